import type { WorkflowPart } from '../runner/workflows/expressions.ts';
import type { Workflow, WorkflowJob, WorkflowStep } from '../runner/workflows/workflow-files.ts';
import type { WorkflowText } from './workflow-texts.ts';

/** Types of `pull_request` for which GitHub runs a workflow that names none (docs.github.com, "Events that trigger workflows"). */
const DEFAULT_TYPES = ['opened', 'synchronize', 'reopened'];
/** Such runs stand on the default branch, with secrets and a token that may write, whoever caused the event (same page). */
const TRUSTED_EVENTS = ['pull_request_target', 'issue_comment', 'workflow_run'];
/** Whatever tells one pull request, or one branch, from another. */
const BRANCH =
  /head_ref|github\.ref\b|ref_name|event\.(?:ref\b|number|pull_request\.(?:number|head))|head_branch/;
/** What somebody proposes, as GitHub's contexts name it. */
const PROPOSED = /pull_request\.head|head_ref|refs\/pull\/|workflow_run\.head_|\bgh pr checkout\b/;

/**
 * What is wrong with the workflows of a repository although each run of them may be green: a sentence each, which begins with
 * the place and ends with what to do.
 */
export function workflowFaults(workflows: readonly Workflow[]): readonly string[] {
  return [
    ...neverTakenDown(workflows),
    ...workflows.flatMap(sharedGroups),
    ...workflows.flatMap(untrustedCheckouts),
  ];
}

/** What the documentation leaves for the person to fill in, where it still stands in a `uses:`; a sentence a line. */
export function placeholderFaults(texts: readonly WorkflowText[]): readonly string[] {
  return texts.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, index) => {
      const [, owner, ref] = USES.exec(line) ?? [];
      const left = [owner === 'OWNER' ? 'OWNER' : '', ref === 'REF' ? 'REF' : ''].filter(
        (each) => each !== '',
      );
      if (left.length === 0) return [];
      const are = left.length === 1 ? 'is a placeholder' : 'are placeholders';
      return [`${file}:${index + 1}: ${left.join(' and ')} ${are}; ${MEANT[left.join()]}.`];
    }),
  );
}

const USES = /^\s*(?:-\s+)?(?:\{\s*)?uses:\s*['"]?([\w.-]+)\/[^\s'"@]+@([^\s'",}]+)/;
const MEANT: Readonly<Record<string, string>> = {
  'OWNER,REF': "write the owner of Greenroom's repository and the full SHA of a commit",
  OWNER: "write the owner of Greenroom's repository",
  REF: 'write the full SHA of a commit',
};

function neverTakenDown(workflows: readonly Workflow[]): readonly string[] {
  if (workflows.some(takesDown)) return [];
  return workflows
    .filter(({ on, jobs }) => on['pull_request'] !== undefined && jobs.some(provisions))
    .map(
      ({ file }) =>
        `${file}: no workflow takes an environment down once its pull request is closed; add closed to the types of pull_request, and a step that uses actions/teardown where no job does.`,
    );
}

function takesDown({ on, jobs }: Workflow): boolean {
  const uses = (...names: readonly RegExp[]) =>
    jobs.some((job) => usedBy(job).some((used) => names.some((name) => name.test(used))));
  if (typesOf(on).includes('closed') && uses(TEARDOWN, ON_PULL_REQUEST)) return true;
  const isByEvent = Object.keys(on).some((event) => !['pull_request', 'workflow_call'].includes(event));
  return isByEvent && uses(TEARDOWN, ON_DEFAULT_BRANCH);
}

const PROVISION = /(?:^|\/)actions\/provision(?:@|$)/;
const TEARDOWN = /(?:^|\/)actions\/teardown(?:@|$)/;
const ON_PULL_REQUEST = /(?:^|\/)on-pull-request\.ya?ml(?:@|$)/;
const ON_DEFAULT_BRANCH = /(?:^|\/)on-default-branch\.ya?ml(?:@|$)/;

function provisions(job: WorkflowJob): boolean {
  return usedBy(job).some((used) => PROVISION.test(used) || ON_PULL_REQUEST.test(used));
}

function usedBy({ uses, steps }: WorkflowJob): readonly string[] {
  return [uses, ...steps.map(({ raw }) => raw['uses'])].filter((each) => typeof each === 'string');
}

function typesOf(on: Workflow['on']): readonly string[] {
  const trigger = on['pull_request'];
  if (trigger === undefined) return [];
  const types = typeof trigger === 'object' && trigger !== null ? Reflect.get(trigger, 'types') : undefined;
  return Array.isArray(types) ? types.map(String) : DEFAULT_TYPES;
}

/** A group keeps only the newest of those who wait (docs.github.com, "Control the concurrency of workflows and jobs"). */
function sharedGroups({ file, on, jobs, concurrency }: Workflow): readonly string[] {
  if (on['pull_request'] === undefined) return [];
  return jobs.filter(provisions).flatMap((job) => {
    const groups = [concurrency, job.raw['concurrency']].filter(
      (each) => each !== undefined && each !== null,
    );
    if (groups.every((group) => BRANCH.test(textOf(group)))) return [];
    return `${file}, job ${job.id}: its concurrency group is the same for every branch, so a pull request that waits is cancelled when the next one comes; put \${{ github.head_ref }} into 'group'.`;
  });
}

function untrustedCheckouts({ file, on, jobs }: Workflow): readonly string[] {
  const event = TRUSTED_EVENTS.find((each) => on[each] !== undefined);
  if (event === undefined) return [];
  return jobs.flatMap(({ id, steps }) =>
    steps
      .filter(fetchesProposal)
      .map(
        (step) =>
          `${file}, job ${id}, step ${nameOf(step)}: a run of ${event} has the secrets and a token that may write, and this step fetches code that anybody may have proposed; use on: pull_request, or leave the step out, since provision reads the commit by itself.`,
      ),
  );
}

function fetchesProposal({ raw }: WorkflowStep): boolean {
  const isCheckout = /^actions\/checkout@/.test(textOf(raw['uses'] ?? null));
  return (
    PROPOSED.test(textOf((isCheckout ? raw['with'] : raw['run']) ?? null)) && (isCheckout || runsGit(raw))
  );
}

function runsGit(raw: WorkflowStep['raw']): boolean {
  return /\bgit (?:fetch|checkout|pull|clone)\b|\bgh pr checkout\b/.test(textOf(raw['run'] ?? null));
}

function nameOf({ id, raw }: WorkflowStep): string {
  return typeof raw['name'] === 'string' ? raw['name'] : id;
}

/** Expressions and texts of a part, however deep they are. */
function textOf(part: WorkflowPart | undefined): string {
  return typeof part === 'string' ? part : JSON.stringify(part ?? '');
}
