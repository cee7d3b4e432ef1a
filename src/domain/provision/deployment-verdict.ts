import { say, type Verdict } from '../verdict/verdict.ts';

/** How a deployment came out. */
export interface DeploymentOutcome {
  /** What CloudFormation did to the stack; `recreated` is a creation in the place of a failed one. */
  readonly change: 'created' | 'updated' | 'recreated' | 'unchanged';
  /** Whether the environment slept before the deployment. */
  readonly wasAsleep: boolean;
  /** Whether it sleeps now. */
  readonly isAsleep: boolean;
}

/** What the report says of an environment that stands at its commit. */
export interface DeployedEnvironment {
  /** The environment's. */
  readonly name: string;
  /** 40 hex digits. */
  readonly commit: string;
  /** Undefined where the stack tells none. */
  readonly url: string | undefined;
  /** How long it took, as people read it. */
  readonly spent: string;
  /** More sentences, with a blank before the first; absent for none. */
  readonly note?: string;
}

/** The verdict on a deployment that succeeded. */
export function deploymentVerdict(outcome: DeploymentOutcome, environment: DeployedEnvironment): Verdict {
  const { name, commit, url, spent, note = '' } = environment;
  const sentence = (happened: string) =>
    `Environment ${name} ${happened} ${commit.slice(0, 7)}${url === undefined ? '' : ` at ${url}`} (${spent}).${note}`;
  if (outcome.change === 'created') return say('environment_created', sentence('was created at'));
  if (outcome.change === 'recreated') return say('environment_recreated', sentence('was created anew at'));
  if (outcome.change === 'unchanged') return say('already_current', sentence('already runs'));
  if (outcome.wasAsleep && !outcome.isAsleep) return say('environment_woken', sentence('was woken at'));
  return say('environment_updated', sentence('moved to'));
}

const STARTED = {
  created: 'is being created at',
  recreated: 'is being created anew at',
  updated: 'is moving to',
  unchanged: 'is not ready yet at',
} as const;

/** The verdict on a deployment that goes on without the run. */
export function startedVerdict(
  change: DeploymentOutcome['change'],
  { name, commit }: Pick<DeployedEnvironment, 'name' | 'commit'>,
): Verdict {
  const sentence = `Environment ${name} ${STARTED[change]} ${commit.slice(0, 7)}; this run does not wait for it, and a later one says when it is ready.`;
  return say('environment_started', sentence, change);
}

/** The verdict on a deployment that was only planned; `note` is added to its sentence. */
export function plannedVerdict(
  { name, commit }: Pick<DeployedEnvironment, 'name' | 'commit'>,
  environmentExists: boolean,
  note = '',
): Verdict<'planned'> {
  const what = environmentExists ? 'would be brought up' : 'would be created';
  return say(
    'dry_run',
    `Environment ${name} ${what} at ${commit.slice(0, 7)}; nothing was changed because 'dry-run' is set.${note}`,
  );
}
