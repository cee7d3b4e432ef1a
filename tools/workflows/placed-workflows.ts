/** Under which names a repository has what init writes: a team may have renamed a file. */
import { SETTINGS_PATH } from './asking.ts';
import type { PresentFiles } from './file-changes.ts';
import { CALLED_BY, TEAM_WORKFLOWS, workflowPath } from './pinned-workflows.ts';
import { hearsPullRequests, makesEnvironments, runsByAnyValue, usesIn } from './workflow-reading.ts';
import { isSealed, originOf } from './written-files.ts';

/** One of the two workflows of a team, by the name that init gives it. */
export type TeamWorkflow = (typeof TEAM_WORKFLOWS)[number];

/** Where one of them is, or is to be. */
export interface PlacedWorkflow {
  readonly name: TeamWorkflow;
  readonly path: string;
  /** `person`: somebody wrote a workflow that does the same, so init writes none. */
  readonly by: 'init' | 'person';
  /** Others that do the same once more. */
  readonly doubles: readonly string[];
}

/** Where each of the two is; its usual path where it is nowhere yet. */
export function placesOf(present: PresentFiles): readonly PlacedWorkflow[] {
  return TEAM_WORKFLOWS.map((name) => {
    const usual = workflowPath(name);
    const doing = [...present].filter(
      ([path, text]) => path !== SETTINGS_PATH && workflowsIn(text).includes(name),
    );
    const isByPerson = ([path, text]: readonly [string, string]) =>
      workflowsIn(text).length > 1 ||
      (originOf(text).from === 'edited' && !isSealed(text) && !(path === usual && isOneOfSix(present, text)));
    const ours = doing.filter((each) => !isByPerson(each)).map(([path]) => path);
    const theirs = doing.filter(isByPerson).map(([path]) => path);
    const path = (ours.includes(usual) ? usual : ours[0]) ?? theirs[0] ?? usual;
    const doubles = [...ours, ...theirs].filter((each) => each !== path);
    return { name, path, by: theirs.includes(path) ? 'person' : 'init', doubles };
  });
}

/** An edited one of the earlier six is no team's own: the others go, and with them what it leans on. */
function isOneOfSix(present: PresentFiles, text: string): boolean {
  return runsByAnyValue(text) && [...present.values()].filter(runsByAnyValue).length > 1;
}

/** Whether init wrote the workflows that are there with all jobs in them. */
export function isFlat(present: PresentFiles): boolean {
  return placesOf(present).some(({ name, path }) => {
    const text = present.get(path) ?? '';
    return isSealed(text) && workflowsIn(text).includes(name) && !calls(text, name);
  });
}

/** What a text does of what the two do, by its content alone. */
function workflowsIn(text: string): readonly TeamWorkflow[] {
  const origin = originOf(text);
  if (origin.from === 'foreign') return [];
  if (origin.from === 'earlier')
    return origin.set !== 'six' || origin.file === 'preview.yml' ? ['preview.yml'] : [];
  const called = TEAM_WORKFLOWS.filter((name) => calls(text, name));
  if (called.length > 0) return called;
  if (!isSealed(text)) return makesEnvironments(text) && hearsPullRequests(text) ? ['preview.yml'] : [];
  if (usesIn(text).some((uses) => uses.includes('/actions/due@'))) return ['greenroom.yml'];
  return makesEnvironments(text) ? ['preview.yml'] : [];
}

/** Whether a text calls the file of Greenroom's in whose place a team has `name`. */
export function calls(text: string, name: TeamWorkflow): boolean {
  return usesIn(text).some((uses) => uses.includes(`/.github/workflows/${CALLED_BY[name]}@`));
}
