import { oneLine } from '../input/one-line.ts';
import { withoutAccount } from '../privacy/without-account.ts';
import { denialIn, describeDenial } from './denial.ts';
import { NESTED_STACK } from './resource-types.ts';
import type { StackEvent, StackHook } from './stack.ts';

/**
 * The event that explains a failed operation: the oldest failure that is not the echo of another
 * (a cancelled resource, the stack itself). The last one, which most tools show, is usually an echo.
 * `events` are oldest first.
 */
export function firstFailure(events: readonly StackEvent[]): StackEvent | undefined {
  const failures = events.filter((event) => event.status.endsWith('_FAILED'));
  const first = failures.find((event) => !isEcho(event)) ?? failures[0];
  return first && withHook(first, events);
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

/** Logical ids of the stack's own resources that failed by themselves, each once. */
export function failedResources(events: readonly StackEvent[]): readonly string[] {
  const failed = events.filter((event) => event.status.endsWith('_FAILED') && !isEcho(event));
  return [...new Set(failed.map((event) => event.logicalId))];
}

function isEcho(event: StackEvent): boolean {
  return event.type === NESTED_STACK || /cancelled/i.test(event.reason ?? '');
}

/** The failure as one clause: which resource, of what type, and the service's own words, or who forbade it. */
export function describeStackFailure(event: StackEvent): string {
  return `${event.logicalId} (${event.type}): ${describeReason(event.reason, event.hook)}`;
}

/**
 * Why CloudFormation gave up, as one clause. A hook of the account and a policy above the role are told as such, because neither
 * the template's author nor the role's rights can help there; `hook` is the one that failed, where that is known.
 */
export function describeReason(reason: string | undefined, hook?: StackHook): string {
  const message = asClause(reason ?? 'no reason given');
  const named = hook?.type ?? FAILED_HOOKS.exec(message)?.[1];
  if (named !== undefined) return describeHook(named, hook?.reason);
  const denial = denialIn(message);
  return denial === undefined ? withoutAccount(message) : describeDenial(denial);
}

/** CloudFormation's own sentence on a resource or a change set that a hook refused. */
const FAILED_HOOKS = /The following hook\(s\)(?:\/validation)? failed: \[([^\]]+)\]/;

/** CloudFormation's own look at a change set, under the name of a hook. */
const EARLY = /^AWS::EarlyValidation::/;

function describeHook(type: string, reason: string | undefined): string {
  if (EARLY.test(type))
    return `CloudFormation's early validation (${type.replace(EARLY, '')}) found something that would fail; allow cloudformation:DescribeEvents in the role's policy to learn what`;
  const why = reason === undefined ? '' : ` (${withoutAccount(asClause(reason))})`;
  return `the account's CloudFormation hook ${withoutAccount(type)} refused it${why}; change the template as the hook demands, or ask whoever keeps the account's hooks for an exception`;
}

/** On one line and without the point at the end, to stand within a sentence. */
function asClause(text: string): string {
  return oneLine(text).replace(/\.$/, '');
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

const MAX_FINDINGS = 3;

/** Why a change set failed, as one clause; `reason` is what the set itself says, and all there is where nothing was found. */
export function describeFindings(reason: string, findings: readonly ChangeSetFinding[]): string {
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
