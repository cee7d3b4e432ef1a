import { expect, it } from '@jest/globals';
import type { InProcessResult } from '../../tools/runs/in-process-run.ts';
import { stacksOf } from '../support/runs/sweep-here.ts';
import { withGround } from '../support/set-ups/with-ground.ts';

const here = withGround();
const BUCKET = { Resources: { Files: { Type: 'AWS::S3::Bucket' } } };

/** A sweep of all, while which somebody takes the one environment down, and `then` happens. */
function swept(then: () => void): Promise<InProcessResult> {
  here.open('a');
  const { id } = here.stack('shop-a', 'a', { template: BUCKET });
  return here.sweep(
    { select: 'all', force: 'true' },
    {
      onPlan() {
        here.world.act('cloudformation', 'drop', { name: 'shop-a', template: 0, tags: 0 });
        expect(stacksOf(here.world).find((stack) => stack.id === id)?.status).toBe('DELETE_COMPLETE');
        then();
      },
    },
  );
}

function itemsOf({ report }: InProcessResult): readonly string[] {
  return report === 'killed'
    ? []
    : (report.items ?? []).map((item) => `${item.reasonCode}: ${item.sentence}`);
}

it('an environment that was taken down and made anew while a sweep was under way is not called gone', async () => {
  const result = await swept(() => here.stack('shop-a', 'a', { template: BUCKET, agedHours: 0 }));
  expect(itemsOf(result)).toEqual([
    'busy: shop-a was taken down and made anew meanwhile, and the new one was not judged.',
  ]);
  expect(here.standing()).toEqual(['shop-a']);
});

it('an environment that was taken down while a sweep was under way is gone', async () => {
  const result = await swept(() => undefined);
  expect(itemsOf(result)).toEqual(['nothing_to_do: shop-a is gone already.']);
});
