import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { repositoryRoot } from '../../../tools/repository/repository-root.ts';
import { isGone } from '../../rehearsal/runner/gone-processes.ts';

/** Tests that write which process they run in, and never end. */
function endlessTests(names: readonly string[]): string {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'greenroom-test-')));
  for (const name of names)
    writeFileSync(
      join(place, `${name}.test.js`),
      `const { renameSync, writeFileSync } = require('node:fs');
       it('never ends', async () => {
         writeFileSync(${JSON.stringify(join(place, `${name}.new`))}, String(process.pid));
         renameSync(${JSON.stringify(join(place, `${name}.new`))}, ${JSON.stringify(join(place, name))});
         await new Promise((resolve) => setTimeout(resolve, 600_000));
       }, 600_000);`,
    );
  return place;
}

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('leaves neither jest nor one of its workers behind on %s', async (signal, code) => {
  const names = ['one', 'two'];
  const place = endlessTests(names);
  const config = { rootDir: place, testMatch: ['**/*.test.js'], transform: {}, cacheDirectory: place };
  const args = ['--config', JSON.stringify(config), '--maxWorkers=2'];
  const script = `
    import { playTests } from './tools/testing/play-tests.ts';
    await playTests(${JSON.stringify(args)}, 'jest-ended-${signal}.json');`;
  const played = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: repositoryRoot,
    stdio: 'ignore',
  });
  const over = new Promise((resolve) => played.once('close', resolve));
  const files = names.map((name) => join(place, name));
  while (!files.every((file) => existsSync(file))) await setTimeout(20);
  played.kill(signal);
  expect(await over).toBe(code);
  for (const file of files) expect(await isGone(file)).toBe(true);
});
