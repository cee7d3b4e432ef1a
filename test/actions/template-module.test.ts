import { beforeEach, describe, expect, it } from '@jest/globals';
import { type DistResult, PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const MODULE = `
interface Given { readonly name: string; readonly settings: { readonly parameters?: Record<string, string> } }
export default async ({ name, settings }: Given) => ({
  Parameters: { Commit: { Type: 'String' }, Size: { Type: 'String' } },
  Resources: { Files: { Type: 'AWS::S3::Bucket', Properties: { BucketName: name } } },
  Outputs: { Size: { Value: settings.parameters?.['Size'] ?? 'none' } },
});
`;

const stage = withPreview({ seed: 4, perWait: PER_WAIT });

beforeEach(() => {
  const settings = 'project: shop\nenvironments:\n  preview: { parameters: { Size: small } }\n';
  push('main', '.github/greenroom.yml', settings);
});

function push(branch: string, path: string, text: string): void {
  stage.world.act('github', 'push', { branch, files: { [path]: text }, by: 'mr-a' });
}

/** At the head of the default branch, where alone a module is run beside a role. */
function provision(template: string): Promise<DistResult> {
  const inputs = { ...stepInputs(stage, {}), branch: 'main', wanted: 'branch', template, health: 'none' };
  return runDist({ action: 'provision', env: stepEnvironment(stage, 1), inputs });
}

describe('the built provision with a template module of the default branch', () => {
  it('makes the stack of what the module makes of the resolved settings', async () => {
    push('main', 'infra/stack.ts', MODULE);
    const { outputs } = await provision('infra/stack.ts');
    expect(outputs).toMatchObject({ decision: 'created', outputs: JSON.stringify({ Size: 'small' }) });
    const { stacks } = stage.world.look<{ stacks: readonly object[] }>('cloudformation');
    expect(stacks).toContainEqual(
      expect.objectContaining({ name: expect.stringMatching(/^shop-main-/), status: 'CREATE_COMPLETE' }),
    );
  });

  it('refuses in one sentence, before the first write, what gives no template', async () => {
    push('main', 'infra/stack.ts', "import { x } from './parts.ts';\nexport default x;\n");
    const { exitCode, outputs, stdout } = await provision('infra/stack.ts');
    expect({ exitCode, ...outputs }).toMatchObject({
      exitCode: 1,
      decision: 'refused',
      'reason-code': 'invalid_template',
    });
    expect(stdout).toMatch(/Template module 'infra\/stack\.ts' made no template: .*'parts\.ts'/);
    expect(stage.world.log.entries().filter((entry) => entry.write)).toEqual([]);
  });
});
