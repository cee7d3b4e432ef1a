import { say, type Verdict } from '../verdict/verdict.ts';

/** How the label begins by which the environment of a pull request stays at one commit; all digits of that follow. */
export const PIN_LABEL = 'stage:pin-';

const WHOLE_SHA = /^[0-9a-f]{40}$/;

/**
 * The label of that pin. GitHub takes no longer name of a label than this one, 50 signs (github/docs#32156). So it has all digits, and
 * nobody finds a second commit that it could mean.
 * @param commit 40 hex digits.
 */
export function pinLabel(commit: string): string {
  return `${PIN_LABEL}${commit}`;
}

/** True of a label that says that it pins, whether or not anybody can read to what. */
export function isPinLabel(label: string): boolean {
  return label.toLowerCase().startsWith(PIN_LABEL);
}

/** The commit that a label of that sort names, in lower case; it may be no whole one where a person wrote it. */
export function digitsOfPin(label: string): string {
  return label.slice(PIN_LABEL.length).toLowerCase();
}

/** 40 hex digits; `unclear` where labels contradict each other, or one of them does not name a commit with all its digits. */
export type Pin = string | 'unclear';

/** A pull request, as far as it says to what it is pinned. */
interface PinnedPull {
  readonly state: 'open' | 'closed';
  /** Names of its labels; [] for none. */
  readonly labels: readonly string[];
  /** GitHub's id of the repository that its branch is in; undefined where that is gone. */
  readonly headRepositoryId?: number | undefined;
}

/** Of a pull request. */
interface Numbered {
  readonly number: number;
}

/**
 * To what a pull request is pinned; undefined where it is not. Nothing is pinned once it is closed. A fork's commits are let in one by one,
 * so no label of a fork's counts.
 * @param repositoryId GitHub's id of the repository that the workflow runs in.
 */
export function pinOf(pull: PinnedPull | undefined, repositoryId: number): Pin | undefined {
  if (pull === undefined || pull.state === 'closed' || pull.headRepositoryId !== repositoryId)
    return undefined;
  const [first, ...others] = pull.labels.filter(isPinLabel).map(digitsOfPin);
  if (first === undefined) return undefined;
  return others.length === 0 && WHOLE_SHA.test(first) ? first : 'unclear';
}

/** Why nothing is deployed: nobody can say which commit is meant. */
export function unclearPin({ number }: Numbered): Verdict<'skipped'> {
  return say(
    'pinned',
    `The labels of pull request #${number} that begin with '${PIN_LABEL}' do not name one commit with all its digits, so nothing is deployed; say '/stage pin COMMIT' or '/stage unpin' there.`,
  );
}

/** Why a commit is not deployed that somebody asked for by name, or that was built: the pull request is pinned to another one. */
export function pinnedToOther({ number }: Numbered, pin: string, commit: string): Verdict<'skipped'> {
  return say(
    'pinned',
    `Pull request #${number} is pinned to commit ${pin.slice(0, 7)}, so ${commit.slice(0, 7)} is not deployed; say '/stage unpin' there to let it move.`,
  );
}

/** Behind what is said of an environment that is pinned: a sentence with a blank before it. @param head 40 hex digits; undefined for a branch that is gone. */
export function pinNote({ number }: Numbered, pin: string, head: string | undefined): string {
  const branch =
    head === undefined || head === pin
      ? ''
      : `, and its branch is at ${head.slice(0, 7)}, which is not deployed`;
  return ` Pull request #${number} is pinned to ${pin.slice(0, 7)}${branch}.`;
}

/** What a deployment's payload says where a label pinned it, so that it is known to be over once the label is off. */
export const LABELLED_PIN = { pinned: 'label' } as const;

/** The same, read from a payload. */
export function isPinnedByLabel({ pinned }: Readonly<Record<string, string>>): boolean {
  return pinned === LABELLED_PIN.pinned;
}
