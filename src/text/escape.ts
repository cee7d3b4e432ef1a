/**
 * Text of a stranger (a title, a branch, an error) as inert Markdown: no markup, no HTML, no comment that
 * could pass for a marker, no mention that pings, no table cell that ends early.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_[\]|~#]/g, (character) => `\\${character}`)
    .replaceAll('@', '@\u200b');
}
