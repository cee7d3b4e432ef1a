import { describe, expect, it } from '@jest/globals';
import { acceptBuilt, cleanBuilt, notifyBuilt, syncBuilt } from '../support/runs/desk-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import { writeDelivery } from '../support/world/deliveries.ts';
import { deployAs } from '../support/world/people-seen.ts';
import { BRANCH } from '../support/world/people-world.ts';

/** The world counts deployments among other things. */
function withoutId(sentence: string): string {
  return sentence.replaceAll(/deployment \d+/g, 'deployment N');
}

const ADDRESS = 'http://second.example.com';

describe('a second pull request of a story', () => {
  const desk = withDesk();

  /** Opens it on a branch of its own, with an environment that answers. */
  async function openSecond(): Promise<{ readonly number: number; readonly commit: string }> {
    const { people } = desk;
    const branch = 'feature/123456789-follow-up';
    const files = { 'second.txt': 'second' };
    const { commit } = people.act<{ commit: string }>('github', 'push', { branch, by: 'mr-a', files });
    const { number } = people.act<{ number: number }>('github', 'open', { branch, title: 'B', by: 'mr-a' });
    const token = people.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
    await deployAs(desk, token, { ref: branch, key: `70107786/shop/preview/${branch}`, url: ADDRESS });
    return { number, commit };
  }

  function accept(): void {
    desk.people.act('tracker', 'accept', { id: 123456789, by: 103 });
  }

  async function accepted(): Promise<readonly number[]> {
    const { found } = await acceptBuilt(desk);
    const wishes = JSON.parse(found.outputs['accepted'] ?? '[]') as readonly { pullRequest: number }[];
    return wishes.map(({ pullRequest }) => pullRequest).toSorted((a, b) => a - b);
  }

  it('is not merged by the acceptance of the first, which nobody saw it with', async () => {
    const second = await openSecond();
    await desk.setUp.deliver();
    const synced = await syncBuilt(desk, { 'pull-request': String(second.number) }, 'schedule');
    await notifyBuilt(desk, [JSON.parse(synced.outputs['result'] ?? '')]);
    const key = '<!-- greenroom:environments 70107786/feature/123456789-follow-up ';
    const comment = await desk.seen.codeHost().findComment(second.number, key);
    expect(comment?.body).toContain(
      '(delivered, but not with this pull request, which its acceptance does not merge)',
    );
    expect(comment?.body).not.toContain('please try');
    expect(desk.seen.messages().filter(({ text }) => text.includes('please try'))).toHaveLength(1);
    accept();
    expect(await accepted()).toEqual([desk.number]);
  });

  it('is not delivered while the story is judged with the first, and says what leads to its merge', async () => {
    const { people } = desk;
    const second = await openSecond();
    await desk.setUp.deliver();
    people.act('github', 'label', { number: second.number, label: 'reviewed', by: 'mr-b' });
    const about = { 'pull-request': String(second.number) };
    const synced = await syncBuilt(desk, about, 'schedule');
    expect(withoutId(synced.sentence)).toContain(
      `Commit ${second.commit.slice(0, 7)} is not delivered for it, because it is judged with pull request #${desk.number} (recorded as deployment N by github-actions[bot]); once that one is merged or closed, move the story back to started, and put the label 'reviewed' on again.`,
    );
    accept();
    const first = await acceptBuilt(desk);
    expect(JSON.parse(first.merge.outputs['merged'] ?? '')).toMatchObject([{ pullRequest: desk.number }]);
    expect((await cleanBuilt(desk, desk.number, BRANCH)).reasonCode).toBe('branch_deleted');
    const later = await acceptBuilt(desk);
    expect(later.found).toMatchObject({ green: true, decision: 'nothing', reasonCode: 'not_delivered' });
    expect(later.found.sentence).toContain(
      `Story 123456789 is accepted, but pull request #${second.number} was not delivered for it; leave its id out of the text where it is only mentioned, merge it by hand, or move the story back to started, put the label of the review on again, and accept the story once it is delivered.`,
    );
    // What the sentence says.
    people.act('tracker', 'state', { id: 123456789, state: 'started', by: 103 });
    people.act('github', 'unlabel', { number: second.number, label: 'reviewed', by: 'mr-b' });
    people.act('github', 'label', { number: second.number, label: 'reviewed', by: 'mr-b' });
    expect(await syncBuilt(desk, about, 'schedule')).toMatchObject({ reasonCode: 'story_moved' });
    accept();
    const { merge } = await acceptBuilt(desk);
    expect(JSON.parse(merge.outputs['merged'] ?? '')).toMatchObject([{ pullRequest: second.number }]);
  });

  it('is merged by no record that a workflow wrote, whatever label it names', async () => {
    const { people } = desk;
    const second = await openSecond();
    const permissions = { deployments: 'write', issues: 'write' } as const;
    const token = people.github.token({ kind: 'workflow', permissions });
    const forged = { pullRequest: second.number, commit: second.commit, stories: '123456789' };
    // The event of the first pull request's label, and then one of this pull request's that the workflow makes itself.
    await desk.setUp.deliver();
    expect(await writeDelivery(people, token, { ...forged, labelled: '1' })).toBe(201);
    accept();
    expect(await accepted()).toEqual([desk.number]);
    expect((await cleanBuilt(desk, desk.number, BRANCH)).reasonCode).toBe('branch_deleted');
    const labels = `${people.origin}/github/repos/octo-org/shop/issues/${second.number}/labels`;
    const headers = { authorization: `token ${token}` };
    await fetch(labels, { method: 'POST', headers, body: JSON.stringify({ labels: ['reviewed'] }) });
    const events = (await (await fetch(labels.replace('/labels', '/events'), { headers })).json()) as {
      id: number;
    }[];
    expect(await writeDelivery(people, token, { ...forged, labelled: String(events[0]?.id) })).toBe(201);
    people.act('tracker', 'state', { id: 123456789, state: 'delivered', by: 103 });
    accept();
    const { found } = await acceptBuilt(desk);
    expect(found.outputs['accepted']).toBe('[]');
    expect(found.sentence).toContain(
      "is not merged, because the app github-actions[bot] put the label on, which 'reviewed-by' of the settings does not name",
    );
    // A team whose own automation reviews says so on the default branch, where no pull request can.
    const settings = "reviewed-by: ['github-actions[bot]']\n";
    people.act('github', 'push', {
      branch: 'main',
      files: { '.github/greenroom.yml': settings },
      by: 'mr-a',
    });
    expect(await accepted()).toEqual([second.number]);
  });

  it('and the first are both left alone where both were delivered, until one of them is closed', async () => {
    const { people } = desk;
    const second = await openSecond();
    await desk.setUp.deliver();
    people.act('github', 'label', { number: second.number, label: 'reviewed', by: 'mr-b' });
    const token = people.github.token({
      kind: 'workflow',
      permissions: { deployments: 'write', issues: 'read' },
    });
    const url = `${people.origin}/github/repos/octo-org/shop/issues/${second.number}/events`;
    const headers = { authorization: `token ${token}` };
    const [event] = (await (await fetch(url, { headers })).json()) as { id: number }[];
    const record = { pullRequest: second.number, commit: second.commit, stories: '123456789' };
    expect(await writeDelivery(people, token, { ...record, labelled: String(event?.id) })).toBe(201);
    accept();
    const { found } = await acceptBuilt(desk);
    expect(found.outputs['accepted']).toBe('[]');
    expect(withoutId(found.sentence)).toContain(
      `Pull request #${desk.number} is not merged, because #${second.number} (recorded as deployment N by github-actions[bot]) was delivered for the same accepted story too; close what is not meant, or merge by hand.`,
    );
    people.act('github', 'close', { number: second.number, by: 'mr-a' });
    expect(await accepted()).toEqual([desk.number]);
  });

  it('is not merged alone by a record that makes the first one unfit to be merged', async () => {
    const { people } = desk;
    const second = await openSecond();
    await desk.setUp.deliver();
    people.act('github', 'label', { number: second.number, label: 'reviewed', by: 'mr-b' });
    const permissions = { deployments: 'write', issues: 'read' } as const;
    const token = people.github.token({ kind: 'workflow', permissions });
    const url = `${people.origin}/github/repos/octo-org/shop/issues/${second.number}/events`;
    const answer = await fetch(url, { headers: { authorization: `token ${token}` } });
    const [event] = (await answer.json()) as { id: number }[];
    const stories = '123456789';
    const unfit = { pullRequest: desk.number, commit: second.commit, stories, labelled: '0' };
    expect(await writeDelivery(people, token, unfit)).toBe(201);
    const genuine = { pullRequest: second.number, commit: second.commit, stories };
    expect(await writeDelivery(people, token, { ...genuine, labelled: String(event?.id) })).toBe(201);
    accept();
    expect(await accepted()).toEqual([]);
  });

  it('is not merged where its record came after the acceptance', async () => {
    const { people } = desk;
    const second = await openSecond();
    await desk.setUp.deliver();
    accept();
    people.world.core.clock.advance(60_000);
    const token = people.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
    const record = { pullRequest: second.number, commit: second.commit, stories: '123456789' };
    expect(await writeDelivery(people, token, record)).toBe(201);
    expect(await accepted()).toEqual([desk.number]);
  });

  it('is merged only once each story is accepted that was delivered with it, also one that its text names no more', async () => {
    const { people } = desk;
    const story = { id: 123456791, project: 99, name: 'Another', requester: 103, state: 'delivered' };
    people.act('tracker', 'story', { ...story, estimate: 1 });
    await desk.setUp.deliver();
    const token = people.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
    const { head } = desk;
    // The first label of this world.
    const record = { pullRequest: desk.number, commit: head, stories: '123456789 123456791', labelled: '1' };
    expect(await writeDelivery(people, token, record)).toBe(201);
    accept();
    expect(await accepted()).toEqual([]);
    people.act('tracker', 'accept', { id: 123456791, by: 103 });
    expect(await accepted()).toEqual([desk.number]);
  });
});
