/** The form that a value must have, and what a refusal says that it takes. */
export interface Form {
  /** Matches a whole legal value. */
  readonly pattern: RegExp;
  /** Ends the sentence "it takes …". */
  readonly takes: string;
}

export const ROLE_ARN: Form = {
  pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/,
  takes: 'the ARN of a role, such as arn:aws:iam::ACCOUNT:role/NAME',
};
export const REGION: Form = {
  pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
  takes: 'regions such as eu-central-1',
};
/** An organisation may put `_` and its own short code behind the names of those whom it manages (docs.github.com, "Usernames for managed user accounts"). */
export const GITHUB_LOGIN: Form = {
  pattern: /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9])?(?:\[bot\])?$/,
  takes: 'logins on GitHub such as shop-deployer[bot]',
};
export const ACCOUNT_ID: Form = { pattern: /^\d{12}$/, takes: 'account ids, each of twelve digits' };
export const COMMIT_SHA: Form = {
  pattern: /^[0-9A-Fa-f]{40}$/,
  takes: 'a full SHA of 40 hexadecimal digits',
};
/** Looser than S3 is with new buckets, since old ones may have capitals, underscores and long names. */
export const BUCKET_NAME: Form = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$/,
  takes: 'the name of a bucket, without s3:// and without a path',
};
export const KEY_PREFIX: Form = {
  pattern: /^(?!(?:.*\/)?\.{1,2}(?:\/|$))[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+){0,9}\/?$/,
  takes: 'a path of letters, digits, dots, hyphens and underscores, without a slash in front',
};
export const DOMAIN: Form = {
  pattern:
    /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.?$/,
  takes: 'a domain such as preview.example.com, without https://',
};
/** Route 53's own model, without the prefix that its API writes before an id. */
export const HOSTED_ZONE_ID: Form = {
  pattern: /^[A-Z0-9]{1,32}$/,
  takes: 'the id of a hosted zone, such as Z00000000EXAMPLE, without /hostedzone/',
};
/** A path of the environment's own site: no other host can be meant by it. */
export const SITE_PATH: Form = {
  pattern: /^\/(?![/\\])[^\s\\]*$/,
  takes: 'a path that begins with one slash, such as /version',
};
/** A workflow's file by its name alone, since a path would be another address of GitHub's API. */
export const WORKFLOW_FILE: Form = {
  pattern: /^[\w-][\w.-]*\.ya?ml$/,
  takes: 'the name of a file in .github/workflows, such as greenroom.yml',
};
/** GitHub takes longer ones; a rule has to name it letter by letter. */
export const STATUS_CONTEXT: Form = {
  pattern: /^[\w./-][\w ./-]{0,98}[\w./-]$/,
  takes: 'the name of a status of 2 to 100 letters, digits, blanks and ./_-',
};
/** CloudFormation's own list (CreateChangeSet, Capabilities). */
export const CAPABILITIES = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'] as const;
/**
 * Keys of tags that a team may give; the others tell whose an environment is, or are AWS's. IAM takes `Branch` for the same key as
 * our `branch`, and then refuses both ("Tags for AWS Identity and Access Management resources", IAM User Guide).
 */
export const TAG_KEY: Form = {
  pattern:
    /^(?![aA][wW][sS]:|(?!greenroom:protect$)[gG][rR][eE][eE][nN][rR][oO][oO][mM]:|[bB][rR][aA][nN][cC][hH]$).+$/,
  takes:
    'tags of your own; branch, greenroom:… and aws:… are taken, in capitals too, because IAM ignores case in the keys of tags',
};
