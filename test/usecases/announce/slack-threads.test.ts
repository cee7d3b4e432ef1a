import { describe, expect, it } from '@jest/globals';
import { withDesk } from '../../support/set-ups/with-desk.ts';
import { Killed } from '../../support/world/people-desk.ts';
import { URL_OF_IT } from '../../support/world/people-reports.ts';

const desk = withDesk();

const BROKEN = {
  decision: 'failed',
  reasonCode: 'stack_failed',
  sentence: 'It broke.',
  environment: { name: 'shop-feature', cause: 'Bucket: already exists' },
} as const;

function settle(...lines: readonly string[]): void {
  const text = `project: shop\npeople:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`;
  desk.people.act('github', 'push', { branch: 'main', by: 'mr-b', files: { '.github/greenroom.yml': text } });
}

function replies(): readonly string[] {
  return desk.seen
    .messages()
    .filter(({ thread }) => thread !== null)
    .map(({ text }) => text);
}

describe('the thread of an environment', () => {
  it('mentions the author of a commit that could not be deployed, by the people of the settings', async () => {
    settle('login: mr-a, slack-id: U0000000999');
    await desk.tell([desk.reports.provisioned(BROKEN)]);
    expect(replies()).toEqual([
      `mr-a (<@U0000000999>): Commit ${desk.head.slice(0, 7)} could not be deployed: Bucket: already exists`,
    ]);
  });

  it('says above the thread that it failed, and the cause in the thread alone: each cause once', async () => {
    const caused = (cause: string) =>
      desk.reports.provisioned({ ...BROKEN, environment: { name: 'shop-feature', cause } });
    for (const cause of ['One', 'One', 'Two', 'Two']) await desk.tell([caused(cause)]);
    const [parent] = desk.seen.messages().filter(({ thread }) => thread === null);
    expect(parent?.text.split('\n').slice(1, 2)).toEqual([
      `Commit ${desk.head.slice(0, 7)} could not be deployed.`,
    ]);
    expect(parent?.text).not.toMatch(/One|Two/);
    expect(replies().map((text) => /deployed: (.*)$/.exec(text)?.[1])).toEqual(['One', 'Two']);
  });

  it('says once that what failed works again, and nothing of the kind where nothing failed', async () => {
    await desk.tell([desk.reports.provisioned()]);
    expect(replies()).toEqual([]);
    await desk.tell([desk.reports.provisioned(BROKEN)]);
    desk.head = desk.setUp.push('better');
    const better = desk.reports.provisioned();
    await desk.tell([better]);
    await desk.tell([better]);
    expect(replies().slice(1)).toEqual([
      `It works again. Ready: ${URL_OF_IT} at commit ${desk.head.slice(0, 7)}`,
    ]);
  });

  it('says again what fails again at the same commit after it worked, and that it works', async () => {
    for (let time = 1; time <= 2; time += 1) {
      await desk.tell([desk.reports.provisioned(BROKEN)]);
      await desk.tell([desk.reports.provisioned(BROKEN)]);
      await desk.tell([desk.reports.provisioned()]);
    }
    expect(replies().map((text) => /could not be deployed|works again/.exec(text)?.[0])).toEqual([
      ...['could not be deployed', 'works again'],
      ...['could not be deployed', 'works again'],
    ]);
  });

  it('says once that the story is accepted, and that its pull request is merged', async () => {
    await desk.setUp.deliver();
    desk.people.act('tracker', 'accept', { id: 123456789, by: 103 });
    const found = await desk.sync({ operation: 'accepted' }, 'schedule');
    await desk.tell([found.report], {}, 'schedule');
    const merged = await desk.chore({ operation: 'merge', 'pull-requests': found.outputs['accepted'] ?? '' });
    await desk.tell([found.report, merged.report, desk.reports.tornDown()], {}, 'schedule');
    expect(replies().slice(1)).toEqual([
      'The story Check out with one click is accepted.',
      `Pull request #${desk.number} is merged and its environment is gone.`,
    ]);
  });

  it('has each reply once where a run is killed at any request to Slack and played again', async () => {
    await desk.tell([desk.reports.provisioned()]);
    for (const operation of ['chat.update', 'chat.postMessage', 'conversations.replies'])
      for (const phase of ['before', 'after'] as const) {
        desk.killed = new Promise<void>((resolve) =>
          desk.people.world.core.faults.add({
            name: 'the runner dies',
            service: 'slack',
            operation,
            phase,
            effect: 'kill',
            onStrike: resolve,
          }),
        );
        await desk.tell([desk.reports.provisioned(BROKEN)]).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
        });
        desk.people.world.core.faults.clear();
        desk.killed = undefined;
      }
    await desk.tell([desk.reports.provisioned(BROKEN)]);
    expect(replies()).toHaveLength(1);
    expect(desk.seen.messages()).toHaveLength(2);
  });
});
