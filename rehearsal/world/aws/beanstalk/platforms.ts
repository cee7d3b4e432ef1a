import { arnIn } from '../protocol/partitions.ts';
import type { QueryOperation, XmlResult } from '../protocol/query-protocol.ts';
import { operation } from '../protocol/query-protocol.ts';
import { beanstalkPage } from './pages.ts';
import { type Beanstalk, invalidValue } from './records.ts';

interface Platform {
  readonly name: string;
  readonly branch: string;
  readonly system: string;
  readonly version: string;
  readonly state: 'Supported' | 'Deprecated' | 'Retired';
  readonly order: number;
}

const SYSTEM = '64bit Amazon Linux 2023';

function platform(
  name: string,
  version: string,
  order: number,
  state: Platform['state'] = 'Supported',
): Platform {
  return { name, branch: `${name} running on ${SYSTEM}`, system: SYSTEM, version, state, order };
}

/** Platforms of the world; the retired one can be listed but takes no new environment. */
const PLATFORMS: readonly Platform[] = [
  platform('Node.js 24', '6.11.1', 100),
  platform('Node.js 24', '6.8.0', 100),
  platform('Node.js 22', '6.11.1', 90),
  platform('Node.js 22', '6.7.4', 90),
  platform('Node.js 22', '6.6.8', 90),
  platform('Node.js 20', '6.8.0', 80, 'Deprecated'),
  platform('Docker', '4.8.0', 100),
  platform('Docker', '4.7.2', 100),
  platform('Python 3.13', '4.8.0', 100),
  platform('Corretto 21', '4.7.0', 100),
  platform('PHP 8.4', '4.8.0', 100),
  platform('Node.js 18', '6.5.2', 70, 'Retired'),
];

function solutionStack(each: Platform): string {
  return `${each.system} v${each.version} running ${each.name}`;
}

function platformArn(each: Platform, region: string): string {
  return arnIn(region, `elasticbeanstalk:${region}::platform/${each.branch}/${each.version}`);
}

/** @throws QueryError InvalidParameterValue: solution stacks retire, and then nothing of that name is found */
export function requireSolutionStack(name: string): string {
  const found = PLATFORMS.find((each) => solutionStack(each) === name && each.state !== 'Retired');
  if (found === undefined) throw invalidValue(`No Solution Stack named '${name}' found.`);
  return name;
}

/** The solution stack that a platform's ARN stands for; an ARN without a version means the newest. */
export function stackOfPlatform(arn: string, region: string): string {
  const found = PLATFORMS.find(
    (each) =>
      each.state !== 'Retired' &&
      (platformArn(each, region) === arn || platformArn({ ...each, version: '' }, region) === `${arn}/`),
  );
  if (found === undefined) throw invalidValue(`No Platform named '${arn}' found.`);
  return solutionStack(found);
}

/** ARN of the platform of a solution stack. */
export function platformOfStack(stack: string, region: string): string {
  const found = PLATFORMS.find((each) => solutionStack(each) === stack);
  return found === undefined ? '' : platformArn(found, region);
}

