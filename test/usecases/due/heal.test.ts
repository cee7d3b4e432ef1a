import { describe, expect, it } from '@jest/globals';
import { BRANCH } from '../../../tools/runs/preview-job.ts';
import { dueHere } from '../../support/runs/due-here.ts';
import { previewHere } from '../../support/runs/preview-here.ts';
import { teardownHere } from '../../support/runs/teardown-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 3 });
const HOUR = 3_600_000;

/** What the look of the next hour says of branches: the output, and each branch's reason. */
async function lookLater(inputs: Readonly<Record<string, string>> = {}, ms = HOUR) {
  stage.world.clock.advance(ms);
  const { outputs, report } = await dueHere(stage.world, inputs);
  const items = report === 'killed' ? [] : (report.items ?? []);
  return { heal: JSON.parse(outputs['heal'] ?? '') as unknown, why: items.map(({ sentence }) => sentence) };
}

const entry = (commit: string) => [{ pullRequest: stage.pullRequest, branch: BRANCH, commit }];
const behind = (why: string) => [`Pull request #${stage.pullRequest} is behind: ${why}.`];

function push(text: string): string {
  const files = { 'checkout.txt': text };
  return stage.world.act<{ commit: string }>('github', 'push', { branch: BRANCH, files, by: 'mr-a' }).commit;
}

/** @param skip so many requests of that operation are let be before */
async function killedAt(operation: string, { attempt = 1, skip = 0 } = {}): Promise<void> {
  const kill = Promise.withResolvers<void>();
  const onStrike = kill.resolve;
  stage.world.faults.add({ name: 'kill', operation, skip, phase: 'after', effect: 'kill', onStrike });
  expect(await previewHere(stage, attempt, kill.promise)).toBe('killed');
  stage.world.faults.clear();
}

describe('a branch whose event got lost', () => {
  it('is named an hour later, and not once its run has come', async () => {
    expect(await lookLater()).toEqual({ heal: entry(stage.commit), why: behind('it has no environment') });
    await previewHere(stage, 1);
    expect(await lookLater()).toEqual({ heal: [], why: [] });
  });

  it('is left to its own run for a quarter of an hour', async () => {
    expect((await lookLater({}, 14 * 60_000)).heal).toEqual([]);
    expect((await lookLater({}, 2 * 60_000)).heal).toEqual(entry(stage.commit));
  });

  it('is named with the commit that was pushed, where the environment runs another one', async () => {
    await previewHere(stage, 1);
    const next = push('two clicks');
    const why = `its environment runs ${stage.commit.slice(0, 7)} instead of ${next.slice(0, 7)}`;
    expect(await lookLater()).toEqual({ heal: entry(next), why: behind(why) });
  });

  it('is named for its story alone, where the label was lost that delivers it', async () => {
    await previewHere(stage, 1);
    stage.world.act('github', 'label', { number: stage.pullRequest, label: 'reviewed', by: 'mr-b' });
    const why = 'its story 123456789 is finished and not delivered';
    expect(await lookLater()).toEqual({ heal: entry(stage.commit), why: behind(why) });
    expect((await lookLater({ tracker: '' }, 0)).heal).toEqual([]);
    expect((await lookLater({ 'reviewed-label': 'looked at' }, 0)).heal).toEqual([]);
  });

  it('has its environment back, where the pull request was opened again without a word', async () => {
    await previewHere(stage, 1);
    const { world, pullRequest: number } = stage;
    world.act('github', 'close', { number, by: 'mr-a' });
    await teardownHere(world, { select: 'this', branch: BRANCH });
    world.clock.advance(HOUR);
    world.act('github', 'reopen', { number, by: 'mr-a', silent: true });
    expect((await lookLater()).why).toEqual(behind('it has no environment'));
  });
});

