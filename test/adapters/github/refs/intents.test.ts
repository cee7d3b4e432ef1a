import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../../src/adapters/github/github.ts';
import { intent } from '../../../../tools/builders/intents.ts';
import { intentsContract } from '../../../contracts/intents.contract.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';
import { intentsIn, refByHand } from '../../../support/ports/intents-in-world.ts';
import { createPeopleWorld } from '../../../support/world/people-world.ts';

for (const seed of [1, 2, 3])
  intentsContract(`GitHub in a world of seed ${seed}`, async () => {
    const people = await createPeopleWorld(seed);
    const push = (branch: string) =>
      people.act<{ commit: string }>('github', 'push', { branch, by: 'mr-a', files: { a: branch } }).commit;
    const commits = [push('x'), push('y')] as const;
    const world = { github: people.github, origin: () => people.origin };
    return {
      intents: intentsIn(world),
      reader: intentsIn(world, { contents: 'read' }),
      powerless: intentsIn(world, {}),
      commits,
      pushNoIntent: (environment) => refByHand(world, 'POST', environment, commits[0]),
      remove: (environment) => refByHand(world, 'DELETE', environment),
      close: people.close,
    };
  });

function speaker(...answers: readonly (() => Response)[]) {
  const wire = scriptedFetch(...answers);
  const { intents } = createGitHub({
    fetch: wire.fetch,
    token: 'ghs_secret',
    apiUrl: 'https://api.example.com/',
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  return { intents, sent: wire.sent };
}

const answer =
  (status: number, body: unknown = { message: 'Words.' }) =>
  () =>
    Response.json(body, { status });
const [TREE, COMMIT] = ['1'.repeat(40), 'c'.repeat(40)];
const made = [answer(201, { sha: TREE }), answer(201, { sha: COMMIT })] as const;

describe('what is sent to a shared environment, on GitHub', () => {
  it('has what was sent before and its own commit as parents, and never forces the ref', async () => {
    const { intents, sent } = speaker(...made, answer(200, { object: { sha: COMMIT } }));
    const one = intent();
    expect(await intents.send(one, 'b'.repeat(40))).toEqual({ version: COMMIT, intent: one });
    const [, commit, ref] = sent.map(({ body }) => JSON.parse(String(body)));
    expect(commit.parents).toEqual(['b'.repeat(40), one.commit]);
    expect(ref).toEqual({ sha: COMMIT, force: false });
    expect(sent[2]).toMatchObject({ method: 'PATCH' });
    expect(decodeURIComponent(sent[2]?.url.pathname ?? '')).toBe(
      '/repos/octo-org/shop/git/refs/greenroom/shared/shop-qa',
    );
  });

  it.each([
    ['is another one by now', 422, 'Update is not a fast forward', 'changed'],
    ['is gone', 422, 'Reference does not exist', 'changed'],
  ])('is not written where the ref %s', async (_, status, message, outcome) => {
    const { intents } = speaker(...made, answer(status, { message }));
    expect(await intents.send(intent(), 'b'.repeat(40))).toBe(outcome);
  });

  it('is no fact where GitHub refuses otherwise', async () => {
    const { intents } = speaker(...made, answer(422, { message: 'Validation Failed' }));
    await expect(intents.send(intent(), 'b'.repeat(40))).rejects.toMatchObject({
      reasonCode: 'far_side_error',
    });
  });
});
