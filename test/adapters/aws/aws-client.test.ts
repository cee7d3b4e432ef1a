import { describe, expect, it } from '@jest/globals';
import type { AwsAccess } from '../../../src/adapters/aws/access/aws-client.ts';
import { createCloudAccount } from '../../../src/adapters/aws/access/cloud-account.ts';
import { createStackCloud } from '../../../src/adapters/aws/stack/stack-cloud.ts';
import { accessTo } from '../../../tools/runs/aws-access.ts';
import {
  queryError,
  queryResult,
  type ScriptedFetch,
  scriptedFetch,
} from '../../support/fetch/scripted-fetch.ts';

const ENDPOINT = 'https://aws.example.com';
const IDENTITY = queryResult('GetCallerIdentity', '<Account>111122223333</Account>');

function lost(): Error {
  return new TypeError('fetch failed', { cause: new Error('other side closed') });
}

async function askedWith(script: ScriptedFetch, given: Partial<AwsAccess> = {}) {
  const waits: number[] = [];
  const account = createCloudAccount(
    accessTo(ENDPOINT, {
      fetch: script.fetch,
      sleep: async (ms) => {
        waits.push(ms);
      },
      ...given,
    }),
  );
  const outcome = await account.accountId().then(
    (id) => ({ id }),
    (error: Error & { reasonCode?: string; retriable?: boolean }) => ({ error }),
  );
  return { outcome, waits, attempts: script.sent.length };
}

describe('a request to AWS', () => {
  it('is signed, and repeated after a lost answer and after an error of the far side', async () => {
    const script = scriptedFetch(lost, queryError(503, 'ServiceUnavailable', 'later'), IDENTITY);
    expect(await askedWith(script)).toEqual({
      outcome: { id: '111122223333' },
      waits: [100, 200],
      attempts: 3,
    });
    expect(script.sent[2]?.headers.get('authorization')).toContain('/eu-central-1/sts/aws4_request');
  });

  it("is repeated after a proxy's page, however much stands in it", async () => {
    const page = () =>
      new Response(`<html>${'<br>'.repeat(200)}</html>`, {
        status: 502,
        headers: { 'content-type': 'text/html' },
      });
    expect(await askedWith(scriptedFetch(page, IDENTITY))).toMatchObject({
      outcome: { id: '111122223333' },
      attempts: 2,
    });
  });

  it('waits longer, and six times at most, when it is told to slow down', async () => {
    const { outcome, waits, attempts } = await askedWith(
      scriptedFetch(queryError(400, 'Throttling', 'Rate exceeded')),
    );
    expect(outcome).toMatchObject({
      error: { name: 'AdapterError', reasonCode: 'throttled', retriable: true },
    });
    expect({ waits, attempts }).toEqual({ waits: [500, 1000, 2000, 4000, 5000], attempts: 6 });
  });

  it('is not repeated for a missing right, even when the clocks disagree by months', async () => {
    const message =
      'User: arn:aws:sts::111122223333:assumed-role/greenroom-provision/x is not authorized to perform: cloudformation:DescribeStacks';
    const denied = queryError(403, 'AccessDenied', message, { date: 'Mon, 02 Mar 2020 09:00:00 GMT' });
    const { outcome, attempts } = await askedWith(scriptedFetch(denied));
    expect(attempts).toBe(1);
    expect(outcome).toEqual({
      error: expect.objectContaining({
        reasonCode: 'access_denied',
        status: 403,
        message:
          'Could not learn which account the credentials belong to, because STS refused: User: assumed-role/greenroom-provision/x is not ' +
          "authorized to perform: cloudformation:DescribeStacks. Allow cloudformation:DescribeStacks in the role's policy.",
      }),
    });
  });

  it("is signed anew by the far side's clock, once, when AWS finds the time wrong", async () => {
    const tooSkewed = queryError(403, 'RequestExpired', 'Request has expired', {
      date: 'Mon, 02 Mar 2020 09:00:00 GMT',
    });
    const script = scriptedFetch(tooSkewed, IDENTITY);
    expect((await askedWith(script)).outcome).toEqual({ id: '111122223333' });
    expect(script.sent[1]?.headers.get('x-amz-date')).toMatch(/^20200302T/);
    expect((await askedWith(scriptedFetch(tooSkewed))).attempts).toBe(2);
  });

  it('renews credentials that have expired, and repeats once', async () => {
    let forgotten = 0;
    const credentials = {
      current: async () => ({ accessKeyId: `AKIA${forgotten}`, secretAccessKey: 'x' }),
      forget: () => {
        forgotten += 1;
      },
    };
    const script = scriptedFetch(
      queryError(403, 'ExpiredToken', 'The security token included in the request is expired'),
      IDENTITY,
    );
    expect((await askedWith(script, { credentials })).outcome).toEqual({ id: '111122223333' });
    expect(
      script.sent.map((each) => /Credential=(\w+)/.exec(each.headers.get('authorization') ?? '')?.[1]),
    ).toEqual(['AKIA0', 'AKIA1']);
  });

  it('says that nobody answered when nobody does', async () => {
    const { outcome, attempts } = await askedWith(scriptedFetch(lost));
    expect(attempts).toBe(6);
    expect(outcome).toMatchObject({
      error: {
        reasonCode: 'unreachable',
        message: expect.stringContaining('STS did not answer: other side closed.'),
      },
    });
  });

  it('ends at once when the run is stopped', async () => {
    const stop = new AbortController();
    const fetch: typeof globalThis.fetch = async (_input, init) => {
      stop.abort();
      init?.signal?.throwIfAborted();
      throw new Error('The request was not told to stop.');
    };
    const { outcome } = await askedWith({ fetch, sent: [] }, { signal: stop.signal });
    expect(outcome).toMatchObject({ error: { reasonCode: 'cancelled' } });
  });

  it('gives up one attempt when its time is over', async () => {
    const fetch: typeof globalThis.fetch = (_input, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        setTimeout(() => reject(new Error('never told')), 5000).unref();
      });
    const { outcome } = await askedWith({ fetch, sent: [] }, { timeoutMs: 20 });
    expect(outcome).toMatchObject({
      error: { reasonCode: 'unreachable', message: expect.stringContaining('no answer in time') },
    });
  });

  it.each(['http://aws.example.com', 'http://127.0.0.1.example.com', 'http://10.0.0.1:8080'])(
    'is refused before it is sent over plain http to %s',
    async (endpoint) => {
      const script = scriptedFetch(IDENTITY);
      const asked = createCloudAccount(accessTo(endpoint, { fetch: script.fetch })).accountId();
      await expect(asked).rejects.toMatchObject({ name: 'UserError', reasonCode: 'invalid_input' });
      expect(script.sent).toEqual([]);
    },
  );

  it('goes over plain http to loopback', async () => {
    const script = scriptedFetch(IDENTITY);
    const asked = createCloudAccount(accessTo('http://127.0.0.1:4566', { fetch: script.fetch })).accountId();
    expect(await asked).toBe('111122223333');
  });
});

