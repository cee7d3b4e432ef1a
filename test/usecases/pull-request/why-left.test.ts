import { describe, expect, it } from '@jest/globals';
import type { MergePlan } from '../../../src/ports/merge-queue.ts';
import { updated } from './updated.ts';

describe('what people have judged in ways of GitHub', () => {
  it.each<readonly [string, Partial<MergePlan>, string]>([
    [
      'in a merge queue',
      { isQueued: true },
      "it is in the merge queue of 'main', out of which a push would throw it",
    ],
    ['auto-merge', { autoMergeBy: 'mr-b' }, 'mr-b enabled auto-merge, so people have judged what it has'],
    ['an approval', { approvedBy: 'mr-c' }, 'mr-c approved that commit'],
  ])('is left alone: %s', async (_, plan, why) => {
    const outcome = await updated({ open: [{ number: 8 }, { number: 9 }], plans: { 8: plan } });
    expect(outcome.asked).toEqual(['9 at 09']);
    expect(outcome.report.items?.[0]).toMatchObject({
      decision: 'skipped',
      reasonCode: 'branch_waits',
      sentence: `Pull request #8 is left at 0000000, because ${why}.`,
    });
  });

  it('is left to the merge queue of its base, whatever the token', async () => {
    for (const startsRuns of [true, false])
      expect(
        await updated({ plans: { 8: { hasQueue: true } }, startsRuns, requiresChecks: true }),
      ).toMatchObject({
        asked: [],
        report: { decision: 'skipped', reasonCode: 'branch_waits', items: [{ name: 'main' }] },
        words:
          "Nothing is brought up to date, because branch 'main' has a merge queue, which tries each pull request on top of it; update by hand what people are to see with it.",
      });
  });
});

describe('a rebase', () => {
  const stack = [{ number: 8 }, { number: 9, baseBranch: 'b-8' }];

  it('is made beneath no other pull request, which would carry the old commits', async () => {
    expect(await updated({ open: stack, base: 'main', method: 'rebase' })).toMatchObject({
      asked: [],
      words:
        "Pull request #8 is left at 0000000, because pull request #9 is to be merged into it, and a rebase would leave that one with the old commits; update by method 'merge', or rebase both by hand.",
    });
    expect((await updated({ open: stack, base: 'main' })).asked).toEqual(['8 at 08']);
    expect((await updated({ open: stack, base: 'b-8', method: 'rebase' })).asked).toEqual([
      '9 at 09 by rebase',
    ]);
  });

  it('is made of no branch with merge commits, whose resolutions would be lost', async () => {
    const outcome = await updated({ open: [{ number: 8 }, { number: 9 }], merges: [8], method: 'rebase' });
    expect(outcome.asked).toEqual(['9 at 09 by rebase']);
    expect(outcome.words).toContain(
      'Pull request #8 is left at 0000000, because it has merge commits, or too many commits to look at',
    );
    expect((await updated({ merges: [8] })).asked).toEqual(['8 at 08']);
  });
});

describe('a branch of two pull requests', () => {
  const both = [
    { number: 8, headBranch: 'hotfix' },
    { number: 9, headBranch: 'hotfix', baseBranch: 'release', headCommit: '8'.padStart(40, '0') },
  ];

  // The other one may be delivered, approved or queued at the commit that a push would replace, and it would get all of the base.
  it.each([
    ['has nothing', {}],
    ['waits for its acceptance', { delivered: { 9: '8'.padStart(40, '0') } }],
    ['is in a merge queue', { plans: { 9: { isQueued: true, hasQueue: true } } }],
    ['has the label of the review', { labelsNow: { 9: ['reviewed'] } }],
  ])('is left to people where the other one %s', async (_, given) => {
    for (const method of ['merge', 'rebase'] as const)
      expect(await updated({ base: 'main', open: both, deployed: [8], method, ...given })).toMatchObject({
        asked: [],
        words:
          "Branch 'hotfix' of pull request #8 is left to people, because pull request #9 is open from it into 'release', and would get what 'main' has.",
      });
  });

  it('is none where the other branch of that name is of a fork', async () => {
    const fork = both.map((each) => (each.number === 9 ? { ...each, headRepositoryId: 1 } : each));
    expect((await updated({ base: 'main', open: fork, deployed: [8] })).asked).toEqual(['8 at 08']);
  });
});

describe('what people did since the run has read its list', () => {
  it('counts: the label of the review', async () => {
    const open = [{ number: 8 }, { number: 9 }];
    expect(await updated({ open, labelsNow: { 8: ['reviewed'] } })).toMatchObject({
      asked: ['9 at 09'],
      report: {
        items: [
          {
            decision: 'skipped',
            sentence:
              "Pull request #8 is left at 0000000, because the label 'reviewed' says that it was reviewed there.",
          },
          { decision: 'updated' },
        ],
      },
    });
  });

  it('counts: it was closed', async () => {
    expect(await updated({ closedNow: [8] })).toMatchObject({
      asked: [],
      words: "Pull request #8 is left at 0000000, because it is not open into 'main' any more.",
    });
  });
});
