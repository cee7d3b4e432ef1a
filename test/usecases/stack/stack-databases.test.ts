import { describe, expect, it } from '@jest/globals';
import type { StackResource } from '../../../src/domain/stack/stack.ts';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import {
  type DatabaseDeps,
  databasesOf,
  describeDatabases,
  startDatabases,
  stopDatabases,
} from '../../../src/usecases/stack/stack-databases.ts';
import { database, stackResource } from '../../../tools/builders/aws-facts.ts';
import { stack } from '../../../tools/builders/facts.ts';
import { depsOf } from '../../../tools/builders/ports.ts';
import { sleepingClock } from '../../support/clocks/sleeping-clock.ts';

const NAME = { kind: 'instance', identifier: 'shop-data' } as const;
const NESTED = 'arn:aws:cloudformation:eu-central-1:111122223333:stack/shop-feature-a-Data/0002';

function resource(type: string, physicalId: string, status = 'CREATE_COMPLETE'): StackResource {
  return stackResource({ type, physicalId, status });
}

/** Answers with each status in turn, and with the last one from then on; undefined is a database that is gone. */
function rds(statuses: readonly (string | undefined)[], accepts = true) {
  const asked: string[] = [];
  let looks = 0;
  const { clock, waited } = sleepingClock();
  const deps = depsOf<DatabaseDeps>({
    databases: {
      describe: async () => {
        const status = statuses[Math.min(looks++, statuses.length - 1)];
        return status === undefined ? undefined : database({ status });
      },
      start: async () => {
        asked.push('start');
        return accepts;
      },
      stop: async () => {
        asked.push('stop');
        return accepts;
      },
    },
    stacks: {
      resources: async () => [],
      describe: async () => stack({ parameters: { Asleep: 'true' } }),
    },
    clock,
  });
  return { deps, asked, waited };
}

describe('the databases of a stack', () => {
  it('are found in it and in the stacks nested in it, and what is deleted is none', async () => {
    const held: Readonly<Record<string, readonly StackResource[]>> = {
      root: [
        resource('AWS::RDS::DBInstance', 'shop-data'),
        resource('AWS::CloudFormation::Stack', NESTED),
        resource('AWS::RDS::DBInstance', 'shop-old', 'DELETE_COMPLETE'),
        resource('AWS::S3::Bucket', 'shop-files'),
      ],
      [NESTED]: [resource('AWS::DocDB::DBCluster', 'shop-inner')],
    };
    const deps = depsOf<DatabaseDeps>({ stacks: { resources: async (id) => held[id] ?? [] } });
    expect(await databasesOf(deps, 'root')).toEqual([NAME, { kind: 'cluster', identifier: 'shop-inner' }]);
  });
});

describe('starting databases', () => {
  it.each<[string, readonly (string | undefined)[], boolean, readonly string[]]>([
    ['does not wait for what answers', ['backing-up'], false, []],
    ['starts what is stopped and waits for it', ['stopped', 'starting', 'available'], true, ['start']],
    ['lets a stop come to its end first', ['stopping', 'stopped', 'starting', 'available'], true, ['start']],
    ['takes a start by somebody else for its own', ['starting', 'available'], true, []],
    ['asks again where an answer lags', ['stopped', 'stopped', 'available'], true, ['start', 'start']],
    ['does not wait for what was deleted by hand', [undefined], false, []],
  ])('%s', async (_, statuses, waits, wanted) => {
    const { deps, asked } = rds(statuses);
    expect(await startDatabases(deps, [NAME], 600_000)).toBe(waits);
    expect(asked).toEqual(wanted);
  });

  it('ends at the deadline with the state that it saw last', async () => {
    const { deps, waited } = rds(['starting']);
    await expect(startDatabases(deps, [NAME], 60_000)).rejects.toMatchObject({
      reasonCode: 'deadline',
      message: expect.stringContaining("shop-data is still in state 'starting'"),
    });
    expect(waited()).toBeLessThan(90_000);
  });

  it('looks at most five times a minute at a long start', async () => {
    let looks = 0;
    const { deps, waited } = rds(['starting']);
    const counting = {
      ...deps.databases,
      describe: async () => {
        looks += 1;
        return database({ status: 'starting' });
      },
    };
    await startDatabases({ ...deps, databases: counting }, [NAME], 1_800_000).catch(() => undefined);
    expect(looks / (waited() / 60_000)).toBeLessThan(5);
  });
});

