import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AnnouncementState } from '../../../src/domain/announce/announcement.ts';
import type { Rows } from '../../../src/domain/announce/rows.ts';
import { parseCommand } from '../../../src/domain/commands/parse-command.ts';
import {
  commentMarkers,
  environmentsComment,
  environmentsMarker,
  toldRows,
  toldState,
} from '../../../src/text/environments/environments-comment.ts';
import { formerRow } from '../../../src/text/environments/former-comment.ts';
import { stageHelp } from '../../../src/text/folded/stage-help.ts';
import { formerComment } from '../../../tools/builders/comments.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';

const OF = '70107786/feature/checkout';
const OLD = `3d9fd3b${'0'.repeat(33)}`;
const NEW = `2e8dee9${'0'.repeat(33)}`;
const RUN = 'https://github.com/octo-org/shop/actions/runs/7';
const PAGE = 'https://github.com/octo-org/shop/commit';

const READY: AnnouncementState = {
  status: 'ready',
  url: 'http://shop.example.com',
  commit: OLD,
  subject: { of: OLD, text: 'Check out | with one click' },
  since: '2026-03-02T09:18Z',
  run: RUN,
};
const FAILED: AnnouncementState = {
  ...READY,
  status: 'failed',
  failed: {
    step: 'provision',
    commit: NEW,
    problem: 'Bucket: already exists',
    serves: OLD,
    run: RUN,
    log: ['TypeError: x'],
  },
};

function shown(rows: Rows, pull: Parameters<typeof pullRequest>[0] = {}): string {
  const body = environmentsComment(OF, rows, pullRequest(pull));
  expect(body.startsWith(environmentsMarker(OF))).toBe(true);
  expect(toldRows(body, OF)).toEqual(JSON.parse(JSON.stringify(rows)));
  return body.slice(body.indexOf('\n') + 1);
}

/** Without what can be asked for, which comes last and never changes. */
function lines(rows: Rows): readonly string[] {
  return shown(rows)
    .replace(`\n\n${stageHelp().join('\n')}`, '')
    .split('\n');
}

