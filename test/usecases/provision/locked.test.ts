import { describe, expect, it } from '@jest/globals';
import { checkStillUnlocked } from '../../../src/usecases/provision/still-wanted.ts';
import { stack } from '../../../tools/builders/facts.ts';
import { lock } from '../../../tools/builders/locks.ts';
import { depsOf } from '../../../tools/builders/ports.ts';
import { subject } from '../../../tools/builders/scope.ts';
import { BRANCH, ENVIRONMENT } from '../../../tools/runs/preview-job.ts';
import { locksIn, pushNoLock } from '../../support/ports/locks-in-world.ts';
import { previewHere } from '../../support/runs/preview-here.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7 });

function push(): string {
  const files = { 'more.txt': 'more\n' };
  return stage.world.act<{ commit: string }>('github', 'push', { branch: BRANCH, by: 'mr-a', files }).commit;
}

describe('provision of an environment that is locked', () => {
  it('keeps its commit and says who holds it, until the lock is released', async () => {
    await previewHere(stage, 1);
    const locks = locksIn(stage.world);
    await locks.claim(lock({ environment: ENVIRONMENT, commit: stage.commit }));
    const pushed = push();
    const from = stage.world.log.next();
    const held = await provisionHere(stage, 2, {});
    expect(held.report).toMatchObject({ decision: 'skipped', reasonCode: 'locked' });
    expect(JSON.stringify(held.report)).toContain(`commit ${stage.commit.slice(0, 7)} still serves`);
    expect(stage.world.log.entries(from).filter(({ write }) => write)).toEqual([]);

    await locks.release(ENVIRONMENT, (await locks.lockOf(ENVIRONMENT))?.version ?? '');
    const moved = await provisionHere(stage, 3, {});
    expect(moved.report).toMatchObject({ decision: 'updated', subject: { commit: pushed } });
  });

  it('goes on at its own commit, and costs one request more where nobody holds it', async () => {
    await previewHere(stage, 1);
    const from = stage.world.log.next();
    expect((await provisionHere(stage, 2, {})).report).toMatchObject({ decision: 'unchanged' });
    const asked = stage.world.log
      .entries(from)
      .filter(({ operation }) => operation.includes('matching-refs'));
    expect(asked).toHaveLength(1);
    await locksIn(stage.world).claim(lock({ environment: ENVIRONMENT }));
    expect((await provisionHere(stage, 3, {})).report).toMatchObject({ decision: 'unchanged' });
  });

  it('does not move where nobody can read the lock, nor is one made', async () => {
    await pushNoLock(stage.world, ENVIRONMENT, stage.commit);
    const { report } = await provisionHere(stage, 1, {});
    expect(report).toMatchObject({ decision: 'skipped', reasonCode: 'locked' });
    expect(JSON.stringify(report)).toContain('locked, and nobody can read by whom');
  });
});

describe('a change that waited', () => {
  it.each([
    [59_000, undefined, 0],
    [60_000, 'locked', 1],
  ])('for %i ms looks again for a lock that has come meanwhile', async (waited, code, looks) => {
    let asked = 0;
    const deps = depsOf<Parameters<typeof checkStillUnlocked>[0]>({
      clock: { monotonic: () => waited },
      codeHost: {
        async lockOf() {
          asked += 1;
          return { version: 'v', lock: undefined };
        },
      },
    });
    const deployment = { subject: subject(), commit: 'f'.repeat(40), existing: stack(), startedAt: 0 };
    expect((await checkStillUnlocked(deps, deployment))?.reasonCode).toBe(code);
    expect(asked).toBe(looks);
  });
});
