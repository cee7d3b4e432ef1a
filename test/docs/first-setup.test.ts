import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { eventFile } from '../../tools/runs/event-file.ts';
import { BRANCH, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withOnePreview } from '../support/set-ups/with-preview.ts';
import { deployStack } from '../support/world/deploy-stack.ts';

/** An account in which nobody has done anything yet. */
const ACCOUNT = '444455556666';
const SCRIPT = readFileSync(join(repositoryRoot, 'docs', 'examples', 'first-setup.sh'), 'utf8');
/** What the newcomer writes in place of the example's own values. */
const OWN: Readonly<Record<string, string>> = { Repository: 'shop', RepositoryId: '70107786' };

interface Deployment {
  readonly name: string;
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The stacks that the script deploys, as it stands. */
function deployments(): readonly Deployment[] {
  const command =
    /cloudformation deploy --stack-name (\S+) --template-file (\S+)[\s\\]+--capabilities CAPABILITY_NAMED_IAM --parameter-overrides ((?:\w+=\S+[\s\\]*)+)/g;
  return [...SCRIPT.matchAll(command)].map(([, name = '', file = '', given = '']) => ({
    name,
    template: readFileSync(join(repositoryRoot, file), 'utf8'),
    parameters: Object.fromEntries(
      [...given.matchAll(/(\w+)=([^\s\\]+)/g)].map(([, key = '', value = '']) => [key, OWN[key] ?? value]),
    ),
  }));
}

const stage = withOnePreview({ seed: 5, perWait: PER_WAIT });
let outputs: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  for (const stack of deployments())
    outputs = { ...outputs, ...(await deployStack(stage.world, { ...stack, account: ACCOUNT })) };
});

interface JobOf {
  readonly event: 'pull_request' | 'schedule';
  readonly repository?: string;
  readonly repositoryId?: number;
}

function job({
  event,
  repository = 'octo-org/shop',
  repositoryId = 70107786,
}: JobOf): Record<string, string> {
  const { world } = stage;
  const pullRequest = event === 'pull_request';
  const ref = pullRequest ? 'refs/pull/7/merge' : 'refs/heads/main';
  const id = { repository, repositoryId, ref, eventName: event, runId: 4242, pullRequest };
  const { url, token } = world.oidc.issueRequestToken(id);
  return {
    ...stepEnvironment(stage, 1),
    AWS_ACCESS_KEY_ID: '',
    AWS_SECRET_ACCESS_KEY: '',
    ACTIONS_ID_TOKEN_REQUEST_URL: url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: token,
    GITHUB_EVENT_NAME: event,
    ...(pullRequest ? {} : { GITHUB_EVENT_PATH: eventFile({}) }),
    NODE_USE_ENV_PROXY: '1',
    HTTP_PROXY: world.origin(),
    NO_PROXY: '127.0.0.1,localhost',
  };
}

function run(action: 'provision' | 'teardown', who: JobOf, inputs: Readonly<Record<string, string>> = {}) {
  const { domain: _domain, 'hosted-zone-id': _zone, ...given } = stepInputs(stage, {});
  return runDist({
    action,
    env: job(who),
    inputs: {
      ...given,
      project: outputs['Project'] ?? '',
      region: outputs['Region'] ?? '',
      'role-to-assume': outputs[action === 'provision' ? 'ProvisionRole' : 'TeardownRole'] ?? '',
      ...(action === 'provision'
        ? {
            application: outputs['Application'] ?? '',
            'artifact-bucket': outputs['ArtifactBucket'] ?? '',
            'cfn-role-arn': outputs['CloudFormationRole'] ?? '',
          }
        : {}),
      ...inputs,
    },
  });
}

describe('the set-up that docs/examples/first-setup.sh makes in an empty account', () => {
  it('prints what the first workflow is given', () => {
    expect(deployments().map(({ name }) => name)).toEqual(['greenroom-application', 'greenroom-roles']);
    expect(outputs).toMatchObject({
      Application: 'storefront',
      ArtifactBucket: 'greenroom-storefront-444455556666-eu-central-1',
      CloudFormationRole: 'arn:aws:iam::444455556666:role/greenroom-cloudformation',
      ProvisionRole: 'arn:aws:iam::444455556666:role/greenroom-provision',
      Region: 'eu-central-1',
      TeardownRole: 'arn:aws:iam::444455556666:role/greenroom-teardown',
    });
  });

  it('lets a job of another repository in nowhere', async () => {
    const stranger = { repository: 'octo-org/blog', repositoryId: 70107999 } as const;
    const provision = await run('provision', { event: 'schedule', ...stranger }, { branch: BRANCH });
    const teardown = await run('teardown', { event: 'schedule', ...stranger }, { select: 'orphaned' });
    for (const { exitCode, stdout } of [provision, teardown]) {
      expect(exitCode).toBe(1);
      expect(stdout).toContain('Not authorized to perform sts:AssumeRoleWithWebIdentity');
    }
  });

  it('brings up an environment for a pull request, and does nothing more for the default branch', async () => {
    const created = await run('provision', { event: 'pull_request' });
    expect(created).toMatchObject({ exitCode: 0, outputs: { decision: 'created' } });
    const again = await run('provision', { event: 'schedule' }, { branch: BRANCH });
    expect(again).toMatchObject({ exitCode: 0, outputs: { decision: 'unchanged' } });
  });

  it('takes it down again when the pull request is closed, and leaves no refusal in the log', async () => {
    const { world, pullRequest } = stage;
    world.act('github', 'close', { number: pullRequest, by: 'mr-a' });
    const deleted = await run('teardown', { event: 'schedule' }, { select: 'this', branch: BRANCH });
    expect(deleted).toMatchObject({ exitCode: 0, outputs: { decision: 'deleted' } });
    const refused = world.log
      .entries()
      .filter(({ responseBody }) => responseBody.includes('is not authorized to perform'));
    expect(refused).toEqual([]);
    const { stacks } = world.look<{ stacks: { name: string; status: string }[] }>('cloudformation', ACCOUNT);
    const standing = stacks.filter(({ status }) => status !== 'DELETE_COMPLETE').map(({ name }) => name);
    expect(standing).toEqual(['greenroom-application', 'greenroom-roles']);
  });
});
