import type { ActionName, Report } from '../report/report.ts';
import type { Decision } from '../verdict/decision.ts';

/** Something that an action did, or tried and failed to do. */
export interface Activity {
  /** Which action did it. */
  readonly action: ActionName;
  /** What happened, to which resource, as its report says it. */
  readonly sentence: string;
  /** Of this repository; undefined where it is about none. */
  readonly branch: string | undefined;
  /** Its number; undefined where it is about none. */
  readonly pullRequest: number | undefined;
}

/** What changed something, or should have; whoever looked and let things be has done nothing. */
const ACTS: readonly Decision[] = [
  'created',
  'updated',
  'recreated',
  'woken',
  'deleted',
  'slept',
  'refused',
  'failed',
];

/** What these do, nobody but their own run sees. */
const QUIET: readonly ActionName[] = ['notify', 'template'];

/** All that was done, by the reports, in the order of the steps: of each thing that a run was about, or of the run where it names none. */
export function activitiesOf(reports: readonly Report[]): readonly Activity[] {
  return reports.filter(({ action }) => !QUIET.includes(action)).flatMap(activitiesIn);
}

function activitiesIn(report: Report): readonly Activity[] {
  const { action, items = [], subject } = report;
  const done = items
    .filter(({ decision }) => ACTS.includes(decision))
    .map(({ sentence, branch, pullRequest }) => ({ action, sentence, branch, pullRequest }));
  if (done.length > 0 || !ACTS.includes(report.decision)) return done;
  const { sentence } = report;
  return [{ action, sentence, branch: subject?.branch, pullRequest: subject?.pullRequest }];
}
