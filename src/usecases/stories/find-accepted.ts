import { subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts, RepositoryFacts } from '../../domain/environment/pull-request.ts';
import { identityOf, type Scope } from '../../domain/environment/scope.ts';
import type { ReportBody, ReportItem, ReportStory } from '../../domain/report/report.ts';
import { type SummaryRule, summarize } from '../../domain/report/summarize.ts';
import { wordsOfAll } from '../../domain/report/words-of-all.ts';
import type { MergeRequest } from '../../domain/stories/accepted.ts';
import { mayAccept } from '../../domain/stories/decide-story.ts';
import { pivotalReferences } from '../../domain/stories/story-references.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Story, Tracker } from '../../ports/tracker.ts';
import { deliveredCommit, storyMarker } from '../../text/story-comment.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { readStories, referencesOf, type StorySource } from './story-facts.ts';
import type { TrackerDeps } from './sync-stories.ts';

/** What pull requests that may be merged are looked for with. */
export type CandidateHost = Pick<CodeHost, 'openPullRequests' | 'branches' | 'latestPullRequest'>;

export interface AcceptedRequest {
  readonly scope: Scope;
  readonly source: StorySource;
  /** Names, e-mail addresses or ids; none means whoever asked for a story or owns it. */
  readonly acceptedBy: readonly string[];
}

/** A pull request that may be merged, at the commit that was delivered. */
export interface AcceptedPullRequest extends MergeRequest {
  readonly story: ReportStory;
}

export interface AcceptedReport {
  readonly report: ReportBody;
  readonly accepted: readonly AcceptedPullRequest[];
}

const WIDTH = 4;

/**
 * Pull requests all of whose stories have been accepted by somebody who may.
 *
 * The delivered commit is read from our own comment on the story. It stands there because that is where the product
 * owner reads it, because only this token's comment counts, and because it was written before the story moved; the
 * pull request's comment belongs to another action, and a deployment tells what runs, not what was asked about.
 */
export async function findAccepted(
  deps: TrackerDeps & { readonly codeHost: CandidateHost },
  { scope, source, acceptedBy }: AcceptedRequest,
): Promise<AcceptedReport> {
  const named = (await candidates(deps.codeHost, scope.repository))
    .map((pull) => ({ pull, ids: referencesOf(pull, source) }))
    .filter(({ ids }) =>
      source.named.length === 0 ? ids.length > 0 : ids.some((id) => source.named.includes(id)),
    );
  if (named.length === 0) return reportOf([]);
  const tracker = deps.tracker();
  const judged = await inParallel(named, WIDTH, async ({ pull, ids }) => {
    const stories = await readStories(tracker, ids, deps.log);
    const key = subjectKey(identityOf(scope, pull.headBranch));
    return judge({ tracker, acceptedBy, key }, pull, stories);
  });
  return reportOf(judged.flatMap((each) => each ?? []));
}

/**
 * Open pull requests, and merged ones whose branch still stands where it was merged: a run that was killed between the
 * merge and the cleaning up behind it is finished by the next one.
 */
async function candidates(
  codeHost: CandidateHost,
  repository: RepositoryFacts,
): Promise<readonly PullRequestFacts[]> {
  const [open, branches] = await Promise.all([codeHost.openPullRequests(), codeHost.branches()]);
  const own = open.filter((pull) => pull.headRepositoryId === repository.id);
  const busy = new Set(own.flatMap((pull) => [pull.headBranch, pull.baseBranch]));
  const left = branches.filter(
    ({ name }) =>
      !busy.has(name) &&
      name !== repository.defaultBranch &&
      pivotalReferences({ branch: name, title: '', body: '' }).length > 0,
  );
  const latest = await inParallel(left, WIDTH, async ({ name, commit }) => {
    const pull = await codeHost.latestPullRequest(name);
    return pull?.merged && pull.headCommit === commit ? [pull] : [];
  });
  return [...own, ...latest.flat()];
}

/** Where it is looked up who accepted what, and at which commit. */
interface Judge {
  readonly tracker: Tracker;
  readonly acceptedBy: readonly string[];
  /** `repository-id/project/kind/branch`; names our comment on a story. */
  readonly key: string;
}

/** What was found of one pull request; `accepted` where it may be merged. */
interface Judged {
  readonly item: ReportItem;
  readonly accepted?: AcceptedPullRequest;
}

/** Undefined where a story is not accepted, or there is none. */
async function judge(
  { tracker, acceptedBy, key }: Judge,
  pull: PullRequestFacts,
  stories: readonly Story[],
): Promise<Judged | undefined> {
  const [first] = stories;
  if (first === undefined || stories.some((story) => story.state !== 'accepted')) return undefined;
  const commits = new Set<string | undefined>();
  for (const story of stories) {
    if (!(await acceptedByRightPerson(tracker, acceptedBy, story)))
      return { item: itemOf(pull, story, notAllowed(story, pull)) };
    const comment = await tracker.findComment(story, storyMarker(key));
    commits.add(comment === undefined ? undefined : deliveredCommit(comment.text));
  }
  const [commit] = commits;
  if (commits.size !== 1 || commit === undefined)
    return { item: itemOf(pull, first, notDelivered(first, pull)) };
  const sentence = `Story ${first.id} is accepted, so pull request #${pull.number} may be merged at ${commit.slice(0, 7)}.`;
  return {
    item: { ...itemOf(pull, first, say('stories_accepted', sentence)), commit },
    accepted: { pullRequest: pull.number, branch: pull.headBranch, commit, story: storyOf(first) },
  };
}

async function acceptedByRightPerson(
  tracker: Tracker,
  acceptedBy: readonly string[],
  story: Story,
): Promise<boolean> {
  const id = await tracker.lastMovedBy(story);
  if (id === undefined) return false;
  if (acceptedBy.length === 0) return mayAccept({ id }, story, []);
  return mayAccept({ ...(await tracker.person(story, id)), id }, story, acceptedBy);
}

function notAllowed(story: Story, pull: PullRequestFacts): Verdict {
  return say(
    'not_allowed_to_accept',
    `Story ${story.id} was accepted by somebody who may not, so pull request #${pull.number} is not merged; see the input accepted-by.`,
  );
}

function notDelivered(story: Story, pull: PullRequestFacts): Verdict {
  return say(
    'not_delivered',
    `Story ${story.id} is accepted, but no one commit is recorded as delivered for pull request #${pull.number}; merge it by hand.`,
  );
}

function itemOf(pull: PullRequestFacts, story: Story, verdict: Verdict): ReportItem {
  return {
    name: story.id,
    ...verdict,
    branch: pull.headBranch,
    pullRequest: pull.number,
    story: storyOf(story),
  };
}

function storyOf({ id, title, url, state }: Story): ReportStory {
  return { id, title, url, state };
}

function reportOf(judged: readonly Judged[]): AcceptedReport {
  const items = judged.map((each) => each.item);
  const accepted = judged.flatMap((each) => each.accepted ?? []);
  const rules: readonly SummaryRule[] = [
    {
      decisions: ['unchanged'],
      verdict: (ready) => {
        const which = ready.map((item) => `#${item.pullRequest}`).join(', ');
        return say('stories_accepted', `Accepted and ready to merge: pull request ${which}.`);
      },
    },
    {
      decisions: ['skipped'],
      verdict: (left, first) => say(first.reasonCode, wordsOfAll(left), 'nothing'),
    },
  ];
  const none = say('nothing_to_do', 'No open pull request has a story that is accepted.');
  return { report: { ...summarize(items, rules, none), items }, accepted };
}
