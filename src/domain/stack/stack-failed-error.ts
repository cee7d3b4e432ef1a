import { AdapterError } from '../verdict/errors.ts';
import type { Stack } from './stack.ts';

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
