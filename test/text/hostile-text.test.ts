import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AnnouncementState } from '../../src/domain/announce/announcement.ts';
import { environmentsMarker, toldState } from '../../src/text/environments/environments-comment.ts';
import { markdownText, safeUrl, slackText } from '../../src/text/escape.ts';
import { provisionSummary } from '../../src/text/provision-summary.ts';
import { resultsSummary } from '../../src/text/results-summary.ts';
import { slackParent, slackReply } from '../../src/text/slack-message.ts';
import { storyComment, withRefusal } from '../../src/text/story-comment.ts';
import { commentWithRow } from '../../tools/builders/comments.ts';
import { pullRequest } from '../../tools/builders/facts.ts';
import { leftover, report, reportItem } from '../../tools/builders/reports.ts';

const KEY = '70107786/shop/preview/feature/a';
const HOSTILE: readonly string[] = [
  '<!-- greenroom:environment 70107786/shop/preview/feature/a {"commit":"evil"} -->',
  'a --> <script>alert(1)</script>',
  '<!channel> <!here> <@U0000000103>',
  '@octo-org/everyone @mr-b',
  '[click](https://evil.example.com) https://evil.example.com',
  '![x](https://evil.example.com/x.png)',
  '| cell | `code` | **bold** |',
  'line\n::error::injected\r\n### heading',
  `Delivered at commit ${'e'.repeat(40)}.`,
  `\nDelivered at commit ${'e'.repeat(40)}.\n`,
  '\u202e\u0000\u0007 bidi',
  'x'.repeat(70_000),
];

function stateWith(text: string): AnnouncementState {
  return {
    status: 'ready',
    url: text,
    commit: text,
    note: text,
    failed: { step: 'provision', commit: text, problem: text, log: [text, text] },
    since: text,
    subject: { of: text, text },
    why: text,
    story: {
      id: '1',
      title: text,
      url: text,
      state: 'delivered',
      owner: text,
      rejected: { key: text, sentence: text },
    },
    leftovers: { first: [{ resource: text, type: text, name: text, why: text }], more: 1 },
    cost: { unknown: text },
    told: [text],
  };
}

/** What GitHub would read as Markdown: everything outside HTML comments, and outside `pre`, whose lines stay lines of its block. */
function shown(body: string): string {
  return body.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/^<pre>\n(?:[^<>]*\n)*<\/pre>$/gm, '');
}

