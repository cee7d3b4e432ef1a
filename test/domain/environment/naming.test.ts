import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  branchOfTag,
  branchTag,
  checkKind,
  checkProject,
  defaultProject,
  domainName,
  environmentName,
  identityTags,
  isOurs,
  shortHash,
  subjectKey,
  versionLabel,
} from '../../../src/domain/environment/naming.ts';

function preview(branch: string): string {
  return environmentName({ project: 'shop', kind: 'preview', branch });
}

/** What `git check-ref-format` lets through, as far as it matters here. */
const gitBranch = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
  .filter(
    (name) => !/[\s~^:?*[\\\p{Cc}]|\.\.|@\{|\/\/|^\/|\/$|\.$|^-|\.lock$|\/\.|^\./u.test(name) && name !== '@',
  );

describe('environmentName', () => {
  it.each([
    ['feature-a', 'shop-feature-a'],
    ['fix-12', 'shop-fix-12'],
    ['feature/123456789-checkout', 'shop-feature-123456789-checkout-qinov5ys'],
    ['feature/a', 'shop-feature-a-suoufxac'],
    ['Feature-a', `shop-feature-a-${shortHash('Feature-a')}`],
    ['ü/ö', `shop-${shortHash('ü/ö')}`],
  ])('names the preview of %s %s', (branch, name) => {
    expect(preview(branch)).toBe(name);
  });

  it('names other kinds after the kind, whatever the branch', () => {
    expect(environmentName({ project: 'shop', kind: 'production', branch: 'main' })).toBe('shop-production');
  });

  it('never gives a preview the name of a kind', () => {
    for (const branch of ['production', 'staging', 'main'])
      expect(preview(branch)).not.toBe(`shop-${branch}`);
  });

  it('never gives a branch the name that another branch gets by its hash', () => {
    expect(preview('feature-a-suoufxac')).not.toBe(preview('feature/a'));
  });

  it('never gives the commit of a fork the name that a branch gets', () => {
    fc.assert(
      fc.property(gitBranch, fc.integer({ min: 1, max: 99_999 }), (branch, number) => {
        expect(preview(branch)).not.toBe(preview(`fork:${number}`));
      }),
    );
    for (const branch of ['fork-7', 'fork/7', 'fork-7-head', `fork-7-${shortHash('fork:7')}`, 'pull/7/head'])
      expect(preview(branch)).not.toBe(preview('fork:7'));
  });

  it('is legal for Beanstalk and stable for every branch that Git allows', () => {
    fc.assert(
      fc.property(gitBranch, (branch) => {
        expect(preview(branch)).toMatch(/^[a-z](?:[a-z0-9-]{2,38})[a-z0-9]$/);
        expect(preview(branch)).toBe(preview(branch));
      }),
    );
  });

  it('keeps branches apart', () => {
    fc.assert(
      fc.property(fc.uniqueArray(gitBranch, { minLength: 2, maxLength: 40 }), (branches) => {
        expect(new Set(branches.map(preview)).size).toBe(branches.length);
      }),
    );
  });

  it('keeps branches apart that differ in case or in a separator only', () => {
    const close = ['a-b', 'a/b', 'A-b', 'a_b', 'a.b', 'a--b', 'a-b-'];
    expect(new Set(close.map(preview)).size).toBe(close.length);
  });
});

describe('branchTag', () => {
  it.each([
    ['feature/a', 'feature/a'],
    ['a#b', 'a=23b'],
    ['a=b', 'a=3Db'],
    ['é', '=C3=A9'],
  ])('writes %s as %s', (branch, tag) => {
    expect(branchTag(branch)).toBe(tag);
  });

  it('holds only what AWS allows, and reads back', () => {
    fc.assert(
      fc.property(gitBranch, (branch) => {
        const tag = branchTag(branch);
        expect(tag).toMatch(/^[A-Za-z0-9 _.:/=+@-]{1,256}$/);
        if (tag.length < 240) expect(branchOfTag(tag)).toBe(branch);
      }),
    );
  });

  it('says that a branch cannot be read back from a tag that had to be cut', () => {
    const long = '分'.repeat(80);
    expect(branchTag(long).length).toBeLessThanOrEqual(256);
    expect(branchOfTag(branchTag(long))).toBeUndefined();
    expect(branchTag(`${long}a`)).not.toBe(branchTag(`${long}b`));
  });
});

describe('identity', () => {
  const identity = { repositoryId: 70107786, project: 'shop', kind: 'preview', branch: 'feature/a' };

  it('is the same key for comment, chat and concurrency', () => {
    expect(subjectKey(identity)).toBe('70107786/shop/preview/feature/a');
  });

  it("recognises its own tags and nobody else's", () => {
    const tags = identityTags({ ...identity, repository: 'octo-org/shop', pullRequest: 7 });
    expect(isOurs(tags, identity)).toBe(true);
    expect(isOurs(tags, { ...identity, repositoryId: 1 })).toBe(false);
    expect(isOurs(tags, { ...identity, project: 'blog' })).toBe(false);
    expect(isOurs(tags, { ...identity, kind: 'production' })).toBe(false);
    expect(isOurs({ branch: 'feature/a' }, identity)).toBe(false);
  });

  it('makes host names and version labels from the name', () => {
    expect(domainName('shop-feature-a', 'preview.example.com.')).toBe('shop-feature-a.preview.example.com');
    expect(versionLabel({ name: 'shop-feature-a', kind: 'preview' }, '0123456789abcdef0123')).toBe(
      'shop-feature-a-0123456789ab.preview',
    );
  });

  it.each([
    ['octo-org/shop', 'shop'],
    ['octo-org/My.Shop-2', 'myshop2'],
    ['octo-org/1', 'app'],
    ['octo-org/a-very-long-name-of-a-repository', 'averylongnameofarepo'],
  ])('takes the project of %s to be %s', (repository, project) => {
    expect(defaultProject(repository)).toBe(project);
    expect(checkProject(project)).toBe(project);
  });

  it.each(['', 'S', 'shop-2', '2shop', 'a'.repeat(21)])(
    'refuses the project %j by name and form',
    (project) => {
      expect(() => checkProject(project)).toThrow(
        /^Input 'project' has a value of \d+ characters?; it takes 2 to 20 lower-case letters/,
      );
    },
  );

  it('refuses a kind that could be mistaken for a slug', () => {
    expect(() => checkKind('pre-prod')).toThrow("Input 'environment'");
    expect(checkKind('staging')).toBe('staging');
  });
});
