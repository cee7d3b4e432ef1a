import { pullOfForkBranch } from '../../domain/environment/fork.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { TakeDownDeps } from './teardown-request.ts';

/**
 * Takes back what a fork was allowed once its environment is gone and its pull request says itself that it is closed: opened again, it gets
 * nothing until somebody says so anew. What fails is told and left to a person, because an allowance without a pull request that is open
 * brings nothing up.
 */
export async function withdrawAllowance(
  { codeHost, forks, log }: Pick<TakeDownDeps, 'codeHost' | 'forks' | 'log'>,
  branch: string,
): Promise<void> {
  const number = pullOfForkBranch(branch);
  if (number === undefined) return;
  try {
    const kept = await forks.allowanceOf(number);
    if (kept === undefined) return;
    const pull = await codeHost.pullRequest(number);
    if (pull?.state !== 'closed') return;
    if ((await forks.withdraw(number, kept.version)) === 'withdrawn')
      log.info(`What pull request #${number} of a fork was allowed is withdrawn, because it is closed.`);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.info(
      `What pull request #${number} of a fork was allowed stays in refs/greenroom/forks/${number}: ${describeFailure(error).sentence}`,
    );
  }
}
