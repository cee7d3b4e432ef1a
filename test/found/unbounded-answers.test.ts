import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import { main as teardown } from '../../actions/teardown/main.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { idTokenOf, NO_KEYS } from '../../tools/runs/id-token-here.ts';
import { runInProcess } from '../../tools/runs/in-process-run.ts';
import { stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { builtLife } from '../support/runs/life-built.ts';
import { PEAK, peakIn } from '../support/runs/peak.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import {
  type Hostility,
  hostileProxy,
  inflates,
  sendsMegabytes,
  sendsText,
} from '../support/world/hostile-proxy.ts';
import { hashOf, storedZip } from '../support/world/large-archive.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });

const ROLE = 'arn:aws:iam::123456789012:role/greenroom-provision';

let close = () => {};
afterEach(() => close());

/** The built action, with a hostile server before the world; `at` says which variables lead to it. */
async function play(
  action: string,
  hostile: { readonly matches: RegExp; readonly answer: Hostility; readonly takes?: Hostility },
  given: {
    readonly inputs?: Readonly<Record<string, string>>;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
) {
  const world = stage.world.origin();
  const proxy = await hostileProxy(world, {
    matches: (asked) => hostile.matches.test(asked),
    answer: hostile.answer,
    ...(hostile.takes === undefined ? {} : { takes: hostile.takes }),
  });
  close = proxy.close;
  const moved = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value.replaceAll(world, proxy.origin)]),
    );
  const env = moved({ ...stage.world.env(), ...given.env });
  const addresses = moved({
    'tracker-url': env['TRACKER_URL'] ?? '',
    'slack-api-url': env['SLACK_API_URL'] ?? '',
  });
  const life = builtLife(stage);
  life.push('one');
  const { stdout, outputs } = await life.play(
    action,
    { ...addresses, ...given.inputs },
    { ...env, NODE_OPTIONS: PEAK },
  );
  return {
    ...peakIn(stdout),
    reasonCode: outputs['reason-code'],
    text: `${stdout}\n${outputs['result'] ?? ''}`,
  };
}

const TAIL = ', which is more than Greenroom takes in, so nothing was concluded from it.';

describe('an answer of 1 MB that becomes 1 GB', () => {
  it.each([
    { of: 'GitHub', matches: /^GET \/github\/repos\/octo-org\/shop /, said: 'GitHub sent more than 16 MiB' },
    { of: 'CloudFormation', matches: /Action=DescribeStacks/, said: 'AWS sent more than 16 MiB' },
    {
      of: 'CloudFormation about a template',
      matches: /Action=GetTemplateSummary/,
      said: 'AWS sent more than 16 MiB',
    },
  ])('of $of ends a deployment within 300 MB', async ({ matches, said }) => {
    const { isBounded, text, peak } = await play('provision', { matches, answer: inflates });
    expect({ isBounded, peak }).toEqual({ isBounded: true, peak });
    expect(text).toContain(`${said}${TAIL}`);
  });

  it.each([
    {
      of: 'the token service',
      matches: /^GET \/oidc\/token/,
      said: "GitHub's token service sent more than 1 MiB",
    },
    { of: 'STS', matches: /Action=AssumeRole/, said: 'AWS sent more than 16 MiB' },
  ])('of $of ends a deployment with a role within 300 MB', async ({ matches, said }) => {
    const env = { ...idTokenOf(stage.world, { runId: 4242, event: 'pull_request' }), ...NO_KEYS };
    const inputs = { 'role-to-assume': ROLE, region: 'eu-central-1' };
    const { isBounded, text } = await play('provision', { matches, answer: inflates }, { env, inputs });
    expect(isBounded).toBe(true);
    expect(text).toContain(`${said}${TAIL}`);
  });

  it('of the tracker ends its step within 300 MB', async () => {
    const hostile = { matches: /^GET \/tracker/, answer: inflates };
    const { isBounded, text } = await play('sync-tracker', hostile);
    expect(isBounded).toBe(true);
    expect(text).toContain(`The tracker sent more than 8 MiB${TAIL}`);
  });
});

