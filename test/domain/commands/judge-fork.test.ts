import { describe, expect, it } from '@jest/globals';
import { COMMAND_WORDS } from '../../../src/domain/commands/command-words.ts';
import { standingAllowance, whyNotForFork, whyOtherCommit } from '../../../src/domain/commands/judge-fork.ts';
import { parseCommand } from '../../../src/domain/commands/parse-command.ts';
import { say } from '../../../src/domain/verdict/verdict.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';

const OWN = 70107786;
const HEAD = 'c'.repeat(40);
const theirs = pullRequest({ headRepositoryId: 5, headCommit: HEAD });
const allowing = { repositoryId: OWN, whyNone: undefined };

describe('a command on a pull request of a fork', () => {
  it.each([
    ['up', HEAD],
    ['down', ''],
    ['status', ''],
    ['where', 'all'],
    ['help', ''],
  ] as const)('is heard where it is %s', (word, rest) => {
    expect(whyNotForFork({ word, rest }, theirs, allowing)).toBeUndefined();
    expect(
      whyNotForFork({ word, rest }, { ...theirs, headRepositoryId: undefined }, allowing),
    ).toBeUndefined();
  });

  it('does nothing otherwise, and says which ones do', () => {
    for (const word of ['awake', 'keep', 'extend', 'lock', 'unlock', 'logs'] as const)
      expect(whyNotForFork({ word, rest: '' }, theirs, allowing)).toEqual({
        decision: 'skipped',
        reasonCode: 'fork',
        sentence: `Pull request #7 comes from a fork, so '/stage ${word}' does nothing; it hears '/stage up COMMIT' and '/stage down'.`,
      });
  });

  it('has to name the commit that the person has looked at', () => {
    expect(whyNotForFork({ word: 'up', rest: '' }, theirs, allowing)).toEqual({
      decision: 'skipped',
      reasonCode: 'fork',
      sentence: `Pull request #7 comes from a fork, so name the commit that you have looked at, with all its digits; the newest one is '/stage up ${HEAD}'.`,
    });
  });

  it('brings nothing up where the settings allow no fork', () => {
    const whyNone = say('fork', 'No.', 'skipped');
    expect(whyNotForFork({ word: 'up', rest: HEAD }, theirs, { ...allowing, whyNone })).toBe(whyNone);
    expect(whyNotForFork({ word: 'down', rest: '' }, theirs, { ...allowing, whyNone })).toBeUndefined();
  });

  it('is another matter on a branch of the repository', () => {
    const own = pullRequest({ headRepositoryId: OWN });
    for (const word of COMMAND_WORDS)
      expect(whyNotForFork({ word, rest: '' }, own, allowing)).toBeUndefined();
  });
});

describe('the commit that a command names', () => {
  it('is the newest one, in any case, or nothing is done', () => {
    expect(whyOtherCommit({ word: 'up', rest: HEAD.toUpperCase() }, theirs)).toBeUndefined();
    expect(whyOtherCommit({ word: 'up', rest: '' }, theirs)).toBeUndefined();
    expect(whyOtherCommit({ word: 'up', rest: 'b'.repeat(40) }, theirs)).toEqual({
      decision: 'skipped',
      reasonCode: 'head_moved',
      sentence:
        "'/stage up' names commit bbbbbbb, and pull request #7 is at ccccccc, so nothing was done; look at that one, and name it.",
    });
  });

  it.each([HEAD, HEAD.toUpperCase()])('is read from a comment with all its digits: %s', (commit) => {
    expect(parseCommand(`/stage up ${commit}`)).toMatchObject({ kind: 'command', word: 'up', rest: commit });
  });

  it.each([HEAD.slice(0, 7), HEAD.slice(0, 39), `${HEAD}c`, 'main', 'HEAD', `${HEAD} now`])(
    'is no short one and no name, such as %s',
    (rest) => {
      expect(parseCommand(`/stage up ${rest}`)).toMatchObject({ kind: 'unknown', nearest: '/stage up' });
    },
  );
});

describe('an allowance that is there', () => {
  const kept = { pullRequest: 7, commit: HEAD, by: 'mr-a', command: 11, at: '2026-03-02T09:00:00Z' };
  it.each([
    ['the same command again', { commit: HEAD, command: 11 }, 'stands'],
    ['an older one for the same commit', { commit: HEAD, command: 10 }, 'stands'],
    ['an older one for another commit', { commit: 'b'.repeat(40), command: 10 }, 'is newer'],
    ['a newer one', { commit: 'b'.repeat(40), command: 12 }, 'is replaced'],
    ['a newer one for the same commit', { commit: HEAD, command: 12 }, 'is replaced'],
  ] as const)('for %s', (_, asked, outcome) => {
    expect(standingAllowance(kept, asked)).toBe(outcome);
  });

  it('allows nothing where nobody can read it, so it is replaced', () => {
    expect(standingAllowance(undefined, { commit: HEAD, command: 1 })).toBe('is replaced');
  });
});
