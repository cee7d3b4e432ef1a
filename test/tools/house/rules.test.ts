import { describe, expect, it } from '@jest/globals';
import { ALLOWED } from '../../../tools/house/allowed.ts';
import { allowedText, judge } from '../../../tools/house/ratchet.ts';
import { arrowBreaches, roomFaults, roomLines } from '../../../tools/house/room-rules.ts';
import { folderSizes, roomOf } from '../../../tools/house/rooms.ts';
import { breachesOf, RULES, type Rule } from '../../../tools/house/rules.ts';
import { houseWith } from './house-with.ts';

function sentences(rule: Rule, files: Readonly<Record<string, string>>) {
  return breachesOf(houseWith(files))[rule].map(({ sentence }) => sentence);
}

function keys(rule: Rule, files: Readonly<Record<string, string>>) {
  return breachesOf(houseWith(files))[rule].map(({ key }) => key);
}

describe('roomOf', () => {
  it.each([
    ['src/domain/a.ts', 'domain'],
    ['src/usecases/sweep/a.ts', 'usecases/sweep'],
    ['src/adapters/aws/stack/a.ts', 'adapters/aws/stack'],
    ['src/adapters/a.ts', 'adapters'],
    ['rehearsal/world/aws/s3/a.ts', 'rehearsal/world/aws/s3'],
    ['rehearsal/world/a.ts', 'rehearsal/world'],
    ['rehearsal/runner/a.ts', 'rehearsal/runner'],
    ['rehearsal/a.ts', 'rehearsal'],
    ['tools/house/read/a.ts', 'tools/house'],
    ['scripts/support/a.ts', 'scripts'],
    ['actions/provision/main.ts', 'actions'],
    ['test/usecases/sweep/a.test.ts', 'test/usecases'],
    ['test/a.test.ts', 'test'],
  ])('puts %s into %s', (path, room) => {
    expect(roomOf(path)).toBe(room);
  });
});

