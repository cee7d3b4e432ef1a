import { declaredNames } from './imports.ts';
import { childOf, type Node, nameOf, nodesIn, type Parsed, walk } from './syntax.ts';

/** What a piece of code reaches for. */
export interface Reach {
  /** Names at the top of the same file that it mentions as values, imported ones too. */
  readonly mentions: ReadonlySet<string>;
  /** `receiver.method` of every method that it calls, such as `stacks.describe` for `deps.stacks.describe(name)`; `.fetch` for a function. */
  readonly methods: ReadonlySet<string>;
  /** Name and specifier of what it takes out of a module that it imports when it is called. */
  readonly lateNames: ReadonlyMap<string, string>;
}

/** A name at the top of a file. */
export interface Declaration extends Reach {
  readonly name: string;
  /** Names of the types in what it says that it returns; `only` when it is that type and nothing around it. */
  readonly returns: ReadonlyMap<string, 'only' | 'within'>;
  /** What one method reaches for of the object that it makes, by the method's name; undefined when it makes no such method. */
  partOf(method: string): Reach | undefined;
}

/** Every function, class and constant at the top of a file; nested functions belong to what holds them. */
export function declarationsOf(file: Parsed): readonly Declaration[] {
  const aliases = aliasesIn(file);
  return file.items.flatMap((item) => {
    const node = item.type === 'ExportDeclaration' ? childOf(item, 'declaration') : item;
    if (node === undefined || node.type.startsWith('Ts')) return [];
    if (node.type !== 'VariableDeclaration')
      return declaredNames(node).map((name) => declaration(name, node, aliases));
    return nodesIn(node['declarations']).flatMap((each) =>
      declaredNames({ ...node, declarations: [each] }).map((name) => declaration(name, each, aliases)),
    );
  });
}

/** The types of a file by name, with the types that each mentions. */
type Aliases = ReadonlyMap<string, readonly string[]>;

function aliasesIn(file: Parsed): Aliases {
  return new Map(typesIn(file).map((node) => [nameOf(childOf(node, 'id')), typeNamesIn(node)]));
}

function typesIn(file: Parsed): readonly Node[] {
  return file.items
    .map((item) => (item.type === 'ExportDeclaration' ? childOf(item, 'declaration') : item))
    .filter((node) => node !== undefined)
    .filter(({ type }) => type === 'TsTypeAliasDeclaration' || type === 'TsInterfaceDeclaration');
}

/**
 * Every type by name, with those whose members it has as well: `Stacks` and `ChangeSets` for `type StackCloud = Stacks & ChangeSets`,
 * `Log` for `interface Run extends Log`.
 */
export function joinedTypesIn(file: Parsed): readonly (readonly [string, readonly string[]])[] {
  return typesIn(file).map((node) => {
    const type = childOf(node, 'typeAnnotation');
    const parts = type?.type === 'TsIntersectionType' ? nodesIn(type['types']) : [];
    return [
      nameOf(childOf(node, 'id')),
      [
        ...nodesIn(node['extends']).map((each) => nameOf(childOf(each, 'expression'))),
        ...parts.map((each) => nameOf(childOf(each, 'typeName'))),
      ],
    ] as const;
  });
}

function declaration(name: string, node: Node, aliases: Aliases): Declaration {
  const top = topContext(node);
  return {
    name,
    ...reachOf([node], top, name),
    returns: returnsOf(node, aliases),
    partOf: (method) => {
      const locals = localsIn(node);
      const roots = partNodes(node, method, locals);
      return roots.length === 0 ? undefined : reachOf(withLocals(roots, locals), top, name);
    },
  };
}

function reachOf(nodes: readonly Node[], top: unknown, own: string): Reach {
  const mentions = new Set<string>();
  const methods = new Set<string>();
  const lateNames = new Map<string, string>();
  for (const node of nodes)
    walk(node, (each, [parent]) => {
      if (isOnlyType(each)) return false;
      if (each.type === 'CallExpression') addTo(methods, methodName(childOf(each, 'callee')));
      if (each.type === 'VariableDeclarator') addLateNames(lateNames, each);
      if (isName(each, parent) && each['ctxt'] === top) mentions.add(nameOf(each));
      return true;
    });
  mentions.delete(own);
  return { mentions, methods, lateNames };
}

/** Functions and constants right inside a function, by name. */
function localsIn(node: Node): ReadonlyMap<string, Node> {
  const body = childOf(childOf(node, 'init') ?? node, 'body');
  const locals = new Map<string, Node>();
  for (const statement of nodesIn(body?.['stmts']))
    for (const each of statement.type === 'VariableDeclaration'
      ? nodesIn(statement['declarations'])
      : [statement])
      for (const name of declaredNames(
        each.type === 'VariableDeclarator' ? { ...statement, declarations: [each] } : each,
      ))
        locals.set(name, each);
  return locals;
}

