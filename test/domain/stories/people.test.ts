import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asAuthor, isNamedById, namedBy } from '../../../src/domain/stories/named-acceptance.ts';
import {
  isSurelyThem,
  type KnownPerson,
  type People,
  personByKey,
  personKey,
  personOf,
  type TrackerMember,
} from '../../../src/domain/stories/people.ts';

const MR_A: KnownPerson = { login: 'mr-a', trackerId: '101', slackId: 'U0000000101' };
const MR_B: KnownPerson = { trackerName: 'Mr. B', slackId: 'U0000000102' };
const PEOPLE: People = [MR_A, MR_B];

describe('whom the map means by a member of a tracker', () => {
  it.each<[string, TrackerMember, KnownPerson | undefined]>([
    ['the id', { id: '101', isLogin: false }, MR_A],
    ['the login, in any case', { id: 'MR-A', isLogin: true }, MR_A],
    [
      'the name, where no other member has it',
      { id: '1', isLogin: false, name: 'mr. b', sharesName: false },
      MR_B,
    ],
  ])('is seen by %s', (_, member, person) => {
    expect(personOf(PEOPLE, member)).toBe(person);
  });

  it.each<[string, TrackerMember]>([
    ['a shared name', { id: '1', isLogin: false, name: 'Mr. B', sharesName: true }],
    ['an id in another case', { id: '101A', isLogin: false }],
    ['a login that is no login there', { id: 'mr-a', isLogin: false }],
    ['a name that is another login', { id: '1', isLogin: false, name: 'mr-a', sharesName: false }],
  ])('is nobody by %s', (_, member) => {
    expect(personOf([...PEOPLE, { trackerId: '101a', login: 'mr-c' }], member)).toBeUndefined();
  });
});

describe('how reports tell of a person', () => {
  it('is a key that leads back to them', () => {
    for (const person of PEOPLE) expect(personByKey(PEOPLE, personKey(PEOPLE, person))).toBe(person);
    const key = personKey(PEOPLE, MR_A);
    expect(key).toMatch(/^1-[a-z0-9]{8}$/);
    // A list that has changed since may have somebody else at that place.
    expect(personByKey([MR_B, MR_A], key)).toBeUndefined();
    expect(personByKey([...PEOPLE, { login: 'mr-c', trackerId: '103' }], key)).toBeUndefined();
    for (const wrong of [undefined, '', '1', '3-aaaaaaaa'])
      expect(personByKey(PEOPLE, wrong)).toBeUndefined();
    expect(personKey(PEOPLE, { trackerName: 'Mr. C' })).toBeUndefined();
  });

  // Whoever guesses an address could else see that the guess is right.
  it('is the same whatever their addresses and ids are', () => {
    const others = { email: 'mr-a@example.com', trackerId: '7', slackId: 'U7', trackerName: 'Mr. A' };
    const other = { ...MR_A, ...others };
    expect(personKey([other, MR_B], other)).toBe(personKey(PEOPLE, MR_A));
  });
});

describe('nobody', () => {
  const word = fc.constantFrom(
    'mr-a',
    'mr-b',
    '101',
    '102',
    'mr-a@example.com',
    'mr-b@example.com',
    'Mr. A',
    'Mr. B',
  );
  const maybe = fc.option(word, { nil: undefined });
  const person = fc.record({ login: maybe, email: maybe, trackerId: maybe, trackerName: maybe });
  const member = fc.record({
    id: word,
    isLogin: fc.boolean(),
    name: maybe,
    email: maybe,
    sharesName: fc.boolean(),
  });

  it('accepts by a name of the map that is not proven to be theirs', () => {
    fc.assert(
      fc.property(person, member, (known, mover) => {
        const words = [known.login, known.email, known.trackerName].flatMap((each) => each ?? []);
        fc.pre(!isSurelyThem(known, mover));
        expect(['claimed', 'nothing']).toContain(namedBy(mover, words, [known]));
        const isOwnLogin = mover.isLogin && known.login === undefined && words.includes(mover.id);
        fc.pre(!isOwnLogin || known.trackerId !== undefined);
        expect(isNamedById(mover, words, [known])).toBe(false);
      }),
    );
  });

  it('accepts by an address where the map has another id', () => {
    fc.assert(
      fc.property(person, member, (known, mover) => {
        fc.pre(known.trackerId !== undefined && known.trackerId !== mover.id && !mover.isLogin);
        expect(isSurelyThem(known, { ...mover, email: known.email })).toBe(false);
      }),
    );
  });

  it('who accepts under the login of the author, of whom no id is known, passes for another one', () => {
    fc.assert(
      fc.property(person, member, (author, mover) => {
        fc.pre(author.trackerId === undefined && author.login === mover.id);
        expect(asAuthor(author, mover)).not.toBe('other');
      }),
    );
  });

  it('passes for another one than the author by a change of the name, where the id or the address is known', () => {
    fc.assert(
      fc.property(person, member, maybe, (author, mover, name) => {
        fc.pre(asAuthor(author, mover) === 'author');
        expect(asAuthor(author, { ...mover, name })).toBe('author');
      }),
    );
  });
});
