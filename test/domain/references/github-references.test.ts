import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  areGitHubReferencesCut,
  githubReferences,
} from '../../../src/domain/references/github-references.ts';
import { growth, IN_STEP } from '../../support/clocks/growth.ts';

const NONE = { branch: 'main', title: '', body: '' };
const SHOP = { repository: 'octo-org/shop', host: 'github.com' };
const HOME = 'https://github.com/octo-org/shop';
/** What is drawn sign by sign hardly ever names an issue. */
const PIECES = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '#',
        '#0',
        '#12',
        '#007',
        'GH-',
        'gh-13',
        'octo-org/shop#',
        `${HOME}/issues/`,
        'fixes ',
        '-',
      ),
      fc.constantFrom(
        '[',
        ']',
        '`',
        '```',
        '<!--',
        '-->',
        '\n',
        ' ',
        '0',
        '12',
        '9007199254740993',
        'issue-',
      ),
      fc.string({ maxLength: 30 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('issues that a branch names', () => {
  it.each([
    ['12-check-out', ['12']],
    ['12_check_out', ['12']],
    ['12-check-2-items-out', ['12']],
    ['12-über-uns', ['12']],
    ['feature/12-check-out', ['12']],
    ['mr-a/feature/12-check-out', ['12']],
    ['feature/#12', ['12']],
    ['#12-checkout', ['12']],
    ['issue-12', ['12']],
    ['Issue12-checkout', ['12']],
    ['fix/issue-12-checkout', ['12']],
    ['issue-2024', ['2024']],
    ['issue_12', ['12']],
    ['gh-12', ['12']],
    ['hotfix/gh-12', ['12']],
    ['12-check-out/13-look-again', ['12', '13']],
    ['1899-check-out', ['1899']],
    ['2100-check-out', ['2100']],
    // Nobody can tell these from what GitHub makes of a title; whether there is such an issue decides.
    ['2-factor-auth', ['2']],
    ['404-page-missing', ['404']],
    ['404-page', ['404']],
    ['12', ['12']],
    ['feature/12', ['12']],
    ['issues/12', ['12']],
    ['12-checkout', ['12']],
    ['12-checkout-2', ['12']],
    ['feature/2024', []],
    ['12-3-columns', []],
    ['12-3-wide-columns', []],
    ['12--check-out', []],
    ['2024-checkout', []],
    ['2024-q3', []],
    ['2024-roadmap', []],
    ['2024-next-year', []],
    ['1999-old-way', []],
    ['hotfix/1-2-3', []],
    ['hotfix/12-check-out', []],
    ['mr-a/hotfix/12-check-out', []],
    ['hotfixes/12-check-out', []],
    ['support/7-long-term', []],
    ['backport/7-2', []],
    ['backport/7-check-out', []],
    ['backports/7-check-out', []],
    ['checkout-12', []],
    ['v2', []],
    ['node20', []],
    ['12th-birthday', []],
    ['1.2', []],
    ['1.2-fix', []],
    ['012-check-out', []],
    ['0-check-out', []],
    ['1700000000-late-snapshot', []],
    ['backup/2024-01-31', []],
    ['backup/2024-01', []],
    ['7-2-stable', []],
    ['7-2-long-stable', []],
    ['release/12-check-out', []],
    ['releases/3', []],
    ['version/12-check-out', []],
    ['dependabot/npm_and_yarn/12-a-b', []],
    ['dependabot/github_actions/gh-12', []],
    ['renovate/20-a-b', []],
  ])('reads %s as %j', (branch, ids) => {
    expect(githubReferences({ ...NONE, branch }, SHOP)).toEqual(ids);
  });
});

describe('issues that title and body name', () => {
  it.each([
    ['#12', ['12']],
    ['Checkout (#12)', ['12']],
    ['see #12, #13 and #12.', ['12', '13']],
    ['[#12] Checkout', ['12']],
    ['[#12][#13]', ['12', '13']],
    ['**#12**', ['12']],
    ['GH-12', ['12']],
    ['octo-org/shop#12', ['12']],
    ['Octo-Org/Shop#12', ['12']],
    [`${HOME}/issues/12`, ['12']],
    [`(${HOME}/issues/12).`, ['12']],
    [`<${HOME}/issues/12#issuecomment-99>`, ['12']],
    [`[the story](${HOME}/issues/12)`, ['12']],
    [`[#13](${HOME}/issues/12 "Story")`, ['12']],
    ['Step #12: pay', ['12']],
    ['Fixes #123456', ['123456']],
    ['[#123456] Checkout', ['123456']],
    ['an odd ` here, #12 there', ['12']],
    ['an odd ` here\n\n#12, and another ` there', ['12']],
    ['a <b>#12</b>', ['12']],
  ])('reads %j as %j', (body, ids) => {
    expect(githubReferences({ ...NONE, body }, SHOP)).toEqual(ids);
    expect(githubReferences({ ...NONE, title: body }, SHOP)).toEqual(ids);
  });

  it.each(
    ['close', 'closes', 'closed', 'fix', 'fixes', 'fixed', 'resolve', 'resolves', 'resolved'].flatMap(
      (word) => [
        [`see #11, ${word} #12`],
        [`#11 ${word.toUpperCase()}: #12`],
        [`#11 ${word} octo-org/shop#12`],
        [`#11 ${word} ${HOME}/issues/12`],
      ],
    ),
  )('takes what is closed before what is only named: %s', (body) => {
    expect(githubReferences({ ...NONE, body }, SHOP)).toEqual(['12', '11']);
  });

  it.each([
    ['v2, UTF-8, node20, COVID-19 and SHA-256'],
    ['octo-org/other#12'],
    ['closes octo-org/other#12'],
    ['other-org/shop#12'],
    ['an-octo-org/shop#12'],
    ['shop#12'],
    ['https://github.com/octo-org/other/issues/12'],
    ['https://example.com/octo-org/shop/issues/12'],
    [`${HOME}/pull/12`],
    [`${HOME}/issues/12x`],
    ['https://example.com/#12'],
    ['https://example.com/page?a=#12'],
    ['[#12](https://github.com/octo-org/other/issues/12)'],
    ['<a href="https://example.com/issues/12">#12</a>'],
    ['<img alt="#12" src="a.png">'],
    ['`#12` and ``a ` #12``'],
    ['```\ncloses #12\n```'],
    ['~~~~ sh\n#12\n~~~\n#13'],
    ['> ```\n> #12\n> ```'],
    ['<!-- closes #12 -->'],
    ['<!--\nFixes #12\n```\n-->'],
    ['<!-- #12'],
    ['color: #123456'],
    ['#fff, #12ab34 and #000000'],
    ['#0 and #012'],
    ['&#12;'],
    [String.raw`\#12`],
    ['C#12 and a#12'],
    ['#12a and #1.5'],
    ['##12'],
    ['#1234567890'],
    ['#'],
    ['hotfixes#12'],
  ])('reads no issue in %j', (body) => {
    expect(githubReferences({ ...NONE, body }, SHOP)).toEqual([]);
  });

  it('goes on behind code and comments', () => {
    const body =
      'one\n```\n#1\n```\n#2 `#3` #4 <!-- #5 --> #6 <!--\n#7 --> #8\n`` ` ``\n~~~\n```\n#9\n~~~\n#10';
    expect(githubReferences({ ...NONE, body }, SHOP)).toEqual(['2', '4', '6', '8', '10']);
  });

  it('knows the pages of a server of its own', () => {
    const place = { repository: 'octo-org/shop', host: 'git.example.com:8443' };
    const body =
      'https://git.example.com:8443/octo-org/shop/issues/12 and https://github.com/octo-org/shop/issues/13';
    expect(githubReferences({ ...NONE, body }, place)).toEqual(['12']);
  });

  it('takes nothing in the name of a repository for a pattern', () => {
    const place = { repository: 'octo-org/a.b', host: 'github.com' };
    expect(githubReferences({ ...NONE, body: 'octo-org/a.b#12 octo-org/axb#13' }, place)).toEqual(['12']);
  });

  it('names each issue once: the branch, what is closed, and all others in order', () => {
    const sources = { branch: 'issue-14', title: '[#12]', body: '#13, closes #15, #14' };
    expect(githubReferences(sources, SHOP)).toEqual(['14', '15', '12', '13']);
  });

  it('are the first twenty, and it is known that there were more', () => {
    const named = (count: number) => ({
      ...NONE,
      body: Array.from({ length: count }, (_, at) => `#${at + 1}`).join(' '),
    });
    expect(githubReferences(named(9_000), SHOP)).toHaveLength(20);
    expect([areGitHubReferencesCut(named(20), SHOP), areGitHubReferencesCut(named(21), SHOP)]).toEqual([
      false,
      true,
    ]);
  });

  it('gives only numbers, whatever people write, and soon', () => {
    fc.assert(
      fc.property(PIECES, PIECES, PIECES, (branch, title, body) => {
        for (const id of githubReferences({ branch, title, body }, SHOP)) expect(id).toMatch(/^[1-9]\d*$/);
      }),
    );
    const hostile = [
      '`'.repeat(3),
      '``` ` ',
      '<!--',
      '[#1',
      '[',
      '<a ',
      '#',
      'fix ',
      'https://',
      '(',
      '\n> ',
    ];
    for (const each of hostile) {
      const read = (size: number) => githubReferences({ ...NONE, body: each.repeat(size) }, SHOP);
      expect(growth(read, 500)).toBeLessThan(IN_STEP);
    }
  });
});
