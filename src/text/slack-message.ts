import type { Activity } from '../domain/announce/activity.ts';
import type { AnnouncementState } from '../domain/announce/announcement.ts';
import type { News } from '../domain/announce/news.ts';
import type { PullRequestFacts } from '../domain/environment/pull-request.ts';
import { costSentence } from './cost.ts';
import {
  failureHeadline,
  isUnrecorded,
  knownState,
  NO_MORE,
  staysSentence,
  UNRECORDED,
  whatServes,
  whichOfAll,
} from './environment-comment.ts';
import { slackLink, slackText } from './escape.ts';
import { endSentence, howToKeep } from './folded/near-end.ts';
import { slackLeftovers } from './leftovers.ts';
import {
  isOnlyPrepared,
  type Markup,
  preparationHeadline,
  preparationLines,
  stopLines,
} from './preparation.ts';

/** What a message is about: a pull request, or a branch that has none. */
export interface SlackSubject {
  /** `repository-id/project/kind/branch` */
  readonly key: string;
  /** `owner/name` */
  readonly repository: string;
  readonly branch: string;
  readonly pull: PullRequestFacts | undefined;
}

/** The one message of an environment, edited through its whole life. Safe mrkdwn. */
export function slackParent(subject: SlackSubject, state: AnnouncementState): string {
  const lines = [`${subjectLine(subject)}${whichOfAll(subject.key, slackText)}`, statusLine(subject, state)];
  lines.push(...preparationLines(state, MRKDWN), ...stopLines(state, MRKDWN));
  if (state.story) {
    const isKnown = state.status !== 'gone';
    const known = isKnown ? ` (${slackText(knownState(state.story, state.commit))})` : '';
    lines.push(`Story: ${slackLink(state.story.title, state.story.url)}${known}`);
    if (isKnown && state.story.held !== undefined) lines.push(slackText(state.story.held, 500));
    for (const { rejected } of [...(state.story.others ?? []), state.story])
      if (rejected !== undefined && subject.pull?.state !== 'closed')
        lines.push(slackText(rejected.sentence, 1000));
  }
  if (state.cost && !isOnlyPrepared(state)) lines.push(slackText(costSentence(state.cost), 400));
  if (state.leftovers) lines.push(slackLeftovers(state.leftovers));
  return lines.join('\n');
}

function subjectLine({ repository, branch, pull }: SlackSubject): string {
  if (pull === undefined) return `*${slackText(repository)}* ${slackText(branch)}`;
  return `*${slackLink(`${repository}#${pull.number}`, pull.text.url)}* ${slackText(pull.text.title)} (${slackText(pull.review.author)})`;
}

const MRKDWN: Markup = {
  text: (text) => slackText(text, 500),
  address: (address) => slackLink(address, address),
  link: (text, url) => slackLink(text, url),
};

function statusLine({ pull }: SlackSubject, state: AnnouncementState): string {
  const moving = preparationHeadline(state);
  if (moving !== undefined) return `${moving}.`;
  const why = slackText(state.why ?? '', 500);
  if (state.status === 'none') return `No environment is made: ${why}`;
  if (state.status === 'no-more')
    return `${NO_MORE}: ${why} ${staysSentence(state.url && slackLink(state.url, state.url))}`;
  const commit = state.commit === undefined ? '' : ` at commit ${slackText(state.commit.slice(0, 7))}`;
  if (state.status === 'ready') return `Ready: ${slackLink(state.url ?? 'no address', state.url)}${commit}`;
  if (state.status === 'asleep') return 'Asleep until its hours begin.';
  if (state.status === 'deployed') return `Deployed${commit}, as its deployment on GitHub says.`;
  if (state.status === 'gone') return `Taken down${reason(state, pull)}.`;
  // The cause stands in the thread, where it mentions whoever can put it right.
  if (state.status === 'failed')
    return [
      `${failureHeadline(state.failed)}.`,
      ...(state.url === undefined ? [] : [`${whatServes(state)} ${slackLink(state.url, state.url)}.`]),
      ...(state.failed?.run === undefined ? [] : [slackLink('The run', state.failed.run)]),
    ].join('\n');
  return 'An environment is on its way.';
}

