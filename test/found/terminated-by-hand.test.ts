import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ElasticBeanstalk } from '@aws-sdk/client-elastic-beanstalk';
import { describe, expect, it } from '@jest/globals';
import { BRANCH, ENVIRONMENT } from '../../tools/runs/preview-job.ts';
import { provisionHere } from '../support/runs/provision-here.ts';
import { teardownHere } from '../support/runs/teardown-here.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { cloudOf } from '../support/world/deploy-stack.ts';
import { deploymentsOf, stateOf } from '../support/world/deployments.ts';

const stage = withPreview({ seed: 7 });
const WITH_DATABASE = { parameters: 'DatabaseEngine: postgres' };
let attempt = 0;

async function provision(inputs: Readonly<Record<string, string>> = {}) {
  attempt += 1;
  const { outputs, report } = await provisionHere(stage, attempt, inputs);
  if (report === 'killed') throw new Error('Nobody kills it here.');
  const { decision, reasonCode, sentence } = report;
  return { decision, url: outputs['url'], reasonCode, sentence };
}

function push(): void {
  stage.world.act('github', 'push', { branch: BRANCH, files: { 'a.txt': `${attempt}\n` }, by: 'mr-a' });
}

/** Somebody terminates the environment in Elastic Beanstalk. */
async function terminateByHand(): Promise<void> {
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } =
    stage.world.env();
  const person = new ElasticBeanstalk({
    region: 'eu-central-1',
    endpoint: stage.world.origin(),
    credentials: { accessKeyId, secretAccessKey },
  });
  await person.terminateEnvironment({ EnvironmentName: ENVIRONMENT });
  stage.world.clock.advance(3_600_000);
}

/** Somebody updates the stack in CloudFormation with its current template and one other value. */
async function setByHand(name: string, value: string): Promise<void> {
  const person = cloudOf(stage.world);
  const { Stacks: [stack] = [] } = await person.describeStacks({ StackName: ENVIRONMENT });
  await person.updateStack({
    StackName: ENVIRONMENT,
    UsePreviousTemplate: true,
    Capabilities: ['CAPABILITY_IAM'],
    Parameters: (stack?.Parameters ?? []).map(({ ParameterKey }) =>
      ParameterKey === name
        ? { ParameterKey, ParameterValue: value }
        : { ParameterKey, UsePreviousValue: true },
    ),
  });
  stage.world.clock.advance(3_600_000);
}

interface SeenStack {
  readonly name: string;
  readonly id: string;
  readonly status: string;
  readonly resources: Readonly<Record<string, { readonly physicalId: string }>>;
}

function seen(): SeenStack | undefined {
  const { stacks } = stage.world.look<{ stacks: readonly SeenStack[] }>('cloudformation');
  return stacks.findLast(({ name }) => name === ENVIRONMENT);
}

