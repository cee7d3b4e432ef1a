import { describe, expect, it } from '@jest/globals';
import type { KnownBlock } from '@slack/web-api';
import fc from 'fast-check';
import { requireLegalBlocks } from '../../../rehearsal/world/slack/blocks.ts';
import { shownInBlocks, shownInText } from '../../../rehearsal/world/slack/shown.ts';
import { slackContent } from '../../../src/adapters/chat/slack-content.ts';
import type { AnnouncementState } from '../../../src/domain/announce/announcement.ts';
import { safeUrl } from '../../../src/text/escape.ts';
import { activityMessage, slackParent, slackReply } from '../../../src/text/slack-message.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';

const KEY = '70107786/shop/preview/feature/a';
const OURS = [
  'https://shop.example.com/',
  'https://stories.example.com/1',
  'https://run.example.com/7',
] as const;

/** Words that people write, signs of markup of every kind among them. */
const words = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          ...[
            '<!channel>',
            '<@U0000000103>',
            '<#C0000000001>',
            '@here',
            '#general',
            'https://evil.example.com/a',
          ],
          ...[
            '<https://evil.example.com|x>',
            'www.evil.example.com',
            '*',
            '_',
            '`',
            '```',
            '>',
            '&gt;',
            '&',
            '|',
          ],
          ...['\n', '\r\n', '# heading', '&lt;!here&gt;', '\u202e', '<', '\ud800', ':smile:', 'a'],
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '&'.repeat(70_000),
      '<'.repeat(5_000),
      `https://evil.example.com/${'x'.repeat(9_000)}`,
    ),
  },
);

const subjects = fc.record({
  title: words,
  author: words,
  branch: words,
  why: words,
  problem: words,
  story: words,
});

type Said = typeof subjects extends fc.Arbitrary<infer Value> ? Value : never;

function texts({ title, author, branch, why, problem, story }: Said): readonly string[] {
  const pull = pullRequest({ title, author });
  const subject = { key: KEY, repository: 'octo-org/shop', branch, pull };
  const told = {
    id: '1',
    title: story,
    url: OURS[1],
    state: 'rejected',
    rejected: { key: '1', sentence: why },
  };
  const state: AnnouncementState = {
    status: 'failed',
    url: OURS[0],
    commit: 'a'.repeat(40),
    failed: { step: 'provision', commit: 'a'.repeat(40), problem, run: OURS[2] },
    why,
    story: { ...told, held: why, others: [told, told, told, told, told, told, told, told, told, told, told] },
    leftovers: { first: [{ resource: branch, type: why, name: title, why }], more: 1 },
  };
  const run = { repository: 'octo-org/shop', url: OURS[2] };
  const done = { action: 'teardown', sentence: problem, branch, pullRequest: undefined } as const;
  return [
    slackParent(subject, state),
    activityMessage(run, [done, { ...done, sentence: why }]),
    activityMessage(
      run,
      Array.from({ length: 50 }, () => done),
    ),
    ...(['ready', 'asleep', 'gone', 'none'] as const).map((status) =>
      slackParent(subject, { ...state, status }),
    ),
    slackParent({ ...subject, pull: undefined }, state),
    slackReply(
      subject,
      state,
      { kind: 'failed', step: 'provision', problem },
      { name: author, mention: undefined },
    ),
    slackReply(subject, state, { kind: 'note', id: '1', text: why }),
    slackReply(subject, state, { kind: 'gone', why, leftovers: [] }),
    slackReply(subject, state, {
      kind: 'story',
      story: { id: '1', title: story, url: OURS[1], state: 'delivered' },
    }),
  ];
}

describe('a message as blocks', () => {
  it('is legal to Slack, and has only our links and no mention or heading, whatever people write', () => {
    const mayStand: readonly string[] = [...OURS, safeUrl(pullRequest().text.url) ?? ''];
    fc.assert(
      fc.property(subjects, (said) => {
        for (const mrkdwn of texts(said).filter((each) => each.trim() !== '')) {
          const { text, blocks } = slackContent(mrkdwn);
          const published: readonly KnownBlock[] = blocks;
          expect(() => requireLegalBlocks(published)).not.toThrow();
          const { links, mentions, headings } = shownInBlocks(published);
          expect(mentions).toEqual([]);
          expect(headings).toEqual([]);
          expect(links.filter((link) => !mayStand.includes(link))).toEqual([]);
          expect(shownInText(text, true)).toEqual({ links: [], mentions: [] });
          expect(text.length).toBeLessThanOrEqual(4_000);
          expect(text).not.toBe('');
        }
      }),
    );
  });

  it('loses no word and cuts no sign, however a long line is parted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('&amp;', '&lt;', 'a', '😀', '<https://a.example.com/|b>', '<@U1>'), {
          minLength: 800,
          maxLength: 3_000,
        }),
        (parts) => {
          const line = parts.join('').slice(0, 8_900);
          const whole = line.replace(/(?:&\w*|<[^>]*)$/, '');
          const { blocks } = slackContent(whole);
          expect(blocks.map((block) => block.text?.text).join('')).toBe(whole);
          for (const { text } of blocks) expect(text?.text).not.toMatch(/^(?:amp;|lt;)|<[^>]*$|&\w*$/);
        },
      ),
    );
  });

  it('says the headline apart, and in the text beside it links by their words alone', () => {
    const mrkdwn =
      '*<https://a.example.com/7|octo-org/shop#7>* Title\nReady: <https://a.example.com/|https://a.example.com/>\nCall <@U1>';
    expect(slackContent(mrkdwn)).toEqual({
      text: 'octo-org/shop#7 Title\nReady: https://a.example.com/\nCall <@U1>',
      blocks: mrkdwn
        .split(/(?<=Title)\n/)
        .map((text) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } })),
    });
  });

  it('says where a message is cut', () => {
    const { blocks, text } = slackContent(Array.from({ length: 40 }, () => 'x'.repeat(1_000)).join('\n'));
    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(blocks.at(-1)?.text?.text).toBe('… The rest is too long for a message.');
    expect(text).toMatch(/x…$/);
  });
});
