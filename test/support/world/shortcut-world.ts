import type { WireEntry } from '../../../rehearsal/world/kernel/wire-log.ts';
import { createWorld, type World } from '../../../rehearsal/world/kernel/world.ts';
import { listen } from '../../../rehearsal/world/server.ts';
import { createShortcutWorld } from '../../../rehearsal/world/shortcut/shortcut.ts';
import type { Story } from '../../../src/ports/tracker.ts';

export const MR_A = '5f1d3c1e-0000-4000-8000-000000000101';
export const MR_C = '5f1d3c1e-0000-4000-8000-000000000103';
export const SHOP_TEAM = '5f1d3c1e-0000-4000-8000-0000000000cc';

/** One that no world has. */
export const SOME_STORY: Story = {
  id: '1',
  project: '',
  title: 'Check out with one click',
  url: 'https://app.shortcut.com/octo-org/story/1',
  type: 'feature',
  state: 'unstarted',
  estimated: true,
  labels: [],
  ownerIds: [],
  requesterId: undefined,
};

/** A workspace with people, a team and the story of the rehearsal, on a port of loopback. */
export interface ShortcutWorld {
  readonly world: World;
  /** Of the API. */
  readonly url: string;
  act<T = unknown>(verb: string, args: Record<string, unknown>): T;
  /** What was written since the world began. */
  writes(): readonly WireEntry[];
  look(): { readonly stories: readonly ShortcutStoryState[] };
  close(): Promise<void>;
}

interface ShortcutStoryState {
  readonly id: number;
  readonly state: string;
  readonly labels: readonly string[];
  readonly externalLinks: readonly string[];
  readonly links: readonly { readonly url: string; readonly title: string; readonly key: string }[];
  readonly comments: readonly { readonly id: number; readonly by: string; readonly text: string }[];
}

export async function createWorkspace(seed = 1, story: Record<string, unknown> = {}): Promise<ShortcutWorld> {
  const world = createWorld({ seed }, [createShortcutWorld]);
  const listening = await listen(world);
  const service = world.core.peer('shortcut');
  function act<T>(name: string, args: Record<string, unknown>): T {
    const verb = service.control[name];
    if (verb === undefined) throw new Error(`shortcut has no control ${name}.`);
    return verb(args) as T;
  }
  act('person', {
    id: MR_A,
    name: 'Mr. A',
    mentionName: 'mr-a',
    email: 'mr-a@example.com',
    token: 'token-of-a',
  });
  act('person', { id: MR_C, name: 'Mr. C', mentionName: 'mr-c', email: 'mr-c@example.com' });
  act('team', { id: SHOP_TEAM, name: 'Shop', mentionName: 'the-shop' });
  act('story', {
    id: 123,
    name: 'Check out with one click',
    labels: ['auto'],
    estimate: 2,
    owners: [MR_A],
    requester: MR_C,
    team: SHOP_TEAM,
    ...story,
  });
  return {
    world,
    url: `${listening.origin}/shortcut/api/v3`,
    act,
    writes: () => world.core.log.entries(1).filter(({ write }) => write),
    look: () => service.state() as ReturnType<ShortcutWorld['look']>,
    close: () => listening.close(),
  };
}
