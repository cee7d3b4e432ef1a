import { describe, expect, it } from '@jest/globals';
import { wantedBySettings, withReviewRequested } from '../../../tools/workflows/settings-wanted.ts';

describe('`wanted` of the settings', () => {
  it.each([
    ['nothing', '', 'environments:\n  preview:\n    wanted: [review-requested]\n'],
    [
      'comments alone',
      '# project: shop\n# environments:',
      '# project: shop\n# environments:\nenvironments:\n  preview:\n    wanted: [review-requested]\n',
    ],
    [
      'a block of its own',
      'project: shop\nenvironments:\n  preview: # ours\n    ttl: 7d # a week\n\n  production: {}\n',
      'project: shop\nenvironments:\n  preview: # ours\n    wanted: [review-requested]\n    ttl: 7d # a week\n\n  production: {}\n',
    ],
    [
      'a line of its own',
      'environments:\n  preview: { ttl: 7d }\n',
      'environments:\n  preview: { wanted: [review-requested], ttl: 7d }\n',
    ],
    [
      'an empty map',
      'environments:\n  preview: {}\n',
      'environments:\n  preview: { wanted: [review-requested] }\n',
    ],
    [
      'other kinds',
      'environments:\n    production:\n        protected: true\n',
      'environments:\n    preview: { wanted: [review-requested] }\n    production:\n        protected: true\n',
    ],
    [
      'all in one line',
      '{environments: {production: {}}}',
      '{environments: { preview: { wanted: [review-requested] },production: {}}}',
    ],
  ])('goes into %s, and nothing else changes', (_, text, edited) => {
    expect(wantedBySettings(text)).toBeUndefined();
    expect(withReviewRequested(text)).toBe(edited);
  });

  it.each([
    ['an alias', 'environments:\n  production: &p {}\n  preview: *p\n'],
    ['a kind without anything', 'environments:\n  preview:\n'],
    ['environments that are none', 'environments:\n'],
  ])('has no plain place behind %s', (_, text) => {
    expect(withReviewRequested(text)).toBeUndefined();
  });

  it('is read with what the kind inherits', () => {
    expect(
      wantedBySettings('environments:\n  base: { wanted: [branch] }\n  preview: { inherits: base }\n'),
    ).toEqual(['branch']);
    expect(wantedBySettings('environments:\n  preview: { wantd: [branch] }\n')).toBe('unreadable');
  });
});
