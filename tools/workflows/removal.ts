/** How Greenroom leaves a repository again: first what makes environments, and the rest once no environment is left. */
import { SETTINGS_PATH } from './asking.ts';
import { type ChangePlan, type PresentFiles, toBe } from './file-changes.ts';
import { GONE } from './installation.ts';
import { type Pin, TEAM_WORKFLOWS, workflowPath } from './pinned-workflows.ts';
import { hearsPullRequests, makesEnvironments, runsByAnyValue, usesIn } from './workflow-reading.ts';
import { isSealed, originOf, sealed } from './written-files.ts';

/**
 * Takes out the workflows of pull requests and brings the one by which a person takes every preview down; the hourly workflow and
 * the settings stay. What a person has edited stays and is named, unless `force` takes it out too. `leave` is the text of that
 * workflow.
 */
export function planLeaving(present: PresentFiles, leave: string, force = false): ChangePlan {
  const { gone, edited, own } = partsOf(present, makesAtPullRequests, force);
  const name = leaveName(present);
  const changes = [
    ...gone.flatMap((path) => toBe(present, path, undefined)),
    ...(present.has(workflowPath(name)) ? [] : toBe(present, workflowPath(name), sealed(leave))),
  ];
  return {
    changes,
    taken: [],
    notes: [...keptNotes(edited, own), ...leavingSteps(name, [...edited, ...own], offStep(present, gone))],
  };
}

/** A team may have renamed ours, and may have a workflow of that name that has nothing to do with us. */
function leaveName(present: PresentFiles): string {
  const renamed = [...present].find(([, text]) => isSealed(text) && /^ +select: all$/m.test(text))?.[0];
  if (renamed !== undefined) return renamed.slice(workflowPath('').length);
  const text = present.get(workflowPath('leave.yml'));
  return text !== undefined && originOf(text).from === 'foreign' ? 'greenroom-leave.yml' : 'leave.yml';
}

/** What is to be done after the first part, in this order. `left` still make environments; `off` is the call that switches off the rest. */
function leavingSteps(name: string, left: readonly string[], off: string): readonly string[] {
  const commit = 'commit this to the default branch. From then on no pull request makes an environment.';
  return [
    left.length === 0
      ? `1. C${commit.slice(1)}`
      : `1. Pull requests still make environments by ${left.join(', ')}. Take that out first, as said above, and ${commit}`,
    `2. ${off}, so that the schedule creates and wakes none. ${name} runs all the same.`,
    `3. gh workflow run ${name}, and read the plan in its summary. Then gh workflow run ${name} -f really=true, until the plan is empty.`,
    '4. npm run init -- DIR --remove --emptied, for the files that are left.',
  ];
}

/** Of what stays, `false` would switch off none that runs by any value. */
function offStep(present: PresentFiles, gone: readonly string[]): string {
  const stays = [...present].filter(([path]) => !gone.includes(path));
  return stays.some(([, text]) => runsByAnyValue(text))
    ? 'gh variable delete GREENROOM'
    : 'gh variable set GREENROOM --body false';
}

/** Workflows of ours, edited or not, that make environments at pull requests; as long as there are any, the sweep is needed. */
export function stillMaking(present: PresentFiles): readonly string[] {
  return [...present]
    .filter(([, text]) => makesAtPullRequests(text) && originOf(text).from !== 'foreign')
    .map(([path]) => path);
}

/** Takes out what is left, once `stillMaking` finds nothing. */
export function planLastRemoval(present: PresentFiles, force = false): ChangePlan {
  const { gone, edited, own } = partsOf(present, () => true, force);
  const changes = gone.flatMap((path) => toBe(present, path, undefined));
  return { changes, taken: [], notes: [...keptNotes(edited, own), ...LAST] };
}

const LAST = [
  'Then delete the variables and secrets whose names start with GREENROOM, TRACKER_TOKEN, SLACK_TOKEN and the environment `rescue`, and AWS_REGION if nothing else reads it: gh variable list, gh secret list.',
  'Delete the stacks last, in the order of docs/templates.md, "Remove everything".',
];

/** Where an earlier installation is pinned to, for what is written beside it. */
export function pinOf(present: PresentFiles): Pin | undefined {
  const ours = [...present.values()].filter((text) => originOf(text).from !== 'foreign');
  for (const uses of ours.flatMap(usesIn)) {
    const [, repository, ref] =
      /^([\w.-]+\/[\w.-]+)\/(?:actions\/[\w-]+|\.github\/workflows\/on-[\w-]+\.yml)@(\S+)/.exec(uses) ?? [];
    if (repository !== undefined && ref !== undefined) return { repository, ref };
  }
  return undefined;
}

/** Paths of what goes, of what `force` would take too, and of a person's own workflows that use Greenroom among other things. */
interface RemovalParts {
  readonly gone: readonly string[];
  readonly edited: readonly string[];
  readonly own: readonly string[];
}

function partsOf(present: PresentFiles, belongs: (text: string) => boolean, force: boolean): RemovalParts {
  const parts = { gone: [] as string[], edited: [] as string[], own: [] as string[] };
  for (const [path, text] of present) {
    const part = belongs(text) ? partOf(path, text) : undefined;
    if (part !== undefined) parts[part === 'edited' && force ? 'gone' : part].push(path);
  }
  return parts;
}

function partOf(path: string, text: string): keyof RemovalParts | undefined {
  const { from } = originOf(text);
  if (from === 'init' || from === 'earlier') return 'gone';
  if (path === SETTINGS_PATH) return 'edited';
  if (from === 'foreign') return undefined;
  return isSealed(text) || INIT_WROTE.includes(path) ? 'edited' : 'own';
}

/** The names that init gave, now and before. */
const INIT_WROTE: readonly string[] = [...TEAM_WORKFLOWS, ...GONE].map(workflowPath);

/** At pull requests. The jobs of the hourly workflow make some too, but only those that a pull request already asks for. */
function makesAtPullRequests(text: string): boolean {
  return makesEnvironments(text) && (hearsPullRequests(text) || !/^ {2}schedule:/m.test(text));
}

function keptNotes(edited: readonly string[], own: readonly string[]): readonly string[] {
  return [
    ...edited.map((path) => `${path} was edited, so it stays; delete it by hand, or add --force.`),
    ...own.map(
      (path) =>
        `${path} is not from init, but uses Greenroom, so it stays; take Greenroom out of it by hand.`,
    ),
  ];
}
