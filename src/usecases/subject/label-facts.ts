import { hasLabel } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import {
  type AgreedLabel,
  type DifferingLabel,
  dependsOnAgreement,
  differingLabels,
  isLastOurs,
  isListedByNow,
  justAgreed,
  type LabelWay,
  type TravellingLabels,
  wayOfLabel,
} from '../../domain/stories/travelling-labels.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { Log } from '../../ports/log.ts';
import type { Story } from '../../ports/tracker.ts';
import { lazy } from '../pace/lazy.ts';

/** By what it is seen who changed a label last. */
export interface LabelLook {
  readonly deliveries: Pick<Deliveries, 'labelHistory' | 'agreedLabels'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Pick<Log, 'warning'>;
}

/** Where it is kept what both sides agree on. */
export interface AgreementDeps {
  readonly deliveries: Pick<Deliveries, 'agreedLabels' | 'recordAgreement'>;
  readonly log: Pick<Log, 'warning'>;
}

/** A label that only one side has, and where it goes. */
export interface DecidedLabel extends DifferingLabel {
  readonly way: LabelWay;
}

type LabelledPull = Pick<PullRequestFacts, 'number' | 'labels' | 'updatedAt'>;

/** GitHub is asked about labels alone that only one side has. Only reads. */
export async function decideLabels(
  look: LabelLook,
  labels: TravellingLabels,
  pull: LabelledPull,
  stories: readonly Pick<Story, 'labels'>[],
): Promise<readonly DecidedLabel[]> {
  const agreed = lazy(() => readAgreed(look, pull));
  const decided: DecidedLabel[] = [];
  for (const each of differingLabels(labels, pull, stories)) {
    const history = await look.deliveries.labelHistory(pull.number, each.label);
    const isAsked = (stories.length > 0 || isLastOurs(history)) && dependsOnAgreement(each, history);
    const before = isAsked ? agreementOn(await agreed(), each.label) : undefined;
    const isListed = isListedByNow(pull.updatedAt, history, look.clock.now());
    decided.push({ ...each, way: wayOfLabel({ ...each, isListed }, history, before) });
  }
  return decided;
}

/** None where the workflow has no right to read them, which may well be: one that carries labels alone needs no other. */
async function readAgreed(
  { deliveries, log }: LabelLook,
  { number }: Pick<PullRequestFacts, 'number'>,
): Promise<readonly AgreedLabel[]> {
  try {
    return await deliveries.agreedLabels(number);
  } catch (error) {
    if (!(error instanceof AdapterError) || error.reasonCode !== 'access_denied') throw error;
    log.warning(
      `Which labels of pull request #${number} were carried cannot be read, so none counts as carried: ${error.message}`,
    );
    return [];
  }
}

function agreementOn(agreed: readonly AgreedLabel[], label: string): AgreedLabel | undefined {
  return agreed.find((each) => hasLabel([each.label], label));
}

/** Says of what nobody can decide by the facts that it stays as it is. */
export function tellUndecided(
  { log }: Pick<AgreementDeps, 'log'>,
  { number }: Pick<PullRequestFacts, 'number'>,
  decided: readonly DecidedLabel[],
): void {
  for (const { label, way } of decided)
    if (way === 'unknown')
      log.warning(
        `The label '${label}' stays on the stories of pull request #${number} and off itself, since nobody knows which a person did last; put it on the pull request, or take it off the stories.`,
      );
}

/**
 * Keeps what both sides have by now, so that a later change of the stories is told from a run that was lost, and a copy from a label of
 * another project. A copy is kept before it is put on, so that no run which is cut short leaves one that nobody knows.
 */
export async function keepAgreements(
  { deliveries, log }: AgreementDeps,
  { number, headCommit: commit }: Pick<PullRequestFacts, 'number' | 'headCommit'>,
  agreements: readonly Pick<AgreedLabel, 'label' | 'is'>[],
): Promise<void> {
  try {
    for (const { label, is } of agreements)
      await deliveries.recordAgreement({ pullRequest: number, commit, label, is });
  } catch (error) {
    log.warning(
      `Which labels of pull request #${number} were carried is not recorded, so a later run may carry them again, or leave a copy on: ${describeFailure(error).sentence}`,
    );
  }
}

/** The same for labels that the pull request has got from its stories, or lost with them. */
export async function keepCopies(
  deps: AgreementDeps,
  pull: Pick<PullRequestFacts, 'number' | 'headCommit'>,
  labels: readonly string[],
  is: AgreedLabel['is'],
): Promise<void> {
  await keepAgreements(
    deps,
    pull,
    labels.map((label) => ({ label, is })),
  );
}

/** The same for what a person has just changed so that nothing is to be carried. */
export async function keepJustAgreed(
  deps: AgreementDeps & LabelLook,
  labels: TravellingLabels,
  pull: LabelledPull & Pick<PullRequestFacts, 'headCommit'>,
  stories: readonly Pick<Story, 'labels'>[],
): Promise<void> {
  const just = justAgreed(labels, pull, stories);
  if (just.length === 0) return;
  const agreed = await readAgreed(deps, pull);
  for (const each of just)
    if (!(await isKept(deps, pull, each, agreementOn(agreed, each.label))))
      await keepAgreements(deps, pull, [each]);
}

/** By a record that is as new as the change: else the event, when it comes again, would count for more than what people did since. */
async function isKept(
  { deliveries }: LabelLook,
  { number }: Pick<PullRequestFacts, 'number'>,
  { label, is }: Pick<AgreedLabel, 'label' | 'is'>,
  agreed: AgreedLabel | undefined,
): Promise<boolean> {
  if (agreed?.is !== is) return false;
  const { last } = await deliveries.labelHistory(number, label);
  return last === undefined || Date.parse(last.at) <= Date.parse(agreed.at);
}
