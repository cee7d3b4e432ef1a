import type { Scope } from '../environment/scope.ts';
import type { Subject } from '../environment/subject.ts';
import { isObject } from '../input/is-object.ts';
import type { News } from './news.ts';
import { isPreparation } from './preparation.ts';

type Preparing = Extract<News, { readonly kind: 'preparing' }>;

/** What has to be known of a run's first word, so that it can be ended. */
export interface LeftWord {
  /** Whose environment it is, with its branch. */
  readonly scope: Scope;
  /** Of this repository, without `refs/heads/`. */
  readonly branch: string;
  /** Undefined where the branch has none. */
  readonly pullRequest: number | undefined;
  /** As it was said, of a whole SHA. */
  readonly preparing: Preparing & { readonly commit: string };
  /** True where CloudFormation had begun the change. */
  readonly begun: boolean;
}

/** As the state of a step keeps it; '' for a word that nobody could end, because it names no commit. */
export function leftWordText(
  subject: Pick<Subject, 'repository' | 'project' | 'kind' | 'branch' | 'pullRequest'>,
  news: Preparing,
  begun: boolean,
): string {
  const { repository, project, kind, branch, pullRequest } = subject;
  if (news.commit === undefined) return '';
  const left: LeftWord = {
    scope: { repository, project, kind },
    branch,
    pullRequest: pullRequest?.number,
    preparing: { ...news, commit: news.commit },
    begun,
  };
  return JSON.stringify(left);
}

/** Undefined for what is none. */
export function readLeftWord(text: string): LeftWord | undefined {
  const value = parsed(text);
  if (!isObject(value)) return undefined;
  const { scope, branch, pullRequest, preparing, begun } = value;
  if (!isScope(scope) || typeof branch !== 'string' || !isPreparing(preparing)) return undefined;
  const number = typeof pullRequest === 'number' ? pullRequest : undefined;
  return { scope, branch, pullRequest: number, preparing, begun: begun === true };
}

function isScope(value: unknown): value is LeftWord['scope'] {
  if (!isObject(value) || !isObject(value['repository'])) return false;
  const { id, fullName, defaultBranch } = value['repository'];
  return (
    typeof id === 'number' &&
    [fullName, defaultBranch, value['project'], value['kind']].every((each) => typeof each === 'string')
  );
}

function isPreparing(value: unknown): value is LeftWord['preparing'] {
  return (
    isObject(value) &&
    value['kind'] === 'preparing' &&
    typeof value['commit'] === 'string' &&
    isPreparation(value)
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
