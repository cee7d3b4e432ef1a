import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { labelsOf, recordedAs } from '../../domain/stories/delivery.ts';
import {
  type HeadMove,
  isRetargeted,
  type LabelEvent,
  pushersOf,
  whyNotForHead,
  whyNotReviewed,
  whyTakenBack,
} from '../../domain/stories/review-label.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries, RecordedDelivery } from '../../ports/deliveries.ts';
import type { Log } from '../../ports/log.ts';
import { pushesOf, type ReviewRules } from './held-deliveries.ts';

/** By what it is seen whether a person's label led to a record. */
export interface ProofDeps {
  readonly codeHost: Pick<CodeHost, 'pushes'>;
  readonly deliveries: Pick<Deliveries, 'labelEvents'>;
  readonly log: Pick<Log, 'warning'>;
  readonly rules: ReviewRules;
}

/** What counts of each record of one commit and base, oldest first. */
export type Alike = RecordedDelivery['alike'];

/** The records of one commit and base, oldest first, and those of them that a person's label led to. */
export interface Proven {
  readonly commit: string;
  readonly all: Alike;
  readonly records: Alike;
  /** The others, each with a clause that says why it is none of them. */
  readonly others: readonly { readonly record: Alike[number]; readonly why: string }[];
  /** Why nobody stands behind the review by now, whatever the records prove: a clause; undefined where somebody does. */
  readonly takenBack: string | undefined;
}

/**
 * A workflow of any branch can write a record, but it cannot put a label on as a person. So a record counts only where it names such
 * an event, which GitHub itself keeps, which was put on for the commit, and since which nobody had changed the base by then.
 */
export async function provenRecords(
  at: ProofDeps,
  pull: PullRequestFacts,
  recorded: RecordedDelivery,
): Promise<Proven> {
  const { commit, alike: all } = recorded;
  const { reviewedLabel } = at.rules;
  const seen: Seen = {
    commit,
    pushes: await pushesOf(at, pull.headBranch),
    events: await at.deliveries.labelEvents(pull.number, reviewedLabel, labelsOf(all)),
    author: pull.review.author,
  };
  const judged = all.map((record) => ({ record, why: whyNotProven(at.rules, record, seen) }));
  const records = judged.flatMap(({ record, why }) => (why === undefined ? [record] : []));
  const others = judged.flatMap(({ record, why }) => (why === undefined ? [] : [{ record, why }]));
  const authors = { author: seen.author, pushers: pushersOf(commit, seen.pushes) };
  const takenBack = whyTakenBack(at.rules, pull, seen.events[0], authors);
  return { commit, all, records, others, takenBack };
}

/** Of the newest record that proves nothing, and of those of the story where one is asked about: a clause that names it. */
export function whyUnproven({ others }: Proven, storyId?: string): string {
  const found =
    others.findLast(({ record }) => storyId !== undefined && record.stories.includes(storyId)) ??
    others.at(-1);
  return found === undefined ? '' : `${found.why} (${recordedAs(found.record)})`;
}

/** What GitHub keeps of a pull request, by which its records are judged. */
interface Seen {
  /** Full SHA of all of them. */
  readonly commit: string;
  readonly pushes: readonly HeadMove[] | undefined;
  readonly events: readonly LabelEvent[];
  /** Login of the pull request's author. */
  readonly author: string;
}

/** A clause about one record; undefined where its label proves a review of the commit. */
function whyNotProven(
  { reviewedLabel: label, reviewedBy }: ReviewRules,
  { labelled, recordedAt }: Alike[number],
  { commit, pushes, events, author }: Seen,
): string | undefined {
  const event = events.find(({ id }) => id === labelled);
  if (event === undefined)
    return `GitHub does not tell that somebody put the label '${label}' on for that delivery`;
  const other = whyNotForHead(event, commit, pushes, `the label '${label}'`);
  if (other !== undefined) return other;
  if (isRetargeted(event, recordedAt))
    return `the label '${label}' was put on before the base of the pull request was changed`;
  return whyNotReviewed(event, { author, pushers: pushersOf(commit, pushes) }, reviewedBy);
}
