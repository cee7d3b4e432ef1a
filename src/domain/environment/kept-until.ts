import type { PullRequestFacts } from './pull-request.ts';

/** How the label begins that keeps a pull request's environment until a day is over; the day follows, such as `2026-12-02`. */
export const UNTIL_LABEL = 'stage:until-';

const DAY_MS = 86_400_000;

/** The label of that day, which is one of UTC. @param at any instant of the day. */
export function untilLabel(at: Date): string {
  return `${UNTIL_LABEL}${at.toISOString().slice(0, 10)}`;
}

/** When the day of such a label is over; undefined for any other label, and for a day that is none. */
export function endOfUntil(label: string): Date | undefined {
  const text = label.toLowerCase();
  if (!text.startsWith(UNTIL_LABEL)) return undefined;
  const day = text.slice(UNTIL_LABEL.length);
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // A day that no month has, such as the 31st of June, is read as none or as another one.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) return undefined;
  return new Date(at + DAY_MS);
}

/** A label that keeps an environment, and until when. */
export interface KeptUntil {
  /** As it is written. */
  readonly label: string;
  /** When its day is over. */
  readonly end: Date;
}

/** The label of the latest day; undefined where there is none. */
export function keptUntil(labels: readonly string[]): KeptUntil | undefined {
  return labels
    .flatMap((label): readonly KeptUntil[] => {
      const end = endOfUntil(label);
      return end === undefined ? [] : [{ label, end }];
    })
    .toSorted((one, other) => other.end.getTime() - one.end.getTime())[0];
}

/** Of several pull requests of a branch, the one that keeps its environment the longest, where one does now. */
export function keptNow<Pull extends Pick<PullRequestFacts, 'number' | 'labels'>>(
  pulls: readonly Pull[],
  now: Date,
): (KeptUntil & { readonly number: number }) | undefined {
  return pulls
    .flatMap(({ number, labels }) => {
      const until = keptUntil(labels);
      return until !== undefined && until.end > now ? [{ number, ...until }] : [];
    })
    .toSorted((one, other) => other.end.getTime() - one.end.getTime())[0];
}
