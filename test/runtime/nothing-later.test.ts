import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

/** What the two actions read, with what they share. */
const READERS = [
  'sync-tracker',
  'pull-request',
  'open-pull-request',
  'tracker',
  'common',
  'stories/carried-labels',
];
const ENTRIES = ['sync-tracker', 'pull-request'];

function textOf(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

it.each([
  ...READERS.map((name) => `src/runtime/inputs/${name}.ts`),
  ...ENTRIES.map((name) => `actions/${name}/main.ts`),
])('%s puts no value off to a later version', (path) => {
  expect(textOf(path)).not.toMatch(/notYet|not_yet/);
});
