import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { RunRecord } from '../../rehearsal/runner/records/records.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { pickerOf, playsWhole, sampleSeed } from '../../tools/sweep/sample.ts';
import { pinnedWorkflows } from '../../tools/workflows/pinned-workflows.ts';
import { planLeaving } from '../../tools/workflows/removal.ts';
import { sealed } from '../../tools/workflows/written-files.ts';
import {
  commentsOn,
  decisionsOfRuns,
  FIRST_VARIABLES,
  openPull,
  playedJobs,
  type TeamRepository,
  teamRepository,
} from '../docs/team-repository.ts';

const PIN = { repository: 'octo-org/greenroom', ref: '0123456789abcdef0123456789abcdef01234567' };
const VARIABLES = {
  ...FIRST_VARIABLES,
  GREENROOM_READ_ROLE: 'arn:aws:iam::111122223333:role/greenroom-read',
};

let team: TeamRepository;
afterEach(() => team.close());

/** What init writes. */
function written(form: 'short' | 'flat'): Readonly<Record<string, string>> {
  const files = pinnedWorkflows(repositoryRoot, PIN, { flat: form === 'flat', every: '1h' });
  return Object.fromEntries([...files].map(([path, text]) => [path, sealed(text)]));
}

function lookBySchedule(): Promise<readonly RunRecord[]> {
  return team.act(() => team.world.act('github', 'schedule', { cron: '23 * * * *' }));
}

