import {
  type AskedDeployment,
  askedBranch,
  askedKind,
  refName,
  refuseCommit,
} from '../domain/provision/asked-deployment.ts';
import { UserError } from '../domain/verdict/errors.ts';
import type { Verdict } from '../domain/verdict/verdict.ts';
import type { CodeHost } from '../ports/code-host.ts';
import type { Deployments } from '../ports/deployments.ts';
import type { StepRun } from '../ports/workflow-run.ts';
import type { AnsweredRequest } from '../usecases/provision/provision-request.ts';
import { readDeploymentId } from './event.ts';
import type { ProvisionInputs } from './inputs/provision.ts';
import { loadAllKinds } from './load-settings.ts';

interface AskedPorts {
  readonly codeHost: CodeHost;
  readonly deployments: Deployments;
}

/** What a run for the event of a deployment is about: one that is left alone, or one that is provisioned and hears of it. */
export type AskedRun = { readonly ignored: Verdict<'skipped'> } | AnsweredRun;

/** A deployment that is provisioned. */
export interface AnsweredRun {
  readonly asked: AnsweredRequest & Pick<AskedDeployment, 'environment'>;
  readonly kind: string;
  /** The branch that the settings give the kind; undefined for a kind with one environment for each branch. */
  readonly kindBranch: string | undefined;
}

/**
 * The deployment of the event, read again and judged by the settings; undefined for any other event, and where the step itself says
 * what to provision.
 * @throws UserError `invalid_input` without a role of its own, or where the step does not wait.
 */
export async function readAskedRun(
  run: StepRun,
  { codeHost, deployments }: AskedPorts,
  inputs: ProvisionInputs,
): Promise<AskedRun | undefined> {
  const { branch, commit, pullRequest } = inputs.about;
  if (branch !== undefined || commit !== undefined || pullRequest !== undefined) return undefined;
  const id = await readDeploymentId(run);
  if (id === undefined) return undefined;
  const { settings } = await loadAllKinds(codeHost, inputs.settings);
  const asked = await deployments.asked(id);
  const judged = askedKind(id, asked, { kinds: settings.deployments, file: inputs.settings });
  if ('ignored' in judged || asked === undefined) return 'ignored' in judged ? judged : undefined;
  const { kind } = judged;
  const kindBranch = Object.hasOwn(settings.environments, kind)
    ? settings.environments[kind]?.branch
    : undefined;
  return { asked, kind, kindBranch };
}

/** The step's inputs, about the branch and the commit that a deployment asks for. */
export async function inputsForAsked(
  { codeHost }: Pick<AskedPorts, 'codeHost'>,
  inputs: ProvisionInputs,
  { asked, kind, kindBranch }: AnsweredRun,
): Promise<ProvisionInputs> {
  checkInputs(inputs, asked);
  const head = await codeHost.branchHead(refName(asked.ref));
  const branch = askedBranch(asked, { kind, kindBranch, isBranch: head !== undefined });
  const isHead = branch === refName(asked.ref) && head === asked.commit;
  if (!isHead && !(await codeHost.isOnBranch(asked.commit, branch))) refuseCommit(asked, branch);
  return { ...inputs, environment: kind, about: { branch, commit: asked.commit, pullRequest: undefined } };
}

function checkInputs({ aws, run }: ProvisionInputs, { id }: Pick<AskedDeployment, 'id'>): void {
  if (aws.rolesToAssume.length === 0)
    throw new UserError(
      'invalid_input',
      `Deployment ${id} of another tool needs a role of its own; give its ARN in the input 'role-to-assume', such as from the variable GREENROOM_DEPLOYMENT_ROLE.`,
    );
  if (!run.wait)
    throw new UserError(
      'invalid_input',
      `Deployment ${id} of another tool hears how it ends, so the run has to wait for that; leave the input 'wait' out.`,
    );
}
