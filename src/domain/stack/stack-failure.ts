import { foreignWords } from '../input/foreign-words.ts';
import { withoutAccount } from '../privacy/without-account.ts';
import { AdapterError } from '../verdict/errors.ts';
import { denialIn, describeDenial } from './denial.ts';
import { NESTED_STACK } from './resource-types.ts';
import type { Stack, StackEvent, StackHook } from './stack.ts';

/**
 * The event that explains a failed operation, looked for in three places. First the oldest failure that is not the echo of another
 * (a cancelled resource, the stack itself); the last one, which most tools show, is usually an echo. Then the stack's own event
 * that its change is undone: it alone has the reason that is no resource's, such as an export that another stack has, or an alarm.
 * Then any echo. The third place is the status reason of the stack itself, which whoever has the stack falls back on.
 *
 * Source: `_FAILED` first and else the stack's rollback or deletion, as serverless/serverless#3935 and oss-serverless/osls#169.
 * `events` are oldest first, since the operation began; `stackId` is the ARN of the stack whose own event counts.
 */
export function firstFailure(events: readonly StackEvent[], stackId: string): StackEvent | undefined {
  const failures = events.filter((event) => event.status.endsWith('_FAILED'));
  const undone = events.filter(
    (event) => event.physicalId === stackId && UNDOES.test(event.status) && event.reason,
  );
  const first =
    failures.find((event) => !isEcho(event)) ??
    undone.find((event) => !isAsked(event) && !LISTS_RESOURCES.test(event.reason ?? '')) ??
    failures[0] ??
    // Somebody cancelled it: nothing failed, and nobody else says why it ended.
    undone.find((event) => event.status !== 'DELETE_IN_PROGRESS');
  return first && withHook(first, events);
}

/** The stack's own events that tell why its change is undone; nobody undoes a deletion. */
const UNDOES = /^(?:(?:UPDATE_|IMPORT_)?ROLLBACK|DELETE)_IN_PROGRESS$/;

/** Only names those that have events of their own. */
const LISTS_RESOURCES = /^The following resource\(s\) failed to/;

/** CloudFormation's words on an operation that a request began. */
function isAsked({ reason }: StackEvent): boolean {
  return reason === 'User Initiated';
}

/**
 * True where events say that CloudFormation itself deletes a stack, because its creation failed; a deletion that somebody asked for
 * says `User Initiated`. `events` are oldest first, `stackId` is the stack's ARN.
 */
export function deletesAfterFailure(events: readonly StackEvent[], stackId: string): boolean {
  const deletion = events.find(
    (event) => event.physicalId === stackId && event.status === 'DELETE_IN_PROGRESS',
  );
  return deletion?.reason !== undefined && !isAsked(deletion);
}

/** The failed event of a resource only names the hook that refused it; why stands in an event of the hook's own before it. */
function withHook(failed: StackEvent, events: readonly StackEvent[]): StackEvent {
  if (!FAILED_HOOKS.test(failed.reason ?? '')) return failed;
  const hook = events.findLast(
    (event) =>
      event.logicalId === failed.logicalId &&
      event.hook !== undefined &&
      /^HOOK_(?:COMPLETE_)?FAILED$/.test(event.hook.status) &&
      !event.hook.warns,
  )?.hook;
  return hook === undefined ? failed : { ...failed, hook };
}

/**
 * The resources that failed by themselves, each once, as ContinueUpdateRollback takes them: the logical id, and before it the name of
 * a nested stack that holds it and a point (API Reference, ContinueUpdateRollback, ResourcesToSkip). `stackId` is the ARN of the stack
 * that is asked about.
 */
export function failedResources(events: readonly StackEvent[], stackId: string): readonly string[] {
  const failed = events.filter((event) => event.status.endsWith('_FAILED') && !isEcho(event));
  const names = failed.map(({ logicalId, stackId: within = stackId }) =>
    within === stackId ? logicalId : `${within.split('/')[1]}.${logicalId}`,
  );
  return [...new Set(names)];
}

function isEcho(event: StackEvent): boolean {
  return event.type === NESTED_STACK || /cancelled/i.test(event.reason ?? '');
}

/** The failure as one clause: which resource, of what type, and the service's own words, or who forbade it. */
export function describeStackFailure(event: StackEvent): string {
  return `${event.logicalId} (${event.type}): ${describeReason(event.reason, event.hook)}`;
}

/** The cause of a failed operation as one clause: its event, else the status reason of the stack. */
export function describeCause(
  first: StackEvent | undefined,
  stack: Pick<Stack, 'statusReason'> | undefined,
): string {
  return first
    ? describeStackFailure(first)
    : describeReason(stack?.statusReason || 'CloudFormation gives no reason');
}

