import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createRegistry } from '../../../../../../rehearsal/world/aws/cloudformation/handlers/registry.ts';
import { typeFacts } from '../../../../../../rehearsal/world/aws/cloudformation/types/type-table.ts';
import type { CloudFormationWorld } from '../../../../../../rehearsal/world/aws/protocol/peers.ts';
import { createWorld } from '../../../../../../rehearsal/world/kernel/world.ts';
import {
  aws,
  change,
  eventsOf,
  failuresOf,
  idsOf,
  outputsOf,
  remove,
  statusOf,
  unmodelled,
} from './team-stack.ts';

const QUEUE = (properties: string, more = '') => `
Resources:
  Queue: { Type: AWS::SQS::Queue, Properties: ${properties}${more} }
Outputs:
  Arn: { Value: !GetAtt Queue.Arn }
  Url: { Value: !GetAtt Queue.QueueUrl }
  Name: { Value: !GetAtt Queue.QueueName }
`;

describe('a resource of a type that the world does not model', () => {
  it('has a token for each attribute, which stays with it, goes with its replacement, and is another in another stack', async () => {
    const table = (name: string) => `
Resources:
  Stream: { Type: AWS::Kinesis::Stream, Properties: { Name: ${name}, ShardCount: 1 } }
  Pool: { Type: AWS::Cognito::UserPool }
Outputs:
  Arn: { Value: !GetAtt Stream.Arn }
  Pool: { Value: !Ref Pool }
  Provider: { Value: !GetAtt Pool.ProviderURL }
`;
    await change({ template: table('clicks') });
    const first = await outputsOf();
    await change({ template: table('clicks'), stack: 'other' }).catch(() => undefined);
    expect(await statusOf('other')).toBe('ROLLBACK_COMPLETE');
    await change({ template: table('visits') });
    const replaced = await outputsOf();
    await change({ template: table('clicks'), stack: 'third' });
    const other = await outputsOf('third');
    expect(first['Arn']).toBe('arn:aws:kinesis:eu-central-1:111122223333:stream/clicks');
    expect(replaced).toEqual({
      ...first,
      Arn: 'arn:aws:kinesis:eu-central-1:111122223333:stream/visits',
    });
    expect(other['Pool']).not.toBe(first['Pool']);
    expect(other['Provider']).not.toBe(first['Provider']);
    expect(first['Provider']).toMatch(/^https:\/\/[0-9a-f]{12}\.cognito\.eu-central-1\.amazonaws\.com$/);
  });

  it('gives an attribute that the template sets as it is set', async () => {
    await change({ template: QUEUE('{ QueueName: mail }') });
    expect(await outputsOf()).toEqual({
      Arn: 'arn:aws:sqs:eu-central-1:111122223333:queue/mail',
      Url: 'https://sqs.eu-central-1.amazonaws.com/mail',
      Name: 'mail',
    });
  });

  it('says in its first event that it is not modelled', async () => {
    await change({ template: QUEUE('{ QueueName: mail }') });
    const events = (await eventsOf()).filter((event) => event.LogicalResourceId === 'Queue');
    expect(events.map((event) => [event.ResourceStatus, event.ResourceStatusReason])).toEqual([
      ['CREATE_IN_PROGRESS', 'not modelled: AWS::SQS::Queue'],
      ['CREATE_IN_PROGRESS', 'Resource creation Initiated'],
      ['CREATE_COMPLETE', undefined],
    ]);
  });

  it.each([
    [
      '{ Colour: red }',
      'Queue: Properties validation failed for resource Queue with message:\n#: extraneous key [Colour] is not permitted',
    ],
  ])('fails with properties %s that its schema does not have', async (properties, failure) => {
    await change({ template: QUEUE(properties) });
    expect(await statusOf()).toBe('ROLLBACK_COMPLETE');
    expect(await failuresOf()).toEqual([failure]);
  });

  it('fails without a property that its schema requires', async () => {
    await change({
      template: 'Resources: { Table: { Type: AWS::DynamoDB::Table, Properties: { TableName: a } } }',
    });
    expect(await failuresOf()).toEqual([
      'Table: Properties validation failed for resource Table with message:\n#: required key [KeySchema] not found',
    ]);
  });

  it('cannot be replaced while its own name is taken by itself', async () => {
    await change({ template: QUEUE('{ QueueName: mail.fifo, FifoQueue: true }') });
    await change({ template: QUEUE('{ QueueName: mail.fifo, FifoQueue: false }') });
    expect(await statusOf()).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await failuresOf()).toEqual([
      'Queue: CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename mail.fifo and update the stack again.',
    ]);
  });

  const TABLE = (more: string) =>
    `Resources: { Table: { Type: AWS::DynamoDB::Table, Properties: { TableName: a, KeySchema: [] }${more} } }`;

  it('cannot take the name of one that another stack has', async () => {
    await change({ template: TABLE(''), stack: 'first' });
    await change({ template: TABLE('') });
    const holder = (await eventsOf('first'))[0]?.StackId;
    expect(await failuresOf()).toEqual([`Table: a already exists in stack ${holder}`]);
  });

  it('stays when it is to be retained, and keeps its name', async () => {
    await change({ template: TABLE(', DeletionPolicy: Retain'), stack: 'first' });
    await remove('first');
    expect(unmodelled().unmodelled.standing).toEqual([
      { type: 'AWS::DynamoDB::Table', region: 'eu-central-1', physicalId: 'a' },
    ]);
    await change({ template: TABLE('') });
    expect(await failuresOf()).toEqual([
      expect.stringMatching(
        /^Table: Resource handler returned message: "Resource of type 'AWS::DynamoDB::Table' with identifier 'a' already exists\." \(RequestToken: [0-9a-f-]{36}, HandlerErrorCode: AlreadyExists\)$/,
      ),
    ]);
  });

  const CACHE = (engine: string, more: string) =>
    `Resources: { Cache: { Type: AWS::ElastiCache::CacheCluster, Properties: { Engine: ${engine}, CacheNodeType: cache.t4g.micro, NumCacheNodes: 1 }${more} } }`;

  it('leaves a snapshot where its policy says so, when it is deleted and when it is replaced', async () => {
    const policies = ', DeletionPolicy: Snapshot, UpdateReplacePolicy: Retain';
    await change({ template: CACHE('redis', policies) });
    const [first] = Object.values(await idsOf());
    await change({ template: CACHE('valkey', policies) });
    const [second] = Object.values(await idsOf());
    expect(second).not.toBe(first);
    await remove();
    expect(unmodelled().unmodelled).toEqual({
      standing: [{ type: 'AWS::ElastiCache::CacheCluster', region: 'eu-central-1', physicalId: first }],
      snapshots: [{ type: 'AWS::ElastiCache::CacheCluster', of: second }],
    });
  });

  it('leaves a snapshot of what was replaced', async () => {
    await change({ template: CACHE('redis', ', UpdateReplacePolicy: Snapshot') });
    const [first] = Object.values(await idsOf());
    await change({ template: CACHE('valkey', ', UpdateReplacePolicy: Snapshot') });
    expect(unmodelled().unmodelled.snapshots).toEqual([
      { type: 'AWS::ElastiCache::CacheCluster', of: first },
    ]);
  });

  it('may be replaced where the schema only says that it may: its change set says so', async () => {
    const launch = (type: string) =>
      `Resources: { Service: { Type: AWS::ECS::Service, Properties: { LaunchType: ${type} } } }`;
    await change({ template: launch('EC2') });
    const before = await idsOf();
    expect(await change({ template: launch('FARGATE') })).toEqual([['Service', 'Modify', 'Conditional']]);
    expect(await idsOf()).toEqual(before);
  });

  it('is updated by the tags of its stack where it has tags that can change', async () => {
    await change({ template: QUEUE('{ QueueName: mail, Tags: [{ Key: a, Value: b }] }') });
    expect(await change({ template: QUEUE('{ QueueName: mail, Tags: [{ Key: a, Value: c }] }') })).toEqual([
      ['Queue', 'Modify', 'False'],
    ]);
  });
});

