import type { Subject } from '../environment/subject.ts';
import type { Intent } from '../intents/intent.ts';
import { say, type Verdict } from '../verdict/verdict.ts';

/** Why a shared environment is not brought up: nobody has sent anything there. Undefined for any other subject. */
export function whyNothingSent(
  { name, kind, sent }: Pick<Subject, 'name' | 'kind' | 'sent'>,
  isShared: boolean,
): Verdict<'skipped'> | undefined {
  if (!isShared || sent !== undefined) return undefined;
  return say(
    'not_wanted',
    `Nothing was sent to environment ${name} yet; say '/stage deploy BRANCH to ${kind}' on a pull request.`,
  );
}

/** Why the commit is not the one to deploy any more: somebody has sent another one. Undefined while it is. */
export function whyNotSentAnyMore(
  { name, commit }: { readonly name: string; readonly commit: string },
  now: Intent | undefined,
): Verdict<'skipped'> | undefined {
  if (now?.commit === commit) return undefined;
  const what =
    now === undefined
      ? `What environment ${name} shall run was taken away`
      : `${now.by.login} sent ${now.commit.slice(0, 7)} to environment ${name}`;
  return say(
    'superseded',
    `${what} while this run waited, so ${commit.slice(0, 7)} is not deployed; the run for that command does the work.`,
    'skipped',
  );
}
