import { describe, expect, it } from '@jest/globals';
import { createLinear } from '../../../../src/adapters/trackers/linear/linear.ts';
import type { LinearOptions } from '../../../../src/adapters/trackers/linear/linear-client.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';

const DATE = 'Mon, 02 Mar 2026 10:00:00 GMT';
const ISSUE = {
  identifier: 'SHOP-1',
  title: 'T',
  team: { key: 'SHOP' },
  state: { name: 'Todo', type: 'unstarted' },
};

function answering(body: unknown, status = 200, headers: Record<string, string> = {}): () => Response {
  return () => Response.json(body, { status, headers: { date: DATE, ...headers } });
}

function failing(code: string, message = 'No.', headers: Record<string, string> = {}) {
  return answering({ errors: [{ message, extensions: { code } }] }, 400, headers);
}

const told = answering({ data: { issue: ISSUE } });

function trackerOf(answers: readonly (() => Response)[], options: Partial<LinearOptions> = {}) {
  const wire = scriptedFetch(...answers);
  const slept: number[] = [];
  const tracker = createLinear({
    fetch: wire.fetch,
    token: 'lin_api_secret',
    statusNames: {},
    async sleep(ms) {
      slept.push(ms);
    },
    ...options,
  });
  return { tracker, wire, slept };
}

async function storyOf({ tracker }: ReturnType<typeof trackerOf>) {
  const story = await tracker.story('SHOP-1');
  if (story === undefined) throw new Error('There is no story.');
  return story;
}

describe('the client of Linear', () => {
  it.each([
    ['lin_api_secret', 'lin_api_secret'],
    ['lin_oauth_secret', 'Bearer lin_oauth_secret'],
  ])('sends %s in its header and nowhere else', async (token, header) => {
    const { tracker, wire } = trackerOf([told], { token });
    await tracker.story('SHOP-1');
    const [sent] = wire.sent;
    expect(sent?.url.href).toBe('https://api.linear.app/graphql');
    expect(sent?.method).toBe('POST');
    expect(sent?.headers.get('authorization')).toBe(header);
    expect(sent?.body).not.toContain('secret');
  });

  it('never tells the token, whatever Linear answers', async () => {
    const { tracker } = trackerOf([failing('INPUT_ERROR', 'bad header lin_api_secret\n::error::x')]);
    const refusal: unknown = await tracker.ownId().catch((error: unknown) => error);
    expect(String(refusal)).toContain('(bad header … ::error::x)');
    expect(String(refusal)).not.toContain('lin_api_secret');
  });

  it('names the input when there is no token', () => {
    expect(() => trackerOf([], { token: '' })).toThrow(/'tracker-token'/);
  });

  it.each(['requests', 'complexity', 'endpoint-requests'])(
    'waits until the limit of %s ends, for a read and for a write that was not taken in',
    async (limit) => {
      const limited = failing('RATELIMITED', 'Rate limit exceeded.', {
        'x-ratelimit-requests-remaining': '7',
        'x-ratelimit-requests-reset': String(Date.parse(DATE) + 3_600_000),
        [`x-ratelimit-${limit}-remaining`]: '0',
        [`x-ratelimit-${limit}-reset`]: String(Date.parse(DATE) + 12_300),
      });
      const written = answering({ data: { commentCreate: { success: true } } });
      const at = trackerOf([limited, told, limited, written]);
      await at.tracker.createComment(await storyOf(at), 'x');
      expect(at.slept).toEqual([13_000, 13_000]);
    },
  );

  it.each([
    [
      'that ends in an hour',
      {
        'x-ratelimit-requests-remaining': '0',
        'x-ratelimit-requests-reset': String(Date.parse(DATE) + 3_600_000),
      },
      [],
    ],
    ['that lasts', { 'retry-after': '3' }, [3_000, 3_000]],
  ])('gives up before a limit %s', async (_which, headers, slept) => {
    const at = trackerOf([failing('RATELIMITED', 'Rate limit exceeded.', headers)]);
    await expect(at.tracker.story('SHOP-1')).rejects.toMatchObject({
      reasonCode: 'throttled',
      message: 'The tracker asked to slow down when asked to read story SHOP-1; run the job again later.',
    });
    expect(at.slept).toEqual(slept);
  });

  it('does not take an error of a document for a limit', async () => {
    const at = trackerOf([failing('INPUT_ERROR', 'The label "RATELIMITED" is not there.')]);
    await expect(at.tracker.story('SHOP-1')).rejects.toMatchObject({ reasonCode: 'far_side_error' });
    expect(at.wire.sent).toHaveLength(1);
  });

  it('tries a read again after a 503, and gives up on a write that met one', async () => {
    const at = trackerOf([answering({}, 503), told, answering({}, 503)]);
    const story = await storyOf(at);
    expect(at.wire.sent).toHaveLength(2);
    await expect(at.tracker.createComment(story, 'x')).rejects.toMatchObject({
      reasonCode: 'unavailable',
      retriable: true,
    });
    expect(at.wire.sent).toHaveLength(3);
  });

  it('takes an error for one, whatever data stands beside it', async () => {
    const at = trackerOf([
      answering({
        data: { issue: ISSUE },
        errors: [{ message: 'Odd.', extensions: { type: 'internal error' } }],
      }),
    ]);
    await expect(at.tracker.story('SHOP-1')).rejects.toMatchObject({
      reasonCode: 'unavailable',
      retriable: true,
    });
  });

  it.each([
    ['no JSON', () => new Response('<html>', { headers: { date: DATE } })],
    ['no data', answering({ data: null })],
    ['errors that are none', answering({ errors: ['x'], data: null })],
  ])('is told of %s', async (_what, answer) => {
    await expect(trackerOf([answer]).tracker.story('SHOP-1')).rejects.toMatchObject({
      reasonCode: 'far_side_error',
    });
  });

  it('says where nothing answered', async () => {
    const broken = scriptedFetch(() => new TypeError('fetch failed'));
    const { tracker } = trackerOf([], { fetch: broken.fetch, url: 'https://linear.example.com/graphql' });
    await expect(tracker.story('SHOP-1')).rejects.toMatchObject({
      reasonCode: 'unreachable',
      message:
        'The tracker at linear.example.com did not answer when asked to read story SHOP-1; check tracker-url, or run the job again.',
    });
  });

  it('tells how its clock goes by what it and GitHub said around it', async () => {
    let said = { statedMs: Date.parse('2026-03-02T09:50:00Z'), number: 3 };
    const { tracker } = trackerOf([told], { githubSaid: () => said });
    await tracker.story('SHOP-1');
    expect(tracker.aheadMs()).toBeUndefined();
    said = { statedMs: Date.parse('2026-03-02T09:51:00Z'), number: 4 };
    expect(tracker.aheadMs()).toBe(540_000);
  });
});
