/** How Greenroom leaves a repository again: first what makes environments, and the rest once no environment is left. */
import { SETTINGS_PATH } from './asking.ts';
import { type ChangePlan, type PresentFiles, toBe } from './file-changes.ts';
import { type Pin, workflowPath } from './pinned-workflows.ts';
import { originOf, sealed } from './written-files.ts';

/**
 * Takes out the workflows of pull requests and brings the one by which a person takes every preview down; the hourly workflow and
 * the settings stay. Files that a person has edited stay and are named. `leave` is the text of that workflow.
 */
export function planLeaving(present: PresentFiles, leave: string): ChangePlan {
  const { ours, edited } = partsOf(present, (text) => makesEnvironments(text) && !isHourly(text));
  const name = leaveName(present);
  const changes = [
    ...ours.flatMap((path) => toBe(present, path, undefined)),
    ...(present.has(workflowPath(name)) ? [] : toBe(present, workflowPath(name), sealed(leave))),
  ];
  return { changes, taken: [], notes: [...edited.map(byHand), ...leavingSteps(name)] };
}

/** A team may have a workflow of that name that has nothing to do with us. */
function leaveName(present: PresentFiles): string {
  const text = present.get(workflowPath('leave.yml'));
  return text !== undefined && originOf(text).from === 'foreign' ? 'greenroom-leave.yml' : 'leave.yml';
}

/** What is to be done after the first part, in this order. */
function leavingSteps(name: string): readonly string[] {
  return [
    '1. Commit this to the default branch. From then on no pull request makes an environment.',
    `2. gh variable set GREENROOM --body false, so that the schedule heals and wakes none. ${name} runs all the same.`,
    `3. gh workflow run ${name}, and read the plan in its summary. Then gh workflow run ${name} -f really=true, until the plan is empty.`,
    '4. npm run init -- DIR --remove --emptied, for the files that are left.',
  ];
}

/**
 * Takes out what is left. `undefined` where workflows are there that make environments at pull requests, because the sweep is
 * still needed for these.
 */
export function planLastRemoval(present: PresentFiles): ChangePlan | undefined {
  const isLeft = (text: string) => makesEnvironments(text) && !isHourly(text);
  if ([...present.values()].some((text) => isLeft(text) && originOf(text).from !== 'foreign'))
    return undefined;
  const { ours, edited } = partsOf(present, () => true);
  const changes = ours.flatMap((path) => toBe(present, path, undefined));
  return { changes, taken: [], notes: [...edited.map(byHand), ...LAST] };
}

const LAST = [
  'Then delete the variables and secrets whose names start with GREENROOM, TRACKER_TOKEN, SLACK_TOKEN and the environment `rescue`: gh variable list, gh secret list.',
  'Delete the stacks last, in the order of docs/templates.md, "Remove everything".',
];

/** Where an earlier installation is pinned to, for what is written beside it. */
export function pinOf(present: PresentFiles): Pin | undefined {
  for (const text of present.values()) {
    const [, repository, ref] =
      /uses: ([\w.-]+\/[\w.-]+)\/(?:actions\/[\w-]+|\.github\/workflows\/on-[\w-]+\.yml)@([\w./-]+)/.exec(
        text,
      ) ?? [];
    if (repository !== undefined && ref !== undefined && originOf(text).from !== 'foreign')
      return { repository, ref };
  }
  return undefined;
}

function partsOf(present: PresentFiles, belongs: (text: string) => boolean) {
  const files = [...present].filter(([, text]) => belongs(text));
  const from = (...origins: readonly string[]) =>
    files.filter(([, text]) => origins.includes(originOf(text).from)).map(([path]) => path);
  const settings = files.some(([path, text]) => path === SETTINGS_PATH && originOf(text).from !== 'init');
  return { ours: from('init', 'earlier'), edited: [...from('edited'), ...(settings ? [SETTINGS_PATH] : [])] };
}

function makesEnvironments(text: string): boolean {
  return /\/(?:actions\/provision|\.github\/workflows\/on-pull-request\.yml)@/.test(text);
}

/** Its jobs make environments too, but only those that a pull request already asks for. */
function isHourly(text: string): boolean {
  return /^ {2}schedule:$/m.test(text);
}

function byHand(path: string): string {
  return `${path} was edited, so it stays; delete it by hand.`;
}
