import { spawnSync } from 'node:child_process';
import { expect, it } from '@jest/globals';
import { isRepositoryName, refFault } from '../../../tools/workflows/pin-faults.ts';

const EXPRESSION = ['v$', '{{x}}'].join('');

function gitTakes(ref: string): boolean {
  return spawnSync('git', ['check-ref-format', `refs/tags/${ref}`]).status === 0;
}

it.each(['v1', 'v1+2', 'release/2026-11', 'v1.0', 'fix#12', 'größe', 'a{b}', "it's", 'a-'])(
  'takes %s, as git does',
  (ref) => {
    expect({ fault: refFault(ref), git: gitTakes(ref) }).toEqual({ fault: undefined, git: true });
  },
);

it.each([
  ['a..b', 'two dots'],
  ['..', 'two dots'],
  ['/', 'a slash'],
  ['/v1', 'a slash'],
  ['a//b', 'a slash'],
  ['v1/', 'a slash'],
  ['.hidden', 'a dot'],
  ['v1/.x', 'a dot'],
  ['v1.', 'a dot'],
  ['v1.lock', '.lock'],
  ['a.lock/b', '.lock'],
  ['v 1', 'a blank'],
  ['v1\n  evil: true', 'a blank'],
  ['v\u007f', 'a control character'],
  ['v~1', '~'],
  ['v^1', '^'],
  ['v:1', ':'],
  ['v?', '?'],
  ['v*', '*'],
  ['v[1]', '['],
  ['v1\\x', '\\'],
  ['a@{b', '@'],
  ['', 'empty'],
])('refuses %j, as git does', (ref, why) => {
  expect({ fault: refFault(ref), git: gitTakes(ref) }).toEqual({
    fault: expect.stringContaining(why),
    git: false,
  });
});

it.each([
  ['-v1', 'a dash'],
  ['feat@2', 'GitHub takes only one'],
  [EXPRESSION, 'an expression'],
])('refuses %s, which is no use in a workflow', (ref, why) => {
  expect(refFault(ref)).toContain(why);
});

it.each(['octo-org/greenroom', 'a/b', 'mona_acme/greenroom.js', 'octo/.github', 'octo/-_-'])(
  'takes the repository %s',
  (name) => {
    expect(isRepositoryName(name)).toBe(true);
  },
);

it.each([
  'greenroom',
  '../..',
  './x',
  'octo/..',
  'octo/.',
  '-octo/greenroom',
  'octo-/greenroom',
  'octo.org/greenroom',
  'a/b/c',
  'octo/greenroom.git',
  'octo/green room',
  'octo/',
  '/greenroom',
  `${'o'.repeat(40)}/greenroom`,
  `octo/${'g'.repeat(101)}`,
])('refuses the repository %s', (name) => {
  expect(isRepositoryName(name)).toBe(false);
});
