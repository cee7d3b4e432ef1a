import type { HourlyPrice, Pricing } from '../../domain/hours/cost.ts';
import type { Hours } from '../../domain/hours/hours.ts';
import { hoursOf } from '../../domain/settings/hours-of-kind.ts';
import type { EnvironmentSettings } from '../../domain/settings/settings.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import { readerOf } from './input-reader.ts';

/** The input of every action that can tell what environments cost. */
export const PRICING_INPUTS = ['hourly-price'] as const;

/**
 * The team's own prices, those of the step over those of the settings; undefined where nobody gives any.
 * @throws UserError naming the key whose price is none.
 */
export async function readPricing(
  run: StepRun,
  { kind, kindIsProtected }: { readonly kind: EnvironmentSettings; readonly kindIsProtected: boolean },
  hours?: Hours,
): Promise<Pricing | undefined> {
  const given = await readerOf(run, PRICING_INPUTS).map('hourly-price');
  const own = Object.entries(given).map(([what, price]) => [what, priceOf(what, price)] as const);
  return pricingOf({ kind, kindIsProtected }, Object.fromEntries(own), hours);
}

/** The same of what the settings say, for a step that takes no prices; `own` are those that win. */
export function pricingOf(
  { kind, kindIsProtected }: { readonly kind: EnvironmentSettings; readonly kindIsProtected: boolean },
  own: HourlyPrice = {},
  hours?: Hours,
): Pricing | undefined {
  const prices: HourlyPrice = { ...kind['hourly-price'], ...own };
  if (Object.keys(prices).length === 0) return undefined;
  return { prices, hours: kindIsProtected ? undefined : hoursOf(kind, hours) };
}

function priceOf(what: string, text: string): number {
  const price = Number(text);
  if (/^\d*\.?\d+$/.test(text) && Number.isFinite(price)) return price;
  throw new UserError(
    'invalid_input',
    `Input 'hourly-price' has a value for '${what}' that is no price; it takes the price of an hour as a number, such as 0.0096.`,
  );
}
