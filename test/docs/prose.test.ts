import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { longProse } from '../../tools/house/prose.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

/** Sentences and paragraphs that a page may still have above the limits. A number here may only go down. */
const ALLOWED: Readonly<Record<string, { readonly sentences: number; readonly paragraphs: number }>> = {};

/** Nothing of theirs is a page of the project. */
const FOREIGN = ['node_modules', 'dist', 'build', '.git', '.tools'];

function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return FOREIGN.includes(entry.name) ? [] : pagesIn(path);
    return entry.name.endsWith('.md') ? [relative(repositoryRoot, path).replaceAll(sep, '/')] : [];
  });
}

const pages = pagesIn(repositoryRoot);

describe('the prose of the pages', () => {
  it('is looked for where it is', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['README.md', 'docs/words.md', 'actions/provision/README.md']),
    );
    expect(pages).toEqual(expect.arrayContaining(Object.keys(ALLOWED)));
  });

  it.each(pages)('has no sentence above 30 and no paragraph above 90 words in %s', (page) => {
    const { sentences, paragraphs } = longProse(readFileSync(join(repositoryRoot, page), 'utf8'));
    const found = [...sentences, ...paragraphs].map(({ line, words, text }) => `${line}: ${words}: ${text}`);
    const allowed = ALLOWED[page];
    if (allowed === undefined) expect(found).toEqual([]);
    else expect({ sentences: sentences.length, paragraphs: paragraphs.length }).toEqual(allowed);
  });
});
