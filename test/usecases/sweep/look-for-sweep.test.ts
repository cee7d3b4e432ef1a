import { describe, expect, it } from '@jest/globals';
import type { ReportItem } from '../../../src/domain/report/report.ts';
import { tagsOf } from '../../../tools/builders/facts.ts';
import type { InProcessResult } from '../../../tools/runs/in-process-run.ts';
import { dueHere } from '../../support/runs/due-here.ts';
import { denyLists } from '../../support/runs/sweep-here.ts';
import { withGround } from '../../support/set-ups/with-ground.ts';
import { LOUD } from '../../support/templates/loud.ts';
import { openDeployment } from '../../support/world/deployments.ts';
import { makeVersions } from '../../support/world/versions.ts';

const here = withGround();
const HOUR = 3_600_000;

/** A look at sweeps alone: nobody has hours or a tracker, and no open pull request asks for anything. */
function look(inputs: Readonly<Record<string, string>> = {}): Promise<InProcessResult> {
  return dueHere(here.world, { tracker: '', wanted: 'label:never', ...inputs });
}

async function sentencesOf(inputs: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  return itemsOf(await look(inputs)).map(({ sentence }) => sentence);
}

function itemsOf({ report }: InProcessResult): readonly ReportItem[] {
  if (report === 'killed') throw new Error('Nobody killed it.');
  return report.items ?? [];
}

/** Everything that changes something, AWS's exchange of a token among it. */
function written(from: number): readonly string[] {
  return here.world.log
    .entries(from)
    .filter((entry) => entry.write)
    .map(({ service, operation }) => `${service} ${operation}`);
}

/** Environments of all sorts, of which a sweep takes down some. */
async function furnish(): Promise<void> {
  here.stack('shop-gone', 'gone');
  here.closed('closed');
  here.stack('shop-closed', 'closed');
  const off = here.open('off');
  here.stack('shop-off', 'off');
  here.world.act('github', 'label', { number: off, label: 'stage:off', by: 'mr-a' });
  const kept = here.closed('kept');
  here.stack('shop-kept', 'kept');
  here.world.act('github', 'label', { number: kept, label: 'stage:keep', by: 'mr-a' });
  here.open('wanted');
  here.stack('shop-wanted', 'wanted');
  here.stack('shop-young', 'young', { agedHours: 0 });
  here.stack('shop-busy', 'busy', { status: 'UPDATE_IN_PROGRESS' });
  here.stack('shop-safe', 'safe', { tags: { ...tagsOf('safe'), 'greenroom:protect': 'true' } });
  here.open('old');
  const { commit } = await openDeployment(here.world, 'old');
  here.stack('shop-old', 'old', {
    agedHours: 0,
    template: {
      Parameters: { Commit: { Type: 'String' } },
      Resources: { Files: { Type: 'AWS::S3::Bucket' } },
    },
    parameters: { Commit: commit },
  });
  here.world.clock.advance(5 * HOUR);
}

describe('what a sweep would take down', () => {
  it('is what it takes down then, orphans and what has expired, and the look itself writes nothing', async () => {
    await furnish();
    const from = here.world.log.next();
    const found = await look({ ttl: '4h' });
    expect(written(from)).toEqual([]);
    expect(found.outputs).toMatchObject({ sweep: 'true', hours: 'false', accept: 'false', heal: '[]' });
    const names = itemsOf(found).map(({ name }) => name);
    const orphaned = itemsOf(await here.sweep({ 'max-deletions': '99', 'max-fraction': '1' }));
    const expired = itemsOf(await here.sweep({ select: 'expired', ttl: '4h', 'max-fraction': '1' }));
    const deleted = [...orphaned, ...expired].filter(({ decision }) => decision === 'deleted');
    expect(names.toSorted()).toEqual(deleted.map(({ name }) => name).toSorted());
    expect(names.toSorted()).toEqual(['shop-closed', 'shop-gone', 'shop-off', 'shop-old', 'shop-young']);
    expect((await look({ ttl: '4h' })).outputs['sweep']).toBe('false');
  });

  it('is nothing where there is nothing but what is wanted', async () => {
    here.open('wanted');
    here.stack('shop-wanted', 'wanted');
    expect((await look()).outputs).toMatchObject({ sweep: 'false', decision: 'nothing' });
  });

  it('is due although the brake would stop it, and leaves the issue about that to the sweep', async () => {
    for (const n of Array.from({ length: 12 }, (_, index) => index))
      here.stack(`shop-gone-${n}`, `gone-${n}`);
    const from = here.world.log.next();
    expect((await look()).outputs['sweep']).toBe('true');
    expect(written(from)).toEqual([]);
    expect((await here.sweep()).report).toMatchObject({ decision: 'refused', reasonCode: 'brake' });
  });

  it('is due once more for the issue about a brake that has nothing to stop any more', async () => {
    const gone = Array.from({ length: 12 }, (_, index) => `gone-${index}`);
    for (const branch of gone) here.stack(`shop-${branch}`, branch);
    await here.sweep();
    for (const branch of gone) here.branch(branch);
    const [sentence] = await sentencesOf();
    expect(sentence).toMatch(
      /^Issue #\d+ reports a sweep that its brake stopped, and nothing is to be swept any more\.$/,
    );
    await here.sweep();
    expect(await sentencesOf()).toEqual([]);
  });

  it('warns of what is stuck, which is no sweep but a matter for people', async () => {
    here.stack('shop-stuck', 'stuck', { status: 'UPDATE_IN_PROGRESS' });
    const { log, outputs } = await look();
    expect(outputs['sweep']).toBe('false');
    expect(log.join('\n')).toMatch(/warning: shop-stuck stays: its stack has been in UPDATE_IN_PROGRESS for/);
  });

  it('names the target, where there are several', async () => {
    here.stack('shop-gone', 'gone', { region: 'us-east-1' });
    const items = itemsOf(await look({ region: 'eu-central-1, us-east-1' }));
    expect(items).toMatchObject([{ name: 'shop-gone', place: 'us-east-1', decision: 'planned' }]);
  });

  it.each([
    ['a target cannot be listed', () => denyLists(here.world, 'us-east-1'), 'access_denied'],
    ['the list of branches is empty', noBranches, 'doubtful_facts'],
  ])('is not known where %s, and the other looks are taken all the same', async (_, harm, reasonCode) => {
    here.stack('shop-gone', 'gone');
    harm();
    const { outputs, report } = await look({ region: 'eu-central-1, us-east-1' });
    expect(report).toMatchObject({ decision: 'failed', reasonCode });
    expect(outputs).toMatchObject({ sweep: '', hours: 'false', accept: 'false' });
  });

  it('is not looked for in an account that is not allowed', async () => {
    const { outputs, report } = await look({ 'allowed-accounts': '444455556666' });
    expect(report).toMatchObject({ decision: 'refused', reasonCode: 'account_not_allowed' });
    expect(outputs).toMatchObject({ sweep: '', accept: 'false' });
  });
});

