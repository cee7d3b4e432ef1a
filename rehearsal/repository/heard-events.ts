/** What starts a workflow: its file's name, and its `on` with the filters. */
export interface FileTriggers {
  readonly file: string;
  readonly on: Readonly<Record<string, unknown>>;
}

/** What the workflows of a repository hear of, all together. */
export interface Heard {
  readonly events: ReadonlySet<string>;
  /** Activity types of `pull_request`. */
  readonly types: ReadonlySet<string>;
  /** Types of `repository_dispatch`. */
  readonly dispatches: readonly string[];
  /** Lines of `schedule`. */
  readonly crons: readonly string[];
  /** Names of the files that a person can start without being asked for anything. */
  readonly byHand: readonly string[];
}

const DEFAULT_TYPES = ['opened', 'synchronize', 'reopened'];
const PLAYED_TYPES = new Set([
  ...DEFAULT_TYPES,
  'closed',
  'labeled',
  'unlabeled',
  'review_requested',
  'ready_for_review',
  'converted_to_draft',
]);
const PLAYED_EVENTS = new Set([
  'pull_request',
  'push',
  'create',
  'delete',
  'schedule',
  'repository_dispatch',
  'workflow_dispatch',
  'issue_comment',
  // These follow from runs, where they follow at all.
  'workflow_run',
  'deployment',
  'deployment_status',
]);
/** What a dispatch without a list of types is sent as. */
const ANY_TYPE = 'rehearsal';

/** What these triggers hear of. */
export function heardOf(workflows: readonly FileTriggers[]): Heard {
  const all = <T>(of: (on: FileTriggers['on']) => readonly T[]) => [
    ...new Set(workflows.flatMap(({ on }) => of(on))),
  ];
  return {
    events: new Set(all(Object.keys)),
    types: new Set(all(typesOf)),
    dispatches: all((on) =>
      on['repository_dispatch'] === undefined
        ? []
        : (listIn(on['repository_dispatch'], 'types') ?? [ANY_TYPE]),
    ),
    crons: all(cronsOf),
    byHand: workflows
      .filter(({ on }) => on['workflow_dispatch'] !== undefined && askedFor(on) === undefined)
      .map(({ file }) => file),
  };
}

/** One sentence for each trigger of a file that no life has. */
export function notPlayedOf({ file, on }: FileTriggers): readonly string[] {
  const asked = askedFor(on);
  return [
    ...Object.keys(on)
      .filter((event) => isEvent(event) && !PLAYED_EVENTS.has(event))
      .map((event) => `${file} on ${event}`),
    ...typesOf(on)
      .filter((type) => !PLAYED_TYPES.has(type))
      .map((type) => `${file} on pull_request ${type}`),
    ...(asked === undefined
      ? []
      : [`${file} on workflow_dispatch, because nothing is given for its input '${asked}'`]),
  ];
}

/** A workflow that is called is played with its caller. */
export function isEvent(trigger: string): boolean {
  return trigger !== 'workflow_call';
}

function typesOf(on: FileTriggers['on']): readonly string[] {
  const trigger = on['pull_request'];
  return trigger === undefined ? [] : (listIn(trigger, 'types') ?? DEFAULT_TYPES);
}

function cronsOf(on: FileTriggers['on']): readonly string[] {
  return ((on['schedule'] ?? []) as readonly { readonly cron: string }[]).map(({ cron }) => cron);
}

function listIn(trigger: unknown, key: string): readonly string[] | undefined {
  const list = mapIn(trigger)[key];
  if (typeof list === 'string') return [list];
  return Array.isArray(list) ? list.map(String) : undefined;
}

/** The first input that a person must fill in; a checkbox has always a value. */
function askedFor(on: FileTriggers['on']): string | undefined {
  const inputs = Object.entries(mapIn(mapIn(on['workflow_dispatch'])['inputs']));
  const asked = inputs.find(([, given]) => {
    const input = mapIn(given);
    return input['required'] === true && input['default'] === undefined && input['type'] !== 'boolean';
  });
  return asked?.[0];
}

function mapIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
