import { faultsOfCall } from './call-values.ts';
import type { WorkflowPart } from './expressions.ts';
import { excessOf } from './permissions.ts';
import { type KnownRepositories, type RepositoryHome, type UsesTarget, usesTarget } from './repositories.ts';
import { InvalidWorkflow, type Workflow, type WorkflowJob } from './workflow-files.ts';

/** A workflow, where it stands, and those that its jobs call. */
export interface LinkedWorkflow {
  readonly workflow: Workflow;
  readonly home: RepositoryHome;
  /** By id of the job that calls; a workflow of a repository that is not here is absent. */
  readonly called: ReadonlyMap<string, LinkedWorkflow>;
}

/** How GitHub names a workflow file at its ref: `owner/name/.github/workflows/preview.yml@refs/heads/main`. */
export function workflowRef({ workflow, home }: Pick<LinkedWorkflow, 'workflow' | 'home'>): string {
  return `${home.name}/${FOLDER}${workflow.file}@${home.ref}`;
}

/** Where workflow files are found. */
export interface WorkflowShelf extends KnownRepositories {
  /** The workflow of that name in `.github/workflows` of a repository; undefined when it has none. */
  find(home: RepositoryHome, file: string): Promise<Workflow | undefined>;
}

/** Why a run is not started, in GitHub's words. */
export class RefusedRun extends Error {
  override readonly name = 'RefusedRun';
}

/** The caller and nine others below it (docs.github.com, "Reuse workflows", nesting). */
const MOST_CALLED = 9;
const FOLDER = '.github/workflows/';

/** Finds everything that a workflow calls. @throws a RefusedRun with what GitHub says of a call that it does not take */
export function linkWorkflow(
  workflow: Workflow,
  home: RepositoryHome,
  shelf: WorkflowShelf,
): Promise<LinkedWorkflow> {
  const path = FOLDER + workflow.file;
  return link({ workflow, home, path, chain: [path], permissions: workflow.permissions }, shelf);
}

interface Link {
  readonly workflow: Workflow;
  readonly home: RepositoryHome;
  /** How GitHub's errors name the file. */
  readonly path: string;
  /** The file and who calls it, outermost first, as each call names the next. */
  readonly chain: readonly string[];
  /** What its jobs have that name no `permissions`; undefined when nobody said anything. */
  readonly permissions: WorkflowPart | undefined;
}

async function link(from: Link, shelf: WorkflowShelf): Promise<LinkedWorkflow> {
  const called = new Map<string, LinkedWorkflow>();
  for (const job of from.workflow.jobs) {
    if (job.uses === undefined) continue;
    const found = await follow(from, { ...job, uses: job.uses }, shelf);
    if (found !== undefined) called.set(job.id, await link(found, shelf));
  }
  return { workflow: from.workflow, home: from.home, called };
}

type CallingJob = WorkflowJob & { readonly uses: string };

/** The workflow that a job calls, judged; undefined when its repository is not here. */
async function follow(from: Link, job: CallingJob, shelf: WorkflowShelf): Promise<Link | undefined> {
  if (from.chain.length > MOST_CALLED)
    throw new RefusedRun(`Nested reusable workflow depth exceeded ${MOST_CALLED}.`);
  // `./` is the repository of the file that says it, as `$/` is; only a step's `./` is the workspace.
  const uses = job.uses.replace(/^\.\//, '$/');
  const target = usesTarget(uses, from.home, shelf);
  const file = fileOf(job.uses, target);
  if (target === undefined) return undefined;
  const chain = [...from.chain, job.uses];
  const workflow = await find(from, job, { ...target, path: file }, { chain, shelf });
  const ref = uses.startsWith('$/') ? `${target.home.name}/${target.path}@${target.home.commit}` : uses;
  const allowed = job.raw['permissions'] ?? from.permissions;
  const faults = [
    ...faultsOfCall(job, workflow.call ?? { inputs: {}, secrets: {}, outputs: {} }, from.path),
    ...excesses(workflow, allowed).map(
      (sentence) => `${from.path} ${job.places.job}: Error calling workflow '${ref}'. ${sentence}`,
    ),
  ];
  if (faults.length > 0) throw new RefusedRun(`The workflow is not valid. ${faults.join(' ')}`);
  return { workflow, home: target.home, path: ref, chain, permissions: workflow.permissions ?? allowed };
}

/** Name of the file in `.github/workflows`. */
function fileOf(uses: string, target: UsesTarget | undefined): string {
  const path = target?.path ?? /^[^/@]+\/[^/@]+\/?([^@]*)@/.exec(uses)?.[1];
  const isLocal = uses.startsWith('./') || uses.startsWith('$/');
  if (path === undefined || (isLocal && !path.startsWith(FOLDER)))
    throw new RefusedRun('invalid value workflow reference: no version specified');
  if (!path.startsWith(FOLDER))
    throw new RefusedRun(
      "invalid value workflow reference: references to workflows must be rooted in '.github/workflows'",
    );
  const file = path.slice(FOLDER.length);
  if (file.includes('/'))
    throw new RefusedRun(
      'invalid value workflow reference: workflows must be defined at the top level of the .github/workflows/ directory',
    );
  return file;
}

async function find(
  from: Link,
  job: CallingJob,
  target: UsesTarget,
  { chain, shelf }: { readonly chain: readonly string[]; readonly shelf: WorkflowShelf },
): Promise<Workflow> {
  const inCalled = `error parsing called workflow ${chain.map((each) => `"${each}"`).join(' -> ')}`;
  try {
    const workflow = await shelf.find(target.home, target.path);
    if (workflow === undefined)
      throw new RefusedRun(`${inCalled} : failed to fetch workflow: workflow was not found.`);
    if (workflow.call === undefined)
      throw new RefusedRun(
        `${inCalled} : workflow is not reusable as it is missing a \`on.workflow_call\` trigger`,
      );
    return workflow;
  } catch (error) {
    if (!(error instanceof InvalidWorkflow)) throw error;
    throw new RefusedRun(`In ${from.path} ${job.places.uses}: Error from called workflow ${error.message}`);
  }
}

/** What a called workflow asks for beyond what its caller has, in GitHub's sentences (actions/runner, PermissionsHelper.cs). */
function excesses(workflow: Workflow, allowed: WorkflowPart | undefined): readonly string[] {
  const ofFile = sentenceOn('The workflow', workflow.permissions, allowed);
  const ofJobs = workflow.jobs.map((job) =>
    sentenceOn(`The nested job '${job.id}'`, job.raw['permissions'], allowed),
  );
  return [ofFile, ...ofJobs].filter((sentence) => sentence !== undefined);
}

function sentenceOn(
  who: string,
  requested: WorkflowPart | undefined,
  allowed: WorkflowPart | undefined,
): string | undefined {
  const excess = requested === undefined ? undefined : excessOf(requested, allowed);
  return excess && `${who} is requesting '${excess.requested}', but is only allowed '${excess.allowed}'.`;
}
