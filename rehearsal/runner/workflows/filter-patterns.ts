/**
 * Whether filters of branches, tags or paths let a name in (docs.github.com, "Workflow syntax", "Filter pattern cheat sheet"). They
 * count in their order; a leading `!` takes back what an earlier one let in.
 */
export function matchesAny(name: string, patterns: readonly string[]): boolean {
  return patterns.reduce((matched, pattern) => {
    const negative = pattern.startsWith('!');
    const hit = expressionFor(negative ? pattern.slice(1) : pattern).test(name);
    return hit ? !negative : matched;
  }, false);
}

/** A double star and the slash behind it may also be nothing; `?` and `+` are about the character before them. */
const PARTS = /\*\*\/|\*\*|\*|\\.|\[[^\]]+\]|[?+]|[\s\S]/g;

function expressionFor(pattern: string): RegExp {
  const parts = pattern.match(PARTS) ?? [];
  const source = parts.map((part, index) => sourceOf(part, index === 0, parts[index - 1])).join('');
  return new RegExp(`^${source}$`, 's');
}

function sourceOf(part: string, isFirst: boolean, before: string | undefined): string {
  if (part === '**/') return isFirst || before?.endsWith('/') ? '(?:.*/)?' : '.*/';
  if (part === '**') return '.*';
  if (part === '*') return '[^/]*';
  if (part.length > 1 && part.startsWith('[')) return `[${part.slice(1, -1).replaceAll(/[\\^[]/g, '\\$&')}]`;
  if (part.length > 1) return literal(part.slice(1));
  const isAboutOne = !isFirst && before !== undefined && !/^[*?+]/.test(before);
  if ((part === '?' || part === '+') && isAboutOne) return part;
  return literal(part);
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
