import { describe, expect, it } from '@jest/globals';
import type { Stack } from '../../../src/domain/stack/stack.ts';
import type { HoursDeps } from '../../../src/usecases/hours/hours-request.ts';
import { keepHours } from '../../../src/usecases/hours/keep-hours.ts';
import { pullRequest, stack } from '../../../tools/builders/facts.ts';
import { hoursRequest } from '../../../tools/builders/hours-requests.ts';
import { depsOf } from '../../../tools/builders/ports.ts';
import { oneTarget } from '../../support/ports/one-target.ts';
import { night } from './night.ts';

const REQUEST = hoursRequest();

const awake = stack();

describe('keepHours', () => {
  describe('what keeps an environment up at night', () => {
    const branches = ['feature/a', 'feature/b', 'feature/c', 'feature/d', 'feature/e', 'feature/f'];
    const stacks = branches.map((branch) =>
      stack({
        name: `shop-${branch.replace('/', '-')}`,
        tags: { ...awake.tags, 'greenroom:branch': branch },
      }),
    );
    const AWAKE = { number: 7, labels: ['stage:awake'], headRepositoryId: 70107786 };
    const pushed = (branch: string, createdAt: string, commit = 'a') => ({
      id: 1,
      commit,
      payload: { key: `70107786/shop/preview/${branch}` },
      createdAt,
    });

    interface Seen {
      readonly labels?: readonly string[];
      readonly pushedAt?: string;
      /** The commit that was deployed in the morning. */
      readonly earlier?: string;
    }

    interface Host {
      /** Of every branch, by the lists and by the branches themselves. */
      readonly listed: Seen;
      readonly itself?: Seen;
      readonly fails?: boolean;
      /** The far side's time once the lists are read. */
      readonly readAt?: string;
    }

    async function atNight(
      found: readonly Stack[],
      { listed, itself = listed, fails = false, readAt = '2026-03-02T23:00:00Z' }: Host,
    ) {
      const { deps, changed } = night(found, found);
      const asked: string[] = [];
      const before = deps.clock.now();
      const life = depsOf<HoursDeps>({
        ...deps,
        clock: { ...deps.clock, now: () => (asked.length > 0 ? new Date(readAt) : before) },
        stacks: {
          ...deps.stacks,
          describe: async (id) => found.find((each) => each.id === id || each.name === id),
        },
        codeHost: {
          openHeads: async () => {
            asked.push('open heads');
            if (fails) throw new Error('no list');
            return branches.map((headBranch) => ({ ...AWAKE, labels: [], ...listed, headBranch }));
          },
          openPullRequests: async (branch = '') => {
            asked.push(`pull requests of ${branch}`);
            return [pullRequest({ ...AWAKE, labels: [], ...itself, headBranch: branch })];
          },
        },
        deployments: {
          list: async () => [],
          opened: async ({ ref }) => {
            asked.push(`deployments of ${ref ?? 'all'}`);
            const { earlier } = listed;
            const at = ref === undefined ? listed.pushedAt : itself.pushedAt;
            const of = ref === undefined ? branches : [ref];
            const before = ref === undefined ? earlier : itself.earlier;
            return of.flatMap((branch) => [
              ...(at === undefined ? [] : [pushed(branch, at)]),
              ...(before === undefined ? [] : [pushed(branch, '2026-03-02T10:00:00Z', before)]),
            ]);
          },
        },
      });
      const report = await keepHours(oneTarget(life), REQUEST);
      return { report, changed, asked };
    }

    const recently = '2026-03-02T22:30:00Z';

    it.each([
      ['the label of its pull request', { labels: ['stage:awake'] }],
      ['a push within two hours', { pushedAt: recently, earlier: 'b' }],
    ])('is %s, which one read of each list tells of all', async (_, listed) => {
      const { changed, asked, report } = await atNight(stacks, { listed });
      expect(changed).toEqual([]);
      expect(report.items).toHaveLength(6);
      expect(report.items.every(({ pullRequest }) => pullRequest === 7)).toBe(true);
      expect(asked.toSorted()).toEqual(['deployments of all', 'open heads']);
    });

    it('is no deployment of the commit that was there before, which only the branch can tell', async () => {
      const host = { listed: { pushedAt: recently }, itself: { pushedAt: recently, earlier: 'a' } };
      const { changed } = await atNight(stacks.slice(0, 1), host);
      expect(changed).toEqual(['shop-feature-a']);
    });

    it('costs two reads too where all of them sleep', async () => {
      const sleeping = stacks.map((each) => ({
        ...each,
        parameters: { ...each.parameters, Asleep: 'true' },
      }));
      const { changed, asked } = await atNight(sleeping, { listed: {} });
      expect(changed).toEqual([]);
      expect(asked.toSorted()).toEqual(['deployments of all', 'open heads']);
    });

    it.each([
      ['was labelled', { labels: ['stage:awake'] }],
      ['was pushed to', { pushedAt: recently }],
    ])('also counts when the branch %s after the lists were read', async (_, itself) => {
      const [one] = stacks;
      const { changed, asked } = await atNight(one === undefined ? [] : [one], { listed: {}, itself });
      expect(changed).toEqual([]);
      expect(asked).toContain('deployments of feature/a');
    });

    it('is asked of the branch itself before it is put to sleep', async () => {
      const { changed, asked } = await atNight(stacks.slice(0, 1), { listed: {} });
      expect(changed).toEqual(['shop-feature-a']);
      expect(asked).toEqual([
        'open heads',
        'deployments of all',
        'pull requests of feature/a',
        'deployments of feature/a',
      ]);
    });

    it('is also that its hours begin while the lists are read', async () => {
      const { changed } = await atNight(stacks.slice(0, 1), { listed: {}, readAt: '2026-03-03T08:00:00Z' });
      expect(changed).toEqual([]);
    });

    it('is unknown where a list fails, so that nothing is put to sleep', async () => {
      const { changed, report } = await atNight(stacks, { listed: {}, fails: true });
      expect(changed).toEqual([]);
      expect(report.decision).toBe('failed');
      expect(report.items.map(({ decision }) => decision)).toEqual(Array(6).fill('failed'));
    });
  });
});
