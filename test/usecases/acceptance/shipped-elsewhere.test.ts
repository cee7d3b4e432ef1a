import { describe, expect, it } from '@jest/globals';
import type { HeadMove } from '../../../src/domain/stories/review-label.ts';
import type { Story } from '../../../src/ports/tracker.ts';
import {
  type StatusDeps,
  type StatusRequest,
  showAcceptance,
} from '../../../src/usecases/acceptance/show-acceptance.ts';
import { CHORE, OTHER, STORY } from '../stories/acceptance-cases.ts';
import { commitOf, depsOfWorld, opened, REQUEST, type World } from './accepted-world.ts';

const LATE = { openedAt: '2026-03-02T11:00:00Z' };
const FIRST = opened(5, { state: 'closed', merged: true, closedAt: '2026-03-02T10:00:00Z' });

function shippedAs(id: string): Pick<World, 'merged' | 'recent'> {
  const record = { pullRequest: 5, commit: commitOf(5), stories: [id], recordedAt: '2026-03-02T08:30:00Z' };
  return { merged: [FIRST], recent: [record] };
}

async function statusOf(
  world: World,
  given: Partial<StatusRequest> = {},
  change: (deps: StatusDeps) => StatusDeps = (deps) => deps,
): Promise<string | undefined> {
  const set: (readonly [string, string])[] = [];
  const which = { context: 'story accepted', about: undefined, dryRun: false };
  await showAcceptance(change(depsOfWorld(world, set)), { ...REQUEST, ...which, ...given });
  return set.find(([commit]) => commit === commitOf(7))?.[1];
}

describe('a shipped story that got another id since', () => {
  const story: Story = { ...STORY, id: 'PAY-3', project: 'PAY' };
  const KEYS = { source: { named: [], rule: { family: 'keys', projects: ['SHOP', 'PAY'] } } } as const;
  const byBoth = (deps: StatusDeps): StatusDeps => {
    const known = (id: string) => (['SHOP-12', 'PAY-3'].includes(id) ? story : undefined);
    const tracker = {
      ...deps.tracker(),
      story: async (id: string) => known(id),
      stories: async (ids: readonly string[]) =>
        new Map(ids.flatMap((id) => (known(id) === undefined ? [] : [[id, story] as const]))),
    };
    return { ...deps, tracker: () => tracker };
  };

  it.each(['SHOP-12', 'PAY-3'])('holds up no revert that names it as %s', async (id) => {
    const open = [opened(7, { labels: [], title: `Revert "${id} Pay"`, ...LATE })];
    const world: World = { ...shippedAs('SHOP-12'), open, stories: [story] };
    expect(await statusOf(world, KEYS, byBoth)).toBe(
      'success: Story PAY-3: delivered and merged before this one was opened.',
    );
  });
});

describe('a chore beside a story that another pull request shipped meanwhile', () => {
  const chore = { ...CHORE, id: '123456792' };
  const world: World = {
    ...shippedAs(OTHER),
    open: [opened(7, { labels: [], body: `[#${OTHER}] [#${chore.id}]` })],
    stories: [{ ...STORY, id: OTHER }, chore],
  };

  it('frees no second pull request for that story where it is only mentioned too', async () => {
    expect(await statusOf(world)).toMatch(/^pending/);
  });

  it('is what a pull request is about that has it in its title', async () => {
    const open = [opened(7, { labels: [], title: `[#${chore.id}]`, body: `[#${OTHER}]` })];
    expect(await statusOf({ ...world, open })).toMatch(/^success/);
  });
});

describe('a story that was shipped from a branch whose name is used again', () => {
  const push = (time: string, commit: string, by: string): HeadMove => ({
    commit,
    by,
    at: `2026-03-02T${time}:00Z`,
  });
  const OWN = [push('10:01', '0'.repeat(40), 'mr-c'), push('07:00', commitOf(5), 'mr-c')];
  const shipped = {
    ...shippedAs(OTHER),
    merged: [{ ...FIRST, review: { ...FIRST.review, author: 'opener[bot]' } }],
  };
  const world: World = {
    ...shipped,
    open: [opened(7, { labels: [], title: `More [#${OTHER}]`, ...LATE })],
    stories: [{ ...STORY, id: OTHER }],
  };
  const people = [{ login: 'mr-c', trackerId: '103' }];

  it.each([
    ['is gone', OWN],
    ['has other work by now', [push('10:30', commitOf(99), 'mr-z'), ...OWN]],
  ])('was accepted by whoever wrote it, where the branch %s', async (_, pushes) => {
    const told = (deps: StatusDeps): StatusDeps => ({
      ...deps,
      codeHost: {
        ...deps.codeHost,
        pushes: async (branch) => (branch === FIRST.headBranch ? pushes : undefined),
      },
    });
    expect(await statusOf(world, { people }, told)).toMatch(/^pending/);
  });
});
