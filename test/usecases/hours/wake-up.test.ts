import { describe, expect, it } from '@jest/globals';
import type { Stack } from '../../../src/domain/stack/stack.ts';
import type { HoursDeps, HoursRequest } from '../../../src/usecases/hours/hours-request.ts';
import { keepHours } from '../../../src/usecases/hours/keep-hours.ts';
import type { Readiness } from '../../../src/usecases/readiness/await-awake.ts';
import { beanstalkEnvironment } from '../../../tools/builders/aws-facts.ts';
import { stack } from '../../../tools/builders/facts.ts';
import { hoursRequest } from '../../../tools/builders/hours-requests.ts';
import { depsOf } from '../../../tools/builders/ports.ts';
import { oneTarget } from '../../support/ports/one-target.ts';
import { night } from './night.ts';

const REQUEST = hoursRequest();

/** Environments are asked for their health like this. */
function asking(readiness: Partial<Readiness>): HoursRequest {
  return hoursRequest({ readiness: { ...REQUEST.readiness, ...readiness } });
}

describe('keepHours', () => {
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
      let now = found;
      const woken = depsOf<HoursDeps>({
        ...deps,
        beanstalk: {
          platforms: async () => [],
          environment: async () => beanstalkEnvironment({ name: found.name, health }),
          environmentEvents: async () => [],
          logTail: async () => undefined,
        },
        site: {
          get: async (url) => {
            asked.push(url);
            return { status };
          },
          read: async (url) => {
            asked.push(url);
            return { status, body };
          },
        },
        stacks: {
          ...deps.stacks,
          describe: async () => now,
          prepareChange: async () => ({ kind: 'ready', changeSetId: 'set', stackId: found.id }),
          async executeChange() {
            now = {
              ...found,
              status: 'UPDATE_COMPLETE',
              parameters: { ...found.parameters, Asleep: 'false' },
            };
          },
        },
        clock: { ...deps.clock, now: () => new Date('2026-03-02T09:00:00Z') },
      });
      return { targets: oneTarget(woken), asked };
    }

    it('waits until its site answers', async () => {
      const { targets, asked } = morning(asleep, { health: 'Grey', status: 200 });
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
        const { targets } = morning({ ...asleep, outputs: {} }, { health, status: 200 });
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
        const { targets, asked } = morning({ ...asleep, parameters }, answer(`{"commit":"${commit}"}`));
        expect(await keepHours(targets, request)).toMatchObject({ decision: 'woken' });
        const version = 'http://shop-feature-a.example.com/version';
        expect(asked).toEqual(['http://shop-feature-a.example.com/', version, version, version]);
      });

      it('does not call it awake, and gives no address, while it says that it is another', async () => {
        const { targets } = morning({ ...asleep, parameters }, answer('fedcba9'));
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
        const { targets } = morning(stands, answer(says));
        const { items } = await keepHours(targets, request);
        expect(items).toMatchObject([{ decision: 'nothing' }]);
        expect(items[0]?.standing).toBe(standing);
      });

      it.each([
        ['its stack tells no commit', { parameters: { Asleep: 'true' } }],
        ['its stack tells no address', { outputs: {}, parameters }],
      ])('is not asked where %s', async (_, found) => {
        const { targets, asked } = morning({ ...asleep, ...found }, answer('fedcba9'));
        expect(await keepHours(targets, request)).toMatchObject({ decision: 'woken' });
        expect(asked.filter((url) => url.endsWith('/version'))).toEqual([]);
      });
    });

    it('is left to a person where nothing in its template depends on sleep', async () => {
      const { targets } = morning(asleep, { health: 'Green', status: 200 });
      const [{ deps }] = targets;
      const prepareChange = async () => ({ kind: 'empty', changeSetId: 'set', stackId: asleep.id }) as const;
      const still = oneTarget(depsOf<HoursDeps>({ ...deps, stacks: { ...deps.stacks, prepareChange } }));
      expect(await keepHours(still, asking({ health: 'http' }))).toMatchObject({
        decision: 'skipped',
        reasonCode: 'manual_step',
      });
    });

    it('waits for nothing where the site has no address to ask', async () => {
      const { targets } = morning({ ...asleep, outputs: {} }, { health: 'Red', status: 500 });
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
      const morning = depsOf<HoursDeps>({
        ...deps,
        beanstalk: { platforms },
        stacks: {
          ...deps.stacks,
          prepareChange: async ({ parameters }) => {
            asked.push(parameters);
            return { kind: 'empty', changeSetId: 'set', stackId: asleep.id };
          },
        },
        clock: { ...deps.clock, now: () => new Date('2026-03-02T09:00:00Z') },
      });
      await keepHours(oneTarget(morning), REQUEST);
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
        { Commit: { value: 'a' }, SolutionStackName: platform, Asleep: { value: 'false' } },
      ]);
    });
  });
});
