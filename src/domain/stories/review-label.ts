import { hasLabel } from '../environment/labels.ts';
import type { PullRequestFacts } from '../environment/pull-request.ts';

/** One putting-on of a label, as GitHub keeps it. A workflow can write it only as an app, never as a person. */
export interface LabelEvent {
  /** GitHub's id of the event, digits. */
  readonly id: string;
  /** Login as REST writes it, with `[bot]` for an app; '' for somebody who is gone. */
  readonly by: string;
  /** ISO 8601, of GitHub's clock. */
  readonly at: string;
  /** ISO 8601, of GitHub's clock: when somebody first changed the base of the pull request after it; absent where nobody did, or only GitHub or a workflow that follows a base which is merged and gone. */
  readonly retargetedAt?: string | undefined;
}

/** One change of a branch's head, as GitHub keeps it. */
export interface HeadMove {
  /** Full SHA of the head from then on; zeros where the branch was deleted. */
  readonly commit: string;
  /** Login as REST writes it, with `[bot]` for an app; '' for somebody who is gone. */
  readonly by: string;
  /** ISO 8601, of GitHub's clock. */
  readonly at: string;
}

/** Whom a label is to come from somebody else than. */
export interface HeadAuthors {
  /** Login of the pull request's author. */
  readonly author: string;
  /** Logins of all who ever made this commit the head, '' for somebody who is gone; [] where GitHub does not tell. */
  readonly pushers: readonly string[];
}

/** In the settings: everybody but the author of the pull request and whoever pushed its head. No login has an at sign. */
export const OTHERS = '@others';

/** Whoever may push a workflow acts as this app (docs.github.com, "Use GITHUB_TOKEN for authentication in workflows"). */
const WORKFLOWS = 'github-actions[bot]';

/**
 * Why nobody has reviewed a pull request by this label, as a clause; undefined where somebody has.
 * @param reviewedBy logins, those of apps with `[bot]`, and `@others`; [] lets every person do it.
 */
export function whyNotReviewed(
  { by }: LabelEvent,
  authors: HeadAuthors,
  reviewedBy: readonly string[],
): string | undefined {
  if (by === '') return "whoever put the label on is no user of GitHub's any more";
  const named = reviewedBy.map((login) => login.toLowerCase());
  if (named.includes(by.toLowerCase())) return undefined;
  if (by.endsWith('[bot]'))
    return `the app ${by} put the label on, which 'reviewed-by' of the settings does not name`;
  if (named.length === 0) return undefined;
  if (named.includes(OTHERS)) return whyNoOther(by, authors);
  return `${by} put the label on, whom 'reviewed-by' of the settings does not name`;
}

function whyNoOther(by: string, { author, pushers }: HeadAuthors): string | undefined {
  const isBy = (login: string) => login.toLowerCase() === by.toLowerCase();
  if (isBy(author)) return `its author ${by} put the label on`;
  if (pushers.length === 0 || pushers.includes(''))
    return "GitHub does not tell who pushed its head, so nobody knows whether another one put the label on, as '@others' wants";
  if (pushers.some(isBy)) return `${by}, who pushed its head, put the label on`;
  return pushers.includes(WORKFLOWS)
    ? "a workflow pushed its head, so nobody knows whether another one put the label on, as '@others' wants"
    : undefined;
}

/**
 * Why a label says nothing of a commit, as a clause; undefined where it was the head when the label was put on, also if it was pushed
 * away and back since. What GitHub does not tell counts for the label. Both times are whole seconds, so of a push within the label's
 * own second nobody knows which came first.
 * @param pushes newest first; undefined where GitHub tells of none.
 * @param label how it is called in the clause.
 */