describe('stopping databases', () => {
  it.each([
    ['when its stack was woken meanwhile', stack({ parameters: { Asleep: 'false' } })],
    [
      'while its stack is being changed',
      stack({ status: 'UPDATE_IN_PROGRESS', parameters: { Asleep: 'true' } }),
    ],
    ['when its stack is gone', undefined],
  ])('stops none %s', async (_, now) => {
    const { deps, asked } = rds(['available']);
    const stacks = { ...deps.stacks, describe: async () => now };
    const { stopped } = await stopDatabases({ ...deps, stacks }, 'id', [database()], 60_000);
    expect([stopped, asked]).toEqual([[], []]);
  });

  it('starts one again whose stack was woken right after the stop was asked for', async () => {
    const { deps, asked } = rds(['stopping', 'stopped', 'available']);
    const seen = ['true', 'false'];
    const stacks = {
      ...deps.stacks,
      describe: async () => stack({ parameters: { Asleep: seen.shift() ?? 'false' } }),
    };
    const { stopped } = await stopDatabases({ ...deps, stacks }, 'id', [database()], 60_000);
    expect([stopped, asked]).toEqual([[], ['stop', 'start']]);
  });

  it('takes a refusal for done where the database has begun to stop all the same', async () => {
    const { deps } = rds(['stopping'], false);
    const { stopped, failed } = await stopDatabases(deps, 'id', [database()], 60_000);
    expect([stopped.length, failed.length]).toEqual([1, 0]);
  });

  it('leaves a refusal to the next run where the database still runs', async () => {
    const { deps } = rds(['backing-up'], false);
    const { stopped, failed } = await stopDatabases(deps, 'id', [database()], 60_000);
    expect(stopped).toEqual([]);
    expect(failed).toEqual(['Its database shop-data could not be stopped yet; the next run tries again.']);
  });
});

describe('a cluster that the role may not see', () => {
  const member = { kind: 'instance', identifier: 'shop-member' } as const;

  function olderRole(code = 'AccessDenied', type = 'AWS::RDS::DBCluster') {
    const { deps, asked } = rds(['available']);
    const refused = new AdapterError('access_denied', 'RDS refused.', {
      service: 'RDS',
      retriable: false,
      code,
    });
    const databases = {
      ...deps.databases,
      describe: async ({ identifier }: { readonly identifier: string }) => {
        if (identifier === 'shop-data') throw refused;
        return database({ ...member, memberOf: 'shop-data' });
      },
    };
    const resources = async () => [
      resource(type, 'shop-data'),
      resource('AWS::RDS::DBInstance', member.identifier),
    ];
    return { deps: { ...deps, databases, stacks: { ...deps.stacks, resources } }, asked };
  }

  it('holds nothing up that starts', async () => {
    const { deps, asked } = olderRole();
    expect(await startDatabases(deps, await databasesOf(deps, 'id'), 60_000)).toBe(false);
    expect(asked).toEqual([]);
  });

  it('is not stopped, and one sentence says why for it and its members', async () => {
    const { deps, asked } = olderRole();
    const { stopped, failed } = await stopDatabases(deps, 'id', await describeDatabases(deps, 'id'), 60_000);
    expect([stopped, failed, asked]).toEqual([
      [],
      [
        'Its database cluster shop-data is not stopped, because the role may not see it (rds:DescribeDBClusters).',
      ],
      [],
    ]);
  });

  it.each([
    ['session ran out', 'ExpiredToken', 'AWS::RDS::DBCluster'],
    ['refusal is of an instance', 'AccessDenied', 'AWS::RDS::DBInstance'],
  ])('is none where the %s', async (_, code, type) => {
    await expect(describeDatabases(olderRole(code, type).deps, 'id')).rejects.toThrow('RDS refused.');
  });
});
