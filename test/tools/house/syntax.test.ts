import { describe, expect, it } from '@jest/globals';
import { functionsOf } from '../../../tools/house/read/functions.ts';
import { dynamicSpecifier, exportsOf, importsOf } from '../../../tools/house/read/imports.ts';
import { shapesOf } from '../../../tools/house/read/shapes.ts';
import { parse } from '../../../tools/house/read/syntax.ts';

describe('parse', () => {
  it('counts lines as an editor does, whatever letters stand before', () => {
    const text = '// größer → weiter\n\nexport const a = "é";\nexport function b() {\n  return a;\n}\n';
    const file = parse('src/a.ts', text);
    const [first, second] = file.items;
    expect(file.lines).toBe(6);
    expect(first && [file.lineOf(first), file.endOf(first)]).toEqual([3, 3]);
    expect(second && [file.lineOf(second), file.endOf(second)]).toEqual([4, 6]);
  });

  it('counts a last line that does not end, and no line in nothing', () => {
    expect(parse('a.ts', 'export {};\nexport {};').lines).toBe(2);
    expect(parse('a.ts', '').lines).toBe(0);
  });

  it('starts anew with each text', () => {
    parse('a.ts', 'const a = 1;\n'.repeat(50));
    const file = parse('b.ts', 'const b = 2;');
    expect(file.items.map(file.lineOf)).toEqual([1]);
  });

  it('refuses what is no TypeScript', () => {
    expect(() => parse('a.ts', 'export function (')).toThrow();
  });
});

describe('importsOf', () => {
  const of = (text: string) =>
    importsOf(parse('src/usecases/a.ts', text)).map(({ target, kind, names }) => [target, kind, ...names]);

  it('tells values, types and what comes later apart', () => {
    expect(of("import { b, type C } from './b.ts';")).toEqual([
      ['src/usecases/b.ts', 'static', ['b', 'b'], ['C', 'C']],
    ]);
    expect(of("import type { C } from '../c.ts';")).toEqual([['src/c.ts', 'type', ['C', 'C']]]);
    expect(of("import { type C } from '../c.ts';")).toEqual([['src/c.ts', 'type', ['C', 'C']]]);
    expect(of("async function f() { return import('./d.ts'); }")).toEqual([['src/usecases/d.ts', 'dynamic']]);
    expect(of("type E = import('./e.ts').E;")).toEqual([['src/usecases/e.ts', 'dynamic']]);
  });

  it('knows what a name is called at its home', () => {
    expect(of("import d, { a as b } from 'zod'; import * as all from 'node:fs';")).toEqual([
      ['zod', 'static', ['d', 'default'], ['b', 'a']],
      ['node:fs', 'static', ['all', '*']],
    ]);
  });

  it('sees what is handed on, and no word in a comment or a string', () => {
    expect(of("export { a } from './a.ts';\n// import './b.ts'\nconst c = \"from './c.ts'\";")).toEqual([
      ['src/usecases/a.ts', 'static'],
    ]);
  });

  it('takes no computed import for one', () => {
    expect(dynamicSpecifier({ type: 'CallExpression', callee: { type: 'Import' }, arguments: [] })).toBe('');
  });
});

describe('exportsOf', () => {
  const of = (text: string) => {
    const file = parse('src/a.ts', text);
    return exportsOf(file, importsOf(file)).map(({ name, from }) =>
      from ? [name, from.target, from.name] : name,
    );
  };

  it('names every declaration', () => {
    expect(
      of(
        'export function a() {} export const b = 1, { c, d: e, ...f } = g, [h] = i; export interface J {} export type K = 1; export class L {}',
      ),
    ).toEqual(['a', 'b', 'c', 'e', 'f', 'h', 'J', 'K', 'L']);
  });

  it('tells what is handed on from what is its own', () => {
    expect(of("import type { A } from './b.ts'; const c = 1; export type { A }; export { c as d };")).toEqual(
      [['A', 'src/b.ts', 'A'], 'd'],
    );
    expect(of("export * from './b.ts'; export { x as y } from './c.ts';")).toEqual([
      ['*', 'src/b.ts', '*'],
      ['y', 'src/c.ts', 'x'],
    ]);
  });
});

describe('functionsOf', () => {
  const of = (text: string, path = 'src/a.ts') =>
    functionsOf(parse(path, text)).map(({ name, line, lines, parameters }) => [
      name,
      line,
      lines,
      parameters,
    ]);

  it('finds each that has a body, with its name, its lines and its parameters', () => {
    expect(
      of(
        'function a({ b, c }, d = 1, ...e) {\n  return 1;\n}\nconst f = (g) => g;\nconst h = {\n  i(j, k) {},\n  l: () => 1,\n};\nclass M {\n  constructor(n) {}\n  o(p) {}\n}',
      ),
    ).toEqual([
      ['a', 1, 3, 3],
      ['f', 4, 1, 1],
      ['i', 6, 1, 2],
      ['l', 7, 1, 0],
      ['constructor', 10, 1, 1],
      ['o', 11, 1, 1],
    ]);
    expect(of('declare function a(b: 1): void; interface C { d(e: 1): void }')).toEqual([]);
  });

  it('names a callback for what it is handed to', () => {
    expect(of('list.map((a, b) => a);')).toEqual([['callback of list.map', 1, 1, 2]]);
  });

  it('counts no chapter of tests, and no column of a table of cases', () => {
    const text = "describe('a', () => {\n  it('b', (c) => {});\n  it.each([])('d', (e, f) => {});\n});";
    expect(of(text, 'test/a.test.ts')).toEqual([
      ['callback of it', 2, 1, 1],
      ['callback of it.each', 3, 1, 0],
    ]);
  });
});

describe('shapesOf', () => {
  const of = (text: string) => shapesOf(parse('src/a.ts', text));

  it('has members, their kind and whether something is said of them', () => {
    const [shape] = of(
      'export interface A extends B {\n  /** Said. */\n  c(): void;\n  // Not said.\n  readonly d: string;\n  e: () => void;\n}',
    );
    expect(shape).toMatchObject({ name: 'A', isExported: true, parents: ['B'], line: 1 });
    expect(shape?.members).toEqual([
      { name: 'c', kind: 'method', line: 3, isDocumented: true },
      { name: 'd', kind: 'property', line: 5, isDocumented: false },
      { name: 'e', kind: 'method', line: 6, isDocumented: false },
    ]);
  });

  it('takes a type in braces for a shape, with what it is joined to, and a union for none', () => {
    const [shape, ...rest] = of("type A = B & { c: 1 } & { d: 2 }; type E = 'f' | { g: 1 }; type H = I;");
    expect([shape?.name, shape?.parents, shape?.members.map(({ name }) => name)]).toEqual([
      'A',
      ['B'],
      ['c', 'd'],
    ]);
    expect(rest).toEqual([]);
  });
});
