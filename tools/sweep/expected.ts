import type { FaultName, Target, Times } from './faults.ts';
import type { ListFault } from './list-faults.ts';
import type { Operation } from './operations.ts';

/** What a run comes to under a fault: `healed`, or the reason code of a red run that a rerun heals. */
export function expectedOutcome(
  target: Target,
  fault: FaultName,
  { of, times }: { readonly of: Operation; readonly times: Times },
): string {
  const lasts = times === 'lasting';
  // The account of a new environment is only noted in its record, and left out there where nobody tells it.
  if (target.operation === 'GetCallerIdentity' && of === 'create' && fault !== 'expired token')
    return 'healed';
  // A token that may not ask who its user is is a workflow's own, and GitHub refuses both with a 403.
  if (target.operation === 'GET /user' && fault === 'throttled') return 'healed';
  // A platform that cannot be looked up stays as the template names it.
  if (target.operation === 'ListAvailableSolutionStacks') return 'healed';
  if (target.service === 'site') return lasts ? 'unhealthy' : 'healed';
  // A brake's issue that cannot be looked for is left to people.
  if (target.operation === 'GET /repos/{owner}/{repo}/issues') return 'healed';
  // When the last look was, and which runs failed, is said where it can be found out.
  if (target.operation.startsWith('GET /repos/{owner}/{repo}/actions/')) return 'healed';
  if (isSpareForHours(of, target.operation)) return 'healed';
  // A name that is not told is taken for the workflow's own.
  if (target.operation === 'query viewer' && (fault === 'throttled' || fault === '500')) return 'healed';
  // One request of a tracker has twenty seconds with all its tries.
  if (target.service === 'tracker' && fault === 'hang') return 'unreachable';
  // An answer to HEAD has no body that could say that it throttles.
  if (target.operation === 'HeadObject' && fault === 'throttled' && lasts) return 'unavailable';
  // GitHub has no token that would let a second creation be the first one, so an answer that was lost is not asked for again.
  const creates = target.operation === 'POST /repos/{owner}/{repo}/deployments';
  if (!lasts && !(creates && fault !== 'throttled')) return 'healed';
  return OUTCOMES[fault];
}

/** What tells only the commit of an environment, which sleeps or wakes all the same. By day nothing else asks for its records. */
export function isSpareForHours(of: Operation, call: string): boolean {
  if (call === 'GET /repos/{owner}/{repo}/deployments') return of === 'wake';
  return call === 'query DeploymentStates' && keepsHours(of);
}

/** True where an operation leaves to the next run what another one is at work on. */
export function keepsHours(of: Operation): boolean {
  return of === 'sleep' || of === 'wake';
}

/** What a fault that is not waited out comes to. */
export const OUTCOMES: Readonly<Record<FaultName, string>> = {
  throttled: 'throttled',
  '500': 'unavailable',
  reset: 'unreachable',
  hang: 'unreachable',
  truncated: 'unreachable',
  'expired token': 'access_denied',
};

/** Where two are given, the one or the other. */
export function expectedListOutcome({ name, operation }: ListFault, of: Operation): string {
  const provisions = of === 'create' || of === 'update';
  // Asked for by its label, a version is found on the first page, and the rest of the list does not matter.
  if (operation === 'DescribeApplicationVersions' && provisions)
    return name === 'repeated token' ? 'doubtful_facts or healed' : 'healed';
  if (operation === 'DescribeStacks' && (provisions || of === 'delete')) return 'healed';
  // The newest events come first, so a list that begins with older ones is not read to its end.
  if (operation === 'DescribeStackEvents' && name === 'repeated token') return 'doubtful_facts or healed';
  // So do the newest deployments, and a page that holds what is looked for is the last one that is asked for.
  if (operation === 'GET /repos/{owner}/{repo}/deployments' && name === 'repeated token')
    return 'doubtful_facts or healed';
  // What became of runs is a service: a list that cannot be whole is a line in the log.
  if (operation.startsWith('GET /repos/{owner}/{repo}/actions/')) return 'healed';
  // A sweep trusts no list with a short page before its end, and neither does the look for it.
  const judges = of === 'sweep' || of === 'due' || operation === 'GET /repos/{owner}/{repo}/pulls';
  if (name === 'short page with a token' && judges) return 'healed or doubtful_facts';
  if (name === 'repeated token' || name === 'list without its end') return 'doubtful_facts';
  return name === '200 with an error for a key that stays' ? 'access_denied' : 'healed';
}

/** What a person does about each outcome. */
export const REMEDIES: Readonly<Record<string, string>> = {
  healed: 'Nothing: the run asked again and ended as if nothing had happened.',
  throttled: 'Run the job again later; ask AWS for a higher rate if it comes often.',
  unavailable: 'Run the job again later; the service has a status page.',
  unreachable: 'Run the job again.',
  unhealthy: "Look at the environment's log, or correct `health-path`.",
  access_denied: 'Check the role or the token; credentials that expire are renewed once by the run itself.',
  doubtful_facts: 'Run the job again; nothing was concluded from the list.',
  far_side_error: 'Put right what the far side names, then run the job again.',
  delivery_failed: 'Do what the sentence says: the channel, the conversation or the text is in the way.',
  tracker_refused: 'Move the story by hand.',
  not_mergeable: 'Do what the rule of the base asks for, or merge by hand.',
  head_moved: 'Deliver the new commit.',
};
