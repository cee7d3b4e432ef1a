import {
  accountMark,
  isLive,
  type Place,
  type PlacedRecord,
  placeOf,
} from '../../domain/environment/place.ts';
import type { AccountDeps } from './check-account.ts';
import { inEveryTarget, type Targets } from './targets.ts';

/** Where a run looks. The account is asked for only where a record that has not ended names one. */
export function placesLooked(
  targets: Targets<AccountDeps>,
  records: readonly PlacedRecord[],
): Promise<readonly Place[]> {
  const namesAccount = records.some((record) => isLive(record) && placeOf(record).account !== undefined);
  return inEveryTarget(targets, async ({ deps: { account } }) => ({
    region: account.region,
    account: namesAccount ? accountMark(await account.accountId()) : undefined,
  }));
}
