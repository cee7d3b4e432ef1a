import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { teardownHere } from '../../support/runs/teardown-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const SETTINGS = `environments:
  preview:
    health: none
    fork-instance-profile: none-at-all
    overridable: [Colour, InstanceProfile]
    parameters: { Colour: red, InstanceProfile: admin, Token: '{{resolve:ssm:/shop/token}}' }
`;
const TEMPLATE = `
Parameters:
  Commit: { Type: String }
  Branch: { Type: String }
  SeedData: { Type: String }
  Colour: { Type: String, Default: grey }
  Key: { Type: String, Default: none }
  Token: { Type: String, Default: none }
  InstanceProfile: { Type: String }
  FromFork: { Type: String, Default: 'false' }
Conditions:
  IsOurs: !Equals [!Ref FromFork, 'false']
Resources:
  Files:
    Type: AWS::S3::Bucket
    Properties:
      Tags:
        - { Key: profile, Value: !Ref InstanceProfile }
        - !If [IsOurs, { Key: key, Value: !Ref Key }, { Key: key, Value: none }]
`;
/** What the fork has in the place of these. */
const THEIRS = {
  '.github/greenroom.yml': SETTINGS.replace('red', 'blue').replace('none-at-all', 'admin'),
  'infra/stack.yml': 'Resources: { Door: { Type: AWS::IAM::User } }\n',
};

const stage = withPreview({ seed: 6 });

interface Shown {
  readonly name: string;
  readonly status: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
}

function pushAs(by: string, branch: string, files: Readonly<Record<string, string | null>>): string {
  const pushed = { branch, by, files, fork: by === 'stranger' };
  return stage.world.act<{ commit: string }>('github', 'push', pushed).commit;
}

/** A pull request from the fork's own `main`, and its head. */
function opened(files: Readonly<Record<string, string>> = THEIRS, settings = SETTINGS) {
  stage.world.act('github', 'user', { login: 'stranger', role: 'read' });
  pushAs('mr-a', 'main', { '.github/greenroom.yml': settings, 'infra/stack.yml': TEMPLATE });
  const commit = pushAs('stranger', 'main', files);
  const wish = { branch: 'main', title: 'Mine', by: 'stranger', fork: true };
  return { commit, number: stage.world.act<{ number: number }>('github', 'open', wish).number };
}

async function allow({ number: pullRequest, commit }: ReturnType<typeof opened>): Promise<void> {
  const { forks } = createGitHub({
    fetch,
    token: stage.world.github.token({ kind: 'workflow', permissions: { contents: 'write' } }),
    apiUrl: `${stage.world.origin()}/github`,
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  const said = { by: 'mr-a', command: 11, at: '2026-03-02T09:00:00Z' };
  expect(await forks.allow({ pullRequest, commit, ...said }, undefined)).toBe('allowed');
}

async function provision(number: number, inputs: Readonly<Record<string, string>> = {}) {
  const given = { 'pull-request': String(number), template: 'infra/stack.yml', ...inputs };
  const { report } = await provisionHere(stage, 1, given);
  return report;
}

function stackOfFork(number: number): Shown | undefined {
  const { stacks } = stage.world.look<{ stacks: readonly Shown[] }>('cloudformation');
  return stacks.find(
    ({ name, status }) => name.startsWith(`shop-fork-${number}-`) && status !== 'DELETE_COMPLETE',
  );
}

describe("the environment of a fork's commit", () => {
  it('has template, settings and parameters of the default branch alone, and the profile without rights', async () => {
    const pull = opened();
    await allow(pull);
    const report = await provision(pull.number, { parameters: 'Key: from a secret' });
    expect(report).toMatchObject({ decision: 'created', subject: { branch: `fork:${pull.number}` } });
    const shown = stackOfFork(pull.number);
    expect(shown?.parameters).toEqual({
      Commit: pull.commit,
      Branch: `fork:${pull.number}`,
      SeedData: 'false',
      Colour: 'red',
      Key: 'none',
      Token: 'none',
      InstanceProfile: 'none-at-all',
      FromFork: 'true',
    });
    expect(JSON.stringify(report)).toContain('"fresh":false');
  });

  it('stays at its commit, whatever the fork pushes and whoever provisions', async () => {
    const pull = opened();
    await allow(pull);
    await provision(pull.number);
    const pushed = pushAs('stranger', 'main', { 'app.txt': 'evil' });
    expect(await provision(pull.number)).toMatchObject({ decision: 'unchanged' });
    await expect(provision(pull.number, { commit: pushed })).resolves.toMatchObject({
      decision: 'refused',
      reasonCode: 'unknown_branch',
    });
    expect(await provision(pull.number, { branch: 'main' })).toMatchObject({ reasonCode: 'fork' });
    expect(stackOfFork(pull.number)?.parameters['Commit']).toBe(pull.commit);
  });

  it('is not made without a word, nor once its pull request is closed', async () => {
    const pull = opened();
    expect(await provision(pull.number)).toMatchObject({ decision: 'skipped', reasonCode: 'fork' });
    await allow(pull);
    stage.world.act('github', 'close', { number: pull.number, by: 'stranger' });
    expect(await provision(pull.number, { wanted: 'branch' })).toMatchObject({
      reasonCode: 'pull_request_closed',
    });
    expect(stackOfFork(pull.number)).toBeUndefined();
  });

  it.each([
    ['the settings do not allow it', {}, THEIRS, SETTINGS.replace(/ {4}fork-instance.*\n/, '')],
    ['the bundle was built elsewhere', { 'source-bundle': 'docker://example.com/shop:1' }, THEIRS, SETTINGS],
    ['the template gives rights', { template: 'instance' }, THEIRS, SETTINGS],
    ['a module makes the template', { template: 'infra/stack.ts' }, THEIRS, SETTINGS],
    ['Elastic Beanstalk would read what to change', {}, { '.ebextensions/a.config': 'x: y' }, SETTINGS],
    [
      'its containers ask for a role',
      {},
      { 'Dockerrun.aws.json': '{ "AWSEBDockerrunVersion": 2, "executionRoleArn": "admin" }' },
      SETTINGS,
    ],
  ])('is not made where %s', async (_, inputs, files, settings) => {
    const pull = opened(files, settings);
    await allow(pull);
    const from = stage.world.log.next();
    expect(await provision(pull.number, inputs)).toMatchObject({ decision: 'skipped', reasonCode: 'fork' });
    expect(stage.world.log.entries(from).filter(({ write }) => write)).toEqual([]);
  });

  it('is refused where a template of your own promises nothing, though that of the fork does', async () => {
    const pull = opened({ 'infra/stack.yml': TEMPLATE });
    pushAs('mr-a', 'main', { 'infra/stack.yml': TEMPLATE.replaceAll('FromFork', 'Other') });
    await allow(pull);
    const report = await provision(pull.number);
    expect(report).toMatchObject({ decision: 'refused', reasonCode: 'invalid_template' });
    expect(JSON.stringify(report)).toContain("it declares no parameter 'FromFork' that it uses");
  });

  it('goes by a teardown of its pull request, and the branch of the same name is nobody to it', async () => {
    const pull = opened();
    await allow(pull);
    await provision(pull.number);
    stage.world.act('github', 'close', { number: pull.number, by: 'stranger' });
    const { report } = await teardownHere(stage.world, { 'pull-request': String(pull.number) });
    expect(report).toMatchObject({ decision: 'deleted' });
    expect(stackOfFork(pull.number)).toBeUndefined();
  });
});
