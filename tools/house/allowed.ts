import type { Allowed } from './ratchet.ts';

/**
 * What breaks a rule of the house for now. It only shrinks: test/architecture.test.ts fails when something is added to the house that
 * stands not here, and when something stands here that is mended. `npm run house -- --shrink` takes out what is mended.
 */
export const ALLOWED: Allowed = {
  arrows: [],
  pairs: [],
  circles: [],
  names: [],
  fullFolders: [],
  members: [],
  parameters: [],
  functionLines: [],
  fileLines: [],
  floors: [],
  ways: [],
  docstrings: [],
};
