import { ENDED_EARLY } from '../../domain/environment/deployed-head.ts';
import { type AnsweredDeployment, answerNote, whyOlder } from '../../domain/provision/asked-deployment.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { endsEarly } from '../../domain/verdict/passing.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import type { DeploymentFacts, Deployments } from '../../ports/deployments.ts';
import { type DeploymentRecord, environmentDeployments, retire } from '../subject/deployment-record.ts';
import { retireAnswered, type TheirDeployments } from '../subject/retire-answered.ts';
import type { Deployment } from './deployment.ts';
import type { AnsweredRequest, ProvisionDeps, ProvisionRequest } from './provision-request.ts';
import type { ProvisionResult } from './provision-result.ts';

/**
 * Why a run for a deployment of another tool brings nothing; undefined for any other run, for the newest deployment, and for the commit
 * that the stack has, which moves nothing. Only reads.
 */
export async function checkNewest(
  deployments: Pick<Deployments, 'askedFor' | 'list'>,
  { run: { theirs }, stack: { settings } }: Pick<ProvisionRequest, 'run' | 'stack'>,
  { subject, commit, existing }: Pick<Deployment, 'subject' | 'commit' | 'existing'>,
): Promise<Verdict<'skipped'> | undefined> {
  const { asked, names = [] } = theirs ?? {};
  if (asked === undefined || existing?.parameters['Commit'] === commit) return undefined;
  // A kind with a branch has one environment, whatever tag or commit a deployment names.
  const about = settings.branch === undefined ? { ref: asked.ref } : {};
  const found: AnsweredDeployment[] = [];
  for (const environment of names) found.push(...(await deployments.askedFor({ environment, ...about })));
  return whyOlder(asked, { theirs: found, ours: await environmentDeployments(deployments, subject) });
}

interface Answer {
  readonly asked: AnsweredRequest;
  /** Of the environment. */
  readonly name: string;
  /** Of the run's log; undefined where nobody knows it. */
  readonly logUrl: string | undefined;
  /** By which other tools mean the kind. */
  readonly names: TheirDeployments['names'];
}

/**
 * Speaks through a deployment that another tool opened: no second one is opened beside it. Its success ends what it took the place of,
 * whoever opened that, but for our own record of the same commit, which is still true.
 */
export function answeredRecord(
  deployments: Deployments,
  history: readonly DeploymentFacts[],
  { asked, name, logUrl, names }: Answer,
): DeploymentRecord {
  const { id, commit, ref, createdAt } = asked;
  const details = { description: answerNote(name), ...(logUrl === undefined ? {} : { logUrl }) };
  return {
    id,
    commit,
    createdAt,
    async inProgress() {
      await deployments.setState(id, 'in_progress', details);
    },
    async success(url, note) {
      // The others first, as with a record of our own: a run that is killed between the two is run again.
      const others = history.filter((each) => each.commit !== commit || each.state !== 'success');
      await retire(deployments, others);
      await retireAnswered(deployments, { names, ref }, { name, through: { id, commit, isTheirs: true } });
      await deployments.setState(id, 'success', {
        ...details,
        ...(url === undefined ? {} : { environmentUrl: url }),
        ...(note === undefined ? {} : { description: note }),
      });
      return 'live';
    },
    async close(state, description) {
      // That it was given up is said where its run ends: GitHub starts nothing for `inactive`, and whoever waits would not hear of it.
      if (state !== 'inactive') await deployments.setState(id, state, { ...details, description });
    },
  };
}

type AnswerDeps = Pick<ProvisionDeps, 'deployments' | 'log' | 'unfinished'>;

/**
 * Provisions for a deployment of another tool, which hears of every ending: what was skipped or broke before the stack was touched is
 * its end too, since whoever opened it waits for one. A dry run says nothing.
 */
export async function answerDeployment<Made extends Pick<ProvisionResult, 'report' | 'deploymentId'>>(
  deps: AnswerDeps,
  { id }: Pick<AnsweredRequest, 'id'>,
  { dryRun, url }: { readonly dryRun: boolean; readonly url: string | undefined },
  provision: () => Promise<Made>,
): Promise<Made> {
  if (dryRun) return provision();
  const log = url === undefined ? {} : { logUrl: url };
  deps.unfinished.remember(id);
  const close = async (state: 'error' | 'failure', description: string): Promise<void> => {
    try {
      await deps.deployments.setState(id, state, { ...log, description });
      deps.unfinished.forget();
    } catch (error) {
      deps.log.warning(`The deployment could not be closed: ${describeFailure(error).sentence}`);
    }
  };
  let result: Made;
  try {
    result = await provision();
  } catch (error) {
    const isEarly = endsEarly(error);
    await close(
      error instanceof AdapterError && !isEarly ? 'failure' : 'error',
      isEarly ? ENDED_EARLY : describeFailure(error).sentence,
    );
    throw error;
  }
  if (result.deploymentId === undefined) await close('error', result.report.sentence);
  return { ...result, deploymentId: id };
}
