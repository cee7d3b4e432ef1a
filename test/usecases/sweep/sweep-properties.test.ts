import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Stack } from '../../../src/domain/stack/stack.ts';
import { isBusy, STACK_STATUSES } from '../../../src/domain/stack/stack-state.ts';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import { sweep } from '../../../src/usecases/sweep/sweep.ts';
import type { SweepDeps, SweepRequest } from '../../../src/usecases/sweep/sweep-request.ts';
import type { Targets } from '../../../src/usecases/targets/targets.ts';
import { stack } from '../../../tools/builders/facts.ts';
import { type SweepRequestOverrides, sweepRequest } from '../../../tools/builders/teardown-request.ts';
import { oneTarget } from '../../support/ports/one-target.ts';
import {
  addPull,
  addStack,
  emptyWorld,
  HOUR,
  NOW,
  type SweepWorld,
  sweepDepsOn,
} from '../../support/ports/sweep-world.ts';

/** What the shop protects. */
const PROTECTED = ['release/*', 'shop-demo-*'];

function request(overrides: SweepRequestOverrides = {}): SweepRequest {
  return sweepRequest({ rules: { protected: PROTECTED }, ...overrides });
}

/** How one stack comes into a random world. `pick` chooses among the ways, `n` makes names unique. */
type Furnish = (world: SweepWorld, n: number, pick: number) => void;

const branchOf = (n: number) => `feature/${n}`;
const nameOf = (n: number) => `shop-feature-${n}`;
const hoursAgo = (hours: number) => new Date(NOW - hours * HOUR).toISOString();

function oneOf<T>(ways: readonly T[], pick: number): T {
  return ways[pick % ways.length] as T;
}

const QUIET = STACK_STATUSES.filter(
  (status) => !isBusy(status) && !['ABSENT', 'DELETE_COMPLETE', 'REVIEW_IN_PROGRESS'].includes(status),
);
const BUSY = STACK_STATUSES.filter((status) => isBusy(status) && status !== 'DELETE_IN_PROGRESS');

/** What must stay would be an orphan but for the one thing that its class is named after. */
const CLASSES = {
  orphan(world, n, pick) {
    const status = oneOf([...QUIET, 'DELETE_IN_PROGRESS'], pick);
    const branch = branchOf(n);
    const ways = [
      () => undefined,
      () => {
        world.branches.add(branch);
        addPull(world, branch, { state: 'closed', merged: pick % 2 === 0 });
      },
      () => {
        world.branches.add(branch);
        addPull(world, branch, { labels: [oneOf(['stage:off', 'Stage:Off'], n)] });
      },
      () => addPull(world, branch, { state: 'closed' }),
    ];
    oneOf(ways, pick)();
    // By GitHub's number it is ours, whatever the repository was called when it was made.
    const former = { ...stack().tags, 'greenroom:branch': branch, 'greenroom:repository': 'octo-org/bazaar' };
    addStack(world, nameOf(n), branch, { status, ...(n % 3 === 0 ? { tags: former } : {}) });
  },
  live(world, n, pick) {
    const branch = branchOf(n);
    world.branches.add(branch);
    const ways = [
      () => undefined,
      () => addPull(world, branch),
      () => {
        addPull(world, branch, { state: 'closed' });
        addPull(world, branch);
      },
      () => addPull(world, branch, { state: 'closed', labels: [oneOf(['stage:keep', 'STAGE:KEEP'], n)] }),
    ];
    oneOf(ways, pick)();
    addStack(world, nameOf(n), branch, { status: oneOf(QUIET, pick) });
  },
  protected(world, n, pick) {
    const ways = [
      () => addStack(world, nameOf(n), branchOf(n), { terminationProtection: true }),
      () => addStack(world, nameOf(n), `release/${n}`),
      () => addStack(world, `shop-demo-${n}`, branchOf(n)),
      () =>
        addStack(world, nameOf(n), branchOf(n), {
          tags: { ...stack().tags, 'greenroom:branch': branchOf(n), protect: 'true' },
        }),
    ];
    oneOf(ways, pick)();
  },
  busy(world, n, pick) {
    addStack(world, nameOf(n), branchOf(n), { status: oneOf(BUSY, pick) });
  },
  foreign(world, n, pick) {
    const tags = { ...stack().tags, 'greenroom:branch': branchOf(n) };
    const ways = [
      { tags: { ...tags, 'greenroom:repository-id': '70107999' } },
      { tags: { ...tags, 'greenroom:project': 'blog' } },
      { tags: { ...tags, 'greenroom:project': 'bazaar', 'greenroom:repository': 'octo-org/bazaar' } },
      { tags: { ...tags, 'greenroom:environment': 'demo' } },
      { tags: { branch: branchOf(n) } },
      { tags: {} },
      { parentId: 'arn:aws:cloudformation:eu-central-1:111122223333:stack/parent/1' },
      { name: `awseb-e-${n}-stack` },
    ];
    addStack(world, nameOf(n), branchOf(n), oneOf(ways, pick));
  },
  young(world, n, pick) {
    const ways = [
      { createdAt: hoursAgo(0.9) },
      { updatedAt: hoursAgo(0.5) },
      { createdAt: hoursAgo(-2) },
      { createdAt: 'not a time' },
      { status: 'REVIEW_IN_PROGRESS', createdAt: hoursAgo(0.9) },
    ];
    addStack(world, nameOf(n), branchOf(n), oneOf(ways, pick));
  },
  doubtful(world, n, pick) {
    const branch = branchOf(n);
    const { 'greenroom:branch': _, branch: __, ...nameless } = stack().tags;
    const ways = [
      () => addStack(world, nameOf(n), branch, { tags: nameless }),
      () =>
        addStack(world, nameOf(n), branch, {
          tags: { ...nameless, 'greenroom:branch': `${'x'.repeat(240)}=..abcdefgh` },
        }),
      () => {
        world.branches.add(branch);
        world.openAfterAll.add(addPull(world, branch, { state: 'closed' }));
        addStack(world, nameOf(n), branch);
      },
    ];
    oneOf(ways, pick)();
  },
  abandoned(world, n) {
    world.branches.add(branchOf(n));
    addStack(world, nameOf(n), branchOf(n), { status: 'REVIEW_IN_PROGRESS' });
  },
  revived(world, n) {
    addStack(world, nameOf(n), branchOf(n));
  },
} satisfies Record<string, Furnish>;

