import * as z from 'zod/mini';
import { costSchema } from '../hours/cost-schema.ts';

/*
 * The one declaration of what `where` lists: `Listing` and its parts are inferred from here, and schema/where.schema.json is made of it.
 * Nothing imports this file at run time, because zod takes a while to load.
 */

const text = z.string();

/** Why nobody knows, as a sentence. What could not be read is never told as none. */
export const unknownSchema = z.readonly(z.object({ unknown: text }));

/** A value, or why nobody knows it. */
function known<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.union([schema, unknownSchema]);
}

/** A value, `null` for none, or why nobody knows. */
function maybe<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.union([schema, z.null(), unknownSchema]);
}

/** In the order in which a list shows them: first what somebody should look at. */
export const STATES = ['failed', 'missing', 'unknown', 'preparing', 'going', 'ready', 'asleep'] as const;

/** A pull request whose branch an environment serves. */
export const listedPullSchema = z.readonly(
  z.object({
    number: z.number(),
    /** `closed` means without a merge. */
    state: z.enum(['open', 'closed', 'merged']),
    /** Its page. */
    url: text,
    title: known(text),
  }),
);

/** What an environment serves, and for whom. */
export const servesSchema = z.readonly(
  z.object({
    branch: known(text),
    branchExists: known(z.boolean()),
    /** Full SHA of what its stack was last given; `null` for nothing yet. */
    commit: maybe(text),
    pullRequest: maybe(listedPullSchema),
    /** Login of the pull request's author; of a shared environment, of who sent the commit there. */
    owner: maybe(text),
  }),
);

/** ISO 8601. */
export const timesSchema = z.readonly(
  z.object({
    /** `null` where there is no stack. */
    createdAt: maybe(text),
    /** When its stack last began to change. */
    changedAt: maybe(text),
    /** When its time is up; `null` for never. */
    expiresAt: maybe(text),
  }),
);

/** Who holds an environment at its commit. */
export const listedLockSchema = z.readonly(
  z.object({
    /** Login. */
    owner: text,
    /** ISO 8601. */
    since: text,
    /** One line; empty for none. */
    reason: text,
    /** Number of the pull request on which it was asked for. */
    pullRequest: z.number(),
  }),
);

/** One environment. */
export const listedEnvironmentSchema = z.readonly(
  z.object({
    /** Of stack and Beanstalk environment. */
    name: text,
    project: text,
    kind: text,
    /** Account and region by the names that the team gave them; `null` where there is but one place. */
    place: z.nullable(text),
    serves: servesSchema,
    state: z.enum(STATES),
    /** What to know of that state, in sentences; empty for nothing. */
    why: text,
    /** Where it is reached. */
    url: z.nullable(text),
    /** When it is awake, as the settings write it; `null` for always. */
    hours: z.nullable(text),
    /** `null` while nobody holds it. */
    lock: maybe(listedLockSchema),
    times: timesSchema,
    /** By the team's prices; `null` where it gave none. */
    cost: z.nullable(costSchema),
  }),
);

/** The last hourly look, which finds what to sweep. */
export const lastSweepSchema = z.readonly(
  z.object({
    /** ISO 8601; `null` for never. */
    at: z.nullable(text),
    /** It is too long ago. */
    late: z.boolean(),
    /** When it was, and what to do where that is too long ago. */
    sentence: text,
  }),
);

/** What runs where. */
export const listingSchema = z.readonly(
  z.object({
    /** Of this shape. A member may be added without a new version. */
    version: z.literal(1),
    /** `owner/name` */
    repository: text,
    /** The repository's page, to which `/commit/SHA` leads on. */
    site: text,
    /** ISO 8601: when everything was read. */
    madeAt: text,
    /** What could not be looked at, a sentence each. While it is not empty, the list may lack environments. */
    notSeen: z.readonly(z.array(text)),
    lastSweep: known(lastSweepSchema),
    environments: z.readonly(z.array(listedEnvironmentSchema)),
  }),
);
