import { hideAcrossLines } from './broken-lines.ts';
import { hideTokens } from './credentials-in-text.ts';
import { createKnownAccounts } from './known-accounts.ts';
import { brokenFormsOf, formsOf } from './secret-forms.ts';

/** What a run keeps to itself, as far as it has learnt it. All that it says, writes and hands on passes here. */
export interface Veil {
  /** Takes an account id, or an ARN that holds one; whatever else it is given is let be. */
  noteAccount(arnOrId: string): void;
  /**
   * Takes a value that nobody is to see. False for one that it has already, and for one that says nothing: such as `true`, or what
   * is shorter than four characters.
   */
  noteSecret(value: string): boolean;
  /**
   * The text without accounts, noted secrets in whatever form, tokens, and users with passwords in addresses. What has none is the
   * same text. An account within an address stays.
   */
  hide(text: string): string;
  /** The same with accounts left in it, for an address that somebody is to follow. */
  hideSecrets(text: string): string;
}

const HIDDEN = '***';
const SHORTEST = 4;
const PLAIN_WORDS: ReadonlySet<string> = new Set(['true', 'false', 'none', 'null', 'default', 'undefined']);

/** Knows none yet. */
export function createVeil(): Veil {
  const accounts = createKnownAccounts();
  /** Each with what finds its forms, the longest first, since one may be a part of another. */
  let secrets: ReadonlyMap<string, RegExp> = new Map();
  const broken: RegExp[] = [];

  function hideSecrets(text: string): string {
    let whole = hideAcrossLines(text, broken, HIDDEN);
    for (const pattern of secrets.values()) whole = whole.replaceAll(pattern, HIDDEN);
    return hideTokens(withoutBeginnings(whole, [...secrets.keys()]));
  }

  return {
    noteAccount: accounts.note,
    noteSecret(value) {
      const lines = value.split(/\r?\n/);
      const found = new Set([value, ...lines].map((each) => each.trim()).filter(isSecret));
      const fresh = [...found].filter((secret) => !secrets.has(secret));
      if (fresh.length === 0) return false;
      const added = fresh.map(
        (secret) => [secret, new RegExp(formsOf(secret, lines.length > 1), 'g')] as const,
      );
      for (const forms of fresh.map(brokenFormsOf))
        if (forms !== undefined) broken.push(new RegExp(forms, 'g'));
      secrets = new Map([...secrets, ...added].toSorted(([one], [other]) => other.length - one.length));
      return true;
    },
    hideSecrets,
    hide: (text) => accounts.hide(hideSecrets(text)),
  };
}

function isSecret(value: string): boolean {
  return value.length >= SHORTEST && !PLAIN_WORDS.has(value.toLowerCase());
}

/** Fewer characters of a secret tell as little as any word does. */
const SHORTEST_BEGINNING = 4;
/** Nothing of ours cuts a text that is shorter, other than with `…`. */
const SHORTEST_CUT = 80;

/** Where a text was cut in the middle of a secret, at its end or before `…`, without what is left of it. */
function withoutBeginnings(text: string, secrets: readonly string[]): string {
  if (secrets.length === 0) return text;
  const pieces = text.split('…');
  return pieces
    .map((piece, index) => {
      if (index === pieces.length - 1 && piece.length < SHORTEST_CUT) return piece;
      const left = Math.max(0, ...secrets.map((secret) => beginningAtEnd(piece, secret)));
      return left === 0 ? piece : `${piece.slice(0, -left)}${HIDDEN}`;
    })
    .join('…');
}

/** How many characters of the secret's beginning the text ends with; 0 for fewer than can be told from a word. */
function beginningAtEnd(text: string, secret: string): number {
  for (let length = Math.min(secret.length - 1, text.length); length >= SHORTEST_BEGINNING; length -= 1)
    if (text.endsWith(secret.slice(0, length))) return length;
  return 0;
}

/** Plain data with every text in it hidden; what JSON does not carry, such as a member that is undefined, is left out. */
export function hideInAll<Value>(value: Value, { hide }: Pick<Veil, 'hide'>): Value {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'string' ? hide(each) : each,
  );
}
