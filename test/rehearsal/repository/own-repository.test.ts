import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { decisionsIn, rehearseCli, rehearseFolder, stacksIn } from '../../support/runs/rehearse-cli.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const fixture = (name: string) => join(FIXTURES, name);

/** A copy of one of the repositories, with one text in one file replaced. */
function broken(name: string, path: string, [from, to]: readonly [string, string]): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'greenroom-broken-')), name);
  cpSync(fixture(name), folder, { recursive: true });
  const text = readFileSync(join(folder, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, path), text.replace(from, to));
  return folder;
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-folder-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('a repository that is rehearsed as it stands', () => {
  it.concurrent('may be an Express app, whose pull request lives its whole life', async () => {
    const { status, output, account } = await rehearseFolder(fixture('express'));
    expect(output).toContain(
      'Try it at http://express-feature-123456789-check-qinov5ys-49afadca.eu-central-1.elasticbeanstalk.com/',
    );
    expect(decisionsIn(account)).toEqual([
      'open preview.yml/provision created environment_created',
      'open preview.yml/tracker updated story_moved',
      'open preview.yml/notify updated announced',
      'review preview.yml/provision unchanged already_current',
      'review preview.yml/tracker updated story_moved',
      'review preview.yml/notify updated announced',
      'label preview.yml/tracker updated story_moved',
      'label preview.yml/notify updated announced',
      'push preview.yml/provision updated environment_updated',
      'push preview.yml/tracker updated story_current',
      'push preview.yml/notify updated announced',
      'draft preview.yml/provision unchanged already_current',
      'draft preview.yml/tracker unchanged story_current',
      'draft preview.yml/notify unchanged announced_before',
      'off preview.yml/provision skipped opted_out',
      'off preview.yml/tracker unchanged story_current',
      'off preview.yml/notify unchanged announced_before',
      'off preview.yml/provision unchanged already_current',
      'off preview.yml/tracker unchanged story_current',
      'off preview.yml/notify unchanged announced_before',
      'close preview.yml/teardown deleted environment_deleted',
      'close preview.yml/notify updated announced',
      'reopen preview.yml/provision created environment_created',
      'reopen preview.yml/tracker updated story_current',
      'reopen preview.yml/notify updated announced',
      'delete preview.yml/teardown deleted environment_deleted',
      'delete preview.yml/notify updated announced',
      'merge preview.yml/provision created environment_created',
      'merge preview.yml/tracker skipped no_story',
      'merge preview.yml/notify updated announced',
      'merge preview.yml/teardown deleted environment_deleted',
      'merge preview.yml/notify updated announced',
      'fork preview.yml/provision skipped fork',
    ]);
    expect(stacksIn(account)).toEqual([
      'express-feature-123456789-check-qinov5ys DELETE_COMPLETE',
      'express-feature-123456789-check-qinov5ys DELETE_COMPLETE',
      'express-chore-merged-xuiso2ok DELETE_COMPLETE',
    ]);
    expect(account.notPlayed).toEqual(['actions/setup-node@v5']);
    expect(output).toContain('What is left\n  nothing but what the set-up has made\n');
    expect(output).toContain('Nothing is to be mended.');
    expect(status).toBe(0);
  });

  it.concurrent('may have a Dockerfile, and settings that name its platform', async () => {
    const { status, output, account } = await rehearseFolder(fixture('docker'), '--event', 'close');
    expect(output).toContain(
      'Try it at http://weather-feature-123456789-check-qinov5ys-49afadca.eu-central-1.elasticbeanstalk.com/',
    );
    expect(decisionsIn(account)).toEqual([
      'open preview.yml/provision created environment_created',
      'open preview.yml/tracker updated story_moved',
      'open preview.yml/notify updated announced',
      'close preview.yml/teardown deleted environment_deleted',
      'close preview.yml/notify updated announced',
    ]);
    expect(account.aws[0]?.stacks[0]?.parameters).toMatchObject({
      SolutionStackName: '64bit Amazon Linux 2023 v4.8.0 running Docker',
      InstanceType: 't3.small',
    });
    expect(stacksIn(account)).toEqual(['weather-feature-123456789-check-qinov5ys DELETE_COMPLETE']);
    expect(status).toBe(0);
  });

  it.concurrent('may hold two projects, of which each gets its environment with the first change to it', async () => {
    const { status, output, account } = await rehearseFolder(fixture('several'), '--event', 'push');
    expect(output).toMatch(/Try it at http:\/\/shop-feature-123456789-checkout-qinov5ys-/);
    expect(output).toMatch(/Try it at http:\/\/api-feature-123456789-checkout-qinov5ys-/);
    const provisioned = decisionsIn(account).filter((each) => each.includes('/provision '));
    expect(provisioned).toEqual([
      'open previews.yml/provision created environment_created',
      'open previews.yml/provision skipped paths_untouched',
      'push previews.yml/provision updated environment_updated',
      'push previews.yml/provision created environment_created',
    ]);
    expect(stacksIn(account)).toEqual([
      'shop-feature-123456789-checkout-qinov5ys UPDATE_COMPLETE',
      'api-feature-123456789-checkout-qinov5ys CREATE_COMPLETE',
    ]);
    expect(output).toContain(
      'What is left\n  stack shop-feature-123456789-checkout-qinov5ys, UPDATE_COMPLETE\n  stack api-feature-123456789-checkout-qinov5ys, CREATE_COMPLETE\n',
    );
    expect(status).toBe(0);
  });

  it.concurrent('may be a site with a template of its own, of types that the world does not model', async () => {
    const { status, output, account } = await rehearseFolder(fixture('static'), '--event', 'close');
    expect(output).toMatch(/Try it at https:\/\/[0-9a-f]+\.cloudfront\./);
    expect(account.aws[0]?.notices).toEqual([
      'not modelled: AWS::CloudFront::OriginAccessControl',
      'not modelled: AWS::CloudFront::ResponseHeadersPolicy',
      'not modelled: AWS::CloudFront::Distribution',
    ]);
    expect(output).toContain('! not modelled: AWS::CloudFront::Distribution\n');
    expect(decisionsIn(account)).toEqual([
      'open preview.yml/provision created environment_created',
      'open preview.yml/tracker updated story_moved',
      'open preview.yml/notify updated announced',
      'close preview.yml/teardown deleted environment_deleted',
      'close preview.yml/notify updated announced',
    ]);
    expect(stacksIn(account)).toEqual(['recipes-feature-123456789-check-qinov5ys DELETE_COMPLETE']);
    expect(status).toBe(0);
  });
});

