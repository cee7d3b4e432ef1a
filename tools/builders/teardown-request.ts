import type { Scope } from '../../src/domain/environment/scope.ts';
import type { BrakeLimits } from '../../src/domain/sweep/brake.ts';
import type { SweepRules } from '../../src/domain/sweep/judge-stack.ts';
import type { SweepRequest } from '../../src/usecases/sweep/sweep-request.ts';
import type {
  LifeRules,
  RemovalRules,
  RunOptions,
  TeardownSubject,
} from '../../src/usecases/teardown/teardown-request.ts';
import { scope as scopeOf } from './scope.ts';

/** Rules by which nothing is protected, and nothing too young after an hour. */
export function sweepRules(overrides: Partial<SweepRules> = {}): SweepRules {
  return { protected: [], kindIsProtected: false, graceMs: 3_600_000, force: false, ...overrides };
}

/** Each part as far as a test is about it. */
export interface SweepRequestOverrides
  extends Partial<Omit<SweepRequest, 'scope' | 'about' | 'life' | 'rules' | 'brake' | 'removal' | 'run'>> {
  readonly scope?: Partial<Scope>;
  readonly about?: Partial<TeardownSubject>;
  readonly life?: Partial<LifeRules>;
  readonly rules?: Partial<SweepRules>;
  readonly brake?: Partial<BrakeLimits>;
  readonly removal?: Partial<RemovalRules>;
  readonly run?: Partial<RunOptions>;
}

/** A sweep of the shop's previews that nobody wants, with a brake that never trips; good for a teardown of one as well. */
export function sweepRequest(overrides: SweepRequestOverrides = {}): SweepRequest {
  const { scope, about, life, rules, brake, removal, run, ...others } = overrides;
  return {
    scope: scopeOf(scope),
    selection: 'orphaned',
    operation: { operation: 'take-down' },
    brake: { maxDeletions: 2000, maxFraction: 1, force: false, ...brake },
    about: {
      branch: undefined,
      pullRequest: undefined,
      stackName: undefined,
      hint: { name: 'schedule', branch: undefined, pullRequest: undefined, commit: undefined },
      ...about,
    },
    life: { wanted: ['pull-request'], ttlMs: undefined, force: false, ...life },
    rules: sweepRules(rules),
    removal: { application: 'shop', onLeftover: 'fail', roleArn: undefined, ...removal },
    run: { token: '4242-1', timeoutMs: 3_600_000, dryRun: false, concurrency: 4, ...run },
    settingsPlaces: { regions: [], areCovered: true },
    pricing: undefined,
    allowedAccounts: [],
    ...others,
  };
}
