import { UserError } from '../verdict/errors.ts';

/** What stands between strangers and an environment's pages, in the proxy before the application. */
export interface SiteGuard {
  /** Search engines are told to leave every page out. */
  readonly noindex: boolean;
  /** ARN of a secret that reads `user:password`; undefined for pages that anybody may read. */
  readonly basicAuth: string | undefined;
  /** Paths that answer without the password, because machines ask for them. */
  readonly openPaths: readonly string[];
}

export interface BundleFile {
  readonly path: string;
  readonly text: string;
}

const PASSWORDS = '/etc/nginx/greenroom.htpasswd';

/**
 * Files that Elastic Beanstalk's nginx takes from a bundle: `conf.d/*.conf` into `http`, `conf.d/elasticbeanstalk/*.conf` into
 * `server`, hooks of `predeploy` before a version goes live. Source: its guide, "Extending your Elastic Beanstalk Linux platforms".
 * The password itself stands in none of them: the instance reads it with its own rights when it deploys.
 * @throws UserError `invalid_settings` for a path or an ARN that could mean something else to nginx or to a shell, and for the
 * front page as an open path.
 */
export function guardFiles(guard: SiteGuard): readonly BundleFile[] {
  const server = [
    ...(guard.noindex ? ['add_header X-Robots-Tag "noindex, nofollow" always;'] : []),
    ...(guard.basicAuth === undefined
      ? []
      : ['auth_basic $greenroom_realm;', `auth_basic_user_file ${PASSWORDS};`]),
  ];
  if (server.length === 0) return [];
  const rules = { path: '.platform/nginx/conf.d/elasticbeanstalk/greenroom.conf', text: lines(server) };
  if (guard.basicAuth === undefined) return [rules];
  return [
    rules,
    { path: '.platform/nginx/conf.d/greenroom.conf', text: realms(guard.openPaths) },
    { path: '.platform/hooks/predeploy/90_greenroom_password.sh', text: passwordHook(guard.basicAuth) },
  ];
}

/** `off` as the realm lifts the password. Source: nginx's documentation of `auth_basic`. */
function realms(openPaths: readonly string[]): string {
  const open = [...new Set(openPaths.map(pathOf))].map((path) => `  ${path} off;`);
  return lines(['map $uri $greenroom_realm {', '  default "Preview";', ...open, '}']);
}

function pathOf(address: string): string {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  if (/^\/+$/.test(path))
    throw new UserError(
      'invalid_settings',
      `The setting 'basic-auth' asks for a password before every page but those that machines ask for, and '${path}' among those is the front page; give 'health-path' (and 'deployment-info', where you use it) another path, such as /health.`,
    );
  if (/^\/[A-Za-z0-9/._~-]*$/.test(path)) return path;
  throw new UserError(
    'invalid_settings',
    `The path '${address}' cannot be left open beside 'basic-auth'; give one of letters, digits and the characters / . _ ~ -.`,
  );
}

const SECRET = /^arn:aws[a-z-]*:(secretsmanager|ssm):([a-z0-9-]+):\d{12}:[A-Za-z0-9/_+=.@:!-]+$/;

function passwordHook(arn: string): string {
  const [, service, region] = SECRET.exec(arn) ?? [];
  if (region === undefined)
    throw new UserError(
      'invalid_settings',
      "The setting 'basic-auth' takes the ARN of a secret in Secrets Manager or of a parameter in SSM.",
    );
  const read =
    service === 'ssm'
      ? `aws ssm get-parameter --region ${region} --with-decryption --name '${arn}' --query Parameter.Value --output text`
      : `aws secretsmanager get-secret-value --region ${region} --secret-id '${arn}' --query SecretString --output text`;
  return lines([
    '#!/bin/bash',
    '# Keeps the password that the proxy asks for. The value stays on the instance.',
    'set -euo pipefail',
    `value=$(${read})`,
    'case $value in',
    '  *:?*) ;;',
    "  *) echo 'The secret of basic-auth does not read user:password.' >&2; exit 1 ;;",
    'esac',
    'umask 027',
    `printf '%s:%s\\n' "\${value%%:*}" "$(printf '%s' "\${value#*:}" | openssl passwd -6 -stdin)" > ${PASSWORDS}`,
    `if getent group nginx > /dev/null; then chgrp nginx ${PASSWORDS}; fi`,
  ]);
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
