import { describe, expect, it } from '@jest/globals';
import {
  type AnnouncementState,
  foldNews,
  opensAnnouncement,
} from '../../../src/domain/announce/announcement.ts';
import { isOutdatedNews } from '../../../src/domain/announce/current-news.ts';
import { collectNews, type News } from '../../../src/domain/announce/news.ts';
import { repliesFor } from '../../../src/domain/announce/replies.ts';
import type { ReportItem } from '../../../src/domain/report/report.ts';
import { parseResults } from '../../../src/domain/report/results.ts';
import type { Decision } from '../../../src/domain/verdict/decision.ts';
import { report, reportItem } from '../../../tools/builders/reports.ts';

const SUBJECT = {
  key: '1/shop/preview/a',
  repository: 'octo-org/shop',
  project: 'shop',
  kind: 'preview',
  branch: 'a',
  pullRequest: 7,
  commit: 'c1',
};

function item(overrides: Partial<ReportItem>): ReportItem {
  return reportItem({ name: 'n', sentence: 'S.', branch: 'a', ...overrides });
}

describe('the news in reports', () => {
  it.each([
    ['the end of an environment', {}, ['gone']],
    ['nothing, where another one of the branch stays', { branchKeepsOne: true }, undefined],
    ['a failure there, too', { branchKeepsOne: true, decision: 'failed' }, ['failed']],
  ] as const)('of a teardown are %s', (_, overrides, kinds) => {
    const items = [item(overrides)];
    const read = parseResults(JSON.stringify(report({ action: 'teardown', decision: 'deleted', items })));
    expect(collectNews(read, undefined)[0]?.news.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ['created', 'ready'],
    ['updated', 'ready'],
    ['recreated', 'ready'],
    ['woken', 'ready'],
    ['unchanged', 'ready'],
    ['failed', 'failed'],
    ['refused', 'failed'],
    ['skipped', undefined],
    ['planned', undefined],
  ] as const)('of a provision that ends as %s is %s', (decision: Decision, kind) => {
    const reports = [report({ decision, subject: SUBJECT, environment: { name: 'n', url: 'https://a' } })];
    expect(collectNews(reports, undefined)[0]?.news[0]?.kind).toBe(kind);
  });

  it('is gathered by branch over several reports', () => {
    const reports = [
      report({ subject: SUBJECT, environment: { name: 'n', url: 'https://a' } }),
      report({
        action: 'teardown',
        items: [
          item({}),
          item({ branch: 'b', pullRequest: 8 }),
          item({ branch: 'c', decision: 'skipped', reasonCode: 'still_wanted' }),
        ],
      }),
    ];
    expect(
      collectNews(reports, undefined).map(({ branch, pullRequest, news }) => [
        branch,
        pullRequest,
        news.map((each) => each.kind),
      ]),
    ).toEqual([
      ['a', 7, ['ready', 'gone']],
      ['b', 8, ['gone']],
    ]);
  });

  it('of a step that broke before it knew its subject is about the event', () => {
    const broken = report({ decision: 'failed', reasonCode: 'internal_error', sentence: 'It broke.' });
    expect(collectNews([broken], { branch: 'a', pullRequest: 7 })).toEqual([
      {
        branch: 'a',
        pullRequest: 7,
        news: [{ kind: 'failed', step: 'provision', problem: 'It broke.', commit: undefined }],
      },
    ]);
    expect(collectNews([broken], undefined)).toEqual([]);
  });
});

describe('what has been announced, after news', () => {
  const READY = { status: 'ready', url: 'https://a', commit: 'c1', told: ['gone@c0'] } as const;

  it('keeps address and commit through sleep, failure and the end', () => {
    for (const news of [
      { kind: 'asleep' },
      { kind: 'gone' },
      { kind: 'failed', step: 'provision', problem: 'P' },
    ] as const)
      expect(foldNews(READY, [news])).toMatchObject({ url: 'https://a', commit: 'c1' });
  });

  it('forgets a failure once the environment is ready', () => {
    const failed = { ...READY, status: 'failed', failed: { step: 'hours', problem: 'P' } } as const;
    expect(foldNews(failed, [{ kind: 'ready' }]).failed).toBeUndefined();
  });

  it.each([
    ['ready', true, 'asleep'],
    ['asleep', false, 'ready'],
    ['ready', false, 'ready'],
    ['failed', false, 'failed'],
    ['gone', true, 'gone'],
    [undefined, false, undefined],
  ] as const)('was %s, is put right where it stands asleep: %s', (status, asleep, expected) => {
    const before = { ...READY, status };
    const after = foldNews(before, [{ kind: 'standing', asleep }]);
    expect(after.status).toBe(expected);
    if (status === expected) expect(after).toBe(before);
  });

  it('is not repeated for an environment of which it is only known how it stands', () => {
    const items = [
      item({ decision: 'nothing', reasonCode: 'inside_hours', standing: 'awake', url: 'https://a' }),
    ];
    const [subject] = collectNews([report({ action: 'hours', decision: 'nothing', items })], undefined);
    expect(subject?.news).toEqual([{ kind: 'standing', asleep: false, url: 'https://a' }]);
    expect(repliesFor(subject?.news ?? [], READY)).toEqual([]);
    expect(opensAnnouncement(subject?.news ?? [])).toBe(false);
  });

  it.each([
    ['slept', { decision: 'slept' }, { kind: 'asleep' }],
    ['woken', { decision: 'woken' }, { kind: 'ready' }],
    ['standing', { decision: 'nothing', standing: 'awake' }, { kind: 'standing', asleep: false }],
  ] as const)('names the commit of an environment that hours tell of as %s', (_, told, wanted) => {
    const items = [item({ reasonCode: 'environment_slept', ...told, commit: 'b'.repeat(40) })];
    const [subject] = collectNews([report({ action: 'hours', decision: 'nothing', items })], undefined);
    expect(subject?.news).toEqual([{ ...wanted, commit: 'b'.repeat(40) }]);
  });

  it('begins anew when a gone environment comes back', () => {
    expect(foldNews({ ...READY, status: 'gone' }, [{ kind: 'ready', commit: 'c2' }]).told).toEqual([]);
  });

  it('opens nothing for what only takes back', () => {
    expect(opensAnnouncement([{ kind: 'gone' }])).toBe(false);
    expect(opensAnnouncement([{ kind: 'asleep' }])).toBe(false);
    expect(opensAnnouncement([{ kind: 'ready' }])).toBe(true);
  });

  it('says deliveries, failures and the end once each, by commit', () => {
    const story = { id: '1', title: 'T', url: 'https://s', state: 'delivered' };
    const news = [
      { kind: 'story', story, commit: 'c2' },
      { kind: 'failed', step: 'teardown', problem: 'P' },
      { kind: 'gone' },
      { kind: 'ready' },
    ] as const;
    expect(repliesFor(news, READY).map((reply) => reply.key)).toEqual([
      'delivered:1@c2',
      'teardown-failed@c1',
      'gone@c1',
    ]);
  });
});

describe('what an environment left behind', () => {
  const READY = { status: 'ready', commit: 'c1' } as const;
  const leftovers = [{ resource: 'Data', type: 'AWS::S3::Bucket', why: 'it is not empty' }];
  const gone = { kind: 'gone', why: 'it is off', leftovers } as const;
  const none = { kind: 'none', sentence: 'It is off.', asksForHelp: false, looked: true } as const;

  it('is still told after it was said that none is made, and that nothing is there', () => {
    const end = foldNews(READY, [gone]);
    const off = foldNews(end, [none]);
    expect(off).toMatchObject({ status: 'none', why: 'It is off.', leftovers: end.leftovers });
    expect(foldNews(off, [none, { kind: 'gone' }])).toMatchObject({
      status: 'gone',
      leftovers: { first: leftovers, more: 0 },
    });
  });

  it('is told with what it came to, but with no price of one that stands', () => {
    const total = { total: 12 };
    expect(foldNews({ status: 'gone', cost: total }, [none, { kind: 'gone' }]).cost).toEqual(total);
    const price = { perDay: 1, perMonth: 30 };
    expect(foldNews({ ...READY, cost: price }, [none]).cost).toBeUndefined();
  });
});

describe('a branch that gets none any more', () => {
  const cost = { perDay: 1, perMonth: 30 };
  const READY = { status: 'ready', url: 'https://a.example', commit: 'c1', cost } as const;
  const off = { kind: 'none', sentence: 'It is off.', asksForHelp: false, looked: false } as const;
  const unasked = { ...off, looked: true } as const;
  const told = (before: AnnouncementState, ...news: readonly News[]) => {
    const { status, url, cost: price } = foldNews(before, news);
    return { status, url, price };
  };

  it('may have one that stands, where nobody has looked', () => {
    const stays = { status: 'no-more', url: READY.url, price: cost };
    expect(told(READY, off)).toEqual(stays);
    expect(told(READY, off, off)).toEqual(stays);
  });

  it.each<[string, AnnouncementState, readonly News[]]>([
    ['a look found none', READY, [off, unasked]],
    ['it was taken down before', READY, [{ kind: 'gone' }, off]],
    ['none was made before', READY, [unasked, off]],
  ])('has none where %s', (_, before, news) => {
    expect(told(before, ...news)).toMatchObject({ status: 'none', price: undefined });
  });

  it('has none that may stand once it is taken down', () => {
    expect(told(READY, off, { kind: 'gone' })).toMatchObject({ status: 'gone', price: undefined });
  });

  it.each([
    ['opted_out', false],
    ['no_infra_branch', false],
    ['not_wanted', true],
    ['paths_untouched', true],
    ['cap_reached', true],
  ] as const)('is looked for or not, as %s tells', (reasonCode, looked) => {
    const skipped = report({ decision: 'skipped', reasonCode, subject: SUBJECT });
    expect(collectNews([skipped], undefined)[0]?.news).toMatchObject([{ kind: 'none', looked }]);
  });
});

describe('news that comes too late', () => {
  const open = { state: 'open', headCommit: 'new' } as const;
  const closed = { state: 'closed', headCommit: 'new' } as const;
  const shown = { status: 'ready', commit: 'new' } as const;

  it.each([
    ['ready at the head', { kind: 'ready', commit: 'new' }, shown, open, false],
    ['ready at an older commit than the one on show', { kind: 'ready', commit: 'old' }, shown, open, true],
    [
      'ready at an older commit, when the head is not there yet',
      { kind: 'ready', commit: 'old' },
      {},
      open,
      false,
    ],
    [
      'ready at a commit that was asked for by name',
      { kind: 'ready', commit: 'old', pinned: true },
      shown,
      open,
      false,
    ],
    ['ready, when the pull request is closed', { kind: 'ready', commit: 'new' }, {}, closed, true],
    ['awake, which names no commit', { kind: 'ready' }, shown, closed, false],
    [
      'an older failure',
      { kind: 'failed', step: 'provision', problem: 'P', commit: 'old' },
      shown,
      open,
      true,
    ],
    [
      'a failed provision of what is gone',
      { kind: 'failed', step: 'provision', problem: 'P', commit: 'new' },
      { status: 'gone', commit: 'new' },
      closed,
      true,
    ],
    ['a failed teardown', { kind: 'failed', step: 'teardown', problem: 'P' }, shown, closed, false],
    ['the end', { kind: 'gone' }, shown, closed, false],
  ] as const)('%s', (_, news, before, pull, late) => {
    expect(isOutdatedNews(news, before, pull)).toBe(late);
  });
});

describe('a note about an environment', () => {
  const note: News = {
    kind: 'note',
    id: 'unreachable@c1',
    text: 'GitHub did not answer; run the job again.',
  };
  const before = foldNews({ status: 'ready', commit: 'c1' }, [note]);

  it('is over when the environment goes', () => {
    expect(before.note).toBe('GitHub did not answer; run the job again.');
    expect(foldNews(before, [{ kind: 'gone' }]).note).toBeUndefined();
  });

  it('stays where it is noted together with the end, and for whoever looks at that again', () => {
    const kept: News = { kind: 'note', id: 'protected@c1', text: 'The branch is kept.' };
    const after = foldNews(before, [kept, { kind: 'gone' }]);
    expect(after.note).toBe('The branch is kept.');
    expect(foldNews(after, [{ kind: 'gone' }]).note).toBe('The branch is kept.');
  });
});
