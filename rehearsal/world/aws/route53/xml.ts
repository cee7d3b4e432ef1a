import { beyondTheWorld, NOT_IN_THE_WORLD } from '../../kernel/limits.ts';
import type { WireRequest, WireResponse } from '../../kernel/wire.ts';
import { type DnsRecord, PeerError } from '../protocol/peers.ts';
import { asRecord, document, elementText, parseDocument, recordsOf } from '../protocol/rest-xml.ts';
import type { Change, Zone } from './records.ts';
import { requireShape } from './rules.ts';

const NAMESPACE = 'https://route53.amazonaws.com/doc/2013-04-01/';

/** A change on its way to the name servers. */
export interface Spreading {
  readonly id: string;
  readonly submitted: string;
  status: 'PENDING' | 'INSYNC';
}

const KNOWN_ELEMENTS = ['Name', 'Type', 'TTL', 'ResourceRecords', 'AliasTarget', '#text'];

/** @throws PeerError InvalidInput */
export function readBatch(request: WireRequest): Change[] {
  const root = parse(request);
  const changes = recordsOf(asRecord(asRecord(root['ChangeBatch'])['Changes'])['Change']);
  if (changes.length === 0) throw new PeerError('InvalidInput', 'Invalid request: the batch has no changes');
  return changes.map((change) => {
    const action = elementText(change['Action']);
    if (action !== 'CREATE' && action !== 'UPSERT' && action !== 'DELETE')
      throw new PeerError('InvalidInput', `Invalid request: unknown action ${action}`);
    const record = readRecord(asRecord(change['ResourceRecordSet']));
    requireShape(action, record);
    return { action, record };
  });
}

function parse(request: WireRequest): Readonly<Record<string, unknown>> {
  try {
    return parseDocument('ChangeResourceRecordSetsRequest', request.body);
  } catch {
    throw new PeerError('InvalidInput', 'Invalid XML ; the body is no ChangeResourceRecordSetsRequest');
  }
}

function readRecord(element: Readonly<Record<string, unknown>>): DnsRecord {
  const unknown = Object.keys(element).find((name) => !KNOWN_ELEMENTS.includes(name));
  if (unknown)
    throw new PeerError(NOT_IN_THE_WORLD, beyondTheWorld('Route 53', `${unknown} in a record set`), 501);
  const ttl = elementText(element['TTL']);
  const alias = element['AliasTarget'] === undefined ? undefined : asRecord(element['AliasTarget']);
  return {
    name: elementText(element['Name']) ?? '',
    type: elementText(element['Type']) ?? '',
    ...(ttl === undefined ? {} : { ttl: Number(ttl) }),
    values: recordsOf(asRecord(element['ResourceRecords'])['ResourceRecord']).map(
      (each) => elementText(each['Value']) ?? '',
    ),
    ...(alias
      ? {
          alias: {
            dnsName: elementText(alias['DNSName']) ?? '',
            hostedZoneId: elementText(alias['HostedZoneId']) ?? '',
          },
        }
      : {}),
  };
}

/** A zone as Route 53 shows it. */
export function zoneElement(zone: Zone) {
  return {
    Id: `/hostedzone/${zone.id}`,
    Name: zone.name,
    CallerReference: zone.id,
    Config: { PrivateZone: 'false' },
    ResourceRecordSetCount: zone.records.size,
  };
}

/** A record set as Route 53 shows it. */
export function recordElement(record: DnsRecord) {
  if (record.alias) {
    const target = {
      HostedZoneId: record.alias.hostedZoneId,
      DNSName: record.alias.dnsName,
      EvaluateTargetHealth: 'false',
    };
    return { Name: record.name, Type: record.type, AliasTarget: target };
  }
  const ResourceRecords = { ResourceRecord: record.values.map((Value) => ({ Value })) };
  return { Name: record.name, Type: record.type, TTL: record.ttl ?? 300, ResourceRecords };
}

/** A change as Route 53 shows it. */
export function changeElement(change: Spreading) {
  return { Id: `/change/${change.id}`, Status: change.status, SubmittedAt: change.submitted };
}

/** A successful answer of Route 53. */
export function answer(root: string, content: Readonly<Record<string, unknown>>): WireResponse {
  return { status: 200, headers: { 'content-type': 'text/xml' }, body: document(root, content, NAMESPACE) };
}

/** A refusal of Route 53's. */
export function refusal(error: PeerError, requestId: string): WireResponse {
  const type = error.status >= 500 ? 'Receiver' : 'Sender';
  const content = { Error: { Type: type, Code: error.code, Message: error.message }, RequestId: requestId };
  const body = document('ErrorResponse', content, NAMESPACE);
  return { status: error.status, headers: { 'content-type': 'text/xml' }, body };
}
