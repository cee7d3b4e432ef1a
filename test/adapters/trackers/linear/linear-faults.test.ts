import { describe, expect, it } from '@jest/globals';
import type { Fault } from '../../../../rehearsal/world/kernel/faults.ts';
import type { Story, Tracker } from '../../../../src/ports/tracker.ts';
import { createLinearWorld } from '../../../support/world/linear-world.ts';

const LINK = { key: 'greenroom:1/shop/preview/a', url: 'https://b.example.com', title: 'Preview' };

/** What is safe to repeat, after what was there before. */
const DEEDS: Readonly<Record<string, (tracker: Tracker, story: Story) => Promise<unknown>>> = {
  move: (tracker, story) => tracker.move(story, 'delivered'),
  addLabel: (tracker, story) => tracker.addLabel(story, 'staged'),
  removeLabel: (tracker, story) => tracker.removeLabel(story, 'auto'),
  link: (tracker, story) => tracker.link(story, LINK),
  async updateComment(tracker, story) {
    const found = await tracker.findComment(story, '[k]');
    await tracker.updateComment(story, found?.id ?? '', '[k]\nnew');
  },
};

const RATELIMITED = JSON.stringify({ errors: [{ message: 'Slow.', extensions: { code: 'RATELIMITED' } }] });

const FAULTS: readonly Pick<Fault, 'name' | 'phase' | 'effect' | 'answer'>[] = [
  { name: 'lost request', phase: 'before', effect: 'reset' },
  { name: 'lost answer', phase: 'after', effect: 'reset' },
  { name: 'answer that breaks off', phase: 'after', effect: 'truncate' },
  { name: 'bad gateway', phase: 'before', effect: 'answer', answer: { status: 502, body: '<html>' } },
  { name: 'late bad gateway', phase: 'after', effect: 'answer', answer: { status: 502, body: '<html>' } },
  { name: 'limited rate', phase: 'before', effect: 'answer', answer: { status: 400, body: RATELIMITED } },
];

async function played(deed: string, fault?: Fault) {
  const linear = await createLinearWorld(2, 2);
  const tracker = linear.tracker();
  const before = await linear.story('SHOP-1');
  await tracker.createComment(before, '[k]\nold');
  await tracker.link(before, { ...LINK, url: 'https://a.example.com' });
  const story = await linear.story('SHOP-1');
  const asked = linear.world.core.log.entries(1).length;
  if (fault !== undefined) linear.world.core.faults.add(fault);
  const act = DEEDS[deed];
  const failed: unknown = await act?.(tracker, story).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failed !== undefined) await act?.(tracker, story);
  const { state, labels, attachments, comments } = linear.issue('SHOP-1');
  const requests = linear.world.core.log.entries(1).length - asked;
  await linear.close();
  const bodies = comments.map(({ body }) => body);
  return { failed, requests, end: { state, labels, attachments, bodies } };
}

describe.each(Object.keys(DEEDS))('%s in Linear', (deed) => {
  it.each(FAULTS)('comes to the same end at each of its requests: $name', async (fault) => {
    const plain = await played(deed);
    expect(plain.failed).toBeUndefined();
    for (let skip = 0; skip < plain.requests; skip += 1) {
      const { failed, end } = await played(deed, { ...fault, service: 'linear', skip });
      expect(end).toEqual(plain.end);
      if (failed !== undefined) expect(failed).toMatchObject({ name: 'AdapterError', retriable: true });
    }
  });
});
