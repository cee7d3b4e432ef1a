import { describe, expect, it } from '@jest/globals';
import { type Case, CHORE, NAMED, OTHER, record, STORY, whyNot } from './acceptance-cases.ts';

/** The pull request was opened on the first of March at nine. */
const LAST_YEAR = { at: '2025-06-01T09:00:00Z' };
const UNDELIVERED = 'Story 123456791 is accepted, but pull request #7 was not delivered for it';

describe('a story that was accepted before the pull request was opened', () => {
  it.each<[string, Case, string | undefined]>([
    [
      'holds nothing up where it is only named',
      { stories: [STORY, NAMED], alike: [record()], tracker: { moves: { [OTHER]: LAST_YEAR } } },
      undefined,
    ],
    [
      'holds nothing up where it is named first, whoever accepted it',
      {
        stories: [NAMED, STORY],
        alike: [record()],
        tracker: { moves: { [OTHER]: { ...LAST_YEAR, by: '999' } } },
      },
      undefined,
    ],
    [
      'has to be delivered like any other where it was accepted after the opening',
      {
        stories: [STORY, NAMED],
        alike: [record()],
        tracker: { moves: { [OTHER]: { at: '2026-03-01T09:01:00Z' } } },
      },
      UNDELIVERED,
    ],
    [
      'counts as accepted after the opening in the seconds by which clocks differ',
      {
        stories: [STORY, NAMED],
        alike: [record()],
        tracker: { moves: { [OTHER]: { at: '2026-03-01T08:59:55Z' } }, clock: 0 },
      },
      UNDELIVERED,
    ],
    [
      'counts as accepted after the opening by a clock that is behind',
      {
        stories: [STORY, NAMED],
        alike: [record()],
        tracker: { moves: { [OTHER]: { at: '2026-03-01T08:57:00Z' } }, clock: -300_000 },
      },
      UNDELIVERED,
    ],
    [
      'is judged where the tracker does not say when it was accepted',
      { stories: [STORY, NAMED], alike: [record()], tracker: { moves: { [OTHER]: { at: undefined } } } },
      UNDELIVERED,
    ],
    [
      'is judged where a record has it',
      {
        stories: [STORY, NAMED],
        alike: [record({ stories: [STORY.id, OTHER] })],
        tracker: { moves: { [OTHER]: LAST_YEAR } },
      },
      'Story 123456791 was accepted before pull request #7 was delivered for it',
    ],
    [
      'takes no other one out of the judgement',
      { stories: [STORY, NAMED], alike: [], tracker: { moves: { [OTHER]: LAST_YEAR } } },
      'Story 123456789 is accepted, but pull request #7 was not delivered for it',
    ],
    [
      'merges nothing by itself',
      { stories: [NAMED], alike: [record()], tracker: { moves: { [OTHER]: LAST_YEAR } } },
      UNDELIVERED,
    ],
    [
      'merges nothing as a chore by itself, though another story was delivered and accepted',
      {
        stories: [CHORE],
        alike: [record()],
        tracker: { moves: { [OTHER]: LAST_YEAR }, dropped: 'accepted' },
      },
      UNDELIVERED,
    ],
  ])('%s', async (_, given, why) => {
    const sentence = await whyNot(given);
    if (why === undefined) expect(sentence).toBeUndefined();
    else expect(sentence).toContain(why);
  });
});
