import { describe, expect, it } from '@jest/globals';
import { intent } from '../../../tools/builders/intents.ts';
import { repositoryRoot } from '../../../tools/repository/repository-root.ts';
import { pinnedWorkflows } from '../../../tools/workflows/pinned-workflows.ts';
import { decisionsOfRuns, FIRST_VARIABLES, openPull } from '../../docs/team-repository.ts';
import { intentsIn } from '../../support/ports/intents-in-world.ts';
import { reactions, replies, reply, said, say, start, team } from './commanding.ts';

const ROLE = 'arn:aws:iam::111122223333:role/greenroom-qa';
const SETTINGS = `environments:
  qa: { shared: true, roles: { provision: '${ROLE}' } }
`;
const HOURLY = '.github/workflows/greenroom.yml';
const DAYS = 24 * 3_600_000;

interface Shown {
  readonly name: string;
  readonly status: string;
  readonly parameters: Readonly<Record<string, string>>;
}

function qa(): Shown | undefined {
  const { stacks } = team.world.look<{ readonly stacks: readonly Shown[] }>('cloudformation');
  return stacks.find(({ name, status }) => name === 'shop-qa' && status !== 'DELETE_COMPLETE');
}

function headOf(branch: string): string | undefined {
  return team.world.look<{ branches: Readonly<Record<string, string>> }>('github').branches[branch];
}

/** Two pull requests, of `cards` and `lists`; their numbers. */
async function twoPulls(files: Readonly<Record<string, string>> = {}): Promise<readonly [number, number]> {
  const first = await start(FIRST_VARIABLES, { '.github/greenroom.yml': SETTINGS, ...files });
  team.world.act('sts', 'role', {
    arn: ROLE,
    subjects: ['repo:octo-org/shop:environment:qa'],
    repositoryId: 70107786,
  });
  let second = 0;
  await team.act(() => {
    second = openPull(team, 'lists');
  });
  return [first, second];
}

describe('a shared environment', () => {
  it('comes to what is sent last, where several people send at once, and each reads once what came of it', async () => {
    const [first, second] = await twoPulls();
    const ids: number[] = [];
    await team.act(() => {
      for (const [number, body, by] of [
        [first, '/stage deploy cards to qa', 'mr-a'],
        [second, '/stage deploy lists to qa', 'mr-b'],
        [first, '/stage deploy main to qa', 'mr-a'],
      ] as const)
        ids.push(team.world.act<{ id: number }>('github', 'comment', { number, body, by }).id);
    });
    expect(qa()?.parameters['Commit']).toBe(headOf('main'));
    expect(replies(first)).toHaveLength(2);
    expect(replies(second)).toHaveLength(1);
    for (const id of ids) expect(await reactions(id)).not.toContain('eyes');
    // Whose job gave way, or found that it was overtaken, reads that its commit is not there.
    expect(reply(second)).toMatch(/sent by mr\\-a at .*(is not deployed|deploys nothing)/);
    expect(await reactions(ids[1] ?? 0)).toEqual(['confused']);
  });

  it('is brought up by the roles of its kind, in the job that its GitHub environment lets in', async () => {
    const [first] = await twoPulls();
    expect(decisionsOfRuns(await say(first, '/stage deploy cards'))).toEqual([
      'greenroom / listen: command updated command_taken',
      'greenroom / ship: provision created environment_created',
      'greenroom / ship: command updated command_answered',
    ]);
    expect(reply(first)).toMatch(/^\*\*\/stage deploy cards\*\* · Environment shop\\-qa was created at /);
    expect(await reactions(said)).toEqual(['rocket']);
    const { deployments } = team.world.look<{ deployments: readonly { environment: string }[] }>('github');
    expect(deployments.filter(({ environment }) => environment === 'qa')).toHaveLength(1);
  });

  it('is brought by the hourly look to what was sent where the run of the command was killed, and once', async () => {
    const pin = { repository: 'octo-org/greenroom', ref: '0'.repeat(40) };
    const written = pinnedWorkflows(repositoryRoot, pin, { flat: false, every: '1h' });
    await twoPulls({ [HOURLY]: written.get(HOURLY) ?? '' });
    const commit = headOf('cards') ?? '';
    const since = new Date(team.world.clock.now()).toISOString();
    await intentsIn(team.world).send(intent({ branch: 'cards', commit, since }), undefined);
    const hour = () => team.act(() => team.world.act('github', 'schedule', { cron: '23 * * * *' }));
    team.world.clock.advance(3_600_000);
    const decisions = decisionsOfRuns(await hour());
    expect(decisions.filter((each) => each.includes('ship'))).toEqual([
      `greenroom / ship (qa, ${commit}): provision created environment_created`,
    ]);
    expect(qa()?.parameters['Commit']).toBe(commit);
    team.world.clock.advance(3_600_000);
    expect(decisionsOfRuns(await hour()).filter((each) => each.includes('ship'))).toEqual([]);
  });

  it('stays when its pull request is closed and its branch deleted, through every sweep', async () => {
    const [first] = await twoPulls();
    await say(first, '/stage deploy cards');
    const sent = headOf('cards');
    await team.act(() => team.world.act('github', 'close', { number: first, by: 'mr-a' }));
    await team.act(() => team.world.act('github', 'delete-branch', { branch: 'cards', by: 'mr-a' }));
    team.world.clock.advance(30 * DAYS);
    await team.act(() => team.world.act('github', 'schedule', { cron: '23 * * * *' }));
    expect(qa()?.parameters['Commit']).toBe(sent);
    await say(first, '/stage status qa');
    expect(reply(first)).toContain(`has commit ${sent?.slice(0, 7)}`);
  });
});
