import { remove, tagsFrom } from './beanstalk-applications.ts';
import {
  endpointUrl,
  isLoadBalanced,
  optionsFrom,
  templateOf,
  wantedStack,
} from './beanstalk-environment-operations.ts';
import { environmentTags } from './beanstalk-environments.ts';
import {
  ACCOUNT_QUOTAS,
  arn,
  type Environment,
  type Hosting,
  type HostingEvent,
  invalidValue,
  mergeOptions,
  type OptionSetting,
  requireApplication,
  required,
  requireEnvironment,
  s3Of,
  storageBucket,
} from './beanstalk-hosting.ts';
import { page } from './beanstalk-pages.ts';
import { platformOfStack } from './beanstalk-platforms.ts';
import { operation, QueryError, type QueryOperation, type XmlResult } from './query-protocol.ts';

const NAMES = { EnvironmentId: 'string', EnvironmentName: 'string' } as const;
const SEVERITIES = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];

/** Operations that look into what runs: events, health, resources, logs, tags, settings. */
export function insightOperations(hosting: Hosting): Record<string, QueryOperation> {
  return {
    CreateStorageLocation: operation({}, (_input, caller) => {
      const bucket = storageBucket(caller.region);
      const s3 = s3Of(hosting.core);
      if (!s3.hasBucket(bucket))
        s3.createBucket(bucket, { versioned: false, tags: {}, region: caller.region });
      return { S3Bucket: bucket };
    }),
    DescribeAccountAttributes: operation({}, () => ({ ResourceQuotas: ACCOUNT_QUOTAS })),
    ...events(hosting),
    ...health(hosting),
    ...logs(hosting),
    ...tags(hosting),
    ...settings(hosting),
  };
}

function events(hosting: Hosting): Record<string, QueryOperation> {
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
        const wanted = hosting.events
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
        const found = page(wanted, input.NextToken, input.MaxRecords ?? Math.max(1, wanted.length));
        return { Events: found.items.map(describeEvent), NextToken: found.next };
      },
    ),
  };
}

function within(event: HostingEvent, start: string | undefined, end: string | undefined): boolean {
  const at = Date.parse(event.at);
  return (start === undefined || at >= Date.parse(start)) && (end === undefined || at < Date.parse(end));
}

function describeEvent(event: HostingEvent): XmlResult {
  return {
    EventDate: event.at,
    Message: event.message,
    ApplicationName: event.application,
    VersionLabel: event.versionLabel,
    EnvironmentName: event.environment,
    Severity: event.severity,
  };
}

