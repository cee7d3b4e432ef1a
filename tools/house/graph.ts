/** Who needs whom. Every node is a key, and each stands once among what another needs. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** A graph of the arrows, with every node that is named; arrows from a node to itself are left out. */
export function graphOf(nodes: Iterable<string>, arrows: Iterable<readonly [string, string]>): Graph {
  const graph = new Map<string, Set<string>>([...nodes].map((node) => [node, new Set()]));
  for (const [from, to] of arrows) {
    if (from === to) continue;
    if (!graph.has(to)) graph.set(to, new Set());
    const known = graph.get(from);
    if (known) known.add(to);
    else graph.set(from, new Set([to]));
  }
  return graph;
}

/** Groups of nodes that reach each other, every node in one; whom a group needs comes before it (Tarjan). */
export function groupsOf(graph: Graph): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const groups: string[][] = [];

  function lower(node: string, to: number): void {
    lowest.set(node, Math.min(lowest.get(node) ?? to, to));
  }

  function visit(node: string): void {
    const mine = index.size;
    index.set(node, mine);
    lowest.set(node, mine);
    open.push(node);
    isOpen.add(node);
    for (const next of graph.get(node) ?? []) {
      const seen = index.get(next);
      if (seen === undefined) {
        visit(next);
        lower(node, lowest.get(next) ?? mine);
      } else if (isOpen.has(next)) lower(node, seen);
    }
    if (lowest.get(node) !== mine) return;
    const group = open.splice(open.indexOf(node));
    for (const each of group) isOpen.delete(each);
    groups.push(group);
  }

  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return groups;
}

/** Nodes that need each other, at least two a circle, each sorted. */
export function circlesIn(graph: Graph): readonly (readonly string[])[] {
  return groupsOf(graph)
    .filter((group) => group.length > 1)
    .map((group) => group.toSorted());
}

/** Pairs of nodes of which each needs the other directly, sorted. */
export function pairsIn(graph: Graph): readonly (readonly [string, string])[] {
  const found = [...graph].flatMap(([from, needs]) =>
    [...needs].filter((to) => from < to && graph.get(to)?.has(from)).map((to) => [from, to] as const),
  );
  return found.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** On which floor each node lies: 1 for one that needs nobody; a circle lies on one floor. */
export function floorsOf(graph: Graph): ReadonlyMap<string, number> {
  const floors = new Map<string, number>();
  for (const group of groupsOf(graph)) {
    const mine = new Set(group);
    const below = group.flatMap((node) =>
      [...(graph.get(node) ?? [])].filter((to) => !mine.has(to)).map((to) => floors.get(to) ?? 0),
    );
    const floor = 1 + Math.max(0, ...below);
    for (const node of group) floors.set(node, floor);
  }
  return floors;
}

/** What can be reached from some nodes, themselves included. */
export function reachedFrom(graph: Graph, starts: Iterable<string>): ReadonlySet<string> {
  const reached = new Set(starts);
  for (const node of reached) for (const next of graph.get(node) ?? []) reached.add(next);
  return reached;
}

export function reversed(graph: Graph): Graph {
  return graphOf(
    graph.keys(),
    [...graph].flatMap(([from, needs]) => [...needs].map((to) => [to, from] as const)),
  );
}

/** The same graph without the arrows that follow from others: A → C where A → B → C is there too. Circles stay as they are. */
export function withoutShortcuts(graph: Graph): Graph {
  const groupOf = new Map(groupsOf(graph).flatMap((group) => group.map((node) => [node, group] as const)));
  const follows = (from: string, to: string) =>
    [...(graph.get(from) ?? [])].some(
      (by) =>
        groupOf.get(by) !== groupOf.get(to) &&
        groupOf.get(by) !== groupOf.get(from) &&
        reachedFrom(graph, [by]).has(to),
    );
  return graphOf(
    graph.keys(),
    [...graph].flatMap(([from, needs]) =>
      [...needs].filter((to) => !follows(from, to)).map((to) => [from, to] as const),
    ),
  );
}
