import type { z } from 'zod';
import type { Decision } from '../verdict/decision.ts';
import type {
  reportEnvironmentSchema,
  reportItemSchema,
  reportSchema,
  reportStorySchema,
  reportSubjectSchema,
} from './report-schema.ts';

/** The one account of what a run did; every text is rendered from it. No ARN, account id or secret stands in it. */
export type Report = z.infer<typeof reportSchema>;

/** The actions of the suite, by the names of their folders. */
export type ActionName = Report['action'];

/** What the action `pull-request` did: its operation. */
export type ChoreName = NonNullable<Report['operation']>;

/** What an action says of its run; who runs it adds the action's name and how long it took. */
export type ReportBody = Omit<Report, 'version' | 'action' | 'durationMs'>;

/** Whom a run is about: the branch, and with it the environment, by key. */
export type ReportSubject = z.infer<typeof reportSubjectSchema>;

/** The environment that a run made, changed or looked at; every member but its name is absent where nobody knows. */
export type ReportEnvironment = z.infer<typeof reportEnvironmentSchema>;

/** What a run over several environments, stories or pull requests did to one of them. */
export type ReportItem = z.infer<typeof reportItemSchema>;

/** A story as its tracker has it after the run. */
export type ReportStory = z.infer<typeof reportStorySchema>;

/** What an environment costs or cost by the team's own prices, or why nobody can say. */
export type ReportCost = NonNullable<ReportItem['cost']>;

/** When an environment is awake, and when its time is up. */
export type ReportLife = NonNullable<ReportEnvironment['life']>;

/** Resources that are still there although they should be gone; never empty. */
export type ReportLeftovers = NonNullable<ReportItem['leftovers']>;

/** The items on which one of these was decided, in their order. */
export function decidedAs(
  items: readonly ReportItem[],
  ...decisions: readonly Decision[]
): readonly ReportItem[] {
  return items.filter((item) => decisions.includes(item.decision));
}

const STANDS: readonly Decision[] = ['created', 'updated', 'recreated', 'woken', 'unchanged'];

/** True when a provision that decided so leaves an environment that is there, or will be. */
export function leavesEnvironment(decision: Decision): boolean {
  return STANDS.includes(decision);
}
