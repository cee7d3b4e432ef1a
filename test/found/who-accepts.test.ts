import { describe, expect, it } from '@jest/globals';
import { acceptBuilt, notifyBuilt, syncBuilt } from '../support/runs/desk-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import type { Desk } from '../support/world/people-desk.ts';

const STORY = 123456789;

function accept({ people }: Desk, by = 103, id = STORY): void {
  people.act('tracker', 'accept', { id, by });
}

function setState({ people }: Desk, state: string, id = STORY): void {
  people.act('tracker', 'state', { id, state, by: 103 });
}

/** What the job `accept` would merge, and what it says. */
async function find(desk: Desk, inputs: Readonly<Record<string, string>> = {}) {
  const { outputs, report } = await desk.sync({ operation: 'accepted', ...inputs }, 'schedule');
  const accepted = JSON.parse(outputs['accepted'] ?? '') as readonly { pullRequest: number }[];
  return { numbers: accepted.map(({ pullRequest }) => pullRequest), sentence: report.sentence };
}

describe('an acceptance', () => {
  const desk = withDesk();

  it('by the user of the tracker token merges nothing, until the settings of the job name that user or another person accepts', async () => {
    const { origin } = desk.people;
    await desk.setUp.deliver();
    // Every workflow of a branch can read the token, so it can make its user an owner and accept.
    for (const body of [{ owner_ids: [100] }, { current_state: 'accepted' }])
      await fetch(`${origin}/tracker/services/v5/projects/99/stories/${STORY}`, {
        method: 'PUT',
        headers: { 'X-TrackerToken': 'rehearsal-tracker-token', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect(desk.seen.stories()[0]?.state).toBe('accepted');
    const { found } = await acceptBuilt(desk);
    expect(found).toMatchObject({ green: true, reasonCode: 'not_allowed_to_accept' });
    expect(found.outputs['accepted']).toBe('[]');
    expect(found.sentence).toContain(
      `was accepted by the user of tracker-token, as whom every workflow can act, so pull request #${desk.number} is not merged; move the story back to delivered and let another person accept it, or name the id 100 in accepted-by.`,
    );
    expect((await find(desk, { 'accepted-by': '100' })).numbers).toEqual([desk.number]);
    setState(desk, 'delivered');
    accept(desk);
    expect((await acceptBuilt(desk)).merge).toMatchObject({ reasonCode: 'pull_request_merged' });
  });

  it('by somebody who may not merges nothing, until one who may accepts', async () => {
    await desk.setUp.deliver();
    accept(desk, 101);
    const told = await find(desk);
    expect(told.numbers).toEqual([]);
    expect(told.sentence).toContain(
      'move the story back to delivered and let its requester or one of its owners accept it.',
    );
    setState(desk, 'delivered');
    accept(desk, 103);
    expect((await find(desk)).numbers).toEqual([desk.number]);
  });

  it('counts by a name only while one member alone has it, and asks for what nobody else can take', async () => {
    const { people } = desk;
    await desk.setUp.deliver();
    accept(desk, 102);
    const named = await desk.sync({ operation: 'accepted', 'accepted-by': 'mr. b' }, 'schedule');
    expect(JSON.parse(named.outputs['accepted'] ?? '')).toHaveLength(1);
    expect(named.log.join('\n')).toContain(
      'name their id 102 or their e-mail address, which nobody else can take',
    );
    // Whoever belongs to the project calls themselves what they like.
    people.act('tracker', 'person', { id: 101, name: 'Mr. B', email: 'mr-a@example.com' });
    expect((await find(desk, { 'accepted-by': 'Mr. B' })).numbers).toEqual([]);
    for (const one of ['102', 'MR-B@example.com'])
      expect((await find(desk, { 'accepted-by': one })).numbers).toEqual([desk.number]);
  });

  it('of one story stands while another one of the same commit is delivered again', async () => {
    const { people, number } = desk;
    const second = { id: 123456791, project: 99, name: 'Another', requester: 103, estimate: 1 };
    people.act('tracker', 'story', { ...second, state: 'started' });
    await editText(desk, number, { body: '[#123456791]' });
    await desk.setUp.deliver();
    accept(desk);
    people.act('tracker', 'reject', { id: second.id, by: 103 });
    people.world.core.clock.advance(60_000);
    setState(desk, 'started', second.id);
    people.world.core.clock.advance(60_000);
    await desk.sync();
    expect(stateOf(desk, second.id)).toBe('started');
    labelAgain(desk);
    await desk.sync();
    expect(stateOf(desk, second.id)).toBe('delivered');
    people.world.core.clock.advance(60_000);
    accept(desk, 103, second.id);
    expect((await find(desk)).numbers).toEqual([number]);
  });

  it('of a chore counts beside that of a feature, and alone is left to people', async () => {
    const { people, number } = desk;
    const chore = {
      id: 123456791,
      project: 99,
      name: 'Tidy',
      requester: 103,
      type: 'chore',
      state: 'started',
    };
    people.act('tracker', 'story', chore);
    await editText(desk, number, { body: '[#123456791]' });
    await desk.setUp.deliver();
    accept(desk);
    expect((await find(desk)).numbers).toEqual([]);
    accept(desk, 103, chore.id);
    expect((await find(desk)).numbers).toEqual([number]);
    people.act('github', 'push', { branch: 'tidy-123456791', files: { 'tidy.txt': 'x' }, by: 'mr-a' });
    const alone = { branch: 'tidy-123456791', title: 'Tidy', by: 'mr-a' };
    const other = people.act<{ number: number }>('github', 'open', alone);
    const found = await find(desk);
    expect(found.numbers).toEqual([number]);
    expect((await desk.sync({ operation: 'accepted' }, 'schedule')).report.items).toContainEqual(
      expect.objectContaining({
        pullRequest: other.number,
        reasonCode: 'not_delivered',
        sentence: `Story 123456791 is accepted, but a chore is not delivered, so its acceptance alone merges nothing; merge pull request #${other.number} by hand.`,
      }),
    );
    // What the sentence says. Its branch stays, and nobody is asked again.
    people.act('github', 'merge', { number: other.number, by: 'mr-b' });
    const { items } = (await desk.sync({ operation: 'accepted' }, 'schedule')).report;
    expect(items?.map(({ pullRequest }) => pullRequest)).toEqual([number]);
  });

  it('of an older delivery is asked for once more, which leads to the merge', async () => {
    await desk.setUp.deliver();
    accept(desk);
    desk.people.world.core.clock.advance(60_000);
    desk.head = desk.setUp.push('two');
    await desk.setUp.deploy();
    // A label of the push's own second would be none for it.
    desk.people.world.core.clock.advance(2_000);
    labelAgain(desk);
    setState(desk, 'delivered');
    await desk.sync();
    // Accepted while the run was under way: by the tracker's clock before the record.
    const before = new Date(desk.people.world.core.clock.now() - 30_000).toISOString();
    answerMoves(desk, [{ state: 'accepted', performed_by_id: 103, occurred_at: before }]);
    accept(desk);
    expect((await find(desk)).sentence).toContain(
      `was accepted before pull request #${desk.number} was delivered for it at ${desk.head.slice(0, 7)}; merge it by hand, or move the story back to delivered and accept it again.`,
    );
    setState(desk, 'delivered');
    accept(desk);
    expect((await find(desk)).numbers).toEqual([desk.number]);
  });

  it('merges nothing while the label of the review is off, and nobody is asked', async () => {
    const { people, number } = desk;
    const label = (deed: 'label' | 'unlabel') =>
      people.act('github', deed, { number, label: 'reviewed', by: 'mr-b' });
    await desk.setUp.deliver();
    label('unlabel');
    const synced = await syncBuilt(desk);
    expect(synced.sentence).toContain(
      "Nobody is asked about it any more, because the label 'reviewed' was taken off; once it is reviewed, put the label 'reviewed' on again.",
    );
    await notifyBuilt(desk, [desk.reports.provisioned(), JSON.parse(synced.outputs['result'] ?? '')]);
    const comment = await desk.seen.comment();
    expect(comment).not.toContain('please try');
    expect(comment).toContain('Nobody is asked about it any more');
    accept(desk);
    const { found, merge } = await acceptBuilt(desk);
    expect(found).toMatchObject({ green: true, reasonCode: 'not_delivered' });
    expect(found.sentence).toContain(
      `pull request #${number} is not merged, because the label 'reviewed' was taken off;`,
    );
    expect(found.outputs['accepted']).toBe('[]');
    expect(merge.outputs['merged']).toBe('[]');
    label('label');
    expect((await acceptBuilt(desk)).merge).toMatchObject({ reasonCode: 'pull_request_merged' });
  });

  it('without a time merges nothing, because nobody knows what was looked at', async () => {
    await desk.setUp.deliver();
    accept(desk);
    answerMoves(desk, [{ state: 'accepted', performed_by_id: 103 }]);
    expect((await find(desk)).sentence).toContain(
      `The tracker does not say when story ${STORY} was accepted, so nobody knows whether pull request #${desk.number} was delivered before; merge it by hand.`,
    );
  });
});

describe('a pull request whose story nobody named', () => {
  const desk = withDesk();

  it('moves the story as soon as its title names one, as the sentence says', async () => {
    const { people } = desk;
    people.act('github', 'push', { branch: 'quick-fix', files: { 'q.txt': 'x' }, by: 'mr-a' });
    const { number } = people.act<{ number: number }>('github', 'open', {
      branch: 'quick-fix',
      title: 'Q',
      by: 'mr-a',
    });
    const about = { 'pull-request': String(number) };
    expect((await desk.sync(about, 'schedule')).report).toMatchObject({ reasonCode: 'no_story' });
    await editText(desk, number, { title: 'Q [#123456789]' });
    expect((await desk.sync(about, 'schedule')).report).toMatchObject({ reasonCode: 'story_moved' });
  });
});

describe('a story that was rejected and started again', () => {
  const desk = withDesk();

  it('is delivered by no older label, and by a new one', async () => {
    const { people } = desk;
    await desk.setUp.deliver();
    people.act('tracker', 'reject', { id: STORY, by: 103 });
    people.world.core.clock.advance(60_000);
    setState(desk, 'started');
    desk.head = desk.setUp.push('two');
    await desk.setUp.deploy();
    const held = await syncBuilt(desk);
    expect(stateOf(desk, STORY)).toBe('started');
    expect(held.sentence).toContain(`because the label was put on for the delivery of`);
    expect(held.sentence).toContain("once it is reviewed, put the label 'reviewed' on again.");
    labelAgain(desk);
    await syncBuilt(desk);
    expect(stateOf(desk, STORY)).toBe('delivered');
    accept(desk);
    const { merge } = await acceptBuilt(desk);
    expect(JSON.parse(merge.outputs['merged'] ?? '')).toMatchObject([{ commit: desk.head }]);
  });

  it('nor is what was pushed between the label and its first environment', async () => {
    const { people, number } = desk;
    people.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
    people.world.core.clock.advance(60_000);
    desk.head = desk.setUp.push('two');
    await desk.setUp.deploy();
    const held = await syncBuilt(desk);
    expect(stateOf(desk, STORY)).toBe('finished');
    expect(held.sentence).toContain(`the label was put on before ${desk.head.slice(0, 7)} was pushed`);
    labelAgain(desk);
    await syncBuilt(desk);
    expect(stateOf(desk, STORY)).toBe('delivered');
  });
});

function stateOf({ seen }: Desk, id: number): string | undefined {
  return seen.stories().find((story) => story.id === id)?.state;
}

function labelAgain({ people, number }: Desk): void {
  people.act('github', 'unlabel', { number, label: 'reviewed', by: 'mr-b' });
  people.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
}

async function editText({ people }: Desk, number: number, text: object): Promise<void> {
  const answer = await fetch(`${people.origin}/github/repos/octo-org/shop/pulls/${number}`, {
    method: 'PATCH',
    headers: { authorization: `token ${people.github.token({ kind: 'person', login: 'mr-a' })}` },
    body: JSON.stringify(text),
  });
  expect(answer.status).toBe(200);
}

/** The history of the story, the next time that somebody asks for it. */
function answerMoves({ people }: Desk, moves: readonly object[]): void {
  people.world.core.faults.add({
    name: 'another history',
    service: 'tracker',
    operation: 'GET /projects/{project}/stories/{story}/transitions',
    phase: 'before',
    effect: 'answer',
    answer: { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(moves) },
  });
}
