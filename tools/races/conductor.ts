import type { WireEntry } from '../../rehearsal/world/kernel/wire-log.ts';
import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { type Conducted, HASTE } from '../sweep/play.ts';
import { type Choice, choiceOf } from './choice.ts';
import { quiet } from './quiet.ts';

/**
 * Holds every request of every run and lets one go at a time, and the next only when that one has been answered and nobody has
 * anything left to do but wait. Whose turn it is a seed decides, so the same seed plays the same order.
 */
export interface Conductor {
  /** Begins a run with its time and network, under the name that the order shows. */
  run<T>(name: string, work: (conducted: Conducted) => Promise<T>): Promise<T>;
  /** Something that a person does when it is their turn. */
  act<T>(name: string, what: string, work: () => T): Promise<T>;
  /** Ends when `all` has ended. @throws what `all` throws, or that nobody can go on. */
  conduct<T>(all: Promise<T>): Promise<T>;
  /** Who did what, in the order in which it happened. */
  order(): readonly string[];
  /** What one run asked, in its order. */
  entriesOf(name: string): readonly WireEntry[];
}

interface Held {
  readonly who: string;
  readonly go: () => Promise<void>;
}

interface Sleeper {
  readonly who: string;
  readonly at: number;
  readonly wake: () => void;
}

export function createConductor(world: RehearsalWorld, seed: number): Conductor {
  const choice: Choice = choiceOf(seed);
  const order: string[] = [];
  const heard = new Map<string, WireEntry[]>();
  const live = new Set<string>();
  let held: Held[] = [];
  let sleepers: Sleeper[] = [];
  let now = 0;

  function hold<T>(who: string, work: () => Promise<T>): Promise<T> {
    const given = Promise.withResolvers<T>();
    const go = () => work().then(given.resolve, given.reject);
    held.push({ who, go });
    return given.promise;
  }

  async function send(who: string, request: () => Promise<Response>): Promise<Response> {
    const from = world.log.next();
    try {
      return await request();
    } finally {
      const asked = world.log.entries(from);
      heard.set(who, [...(heard.get(who) ?? []), ...asked]);
      for (const { service, operation, status } of asked)
        order.push(`${who}: ${service} ${operation} ${status}`);
    }
  }

  function pass(who: string): void {
    const mine = sleepers.filter((each) => each.who === who).map(({ at }) => at);
    const until = Math.max(now, Math.min(...mine));
    world.clock.advance((until - now) * HASTE);
    order.push(`${who}: waits ${((until - now) * HASTE) / 1000} s`);
    now = until;
    const due = sleepers.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
    sleepers = sleepers.filter(({ at }) => at > now);
    for (const { wake } of due) wake();
  }

  function conducted(who: string): Conducted {
    return {
      sleep: (ms) => new Promise((wake) => sleepers.push({ who, at: now + ms, wake })),
      monotonic: () => now,
      timeout: () => new AbortController().signal,
      through: (request) => (input, init) =>
        hold(who, () => send(who, async () => whole(await request(input, init)))),
    };
  }

  function everyoneWaits(): boolean {
    return [...live].every((who) => [...held, ...sleepers].some((each) => each.who === who));
  }

  async function step(): Promise<void> {
    const able = [...new Set([...held, ...sleepers].map(({ who }) => who))].sort();
    if (able.length === 0) throw new Error(`Nobody can go on after: ${order.slice(-5).join('; ')}`);
    const who = choice.among(able);
    const own = held.filter((each) => each.who === who);
    const next = own[choice.below(own.length)];
    if (next === undefined) return pass(who);
    held = held.filter((each) => each !== next);
    await next.go();
  }

  return {
    async run(who, work) {
      live.add(who);
      try {
        return await work(conducted(who));
      } finally {
        live.delete(who);
      }
    },
    act: (who, what, work) =>
      hold(who, async () => {
        order.push(`${who}: ${what}`);
        return work();
      }),
    async conduct(all) {
      let ended = false;
      const end = all.finally(() => {
        ended = true;
      });
      end.catch(() => undefined);
      for (;;) {
        await quiet(everyoneWaits);
        if (ended) return end;
        await step();
      }
    },
    order: () => order,
    entriesOf: (who) => heard.get(who) ?? [],
  };
}

/** The whole answer has arrived before anybody else may ask. */
async function whole(response: Response): Promise<Response> {
  const { status, statusText, headers, url } = response;
  const body = response.body === null ? null : await response.arrayBuffer();
  const bodyless = status === 204 || status === 304;
  return Object.defineProperty(new Response(bodyless ? null : body, { status, statusText, headers }), 'url', {
    value: url,
  });
}
