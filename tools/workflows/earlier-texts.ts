/** What teams may have of us that bears no seal: earlier versions' files, and what the README lets them paste. */

/** A text that is known by its digest. */
export interface EarlierText {
  /**
   * `first` is a pasted first workflow that ran without GREENROOM, for every pull request; `six` is one of the six workflows that
   * init once wrote, of which preview.yml ran for a requested review; `caller` is the first workflow that is pasted today.
   */
  readonly set: 'first' | 'six' | 'caller';
  /** Its name in Greenroom's own repository. */
  readonly file: string;
}

const OF_FIRST = { '9d34caffb39cd3da': 'first-workflow.yml', '7ac3ab31996d696b': 'first-workflow.yml' };

const OF_SIX = {
  '59d02f0ad1d0ded5': 'preview.yml',
  c7697769e66b43b9: 'preview.yml',
  '2c47a1a2c1a3452f': 'preview.yml',
  d58f7bb197016c7e: 'preview.yml',
  '32665c2f449f95e4': 'reviewed.yml',
  cea9aef3e03647df: 'reviewed.yml',
  '9627e4b3cac2d42b': 'accepted.yml',
  d4e3c32feed6eda1: 'cleanup.yml',
  f739ce9f906e45c6: 'cleanup.yml',
  b5cff1d148ab16ed: 'cleanup.yml',
  '39c432edeb661137': 'cleanup.yml',
  '120304ddacd28cd2': 'cleanup.yml',
  '8ea2b24070dddbd2': 'hours.yml',
  '0f8c8be239d0d429': 'hours.yml',
  dd5f321d4eff762a: 'hours.yml',
  '91e9d627b11abc78': 'hours.yml',
  '16b7ee5f2d9c0599': 'rescue.yml',
};

/** Every version of today's first workflow; a test names the one that is missing. */
const OF_CALLER = { c84a1660b18d70a6: 'first-workflow.yml' };

/** By `digestOf`. */
export const EARLIER_TEXTS: Readonly<Record<string, EarlierText>> = {
  ...known('first', OF_FIRST),
  ...known('six', OF_SIX),
  ...known('caller', OF_CALLER),
};

function known(
  set: EarlierText['set'],
  files: Readonly<Record<string, string>>,
): Readonly<Record<string, EarlierText>> {
  return Object.fromEntries(Object.entries(files).map(([digest, file]) => [digest, { set, file }]));
}
