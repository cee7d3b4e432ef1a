import { isIPv4, isIPv6 } from 'node:net';
import { type DnsRecord, PeerError } from '../protocol/peers.ts';

/** Source: RRType in Route 53's API reference. */
const TYPES = [
  'SOA',
  'A',
  'TXT',
  'NS',
  'CNAME',
  'MX',
  'NAPTR',
  'PTR',
  'SRV',
  'SPF',
  'AAAA',
  'CAA',
  'DS',
  'TLSA',
  'SSHFP',
  'SVCB',
  'HTTPS',
];
const LONGEST_TTL = 2_147_483_647;
const LONGEST_LABEL = 63;

/**
 * Source: ResourceRecordSet in Route 53's API reference; an alias has neither a TTL nor values, any other record has both.
 * @throws PeerError InvalidInput
 */
export function requireShape(action: string, record: DnsRecord): void {
  const { name, type, ttl, values, alias } = record;
  if (!TYPES.includes(type))
    throw invalidInput(
      `1 validation error detected: Value '${type}' at 'changeBatch.changes.1.member.resourceRecordSet.type' failed to satisfy constraint: Member must satisfy enum value set: [${TYPES.join(', ')}]`,
    );
  if (ttl !== undefined && !(Number.isInteger(ttl) && ttl >= 0 && ttl <= LONGEST_TTL))
    throw invalidInput(`Invalid request: a TTL of ${ttl} is outside of 0 to ${LONGEST_TTL}`);
  const plain = ttl !== undefined && values.length > 0;
  const parts = ttl !== undefined || values.length > 0;
  if (alias ? !parts : plain) return;
  throw invalidInput(
    `Invalid request: Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId], but found ${alias ? 'more than one' : 'none'} in Change with [Action=${action}, Name=${name}, Type=${type}, SetIdentifier=null]`,
  );
}

function invalidInput(message: string): PeerError {
  return new PeerError('InvalidInput', message, 400);
}

/** What is wrong with a record's name or values, in Route 53's words. Source: "Supported DNS record types" of its guide. */
export function fatalProblem({ name, type, values }: DnsRecord): string | undefined {
  const labels = name.replace(/\.$/, '').split('.');
  if (labels.some((label) => label === '')) return fatal('DomainLabelEmpty (Domain label is empty)', name);
  if (labels.some((label) => label.length > LONGEST_LABEL))
    return fatal('DomainLabelTooLong (Domain label is too long)', name);
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  if (twice !== undefined) return `Duplicate Resource Record: '${twice}'`;
  if (type === 'CNAME' && values.length > 1) return fatal('MultipleValues (A CNAME has one value)', name);
  for (const value of values) {
    const problem = valueProblem(type, value);
    if (problem !== undefined) return fatal(problem, value);
  }
  return undefined;
}

function fatal(problem: string, at: string): string {
  return `Invalid Resource Record: 'FATAL problem: ${problem} encountered with '${at}''`;
}

function valueProblem(type: string, value: string): string | undefined {
  if (type === 'A' && !isIPv4(value)) return 'ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)';
  if (type === 'AAAA' && !isIPv6(value))
    return 'AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address)';
  if (type === 'TXT' && !/^".*"$/s.test(value))
    return 'InvalidCharacterString (Value should be enclosed in quotation marks)';
  return undefined;
}
