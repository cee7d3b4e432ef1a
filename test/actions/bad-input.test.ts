import { describe, expect, it } from '@jest/globals';
import { type DistResult, PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { eventFile } from '../../tools/runs/event-file.ts';
import { BRANCH, ENVIRONMENT, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 3, perWait: PER_WAIT });

interface Expectation {
  readonly exit: 0 | 1;
  readonly decision: 'refused' | 'skipped' | 'failed';
  readonly reasonCode: string;
  readonly sentence: RegExp;
}

async function play(
  action: string,
  change: {
    readonly env?: Readonly<Record<string, string>>;
    readonly without?: readonly string[];
    readonly inputs?: Readonly<Record<string, string>>;
  },
): Promise<DistResult> {
  const env = Object.fromEntries(
    Object.entries({ ...stepEnvironment(stage, 1), ...change.env }).filter(
      ([name]) => !change.without?.includes(name),
    ),
  );
  return runDist({ action, env, inputs: { ...stepInputs(stage, {}), ...change.inputs } });
}

/** One sentence, the right exit, and not one write on the wire. */
function expectRefusal(result: DistResult, expected: Expectation): void {
  const { decision, 'reason-code': reasonCode } = result.outputs;
  const { sentence } = JSON.parse(result.outputs['result'] ?? '{}') as { readonly sentence?: string };
  expect({ exit: result.exitCode, decision, reasonCode }).toEqual({
    exit: expected.exit,
    decision: expected.decision,
    reasonCode: expected.reasonCode,
  });
  expect(sentence).toMatch(expected.sentence);
  expect(sentence).toMatch(/^[^\n]+\.$/);
  expect(result.stdout).not.toMatch(/^\s+at /m);
  const writes = stage.world.log
    .entries()
    .filter((entry) => entry.write && !READING_POSTS.includes(entry.operation));
  expect(writes.map((entry) => `${entry.service} ${entry.operation}`)).toEqual([]);
}

/** Exchanging the job's token for the role's credentials changes nothing that lasts. */
const READING_POSTS = ['AssumeRoleWithWebIdentity'];

function settings(text: string): void {
  stage.world.act('github', 'push', { branch: 'main', files: { '.github/greenroom.yml': text }, by: 'mr-a' });
}

describe('provision refuses', () => {
  it('missing credentials', async () => {
    const result = await play('provision', {
      without: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
      env: { AWS_EC2_METADATA_DISABLED: 'true', HOME: '/nonexistent' },
    });
    expectRefusal(result, {
      exit: 1,
      decision: 'refused',
      reasonCode: 'missing_credentials',
      sentence: /credentials.*role-to-assume/,
    });
  });

  it('a role without the permission to ask for an id token', async () => {
    const result = await play('provision', {
      inputs: { 'role-to-assume': 'arn:aws:iam::111122223333:role/greenroom-provision' },
    });
    expectRefusal(result, {
      exit: 1,
      decision: 'refused',
      reasonCode: 'missing_credentials',
      sentence: /id-token: write/,
    });
  });

  it('an unknown key in the settings, by line', async () => {
    settings('project: shop\nenvironments:\n  preview:\n    domian: preview.example.com\n');
    const result = await play('provision', {});
    expectRefusal(result, {
      exit: 1,
      decision: 'refused',
      reasonCode: 'invalid_settings',
      sentence: /line 4: unknown key 'domian'; the nearest legal key is 'domain'/,
    });
  });

  it('a template that is not there', async () => {
    const result = await play('provision', { inputs: { template: 'infra/none.yml' } });
    expectRefusal(result, {
      exit: 1,
      decision: 'refused',
      reasonCode: 'invalid_template',
      sentence: /Template 'infra\/none\.yml' is not in the repository/,
    });
  });

  it('a template that CloudFormation cannot read', async () => {
    stage.world.act('github', 'push', {
      branch: BRANCH,
      files: { 'infra/broken.yml': 'Resources: [' },
      by: 'mr-a',
    });
    const result = await play('provision', { inputs: { template: 'infra/broken.yml' } });
    expectRefusal(result, {
      exit: 1,
      decision: 'refused',
      reasonCode: 'invalid_template',
      sentence: /template/i,
    });
  });

  it('a parameter that nobody supplies', async () => {
    const template =
      'Parameters: { Colour: { Type: String } }\nResources: { Topic: { Type: "AWS::SNS::Topic" } }\n';
    stage.world.act('github', 'push', {
      branch: BRANCH,
      files: { 'infra/colour.yml': template },
      by: 'mr-a',
    });
    const result = await play('provision', { inputs: { template: 'infra/colour.yml' } });
    expectRefusal(result, {
      exit: 1,
      decision: 'refused',
      reasonCode: 'missing_parameter',
      sentence: /'Colour', which nobody supplies/,
    });
  });

  it('a branch that exists nowhere', async () => {
    const result = await play('provision', { inputs: { branch: 'feature/nowhere' } });
    expectRefusal(result, {
      exit: 1,
      decision: 'refused',
      reasonCode: 'unknown_branch',
      sentence: /'feature\/nowhere' does not exist/,
    });
  });

  it('a stack of that name that is not ours', async () => {
    stage.world.act('cloudformation', 'seed', { name: ENVIRONMENT, tags: { branch: BRANCH } });
    const result = await play('provision', {});
    expectRefusal(result, {
      exit: 1,
      decision: 'refused',
      reasonCode: 'not_owned',
      sentence: new RegExp(`Stack ${ENVIRONMENT} exists but does not carry the tags`),
    });
  });

  it('an account that is not on the list', async () => {
    const result = await play('provision', { inputs: { 'allowed-accounts': '444455556666' } });
    expectRefusal(result, {
      exit: 1,
      decision: 'refused',
      reasonCode: 'account_not_allowed',
      sentence: /'allowed-accounts' does not list/,
    });
    expect(result.stdout).not.toContain('111122223333');
  });

  it.each([
    ['health', 'red', /'health' has .* 3 .*; it takes http, beanstalk, none/, 'invalid_input'],
    ['timeout', 'soon', /'timeout' has a value of 4 characters/, 'invalid_input'],
    ['dry-run', 'yes', /'dry-run' has a value of 3 characters; it takes true, false/, 'invalid_input'],
    ['parameters', '- a', /'parameters' is a list; it takes a YAML or JSON map/, 'invalid_input'],
    ['source-bundle', 'docker://Shop', /'source-bundle' names a container image in a form/, 'invalid_input'],
    ['container-port', '0', /'container-port' has .*; it takes whole numbers/, 'invalid_input'],
    ['paths', '!docs/**', /'paths' has only globs that begin with '!'/, 'invalid_input'],
    ['wait', 'maybe', /'wait' has .* 5 .*; it takes true, false/, 'invalid_input'],
  ])('the input %s: %s', async (name, value, sentence, reasonCode) => {
    expectRefusal(await play('provision', { inputs: { [name]: value } }), {
      exit: 1,
      decision: 'refused',
      reasonCode,
      sentence,
    });
  });
});

