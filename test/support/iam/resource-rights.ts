import { awsFacts, awsPolicy, type HandlerVerb } from '../../../rehearsal/world/identity/policy/aws-facts.ts';
import type { Statement } from '../../../rehearsal/world/identity/policy/policy-document.ts';
import { rightsOn, sparedActions } from '../../../rehearsal/world/identity/resources/handler-rights.ts';
import type { ResourceWork } from '../../../rehearsal/world/identity/resources/resource-work.ts';
import type { Right } from '../../../rehearsal/world/identity/roles/right.ts';
import { readTemplate } from '../templates/read-template.ts';

/** What AWS gives to those who call Elastic Beanstalk, which acts with their rights (its Developer Guide, "Managing Elastic Beanstalk user policies"). */
export const CALLERS_OF_BEANSTALK = 'arn:aws:iam::aws:policy/AdministratorAccess-AWSElasticBeanstalk';

export function rightsOfBeanstalksCallers(): readonly Statement[] {
  return awsPolicy(CALLERS_OF_BEANSTALK) ?? [];
}

export interface HandlerRight extends Right {
  readonly type: string;
  readonly verb: HandlerVerb;
}

/** The resource types of templates, each with the properties that any of them sets; Greenroom gives every stack tags. */
export function typesOf(templates: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const types = new Map<string, Set<string>>();
  for (const template of templates)
    for (const { Type, Properties } of Object.values(readTemplate(template).Resources))
      types.set(Type, new Set([...(types.get(Type) ?? ['Tags']), ...Object.keys(Properties)]));
  return types;
}

/**
 * The rights that any handler of the templates' resource types needs, on resources of the names that the templates give. A resource that
 * policies may name in two forms is asked for in both.
 */
export function neededRights(templates: readonly string[]): readonly HandlerRight[] {
  return [...typesOf(templates)].flatMap(([type, properties]) => {
    const spared = sparedActions(type, (name) => properties.has(name));
    return permissionsOf(type)
      .filter(({ action }) => !spared.includes(action))
      .flatMap(({ verb, action }) =>
        samples(type)
          .flatMap((sample) => rightsOn(sample, action))
          .flatMap(({ alias, ...right }) => [
            { type, verb, ...right },
            ...(alias === undefined ? [] : [{ type, verb, ...right, resource: alias }]),
          ]),
      );
  });
}

export function permissionsOf(
  type: string,
): readonly { readonly verb: HandlerVerb; readonly action: string }[] {
  const handlers = awsFacts().handlers[type];
  if (handlers === undefined) throw new Error(`The handlers of ${type} are not known.`);
  return (Object.entries(handlers) as [HandlerVerb, readonly string[]][]).flatMap(([verb, actions]) =>
    actions.map((action) => ({ verb, action })),
  );
}

/** What the resources of the environment shop-feature-x are called: by the templates, or by CloudFormation after the stack. */
const NAMES: Readonly<Record<string, string>> = {
  'AWS::AutoScaling::AutoScalingGroup': 'shop-feature-x-Group-1A2B3C',
  'AWS::ElasticBeanstalk::Environment': 'shop-feature-x',
  'AWS::Logs::LogGroup': '/greenroom/shop-feature-x',
  'AWS::RDS::DBInstance': 'shop-feature-x-database-1a2b3c',
  'AWS::RDS::DBSubnetGroup': 'shop-feature-x-databasesubnetgroup-1a2b3c',
  'AWS::S3::Bucket': 'shop-feature-x-files-1a2b3c',
};

const PASSED: Readonly<Record<string, ResourceWork['passes']>> = {
  'AWS::AutoScaling::AutoScalingGroup': [passed('greenroom-shop-instance', 'ec2')],
  'AWS::ElasticBeanstalk::Environment': [
    passed('aws-elasticbeanstalk-ec2-role', 'ec2'),
    passed('aws-elasticbeanstalk-service-role', 'elasticbeanstalk'),
  ],
};

function passed(role: string, service: string): ResourceWork['passes'][number] {
  return { role: `arn:aws:iam::111122223333:role/${role}`, service: `${service}.amazonaws.com` };
}

/** What tells apart by which resources an action is judged: a database is made in the VPC's own group of subnets, or in one of its own. */
const PROPERTIES: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  'AWS::AutoScaling::AutoScalingGroup': [{ MixedInstancesPolicy: {} }],
  'AWS::ElasticBeanstalk::Environment': [{ ApplicationName: 'shop' }],
  'AWS::RDS::DBInstance': [
    { Engine: 'postgres' },
    { Engine: 'postgres', DBSubnetGroupName: NAMES['AWS::RDS::DBSubnetGroup'] },
  ],
  'AWS::Route53::RecordSet': [{ HostedZoneId: 'Z00000000EXAMPLE' }],
};

function samples(type: string): readonly ResourceWork[] {
  return (PROPERTIES[type] ?? [{}]).map((properties) => ({
    type,
    verb: 'create',
    place: { account: '111122223333', region: 'eu-central-1' },
    name: NAMES[type] ?? 'shop-feature-x',
    properties,
    isTagged: true,
    passes: PASSED[type] ?? [],
  }));
}
