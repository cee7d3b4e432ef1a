import type { AnnouncedFailure } from '../domain/announce/announced-environment.ts';
import { type AnnouncedStory, isAsked } from '../domain/announce/announced-story.ts';
import type { AnnouncementState } from '../domain/announce/announcement.ts';
import type { PullRequestFacts } from '../domain/environment/pull-request.ts';
import { GITHUB_LOGIN } from '../domain/input/legal-values.ts';
import { htmlText, markdownLink, markdownText, safeUrl } from './escape.ts';
import { folded } from './folded/stage-help.ts';
import {
  BEING_PREPARED,
  isOnlyPrepared,
  type Markup,
  preparationHeadline,
  preparationLines,
  shortCommit,
  stopLines,
} from './preparation.ts';

const LONGEST_STATEMENT = 2_000;

/** Whatever is said of it, there is one, was one, or may be one. */
export function hasEnvironment({ status, preparing, stopped }: AnnouncementState): boolean {
  return status !== undefined || preparing !== undefined || stopped !== undefined;
}

/** Folded, since the cause stands above it. Within `pre`, GitHub reads no Markdown; an empty line would end it. */
export function logLines(state: AnnouncementState): readonly string[] {
  const lines = (state.failed?.log ?? []).filter((line) => line.trim() !== '').slice(0, MOST_LOG_LINES);
  if (state.status !== 'failed' || lines.length === 0 || isOnlyPrepared(state)) return [];
  return ['', ...folded('What its log says', ['<pre>', ...lines.map(logLine), '</pre>'])];
}

const MOST_LOG_LINES = 20;

