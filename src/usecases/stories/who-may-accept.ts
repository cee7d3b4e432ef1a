import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { isOfStory } from '../../domain/stories/decide-story.ts';
import { asAuthor, isNamedById, namedBy, needsMember } from '../../domain/stories/named-acceptance.ts';
import { isSameId, type People, personByLogin, type TrackerMember } from '../../domain/stories/people.ts';
import { authorsOf } from '../../domain/stories/review-label.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, StoryMove, Tracker } from '../../ports/tracker.ts';
import {
  acceptedByAuthor,
  acceptedByToken,
  acceptedInAuthorsName,
  nobodyNamed,
  notAllowed,
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
  const head = pull.merged ? pull.headCommit : undefined;
  const authors = authorsOf(pull.review.author, await pushesOf(at, pull.headBranch), head);
  return async (story, move) => {
    if (move === undefined) return undefined;
    if (authors === undefined) return unknownAuthor(story, pull);
    const isLogin = at.tracker.abilities.isCodeHost === true;
    const mover = { id: move.by, isLogin };
    for (const author of authors) {
      const own = await whyOwn(at, { story, pull, author }, mover);
      if (own !== undefined) return own;
    }
    return whyNotNamed(at, { story, pull }, mover);
  };
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
