import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../../tools/repository/repository-root.ts';
import { idTokenOf } from '../../../tools/runs/id-token-here.ts';
import { LISTS, whereHere } from '../../support/runs/where-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 5 });
const BUCKET = 'octo-org-pages';
const TO = { environment: 'preview', bucket: BUCKET, prefix: 'greenroom/shop' };
const KEYS = ['greenroom/shop/where.json', 'greenroom/shop/where.html'];
const ALL = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'];
const PUBLIC = JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject' }] });

beforeEach(() => {
  stage.world.act('s3', 'create', { bucket: BUCKET });
  stage.world.act('s3', 'access', { bucket: BUCKET, blocked: ALL });
});

interface Stored {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

function stored(key: string): Stored {
  return stage.world.act<Stored>('s3', 'object', { bucket: BUCKET, key });
}

function writesFrom(from: number): readonly string[] {
  const entries = stage.world.log.entries(from);
  return entries.filter(({ write }) => write).map(({ operation }) => operation);
}

describe('where in a bucket', () => {
  it('publishes the page and the data as this repository, which nobody is to keep a copy of', async () => {
    const { report, outputs, page } = await whereHere(stage.world, TO);
    expect(report).toMatchObject({ decision: 'created' });
    expect(outputs['published']).toBe(`s3://${BUCKET}/greenroom/shop/where.html`);
    const [data, shown] = KEYS.map(stored);
    expect(shown?.text).toBe(page);
    expect(JSON.parse(data?.text ?? '')).toMatchObject({ version: 1, repository: 'octo-org/shop' });
    expect(shown?.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-amz-meta-greenroom-repository': '70107786',
    });
    expect(data?.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8' });
  });

  it('puts the next list in the place of the last', async () => {
    await whereHere(stage.world, TO);
    const first = stored(KEYS[0] ?? '').text;
    stage.world.clock.advance(60_000);
    expect((await whereHere(stage.world, TO)).report).toMatchObject({ decision: 'created' });
    expect(stored(KEYS[0] ?? '').text).not.toBe(first);
  });

  it.each([
    ['blocks nothing', {}, 'it does not block all public access'],
    ['leaves one way open', { blocked: ALL.slice(1) }, '(BlockPublicAcls)'],
    ['has a public policy', { blocked: ALL, policy: PUBLIC }, 'its policy is public'],
  ])('writes nothing where the bucket %s, and is red with its files written', async (_, access, words) => {
    stage.world.act('s3', 'access', { bucket: BUCKET, ...access });
    const from = stage.world.log.next();
    const { report, outputs, listing } = await whereHere(stage.world, TO);
    expect(report).toMatchObject({
      decision: 'refused',
      reasonCode: 'not_private',
      sentence: expect.stringContaining(words),
    });
    expect(outputs).toMatchObject({ published: '', page: 'where/where.html' });
    expect(listing).toBeDefined();
    expect(writesFrom(from)).toEqual([]);
  });

  it('publishes once the bucket blocks all public access, as the sentence says', async () => {
    stage.world.act('s3', 'access', { bucket: BUCKET });
    expect((await whereHere(stage.world, TO)).report).toMatchObject({
      sentence: expect.stringContaining('switch on "Block all public access" of the bucket'),
    });
    stage.world.act('s3', 'access', { bucket: BUCKET, blocked: ALL });
    expect((await whereHere(stage.world, TO)).report).toMatchObject({ decision: 'created' });
  });

  it.each(KEYS)('writes nothing where %s is of somebody else', async (key) => {
    stage.world.act('s3', 'put', { bucket: BUCKET, key, body: 'theirs' });
    const from = stage.world.log.next();
    expect((await whereHere(stage.world, TO)).report).toMatchObject({
      decision: 'refused',
      reasonCode: 'not_owned',
    });
    expect(writesFrom(from)).toEqual([]);
  });

  it('only looks in a dry run', async () => {
    const from = stage.world.log.next();
    const { report, outputs } = await whereHere(stage.world, { ...TO, 'dry-run': 'true' });
    expect(report).toMatchObject({ decision: 'planned' });
    expect(outputs['published']).toBe('');
    expect(writesFrom(from)).toEqual([]);
  });

  it.each([
    [{ bucket: '', prefix: 'a' }, "given without 'bucket'"],
    [{ prefix: '../a' }, "Input 'prefix'"],
    [{ prefix: '/a' }, "Input 'prefix'"],
  ])('is refused with %j', async (inputs, words) => {
    const { report } = await whereHere(stage.world, { ...TO, ...inputs });
    expect(report).toMatchObject({ reasonCode: 'invalid_input', sentence: expect.stringContaining(words) });
  });

  it('asks of AWS exactly what the example of a policy allows', async () => {
    const policy = JSON.parse(
      readFileSync(join(repositoryRoot, 'docs', 'examples', 'where-policy.json'), 'utf8'),
    ) as { readonly Statement: readonly { readonly Action: readonly string[] }[] };
    const trust = {
      Statement: {
        Effect: 'Allow',
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: {
          Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
        },
        Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } },
      },
    };
    stage.world.act('iam', 'provider', { url: 'https://token.actions.githubusercontent.com' });
    stage.world.act('iam', 'role', { name: 'pages', trust, policies: { pages: policy } });
    const { report } = await whereHere(
      stage.world,
      { ...TO, 'bucket-role': 'arn:aws:iam::111122223333:role/pages' },
      idTokenOf(stage.world, { runId: 1 }),
    );
    expect(report).toMatchObject({ decision: 'created' });
    const { used } = stage.world.look<{ used: { action: string }[] }>('iam');
    expect([...new Set(used.map(({ action }) => action))].sort()).toEqual(
      policy.Statement.flatMap(({ Action }) => Action).sort(),
    );
  });
});

describe('where on GitHub Pages', () => {
  const listed = (permissions: Readonly<Record<string, 'read'>> = { ...LISTS, pages: 'read' }) =>
    whereHere(stage.world, {
      environment: 'preview',
      pages: 'true',
      'github-token': stage.world.github.token({ kind: 'workflow', permissions }),
    });

  it.each([
    ['the site is as private as the repository', { private: true, pages: 'private' }],
    ['everybody may read the repository', { private: false, pages: 'public' }],
  ])('may go there where %s', async (_, repository) => {
    stage.world.act('github', 'repository', repository);
    const { report, outputs } = await listed();
    expect(report).toMatchObject({ decision: 'created' });
    expect(outputs['pages']).toBe('true');
  });

  it.each([
    ['everybody may read the site', 'public', 'is private, and everybody may read its Pages site'],
    ['there is no site', 'none', 'GitHub shows no Pages site'],
  ])('may not go there from a private repository where %s', async (_, pages, words) => {
    stage.world.act('github', 'repository', { private: true, pages });
    const { report, outputs } = await listed();
    expect(report).toMatchObject({
      decision: 'refused',
      reasonCode: 'not_private',
      sentence: expect.stringContaining(words),
    });
    expect(outputs).toMatchObject({ pages: 'false', page: 'where/where.html' });
  });

  it('may not go there where the token may not look', async () => {
    stage.world.act('github', 'repository', { private: true, pages: 'private' });
    const { report, outputs } = await listed(LISTS);
    expect(report).toMatchObject({ decision: 'failed', reasonCode: 'access_denied' });
    expect(outputs['pages']).toBe('false');
  });
});
