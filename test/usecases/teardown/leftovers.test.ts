import { describe, expect, it } from '@jest/globals';
import type { SweepGround } from '../../support/runs/sweep-here.ts';
import { groundsToOpen } from '../../support/set-ups/with-ground.ts';

const openGround = groundsToOpen();

function ground(seed = 3): Promise<SweepGround> {
  return openGround({ seed });
}

interface Item {
  readonly name: string;
  readonly reasonCode: string;
  readonly leftovers?: readonly { resource: string; type: string; name?: string; why: string }[];
}

function itemsOf(result: { readonly report: unknown }): readonly Item[] {
  return (result.report as { items?: readonly Item[] }).items ?? [];
}

const IMAGES = { Resources: { Images: { Type: 'AWS::ECR::Repository' } } };

function repositories(here: SweepGround) {
  return here.world.look<{ repositories: { name: string; images: unknown[] }[] }>('ecr').repositories;
}

describe('a repository of images', () => {
  // Even and odd seeds differ in CloudFormation's words and in whether a list frees its images at once.
  it.each([3, 4])(
    'that blocks its stack is emptied, lists and all, and goes with it (seed %i)',
    async (seed) => {
      const here = await ground(seed);
      here.stack('shop-gone', 'gone', { template: IMAGES });
      const [made] = repositories(here);
      here.world.act('ecr', 'push', { repository: made?.name, images: 3, lists: 2 });
      const result = await here.sweep();
      expect(result.report).toMatchObject({ decision: 'deleted' });
      expect(result.log).toContain(`Emptied image repository ${made?.name}: 9 images.`);
      expect(here.standing()).toEqual([]);
      expect(repositories(here)).toEqual([]);
    },
  );

  it('is not touched before CloudFormation could not delete it, nor where the template keeps it', async () => {
    const here = await ground();
    here.stack('shop-kept', 'kept', {
      template: { Resources: { Images: { ...IMAGES.Resources.Images, DeletionPolicy: 'Retain' } } },
    });
    here.stack('shop-empties', 'empties', {
      template: {
        Resources: { Images: { ...IMAGES.Resources.Images, Properties: { EmptyOnDelete: 'true' } } },
      },
    });
    for (const { name } of repositories(here)) here.world.act('ecr', 'push', { repository: name });
    const result = await here.sweep();
    expect(result.report).toMatchObject({ decision: 'deleted' });
    expect(here.writes().filter(({ service }) => service === 'ecr')).toEqual([]);
    expect(repositories(here)).toMatchObject([{ name: expect.stringMatching(/^shop-kept-images-/) }]);
    expect(itemsOf(result).find(({ name }) => name === 'shop-kept')?.leftovers).toEqual([
      {
        resource: 'Images',
        type: 'AWS::ECR::Repository',
        name: repositories(here)[0]?.name,
        why: 'its template keeps it',
      },
    ]);
  });

  it('that resists makes the run red, and is told resource by resource', async () => {
    const here = await ground(4);
    here.stack('shop-gone', 'gone', {
      template: { Resources: { ...IMAGES.Resources, Bucket: { Type: 'AWS::S3::Bucket' } } },
    });
    const repository = repositories(here)[0]?.name;
    here.world.act('ecr', 'push', { repository, images: 2 });
    here.world.act('ecr', 'deny', { repository });
    const result = await here.sweep();
    expect(result.report).toMatchObject({ decision: 'failed', reasonCode: 'leftover' });
    const [item] = itemsOf(result);
    expect(item?.leftovers).toEqual([
      {
        resource: 'Images',
        type: 'AWS::ECR::Repository',
        name: repository,
        why: expect.stringMatching(
          /^The repository with name '\S+' in registry with id 'this account' cannot be deleted because it still contains images/,
        ),
      },
    ]);
    expect(result.summary).toMatch(
      /\| `shop-gone` \| Images \| `AWS::ECR::Repository` \|.*still contains images/,
    );
    expect(result.log.join('\n')).toMatch(/Left: Images \(\S+\), AWS::ECR::Repository: The repository/);
    expect(JSON.stringify(result)).not.toContain('111122223333');
  });
});

