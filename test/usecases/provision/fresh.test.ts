import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isFresh, seedData, seededNote } from '../../../src/domain/provision/test-data.ts';
import type { DeploymentFacts } from '../../../src/ports/deployments.ts';
import { deployment } from '../../../tools/builders/facts.ts';
import { BRANCH, ENVIRONMENT, URL_OF_ENVIRONMENT } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';
import { deploymentsOf } from '../../support/world/deployments.ts';

const STATUS = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses';

const stage = withPreview({ seed: 7 });
let attempt = 0;

async function provisioned(inputs: Readonly<Record<string, string>> = {}, killed?: Promise<void>) {
  attempt += 1;
  const { report, outputs } = await provisionHere(stage, attempt, inputs, { killed });
  if (report === 'killed') return { decision: 'killed', reasonCode: '', fresh: '', outputs };
  return { decision: report.decision, reasonCode: report.reasonCode, fresh: outputs['fresh'], outputs };
}

const seeded = () => provisioned({ seeded: 'true' });

function push(text: string): void {
  stage.world.act('github', 'push', { branch: BRANCH, files: { 'checkout.txt': text }, by: 'mr-a' });
}

/** States of each deployment with what they say, oldest first. */
function said(): readonly (readonly string[])[] {
  return deploymentsOf(stage.world).map(({ statuses }) =>
    statuses.map(({ state, description }) =>
      description.includes('test data') ? `${state}, loaded` : state,
    ),
  );
}

function writes(): number {
  return stage.world.log.entries().filter((each) => each.write && each.service !== 'sts').length;
}

describe('an environment', () => {
  it('is fresh until a step has said that its test data is loaded, whatever is killed or pushed before that', async () => {
    expect(await provisioned()).toMatchObject({ decision: 'created', fresh: 'true' });
    // The job was killed while it loaded the data, and is run again.
    expect(await provisioned()).toMatchObject({ decision: 'unchanged', fresh: 'true' });
    push('two clicks\n');
    expect(await provisioned()).toMatchObject({ decision: 'updated', fresh: 'true' });

    expect(await seeded()).toMatchObject({
      decision: 'unchanged',
      reasonCode: 'data_loaded',
      fresh: 'false',
      outputs: { url: URL_OF_ENVIRONMENT },
    });
    const before = writes();
    expect(await seeded()).toMatchObject({ decision: 'unchanged', reasonCode: 'data_loaded' });
    expect(await provisioned()).toMatchObject({ decision: 'unchanged', fresh: 'false' });
    expect(writes()).toBe(before);
    push('three clicks\n');
    expect(await provisioned()).toMatchObject({ decision: 'updated', fresh: 'false' });
    expect(said()).toEqual([
      ['queued', 'in_progress', 'success', 'inactive'],
      ['queued', 'in_progress', 'success', 'success, loaded', 'inactive'],
      ['queued', 'in_progress', 'success, loaded'],
    ]);
  });

  it('is fresh again when it was made anew, although GitHub heard nothing of its end', async () => {
    await provisioned();
    expect(await seeded()).toMatchObject({ reasonCode: 'data_loaded' });
    await deletedByHand();
    expect(await seeded()).toMatchObject({ decision: 'refused', reasonCode: 'invalid_input' });
    expect(await provisioned()).toMatchObject({ decision: 'created', fresh: 'true' });
    expect(await provisioned()).toMatchObject({ decision: 'unchanged', fresh: 'true' });
  });

  it('is still fresh when the run that says so is killed before GitHub took the word, and no more after that', async () => {
    await provisioned();
    for (const [phase, fresh] of [
      ['before', 'true'],
      ['after', 'false'],
    ] as const) {
      const killed = new Promise<void>((onStrike) => {
        const operation = STATUS;
        stage.world.faults.add({
          name: 'kill',
          service: 'github',
          operation,
          phase,
          effect: 'kill',
          onStrike,
        });
      });
      expect(await provisioned({ seeded: 'true' }, killed)).toMatchObject({ decision: 'killed' });
      stage.world.faults.clear();
      expect(await provisioned()).toMatchObject({ decision: 'unchanged', fresh });
    }
    expect(await seeded()).toMatchObject({ reasonCode: 'data_loaded' });
    expect(said()).toEqual([['queued', 'in_progress', 'success', 'success, loaded']]);
  });

  it('takes no word for data that cannot have been loaded into it', async () => {
    expect(await seeded()).toMatchObject({ decision: 'refused', reasonCode: 'invalid_input' });
    await provisioned({ wait: 'false' });
    expect(await seeded()).toMatchObject({ decision: 'skipped', reasonCode: 'busy' });
    expect(said()).toEqual([['queued', 'in_progress']]);
  });
});