/** Operations that show platforms. */
export function platformOperations(beanstalk: Beanstalk): Record<string, QueryOperation> {
  return {
    ListAvailableSolutionStacks: operation({}, () => {
      const names = PLATFORMS.filter((each) => each.state !== 'Retired').map(solutionStack);
      return {
        SolutionStacks: names,
        SolutionStackDetails: names.map((name) => ({ SolutionStackName: name, PermittedFileTypes: ['zip'] })),
      };
    }),
    ListPlatformVersions: operation(
      {
        Filters: [{ Type: 'string', Operator: 'string', Values: ['string'] }],
        MaxRecords: 'integer',
        NextToken: 'string',
      },
      (input, caller) => {
        const shown = PLATFORMS.map((each) => describeVersion(each, caller.region)).filter((each) =>
          (input.Filters ?? []).every((filter) =>
            passes(each[VERSION_FILTERS[filter.Type ?? ''] ?? unknownFilter(filter.Type)], filter),
          ),
        );
        const platforms = beanstalkPage(shown, input.NextToken, input.MaxRecords ?? beanstalk.pageSize);
        return { PlatformSummaryList: platforms.items, NextToken: platforms.next };
      },
    ),
    ListPlatformBranches: operation(
      {
        Filters: [{ Attribute: 'string', Operator: 'string', Values: ['string'] }],
        MaxRecords: 'integer',
        NextToken: 'string',
      },
      (input) => {
        const branches = [...new Map(PLATFORMS.map((each) => [each.branch, each])).values()].map(
          describeBranch,
        );
        const wanted = branches.filter((each) =>
          (input.Filters ?? []).every((filter) =>
            passes(each[filter.Attribute ?? ''] ?? unknownFilter(filter.Attribute), filter),
          ),
        );
        const found = beanstalkPage(wanted, input.NextToken, input.MaxRecords ?? beanstalk.pageSize);
        return { PlatformBranchSummaryList: found.items, NextToken: found.next };
      },
    ),
  };
}

const VERSION_FILTERS: Readonly<Record<string, string>> = {
  PlatformName: 'PlatformBranchName',
  PlatformVersion: 'PlatformVersion',
  PlatformStatus: 'PlatformStatus',
  PlatformBranchName: 'PlatformBranchName',
  PlatformLifecycleState: 'PlatformLifecycleState',
  PlatformOwner: 'PlatformOwner',
  OperatingSystemName: 'OperatingSystemName',
  SupportedTier: 'SupportedTierList',
};

function unknownFilter(name: string | undefined): never {
  throw invalidValue(`The world knows no platform filter ${name}.`);
}

function describeVersion(each: Platform, region: string): Record<string, string | string[]> {
  return {
    PlatformArn: platformArn(each, region),
    PlatformOwner: 'AWSElasticBeanstalk',
    PlatformStatus: 'Ready',
    PlatformCategory: each.name.split(' ')[0] ?? '',
    OperatingSystemName: 'Amazon Linux',
    OperatingSystemVersion: '2023',
    SupportedTierList: ['WebServer/Standard', 'Worker/SQS/HTTP'],
    SupportedAddonList: ['Log/S3', 'Monitoring/Healthd', 'WorkerDaemon/SQSD'],
    PlatformLifecycleState: isNewest(each) ? 'Recommended' : '',
    PlatformVersion: each.version,
    PlatformBranchName: each.branch,
    PlatformBranchLifecycleState: each.state,
  };
}

function isNewest(each: Platform): boolean {
  return PLATFORMS.find((other) => other.branch === each.branch) === each && each.state === 'Supported';
}

function describeBranch(each: Platform): { [name: string]: string | number | string[] } {
  return {
    PlatformName: each.name.split(' ')[0] ?? '',
    BranchName: each.branch,
    LifecycleState: each.state,
    BranchOrder: each.order,
    SupportedTierList: ['WebServer/Standard', 'Worker/SQS/HTTP'],
  };
}

interface Filter {
  readonly Operator?: string;
  readonly Values?: readonly string[];
}

function passes(value: XmlResult[string], filter: Filter): boolean {
  const texts = (Array.isArray(value) ? value : [value]).map(String);
  const values = filter.Values ?? [];
  const test = OPERATORS[filter.Operator ?? '='];
  if (test === undefined) throw invalidValue(`The world knows no filter operator ${filter.Operator}.`);
  return texts.some((text) => values.some((wanted) => test(text, wanted)));
}

const OPERATORS: Readonly<Record<string, (text: string, wanted: string) => boolean>> = {
  '=': (text, wanted) => text === wanted,
  '!=': (text, wanted) => text !== wanted,
  in: (text, wanted) => text === wanted,
  contains: (text, wanted) => text.includes(wanted),
  begins_with: (text, wanted) => text.startsWith(wanted),
  ends_with: (text, wanted) => text.endsWith(wanted),
};
