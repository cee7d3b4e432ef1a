/** Which AWS account the credentials belong to. */
export interface CloudAccount {
  /** Twelve digits. @throws AdapterError when the credentials are refused, UserError when there are none. */
  accountId(): Promise<string>;
}
