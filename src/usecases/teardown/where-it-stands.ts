import { leftToOtherProject, otherProjects, refuseElsewhere } from '../../domain/environment/elsewhere.ts';
import { projectOfKey, subjectKey } from '../../domain/environment/naming.ts';
import { byPlace, formatPlaces, isProof, type Place, placeOf } from '../../domain/environment/place.ts';
import { identityOf } from '../../domain/environment/scope.ts';
import { formerEnvironments, formerOfBranch, refuseFormer } from '../../domain/ownership/former-name.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { DeploymentFacts } from '../../ports/deployments.ts';
import { environmentRecords } from '../subject/deployment-record.ts';
import { placesLooked } from '../targets/places.ts';
import { inEveryTarget, type Targets } from '../targets/targets.ts';
import type { TakeDownDeps, TeardownRequest } from './teardown-request.ts';

/** What the code host has recorded of the environment of a branch, held against the places that a run looks at. */
export interface BranchRecords {
  /** Those that end with what stands, or stood, where the run looks, whoever wrote them; newest first. */
  readonly here: readonly DeploymentFacts[];
  /** What is to be said where the records contradict the look: nothing of the environment may count as gone then. */
  readonly contradiction: Verdict<'refused' | 'nothing'> | undefined;
}

type Rules = Pick<TeardownRequest, 'scope' | 'settingsPlaces'>;

/** Reads the records of a branch, and says whether its environment is known to be where the run does not look. */
export async function recordsOfBranch(
  targets: Targets<TakeDownDeps>,
  { scope, settingsPlaces }: Rules,
  branch: string,
): Promise<BranchRecords> {
  const { deployments } = targets[0].deps;
  const key = subjectKey(identityOf(scope, branch));
  const records = await environmentRecords(deployments, { kind: scope.kind, branch, key });
  const history = [...records.ours, ...records.others];
  const looked = await placesLooked(targets, history);
  const { here, elsewhere } = byPlace(history, looked);
  const what = `The environment of branch '${branch}'`;
  if (elsewhere.length > 0) {
    const refusal = refuseElsewhere({ what, records: elsewhere, looked });
    const left = leftToOthers(what, elsewhere.map(placeOf), looked, settingsPlaces.regions);
    return { here, contradiction: left ?? refusal };
  }
  if (records.ours.length > 0) return { here, contradiction: undefined };
  return { here, contradiction: await otherProject(targets, { scope, branch, what }, records.others) };
}

/** Where the settings name both places, another run looks at the other one. */
function leftToOthers(
  what: string,
  recorded: readonly Place[],
  looked: readonly Place[],
  named: readonly string[],
): Verdict<'nothing'> | undefined {
  const areNamed = [...recorded, ...looked].every(
    ({ region }) => region !== undefined && named.includes(region),
  );
  const isRegion = recorded.every(({ region }) => looked.every((place) => place.region !== region));
  if (!areNamed || !isRegion) return undefined;
  return say(
    'stands_elsewhere',
    `${what} is recorded in ${formatPlaces(recorded)}, which the settings name as well, and there is none in ${formatPlaces(looked)}, so it is left to the run that looks there.`,
    'nothing',
  );
}

/** Several projects may share a branch, so another one's record says something only where this one has none anywhere. */
async function otherProject(
  targets: Targets<TakeDownDeps>,
  {
    scope,
    branch,
    what,
  }: Pick<TeardownRequest, 'scope'> & { readonly branch: string; readonly what: string },
  foreign: BranchRecords['here'],
): Promise<BranchRecords['contradiction']> {
  const { project, kind } = scope;
  const { deployments } = targets[0].deps;
  const ofBranch = await deployments.list({ environment: kind, ref: branch, writers: 'anybody' });
  const others = otherProjects(ofBranch, project);
  if (others.length === 0) return undefined;
  const former = await inEveryTarget(targets, async ({ deps }) =>
    formerOfBranch(formerEnvironments(await deps.stacks.list(), scope), branch),
  );
  for (const each of former) if (each) return refuseFormer(branch, each, scope);
  const ofKind = await deployments.list({ environment: kind, writers: 'anybody' });
  const recorded = ofKind.filter(({ payload }) => projectOfKey(payload['key'] ?? '') === project);
  if (recorded.some(isProof)) return undefined;
  return leftToOtherProject({ what, others, project, recorded: [...foreign, ...recorded] });
}
