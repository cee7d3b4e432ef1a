import {
  type AskingDeployment,
  askedBranch,
  askedKind,
  refName,
  refuseCommit,
} from '../../src/domain/provision/asked-deployment.ts';
import { kindOfDeployment } from '../../src/domain/settings/deployment-kinds.ts';
import { UserError } from '../../src/domain/verdict/errors.ts';
import type { Verdict } from '../../src/domain/verdict/verdict.ts';
import type { CodeHost } from '../../src/ports/code-host.ts';
import type { Deployments } from '../../src/ports/deployments.ts';
import type { StepRun } from '../../src/ports/workflow-run.ts';
import { readDeploymentId, runUrl } from '../../src/runtime/event.ts';
import type { ProvisionInputs } from '../../src/runtime/inputs/provision.ts';
import { loadAllKinds } from '../../src/runtime/load-settings.ts';
import type {
  AnsweredRequest,
  ProvisionDeps,
  ProvisionRequest,
} from '../../src/usecases/provision/provision-request.ts';
import type { ProvisionResult } from '../../src/usecases/provision/provision-result.ts';
import type { Given } from './provision-ports.ts';

interface AskedPorts {
  readonly codeHost: CodeHost;
  readonly deployments: Deployments;
}

/** What a run for the event of a deployment is about: one that is left alone, or one that is provisioned and hears of it. */
type AskedRun = { readonly ignored: Verdict<'skipped'> } | AnsweredRun;

/** A deployment that is provisioned. */
interface AnsweredRun {
  readonly asked: AnsweredRequest & Pick<AskingDeployment, 'environment'>;
  readonly kind: string;
  /** The branch that the settings give the kind; undefined for a kind with one environment for each branch. */
  readonly kindBranch: string | undefined;
}

/** What a provision has come to, and where. */
export type Provisioned = ProvisionResult & Pick<ProvisionRequest, 'scope'> & Pick<ProvisionDeps, 'stacks'>;

/** @param asked the deployment of another tool that the run answers; absent where it answers none. */
export type Provision = (inputs: ProvisionInputs, asked?: AnsweredRequest) => Promise<Provisioned>;

/**
 * Provisions what the step is about: what its inputs and the event say, or what a deployment of another tool asks for. That one is read
 * again and judged by the settings, and hears of it.
 */
export async function provisionOrAnswer(
  run: StepRun,
  { github, unfinished }: Pick<Given, 'github' | 'unfinished'>,
  inputs: ProvisionInputs,
  provision: Provision,
): Promise<Provisioned | { readonly ignored: Verdict<'skipped'> }> {
  const answered = await readAskedRun(run, github, inputs);
  if (answered === undefined) return provision(inputs);
  if ('ignored' in answered) return answered;
  const { answerDeployment } = await import('../../src/usecases/provision/answer-deployment.ts');
  return answerDeployment(
    { deployments: github.deployments, log: run.log, unfinished },
    answered.asked,
    { dryRun: inputs.dryRun, url: runUrl(run) },
    async () => provision(await inputsForAsked(github, inputs, answered), answered.asked),
  );
}

/**
 * The deployment of the event, read again and judged by the settings; undefined for any other event, and where the step itself says
 * what to provision.
 */
async function readAskedRun(
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
  const judged = askedKind(id, asked, {
    kindOf: (environment) => kindOfDeployment(settings.deployments, environment),
    file: inputs.settings,
  });
  if ('ignored' in judged || asked === undefined) return 'ignored' in judged ? judged : undefined;
  const { kind } = judged;
  const kindBranch = Object.hasOwn(settings.environments, kind)
    ? settings.environments[kind]?.branch
    : undefined;
  return { asked, kind, kindBranch };
}

/**
 * The step's inputs, about the branch and the commit that a deployment asks for.
 * @throws UserError `invalid_input` without a role of its own, or where the step does not wait; `unknown_branch`
 */
async function inputsForAsked(
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

function checkInputs({ aws, run }: ProvisionInputs, { id }: Pick<AskingDeployment, 'id'>): void {
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