describe('a repository with a mistake', () => {
  it.concurrent('is told which platform its settings mean', async () => {
    const folder = broken('docker', '.github/greenroom.yml', ['Docker running', 'Dockr running']);
    const { status, output, account } = await rehearseFolder(folder, '--event', 'open');
    expect(account.red).toEqual([
      {
        place: 'preview.yml, job greenroom / preview, step Provision',
        sentence:
          "Elastic Beanstalk offers no platform 'Dockr running on 64bit Amazon Linux 2023' in this region; correct 'SolutionStackName' in the input 'parameters' or the settings (the nearest is 'Docker running on 64bit Amazon Linux 2023').",
        without: [],
      },
    ]);
    expect(output).toContain(
      "Mend this before you push it:\n  preview.yml, job greenroom / preview, step Provision: Elastic Beanstalk offers no platform 'Dockr running",
    );
    expect(status).toBe(1);
  });

  it.concurrent('is told which variable it means', async () => {
    const path = '.github/workflows/previews.yml';
    const folder = broken('several', path, ['vars.GREENROOM_PROVISION_ROLE', 'vars.GREENROOM_PROVISON_ROLE']);
    const { status, output } = await rehearseFolder(folder, '--event', 'open');
    expect(output).toContain(
      '.github/workflows/previews.yml:37: vars.GREENROOM_PROVISON_ROLE is not set; vars.GREENROOM_PROVISION_ROLE is.\n',
    );
    expect(status).toBe(1);
  });
});

