import type { Intent } from '../../src/domain/intents/intent.ts';

/** What mr-a sent to the shared environment of kind qa; override what a test is about. */
export function intent(overrides: Partial<Intent> = {}): Intent {
  return {
    environment: 'shop-qa',
    branch: 'feature/checkout',
    commit: 'a'.repeat(40),
    by: { login: 'mr-a', id: 1 },
    since: '2026-03-02T08:30:00.000Z',
    command: 11,
    pullRequest: 7,
    ...overrides,
  };
}
