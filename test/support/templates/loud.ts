/** A template of one environment that streams its logs, in groups that outlive it. */
export const LOUD = {
  Parameters: { EnvironmentName: { Type: 'String', Default: '' } },
  Resources: {
    Environment: {
      Type: 'AWS::ElasticBeanstalk::Environment',
      Properties: {
        ApplicationName: 'shop',
        EnvironmentName: { Ref: 'AWS::StackName' },
        SolutionStackName: '64bit Amazon Linux 2023 v6.6.8 running Node.js 22',
        OptionSettings: [
          { Namespace: 'aws:elasticbeanstalk:cloudwatch:logs', OptionName: 'StreamLogs', Value: 'true' },
        ],
      },
    },
  },
};
