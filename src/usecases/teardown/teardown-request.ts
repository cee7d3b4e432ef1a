import type { Scope } from '../../domain/environment/scope.ts';
import type { EventHint } from '../../domain/environment/subject.ts';
import type { WantedRule } from '../../domain/environment/wanted-rules.ts';
import type { Pricing } from '../../domain/hours/cost.ts';
import type { ProtectionRules } from '../../domain/ownership/protection.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deployments } from '../../ports/deployments.ts';
import type { ForkWithdrawing } from '../../ports/fork-allowances.ts';
import type { FormerTries } from '../pace/former-tries.ts';
import type { AccountDeps } from '../targets/check-account.ts';
import type { RemovalDeps } from './delete-environment-stack.ts';

/** What taking one environment down needs of a target, and of the code host. */
export interface TakeDownDeps extends RemovalDeps, AccountDeps {
  readonly codeHost: CodeHost;
  readonly deployments: Deployments;
  readonly forks: ForkWithdrawing;
}

/** Which one environment is meant: a stack by its name, else a branch, else what the event hints at. */
export interface TeardownSubject {
  readonly branch: string | undefined;
  readonly pullRequest: number | undefined;
  /** The one stack that is meant, whatever its branch says. */
  readonly stackName: string | undefined;
  readonly hint: EventHint;
}

/** By what the end of an environment is decided. */
export interface LifeRules {
  /** What asks for an environment of this kind: what `branch` asks for stays as long as the branch. */
  readonly wanted: readonly WantedRule[];
  /** Milliseconds after the last push; undefined where nobody gave any. */
  readonly ttlMs: number | undefined;
  /** Overrules the label that keeps an environment. */
  readonly force: boolean;
}

/** How an environment is removed. */
export interface RemovalRules {
  /** The Beanstalk application whose versions are cleared where no stack names one. */
  readonly application: string;
  /** What cannot be deleted makes the run fail, or is left behind and told. */
  readonly onLeftover: 'fail' | 'retain';
  /** ARN of the service role of the settings, for stacks of its account whose own cannot be used; undefined where they name none. */
  readonly roleArn: string | undefined;
  /** Names of environments by which other tools mean the kind in their deployments; absent where the settings map none. */
  readonly theirNames?: readonly string[];
}

/** How the run itself goes. */
export interface RunOptions {
  /** Made anew for each attempt of a run; requests that are repeated carry it. */
  readonly token: string;
  readonly timeoutMs: number;
  /** Decides and tells, and writes nothing. */
  readonly dryRun: boolean;
  /** How many environments are worked on at a time, at least 1. */
  readonly concurrency: number;
  /** What former sweeps tried in vain; absent where everything is tried. */
  readonly tries?: FormerTries;
}

/** Options of a run whose time is running. */
export interface TimedRun extends RunOptions {
  /** A monotonic instant in ms, for the whole run. */
  readonly deadline: number;
  /** How often everything was asked anew, because another operation came first; absent before the first time. */
  readonly looks?: number;
}

/** What a teardown of one environment goes by. A function takes the parts that it reads. */
export interface TeardownRequest {
  readonly scope: Scope;
  readonly about: TeardownSubject;
  readonly life: LifeRules;
  readonly rules: ProtectionRules;
  readonly removal: RemovalRules;
  readonly run: RunOptions;
  /** What environments cost; undefined where the team gave no prices. */
  readonly pricing: Pricing | undefined;
  /** Ids of the accounts that may be worked in; empty allows any. */
  readonly allowedAccounts: readonly string[];
  readonly settingsPlaces: SettingsPlaces;
}

/** Where the settings say that environments of the kind are, and where another run may look. */
export interface SettingsPlaces {
  /** Such as `eu-central-1`; [] where they say nothing. */
  readonly regions: readonly string[];
  /** False when they name regions or accounts that this run does not work in. */
  readonly areCovered: boolean;
}

/** The parts by which a branch is judged. */
export type JudgeRules = Pick<TeardownRequest, 'scope' | 'life'>;

/** The parts by which an environment is known as one that may be removed. */
export type OwnershipRules = Pick<TeardownRequest, 'scope' | 'rules'>;

/** The parts by which one environment is taken down. */
export type TakeDownRules = Pick<TeardownRequest, 'scope' | 'life' | 'removal'> & { readonly run: TimedRun };

/** From here on the time of the run counts. */
export function startTimer(clock: Clock, run: RunOptions): TimedRun {
  return { ...run, deadline: clock.monotonic() + run.timeoutMs };
}
