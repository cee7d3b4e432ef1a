/** What may import what. `usecases` stands for the rooms in it as well; docs/architecture.md says why. */

const SRC = ['runtime', 'adapters', 'usecases', 'text', 'ports', 'domain'];

/** First what holds for whole layers: a layer, and the layers that its files may import. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  ports: ['ports', 'domain'],
  text: ['text', 'domain'],
  usecases: ['usecases', 'domain', 'ports', 'text'],
  adapters: ['adapters', 'domain', 'ports'],
  runtime: SRC,
  actions: ['actions', ...SRC],

  // The rehearsal knows nothing of the suite.
  'rehearsal/world': ['rehearsal/world'],
  'rehearsal/runner': ['rehearsal'],
  'rehearsal/scenarios': ['rehearsal'],
  'rehearsal/repository': ['rehearsal'],
  rehearsal: ['rehearsal'],

  tools: ['tools', 'rehearsal', 'actions', ...SRC],
  scripts: ['scripts', 'tools', 'rehearsal', 'actions', ...SRC],
  // A test may import anything.
};

/** Then the rooms that every room of a layer may import: its ground, the lowest first. */
export const GROUND: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain/verdict', 'domain/input', 'domain/privacy'],
  usecases: ['usecases/pace', 'usecases/targets'],
  'rehearsal/world': ['rehearsal/world/kernel', 'rehearsal/world/aws/protocol'],
  tools: ['tools/repository', 'tools/runs', 'tools/builders'],
};

