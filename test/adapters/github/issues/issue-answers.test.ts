import { describe, expect, it } from '@jest/globals';
import { reportStory } from '../../../../src/usecases/stories/story-facts.ts';
import { silentLog } from '../../../../tools/builders/ports.ts';
import {
  API,
  answer,
  closed,
  issue,
  labelled,
  repository,
  STORY,
  said,
  speaker,
  timeline,
} from '../../../support/fetch/issue-speaker.ts';

describe("what GitHub's answers about an issue mean", () => {
  it('is read without what older servers do not tell', async () => {
    const { tracker } = speaker(issue({ user: null, labels: ['auto', { name: 'Story: Started' }, {}] }));
    expect(await tracker.story('12')).toMatchObject({
      type: 'feature',
      state: 'started',
      labels: ['auto'],
      ownerIds: [],
      requesterId: undefined,
    });
  });

  it('is no story where the number leads to another repository now', async () => {
    const moved = issue({ number: 3, repository_url: `${API}/repos/octo-org/other` });
    expect(await speaker(moved, repository()).tracker.story('12')).toBeUndefined();
  });

  it('is a story where the repository has another name now', async () => {
    const renamed = issue({ repository_url: `${API}/repos/Octo-Org/market` });
    expect(await speaker(renamed, repository('octo-org/market')).tracker.story('12')).toMatchObject({
      id: '12',
    });
  });

  it.each([
    ['it is not there', 404, 'Not Found'],
    ['it was deleted', 410, 'This issue was deleted'],
    ['issues are turned off', 410, 'Issues are disabled for this repo'],
  ])('is no story where %s, once the repository itself has answered', async (_why, status, message) => {
    const { tracker, sent } = speaker(said(status, message), repository(), said(status, message));
    expect(await tracker.story('12')).toBeUndefined();
    expect(await tracker.story('13')).toBeUndefined();
    expect(sent).toHaveLength(3);
  });

  it('is in doubt where the repository is not there either', async () => {
    const { tracker } = speaker(said(404, 'Not Found'), said(404, 'Not Found'));
    await expect(tracker.story('12')).rejects.toMatchObject({ reasonCode: 'far_side_error' });
  });

  it.each([
    ['a person', closed(), 'accepted'],
    ['a person as completed', closed({ stateReason: 'COMPLETED' }), 'accepted'],
    ['a person for no reason', closed({ stateReason: null }), 'accepted'],
    ['a person as not planned at first', closed({ stateReason: 'NOT_PLANNED' }), undefined],
    ['a person as a duplicate at first', closed({ stateReason: 'DUPLICATE' }), undefined],
    ['an app', closed({ actor: { __typename: 'Bot', login: 'mr-c' } }), undefined],
    ['an account that is gone', closed({ actor: null }), undefined],
    ['an organization', closed({ actor: { __typename: 'Organization', login: 'octo-org' } }), undefined],
    ['a pull request', closed({ closer: { __typename: 'PullRequest' } }), undefined],
    ['something that GitHub does not tell', closed({ closer: undefined }), undefined],
    ['a person before it was opened again', { __typename: 'ReopenedEvent' }, undefined],
  ])('is closed by %s', async (_who, event, state) => {
    const { tracker } = speaker(issue({ state: 'closed', state_reason: null }), timeline([closed(), event]));
    expect((await tracker.story('12'))?.state).toBe(state);
  });

  it('reads no history of an issue that nobody completed', async () => {
    const { tracker, sent } = speaker(issue({ state: 'closed', state_reason: 'not_planned' }));
    expect(await tracker.story('12')).toBeUndefined();
    expect(sent).toHaveLength(1);
  });
});

