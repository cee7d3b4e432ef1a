import type { DeploymentState } from './deployed-head.ts';

/** Where an environment is made: as much of it as everybody may read. */
export interface Place {
  /** Such as `eu-central-1`; undefined where nobody recorded it. */
  readonly region: string | undefined;
  /** The last four digits of the account's id; undefined where nobody recorded or asked for it. */
  readonly account: string | undefined;
}

/** What the code host has recorded of an environment, as far as it tells where that stands. */
export interface PlacedRecord {
  /** What the deployment was opened with. */
  readonly payload: Readonly<Record<string, string>>;
  /** The newest; undefined where it has none yet. */
  readonly state: DeploymentState | undefined;
  /** Who wrote it where that is nobody whose records are proof: it may hold a run back, and no more. Absent for ours. */
  readonly foreignWriter?: string;
}

/** What of an account's id may stand in a record that the public can read. */
export function accountMark(accountId: string): string {
  return accountId.slice(-4);
}

/** Where a deployment was made, by its payload; older ones name no account, and the oldest no region. */
export function placeOf({ payload }: Pick<PlacedRecord, 'payload'>): Place {
  return { region: payload['region'] || undefined, account: payload['account'] || undefined };
}

/** Where a stack is, by its ARN. Absent parts mean that it names none. */
export function placeOfArn(arn: string): Place {
  const [, , , region, account] = arn.split(':');
  return { region: region || undefined, account: account ? accountMark(account) : undefined };
}

/** True for a record by which something may count as ready, as another run's, or as gone. */
export function isProof({ foreignWriter }: Pick<PlacedRecord, 'foreignWriter'>): boolean {
  return foreignWriter === undefined;
}

/** True for a record that has not ended, so that what it tells of may stand. */
export function isLive({ state }: Pick<PlacedRecord, 'state'>): boolean {
  return state !== 'inactive';
}

/** The records of one environment, parted by where a run looks. */
export interface RecordsByPlace<Facts> {
  /** Of what a look there shows, and of what nobody knows the place. They keep their order. */
  readonly here: readonly Facts[];
  /** Those that have not ended and name a place that is not looked at: absence here says nothing of them. */
  readonly elsewhere: readonly Facts[];
}

/** Parts records by the places that a run looks at; what a record does not name contradicts nothing. */
export function byPlace<Facts extends PlacedRecord>(
  records: readonly Facts[],
  looked: readonly Place[],
): RecordsByPlace<Facts> {
  const isHere = (facts: Facts) => looked.some((place) => isSame(placeOf(facts), place));
  return {
    here: records.filter(isHere),
    elsewhere: records.filter((facts) => isLive(facts) && !isHere(facts)),
  };
}

function isSame(one: Place, other: Place): boolean {
  return isSameOrUnknown(one.region, other.region) && isSameOrUnknown(one.account, other.account);
}

function isSameOrUnknown(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

/** The places, each once, as a sentence names them: `eu-central-1` or `eu-central-1 (the account that ends in 2222)`. */
export function formatPlaces(places: readonly Place[], withAccount = true): string {
  const words = places.map(({ region, account }) => {
    const ending = account === undefined || !withAccount ? '' : `the account that ends in ${account}`;
    if (region === undefined) return ending;
    return ending === '' ? region : `${region} (${ending})`;
  });
  return [...new Set(words)].filter((each) => each !== '').join(' and ');
}

/** What to set so that a run looks where the records say: a clause. */
export function wayTo(recorded: readonly Place[], looked: readonly Place[]): string {
  const regions = [...new Set(recorded.flatMap(({ region }) => region ?? []))];
  const seen = new Set(looked.map(({ region }) => region));
  const accounts = [...new Set(recorded.flatMap(({ account }) => account ?? []))];
  const isOtherAccount = accounts.some((account) =>
    looked.every((place) => place.account !== undefined && place.account !== account),
  );
  const region =
    regions.length > 0 && regions.some((each) => !seen.has(each))
      ? [`give ${regions.join(',')} in the input 'region' or in AWS_REGION`]
      : [];
  const role = isOtherAccount
    ? [`give a role of the account that ends in ${accounts.join(' or ')} in the input 'role-to-assume'`]
    : [];
  return [...region, ...role].join(' and ');
}
