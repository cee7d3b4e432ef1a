/** Where in AWS a run works. */
export interface CloudAccount {
  /** Such as `eu-central-1`. */
  readonly region: string;
  /**
   * The account's twelve digits. Only reads, and needs no permission.
   * @throws what `AwsFailure` says, and AdapterError `doubtful_facts` when AWS names no account.
   */
  accountId(): Promise<string>;
}
