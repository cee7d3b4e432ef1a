import { BatchDeleteImageCommand, ECRClient, ListImagesCommand } from '@aws-sdk/client-ecr';
import { describe, expect, it } from '@jest/globals';
import { createEcr } from '../../../../rehearsal/world/aws/ecr/ecr.ts';
import { createLogs } from '../../../../rehearsal/world/aws/logs/logs.ts';
import type { EcrWorld } from '../../../../rehearsal/world/aws/protocol/peers.ts';
import { CREDENTIALS, startWorld } from '../with-world.ts';

async function ask(origin: string, target: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(origin, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': target,
      authorization: `AWS4-HMAC-SHA256 Credential=AKIAREHEARSAL0000000/20260302/eu-central-1/${target.startsWith('Logs') ? 'logs' : 'ecr'}/aws4_request`,
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, ...(text === '' ? {} : JSON.parse(text)) };
}

describe('a service that speaks JSON', () => {
  it.each<[string, unknown, string]>([
    ['PutLogEvents', {}, 'the operation Logs_20140328.PutLogEvents'],
    ['DescribeLogGroups', { prefix: 'a' }, 'the member prefix of DescribeLogGroups'],
  ])('says of what the world does not know that it does not: %s', async (operation, body, what) => {
    const { origin } = await startWorld([createLogs]);
    expect(await ask(origin, `Logs_20140328.${operation}`, body, {})).toMatchObject({
      status: 501,
      __type: 'NotImplemented',
      message: `The world's CloudWatch Logs does not know ${what}.`,
    });
  });

  it.each<[string, string, unknown, Record<string, string>, RegExp]>([
    [
      'a value of another type',
      'Logs_20140328.DescribeLogGroups',
      { limit: '5' },
      {},
      /limit has the value "5"/,
    ],
    ['a member that is missing', 'Logs_20140328.DeleteLogGroup', {}, {}, /null at 'logGroupName'/],
    [
      'a name that no group can have',
      'Logs_20140328.DeleteLogGroup',
      { logGroupName: 'a b' },
      {},
      /'a b' at/,
    ],
    ['a body that is no object', 'Logs_20140328.DescribeLogGroups', '[', {}, /not a JSON object/],
    [
      'another content type',
      'Logs_20140328.DescribeLogGroups',
      {},
      { 'content-type': 'application/json' },
      /takes a POST to \/ of application\/x-amz-json-1\.1/,
    ],
  ])('refuses %s and names it', async (_what, target, body, headers, message) => {
    const { origin } = await startWorld([createLogs]);
    expect(await ask(origin, target, body, headers)).toMatchObject({
      status: 400,
      __type: expect.stringMatching(/Exception$/),
      message: expect.stringMatching(message),
    });
  });
});

describe('the image registry', () => {
  async function filled(seed: number) {
    const { world, origin } = await startWorld([createEcr], seed);
    const ecr = world.core.peer('ecr') as EcrWorld;
    ecr.createRepository('eu-central-1', 'shop/web');
    ecr.control['push']?.({ repository: 'shop/web', images: 1, lists: 1 });
    const client = new ECRClient({ endpoint: origin, region: 'eu-central-1', credentials: CREDENTIALS });
    const ids = async () => {
      const { imageIds = [] } = await client.send(
        new ListImagesCommand({ repositoryName: 'shop/web', maxResults: 100 }),
      );
      return imageIds;
    };
    return { ecr, client, ids };
  }

  it('lists an image once for each of its tags, and deletes it with its last one', async () => {
    const { client, ids } = await filled(1);
    const tags = (await ids()).flatMap(({ imageTag }) => imageTag ?? []);
    expect(tags.filter((tag) => tag !== 'list-0')).toEqual(['build-0', 'commit-0']);
    const byTag = (imageTag: string) =>
      client.send(new BatchDeleteImageCommand({ repositoryName: 'shop/web', imageIds: [{ imageTag }] }));
    await byTag('build-0');
    expect((await ids()).map(({ imageTag }) => imageTag)).toContain('commit-0');
    await byTag('commit-0');
    expect((await ids()).map(({ imageTag }) => imageTag)).not.toContain('commit-0');
  });

  it('keeps an image that a list names until the list is gone, and a repository until it is empty', async () => {
    const { client, ids, ecr } = await filled(1);
    const parts = (await ids()).filter(({ imageTag }) => imageTag === undefined);
    const answer = await client.send(
      new BatchDeleteImageCommand({ repositoryName: 'shop/web', imageIds: parts }),
    );
    expect(answer.failures?.map(({ failureCode }) => failureCode)).toEqual(
      parts.map(() => 'ImageReferencedByManifestList'),
    );
    expect(() => ecr.deleteRepository('eu-central-1', 'shop/web', false)).toThrow(/still contains images/);
    expect(() => ecr.deleteRepository('eu-central-1', 'shop/web', true)).not.toThrow();
  });
});
