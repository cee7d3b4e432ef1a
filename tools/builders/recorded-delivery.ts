import type { RecordedDelivery } from '../../src/ports/deliveries.ts';

/** What was delivered of a pull request for one story; override what a test is about. */
export function recordedDelivery(overrides: Partial<RecordedDelivery> = {}): RecordedDelivery {
  return {
    id: 1,
    writtenBy: 'mr-x',
    recordedAt: '2026-01-01T00:00:00Z',
    pullRequest: 7,
    base: 'main',
    stackedOn: undefined,
    commit: 'a'.repeat(40),
    stories: ['1'],
    labelled: '',
    alike: [],
    refusal: undefined,
    ...overrides,
  };
}
