import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../../src/adapters/github/github.ts';
import { lock } from '../../../../tools/builders/locks.ts';
import { locksContract } from '../../../contracts/locks.contract.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';
import { locksIn, pushNoLock } from '../../../support/ports/locks-in-world.ts';
import { createPeopleWorld } from '../../../support/world/people-world.ts';

for (const seed of [1, 2, 3])
  locksContract(`GitHub in a world of seed ${seed}`, async () => {
    const people = await createPeopleWorld(seed);
    const { commit } = people.act<{ commit: string }>('github', 'push', { branch: 'x', by: 'mr-a' });
    const world = { github: people.github, origin: () => people.origin };
    return {
      locks: locksIn(world),
      reader: locksIn(world, { contents: 'read' }),
      powerless: locksIn(world, {}),
      pushNoLock: (environment) => pushNoLock(world, environment, commit),
      close: people.close,
    };
  });

function speaker(...answers: readonly (() => Response)[]) {
  const wire = scriptedFetch(...answers);
  const { locks } = createGitHub({
    fetch: wire.fetch,
    token: 'ghs_secret',
    apiUrl: 'https://api.example.com/',
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  return { locks, sent: wire.sent };
}

const answer =
  (status: number, body: unknown = { message: 'Words.' }) =>
  () =>
    Response.json(body, { status });
const OID = 'c'.repeat(40);
const refs = (sha = OID) =>
  answer(200, [{ ref: 'refs/greenroom/locks/shop-a', object: { sha, type: 'commit' } }]);
const none = answer(200, []);
const errors = (message: string, type?: string) => answer(200, { data: null, errors: [{ type, message }] });

describe('a lock on GitHub', () => {
  it('costs one request where there is none, and one more where there is one', async () => {
    const free = speaker(none);
    expect(await free.locks.lockOf('shop-a')).toBeUndefined();
    expect(free.sent.map(({ url }) => decodeURIComponent(url.pathname))).toEqual([
      '/repos/octo-org/shop/git/matching-refs/greenroom/locks/shop-a',
    ]);
    const held = speaker(refs(), answer(200, { data: { repository: { lock0: {} } } }));
    expect(await held.locks.lockOf('shop-a')).toEqual({ version: OID, lock: undefined });
    expect(held.sent).toHaveLength(2);
  });

  it('is not concluded from an answer that is not whole', async () => {
    const { locks } = speaker(refs(), answer(200, { data: {} }));
    await expect(locks.lockOf('shop-a')).rejects.toMatchObject({ reasonCode: 'doubtful_facts' });
  });

  it('is asked for once where no answer comes, since nobody knows what came of it', async () => {
    const { locks, sent } = speaker(answer(201, { sha: 'a'.repeat(40) }), answer(201, { sha: OID }), () => {
      throw new Error('The connection was reset.');
    });
    await expect(locks.claim(lock())).rejects.toMatchObject({ reasonCode: 'unreachable' });
    expect(sent).toHaveLength(3);
  });

  it.each([
    ['gone', [none]],
    ['changed', [refs('d'.repeat(40))]],
  ] as const)('is %s where its release is refused and another look shows that', async (outcome, looks) => {
    const failed = errors('Something went wrong while executing your query.');
    const { locks } = speaker(answer(200, { node_id: 'R_1' }), failed, ...looks);
    expect(await locks.release('shop-a', OID)).toBe(outcome);
  });

  it.each([
    ['failed and the lock is the same', errors('Something went wrong.'), 'doubtful_facts'],
    [
      'is unknown to an older server',
      errors("Field 'updateRefs' doesn't exist on type 'Mutation'"),
      'far_side_error',
    ],
    ['is not allowed', errors('No.', 'FORBIDDEN'), 'access_denied'],
  ])('is not deleted without its condition where that %s', async (_, refused, code) => {
    const { locks, sent } = speaker(answer(200, { node_id: 'R_1' }), refused, refs());
    await expect(locks.release('shop-a', OID)).rejects.toMatchObject({ reasonCode: code });
    expect(sent.map(({ method }) => method)).not.toContain('DELETE');
  });
});
