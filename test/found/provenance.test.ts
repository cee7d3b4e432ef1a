import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../src/adapters/github/github.ts';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { BRANCH } from '../../tools/runs/preview-job.ts';
import { notifyBuilt, syncBuilt } from '../support/runs/desk-built.ts';
import { builtLife } from '../support/runs/life-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { deploymentsOf } from '../support/world/deployments.ts';
import { KEY, URL_OF_IT } from '../support/world/people-reports.ts';
import { askGitHub, commentsOn, deployAs, messagesIn, tokenOfPerson } from '../support/world/people-seen.ts';

const EVIL = 'http://evil.example.com';

describe('a deployment that a person wrote by hand', () => {
  const desk = withDesk();

  it('delivers no story, and sends nobody to its address', async () => {
    await deployAs(desk, tokenOfPerson(desk), { ref: BRANCH, key: KEY, url: EVIL });
    desk.people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    await syncBuilt(desk);
    const [story] = desk.seen.stories();
    expect(story).toMatchObject({ state: 'finished', comments: [] });
  });

  it('hides none of ours, nor does a state that a person set on ours', async () => {
    await desk.setUp.deploy();
    const own = (await github(desk).list({ environment: 'preview', ref: BRANCH, key: KEY }))[0]?.id;
    const person = tokenOfPerson(desk);
    await askGitHub(desk, person, `deployments/${own}/statuses`, { state: 'success', environment_url: EVIL });
    await askGitHub(desk, person, `deployments/${own}/statuses`, { state: 'failure', description: 'No.' });
    await deployAs(desk, person, { ref: BRANCH, key: KEY, url: EVIL });
    desk.people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    expect(await syncBuilt(desk)).toMatchObject({ reasonCode: 'story_moved' });
    const [story] = desk.seen.stories();
    expect(story?.state).toBe('delivered');
    expect(story?.comments[0]?.text).toContain(`Try it at ${URL_OF_IT}/\n`);
  });

  it('is no push that keeps an environment awake, and none of the head', async () => {
    await desk.setUp.deploy();
    await deployAs(desk, tokenOfPerson(desk), { ref: BRANCH, key: KEY, url: EVIL });
    const { codeHost, deployments } = all(desk);
    expect(await deployments.opened({ environment: 'preview', ref: BRANCH })).toHaveLength(1);
    expect((await codeHost.deployedHeads('preview')).map((head) => head.deployments)).toEqual([
      [expect.objectContaining({ key: KEY, state: 'success', url: URL_OF_IT })],
    ]);
  });
});

describe('a team that gives one step the token of an app', () => {
  const desk = withDesk();

  it('goes on by what its other steps recorded with their own token', async () => {
    const { people, number } = desk;
    await desk.setUp.deploy();
    people.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
    const permissions = {
      contents: 'write',
      deployments: 'write',
      issues: 'write',
      'pull-requests': 'write',
    } as const;
    const app = people.github.token({ kind: 'app', login: 'shop-merger', permissions });
    await syncBuilt(desk);
    people.act('tracker', 'accept', { id: 123456789, by: 103 });
    const found = await syncBuilt(desk, { operation: 'accepted', 'github-token': app }, 'schedule');
    expect(JSON.parse(found.outputs['accepted'] ?? '')).toMatchObject([{ commit: desk.head }]);
    const own = await deployAs(desk, app, { ref: BRANCH, key: KEY, url: URL_OF_IT });
    const seen = await all(desk, app).deployments.list({ environment: 'preview', ref: BRANCH, key: KEY });
    expect(seen.map(({ id, state }) => [id === own, state])).toEqual([
      [true, 'success'],
      [false, 'success'],
    ]);
  });
});

