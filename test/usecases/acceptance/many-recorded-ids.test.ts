import { expect, it } from '@jest/globals';
import { namedAsNow } from '../../../src/usecases/subject/named-as-now.ts';
import { recordedDelivery } from '../../../tools/builders/recorded-delivery.ts';
import { record, STORY } from '../stories/acceptance-cases.ts';

it('asks of a bounded number of ids what they are by now, however many a workflow recorded', async () => {
  const stories = Array.from({ length: 3_000 }, (_, at) => `X${at}-1`);
  let asked = 0;
  const tracker = {
    story: async () => {
      asked += 1;
      return undefined;
    },
  };
  await namedAsNow(tracker, [{ ...STORY, id: 'PAY-3' }], recordedDelivery({ alike: [record({ stories })] }));
  expect(asked).toBeLessThanOrEqual(100);
});
