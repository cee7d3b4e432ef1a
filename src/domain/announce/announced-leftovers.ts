import { cutText } from '../input/cut-text.ts';
import type { ReportLeftovers } from '../report/report.ts';

/** What is told of leftovers: the first few, and how many more there are. Never empty. */
export interface AnnouncedLeftovers {
  /** At most five, each with names of at most 100 characters and a reason of at most 200. */
  readonly first: ReportLeftovers;
  /** 0 where all are told. */
  readonly more: number;
}

/** The marker shares a comment's room with what people read; the job summary lists all. */
const MOST = 5;
const LONGEST_NAME = 100;
const LONGEST_REASON = 200;

/** Undefined where nothing is left. */
export function announcedLeftovers(leftovers: ReportLeftovers | undefined): AnnouncedLeftovers | undefined {
  if (leftovers === undefined || leftovers.length === 0) return undefined;
  return { first: leftovers.slice(0, MOST).map(clipped), more: Math.max(0, leftovers.length - MOST) };
}

function clipped({ resource, type, name, why }: ReportLeftovers[number]): ReportLeftovers[number] {
  return {
    resource: cutText(resource, LONGEST_NAME, '…'),
    type: cutText(type, LONGEST_NAME, '…'),
    ...(name === undefined ? {} : { name: cutText(name, LONGEST_NAME, '…') }),
    why: cutText(why, LONGEST_REASON, '…'),
  };
}