describe('what is given beside the folder', () => {
  it.concurrent('wins over what the set-up makes', async () => {
    const variables = join(
      folderWith({
        'vars.env': 'GREENROOM_WANTED=label:try-me\nGREENROOM_TRACKER=\nGREENROOM_PROJECT=web\n',
      }),
      'vars.env',
    );
    const { status, account } = await rehearseFolder(
      fixture('docker'),
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
      'label preview.yml/notify nothing nothing_to_do',
    ]);
    expect(stacksIn(account)).toEqual(['web-feature-123456789-checkout-qinov5ys CREATE_COMPLETE']);
    expect(account.beginning.variables['GREENROOM_TRACKER']).toBeUndefined();
    expect(status).toBe(0);
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
    expect(status).toBe(0);
  });
});

describe('the command line', () => {
  const A_JOB = 'jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: "true"\n';

  it('lists the steps that the triggers allow, and what it does not play', async () => {
    const on = 'on: { push: , issues: , delete: }\n';
    const folder = folderWith({ '.github/workflows/a.yml': on + A_JOB });
    expect(await rehearseCli('--repository', folder, '--list')).toEqual({
      status: 0,
      output: `open      A pull request is opened
push      A new commit arrives
delete    Its branch is deleted, and it is closed with it
merge     Another pull request is merged
not played: a.yml on issues
`,
    });
  });

  it('says what GitHub would say of a workflow that it cannot read, with the line', async () => {
    const folder = folderWith({ '.github/workflows/a.yml': `on: push\n${A_JOB.replace('steps', 'stepz')}` });
    expect(await rehearseCli('--repository', folder)).toEqual({
      status: 1,
      output: `a.yml is not a valid workflow: a.yml (Line: 5, Col: 5): Unexpected value 'stepz'
GitHub would not run this: mend it first.
`,
    });
  });

  it.each([
    [[], ' has no workflow in .github/workflows; write the one of README.md, "A first workflow", into it.\n'],
    [['--event', 'close'], ' has no workflow in .github/workflows'],
    [['--variables', '/nowhere'], 'There is no file /nowhere.\n'],
    [['--engine', 'act'], '--engine means nothing with --repository.\n'],
  ])('says of a folder without workflows, with %j, what is wrong', async (args, sentence) => {
    const { status, output } = await rehearseCli('--repository', folderWith({ 'a.txt': 'a' }), ...args);
    expect(output).toContain(sentence);
    expect(status).toBe(1);
  });

  it('says which steps there are when it is given another', async () => {
    const folder = folderWith({ '.github/workflows/a.yml': `on: push\n${A_JOB}` });
    const { status, output } = await rehearseCli('--repository', folder, '--event', 'night');
    expect(output).toMatch(
      /^--event takes a step that these workflows hear of: open, push, merge, not 'night'\.\n/,
    );
    expect(status).toBe(1);
  });

  it.each([
    ['an empty folder', folderWith({}), /^The folder .* holds no file; name that of your repository\.\n/],
    [
      'no folder',
      '/nowhere/at/all',
      /^There is no folder \/nowhere\/at\/all; name that of your repository\.\n/,
    ],
    [
      'a file',
      import.meta.filename,
      /^.*own-repository\.test\.ts is not a folder; name that of your repository\.\n/,
    ],
  ])('refuses %s', async (_what, folder, sentence) => {
    const { status, output } = await rehearseCli('--repository', folder);
    expect(output).toMatch(sentence);
    expect(status).toBe(1);
  });

  it('refuses what means nothing without a folder', async () => {
    const { status, output } = await rehearseCli('--keep');
    expect(output).toMatch(/^--keep means nothing without --repository\.\n/);
    expect(status).toBe(1);
  });
});
