import { operation, type QueryOperation } from '../protocol/query-protocol.ts';
import {
  type Beanstalk,
  type Environment,
  invalidValue,
  required,
  requireEnvironment,
  s3Of,
  storageBucket,
} from './records.ts';

const NAMES = { EnvironmentId: 'string', EnvironmentName: 'string' } as const;

/** Operations on logs of instances. */
export function logs(beanstalk: Beanstalk): Record<string, QueryOperation> {
  const fields = { ...NAMES, InfoType: 'string' } as const;
  return {
    RequestEnvironmentInfo: operation(fields, (input, caller) => {
      const environment = requireEnvironment(beanstalk, caller.region, input);
      const type = required(input.InfoType, 'InfoType');
      if (!['tail', 'bundle', 'analyze'].includes(type))
        throw invalidValue(`InfoType ${type} is not one of tail, bundle, analyze.`);
      beanstalk.core.clock.after(6000, () => writeLog(beanstalk, environment, type));
      return undefined;
    }),
    RetrieveEnvironmentInfo: operation(fields, (input, caller) => {
      const environment = requireEnvironment(beanstalk, caller.region, input);
      const found = beanstalk.logs.filter(
        (each) => each.environmentId === environment.id && each.type === input.InfoType,
      );
      return {
        EnvironmentInfo: found.map((each) => ({
          InfoType: each.type,
          Ec2InstanceId: environment.instance.id,
          SampleTimestamp: each.at,
          Message: each.url,
        })),
      };
    }),
  };
}

/** The tail lies in the account's Beanstalk bucket, behind a presigned address, as on AWS. */
function writeLog(beanstalk: Beanstalk, environment: Environment, type: string): void {
  const { core } = beanstalk;
  const bucket = storageBucket(beanstalk.core, environment.region);
  const key = `resources/environments/logs/${type}/${environment.id}/${environment.instance.id}/TailLogs-${core.clock.now()}.txt`;
  if (!s3Of(core).hasBucket(bucket))
    s3Of(core).createBucket(bucket, { versioned: false, tags: {}, region: environment.region });
  const body = Buffer.from(logText(environment));
  void s3Of(core).handle({
    method: 'PUT',
    path: `/${bucket}/${key}`,
    query: new URLSearchParams(),
    headers: {
      'content-type': 'text/plain',
      'content-length': String(body.length),
      ...signedFor(environment.region),
    },
    body,
  });
  const day = core.clock.iso().slice(0, 10).replaceAll('-', '');
  const query = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `AKIAEXAMPLE/${day}/${environment.region}/s3/aws4_request`,
    'X-Amz-Expires': '86400',
    'X-Amz-SignedHeaders': 'host',
    'X-Amz-Signature': core.random.hex(64),
  });
  beanstalk.logs.push({
    environmentId: environment.id,
    type,
    at: core.clock.iso(),
    url: `${core.origin()}/${bucket}/${key}?${query}`,
  });
}

function signedFor(region: string): Record<string, string> {
  return { authorization: `AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20260302/${region}/s3/aws4_request` };
}

function logText(environment: Environment): string {
  const rule = '-------------------------------------';
  const atWork = environment.status === 'Launching' || environment.status === 'Updating';
  const lines = atWork
    ? ['[INFO] Executing instruction: StageApplication']
    : environment.operation.failure === undefined
      ? [
          '[INFO] Executing instruction: RunAppDeployPostDeployHooks',
          '[INFO] Engine finished execution successfully',
        ]
      : [
          `[ERROR] An error occurred during execution of command [app-deploy]: ${environment.operation.failure}`,
          '[INFO] CommandService Response: FAILURE',
        ];
  return `${rule}\n/var/log/eb-engine.log\n${rule}\n${lines.join('\n')}\n`;
}
