import type { Lock } from '../../src/domain/locks/lock.ts';
import type { Locks } from '../../src/ports/locks.ts';

/** Nobody holds anything. */
export const NO_LOCKS: Locks = { lockOf: async () => undefined, locks: async () => new Map() };

/** A lock of mr-a on the environment of `feature/checkout`; override what a test is about. */
export function lock(overrides: Partial<Lock> = {}): Lock {
  return {
    environment: 'shop-feature-checkout',
    owner: { login: 'mr-a', id: 1 },
    reason: 'a demo',
    since: '2026-03-02T09:00:00.000Z',
    command: 11,
    pullRequest: 7,
    commit: 'a'.repeat(40),
    ...overrides,
  };
}
