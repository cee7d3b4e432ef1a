import { describe, expect, it } from '@jest/globals';
import { acceptBuilt, type BuiltStep, choreBuilt, syncBuilt } from '../support/runs/desk-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import { type Desk, openDesk } from '../support/world/people-desk.ts';
import { BRANCH } from '../support/world/people-world.ts';

const MERGE = 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge';

async function accepted({ people, setUp }: Desk): Promise<void> {
  await setUp.deliver();
  people.act('tracker', 'accept', { id: 123456789, by: 103 });
}

function withQueue({ people }: Desk): void {
  people.act('github', 'ruleset', { name: 'queue', branches: ['main'], rules: ['merge_queue'] });
}

/** The job `accept`, whose step that merges has the token of an app. */
async function acceptByApp(desk: Desk, more: Readonly<Record<string, string>> = {}): Promise<BuiltStep> {
  const permissions = { contents: 'write', deployments: 'write', 'pull-requests': 'write' } as const;
  const token = desk.people.github.token({ kind: 'app', login: 'shop-merger', permissions });
  const found = await syncBuilt(desk, { operation: 'accepted' }, 'schedule');
  const inputs = { operation: 'merge', 'pull-requests': found.outputs['accepted'] ?? '' };
  return choreBuilt(desk, { ...inputs, 'github-token': token, ...more });
}

/** How often something came into the queue. */
function enqueued({ people }: Desk): number {
  return people.github.events(0).filter(({ payload }) => payload['action'] === 'enqueued').length;
}

describe("a base with a merge queue, and the job's own token", () => {
  const desk = withDesk();

  it('is refused before anything is put in, once, with the set-up that can, which then does', async () => {
    await accepted(desk);
    withQueue(desk);
    const { merge } = await acceptBuilt(desk);
    expect(merge).toMatchObject({
      green: false,
      decision: 'refused',
      reasonCode: 'not_mergeable',
      sentence: `Pull request #${desk.number} is not merged, because branch 'main' takes changes through its merge queue alone, and no checks start for what the job's own token puts there; give the input github-token the token of an app that may write contents, pull requests and merge queues, or add it to the queue by hand.`,
    });
    expect((await acceptBuilt(desk)).merge).toMatchObject({ green: true, decision: 'skipped' });
    expect(enqueued(desk)).toBe(0);
    expect(await acceptByApp(desk)).toMatchObject({ green: true, reasonCode: 'enqueued' });
  });
});

describe('a base with a merge queue, and the token of an app', () => {
  const desk = withDesk();

  it('gets it into the queue at the delivered commit, once, and a later run sees the merge', async () => {
    const { people, number, head } = desk;
    await accepted(desk);
    withQueue(desk);
    expect((await acceptByApp(desk, { 'dry-run': 'true' })).decision).toBe('planned');
    expect(enqueued(desk)).toBe(0);
    expect(await acceptByApp(desk)).toMatchObject({
      green: true,
      decision: 'updated',
      reasonCode: 'enqueued',
      sentence: `Pull request #${number} was put into the merge queue of 'main' at ${head.slice(0, 7)}; a later run sees its merge.`,
      outputs: { merged: '[]' },
    });
    expect(await acceptByApp(desk)).toMatchObject({ decision: 'unchanged', reasonCode: 'enqueued' });
    // Whoever's token it is: what is in the queue is left alone.
    expect((await acceptBuilt(desk)).merge).toMatchObject({ decision: 'unchanged', reasonCode: 'enqueued' });
    expect(enqueued(desk)).toBe(1);
    people.act('github', 'queue-merges', { number });
    const { merge } = await acceptBuilt(desk);
    expect(merge).toMatchObject({ green: true, reasonCode: 'pull_request_merged' });
    expect(JSON.parse(merge.outputs['merged'] ?? '')).toHaveLength(1);
  });

  it('has its merge seen where GitHub deletes the branch behind it, and where its name names no story', async () => {
    const plain = await openDesk({}, 5, undefined, 'feature/checkout');
    try {
      const { people, number, branch } = plain;
      await accepted(plain);
      withQueue(plain);
      expect(await acceptByApp(plain)).toMatchObject({ reasonCode: 'enqueued' });
      people.act('github', 'queue-merges', { number });
      people.act('github', 'delete-branch', { branch, by: 'mr-a' });
      const { merge } = await acceptBuilt(plain);
      expect(merge).toMatchObject({ green: true, reasonCode: 'pull_request_merged' });
      expect(JSON.parse(merge.outputs['merged'] ?? '')).toHaveLength(1);
      expect((await acceptBuilt(plain)).merge.decision).toBe('nothing');
    } finally {
      await plain.close();
    }
  });

  it('is told once when the queue throws it out, and is not put in again for ever', async () => {
    const { people, number } = desk;
    await accepted(desk);
    withQueue(desk);
    await acceptByApp(desk);
    people.act('github', 'dequeue', { number, by: 'mr-b', reason: 'CI_FAILURE' });
    const told = await acceptByApp(desk);
    expect(told).toMatchObject({ green: false, decision: 'refused', reasonCode: 'not_mergeable' });
    expect(told.sentence).toContain('without a merge (failed_checks); correct what its checks show');
    expect(await acceptByApp(desk)).toMatchObject({ green: true, decision: 'skipped' });
    expect(enqueued(desk)).toBe(1);
    people.act('github', 'queue', { number, by: 'mr-b' });
    expect(await acceptByApp(desk)).toMatchObject({ decision: 'unchanged', reasonCode: 'enqueued' });
  });

  it('says what the merge itself is refused with on a server that tells of no queue', async () => {
    const { people, number } = desk;
    await accepted(desk);
    answer(desk, 'query MergePlan', 200, {
      errors: [{ message: "Field 'isMergeQueueEnabled' doesn't exist on type 'PullRequest'" }],
    });
    // pascalgn/automerge-action#235
    answer(desk, MERGE, 405, { message: 'Changes must be made through the merge queue' });
    const { merge } = await acceptBuilt(desk);
    expect(merge).toMatchObject({
      decision: 'refused',
      sentence: `Pull request #${number} is not merged, because branch 'main' takes changes through its merge queue alone (Changes must be made through the merge queue); add it to the queue by hand.`,
    });
    people.act('github', 'merge', { number, by: 'mr-a' });
    expect((await acceptBuilt(desk)).merge).toMatchObject({ green: true, reasonCode: 'pull_request_merged' });
  });
});

