import { expect, it } from '@jest/globals';
import type { Delivery } from '../../../src/domain/stories/delivery.ts';
import { type DeliveryDeps, settleDelivery } from '../../../src/usecases/stories/settle-delivery.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf } from '../../../tools/builders/ports.ts';

const [FIRST, SECOND] = ['a'.repeat(40), 'b'.repeat(40)];
const STORY = {
  id: '123456789',
  project: '99',
  title: 'A story',
  url: 'https://example.com/1',
  type: 'feature',
  state: 'delivered',
  estimated: true,
  labels: [],
  ownerIds: [],
  requesterId: undefined,
} as const;

/** A push after a delivery, with the label of the review still on; what is recorded where GitHub names that event of the label. */
async function recordedAfterPush(labelled: string): Promise<readonly string[]> {
  const recorded: Delivery[] = [];
  const before = {
    pullRequest: 7,
    base: 'main',
    stackedOn: undefined,
    commit: FIRST,
    stories: [STORY.id],
    labelled: '95',
  };
  const deps = depsOf<DeliveryDeps>({
    codeHost: { openPullRequests: async () => [] },
    deliveries: {
      newest: async () => ({ ...before, id: 1, refusal: undefined, recordedAt: '2026-03-02T08:00:00Z' }),
      record: async (delivery) => void recorded.push(delivery),
      lastLabelled: async () => labelled,
    },
  });
  const pull = pullRequest({ number: 7, headCommit: SECOND, labels: ['reviewed'] });
  const rules = { reviewedLabel: 'reviewed', unestimated: 'warn' } as const;
  await settleDelivery(deps, { pull, stories: [STORY], readyAtHead: true }, rules, false);
  return recorded.map(({ commit }) => commit);
}

it.each([
  ['the event is the one of the delivery before', '95', []],
  ['GitHub tells of no event, because it is too long ago', '', []],
  ['the label was put on again', '98', [SECOND]],
])('a push after a delivery is delivered only by the label: %s', async (_, labelled, recorded) => {
  expect(await recordedAfterPush(labelled)).toEqual(recorded);
});
