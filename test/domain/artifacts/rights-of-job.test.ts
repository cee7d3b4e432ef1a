import { expect, it } from '@jest/globals';
import { keepsToken, signsOfRights } from '../../../src/domain/artifacts/rights-of-job.ts';

it.each([
  'DB_PASS',
  'DEPLOY_KEY',
  'DOCKER_AUTH_CONFIG',
  'DOCKER_CONFIG',
  'GH_PAT',
  'GITHUBTOKEN',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_VALUE_0',
  'NPMTOKEN',
  'KUBECONFIG',
  'MYSQL_PWD',
  'NODE_AUTH_TOKEN',
  'PGPASSWORD',
  'SIGNING_KEY',
  'SSH_AUTH_SOCK',
  'npm_config_//registry.npmjs.org/:_authToken',
  'npm_config_//registry.npmjs.org/:_authToken_token',
])('the variable %s is a sign of rights', (name) => {
  expect(signsOfRights({ [name]: 'x' })).toEqual([name]);
});

it.each([
  ['DATABASE_URL', 'postgres://shop:pa55@db.example.com/shop'],
  ['EXTRA', 'AUTHORIZATION: basic eDpnaHNfeA=='],
  ['REDIS', 'rediss://:pa55@cache.example.com:6379'],
])('an address with a password is one: %s', (name, value) => {
  expect(signsOfRights({ [name]: value })).toEqual([name]);
});

it.each([
  ['PWD', '/work'],
  ['PATH', '/bin'],
  ['ACTIONS_RUNTIME_TOKEN', 'of-every-action'],
  ['NODE_AUTH_TOKEN', 'XXXXX-XXXXX-XXXXX-XXXXX'],
  ['GITHUB_TOKEN', ''],
  ['GIT_AUTHOR_NAME', 'mr-a'],
  ['GITHUB_SERVER_URL', 'https://github.com:443/a:b@c'],
  ['KEYBOARD', 'de'],
  ['BYPASS', 'no'],
  ['GIT_CONFIG_COUNT', '1'],
  ['GIT_CONFIG_KEY_0', 'safe.directory'],
])('what every job may have is none: %s=%s', (name, value) => {
  expect(signsOfRights({ [name]: value })).toEqual([]);
});

it('a value that Git is given by the environment is none where its key says that it is no secret', () => {
  const env = { GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*', GIT_CONFIG_GLOBAL: '/dev/null' };
  expect(signsOfRights(env)).toEqual([]);
  const header = { GIT_CONFIG_KEY_1: 'http.https://github.com/.extraheader', GIT_CONFIG_VALUE_1: 'x' };
  expect(signsOfRights({ ...env, ...header })).toEqual(['GIT_CONFIG_VALUE_1']);
});

it.each([
  ['[remote "origin"]\n\turl = https://x-access-token:ghs_x@github.com/octo-org/shop\n', true],
  [`[remote "origin"]\n\turl = https://ghp_${'x'.repeat(36)}@github.com/octo-org/shop\n`, true],
  ['[url "https://x:ghs_x@github.com/"]\n\tinsteadOf = https://github.com/\n', true],
  ['[credential]\n\thelper = store\n', true],
  ['[credential "https://github.com"]\n\thelper=!gh auth git-credential\n', true],
  ['https://mr-a:ghp_x@github.com\n', true],
  ['machine github.com login mr-a password ghp_x\n', true],
  ['[credential]\n\thelper =\n[core]\n\tbare = false\n', false],
  ['[remote "origin"]\n\turl = ssh://git@github.com:22/octo-org/shop\n', false],
  ['[remote "origin"]\n\turl = git@github.com:octo-org/shop\n', false],
  ['[safe]\n\tdirectory = *\n', false],
])('%j keeps a token: %s', (settings, keeps) => {
  expect(keepsToken(settings)).toBe(keeps);
});
