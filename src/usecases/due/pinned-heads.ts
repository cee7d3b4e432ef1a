import type { HeadDeployment } from '../../domain/environment/deployed-head.ts';
import { pinOf } from '../../domain/intents/pin.ts';
import type { DeploymentFacts } from '../../ports/deployments.ts';
import { inParallel } from '../pace/in-parallel.ts';
import type { BehindDeps, BehindRequest } from './behind-request.ts';
import type { DueHead } from './due-heads.ts';

const WIDTH = 4;

/**
 * The same heads, each as its environment is to be: of one that is pinned, the commit of the pin stands for the newest one, with its own
 * deployments, and `pushed` has what it was. Of whose pin nobody can read, no run would deploy anything, so that one is left out. One
 * request for each head that is pinned to another commit than its newest one.
 */
export async function pinnedHeads(
  deps: Pick<BehindDeps, 'deployments'>,
  { scope }: Pick<BehindRequest, 'scope'>,
  heads: readonly DueHead[],
): Promise<readonly DueHead[]> {
  const shown = await inParallel(heads, WIDTH, async (head): Promise<readonly DueHead[]> => {
    const pin = pinOf(head, scope.repository.id);
    if (pin === undefined || pin === head.headCommit) return [head];
    return pin === 'unclear' ? [] : [await pinnedHead(deps, scope.kind, head, pin)];
  });
  return shown.flat();
}

async function pinnedHead(
  { deployments }: Pick<BehindDeps, 'deployments'>,
  environment: string,
  head: DueHead,
  commit: string,
): Promise<DueHead> {
  const found = await deployments.list({ environment, commit, key: head.key });
  const own = found.filter((each) => each.commit === commit);
  return { ...head, headCommit: commit, deployments: own.map(ofHead), pushed: head };
}

function ofHead({
  payload,
  state,
  notes,
  environmentUrl,
  createdAt,
  changed,
}: DeploymentFacts): HeadDeployment {
  const [note] = notes;
  return {
    key: payload['key'],
    payload,
    state,
    note,
    url: environmentUrl,
    changedAt: changed?.at ?? createdAt,
  };
}
