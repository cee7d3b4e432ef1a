import { STS } from '@aws-sdk/client-sts';
import { describe, expect, it } from '@jest/globals';
import { createRehearsalWorld } from '../../../../../rehearsal/world/rehearsal-world.ts';
import { inEachTest } from '../../../../support/set-ups/in-each-test.ts';
import { cloudOf } from '../../../../support/world/deploy-stack.ts';
import { CREDENTIALS } from '../../with-world.ts';
import {
  allowing,
  BY_CLOUDFORMATION,
  create,
  failures,
  remove,
  roleNamed,
  settle,
  stackNamed,
  trusting,
} from './made-stacks.ts';

const ROLE = 'arn:aws:iam::111122223333:role/maker';
const BUCKET = {
  Resources: { Files: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'shop-files' } } },
};

const world = inEachTest(() => createRehearsalWorld({ seed: 5 }));

function maker(policies: object, trust = BY_CLOUDFORMATION): void {
  world.act('iam', 'role', { name: 'maker', trust, policies });
}

const AS_MAKER = 'User: arn:aws:sts::111122223333:assumed-role/maker/AWSCloudFormation is not authorized';

describe('the role that a stack is made with', () => {
  it.each<[string, () => void]>([
    ['is not there', () => undefined],
    ['trusts somebody else', () => maker(allowing('*'), trusting({ Service: 'ec2.amazonaws.com' }))],
    [
      'trusts CloudFormation for another account',
      () =>
        maker(
          allowing('*'),
          trusting(
            { Service: 'cloudformation.amazonaws.com' },
            { Condition: { StringEquals: { 'aws:SourceAccount': '444455556666' } } },
          ),
        ),
    ],
  ])('is refused where it %s', async (_what, prepare) => {
    prepare();
    await expect(create(world, 'shop-x', { role: ROLE, template: BUCKET })).rejects.toMatchObject({
      name: 'ValidationError',
      message: `Role ${ROLE} is invalid or cannot be assumed`,
    });
  });

  it('makes and deletes what it has the rights for', async () => {
    maker(allowing('s3:*'));
    await create(world, 'shop-x', { role: ROLE, template: BUCKET });
    expect(stackNamed(world, 'shop-x')?.status).toBe('CREATE_COMPLETE');
    await remove(world, 'shop-x');
    expect(stackNamed(world, 'shop-x')?.status).toBe('DELETE_COMPLETE');
  });

  it('fails a resource in the words of its service when it lacks a right', async () => {
    maker(allowing('s3:Put*'));
    await create(world, 'shop-x', { role: ROLE, template: BUCKET });
    expect(stackNamed(world, 'shop-x')?.status).toBe('ROLLBACK_COMPLETE');
    expect(await failures(world, 'shop-x')).toEqual([
      `CREATE_FAILED: Resource handler returned message: "${AS_MAKER} to perform: s3:CreateBucket on resource: "arn:aws:s3:::shop-files" because no identity-based policy allows the s3:CreateBucket action (Service: S3, Status Code: 403, Request ID: ID)" (RequestToken: ID, HandlerErrorCode: AccessDenied)`,
    ]);
  });

  it('says as EC2 does that what it lacks is encoded', async () => {
    maker(allowing('s3:*'));
    const Group = { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'shop' } };
    await create(world, 'shop-x', { role: ROLE, template: { Resources: { Group } } });
    expect(await failures(world, 'shop-x')).toEqual([
      expect.stringMatching(
        /"You are not authorized to perform this operation\. User: \S+ is not authorized to perform: ec2:CreateSecurityGroup on resource: arn:aws:ec2:eu-central-1:111122223333:security-group\/\* because no identity-based policy allows the ec2:CreateSecurityGroup action\. Encoded authorization failure message: \w+ \(Service: Ec2, Status Code: 403/,
      ),
    ]);
  });

  const CACHE = {
    Type: 'AWS::CloudFront::Function',
    Properties: {
      Name: 'shop',
      FunctionCode: 'x',
      FunctionConfig: { Comment: 'x', Runtime: 'cloudfront-js-2.0' },
    },
  };

  it.each([
    [['cloudfront:*'], 'CREATE_COMPLETE'],
    [['*'], 'CREATE_COMPLETE'],
    [['cloudfront:Create*'], 'ROLLBACK_COMPLETE'],
  ])('with %j makes of a type whose rights nobody knows: %s', async (actions, status) => {
    maker(allowing(...actions));
    await create(world, 'shop-x', { role: ROLE, template: { Resources: { Cache: CACHE } } });
    expect(stackNamed(world, 'shop-x')?.status).toBe(status);
    expect(await failures(world, 'shop-x')).toEqual(
      status === 'CREATE_COMPLETE'
        ? []
        : [
            'CREATE_FAILED: The world cannot judge by the policies of maker: it does not know what rights a resource of the type AWS::CloudFront::Function needs, and takes only cloudfront:* on every resource for enough.',
          ],
    );
  });

  it('must be there when the stack is deleted, and have the right to', async () => {
    maker(allowing('s3:Create*', 's3:List*', 's3:Get*'));
    await create(world, 'shop-x', { role: ROLE, template: BUCKET });
    await remove(world, 'shop-x');
    expect(stackNamed(world, 'shop-x')?.status).toBe('DELETE_FAILED');
    expect(await failures(world, 'shop-x')).toEqual([
      expect.stringContaining(`${AS_MAKER} to perform: s3:DeleteBucket`),
    ]);
    const template = { Resources: { Maker: roleNamed('maker-of-others', allowing('*')) } };
    await create(world, 'roles', { template });
    const other = 'arn:aws:iam::111122223333:role/maker-of-others';
    await create(world, 'shop-y', {
      role: other,
      template: { Resources: { Files: { Type: 'AWS::S3::Bucket' } } },
    });
    await remove(world, 'roles');
    await expect(cloudOf(world).deleteStack({ StackName: 'shop-y' })).rejects.toThrow(
      `Role ${other} is invalid or cannot be assumed`,
    );
  });

  it('works on nested stacks too', async () => {
    maker(allowing('cloudformation:*'));
    world.act('s3', 'create', { bucket: 'templates' });
    world.act('s3', 'put', { bucket: 'templates', key: 'inner.json', body: JSON.stringify(BUCKET) });
    const TemplateURL = 'https://templates.s3.amazonaws.com/inner.json';
    const Inner = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL } };
    await create(world, 'shop-x', { role: ROLE, template: { Resources: { Inner } } });
    const inner = stackNamed(world, 'shop-x-Inner');
    expect(await failures(world, inner?.id ?? '')).toEqual([expect.stringContaining('s3:CreateBucket')]);
  });
});

