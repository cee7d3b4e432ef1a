import { describe, expect, it } from '@jest/globals';
import { say, skip, type Verdict } from '../../../src/domain/verdict/verdict.ts';
import { summarizeTeardown } from '../../../src/usecases/teardown/teardown-report.ts';

const NOTHING = 'No environment is orphaned.';
const item = (name: string, verdict: Verdict) => ({ name, ...verdict });
const held = item('shop-a', skip('busy', 'Another operation is running; run it again later.'));
const wanted = item('shop-b', skip('still_wanted', 'shop-b is wanted again.'));

describe('a sweep that took nothing down', () => {
  it('says of what was to go that it stays for now', () => {
    expect(summarizeTeardown([held, wanted], NOTHING, [held, wanted])).toMatchObject({
      decision: 'skipped',
      reasonCode: 'busy',
      sentence: 'Another operation is running; run it again later.',
    });
    expect(summarizeTeardown([held, held], NOTHING, [held, held]).sentence).toBe(
      '2 environments stay for now; Another operation is running; run it again later.',
    );
  });

  it('says that there was nothing where what was to go is wanted again, and of what was not to go', () => {
    const nothing = say('nothing_to_do', NOTHING);
    expect(summarizeTeardown([wanted], NOTHING, [wanted])).toMatchObject(nothing);
    expect(summarizeTeardown([held], NOTHING)).toMatchObject(nothing);
  });
});
