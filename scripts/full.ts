// Plays everything that `.ci/run` plays a part of, and all tests beside it; see docs/full.md, which it makes.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneOf, runCommand } from '../rehearsal/command-line.ts';
import { ownTemporaryFiles } from '../rehearsal/temporary-files.ts';
import { repositoryRoot } from '../tools/repository/repository-root.ts';
import { commitInShort } from '../tools/sweep/parts.ts';
import { fullPage, type PlayedPart, partsOf } from '../tools/testing/full-page.ts';

/** Commands as a contributor gives them. What writes a page comes first, so that the rest judges the pages too. */
const COMMANDS = {
  sweep: 'npm run sweep -- --write',
  races: 'npm run races -- --write',
  properties: 'npm run properties',
  tests: 'npm test',
  conformance: 'npm run conformance',
} as const;
type PartName = keyof typeof COMMANDS;
const NAMES = Object.keys(COMMANDS) as readonly PartName[];
const PAGE = join(repositoryRoot, 'docs', 'full.md');

function play(command: string): PlayedPart {
  const [program = '', ...args] = command.split(' ');
  const commit = commitInShort();
  const startedAt = performance.now();
  const { status } = spawnSync(program, args, {
    cwd: repositoryRoot,
    stdio: 'inherit',
    env: { ...process.env, GREENROOM_WHOLE: '1' },
  });
  return { command, commit, isGreen: status === 0, seconds: (performance.now() - startedAt) / 1000 };
}

/** The rows of the page with what was played now in place of what was played before. */
function rowsWith(played: readonly PlayedPart[]): readonly PlayedPart[] {
  const before = existsSync(PAGE) ? partsOf(readFileSync(PAGE, 'utf8')) : [];
  return Object.values(COMMANDS).flatMap(
    (command) => [...played, ...before].find((part) => part.command === command) ?? [],
  );
}

ownTemporaryFiles();
await runCommand(
  {
    usage: 'npm run full -- [--part NAME]',
    about: `Plays all kills, faults and orders of races, the properties with many examples, all tests and all conformance
checks, and makes docs/full.md, docs/faults.md and docs/races.md. docs/full.md says how long it took.

  --part NAME  plays only this one, and can be given again: ${NAMES.join(', ')}`,
    options: { part: { type: 'string', multiple: true } },
  },
  async ({ part }) => {
    const names = part?.map((name) => oneOf('part', name, NAMES)) ?? NAMES;
    const played = names.map((name) => play(COMMANDS[name]));
    writeFileSync(PAGE, fullPage(rowsWith(played)));
    for (const { command, isGreen, seconds } of played)
      console.log(`${isGreen ? 'green' : 'RED'}, ${Math.round(seconds)} s: ${command}`);
    return played.every(({ isGreen }) => isGreen) ? 0 : 1;
  },
);
