import { expect, it } from '@jest/globals';
import { syncBuilt } from '../support/runs/desk-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';

const desk = withDesk();

it("masks the product owner's address before it hands the report on, since a runner prints what steps hand each other", async () => {
  await desk.setUp.deliver();
  const { log, outputs } = await syncBuilt(desk, { 'pull-request': String(desk.number) }, 'schedule');
  expect(outputs['result']).toContain('"requester":{"name":"Mr. C","email":"mr-c@example.com"}');
  expect(log).toContain('::add-mask::mr-c@example.com');
  expect(outputs['stories']).toContain('"requester":{"name":"Mr. C"}');
});
