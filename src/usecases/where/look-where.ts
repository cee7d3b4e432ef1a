import { describeLastLook } from '../../domain/due/last-look.ts';
import { subjectKey } from '../../domain/environment/naming.ts';
import { inOrder, isUnknown, type ListedEnvironment, type Listing } from '../../domain/where/listing.ts';
import type { DeploymentFacts } from '../../ports/deployments.ts';
import { findLastLook } from '../due/find-last-look.ts';
import { placesLooked } from '../targets/places.ts';
import { withoutStack, withStack } from './list-environments.ts';
import { lookAround } from './look-around.ts';
import { type PlacedStack, readPlaces } from './read-places.ts';
import { readPulls } from './read-pulls.ts';
import { readRecords } from './read-records.ts';
import { branchesToAsk } from './sent-to.ts';
import type { WhereDeps, WhereFound, WherePlace, WhereRequest } from './where-request.ts';

/** A page with more is nothing that anybody reads. */
const MOST_LISTED = 2_000;

/**
 * Lists every environment of the scope, by its stack, its deployments on GitHub and its pull request. Writes nothing. What cannot be read
 * is listed as unknown, and told in `notSeen`; the rest is listed all the same.
 */
export async function lookWhere(deps: WhereDeps, request: WhereRequest): Promise<WhereFound> {
  const look = lookAround();
  const stacks = await readPlaces(look, deps.places, request);
  const recorded = await readRecords(look, deps, request, stacks.placed);
  const unseen = recorded.live.filter((newest) => !hasStack(stacks.placed, request, newest));
  const looked = await look.read('the account', () => placesOf(stacks.seen, unseen));
  const pullsOf = await readPulls(look, deps, request, {
    branches: branchesToAsk(stacks.placed, unseen, { recorded, repositoryId: request.repository.id }),
    since: oldest(stacks.placed, deps.clock.now()),
  });
  const locks = await look.read('the locks', () => deps.codeHost.locks());
  const now = deps.clock.now();
  const failed = deps.places
    .filter((place) => !stacks.seen.includes(place))
    .map(({ account }) => account.region);
  const seen = { request, recorded, pullsOf, locks, looked: isUnknown(looked) ? [] : looked, failed, now };
  const all = [
    ...stacks.placed.map((placed) => withStack(seen, placed)),
    ...unseen.map((newest) => withoutStack(seen, newest)),
  ];
  const last = await lastSweep(deps, request.hourlyWorkflow);
  const listing: Listing = {
    version: 1,
    repository: request.repository.fullName,
    site: request.site,
    madeAt: now.toISOString(),
    notSeen: [...look.causes.map(({ sentence }) => sentence), ...tooMany(all)],
    lastSweep: last,
    environments: inOrder(all).slice(0, MOST_LISTED),
  };
  return { listing, causes: look.causes };
}

function tooMany({ length }: readonly ListedEnvironment[]): readonly string[] {
  return length <= MOST_LISTED ? [] : [`${length - MOST_LISTED} more environments are not listed.`];
}

/** An environment that is no preview may have moved to another branch, and its stack is the same one. */
function hasStack(
  stacks: readonly PlacedStack[],
  { repository }: Pick<WhereRequest, 'repository'>,
  { environment, payload }: DeploymentFacts,
): boolean {
  return stacks.some(
    ({ stack, project, kind, branch = '' }) =>
      kind === environment &&
      (subjectKey({ repositoryId: repository.id, project, kind, branch }) === payload['key'] ||
        stack.name === payload['environment']),
  );
}

/** Accounts are asked for their ids only where a record names one. */
function placesOf(places: readonly WherePlace[], records: readonly DeploymentFacts[]) {
  const [first, ...others] = places.map((place) => ({ name: place.name, deps: place }));
  return first === undefined ? Promise.resolve([]) : placesLooked([first, ...others], records);
}

/** When the oldest of them was made. */
function oldest(stacks: readonly PlacedStack[], now: Date): Date {
  const times = stacks.map(({ stack }) => Date.parse(stack.createdAt)).filter((time) => !Number.isNaN(time));
  return new Date(Math.min(now.getTime(), ...times));
}

async function lastSweep(
  deps: Pick<WhereDeps, 'workflowRuns' | 'log' | 'clock'>,
  workflow: string,
): Promise<Listing['lastSweep']> {
  const last = await findLastLook(deps, workflow);
  if (last === undefined)
    return {
      unknown: `GitHub does not tell of runs of ${workflow}, so nobody knows when the last sweep was.`,
    };
  return { at: last.at ?? null, ...describeLastLook(last, deps.clock.now()) };
}
