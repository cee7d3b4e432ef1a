import { describe, expect, it } from '@jest/globals';
import { withDesk } from '../../support/set-ups/with-desk.ts';
import type { Desk } from '../../support/world/people-desk.ts';

const STORY = 123456789;

function settle({ people }: Desk, ...lines: readonly string[]): void {
  const text = `project: shop\npeople:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`;
  people.act('github', 'push', { branch: 'main', by: 'mr-b', files: { '.github/greenroom.yml': text } });
}

function accept({ people }: Desk, by: number): void {
  people.act('tracker', 'accept', { id: STORY, by });
}

/** What would be merged of it, what is said, and how often each thing was written. */
async function find(desk: Desk, acceptedBy: string) {
  const mark = desk.people.mark();
  const { outputs, report, log } = await desk.sync(
    { operation: 'accepted', 'accepted-by': acceptedBy },
    'schedule',
  );
  const accepted = JSON.parse(outputs['accepted'] ?? '') as readonly { pullRequest: number }[];
  return {
    numbers: accepted.map(({ pullRequest }) => pullRequest),
    sentence: report.sentence,
    all: JSON.stringify([outputs, report, log]),
    writes: desk.people.writesSince(mark),
  };
}

describe('an acceptance, where the settings say who is who', () => {
  const desk = withDesk();

  it('of the author merges nothing, is said in one sentence, and is written on the story once', async () => {
    settle(desk, 'login: mr-a, tracker-id: 101, email: mr-a@example.com', 'login: mr-c, tracker-id: 103');
    await desk.setUp.deliver();
    accept(desk, 101);
    const found = await find(desk, 'mr-a, mr-c');
    expect(found.numbers).toEqual([]);
    expect(found.sentence).toBe(
      `Story ${STORY} was accepted by the author of pull request #${desk.number}, so it is not merged; move the story back to delivered and let another person accept it.`,
    );
    expect(found.all).not.toContain('mr-a@example.com');
    expect(desk.seen.stories()[0]?.comments[0]?.text).toContain('was accepted by the author');
    expect((await find(desk, 'mr-a, mr-c')).writes).toEqual([]);
  });

  it('of whoever accepted-by names by login merges it', async () => {
    settle(desk, 'login: mr-a, tracker-id: 101', 'login: mr-c, email: mr-c@example.com');
    await desk.setUp.deliver();
    accept(desk, 103);
    expect((await find(desk, 'mr-c')).numbers).toEqual([desk.number]);
  });

  it('of somebody who took the name of such a person merges nothing', async () => {
    settle(desk, 'login: mr-c, tracker-id: 103, tracker-name: Mr. C');
    await desk.setUp.deliver();
    desk.people.act('tracker', 'person', { id: 103, name: 'Mr. Z', email: 'mr-c@example.com' });
    desk.people.act('tracker', 'person', { id: 102, name: 'Mr. C', email: 'mr-b@example.com' });
    accept(desk, 102);
    const found = await find(desk, 'Mr. C');
    expect(found.numbers).toEqual([]);
    expect(found.sentence).toContain('was accepted by somebody who may not');
  });
});
