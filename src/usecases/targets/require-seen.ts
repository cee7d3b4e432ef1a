import { leftToOtherProject, otherProjects, refuseElsewhere } from '../../domain/environment/elsewhere.ts';
import { projectOfKey } from '../../domain/environment/naming.ts';
import { byPlace, isLive, isProof, placeOf } from '../../domain/environment/place.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { DeploymentFacts, Deployments } from '../../ports/deployments.ts';
import type { Log } from '../../ports/log.ts';
import type { AccountDeps } from './check-account.ts';
import { placesLooked } from './places.ts';
import type { Targets } from './targets.ts';

interface SeenDeps extends AccountDeps {
  readonly deployments: Pick<Deployments, 'list'>;
  readonly log: Pick<Log, 'warning'>;
}

/**
 * For a run that lists a kind's environments and has found none: that may be because it looks at the wrong place. Goes by the newest
 * hundred records of the kind, whoever wrote them. Where records of ours name the run's own place too, others are another run's, and
 * are only warned of; so are those of other projects.
 * `settingsRegions` is where the settings say that environments are.
 * @throws UserError `stands_elsewhere`.
 */
export async function requireSeen(
  targets: Targets<SeenDeps>,
  scope: Scope,
  settingsRegions: readonly string[],
): Promise<void> {
  const { deployments, log } = targets[0].deps;
  const records = await deployments.list({ environment: scope.kind, writers: 'anybody' });
  const ours = records.filter(({ payload }) => projectOfKey(payload['key'] ?? '') === scope.project);
  if (ours.length === 0) {
    const others = otherProjects(records, scope.project);
    const what = `An environment of kind '${scope.kind}'`;
    const left = { what, others, project: scope.project, recorded: [] };
    if (others.length > 0) log.warning(leftToOtherProject(left).sentence);
    return;
  }
  const looked = await placesLooked(targets, ours);
  const { here, elsewhere } = byPlace(ours, looked);
  const unseen = elsewhere.filter((facts) => !settingsRegions.includes(placeOf(facts).region ?? ''));
  if (unseen.length === 0) return;
  const verdict = refuseElsewhere({ what: nameOf(unseen), records: unseen, looked });
  if (!here.some((facts) => isProof(facts) && placeOf(facts).region !== undefined)) throw refused(verdict);
  log.warning(verdict.sentence);
}

function refused({ reasonCode, sentence }: ReturnType<typeof refuseElsewhere>): UserError {
  return new UserError(reasonCode, sentence);
}

function nameOf(records: readonly DeploymentFacts[]): string {
  const live = records
    .filter(isLive)
    .map(({ payload, ref }) => payload['environment'] ?? `of branch '${ref}'`);
  const names = [...new Set(live)];
  const more = names.length > 1 ? `, like ${names.length - 1} more,` : '';
  return `Environment ${names[0]}${more}`;
}
