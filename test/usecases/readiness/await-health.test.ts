import { describe, expect, it } from '@jest/globals';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import { awaitHealth, type HealthDeps } from '../../../src/usecases/readiness/await-health.ts';
import { beanstalkEnvironment, beanstalkEvent } from '../../../tools/builders/aws-facts.ts';
import { healthRequest } from '../../../tools/builders/health-request.ts';
import { depsOf } from '../../../tools/builders/ports.ts';
import { sleepingClock } from '../../support/clocks/sleeping-clock.ts';

it.each(['shop.preview.example.com', 'javascript:alert(1)', 'http://'])(
  'names the output when it holds no address that can be asked (%s)',
  async (url) => {
    const request = healthRequest({ url, urlOutput: 'SiteUrl' });
    await expect(awaitHealth(depsOf<HealthDeps>({}), request)).rejects.toMatchObject({
      reasonCode: 'invalid_template',
      message: expect.stringContaining("'SiteUrl'"),
    });
  },
);

interface Look {
  readonly status: string;
  readonly health: string;
  readonly healthStatus?: string;
  readonly versionLabel?: string;
}

const GREEN: Look = { status: 'Ready', health: 'Green' };
const RED: Look = { status: 'Ready', health: 'Red' };
const GREY: Look = { status: 'Updating', health: 'Grey' };
const OLD: Look = { ...GREEN, versionLabel: 'old' };

/** Awaits the health of a host that answers one after the other, the last one for ever, on a clock that only sleep moves. */
async function play(
  looks: readonly (Look | undefined)[],
  events: readonly (readonly [severity: string, message: string])[] = [],
  { waits = true, refuses = false, redForMs = 120_000 } = {},
) {
  const { clock, waited } = sleepingClock('1970-01-01T00:00:00Z');
  let turn = 0;
  const asked: string[] = [];
  const beanstalk = {
    environment: async (name: string) => {
      asked.push('environment');
      const look = looks[Math.min(turn, looks.length - 1)];
      turn += 1;
      return look && beanstalkEnvironment({ name, versionLabel: 'new', ...look });
    },
    environmentEvents: async () => {
      asked.push('events');
      if (refuses) throw new AdapterError('access_denied', 'Not allowed.', { service: 'Elastic Beanstalk' });
      return events.map(([severity, message]) => beanstalkEvent({ severity, message }));
    },
    logTail: async () => undefined,
  };
  const deps = depsOf<HealthDeps>({ beanstalk, clock });
  const waiting = waits ? { deadline: 2_700_000, since: new Date(0) } : {};
  const request = healthRequest({ by: 'beanstalk', redForMs, ...waiting });
  const said = await awaitHealth(deps, request).then(
    () => 'ready',
    (error: Error) => error.message,
  );
  return { said, asked, seconds: waited() / 1000 };
}

describe('an environment that Elastic Beanstalk is asked about', () => {
  it.each<[string, readonly (Look | undefined)[], number]>([
    ['Green twice in a row', [GREEN], 1],
    ['Green, Red, and then Green twice', [GREEN, RED, GREEN], 3],
    ['Green by its version only after its update', [GREY, GREEN], 2],
    ['Ok by enhanced health', [{ ...GREEN, health: 'Grey', healthStatus: 'Ok' }], 1],
    ['Info by enhanced health', [{ ...GREEN, health: 'Yellow', healthStatus: 'Info' }], 1],
    ['shown only after a moment', [undefined, undefined, GREEN], 3],
    ['of another version for one look', [OLD, GREEN], 2],
    ['Red for a while', [...Array.from({ length: 20 }, () => RED), GREEN], 80],
  ])('is ready when it is %s', async (_what, looks, most) => {
    const { said, seconds } = await play(looks);
    expect(said).toBe('ready');
    expect(seconds).toBeLessThanOrEqual(most);
  });

  it.each<[string, readonly (Look | undefined)[], RegExp, number]>([
    ['Ready with another version', [GREY, OLD], /it is Ready and Green with version old/, 3],
    ['being terminated', [GREEN, { status: 'Terminating', health: 'Grey' }], /it is Terminating/, 1],
    ['terminated', [{ status: 'Terminated', health: 'Grey' }], /it is Terminated/, 0],
    ['not there', [undefined], /shows no environment of that name/, 25],
    ['gone after it was Green', [GREEN, undefined], /shows no environment of that name/, 25],
    ['Red and stays so', [RED], /it is Ready and Red with version new/, 135],
    [
      'Severe and stays so',
      [{ ...GREEN, health: 'Grey', healthStatus: 'Severe' }],
      /it is Ready and Grey \(Severe\)/,
      135,
    ],
    ['Green and Red by turns, until the time is over', flapping(), /it is Ready and Red/, 2_720],
    ['Yellow until the time is over', [{ ...GREEN, health: 'Yellow' }], /it is Ready and Yellow/, 2_710],
  ])('is not healthy when it is %s', async (_what, looks, saying, most) => {
    const { said, seconds } = await play(looks);
    expect(said).toMatch(saying);
    expect(said).not.toContain('health-path');
    expect(seconds).toBeLessThanOrEqual(most);
  });

  it.each([[GREEN], [GREY]])(
    'fails at the first error since its change, also while it is %j',
    async (look) => {
      const { said, seconds } = await play(
        [look],
        [
          ['INFO', 'Environment update is starting.'],
          ['ERROR', 'Failed to deploy application.'],
          ['ERROR', 'Aborting the operation.'],
        ],
      );
      expect(said).toContain('; its environment reports an error: Failed to deploy application; ');
      expect(seconds).toBeLessThanOrEqual(1);
    },
  );

  it('may be Red as long as the settings allow', async () => {
    const tenMinutes = Array.from({ length: 80 }, () => RED);
    const { said, seconds } = await play([...tenMinutes, GREEN], [], { redForMs: 900_000 });
    expect(said).toBe('ready');
    expect(seconds).toBeGreaterThan(600);
  });

  it('names the cause that Beanstalk gives for staying Red', async () => {
    const cause =
      'Environment health has transitioned from Ok to Severe. 100.0 % of the requests fail. token=abcdefgh';
    const { said } = await play([RED], [['WARN', cause]]);
    expect(said).toContain(
      'Ready and Red with version new (Environment health has transitioned from Ok to Severe. 100.0 % of the requests fail. token=***)',
    );
  });

  it('is asked one thing a look: by turns how it is and what it said', async () => {
    expect((await play([GREEN])).asked).toEqual(['environment', 'events', 'environment']);
    const { asked, seconds } = await play([{ ...GREEN, health: 'Yellow' }]);
    expect(asked.length / (seconds / 60)).toBeLessThan(13);
  });

  it('is ready although what it said cannot be read', async () => {
    expect((await play([GREEN], [], { refuses: true })).said).toBe('ready');
  });

  it('is looked at twice, and only for how it is, by a run that does not wait', async () => {
    expect(await play([GREEN], [], { waits: false })).toMatchObject({
      said: 'ready',
      asked: ['environment', 'environment'],
    });
    expect((await play([GREY], [], { waits: false })).said).toMatch(/it is Updating and Grey/);
  });
});

function flapping(): readonly Look[] {
  return Array.from({ length: 400 }, () => [GREEN, RED]).flat();
}
