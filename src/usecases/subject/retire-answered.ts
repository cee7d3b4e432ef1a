import { type DeploymentEnding, hasEnded } from '../../domain/provision/asked-deployment.ts';
import type { Deployments } from '../../ports/deployments.ts';

/** What other tools call the environments of a kind, and the branch that they meant. */
export interface TheirDeployments {
  /** Names of environments on GitHub; [] asks nothing. */
  readonly names: readonly string[];
  /** As the deployments were opened with. */
  readonly ref: string;
}

/** Makes those deployments of other tools inactive that have ended. Safe to repeat; returns how many were not yet. */
export async function retireAnswered(
  deployments: Pick<Deployments, 'askedFor' | 'setState'>,
  { names, ref }: TheirDeployments,
  ending: DeploymentEnding,
): Promise<number> {
  let ended = 0;
  for (const environment of names) {
    const found = await deployments.askedFor({ environment, ref });
    for (const { id } of found.filter((each) => hasEnded(each, ending))) {
      await deployments.setState(id, 'inactive', {
        description: 'The environment is gone or has moved on.',
      });
      ended += 1;
    }
  }
  return ended;
}
