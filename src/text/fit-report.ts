import type { Report } from '../domain/report/report.ts';

/** The contract's limit for the `result` output, in bytes. */
const LARGEST_RESULT = 32 * 1024;

/** A stack has up to 500 resources; of one environment as many leftovers are told as people go through one by one. */
const MOST_LEFTOVERS = 10;

/**
 * The report as JSON within the contract's limit. Where it is larger, leftovers beyond ten of an environment go first, then items
 * from the end; the sentence says how many. A report without items and leftovers is as large as its sentence.
 */
export function fitReport(report: Report): string {
  const whole = JSON.stringify(report);
  if (fits(whole)) return whole;
  const fewer = withFewerLeftovers(report);
  const { items } = fewer;
  const shorter = JSON.stringify(fewer);
  if (fits(shorter) || items === undefined || items.length === 0) return shorter;
  for (let kept = items.length - 1; ; kept = Math.floor(kept * 0.8)) {
    const shortest = JSON.stringify({
      ...fewer,
      sentence: `${fewer.sentence} (${items.length - kept} more items are in the log.)`,
      items: items.slice(0, kept),
    });
    if (fits(shortest) || kept <= 0) return shortest;
  }
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
