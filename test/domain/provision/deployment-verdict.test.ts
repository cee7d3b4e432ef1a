import { expect, it } from '@jest/globals';
import {
  deploymentVerdict,
  plannedVerdict,
  startedVerdict,
} from '../../../src/domain/provision/deployment-verdict.ts';

const ENVIRONMENT = {
  name: 'shop-feature-a',
  commit: 'a'.repeat(40),
  url: 'https://a.example.com',
  spent: '2 min',
};

it.each([
  ['created', false, false, 'created', 'environment_created', 'was created at'],
  ['recreated', false, false, 'recreated', 'environment_recreated', 'was created anew at'],
  ['unchanged', false, false, 'unchanged', 'already_current', 'already runs'],
  ['updated', false, false, 'updated', 'environment_updated', 'moved to'],
  ['updated', true, false, 'woken', 'environment_woken', 'was woken at'],
  ['updated', true, true, 'updated', 'environment_updated', 'moved to'],
] as const)(
  '%s, asleep before %s and now %s, is %s',
  (change, wasAsleep, isAsleep, decision, reasonCode, what) => {
    expect(deploymentVerdict({ change, wasAsleep, isAsleep }, ENVIRONMENT)).toEqual({
      decision,
      reasonCode,
      sentence: `Environment shop-feature-a ${what} aaaaaaa at https://a.example.com (2 min).`,
    });
  },
);

it('leaves the address out where there is none', () => {
  const outcome = { change: 'updated', wasAsleep: false, isAsleep: false } as const;
  expect(deploymentVerdict(outcome, { ...ENVIRONMENT, url: undefined }).sentence).toBe(
    'Environment shop-feature-a moved to aaaaaaa (2 min).',
  );
});

it.each([
  ['created', 'is being created at'],
  ['recreated', 'is being created anew at'],
  ['updated', 'is moving to'],
  ['unchanged', 'is not ready yet at'],
] as const)('a change that goes on without the run is %s', (change, what) => {
  expect(startedVerdict(change, ENVIRONMENT)).toEqual({
    decision: change,
    reasonCode: 'environment_started',
    sentence: `Environment shop-feature-a ${what} aaaaaaa; this run does not wait for it, and a later one says when it is ready.`,
  });
});

it.each([
  [false, 'would be created'],
  [true, 'would be brought up'],
])('a plan, where the environment exists: %s, says that it %s', (exists, what) => {
  expect(plannedVerdict(ENVIRONMENT, exists, ' More.')).toEqual({
    decision: 'planned',
    reasonCode: 'dry_run',
    sentence: `Environment shop-feature-a ${what} at aaaaaaa; nothing was changed because 'dry-run' is set. More.`,
  });
});
