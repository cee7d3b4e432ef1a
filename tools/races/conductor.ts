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

/** A race while it is played. */
interface Stand {
  readonly world: RehearsalWorld;
  readonly choice: Choice;
  readonly order: string[];
  /** What each run asked. */
  readonly heard: Map<string, WireEntry[]>;
  /** Runs that have begun and not ended. */
  readonly live: Set<string>;
  /** Requests and deeds that wait for their turn. */
  held: Held[];
  sleepers: Sleeper[];
  /** The runs' own time in ms, which only waiting moves. */
  now: number;
}

/** @param seed decides whose turn it is. */
export function createConductor(world: RehearsalWorld, seed: number): Conductor {
  const stand: Stand = {
    world,
    choice: choiceOf(seed),
    order: [],
    heard: new Map(),
    live: new Set(),
    held: [],
    sleepers: [],
    now: 0,
  };
  return {
    async run(who, work) {
      stand.live.add(who);
      try {
        return await work(conducted(stand, who));
      } finally {
        stand.live.delete(who);
      }
    },
    act: (who, what, work) =>
      hold(stand, who, async () => {
        stand.order.push(`${who}: ${what}`);
        return work();
      }),
    conduct: (all) => conduct(stand, all),
    order: () => stand.order,
    entriesOf: (who) => stand.heard.get(who) ?? [],
  };
}

async function conduct<T>(stand: Stand, all: Promise<T>): Promise<T> {
  let ended = false;
  const end = all.finally(() => {
    ended = true;
  });
  end.catch(() => undefined);
  for (;;) {
    await quiet(() => everyoneWaits(stand));
    if (ended) return end;
    await step(stand);
  }
}

/** Time and network of one run. */
function conducted(stand: Stand, who: string): Conducted {
  return {
    sleep: (ms) => new Promise((wake) => stand.sleepers.push({ who, at: stand.now + ms, wake })),
    monotonic: () => stand.now,
    timeout: () => new AbortController().signal,
    through: (request) => (input, init) =>
      hold(stand, who, () => send(stand, who, async () => whole(await request(input, init)))),
  };
}

function hold<T>(stand: Stand, who: string, work: () => Promise<T>): Promise<T> {
  const given = Promise.withResolvers<T>();
  const go = () => work().then(given.resolve, given.reject);
  stand.held.push({ who, go });
  return given.promise;
}

async function send(stand: Stand, who: string, request: () => Promise<Response>): Promise<Response> {
  const { log } = stand.world;
  const from = log.next();
  try {
    return await request();
  } finally {
    const asked = log.entries(from);
    stand.heard.set(who, [...(stand.heard.get(who) ?? []), ...asked]);
    for (const { service, operation, status } of asked)
      stand.order.push(`${who}: ${service} ${operation} ${status}`);
  }
}

function everyoneWaits({ live, held, sleepers }: Stand): boolean {
  return [...live].every((who) => [...held, ...sleepers].some((each) => each.who === who));
}

/** Lets somebody do the next thing: a request or a deed, or waiting where there is neither. */
async function step(stand: Stand): Promise<void> {
  const able = [...new Set([...stand.held, ...stand.sleepers].map(({ who }) => who))].sort();
  if (able.length === 0) throw new Error(`Nobody can go on after: ${stand.order.slice(-5).join('; ')}`);
  const who = stand.choice.among(able);
  const own = stand.held.filter((each) => each.who === who);
  const next = own[stand.choice.below(own.length)];
  if (next === undefined) return pass(stand, who);
  stand.held = stand.held.filter((each) => each !== next);
  await next.go();
}

/** Lets time pass until somebody has waited enough. */
function pass(stand: Stand, who: string): void {
  const { sleepers, now } = stand;
  const mine = sleepers.filter((each) => each.who === who).map(({ at }) => at);
  const until = Math.max(now, Math.min(...mine));
  stand.world.clock.advance((until - now) * HASTE);
  stand.order.push(`${who}: waits ${((until - now) * HASTE) / 1000} s`);
  stand.now = until;
  const due = sleepers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
  stand.sleepers = sleepers.filter(({ at }) => at > until);
  for (const { wake } of due) wake();
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
