import { describe, expect, it } from '@jest/globals';
import { bardChances, liteChances } from '../../../../rehearsal/world/tracker/chances.ts';
import { BARD, LITETRACKER, PIVOTAL } from '../../../../src/adapters/trackers/pivotal/dialects.ts';
import { createPivotal } from '../../../../src/adapters/trackers/pivotal/pivotal.ts';
import { type Lack, trackerContract } from '../../../contracts/tracker.contract.ts';
import { createPeopleWorld, type PeopleWorld, seedStory } from '../../../support/world/people-world.ts';

const BARD_TOKEN = 'ba5d'.repeat(16);
const STRANGER = '0'.repeat(64);

function fixtureOf(people: PeopleWorld, create: (token: string) => ReturnType<typeof createPivotal>) {
  return {
    stranger: create(STRANGER),
    story: '123456789',
    requester: '103',
    commentByOther: (id: string, text: string, by = '102') =>
      people.act('tracker', 'comment', { id: Number(id), text, by: Number(by) }),
    links: async () => [],
    accept: (id: string, by: string) => people.act('tracker', 'accept', { id: Number(id), by: Number(by) }),
    close: people.close,
  };
}

async function populated(seed: number): Promise<PeopleWorld> {
  const people = await createPeopleWorld(seed);
  people.act('tracker', 'project', { id: 98, name: 'Other', members: [101] });
  seedStory(people);
  people.act('tracker', 'story', { id: 223456789, project: 99, name: 'Pay later', requester: 103 });
  return people;
}

for (const [seed, projects] of [
  [1, []],
  [12, ['97', '99']],
] as const) {
  trackerContract(
    `LiteTracker with the projects ${projects.join(' and ') || 'left open'}, seed ${seed}`,
    async () => {
      const people = await populated(seed);
      const url = `${people.origin}/litetracker/services/v5/`;
      const create = (token: string) => createPivotal({ dialect: LITETRACKER, fetch, url, token, projects });
      const chances = liteChances(seed);
      const lacks: readonly Lack[] = [
        ...(chances.tokenWrites ? [] : (['written comments', 'written labels'] as const)),
        ...(chances.editsComments ? [] : (['edited comments'] as const)),
      ];
      const tracker = create('rehearsal-tracker-token');
      return { ...fixtureOf(people, create), tracker, unestimated: '223456789', lacks };
    },
  );

  trackerContract(
    `BARD Tracker with the projects ${projects.join(' and ') || 'left open'}, seed ${seed}`,
    async () => {
      const people = await populated(seed);
      const url = `${people.origin}/bard/api/v1`;
      const create = (token: string) => createPivotal({ dialect: BARD, fetch, url, token, projects });
      const unestimated = bardChances(seed).needsEstimate ? '223456789' : undefined;
      return { ...fixtureOf(people, create), tracker: create(BARD_TOKEN), unestimated };
    },
  );
}

describe('the seeds of the contract', () => {
  it('differ in what no source tells', () => {
    const [lite, bard] = [[1, 12].map(liteChances), [1, 12].map(bardChances)];
    const differs = (values: readonly unknown[]) => expect(new Set(values).size).toBe(2);
    differs(lite.map(({ editsComments }) => editsComments));
    differs(lite.map(({ strictOrder }) => strictOrder));
    differs(bard.map(({ labels }) => labels));
    differs(bard.map(({ needsEstimate }) => needsEstimate));
  });
});

describe('chores and releases', () => {
  it.each([
    [PIVOTAL, '/tracker/services/v5', 'rehearsal-tracker-token'],
    [LITETRACKER, '/litetracker/services/v5', 'rehearsal-tracker-token'],
    [BARD, '/bard/api/v1', BARD_TOKEN],
  ] as const)('are only started and accepted, and only accepted: $name', async (dialect, base, token) => {
    for (const seed of [1, 12]) {
      const people = await createPeopleWorld(seed);
      const tracker = createPivotal({ dialect, fetch, url: people.origin + base, token, projects: ['99'] });
      const states = async (type: string) => {
        seedStory(people, { type, estimate: undefined });
        const reached: (string | undefined)[] = [];
        for (const state of ['started', 'finished', 'delivered', 'accepted'] as const) {
          const story = await tracker.story('123456789');
          const move = story && (await tracker.move(story, state));
          if (move !== 'moved') expect(move).toMatchObject({ unestimated: false });
          reached.push((await tracker.story('123456789'))?.state);
        }
        return reached;
      };
      expect(await states('chore')).toEqual(['started', 'started', 'started', 'accepted']);
      expect(await states('release')).toEqual(['unstarted', 'unstarted', 'unstarted', 'accepted']);
      await people.close();
    }
  });
});