describe('provision skips in green', () => {
  it('the pull request of a fork, with a plain word', async () => {
    stage.world.act('github', 'push', { branch: 'patch-1', by: 'mr-b', fork: true });
    const { number } = stage.world.act<{ number: number }>('github', 'open', {
      branch: 'patch-1',
      title: 'From outside',
      by: 'mr-b',
      fork: true,
    });
    const result = await play('provision', { inputs: { 'pull-request': String(number) } });
    expectRefusal(result, {
      exit: 0,
      decision: 'skipped',
      reasonCode: 'fork',
      sentence: /comes from a fork, which gets no credentials/,
    });
  });

  it('the pull request of a fork as its run really is: without variables, secrets and a token', async () => {
    stage.world.act('github', 'push', { branch: 'patch-2', by: 'mr-b', fork: true });
    stage.world.act('github', 'open', { branch: 'patch-2', title: 'From outside', by: 'mr-b', fork: true });
    const { payload } = stage.world.github.events(0).at(-1) ?? {};
    const empty = {
      project: '',
      wanted: '',
      region: '',
      'role-to-assume': '',
      'cfn-role-arn': '',
      'github-token': '',
    };
    const before = stage.world.log.entries().length;
    const result = await runDist({
      action: 'provision',
      env: {
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: eventFile(payload),
        GITHUB_REPOSITORY: 'octo-org/shop',
      },
      inputs: empty,
    });
    expectRefusal(result, {
      exit: 0,
      decision: 'skipped',
      reasonCode: 'fork',
      sentence: /comes from a fork, which gets no credentials and so no environment/,
    });
    expect(result.stdout).toMatch(/^::notice::Pull request #\d+ comes from a fork/m);
    expect(result.summary).toContain('comes from a fork, which gets no credentials and so no environment');
    expect(stage.world.log.entries()).toHaveLength(before);
  });

  it('a pull request that is closed by now', async () => {
    stage.world.act('github', 'close', { number: stage.pullRequest, by: 'mr-a' });
    const result = await play('provision', {});
    expectRefusal(result, {
      exit: 0,
      decision: 'skipped',
      reasonCode: 'pull_request_closed',
      sentence: /is closed, so it gets no environment/,
    });
  });
});

describe('sync-tracker', () => {
  it('says in one sentence that the tracker refuses its token', async () => {
    const result = await play('sync-tracker', { inputs: { 'tracker-token': 'wrong' } });
    expectRefusal(result, {
      exit: 1,
      decision: 'failed',
      reasonCode: 'access_denied',
      sentence: /tracker-token/,
    });
    expect(result.stdout).not.toContain('wrong-token');
  });

  it('names the projects that there are, where none of those named is one', async () => {
    const result = await play('sync-tracker', { inputs: { 'tracker-project': '12345' } });
    const sentence = /tracker-project.*name one of 99 /;
    expectRefusal(result, { exit: 1, decision: 'refused', reasonCode: 'invalid_input', sentence });
  });
});

describe('teardown', () => {
  it('refuses production, though somebody names it', async () => {
    const result = await play('teardown', {
      inputs: { environment: 'production', branch: 'main', select: 'this', force: 'true' },
    });
    expect(result.outputs['decision']).not.toBe('deleted');
    expect(
      stage.world.look<{ stacks: readonly { name: string; status: string }[] }>('cloudformation').stacks,
    ).toContainEqual(expect.objectContaining({ name: 'shop-production', status: 'CREATE_COMPLETE' }));
  });

  it('refuses when the list of branches cannot be trusted', async () => {
    stage.world.faults.add({
      name: 'an empty list of branches',
      operation: 'GET /repos/{owner}/{repo}/branches',
      phase: 'before',
      effect: 'answer',
      times: 9,
      answer: { status: 200, headers: { 'content-type': 'application/json' }, body: '[]' },
    });
    const result = await play('teardown', { inputs: { select: 'orphaned' } });
    expectRefusal(result, {
      exit: 1,
      decision: 'failed',
      reasonCode: 'doubtful_facts',
      sentence: /incomplete list of branches/,
    });
  });
});
