/** What a workflow uses and hears, as YAML reads it: a comment and a text of a step count for nothing. */
import { parse } from 'yaml';

const PROVISIONS = /^[\w.-]+\/[\w.-]+\/(?:actions\/provision|\.github\/workflows\/on-pull-request\.yml)@/;
const AT_PULL_REQUESTS = ['pull_request', 'pull_request_target'];

/** The `uses` of all jobs and their steps, in the order of writing; [] for what is no workflow that can be read. */
export function usesIn(text: string): readonly string[] {
  return valuesOf(readMap(text)['jobs'])
    .flatMap((job) => [job, ...valuesOf(asMap(job)['steps'])])
    .map((each) => asMap(each)['uses'])
    .filter((uses) => typeof uses === 'string');
}

/** Whether events of pull requests start it. */
export function hearsPullRequests(text: string): boolean {
  const { on } = readMap(text);
  const names = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(asMap(on));
  return names.some((name) => AT_PULL_REQUESTS.includes(name));
}

/** Whether it provisions, or calls what provisions at the events of pull requests. */
export function makesEnvironments(text: string): boolean {
  return usesIn(text).some((uses) => PROVISIONS.test(uses));
}

/** Whether any value of GREENROOM switches it on, also `false`: so were all workflows of earlier versions. */
export function runsByAnyValue(text: string): boolean {
  return text.includes("vars.GREENROOM != ''");
}

/** GitHub runs no file that cannot be read, so such a file does nothing. */
function readMap(text: string): Readonly<Record<string, unknown>> {
  try {
    return asMap(parse(text, { logLevel: 'error' }));
  } catch {
    return {};
  }
}

function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function valuesOf(value: unknown): readonly unknown[] {
  return Object.values(asMap(value));
}
