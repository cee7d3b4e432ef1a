import { createWorld, type World } from '../../../rehearsal/world/kernel/world.ts';
import { createLinearWorld as buildLinear, LINEAR_KEY } from '../../../rehearsal/world/linear/linear.ts';
import { listen } from '../../../rehearsal/world/server.ts';
import { createLinear as createAdapter } from '../../../src/adapters/trackers/linear/linear.ts';
import type { LinearOptions } from '../../../src/adapters/trackers/linear/linear-client.ts';
import type { StatusNames, Story, StoryState, Tracker } from '../../../src/ports/tracker.ts';

/** A workspace with the team SHOP, its people and its one issue SHOP-1. */
export interface LinearWorld {
  readonly world: World;
  /** Of the API. */
  readonly url: string;
  /** Ids by what people are called here. */
  readonly people: Readonly<Record<'a' | 'b' | 'c', string>>;
  /** What the team calls the one state that has another name than Linear gives it. */
  readonly statusNames: StatusNames;
  act<T = { readonly id: string }>(verb: string, args: Record<string, unknown>): T;
  /** The adapter, with the world's key unless another is given. */
  tracker(options?: Partial<LinearOptions>): Tracker;
  /** A story that is there. */
  story(id: string, tracker?: Tracker): Promise<Story>;
  issue(id: string): LinearIssueState;
  state(): LinearState;
  /** Operations that wrote, in order. */
  writes(): readonly string[];
  close(): Promise<void>;
}

export interface LinearIssueState {
  readonly id: string;
  readonly state: string;
  readonly labels: readonly string[];
  readonly comments: readonly { readonly id: string; readonly by: string | null; readonly body: string }[];
  readonly attachments: readonly { readonly url: string; readonly title: string }[];
  readonly moves: readonly { readonly by: string; readonly state: string; readonly at: string }[];
}

interface LinearState {
  readonly issues: readonly LinearIssueState[];
  readonly labels: readonly string[];
  readonly mentioned: readonly string[];
}

const STATES: Readonly<Record<string, StoryState>> = {
  'In Progress': 'started',
  'In Review': 'finished',
  Delivered: 'delivered',
};

export async function createLinearWorld(seed = 1, pageSize?: number): Promise<LinearWorld> {
  const world = createWorld({ seed, ...(pageSize === undefined ? {} : { pageSize }) }, [buildLinear]);
  const listening = await listen(world);
  const url = `${listening.origin}/linear/graphql`;
  function act<T>(name: string, args: Record<string, unknown>): T {
    const verb = world.core.peer('linear').control[name];
    if (verb === undefined) throw new Error(`Linear has no control ${name}.`);
    return verb(args) as T;
  }
  const person = (name: string) =>
    act<{ id: string }>('person', { name, email: `${name.toLowerCase().replace('. ', '-')}@example.com` }).id;
  const people = { a: person('Mr. A'), b: person('Mr. B'), c: person('Mr. C') };
  const { renamed } = act<{ renamed: { from: string; to: string } }>('team', {
    key: 'SHOP',
    name: 'Shop',
    members: Object.values(people),
  });
  const statusNames = { [STATES[renamed.from] ?? '']: renamed.to };
  act('issue', { team: 'SHOP', title: 'Check out with one click', labels: ['auto'], creator: people.c });
  const tracker = (options: Partial<LinearOptions> = {}) =>
    createAdapter({ fetch, url, token: LINEAR_KEY, statusNames, sleep: async () => undefined, ...options });
  const state = () => world.core.peer('linear').state() as LinearState;
  return {
    world,
    url,
    people,
    statusNames,
    act,
    tracker,
    async story(id, of = tracker()) {
      const found = await of.story(id);
      if (found === undefined) throw new Error(`There is no story ${id}.`);
      return found;
    },
    state,
    issue(id) {
      const found = state().issues.find((issue) => issue.id === id);
      if (found === undefined) throw new Error(`There is no issue ${id}.`);
      return found;
    },
    writes: () =>
      world.core.log
        .entries(1)
        .filter((entry) => entry.write)
        .map((entry) => entry.operation),
    close: () => listening.close(),
  };
}
