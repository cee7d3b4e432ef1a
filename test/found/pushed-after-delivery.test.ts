import { describe, expect, it } from '@jest/globals';
import { acceptBuilt, syncBuilt } from '../support/runs/desk-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import { writeDelivery } from '../support/world/deliveries.ts';
import { type Desk, openDesk } from '../support/world/people-desk.ts';

/** A push, its environment, and what the steps of its run then do and tell. */
async function pushAndRun(desk: Desk): Promise<void> {
  desk.head = desk.setUp.push('two');
  await desk.setUp.deploy();
  await run(desk);
}

/** What the steps of a run do and tell: the story by the built action. */
async function run(desk: Desk): Promise<void> {
  const provisioned = desk.reports.provisioned();
  const synced = await syncBuilt(desk, { results: JSON.stringify([provisioned]) });
  expect(synced.green).toBe(true);
  await desk.tell([provisioned, JSON.parse(synced.outputs['result'] ?? '')]);
}

function putLabelOnAgain({ people, number }: Desk): void {
  people.act('github', 'unlabel', { number, label: 'reviewed', by: 'mr-b' });
  people.act('github', 'label', { number, label: 'Reviewed', by: 'mr-b' });
}

function accept({ people }: Desk): void {
  people.act('tracker', 'accept', { id: 123456789, by: 103 });
}

/** What was said to the product owner, in the thread of the one message. */
function asked(desk: Desk): readonly string[] {
  return desk.seen
    .messages()
    .map(({ text }) => text)
    .filter((text) => text.includes('accept or reject'));
}

describe('a push after the delivery', () => {
  const desk = withDesk();

  it('takes the delivery back where it is shown, and asks nobody about the new commit', async () => {
    await desk.setUp.deliver();
    expect(await desk.seen.comment()).toContain('accept or reject it');
    expect(asked(desk)).toHaveLength(1);
    const first = desk.head;
    await pushAndRun(desk);
    const comment = await desk.seen.comment();
    expect(comment).not.toContain('accept or reject it');
    expect(comment).toContain(
      `(delivered at ${first.slice(0, 7)}, and there are newer commits)

Commit ${desk.head.slice(0, 7)} is not delivered for it, because the label was put on for the delivery of ${first.slice(0, 7)} into 'main'; once it is reviewed, put the label 'reviewed' on again.`,
    );
    expect(asked(desk)).toHaveLength(1);
    expect(desk.seen.messages()[0]?.text).toContain(
      `(delivered at ${first.slice(0, 7)}, and there are newer`,
    );
    expect(desk.seen.stories()[0]?.comments[0]?.text).toContain(`Delivered at commit ${first}.`);
  });

  it('is delivered when the label is put on again, in any case, and merged when that is accepted', async () => {
    await desk.setUp.deliver();
    await pushAndRun(desk);
    putLabelOnAgain(desk);
    await run(desk);
    expect(desk.seen.stories()[0]?.comments[0]?.text).toContain(`Delivered at commit ${desk.head}.`);
    expect(await desk.seen.comment()).toContain('accept or reject it');
    expect(asked(desk)).toHaveLength(2);
    accept(desk);
    const { merge } = await acceptBuilt(desk);
    expect(merge).toMatchObject({ green: true, reasonCode: 'pull_request_merged' });
    expect(JSON.parse(merge.outputs['merged'] ?? '')).toMatchObject([{ commit: desk.head }]);
  });

  it('is not delivered by a label that was put on before it, however often the run is repeated', async () => {
    await desk.setUp.deliver();
    const first = desk.head;
    putLabelOnAgain(desk);
    await run(desk);
    await pushAndRun(desk);
    await run(desk);
    expect(desk.seen.stories()[0]?.comments[0]?.text).toContain(`Delivered at commit ${first}.`);
    // Once for each putting-on of the label at the commit that was reviewed.
    expect(asked(desk)).toHaveLength(2);
  });

  it('refuses the acceptance of the older commit once, with a remedy that works, and is quiet and green then', async () => {
    await desk.setUp.deliver();
    await pushAndRun(desk);
    accept(desk);
    const told = await acceptBuilt(desk);
    expect(told.merge).toMatchObject({ green: false, decision: 'refused', reasonCode: 'head_moved' });
    expect(told.merge.sentence).toContain(
      'move its story back to started in the tracker, put the label of the review on again, and accept the story once it is delivered, or merge it by hand',
    );
    for (const _hour of [1, 2]) {
      const later = await acceptBuilt(desk);
      expect(later.found).toMatchObject({ green: true, decision: 'nothing', reasonCode: 'head_moved' });
      expect(later.found.outputs['accepted']).toBe('[]');
    }
    desk.people.act('tracker', 'state', { id: 123456789, state: 'started', by: 103 });
    putLabelOnAgain(desk);
    await run(desk);
    accept(desk);
    expect((await acceptBuilt(desk)).merge).toMatchObject({ reasonCode: 'pull_request_merged' });
  });
});

