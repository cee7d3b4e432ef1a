import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunRecord } from '../../rehearsal/runner/records/records.ts';
import type { Stage } from '../../rehearsal/scenarios/scenario.ts';
import { createStage } from '../../rehearsal/scenarios/stage.ts';
import { SILENT_AUDIENCE } from '../support/ports/silence.ts';

const BRANCH = 'feature/123456789-checkout';
const WORKFLOW = new URL('../../.github/workflows/greenroom.yml', import.meta.url);

let stage: Stage;

beforeEach(async () => {
  stage = await createStage({ seed: 3, audience: SILENT_AUDIENCE });
  const files = { '.github/workflows/greenroom.yml': readFileSync(WORKFLOW, 'utf8') };
  stage.world.act('github', 'push', { branch: 'main', files, by: 'mr-a' });
});

afterEach(() => stage.close());

/** The jobs of the next hour, but for those that were skipped. */
async function nextHour(): Promise<readonly string[]> {
  stage.world.clock.advance(3_600_000);
  const runs: readonly RunRecord[] = await stage.act('The schedule looks.', () => {
    stage.world.act('github', 'schedule', { cron: '23 * * * *' });
  });
  return runs.flatMap(({ jobs }) =>
    jobs.filter(({ result }) => result !== 'skipped').map(({ name, result }) => `${name} ${result}`),
  );
}

function comments(): readonly string[] {
  const { pulls } = stage.world.look<{ pulls: readonly { comments: readonly { body: string }[] }[] }>(
    'github',
  );
  return pulls.flatMap((pull) => pull.comments.map(({ body }) => body));
}

function messages(): readonly string[] {
  const { channels } = stage.world.look<{ channels: readonly { messages: readonly { text: string }[] }[] }>(
    'slack',
  );
  return channels.flatMap((channel) => channel.messages.map(({ text }) => text));
}

/** Of the stories, as people read them in the tracker. */
function storyComments(): readonly string[] {
  const { stories } = stage.world.look<{ stories: readonly { comments: readonly { text: string }[] }[] }>(
    'tracker',
  );
  return stories.flatMap((story) => story.comments.map(({ text }) => text));
}

describe('an acceptance that merges nothing', () => {
  it('is told once where people look, with what to do, and is quiet and green until something changes', async () => {
    const { world } = stage;
    await stage.act('Mr. A opens a pull request.', () => {
      world.act('github', 'push', { branch: BRANCH, by: 'mr-a', files: { 'checkout.js': 'one' } });
      world.act('github', 'open', { branch: BRANCH, title: 'Check out with one click', by: 'mr-a' });
    });
    expect(comments()).toEqual([]);
    world.act('tracker', 'accept', { id: 123456789, by: 103 });
    expect(await nextHour()).toEqual(['greenroom / due success', 'greenroom / accept success']);
    const why =
      'was not delivered for it; leave its id out of the text where it is only mentioned, merge it by hand, or move the story back to started, put the label of the review on again, and accept the story once it is delivered.';
    expect(comments()).toEqual([expect.stringContaining(why)]);
    expect(messages().filter((text) => text.includes(why))).toHaveLength(1);
    expect(storyComments()).toEqual([
      expect.stringContaining(`\nNot merged: Story 123456789 is accepted, but`),
    ]);
    const told = [...comments(), ...storyComments()];
    expect(await nextHour()).toEqual(['greenroom / due success']);
    expect([...comments(), ...storyComments()]).toEqual(told);

    // What the sentence says first: it takes itself back.
    world.act('tracker', 'state', { id: 123456789, state: 'started', by: 103 });
    await stage.act('Mr. A pushes.', () =>
      world.act('github', 'push', { branch: BRANCH, by: 'mr-a', files: { 'checkout.js': 'two' } }),
    );
    expect(comments()).toEqual([expect.not.stringContaining('Not merged')]);
    expect(storyComments()).toEqual([expect.not.stringContaining('Not merged')]);
  });
});
