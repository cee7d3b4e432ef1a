import { describe, expect, it } from '@jest/globals';
import { answerOf } from '../../../../src/adapters/fetch/answers.ts';
import {
  SHORTCUT_ANSWERS,
  type ShortcutAnswer,
} from '../../../../src/adapters/trackers/shortcut/shortcut-answers.ts';
import { createShortcutClient } from '../../../../src/adapters/trackers/shortcut/shortcut-client.ts';
import { SHORTCUT_EVIDENCE, shortcutDocumented } from '../../../../tools/answers/shortcut.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';

const LATER = 'run the job again later';
const TOKEN = 'check the input tracker-token, and that its member belongs to the workspace';
const INVALID = 'The request included invalid or missing parameters.';

/** Each row: its reason code, and what is said where somebody was asked to "do it". */
const SAID: Readonly<Record<ShortcutAnswer, readonly [string, string]>> = {
  tooMany: ['throttled', `The tracker asked to slow down when asked to do it; ${LATER}.`],
  badToken: ['access_denied', `The tracker refused to do it (Unauthorized): ${TOKEN}.`],
  denied: [
    'access_denied',
    'The tracker refused to do it (The action is not allowed.): check that the member of tracker-token belongs to the workspace and has the role Member, since an observer may only read.',
  ],
  absent: [
    'far_side_error',
    'The tracker answered 404 when asked to do it (Resource not found.); put that right, then rerun.',
  ],
  notFound: [
    'far_side_error',
    'The tracker answered 404 when asked to do it (Resource not found.); it was deleted, or the member of tracker-token may not see it.',
  ],
  refusedMove: [
    'tracker_refused',
    `The tracker answered 400 when asked to do it (${INVALID} workflow_state_id); move the story in the tracker.`,
  ],
  invalidMove: [
    'tracker_refused',
    'The tracker answered 422 when asked to do it (The workflow state does not exist.); move the story in the tracker.',
  ],
  conflict: [
    'unavailable',
    `The tracker answered 409 when asked to do it (The update failed due to a data conflict. Please refresh and try again.); ${LATER}.`,
  ],
  outOfOrder: ['unavailable', `The tracker answered 500 when asked to do it (Server error); ${LATER}.`],
  unexpected: [
    'far_side_error',
    `The tracker answered 400 when asked to do it (${INVALID} text); put that right, then rerun.`,
  ],
};

function clientOf(fetch: typeof globalThis.fetch) {
  return createShortcutClient({ fetch, token: 'secret-token', sleep: async () => undefined });
}

describe("Shortcut's answers", () => {
  it.each(Object.entries(SAID))('%s leads to its cause and its sentence', async (name, [cause, sentence]) => {
    const row: keyof typeof SHORTCUT_EVIDENCE | undefined = Object.keys(SHORTCUT_EVIDENCE).find(
      (each): each is ShortcutAnswer => each === name,
    );
    const { call, status, body, headers = {} } = SHORTCUT_EVIDENCE[row ?? 'unexpected'];
    const wire = scriptedFetch(() => Response.json(body, { status, headers: { ...headers } }));
    const [method, path = ''] = call.split(' ');
    const request = clientOf(wire.fetch).request(
      'do it',
      method === 'PUT' || method === 'POST' ? method : 'GET',
      path.replaceAll(/\{[\w-]+\}/g, '7'),
    );
    await expect(request).rejects.toMatchObject({ reasonCode: cause, message: sentence });
    expect(answerOf(SHORTCUT_ANSWERS, { call, status })?.name).toBe(name);
  });

  it('are known by the call as the schema writes it, whatever ids are in it', () => {
    const paths = [
      '/stories/7',
      '/stories/bulk',
      '/stories/7/comments/8',
      '/linked-files/9',
      '/workflows/500',
    ];
    const asked = paths.map(async (path) => {
      const { fetch } = scriptedFetch(() => Response.json({}, { status: 400 }));
      return clientOf(fetch).request('do it', 'PUT', path, { legal: ['refusedMove'] });
    });
    return Promise.allSettled(asked).then((results) =>
      expect(results.map(({ status }) => status)).toEqual([
        'fulfilled',
        ...Array.from({ length: paths.length - 1 }, () => 'rejected'),
      ]),
    );
  });

  it.each(['', '<html>', '"text"', '[]', '{"message":5,"errors":[]}'])('say nothing in %j', async (body) => {
    const { fetch } = scriptedFetch(() => new Response(body, { status: 400 }));
    await expect(clientOf(fetch).request('do it', 'GET', '/member')).rejects.toThrow(
      'The tracker answered 400 when asked to do it; put that right, then rerun.',
    );
  });

  it('have a row for each that the schema lists', () => {
    const unknown = shortcutDocumented().filter((given) => {
      const row = answerOf(SHORTCUT_ANSWERS, given);
      return row === undefined || (row.name === 'unexpected' && given.status === 404);
    });
    expect(unknown).toEqual([]);
  });

  it('are asked for again where a read met a 503, and not where a write did', async () => {
    const reading = scriptedFetch(
      () => Response.json({}, { status: 503 }),
      () => Response.json({ id: 'me' }),
    );
    expect((await clientOf(reading.fetch).request('do it', 'GET', '/member')).body).toEqual({ id: 'me' });
    const writing = scriptedFetch(() => Response.json({}, { status: 503 }));
    await expect(
      clientOf(writing.fetch).request('do it', 'POST', '/linked-files', { body: {} }),
    ).rejects.toMatchObject({ reasonCode: 'unavailable', retriable: true });
    expect(writing.sent).toHaveLength(1);
  });
});
