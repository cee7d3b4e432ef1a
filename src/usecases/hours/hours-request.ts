import type { Scope } from '../../domain/environment/scope.ts';
import type { Pricing } from '../../domain/hours/cost.ts';
import type { Hours } from '../../domain/hours/hours.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import type { CloudAccount } from '../../ports/cloud-account.ts';
import type { Deployments } from '../../ports/deployments.ts';
import type { Stacks, StackTemplates } from '../../ports/stack-cloud.ts';
import type { FormerTries } from '../pace/former-tries.ts';
import type { Readiness } from '../readiness/await-awake.ts';
import type { AwakeFacts, AwakeFactsDeps } from './awake-facts.ts';
import type { SleepDeps } from './sleep-or-wake.ts';

export interface HoursDeps extends SleepDeps, AwakeFactsDeps {
  readonly stacks: SleepDeps['stacks'] & Pick<Stacks, 'list'> & Pick<StackTemplates, 'templateText'>;
  readonly account: CloudAccount;
  readonly deployments: AwakeFactsDeps['deployments'] & Pick<Deployments, 'list'>;
}

/** What a run of hours is asked for. */
export interface HoursRequest {
  readonly scope: Scope;
  readonly rules: HoursRules;
  /** What makes an environment awake. */
  readonly readiness: Readiness;
  /** What a stack is changed with. */
  readonly stack: {
    /** ARN of the service role; undefined for the one that a stack has. */
    readonly roleArn: string | undefined;
  };
  readonly admission: {
    /** Twelve digits each; [] for any. */
    readonly allowedAccounts: readonly string[];
    /** Where the settings say that environments of the kind are; [] where they say nothing. */
    readonly settingsRegions: readonly string[];
  };
  readonly run: {
    /** Unique to the run and its attempt, `[A-Za-z0-9-]`. */
    readonly token: string;
    /** How long the whole run may take. */
    readonly timeoutMs: number;
    /** Plans only. */
    readonly dryRun: boolean;
    /** False for a run of which nobody is told, so that it need not find out what others did not tell; absent for any other. */
    readonly repeatsNews?: false;
    /** What former runs tried in vain; absent where everything is tried. */
    readonly tries?: FormerTries;
  };
}

/** When environments of the kind are up. */
export interface HoursRules {
  /** Undefined where they always are. */
  readonly hours: Hours | undefined;
  /** How long a push keeps an environment up outside its hours. */
  readonly awakeForMs: number;
  /** True where an environment is never put to sleep. */
  readonly isProtected: boolean;
  /** What an hour costs; undefined where nobody says. */
  readonly pricing?: Pricing | undefined;
}

/** What keeping one environment takes, when hours are known and the run has begun. */
export interface HoursRun extends Pick<HoursRequest, 'scope' | 'readiness' | 'stack'> {
  readonly rules: { readonly hours: Hours; readonly awakeForMs: number };
  readonly run: {
    readonly token: string;
    /** A monotonic instant in ms. */
    readonly deadline: number;
    readonly dryRun: boolean;
    readonly repeatsNews?: false;
    readonly tries?: FormerTries;
  };
  /** All stacks for which hours are kept, as they were listed. */
  readonly listed: readonly Stack[];
  /** What the lists of the repository say, which may be out of date. */
  readonly lists: AwakeFacts;
}
