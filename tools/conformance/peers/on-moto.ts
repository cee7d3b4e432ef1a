import { deepStrictEqual } from 'node:assert';
import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { createObjectStore } from '../../../src/adapters/aws/artifacts/object-store.ts';
import { accessTo, ownAccount } from '../../runs/aws-access.ts';
import { type Check, claim, type SkippedBecause } from '../workbench/check.ts';
import {
  claimOurs,
  claimTakenDown,
  type Ground,
  prepareGroundOn,
  pushTemplate,
} from '../workbench/ground.ts';
import { MOTO, onFreshCloud } from './peer-clouds.ts';

/** Our actions and adapters on moto, which keeps S3 and Route 53 in detail: it can refute what they take those two for. */
export const motoChecks: readonly Check[] = [
  {
    name: 'a bucket of moto is emptied of versions, delete markers and unfinished uploads, over pages',
    waits: true,
    run: (bench) => onFreshCloud(bench, MOTO, emptiesBucket),
  },
  {
    name: 'a large template reaches moto through the artifact bucket, and its DNS record comes and changes',
    waits: true,
    run: (bench): Promise<SkippedBecause | undefined> =>
      // moto takes the path of an address for bucket and key only where it reads "localhost".
      onFreshCloud(bench, MOTO, async (url) =>
        recordsComeAndGo(await prepareGroundOn(bench, url.replace('127.0.0.1', 'localhost'))),
      ),
  },
];

const FILLED = 'shop-filled';
const KEYS = 600;

async function emptiesBucket(url: string): Promise<void> {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new S3Client({ endpoint: url, region: 'eu-central-1', credentials, forcePathStyle: true });
  const left = async () => {
    const listed = await client.send(new ListObjectVersionsCommand({ Bucket: FILLED }));
    const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: FILLED }));
    const { Versions = [], DeleteMarkers = [] } = listed;
    return { versions: Versions.length, markers: DeleteMarkers.length, uploads: Uploads.length };
  };
  await fill(client);
  const before = await left();
  claim(
    before.uploads === 1 && before.markers > 0,
    `Nothing hard was in the bucket: ${JSON.stringify(before)}`,
  );
  const { deleted } = await createObjectStore(accessTo(url), ownAccount).empty(FILLED);
  deepStrictEqual(await left(), { versions: 0, markers: 0, uploads: 0 });
  // Two versions of each key, and a delete marker on every tenth.
  claim(deleted === KEYS * 2 + KEYS / 10, `${deleted} versions and markers were deleted.`);
  client.destroy();
}

async function fill(client: S3Client): Promise<void> {
  await client.send(
    new CreateBucketCommand({
      Bucket: FILLED,
      CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' },
    }),
  );
  await client.send(
    new PutBucketVersioningCommand({ Bucket: FILLED, VersioningConfiguration: { Status: 'Enabled' } }),
  );
  for (let n = 0; n < KEYS; n += 1) {
    const object = { Bucket: FILLED, Key: `ä key/${n} &+` };
    for (const Body of ['first', 'second']) await client.send(new PutObjectCommand({ ...object, Body }));
    if (n % 10 === 0) await client.send(new DeleteObjectCommand(object));
  }
  const upload = { Bucket: FILLED, Key: 'unfinished' };
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(upload));
  await client.send(new UploadPartCommand({ ...upload, UploadId, PartNumber: 1, Body: 'part' }));
}

const ARTIFACTS = 'greenroom-artifacts';
const HOST = 'cart.preview.example.com';
/** More than a request's body may hold. */
const PADDING = ' '.repeat(60_000);

async function recordsComeAndGo(ground: Ground): Promise<void> {
  const target = 'LocationConstraint=eu-central-1';
  await ground.aws('s3api', 'create-bucket', '--bucket', ARTIFACTS, '--create-bucket-configuration', target);
  const made = ['--name', 'preview.example.com', '--caller-reference', 'conformance'];
  const query = ['--query', 'HostedZone.Id', '--output', 'text'];
  const zone = (await ground.aws('route53', 'create-hosted-zone', ...made, ...query)).trim();
  const inputs = { 'artifact-bucket': ARTIFACTS };
  await pushTemplate(ground, templateWith(zone, '192.0.2.1'), PADDING);
  claimOurs(await ground.ours('provision', inputs), 'created', 'environment_created');
  claim((await addressOf(ground, zone)) === '192.0.2.1', `The record is ${await addressOf(ground, zone)}.`);
  const objects = await ground.aws('s3api', 'list-objects-v2', '--bucket', ARTIFACTS, '--output', 'json');
  claim(objects.includes('"Key"'), 'The template did not go through the artifact bucket.');
  await pushTemplate(ground, templateWith(zone, '192.0.2.2'), PADDING);
  claimOurs(await ground.ours('provision', inputs), 'updated', 'environment_updated');
  claim((await addressOf(ground, zone)) === '192.0.2.2', `The record is ${await addressOf(ground, zone)}.`);
  await claimTakenDown(ground);
}

function templateWith(zone: string, address: string): object {
  const HostedZoneId = zone.replace('/hostedzone/', '');
  const record = { HostedZoneId, Name: HOST, Type: 'A', TTL: '60', ResourceRecords: [address] };
  return { Resources: { Name: { Type: 'AWS::Route53::RecordSet', Properties: record } } };
}

async function addressOf(ground: Ground, zone: string): Promise<string> {
  const query = `ResourceRecordSets[?starts_with(Name, '${HOST}')] | [0].ResourceRecords[0].Value`;
  const list = ['--hosted-zone-id', zone, '--query', query, '--output', 'text'];
  return (await ground.aws('route53', 'list-resource-record-sets', ...list)).trim();
}
