import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

const HIDDEN = ['head', 'script', 'style', 'template', '#comment', '#documentType'];
const LINES = 'h1 h2 h3 h4 p li tr div pre blockquote summary details table ul ol hr br caption'.split(' ');
const CELLS = ['td', 'th', 'span', 'button', 'label', 'option', 'select'];

/** The words of a page as people read them, a line for each of its lines, with the address behind each link that shows another text. */
export function readable(html: string): string {
  const lines = wordsOf(parse(html))
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim());
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

function wordsOf(node: Node): string {
  if ('value' in node) return node.value.replaceAll(/\s+/g, ' ');
  if (HIDDEN.includes(node.nodeName) || !('childNodes' in node) || isHidden(node)) return '';
  const inner = node.childNodes.map(wordsOf).join('');
  if (node.nodeName === 'a') return `${inner}${addressBehind(node, inner)}`;
  if (node.nodeName === 'td' || node.nodeName === 'th') return ` ${inner} |`;
  if (CELLS.includes(node.nodeName)) return ` ${inner} `;
  return LINES.includes(node.nodeName) ? `\n${inner}\n` : inner;
}

function isHidden(node: Node): boolean {
  return 'attrs' in node && node.attrs.some(({ name }) => name === 'hidden');
}

function addressBehind(node: Node, shown: string): string {
  const href = 'attrs' in node ? node.attrs.find(({ name }) => name === 'href')?.value : undefined;
  return href === undefined || href === shown ? '' : ` <${href}>`;
}
