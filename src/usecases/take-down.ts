import { describeFailure } from '../domain/describe-failure.ts';
import { LeftoverError } from '../domain/errors.ts';
import { type Leftover, sayLeftover } from '../domain/leftover.ts';
import { isOurs, subjectKey } from '../domain/naming.ts';
import type { ReasonCode } from '../domain/reason-codes.ts';
import type { Decision, ReportItem } from '../domain/report.ts';
import type { Stack } from '../domain/stack.ts';
import { environmentDeployments, retire } from './deployment-record.ts';
import { type Removal, removeEnvironment } from './remove-environment.ts';
import { itemOf, type TeardownDeps, type TimedRequest } from './teardown.ts';

/** What was judged of one stack. */
export interface Sentenced {
  readonly branch: string;
  readonly why: string;
  readonly pullRequest: number | undefined;
  /** Another stack of the same branch still stands, so the host's record of what runs stays open. */
  readonly standsElsewhere: boolean;
}

/** Removes one environment that has been judged, with its deployments. A dry run ends right before the first write. */
export async function takeDown(
  deps: TeardownDeps,
  request: TimedRequest,
  stack: Stack,
  { branch, why, pullRequest, standsElsewhere }: Sentenced,
): Promise<ReportItem> {
  const say = (decision: Decision, reasonCode: ReasonCode, sentence: string) =>
    itemOf(stack, branch, decision, reasonCode, sentence, pullRequest);
  if (deps.clock.monotonic() >= request.deadline)
    return say(
      'failed',
      'deadline',
      `${stack.name} was not taken down, because the time allowed ran out before its turn; the next run takes it up.`,
    );
  const ours = isOurs(stack.tags, request);
  try {
    const subject = { kind: request.kind, branch, key: subjectKey({ ...request, branch }) };
    const history =
      ours && !standsElsewhere
        ? await environmentDeployments(deps.deployments, subject, [stack.parameters['Commit']])
        : [];
    if (request.dryRun) return say('planned', 'dry_run', `${stack.name} would be taken down: ${why}.`);
    // First, while the stack still tells the next run what a killed one has left to do.
    await retire(deps.deployments, history);
    const removal = await deps.log.group(`Stack ${stack.name}`, () =>
      removeEnvironment(deps, stack, {
        runToken: request.runToken,
        deadline: request.deadline,
        ownsVersions: ours,
        ownsArtifacts: ours && !standsElsewhere,
        onLeftover: request.onLeftover,
      }),
    );
    const gone = say('deleted', 'environment_deleted', sayGone(stack.name, why, removal));
    return withLeftovers(gone, [...removal.leftBehind, ...removal.kept, ...removal.snapshots]);
  } catch (error) {
    const failure = describeFailure(error);
    const item = say(failure.decision, failure.reasonCode, failure.sentence);
    return withLeftovers(item, error instanceof LeftoverError ? error.leftovers : []);
  }
}

function withLeftovers(item: ReportItem, leftovers: readonly Leftover[]): ReportItem {
  return leftovers.length === 0 ? item : { ...item, leftovers };
}

function sayGone(name: string, why: string, { kept, leftBehind, snapshots }: Removal): string {
  if (kept.length + leftBehind.length + snapshots.length === 0)
    return `Environment ${name} is gone, and so is everything in it: ${why}.`;
  const keeps =
    kept.length === 0
      ? ''
      : ` Its template keeps ${kept.map(sayLeftover).join(', ')}, which nobody owns any more and which may still cost money.`;
  const leaves =
    leftBehind.length === 0
      ? ''
      : ` ${leftBehind.map(sayLeftover).join(', ')} could not be deleted and was left behind; delete it by hand, because nothing else will.`;
  const bills =
    snapshots.length === 0
      ? ''
      : ` Of its databases these snapshots stay and cost money: ${snapshots.map(({ name }) => name).join(', ')}; delete them when nobody needs the data.`;
  return `Environment ${name} is gone: ${why}.${keeps}${leaves}${bills}`;
}
