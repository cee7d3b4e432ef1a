import { readFile } from 'node:fs/promises';
import { type CommentEvent, commentEventOf } from '../domain/commands/comment-event.ts';
import { forkByEvent } from '../domain/environment/fork.ts';
import { shortHash } from '../domain/environment/naming.ts';
import { type EventHint, hintOf } from '../domain/environment/subject.ts';
import { isObject } from '../domain/input/is-object.ts';
import { type MergeGroup, mergeGroupOf } from '../domain/pull-request/merge-group.ts';
import type { Verdict } from '../domain/verdict/verdict.ts';
import type { StepRun } from '../ports/workflow-run.ts';

/** The hint in the event that started the workflow; an unreadable payload gives an empty one. */
export async function readHint(run: StepRun): Promise<EventHint> {
  const payload = await readPayload(run);
  if (payload === undefined)
    run.log.warning('The event payload could not be read; only the inputs say whom this run is about.');
  const { GITHUB_EVENT_NAME: name = '', GITHUB_REF: ref, GITHUB_SHA: sha } = run.env;
  return hintOf(name, payload, { ref, sha });
}

/**
 * Why the pull request of the event gets no environment, where it comes from a fork. It is asked before any input is read, because
 * GitHub gives the run of a fork no variables: its inputs are empty, and would be refused.
 */
export async function readFork(run: Pick<StepRun, 'env'>): Promise<Verdict | undefined> {
  return forkByEvent(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run));
}

/** The merge group of the event; undefined for any other event. */
export async function readMergeGroup(run: Pick<StepRun, 'env'>): Promise<MergeGroup | undefined> {
  return mergeGroupOf(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run));
}

/** The comment of the event; undefined for any other event. */
export async function readComment(run: Pick<StepRun, 'env'>): Promise<CommentEvent | undefined> {
  return commentEventOf(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run));
}

/**
 * GitHub's id of the deployment of the event; undefined for any other event (docs.github.com/webhooks/webhook-events-and-payloads,
 * "deployment").
 */
export async function readDeploymentId(run: Pick<StepRun, 'env'>): Promise<number | undefined> {
  if (run.env['GITHUB_EVENT_NAME'] !== 'deployment') return undefined;
  const payload = await readPayload(run);
  const deployment = isObject(payload) ? payload['deployment'] : undefined;
  const id = isObject(deployment) ? deployment['id'] : undefined;
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** Empty where no event is given, undefined where it cannot be read. */
async function readPayload({ env }: Pick<StepRun, 'env'>): Promise<unknown> {
  const path = env['GITHUB_EVENT_PATH'];
  if (path === undefined) return {};
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Unique to one step of one attempt of a run, and safe in names and tokens: `[A-Za-z0-9-]`. Two steps of a run may change the
 * same stack, and a far side takes a token that it knows for a request that it has answered.
 */
export function runToken(run: Pick<StepRun, 'env'>, random: () => number): string {
  const { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt, GITHUB_JOB: job, GITHUB_ACTION: step } = run.env;
  const where = job || step ? `-${shortHash(`${job ?? ''}/${step ?? ''}`)}` : '';
  return `${id ?? `local${Math.floor(random() * 1e9)}`}-${attempt ?? '1'}${where}`.replaceAll(
    /[^A-Za-z0-9-]/g,
    '',
  );
}

/** Its runs get none of the repository's secrets (docs.github.com, "Dependabot on GitHub Actions"). */
export function isOfDependabot({ env }: Pick<StepRun, 'env'>): boolean {
  return env['GITHUB_ACTOR'] === 'dependabot[bot]';
}

/** The page of this run, for people to look at its log. */
export function runUrl(run: Pick<StepRun, 'env'>): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = run.env;
  return repository && id ? `${server ?? 'https://github.com'}/${repository}/actions/runs/${id}` : undefined;
}