describe('one thing that resists', () => {
  it('does not keep the others, where leftovers may stay', async () => {
    const here = await ground(4);
    here.stack('shop-gone', 'gone', {
      template: {
        Resources: { ...IMAGES.Resources, A: { Type: 'AWS::S3::Bucket' }, B: { Type: 'AWS::S3::Bucket' } },
      },
    });
    const repository = repositories(here)[0]?.name;
    here.world.act('ecr', 'push', { repository });
    here.world.act('ecr', 'deny', { repository });
    const bucketOf = (id: string) =>
      here.world
        .look<{ buckets: { name: string }[] }>('s3')
        .buckets.find(({ name }) => name.startsWith(`shop-gone-${id}-`))?.name;
    for (const id of ['a', 'b']) here.world.act('s3', 'fill', { bucket: bucketOf(id), objects: 2 });
    here.world.act('s3', 'deny', { bucket: bucketOf('a'), keys: ['uploads/000001.txt'] });
    const result = await here.sweep({ 'on-leftover': 'retain' });
    expect(result.report).toMatchObject({ decision: 'deleted' });
    expect(
      itemsOf(result)[0]
        ?.leftovers?.map((each) => each.resource)
        .sort(),
    ).toEqual(['A', 'Images']);
    expect(bucketOf('b')).toBeUndefined();
  });
});

describe('what CloudFormation cannot delete', () => {
  it('is told for every resource, each with its own reason, without accounts and ARNs', async () => {
    const here = await ground();
    const reason =
      'User: arn:aws:sts::111122223333:assumed-role/cfn/x is not authorized to perform: sns:DeleteTopic on this topic';
    here.stack('shop-gone', 'gone', {
      template: {
        Resources: {
          Bucket: { Type: 'AWS::S3::Bucket' },
          Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'shop-news' } },
        },
      },
    });
    for (let time = 0; time < 5; time += 1) {
      const order = { stack: 'shop-gone', on: 'delete' };
      here.world.act('cloudformation', 'fail-next', { ...order, logicalId: 'Topic', reason });
      here.world.act('cloudformation', 'fail-next', { ...order, logicalId: 'Bucket' });
    }
    const result = await here.sweep();
    expect(result.report).toMatchObject({ decision: 'failed', reasonCode: 'leftover' });
    const told = itemsOf(result)[0]?.leftovers ?? [];
    expect([...told].sort((a, b) => (a.resource < b.resource ? -1 : 1))).toEqual([
      {
        resource: 'Bucket',
        type: 'AWS::S3::Bucket',
        name: expect.stringMatching(/^shop-gone-bucket-/),
        why: 'The world was told to fail here.',
      },
      {
        resource: 'Topic',
        type: 'AWS::SNS::Topic',
        name: 'shop-news',
        why: 'User: assumed-role/cfn/x is not authorized to perform: sns:DeleteTopic on this topic',
      },
    ]);
    expect(JSON.stringify(result)).not.toMatch(/111122223333|arn:aws/);
  });
});

const BUNDLED = {
  Parameters: { SourceBundleBucket: { Type: 'String', Default: 'greenroom-shop' } },
  Resources: { Topic: { Type: 'AWS::SNS::Topic' } },
};

function keysOf(here: SweepGround): readonly string[] {
  const { buckets } = here.world.look<{ buckets: { name: string; keys: string[] }[] }>('s3');
  return buckets.find(({ name }) => name === 'greenroom-shop')?.keys ?? [];
}

