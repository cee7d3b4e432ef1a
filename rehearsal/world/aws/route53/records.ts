import { type DnsRecord, PeerError } from '../protocol/peers.ts';
import { fatalProblem } from './rules.ts';

/** One zone: what the API shows, and what name servers already answer. */
export interface Zone {
  readonly id: string;
  /** With the final dot. */
  readonly name: string;
  readonly records: Map<string, DnsRecord>;
  readonly published: Map<string, DnsRecord>;
}

/** A change of one record set. */
export interface Change {
  readonly action: 'CREATE' | 'UPSERT' | 'DELETE';
  readonly record: DnsRecord;
}

/** A domain name in lower case, with its final dot. */
export function canonicalName(name: string): string {
  const lower = name.toLowerCase();
  return lower.endsWith('.') ? lower : `${lower}.`;
}

/** What tells a record set from the others of its zone. */
export function recordKey(name: string, type: string): string {
  return `${canonicalName(name)} ${type}`;
}

/** The zone's own records, which every zone has. */
export function newZone(id: string, name: string): Zone {
  const apex = canonicalName(name);
  const own: DnsRecord[] = [
    { name: apex, type: 'NS', ttl: 172800, values: ['ns-1.example.net.', 'ns-2.example.net.'] },
    {
      name: apex,
      type: 'SOA',
      ttl: 900,
      values: ['ns-1.example.net. hostmaster.example.net. 1 7200 900 1209600 86400'],
    },
  ];
  const records = new Map(own.map((record) => [recordKey(record.name, record.type), record]));
  return { id, name: apex, records, published: new Map(records) };
}

/**
 * Applies a batch to the zone's records, all or nothing, in Route 53's words.
 * @throws PeerError InvalidChangeBatch, with the problem of each change
 */
export function applyBatch(zone: Zone, changes: readonly Change[]): void {
  const next = new Map(zone.records);
  const problems: string[] = [];
  const written = new Set<string>();
  for (const change of changes) {
    const key = recordKey(change.record.name, change.record.type);
    const isRepeated = change.action !== 'DELETE' && written.has(key);
    const problem = isRepeated
      ? `The request contains an invalid set of changes for a resource record set '${change.record.type} ${change.record.name}'`
      : problemOf(zone, next, change);
    if (change.action !== 'DELETE') written.add(key);
    if (problem !== undefined) problems.push(problem);
    else if (change.action === 'DELETE') next.delete(key);
    else next.set(key, { ...change.record, name: canonicalName(change.record.name) });
  }
  if (problems.length > 0) throw new PeerError('InvalidChangeBatch', `[${problems.join(', ')}]`, 400);
  zone.records.clear();
  for (const [key, record] of next) zone.records.set(key, record);
}

function problemOf(zone: Zone, records: ReadonlyMap<string, DnsRecord>, change: Change): string | undefined {
  const name = canonicalName(change.record.name);
  const { type } = change.record;
  const shown = `[name='${name}', type='${type}']`;
  if (name !== zone.name && !name.endsWith(`.${zone.name}`))
    return `RRSet with DNS name ${name} is not permitted in zone ${zone.name}`;
  const current = records.get(recordKey(name, type));
  if (change.action === 'DELETE') {
    if (!current) return `Tried to delete resource record set ${shown} but it was not found`;
    if (!sameValues(current, change.record))
      return `Tried to delete resource record set ${shown} but the values provided do not match the current values`;
    return undefined;
  }
  const fatal = fatalProblem(change.record);
  if (fatal !== undefined) return fatal;
  if (change.action === 'CREATE' && current)
    return `Tried to create resource record set ${shown} but it already exists`;
  if (type === 'CNAME' && name === zone.name)
    return `RRSet of type CNAME with DNS name ${name} is not permitted at apex in zone ${zone.name}`;
  const others = [...records.values()].filter((record) => record.name === name && record.type !== type);
  const conflict = type === 'CNAME' ? others.length > 0 : others.some((record) => record.type === 'CNAME');
  if (conflict)
    return `RRSet of type ${type} with DNS name ${name} is not permitted as it conflicts with other records with the same DNS name in zone ${zone.name}`;
  return undefined;
}

function sameValues(a: DnsRecord, b: DnsRecord): boolean {
  const text = (record: DnsRecord) =>
    JSON.stringify([
      record.ttl ?? 0,
      [...record.values].sort(),
      canonicalName(record.alias?.dnsName ?? ''),
      record.alias?.hostedZoneId ?? '',
    ]);
  return text(a) === text(b);
}

/** Route 53 lists by name with its labels reversed (`com.example.www`), then by type (API reference, ListResourceRecordSets). */
export function inListOrder(records: Iterable<DnsRecord>): DnsRecord[] {
  return [...records].sort((a, b) => {
    const [left, right] = [sortKey(a.name, a.type), sortKey(b.name, b.type)];
    return left === right ? 0 : left < right ? -1 : 1;
  });
}

/** Text by which record sets are listed: the labels of the name from the last to the first, then the type. */
export function sortKey(name: string, type: string): string {
  return `${canonicalName(name).split('.').reverse().join('.')} ${type}`;
}
