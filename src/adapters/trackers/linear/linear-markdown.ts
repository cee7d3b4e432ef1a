/** Not seen, and a word no more: it breaks up what Linear would take for more than text. */
const GAP = '\u200b';

/** An address without what ends the sentence around it. */
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/~=&%#-]/g;

/**
 * A text as Markdown in which nothing but its http and https addresses is more than text: no markup, and no mention of anybody. It comes
 * back whole through `textOfMarkdown`. A control character but a line break and a tab becomes a space.
 *
 * Linear keeps comments as a document, and writes Markdown of it anew: links in another form, and no escape that it does without. Lines
 * and blank ones would be lost in that, so that each is a hard break, and a blank one has something in it.
 */
export function markdownOfText(text: string): string {
  return text
    .replaceAll(/(?![\n\t])\p{Cc}/gu, ' ')
    .replaceAll(GAP, GAP + GAP)
    .split('\n')
    .map(markdownLine)
    .join('\\\n');
}

function markdownLine(line: string): string {
  if (line === '') return GAP;
  const between = line.split(ADDRESS).map(markdownWords);
  const addresses = (line.match(ADDRESS) ?? []).map((address) =>
    isLinked(address) ? `<${address}>` : markdownWords(address),
  );
  const words = between.map((each, index) => `${each}${addresses[index] ?? ''}`).join('');
  return `${/^\s/.test(words) ? GAP : ''}${words}${/\s$/.test(words) ? GAP : ''}`;
}

/**
 * Linear makes a mention of an address of its own (linear/linear#351), in an address an entity may count, and brackets in one would
 * end the words of the link that Linear writes anew.
 */
function isLinked(address: string): boolean {
  return URL.canParse(address) && !/linear\.app|&\w+;|[[\]]/i.test(address);
}

function markdownWords(words: string): string {
  return words
    .replaceAll(/[!-/:-?[-`{-~]/g, '\\$&')
    .replaceAll('@', `@${GAP}`)
    .replaceAll(/linear(?=\\\.app)/gi, `$&${GAP}`);
}

const PARTS = [
  String.raw`\\\n`,
  String.raw`[ \t]*\n+`,
  String.raw`\\(?<escaped>[!-/:-@[-${'`'}{-~])`,
  String.raw`<(?<address>https?:[^\s<>]*)>`,
  String.raw`\[(?:\\.|[^\]\\\n])*\]\((?:<(?<inBrackets>https?:[^\s<>]*)>|(?<bare>https?:[^\s()<>]*))\)`,
  '&(?<entity>lt|gt|amp);',
  `${GAP}{1,2}`,
];

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&' };

/** What was handed to `markdownOfText`, by what Linear made of its Markdown; of any other Markdown something alike. */
export function textOfMarkdown(markdown: string): string {
  let text = '';
  let from = 0;
  for (const match of markdown.matchAll(new RegExp(PARTS.join('|'), 'g'))) {
    text += markdown.slice(from, match.index) + textOfPart(match);
    from = match.index + match[0].length;
  }
  return text + markdown.slice(from);
}

function textOfPart({ 0: whole, groups = {} }: RegExpExecArray): string {
  const { escaped, address, inBrackets, bare, entity } = groups;
  if (whole.includes('\n')) return '\n';
  if (whole.startsWith(GAP)) return whole.length === 2 ? GAP : '';
  if (entity !== undefined) return ENTITIES[entity] ?? whole;
  return escaped ?? address ?? inBrackets ?? bare ?? whole;
}
