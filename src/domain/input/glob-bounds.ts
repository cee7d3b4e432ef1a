/** Characters that mean something only to the library, or mean nothing certain where they stand. */
const UNCOMMON = /[!()|^$"'\\]|\{[^{}]*\.\.|\[[^\]]*\[|\{[^,}]*\}|[?*+@]\(|\/\/|\*\*\*|\*\*\{|^\.\//;

/** The library's time grows with the length of a name to the power of these, which is a fifth of a second for three. */
const MOST_WILDCARDS = 3;
const WILDCARD = /\*+|!\(|\+/g;

/** What is repeated, and can be taken apart in several ways, takes longer than anybody waits. */
const REPEATED = /[*+]\(|[)}]\+/;

/** Whether only the library can match a glob. */
export function isRareGlob(glob: string): boolean {
  return UNCOMMON.test(glob);
}

/**
 * What a glob has that may keep a run busy for minutes, though nobody means it so; undefined for one that is matched within bounds. It
 * ends a sentence that begins with the glob, and says what to write.
 */
export function globExcess(glob: string): string | undefined {
  // A `!` in front takes files out again, and is no part of the glob.
  const own = glob.replace(/^!(?!\()/, '');
  const isCommon = !isRareGlob(own) && !/\{[^}]*\/\*\*\//.test(own);
  if (isCommon) return undefined;
  if (REPEATED.test(own)) return 'repeats a group; write the alternatives as several globs';
  return wildcardsOf(own) > MOST_WILDCARDS
    ? `has more than ${MOST_WILDCARDS} wildcards beside rare signs; write it as several globs`
    : undefined;
}

/** On the longest way through the alternatives of braces. */
function wildcardsOf(glob: string): number {
  const count = (text: string) => text.match(WILDCARD)?.length ?? 0;
  let flat = glob;
  for (let before = ''; before !== flat; ) {
    before = flat;
    flat = flat.replace(/\{([^{}]*)\}/, (_, inside: string) =>
      inside.split(',').reduce((most, each) => (count(each) > count(most) ? each : most)),
    );
  }
  return count(flat);
}
