import { z } from 'zod';
import { verb } from '../../kernel/control-args.ts';
import { namerOf } from '../../kernel/wire.ts';
import type { WorldCore } from '../../kernel/world.ts';
import { type BeanstalkWorld, DEFAULT_REGION, type SiteEnvironment } from '../protocol/peers.ts';
import { answerQuery, type QueryApi, queryAction } from '../protocol/query-protocol.ts';
import { applicationOperations, createApplication } from './applications.ts';
import { endpointUrl, environmentOperations } from './environment-operations.ts';
import { insightOperations } from './insight-operations.ts';
import { platformOperations } from './platforms.ts';
import { type Beanstalk, type Environment, findVersion, isLive, tellOf } from './records.ts';
import { versionOperations } from './versions.ts';

const EVENT = {
  environment: z.string(),
  severity: z.enum(['INFO', 'WARN', 'ERROR', 'FATAL']).default('ERROR'),
  message: z.string(),
  after: z.number().default(0),
};

/** The service with its insides, which CloudFormation's resource handlers work on. */
export interface BeanstalkService extends BeanstalkWorld {
  readonly beanstalk: Beanstalk;
}

/**
 * Elastic Beanstalk of one account: the Query protocol of API version 2010-12-01 on the world's clock.
 * Source of operations and shapes: botocore's service model; of texts: what Beanstalk users report.
 */
export function createBeanstalk(core: WorldCore): BeanstalkService {
  const beanstalk: Beanstalk = {
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
    service: 'Elastic Beanstalk',
    namespace: 'http://elasticbeanstalk.amazonaws.com/docs/2010-12-01/',
    version: '2010-12-01',
    operations: {
      ...applicationOperations(beanstalk),
      ...versionOperations(beanstalk),
      ...environmentOperations(beanstalk),
      ...insightOperations(beanstalk),
      ...platformOperations(beanstalk),
    },
    requestId: () => core.random.uuid(),
  };
  return {
    name: 'elasticbeanstalk',
    beanstalk,
    operationOf: namerOf(Object.keys(api.operations), queryAction),
    isWrite: (request) => !/^(Describe|List|Check|Retrieve|Request)/.test(queryAction(request)),
    handle: (request) => answerQuery(api, request),
    control: {
      application: verb(
        'elasticbeanstalk/application',
        { name: z.string(), region: z.string().default(DEFAULT_REGION) },
        (args) => void createApplication(beanstalk, { ...args, tags: {} }),
      ),
      /** An event of an environment, now or so many seconds from now, if it stands then. */
      say: verb('elasticbeanstalk/say', EVENT, (args) =>
        core.clock.after(args.after * 1000, () => {
          const found = beanstalk.environments.find((each) => each.name === args.environment && isLive(each));
          if (found) tellOf(beanstalk, found, args.severity, args.message);
        }),
      ),
    },
    state: () => stateOf(beanstalk),
    environmentByCname(cname) {
      const name = cname.replace(/\.$/, '').toLowerCase();
      const found = beanstalk.environments.find(
        (each) =>
          isLive(each) && (each.cname.toLowerCase() === name || endpointUrl(each).toLowerCase() === name),
      );
      return found && siteEnvironment(found);
    },
    environmentOf: (hint) => beanstalk.environments.find(({ id, name }) => id === hint || name === hint),
    versionSource(application, label, region = DEFAULT_REGION) {
      const version = findVersion(beanstalk, region, application, label);
      return version && { bucket: version.bucket, key: version.key };
    },
  };
}

function siteEnvironment(environment: Environment): SiteEnvironment {
  const { name, application, status, setup } = environment;
  const health = environment.health.color;
  const variables = environment.setup.options.filter(
    (each) => each.namespace === 'aws:elasticbeanstalk:application:environment',
  );
  return {
    name,
    application,
    status,
    health,
    versionLabel: setup.versionLabel,
    ready: (status === 'Ready' || status === 'Updating') && health !== 'Grey',
    variables: Object.fromEntries(variables.map((each) => [each.name, each.value])),
  };
}

function stateOf(beanstalk: Beanstalk): unknown {
  return {
    applications: beanstalk.applications.map(({ name, region, tags }) => ({ name, region, tags })),
    versions: beanstalk.versions.map(({ application, label, bucket, key, status, tags }) => ({
      application,
      label,
      bucket,
      key,
      status,
      tags,
    })),
    environments: beanstalk.environments.map((each) => ({
      name: each.name,
      id: each.id,
      application: each.application,
      status: each.status,
      health: each.health.color,
      versionLabel: each.setup.versionLabel,
      cname: each.cname,
      tags: each.tags,
    })),
  };
}
