import { wasEndedOnPurpose } from '../../domain/due/judge-head.ts';
import { keptNow } from '../../domain/environment/kept-until.ts';
import { touchesPaths } from '../../domain/environment/paths.ts';
import { isPinnedByLabel } from '../../domain/intents/pin.ts';
import { type AnsweredDeployment, answerNote } from '../../domain/provision/asked-deployment.ts';
import { checkCap } from '../../domain/provision/environment-cap.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { endsWithItsLife, hasSurelyExpired } from '../../domain/teardown/may-remove.ts';
import { findEnvironmentComment } from '../announce/environment-comments.ts';
import type { BehindDeps, BehindRequest } from './behind-request.ts';
import type { DueHead } from './due-heads.ts';

/** Why a head that has no environment gets none all the same; undefined where it does. A clause. */
export async function whyStillMissing(
  deps: BehindDeps,
  request: BehindRequest,
  head: DueHead,
  stacks: readonly Stack[],
): Promise<string | undefined> {
  const { scope, admission } = request;
  const now = deps.clock.now();
  if (checkCap(stacks, scope, admission.maxEnvironments, now)) return "'max-environments' is reached";
  if (!(await touches(deps, admission.paths, head.number))) return "it changes nothing under 'paths'";
  if (head.deployments[0]?.state !== 'inactive') return undefined;
  if (await isExpired(deps, request, head)) return "its 'ttl' is over";
  const found = await findEnvironmentComment(deps.codeHost, { key: head.key, pull: head });
  const why = found?.state.status === 'gone' ? found.state.why : undefined;
  // It is open and wants one, so a label or a closing that ended it has been taken back.
  const gone = why !== undefined && endsWithItsLife(why) ? undefined : why;
  return wasEndedOnPurpose(head, gone) ? 'its environment was taken down' : undefined;
}

async function touches(
  { codeHost }: Pick<BehindDeps, 'codeHost'>,
  paths: readonly string[],
  pullRequest: number,
): Promise<boolean> {
  if (paths.length === 0) return true;
  const files = await codeHost.changedFiles({ pullRequest });
  return files === undefined || touchesPaths(files, paths);
}

/** What the next sweep would take down again at once. */
async function isExpired(
  { deployments, clock }: Pick<BehindDeps, 'deployments' | 'clock'>,
  { scope, ttlMs }: Pick<BehindRequest, 'scope' | 'ttlMs'>,
  head: DueHead,
): Promise<boolean> {
  const { headBranch: ref, headCommit: runningCommit, key } = head;
  if (ttlMs === undefined || keptNow([head], clock.now()) !== undefined) return false;
  const opened = await deployments.opened({
    environment: scope.kind,
    ref,
    key,
    until: ({ commit }) => commit === runningCommit,
  });
  const pushes = opened.map(({ commit, createdAt }) => ({ commit, at: createdAt }));
  const clocks = { now: clock.now(), apartMs: clock.apartMs() };
  return hasSurelyExpired({ pushes, runningCommit }, ttlMs, clocks).remove;
}

/**
 * True where another tool asked for the commit that runs, in the newest deployment of its that we answered, and nothing was pushed since:
 * it is wanted, though the branch is further.
 */
export async function isAskedFor(
  { deployments }: Pick<BehindDeps, 'deployments'>,
  { names = [] }: Pick<BehindRequest, 'names'>,
  head: DueHead,
  running: string,
): Promise<boolean> {
  const { name, headBranch: ref } = head;
  if (head.pushed !== undefined) return false;
  const found: AnsweredDeployment[] = [];
  for (const environment of names) found.push(...(await deployments.askedFor({ environment, ref })));
  const [newest] = found.toSorted((a, b) => b.id - a.id);
  if (newest?.state !== 'success' || newest.commit !== running) return false;
  const isOurs = newest.notes.includes(answerNote(name));
  return isOurs && isSincePushes(newest.createdAt, head);
}

/** What ended the head's own deployment is this very one, where that is inactive: one that is a success would have ended this one. */
function isSincePushes(
  at: string,
  { committedAt, deployments: [ofHead] }: Pick<DueHead, 'committedAt' | 'deployments'>,
): boolean {
  const times = [
    committedAt,
    ...(ofHead === undefined || ofHead.state === 'inactive' ? [] : [ofHead.changedAt]),
  ];
  return times.every((each) => Date.parse(each) <= Date.parse(at));
}

/**
 * True where somebody asked for the commit that runs by its name, and nothing was pushed since: its deployment hangs on the commit
 * itself and not on the branch.
 */
export async function isPinned(
  { deployments }: Pick<BehindDeps, 'deployments'>,
  { scope }: Pick<BehindRequest, 'scope'>,
  head: DueHead,
  running: string | undefined,
): Promise<boolean> {
  const { key, pushed } = head;
  // A label says to what it is pinned, whatever anybody asked for by name before.
  if (running === undefined || pushed !== undefined) return false;
  const found = await deployments.list({ environment: scope.kind, commit: running, key });
  const [newest] = found.filter(({ payload }) => payload['key'] === key);
  if (newest?.state !== 'success' || newest.ref !== running) return false;
  // The label is off by now, or it would be known which commit is meant.
  if (isPinnedByLabel(newest.payload)) return false;
  return isSincePushes(newest.createdAt, head);
}
