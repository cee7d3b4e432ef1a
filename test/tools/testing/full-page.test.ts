import { describe, expect, it } from '@jest/globals';
import { fullPage } from '../../../tools/testing/full-page.ts';

describe('the page of the whole', () => {
  it('tells each command with its result and time, and the sum', () => {
    const page = fullPage('abc1234', [
      { command: 'npm test', isGreen: true, seconds: 59.7 },
      { command: 'npm run races', isGreen: false, seconds: 120.4 },
    ]);
    expect(page).toContain('commit `abc1234`');
    expect(page).toContain('| `npm test` | green | 1 min 0 s |');
    expect(page).toContain('| `npm run races` | red | 2 min 0 s |');
    expect(page).toContain('| all | red | 3 min 0 s |');
  });
});