/** Then each room that needs more of its own layer; the name of a folder stands for the rooms in it too. Low floors come first. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  // The rules.
  'domain/environment': ['domain/intents'],
  'domain/ownership': ['domain/environment', 'domain/stack'],
  'domain/hours': ['domain/environment', 'domain/stack'],
  'domain/commands': ['domain/environment', 'domain/intents'],
  'domain/settings': ['domain/commands', 'domain/hours', 'domain/stories'],
  'domain/report': ['domain/hours', 'domain/stack'],
  'domain/artifacts': ['domain/settings', 'domain/stack'],
  'domain/teardown': ['domain/environment', 'domain/stack'],
  'domain/sweep': ['domain/environment', 'domain/intents', 'domain/ownership', 'domain/stack'],
  'domain/provision': [
    'domain/artifacts',
    'domain/environment',
    'domain/intents',
    'domain/ownership',
    'domain/stack',
  ],
  'domain/stories': ['domain/environment', 'domain/references'],
  'domain/announce': ['domain/environment', 'domain/report'],
  'domain/where': ['domain/environment', 'domain/hours', 'domain/ownership', 'domain/stack'],
  'domain/due': ['domain/announce', 'domain/environment', 'domain/intents', 'domain/report', 'domain/stack'],

  // What people read.
  text: ['text/folded'],
  'text/commands': ['text'],
  'text/environments': ['text', 'text/folded'],

  // The duties.
  'usecases/stack': ['usecases/readiness'],
  'usecases/stories': ['usecases/subject'],
  'usecases/pull-request': ['usecases/subject'],
  'usecases/acceptance': [
    'usecases/commands',
    'usecases/pull-request',
    'usecases/stories',
    'usecases/subject',
  ],
  'usecases/hours': ['usecases/artifacts', 'usecases/readiness', 'usecases/stack'],
  'usecases/provision': ['usecases/artifacts', 'usecases/readiness', 'usecases/stack', 'usecases/subject'],
  'usecases/teardown': ['usecases/artifacts', 'usecases/readiness', 'usecases/stack', 'usecases/subject'],
  'usecases/sweep': [
    'usecases/announce',
    'usecases/readiness',
    'usecases/stack',
    'usecases/subject',
    'usecases/teardown',
  ],
  'usecases/commands': ['usecases/announce', 'usecases/subject'],
  'usecases/due': ['usecases/announce', 'usecases/stories', 'usecases/subject'],
  'usecases/where': ['usecases/due'],

  // The services outside, as the suite calls them.
  'adapters/aws/access': ['adapters/fetch'],
  'adapters/aws/stack': ['adapters/aws/access'],
  'adapters/aws/artifacts': ['adapters/aws/access'],
  'adapters/aws/readiness': ['adapters/aws/access', 'adapters/aws/artifacts', 'adapters/fetch'],
  'adapters/github': ['adapters/fetch', 'adapters/files'],
  'adapters/chat': ['adapters/fetch'],
  'adapters/trackers': ['adapters/fetch'],
  'adapters/trackers/jira': ['adapters/fetch', 'adapters/trackers'],
  'adapters/trackers/linear': ['adapters/fetch', 'adapters/trackers'],
  'adapters/trackers/pivotal': ['adapters/fetch', 'adapters/trackers'],
  'adapters/trackers/shortcut': ['adapters/fetch', 'adapters/trackers'],
  'adapters/workspace': ['adapters/files'],

  // The words of one duty, made of those of all.
  'text/where': ['text'],

  // What brings all of it together.
  runtime: ['runtime/inputs'],
  'runtime/inputs/stories': ['runtime/inputs'],
  'runtime/where': ['runtime', 'runtime/inputs'],
  'runtime/stories': ['runtime', 'runtime/inputs'],
  'runtime/commands': ['runtime', 'runtime/inputs', 'runtime/where'],

  // The local services of the rehearsal.
  'rehearsal/world/identity/roles': ['rehearsal/world/identity/policy'],
  'rehearsal/world/identity/rights': ['rehearsal/world/identity/roles'],
  'rehearsal/world/identity/resources': ['rehearsal/world/identity/policy', 'rehearsal/world/identity/roles'],
  'rehearsal/world/identity': ['rehearsal/world/aws/s3', 'rehearsal/world/identity'],
  'rehearsal/world/aws/beanstalk': ['rehearsal/world/identity/roles'],
  'rehearsal/world/aws/cloudformation/stacks': [
    'rehearsal/world/aws/cloudformation/template',
    'rehearsal/world/identity/resources',
  ],
  'rehearsal/world/aws/cloudformation/engine': [
    'rehearsal/world/identity/policy',
    'rehearsal/world/identity/resources',
    'rehearsal/world/identity/roles',
    'rehearsal/world/aws/cloudformation/stacks',
    'rehearsal/world/aws/cloudformation/template',
  ],
  'rehearsal/world/aws/cloudformation/operations': [
    'rehearsal/world/identity/policy',
    'rehearsal/world/identity/roles',
    'rehearsal/world/aws/cloudformation/engine',
    'rehearsal/world/aws/cloudformation/stacks',
    'rehearsal/world/aws/cloudformation/template',
  ],
  'rehearsal/world/aws/cloudformation/handlers': [
    'rehearsal/world/identity/resources',
    'rehearsal/world/identity/roles',
    'rehearsal/world/aws/beanstalk',
    'rehearsal/world/aws/cloudformation/stacks',
    'rehearsal/world/aws/cloudformation/template',
    'rehearsal/world/aws/cloudformation/types',
    'rehearsal/world/aws/rds',
  ],
  'rehearsal/world/aws/cloudformation': ['rehearsal/world/aws/cloudformation'],
  'rehearsal/world/github/views': ['rehearsal/world/github/model'],
  'rehearsal/world/github/acts': ['rehearsal/world/github/model', 'rehearsal/world/github/views'],
  'rehearsal/world/github/boards': ['rehearsal/world/github/model'],
  'rehearsal/world/github/rest': [
    'rehearsal/world/github/acts',
    'rehearsal/world/github/model',
    'rehearsal/world/github/views',
  ],
  'rehearsal/world/github/graphql': ['rehearsal/world/github'],
  'rehearsal/world/github': ['rehearsal/world/github'],
  'rehearsal/world/linear': ['rehearsal/world/github/graphql'],
  'rehearsal/world/site': ['rehearsal/world/aws/cloudformation/handlers', 'rehearsal/world/aws/route53'],
  'rehearsal/world': ['rehearsal/world'],

  // What the commands do.
  'tools/docs': ['tools/house', 'tools/rules'],
  'tools/conformance': ['tools/workflows'],
  'tools/races': ['tools/sweep'],
  'tools/answers': ['tools/house'],
  'tools/sweep': ['tools/answers'],
};

/** The folders that hold more than they should, and what makes them easy to read all the same. */
export const FULL_FOLDERS: Readonly<Record<string, string>> = {
  'src/adapters/github':
    'one file for each thing that GitHub is asked about, in one room, because all share one client',
  'src/ports': 'one file for each far side and what is asked of it, so that a port is found by its name',
  'test/found': 'one file a topic, named by what was found, so that the list itself says what is played',
};

/** Doors of the actions, and what must lie on the way so that it is the way of one operation. */
export const WAYS = {
  provision: { from: 'actions/provision/main.ts#main' },
  sweep: { from: 'actions/teardown/main.ts#main', through: 'sweep' },
} as const;

/** Names that say nothing of what is in a room. */
export const EMPTY_NAMES: readonly string[] = ['misc', 'common', 'util', 'utils', 'shared', 'helpers'];

/** Where a name may be exported once. */
export const NAME_SPACES: readonly string[] = ['src', 'rehearsal', 'tools', 'test/support'];

/**
 * The most that there may be of each. Members are counted of interfaces and of types in braces, inherited ones too. A type that is
 * inferred from a schema is not counted: the report and its items are JSON for whoever reads the outputs, so their fields stay.
 * Nor is a type that only joins named ones, such as `StackCloud`: adapters make it, the wiring hands it on, and readers take a part.
 */
export const LIMITS = {
  filesInFolder: 20,
  floors: 5,
  members: 12,
  parameters: 4,
  functionLines: 60,
  fileLines: 300,
  filesToTheWire: 10,
} as const;
