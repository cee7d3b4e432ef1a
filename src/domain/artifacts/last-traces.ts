import { isMap, isNode, isScalar } from 'yaml';
import { databaseKindOf } from '../stack/databases.ts';
import type { StackResource } from '../stack/stack.ts';
import { pairOf } from './template-edits.ts';
import type { WrittenResources } from './written-resources.ts';

/**
 * Types of which CloudFormation takes a last snapshot where their `DeletionPolicy` is `Snapshot`, but for databases, whose snapshots RDS
 * is asked for. Source: the reference of the `DeletionPolicy` attribute.
 */
const BY_POLICY = new Set([
  'AWS::EC2::Volume',
  'AWS::ElastiCache::CacheCluster',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::Redshift::Cluster',
]);

/** Types whose service takes one where the property `FinalSnapshotName` is set. Source: the template reference of each type. */
const BY_NAME = new Set([
  'AWS::ElastiCache::ServerlessCache',
  'AWS::MemoryDB::Cluster',
  'AWS::RedshiftServerless::Namespace',
]);

/** Why something stays of a resource that was deleted: a clause. */
type Trace = string;

const SNAPSHOT = 'a last snapshot was taken of it, which stays and costs money';
const MAYBE = 'a last snapshot may have been taken of it, which would stay and cost money';
const BACKUPS = 'RDS keeps its automated backups for as long as they are retained, and they cost money';
const BACKUPS_MAYBE =
  'RDS may keep its automated backups for as long as they are retained, and they would cost money';

/** True for a resource of which its deletion may leave something that nothing but its template tells. */
export function mayLeaveTrace({ type }: Pick<StackResource, 'type'>): boolean {
  return BY_POLICY.has(type) || BY_NAME.has(type) || databaseKindOf(type) !== undefined;
}

/**
 * What its deletion leaves of a resource, as the template says; undefined for nothing. A template that cannot be read, or that makes the
 * resource by a transform, tells nothing, so that it is said what may be left.
 * @param resources by `writtenResources`, once for all that are asked about.
 */
export function traceOf({ type, logicalId }: StackResource, resources: WrittenResources): Trace | undefined {
  const written = pairOf(resources.node, logicalId)?.value;
  const properties = pairOf(written, 'Properties')?.value;
  const isDatabase = databaseKindOf(type) !== undefined;
  if (!isMap(written)) return isDatabase ? BACKUPS_MAYBE : MAYBE;
  if (isDatabase) return ofBackups(pairOf(properties, 'DeleteAutomatedBackups')?.value);
  if (BY_NAME.has(type)) return ofName(pairOf(properties, 'FinalSnapshotName')?.value);
  const policy = pairOf(written, 'DeletionPolicy')?.value;
  if (policy === undefined) return undefined;
  const said = plainText(policy);
  if (said === undefined) return MAYBE;
  return said === 'Snapshot' ? SNAPSHOT : undefined;
}

/** They are deleted with the database where nothing is said (RDS API reference, DeleteDBInstance and DeleteDBCluster). */
function ofBackups(deleted: unknown): Trace | undefined {
  if (deleted === undefined) return undefined;
  const said = plainText(deleted);
  if (said === undefined) return BACKUPS_MAYBE;
  return /^false$/i.test(said) ? BACKUPS : undefined;
}

/** A reference to `AWS::NoValue` takes the property away, and a condition may choose that. */
function ofName(name: unknown): Trace | undefined {
  if (name === undefined || isNoValue(name)) return undefined;
  const chooses = isMap(name) ? pairOf(name, 'Fn::If') !== undefined : isNode(name) && name.tag === '!If';
  return chooses ? MAYBE : SNAPSHOT;
}

function isNoValue(node: unknown): boolean {
  const referred = isMap(node) ? pairOf(node, 'Ref')?.value : node;
  return isScalar(referred) && referred.value === 'AWS::NoValue';
}

/** A value that stands as it is; undefined for what a function makes. */
function plainText(node: unknown): string | undefined {
  return isScalar(node) && !node.tag?.startsWith('!') ? String(node.value) : undefined;
}
