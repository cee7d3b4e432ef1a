import { formatDuration } from '../../domain/input/durations.ts';
import { commitInAnswer, isCommit } from '../../domain/readiness/deployment-info.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { HealthDeps } from './await-health.ts';
import { collectEvidence, describeFirstError, logEvidence } from './evidence.ts';

export interface CommitRequest {
  readonly name: string;
  readonly url: string;
  /** Path under which the application tells its commit. */
  readonly path: string;
  readonly commit: string;
  /** The far side's time before the change began; absent where nobody asks what the host says since then. */
  readonly since?: Date;
  /** A monotonic instant in ms. */
  readonly deadline: number;
}

const PROBE_TIMEOUT_MS = 5_000;
const EAGER_MS = 500;
const LAZY_MS = 5_000;
/** During a rolling deployment old instances answer beside new ones, so one right answer proves little. */
const IN_A_ROW = 3;

/**
 * Waits until the application itself says, several times in a row, that it is the commit which was deployed.
 * @throws AdapterError `wrong_commit` with what it said last.
 */
export async function awaitCommit(deps: HealthDeps, request: CommitRequest): Promise<void> {
  const startedAt = deps.clock.monotonic();
  for (let right = 0; ; ) {
    const seen = await look(deps, request);
    right = seen === 'right' ? right + 1 : 0;
    if (right === IN_A_ROW) break;
    const waited = deps.clock.monotonic() - startedAt;
    if (seen !== 'right' && deps.clock.monotonic() >= request.deadline)
      throw await wrongCommit(deps, request, seen, waited);
    await deps.clock.sleep(seen === 'right' || waited < 15_000 ? EAGER_MS : LAZY_MS);
  }
  deps.log.info(`Environment ${request.name} says itself that it is ${request.commit.slice(0, 7)}.`);
}

/** 'right', or the end of a sentence that begins with the path. */
async function look(deps: HealthDeps, { url, path, commit }: CommitRequest): Promise<string> {
  const { status, body, problem } = await deps.site.read(new URL(path, url).href, PROBE_TIMEOUT_MS);
  if (status === undefined) return `does not answer (${problem ?? 'no reason known'})`;
  if (status < 200 || status > 299) return `answers ${status}`;
  const answered = commitInAnswer(body ?? '');
  if (isCommit(answered, commit)) return 'right';
  return answered === undefined ? 'names no commit' : `answers commit ${answered.slice(0, 7)}`;
}

async function wrongCommit(
  deps: HealthDeps,
  { name, path, commit, since }: CommitRequest,
  seen: string,
  waited: number,
): Promise<AdapterError> {
  const evidence = since === undefined ? [] : await collectEvidence(deps, name, since);
  await logEvidence(deps.log, name, evidence);
  return new AdapterError(
    'wrong_commit',
    `Environment ${name} does not say that it is ${commit.slice(0, 7)} after ${formatDuration(waited)}: ${path} ${seen}${describeFirstError(evidence)}; look whether the new version took over, or correct 'deployment-info', which takes a path that answers with the commit.`,
    { service: 'environment', retriable: true, evidence },
  );
}
