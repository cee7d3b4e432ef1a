import { hideCredentials } from './credentials-in-text.ts';
import type { Veil } from './veil.ts';

const CREDENTIAL_NAME =
  /passw|passphrase|pwd|(?:^|_|[a-z](?=P))pw$|secret|token|credential|private|api[_-]?key|access[_-]?key/i;
const USER_IN_URL = /^[a-z][a-z0-9+.-]*:\/\/[^/@\s]+@/i;
const ARN_OR_ACCOUNT = /arn:aws|\b\d{12}\b/;
/** What may be given as `user:password`; elsewhere a colon parts a domain name and a port, or an image and a tag. */
const NAME_OF_A_USER = /login|user|auth/i;
const USER_AND_PASSWORD = /^[^\s:/@]+:(?!\/\/)\S+$/;

/**
 * A stack's outputs without what looks like a credential, an ARN or an account id, and without what is known to be secret.
 * CloudFormation masks none of them. They are left out whole: a name in which something is hidden leads nowhere.
 * @param secret names of the outputs that hold what their template hides.
 */
export function publicOutputs(
  outputs: Readonly<Record<string, string>>,
  { hide }: Pick<Veil, 'hide'>,
  secret: ReadonlySet<string> = new Set(),
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(outputs).filter(
      ([name, value]) =>
        !secret.has(name) &&
        !CREDENTIAL_NAME.test(name) &&
        !USER_IN_URL.test(value) &&
        !(NAME_OF_A_USER.test(name) && USER_AND_PASSWORD.test(value)) &&
        !ARN_OR_ACCOUNT.test(value) &&
        hideCredentials(value) === value &&
        hide(value) === value,
    ),
  );
}
