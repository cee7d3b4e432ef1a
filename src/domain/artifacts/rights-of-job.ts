/** What the runner itself gives every action: it stores the job's artifacts and its cache, and can do nothing else. */
const OF_EVERY_ACTION = 'ACTIONS_RUNTIME_TOKEN';
/** Parts of the names that tokens and keys have, such as `ACTIONS_ID_TOKEN_REQUEST_TOKEN` and `AWS_SESSION_TOKEN`. */
const OF_SECRETS =
  /(?:^|[_-])(?:TOKEN|SECRETS?|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)(?:$|[_-])/i;
/** What names a place where the AWS tools find credentials. Source: AWS SDKs and Tools Reference Guide, "Settings reference". */
const OF_AWS = /^AWS_(?:PROFILE|SHARED_CREDENTIALS_FILE|CONFIG_FILE|ROLE_ARN|CONTAINER_)/;

/**
 * Names of the variables which show that the job holds more than what reads the repository's contents, in alphabetical order; []
 * where none does. No value is told. What a job holds without a variable for it, nobody can see.
 */
export function signsOfRights(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(env)
    .filter(([name, value]) => value !== undefined && value !== '' && name !== OF_EVERY_ACTION)
    .map(([name]) => name)
    .filter((name) => OF_SECRETS.test(name) || OF_AWS.test(name))
    .sort();
}

/**
 * Whether the configuration of a clone holds the job's token, or says where it is. Source: actions/checkout, src/git-auth-helper.ts:
 * `http.https://github.com/.extraheader`, and since v6 `includeIf.gitdir:….path` with a file `git-credentials-….config`.
 */
export function keepsToken(gitConfig: string): boolean {
  return /\bextraheader\s*=|git-credentials-/i.test(gitConfig);
}
