import type { Cost } from '../domain/cost.ts';
import { sayDuration } from '../domain/durations.ts';
import type { Stack } from '../domain/stack.ts';
import { sayCost } from './cost.ts';
import { markdownText } from './escape.ts';

/** GitHub drops a summary over 1 MiB whole, so a long table is cut and says so. */
const MOST_ROWS = 500;

export interface PlanEntry {
  readonly place: { readonly name: string | undefined };
  readonly stack: Pick<Stack, 'name' | 'createdAt'>;
  readonly branch: string;
  readonly remove: boolean;
  readonly why: string;
  readonly pullRequest: number | undefined;
  readonly cost?: Cost | undefined;
}

/** The plan of a sweep, as it stands in the job summary before anything is taken down: what goes first, then what stays. */
export function sweepPlan(
  plan: readonly PlanEntry[],
  now: Date,
  stop: string | undefined,
  mostRows = MOST_ROWS,
): string {
  const victims = plan.filter((entry) => entry.remove);
  const ordered = [...victims, ...plan.filter((entry) => !entry.remove)];
  const isPlaced = plan.some((entry) => entry.place.name !== undefined);
  const rows = ordered.slice(0, mostRows).map((entry) => row(entry, now, isPlaced));
  const rest =
    ordered.length > mostRows ? `\n${ordered.length - mostRows} more environments are not shown.\n` : '';
  const table =
    rows.length === 0
      ? ''
      : `\n| Environment |${isPlaced ? ' Where |' : ''} Branch | Age | Plan | Why | Cost |\n|---|${isPlaced ? '---|' : ''}---|---|---|---|\n${rows.join('\n')}\n${rest}`;
  const brake = stop === undefined ? '' : `\n${markdownText(stop, 400)}\n`;
  return `### Plan of the sweep\n\n${victims.length} of ${plan.length} environments would go.\n${brake}${table}\n`;
}

function row(entry: PlanEntry, now: Date, isPlaced: boolean): string {
  const where = isPlaced ? ` ${markdownText(entry.place.name ?? '', 80)} |` : '';
  const age = now.getTime() - Date.parse(entry.stack.createdAt);
  const pull = entry.pullRequest === undefined ? '' : ` (#${entry.pullRequest})`;
  return `| \`${entry.stack.name}\` |${where} ${markdownText(entry.branch, 80)}${pull} | ${Number.isNaN(age) ? 'unknown' : sayDuration(age)} | ${entry.remove ? 'take down' : 'stays'} | ${markdownText(entry.why, 300)} | ${entry.cost === undefined ? 'unknown' : markdownText(sayCost(entry.cost))} |`;
}
