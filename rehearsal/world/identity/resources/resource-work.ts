/** What a stack has a resource's handler do. */
export interface ResourceWork {
  readonly type: string;
  readonly verb: 'create' | 'update' | 'delete';
  readonly place: { readonly account: string; readonly region: string };
  /** Physical id, or what it will be. */
  readonly name: string;
  /** Those that the resource has, or had before an update. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** Whether the stack or the resource has tags besides CloudFormation's own. */
  readonly isTagged: boolean;
  readonly passes: readonly PassedRole[];
}

/** A role that a resource hands to a service. */
export interface PassedRole {
  /** ARN. */
  readonly role: string;
  /** Such as `ec2.amazonaws.com`. */
  readonly service: string;
}

/** A property as text; undefined when it is not set, or is no text. */
export function textOf(work: Pick<ResourceWork, 'properties'>, name: string): string | undefined {
  const value = work.properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
