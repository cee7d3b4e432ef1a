import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { environmentName } from '../../src/domain/environment/naming.ts';
import { BRANCH } from '../runs/preview-job.ts';

/** Why AWS refuses an environment. */
export const CAUSE = 'No room for it.';

/** How an environment of a project is to be told in the end. */
export interface WantedRow {
  readonly project: string;
  readonly state: 'ready' | 'failed';
  /** The whole SHA that was provisioned. */
  readonly commit: string;
}

/** The name of a project's stack. */
export function stackOfProject(project: string): string {
  return environmentName({ project, kind: 'preview', branch: BRANCH });
}

interface Hosted {
  readonly pulls: readonly {
    readonly branch: string;
    readonly comments: readonly { readonly body: string }[];
  }[];
  readonly deployments: readonly {
    readonly sha: string;
    readonly environment: string;
    readonly payload: unknown;
    readonly statuses: readonly { readonly state: string }[];
  }[];
}

interface Chat {
  readonly channels: readonly { readonly messages: readonly Message[] }[];
}

interface Message {
  readonly text: string;
  readonly thread: string | null;
  readonly metadata: { readonly event_payload?: { readonly key?: string } } | null;
}

interface Stacks {
  readonly stacks: readonly {
    readonly name: string;
    readonly status: string;
    readonly parameters: Readonly<Record<string, string>>;
  }[];
}

/** What the end of a race of several projects lacks, or has too much of. Each is a sentence. */
export function amiss(world: RehearsalWorld, wanted: readonly WantedRow[]): readonly string[] {
  return [
    ...inComment(world, wanted),
    ...wanted.flatMap((row) => [...inChat(world, row), ...inDeployments(world, row), ...inAws(world, row)]),
  ];
}

function inComment(world: RehearsalWorld, wanted: readonly WantedRow[]): readonly string[] {
  const { pulls } = world.look<Hosted>('github');
  const comments = pulls.filter(({ branch }) => branch === BRANCH).flatMap((pull) => pull.comments);
  const [{ body } = { body: '' }] = comments;
  const rows = body.split('\n').filter((line) => /^\| \w+, preview \|/.test(line));
  return [
    ...(comments.length === 1 ? [] : [`There are ${comments.length} comments.`]),
    ...(rows.length === wanted.length ? [] : [`The table has ${rows.length} rows: ${rows.join(' ')}`]),
    ...wanted.flatMap(({ project, state, commit }) => {
      const row = rows.find((line) => line.startsWith(`| ${project}, preview | ${state} |`)) ?? '';
      return row.includes(commit.slice(0, 7))
        ? []
        : [`The row of ${project} is not ${state} at ${commit.slice(0, 7)}: ${rows.join(' ')}`];
    }),
    ...(wanted.some(({ state }) => state === 'failed') && !body.includes('No room for it')
      ? ['The comment tells no cause.']
      : []),
  ];
}

/** The messages of Slack that have no thread above them, by their keys, of which an environment has one. */
function parentsIn(world: RehearsalWorld): readonly (readonly [key: string, texts: readonly string[]])[] {
  const parents = messagesIn(world).filter(({ thread }) => thread === null);
  return [...Map.groupBy(parents, keyOf)].map(([key, all]) => [key, all.map(({ text }) => text)] as const);
}

function messagesIn(world: RehearsalWorld): readonly Message[] {
  return world.look<Chat>('slack').channels.flatMap(({ messages }) => messages);
}

function keyOf({ metadata }: Message): string {
  return metadata?.event_payload?.key ?? '';
}

function inChat(world: RehearsalWorld, { project, state, commit }: WantedRow): readonly string[] {
  const parents = parentsIn(world).filter(([key]) => key.endsWith(`/${project}/preview/${BRANCH}`));
  const texts = parents.flatMap(([, each]) => each);
  const failures = messagesIn(world).filter((each) =>
    keyOf(each).includes(`/${project}/preview/${BRANCH}#provision-failed@${commit}`),
  );
  const [text = ''] = texts;
  return [
    ...(texts.length === 1 ? [] : [`Of ${project} there are ${texts.length} messages.`]),
    ...(text.includes(commit.slice(0, 7)) && /fail|could not/i.test(text) === (state === 'failed')
      ? []
      : [`The message of ${project} is not ${state}: ${text}`]),
    ...(failures.length === (state === 'failed' ? 1 : 0)
      ? []
      : [`The failure of ${project} was told ${failures.length} times.`]),
  ];
}

function inDeployments(world: RehearsalWorld, { project, state, commit }: WantedRow): readonly string[] {
  const own = world
    .look<Hosted>('github')
    .deployments.filter(({ payload }) => JSON.stringify(payload).includes(`/${project}/preview/${BRANCH}`));
  const newest = own.at(-1);
  const wanted = state === 'ready' ? 'success' : 'failure';
  return newest?.sha === commit && newest.statuses.at(-1)?.state === wanted
    ? []
    : [`The deployment of ${project} is ${newest?.statuses.at(-1)?.state} at ${newest?.sha}.`];
}

function inAws(world: RehearsalWorld, { project, state, commit }: WantedRow): readonly string[] {
  const name = stackOfProject(project);
  const stack = world.look<Stacks>('cloudformation').stacks.find((each) => each.name === name);
  return state === 'failed' || stack?.parameters['Commit'] === commit
    ? []
    : [`The stack of ${project} runs ${stack?.parameters['Commit']}.`];
}
