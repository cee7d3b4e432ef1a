import { readFileSync } from 'node:fs';
import { type LoadHookSync, registerHooks } from 'node:module';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { type CallInterface, type CallPlaces, callInterfaceOf, callPlacesOf } from './call-interface.ts';
import { withNumberInputs } from './dispatch-inputs.ts';
import { onlyExpression, type WorkflowMap, type WorkflowPart } from './expressions.ts';

// GitHub's parser imports its JSON schemas without the attribute that Node asks for. A load hook that adds the
// attribute costs nothing, needs no build on a fresh clone, and runs the package's own files; bundling it at first
// use would take seconds and leave a second copy to go stale.
try {
  registerHooks({ load: loadWithJsonAttribute });
} catch {
  // Jest forbids hooks and needs none: its own loader takes JSON as it is.
}
const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await import(
  '@actions/workflow-parser'
);

function loadWithJsonAttribute(...[url, context, next]: Parameters<LoadHookSync>): ReturnType<LoadHookSync> {
  const isSchema = url.includes('/@actions/workflow-parser/') && url.endsWith('.json');
  return next(url, isSchema ? { ...context, importAttributes: { type: 'json' } } : context);
}

/** A workflow file, read and checked. */
export interface Workflow {
  /** File name, such as `preview.yml`. */
  readonly file: string;
  readonly name: string;
  /** Triggers by event name, with their filters; `schedule` is a list of `{cron}`. */
  readonly on: Readonly<Record<string, unknown>>;
  readonly env: WorkflowPart;
  readonly permissions: WorkflowPart | undefined;
  readonly concurrency: WorkflowPart | undefined;
  readonly defaults: WorkflowPart | undefined;
  /** What it asks of who calls it; undefined without `on.workflow_call`. */
  readonly call: CallInterface | undefined;
  readonly jobs: readonly WorkflowJob[];
}

/** A job of a workflow file; what is evaluated later is still in `raw`. */
export interface WorkflowJob {
  readonly id: string;
  /** With the status function that GitHub adds. */
  readonly if: string;
  readonly needs: readonly string[];
  readonly raw: WorkflowMap;
  /** The reusable workflow that it calls instead of having steps, as the file names it. */
  readonly uses: string | undefined;
  readonly places: CallPlaces;
  readonly steps: readonly WorkflowStep[];
}

/** A step of a job; `id` is its own, or the one that GitHub makes up. */
export interface WorkflowStep {
  readonly id: string;
  readonly if: string;
  readonly raw: WorkflowMap;
}

const JOB_KEYS = new Set(
  'name needs if permissions environment concurrency outputs env strategy timeout-minutes continue-on-error container services runs-on steps defaults'.split(
    ' ',
  ),
);
const CALL_KEYS = new Set('name needs if permissions concurrency strategy uses with secrets'.split(' '));
const STEP_KEYS = new Set(
  'id name if uses with run env continue-on-error timeout-minutes shell working-directory'.split(' '),
);

/** A file that GitHub's own parser refuses. */
export class InvalidWorkflow extends Error {
  override readonly name = 'InvalidWorkflow';
}

/** Reads a workflow file. @throws Error with what GitHub's own parser finds wrong */
export async function readWorkflow(path: string): Promise<Workflow> {
  return parseWorkflowText(basename(path), readFileSync(path, 'utf8'));
}

/**
 * Parses and validates one workflow with GitHub's own package.
 * @throws an InvalidWorkflow that names file, line and fault; an Error for a key that is legal but that this runner does not know.
 */
