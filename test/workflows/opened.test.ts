import { afterEach, describe, expect, it } from '@jest/globals';
import type { RunRecord } from '../../rehearsal/runner/records/records.ts';
import {
  commentsOn,
  decisionsOfRuns,
  exampleText,
  FIRST_VARIABLES,
  PREVIEW,
  playedJobs,
  type TeamRepository,
  teamRepository,
} from '../docs/team-repository.ts';

const OPENED = '.github/workflows/opened.yml';
const TEMPLATE = '.github/PULL_REQUEST_TEMPLATE.md';
const FILES = {
  [OPENED]: exampleText('opened.yml'),
  [PREVIEW]: exampleText('first-workflow.yml'),
  [TEMPLATE]: '## Why\n',
};
const VARIABLES = { ...FIRST_VARIABLES, GREENROOM_OPEN_BRANCHES: 'feature/*, story' };

interface PullSeen {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  readonly draft: boolean;
  readonly branch: string;
}

let team: TeamRepository;
afterEach(() => team.close());

async function start(vars: Readonly<Record<string, string>> = VARIABLES, allows = true): Promise<void> {
  team = await teamRepository(FILES, vars);
  // As github-oidc.yml makes them with TrustPushes.
  for (const name of ['provision', 'teardown'])
    team.world.act('sts', 'role', {
      arn: `arn:aws:iam::111122223333:role/greenroom-${name}`,
      subjects: ['repo:octo-org/shop:pull_request', 'repo:octo-org/shop:ref:refs/heads/*'],
      repositoryId: 70107786,
    });
  if (allows) team.world.act('github', 'repository', { workflowsMayOpen: true });
}

let pushed = 0;
function push(branch: string, message = 'Pay by card'): Promise<readonly RunRecord[]> {
  pushed += 1;
  const files = { 'app.txt': `${pushed}\n` };
  return team.act(() => team.world.act('github', 'push', { branch, by: 'mr-a', files, message }));
}

function pulls(): readonly PullSeen[] {
  return team.world.look<{ pulls: readonly PullSeen[] }>('github').pulls;
}

async function bodyOf(number: number): Promise<string> {
  const { origin, seeded } = team.world;
  const answer = await fetch(`${origin()}/github/repos/octo-org/shop/pulls/${number}`, {
    headers: { authorization: `Bearer ${seeded.personalToken}`, accept: 'application/vnd.github+json' },
  });
  return ((await answer.json()) as { body: string }).body;
}

/** Without those that wait for somebody's click. */
function ran(runs: readonly RunRecord[]): readonly string[] {
  return playedJobs(runs).map((line) => line.replace(/^.* \/ /, ''));
}

function opening(runs: readonly RunRecord[]): readonly string[] {
  return decisionsOfRuns(runs).filter((line) => line.includes(': pull-request '));
}

