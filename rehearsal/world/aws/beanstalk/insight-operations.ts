import { operation, QueryError, type QueryOperation, type XmlResult } from '../protocol/query-protocol.ts';
import { endpointUrl, isLoadBalanced } from './environment-operations.ts';
import { logs } from './log-operations.ts';
import { beanstalkPage } from './pages.ts';
import {
  ACCOUNT_QUOTAS,
  type Beanstalk,
  type BeanstalkEvent,
  type Environment,
  invalidValue,
  requireEnvironment,
  s3Of,
  storageBucket,
} from './records.ts';
import { settings, tags } from './settings-operations.ts';

const NAMES = { EnvironmentId: 'string', EnvironmentName: 'string' } as const;
const SEVERITIES = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];

/** Operations that look into what runs: events, health, resources, logs, tags, settings. */
export function insightOperations(beanstalk: Beanstalk): Record<string, QueryOperation> {
  return {
    CreateStorageLocation: operation({}, (_input, caller) => {
      const bucket = storageBucket(beanstalk.core, caller.region);
      const s3 = s3Of(beanstalk.core);
      if (!s3.hasBucket(bucket))
        s3.createBucket(bucket, { versioned: false, tags: {}, region: caller.region });
      return { S3Bucket: bucket };
    }),
    DescribeAccountAttributes: operation({}, () => ({ ResourceQuotas: ACCOUNT_QUOTAS })),
    ...events(beanstalk),
    ...health(beanstalk),
    ...logs(beanstalk),
    ...tags(beanstalk),
    ...settings(beanstalk),
  };
}

function events(beanstalk: Beanstalk): Record<string, QueryOperation> {
  return {
    DescribeEvents: operation(
      {
        ...NAMES,
        ApplicationName: 'string',
        VersionLabel: 'string',
        Severity: 'string',
        StartTime: 'string',
        EndTime: 'string',
        MaxRecords: 'integer',
        NextToken: 'string',
      },
      (input, caller) => {
        const lowest = SEVERITIES.indexOf(input.Severity ?? 'TRACE');
        if (lowest < 0)
          throw invalidValue(`Severity ${input.Severity} is not one of ${SEVERITIES.join(', ')}.`);
        const same = (wanted: string | undefined, value: string | undefined) =>
          wanted === undefined || wanted === value;
        const wanted = beanstalk.events
          .filter((each) => each.region === caller.region && SEVERITIES.indexOf(each.severity) >= lowest)
          .filter(
            (each) =>
              same(input.ApplicationName, each.application) && same(input.EnvironmentId, each.environmentId),
          )
          .filter(
            (each) =>
              same(input.EnvironmentName, each.environment) && same(input.VersionLabel, each.versionLabel),
          )
          .filter((each) => within(each, input.StartTime, input.EndTime))
          .reverse();
        const found = beanstalkPage(wanted, input.NextToken, input.MaxRecords ?? Math.max(1, wanted.length));
        return { Events: found.items.map(describeEvent), NextToken: found.next };
      },
    ),
  };
}

function within(event: BeanstalkEvent, start: string | undefined, end: string | undefined): boolean {
  const at = Date.parse(event.at);
  return (start === undefined || at >= Date.parse(start)) && (end === undefined || at < Date.parse(end));
}

function describeEvent(event: BeanstalkEvent): XmlResult {
  return {
    EventDate: event.at,
    Message: event.message,
    ApplicationName: event.application,
    VersionLabel: event.versionLabel,
    EnvironmentName: event.environment,
    Severity: event.severity,
  };
}

function health(beanstalk: Beanstalk): Record<string, QueryOperation> {
  return {
    DescribeEnvironmentHealth: operation({ ...NAMES, AttributeNames: ['string'] }, (input, caller) => {
      const environment = requireEnvironment(beanstalk, caller.region, input);
      if (environment.status === 'Terminated')
        throw new QueryError(
          'InvalidRequestException',
          `Environment ${environment.name} is not ready: it is Terminated.`,
        );
      const all: Record<string, XmlResult[string]> = {
        HealthStatus: environment.health.status,
        Status: environment.status,
        Color: environment.health.color,
        Causes: environment.operation.failure === undefined ? [] : [environment.operation.failure],
        InstancesHealth: {
          Ok: environment.health.color === 'Green' ? 1 : 0,
          Severe: environment.health.color === 'Red' ? 1 : 0,
        },
        RefreshedAt: beanstalk.core.clock.iso(),
      };
      const wanted = input.AttributeNames ?? ['All'];
      const shown = Object.entries(all).filter(([name]) => wanted.includes('All') || wanted.includes(name));
      return { EnvironmentName: environment.name, ...Object.fromEntries(shown) };
    }),
    DescribeEnvironmentResources: operation(NAMES, (input, caller) => {
      const environment = requireEnvironment(beanstalk, caller.region, input);
      const stands = !['Launching', 'Terminated'].includes(environment.status);
      return {
        EnvironmentResources: stands ? resourcesOf(environment) : { EnvironmentName: environment.name },
      };
    }),
  };
}

function resourcesOf(environment: Environment): XmlResult {
  return {
    EnvironmentName: environment.name,
    AutoScalingGroups: [{ Name: environment.instance.group }],
    Instances: [{ Id: environment.instance.id }],
    LaunchConfigurations: [],
    LaunchTemplates: [{ Id: environment.instance.launchTemplate }],
    LoadBalancers: isLoadBalanced(environment) ? [{ Name: endpointUrl(environment) }] : [],
    Triggers: [],
    Queues: [],
  };
}
