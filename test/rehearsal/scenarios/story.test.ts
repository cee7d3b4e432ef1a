import { describe, expect, it } from '@jest/globals';
import { STORY_SCENARIOS } from '../../../rehearsal/scenarios/catalogue.ts';
import { pickerOf, playsWhole, sampleSeed } from '../../../tools/sweep/sample.ts';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';

const seed = sampleSeed('STORY_SEED');

describe(`a story in its tracker, two of them by STORY_SEED=${seed}`, () => {
  const played = playsWhole() ? STORY_SCENARIOS : pickerOf(seed)(STORY_SCENARIOS, 2);

  it.concurrent.each(played.map(({ name, steps }) => [name, steps.length] as const))(
    'is played from its start to its acceptance: %s',
    async (name, steps) => {
      const { status, output } = await rehearseCli('--scenario', name);
      expect(output).toContain(`All ${steps} steps are as they should be.`);
      expect(status).toBe(0);
    },
  );
});

describe('the scenarios of stories', () => {
  it('are one for each tracker that the life does not play', () => {
    expect(STORY_SCENARIOS.map(({ name }) => name)).toEqual([
      'story-github',
      'story-jira',
      'story-jira-data-center',
      'story-linear',
      'story-shortcut',
      'story-litetracker',
      'story-bard',
    ]);
  });
});
