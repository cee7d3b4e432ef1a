import { isPreparation } from '../domain/announce/preparation.ts';
import { isObject } from '../domain/input/is-object.ts';
import type { LastWord } from '../usecases/announce/first-word.ts';
import type { Begun } from '../usecases/provision/provision-request.ts';

/** What the post step has to know of the first word, so that it can end it. */
export type LeftWord = Pick<LastWord, 'scope' | 'branch' | 'pullRequest' | 'preparing' | 'begun'>;

/** As the state of a step keeps it; '' for a word that nobody could end, because it names no commit. */
export function leftWordText({ subject, news }: Begun, begun: boolean): string {
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
