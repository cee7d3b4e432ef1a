import { LINEAR_KEY } from '../../../rehearsal/world/linear/linear.ts';
import { createLinearWorld, type LinearWorld } from '../../support/world/linear-world.ts';

const worlds: LinearWorld[] = [];

/** To be called after each test. */
export async function closeLinearWorlds(): Promise<void> {
  for (const world of worlds.splice(0)) await world.close();
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the tests read answers of many shapes.
  readonly body: any;
}

/** A world, and what asks its API a document. */
export async function startLinear(seed = 1, pageSize?: number) {
  const linear = await createLinearWorld(seed, pageSize);
  worlds.push(linear);
  async function ask(query: unknown, variables?: unknown, authorization = LINEAR_KEY): Promise<Answer> {
    const answer = await fetch(linear.url, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  }
  const message = async (query: unknown, variables?: unknown) =>
    (await ask(query, variables)).body.errors?.[0]?.message;
  return { linear, ask, message };
}
