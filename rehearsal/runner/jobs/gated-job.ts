import type { JobRecord } from '../records/records.ts';
import type { Contexts } from '../workflows/expressions.ts';
import { type EnvironmentValues, environmentOfJob } from './environments.ts';
import type { LegPlan } from './job-legs.ts';
import { isOfFork } from './run-surroundings.ts';
import { runnerStep } from './runner-step.ts';

/** Does a job's work once its environment has let it in, with what that has for it; undefined when it was cancelled before. */
export function inEnvironment(
  plan: LegPlan,
  work: (plan: LegPlan) => Promise<JobRecord | undefined>,
): Promise<JobRecord | undefined> {
  const { run, around } = plan.live;
  const environment = environmentOfJob(plan.job.raw['environment'], plan.contexts);
  if (environment === undefined) return work(plan);
  const request = {
    runId: run.id,
    environment: environment.name,
    deployment: environment.deployment,
    ref: run.event.ref,
    sha: run.event.sha,
  };
  const refused = (sentences: readonly string[]): JobRecord => refusedJob(plan, sentences);
  return around.gates.through({ request, control: plan.control, refused }, (values) =>
    work(withValues(plan, values)),
  );
}

function refusedJob({ job, names, live }: LegPlan, sentences: readonly string[]): JobRecord {
  const annotations = sentences.map((message) => ({ level: 'error' as const, message }));
  const step = runnerStep('Set up job', annotations, live.around.github.now());
  return { id: job.id, ...names, result: 'failure', outputs: {}, steps: [step] };
}

/** A fork's run gets nothing of an environment either. */
function withValues(plan: LegPlan, { secrets, vars }: EnvironmentValues): LegPlan {
  const { live, contexts } = plan;
  if (isOfFork(live.run.event)) return plan;
  const known = contexts['vars'] as Contexts;
  return {
    ...plan,
    live: { ...live, secrets: { ...live.secrets, ...secrets } },
    contexts: { ...contexts, vars: { ...known, ...vars } },
  };
}
