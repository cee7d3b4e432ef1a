import type { CodeHost } from '../../ports/code-host.ts';
import type { Deployments } from '../../ports/deployments.ts';
import { createClient, type GitHubOptions } from './client.ts';
import { createCodeHost } from './code-host.ts';
import { createDeployments } from './deployments.ts';

/** GitHub as the code host and the record of deployments, for one repository and one token. Nothing is loaded before it is used. */
export function createGitHub(options: GitHubOptions): {
  readonly codeHost: CodeHost;
  readonly deployments: Deployments;
} {
  const client = createClient(options);
  const sleep = options.sleep ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  return { codeHost: createCodeHost(client, sleep), deployments: createDeployments(client) };
}