describe('the record of what was delivered', () => {
  const desk = withDesk();

  it('counts only where Greenroom wrote it, whatever others write beside it', async () => {
    const { people } = desk;
    await desk.setUp.deliver();
    const real = desk.head;
    const forged = desk.setUp.push('never looked at');
    const token = people.act<{ token: string }>('github', 'token', { kind: 'person', login: 'mr-a' }).token;
    const status = await writeDelivery(people, token, {
      pullRequest: desk.number,
      commit: forged,
      stories: '123456789',
    });
    expect(status).toBe(201);
    accept(desk);
    const { found, merge } = await acceptBuilt(desk);
    expect(JSON.parse(found.outputs['accepted'] ?? '')).toMatchObject([{ commit: real }]);
    expect(merge).toMatchObject({ green: false, reasonCode: 'head_moved' });
  });

  it('is needed by a story whose comment names the commit, and written by the next run that finds it reviewed', async () => {
    const { people } = desk;
    await desk.setUp.deploy();
    const key = '70107786/shop/preview/feature/123456789-checkout';
    const text = `Try it at http://x.example.com\nDelivered at commit ${desk.head}.\n\n[greenroom:story ${key}]`;
    people.act('tracker', 'comment', { id: 123456789, text, by: 100 });
    people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    people.act('tracker', 'state', { id: 123456789, state: 'delivered', by: 103 });
    accept(desk);
    const { found } = await acceptBuilt(desk);
    expect(found).toMatchObject({ green: true, decision: 'nothing', reasonCode: 'not_delivered' });
    people.act('tracker', 'state', { id: 123456789, state: 'delivered', by: 103 });
    await run(desk);
    accept(desk);
    const { merge } = await acceptBuilt(desk);
    expect(merge).toMatchObject({ green: true, reasonCode: 'pull_request_merged' });
    expect(JSON.parse(merge.outputs['merged'] ?? '')).toMatchObject([{ commit: desk.head }]);
  });
});

describe('the records of a pull request, in pages of a hundred as GitHub gives them', () => {
  const desk = withDesk(100);

  it('asks GitHub as much whether it is the first record or the hundredth', async () => {
    const first = await requestsWith(desk, 0);
    const other = await openDesk({}, 5, 100);
    try {
      expect(await requestsWith(other, 99)).toBe(first);
    } finally {
      await other.close();
    }
  });
});

/** Of the job `accept` where so many records of the pull request were there before. */
async function requestsWith(desk: Desk, records: number): Promise<number> {
  const { people, number, head } = desk;
  const token = people.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
  for (let index = 0; index < records; index += 1)
    await fetch(`${people.origin}/github/repos/octo-org/shop/deployments`, {
      method: 'POST',
      headers: { authorization: `token ${token}` },
      body: JSON.stringify({
        ref: head,
        task: `deliver:${number}`,
        environment: 'greenroom-delivery',
        auto_merge: false,
        required_contexts: [],
      }),
    });
  await desk.setUp.deliver();
  accept(desk);
  const mark = people.mark();
  expect((await acceptBuilt(desk)).merge).toMatchObject({ reasonCode: 'pull_request_merged' });
  return people.mark() - mark;
}

describe('a label that its story carries', () => {
  const desk = withDesk();

  it('keeps no story from moving where GitHub refuses it', async () => {
    desk.people.world.core.faults.add({
      name: 'a label that nobody may make',
      service: 'github',
      operation: 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels',
      phase: 'before',
      effect: 'answer',
      answer: {
        status: 403,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ message: 'Resource not accessible by integration' }),
      },
    });
    expect(await syncBuilt(desk)).toMatchObject({ green: true, reasonCode: 'story_moved' });
    expect(desk.seen.stories()[0]?.state).toBe('started');
  });
});
