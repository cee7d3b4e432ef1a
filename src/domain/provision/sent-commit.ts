import type { Subject, SubjectHint } from '../environment/subject.ts';
import { describeSent, type Intent } from '../intents/intent.ts';
import { say, type Verdict } from '../verdict/verdict.ts';

/**
 * Why a shared environment is not brought up: nobody has sent anything there, or something else than the commit that the run is for. So who
 * lets a job in that waited lets in what its own command sent, and no more. Undefined for any other subject.
 */
export function whyNothingToBring(
  { name, kind, sent }: Pick<Subject, 'name' | 'kind' | 'sent'>,
  { isShared, commit }: Pick<SubjectHint, 'isShared' | 'commit'>,
): Verdict<'skipped'> | undefined {
  if (isShared !== true) return undefined;
  if (sent === undefined)
    return say(
      'not_wanted',
      `Nothing was sent to environment ${name} yet; say '/stage deploy BRANCH to ${kind}' on a pull request.`,
    );
  if (commit === undefined || commit === sent.commit) return undefined;
  return say(
    'superseded',
    `Environment ${name} is to run ${describeSent(sent)}, so this run, which is for commit ${commit.slice(0, 7)}, deploys nothing; the run for that command does the work.`,
    'skipped',
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
