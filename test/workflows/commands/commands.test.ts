import { describe, expect, it } from '@jest/globals';
import { decisionsOfRuns, FIRST_VARIABLES, openPull, playedJobs } from '../../docs/team-repository.ts';
import { bodyOf, labels, reactions, replies, reply, said, say, start, team } from './commanding.ts';

describe('a command on a pull request', () => {
  it('takes the environment down, and brings it up again, as the labels say', async () => {
    const number = await start();
    expect(team.standing()).toEqual([expect.stringMatching(/^shop-cards/)]);
    expect(decisionsOfRuns(await say(number, '/stage down'))).toEqual([
      'greenroom / listen: command updated command_taken',
      'greenroom / reconcile: provision skipped opted_out',
      'greenroom / reconcile: teardown deleted environment_deleted',
      'greenroom / reconcile: notify updated announced',
      'greenroom / reconcile: command updated command_answered',
    ]);
    expect(team.standing()).toEqual([]);
    expect(labels(number)).toEqual(['stage:off']);
    expect(reply(number)).toMatch(/^\*\*\/stage down\*\* · .*\[The run\]\(https:\S+\)$/);
    expect(await reactions()).toEqual(['rocket']);

    const up = decisionsOfRuns(await say(number, 'Once more, please.\r\n\r\n/Stage  UP'));
    expect(up).toContain('greenroom / reconcile: provision created environment_created');
    expect(team.standing()).toEqual([expect.stringMatching(/^shop-cards/)]);
    expect(labels(number)).toEqual([]);
    expect(reply(number)).toMatch(/^\*\*\/stage up\*\* · .* It is at <http:\S+>\. \[The run\]/);
    expect(await reactions()).toEqual(['rocket']);
    expect(replies(number)).toHaveLength(2);
  });

  it('of somebody who may not is refused, and is done once somebody says it who may', async () => {
    const number = await start();
    expect(decisionsOfRuns(await say(number, '/stage down', 'mr-o'))).toEqual([
      'greenroom / listen: command skipped not_allowed_to_command',
    ]);
    expect(reply(number)).toBe(
      '**/stage down** · mr\\-o may not write to octo\\-org/shop, so nothing was done; ask somebody who may to say it.',
    );
    expect(await reactions()).toEqual(['-1']);
    expect(labels(number)).toEqual([]);
    await say(number, '/stage down', 'mr-b');
    expect(labels(number)).toEqual(['stage:off']);
  });

  it('that is not there is answered with the nearest one, which then is heard', async () => {
    const number = await start();
    expect(decisionsOfRuns(await say(number, '/stage dwon'))).toEqual([
      'greenroom / listen: command skipped unknown_command',
    ]);
    const nearest = /nearest one is '(.*?)'\./.exec(reply(number))?.[1] ?? '';
    expect(await reactions()).toEqual(['confused']);
    await say(number, nearest);
    expect(team.standing()).toEqual([]);
  });

  it('is about the commit that was there, and does nothing once there is a newer one', async () => {
    const number = await start();
    await say(number, '/stage down');
    const runs = await team.act(() => {
      team.world.act('github', 'comment', { number, body: '/stage up', by: 'mr-a' });
      team.world.clock.advance(2_000);
      team.world.act('github', 'push', { branch: 'cards', by: 'mr-b', files: { 'app.txt': 'two\n' } });
    });
    expect(decisionsOfRuns(runs)).toContain('greenroom / listen: command skipped head_moved');
    expect(labels(number)).toEqual(['stage:off']);
    expect(reply(number)).toMatch(/has moved from commit \w{7} to \w{7} since/);
    await say(number, '/stage up');
    expect(team.standing()).toEqual([expect.stringMatching(/^shop-cards/)]);
  });

  it('says what runs, and what can be said', async () => {
    const number = await start(FIRST_VARIABLES, {
      '.github/greenroom.yml': 'command-aliases: { deploy restaurant: up }\n',
    });
    expect(decisionsOfRuns(await say(number, '/stage status'))).toEqual([
      'greenroom / listen: command updated command_answered',
    ]);
    expect(reply(number)).toMatch(
      /^\*\*\/stage status\*\* · Commit \w{7} runs; its deployment began at .* UTC\. It is at <http:\S+>\.\n\n\[The comment of the environment\]\(https:\S+\) says more\.$/,
    );
    await say(number, '/stage help');
    expect(reply(number)).toContain(
      '- `/stage up [commit]` or `/deploy restaurant`: Brings the environment up',
    );
    expect(replies(number)).toHaveLength(2);
  });

  it('by a word of the team puts on the label that asks, and wakes or keeps what is there', async () => {
    const vars = { ...FIRST_VARIABLES, GREENROOM_WANTED: 'label:preview' };
    const number = await start(vars, {
      '.github/greenroom.yml': 'command-aliases: { deploy restaurant: up }\n',
    });
    expect(team.standing()).toEqual([]);
    await say(number, '/deploy restaurant');
    expect(team.standing()).toEqual([expect.stringMatching(/^shop-cards/)]);
    expect(labels(number)).toEqual(['preview']);
    await say(number, '/stage awake');
    expect(decisionsOfRuns(await say(number, '/stage keep'))).toEqual([
      'greenroom / listen: command updated command_taken',
    ]);
    expect([...labels(number)].sort()).toEqual(['preview', 'stage:awake', 'stage:keep']);
    expect(await reactions()).toEqual(['rocket']);
  });

  it('says what else is needed where no label asks', async () => {
    const number = await start({ ...FIRST_VARIABLES, GREENROOM_WANTED: 'review-requested' });
    await say(number, '/stage up');
    expect(reply(number)).toContain('gets an environment once there is a requested review');
    expect(await reactions()).toEqual(['confused']);
  });

  it('that is run again undoes no newer one, though it was never answered', async () => {
    const number = await start();
    await say(number, '/stage down');
    const event = team.world.github.events(0).find(({ payload }) => bodyOf(payload) === '/stage down');
    const { pulls } = team.world.look<{
      pulls: readonly { comments: readonly { id: number; body: string }[] }[];
    }>('github');
    const id = pulls
      .flatMap(({ comments }) => comments)
      .find(({ body }) => body.startsWith('<!-- greenroom:command '))?.id;
    team.world.clock.advance(60_000);
    await say(number, '/stage up');
    team.world.act('github', 'edit-comment', { id, body: 'Somebody changed it.', by: 'mr-b' });
    expect(decisionsOfRuns(await team.again(event))).toEqual([
      'greenroom / listen: command skipped superseded',
    ]);
    expect(labels(number)).toEqual([]);
  });

  it('that comes twice acts once', async () => {
    const number = await start();
    await say(number, '/stage down');
    const event = team.world.github.events(0).find(({ payload }) => bodyOf(payload) === '/stage down');
    await say(number, '/stage up');
    const before = replies(number);
    const runs = await team.again(event);
    expect(decisionsOfRuns(runs)).toEqual(['greenroom / listen: command unchanged answered_before']);
    expect(replies(number)).toEqual(before);
    expect(labels(number)).toEqual([]);
  });
});

