/**
 * Markdown as Linear gives it back: what it keeps is a document, and the Markdown is derived from that (`@linear/sdk`, `Comment.body`).
 * Clients have seen links in angle brackets, and escapes that are gone. How far that goes is said nowhere: it is varied by the seed.
 */
export function writtenAnew(markdown: string): string {
  return markdown
    .trim()
    .replaceAll(/\\([\s\S])|<(https?:[^\s<>]*)>/g, (whole, escaped?: string, address?: string) => {
      if (address !== undefined) return `[${address}](<${address}>)`;
      if (escaped === '\n') return '  \n';
      return '\\`*_[]<&~'.includes(escaped ?? '') ? whole : (escaped ?? '');
    })
    .replaceAll(/\n{3,}/g, '\n\n');
}

/** The address of somebody's profile, which becomes a mention; a name behind `@` is none (linear/linear#351, schpet/linear-cli#112). */
const PROFILE = /https?:\/\/(?:www\.)?linear\.app\/[\w-]+\/profiles\/([\w.-]+)/gi;

/** Whom a comment mentions by their display names. An escape in an address changes nothing of it. */
export function mentionsIn(markdown: string): readonly string[] {
  return [...markdown.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1').matchAll(PROFILE)].map(([, name = '']) => name);
}
