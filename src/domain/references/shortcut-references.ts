import { MOST_STORIES, type ReferenceSources } from './story-references.ts';

/** Hosts that show stories; the second is from the time when Shortcut was Clubhouse. */
const HOSTS = ['app.shortcut.com', 'app.clubhouse.io'];
/** A `ch` with fewer digits outside of brackets is a chapter. */
const LEAST_DIGITS = 3;

/**
 * What may name a story, in the order of a text: an address, `sc-123`, `ch123`. Neither a letter nor a digit touches an id, and no digit of a
 * version follows it.
 */
const NAMED = /(https?:\/\/[^\s<>()[\]"'`]+)|(?<![A-Za-z0-9])(sc-|ch)([1-9]\d{0,14})(?![A-Za-z0-9]|\.\d)/gi;

/**
 * Ids of the Shortcut stories that a pull request names, digits, in order, each once, the first twenty: in branch, title, body and messages
 * of commits `sc-123`, the older `ch123`, and but for the branch the address of a story. In brackets, with a verb or without, `ch12` may be short.
 * Source: what Shortcut makes of branches, `name/sc-123/title` (`formatted_vcs_branch_name` of its schema); `[ch123]` and branches with
 * `ch4584` of the time before (LinearB's page "Naming conventions: Clubhouse"); of addresses: `app_url` of a story.
 */
export function shortcutReferences(sources: ReferenceSources): readonly string[] {
  return allReferences(sources).slice(0, MOST_STORIES);
}

/** True where some are left out, because there are more than twenty. */
export function areShortcutReferencesCut(sources: ReferenceSources): boolean {
  return allReferences(sources).length > MOST_STORIES;
}

function allReferences({ branch, title, body, messages = [] }: ReferenceSources): readonly string[] {
  return [...new Set([branch, title, body, ...messages].flatMap(namedIn))];
}

function namedIn(text: string): readonly string[] {
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const [all, address, prefix = '', id = ''] = match;
    if (address !== undefined) return inAddress(address);
    if (prefix.toLowerCase() === 'sc-' || id.length >= LEAST_DIGITS) return id;
    return isBracketed(text, match.index, match.index + all.length) ? id : [];
  });
}

/** A branch or a search on another page may have an id in its address, and is not what this pull request is about. */
function inAddress(address: string): readonly string[] {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !HOSTS.includes(url.host)) return [];
  const id = /^\/[^/]+\/story\/([1-9]\d{0,14})(?!\w)/.exec(url.pathname)?.[1];
  return id === undefined ? [] : [id];
}

const LONGEST_BRACKETS = 200;

/** True between brackets that hold nothing but a word and ids, such as `[finishes ch12, ch13]`. */
function isBracketed(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - LONGEST_BRACKETS), from);
  const after = text.slice(to, to + LONGEST_BRACKETS);
  const open = before.lastIndexOf('[');
  const close = after.indexOf(']');
  if (open < 0 || close < 0) return false;
  const inside = `${before.slice(open + 1)}${text.slice(from, to)}${after.slice(0, close)}`;
  return /^[ \t]*(?:[a-z]+[ \t]+)?(?:sc-|ch)\d+(?:[ \t,]+(?:sc-|ch)\d+)*[ \t]*$/i.test(inside);
}
