import type { WireEntry } from '../../rehearsal/world/kernel/wire-log.ts';
import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { BRANCH, ENVIRONMENT, URL_OF_ENVIRONMENT } from './preview-job.ts';

interface GitHubState {
  readonly pulls: readonly {
    readonly branch: string;
    readonly labels: readonly string[];
    readonly comments: readonly { readonly author: string; readonly body: string }[];
  }[];
  readonly locks: Readonly<Record<string, string>>;
  readonly deployments: readonly {
    readonly ref: string;
    readonly sha: string;
    readonly environment: string;
    readonly statuses: readonly { readonly state: string; readonly url: string }[];
  }[];
}

interface StackState {
  readonly stacks: readonly {
    readonly name: string;
    readonly status: string;
    readonly parameters: Readonly<Record<string, string>>;
    readonly tags: Readonly<Record<string, string>>;
  }[];
}

interface HostState {
  readonly versions: readonly { readonly label: string; readonly status: string }[];
  readonly environments: readonly {
    readonly name: string;
    readonly status: string;
    readonly health: string;
    readonly versionLabel?: string;
  }[];
}

interface RecordState {
  readonly zones: readonly { readonly records: readonly { readonly name: string }[] }[];
}

interface ChatState {
  readonly channels: readonly {
    readonly messages: readonly { readonly text: string; readonly thread: string | null }[];
  }[];
}

interface TrackerState {
  readonly stories: readonly {
    readonly id: number;
    readonly state: string;
    readonly comments: readonly { readonly text: string }[];
  }[];
}

/** What the world must look like in the end, whatever happened on the way: no ids, no times. */
export interface EndState {
  readonly stack: unknown;
  readonly versions: readonly unknown[];
  readonly environment: unknown;
  readonly records: readonly string[];
  readonly deployments: readonly unknown[];
  readonly labels: readonly string[];
  /** Of Greenroom, about the environment. */
  readonly comments: readonly string[];
  /** To commands. */
  readonly replies: readonly string[];
  /** What is kept of each lock. */
  readonly locks: readonly string[];
  readonly messages: readonly string[];
  readonly story: string | undefined;
  readonly storyComments: readonly string[];
}

export function endState(world: RehearsalWorld): EndState {
  const github = world.look<GitHubState>('github');
  const pull = github.pulls.findLast((each) => each.branch === BRANCH);
  const texts = (pull?.comments ?? []).map(({ body }) => body);
  const hosting = world.look<HostState>('elasticbeanstalk');
  const stack = world
    .look<StackState>('cloudformation')
    .stacks.find((each) => each.name === ENVIRONMENT && each.status !== 'DELETE_COMPLETE');
  const environment = hosting.environments.find(
    (each) => each.name === ENVIRONMENT && each.status !== 'Terminated',
  );
  const story = world.look<TrackerState>('tracker').stories.find((each) => each.id === 123456789);
  return {
    stack: stack && { status: stack.status, parameters: stack.parameters, tags: stack.tags },
    versions: hosting.versions.map(({ label, status }) => ({ label, status })),
    environment: environment && {
      status: environment.status,
      health: environment.health,
      version: environment.versionLabel,
    },
    records: world
      .look<RecordState>('route53')
      .zones.flatMap((zone) => zone.records.map((record) => record.name)),
    deployments: github.deployments
      // What is kept of a copied label stands beside it; the label itself is judged, however often that was kept.
      .filter((each) => each.environment !== 'greenroom-labels' && each.statuses.at(-1)?.state !== 'inactive')
      .map((each) => ({
        ref: each.ref,
        sha: each.sha,
        state: each.statuses.at(-1)?.state,
        url: each.statuses.at(-1)?.url,
      })),
    labels: pull?.labels ?? [],
    comments: texts.filter((text) => !isReply(text) && !text.startsWith('/')).map(withoutIds),
    replies: texts.filter(isReply).map(withoutIds),
    locks: Object.values(github.locks).map(withoutIds),
    messages: world
      .look<ChatState>('slack')
      .channels.flatMap((channel) => channel.messages.map((message) => withoutIds(message.text))),
    story: story?.state,
    storyComments: story?.comments.map((comment) => comment.text) ?? [],
  };
}

function isReply(text: string): boolean {
  return text.startsWith('<!-- greenroom:command ');
}

/** Ids of messages and numbers of pull requests depend on how many requests came before, and so do times. */
function withoutIds(text: string): string {
  return text
    .replaceAll(/(?<=greenroom:command \S+\/|"command":)\d+/g, '…')
    .replaceAll(/"ts":"[^"]*"/g, '"ts":"…"')
    .replaceAll(/"shows":"[^"]*"/g, '"shows":"…"')
    .replaceAll(/"since":"[^"]*"/g, '"since":"…"')
    .replaceAll(/"run":"[^"]*"/g, '"run":"…"')
    .replaceAll(/"(expires|ends)":"[^"]*"/g, '"$1":"…"')
    .replaceAll(/\| \d{4}-\d\d-\d\d \d\d:\d\d UTC (?=\|)/g, '| … ')
    .replaceAll(/\| \[log\]\([^)]*\)/g, '| [log](…)')
    .replaceAll(/on its way since [-\d]+ [:\d]+ UTC/g, 'on its way since …');
}

/** What may never happen on the way, read from the wire log. Each breach is a sentence. */
export function breaches(entries: readonly WireEntry[]): readonly string[] {
  const applied = entries.filter((entry) => entry.write && !entry.fault?.endsWith('(before)'));
  const creates = (service: string, operation: string) =>
    applied.filter(
      (entry) => entry.service === service && entry.operation === operation && !isRecordOfLabel(entry),
    ).length;
  const found: string[] = [];
  for (const [service, operation] of [
    ['slack', 'chat.postMessage'],
    ['github', 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'],
    ['tracker', 'POST /projects/{project}/stories/{story}/comments'],
    ['elasticbeanstalk', 'CreateApplicationVersion'],
    ['github', 'POST /repos/{owner}/{repo}/deployments'],
  ] as const)
    if (creates(service, operation) > 1)
      found.push(`${service} ${operation} was applied ${creates(service, operation)} times.`);
  const healthy = entries.findIndex((entry) => entry.service === 'site' && entry.status === 200);
  const early = entries.findIndex((entry) => entry.write && tells(entry));
  if (early >= 0 && (healthy < 0 || early < healthy))
    found.push(`Request ${early + 1} told the URL before the environment had answered.`);
  return found;
}

/** What is kept of a label that was copied is no deployment of the environment. */
function isRecordOfLabel({ operation, requestBody }: WireEntry): boolean {
  return operation.endsWith('/deployments') && requestBody.includes('"environment":"greenroom-labels"');
}

function tells(entry: WireEntry): boolean {
  const isPeople = entry.service === 'github' || entry.service === 'slack' || entry.service === 'tracker';
  return (
    isPeople &&
    decodeURIComponent(
      entry.requestBody.replaceAll('+', ' ').replaceAll(/%(?![0-9A-Fa-f]{2})/g, '%25'),
    ).includes(URL_OF_ENVIRONMENT)
  );
}
