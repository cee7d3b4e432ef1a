import { expect, it } from '@jest/globals';
import type { ReportItem } from '../../../src/domain/report/report.ts';
import { report, reportItem } from '../../../tools/builders/reports.ts';
import { withDesk } from '../../support/set-ups/with-desk.ts';
import { BRANCH } from '../../support/world/people-world.ts';

const desk = withDesk();

/** What the run of the hours reports of the one environment. */
function hours(overrides: Partial<ReportItem>) {
  const item = reportItem({ name: 'shop-feature', branch: BRANCH, pullRequest: desk.number, ...overrides });
  return report({ action: 'hours', decision: item.decision, items: [item] });
}

it('corrects by the next look what Slack did not take, although the comment says it already', async () => {
  await desk.tell([desk.reports.provisioned()]);
  desk.people.world.core.faults.add({
    name: 'Slack is out of order',
    service: 'slack',
    operation: 'chat.update',
    times: Number.POSITIVE_INFINITY,
    phase: 'before',
    effect: 'answer',
    answer: { status: 503, body: '' },
  });
  const failed = await desk.tell([hours({ decision: 'slept' })], {}, 'schedule');
  expect(failed.report).toMatchObject({
    decision: 'unchanged',
    reasonCode: 'delivery_failed',
    items: [{ reasonCode: 'unavailable' }],
  });
  expect(await desk.seen.comment()).toContain('asleep');
  expect(desk.seen.messages()[0]?.text).toContain('Ready');

  desk.people.world.core.faults.clear();
  await desk.tell([hours({ decision: 'unchanged', standing: 'asleep' })], {}, 'schedule');
  expect(desk.seen.messages()[0]?.text).toContain('Asleep');
  const mark = desk.people.mark();
  const still = await desk.tell([hours({ decision: 'unchanged', standing: 'asleep' })], {}, 'schedule');
  expect(still.report.reasonCode).toBe('announced_before');
  expect(desk.people.writesSince(mark)).toEqual([]);
});
