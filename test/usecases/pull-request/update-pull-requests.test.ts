import { describe, expect, it } from '@jest/globals';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import type { UpdateAnswer } from '../../../src/ports/code-host.ts';
import type { DeploymentFacts } from '../../../src/ports/deployments.ts';
import { deployment } from '../../../tools/builders/facts.ts';
import { KEY, updated } from './updated.ts';

describe('other pull requests of a base that has moved on', () => {
  it('are brought up to date at the commit that they have, the oldest first', async () => {
    const outcome = await updated({ open: [{ number: 12 }, { number: 8 }] });
    expect(outcome.asked).toEqual(['8 at 08', '12 at 12']);
    expect(outcome.updated).toEqual([
      { pullRequest: 8, branch: 'b-8' },
      { pullRequest: 12, branch: 'b-12' },
    ]);
    expect(outcome.report).toMatchObject({ decision: 'updated', reasonCode: 'branch_updated' });
  });

  it('are left alone without an environment, from a fork, and into another base', async () => {
    const open = [{ number: 8 }, { number: 9, headRepositoryId: 1 }, { number: 10, baseBranch: 'develop' }];
    expect(await updated({ open, deployed: [9, 10] })).toMatchObject({
      asked: [],
      words: 'No other pull request is to be brought up to date.',
    });
  });

  it('have one too where it runs an older commit', async () => {
    const olderOf = (state: DeploymentFacts['state']) =>
      deployment({ ref: 'b-8', environment: 'preview', state, payload: { key: KEY } });
    expect((await updated({ deployed: [] }, [olderOf('success')])).asked).toEqual(['8 at 08']);
    expect((await updated({ deployed: [] }, [olderOf('inactive')])).asked).toEqual([]);
  });

  it('are left alone while people judge the very commit', async () => {
    const outcome = await updated({ delivered: { 8: '8'.padStart(40, '0') } });
    expect(outcome).toMatchObject({
      asked: [],
      report: { decision: 'skipped', reasonCode: 'branch_waits' },
      words: 'Pull request #8 is left at 0000000, because people were asked to judge that commit.',
    });
    expect((await updated({ delivered: { 8: 'e'.repeat(40) } })).asked).toEqual(['8 at 08']);
  });

  it('are left alone with the label of the review, which counts for the commit that they have', async () => {
    expect(await updated({ open: [{ number: 8, labels: ['Reviewed'] }] })).toMatchObject({
      asked: [],
      words:
        "Pull request #8 is left at 0000000, because the label 'reviewed' says that it was reviewed there.",
    });
  });

  it('are left alone where their branch outlives them', async () => {
    expect(await updated({ open: [{ number: 8, headBranch: 'develop' }] })).toMatchObject({
      asked: [],
      words:
        "Branch 'develop' of pull request #8 is left to people, because the settings name it for the kind 'staging'.",
    });
    expect((await updated({ guarded: ['b-8'] })).asked).toEqual([]);
  });

  it('ask for nothing where they have all of their base', async () => {
    expect(await updated({ current: ['8'.padStart(40, '0')] })).toMatchObject({
      asked: [],
      report: { decision: 'unchanged' },
      words: "Pull request #8 has all of 'main'.",
    });
  });

  it.each<readonly [UpdateAnswer, string, readonly number[]]>([
    [{ outcome: 'current', detail: 'no new commits' }, "Pull request #8 has all of 'main'.", []],
    [
      { outcome: 'moved', detail: 'x' },
      "Pull request #8 has moved on from 0000000, so it is left alone until 'main' moves on again.",
      [],
    ],
    [
      { outcome: 'conflict', detail: 'merge conflict' },
      "Pull request #8 conflicts with 'main' (merge conflict); bring it up to date by hand.",
      [8],
    ],
    [
      { outcome: 'refused', detail: 'a rule' },
      'Pull request #8 could not be brought up to date (a rule); bring it up to date by hand.',
      [8],
    ],
  ])('that end as %j are no failure', async (answer, words, conflicts) => {
    const outcome = await updated({ answers: { 8: answer } });
    expect(outcome.words).toBe(words);
    expect(outcome.conflicts.map((each) => each.pullRequest)).toEqual(conflicts);
    expect(outcome.report.decision).not.toBe('failed');
  });

  it('are not said to be up to date where their base is not found', async () => {
    expect(await updated({ baseIsGone: true })).toMatchObject({
      asked: [],
      report: { decision: 'nothing', reasonCode: 'branch_gone' },
      words: "Branch 'main' is not there, so nothing is brought up to date with it.",
    });
  });

  it('name what both sides change where they conflict, a few of many', async () => {
    const mine = Array.from({ length: 8 }, (_, index) => `src/${index}.ts`);
    const files = { mine, theirs: [...mine.slice(1), 'else.ts'] };
    const outcome = await updated({ answers: { 8: { outcome: 'conflict', detail: 'x' } }, files });
    expect(outcome.words).toBe(
      "Pull request #8 conflicts with 'main' (both change src/1.ts, src/2.ts, src/3.ts, src/4.ts, src/5.ts and 2 more); bring it up to date by hand.",
    );
    expect(outcome.report).toMatchObject({ decision: 'skipped', reasonCode: 'not_updated' });
  });

  it('are followed by a later job where their own runs do not start', async () => {
    expect((await updated({})).follow).toEqual([{ pullRequest: 8, branch: 'b-8' }]);
    expect(await updated({ startsRuns: true })).toMatchObject({ follow: [], updated: [{ pullRequest: 8 }] });
    expect((await updated({ answers: { 8: { outcome: 'current' } } })).follow).toEqual([]);
  });

  it('are made anew on top of the base where the team wants that', async () => {
    expect((await updated({ method: 'rebase' })).asked).toEqual(['8 at 08 by rebase']);
  });

  it('are left to people where each is to be merged into the next, round and round', async () => {
    const open = [
      { number: 8, headBranch: 'a', baseBranch: 'b' },
      { number: 9, headBranch: 'b', baseBranch: 'c' },
      { number: 10, headBranch: 'c', baseBranch: 'a' },
      { number: 11, headBranch: 'd', baseBranch: 'b' },
    ];
    const outcome = await updated({ open, base: 'b' });
    expect(outcome.asked).toEqual(['11 at 11']);
    expect(outcome.words).toContain(
      "Pull request #8 is left to people, because open pull requests lead from 'b' back to its branch 'a'.",
    );
  });

  it('do not hold each other up', async () => {
    const failure = new AdapterError('unavailable', 'GitHub answered 502.', { service: 'github' });
    const outcome = await updated({ open: [{ number: 8 }, { number: 9 }], answers: { 8: failure } });
    expect(outcome.asked).toHaveLength(2);
    expect(outcome.updated).toEqual([{ pullRequest: 9, branch: 'b-9' }]);
    expect(outcome.report.decision).toBe('failed');
  });

  it('are refused where the base asks for checks that the token does not start', async () => {
    const refused = await updated({ requiresChecks: true });
    expect(refused.asked).toEqual([]);
    expect(refused.report).toMatchObject({ decision: 'refused', reasonCode: 'not_mergeable' });
    // The author of a pull request can do nothing about it.
    expect(refused.report.items).toMatchObject([{ name: 'main' }]);
    expect(refused.report.items?.[0]?.pullRequest).toBeUndefined();
    expect(refused.words).toContain(
      "branch 'main' requires checks, which do not start for what the job's own token pushes",
    );
    expect((await updated({ requiresChecks: true, startsRuns: true })).asked).toEqual(['8 at 08']);
  });

  it('are only named in a dry run', async () => {
    expect(await updated({ dryRun: true })).toMatchObject({
      asked: [],
      words: "Pull request #8 would be brought up to date with 'main'.",
    });
  });

  it('are those of a base that the step names', async () => {
    const open = [{ number: 8 }, { number: 10, baseBranch: 'develop' }];
    expect((await updated({ open, base: 'develop' })).asked).toEqual(['10 at 10']);
  });
});
