import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { groundsToOpen } from '../../support/set-ups/with-ground.ts';

const openGround = groundsToOpen();

/** A standing environment of a fork's commit, old enough to go, beside one of the branch that is called alike. */
async function forked({ isAllowed }: { readonly isAllowed: boolean }) {
  const here = await openGround({});
  const { world } = here;
  world.act('github', 'user', { login: 'stranger', role: 'read' });
  const pushed = { branch: 'cards', by: 'stranger', fork: true };
  const { commit } = world.act<{ commit: string }>('github', 'push', pushed);
  const wish = { branch: 'cards', title: 'Mine', by: 'stranger', fork: true };
  const { number } = world.act<{ number: number }>('github', 'open', wish);
  here.open('cards');
  here.stack('shop-cards', 'cards');
  here.stack('shop-fork-x', `fork:${number}`);
  world.clock.advance(2 * 3_600_000);
  const { forks } = createGitHub({
    fetch,
    token: world.github.token({ kind: 'workflow', permissions: { contents: 'write' } }),
    apiUrl: `${world.origin()}/github`,
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  const said = { by: 'mr-a', command: 11, at: '2026-03-02T09:00:00Z' };
  if (isAllowed) await forks.allow({ pullRequest: number, commit, ...said }, undefined);
  const permissions = {
    contents: 'write',
    deployments: 'write',
    'pull-requests': 'read',
    issues: 'write',
  } as const;
  const mayWrite = { 'github-token': world.github.token({ kind: 'workflow', permissions }) };
  const sweep = (inputs = {}) => here.sweep({ select: 'orphaned', 'max-fraction': '1', ...inputs });
  return { here, number, forks, sweep, mayWrite };
}

describe("the environment of a fork's commit", () => {
  it('stays while its pull request is open, though no list of branches has it', async () => {
    const { here, sweep } = await forked({ isAllowed: true });
    await sweep();
    expect(here.standing()).toEqual(['shop-cards', 'shop-fork-x']);
  });

  it('goes once its pull request is closed, and the branch that is called alike stays', async () => {
    const { here, number, sweep } = await forked({ isAllowed: true });
    here.world.act('github', 'close', { number, by: 'stranger' });
    // By a token that may not take back what was allowed, which keeps nothing from its end.
    const { report } = await sweep();
    expect(report).toMatchObject({ decision: 'deleted' });
    expect(here.standing()).toEqual(['shop-cards']);
  });

  it('takes back what was allowed where its pull request is closed, and only there', async () => {
    const closed = await forked({ isAllowed: true });
    closed.here.world.act('github', 'close', { number: closed.number, by: 'stranger' });
    await closed.sweep(closed.mayWrite);
    expect(await closed.forks.allowanceOf(closed.number)).toBeUndefined();
    const off = await forked({ isAllowed: true });
    off.here.world.act('github', 'label', { number: off.number, label: 'stage:off', by: 'mr-a' });
    await off.sweep(off.mayWrite);
    expect(off.here.standing()).toEqual(['shop-cards']);
    expect(await off.forks.allowanceOf(off.number)).toBeDefined();
  });

  it('goes once it is labelled to be off, or nothing is allowed any more', async () => {
    const labelled = await forked({ isAllowed: true });
    labelled.here.world.act('github', 'label', { number: labelled.number, label: 'stage:off', by: 'mr-a' });
    await labelled.sweep();
    expect(labelled.here.standing()).toEqual(['shop-cards']);
    const taken = await forked({ isAllowed: false });
    await taken.sweep();
    expect(taken.here.standing()).toEqual(['shop-cards']);
  });
});
