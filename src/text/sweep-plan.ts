import type { Cost } from '../domain/hours/cost.ts';
import { formatDuration } from '../domain/input/durations.ts';
import type { Stack } from '../domain/stack/stack.ts';
import { formatCost } from './cost.ts';
import { markdownText } from './escape.ts';
import { type Column, markdownTable } from './markdown-table.ts';

export interface PlanEntry {
  /** One account in one region; its name stands in a column where there are several. */
  readonly target: { readonly name: string | undefined };
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
  most?: number,
): string {
  const candidates = plan.filter((entry) => entry.remove);
  const ordered = [...candidates, ...plan.filter((entry) => !entry.remove)];
  const table = markdownTable(ordered, columns(plan, now), {
    rest: (left) => `${left} more environments are not shown.`,
    ...(most === undefined ? {} : { most }),
  });
  const brake = stop === undefined ? '' : `\n${markdownText(stop, 400)}\n`;
  return `### Plan of the sweep\n\n${candidates.length} of ${plan.length} environments would go.\n${brake}${table}\n`;
}

function columns(plan: readonly PlanEntry[], now: Date): readonly Column<PlanEntry>[] {
  const isPlaced = plan.some((entry) => entry.target.name !== undefined);
  const target: Column<PlanEntry> = {
    heading: 'Where',
    cell: (entry) => markdownText(entry.target.name ?? '', 80),
  };
  return [
    { heading: 'Environment', cell: (entry) => `\`${entry.stack.name}\`` },
    ...(isPlaced ? [target] : []),
    {
      heading: 'Branch',
      cell: ({ branch, pullRequest }) =>
        `${markdownText(branch, 80)}${pullRequest === undefined ? '' : ` (#${pullRequest})`}`,
    },
    { heading: 'Age', cell: (entry) => ageOf(entry, now) },
    { heading: 'Plan', cell: (entry) => (entry.remove ? 'take down' : 'stays') },
    { heading: 'Why', cell: (entry) => markdownText(entry.why, 300) },
    {
      heading: 'Cost',
      cell: ({ cost }) => (cost === undefined ? 'unknown' : markdownText(formatCost(cost))),
    },
  ];
}

function ageOf({ stack }: PlanEntry, now: Date): string {
  const age = now.getTime() - Date.parse(stack.createdAt);
  return Number.isNaN(age) ? 'unknown' : formatDuration(age);
}
