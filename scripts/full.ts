// Plays everything that `.ci/run` plays a part of, and all tests beside it; see docs/full.md, which it makes.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../rehearsal/command-line.ts';
import { ownTemporaryFiles } from '../rehearsal/temporary-files.ts';
import { repositoryRoot } from '../tools/repository/repository-root.ts';
import { commitInShort } from '../tools/sweep/parts.ts';
import { fullPage, type PlayedPart } from '../tools/testing/full-page.ts';

/** Each is a command as a contributor gives it. What writes a page comes first, so that the rest judges the pages too. */
const PARTS = [
  ['npm', 'run', 'sweep', '--', '--write'],
  ['npm', 'run', 'races', '--', '--write'],
  ['npm', 'test'],
  ['npm', 'run', 'conformance'],
] as const;

function play([program, ...args]: (typeof PARTS)[number]): PlayedPart {
  const startedAt = performance.now();
  const { status } = spawnSync(program, args, {
    cwd: repositoryRoot,
    stdio: 'inherit',
    env: { ...process.env, GREENROOM_WHOLE: '1' },
  });
  return {
    command: [program, ...args].join(' '),
    isGreen: status === 0,
    seconds: (performance.now() - startedAt) / 1000,
  };
}

ownTemporaryFiles();
await runCommand(
  {
    usage: 'npm run full',
    about: `Plays all kills, faults and orders of races, all tests and all conformance checks, and makes docs/full.md,
docs/faults.md and docs/races.md. docs/full.md says how long it took.`,
    options: {},
  },
  async () => {
    const commit = commitInShort();
    const parts = PARTS.map(play);
    writeFileSync(join(repositoryRoot, 'docs', 'full.md'), fullPage(commit, parts));
    for (const { command, isGreen, seconds } of parts)
      console.log(`${isGreen ? 'green' : 'RED'}, ${Math.round(seconds)} s: ${command}`);
    return parts.every(({ isGreen }) => isGreen) ? 0 : 1;
  },
);
