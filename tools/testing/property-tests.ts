/** Tests whose single example takes long, and where many of them are played instead. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'test/workflows/histories.test.ts':
    'a history is a whole life of a team and takes seconds; the part `tests` plays fifty',
};

/** Whatever a test calls it, this is how it gets there. */
const IMPORT = /\bfrom 'fast-check'/;

/**
 * The tests that hold properties, without those that are left out.
 * @param sources texts by path
 */
export function propertyTests(sources: ReadonlyMap<string, string>): readonly string[] {
  return [...sources]
    .filter(([path, text]) => path.endsWith('.test.ts') && IMPORT.test(text) && !(path in LEFT_OUT))
    .map(([path]) => path);
}
