import { hideAccounts } from './without-account.ts';

/** The AWS accounts that a run works in, as far as it has learnt them; nobody else is to. */
export interface KnownAccounts {
  /** Takes an account id, or an ARN that holds one; whatever else it is given is let be. */
  note(arnOrId: string): void;
  /** The text without them, in time linear in its length. What has none is the same text. */
  hide(text: string): string;
}

/** Knows none yet. */
export function createKnownAccounts(): KnownAccounts {
  const known = new Set<string>();
  return {
    note(arnOrId) {
      const account = arnOrId.startsWith('arn:') ? arnOrId.split(':')[4] : arnOrId;
      if (account !== undefined && /^\d{12}$/.test(account)) known.add(account);
    },
    hide: (text) => hideAccounts(text, known),
  };
}
