import { describe, expect, it } from '@jest/globals';
import type { SweepGround } from '../../support/runs/sweep-here.ts';
import { groundsToOpen } from '../../support/set-ups/with-ground.ts';
import { openDeployment } from '../../support/world/deployments.ts';

const DAY = 24 * 3_600_000;
const TEMPLATE = {
  Parameters: { Commit: { Type: 'String' } },
  Resources: { Bucket: { Type: 'AWS::S3::Bucket' } },
};

const openGround = groundsToOpen();

function ground(settings?: string): Promise<SweepGround> {
  return openGround(settings === undefined ? {} : { settings });
}

/** A push that was deployed: the stack stands at the commit, and a deployment says when. */
async function deployed(here: SweepGround, branch: string): Promise<number> {
  const number = here.open(branch);
  const { commit } = await openDeployment(here.world, branch);
  here.stack(`shop-${branch}`, branch, { template: TEMPLATE, parameters: { Commit: commit } });
  return number;
}

function reasons(result: Awaited<ReturnType<SweepGround['sweep']>>): Record<string, string> {
  const { items = [] } = result.report as { items?: readonly { name: string; reasonCode: string }[] };
  return Object.fromEntries(items.map((item) => [item.name, item.reasonCode]));
}

describe('select: expired', () => {
  it('takes down what was last pushed longer ago than ttl, although its pull request is open', async () => {
    const here = await ground();
    await deployed(here, 'old');
    await deployed(here, 'pushed');
    await deployed(here, 'rerun');
    const kept = await deployed(here, 'kept');
    here.world.act('github', 'label', { number: kept, label: 'stage:keep', by: 'mr-a' });
    const until = await deployed(here, 'until');
    const day = new Date(here.world.clock.now() + 8 * DAY).toISOString().slice(0, 10);
    here.world.act('github', 'label', { number: until, label: `Stage:Until-${day}`, by: 'mr-a' });
    here.open('unknown');
    here.stack('shop-unknown', 'unknown', { template: TEMPLATE, parameters: { Commit: 'f'.repeat(40) } });
    here.world.clock.advance(6 * DAY);
    here.world.act('github', 'push', { branch: 'pushed', files: { 'more.txt': 'more' }, by: 'mr-a' });
    await openDeployment(here.world, 'pushed');
    await openDeployment(here.world, 'rerun');
    here.world.clock.advance(2 * DAY);
    const result = await here.sweep({ select: 'expired', ttl: '7d', 'max-fraction': '1' });
    expect(reasons(result)).toEqual({
      'shop-rerun': 'environment_deleted',
      'shop-old': 'environment_deleted',
      'shop-unknown': 'doubtful_facts',
      // Its day is over soon, which people are told.
      'shop-until': 'still_wanted',
    });
    expect(here.standing()).toEqual(['shop-kept', 'shop-pushed', 'shop-unknown', 'shop-until']);
    expect(result.summary).toMatch(/its last push was 8 d ago and 'ttl' is 7 d/);
    expect(result.summary).toMatch(/`shop-pushed` .* stays \| The last push was 2 d ago/);
    expect(result.summary).toMatch(/`shop-until` .* stays until that day is over in UTC/);
    here.world.clock.advance(2 * DAY);
    await here.sweep({ select: 'expired', ttl: '30d', 'max-fraction': '1' });
    expect(here.standing()).toContain('shop-until');
    await here.sweep({ select: 'expired', ttl: '9d', 'max-fraction': '1' });
    expect(here.standing()).not.toContain('shop-until');
  });

  it.each([
    { side: 'GitHub', isGitHub: true },
    { side: 'AWS', isGitHub: false },
  ])('deletes nothing where the clock of $side is 400 days ahead', async ({ isGitHub }) => {
    const here = await ground();
    await deployed(here, 'fresh');
    here.world.clock.advance(8 * DAY);
    const ahead: (send: typeof fetch) => typeof fetch = (send) => async (input, init) => {
      const answer = await send(input, init);
      if (new URL(String(input)).pathname.startsWith('/github/') !== isGitHub) return answer;
      const date = new Date(Date.parse(answer.headers.get('date') ?? '') + 400 * DAY).toUTCString();
      const { status } = answer;
      return new Response(answer.body, { status, headers: { ...Object.fromEntries(answer.headers), date } });
    };
    const result = await here.sweep(
      { select: 'expired', ttl: '7d', 'max-fraction': '1' },
      { through: ahead },
    );
    expect(here.standing()).toEqual(['shop-fresh']);
    expect(reasons(result)).toEqual({ 'shop-fresh': 'doubtful_facts' });
    expect(result.summary).toContain('The clocks of GitHub and AWS are 400 d apart');
  });

  it("goes by the settings' ttl where none is given, and refuses where there is none at all", async () => {
    const here = await ground('environments:\n  preview:\n    ttl: 3d\n');
    await deployed(here, 'old');
    here.world.clock.advance(4 * DAY);
    expect((await here.sweep({ select: 'expired', ttl: '5d' })).report).toMatchObject({
      decision: 'nothing',
    });
    expect((await here.sweep({ select: 'expired' })).report).toMatchObject({ decision: 'deleted' });
    const bare = await ground();
    expect((await bare.sweep({ select: 'expired' })).report).toMatchObject({
      decision: 'refused',
      reasonCode: 'invalid_input',
    });
    const odd = await ground('environments:\n  preview:\n    ttl: a week\n');
    expect((await odd.sweep({ select: 'expired' })).report).toMatchObject({
      decision: 'refused',
      reasonCode: 'invalid_settings',
    });
  });
});

