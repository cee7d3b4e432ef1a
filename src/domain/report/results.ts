import * as z from 'zod/mini';
import { DECISIONS } from '../verdict/decision.ts';
import { UserError } from '../verdict/errors.ts';
import { REASON_CODES, type ReasonCode } from '../verdict/reason-codes.ts';
import type { ActionName, Report } from './report.ts';

const ACTIONS = [
  'provision',
  'teardown',
  'hours',
  'sync-tracker',
  'pull-request',
  'notify',
] as const satisfies readonly ActionName[];

const reasonCode = z.custom<ReasonCode>((value) => typeof value === 'string' && value in REASON_CODES);
const text = z.string();
const story = z.object({
  id: text,
  title: text,
  url: text,
  state: text,
  requester: z.exactOptional(z.object({ name: text, email: z.exactOptional(text) })),
});
const item = z.object({
  name: text,
  place: z.exactOptional(text),
  decision: z.enum(DECISIONS),
  reasonCode,
  sentence: text,
  branch: z.exactOptional(text),
  pullRequest: z.exactOptional(z.int()),
  story: z.exactOptional(story),
  url: z.exactOptional(text),
  commit: z.exactOptional(text),
  standing: z.exactOptional(z.enum(['awake', 'asleep'])),
  why: z.exactOptional(z.string()),
  branchKeepsOne: z.exactOptional(z.literal(true)),
});
const subject = z.object({
  key: text,
  repository: text,
  project: text,
  kind: text,
  branch: text,
  pullRequest: z.exactOptional(z.int()),
  commit: z.exactOptional(text),
});
const environment = z.object({
  name: text,
  url: z.exactOptional(text),
  versionLabel: z.exactOptional(text),
  fresh: z.exactOptional(z.boolean()),
  asleep: z.exactOptional(z.boolean()),
  pinned: z.exactOptional(z.boolean()),
  cause: z.exactOptional(text),
});
const report = z.object({
  version: z.literal(1),
  action: z.enum(ACTIONS),
  decision: z.enum(DECISIONS),
  reasonCode,
  sentence: text,
  subject: z.exactOptional(subject),
  environment: z.exactOptional(environment),
  items: z.exactOptional(z.array(item)),
  durationMs: z.number(),
});

const step = z.object({
  outcome: z.optional(text),
  outputs: z.optional(z.record(text, z.unknown())),
});

/** Steps of the suite, by what their id in a workflow is usually called, for one that left no report. */
const PROVISION_STEP = /provision|environment|preview/i;

/**
 * Reads the `results` input: a report, an array of reports, `toJSON(steps.*.outputs.result)`, or `toJSON(steps)`. Steps that are not ours are passed
 * over; a provision step that was killed before it could report gives a failed report.
 * @throws UserError when the text is not JSON.
 */
export function parseResults(results: string | undefined): readonly Report[] {
  if (results === undefined) return [];
  return reportsIn(parseJson(results));
}

function reportsIn(value: unknown): readonly Report[] {
  if (Array.isArray(value)) return value.flatMap(reportsIn);
  // `steps.*.outputs.result` has an empty text for a step that was skipped.
  if (typeof value === 'string') return value === '' ? [] : reportsIn(parseJson(value));
  const single = report.safeParse(value);
  if (single.success) return [single.data];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([id, each]) => reportOfStep(id, each));
}

function reportOfStep(id: string, value: unknown): readonly Report[] {
  const read = step.safeParse(value);
  if (!read.success) return [];
  const result = read.data.outputs?.['result'];
  if (typeof result === 'string' && result.startsWith('{')) {
    const parsed = report.safeParse(jsonOrNone(result));
    return parsed.success ? [parsed.data] : [];
  }
  const killed = read.data.outcome === 'failure' || read.data.outcome === 'cancelled';
  if (!killed || !PROVISION_STEP.test(id)) return [];
  const sentence = `Step '${id}' ended (${read.data.outcome}) before it could report; look at the run's log and run the job again.`;
  return [
    {
      version: 1,
      action: 'provision',
      decision: 'failed',
      reasonCode: 'cancelled',
      sentence,
      durationMs: 0,
    },
  ];
}

/** A step that is not ours may have an output of the same name. */
function jsonOrNone(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch (cause) {
    throw new UserError(
      'invalid_input',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the expression to write in a workflow.
      "Input 'results' is not JSON; give a step's output 'result' or ${{ toJSON(steps) }}.",
      { cause },
    );
  }
}
