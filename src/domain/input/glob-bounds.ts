/** Characters that mean something only to the library, or mean nothing certain where they stand. */
const UNCOMMON = /[!()|^$"'\\]|\{[^{}]*\.\.|\[[^\]]*\[|\{[^,}]*\}|[?*+@]\(|\/\/|\*\*\*|\*\*\{|^\.\//;

/** The library's time grows with the length of a name to the power of these, which is a fifth of a second for three. */
const MOST_WILDCARDS = 3;
/** Stands for a `!(…)` whose alternatives are looked at, and for a `+` that repeats what is in front of it. */
const MARK = '\ue000';
const WILDCARD = /\*+|\ue000|!\(|\]\+/g;
/** In a part of its own a single wildcard takes all of it, and there is no other way. */
const WHOLE_PART = /(?<=^|\/)(?:\*|\ue000)(?=\/|$)/g;

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

/** On the longest way through the alternatives. Beside groups a `+` is a character. */
function wildcardsOf(glob: string): number {
  let flat = glob;
  for (let before = ''; before !== flat; ) {
    before = flat;
    flat = flat
      .replace(/\{([^{}()]*)\}/, (_, inside: string) => longestOf(inside.split(',')))
      .replace(/(!?)\(([^{}()]*)\)/, (_, not: string, inside: string) => {
        const most = longestOf(inside.replaceAll('+', MARK).split('|'));
        return not === '' ? most : `${MARK}${count(most) === 0 ? '' : most}`;
      });
  }
  return count(flat.replaceAll(WHOLE_PART, ''));
}

function count(text: string): number {
  return text.match(WILDCARD)?.length ?? 0;
}

function longestOf(alternatives: readonly string[]): string {
  return alternatives.reduce((most, each) => (count(each) > count(most) ? each : most));
}
