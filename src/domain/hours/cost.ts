import type { z } from 'zod';
import type { Stack } from '../stack/stack.ts';
import { awakeBefore } from './awake-time.ts';
import type { costSchema, knownCostSchema } from './cost-schema.ts';
import type { Hours } from './hours.ts';

/** Price of an hour, by what costs it: `t4g.micro`, `t4g.micro spot`, `db.t4g.micro`, `load-balancer`. In the team's own currency. */
export type HourlyPrice = Readonly<Record<string, number>>;

/** What an environment costs by the team's own prices. */
export type KnownCost = z.infer<typeof knownCostSchema>;

/** `unknown` says why nothing can be said: a sum that lacks a part would be a guess. */
export type Cost = z.infer<typeof costSchema>;

/** What a team pays, and when its environments are awake. */
export interface Pricing {
  /** What an hour costs, by what costs it. */
  readonly prices: HourlyPrice;
  /** Undefined where they never sleep. */
  readonly hours: Hours | undefined;
}

/** Tells of any stack what it costs; of none where nobody gave prices. */
export function costsAt(
  pricing: Pricing | undefined,
  now: Date,
): (stack: Pick<Stack, 'parameters' | 'createdAt'>) => Cost | undefined {
  if (pricing === undefined) return () => undefined;
  const awake = pricing.hours && awakeBefore(pricing.hours, now);
  return (stack) => estimateCost(stack, pricing.prices, now, awake);
}

/** Something that costs money while the environment is awake, under the name that its price has. */
interface Unit {
  /** One of these runs, and nobody can say which; the dearest counts. */
  readonly oneOf: readonly string[];
  readonly count: number;
}

const HOUR = 3_600_000;
const DAY_HOURS = 24;
/** A year's hours by twelve, as AWS's own Pricing Calculator counts a month. */
const MONTH_HOURS = 730;

const SIZE = /(?:InstanceType|InstanceClass|DatabaseClass|NodeType)$/;
const ALTERNATIVE = /^Alternative/;

/**
 * What a stack costs by its own parameters, which every list of stacks brings along, so that nothing more is asked. Storage,
 * traffic and whatever no parameter names is not in it. `awake` is `awakeBefore` of its hours; absent where it never sleeps.
 */
export function estimateCost(
  stack: Pick<Stack, 'parameters' | 'createdAt'>,
  prices: HourlyPrice,
  now: Date,
  awake?: (since: Date) => number,
): Cost {
  const units = unitsOf(stack.parameters);
  if (units.length === 0) return { unknown: 'its parameters name no size' };
  const unpriced = units.flatMap(({ oneOf }) => oneOf.filter((what) => priceOf(prices, what) === undefined));
  if (unpriced.length > 0) return { unknown: `no price for ${[...new Set(unpriced)].join(', ')}` };
  const perHour = sum(
    units.map(({ oneOf, count }) => count * Math.max(...oneOf.map((what) => priceOf(prices, what) ?? 0))),
  );
  // What was made in this moment may seem to lie ahead, because every clock is a little off.
  const lived = Math.max(0, (now.getTime() - Date.parse(stack.createdAt)) / HOUR);
  if (Number.isNaN(lived)) return { unknown: 'nobody knows when it was made' };
  const always = spans(perHour, 1, lived);
  if (awake === undefined || stack.parameters['Asleep'] === undefined) return { perHour, ...always };
  const share = awake(new Date(now.getTime() - 7 * DAY_HOURS * HOUR)) / (7 * DAY_HOURS * HOUR);
  const hoursAwake = awake(new Date(stack.createdAt)) / HOUR;
  return { perHour, ...spans(perHour, share, hoursAwake), alwaysAwake: always };
}

function spans(perHour: number, share: number, hoursSoFar: number) {
  return {
    perDay: rounded(perHour * DAY_HOURS * share),
    perMonth: rounded(perHour * MONTH_HOURS * share),
    sinceCreation: rounded(perHour * hoursSoFar),
  };
}

/** Everything of a price that the parameters of the bundled templates name; a template of the team's own may use the same names. */
function unitsOf(parameters: Readonly<Record<string, string>>): readonly Unit[] {
  const isBalanced = parameters['EnvironmentType'] === 'LoadBalanced';
  const units = Object.entries(parameters)
    .filter(([name, value]) => SIZE.test(name) && !ALTERNATIVE.test(name) && value !== '')
    .filter(([name]) => name !== 'DatabaseClass' || parameters['DatabaseEngine'] !== '')
    .map(([name, value]) => unitOf(name, value, parameters, isBalanced));
  const ownBalancer = isBalanced && (parameters['SharedLoadBalancerArn'] ?? '') === '';
  return ownBalancer ? [...units, { oneOf: ['load-balancer'], count: 1 }] : units;
}

function unitOf(
  name: string,
  value: string,
  parameters: Readonly<Record<string, string>>,
  isBalanced: boolean,
): Unit {
  const sizes = `${value},${parameters[`Alternative${name}`] ?? ''}`.split(',').map((size) => size.trim());
  const isSpot = name === 'InstanceType' && parameters['EnableSpot'] === 'true';
  const oneOf = [...new Set(sizes)]
    .filter((size) => size !== '')
    .map((size) => (isSpot ? `${size} spot` : size));
  // How many more a load balanced environment grows to, nobody knows beforehand.
  const least = Number(parameters['MinInstances'] ?? '1');
  return { oneOf, count: name === 'InstanceType' && isBalanced && least >= 1 ? least : 1 };
}

/** A key may name the type of the resource before the size. */
function priceOf(prices: HourlyPrice, what: string): number | undefined {
  if (Object.hasOwn(prices, what)) return prices[what];
  return Object.entries(prices).find(([key]) => key.replace(/^AWS::\S+\s+/, '') === what)?.[1];
}

function sum(numbers: readonly number[]): number {
  return rounded(numbers.reduce((total, each) => total + each, 0));
}

function rounded(amount: number): number {
  return Math.round(amount * 10_000) / 10_000;
}

/** What several environments cost a month together, and without their hours; undefined when nothing is known of any. */
export function monthOf(costs: readonly Cost[]):
  | {
      readonly count: number;
      readonly perMonth: number;
      readonly alwaysAwake: number;
      readonly unknown: number;
    }
  | undefined {
  const known = costs.flatMap((cost) => ('unknown' in cost ? [] : [cost]));
  if (known.length === 0) return undefined;
  return {
    count: known.length,
    perMonth: sum(known.map((cost) => cost.perMonth)),
    alwaysAwake: sum(known.map((cost) => cost.alwaysAwake?.perMonth ?? cost.perMonth)),
    unknown: costs.length - known.length,
  };
}
