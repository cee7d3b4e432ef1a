import { cutText } from '../domain/input/cut-text.ts';
import { oneLine } from '../domain/input/one-line.ts';

/** An address, without what ends the sentence around it. */
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/~=&%#-]/g;

/**
 * User text on one line of Markdown: no markup, mention, marker or HTML of its own takes effect, and nothing is said on the pages of
 * other repositories. An address stands in a code span, in which it is no link and can be copied whole.
 */
export function markdownText(text: string, longest = 200): string {
  const line = cutText(oneLine(text), longest, '…');
  const between = line.split(ADDRESS).map(markdownWords);
  const addresses = (line.match(ADDRESS) ?? []).map((address) => `\`${address}\``);
  const whole = between.map((words, index) => `${words}${addresses[index] ?? ''}`).join('');
  // Where it begins a line, a number and a dot would begin a list.
  return whole.replace(/^\d{1,9}(?=\.(?:\s|$))/, '$&\\');
}

/** A line of a comment that may begin with a text: it begins as no command, neither of ours nor of others who listen. */
export function noCommand(line: string): string {
  return line.replace(/^\s*\//, '\\/');
}

function markdownWords(words: string): string {
  return withEntities(words)
    .replaceAll(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
    .replaceAll('@', '@\u200b')
    .replaceAll(/(?<=[\w.-])\\#(?=\d)/g, '$&\u200b')
    .replaceAll('://', ':\u200b//')
    .replaceAll(/www(?=\.)/gi, '$&\u200b');
}

/** User text on one line of HTML. */
export function htmlText(text: string): string {
  return withEntities(cutText(oneLine(text), 500, '…')).replaceAll('@', '@\u200b');
}

/** User text in a page of our own, between tags or in an attribute within double quotes, on one line. */
export function pageText(text: string, longest = 300): string {
  return withEntities(cutText(oneLine(text), longest, '…').toWellFormed())
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** User text in Slack's mrkdwn: `& < >` are its only control characters, so no link, mention or ping can be made. */
export function slackText(text: string, longest = 200): string {
  return withEntities(cutText(oneLine(text), longest, '…'));
}

/**
 * User text in a tracker comment, on one line; what could be taken for our own lines is broken up. It is read as it stands by trackers
 * that show Markdown, so signs of markup become signs that look alike, and nobody is mentioned. Safe to repeat.
 */
export function plainText(text: string, longest = 200): string {
  // It is cut last, so that nothing grows beyond the limit; what the cut parted from its neighbour is looked at again.
  const cut = cutText(plainWords(oneLine(text)), longest, '…').replace(/@…$/, '…');
  return plainWords(cut);
}

function plainWords(text: string): string {
  return text
    .replaceAll(/[[\]<>`*~]/g, (sign) => ALIKE[sign] ?? sign)
    .replaceAll(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\uff3f')
    .replaceAll(/@(?!\u200b)/g, '@\u200b')
    .replaceAll(/&(?=#|[A-Za-z0-9]+;)/g, '&\u200b');
}

const ALIKE: Readonly<Record<string, string>> = {
  '[': '(',
  ']': ')',
  '<': '\u2039',
  '>': '\u203a',
  '`': "'",
  '*': '\u2217',
  '~': '\u223c',
};

/** An address that may stand as a link: http or https without anything that ends a link early. */
export function safeUrl(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  return url.href.replaceAll(
    /[()<>|\s"'`\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** User text as a link in Markdown; the text alone where the address is none that may be linked. */
export function markdownLink(text: string, url: string | undefined): string {
  const target = safeUrl(url);
  return target === undefined ? markdownText(text) : `[${markdownText(text)}](${target})`;
}

/** The same in Slack's mrkdwn. */
export function slackLink(text: string, url: string | undefined): string {
  const target = safeUrl(url);
  return target === undefined
    ? slackText(text)
    : `<${target.replaceAll('&', '&amp;')}|${slackText(text).replaceAll('|', '¦')}>`;
}

/** The ampersand first, which the others bring along. */
function withEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