describe('what lies in the artifact bucket for an environment', () => {
  async function filled(): Promise<SweepGround> {
    const here = await ground();
    here.world.act('s3', 'create', { bucket: 'greenroom-shop', versioned: true });
    const keys = ['shop-gone-1/0123.zip', 'shop-gone-1/templates/4567.yml', 'shop-gone-12/89ab.zip'];
    for (const key of [...keys, ...keys.map((each) => `preview/${each}`), 'staging/shop-gone-1/0123.zip'])
      here.world.act('s3', 'put', { bucket: 'greenroom-shop', key: `greenroom/${key}`, body: key });
    here.world.clock.advance(60_000);
    here.stack('shop-gone-1', 'gone-1', { template: BUNDLED });
    return here;
  }

  it('goes with it, and what came while it was deleted stays', async () => {
    const here = await filled();
    const result = await here.sweep(
      {},
      {
        onWait: () => {
          if (keysOf(here).length > 7) return;
          here.world.act('s3', 'put', {
            bucket: 'greenroom-shop',
            key: 'greenroom/preview/shop-gone-1/new.zip',
            body: '',
          });
        },
      },
    );
    expect(result.report).toMatchObject({ decision: 'deleted' });
    expect(keysOf(here)).toEqual([
      'greenroom/preview/shop-gone-1/new.zip',
      'greenroom/preview/shop-gone-12/89ab.zip',
      'greenroom/shop-gone-12/89ab.zip',
      'greenroom/staging/shop-gone-1/0123.zip',
    ]);
    expect(result.log).toContain('Deleted 2 objects under greenroom/preview/shop-gone-1/ in greenroom-shop.');
    // Where older versions put them.
    expect(result.log).toContain('Deleted 2 objects under greenroom/shop-gone-1/ in greenroom-shop.');
  });

  it('is a warning that names it for a role that may not look', async () => {
    const here = await filled();
    here.world.faults.add({
      name: 'a role without rights on the bucket',
      service: 's3',
      operation: 'ListObjectVersions',
      times: 99,
      phase: 'before',
      effect: 'answer',
      answer: {
        status: 403,
        headers: { 'content-type': 'application/xml' },
        body: '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
      },
    });
    const result = await here.sweep();
    expect(result.report).toMatchObject({ decision: 'deleted' });
    expect(result.log.find((line) => line.startsWith('warning: '))).toMatch(
      /^warning: Objects under greenroom\/preview\/shop-gone-1\/ and greenroom\/shop-gone-1\/ may be left: .*Allow s3:ListBucketVersions/,
    );
    expect(keysOf(here)).toHaveLength(7);
  });
});

describe('a deletion that is refused because others use what the stack exports', () => {
  const EXPORTS = {
    Resources: { Data: { Type: 'AWS::S3::Bucket' } },
    Outputs: { Data: { Value: 'x', Export: { Name: 'shop-data' } } },
  };
  const IMPORTS = {
    Resources: {
      News: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: { 'Fn::ImportValue': 'shop-data' } } },
    },
  };

  it('is asked for once and says who uses it, whether leftovers may stay or not', async () => {
    const here = await ground();
    here.stack('shop-gone', 'gone', { template: EXPORTS });
    here.world.act('cloudformation', 'seed', { name: 'shop-news', template: IMPORTS });
    for (const [attempt, mode] of ['fail', 'retain'].entries()) {
      const from = here.world.log.next();
      const env = { GITHUB_RUN_ATTEMPT: String(attempt + 1) };
      const result = await here.sweep({ 'on-leftover': mode }, { env });
      expect(itemsOf(result)).toMatchObject([
        {
          name: 'shop-gone',
          reasonCode: 'leftover',
          sentence:
            'Stack shop-gone could not be deleted and is as it was, because CloudFormation says: Export shop-data cannot be deleted as it is in use by shop-news; put that right, then rerun.',
        },
      ]);
      const deletions = here.world.log.entries(from).filter((each) => each.operation === 'DeleteStack');
      expect(deletions).toHaveLength(1);
    }
  });
});
