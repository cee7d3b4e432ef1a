import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openShell } from '../../../rehearsal/scenarios/set-up-shell.ts';

const path = process.env['PATH'];
let folder = '';

/** An AWS CLI that answers only when it has been heard of. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-aws-'));
  spawnSync('mkfifo', [join(folder, 'heard')]);
  writeFileSync(
    join(folder, 'aws'),
    `#!/bin/sh\nread -r word < ${join(folder, 'heard')}\nprintf '%s\\n' "$word"\n`,
    {
      mode: 0o755,
    },
  );
  process.env['PATH'] = [folder, path].join(delimiter);
});
afterEach(() => {
  process.env['PATH'] = path;
});

it('says each command as it begins, on one line, and waits for it then', async () => {
  const begun: string[] = [];
  const shell = openShell({}, (command) => {
    begun.push(command);
    void writeFile(join(folder, 'heard'), `answer ${begun.length}\n`);
  });
  expect(await shell.script('first-setup.sh')).toBe('answer 1\nanswer 2\nanswer 3\n');
  expect(begun).toEqual([
    'aws cloudformation deploy --stack-name greenroom-application --template-file templates/beanstalk-application.yml --capabilities CAPABILITY_NAMED_IAM --parameter-overrides Project=storefront',
    'aws cloudformation deploy --stack-name greenroom-roles --template-file templates/github-oidc.yml --capabilities CAPABILITY_NAMED_IAM --parameter-overrides Project=storefront Owner=octo-org OwnerId=6811672 Repository=storefront RepositoryId=1296269',
    "aws cloudformation describe-stacks --stack-name greenroom-roles --output text --query 'Stacks[0].Outputs[].[OutputKey, OutputValue]'",
  ]);
  expect(await shell.aws('s3', 'ls')).toBe('answer 4\n');
  expect(begun.at(-1)).toBe('aws s3 ls');
});
