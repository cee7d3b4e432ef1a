import { subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts, RepositoryFacts } from '../../domain/environment/pull-request.ts';
import type { Report, ReportItem, ReportStory } from '../../domain/report/report.ts';
import { mayAccept } from '../../domain/stories/decide-story.ts';
import { pivotalReferences } from '../../domain/stories/story-references.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Story, Tracker } from '../../ports/tracker.ts';
import { deliveredCommit, storyMarker } from '../../text/story-comment.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { readStories, referencesOf, type StorySource } from './story-facts.ts';
import type { StoryDeps } from './sync-stories.ts';

export interface AcceptedRequest extends StorySource {
  readonly repository: RepositoryFacts;
  readonly project: string;
  readonly kind: string;
  readonly acceptedBy: readonly string[];
}

/** A pull request that may be merged, at the commit that was delivered. */
export interface AcceptedPullRequest {
  readonly pullRequest: number;
  readonly branch: string;
  readonly commit: string;
  readonly story: ReportStory;
}

export interface AcceptedReport {
  readonly report: Omit<Report, 'version' | 'action' | 'durationMs'>;
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
export async function findAccepted(deps: StoryDeps, request: AcceptedRequest): Promise<AcceptedReport> {
  const named = (await candidates(deps.codeHost, request))
    .map((pull) => ({ pull, ids: referencesOf(pull, request) }))
    .filter(({ ids }) =>
      request.named.length === 0 ? ids.length > 0 : ids.some((id) => request.named.includes(id)),
    );
  if (named.length === 0) return summarize([], []);
  const tracker = deps.tracker();
  const judged = await inParallel(named, WIDTH, async ({ pull, ids }) => {
    const stories = await readStories(tracker, ids, deps.log);
    return judge(tracker, request, pull, stories);
  });
  return summarize(
    judged.flatMap((each) => each.accepted ?? []),
    judged.flatMap((each) => each.item ?? []),
  );
}

/**
 * Open pull requests, and merged ones whose branch still stands where it was merged: a run that was killed between the
 * merge and the cleaning up behind it is finished by the next one.
 */
async function candidates(
  codeHost: CodeHost,
  request: AcceptedRequest,
): Promise<readonly PullRequestFacts[]> {
  const [open, branches] = await Promise.all([codeHost.openPullRequests(), codeHost.branches()]);
  const own = open.filter((pull) => pull.headRepositoryId === request.repository.id);
  const busy = new Set(own.flatMap((pull) => [pull.headBranch, pull.baseBranch]));
  const left = branches.filter(
    ({ name }) =>
      !busy.has(name) &&
      name !== request.repository.defaultBranch &&
      pivotalReferences({ branch: name, title: '', body: '' }).length > 0,
  );
  const latest = await inParallel(left, WIDTH, async ({ name, commit }) => {
    const pull = await codeHost.latestPullRequest(name);
    return pull?.merged && pull.headCommit === commit ? [pull] : [];
  });
  return [...own, ...latest.flat()];
}

interface Judged {
  readonly accepted?: AcceptedPullRequest;
  readonly item?: ReportItem;
}

async function judge(
  tracker: Tracker,
  request: AcceptedRequest,
  pull: PullRequestFacts,
  stories: readonly Story[],
): Promise<Judged> {
  const [first] = stories;
  if (first === undefined || stories.some((story) => story.state !== 'accepted')) return {};
  const key = subjectKey({ ...request, repositoryId: request.repository.id, branch: pull.headBranch });
  const commits = new Set<string | undefined>();
  for (const story of stories) {
    if (!(await acceptedByRightPerson(tracker, request, story))) {
      return {
        item: itemOf(
          pull,
          story,
          'not_allowed_to_accept',
          `Story ${story.id} was accepted by somebody who may not, so pull request #${pull.number} is not merged; see the input accepted-by.`,
        ),
      };
    }
    const comment = await tracker.findComment(story, storyMarker(key));
    commits.add(comment === undefined ? undefined : deliveredCommit(comment.text));
  }
  const [commit] = commits;
  if (commits.size !== 1 || commit === undefined) {
    return {
      item: itemOf(
        pull,
        first,
        'not_delivered',
        `Story ${first.id} is accepted, but no one commit is recorded as delivered for pull request #${pull.number}; merge it by hand.`,
      ),
    };
  }
  const sentence = `Story ${first.id} is accepted, so pull request #${pull.number} may be merged at ${commit.slice(0, 7)}.`;
  return {
    accepted: { pullRequest: pull.number, branch: pull.headBranch, commit, story: storyOf(first) },
    item: { ...itemOf(pull, first, 'stories_accepted', sentence), decision: 'unchanged', commit },
  };
}

async function acceptedByRightPerson(
  tracker: Tracker,
  request: AcceptedRequest,
  story: Story,
): Promise<boolean> {
  const id = await tracker.lastMovedBy(story);
  if (id === undefined) return false;
  if (request.acceptedBy.length === 0) return mayAccept({ id }, story, []);
  return mayAccept({ ...(await tracker.person(story, id)), id }, story, request.acceptedBy);
}

function itemOf(pull: PullRequestFacts, story: Story, reasonCode: ReasonCode, sentence: string): ReportItem {
  return {
    name: story.id,
    decision: 'skipped',
    reasonCode,
    sentence,
    branch: pull.headBranch,
    pullRequest: pull.number,
    story: storyOf(story),
  };
}

function storyOf(story: Story): ReportStory {
  return { id: story.id, title: story.title, url: story.url, state: story.state };
}

function summarize(accepted: readonly AcceptedPullRequest[], items: readonly ReportItem[]): AcceptedReport {
  if (accepted.length > 0) {
    const which = accepted.map((each) => `#${each.pullRequest}`).join(', ');
    return {
      report: {
        decision: 'unchanged',
        reasonCode: 'stories_accepted',
        sentence: `Accepted and ready to merge: pull request ${which}.`,
        items,
      },
      accepted,
    };
  }
  const left = items.map((item) => item.sentence).join(' ');
  const sentence = left === '' ? 'No open pull request has a story that is accepted.' : left;
  return {
    report: { decision: 'nothing', reasonCode: items[0]?.reasonCode ?? 'nothing_to_do', sentence, items },
    accepted,
  };
}
