import { hideCredentials } from './credentials-in-text.ts';

const REGION = '[a-z]{2}(?:-[a-z]+)+-\\d';
const ARN_PREFIX = /\barn:aws[\w-]*:[\w-]*:[\w-]*:(\d{0,12}):/g;
const BARE_ACCOUNT = /(?<![\w-])\d{12}(?![\w-])/g;
/** Bucket names carry the account beside the region: `elasticbeanstalk-eu-central-1-111122223333`. */
const ACCOUNT_IN_NAME = new RegExp(`(?<=\\b${REGION}-)\\d{12}(?!\\d)|(?<!\\d)\\d{12}(?=-${REGION}\\b)`, 'g');
/** A word before the number, or the host that it is a part of, says that it is an account. */
const ACCOUNT_BY_WORD = new RegExp(
  [
    `(?<=\\b(?:\\w*account\\w*|registry|owner\\w*)\\W{1,4}(?:(?:with|of|is|id|number|no)\\W{1,4}){0,2})${BARE_ACCOUNT.source}`,
    '(?<!\\w)\\d{12}(?=\\.dkr[.-])',
    `(?<=\\bsqs\\.${REGION}\\.amazonaws\\.com(?:\\.cn)?/)\\d{12}(?=/)`,
  ].join('|'),
  'gi',
);
const ADDRESS = /https?:\/\/[^\s"'<>|\\)]+/;

/**
 * What AWS itself says, fit for reports, which are public: without what looks like a credential, since AWS repeats what it was
 * given. `arn:aws:iam::111122223333:role/x` becomes `role/x`, and a bare account id `this account`. What is an account in one place is one wherever the text has it again, as in a bucket's name.
 */
export function withoutAccount(text: string): string {
  return withoutNamed(hideCredentials(text), [ACCOUNT_BY_WORD, ACCOUNT_IN_NAME, BARE_ACCOUNT]);
}

/** What anybody else says: a bare number may be a story or a time, so it is an account only by what stands beside it. */
export function withoutForeignAccount(text: string): string {
  return withoutNamed(text, [ACCOUNT_BY_WORD, ACCOUNT_IN_NAME]);
}

function withoutNamed(text: string, patterns: readonly RegExp[]): string {
  const inArns = [...text.matchAll(ARN_PREFIX)].flatMap(([, account = '']) =>
    account.length === 12 ? account : [],
  );
  const named = patterns.flatMap((pattern) => text.match(pattern) ?? []);
  return replaceAccounts(text.replace(ARN_PREFIX, ''), new Set([...inArns, ...named]));
}

/**
 * The text without these accounts, wherever they stand. An address is left whole: it leads nowhere without them, and
 * whoever gave it its name put them there.
 */
export function hideAccounts(text: string, accounts: ReadonlySet<string>): string {
  return replaceAccounts(text, accounts, ADDRESS);
}

function replaceAccounts(text: string, accounts: ReadonlySet<string>, except?: RegExp): string {
  if (accounts.size === 0) return text;
  const account = `(?<!\\d)(?:${[...accounts].join('|')})(?!\\d)`;
  const pattern = new RegExp(except === undefined ? account : `${except.source}|${account}`, 'g');
  return text.replace(pattern, (found, at: number) => {
    if (!accounts.has(found)) return found;
    const beside = `${text[at - 1] ?? ''}${text[at + found.length] ?? ''}`;
    return /[\w-]/.test(beside) ? 'ACCOUNT' : 'this account';
  });
}
