import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { planLife } from '../../rehearsal/repository/plan.ts';
import { createRehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'rehearsal.md'), 'utf8');

describe('docs/rehearsal.md', () => {
  it('shows commands that drive a world as they stand', async () => {
    const script = /<!-- world-example:start -->\n```sh\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const world = await createRehearsalWorld();
    try {
      const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], {
        env: { ...process.env, ...world.env(), no_proxy: '127.0.0.1' },
      });
      expect(stdout).toContain('"commit"');
      expect(
        world.look<{ stories: readonly { id: number; state: string }[] }>('tracker').stories,
      ).toContainEqual(expect.objectContaining({ id: 123456789, state: 'accepted' }));
    } finally {
      await world.close();
    }
  });

  it('names every step that the life of a repository may have, in its order', () => {
    const types = 'opened synchronize closed reopened labeled unlabeled review_requested ready_for_review';
    const on = {
      pull_request: { types: types.split(' ') },
      push: null,
      delete: null,
      schedule: [{ cron: '7 * * * *' }],
      workflow_dispatch: null,
      issue_comment: null,
    };
    const { steps } = planLife({
      workflows: [{ file: 'all.yml', on }],
      buildsDefault: true,
      reviewAsks: false,
      asking: ['preview'],
      labels: [],
      comments: [],
      sleeps: true,
      tracks: true,
      zone: 'UTC',
    });
    const table = /\| step \| what happens \|\n([\s\S]*?)\n\n/.exec(page)?.[1] ?? '';
    const named = table.split('\n').flatMap((row) => (row.split('|')[1] ?? '').match(/[a-z]+/g) ?? []);
    expect(named).toEqual(steps.map(({ name }) => name));
  });
});
