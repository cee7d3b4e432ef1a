import type { CommentEvent } from '../../../src/domain/commands/comment-event.ts';
import type { SaidComment } from '../../../src/domain/commands/newer-command.ts';
import type { KeptAllowance } from '../../../src/domain/environment/fork-allowance.ts';
import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import type { HeldIntent } from '../../../src/domain/intents/intent.ts';
import type { HeldLock, Lock } from '../../../src/domain/locks/lock.ts';
import type { LabelChange } from '../../../src/domain/stories/travelling-labels.ts';
import type { CommentFacts } from '../../../src/ports/code-host.ts';
import type { Commenters, Permission } from '../../../src/ports/commenters.ts';
import type { DeploymentFacts } from '../../../src/ports/deployments.ts';
import type { CommandDeps } from '../../../src/usecases/commands/command-deps.ts';
import { foundTable } from '../../../tools/builders/comments.ts';
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
  /** By environment. */
  readonly intents: Map<string, HeldIntent>;
  /** What commits of forks are allowed, by pull request. */
  readonly allowances: Map<number, KeptAllowance>;
  /** Names of the calls so far. */
  readonly calls: readonly string[];
  /** Lets the call of that number, from 1 on, and every later one throw; undefined mends it. */
  breakAt(call: number | undefined): void;
}

/** The branches of a repository. */
export interface Branches {
  /** By their names, the newest commit of each. */
  readonly heads: Readonly<Record<string, string>>;
  /** Commits behind these, and by which branch each is held; '' for one that only a fork has. */
  readonly behind?: Readonly<Record<string, string>>;
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
  /** The same of what was sent. */
  readonly intents?: Map<string, HeldIntent>;
  /** The branches of the repository; none when absent. */
  readonly branches?: Branches;
  /** What commits of forks are allowed; none when absent. */
  readonly allowances?: Map<number, KeptAllowance>;
  /** The last change of every label, and whether a run of ours made it; undefined where there was none. */
  readonly changed?: LabelChange & { readonly byRun?: boolean };
  /** What else was said on the pull request, of each time that it is read; the last one counts from then on. */
  readonly said?: readonly (readonly SaidComment[])[];
}

let made = 100;

export function conversation(beginning: Beginning = {}): Conversation {
  const { permission = { userId: 1, level: 'write' as const }, deployments = [] } = beginning;
  const moves = 'moves' in beginning ? beginning.moves : [];
  const replies = beginning.replies ?? [];
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
  const intents = beginning.intents ?? new Map<string, HeldIntent>();
  const deps = depsOf<CommandDeps>({
    commenters,
    locks: locksOf(known, locks),
    intents: intentsOf(known, intents),
    forks: forksOf(known, allowances),
    deliveries: {
      labelHistory: () =>
        known('labelHistory', () => ({
          last: beginning.changed,
          lastByApp: beginning.changed?.byRun ? beginning.changed : undefined,
        })),
    },
    deployments: { list: () => known('list', () => deployments) },
    codeHost: {
      pullRequest: () => known('pullRequest', () => pullRequest({ ...beginning.pull, labels: [...labels] })),
      pushes: () => known('pushes', () => moves),
      ...branchesOf(known, beginning.branches),
      addLabels: (_, added) => known('addLabels', () => void labels.push(...added)),
      removeLabel: (_, label) => known('removeLabel', () => void labels.splice(labels.indexOf(label), 1)),
      ...commentsOf(known, replies),
    },
  });
  return { deps, replies, reactions, labels, locks, intents, allowances, calls, breakAt };
}

function branchesOf(
  known: Known,
  { heads, behind = {} }: Branches = { heads: {} },
): Pick<CommandDeps['codeHost'], 'branchHead' | 'branches' | 'resolveCommit' | 'isOnBranch'> {
  return {
    branchHead: (branch) => known('branchHead', () => heads[branch]),
    branches: () =>
      known('branches', () => Object.entries(heads).map(([name, commit]) => ({ name, commit }))),
    resolveCommit: (ref) =>
      known('resolveCommit', () =>
        [...Object.values(heads), ...Object.keys(behind)].find((commit) => commit.startsWith(ref)),
      ),
    isOnBranch: (commit, branch) =>
      known('isOnBranch', () => heads[branch] === commit || behind[commit] === branch),
  };
}

function commentsOf(
  known: Known,
  replies: CommentFacts[],
): Pick<
  CommandDeps['codeHost'],
  'findComment' | 'findComments' | 'createComment' | 'updateComment' | 'deleteComment'
> {
  return {
    findComment: (_, marker) =>
      known('findComment', () => replies.find(({ body }) => body.startsWith(marker))),
    findComments: () => known('findComments', () => foundTable()),
    createComment: (_, body) =>
      known('createComment', () => {
        made += 1;
        replies.push(replyOf(made, body));
        return replyOf(made, body);
      }),
    updateComment: (id, body) =>
      known('updateComment', () => {
        replies[replies.findIndex((each) => each.id === id)] = replyOf(id, body);
        return replyOf(id, body);
      }),
    deleteComment: (id) =>
      known('deleteComment', () => {
        replies.splice(
          replies.findIndex((each) => each.id === id),
          1,
        );
      }),
  };
}

function replyOf(id: number, body: string): CommentFacts {
  return { id, url: 'https://example.com/c', body, editedByOthers: false };
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
    wordsSince: () => known('wordsSince', () => []),
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

function intentsOf(known: Known, intents: Map<string, HeldIntent>): CommandDeps['intents'] {
  return {
    intentOf: (environment) => known('intentOf', () => intents.get(environment)),
    send: (intent, before) =>
      known('send', () => {
        if (intents.get(intent.environment)?.version !== before) return 'changed';
        versions += 1;
        const held = { version: `version ${versions}`, intent };
        intents.set(intent.environment, held);
        return held;
      }),
  };
}

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

/** The calls of a port one by one, so that one of them may be another. */
export function portsOf(codeHost: CommandDeps['codeHost']): CommandDeps['codeHost'] {
  return {
    pullRequest: (number) => codeHost.pullRequest(number),
    pushes: (branch) => codeHost.pushes(branch),
    branchHead: (branch) => codeHost.branchHead(branch),
    branches: () => codeHost.branches(),
    resolveCommit: (ref) => codeHost.resolveCommit(ref),
    isOnBranch: (commit, branch) => codeHost.isOnBranch(commit, branch),
    addLabels: (number, labels) => codeHost.addLabels(number, labels),
    removeLabel: (number, label) => codeHost.removeLabel(number, label),
    findComment: (number, marker) => codeHost.findComment(number, marker),
    findComments: codeHost.findComments,
    commentText: (id) => codeHost.commentText(id),
    createComment: (number, body) => codeHost.createComment(number, body),
    updateComment: (id, body) => codeHost.updateComment(id, body),
    deleteComment: (id) => codeHost.deleteComment(id),
  };
}

function forksOf(known: Known, allowances: Map<number, KeptAllowance>): CommandDeps['forks'] {
  return {
    allowanceOf: (number) => known('allowanceOf', () => allowances.get(number)),
    allow: (allowance, before) =>
      known('allow', () => {
        if (allowances.get(allowance.pullRequest)?.version !== before) return 'taken';
        versions += 1;
        allowances.set(allowance.pullRequest, { version: `version ${versions}`, allowance });
        return 'allowed';
      }),
  };
}
