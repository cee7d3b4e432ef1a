import { foreignWords } from '../input/foreign-words.ts';
import { denialIn } from './denial.ts';
import { AGAIN, FAILURE_REMEDIES, type FailedFirst, type FailureRemedy, PUSH } from './failure-causes.ts';
import { byHand } from './leftover.ts';

/** By these words what the environment reports comes from one of its instances, so it may hold any program's words. */
const FROM_HOST =
  /Command failed on instance|Engine execution|\.ebextensions|\.platform|hooks? failed|HTTP 5xx|\[Instance: /i;

/** Such words are as usual in what a program says as in what CloudFormation does. */
const OF_TEMPLATE: readonly string[] = [
  'name taken',
  'gone outside',
  'invalid property',
  'names what is not there',
];

/** A stack that says no more than that its environment failed. */
const MERELY_FAILED =
  /NotStabilized|did not stabilize|failed to deploy|(?:update|creation) of environment failed/i;

/** As AWS writes it; a database that says "Access denied" is another matter. */
const DENIED_BY_AWS = /AccessDenied|not authorized to perform|UnauthorizedOperation/;

/** Of what an instance was refused. */
const OF_PROFILE = `allow that action in the role of the environment's instance profile, ${AGAIN}`;

/** Of what the host of an application reports. */
const OF_HOST = `correct in the application, or in its .ebextensions and .platform, what the environment reports ${PUSH}`;

/** Where nobody knows the cause. `resource` is the first one that failed; undefined where none is known. */
function readEvents(resource: string | undefined): string {
  const whose = resource === undefined ? '' : ` of ${resource}`;
  return `read the events${whose} of that time in CloudFormation, correct what they name in the template ${PUSH}, or run the job again if it was in the account`;
}

/**
 * What a reader of a failed stack does, as a clause; undefined where the cause itself says it: what a hook or a policy above the role
 * refused has its own way out.
 * @param first what failed first; undefined where only the stack's own `reason` is known.
 * @param reported the first error of its Beanstalk environment, which is nearer to the cause than the stack's event; '' for none.
 */
export function remedyOf(
  first: FailedFirst | undefined,
  reason: string | undefined,
  reported = '',
): string | undefined {
  const said = saidOf(first, reason);
  if (saysItself(first, said)) return undefined;
  if (FROM_HOST.test(reported)) return DENIED_BY_AWS.test(reported) ? OF_PROFILE : OF_HOST;
  const own = rowOf(said, first)?.remedy;
  if (reported !== '')
    return (
      rowOf(reported, undefined, OF_TEMPLATE)?.remedy ??
      (MERELY_FAILED.test(said) ? undefined : own) ??
      OF_HOST
    );
  return own ?? readEvents(first?.logicalId);
}

/** As `remedyOf`, for a stack that could not be deleted: by hand goes what no row knows another way for. */
export function remedyOfDeletion(
  first: FailedFirst | undefined,
  reason: string | undefined,
): string | undefined {
  const said = saidOf(first, reason);
  if (saysItself(first, said)) return undefined;
  const row = rowOf(said, first);
  return (row?.deletion === true ? row.remedy : row?.deletion) ?? `${byHand([said])}, then rerun`;
}

/** True where somebody deleted what CloudFormation is to change, so that no rollback and no push of the same template helps. */
export function isGoneOutside(first: FailedFirst): boolean {
  return rowOf(saidOf(first, undefined), first)?.cause === 'gone outside';
}

function saidOf(first: FailedFirst | undefined, reason: string | undefined): string {
  return foreignWords(first?.reason ?? reason ?? '');
}

function saysItself(first: FailedFirst | undefined, said: string): boolean {
  return first?.hook !== undefined || /hook\(s\)/.test(said) || denialIn(said) !== undefined;
}

/** The first row that fits the words on what failed first, `without` some causes. */
function rowOf(
  words: string,
  first: FailedFirst | undefined,
  without: readonly string[] = [],
): FailureRemedy | undefined {
  return FAILURE_REMEDIES.find(
    ({ cause, says, fits }) =>
      !without.includes(cause) && says.test(words) && (fits?.(first ?? unnamed(words)) ?? true),
  );
}

/** Where only the stack's own reason is known. */
function unnamed(reason: string): FailedFirst {
  return { logicalId: '', physicalId: undefined, type: '', status: '', reason };
}
