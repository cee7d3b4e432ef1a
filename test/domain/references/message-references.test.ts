import { describe, expect, it } from '@jest/globals';
import {
  claimedStories,
  namedStories,
  type ReferenceRule,
} from '../../../src/domain/references/references.ts';

const NONE = { branch: 'main', title: '', body: '' };
const RULES: Readonly<Record<string, ReferenceRule>> = {
  pivotal: { family: 'pivotal', host: undefined },
  keys: { family: 'keys' },
  shop: { family: 'keys', projects: ['SHOP'] },
  shortcut: { family: 'shortcut' },
  issues: { family: 'issues', repository: 'octo-org/shop', host: 'github.com' },
};

function named(rule: string, ...messages: readonly string[]): readonly string[] {
  const given = RULES[rule];
  return given === undefined ? [] : namedStories(given, { ...NONE, messages }).ids;
}

describe('messages of commits', () => {
  it.each([
    ['pivotal', 'Pay at once\n\n[Finishes #123 #124]', ['123', '124']],
    ['pivotal', '[#123456789] Pay at once', ['123456789']],
    ['pivotal', 'Pay at once (#123456789)', []],
    ['keys', 'SHOP-12 Pay at once', ['SHOP-12']],
    ['keys', 'feat(pay): at once\n\nRefs: SHOP-12, OPS-3', ['SHOP-12', 'OPS-3']],
    ['shop', 'SHOP-12, OPS-3', ['SHOP-12']],
    ['shortcut', 'Pay at once [sc-123]', ['123']],
    ['shortcut', 'Pay at once [ch12]', ['12']],
    ['issues', 'Pay at once\n\nFixes #12, closes octo-org/shop#13', ['12', '13']],
    ['issues', 'Resolves: https://github.com/octo-org/shop/issues/14', ['14']],
    ['issues', 'Pay at once (#12)', []],
    ['issues', 'Follow-up to #12', []],
    ['issues', 'Fixes octo-org/other#12', []],
  ])('name stories by the rule of %s: %j', (rule, message, ids) => {
    expect(named(rule, message)).toEqual(ids);
  });

  it.each(Object.keys(RULES))('name none by false friends, by the rule of %s', (rule) => {
    const friends =
      'Read UTF-8 in v2 on node20 and node-20, by SHA-256; COVID-19, ISO-8601, CVE-2024-1234, 2026-03-02';
    expect(named(rule, friends, `Bump the tool from 1.2.3 to 1.2.4\n\n${friends}`)).toEqual([]);
  });

  it('come behind what the texts name, each story once, at most twenty', () => {
    const messages = Array.from({ length: 25 }, (_, at) => `SHOP-${at + 1}`);
    const found = namedStories({ family: 'keys' }, { ...NONE, title: 'SHOP-7', messages });
    expect(found.ids).toHaveLength(20);
    expect(found.ids.slice(0, 3)).toEqual(['SHOP-7', 'SHOP-1', 'SHOP-2']);
    expect(found.isCut).toBe(true);
  });
});

it('issues that people linked on the page of a pull request count like those of its texts', () => {
  const rule: ReferenceRule = { family: 'issues', repository: 'octo-org/shop', host: 'github.com' };
  const sources = { ...NONE, body: 'Closes #12', linked: ['12', '30'], messages: ['Fixes #31'] };
  expect(namedStories(rule, sources).ids).toEqual(['12', '30', '31']);
});

it.each([
  ['pivotal', 'feature/123456789-pay', 'Pay [#123456790]', ['123456789', '123456790']],
  ['keys', 'main', 'SHOP-12', ['SHOP-12']],
  // It may be a pull request.
  ['issues', '12-pay', 'Follow-up to #13', []],
])('can be meant as nothing but the story where %s name it in "%s" or "%s"', (rule, branch, title, ids) => {
  const given = RULES[rule];
  expect(given && claimedStories(given, { branch, title })).toEqual(ids);
});
