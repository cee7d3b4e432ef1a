import { UserError } from '../verdict/errors.ts';

/** When environments are awake: days and a span of local time in one time zone. */
export interface Hours {
  /** 0 is Sunday. */
  readonly days: ReadonlySet<number>;
  /** Minutes after local midnight, from 0 on: the first one awake. */
  readonly from: number;
  /** Minutes after local midnight: the first one asleep. Smaller than `from` for a span over midnight. */
  readonly until: number;
  /** Of the IANA database, such as `Europe/Berlin`. */
  readonly timeZone: string;
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * Reads `Mon-Fri 08:00-20:00 Europe/Berlin`; the zone is UTC when it is left out.
 * @throws UserError naming the value and the form.
 */
export function parseHours(text: string): Hours {
  const parts = /^([A-Za-z,-]+)\s+(\d{1,2}):([0-5]\d)-(\d{1,2}):([0-5]\d)(?:\s+(\S+))?$/.exec(text.trim());
  const days = parts?.[1] === undefined ? undefined : parseDays(parts[1]);
  const timeZone = parts?.[6] ?? 'UTC';
  const from = Number(parts?.[2]) * 60 + Number(parts?.[3]);
  const until = Number(parts?.[4]) * 60 + Number(parts?.[5]);
  const wrong =
    days === undefined || !(from < 1440) || !(until <= 1440) || from === until
      ? 'cannot be read'
      : isTimeZone(timeZone)
        ? undefined
        : 'name a time zone that nobody knows';
  if (days === undefined || wrong !== undefined)
    throw new UserError(
      'invalid_settings',
      `The hours ${wrong}; write them like 'Mon-Fri 08:00-20:00 Europe/Berlin'.`,
    );
  return { days, from, until, timeZone };
}

function parseDays(text: string): ReadonlySet<number> | undefined {
  const days = new Set<number>();
  for (const item of text.toLowerCase().split(',')) {
    const [first, last = first] = item.split('-').map((day) => DAYS.indexOf(day.slice(0, 3)));
    if (first === undefined || last === undefined || first < 0 || last < 0) return undefined;
    for (let day = first; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === last) break;
    }
  }
  return days;
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** True when the instant lies within the hours, by the wall clock of their zone. */
export function isWithinHours(hours: Hours, instant: Date): boolean {
  const { day, minute } = wallClock(hours.timeZone, instant);
  if (hours.from < hours.until) return hours.days.has(day) && minute >= hours.from && minute < hours.until;
  return (
    (hours.days.has(day) && minute >= hours.from) || (hours.days.has((day + 6) % 7) && minute < hours.until)
  );
}

function wallClock(timeZone: string, instant: Date): { readonly day: number; readonly minute: number } {
  const parts = clockOf(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return {
    day: DAYS.indexOf(part('weekday').toLowerCase()),
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one takes far longer than using it, and an estimate asks thousands of times. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(timeZone, made);
  return made;
}
