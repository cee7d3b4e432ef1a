import { describe, expect, it } from '@jest/globals';
import { decisionsOfRuns, FIRST_VARIABLES, openPull } from '../../docs/team-repository.ts';
import { labels, reactions, replies, reply, say, start, team } from './commanding.ts';

describe('a command', () => {
  it('extends what is there by a label of a day', async () => {
    const number = await start();
    expect(decisionsOfRuns(await say(number, '/stage extend 3d'))).toEqual([
      'greenroom / listen: command updated command_taken',
    ]);
    const [label = ''] = labels(number);
    expect(label).toMatch(/^stage:until-\d{4}-\d\d-\d\d$/);
    expect(await reactions()).toEqual(['rocket']);
    await say(number, '/stage extend 9d');
    expect(labels(number)).toHaveLength(1);
    expect(labels(number)).not.toEqual([label]);
    expect(decisionsOfRuns(await say(number, '/stage extend forever'))).toEqual([
      'greenroom / listen: command skipped unknown_command',
    ]);
    expect(reply(number)).toContain("the nearest one is '/stage extend 3d'");
  });

  it('lists what runs, and shows the logs', async () => {
    const number = await start();
    expect(decisionsOfRuns(await say(number, '/stage where'))).toEqual([
      'greenroom / listen: command unchanged command_taken',
      'greenroom / look: command updated command_answered',
    ]);
    expect(reply(number)).toContain('1 environment: 1 ready.');
    expect(reply(number)).toMatch(/^\| .*shop\\-cards/m);
    expect(await reactions()).toEqual(['rocket']);
    await team.act(() => {
      openPull(team, 'other');
    });
    await say(number, '/stage where all');
    expect(reply(number)).toContain('3 environments: 1 unknown, 2 ready.');
    expect(decisionsOfRuns(await say(number, '/stage logs'))).toContain(
      'greenroom / look: command updated command_answered',
    );
    expect(reply(number)).toMatch(/the logs of shop\\-cards|gave no logs of shop\\-cards/);
    expect(await reactions()).toEqual(['rocket']);
  });

  it('whose place another run takes says what is true, and the other one does it', async () => {
    const number = await start(FIRST_VARIABLES, {}, 1);
    const ids: number[] = [];
    await team.act(() => {
      for (const by of ['mr-a', 'mr-b', 'mr-c'])
        ids.push(
          team.world.act<{ id: number }>('github', 'comment', { number, body: '/stage awake', by }).id,
        );
    });
    const shown = await Promise.all(ids.map(async (id) => (await reactions(id)).join()));
    expect(shown.sort()).toEqual(['+1', 'rocket', 'rocket']);
    expect(replies(number)).toHaveLength(3);
    expect(
      replies(number).filter((body) => body.includes('The labels of the pull request still ask for it')),
    ).toHaveLength(1);
    expect(labels(number)).toEqual(['stage:awake']);
  });

  it('counts where it is the newer one of two that oppose each other', async () => {
    const number = await start(FIRST_VARIABLES, {}, 1);
    const ids: number[] = [];
    await team.act(() => {
      for (const body of ['/stage down', '/stage up'])
        ids.push(team.world.act<{ id: number }>('github', 'comment', { number, body, by: 'mr-a' }).id);
    });
    expect(team.standing()).toEqual([expect.stringMatching(/^shop-cards/)]);
    expect(labels(number)).toEqual([]);
    expect(await Promise.all(ids.map((id) => reactions(id)))).toEqual([['confused'], ['rocket']]);
    expect(replies(number).filter((body) => body.includes('the newer command counts'))).toHaveLength(1);
  });

  it('is told what is wrong where nobody can read the settings', async () => {
    const number = await start(FIRST_VARIABLES, { '.github/greenroom.yml': 'projekt: shop\n' });
    expect(decisionsOfRuns(await say(number, '/stage down'))).toEqual([
      'greenroom / listen: command refused invalid_settings',
    ]);
    expect(reply(number)).toContain('greenroom.yml');
    expect(await reactions()).toEqual(['confused']);
    expect(labels(number)).toEqual([]);
  });
});
