import { afterEach, describe, expect, it } from '@jest/globals';
import {
  commentsOn,
  decisionsOfRuns,
  exampleText,
  FIRST_VARIABLES,
  openPull,
  PREVIEW,
  type TeamRepository,
  teamRepository,
} from '../../docs/team-repository.ts';

const FILES = {
  '.github/workflows/commands.yml': exampleText('commands.yml'),
  [PREVIEW]: exampleText('first-workflow.yml'),
};

let team: TeamRepository;
afterEach(() => team.close());

/** The number of an open pull request whose environment runs. */
async function start(): Promise<number> {
  team = await teamRepository(FILES, FIRST_VARIABLES, 2);
  for (const name of ['provision', 'teardown'])
    team.world.act('sts', 'role', {
      arn: `arn:aws:iam::111122223333:role/greenroom-${name}`,
      subjects: ['repo:octo-org/shop:pull_request', 'repo:octo-org/shop:ref:refs/heads/main'],
      repositoryId: 70107786,
    });
  let number = 0;
  await team.act(() => {
    number = openPull(team, 'cards');
  });
  return number;
}

/** What the steps decided that somebody's comment caused. */
async function say(number: number, body: string, by: string): Promise<readonly string[]> {
  return decisionsOfRuns(await team.act(() => team.world.act('github', 'comment', { number, body, by })));
}

function reply(number: number): string {
  const replies = commentsOn(team, number).filter((body) => body.startsWith('<!-- greenroom:command '));
  return replies.at(-1)?.split('\n').slice(1).join('\n') ?? '';
}

describe('an environment that is locked', () => {
  it('neither moves nor goes, and is released by anybody who may write, as the sentence says', async () => {
    const number = await start();
    expect(await say(number, '/stage lock a demo', 'mr-a')).toEqual([
      'greenroom / listen: command updated command_taken',
    ]);
    expect(reply(number)).toMatch(
      /is locked by mr\\-a since .* UTC, because 'a demo'\. It stays at commit \w{7}\./,
    );
    const files = { 'app.txt': 'two\n' };
    const pushed = await team.act(() =>
      team.world.act('github', 'push', { branch: 'cards', by: 'mr-a', files }),
    );
    expect(decisionsOfRuns(pushed)).toContain('greenroom / preview: provision skipped locked');
    expect(await say(number, '/stage lock', 'mr-b')).toEqual(['greenroom / listen: command skipped locked']);
    await say(number, '/stage status', 'mr-b');
    expect(reply(number)).toContain('It is locked by mr\\-a since');
    expect(await say(number, '/stage down', 'mr-b')).toContain(
      'greenroom / reconcile: teardown skipped locked',
    );
    expect(team.standing()).toEqual([expect.stringMatching(/^shop-cards/)]);
    await team.act(() => team.world.act('github', 'unlabel', { number, label: 'stage:off', by: 'mr-b' }));

    expect(await say(number, '/stage unlock', 'mr-b')).toContain(
      'greenroom / reconcile: provision updated environment_updated',
    );
    expect(reply(number)).toMatch(/^\*\*\/stage unlock\*\* · No lock holds it now\. /);
  });

  it('stays when its pull request is merged, and goes with the command that releases it', async () => {
    const number = await start();
    await say(number, '/stage lock', 'mr-a');
    const merged = await team.act(() => team.world.act('github', 'merge', { number, by: 'mr-b' }));
    expect(decisionsOfRuns(merged)).toContain('greenroom / preview: teardown skipped locked');
    expect(team.standing()).toEqual([expect.stringMatching(/^shop-cards/)]);
    expect(await say(number, '/stage unlock', 'mr-b')).toContain(
      'greenroom / reconcile: teardown deleted environment_deleted',
    );
    expect(team.standing()).toEqual([]);
  });
});
