import type { KnownAccounts } from './known-accounts.ts';

const CREDENTIAL_NAME = /passw|secret|token|credential|private|apikey|api_key|accesskey/i;
const USER_IN_URL = /^[a-z][a-z0-9+.-]*:\/\/[^/@\s]+@/i;
const ARN_OR_ACCOUNT = /arn:aws|\b\d{12}\b/;

/**
 * A stack's outputs without what looks like a credential, an ARN or an account id. CloudFormation masks none of them. They are left
 * out whole: a name in which something is hidden leads nowhere.
 */
export function publicOutputs(
  outputs: Readonly<Record<string, string>>,
  { hide }: Pick<KnownAccounts, 'hide'>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(outputs).filter(
      ([name, value]) =>
        !CREDENTIAL_NAME.test(name) &&
        !USER_IN_URL.test(value) &&
        !ARN_OR_ACCOUNT.test(value) &&
        hide(value) === value,
    ),
  );
}
