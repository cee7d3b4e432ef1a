import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** One element of a page, as the HTML standard reads it. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text in it. */
  readonly text: string;
}

type Node = DefaultTreeAdapterTypes.Node;

/** Every element of a page in its order, read by a parser that is not ours. */
export function elementsOf(html: string): readonly PageElement[] {
  const found: PageElement[] = [];
  visit(parse(html), found);
  return found;
}

function visit(node: Node, found: PageElement[]): void {
  if ('tagName' in node)
    found.push({
      tag: node.tagName,
      attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
      text: textOf(node),
    });
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, found);
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
