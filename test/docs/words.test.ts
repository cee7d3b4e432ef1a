import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readPages, readSources } from '../../tools/house/read/read-texts.ts';
import { type Node, parse, walk } from '../../tools/house/read/syntax.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

/** Plain English as well, and no sentence could do without them. */
const PLAIN = ['turn', 'tells', 'remains', 'stuck', 'kept', 'overview', 'leak', 'settle', 'place'];

/** What docs/words.md says that nobody should say, as whole words. */
function forbidden(): RegExp {
  const page = readFileSync(join(repositoryRoot, 'docs', 'words.md'), 'utf8');
  const table = page.slice(page.indexOf('| do not say |')).split('\n').slice(2);
  const words = table.flatMap((row) => (row.split('|')[1] ?? '').split(',').map((word) => word.trim()));
  const held = words.filter((word) => word !== '' && !PLAIN.includes(word));
  expect(held).toContain('far side');
  return new RegExp(`\\b(?:${held.join('|')})s?\\b`, 'i');
}

function messagesIn(path: string, text: string): readonly string[] {
  const found: string[] = [];
  for (const item of parse(path, text).items)
    walk(item, (node) => {
      if (node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration') return false;
      const said = textOf(node);
      // Names of fields and values are of one word; what people read has more.
      if (said !== undefined && /\w \w/.test(said)) found.push(said);
      return true;
    });
  return found;
}

function textOf(node: Node): string | undefined {
  if (node.type === 'StringLiteral') return String(node['value']);
  if (node.type === 'TemplateElement') return String(node['cooked']);
  return undefined;
}

describe('the words of docs/words.md', () => {
  it('are those of every message', () => {
    const wrong = forbidden();
    const sources = [...readSources(repositoryRoot)].filter(([path]) => /^(src|actions)\//.test(path));
    expect(sources.length).toBeGreaterThan(200);
    const breaches = sources.flatMap(([path, text]) =>
      messagesIn(path, text)
        .filter((message) => wrong.test(message))
        .map((message) => `${path}: ${message}`),
    );
    expect(breaches).toEqual([]);
  });

  it('are those of the pages that explain how it works', () => {
    const wrong = forbidden();
    const pages = [...readPages(repositoryRoot)].filter(([path]) => /^(docs\/how\/|actions\/)/.test(path));
    const breaches = pages.flatMap(([path, text]) =>
      text
        .replaceAll(/`[^`]*`|\[[^\]]*\]\([^)]*\)/g, 'code')
        .split('\n')
        .filter((line) => wrong.test(line))
        .map((line) => `${path}: ${line}`),
    );
    expect(breaches).toEqual([]);
  });
});
