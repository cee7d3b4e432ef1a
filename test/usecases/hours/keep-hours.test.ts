import { describe, expect, it } from '@jest/globals';
import type { Stack } from '../../../src/domain/stack/stack.ts';
import type { HoursDeps, HoursRequest } from '../../../src/usecases/hours/hours-request.ts';
import { keepHours } from '../../../src/usecases/hours/keep-hours.ts';
import type { Readiness } from '../../../src/usecases/readiness/await-awake.ts';
import { stack } from '../../../tools/builders/facts.ts';
import { hoursRequest } from '../../../tools/builders/hours-requests.ts';
import { onePlace } from '../../support/one-place.ts';
import { SILENT_LOG } from '../../support/silence.ts';

const REQUEST = hoursRequest();

/** Environments are asked for their health like this. */
function asking(readiness: Partial<Readiness>): HoursRequest {
  return hoursRequest({ readiness: { ...REQUEST.readiness, ...readiness } });
}

/** At night: `listed` are the stacks of the list, `now` what each look at one of them shows in turn. */
function night(listed: readonly Stack[], now: readonly (Stack | undefined)[]) {
  const changed: string[] = [];
  let looks = 0;
  let time = 0;
  const deps = {
    codeHost: { openHeads: async () => [], openPullRequests: async () => [] },
    deployments: { opened: async () => [] },
    account: { accountId: async () => '111122223333' },
    stacks: {
      list: async () => listed,
      describe: async () => now[Math.min(looks++, now.length - 1)],
      prepareChange: async ({ stackName }: { stackName: string }) => {
        changed.push(stackName);
        return { kind: 'ready', changeSetId: 'set', stackId: stackName };
      },
      executeChange: async () => undefined,
      events: async () => [],
      resources: async () => [],
    },
    clock: {
      now: () => new Date('2026-03-02T23:00:00Z'),
      monotonic: () => time,
      sleep: async (ms: number) => {
        time += ms;
      },
    },
    log: SILENT_LOG,
  } as unknown as HoursDeps;
  return { deps, changed };
}

const awake = stack();
const deploying = stack({ status: 'UPDATE_IN_PROGRESS', updatedAt: '2026-03-02T22:59:00Z' });

