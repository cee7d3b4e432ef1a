import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import type { LabelChange } from '../../../src/domain/stories/travelling-labels.ts';
import type { LabelAgreement, LabelEvent, RecordedDelivery } from '../../../src/ports/deliveries.ts';
import type { PastMove, Story, StoryMove, StoryState } from '../../../src/ports/tracker.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';

/** A pull request whose facts change. */
export type Pull = { -readonly [Key in keyof PullRequestFacts]: PullRequestFacts[Key] };

/** What is asked of a merge and refused by GitHub, whatever Greenroom knows. */
export type Hurdle = 'conflict' | 'blocked' | 'workflows' | 'queue';

/** A repository with its tracker, of which only what merges and stories need is there. */
export interface RepositoryInMemory {
  /** Head by branch. */
  readonly branches: Map<string, string>;
  /** What a branch that was renamed is called now. */
  readonly renamed: Map<string, string>;
  /** Commits that each commit holds, itself among them. */
  readonly holds: Map<string, ReadonlySet<string>>;
  readonly pulls: Pull[];
  readonly rules: RulesInMemory;
  readonly stories: Map<string, StoryInMemory>;
  /** Merges that the suite made, in order, each by the workflow of a project. */
  readonly merges: {
    readonly number: number;
    readonly commit: string;
    readonly base: string;
    readonly project: string;
  }[];
  /** Oldest first; each is of one project. */
  readonly deliveries: (RecordedDelivery & {
    readonly project: string;
    readonly refusals?: readonly string[];
  })[];
  readonly events: EventsInMemory;
  /** By project: commits at which an environment answers. */
  readonly deployed: Map<string, ReadonlySet<string>>;
  /** By pull request. */
  readonly hurdles: Map<number, Hurdle>;
  /** Ids of people whose acceptance counts; [] for owners and requesters. */
  readonly acceptedBy: string[];
}

/** Branches, by what rules of GitHub's make of them. */
interface RulesInMemory {
  /** Those that a rule singles out. */
  readonly singledOut: Set<string>;
  /** Those that a rule for every branch keeps, which makes them no places where work goes on. */
  readonly undeletable: Set<string>;
}

/** What GitHub and the tracker tell of when. */
interface EventsInMemory {
  /** One more with everything that happens, so that nothing happens at the same time. */
  ticks: number;
  /** When a branch was moved to a commit, by both. */
  readonly pushes: Map<string, string>;
  /** Events of the label, oldest first, by pull request. */
  readonly labelled: Map<number, readonly LabelEvent[]>;
  /** Changes of labels that travel, oldest first. */
  readonly changed: (LabelChange & { readonly pullRequest: number; readonly label: string })[];
  /** Labels of the tracker's stories as they are now, which it does not tell the time of. */
  readonly storyLabels: Map<string, readonly string[]>;
  /** What runs kept of those, oldest first. */
  readonly agreed: (LabelAgreement & { readonly project: string; readonly at: string })[];
}

/** A story of the tracker, and how it came to where it is. */
export interface StoryInMemory {
  readonly state: StoryState;
  readonly type: Story['type'];
  readonly lastMove: StoryMove | undefined;
  /** All of them, oldest first, with whoever made them; '' where the tracker will not tell. */
  readonly moves: readonly (PastMove & { readonly by: string })[];
}

/** Whom the tracker knows as the owner of each story, and whose token the workflows have. */
export const OWNER = 'owner';
export const TOKEN_USER = 'bot';

export function emptyRepository(): RepositoryInMemory {
  const root = '0'.repeat(40);
  return {
    events: {
      ticks: 0,
      pushes: new Map(),
      labelled: new Map(),
      changed: [],
      storyLabels: new Map(),
      agreed: [],
    },
    branches: new Map([
      ['main', root],
      ['develop', root],
    ]),
    renamed: new Map(),
    holds: new Map([[root, new Set([root])]]),
    pulls: [],
    rules: { singledOut: new Set(), undeletable: new Set() },
    stories: new Map(),
    merges: [],
    deliveries: [],
    deployed: new Map(),
    hurdles: new Map(),
    acceptedBy: [],
  };
}

