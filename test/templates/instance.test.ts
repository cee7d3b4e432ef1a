import { describe, expect, it } from '@jest/globals';
import { conditionsIn, namesIn, readTemplate } from '../support/templates/read-template.ts';
import { type Properties, workedOut } from '../support/templates/worked-out.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const FILLED_IN = {
  Project: 'shop',
  EnvironmentName: 'shop-x',
  SourceBundleBucket: 'greenroom-shop',
  SourceBundleKey: `greenroom/shop-x/${COMMIT}.zip`,
};

function made(parameters: Readonly<Record<string, string>>) {
  const { resources, outputs } = workedOut('instance', { ...FILLED_IN, ...parameters });
  const launch = resources['LaunchTemplate']?.['LaunchTemplateData'] as Properties;
  const script = Buffer.from(String(launch['UserData']), 'base64').toString('utf8');
  return { resources, outputs, launch, script };
}

describe('an environment made from instance', () => {
  const template = readTemplate('instance');

  it('needs nothing but what Greenroom fills in', () => {
    const needed = Object.entries(template.Parameters).filter(
      ([, parameter]) => parameter.Default === undefined,
    );
    expect(needed.map(([name]) => name)).toEqual(Object.keys(FILLED_IN));
  });

  it('sleeps as an empty group that keeps its address, bucket and record', () => {
    const named = { HostName: 'shop-x.preview.example.com', HostedZoneId: 'Z00000000EXAMPLE' };
    const asleep = made({ ...named, Asleep: 'true' });
    expect(Object.keys(asleep.resources)).toEqual(Object.keys(made(named).resources));
    expect(asleep.resources['Group']).toMatchObject({ MinSize: '0', DesiredCapacity: '0' });
    expect(made(named).resources['Group']).toMatchObject({
      MinSize: '1',
      DesiredCapacity: '1',
      MaxSize: '2',
    });
    const awake = Object.entries(template.Resources).filter(([, each]) => conditionsIn(each).has('IsAwake'));
    expect(awake.map(([name]) => name)).toEqual(['Group']);
  });

  it.each([
    ['commit', { SourceBundleKey: `greenroom/shop-x/${'f'.repeat(40)}.zip` }],
    ['start command', { StartCommand: 'npm run staging' }],
    ['variable', { EnvironmentVariables: 'A=1' }],
    ['secret', { Secrets: 'A=arn:aws:ssm:eu-central-1:111122223333:parameter/shop/a' }],
    ['health path', { HealthPath: '/health' }],
  ])('takes another instance for another %s, since its script changes', (_what, parameters) => {
    expect(made(parameters).script).not.toBe(made({}).script);
  });

  it('replaces the instance only once a new one has signalled', () => {
    const group = template.Resources['Group'];
    expect(group?.UpdatePolicy).toMatchObject({
      AutoScalingRollingUpdate: {
        WaitOnResourceSignals: true,
        MinInstancesInService: { 'Fn::If': ['IsAwake', 1, 0] },
      },
    });
    expect(group?.CreationPolicy).toMatchObject({ ResourceSignal: { Timeout: 'PT15M' } });
    expect(made({}).resources['Group']).toMatchObject({
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: { Version: 'LaunchTemplate.LatestVersionNumber' },
        },
      },
    });
    expect(made({}).script.trimEnd().split('\n').at(-1)).toMatch(/cfn-signal -e \$\? .*--resource Group/);
  });

  it('is on spot unless it is asked to be on demand', () => {
    const share = (parameters: Readonly<Record<string, string>>) =>
      (made(parameters).resources['Group'] as { MixedInstancesPolicy: { InstancesDistribution: object } })
        .MixedInstancesPolicy.InstancesDistribution;
    expect(share({})).toMatchObject({ OnDemandPercentageAboveBaseCapacity: 0 });
    expect(share({ EnableSpot: 'false' })).toMatchObject({ OnDemandPercentageAboveBaseCapacity: 100 });
  });

  it('runs on your own image, or on the newest of Amazon', () => {
    expect(made({}).launch['ImageId']).toBe(
      '{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64}}',
    );
    expect(made({ ImageId: 'ami-0123456789abcdef0' }).launch['ImageId']).toBe('ami-0123456789abcdef0');
  });

  it('lets no text of the pull request into a command', () => {
    const used = namesIn([
      template.Resources['LaunchTemplate'],
      template.Resources['LaunchTemplate']?.Metadata,
    ]);
    expect([...used]).not.toContain('Branch');
    expect([...used]).not.toContain('PullRequest');
    expect(() => made({ HealthPath: '/"; reboot; "' })).toThrow("Parameter 'HealthPath'");
    expect(() => made({ Packages: 'a; reboot' })).toThrow("Parameter 'Packages'");
  });

  it('takes secrets as references alone', () => {
    expect(() => made({ Secrets: 'PASSWORD=hunter2' })).toThrow("Parameter 'Secrets'");
    expect(
      made({
        Secrets: [
          'A=arn:aws:ssm:eu-central-1:111122223333:parameter/shop/a',
          'B=arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/b-AbCdEf',
        ].join('\n'),
      }).script,
    ).toContain('cfn-init');
  });

  it('leaves neither data nor logs behind when it is deleted', () => {
    for (const name of ['Files', 'LogGroup'])
      expect(template.Resources[name]).toMatchObject({
        DeletionPolicy: 'Delete',
        UpdateReplacePolicy: 'Delete',
      });
    expect(made({}).resources['LogGroup']).toEqual({
      LogGroupName: '/greenroom/shop-x',
      RetentionInDays: 7,
    });
  });

  it('answers at its address until it has a name', () => {
    expect(made({}).outputs['Url']).toBe('http://Address');
    const named = { HostName: 'shop-x.preview.example.com', HostedZoneId: 'Z00000000EXAMPLE' };
    expect(made(named).outputs['Url']).toBe('http://shop-x.preview.example.com');
    expect(made(named).resources['Record']).toMatchObject({ Type: 'A', ResourceRecords: ['Address'] });
  });
});