describe('a repository that lets workflows open pull requests', () => {
  it('gets one for a branch that is pushed, with its environment, though nothing was started for it', async () => {
    await start();
    const runs = await push('feature/cards');
    expect(pulls()).toMatchObject([
      { title: 'Pay by card', author: 'github-actions[bot]', branch: 'feature/cards', draft: false },
    ]);
    const [{ number } = { number: 0 }] = pulls();
    expect(await bodyOf(number)).toBe('## Why');
    expect(opening(runs)).toEqual([expect.stringMatching(/created pull_request_opened$/)]);
    expect(decisionsOfRuns(runs).join('\n')).toMatch(/provision created environment_created/);
    expect(team.standing()).toEqual([expect.stringMatching(/^shop-feature-cards/)]);
    expect(commentsOn(team, number).join('\n')).toMatch(/Try it at <http:\/\/shop-feature-cards\S+>/);
    // GitHub keeps the pull request's own run waiting for a click.
    expect(runs.map(({ conclusion }) => conclusion).toSorted()).toEqual(['action_required', 'success']);
  });

  it('gets no second one, and the next push is the work of the run of the pull request', async () => {
    await start();
    await push('feature/cards');
    const runs = await push('feature/cards', 'Pay by two cards');
    expect(pulls()).toHaveLength(1);
    expect(opening(runs)).toEqual([expect.stringMatching(/unchanged pull_request_opened$/)]);
    expect(decisionsOfRuns(runs).filter((line) => line.includes('provision'))).toEqual([
      expect.stringMatching(/provision updated environment_updated$/),
    ]);
  });

  it('gets none for other branches, for the default branch, for a deleted one, and after people closed it', async () => {
    await start();
    expect(opening(await push('other'))).toEqual([expect.stringMatching(/skipped not_to_open$/)]);
    expect(ran(await push('main'))).toEqual([]);
    await push('feature/cards');
    const [{ number } = { number: 0 }] = pulls();
    await team.act(() => team.world.act('github', 'close', { number, by: 'mr-b' }));
    const head = team.world.github.code.branchHead('feature/cards') ?? '';
    await team.act(() => team.world.act('github', 'delete-branch', { branch: 'feature/cards', by: 'mr-b' }));
    await restore('feature/cards', head);
    await team.act(() => undefined);
    expect(pulls().map((pull) => pull.number)).toEqual([number]);
  });

  it('gets one for a story, with its title and the line that names it', async () => {
    await start();
    const { number: issue } = team.world.act<{ number: number }>('github', 'issue', {
      title: 'Cards for @mr-b, as in #1',
      by: 'mr-c',
    });
    await push(`${issue}-cards`);
    await push('404-page');
    expect(pulls().map(({ branch, title }) => [branch, title.replaceAll('\u200b', '')])).toEqual([
      [`${issue}-cards`, 'Cards for @mr-b, as in #1'],
    ]);
    expect(pulls()[0]?.title).not.toMatch(/@mr-b|#1/);
    expect(await bodyOf(pulls()[0]?.number ?? 0)).toBe(`Story: #${issue}\n\n## Why`);
  });

  it('moves the story at once, which no event of the pull request would', async () => {
    await start({ ...VARIABLES, GREENROOM_TRACKER: 'github' });
    const { number } = team.world.act<{ number: number }>('github', 'issue', { title: 'Cards', by: 'mr-c' });
    const runs = await push(`${number}-cards`);
    expect(decisionsOfRuns(runs)).toEqual([
      expect.stringMatching(/pull-request created pull_request_opened$/),
      expect.stringMatching(/provision created environment_created$/),
      expect.stringMatching(/sync-tracker updated story_moved$/),
      expect.stringMatching(/notify updated announced$/),
    ]);
  });

  it('decides at once by the label of the story, which no event of the pull request would', async () => {
    await start({ ...VARIABLES, GREENROOM_TRACKER: 'github', GREENROOM_WANTED: 'story-label:auto' });
    const issue = (title: string) =>
      team.world.act<{ number: number }>('github', 'issue', { title, by: 'mr-c' }).number;
    const [asks, waits] = [issue('Cards'), issue('Coins')];
    team.world.act('github', 'label', { number: asks, label: 'auto', by: 'mr-c' });
    expect(decisionsOfRuns(await push(`${asks}-cards`)).join('\n')).toMatch(
      /provision created environment_created/,
    );
    expect(decisionsOfRuns(await push(`${waits}-coins`)).join('\n')).toMatch(/provision skipped not_wanted/);
    expect(team.standing()).toEqual([expect.stringMatching(/^shop-\d+-cards/)]);
  });

  it('gets a draft where the team asks for that', async () => {
    await start({ ...VARIABLES, GREENROOM_OPEN_DRAFT: 'true' });
    await push('feature/cards');
    expect(pulls()).toMatchObject([{ draft: true }]);
  });
});

/** Somebody pushes a branch that is gone once more. */
async function restore(branch: string, commit: string): Promise<void> {
  const { origin, seeded } = team.world;
  await fetch(`${origin()}/github/repos/octo-org/shop/git/refs`, {
    method: 'POST',
    headers: { authorization: `Bearer ${seeded.personalToken}`, accept: 'application/vnd.github+json' },
    body: JSON.stringify({ ref: `refs/heads/${branch}`, sha: commit }),
  });
}

describe('a repository that forbids it, as new ones do', () => {
  it('is told once with the place of the setting, is green from then on, and opens once it is allowed', async () => {
    await start(VARIABLES, false);
    const first = await push('feature/cards');
    expect(ran(first)).toEqual(['open failure']);
    expect(opening(first)).toEqual([expect.stringMatching(/failed access_denied$/)]);
    expect(JSON.stringify(first)).toContain('Settings > Actions > General > Workflow permissions');
    for (const branch of ['feature/cards', 'feature/other']) {
      await push('unasked');
      const next = await push(branch);
      expect(ran(next)).toEqual(['open success']);
      expect(opening(next)).toEqual([expect.stringMatching(/skipped reported_before$/)]);
    }
    expect(pulls()).toEqual([]);
    team.world.act('github', 'repository', { workflowsMayOpen: true });
    expect(opening(await push('feature/cards'))).toEqual([
      expect.stringMatching(/created pull_request_opened$/),
    ]);
    team.world.act('github', 'repository', { workflowsMayOpen: false });
    expect(ran(await push('feature/other'))).toEqual(['open failure']);
  });
});

describe('where the team asks for nothing', () => {
  it.each([
    ['GREENROOM_OPEN_BRANCHES is not set', FIRST_VARIABLES],
    ['GREENROOM is off', { ...VARIABLES, GREENROOM: 'false' }],
  ])('because %s, a push opens nothing and starts no job', async (_, vars) => {
    await start(vars);
    expect(playedJobs(await push('feature/cards'))).toEqual([]);
    expect(pulls()).toEqual([]);
  });
});
