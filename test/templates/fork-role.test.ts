import { describe, expect, it } from '@jest/globals';
import { readTemplate } from '../support/templates/read-template.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation has such placeholders.
const ROLE = 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/greenroom-${Project}-fork';

describe('the role of instances that run the code of forks', () => {
  const { Parameters, Conditions, Resources } = readTemplate('beanstalk-application');
  const text = JSON.stringify(Resources['ForkRole']);

  it('is made only where somebody asks for it', () => {
    expect(Parameters['CreateForkRole']).toMatchObject({ Default: 'false' });
    expect(Conditions['CreatesForkRole']).toEqual({ 'Fn::Equals': [{ Ref: 'CreateForkRole' }, 'true'] });
    for (const name of ['ForkRole', 'ForkInstanceProfile'])
      expect(Resources[name]).toMatchObject({ Condition: 'CreatesForkRole' });
  });

  it('may fetch a version, write logs of forks and tell its health, and nothing else', () => {
    const actions = [...text.matchAll(/"([a-z0-9]+:[A-Z]\w+)"/g)].map(([, action]) => action);
    expect(actions.toSorted()).toEqual([
      'elasticbeanstalk:PutInstanceStatistics',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      's3:GetObject',
      'sts:AssumeRole',
    ]);
    expect(text).not.toMatch(/ManagedPolicyArns|secretsmanager|ssm|"\*"/);
  });

  it('is handed on by CloudFormation only where forks are allowed', () => {
    const roles = readTemplate('github-oidc');
    expect(roles.Parameters['AllowForks']).toMatchObject({ Default: 'false' });
    const named = JSON.stringify(roles.Resources).split(ROLE);
    expect(named).toHaveLength(2);
    expect(named[0]).toMatch(/"Fn::If":\["AllowsForks",\{"Fn::Sub":"$/);
  });
});