type Class = keyof typeof CLASSES;
const NAMES = Object.keys(CLASSES) as Class[];
const GOES: readonly Class[] = ['orphan', 'abandoned'];

/** What happens to a revived stack between the plan and the last look. */
function revive(world: SweepWorld, n: number, pick: number): void {
  const id = [...world.stacks.values()].find((each) => each.name === nameOf(n))?.id ?? '';
  const standing = world.stacks.get(id);
  if (standing === undefined) throw new Error(`There is no stack ${nameOf(n)}.`);
  const ways = [
    () => world.branches.add(branchOf(n)),
    () => {
      world.branches.add(branchOf(n));
      addPull(world, branchOf(n));
    },
    () => world.stacks.set(id, { ...standing, updatedAt: hoursAgo(0) }),
    () => world.stacks.set(id, { ...standing, status: 'UPDATE_IN_PROGRESS' }),
    () => world.stacks.set(id, { ...standing, tags: { ...standing.tags, protect: 'true' } }),
    () => world.stacks.set(id, { ...standing, terminationProtection: true }),
  ];
  oneOf(ways, pick)();
}

interface Member {
  readonly kind: Class;
  readonly pick: number;
}

const MEMBERS = fc.array(fc.record({ kind: fc.constantFrom(...NAMES), pick: fc.nat(10_000) }), {
  minLength: 1,
  maxLength: 30,
});

/** A world of these members, the names that have to go from it, and what happens once the plan stands. */
function build(members: readonly Member[]) {
  const world = emptyWorld();
  for (const [n, { kind, pick }] of members.entries()) CLASSES[kind](world, n, pick);
  const expected = [...members.entries()]
    .filter(([, { kind }]) => GOES.includes(kind))
    .map(([n]) => nameOf(n));
  const meanwhile = () => {
    for (const [n, { kind, pick }] of members.entries()) if (kind === 'revived') revive(world, n, pick);
  };
  return { world, expected: expected.sort(), meanwhile };
}

