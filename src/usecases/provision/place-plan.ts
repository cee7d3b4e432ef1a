import { accountMark, byPlace, formatPlaces, placeOf } from '../../domain/environment/place.ts';
import { accountOfArn } from '../../domain/privacy/account-of-arn.ts';
import { describeLeftBehind, leftBehind } from '../../domain/provision/left-behind.ts';
import type { Leftover } from '../../domain/stack/leftover.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { RecordRequest } from '../subject/deployment-record.ts';
import type { DeploymentPlan } from './deployment.ts';
import type { ProvisionDeps, ProvisionRequest } from './provision-request.ts';
import type { ProvisionResult } from './provision-result.ts';

/** A plan of which only the records of the run's own place are the history: what is recorded elsewhere is not closed without a look. */
export interface PlacedPlan extends DeploymentPlan {
  /** Where the run works, and what is recorded in other places, whoever looks there. */
  readonly where: Pick<RecordRequest, 'place' | 'leftBehind'>;
  /** What may still stand of the branch where nobody looks any more; [] for nothing. */
  readonly leftBehind: readonly Leftover[];
}

/** Parts what is recorded of the branch by its place, and warns of what the run leaves behind in another one. */
export async function placePlan(
  { target, log }: Pick<ProvisionDeps, 'target' | 'log'>,
  { settingsRegions }: Pick<ProvisionRequest, 'settingsRegions'>,
  plan: DeploymentPlan,
): Promise<PlacedPlan> {
  const { subject, existing, history } = plan;
  const account = accountOfArn(existing?.id ?? '') || (await accountOf(target));
  const place = { region: target.region, account: account && accountMark(account) };
  const { here: ours } = byPlace(history.ours, [place]);
  const { elsewhere } = byPlace([...history.ours, ...history.others], [place]);
  // Where the settings name both, each has its own run.
  const isLeft = (region: string | undefined) =>
    region === undefined || region === place.region || !settingsRegions.includes(region);
  const left = leftBehind(
    subject,
    elsewhere.filter((facts) => isLeft(placeOf(facts).region)),
  );
  for (const each of left) log.warning(describeLeftBehind(each));
  const ofEachPlace = Map.groupBy(elsewhere, (facts) => formatPlaces([placeOf(facts)]));
  const newest = [...ofEachPlace.values()].map((facts) => Math.max(...facts.map(({ id }) => id)));
  return { ...plan, history: { ...history, ours }, leftBehind: left, where: { place, leftBehind: newest } };
}

/** A record without its account says less, and is no reason to fail. */
async function accountOf({ account }: ProvisionDeps['target']): Promise<string | undefined> {
  try {
    return await account.accountId();
  } catch (error) {
    if (error instanceof AdapterError) return undefined;
    throw error;
  }
}

/** The result of a run with what it left behind elsewhere, so that people read of it where they look. */
export function withLeftBehind(result: ProvisionResult, left: readonly Leftover[]): ProvisionResult {
  const { environment } = result.report;
  if (left.length === 0 || environment === undefined) return result;
  const leftovers = [...(environment.leftovers ?? []), ...left];
  return { ...result, report: { ...result.report, environment: { ...environment, leftovers } } };
}
