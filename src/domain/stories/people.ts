import { shortHash } from '../environment/naming.ts';

/** One person of the team, by what they are called in each place; at least two of these are there. */
export interface KnownPerson {
  /** On GitHub, without an @; the same in any case. */
  readonly login?: string | undefined;
  /** The same in any case. */
  readonly email?: string | undefined;
  /** The tracker's own id of them. */
  readonly trackerId?: string | undefined;
  /** What the tracker calls them. Its bearers choose it, so it proves nothing. */
  readonly trackerName?: string | undefined;
  /** Slack's id of a member, such as `U012AB3CD`. */
  readonly slackId?: string | undefined;
}

/** Those whom the settings name; nothing of one stands in another. */
export type People = readonly KnownPerson[];

/** Somebody of whom a tracker tells. */
export interface TrackerMember {
  /** The tracker's own id; on the code host a login. */
  readonly id: string;
  /** True where ids are logins of the code host. */
  readonly isLogin: boolean;
  /** Undefined where the tracker does not tell, as where nobody asked. */
  readonly name?: string | undefined;
  /** True where another member has the same name. */
  readonly sharesName?: boolean | undefined;
  /** Undefined where the tracker does not tell. */
  readonly email?: string | undefined;
}

/** Whoever has that login on GitHub, in any case. */
export function personByLogin(people: People, login: string): KnownPerson | undefined {
  return people.find((each) => isAlike(each.login, login));
}

/** Whoever the map calls so in any place but Slack, in any case. */
export function personCalled(people: People, word: string): KnownPerson | undefined {
  return people.find(({ login, email, trackerId, trackerName }) =>
    [login, email, trackerId, trackerName].some((each) => isAlike(each, word)),
  );
}

/** True where the tracker's id or the e-mail address says that it is them: enough to address them, and to keep them from something. */
export function isProvenToBe(person: KnownPerson, member: TrackerMember): boolean {
  return hasTheId(person, member) || isAlike(person.email, member.email);
}

/** The same where it allows them something: an id that the map has decides alone, so that no address outweighs another id. */
export function isSurelyThem(person: KnownPerson, member: TrackerMember): boolean {
  return hasTheId(person, member) || (!hasId(person, member) && isAlike(person.email, member.email));
}

function hasTheId({ login, trackerId }: KnownPerson, member: TrackerMember): boolean {
  return (
    (member.isLogin && isAlike(login, member.id)) || (trackerId !== undefined && isSameId(trackerId, member))
  );
}

/**
 * True where a tracker that has ids of its own gives somebody one that is a person's login, and the map does not say who they are there.
 * Ids of Jira's data center are user names (docs.atlassian.com, REST API 9, `user.key` and `user.name`), which may be anybody's.
 */
export function hasTheLoginAsId({ login, trackerId }: KnownPerson, member: TrackerMember): boolean {
  return !member.isLogin && trackerId === undefined && isAlike(login, member.id);
}

/** True where only the name says so, and the map has no id by which it would be seen. */
export function hasOnlyTheName(person: KnownPerson, member: TrackerMember): boolean {
  return !hasId(person, member) && isAlike(person.trackerName, member.name);
}

/** True where the map has the id that a tracker of that sort gives them. */
export function hasId(
  { login, trackerId }: KnownPerson,
  { isLogin }: Pick<TrackerMember, 'isLogin'>,
): boolean {
  return trackerId !== undefined || (isLogin && login !== undefined);
}

/** Whom the map means by a member: to address them, so a name will do where no other member has it. */
export function personOf(people: People, member: TrackerMember): KnownPerson | undefined {
  const proven = people.find((each) => isProvenToBe(each, member));
  if (proven !== undefined || member.sharesName !== false) return proven;
  return people.find((each) => hasOnlyTheName(each, member));
}

/**
 * How reports tell of a person, since they show neither addresses nor ids: the place in the list, and forty bits of all logins, by which
 * another list is told from it. Of addresses and ids there is not even a hash, since whoever guesses one could see by it that it is right.
 * Undefined for somebody who is not on the list.
 */
export function personKey(people: People, person: KnownPerson): string | undefined {
  const place = people.indexOf(person);
  return place < 0 ? undefined : `${place + 1}-${listKey(people)}`;
}

function listKey(people: People): string {
  return shortHash(JSON.stringify(people.map(({ login }) => login ?? '')));
}

/** The one that a report tells of; undefined where the settings have changed since. */
export function personByKey(people: People, key: string | undefined): KnownPerson | undefined {
  const person = people[Number.parseInt(key ?? '', 10) - 1];
  return person !== undefined && personKey(people, person) === key ? person : undefined;
}

/** A login is the same in any case, and the ids of other trackers are not. */
export function isSameId(id: string | undefined, member: Pick<TrackerMember, 'id' | 'isLogin'>): boolean {
  return member.isLogin ? isAlike(id, member.id) : id === member.id;
}

function isAlike(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.toLowerCase() === other?.toLowerCase();
}
