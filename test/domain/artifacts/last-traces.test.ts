import { describe, expect, it } from '@jest/globals';
import { traceOf } from '../../../src/domain/artifacts/last-traces.ts';
import { writtenResources } from '../../../src/domain/artifacts/written-resources.ts';

function trace(type: string, text: string): string | undefined {
  return traceOf(
    { type, logicalId: 'Thing', physicalId: 'thing-1', status: 'DELETE_COMPLETE', reason: undefined },
    writtenResources(text),
  );
}

const TAKEN = 'a last snapshot was taken of it, which stays and costs money';
const MAYBE = 'a last snapshot may have been taken of it, which would stay and cost money';

describe('what a deletion leaves of a resource', () => {
  it.each([
    'AWS::EC2::Volume',
    'AWS::ElastiCache::CacheCluster',
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::Redshift::Cluster',
  ])('of %s a snapshot, where its policy says so', (type) => {
    expect(trace(type, 'Resources: { Thing: { DeletionPolicy: Snapshot } }')).toBe(TAKEN);
    expect(trace(type, '{"Resources": {"Thing": {"DeletionPolicy": "Delete"}}}')).toBeUndefined();
    expect(trace(type, 'Resources: { Thing: {} }')).toBeUndefined();
  });

  it.each([
    'AWS::ElastiCache::ServerlessCache',
    'AWS::MemoryDB::Cluster',
    'AWS::RedshiftServerless::Namespace',
  ])('of %s a snapshot, where one is named', (type) => {
    const named = 'Resources: { Thing: { Properties: { FinalSnapshotName: !Ref Name } } }';
    expect(trace(type, named)).toBe(TAKEN);
    expect(trace(type, 'Resources: { Thing: { Properties: {} } }')).toBeUndefined();
  });

  it('of a database its automated backups, where they are not to be deleted', () => {
    const kept = 'RDS keeps its automated backups for as long as they are retained, and they cost money';
    const of = (value: string) =>
      `Resources: { Thing: { Properties: { DeleteAutomatedBackups: ${value} } } }`;
    expect(trace('AWS::RDS::DBInstance', of('false'))).toBe(kept);
    expect(trace('AWS::RDS::DBCluster', of("'false'"))).toBe(kept);
    expect(trace('AWS::RDS::DBInstance', of('true'))).toBeUndefined();
    expect(trace('AWS::RDS::DBInstance', 'Resources: { Thing: {} }')).toBeUndefined();
  });

  it.each([
    ['', 'nobody may read it'],
    ['Resources: { Other: {} }', 'a transform makes the resource'],
    ['Resources: { Thing: { Properties: { DeleteAutomatedBackups: !Ref Backups } } }', 'a parameter decides'],
    [
      '{"Resources": {"Thing": {"Properties": {"DeleteAutomatedBackups": {"Fn::If": ["A", true, false]}}}}}',
      'a condition decides',
    ],
  ])('of a database by the template %s perhaps its backups, because %s', (text) => {
    expect(trace('AWS::RDS::DBInstance', text)).toBe(
      'RDS may keep its automated backups for as long as they are retained, and they would cost money',
    );
  });

  it.each([
    ['!Ref AWS::NoValue', undefined],
    ['{ Ref: AWS::NoValue }', undefined],
    ['!If [Keeps, last, !Ref AWS::NoValue]', MAYBE],
    ["{ 'Fn::If': [Keeps, last, { Ref: AWS::NoValue }] }", MAYBE],
    ['!ImportValue name-of-last', TAKEN],
  ])('by the name %s of a last snapshot', (name, told) => {
    const text = `Resources: { Thing: { Properties: { FinalSnapshotName: ${name} } } }`;
    expect(trace('AWS::MemoryDB::Cluster', text)).toBe(told);
  });

  it.each([
    ['', 'nobody may read it'],
    ['Resources: [', 'it is none'],
    ['Resources: { Other: {} }', 'a transform makes the resource'],
    ['Resources: { Thing: { DeletionPolicy: !Ref Policy } }', 'a parameter decides'],
  ])('by the template %s perhaps a snapshot, because %s', (text) => {
    expect(trace('AWS::EC2::Volume', text)).toBe(MAYBE);
  });
});
