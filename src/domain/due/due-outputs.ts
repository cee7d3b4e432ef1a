import { sharedKindOf } from '../intents/shared-branch.ts';
import type { ReportItem } from '../report/report.ts';
import { type Duty, type DutyLook, isDue } from './duties.ts';

/** One output for each duty, by its name; '' where nobody knows whether it is due. */
export function dueOutputs(looks: readonly DutyLook[]): Readonly<Record<Duty | 'expired', string>> {
  const of = (duty: Duty): string => {
    const look = looks.find((each) => each.duty === duty);
    const due = look && isDue(look);
    return due === undefined ? '' : String(due);
  };
  const expired = looks.find(({ duty }) => duty === 'sweep')?.expired;
  return {
    sweep: of('sweep'),
    expired: expired === undefined ? '' : String(expired),
    hours: of('hours'),
    accept: of('accept'),
    heal: matrixOf(looks, 'heal', ({ pullRequest, branch, commit }) => ({ pullRequest, branch, commit })),
    ship: matrixOf(looks, 'ship', ({ branch = '', commit }) => ({ kind: sharedKindOf(branch), commit })),
  };
}

/** For a matrix of jobs: an empty list where nothing is due, '' where nobody knows. */
function matrixOf(looks: readonly DutyLook[], duty: Duty, legOf: (item: ReportItem) => object): string {
  const look = looks.find((each) => each.duty === duty);
  if (look === undefined || isDue(look) === undefined) return '';
  return JSON.stringify(look.items.map(legOf));
}
