import { publicOutputs } from '../domain/privacy/public-outputs.ts';
import { provisionSummary } from '../text/provision-summary.ts';
import type { ProvisionResult } from '../usecases/provision/provision-result.ts';
import type { KnownAccounts } from './known-accounts.ts';
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
      outputs: JSON.stringify(stack ? tellable(publicOutputs(stack.outputs), accounts) : {}),
      'deployment-id': result.deploymentId === undefined ? '' : String(result.deploymentId),
    },
    summary: provisionSummary(report, result.evidence),
  };
}

/** A name in which the account is hidden leads nowhere, so an output that tells it is left out. */
function tellable(
  outputs: Readonly<Record<string, string>>,
  { hide }: KnownAccounts,
): Record<string, string> {
  return Object.fromEntries(Object.entries(outputs).filter(([, value]) => hide(value) === value));
}
