import { describe, expect, it } from '@jest/globals';
import {
  type Case,
  CHORE,
  HEAD,
  LATER,
  OLDER,
  OTHER,
  push,
  record,
  STORY,
  whyNot,
} from './acceptance-cases.ts';

describe('the record of a delivery that is accepted', () => {
  it.each<[string, Case, string | undefined]>([
    ['counts by the label of a person', { alike: [record()] }, undefined],
    [
      'counts by a label of the second of the push that began the branch',
      { alike: [record()], pushes: [push('07:30')] },
      undefined,
    ],
    [
      'counts for nothing by a label of the second of the push that came to another head',
      { alike: [record()], pushes: [push('07:30'), push('07:00', OLDER)] },
      "because bbbbbbb was pushed in the second in which the label 'reviewed' was put on",
    ],
    [
      'counts by a label of the second in which it was pushed anew',
      { alike: [record()], pushes: [push('07:30'), push('07:00')] },
      undefined,
    ],
    [
      'leads to no merge while the label is off',
      { alike: [record()], pull: { labels: [] } },
      "is not merged, because the label 'reviewed' was taken off; have the label 'reviewed' put on again by a person who may, or merge by hand.",
    ],
    [
      'leads to no merge where somebody put the label on again who does not count',
      {
        alike: [record()],
        reviewedBy: ['mr-b'],
        more: [{ id: '97', by: 'mr-a', at: '2026-03-02T08:40:00Z' }],
      },
      "is not merged, because mr-a put the label on, whom 'reviewed-by' of the settings does not name",
    ],
    [
      'leads to the merge once the label is on again',
      { alike: [record()], more: [{ id: '97', by: 'mr-b', at: '2026-03-02T09:40:00Z' }] },
      undefined,
    ],
    [
      'counts for nothing without a label',
      { alike: [record({ labelled: '' })] },
      "because GitHub does not tell that somebody put the label 'reviewed' on for that delivery (recorded as deployment 12 by github-actions[bot]); merge it by hand",
    ],
    [
      'names the one in the way, also among others',
      {
        alike: [
          record({ labelled: '', id: 13, writtenBy: 'mr-x' }),
          record({ labelled: '', stories: [OTHER] }),
        ],
      },
      '(recorded as deployment 13 by mr-x)',
    ],
    [
      'counts for no story that it has not, and says what the newest one has',
      { alike: [record({ stories: [OTHER] })] },
      'The newest record is that of commit bbbbbbb for other stories (recorded as deployment 12 by github-actions[bot]).',
    ],
    [
      'counts for nothing by a label that is older than the commit, which a workflow could name',
      { alike: [record()], pushes: [push('07:40')] },
      "because the label 'reviewed' was put on before bbbbbbb was pushed",
    ],
    [
      'counts for nothing by the label of an app',
      { alike: [record()], by: 'x[bot]' },
      'the app x[bot] put the label on',
    ],
    ['counts by the label of the author', { alike: [record()], by: 'mr-a' }, undefined],
    [
      'counts for nothing by the label of the author, where the settings want others',
      { alike: [record()], by: 'mr-a', reviewedBy: ['@others'] },
      'because its author mr-a put the label on',
    ],
    [
      'leaves the first one its time, when another story of the same commit is delivered later',
      { alike: [record(), record({ recordedAt: LATER })] },
      undefined,
    ],
    [
      'takes no time from one that proves no review',
      { alike: [record({ labelled: '' }), record({ recordedAt: LATER })] },
      'was accepted before pull request #7 was delivered for it at bbbbbbb',
    ],
    [
      'is led to the merge by the label that is put on again, though an older one proves nothing',
      { alike: [record({ labelled: '' }), record({ recordedAt: '2026-03-02T08:30:00Z' })] },
      undefined,
    ],
    ['is not asked of a chore beside it', { stories: [STORY, CHORE], alike: [record()] }, undefined],
    [
      'is proven also where a text names a chore alone',
      { stories: [CHORE], alike: [record({ labelled: '' })] },
      "somebody put the label 'reviewed' on",
    ],
    [
      'keeps its stories when a workflow writes one with fewer',
      { alike: [record({ stories: [STORY.id, OTHER] }), record({ labelled: '' })] },
      'Story 123456791 was delivered with pull request #7 (recorded as deployment 12 by github-actions[bot]), whose text names it no more',
    ],
    [
      'keeps its stories when a person puts the label on again for fewer',
      {
        alike: [
          record({ stories: [STORY.id, OTHER] }),
          record({ labelled: '96', recordedAt: '2026-03-02T08:30:00Z' }),
        ],
        more: [{ id: '96', by: 'mr-b', at: '2026-03-02T08:20:00Z' }],
      },
      'Story 123456791 was delivered with pull request #7 (recorded as deployment 12 by github-actions[bot]), whose text names it no more',
    ],
    [
      'keeps its stories when more is pushed and delivered for fewer',
      {
        alike: [record()],
        pull: { earlier: [record({ stories: [OTHER], labelled: '90', recordedAt: '2026-03-02T06:00:00Z' })] },
      },
      'Story 123456791 was delivered with pull request #7 (recorded as deployment 12 by github-actions[bot]), whose text names it no more, and it is not accepted, so the pull request is not merged; accept that story too, open another pull request without its work, or merge by hand.',
    ],
    [
      'asks nobody to accept a story of it that the tracker does not show',
      {
        alike: [record({ stories: [STORY.id, OTHER] }), record()],
        tracker: { dropped: 'unseen' },
      },
      'and the tracker does not show it, so nobody can see whether it is accepted, and the pull request is not merged; let the token see that story if it is there still, open another pull request without its work, or merge by hand.',
    ],
    [
      'counts where what was delivered at an older commit was accepted since',
      {
        alike: [record()],
        pull: { earlier: [record({ stories: [OTHER], recordedAt: '2026-03-02T06:00:00Z' })] },
        tracker: { dropped: 'accepted' },
      },
      undefined,
    ],
    [
      'counts for a story that got another id since',
      {
        stories: [{ ...STORY, id: 'PAY-3' }],
        alike: [record({ stories: ['SHOP-12'] })],
        tracker: { moved: { 'SHOP-12': 'PAY-3' } },
      },
      undefined,
    ],
    [
      'counts for no other story than that',
      {
        stories: [{ ...STORY, id: 'PAY-3' }],
        alike: [record({ stories: ['SHOP-12'] })],
        tracker: { dropped: 'accepted' },
      },
      'Story PAY-3 is accepted, but pull request #7 was not delivered for it; leave its id out of the text where it is only mentioned',
    ],
    [
      'counts where its commit was pushed away and back',
      { alike: [record()], pushes: [push('08:40'), push('08:20', OLDER), push('07:00')] },
      undefined,
    ],
    [
      'counts for nothing by a label that was put on while another commit was the head',
      { alike: [record()], pushes: [push('07:40'), push('07:20', OLDER), push('07:00')] },
      "because the label 'reviewed' was put on before bbbbbbb was pushed",
    ],
    [
      'counts for nothing by the label of whoever pushed the head, where the settings want others',
      { alike: [record()], reviewedBy: ['@others'], pushes: [push('07:00', HEAD, 'Mr-B')] },
      'because mr-b, who pushed its head, put the label on',
    ],
    [
      'counts for nothing where a workflow pushed the head, and the settings want others',
      { alike: [record()], reviewedBy: ['@others'], pushes: [push('07:00', HEAD, 'github-actions[bot]')] },
      'because a workflow pushed its head',
    ],
    [
      'counts for nothing where nobody knows who pushed the head, and the settings want others',
      { alike: [record()], reviewedBy: ['@others'] },
      'because GitHub does not tell who pushed its head',
    ],
    [
      'counts by the label of another one than author and pusher, as the settings want',
      { alike: [record()], reviewedBy: ['@others'], pushes: [push('07:00')] },
      undefined,
    ],
    [
      'counts for nothing by a label since which the base was changed',
      { alike: [record()], label: { retargetedAt: '2026-03-02T07:50:00Z' } },
      "because the label 'reviewed' was put on before the base of the pull request was changed",
    ],
    [
      'counts where the base was changed after it was written: the merge judges that base',
      { alike: [record()], label: { retargetedAt: '2026-03-02T08:10:00Z' } },
      undefined,
    ],
    [
      'counts for a tracker whose clock is some minutes behind',
      {
        alike: [record({ recordedAt: '2026-03-02T09:01:00Z' })],
        move: { deliveredAt: '2026-03-02T08:58:30Z' },
      },
      undefined,
    ],
    [
      'counts for nothing where it was written after the acceptance, and the clock of the tracker is ahead',
      {
        alike: [record({ recordedAt: '2026-03-02T08:58:00Z' })],
        move: { deliveredAt: '2026-03-02T08:57:00Z', aheadMs: 300_000 },
      },
      'was accepted before pull request #7 was delivered for it at bbbbbbb',
    ],
    [
      'counts for nothing where the story was delivered long before it was written',
      {
        alike: [record({ recordedAt: '2026-03-02T09:01:00Z' })],
        move: { deliveredAt: '2026-03-02T08:50:00Z' },
      },
      'was accepted before pull request #7 was delivered for it at bbbbbbb',
    ],
    [
      'finds its label among many that records name',
      { alike: [record(), ...Array.from({ length: 12 }, (_, made) => record({ labelled: `${made}` }))] },
      undefined,
    ],
  ])('%s', async (_, given, why) => {
    const sentence = await whyNot(given);
    if (why === undefined) expect(sentence).toBeUndefined();
    else expect(sentence).toContain(why);
  });
});