/** The same once more, so that people can try what they are asked for. */
export function copyOf(at: RepositoryInMemory): RepositoryInMemory {
  return {
    events: {
      ticks: at.events.ticks,
      pushes: new Map(at.events.pushes),
      labelled: new Map(at.events.labelled),
      changed: [...at.events.changed],
      storyLabels: new Map(at.events.storyLabels),
      agreed: [...at.events.agreed],
    },
    branches: new Map(at.branches),
    renamed: new Map(at.renamed),
    holds: new Map(at.holds),
    pulls: at.pulls.map((pull) => ({ ...pull })),
    rules: { singledOut: new Set(at.rules.singledOut), undeletable: new Set(at.rules.undeletable) },
    stories: new Map(at.stories),
    merges: [...at.merges],
    deliveries: [...at.deliveries],
    deployed: new Map(at.deployed),
    hurdles: new Map(at.hurdles),
    acceptedBy: [...at.acceptedBy],
  };
}

/** Later than all before, in ISO 8601. */
export function now(at: RepositoryInMemory): string {
  at.events.ticks += 1;
  return new Date(Date.UTC(2026, 2, 1) + at.events.ticks * 1_000).toISOString();
}

/** A new commit on top of others. */
export function commitOn({ holds }: RepositoryInMemory, ...parents: readonly string[]): string {
  const sha = holds.size.toString(16).padStart(40, '0');
  holds.set(sha, new Set([sha, ...parents.flatMap((parent) => [...(holds.get(parent) ?? [])])]));
  return sha;
}

/** Pushes to a branch, and tells its open pull requests. */
export function moveTo(at: RepositoryInMemory, branch: string, commit: string): void {
  at.branches.set(branch, commit);
  at.events.pushes.set(`${branch} ${commit}`, now(at));
  for (const pull of at.pulls)
    if (pull.state === 'open' && pull.headBranch === branch) pull.headCommit = commit;
}

/** On GitHub: pull requests into it follow, those from it are closed (docs.github.com, "Renaming a branch"). */
export function renameBranch(at: RepositoryInMemory, from: string, to: string): void {
  at.branches.set(to, at.branches.get(from) ?? '');
  at.branches.delete(from);
  at.renamed.set(from, to);
  for (const pull of at.pulls) {
    if (pull.state !== 'open') continue;
    if (pull.baseBranch === from) pull.baseBranch = to;
    if (pull.headBranch === from) closeNow(at, pull);
  }
}

/** Without a merge. */
export function closeNow(at: RepositoryInMemory, pull: Pull): void {
  pull.state = 'closed';
  pull.closedAt = now(at);
}

/** A person puts the label on, taking it off before where it is on. */
export function labelNow(at: RepositoryInMemory, pull: Pull, label: string, by = 'mr-b'): void {
  pull.labels = [label];
  const events = at.events.labelled.get(pull.number) ?? [];
  at.events.labelled.set(pull.number, [
    ...events,
    { id: `${pull.number}-${events.length + 1}`, by, at: now(at) },
  ]);
}

/** Somebody puts a label that travels on a pull request, or takes it off; a person where no app is named. */
export function changeLabel(
  at: RepositoryInMemory,
  pull: Pull,
  { label, is, by = 'mr-b' }: Pick<LabelChange, 'is'> & { readonly label: string; readonly by?: string },
): void {
  if (pull.labels.includes(label) === (is === 'on')) return;
  pull.labels = is === 'on' ? [...pull.labels, label] : pull.labels.filter((each) => each !== label);
  at.events.changed.push({ pullRequest: pull.number, label, is, by, at: now(at) });
}

/** Somebody moves a story in the tracker; `by` undefined where the tracker will not tell. */
export function moveStory(
  at: RepositoryInMemory,
  id: string,
  state: StoryState,
  by: string | undefined = OWNER,
): void {
  const { type, moves = [] } = at.stories.get(id) ?? { type: 'feature' };
  const when = now(at);
  at.stories.set(id, {
    type,
    state,
    lastMove: by === undefined ? undefined : { by, at: when },
    moves: [...moves, { to: state, at: when, by: by ?? '' }],
  });
}

/** The environment of a project answers at a commit. */
export function deployNow(at: RepositoryInMemory, project: string, commit: string): void {
  at.deployed.set(project, new Set([...(at.deployed.get(project) ?? []), commit]));
}

/** Opens a pull request whose story is in its branch's name. */
export function openPull(at: RepositoryInMemory, branch: string, base: string): void {
  const number = at.pulls.length + 1;
  const headCommit = at.branches.get(branch) ?? '';
  const openedAt = now(at);
  at.pulls.push(pullRequest({ number, headBranch: branch, headCommit, baseBranch: base, openedAt }));
}

/** As a person or the suite does it. */
export function mergeNow(at: RepositoryInMemory, pull: Pull, base: string): void {
  moveTo(at, pull.baseBranch, commitOn(at, base, pull.headCommit));
  closeNow(at, pull);
  pull.merged = true;
}
