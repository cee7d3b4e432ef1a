import { commandText, type JudgementWord } from '../../domain/commands/command-words.ts';
import type { CommentEvent } from '../../domain/commands/comment-event.ts';
import { whyNewer, whyNotNow, whyUnheard } from '../../domain/commands/judge-command.ts';
import { whyNotForFork } from '../../domain/commands/judge-fork.ts';
import { judgementIn, type SpokenJudgement } from '../../domain/commands/spoken-judgement.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import type { ReportBody } from '../../domain/report/report.ts';
import { isJudged } from '../../domain/stories/decide-story.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { NewestDelivery } from '../../ports/deliveries.ts';
import type { Story, Tracker } from '../../ports/tracker.ts';
import { answeredOf } from '../commands/command-deps.ts';
import { findReply } from '../commands/keep-reply.ts';
import type { Judge } from '../stories/judge-acceptance.ts';
import { readKnown, type StorySource, storiesAmong, storiesNamedBy } from '../stories/story-facts.ts';
import type { TrackerDeps } from '../stories/sync-stories.ts';
import { type MayAccept, mayJudgeOn, whoIsHeard } from '../stories/who-may-accept.ts';
import { namedAsNow } from '../subject/named-as-now.ts';
import { judgementsOn } from '../subject/spoken-acceptance.ts';
import {
  type AboutJudgement,
  deliveredBefore,
  leftToPeople,
  mayNotJudge,
  namedNoMore,
  nobodyAsked,
  notAsItWas,
  nothingDelivered,
  withoutHistory,
  withoutTracker,
} from './judgement-refusals.ts';
import { moveAsJudged } from './move-as-judged.ts';

/** With what a judgement is carried out that was said on a pull request. */
export interface JudgingDeps extends TrackerDeps, Pick<Judge, 'commenters'> {
  readonly codeHost: Pick<CodeHost, 'pullRequest' | 'pushes' | 'storyMentions' | 'findComment'>;
  readonly deliveries: Pick<Judge['deliveries'], 'newest'>;
  readonly clock: Pick<Clock, 'sleep'>;
}

/** What the step is asked for. */
export interface JudgingRequest extends Pick<Judge, 'acceptedBy' | 'people' | 'review' | 'aliases'> {
  readonly scope: Scope;
  readonly source: StorySource;
  /** Of the event; undefined where it tells of none. */
  readonly comment: CommentEvent | undefined;
  /** Whether Greenroom moves stories at all. */
  readonly move: 'facts' | 'never';
  /** False where nobody said where stories are. */
  readonly hasTracker: boolean;
  readonly dryRun: boolean;
}

/**
 * Carries out what a person said of a delivery: the stories that were delivered with the pull request move to accepted or rejected. The
 * move is what everybody sees. What accepts is the comment, which is read again by whatever merges. Of two comments of those who may the
 * newer one counts, and whoever moved a story since is not overruled. What was answered for good is not judged anew.
 */
export async function judgeByCommand(deps: JudgingDeps, request: JudgingRequest): Promise<ReportBody> {
  const { comment } = request;
  const unheard = whyUnheard(comment);
  if (unheard !== undefined || comment === undefined)
    return unheard ?? say('no_command', 'The event tells of no comment.');
  const said = judgementIn(comment, request.aliases ?? {});
  if (said === undefined)
    return say(
      'no_command',
      `The comment on pull request #${comment.number} neither accepts nor rejects anything.`,
    );
  const { word } = said;
  const before = await findReply(deps, answeredOf(request.scope, comment));
  if (before?.done !== undefined)
    return say('answered_before', `The command '${commandText(word)}' had been answered before.`);
  if (!request.hasTracker) return withoutTracker(word);
  if (request.move === 'never') return leftToPeople(word);
  const pull = await deps.codeHost.pullRequest(comment.number);
  if (pull === undefined) throw unseen(comment);
  const about: AboutJudgement = { word, by: comment.author.login, pull };
  const moves = await deps.codeHost.pushes(pull.headBranch);
  const early =
    whyNotForFork({ word, rest: '' }, pull, {
      repositoryId: request.scope.repository.id,
      whyNone: undefined,
    }) ?? whyNotNow(word, { pull, saidAt: comment.at, moves });
  if (early !== undefined) return early;
  return judgeDelivered({ ...deps, tracker: deps.tracker() }, { ...request, comment }, about);
}

/** The same, at a tracker that is there. */
export type JudgingAt = Omit<JudgingDeps, 'tracker'> & { readonly tracker: Tracker };

