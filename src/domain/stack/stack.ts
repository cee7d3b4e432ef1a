/** A stack as CloudFormation describes it at one instant. */
export interface Stack {
  /** ARN; another stack of the same name has another one. Holds the account, so never shown. */
  readonly id: string;
  /** Unique among the stacks of an account and region that are not deleted. */
  readonly name: string;
  /** One of `STACK_STATUSES` in `stack-state.ts`, except `ABSENT`; a string, because AWS may add to them. */
  readonly status: string;
  /** Why it is in that status, in AWS's words; undefined where AWS says nothing. */
  readonly statusReason: string | undefined;
  /** By key; {} for none. */
  readonly tags: Readonly<Record<string, string>>;
  /** Values by name; `****` for one that the template hides. {} for none. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Values by name; {} for none, and before the first operation has ended. */
  readonly outputs: Readonly<Record<string, string>>;
  /** ISO 8601, of AWS's clock. */
  readonly createdAt: string;
  /** ISO 8601: when the last update, rollback or deletion began; undefined before the first one. */
  readonly updatedAt: string | undefined;
  /** True when AWS refuses to delete it. */
  readonly terminationProtection: boolean;
  /** ARN of the stack right around a nested one; undefined for a stack of its own. */
  readonly parentId: string | undefined;
  /** ARN of the service role that CloudFormation keeps for it; undefined where it has none. */
  readonly roleArn: string | undefined;
}

/** What a template declares. */
export interface TemplateSummary {
  /** In no order; [] for none. */
  readonly parameters: readonly DeclaredParameter[];
  /** What the template needs to be granted, such as `CAPABILITY_NAMED_IAM`; [] for nothing. */
  readonly capabilities: readonly string[];
  /** Which resources need them, in AWS's words; undefined where nothing is needed. */
  readonly capabilitiesReason: string | undefined;
}

/** A parameter of a template. */
export interface DeclaredParameter {
  /** Its logical id. */
  readonly name: string;
  /** True when a creation need not give it. */
  readonly hasDefault: boolean;
  /** Absent where `hasDefault` is false. */
  readonly defaultValue?: string;
  /** True when AWS hides its value from everybody. */
  readonly noEcho: boolean;
  /** True for one with another default than in the template that the stack has; absent where that is not so, or nobody compared. */
  readonly hasNewDefault?: true;
}

/** Something that happened to one resource of a stack, or to the stack itself, which is its own resource. */
export interface StackEvent {
  /** Unique within the stack. */
  readonly id: string;
  /** ARN of the stack; absent where AWS says none. */
  readonly stackId?: string;
  /** ISO 8601, of AWS's clock. */
  readonly at: string;
  /** The name in the template; of the stack itself, the stack's name. '' where AWS says none. */
  readonly logicalId: string;
  /** What AWS calls it; the stack's ARN for the stack itself. Undefined before the resource has a name. */
  readonly physicalId: string | undefined;
  /** Such as `AWS::S3::Bucket`; '' where AWS says none. */
  readonly type: string;
  /** Such as `CREATE_IN_PROGRESS` or `DELETE_FAILED`; '' where AWS says none. */
  readonly status: string;
  /** In AWS's words, not scrubbed: it may hold an account id. Undefined where AWS says nothing. */
  readonly reason: string | undefined;
  /** The CloudFormation hook that the event is about; absent for an event of the resource itself. */
  readonly hook?: StackHook;
}

/** A check that the account has CloudFormation make before it touches a resource. */
export interface StackHook {
  /** Such as `Octo::Encryption::Hook`. */
  readonly type: string;
  /** `HOOK_IN_PROGRESS`, `HOOK_COMPLETE_SUCCEEDED`, `HOOK_COMPLETE_FAILED` or `HOOK_FAILED`; '' where AWS says none. */
  readonly status: string;
  /** In the hook's own words; undefined where it says nothing. */
  readonly reason: string | undefined;
  /** True where a failure of it only warns. */
  readonly warns: boolean;
}

/** A resource of a stack as it is at one instant. */
export interface StackResource {
  /** The name in the template. */
  readonly logicalId: string;
  /** What AWS calls it: a name, an id or an ARN, by the type. Undefined before it has one. */
  readonly physicalId: string | undefined;
  /** Such as `AWS::S3::Bucket`. */
  readonly type: string;
  /** Such as `CREATE_COMPLETE`; `DELETE_COMPLETE` for one that is gone. */
  readonly status: string;
  /** Why it is in that status, in AWS's words; undefined where AWS says nothing. */
  readonly reason: string | undefined;
}

/** What a change set would do to one resource. */
export interface StackChange {
  /** The name in the template. */
  readonly logicalId: string;
  /** `Add`, `Modify`, `Remove`, `Import` or `Dynamic`. */
  readonly action: string;
  /** `True`, `False` or `Conditional`; undefined where nothing is modified. */
  readonly replacement: string | undefined;
  /** What changes whatever else happens: `Tags`, `Properties`, `Metadata` and so on; [] for nothing. */
  readonly certain: readonly string[];
}
