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
    heal: branchesOf(looks),
  };
}

/** For a matrix of jobs: an empty list where nothing is due, '' where nobody knows. */
function branchesOf(looks: readonly DutyLook[]): string {
  const heal = looks.find(({ duty }) => duty === 'heal');
  if (heal === undefined || isDue(heal) === undefined) return '';
  return JSON.stringify(
    heal.items.map(({ pullRequest, branch, commit }) => ({ pullRequest, branch, commit })),
  );
}