/** The pieces of a maker that write down a method: `name() {…}`, `name: …`, or `name` alone for a function of its own. */
function partNodes(node: Node, method: string, locals: ReadonlyMap<string, Node>): readonly Node[] {
  const found: Node[] = [];
  const short = locals.get(method);
  walk(node, (each, [parent]) => {
    if (isOnlyType(each)) return false;
    const isKeyed = each.type === 'MethodProperty' || each.type === 'KeyValueProperty';
    if (isKeyed && nameOf(childOf(each, 'key')) === method) found.push(each);
    else if (short && parent?.type === 'ObjectExpression' && nameOf(each) === method) found.push(short);
    return true;
  });
  return found;
}

/** Those nodes, and the local functions and constants that they come by. */
function withLocals(roots: readonly Node[], locals: ReadonlyMap<string, Node>): readonly Node[] {
  const reached = new Set(roots);
  for (const root of reached)
    walk(root, (each, [parent]) => {
      const local = isName(each, parent) ? locals.get(nameOf(each)) : undefined;
      if (local) reached.add(local);
    });
  return [...reached];
}

function isName(node: Node, parent: Node | undefined): boolean {
  return (
    node.type === 'Identifier' &&
    (parent === undefined || (parent['key'] !== node && parent['property'] !== node))
  );
}

/** swc numbers the scopes; the name of a declaration lies in that of the file. */
function topContext(node: Node): unknown {
  return (childOf(node, 'identifier') ?? childOf(node, 'id'))?.['ctxt'];
}

function isOnlyType(node: Node): boolean {
  return (
    node.type.startsWith('Ts') &&
    !['TsAsExpression', 'TsSatisfiesExpression', 'TsConstAssertion', 'TsNonNullExpression'].includes(
      node.type,
    )
  );
}

function addTo(names: Set<string>, name: string): void {
  if (name !== '') names.add(name);
}

function methodName(callee: Node | undefined): string {
  if (callee?.type === 'Identifier') return `.${nameOf(callee)}`;
  if (callee?.type === 'OptionalChainingExpression') return methodName(childOf(callee, 'base'));
  if (callee?.type !== 'MemberExpression') return '';
  const object = childOf(callee, 'object');
  const receiver = object?.type === 'MemberExpression' ? childOf(object, 'property') : object;
  return `${nameOf(receiver)}.${nameOf(childOf(callee, 'property'))}`;
}

/** `const { name } = await import('…')`. */
function addLateNames(names: Map<string, string>, declarator: Node): void {
  const init = childOf(declarator, 'init');
  const call = init?.type === 'AwaitExpression' ? childOf(init, 'argument') : init;
  if (call?.type !== 'CallExpression' || childOf(call, 'callee')?.type !== 'Import') return;
  const specifier = nameOf(nodesIn(call['arguments'])[0]);
  const pattern = childOf(declarator, 'id');
  for (const part of nodesIn(pattern?.['properties'])) names.set(nameOf(childOf(part, 'key')), specifier);
}

function returnsOf(node: Node, aliases: Aliases): Declaration['returns'] {
  const init = childOf(node, 'init');
  const annotation = childOf(init ?? node, 'returnType');
  const type = annotation && childOf(annotation, 'typeAnnotation');
  const names = new Map<string, 'only' | 'within'>();
  if (type === undefined) return names;
  for (const name of typeNamesIn(type))
    for (const each of [name, ...(aliases.get(name) ?? [])]) names.set(each, 'within');
  if (type.type === 'TsTypeReference') names.set(nameOf(childOf(type, 'typeName')), 'only');
  return names;
}

/** The names of all types that a type mentions. */
export function typeNamesIn(type: Node): readonly string[] {
  const names: string[] = [];
  walk(type, (each) => {
    if (each.type === 'TsTypeReference') names.push(nameOf(childOf(each, 'typeName')));
  });
  return names;
}

/** Name of every property, parameter and variable of a file that says its type, with the types that this mentions. */
export function typedNamesIn(file: Parsed): readonly (readonly [string, readonly string[]])[] {
  const found: (readonly [string, readonly string[]])[] = [];
  for (const item of file.items)
    walk(item, (node) => {
      const annotation = childOf(node, 'typeAnnotation');
      if (annotation?.type !== 'TsTypeAnnotation') return;
      const name = node.type === 'TsPropertySignature' ? nameOf(childOf(node, 'key')) : nameOf(node);
      if (name !== '') found.push([name, typeNamesIn(annotation)]);
    });
  return found;
}
