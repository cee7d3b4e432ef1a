import { ACCOUNT, type WorldCore } from '../../kernel/world.ts';
import { type DnsRecord, PeerError } from '../protocol/peers.ts';
import { applyBatch, type Change, canonicalName, newZone, recordKey, type Zone } from './records.ts';
import type { Spreading } from './xml.ts';

/** Id of the zone of preview.example.com. */
export const PREVIEW_ZONE = 'Z00000000EXAMPLE';

/** The hosted zones of an account, and the changes that spread through them. */
export interface HostedZones {
  readonly core: WorldCore;
  /** By id, without `/hostedzone/`. */
  readonly zones: Map<string, Zone>;
  /** By id, without `/change/`. */
  readonly changes: Map<string, Spreading>;
  readonly pageSize: number;
}

/** The world's own account has the zone of preview.example.com. */
export function createHostedZones(core: WorldCore): HostedZones {
  return {
    core,
    zones: new Map(
      core.account === ACCOUNT ? [[PREVIEW_ZONE, newZone(PREVIEW_ZONE, 'preview.example.com')]] : [],
    ),
    changes: new Map(),
    pageSize: core.random.pick([2, 5, 100]),
  };
}

/** @throws PeerError NoSuchHostedZone */
export function zoneOf({ zones }: HostedZones, id: string): Zone {
  const zone = zones.get(id.replace(/^\/?hostedzone\//, ''));
  if (!zone) throw new PeerError('NoSuchHostedZone', `No hosted zone found with ID: ${id}`, 404);
  return zone;
}

/** Changes the records at once and what name servers answer after a while of world time. */
export function submit({ core, changes }: HostedZones, zone: Zone, batch: readonly Change[]): Spreading {
  applyBatch(zone, batch);
  const change: Spreading = {
    id: `C${core.random.hex(13).toUpperCase()}`,
    submitted: core.clock.iso(),
    status: 'PENDING',
  };
  changes.set(change.id, change);
  core.clock.after(core.random.integer(5, 60) * 1000, () => {
    change.status = 'INSYNC';
    for (const { action, record } of batch) {
      const key = recordKey(record.name, record.type);
      if (action === 'DELETE') zone.published.delete(key);
      else zone.published.set(key, record);
    }
  });
  return change;
}

/** What name servers answer for a domain name now. */
export function publishedRecord({ core, zones }: HostedZones, domainName: string): DnsRecord | undefined {
  core.clock.now();
  const name = canonicalName(domainName);
  const published = [...zones.values()].flatMap((zone) => [...zone.published.values()]);
  return published.find(
    (each) => canonicalName(each.name) === name && ['CNAME', 'A', 'AAAA'].includes(each.type),
  );
}
