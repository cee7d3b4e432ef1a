import * as z from 'zod/mini';
import { UserError } from '../verdict/errors.ts';
import { say } from '../verdict/verdict.ts';
import type { Report } from './report.ts';
import { reportSchema } from './report-schema.ts';

const step = z.object({
  outcome: z.optional(z.string()),
  outputs: z.optional(z.record(z.string(), z.unknown())),
});

/** An array of reports that a text holds within an array of texts lies no deeper. */
const DEEPEST = 8;

/** Provision's steps, by what their id in a workflow is usually called, for one that left no report. */
const PROVISION_STEP = /provision/i;
/** What such a step may be called too. A step of anybody's may have these words, so they count only where nothing else is it. */
const PERHAPS_PROVISION_STEP = /environment|preview/i;

/**
 * Reads the `results` input: a report, an array of reports, `toJSON(steps.*.outputs.result)`, or `toJSON(steps)`. Steps that are not ours are passed
 * over; a provision step that was killed before it could report gives a failed report.
 * @param repository `owner/name` of the run, to which a killed step belongs.
 * @throws UserError when the text is not JSON.
 */
export function parseResults(results: string | undefined, repository = ''): readonly Report[] {
  if (results === undefined) return [];
  const value = parseJson(results);
  if (typeof value === 'string' && value !== '') return reportsIn(parseJson(value), repository);
  return reportsIn(value, repository);
}

/** The steps of a job, or what reports are in lists. */
function reportsIn(value: unknown, repository: string, depth = 0): readonly Report[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((each) => reportsIn(each, repository, depth + 1));
  // `steps.*.outputs.result` has an empty text for a step that was skipped, and whatever other actions call so.
  if (typeof value === 'string') return reportsIn(jsonOrNone(value), repository, depth + 1);
  const single = readReport(value);
  if (single !== undefined) return [single];
  if (typeof value !== 'object' || value === null) return [];
  return reportsOfSteps(value, repository);
}

function reportsOfSteps(steps: object, repository: string): readonly Report[] {
  const reported = Object.entries(steps).map(([id, each]) => ({ id, each, reports: reportOfStep(each) }));
  const isKnown = reported.some(
    ({ id, reports }) => PROVISION_STEP.test(id) || reports.some(({ action }) => action === 'provision'),
  );
  const ours = isKnown ? PROVISION_STEP : PERHAPS_PROVISION_STEP;
  return reported.flatMap(({ id, each, reports }) =>
    reports.length > 0 || !ours.test(id) ? reports : killedStep(id, each, repository),
  );
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

function reportOfStep(value: unknown): readonly Report[] {
  const result = resultOf(value);
  const parsed = result === undefined ? undefined : readReport(jsonOrNone(result));
  return parsed === undefined ? [] : [parsed];
}

function resultOf(value: unknown): string | undefined {
  const result = step.safeParse(value).data?.outputs?.['result'];
  return typeof result === 'string' && result.startsWith('{') ? result : undefined;
}

function killedStep(id: string, value: unknown, repository: string): readonly Report[] {
  const read = step.safeParse(value);
  const isKilled = read.data?.outcome === 'failure' || read.data?.outcome === 'cancelled';
  if (!isKilled || resultOf(value) !== undefined) return [];
  const sentence = `Step '${id}' ended (${read.data?.outcome}) before it could report; look at the run's log and run the job again.`;
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
