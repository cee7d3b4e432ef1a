import { describe, expect, it } from '@jest/globals';
import { acceptBuilt, syncBuilt } from '../support/runs/desk-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import { writeDelivery } from '../support/world/deliveries.ts';
import { tokenOfPerson } from '../support/world/people-seen.ts';

const STORY = 123456789;
const desk = withDesk(100);

/** So many records of a pull request that is over. */
async function record(many: number): Promise<void> {
  const token = tokenOfPerson(desk);
  for (let count = 0; count < many; count += 1)
    await writeDelivery(desk.people, token, { pullRequest: 1, commit: desk.head, stories: '1' });
  desk.people.world.core.clock.advance(3_600_000);
}

/** So many pull requests of their own branches, the first of which had the label; their numbers. */
function open(many: number, { labelled = 0 } = {}): readonly number[] {
  const { people } = desk;
  return Array.from({ length: many }, (_, at) => {
    const branch = `other-${at}`;
    people.act('github', 'push', { branch, files: { 'other.txt': `${at}` }, by: 'mr-a' });
    const { number } = people.act<{ number: number }>('github', 'open', {
      branch,
      title: 'Other',
      by: 'mr-a',
    });
    if (at < labelled) people.act('github', 'label', { number, label: 'Reviewed', by: 'mr-b' });
    if (at < labelled) people.act('github', 'unlabel', { number, label: 'Reviewed', by: 'mr-b' });
    return number;
  });
}

async function requestsOf<Came>(
  work: () => Promise<Came>,
): Promise<{ readonly came: Came; readonly requests: number }> {
  const { log } = desk.people.world.core;
  const from = log.next();
  const came = await work();
  return { came, requests: log.entries(from).filter(({ service }) => service === 'github').length };
}

async function review(): Promise<void> {
  await desk.setUp.deploy();
  desk.people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
}

function accept(): void {
  desk.people.act('tracker', 'accept', { id: STORY, by: 103 });
}

describe('a repository with many records of deliveries and many open pull requests', () => {
  it.each([
    // Two of each sync keep that the story's label was copied.
    [1, 1, { sync: 20, accepted: 10, merge: 10, clean: 16 }],
    [100, 100, { sync: 21, accepted: 15, merge: 10, clean: 16 }],
    // One more for each page of open pull requests, and where acceptances are looked for one for the commits of each twenty-five.
    [1_000, 1_000, { sync: 30, accepted: 60, merge: 10, clean: 16 }],
  ])(
    'costs nothing more with %i and %i of them, but for pages of pull requests and branches',
    async (records, others, expected) => {
      await record(records);
      open(others);
      await review();
      const synced = await requestsOf(() => desk.sync());
      expect(synced.came.report).toMatchObject({ reasonCode: 'story_moved' });
      accept();
      const found = await requestsOf(() => desk.sync({ operation: 'accepted' }, 'schedule'));
      const accepted = found.came.outputs['accepted'] ?? '';
      const merged = await requestsOf(() => desk.chore({ operation: 'merge', 'pull-requests': accepted }));
      expect(merged.came.report).toMatchObject({ reasonCode: 'pull_request_merged' });
      const cleaned = await requestsOf(() =>
        desk.chore({ operation: 'delete-branch', 'pull-request': String(desk.number) }),
      );
      expect(cleaned.came.report).toMatchObject({ reasonCode: 'branch_deleted' });
      expect({
        sync: synced.requests,
        accepted: found.requests,
        merge: merged.requests,
        clean: cleaned.requests,
      }).toEqual(expected);
    },
  );
});

describe('records behind a thousand newer ones', () => {
  it('are found, where few pull requests are that old', async () => {
    const [other = 0] = open(20);
    const job = desk.people.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
    await writeDelivery(desk.people, job, {
      pullRequest: other,
      commit: desk.head,
      stories: String(STORY),
    });
    await record(1_000);
    await review();
    const { came, requests } = await requestsOf(() => desk.sync());
    expect(came.report.sentence).toContain(`it is judged with pull request #${other}`);
    expect(requests).toBe(37);
  });

  it('are looked for where the label was, however many pull requests are that old', async () => {
    const [other = 0] = open(55, { labelled: 1 });
    const job = desk.people.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
    await writeDelivery(desk.people, job, {
      pullRequest: other,
      commit: desk.head,
      stories: String(STORY),
    });
    await record(1_000);
    await review();
    expect((await desk.sync()).report.sentence).toContain(`it is judged with pull request #${other}`);
    desk.people.act('github', 'close', { number: other, by: 'mr-a' });
    const { came, requests } = await requestsOf(() => desk.sync());
    expect(came.report).toMatchObject({ reasonCode: 'story_moved' });
    expect(requests).toBe(27);
  });

  it('may be there where many are, so nothing is delivered or merged until people say which', async () => {
    await desk.setUp.deliver();
    const [first = 0] = open(21, { labelled: 21 });
    await record(1_000);
    accept();
    const { found } = await acceptBuilt(desk);
    expect(found).toMatchObject({ green: true, reasonCode: 'not_delivered' });
    expect(found.sentence).toContain(
      `Pull request #${desk.number} is not merged, because more than a thousand deliveries are recorded since pull requests were opened that are open still, so nobody knows whether one of them was delivered for it (#${first}, #${first + 1}, #${first + 2}, #${first + 3}, #${first + 4}, 16 more); close those that are not meant, or merge by hand.`,
    );
    desk.people.act('tracker', 'state', { id: STORY, state: 'started', by: 103 });
    desk.people.act('github', 'unlabel', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    desk.people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    expect((await syncBuilt(desk)).sentence).toContain(
      "16 more); close those that are not meant, and put the label 'reviewed' on again",
    );
  });
});
