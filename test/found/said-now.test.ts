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

function tagsOfBucket(): unknown {
  const { buckets } = stage.world.look<{
    buckets: readonly { name: string; tags: Readonly<Record<string, string>> }[];
  }>('s3');
  const tags = buckets.find(({ name }) => name.startsWith(ENVIRONMENT))?.tags ?? {};
  return Object.fromEntries(Object.entries(tags).filter(([key]) => key.startsWith('of-')));
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

// The value cannot be seen, so that it changed is told; the default of a value that somebody gave is none of theirs.
it('a hidden value gives way to a changed default, stays where the default does, and stays with whoever gave it last', async () => {
  const hidden = (Default: string) => ({ Key: { Type: 'String', NoEcho: true, Default } }) as const;
  push(hidden('one'));
  expect(await provision(1)).toEqual({ decision: 'created', warnings: [] });

  push(hidden('two'));
  expect(await provision(2)).toEqual({
    decision: 'updated',
    warnings: [
      "::warning::Parameter 'Key' gets the new default of the template in place of the hidden value that the environment has, because nobody gives one; give it in the settings or in the input 'parameters' where another is to stay.",
    ],
  });
  expect(tagsOfBucket()).toEqual({ 'of-Key': 'two' });
  expect(await provision(3)).toEqual({ decision: 'unchanged', warnings: [] });

  expect(await provision(4, { parameters: 'Key: hunter2' })).toMatchObject({ decision: 'updated' });
  push({ ...hidden('two'), Size: { Type: 'String', Default: 'small' } });
  expect(await provision(5)).toEqual({ decision: 'updated', warnings: [] });
  expect(tagsOfBucket()).toEqual({ 'of-Key': 'hunter2', 'of-Size': 'small' });
});
