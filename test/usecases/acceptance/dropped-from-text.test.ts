import { describe, expect, it } from '@jest/globals';
import type { Story } from '../../../src/ports/tracker.ts';
import { type StatusDeps, showAcceptance } from '../../../src/usecases/acceptance/show-acceptance.ts';
import { findAccepted } from '../../../src/usecases/stories/find-accepted.ts';
import { type Case, LATER, OTHER, record, STORY, whyNot } from '../stories/acceptance-cases.ts';
import { commitOf, depsOfWorld, opened, REQUEST, type World } from './accepted-world.ts';

const SHIPPED: Story = { ...STORY, id: OTHER };
const FIRST = opened(5, { state: 'closed', merged: true, closedAt: '2026-03-02T10:00:00Z' });
const LATE = { openedAt: '2026-03-02T11:00:00Z' };

/** #7 was delivered for a story at its head, and its text names by now one alone that #5 shipped before. */
const WORLD: World = {
  merged: [FIRST],
  recent: [{ pullRequest: 5, commit: commitOf(5), stories: [OTHER], recordedAt: '2026-03-02T08:30:00Z' }],
  open: [opened(7, { title: `Follow-up to [#${OTHER}]`, ...LATE })],
  stories: [SHIPPED, STORY],
  records: { 7: [STORY.id] },
};

/** With what other open pull requests were delivered for. */
function depsBeside(world: World, set: (readonly [string, string])[] = []): StatusDeps {
  const deps = depsOfWorld(world, set);
  const beside = { pullRequest: 8, recordedAt: '2026-03-02T08:10:00Z', labelled: '95', id: 13 };
  const found = [{ ...beside, stories: [STORY.id], writtenBy: 'github-actions[bot]' }];
  const hasBeside = world.open.some(({ number }) => number === 8);
  const shown = async () => ({ found: hasBeside ? found : [], unseen: [] });
  return { ...deps, deliveries: { ...deps.deliveries, shown } };
}

async function statusOf(world: World): Promise<string | undefined> {
  const set: (readonly [string, string])[] = [];
  await showAcceptance(depsBeside(world, set), {
    ...REQUEST,
    context: 'story accepted',
    about: undefined,
    dryRun: false,
  });
  return set.find(([commit]) => commit === commitOf(7))?.[1];
}

describe('a delivered pull request whose text names a shipped story alone', () => {
  it('is a success where all of it is as it was delivered', async () => {
    expect(await statusOf(WORLD)).toMatch(/^success/);
  });

  it('waits where it is to be merged into another base than it was delivered for', async () => {
    const open = [opened(7, { title: `Follow-up to [#${OTHER}]`, ...LATE, baseBranch: 'release' })];
    expect(await statusOf({ ...WORLD, open })).toMatch(/^pending: .*delivered for branch 'main'/);
  });

  it('waits where another open one was delivered for its story too', async () => {
    const open = [...WORLD.open, opened(8, { title: 'Tidy up' })];
    expect(await statusOf({ ...WORLD, open })).toMatch(/^pending: .*#8/);
  });
});

describe('a delivered story that the text names no more', () => {
  it('is shared with another open pull request as one that is named', async () => {
    const open = [opened(7, { title: `[#${OTHER}]` }), opened(8, { title: 'Tidy up' })];
    const world: World = {
      open,
      stories: [SHIPPED, STORY],
      records: { 7: [OTHER, STORY.id] },
    };
    const named = { ...world, open: [opened(7, { title: `[#${OTHER}] [#${STORY.id}]` }), ...open.slice(1)] };
    expect((await findAccepted(depsBeside(named), REQUEST)).accepted).toEqual([]);
    expect((await findAccepted(depsBeside(world), REQUEST)).accepted).toEqual([]);
  });

  it('was not accepted for the newest commit where that was before its delivery', async () => {
    const given: Case = {
      alike: [record()],
      pull: { earlier: [record({ stories: [OTHER], labelled: '90', recordedAt: '2026-03-02T06:00:00Z' })] },
      tracker: { dropped: 'accepted', moves: { [OTHER]: { at: '2026-03-02T07:00:00Z' } } },
    };
    const named = await whyNot({ ...given, stories: [STORY, SHIPPED] });
    expect(named).toContain(`Story ${OTHER} is accepted, but pull request #7 was not delivered for it`);
    expect(await whyNot(given)).toContain(`Story ${OTHER}`);
    const since = { dropped: 'accepted' as const, moves: { [OTHER]: { at: LATER } } };
    expect(await whyNot({ ...given, tracker: since })).toBeUndefined();
  });
});
