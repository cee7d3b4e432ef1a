import type { KnownAccounts } from '../domain/privacy/known-accounts.ts';
import { publicOutputs } from '../domain/privacy/public-outputs.ts';
import { provisionSummary } from '../text/provision-summary.ts';
import type { ProvisionResult } from '../usecases/provision/provision-result.ts';
import type { Outcome } from './outcome.ts';

/** What provision sets besides the common outputs. */
export function provisionOutputs(result: ProvisionResult, accounts: KnownAccounts): Outcome {
  const { report, stack } = result;
  const { environment, subject } = report;
  return {
    report,
    outputs: {
      url: environment?.url ?? '',
      'environment-name': environment?.name ?? '',
      'stack-name': environment?.name ?? '',
      'version-label': result.versionLabel ?? '',
      commit: subject?.commit ?? '',
      fresh: String(environment?.fresh ?? false),
      outputs: JSON.stringify(stack ? publicOutputs(stack.outputs, accounts) : {}),
      'deployment-id': result.deploymentId === undefined ? '' : String(result.deploymentId),
    },
    summary: provisionSummary(report, result.evidence),
  };
}
