import { describe, expect, it } from '@jest/globals';
import { fullPage, partsOf } from '../../../tools/testing/full-page.ts';

const PARTS = [
  { command: 'npm test', commit: 'abc1234', isGreen: true, seconds: 60 },
  { command: 'npm run races -- --write', commit: 'def5678', isGreen: false, seconds: 121 },
];

describe('the page of the whole', () => {
  it('tells each command with its commit, result and time', () => {
    const page = fullPage([{ command: 'npm test', commit: 'abc1234', isGreen: true, seconds: 59.7 }]);
    expect(page).toContain('| `npm test` | `abc1234` | green | 1 min 0 s |');
  });

  it('is read as it was written, so that one part can be played anew', () => {
    expect(partsOf(fullPage(PARTS))).toEqual(PARTS);
    expect(partsOf('# Nothing')).toEqual([]);
  });
});
