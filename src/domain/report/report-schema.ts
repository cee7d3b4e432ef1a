import * as z from 'zod/mini';
import { costSchema } from '../hours/cost-schema.ts';
import { leftoverSchema } from '../stack/leftover-schema.ts';
import { DECISIONS } from '../verdict/decision.ts';
import { REASON_CODES, type ReasonCode } from '../verdict/reason-codes.ts';

/*
 * The one declaration of a report: `Report` and its parts are inferred from here, and `parseResults` reads with it.
 * Only `results.ts` imports this file at run time, because zod takes a while to load and most steps read no report.
 */

const text = z.string();
const number = z.number();
const reasonCode = z.custom<ReasonCode>(
  (value) => typeof value === 'string' && Object.hasOwn(REASON_CODES, value),
);

/** The actions of the suite, by the names of their folders. */
export const ACTIONS = [
  'provision',
  'teardown',
  'hours',
  'sync-tracker',
  'pull-request',
  'notify',
  'due',
  'template',
  'command',
  'where',
] as const;

/** What the action `pull-request` does, by its input `operation`. */
export const CHORES = ['open', 'merge', 'update', 'delete-branch'] as const;

const leftovers = z.readonly(z.array(leftoverSchema));

/** A story as its tracker has it. */
export const reportStorySchema = z.readonly(
  z.object({
    id: text,
    title: text,
    /** The page that people open. */
    url: text,
    /** One of our states (`StoryState`), after whatever the run did. */
    state: text,
    /** The commit that the product owner was asked about, as a whole SHA; only of a story that is delivered. */
    delivered: z.exactOptional(text),
    /** Whether it is to be judged with this pull request; absent where nobody looked. */
    asked: z.exactOptional(z.boolean()),
    /** Which putting-on of the label led to its delivery, by GitHub's id of that event. */
    labelled: z.exactOptional(text),
    /** Why the commit is not delivered for it, and what to do: a sentence. */
    held: z.exactOptional(text),
    /** That it was rejected, by whom and with what words, and what to do: some sentences; `key` tells one rejection from the next. */
    rejected: z.exactOptional(z.readonly(z.object({ key: text, sentence: text }))),
    /** Who asked for it; absent where nobody will be asked, or the tracker does not tell. */
    requester: z.exactOptional(
      z.readonly(
        z.object({
          name: text,
          email: z.exactOptional(text),
          /** Which of the people of the settings that is, by `personKey`. */
          person: z.exactOptional(text),
        }),
      ),
    ),
  }),
);

/** What a run over several did to one of them. */
export const reportItemSchema = z.readonly(
  z.object({
    /** Of the environment, the story, or the pull request as `#7`. */
    name: text,
    /** Region, and role where there are several, of a run over several places. */
    place: z.exactOptional(text),
    decision: z.enum(DECISIONS),
    reasonCode,
    /** One sentence: what happened, to which resource, what to do. */
    sentence: text,
    branch: z.exactOptional(text),
    pullRequest: z.exactOptional(z.int()),
    story: z.exactOptional(reportStorySchema),
    url: z.exactOptional(text),
    /** A whole SHA. */
    commit: z.exactOptional(text),
    /** How an environment stands that was left alone, where it changed so lately that people may not know it yet. */
    standing: z.exactOptional(z.enum(['awake', 'asleep'])),
    /** ISO 8601: when the time of an environment that stays is up, where that is within a day. */
    ends: z.exactOptional(text),
    /** It would end soon, or be gone, and a lock holds it, so people read of no end. */
    held: z.exactOptional(z.literal(true)),
    /** Why an environment was taken down, to stand after a colon. */
    why: z.exactOptional(text),
    /** The pull request names the story no more, and nothing of Greenroom's on the story says otherwise. */
    unnamed: z.exactOptional(z.literal(true)),
    /** It is refused as it was before, which people were told then, so it is `skipped` now. */
    toldBefore: z.exactOptional(z.literal(true)),
    /** Another stack of ours serves the branch and stays, so nobody is told that its environment is gone. */
    branchKeepsOne: z.exactOptional(z.literal(true)),
    /** What is still there of an environment that was taken down, or should have been. Never empty. */
    leftovers: z.exactOptional(leftovers),
    /** What the environment costs, or cost, where the team gave prices. */
    cost: z.exactOptional(costSchema),
  }),
);

/** Whose environments a run was about. Every report of the suite says it, as far as its step came to know it. */
export const reportScopeSchema = z.readonly(
  z.object({
    /** `owner/name` */
    repository: text,
    /** Absent for a step that is about no project, or broke before it knew. */
    project: z.exactOptional(text),
    /** Absent as `project` is. */
    kind: z.exactOptional(text),
  }),
);

/** Whom a run is about. */
export const reportSubjectSchema = z.readonly(
  z.object({
    /** `repository-id/project/kind/branch` */
    key: text,
    /** `owner/name` */
    repository: text,
    project: text,
    kind: text,
    branch: text,
    pullRequest: z.exactOptional(z.int()),
    /** A whole SHA. */
    commit: z.exactOptional(text),
  }),
);

/** The environment that a run made, changed or looked at. */
export const reportEnvironmentSchema = z.readonly(
  z.object({
    name: text,
    /** Where it answers; absent while nobody knows. */
    url: z.exactOptional(text),
    /** Of Elastic Beanstalk; absent where the template has no application version. */
    versionLabel: z.exactOptional(text),
    /** It has no test data yet. */
    fresh: z.exactOptional(z.boolean()),
    asleep: z.exactOptional(z.boolean()),
    /** The commit was asked for by name, whatever the head is. */
    pinned: z.exactOptional(z.boolean()),
    /** Where its pull request is pinned to the commit: the newest one of the branch, which may be another one. A whole SHA. */
    branchHead: z.exactOptional(text),
    /** How long it stands and when it is awake; absent where the step does not know. */
    life: z.exactOptional(
      z.readonly(
        z.object({
          /** As the settings write them; absent where it is awake always. */
          hours: z.exactOptional(text),
          /** ISO 8601: when its time is up; absent for never, and where nobody knows. */
          expires: z.exactOptional(text),
        }),
      ),
    ),
    /** Where the team gave prices. */
    cost: z.exactOptional(costSchema),
    /** What the change was to remove and could not. Never empty. */
    leftovers: z.exactOptional(leftovers),
    /** The commit that serves again after a change that failed and was undone; a whole SHA. */
    serves: z.exactOptional(text),
    /** The first failing event, when the decision is `failed`. */
    cause: z.exactOptional(text),
    /** Last lines of the log of what failed, scrubbed: at most twelve of at most 300 characters. Never empty. */
    log: z.exactOptional(z.readonly(z.array(text))),
  }),
);

/** The one account of what a run did; every text is rendered from it. No ARN, account id or secret stands in it. */
export const reportSchema = z.readonly(
  z.object({
    version: z.literal(1),
    action: z.enum(ACTIONS),
    /** Only of `pull-request`; absent where the step broke before it knew. */
    operation: z.exactOptional(z.enum(CHORES)),
    decision: z.enum(DECISIONS),
    reasonCode,
    /** One sentence: what happened, to which resource, what to do. */
    sentence: text,
    scope: z.exactOptional(reportScopeSchema),
    subject: z.exactOptional(reportSubjectSchema),
    environment: z.exactOptional(reportEnvironmentSchema),
    /** What a run over several environments, stories or pull requests did to each. */
    items: z.exactOptional(z.readonly(z.array(reportItemSchema))),
    durationMs: number,
  }),
);
