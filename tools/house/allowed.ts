import type { Allowed } from './ratchet.ts';

/**
 * What breaks a rule of the house for now. It only shrinks: test/architecture.test.ts fails when something is added to the house that
 * stands not here, and when something stands here that is mended. `npm run house -- --shrink` takes out what is mended.
 */
export const ALLOWED: Allowed = {
  arrows: [],
  pairs: ['test/support ↔ test/templates'],
  circles: [],
  names: [],
  fullFolders: [],
  members: [],
  parameters: ['region', 'send'],
  functionLines: ['callback of it', 'cloudThatShows', 'createRightsReader', 'openDesk', 'resolvedResources'],
  fileLines: [
    'apply-change.test.ts',
    'cloudformation-change-sets.test.ts',
    'cloudformation-updates.test.ts',
    'keep-hours.test.ts',
    'leftovers.test.ts',
    'safe-sweep.test.ts',
  ],
  floors: [],
  ways: [],
  docstrings: [],
};
