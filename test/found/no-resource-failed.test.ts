import { expect, it } from '@jest/globals';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { BRANCH, ENVIRONMENT, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { deployStack } from '../support/world/deploy-stack.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });

/** A template whose one output has the export of that name, or none. */
function template(name?: string): string {
  return JSON.stringify({
    Parameters: { Commit: { Type: 'String', Default: 'none' } },
    Resources: {
      Files: {
        Type: 'AWS::S3::Bucket',
        Properties: { Tags: [{ Key: 'commit', Value: { Ref: 'Commit' } }] },
      },
    },
    Outputs: {
      Url: {
        Value: 'http://shop.example.com',
        ...(name === undefined ? {} : { Export: { Name: name } }),
      },
    },
  });
}

function push(text: string): void {
  stage.world.act('github', 'push', { branch: BRANCH, files: { 'infra/stack.json': text }, by: 'mr-a' });
}

async function provision(attempt: number, inputs: Readonly<Record<string, string>> = {}) {
  const from = stage.world.log.next();
  const result = await runDist({
    action: 'provision',
    env: stepEnvironment(stage, attempt),
    inputs: { ...stepInputs(stage, {}), template: 'infra/stack.json', health: 'none', ...inputs },
  });
  const executed = stage.world.log
    .entries(from)
    .filter(({ operation }) => operation === 'ExecuteChangeSet').length;
  return { ...result, executed };
}

// aws/aws-cdk#24349
it('makes a stack once that CloudFormation deletes for a reason of no resource, and says the reason', async () => {
  await deployStack(stage.world, { name: 'other', template: template('shared'), parameters: {} });
  push(template('shared'));
  const { exitCode, outputs, executed } = await provision(1, { 'on-failure': 'delete' });
  expect({ exitCode, executed, reasonCode: outputs['reason-code'] }).toEqual({
    exitCode: 1,
    executed: 1,
    reasonCode: 'stack_failed',
  });
  expect(JSON.parse(outputs['result'] ?? '').sentence).toBe(
    `Stack ${ENVIRONMENT} could not be created (now DELETE_COMPLETE); the first failure was ${ENVIRONMENT} (AWS::CloudFormation::Stack): Export with name shared is already exported by stack other. Delete requested by user; give the export a name of its own in the template, such as one with \${AWS::StackName}, and push.`,
  );
});

// serverless/serverless#3935
it.each([
  { state: 'ROLLBACK_COMPLETE', what: 'could not be created', first: undefined, decision: 'recreated' },
  { state: 'UPDATE_ROLLBACK_COMPLETE', what: 'could not be updated', first: template(), decision: 'updated' },
])(
  'says why a stack ended in $state although none of its resources failed',
  async ({ state, what, first, decision }) => {
    await deployStack(stage.world, { name: 'other', template: template('shared'), parameters: {} });
    if (first !== undefined) {
      push(first);
      expect((await provision(1)).outputs).toMatchObject({ decision: 'created' });
    }
    push(template('shared'));
    const { outputs, executed } = await provision(2);
    expect(executed).toBe(1);
    const { sentence } = JSON.parse(outputs['result'] ?? '');
    expect(sentence).toContain(
      `Stack ${ENVIRONMENT} ${what} (now ${state}); the first failure was ${ENVIRONMENT} (AWS::CloudFormation::Stack): Export with name shared is already exported by stack other`,
    );
    expect(sentence).toContain(
      `; give the export a name of its own in the template, such as one with \${AWS::StackName}, and push.`,
    );
    push(template('shared-by-preview'));
    const { exitCode, outputs: now } = await provision(3);
    expect([exitCode, now['decision']]).toEqual([0, decision]);
  },
);
