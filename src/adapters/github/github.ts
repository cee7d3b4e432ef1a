import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries, DeliveryScope } from '../../ports/deliveries.ts';
import type { Deployments } from '../../ports/deployments.ts';
import type { WorkflowRuns } from '../../ports/workflow-runs.ts';
import { createClient, type GitHubOptions } from './client.ts';
import { createCodeHost } from './code-host.ts';
import { createDeliveries } from './deliveries.ts';
import { createDeployments } from './deployment-lists.ts';
import { createTokenUser } from './token-user.ts';
import { createWorkflowRuns } from './workflow-runs.ts';

/** GitHub as the code host, the record of deployments and what runs workflows, for one repository and one token. Nothing is loaded before it is used. */
export function createGitHub(options: GitHubOptions): {
  readonly codeHost: CodeHost;
  readonly deployments: Deployments;
  /** Of all projects and kinds. */
  readonly deliveries: Deliveries;
  readonly deliveriesOf: (scope: DeliveryScope) => Deliveries;
  readonly workflowRuns: WorkflowRuns;
} {
  const client = createClient(options);
  const user = createTokenUser(client, options.run);
  const sleep = options.sleep ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  return {
    codeHost: createCodeHost(client, user, sleep),
    deployments: createDeployments(client, user),
    deliveries: createDeliveries(client, user),
    deliveriesOf: ({ project, kind }) => createDeliveries(client, user, { project, kind }),
    workflowRuns: createWorkflowRuns(client),
  };
}
