import { describe, expect, it } from '@jest/globals';
import { matchesAny } from '../../../../rehearsal/runner/workflows/filter-patterns.ts';
import { verdictOn } from '../../../../rehearsal/runner/workflows/triggers.ts';

// docs.github.com, "Workflow syntax", "Filter pattern cheat sheet", and what it excludes.
describe('a pattern of a filter', () => {
  it.each([
    ['feature/*', ['feature/my-branch'], ['feature/a/b', 'feature']],
    ['feature/**', ['feature/beta-a/my-branch', 'feature/your-branch'], ['features/x']],
    ['main', ['main'], ['main2', 'a/main']],
    ['*', ['main', 'README.md'], ['all/the/branches']],
    ['**', ['all/the/branches', 'every'], []],
    ['*feature', ['mona-feature', 'feature', 'ver-10-feature'], ['a/feature']],
    ['v2*', ['v2', 'v2.0'], ['v1.2']],
    ['v[12].[0-9]+.[0-9]+', ['v1.10.1', 'v2.0.0'], ['v3.0.0', 'v1.x.1']],
    ['*.jsx?', ['page.js', 'page.jsx'], ['page.jsy', 'src/page.js']],
    ['**.js', ['index.js', 'js/index.js', 'src/js/app.js'], ['index.jsx']],
    ['docs/*', ['docs/README.md'], ['docs/a/b.txt']],
    ['docs/**/*.md', ['docs/README.md', 'docs/a/markdown/file.md'], ['docs/a.txt', 'a/docs/b.md']],
    ['**/docs/**', ['docs/hello.md', 'space/docs/plan/space.doc'], ['adocs/x']],
    ['**/README.md', ['README.md', 'js/README.md'], ['aREADME.md']],
    ['**/*src/**', ['a/src/app.js', 'my-src/code/js/app.js'], ['srcs/a.js']],
    ['**/migrate-*.sql', ['migrate-10909.sql', 'db/sept/migrate-v1.sql'], ['db/migrate.sql']],
    ['**-alpha', ['v1-alpha', 'a/v1-alpha'], ['v1-alpha.1']],
    ['*.{js,ts}', ['a.{js,ts}'], ['a.js']],
    ['app/(shop)/**', ['app/(shop)/page.js'], ['app/shop/page.js']],
    ['!(main)', [], ['next']],
    ['c\\+\\+', ['c++'], ['cc']],
  ])('takes with %j what GitHub takes', (pattern, taken, left) => {
    expect(taken.filter((name) => !matchesAny(name, [pattern]))).toEqual([]);
    expect(left.filter((name) => matchesAny(name, [pattern]))).toEqual([]);
  });

  it('may take back what an earlier one took, and a later one gives again', () => {
    expect(matchesAny('README.md', ['*.md', '!README.md'])).toBe(false);
    expect(matchesAny('README.md', ['*.md', '!README.md', 'README*'])).toBe(true);
  });
});

describe('filters of branches and tags', () => {
  it.each([
    [{ 'tags-ignore': ['v*'] }, 'no', 'run'],
    [{ 'branches-ignore': ['next'] }, 'run', 'no'],
    [{ branches: ['main'], 'tags-ignore': ['v*'] }, 'run', 'run'],
    [{ tags: ['x'], 'branches-ignore': ['next'] }, 'run', 'run'],
    [{}, 'run', 'run'],
  ])('of %j judge a push of the branch main and of the tag x', (push, branch, tag) => {
    const verdict = (ref: string) => verdictOn({ push }, { name: 'push', payload: {}, ref, sha: '' });
    expect([verdict('refs/heads/main'), verdict('refs/tags/x')]).toEqual([branch, tag]);
  });
});