export async function parseWorkflowText(file: string, content: string): Promise<Workflow> {
  const parsed = parseWorkflow({ name: file, content }, new NoOperationTraceWriter());
  const converted =
    parsed.value === undefined ? undefined : await convertWorkflowTemplate(parsed.context, parsed.value);
  const errors = parsed.context.errors.getErrors().map((error) => error.message);
  if (errors.length > 0 || parsed.value === undefined || converted === undefined)
    throw new InvalidWorkflow(`${file} is not a valid workflow: ${errors.join('; ')}`);
  const root = fromToken(JSON.parse(JSON.stringify(parsed.value)), parse(content)) as WorkflowMap;
  const rawJobs = root['jobs'] as WorkflowMap;
  const name = root['name'];
  return {
    file,
    name: typeof name === 'string' ? name : file,
    on: withNumberInputs(converted.events, root['on']),
    env: root['env'] ?? null,
    permissions: root['permissions'],
    concurrency: root['concurrency'],
    defaults: root['defaults'],
    call: callInterfaceOf(root['on']),
    jobs: converted.jobs.map((job) => jobOf(file, job, rawJobs[job.id.value] as WorkflowMap)),
  };
}

type ConvertedJob = Awaited<ReturnType<typeof convertWorkflowTemplate>>['jobs'][number];

function jobOf(file: string, job: ConvertedJob, raw: WorkflowMap): WorkflowJob {
  const id = job.id.value;
  const common = {
    id,
    if: conditionOf(raw, job.if?.expression),
    needs: (job.needs ?? []).map((need) => need.value),
    raw,
    places: callPlacesOf(job),
  };
  if (job.type === 'reusableWorkflowJob') {
    refuseUnknown(raw, CALL_KEYS, `${file}: job ${id}`);
    return { ...common, uses: job.ref.value, steps: [] };
  }
  refuseUnknown(raw, JOB_KEYS, `${file}: job ${id}`);
  const rawSteps = raw['steps'] as readonly WorkflowMap[];
  return {
    ...common,
    uses: undefined,
    steps: job.steps.map((step, index) => {
      const rawStep = rawSteps[index] ?? {};
      refuseUnknown(rawStep, STEP_KEYS, `${file}: step ${step.id} of job ${id}`);
      return { id: step.id, if: conditionOf(rawStep, step.if?.expression), raw: rawStep };
    }),
  };
}

/** @param read what GitHub's package makes of it, which takes a folded expression for a text, and a text is true */
function conditionOf({ if: written }: WorkflowMap, read = 'success()'): string {
  const only =
    typeof written === 'object' && written !== null && '$expression' in written && written['$expression'];
  if (typeof only !== 'string') return read;
  const asks = /\b(?:success|failure|cancelled|always)\s*\(/i.test(only.replaceAll(/'(?:''|[^'])*'/g, ''));
  return asks ? only : `success() && (${only})`;
}

function refuseUnknown(raw: WorkflowMap, known: ReadonlySet<string>, where: string): void {
  const stranger = Object.keys(raw).find((key) => !known.has(key));
  if (stranger !== undefined) throw new Error(`${where} has ${stranger}, which this runner does not do.`);
}

const SEQUENCE = 1;
const MAPPING = 2;
const EXPRESSION = 3;

interface SerializedToken {
  readonly type: number;
  readonly seq?: readonly unknown[];
  readonly map?: readonly { readonly Key: unknown; readonly Value: unknown }[];
  readonly expr?: string;
}

/** @param written the same part as YAML gives it: GitHub's package keeps a text with expressions as it stands in the file, indented */
function fromToken(token: unknown, written: unknown): WorkflowPart {
  if (token === null || token === undefined) return null;
  if (typeof token !== 'object') return token as string | number | boolean;
  const { type, seq, map, expr } = token as SerializedToken;
  if (type === SEQUENCE)
    return (seq ?? []).map((item, index) => fromToken(item, (written as readonly unknown[] | null)?.[index]));
  if (type === EXPRESSION) return expressionOf(expr ?? '', written);
  if (type !== MAPPING) throw new Error(`A workflow holds a token of the unknown type ${type}.`);
  return Object.fromEntries(
    (map ?? []).map(({ Key, Value }) => {
      if (typeof Key !== 'string')
        throw new Error('A workflow has an expression as a key, which this runner does not do.');
      return [Key, fromToken(Value, (written as Readonly<Record<string, unknown>> | null)?.[Key])];
    }),
  );
}

function expressionOf(expression: string, written: unknown): WorkflowPart {
  if (typeof written !== 'string') return { $expression: expression };
  const only = onlyExpression(written);
  return only === undefined ? { $text: written } : { $expression: only };
}
