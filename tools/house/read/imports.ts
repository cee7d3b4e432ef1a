import { posix } from 'node:path';
import { childOf, type Node, nameOf, nodesIn, type Parsed, walk } from './syntax.ts';

export interface Import {
  /** A file below the root for a relative specifier, else the specifier: `zod`, `node:path`. */
  readonly target: string;
  /** `type` is gone when the program runs; `dynamic` comes when it is asked for. */
  readonly kind: 'static' | 'type' | 'dynamic';
  /** Name here, and the name there: `*` for all, `default` for the default one. Empty for a dynamic import. */
  readonly names: ReadonlyMap<string, string>;
}

export interface Export {
  readonly name: string;
  readonly line: number;
  /** Where another file's name is handed on, and the name there; `*` hands on all. */
  readonly from?: { readonly target: string; readonly name: string };
}

export function importsOf(file: Parsed): readonly Import[] {
  return [...file.items.flatMap((item) => importIn(file.path, item)), ...dynamicImports(file)];
}

function importIn(path: string, item: Node): readonly Import[] {
  const source = childOf(item, 'source');
  if (source === undefined) return [];
  const specifiers = nodesIn(item['specifiers']);
  const isType =
    item['typeOnly'] === true ||
    (specifiers.length > 0 && specifiers.every(({ isTypeOnly }) => isTypeOnly === true));
  return [
    {
      target: targetOf(path, nameOf(source)),
      kind: isType ? 'type' : 'static',
      names: item.type === 'ImportDeclaration' ? namesOf(specifiers) : new Map(),
    },
  ];
}

function namesOf(specifiers: readonly Node[]): ReadonlyMap<string, string> {
  return new Map(
    specifiers.map((each) => {
      const local = nameOf(childOf(each, 'local'));
      if (each.type === 'ImportNamespaceSpecifier') return [local, '*'];
      if (each.type === 'ImportDefaultSpecifier') return [local, 'default'];
      return [local, nameOf(childOf(each, 'imported')) || local];
    }),
  );
}

function dynamicImports(file: Parsed): readonly Import[] {
  const found: Import[] = [];
  for (const item of file.items)
    walk(item, (node) => {
      const specifier = dynamicSpecifier(node);
      if (specifier !== '')
        found.push({ target: targetOf(file.path, specifier), kind: 'dynamic', names: new Map() });
    });
  return found;
}

/** What a node imports by `import('…')`, as a value or as a type; empty for every other node. */
export function dynamicSpecifier(node: Node): string {
  if (node.type === 'TsImportType') return nameOf(childOf(node, 'argument'));
  if (node.type !== 'CallExpression' || childOf(node, 'callee')?.type !== 'Import') return '';
  const [argument] = nodesIn(node['arguments']);
  return argument?.type === 'StringLiteral' ? nameOf(argument) : '';
}

export function targetOf(path: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier;
}

export function exportsOf(file: Parsed, imports: readonly Import[]): readonly Export[] {
  return file.items.flatMap((item) => {
    const line = item.type.startsWith('Export') ? file.lineOf(item) : 0;
    if (item.type === 'ExportDeclaration')
      return declaredNames(childOf(item, 'declaration')).map((name) => ({ name, line }));
    if (item.type === 'ExportNamedDeclaration') return namedExports(file.path, item, { line, imports });
    if (item.type === 'ExportAllDeclaration') {
      const target = targetOf(file.path, nameOf(childOf(item, 'source')));
      return [{ name: '*', line, from: { target, name: '*' } }];
    }
    return item.type.startsWith('ExportDefault') ? [{ name: 'default', line }] : [];
  });
}

/** The names that a statement declares: one, or those of a `const`; none when it is no declaration. */
export function declaredNames(declaration: Node | undefined): readonly string[] {
  if (declaration === undefined) return [];
  if (declaration.type === 'VariableDeclaration')
    return nodesIn(declaration['declarations']).flatMap((each) => namesInPattern(childOf(each, 'id')));
  const name = nameOf(childOf(declaration, 'identifier') ?? childOf(declaration, 'id'));
  return name === '' ? [] : [name];
}

function namesInPattern(pattern: Node | undefined): readonly string[] {
  if (pattern === undefined) return [];
  if (pattern.type === 'Identifier') return [nameOf(pattern)];
  const names: string[] = [];
  for (const part of nodesIn(pattern['properties'] ?? pattern['elements']))
    names.push(
      ...namesInPattern(childOf(part, 'value') ?? childOf(part, 'argument') ?? childOf(part, 'key') ?? part),
    );
  return names;
}

function namedExports(
  path: string,
  item: Node,
  { line, imports }: { readonly line: number; readonly imports: readonly Import[] },
): readonly Export[] {
  const source = childOf(item, 'source');
  return nodesIn(item['specifiers']).map((specifier) => {
    const local = nameOf(childOf(specifier, 'orig') ?? childOf(specifier, 'name'));
    const name = nameOf(childOf(specifier, 'exported')) || local;
    if (source) return { name, line, from: { target: targetOf(path, nameOf(source)), name: local } };
    const imported = imports.find(({ names }) => names.has(local));
    if (imported === undefined) return { name, line };
    return { name, line, from: { target: imported.target, name: imported.names.get(local) ?? local } };
  });
}
