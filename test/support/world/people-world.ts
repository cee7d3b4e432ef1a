import { createGitHub, type GitHubService } from '../../../rehearsal/world/github/github.ts';
import type { ServiceName } from '../../../rehearsal/world/kernel/wire.ts';
import { createWorld, type World } from '../../../rehearsal/world/kernel/world.ts';
import { listen } from '../../../rehearsal/world/server.ts';
import { createSlack } from '../../../rehearsal/world/slack/slack.ts';
import { createTracker } from '../../../rehearsal/world/tracker/tracker.ts';

/** The part of the world where people work: the repository, the tracker and the chat, on a port of loopback. */
export interface PeopleWorld {
  readonly world: World;
  readonly origin: string;
  readonly github: GitHubService;
  act<T>(service: ServiceName, verb: string, args: Record<string, unknown>): T;
  /** Operations that wrote, in order, since the mark. */
  writesSince(mark: number): readonly string[];
  mark(): number;
  close(): Promise<void>;
}

export const BRANCH = 'feature/123456789-checkout';

/** Its lists have pages of `pageSize` entries, or of a few. */
export async function createPeopleWorld(seed = 1, pageSize?: number): Promise<PeopleWorld> {
  const world = createWorld({ seed, ...(pageSize === undefined ? {} : { pageSize }) }, [
    createGitHub,
    createTracker,
    createSlack,
  ]);
  const listening = await listen(world);
  const github = world.core.peer('github') as GitHubService;
  function act<T>(service: ServiceName, name: string, args: Record<string, unknown>): T {
    const verb = world.core.peer(service).control[name];
    if (verb === undefined) throw new Error(`${service} has no control ${name}.`);
    return verb(args) as T;
  }
  act('github', 'user', { login: 'mr-a', id: 101, name: 'Mr. A', email: 'mr-a@example.com', role: 'write' });
  act('github', 'user', { login: 'mr-b', id: 102, name: 'Mr. B', email: 'mr-b@example.com', role: 'write' });
  github.seedRepository({ by: 'mr-a', files: { 'server.js': 'listen();\n', 'bin/start': '#!/bin/sh\n' } });
  for (const [id, name] of [
    [101, 'Mr. A'],
    [102, 'Mr. B'],
    [103, 'Mr. C'],
  ] as const)
    act('tracker', 'person', { id, name, email: `${name.toLowerCase().replace('. ', '-')}@example.com` });
  act('tracker', 'project', { id: 99, name: 'Shop', members: [101, 102, 103] });
  act('slack', 'channel', { id: 'C0000000001', name: 'staging' });
  act('slack', 'user', { id: 'U0000000103', name: 'mr-c', email: 'mr-c@example.com', realName: 'Mr. C' });
  return {
    world,
    origin: listening.origin,
    github,
    act,
    mark: () => world.core.log.entries(1).length,
    writesSince: (mark) =>
      world.core.log
        .entries(1)
        .slice(mark)
        .filter((entry) => entry.write)
        .map((entry) => entry.operation),
    close: () => listening.close(),
  };
}

/** The story of the rehearsal, in the tracker. */
export function seedStory(people: PeopleWorld, overrides: Record<string, unknown> = {}): void {
  people.act('tracker', 'story', {
    id: 123456789,
    project: 99,
    name: 'Check out with one click',
    labels: ['auto'],
    estimate: 2,
    requester: 103,
    ...overrides,
  });
}
