import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { actionNames } from '../../tools/repository/action-metadata.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { CALLED_BY, pinned } from '../../tools/workflows/pinned-workflows.ts';
import { lintWorkflow } from '../../tools/workflows/workflow-lint.ts';
import { readTemplate } from '../support/templates/read-template.ts';

const readme = read('README.md');
const setup = read('docs/examples/first-setup.sh');
const variables = read('docs/examples/first-variables.sh');
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

  it('shows the commands that set the variables exactly as the example file has them', () => {
    expect(readme).toContain(
      `<!-- first-variables:start -->\n\`\`\`sh\n${variables}\`\`\`\n<!-- first-variables:end -->`,
    );
  });

  it("has those commands set only variables that the workflows read, with what the roles' stack prints", () => {
    const workflows = Object.values(CALLED_BY)
      .map((name) => read(join('.github', 'workflows', name)))
      .join('\n');
    const set = [...variables.matchAll(/^gh variable set (\S+) --body (.*)$/gm)].map(([, name = '']) => name);
    expect(set).toHaveLength(8);
    expect(
      set.filter((name) => !workflows.includes(`vars.${name} `) && !workflows.includes(`vars.${name})`)),
    ).toEqual([]);
    const outputs = Object.keys(readTemplate('github-oidc').Outputs ?? {});
    const asked = [...variables.matchAll(/printed (\w+)\)/g)].map(([, name = '']) => name);
    expect(outputs).toEqual(expect.arrayContaining(asked));
  });

  it('shows as first workflow the caller that Greenroom itself has', () => {
    const caller = read(join('.github', 'workflows', 'preview.yml'));
    expect(first).toBe(pinned(caller, { repository: 'OWNER/greenroom', ref: 'REF' }));
    expect(first).toContain('uses: OWNER/greenroom/.github/workflows/on-pull-request.yml@REF');
  });

  it('shows a first workflow of at most 25 lines that actionlint accepts', async () => {
    expect(first.trimEnd().split('\n').length).toBeLessThanOrEqual(25);
    expect(await lintWorkflow(first, 'first-workflow.yml')).toEqual([]);
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
