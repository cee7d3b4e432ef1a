import { hasLabel } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { AgreedLabel, TravellingLabels } from '../../domain/stories/travelling-labels.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, Tracker } from '../../ports/tracker.ts';
import {
  type AgreementDeps,
  type DecidedLabel,
  decideLabels,
  keepAgreements,
  keepCopies,
  keepJustAgreed,
  type LabelLook,
  tellUndecided,
} from '../subject/label-facts.ts';

export interface LabelDeps {
  readonly codeHost: Pick<CodeHost, 'addLabels'>;
  readonly deliveries: LabelLook['deliveries'] & AgreementDeps['deliveries'];
  readonly tracker: Pick<Tracker, 'addLabel' | 'removeLabel'>;
  readonly clock: LabelLook['clock'];
  readonly log: Pick<Log, 'warning'>;
}

/** A pull request with the stories of it that there are. */
export interface LabelledPull {
  readonly pull: PullRequestFacts;
  readonly stories: readonly Story[];
}

/**
 * Gives the pull request the labels that a story of it carries, and its stories what a person put on it or took off, whether or not an
 * event told of it. A sentence for each that changed. Stories move without them, so a refusal is a warning.
 */
export async function carryLabels(
  deps: LabelDeps,
  labels: TravellingLabels,
  { pull, stories }: LabelledPull,
): Promise<readonly string[]> {
  try {
    const decided = await decideLabels(deps, labels, pull, stories);
    tellUndecided(deps, pull, decided);
    const copied = decided.filter(({ way }) => way === 'to pull request');
    const toPull = copied.map(({ label }) => label);
    await keepCopies(deps, pull, toPull, 'on');
    const told = await tried(deps, { who: `Pull request #${pull.number}`, what: 'got', labels: toPull }, () =>
      deps.codeHost.addLabels(pull.number, toPull),
    );
    const lost = await dropFromStories(deps, labels, { pull, stories });
    const carried = await carryToStories(deps, decided, { pull, stories });
    await keepJustAgreed(deps, labels, pull, stories);
    return [...told.said, ...lost, ...carried];
  } catch (error) {
    deps.log.warning(`Labels of pull request #${pull.number} stay: ${describeFailure(error).sentence}`);
    return [];
  }
}

/** Takes what this run took off the pull request off its stories too, and keeps that, since a person may have done it before the run. */
async function dropFromStories(
  deps: Pick<LabelDeps, 'deliveries' | 'tracker' | 'log'>,
  { labels, off }: TravellingLabels,
  { pull, stories }: LabelledPull,
): Promise<readonly string[]> {
  const [label] = off === undefined ? [] : labels.filter((each) => hasLabel([off], each));
  if (label === undefined) return [];
  const { said, isDone } = await changeStories(deps, { label, is: 'off' }, stories);
  if (isDone && said.length > 0) await keepAgreements(deps, pull, [{ label, is: 'off' }]);
  return said;
}

/** Gives the stories alone what a person put on their pull request, or took off, and keeps that it was carried. */
export async function carryToStories(
  deps: Pick<LabelDeps, 'deliveries' | 'tracker' | 'log'>,
  decided: readonly DecidedLabel[],
  { pull, stories }: LabelledPull,
): Promise<readonly string[]> {
  const said: string[] = [];
  const agreed: DecidedLabel[] = [];
  for (const each of decided.filter(({ way }) => way === 'to stories')) {
    const came = await changeStories(deps, each, stories);
    said.push(...came.said);
    if (came.isDone && stories.length > 0) agreed.push(each);
  }
  // Only what the stories have by now is kept: what a tracker refuses is carried by the next run.
  await keepAgreements(deps, pull, agreed);
  return said;
}

async function changeStories(
  deps: Pick<LabelDeps, 'tracker' | 'log'>,
  { label, is }: Pick<AgreedLabel, 'label' | 'is'>,
  stories: readonly Story[],
): Promise<Came> {
  const said: string[] = [];
  let isDone = true;
  for (const story of stories.filter(({ labels }) => hasLabel(labels, label) !== (is === 'on'))) {
    const what = is === 'on' ? 'got' : 'lost';
    const came = await tried(deps, { who: `Story ${story.id}`, what, labels: [label] }, () =>
      is === 'on' ? deps.tracker.addLabel(story, label) : deps.tracker.removeLabel(story, label),
    );
    said.push(...came.said);
    isDone &&= came.isDone;
  }
  return { said, isDone };
}

/** As what came of it is told. */
export function saidOfLabels(who: string, what: 'got' | 'lost', labels: readonly string[]): string {
  return `${who} ${what} the label ${labels.map((label) => `'${label}'`).join(', ')}.`;
}

interface Came {
  /** A sentence for each that changed. */
  readonly said: readonly string[];
  /** False where somebody was refused. */
  readonly isDone: boolean;
}

interface Try {
  /** Whose labels they are. */
  readonly who: string;
  readonly what: 'got' | 'lost';
  readonly labels: readonly string[];
}

async function tried(
  { log }: Pick<LabelDeps, 'log'>,
  { who, what, labels }: Try,
  work: () => Promise<void>,
): Promise<Came> {
  if (labels.length === 0) return { said: [], isDone: true };
  try {
    await work();
    return { said: [saidOfLabels(who, what, labels)], isDone: true };
  } catch (error) {
    log.warning(`${who} keeps its labels: ${describeFailure(error).sentence}`);
    return { said: [], isDone: false };
  }
}
