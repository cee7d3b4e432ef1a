import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { foundFiles } from './found-files.ts';

const FOLLOW = '--follow-symbolic-links';
const GLOBS = { dot: true, nobrace: true, noextglob: true, nonegate: true };

/** One line of a pattern, relative to the workspace. */
interface Pattern {
  readonly isNegative: boolean;
  /** The part before its first wildcard. */
  readonly root: string;
  readonly matches: (path: string) => boolean;
}

/**
 * `hashFiles()`: the SHA-256 of the SHA-256 of each file in the workspace that the patterns name, in hex; empty where there is
 * none (actions/runner, HashFilesFunction.cs and expressionFunc/hashFiles; the patterns are those of @actions/glob).
 * @throws Error in GitHub's words, for an option that there is not and for what cannot be read
 */
export function hashFiles(workspace: string, parameters: readonly string[]): string {
  const [first = ''] = parameters;
  const hasOption = first.startsWith('--');
  const isFollowing = first.toLowerCase() === FOLLOW;
  if (hasOption && !isFollowing)
    throw new Error(`Invalid glob option ${first}, avaliable option: '${FOLLOW}'.`);
  const lines = hasOption ? parameters.slice(1) : parameters;
  try {
    const patterns = lines.flatMap((line) => patternsIn(workspace, line));
    const files = rootsOf(patterns)
      .flatMap((root) => foundFiles(workspace, root, isFollowing))
      .filter((path) => patterns.reduce((is, each) => (each.matches(path) ? !each.isNegative : is), false));
    if (files.length === 0) return '';
    const hash = createHash('sha256');
    for (const path of files) hash.update(hashOf(join(workspace, path)));
    return hash.digest('hex');
  } catch (cause) {
    const said = `hashFiles('${lines.join(', ').replaceAll("'", "''")}') failed.`;
    throw new Error(`${said} Fail to hash files under directory '${workspace}'`, { cause });
  }
}

function hashOf(file: string): Uint8Array {
  return createHash('sha256').update(readFileSync(file)).digest();
}

/** What a pattern names it names with all that is in it. */
function patternsIn(workspace: string, lines: string): readonly Pattern[] {
  const written = lines.split('\n').map((line) => line.trim());
  return written
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const text = line.replace(/^[!\s]+/, '').replace(/\/+$/, '');
      const glob = text.startsWith(`${workspace}/`)
        ? text.slice(workspace.length + 1)
        : text.replace(/^\.\//, '');
      if (glob.split('/').some((part) => part === '..')) throw new Error(`Invalid pattern '${text}'.`);
      const parts = glob === '.' ? [] : glob.split('/');
      const wild = parts.findIndex((part) => /[*?[]/.test(part));
      return {
        isNegative: (/^[!\s]*/.exec(line)?.[0].split('!').length ?? 1) % 2 === 0,
        root: parts.slice(0, wild < 0 ? parts.length : wild).join('/'),
        matches: picomatch(parts.length === 0 ? ['**'] : [glob, `${glob}/**`], GLOBS),
      };
    });
}

/** Each once, and none that is within another that came before. */
function rootsOf(patterns: readonly Pattern[]): readonly string[] {
  const roots: string[] = [];
  for (const { root } of patterns.filter(({ isNegative }) => !isNegative))
    if (!roots.some((known) => known === '' || root === known || root.startsWith(`${known}/`)))
      roots.push(root);
  return roots;
}
