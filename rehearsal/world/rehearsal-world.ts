import { createBeanstalk } from './aws/beanstalk/beanstalk.ts';
import { createCloudFormation } from './aws/cloudformation/service.ts';
import { createEcr } from './aws/ecr/ecr.ts';
import { createLogs } from './aws/logs/logs.ts';
import { createRds } from './aws/rds/rds.ts';
import { createRoute53 } from './aws/route53/route53.ts';
import { createS3 } from './aws/s3/s3.ts';
import { createGitHub, type GitHubService } from './github/github.ts';
import { createOidc, type OidcWorld } from './identity/oidc.ts';
import { createSts, STATIC_ACCESS_KEY } from './identity/sts.ts';
import type { Service, ServiceName } from './kernel/wire.ts';
import { createWorld, type World, type WorldCore, type WorldOptions } from './kernel/world.ts';
import { type SeededIds, type SeededRepository, seedWorld } from './seeds.ts';
import { type Listening, listen } from './server.ts';
import { createSite } from './site/site.ts';
import { createSlack, SLACK_TOKEN } from './slack/slack.ts';
import { createTracker, TRACKER_TOKEN } from './tracker/tracker.ts';

/** What varies from one rehearsal to the next. */
export interface RehearsalWorldOptions extends WorldOptions {
  /** 0 picks a free one. */
  readonly port?: number;
  /** Text of the shop's settings file; there is none when absent. */
  readonly settings?: string;
  /** Another repository in the place of the shop's. */
  readonly repository?: SeededRepository;
}

/** The whole world of a rehearsal, listening and furnished with the shop, its people and its neighbours. */
export interface RehearsalWorld extends Pick<WorldCore, 'clock' | 'log' | 'faults' | 'origin'> {
  /** The world behind its services, for the few that look at more than one of them. */
  readonly workings: World;
  readonly github: GitHubService;
  readonly oidc: OidcWorld;
  readonly seeded: SeededIds;
  /** Variables that point any client at the world, with keys and tokens of a person. */
  env(): Record<string, string>;
  /** Does what somebody does: a control verb of a service, in the world's own account unless `args.account` names another. */
  act<T = unknown>(service: ServiceName, verb: string, args?: Record<string, unknown>): T;
  /** A service's part of the state, in the world's own account unless another is named. */
  look<T = unknown>(service: ServiceName, account?: string): T;
  close(): Promise<void>;
}

/** The region of the shop. */
export const REGION = 'eu-central-1';
/** Id of the shop's project in Tracker. */
export const TRACKER_PROJECT = '99';
/** Id of the shop's channel in Slack. */
export const SLACK_CHANNEL = 'C0000000001';

const BUILDERS = [
  createGitHub,
  createOidc,
  createSts,
  createCloudFormation,
  createBeanstalk,
  createS3,
  createRoute53,
  createRds,
  createEcr,
  createLogs,
  createTracker,
  createSlack,
  createSite,
] as const;

/** Makes the world and puts it on a port of 127.0.0.1. */
export async function createRehearsalWorld(options: RehearsalWorldOptions = {}): Promise<RehearsalWorld> {
  const world = createWorld(options, BUILDERS);
  const { core } = world;
  const listening = await listen(world, options.port ?? 0);
  const github = core.peer('github') as GitHubService;

  function serviceOf(name: ServiceName, account: string): Service {
    return world.servicesOf(account).find((each) => each.name === name) ?? core.peer(name);
  }

  function act<T>(service: ServiceName, name: string, args: Record<string, unknown> = {}): T {
    const { account = core.account, ...rest } = args;
    const verb = serviceOf(service, String(account)).control[name];
    if (verb === undefined)
      throw new Error(
        `The world's ${service} has no control ${name}; it has ${Object.keys(core.peer(service).control).join(', ')}.`,
      );
    return verb(rest) as T;
  }

  const { settings, repository } = options;
  const seeded = seedWorld({ act, github, settings }, repository);
  return {
    clock: core.clock,
    log: core.log,
    faults: core.faults,
    origin: core.origin,
    workings: world,
    github,
    oidc: core.peer('oidc') as OidcWorld,
    seeded,
    env: () => clientVariables(listening, seeded, github.repository),
    act,
    look: <T>(service: ServiceName, account = core.account) => {
      core.clock.now();
      return serviceOf(service, account).state() as T;
    },
    close: () => listening.close(),
  };
}

function clientVariables(
  { origin }: Listening,
  seeded: SeededIds,
  { owner, name }: GitHubService['repository'],
): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: origin,
    AWS_ACCESS_KEY_ID: STATIC_ACCESS_KEY,
    AWS_SECRET_ACCESS_KEY: 'rehearsal',
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    GITHUB_API_URL: `${origin}/github`,
    GITHUB_GRAPHQL_URL: `${origin}/github/graphql`,
    GITHUB_TOKEN: seeded.personalToken,
    GITHUB_REPOSITORY: `${owner}/${name}`,
    TRACKER_URL: `${origin}/tracker`,
    TRACKER_TOKEN,
    TRACKER_PROJECT,
    SLACK_API_URL: `${origin}/slack/api/`,
    SLACK_TOKEN,
    SLACK_CHANNEL,
    GREENROOM_WORLD: `${origin}/_world`,
  };
}
