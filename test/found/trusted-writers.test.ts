import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../src/adapters/github/github.ts';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { BRANCH } from '../../tools/runs/preview-job.ts';
import { notifyBuilt, syncBuilt } from '../support/runs/desk-built.ts';
import { builtLife } from '../support/runs/life-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { writeDelivery } from '../support/world/deliveries.ts';
import { deploymentsOf, stateOf } from '../support/world/deployments.ts';
import { KEY, URL_OF_IT } from '../support/world/people-reports.ts';
import { askGitHub, commentsOn, deployAs, tokenOfPerson } from '../support/world/people-seen.ts';

const APP = 'shop-deployer[bot]';
const PERMISSIONS = {
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  'pull-requests': 'write',
} as const;
const TRUST = { '.github/greenroom.yml': `trusted-writers:\n  - ${APP}\n` };

describe('an environment whose deployments the token of an app opened', () => {
  const stage = withPreview({ seed: 7, perWait: PER_WAIT });

  function tokenOfApp(): string {
    return stage.world.github.token({ kind: 'app', login: 'shop-deployer', permissions: PERMISSIONS });
  }

  function states() {
    return deploymentsOf(stage.world).map(stateOf);
  }

  it('is not called gone by a job without that token that looks elsewhere, and goes where it stands', async () => {
    const life = builtLife(stage);
    life.push('one');
    await life.play('provision', { 'github-token': tokenOfApp() });
    life.close();
    const wrong = await life.play('teardown', { region: 'us-east-1' });
    expect(JSON.parse(wrong.outputs['result'] ?? '')).toMatchObject({
      decision: 'refused',
      reasonCode: 'stands_elsewhere',
      sentence: `The environment of branch '${BRANCH}' is recorded in eu-central-1 (the account that ends in 3333), and this run looks in us-east-1 (the account that ends in 3333), so nothing there was touched or counts as gone; give eu-central-1 in the input 'region' or in AWS_REGION, then run it again. That was recorded by ${APP}: if no step of the team's has that login, delete the deployment on GitHub.`,
    });
    expect(wrong.stdout).toContain(
      `The deployments that ${APP} wrote count for nothing here; if the team writes them with another token, name ${APP} in 'trusted-writers' of the settings.`,
    );
    const swept = await life.play(
      'teardown',
      { select: 'orphaned', region: 'us-east-1' },
      { GITHUB_EVENT_NAME: 'schedule' },
    );
    expect(swept.outputs).toMatchObject({ decision: 'refused', 'reason-code': 'stands_elsewhere' });
    expect(states()).toEqual(['success']);
    const right = await life.play('teardown', { region: 'eu-central-1' });
    expect(right.outputs['decision']).toBe('deleted');
    expect([states(), life.standing()]).toEqual([['inactive'], []]);
  });

  it('gets its test data once, though the next step has another token, and is told by one record where the settings trust the app', async () => {
    const life = builtLife(stage);
    life.push('one');
    const app = { 'github-token': tokenOfApp() };
    expect((await life.play('provision', app)).outputs['fresh']).toBe('true');
    await life.play('provision', { ...app, seeded: 'true' });
    const next = await life.play('provision');
    expect(next.outputs['fresh']).toBe('false');
    expect(states()).toEqual(['success', 'success']);
    stage.world.act('github', 'push', { branch: 'main', files: TRUST, by: 'mr-a' });
    life.push('two');
    expect((await life.play('provision')).outputs).toMatchObject({ decision: 'updated', fresh: 'false' });
    expect(states()).toEqual(['inactive', 'inactive', 'success']);
    expect((await life.play('provision', app)).outputs['decision']).toBe('unchanged');
    expect(states()).toEqual(['inactive', 'inactive', 'success']);
  });
});

