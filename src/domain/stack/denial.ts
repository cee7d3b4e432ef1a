/** A refusal that no change to the asking role's own allowances lifts. */
export interface Denial {
  /** Such as `s3:CreateBucket`. */
  readonly action: string;
  /** The kind of policy, in AWS's own word. */
  readonly policy: string;
  /** False where the policy merely does not allow the action. */
  readonly explicit: boolean;
}

/** Who can change a policy of that kind. An identity policy that merely lacks the action is the usual case, and is none of these. */
const KEEPERS: Readonly<Record<string, string>> = {
  'service control policy': 'whoever administers the AWS organization',
  'resource control policy': 'whoever administers the AWS organization',
  'permissions boundary': "whoever set the role's permissions boundary",
  'session policy': 'whoever starts the session under that policy',
  'vpc endpoint policy': 'whoever keeps the policy of the VPC endpoint',
  'resource-based policy': "whoever keeps the resource's own policy",
  'identity-based policy': "whoever keeps the role's policies, one of which denies it by name",
};

const KINDS = Object.keys(KEEPERS).join('|');
const EXPLICIT = new RegExp(`with an explicit deny in an? (${KINDS})`, 'i');
const IMPLICIT = new RegExp(`because no (${KINDS}) allows`, 'i');

/**
 * What AWS says about the policy that stood in the way; undefined where it says nothing, or where the role only lacks a right.
 * Source: "Troubleshoot access denied error messages" of the IAM User Guide; an ARN may follow the kind of policy.
 */
export function denialIn(message: string): Denial | undefined {
  const action = /not authorized to perform:? ([\w-]+:\w+)/i.exec(message)?.[1];
  if (action === undefined) return undefined;
  const explicit = EXPLICIT.exec(message)?.[1]?.toLowerCase();
  if (explicit !== undefined) return { action, policy: explicit, explicit: true };
  const implicit = IMPLICIT.exec(message)?.[1]?.toLowerCase();
  return implicit === undefined ||
    implicit === 'identity-based policy' ||
    implicit === 'resource-based policy'
    ? undefined
    : { action, policy: implicit, explicit: false };
}

/** The denial as one clause: what is forbidden, by what, and who can change that. It holds nothing of the account. */
export function describeDenial({ action, policy, explicit }: Denial): string {
  const shown = policy.replace(/^vpc/, 'VPC');
  const article = /^[aeiou]/.test(shown) ? 'an' : 'a';
  const how = explicit ? `${article} ${shown} forbids ${action}` : `no ${shown} allows ${action}`;
  return `${how}, which no right of the role outweighs; ask ${KEEPERS[policy] ?? 'whoever keeps it'} to allow it, or do without what needs it`;
}
