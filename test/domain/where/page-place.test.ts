import { describe, expect, it } from '@jest/globals';
import {
  checkBucket,
  checkPage,
  checkPages,
  type PagesAccess,
  WAYS_TO_THE_PUBLIC,
} from '../../../src/domain/where/page-place.ts';

describe('a bucket for the page', () => {
  it('blocks every way to the public, and has no policy that is public', () => {
    expect(() => checkBucket('pages', { blocked: WAYS_TO_THE_PUBLIC, isPublic: false })).not.toThrow();
  });

  it.each([
    ['blocks nothing', [], false, 'it does not block all public access (BlockPublicAcls, IgnorePublicAcls'],
    ['leaves one way open', WAYS_TO_THE_PUBLIC.slice(0, 3), false, '(RestrictPublicBuckets); switch on'],
    ['has a public policy', WAYS_TO_THE_PUBLIC, true, 'its policy is public'],
    [
      'says nothing of its policy',
      WAYS_TO_THE_PUBLIC,
      undefined,
      'S3 does not say whether its policy is public',
    ],
  ])('is refused where it %s', (_, blocked, isPublic, words) => {
    expect(() => checkBucket('pages', { blocked, isPublic })).toThrow(words);
  });
});

describe('what lies under the name of the page', () => {
  it.each([
    ['nothing', { isThere: false as const }],
    ['what this repository put there', { isThere: true as const, mark: '7' }],
  ])('may be %s', (_, found) => {
    expect(() => checkPage('s3://pages/where.html', found, '7')).not.toThrow();
  });

  it.each([['8'], [undefined]])('may not be of somebody else, with the mark %s', (mark) => {
    expect(() => checkPage('s3://pages/where.html', { isThere: true, mark }, '7')).toThrow(
      "Nothing was published, because s3://pages/where.html is not of this repository; give another 'prefix', or delete that object.",
    );
  });
});

describe('GitHub Pages', () => {
  const access = (isPrivate: boolean, site: PagesAccess['site']): PagesAccess => ({
    repository: 'octo-org/shop',
    isPrivate,
    site,
  });

  it.each([
    ['everybody may read the repository', access(false, undefined)],
    ['the site is as private as the repository', access(true, { isPublic: false })],
  ])('may have the page where %s', (_, given) => {
    expect(() => checkPages(given)).not.toThrow();
  });

  it.each([
    [
      'everybody may read the site',
      { isPublic: true },
      'octo-org/shop is private, and everybody may read its Pages site',
    ],
    [
      'GitHub does not say who may',
      { isPublic: undefined },
      'GitHub does not say who may read the Pages site',
    ],
    ['there is no site', undefined, 'GitHub shows no Pages site of octo-org/shop'],
  ])('may not have the page of a private repository where %s', (_, site, words) => {
    expect(() => checkPages(access(true, site))).toThrow(words);
  });
});
