import { describe, expect, it } from '@jest/globals';
import type { AnnouncementState } from '../../../src/domain/announce/announcement.ts';
import { toldRows } from '../../../src/text/environments/environments-comment.ts';
import { findEnvironmentComment } from '../../../src/usecases/announce/environment-comments.ts';
import { formerComment, tableTelling } from '../../../tools/builders/comments.ts';
import { commentsInMemory } from '../../support/ports/comments-in-memory.ts';
import { depsOn, keyOf, OF, pull, READY, ready, rowsIn, tell } from './table-telling.ts';

describe('the comments of earlier versions', () => {
  const single = (row: string, state: AnnouncementState) => formerComment(keyOf(row), state);
  const slack = { channel: 'C0000000001', ts: '1.1' };

  it('become the table: the oldest is edited, and the others go once their rows stand in it', async () => {
    const other = formerComment('70107786/shop/preview/another', READY);
    const at = commentsInMemory(
      single('blog/preview', { ...READY, slack }),
      single('shop/preview', READY),
      other,
    );
    await tell(depsOn(at), 'shop/preview', ready('b'));
    expect([...at.comments.keys()]).toEqual([1, 3]);
    expect(toldRows(at.comments.get(1)?.body ?? '', OF)).toMatchObject({
      'blog/preview': { ...READY, slack },
      'shop/preview': { status: 'ready', commit: 'b'.repeat(40) },
    });
  });

  it('stay where somebody else has edited them', async () => {
    const at = commentsInMemory(single('blog/preview', READY), single('shop/preview', READY));
    const second = at.comments.get(2);
    if (second) at.comments.set(2, { ...second, editedByOthers: true });
    await tell(depsOn(at), 'blog/preview', ready('b'));
    expect([...at.comments.keys()]).toEqual([1, 2]);
    expect(Object.keys(toldRows(at.comments.get(1)?.body ?? '', OF))).toEqual(['blog/preview']);
  });

  it('go with the next news of any environment where a killed run left one beside the table', async () => {
    const at = commentsInMemory(tableTelling(keyOf('shop/preview'), READY).body);
    at.comments.set(2, {
      ...tableTelling(keyOf('blog/preview'), READY),
      id: 2,
      body: single('blog/preview', READY),
    });
    await tell(depsOn(at), 'shop/preview', ready());
    expect([...at.comments.keys()]).toEqual([1]);
    expect(rowsIn(at)).toMatchObject({ 'shop/preview': READY, 'blog/preview': READY });
    at.comments.set(3, {
      ...tableTelling(keyOf('blog/preview'), READY),
      id: 3,
      body: single('blog/preview', READY),
    });
    at.calls.length = 0;
    await tell(depsOn(at), 'shop/preview', ready());
    expect(at.calls).toEqual(['findComments', 'commentText', 'deleteComment']);
    expect([...at.comments.keys()]).toEqual([1]);
  });

  it('stay for the next run where an earlier version writes into one before it goes', async () => {
    const at = commentsInMemory(
      tableTelling(keyOf('shop/preview'), READY).body,
      single('blog/preview', READY),
    );
    const text = async (id: number) => (id === 2 ? 'Something newer.' : at.host.commentText(id));
    await tell({ ...depsOn(at), codeHost: { ...at.host, commentText: text } }, 'shop/preview', ready('b'));
    expect([...at.comments.keys()]).toEqual([1, 2]);
  });

  it('go before a row that is older, where an earlier version is at work beside this one', async () => {
    const row = { ...READY, since: '2026-03-02T09:00Z' };
    const at = commentsInMemory(tableTelling(keyOf('blog/preview'), row).body);
    const former = (state: AnnouncementState, changedAt: string) =>
      at.comments.set(2, {
        ...tableTelling(keyOf('blog/preview'), READY),
        ...{ id: 2, body: single('blog/preview', state), changedAt },
      });
    const found = () => findEnvironmentComment(at.host, { key: keyOf('blog/preview'), pull });
    former({ status: 'asleep' }, '2026-03-02T09:00:30Z');
    expect((await found())?.state).toEqual(row);
    former({ status: 'asleep' }, '2026-03-02T10:00:00Z');
    expect((await found())?.state.status).toBe('asleep');
    await tell(depsOn(at), 'shop/preview', ready());
    expect(rowsIn(at)['blog/preview']?.status).toBe('asleep');
    // A run that was killed before it deleted the comment has taken over what it says.
    former({ status: 'ready' }, '2026-03-02T10:00:00Z');
    expect((await found())?.state.status).toBe('asleep');
  });

  it('tell of their environment until then', async () => {
    const at = commentsInMemory(single('shop/preview', READY));
    const found = await findEnvironmentComment(at.host, { key: keyOf('shop/preview'), pull });
    expect(found?.state).toEqual(READY);
    expect(await findEnvironmentComment(at.host, { key: keyOf('blog/preview'), pull })).toBeUndefined();
  });
});
