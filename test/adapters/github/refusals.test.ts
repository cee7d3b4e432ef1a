import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

type Answer = () => Response | Error;

const answer =
  (status: number, body: unknown = { message: 'Words.' }, headers: Record<string, string> = {}): Answer =>
  () =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    });

const REPOSITORY = {
  token: 'ghs_secret',
  apiUrl: 'https://api.example.com/',
  repository: 'octo-org/shop',
  sleep: async () => undefined,
};

function speaker(...answers: readonly Answer[]) {
  const wire = scriptedFetch(...answers);
  const { codeHost, deployments } = createGitHub({ ...REPOSITORY, fetch: wire.fetch });
  return { codeHost, deployments, sent: wire.sent };
}

/** The records of a run that writes so much. */
function refusedOf(refuse: Answer, writes: readonly string[]) {
  return createGitHub({ ...REPOSITORY, fetch: scriptedFetch(refuse).fetch, writes }).deployments;
}

const DEPLOYMENT = {
  environment: 'preview',
  ref: 'a',
  commit: 'c',
  description: '',
  payload: {},
  transient: true,
  production: false,
};

describe('GitHub that refuses', () => {
  it('is not read for ever when a list hands on to itself', async () => {
    const link = '<https://api.example.com/repositories/1/deployments?page=2>; rel="next"';
    const { deployments, sent } = speaker(answer(200, [], { link }));
    const read = deployments.list({ environment: 'preview' });
    await expect(read).rejects.toMatchObject({ reasonCode: 'doubtful_facts' });
    // The first page of all, and two of what the suite opened.
    expect(sent).toHaveLength(3);
  });

  it('asks at once for the permission to write where the run will need it', async () => {
    const headers = { 'x-accepted-github-permissions': 'contents=read,deployments=read; pull_requests=read' };
    const refuse = answer(403, { message: 'Resource not accessible by integration' }, headers);
    await expect(refusedOf(refuse, ['deployments']).list({ environment: 'preview' })).rejects.toThrow(
      'give the job the permission contents: read and deployments: write or pull-requests: read. In all, this action needs at least contents: read, deployments: write and pull-requests: read.',
    );
  });

  it('names all that the run needs where GitHub names no permission', async () => {
    const refuse = answer(403, { message: 'Not allowed.' });
    await expect(refusedOf(refuse, ['issues']).list({ environment: 'preview' })).rejects.toThrow(
      'check what the token of the input github-token may do. In all, this action needs at least contents: read, issues: write and pull-requests: read.',
    );
  });

  it.each([
    ['401', answer(401), 'access_denied', /github-token/],
    [
      '403 with the permissions it wants',
      answer(
        403,
        { message: 'Resource not accessible by integration' },
        { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
      ),
      'access_denied',
      /give the job the permission issues: write or pull-requests: write\./,
    ],
    [
      '403 of a secondary limit that is too long',
      answer(403, { message: 'You have exceeded a secondary rate limit.' }, { 'retry-after': '900' }),
      'throttled',
      /slow down/,
    ],
    [
      '429 without a word',
      answer(429, { message: 'Too many.' }, { 'retry-after': '900' }),
      'throttled',
      /slow down/,
    ],
    ['500', answer(500), 'unavailable', /500/],
    ['422', answer(422), 'far_side_error', /422.*Words/],
    ['no answer', () => new TypeError('fetch failed'), 'unreachable', /did not answer/],
  ] as const)('with %s fails with a code and advice', async (_what, given, reasonCode, words) => {
    const failure = speaker(given).codeHost.createComment(7, 'text');
    await expect(failure).rejects.toMatchObject({ name: 'AdapterError', service: 'GitHub', reasonCode });
    await expect(failure).rejects.toThrow(words);
    await expect(failure).rejects.not.toThrow(/ghs_secret/);
  });

  it('is not believed about a branch when the repository is not there either', async () => {
    const { codeHost } = speaker(answer(404, { message: 'Not Found' }));
    await expect(codeHost.branchHead('feature/a')).rejects.toMatchObject({ name: 'AdapterError' });
  });

  it('is not believed when it has no branches at all', async () => {
    await expect(speaker(answer(200, [])).codeHost.branches()).rejects.toMatchObject({
      reasonCode: 'doubtful_facts',
    });
  });

  it('is asked again for the open pull requests when it was out of order, and when it asked to wait with 200', async () => {
    const page = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    const { codeHost, sent } = speaker(
      answer(502),
      answer(
        200,
        { errors: [{ message: 'You have exceeded a secondary rate limit.' }] },
        { 'retry-after': '1' },
      ),
      answer(200, { data: { repository: { pullRequests: page } } }),
    );
    expect(await codeHost.openHeads()).toEqual([]);
    expect(sent).toHaveLength(3);
  });

  const node = { number: 1, headRefName: 'a', headRepository: null, labels: { nodes: [] } };
  const heads = (nodes: readonly unknown[], pageInfo: object) =>
    answer(200, { data: { repository: { pullRequests: { nodes, pageInfo } } } });
  const refused = (type: string | undefined, message: string, data: unknown = null) =>
    answer(200, { data, errors: [{ ...(type === undefined ? {} : { type }), message }] });

  it.each([
    ['is forbidden', refused('FORBIDDEN', 'Resource not accessible by integration'), 'access_denied'],
    ['is over the hourly limit', refused('RATE_LIMIT', 'API rate limit already exceeded.'), 'throttled'],
    [
      'comes with an error',
      refused(undefined, 'Something went wrong.', { repository: {} }),
      'doubtful_facts',
    ],
    ['has no data', answer(200, { data: null }), 'doubtful_facts'],
    ['lacks a node', heads([node, null], { hasNextPage: false, endCursor: null }), 'doubtful_facts'],
    ['does not say whether it goes on', heads([node], {}), 'doubtful_facts'],
    ['goes on nowhere', heads([node], { hasNextPage: true, endCursor: null }), 'doubtful_facts'],
    ['is empty and goes on', heads([], { hasNextPage: true, endCursor: 'x' }), 'doubtful_facts'],
    ['goes on to itself', heads([node], { hasNextPage: true, endCursor: 'x' }), 'doubtful_facts'],
  ] as const)('gives no list of open pull requests when a page %s', async (_what, given, reasonCode) => {
    await expect(speaker(given).codeHost.openHeads()).rejects.toMatchObject({
      service: 'GitHub',
      reasonCode,
    });
  });

  it('does not open a deployment twice when no answer came', async () => {
    const { deployments, sent } = speaker(() => new TypeError('fetch failed'));
    await expect(deployments.create(DEPLOYMENT)).rejects.toMatchObject({ reasonCode: 'unreachable' });
    expect(sent).toHaveLength(1);
  });

  it('asks for a deployment that merges nothing and waits for no check', async () => {
    const { deployments, sent } = speaker(
      answer(201, {
        id: 1,
        sha: 'c',
        ref: 'a',
        environment: 'preview',
        payload: '{"key":"k"}',
        created_at: 'now',
      }),
    );
    await deployments.create({ ...DEPLOYMENT, payload: { key: 'k' } });
    expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({
      auto_merge: false,
      required_contexts: [],
      transient_environment: true,
      production_environment: false,
    });
    expect(JSON.parse(sent[1]?.body ?? '')).toMatchObject({ state: 'queued', auto_inactive: false });
  });

  it('takes a deployment that was answered with a merge for a failure', async () => {
    const { deployments } = speaker(answer(202, { message: 'Auto-merged main into a' }));
    await expect(deployments.create(DEPLOYMENT)).rejects.toMatchObject({ reasonCode: 'far_side_error' });
  });
});

describe('a merge that is turned away', () => {
  const pull = (overrides: object) =>
    answer(200, { merged: false, mergeable: null, head: { sha: 'c' }, ...overrides });
  const WORKFLOW =
    'refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission';
  const turnedAway = answer(405, { message: 'Pull Request is not mergeable' });
  const headModified = answer(409, { message: 'Head branch was modified. Review and try the merge again.' });
  const baseModified = answer(405, { message: 'Base branch was modified. Review and try the merge again.' });
  const open = pull({ mergeable: true });

  it.each([
    ['the head moved', [headModified, pull({ head: { sha: 'd' } })], 'moved'],
    [
      'the base moved each time',
      [baseModified, ...Array(2).fill([open, baseModified]).flat(), open],
      'blocked',
    ],
    ['the head moved while it was turned away', [turnedAway, pull({ head: { sha: 'd' } })], 'moved'],
    ['a workflow file', [answer(403, { message: WORKFLOW })], 'workflows'],
    ['there is a conflict', [turnedAway, pull({}), pull({ mergeable: false })], 'conflict'],
    ['a rule forbids it', [turnedAway, pull({ mergeable: true })], 'blocked'],
    ['GitHub never makes up its mind', [turnedAway, pull({})], 'blocked'],
    ['somebody merged it meanwhile', [turnedAway, pull({ merged: true })], 'already'],
    [
      'somebody merged it while its base moved',
      [baseModified, open, baseModified, pull({ merged: true })],
      'already',
    ],
  ] as const)('because %s says so', async (_why, answers, outcome) => {
    expect(await speaker(...answers).codeHost.mergePullRequest(7, 'c')).toMatchObject({ outcome });
  });
});

describe('a merge that GitHub asks to try again', () => {
  const open = answer(200, { merged: false, mergeable: true, head: { sha: 'c' } });

  it.each([
    ['405 Base branch was modified. Review and try the merge again.', 405],
    ['409 Head branch was modified. Review and try the merge again.', 409],
  ] as const)('is tried again after %s, where the head is the same', async (words, status) => {
    const { codeHost, sent } = speaker(answer(status, { message: words.slice(4) }), open, answer(200));
    expect(await codeHost.mergePullRequest(7, 'c')).toEqual({ outcome: 'merged' });
    expect(sent.map((request) => request.method)).toEqual(['PUT', 'GET', 'PUT']);
  });
});

describe('downloading a commit', () => {
  it('does not send the token to the host that it is redirected to', async () => {
    const { codeHost, sent } = speaker(
      () =>
        new Response(null, { status: 302, headers: { location: 'https://codeload.example.net/x?token=1' } }),
      answer(200),
    );
    await expect(codeHost.sourceBundle('c', async () => undefined)).rejects.toThrow(/not a zip/);
    expect(sent.map((request) => [request.url.host, request.headers.has('authorization')])).toEqual([
      ['api.example.com', true],
      ['codeload.example.net', false],
    ]);
  });

  it('asks for a new address when the one it got has been used up', async () => {
    const redirect = (address: string) => () =>
      new Response(null, { status: 302, headers: { location: address } });
    const { codeHost, sent } = speaker(
      redirect('https://codeload.example.net/first'),
      answer(404),
      redirect('https://codeload.example.net/second'),
      answer(200),
    );
    await expect(codeHost.sourceBundle('c', async () => undefined)).rejects.toThrow(/not a zip/);
    expect(sent.map((request) => request.url.pathname).filter((path) => !path.includes('zipball'))).toEqual([
      '/first',
      '/second',
    ]);
  });

  it('keeps the zip only while it is worked with, in the folder of the runner and for its own user', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'greenroom-runner-'));
    const before = process.env['RUNNER_TEMP'];
    process.env['RUNNER_TEMP'] = folder;
    try {
      const { codeHost } = speaker(() => new Response(zipSync({ 'w/a.txt': Buffer.from('a') })));
      const seen = codeHost.sourceBundle('c', async () => {
        const [file = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
          path.endsWith('.zip'),
        );
        throw new Error(
          `${file.replace(/.*\//, '')} ${(statSync(join(folder, file)).mode & 0o777).toString(8)}`,
        );
      });
      await expect(seen).rejects.toThrow(/^bundle\.zip 600$/);
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      if (before === undefined) delete process.env['RUNNER_TEMP'];
      else process.env['RUNNER_TEMP'] = before;
    }
  });

  it('says that a commit is nowhere', async () => {
    await expect(
      speaker(answer(404)).codeHost.sourceBundle('c', async () => undefined),
    ).rejects.toMatchObject({
      name: 'UserError',
      reasonCode: 'unknown_branch',
    });
  });
});
