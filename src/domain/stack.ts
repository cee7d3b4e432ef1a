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
}

export interface StackResource {
  readonly logicalId: string;
  readonly physicalId: string | undefined;
  readonly type: string;
  readonly status: string;
  readonly reason: string | undefined;
}
