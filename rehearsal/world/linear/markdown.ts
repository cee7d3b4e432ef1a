/**
 * Markdown as Linear gives it back: it keeps a document, and writes Markdown of that. Clients have seen links in angle brackets, and
 * escapes that are gone (trunk-io's flaky-ticket-sync; the fixtures of symphony's agents). How far that goes is said nowhere, so that a
 * world does it or does not, by its seed.
 */
export function writtenAnew(markdown: string): string {
  return markdown
    .trim()
    .replaceAll(/\\([^\\`*_[\]<&~\n])/g, '$1')
    .replaceAll(/<(https?:[^\s<>]*)>/g, '[$1](<$1>)')
    .replaceAll(/\\\n/g, '  \n')
    .replaceAll(/\n{3,}/g, '\n\n');
}

/** An address of one's own profile, which becomes a mention (linear.app/developers/graphql, "Markdown"). */
const PROFILE = /https:\/\/linear\.app\/[\w-]+\/profiles\/([\w.-]+)/g;

/** Whom a comment mentions by their display names. An escape in an address changes nothing of it. */
export function mentionsIn(markdown: string): readonly string[] {
  return [...markdown.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1').matchAll(PROFILE)].map(([, name = '']) => name);
}
