import { expect, it } from '@jest/globals';
import type { Story } from '../../../src/ports/tracker.ts';
import { type RejectionDeps, takeOffReview } from '../../../src/usecases/stories/hear-rejection.ts';
import { depsOf, silentLog } from '../../../tools/builders/ports.ts';
import { recordedDelivery } from '../../../tools/builders/recorded-delivery.ts';
import { STORY } from './acceptance-cases.ts';

const REJECTED: Story = { ...STORY, state: 'rejected' };
const RULES = { reviewedLabel: 'reviewed', reviewedBy: [], longLived: { defaultBranch: 'main', kinds: [] } };

/** Whether the label came off, where it is known by events, one for each look. */
async function heard(now: Story['state'], events: readonly string[]) {
  const removed: number[] = [];
  let looks = 0;
  const deps = depsOf<RejectionDeps>({
    log: silentLog(),
    clock: { sleep: async () => undefined },
    codeHost: {
      removeLabel: async (number) => {
        removed.push(number);
      },
    },
    tracker: { story: async () => ({ ...REJECTED, state: now }) },
    deliveries: {
      lastLabelled: async () => {
        const id = events[Math.min(looks, events.length - 1)] ?? '';
        looks += 1;
        return { id, by: 'mr-b', at: '2026-03-02T07:30:00Z' };
      },
    },
  });
  const delivery = recordedDelivery({ pullRequest: 7, stories: [STORY.id], labelled: '95' });
  const facts = { pull: { number: 7, labels: ['reviewed'] }, stories: [REJECTED], delivery };
  const { tookOff } = await takeOffReview(deps, facts, RULES, false);
  expect(removed).toEqual(tookOff ? [7] : []);
  return tookOff;
}

it('takes the label off that led to what was rejected', async () => {
  expect(await heard('rejected', ['95'])).toBe(true);
});

it.each<[string, Story['state'], readonly string[]]>([
  ['put the label on again', 'rejected', ['95', '97']],
  ['set the rejection right', 'accepted', ['95']],
])('leaves it where somebody has %s since the stories were read', async (_, now, events) => {
  expect(await heard(now, events)).toBe(false);
});
