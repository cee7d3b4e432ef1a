import type { AnnouncedCost } from '../domain/announce/announced-cost.ts';
import { type Cost, monthOf } from '../domain/hours/cost.ts';

/** What an environment costs, for a table. It has no currency: the prices are the team's own. */
export function formatCost(cost: Cost): string {
  if ('unknown' in cost) return `unknown (${cost.unknown})`;
  const { perDay, perMonth, sinceCreation, alwaysAwake } = cost;
  return `${rate(perDay, perMonth, alwaysAwake?.perMonth)}; ${amount(sinceCreation)} since it was made`;
}

/** The same of what was announced, for a table of environments that is read for long; '' for what has no price. */
export function costInShort(cost: AnnouncedCost | undefined): string {
  if (cost === undefined) return '';
  if ('unknown' in cost) return `unknown (${cost.unknown})`;
  return 'total' in cost
    ? `${amount(cost.total)} in all`
    : rate(cost.perDay, cost.perMonth, cost.perMonthAwake);
}

/** The same in a sentence for people, not yet escaped; amounts without a currency, as there. */
export function costSentence(cost: AnnouncedCost): string {
  if ('unknown' in cost) return `What it costs is unknown (${cost.unknown}).`;
  if ('total' in cost) return `It cost ${amount(cost.total)} in all.`;
  return `It costs ${rate(cost.perDay, cost.perMonth, cost.perMonthAwake)}.`;
}

function rate(perDay: number, perMonth: number, perMonthAwake: number | undefined): string {
  const without = perMonthAwake === undefined ? '' : `, ${amount(perMonthAwake)} if it never slept`;
  return `${amount(perDay)} a day, ${amount(perMonth)} a month${without}`;
}

/** What sleep saves over all environments; '' when nothing is known of any. */
export function formatSavings(costs: readonly Cost[]): string {
  const month = monthOf(costs);
  if (month === undefined) return costs.length === 0 ? '' : `What sleep saves is unknown: ${reasons(costs)}.`;
  const saved = month.alwaysAwake - month.perMonth;
  const rest = month.unknown === 0 ? '' : ` Of ${month.unknown} more it is unknown (${reasons(costs)}).`;
  return `Sleep saves about ${amount(saved)} of ${amount(month.alwaysAwake)} a month over ${month.count} ${month.count === 1 ? 'environment' : 'environments'}.${rest}`;
}

function reasons(costs: readonly Cost[]): string {
  return [...new Set(costs.flatMap((cost) => ('unknown' in cost ? [cost.unknown] : [])))].join('; ');
}

function amount(value: number): string {
  return value.toFixed(2);
}
