/**
 * Leaves the shapes of the AWS SDK that nothing names out of a chunk. A client keeps the shapes of its whole service in one module,
 * and webpack leaves out whole modules only.
 */

interface Declaration {
  readonly name: string;
  readonly text: string;
}

/**
 * A constant text; a shape, which is a list of constants, of lists and of arrows to other shapes, and so does nothing when it is made;
 * or what webpack itself calls unused and pure.
 */
const DECLARATION =
  /^(?:const|var) ([\w$]+) = (?:"[^"\n]*"|\[(?:"[^"\n]*"|`[^`$]*`|\(\) => |[\w$\s,:[\]{}|-])*\]|\(\/\* unused pure expression or super \*\/ [^;\n]*\));\n/gm;
/** Webpack's list of what nobody imports. */
const UNUSED_EXPORTS = /^\/\/ UNUSED EXPORTS: .*\n/gm;
const NAMES = /[\w$]+/g;

/** The chunk without them; every other byte stays as it is. A name that is anywhere else in the chunk, were it in a comment, keeps its shape. */
export function withoutUnusedShapes(chunk: string): string {
  const code = chunk.replace(UNUSED_EXPORTS, '');
  const used = usedNames(code);
  return code.replace(DECLARATION, (text, name: string) => (used.has(name) ? text : ''));
}

/** What the rest of the chunk names, and what the declarations of those names name in turn. */
function usedNames(code: string): ReadonlySet<string> {
  const declarations: readonly Declaration[] = [...code.matchAll(DECLARATION)].map(([text, name = '']) => ({
    name,
    text,
  }));
  const byName = Map.groupBy(declarations, ({ name }) => name);
  const used = new Set(code.replace(DECLARATION, '').match(NAMES));
  // A set that grows is gone through to its end.
  for (const name of used)
    for (const { text } of byName.get(name) ?? [])
      for (const named of text.match(NAMES) ?? []) used.add(named);
  return used;
}
