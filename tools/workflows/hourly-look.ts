/** How often greenroom.yml looks what is due, and what that costs. */

/** Minutes of the hour; none is the full hour or close to it, where GitHub drops the most scheduled runs. */
const MINUTES = {
  '15m': [8, 23, 38, 53],
  '30m': [23, 53],
  '1h': [23],
} as const;

/** Every how long acceptance, and with it everything else, is looked for. */
export type LookEvery = keyof typeof MINUTES;

/** Legal values, the most frequent one first. */
export const LOOK_EVERY = Object.keys(MINUTES) as readonly LookEvery[];

const HOURS_OF_MONTH = 24 * 30;

/** The `cron` of the schedule. */
export function cronOf(every: LookEvery): string {
  return `${MINUTES[every].join(',')} * * * *`;
}

/** How often a workflow looks, by its `cron`; undefined where it has another one. */
export function lookEveryOf(text: string): LookEvery | undefined {
  return LOOK_EVERY.find((every) => text.includes(`cron: '${cronOf(every)}'`));
}

/**
 * Billable minutes of 30 days for the looks alone: each is one job, and GitHub rounds a job up to a whole minute
 * (docs.github.com, "Billing for GitHub Actions").
 */
export function billableMinutesOfLooks(every: LookEvery): number {
  return MINUTES[every].length * HOURS_OF_MONTH;
}
