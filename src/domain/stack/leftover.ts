import { withoutAccount } from '../privacy/without-account.ts';
import { AdapterError } from '../verdict/errors.ts';
import type { StackResource } from './stack.ts';

/** Something that is still there although its stack is gone or should be, in words for everybody: no ARN, no account id. */
export interface Leftover {
  /** The logical id in the template. */
  readonly resource: string;
  /** Such as `AWS::S3::Bucket`. */
  readonly type: string;
  /** What AWS calls it, where that is a name that may be told. */
  readonly name?: string;
  readonly why: string;
}

const LONGEST_REASON = 300;

export function leftoverOf(resource: StackResource, why?: string): Leftover {
  const name = plainName(resource.physicalId);
  return {
    resource: resource.logicalId,
    type: resource.type,
    ...(name === undefined ? {} : { name }),
    why: oneLine(why ?? resource.reason ?? 'CloudFormation gives no reason'),
  };
}

/** As people look for it: the logical id, and the name, else the type. */
export function describeLeftover({ resource, name, type }: Leftover): string {
  return `${resource} (${name ?? type})`;
}

/** The name within an ARN; an address, which may carry an account in it, is none. */
function plainName(physicalId: string | undefined): string | undefined {
  const name = withoutAccount(physicalId ?? '');
  return /^[\w./:-]{1,256}$/.test(name) && !name.includes('://') ? name : undefined;
}

function oneLine(text: string): string {
  const line = withoutAccount(text).replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 1)}…` : line;
}

/** A stack that is not gone altogether, with everything that is still there. */
export class LeftoverError extends AdapterError {
  readonly leftovers: readonly Leftover[];
  /** `cause` is the refusal that left them; its reason code stays. */
  constructor(message: string, leftovers: readonly Leftover[], cause?: AdapterError) {
    super(cause?.reasonCode ?? 'leftover', message, { service: 'CloudFormation', cause });
    this.leftovers = leftovers;
  }
}
