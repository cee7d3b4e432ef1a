import { type Graph, graphOf, groupsOf, reachedFrom, reversed } from '../graph.ts';
import type { House } from '../house.ts';
import { type Calls, callsIn } from './calls.ts';

/** Where a way begins, and the function that it must come by, so that it is the way of one operation. */
export interface WayRule {
  /** `actions/teardown/main.ts#main`. */
  readonly from: string;
  /** `sweep`, a name that one function of the use cases has; absent when any way will do. */
  readonly through?: string;
}

export interface Step {
  readonly path: string;
  readonly name: string;
}

export interface Way {
  readonly steps: readonly Step[];
  /** How many files the reader opens, one after another, until a request is sent. */
  readonly depth: number;
  /** How many files lie on any way from the door to a request. */
  readonly files: number;
  /** Steps on any such way to a file that needs the one before it, as `from → to`: the reader is led back to where he came from. */
  readonly turns: readonly string[];
}

/** The longest chain of calls from a door to a function that sends a request. @throws Error when there is none. */
export function deepestWay(house: House, rule: WayRule, calls: Calls = callsIn(house)): Way {
  const through = rule.through === undefined ? rule.from : throughKey(calls, rule.through);
  const down = longest(calls.graph, through, calls.senders);
  const head = through === rule.from ? [] : longest(calls.graph, rule.from, new Set([through])).slice(0, -1);
  const keys = [...head, ...down];
  const part = new Set([
    ...partakers(calls.graph, through, calls.senders),
    ...partakers(calls.graph, rule.from, new Set([through])),
  ]);
  return {
    steps: keys.map((key) => ({ path: pathOf(key), name: nameOf(key) })),
    depth: filesOf(keys),
    files: new Set([...part].map(pathOf)).size,
    turns: turnsIn(house, calls, part),
  };
}

function throughKey({ graph }: Calls, name: string): string {
  const found = [...graph.keys()].filter(
    (key) => key.startsWith('src/usecases/') && key.endsWith(`#${name}`),
  );
  const [key] = found;
  if (key !== undefined && found.length === 1) return key;
  throw new Error(`${found.length} functions of the use cases are called ${name}; the way needs one.`);
}

function partakers(graph: Graph, from: string, ends: ReadonlySet<string>): readonly string[] {
  const leading = reachedFrom(reversed(graph), ends);
  return [...reachedFrom(graph, [from])].filter((key) => leading.has(key));
}

function nameOf(key: string): string {
  return key.slice(key.indexOf('#') + 1);
}

function pathOf(key: string): string {
  return key.slice(0, key.indexOf('#'));
}

/** The chain that opens most files. Functions that call each other count as one knot, with every file of theirs. */
function longest(graph: Graph, from: string, ends: ReadonlySet<string>): readonly string[] {
  const part = new Set(partakers(graph, from, ends));
  if (!part.has(from)) throw new Error(`No way leads from ${from} to a request.`);
  const arrows = [...part].flatMap((key) => [...(graph.get(key) ?? [])].map((to) => [key, to] as const));
  const among = graphOf(
    part,
    arrows.filter(([, to]) => part.has(to)),
  );
  const best = new Map<string, readonly string[]>();
  for (const group of groupsOf(among)) {
    const ways = group.flatMap((key) => {
      const knot = [key, ...group.filter((each) => each !== key)].toSorted(together(key));
      const tails = group.flatMap((each) =>
        [...(among.get(each) ?? [])].flatMap((to) => [best.get(to) ?? []]),
      );
      return tails.length === 0 ? [knot] : tails.map((tail) => [...knot, ...tail]);
    });
    for (const key of group) best.set(key, widest(ways.filter(([first]) => first === key)));
  }
  return best.get(from) ?? [];
}

/** Sorts a knot so that each file is opened once, that of the first function first. */
function together(first: string): (a: string, b: string) => number {
  const rank = (key: string) => (key === first ? 0 : pathOf(key) === pathOf(first) ? 1 : 2);
  return (a, b) => rank(a) - rank(b) || (pathOf(a) < pathOf(b) ? -1 : pathOf(a) > pathOf(b) ? 1 : 0);
}

/** Of those that open the same number of files, the one that seldom comes back to a file. */
function widest(ways: readonly (readonly string[])[]): readonly string[] {
  return ways.reduce((a, b) => {
    const more = filesOf(b) - filesOf(a);
    return more > 0 || (more === 0 && changes(b) < changes(a)) ? b : a;
  }, []);
}

function filesOf(keys: readonly string[]): number {
  return new Set(keys.map(pathOf)).size;
}

function changes(keys: readonly string[]): number {
  return keys.filter((key, index) => index === 0 || pathOf(key) !== pathOf(keys[index - 1] ?? '#')).length;
}

/** Whoever implements a port needs the port, and lies below it all the same. */
function turnsIn(house: House, calls: Calls, part: ReadonlySet<string>): readonly string[] {
  const turns = new Set<string>();
  const below = new Map<string, ReadonlySet<string>>();
  for (const from of [...part].filter((key) => !calls.ports.has(key)))
    for (const to of calls.graph.get(from) ?? []) {
      const [here, there] = [pathOf(from), pathOf(to)];
      if (here === there || !part.has(to)) continue;
      const needs = below.get(there) ?? reachedFrom(house.fileGraph, [there]);
      below.set(there, needs);
      if (needs.has(here)) turns.add(`${here} → ${there}`);
    }
  return [...turns].toSorted();
}
