import { describe, expect, it } from '@jest/globals';
import { answerOf } from '../../../../src/adapters/fetch/answers.ts';
import { TRACKER_ANSWERS, type TrackerAnswer } from '../../../../src/adapters/trackers/pivotal/answers.ts';
import { createPivotal } from '../../../../src/adapters/trackers/pivotal/pivotal.ts';
import { createPivotalClient } from '../../../../src/adapters/trackers/pivotal/pivotal-client.ts';
import { TRACKER_EVIDENCE, trackerDocumented } from '../../../../tools/answers/tracker.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';

const INVALID = 'One or more request parameters was missing or invalid.';

/** Each row: its reason code, and what is said where somebody was asked to "do it". */
const SAID: Readonly<Record<TrackerAnswer, readonly [string, string]>> = {
  tooMany: ['throttled', 'The tracker asked to slow down when asked to do it; run the job again later.'],
  badToken: [
    'access_denied',
    'The tracker refused to do it (Invalid authentication credentials were presented.): check the input tracker-token, and that its user belongs to the project.',
  ],
  foreignStory: [
    'far_side_error',
    'The tracker answered 403 when asked to do it (Authorization failure.); put that right, then rerun.',
  ],
  denied: [
    'access_denied',
    'The tracker refused to do it (Invalid authentication credentials were presented.): check the input tracker-token, and that its user is a member or owner of the project, since a viewer may only read.',
  ],
  noRoute: [
    'far_side_error',
    'The tracker answered 404 when asked to do it (The path you requested has no valid endpoint.); check tracker-url.',
  ],
  absent: [
    'far_side_error',
    'The tracker answered 404 when asked to do it (The object you tried to access could not be found.); put that right, then rerun.',
  ],
  notFound: [
    'far_side_error',
    'The tracker answered 404 when asked to do it (The object you tried to access could not be found.); it was deleted or moved, or the user of tracker-token may not see it.',
  ],
  unestimated: [
    'tracker_refused',
    `The tracker answered 400 when asked to do it (${INVALID} Stories in the started state must be estimated.); estimate the story in the tracker, or set the input 'unestimated' to estimate:N.`,
  ],
  refusedMove: [
    'tracker_refused',
    `The tracker answered 400 when asked to do it (${INVALID}); move the story in the tracker.`,
  ],
  invalidMove: [
    'tracker_refused',
    'The tracker answered 422 when asked to do it (The story cannot be moved.); move the story in the tracker.',
  ],
  outOfOrder: [
    'unavailable',
    'The tracker answered 500 when asked to do it (Unhandled.); run the job again later.',
  ],
  unexpected: [
    'far_side_error',
    `The tracker answered 400 when asked to do it (${INVALID}); put that right, then rerun.`,
  ],
};

describe("the tracker's answers", () => {
  it.each(Object.entries(SAID))('%s leads to its cause and its sentence', async (name, [cause, sentence]) => {
    const { call, status, body, headers = {} } = TRACKER_EVIDENCE[name as TrackerAnswer];
    const wire = scriptedFetch(() => Response.json(body, { status, headers: { ...headers } }));
    const client = createPivotalClient({
      fetch: wire.fetch,
      url: 'https://tracker.example.com/services/v5',
      token: 'secret-token',
      sleep: async () => undefined,
    });
    const [method = 'GET', path = ''] = call.split(' ');
    const asked = path.replaceAll(/\{\w+\}/g, '7');
    const request = client.request('do it', method as 'GET' | 'PUT' | 'POST', asked);
    await expect(request).rejects.toMatchObject({ reasonCode: cause, message: sentence });
    expect(answerOf(TRACKER_ANSWERS, { call, status, words: JSON.stringify(body) })?.name).toBe(name);
  });

  it('pass over a story of a project that the user may not see, which another branch may name by chance', async () => {
    const { body } = TRACKER_EVIDENCE.foreignStory;
    const story = (projects: readonly string[]) =>
      createPivotal({
        fetch: scriptedFetch(() => Response.json(body, { status: 403 })).fetch,
        url: 'https://tracker.example.com/services/v5',
        token: 'secret-token',
        projects,
      }).story('7');
    expect(await story([])).toBeUndefined();
    expect(await story(['98', '99'])).toBeUndefined();
    await expect(story(['99'])).rejects.toMatchObject({ reasonCode: 'access_denied' });
  });

  it('have a row for each that the tracker documents', () => {
    const unknown = trackerDocumented().filter((given) => {
      const row = answerOf(TRACKER_ANSWERS, given);
      return row === undefined || (row.name === 'unexpected' && given.status !== 400);
    });
    expect(unknown).toEqual([]);
  });
});
