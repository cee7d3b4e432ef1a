import { type Graph, graphOf } from './graph.ts';
import { type FunctionFacts, functionsOf } from './read/functions.ts';
import { type Export, exportsOf, type Import, importsOf } from './read/imports.ts';
import { type Shape, shapesOf } from './read/shapes.ts';
import { type Parsed, parse } from './read/syntax.ts';
import { roomOf } from './rooms.ts';

/** Source texts by path below the root, with slashes. */
export type Texts = ReadonlyMap<string, string>;

export interface SourceFile {
  readonly path: string;
  readonly parsed: Parsed;
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly functions: readonly FunctionFacts[];
  readonly shapes: readonly Shape[];
}

/** What all rules and measures are asked of: every source file, its room, and who imports whom. */
export interface House {
  readonly files: ReadonlyMap<string, SourceFile>;
  /** File needs file, for whatever reason: values, types, later on. */
  readonly fileGraph: Graph;
  readonly roomGraph: Graph;
  roomOf(path: string): string;
}

/** @throws Error when one of the texts is no TypeScript. */
export function houseOf(texts: Texts): House {
  const files = new Map([...texts].map(([path, text]) => [path, sourceFile(path, text)]));
  const arrows = [...files.values()].flatMap(({ path, imports }) =>
    imports.filter(({ target }) => files.has(target)).map(({ target }) => [path, target] as const),
  );
  return {
    files,
    fileGraph: graphOf(files.keys(), arrows),
    roomGraph: graphOf(
      [...files.keys()].map(roomOf),
      arrows.map(([from, to]) => [roomOf(from), roomOf(to)] as const),
    ),
    roomOf,
  };
}

function sourceFile(path: string, text: string): SourceFile {
  const parsed = parse(path, text);
  const imports = importsOf(parsed);
  return {
    path,
    parsed,
    imports,
    exports: exportsOf(parsed, imports),
    functions: functionsOf(parsed),
    shapes: shapesOf(parsed),
  };
}
