import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { type EndState, endState } from '../runs/end-state.ts';
import { BRANCH, ENVIRONMENT } from '../runs/preview-job.ts';

/** Everything that two endings must agree on. */
export interface Ending extends Omit<EndState, 'stack'> {
  readonly stack: unknown;
  /** How many buckets of the environment there are. */
  readonly buckets: number;
  /** State of each of its databases; one that is on its way counts as arrived. */
  readonly databases: readonly string[];
  /** Every other stack of the account, and what became of it. */
  readonly neighbours: readonly string[];
  /** What became of the pull request and its branch. */
  readonly merge: unknown;
  /** How many commits of its base each open pull request does not have, the oldest one first. */
  readonly behind: readonly number[];
  /** The issues of the repository, with their labels and comments. */
  readonly issues: readonly unknown[];
  /** The cards of each board, with the status that they show. */
  readonly cards: readonly (readonly Card[])[];
  /** What is said of the head of each open pull request, the oldest one first. */
  readonly statuses: readonly unknown[];
  /** Labels of the tracker's story. */
  readonly storyLabels: readonly string[];
  /** What the product owner was asked about, the oldest first. */
  readonly delivered: readonly string[];
  /** Places where people still read that a gone environment is there. */
  readonly stale: readonly string[];
}

interface Stacks {
  readonly stacks: readonly { readonly name: string; readonly status: string }[];
}

interface Hosted {
  readonly branches: Readonly<Record<string, string>>;
  readonly pulls: readonly {
    readonly branch: string;
    readonly head: string;
    readonly behind: number;
    readonly state: string;
    readonly merged: boolean;
    readonly mergeCommit: string | null;
  }[];
  readonly issues: readonly {
    readonly state: string;
    readonly labels: readonly string[];
    readonly comments: readonly { readonly body: string }[];
  }[];
  readonly boards: readonly { readonly number: number; readonly cards: readonly Card[] }[];
  readonly commitStatuses: Readonly<Record<string, readonly unknown[]>>;
  readonly deployments: readonly { readonly environment: string; readonly payload: unknown }[];
}

interface Card {
  readonly issue: number;
  readonly status: string | null;
}

interface Stories {
  readonly stories: readonly { readonly id: number; readonly labels: readonly string[] }[];
}

interface Buckets {
  readonly buckets: readonly { readonly name: string }[];
}

interface Instances {
  readonly instances: readonly { readonly status: string }[];
}

/** The end state of a world. */
export function endingOf(world: RehearsalWorld): Ending {
  const state = endState(world);
  const others = world
    .look<Stacks>('cloudformation')
    .stacks.filter(({ name }) => name !== ENVIRONMENT && !name.startsWith('awseb-'));
  const told = [...state.comments, ...state.messages];
  return {
    ...state,
    comments: state.comments.map(withOrderedMarker),
    // Where its run was not told, the next one tells the merge, which says more.
    messages: state.messages.filter((text) => !/^The story .* is accepted\.$/.test(text)),
    buckets: world
      .look<Buckets>('s3')
      .buckets.filter(({ name }) => name.startsWith('shop-feature') || name.includes(ENVIRONMENT)).length,
    databases: world
      .look<Instances>('rds')
      .instances.map(({ status }) => (status === 'stopping' ? 'stopped' : status)),
    merge: mergeOf(world.look<Hosted>('github')),
    behind: world
      .look<Hosted>('github')
      .pulls.filter(({ state: is }) => is === 'open')
      .map((pull) => pull.behind),
    statuses: statusesOf(world.look<Hosted>('github')),
    ...storiesOf(world),
    // A record counts from its creation on; its state only tells people on GitHub that it is one.
    deployments: state.deployments.filter((each) => !isRecord(each)),
    neighbours: others.map(({ name, status }) => `${name} ${status}`),
    stale:
      state.stack === undefined
        ? told.filter((text) => /environment is ready|^Ready: /m.test(text)).map((text) => text.slice(0, 80))
        : [],
  };
}

