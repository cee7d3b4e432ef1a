import { describe, expect, it } from '@jest/globals';
import { optionsOf, workedOut } from '../support/templates/worked-out.ts';

const FILLED_IN = {
  Project: 'shop',
  EnvironmentName: 'shop-x',
  ApplicationName: 'shop',
  VersionLabel: 'shop-x-0123456',
};
const NAMED = { ...FILLED_IN, HostName: 'shop-x.preview.example.com', HostedZoneId: 'Z00000000EXAMPLE' };
const BALANCED = { ...NAMED, EnvironmentType: 'LoadBalanced' };
const CERTIFICATE = 'arn:aws:acm:eu-central-1:111122223333:certificate/0f0f0f0f-0000-4000-8000-000000000000';
const SHARED =
  'arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/previews/0123456789abcdef';

function made(parameters: Readonly<Record<string, string>>) {
  const { resources, outputs } = workedOut('beanstalk-environment', parameters);
  return { resources, url: outputs['Url'], options: optionsOf(resources['BeanstalkEnvironment']) };
}

function namespaces(options: Readonly<Record<string, string>>): Set<string> {
  return new Set(Object.keys(options).map((key) => key.split(' ')[0] ?? ''));
}

describe('an environment of which nothing special is asked', () => {
  it('is a bucket and a single instance that everybody may ask by http', () => {
    const { resources, url, options } = made(FILLED_IN);
    expect(Object.keys(resources)).toEqual(['Files', 'BeanstalkEnvironment']);
    expect(url).toBe('http://shop-x-0f0f0f0f.eu-central-1.elasticbeanstalk.com');
    expect(options['aws:elasticbeanstalk:environment EnvironmentType']).toBe('SingleInstance');
    expect([...namespaces(options)].filter((each) => /elbv2|vpc/.test(each))).toEqual([]);
    expect(Object.keys(options)).not.toContain('aws:autoscaling:launchconfiguration SecurityGroups');
  });

  it('keeps the name of its own when there is one', () => {
    expect(made(NAMED).url).toBe('http://shop-x.preview.example.com');
  });
});

describe('an environment with a certificate', () => {
  it('serves https alone behind a load balancer of its own', () => {
    const { url, options } = made({ ...BALANCED, CertificateArn: CERTIFICATE });
    expect(url).toBe('https://shop-x.preview.example.com');
    expect(options).toMatchObject({
      'aws:elbv2:listener:443 Protocol': 'HTTPS',
      'aws:elbv2:listener:443 SSLCertificateArns': CERTIFICATE,
      'aws:elbv2:listener:default ListenerEnabled': 'false',
    });
  });

  it.each([
    ['as a single instance, which has nothing to end https at', NAMED],
    [
      'without a host name, which the certificate would be for',
      { ...FILLED_IN, EnvironmentType: 'LoadBalanced' },
    ],
  ])('stays with http %s', (_why, parameters) => {
    const { url, options } = made({ ...parameters, CertificateArn: CERTIFICATE });
    expect(url).toMatch(/^http:/);
    expect([...namespaces(options)].filter((each) => each.startsWith('aws:elbv2:listener'))).toEqual([]);
  });
});

describe('an environment behind a shared load balancer', () => {
  const shared = { ...BALANCED, SharedLoadBalancerArn: SHARED };

  it('gets a rule for its host name on the listener that has the certificate', () => {
    const { url, options } = made({ ...shared, CertificateArn: CERTIFICATE });
    expect(url).toBe('https://shop-x.preview.example.com');
    expect(options).toMatchObject({
      'aws:elasticbeanstalk:environment LoadBalancerIsShared': 'true',
      'aws:elbv2:loadbalancer SharedLoadBalancer': SHARED,
      'aws:elbv2:listener:443 Rules': 'hostname',
      'aws:elbv2:listenerrule:hostname HostHeaders': 'shop-x.preview.example.com',
    });
    // Of a shared one Beanstalk takes no other option of a listener.
    expect(Object.keys(options).filter((key) => /listener:.* (?!Rules)/.test(key))).toEqual([]);
  });

  it('can stand on a listener for http', () => {
    const { url, options } = made({ ...shared, SharedListenerPort: '80' });
    expect(url).toBe('http://shop-x.preview.example.com');
    expect(options['aws:elbv2:listener:80 Rules']).toBe('hostname');
  });

  it('leaves to it who may come in and where it stands', () => {
    const { resources, options } = made({
      ...shared,
      AllowedCidr: '192.0.2.0/24',
      VpcId: 'vpc-0a',
      Subnets: 'subnet-0a',
      LoadBalancerSubnets: 'subnet-0b,subnet-0c',
    });
    expect(Object.keys(resources)).not.toContain('BalancerSecurityGroup');
    expect(Object.keys(resources)).not.toContain('InstanceSecurityGroup');
    expect(Object.keys(options)).not.toContain('aws:ec2:vpc ELBSubnets');
  });
});

