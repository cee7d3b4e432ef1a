import { describe, expect, it } from '@jest/globals';
import { AT_BARD, LITE, STORY, scripted, told } from './scripted-dialect.ts';

describe('labels', () => {
  it('are added in LiteTracker in an object, and not where they are', async () => {
    const { tracker, requests } = scripted(
      LITE,
      told({ labels: [{ id: 1, name: 'auto' }] }),
      told({ id: 2 }),
    );
    await tracker.addLabel(STORY, 'Staged');
    await scripted(LITE, told({ labels: [{ id: 1, name: 'auto' }] })).tracker.addLabel(STORY, 'AUTO');
    expect(requests()).toEqual([
      'GET /projects/99/stories/7',
      'POST /projects/99/stories/7/labels {"label":{"name":"Staged"}}',
    ]);
  });

  it('are no failure when somebody else takes one off at the same time', async () => {
    const listed = told({ labels: [{ id: 1, name: 'auto' }] });
    await scripted(LITE, listed, told({}, 404)).tracker.removeLabel(STORY, 'auto');
    await scripted({}, told([{ id: 1, name: 'auto' }]), told({}, 404)).tracker.removeLabel(STORY, 'auto');
  });

  it.each([
    [['auto'], '["auto","staged"]'],
    [[{ id: 1, name: 'auto' }], '[{"name":"auto"},{"name":"staged"}]'],
  ])('are written to BARD in the form in which they are read: %j', async (labels, written) => {
    const answer = { labels: ['auto', 'staged'] };
    const { tracker, requests } = scripted(AT_BARD, told({ labels }), told(answer));
    await tracker.addLabel(STORY, 'staged');
    expect(requests()[1]).toBe(`PUT /projects/99/stories/7 {"labels":${written}}`);
  });

  it('are tried in the other form where a story has none and the first is refused', async () => {
    const { tracker, requests } = scripted(
      AT_BARD,
      told({ labels: [] }),
      told({ error: 'no' }, 422),
      told({ labels: [{ id: 2, name: 'staged' }] }),
    );
    await tracker.addLabel(STORY, 'staged');
    expect(requests().slice(1)).toEqual([
      'PUT /projects/99/stories/7 {"labels":["staged"]}',
      'PUT /projects/99/stories/7 {"labels":[{"name":"staged"}]}',
    ]);
  });

  it.each([[{ labels: 'auto' }], [{ labels: [{ title: 'auto' }] }], ['nothing']])(
    'are not written where they cannot be read, since the others would be lost: %j',
    async (body) => {
      const { tracker, requests } = scripted(AT_BARD, told(body));
      await expect(tracker.addLabel(STORY, 'staged')).rejects.toThrow(/labels of story 7/);
      expect(requests()).toHaveLength(1);
    },
  );

  it('are an error where the tracker keeps others than those that were written', async () => {
    const { tracker } = scripted(AT_BARD, told({ labels: ['auto'] }), told({ labels: ['staged'] }));
    await expect(tracker.addLabel(STORY, 'staged')).rejects.toMatchObject({ reasonCode: 'far_side_error' });
  });
});

describe('comments', () => {
  it('that LiteTracker refuses with 401 tell of a wrong token', async () => {
    const { tracker, heard } = scripted(LITE, told({ error: 'no' }, 401));
    await expect(tracker.createComment(STORY, 'one')).rejects.toMatchObject({ reasonCode: 'access_denied' });
    expect(heard).toEqual([]);
  });

  it.each([403, 404, 405])(
    'that LiteTracker refuses with %i are told once, and fail nothing',
    async (status) => {
      const { tracker, heard } = scripted(LITE, told({ error: 'no' }, status));
      await tracker.createComment(STORY, 'one');
      await tracker.createComment(STORY, 'two');
      expect(heard).toEqual([
        `LiteTracker does not let the user of tracker-token comment on stories (it answered ${status}); the stories are moved all the same.`,
      ]);
    },
  );

  it('that meet a fault are not passed over', async () => {
    const { tracker, heard } = scripted(LITE, told({}, 503));
    await expect(tracker.createComment(STORY, 'one')).rejects.toMatchObject({ reasonCode: 'unavailable' });
    expect(heard).toEqual([]);
  });

  it('are not made anew where the one that was edited is gone', async () => {
    const { tracker, requests } = scripted(LITE, told({}, 404), told([{ id: 4, text: 'x', person_id: 1 }]));
    await expect(tracker.updateComment(STORY, '3', 'two')).rejects.toMatchObject({
      reasonCode: 'far_side_error',
    });
    expect(requests()).toHaveLength(2);
  });

  it('are replaced where they cannot be edited, and the newest is found', async () => {
    const listed = [5, 3].map((id) => ({ id, text: '[k] x', person_id: 1 }));
    const { tracker, requests } = scripted(LITE, told({}, 404), told(listed), told({ id: 6 }));
    await tracker.updateComment(STORY, '3', 'two');
    expect(requests()[2]).toBe('POST /projects/99/stories/7/comments {"text":"two"}');
    const finding = scripted(LITE, told(listed), told({ id: 1 }));
    expect((await finding.tracker.findComment(STORY, '[k]'))?.id).toBe('5');
  });

  it('are not written where only the first can be seen, since none would be found again', async () => {
    const first = Array.from({ length: 50 }, (_, id) => ({ id: id + 1, text: 'x', person_id: 2 }));
    const { tracker, heard, requests } = scripted(LITE, told(first));
    expect(await tracker.findComment(STORY, '[k]')).toBeUndefined();
    const before = requests().length;
    await tracker.createComment(STORY, '[k] one');
    expect(requests()).toHaveLength(before);
    expect(heard).toEqual([
      'LiteTracker shows only the first comments of story 7, so none is written there; the story is moved all the same.',
    ]);
  });
});