export function whyNotForHead(
  { at }: LabelEvent,
  commit: string,
  pushes: readonly HeadMove[] | undefined,
  label = 'the label',
): string | undefined {
  const older = `${label} was put on before ${commit.slice(0, 7)} was pushed`;
  const then = secondOf(at);
  const until = pushes?.filter((push) => secondOf(push.at) <= then) ?? [];
  if (until.length === 0) return pushes?.some((push) => push.commit === commit) ? older : undefined;
  const before = until.find((push) => secondOf(push.at) < then);
  const heads = until
    .filter((push) => push === before || secondOf(push.at) === then)
    .map((push) => push.commit)
    .filter((head) => !/^0+$/.test(head));
  if (heads.every((head) => head === commit)) return undefined;
  return heads.includes(commit)
    ? `${commit.slice(0, 7)} was pushed in the second in which ${label} was put on`
    : older;
}

function secondOf(at: string): number {
  return Math.floor(Date.parse(at) / 1000);
}

/**
 * Why nobody stands behind a review by now, as a clause; undefined where somebody does. Whoever reviews says stop by taking the label off.
 * Somebody whose label does not count cannot undo that.
 * @param newest the event by which the label was last put on.
 */
export function whyTakenBack(
  { reviewedLabel, reviewedBy }: { readonly reviewedLabel: string; readonly reviewedBy: readonly string[] },
  { state, labels }: Pick<PullRequestFacts, 'state' | 'labels'>,
  newest: LabelEvent | undefined,
  authors: HeadAuthors,
): string | undefined {
  if (state !== 'open') return undefined;
  if (!hasLabel(labels, reviewedLabel)) return `the label '${reviewedLabel}' was taken off`;
  return newest && whyNotReviewed(newest, authors, reviewedBy);
}

/** True where the base was another one by then than when the label was put on. @param at ISO 8601, of GitHub's clock. */
export function isRetargeted({ retargetedAt }: LabelEvent, at: string): boolean {
  return retargetedAt !== undefined && Date.parse(retargetedAt) <= Date.parse(at);
}

/**
 * Logins of those whose work a pull request is: its author, and everybody who pushed to its branch where the author did not, as where an
 * app or a colleague opened it for them. Undefined where an app opened it and GitHub does not tell who pushed.
 * @param pushes newest first; undefined where GitHub tells of none.
 * @param head of a pull request that is over: a branch of that name may have other work by now; absent for the newest.
 */
export function authorsOf(
  author: string,
  pushes: readonly HeadMove[] | undefined,
  head?: string,
): readonly string[] | undefined {
  const own = ofNewestWork(pushes ?? [], head);
  if (own.length === 0) return author.endsWith('[bot]') ? undefined : [author];
  const people = [...new Set(own.map(({ by }) => by))].filter((by) => by !== '' && !by.endsWith('[bot]'));
  const isTheirs = people.some((by) => by.toLowerCase() === author.toLowerCase());
  return isTheirs ? [author] : [author, ...people];
}

/**
 * Pushes to the branch as it was made last, and before a deletion where one of those commits was there already: whoever restores a branch
 * did not write it. A branch of the same name that shares no commit is other work. One that is gone by now was deleted with its merge.
 */
function ofNewestWork(pushes: readonly HeadMove[], head: string | undefined): readonly HeadMove[] {
  const lives: HeadMove[][] = [[]];
  for (const push of pushes)
    if (/^0+$/.test(push.commit)) lives.push([]);
    else lives.at(-1)?.push(push);
  const there = lives.filter((life) => life.length > 0);
  const at = there.findIndex((life) => life.some(({ commit }) => commit === head));
  const [newest = [], ...older] = there.slice(Math.max(0, at));
  const own = [...newest];
  for (const life of older)
    if (life.some(({ commit }) => own.some((push) => push.commit === commit))) own.push(...life);
  return own;
}

/**
 * As `HeadAuthors` has them: whoever restores a branch, or pushes a commit back, makes it the head too, and did not write it.
 * @param pushes newest first; undefined where GitHub tells of none.
 */
export function pushersOf(commit: string, pushes: readonly HeadMove[] | undefined): readonly string[] {
  return [...new Set(pushes?.filter((push) => push.commit === commit).map(({ by }) => by))];
}
