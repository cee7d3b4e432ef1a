import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { actionNames, readActionMetadata } from '../../tools/repository/action-metadata.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { lintWorkflow } from '../../tools/workflows/workflow-lint.ts';

const readme = read('README.md');
const setup = read('docs/examples/first-setup.sh');
const first = read('docs/examples/first-workflow.yml');

function read(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8');
}

describe('the README', () => {
  it('shows the first workflow exactly as the example file has it', () => {
    expect(readme).toContain(
      `<!-- first-workflow:start -->\n\`\`\`yaml\n${first}\`\`\`\n<!-- first-workflow:end -->`,
    );
  });

  it('shows the commands of the first setup exactly as the file that conformance runs has them', () => {
    expect(readme).toContain(
      `<!-- first-setup:start -->\n\`\`\`sh\n${setup}\`\`\`\n<!-- first-setup:end -->`,
    );
  });

  it('shows a first workflow of at most 25 lines that actionlint accepts', async () => {
    expect(first.trimEnd().split('\n').length).toBeLessThanOrEqual(25);
    expect(await lintWorkflow(first, 'first-workflow.yml')).toEqual([]);
  });

  it('passes to each action of the first workflow only inputs that it has', () => {
    const { jobs } = parse(first) as {
      jobs: Record<string, { steps: { uses: string; with: Record<string, string> }[] }>;
    };
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    expect(steps.map((step) => step.uses)).toEqual([
      'OWNER/greenroom/actions/provision@REF',
      'OWNER/greenroom/actions/teardown@REF',
    ]);
    for (const step of steps) {
      const name = /actions\/([a-z-]+)@/.exec(step.uses)?.[1] ?? '';
      const known = Object.keys(readActionMetadata(repositoryRoot, name).inputs);
      expect(known).toEqual(expect.arrayContaining(Object.keys(step.with)));
    }
  });

  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const texts = [readme, read('CONTRIBUTING.md')].join('\n');
    const named = [...texts.matchAll(/npm (?:run ([a-z:-]+)|(start|test)\b)/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    expect(named.length).toBeGreaterThan(5);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  });

  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    ...actionNames(repositoryRoot).map((name) => `actions/${name}/README.md`),
    ...readdirSync(join(repositoryRoot, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join('docs', name)),
  ];
  it.each(pages)('%s links only to files that are there', (page) => {
    const targets = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    const missing = targets.filter((target) => !existsSync(join(repositoryRoot, dirname(page), target)));
    expect(missing).toEqual([]);
  });
});
