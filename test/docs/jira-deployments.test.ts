import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { exampleText, openPull, PREVIEW, type TeamRepository, teamRepository } from './team-repository.ts';

/** Types of environments in Jira, each with at most ten globs of names (atlassian/github-for-jira, docs/deployments.md). */
const TYPES = ['development', 'testing', 'staging', 'production'];
const MOST_GLOBS = 10;

interface Deployment {
  readonly id: number;
  readonly ref: string;
  readonly environment: string;
}
interface State {
  readonly state: string;
  readonly environment: string;
}

let team: TeamRepository | undefined;
afterEach(() => team?.close());

/** What docs/trackers.md has people put into `.jira/config.yml`. */
function mapping(): Readonly<Record<string, readonly string[]>> {
  const page = readFileSync(join(repositoryRoot, 'docs', 'trackers.md'), 'utf8');
  const block = /<!-- jira-config:start -->\n```yaml\n(.*?)```/s.exec(page)?.[1] ?? '';
  expect(block.trimEnd().split('\n')).toHaveLength(1);
  return (
    parse(block) as {
      readonly deployments: { readonly environmentMapping: Readonly<Record<string, readonly string[]>> };
    }
  ).deployments.environmentMapping;
}

async function ask<T>({ world }: TeamRepository, path: string): Promise<T> {
  const token = world.github.token({ kind: 'person', login: 'mr-b' });
  const url = `${world.origin()}/github/repos/octo-org/shop/${path}`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}`, 'user-agent': 'test' } });
  return (await answer.json()) as T;
}

describe('what GitHub for Jira reads', () => {
  it.each(['feature/SHOP-12-checkout', 'shop-12-checkout'])(
    'is a deployment whose ref is the branch with its key, with states: %s',
    async (branch) => {
      team = await teamRepository({ [PREVIEW]: exampleText('first-workflow.yml') });
      const { act } = team;
      await act(() => void openPull(team as TeamRepository, branch));
      const deployments = await ask<readonly Deployment[]>(team, 'deployments?environment=preview');
      expect(deployments.map(({ ref }) => ref)).toEqual([branch]);
      const states = await ask<readonly State[]>(team, `deployments/${deployments[0]?.id}/statuses`);
      expect(states[0]).toMatchObject({ state: 'success', environment: 'preview' });
    },
  );

  it('is mapped by the line of the documentation, in the form that Atlassian documents', () => {
    const types = mapping();
    expect(TYPES).toEqual(expect.arrayContaining(Object.keys(types)));
    expect(types['staging']).toContain('preview');
    expect(types['production']).toContain('production');
    for (const names of Object.values(types)) expect(names.length).toBeLessThanOrEqual(MOST_GLOBS);
    const all = Object.values(types).flat();
    expect(new Set(all).size).toBe(all.length);
  });
});
