import { publicOutputs } from '../domain/privacy/public-outputs.ts';
import type { Veil } from '../domain/privacy/veil.ts';
import type { Stack } from '../domain/stack/stack.ts';
import type { StackCloud } from '../ports/stack-cloud.ts';
import { provisionSummary } from '../text/provision-summary.ts';
import type { ProvisionResult } from '../usecases/provision/provision-result.ts';
import type { Outcome } from './outcome.ts';

/** What provision sets besides the common outputs; `stacks` is absent where the run did not come to a stack. */
export async function provisionOutputs(
  result: ProvisionResult,
  veil: Veil,
  stacks?: Pick<StackCloud, 'templateText'>,
): Promise<Outcome> {
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
      outputs: JSON.stringify(stack && stacks ? await toldOutputs(stacks, stack, veil) : {}),
      'deployment-id': result.deploymentId === undefined ? '' : String(result.deploymentId),
    },
    summary: provisionSummary(report, result.evidence),
  };
}

/** What CloudFormation shows in place of a value that the template hides. */
const HIDDEN_VALUE = '****';

/** The value of an earlier run is not known to this one, so the template says which outputs are made of it; none where nobody knows. */
async function toldOutputs(
  stacks: Pick<StackCloud, 'templateText'>,
  { id, parameters, outputs }: Stack,
  veil: Veil,
): Promise<Record<string, string>> {
  const shown = publicOutputs(outputs, veil);
  if (Object.keys(shown).length === 0 || !Object.values(parameters).includes(HIDDEN_VALUE)) return shown;
  const text = await stacks.templateText(id).catch(() => '');
  const { outputsOfSecrets } = await import('../domain/artifacts/template-declarations.ts');
  const secret = outputsOfSecrets(text) ?? new Set(Object.keys(outputs));
  return publicOutputs(outputs, veil, secret);
}
