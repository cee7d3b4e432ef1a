import { describe, expect, it } from '@jest/globals';
import { judgementAnswer } from '../../../src/usecases/commands/answer-judgement.ts';
import { report, reportItem } from '../../../tools/builders/reports.ts';

const READY = reportItem({
  decision: 'unchanged',
  reasonCode: 'stories_accepted',
  sentence: 'Story 12 is accepted, so pull request #7 may be merged at aaaaaaa.',
});
const found = (items: Parameters<typeof report>[0] = {}) =>
  report({ action: 'sync-tracker', decision: 'unchanged', reasonCode: 'stories_accepted', ...items });
const merge = (item: Partial<typeof READY>) =>
  report({ action: 'pull-request', items: [{ ...READY, ...item }] });

describe('the answer to an acceptance', () => {
  it.each<[string, readonly ReturnType<typeof report>[], string, string, boolean]>([
    [
      'that was merged',
      [
        found({ items: [READY] }),
        merge({ decision: 'updated', reasonCode: 'pull_request_merged', sentence: 'It was merged.' }),
      ],
      'What was delivered is accepted. It was merged.',
      'rocket',
      true,
    ],
    [
      'that waits for a check',
      [
        found({ items: [READY] }),
        merge({ decision: 'skipped', reasonCode: 'not_mergeable', sentence: 'It waits for checks.' }),
      ],
      'What was delivered is accepted. It waits for checks. The hourly workflow looks again.',
      'rocket',
      true,
    ],
    [
      'that cannot be merged',
      [
        found({ items: [READY] }),
        merge({ decision: 'refused', reasonCode: 'base_moved', sentence: 'Its base is another one.' }),
      ],
      'What was delivered is accepted. Its base is another one.',
      'confused',
      false,
    ],
    [
      'that cannot be merged, as people were told before',
      [
        found({ items: [READY] }),
        merge({
          decision: 'skipped',
          reasonCode: 'base_moved',
          sentence: 'Its base is another one.',
          toldBefore: true,
        }),
      ],
      'What was delivered is accepted. Its base is another one.',
      'confused',
      false,
    ],
    [
      'whose label was taken off meanwhile',
      [
        found({ items: [READY] }),
        merge({ decision: 'skipped', reasonCode: 'not_delivered', sentence: 'It is left alone.' }),
      ],
      'What was delivered is accepted. It is left alone.',
      'confused',
      false,
    ],
    [
      'of one beside another pull request that cannot be read',
      [
        found({
          decision: 'failed',
          reasonCode: 'access_denied',
          sentence: 'Story 13 cannot be read.',
          items: [{ ...READY, pullRequest: 8, decision: 'failed', reasonCode: 'access_denied' }],
        }),
      ],
      'What was delivered is accepted. Nothing is merged yet, because not every story that the pull request names is accepted; the hourly workflow merges it once they are.',
      'rocket',
      true,
    ],
    [
      'that cannot be read itself',
      [
        found({
          decision: 'failed',
          reasonCode: 'unreachable',
          sentence: 'Story 12 and 13 cannot be read.',
          items: [
            { ...READY, decision: 'failed', reasonCode: 'unreachable', sentence: 'Story 12 cannot be read.' },
            { ...READY, pullRequest: 8, decision: 'failed', reasonCode: 'unreachable' },
          ],
        }),
      ],
      'Story 12 cannot be read.',
      'confused',
      false,
    ],
    [
      'that something speaks against',
      [
        found({
          items: [{ ...READY, reasonCode: 'not_delivered', sentence: 'Its label is off.' }],
        }),
        report({ action: 'pull-request', items: [] }),
      ],
      'What was delivered is accepted. Its label is off.',
      'confused',
      false,
    ],
    [
      'of one story among others',
      [found({ items: [] })],
      'What was delivered is accepted. Nothing is merged yet, because not every story that the pull request names is accepted; the hourly workflow merges it once they are.',
      'rocket',
      true,
    ],
    [
      'where merging is left to people',
      [found({ items: [READY] })],
      'Story 12 is accepted, so pull request #7 may be merged at aaaaaaa. The variable GREENROOM_MERGE leaves the merge to people.',
      'rocket',
      true,
    ],
    [
      'that was refused',
      [found({ decision: 'skipped', reasonCode: 'not_allowed_to_accept', sentence: 'mr-a may not.' })],
      'mr-a may not.',
      '-1',
      true,
    ],
    [
      'that came too late',
      [found({ decision: 'skipped', reasonCode: 'superseded', sentence: 'It was changed.' })],
      'It was changed.',
      'confused',
      true,
    ],
    [
      'while the tracker does not answer',
      [found({ decision: 'failed', reasonCode: 'unreachable', sentence: 'No answer came.' })],
      'No answer came.',
      'confused',
      false,
    ],
  ])('%s', (_, reports, sentence, ending, isDone) => {
    expect(judgementAnswer('accept', 7, reports)).toEqual({ sentence, ending, isDone });
  });

  it('is none without a report', () => {
    expect(judgementAnswer('accept', 7, [])).toBeUndefined();
  });
});

describe('the answer to a rejection', () => {
  const story = { id: '12', title: 'Checkout', url: 'https://example.com/12', state: 'rejected' as const };

  it('is what the author hears', () => {
    const synced = found({ sentence: 'mr-c rejected story 12.', items: [{ ...READY, story }] });
    expect(judgementAnswer('reject', 7, [report(), synced])).toEqual({
      sentence: 'mr-c rejected story 12.',
      ending: 'rocket',
      isDone: true,
    });
  });

  it('is not of what the run did for another pull request', () => {
    const other = { ...READY, pullRequest: 8, decision: 'failed' as const, sentence: 'Story 13 is lost.' };
    const own = { ...READY, sentence: 'mr-c rejected story 12.', story };
    const synced = found({ decision: 'failed', sentence: 'Both.', items: [other, own] });
    expect(judgementAnswer('reject', 7, [synced])).toEqual({
      sentence: 'mr-c rejected story 12.',
      ending: 'rocket',
      isDone: true,
    });
    const elsewhere = found({
      sentence: 'Both.',
      items: [
        { ...other, story },
        { ...own, story: { ...story, state: 'started' } },
      ],
    });
    expect(judgementAnswer('reject', 7, [elsewhere])).toMatchObject({ ending: 'confused', isDone: false });
  });

  it.each([
    ['nothing', 'no_story'],
    ['failed', 'unreachable'],
  ] as const)('says what the step says that looked at no story: %s', (decision, reasonCode) => {
    const synced = found({ decision, reasonCode, sentence: 'It names no story.', items: [] });
    expect(judgementAnswer('reject', 7, [synced])).toEqual({
      sentence: 'It names no story.',
      ending: 'confused',
      isDone: false,
    });
  });

  it('says that it failed', () => {
    const failed = { ...READY, decision: 'failed' as const, reasonCode: 'unreachable' as const };
    const synced = found({
      decision: 'failed',
      reasonCode: 'unreachable',
      sentence: 'No answer.',
      items: [failed],
    });
    expect(judgementAnswer('reject', 7, [synced])).toEqual({
      sentence: 'No answer.',
      ending: 'confused',
      isDone: false,
    });
  });

  it('says what became of it where the story is rejected no more', () => {
    const items = [{ ...READY, story: { ...story, state: 'started' as const } }];
    expect(judgementAnswer('reject', 7, [found({ sentence: 'Story 12 is started.', items })])).toMatchObject({
      ending: 'confused',
      isDone: false,
    });
  });
});
