import { z } from 'zod';
import { verb } from '../../kernel/control-args.ts';
import { beyondTheWorld, NOT_IN_THE_WORLD } from '../../kernel/limits.ts';
import { namerOf, type WireRequest, type WireResponse } from '../../kernel/wire.ts';
import type { WorldCore } from '../../kernel/world.ts';
import { type DnsRecord, PeerError, type Route53World } from '../protocol/peers.ts';
import { ROUTE53_ROUTES, type Route53Route } from './operations.ts';
import { canonicalName, inListOrder, newZone, recordKey } from './records.ts';
import { refusal } from './xml.ts';
import { createHostedZones, type HostedZones, publishedRecord, submit, zoneOf } from './zones.ts';

/** Route 53, and what its name servers answer. */
export interface Route53Service extends Route53World {
  /** What name servers answer for a domain name now; a change that is still PENDING is not seen yet. */
  lookup(domainName: string): DnsRecord | undefined;
  /** Whether it is the name of a hosted zone, or below one. */
  isInZone(domainName: string): boolean;
}

/** Amazon Route 53 over its REST protocol (API 2013-04-01), with the zone of preview.example.com. */
export function createRoute53(core: WorldCore): Route53Service {
  const dns = createHostedZones(core);
  return {
    name: 'route53',
    operationOf: namerOf(
      ROUTE53_ROUTES.map(({ name }) => name),
      (request) => find(request)?.route.name ?? `${request.method} ${request.path}`,
    ),
    isWrite: (request) => request.method !== 'GET',
    handle: (request) => handle(dns, request),
    upsertRecord: (zoneId, record) => void submit(dns, zoneOf(dns, zoneId), [{ action: 'UPSERT', record }]),
    deleteRecord(zoneId, name, type) {
      const zone = zoneOf(dns, zoneId);
      const record = zone.records.get(recordKey(name, type)) ?? { name, type, values: [] };
      submit(dns, zone, [{ action: 'DELETE', record }]);
    },
    zoneNamed(name) {
      const [zone, ...others] = [...dns.zones.values()].filter(
        (each) => canonicalName(each.name) === canonicalName(name),
      );
      return others.length === 0 ? zone?.id : undefined;
    },
    record: (zoneId, name, type) => zoneOf(dns, zoneId).records.get(recordKey(name, type)),
    lookup: (domainName) => publishedRecord(dns, domainName),
    isInZone: (domainName) =>
      [...dns.zones.values()].some(({ name }) =>
        `.${canonicalName(domainName)}`.endsWith(`.${canonicalName(name)}`),
      ),
    control: {
      zone: verb(
        'route53/zone',
        { id: z.string().regex(/^Z[A-Z0-9]+$/), name: z.string() },
        ({ id, name }) => {
          if (!dns.zones.has(id)) dns.zones.set(id, newZone(id, name));
        },
      ),
    },
    state: () => ({
      zones: [...dns.zones.values()].map((zone) => ({
        id: zone.id,
        name: zone.name,
        records: inListOrder(zone.records.values()).filter((each) => each.name !== zone.name),
        published: [...zone.published.keys()].sort(),
      })),
    }),
  };
}

function handle(dns: HostedZones, request: WireRequest): WireResponse {
  try {
    const found = find(request);
    if (!found) throw beyond(`${request.method} ${request.path}`);
    requireKnown(found.route, request);
    return found.route.run(dns, found.id, request);
  } catch (error) {
    if (error instanceof PeerError) return refusal(error, dns.core.random.uuid());
    throw error;
  }
}

/** The world's own refusal, with 501. */
function beyond(what: string): PeerError {
  return new PeerError(NOT_IN_THE_WORLD, beyondTheWorld('Route 53', what), 501);
}

function find(request: WireRequest): { readonly route: Route53Route; readonly id: string } | undefined {
  const path = decodeURIComponent(request.path).replace(/^\/2013-04-01/, '');
  const route = ROUTE53_ROUTES.find((each) => each.method === request.method && each.path.test(path));
  return route && { route, id: route.path.exec(path)?.[1] ?? '' };
}

function requireKnown(route: Route53Route, request: WireRequest): void {
  for (const name of request.query.keys()) {
    if (!route.query.includes(name)) throw beyond(`the parameter ${name} of ${route.name}`);
  }
}
