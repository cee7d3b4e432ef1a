import { describe, expect, it } from '@jest/globals';
import { refusalKey } from '../../src/domain/stories/delivery.ts';
import { acceptBuilt, syncBuilt } from '../support/runs/desk-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import { writeDelivery } from '../support/world/deliveries.ts';
import { type Desk, openDesk } from '../support/world/people-desk.ts';
import { askGitHub } from '../support/world/people-seen.ts';

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
      `(delivered at ${first.slice(0, 7)}, and there are newer commits; once they are reviewed, put the label of the review on again)`,
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
    expect(asked(desk)).toHaveLength(1);
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

describe('a refusal that the schedule meets again', () => {
  const desk = withDesk();

  it('is told once, then quiet and green, and tried again until what stood in the way is gone', async () => {
    const { people, number } = desk;
    await desk.setUp.deliver();
    accept(desk);
    people.act('github', 'conflict', { number, on: true });
    expect((await acceptBuilt(desk)).merge).toMatchObject({ green: false, reasonCode: 'not_mergeable' });
    const later = (await acceptBuilt(desk)).merge;
    expect(later).toMatchObject({ green: true, decision: 'skipped', reasonCode: 'not_mergeable' });
    expect(later.outputs['conflicts']).toBe('[]');
    people.act('github', 'conflict', { number, on: false });
    expect((await acceptBuilt(desk)).merge).toMatchObject({ reasonCode: 'pull_request_merged' });
  });
});

describe('a merge beside a push to its base', () => {
  const desk = withDesk();

  // NixOS/nixpkgs-merge-bot#179, quipper/monorepo-deploy-actions#499
  it('is tried again, as GitHub asks for, and nobody hears of it', async () => {
    await desk.setUp.deliver();
    accept(desk);
    desk.people.world.core.faults.add({
      name: 'a push to the base',
      service: 'github',
      operation: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge',
      phase: 'before',
      effect: 'answer',
      answer: {
        status: 405,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ message: 'Base branch was modified. Review and try the merge again.' }),
      },
    });
    expect((await acceptBuilt(desk)).merge).toMatchObject({ green: true, reasonCode: 'pull_request_merged' });
  });
});

describe('a base with a merge queue', () => {
  const desk = withDesk();

  // pascalgn/automerge-action#235
  it('is named as the cause, and what the queue merges is cleaned up behind', async () => {
    const { people, number } = desk;
    await desk.setUp.deliver();
    accept(desk);
    people.world.core.faults.add({
      name: 'a merge queue',
      service: 'github',
      operation: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge',
      phase: 'before',
      effect: 'answer',
      answer: {
        status: 405,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ message: 'Changes must be made through the merge queue' }),
      },
    });
    const found = await desk.sync({ operation: 'accepted' }, 'schedule');
    const told = await desk.chore({ operation: 'merge', 'pull-requests': found.outputs['accepted'] ?? '' });
    expect(told.report).toMatchObject({
      decision: 'refused',
      reasonCode: 'not_mergeable',
      sentence: `Pull request #${number} is not merged, because branch 'main' takes changes through its merge queue alone (Changes must be made through the merge queue); add it to the queue by hand.`,
    });
    people.act('github', 'merge', { number, by: 'mr-a' });
    expect((await acceptBuilt(desk)).merge).toMatchObject({ green: true, reasonCode: 'pull_request_merged' });
  });
});

describe('a refusal that another app has noted at the record', () => {
  const desk = withDesk();

  it('is told all the same, and once, though the step that merges has a token of its own', async () => {
    const { people, number } = desk;
    await desk.setUp.deliver();
    accept(desk);
    people.act('github', 'conflict', { number, on: true });
    const permissions = { contents: 'write', deployments: 'write', 'pull-requests': 'write' } as const;
    const tokenOf = (login: string) => people.github.token({ kind: 'app', login, permissions });
    const pull = { headCommit: desk.head, baseBranch: 'main' };
    const { accepted, wishes } = await wishesOf(desk);
    const note = { state: 'failure', description: refusalKey('not_mergeable', pull) };
    await askGitHub(desk, tokenOf('linter'), `deployments/${accepted}/statuses`, note);
    const merge = { operation: 'merge', 'github-token': tokenOf('shop-merger') };
    const first = await desk.chore({ ...merge, 'pull-requests': wishes });
    expect(first.report).toMatchObject({ decision: 'refused', reasonCode: 'not_mergeable' });
    const later = await desk.chore({ ...merge, 'pull-requests': (await wishesOf(desk)).wishes });
    expect(later.report).toMatchObject({ decision: 'skipped', reasonCode: 'not_mergeable' });
  });
});

/** What the step that merges is given, and the id of the record. */
async function wishesOf(desk: Desk): Promise<{ readonly accepted: number; readonly wishes: string }> {
  const { outputs } = await desk.sync({ operation: 'accepted' }, 'schedule');
  const wishes = outputs['accepted'] ?? '';
  const [first] = JSON.parse(wishes) as { readonly delivery: { readonly id: number } }[];
  return { accepted: first?.delivery.id ?? 0, wishes };
}

describe('a merge that no token of a job may make', () => {
  const desk = withDesk();

  // paritytech/parity-processbot#302
  it('is left to a person, who hears of it once', async () => {
    await desk.setUp.deliver();
    accept(desk);
    desk.people.world.core.faults.add({
      name: 'a change of a workflow file',
      service: 'github',
      operation: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge',
      times: 2,
      phase: 'before',
      effect: 'answer',
      answer: {
        status: 403,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          message:
            'refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission',
        }),
      },
    });
    const { merge } = await acceptBuilt(desk);
    expect(merge).toMatchObject({ green: false, decision: 'refused', reasonCode: 'not_mergeable' });
    expect(merge.sentence).toContain('merge it by hand');
    expect((await acceptBuilt(desk)).merge).toMatchObject({ green: true, decision: 'skipped' });
    desk.people.act('github', 'merge', { number: desk.number, by: 'mr-a' });
    expect((await acceptBuilt(desk)).merge).toMatchObject({ green: true, reasonCode: 'pull_request_merged' });
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

  it('asks GitHub as much whether it is the first record or the hundredth', async () => {
    const first = await requestsWith(desk, 0);
    const other = await openDesk();
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
