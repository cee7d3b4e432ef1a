import { type BundleFile, guardFiles } from '../../src/domain/artifacts/site-guard.ts';
import { parsePaths } from '../../src/domain/environment/paths.ts';
import { accountOfArn } from '../../src/domain/privacy/account-of-arn.ts';
import { missingDomainPart } from '../../src/domain/provision/greenroom-parameters.ts';
import type { EnvironmentSettings } from '../../src/domain/settings/settings.ts';
import type { SettingsPath } from '../../src/domain/settings/settings-faults.ts';
import { UserError } from '../../src/domain/verdict/errors.ts';
import type { Finding } from './finding.ts';
import type { KindCase } from './kind-case.ts';
import { nearestNamespace } from './option-namespaces.ts';

/** What can be said of a kind whatever its template is. */
export function judgeKind(subject: KindCase): readonly Finding[] {
  const { settings, placeOf } = subject;
  const paths = refusalOf(() => parsePaths(settings.paths ?? []));
  const guard = refusalOf(() => additionsOf(settings));
  return [
    ...domainFindings(subject),
    ...accountFindings(subject),
    ...namespaceFindings(subject),
    ...(paths === undefined
      ? []
      : [{ ...placeOf(['paths']), what: paths.replace("Input 'paths' has", "'paths' has") }]),
    ...(guard === undefined ? [] : [{ ...placeOf(['basic-auth']), what: guard }]),
  ];
}

/** What Elastic Beanstalk's proxy is given, as provision gives it. @throws UserError where it cannot be. */
export function additionsOf(settings: EnvironmentSettings): readonly BundleFile[] {
  const info = settings['deployment-info'];
  return guardFiles({
    noindex: settings.noindex ?? false,
    basicAuth: settings['basic-auth'],
    openPaths: [settings['health-path'] ?? '/', ...(info === undefined ? [] : [info])],
  });
}

/** The sentence with which something is refused, without its dot; undefined where it is not. */
export function refusalOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.message.replace(/\.$/, '');
    throw error;
  }
}

function domainFindings({ settings, unknown, placeOf }: KindCase): readonly Finding[] {
  if (unknown.has('domain') || unknown.has('hosted-zone-id')) return [];
  const address = { domain: settings.domain, hostedZoneId: settings['hosted-zone-id'] };
  const what = missingDomainPart(address);
  if (what === undefined) return [];
  const key = address.domain === undefined ? 'hosted-zone-id' : 'domain';
  return [{ ...placeOf([key]), what: what.replace(/\.$/, '') }];
}

function accountFindings({ settings, unknown, placeOf }: KindCase): readonly Finding[] {
  const { accounts = [] } = settings;
  if (accounts.length === 0) return [];
  const roles = [
    ...rolesIn(settings),
    ...(unknown.has('cfn-role-arn') ? [] : [[['cfn-role-arn'], settings['cfn-role-arn']] as const]),
  ];
  return roles.flatMap(([path, arn]) => {
    const account = accountOfArn(arn ?? '');
    if (!account || accounts.includes(account)) return [];
    const what = `the role of '${path.map(String).join('.')}' belongs to an account that 'accounts' does not list (it ends in ${account.slice(-4)}); correct the role or the list`;
    return [{ ...placeOf(path), what }];
  });
}

type WrittenRole = readonly [SettingsPath, string | undefined];

function rolesIn({ roles = {} }: EnvironmentSettings): readonly WrittenRole[] {
  return Object.entries(roles).flatMap(([action, given]): readonly WrittenRole[] => {
    if (given === undefined || typeof given === 'string') return [[['roles', action], given]];
    if (Array.isArray(given)) return given.map((arn): WrittenRole => [['roles', action], arn]);
    return Object.entries(given).map(([name, arn]): WrittenRole => [['roles', action, name], arn]);
  });
}

function namespaceFindings({ settings, placeOf }: KindCase): readonly Finding[] {
  return Object.keys(settings['option-settings'] ?? {}).flatMap((namespace) => {
    const known = nearestNamespace(namespace);
    if (known === undefined) return [];
    const what = `Elastic Beanstalk documents no namespace '${namespace}'; the nearest is '${known}'`;
    return [{ ...placeOf(['option-settings', namespace]), what }];
  });
}