describe('a record', () => {
  const RECORD = (zone: string) =>
    `Resources: { Zone: { Type: AWS::Route53::HostedZone, Properties: { Name: team.example.com } }, Record: { Type: AWS::Route53::RecordSet, Properties: { ${zone}, Name: a.preview.example.com, Type: CNAME, TTL: 60, ResourceRecords: [b.example.com] } } }`;

  it('of a zone that the world made without modelling it stands in its stack alone', async () => {
    await change({ template: RECORD('HostedZoneId: !Ref Zone') });
    expect(await statusOf()).toBe('CREATE_COMPLETE');
    expect(aws.route53.records.size).toBe(0);
    await remove();
    expect(await statusOf()).toBeUndefined();
  });

  it('may name its zone', async () => {
    await change({ template: RECORD('HostedZoneName: preview.example.com.') });
    expect([...aws.route53.records.keys()]).toEqual(['a.preview.example.com CNAME']);
    await change({ template: RECORD('HostedZoneName: elsewhere.example.com.') });
    expect(await failuresOf()).toEqual(['Record: No hosted zones named elsewhere.example.com. found']);
  });
});

describe('a custom resource', () => {
  const NOTE = (token: string) => `
Resources:
  Note: { Type: Custom::Note, Properties: { ServiceToken: ${token}, Any: { Thing: 1 } } }
Outputs:
  Answer: { Value: !GetAtt Note.Deep.Answer }
`;

  it('is made with any properties, and has any attribute', async () => {
    await change({ template: NOTE('arn') });
    expect((await outputsOf())['Answer']).toMatch(/^Note-Deep-Answer-[0-9a-f]{12}$/);
  });

  it('keeps the function that it was made with', async () => {
    await change({ template: NOTE('arn') });
    await change({ template: NOTE('other') });
    expect(await failuresOf()).toEqual(['Note: Modifying service token is not allowed.']);
  });
});

