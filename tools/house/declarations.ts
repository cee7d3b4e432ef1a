import { declaredNames } from './imports.ts';
import { childOf, type Node, nameOf, nodesIn, type Parsed, walk } from './syntax.ts';

/** What a name at the top of a file reaches for. */
export interface Declaration {
  readonly name: string;
  /** Names at the top of the same file that it mentions as values, imported ones too. */
  readonly mentions: ReadonlySet<string>;
  /** `receiver.method` of every method that it calls, such as `stacks.describe` for `deps.stacks.describe(name)`; `.fetch` for a function. */
  readonly methods: ReadonlySet<string>;
  /** `specifier#name` of what it takes out of a module that it imports when it is called. */
  readonly lateNames: ReadonlyMap<string, string>;
  /** Names of the types in what it says that it returns; `only` when it is that type and nothing around it. */
  readonly returns: ReadonlyMap<string, 'only' | 'within'>;
}

/** Every function, class and constant at the top of a file; nested functions belong to what holds them. */
export function declarationsOf(file: Parsed): readonly Declaration[] {
  return file.items.flatMap((item) => {
    const node = item.type === 'ExportDeclaration' ? childOf(item, 'declaration') : item;
    if (node === undefined || node.type.startsWith('Ts')) return [];
    if (node.type !== 'VariableDeclaration')
      return declaredNames(node).map((name) => declaration(name, node));
    return nodesIn(node['declarations']).flatMap((each) =>
      declaredNames({ ...node, declarations: [each] }).map((name) => declaration(name, each)),
    );
  });
}

function declaration(name: string, node: Node): Declaration {
  const mentions = new Set<string>();
  const methods = new Set<string>();
  const lateNames = new Map<string, string>();
  const top = topContext(node);
  walk(node, (each, [parent]) => {
    if (isOnlyType(each)) return false;
    if (each.type === 'CallExpression') addTo(methods, methodName(childOf(each, 'callee')));
    if (each.type === 'VariableDeclarator') addLateNames(lateNames, each);
    if (each.type === 'Identifier' && each['ctxt'] === top && !isKey(each, parent))
      mentions.add(nameOf(each));
    return true;
  });
  mentions.delete(name);
  return { name, mentions, methods, lateNames, returns: returnsOf(node) };
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

function isKey(node: Node, parent: Node | undefined): boolean {
  return parent !== undefined && (parent['key'] === node || parent['property'] === node);
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

function returnsOf(node: Node): Declaration['returns'] {
  const init = childOf(node, 'init');
  const annotation = childOf(init ?? node, 'returnType');
  const type = annotation && childOf(annotation, 'typeAnnotation');
  const names = new Map<string, 'only' | 'within'>();
  if (type === undefined) return names;
  for (const name of typeNamesIn(type)) names.set(name, 'within');
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
