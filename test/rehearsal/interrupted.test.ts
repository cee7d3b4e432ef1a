import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { folderWith } from './repository/folders.ts';
import { isGone } from './runner/gone-processes.ts';

it.each(['SIGINT', 'SIGTERM'] as const)(
  'a rehearsal leaves no process of a step behind on %s',
  async (signal) => {
    const place = mkdtempSync(join(tmpdir(), 'greenroom-test-'));
    const folder = folderWith({
      '.github/workflows/push.yml': `on: push
jobs:
  job:
    runs-on: ubuntu-latest
    steps:
      - run: sleep 600 > /dev/null 2>&1 & echo $! > ${place}/left
      - run: echo $$ > ${place}/shell; sleep 600 & echo $! > ${place}/child; touch ${place}/ready; wait
`,
    });
    const rehearsal = spawn(
      process.execPath,
      ['--no-warnings', join('rehearsal', 'cli.ts'), '--repository', folder],
      {
        cwd: repositoryRoot,
        stdio: 'ignore',
      },
    );
    const over = new Promise((resolve) => rehearsal.once('close', resolve));
    while (!existsSync(`${place}/ready`)) await setTimeout(20);
    rehearsal.kill(signal);
    await over;
    for (const name of ['left', 'shell', 'child']) expect(await isGone(`${place}/${name}`)).toBe(true);
  },
);