describe('the comment with all environments of a pull request', () => {
  it('has one row for the one that is ready', () => {
    expect(lines({ 'shop/preview': READY })).toEqual([
      '### The environment is ready (project shop, kind preview)',
      '',
      'Try it at <http://shop.example.com/>',
      '',
      '| Environment | State | Address | Commit | Changed | Run |',
      '|---|---|---|---|---|---|',
      `| shop, preview | ready | [open](http://shop.example.com/) | 3d9fd3b [Check out \\| with one click](${PAGE}/${OLD}) | 2026-03-02 09:18 UTC | [log](${RUN}) |`,
    ]);
  });

  it('calls ready what a run has told, and no more than deployed what a deployment alone says', () => {
    const recorded = {
      byRecords: { status: 'deployed', commit: OLD, url: 'http://shop.example.com' },
    } as const;
    const told = lines({ 'shop/preview': recorded });
    expect(told[0]).toBe('### Commit 3d9fd3b was deployed (project shop, kind preview)');
    expect(told[4]).toMatch(/^\| shop, preview \| deployed \| \[open\]/);
    expect(told.slice(5)).toEqual([
      '',
      'So says its deployment on GitHub; no run has said here whether it is awake.',
    ]);
    const hours = { ...READY, hours: 'Mon-Fri 08:00-18:00' };
    const [heading, , , , first] = lines({ 'blog/preview': recorded, 'shop/preview': hours });
    expect(heading).toBe('### 2 environments: 1 deployed, 1 ready');
    expect(first).toMatch(/\| – \|$/);
  });

  it('tells hours, expiry and cost where they are known', () => {
    const state = {
      ...READY,
      hours: 'Mon-Fri 08:00-18:00',
      expires: '2026-03-09T09:18:00Z',
      cost: { perDay: 1.5, perMonth: 45 },
    };
    const [, , head, , row, other] = lines({ 'shop/preview': state, 'shop/qa': { status: 'gone' } });
    expect(head).toContain('| Awake | Expires | Cost |');
    expect(row).toContain('| Mon\\-Fri 08:00\\-18:00 | 2026-03-09 09:18 UTC | 1.50 a day, 45.00 a month |');
    expect(other).toBe('| shop, qa | gone | – | – | – | – | always | – | – |');
  });

  it('says that an end is near, and how to keep what stands, whatever somebody wrote there', () => {
    const said = (state: AnnouncementState) =>
      lines({ 'shop/preview': state }).filter((line) => line.includes('taken down'));
    const near = 'when its time is up.** Push, or put the label `stage:keep` on, to keep it. Where commands';
    const ends = '2026-03-09T09:18:07.000Z';
    expect(said({ ...READY, ends })).toEqual([
      expect.stringContaining(`**The environment is taken down at 2026-03-09 09:18 UTC, ${near}`),
    ]);
    expect(said({ ...READY, ends: '/stage down <b>' })).toEqual([
      expect.stringContaining(`**The environment is taken down soon, ${near}`),
    ]);
    expect(said({ ...READY, ends, preparing: NEW })).toEqual([]);
    expect(said(READY)).toEqual([]);
  });

  it('counts several, the worst first, and says of each what has no room in the table', () => {
    const moving: AnnouncementState = {
      ...READY,
      preparing: NEW,
      preparation: { way: 'moved', since: '2026-03-02T09:40Z', run: RUN, serves: { commit: OLD } },
    };
    const told = lines({ 'shop/preview': READY, 'blog/preview': FAILED, 'shop/qa': moving });
    expect(told[0]).toBe('### 3 environments: 1 failed, 1 moving, 1 ready');
    expect(told.filter((line) => line.startsWith('| ')).map((line) => line.split(' | ').slice(0, 2))).toEqual(
      [
        ['| Environment', 'State'],
        ['| blog, preview', 'failed'],
        ['| shop, preview', 'ready'],
        ['| shop, qa', 'moving'],
      ],
    );
    expect(told.slice(7)).toEqual([
      '',
      '**blog, preview:** Commit 2e8dee9 could not be deployed',
      '',
      'Bucket: already exists',
      '',
      'CloudFormation has undone the change, so commit 3d9fd3b runs at <http://shop.example.com/>.',
      '',
      `[The run](${RUN}) has the whole account.`,
      '',
      '**shop, qa:** The environment is moving to commit 2e8dee9',
      '',
      `Commit 2e8dee9 has been on its way since 2026-03-02 09:40 UTC. [The run](${RUN}) shows how far it is.`,
      '',
      'Until then, commit 3d9fd3b runs.',
      '',
      '<details><summary>What the log of blog, preview says</summary>',
      '',
      '<pre>',
      'TypeError: x',
      '</pre>',
      '',
      '</details>',
    ]);
    expect(told[6]).toContain('2e8dee9');
  });

  it.each([
    ['being prepared', { preparing: NEW, preparation: { way: 'made' } }],
    ['waking up', { ...READY, status: 'asleep', preparing: NEW, preparation: { way: 'woken' } }],
    ['stopped', { ...READY, stopped: { commit: NEW, why: 'It was cancelled.' } }],
    ['not made', { ...READY, status: 'none', why: 'There is no room.' }],
    ['not made', { ...READY, status: 'no-more', why: 'It is off.' }],
    ['asleep', { ...READY, status: 'asleep' }],
    ['gone', { ...READY, status: 'gone' }],
    ['failed', FAILED],
  ] as const)('calls its state %s', (word, state) => {
    expect(lines({ 'shop/preview': state })).toContainEqual(
      expect.stringContaining(`| shop, preview | ${word} |`),
    );
  });

  it('asks for each story once, though each environment has it', () => {
    const story = {
      id: '1',
      title: 'Check out',
      url: 'https://t.example.com/1',
      state: 'delivered',
      owner: 'mr-c',
    };
    const rejected = { key: '1', sentence: 'It was rejected.' };
    const told = lines({
      'blog/preview': { ...FAILED, story },
      'shop/preview': { ...READY, story },
      'shop/qa': { ...READY, story: { ...story, rejected } },
    }).join('\n');
    expect(told.match(/Check out\]/g)).toHaveLength(1);
    expect(told).toContain('**mr\\-c**, please try the story [Check out](https://t.example.com/1)');
    expect(told.match(/It was rejected/g)).toHaveLength(1);
  });

  it('tells a note where there is no environment, without a table', () => {
    const told = shown({ 'shop/preview': { note: 'Merge it by hand.' } });
    expect(told).toBe('### Environment (project shop, kind preview)\n\n**Note:** Merge it by hand.');
  });

  it('offers nothing more once the pull request is closed, and is never a command', () => {
    expect(shown({ 'shop/preview': { ...READY, note: '/stage down' } }, { state: 'closed' })).not.toContain(
      '<details>',
    );
    expect(parseCommand(shown({ 'shop/preview': READY, 'shop/qa': FAILED }))).toEqual({ kind: 'nothing' });
  });
});