describe('a stack without a role', () => {
  it('is made with the rights of who asks for it', async () => {
    const trust = trusting({ AWS: 'arn:aws:iam::111122223333:root' });
    maker(allowing('cloudformation:*'), trust);
    const settings = { endpoint: world.origin(), region: 'eu-central-1' };
    const { Credentials: found } = await new STS({ ...settings, credentials: CREDENTIALS }).assumeRole({
      RoleArn: ROLE,
      RoleSessionName: 'run-1',
    });
    const form = new URLSearchParams({
      Action: 'CreateStack',
      Version: '2010-05-15',
      StackName: 'shop-x',
      TemplateBody: JSON.stringify(BUCKET),
    });
    const headers = {
      authorization: `AWS4-HMAC-SHA256 Credential=${found?.AccessKeyId}/20260302/eu-central-1/cloudformation/aws4_request, SignedHeaders=host, Signature=0`,
      'x-amz-security-token': found?.SessionToken ?? '',
    };
    const { status } = await fetch(world.origin(), { method: 'POST', headers, body: form });
    expect(status).toBe(200);
    settle(world);
    expect(await failures(world, 'shop-x')).toEqual([
      expect.stringContaining(
        'User: arn:aws:sts::111122223333:assumed-role/maker/run-1 is not authorized to perform: s3:CreateBucket',
      ),
    ]);
  });
});
