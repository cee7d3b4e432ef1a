import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { decisionsIn, rehearseCli, rehearseFolder, stacksIn } from '../../support/runs/rehearse-cli.ts';
import { fixtureFolder, folderWith } from './folders.ts';

describe('what is given beside the folder', () => {
  it.concurrent('wins over what the set-up makes', async () => {
    const variables = join(
      folderWith({
        'vars.env': 'GREENROOM_WANTED=label:try-me\nGREENROOM_TRACKER=\nGREENROOM_PROJECT=web\n',
      }),
      'vars.env',
    );
    const { status, account } = await rehearseFolder(
      fixtureFolder('docker'),
      '--event',
      'label',
      '--variables',
      variables,
    );
    expect(decisionsIn(account)).toEqual([
      'open preview.yml/provision skipped not_wanted',
      'open preview.yml/notify nothing nothing_to_do',
      'label preview.yml/provision created environment_created',
      'label preview.yml/notify updated announced',
    ]);
    expect(stacksIn(account)).toEqual(['web-feature-123456789-checkout-qinov5ys CREATE_COMPLETE']);
    expect(account.beginning.variables['GREENROOM_TRACKER']).toBeUndefined();
    expect(status).toBe(0);
  });

  it.concurrent.each([
    ['github', undefined, 'skipped no_story', ['stories in github']],
    ['litetracker', expect.stringMatching(/\/litetracker$/), 'updated story_moved', []],
  ])('may name the tracker %s, of which nothing wrong is made up', async (name, url, decided, said) => {
    const variables = join(folderWith({ 'vars.env': `GREENROOM_TRACKER=${name}\n` }), 'vars.env');
    const { status, account } = await rehearseFolder(
      fixtureFolder('docker'),
      ...['--event', 'open', '--variables', variables],
    );
    expect(account.beginning.variables['GREENROOM_TRACKER_URL']).toEqual(url);
    expect(decisionsIn(account)).toContain(`open preview.yml/tracker ${decided}`);
    const told = account.beginning.notPlayed.filter((each) => each.startsWith('stories in'));
    expect(told.map((each) => each.split(' (', 1)[0])).toEqual(said);
    expect(status).toBe(0);
  });

  it.concurrent('says in which account, and under which names, the set-up is made', async () => {
    const given = 'GREENROOM_PROVISION_ROLE=arn:aws:iam::444455556666:role/team-provision\n';
    const variables = join(folderWith({ 'vars.env': given }), 'vars.env');
    const { status, account } = await rehearseFolder(
      fixtureFolder('docker'),
      ...['--event', 'open', '--variables', variables],
    );
    expect(account.beginning.variables).toMatchObject({
      GREENROOM_TEARDOWN_ROLE: 'arn:aws:iam::444455556666:role/team-teardown',
      GREENROOM_ARTIFACT_BUCKET: 'greenroom-weather-444455556666-eu-central-1',
    });
    expect(account.aws.map(({ account: id, stacks }) => `${id} ${stacks.length}`)).toEqual([
      '111122223333 0',
      '444455556666 1',
    ]);
    expect(status).toBe(0);
  });

  it.concurrent('may be no template that CloudFormation takes', async () => {
    const template = join(folderWith({ 'rights.yml': 'Resources: {}\n' }), 'rights.yml');
    const { status, output } = await rehearseCli(
      '--repository',
      fixtureFolder('docker'),
      '--set-up',
      template,
    );
    expect(output).toMatch(/^The set-up cannot be deployed: .*rights\.yml: .*Resources/m);
    expect(status).toBe(1);
  });

  it.concurrent('is shown nowhere where it is a secret', async () => {
    const workflow = `on: push
jobs:
  leak:
    runs-on: ubuntu-latest
    steps:
      - env: { KEY: '\${{ secrets.DEPLOY_KEY }}' }
        run: |
          echo "the key is $KEY" | tee "$GITHUB_STEP_SUMMARY"
          echo "key=$KEY" >> "$GITHUB_OUTPUT"
`;
    const folder = folderWith({
      '.github/workflows/leak.yml': workflow,
      'secrets.json': '{"deploy_key": "hush-hush"}',
    });
    const secrets = join(folder, 'secrets.json');
    const { status, output, account, json } = await rehearseFolder(
      folder,
      '--event',
      'open',
      '--secrets',
      secrets,
    );
    expect(account.steps[0]?.runs[0]?.jobs[0]?.steps[0]).toMatchObject({
      log: ['the key is ***'],
      summary: 'the key is ***\n',
      outputs: { key: '***' },
    });
    expect(output).toContain('Summary: the key is ***\n');
    expect(account.beginning.secrets).toContain('DEPLOY_KEY');
    expect(account.beginning.unset).toEqual([]);
    expect(json + output).not.toContain('hush-hush');
    // Nothing of Greenroom is in it.
    expect(status).toBe(1);
  });
});