async function judgeDelivered(
  deps: JudgingAt,
  request: JudgingRequest & { readonly comment: CommentEvent },
  about: AboutJudgement,
): Promise<ReportBody> {
  const { tracker } = deps;
  const { word, pull } = about;
  if (tracker.abilities.history === false) return withoutHistory(word, tracker.name);
  const newest = await deps.deliveries.newest(pull.number);
  if (newest === undefined) return nothingDelivered(about, request.review.reviewedLabel);
  if (word === 'accept' && newest.commit !== pull.headCommit) return deliveredBefore(about, newest);
  const { stories, named } = await judgedStories(deps, request, { word, pull }, newest);
  const delivered = stories.filter(({ type }) => isJudged(type));
  const [first] = delivered;
  if (first === undefined) return nobodyAsked(about, stories);
  if (!delivered.some(({ id }) => named.has(id))) return namedNoMore(about, delivered);
  const at = { ...deps, ...request, tracker };
  const whyNotHeard = await whoIsHeard(at, pull);
  const refused = delivered.find((each) => whyNotHeard(each, about.by));
  const why = refused && whyNotHeard(refused, about.by);
  if (refused !== undefined && why !== undefined) return mayNotJudge(about, refused, why);
  const saidLast = () => newestSaid(at, { pull, story: first, newest });
  const against = await whyNotCounting(deps, request.comment, about, { saidLast, newest });
  if (against !== undefined) return against;
  if (delivered.every(({ state }) => !JUDGED_FROM.includes(state))) return nobodyAsked(about, delivered);
  // A chore that somebody else asked for is left to them.
  const asked = stories.filter((each) =>
    isJudged(each.type) ? JUDGED_FROM.includes(each.state) : whyNotHeard(each, about.by) === undefined,
  );
  if (request.dryRun) {
    const ids = asked.map(({ id }) => id).join(', ');
    return say('dry_run', `Story ${ids} would be ${PAST[word]}, as '${commandText(word)}' asks for.`);
  }
  return moveAsJudged(at, { ...about, saidAt: request.comment.at }, asked, async () => {
    const last = await saidLast();
    return last !== undefined && last.word !== word ? last : undefined;
  });
}

/** How it is told. */
const PAST: Readonly<Record<JudgementWord, string>> = { accept: 'accepted', reject: 'rejected' };

/** What people were asked about stands in one of these, also where somebody has judged it before. */
const JUDGED_FROM: readonly Story['state'][] = ['delivered', 'accepted', 'rejected'];

interface JudgedStories {
  /** All that was delivered, whatever the text names by now; and to be accepted, the chores that it names, which are never delivered. */
  readonly stories: readonly Story[];
  /** Ids of what the text names by now: the merge and the news of a rejection go by that. */
  readonly named: ReadonlySet<string>;
}

async function judgedStories(
  deps: JudgingAt,
  { source }: JudgingRequest,
  { word, pull }: { readonly word: JudgementWord; readonly pull: PullRequestFacts },
  newest: NewestDelivery,
): Promise<JudgedStories> {
  const ids = source.named.length > 0 ? source.named : (await storiesNamedBy(deps, [pull], source))(pull).ids;
  const all = [...new Set([...newest.stories, ...ids])];
  const known = await readKnown(deps.tracker, all, deps.log);
  const read = storiesAmong(known, all);
  const now = await namedAsNow(deps.tracker, read, newest);
  const isDelivered = ({ id }: Story) => newest.stories.includes(id) || now?.stories.includes(id) === true;
  return {
    stories: read.filter((story) => isDelivered(story) || (word === 'accept' && !isJudged(story.type))),
    named: new Set(storiesAmong(known, ids).map(({ id }) => id)),
  };
}

/** The newest of what people said who may; undefined for nothing. Read anew each time. */
async function newestSaid(
  at: MayAccept & Parameters<typeof judgementsOn>[0],
  {
    pull,
    story,
    newest,
  }: { readonly pull: PullRequestFacts; readonly story: Story; readonly newest: NewestDelivery },
): Promise<SpokenJudgement | undefined> {
  const on = { pull, recorded: newest, mayJudge: mayJudgeOn(at, pull) };
  return (await judgementsOn(at, on)(story))[0];
}

/** GitHub's copies lag by seconds at most (octokit/octokit.js#900). */
const MOST_LOOKS = 5;
const BETWEEN_LOOKS_MS = 2_000;

/** Why the comment of the event does not count; undefined where it does. */
async function whyNotCounting(
  { clock }: Pick<JudgingDeps, 'clock'>,
  { id, at }: CommentEvent,
  about: AboutJudgement,
  {
    saidLast,
    newest,
  }: {
    readonly saidLast: () => Promise<SpokenJudgement | undefined>;
    readonly newest: NewestDelivery;
  },
): Promise<Verdict | undefined> {
  if (Date.parse(at) < Date.parse(newest.recordedAt))
    return notAsItWas(about, `was said before commit ${newest.commit.slice(0, 7)} was delivered`);
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    const last = await saidLast();
    if (last?.comment.id === id)
      return last.comment.isAsWritten ? undefined : notAsItWas(about, 'was changed or hidden since');
    if (last !== undefined && last.comment.id > id)
      return last.word === about.word ? undefined : newerThan(about, last);
    if (look < MOST_LOOKS) await clock.sleep(BETWEEN_LOOKS_MS, `comment ${id}`);
  }
  return notAsItWas(about, 'is not there any more');
}

function newerThan({ word }: AboutJudgement, last: SpokenJudgement): Verdict {
  return whyNewer({ word, rest: '' }, { comment: last.comment, asked: { word: last.word, rest: '' } });
}

function unseen({ number }: Pick<CommentEvent, 'number'>): AdapterError {
  return new AdapterError(
    'doubtful_facts',
    `GitHub does not show pull request #${number}, on which the comment is; say the command again.`,
    { service: 'GitHub', retriable: true },
  );
}
