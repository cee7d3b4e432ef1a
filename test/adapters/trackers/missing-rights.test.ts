import { describe, expect, it } from '@jest/globals';
import { answerOf, type ForeignAnswer, type GivenAnswer } from '../../../src/adapters/fetch/answers.ts';
import { JIRA_ANSWERS } from '../../../src/adapters/trackers/jira/jira-answers.ts';
import { LINEAR_ANSWERS } from '../../../src/adapters/trackers/linear/linear-answers.ts';
import { TRACKER_ANSWERS } from '../../../src/adapters/trackers/pivotal/answers.ts';
import { SHORTCUT_ANSWERS } from '../../../src/adapters/trackers/shortcut/shortcut-answers.ts';
import type { DocumentedAnswer } from '../../../tools/answers/evidence.ts';
import { jiraDocumented } from '../../../tools/answers/jira.ts';
import { linearDocumented } from '../../../tools/answers/linear.ts';
import { shortcutDocumented } from '../../../tools/answers/shortcut.ts';
import { trackerDocumented } from '../../../tools/answers/tracker.ts';

type Table = Readonly<Record<string, ForeignAnswer>>;
type Row = readonly [string, Table, () => readonly DocumentedAnswer[], Omit<GivenAnswer, 'call'>, RegExp];

const FORBIDDEN = { status: 200, code: 'FORBIDDEN forbidden' };

/** What is said, whatever the call, of a token that is none and of one that may not: a kind of token, a scope, a permission or a role. */
const ROWS: readonly Row[] = [
  ['Jira, 401', JIRA_ANSWERS, jiraDocumented, { status: 401 }, /EMAIL:API_TOKEN.*personal access token/],
  ['Jira, 403', JIRA_ANSWERS, jiraDocumented, { status: 403 }, /the (?:global )?permission [A-Z]/],
  ['Linear, 401', LINEAR_ANSWERS, linearDocumented, { status: 401 }, /the scopes read and write/],
  ['Linear, 403', LINEAR_ANSWERS, linearDocumented, { status: 403 }, /the scopes read and write/],
  ['Linear, forbidden', LINEAR_ANSWERS, linearDocumented, FORBIDDEN, /the scopes read and write/],
  ['Shortcut, 401', SHORTCUT_ANSWERS, shortcutDocumented, { status: 401 }, /belongs to the workspace/],
  ['Shortcut, 403', SHORTCUT_ANSWERS, shortcutDocumented, { status: 403 }, /the role Member/],
  ['Pivotal, 401', TRACKER_ANSWERS, trackerDocumented, { status: 401 }, /belongs to the project/],
  ['Pivotal, 403', TRACKER_ANSWERS, trackerDocumented, { status: 403 }, /member or owner of the project/],
];

describe('a refused token is told with what it lacks, in every call of', () => {
  it.each(ROWS)('%s', (_name, table, documented, given, wanted) => {
    const calls = [...new Set(documented().map(({ call }) => call))];
    expect(calls.length).toBeGreaterThan(9);
    const silent = calls.filter((call) => {
      const row = answerOf(table, { call, ...given });
      // Where a refusal only says that nobody tells, nothing has failed.
      return row?.cause !== 'fact' && !(row?.cause === 'access_denied' && wanted.test(row.todo));
    });
    expect(silent).toEqual([]);
  });
});