/**
 * What a comment knows is the same in whatever order it was learnt. That something was said once in between changes nothing, nor does
 * how the story stood, which nobody reads where the environment is gone.
 */
function withOrderedMarker(text: string): string {
  return text.replace(/\{.*\}(?= -->)/, (data) => {
    const { rows, ...known } = JSON.parse(data) as Marker & {
      readonly rows?: Readonly<Record<string, Marker>>;
    };
    if (rows === undefined) return JSON.stringify(inOrder(known));
    const all = Object.entries(rows).map(([row, state]) => [row, inOrder(state)] as const);
    return JSON.stringify({ rows: Object.fromEntries(all) });
  });
}

function inOrder({ told = [], story, ...known }: Marker): object {
  const shown = known.status === 'gone' && story ? { id: story['id'] } : story;
  const rest = { ...known, story: shown, told: told.filter((each) => !/^(?:note|accepted):/.test(each)) };
  return Object.fromEntries(Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

interface Marker {
  readonly status?: string;
  readonly told?: readonly string[];
  readonly story?: Readonly<Record<string, unknown>>;
}

/** Whether a deployment of `EndState` is the record of a delivery: those alone are of a commit and not of a branch. */
function isRecord(deployment: unknown): boolean {
  const { ref, sha } = deployment as { readonly ref: string; readonly sha: string };
  return ref === sha;
}

/** Of both trackers, without ids and in no order that matters to nobody. */
function storiesOf(world: RehearsalWorld): Pick<Ending, 'issues' | 'cards' | 'storyLabels' | 'delivered'> {
  const { issues, boards, deployments } = world.look<Hosted>('github');
  return {
    issues: issues.map(({ state, labels, comments }) => ({
      state,
      labels: labels.toSorted(),
      comments: comments.map(({ body }) => body),
    })),
    cards: boards.map(({ cards }) => cards.map(({ issue, status }) => ({ issue, status }))),
    storyLabels: world.look<Stories>('tracker').stories.find(({ id }) => id === 123456789)?.labels ?? [],
    delivered: deployments
      .filter(({ environment }) => environment === 'greenroom-delivery')
      .map(({ payload }) => JSON.stringify(payload)),
  };
}

function statusesOf({ pulls, commitStatuses }: Hosted): readonly unknown[] {
  return pulls.filter(({ state }) => state === 'open').map(({ head }) => commitStatuses[head] ?? []);
}

/** Without ids; whatever else was merged would stand on top of it. */
function mergeOf({ branches, pulls }: Hosted): unknown {
  const pull = pulls.findLast(({ branch }) => branch === BRANCH);
  return {
    pull: pull && { state: pull.state, merged: pull.merged },
    isNewestOfBase: pull?.merged === true && pull.mergeCommit === branches['main'],
    branch: branches[BRANCH] === undefined ? 'gone' : 'there',
  };
}

/** What stands in AWS and on GitHub, when it does not matter which operation brought it there. */
export function standingOf(ending: Ending, scope: 'with people' | 'without people'): unknown {
  const {
    comments,
    replies,
    messages,
    story,
    storyComments,
    storyLabels,
    issues,
    cards,
    labels,
    delivered,
    ...others
  } = ending;
  const { versions, stack, stale: _, statuses, ...rest } = others;
  const shown = stack as { status: string; parameters: Record<string, string> } | undefined;
  const label = shown?.parameters['VersionLabel'];
  return {
    ...rest,
    // A killed run may have left out a commit that a newer one then overtook.
    versions:
      label === undefined ? versions : versions.filter((each) => (each as { label: string }).label === label),
    stack: shown && { ...shown, status: shown.status.replace(/^(?:CREATE|UPDATE)_COMPLETE$/, 'standing') },
    ...(scope === 'with people'
      ? {
          comments,
          replies,
          messages,
          story,
          storyComments,
          storyLabels,
          issues,
          cards,
          labels,
          delivered,
          statuses,
        }
      : {}),
  };
}
