import type { SweepGround } from '../runs/sweep-here.ts';

/** Labels of all application versions. */
export function versionsOf(here: SweepGround): string[] {
  return here.world
    .look<{ versions: { label: string }[] }>('elasticbeanstalk')
    .versions.map((version) => version.label);
}

/** Application versions of the shop, made by another client, each with a bundle of its own. */
export async function makeVersions(
  here: SweepGround,
  tags: Record<string, Record<string, string>>,
): Promise<void> {
  const { ElasticBeanstalk } = await import('@aws-sdk/client-elastic-beanstalk');
  const { S3 } = await import('@aws-sdk/client-s3');
  const config = {
    region: 'eu-central-1',
    endpoint: here.world.origin(),
    credentials: { accessKeyId: 'AKIAREHEARSAL0000000', secretAccessKey: 'rehearsal' },
  };
  const beanstalk = new ElasticBeanstalk(config);
  const s3 = new S3({ ...config, forcePathStyle: true });
  const { S3Bucket: bucket } = await beanstalk.createStorageLocation({});
  for (const [label, of] of Object.entries(tags)) {
    const key = `greenroom/${label}.zip`;
    await s3.putObject({ Bucket: bucket, Key: key, Body: 'PK' });
    await beanstalk.createApplicationVersion({
      ApplicationName: 'shop',
      VersionLabel: label,
      SourceBundle: { S3Bucket: bucket, S3Key: key },
      Tags: Object.entries(of).map(([Key, Value]) => ({ Key, Value })),
    });
  }
}
