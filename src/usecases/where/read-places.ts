import { isUnknown } from '../../domain/where/listing.ts';
import { type OwnStack, ownStacks } from '../../domain/where/served-branch.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { checkAccount } from '../targets/check-account.ts';
import { formatTarget } from '../targets/targets.ts';
import type { LookAround } from './look-around.ts';
import type { WherePlace, WhereRequest } from './where-request.ts';

/** An environment's stack, and the place that it is in. */
export interface PlacedStack extends OwnStack {
  readonly place: WherePlace;
}

/** Places that are asked at the same time. */
const WIDTH = 4;

/** What was seen of all places. */
export interface SeenPlaces {
  /** The environments, each once; two roles may see one account. */
  readonly placed: readonly PlacedStack[];
  /** Where the look did not fail. */
  readonly seen: readonly WherePlace[];
}

/** One list of stacks for each place. */
export async function readPlaces(
  look: LookAround,
  places: readonly WherePlace[],
  { scope, reviewed }: Pick<WhereRequest, 'scope' | 'reviewed'>,
): Promise<SeenPlaces> {
  const found = await inParallel(places, WIDTH, async (place) => {
    const stacks = await look.read(`the stacks${formatTarget(place)}`, async () => {
      await checkAccount(place.account, place.allowedAccounts);
      return place.stacks.list(reviewed);
    });
    if (isUnknown(stacks)) return { placed: [], seen: [] };
    return { placed: ownStacks(stacks, scope).map((own) => ({ ...own, place })), seen: [place] };
  });
  const all = found.flatMap(({ placed }) => placed);
  return {
    placed: [...new Map(all.map((each) => [each.stack.id, each])).values()],
    seen: found.flatMap(({ seen }) => seen),
  };
}
