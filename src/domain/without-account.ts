const REGION = '[a-z]{2}(?:-[a-z]+)+-\\d';
const ARN_PREFIX = /\barn:aws[\w-]*:[\w-]*:[\w-]*:\d{0,12}:/g;
const BARE_ACCOUNT = /(?<![\w-])\d{12}(?![\w-])/g;
/** Bucket names carry the account beside the region: `elasticbeanstalk-eu-central-1-111122223333`. */
const ACCOUNT_IN_NAME = new RegExp(`(?<=\\b${REGION}-)\\d{12}(?!\\d)|(?<!\\d)\\d{12}(?=-${REGION}\\b)`, 'g');

/** Reports are public: `arn:aws:iam::111122223333:role/x` becomes `role/x`, and a bare account id `this account`. */
export function withoutAccount(text: string): string {
  return text
    .replace(ARN_PREFIX, '')
    .replace(BARE_ACCOUNT, 'this account')
    .replace(ACCOUNT_IN_NAME, 'ACCOUNT');
}
