import { cutText } from '../domain/input/cut-text.ts';
import type { Report } from '../domain/report/report.ts';

/** The contract's limit for the `result` output, in bytes; no other output is larger. */
const LARGEST_RESULT = 32 * 1024;

/**
 * The value of an output if another step can start with it: Linux takes no variable of more than 128 KiB (execve(2), MAX_ARG_STRLEN).
 * What is larger becomes empty, of its own kind: `{}` for a map, `[]` for a list, else ''.
 */
export function fitOutput(value: string): string {
  if (fits(value)) return value;
  return value.startsWith('{') ? '{}' : value.startsWith('[') ? '[]' : '';
}

/** A stack has up to 500 resources; of one environment as many leftovers are told as people go through one by one. */
const MOST_LEFTOVERS = 10;

/**
 * The report as JSON within the contract's limit. Where it is larger, leftovers beyond ten of an environment go first, then items
 * from the end; the sentence says how many. Texts of more than 2,000 characters are cut, and an address of more is left out, since half
 * of one leads elsewhere.
 */
export function fitReport(report: Report): string {
  const whole = JSON.stringify(report);
  if (fits(whole)) return whole;
  const fewer = withFewerLeftovers(report);
  const { items } = fewer;
  const shorter = brief(fewer);
  if (fits(shorter) || items === undefined || items.length === 0) return shorter;
  for (let kept = items.length - 1; ; kept = Math.floor(kept * 0.8)) {
    const shortest = brief({
      ...fewer,
      sentence: `${fewer.sentence} (${items.length - kept} more items are in the log.)`,
      items: items.slice(0, kept),
    });
    if (fits(shortest) || kept <= 0) return shortest;
  }
}

/** In characters. */
const LONGEST_TEXT = 2000;

function brief(report: Report): string {
  return JSON.stringify(withBriefTexts(report));
}

function withBriefTexts(value: unknown): unknown {
  if (typeof value === 'string') return cutText(value, LONGEST_TEXT, '…');
  if (Array.isArray(value)) return value.map(withBriefTexts);
  if (typeof value !== 'object' || value === null) return value;
  const isStory = 'title' in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, text]) =>
      /url$/i.test(key) && typeof text === 'string' && text.length > LONGEST_TEXT
        ? [key, isStory ? '' : undefined]
        : [key, withBriefTexts(text)],
    ),
  );
}

function fits(json: string): boolean {
  return Buffer.byteLength(json) <= LARGEST_RESULT;
}

function withFewerLeftovers(report: Report): Report {
  const { environment, items } = report;
  const left = [environment, ...(items ?? [])].map((each) => each?.leftovers?.length ?? 0);
  const more = left.reduce((total, count) => total + Math.max(0, count - MOST_LEFTOVERS), 0);
  if (more === 0) return report;
  return {
    ...report,
    sentence: `${report.sentence} (${more} more leftovers are in the log or the job summary.)`,
    ...(environment === undefined ? {} : { environment: shortened(environment) }),
    ...(items === undefined ? {} : { items: items.map(shortened) }),
  };
}

function shortened<Environment extends Pick<NonNullable<Report['environment']>, 'leftovers'>>(
  environment: Environment,
): Environment {
  const { leftovers } = environment;
  return leftovers === undefined
    ? environment
    : { ...environment, leftovers: leftovers.slice(0, MOST_LEFTOVERS) };
}
