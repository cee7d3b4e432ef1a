/**
 * Texts as Shortcut keeps them. Its comments are Markdown, and a mention is a link to `shortcutapp://members/ID` (as clients of the
 * public API write them, since a plain `@name` notifies nobody). What was handed in is plain text, and comes back as it was.
 */

const ALWAYS = /[\\`*_~[\]<>#|!()&]/;
/** An address of which no character is markup; an underscore is none between letters, nor an ampersand that begins no entity. */
const ADDRESS =
  /https?:\/\/(?:[A-Za-z0-9.:/?=%+,;#-]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])|&(?![#A-Za-z0-9]{1,40};))+/;
const MARKS = new RegExp(
  [
    `(?<address>${ADDRESS.source})`,
    ALWAYS.source,
    // Emoji, and addresses of other schemes or of none.
    ':(?=\\S)',
    '\\.(?<=[wW]{3}\\.)',
    // At the start of a line they make lists, headings and rules.
    '[-+=](?<=^[ \\t]*.)',
    '[.)](?<=^[ \\t]*\\d{1,9}.)',
    // At the ends of a line they make code and breaks, and at the ends of a text they may be lost.
    '(?<entity>@|^[ \\t]|[ \\t]$|\\r|(?<![^])\\s|\\s(?![^]))',
  ].join('|'),
  'gm',
);

/** The text in Markdown that shows it as it is: only addresses take effect, as links. */
export function toMarkdown(text: string): string {
  return text.replace(MARKS, (found: string, ...rest: unknown[]) => {
    const groups = rest.at(-1);
    if (!isGroups(groups) || groups['address'] !== undefined) return found;
    // An entity, where a backslash would not hide it from somebody who looks for it in the source.
    return groups['entity'] === undefined ? `\\${found}` : `&#${found.charCodeAt(0)};`;
  });
}

/** What `toMarkdown` made it of. What somebody else wrote loses what a reader does not see. */
export function fromMarkdown(markdown: string): string {
  return markdown.replaceAll(/\\([!-/:-@[-`{-~])|&#(\d{1,7});/g, (found, mark?: string, code?: string) => {
    if (mark !== undefined) return mark;
    const point = Number(code);
    return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : found;
  });
}

function isGroups(value: unknown): value is Readonly<Record<string, string | undefined>> {
  return typeof value === 'object' && value !== null;
}
