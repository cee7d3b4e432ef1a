import { describe, expect, it } from '@jest/globals';
import { type DutyLook, dueItem, isDue, NOTHING_FOUND, reportDue } from '../../../src/domain/due/duties.ts';
import type { Failure } from '../../../src/domain/report/describe-failure.ts';

const stack = dueItem({ name: 'shop-a', sentence: 'shop-a would be taken down: branch is gone.' });
const branch = dueItem({ name: 'shop-b', sentence: 'Pull request #7 is behind: it has no environment.' });
const down: Failure = {
  decision: 'failed',
  reasonCode: 'unavailable',
  sentence: 'The tracker is out of order.',
};
const denied: Failure = { decision: 'failed', reasonCode: 'access_denied', sentence: 'The role may not.' };

const none = (duty: DutyLook['duty']): DutyLook => ({ duty, ...NOTHING_FOUND });

describe('reportDue', () => {
  it('says so where nothing is due', () => {
    expect(reportDue([none('sweep'), none('hours'), none('accept'), none('heal')])).toEqual({
      decision: 'nothing',
      reasonCode: 'nothing_to_do',
      sentence: 'Nothing is due.',
      items: [],
    });
  });

  it('counts what is due, and what is left to the next look', () => {
    const looks: readonly DutyLook[] = [
      { duty: 'sweep', items: [stack], more: 0 },
      none('hours'),
      { duty: 'heal', items: [branch, branch], more: 3 },
    ];
    expect(reportDue(looks)).toEqual({
      decision: 'planned',
      reasonCode: 'due',
      sentence:
        'Due: sweep (1 environment), heal (2 branches, and 3 more are left to the next look). Not looked for: accept.',
      items: [stack, branch, branch],
    });
  });

  it('says what waits after a run that did not help, whether or not anything else is due', () => {
    const heal: DutyLook = { duty: 'heal', items: [], more: 0, waiting: [branch] };
    expect(isDue(heal)).toBe(false);
    expect(reportDue([none('sweep'), heal])).toEqual({
      decision: 'nothing',
      reasonCode: 'nothing_to_do',
      sentence:
        'Nothing is due. 1 branch waits after a run that did not help. Not looked for: hours, accept.',
      items: [branch],
    });
    const others = [none('sweep'), none('hours'), none('accept')];
    expect(reportDue([...others, { ...heal, items: [branch], waiting: [branch, branch] }]).sentence).toBe(
      'Due: heal (1 branch). 2 branches wait after a run that did not help.',
    );
    expect(reportDue([...others, { ...heal, failure: down }]).sentence).toBe(
      "What is due of 'heal' is not wholly known: The tracker is out of order. 1 branch waits after a run that did not help.",
    );
  });

  it('is red for the reason of the first look that failed, names each of them, and says what is known all the same', () => {
    const looks: readonly DutyLook[] = [
      { duty: 'sweep', items: [stack], more: 0 },
      { duty: 'hours', ...NOTHING_FOUND, failure: denied },
      { duty: 'accept', ...NOTHING_FOUND, failure: down },
    ];
    expect(reportDue(looks)).toEqual({
      decision: 'failed',
      reasonCode: 'access_denied',
      sentence:
        "What is due of 'hours' is not wholly known: The role may not. What is due of 'accept' is not wholly known: The tracker is out of order. Due: sweep (1 environment). Not looked for: heal.",
      items: [stack],
    });
  });

  it('says nothing of the rest where it is nothing, so that nobody takes it for the whole', () => {
    const heal: DutyLook = { duty: 'heal', ...NOTHING_FOUND, failure: down };
    expect(reportDue([none('sweep'), none('hours'), none('accept'), heal]).sentence).toBe(
      "What is due of 'heal' is not wholly known: The tracker is out of order.",
    );
  });
});

describe('isDue', () => {
  it.each([
    ['something was found', { items: [stack], more: 0 }, true],
    ['something was found before the look failed', { items: [stack], more: 0, failure: down }, true],
    ['nothing was found', NOTHING_FOUND, false],
    ['the look failed', { ...NOTHING_FOUND, failure: down }, undefined],
  ])('where %s', (_, found, due) => {
    expect(isDue(found)).toBe(due);
  });
});
