import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { namedStories, type ReferenceRule } from '../../src/domain/references/references.ts';
import { openedBody, openedTitle } from '../../src/text/opened-pull-request.ts';

const PIVOTAL = { family: 'pivotal', host: undefined } as const;
const ISSUES = { family: 'issues', repository: 'octo-org/shop', host: 'github.com' } as const;
const KEYS = { family: 'keys' } as const;
const SHORTCUT = { family: 'shortcut' } as const;

const digits = (least: number, most: number) =>
  fc.integer({ min: 10 ** (least - 1), max: 10 ** most - 1 }).map(String);
const key = fc.tuple(fc.constantFrom('SHOP', 'WEB', 'A_B'), digits(1, 5)).map((parts) => parts.join('-'));

/** A rule with ids as its branches have them. */
const RULES: readonly (readonly [ReferenceRule, fc.Arbitrary<string>])[] = [
  [PIVOTAL, digits(6, 9)],
  [ISSUES, digits(1, 9)],
  [KEYS, key],
  [SHORTCUT, digits(1, 9)],
];

/** What breaks what stands near it. */
const nasty = fc.constantFrom(
  ...[
    '<!--',
    '-->',
    '```',
    '`',
    '~~~',
    '[',
    ']',
    '](',
    '<a href="',
    '#',
    'Fixes #12',
    '@mr-a',
    'SHOP-7',
    'sc-77',
  ],
  ...[
    '[#7654321]',
    'https://www.pivotaltracker.com/story/show/7654321',
    'octo-org/shop#13',
    'GH-14',
    '\n',
    ' ',
  ],
  ...[
    '[skip ci]',
    'https://github.com/octo-org/shop/issues/15',
    'https://app.shortcut.com/o/story/88',
    'ch4584',
  ],
);
const text = fc
  .array(fc.oneof(nasty, fc.string({ maxLength: 8 })), { maxLength: 12 })
  .map((all) => all.join(''));

/**
 * A closing word before an issue; a page's address may hold one of the words.
 * Source: https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue
 */
const CLOSES = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+\S*(?:#|GH-|\/issues\/|\/pull\/)\d/i;

describe.each(RULES)('a pull request that Greenroom opens, by the rule %j,', (rule, id) => {
  const named = (title: string, body: string) => namedStories(rule, { branch: '', title, body }).ids;
  const some = fc.uniqueArray(id, { minLength: 1, maxLength: 5 });

  it('names its stories in the way of their tracker, whatever the template holds and wherever they lie', () => {
    fc.assert(
      fc.property(
        some,
        text,
        fc.option(fc.oneof(fc.webUrl(), text), { nil: undefined }),
        (ids, template, url) => {
          const body = openedBody(
            ids.map((each) => ({ id: each, url })),
            rule,
            template,
          );
          const line = body.split('\n')[0] ?? '';
          expect(named('', line)).toEqual(ids);
          expect(named('', body)).toEqual(expect.arrayContaining(ids));
          expect(body.endsWith(template.trim())).toBe(true);
          expect(line).not.toMatch(CLOSES);
        },
      ),
    );
  });

  it('has a title that names no other story, mentions nobody, closes nothing and stops no run', () => {
    fc.assert(
      fc.property(some, text, text, (ids, story, commit) => {
        const title = openedTitle({ story, commit, branch: 'feature/checkout' }, rule, ids);
        expect(named(title, '').filter((each) => !ids.includes(each))).toEqual([]);
        expect(title).not.toMatch(/@\w|#\d|GH-\d|https?:\/\/|\[skip ci\]|[\r\n]/i);
        expect(title).not.toBe('');
        expect([...title].length).toBeLessThanOrEqual(256);
      }),
    );
  });
});

describe('the title of a pull request that nobody wrote', () => {
  const of = (sources: Partial<Parameters<typeof openedTitle>[0]>) =>
    openedTitle(
      { story: undefined, commit: undefined, branch: 'mr-a/check_out-with-cards', ...sources },
      KEYS,
      ['SHOP-12'],
    );

  it.each([
    ['the story', { story: 'Pay by card', commit: 'wip' }, 'Pay by card'],
    ['the one commit', { commit: 'Pay by card\n\nWith a test.' }, 'Pay by card'],
    ['the branch', {}, 'Check out with cards'],
    ['the branch with its key whole', { branch: 'SHOP-12-pay-by-card' }, 'SHOP-12 pay by card'],
    ['the branch as it is', { branch: 'feature/--' }, 'feature/--'],
    ['the branch where the others are empty', { story: ' \n', commit: '\n' }, 'Check out with cards'],
  ])('is that of %s', (_, sources, title) => {
    expect(of(sources)).toBe(title);
  });

  it('is cut where GitHub would refuse it', () => {
    expect(of({ story: 'a'.repeat(300) })).toHaveLength(256);
    expect(of({ story: '🙂'.repeat(300) }).length).toBeLessThanOrEqual(256);
  });
});

describe('the text of a pull request that nobody wrote', () => {
  it.each([
    [
      PIVOTAL,
      '123456789',
      'https://www.pivotaltracker.com/story/show/123456789',
      'Story: [#123456789](https://www.pivotaltracker.com/story/show/123456789)',
    ],
    [
      KEYS,
      'SHOP-12',
      'https://shop.atlassian.net/browse/SHOP-12',
      'Story: [SHOP-12](https://shop.atlassian.net/browse/SHOP-12)',
    ],
    [
      KEYS,
      'SHOP-1',
      'https://app.shortcut.com/o/story/88Fixes #12',
      'Story: [SHOP-1](https://app.shortcut.com/o/story/88Fixes%20#12)',
    ],
    [SHORTCUT, '123', undefined, 'Story: sc-123'],
    [ISSUES, '12', 'https://github.com/octo-org/shop/issues/12', 'Story: #12'],
    [ISSUES, '123456', undefined, 'Story: [#123456]'],
  ] as const)('by the rule %j names %s', (rule, id, url, line) => {
    expect(openedBody([{ id, url }], rule, undefined)).toBe(line);
  });

  it('goes on with the template, and leaves out what GitHub would not take', () => {
    expect(openedBody([{ id: '12', url: undefined }], ISSUES, '## Why\n')).toBe('Story: #12\n\n## Why');
    expect(openedBody([], ISSUES, '## Why\n')).toBe('## Why');
    expect(openedBody([], ISSUES, undefined)).toBe('');
    expect(openedBody([{ id: '12', url: undefined }], ISSUES, 'a'.repeat(65_000))).toBe('Story: #12');
  });
});