describe('nothing starts', () => {
  it.each([
    ['for talk', 'Does /stage work?', 'mr-a'],
    ['for an app', '/stage down', 'github-actions[bot]'],
  ])('%s', async (_, body, by) => {
    const number = await start();
    expect(playedJobs(await say(number, body, by))).toEqual([]);
  });

  it('for an issue, an edit, and with GREENROOM off', async () => {
    const number = await start();
    const issue = team.world.act<{ number: number }>('github', 'issue', { title: 'Cards', by: 'mr-c' });
    expect(playedJobs(await say(issue.number, '/stage down'))).toEqual([]);
    await say(number, 'Hello');
    const edited = await team.act(() =>
      team.world.act('github', 'edit-comment', { id: said, body: '/stage down', by: 'mr-a' }),
    );
    expect(playedJobs(edited)).toEqual([]);
    expect(labels(number)).toEqual([]);
  });

  it.each([{ GREENROOM: 'false' }, { GREENROOM_HEAL: 'false' }])('with %j', async (off) => {
    const number = await start({ ...FIRST_VARIABLES, ...off });
    expect(playedJobs(await say(number, '/stage down'))).toEqual([]);
  });
});

describe('a pull request from a fork', () => {
  it('gets nothing until the settings let forks in, and the reply says how', async () => {
    await start();
    let number = 0;
    await team.act(() => {
      number = openPull(team, 'theirs', 'stranger');
    });
    expect(decisionsOfRuns(await say(number, '/stage up'))).toEqual([
      'greenroom / listen: command skipped fork',
    ]);
    expect(reply(number).replaceAll('\\', '')).toContain("give 'fork-instance-profile' in the settings");
    expect(await reactions()).toEqual(['-1']);
  });
});
