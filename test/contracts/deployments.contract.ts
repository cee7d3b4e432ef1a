import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Deployments } from '../../src/ports/deployments.ts';

export interface DeploymentsFixture {
  readonly deployments: Deployments;
  readonly branch: string;
  /** Head of `branch`. */
  readonly commit: string;
  /** Pushes to `branch`; the new head. */
  push(): string;
  readonly close: () => Promise<void>;
}

export function deploymentsContract(name: string, start: () => Promise<DeploymentsFixture>): void {
  describe(`the contract of Deployments, kept by ${name}`, () => {
    let fixture: DeploymentsFixture;
    beforeAll(async () => {
      fixture = await start();
    });
    afterAll(() => fixture.close());

    const request = (commit: string) => ({
      environment: 'preview',
      ref: fixture.branch,
      commit,
      description: 'Environment shop-a',
      payload: { key: '1/shop/preview/a' },
      transient: true,
      production: false,
    });

    it('opens a deployment as queued and lists it with its payload', async () => {
      const made = await fixture.deployments.create(request(fixture.commit));
      expect(made).toMatchObject({ state: 'queued', commit: fixture.commit, ref: fixture.branch });
      const [listed] = await fixture.deployments.list({ environment: 'preview', ref: fixture.branch });
      expect(listed).toMatchObject({ id: made.id, state: 'queued', payload: { key: '1/shop/preview/a' } });
    });

    it('shows the newest of many states, with its address', async () => {
      const [made] = await fixture.deployments.list({ environment: 'preview', ref: fixture.branch });
      const id = made?.id ?? 0;
      for (const state of ['in_progress', 'failure', 'queued', 'in_progress'] as const)
        await fixture.deployments.setState(id, state, {});
      await fixture.deployments.setState(id, 'success', {
        environmentUrl: 'https://a.example.com',
        description: 'x'.repeat(300),
      });
      const [listed] = await fixture.deployments.list({ environment: 'preview', commit: fixture.commit });
      expect(listed).toMatchObject({ state: 'success', environmentUrl: 'https://a.example.com' });
    });

    it('tells which run gave it its newest state, and when', async () => {
      const made = await fixture.deployments.create(request(fixture.commit));
      const logUrl = 'https://github.com/octo-org/shop/actions/runs/7';
      const shown = async () =>
        (await fixture.deployments.list({ ref: fixture.branch })).find(({ id }) => id === made.id);
      expect((await shown())?.changed?.run).toBeUndefined();
      await fixture.deployments.setState(made.id, 'in_progress', { logUrl });
      const found = await shown();
      expect(found).toMatchObject({ state: 'in_progress', changed: { run: logUrl } });
      expect(Date.parse(found?.changed?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(made.createdAt));
      await fixture.deployments.setState(made.id, 'inactive', { description: 'It was a test.' });
      expect((await shown())?.changed?.run).toBeUndefined();
    });

    it('tells the commit that the host took when the branch has moved', async () => {
      const head = fixture.push();
      const made = await fixture.deployments.create(request(fixture.commit));
      expect(made.commit).toBe(head);
    });

    it('lists over all pages, newest first, and only the environment asked for', async () => {
      for (let count = 0; count < 9; count += 1) await fixture.deployments.create(request(fixture.commit));
      const all = await fixture.deployments.list({ environment: 'preview', ref: fixture.branch });
      expect(all).toHaveLength(12);
      expect(all.map((each) => each.id)).toEqual(all.map((each) => each.id).toSorted((a, b) => b - a));
      expect(await fixture.deployments.list({ environment: 'other' })).toEqual([]);
    });

    it('tells when the deployments of all branches were opened, newest first, without their states', async () => {
      const [branch, all] = await Promise.all([
        fixture.deployments.opened({ environment: 'preview', ref: fixture.branch }),
        fixture.deployments.opened({ environment: 'preview' }),
      ]);
      expect(all).toEqual(branch);
      expect(all.map((each) => each.id)).toEqual(all.map((each) => each.id).toSorted((a, b) => b - a));
      const since = new Date(all[0]?.createdAt ?? '');
      const [newest] = await fixture.deployments.opened({ environment: 'preview', since });
      expect(newest).toEqual(all[0]);
    });

    it('shows the newest deployments of one branch, of whatever environment they are', async () => {
      await fixture.deployments.create({ ...request(fixture.commit), environment: 'qa' });
      const newest = await fixture.deployments.newest({ ref: fixture.branch });
      expect(newest[0]).toMatchObject({ environment: 'qa', state: 'queued' });
      expect(newest.some(({ environment }) => environment === 'preview')).toBe(true);
      const others = await fixture.deployments.newest({ ref: fixture.branch, isMeant: () => false });
      expect(others).toEqual([]);
      expect(await fixture.deployments.newest({ ref: 'no-such-branch' })).toEqual([]);
    });

    it('shows the newest deployments of all branches of one environment, newest first, with their states', async () => {
      const newest = await fixture.deployments.newest({ environment: 'preview' });
      const all = await fixture.deployments.list({ environment: 'preview' });
      expect(newest.length).toBeGreaterThan(3);
      expect(newest).toEqual(all.slice(0, newest.length));
      expect(await fixture.deployments.newest({ environment: 'other' })).toEqual([]);
    });

    it('tells when a deployment first was a success, whatever became of it, and nothing of one that never was', async () => {
      const made = await fixture.deployments.create({ ...request(fixture.commit), environment: 'spans' });
      const shown = async () => [
        ...(await fixture.deployments.newest({ environment: 'spans' })),
        ...(await fixture.deployments.list({ environment: 'spans' })),
      ];
      await fixture.deployments.setState(made.id, 'failure', {});
      expect((await shown()).map(({ succeededAt }) => succeededAt)).toEqual([undefined, undefined]);
      await fixture.deployments.setState(made.id, 'success', {});
      const [first] = await shown();
      expect(Date.parse(first?.succeededAt ?? '')).toBeGreaterThanOrEqual(Date.parse(made.createdAt));
      await fixture.deployments.setState(made.id, 'inactive', { description: 'It is gone.' });
      await fixture.deployments.setState(made.id, 'success', {});
      expect((await shown()).map(({ succeededAt }) => succeededAt)).toEqual([
        first?.succeededAt,
        first?.succeededAt,
      ]);
    });

    it('leaves another deployment of the environment as it is when one becomes a success', async () => {
      const [newest, ...older] = await fixture.deployments.list({
        environment: 'preview',
        ref: fixture.branch,
      });
      await fixture.deployments.setState(newest?.id ?? 0, 'success', {});
      const after = await fixture.deployments.list({ environment: 'preview', ref: fixture.branch });
      expect(after.slice(1).map((each) => each.state)).toEqual(older.map((each) => each.state));
    });
  });
}