/** What a person does who fills in the form of a workflow. */
async function dispatch(
  file: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<readonly RunRecord[]> {
  const { world } = team;
  const answer = await fetch(
    `${world.origin()}/github/repos/octo-org/shop/actions/workflows/${file}/dispatches`,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${world.seeded.personalToken}`,
        accept: 'application/vnd.github+json',
      },
      body: JSON.stringify({ ref: 'main', inputs }),
    },
  );
  expect(answer.status).toBe(204);
  return team.act(() => undefined);
}

function storyAccepted(): void {
  team.world.act('github', 'dispatch', { event_type: 'story-accepted', client_payload: {}, by: 'mr-a' });
}

const FORMS = ['short', 'flat'] as const;
const seed = sampleSeed('FORM_SEED');
/** Both have the same jobs, so each commit plays one of them. `npm run full` plays both. */
const PLAYED = playsWhole() ? FORMS : pickerOf(seed)(FORMS, 1);

describe.each(PLAYED)(`the workflows that init writes, %s, one of a sample by FORM_SEED=${seed}`, (form) => {
  const job = (name: string) => (form === 'short' ? `greenroom / ${name}` : name);

  it('only look by schedule where nothing is due, and heal what a lost event left behind', async () => {
    team = await teamRepository(written(form), VARIABLES);
    expect(playedJobs(await lookBySchedule())).toEqual([`${job('due')} success`]);
    let number = 0;
    team.lose(() => {
      number = openPull(team, 'feature');
    });
    team.world.clock.advance(2 * 3_600_000);
    const healed = await lookBySchedule();
    expect(playedJobs(healed)).toEqual([
      `${job('due')} success`,
      expect.stringMatching(new RegExp(`^${job('heal')} \\(.*feature.*\\) success$`)),
    ]);
    expect(decisionsOfRuns(healed).slice(1)).toEqual([
      expect.stringMatching(/provision created environment_created$/),
      expect.stringMatching(/notify updated announced$/),
    ]);
    expect(commentsOn(team, number).join('\n')).toMatch(/Try it at <http:\/\/shop-feature\S+>/);
    expect(playedJobs(await lookBySchedule())).toEqual([`${job('due')} success`]);
  });

  it('try a branch whose run is refused again once something changed, or a person asks, and not each hour', async () => {
    const GREENROOM_PROVISION_ROLE = 'none';
    team = await teamRepository(written(form), { ...VARIABLES, GREENROOM_PROVISION_ROLE });
    const { world } = team;
    let number = 0;
    team.lose(() => {
      number = openPull(team, 'feature');
    });
    const afterAnHour = (): Promise<readonly RunRecord[]> => {
      world.clock.advance(3_600_000);
      return lookBySchedule();
    };
    const jobsOf = (runs: readonly RunRecord[]) =>
      playedJobs(runs).map((line) => line.replace(/ \(.*\)/, '').replace('greenroom / ', ''));
    const refused = await afterAnHour();
    expect(jobsOf(refused)).toEqual(['due success', 'heal failure']);
    expect(decisionsOfRuns(refused).join()).toContain('provision refused invalid_input');

    const waits = await afterAnHour();
    expect(jobsOf(waits)).toEqual(['due success']);
    const [step] = waits
      .flatMap(({ jobs }) => jobs.flatMap(({ steps }) => steps))
      .filter(({ id }) => id === 'due');
    expect(step?.summary).toContain(`Pull request \\#${number} is behind: it has no environment.`);
    expect(step?.summary).toContain('1 branch waits after a run that did not help.');
    expect(step?.summary).toContain('heal: waits');
    // The run of the hour before is red, but it looked.
    expect(step?.summary).toMatch(/The last hourly look was at .* UTC\./);

    const path = '.github/greenroom.yml';
    world.act('github', 'push', { branch: 'main', files: { [path]: 'project: shop\n' }, by: 'mr-a' });
    expect(jobsOf(await afterAnHour())).toEqual(['due success', 'heal failure']);
    expect(jobsOf(await afterAnHour())).toEqual(['due success']);
    expect(jobsOf(await dispatch('greenroom.yml'))).toContain('heal failure');
    expect(jobsOf(await afterAnHour())).toEqual(['due success']);
    team.lose(() =>
      world.act('github', 'push', { branch: 'feature', by: 'mr-a', files: { 'app.txt': 'two\n' } }),
    );
    expect(jobsOf(await afterAnHour())).toEqual(['due success', 'heal failure']);
  });

  it('look with the role that the settings name for it, before the one for teardown', async () => {
    const role = 'arn:aws:iam::111122223333:role/greenroom-nobody';
    const settings = `environments:\n  preview:\n    roles:\n      due: ${role}\n`;
    const files = { ...written(form), '.github/greenroom.yml': settings };
    team = await teamRepository(files, FIRST_VARIABLES);
    const refused = await lookBySchedule();
    expect(playedJobs(refused)).toEqual([`${job('due')} failure`]);
    expect(JSON.stringify(refused)).toContain('greenroom-nobody');
    await team.close();
    team = await teamRepository(files, VARIABLES);
    expect(playedJobs(await lookBySchedule())).toEqual([`${job('due')} success`]);
  });

  it('end an environment with its branch, and by a sweep what was missed', async () => {
    team = await teamRepository(written(form), VARIABLES);
    const { world } = team;
    await team.act(() => void openPull(team, 'one'));
    await team.act(() => void openPull(team, 'two'));
    const deleted = await team.act(() => world.act('github', 'delete-branch', { branch: 'one', by: 'mr-a' }));
    // GitHub closes its pull request as well; both wait in one group.
    const ended = decisionsOfRuns(deleted).filter((line) => line.includes('teardown'));
    expect(ended.map((line) => line.slice(line.indexOf('teardown'))).sort()).toEqual([
      'teardown deleted environment_deleted',
      'teardown nothing nothing_to_do',
    ]);
    team.lose(() => world.act('github', 'delete-branch', { branch: 'two', by: 'mr-a' }));
    expect(team.standing()).toHaveLength(1);
    world.clock.advance(2 * 3_600_000);
    const swept = await dispatch('greenroom.yml');
    expect(playedJobs(swept)).toEqual([`${job('due')} success`, `${job('sweep')} success`]);
    expect(team.standing()).toEqual([]);
    expect(playedJobs(await team.act(storyAccepted))).toEqual([]);
  });

  it('take down what has lived longer than the settings allow, and make it no more', async () => {
    const settings = 'environments:\n  preview:\n    ttl: 3h\n';
    team = await teamRepository({ ...written(form), '.github/greenroom.yml': settings }, VARIABLES);
    let number = 0;
    await team.act(() => {
      number = openPull(team, 'feature');
    });
    team.world.clock.advance(2 * 3_600_000);
    // Whoever wants it longer hears before its end, and once.
    expect(playedJobs(await lookBySchedule())).toEqual([`${job('due')} success`, `${job('sweep')} success`]);
    expect(commentsOn(team, number).join('\n')).toMatch(/The environment is taken down at .* UTC/);
    expect(playedJobs(await lookBySchedule())).toEqual([`${job('due')} success`]);
    team.world.clock.advance(2 * 3_600_000);
    expect(decisionsOfRuns(await lookBySchedule())).toEqual([
      `${job('due')}: due planned due`,
      `${job('sweep')}: teardown nothing nothing_to_do`,
      `${job('sweep')}: teardown deleted environment_deleted`,
      `${job('sweep')}: notify updated announced`,
    ]);
    expect(team.standing()).toEqual([]);
    team.world.clock.advance(2 * 3_600_000);
    expect(playedJobs(await lookBySchedule())).toEqual([`${job('due')} success`]);
  });

  it.each(['false', 'maybe'])('do nothing on the default branch while GREENROOM is %s', async (GREENROOM) => {
    team = await teamRepository(written(form), { ...VARIABLES, GREENROOM });
    const { world } = team;
    team.lose(() => void openPull(team, 'one'));
    expect(playedJobs(await lookBySchedule())).toEqual([]);
    expect(playedJobs(await dispatch('greenroom.yml', { force: 'true' }))).toEqual([]);
    expect(playedJobs(await team.act(storyAccepted))).toEqual([]);
    const deleted = await team.act(() => world.act('github', 'delete-branch', { branch: 'one', by: 'mr-a' }));
    expect(playedJobs(deleted.filter(({ event }) => event.name === 'delete'))).toEqual([]);
  });
});

