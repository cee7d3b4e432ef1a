import { isOfStory } from './decide-story.ts';
import {
  hasId,
  hasOnlyTheName,
  hasTheLoginAsId,
  isProvenToBe,
  isSameId,
  isSurelyThem,
  type KnownPerson,
  type People,
  personByLogin,
  personCalled,
  type TrackerMember,
} from './people.ts';

/** Whether somebody is the author of a pull request: they are, they have at least the author's name or login, or neither. */
export type AsAuthor = 'author' | 'name' | 'other';

/** @param author with the login alone where the map does not know them. */
export function asAuthor(author: KnownPerson, mover: TrackerMember): AsAuthor {
  if (isProvenToBe(author, mover)) return 'author';
  return hasOnlyTheName(author, mover) || hasTheLoginAsId(author, mover) ? 'name' : 'other';
}

/** True where more than the id of whoever moved a story has to be read to know that. */
export function needsMember(author: KnownPerson, mover: TrackerMember): boolean {
  if (mover.isLogin || isProvenToBe(author, mover)) return false;
  return author.email !== undefined || (author.trackerId === undefined && author.trackerName !== undefined);
}

/**
 * True where `accepted-by` has the id itself, and the map does not say that it is what a person is called elsewhere: a user name of a
 * tracker may be another person's login. On the code host an id is a login, which nobody else can have.
 */
export function isNamedById(mover: TrackerMember, acceptedBy: readonly string[], people: People): boolean {
  return acceptedBy.some((word) => {
    if (!isSameId(word, mover)) return false;
    const person = personCalled(people, word);
    return person === undefined || isSurelyThem(person, mover) || (mover.isLogin && !hasId(person, mover));
  });
}

/**
 * By what `accepted-by` names somebody: by what nobody else can take; by a name that only they themselves say is theirs; by a name that
 * the map says is somebody's, of whom it has no id, so `claimed`; or not at all. A user name that is a person's login is such a name.
 */
export type NamedBy = 'proof' | 'name' | 'claimed' | 'nothing';

/** What `acceptedBy` has of people in the map counts for those people alone. */
export function namedBy(mover: TrackerMember, acceptedBy: readonly string[], people: People): NamedBy {
  const known = acceptedBy.flatMap((word) => personCalled(people, word) ?? []);
  const others = acceptedBy
    .filter((word) => personCalled(people, word) === undefined)
    .map((word) => word.toLowerCase());
  const has = (word: string | undefined) => word !== undefined && others.includes(word.toLowerCase());
  if (known.some((person) => isSurelyThem(person, mover)) || has(mover.id) || has(mover.email))
    return 'proof';
  if (mover.sharesName === false && has(mover.name)) return 'name';
  const isClaimed = known.some((person) => hasOnlyTheName(person, mover) || isOnlyCalledSo(person, mover));
  return isClaimed ? 'claimed' : 'nothing';
}

/** True where the tracker's own id of somebody is what the map calls a person elsewhere, whose id there it does not have. */
function isOnlyCalledSo(person: KnownPerson, mover: TrackerMember): boolean {
  return hasTheLoginAsId(person, mover) || (!hasId(person, mover) && person.trackerName === mover.id);
}

/**
 * Why a login of the code host may not judge a story: `accepted-by` names nobody, though anybody may ask for an issue there; the settings do not
 * say whose login it is, while the words of `accepted-by` may be user names of another tracker; or neither leads to them.
 */
export type LoginNotNamed = 'nobody named' | 'unknown person' | 'not named';

/** By what it is seen whether somebody may judge. */
interface JudgedLogin {
  readonly login: string;
  /** Stories are on the code host, so that the words of `accepted-by` are logins. */
  readonly isCodeHost: boolean;
  readonly acceptedBy: readonly string[];
  readonly people: People;
}

/** Undefined where they may. Without `accepted-by` that is whoever asked for the story or owns it. */
export function whyLoginNotNamed(
  { login, isCodeHost, acceptedBy, people }: JudgedLogin,
  story: Parameters<typeof isOfStory>[1],
): LoginNotNamed | undefined {
  if (isCodeHost) {
    if (acceptedBy.length === 0) return 'nobody named';
    const mover = { id: login, isLogin: true };
    const isNamed = isNamedById(mover, acceptedBy, people) || namedBy(mover, acceptedBy, people) === 'proof';
    return isNamed ? undefined : 'not named';
  }
  const person = personByLogin(people, login);
  if (person === undefined) return 'unknown person';
  const isMeant =
    acceptedBy.length === 0
      ? person.trackerId !== undefined && isOfStory(person.trackerId, story)
      : acceptedBy.some((word) => personCalled(people, word) === person);
  return isMeant ? undefined : 'not named';
}
