import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { awakeBefore } from '../../../src/domain/hours/awake-time.ts';
import { type Cost, estimateCost, type HourlyPrice } from '../../../src/domain/hours/cost.ts';
import { parseHours } from '../../../src/domain/hours/hours.ts';
import { formatCost, formatSavings } from '../../../src/text/cost.ts';

const NOW = new Date('2026-03-16T00:00:00Z');
const CREATED = '2026-03-09T00:00:00.000Z';
const PRICES: HourlyPrice = {
  't4g.micro': 0.01,
  't4g.micro spot': 0.004,
  't4g.small': 0.02,
  'AWS::RDS::DBInstance db.t4g.micro': 0.015,
  'load-balancer': 0.025,
};
const HOURS = awakeBefore(parseHours('Mon-Fri 08:00-20:00 Europe/Berlin'), NOW);

function cost(parameters: Readonly<Record<string, string>>, awake?: (since: Date) => number): Cost {
  return estimateCost({ parameters, createdAt: CREATED }, PRICES, NOW, awake);
}

describe('what an environment costs', () => {
  it.each([
    ['a single instance', { InstanceType: 't4g.micro', MinInstances: '3' }, 0.01],
    [
      'a database beside it',
      { InstanceType: 't4g.micro', DatabaseEngine: 'postgres', DatabaseClass: 'db.t4g.micro' },
      0.025,
    ],
    ['no database', { InstanceType: 't4g.micro', DatabaseEngine: '', DatabaseClass: 'db.r6g.large' }, 0.01],
    ['spot', { InstanceType: 't4g.micro', EnableSpot: 'true' }, 0.004],
    ['one of two sizes', { InstanceType: 't4g.micro', AlternativeInstanceType: 't4g.small' }, 0.02],
    ['one of a list', { InstanceType: 't4g.small, t4g.micro' }, 0.02],
    [
      'several behind a load balancer',
      { InstanceType: 't4g.micro', MinInstances: '2', EnvironmentType: 'LoadBalanced' },
      0.045,
    ],
    [
      'several behind a shared one',
      {
        InstanceType: 't4g.micro',
        MinInstances: '2',
        EnvironmentType: 'LoadBalanced',
        SharedLoadBalancerArn: 'arn',
      },
      0.02,
    ],
    ['a size under a name of its own', { WorkerInstanceType: 't4g.small' }, 0.02],
  ])('with %s', (_, parameters, perHour) => {
    expect(cost(parameters)).toMatchObject({ perHour });
  });

  it.each([
    [{ InstanceType: 't3.large' }, 'no price for t3.large'],
    [{ InstanceType: 't4g.small', EnableSpot: 'true' }, 'no price for t4g.small spot'],
    [{ InstanceType: 't4g.micro', DatabaseClass: 'db.m5.large' }, 'no price for db.m5.large'],
    [{ InstanceType: 't4g.micro', AlternativeInstanceType: 't3a.micro' }, 'no price for t3a.micro'],
    [{ Commit: 'abc' }, 'its parameters name no size'],
    [{}, 'its parameters name no size'],
  ])('is unknown, and says for what, rather than guessed (%j)', (parameters, unknown) => {
    expect(cost(parameters as Record<string, string>)).toEqual({ unknown });
  });

  it('is known from its first moment on, and not without one', () => {
    const parameters = { InstanceType: 't4g.micro' };
    const ahead = { parameters, createdAt: '2026-03-16T00:00:09.000Z' };
    expect(estimateCost(ahead, PRICES, NOW)).toMatchObject({ perDay: 0.24, sinceCreation: 0 });
    expect(estimateCost({ parameters, createdAt: '' }, PRICES, NOW)).toEqual({
      unknown: 'nobody knows when it was made',
    });
  });

  it('is told by day, by month and so far, with and without the hours of a week', () => {
    const always = { perDay: 0.24, perMonth: 7.3, sinceCreation: 1.68 };
    expect(cost({ InstanceType: 't4g.micro' }, HOURS)).toEqual({ perHour: 0.01, ...always });
    expect(cost({ InstanceType: 't4g.micro', Asleep: 'false' }, HOURS)).toEqual({
      perHour: 0.01,
      perDay: 0.0857,
      perMonth: 2.6071,
      sinceCreation: 0.6,
      alwaysAwake: always,
    });
  });

  it('is never less than nothing, never more than without hours, and never known without every price', () => {
    const size = fc.constantFrom('t4g.micro', 't4g.small', 't3.large');
    const some = fc.record(
      {
        InstanceType: size,
        AlternativeInstanceType: size,
        DatabaseClass: fc.constantFrom('db.t4g.micro', 'db.m5.large'),
        EnableSpot: fc.constantFrom('true', 'false'),
        EnvironmentType: fc.constantFrom('SingleInstance', 'LoadBalanced'),
        MinInstances: fc.constantFrom('1', '2', 'many', ''),
        Asleep: fc.constantFrom('true', 'false'),
      },
      { requiredKeys: [] },
    );
    const prices = fc.dictionary(
      fc.constantFrom(...Object.keys(PRICES), 't3.large', 'db.m5.large'),
      fc.double({ min: 0, max: 10, noNaN: true }),
    );
    fc.assert(
      fc.property(some, prices, (parameters, given) => {
        const found = estimateCost({ parameters, createdAt: CREATED }, given, NOW, HOURS);
        if ('unknown' in found) {
          expect(found.unknown).not.toBe('');
          return;
        }
        expect(found.perHour).toBeGreaterThanOrEqual(0);
        expect(found.perMonth).toBeLessThanOrEqual(found.alwaysAwake?.perMonth ?? found.perMonth);
        const { InstanceType: instance = '' } = parameters;
        const named = parameters.EnableSpot === 'true' && instance !== '' ? `${instance} spot` : instance;
        if (instance !== '') expect(Object.keys(given)).toContain(named);
      }),
    );
  });
});

describe('the words for a cost', () => {
  it('hold no currency, since prices are the team own', () => {
    expect(formatCost(cost({ InstanceType: 't4g.micro' }))).toBe(
      '0.24 a day, 7.30 a month; 1.68 since it was made',
    );
    expect(formatCost(cost({ InstanceType: 't4g.micro', Asleep: 'true' }, HOURS))).toBe(
      '0.09 a day, 2.61 a month, 7.30 if it never slept; 0.60 since it was made',
    );
    expect(formatCost({ unknown: 'no price for t3.large' })).toBe('unknown (no price for t3.large)');
  });

  it('say what sleep saves of what is known, and name what is not', () => {
    const known = cost({ InstanceType: 't4g.micro', Asleep: 'true' }, HOURS);
    expect(formatSavings([known, known])).toBe(
      'Sleep saves about 9.39 of 14.60 a month over 2 environments.',
    );
    expect(formatSavings([known, { unknown: 'no price for t3.large' }])).toBe(
      'Sleep saves about 4.69 of 7.30 a month over 1 environment. Of 1 more it is unknown (no price for t3.large).',
    );
    expect(formatSavings([{ unknown: 'no price for t3.large' }])).toBe(
      'What sleep saves is unknown: no price for t3.large.',
    );
    expect(formatSavings([])).toBe('');
  });
});