describe('select: all', () => {
  it('takes down every environment of the project and kind, but for the brake, the protected and the kept', async () => {
    const here = await ground();
    for (const name of ['a', 'b', 'c']) {
      here.open(name);
      here.stack(`shop-${name}`, name);
    }
    here.stack('shop-release', 'release/1');
    const number = here.open('kept');
    here.world.act('github', 'label', { number, label: 'stage:keep', by: 'mr-a' });
    here.stack('shop-kept', 'kept');
    const inputs = { select: 'all', protected: 'release/*' };
    expect((await here.sweep({ ...inputs, 'max-deletions': '2' })).report).toMatchObject({
      reasonCode: 'brake',
    });
    expect((await here.sweep(inputs)).report).toMatchObject({ decision: 'deleted' });
    expect(here.standing()).toEqual(['shop-kept', 'shop-release']);
    await here.sweep({ ...inputs, force: 'true' });
    expect(here.standing()).toEqual(['shop-release']);
  });
});

describe('stacks made by others', () => {
  it('are swept by their own branch tag where their name has the prefix, with their buckets', async () => {
    const here = await ground();
    here.open('wanted');
    here.stack('staging-wanted', 'wanted', { tags: { branch: 'wanted' } });
    here.stack('staging-gone', 'gone', { tags: { branch: 'gone' } });
    here.stack('staging-bare', 'gone', { tags: {} });
    here.stack('other-gone', 'gone', { tags: { branch: 'gone' } });
    const bucket = here.world
      .look<{ stacks: { name: string; resources: { Bucket: { physicalId: string } } }[] }>('cloudformation')
      .stacks.find((each) => each.name === 'staging-gone')?.resources.Bucket.physicalId;
    here.world.act('s3', 'fill', { bucket, objects: 3, versionsEach: 2, deleted: 1 });
    expect((await here.sweep()).report).toMatchObject({ decision: 'nothing' });
    const marks = { 'branch-tag': 'branch', 'stack-prefix': 'staging-' };
    expect(reasons(await here.sweep({ ...marks, 'dry-run': 'true' }))).toEqual({ 'staging-gone': 'dry_run' });
    expect(reasons(await here.sweep(marks))).toEqual({ 'staging-gone': 'environment_deleted' });
    expect(here.standing()).toEqual(['other-gone', 'staging-bare', 'staging-wanted']);
  });

  it.each([
    [{ 'branch-tag': 'branch' }, /'stack-prefix' is empty/],
    [{ 'stack-prefix': 'staging-' }, /'branch-tag' is empty/],
    [{ 'branch-tag': 'branch', 'stack-prefix': 's' }, /at least 3 characters/],
  ])('are not swept by %j alone', async (inputs, sentence) => {
    const here = await ground();
    expect((await here.sweep(inputs)).report).toMatchObject({
      decision: 'refused',
      reasonCode: 'invalid_input',
      sentence: expect.stringMatching(sentence),
    });
  });
});

describe('a branch that is wanted by itself', () => {
  it.each([
    ['the settings', 'environments:\n  preview:\n    wanted: [branch, "label:x"]\n', {}],
    ['the step', undefined, { wanted: 'branch' }],
  ])('keeps its environment when %s say so, until the branch is gone', async (_, settings, inputs) => {
    const here = await ground(settings);
    here.closed('closed');
    here.stack('shop-closed', 'closed');
    here.branch('pushed');
    here.stack('shop-pushed', 'pushed');
    const off = here.open('off');
    here.stack('shop-off', 'off');
    here.world.act('github', 'label', { number: off, label: 'stage:off', by: 'mr-a' });
    here.stack('shop-gone', 'gone');
    expect(reasons(await here.sweep(inputs))).toMatchObject({
      'shop-gone': 'environment_deleted',
      'shop-off': 'environment_deleted',
    });
    expect(here.standing()).toEqual(['shop-closed', 'shop-pushed']);
    expect(await here.sweep({ ...inputs, select: 'this', branch: 'closed' })).toMatchObject({
      report: { decision: 'skipped', reasonCode: 'still_wanted' },
    });
  });

  it('is asked about by nobody while the list of branches has it', async () => {
    const here = await ground('environments:\n  preview:\n    wanted: branch\n');
    for (const name of ['a', 'b', 'c']) {
      here.branch(name);
      here.stack(`shop-${name}`, name);
    }
    await here.sweep();
    const asked = here.world.log.entries().filter((entry) => entry.operation.includes('/git/ref/'));
    expect(asked).toHaveLength(0);
  });
});