describe('a comment that would be too long', () => {
  const text = (length: number) => 'word '.repeat(length / 5);
  const full: AnnouncementState = {
    ...FAILED,
    note: text(2_000),
    failed: {
      ...(FAILED.failed ?? { step: 'provision' }),
      problem: text(2_000),
      log: Array.from({ length: 12 }, () => '<'.repeat(300)),
    },
    leftovers: {
      first: Array.from({ length: 5 }, () => ({ resource: text(100), type: 'T', why: text(200) })),
      more: 0,
    },
  };
  const several = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}a/preview`, full]));

  it('is cut within the limit, keeps the same once more, and says where the rest is', () => {
    for (const count of [1, 3, 5, 8, 13, 50]) {
      const body = environmentsComment(OF, several(count), pullRequest());
      expect(body.length).toBeLessThanOrEqual(65_536);
      expect(environmentsComment(OF, toldRows(body, OF), pullRequest())).toBe(body);
      expect(body.split('<details>').length).toBe(body.split('</details>').length);
      if (count === 50)
        expect(body).toContain(`There was no room for all of it; [the run](${RUN}) has the rest.`);
    }
  });

  it('has each of its rows as long as there is room', () => {
    const body = environmentsComment(OF, several(13), pullRequest());
    expect(body.match(/^\| p\d+a, preview \| failed/gm)).toHaveLength(13);
  });
});

it('is the same whoever tells it, in whatever order that one heard of it', () => {
  const { url, commit, ...rest } = READY;
  const told = environmentsComment(OF, { 'shop/qa': FAILED, 'shop/preview': READY }, pullRequest());
  const other = { ...rest, commit, url };
  expect(environmentsComment(OF, { 'shop/preview': other, 'shop/qa': FAILED }, pullRequest())).toBe(told);
});

it('keeps the same comment once it is written again', () => {
  const states = fc.constantFrom<AnnouncementState>(READY, FAILED, { status: 'gone' }, {}, { note: '-->' });
  const words = fc.string({ maxLength: 30, unit: 'grapheme' });
  fc.assert(
    fc.property(fc.array(states, { maxLength: 4 }), words, words, (all, why, branch) => {
      const rows = Object.fromEntries(all.map((state, at) => [`shop/kind${at}`, { ...state, why }]));
      const of = `70107786/${branch || 'x'}`;
      const body = environmentsComment(of, rows, pullRequest());
      expect(environmentsComment(of, toldRows(body, of), pullRequest())).toBe(body);
    }),
  );
});

describe('the comment of an earlier version', () => {
  it('is known by its branch, and tells its row', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), (branch) => {
        const body = formerComment(`70107786/shop/preview/${branch}`, READY);
        expect(formerRow(body, `70107786/${branch}`)).toEqual({ row: 'shop/preview', state: READY });
        expect(formerRow(body, `70107786/${branch}-b`)).toBeUndefined();
        expect(formerRow(body, `7/${branch}`)).toBeUndefined();
      }),
    );
  });

  it('is none that only looks like it', () => {
    const table = environmentsComment(OF, { 'shop/preview': READY }, pullRequest());
    for (const body of [table, ` ${table}`, '', '<!-- greenroom:environment x -->'])
      expect(formerRow(body, OF)).toBeUndefined();
  });
});

it('knows one environment in the table, and in the comment that an earlier version wrote of it', () => {
  const key = '70107786/shop/preview/feature/checkout';
  const bodies = [
    environmentsComment(OF, { 'shop/preview': READY }, pullRequest()),
    formerComment(key, READY),
  ];
  for (const [at, body] of bodies.entries()) {
    expect(body.startsWith(commentMarkers(key)[at] ?? '-')).toBe(true);
    expect(toldState(body, key)).toEqual(READY);
    expect(toldState(body, '70107786/blog/preview/feature/checkout')).toEqual({});
  }
});
