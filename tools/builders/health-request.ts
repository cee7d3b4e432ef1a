import type { HealthRequest } from '../../src/usecases/readiness/await-health.ts';

/** Whether the environment of `stack()` is healthy now, asked at its address; a clock begins at 0. */
export function healthRequest(overrides: Partial<HealthRequest> = {}): HealthRequest {
  return {
    by: 'http',
    name: 'shop-feature-a',
    url: undefined,
    urlOutput: 'Url',
    healthPath: '/',
    versionLabel: 'new',
    redForMs: 120_000,
    deadline: 0,
    ...overrides,
  };
}