function noBranches(): void {
  here.world.faults.add({
    name: 'an empty list of branches',
    operation: 'GET /repos/{owner}/{repo}/branches',
    phase: 'before',
    effect: 'answer',
    times: 9,
    answer: { status: 200, headers: { 'content-type': 'application/json' }, body: '[]' },
  });
}

describe('what killed runs left', () => {
  it('are versions, as the next sweep deletes them', async () => {
    await makeVersions(here, { 'shop-feature-a-0123456789ab': tagsOf('feature-a') });
    expect((await look()).outputs['sweep']).toBe('false');
    here.world.clock.advance(2 * HOUR);
    const left = 'There is no stack shop-feature-a any more, but it left application versions behind.';
    expect(await sentencesOf()).toEqual([left]);
    await here.sweep();
    expect(await sentencesOf()).toEqual([]);
  });

  it('are log groups, as the next sweep deletes them', async () => {
    here.stack('shop-gone', 'gone', { template: LOUD });
    const kill = Promise.withResolvers<void>();
    here.world.faults.add({
      name: 'kill',
      operation: 'DeleteLogGroup',
      phase: 'before',
      effect: 'kill',
      onStrike: kill.resolve,
    });
    expect((await here.sweep({}, { killed: kill.promise })).report).toBe('killed');
    here.world.faults.clear();
    const left = 'There is no stack shop-gone any more, but it left log groups behind.';
    expect(await sentencesOf()).toEqual([left]);
    await here.sweep();
    expect(await sentencesOf()).toEqual([]);
  });

  it('is a record on GitHub that did not end with its environment', async () => {
    const number = here.closed('feature-a');
    await openDeployment(here.world, 'feature-a');
    const left = `Pull request #${number} was closed lately, and the end of its environment was not recorded or not announced.`;
    expect(await sentencesOf()).toEqual([left]);
    await here.sweep();
    expect(await sentencesOf()).toEqual([]);
  });

  it('is not the end of what nobody was told of', async () => {
    here.closed('feature-a');
    expect(await sentencesOf()).toEqual([]);
  });

  const slack = { channel: 'C0000000001', ts: '1772445600.000100' };

  it.each([
    [{ status: 'ready' }, {}, 1],
    [{ status: 'gone' }, {}, 0],
    [{ status: 'ready' }, { sinks: 'slack' }, 0],
    [{ status: 'gone', slack, told: ['gone@c1'] }, {}, 0],
    // Slack did not take it: its message still says that the environment is ready.
    [{ status: 'gone', slack, told: ['delivered:1@c1'] }, {}, 1],
  ])('is a comment that says %j, with %j', async (state, inputs, count) => {
    const number = here.closed('feature-a');
    await openDeployment(here.world, 'feature-a');
    await here.sweep();
    await comment(number, state);
    expect(await sentencesOf(inputs)).toHaveLength(count);
  });
});

/** As notify writes it in a workflow. */
async function comment(number: number, state: object): Promise<void> {
  const token = here.world.github.token({ kind: 'workflow', permissions: { 'pull-requests': 'write' } });
  const url = `${here.world.env()['GITHUB_API_URL']}/repos/octo-org/shop/issues/${number}/comments`;
  const body = `<!-- greenroom:environment 70107786/shop/preview/feature-a ${JSON.stringify(state)} -->`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: `token ${token}` },
    body: JSON.stringify({ body }),
  });
  expect(answer.status).toBe(201);
}
