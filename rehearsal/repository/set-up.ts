import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RehearsalWorld } from '../world/rehearsal-world.ts';

/** What the README's set-up is told. */
export interface SetUp {
  /** Folder of the suite, whose templates are deployed. */
  readonly suite: string;
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
  /** At least one; the roles are for the first. */
  readonly projects: readonly string[];
  readonly region: string;
  /** Of Elastic Beanstalk; the project's when undefined. */
  readonly application: string | undefined;
  /** Where names of environments are made; id and domain. */
  readonly zone: { readonly id: string; readonly domain: string } | undefined;
}

interface DeployedStack {
  readonly name: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** The README's table: what the stacks print, and under which name it is a variable of the repository. */
const VARIABLES: Readonly<Record<string, string>> = {
  Region: 'AWS_REGION',
  ProvisionRole: 'GREENROOM_PROVISION_ROLE',
  TeardownRole: 'GREENROOM_TEARDOWN_ROLE',
  ReadRole: 'GREENROOM_READ_ROLE',
  CloudFormationRole: 'GREENROOM_CFN_ROLE',
  ArtifactBucket: 'GREENROOM_ARTIFACT_BUCKET',
};

/**
 * Deploys in the world's account what the README's set-up deploys, some weeks ago.
 * @returns the variables of the repository that it prints.
 */
export function deploySetUp(world: RehearsalWorld, setUp: SetUp): Readonly<Record<string, string>> {
  const [first = '', ...others] = setUp.projects;
  if (setUp.zone !== undefined) world.act('route53', 'zone', { id: setUp.zone.id, name: setUp.zone.domain });
  deploy(world, setUp, 'beanstalk-application', applicationOf(setUp, first));
  const roles = deploy(world, setUp, 'github-oidc', rolesOf(world, setUp, first));
  for (const project of others)
    deploy(world, setUp, 'beanstalk-application', {
      stack: `greenroom-application-${project}`,
      parameters: { Project: project, CreateRoles: 'false' },
    });
  const printed = Object.entries(VARIABLES).flatMap(([output, name]) => {
    const value = roles.outputs[output];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(printed);
}

interface Deployment {
  readonly stack: string;
  readonly parameters: Readonly<Record<string, string>>;
}

function applicationOf({ application }: SetUp, project: string): Deployment {
  return {
    stack: 'greenroom-application',
    parameters: { Project: project, ...(application === undefined ? {} : { ApplicationName: application }) },
  };
}

function rolesOf(world: RehearsalWorld, setUp: SetUp, project: string): Deployment {
  const { owner, name, defaultBranch, application, zone } = setUp;
  return {
    stack: 'greenroom-roles',
    parameters: {
      Project: project,
      Owner: owner,
      OwnerId: '6811672',
      Repository: name,
      RepositoryId: String(world.github.repository.id),
      DefaultBranch: defaultBranch,
      ...(application === undefined ? {} : { ApplicationName: application }),
      ...(zone === undefined ? {} : { HostedZoneId: zone.id }),
    },
  };
}

function deploy(
  world: RehearsalWorld,
  { suite, region }: SetUp,
  template: string,
  { stack, parameters }: Deployment,
): DeployedStack {
  const text = readFileSync(join(suite, 'templates', `${template}.yml`), 'utf8');
  world.act('cloudformation', 'seed', {
    name: stack,
    region,
    template: text,
    parameters,
    agedHours: 24 * 40,
  });
  const { stacks } = world.look<{ stacks: readonly DeployedStack[] }>('cloudformation');
  const found = stacks.find(({ name }) => name === stack);
  if (found === undefined) throw new Error(`The world has no stack ${stack}.`);
  return found;
}
