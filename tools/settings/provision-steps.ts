import { isMap, isScalar, isSeq, LineCounter, parse, parseDocument, type YAMLMap } from 'yaml';
import type { Place } from './finding.ts';

/** An input as a workflow writes it. */
export interface StepInput extends Place {
  /** Not resolved: it may hold expressions. */
  readonly text: string;
}

/** A step of a workflow that provisions. */
export interface ProvisionStep extends Place {
  /** By name; those that are empty are left out. */
  readonly inputs: ReadonlyMap<string, StepInput>;
}

/** `OWNER/greenroom/actions/provision@REF`, and the suite's own `./actions/provision`. */
const PROVISION = /(?:^|\/)actions\/provision(?:@|$)/;

/** The steps of a workflow file that provision; [] where it has none, or where it is no workflow that can be read. */
export function provisionSteps(file: string, text: string): readonly ProvisionStep[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  const jobs = document.errors.length === 0 ? document.get('jobs') : undefined;
  if (!isMap(jobs)) return [];
  const lineAt = (node: unknown): number => {
    const range = isScalar(node) || isMap(node) ? node.range : undefined;
    return range ? lines.linePos(range[0]).line : 1;
  };
  const steps = jobs.items.flatMap(({ value: job }) => {
    const list = isMap(job) ? job.get('steps') : undefined;
    return isSeq(list) ? list.items.filter(isMap) : [];
  });
  return steps
    .filter((step) => PROVISION.test(String(step.get('uses') ?? '')))
    .map((step) => ({ file, line: lineAt(step.get('uses', true)), inputs: inputsOf(step, file, lineAt) }));
}

function inputsOf(
  step: YAMLMap,
  file: string,
  lineAt: (node: unknown) => number,
): ReadonlyMap<string, StepInput> {
  const given = step.get('with');
  const inputs = isMap(given) ? given.items : [];
  return new Map(
    inputs.flatMap(({ key, value }) => {
      const text = isScalar(value) ? String(value.source ?? value.value ?? '').trim() : '';
      const name = isScalar(key) ? String(key.value) : '';
      return text === '' ? [] : [[name, { file, line: lineAt(key), text }] as const];
    }),
  );
}

/** True for a text that says itself what it is, without an expression. */
export function isLiteral(text: string): boolean {
  return !text.includes('${{');
}

/** Values of a step's `parameters` by name, undefined for one that an expression gives; undefined where nobody can know the names. */
export function parametersOf(text: string): ReadonlyMap<string, string | undefined> | undefined {
  try {
    const values: unknown = parse(text, { schema: 'failsafe' });
    if (typeof values !== 'object' || values === null || Array.isArray(values)) return undefined;
    return new Map(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' && isLiteral(value) ? value : undefined,
      ]),
    );
  } catch {
    return undefined;
  }
}
