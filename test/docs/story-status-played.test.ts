import { afterEach, describe, expect, it } from '@jest/globals';
import {
  decisionsOfRuns,
  exampleText,
  openPull,
  playedJobs,
  type TeamRepository,
  teamRepository,
} from './team-repository.ts';

let team: TeamRepository;
afterEach(() => team.close());

/** What a commit says by now. */
async function said({ world }: TeamRepository, ref: string): Promise<readonly string[]> {
  const token = world.github.token({ kind: 'person', login: 'mr-b' });
  const url = `${world.origin()}/github/repos/octo-org/shop/commits/${encodeURIComponent(ref)}/status`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}`, 'user-agent': 'test' } });
  const { statuses } = (await answer.json()) as {
    readonly statuses: readonly {
      readonly context: string;
      readonly state: string;
      readonly description: string;
    }[];
  };
  return statuses.map(({ context, state, description }) => `${context} ${state}: ${description}`);
}

describe('the example that requires an acceptance', () => {
  it('says it on pull requests and on the groups of a merge queue, and of forks by the schedule', async () => {
    team = await teamRepository({ '.github/workflows/story-status.yml': exampleText('story-status.yml') });
    const { world } = team;
    const { number: issue } = world.act<{ number: number }>('github', 'issue', {
      title: 'Checkout',
      by: 'mr-b',
    });
    let number = 0;
    const body = `Closes #${issue}`;
    const opened = await team.act(() => {
      number = openPull(team, 'checkout', 'mr-a', { body });
    });
    expect(decisionsOfRuns(opened)).toEqual(['status: sync-tracker updated status_shown']);
    expect(await said(team, 'checkout')).toEqual([
      `story accepted pending: Story ${issue}: not accepted yet.`,
    ]);
    await team.act(() => void openPull(team, 'bump'));
    expect(await said(team, 'bump')).toEqual(['story accepted success: Names no story.']);

    world.act('github', 'ruleset', { name: 'queue', branches: ['main'], rules: ['merge_queue'] });
    let group = '';
    const queued = await team.act(() => {
      group = world.act<{ ref: string }>('github', 'queue', { number, by: 'mr-b' }).ref;
    });
    expect(playedJobs(queued)).toEqual(['status success']);
    const sha = world.github.code.branchHead(group.replace('refs/heads/', '')) ?? '';
    expect(await said(team, sha)).toEqual([
      `story accepted pending: Pull request #${number}: Story ${issue}: not accepted yet.`,
    ]);

    const forked = await team.act(() => void openPull(team, 'theirs', 'stranger', { body }));
    expect(playedJobs(forked)).toEqual(['fork success']);
    await team.act(() => world.act('github', 'schedule', { cron: '37 * * * *' }));
    const theirs = world.look<{ pulls: readonly { branch: string; head: string }[] }>('github').pulls;
    const head = theirs.find(({ branch }) => branch === 'theirs')?.head ?? '';
    expect(await said(team, head)).toEqual([
      `story accepted pending: Story ${issue}: nothing from a fork is delivered, so people decide.`,
    ]);
  });
});