describe('the command line', () => {
  const A_JOB = 'jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: "true"\n';

  it.concurrent('lists the steps that the triggers allow, and what it does not play', async () => {
    const on = 'on: { push: , issues: , delete: }\n';
    const folder = folderWith({ '.github/workflows/a.yml': on + A_JOB });
    expect(await rehearseCli('--repository', folder, '--list')).toEqual({
      status: 0,
      output: `open      A pull request is opened
push      A new commit arrives
delete    Its branch is deleted, and it is closed with it
merge     Another pull request is merged
not played: a.yml on issues

Play all of it without --list; --event NAME plays one step, behind those that it needs.
`,
    });
  });

  it.concurrent('says what GitHub would say of a workflow that it cannot read, with the line', async () => {
    const folder = folderWith({ '.github/workflows/a.yml': `on: push\n${A_JOB.replace('steps', 'stepz')}` });
    expect(await rehearseCli('--repository', folder)).toEqual({
      status: 1,
      output: `a.yml is not a valid workflow: a.yml (Line: 5, Col: 5): Unexpected value 'stepz'
GitHub would not run this: mend it first.
`,
    });
  });

  it.concurrent.each([
    [[], ' has no workflow in .github/workflows; write the one of README.md, "A first workflow", into it.\n'],
    [['--event', 'close'], ' has no workflow in .github/workflows'],
    [['--variables', '/nowhere'], 'There is no file /nowhere.\n'],
    [['--engine', 'act'], '--engine means nothing with --repository.\n'],
  ])('says of a folder without workflows, with %j, what is wrong', async (args, sentence) => {
    const { status, output } = await rehearseCli('--repository', folderWith({ 'a.txt': 'a' }), ...args);
    expect(output).toContain(sentence);
    expect(status).toBe(1);
  });

  it.concurrent('plays only the workflows that are asked for', async () => {
    const folder = folderWith({
      '.github/workflows/a.yml': `on: push\n${A_JOB}`,
      '.github/workflows/b.yml': `on: delete\n${A_JOB.replace('"true"', 'exit 1')}`,
    });
    const listed = await rehearseCli('--repository', folder, '--workflow', 'b.yml', '--list');
    expect(listed.output).toMatch(/^open .*\ndelete .*\n\nPlay all of it/);
    const { status, account } = await rehearseFolder(folder, '--workflow', 'a.yml', '--event', 'push');
    expect(account.steps.flatMap(({ runs }) => runs.map(({ file }) => file))).toEqual(['a.yml', 'a.yml']);
    expect(status).toBe(1);
    const { output } = await rehearseCli('--repository', folder, '--workflow', 'c.yml');
    expect(output).toMatch(/^--workflow takes a\.yml, b\.yml, not 'c\.yml'\.\n/);
  });

  it.concurrent('blames no workflow without Greenroom that is asked for where another one has it', async () => {
    const uses = 'uses: octo-org/greenroom/actions/provision@v1';
    const folder = folderWith({
      '.github/workflows/ci.yml': `on: push\n${A_JOB}`,
      '.github/workflows/preview.yml': `on: delete\n${A_JOB.replace('run: "true"', uses)}`,
    });
    const { status, output } = await rehearseCli('--repository', folder, '--workflow', 'ci.yml');
    expect(output).not.toContain('Nothing of Greenroom was played');
    expect(status).toBe(0);
  });

  it.concurrent.each([
    [`on: workflow_call\n${A_JOB}`, '  They have no trigger but workflow_call.\n'],
    [
      `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    snapshot: image\n    steps:\n      - run: "true"\n`,
      '  a.yml:5: job a has snapshot, which this runner does not do.\n',
    ],
    [`on: { issues: , label: }\n${A_JOB}`, '  a.yml on issues.\n  a.yml on label.\n'],
  ])('says why no event can be played: %j', async (text, lines) => {
    const { status, output } = await rehearseCli(
      '--repository',
      folderWith({ '.github/workflows/a.yml': text }),
    );
    expect(output).toContain(`No event of these workflows can be played:\n${lines}Usage: `);
    expect(status).toBe(1);
  });

  it.concurrent('takes a folder with the name of the suite for somebody’s own', async () => {
    const call = 'uses: octo-org/greenroom/.github/workflows/on-pull-request.yml@v1';
    const text = `on: pull_request\njobs: { greenroom: { ${call}, permissions: write-all, secrets: { TRACKER_TOKEN: '\${{ secrets.TRACKER_TOKEN }}' } } }\n`;
    const folder = folderWith({ '.github/workflows/on-pull-request.yml': text }, 'greenroom');
    const { account } = await rehearseFolder(folder, '--event', 'open');
    expect(account.beginning.repository).toBe('no-remote-yet/greenroom');
    expect(account.steps[0]?.runs[0]?.conclusion).toBe('success');
    expect(decisionsIn(account)).toContain('open on-pull-request.yml/provision created environment_created');
  });

  it.concurrent('says which steps there are when it is given another', async () => {
    const folder = folderWith({ '.github/workflows/a.yml': `on: push\n${A_JOB}` });
    const { status, output } = await rehearseCli('--repository', folder, '--event', 'night');
    expect(output).toMatch(
      /^--event takes a step that these workflows hear of: open, push, merge, not 'night'\.\n/,
    );
    expect(status).toBe(1);
  });

  it.concurrent.each([
    ['an empty folder', folderWith({}), /^The folder .* holds no file; name that of your repository\.\n/],
    [
      'no folder',
      '/nowhere/at/all',
      /^There is no folder \/nowhere\/at\/all; name that of your repository\.\n/,
    ],
    [
      'a file',
      import.meta.filename,
      /^.*repository-command\.test\.ts is not a folder; name that of your repository\.\n/,
    ],
  ])('refuses %s', async (_what, folder, sentence) => {
    const { status, output } = await rehearseCli('--repository', folder);
    expect(output).toMatch(sentence);
    expect(status).toBe(1);
  });

  it.concurrent('refuses what means nothing without a folder', async () => {
    const { status, output } = await rehearseCli('--keep');
    expect(output).toMatch(/^--keep means nothing without --repository\.\n/);
    expect(status).toBe(1);
  });
});