describe('the history of an issue', () => {
  it('is read from its end, page by page, until the move and the delivery before it are found', async () => {
    const { tracker, sent } = speaker(
      timeline([closed()], { hasPreviousPage: true, startCursor: 'two' }),
      timeline([labelled('story: delivered', { createdAt: '2026-03-01T09:00:00Z' }), labelled('auto')], {
        hasPreviousPage: true,
        startCursor: 'one',
      }),
    );
    expect(await tracker.lastMove(STORY)).toEqual({
      by: 'mr-c',
      at: '2026-03-02T09:00:00Z',
      deliveredAt: '2026-03-01T09:00:00Z',
    });
    expect(sent.map(({ body }) => Object(JSON.parse(body)).variables.before)).toEqual([null, 'two']);
  });

  it.each([
    ['a second before', '2026-03-02T09:00:01Z', undefined],
    ['in the second of', '2026-03-02T09:00:00Z', { by: 'mr-c', at: '2026-03-02T09:00:00Z' }],
    ['at no known time of', null, { by: 'mr-c', at: '2026-03-02T09:00:00Z' }],
  ])('takes a label that was put on %s its last change for what it was then', async (_, updatedAt, move) => {
    const label = { name: 'story: accepted', updatedAt };
    const { tracker, sent } = speaker(timeline([labelled('story: accepted', { label })]));
    expect(await tracker.lastMove(STORY)).toEqual(move);
    expect(sent[0]?.body).toContain('label { name updatedAt }');
  });

  it('takes no close for a move that was no completion, nor an older one', async () => {
    const { tracker } = speaker(timeline([closed(), closed({ stateReason: 'NOT_PLANNED' })]));
    expect(await tracker.lastMove(STORY)).toBeUndefined();
  });

  it('names an app as REST does', async () => {
    const bot = { actor: { __typename: 'Bot', login: 'my-app' } };
    const { tracker } = speaker(timeline([labelled('story: accepted', bot)]));
    expect(await tracker.lastMove(STORY)).toMatchObject({ by: 'my-app[bot]' });
  });

  it('does not say whose move it was where that account is gone, nor takes an older one for it', async () => {
    const older = labelled('story: accepted');
    const { tracker } = speaker(timeline([older, labelled('story: accepted', { actor: null })]));
    expect(await tracker.lastMove(STORY)).toBeUndefined();
  });

  it.each([
    ['an event that was left out', timeline([null])],
    ['no events', timeline(null)],
    ['nothing', answer({ data: null })],
    ['a page before it without saying where', timeline([], { hasPreviousPage: true, startCursor: null })],
    ['no word of other pages', timeline([], {})],
    ['errors', answer({ errors: [{ message: 'No.' }] })],
  ])('is in doubt where GitHub answers with %s', async (_what, page) => {
    await expect(speaker(page).tracker.lastMove(STORY)).rejects.toMatchObject({
      reasonCode: 'doubtful_facts',
    });
  });

  it('is not read for ever', async () => {
    const pages = Array.from({ length: 1_001 }, (_, at) =>
      timeline([labelled('auto')], { hasPreviousPage: true, startCursor: `c${at}` }),
    );
    const { tracker, sent } = speaker(...pages);
    await expect(tracker.lastMove(STORY)).rejects.toThrow(/more than 1000 pages/);
    expect(sent).toHaveLength(1_000);
    const twice = timeline([], { hasPreviousPage: true, startCursor: 'same' });
    await expect(speaker(twice, twice).tracker.lastMove(STORY)).rejects.toMatchObject({
      reasonCode: 'doubtful_facts',
    });
  });
});

