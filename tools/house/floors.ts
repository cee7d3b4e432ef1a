import { floorsOf, graphOf } from './graph.ts';
import type { House } from './house.ts';

export interface Height {
  /** The room on the highest floor; a file where src/usecases has no rooms. */
  readonly room: string;
  /** From 1 on, counted within src/usecases only; 0 when there is nothing. */
  readonly height: number;
  /** False where src/usecases has no rooms, so that its files were counted. */
  readonly isDivided: boolean;
}

/** How many rooms stand on each other in src/usecases. */
export function useCaseFloors(house: House): Height {
  const isDivided = [...house.roomGraph.keys()].some((room) => room.startsWith('usecases/'));
  const graph = isDivided ? house.roomGraph : house.fileGraph;
  const inside = new Set(
    [...graph.keys()].filter((key) => key.startsWith(isDivided ? 'usecases' : 'src/usecases/')),
  );
  const arrows = [...inside].flatMap((from) => [...(graph.get(from) ?? [])].map((to) => [from, to] as const));
  const floors = floorsOf(
    graphOf(
      inside,
      arrows.filter(([, to]) => inside.has(to)),
    ),
  );
  const [room = '', height = 0] = [...floors].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return { room, height, isDivided };
}
