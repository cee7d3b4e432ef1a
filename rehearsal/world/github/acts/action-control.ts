import { z } from 'zod';
import { verb } from '../../kernel/control-args.ts';
import type { Service } from '../../kernel/wire.ts';
import type { GitHubState } from '../model/model.ts';
import { seedRun, setWorkflowState } from './run-acts.ts';

/** File name in `.github/workflows`. */
const workflow = z.string();
const conclusion = z.enum(['success', 'failure', 'cancelled', 'skipped', 'action_required']);

/** What people and time do to workflows and their runs. */
export function actionVerbs(state: GitHubState): Service['control'] {
  const run = {
    workflow,
    event: z.string().default('schedule'),
    at: z.string().optional(),
    conclusion: conclusion.default('success'),
    by: z.string().optional(),
  };
  const disable = {
    workflow,
    state: z.enum(['disabled_inactivity', 'disabled_manually']).default('disabled_inactivity'),
  };
  return {
    run: verb('github/run', run, ({ at, by, ...past }) => ({ id: seedRun(state, { ...past, at, by }).id })),
    'disable-workflow': verb('github/disable-workflow', disable, (args) =>
      setWorkflowState(state, args.workflow, args.state),
    ),
    'enable-workflow': verb('github/enable-workflow', { workflow }, (args) =>
      setWorkflowState(state, args.workflow, 'active'),
    ),
  };
}
