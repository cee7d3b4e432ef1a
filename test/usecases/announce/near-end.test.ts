import { expect, it } from '@jest/globals';
import { withDesk } from '../../support/set-ups/with-desk.ts';

const desk = withDesk();
const AT = '2026-03-09T09:18:07.000Z';

function near(ends = AT) {
  return desk.reports.tornDown({ decision: 'skipped', reasonCode: 'still_wanted', why: '', ends });
}

it('is said once below the message, and stands in the comment until the end is another one', async () => {
  await desk.tell([desk.reports.provisioned()]);
  const before = desk.seen.messages().length;
  await desk.tell([near()]);
  const said = desk.seen.messages().slice(before);
  expect(said.map(({ text }) => text)).toEqual([
    'The environment is taken down at 2026-03-09 09:18 UTC, when its time is up. Push, or put the label `stage:keep` on, to keep it. Where commands are heard, comment `/stage extend 3d` or `/stage keep`.',
  ]);
  const comment = await desk.seen.comment();
  expect(comment).toContain(
    '\n\n**The environment is taken down at 2026-03-09 09:18 UTC, when its time is up.** Push, ',
  );
  const mark = desk.people.mark();
  expect((await desk.tell([near()])).report.reasonCode).toBe('announced_before');
  expect(desk.people.writesSince(mark)).toEqual([]);

  const life = { expires: '2026-03-12T00:00:00.000Z' };
  await desk.tell([desk.reports.provisioned({ environment: { name: 'shop-feature', life } })]);
  expect(await desk.seen.comment()).not.toContain('when its time is up');
  expect(desk.seen.messages()).toHaveLength(before + 1);
});

it('is said where the comment can keep that it was, and of an open pull request', async () => {
  await desk.tell([desk.reports.provisioned()]);
  const before = desk.seen.messages().length;
  await desk.tell([near()], { sinks: 'slack' });
  expect(desk.seen.messages()).toHaveLength(before);
  desk.people.act('github', 'close', { number: desk.number, by: 'mr-a' });
  await desk.tell([near()]);
  expect(desk.seen.messages().some(({ text }) => text.includes('when its time is up'))).toBe(false);
  expect(await desk.seen.comment()).not.toContain('when its time is up');
});
