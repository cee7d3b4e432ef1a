import { describe, expect, it } from '@jest/globals';
import { answer, closed, issue, repository, speaker } from '../../../support/fetch/issue-speaker.ts';
import { withIssue } from '../../../support/set-ups/with-issue.ts';

const desk = withIssue();

function more(): number {
  return desk.people.act<{ number: number }>('github', 'issue', { title: 'More', by: 'mr-c' }).number;
}

describe('many issues of GitHub', () => {
  it('are read as each alone is, whoever closed them, and leave out what is no story', async () => {
    const [byHand, byWord, open] = [more(), more(), more()];
    const act = (verb: string, number: number, args: Record<string, unknown>) =>
      desk.people.act('github', verb, { number, ...args });
    act('close-issue', byHand, { by: 'mr-b', reason: 'completed' });
    act('close-issue', byWord, { by: 'mr-b', reason: 'not_planned' });
    act('label', open, { label: 'Bug', by: 'mr-a' });
    act('label', open, { label: 'story: started', by: 'mr-a' });
    const pull = desk.open('Pay');
    const tracker = desk.stories();
    const ids = [desk.number, byHand, byWord, open, pull, 999_999].map(String);
    const mark = desk.people.mark();
    const found = await tracker.stories([...ids, 'none', '99999999999']);
    expect(desk.people.mark() - mark).toBe(1);
    expect([...found.keys()]).toEqual([desk.number, byHand, open].map(String));
    for (const id of ids) expect(found.get(id)).toEqual(await tracker.story(id));
    expect(found.get(String(byHand))?.state).toBe('accepted');
  });
});

const NODE = {
  number: 12,
  title: 'Check out',
  url: 'https://github.com/octo-org/shop/issues/12',
  state: 'OPEN',
  stateReason: null,
  author: { __typename: 'Bot', login: 'renovate' },
  repository: { nameWithOwner: 'octo-org/shop' },
  issueType: null,
  labels: { nodes: [] },
  assignees: { nodes: [] },
  timelineItems: { nodes: [] },
};
const batch = (issues: object, errors?: readonly object[]) =>
  answer({
    data: { repository: { nameWithOwner: 'octo-org/shop', ...issues } },
    ...(errors === undefined ? {} : { errors }),
  });

describe('an answer about many issues', () => {
  it('names an app as REST does, and leaves out what lies in another repository by now', async () => {
    const elsewhere = { ...NODE, number: 13, repository: { nameWithOwner: 'octo-org/other' } };
    const { tracker } = speaker(batch({ issue0: NODE, issue1: elsewhere }));
    const found = await tracker.stories(['12', '13']);
    expect([...found.values()]).toMatchObject([{ id: '12', requesterId: 'renovate[bot]' }]);
  });

  it('of a server that does not know all fields is followed by a request for each', async () => {
    const unknown = { message: "Field 'issueType' doesn't exist on type 'Issue'" };
    const { tracker } = speaker(
      answer({ errors: [unknown] }),
      issue({}),
      answer({ message: 'Not Found' }, 404),
      repository(),
    );
    expect([...(await tracker.stories(['12', '13'])).keys()]).toEqual(['12']);
  });

  it.each([
    ['nobody', answer({ data: { repository: null }, errors: [{ type: 'NOT_FOUND', message: 'No.' }] })],
    ['only one', batch({ issue0: NODE })],
    ['one without its labels', batch({ issue0: { ...NODE, labels: null }, issue1: null })],
    [
      'one, and fails for the other',
      batch({ issue0: NODE, issue1: null }, [{ message: 'Something went wrong.' }]),
    ],
  ])('that tells of %s is no proof of anything', async (_, given) => {
    const { tracker } = speaker(...Array.from({ length: 4 }, () => given));
    await expect(tracker.stories(['12', '13'])).rejects.toMatchObject({ name: 'AdapterError' });
  });

  it('does not take a close by a pull request for an acceptance', async () => {
    const byPull = { nodes: [closed({ closer: { __typename: 'PullRequest' } })] };
    const shut = { ...NODE, state: 'CLOSED', stateReason: 'COMPLETED' };
    const { tracker } = speaker(
      batch({
        issue0: { ...shut, timelineItems: byPull },
        issue1: { ...shut, number: 13, timelineItems: { nodes: [closed()] } },
      }),
    );
    expect([...(await tracker.stories(['12', '13'])).values()]).toMatchObject([
      { id: '13', state: 'accepted' },
    ]);
  });
});
