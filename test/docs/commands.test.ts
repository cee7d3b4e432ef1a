import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

/** What hands its arguments to a tool that somebody else wrote. */
const FOREIGN = ['test', 'types', 'lint', 'format'];

function read(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8');
}

const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(repositoryRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Command and options of every `npm run …` of a page. */
function promisesOf(page: string): readonly { readonly name: string; readonly options: readonly string[] }[] {
  return [...read(page).matchAll(/npm run (?:--silent )?([a-z][\w:]*)([^`\n]*)/g)].map(
    ([, name = '', rest = '']) => ({ name, options: rest.match(/--[a-z-]+/g) ?? [] }),
  );
}

function sourceOf(name: string): string {
  return read(/bootstrap\.mjs (\S+\.ts)$/.exec(scripts[name] ?? '')?.[1] ?? name);
}

describe('the commands', () => {
  it('all read their line in the one way that refuses what it does not know', () => {
    const own = Object.keys(scripts).filter((name) => !FOREIGN.includes(name));
    expect(own.length).toBeGreaterThan(8);
    expect(own.filter((name) => !sourceOf(name).includes('await runCommand('))).toEqual([]);
  });

  it.each(pages)('of %s exist, with every option that it names', (page) => {
    const missing = promisesOf(page).flatMap(({ name, options }) => {
      if (scripts[name] === undefined) return [name];
      if (FOREIGN.includes(name)) return [];
      return options
        .filter((option) => !sourceOf(name).includes(`  ${option} `))
        .map((each) => `${name} ${each}`);
    });
    expect(missing).toEqual([]);
  });
});