describe('a record that a person wrote by hand', () => {
  const stage = withPreview({ seed: 7, perWait: PER_WAIT });

  it('of another region keeps no environment from being taken down, and is told with who wrote it', async () => {
    const life = builtLife(stage);
    life.push('one');
    await life.play('provision');
    const token = stage.world.github.token({ kind: 'person', login: 'mr-a' });
    const answer = await fetch(`${stage.world.env()['GITHUB_API_URL']}/repos/octo-org/shop/deployments`, {
      method: 'POST',
      headers: { authorization: `token ${token}` },
      body: JSON.stringify({
        ref: BRANCH,
        environment: 'preview',
        auto_merge: false,
        required_contexts: [],
        payload: { key: KEY, project: 'shop', region: 'us-east-1', account: '9999' },
      }),
    });
    expect(answer.status).toBe(201);
    life.close();
    const { outputs } = await life.play('teardown');
    expect(JSON.parse(outputs['result'] ?? '').items).toMatchObject([
      { decision: 'deleted', reasonCode: 'environment_deleted' },
      { decision: 'refused', reasonCode: 'stands_elsewhere' },
    ]);
    expect(life.standing()).toEqual([]);
    const again = await life.play('teardown');
    expect(again.outputs).toMatchObject({ decision: 'refused', 'reason-code': 'stands_elsewhere' });
    expect(again.outputs['result']).toContain('That was recorded by mr-a: ');
    const { id } = (await answer.json()) as { readonly id: number };
    const one = `${stage.world.env()['GITHUB_API_URL']}/repos/octo-org/shop/deployments/${id}`;
    const headers = { authorization: `token ${token}` };
    await fetch(`${one}/statuses`, { method: 'POST', headers, body: '{"state":"inactive"}' });
    expect((await fetch(one, { method: 'DELETE', headers })).status).toBe(204);
    expect((await life.play('teardown')).outputs).toMatchObject({ decision: 'nothing' });
  });

  it('a commit that only a fork has is not deployed under the name of a branch', async () => {
    const life = builtLife(stage);
    life.push('one');
    const older = stage.world.github.code.branchHead(BRANCH) ?? '';
    life.push('two');
    const { commit } = stage.world.act<{ commit: string }>('github', 'push', {
      branch: BRANCH,
      files: { 'evil.txt': 'evil' },
      by: 'mr-b',
      fork: true,
    });
    const refused = await life.play('provision', { commit, branch: BRANCH });
    expect(refused.exitCode).toBe(1);
    expect(refused.outputs).toMatchObject({ decision: 'refused', 'reason-code': 'unknown_branch' });
    expect(refused.outputs['result']).toContain(
      `Commit ${commit.slice(0, 7)} is not on branch '${BRANCH}' of octo-org/shop`,
    );
    expect([life.standing(), deploymentsOf(stage.world)]).toEqual([[], []]);
    const own = await life.play('provision', { commit: older, branch: BRANCH });
    expect(own.outputs).toMatchObject({ decision: 'created', commit: older });
  });
});

describe('a result of another step', () => {
  const desk = withDesk();

  it.each([
    ['that is no report of ours', { scope: undefined, subject: undefined }],
    ['of another repository', { scope: { repository: 'evil-org/shop', project: 'shop', kind: 'preview' } }],
    ['of another project', { scope: { repository: 'octo-org/shop', project: 'admin', kind: 'preview' } }],
    ['of another kind', { scope: { repository: 'octo-org/shop', project: 'shop', kind: 'staging' } }],
    ['whose key is of another branch', { key: '70107786/shop/preview/main' }],
    ['whose key is of another repository', { key: KEY.replace('70107786', '1') }],
  ])('%s is left out, and the log says so', async (_of, { key, ...given }: Record<string, unknown>) => {
    const theirs = desk.reports.provisioned({ environment: { name: 'x', url: EVIL } });
    const forged = { ...theirs, ...given, ...(key ? { subject: { ...theirs.subject, key } } : {}) };
    const told = await notifyBuilt(desk, [forged]);
    expect(told.green).toBe(true);
    expect(told.log).toContain("1 of the 1 results that the input 'results' holds are left out");
    expect([commentsOn(desk), messagesIn(desk)]).toEqual([[], []]);
    const synced = await syncBuilt(desk, { results: JSON.stringify([forged]) });
    expect(synced.log).toContain('1 of the 1 results');
    expect(desk.seen.stories()[0]?.comments).toEqual([]);
  });

  it('that says that an environment is ready delivers no story, and sends nobody to its address', async () => {
    const { people, number } = desk;
    people.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
    const forged = desk.reports.provisioned({ environment: { name: 'x', url: EVIL } });
    expect((await syncBuilt(desk, { results: JSON.stringify([forged]) })).green).toBe(true);
    expect(desk.seen.stories()[0]).toMatchObject({ state: 'finished', comments: [] });
    await desk.setUp.deploy();
    await syncBuilt(desk, { results: JSON.stringify([forged]) });
    expect(desk.seen.stories()[0]?.comments[0]?.text).toContain(`Try it at ${URL_OF_IT}/\n`);
  });

  it('beside ours keeps nobody from hearing of ours', async () => {
    const own = desk.reports.provisioned();
    const theirs = { ...desk.reports.tornDown(), scope: { ...own.scope, project: 'admin' } };
    const told = await notifyBuilt(desk, [own, theirs]);
    expect(told).toMatchObject({ green: true, reasonCode: 'announced' });
    expect(commentsOn(desk)[0]?.body).toContain('The environment is ready');
  });
});

type At = ReturnType<typeof withDesk>;

function all({ people }: At, token?: string): ReturnType<typeof createGitHub> {
  const permissions = { contents: 'read', deployments: 'write', 'pull-requests': 'read' } as const;
  return createGitHub({
    fetch,
    token: token ?? people.github.token({ kind: 'workflow', permissions }),
    apiUrl: `${people.origin}/github`,
    repository: 'octo-org/shop',
  });
}

function github(desk: At) {
  return all(desk).deployments;
}
