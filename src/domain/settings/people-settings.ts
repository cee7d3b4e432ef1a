import { z } from 'zod';
import { GITHUB_LOGIN } from '../input/legal-values.ts';
import type { KnownPerson, People } from '../stories/people.ts';

/** What a person may be called by, in the order in which refusals name it. */
export const NAMES_OF_PERSON = ['login', 'email', 'tracker-id', 'tracker-name', 'slack-id'] as const;

type NameOfPerson = (typeof NAMES_OF_PERSON)[number];

const OF_TRACKER = 'it takes one line of at most 200 characters';
const ofTracker = z
  .union([z.string(), z.number()], { error: OF_TRACKER })
  .transform((value) => String(value).trim())
  .refine((text) => /^[^\r\n]{1,200}$/.test(text), OF_TRACKER);

/** Slack's ids of members begin with U or W (docs.slack.dev, "User object", `id`). */
const SLACK_ID = /^[UW][A-Z0-9]{2,30}$/;

const person = z
  .strictObject({
    login: z
      .string()
      .refine(
        (login) => GITHUB_LOGIN.pattern.test(login) && !login.endsWith('[bot]'),
        'it takes the login of a person on GitHub such as mr-a, without @',
      )
      .describe('Login on GitHub, without @.')
      .optional(),
    email: z
      .string()
      .regex(/^[^\s@<>]{1,64}@[^\s@<>]{1,190}$/, 'it takes an e-mail address such as mr-a@example.com')
      .describe('E-mail address that the tracker and Slack have.')
      .optional(),
    'tracker-id': ofTracker.describe("The tracker's own id of the person.").optional(),
    'tracker-name': ofTracker
      .describe(
        'What the tracker calls the person. Anybody may take a name, so nobody accepts a story by it.',
      )
      .optional(),
    'slack-id': z
      .string()
      .regex(SLACK_ID, "it takes Slack's id of a member such as U012AB3CD, which the member's profile has")
      .describe("Slack's id of the member, such as U012AB3CD.")
      .optional(),
  })
  .refine(
    (names) => Object.values(names).filter((name) => name !== undefined).length > 1,
    `it takes at least two of ${NAMES_OF_PERSON.join(', ')}, since one alone leads nowhere`,
  );

/** The people of the file: each is one person. */
export const peopleSettingsSchema = z
  .array(person)
  .max(1000, 'it takes at most 1000 people')
  .superRefine(refuseShared);

type Written = z.infer<typeof person>;

/** What two people are called would let one of them pass for the other, as a login that is another's name in the tracker would. */
function refuseShared(people: readonly Written[], context: z.RefinementCtx): void {
  const known = new Map<string, { readonly at: number; readonly name: NameOfPerson }>();
  people.forEach((each, at) => {
    for (const name of NAMES_OF_PERSON) {
      const word = each[name]?.toLowerCase();
      if (word === undefined) continue;
      const first = known.get(word);
      if (first === undefined) known.set(word, { at, name });
      else if (first.at !== at)
        context.addIssue({
          code: 'custom',
          path: [at, name],
          message: `it is the ${first.name} of people.${first.at} too, and each means one person; correct one, or leave it out of both`,
        });
    }
  });
}

/** What the file says, with nobody where it says nothing. */
export function writtenPeople(written: readonly Written[] | undefined): People {
  return (written ?? []).map(
    (each): KnownPerson => ({
      login: each.login,
      email: each.email,
      trackerId: each['tracker-id'],
      trackerName: each['tracker-name'],
      slackId: each['slack-id'],
    }),
  );
}