/** GitHub compares concurrency groups without case, so either branch's newer run cancels the other's waiting one. */
describe('a branch whose name differs from another only in case', () => {
  const BIG = BRANCH.toUpperCase();

  function openBig(): { readonly number: number; readonly commit: string } {
    const files = { 'big.txt': 'BIG' };
    const { commit } = stage.world.act<{ commit: string }>('github', 'push', {
      branch: BIG,
      files,
      by: 'mr-a',
    });
    const opened = { branch: BIG, title: 'Big', by: 'mr-a' };
    const { number } = stage.world.act<{ number: number }>('github', 'open', opened);
    stage.world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
    return { number, commit };
  }

  it('is named where its waiting run was cancelled, while the other one has its environment', async () => {
    const { number, commit } = openBig();
    await previewHere(stage, 1);
    expect(await lookLater()).toEqual({
      heal: [{ pullRequest: number, branch: BIG, commit }],
      why: [`Pull request #${number} is behind: it has no environment.`],
    });
  });
});

const COMMENT = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';

describe('a run that was killed', () => {
  it.each([
    ['POST /repos/{owner}/{repo}/deployments', 0, 'it has no environment'],
    ['POST /repos/{owner}/{repo}/issues/{issue_number}/comments', 0, 'it has no environment'],
    ['chat.postMessage', 0, 'it has no environment'],
    ['CreateApplicationVersion', 0, 'it has no environment'],
    ['ExecuteChangeSet', 0, 'no deployment says that'],
    [COMMENT, 0, 'it has no environment'],
    [COMMENT, 1, undefined],
    ['chat.update', 0, 'its environment is ready, and its comment does not say so'],
  ])('at %s, behind %i before, is made up for', async (operation, skip, why) => {
    await killedAt(operation, { skip });
    const found = await lookLater();
    expect(found.heal).toEqual(why === undefined ? [] : entry(stage.commit));
    if (why !== undefined) expect(found.why[0]).toContain(why);
    await previewHere(stage, 2);
    expect(await lookLater()).toEqual({ heal: [], why: [] });
  });

  it('and left the commit before on show is made up for', async () => {
    await previewHere(stage, 1);
    const next = push('two clicks');
    await killedAt('chat.update', { attempt: 2, skip: 1 });
    expect(await lookLater()).toEqual({
      heal: entry(next),
      why: behind(`its comment does not show ${next.slice(0, 7)}`),
    });
    expect((await lookLater({ sinks: 'slack' }, 0)).heal).toEqual([]);
  });
});

describe('an environment that was taken down while its pull request was open', () => {
  it.each([
    ['by somebody who meant all', { select: 'all', force: 'true' }],
    ['because its time was up', { select: 'expired', ttl: '2h' }],
  ])('%s is not brought back by the hour, and is after the next commit', async (_, inputs) => {
    await previewHere(stage, 1);
    stage.world.clock.advance(3 * HOUR);
    const { report } = await teardownHere(stage.world, inputs);
    expect(report).toMatchObject({ decision: 'deleted' });
    expect((await lookLater()).heal).toEqual([]);
    const next = push('two clicks');
    expect((await lookLater()).heal).toEqual(entry(next));
  });

  it('is not brought back to be taken down again, although people went on talking', async () => {
    await previewHere(stage, 1);
    stage.world.clock.advance(3 * HOUR);
    await teardownHere(stage.world, { select: 'expired', ttl: '2h' });
    stage.world.clock.advance(HOUR);
    stage.world.act('github', 'comment', { number: stage.pullRequest, body: 'Where is it?', by: 'mr-b' });
    expect((await lookLater({ ttl: '2h' })).heal).toEqual([]);
  });
});

describe('a deployment that failed', () => {
  it('is not tried again by the hour, and is after the next commit', async () => {
    stage.world.act('cloudformation', 'fail-next', { type: 'AWS::S3::Bucket', on: 'create' });
    await previewHere(stage, 1);
    for (const _ of [1, 2, 3]) expect((await lookLater()).heal).toEqual([]);
    const next = push('two clicks');
    expect((await lookLater()).heal).toEqual(entry(next));
  });
});
