import { describe, expect, it } from '@jest/globals';
import { parseHours } from '../../../src/domain/hours/hours.ts';
import type { Stack } from '../../../src/domain/stack/stack.ts';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import type { HoursDeps } from '../../../src/usecases/hours/hours-request.ts';
import { keepHours } from '../../../src/usecases/hours/keep-hours.ts';
import { lookForHours } from '../../../src/usecases/hours/look-for-hours.ts';
import { beanstalkEnvironment, database, stackResource } from '../../../tools/builders/aws-facts.ts';
import { stack } from '../../../tools/builders/facts.ts';
import { hoursRequest } from '../../../tools/builders/hours-requests.ts';
import { depsOf, type PartialPorts } from '../../../tools/builders/ports.ts';
import { oneTarget } from '../../support/ports/one-target.ts';

const NIGHT = '2026-03-02T23:00:00Z';
const DAY = '2026-03-02T12:00:00Z';
const REQUEST = hoursRequest();

const awake = stack();
const asleep = stack({ parameters: { ...awake.parameters, Asleep: 'true', VersionLabel: '1' } });
const data = stackResource({ type: 'AWS::RDS::DBInstance', physicalId: 'shop-data' });

/** Ports that read; whatever is not here must not be asked, and nothing that writes is. */
function at(now: string, stacks: readonly Stack[], ports: PartialPorts<HoursDeps> = {}): HoursDeps {
  return depsOf<HoursDeps>({
    codeHost: { openHeads: async () => [], openPullRequests: async () => [] },
    deployments: { opened: async () => [] },
    beanstalk: { environment: async () => undefined },
    ...ports,
    stacks: { list: async () => stacks, resources: async () => [], ...ports.stacks },
    clock: { now: () => new Date(now) },
  });
}

function look(...of: Parameters<typeof at>) {
  return lookForHours(oneTarget(at(...of)), REQUEST);
}

describe('lookForHours', () => {
  it.each<[string, string, Stack, readonly string[]]>([
    ['what is awake at night', NIGHT, awake, ['shop-feature-a would be put to sleep: ']],
    ['what sleeps at night', NIGHT, asleep, []],
    ['what is awake by day', DAY, awake, []],
    ['what sleeps by day', DAY, asleep, ['shop-feature-a would be woken: ']],
    ['what changes anyhow', NIGHT, { ...awake, status: 'UPDATE_IN_PROGRESS' }, []],
    ['what only a deployment puts right', NIGHT, { ...awake, status: 'ROLLBACK_COMPLETE' }, []],
    ['what cannot sleep', NIGHT, stack({ parameters: {} }), []],
  ])('judges %s', async (_, now, found, sentences) => {
    const { items, failure } = await look(now, [found]);
    expect(items.map(({ sentence }) => sentence)).toEqual(
      sentences.map((each) => expect.stringContaining(each)),
    );
    expect(items.map(({ decision, reasonCode }) => [decision, reasonCode])).toEqual(
      sentences.map(() => ['planned', 'due']),
    );
    expect(failure).toBeUndefined();
  });

  it('says what a run of hours says that changes nothing', async () => {
    const found = await look(NIGHT, [awake]);
    const dry = hoursRequest({ run: { token: '1-1', timeoutMs: 600_000, dryRun: true } });
    const planned = await keepHours(oneTarget(at(NIGHT, [awake])), dry);
    expect(found.items.map(({ name, sentence }) => [name, sentence])).toEqual(
      planned.items.map(({ name, sentence }) => [name, sentence]),
    );
  });

  it.each<[string, string, Stack, string, string]>([
    ['put to sleep', NIGHT, asleep, 'available', 'Its database shop-data would be stopped.'],
    ['woken', DAY, awake, 'stopped', 'Its database shop-data would be started.'],
  ])(
    'finds a database that a killed run left when its stack was %s',
    async (_, now, found, status, sentence) => {
      const { items } = await look(now, [found], {
        stacks: { resources: async () => [data] },
        databases: { describe: async () => database({ status }) },
      });
      expect(items[0]?.sentence).toContain(sentence);
    },
  );

  it('finds servers that run on although their stack counts as asleep', async () => {
    const lately = { ...asleep, updatedAt: '2026-03-02T22:00:00Z' };
    const beanstalk = { environment: async () => beanstalkEnvironment({ name: 'shop-feature-a' }) };
    const { items, failure } = await look(NIGHT, [lately], { beanstalk });
    expect(items[0]?.sentence).toContain('its Beanstalk environment could not be deleted and runs on');
    expect(failure).toBeUndefined();
  });

  it('asks no environment whether it answers, and tells no news of the day before', async () => {
    const lately = { ...awake, updatedAt: '2026-03-02T11:00:00Z' };
    expect((await look(DAY, [lately])).items).toEqual([]);
  });

  it('knows of the others where one cannot be looked at', async () => {
    const other = stack({ id: 'other', name: 'shop-feature-b' });
    const { items, failure } = await look(DAY, [asleep, other], {
      stacks: {
        resources: async () => {
          throw new AdapterError('throttled', 'CloudFormation asked to slow down.', {
            service: 'CloudFormation',
          });
        },
      },
    });
    expect(items.map(({ name }) => name)).toEqual(['shop-feature-a']);
    expect(failure).toEqual({
      decision: 'failed',
      reasonCode: 'throttled',
      sentence: 'CloudFormation asked to slow down.',
    });
  });

  it.each([
    ['no hours', { hours: undefined, isProtected: false }],
    ['a kind that never sleeps', { hours: parseHours('Mon-Fri 08:00-20:00'), isProtected: true }],
  ])('asks nobody anything where there are %s', async (_, rules) => {
    const request = hoursRequest({ rules: { ...REQUEST.rules, ...rules } });
    expect(await lookForHours(oneTarget(depsOf<HoursDeps>({})), request)).toEqual({ items: [], more: 0 });
  });
});