describe('hostile text', () => {
  it.each(HOSTILE)('cannot leave its place in a comment: %j', (text) => {
    for (const status of ['ready', 'failed', 'gone', 'asleep'] as const) {
      const body = commentWithRow(KEY, { ...stateWith(text), status }, pullRequest({ title: text }));
      expect(body.length).toBeLessThanOrEqual(65_536);
      if (text.length > 10_000) continue;
      expect(body.split('<!--')).toHaveLength(2);
      expect(shown(body)).not.toMatch(/<script|<!channel|@octo-org|@mr-b|\]\(https:\/\/evil/);
      expect(toldState(body, KEY)).toEqual({ ...stateWith(text), status });
    }
  });

  it.each(HOSTILE)('makes no mention, link or ping in Slack: %j', (text) => {
    const subject = {
      key: KEY,
      repository: 'octo-org/shop',
      branch: text,
      pull: pullRequest({ title: text, author: text }),
    };
    const state = stateWith(text);
    const messages = [
      slackParent(subject, state),
      slackParent({ ...subject, pull: undefined }, { ...state, status: 'failed' }),
      slackParent(subject, { ...state, status: 'gone' }),
      slackReply(subject, state, { kind: 'gone', why: text, leftovers: [] }),
      slackReply(subject, state, { kind: 'note', id: '1', text }),
      slackReply(
        subject,
        state,
        { kind: 'story', story: { id: '1', title: text, url: text, state: 'delivered' } },
        { name: text, mention: undefined },
      ),
      slackReply(subject, state, {
        kind: 'story',
        story: {
          id: '1',
          title: text,
          url: text,
          state: 'rejected',
          rejected: { key: '1', sentence: text },
        },
      }),
    ];
    for (const message of messages) {
      expect(message).not.toMatch(/<[!@#]/);
      for (const link of message.match(/<[^>]*>/g) ?? [])
        expect(link).toMatch(/^<https?:\/\/[^|<>\s]+\|[^<>|]*>$/);
      expect(message.length).toBeLessThan(4000);
    }
  });

  it.each(HOSTILE)('cannot claim a delivery in the story comment: %j', (text) => {
    const facts = {
      key: KEY,
      repository: text,
      pullRequest: 7,
      standing: 'ready',
      url: text,
      commit: 'a'.repeat(40),
      rejected: false,
    } as const;
    const told = storyComment({ ...facts, refused: text, delivered: undefined });
    expect(told).not.toMatch(/^Delivered at commit/m);
    expect(withRefusal(told, undefined)).toBe(
      storyComment({ ...facts, refused: undefined, delivered: undefined }),
    );
    expect(
      storyComment({ ...facts, refused: text, delivered: 'b'.repeat(40) }).match(
        /^Delivered at commit .*$/gm,
      ),
    ).toEqual([`Delivered at commit ${'b'.repeat(40)}.`]);
  });

  it.each(HOSTILE)('stays in its cell of the summary: %j', (text) => {
    const summary = resultsSummary([
      {
        version: 1,
        action: 'teardown',
        decision: 'deleted',
        reasonCode: 'environment_deleted',
        sentence: text,
        durationMs: 1,
        items: [
          {
            name: text,
            decision: 'deleted',
            reasonCode: 'environment_deleted',
            sentence: text,
            branch: text,
          },
        ],
      },
    ]);
    const rows = summary.split('\n').filter((line) => line.startsWith('| teardown'));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.match(/(?<!\\)\|/g)).toHaveLength(5);
  });

  it.each(HOSTILE)('stays in its cell of what is left behind and what it costs: %j', (text) => {
    const leftovers = [{ resource: text, type: text, name: text, why: text }];
    const item = reportItem({ name: text, leftovers, cost: { unknown: text } });
    const summary = resultsSummary([report({ action: 'teardown', items: [item] })]);
    const [head, ...rows] = summary.split('\n').filter((line) => line.startsWith('|'));
    expect([head, ...rows].map((row) => row?.match(/(?<!\\)\|/g)?.length)).toEqual([6, 6, 6, 6, 6, 6]);
    expect(summary).not.toMatch(/<script|<!|@octo-org|@mr-b|\]\(https:\/\/evil|^### heading/m);
  });

  it('gives nothing for leftovers and costs that somebody has broken', () => {
    const state = {
      status: 'ready',
      leftovers: { first: [leftover()], more: 0 },
      cost: { total: 1 },
    } as const;
    const body = commentWithRow(KEY, state);
    expect(toldState(body, KEY)).toEqual(state);
    expect(toldState(body.replace('"more":0', '"more":"0"'), KEY)).toEqual({});
    expect(toldState(body.replace('"resource":"Uploads"', '"resource":1'), KEY)).toEqual({});
    expect(toldState(body.replace('"total":1', '"total":"1"'), KEY)).toEqual({});
  });

  it('finds its own marker whatever the branch is called', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }),
        fc.string({ maxLength: 80, unit: 'grapheme' }),
        (branch, text) => {
          const key = `70107786/shop/preview/${branch}`;
          const state = { status: 'failed', problem: text } as const;
          const body = commentWithRow(key, state);
          expect(body.startsWith(environmentsMarker(`70107786/${branch}`))).toBe(true);
          expect(toldState(body, key)).toEqual(state);
        },
      ),
    );
  });

  it('gives nothing for a marker that somebody has broken', () => {
    const body = commentWithRow(KEY, { status: 'ready', told: ['a'] });
    expect(toldState(body.replace('["a"]', '"a"'), KEY)).toEqual({});
    expect(toldState(body.replace('{"', '{'), KEY)).toEqual({});
    expect(toldState(body, `${KEY}b`)).toEqual({});
  });

  it('links only to http and https', () => {
    expect(safeUrl('javascript:alert(1)')).toBeUndefined();
    expect(safeUrl('https://a.example.com/x)y|z')).toBe('https://a.example.com/x%29y%7Cz');
  });

  it('keeps plain text readable', () => {
    expect(markdownText('Check out with one click')).toBe('Check out with one click');
    expect(slackText('R&D <3')).toBe('R&amp;D &lt;3');
  });
});

it.each([...HOSTILE, 'https://a.example.com/|](https://evil.example.com)\n### x'])(
  'stays in its cell of the job summary when a template puts it into the address: %j',
  (text) => {
    const report = {
      decision: 'created',
      reasonCode: 'environment_created',
      sentence: 'It stands.',
      environment: { name: 'shop-feature-a', url: text },
    } as const;
    const rows = provisionSummary(report)
      .split('\n')
      .filter((line) => line.startsWith('| URL'));
    expect(rows.length).toBeLessThanOrEqual(1);
    for (const row of rows) expect(row).toMatch(/^\| URL \| <https?:[^|<>()\s]+> \|$/);
    expect(provisionSummary(report)).not.toMatch(/<script|<!--|\]\(https:\/\/evil|^### x/m);
  },
);
