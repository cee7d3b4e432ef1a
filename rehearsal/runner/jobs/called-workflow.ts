import { callInputs, callSecrets } from '../workflows/call-values.ts';
import { resolveTexts } from '../workflows/expressions.ts';
import type { LinkedWorkflow } from '../workflows/linked-workflows.ts';
import { effectivePermissions } from '../workflows/permissions.ts';
import { grantOf } from './job.ts';
import type { LegPlan } from './job-legs.ts';
import { isOfFork, type LiveRun, runContexts, type SettledJob } from './run-surroundings.ts';

/**
 * The workflow that a job calls, ready to run: the caller's event, `github` context and `vars`, but neither its `env` nor
 * its `needs` (docs.github.com, "Reusing workflow configurations"). @throws as `callInputs` and `callSecrets` do
 */
export function openCalled(plan: LegPlan, linked: LinkedWorkflow): LiveRun {
  const { live, job, contexts } = plan;
  const { workflow } = linked;
  const call = workflow.call ?? { inputs: {}, secrets: {}, outputs: {} };
  return {
    run: live.run,
    around: live.around,
    linked,
    caller: plan.names,
    inputs: callInputs(call, job.raw['with'], contexts),
    secrets: callSecrets(call, job.raw['secrets'], { ...contexts, secrets: secretsFor(plan, linked) }),
    permissions: workflow.permissions ?? job.raw['permissions'] ?? live.permissions,
    artifacts: live.artifacts,
    controls: new Set(),
    cancelled: false,
  };
}

/**
 * What a call may hand on: the caller's secrets, and its token where the call names that, as one is made for it. All of
 * them are inherited only within an organization (docs.github.com, "Workflow syntax", `jobs.<job_id>.secrets.inherit`).
 */
function secretsFor({ live, job, ...plan }: LegPlan, to: LinkedWorkflow): Readonly<Record<string, string>> {
  const isElsewhere = ownerOf(live.linked).toLowerCase() !== ownerOf(to).toLowerCase();
  if (job.raw['secrets'] === 'inherit' && isElsewhere) return {};
  if (!JSON.stringify(job.raw['secrets'] ?? '').includes('GITHUB_TOKEN')) return live.secrets;
  const { run, around } = live;
  const permissions = effectivePermissions(live.permissions, job.raw['permissions'], isOfFork(run.event));
  const token = around.github.issueToken(grantOf({ live, job, ...plan }, permissions));
  return { ...live.secrets, GITHUB_TOKEN: token };
}

function ownerOf({ home }: LinkedWorkflow): string {
  return home.name.split('/')[0] ?? '';
}

/** The outputs of a called workflow, made of those of its jobs. */
export function outputsOfCalled(live: LiveRun, settled: readonly SettledJob[]): Record<string, string> {
  const jobs = settled.map(({ job: { id }, result, outputs }) => [id, { result, outputs }] as const);
  return resolveTexts(live.linked.workflow.call?.outputs, {
    ...runContexts(live),
    jobs: Object.fromEntries(jobs),
  });
}
