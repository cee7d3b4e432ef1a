import { formatDuration } from '../input/durations.ts';

/** What GitHub says of the workflow that looks every hour. */
export interface LastLook {
  /** Name of its file, such as `greenroom.yml`. */
  readonly workflow: string;
  /** `active`, or why GitHub does not start it, such as `disabled_inactivity`. */
  readonly state: string;
  /** ISO 8601: when the newest look began that succeeded; undefined where none did among the runs that were seen. */
  readonly at: string | undefined;
  /** How many of its runs were seen; undefined where that was all of them. */
  readonly seen: number | undefined;
  /** ISO 8601: when GitHub first saw the file. */
  readonly knownSince: string;
}

/** Longer than GitHub's longest delays of a schedule, and than a day in which a service was out of order. */
const LATE_MS = 26 * 3_600_000;

/** What people should know of the last look: one or two sentences, and whether they have to do something. */
export interface LookNews {
  /** It was more than 26 hours ago, or GitHub starts no more of them. */
  readonly late: boolean;
  /** When it was; where it is late also what to do. */
  readonly sentence: string;
}

/** @param now of GitHub's clock */
export function describeLastLook({ workflow, state, at, seen, knownSince }: LastLook, now: Date): LookNews {
  const age = now.getTime() - Date.parse(at ?? knownSince);
  const when = at === undefined ? undefined : `${at.slice(0, 16).replace('T', ' ')} UTC`;
  const last = when === undefined ? whyNever(workflow, seen) : `The last hourly look was at ${when}.`;
  const isOff = state.startsWith('disabled');
  if (age <= LATE_MS && !isOff) return { late: false, sentence: last };
  const since =
    when === undefined ? last : `The last hourly look was ${formatDuration(age)} ago, at ${when}.`;
  return { late: true, sentence: `${since} ${remedyFor(workflow, state)}` };
}

function whyNever(workflow: string, seen: number | undefined): string {
  return seen === undefined
    ? `No hourly look of ${workflow} has succeeded yet.`
    : `No hourly look has succeeded in the last ${seen} runs of ${workflow}.`;
}

/** By the states of a workflow (docs.github.com/rest/actions/workflows, "Get a workflow"). */
function remedyFor(workflow: string, state: string): string {
  const enable = `enable it again in the tab Actions, or with 'gh workflow enable ${workflow}'.`;
  if (state === 'disabled_inactivity')
    return `GitHub switched ${workflow} off, as it does with schedules after 60 quiet days; ${enable}`;
  if (state === 'disabled_fork') return `GitHub starts no schedule in a fork; ${enable}`;
  if (state.startsWith('disabled')) return `Somebody switched ${workflow} off; ${enable}`;
  return `GitHub drops late scheduled runs, and a look that fails does not count; look at the runs of ${workflow}, and start it by hand.`;
}
