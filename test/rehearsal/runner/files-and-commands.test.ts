import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseKeyValueFile } from '../../../rehearsal/runner/steps/file-commands.ts';
import { createMasker, createStepLog } from '../../../rehearsal/runner/steps/step-log.ts';
import { matrixLegs } from '../../../rehearsal/runner/workflows/matrix.ts';

describe('parseKeyValueFile', () => {
  it.each<[string, string, [string, string][]]>([
    [
      'plain pairs',
      'a=1\nb=2\n',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['a value with an equals sign', 'a=b=c', [['a', 'b=c']]],
    [
      'a block',
      'a<<E\none\ntwo\nE\nb=2\n',
      [
        ['a', 'one\ntwo'],
        ['b', '2'],
      ],
    ],
    ['an empty block', 'a<<E\nE\n', [['a', '']]],
    ['a pair whose value looks like a block', 'a=b<<E\n', [['a', 'b<<E']]],
    ['empty lines between', '\na=1\n\n', [['a', '1']]],
  ])('reads %s', (_what, text, pairs) => {
    expect(parseKeyValueFile(text)).toEqual(pairs);
  });

  it.each([
    ['nothing to split', 'word\n', "Invalid format 'word'"],
    ['no name', '=x\n', "Invalid format '=x'. Name must not be empty"],
    ['no end', 'a<<E\nx\n', "Invalid value. Matching delimiter not found 'E'"],
    [
      'no delimiter',
      'a<<\nx\n',
      "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty",
    ],
  ])('refuses %s', (_what, text, message) => {
    expect(() => parseKeyValueFile(text)).toThrow(message);
  });

  it('gives back every value that was written in a block', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        fc.pre(!value.split('\n').includes('END'));
        expect(parseKeyValueFile(`name<<END\n${value}\nEND\n`)).toEqual([['name', value]]);
      }),
    );
  });
});

describe('createStepLog', () => {
  it('reads workflow commands and keeps the rest', () => {
    const log = createStepLog(createMasker(['topsecret']));
    log.take(
      'plain topsecret\n::warning title=Care%2C please::line one%0Aline two\n::group::Inner\n::debug::hid',
    );
    log.take('den\n::add-mask::later\nlater on\n');
    log.end();
    expect(log.lines).toEqual(['plain ***', '##[warning]line one\nline two', '##[group]Inner', '*** on']);
    expect(log.annotations).toEqual([
      { level: 'warning', message: 'line one\nline two', title: 'Care, please' },
    ]);
  });

  it('takes no command while commands are stopped', () => {
    const log = createStepLog(createMasker([]));
    log.take('::stop-commands::token-1\n::error::not one\n::token-1::\n::error::one\n');
    expect(log.annotations.map(({ message }) => message)).toEqual(['one']);
  });
});

describe('matrixLegs', () => {
  it.each<[string, unknown, unknown[]]>([
    [
      'a product',
      { a: [1, 2], b: ['x'] },
      [
        { a: 1, b: 'x' },
        { a: 2, b: 'x' },
      ],
    ],
    ['an exclusion', { a: [1, 2], exclude: [{ a: 1 }] }, [{ a: 2 }]],
    ['what joins a leg', { a: [1, 2], include: [{ a: 1, c: true }] }, [{ a: 1, c: true }, { a: 2 }]],
    ['a leg of its own', { a: [1], include: [{ a: 9 }] }, [{ a: 1 }, { a: 9 }]],
    ['only included legs', { include: [{ a: 1 }, { a: 2 }] }, [{ a: 1 }, { a: 2 }]],
  ])('gives %s', (_what, matrix, legs) => {
    expect(matrixLegs(matrix).map(({ leg }) => leg)).toEqual(legs);
  });
});
