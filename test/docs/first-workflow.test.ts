import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import {
  commentsOn,
  decisionsOfRuns,
  FIRST_VARIABLES,
  openPull,
  PREVIEW,
  playedJobs,
  type TeamRepository,
  teamRepository,
} from './team-repository.ts';

const readme = readFileSync(join(repositoryRoot, 'README.md'), 'utf8');
/** The first workflow, as the README shows it. */
const FIRST = /<!-- first-workflow:start -->\n```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

let team: TeamRepository;
afterEach(() => team.close());

describe("the README's first workflow, pasted and with the README's variables", () => {
  it('plays a whole pull request, and says on it where the environment is', async () => {
    team = await teamRepository({ [PREVIEW]: FIRST });
    const { world } = team;
    let number = 0;
    const label = (name: string) => ({ number, label: name, by: 'mr-b' });
    const seen = async (deed: () => void) => decisionsOfRuns(await team.act(deed));

    expect(
      await seen(() => {
        number = openPull(team, 'feature', 'mr-a', { draft: true });
      }),
    ).toEqual([
      'greenroom / preview: provision created environment_created',
      'greenroom / preview: notify updated announced',
    ]);
    expect(team.standing()).toHaveLength(1);
    expect(commentsOn(team, number).join('\n')).toMatch(/Try it at <http:\/\/shop-feature\S+>/);
    expect(await seen(() => world.act('github', 'push', { branch: 'feature', by: 'mr-a' }))).toEqual([
      'greenroom / preview: provision updated environment_updated',
      'greenroom / preview: notify updated announced',
    ]);
    for (const deed of [
      () => world.act('github', 'ready', { number, by: 'mr-a' }),
      () => world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' }),
    ])
      expect(await seen(deed)).toContain('greenroom / preview: provision unchanged already_current');
    expect(await seen(() => world.act('github', 'label', label('bug')))).toEqual([]);
    expect(await seen(() => world.act('github', 'label', label('Stage:Off')))).toEqual([
      'greenroom / preview: provision skipped opted_out',
      'greenroom / preview: teardown deleted environment_deleted',
      'greenroom / preview: notify updated announced',
    ]);
    expect(team.standing()).toEqual([]);
    expect(commentsOn(team, number).join('\n')).toMatch(
      /It was taken down: pull request .* is labelled 'stage:off'/,
    );
    expect(await seen(() => world.act('github', 'unlabel', label('stage:off')))).toEqual([
      'greenroom / preview: provision created environment_created',
      'greenroom / preview: notify updated announced',
    ]);
    // No tracker is set up, so nothing is delivered.
    expect(await seen(() => world.act('github', 'label', label('Reviewed')))).toEqual([]);
    await seen(() => world.act('github', 'label', label('Stage:Keep')));
    expect(await seen(() => world.act('github', 'close', { number, by: 'mr-a' }))).toContain(
      'greenroom / preview: teardown skipped still_wanted',
    );
    expect(team.standing()).toHaveLength(1);
    await seen(() => world.act('github', 'reopen', { number, by: 'mr-a' }));
    await seen(() => world.act('github', 'unlabel', label('stage:keep')));
    expect(await seen(() => world.act('github', 'close', { number, by: 'mr-a' }))).toEqual([
      'greenroom / preview: provision skipped pull_request_closed',
      'greenroom / preview: teardown deleted environment_deleted',
      'greenroom / preview: notify updated announced',
    ]);
    expect(team.standing()).toEqual([]);
    expect((await seen(() => world.act('github', 'reopen', { number, by: 'mr-a' })))[0]).toBe(
      'greenroom / preview: provision created environment_created',
    );
  });

  it.each(['false', 'OFF'])('does nothing while GREENROOM is %s', async (GREENROOM) => {
    team = await teamRepository({ [PREVIEW]: FIRST }, { ...FIRST_VARIABLES, GREENROOM });
    const runs = await team.act(() => void openPull(team, 'feature'));
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(['skipped']);
    expect(team.standing()).toEqual([]);
  });

  it.each([[undefined], ['maybe']])(
    'says in a green run that it is off while GREENROOM is %s',
    async (GREENROOM) => {
      const { GREENROOM: _, ...vars } = FIRST_VARIABLES;
      team = await teamRepository(
        { [PREVIEW]: FIRST },
        GREENROOM === undefined ? vars : { ...vars, GREENROOM },
      );
      const runs = await team.act(() => void openPull(team, 'feature'));
      expect(playedJobs(runs)).toEqual(['greenroom / off success']);
      const steps = runs.flatMap(({ jobs }) => jobs.flatMap((job) => job.steps));
      expect(steps.flatMap(({ annotations }) => annotations)).toEqual([
        { level: 'warning', title: 'Greenroom is off', message: expect.stringMatching(/Set it to true/) },
      ]);
      expect(steps.map(({ summary }) => summary).join('')).toMatch(/^Greenroom is off, because .*\n$/);
      expect(team.standing()).toEqual([]);
    },
  );

  it('gives a pull request from a fork a green word in the summary, at every event, and asks nobody anything', async () => {
    team = await teamRepository({ [PREVIEW]: FIRST });
    let number = 0;
    const opened = await team.act(() => {
      number = openPull(team, 'patch', 'stranger');
    });
    expect(decisionsOfRuns(opened)).toEqual(['greenroom / fork: provision skipped fork']);
    expect(opened.map(({ conclusion }) => conclusion)).toEqual(['success']);
    const summaries = opened.flatMap(({ jobs }) =>
      jobs.flatMap((job) => job.steps.map(({ summary }) => summary)),
    );
    expect(summaries.join('')).toContain('comes from a fork, which gets no credentials');
    const pushed = await team.act(() =>
      team.world.act('github', 'push', { branch: 'patch', by: 'stranger', fork: true }),
    );
    expect(decisionsOfRuns(pushed)).toEqual(['greenroom / fork: provision skipped fork']);
    for (const deed of [
      () => team.world.act('github', 'label', { number, label: 'stage:off', by: 'mr-b' }),
      () => team.world.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' }),
      () => team.world.act('github', 'close', { number, by: 'stranger' }),
    ])
      expect(playedJobs(await team.act(deed))).toEqual([]);
    expect(team.world.log.entries().filter(({ service }) => service !== 'github')).toEqual([]);
  });

  it('takes down what was closed, though an event after that took its place among those that wait', async () => {
    team = await teamRepository({ [PREVIEW]: FIRST });
    const { world } = team;
    let number = 0;
    await team.act(() => {
      number = openPull(team, 'feature');
    });
    const runs = await team.act(() => {
      world.act('github', 'push', { branch: 'feature', by: 'mr-a' });
      world.act('github', 'close', { number, by: 'mr-a' });
      world.act('github', 'label', { number, label: 'stage:awake', by: 'mr-b' });
    });
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(['success', 'cancelled', 'success']);
    expect(decisionsOfRuns(runs)).toContain('greenroom / preview: teardown deleted environment_deleted');
    expect(team.standing()).toEqual([]);
  });

  it('brings a branch up to date for one pull request, though the end of another took the place of its push', async () => {
    team = await teamRepository({ [PREVIEW]: FIRST });
    const { world } = team;
    world.act('github', 'push', { branch: 'develop', by: 'mr-a' });
    let first = 0;
    await team.act(() => {
      first = openPull(team, 'feature');
      const other = { branch: 'feature', base: 'develop', title: 'For develop', by: 'mr-b' };
      world.act('github', 'open', other);
    });
    for (const end of [
      () => world.act('github', 'label', { number: first, label: 'stage:off', by: 'mr-b' }),
      () => world.act('github', 'close', { number: first, by: 'mr-a' }),
    ]) {
      await team.act(() => {
        world.act('github', 'push', { branch: 'feature', by: 'mr-a', files: { 'a.txt': '1\n' } });
      });
      const runs = await team.act(() => {
        team.lose(() => world.act('github', 'push', { branch: 'feature', by: 'mr-a' }));
        end();
      });
      expect(decisionsOfRuns(runs).slice(0, 2)).toEqual([
        'greenroom / preview: provision updated environment_updated',
        'greenroom / preview: teardown skipped still_wanted',
      ]);
    }
    expect(team.standing()).toHaveLength(1);
  });

  it("lets a fork's branch of the same name cancel nothing that waits", async () => {
    team = await teamRepository({ [PREVIEW]: FIRST });
    const { world } = team;
    let number = 0;
    await team.act(() => {
      number = openPull(team, 'feature');
    });
    const runs = await team.act(() => {
      world.act('github', 'push', { branch: 'feature', by: 'mr-a' });
      world.act('github', 'close', { number, by: 'mr-a' });
      openPull(team, 'feature', 'stranger');
    });
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(['success', 'success', 'success']);
    expect(decisionsOfRuns(runs)).toEqual(
      expect.arrayContaining([
        'greenroom / preview: teardown deleted environment_deleted',
        'greenroom / fork: provision skipped fork',
      ]),
    );
    expect(team.standing()).toEqual([]);
  });
});
