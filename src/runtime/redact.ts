import { hideInAll, type KnownAccounts } from '../domain/privacy/known-accounts.ts';
import type { CodeHost } from '../ports/code-host.ts';
import type { Deployments } from '../ports/deployments.ts';
import type { StepRun, WorkflowRun } from '../ports/workflow-run.ts';
import type { Outcome } from './outcome.ts';

/*
 * All ways out of a run that knows an AWS account: its log, outputs and summary, an issue, a deployment. Each text passes here once.
 * What only its source can tell is hidden there: adapters take accounts out of what AWS says (`withoutAccount`), because a bare
 * number is an account only there, and `scrubLine` takes credentials out of the lines of other programs. `describeFailure` looks for
 * accounts in every error. Comments, messages and stories come from runs that work in no account.
 */

/** Outputs by which later steps find things; a name that the team gave them is theirs to know. */
const HANDLES = ['batches', 'heal', 'stack-name', 'environment-name', 'version-label', 'url'];

/** The run, to which nothing can be said that tells an account. A step is failed with what `redactOutcome` gives. */
export function redactRun(run: WorkflowRun, { hide }: KnownAccounts): StepRun {
  const { fail: _, log, ...step } = run;
  return {
    ...step,
    setOutput: (name, value) => run.setOutput(name, HANDLES.includes(name) ? value : hide(value)),
    log: {
      info: (line) => log.info(hide(line)),
      debug: (line) => log.debug(hide(line)),
      notice: (line) => log.notice(hide(line)),
      warning: (line) => log.warning(hide(line)),
      group: (title, work) => log.group(hide(title), work),
    },
    summary: (markdown) => run.summary(hide(markdown)),
  };
}

/** What `main` hands back, once the run has learnt all that it will. */
export function redactOutcome(outcome: Outcome, accounts: KnownAccounts): Required<Outcome> {
  const { report, outputs = {}, summary = '' } = outcome;
  const shown = Object.entries(outputs).map(([name, value]) => [
    name,
    HANDLES.includes(name) ? value : accounts.hide(value),
  ]);
  return {
    report: hideInAll(report, accounts),
    outputs: Object.fromEntries(shown),
    summary: accounts.hide(summary),
  };
}

/** An issue is the only text that a run which knows an account writes there. */
export function redactCodeHost(codeHost: CodeHost, { hide }: KnownAccounts): CodeHost {
  return {
    ...codeHost,
    upsertIssue: (issue) =>
      codeHost.upsertIssue({ ...issue, title: hide(issue.title), body: hide(issue.body) }),
    closeIssue: (issue) => codeHost.closeIssue({ ...issue, note: hide(issue.note) }),
  };
}

/** Everybody who sees the repository sees what a deployment's states say. Its payload has handles only. */
export function redactDeployments(deployments: Deployments, { hide }: KnownAccounts): Deployments {
  return {
    ...deployments,
    setState: (id, state, details) =>
      deployments.setState(id, state, {
        ...details,
        ...(details.description === undefined ? {} : { description: hide(details.description) }),
      }),
  };
}
