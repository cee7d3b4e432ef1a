import type { Stack } from '../../domain/stack/stack.ts';
import { awaitCommit } from './await-commit.ts';
import {
  awaitHealth,
  type HealthCheck,
  type HealthDeps,
  type HealthRequest,
  healthOf,
} from './await-health.ts';

/** What an environment has to say before it is called ready, or awake. */
export interface Readiness extends HealthCheck {
  /** Path under which the application says which commit it is, where it is to be asked. */
  readonly deploymentInfo: string | undefined;
}

/**
 * Waits until an environment that stands may be called awake: healthy, and by its own word the commit of its stack.
 * @throws AdapterError `unhealthy` or `wrong_commit`.
 */
export async function awaitAwake(
  deps: HealthDeps,
  stack: Stack,
  check: Readiness,
  wait: Pick<HealthRequest, 'since' | 'deadline'>,
): Promise<void> {
  const asked = healthOf(stack, check);
  await awaitHealth(deps, { ...asked, ...wait });
  const { name, url } = asked;
  const path = check.deploymentInfo;
  const commit = stack.parameters['Commit'];
  if (path === undefined || !commit || url === undefined || !URL.canParse(url)) return;
  await awaitCommit(deps, { name, url, path, commit, ...wait });
}
