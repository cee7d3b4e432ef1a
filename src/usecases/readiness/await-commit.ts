import { formatDuration } from '../../domain/input/durations.ts';
import { PACES, PATIENCE } from '../../domain/pace/intervals.ts';
import { waitUntil } from '../../domain/pace/wait-until.ts';
import { type AddressFault, describeAddressFault } from '../../domain/readiness/address-fault.ts';
import { commitInAnswer, isCommit } from '../../domain/readiness/deployment-info.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { hostOf, watchAddress } from './address-watch.ts';
import type { HealthDeps, ReadinessWait } from './await-health.ts';
import { collectEvidence, describeFirstError, logEvidence } from './evidence.ts';

/** Which commit an application is asked for, and where. */
export interface CommitQuestion {
  /** Of the environment. */
  readonly name: string;
  /** Its address. */
  readonly url: string;
  /** Path under which the application tells its commit. */
  readonly path: string;
  /** Full SHA. */
  readonly commit: string;
}

export interface CommitRequest extends CommitQuestion, Omit<ReadinessWait, 'lookAgain'> {}

/** What an application said in place of its commit. */
interface WrongAnswer {
  /** The end of a sentence that begins with the path. */
  readonly seen: string;
  /** Why it was not asked itself; undefined where it was, or nobody knows. */
  readonly fault?: AddressFault | undefined;
}

/** During a rolling deployment old instances answer beside new ones, so one right answer proves little. */
const IN_A_ROW = 3;

/**
 * Waits until the application itself says, several times in a row, that it is the commit which was deployed.
 * @throws AdapterError `wrong_commit` with what it said last.
 */
export async function awaitCommit(deps: HealthDeps, request: CommitRequest): Promise<void> {
  const isUnreachable = watchAddress(deps.clock);
  await waitUntil<true, WrongAnswer>(
    deps.clock,
    {
      deadline: request.deadline,
      pace: PACES.site,
      what: `${request.name} to say its commit`,
      tell: ({ seen }, waited) =>
        deps.log.info(
          `Waiting for ${request.name} to say that it is ${request.commit.slice(0, 7)}, ${formatDuration(waited)} so far: ${request.path} ${seen}.`,
        ),
    },
    async (now) => {
      const wrong = await readInARow(deps, request);
      if (wrong === undefined) return { done: true };
      if (isUnreachable(wrong.fault)) throw await wrongCommit(deps, request, wrong, now().waited);
      return { again: wrong };
    },
    (wrong, waited) => wrongCommit(deps, request, wrong, waited),
  );
  deps.log.info(`Environment ${request.name} says itself that it is ${request.commit.slice(0, 7)}.`);
}

/** The first wrong answer of a row, as `read` gives it; undefined when all were right. */
async function readInARow(
  deps: Pick<HealthDeps, 'site' | 'clock'>,
  question: CommitQuestion,
): Promise<WrongAnswer | undefined> {
  for (let right = 1; ; right += 1) {
    const wrong = await read(deps, question);
    if (wrong !== undefined || right === IN_A_ROW) return wrong;
    await deps.clock.sleep(PACES.siteAgain(0, right), `${question.name} to say its commit once more`);
  }
}

/** Undefined when it says that it is the commit. */
async function read(
  { site }: Pick<HealthDeps, 'site'>,
  { url, path, commit }: CommitQuestion,
): Promise<WrongAnswer | undefined> {
  const { status, body, problem, fault } = await site.read(new URL(path, url).href, PATIENCE.siteProbe);
  if (status === undefined) return { seen: `does not answer (${problem ?? 'no reason known'})`, fault };
  if (status < 200 || status > 299) return { seen: `answers ${status}` };
  const answered = commitInAnswer(body ?? '');
  if (isCommit(answered, commit)) return undefined;
  return { seen: answered === undefined ? 'names no commit' : `answers commit ${answered.slice(0, 7)}` };
}

async function wrongCommit(
  deps: HealthDeps,
  { name, path, commit, since, url }: CommitRequest,
  { seen, fault }: WrongAnswer,
  waited: number,
): Promise<AdapterError> {
  const evidence = since === undefined || fault !== undefined ? [] : await collectEvidence(deps, name, since);
  await logEvidence(deps.log, name, evidence);
  const advice =
    fault === undefined
      ? "look whether the new version took over, or correct 'deployment-info', which takes a path that answers with the commit"
      : describeAddressFault(fault, hostOf(url));
  return new AdapterError(
    'wrong_commit',
    `Environment ${name} does not say that it is ${commit.slice(0, 7)} after ${formatDuration(waited)}: ${path} ${seen}${describeFirstError(evidence)}; ${advice}.`,
    { service: 'environment', retriable: true, evidence },
  );
}
