import { createBeanstalk } from './aws/beanstalk/beanstalk.ts';
import { createCloudFormation } from './aws/cloudformation/service.ts';
import { createEcr } from './aws/ecr/ecr.ts';
import { createLogs } from './aws/logs/logs.ts';
import { createRds } from './aws/rds/rds.ts';
import { createRoute53 } from './aws/route53/route53.ts';
import { createS3 } from './aws/s3/s3.ts';
import { type ClientWish, clientVariables } from './client-variables.ts';
import { createGitHub, type GitHubService } from './github/github.ts';
import { createOidc, type OidcWorld } from './identity/oidc.ts';
import { createIam } from './identity/roles/iam.ts';
import { createSts } from './identity/sts.ts';
import { createJira, createJiraCloud } from './jira/jira.ts';
import type { Service, ServiceName } from './kernel/wire.ts';
import { createWorld, type World, type WorldCore, type WorldOptions } from './kernel/world.ts';
import { createLinearWorld } from './linear/linear.ts';
import { type SeededIds, type SeededRepository, seedWorld } from './seeds.ts';
import { listen } from './server.ts';
import { createShortcutWorld } from './shortcut/shortcut.ts';
import { createSite } from './site/site.ts';
import { createSlack } from './slack/slack.ts';
import { createTracker } from './tracker/tracker.ts';

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
  /** Variables that point any client at the world, with keys and tokens of a person; on request, with what a job has beside. */
  env(wish?: ClientWish): Record<string, string>;
  /** Does what somebody does: a control verb of a service, in the world's own account unless `args.account` names another. */
  act<T = unknown>(service: ServiceName, verb: string, args?: Record<string, unknown>): T;
  /** A service's part of the state, in the world's own account unless another is named. */
  look<T = unknown>(service: ServiceName, account?: string): T;
  close(): Promise<void>;
}

const BUILDERS = [
  createGitHub,
  createOidc,
  createSts,
  createIam,
  createCloudFormation,
  createBeanstalk,
  createS3,
  createRoute53,
  createRds,
  createEcr,
  createLogs,
  createTracker,
  createLinearWorld,
  createSlack,
  createSite,
  createJira,
  createJiraCloud,
  createShortcutWorld,
] as const;

/** Makes the world and puts it on a port of 127.0.0.1. */
export async function createRehearsalWorld(options: RehearsalWorldOptions = {}): Promise<RehearsalWorld> {
  const world = createWorld(options, BUILDERS);
  const { core } = world;
  const listening = await listen(world, options.port ?? 0);
  const github = core.peer('github') as GitHubService;
  const oidc = core.peer('oidc') as OidcWorld;

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
    oidc,
    seeded,
    env: (wish) => clientVariables({ origin: listening.origin, github, oidc, ...seeded }, wish),
    act,
    look: <T>(service: ServiceName, account = core.account) => {
      core.clock.now();
      return serviceOf(service, account).state() as T;
    },
    close: () => listening.close(),
  };
}
