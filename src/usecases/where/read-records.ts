import { projectOfKey, subjectKey } from '../../domain/environment/naming.ts';
import { isLive } from '../../domain/environment/place.ts';
import { isUnknown, type Unknown } from '../../domain/where/listing.ts';
import { isListed } from '../../domain/where/served-branch.ts';
import type { DeploymentFacts } from '../../ports/deployments.ts';
import type { LookAround } from './look-around.ts';
import type { PlacedStack } from './read-places.ts';
import type { WhereDeps, WhereRequest } from './where-request.ts';

/** The deployments of one environment, newest first. */
export interface RecordedHistory {
  readonly records: readonly DeploymentFacts[];
  /** There are no older ones. */
  readonly areWhole: boolean;
}

/** What GitHub has recorded. */
export interface Recorded {
  /** Of the environment with that key; it says why nobody knows where its kind could not be read. */
  of(kind: string, key: string): RecordedHistory | Unknown;
  /** The newest record of each environment that has not ended. */
  readonly live: readonly DeploymentFacts[];
}

/** A list of one kind has the newest hundred. */
const A_LIST = 100;
/** Environments that are asked about by themselves, because the list of their kind does not reach back to them. */
const MOST_ASKED = 10;

/** One list for each kind, and one more for each of a few environments that are older than what it holds. */
export async function readRecords(
  look: LookAround,
  { deployments }: Pick<WhereDeps, 'deployments'>,
  request: Pick<WhereRequest, 'repository' | 'scope' | 'kinds'>,
  stacks: readonly PlacedStack[],
): Promise<Recorded> {
  const { repository, scope } = request;
  const kinds = [...new Set([...request.kinds, ...stacks.map(({ kind }) => kind)])];
  const byKind = new Map<string, readonly DeploymentFacts[] | Unknown>();
  for (const environment of kinds.filter((kind) => scope.kinds.length === 0 || scope.kinds.includes(kind)))
    byKind.set(
      environment,
      await look.read(`the deployments of kind '${environment}'`, () => deployments.list({ environment })),
    );
  const byKey = new Map<string, RecordedHistory>();
  for (const list of byKind.values())
    if (!isUnknown(list))
      for (const [key, records] of Map.groupBy(list, ({ payload }) => payload['key'] ?? ''))
        byKey.set(key, { records, areWhole: list.length < A_LIST });
  for (const { kind, branch, project } of unlisted(stacks, byKind, byKey, repository.id).slice(
    0,
    MOST_ASKED,
  )) {
    const key = subjectKey({ repositoryId: repository.id, project, kind, branch });
    const records = await look.read(`the deployments of branch '${branch}'`, () =>
      deployments.list({ environment: kind, ref: branch, key }),
    );
    if (!isUnknown(records)) byKey.set(key, { records, areWhole: false });
  }
  const newest = [...byKey].flatMap(([key, { records }]) =>
    isOfScope(key, records[0], request) ? (records[0] ?? []) : [],
  );
  return {
    live: newest.filter(isLive),
    of(kind, key) {
      const list = byKind.get(kind);
      if (list !== undefined && isUnknown(list)) return list;
      return byKey.get(key) ?? { records: [], areWhole: list !== undefined && list.length < A_LIST };
    },
  };
}

/** Stacks without a record in a list that ends before the oldest. */
function unlisted(
  stacks: readonly PlacedStack[],
  byKind: ReadonlyMap<string, readonly DeploymentFacts[] | Unknown>,
  byKey: ReadonlyMap<string, RecordedHistory>,
  repositoryId: number,
) {
  return stacks.flatMap(({ project, kind, branch }) => {
    const list = byKind.get(kind);
    if (branch === undefined || list === undefined || isUnknown(list) || list.length < A_LIST) return [];
    const isKnown = byKey.has(subjectKey({ repositoryId, project, kind, branch }));
    return isKnown ? [] : [{ project, kind, branch }];
  });
}

/** The id tells a repository from one that was renamed, or whose record came along with a transfer. */
function isOfScope(
  key: string,
  newest: DeploymentFacts | undefined,
  { repository, scope }: Pick<WhereRequest, 'repository' | 'scope'>,
): boolean {
  const project = projectOfKey(key);
  if (project === undefined || newest === undefined) return false;
  return key.startsWith(`${repository.id}/`) && isListed(scope, project, newest.environment);
}
