import { AdapterError } from './errors.ts';
import type { ReasonCode } from './reason-codes.ts';

/** What a far side did, behind its name. */
const MAY_PASS: Readonly<Partial<Record<ReasonCode, string>>> = {
  throttled: 'asked to slow down',
  unreachable: 'did not answer',
  unavailable: 'was out of order',
};

/** True of a fault that says nothing about what was asked for, and passes by itself. */
export function passesByItself(reasonCode: ReasonCode): boolean {
  return reasonCode in MAY_PASS;
}

/** True where a far side throttles, is out of order or does not answer; a host that does not exist does not come by waiting. */
export function isFaultThatPasses(error: unknown): error is AdapterError {
  return error instanceof AdapterError && passesByItself(error.reasonCode) && error.code !== 'ENOTFOUND';
}

/** What was met, as a clause. */
export function describePassing({ service, reasonCode }: AdapterError): string {
  return `${service} ${MAY_PASS[reasonCode] ?? 'failed'}`;
}

/** True of a run that ended before its work did, with nothing wrong in the work: the next one takes up from there. */
export function endsEarly(error: unknown): error is AdapterError {
  return isFaultThatPasses(error) || (error instanceof AdapterError && error.reasonCode === 'deadline');
}
