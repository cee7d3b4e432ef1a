import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createRehearsalWorld, type RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { tagsOf } from '../../../tools/builders/facts.ts';
import type { InProcessResult } from '../../../tools/runs/in-process-run.ts';
import { BRANCH, ENVIRONMENT, reviewRequested, type Stage } from '../../../tools/runs/preview-job.ts';
import { hoursHere } from '../../support/runs/hours-here.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';

const DAY_MS = 86_400_000;
const NIGHT = '2026-03-02T22:07:00Z';
const MORNING = '2026-03-03T08:07:00Z';

let world: RehearsalWorld;

const POSTGRES = { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres' } };

/** A small environment that stands since a Monday morning: something that sleeps, and the given databases. */
async function standing(databases: Readonly<Record<string, object>> = { Data: POSTGRES }): Promise<void> {
  world = await createRehearsalWorld({ seed: 3 });
  world.act('github', 'push', { branch: 'feature/a', files: { 'a.txt': 'a' }, by: 'mr-a' });
  stand('a', 'false', databases);
}

function stand(name: string, Asleep: string, databases: Readonly<Record<string, object>>): void {
  const template = {
    Parameters: { Asleep: { Type: 'String' } },
    Conditions: { IsAwake: { 'Fn::Equals': [{ Ref: 'Asleep' }, 'false'] } },
    Resources: { Compute: { Type: 'AWS::SNS::Topic', Condition: 'IsAwake' }, ...databases },
  };
  const tags = tagsOf(`feature/${name}`);
  world.act('cloudformation', 'seed', {
    name: `shop-feature-${name}`,
    tags,
    template,
    parameters: { Asleep },
  });
}

function keepHours(inputs: Readonly<Record<string, string>> = {}): Promise<InProcessResult> {
  return hoursHere(world, { hours: 'Mon-Fri 08:00-20:00 UTC', ...inputs });
}

interface Instances {
  readonly instances: readonly { readonly id: string; readonly status: string }[];
}

function statuses(): readonly string[] {
  return world.look<Instances>('rds').instances.map(({ status }) => status);
}

function identifier(): string {
  return world.look<Instances>('rds').instances[0]?.id ?? '';
}

/** Operations asked of RDS and changes of the stack, in order, since an entry of the log. */
function asked(from: number): readonly string[] {
  return world.log
    .entries(from)
    .filter(({ service, operation }) => service === 'rds' || operation === 'ExecuteChangeSet')
    .map(({ operation }) => operation);
}

describe('hours over an environment with a database', () => {
  afterEach(() => world.close());

  it('stops the database once the environment sleeps, and starts it before the environment wakes', async () => {
    await standing();
    world.clock.set(NIGHT);
    let from = world.log.next();
    const night = await keepHours();
    expect(night.report).toMatchObject({ decision: 'slept', items: [{ reasonCode: 'environment_slept' }] });
    expect(JSON.stringify(night.report)).toContain(`Its database ${identifier()} was stopped.`);
    expect(asked(from)).toEqual(['ExecuteChangeSet', 'DescribeDBInstances', 'StopDBInstance']);
    world.clock.advance(600_000);
    expect(statuses()).toEqual(['stopped']);
    world.clock.set(MORNING);
    from = world.log.next();
    expect((await keepHours()).report).toMatchObject({ decision: 'woken' });
    expect(asked(from).slice(0, 2)).toEqual(['DescribeDBInstances', 'StartDBInstance']);
    expect(asked(from)).not.toContain('StopDBInstance');
    const executed = world.log.entries(from).find(({ operation }) => operation === 'ExecuteChangeSet');
    const available = world.log
      .entries(from)
      .find(({ service, responseBody }) => service === 'rds' && responseBody.includes('>available<'));
    expect(available?.n).toBeLessThan(executed?.n ?? 0);
    expect(statuses()).toEqual(['available']);
  });

  it('stops it again when RDS has started it after seven days, and leaves it alone in between', async () => {
    await standing();
    world.clock.set('2026-03-06T22:07:00Z');
    await keepHours();
    const holidays = { hours: 'Sat 08:00-08:01 UTC' };
    let stops = 0;
    for (let day = 0; day < 9; day += 1) {
      world.clock.advance(DAY_MS);
      const from = world.log.next();
      const { report } = await keepHours(holidays);
      const stopped = asked(from).filter((operation) => operation === 'StopDBInstance').length;
      stops += stopped;
      expect(report).toMatchObject({ decision: stopped === 1 ? 'slept' : 'nothing' });
    }
    expect(stops).toBe(1);
    world.clock.advance(600_000);
    expect(statuses()).toEqual(['stopped']);
  });

  it('starts a database that somebody stopped while its environment is to be awake', async () => {
    await standing();
    world.act('rds', 'status', { id: identifier(), status: 'stopped' });
    const { report } = await keepHours();
    expect(report).toMatchObject({ decision: 'woken' });
    expect(JSON.stringify(report)).toContain('was stopped and is started');
    expect(statuses()).toEqual(['available']);
  });

  it('leaves a database to the next run that is busy, and the run is green', async () => {
    await standing();
    world.clock.set(NIGHT);
    world.act('rds', 'status', { id: identifier(), status: 'backing-up', seconds: 1800 });
    const first = await keepHours();
    expect(first.report).toMatchObject({ decision: 'slept' });
    expect(JSON.stringify(first.report)).toContain('could not be stopped yet; the next run tries again');
    world.clock.advance(3_600_000);
    expect((await keepHours()).report).toMatchObject({ decision: 'slept' });
    world.clock.advance(600_000);
    expect(statuses()).toEqual(['stopped']);
  });

  it('does not wake an environment whose database cannot start, and says what is to be done', async () => {
    await standing();
    world.clock.set(NIGHT);
    await keepHours();
    world.act('rds', 'status', { id: identifier(), status: 'incompatible-parameters' });
    world.clock.set(MORNING);
    const { report } = await keepHours();
    expect(report).toMatchObject({ decision: 'failed', reasonCode: 'database_failed' });
    expect(JSON.stringify(report)).toContain(
      "in state 'incompatible-parameters'; put it right in RDS, then rerun",
    );
    world.act('rds', 'status', { id: identifier(), status: 'stopped' });
    expect((await keepHours()).report).toMatchObject({ decision: 'woken' });
    expect(statuses()).toEqual(['available']);
  });

  it('changes nothing in a dry run, and tells what it would do', async () => {
    await standing();
    world.clock.set(NIGHT);
    await keepHours();
    world.act('rds', 'status', { id: identifier(), status: 'available' });
    const from = world.log.next();
    const { report } = await keepHours({ 'dry-run': 'true' });
    expect(report).toMatchObject({ decision: 'planned' });
    expect(JSON.stringify(report)).toContain('would be stopped');
    expect(asked(from)).toEqual(['DescribeDBInstances']);
  });

  it.each<[string, Readonly<Record<string, object>>]>([
    [
      'RDS stops no SQL Server in several availability zones',
      { Data: { ...POSTGRES, Properties: { Engine: 'sqlserver-web', MultiAZ: true } } },
    ],
    [
      'it belongs to the cluster shop, which is not stopped one instance at a time',
      { Data: { ...POSTGRES, Properties: { Engine: 'aurora-postgresql', DBClusterIdentifier: 'shop' } } },
    ],
    [
      'RDS stops no database that has a read replica',
      { Data: POSTGRES, Copy: { ...POSTGRES, Properties: { SourceDBInstanceIdentifier: { Ref: 'Data' } } } },
    ],
  ])(
    'says of a database that it is not stopped, because %s, and the run is green',
    async (why, databases) => {
      await standing(databases);
      world.clock.set(NIGHT);
      const from = world.log.next();
      const { report } = await keepHours();
      expect(report).toMatchObject({ decision: 'slept' });
      expect(JSON.stringify(report)).toContain(why);
      expect(asked(from)).not.toContain('StopDBInstance');
      world.clock.set(MORNING);
      expect((await keepHours()).report).toMatchObject({ decision: 'woken' });
    },
  );

  it('starts the databases of many environments at the same time', async () => {
    await standing();
    for (const name of ['b', 'c', 'd', 'e', 'f']) stand(name, 'true', { Data: POSTGRES });
    for (const { id } of world.look<Instances>('rds').instances.slice(1))
      world.act('rds', 'status', { id, status: 'stopped' });
    const from = world.log.next();
    expect((await keepHours()).report).toMatchObject({ decision: 'woken' });
    const order = asked(from).filter((operation) => operation !== 'DescribeDBInstances');
    expect(order.slice(0, 6)).toEqual([...Array(5).fill('StartDBInstance'), 'ExecuteChangeSet']);
    expect(statuses()).toEqual(Array(6).fill('available'));
  });

  it('asks nothing of RDS where there is no database', async () => {
    await standing({});
    world.clock.set(NIGHT);
    const from = world.log.next();
    await keepHours();
    world.clock.set(MORNING);
    await keepHours();
    expect(asked(from)).toEqual(['ExecuteChangeSet', 'ExecuteChangeSet']);
  });
});

describe('a push to an environment with a database', () => {
  const DATABASE = { parameters: 'DatabaseEngine: postgres', health: 'none' };
  let stage: Stage;
  let attempt = 0;

  beforeAll(async () => {
    stage = await reviewRequested({ seed: 3 });
    world = stage.world;
    expect(await provision()).toMatchObject({ decision: 'created' });
  });
  afterAll(() => world.close());

  async function provision() {
    attempt += 1;
    return (await provisionHere(stage, attempt, DATABASE)).report;
  }

  function push(): void {
    const files = { 'checkout.txt': `${attempt} clicks\n` };
    world.act('github', 'push', { branch: BRANCH, files, by: 'mr-a' });
  }

  it('asks nothing of RDS while the environment is awake', async () => {
    push();
    const from = world.log.next();
    expect(await provision()).toMatchObject({ decision: 'updated' });
    expect(world.log.entries(from).filter(({ service }) => service === 'rds')).toEqual([]);
  });

  it('starts the database before the change set where both sleep, and wakes the environment', async () => {
    world.clock.set(NIGHT);
    await keepHours();
    world.clock.advance(600_000);
    expect(statuses()).toEqual(['stopped']);
    push();
    const from = world.log.next();
    expect(await provision()).toMatchObject({ decision: 'woken' });
    const writes = world.log
      .entries(from)
      .filter(({ write, service }) => write && (service === 'rds' || service === 'cloudformation'))
      .map(({ operation }) => operation);
    expect(writes).toEqual(['StartDBInstance', 'CreateChangeSet', 'ExecuteChangeSet']);
    expect(statuses()).toEqual(['available']);
    const [stack] = world
      .look<{ stacks: readonly { name: string; parameters: Record<string, string> }[] }>('cloudformation')
      .stacks.filter(({ name }) => name === ENVIRONMENT);
    expect(stack?.parameters['Asleep']).toBe('false');
  });

  it('starts it once more when a run that was putting it to sleep stops it meanwhile', async () => {
    world.clock.advance(3 * 3_600_000);
    expect((await keepHours()).report).toMatchObject({ decision: 'slept' });
    world.act('rds', 'status', { id: identifier(), status: 'available' });
    push();
    world.faults.add({
      name: 'a stop in between',
      service: 'cloudformation',
      operation: 'ExecuteChangeSet',
      phase: 'after',
      effect: 'interpose',
      interpose: async (request, handle) => {
        world.act('rds', 'status', { id: identifier(), status: 'stopped' });
        return handle(request);
      },
    });
    expect(await provision()).toMatchObject({ decision: 'woken' });
    expect(statuses()).toEqual(['available']);
  });
});
