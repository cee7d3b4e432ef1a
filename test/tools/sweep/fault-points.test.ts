import { expect, it } from '@jest/globals';
import type { Fault } from '../../../rehearsal/world/kernel/faults.ts';
import type { WireRequest } from '../../../rehearsal/world/kernel/wire.ts';
import { drawnFaults, faultPoints } from '../../../tools/sweep/fault-points.ts';
import { calmRun } from '../../../tools/sweep/fault-run.ts';
import { PHASES, type Phase } from '../../../tools/sweep/faults.ts';
import { OPERATIONS, type Operation } from '../../../tools/sweep/operations.ts';

const WIRE: readonly Phase[] = ['not taken', 'taken', 'list'];
const WITH_EVENT: readonly Phase[] = [...WIRE, 'behind'];
const ABOUT_PEOPLE = WIRE.filter((phase) => phase !== 'list');
const PHASES_OF: Readonly<Record<Operation, readonly Phase[]>> = {
  create: WITH_EVENT,
  update: WITH_EVENT,
  sleep: WIRE,
  wake: WIRE,
  delete: PHASES,
  sweep: PHASES.filter((phase) => phase !== 'behind'),
  due: WIRE,
  accept: ABOUT_PEOPLE,
  'opened-pivotal': ABOUT_PEOPLE,
  'opened-github': ABOUT_PEOPLE,
  'delivered-pivotal': ABOUT_PEOPLE,
  'delivered-github': ABOUT_PEOPLE,
  'delivered-boards': ABOUT_PEOPLE,
  'pushed-pivotal': ABOUT_PEOPLE,
  'pushed-github': ABOUT_PEOPLE,
  'gone-pivotal': ABOUT_PEOPLE,
  'gone-github': ABOUT_PEOPLE,
  'accept-github': ABOUT_PEOPLE,
  'catch-up': ABOUT_PEOPLE,
  'labelled-pivotal': ABOUT_PEOPLE,
  'labelled-github': ABOUT_PEOPLE,
  status: ABOUT_PEOPLE,
  'command-lock': ABOUT_PEOPLE,
  'command-unlock': ABOUT_PEOPLE,
  'command-up': ABOUT_PEOPLE,
};

it.each(OPERATIONS)('draws every phase of a fault during %s, whatever the seed', async (operation) => {
  const points = faultPoints(operation, (await calmRun(operation, 7)).steps);
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
    (operation) => ({ service: 'cloudformation', operation, write: false }) as const,
  );
  const points = faultPoints('create', [{ action: 'provision', requests }]);
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
    faultPoints('update', [
      {
        action: 'provision',
        requests: [{ service: 'cloudformation', operation: 'DescribeStacks', write: false }],
      },
    ]).find(({ name }) => name.startsWith('stale'))?.fault;
  expect(await shown(stale(), 'made', 'gone', 'gone')).toEqual(['made', 'made', 'gone']);
  expect(await shown(stale(), 'made anew', 'gone')).toEqual(['made anew', 'made anew']);
});

it.each([
  ['create', ['provision', 'sync-tracker', 'notify']],
  ['delete', ['teardown', 'notify']],
  ['accept', ['sync-tracker', 'pull-request', 'notify', 'pull-request', 'sync-tracker', 'notify']],
] as const)('plays faults in the steps of %s that tell people, too', async (operation, actions) => {
  const points = faultPoints(operation, (await calmRun(operation, 7)).steps);
  const steps = [...new Set(points.map(({ step, action }) => `${step} ${action}`))];
  expect(steps.map((each) => each.split(' ')[1])).toEqual(actions);
});

it("plays the answers that are a merge's own, and those of Slack and of comments", async () => {
  const played = async (operation: Operation) =>
    faultPoints(operation, (await calmRun(operation, 7)).steps).map(({ call, name }) => `${call} ${name}`);
  expect(await played('accept')).toEqual(
    expect.arrayContaining([
      'github PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge answer workflowFile',
      'github PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge answer needsQueue',
      'github PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge answer baseModified',
      'github mutation DeleteBranch answer refKept',
    ]),
  );
  expect(await played('create')).toEqual(
    expect.arrayContaining([
      'github POST /repos/{owner}/{repo}/issues/{issue_number}/comments answer locked',
      'tracker PUT /projects/{project}/stories/{story} answer unestimated',
      'slack chat.postMessage answer archived',
    ]),
  );
});
