import * as z from 'zod/mini';
import { UserError } from '../verdict/errors.ts';
import { say } from '../verdict/verdict.ts';
import type { Report } from './report.ts';
import { reportSchema } from './report-schema.ts';

const step = z.object({
  outcome: z.optional(z.string()),
  outputs: z.optional(z.record(z.string(), z.unknown())),
});

/** Steps of the suite, by what their id in a workflow is usually called, for one that left no report. */
const PROVISION_STEP = /provision|environment|preview/i;

/**
 * Reads the `results` input: a report, an array of reports, `toJSON(steps.*.outputs.result)`, or `toJSON(steps)`. Steps that are not ours are passed
 * over; a provision step that was killed before it could report gives a failed report.
 * @param repository `owner/name` of the run, to which a killed step belongs.
 * @throws UserError when the text is not JSON.
 */
export function parseResults(results: string | undefined, repository = ''): readonly Report[] {
  if (results === undefined) return [];
  return reportsIn(parseJson(results), repository);
}

function reportsIn(value: unknown, repository: string): readonly Report[] {
  if (Array.isArray(value)) return value.flatMap((each) => reportsIn(each, repository));
  // `steps.*.outputs.result` has an empty text for a step that was skipped.
  if (typeof value === 'string') return value === '' ? [] : reportsIn(parseJson(value), repository);
  const single = readReport(value);
  if (single !== undefined) return [single];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([id, each]) => reportOfStep(id, each, repository));
}

/** Costs and leftovers are extras: where one cannot be read, the report counts without them. Undefined for what is no report. */
function readReport(value: unknown): Report | undefined {
  const whole = reportSchema.safeParse(value);
  if (whole.success) return whole.data;
  const plain = reportSchema.safeParse(withoutExtras(value));
  return plain.success ? plain.data : undefined;
}

function withoutExtras(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return JSON.parse(JSON.stringify(value), (name, part: unknown) =>
    name === 'cost' || name === 'leftovers' ? undefined : part,
  );
}

function reportOfStep(id: string, value: unknown, repository: string): readonly Report[] {
  const read = step.safeParse(value);
  if (!read.success) return [];
  const result = read.data.outputs?.['result'];
  if (typeof result === 'string' && result.startsWith('{')) {
    const parsed = readReport(jsonOrNone(result));
    return parsed === undefined ? [] : [parsed];
  }
  const killed = read.data.outcome === 'failure' || read.data.outcome === 'cancelled';
  if (!killed || !PROVISION_STEP.test(id)) return [];
  const sentence = `Step '${id}' ended (${read.data.outcome}) before it could report; look at the run's log and run the job again.`;
  return [
    {
      version: 1,
      action: 'provision',
      ...say('cancelled', sentence),
      scope: { repository },
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
