import { z } from 'zod';
import { verb } from '../../kernel/control-args.ts';
import type { Service } from '../../kernel/wire.ts';
import { environmentNamed, waitingGates } from '../model/environments.ts';
import type { GitHubState } from '../model/model.ts';
import { personActing } from '../model/people.ts';
import { learnWorkflow, workflowNamed } from '../model/workflows.ts';
import { dispatchWorkflow } from './dispatch-acts.ts';
import { reviewGates, setEnvironment } from './environment-acts.ts';
import { seedRun, setWorkflowState } from './run-acts.ts';

/** File name in `.github/workflows`. */
const workflow = z.string();
const conclusion = z.enum(['success', 'failure', 'cancelled', 'skipped', 'action_required']);

/** What people and time do to workflows, their runs and their environments. */
export function actionVerbs(state: GitHubState): Service['control'] {
  return { ...workflowVerbs(state), ...environmentVerbs(state) };
}

function environmentVerbs(state: GitHubState): Service['control'] {
  const names = z.array(z.string());
  const texts = z.record(z.string(), z.string()).default({});
  const environment = {
    name: z.string(),
    reviewers: names.max(6).default([]),
    branches: names.optional(),
    tags: names.optional(),
    preventSelfReview: z.boolean().default(false),
    secrets: texts,
    vars: texts,
  };
  const reviewed = {
    run: z.int().optional(),
    environment: z.string().optional(),
    comment: z.string().default(''),
    by: z.string(),
  };
  return {
    environment: verb('github/environment', environment, ({ name, branches, tags, ...settings }) => {
      const open = branches === undefined && tags === undefined;
      const refs = open ? undefined : { branches: branches ?? [], tags: tags ?? [] };
      return { id: setEnvironment(state, name, { ...settings, refs }).id };
    }),
    approve: verb('github/approve', reviewed, (args) => decide(state, 'approved', args)),
    refuse: verb('github/refuse', reviewed, (args) => decide(state, 'rejected', args)),
  };
}

interface Decision {
  readonly run?: number | undefined;
  readonly environment?: string | undefined;
  readonly comment: string;
  readonly by: string;
}

/** Decides for every run that waits, or for one. @throws Error that says what waits when nothing of the kind does */
function decide(
  state: GitHubState,
  verdict: 'approved' | 'rejected',
  { run: wanted, environment, comment, by }: Decision,
): { readonly runs: readonly number[] } {
  const named = environment === undefined ? undefined : [environmentNamed(state, environment)?.id ?? 0];
  const runs = [...state.delivery.runs.values()].filter(
    ({ id }) => (wanted === undefined || id === wanted) && waitingGates(state, id).length > 0,
  );
  const decided = runs.filter(
    (run) => reviewGates(state, { run, environmentIds: named, state: verdict, comment, by }) !== undefined,
  );
  if (decided.length === 0) throw new Error(`Nothing waits for ${by}; ${whatWaits(state)}.`);
  return { runs: decided.map(({ id }) => id) };
}

function whatWaits(state: GitHubState): string {
  const waiting = state.delivery.gates.filter(({ verdict }) => verdict === undefined);
  if (waiting.length === 0) return 'no job waits for a reviewer';
  return `there wait ${waiting.map(({ runId, environment }) => `run ${runId} for ${environment}`).join(', ')}`;
}

const steps = z
  .array(
    z.strictObject({ name: z.string(), conclusion: z.enum(['success', 'failure', 'cancelled', 'skipped']) }),
  )
  .default([]);

function workflowVerbs(state: GitHubState): Service['control'] {
  const run = {
    workflow,
    event: z.string().default('schedule'),
    at: z.string().optional(),
    branch: z.string().optional(),
    conclusion: conclusion.default('success'),
    jobs: z.array(z.strictObject({ name: z.string(), conclusion: conclusion.optional(), steps })).default([]),
    by: z.string().optional(),
  };
  const disable = {
    workflow,
    state: z.enum(['disabled_inactivity', 'disabled_manually']).default('disabled_inactivity'),
  };
  const dispatched = {
    workflow,
    ref: z.string().optional(),
    inputs: z.record(z.string(), z.unknown()).default({}),
    by: z.string(),
  };
  return {
    'dispatch-workflow': verb(
      'github/dispatch-workflow',
      dispatched,
      ({ workflow: file, ref, inputs, by }) => {
        const known = workflowNamed(state, file) ?? learnWorkflow(state, { file });
        const request = { workflow: known, ref: ref ?? state.repository.defaultBranch, inputs };
        const refusal = dispatchWorkflow(state, personActing(state, by), request);
        if (refusal !== undefined) throw new Error(refusal);
      },
    ),
    run: verb('github/run', run, ({ at, by, ...past }) => ({ id: seedRun(state, { ...past, at, by }).id })),
    'disable-workflow': verb('github/disable-workflow', disable, (args) =>
      setWorkflowState(state, args.workflow, args.state),
    ),
    'enable-workflow': verb('github/enable-workflow', { workflow }, (args) =>
      setWorkflowState(state, args.workflow, 'active'),
    ),
  };
}
