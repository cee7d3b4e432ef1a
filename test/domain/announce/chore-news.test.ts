import { describe, expect, it } from '@jest/globals';
import { type AnnouncementState, foldNews } from '../../../src/domain/announce/announcement.ts';
import { collectNews, type News } from '../../../src/domain/announce/news.ts';
import type { ChoreName, ReportItem } from '../../../src/domain/report/report.ts';
import { commentWithRow } from '../../../tools/builders/comments.ts';
import { report, reportItem } from '../../../tools/builders/reports.ts';

const SILENT = 'GitHub did not answer; run the job again.';

/** The news of one chore of pull request 7. */
function newsOf(operation: ChoreName | undefined, ...items: readonly Partial<ReportItem>[]): readonly News[] {
  return collectNews([reportOf(operation, ...items)], undefined).flatMap(({ news }) => news);
}

function reportOf(operation: ChoreName | undefined, ...items: readonly Partial<ReportItem>[]) {
  return report({
    action: 'pull-request',
    ...(operation === undefined ? {} : { operation }),
    items: items.map((each) => reportItem({ commit: 'c1', ...each })),
  });
}

function noted(
  operation: ChoreName | undefined,
  before: AnnouncementState = { status: 'ready', commit: 'c1' },
) {
  return foldNews(
    before,
    newsOf(operation, { decision: 'failed', reasonCode: 'unreachable', sentence: SILENT }),
  );
}

describe('a note of a chore', () => {
  it.each([
    ['open', 'pull_request_opened', 'unchanged'],
    ['merge', 'pull_request_merged', 'updated'],
    ['merge', 'enqueued', 'updated'],
    ['update', 'branch_updated', 'updated'],
    ['update', 'branch_updated', 'unchanged'],
    ['delete-branch', 'branch_deleted', 'deleted'],
    ['delete-branch', 'branch_gone', 'nothing'],
  ] as const)('of %s goes when a later run says %s (%s)', (operation, reasonCode, decision) => {
    const before = noted(operation);
    expect(before.note).toBe(SILENT);
    const after = foldNews(before, newsOf(operation, { decision, reasonCode, sentence: 'It is done.' }));
    expect(after.note).toBeUndefined();
    expect(commentWithRow('1/shop/preview/a', after)).not.toContain('Note');
  });

  it.each([
    ['another chore is done', 'delete-branch', 'branch_gone', 'nothing'],
    ['it is left undone', 'update', 'branch_waits', 'skipped'],
    ['it is only planned', 'update', 'dry_run', 'planned'],
    ['nobody says which chore it was', undefined, 'branch_updated', 'updated'],
  ] as const)('stays where %s', (_, operation, reasonCode, decision) => {
    expect(foldNews(noted('update'), newsOf(operation, { decision, reasonCode })).note).toBe(SILENT);
  });

  it("leaves the workflow's own words, and those of runs that did not say which chore it was", () => {
    const done = newsOf('update', { decision: 'updated', reasonCode: 'branch_updated' });
    const own = foldNews(noted('update'), [{ kind: 'note', id: '1', text: 'Mind the data.' }]);
    expect(foldNews(own, done)).toBe(own);
    const old = noted(undefined);
    expect(foldNews(old, done)).toBe(old);
  });

  it('is told to nobody where the same run settles it', () => {
    const failed = reportOf('update', { decision: 'failed', reasonCode: 'unreachable', sentence: SILENT });
    const done = reportOf('update', { decision: 'updated', reasonCode: 'branch_updated' });
    const kinds = (reports: Parameters<typeof collectNews>[0]) =>
      collectNews(reports, undefined).flatMap(({ news }) => news.map(({ kind }) => kind));
    expect(kinds([failed, done])).toEqual(['settled']);
    expect(kinds([done, failed])).toEqual(['settled', 'note']);
  });

  it('leaves no empty comment behind where it was all that the comment said', () => {
    const after = foldNews(
      noted('update', {}),
      newsOf('update', {
        decision: 'updated',
        reasonCode: 'branch_updated',
        sentence: "It has all of 'main'.",
      }),
    );
    const text = commentWithRow('1/shop/preview/a', after);
    expect(text).toContain("**Note:** It has all of 'main'.");
    expect(text).not.toContain('did not answer');
  });
});
