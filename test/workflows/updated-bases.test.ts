import { afterEach, describe, expect, it } from '@jest/globals';
import type { RunRecord } from '../../rehearsal/runner/records/records.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { pinnedWorkflows } from '../../tools/workflows/pinned-workflows.ts';
import {
  decisionsOfRuns,
  exampleText,
  FIRST_VARIABLES,
  playedJobs,
  type TeamRepository,
  teamRepository,
} from '../docs/team-repository.ts';

const PIN = { repository: 'octo-org/greenroom', ref: '0123456789abcdef0123456789abcdef01234567' };
const VARIABLES = {
  ...FIRST_VARIABLES,
  GREENROOM_READ_ROLE: 'arn:aws:iam::111122223333:role/greenroom-read',
  GREENROOM_TRACKER: 'github',
  GREENROOM_ACCEPTED_BY: 'mr-c',
  GREENROOM_UPDATE: 'merge',
};
const FILES = {
  ...Object.fromEntries(pinnedWorkflows(repositoryRoot, PIN, { flat: false, every: '1h' })),
  '.github/workflows/updated.yml': exampleText('updated.yml'),
};

let team: TeamRepository;
afterEach(() => team.close());

interface Seen {
  readonly branches: Readonly<Record<string, string>>;
  readonly pulls: readonly { readonly number: number; readonly merged: boolean; readonly base: string }[];
  readonly issues: readonly { readonly number: number; readonly title: string }[];
}

function seen(): Seen {
  return team.world.look<Seen>('github');
}

/** The commit that the environment of a branch runs. */
function running(branch: string): string | undefined {
  const { stacks } = team.world.look<{
    stacks: readonly {
      readonly name: string;
      readonly status: string;
      readonly parameters: Readonly<Record<string, string>>;
    }[];
  }>('cloudformation');
  return stacks.find(({ name, status }) => name.startsWith(`shop-${branch}`) && status !== 'DELETE_COMPLETE')
    ?.parameters['Commit'];
}

/** An issue and the pull request that closes it, whose environment is up. */
async function story(branch: string) {
  const { world } = team;
  const { number: issue } = world.act<{ number: number }>('github', 'issue', { title: branch, by: 'mr-c' });
  let number = 0;
  await team.act(() => {
    world.act('github', 'push', { branch, files: { [`${branch}.txt`]: '1\n' }, by: 'mr-a' });
    const opened = { branch, title: branch, body: `Closes #${issue}`, by: 'mr-a' };
    number = world.act<{ number: number }>('github', 'open', opened).number;
  });
  return { issue, number };
}

async function deliver({ number }: { readonly number: number }): Promise<void> {
  team.world.clock.advance(60_000);
  await team.act(() => team.world.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' }));
}

function accept({ issue }: { readonly issue: number }): void {
  team.world.act('github', 'label', { number: issue, label: 'story: accepted', by: 'mr-c' });
}

function look(): Promise<readonly RunRecord[]> {
  team.world.clock.advance(3_600_000);
  return team.act(() => team.world.act('github', 'schedule', { cron: '23 * * * *' }));
}

/** Jobs that ran, without what their matrix holds. */
function jobsOf(runs: readonly RunRecord[]): readonly string[] {
  return playedJobs(runs).map((line) => line.replace(/ \(.*\)/, '').replace('greenroom / ', ''));
}

describe('a person who merges', () => {
  it('has the other pull requests brought up to date, and their environments with them, once', async () => {
    team = await teamRepository(FILES, VARIABLES);
    const one = await story('one');
    await story('two');
    const before = seen().branches['two'];
    expect(running('two')).toBe(before);
    const runs = await team.act(() => team.world.act('github', 'merge', { number: one.number, by: 'mr-b' }));
    const updates = runs.filter(({ event }) => event.name === 'push');
    expect(jobsOf(updates)).toEqual(['update success', 'follow success']);
    const after = seen().branches['two'];
    expect(after).not.toBe(before);
    expect(running('two')).toBe(after);
    expect(decisionsOfRuns(updates).filter((line) => line.includes('pull-request'))).toEqual([
      expect.stringMatching(/pull-request updated branch_updated$/),
    ]);
    // Nothing is left for the look by schedule.
    expect(jobsOf(await look())).toEqual(['due success']);
  });

  it('has nothing done where the team did not ask for it', async () => {
    team = await teamRepository(FILES, { ...VARIABLES, GREENROOM_UPDATE: '' });
    const one = await story('one');
    await story('two');
    const before = seen().branches['two'];
    const runs = await team.act(() => team.world.act('github', 'merge', { number: one.number, by: 'mr-b' }));
    expect(jobsOf(runs.filter(({ event }) => event.name === 'push'))).toEqual([]);
    expect(seen().branches['two']).toBe(before);
  });
});

describe('an accepted story', () => {
  it('is merged, and what nobody judges is brought up to date behind it', async () => {
    team = await teamRepository(FILES, VARIABLES);
    const one = await story('one');
    const judged = await story('two');
    await story('three');
    await deliver(one);
    await deliver(judged);
    const before = seen().branches;
    accept(one);
    const runs = await look();
    expect(jobsOf(runs)).toEqual([
      'due success',
      'accept success',
      'clean success',
      'update success',
      'follow success',
    ]);
    expect(seen().pulls.find(({ number }) => number === one.number)?.merged).toBe(true);
    // At another commit its owner would have judged nothing.
    expect(seen().branches['two']).toBe(before['two']);
    expect(seen().branches['three']).not.toBe(before['three']);
    expect(running('three')).toBe(seen().branches['three']);
    accept(judged);
    expect(jobsOf(await look())).toEqual(expect.arrayContaining(['accept success', 'update success']));
    expect(seen().pulls.find(({ number }) => number === judged.number)?.merged).toBe(true);
  });

  it('is merged by a comment, with the same behind it', async () => {
    team = await teamRepository(
      { ...FILES, '.github/workflows/commands.yml': exampleText('commands.yml') },
      VARIABLES,
    );
    team.world.act('github', 'user', { login: 'mr-c', id: 103, role: 'write' });
    const one = await story('one');
    await story('two');
    await deliver(one);
    const before = seen().branches['two'];
    team.world.clock.advance(60_000);
    const { number } = one;
    const runs = await team.act(() =>
      team.world.act('github', 'comment', { number, body: '/stage accept', by: 'mr-c' }),
    );
    expect(jobsOf(runs)).toEqual([
      'listen success',
      'judge success',
      'accept success',
      'clean success',
      'update success',
      'follow success',
    ]);
    expect(seen().pulls.find((pull) => pull.number === number)?.merged).toBe(true);
    expect(seen().branches['two']).not.toBe(before);
    expect(running('two')).toBe(seen().branches['two']);
  });
});
