import { isObject } from '../input/is-object.ts';

/** What the merge queue of a branch wants to merge next. */
export interface MergeGroup {
  /** Name of the branch that the queue is for. */
  readonly base: string;
  /** Number of the pull request that is merged last. */
  readonly pullRequest: number;
  /** Full SHA of what the checks look at. */
  readonly commit: string;
}

const REF = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-(\d{1,10})-[0-9a-f]{40,64}$/;
const WHOLE_SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;

/**
 * The merge group of an event; undefined for any other event (docs.github.com, "Webhook events and payloads", merge_group; "Managing a
 * merge queue": branches that begin with `gh-readonly-queue/{base_branch}`).
 */
export function mergeGroupOf(event: string, payload: unknown): MergeGroup | undefined {
  const group = event === 'merge_group' && isObject(payload) ? payload['merge_group'] : undefined;
  if (!isObject(group)) return undefined;
  const { head_ref: ref, head_sha: commit } = group;
  const [, base, number] = REF.exec(typeof ref === 'string' ? ref : '') ?? [];
  if (base === undefined || typeof commit !== 'string' || !WHOLE_SHA.test(commit)) return undefined;
  return { base, pullRequest: Number(number), commit };
}
