/** Something that somebody does, or that time does, in the life of a repository. */
export type LifeDeed = { readonly sentence: string } & DeedKind;

type DeedKind =
  /** `all`: whether every file that a filter looks at changes, or only the first. */
  | { readonly kind: 'push'; readonly branch: string; readonly all: boolean; readonly fork: boolean }
  | { readonly kind: 'open'; readonly branch: string; readonly title: string; readonly fork: boolean }
  | { readonly kind: 'pull'; readonly branch: string; readonly verb: PullVerb; readonly args: DeedArguments }
  /** `silent`: no event tells of it. */
  | { readonly kind: 'delete'; readonly branch: string; readonly silent: boolean }
  | { readonly kind: 'accept'; readonly story: number }
  /** Time passes to the next such hour of that zone, and every schedule comes by. */
  | { readonly kind: 'hour'; readonly hour: number; readonly zone: string; readonly crons: readonly string[] }
  | { readonly kind: 'later'; readonly minutes: number; readonly crons: readonly string[] }
  | { readonly kind: 'repository-dispatch'; readonly type: string }
  | { readonly kind: 'workflow-dispatch'; readonly file: string };

/** Verbs of the world's GitHub about one pull request. */
export type PullVerb =
  | 'close'
  | 'reopen'
  | 'merge'
  | 'comment'
  | 'draft'
  | 'ready'
  | 'label'
  | 'unlabel'
  | 'request-review';

/** What such a verb takes besides the number. */
export type DeedArguments = Readonly<Record<string, string>>;

/** Logins of who does what everybody may do, who reviews, and who has no right in the repository. */
export const PEOPLE = { developer: 'mr-a', reviewer: 'mr-b', stranger: 'stranger' } as const;

/** A push to a branch, which the first push makes. */
export function pushTo(branch: string, sentence: string, all = false): LifeDeed {
  return { kind: 'push', sentence, branch, all, fork: false };
}

/** A branch with its pull request. */
export function opening(branch: string, title: string, fork = false): readonly LifeDeed[] {
  const who = fork ? 'A stranger' : 'Mr. A';
  return [
    {
      kind: 'push',
      sentence: `${who} pushes ${branch}${fork ? ' to a fork' : ''}.`,
      branch,
      all: false,
      fork,
    },
    { kind: 'open', sentence: `${who} opens a pull request for ${branch}.`, branch, title, fork },
  ];
}

/** Something that is done with the pull request of a branch. */
export function onPull(branch: string, verb: PullVerb, sentence: string, args: DeedArguments = {}): LifeDeed {
  return { kind: 'pull', sentence, branch, verb, args: { by: PEOPLE.developer, ...args } };
}

/** A label on the pull request of a branch, or one that is taken off. */
export function labelling(branch: string, label: string, verb: 'label' | 'unlabel' = 'label'): LifeDeed {
  const does = verb === 'label' ? `labels the pull request '${label}'` : `takes the label '${label}' off`;
  return onPull(branch, verb, `Mr. B ${does}.`, { by: PEOPLE.reviewer, label });
}
