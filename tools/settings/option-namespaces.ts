import { nearest } from '../../src/domain/input/nearest.ts';

/** Source: the Elastic Beanstalk Developer Guide, "General options for all environments" and "Platform specific options". */
const NAMESPACES: readonly string[] = [
  'aws:autoscaling:asg',
  'aws:autoscaling:launchconfiguration',
  'aws:autoscaling:scheduledaction',
  'aws:autoscaling:trigger',
  'aws:autoscaling:updatepolicy:rollingupdate',
  'aws:cloudformation:template:parameter',
  'aws:cloudformation:template:resource:property',
  'aws:ec2:instances',
  'aws:ec2:vpc',
  'aws:elasticbeanstalk:application',
  'aws:elasticbeanstalk:application:environment',
  'aws:elasticbeanstalk:application:environmentsecrets',
  'aws:elasticbeanstalk:cloudwatch:logs',
  'aws:elasticbeanstalk:cloudwatch:logs:health',
  'aws:elasticbeanstalk:command',
  'aws:elasticbeanstalk:control',
  'aws:elasticbeanstalk:customoption',
  'aws:elasticbeanstalk:environment',
  'aws:elasticbeanstalk:environment:process:default',
  'aws:elasticbeanstalk:environment:proxy',
  'aws:elasticbeanstalk:environment:proxy:staticfiles',
  'aws:elasticbeanstalk:healthreporting:system',
  'aws:elasticbeanstalk:hostmanager',
  'aws:elasticbeanstalk:managedactions',
  'aws:elasticbeanstalk:managedactions:platformupdate',
  'aws:elasticbeanstalk:monitoring',
  'aws:elasticbeanstalk:sns:topics',
  'aws:elasticbeanstalk:sqsd',
  'aws:elasticbeanstalk:trafficsplitting',
  'aws:elasticbeanstalk:xray',
  'aws:elb:healthcheck',
  'aws:elb:listener',
  'aws:elb:loadbalancer',
  'aws:elb:policies',
  'aws:elbv2:listener:default',
  'aws:elbv2:loadbalancer',
  'aws:rds:dbinstance',
];

/** Namespaces that go on with a name or a port, or with what a platform calls its own. */
const FAMILIES: readonly string[] = [
  'aws:elasticbeanstalk:container:',
  'aws:elasticbeanstalk:environment:process:',
  'aws:elb:listener:',
  'aws:elb:policies:',
  'aws:elbv2:listener:',
  'aws:elbv2:listenerrule:',
];

/** The documented namespace that is nearest to one that is none; undefined for one that Elastic Beanstalk documents. */
export function nearestNamespace(namespace: string): string | undefined {
  const isKnown =
    NAMESPACES.includes(namespace) ||
    FAMILIES.some((family) => namespace.startsWith(family) && namespace.length > family.length);
  return isKnown ? undefined : nearest(namespace, NAMESPACES);
}
