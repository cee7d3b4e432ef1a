import { expect, it } from '@jest/globals';
import { withDesk } from '../../support/set-ups/with-desk.ts';

const desk = withDesk();

it('writes nothing anew where GitHub was told less than a commit says of itself', async () => {
  const files = { 'a.txt': 'two' };
  desk.head = desk.people.act<{ commit: string }>('github', 'push', {
    branch: desk.branch,
    by: 'mr-a',
    files,
    message: 'Rotate AKIAABCDEFGHIJKLMNOP',
  }).commit;
  const ready = desk.reports.provisioned();
  await desk.tell([ready]);
  expect(await desk.seen.comment()).toContain('Rotate');
  expect(await desk.seen.comment()).not.toContain('AKIA');
  const mark = desk.people.mark();
  expect((await desk.tell([ready])).report.reasonCode).toBe('announced_before');
  expect(desk.people.writesSince(mark)).toEqual([]);
});
