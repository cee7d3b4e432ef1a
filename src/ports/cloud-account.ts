/** Which AWS account the credentials belong to. */
export interface CloudAccount {
  /**
   * The account's twelve digits. Only reads, and needs no permission.
   * @throws what `AwsFailure` says, and AdapterError `doubtful_facts` when AWS names no account.
   */
  accountId(): Promise<string>;
}
