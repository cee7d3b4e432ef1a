import type { WireRequest, WireResponse } from '../../kernel/wire.ts';
import { PeerError } from '../protocol/peers.ts';
import { inListOrder, sortKey, type Zone } from './records.ts';
import { answer, changeElement, readBatch, recordElement, zoneElement } from './xml.ts';
import { type HostedZones, submit, zoneOf } from './zones.ts';

/** An operation as it comes over the wire. */
export interface Route53Route {
  readonly name: string;
  readonly method: string;
  /** Over the path without the version; the first group is the id that the operation is about. */
  readonly path: RegExp;
  /** Names of the query parameters that it takes. */
  readonly query: readonly string[];
  run(dns: HostedZones, id: string, request: WireRequest): WireResponse;
}

/** Operations that the world plays. Source: the service model of API 2013-04-01. */
export const ROUTE53_ROUTES: readonly Route53Route[] = [
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

function listZones(dns: HostedZones, _id: string, request: WireRequest): WireResponse {
  const sorted = [...dns.zones.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const marker = request.query.get('marker') ?? '';
  const rest = sorted.filter((zone) => zone.id >= marker);
  const page = rest.slice(0, limitOf(request, dns.pageSize));
  const next = rest[page.length];
  return answer('ListHostedZonesResponse', {
    HostedZones: { HostedZone: page.map(zoneElement) },
    ...(marker === '' ? {} : { Marker: marker }),
    IsTruncated: String(next !== undefined),
    ...(next ? { NextMarker: next.id } : {}),
    MaxItems: limitOf(request, 100),
  });
}

function listZonesByName(dns: HostedZones, _id: string, request: WireRequest): WireResponse {
  const name = request.query.get('dnsname') ?? '';
  const order = (zone: Zone) => `${sortKey(zone.name, '')} ${zone.id}`;
  const sorted = [...dns.zones.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const rest = sorted.filter((zone) => name === '' || sortKey(zone.name, '') >= sortKey(name, ''));
  const page = rest.slice(0, limitOf(request, dns.pageSize));
  const next = rest[page.length];
  return answer('ListHostedZonesByNameResponse', {
    HostedZones: { HostedZone: page.map(zoneElement) },
    ...(name === '' ? {} : { DNSName: name }),
    IsTruncated: String(next !== undefined),
    ...(next ? { NextDNSName: next.name, NextHostedZoneId: next.id } : {}),
    MaxItems: limitOf(request, 100),
  });
}

function getZone(dns: HostedZones, id: string): WireResponse {
  const servers = { NameServer: ['ns-1.example.net', 'ns-2.example.net'] };
  return answer('GetHostedZoneResponse', {
    HostedZone: zoneElement(zoneOf(dns, id)),
    DelegationSet: { NameServers: servers },
  });
}

function listRecords(dns: HostedZones, id: string, request: WireRequest): WireResponse {
  const name = request.query.get('name');
  const type = request.query.get('type') ?? '';
  if (name === null && type !== '')
    throw new PeerError('InvalidInput', 'A record type needs a record name to start from.');
  const from = name === null ? '' : sortKey(name, type);
  const rest = inListOrder(zoneOf(dns, id).records.values()).filter(
    (record) => sortKey(record.name, record.type) >= from,
  );
  const page = rest.slice(0, limitOf(request, dns.pageSize));
  const next = rest[page.length];
  return answer('ListResourceRecordSetsResponse', {
    ResourceRecordSets: { ResourceRecordSet: page.map(recordElement) },
    IsTruncated: String(next !== undefined),
    ...(next ? { NextRecordName: next.name, NextRecordType: next.type } : {}),
    MaxItems: limitOf(request, 300),
  });
}

function changeRecords(dns: HostedZones, id: string, request: WireRequest): WireResponse {
  const zone = zoneOf(dns, id);
  return answer('ChangeResourceRecordSetsResponse', {
    ChangeInfo: changeElement(submit(dns, zone, readBatch(request))),
  });
}

function getChange(dns: HostedZones, id: string): WireResponse {
  const change = dns.changes.get(id);
  if (!change) throw new PeerError('NoSuchChange', `Could not find resource with ID: ${id}`, 404);
  return answer('GetChangeResponse', { ChangeInfo: changeElement(change) });
}

function limitOf(request: WireRequest, most: number): number {
  const given = Number(request.query.get('maxitems') ?? most);
  return Number.isInteger(given) && given > 0 ? Math.min(given, most) : most;
}