// aws/aws-cdk#16769
describe('an environment that somebody terminated in Elastic Beanstalk', () => {
  it.each(['the same', 'a new'])(
    'is made anew for %s commit where its stack holds no data',
    async (commit) => {
      expect(await provision()).toMatchObject({ decision: 'created' });
      await terminateByHand();
      if (commit === 'a new') push();
      expect(await provision()).toMatchObject({
        decision: 'recreated',
        reasonCode: 'environment_recreated',
        url: `http://${ENVIRONMENT}.preview.example.com`,
      });
      expect(seen()?.status).toBe('CREATE_COMPLETE');
      expect(deploymentsOf(stage.world).map(stateOf)).toEqual(['inactive', 'success']);
      expect(await provision()).toMatchObject({ decision: 'unchanged' });
    },
  );

  it.each(['the same', 'a new'])(
    'keeps its database, and for %s commit a person is shown the way',
    async (commit) => {
      expect(await provision(WITH_DATABASE)).toMatchObject({ decision: 'created' });
      const database = seen()?.resources['Database']?.physicalId;
      await terminateByHand();
      if (commit === 'a new') push();
      expect(await provision(WITH_DATABASE)).toMatchObject({
        reasonCode: 'manual_step',
        sentence: `Beanstalk environment ${ENVIRONMENT} was terminated outside of CloudFormation, and stack ${ENVIRONMENT} is not made anew, because Database (AWS::RDS::DBInstance) may hold data that no deployment brings back; update ${ENVIRONMENT} in CloudFormation with its current template and the parameter 'Asleep' set to 'true', and once more with 'false', which makes the environment anew and leaves the rest, then rerun.`,
      });
      await setByHand('Asleep', 'true');
      await setByHand('Asleep', 'false');
      expect(await provision(WITH_DATABASE)).toMatchObject({
        decision: commit === 'a new' ? 'updated' : 'unchanged',
        url: `http://${ENVIRONMENT}.preview.example.com`,
      });
      expect(seen()?.resources['Database']?.physicalId).toBe(database);
    },
  );

  it('is led out of a rollback that failed on it', async () => {
    expect(await provision(WITH_DATABASE)).toMatchObject({ decision: 'created' });
    await terminateByHand();
    await setByHand('VersionLabel', 'shop-other');
    expect(seen()?.status).toBe('UPDATE_ROLLBACK_FAILED');
    const refused = await provision(WITH_DATABASE);
    expect(refused.reasonCode).toBe('manual_step');
    expect(refused.sentence).toContain(
      "; continue its rollback (CloudFormation's ContinueUpdateRollback with ResourcesToSkip BeanstalkEnvironment), then update ",
    );
    await cloudOf(stage.world).continueUpdateRollback({
      StackName: ENVIRONMENT,
      ResourcesToSkip: ['BeanstalkEnvironment'],
    });
    stage.world.clock.advance(3_600_000);
    await setByHand('Asleep', 'true');
    await setByHand('Asleep', 'false');
    push();
    expect(await provision(WITH_DATABASE)).toMatchObject({ decision: 'updated' });
  });

  it('is taken down by its name and made again where its template cannot sleep', async () => {
    // The bundled template, whose sleep has another name here, so that nothing puts it to sleep.
    const bundled = join(import.meta.dirname, '..', '..', 'templates', 'beanstalk-environment.yml');
    const template = readFileSync(bundled, 'utf8').replaceAll('Asleep', 'Resting');
    stage.world.act('github', 'push', { branch: BRANCH, files: { 'own.yml': template }, by: 'mr-a' });
    const own = { ...WITH_DATABASE, template: 'own.yml' };
    expect(await provision(own)).toMatchObject({ decision: 'created' });
    await terminateByHand();
    const refused = await provision(own);
    expect(refused).toMatchObject({ reasonCode: 'manual_step' });
    expect(refused.sentence).toContain(
      "because Database (AWS::RDS::DBInstance) may hold data that no deployment brings back; save what is to be kept, take the stack down by its name (inputs 'stack-name' and 'confirm' of the teardown), then rerun.",
    );
    const down = await teardownHere(stage.world, { 'stack-name': ENVIRONMENT, confirm: ENVIRONMENT });
    expect(down.report).toMatchObject({ decision: 'deleted' });
    expect(await provision(own)).toMatchObject({ decision: 'created' });
  });

  it('is made anew where its template takes no version of ours and nobody asks for its health', async () => {
    const bundled = join(import.meta.dirname, '..', '..', 'templates', 'beanstalk-environment.yml');
    const template = readFileSync(bundled, 'utf8').replaceAll(
      /^ *VersionLabel:(?: !Ref VersionLabel\n|\n *Type: String\n *MinLength: 1\n)/gm,
      '',
    );
    stage.world.act('github', 'push', { branch: BRANCH, files: { 'own.yml': template }, by: 'mr-a' });
    const own = { template: 'own.yml', health: 'none' };
    expect(await provision(own)).toMatchObject({ decision: 'created' });
    expect(await provision(own)).toMatchObject({ decision: 'unchanged' });
    await terminateByHand();
    expect(await provision(own)).toMatchObject({ decision: 'recreated' });
    expect(seen()?.status).toBe('CREATE_COMPLETE');
    expect(await provision(own)).toMatchObject({ decision: 'unchanged' });
  });
});
