import picomatch from 'picomatch';
import { isRareGlob } from './glob-bounds.ts';
import { matchesWhole } from './whole-match.ts';

/** Whether a `*` crosses slashes, as in names of branches, or ends at them, as in paths of files. */
export type GlobKind = 'name' | 'path';

/**
 * Whether a glob matches a whole name or path; a dot at the beginning is a character like others. Every glob of the suite is matched
 * here. Branches and files are named by outsiders, and the library's regular expressions take minutes for a long name and four
 * stars, so what is common in globs is matched in linear time. Only the rest is left to the library: `!(…)`, `{1..3}`, `[[:alpha:]]`.
 * Globs that `globExcess` finds too costly are refused before; and no part of a path is longer than a file system takes.
 */
export function matchesGlob(text: string, glob: string, kind: GlobKind): boolean {
  const pattern = patternOf(simplified(glob, kind), kind);
  const known = pattern === undefined ? undefined : matchesWhole(pattern, text);
  if (known === undefined && LONG_PART.test(text)) return false;
  return (
    known ?? picomatch.isMatch(text, glob, { bash: kind === 'name', dot: true, nonegate: kind === 'path' })
  );
}

/** Linux and macOS take no longer name of a file, GitHub no longer name of a branch; only what was pushed to attack has one. */
const LONG_PART = /[^/]{256}/;

/** The library takes two parts of two stars for one, and in a name `a/**\/*` for `a/**`. */
function simplified(glob: string, kind: GlobKind): string {
  const once = glob.replaceAll(/(?:\/\*\*)+(?=\/\*\*(?:\/|$))/g, '');
  return kind === 'name' ? once.replace(/\/\*\*\/\*$/, '/**') : once;
}

/** As a regular expression that `matchesWhole` knows; undefined for what is not common. */
function patternOf(glob: string, kind: GlobKind): string | undefined {
  if (glob === '' || isRareGlob(glob) || !areBalanced(glob)) return undefined;
  const any = kind === 'name' ? '[\\s\\S]' : '[^/]';
  let pattern = '';
  let depth = 0;
  for (let at = 0; at < glob.length; at += 1) {
    const character = glob.charAt(at);
    const rest = glob.slice(at);
    if (/^\*\*(?=\/|$)/.test(rest) && /(?:^|\/)$/.test(glob.slice(0, at))) {
      // A whole part of two stars is any number of parts, none too.
      if (depth > 0) return undefined;
      const isLast = rest.length === 2;
      if (isLast && pattern.endsWith('/')) pattern = `${pattern.slice(0, -1)}(?:/[\\s\\S]*)?`;
      else pattern += isLast ? '[\\s\\S]*' : '(?:[\\s\\S]*/)?';
      at += isLast ? 1 : 2;
    } else if (character === '*') {
      const isWholePart = kind === 'path' && /(?:^|\/)$/.test(glob.slice(0, at)) && /^\*(?:\/|$)/.test(rest);
      pattern += isWholePart ? `${any}+` : `${any}*`;
    } else if (character === '?') pattern += '[^/]';
    else if (character === '{') {
      depth += 1;
      pattern += '(?:';
    } else if (character === '}') {
      depth -= 1;
      pattern += ')';
    } else if (character === ',' && depth > 0) pattern += '|';
    else if (character === '[') {
      const end = glob.indexOf(']', at + 2);
      if (end < 0) return undefined;
      pattern += glob.slice(at, end + 1);
      at = end;
    } else pattern += /[A-Za-z0-9]/.test(character) ? character : `\\${character}`;
  }
  return depth === 0 ? pattern : undefined;
}

function areBalanced(glob: string): boolean {
  const count = (character: string) => glob.split(character).length;
  return count('{') === count('}') && count('[') === count(']');
}
