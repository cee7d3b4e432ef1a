import { hideAccounts } from '../domain/privacy/without-account.ts';
import type { WorkflowRun } from '../ports/workflow-run.ts';

/** The AWS accounts that a run works in, as far as it has learnt them; nobody else is to. */
export interface KnownAccounts {
  /** Takes an account id, or an ARN that holds one. */
  note(arnOrId: string): void;
  hide(text: string): string;
}

export function createKnownAccounts(): KnownAccounts {
  const known = new Set<string>();
  return {
    note(arnOrId) {
      const account = arnOrId.startsWith('arn:') ? arnOrId.split(':')[4] : arnOrId;
      if (account !== undefined && /^\d{12}$/.test(account)) known.add(account);
    },
    hide: (text) => hideAccounts(text, known),
  };
}

/** Outputs by which later steps find things; a name that the team gave them is theirs to know. */
const HANDLES = ['batches', 'stack-name', 'environment-name', 'version-label', 'url'];

/** The run, to which nothing can be said that tells an account. */
export function redactRun(run: WorkflowRun, { hide }: KnownAccounts): WorkflowRun {
  return {
    ...run,
    setOutput: (name, value) => run.setOutput(name, HANDLES.includes(name) ? value : hide(value)),
    info: (line) => run.info(hide(line)),
    debug: (line) => run.debug(hide(line)),
    notice: (line) => run.notice(hide(line)),
    warning: (line) => run.warning(hide(line)),
    group: (title, work) => run.group(hide(title), work),
    summary: (markdown) => run.summary(hide(markdown)),
  };
}
