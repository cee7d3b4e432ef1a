import { describe, expect, it } from '@jest/globals';
import type { People } from '../../../src/domain/stories/people.ts';
import { type Case, OLDER, push, record, whyNot } from './acceptance-cases.ts';

const MR_A = { login: 'Mr-A', email: 'mr-a@example.com', trackerId: '101', trackerName: 'Mr. A' };
const MR_B = { login: 'mr-b', email: 'mr-b@example.com', trackerId: '102', trackerName: 'Mr. B' };
const PEOPLE: People = [MR_A, MR_B];

/** Mr. A's pull request, whose story the member 102 has accepted. */
const BY_MR_B: Case = {
  alike: [record()],
  people: PEOPLE,
  acceptedBy: ['mr-a', 'mr-b'],
  move: { by: '102' },
};

const BY_AUTHOR =
  'Story 123456789 was accepted by the author of pull request #7, so it is not merged; move the story back to delivered and let another person accept it.';

/** As the head of a branch from its deletion on. */
const GONE = '0'.repeat(40);

describe('the author of a pull request', () => {
  it.each<[string, Partial<Case>]>([
    ['whom the map has by the id of the tracker', { move: { by: '101' } }],
    ['whom accepted-by names by that id', { move: { by: '101' }, acceptedBy: ['101'] }],
    [
      'who asked for the story, where accepted-by names nobody',
      { move: { by: '103' }, acceptedBy: [], people: [{ ...MR_A, trackerId: '103' }] },
    ],
    [
      'whom the tracker tells the e-mail address of',
      {
        people: [{ login: 'mr-a', email: 'Mr-A@example.com' }],
        acceptedBy: ['102'],
        tracker: { person: { email: 'mr-a@Example.com' } },
      },
    ],
  ])('accepts no story of it: %s', async (_, given) => {
    expect(await whyNot({ ...BY_MR_B, ...given })).toBe(BY_AUTHOR);
  });

  it('who may only have the same name accepts none either, and hears how to tell the two apart', async () => {
    const people = [{ login: 'mr-a', trackerName: 'Mr. A' }];
    const tracker = { person: { name: 'mr. a', sharesName: true } };
    expect(await whyNot({ ...BY_MR_B, people, acceptedBy: ['102'], tracker })).toBe(
      "Story 123456789 was accepted in the name of the author of pull request #7, so it is not merged; let another person accept it, or write the author's tracker-id into 'people' of the settings.",
    );
  });

  it('is another one than whoever has their name and another id', async () => {
    const tracker = { person: { name: 'Mr. A' } };
    expect(await whyNot({ ...BY_MR_B, acceptedBy: ['102'], tracker })).toBeUndefined();
  });
});

describe('whoever pushed what somebody else opened', () => {
  const app = 'github-actions[bot]';
  const byMrB: Case = { ...BY_MR_B, pull: { author: app }, pushes: [push('07:00')] };

  it.each<[string, Partial<Case>]>([
    ['an app', { pushes: [push('07:00', undefined, 'Mr-B')] }],
    [
      'an app that brought the branch up to date',
      { pushes: [push('07:20', undefined, app), push('07:00', OLDER, 'Mr-B')] },
    ],
    ['a colleague', { pull: {}, pushes: [push('07:00', undefined, 'Mr-B')] }],
    [
      'and another one restored the branch',
      { pushes: [push('07:20'), push('07:10', GONE), push('07:00', undefined, 'Mr-B')] },
    ],
    [
      'and a workflow made the branch anew, and pushed more',
      {
        pushes: [
          push('07:20', undefined, app),
          push('07:15', OLDER, app),
          push('07:10', GONE, app),
          push('07:00', OLDER, 'Mr-B'),
        ],
      },
    ],
    [
      'and the branch went with the merge',
      { pushes: [push('09:10', GONE, app), push('07:00', undefined, 'Mr-B')] },
    ],
  ])('accepts no story of it: %s', async (_, given) => {
    expect(await whyNot({ ...byMrB, ...given })).toMatch(
      /^Story 123456789 was accepted by Mr-B, who pushed to pull request #7, which \S+ opened for others, so it is not merged; move the story back to delivered/,
    );
  });

  it('accepts none where ids are logins', async () => {
    const pushes = [push('07:00', undefined, 'mr-b')];
    const given = { ...byMrB, pushes, move: { by: 'Mr-B' }, tracker: { isCodeHost: true } };
    expect(await whyNot(given)).toContain('accepted by mr-b, who pushed');
  });

  it.each<[string, Partial<Case>]>([
    ['another one pushed it', {}],
    [
      'the author pushed too',
      { pull: {}, pushes: [push('07:10', undefined, 'mr-b'), push('07:00', OLDER, 'mr-a')] },
    ],
    [
      'they pushed to a branch of that name which is gone',
      { pushes: [push('07:10'), push('06:00', GONE, 'mr-b'), push('05:00', OLDER, 'mr-b')] },
    ],
    ['the branch went with the merge', { pushes: [push('09:10', GONE, app), push('07:00')] }],
    ['the app pushed it', { pushes: [push('07:10', undefined, app)] }],
  ])('accepts where %s', async (_, given) => {
    expect(await whyNot({ ...byMrB, ...given })).toBeUndefined();
  });

  it.each([[undefined], [[]]])(
    'is not known where GitHub tells of no push, so nobody accepts (%j)',
    async (pushes) => {
      expect(await whyNot({ ...byMrB, pushes })).toBe(
        "Story 123456789 is accepted, but github-actions[bot] opened pull request #7, and GitHub does not tell who pushed to branch 'feature/checkout', so nobody knows whether they accepted their own work; give the job 'contents: read', or merge by hand.",
      );
    },
  );
});

