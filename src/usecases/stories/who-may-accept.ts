import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { isOfStory } from '../../domain/stories/decide-story.ts';
import {
  asAuthor,
  isNamedById,
  type LoginNotNamed,
  namedBy,
  needsMember,
  whyLoginNotNamed,
} from '../../domain/stories/named-acceptance.ts';
import { isSameId, type People, personByLogin, type TrackerMember } from '../../domain/stories/people.ts';
import { authorsOf } from '../../domain/stories/review-label.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, StoryMove, Tracker } from '../../ports/tracker.ts';
import type { HeardOn } from '../subject/spoken-acceptance.ts';
import {
  acceptedByAuthor,
  acceptedByToken,
  acceptedInAuthorsName,
  nobodyNamed,
  notAllowed,
  notAsSaid,
  onlyTheName,
  unknownAuthor,
} from './acceptance-refusals.ts';
import { pushesOf } from './held-deliveries.ts';

/** By what it is seen whether somebody may accept. */
export interface MayAccept {
  readonly tracker: Pick<Tracker, 'abilities' | 'ownId' | 'person'>;
  readonly codeHost: Pick<CodeHost, 'pushes'>;
  readonly log: Pick<Log, 'warning'>;
  /** Logins, names, e-mail addresses or ids; none means whoever asked for a story or owns it. */
  readonly acceptedBy: readonly string[];
  /** Who is who; [] where the settings name nobody. */
  readonly people: People;
}

/** Why somebody's acceptance counts for nothing; undefined where it counts, or where nobody knows whose it is. */
export type WhyNotAllowed = (story: Story, move: StoryMove | undefined) => Promise<Verdict | undefined>;

/**
 * Judges who accepts stories of one pull request. The token of the tracker is known to every workflow of the repository, so what its user
 * accepts counts only where `accepted-by` names the user's id. Nobody accepts their own work, where it is known that it is theirs.
 */
export async function whoMayAccept(at: MayAccept, pull: PullRequestFacts): Promise<WhyNotAllowed> {
  const authors = await authorsBehind(at, pull);
  return async (story, move) => {
    if (move === undefined) return undefined;
    if (authors === undefined) return unknownAuthor(story, pull);
    if (move.spoken !== undefined) return whySpokenInVain(at, { story, pull }, authors, move);
    const isLogin = at.tracker.abilities.isCodeHost === true;
    const mover = { id: move.by, isLogin };
    for (const author of authors) {
      const own = await whyOwn(at, { story, pull, author }, mover);
      if (own !== undefined) return own;
    }
    return whyNotNamed(at, { story, pull }, mover);
  };
}

/** As `authorsOf`. */
async function authorsBehind(
  at: Pick<MayAccept, 'codeHost' | 'log'>,
  pull: PullRequestFacts,
): Promise<readonly string[] | undefined> {
  const head = pull.merged ? pull.headCommit : undefined;
  return authorsOf(pull.review.author, await pushesOf(at, pull.headBranch), head);
}

/** Why a person may not judge stories of one pull request in a comment there. */
export type WhyNotHeard = LoginNotNamed | 'author' | 'unknown author';

/** The same rules for what people say on the pull request, where everybody goes by a login. It asks no tracker. */
export async function whoIsHeard(
  at: MayAccept,
  pull: PullRequestFacts,
): Promise<(story: Story, login: string) => WhyNotHeard | undefined> {
  const authors = await authorsBehind(at, pull);
  return (story, login) => whyNotHeard(at, authors, story, login);
}

/** The same as a question of yes or no, asked once somebody said something. */
export function mayJudgeOn(at: MayAccept, pull: PullRequestFacts): HeardOn['mayJudge'] {
  return async () => {
    const why = await whoIsHeard(at, pull);
    return (story, login) => why(story, login) === undefined;
  };
}

function whyNotHeard(
  { tracker, acceptedBy, people }: MayAccept,
  authors: readonly string[] | undefined,
  story: Story,
  login: string,
): WhyNotHeard | undefined {
  if (authors === undefined) return 'unknown author';
  if (authors.some((author) => isSameId(author, { id: login, isLogin: true }))) return 'author';
  const isCodeHost = tracker.abilities.isCodeHost === true;
  return whyLoginNotNamed({ login, isCodeHost, acceptedBy, people }, story);
}

/** Why what somebody said in a comment accepts nothing; undefined where it does. */
function whySpokenInVain(
  at: MayAccept,
  { story, pull }: Accepting,
  authors: readonly string[],
  { by, spoken }: StoryMove,
): Verdict | undefined {
  if (spoken === 'changed' || spoken === 'rejected') return notAsSaid(story, pull, { by, spoken });
  switch (whyNotHeard(at, authors, story, by)) {
    case undefined:
      return undefined;
    case 'author':
      return acceptedByAuthor(story, pull, by);
    case 'nobody named':
      return nobodyNamed(story, pull);
    case 'unknown author':
    case 'unknown person':
    case 'not named':
      return notAllowed(story, pull, at.acceptedBy);
  }
}

/** A story, and the pull request that it is accepted with. */
interface Accepting {
  readonly story: Story;
  readonly pull: PullRequestFacts;
}

async function whyNotNamed(
  { tracker, acceptedBy, people, log }: MayAccept,
  { story, pull }: Accepting,
  mover: TrackerMember,
): Promise<Verdict | undefined> {
  const { id, isLogin } = mover;
  if (isLogin && acceptedBy.length === 0) return nobodyNamed(story, pull);
  if (isNamedById(mover, acceptedBy, people)) return undefined;
  if (isSameId(await tracker.ownId(), mover))
    return acceptedByToken(story, pull, { id, isCodeHost: isLogin });
  if (acceptedBy.length === 0) return isOfStory(id, story) ? undefined : notAllowed(story, pull, acceptedBy);
  const by = namedBy({ ...(await tracker.person(story, id)), ...mover }, acceptedBy, people);
  if (by === 'claimed') return onlyTheName(story, pull);
  if (by === 'nothing') return notAllowed(story, pull, acceptedBy);
  if (by === 'name')
    log.warning(
      `Story ${story.id} was accepted by somebody whom accepted-by names by the name that they gave themselves; name their id ${id} or their e-mail address, which nobody else can take.`,
    );
  return undefined;
}

/** Why it is the acceptance of that author; undefined where nothing says so. */
async function whyOwn(
  { tracker, people }: MayAccept,
  { story, pull, author }: Accepting & { readonly author: string },
  mover: TrackerMember,
): Promise<Verdict | undefined> {
  const known = personByLogin(people, author) ?? { login: author };
  const member = needsMember(known, mover) ? { ...(await tracker.person(story, mover.id)), ...mover } : mover;
  switch (asAuthor(known, member)) {
    case 'author':
      return acceptedByAuthor(story, pull, author);
    case 'name':
      return acceptedInAuthorsName(story, pull, author);
    case 'other':
      return undefined;
  }
}
