import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AnnouncementState, foldNews } from '../../../src/domain/announce/announcement.ts';
import type { News } from '../../../src/domain/announce/news.ts';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import type { DeploymentFacts } from '../../../src/ports/deployments.ts';
import { toldRows } from '../../../src/text/environments/environments-comment.ts';
import {
  findEnvironmentComment,
  findTable,
  keepEnvironmentComment,
  type TableDeps,
} from '../../../src/usecases/announce/environment-comments.ts';
import { formerComment, tableTelling } from '../../../tools/builders/comments.ts';
import { type CommentsInMemory, commentsInMemory } from '../../support/ports/comments-in-memory.ts';

import {
  BEFORE,
  BRANCH,
  depsOn,
  keyOf,
  log,
  pull,
  READY,
  ready,
  recorded,
  rowsIn,
  tell,
} from './table-telling.ts';

describe('the table of environments', () => {
  it('is written once, and edited by each who has news', async () => {
    const at = commentsInMemory();
    await tell(depsOn(at), 'shop/preview', ready());
    await tell(depsOn(at), 'blog/preview', [{ kind: 'failed', step: 'provision', problem: 'It broke.' }]);
    expect(rowsIn(at)).toMatchObject({ 'shop/preview': READY, 'blog/preview': { status: 'failed' } });
  });

  it('asks nothing but what stands there where all of it is told', async () => {
    const at = commentsInMemory();
    await tell(depsOn(at), 'shop/preview', ready());
    at.calls.length = 0;
    const list = () => Promise.reject(new Error('Nobody asks for deployments.'));
    await tell({ codeHost: at.host, deployments: { list, newest: list }, log }, 'shop/preview', ready());
    expect(at.calls).toEqual(['findComments']);
  });

  it('gets no row of an environment of which nobody waits for news', async () => {
    const at = commentsInMemory(tableTelling(keyOf('shop/preview'), READY).body);
    await tell(depsOn(at), 'blog/preview', [{ kind: 'standing', asleep: false }]);
    expect(at.calls).toEqual(['findComments']);
    expect(await findEnvironmentComment(at.host, { key: keyOf('blog/preview'), pull })).toBeUndefined();
  });

  it('tells of others what their deployments say, and of its own what it knows', async () => {
    const at = commentsInMemory();
    const records = [
      recorded('blog/preview', { commit: 'b'.repeat(40) }),
      recorded('shop/preview', { commit: 'c'.repeat(40) }),
      recorded('shop/preview', { payload: { key: '70107786/other/preview/another' } }),
    ];
    await tell(depsOn(at, records), 'shop/preview', ready());
    expect(rowsIn(at)).toMatchObject({
      'shop/preview': READY,
      'blog/preview': { status: 'deployed', commit: 'b'.repeat(40) },
    });
    expect(Object.keys(rowsIn(at))).toHaveLength(2);
  });

  it('says that an environment is gone once all of its deployments have ended, those of commits too', async () => {
    const at = commentsInMemory(tableTelling(keyOf('blog/preview'), READY).body);
    const asked: unknown[] = [];
    const ended = recorded('blog/preview', { state: 'inactive' });
    const list: TableDeps['deployments']['list'] = async (query) => {
      asked.push(query);
      return [ended];
    };
    await tell({ codeHost: at.host, deployments: { list, newest: list }, log }, 'shop/preview', ready());
    expect(rowsIn(at)['blog/preview']?.status).toBe('gone');
    expect(asked.slice(0, 2)).toEqual([
      { ref: BRANCH, isMeant: expect.any(Function) },
      { environment: 'preview', ref: BRANCH, key: keyOf('blog/preview') },
    ]);
  });

  it('shows how the run of another ended, and leaves to that run to say so', async () => {
    const run = 'https://github.com/octo-org/shop/actions/runs/7';
    const preparation = { way: 'moved', since: '2026-03-02T09:12Z', run } as const;
    const told: AnnouncementState = { ...BEFORE, preparing: 'b'.repeat(40), preparation };
    const at = commentsInMemory(tableTelling(keyOf('blog/preview'), told).body);
    const failure = recorded('blog/preview', {
      commit: 'b'.repeat(40),
      state: 'failure',
      notes: ['Bucket: exists'],
      createdAt: '2026-03-02T09:12:30Z',
      changed: { at: '2026-03-02T09:18:00Z', run },
    });
    await tell(depsOn(at, [failure]), 'shop/preview', ready());
    expect(rowsIn(at)['blog/preview']).toMatchObject({ status: 'failed', preparing: undefined });
    const found = await findEnvironmentComment(at.host, { key: keyOf('blog/preview'), pull });
    expect(found?.state).toMatchObject(told);
    await tell(depsOn(at, [failure]), 'blog/preview', ready('b'));
    expect(rowsIn(at)['blog/preview']).toMatchObject({ status: 'ready', commit: 'b'.repeat(40) });
  });

  it('counts nobody as told of what deployments alone say', async () => {
    const at = commentsInMemory();
    await tell(depsOn(at, [recorded('blog/preview')]), 'shop/preview', ready());
    expect(rowsIn(at)['blog/preview']?.status).toBe('deployed');
    expect(await findEnvironmentComment(at.host, { key: keyOf('blog/preview'), pull })).toBeUndefined();
  });

  it.each([
    ['of a fork', 'fork:7', ['b'.repeat(40)]],
    ['of a commit that was asked for by name', BRANCH, [BRANCH, 'b'.repeat(40)]],
  ] as const)('brings back rows %s, whose deployments hang on that', async (_, branch, refs) => {
    const [key, other] = [`70107786/shop/preview/${branch}`, `70107786/blog/preview/${branch}`];
    const at = commentsInMemory();
    const asked: unknown[] = [];
    const newest: TableDeps['deployments']['newest'] = async ({ ref }) => {
      asked.push(ref);
      return ref === 'b'.repeat(40) ? [recorded('blog/preview', { payload: { key: other } })] : [];
    };
    const news = [{ kind: 'ready', commit: 'b'.repeat(40), pinned: branch === BRANCH }] as const;
    const found = await findTable(at.host, { key, pull });
    const deps = { codeHost: at.host, deployments: { list: async () => [], newest }, log };
    await keepEnvironmentComment(deps, { key, pull, news }, found, foldNews({}, news));
    const [comment] = at.comments.values();
    expect(Object.keys(toldRows(comment?.body ?? '', `70107786/${branch}`))).toEqual([
      'blog/preview',
      'shop/preview',
    ]);
    expect([...new Set(asked)]).toEqual(refs);
  });

  it('asks for all of a fork of which the commit has none, since another one may have been allowed', async () => {
    const key = '70107786/shop/preview/fork:7';
    const other = '70107786/blog/preview/fork:7';
    const at = commentsInMemory(tableTelling(other, READY).body);
    const list: TableDeps['deployments']['list'] = async (query) =>
      query.key === other ? [recorded('blog/preview', { payload: { key: other }, state: 'inactive' })] : [];
    const news = [{ kind: 'ready', commit: 'b'.repeat(40) }] as const;
    const deps = { codeHost: at.host, deployments: { list, newest: async () => [] }, log };
    const found = await findTable(at.host, { key, pull });
    await keepEnvironmentComment(deps, { key, pull, news }, found, foldNews({}, news));
    const rows = toldRows([...at.comments.values()][0]?.body ?? '', '70107786/fork:7');
    expect(rows['blog/preview']?.byRecords?.status).toBe('gone');
  });

  it('keeps what was told where deployments cannot be read', async () => {
    const at = commentsInMemory(tableTelling(keyOf('blog/preview'), READY).body);
    const list = () => Promise.reject(new AdapterError('access_denied', 'No.', { service: 'GitHub' }));
    await tell({ codeHost: at.host, deployments: { list, newest: list }, log }, 'shop/preview', ready());
    expect(rowsIn(at)).toMatchObject({ 'shop/preview': READY, 'blog/preview': READY });
  });

  it('tells the news also where nobody can look what stands there behind the write, and warns of that', async () => {
    const at = commentsInMemory(tableTelling(keyOf('blog/preview'), READY).body);
    const warnings: string[] = [];
    const commentText = () =>
      Promise.reject(new AdapterError('unavailable', 'GitHub is out of order.', { service: 'GitHub' }));
    const deps = { ...depsOn(at), log: { warning: (line: string) => void warnings.push(line) } };
    const about = { key: keyOf('shop/preview'), pull, news: ready() };
    const found = await findTable(deps.codeHost, about);
    const codeHost = { ...at.host, commentText };
    const kept = await keepEnvironmentComment({ ...deps, codeHost }, about, found, READY);
    expect(kept).toMatchObject({ wrote: true, now: { state: READY } });
    expect(rowsIn(at)).toMatchObject({ 'shop/preview': READY, 'blog/preview': READY });
    expect(warnings).toEqual([expect.stringMatching(/^GitHub is out of order\. The comment was written, /)]);
  });

  it('reads a first comment once behind its write', async () => {
    const at = commentsInMemory();
    await tell(depsOn(at), 'shop/preview', ready());
    expect(at.calls).toEqual(['findComments', 'createComment', 'findComments']);
  });

  it('is not written again for what a run hides', async () => {
    const at = commentsInMemory();
    const hide = (body: string) => body.replaceAll('example.com', '***');
    const codeHost: TableDeps['codeHost'] = {
      ...at.host,
      createComment: (number, body) => at.host.createComment(number, hide(body)),
      updateComment: (id, body) => at.host.updateComment(id, hide(body)),
    };
    await tell({ ...depsOn(at), codeHost }, 'shop/preview', ready());
    expect(rowsIn(at)).toMatchObject({ 'shop/preview': { ...READY, url: 'http://a.***' } });
    expect(at.calls.filter((call) => call === 'updateComment').length).toBeLessThan(2);
  });

  it('believes nothing of what somebody else wrote into it', async () => {
    const at = commentsInMemory();
    at.comments.set(1, tableTelling(keyOf('blog/preview'), READY, { editedByOthers: true }));
    await tell(depsOn(at), 'shop/preview', ready());
    expect(rowsIn(at)).toEqual({ 'shop/preview': READY });
  });
});

