import { describe, expect, it } from '@jest/globals';
import { DECISIONS } from '../../../src/domain/verdict/decision.ts';
import { REASON_CODES } from '../../../src/domain/verdict/reason-codes.ts';
import { say } from '../../../src/domain/verdict/verdict.ts';

describe('say', () => {
  it('takes the usual decision of the reason code', () => {
    expect(say('busy', 'It works.')).toEqual({
      decision: 'skipped',
      reasonCode: 'busy',
      sentence: 'It works.',
    });
  });

  it('takes another decision of the code where it is named', () => {
    expect(say('busy', 'It works.', 'failed').decision).toBe('failed');
  });
});

describe('the reason codes', () => {
  it('each stand beside decisions of the public contract, none twice', () => {
    for (const { decisions } of Object.values(REASON_CODES)) {
      expect(DECISIONS).toEqual(expect.arrayContaining([...decisions]));
      expect(new Set(decisions).size).toBe(decisions.length);
    }
  });
});
