import { expect, it } from '@jest/globals';
import type { Fault } from '../../../rehearsal/world/kernel/faults.ts';
import type { WireRequest } from '../../../rehearsal/world/kernel/wire.ts';
import { drawnFaults, faultPoints, PHASES, type Phase } from '../../../tools/sweep/fault-points.ts';
import { calmRun } from '../../../tools/sweep/fault-run.ts';
import { OPERATIONS, type Operation } from '../../../tools/sweep/operations.ts';

const WIRE: readonly Phase[] = ['not taken', 'taken', 'list'];
const WITH_EVENT: readonly Phase[] = [...WIRE, 'behind'];
const PHASES_OF: Readonly<Record<Operation, readonly Phase[]>> = {
  create: WITH_EVENT,
  update: WITH_EVENT,
  sleep: WIRE,
  wake: WIRE,
  delete: PHASES,
  sweep: PHASES.filter((phase) => phase !== 'behind'),
  due: WIRE,
};

it.each(OPERATIONS)('draws every phase of a fault during %s, whatever the seed', async (operation) => {
  const points = faultPoints(operation, (await calmRun(operation, 7)).requests);
  const wanted = [...PHASES_OF[operation]].sort();
  for (let seed = 0; seed < 300; seed += 1) {
    const drawn = drawnFaults(operation, points, { seed: `seed ${seed}`, sample: 1 });
    expect(drawn.map(({ phase }) => phase).sort()).toEqual(wanted);
  }
  const more = drawnFaults(operation, points, { seed: 'one of many', sample: 2 });
  expect([...new Set(more.map(({ phase }) => phase))].sort()).toEqual(wanted);
  expect(new Set(more).size).toBe(48);
});

it('draws other points for another seed, and the same for the same', () => {
  const requests = ['DescribeStacks', 'CreateChangeSet', 'ExecuteChangeSet'].map(
    (operation) => ({ service: 'cloudformation', operation }) as const,
  );
  const points = faultPoints('create', requests);
  const draw = (seed: string) => drawnFaults('create', points, { seed, sample: 1 });
  expect(draw('one')).toEqual(draw('one'));
  expect(new Set(Array.from({ length: 50 }, (_, each) => draw(`${each}`)[0])).size).toBeGreaterThan(15);
});

it('remembers nothing of what a list showed during another operation', async () => {
  const request = { body: Buffer.from('Action=DescribeStacks') } as WireRequest;
  async function shown(fault: Fault | undefined, ...bodies: readonly string[]) {
    const seen: unknown[] = [];
    for (const body of bodies)
      seen.push((await fault?.interpose?.(request, async () => ({ status: 200, headers: {}, body })))?.body);
    return seen;
  }
  const stale = () =>
    faultPoints('update', [{ service: 'cloudformation', operation: 'DescribeStacks' }]).find(({ name }) =>
      name.startsWith('stale'),
    )?.fault;
  expect(await shown(stale(), 'made', 'gone', 'gone')).toEqual(['made', 'made', 'gone']);
  expect(await shown(stale(), 'made anew', 'gone')).toEqual(['made anew', 'made anew']);
});
