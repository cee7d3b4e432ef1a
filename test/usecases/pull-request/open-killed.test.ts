import { afterEach, describe, expect, it } from '@jest/globals';
import { main } from '../../../actions/pull-request/main.ts';
import { eventFile } from '../../../tools/runs/event-file.ts';
import { runInProcess } from '../../../tools/runs/in-process-run.ts';
import { BRANCH, createPeopleWorld, type PeopleWorld, seedStory } from '../../support/world/people-world.ts';

const PERMISSIONS = { actions: 'read', contents: 'read', issues: 'read', 'pull-requests': 'write' };

interface Pushed {
  readonly people: PeopleWorld;
  readonly commit: string;
  /** Seconds, as the event of a push has it. */
  readonly at: number;
}

let people: PeopleWorld;
afterEach(() => people.close());

/** A branch that names a story was pushed to a repository that lets workflows open pull requests. */
async function pushed(allows = true): Promise<Pushed> {
  people = await createPeopleWorld(5);
  seedStory(people, { name: 'Pay by card, @mr-b [#7654321]' });
  people.act('github', 'repository', { workflowsMayOpen: allows });
  const template = { '.github/PULL_REQUEST_TEMPLATE.md': '<!-- Why?' };
  people.act('github', 'push', { branch: 'main', by: 'mr-a', files: template });
  const push = { branch: BRANCH, by: 'mr-a', files: { 'a.txt': 'a' } };
  const { commit } = people.act<{ commit: string }>('github', 'push', push);
  return { people, commit, at: Math.floor(people.world.core.clock.now() / 1000) };
}

function step(
  { commit, at }: Pushed,
  inputs: Readonly<Record<string, string>> = {},
  death?: Promise<void>,
  actor = 'mr-a',
) {
  const { origin, github } = people;
  return runInProcess({
    name: 'pull-request',
    main,
    origin,
    sleep: async () => undefined,
    ...(death === undefined ? {} : { killed: death }),
    env: {
      GITHUB_ACTOR: actor,
      GITHUB_API_URL: `${origin}/github`,
      GITHUB_GRAPHQL_URL: `${origin}/github/graphql`,
      GITHUB_REPOSITORY: 'octo-org/shop',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: eventFile({ after: commit, repository: { id: 70107786, pushed_at: at } }),
      GITHUB_REF: `refs/heads/${BRANCH}`,
      GITHUB_SHA: commit,
      GITHUB_RUN_ID: '1',
    },
    inputs: {
      operation: 'open',
      branches: 'story',
      'github-token': github.token({ kind: 'workflow', permissions: PERMISSIONS as never }),
      tracker: 'pivotal',
      'tracker-url': `${origin}/tracker`,
      'tracker-token': 'rehearsal-tracker-token',
      'tracker-project': '99',
      ...inputs,
    },
  });
}

function seen() {
  const { pulls: all } = people.world.core.peer('github').state() as {
    pulls: readonly { title: string; branch: string; state: string }[];
  };
  return all;
}

function titles(): readonly string[] {
  return seen().map(({ title }) => title);
}

/** Without what nobody sees in a title. */
function pulls() {
  return seen().map(({ title, branch, state }) => ({ title: title.replaceAll('\u200b', ''), branch, state }));
}

const OPENED = [{ title: 'Pay by card, @mr-b [#7654321]', branch: BRANCH, state: 'open' }];

describe('a pull request that is opened for a story of Pivotal', () => {
  it('has its title without its mention, and names it alone', async () => {
    const played = await step(await pushed());
    expect(played.report).toMatchObject({ decision: 'created', reasonCode: 'pull_request_opened' });
    expect(played.outputs).toMatchObject({ 'pull-request': expect.stringMatching(/^\d+$/), 'go-on': 'true' });
    expect(pulls()).toEqual(OPENED);
    expect(titles().join()).not.toMatch(/@mr-b|#7654321/);
  });

  it('is not opened by a run for Dependabot, which may not, nor by a dry run', async () => {
    const push = await pushed();
    expect((await step(push, {}, undefined, 'dependabot[bot]')).report).toMatchObject({
      reasonCode: 'not_to_open',
    });
    expect((await step(push, { 'dry-run': 'true' })).report).toMatchObject({ reasonCode: 'dry_run' });
    expect(pulls()).toEqual([]);
  });

  it('is refused by the setting with one sentence that names its place', async () => {
    const { report } = await step(await pushed(false));
    expect(report).toMatchObject({
      decision: 'failed',
      reasonCode: 'access_denied',
      sentence: expect.stringContaining('Settings > Actions > General > Workflow permissions'),
    });
  });

  it('is there once, with a run that goes on, after a kill at any request and a run more', async () => {
    const calm = await pushed();
    const from = calm.people.mark();
    await step(calm);
    const requests = calm.people.mark() - from;
    await people.close();
    expect(requests).toBeGreaterThan(10);

    let struck = 0;
    for (let skip = 0; skip < requests; skip += 1)
      for (const phase of ['before', 'after'] as const) {
        const push = await pushed();
        const { faults } = push.people.world.core;
        const death = new Promise<void>((resolve) => {
          faults.add({ name: `kill ${skip}`, skip, phase, effect: 'kill', onStrike: resolve });
        }).then(() => {
          struck += 1;
        });
        const first = await step(push, {}, death);
        faults.clear();
        const last = first.report === 'killed' ? await step(push) : first;
        expect({ skip, phase, pulls: pulls() }).toEqual({ skip, phase, pulls: OPENED });
        expect(last.outputs).toMatchObject({
          'pull-request': expect.stringMatching(/^\d+$/),
          'go-on': 'true',
        });
        await people.close();
      }
    expect(struck).toBe(2 * requests);
    await pushed();
  });

  it.each([
    ['an answer that is lost', { phase: 'after', effect: 'reset' }],
    ['a server out of order', { phase: 'before', effect: 'answer', answer: { status: 503, body: 'Away' } }],
    ['a right that is missing', { phase: 'before', effect: 'answer', answer: { status: 403, body: '{}' } }],
  ] as const)(
    'is there once after %s at any request and a run more, and whoever fails says why',
    async (_, fault) => {
      const calm = await pushed();
      const from = calm.people.mark();
      await step(calm);
      const requests = calm.people.mark() - from;
      await people.close();
      for (let skip = 0; skip < requests; skip += 1) {
        const push = await pushed();
        const { faults } = push.people.world.core;
        faults.add({ name: `fault ${skip}`, skip, times: 1, ...fault });
        const { report } = await step(push);
        if (report !== 'killed' && report.decision !== 'created' && report.decision !== 'unchanged')
          expect(report).toMatchObject({
            decision: 'failed',
            sentence: expect.stringMatching(/\w{3,}.*\.$/),
          });
        faults.clear();
        const last = await step(push);
        expect({ skip, pulls: pulls() }).toEqual({ skip, pulls: OPENED });
        expect(last.outputs).toMatchObject({
          'pull-request': expect.stringMatching(/^\d+$/),
          'go-on': 'true',
        });
        await people.close();
      }
      await pushed();
    },
  );
});