describe('Slack whose answer of 1 MB becomes 1 GB', () => {
  it('ends the announcement within 300 MB', async () => {
    const life = builtLife(stage);
    life.push('one');
    const { outputs } = await life.play('provision');
    const results = `[${outputs['result']}]`;
    const hostile = { matches: /^POST \/slack/, answer: inflates };
    const { isBounded, text } = await play('notify', hostile, { inputs: { results } });
    expect(isBounded).toBe(true);
    expect(text).toContain(`Slack sent more than 8 MiB${TAIL}`);
  });
});

describe('an archive of 1.2 GB', () => {
  it('is refused within 300 MB', async () => {
    const sends = sendsMegabytes(1_200);
    const hostile = {
      matches: /^GET \/github\/\S*(?:zipball|_codeload)/,
      answer: ((response, asked) => {
        if (asked.url?.includes('_codeload')) return sends(response, asked);
        response.writeHead(302, { location: `http://${asked.headers.host}/github/_codeload/1` }).end();
      }) satisfies Hostility,
    };
    const { isBounded, text, peak } = await play('provision', hostile, {
      inputs: { template: '' },
    });
    expect({ isBounded, peak }).toEqual({ isBounded: true, peak });
    expect(text).toContain(`GitHub's archive of the repository sent more than 500 MiB${TAIL}`);
  });
});

const LARGE = randomBytes(1024 * 1024);
const LONG = 'a-folder-with-a-name/'.repeat(8);

describe('an archive within the bound of 500 MiB', () => {
  it.each([
    {
      of: 'almost as many bytes',
      files: [
        { name: 'src/app.js', bytes: Buffer.from('app'), times: 1 },
        { name: 'large.bin', bytes: LARGE, times: 499 },
        { name: 'z.js', bytes: Buffer.from('z'), times: 1 },
      ],
      size: '523239724',
    },
    {
      of: 'as many files as a zip may hold',
      files: Array.from({ length: 65_534 }, (_, at) => ({
        name: `${LONG}${String(at).padStart(5, '0')}`,
        bytes: Buffer.from('a'),
        times: 1,
      })),
      size: '27720904',
    },
  ])('with $of goes to S3 byte for byte within 300 MB', async ({ files, size }) => {
    const wrapped = files.map((file) => ({ ...file, name: `shop-1/${file.name}` }));
    const uploads: unknown[] = [];
    const hostile = {
      matches: /^GET \/github\/\S*(?:zipball|_codeload)/,
      answer: ((response, asked) => {
        if (asked.url?.includes('_codeload')) Readable.from(storedZip(wrapped)).pipe(response);
        else response.writeHead(302, { location: `http://${asked.headers.host}/github/_codeload/1` }).end();
      }) satisfies Hostility,
      takes: (async (response, asked) => {
        const hash = createHash('sha256');
        for await (const part of asked) hash.update(part);
        const { headers } = asked;
        uploads.push([hash.digest('base64'), headers['x-amz-checksum-sha256'], headers['content-length']]);
        response.end();
      }) satisfies Hostility,
    };
    const { isBounded, peak, text } = await play('provision', hostile, { inputs: { template: '' } });
    expect({ isBounded, peak }).toEqual({ isBounded: true, peak });
    const sha256 = hashOf(storedZip(files));
    expect(uploads).toEqual([[sha256, sha256, size]]);
    expect(text).toContain('Uploaded the tree of');
  });
});

