import type { LongLivedBranches } from '../../domain/environment/branch-stays.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { askedToOpen, makerOfBranch, whyNotOpened } from '../../domain/environment/why-not-opened.ts';
import type { ReferenceRule } from '../../domain/references/references.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportBody } from '../../domain/report/report.ts';
import { say, skip, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost, CommitsAhead, OpenAnswer } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import type { Tracker } from '../../ports/tracker.ts';
import { openedBody, openedTitle } from '../../text/opened-pull-request.ts';
import { storiesOfBranch } from './stories-of-branch.ts';

/** What a pull request is opened with. */
export interface OpenDeps {
  readonly codeHost: Pick<
    CodeHost,
    | 'branchHead'
    | 'openPullRequests'
    | 'closedPullRequests'
    | 'isBranchProtected'
    | 'commitsAhead'
    | 'pullRequestTemplate'
    | 'openPullRequest'
    | 'startsRuns'
    | 'ownLogin'
  >;
  readonly log: Pick<Log, 'warning'>;
}

/** What was pushed. */
export interface PushedBranch {
  /** Without `refs/heads/`. */
  readonly branch: string;
  /** Full SHA; undefined where the run is about no push. */
  readonly commit: string | undefined;
  /** ISO 8601; undefined where nobody says. */
  readonly at: string | undefined;
  /** Login of whoever pushed; undefined where nobody says. */
  readonly by: string | undefined;
}

/** Which pull request is to be opened, and how. */
export interface OpenRequest {
  readonly pushed: PushedBranch;
  /** `owner/name`. */
  readonly repository: string;
  /** Globs of branches, and `story` for those that name a story. */
  readonly branches: readonly string[];
  /** The branch that it is to be merged into. */
  readonly base: string;
  readonly draft: boolean;
  readonly longLived: LongLivedBranches;
  /** How branches name stories. */
  readonly rule: ReferenceRule;
  /** Undefined where the workflow gives no token for it. */
  readonly tracker: (() => Pick<Tracker, 'story'>) | undefined;
  readonly dryRun: boolean;
}

/** What came of it. */
export interface OpenReport {
  readonly report: ReportBody;
  /** Number of the open pull request of the branch; undefined where it has none. */
  readonly pullRequest: number | undefined;
  /** No workflow was started for it, so this run is to do what its own would have done. */
  readonly goesOn: boolean;
  /** GitHub opened it, or a setting of the repository did not let it, so this is known of later branches too. */
  readonly isAsked: boolean;
}

interface Found {
  readonly verdict: Verdict;
  readonly pull?: PullRequestFacts;
  readonly goesOn?: boolean;
  readonly isAsked?: boolean;
}

/**
 * Opens a pull request for a branch that was pushed, where the team asks for one and it has none. What people closed or merged is not
 * opened again at the same commit. Safe to repeat: it looks again right before the one write, and GitHub opens no second one.
 */
export async function openPullRequest(deps: OpenDeps, request: OpenRequest): Promise<OpenReport> {
  const { branch } = request.pushed;
  const { verdict, pull, goesOn = false, isAsked = false } = await judge(deps, request);
  const about = { name: branch, branch, ...(pull && { pullRequest: pull.number, commit: pull.headCommit }) };
  const report = { ...verdict, items: [{ ...about, ...verdict }] };
  return { report, pullRequest: pull?.number, goesOn, isAsked };
}

async function judge(deps: OpenDeps, request: OpenRequest): Promise<Found> {
  const { codeHost } = deps;
  const { pushed, branches, rule } = request;
  const { branch } = pushed;
  const inName = storiesOfBranch(rule, branch);
  const asked = askedToOpen({ name: branch, namesStory: inName.length > 0 }, branches);
  if (asked === undefined) return notOpened(branch, "the input 'branches' does not match it");
  const maker = makerOfBranch(branch);
  if (maker !== undefined) return notOpened(branch, `it belongs to ${maker}`);
  if (await isOwnPush(codeHost, pushed)) return notOpened(branch, 'Greenroom itself pushed it');
  const head = await codeHost.branchHead(branch);
  if (head === undefined) return { verdict: gone(branch) };
  const [open] = await codeHost.openPullRequests(branch);
  if (open !== undefined) return isOpen(codeHost, open, request);
  const [isProtected, ended, ahead] = await Promise.all([
    codeHost.isBranchProtected(branch, request.base),
    codeHost.closedPullRequests(branch),
    codeHost.commitsAhead(request.base, head),
  ]);
  if (ahead === undefined && (await codeHost.branchHead(request.base)) === undefined)
    return { verdict: noBase(request.base) };
  const { base, longLived } = request;
  const why = whyNotOpened({ name: branch, head, isProtected, base, ahead: ahead?.count, ended }, longLived);
  if (why !== undefined) return notOpened(branch, why);
  return openIt(deps, request, { head, ahead, asked });
}

/** The bot of an app pushes merges of ours; a person's token is that of somebody whose own pushes count. */
async function isOwnPush(codeHost: Pick<CodeHost, 'ownLogin'>, { by }: PushedBranch): Promise<boolean> {
  return by?.endsWith('[bot]') === true && by === (await codeHost.ownLogin());
}

/** What is known of the branch by the time at which it is opened. */
interface Ready {
  readonly head: string;
  readonly ahead: CommitsAhead | undefined;
  readonly asked: 'glob' | 'story';
}