describe('a label of a state that is to be made', () => {
  const there = answer({ name: 'story: started' });
  const put = answer([{ name: 'story: started' }]);
  const absent = said(404, 'Not Found');

  it('may be there by now, since another run made it', async () => {
    const exists = answer(
      {
        message: 'Validation Failed',
        errors: [{ resource: 'Label', code: 'already_exists', field: 'name' }],
      },
      422,
    );
    const { tracker, sent } = speaker(absent, repository(), exists, there, put, put);
    expect(await tracker.move(STORY, 'started')).toBe('moved');
    expect(await tracker.move(STORY, 'started')).toBe('moved');
    expect(sent).toHaveLength(6);
  });

  it('may not fit', async () => {
    const { tracker } = speaker(absent, repository(), said(422, 'Validation Failed'), absent);
    await expect(tracker.move(STORY, 'started')).rejects.toMatchObject({ reasonCode: 'far_side_error' });
  });

  it.each([
    ['an archived repository', said(403, 'Repository was archived so is read-only.'), 'access_denied'],
    ['a refused token', said(401, 'Bad credentials'), 'access_denied'],
    [
      'a limit',
      said(403, 'API rate limit exceeded for installation.', {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '4000000000',
      }),
      'throttled',
    ],
  ])('is no matter of permissions where GitHub answers with %s', async (_what, refusal, reasonCode) => {
    const { tracker } = speaker(absent, repository(), refusal);
    await expect(tracker.move(STORY, 'started')).rejects.toMatchObject({ reasonCode });
  });

  it('is not put on where the token may not write issues at all', async () => {
    const denied = said(403, 'Resource not accessible by integration', {
      'x-accepted-github-permissions': 'issues=write; pull_requests=write',
    });
    await expect(speaker(there, denied).tracker.move(STORY, 'started')).rejects.toThrow(/issues: write/);
  });

  it('is not taken off twice', async () => {
    const both = answer([{ name: 'story: started' }, { name: 'Story: Finished' }, { name: 'auto' }]);
    const { tracker, sent } = speaker(there, both, said(404, 'Label does not exist'));
    expect(await tracker.move(STORY, 'started')).toBe('moved');
    expect(sent.at(-1)?.url.pathname).toBe('/repos/octo-org/shop/issues/12/labels/story%3A%20finished');
  });
});

describe('a person of GitHub', () => {
  it('has no address where they show none', async () => {
    expect(await speaker(answer({ login: 'mr-c', email: null })).tracker.person(STORY, 'mr-c')).toEqual({
      id: 'mr-c',
      name: 'mr-c',
      sharesName: false,
      email: undefined,
    });
  });

  it.each([
    [said(401, 'Bad credentials'), 'check the input github-token.'],
    [said(403, 'Resource protected by organization SAML enforcement.'), 'single sign-on.'],
    [
      said(403, 'Resource not accessible by integration', { 'x-accepted-github-permissions': 'emails=read' }),
      'GitHub refused to read who mr-c is (Resource not accessible by integration): give the job the permission emails: read.',
    ],
    [said(403, 'Not allowed.'), 'check what the token of the input github-token may do.'],
  ])('is not taken for read where GitHub refuses', async (page, sentence) => {
    const asked = speaker(page).tracker.person(STORY, 'mr-c');
    await expect(asked).rejects.toMatchObject({ reasonCode: 'access_denied' });
    await expect(asked).rejects.toThrow(sentence);
  });

  it('is asked by the login all the same, and the log says what was refused', async () => {
    const told: string[] = [];
    const log = silentLog({ warning: (line) => void told.push(line) });
    const { tracker } = speaker(said(403, 'Not allowed.'));
    const facts = { state: 'delivered', asked: true } as const;
    const story = await reportStory({ tracker, people: [], log, facts }, { ...STORY, requesterId: 'mr-c' });
    expect(story.requester).toEqual({ name: 'mr-c' });
    expect(told).toEqual([
      expect.stringMatching(
        /^Who asked for story 12 could not be read: GitHub refused to .* github-token may do/,
      ),
    ]);
  });

  it('is nobody where there is no such login, and the answer counts for the run', async () => {
    const { tracker, sent } = speaker(said(404, 'Not Found'));
    expect(await tracker.person(STORY, 'a/b')).toBeUndefined();
    expect(await tracker.person(STORY, 'a/b')).toBeUndefined();
    expect(sent.map(({ url }) => url.pathname)).toEqual(['/users/a%2Fb']);
  });
});
