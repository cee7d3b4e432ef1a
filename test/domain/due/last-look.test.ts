import { expect, it } from '@jest/globals';
import { describeLastLook } from '../../../src/domain/due/last-look.ts';

const NOW = new Date('2026-03-02T12:00:00Z');
const LONG_AGO = '2026-01-01T00:00:00Z';
const look = { workflow: 'greenroom.yml', state: 'active', knownSince: LONG_AGO, seen: undefined };

it.each([
  [
    'an hour ago',
    { ...look, at: '2026-03-02T10:23:00Z' },
    false,
    'The last hourly look was at 2026-03-02 10:23 UTC.',
  ],
  [
    '26 hours ago',
    { ...look, at: '2026-03-01T10:00:00Z' },
    false,
    'The last hourly look was at 2026-03-01 10:00 UTC.',
  ],
  [
    'longer ago',
    { ...look, at: '2026-03-01T09:23:00Z' },
    true,
    'The last hourly look was 1 d 2 h ago, at 2026-03-01 09:23 UTC. GitHub drops late scheduled runs, and a look that fails does not count; look at the runs of greenroom.yml, and start it by hand.',
  ],
  [
    'never, by a workflow of today',
    { ...look, at: undefined, knownSince: '2026-03-02T09:00:00Z' },
    false,
    'No hourly look of greenroom.yml has succeeded yet.',
  ],
  [
    'never',
    { ...look, at: undefined },
    true,
    'No hourly look of greenroom.yml has succeeded yet. GitHub drops late scheduled runs, and a look that fails does not count; look at the runs of greenroom.yml, and start it by hand.',
  ],
  [
    'not among the runs that were seen',
    { ...look, at: undefined, seen: 30 },
    true,
    'No hourly look has succeeded in the last 30 runs of greenroom.yml. GitHub drops late scheduled runs, and a look that fails does not count; look at the runs of greenroom.yml, and start it by hand.',
  ],
  [
    'an hour ago, and GitHub has switched it off',
    { ...look, state: 'disabled_inactivity', at: '2026-03-02T11:00:00Z' },
    true,
    "The last hourly look was 1 h ago, at 2026-03-02 11:00 UTC. GitHub switched greenroom.yml off, as it does with schedules after 60 quiet days; enable it again in the tab Actions, or with 'gh workflow enable greenroom.yml'.",
  ],
  [
    'long ago, and a person has switched it off',
    { ...look, state: 'disabled_manually', at: '2026-02-20T12:00:00Z' },
    true,
    "The last hourly look was 10 d ago, at 2026-02-20 12:00 UTC. Somebody switched greenroom.yml off; enable it again in the tab Actions, or with 'gh workflow enable greenroom.yml'.",
  ],
  [
    'never, in a fork',
    { ...look, state: 'disabled_fork', at: undefined },
    true,
    "No hourly look of greenroom.yml has succeeded yet. GitHub starts no schedule in a fork; enable it again in the tab Actions, or with 'gh workflow enable greenroom.yml'.",
  ],
])('%s', (_, last, late, sentence) => {
  expect(describeLastLook(last, NOW)).toEqual({ late, sentence });
});