/** Whoever listens for commands reads the text as it is written, where a backslash would be shown. */
function logLine(line: string): string {
  return htmlText(line).replace(/^(\s*)\//, '$1&#47;');
}

/** Which of a pull request's environments it is, in brackets: two projects may each have one. '' where the key does not tell. */
export function whichOfAll(key: string, escaped: (text: string) => string): string {
  const [, project, kind, branch] = key.split('/');
  return project === undefined || kind === undefined || branch === undefined
    ? ''
    : ` (project ${escaped(project)}, kind ${escaped(kind)})`;
}

/** The same markup in which the comment is written. */
const MARKDOWN: Markup = {
  text: (text) => markdownText(text, LONGEST_STATEMENT),
  address: (address) => `<${address}>`,
  link: (text, url) => `[${text}](${url})`,
};

/** What is known of what is on its way, or was: Markdown, with an empty line between its parts. */
export function onItsWay(state: AnnouncementState): readonly string[] {
  const lines = [...preparationLines(state, MARKDOWN), ...stopLines(state, MARKDOWN)];
  return lines.flatMap((line, index) => (index === 0 && isOnlyPrepared(state) ? [line] : ['', line]));
}

/** How an environment stands, in a few words of our own. */
export function headline(state: AnnouncementState): string {
  const moving = preparationHeadline(state);
  if (moving !== undefined) return moving;
  if (state.status === 'none') return 'No environment is made';
  if (state.status === 'no-more') return NO_MORE;
  if (isOnlyPrepared(state)) return BEING_PREPARED;
  if (state.status === 'ready') return 'The environment is ready';
  if (state.status === 'asleep') return 'The environment is asleep';
  if (state.status === 'deployed') return `Commit ${shortCommit(state.commit ?? '')} was deployed`;
  if (state.status === 'gone') return 'The environment is gone';
  if (state.status === 'failed') return failureHeadline(state.failed);
  return 'Environment';
}

/** To be said where nobody has looked whether one stands. */
export const NO_MORE = 'This branch gets no environment any more';

/** `link` is the address where one was; undefined where nobody knows it. */
export function staysSentence(link: string | undefined): string {
  return `What ${link === undefined ? 'there is of it' : `is at ${link}`} stays until it is taken down.`;
}

/** What was tried and failed. What stood before may still serve, so it is not said that the environment is broken. */
export function failureHeadline(failed: Pick<AnnouncedFailure, 'step' | 'commit'> | undefined): string {
  if (failed?.step === 'teardown') return 'The environment could not be taken down';
  if (failed?.step === 'hours') return 'The environment could not be put to sleep or woken';
  if (failed?.commit === undefined) return 'The last deployment failed';
  return `Commit ${shortCommit(failed.commit)} could not be deployed`;
}

/** What is to be said of it that its row does not say, as lines of Markdown; [] for nothing. */
export function statement(
  state: AnnouncementState,
  pull: Pick<PullRequestFacts, 'state' | 'merged'>,
): readonly string[] {
  if (isOnlyPrepared(state)) return [];
  const why = markdownText(state.why ?? '', LONGEST_STATEMENT);
  if (state.status === 'none') return [why];
  const url = safeUrl(state.url);
  if (state.status === 'no-more') return [why, '', staysSentence(url && `<${url}>`)];
  if (state.status === 'asleep')
    return [
      'It wakes up when its hours begin, on the next push, or with the label `stage:awake`.',
      ...pinLines(state, ['']),
    ];
  if (state.status === 'deployed')
    return [
      'So says its deployment on GitHub; no run has said here whether it is awake.',
      ...pinLines(state, ['']),
    ];
  if (state.status === 'ready') return pinLines(state);
  if (state.status === 'gone') return [`It was taken down${reason(state, pull)}.`];
  if (state.status === 'failed') {
    const last = url === undefined ? [] : ['', `${whatServes(state)} <${url}>.`];
    const run = safeUrl(state.failed?.run);
    const account = run === undefined ? [] : ['', `[The run](${run}) has the whole account.`];
    return [
      markdownText(state.failed?.problem ?? 'No cause is known.', LONGEST_STATEMENT),
      ...last,
      ...account,
    ];
  }
  return [];
}

/**
 * What is at the address, to stand before it. Nobody has looked where the change was not undone. The same commit may have failed after it
 * was ready, so it is named only where it is another one.
 */
export function whatServes({ commit, failed }: Pick<AnnouncementState, 'commit' | 'failed'>): string {
  if (failed?.serves !== undefined)
    return `CloudFormation has undone the change, so commit ${shortCommit(failed.serves)} runs at`;
  const before =
    commit === undefined || commit === failed?.commit ? 'the environment' : `commit ${shortCommit(commit)}`;
  return `Before, ${before} was at`;
}

/** That a label keeps it at its commit, and what waits on the branch; [] where none does. */
function pinLines(
  { commit, branchHead }: AnnouncementState,
  before: readonly string[] = [],
): readonly string[] {
  if (commit === undefined || branchHead === undefined) return [];
  const branch =
    branchHead === commit
      ? 'the newest one of its branch'
      : `and its branch is at ${shortCommit(branchHead)}, which is not deployed`;
  return [
    ...before,
    `**Pinned** to ${shortCommit(commit)}, ${branch}. A comment with \`/stage unpin\` lets it move, and so does taking the label off.`,
  ];
}

/** While a pull request is open, only the run that took its environment down knows why. */
function reason({ why }: AnnouncementState, pull: Pick<PullRequestFacts, 'state' | 'merged'>): string {
  if (pull.merged) return ' because the pull request is merged';
  if (pull.state === 'closed') return ' because the pull request is closed';
  return why === undefined ? '' : `: ${markdownText(why, LONGEST_STATEMENT)}`;
}

/** Who is asked for what of the story, or how it stands: lines of Markdown, the first one empty; [] for none. */
export function storyLines(story: AnnouncedStory | undefined, state: AnnouncementState): readonly string[] {
  if (story === undefined) return [];
  const link = markdownLink(story.title, story.url);
  if (isAsked(story, state.commit) && state.status === 'ready' && state.preparing === undefined) {
    const who = ownerOf(story);
    const unrecorded = isUnrecorded(story) ? ` ${UNRECORDED}` : '';
    return ['', `**${who}**, please try the story ${link} and accept or reject it.${unrecorded}`];
  }
  // The story goes on without the environment, so what was last known of it is not shown as its state.
  if (state.status === 'gone') return ['', `Story: ${link}`];
  const held = story.held === undefined ? [] : ['', markdownText(story.held, LONGEST_STATEMENT)];
  return ['', `Story: ${link} (${markdownText(knownState(story, state.commit))})`, ...held];
}

/** A mention only by a login that the settings gave: what the tracker calls somebody mentions nobody. */
function ownerOf({ owner }: AnnouncedStory): string {
  if (owner === undefined) return 'Product owner';
  if (typeof owner === 'string') return markdownText(owner);
  return GITHUB_LOGIN.pattern.test(owner.login) ? `@${owner.login}` : markdownText(owner.name);
}

/** To the author, while the pull request is open. */
export function rejectionLines(
  { story }: AnnouncementState,
  { state, review }: Pick<PullRequestFacts, 'state' | 'review'>,
): readonly string[] {
  if (story === undefined || state !== 'open') return [];
  return [...(story.others ?? []), story].flatMap(({ rejected }) =>
    rejected === undefined
      ? []
      : ['', `**${markdownText(review.author)}:** ${markdownText(rejected.sentence, LONGEST_STATEMENT)}`],
  );
}

/** While the pull request is open, its acceptance can still be put right. */
export function refusalLines(
  { story }: AnnouncementState,
  pull: Pick<PullRequestFacts, 'state'>,
): readonly string[] {
  if (story?.refused === undefined || pull.state !== 'open') return [];
  return ['', `**Not merged:** ${markdownText(story.refused.why, LONGEST_STATEMENT)}`];
}

/** How a story stands, in a few words. A push takes its delivery back, and another pull request's is none of this one. */
export function knownState(story: AnnouncedStory, commit: string | undefined): string {
  const { state, delivered, held } = story;
  if (state !== 'delivered' || isAsked(story, commit)) return state;
  if (delivered === undefined)
    return 'delivered, but not with this pull request, which its acceptance does not merge';
  const at = `delivered at ${shortCommit(delivered)}`;
  if (delivered === commit) return at;
  const again = held === undefined ? '; once they are reviewed, put the label of the review on again' : '';
  return `${at}, and there are newer commits${again}`;
}

/** True where people are asked about a delivery of which there is no record. */
export function isUnrecorded({ asked, delivered }: Pick<AnnouncedStory, 'asked' | 'delivered'>): boolean {
  return asked === true && delivered === undefined;
}

/** What people are told of such a one. */
export const UNRECORDED = 'Accepting it merges nothing, because the job may not record what is delivered.';
