/** A right that a call needs, or a resource that a stack makes. */
export interface Right {
  /** Such as `s3:GetObject`. */
  readonly action: string;
  /** ARN, or `*` for an action that takes no resource. */
  readonly resource: string;
  /** The same resource in the other form that policies may name it in. */
  readonly alias?: string;
  /** Condition keys of the request, such as `iam:PassedToService`. */
  readonly context?: Readonly<Record<string, string>>;
  /** The tags of the resource, where policies may ask for them as `aws:ResourceTag/…`; absent where the world does not know. */
  readonly tags?: Readonly<Record<string, string>>;
}