describe('an answer of a few MB', () => {
  it.each([
    { what: 'levels', text: '['.repeat(4_000_000), said: 'more than 100 levels' },
    { what: 'values', text: `[${'{},'.repeat(4_000_000)}{}]`, said: 'more than 500000 values' },
  ])('with millions of $what is not read', async ({ text: body, said }) => {
    const hostile = { matches: /^GET \/github\/repos\/octo-org\/shop /, answer: sendsText(body) };
    const { isBounded, text } = await play('provision', hostile);
    expect(isBounded).toBe(true);
    expect(text).toContain(`GitHub sent ${said}${TAIL}`);
  });
});

const SWEEP = { select: 'orphaned', project: 'shop' };

describe('a list without an end', () => {
  it('of GitHub is left after a thousand pages', async () => {
    const branch = { commit: { sha: 'a'.repeat(40) }, protected: false, note: 'x'.repeat(5_000) };
    const hostile = {
      matches: /^GET \/github\/repos\/octo-org\/shop\/branches\?/,
      answer: ((response, { url = '', headers }) => {
        const page = Number(/[?&]page=(\d+)/.exec(url)?.[1] ?? 1);
        const next = `http://${headers.host}${url.replace(/[?&]page=\d+/, '')}&page=${page + 1}`;
        const link = { link: `<${next}>; rel="next"` };
        sendsText(JSON.stringify([{ ...branch, name: `b${page}` }]), link)(response, { url } as never);
      }) satisfies Hostility,
    };
    const { isBounded, text } = await play('teardown', hostile, { inputs: SWEEP });
    expect(isBounded).toBe(true);
    expect(text).toContain(`GitHub sent more than 1000 pages of branches${TAIL}`);
  });

  it('of CloudFormation is left after a thousand pages', async () => {
    let page = 0;
    const { isBounded, text } = await play(
      'teardown',
      {
        matches: /Action=DescribeStacks(?!.*StackName)/,
        answer(response) {
          page += 1;
          response
            .writeHead(200, { 'content-type': 'text/xml' })
            .end(
              `<DescribeStacksResponse><DescribeStacksResult><Stacks/><NextToken>${page}</NextToken></DescribeStacksResult></DescribeStacksResponse>`,
            );
        },
      },
      { inputs: SWEEP },
    );
    expect(isBounded).toBe(true);
    expect(text).toContain(`AWS sent more than 1000 pages of stacks${TAIL}`);
  });
});

it("of a list counts against the action's timeout between two pages", async () => {
  let now = 0;
  let pages = 0;
  const { report } = await runInProcess({
    name: 'teardown',
    main: teardown,
    env: stepEnvironment(stage, 1),
    inputs: { ...SWEEP, 'github-token': stepInputs(stage, {})['github-token'] ?? '', timeout: '2m' },
    origin: stage.world.origin(),
    sleep: async (ms) => stage.world.clock.advance(ms),
    monotonic: () => now,
    through: (send) => async (input, init) => {
      const url = new URL(String(input));
      if (!url.pathname.endsWith('/branches')) return send(input, init);
      now += 30_000;
      pages += 1;
      url.searchParams.set('page', String(pages + 1));
      const branch = { name: `b${pages}`, commit: { sha: 'a'.repeat(40) }, protected: false };
      return Response.json([branch], { headers: { link: `<${url}>; rel="next"` } });
    },
  });
  expect(pages).toBe(4);
  expect(report).toMatchObject({
    decision: 'failed',
    reasonCode: 'far_side_error',
    sentence: `GitHub sent pages of branches for longer than the action's timeout${TAIL}`,
  });
});

it('can be read past its bound by no adapter', () => {
  const source = join(repositoryRoot, 'src');
  const readers = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .filter((path) =>
      /\.(?:arrayBuffer|json|text|blob|bytes)\(\)/.test(readFileSync(join(source, path), 'utf8')),
    );
  // All read what `wholeAnswer` has taken in.
  expect(readers.sort()).toEqual([
    'adapters/fetch/retrying-fetch.ts',
    'adapters/trackers/linear/linear-client.ts',
    'adapters/trackers/tracker-client.ts',
  ]);
});
