import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ALLOWED } from '../tools/house/allowed.ts';
import { CLAIMS, claimantsOf } from '../tools/house/claims.ts';
import { houseOf } from '../tools/house/house.ts';
import { judge } from '../tools/house/ratchet.ts';
import { readSources } from '../tools/house/read/read-texts.ts';
import { roomFaults } from '../tools/house/room-rules.ts';
import { breachesOf, type Rule } from '../tools/house/rules.ts';
import { repositoryRoot } from '../tools/repository/repository-root.ts';

/** What is allowed to decide a rule without touching the outside. */
const PURE = ['src/domain', 'src/ports', 'src/text'];
const PACKAGES_OF_PURE_CODE = ['picomatch', 'yaml', 'zod', 'zod/mini', 'node:crypto', 'node:path'];

/** Files that write a decision beside a reason code, and why; all others use `say` or `skip`. */
const WRITES_BOTH: Readonly<Record<string, string>> = {
  'src/domain/report/summarize.ts': 'takes the reason code of an item, which nobody knows before the run',
  'src/domain/verdict/verdict.ts': 'makes verdicts',
};

/** What each rule of tools/house/rules.ts asks; the limits stand in tools/house/arrows.ts. */
const TITLES: readonly (readonly [string, Rule])[] = [
  ['lets a room import only what tools/house/arrows.ts allows', 'arrows'],
  ['has no two rooms that need each other', 'pairs'],
  ['has no circle of files', 'circles'],
  ['exports a name once', 'names'],
  ['has no folder of more than 20 files without a stated reason', 'fullFolders'],
  ['has no interface of more than 12 members', 'members'],
  ['has no function of more than four parameters', 'parameters'],
  ['has no function of more than 60 lines', 'functionLines'],
  ['has no file of more than 300 lines', 'fileLines'],
  ['has at most five floors of rooms in the use cases', 'floors'],
  ['leads to the wire through at most ten files, and never back up', 'ways'],
  ['says what each member of a port and of a value object means', 'docstrings'],
];

const house = houseOf(readSources(repositoryRoot));
const breaches = breachesOf(house);
const files = [...house.files.keys()].filter((file) => isUnder(file, ['src', 'actions', 'rehearsal']));
const imports = files.flatMap((file) =>
  (house.files.get(file)?.imports ?? []).map(({ target }) => ({ file, target })),
);

function isUnder(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

function read(file: string): string {
  return readFileSync(join(repositoryRoot, file), 'utf8');
}

describe('the architecture', () => {
  it('is read whole', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(imports.length).toBeGreaterThan(1_000);
  });

  it.each(TITLES)('%s', (_title, rule) => {
    const { faults, idle } = judge(rule, breaches[rule], ALLOWED[rule]);
    expect(faults).toEqual([]);
    expect(idle).toEqual([]);
  });

  it('has a rule for each room, no line that nothing needs, and no room that is named after nothing', () => {
    expect(roomFaults(house)).toEqual([]);
  });

  it('has each room of the use cases once in the table of docs/architecture.md', () => {
    const table =
      /\| room of `src\/usecases` \|.*\n(?:\|.*\n)+/.exec(read('docs/architecture.md'))?.[0] ?? '';
    const told = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, room]) => `usecases/${room}`);
    const rooms = [...house.roomGraph.keys()].filter((room) => room.startsWith('usecases/'));
    expect(told.toSorted()).toEqual(rooms.toSorted());
  });

  it('keeps pure code away from the outside', () => {
    const strangers = imports
      .filter(
        ({ file, target }) =>
          isUnder(file, PURE) && !house.files.has(target) && !PACKAGES_OF_PURE_CODE.includes(target),
      )
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(strangers).toEqual([]);
  });

  it('lets only run-action fail a step', () => {
    const failing = files.filter(
      (file) => isUnder(file, ['src', 'actions']) && /\.(fail|setFailed)\(/.test(read(file)),
    );
    expect(failing.filter((file) => !isUnder(file, ['src/adapters/actions']))).toEqual([
      'src/runtime/run-action.ts',
    ]);
  });

  it('lets reason codes know their decisions', () => {
    const pair = /decision: '\w+',\s*reasonCode\b|\breasonCode(: '\w+')?,\s*decision: '/;
    const writers = files.filter((file) => isUnder(file, ['src', 'actions']) && pair.test(read(file)));
    expect(writers).toEqual(Object.keys(WRITES_BOTH));
  });

  it.each(Object.keys(CLAIMS))('lets nobody claim %s without saying on what look that rests', (code) => {
    const texts = new Map(
      files
        .filter((file) => isUnder(file, ['src', 'actions']) && file !== 'src/domain/verdict/reason-codes.ts')
        .map((file) => [file, read(file)]),
    );
    expect(claimantsOf(code, texts).toSorted()).toEqual(Object.keys(CLAIMS[code] ?? {}).toSorted());
  });

  it('keeps the doors thin', () => {
    const entries = files.filter((file) => /^actions\/[^/]+\/(index|main|post)\.ts$/.test(file));
    const thick = entries.filter(
      (file) => read(file).split('\n').length > (file.endsWith('index.ts') ? 10 : 61),
    );
    expect(thick).toEqual([]);
  });

  it('knows no switch that is there for tests only', () => {
    const switches = files.filter(
      (file) => isUnder(file, ['src', 'actions']) && /JEST|NODE_ENV|REHEARSAL/.test(read(file)),
    );
    expect(switches).toEqual([]);
  });
});