/** How to address somebody: by name, and by a mention when the chat knows them. */
export interface Addressee {
  readonly name: string | undefined;
  readonly mention: string | undefined;
}

/** Something said once, in the thread of the message above. Safe mrkdwn. */
export function slackReply(
  subject: SlackSubject,
  state: AnnouncementState,
  news: News,
  addressee?: Addressee,
): string {
  switch (news.kind) {
    case 'story': {
      if (typeof news.acceptance === 'object') return slackText(news.acceptance.refused, 1000);
      if (news.acceptance === 'good')
        return `The story ${slackLink(news.story.title, news.story.url)} is accepted.`;
      if (news.story.rejected !== undefined)
        return `${address(addressee, 'Author')}: ${slackText(news.story.rejected.sentence, 1000)}`;
      const where = news.url ?? state.url;
      const target = where === undefined ? '' : ` at ${slackLink(where, where)}`;
      return `${address(addressee, 'Product owner')}: please try ${slackLink(news.story.title, news.story.url)}${target} and accept or reject it.${isUnrecorded(news.story) ? ` ${UNRECORDED}` : ''}`;
    }
    case 'failed':
      return `${addressee === undefined ? '' : `${address(addressee, 'Author')}: `}${failureHeadline(news)}: ${slackText(news.problem, 1000)}`;
    // Said only after a failure that people were told of.
    case 'ready':
    case 'asleep':
      return `It works again. ${statusLine(subject, state)}`;
    case 'gone':
      return `${endOf(subject, state)}${state.leftovers && news.leftovers ? ` ${slackLeftovers(state.leftovers)}` : ''}`;
    case 'note':
      return slackText(news.text, 1000);
    case 'ends':
      return news.at === undefined ? statusLine(subject, state) : `${endSentence(news.at)} ${howToKeep('`')}`;
    default:
      return statusLine(subject, state);
  }
}

function address(addressee: Addressee | undefined, unknown: string): string {
  const name = addressee?.name === undefined ? unknown : slackText(addressee.name);
  return addressee?.mention === undefined ? name : `${name} (${addressee.mention})`;
}

function endOf({ pull, branch }: SlackSubject, state: AnnouncementState): string {
  if (pull === undefined || pull.state === 'open') {
    const whose = pull === undefined ? `branch ${slackText(branch)}` : `pull request #${pull.number}`;
    return `The environment of ${whose} is gone${reason(state, pull)}.`;
  }
  return `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'} and its environment is gone.`;
}

/** While a pull request is open, only the run that took its environment down knows why. */
function reason({ why }: AnnouncementState, pull: PullRequestFacts | undefined): string {
  if (pull !== undefined && pull.state !== 'open') return pull.merged ? ': merged' : ': closed';
  return why === undefined ? '' : `: ${slackText(why, 500)}`;
}

/** Whose run did it. */
export interface ActivityRun {
  /** `owner/name` */
  readonly repository: string;
  /** The page of the run; undefined outside of GitHub Actions. */
  readonly url: string | undefined;
}

/** A message beyond this is read by nobody; the run has the rest. */
const MOST_LINES = 30;

/** What a run did, a line each, in safe mrkdwn; at most 30 lines, and how many more there are. */
export function activityMessage({ repository, url }: ActivityRun, activities: readonly Activity[]): string {
  const more = activities.length - MOST_LINES;
  return [
    `*${slackLink(repository, url)}*`,
    ...activities.slice(0, MOST_LINES).map((each) => activityLine(each, url)),
    ...(more > 0 ? [`And ${more} more, which the summary of the run tells.`] : []),
  ].join('\n');
}

function activityLine({ action, sentence, branch, pullRequest }: Activity, run: string | undefined): string {
  return `• ${action}${where(branch, pullRequest, run)}: ${slackText(sentence, 500)}`;
}

function where(branch: string | undefined, pullRequest: number | undefined, run: string | undefined): string {
  if (pullRequest !== undefined) {
    const repository = run === undefined ? undefined : /^(.*)\/actions\/runs\//.exec(run)?.[1];
    return ` ${slackLink(`#${pullRequest}`, repository && `${repository}/pull/${pullRequest}`)}`;
  }
  return branch === undefined ? '' : ` ${slackText(branch)}`;
}
