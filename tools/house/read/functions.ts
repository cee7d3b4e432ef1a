import { childOf, type Node, nameOf, nodesIn, type Parsed, walk } from './syntax.ts';

export interface FunctionFacts {
  /** Its own name, or the name of what holds it, or what it is handed to: `callback of it`. */
  readonly name: string;
  readonly line: number;
  readonly lines: number;
  /** How many parameters; one that is taken apart counts once. */
  readonly parameters: number;
}

const FUNCTIONS = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'MethodProperty',
  'ClassMethod',
  'PrivateMethod',
  'Constructor',
]);

/** Every function that has a body, however deep it lies. */
export function functionsOf(file: Parsed): readonly FunctionFacts[] {
  const found: FunctionFacts[] = [];
  for (const item of file.items)
    walk(item, (node, above) => {
      if (!FUNCTIONS.has(node.type)) return;
      const inner = withOwn(node);
      if (childOf(inner, 'body') === undefined) return;
      if (file.path.startsWith('test/') && isChapter(inner)) return;
      const name = functionName(node, above);
      const line = file.lineOf(node);
      const lines = file.endOf(node) - line + 1;
      // The columns of a table of cases are no parameters that a caller must keep apart.
      const parameters = /^callback of it\.each/.test(name) ? 0 : nodesIn(inner['params']).length;
      found.push({ name, line, lines, parameters });
    });
  return found;
}

/** swc keeps the parameters and the body of a class's method one level deeper. */
function withOwn(node: Node): Node {
  const own = node['function'];
  return typeof own === 'object' && own !== null ? { ...own, type: node.type } : node;
}

/** What holds tests is a chapter of a page and no function. */
function isChapter(node: Node): boolean {
  let holdsTests = false;
  walk(node, (each) => {
    const callee = each.type === 'CallExpression' ? calleeName(childOf(each, 'callee')) : '';
    if (/^(it|describe)(\.|$)/.test(callee)) holdsTests = true;
    return !holdsTests;
  });
  return holdsTests;
}

function functionName(node: Node, above: readonly Node[]): string {
  if (node.type === 'Constructor') return 'constructor';
  const own = nameOf(childOf(node, 'identifier')) || keyName(childOf(node, 'key'));
  if (own !== '') return own;
  const [parent] = above;
  if (parent?.type === 'VariableDeclarator') return nameOf(childOf(parent, 'id'));
  if (parent?.type === 'KeyValueProperty') return keyName(childOf(parent, 'key'));
  if (parent?.type === 'CallExpression') return `callback of ${calleeName(childOf(parent, 'callee'))}`;
  return 'a function without a name';
}

function keyName(key: Node | undefined): string {
  return key?.type === 'PrivateName' ? nameOf(key) || nameOf(childOf(key, 'id')) : nameOf(key);
}

function calleeName(callee: Node | undefined): string {
  if (callee?.type === 'MemberExpression') {
    const object = calleeName(childOf(callee, 'object'));
    return `${object === '' ? '' : `${object}.`}${nameOf(childOf(callee, 'property'))}`;
  }
  if (callee?.type === 'CallExpression') return calleeName(childOf(callee, 'callee'));
  return nameOf(callee);
}
