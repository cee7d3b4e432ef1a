import { scrubLine, tailLines } from '../../domain/privacy/scrub-log.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { BeanstalkEnvironments, BeanstalkEvent } from '../../ports/beanstalk.ts';
import type { Log } from '../../ports/log.ts';

export interface EvidenceDeps {
  readonly beanstalk: Pick<BeanstalkEnvironments, 'environmentEvents' | 'logTail'>;
  readonly log: Log;
}

/** Lines of the log, and errors of Beanstalk, that are shown. */
const MAX_LINES = 30;
export const MAX_ERRORS = 10;

/**
 * What a Beanstalk environment says of itself when its stack is up and it is not healthy all the same: its first errors since
 * `since`, and the last lines of its log, scrubbed. Never throws; [] where there is none of that name.
 */
export async function collectEvidence(
  deps: EvidenceDeps,
  name: string,
  since: Date,
): Promise<readonly string[]> {
  const [errors, tail] = await Promise.all([
    readErrors(deps, name, since),
    readTail(deps, name, new AbortController().signal),
  ]);
  return [...errors, ...tail];
}

async function readErrors(deps: EvidenceDeps, name: string, since: Date): Promise<readonly string[]> {
  try {
    const events = await deps.beanstalk.environmentEvents(name, since.toISOString());
    const errors = events.filter(isError).map((event) => `${event.severity}  ${scrubLine(event.message)}`);
    return errors.slice(0, MAX_ERRORS);
  } catch (error) {
    deps.log.debug(`Elastic Beanstalk's events were not read: ${String(error)}`);
    return [];
  }
}

export function isError({ severity }: Pick<BeanstalkEvent, 'severity'>): boolean {
  return severity === 'ERROR' || severity === 'FATAL';
}

/** What the tail of its logs tells, scrubbed; none when the environment does not answer. Never throws. */
export async function readTail(
  deps: EvidenceDeps,
  name: string,
  stop: AbortSignal,
): Promise<readonly string[]> {
  try {
    return tailLines((await deps.beanstalk.logTail(name, stop)) ?? '', MAX_LINES);
  } catch (error) {
    deps.log.debug(`The environment's log was not read: ${String(error)}`);
    return [];
  }
}

/** Everything in the log, folded away. */
export async function logEvidence(log: Log, name: string, evidence: readonly string[]): Promise<void> {
  if (evidence.length === 0) return;
  await log.group(`What ${name} says of itself`, async () => {
    for (const line of evidence) log.info(line);
  });
}

/** The first error that Beanstalk reports, to stand before the end of a sentence; '' where it reports none. */
export function describeFirstError(evidence: readonly string[]): string {
  const [, severity, message] = /^(ERROR|FATAL) {2}(.*)$/s.exec(evidence[0] ?? '') ?? [];
  if (message === undefined) return '';
  const what = severity === 'FATAL' ? 'a fatal error' : 'an error';
  return `; its environment reports ${what}: ${message.replace(/\.$/, '')}`;
}

export function isDeadline(error: unknown): error is AdapterError {
  return error instanceof AdapterError && error.reasonCode === 'deadline';
}

/**
 * A run whose time is over with what the environment says at that moment, in the log as well: the stack goes on by itself, so there is
 * nothing else to show. Every other error is given back as it is.
 */
export async function withEvidence(
  log: Log,
  name: string,
  error: unknown,
  collect: () => Promise<readonly string[]>,
): Promise<unknown> {
  if (!isDeadline(error)) return error;
  const evidence = await collect();
  await logEvidence(log, name, evidence);
  const message = `${error.message.replace(/\.$/, '')}${describeFirstError(evidence)}.`;
  return new AdapterError('deadline', message, { service: error.service, retriable: true, evidence });
}