describe('keepHours', () => {
  it('puts an environment to sleep outside its hours', async () => {
    const { deps, changed } = night([awake], [awake]);
    expect(await keepHours(onePlace(deps), REQUEST)).toMatchObject({
      decision: 'slept',
      items: [{ commit: awake.parameters['Commit'] }],
    });
    expect(changed).toEqual(['shop-feature-a']);
  });

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
      const life = {
        ...deps,
        clock: { ...deps.clock, now: () => (asked.length > 0 ? new Date(readAt) : before) },
        stacks: {
          ...deps.stacks,
          describe: async (id: string) => found.find((each) => each.id === id || each.name === id),
        },
        codeHost: {
          openHeads: async () => {
            asked.push('open heads');
            if (fails) throw new Error('no list');
            return branches.map((headBranch) => ({ ...AWAKE, labels: [], ...listed, headBranch }));
          },
          openPullRequests: async (branch: string) => {
            asked.push(`pull requests of ${branch}`);
            return [{ ...AWAKE, labels: [], ...itself, headBranch: branch }];
          },
        },
        deployments: {
          opened: async ({ ref }: { ref?: string }) => {
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
      } as unknown as HoursDeps;
      const report = await keepHours(onePlace(life), REQUEST);
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

  it.each([
    ['before its turn came', [deploying]],
    ['right before the change', [awake, deploying]],
  ])('leaves an environment alone when a deployment began %s', async (_, looks) => {
    const { deps, changed } = night([awake], looks);
    const report = await keepHours(onePlace(deps), REQUEST);
    expect(report.items).toMatchObject([{ decision: 'skipped', reasonCode: 'busy' }]);
    expect(report.decision).toBe('nothing');
    expect(changed).toEqual([]);
  });

  it.each([
    ['UPDATE_ROLLBACK_FAILED', 'deploy its branch again or take it down'],
    ['ROLLBACK_COMPLETE', 'deploy its branch again or take it down'],
    ['DELETE_FAILED', 'deploy its branch again or take it down'],
    ['IMPORT_ROLLBACK_FAILED', 'put right what its events name in CloudFormation, or delete it'],
  ])('says what is to be done about an environment that stays in %s', async (status, step) => {
    const { deps, changed } = night([{ ...awake, status }], []);
    expect(await keepHours(onePlace(deps), REQUEST)).toMatchObject({
      decision: 'skipped',
      reasonCode: 'manual_step',
      sentence: `Every other environment is as its hours say. shop-feature-a stays as it is: it is in ${status}; ${step}.`,
      items: [{ decision: 'skipped', reasonCode: 'manual_step' }],
    });
    expect(changed).toEqual([]);
  });

  it('names the ones that it leaves to the next run', async () => {
    const { deps } = night([deploying], []);
    expect(await keepHours(onePlace(deps), REQUEST)).toMatchObject({
      decision: 'nothing',
      sentence: 'Every other environment is as its hours say. Left to the next run: shop-feature-a.',
    });
  });

  it('is not troubled by an environment that was taken down meanwhile', async () => {
    const { deps } = night([awake], [undefined]);
    expect(await keepHours(onePlace(deps), REQUEST)).toMatchObject({ decision: 'nothing' });
  });

  it('changes no nested stack, which only its parent may change', async () => {
    const nested = stack({ name: 'shop-feature-a-Site-1', parentId: awake.id });
    const { deps, changed } = night([nested], [nested]);
    await keepHours(onePlace(deps), REQUEST);
    expect(changed).toEqual([]);
  });

  describe('telling of an environment that was woken', () => {
    const asleep = stack({
      parameters: { Commit: 'a', VersionLabel: 'shop-feature-a-a', Asleep: 'true' },
      outputs: { Url: 'http://shop-feature-a.example.com' },
    });

    /** In the morning, where Beanstalk shows the environment in this health and its site answers with this status. */
    function morning(
      found: Stack,
      { health, status, body = '' }: { health: string; status: number; body?: string },
    ) {
      const { deps } = night([found], [found]);
      const asked: string[] = [];
      const woken = {
        ...deps,
        beanstalk: {
          platforms: async () => [],
          environment: async () => ({
            name: found.name,
            status: 'Ready',
            health,
            versionLabel: 'shop-feature-a-a',
          }),
          environmentEvents: async () => [],
          logTail: async () => undefined,
        },
        site: {
          get: async (url: string) => {
            asked.push(url);
            return { status };
          },
          read: async (url: string) => {
            asked.push(url);
            return { status, body };
          },
        },
        stacks: {
          ...deps.stacks,
          prepareChange: async () => ({ kind: 'empty', changeSetId: 'set', stackId: found.id }),
        },
        clock: { ...deps.clock, now: () => new Date('2026-03-02T09:00:00Z') },
        log: { ...deps.log, warning: () => undefined },
      } as unknown as HoursDeps;
      return { places: onePlace(woken), asked };
    }

    it('waits until its site answers', async () => {
      const { places: targets, asked } = morning(asleep, { health: 'Grey', status: 200 });
      expect(await keepHours(targets, asking({ health: 'http' }))).toMatchObject({
        decision: 'woken',
        items: [{ url: 'http://shop-feature-a.example.com' }],
      });
      expect(asked).toEqual(['http://shop-feature-a.example.com/']);
    });

    it.each([
      ['Green', 'woken', 'environment_woken'],
      ['Red', 'failed', 'unhealthy'],
    ])(
      'asks Beanstalk for the health of one without an address, which is %s',
      async (health, decision, reasonCode) => {
        const { places: targets } = morning({ ...asleep, outputs: {} }, { health, status: 200 });
        expect(await keepHours(targets, asking({ health: 'beanstalk' }))).toMatchObject({
          decision,
          reasonCode,
        });
      },
    );

    describe('that says which commit it is', () => {
      const request = asking({ health: 'http', deploymentInfo: '/version' });
      const commit = '0123456789abcdef0123456789abcdef01234567';
      const parameters = { ...asleep.parameters, Commit: commit };
      const answer = (body: string) => ({ health: 'Green', status: 200, body });

      it('calls it awake once it has said three times in a row that it is the one that was deployed', async () => {
        const { places: targets, asked } = morning(
          { ...asleep, parameters },
          answer(`{"commit":"${commit}"}`),
        );
        expect(await keepHours(targets, request)).toMatchObject({ decision: 'woken' });
        const version = 'http://shop-feature-a.example.com/version';
        expect(asked).toEqual(['http://shop-feature-a.example.com/', version, version, version]);
      });

      it('does not call it awake, and gives no address, while it says that it is another', async () => {
        const { places: targets } = morning({ ...asleep, parameters }, answer('fedcba9'));
        const { decision, items } = await keepHours(targets, request);
        expect([decision, items[0]?.reasonCode, items[0]?.url]).toEqual([
          'failed',
          'wrong_commit',
          undefined,
        ]);
      });

      it.each([
        ['tells that it is awake', commit, 'awake'],
        ['keeps quiet', 'fedcba9', undefined],
      ])('%s where it changed lately and says that it is %s', async (_, says, standing) => {
        const stands = stack({
          ...asleep,
          parameters: { ...parameters, Asleep: 'false' },
          updatedAt: '2026-03-02T08:30:00Z',
        });
        const { places: targets } = morning(stands, answer(says));
        const { items } = await keepHours(targets, request);
        expect(items).toMatchObject([{ decision: 'nothing' }]);
        expect(items[0]?.standing).toBe(standing);
      });

      it.each([
        ['its stack tells no commit', { parameters: { Asleep: 'true' } }],
        ['its stack tells no address', { outputs: {}, parameters }],
      ])('is not asked where %s', async (_, found) => {
        const { places: targets, asked } = morning({ ...asleep, ...found }, answer('fedcba9'));
        expect(await keepHours(targets, request)).toMatchObject({ decision: 'woken' });
        expect(asked.filter((url) => url.endsWith('/version'))).toEqual([]);
      });
    });

    it('waits for nothing where the site has no address to ask', async () => {
      const { places: targets } = morning({ ...asleep, outputs: {} }, { health: 'Red', status: 500 });
      expect(await keepHours(targets, asking({ health: 'http' }))).toMatchObject({ decision: 'woken' });
    });
  });

  describe('waking an environment', () => {
    const old = '64bit Amazon Linux 2023 v6.8.0 running Node.js 24';
    const newest = '64bit Amazon Linux 2023 v6.11.1 running Node.js 24';
    const other = '64bit Amazon Linux 2023 v6.12.0 running Node.js 22';

    /** What the change asks for, when Beanstalk offers these platforms in the morning. */
    async function woken(platforms: () => Promise<readonly string[]>, name = old) {
      const asleep = stack({ parameters: { Commit: 'a', SolutionStackName: name, Asleep: 'true' } });
      const { deps } = night([asleep], [asleep]);
      const asked: unknown[] = [];
      const morning = {
        ...deps,
        beanstalk: { platforms },
        stacks: {
          ...deps.stacks,
          prepareChange: async (change: { parameters: unknown }) => {
            asked.push(change.parameters);
            return { kind: 'empty', changeSetId: 'set', stackId: asleep.id };
          },
        },
        clock: { ...deps.clock, now: () => new Date('2026-03-02T09:00:00Z') },
        log: { ...deps.log, warning: () => undefined },
      } as unknown as HoursDeps;
      await keepHours(onePlace(morning), REQUEST);
      return asked;
    }

    it.each([
      ['keeps its platform while that is on offer', async () => [other, newest, old], 'previous'],
      [
        'takes the newest of its branch when its platform has retired',
        async () => [other, newest],
        { value: newest },
      ],
      ['keeps its platform when none of its branch is left', async () => [other], 'previous'],
      ['keeps its platform when nobody may list them', () => Promise.reject(new Error('no')), 'previous'],
    ])('%s', async (_, platforms, platform) => {
      expect(await woken(platforms)).toEqual([
        { Commit: 'previous', SolutionStackName: platform, Asleep: { value: 'false' } },
      ]);
    });
  });
});
