import { describe, expect, it } from '@jest/globals';
import { type Measure, measuresOf } from '../../../tools/house/measures.ts';
import { longProse } from '../../../tools/house/prose.ts';
import { idleReasons, measuresTable } from '../../../tools/house/table.ts';
import { houseWith } from './house-with.ts';

function measure(
  what: string,
  files: Readonly<Record<string, string>>,
  pages: Readonly<Record<string, string>> = {},
): Measure | undefined {
  const around = {
    pages: new Map(Object.entries(pages)),
    countProse: longProse,
    sizes: { downloaded: 2.004, run: 1.31 },
  };
  return measuresOf(houseWith(files), around).find((each) => each.what.startsWith(what));
}

describe('measuresOf', () => {
  it('tells the figure, its goal and the worst of them', () => {
    const files = {
      'src/domain/a.ts': 'function a(b, c, d, e, f) {}',
      'tools/house/b.ts': 'function g(b, c, d, e, f, g) {}',
    };
    expect(measure('functions of more than 4 parameters', files)).toEqual({
      what: 'functions of more than 4 parameters',
      today: '2 (1 in src; g)',
      goal: '0',
      isMet: false,
    });
    expect(measure('functions of more than 4 parameters', {})).toMatchObject({ today: '0', isMet: true });
  });

  it('tells how large the largest interface is, within its limit too', () => {
    expect(
      measure('members of the largest', { 'src/text/a.ts': 'interface A { b: 1; c: 1 }' }),
    ).toMatchObject({
      today: '2',
      goal: '≤ 12',
      isMet: true,
    });
  });

  it('counts methods and properties of ports that nothing is said of', () => {
    const files = { 'src/ports/a.ts': 'export interface A { /** Said. */ b(): void; c(): void; d: 1 }' };
    expect(measure('members without a docstring in src/ports', files)?.today).toBe(
      '2 (1 of 2 methods, 1 of 1 properties)',
    );
  });

  it('counts what is long on all pages, and names the worst', () => {
    const long = `${'word '.repeat(31)}end.`;
    const pages = {
      'a.md': `${long} Short one.\n\n| ${long} |`,
      'docs/b.md': `${long} ${long.replace('w', 'W')}`,
    };
    expect(measure('sentences', {}, pages)).toMatchObject({ today: '4 (2 in a.md)', isMet: false });
    expect(measure('paragraphs', {}, pages)).toMatchObject({ today: '0', isMet: true });
  });

  it('does not let a size pass that only looks like its limit', () => {
    expect(measure('megabytes that a runner', {})).toMatchObject({
      today: '2.00',
      goal: '≤ 2.0',
      isMet: false,
    });
    expect(measure('megabytes that run', {})).toMatchObject({ today: '1.31', isMet: false });
  });

  it('counts files that lie in no room, and those of rooms without tests', () => {
    const files = {
      'src/domain/loose.ts': '',
      'src/usecases/sweep/a.ts': '',
      'src/usecases/stack/b.ts': '',
      'test/usecases/sweep/a.test.ts': '',
    };
    expect(measure('files of src/usecases and src/domain', files)?.today).toBe('2');
  });

  it('measures the way of each door that is there', () => {
    const files = {
      'actions/provision/main.ts':
        "import { a } from '../../src/adapters/a.ts'; export const main = () => a(1);",
      'src/adapters/a.ts': 'export function a(b) { return b.fetch(); }',
    };
    expect(measure('files on the deepest way to the wire: provision', files)).toMatchObject({
      today: '2 (2 take part, 0 steps back up)',
      isMet: true,
    });
    expect(measure('files on the deepest way to the wire: sweep', files)).toBeUndefined();
  });
});

describe('the table', () => {
  const measures = [
    { what: 'one', today: '1', goal: '0', isMet: false },
    { what: 'second', today: '0', goal: '0', isMet: true },
  ];

  it('says of each goal whether it is met, or why it cannot be', () => {
    expect(measuresTable(measures, {})).toBe(
      ['what    today  goal', 'one     1      0     MISSED', 'second  0      0     ok'].join('\n'),
    );
    expect(measuresTable(measures, { one: 'because.' })).toContain('0     missed: because.');
  });

  it('keeps no reason that nobody needs', () => {
    expect(idleReasons(measures, { one: 'a', second: 'b', gone: 'c' })).toEqual([
      "tools/house/reasons.ts excuses 'second', which needs no excuse: take it out.",
      "tools/house/reasons.ts excuses 'gone', which needs no excuse: take it out.",
    ]);
  });
});
