import { describe, expect, it } from '@jest/globals';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import { say, type Verdict } from '../../../src/domain/verdict/verdict.ts';
import type { SiteAnswer } from '../../../src/ports/site-probe.ts';
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

interface SiteLife {
  /** What the site answers; the last one for ever. */
  readonly answers: readonly SiteAnswer[];
  readonly lookAgain?: (seconds: number) => Promise<Verdict | undefined>;
}

/** Awaits a site whose Beanstalk environment is well, for 45 minutes at most. */
async function ask({ answers, lookAgain = async () => undefined }: SiteLife) {
  const { clock, waited } = sleepingClock('1970-01-01T00:00:00Z');
  let turn = 0;
  const lookedAgain: number[] = [];
  const deps = depsOf<HealthDeps>({
    clock,
    site: { get: async () => answers[Math.min(turn++, answers.length - 1)] ?? { status: undefined } },
    beanstalk: {
      environment: async (name: string) =>
        beanstalkEnvironment({ name, versionLabel: 'new', status: 'Ready', health: 'Green' }),
      environmentEvents: async () => [],
      logTail: async () => 'a line of its log',
    },
  });
  const url = 'https://shop-a.preview.example.com/';
  const said = await awaitHealth(deps, {
    ...healthRequest({ url, since: new Date(0), deadline: 2_700_000 }),
    lookAgain: () => {
      lookedAgain.push(waited() / 1_000);
      return lookAgain(waited() / 1_000);
    },
  }).then(
    (ending) => ending?.sentence ?? 'ready',
    (error: Error) => error.message,
  );
  return { said, lookedAgain, seconds: waited() / 1_000 };
}

describe('a site that nothing leads to', () => {
  const UNKNOWN: SiteAnswer = {
    status: undefined,
    problem: 'getaddrinfo ENOTFOUND shop-a.preview.example.com',
    fault: 'unknown name',
  };
  const UNTRUSTED: SiteAnswer = {
    status: undefined,
    problem: 'self-signed certificate',
    fault: 'wrong certificate',
  };

  it.each([
    [
      'whose name nobody knows',
      UNKNOWN,
      960,
      "Environment shop-feature-a is not healthy after 16 min: / does not answer (getaddrinfo ENOTFOUND shop-a.preview.example.com); no name server that the runner asks knows shop-a.preview.example.com: let the zone of the parent domain name the servers of the hosted zone that holds the record, use a public zone, or correct 'domain' and 'hosted-zone-id'.",
    ],
    [
      'whose certificate is not trusted',
      UNTRUSTED,
      300,
      "Environment shop-feature-a is not healthy after 5 min: / does not answer (self-signed certificate); the runner does not trust the certificate of shop-a.preview.example.com: give the listener one of a public authority that covers this name and is valid now, or correct 'domain'.",
    ],
  ])('ends the wait with the cause: %s', async (_, answer, after, sentence) => {
    const { said, seconds } = await ask({ answers: [answer] });
    expect(said).toBe(sentence);
    expect(seconds - after).toBeGreaterThanOrEqual(0);
    expect(seconds - after).toBeLessThan(10);
  });

  it('is waited for while a resolver remembers that the name did not exist', async () => {
    const quarterOfAnHour = Array.from({ length: 200 }, () => UNKNOWN);
    const { said, seconds } = await ask({ answers: [...quarterOfAnHour, { status: 200 }] });
    expect(said).toBe('ready');
    expect(seconds).toBeGreaterThan(840);
  });

  it('is not blamed where the environment was taken down meanwhile', async () => {
    const gone = say('pull_request_closed', 'Pull request #7 is closed.');
    const { said } = await ask({
      answers: [UNKNOWN],
      lookAgain: async (seconds) => (seconds >= 960 ? gone : undefined),
    });
    expect(said).toBe('Pull request #7 is closed.');
  });
});

describe('whether a site that does not become healthy is still wanted', () => {
  const BROKEN: SiteAnswer = { status: 502 };

  it('is asked soon, and then ever more rarely', async () => {
    const { said, lookedAgain } = await ask({ answers: [BROKEN] });
    expect(said).toContain('/ answers 502; ');
    expect(lookedAgain[0]).toBe(15);
    expect(lookedAgain.length).toBeGreaterThan(10);
    expect(lookedAgain.length).toBeLessThan(16);
  });

  it.each(['unavailable', 'throttled', 'unreachable'] as const)(
    'does not end the wait when GitHub is %s',
    async (reasonCode) => {
      const { said } = await ask({
        answers: [...Array.from({ length: 60 }, () => BROKEN), { status: 200 }],
        lookAgain: () => Promise.reject(new AdapterError(reasonCode, 'Not now.', { service: 'GitHub' })),
      });
      expect(said).toBe('ready');
    },
  );
});

it('outlasts an Elastic Beanstalk that throttles', async () => {
  const { clock } = sleepingClock('1970-01-01T00:00:00Z');
  let asked = 0;
  const deps = depsOf<HealthDeps>({
    clock,
    beanstalk: {
      async environment(name: string) {
        asked += 1;
        if (asked > 1 && asked < 9)
          throw new AdapterError('throttled', 'Rate exceeded.', { service: 'Elastic Beanstalk' });
        return beanstalkEnvironment({ name, versionLabel: 'new', ...(asked === 1 ? GREY : GREEN) });
      },
      environmentEvents: async () => [],
    },
  });
  const request = healthRequest({ by: 'beanstalk', since: new Date(0), deadline: 2_700_000 });
  expect(await awaitHealth(deps, request)).toBeUndefined();
  expect(asked).toBe(10);
});
