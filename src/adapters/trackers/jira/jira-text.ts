import { isObject } from '../../../domain/input/is-object.ts';

/** A part of a text: an address, or what stands between two. */
interface TextPart {
  readonly text: string;
  readonly isAddress: boolean;
}

/** No sign that either markup gives a meaning within an address; `&#` would begin an entity. */
const ADDRESS = /https?:\/\/(?:[A-Za-z0-9\-._~:/?#@$+,;=%]|&(?!#))+/g;
/** A sentence goes on with them more often than an address does. */
const AFTER_ADDRESS = /[.,:;?]+$/;

function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const address = found[0].replace(AFTER_ADDRESS, '');
    if (!URL.canParse(address)) continue;
    parts.push({ text: text.slice(end, found.index), isAddress: false }, { text: address, isAddress: true });
    end = found.index + address.length;
  }
  return [...parts, { text: text.slice(end), isAddress: false }].filter((part) => part.text !== '');
}

/**
 * A text as a document of Jira Cloud's, in which nothing of it is markup or a mention; addresses are links. `fromDocument` gives the
 * same text again.
 * Source: Atlassian Document Format, "Document structure": `doc` version 1, `paragraph`, `text` of at least one character, `hardBreak`,
 * the mark `link`.
 */
export function toDocument(text: string): unknown {
  return {
    type: 'doc',
    version: 1,
    content: text.split('\n\n').map((paragraph) => {
      const content = paragraph
        .split('\n')
        .flatMap((line, at) => [
          ...(at === 0 ? [] : [{ type: 'hardBreak' }]),
          ...partsOf(line).map(textNode),
        ]);
      return { type: 'paragraph', ...(content.length === 0 ? {} : { content }) };
    }),
  };
}

function textNode({ text, isAddress }: TextPart): unknown {
  return {
    type: 'text',
    text,
    ...(isAddress ? { marks: [{ type: 'link', attrs: { href: text } }] } : {}),
  };
}

/** Blocks in these are lines of one block. */
const LISTS = ['bulletList', 'orderedList', 'taskList', 'decisionList', 'listItem', 'table', 'tableRow'];

/** The text of a document, whoever wrote it: of a mention and a card what people see. '' for what is none. */
export function fromDocument(node: unknown): string {
  if (!isObject(node)) return '';
  const { type, text, attrs, content } = node;
  if (type === 'hardBreak') return '\n';
  if (typeof text === 'string') return text;
  const inner = (Array.isArray(content) ? content : []).map(fromDocument);
  if (inner.length > 0) return inner.join(type === 'doc' ? '\n\n' : LISTS.includes(String(type)) ? '\n' : '');
  const shown = isObject(attrs) ? [attrs['text'], attrs['shortName'], attrs['url']] : [];
  return shown.find((each): each is string => typeof each === 'string') ?? '';
}

/** What a backslash takes the meaning from (atlassian-renderer, BackslashEscapeRendererComponent); within a word two have none. */
const ESCAPED = /[#*+?^~|%{}[\]()!@]|(?<![A-Za-z0-9])[-_]|[-_](?![A-Za-z0-9])/;
/** What a backslash does not help: itself, entities, smileys and addresses like `mailto:x`, and the dot of `h1.` and `bq.`. */
const AS_ENTITY = /[\\&]|:(?=\S)|(?<=\b(?:h[1-6]|bq))\./;
const SPECIAL = new RegExp(`(${ESCAPED.source})|${AS_ENTITY.source}`, 'g');

/**
 * A text in the wiki markup of Jira Data Center, in which nothing of it is markup, a macro, a smiley or a mention; addresses are links.
 * `fromMarkup` gives the same text again.
 * Source: atlassian-renderer, BackslashEscapeRendererComponent, which does not escape after a backslash, and HtmlEscapeRendererComponent,
 * which leaves entities as they are; "Text Formatting Notation Help" for the markup.
 */
export function toMarkup(text: string): string {
  return partsOf(text)
    .map((part) => (part.isAddress ? `[${part.text}]` : part.text.replace(SPECIAL, escaped)))
    .join('');
}

function escaped(sign: string, byBackslash: string | undefined): string {
  return byBackslash === undefined ? `&#${sign.charCodeAt(0)};` : `\\${sign}`;
}

const WRITTEN = /\\([-#*_+?^~|%{}[\]()!@])|&#(38|46|58|92);|\[(https?:\/\/[^\]|\s]*)\]/g;

/** The text that `toMarkup` wrote; what others wrote stays as it is where it is not of that form. */
export function fromMarkup(markup: string): string {
  return markup.replace(WRITTEN, (_, sign?: string, code?: string, address?: string) =>
    code === undefined ? (sign ?? address ?? '') : String.fromCharCode(Number(code)),
  );
}