describe('a user name of the tracker that is a login of the code host', () => {
  const people = [
    { login: 'mr-a', email: 'mr-a@example.com' },
    { login: 'mr-b', email: 'mr-b@example.com' },
  ];

  it('accepts nothing in the name of that person, and it is said what to write', async () => {
    expect(await whyNot({ ...BY_MR_B, people, acceptedBy: ['mr-b'], move: { by: 'mr-b' } })).toContain(
      "write the tracker-id of that person into 'people'",
    );
  });

  it.each([[people], [[]]])('is not that of another one than the author (%#)', async (known) => {
    const given = { ...BY_MR_B, people: known, acceptedBy: ['mr-a', 'mr-c'], move: { by: 'mr-a' } };
    expect(await whyNot(given)).toContain('accepted in the name of the author of pull request #7');
  });

  it('accepts where the map has it as the id', async () => {
    const withId = [{ login: 'mr-b', trackerId: 'mr-b' }];
    expect(
      await whyNot({ ...BY_MR_B, people: withId, acceptedBy: ['mr-b'], move: { by: 'mr-b' } }),
    ).toBeUndefined();
  });
});

describe('whoever accepts, with a map of people', () => {
  it.each([['mr-b'], ['MR-B@example.com'], ['Mr. B'], ['102']])('may be named as %s', async (word) => {
    expect(await whyNot({ ...BY_MR_B, acceptedBy: [word] })).toBeUndefined();
  });

  it('may be known by the e-mail address alone', async () => {
    const people = [{ login: 'mr-b', email: 'mr-b@example.com' }];
    const tracker = { person: { email: 'mr-b@example.com' } };
    expect(await whyNot({ ...BY_MR_B, people, acceptedBy: ['mr-b'], tracker })).toBeUndefined();
  });

  it('may be somebody whom the map does not have', async () => {
    expect(await whyNot({ ...BY_MR_B, move: { by: '104' }, acceptedBy: ['104'] })).toBeUndefined();
    const tracker = { person: { email: 'mr-c@example.com' } };
    expect(
      await whyNot({ ...BY_MR_B, move: { by: '104' }, acceptedBy: ['mr-c@example.com'], tracker }),
    ).toBeUndefined();
  });

  it.each<[string, Partial<Case>]>([
    ['that the map gives another id', { acceptedBy: ['Mr. B'] }],
    ['that is a login of the map', { acceptedBy: ['mr-b'], tracker: { person: { name: 'mr-b' } } }],
    ['while the map names everybody in accepted-by', { acceptedBy: ['mr-a', 'mr-b'] }],
    [
      'with the address of somebody whose id is another one',
      { acceptedBy: ['mr-b'], tracker: { person: { email: 'mr-b@example.com' } } },
    ],
    ['and be an owner of the story', { acceptedBy: ['mr-b'], move: { by: '103' } }],
  ])('may not just call themself by a name %s', async (_, given) => {
    const forged = { move: { by: '666' }, tracker: { person: { name: 'Mr. B' } } };
    expect(await whyNot({ ...BY_MR_B, ...forged, ...given })).toBe(
      'Story 123456789 was accepted by somebody who may not, so pull request #7 is not merged; move the story back to delivered and let one of those whom accepted-by names accept it.',
    );
  });

  it('may not have an id that is the login of somebody else', async () => {
    expect(await whyNot({ ...BY_MR_B, acceptedBy: ['mr-b'], move: { by: 'mr-b' } })).toContain(
      'somebody who may not',
    );
  });

  it('may not be known by the name alone, and hears what to write', async () => {
    const people = [{ login: 'mr-b', trackerName: 'Mr. B' }];
    const tracker = { person: { name: 'Mr. B' } };
    for (const word of ['mr-b', 'Mr. B'])
      expect(await whyNot({ ...BY_MR_B, people, acceptedBy: [word], tracker })).toBe(
        "Story 123456789 was accepted by somebody of whom only the name is one that accepted-by and 'people' of the settings have, and anybody may take a name, so pull request #7 is not merged; write the tracker-id of that person into 'people'.",
      );
  });

  it('counts not as the user of the token, unless accepted-by has the id itself', async () => {
    const tracker = { ownId: '102' };
    expect(await whyNot({ ...BY_MR_B, acceptedBy: ['mr-b'], tracker })).toContain(
      'by the user of tracker-token',
    );
    expect(await whyNot({ ...BY_MR_B, acceptedBy: ['102'], tracker })).toBeUndefined();
  });

  it('may be named by e-mail address on the code host, where ids are logins', async () => {
    const tracker = { isCodeHost: true };
    const given = { ...BY_MR_B, move: { by: 'Mr-B' }, acceptedBy: ['mr-b@example.com'], tracker };
    expect(await whyNot(given)).toBeUndefined();
    expect(await whyNot({ ...given, move: { by: 'mr-c' } })).toContain('somebody who may not');
  });
});