describe('auto-merge that people enabled', () => {
  const desk = withDesk();
  const REVIEW = 'At least 1 approving review is required by reviewers with write access.';

  it('is left to do its work where a rule still stands in the way', async () => {
    const { people, number } = desk;
    await accepted(desk);
    people.act('github', 'auto-merge', { number, by: 'mr-b', on: true });
    answer(desk, MERGE, 405, { message: REVIEW });
    expect((await acceptBuilt(desk)).merge).toMatchObject({
      green: true,
      decision: 'skipped',
      sentence: `Pull request #${number} waits for the rules of its base (${REVIEW}); GitHub merges it once they are met, because mr-b enabled auto-merge.`,
    });
    expect((await acceptBuilt(desk)).merge).toMatchObject({ reasonCode: 'pull_request_merged' });
  });

  it('is told of where it may merge what nobody was shown, and is never disabled', async () => {
    const { people, number } = desk;
    await accepted(desk);
    desk.setUp.push('two');
    people.act('github', 'auto-merge', { number, by: 'mr-b', on: true });
    const { merge } = await acceptBuilt(desk);
    expect(merge).toMatchObject({ decision: 'refused', reasonCode: 'head_moved' });
    expect(merge.sentence).toContain(
      'so it is not merged by this run, but auto-merge, which mr-b enabled, may merge what nobody was shown;',
    );
    expect((await acceptBuilt(desk)).merge.green).toBe(true);
  });

  it('puts it into the queue by itself, which this run neither does nor hinders', async () => {
    const { people, number } = desk;
    await accepted(desk);
    withQueue(desk);
    people.act('github', 'auto-merge', { number, by: 'mr-b', on: true });
    expect(await acceptByApp(desk)).toMatchObject({ green: true, decision: 'skipped' });
    expect(enqueued(desk)).toBe(0);
  });
});

describe('checks that still run', () => {
  const desk = withDesk();

  it('are waited for, and no run is red for them', async () => {
    await accepted(desk);
    answer(desk, MERGE, 405, { message: '2 of 2 required status checks are in progress.' });
    expect((await acceptBuilt(desk)).merge).toMatchObject({
      green: true,
      decision: 'skipped',
      sentence: `Pull request #${desk.number} waits for checks that its base requires (2 of 2 required status checks are in progress.); a later run merges it.`,
    });
    expect((await acceptBuilt(desk)).merge).toMatchObject({ reasonCode: 'pull_request_merged' });
  });
});

describe('a change of workflow files', () => {
  const desk = withDesk();

  it("is refused to the job's own token, and merged by an app that may", async () => {
    const { people } = desk;
    const files = { '.github/workflows/ci.yml': 'on: push\n' };
    const pushed = people.act<{ commit: string }>('github', 'push', { branch: BRANCH, by: 'mr-a', files });
    desk.head = pushed.commit;
    await accepted(desk);
    const { merge } = await acceptBuilt(desk);
    expect(merge).toMatchObject({ green: false, decision: 'refused', reasonCode: 'not_mergeable' });
    expect(merge.sentence).toContain(
      'give the input github-token the token of an app that may write workflows.',
    );
    const permissions = {
      contents: 'write',
      deployments: 'write',
      'pull-requests': 'write',
      workflows: 'write',
    } as const;
    const token = people.github.token({ kind: 'app', login: 'shop-merger', permissions });
    expect(await acceptByApp(desk, { 'github-token': token })).toMatchObject({
      green: true,
      reasonCode: 'pull_request_merged',
    });
  });
});

function answer(desk: Desk, operation: string, status: number, body: object): void {
  desk.people.world.core.faults.add({
    name: `${operation} answers ${status}`,
    service: 'github',
    operation,
    phase: 'before',
    effect: 'answer',
    answer: { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  });
}