describe('breachesOf', () => {
  it('finds nothing in a house that is in order', () => {
    const house = houseWith({
      'src/domain/a.ts': 'export function a() {}',
      'src/usecases/b.ts': "import { a } from '../domain/a.ts'; export function b() { a(); }",
    });
    for (const rule of RULES) expect([rule, breachesOf(house)[rule]]).toEqual([rule, []]);
  });

  it('tells which import a layer may not have, and what to do', () => {
    expect(
      sentences('arrows', {
        'src/domain/a.ts': "import { b } from '../usecases/b.ts'; export const a = b;",
        'src/usecases/b.ts': 'export const b = 1;',
      }),
    ).toEqual([
      'src/domain/a.ts imports src/usecases/b.ts, and domain may not know usecases: move what both need below both, or let the caller hand it in as an argument.',
    ]);
  });

  it('sees types and late imports as needs too', () => {
    const b = { 'src/usecases/b.ts': 'export type B = 1;' };
    for (const text of [
      "import type { B } from '../usecases/b.ts';",
      "const b = () => import('../usecases/b.ts');",
    ])
      expect(keys('arrows', { ...b, 'src/domain/a.ts': text })).toEqual(['domain → usecases']);
  });

  it('lets a test import anything, and nothing import a test but a test', () => {
    const a = { 'src/domain/a.ts': 'export const a = 1;' };
    expect(keys('arrows', { ...a, 'test/domain/a.test.ts': "import '../../src/domain/a.ts';" })).toEqual([]);
    expect(
      keys('arrows', {
        'test/support/a.ts': 'export {};',
        'tools/house/a.ts': "import '../../test/support/a.ts';",
      }),
    ).toEqual(['tools/house → test/support']);
  });

  it('finds rooms and files that need each other', () => {
    const files = {
      'src/usecases/sweep/a.ts': "import '../stack/b.ts';",
      'src/usecases/stack/b.ts': "import type { A } from '../sweep/a.ts';",
    };
    expect(keys('pairs', files)).toEqual(['usecases/stack ↔ usecases/sweep']);
    expect(keys('circles', files)).toEqual(['a.ts ↔ b.ts']);
  });

  it('wants a name exported once among what ships, re-exports aside', () => {
    const files = {
      'src/domain/a.ts': 'export const one = 1; export const two = 2;',
      'src/domain/b.ts': "export { two } from './a.ts'; export const one = 3;",
      'rehearsal/a.ts': 'export const one = 1;',
    };
    expect(sentences('names', files)).toEqual([
      'one is exported by src/domain/a.ts and src/domain/b.ts: one name means one thing, so give all but one another.',
    ]);
  });

  it('counts inherited members, from another file too', () => {
    const members = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${letter}${index}: 1;`).join(' ');
    const files = {
      'src/text/a.ts': `export interface A { ${members('a', 6)} }`,
      'src/text/b.ts': `import type { A as Z } from './a.ts'; export interface B extends Z { ${members('b', 6)} }`,
      'src/text/c.ts': `import type { B } from './b.ts'; export type C = B & { ${members('c', 1)} };`,
    };
    expect(keys('members', files)).toEqual(['C']);
    expect(sentences('members', files)[0]).toContain('src/text/c.ts:1 C has 13 members');
  });

  it('counts parameters, lines of functions and of files, and lets the limit itself pass', () => {
    const lines = (count: number) => 'x;\n'.repeat(count);
    const files = {
      'src/domain/a.ts': 'export function a(b, c, d, e) {} export const f = (b, c, d, e, g) => {};',
      'src/domain/h.ts': `function h() {\n${lines(58)}}\nfunction i() {\n${lines(59)}}`,
      'test/domain/a.test.ts': lines(300),
      'test/domain/b.test.ts': lines(301),
    };
    expect(keys('parameters', files)).toEqual(['f']);
    expect(keys('functionLines', files)).toEqual(['i']);
    expect(keys('fileLines', files)).toEqual(['b.test.ts']);
  });

  it('counts the files of a folder', () => {
    const files = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`src/text/a${index}.ts`, '']));
    expect(keys('fullFolders', files(20))).toEqual([]);
    expect(keys('fullFolders', files(21))).toEqual(['src/text']);
    expect(folderSizes(['a/b.ts', 'c/d.ts', 'c/e.ts'])).toEqual([
      ['c', 2],
      ['a', 1],
    ]);
  });

  it('wants every member of a port and of a value object explained', () => {
    const files = {
      'src/ports/a.ts': 'export interface A { /** Said. */ b(): void; c(): void }',
      'src/domain/d.ts': 'interface D { e: 1 } export interface F { /** Said. */ g: 1 }',
      'src/usecases/h.ts': 'export interface H { i: 1 }',
    };
    expect(sentences('docstrings', files)).toEqual([
      'src/ports/a.ts does not say what these mean: A.c (line 1). Say it in a doc comment: units, legal values, absence, errors.',
    ]);
  });

  it('counts how high rooms stand on each other, and files where there are no rooms', () => {
    const chain = (room: (index: number) => string) =>
      Object.fromEntries(
        Array.from({ length: 6 }, (_, index) => [
          `src/usecases/${room(index)}a${index}.ts`,
          index === 0
            ? ''
            : `import '/../src/usecases/${room(index - 1)}a${index - 1}.ts';`.replace(
                '/../',
                '../'.repeat(room(1) === '' ? 2 : 3),
              ),
        ]),
      );
    expect(
      sentences(
        'floors',
        chain(() => ''),
      )[0],
    ).toContain('src/usecases/a5.ts stands on floor 6');
    expect(
      sentences(
        'floors',
        chain((index) => `r${index}/`),
      )[0],
    ).toContain('usecases/r5 stands on floor 6');
    expect(
      sentences(
        'floors',
        chain((index) => `r${Math.min(index, 4)}/`),
      ),
    ).toEqual([]);
  });
});

describe('arrows between rooms of one layer', () => {
  const house = houseWith({
    'src/usecases/stack/a.ts': "import '../provision/b.ts'; import '../../domain/c.ts';",
    'src/usecases/provision/b.ts': '',
    'src/domain/c.ts': '',
  });
  const layers = { usecases: ['usecases', 'domain'], domain: ['domain'] };

  it('must be written down, and the sentence says where', () => {
    expect(arrowBreaches(house, { layers, rooms: {} }).map(({ sentence }) => sentence)).toEqual([
      'src/usecases/stack/a.ts imports src/usecases/provision/b.ts, and usecases/stack may not know usecases/provision: move what both need below both, let the caller hand it in, or, where usecases/stack truly stands on usecases/provision, say so in tools/house/arrows.ts.',
    ]);
    const rooms = { 'usecases/stack': ['usecases/provision'] };
    expect(arrowBreaches(house, { layers, rooms })).toEqual([]);
    expect(roomFaults(house, { layers, rooms })).toEqual([]);
  });

  it('must be needed', () => {
    const rooms = { 'usecases/stack': ['usecases/provision', 'usecases/sweep'], 'usecases/gone': [] };
    expect(roomFaults(house, { layers, rooms })).toEqual([
      'tools/house/arrows.ts lets usecases/stack know usecases/sweep, and nothing there does: take usecases/sweep out.',
      'tools/house/arrows.ts has a line for usecases/gone, and there is no such room: take the line out.',
    ]);
  });

  it('may lead to the ground of their layer, which somebody must need', () => {
    const ground = { usecases: ['usecases/provision'] };
    expect(arrowBreaches(house, { layers, rooms: {}, ground })).toEqual([]);
    expect(roomLines(house, { layers, rooms: {}, ground })).toEqual([]);
    expect(roomFaults(house, { layers, rooms: {}, ground: { usecases: ['usecases/pace'] } })).toEqual([
      'tools/house/arrows.ts lays usecases/pace under usecases, and no room there needs it: take it out.',
    ]);
  });

  it('may name a folder for the rooms in it', () => {
    const nested = houseWith({
      'src/usecases/a.ts': "import './stack/b.ts';",
      'src/usecases/stack/b.ts': '',
    });
    const rooms = { usecases: ['usecases'] };
    expect(arrowBreaches(nested, { layers, rooms })).toEqual([]);
    expect(roomFaults(nested, { layers, rooms })).toEqual([]);
    expect(roomFaults(houseWith({ 'src/usecases/a.ts': '' }), { layers, rooms })).toHaveLength(1);
  });

  it('can be printed as they are', () => {
    expect(roomLines(house, { layers, rooms: {} })).toEqual(["  'usecases/stack': ['usecases/provision'],"]);
  });

  it('come with no excuse for a folder that needs none', () => {
    expect(roomFaults(house, { layers, rooms: {}, fullFolders: ['src/domain'] })).toEqual([
      'tools/house/arrows.ts excuses src/domain, which is not too full: take the line out.',
    ]);
  });

  it('need rooms that are named for something and have a rule', () => {
    const odd = houseWith({ 'src/usecases/sweep/utils/a.ts': '', 'src/extra/b.ts': '' });
    expect(roomFaults(odd, { layers, rooms: {} })).toEqual([
      'extra has no rule in tools/house/arrows.ts: say there what it may import.',
      'src/usecases/sweep/utils is named after nothing: name it for what its files do.',
    ]);
  });
});

describe('the ratchet', () => {
  const breach = (key: string) => ({ key, sentence: `${key} is wrong.`, size: 1 });

  it('lets pass what is allowed, as often as it is allowed', () => {
    const { faults, idle, needed } = judge('names', [breach('a'), breach('a'), breach('b')], ['a', 'b']);
    expect(faults).toEqual(['a is wrong.']);
    expect(idle).toEqual([]);
    expect(needed).toEqual(['a', 'b']);
  });

  it('does not let an exception stand that nothing needs', () => {
    const { faults, idle, needed } = judge('names', [breach('a')], ['b', 'a', 'a']);
    expect(faults).toEqual([]);
    expect(idle.map((each) => /'(\w)'/.exec(each)?.[1])).toEqual(['b', 'a']);
    expect(needed).toEqual(['a']);
  });

  it('is written as the formatter would have it', () => {
    const long = Array.from({ length: 12 }, (_, index) => `name-${index}`);
    const text = allowedText({ ...ALLOWED, arrows: [], names: ['b', 'a'], pairs: long });
    expect(text).toContain('\n  arrows: [],\n');
    expect(text).toContain("\n  names: ['a', 'b'],\n");
    expect(text).toContain("\n  pairs: [\n    'name-0',\n    'name-1',\n    'name-10',\n");
  });
});
