import { parseHours } from '../../src/domain/hours/hours.ts';
import type { HoursRequest } from '../../src/usecases/hours/hours-request.ts';
import { scope } from './scope.ts';

/** A run of hours for the previews of the rehearsal's shop, up on weekdays; nobody is asked for health. */
export function hoursRequest(overrides: Partial<HoursRequest> = {}): HoursRequest {
  return {
    scope: scope(),
    rules: { hours: parseHours('Mon-Fri 08:00-20:00'), awakeForMs: 7_200_000, isProtected: false },
    readiness: {
      health: 'none',
      healthPath: '/',
      urlOutput: 'Url',
      deploymentInfo: undefined,
      redForMs: 120_000,
    },
    stack: { roleArn: undefined },
    admission: { allowedAccounts: [], settingsRegions: [] },
    run: { token: '1-1', timeoutMs: 600_000, dryRun: false },
    ...overrides,
  };
}
