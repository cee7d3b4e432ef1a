import { type IssueDesk, openIssueDesk } from '../world/issue-desk.ts';
import { inEachTest } from './in-each-test.ts';

/** In each test an issue of its own, in a world of its own. */
export function withIssue(): IssueDesk {
  return inEachTest(openIssueDesk);
}
