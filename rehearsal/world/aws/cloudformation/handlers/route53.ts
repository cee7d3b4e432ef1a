import type { WorldCore } from '../../../kernel/world.ts';
import { type DnsRecord, PeerError, type Route53World } from '../../protocol/peers.ts';
import { type ResourceHandler, textProperty } from '../stacks/handler.ts';
import { asText, isList, isObject, type JsonObject } from '../template/json.ts';
import { isUnmodelled } from './unmodelled.ts';

/** The resource types of Route 53. */
export function route53Handlers(core: WorldCore): ResourceHandler[] {
  return [recordSet(core)];
}

function recordSet(core: WorldCore): ResourceHandler {
  const route53 = () => core.peer('route53') as Route53World;
  return {
    type: 'AWS::Route53::RecordSet',
    schema: {
      properties: [
        'AliasTarget',
        'Comment',
        'HostedZoneId',
        'HostedZoneName',
        'Name',
        'ResourceRecords',
        'TTL',
        'Type',
      ],
      required: ['Name', 'Type'],
      replacedBy: ['HostedZoneId', 'HostedZoneName', 'Name'],
      attributes: [],
    },
    tagged: false,
    seconds: { create: 30, update: 30, delete: 30 },
    create(request) {
      const record = recordOf(request.properties);
      const zone = zoneOf(core, request.properties);
      if (zone === undefined) return { physicalId: record.name };
      if (route53().record(zone, record.name, record.type))
        throw new Error(
          `[Tried to create resource record set [name='${record.name}.', type='${record.type}'] but it already exists]`,
        );
      route53().upsertRecord(zone, record);
      return { physicalId: record.name };
    },
    update(request, before) {
      const record = recordOf(request.properties);
      const old = recordOf(before);
      const zone = zoneOf(core, request.properties);
      if (zone === undefined) return { physicalId: record.name };
      if (old.type !== record.type) forget(route53(), zone, old);
      route53().upsertRecord(zone, record);
      return { physicalId: record.name };
    },
    delete(request) {
      const zone = zoneOf(core, request.properties);
      if (zone !== undefined) forget(route53(), zone, recordOf(request.properties));
      return {};
    },
    attribute: () => '',
  };
}

/** A record that is gone already is as good as deleted. */
function forget(route53: Route53World, zone: string, record: DnsRecord): void {
  try {
    route53.deleteRecord(zone, record.name, record.type);
  } catch (error) {
    if (
      !(error instanceof PeerError && error.code === 'InvalidChangeBatch') &&
      !/not found/.test(String(error))
    )
      throw error;
  }
}

/** The zone of a record, by its id or its name; undefined for a zone that the world has made without modelling it. */
function zoneOf(core: WorldCore, properties: JsonObject): string | undefined {
  const name = textProperty(properties, 'HostedZoneName');
  const route53 = core.peer('route53') as Route53World;
  const id = textProperty(properties, 'HostedZoneId') ?? (name && route53.zoneNamed(name));
  if (id === undefined && name === undefined) throw new Error('Property HostedZoneId cannot be empty.');
  if (id === undefined) throw new Error(`No hosted zones named ${name} found`);
  return isUnmodelled(core, id) ? undefined : id.replace('/hostedzone/', '');
}

function recordOf(properties: JsonObject): DnsRecord {
  const values = properties['ResourceRecords'];
  const alias = properties['AliasTarget'];
  const ttl = textProperty(properties, 'TTL');
  return {
    name: (textProperty(properties, 'Name') ?? '').replace(/\.$/, ''),
    type: textProperty(properties, 'Type') ?? '',
    values: isList(values) ? values.map(asText) : [],
    ...(ttl === undefined ? {} : { ttl: Number(ttl) }),
    ...(isObject(alias)
      ? { alias: { dnsName: asText(alias['DNSName']), hostedZoneId: asText(alias['HostedZoneId']) } }
      : {}),
  };
}
