import type { IssueBoards } from '../adapters/github/github.ts';
import { createJira } from '../adapters/trackers/jira/jira.ts';
import { createLinear } from '../adapters/trackers/linear/linear.ts';
import { LINEAR_URL } from '../adapters/trackers/linear/linear-client.ts';
import { DIALECTS, type PivotalDialect } from '../adapters/trackers/pivotal/dialects.ts';
import { createPivotal } from '../adapters/trackers/pivotal/pivotal.ts';
import { createShortcut } from '../adapters/trackers/shortcut/shortcut.ts';
import { SHORTCUT_URL } from '../adapters/trackers/shortcut/shortcut-client.ts';
import type { CommandAliases } from '../domain/commands/command-words.ts';
import type { ReferenceRule } from '../domain/references/references.ts';
import type { StoryMovesRule } from '../domain/stories/story-moves.ts';
import { UserError } from '../domain/verdict/errors.ts';
import type { StatusNames, Tracker } from '../ports/tracker.ts';
import { lazy } from '../usecases/pace/lazy.ts';
import type { OpenTracker, StoryLook } from '../usecases/stories/story-look.ts';
import { checkEndpoint } from './inputs/check-endpoint.ts';
import type { StoryInputs } from './inputs/due.ts';
import { readBoards } from './inputs/stories/boards.ts';
import type { TrackerInputs } from './inputs/tracker.ts';
import { redactTracker } from './redact.ts';
import type { RunContext } from './run-context.ts';
import type { WritePermission } from './wiring-github.ts';

/** The repository's own issues as stories, by the names of their states. */
export interface IssueHost {
  readonly issuesOf: (statuses: StatusNames, boards?: IssueBoards) => Tracker;
}

/** Of operations that write less than the others. */
const WRITES: Readonly<Record<string, readonly WritePermission[]>> = { status: ['statuses'], judge: [] };

/** What the job's token has to write where stories are kept, so that a refusal can name all of it at once. */
export function writesOf(operation: string, tracker: TrackerInputs['name']): readonly WritePermission[] {
  const writes: readonly WritePermission[] = WRITES[operation] ?? ['deployments', 'pull-requests'];
  return tracker === 'github' ? [...writes, 'issues'] : writes;
}

/** A tracker whose inputs have been judged, and which nobody has asked yet. */
export interface JudgedTracker {
  /** How pull requests name its stories. */
  readonly rule: ReferenceRule;
  /** It is asked with a token of its own. */
  readonly needsToken: boolean;
  /** Makes it when it is first asked for, so that a run without secrets can say a plain word. */
  open(statuses: StatusNames, github: IssueHost): () => Tracker;
}

/** @throws UserError for an address that is none, or for one that is missing. */
export function judgeTracker(context: RunContext, inputs: TrackerInputs): JudgedTracker {
  switch (inputs.name) {
    case 'github':
      return issuesOfRepository(context, inputs);
    case 'jira':
      return jira(context, inputs);
    case 'linear':
      return linear(context, inputs);
    case 'shortcut':
      return shortcut(context, inputs);
    default:
      return pivotal(context, { ...inputs, dialect: DIALECTS[inputs.name] });
  }
}

function issuesOfRepository({ run, veil }: RunContext, inputs: TrackerInputs): JudgedTracker {
  const { env } = run;
  const { host } = new URL(env['GITHUB_SERVER_URL'] || 'https://github.com');
  const boards = readBoards(inputs, host, run.log);
  return {
    rule: { family: 'issues', repository: env['GITHUB_REPOSITORY'] ?? '', host },
    needsToken: false,
    open: (statuses, github) => lazy(() => redactTracker(github.issuesOf(statuses, boards), veil)),
  };
}

/** One that is asked with `tracker-token`. */
function withToken(
  { veil }: Pick<RunContext, 'veil'>,
  rule: ReferenceRule,
  make: (statuses: StatusNames) => Tracker,
): JudgedTracker {
  return { rule, needsToken: true, open: (statuses) => lazy(() => redactTracker(make(statuses), veil)) };
}

function jira(context: RunContext, inputs: TrackerInputs): JudgedTracker {
  const { projects, token } = inputs;
  const url = checkEndpoint('tracker-url', requiredUrl(inputs, 'https://shop.atlassian.net'));
  const flavours = { basic: 'cloud', bearer: 'data-center', token: undefined } as const;
  const flavour = inputs.auth === undefined ? undefined : flavours[inputs.auth];
  return withToken(context, { family: 'keys', projects, host: new URL(url).host }, (statusNames) =>
    createJira({ ...farSide(context), url, token, projects, statusNames, flavour }),
  );
}

