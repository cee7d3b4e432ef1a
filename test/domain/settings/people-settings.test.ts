import { describe, expect, it } from '@jest/globals';
import { parseSettings } from '../../../src/domain/settings/settings.ts';

const FILE = '.github/greenroom.yml';

describe('what the settings say of people', () => {
  it('is nothing without the key', () => {
    expect(parseSettings('project: shop', FILE).people).toEqual([]);
  });

  it('is what each is called in each place, and an id of digits is as it is written', () => {
    const text = `
people:
  - login: mr-a
    email: mr-a@example.com
    tracker-id: 0123456789012345678901
    tracker-name: " Mr. A "
    slack-id: U012AB3CD
  - { tracker-id: 5b10ac8d82e05b22cc7d4ef5, slack-id: W012AB3CE }
`;
    expect(parseSettings(text, FILE).people).toEqual([
      {
        login: 'mr-a',
        email: 'mr-a@example.com',
        trackerId: '0123456789012345678901',
        trackerName: 'Mr. A',
        slackId: 'U012AB3CD',
      },
      { trackerId: '5b10ac8d82e05b22cc7d4ef5', slackId: 'W012AB3CE' },
    ]);
  });

  it.each([
    ['people: mr-a', 2, "'people': it takes a list"],
    ['people: [mr-a]', 2, "'people.0': it takes a map"],
    ['people: [{ login: mr-a }]', 2, "'people.0': it takes at least two of login, email, tracker-id,"],
    ['people: [{ login: mr-a, mail: a@b }]', 2, "unknown key 'mail'; the nearest legal key is 'email'"],
    [
      'people: [{ login: mr-a, application: shop }]',
      2,
      "unknown key 'application'; the nearest legal key is '",
    ],
    [
      'people: [{ login: "@mr-a", slack-id: U012AB3CD }]',
      2,
      "'people.0.login': it takes the login of a person on GitHub such as mr-a, without @",
    ],
    [
      'people: [{ login: "shop[bot]", slack-id: U012AB3CD }]',
      2,
      "'people.0.login': it takes the login of a person on GitHub",
    ],
    [
      'people: [{ login: mr-a, email: mr-a }]',
      2,
      "'people.0.email': it takes an e-mail address such as mr-a@example.com",
    ],
    [
      'people: [{ login: mr-a, slack-id: "<!channel>" }]',
      2,
      "'people.0.slack-id': it takes Slack's id of a member such as U012AB3CD",
    ],
    [
      'people: [{ login: mr-a, tracker-name: "" }]',
      2,
      "'people.0.tracker-name': it takes one line of at most 200 characters",
    ],
    [
      'people:\n  - { login: mr-a, email: mr-a@example.com }\n  - { tracker-name: MR-A, slack-id: U012AB3CD }',
      4,
      "'people.1.tracker-name': it is the login of people.0 too, and each means one person; correct one, or leave it out of both",
    ],
  ])('refuses %s', (text, line, what) => {
    expect(() => parseSettings(`project: shop\n${text}\n`, FILE)).toThrow(`${FILE}, line ${line}: ${what}`);
  });

  it('shows no address or id in a refusal', () => {
    const text = `people:
  - { login: mr-a, email: secret@example.com, slack-id: U012AB3CD }
  - { login: mr-b, email: secret@example.com, slack-id: U012AB3CE }`;
    expect(() => parseSettings(text, FILE)).toThrow(/^(?!.*(secret|U012)).*'people.1.email'/);
  });
});