describe('doubtful answers of CloudFormation', () => {
  function stack(name: string): string {
    return `<member><StackId>arn:aws:cloudformation:eu-central-1:111122223333:stack/${name}/1</StackId><StackName>${name}</StackName><StackStatus>CREATE_COMPLETE</StackStatus><CreationTime>2026-03-02T09:00:00Z</CreationTime></member>`;
  }
  const page = (stacks: string, token: string) =>
    queryResult('DescribeStacks', `<Stacks>${stacks}</Stacks><NextToken>${token}</NextToken>`);

  function cloudThat(...answers: (() => Response)[]) {
    return createStackCloud(
      accessTo(ENDPOINT, { fetch: scriptedFetch(...answers).fetch, sleep: async () => {} }),
    );
  }

  it('are refused when a list repeats its page', async () => {
    const cloud = cloudThat(page(stack('one'), 'a'), page(stack('two'), 'a'));
    await expect(cloud.list()).rejects.toMatchObject({ reasonCode: 'doubtful_facts' });
  });

  it('are refused when a page comes without its list', async () => {
    const cloud = cloudThat(page(stack('one'), 'a'), queryResult('DescribeStacks', ''));
    await expect(cloud.list()).rejects.toMatchObject({ reasonCode: 'doubtful_facts' });
  });

  it('are refused when a stack has no status', async () => {
    const cloud = cloudThat(
      queryResult(
        'DescribeStacks',
        `<Stacks>${stack('one').replace(/<StackStatus>.*<\/StackStatus>/, '')}</Stacks>`,
      ),
    );
    await expect(cloud.list()).rejects.toMatchObject({ reasonCode: 'doubtful_facts' });
  });

  it('are no proof that a stack is absent', async () => {
    const cloud = cloudThat(queryError(400, 'ValidationError', "Stack name 'x_y' must match the pattern"));
    await expect(cloud.describe('x_y')).rejects.toMatchObject({
      reasonCode: 'far_side_error',
      code: 'ValidationError',
    });
  });

  it('follow an empty page that has a successor', async () => {
    const cloud = cloudThat(page('', 'a'), queryResult('DescribeStacks', `<Stacks>${stack('two')}</Stacks>`));
    expect((await cloud.list()).map((each) => each.name)).toEqual(['two']);
  });
});
