import { hideInAll, type Veil } from '../domain/privacy/veil.ts';
import type { Chat, ChatMessage } from '../ports/chat.ts';
import type { CodeHost } from '../ports/code-host.ts';
import type { Deployments } from '../ports/deployments.ts';
import type { Tracker } from '../ports/tracker.ts';
import type { StepRun, WorkflowRun } from '../ports/workflow-run.ts';
import type { Outcome } from './outcome.ts';

/*
 * All ways out of a run: its log, outputs and summary, comments, issues, deployments, stories and messages. Each text passes the veil
 * here once. What only its source can tell is hidden there: adapters take accounts and credentials out of what AWS says
 * (`withoutAccount`), because a bare number is an account only there, and `scrubLine` takes credentials out of the lines of other
 * programs. `describeFailure` looks for accounts in every error.
 */

/** Outputs by which later steps find things; a name that the team gave them is theirs to know. */
const HANDLES = [
  'batches',
  'branch',
  'commit',
  'deployment-id',
  'environment-name',
  'fresh',
  'heal',
  'ship',
  'stack-name',
  'version-label',
];

/** The run, to which nothing can be said that the veil hides. A step is failed with what `redactOutcome` gives. */
export function redactRun(run: WorkflowRun, veil: Veil): StepRun {
  const { fail: _, log, ...step } = run;
  const { hide } = veil;
  return {
    ...step,
    setOutput: (name, value) => run.setOutput(name, shownOutput(name, value, veil)),
    setSecret(value) {
      if (veil.noteSecret(value)) run.setSecret(value);
    },
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
export function redactOutcome(outcome: Outcome, veil: Veil): Required<Outcome> {
  const { report, outputs = {}, summary = '' } = outcome;
  const { decision, reasonCode } = report;
  const shown = Object.entries(outputs).map(([name, value]) => [name, shownOutput(name, value, veil)]);
  return {
    report: { ...hideInAll(report, veil), decision, reasonCode },
    outputs: Object.fromEntries(shown),
    summary: veil.hide(summary),
  };
}

/** What a run says first, as its post step may say it again. A commit is a handle. */
export function hideInPreparing<Said extends { readonly commit?: string | undefined }>(
  news: Said,
  veil: Veil,
): Said {
  return { ...hideInAll(news, veil), commit: news.commit };
}

/** An address leads nowhere without what names the account; JSON stays JSON, whatever is hidden in it. */
function shownOutput(name: string, value: string, veil: Veil): string {
  if (HANDLES.includes(name)) return value;
  if (name === 'url') return veil.hideSecrets(value);
  if (veil.hide(value) === value) return value;
  return isJson(value) ? JSON.stringify(hideInAll<unknown>(JSON.parse(value), veil)) : veil.hide(value);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Everybody who sees the repository sees its comments and issues. */
export function redactCodeHost(codeHost: CodeHost, { hide }: Veil): CodeHost {
  return {
    ...codeHost,
    createComment: (pullRequest, body) => codeHost.createComment(pullRequest, hide(body)),
    updateComment: (id, body) => codeHost.updateComment(id, hide(body)),
    // What is to be written is compared with what stands there, so it must not hold more than that may.
    commitSubject: async (commit) => hide(await codeHost.commitSubject(commit)),
    openPullRequest: (request) =>
      codeHost.openPullRequest({ ...request, title: hide(request.title), body: hide(request.body) }),
    upsertIssue: (issue) =>
      codeHost.upsertIssue({ ...issue, title: hide(issue.title), body: hide(issue.body) }),
    closeIssue: (issue) => codeHost.closeIssue({ ...issue, note: hide(issue.note) }),
  };
}

/** Everybody who sees the repository sees what a deployment's states say. Its payload has handles only. */
export function redactDeployments(deployments: Deployments, { hide, hideSecrets }: Veil): Deployments {
  return {
    ...deployments,
    create: (request) => deployments.create({ ...request, description: hide(request.description) }),
    setState(id, state, details) {
      const { description, environmentUrl } = details;
      return deployments.setState(id, state, {
        ...details,
        ...(description === undefined ? {} : { description: hide(description) }),
        ...(environmentUrl === undefined ? {} : { environmentUrl: hideSecrets(environmentUrl) }),
      });
    },
  };
}

/** Who follows a story need not see the repository. */
export function redactTracker(tracker: Tracker, { hide, hideSecrets }: Veil): Tracker {
  return {
    ...tracker,
    createComment: (story, text) => tracker.createComment(story, hide(text)),
    updateComment: (story, id, text) => tracker.updateComment(story, id, hide(text)),
    link: (story, link) =>
      tracker.link(story, { ...link, title: hide(link.title), url: hideSecrets(link.url) }),
  };
}

/** Who is in the channel need not see the repository. */
export function redactChat(chat: Chat, { hide }: Veil): Chat {
  const shown = (message: ChatMessage) => ({ ...message, text: hide(message.text) });
  return {
    ...chat,
    post: (channel, message, thread) => chat.post(channel, shown(message), thread),
    update: (ref, message) => chat.update(ref, shown(message)),
  };
}
