import type { ServiceName } from '../../kernel/wire.ts';
import { beanstalkRights } from './beanstalk-rights.ts';
import type { AwsCall, NeededRight } from './call.ts';
import { formOf } from './call.ts';
import { cloudFormationRights } from './cloudformation-rights.ts';
import { s3Rights } from './s3-rights.ts';

type Reader = (call: AwsCall) => readonly NeededRight[] | undefined;

const READERS: Readonly<Partial<Record<ServiceName, Reader>>> = {
  cloudformation: cloudFormationRights,
  elasticbeanstalk: beanstalkRights,
  s3: s3Rights,
  rds: databaseRights,
  route53: zoneRights,
  ecr: repositoryRights,
  logs: logGroupRights,
  iam: (call) => [{ action: `iam:${call.operation}`, resource: roleNamed(call) }],
  // Taking a role is the trust policy's matter, and everybody may ask who they are.
  sts: () => [],
};

/** The rights that a call needs; undefined where nothing is known of them. Source: the Service Authorization Reference. */
export function callRights(service: ServiceName, call: AwsCall): readonly NeededRight[] | undefined {
  return READERS[service]?.(call);
}

/** Snapshots are listed with the right on the database and on snapshots as such. */
function databaseRights(call: AwsCall): readonly NeededRight[] {
  const ofCluster = call.operation.includes('Cluster');
  const name = formOf(call).get(ofCluster ? 'DBClusterIdentifier' : 'DBInstanceIdentifier') ?? '*';
  const action = `rds:${call.operation}`;
  const arn = (kind: string) => `arn:aws:rds:${call.region}:${call.account}:${kind}`;
  const snapshots = ofCluster ? 'cluster-snapshot:*' : 'snapshot:*';
  return [
    { action, resource: arn(`${ofCluster ? 'cluster' : 'db'}:${name}`) },
    ...(call.operation.endsWith('Snapshots') ? [{ action, resource: arn(snapshots) }] : []),
  ];
}

function zoneRights({ operation, request }: AwsCall): readonly NeededRight[] {
  const action = `route53:${operation}`;
  const [, kind, id] = /\/(hostedzone|change)\/([^/]+)/.exec(decodeURIComponent(request.path)) ?? [];
  return [{ action, resource: id === undefined ? '*' : `arn:aws:route53:::${kind}/${id}` }];
}

function repositoryRights(call: AwsCall): readonly NeededRight[] {
  const name = member(call, 'repositoryName') ?? '*';
  const resource = `arn:aws:ecr:${call.region}:${call.account}:repository/${name}`;
  return [{ action: `ecr:${call.operation}`, resource }];
}

/** A list is judged by no group at all, whatever its prefix; users report this form of the ARN. Policies name a group with `:*` or without. */
function logGroupRights(call: AwsCall): readonly NeededRight[] {
  const action = `logs:${call.operation}`;
  const groups = `arn:aws:logs:${call.region}:${call.account}:log-group:`;
  const name = member(call, 'logGroupName');
  if (name === undefined) return [{ action, resource: `${groups}:log-stream:` }];
  return [{ action, resource: `${groups}${name}`, alias: `${groups}${name}:log-stream:` }];
}

function roleNamed(call: AwsCall): string {
  const name = formOf(call).get('RoleName');
  return name === null ? '*' : `arn:aws:iam::${call.account}:role/${name}`;
}

/** A member of a JSON request; undefined when it has none of that name, or is no JSON. */
function member({ request }: AwsCall, name: string): string | undefined {
  try {
    const value = (JSON.parse(request.body.toString('utf8')) as Record<string, unknown>)[name];
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
