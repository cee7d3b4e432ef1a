import { describe, expect, it } from '@jest/globals';
import { createPivotal } from '../../../../src/adapters/trackers/pivotal/pivotal.ts';
import { trackerContract } from '../../../contracts/tracker.contract.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';
import { createPeopleWorld, seedStory } from '../../../support/world/people-world.ts';

for (const seed of [1, 2, 3]) {
  for (const projects of [[], ['99'], ['98', '99']]) {
    trackerContract(
      `Pivotal with the projects ${projects.join(' and ') || 'left open'}, seed ${seed}`,
      async () => {
        const people = await createPeopleWorld(seed);
        seedStory(people);
        people.act('tracker', 'story', { id: 223456789, project: 99, name: 'Pay later', requester: 103 });
        const url = `${people.origin}/tracker/services/v5/`;
        return {
          tracker: createPivotal({ fetch, url, token: 'rehearsal-tracker-token', projects }),
          stranger: createPivotal({ fetch, url, token: 'nobody' }),
          story: '123456789',
          requester: '103',
          unestimated: '223456789',
          commentByOther: (id, text, by = '102') =>
            people.act('tracker', 'comment', { id: Number(id), text, by: Number(by) }),
          links: async () => [],
          accept: (id, by) => people.act('tracker', 'accept', { id: Number(id), by: Number(by) }),
          close: people.close,
        };
      },
    );
  }
}

function answering(body: unknown, status = 200): () => Response {
  return () =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

const OPTIONS = {
  url: 'https://tracker.example.com/services/v5',
  token: 'secret-token',
  sleep: async () => undefined,
};

it('names the projects that there are, where the tracker has none of those that are named', async () => {
  const people = await createPeopleWorld(1);
  seedStory(people);
  const url = `${people.origin}/tracker/services/v5/`;
  for (const projects of [['12345'], ['12345', '54321']]) {
    const tracker = createPivotal({ fetch, url, token: 'rehearsal-tracker-token', projects });
    await expect(tracker.story('123456789')).rejects.toMatchObject({
      reasonCode: 'invalid_input',
      message: expect.stringContaining("name one of 99 ('Shop')"),
    });
  }
  expect(people.writesSince(0)).toEqual([]);
  await people.close();
});

describe('Pivotal and those who speak its protocol', () => {
  it('reads the names that successors use', async () => {
    const { fetch } = scriptedFetch(
      answering({
        id: 1,
        project_id: 2,
        title: 'T',
        state: 'planned',
        owners: [{ user_id: 3 }],
        labels: ['auto'],
      }),
    );
    const story = await createPivotal({ ...OPTIONS, fetch }).story('1');
    expect(story).toMatchObject({
      title: 'T',
      state: 'unstarted',
      ownerIds: ['3'],
      labels: ['auto'],
      estimated: false,
    });
  });

  const moves = [
    ['delivered', 1, '2026-03-02T08:00:00Z'],
    ['rejected', 2, '2026-03-02T08:10:00Z'],
    ['delivered', 1, '2026-03-02T09:00:00Z'],
    ['accepted', 2, '2026-03-02T09:05:00Z'],
    ['delivered', 1, '2026-03-02T09:30:00Z'],
  ].map(([state, performed_by_id, occurred_at]) => ({ state, performed_by_id, occurred_at }));
  const lastMove = async (of: readonly unknown[], state: 'accepted' | 'started') => {
    const about = { id: 1, project_id: 2, current_state: state };
    const told = () => Response.json(of);
    const { fetch } = scriptedFetch(answering(about), told);
    const tracker = createPivotal({ ...OPTIONS, fetch });
    const story = await tracker.story('1');
    return story && tracker.lastMove(story);
  };

  it('tells the last delivery before a story was accepted, in whatever order the tracker lists them', async () => {
    expect(await lastMove(moves.toReversed(), 'accepted')).toEqual({
      by: '2',
      at: '2026-03-02T09:05:00Z',
      deliveredAt: '2026-03-02T09:00:00Z',
    });
  });

  it('tells of no delivery where a story was accepted without one', async () => {
    expect((await lastMove([moves[3]], 'accepted'))?.deliveredAt).toBeUndefined();
  });

  it.each([
    ['Mon, 02 Mar 2026 10:06:00 GMT', 300_000],
    // GitHub answered a minute later, and so much may have passed.
    ['Mon, 02 Mar 2026 10:00:40 GMT', 0],
    ['Mon, 02 Mar 2026 09:58:00 GMT', -120_000],
    ['no time', undefined],
  ])('tells how its clock goes by what it and GitHub said around it: %s', async (date, aheadMs) => {
    const about = { id: 1, project_id: 2, current_state: 'started' };
    const { fetch } = scriptedFetch(() => Response.json(about, { headers: { date } }));
    let said = { statedMs: Date.parse('2026-03-02T10:00:00Z'), number: 3 };
    const tracker = createPivotal({ ...OPTIONS, fetch, githubSaid: () => said });
    await tracker.story('1');
    expect(tracker.aheadMs()).toBeUndefined();
    said = { statedMs: Date.parse('2026-03-02T10:01:00Z'), number: 4 };
    expect(tracker.aheadMs()).toBe(aheadMs);
  });

  it('takes zero points for an estimate', async () => {
    const { fetch } = scriptedFetch(
      answering({ id: 1, project_id: 2, name: 'T', current_state: 'unstarted', estimate: 0 }),
    );
    expect((await createPivotal({ ...OPTIONS, fetch }).story('1'))?.estimated).toBe(true);
  });

  it('sends the token in its header and nowhere else', async () => {
    const script = scriptedFetch(answering({ id: 1, project_id: 2, name: 'T', current_state: 'started' }));
    await createPivotal({ ...OPTIONS, fetch: script.fetch }).story('1');
    expect(script.sent[0]?.headers.get('x-trackertoken')).toBe('secret-token');
    expect(script.sent[0]?.url.href).toBe('https://tracker.example.com/services/v5/stories/1');
  });

  it('keeps what the tracker says on one line of moderate length', async () => {
    const words = `nasty\n::error::injected ${'x'.repeat(500)}`;
    const { fetch } = scriptedFetch(answering({ kind: 'error', error: words }, 400));
    const refusal: unknown = await createPivotal({ ...OPTIONS, fetch })
      .story('1')
      .catch((error: unknown) => error);
    const message = refusal instanceof Error ? refusal.message : '';
    expect(message).not.toContain('\n');
    expect(message.length).toBeLessThan(300);
    expect(message).not.toContain('secret-token');
  });

  it('tries a read again after a 503 and gives up on a writing request that met one', async () => {
    const story = { id: 1, project_id: 2, name: 'T', current_state: 'started' };
    const reading = scriptedFetch(answering({}, 503), answering(story));
    const read = await createPivotal({ ...OPTIONS, fetch: reading.fetch }).story('1');
    expect(read?.id).toBe('1');
    const writing = scriptedFetch(answering({}, 503));
    const tracker = createPivotal({ ...OPTIONS, fetch: writing.fetch });
    await expect(tracker.createComment(read ?? never(), 'x')).rejects.toMatchObject({
      reasonCode: 'unavailable',
      retriable: true,
    });
    expect(writing.sent).toHaveLength(1);
  });

  it('names the input when there is no token', () => {
    expect(() => createPivotal({ ...OPTIONS, token: '', fetch })).toThrow(
      "Input 'tracker-token' is empty; give the API token of a Tracker user, as a secret (TRACKER_TOKEN in the shipped workflows) and not as a variable.",
    );
  });
});

function never(): never {
  throw new Error('The story was not read.');
}
