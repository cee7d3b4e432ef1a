import type { CommentEvent } from '../../domain/commands/comment-event.ts';
import { whyNewer } from '../../domain/commands/judge-command.ts';
import { standingOf } from '../../domain/commands/standing.ts';
import { environmentName, subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import { describeHeld, holderOf } from '../../domain/locks/judge-lock.ts';
import { type HeldLock, type Lock, reasonOf } from '../../domain/locks/lock.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import { environmentDeployments } from '../subject/deployment-record.ts';
import { answeredOf, type CommandDeps } from './command-deps.ts';
import { identityMeant, ofTarget } from './command-target.ts';
import type { HeardComment } from './hear-request.ts';
import { findReply } from './keep-reply.ts';
import { findOpposition } from './newer-commands.ts';

/** A command about the lock of the environment of a pull request. */
export interface AboutLock {
  readonly scope: Scope;
  readonly comment: CommentEvent;
  readonly pull: PullRequestFacts;
  /** The shared kind whose environment is meant; undefined for that of the pull request. */
  readonly sharedKind?: string | undefined;
}

/** The environment that is meant. */
export function lockedEnvironment(about: AboutLock): string {
  return environmentName(identityMeant(about));
}

type LockDeps = Pick<CommandDeps, 'clock' | 'codeHost' | 'commenters' | 'deployments' | 'locks'>;

/** The same, with what tells which other comments are about it. */
export type AskedLock = AboutLock & Pick<HeardComment, 'aliases' | 'sharedKinds'>;

/**
 * Locks the environment for whoever says so, unless somebody holds it, or said later that nobody is to. Of several who try at once one
 * gets it. The same command finds its own lock when it comes again.
 */
export async function lockEnvironment(
  deps: LockDeps,
  about: AskedLock,
  words: string,
): Promise<{ readonly verdict: Verdict }> {
  const name = lockedEnvironment(about);
  const held = await deps.locks.lockOf(name);
  if (held !== undefined) return { verdict: heldAlready(name, held, about) };
  const against = await whyUnlockedSince(deps, about, words);
  if (against !== undefined) return { verdict: against };
  const history = await historyOf(deps, about);
  const { serves, newer } = standingOf(history);
  const lock = lockOf(about, name, { reason: reasonOf(words), commit: serves?.commit });
  const made = await claimSurely(deps, lock);
  if (holderOf(made, by(about)) !== 'this command') return { verdict: heldAlready(name, made, about) };
  if (await wasReleasedBefore(deps, about)) return { verdict: await giveBack(deps, name, made) };
  // The run of an unlock that was said meanwhile may have found nothing to release.
  const since = await whyUnlockedSince(deps, about, words).catch(unlessUntold);
  if (since !== undefined) {
    await deps.locks.release(name, made.version);
    return { verdict: since };
  }
  const goesOn =
    newer?.is === 'under way'
      ? ` What has begun goes on: commit ${newer.deployment.commit.slice(0, 7)} is being deployed.`
      : '';
  return { verdict: say('command_taken', `${lockedSentence(name, made, about)}${goesOn}`, 'updated') };
}

/** The order of comments is the order of commands, whichever job runs first. */
async function whyUnlockedSince(
  deps: Pick<LockDeps, 'commenters'>,
  about: AskedLock,
  rest: string,
): Promise<Verdict<'skipped'> | undefined> {
  const asked = { word: 'lock', rest: [about.sharedKind ?? '', rest].filter(Boolean).join(' ') } as const;
  const { newer } = await findOpposition(deps, about, asked);
  return newer && whyNewer(asked, newer);
}

/** The lock is made by then: its reply has to say so, also where GitHub tells nothing more. */
function unlessUntold(error: unknown): undefined {
  if (!(error instanceof AdapterError)) throw error;
}

/** It may be made though no answer came: only another look tells. So it does where somebody else's is there. */
async function claimSurely(deps: LockDeps, lock: Lock): Promise<HeldLock> {
  try {
    const made = await deps.locks.claim(lock);
    return made === 'taken' ? await shownLock(deps, lock) : made;
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    const held = await deps.locks.lockOf(lock.environment);
    if (held === undefined) throw error;
    return held;
  }
}

/** GitHub's copies lag by seconds at most (octokit/octokit.js#900). */
const MOST_LOOKS = 5;
const BETWEEN_LOOKS_MS = 2_000;

async function shownLock({ locks, clock }: LockDeps, lock: Lock): Promise<HeldLock> {
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    const held = await locks.lockOf(lock.environment);
    if (held !== undefined) return held;
    if (look < MOST_LOOKS) await clock.sleep(BETWEEN_LOOKS_MS, `the lock of ${lock.environment}`);
  }
  throw unseen(lock);
}

function unseen({ environment }: Lock): AdapterError {
  return new AdapterError(
    'doubtful_facts',
    `Somebody else holds environment ${environment} or held it just now, and GitHub does not show who; say the command again.`,
    { service: 'GitHub', retriable: true },
  );
}

/** Whoever releases a lock first answers the command that made it. So an answer means that this run comes too late. */
async function wasReleasedBefore(
  deps: Pick<LockDeps, 'codeHost'>,
  { scope, comment }: AboutLock,
): Promise<boolean> {
  return (await findReply(deps, answeredOf(scope, comment)))?.done !== undefined;
}

async function giveBack({ locks }: LockDeps, name: string, made: HeldLock): Promise<Verdict> {
  await locks.release(name, made.version);
  return say(
    'superseded',
    `The lock of environment ${name} had been released after '/stage lock' was said, so nothing was done; say it again if it still counts.`,
    'skipped',
  );
}

function heldAlready(name: string, held: HeldLock, about: AboutLock): Verdict {
  switch (holderOf(held, by(about))) {
    case 'this command':
      return say('command_taken', lockedSentence(name, held, about), 'updated');
    case 'the same person':
      return say(
        'command_taken',
        `Environment ${name} is ${describeHeld(held)}; that lock stays as it is.`,
        'unchanged',
      );
    default:
      return say(
        'locked',
        `Environment ${name} is ${describeHeld(held)}, so it was not locked again; '${ofTarget('unlock', about)}' releases that lock.`,
      );
  }
}

function lockedSentence(name: string, held: HeldLock, about: AboutLock): string {
  const { commit } = held.lock ?? {};
  const at = commit === undefined ? '' : ` It stays at commit ${commit.slice(0, 7)}.`;
  return `Environment ${name} is ${describeHeld(held)}.${at} '${ofTarget('unlock', about)}' releases it.`;
}

function lockOf(
  { comment, pull }: AboutLock,
  environment: string,
  { reason, commit }: Pick<Lock, 'reason' | 'commit'>,
): Lock {
  const { login, id } = comment.author;
  const said = { since: comment.at, command: comment.id, pullRequest: pull.number };
  return { environment, owner: { login, id }, reason, ...said, commit };
}

function by({ comment }: Pick<AboutLock, 'comment'>) {
  return { by: comment.author.id, comment: comment.id };
}

function historyOf({ deployments }: Pick<LockDeps, 'deployments'>, about: AboutLock) {
  const target = identityMeant(about);
  return environmentDeployments(deployments, { ...target, key: subjectKey(target) });
}
