import { DAYS, type MonthOfMinutes, type PlayedMinutes, PULL_REQUESTS_A_DAY, WORKING_DAYS } from './month.ts';

/** A set-up, what was played of it, and what a month comes to. */
export interface CountedSetUp {
  readonly title: string;
  readonly played: PlayedMinutes;
  readonly month: MonthOfMinutes;
}

/** The page docs/cost.md. */
export function costPage(counted: readonly CountedSetUp[]): string {
  return [
    '# Billable minutes',
    '',
    'GitHub bills the minutes of jobs in private repositories. It rounds each job up to a whole minute. A job that is skipped costs nothing.',
    '',
    '`npm run cost` plays each set-up in the rehearsal and counts the minutes as GitHub does. `npm run cost -- --write` makes this page.',
    '',
    `A month has ${DAYS} days here, ${WORKING_DAYS} of them working days, with ${PULL_REQUESTS_A_DAY} pull requests each. A pull request is opened, pushed to twice, reviewed and merged. Its environment is created, updated and taken down.`,
    '',
    '| set-up | pull requests | runs by schedule | sleep and wake | minutes a month |',
    '|---|---|---|---|---|',
    ...counted.map(({ title, month }) =>
      row([title, month.pullRequests, month.looks, month.sleepAndWake, month.total]),
    ),
    '',
    'These are the billable minutes of what was played once:',
    '',
    '| set-up | one pull request | one run by schedule that finds nothing | one evening and morning |',
    '|---|---|---|---|',
    ...counted.map(({ title, played }) =>
      row([title, played.pullRequest, played.quietLook, played.sleepAndWake]),
    ),
    '',
    'Most minutes of a pull request are the time in which AWS creates, changes and deletes its environment. The rehearsal takes these times from documentation and reports, so yours differ. Measure one pull request of your own, and count with that.',
    '',
    'A run by schedule is one job of one minute. It looks what is due, and starts another job only when that job has something to do. With `--accept-every 15m` there are four runs an hour, so an accepted story is merged sooner. A tracker that sends `repository_dispatch` needs no run by schedule for that.',
    '',
  ].join('\n');
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)).join(' | ')} |`;
}
