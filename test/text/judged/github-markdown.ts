import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { parseCommand } from '../../../src/domain/commands/parse-command.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** What GitHub would make of a text of ours, by parsers that others wrote. */
export interface ReadMarkdown {
  /** Every element with its attributes and what is in it, without the words: `p(a[href=https://…])`. */
  readonly shape: string;
  /** Logins and teams that would be notified. */
  readonly mentions: readonly string[];
  /** Issues of other repositories, whose pages would say that they are mentioned here. */
  readonly references: readonly string[];
  /** Addresses of every link and image, each once. */
  readonly addresses: readonly string[];
  /** Hidden lines, such as markers. */
  readonly hidden: readonly string[];
  /** Whether it would be taken for a command when somebody says it. */
  readonly isCommand: boolean;
}

/** In code that is within a line nothing has an effect; an address stands there, where it is none that is ours. */
const NO_SHAPE = ['#text', 'code'];

/** Reads it as GitHub-flavoured Markdown with HTML, then that as HTML. */
export function readMarkdown(markdown: string): ReadMarkdown {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const nodes = parseFragment(html).childNodes;
  const all = nodes.flatMap(within);
  const words = nodes.map(wordsOf).join('');
  return {
    shape: nodes.map(shapeOf).join(''),
    mentions: words.match(/(?<![\w@/.`-])@[a-z0-9][\w-]*(?:\/[\w.-]+)?/gi) ?? [],
    references: words.match(/[\w.-]+\/[\w.-]+#\d+/g) ?? [],
    addresses: [...new Set(all.flatMap(addressesOf))],
    hidden: all.flatMap((node) => (node.nodeName === '#comment' && 'data' in node ? [node.data] : [])),
    isCommand: parseCommand(markdown).kind !== 'nothing',
  };
}

function within(node: Node): readonly Node[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(within) : [])];
}

function shapeOf(node: Node): string {
  if (NO_SHAPE.includes(node.nodeName)) return '';
  if (node.nodeName === '#comment') return '#';
  const attributes =
    'attrs' in node ? node.attrs.map(({ name, value }) => `[${name}=${placeOf(value)}]`).join('') : '';
  const inner =
    'childNodes' in node ? node.childNodes.map(shapeOf).join(' ').replaceAll(/ +/g, ' ').trim() : '';
  return `${node.nodeName}${attributes}(${inner})`;
}

/** A branch stands in the address of its page. */
function placeOf(value: string): string {
  return value.replace(/(?<=^https:\/\/github\.com\/octo-org\/shop\/tree\/).*/, '…');
}

function addressesOf(node: Node): readonly string[] {
  return 'attrs' in node
    ? node.attrs.flatMap(({ name, value }) => (name === 'href' || name === 'src' ? [value] : []))
    : [];
}

/** GitHub looks for people and issues outside of code and links (html-pipeline, MentionFilter: IGNORE_PARENTS). */
function wordsOf(node: Node): string {
  if (node.nodeName === 'code' || node.nodeName === 'pre' || node.nodeName === 'a') return ' ';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? `${node.childNodes.map(wordsOf).join('')}\n` : '';
}