/**
 * Why CloudFormation gave up, as one clause. A hook of the account and a policy above the role are told as such, because neither
 * the template's author nor the role's rights can help there; `hook` is the one that failed, where that is known.
 */
export function describeReason(
  reason: string | undefined,
  hook?: StackHook,
  unread?: UnreadFindings,
): string {
  const message = asClause(reason ?? 'no reason given');
  const named = hook?.type ?? FAILED_HOOKS.exec(message)?.[1];
  if (named !== undefined) return describeHook(named, hook?.reason, unread);
  const denial = denialIn(message);
  return denial === undefined ? withoutAccount(message) : describeDenial(denial);
}

/** CloudFormation's own sentence on a resource or a change set that a hook refused. */
const FAILED_HOOKS = /The following hook\(s\)(?:\/validation)? failed: \[([^\]]+)\]/;

/** CloudFormation's own look at a change set, under the name of a hook. */
const EARLY = /^AWS::EarlyValidation::/;

function describeHook(type: string, reason: string | undefined, unread?: UnreadFindings): string {
  if (EARLY.test(type)) {
    const found = `CloudFormation's early validation (${type.replace(EARLY, '')}) found something that would fail`;
    if (reason !== undefined)
      return `${found} (${withoutAccount(asClause(reason))}); correct that in the template`;
    return `${found}; ${unread === undefined ? NOT_NAMED : UNREAD[unread]}`;
  }
  const why = reason === undefined ? '' : ` (${withoutAccount(asClause(reason))})`;
  return `the account's CloudFormation hook ${withoutAccount(type)} refused it${why}; change the template as the hook demands, or ask whoever keeps the account's hooks for an exception`;
}

const NOT_NAMED =
  "CloudFormation's events do not name it, so compare the template with the rules of its resource types";
const UNREAD: Readonly<Record<UnreadFindings, string>> = {
  denied: "allow cloudformation:DescribeEvents in the role's policy to learn what",
  unread: "CloudFormation's events of the change set, which name it, could not be read; run it again",
};

/** On one line and without the point at the end, to stand within a sentence. */
function asClause(text: string): string {
  return foreignWords(text).replace(/\.$/, '');
}

/** What was found in a change set before anything was changed, as CloudFormation's `DescribeEvents` tells it. */
export interface ChangeSetFinding {
  /** Of the resource; undefined where it is about none. */
  readonly logicalId: string | undefined;
  /** Of the resource, such as `AWS::S3::Bucket`; undefined where it is about none. */
  readonly type: string | undefined;
  /** In AWS's or the hook's words; undefined where none are given. */
  readonly reason: string | undefined;
  /** Of a hook, its type; of CloudFormation's early validation undefined. */
  readonly hook: string | undefined;
  /** Place in the template, such as `/Resources/Files/Properties/BucketName`; undefined where AWS names none. */
  readonly path: string | undefined;
}

/** Why nobody can say what was found: the role may not ask (`denied`), or no answer came. */
export type UnreadFindings = 'denied' | 'unread';

const MAX_FINDINGS = 3;

/** Why a change set failed, as one clause; `reason` is what the set itself says, and all there is where nothing was found. */
export function describeFindings(
  reason: string,
  findings: readonly ChangeSetFinding[] | UnreadFindings,
): string {
  if (typeof findings === 'string') return describeReason(reason, undefined, findings);
  if (findings.length === 0) return describeReason(reason);
  const more = findings.length > MAX_FINDINGS ? `; and ${findings.length - MAX_FINDINGS} more` : '';
  return `${findings.slice(0, MAX_FINDINGS).map(describeFinding).join('; ')}${more}`;
}

function describeFinding({ logicalId, type, reason, hook, path }: ChangeSetFinding): string {
  if (hook !== undefined) return describeHook(hook, reason);
  const what = logicalId === undefined ? '' : `${logicalId} (${type ?? 'of no type'}): `;
  const where = path === undefined ? '' : ` (${path})`;
  return `${what}${withoutAccount(asClause(reason ?? 'no reason given'))}${where}`;
}

/** An operation on a stack that CloudFormation has ended without success. */
export class StackFailedError extends AdapterError {
  /** As it was when the operation had ended; undefined when it was gone. */
  readonly endedAs: Stack | undefined;
  /** `evidence` are lines of its Beanstalk environment, as `AdapterError` has them. */
  constructor(message: string, endedAs: Stack | undefined, evidence: readonly string[]) {
    super('stack_failed', message, { service: 'CloudFormation', evidence });
    this.endedAs = endedAs;
  }
}