const ROWS = ['blog/preview', 'shop/preview', 'shop/qa'] as const;

/** Several runs at once, one request at a time, in any order. */
async function atOnce(
  scheduler: fc.Scheduler,
  at: CommentsInMemory,
  records: readonly DeploymentFacts[],
  runs: readonly (readonly [row: string, news: readonly News[]])[],
): Promise<void> {
  const { host } = at;
  const deps: TableDeps = {
    codeHost: {
      findComments: scheduler.scheduleFunction(host.findComments),
      commentText: scheduler.scheduleFunction(host.commentText),
      createComment: scheduler.scheduleFunction(host.createComment),
      updateComment: scheduler.scheduleFunction(host.updateComment),
      deleteComment: scheduler.scheduleFunction(host.deleteComment),
    },
    deployments: {
      list: scheduler.scheduleFunction(async () => records),
      newest: scheduler.scheduleFunction(async () => records),
    },
    log,
  };
  await scheduler.waitFor(Promise.all(runs.map(([row, news]) => tell(deps, row, news))));
}

describe('three projects at once', () => {
  it.each([
    ['where nothing stands yet', []],
    ['in a table that stands', [tableTelling(keyOf('shop/qa'), { status: 'asleep', note: 'Old.' }).body]],
    ['over comments of earlier versions', ROWS.map((row) => formerComment(keyOf(row), READY))],
  ])('lose no row in any order %s', async (_, bodies) => {
    const records = ROWS.map((row, id) => recorded(row, { id, commit: 'b'.repeat(40) }));
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const at = commentsInMemory(...bodies);
        await atOnce(
          scheduler,
          at,
          records,
          ROWS.map((row) => [row, ready('b')]),
        );
        const rows = rowsIn(at);
        for (const row of ROWS)
          expect(rows[row]).toMatchObject({
            status: expect.stringMatching(/^(ready|deployed)$/),
            commit: 'b'.repeat(40),
          });
      }),
    );
  });

  it.each([
    ['where nothing stands yet', []],
    ['in a table of an older commit', [tableTelling(keyOf('shop/qa'), BEFORE).body]],
  ])('lose no failure in any order %s, also of a run that was overtaken', async (_, bodies) => {
    const failed = (row: string) =>
      [
        row,
        [{ kind: 'failed', step: 'provision', commit: 'b'.repeat(40), problem: `${row} broke.` }],
      ] as const;
    const records = ROWS.map((row, id) =>
      recorded(row, {
        id,
        commit: 'b'.repeat(40),
        state: 'failure',
        notes: [`${row} broke.`],
        changed: { at: '2026-03-02T09:18:00Z' },
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const at = commentsInMemory(...bodies);
        await atOnce(scheduler, at, records, ROWS.map(failed));
        const rows = rowsIn(at);
        for (const row of ROWS)
          expect(rows[row]).toMatchObject({ status: 'failed', failed: { problem: `${row} broke.` } });
      }),
    );
  });
});
