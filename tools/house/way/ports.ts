import type { SourceFile } from '../house.ts';
import { joinedTypesIn, typedNamesIn } from '../read/declarations.ts';

/** An interface through which calls go to whoever implements it. */
export interface Port {
  /** `src/ports/stack-cloud.ts#StackCloud`. */
  readonly key: string;
  readonly name: string;
  readonly methods: ReadonlySet<string>;
}

/** What every object has; a call of it tells nothing about whose it is. */
const EVERYBODYS = new Set(
  [Object, Array, Map, Set, Promise, String, Number, RegExp, Date].flatMap((each) =>
    Object.getOwnPropertyNames(each.prototype),
  ),
);

/** The ports, and the clients that adapters hand to each other, which are ports of their own. */
export function portsOf(files: readonly SourceFile[]): readonly Port[] {
  return files.filter(({ path }) => /^src\/(ports|adapters)\//.test(path)).flatMap(portsIn);
}

function portsIn(file: SourceFile): readonly Port[] {
  return file.shapes
    .filter(({ isExported, members }) => isExported && members.some(({ kind }) => kind === 'method'))
    .map(({ name, members }) => ({
      key: `${file.path}#${name}`,
      name,
      methods: new Set(members.filter(({ kind }) => kind === 'method').map((each) => each.name)),
    }));
}

/**
 * The names of all types that something of a type is: its own, and those of which it is made, such as `Stacks` for
 * `type StackCloud = Stacks & ChangeSets`.
 */
export type Meaning = (name: string) => ReadonlySet<string>;

export function meaningOf(files: readonly SourceFile[]): Meaning {
  const joined = new Map(files.flatMap((file) => joinedTypesIn(file.parsed)));
  return (name) => {
    const names = new Set([name]);
    for (const each of names) for (const part of joined.get(each) ?? []) names.add(part);
    return names;
  };
}

/**
 * Which methods of ports a call may mean, as `src/ports/stack-cloud.ts#StackCloud.describe`. The port is known by the name of
 * the property, parameter or variable that holds it, else by a method that only one port has.
 */
export function portResolver(
  files: readonly SourceFile[],
  ports: readonly Port[],
  meaning: Meaning,
): (path: string, call: string) => readonly string[] {
  const holders = holdersOf(files, ports, meaning);
  return (path, call) => {
    const [receiver = '', method = ''] = call.split('.');
    const able = ports.filter((port) => port.methods.has(method) && seesPort(path, port));
    const held = able.filter((port) => holders.get(receiver)?.has(port));
    if (held.length > 0) return held.map(({ key }) => `${key}.${method}`);
    if (EVERYBODYS.has(method) || path.startsWith('src/adapters/')) return [];
    return able.length === 1 ? able.map(({ key }) => `${key}.${method}`) : [];
  };
}

function holdersOf(
  files: readonly SourceFile[],
  ports: readonly Port[],
  meaning: Meaning,
): ReadonlyMap<string, ReadonlySet<Port>> {
  const byName = new Map(ports.map((port) => [port.name, port]));
  const holders = new Map<string, Set<Port>>();
  for (const [name, types] of files.flatMap((file) => typedNamesIn(file.parsed)))
    for (const type of types.flatMap((each) => [...meaning(each)])) {
      const port = byName.get(type);
      if (port) holders.set(name, new Set([...(holders.get(name) ?? []), port]));
    }
  return holders;
}

/** Pure code knows no port, adapters know those of their own, and nobody else knows these. */
function seesPort(path: string, port: Port): boolean {
  if (path.startsWith('src/adapters/')) return port.key.startsWith('src/adapters/');
  return !/^src\/(domain|text|ports)\//.test(path) && port.key.startsWith('src/ports/');
}
