/** Which AWS account the credentials belong to. */
export interface CloudAccount {
  /**
   * The account's twelve digits. Only reads, and needs no permission.
   * @throws AdapterError `access_denied` when the credentials are refused, `doubtful_facts` when AWS names no account, `throttled`,
   * `unreachable` or `unavailable`; UserError `missing_credentials` when there are none.
   */
  accountId(): Promise<string>;
}
