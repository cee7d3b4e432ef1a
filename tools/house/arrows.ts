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
  'adapters/github': ['adapters'],
  'adapters/trackers': ['adapters'],
  'adapters/workspace': ['adapters'],
  'rehearsal/world': [
    'rehearsal/world/aws',
    'rehearsal/world/aws/cloudformation',
    'rehearsal/world/aws/cloudformation/handlers',
    'rehearsal/world/github',
  ],
  'rehearsal/world/aws': ['rehearsal/world'],
  'rehearsal/world/aws/cloudformation': [
    'rehearsal/world',
    'rehearsal/world/aws',
    'rehearsal/world/aws/cloudformation/handlers',
  ],
  'rehearsal/world/aws/cloudformation/handlers': [
    'rehearsal/world',
    'rehearsal/world/aws',
    'rehearsal/world/aws/cloudformation',
  ],
  'rehearsal/world/github': ['rehearsal/world'],
  runtime: ['runtime/inputs'],
  'runtime/inputs': ['runtime'],
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
