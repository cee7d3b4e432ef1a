import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { createActEngine } from '../../../rehearsal/runner/act/engine.ts';
import { createTestGitHub, onPush, PUSH } from './support.ts';

/** One workflow file for an engine whose act is that program. */
function engineFor(file: string, job: string, act?: string) {
  const root = mkdtempSync(join(tmpdir(), 'greenroom-test-'));
  for (const folder of ['dist', 'actions']) mkdirSync(join(root, folder));
  writeFileSync(join(root, file), onPush(job));
  const program = join(root, 'act');
  if (act !== undefined) writeFileSync(program, act, { mode: 0o755 });
  return createActEngine({
    act: program,
    github: createTestGitHub(),
    workflows: [join(root, file)],
    actionsRoot: root,
    vars: {},
    secrets: {},
  });
}

it('gives act no file that calls reusable workflows, and says so', async () => {
  const engine = engineFor('caller.yml', 'call: { uses: ./.github/workflows/called.yml }');
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

it('takes out what act calls invalid, and which it has no use for: that an environment records no deployment', async () => {
  const job = `say:
    runs-on: ubuntu-latest
    environment:
      name: qa
      deployment: false # nothing to record
    steps: [{ run: 'true' }]`;
  const strict = `#!/bin/sh
if grep -q '^ *deployment:' "$3"; then echo "Error: workflow is not valid"; fi
grep -q '^ *name: qa' "$3" || echo "Error: the environment is gone"
`;
  const engine = engineFor('qa.yml', job, strict);
  engine.deliver(PUSH);
  await expect(engine.idle()).resolves.toMatchObject([{ file: 'qa.yml' }]);
  engine.close();
});
