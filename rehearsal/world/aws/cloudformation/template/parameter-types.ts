/** What the type of a parameter says. Source: the parameter section of the user guide, with the types that it lists. */
export interface ParameterType {
  /** Whether the value is the name of a parameter of Systems Manager, whose value counts. */
  readonly isStored: boolean;
  readonly isList: boolean;
  /** `String`, `Number`, or a type of AWS that says what a value names. */
  readonly of: string;
}

const OF_AWS = [
  'AWS::EC2::AvailabilityZone::Name',
  'AWS::EC2::Image::Id',
  'AWS::EC2::Instance::Id',
  'AWS::EC2::KeyPair::KeyName',
  'AWS::EC2::SecurityGroup::GroupName',
  'AWS::EC2::SecurityGroup::Id',
  'AWS::EC2::Subnet::Id',
  'AWS::EC2::VPC::Id',
  'AWS::EC2::Volume::Id',
  'AWS::Route53::HostedZone::Id',
];
const NEVER_IN_LISTS = 'AWS::EC2::KeyPair::KeyName';
const STORED = /^AWS::SSM::Parameter::Value<(.+)>$/;

/** Reads the type of a parameter; undefined when there is none of that name. */
export function parameterType(type: string): ParameterType | undefined {
  const inner = STORED.exec(type)?.[1];
  if (inner !== undefined) {
    const read = inner === 'List<String>' ? { isList: true, of: 'String' } : plainType(inner);
    return read === undefined || read.of === 'Number' ? undefined : { ...read, isStored: true };
  }
  if (type === 'AWS::SSM::Parameter::Name') return { isStored: false, isList: false, of: type };
  const plain = plainType(type);
  return plain && { ...plain, isStored: false };
}

function plainType(type: string): Omit<ParameterType, 'isStored'> | undefined {
  if (type === 'String' || type === 'Number' || OF_AWS.includes(type)) return { isList: false, of: type };
  if (type === 'CommaDelimitedList') return { isList: true, of: 'String' };
  const item = /^List<(.+)>$/.exec(type)?.[1];
  if (item === 'Number' || (item !== undefined && item !== NEVER_IN_LISTS && OF_AWS.includes(item)))
    return { isList: true, of: item };
  return undefined;
}
