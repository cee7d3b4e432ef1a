import { UserError } from '../../domain/verdict/errors.ts';
import type { CloudAccount } from '../../ports/cloud-account.ts';

/** What a door needs to make sure of its account. */
export interface AccountDeps {
  readonly account: CloudAccount;
}

/** @throws UserError when the credentials belong to an account that is not on the list; an empty list allows any. */
export async function checkAccount(account: CloudAccount, allowed: readonly string[]): Promise<void> {
  if (allowed.length === 0) return;
  const id = await account.accountId();
  if (allowed.includes(id)) return;
  throw new UserError(
    'account_not_allowed',
    `The credentials belong to an account that 'allowed-accounts' does not list (it ends in ${id.slice(-4)}); correct the role or the list.`,
  );
}
