import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RehearsalWorld } from '../world/rehearsal-world.ts';

/** What the README's set-up is told. */
export interface SetUp {
  /** Folder of the suite, whose templates are deployed. */
  readonly suite: string;
  readonly repository: { readonly owner: string; readonly name: string; readonly defaultBranch: string };
  readonly place: SetUpPlace;
  /** At least one; the roles are for the first, and each other has roles of its own. */
  readonly projects: readonly string[];
  /** Of Elastic Beanstalk; the project's when undefined. */
  readonly application: string | undefined;
  /** Where names of environments are made; id and domain. */
  readonly zone: { readonly id: string; readonly domain: string } | undefined;
  /** Templates that are deployed after those of the suite. */
  readonly own: readonly OwnTemplate[];
}

/** A template of the person's. */
export interface OwnTemplate {
  /** As the person named it. */
  readonly file: string;
  /** Name of its stack. */
  readonly stack: string;
  readonly text: string;
}

/** Where the set-up is made. */
export interface SetUpPlace {
  readonly account: string;
  readonly region: string;
  /** What the names of the roles begin with. */
  readonly rolePrefix: string;
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
 * Deploys what the README's set-up deploys, some weeks ago.
 * @returns the variables of the repository that it prints; those of a project that is not the first end in its name.
 * @throws Error in CloudFormation's words for a template of the person's that cannot be deployed
 */
export function deploySetUp(world: RehearsalWorld, setUp: SetUp): Readonly<Record<string, string>> {
  const { zone, projects, place } = setUp;
  if (zone !== undefined)
    world.act('route53', 'zone', { id: zone.id, name: zone.domain, account: place.account });
  const printed = projects.map((project, index) => ofProject(world, setUp, project, index === 0));
  for (const own of setUp.own) deployOwn(world, place, own);
  return Object.assign({}, ...printed) as Readonly<Record<string, string>>;
}

function deployOwn(world: RehearsalWorld, place: SetUpPlace, { file, stack, text }: OwnTemplate): void {
  try {
    deploy(world, place, { stack, template: text, parameters: {} });
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function ofProject(world: RehearsalWorld, setUp: SetUp, project: string, isFirst: boolean) {
  const { suite, place, application } = setUp;
  const text = (name: string) => readFileSync(join(suite, 'templates', `${name}.yml`), 'utf8');
  const named = application !== undefined && isFirst ? { ApplicationName: application } : {};
  const ending = isFirst ? '' : `-${project}`;
  deploy(world, place, {
    stack: `greenroom-application${ending}`,
    template: text('beanstalk-application'),
    parameters: { Project: project, ...named, ...(isFirst ? {} : { CreateRoles: 'false' }) },
  });
  const { outputs } = deploy(world, place, {
    stack: `greenroom-roles${ending}`,
    template: text('github-oidc'),
    parameters: {
      ...rolesOf(world, setUp),
      ...named,
      Project: project,
      RolePrefix: `${place.rolePrefix}${ending}`,
      ...(isFirst ? {} : { CreateProvider: 'false' }),
    },
  });
  const printed = Object.entries(VARIABLES).flatMap(([output, name]) => {
    const value = outputs[output];
    return value === undefined ? [] : [[isFirst ? name : `${name}_${project.toUpperCase()}`, value]];
  });
  return Object.fromEntries(printed) as Record<string, string>;
}

function rolesOf(world: RehearsalWorld, { repository, zone }: SetUp): Record<string, string> {
  return {
    Owner: repository.owner,
    OwnerId: '6811672',
    Repository: repository.name,
    RepositoryId: String(world.github.repository.id),
    DefaultBranch: repository.defaultBranch,
    ...(zone === undefined ? {} : { HostedZoneId: zone.id }),
  };
}

interface Deployment {
  readonly stack: string;
  /** Its text. */
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
}

function deploy(
  world: RehearsalWorld,
  { account, region }: SetUpPlace,
  { stack, template, parameters }: Deployment,
): DeployedStack {
  world.act('cloudformation', 'seed', {
    name: stack,
    account,
    region,
    template,
    parameters,
    agedHours: 24 * 40,
  });
  const { stacks } = world.look<{ stacks: readonly DeployedStack[] }>('cloudformation', account);
  const found = stacks.find(({ name }) => name === stack);
  if (found === undefined) throw new Error(`The world has no stack ${stack}.`);
  return found;
}