function linear(context: RunContext, { token, projects, ...inputs }: TrackerInputs): JudgedTracker {
  const url = checkEndpoint('tracker-url', inputs.url ?? LINEAR_URL);
  // Its pages stand elsewhere than its API.
  return withToken(context, { family: 'keys', projects }, (statusNames) =>
    createLinear({ ...farSide(context), url, token, projects, statusNames }),
  );
}

function shortcut(context: RunContext, { token, projects, ...inputs }: TrackerInputs): JudgedTracker {
  const url = checkEndpoint('tracker-url', inputs.url ?? SHORTCUT_URL);
  return withToken(context, { family: 'shortcut' }, (statusNames) =>
    createShortcut({ ...farSide(context), url, token, projects, statusNames }),
  );
}

function pivotal(
  context: RunContext,
  inputs: TrackerInputs & { readonly dialect: PivotalDialect },
): JudgedTracker {
  const { dialect, token, projects } = inputs;
  const url = pivotalApi(inputs.url ?? hostedUrl(dialect));
  const auth = inputs.auth === 'basic' ? undefined : inputs.auth;
  const tell = context.run.log.warning;
  return withToken(context, { family: 'pivotal', host: new URL(url).host }, (statuses) => {
    refuseNames(dialect, statuses);
    return createPivotal({ ...farSide(context), url, token, projects, auth, dialect, tell });
  });
}

/** @throws UserError without one, where every team has a site of its own. */
function requiredUrl({ url, name }: TrackerInputs, example: string): string {
  if (url !== undefined) return url;
  throw new UserError(
    'invalid_input',
    `Input 'tracker-url' is empty, and the tracker ${name} has no address that all share; give that of your site, such as ${example}.`,
  );
}

/** @throws UserError for one that nobody hosts any more: a server of the team's own may speak as it did. */
function hostedUrl({ url, title }: PivotalDialect): string {
  if (url !== undefined) return url;
  throw new UserError(
    'invalid_input',
    `Input 'tracker-url' is empty, and the hosted ${title} closed in April 2025; give the address of your own server, or set 'tracker' to litetracker or bard if your team moved there.`,
  );
}

/** Its states have their names for good, so another name would be believed and never used. */
function refuseNames({ title, moves }: PivotalDialect, statuses: StatusNames): void {
  const other = Object.entries(statuses).find(([state, name]) => name?.toLowerCase() !== state);
  if (other === undefined) return;
  throw new UserError(
    'invalid_settings',
    `'stories.statuses' of the settings names the state ${other[0]} anew, and states of ${title} keep their names: ${moves.states.join(', ')}; take that line out.`,
  );
}

/** With what every adapter of a tracker asks. */
function farSide(context: RunContext) {
  const { fetch, clock, timeout, githubSaid, time } = context;
  return { fetch, sleep: clock.sleep, timeout, githubSaid, time };
}

/** What the settings say of a look at stories. */
type LookSettings = Pick<StoryLook, 'reviewedBy' | 'longLived' | 'people'> & {
  readonly commandAliases: CommandAliases;
  readonly stories: { readonly statuses: StatusNames; readonly moves: StoryMovesRule };
};

/** The tracker of a look, whose inputs are read when it is first asked; undefined where the step names none. */
export function wireStories(
  context: RunContext,
  inputs: StoryInputs | undefined,
  { reviewedBy, longLived, people, stories, commandAliases: aliases }: LookSettings,
  github: IssueHost,
): StoryLook | undefined {
  if (inputs === undefined) return undefined;
  return {
    ...inputs,
    reviewedBy,
    longLived,
    people,
    aliases,
    moves: stories.moves,
    labels: CARRIED_BY_DEFAULT,
    open: lazy((): OpenTracker => {
      const judged = judgeTracker(context, inputs.tracker());
      return { source: { named: [], rule: judged.rule }, tracker: judged.open(stories.statuses, github) };
    }),
  };
}

/** As action.yml of sync-tracker has it: the shipped workflows name no others. */
const CARRIED_BY_DEFAULT: readonly string[] = ['auto'];

/** The address of the API itself; one without a version is taken for a host that serves Pivotal's paths. */
function pivotalApi(url: string): string {
  const checked = checkEndpoint('tracker-url', url);
  return /\/v\d+$/.test(checked) ? checked : `${checked}/services/v5`;
}
