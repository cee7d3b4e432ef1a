/**
 * What keeps a request from an address, however well the application is: no name server knows its name, or its certificate is not one
 * that the machine trusts for that name.
 */
export type AddressFault = 'unknown name' | 'wrong certificate';

/**
 * How long a fault is met before it is taken for final, in ms. A resolver may remember for a quarter of an hour that a name did not exist
 * (RFC 2308, section 5; the SOA record of a Route 53 zone has a TTL of 900 seconds). A listener gets its certificate within moments, and
 * an instance that makes its own within minutes.
 */
const FINAL_AFTER: Readonly<Record<AddressFault, number>> = {
  'unknown name': 960_000,
  'wrong certificate': 300_000,
};

/** What looks at an address met of late. */
export interface AddressHistory {
  /** Of the newest look. */
  readonly fault: AddressFault;
  /** A monotonic instant in ms: the first of the looks that met nothing else. */
  readonly since: number;
}

/** What is known after another look; undefined where that one met no such fault. */
export function nextHistory(
  past: AddressHistory | undefined,
  fault: AddressFault | undefined,
  now: number,
): AddressHistory | undefined {
  if (fault === undefined) return undefined;
  return past?.fault === fault ? past : { fault, since: now };
}

/** True where nothing will come of waiting. */
export function isFinal(history: AddressHistory | undefined, now: number): boolean {
  return history !== undefined && now - history.since >= FINAL_AFTER[history.fault];
}

/** What is wrong and what to do, as the end of a sentence. `host` is that of the address. */
export function describeAddressFault(fault: AddressFault, host: string): string {
  return fault === 'unknown name'
    ? `no name server that the runner asks knows ${host}: let the zone of the parent domain name the servers of the hosted zone that holds the record, use a public zone, or correct 'domain' and 'hosted-zone-id'`
    : `the runner does not trust the certificate of ${host}: give the listener one of a public authority that covers this name and is valid now, or correct 'domain'`;
}
