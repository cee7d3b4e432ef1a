import type { WireEntry } from '../../rehearsal/world/kernel/wire-log.ts';
import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { type EndState, endState } from '../runs/end-state.ts';
import { BRANCH, ENVIRONMENT, URL_OF_ENVIRONMENT } from '../runs/preview-job.ts';

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
    const { told = [], story, ...known } = JSON.parse(data) as Marker;
    const shown = known.status === 'gone' && story ? { id: story['id'] } : story;
    const rest = { ...known, story: shown, told: told.filter((each) => !/^(?:note|accepted):/.test(each)) };
    return JSON.stringify(Object.fromEntries(Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1))));
  });
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
      ? { comments, messages, story, storyComments, storyLabels, issues, cards, labels, delivered, statuses }
      : {}),
  };
}

/** What a run asked, and whether it may delete. */
export interface JudgedRun {
  readonly takesDown: boolean;
  readonly entries: readonly WireEntry[];
}

/** What may never happen on the way. Each breach is a sentence. */
export function wireBreaches(runs: readonly JudgedRun[]): readonly string[] {
  return [...onceOnly(runs), ...toldEarly(runs), ...unproven(runs)];
}

const ONCE = [
  ['slack', 'chat.postMessage'],
  ['github', 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'],
  ['tracker', 'POST /projects/{project}/stories/{story}/comments'],
  ['elasticbeanstalk', 'CreateApplicationVersion'],
  ['github', 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge'],
  ['github', 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch'],
] as const;

/** At most one creation of the same thing: the same words, the same version, the same commit. What was deleted may be made again. */
function onceOnly(runs: readonly JudgedRun[]): readonly string[] {
  const applied = runs
    .flatMap(({ entries }) => entries)
    .filter(
      (entry) =>
        entry.write &&
        !entry.fault?.endsWith('(before)') &&
        (entry.status === 'no answer' || entry.status < 300 || isLost(entry)),
    );
  return ONCE.flatMap(([service, operation]) => {
    const bodies = applied
      .filter((entry) => entry.service === service && entry.operation === operation)
      .map((entry) => `${deletionsBefore(applied, entry)} ${sameness(entry)}`);
    const repeated = bodies.filter((body, index) => bodies.indexOf(body) !== index);
    return repeated.map(() => `${service} ${operation} was applied twice for the same thing.`);
  });
}

/** An answer that a fault put in the place of one that said yes. */
function isLost(entry: WireEntry): boolean {
  return entry.fault?.endsWith('(after)') ?? false;
}

/** How often the version was deleted until then: the hourly sweep clears away what a killed run never made anything of. */
function deletionsBefore(applied: readonly WireEntry[], entry: WireEntry): number {
  if (entry.operation !== 'CreateApplicationVersion') return 0;
  const before = applied.slice(0, applied.indexOf(entry));
  return before.filter(
    (each) => each.operation === 'DeleteApplicationVersion' && versionOf(each) === versionOf(entry),
  ).length;
}

function versionOf({ requestBody }: WireEntry): string {
  return new URLSearchParams(requestBody).get('VersionLabel') ?? '';
}

function sameness(entry: WireEntry): string {
  return entry.operation === 'CreateApplicationVersion' ? versionOf(entry) : entry.requestBody;
}

/** No URL before a healthy answer. */
function toldEarly(runs: readonly JudgedRun[]): readonly string[] {
  const entries = runs.filter(({ takesDown }) => !takesDown).flatMap((run) => run.entries);
  const provisions = entries.some((entry) => entry.operation === 'ExecuteChangeSet');
  const healthy = entries.findIndex((entry) => entry.service === 'site' && entry.status === 200);
  const early = entries.findIndex((entry) => entry.write && tellsUrl(entry));
  return provisions && early >= 0 && (healthy < 0 || early < healthy)
    ? [`Request ${entries[early]?.n} told the URL before the environment had answered.`]
    : [];
}

/** What a marker keeps of what was told before is shown to nobody. */
function tellsUrl(entry: WireEntry): boolean {
  const shown = entry.requestBody.replaceAll(/<!-- .*? -->/gs, '');
  if (!/\bready\b|\bsuccess\b|Try(?: |%20|\+)it/i.test(shown)) return false;
  const words = shown.replaceAll('+', ' ').replaceAll(/%(?![0-9A-Fa-f]{2})/g, '%25');
  return (
    ['github', 'slack', 'tracker'].includes(entry.service) &&
    decodeURIComponent(words).includes(URL_OF_ENVIRONMENT)
  );
}

/** No deletion without a positive proof read earlier in the same run. */
function unproven(runs: readonly JudgedRun[]): readonly string[] {
  return runs.flatMap(({ takesDown, entries }) => {
    const first = entries.findIndex((entry) => entry.operation === 'DeleteStack' && entry.write);
    if (!takesDown || first < 0 || entries.slice(0, first).some(proves)) return [];
    return [`Request ${entries[first]?.n} deleted a stack without a proof that nobody wants it.`];
  });
}

function proves(entry: WireEntry): boolean {
  // A change set that nobody executed has made nothing that anybody could want.
  if (entry.operation === 'DescribeStacks' && entry.responseBody.includes('REVIEW_IN_PROGRESS')) return true;
  if (entry.service !== 'github' || entry.fault !== undefined) return false;
  if (entry.operation.endsWith('/git/ref/{ref}')) return entry.status === 404;
  return (
    entry.operation.includes('/pulls') &&
    entry.status === 200 &&
    entry.responseBody.includes(BRANCH) &&
    /"state":"closed"/.test(entry.responseBody)
  );
}