describe('a team whose pull request jobs have the token of an app', () => {
  const desk = withDesk();

  it('has merged what was delivered so by a job without it, once the settings trust the app', async () => {
    const { people, number } = desk;
    const app = people.github.token({ kind: 'app', login: 'shop-deployer', permissions: PERMISSIONS });
    await deployAs(desk, app, { ref: BRANCH, key: KEY, url: URL_OF_IT });
    people.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
    await syncBuilt(desk, { 'github-token': app });
    people.act('tracker', 'accept', { id: 123456789, by: 103 });
    const unknown = await syncBuilt(desk, { operation: 'accepted' }, 'schedule');
    expect(unknown).toMatchObject({ decision: 'nothing', reasonCode: 'not_delivered' });
    expect(unknown.sentence).toContain(
      `What ${APP} recorded counts for nothing; if the team writes it with another token, name the login in 'trusted-writers' of the settings.`,
    );
    people.act('github', 'push', { branch: 'main', files: TRUST, by: 'mr-a' });
    const known = await syncBuilt(desk, { operation: 'accepted' }, 'schedule');
    expect(JSON.parse(known.outputs['accepted'] ?? '')).toMatchObject([{ commit: desk.head }]);
  });

  it('has one comment, which the job without it edits', async () => {
    const { people } = desk;
    people.act('github', 'push', { branch: 'main', files: TRUST, by: 'mr-a' });
    const app = people.github.token({ kind: 'app', login: 'shop-deployer', permissions: PERMISSIONS });
    await notifyBuilt(desk, [desk.reports.provisioned()], { 'github-token': app });
    await notifyBuilt(desk, [desk.reports.tornDown()]);
    expect(commentsOn(desk).map(({ author }) => author)).toEqual([APP]);
    expect(commentsOn(desk)[0]?.body).toContain('is gone');
    await notifyBuilt(desk, [desk.reports.provisioned()], { 'github-token': app });
    expect(commentsOn(desk)).toHaveLength(1);
  });
});

describe('records of ours among very many of others', () => {
  const desk = withDesk();

  it('are found: deployments of a head, states of a deployment, and what was delivered', async () => {
    await desk.setUp.deploy();
    const github = createGitHub({
      fetch,
      token: desk.people.github.token({ kind: 'workflow', permissions: PERMISSIONS }),
      apiUrl: `${desk.people.origin}/github`,
      repository: 'octo-org/shop',
    });
    const person = tokenOfPerson(desk);
    const [own] = await github.deployments.list({ environment: 'preview', ref: BRANCH, key: KEY });
    for (let count = 0; count < 100; count += 1)
      await askGitHub(desk, person, `deployments/${own?.id}/statuses`, { state: 'failure' });
    const [still] = await github.deployments.list({ environment: 'preview', ref: BRANCH, key: KEY });
    expect(still).toMatchObject({ id: own?.id, state: 'success', environmentUrl: URL_OF_IT });
    const alone = await github.codeHost.deployedHeads('preview');
    const seen = { key: KEY, state: 'success', url: URL_OF_IT };
    expect(alone[0]?.deployments).toEqual([expect.objectContaining(seen)]);
    for (let count = 0; count < 20; count += 1)
      await deployAs(desk, person, { ref: BRANCH, key: 'theirs', url: 'http://evil.example.com' });
    const among = await github.codeHost.deployedHeads('preview');
    expect(among[0]?.deployments).toEqual([expect.objectContaining(seen)]);

    const record = { pullRequest: desk.number, commit: desk.head, stories: '123456789' };
    const job = desk.people.github.token({ kind: 'workflow', permissions: PERMISSIONS });
    await writeDelivery(desk.people, job, record);
    for (let count = 0; count < 100; count += 1) await writeDelivery(desk.people, person, record);
    expect(await github.deliveries.newest(desk.number)).toMatchObject({ commit: desk.head });
    expect(await github.deliveries.strangers(desk.number)).toEqual(['mr-a']);
  });
});

describe('a record behind a page of newer ones that a workflow wrote', () => {
  const desk = withDesk();

  it('is still one of those by which a merge is judged', async () => {
    const job = desk.people.github.token({ kind: 'workflow', permissions: PERMISSIONS });
    const { deliveries } = createGitHub({
      fetch,
      token: job,
      apiUrl: `${desk.people.origin}/github`,
      repository: 'octo-org/shop',
    });
    const [pullRequest, commit] = [desk.number, desk.head];
    await writeDelivery(desk.people, job, { pullRequest, commit, stories: '99' });
    for (let count = 0; count < 100; count += 1)
      await writeDelivery(desk.people, job, { pullRequest, commit, stories: '123456789' });
    const newest = await deliveries.newest(pullRequest);
    expect(newest?.alike).toHaveLength(101);
    expect(newest?.alike[0]?.stories).toEqual(['99']);
  });
});

describe('two projects in one repository', () => {
  const desk = withDesk();

  it('keep what was delivered of each, so that both acceptances count', async () => {
    await desk.setUp.deliver();
    const job = desk.people.github.token({ kind: 'workflow', permissions: PERMISSIONS });
    const record = { pullRequest: desk.number, commit: desk.head, stories: '99', project: 'api' };
    expect(await writeDelivery(desk.people, job, record)).toBe(201);
    desk.people.act('tracker', 'accept', { id: 123456789, by: 103 });
    const found = await syncBuilt(desk, { operation: 'accepted' }, 'schedule');
    expect(JSON.parse(found.outputs['accepted'] ?? '')).toMatchObject([{ pullRequest: desk.number }]);
  });
});
