import { z } from 'zod';
import { verb } from '../../kernel/control-args.ts';
import type { WireRequest, WireResponse } from '../../kernel/wire.ts';
import { ACCOUNT, type WorldCore } from '../../kernel/world.ts';
import { type DnsRecord, PeerError, type Route53World } from '../protocol/peers.ts';
import {
  applyBatch,
  type Change,
  canonicalName,
  inListOrder,
  newZone,
  recordKey,
  sortKey,
  type Zone,
} from './records.ts';
import {
  answer,
  changeElement,
  readBatch,
  recordElement,
  refusal,
  type Spreading,
  zoneElement,
} from './xml.ts';

export interface Route53Service extends Route53World {
  /** What name servers answer for a host now; a change that is still PENDING is not seen yet. */
  lookup(host: string): DnsRecord | undefined;
}

export const PREVIEW_ZONE = 'Z00000000EXAMPLE';

/** Amazon Route 53 over its REST protocol (API 2013-04-01), with the zone of preview.example.com. */
export function createRoute53(core: WorldCore): Route53Service {
  const zones = new Map<string, Zone>(
    core.account === ACCOUNT ? [[PREVIEW_ZONE, newZone(PREVIEW_ZONE, 'preview.example.com')]] : [],
  );
  const changes = new Map<string, Spreading>();
  const pageSize = core.random.pick([2, 5, 100]);

  function zoneOf(id: string): Zone {
    const zone = zones.get(id.replace(/^\/?hostedzone\//, ''));
    if (!zone) throw new PeerError('NoSuchHostedZone', `No hosted zone found with ID: ${id}`, 404);
    return zone;
  }

  /** Changes the records at once and what name servers answer after a while of world time. */
  function submit(zone: Zone, batch: readonly Change[]): Spreading {
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

  const routes: readonly Route[] = [
    {
      name: 'ListHostedZones',
      method: 'GET',
      path: /^\/hostedzone\/?$/,
      query: ['maxitems', 'marker'],
      run: listZones,
    },
    {
      name: 'ListHostedZonesByName',
      method: 'GET',
      path: /^\/hostedzonesbyname$/,
      query: ['dnsname', 'hostedzoneid', 'maxitems'],
      run: listZonesByName,
    },
    { name: 'GetHostedZone', method: 'GET', path: /^\/hostedzone\/([^/]+)$/, query: [], run: getZone },
    {
      name: 'ListResourceRecordSets',
      method: 'GET',
      path: /^\/hostedzone\/([^/]+)\/rrset\/?$/,
      query: ['name', 'type', 'identifier', 'maxitems'],
      run: listRecords,
    },
    {
      name: 'ChangeResourceRecordSets',
      method: 'POST',
      path: /^\/hostedzone\/([^/]+)\/rrset\/?$/,
      query: [],
      run: changeRecords,
    },
    { name: 'GetChange', method: 'GET', path: /^\/change\/([^/]+)$/, query: [], run: getChange },
  ];

  function listZones(_id: string, request: WireRequest): WireResponse {
    const sorted = [...zones.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const marker = request.query.get('marker') ?? '';
    const rest = sorted.filter((zone) => zone.id >= marker);
    const page = rest.slice(0, limitOf(request, pageSize));
    const next = rest[page.length];
    return answer('ListHostedZonesResponse', {
      HostedZones: { HostedZone: page.map(zoneElement) },
      ...(marker === '' ? {} : { Marker: marker }),
      IsTruncated: String(next !== undefined),
      ...(next ? { NextMarker: next.id } : {}),
      MaxItems: limitOf(request, 100),
    });
  }

  function listZonesByName(_id: string, request: WireRequest): WireResponse {
    const name = request.query.get('dnsname') ?? '';
    const order = (zone: Zone) => `${sortKey(zone.name, '')} ${zone.id}`;
    const sorted = [...zones.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
    const rest = sorted.filter((zone) => name === '' || sortKey(zone.name, '') >= sortKey(name, ''));
    const page = rest.slice(0, limitOf(request, pageSize));
    const next = rest[page.length];
    return answer('ListHostedZonesByNameResponse', {
      HostedZones: { HostedZone: page.map(zoneElement) },
      ...(name === '' ? {} : { DNSName: name }),
      IsTruncated: String(next !== undefined),
      ...(next ? { NextDNSName: next.name, NextHostedZoneId: next.id } : {}),
      MaxItems: limitOf(request, 100),
    });
  }

  function getZone(id: string): WireResponse {
    const servers = { NameServer: ['ns-1.example.net', 'ns-2.example.net'] };
    return answer('GetHostedZoneResponse', {
      HostedZone: zoneElement(zoneOf(id)),
      DelegationSet: { NameServers: servers },
    });
  }

  function listRecords(id: string, request: WireRequest): WireResponse {
    const name = request.query.get('name');
    const type = request.query.get('type') ?? '';
    if (name === null && type !== '')
      throw new PeerError('InvalidInput', 'A record type needs a record name to start from.');
    const from = name === null ? '' : sortKey(name, type);
    const rest = inListOrder(zoneOf(id).records.values()).filter(
      (record) => sortKey(record.name, record.type) >= from,
    );
    const page = rest.slice(0, limitOf(request, pageSize));
    const next = rest[page.length];
    return answer('ListResourceRecordSetsResponse', {
      ResourceRecordSets: { ResourceRecordSet: page.map(recordElement) },
      IsTruncated: String(next !== undefined),
      ...(next ? { NextRecordName: next.name, NextRecordType: next.type } : {}),
      MaxItems: limitOf(request, 300),
    });
  }

  function changeRecords(id: string, request: WireRequest): WireResponse {
    const zone = zoneOf(id);
    return answer('ChangeResourceRecordSetsResponse', {
      ChangeInfo: changeElement(submit(zone, readBatch(request))),
    });
  }

  function getChange(id: string): WireResponse {
    const change = changes.get(id);
    if (!change) throw new PeerError('NoSuchChange', `Could not find resource with ID: ${id}`, 404);
    return answer('GetChangeResponse', { ChangeInfo: changeElement(change) });
  }

  const find = (request: WireRequest) => {
    const path = decodeURIComponent(request.path).replace(/^\/2013-04-01/, '');
    const route = routes.find((each) => each.method === request.method && each.path.test(path));
    return route && { route, id: route.path.exec(path)?.[1] ?? '' };
  };

  return {
    name: 'route53',
    operationOf: (request) => find(request)?.route.name ?? `${request.method} ${request.path}`,
    isWrite: (request) => request.method !== 'GET',
    handle(request) {
      try {
        const found = find(request);
        if (!found)
          throw new PeerError(
            'NotImplemented',
            `The world's Route 53 does not play ${request.method} ${request.path}.`,
            501,
          );
        requireKnown(found.route, request);
        return found.route.run(found.id, request);
      } catch (error) {
        if (error instanceof PeerError) return refusal(error, core.random.uuid());
        throw error;
      }
    },
    upsertRecord: (zoneId, record) => void submit(zoneOf(zoneId), [{ action: 'UPSERT', record }]),
    deleteRecord(zoneId, name, type) {
      const zone = zoneOf(zoneId);
      const record = zone.records.get(recordKey(name, type)) ?? { name, type, values: [] };
      submit(zone, [{ action: 'DELETE', record }]);
    },
    record: (zoneId, name, type) => zoneOf(zoneId).records.get(recordKey(name, type)),
    lookup(host) {
      core.clock.now();
      const name = canonicalName(host);
      const published = [...zones.values()].flatMap((zone) => [...zone.published.values()]);
      return published.find(
        (each) => canonicalName(each.name) === name && ['CNAME', 'A', 'AAAA'].includes(each.type),
      );
    },
    control: {
      zone: verb(
        'route53/zone',
        { id: z.string().regex(/^Z[A-Z0-9]+$/), name: z.string() },
        ({ id, name }) => {
          if (!zones.has(id)) zones.set(id, newZone(id, name));
        },
      ),
    },
    state: () => ({
      zones: [...zones.values()].map((zone) => ({
        id: zone.id,
        name: zone.name,
        records: inListOrder(zone.records.values()).filter((each) => each.name !== zone.name),
        published: [...zone.published.keys()].sort(),
      })),
    }),
  };
}

interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: RegExp;
  readonly query: readonly string[];
  run(id: string, request: WireRequest): WireResponse;
}

function requireKnown(route: Route, request: WireRequest): void {
  for (const name of request.query.keys()) {
    if (!route.query.includes(name))
      throw new PeerError(
        'InvalidInput',
        `The world's Route 53 does not play the parameter ${name} of ${route.name}.`,
      );
  }
}

function limitOf(request: WireRequest, most: number): number {
  const given = Number(request.query.get('maxitems') ?? most);
  return Number.isInteger(given) && given > 0 ? Math.min(given, most) : most;
}
