import { z } from 'zod';
import { verb } from '../../kernel/control-args.ts';
import type { WorldCore } from '../../kernel/world.ts';
import { type BeanstalkWorld, DEFAULT_REGION, type HostedEnvironment } from '../protocol/peers.ts';
import { answerQuery, type QueryApi, queryAction } from '../protocol/query-protocol.ts';
import { applicationOperations, createApplication } from './beanstalk-applications.ts';
import { endpointUrl, environmentOperations } from './beanstalk-environment-operations.ts';
import { type Environment, findVersion, type Hosting, isLive, tellOf } from './beanstalk-hosting.ts';
import { insightOperations } from './beanstalk-insight-operations.ts';
import { platformOperations } from './beanstalk-platforms.ts';

const EVENT = {
  environment: z.string(),
  severity: z.enum(['INFO', 'WARN', 'ERROR', 'FATAL']).default('ERROR'),
  message: z.string(),
  after: z.number().default(0),
};

/** The service with its insides, which CloudFormation's resource handlers work on. */
export interface BeanstalkService extends BeanstalkWorld {
  readonly hosting: Hosting;
}

/**
 * Elastic Beanstalk of one account: the Query protocol of API version 2010-12-01 on the world's clock.
 * Source of operations and shapes: botocore's service model; of texts: what Beanstalk users report.
 */
export function createBeanstalk(core: WorldCore): BeanstalkService {
  const hosting: Hosting = {
    core,
    applications: [],
    versions: [],
    templates: [],
    environments: [],
    events: [],
    pageSize: core.random.integer(2, 5),
    logs: [],
  };
  const api: QueryApi = {
    namespace: 'http://elasticbeanstalk.amazonaws.com/docs/2010-12-01/',
    version: '2010-12-01',
    operations: {
      ...applicationOperations(hosting),
      ...environmentOperations(hosting),
      ...insightOperations(hosting),
      ...platformOperations(hosting),
    },
    requestId: () => core.random.uuid(),
  };
  return {
    name: 'elasticbeanstalk',
    hosting,
    operationOf: queryAction,
    isWrite: (request) => !/^(Describe|List|Check|Retrieve|Request)/.test(queryAction(request)),
    handle: (request) => answerQuery(api, request),
    control: {
      application: verb(
        'elasticbeanstalk/application',
        { name: z.string(), region: z.string().default(DEFAULT_REGION) },
        (args) => void createApplication(hosting, { ...args, tags: {} }),
      ),
      /** An event of an environment, now or so many seconds from now, if it stands then. */
      say: verb('elasticbeanstalk/say', EVENT, (args) =>
        core.clock.after(args.after * 1000, () => {
          const found = hosting.environments.find((each) => each.name === args.environment && isLive(each));
          if (found) tellOf(hosting, found, args.severity, args.message);
        }),
      ),
    },
    state: () => stateOf(hosting),
    environmentByCname(cname) {
      const name = cname.replace(/\.$/, '').toLowerCase();
      const found = hosting.environments.find(
        (each) =>
          isLive(each) && (each.cname.toLowerCase() === name || endpointUrl(each).toLowerCase() === name),
      );
      return found && hosted(found);
    },
    versionSource(application, label, region = DEFAULT_REGION) {
      const version = findVersion(hosting, region, application, label);
      return version && { bucket: version.bucket, key: version.key };
    },
  };
}

function hosted(environment: Environment): HostedEnvironment {
  const { name, application, status, health, versionLabel } = environment;
  const variables = environment.options.filter(
    (each) => each.namespace === 'aws:elasticbeanstalk:application:environment',
  );
  return {
    name,
    application,
    status,
    health,
    versionLabel,
    ready: (status === 'Ready' || status === 'Updating') && health !== 'Grey',
    variables: Object.fromEntries(variables.map((each) => [each.name, each.value])),
  };
}

function stateOf(hosting: Hosting): unknown {
  return {
    applications: hosting.applications.map(({ name, region, tags }) => ({ name, region, tags })),
    versions: hosting.versions.map(({ application, label, bucket, key, status, tags }) => ({
      application,
      label,
      bucket,
      key,
      status,
      tags,
    })),
    environments: hosting.environments.map((each) => ({
      name: each.name,
      id: each.id,
      application: each.application,
      status: each.status,
      health: each.health,
      versionLabel: each.versionLabel,
      cname: each.cname,
      tags: each.tags,
    })),
  };
}
