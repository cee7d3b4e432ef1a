import { type Declaration, declarationsOf, typedNamesIn } from './declarations.ts';
import { type Graph, graphOf } from './graph.ts';
import type { House, SourceFile } from './house.ts';
import { targetOf } from './imports.ts';

/** Who calls whom, by `path#name`. A function that names another one is taken to call it. */
export interface Calls {
  readonly graph: Graph;
  /** The functions of adapters that call a `fetch` themselves. */
  readonly senders: ReadonlySet<string>;
}

interface Port {
  /** `src/ports/stack-cloud.ts#StackCloud`. */
  readonly key: string;
  readonly name: string;
  readonly methods: ReadonlySet<string>;
}

interface Named extends Declaration {
  readonly key: string;
  readonly file: SourceFile;
}

/** What every object has; a call of it tells nothing about whose it is. */
const EVERYBODYS = new Set(
  [Object, Array, Map, Set, Promise, String, Number, RegExp, Date].flatMap((each) =>
    Object.getOwnPropertyNames(each.prototype),
  ),
);

/**
 * A method of a port leads to the port, known by the name of the property, parameter or variable that holds it, and from there to
 * whatever adapter makes one. A function that is handed over as an argument counts for whoever hands it over.
 */
export function callsIn(house: House): Calls {
  const files = [...house.files.values()].filter(({ path }) => /^(src|actions)\//.test(path));
  const named = files.flatMap((file) =>
    declarationsOf(file.parsed).map(
      (declaration): Named => ({ ...declaration, file, key: `${file.path}#${declaration.name}` }),
    ),
  );
  const ports = files.filter(({ path }) => isPortFolder(path)).flatMap(portsIn);
  const portsOf = portResolver(files, ports);
  const known = new Set(named.map(({ key }) => key));
  const arrows = named.flatMap((from) =>
    [...mentioned(house, from), ...[...from.methods].flatMap((method) => portsOf(from.file, method))]
      .filter((to) => known.has(to) || ports.some(({ key }) => key === to))
      .map((to) => [from.key, to] as const),
  );
  const adapters = named.filter(({ file }) => file.path.startsWith('src/adapters/'));
  return {
    graph: graphOf(known, [...arrows, ...ports.flatMap((port) => makersOf(port, adapters))]),
    senders: new Set(adapters.filter((each) => sends(each)).map(({ key }) => key)),
  };
}

function sends({ methods }: Declaration): boolean {
  return [...methods].some((method) => method.endsWith('.fetch'));
}

/** The clients that adapters hand to each other are ports of their own. */
function isPortFolder(path: string): boolean {
  return path.startsWith('src/ports/') || path.startsWith('src/adapters/');
}

/** Pure code knows no port, adapters know those of their own, and nobody else knows these. */
function seesPort(path: string, port: Port): boolean {
  if (path.startsWith('src/adapters/')) return port.key.startsWith('src/adapters/');
  return !/^src\/(domain|text|ports)\//.test(path) && port.key.startsWith('src/ports/');
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

function portResolver(
  files: readonly SourceFile[],
  ports: readonly Port[],
): (file: SourceFile, call: string) => readonly string[] {
  const byName = new Map(ports.map((port) => [port.name, port]));
  const holders = new Map<string, Set<Port>>();
  for (const [name, types] of files.flatMap((file) => typedNamesIn(file.parsed)))
    for (const type of types) {
      const port = byName.get(type);
      if (port) holders.set(name, new Set([...(holders.get(name) ?? []), port]));
    }
  return ({ path }, call) => {
    const [receiver = '', method = ''] = call.split('.');
    const able = ports.filter((port) => port.methods.has(method) && seesPort(path, port));
    const held = able.filter((port) => holders.get(receiver)?.has(port));
    if (held.length > 0) return held.map(({ key }) => key);
    if (EVERYBODYS.has(method) || path.startsWith('src/adapters/')) return [];
    return able.length === 1 ? able.map(({ key }) => key) : [];
  };
}

/** The adapters' functions that say they return the port; those that return more than it only when there is no other. */
function makersOf(port: Port, adapters: readonly Named[]): readonly (readonly [string, string])[] {
  const makers = (how: 'only' | 'within') => adapters.filter(({ returns }) => returns.get(port.name) === how);
  const found = makers('only');
  return (found.length > 0 ? found : makers('within')).map(({ key }) => [port.key, key] as const);
}

function mentioned(house: House, { file, mentions, lateNames }: Named): readonly string[] {
  const late = [...lateNames].map(([name, specifier]) =>
    declaredAt(house, targetOf(file.path, specifier), name),
  );
  const now = [...mentions].map((name) => {
    const imported = file.imports.find(({ names, kind }) => kind === 'static' && names.has(name));
    if (imported === undefined) return `${file.path}#${name}`;
    return declaredAt(house, imported.target, imported.names.get(name) ?? name);
  });
  return [...now, ...late];
}

/** Where a name is declared, whoever hands it on. */
function declaredAt(house: House, path: string, name: string): string {
  const file = house.files.get(path);
  const own = file?.exports.find((each) => each.name === name);
  if (own?.from) return declaredAt(house, own.from.target, own.from.name);
  const all = own ? [] : (file?.exports.filter((each) => each.name === '*') ?? []);
  for (const { from } of all) {
    const found = from && declaredAt(house, from.target, name);
    if (found && house.files.get(from.target)?.exports.some((each) => each.name === name)) return found;
  }
  return `${path}#${name}`;
}
