import { type Graph, graphOf, withoutShortcuts } from './graph.ts';
import type { House } from './house.ts';

/** The layers of the suite, and the folders beside it that stand on it, from top to bottom. */
const LAYERS = ['actions', 'runtime', 'adapters', 'usecases', 'text', 'ports', 'domain'];

/** The layers of the suite as a Mermaid flowchart. Of a layer with rooms it says how many they are. */
export function layersPicture(house: House): string {
  const rooms = [...house.roomGraph.keys()].filter((room) => LAYERS.includes(layerOf(room)));
  const shown = LAYERS.filter((layer) => rooms.some((room) => layerOf(room) === layer));
  const arrows = rooms.flatMap((room) =>
    [...(house.roomGraph.get(room) ?? [])].map((to) => [layerOf(room), layerOf(to)] as const),
  );
  const nodes = shown.map((layer) => {
    const count = rooms.filter((room) => room.startsWith(`${layer}/`)).length;
    const label = count === 0 ? layer : `${layer}, ${count} room${count === 1 ? '' : 's'}`;
    return [layer, label] as const;
  });
  return chart(new Map(nodes), arrows);
}

/** The rooms of one layer as a Mermaid flowchart. */
export function roomsPicture(house: House, layer: string): string {
  const rooms = [...house.roomGraph.keys()].filter((room) => room.startsWith(`${layer}/`)).toSorted();
  const arrows = rooms.flatMap((room) =>
    [...(house.roomGraph.get(room) ?? [])].map((to) => [room, to] as const),
  );
  return chart(new Map(rooms.map((room) => [room, room.slice(layer.length + 1)])), arrows);
}

/** Only arrows between the nodes that are shown, and none that follows from others. */
function chart(nodes: ReadonlyMap<string, string>, arrows: readonly (readonly [string, string])[]): string {
  const graph: Graph = withoutShortcuts(
    graphOf(
      nodes.keys(),
      arrows.filter(([from, to]) => nodes.has(from) && nodes.has(to)),
    ),
  );
  return [
    '```mermaid',
    'flowchart TD',
    ...[...nodes].map(([room, label]) => `  ${idOf(room)}["${label}"]`),
    ...[...graph].flatMap(([from, needs]) =>
      [...needs].toSorted().map((to) => `  ${idOf(from)} --> ${idOf(to)}`),
    ),
    '```',
  ].join('\n');
}

function layerOf(room: string): string {
  return room.split('/')[0] ?? '';
}

/** Mermaid reads a slash as a shape, and `end` as a word of its own. */
function idOf(room: string): string {
  return `room-${room.replaceAll('/', '-')}`;
}
