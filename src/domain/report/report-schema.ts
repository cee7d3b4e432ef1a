import { z } from 'zod';
import { withoutAccount } from '../privacy/without-account.ts';
import { DECISIONS } from '../verdict/decision.ts';
import { REASON_CODES, type ReasonCode } from '../verdict/reason-codes.ts';

/*
 * The one declaration of a report: its types are inferred from here (report.ts, leftover.ts, cost.ts), and `parseResults` reads with it.
 * Only `results.ts` imports this file at run time, because zod takes a while to load and most steps read no report.
 */

const text = z.string();
/** From somebody else's run, so it is trusted no farther than AWS's own words are: no ARN, no account id. */
const tellable = text.overwrite(withoutAccount);
const number = z.number();
const reasonCode = z.custom<ReasonCode>(
  (value) => typeof value === 'string' && Object.hasOwn(REASON_CODES, value),
);

export const ACTIONS = ['provision', 'teardown', 'hours', 'sync-tracker', 'pull-request', 'notify'] as const;

/** Something that is still there although its stack is gone or should be, in words for everybody: no ARN, no account id. */
export const leftoverSchema = z
  .object({
    /** The logical id in the template. */
    resource: tellable,
    /** Such as `AWS::S3::Bucket`. */
    type: tellable,
    /** What AWS calls it, where that is a name that may be told. */
    name: tellable.exactOptional(),
    /** At most 300 characters on one line, without a full stop that the reader needs. */
    why: tellable,
  })
  .readonly();

/** What an environment costs by the team's own prices; amounts are in the team's own currency. */
export const knownCostSchema = z
  .object({
    /** While it is awake. */
    perHour: number,
    /** With its hours, where it has some: the average of the last seven days. */
    perDay: number,
    perMonth: number,
    sinceCreation: number,
    /** The same if it never slept; absent where it never does. */
    alwaysAwake: z
      .object({ perDay: number, perMonth: number, sinceCreation: number })
      .readonly()
      .exactOptional(),
  })
  .readonly();

/** `unknown` says why nothing can be said: a sum that lacks a part would be a guess. */
export const costSchema = z.union([knownCostSchema, z.object({ unknown: tellable }).readonly()]);

const leftovers = z.array(leftoverSchema).readonly();

/** A story as its tracker has it. */
export const storySchema = z
  .object({
    id: text,
    title: text,
    /** The page that people open. */
    url: text,
    /** One of our states (`StoryState`), after whatever the run did. */
    state: text,
    /** Who asked for it; absent where nobody will be asked, or the tracker does not tell. */
    requester: z.object({ name: text, email: text.exactOptional() }).readonly().exactOptional(),
  })
  .readonly();

/** What a run over several did to one of them. */
export const itemSchema = z
  .object({
    /** Of the environment, the story, or the pull request as `#7`. */
    name: text,
    /** Region, and role where there are several, of a run over several places. */
    place: text.exactOptional(),
    decision: z.enum(DECISIONS),
    reasonCode,
    /** One sentence: what happened, to which resource, what to do. */
    sentence: text,
    branch: text.exactOptional(),
    pullRequest: number.int().exactOptional(),
    story: storySchema.exactOptional(),
    url: text.exactOptional(),
    /** A whole SHA. */
    commit: text.exactOptional(),
    /** How an environment stands that was left alone, where it changed so lately that people may not know it yet. */
    standing: z.enum(['awake', 'asleep']).exactOptional(),
    /** Why an environment was taken down, to stand after a colon. */
    why: text.exactOptional(),
    /** Another stack of ours serves the branch and stays, so nobody is told that its environment is gone. */
    branchKeepsOne: z.literal(true).exactOptional(),
    /** What is still there of an environment that was taken down, or should have been. Never empty. */
    leftovers: leftovers.exactOptional(),
    /** What the environment costs, or cost, where the team gave prices. */
    cost: costSchema.exactOptional(),
  })
  .readonly();

/** Whom a run is about. */
export const subjectSchema = z
  .object({
    /** `repository-id/project/kind/branch` */
    key: text,
    /** `owner/name` */
    repository: text,
    project: text,
    kind: text,
    branch: text,
    pullRequest: number.int().exactOptional(),
    /** A whole SHA. */
    commit: text.exactOptional(),
  })
  .readonly();

/** The environment that a run made, changed or looked at. */
export const environmentSchema = z
  .object({
    name: text,
    /** Where it answers; absent while nobody knows. */
    url: text.exactOptional(),
    /** Of Elastic Beanstalk; absent where the template has no application version. */
    versionLabel: text.exactOptional(),
    /** It has no test data yet. */
    fresh: z.boolean().exactOptional(),
    asleep: z.boolean().exactOptional(),
    /** The commit was asked for by name, whatever the head is. */
    pinned: z.boolean().exactOptional(),
    /** Where the team gave prices. */
    cost: costSchema.exactOptional(),
    /** What the change was to remove and could not. Never empty. */
    leftovers: leftovers.exactOptional(),
    /** The first failing event, when the decision is `failed`. */
    cause: text.exactOptional(),
  })
  .readonly();

/** The one account of what a run did; every text is rendered from it. No ARN, account id or secret stands in it. */
export const reportSchema = z
  .object({
    version: z.literal(1),
    action: z.enum(ACTIONS),
    decision: z.enum(DECISIONS),
    reasonCode,
    /** One sentence: what happened, to which resource, what to do. */
    sentence: text,
    subject: subjectSchema.exactOptional(),
    environment: environmentSchema.exactOptional(),
    /** What a run over several environments, stories or pull requests did to each. */
    items: z.array(itemSchema).readonly().exactOptional(),
    durationMs: number,
  })
  .readonly();
