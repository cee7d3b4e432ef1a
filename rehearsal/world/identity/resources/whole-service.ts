import type { Right } from '../roles/right.ts';

/**
 * Where policies call a service otherwise than the names of its types do (Service Authorization Reference, "Actions, resources, and
 * condition keys").
 */
const PREFIXES: Readonly<Record<string, string>> = {
  amazonmq: 'mq',
  applicationautoscaling: 'application-autoscaling',
  applicationsignals: 'application-signals',
  certificatemanager: 'acm',
  cognito: 'cognito-idp',
  docdb: 'rds',
  efs: 'elasticfilesystem',
  elasticloadbalancingv2: 'elasticloadbalancing',
  emr: 'elasticmapreduce',
  kinesisfirehose: 'firehose',
  msk: 'kafka',
  neptune: 'rds',
  opensearchservice: 'es',
  stepfunctions: 'states',
};

/**
 * The right to do everything with the service of a type: whoever has it has what a resource of the type needs of that service. A custom
 * resource is a function that is called (CloudFormation User Guide, "Custom resources").
 */
export function wholeService(type: string): Right {
  const [vendor = '', service = ''] = type.toLowerCase().split('::');
  if (vendor !== 'aws' || type === 'AWS::CloudFormation::CustomResource')
    return { action: 'lambda:InvokeFunction', resource: '*' };
  return { action: `${PREFIXES[service] ?? service}:*`, resource: '*' };
}
