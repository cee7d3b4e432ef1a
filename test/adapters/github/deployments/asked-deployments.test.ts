import { expect, it } from '@jest/globals';
import { createGitHub } from '../../../../src/adapters/github/github.ts';
import type { Deployments } from '../../../../src/ports/deployments.ts';
import { BRANCH, createPeopleWorld } from '../../../support/world/people-world.ts';

const KEY = `70107786/shop/preview/${BRANCH}`;

async function inWorld(
  use: (
    world: Awaited<ReturnType<typeof createPeopleWorld>>,
    deployments: Deployments,
    token: string,
  ) => Promise<void>,
): Promise<void> {
  const people = await createPeopleWorld(1, 3);
  try {
    people.act('github', 'push', { branch: BRANCH, by: 'mr-a', files: { 'a.txt': '' } });
    const token = people.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
    const { deployments } = createGitHub({
      fetch,
      token,
      apiUrl: `${people.origin}/github`,
      repository: 'octo-org/shop',
      sleep: async () => undefined,
    });
    await use(people, deployments, token);
  } finally {
    await people.close();
  }
}

it('reads a deployment with who opened it, and whether it carries our marker', () =>
  inWorld(async (world, deployments) => {
    const open = (more: object) =>
      world.act<{ id: number }>('github', 'deployment', {
        ref: BRANCH,
        environment: 'review',
        by: 'mr-c',
        ...more,
      }).id;
    const theirs = open({ payload: { name: 'shop', key: 'theirs' } });
    expect(await deployments.asked(theirs)).toMatchObject({
      id: theirs,
      ref: BRANCH,
      environment: 'review',
      task: 'deploy',
      opener: 'mr-c',
      isByOurs: false,
      isMarked: false,
      state: undefined,
    });
    for (const forged of [
      { task: 'greenroom' },
      { payload: { key: KEY } },
      { payload: JSON.stringify({ key: KEY }) },
    ])
      expect(await deployments.asked(open(forged))).toMatchObject({ isMarked: true, isByOurs: false });
    const own = await deployments.create({
      environment: 'preview',
      ref: BRANCH,
      commit: '',
      description: '',
      payload: { key: KEY },
      transient: true,
      production: false,
    });
    expect(await deployments.asked(own.id)).toMatchObject({
      isMarked: true,
      isByOurs: true,
      state: 'queued',
    });
    expect(await deployments.asked(999_999)).toBeUndefined();
  }));

it('lists what other tools opened for a branch, with what its states said, and proves nothing by it', () =>
  inWorld(async (world, deployments) => {
    const open = (more: object) =>
      world.act<{ id: number }>('github', 'deployment', {
        ref: BRANCH,
        environment: 'review',
        by: 'mr-c',
        ...more,
      }).id;
    const [first, second] = [open({}), open({ payload: 'plain text' })];
    open({ environment: 'elsewhere' });
    open({ task: 'deploy:migrations' });
    open({ payload: { key: KEY } });
    await deployments.setState(second, 'success', { description: 'Environment shop-a' });
    const found = await deployments.askedFor({ environment: 'review', ref: BRANCH });
    expect(found.map(({ id, state, notes }) => ({ id, state, notes }))).toEqual([
      { id: second, state: 'success', notes: ['Environment shop-a'] },
      { id: first, state: undefined, notes: [] },
    ]);
    expect(await deployments.askedFor({ environment: 'review', ref: 'other' })).toEqual([]);
    expect(await deployments.list({ environment: 'review', ref: BRANCH })).toEqual([]);
    expect(await deployments.newest({ environment: 'review' })).toEqual([]);
  }));
