import { describe, expect, it } from '@jest/globals';
import { ANSWERS } from '../../src/adapters/fetch/answer-bounds.ts';
import { retryingFetch } from '../../src/adapters/fetch/retrying-fetch.ts';
import { GITHUB_ANSWERS } from '../../src/adapters/github/answers.ts';
import { scriptedFetch } from '../support/fetch/scripted-fetch.ts';

const URL_OF_ALL = 'https://api.example.com/x';
const answer =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    new Response('', { status, headers });
const reset = () => new TypeError('fetch failed');
const brokenOff = () =>
  new Response(
    new ReadableStream({
      start: (controller) => controller.error(new TypeError('terminated')),
    }),
  );

interface Case {
  readonly what: string;
  readonly method: string;
  readonly script: readonly (() => Response | Error)[];
  readonly requests: number;
  readonly waits: readonly number[];
  readonly ends: number | 'error';
}

const CASES: readonly Case[] = [
  {
    what: 'a read that meets a 502',
    method: 'GET',
    script: [answer(502), answer(200)],
    requests: 2,
    waits: [500],
    ends: 200,
  },
  {
    what: 'a read whose connection breaks',
    method: 'GET',
    script: [reset, reset, answer(200)],
    requests: 3,
    waits: [500, 1000],
    ends: 200,
  },
  {
    what: 'a read whose answer breaks off',
    method: 'GET',
    script: [brokenOff, answer(200)],
    requests: 2,
    waits: [500],
    ends: 200,
  },
  {
    what: 'a write whose answer breaks off',
    method: 'POST',
    script: [brokenOff, answer(200)],
    requests: 1,
    waits: [],
    ends: 'error',
  },
  {
    what: 'a read that never succeeds',
    method: 'GET',
    script: [answer(500)],
    requests: 3,
    waits: [500, 1000],
    ends: 500,
  },
  {
    what: 'a write that meets a 502',
    method: 'POST',
    script: [answer(502), answer(200)],
    requests: 1,
    waits: [],
    ends: 502,
  },
  {
    what: 'a write whose connection breaks',
    method: 'POST',
    script: [reset, answer(200)],
    requests: 1,
    waits: [],
    ends: 'error',
  },
  {
    what: 'a write that is rate limited for a moment',
    method: 'POST',
    script: [answer(403, { 'retry-after': '7' }), answer(201)],
    requests: 2,
    waits: [7000],
    ends: 201,
  },
  {
    what: 'a wait that is too long',
    method: 'GET',
    script: [answer(429, { 'retry-after': '3600' })],
    requests: 1,
    waits: [],
    ends: 429,
  },
  {
    what: 'a primary limit that resets soon',
    method: 'GET',
    script: [
      answer(403, {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '1772442010',
        date: 'Mon, 02 Mar 2026 09:00:00 GMT',
      }),
      answer(200),
    ],
    requests: 2,
    waits: [10_000],
    ends: 200,
  },
  {
    what: 'a secondary limit that only its words tell',
    method: 'POST',
    script: [
      () => Response.json({ message: 'You have exceeded a secondary rate limit.' }, { status: 403 }),
      answer(201),
    ],
    requests: 2,
    waits: [60_000],
    ends: 201,
  },
  { what: 'a refusal', method: 'GET', script: [answer(403)], requests: 1, waits: [], ends: 403 },
];

describe('a fetch that is patient where that is safe', () => {
  it.each(CASES)('handles $what', async ({ method, script, requests, waits, ends }) => {
    const wire = scriptedFetch(...script);
    const slept: number[] = [];
    const patient = retryingFetch(wire.fetch, {
      answers: GITHUB_ANSWERS,
      sleep: async (ms) => void slept.push(ms),
      bound: ANSWERS.github,
    });
    const outcome = await patient(URL_OF_ALL, { method }).then(
      (response) => response.status,
      () => 'error' as const,
    );
    expect({ requests: wire.sent.length, waits: slept, ends: outcome }).toEqual({ requests, waits, ends });
  });

  it("asks again after a proxy's page, however much stands in it", async () => {
    const wire = scriptedFetch(() => new Response(`{"a":${'['.repeat(200)}`, { status: 502 }), answer(200));
    const patient = retryingFetch(wire.fetch, {
      answers: GITHUB_ANSWERS,
      sleep: async () => undefined,
      bound: ANSWERS.tracker,
    });
    expect((await patient(URL_OF_ALL)).status).toBe(200);
  });

  it.each([
    {
      of: 'a file of the repository',
      bound: ANSWERS.github,
      type: 'application/vnd.github.raw; charset=utf-8',
    },
    { of: 'a log', bound: ANSWERS.environmentLog, type: 'application/json' },
  ])('takes in $of that merely begins like JSON', async ({ bound, type }) => {
    const text = '[2026-03-02 09:00] ['.repeat(200);
    const wire = scriptedFetch(() => new Response(text, { headers: { 'content-type': type } }));
    const patient = retryingFetch(wire.fetch, {
      answers: GITHUB_ANSWERS,
      sleep: async () => undefined,
      bound,
    });
    expect(await (await patient(URL_OF_ALL)).text()).toBe(text);
  });

  it.each([
    { bound: ANSWERS.github, type: 'application/json; charset=utf-8' },
    { bound: ANSWERS.tracker, type: 'text/plain' },
  ])('takes in nothing deep that somebody parses: $bound.farSide, $type', async ({ bound, type }) => {
    const wire = scriptedFetch(() => new Response('['.repeat(200), { headers: { 'content-type': type } }));
    const patient = retryingFetch(wire.fetch, {
      answers: GITHUB_ANSWERS,
      sleep: async () => undefined,
      bound,
    });
    await expect(patient(URL_OF_ALL)).rejects.toThrow('sent more than 100 levels');
    expect(wire.sent).toHaveLength(1);
  });

  it('asks again when nothing is answered in time', async () => {
    let tries = 0;
    const fetch: typeof globalThis.fetch = async (_input, init) => {
      tries += 1;
      if (tries > 1) return new Response('late but here');
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    };
    const patient = retryingFetch(fetch, {
      answers: GITHUB_ANSWERS,
      sleep: async () => undefined,
      timeout: (ms) => AbortSignal.timeout(ms / 10_000),
    });
    expect(await (await patient(URL_OF_ALL)).text()).toBe('late but here');
  });

  it('says again how things are', async () => {
    const wire = scriptedFetch(answer(502), answer(201));
    const patient = retryingFetch(wire.fetch, {
      answers: GITHUB_ANSWERS,
      sleep: async () => undefined,
      isRepeatable: (url) => url === URL_OF_ALL,
    });
    expect((await patient(URL_OF_ALL, { method: 'POST', body: 'inactive' })).status).toBe(201);
    expect(wire.sent.map(({ body }) => body)).toEqual(['inactive', 'inactive']);
  });

  it('does not try again what was aborted', async () => {
    const wire = scriptedFetch(() => Object.assign(new Error('aborted'), { name: 'AbortError' }));
    await expect(
      retryingFetch(wire.fetch, { answers: GITHUB_ANSWERS, sleep: async () => undefined })(URL_OF_ALL),
    ).rejects.toThrow('aborted');
    expect(wire.sent).toHaveLength(1);
  });
});