describe('an environment that only some may ask', () => {
  it('has a single instance that lets in nobody else', () => {
    const { resources, options } = made({ ...NAMED, AllowedCidr: '192.0.2.0/24' });
    expect(resources['InstanceSecurityGroup']).toMatchObject({
      SecurityGroupIngress: [{ FromPort: 80, ToPort: 80, CidrIp: '192.0.2.0/24' }],
    });
    expect(options).toMatchObject({
      'aws:autoscaling:launchconfiguration SecurityGroups': 'InstanceSecurityGroup.GroupId',
      'aws:autoscaling:launchconfiguration DisableDefaultEC2SecurityGroup': 'true',
    });
  });

  it.each([
    ['http', 80, {}],
    ['https', 443, { CertificateArn: CERTIFICATE }],
  ])('has a load balancer that lets in nobody else by %s', (_by, port, more) => {
    const { resources, options } = made({ ...BALANCED, ...more, AllowedCidr: '192.0.2.0/24' });
    expect(resources['BalancerSecurityGroup']).toMatchObject({
      SecurityGroupIngress: [{ FromPort: port, ToPort: port, CidrIp: '192.0.2.0/24' }],
    });
    expect(options).toMatchObject({
      'aws:elbv2:loadbalancer SecurityGroups': 'BalancerSecurityGroup.GroupId',
      'aws:elbv2:loadbalancer ManagedSecurityGroup': 'BalancerSecurityGroup.GroupId',
    });
    expect(Object.keys(options)).not.toContain(
      'aws:autoscaling:launchconfiguration DisableDefaultEC2SecurityGroup',
    );
  });
});

describe('an environment with a database', () => {
  const parameters = { ...NAMED, DatabaseEngine: 'postgres' };

  it('has one that is encrypted, private and reached by its instances alone', () => {
    const { resources, options } = made(parameters);
    expect(resources['Database']).toMatchObject({
      Engine: 'postgres',
      StorageEncrypted: true,
      PubliclyAccessible: false,
    });
    expect(resources['InstanceSecurityGroup']).toEqual({ GroupDescription: 'Instances of shop-x' });
    expect(resources['DatabaseSecurityGroup']).toMatchObject({
      SecurityGroupIngress: [
        { FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: 'InstanceSecurityGroup.GroupId' },
      ],
    });
    expect(options['aws:elasticbeanstalk:application:environment DATABASE_HOST']).toBe(
      'Database.Endpoint.Address',
    );
    expect(Object.keys(options)).not.toContain(
      'aws:autoscaling:launchconfiguration DisableDefaultEC2SecurityGroup',
    );
  });

  it('keeps the database while it sleeps', () => {
    const { resources } = made({ ...parameters, Asleep: 'true' });
    expect(Object.keys(resources)).toContain('Database');
    expect(Object.keys(resources)).not.toContain('BeanstalkEnvironment');
  });

  it('puts everything into the network that is given', () => {
    const { resources, options } = made({
      ...parameters,
      VpcId: 'vpc-0a',
      Subnets: 'subnet-0a,subnet-0b',
      DatabaseSubnets: 'subnet-0c,subnet-0d',
    });
    expect(options).toMatchObject({
      'aws:ec2:vpc VPCId': 'vpc-0a',
      'aws:ec2:vpc Subnets': 'subnet-0a,subnet-0b',
    });
    for (const group of ['InstanceSecurityGroup', 'DatabaseSecurityGroup'])
      expect(resources[group]).toMatchObject({ VpcId: 'vpc-0a' });
    expect(resources['DatabaseSubnetGroup']).toMatchObject({ SubnetIds: ['subnet-0c', 'subnet-0d'] });
    expect(resources['Database']).toMatchObject({ DBSubnetGroupName: 'DatabaseSubnetGroup' });
  });
});

it.each([
  [
    'ImageId',
    'ami-0123456789abcdef0',
    'aws:autoscaling:launchconfiguration ImageId',
    'ami-0123456789abcdef0',
  ],
  ['EnableSpot', 'true', 'aws:ec2:instances EnableSpot', 'true'],
])('takes %s', (parameter, value, option, set) => {
  expect(made({ ...NAMED, [parameter]: value }).options[option]).toBe(set);
  expect(Object.keys(made(NAMED).options)).not.toContain(option);
});

it.each([
  ['AllowedCidr', '192.0.2.0'],
  ['Subnets', 'subnet-0a subnet-0b'],
  ['DatabaseSubnets', 'subnet-0a'],
  ['CertificateArn', 'certificate'],
])('refuses a %s of another form', (parameter, value) => {
  expect(() => made({ ...NAMED, [parameter]: value })).toThrow(`Parameter '${parameter}'`);
});
