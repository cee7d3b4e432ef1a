import { describe, expect, it } from '@jest/globals';
import { type AnnouncementState, foldNews } from '../../../src/domain/announce/announcement.ts';
import {
  findTable,
  followTable,
  keepEnvironmentComment,
} from '../../../src/usecases/announce/environment-comments.ts';
import { tableTelling } from '../../../tools/builders/comments.ts';
import { commentsInMemory } from '../../support/ports/comments-in-memory.ts';

import { depsOn, keyOf, pull, READY, ready, rowsIn, tell } from './table-telling.ts';

describe('a table that is followed while something else is done', () => {
  const shop = { key: keyOf('shop/preview'), pull };
  const ASLEEP: AnnouncementState = { ...READY, status: 'asleep', told: ['delivered:1@a'] };

  it('keeps what another project wrote meanwhile, also what no deployment tells', async () => {
    const at = commentsInMemory(tableTelling(keyOf('shop/preview'), READY).body);
    const table = followTable(at.host, shop, await findTable(at.host, shop));
    await tell(depsOn(at), 'blog/preview', ready());
    const blog = await findTable(at.host, { ...shop, key: keyOf('blog/preview') });
    await keepEnvironmentComment(depsOn(at), { key: keyOf('blog/preview'), pull, news: [] }, blog, ASLEEP);
    expect(await table.isNewest()).toBe(true);
    const [found, news] = [table.now(), ready('b')];
    if (found)
      await keepEnvironmentComment(depsOn(at), { ...shop, news }, found, foldNews(found.state, news));
    expect(rowsIn(at)).toMatchObject({ 'blog/preview': ASLEEP, 'shop/preview': { commit: 'b'.repeat(40) } });
  });

  it('is found where another project has begun it', async () => {
    const at = commentsInMemory();
    const table = followTable(at.host, shop, await findTable(at.host, shop));
    await tell(depsOn(at), 'blog/preview', ready());
    expect(await table.isNewest()).toBe(true);
    expect(Object.keys(table.now()?.rows ?? {})).toEqual(['blog/preview']);
  });

  it('is overtaken where a run of the same environment told something else', async () => {
    const at = commentsInMemory(tableTelling(keyOf('shop/preview'), READY).body);
    const table = followTable(at.host, shop, await findTable(at.host, shop));
    await tell(depsOn(at), 'shop/preview', ready('c'));
    expect(await table.isNewest()).toBe(false);
    expect(table.now()?.state).toEqual(READY);
  });
});
