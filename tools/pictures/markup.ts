import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** Markdown as GitHub reads it, as HTML; HTML in it stays as it is, but for the tags that GitHub lets nobody write. */
export function markdownHtml(markdown: string): string {
  return micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

/** Text between tags, or in an attribute within double quotes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** One page that holds all that it shows; `style` is CSS of our own, `body` is HTML. */
export function wholePage(style: string, body: string): string {
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Picture</title><style>${style}</style></head><body>${body}</body></html>\n`;
}
