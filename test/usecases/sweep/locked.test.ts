import { describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { lock } from '../../../tools/builders/locks.ts';
import { locksIn } from '../../support/ports/locks-in-world.ts';
import { teardownHere } from '../../support/runs/teardown-here.ts';
import { groundsToOpen } from '../../support/set-ups/with-ground.ts';

const openGround = groundsToOpen();

async function closedAndLocked() {
  const here = await openGround({});
  const held = here.open('feature-held');
  const free = here.open('feature-free');
  here.stack('shop-feature-held', 'feature-held');
  here.stack('shop-feature-free', 'feature-free');
  for (const number of [held, free]) here.world.act('github', 'close', { number, by: 'mr-a' });
  here.world.clock.advance(2 * 3_600_000);
  const locks = locksIn(here.world);
  await locks.claim(lock({ environment: 'shop-feature-held' }));
  return { here, locks, held };
}

function listLooks(log: { entries(from: number): readonly { operation: string }[] }): number {
  return log.entries(0).filter(({ operation }) => operation.includes('matching-refs')).length;
}

describe('an environment that is locked', () => {
  it('is taken down by no sweep, not even by force, until the lock is released', async () => {
    const { here, locks } = await closedAndLocked();
    const result = await here.sweep({ select: 'orphaned', 'max-fraction': '1', force: 'true' });
    expect(here.standing()).toEqual(['shop-feature-held']);
    expect(JSON.stringify(result.report)).toContain(
      "is locked by mr-a since 2026-03-02 09:00 UTC, because 'a demo', so it stays",
    );
    await locks.release('shop-feature-held', (await locks.lockOf('shop-feature-held'))?.version ?? '');
    await here.sweep({ select: 'orphaned', 'max-fraction': '1' });
    expect(here.standing()).toEqual([]);
  });

  it('stays when its pull request closes, and when somebody names its stack', async () => {
    const { here, held } = await closedAndLocked();
    for (const inputs of [
      { 'pull-request': String(held) },
      { 'stack-name': 'shop-feature-held', confirm: 'shop-feature-held' },
    ]) {
      const { report } = await teardownHere(here.world, inputs);
      expect(report).toMatchObject({ decision: 'skipped', reasonCode: 'locked' });
    }
    expect(here.standing()).toContain('shop-feature-held');
  });

  it('stays when somebody names its stack, though nothing tells which branch it serves', async () => {
    const here = await openGround({});
    const { 'greenroom:branch': _, branch: __, ...tags } = tagsOf('gone');
    here.stack('shop-nameless', 'gone', { tags });
    await locksIn(here.world).claim(lock({ environment: 'shop-nameless' }));
    const inputs = { 'stack-name': 'shop-nameless', confirm: 'shop-nameless' };
    const { report } = await teardownHere(here.world, inputs);
    expect(report).toMatchObject({ decision: 'skipped', reasonCode: 'locked' });
    expect(here.standing()).toEqual(['shop-nameless']);
  });

  it('is asked about once by a plan, and not at all where nothing is to go', async () => {
    const here = await openGround({});
    here.open('kept');
    here.stack('shop-kept', 'kept');
    await here.sweep({ select: 'orphaned' });
    expect(listLooks(here.world.log)).toBe(0);
  });
});
