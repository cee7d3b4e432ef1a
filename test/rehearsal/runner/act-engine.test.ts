import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { createActEngine } from '../../../rehearsal/runner/act/engine.ts';
import { createTestGitHub, onPush, PUSH } from './support.ts';

it('gives act no file that calls reusable workflows, and says so', async () => {
  const root = mkdtempSync(join(tmpdir(), 'greenroom-test-'));
  for (const folder of ['dist', 'actions']) mkdirSync(join(root, folder));
  const file = join(root, 'caller.yml');
  writeFileSync(file, onPush('call: { uses: ./.github/workflows/called.yml }'));
  const engine = createActEngine({
    act: '/nowhere/act',
    github: createTestGitHub(),
    workflows: [file],
    actionsRoot: root,
    vars: {},
    secrets: {},
  });
  engine.deliver(PUSH);
  const [run] = await engine.idle();
  engine.close();
  expect(run).toMatchObject({ file: 'caller.yml', conclusion: 'skipped' });
  expect(run?.jobs[0]?.steps[0]?.annotations).toEqual([
    {
      level: 'notice',
      message:
        'not played: caller.yml calls reusable workflows, which act does not find; give it the flat files.',
    },
  ]);
});