describe('a team that leaves by what init says', () => {
  it('makes no environment from then on, and takes down those that are there', async () => {
    const leave = readFileSync(join(repositoryRoot, 'docs', 'examples', 'leave.yml'), 'utf8');
    const { changes } = planLeaving(new Map(Object.entries(written('short'))), leave);
    const files: Record<string, string> = { ...written('short') };
    for (const { path, after } of changes)
      if (after === undefined) delete files[path];
      else files[path] = after;
    team = await teamRepository(files, { ...VARIABLES, GREENROOM: 'false' });
    const { world } = team;
    world.act('cloudformation', 'seed', {
      name: 'shop-feature',
      tags: {
        'greenroom:project': 'shop',
        'greenroom:repository': 'octo-org/shop',
        'greenroom:repository-id': '70107786',
        'greenroom:environment': 'preview',
        'greenroom:branch': 'feature',
        branch: 'feature',
      },
    });
    expect(await team.act(() => void openPull(team, 'feature'))).toEqual([]);
    expect(playedJobs(await lookBySchedule())).toEqual([]);
    expect(decisionsOfRuns(await dispatch('leave.yml'))).toEqual(['leave: teardown planned dry_run']);
    expect(team.standing()).toEqual(['shop-feature']);
    expect(decisionsOfRuns(await dispatch('leave.yml', { really: 'true' }))).toEqual([
      'leave: teardown deleted environment_deleted',
      'leave: notify nothing nothing_to_do', // nobody had heard of it
    ]);
    expect(team.standing()).toEqual([]);
    expect(decisionsOfRuns(await dispatch('leave.yml'))).toEqual(['leave: teardown nothing nothing_to_do']);
  });
});
