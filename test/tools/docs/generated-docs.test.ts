import { describe, expect, it } from '@jest/globals';
import {
  inputsTable,
  outputsTable,
  reasonCodesPage,
  replaceBlock,
} from '../../../tools/docs/generated-docs.ts';

const METADATA = {
  name: 'A',
  description: 'a',
  inputs: {
    plain: { description: 'Takes one | or\nthe other.', required: false, default: 'one' },
    needed: { description: 'Must be there.', required: true },
    open: { description: 'May be left out.', required: false },
  },
  outputs: { url: { description: 'Where it is.' } },
  runs: { using: 'node24', main: 'dist/index.js' },
};

describe('generated documentation', () => {
  it('lists every input with its default, on one line each', () => {
    expect(inputsTable('a', METADATA).split('\n').slice(2)).toEqual([
      '| `plain` | Takes one \\| or the other. | `one` |',
      '| `needed` | Must be there. | **required** |',
      '| `open` | May be left out. |  |',
    ]);
  });

  it('refuses an input or output without a description, by name', () => {
    const inputs = { silent: { required: false } };
    expect(() => inputsTable('a', { ...METADATA, inputs })).toThrow(
      'Input silent of actions/a/action.yml is missing a description',
    );
    expect(() => outputsTable('a', { ...METADATA, outputs: { mute: {} } })).toThrow(
      'Output mute of actions/a/action.yml',
    );
  });

  it('replaces what stands between the markers and keeps the rest', () => {
    const text = 'before\n<!-- t:start -->\nold\n<!-- t:end -->\nafter';
    expect(replaceBlock(text, 't', 'new')).toBe('before\n<!-- t:start -->\nnew\n<!-- t:end -->\nafter');
  });

  it('refuses a page that has lost its markers', () => {
    expect(() => replaceBlock('<!-- t:start -->', 't', 'new')).toThrow('<!-- t:end -->');
  });

  it('explains every reason code', () => {
    expect(reasonCodesPage({ brake: { decisions: ['refused', 'skipped'], meaning: 'Too many.' } })).toContain(
      '| `brake` | `refused`, `skipped` | Too many. |',
    );
  });
});
