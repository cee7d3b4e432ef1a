import { hideTokens } from '../privacy/credentials-in-text.ts';

/** What the runner itself gives every action: it stores the job's artifacts and its cache, and can do nothing else. */
const OF_EVERY_ACTION = 'ACTIONS_RUNTIME_TOKEN';
/** What older versions of actions/setup-node export where nobody gives a token: it stands for none (src/authutil.ts, v4). */
const STANDS_FOR_NO_TOKEN = 'XXXXX-XXXXX-XXXXX-XXXXX';
/** Parts of the names that tokens and keys have, such as `ACTIONS_ID_TOKEN_REQUEST_TOKEN` and `DOCKER_AUTH_CONFIG`. */
const OF_SECRETS =
  /(?:^|[_-])(?:TOKEN|SECRETS?|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?|AUTH)(?:$|[_-])/i;
/** How such names end besides: `PGPASSWORD`, `NPMTOKEN`, `MYSQL_PWD`, `DB_PASS`, `GH_PAT`, `DEPLOY_KEY`. `PWD` alone is the folder. */
const END_OF_SECRETS = /(?:PASSWORD|TOKEN)$|[_-](?:PWD|PASS|PAT|KEY)$/i;
/** What leads to keys that others keep: an agent of SSH, which a socket reaches, clusters of kubectl, and registries of Docker. */
const WAYS_TO_KEYS = new Set(['SSH_AUTH_SOCK', 'KUBECONFIG', 'DOCKER_CONFIG']);
/** What Git is told by the environment, a key and a value each, or a file (git-config(1), "Environment"). */
const OF_GIT = /^GIT_CONFIG_VALUE_(\d+)$/;
const NO_SECRETS_OF_GIT = /^(?:safe|user|core|init|color|advice|protocol)\./i;
/** What names a place where the AWS tools find credentials. Source: AWS SDKs and Tools Reference Guide, "Settings reference". */
const OF_AWS = /^AWS_(?:PROFILE|SHARED_CREDENTIALS_FILE|CONFIG_FILE|ROLE_ARN|CONTAINER_)/;

/**
 * Names of the variables which show that the job holds more than what reads the repository's contents, in alphabetical order; []
 * where none does. No value is told. What a job holds without a variable for it, nobody can see.
 */
export function signsOfRights(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(env)
    .filter(([name, value]) => value && name !== OF_EVERY_ACTION && value !== STANDS_FOR_NO_TOKEN)
    .filter(
      ([name, value = '']) =>
        isOfSecrets(name) || isOfGit(name, value, env) || HAS_HEADER.test(value) || showsSecret(value),
    )
    .map(([name]) => name)
    .sort();
}

function isOfSecrets(name: string): boolean {
  return OF_SECRETS.test(name) || END_OF_SECRETS.test(name) || OF_AWS.test(name) || WAYS_TO_KEYS.has(name);
}

function isOfGit(name: string, value: string, env: Readonly<Record<string, string | undefined>>): boolean {
  if (name === 'GIT_CONFIG_GLOBAL') return value !== '/dev/null';
  const [, number] = OF_GIT.exec(name) ?? [];
  return number !== undefined && !NO_SECRETS_OF_GIT.test(env[`GIT_CONFIG_KEY_${number}`] ?? '');
}

/** By its look alone: a token of a known form, a private key, a key of a connection, or an address with a user. */
function showsSecret(value: string): boolean {
  return (
    hideTokens(value) !== value ||
    HAS_PASSWORD.test(value) ||
    HAS_TOKEN.test(value) ||
    /\bAccountKey=[\w+/]{16}/.test(value)
  );
}

/** The header by which a token is sent, as Git's `extraheader` has it. */
const HAS_HEADER = /\bauthorization:/i;
/** An address with a name and a password, as `DATABASE_URL` has it. Source: RFC 3986, 3.2.1. */
const HAS_PASSWORD = /:\/\/[^\s/?#:@]{0,256}:[^\s/?#@]{1,4096}@/;
/** An address whose name alone is a token, as `https://ghp_…@github.com/`. */
const HAS_TOKEN = /https?:\/\/[^\s/?#:@]{20,4096}@/i;

/**
 * Whether a file of Git's or curl's holds a token, says where one is, or names a helper that hands one out. Source: actions/checkout,
 * src/git-auth-helper.ts: `http.https://github.com/.extraheader`, and since v6 `includeIf.gitdir:….path` with a file
 * `git-credentials-….config`; gitcredentials(7); netrc(5).
 */
export function keepsToken(settings: string): boolean {
  return (
    /\bextraheader\s*=|git-credentials-|\bhelper[ \t]*=[ \t]*["']?[^\s"']|\bpassword[ \t]+\S/i.test(
      settings,
    ) ||
    HAS_PASSWORD.test(settings) ||
    HAS_TOKEN.test(settings)
  );
}
