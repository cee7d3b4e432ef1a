import { posix } from 'node:path';
import { EMPTY_NAMES, FULL_FOLDERS, GROUND, LAYERS, LIMITS, ROOMS } from './arrows.ts';
import type { Breach } from './breach.ts';
import type { House } from './house.ts';
import { folderSizes } from './rooms.ts';

/** What decides over arrows; the repository's own stands in `arrows.ts`. */
export interface ArrowRules {
  readonly layers: Readonly<Record<string, readonly string[]>>;
  readonly rooms: Readonly<Record<string, readonly string[]>>;
  /** Rooms that every room of a layer may import. */
  readonly ground?: Readonly<Record<string, readonly string[]>>;
  /** Folders that may be too full. */
  readonly fullFolders?: readonly string[];
}

const RULES: ArrowRules = {
  layers: LAYERS,
  rooms: ROOMS,
  ground: GROUND,
  fullFolders: Object.keys(FULL_FOLDERS),
};

/** Every arrow between rooms that no line allows; one for each pair of rooms, with the first import that draws it. */
export function arrowBreaches(house: House, rules: ArrowRules = RULES): readonly Breach[] {
  const found = new Map<string, Breach>();
  for (const [path, targets] of house.fileGraph)
    for (const target of targets) {
      const [from, to] = [house.roomOf(path), house.roomOf(target)];
      const key = `${from} → ${to}`;
      if (found.has(key) || mayImport(rules, from, to)) continue;
      const sentence = `${path} imports ${target}, and ${from} may not know ${to}: ${adviceFor(rules, from, to)}`;
      found.set(key, { key, size: 1, sentence });
    }
  return [...found.values()];
}

function adviceFor(rules: ArrowRules, from: string, to: string): string {
  if (!isIn(to, layersOf(rules, from)))
    return 'move what both need below both, or let the caller hand it in as an argument.';
  return `move what both need below both, let the caller hand it in, or, where ${from} truly stands on ${to}, say so in tools/house/arrows.ts.`;
}

function mayImport(rules: ArrowRules, from: string, to: string): boolean {
  if (from === to || from === 'test' || from.startsWith('test/')) return true;
  if (!isIn(to, layersOf(rules, from))) return false;
  return (
    layerIn(rules, from) !== layerIn(rules, to) ||
    isIn(to, [...groundOf(rules, from), ...(rules.rooms[from] ?? [])])
  );
}

function layersOf(rules: ArrowRules, room: string): readonly string[] {
  return rules.layers[layerIn(rules, room)] ?? [];
}

function groundOf(rules: ArrowRules, room: string): readonly string[] {
  return rules.ground?.[layerIn(rules, room)] ?? [];
}

/** The layer of a room: the longest name in the list that the room lies in; empty when it has no rule. */
function layerIn({ layers }: ArrowRules, room: string): string {
  const names = Object.keys(layers).filter((layer) => isIn(room, [layer]));
  return names.sort((a, b) => b.length - a.length)[0] ?? '';
}

function isIn(room: string, places: readonly string[]): boolean {
  return places.some((place) => room === place || room.startsWith(`${place}/`));
}

/** Sentences on rooms that no layer has, lines that nothing needs, and names that say nothing. */
export function roomFaults(house: House, rules: ArrowRules = RULES): readonly string[] {
  const rooms = [...house.roomGraph.keys()];
  const lawless = rooms.filter((room) => !isIn(room, ['test']) && layerIn(rules, room) === '');
  const folders = new Set([...house.files.keys()].map((path) => posix.dirname(path)));
  const empty = [...folders].filter((folder) => EMPTY_NAMES.includes(posix.basename(folder)));
  return [
    ...lawless.map((room) => `${room} has no rule in tools/house/arrows.ts: say there what it may import.`),
    ...empty.map((folder) => `${folder} is named after nothing: name it for what its files do.`),
    ...Object.entries(rules.rooms).flatMap(([room, allowed]) => idleArrows(house, room, allowed)),
    ...Object.entries(rules.ground ?? {}).flatMap(([layer, ground]) => idleGround(house, layer, ground)),
    ...idleReasonsForFolders(house, rules.fullFolders ?? []),
  ];
}

function idleReasonsForFolders(house: House, excused: readonly string[]): readonly string[] {
  const sizes = new Map(folderSizes(house.files.keys()));
  return excused
    .filter((folder) => (sizes.get(folder) ?? 0) <= LIMITS.filesInFolder)
    .map((folder) => `tools/house/arrows.ts excuses ${folder}, which is not too full: take the line out.`);
}

function idleArrows(house: House, room: string, allowed: readonly string[]): readonly string[] {
  const needs = house.roomGraph.get(room);
  if (needs === undefined)
    return [`tools/house/arrows.ts has a line for ${room}, and there is no such room: take the line out.`];
  return allowed
    .filter((to) => ![...needs].some((need) => need !== room && isIn(need, [to])))
    .map((to) => `tools/house/arrows.ts lets ${room} know ${to}, and nothing there does: take ${to} out.`);
}

function idleGround(house: House, layer: string, ground: readonly string[]): readonly string[] {
  const needed = [...house.roomGraph].flatMap(([room, needs]) => (isIn(room, [layer]) ? [...needs] : []));
  return ground
    .filter((to) => !needed.includes(to))
    .map((to) => `tools/house/arrows.ts lays ${to} under ${layer}, and no room there needs it: take it out.`);
}

/** The lines of `ROOMS` as the imports are today, to be judged before they are written down. */
export function roomLines(house: House, rules: ArrowRules = RULES): readonly string[] {
  return [...house.roomGraph]
    .filter(([room]) => !isIn(room, ['test']) && layerIn(rules, room) !== '')
    .map(([room, needs]) => {
      const same = [...needs].filter(
        (to) => layerIn(rules, to) === layerIn(rules, room) && !isIn(to, groundOf(rules, room)),
      );
      return { room, same: same.toSorted() };
    })
    .filter(({ same }) => same.length > 0)
    .toSorted((a, b) => (a.room < b.room ? -1 : 1))
    .map(({ room, same }) => `  '${room}': [${same.map((to) => `'${to}'`).join(', ')}],`);
}
