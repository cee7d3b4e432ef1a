import { afterEach } from '@jest/globals';
import type { Service } from '../../../rehearsal/world/kernel/wire.ts';
import { createWorld, type World, type WorldCore } from '../../../rehearsal/world/kernel/world.ts';
import { listen } from '../../../rehearsal/world/server.ts';

export interface RunningWorld {
  readonly world: World;
  readonly origin: string;
  /** Drives a control verb such as `s3/fill` and gives its answer. @throws Error with the world's message */
  drive(verb: string, args?: Record<string, unknown>): Promise<unknown>;
}

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** Starts a world of some services for one test; it is closed after it. */
export async function startWorld(
  builders: readonly ((core: WorldCore) => Service)[],
  seed = 1,
): Promise<RunningWorld> {
  const world = createWorld({ seed }, builders);
  const server = await listen(world);
  closers.push(() => server.close());
  return {
    world,
    origin: server.origin,
    async drive(verb, args = {}) {
      const answer = await fetch(`${server.origin}/_world/${verb}`, {
        method: 'POST',
        body: JSON.stringify(args),
      });
      const body: unknown = await answer.json();
      if (!answer.ok) throw new Error((body as { message: string }).message);
      return body;
    },
  };
}

export const CREDENTIALS = { accessKeyId: 'AKIAREHEARSAL0000000', secretAccessKey: 'rehearsal' };