/** Every other stack is in the second region, which lists its own or fails. */
function inTwoRegions(deps: SweepDeps, isHealthy: boolean): Targets<SweepDeps> {
  const { stacks } = deps;
  const isWestern = ({ name }: Stack) => Number(/\d+/.exec(name)?.[0] ?? '0') % 2 === 1;
  const regional = (western: boolean): SweepDeps => ({
    ...deps,
    stacks: {
      ...stacks,
      async list() {
        if (western && !isHealthy) throw new AdapterError('unavailable', 'It is down.', { service: 'aws' });
        return (await stacks.list()).filter((each) => isWestern(each) === western);
      },
      async describe(nameOrId) {
        const found = await stacks.describe(nameOrId);
        return found && isWestern(found) === western ? found : undefined;
      },
    },
  });
  return [
    { name: 'eu-central-1', deps: regional(false) },
    { name: 'us-east-1', deps: regional(true) },
  ];
}

const counts = new Map<Class, number>(NAMES.map((name) => [name, 0]));
const SEED = Number(process.env['SWEEP_SEED'] ?? 20_260_302);

afterAll(() => {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const shares = [...counts].map(
    ([name, count]) => `${name} ${count} (${((100 * count) / total).toFixed(1)} %)`,
  );
  console.log(`Stacks in the random worlds, by class, seed ${SEED}: ${shares.join(', ')}.`);
});

describe('a sweep over random worlds', () => {
  it('deletes every proven orphan and nothing that is live, protected, busy, foreign, young or doubtful', async () => {
    const property = fc.asyncProperty(
      MEMBERS,
      fc.integer({ min: 1, max: 8 }),
      async (members, concurrency) => {
        const { world, expected, meanwhile } = build(members);
        for (const { kind } of members) counts.set(kind, (counts.get(kind) ?? 0) + 1);
        await sweep(oneTarget(sweepDepsOn(world, meanwhile)), request({ run: { concurrency } }));
        expect([...world.deleted].sort()).toEqual(expected);
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: 1500 });
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    for (const [, count] of counts) expect(count / total).toBeGreaterThanOrEqual(0.05);
  });

  it('plans in a dry run exactly what a real one deletes, and deletes nothing', async () => {
    const property = fc.asyncProperty(MEMBERS, async (members) => {
      const { world, expected, meanwhile } = build(members);
      const report = await sweep(
        oneTarget(sweepDepsOn(world, meanwhile)),
        request({ run: { dryRun: true } }),
      );
      const planned = report.items.filter((item) => item.decision === 'planned').map((item) => item.name);
      expect(planned.sort()).toEqual(expected);
      expect(world.deleted).toEqual([]);
    });
    await fc.assert(property, { seed: SEED, numRuns: 300 });
  });

  it('deletes the same where the stacks are spread over two regions, and nothing where one of them cannot be listed', async () => {
    const property = fc.asyncProperty(MEMBERS, fc.boolean(), async (members, isHealthy) => {
      const { world, expected, meanwhile } = build(members);
      const targets = inTwoRegions(sweepDepsOn(world, meanwhile), isHealthy);
      const swept = sweep(targets, request());
      if (isHealthy) await swept;
      else await expect(swept).rejects.toThrow('In us-east-1: ');
      expect([...world.deleted].sort()).toEqual(isHealthy ? expected : []);
    });
    await fc.assert(property, { seed: SEED, numRuns: 300 });
  });

  it('deletes nothing where the same world is over the brake', async () => {
    const world = emptyWorld();
    for (let n = 0; n < 5; n += 1) CLASSES.orphan(world, n, n);
    const report = await sweep(
      oneTarget(sweepDepsOn(world, () => undefined)),
      request({ brake: { maxDeletions: 4 } }),
    );
    expect(report).toMatchObject({ decision: 'refused', reasonCode: 'brake' });
    expect(world.deleted).toEqual([]);
  });

  it('goes on where the plan cannot be written to the job summary', async () => {
    const world = emptyWorld();
    CLASSES.orphan(world, 1, 0);
    const unwritable = async () => {
      throw new Error('The disk is full.');
    };
    const deps = { ...sweepDepsOn(world, () => undefined), summary: unwritable };
    expect(await sweep(oneTarget(deps), request())).toMatchObject({ decision: 'deleted' });
    expect(world.deleted).toEqual([nameOf(1)]);
  });
});
