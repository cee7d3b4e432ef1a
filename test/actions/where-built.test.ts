import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { tagsOf } from '../../tools/builders/facts.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { type DistResult, PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { idTokenOf, NO_KEYS } from '../../tools/runs/id-token-here.ts';
import { BRANCH, ENVIRONMENT } from '../../tools/runs/preview-job.ts';
import { previewHere } from '../support/runs/preview-here.ts';
import { LISTS } from '../support/runs/where-here.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 3, perWait: PER_WAIT });
const SECRET = 'xoxb-canary-0000000000-aaaaaaaaaaaa';
let workspace = '';

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'greenroom-where-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

/** As a scheduled job starts it: with the role that only reads, and a token that may write nothing. */
function whereBuilt(
  inputs: Readonly<Record<string, string>> = {},
  permissions: Readonly<Record<string, 'read'>> = LISTS,
): Promise<DistResult> {
  const { world } = stage;
  return runDist({
    action: 'where',
    env: {
      ...world.env(),
      ...NO_KEYS,
      GH_TOKEN: SECRET,
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_RUN_ID: '6100',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKSPACE: workspace,
      ...idTokenOf(world, { runId: 6100 }),
    },
    inputs: {
      'github-token': world.github.token({ kind: 'workflow', permissions }),
      'role-to-assume': 'arn:aws:iam::111122223333:role/greenroom-read',
      environment: 'preview',
      ...inputs,
    },
  });
}

function written(file: string): string {
  return readFileSync(join(workspace, file), 'utf8');
}

/** What changes something, but for the exchange of a token. */
function writes(from: number): readonly string[] {
  const entries = stage.world.log.entries(from);
  return entries
    .filter(({ write, service }) => write && service !== 'sts')
    .map(({ service, operation }) => `${service} ${operation}`);
}

describe('the built where', () => {
  it('writes what it found by its schema and as a page, with read rights alone, and changes nothing', async () => {
    await previewHere(stage, 1);
    const { world } = stage;
    world.act('cloudformation', 'seed', { name: 'shop-gone', tags: tagsOf('gone'), agedHours: 48 });
    world.act('cloudformation', 'seed', { name: 'shop-told', tags: tagsOf('told') });
    world.act('github', 'push', { branch: 'told', by: 'mr-b', files: { 'told.txt': 'too much\n' } });
    world.act('github', 'open', { branch: 'told', title: `Use ${SECRET} in 111122223333`, by: 'mr-b' });
    const from = stage.world.log.next();
    const { exitCode, outputs, summary, stdout } = await whereBuilt();
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({
      decision: 'created',
      'reason-code': 'environments_listed',
      json: 'where/where.json',
      page: 'where/where.html',
      count: '3',
      failed: '0',
      complete: 'true',
    });
    const [json, page] = [written('where/where.json'), written('where/where.html')];
    const schema = JSON.parse(readFileSync(join(repositoryRoot, 'schema', 'where.schema.json'), 'utf8'));
    const validate = new Ajv({ strict: false }).compile(schema);
    validate(JSON.parse(json));
    expect(validate.errors).toBeNull();
    expect(JSON.parse(json)).toMatchObject({
      environments: [
        { name: 'shop-gone', serves: { branch: 'gone', branchExists: false } },
        { name: 'shop-told', serves: { pullRequest: { title: 'Use *** in this account' }, owner: 'mr-b' } },
        { name: ENVIRONMENT, state: 'ready', serves: { branch: BRANCH, owner: 'mr-a' } },
      ],
    });
    for (const text of [json, page, summary, stdout, JSON.stringify(outputs)]) {
      expect(text).not.toContain('111122223333');
      expect(text).not.toContain(SECRET);
    }
    expect(writes(from)).toEqual([]);
  });

  it('says unknown of what its token may not read, writes the files, and is red', async () => {
    await previewHere(stage, 1);
    const { deployments: _, ...less } = LISTS;
    const { exitCode, outputs, summary } = await whereBuilt({}, less);
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ decision: 'failed', 'reason-code': 'access_denied', complete: 'false' });
    expect(summary).toContain("**Warning:** Could not read the deployments of kind 'preview'");
    const listing = JSON.parse(written('where/where.json'));
    expect(listing.environments[0]).toMatchObject({ state: 'unknown', serves: { owner: 'mr-a' } });
  });

  it('writes no file on a dry run', async () => {
    const { outputs } = await whereBuilt({ 'dry-run': 'true' });
    expect(outputs).toMatchObject({
      decision: 'planned',
      'reason-code': 'dry_run',
      json: '',
      page: '',
      count: '0',
    });
    expect(existsSync(join(workspace, 'where'))).toBe(false);
  });

  it.each(['../outside', 'leads-out/there'])('writes nothing out of the workspace: %s', async (path) => {
    const outside = mkdtempSync(join(tmpdir(), 'greenroom-outside-'));
    symlinkSync(outside, join(workspace, 'leads-out'));
    const { exitCode, outputs } = await whereBuilt({ path });
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ decision: 'refused', 'reason-code': 'invalid_input' });
    expect(existsSync(join(outside, 'there'))).toBe(false);
    rmSync(outside, { recursive: true, force: true });
  });

  it('replaces a link that lies in the place of its file, and leaves what it leads to', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'greenroom-outside-'));
    symlinkSync(join(outside, 'stolen.html'), join(workspace, 'where.html'));
    const { exitCode } = await whereBuilt({ path: '.' });
    expect(exitCode).toBe(0);
    expect(existsSync(join(outside, 'stolen.html'))).toBe(false);
    expect(written('where.html')).toContain('<!doctype html>');
    rmSync(outside, { recursive: true, force: true });
  });

  it('publishes in a bucket that nobody outside may read, and in no other', async () => {
    const { world } = stage;
    const bucket = 'octo-org-pages';
    world.act('s3', 'create', { bucket });
    // The role that reads may not write, so the job has a role for the bucket.
    const role = 'arn:aws:iam::111122223333:role/pages';
    world.act('sts', 'role', {
      arn: role,
      subjects: ['repo:octo-org/shop:ref:refs/heads/main'],
      repositoryId: 70107786,
    });
    const inputs = { bucket, prefix: 'shop', 'bucket-role': role };
    const refused = await whereBuilt(inputs);
    expect(refused).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'not_private', published: '' } });
    expect(existsSync(join(workspace, 'where/where.html'))).toBe(true);
    const blocked = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'];
    world.act('s3', 'access', { bucket, blocked });
    const from = world.log.next();
    const { exitCode, outputs } = await whereBuilt(inputs);
    expect(exitCode).toBe(0);
    expect(outputs['published']).toBe(`s3://${bucket}/shop/where.html`);
    expect(writes(from)).toEqual(['s3 PutObject', 's3 PutObject']);
    const { text } = world.act<{ text: string }>('s3', 'object', { bucket, key: 'shop/where.html' });
    expect(text).toBe(written('where/where.html'));
  });
});
