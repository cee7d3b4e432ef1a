import { type Graph, graphOf } from '../graph.ts';
import type { House, SourceFile } from '../house.ts';
import { type Declaration, declarationsOf, type Reach } from '../read/declarations.ts';
import { targetOf } from '../read/imports.ts';
import { type Meaning, meaningOf, type Port, portResolver, portsOf } from './ports.ts';

/** Who calls whom, by `path#name`. A function that names another one is taken to call it. */
export interface Calls {
  readonly graph: Graph;
  /** The functions of adapters that call a `fetch` themselves. */
  readonly senders: ReadonlySet<string>;
  /** The methods through which calls go to whoever implements them. */
  readonly ports: ReadonlySet<string>;
}

interface Caller {
  readonly key: string;
  readonly file: SourceFile;
  readonly reach: Reach;
}

interface Named extends Caller {
  readonly reach: Declaration;
}

/**
 * A call of a port leads to the method of the port, and from there to the method of that name in whatever an adapter makes.
 * A function that is handed over as an argument counts for whoever hands it over.
 */
export function callsIn(house: House): Calls {
  const files = [...house.files.values()].filter(({ path }) => /^(src|actions)\//.test(path));
  const named = files.flatMap(namedIn);
  const ports = portsOf(files);
  const meaning = meaningOf(files);
  const makers = named.filter(({ file }) => isAdapter(file)).flatMap((each) => makersIn(each, meaning));
  const parts = ports.flatMap((port) => [...port.methods].map((method) => partsFor(port, method, makers)));
  const callers: readonly Caller[] = [...named, ...parts.flatMap(({ made }) => made)];
  const resolve = portResolver(files, ports, meaning);
  const known = new Set([...callers.map(({ key }) => key), ...parts.map(({ key }) => key)]);
  const arrows = callers.flatMap((from) =>
    reachedBy(house, from, resolve)
      .filter((to) => known.has(to))
      .map((to) => [from.key, to] as const),
  );
  return {
    graph: graphOf(known, [
      ...arrows,
      ...parts.flatMap(({ key, to }) => to.map((each) => [key, each] as const)),
    ]),
    ports: new Set(parts.map(({ key }) => key)),
    senders: new Set(callers.filter(sends).map(({ key }) => key)),
  };
}

function namedIn(file: SourceFile): readonly Named[] {
  return declarationsOf(file.parsed).map((reach) => ({ key: `${file.path}#${reach.name}`, file, reach }));
}

function isAdapter({ path }: SourceFile): boolean {
  return path.startsWith('src/adapters/');
}

/** Who says that he returns something, and what this makes. */
interface Maker extends Named {
  readonly makes: Declaration['returns'];
}

/** Whoever returns a type that joins others makes each of them. */
function makersIn(named: Named, meaning: Meaning): readonly Maker[] {
  const { returns } = named.reach;
  if (returns.size === 0) return [];
  const makes = [...returns].flatMap(([name, how]) => [...meaning(name)].map((each) => [each, how] as const));
  return [{ ...named, makes: new Map([...makes, ...returns]) }];
}

function sends({ file, reach }: Caller): boolean {
  return isAdapter(file) && [...reach.methods].some((method) => method.endsWith('.fetch'));
}

interface Parts {
  /** The method of the port. */
  readonly key: string;
  /** The methods in adapters that a call of it may come to. */
  readonly to: readonly string[];
  /** Those of them that are a piece of what makes them. */
  readonly made: readonly Caller[];
}

/** Where nobody writes the method down, whoever says that he returns just the port is taken to make it. */
function partsFor(port: Port, method: string, makers: readonly Maker[]): Parts {
  const able = makers.filter(({ makes }) => makes.has(port.name));
  const made = able.flatMap(({ key, file, reach }) => {
    const part = reach.partOf(method);
    return part === undefined ? [] : [{ key: `${key}.${method}`, file, reach: part }];
  });
  const whole = able.filter(({ makes }) => made.length === 0 && makes.get(port.name) === 'only');
  return { key: `${port.key}.${method}`, to: [...made, ...whole].map(({ key }) => key), made };
}

function reachedBy(
  house: House,
  { file, reach }: Caller,
  resolve: (path: string, call: string) => readonly string[],
): readonly string[] {
  const late = [...reach.lateNames].map(([name, specifier]) =>
    declaredAt(house, targetOf(file.path, specifier), name),
  );
  const now = [...reach.mentions].map((name) => {
    const imported = file.imports.find(({ names, kind }) => kind === 'static' && names.has(name));
    if (imported === undefined) return `${file.path}#${name}`;
    return declaredAt(house, imported.target, imported.names.get(name) ?? name);
  });
  return [...now, ...late, ...[...reach.methods].flatMap((call) => resolve(file.path, call))];
}

/** Where a name is declared, whoever hands it on. */
function declaredAt(house: House, path: string, name: string): string {
  const exports = house.files.get(path)?.exports ?? [];
  const own = exports.find((each) => each.name === name);
  if (own?.from) return declaredAt(house, own.from.target, own.from.name);
  const handers = own ? [] : exports.flatMap((each) => (each.name === '*' && each.from ? [each.from] : []));
  for (const { target } of handers) {
    const found = declaredAt(house, target, name);
    if (found !== `${target}#${name}` || exportsName(house, target, name)) return found;
  }
  return `${path}#${name}`;
}

function exportsName(house: House, path: string, name: string): boolean {
  return house.files.get(path)?.exports.some((each) => each.name === name) ?? false;
}
