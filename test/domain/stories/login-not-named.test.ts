import { describe, expect, it } from '@jest/globals';
import { whyLoginNotNamed } from '../../../src/domain/stories/named-acceptance.ts';
import type { People } from '../../../src/domain/stories/people.ts';

const PEOPLE: People = [
  { login: 'mr-b', trackerId: '102', email: 'mr-b@example.com' },
  { login: 'mr-c', trackerId: 'mr-o', trackerName: 'Mr. C' },
];
const STORY = { requesterId: '102', ownerIds: ['103'] };

describe('a login that judges a story', () => {
  it.each<[string, string, boolean, readonly string[], string | undefined]>([
    ['of an issue, in any case', 'MR-B', true, ['mr-b'], undefined],
    ['of an issue, whom people call otherwise', 'mr-b', true, ['mr-b@example.com'], undefined],
    ['of an issue, whom nobody named', 'mr-b', true, [], 'nobody named'],
    ['of an issue, beside others', 'mr-b', true, ['mr-x'], 'not named'],
    ['of another tracker, by the login', 'mr-b', false, ['MR-B'], undefined],
    ['of another tracker, by the id there', 'mr-b', false, ['102'], undefined],
    ['of another tracker, by the name there', 'mr-c', false, ['mr. c'], undefined],
    ['of another tracker, beside others', 'mr-b', false, ['103'], 'not named'],
    ['of another tracker, who asked for the story', 'mr-b', false, [], undefined],
    ['of another tracker, who did not', 'mr-c', false, [], 'not named'],
    // The word may be a user name there, which is another person's.
    ['of another tracker, whom the settings do not know', 'jsmith', false, ['jsmith'], 'unknown person'],
    ['that is the id of somebody else there', 'mr-o', false, ['mr-c'], 'unknown person'],
    ['that is the id of somebody else there, by that id', 'mr-o', false, ['mr-o'], 'unknown person'],
  ])('%s', (_, login, isCodeHost, acceptedBy, expected) => {
    expect(whyLoginNotNamed({ login, isCodeHost, acceptedBy, people: PEOPLE }, STORY)).toBe(expected);
  });
});
