import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scrubLine } from '../../../src/domain/privacy/scrub-log.ts';
import {
  hideAccounts,
  withoutAccount,
  withoutForeignAccount,
} from '../../../src/domain/privacy/without-account.ts';

const OURS = '111122223333';
const DIGITS = fc.stringMatching(/^[0-9]{12}$/).filter((digits) => digits !== OURS);
/** What may stand beside a number; no digit, which would make it a longer one. */
const BESIDE = fc.constantFrom('', ' ', '-', '/', '.', ':', '_', 'a', "'", '"', '(', '@', 'x-');

describe('a text of AWS itself', () => {
  it.each([
    [
      'User: arn:aws:sts::111122223333:assumed-role/x/y may not read arn:aws:s3:::shop-logs-111122223333/a',
      'User: assumed-role/x/y may not read shop-logs-ACCOUNT/a',
    ],
    ['the bucket 111122223333-logs of 111122223333', 'the bucket ACCOUNT-logs of this account'],
    [
      '111122223333.dkr.ecr.eu-central-1.amazonaws.com/shop',
      'this account.dkr.ecr.eu-central-1.amazonaws.com/shop',
    ],
    ['version shop-feature-a-316161615377', 'version shop-feature-a-316161615377'],
  ])('shows no account that it names: %j as %j', (text, shown) => {
    expect(withoutAccount(text)).toBe(shown);
  });
});

describe('a text of somebody else', () => {
  it.each([
    [
      'arn:aws:iam::111122223333:role/shop may not use bucket shop-111122223333',
      'role/shop may not use bucket shop-ACCOUNT',
    ],
    [
      'pull 444455556666.dkr.ecr.eu-central-1.amazonaws.com/shop',
      'pull this account.dkr.ecr.eu-central-1.amazonaws.com/shop',
    ],
    ['{"accountId":"444455556666"}', '{"accountId":"this account"}'],
    ['AWS_ACCOUNT_ID=444455556666', 'AWS_ACCOUNT_ID=this account'],
    ["registry with id '444455556666'", "registry with id 'this account'"],
    [
      'https://sqs.eu-central-1.amazonaws.com/444455556666/jobs',
      'https://sqs.eu-central-1.amazonaws.com/this account/jobs',
    ],
    ['elasticbeanstalk-eu-central-1-444455556666', 'elasticbeanstalk-eu-central-1-ACCOUNT'],
  ])('shows no account that can be told by what stands beside it: %j as %j', (text, shown) => {
    expect(withoutForeignAccount(text)).toBe(shown);
    expect(scrubLine(text)).toBe(shown);
  });

  it('takes no shorter number for an account, even in what looks like an ARN', () => {
    expect(withoutForeignAccount('arn:aws:iam::123456789:role/x of story 123456789')).toBe(
      'role/x of story 123456789',
    );
  });

  it.each([
    'story 123456789012 was delivered',
    "Branch 'feature/202603020900' is gone.",
    '202603020900 started, order_id=123456789012',
    'https://tracker.example.com/story/show/123456789012',
    'version shop-feature-a-316161615377',
  ])('shows every other number: %j', (text) => {
    expect(withoutForeignAccount(text)).toBe(text);
    expect(scrubLine(text)).toBe(text);
  });
});

describe('an account that is known', () => {
  it('is shown nowhere, whatever stands beside it', () => {
    fc.assert(
      fc.property(BESIDE, BESIDE, (before, behind) => {
        const shown = hideAccounts(`of ${before}${OURS}${behind} here`, new Set([OURS]));
        expect(shown).not.toContain(OURS);
        expect(shown.startsWith(`of ${before}`) && shown.endsWith(`${behind} here`)).toBe(true);
      }),
      { seed: 20_260_302 },
    );
  });

  it('leaves every other number of as many digits as it is, and longer ones', () => {
    fc.assert(
      fc.property(DIGITS, BESIDE, BESIDE, (digits, before, behind) => {
        const text = `at ${before}${digits}${behind} here, 1${OURS}, ${OURS}1`;
        expect(hideAccounts(text, new Set([OURS]))).toBe(text);
      }),
      { seed: 20_260_302 },
    );
  });

  it('stays in an address, which nobody could open otherwise', () => {
    const text = `at http://shop-${OURS}.s3-website.eu-central-1.amazonaws.com/a, in shop-${OURS}`;
    expect(hideAccounts(text, new Set([OURS]))).toBe(
      `at http://shop-${OURS}.s3-website.eu-central-1.amazonaws.com/a, in shop-ACCOUNT`,
    );
  });

  it('is none where nothing is known', () => {
    expect(hideAccounts(`shop-${OURS}`, new Set())).toBe(`shop-${OURS}`);
  });
});
