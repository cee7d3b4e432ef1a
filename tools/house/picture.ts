import { type Graph, graphOf, withoutShortcuts } from './graph.ts';
import type { House } from './house.ts';

const LAYERS = ['actions', 'runtime', 'adapters', 'usecases', 'text', 'ports', 'domain'];

/** What nearly everybody stands on; arrows to it would cover all others. */
const GROUND = ['domain', 'ports'];

/** The rooms of the suite as a Mermaid flowchart, and below it what it leaves out. */
export function roomsPicture(house: House): string {
  const rooms = [...house.roomGraph.keys()].filter((room) => LAYERS.includes(layerOf(room))).toSorted();
  const graph = drawnArrows(house, rooms);
  const arrows = [...graph].flatMap(([from, needs]) =>
    [...needs].toSorted().map((to) => `  ${idOf(from)} --> ${idOf(to)}`),
  );
  return [
    '```mermaid',
    'flowchart TD',
    ...LAYERS.flatMap((layer) => group(layer, rooms)),
    ...arrows,
    '```',
    '',
    'An arrow that follows from others is left out: where A needs B and B needs C, A may need C as well.',
    `Arrows from other layers to ${GROUND.map((layer) => `\`${layer}\``).join(' and ')} are left out too, because nearly every room has one.`,
  ].join('\n');
}

function drawnArrows(house: House, rooms: readonly string[]): Graph {
  const shown = new Set(rooms);
  const isGround = (from: string, to: string) =>
    GROUND.includes(layerOf(to)) && layerOf(from) !== layerOf(to);
  const arrows = rooms.flatMap((from) =>
    [...(house.roomGraph.get(from) ?? [])]
      .filter((to) => shown.has(to) && !isGround(from, to))
      .map((to) => [from, to] as const),
  );
  return withoutShortcuts(graphOf(rooms, arrows));
}

function layerOf(room: string): string {
  return room.split('/')[0] ?? '';
}

function group(layer: string, rooms: readonly string[]): readonly string[] {
  const own = rooms.filter((room) => layerOf(room) === layer);
  const [first] = own;
  if (first === undefined) return [];
  if (own.length === 1) return [`  ${idOf(first)}["${first}"]`];
  const nodes = own.map(
    (room) => `    ${idOf(room)}["${room === layer ? layer : room.slice(layer.length + 1)}"]`,
  );
  return [`  subgraph ${layer}-layer["${layer}"]`, ...nodes, '  end'];
}

/** Mermaid reads a slash as a shape, and `end` as a word of its own. */
function idOf(room: string): string {
  return `room-${room.replaceAll('/', '-')}`;
}