function health(hosting: Hosting): Record<string, QueryOperation> {
  return {
    DescribeEnvironmentHealth: operation({ ...NAMES, AttributeNames: ['string'] }, (input, caller) => {
      const environment = requireEnvironment(hosting, caller.region, input);
      if (environment.status === 'Terminated')
        throw new QueryError(
          'InvalidRequestException',
          `Environment ${environment.name} is not ready: it is Terminated.`,
        );
      const all: Record<string, XmlResult[string]> = {
        HealthStatus: environment.healthStatus,
        Status: environment.status,
        Color: environment.health,
        Causes: environment.failure === undefined ? [] : [environment.failure],
        InstancesHealth: {
          Ok: environment.health === 'Green' ? 1 : 0,
          Severe: environment.health === 'Red' ? 1 : 0,
        },
        RefreshedAt: hosting.core.clock.iso(),
      };
      const wanted = input.AttributeNames ?? ['All'];
      const shown = Object.entries(all).filter(([name]) => wanted.includes('All') || wanted.includes(name));
      return { EnvironmentName: environment.name, ...Object.fromEntries(shown) };
    }),
    DescribeEnvironmentResources: operation(NAMES, (input, caller) => {
      const environment = requireEnvironment(hosting, caller.region, input);
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

function logs(hosting: Hosting): Record<string, QueryOperation> {
  const fields = { ...NAMES, InfoType: 'string' } as const;
  return {
    RequestEnvironmentInfo: operation(fields, (input, caller) => {
      const environment = requireEnvironment(hosting, caller.region, input);
      const type = required(input.InfoType, 'InfoType');
      if (!['tail', 'bundle', 'analyze'].includes(type))
        throw invalidValue(`InfoType ${type} is not one of tail, bundle, analyze.`);
      hosting.core.clock.after(6000, () => writeLog(hosting, environment, type));
      return undefined;
    }),
    RetrieveEnvironmentInfo: operation(fields, (input, caller) => {
      const environment = requireEnvironment(hosting, caller.region, input);
      const found = hosting.logs.filter(
        (each) => each.environmentId === environment.id && each.type === input.InfoType,
      );
      return {
        EnvironmentInfo: found.map((each) => ({
          InfoType: each.type,
          Ec2InstanceId: environment.instance.id,
          SampleTimestamp: each.at,
          Message: each.url,
        })),
      };
    }),
  };
}

/** The tail lies in the account's Beanstalk bucket, behind a presigned address, as on AWS. */
function writeLog(hosting: Hosting, environment: Environment, type: string): void {
  const { core } = hosting;
  const bucket = storageBucket(environment.region);
  const key = `resources/environments/logs/${type}/${environment.id}/${environment.instance.id}/TailLogs-${core.clock.now()}.txt`;
  if (!s3Of(core).hasBucket(bucket))
    s3Of(core).createBucket(bucket, { versioned: false, tags: {}, region: environment.region });
  const body = Buffer.from(logText(environment));
  void s3Of(core).handle({
    method: 'PUT',
    path: `/${bucket}/${key}`,
    query: new URLSearchParams(),
    headers: {
      'content-type': 'text/plain',
      'content-length': String(body.length),
      ...signedFor(environment.region),
    },
    body,
  });
  const day = core.clock.iso().slice(0, 10).replaceAll('-', '');
  const query = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `AKIAEXAMPLE/${day}/${environment.region}/s3/aws4_request`,
    'X-Amz-Expires': '86400',
    'X-Amz-SignedHeaders': 'host',
    'X-Amz-Signature': core.random.hex(64),
  });
  hosting.logs.push({
    environmentId: environment.id,
    type,
    at: core.clock.iso(),
    url: `${core.origin()}/${bucket}/${key}?${query}`,
  });
}

function signedFor(region: string): Record<string, string> {
  return { authorization: `AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20260302/${region}/s3/aws4_request` };
}

function logText(environment: Environment): string {
  const rule = '-------------------------------------';
  const lines =
    environment.failure === undefined
      ? [
          '[INFO] Executing instruction: RunAppDeployPostDeployHooks',
          '[INFO] Engine finished execution successfully',
        ]
      : [
          `[ERROR] An error occurred during execution of command [app-deploy]: ${environment.failure}`,
          '[INFO] CommandService Response: FAILURE',
        ];
  return `${rule}\n/var/log/eb-engine.log\n${rule}\n${lines.join('\n')}\n`;
}

/** Applications, versions and environments carry tags. */
function tags(hosting: Hosting): Record<string, QueryOperation> {
  function tagged(resourceArn: string): { tags: Record<string, string>; shown: Record<string, string> } {
    const application = hosting.applications.find(
      (each) => arn(each.region, `application/${each.name}`) === resourceArn,
    );
    const version = hosting.versions.find(
      (each) => arn(each.region, `applicationversion/${each.application}/${each.label}`) === resourceArn,
    );
    const environment = hosting.environments.find(
      (each) =>
        each.terminatedAt === undefined &&
        arn(each.region, `environment/${each.application}/${each.name}`) === resourceArn,
    );
    const found = application ?? version ?? environment;
    if (found === undefined)
      throw new QueryError('ResourceNotFoundException', `Resource not found: ${resourceArn}`);
    return { tags: found.tags, shown: environment ? environmentTags(environment) : found.tags };
  }
  return {
    ListTagsForResource: operation({ ResourceArn: 'string' }, (input) => {
      const resourceArn = required(input.ResourceArn, 'ResourceArn');
      const shown = Object.entries(tagged(resourceArn).shown);
      return { ResourceArn: resourceArn, ResourceTags: shown.map(([Key, Value]) => ({ Key, Value })) };
    }),
    UpdateTagsForResource: operation(
      { ResourceArn: 'string', TagsToAdd: [{ Key: 'string', Value: 'string' }], TagsToRemove: ['string'] },
      (input) => {
        const found = tagged(required(input.ResourceArn, 'ResourceArn')).tags;
        for (const key of input.TagsToRemove ?? []) delete found[key];
        Object.assign(found, tagsFrom(input.TagsToAdd));
        return undefined;
      },
    ),
  };
}

function settings(hosting: Hosting): Record<string, QueryOperation> {
  return {
    DescribeConfigurationSettings: operation(
      { ApplicationName: 'string', TemplateName: 'string', EnvironmentName: 'string' },
      (input, caller) => {
        const application = requireApplication(hosting, caller.region, input.ApplicationName);
        const template = templateOf(hosting, caller.region, application.name, input.TemplateName);
        const source =
          template ??
          requireEnvironment(hosting, caller.region, { EnvironmentName: input.EnvironmentName ?? '' });
        return {
          ConfigurationSettings: [
            {
              ...describeSettings(caller.region, source),
              EnvironmentName: template ? undefined : input.EnvironmentName,
              TemplateName: template?.name,
            },
          ],
        };
      },
    ),
    CreateConfigurationTemplate: operation(
      {
        ApplicationName: 'string',
        TemplateName: 'string',
        SolutionStackName: 'string',
        PlatformArn: 'string',
        Description: 'string',
        OptionSettings: [
          { ResourceName: 'string', Namespace: 'string', OptionName: 'string', Value: 'string' },
        ],
      },
      (input, caller) => {
        const application = requireApplication(hosting, caller.region, input.ApplicationName);
        const made = createTemplate(hosting, {
          application: application.name,
          region: caller.region,
          name: required(input.TemplateName, 'TemplateName'),
          solutionStack: wantedStack(caller.region, input) ?? '',
          description: input.Description,
          options: optionsFrom(input.OptionSettings),
        });
        return { ...describeSettings(caller.region, made), TemplateName: made.name };
      },
    ),
    DeleteConfigurationTemplate: operation(
      { ApplicationName: 'string', TemplateName: 'string' },
      (input, caller) => {
        const found = templateOf(
          hosting,
          caller.region,
          input.ApplicationName ?? '',
          input.TemplateName ?? '',
        );
        remove(hosting.templates, (each) => each === found);
        return undefined;
      },
    ),
  };
}

interface NewTemplate {
  readonly application: string;
  readonly region: string;
  readonly name: string;
  readonly solutionStack: string;
  readonly description: string | undefined;
  readonly options: readonly OptionSetting[];
}

/** @throws QueryError InvalidParameterValue when the name is taken */
export function createTemplate(hosting: Hosting, wanted: NewTemplate) {
  const taken = hosting.templates.some(
    (each) =>
      each.region === wanted.region && each.application === wanted.application && each.name === wanted.name,
  );
  if (taken) throw invalidValue(`Configuration Template ${wanted.name} already exists.`);
  const template = {
    ...wanted,
    options: mergeOptions([], wanted.options),
    createdAt: hosting.core.clock.iso(),
  };
  hosting.templates.push(template);
  return template;
}

interface Settings {
  readonly application: string;
  readonly solutionStack: string;
  readonly description: string | undefined;
  readonly createdAt: string;
  readonly options: readonly OptionSetting[];
  readonly status?: string;
}

function describeSettings(region: string, source: Settings): XmlResult {
  const inPlace =
    source.status === undefined ? undefined : source.status === 'Ready' ? 'deployed' : 'pending';
  return {
    SolutionStackName: source.solutionStack,
    PlatformArn: platformOfStack(source.solutionStack, region),
    ApplicationName: source.application,
    Description: source.description,
    DeploymentStatus: inPlace,
    DateCreated: source.createdAt,
    DateUpdated: source.createdAt,
    OptionSettings: source.options.map((each) => ({
      Namespace: each.namespace,
      OptionName: each.name,
      Value: each.value,
    })),
  };
}
