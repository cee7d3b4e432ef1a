import type { CommentEvent } from '../../../src/domain/commands/comment-event.ts';
import type { SaidComment } from '../../../src/domain/commands/newer-command.ts';
import type { KeptAllowance } from '../../../src/domain/environment/fork-allowance.ts';
import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import type { HeldLock, Lock } from '../../../src/domain/locks/lock.ts';
import type { LabelChange } from '../../../src/domain/stories/travelling-labels.ts';
import type { CommentFacts } from '../../../src/ports/code-host.ts';
import type { Commenters, Permission } from '../../../src/ports/commenters.ts';
import type { DeploymentFacts } from '../../../src/ports/deployments.ts';
import type { CommandDeps } from '../../../src/usecases/commands/command-deps.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf } from '../../../tools/builders/ports.ts';

export const SAID = '2026-03-02T09:00:00Z';

/** A comment of mr-a on pull request 7. */
export function comment(body: string, overrides: Partial<CommentEvent> = {}): CommentEvent {
  const author = { login: 'mr-a', id: 1, isBot: false };
  return { action: 'created', id: 11, body, at: SAID, author, number: 7, isPullRequest: true, ...overrides };
}

/** A pull request with its comments and reactions in memory, whose far side can be told to break. */
export interface Conversation {
  readonly deps: CommandDeps;
  readonly replies: readonly CommentFacts[];
  /** Of the comment that is commanded by. */
  readonly reactions: Set<string>;
  readonly labels: readonly string[];
  /** By environment. */
  readonly locks: Map<string, HeldLock>;
  /** What commits of forks are allowed, by pull request. */
  readonly allowances: Map<number, KeptAllowance>;
  /** Names of the calls so far. */
  readonly calls: readonly string[];
  /** Lets the call of that number, from 1 on, and every later one throw; undefined mends it. */
  breakAt(call: number | undefined): void;
}

/** What there is at first. */
export interface Beginning {
  readonly pull?: Partial<PullRequestFacts>;
  readonly permission?: Permission | Error | undefined;
  readonly moves?:
    | readonly { readonly commit: string; readonly by: string; readonly at: string }[]
    | undefined;
  readonly deployments?: readonly DeploymentFacts[];
  /** Replies that are there, shared by conversations on one pull request; none when absent. */
  readonly replies?: CommentFacts[];
  /** Awaited before every call, so that a test says whose turn it is. */
  readonly turn?: () => Promise<void>;
  /** Locks that are there, shared by conversations about one environment; none when absent. */
  readonly locks?: Map<string, HeldLock>;
  /** What commits of forks are allowed; none when absent. */
  readonly allowances?: Map<number, KeptAllowance>;
  /** The last change of every label; undefined where there was none. */
  readonly changed?: LabelChange;
  /** A run of ours made it. */
  readonly changedByRun?: boolean;
  /** What else was said on the pull request, of each time that it is read; the last one counts from then on. */
  readonly said?: readonly (readonly SaidComment[])[];
}

let made = 100;

export function conversation(beginning: Beginning = {}): Conversation {
  const { permission = { userId: 1, level: 'write' as const }, moves = [] } = beginning;
  const { deployments = [], replies = [] } = beginning;
  const placeOf = (id: number) => replies.findIndex((each) => each.id === id);
  const reactions = new Set<string>();
  const labels = [...(beginning.pull?.labels ?? [])];
  const calls: string[] = [];
  let broken: number | undefined;
  function breakAt(call: number | undefined): void {
    broken = call;
  }
  const known = async <Result>(name: string, work: () => Result): Promise<Result> => {
    await beginning.turn?.();
    calls.push(name);
    if (broken !== undefined && calls.length >= broken) return Promise.reject(new Error(`${name} broke`));
    return Promise.resolve(work());
  };
  const commenters = commentersOf(known, permission, reactions, beginning.said);
  const { locks = new Map<string, HeldLock>(), allowances = new Map<number, KeptAllowance>() } = beginning;
  const deps = depsOf<CommandDeps>({
    commenters,
    locks: locksOf(known, locks),
    forks: forksOf(known, allowances),
    deliveries: {
      labelHistory: () =>
        known('labelHistory', () => ({
          last: beginning.changed,
          lastByApp: beginning.changedByRun ? beginning.changed : undefined,
        })),
    },
    deployments: { list: () => known('list', () => deployments) },
    codeHost: {
      pullRequest: () => known('pullRequest', () => pullRequest({ ...beginning.pull, labels: [...labels] })),
      pushes: () => known('pushes', () => moves),
      addLabels: (_, added) => known('addLabels', () => void labels.push(...added)),
      removeLabel: (_, label) => known('removeLabel', () => void labels.splice(labels.indexOf(label), 1)),
      findComment: (_, marker) =>
        known('findComment', () => replies.find(({ body }) => body.startsWith(marker))),
      createComment: (_, body) =>
        known('createComment', () => {
          made += 1;
          const facts = { id: made, url: 'https://example.com/c', body, editedByOthers: false };
          replies.push(facts);
          return facts;
        }),
      updateComment: (id, body) =>
        known('updateComment', () => {
          const facts = { id, url: 'https://example.com/c', body, editedByOthers: false };
          replies[placeOf(id)] = facts;
          return facts;
        }),
      deleteComment: (id) => known('deleteComment', () => void replies.splice(placeOf(id), 1)),
    },
  });
  return { deps, replies, reactions, labels, locks, allowances, calls, breakAt };
}

/** Notes that something was asked for, and answers, unless it is to break there. */
type Known = <Result>(name: string, work: () => Result) => Promise<Result>;

function commentersOf(
  known: Known,
  permission: NonNullable<Beginning['permission']>,
  reactions: Set<string>,
  said: NonNullable<Beginning['said']> = [],
): Commenters {
  let reads = 0;
  return {
    commentsSince: () =>
      known('commentsSince', () => {
        reads += 1;
        return said[Math.min(reads, said.length) - 1] ?? [];
      }),
    permissionOf: () =>
      known('permissionOf', () => {
        if (permission instanceof Error) throw permission;
        return permission;
      }),
    react: (_, reaction) => known('react', () => void reactions.add(reaction)),
    unreact: (_, reaction) => known('unreact', () => void reactions.delete(reaction)),
  };
}

let versions = 0;

function locksOf(known: Known, locks: Map<string, HeldLock>): CommandDeps['locks'] {
  return {
    lockOf: (environment) => known('lockOf', () => locks.get(environment)),
    claim: (lock: Lock) =>
      known('claim', () => {
        if (locks.has(lock.environment)) return 'taken';
        versions += 1;
        const held = { version: `version ${versions}`, lock };
        locks.set(lock.environment, held);
        return held;
      }),
    release: (environment, version) =>
      known('release', () => {
        const held = locks.get(environment);
        if (held === undefined) return 'gone';
        if (held.version !== version) return 'changed';
        locks.delete(environment);
        return 'released';
      }),
  };
}

function forksOf(known: Known, allowances: Map<number, KeptAllowance>): CommandDeps['forks'] {
  return {
    allowanceOf: (number) => known('allowanceOf', () => allowances.get(number)),
    allow: (allowance) =>
      known('allow', () => {
        if (allowances.has(allowance.pullRequest)) return 'taken';
        versions += 1;
        allowances.set(allowance.pullRequest, { version: `version ${versions}`, allowance });
        return 'allowed';
      }),
    withdraw: (number, version) =>
      known('withdraw', () => {
        const kept = allowances.get(number);
        if (kept === undefined) return 'gone';
        if (kept.version !== version) return 'changed';
        allowances.delete(number);
        return 'withdrawn';
      }),
  };
}
