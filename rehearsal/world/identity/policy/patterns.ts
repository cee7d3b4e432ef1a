const compiled = new Map<string, RegExp>();

/** IAM's wildcards: `*` any run of characters, `?` any one, everything else itself (IAM User Guide, "Resource"). */
export function matchesPattern(pattern: string, text: string): boolean {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    expression = new RegExp(`^${escaped.replaceAll('*', '[^]*').replaceAll('?', '[^]')}$`);
    compiled.set(pattern, expression);
  }
  return expression.test(text);
}
