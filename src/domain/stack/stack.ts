/** A stack as CloudFormation describes it. */
export interface Stack {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly statusReason: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string | undefined;
  readonly terminationProtection: boolean;
  readonly parentId: string | undefined;
  readonly roleArn: string | undefined;
}

export interface TemplateSummary {
  readonly parameters: readonly {
    readonly name: string;
    readonly hasDefault: boolean;
    readonly defaultValue?: string;
    readonly noEcho: boolean;
  }[];
  readonly capabilities: readonly string[];
  readonly capabilitiesReason: string | undefined;
}

export interface StackEvent {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly logicalId: string;
  readonly physicalId: string | undefined;
  readonly type: string;
  readonly status: string;
  readonly reason: string | undefined;
  /** The CloudFormation hook that the event is about. */
  readonly hook?: StackHook;
}

/** A check that the account has CloudFormation make before it touches a resource. */
export interface StackHook {
  /** Such as `Octo::Encryption::Hook`. */
  readonly type: string;
  /** `HOOK_IN_PROGRESS`, `HOOK_COMPLETE_SUCCEEDED`, `HOOK_COMPLETE_FAILED` or `HOOK_FAILED`. */
  readonly status: string;
  readonly reason: string | undefined;
  /** A failure of it only warns. */
  readonly warns: boolean;
}

export interface StackResource {
  readonly logicalId: string;
  readonly physicalId: string | undefined;
  readonly type: string;
  readonly status: string;
  readonly reason: string | undefined;
}

/** What a change set would do to one resource. */
export interface StackChange {
  readonly logicalId: string;
  /** `Add`, `Modify`, `Remove`, `Import` or `Dynamic`. */
  readonly action: string;
  /** `True`, `False` or `Conditional`; undefined where nothing is modified. */
  readonly replacement: string | undefined;
  /** What changes whatever else happens: `Tags`, `Properties`, `Metadata` and so on. */
  readonly certain: readonly string[];
}