async function openIt(deps: OpenDeps, request: OpenRequest, ready: Ready): Promise<Found> {
  const { codeHost, log } = deps;
  const { base, draft, rule, dryRun } = request;
  const { branch } = request.pushed;
  const { ids, stories, title } = await readStories(deps, request, ready);
  if (ready.asked === 'story' && stories.length === 0)
    return notOpened(branch, 'its tracker knows no open story of those that its name names');
  if (dryRun)
    return {
      verdict: say('dry_run', `A pull request for branch '${branch}' would be opened into '${base}'.`),
    };
  const template = await codeHost
    .pullRequestTemplate(request.longLived.defaultBranch)
    .catch((error: unknown) => {
      log.warning(`The pull request begins without the template of the repository: ${messageOf(error)}`);
      return undefined;
    });
  const commit = ready.ahead?.count === 1 ? ready.ahead.firstMessage : undefined;
  const text = {
    title: openedTitle({ story: title, commit, branch }, rule, ids),
    body: openedBody(stories, rule, template),
  };
  // The tracker may have taken its time.
  const [head, [open]] = await Promise.all([codeHost.branchHead(branch), codeHost.openPullRequests(branch)]);
  if (head === undefined) return { verdict: gone(branch) };
  if (open !== undefined) return isOpen(codeHost, open, request);
  if (head !== ready.head)
    return {
      verdict: skip(
        'superseded',
        `Branch '${branch}' was pushed to meanwhile; the run for that push opens it.`,
      ),
    };
  const answer = await codeHost.openPullRequest({ branch, base, draft, ...text });
  return answered(codeHost, request, answer);
}

async function answered(
  codeHost: OpenDeps['codeHost'],
  request: OpenRequest,
  answer: OpenAnswer,
): Promise<Found> {
  const { base, repository } = request;
  const { branch } = request.pushed;
  switch (answer.outcome) {
    case 'opened': {
      const { number } = answer.pull;
      const verdict = say(
        'pull_request_opened',
        `Pull request #${number} was opened for branch '${branch}'.`,
      );
      return { verdict, pull: answer.pull, goesOn: !(await codeHost.startsRuns()), isAsked: true };
    }
    case 'exists': {
      const [open] = await codeHost.openPullRequests(branch);
      if (open !== undefined) return isOpen(codeHost, open, request);
      return {
        verdict: say(
          'pull_request_opened',
          `Branch '${branch}' has an open pull request already.`,
          'unchanged',
        ),
      };
    }
    case 'nothing':
      return notOpened(branch, `it has nothing that '${base}' does not have`);
    case 'gone':
      return { verdict: gone(branch) };
    case 'forbidden':
      return { verdict: say('access_denied', forbidden(repository)), isAsked: true };
    case 'no-drafts':
      return { verdict: say('invalid_input', noDrafts(repository)), isAsked: true };
  }
}

/**
 * An open one is left alone. One that the job's own token opened after the push of this run started nothing either, so a run that is
 * repeated goes on like the one that was killed.
 */
async function isOpen(
  codeHost: Pick<CodeHost, 'startsRuns' | 'ownLogin'>,
  pull: PullRequestFacts,
  { pushed }: OpenRequest,
): Promise<Found> {
  const { number, headCommit, review, text } = pull;
  const isOfThisPush =
    headCommit === pushed.commit &&
    pushed.at !== undefined &&
    Date.parse(text.openedAt) >= Date.parse(pushed.at);
  const goesOn =
    isOfThisPush && review.author === (await codeHost.ownLogin()) && !(await codeHost.startsRuns());
  const sentence = `Pull request #${number} of branch '${pushed.branch}' is open already.`;
  return { verdict: say('pull_request_opened', sentence, 'unchanged'), pull, goesOn };
}

async function readStories(
  { codeHost: _, log }: OpenDeps,
  { rule, tracker, pushed }: OpenRequest,
  { ahead, asked }: Ready,
) {
  const inName = storiesOfBranch(rule, pushed.branch);
  const ids = inName.length > 0 ? inName : storiesOfBranch(rule, '', ahead?.firstMessage);
  const known = { ids, stories: ids.map((id) => ({ id, url: undefined })), title: undefined };
  if (tracker === undefined || ids.length === 0) return known;
  try {
    const asTracked = await Promise.all(ids.map((id) => tracker().story(id)));
    const found = asTracked.filter((story) => story !== undefined);
    return { ids, stories: found.map(({ id, url }) => ({ id, url })), title: found[0]?.title };
  } catch (error) {
    // Nobody would open it later, and the team asks for it whatever its story is.
    if (asked === 'story') throw error;
    log.warning(`The pull request gets no title of its story: ${messageOf(error)}`);
    return known;
  }
}

function messageOf(error: unknown): string {
  return describeFailure(error).sentence;
}

function notOpened(branch: string, why: string): Found {
  return { verdict: skip('not_to_open', `Branch '${branch}' gets no pull request, because ${why}.`) };
}

function gone(branch: string): Verdict {
  return say('branch_gone', `Branch '${branch}' is gone already.`, 'nothing');
}

function noBase(base: string): Verdict {
  return say(
    'invalid_input',
    `There is no branch '${base}' to merge into, so nothing is opened; correct the input 'base'.`,
  );
}

/** It names no branch: whoever has been told of it for one needs not be told for the next. */
function forbidden(repository: string): string {
  return `Nothing is opened, because a setting lets the workflows of ${repository} open no pull requests; tick 'Allow GitHub Actions to create and approve pull requests' under Settings > Actions > General > Workflow permissions, first of the organization where it is grey, or give the input github-token the token of an app.`;
}

function noDrafts(repository: string): string {
  return `Nothing is opened, because ${repository} takes no draft pull requests on its plan; set the input 'draft' to false.`;
}
