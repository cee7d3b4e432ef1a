import { whyNewer } from '../../domain/commands/judge-command.ts';
import { describeHeld, isAskedLater } from '../../domain/locks/judge-lock.ts';
import type { HeldLock } from '../../domain/locks/lock.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CommandDeps, TakenCommand } from './command-deps.ts';
import { answeredOf } from './command-deps.ts';
import { ofTarget } from './command-target.ts';
import { findReply, keepReply } from './keep-reply.ts';
import { type AboutLock, type AskedLock, lockedEnvironment } from './lock-environment.ts';
import { findOpposition } from './newer-commands.ts';

type UnlockDeps = Pick<CommandDeps, 'codeHost' | 'commenters' | 'intents' | 'locks' | 'log'>;

/** Each look means that somebody locked it anew before it was released. */
const MOST_LOOKS = 3;

/**
 * Releases the lock of the environment, whoever holds it, unless it was asked for after this command. The branch then comes to its newest
 * commit, or goes where its pull request is closed: also where an earlier run of the command had released it and was killed.
 */
export async function unlockEnvironment(
  deps: UnlockDeps,
  about: AskedLock,
): Promise<{ readonly verdict: Verdict; readonly taken?: TakenCommand }> {
  const name = lockedEnvironment(about);
  const commit = await commitBehind(deps, about, name);
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    const held = await deps.locks.lockOf(name);
    if (held === undefined)
      return released({ ...about, commit }, `Nothing locks environment ${name}.`, 'unchanged');
    const { id: comment, at: saidAt } = about.comment;
    if (isAskedLater(held, { comment, saidAt })) return { verdict: lockedSince(name, held, about) };
    const wanted = await whyHeldStill(deps, about, held);
    if (wanted !== undefined) return { verdict: wanted };
    await answerFor(deps, about, name, held);
    const outcome = await deps.locks.release(name, held.version);
    if (outcome !== 'changed')
      return released(
        { ...about, commit },
        `Environment ${name} was ${describeHeld(held)}; that lock is released.`,
        'updated',
      );
  }
  throw new AdapterError(
    'doubtful_facts',
    `The lock of environment ${name} changed while it was being released, so it was left; say '${ofTarget('unlock', about)}' again.`,
    { service: 'GitHub', retriable: true },
  );
}

/** The run of its owner's newer command may have been first, and have said that the lock stays. */
async function whyHeldStill(
  deps: Pick<UnlockDeps, 'commenters'>,
  about: AskedLock,
  { lock }: HeldLock,
): Promise<Verdict<'skipped'> | undefined> {
  const asked = { word: 'unlock', rest: about.sharedKind ?? '' } as const;
  const { newer } = await findOpposition(deps, about, asked);
  return newer !== undefined && newer.comment.author.id === lock?.owner.id
    ? whyNewer(asked, newer)
    : undefined;
}

/** What was sent to a shared environment by now. Where nothing was, the pull request's commit stands for it, which nobody has sent. */
async function commitBehind(
  { intents }: Pick<UnlockDeps, 'intents'>,
  { pull, sharedKind }: AboutLock,
  name: string,
): Promise<string> {
  const sent = sharedKind === undefined ? undefined : (await intents.intentOf(name))?.intent;
  return sent?.commit ?? pull.headCommit;
}

function released(
  { pull, scope, sharedKind, commit }: AboutLock & { readonly commit: string },
  sentence: string,
  decision: 'updated' | 'unchanged',
): { readonly verdict: Verdict; readonly taken: TakenCommand } {
  const { number, headBranch: branch, headRepositoryId = scope.repository.id } = pull;
  return {
    verdict: say('command_taken', sentence, decision),
    taken: {
      word: 'unlock',
      pullRequest: number,
      branch,
      headRepositoryId,
      commit,
      ...(sharedKind === undefined ? {} : { sharedKind }),
    },
  };
}

function lockedSince(name: string, held: HeldLock, about: AboutLock): Verdict {
  return say(
    'superseded',
    `Environment ${name} is ${describeHeld(held)}, which was after '${ofTarget('unlock', about)}' was said, so nothing was done; say it again if it still counts.`,
    'skipped',
  );
}

/**
 * A run that was killed behind its lock comes again later, finds none, and must not lock anew what somebody has released since. So its
 * command is answered here first, unless it was answered before. Where its pull request does not exist, no run of it can come.
 */
async function answerFor(
  deps: UnlockDeps,
  { scope, comment, pull, sharedKind }: AboutLock,
  name: string,
  { lock }: HeldLock,
): Promise<void> {
  if (lock === undefined) return;
  if (lock.pullRequest !== pull.number && (await deps.codeHost.pullRequest(lock.pullRequest)) === undefined)
    return;
  const answered = answeredOf(scope, { id: lock.command, number: lock.pullRequest });
  const before = await findReply(deps, answered);
  if (before?.done !== undefined) return;
  const sentence = `Environment ${name} was locked, and ${comment.author.login} has released it since.`;
  const reply = { said: ofTarget('lock', { sharedKind }), sentence, run: undefined, isDone: true };
  await keepReply(deps, answered, before, { reply, ending: 'rocket' });
}
