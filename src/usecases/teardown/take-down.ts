import { environmentName, isOurs, subjectKey } from '../../domain/environment/naming.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { describeLeftover, type Leftover, LeftoverError } from '../../domain/stack/leftover.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { hasChanged } from '../../domain/stack/stack-age.ts';
import { blocksDeletion } from '../../domain/stack/stack-state.ts';
import type { Decision } from '../../domain/verdict/decision.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import { environmentDeployments, retire } from '../subject/deployment-record.ts';
import type { BranchVerdict } from './judge-life.ts';
import { type Removal, removeEnvironment } from './remove-environment.ts';
import { itemOf, type TeardownDeps, type TimedRequest } from './teardown.ts';

/** What was judged of one stack. */
export interface DeletionContext {
  readonly branch: string;
  readonly pullRequest: number | undefined;
  /** Another stack of the same branch still stands, so the host's record of what runs stays open. */
  readonly standsElsewhere: boolean;
}

/** What is asked again while an environment is taken down. */
export interface Recheck {
  /** Right before the first write. */
  lookAgain(): Promise<RecheckResult>;
  /** What the code host says of the branch by now. */
  isWanted(): Promise<boolean>;
}

/** Asks the judge, and looks whether the stack is still at rest and as it was judged. */
export function recheckOf(
  deps: Pick<TeardownDeps, 'stacks'>,
  request: TimedRequest,
  stack: Stack,
  branch: string,
  judge: () => Promise<BranchVerdict>,
): Recheck {
  const object = (
    reasonCode: ReasonCode,
    sentence: string,
    pullRequest: number | undefined,
  ): RecheckResult => ({
    objection: itemOf(stack, branch, 'skipped', reasonCode, sentence, pullRequest),
  });
  return {
    async lookAgain() {
      const [now, verdict] = await Promise.all([deps.stacks.describe(stack.id), judge()]);
      if (!verdict.remove) return object(verdict.reasonCode, verdict.sentence, verdict.pullRequest);
      // Its tags and the branch that runs in it were judged, and a stack in another place may have taken an hour meanwhile.
      const isAsJudged = now !== undefined && !hasChanged(stack, now);
      if (isAsJudged && (request.dryRun || !blocksDeletion(now.status)))
        return { stack: now, why: verdict.why };
      return object('busy', `${stack.name} changed while it was judged.`, verdict.pullRequest);
    },
    isWanted: async () => !(await judge()).remove,
  };
}

/** What speaks against an environment's end, or how it is now and why it may go. */
export type RecheckResult =
  | { readonly objection: ReportItem }
  | { readonly objection?: undefined; readonly stack: Stack; readonly why: string };

/**
 * One after the other, so that the last one of a branch knows what became of the rest: only with it the host's record of
 * what runs ends. `keepsOne` is true when the branch has another stack that stays.
 */
export async function oneByOne<Each>(
  all: readonly Each[],
  keepsOne: boolean,
  takeOne: (each: Each, standsElsewhere: boolean) => Promise<ReportItem>,
): Promise<readonly ReportItem[]> {
  const items: ReportItem[] = [];
  for (const [index, each] of all.entries()) {
    const standsElsewhere = keepsOne || index < all.length - 1 || items.some(leavesItStanding);
    items.push(await takeOne(each, standsElsewhere));
  }
  return items;
}

function leavesItStanding({ decision }: ReportItem): boolean {
  return decision !== 'deleted' && decision !== 'nothing';
}

/**
 * Removes one environment that was judged, with its deployments. Nothing but reading lies before the last look, and nothing but
 * writing after it; a dry run ends between the two.
 */
export async function takeDown(
  deps: TeardownDeps,
  request: TimedRequest,
  judged: Stack,
  { branch, pullRequest, standsElsewhere }: DeletionContext,
  doubts: Recheck,
): Promise<ReportItem> {
  const say = (decision: Decision, reasonCode: ReasonCode, sentence: string) =>
    itemOf(judged, branch, decision, reasonCode, sentence, pullRequest);
  if (deps.clock.monotonic() >= request.deadline)
    return say(
      'failed',
      'deadline',
      `${judged.name} was not taken down, because the time allowed ran out before its turn; the next run takes it up.`,
    );
  const ours = isOurs(judged.tags, request);
  // What made an adopted stack may have versions of its own by that name.
  const madeByUs = ours && judged.name === environmentName({ ...request, branch });
  try {
    const subject = { kind: request.kind, branch, key: subjectKey({ ...request, branch }) };
    const history =
      ours && !standsElsewhere
        ? await environmentDeployments(deps.deployments, subject, [judged.parameters['Commit']])
        : [];
    const last = await doubts.lookAgain();
    if (last.objection) return last.objection;
    const { stack, why } = last;
    if (request.dryRun) return say('planned', 'dry_run', `${stack.name} would be taken down: ${why}.`);
    // First, while the stack still tells the next run what a killed one has left to do.
    await retire(deps.deployments, history);
    const removal = await deps.log.group(`Stack ${stack.name}`, () =>
      removeEnvironment(deps, stack, {
        runToken: request.runToken,
        deadline: request.deadline,
        ownsVersions: madeByUs,
        ownsArtifacts: madeByUs && !standsElsewhere,
        onLeftover: request.onLeftover,
        isWantedAgain: () => doubts.isWanted(),
      }),
    );
    const gone = say('deleted', 'environment_deleted', describeGone(stack.name, why, removal));
    return withLeftovers({ ...gone, why }, [...removal.leftBehind, ...removal.kept, ...removal.snapshots]);
  } catch (error) {
    const failure = describeFailure(error);
    // Another operation came first, so what was judged may not be true any more.
    const isLeft = error instanceof AdapterError && error.reasonCode === 'busy';
    const item = say(isLeft ? 'skipped' : failure.decision, failure.reasonCode, failure.sentence);
    return withLeftovers(item, error instanceof LeftoverError ? error.leftovers : []);
  }
}

function withLeftovers(item: ReportItem, leftovers: readonly Leftover[]): ReportItem {
  return leftovers.length === 0 ? item : { ...item, leftovers };
}

function describeGone(name: string, why: string, { kept, leftBehind, snapshots }: Removal): string {
  if (kept.length + leftBehind.length + snapshots.length === 0)
    return `Environment ${name} is gone, and so is everything in it: ${why}.`;
  const keeps =
    kept.length === 0
      ? ''
      : ` Its template keeps ${kept.map(describeLeftover).join(', ')}, which nobody owns any more and which may still cost money.`;
  const leaves =
    leftBehind.length === 0
      ? ''
      : ` ${leftBehind.map(describeLeftover).join(', ')} could not be deleted and was left behind; delete it by hand, because nothing else will.`;
  const bills =
    snapshots.length === 0
      ? ''
      : ` Of its databases these snapshots stay and cost money: ${snapshots.map(({ name }) => name).join(', ')}; delete them when nobody needs the data.`;
  return `Environment ${name} is gone: ${why}.${keeps}${leaves}${bills}`;
}
