/** What may import what. `usecases` stands for the rooms in it as well; docs/architecture.md says why. */

/** First what holds for whole layers: a layer, and the layers that its files may import. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  ports: ['ports', 'domain'],
  text: ['text', 'domain'],
  usecases: ['usecases', 'domain', 'ports', 'text'],
  adapters: ['adapters', 'domain', 'ports'],
  runtime: ['runtime', 'adapters', 'usecases', 'text', 'ports', 'domain'],
  actions: ['actions', 'runtime', 'adapters', 'usecases', 'text', 'ports', 'domain'],
  'rehearsal/world': ['rehearsal/world'],
  'rehearsal/runner': ['rehearsal'],
  'rehearsal/scenarios': ['rehearsal'],
  rehearsal: ['rehearsal'],
  tools: ['tools', 'rehearsal', 'actions', 'runtime', 'adapters', 'usecases', 'text', 'ports', 'domain'],
  scripts: [
    'scripts',
    'tools',
    'rehearsal',
    'actions',
    'runtime',
    'adapters',
    'usecases',
    'text',
    'ports',
    'domain',
  ],
  // A test may import anything.
};

/** Then each room of a layer that has rooms: those of the same layer that it may import. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'adapters/aws/artifacts': ['adapters/aws/access'],
  'adapters/aws/readiness': ['adapters/aws/access', 'adapters/aws/artifacts'],
  'adapters/aws/stack': ['adapters/aws/access'],
  'adapters/github': ['adapters/fetch', 'adapters/files'],
  'adapters/trackers': ['adapters/fetch'],
  'adapters/workspace': ['adapters/files'],
  'domain/announce': ['domain/environment', 'domain/report', 'domain/verdict'],
  'domain/artifacts': ['domain/privacy', 'domain/settings', 'domain/stack', 'domain/verdict'],
  'domain/environment': ['domain/verdict'],
  'domain/hours': ['domain/environment', 'domain/stack', 'domain/verdict'],
  'domain/ownership': ['domain/environment', 'domain/stack'],
  'domain/provision': [
    'domain/artifacts',
    'domain/environment',
    'domain/input',
    'domain/ownership',
    'domain/stack',
    'domain/verdict',
  ],
  'domain/report': ['domain/hours', 'domain/input', 'domain/privacy', 'domain/stack', 'domain/verdict'],
  'domain/settings': ['domain/hours', 'domain/input', 'domain/verdict'],
  'domain/stack': ['domain/input', 'domain/privacy', 'domain/verdict'],
  'domain/stories': ['domain/environment', 'domain/verdict'],
  'domain/sweep': [
    'domain/environment',
    'domain/input',
    'domain/ownership',
    'domain/stack',
    'domain/verdict',
  ],
  'domain/teardown': ['domain/environment', 'domain/input', 'domain/stack', 'domain/verdict'],
  'rehearsal/world': [
    'rehearsal/world/aws/beanstalk',
    'rehearsal/world/aws/cloudformation',
    'rehearsal/world/aws/ecr',
    'rehearsal/world/aws/logs',
    'rehearsal/world/aws/protocol',
    'rehearsal/world/aws/rds',
    'rehearsal/world/aws/route53',
    'rehearsal/world/aws/s3',
    'rehearsal/world/github',
    'rehearsal/world/identity',
    'rehearsal/world/kernel',
    'rehearsal/world/site',
    'rehearsal/world/slack',
    'rehearsal/world/tracker',
  ],
  'rehearsal/world/aws/beanstalk': ['rehearsal/world/aws/protocol', 'rehearsal/world/kernel'],
  'rehearsal/world/aws/cloudformation': [
    'rehearsal/world/aws/cloudformation/handlers',
    'rehearsal/world/aws/cloudformation/operations',
    'rehearsal/world/aws/cloudformation/stacks',
    'rehearsal/world/aws/protocol',
    'rehearsal/world/kernel',
  ],
  'rehearsal/world/aws/cloudformation/engine': [
    'rehearsal/world/aws/cloudformation/stacks',
    'rehearsal/world/aws/cloudformation/template',
    'rehearsal/world/kernel',
  ],
  'rehearsal/world/aws/cloudformation/handlers': [
    'rehearsal/world/aws/beanstalk',
    'rehearsal/world/aws/cloudformation/stacks',
    'rehearsal/world/aws/cloudformation/template',
    'rehearsal/world/aws/protocol',
    'rehearsal/world/aws/rds',
    'rehearsal/world/kernel',
  ],
  'rehearsal/world/aws/cloudformation/operations': [
    'rehearsal/world/aws/cloudformation/engine',
    'rehearsal/world/aws/cloudformation/stacks',
    'rehearsal/world/aws/cloudformation/template',
    'rehearsal/world/aws/protocol',
    'rehearsal/world/kernel',
  ],
  'rehearsal/world/aws/cloudformation/stacks': [
    'rehearsal/world/aws/cloudformation/template',
    'rehearsal/world/aws/protocol',
    'rehearsal/world/kernel',
  ],
  'rehearsal/world/aws/cloudformation/template': ['rehearsal/world/aws/protocol'],
  'rehearsal/world/aws/ecr': ['rehearsal/world/aws/protocol', 'rehearsal/world/kernel'],
  'rehearsal/world/aws/logs': ['rehearsal/world/aws/protocol', 'rehearsal/world/kernel'],
  'rehearsal/world/aws/protocol': ['rehearsal/world/kernel'],
  'rehearsal/world/aws/rds': ['rehearsal/world/aws/protocol', 'rehearsal/world/kernel'],
  'rehearsal/world/aws/route53': ['rehearsal/world/aws/protocol', 'rehearsal/world/kernel'],
  'rehearsal/world/aws/s3': ['rehearsal/world/aws/protocol', 'rehearsal/world/kernel'],
  'rehearsal/world/github': [
    'rehearsal/world/github/acts',
    'rehearsal/world/github/graphql',
    'rehearsal/world/github/model',
    'rehearsal/world/github/rest',
    'rehearsal/world/kernel',
  ],
  'rehearsal/world/github/acts': [
    'rehearsal/world/github/model',
    'rehearsal/world/github/views',
    'rehearsal/world/kernel',
  ],
  'rehearsal/world/github/graphql': [
    'rehearsal/world/github/acts',
    'rehearsal/world/github/model',
    'rehearsal/world/github/rest',
    'rehearsal/world/github/views',
    'rehearsal/world/kernel',
  ],
  'rehearsal/world/github/model': ['rehearsal/world/kernel'],
  'rehearsal/world/github/rest': [
    'rehearsal/world/github/acts',
    'rehearsal/world/github/model',
    'rehearsal/world/github/views',
    'rehearsal/world/kernel',
  ],
  'rehearsal/world/github/views': ['rehearsal/world/github/model'],
  'rehearsal/world/identity': [
    'rehearsal/world/aws/protocol',
    'rehearsal/world/aws/s3',
    'rehearsal/world/kernel',
  ],
  'rehearsal/world/site': [
    'rehearsal/world/aws/cloudformation/handlers',
    'rehearsal/world/aws/protocol',
    'rehearsal/world/aws/route53',
    'rehearsal/world/kernel',
  ],
  'rehearsal/world/slack': ['rehearsal/world/kernel'],
  'rehearsal/world/tracker': ['rehearsal/world/kernel'],
  runtime: ['runtime/inputs'],
  'runtime/inputs': ['runtime'],
  'tools/bench': ['tools/builders', 'tools/repository', 'tools/runs'],
  'tools/conformance': ['tools/builders', 'tools/runs', 'tools/workflows'],
  'tools/docs': ['tools/repository'],
  'tools/races': ['tools/runs', 'tools/sweep'],
  'tools/sweep': ['tools/repository', 'tools/runs'],
  'usecases/hours': [
    'usecases/artifacts',
    'usecases/pace',
    'usecases/readiness',
    'usecases/stack',
    'usecases/targets',
  ],
  'usecases/provision': [
    'usecases/artifacts',
    'usecases/pace',
    'usecases/readiness',
    'usecases/stack',
    'usecases/subject',
    'usecases/targets',
  ],
  'usecases/readiness': ['usecases/pace'],
  'usecases/stack': ['usecases/readiness'],
  'usecases/stories': ['usecases/pace', 'usecases/subject'],
  'usecases/sweep': [
    'usecases/pace',
    'usecases/readiness',
    'usecases/stack',
    'usecases/subject',
    'usecases/targets',
    'usecases/teardown',
  ],
  'usecases/teardown': [
    'usecases/artifacts',
    'usecases/pace',
    'usecases/readiness',
    'usecases/stack',
    'usecases/subject',
    'usecases/targets',
  ],
};

/** The folders that hold more than they should, and what makes them easy to read all the same. */
export const FULL_FOLDERS: Readonly<Record<string, string>> = {};

/** Doors of the actions, and what must lie on the way so that it is the way of one operation. */
export const WAYS = {
  provision: { from: 'actions/provision/main.ts#main' },
  sweep: { from: 'actions/teardown/main.ts#main', through: 'sweep' },
} as const;

/** Names that say nothing of what is in a room. */
export const EMPTY_NAMES: readonly string[] = ['misc', 'common', 'util', 'utils', 'shared', 'helpers'];

/** Where a name may be exported once. */
export const NAME_SPACES: readonly string[] = ['src', 'rehearsal', 'tools', 'test/support'];

export const LIMITS = {
  filesInFolder: 20,
  floors: 5,
  members: 12,
  parameters: 4,
  functionLines: 60,
  fileLines: 300,
  filesToTheWire: 10,
} as const;
