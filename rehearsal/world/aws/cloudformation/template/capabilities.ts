import type { Template } from './template.ts';

/** Types that want a capability, and the property that gives the resource a name. Source: the reference of CreateStack. */
const IAM_TYPES: Readonly<Record<string, string | undefined>> = {
  'AWS::IAM::AccessKey': undefined,
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::InstanceProfile': 'InstanceProfileName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Policy': undefined,
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::User': 'UserName',
  'AWS::IAM::UserToGroupAddition': undefined,
};

/** A capability that a template asks for, and the resources that are the reason. */
export interface NeededCapability {
  readonly name: string;
  readonly reason: string;
}

/** The capability that a template asks for because of its rights. */
export function requiredCapability(template: Template): NeededCapability | undefined {
  const entries = Object.values(template.resources).filter((resource) =>
    Object.hasOwn(IAM_TYPES, resource.type),
  );
  if (entries.length === 0) return undefined;
  const named = entries.some((resource) => {
    const property = IAM_TYPES[resource.type];
    return property !== undefined && resource.properties[property] !== undefined;
  });
  const types = [...new Set(entries.map((resource) => resource.type))];
  return {
    name: named ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM',
    reason: `The following resource(s) require capabilities: [${types.join(', ')}]`,
  };
}
