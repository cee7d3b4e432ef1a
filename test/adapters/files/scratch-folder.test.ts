import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { withScratchFolder } from '../../../src/adapters/files/scratch-folder.ts';

let parent: string;
const before = process.env['RUNNER_TEMP'];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'greenroom-runner-'));
  process.env['RUNNER_TEMP'] = parent;
});

afterEach(() => {
  if (before === undefined) delete process.env['RUNNER_TEMP'];
  else process.env['RUNNER_TEMP'] = before;
  rmSync(parent, { recursive: true });
});

it('a scratch folder is one, lies in that of the runner, and is gone with what is in it, also after a failure', async () => {
  let path = '';
  const failing = withScratchFolder('bundle', async (folder) => {
    path = await folder();
    expect(await folder()).toBe(path);
    writeFileSync(join(path, 'large.zip'), 'zip');
    expect(readdirSync(parent)).toHaveLength(1);
    throw new Error('No.');
  });
  await expect(failing).rejects.toThrow('No.');
  expect([existsSync(path), readdirSync(parent)]).toEqual([false, []]);
});

it('nothing is made where nobody asks for it', async () => {
  expect(await withScratchFolder('bundle', async () => readdirSync(parent))).toEqual([]);
});