describe('a wait condition', () => {
  it('goes on as if its signals had come, and the world says that nobody sends any', async () => {
    await change({
      template: `
Resources:
  Handle: { Type: AWS::CloudFormation::WaitConditionHandle }
  Wait: { Type: AWS::CloudFormation::WaitCondition, Properties: { Handle: !Ref Handle, Timeout: '60' } }
`,
    });
    expect(await statusOf()).toBe('CREATE_COMPLETE');
    expect(unmodelled().notices).toEqual([
      'not modelled: AWS::CloudFormation::WaitCondition',
      'not modelled: signals to AWS::CloudFormation::WaitCondition',
    ]);
  });
});

describe('the site of what the world does not model', () => {
  it('answers at the domain name that an attribute told, and at one that begins with its id, until it is gone', async () => {
    const site = `
Resources:
  Site: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: {} } }
Outputs:
  Name: { Value: !GetAtt Site.DomainName }
  Id: { Value: !Ref Site }
`;
    await change({ template: site });
    const { Name = '', Id = '' } = await outputsOf();
    const cloudFormation = aws.world.core.peer('cloudformation') as CloudFormationWorld;
    const found = { type: 'AWS::CloudFront::Distribution', commit: undefined };
    expect(cloudFormation.unmodelledSite(Name)).toEqual(found);
    expect(cloudFormation.unmodelledSite(`${Id}.example.com`)).toEqual(found);
    await remove();
    expect(cloudFormation.unmodelledSite(Name)).toBeUndefined();
  });
});

describe('the table of types', () => {
  const PATH = '../../../../../../rehearsal/world/aws/cloudformation/types/resource-types.txt.br';

  it('takes no more room than it may', () => {
    expect(readFileSync(new URL(PATH, import.meta.url)).byteLength).toBeLessThan(100_000);
  });

  it('knows what AWS says of a type, and no other type', () => {
    expect(typeFacts('AWS::SQS::Queue')).toMatchObject({
      required: [],
      createOnly: ['FifoQueue', 'QueueName'],
      identifier: ['QueueUrl'],
      tagged: true,
    });
    expect(typeFacts('AWS::SQS::Quue')).toBeUndefined();
    expect(typeFacts('AWS::Serverless::Function')).toBeUndefined();
  });

  it('has every property and attribute that the world models', () => {
    const modelled = [...createRegistry(createWorld({}, []).core)];
    const strange = modelled.flatMap(([type, { schema }]) => {
      const facts = typeFacts(type);
      return [
        ...schema.properties.filter((name) => !facts?.properties.includes(name)),
        ...schema.attributes.filter((name) => !facts?.attributes.includes(name)),
      ].map((name) => `${type} ${name}`);
    });
    expect(modelled.length).toBeGreaterThan(20);
    expect(strange).toEqual([]);
  });
});
