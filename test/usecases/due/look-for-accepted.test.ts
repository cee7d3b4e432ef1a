import { describe, expect, it } from '@jest/globals';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import type { Story } from '../../../src/ports/tracker.ts';
import { lookForAccepted } from '../../../src/usecases/due/look-for-accepted.ts';
import type { StoryLook } from '../../../src/usecases/stories/story-look.ts';
import { depsOfWorld, opened, REQUEST, type World } from '../acceptance/accepted-world.ts';
import { OTHER, STORY } from '../stories/acceptance-cases.ts';

const SECOND: Story = { ...STORY, id: OTHER };

/** Story 123456789 is refused by its tracker. */
const REFUSED: World = {
  open: [opened(7, { title: `[#${STORY.id}]` })],
  stories: [STORY],
  records: { 7: [STORY.id] },
  moves: ({ id }) => {
    if (id === STORY.id)
      throw new AdapterError('far_side_error', 'The tracker is down.', { service: 'Jira' });
    return {};
  },
};

function lookAt(world: World) {
  const deps = depsOfWorld(world, []);
  const look: StoryLook = {
    ...REQUEST.review,
    open: () => ({ source: REQUEST.source, tracker: deps.tracker }),
    acceptedBy: [],
    people: [],
    move: 'facts',
    moves: { all: {}, ofType: {} },
  };
  return lookForAccepted(deps, REQUEST, look, async () => true);
}

describe('the hourly look at acceptances', () => {
  it('is not green where nothing could be judged', async () => {
    expect(await lookAt(REFUSED)).toMatchObject({
      items: [],
      failure: { decision: 'failed', reasonCode: 'far_side_error', sentence: 'The tracker is down.' },
    });
  });

  it('finds what is accepted all the same', async () => {
    const open = [...REFUSED.open, opened(8, { title: `[#${OTHER}]` })];
    const records = { ...REFUSED.records, 8: [OTHER] };
    const found = await lookAt({ ...REFUSED, open, records, stories: [STORY, SECOND] });
    expect(found.items.map(({ pullRequest }) => pullRequest)).toEqual([8]);
    expect(found.failure?.reasonCode).toBe('far_side_error');
  });

  it('is green where an acceptance merges nothing, and people know', async () => {
    const world = { ...REFUSED, moves: () => ({ by: '666' }) };
    expect(await lookAt(world)).toEqual({ items: [], more: 0 });
  });
});
