import { defaultProject } from '../../domain/environment/naming.ts';
import type { EnvironmentSettings, Settings } from '../../domain/settings/settings.ts';
import type { RepositoryFacts } from '../../ports/code-host.ts';
import type { KindFacts, WhereRequest } from '../../usecases/where/where-request.ts';
import { type AwsTarget, targetsOf } from '../aws-targets.ts';
import { awsOfLook } from '../due-request.ts';
import { pricingOf } from '../inputs/pricing.ts';
import type { WhereInputs } from '../inputs/where.ts';
import { firstNonEmpty, isKindProtected, readinessOf, ttlOf } from '../load-settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Merges what the step, the settings and the defaults say; inputs win. */
export function whereRequest(
  env: Environment,
  inputs: WhereInputs,
  { repository, settings }: { readonly repository: RepositoryFacts; readonly settings: Settings },
): WhereRequest {
  const { environments } = settings;
  const project = inputs.project ?? settings.project ?? defaultProject(repository.fullName);
  return {
    repository,
    site: `${(env['GITHUB_SERVER_URL'] || 'https://github.com').replace(/\/+$/, '')}/${repository.fullName}`,
    scope: { repositoryId: repository.id, project: inputs.project, kinds: inputs.kinds },
    reviewed: `${project}-`,
    kinds: kindsOf(inputs, settings),
    factsOf: (kind) =>
      kindFacts(kind, Object.hasOwn(environments, kind) ? environments[kind] : undefined, inputs),
    hourlyWorkflow: inputs.hourlyWorkflow,
  };
}

/** What somebody asked for, else what the settings have, else previews. */
function kindsOf(inputs: WhereInputs, { environments }: Settings): readonly string[] {
  return firstNonEmpty(inputs.kinds, Object.keys(environments), ['preview']);
}

/** Of a kind that is protected nothing expires or sleeps. */
function kindFacts(
  kind: string,
  settings: EnvironmentSettings | undefined = {},
  { common }: Pick<WhereInputs, 'common'>,
): KindFacts {
  const kindIsProtected = isKindProtected(settings, kind);
  return {
    ttlMs: kindIsProtected ? undefined : ttlOf(settings, common.settings),
    hours: kindIsProtected ? undefined : settings.hours,
    pricing: pricingOf({ kind: settings, kindIsProtected }),
    urlOutput: readinessOf(settings).urlOutput,
  };
}

/** An account in a region, and the accounts that it may be. */
export interface LookedTarget {
  readonly target: AwsTarget;
  /** [] for any. */
  readonly allowedAccounts: readonly string[];
}

/**
 * Where the environments of all kinds are, each place once: every kind may have regions and roles of its own in the settings. Names tell the
 * places apart, and none is needed where there is but one.
 * @throws UserError where a kind has no region, or two roles of one account.
 */
export function whereTargets(
  env: Environment,
  inputs: WhereInputs,
  settings: Settings,
): readonly LookedTarget[] {
  const ofKinds = kindsOf(inputs, settings).flatMap((kind) => {
    const own = Object.hasOwn(settings.environments, kind) ? settings.environments[kind] : undefined;
    const aws = awsOfLook(env, inputs.aws, own ?? {});
    const accounts = firstNonEmpty(inputs.aws.allowedAccounts, own?.accounts);
    return targetsOf(env, aws, own ?? {}, 'due').map((target) => ({ kind, target, accounts }));
  });
  const places = [...Map.groupBy(ofKinds, ({ target }) => `${target.region} ${target.role ?? ''}`).values()];
  const nameOf = (place: (typeof places)[number]) => place[0]?.target.name ?? place[0]?.target.region ?? '';
  return places.flatMap((place) => {
    const [first] = place;
    if (first === undefined) return [];
    const name = nameOf(place);
    const isShared = places.filter((each) => nameOf(each) === name).length > 1;
    const kinds = place.map(({ kind }) => kind).join(', ');
    const isAny = place.some(({ accounts }) => accounts.length === 0);
    return {
      target: {
        ...first.target,
        name: places.length === 1 ? undefined : isShared ? `${name} (${kinds})` : name,
      },
      allowedAccounts: isAny ? [] : [...new Set(place.flatMap(({ accounts }) => accounts))],
    };
  });
}
