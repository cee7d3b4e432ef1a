/** In characters; settings have no need of more. */
export const LONGEST_YAML = 64 * 1024;
/** CloudFormation takes no more bytes of a template (its user guide, "Quotas"). */
export const LONGEST_TEMPLATE = 1_000_000;
/** Maps and lists within each other. */
const DEEPEST = 100;
/** Marks that open a list, a key, a tag or an anchor, one straight behind the other. */
const TOO_MANY_MARKS = new RegExp(`(?:[-?!&][^\\s-?!&]{0,100}[ \\t]+){${DEEPEST}}`);

/**
 * What is too much about a text before a YAML parser reads it; undefined where nothing is. The parser's time grows with the square of
 * the depth, so somebody else's text could keep it busy for minutes. Brackets within quotes count too, since telling them apart would
 * be parsing. It ends a sentence that begins with what the text is, such as "Input 'x'".
 * @param longest in characters.
 */
export function yamlExcess(text: string, longest = LONGEST_YAML): string | undefined {
  if (text.length > longest) return `is longer than ${longest} characters`;
  const isDeep = deepestBracket(text) > DEEPEST || TOO_MANY_MARKS.test(text);
  return isDeep ? `has more than ${DEEPEST} maps and lists within each other` : undefined;
}

function deepestBracket(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text)
    if (character === '{' || character === '[') {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (character === '}' || character === ']') depth = Math.max(0, depth - 1);
  return deepest;
}
