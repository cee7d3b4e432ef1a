import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { createCloudFormation } from '../../../rehearsal/world/aws/cloudformation/service.ts';
import { createWireLog } from '../../../rehearsal/world/kernel/wire-log.ts';
import { CREDENTIALS, type RunningWorld, startWorld } from './with-world.ts';

const STRIKES = { name: 'late', phase: 'before', effect: 'answer' };

function open(): Promise<RunningWorld> {
  return startWorld([createCloudFormation]);
}

describe('a fault that somebody orders', () => {
  it.each([
    [{ ...STRIKES, service: 'cloudfromation' }, 'service: Invalid option: expected one of "github"|"oidc"'],
    [{ ...STRIKES, servcie: 's3' }, 'Unrecognized key: "servcie". It takes name, service, operation, skip'],
    [{ ...STRIKES, effect: 'slow' }, 'effect: Invalid option: expected one of "kill"|"reset"'],
    [{ ...STRIKES, times: 'once' }, 'times:'],
    [{ ...STRIKES, effect: 'interpose' }, 'interpose: needs the function'],
  ])('is refused with the legal values: %j', async (fault, words) => {
    const { drive, world } = await open();
    await expect(drive('faults', fault)).rejects.toThrow(words);
    expect(world.core.faults.strike('s3', 'GetObject', {} as never)).toBeUndefined();
  });
});

describe('the clock', () => {
  it.each(['tomorrow', '', '+275760-09-13T00:00:00Z'])(
    'does not take %j, and stays as it is',
    async (set) => {
      const { drive } = await open();
      await expect(drive('clock', { set })).rejects.toThrow(
        'it takes an ISO 8601 time from 1970 to 9999, such as 2026-03-02T09:00:00Z',
      );
      expect(await drive('clock', { advance: 0 })).toEqual({
        now: expect.stringMatching(/^2026-03-02T09:00:0/),
      });
    },
  );

  it('does not go on beyond its last year', async () => {
    const { drive } = await open();
    await expect(drive('clock', { advance: 1e300 })).rejects.toThrow('from 1970 to 9999');
    expect(await drive('clock', { advance: 0 })).toEqual({
      now: expect.stringMatching(/^2026-03-02T09:00:0/),
    });
  });
});

describe('a refusal of a signed request', () => {
  it('is not repeated by its client, however far the clocks are apart', async () => {
    const { world, origin } = await open();
    const client = new CloudFormationClient({
      region: 'eu-central-1',
      endpoint: origin,
      credentials: CREDENTIALS,
    });
    for (const hours of [0, 5, 2000]) {
      world.core.clock.advance(hours * 3_600_000);
      await expect(client.send(new DescribeStacksCommand({ StackName: 'none' }))).rejects.toThrow(
        'does not exist',
      );
      await client.send(new DescribeStacksCommand({}));
    }
    client.destroy();
    expect(world.core.log.entries().map(({ status }) => status)).toEqual([400, 200, 400, 200, 400, 200]);
  });
});

describe('the wire log', () => {
  const entry = {
    at: '2026-03-02T09:00:00.000Z',
    service: 's3',
    operation: 'GetObject',
    write: false,
    method: 'GET',
    path: '/',
    query: '',
    requestBody: '',
    status: 200,
    responseBody: 'x'.repeat(100),
  } as const;

  it('forgets the bodies of the oldest requests, then the requests, and counts on', () => {
    const log = createWireLog({ entries: 10, characters: 350 });
    for (let made = 0; made < 5; made += 1) log.append(entry);
    expect(log.entries().map(({ n, responseBody }) => [n, responseBody.length])).toEqual([
      [1, 0],
      [2, 0],
      [3, 100],
      [4, 100],
      [5, 100],
    ]);
    for (let made = 0; made < 1000; made += 1) log.append(entry);
    expect(log.next()).toBe(1006);
    expect(log.entries().length).toBeLessThanOrEqual(11);
    expect(log.entries(1004).map(({ n }) => n)).toEqual([1004, 1005]);
    const kept = log.entries().reduce((sum, { responseBody }) => sum + responseBody.length, 0);
    expect(kept).toBeLessThanOrEqual(350);
  });

  it('is read from a number on, and from nothing else', async () => {
    const { origin } = await open();
    const answer = await fetch(`${origin}/_world/log?from=first`);
    expect([answer.status, ((await answer.json()) as { message: string }).message]).toEqual([
      400,
      "log takes ?from= a whole number from 1 on, not 'first'.",
    ]);
  });
});
