import type { z } from 'zod';
import { cutText } from '../input/cut-text.ts';
import { oneLine } from '../input/one-line.ts';
import { withoutAccount } from '../privacy/without-account.ts';
import { AdapterError } from '../verdict/errors.ts';
import type { leftoverSchema } from './leftover-schema.ts';
import type { StackResource } from './stack.ts';

/** Something that is still there although its stack is gone or should be, in words for everybody: no ARN, no account id. */
export type Leftover = z.infer<typeof leftoverSchema>;

const LONGEST_REASON = 300;

/** A resource as a leftover. `why` is what CloudFormation says of it when absent. */
export function leftoverOf(resource: StackResource, why?: string): Leftover {
  const name = plainName(resource.physicalId);
  return {
    resource: resource.logicalId,
    type: resource.type,
    ...(name === undefined ? {} : { name }),
    why: shortReason(why ?? resource.reason ?? 'CloudFormation gives no reason'),
  };
}

/** As people look for it: the logical id, and the name, else the type. */
export function describeLeftover({ resource, name, type }: Leftover): string {
  return `${resource} (${name ?? type})`;
}

/** What no template has any more, as a clause. What was to leave a snapshot holds data that was to stay. `reasons`: why each is there. */
export function byHand(reasons: readonly string[]): string {
  const last = reasons.some((reason) => LAST_SNAPSHOT.test(reason))
    ? ', after a last snapshot of its data'
    : '';
  return `delete it by hand${last}`;
}

/** Not each snapshot: others hold a subnet group or an image. */
const LAST_SNAPSHOT =
  /\b(?:final|last|manual) (?:DB )?(?:cluster )?snapshot|Snapshot(?:Quota|Limit)|FinalDBSnapshot/i;

/** The name within an ARN; an address, which may carry an account in it, is none. */
function plainName(physicalId: string | undefined): string | undefined {
  const name = withoutAccount(physicalId ?? '');
  return /^[\w./:-]{1,256}$/.test(name) && !name.includes('://') ? name : undefined;
}

function shortReason(text: string): string {
  return cutText(oneLine(withoutAccount(text)), LONGEST_REASON, '…');
}

/** A stack that is not gone altogether, with everything that is still there. */
export class LeftoverError extends AdapterError {
  /** At least one. */
  readonly leftovers: readonly Leftover[];
  /** `cause` is the refusal that left them; its reason code stays. */
  constructor(message: string, leftovers: readonly Leftover[], cause?: AdapterError) {
    super(cause?.reasonCode ?? 'leftover', message, { service: 'CloudFormation', cause });
    this.leftovers = leftovers;
  }
}
