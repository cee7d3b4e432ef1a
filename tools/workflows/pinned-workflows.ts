/** The workflows that a team's repository gets, made from Greenroom's own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flatWorkflow } from '../../rehearsal/runner/workflows/flat-workflow.ts';
import { cronOf, type LookEvery } from './hourly-look.ts';

/** What a team gets: a caller for the events of pull requests, and one for those of the default branch. */
export const TEAM_WORKFLOWS = ['preview.yml', 'greenroom.yml'] as const;

/** The file of Greenroom's that a caller calls. */
export const CALLED_BY = {
  'preview.yml': 'on-pull-request.yml',
  'greenroom.yml': 'on-default-branch.yml',
} as const satisfies Readonly<Record<(typeof TEAM_WORKFLOWS)[number], string>>;

/** The file that an example of the documentation calls, for those who want it: `npm run init` writes none of them. */
export const CALLED_BY_EXAMPLE = {
  'commands.yml': 'on-comment.yml',
  'deployments.yml': 'on-deployment.yml',
  'opened.yml': 'on-push.yml',
  'updated.yml': 'on-updated-base.yml',
} as const;

/** Where Greenroom is on GitHub. */
export interface Pin {
  /** `owner/name` */
  readonly repository: string;
  /** A tag, a branch or, better, a full commit SHA. */
  readonly ref: string;
}

/** How the workflows are written. */
export interface WorkflowForm {
  /** Whether the called jobs stand in the team's own files, for servers and runners that know no `$/`. */
  readonly flat: boolean;
  readonly every: LookEvery;
}

/** File path in the team's repository, and its text. `root` is the folder of Greenroom's clone. */
export function pinnedWorkflows(root: string, pin: Pin, form: WorkflowForm): ReadonlyMap<string, string> {
  return new Map(
    TEAM_WORKFLOWS.map((name) => {
      const caller = readWorkflowText(root, name);
      const text = form.flat
        ? renamed(flatWorkflow(caller, readWorkflowText(root, CALLED_BY[name])))
        : caller;
      return [workflowPath(name), pinned(text.replace(cronOf('1h'), cronOf(form.every)), pin)];
    }),
  );
}

/** Where a workflow lies in a repository. */
export function workflowPath(name: string): string {
  return `.github/workflows/${name}`;
}

/** A workflow of Greenroom's as another repository has it. */
export function pinned(text: string, { repository, ref }: Pin): string {
  return text
    .replaceAll(/uses: \$\/(\S+)/g, `uses: ${repository}/$1@${ref}`)
    .replaceAll(/uses: OWNER\/greenroom\/([\w./-]+)@REF/g, `uses: ${repository}/$1@${ref}`);
}

/** Comments of the called jobs name the files that they lie in. */
function renamed(text: string): string {
  return Object.entries(CALLED_BY).reduce((named, [ours, theirs]) => named.replaceAll(theirs, ours), text);
}

function readWorkflowText(root: string, name: string): string {
  return readFileSync(join(root, workflowPath(name)), 'utf8');
}
