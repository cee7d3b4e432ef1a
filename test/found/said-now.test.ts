import { expect, it } from '@jest/globals';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { BRANCH, ENVIRONMENT, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });

interface Declared {
  readonly [name: string]: { readonly Type: 'String'; readonly Default?: string; readonly NoEcho?: true };
}

function push(parameters: Declared): void {
  const template = {
    Parameters: parameters,
    Resources: {
      Files: {
        Type: 'AWS::S3::Bucket',
        Properties: {
          Tags: Object.keys(parameters).map((name) => ({ Key: `of-${name}`, Value: { Ref: name } })),
        },
      },
    },
    Outputs: { Url: { Value: 'http://shop.example.com' } },
  };
  stage.world.act('github', 'push', {
    branch: BRANCH,
    files: { 'infra/stack.json': JSON.stringify(template) },
    by: 'mr-a',
  });
}

async function provision(attempt: number, inputs: Readonly<Record<string, string>> = {}) {
  const { outputs, stdout } = await runDist({
    action: 'provision',
    env: stepEnvironment(stage, attempt),
    inputs: { ...stepInputs(stage, {}), template: 'infra/stack.json', health: 'none', ...inputs },
  });
  const warnings = stdout.split('\n').filter((line) => line.startsWith('::warning::Parameter'));
  return { decision: outputs['decision'], warnings };
}

function valuesOfStack(): unknown {
  const { stacks } = stage.world.look<{ stacks: readonly { name: string; parameters: unknown }[] }>(
    'cloudformation',
  );
  return stacks.find(({ name }) => name === ENVIRONMENT)?.parameters;
}

// aws/aws-sam-cli#7103
it("a changed default and a value that nobody gives any more are the template's at the next run", async () => {
  push({ Colour: { Type: 'String', Default: 'blue' } });
  expect(await provision(1)).toEqual({ decision: 'created', warnings: [] });
  expect(valuesOfStack()).toEqual({ Colour: 'blue' });

  push({ Colour: { Type: 'String', Default: 'green' } });
  expect(await provision(2)).toEqual({ decision: 'updated', warnings: [] });
  expect(valuesOfStack()).toEqual({ Colour: 'green' });

  expect(await provision(3, { parameters: 'Colour: red' })).toMatchObject({ decision: 'updated' });
  expect(valuesOfStack()).toEqual({ Colour: 'red' });

  expect(await provision(4)).toEqual({ decision: 'updated', warnings: [] });
  expect(valuesOfStack()).toEqual({ Colour: 'green' });
  expect(await provision(5)).toEqual({ decision: 'unchanged', warnings: [] });
});

it('a value without a default stays where nobody gives it any more, and that is told', async () => {
  push({ Colour: { Type: 'String' }, Key: { Type: 'String', NoEcho: true, Default: '' } });
  expect(await provision(1, { parameters: 'Colour: red\nKey: hunter2' })).toMatchObject({
    decision: 'created',
  });
  push({
    Colour: { Type: 'String' },
    Key: { Type: 'String', NoEcho: true, Default: '' },
    Size: { Type: 'String', Default: 'small' },
  });
  expect(await provision(2)).toEqual({
    decision: 'updated',
    warnings: [
      "::warning::Parameter 'Colour' keeps the value that the environment has, because nobody gives one and the template has no default for it; give it in the settings or in the input 'parameters', or give it a default in the template.",
    ],
  });
  expect(valuesOfStack()).toEqual({ Colour: 'red', Key: '****', Size: 'small' });
});
