import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ForeignAnswer } from '../../src/adapters/fetch/answers.ts';
import { JIRA_ANSWERS } from '../../src/adapters/trackers/jira/jira-answers.ts';
import { TRACKERS } from '../../src/runtime/inputs/tracker.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

const page = readFileSync(join(repositoryRoot, 'docs', 'trackers.md'), 'utf8');
const [, part = ''] = page.split(/^## The token$/m);
const [section = ''] = part.split(/^## /m);
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split(' | '))
  .filter(([name]) => name !== '| `GREENROOM_TRACKER`');

/** What the refusals of a tracker ask for. */
function asked(answers: Readonly<Record<string, ForeignAnswer>>, words: RegExp): readonly string[] {
  const found = Object.values(answers).flatMap(({ todo }) => words.exec(todo)?.[1] ?? []);
  return [...new Set(found)];
}

describe('what the input tracker-project of sync-tracker says', () => {
  it('tells of each tracker what it takes', () => {
    const text = readFileSync(join(repositoryRoot, 'actions', 'sync-tracker', 'action.yml'), 'utf8');
    const [, told = ''] = /^ {2}tracker-project:\n([\s\S]*?)^ {4}required:/m.exec(text) ?? [];
    for (const tracker of TRACKERS) expect(told).toContain(`\`${tracker}\``);
  });
});

describe('what docs/trackers.md says of tokens', () => {
  it('has a row for each tracker, and for no other', () => {
    const named = rows.map(([name = '']) => /`(\w+)`/.exec(name)?.[1]);
    expect(new Set(named)).toEqual(new Set(TRACKERS));
  });

  it('says in each row what is needed, and where a token is made', () => {
    for (const cells of rows) {
      expect(cells).toHaveLength(3);
      for (const cell of cells) expect(cell.trim().length).toBeGreaterThan(5);
    }
  });

  it('names the permissions of Jira that its refusals ask for', () => {
    const permissions = asked(JIRA_ANSWERS, /permission ([A-Z][a-z ]+?) in /);
    expect(permissions.length).toBeGreaterThan(5);
    const row = rows.find(([name]) => name?.includes('in the cloud'))?.[1];
    for (const each of permissions) expect(row).toContain(`\`${each}\``);
  });

  it('names the scopes of Jira that its refusal asks for', () => {
    for (const scope of JIRA_ANSWERS.missingScope.todo.match(/\w+:jira-\w+/g) ?? [])
      expect(section).toContain(`\`${scope}\``);
  });
});
