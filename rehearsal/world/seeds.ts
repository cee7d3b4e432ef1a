import { readFileSync } from 'node:fs';
import type { FileEdit, GitHubService } from './github/github.ts';
import type { ServiceName } from './kernel/wire.ts';

/** What seeding made whose name is not a literal. */
export interface SeededIds {
  /** A token of Mr. A. */
  readonly personalToken: string;
}

/** A repository of somebody else's, with all that is in it; owner and name as in `owner/name`. */
export interface SeededRepository {
  readonly owner: string;
  readonly name: string;
  /** GitHub's; a fixed one when absent. */
  readonly id?: number;
  readonly defaultBranch: string;
  /** By path from the root. */
  readonly files: Readonly<Record<string, FileEdit>>;
}

interface Ground {
  readonly act: <T = unknown>(service: ServiceName, verb: string, args?: Record<string, unknown>) => T;
  readonly github: GitHubService;
  readonly settings: string | undefined;
}

/**
 * Furnishes the world: the shop's repository and people, its AWS account, a story, a channel, and the neighbours. With another
 * repository the account has a hosted zone and a stranger's stack, and what the set-up makes is still to come.
 */
export function seedWorld(ground: Ground, other?: SeededRepository): SeededIds {
  seedPeople(ground);
  if (other === undefined) {
    seedShop(ground);
    seedRoles(ground);
  } else seedOther(ground, other);
  seedZone(ground);
  if (other === undefined) seedOwnNeighbours(ground);
  seedStranger(ground);
  seedTracker(ground);
  seedChat(ground);
  return { personalToken: ground.github.token({ kind: 'person', login: 'mr-a' }) };
}

function seedPeople({ act }: Ground): void {
  act('github', 'user', { login: 'mr-a', id: 101, name: 'Mr. A', email: 'mr-a@example.com', role: 'write' });
  act('github', 'user', { login: 'mr-b', id: 102, name: 'Mr. B', email: 'mr-b@example.com', role: 'write' });
}

function seedShop({ github, settings }: Ground): void {
  github.seedRepository({
    by: 'mr-a',
    ...(settings === undefined ? {} : { settings }),
    files: { 'server.js': SERVER, Procfile: 'web: node server.js\n' },
  });
}

/** Its owner is an organization, with the id that the runner tells of every owner. */
function seedOther({ act, github }: Ground, { files, ...repository }: SeededRepository): void {
  const { owner } = repository;
  act('github', 'repository', repository);
  act('github', 'user', { login: owner, id: 6811672, type: 'Organization', role: 'admin' });
  github.seedRepository({ by: 'mr-a', files, whole: true });
}

const SERVER = `require('node:http').createServer((request, response) => response.end('The shop.')).listen(8080);\n`;

const DEFAULT_BRANCH = 'repo:octo-org/shop:ref:refs/heads/main';
const BRANCH_SUBJECTS = [DEFAULT_BRANCH, 'repo:octo-org/shop:pull_request'];

const SUBJECTS = {
  'greenroom-provision': BRANCH_SUBJECTS,
  'greenroom-teardown': [...BRANCH_SUBJECTS, 'repo:octo-org/shop:environment:rescue'],
  'greenroom-read': [DEFAULT_BRANCH],
  // No job takes it, since it is CloudFormation's.
  'greenroom-cloudformation': [],
};

function seedRoles({ act }: Ground): void {
  for (const [name, subjects] of Object.entries(SUBJECTS))
    act('sts', 'role', {
      arn: `arn:aws:iam::111122223333:role/${name}`,
      subjects,
      repositoryId: 70107786,
    });
}

function seedZone({ act }: Ground): void {
  act('route53', 'zone', { id: 'Z00000000EXAMPLE', name: 'preview.example.com' });
}

function templateText(name: string): string {
  return readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');
}

const PRODUCTION = {
  Resources: {
    Data: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: 'Enabled' } } },
    Environment: {
      Type: 'AWS::ElasticBeanstalk::Environment',
      Properties: {
        ApplicationName: 'shop',
        EnvironmentName: 'shop-production',
        SolutionStackName: '64bit Amazon Linux 2023 v6.6.8 running Node.js 22',
      },
    },
  },
};

/** What of the shop's lies in the same account and must never be touched. */
function seedOwnNeighbours({ act }: Ground): void {
  act('cloudformation', 'seed', {
    name: 'greenroom-application-shop',
    template: templateText('beanstalk-application.yml'),
    parameters: { Project: 'shop' },
    agedHours: 24 * 40,
  });
  act('cloudformation', 'seed', {
    name: 'shop-production',
    template: PRODUCTION,
    tags: identityTags({
      id: 70107786,
      repository: 'octo-org/shop',
      project: 'shop',
      kind: 'production',
      branch: 'main',
    }),
    agedHours: 24 * 30,
  });
}

function seedStranger({ act }: Ground): void {
  act('cloudformation', 'seed', {
    name: 'blog-feature-x',
    tags: identityTags({
      id: 70107999,
      repository: 'octo-org/blog',
      project: 'blog',
      kind: 'preview',
      branch: 'feature/x',
    }),
    agedHours: 24 * 3,
  });
}

function identityTags(of: { id: number; repository: string; project: string; kind: string; branch: string }) {
  return {
    'greenroom:project': of.project,
    'greenroom:repository': of.repository,
    'greenroom:repository-id': String(of.id),
    'greenroom:environment': of.kind,
    'greenroom:branch': of.branch,
    branch: of.branch,
  };
}

function seedTracker({ act }: Ground): void {
  const people = [
    { id: 101, name: 'Mr. A', email: 'mr-a@example.com' },
    { id: 102, name: 'Mr. B', email: 'mr-b@example.com' },
    { id: 103, name: 'Mr. C', email: 'mr-c@example.com' },
  ];
  for (const person of people) act('tracker', 'person', person);
  act('tracker', 'project', { id: 99, name: 'Shop', members: people.map(({ id }) => id) });
  const stories = [
    { id: 123456789, name: 'Check out with one click' },
    { id: 123456791, name: 'Greet those who come at night' },
  ];
  for (const story of stories)
    act('tracker', 'story', {
      ...story,
      project: 99,
      labels: ['auto'],
      estimate: 2,
      owners: [101],
      requester: 103,
    });
}

function seedChat({ act }: Ground): void {
  act('slack', 'channel', { id: 'C0000000001', name: 'staging' });
  act('slack', 'user', { id: 'U0000000101', name: 'mr-a', realName: 'Mr. A', email: 'mr-a@example.com' });
  act('slack', 'user', { id: 'U0000000103', name: 'mr-c', realName: 'Mr. C', email: 'mr-c@example.com' });
}