/** Somebody deletes the stack in the console, and GitHub hears nothing of it. */
async function deletedByHand(): Promise<void> {
  const { CloudFormation, waitUntilStackDeleteComplete } = await import('@aws-sdk/client-cloudformation');
  const env = stage.world.env();
  const client = new CloudFormation({
    region: env['AWS_REGION'] ?? '',
    endpoint: env['AWS_ENDPOINT_URL'] ?? '',
    credentials: {
      accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  });
  await client.deleteStack({ StackName: ENVIRONMENT });
  stage.world.clock.advance(3_600_000);
  await waitUntilStackDeleteComplete({ client, maxWaitTime: 10, minDelay: 1 }, { StackName: ENVIRONMENT });
}

describe('SeedData', () => {
  const TEMPLATE = `
Parameters:
  Commit: { Type: String }
  SeedData: { Type: String, Default: 'false' }
Resources:
  Files: { Type: "AWS::S3::Bucket", Properties: { Tags: [{ Key: seeds, Value: !Ref SeedData }] } }
`;

  function parameter(): string | undefined {
    const { stacks } = stage.world.look<{
      stacks: readonly { name: string; parameters: Record<string, string> }[];
    }>('cloudformation');
    return stacks.find((each) => each.name === ENVIRONMENT)?.parameters['SeedData'];
  }

  it('is true while the data has to be loaded, and turns with the first commit after that', async () => {
    stage.world.act('github', 'push', { branch: BRANCH, files: { 'infra/stack.yml': TEMPLATE }, by: 'mr-a' });
    const inputs = { template: 'infra/stack.yml', health: 'none' };
    await provisioned(inputs);
    expect(parameter()).toBe('true');
    await provisioned({ ...inputs, seeded: 'true' });
    expect(await provisioned(inputs)).toMatchObject({ decision: 'unchanged' });
    expect(parameter()).toBe('true');
    push('two clicks\n');
    await provisioned(inputs);
    expect(parameter()).toBe('false');
    push('three clicks\n');
    await provisioned(inputs);
    expect(parameter()).toBe('false');
  });

  it('changes once at most in the life of a stack, whatever happens in which order', () => {
    const happens = fc.array(fc.constantFrom('push', 'rerun', 'loaded', 'forgotten'), { maxLength: 12 });
    fc.assert(
      fc.property(happens, (steps) => {
        const stack = { createdAt: '2026-03-02T09:00:00.000Z', parameters: {} as Record<string, string> };
        let commit = 'a';
        let history: readonly DeploymentFacts[] = [];
        const values = [seedData(undefined, commit, history)];
        for (const step of steps) {
          stack.parameters = { Commit: commit, SeedData: values.at(-1) ?? '' };
          if (step === 'push') commit += 'a';
          if (step === 'loaded') history = [deploymentThatSays(seededNote(stack))];
          if (step === 'forgotten') history = [];
          values.push(seedData(stack, commit, history));
        }
        expect(values.join(' ')).toMatch(/^true( true)*( false)*$/);
      }),
    );
  });

  it('and fresh know a stack by the time at which it was made', () => {
    const history = [deploymentThatSays(seededNote({ createdAt: '2026-03-02T09:00:00.000Z' }))];
    expect(isFresh(history, { createdAt: '2026-03-02T09:00:00.000Z' })).toBe(false);
    expect(isFresh(history, { createdAt: '2026-03-02T09:00:00.001Z' })).toBe(true);
  });
});

function deploymentThatSays(note: string): DeploymentFacts {
  return deployment({ ref: BRANCH, commit: 'a', notes: ['', note], createdAt: '2026-03-02T09:00:00Z' });
}
