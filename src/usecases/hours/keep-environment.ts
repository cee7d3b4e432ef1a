import { branchOfTag, subjectKey, TAGS } from '../../domain/environment/naming.ts';
import { byPlace, placeOfArn } from '../../domain/environment/place.ts';
import type { HoursStep } from '../../domain/hours/decide-hours.ts';
import { commitOf } from '../../domain/provision/commit-of.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { LeftoverError } from '../../domain/stack/leftover.ts';
import { isUntouched } from '../../domain/stack/revision.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isAsleep, isBusy, nextStackStep } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { type CodeOf, say, type Verdict } from '../../domain/verdict/verdict.ts';
import { alignDatabases, type DatabaseOutcome } from './align-databases.ts';
import {
  checkDecision,
  type DecisionDeps,
  decideEnvironment,
  type KeptEnvironment,
} from './decide-environment.ts';
import type { HoursDeps, HoursRun } from './hours-request.ts';
import { repeatedNews } from './repeated-news.ts';
import { overtaken, type SleepDeps, sleepOrWake } from './sleep-or-wake.ts';
import { checkSleepFinished } from './unfinished-sleep.ts';
import { type SleepLookDeps, whatSleepWouldEnd } from './what-sleep-ends.ts';

export type KeepDeps = SleepDeps & SleepLookDeps & DecisionDeps & Pick<HoursDeps, 'deployments'>;

/** What was done, and more of it than a verdict says. */
type Kept = Verdict & Partial<Pick<ReportItem, 'url' | 'leftovers' | 'standing' | 'commit'>>;

/** A step that is to be taken. */
type Change = Extract<HoursStep, { readonly step: 'sleep' | 'wake' }>;

/** Observes one environment, decides what its hours want of it, and does that. Never throws. */
export async function keepEnvironment(deps: KeepDeps, run: HoursRun, stack: Stack): Promise<ReportItem> {
  const branch = branchOfTag(stack.tags[TAGS.branch] ?? '') ?? '';
  if (branch === '')
    return itemOf(
      { branch, stack },
      say(
        'doubtful_facts',
        `${stack.name} stays as it is: its tags do not say which branch it serves.`,
        'skipped',
      ),
    );
  const environment: KeptEnvironment = { branch, stack };
  try {
    const { next, ...decidingPullRequest } = await decideEnvironment(deps, run, environment);
    const kept =
      next.step === 'none'
        ? await leaveAsItIs(deps, run, stack, next.reasonCode)
        : await takeStep(deps, run, environment, next);
    return itemOf(environment, { ...decidingPullRequest, ...kept });
  } catch (error) {
    const failure = failureOf(error);
    await run.run.tries?.keep(isAsleep(stack) ? 'wake' : 'sleep', deps.stacks, stack, failure);
    return itemOf(environment, failure);
  }
}

/** The stack is as it should be; its databases may not be, and people may not have been told. */
async function leaveAsItIs(
  deps: KeepDeps,
  { readiness, run }: Pick<HoursRun, 'readiness' | 'run'>,
  stack: Stack,
  reasonCode: CodeOf<'nothing'>,
): Promise<Kept> {
  const { outcome, messages } = await alignDatabases(deps, stack, run);
  if (outcome !== 'woken') await checkSleepFinished(deps, stack);
  const sentence = [`${stack.name} is as it should be.`, ...messages].join(' ');
  if (outcome !== 'nothing') return say(REASONS[outcome], sentence);
  const news = run.repeatsNews === false ? {} : await repeatedNews(deps, readiness, stack);
  return { ...say(reasonCode, sentence, 'nothing'), ...news };
}

const REASONS = {
  slept: 'environment_slept',
  woken: 'environment_woken',
  planned: 'dry_run',
} as const satisfies Readonly<Record<Exclude<DatabaseOutcome['outcome'], 'nothing'>, Verdict['reasonCode']>>;

async function takeStep(
  deps: KeepDeps,
  run: HoursRun,
  environment: KeptEnvironment,
  change: Change,
): Promise<Kept> {
  const { stack } = environment;
  const { step, why } = change;
  const unfit =
    whyNotNow(stack, step) ?? (step === 'sleep' ? await whatSleepWouldEnd(deps, stack) : undefined);
  if (unfit !== undefined) return unfit;
  if (!run.run.dryRun)
    return (await leaveAlone(deps, run, environment, step)) ?? carryOut(deps, run, environment, change);
  return say('dry_run', `${stack.name} would be ${step === 'sleep' ? 'put to sleep' : 'woken'}: ${why}.`);
}

/** What the last try left undone or halfway of its databases is put right all the same. */
async function leaveAlone(
  deps: KeepDeps,
  { run, listed }: HoursRun,
  { stack }: Pick<KeptEnvironment, 'stack'>,
  step: Change['step'],
): Promise<Verdict | undefined> {
  const alike = listed.filter((one) => isAsleep(one) === isAsleep(stack));
  const held = await run.tries?.heldBack(step, stack, alike);
  if (held !== undefined) await alignDatabases(deps, stack, run);
  return held;
}

/** Why the step cannot be taken as the stack is; undefined where it can. */
function whyNotNow(stack: Stack, step: Change['step']): Verdict | undefined {
  const next = nextStackStep(stack.status, step);
  if (next.step === 'skip' && next.reasonCode === 'manual_step')
    return say('manual_step', `${stack.name} stays as it is: ${next.why}.`, 'skipped');
  if (next.step !== 'update' || isBusy(stack.status))
    return say('busy', `${stack.name} is in ${stack.status}; the next run looks again.`);
  return undefined;
}

async function carryOut(
  deps: KeepDeps,
  run: HoursRun,
  environment: KeptEnvironment,
  { step, why }: Change,
): Promise<Kept> {
  const { stack } = environment;
  const now = await deps.stacks.describe(stack.id);
  if (now === undefined || !isUntouched(stack, now)) return say('busy', overtaken(stack).message);
  const commit = await runningCommit(deps, run.scope, environment);
  const { url, databases, leftovers, hasTurned } = await sleepOrWake(deps, {
    stack: now,
    step,
    commit,
    roleArn: run.stack.roleArn,
    readiness: run.readiness,
    run: run.run,
    checkAfterWait: () => checkDecision(deps, run, environment, step),
  });
  if (!hasTurned)
    return say(
      'manual_step',
      `${stack.name} is not ${step === 'sleep' ? 'put to sleep' : 'woken'}, because its template declares the parameter 'Asleep' and nothing in it depends on that; make what costs money depend on it, or take it out.`,
      'skipped',
    );
  const runs = commit === undefined ? {} : { commit };
  if (step === 'sleep') {
    const sentence = [`${stack.name} was put to sleep: ${why}.`, ...databases].join(' ');
    return { ...say('environment_slept', sentence), ...runs };
  }
  return {
    ...say('environment_woken', `${stack.name} was woken: ${why}.`),
    ...runs,
    ...(url === undefined ? {} : { url }),
    ...(leftovers.length === 0 ? {} : { leftovers }),
  };
}

/**
 * The commit that its deployments say that it stands at, as far as they were made where it is; undefined where its template takes none.
 */
async function runningCommit(
  { deployments }: Pick<KeepDeps, 'deployments'>,
  { repository, project, kind }: HoursRun['scope'],
  { branch, stack }: KeptEnvironment,
): Promise<string | undefined> {
  if ((stack.parameters['Commit'] ?? '') === '') return undefined;
  const key = subjectKey({ repositoryId: repository.id, project, kind, branch });
  const found = await deployments.list({ environment: kind, ref: branch, key }).catch((error: unknown) => {
    // An environment is woken without it too; at worst a later run deploys once more.
    if (error instanceof AdapterError) return [];
    throw error;
  });
  return commitOf(stack, byPlace(found, [placeOfArn(stack.id)]).here);
}

function failureOf(error: unknown): Kept {
  const { decision, reasonCode, sentence } = describeFailure(error);
  if (error instanceof AdapterError && error.reasonCode === 'busy') return say('busy', sentence);
  const leftovers = error instanceof LeftoverError ? { leftovers: error.leftovers } : {};
  return { decision, reasonCode, sentence, ...leftovers };
}

/** Whoever tells of the environment knows by its commit whether others told of a newer one meanwhile. */
function itemOf(
  { branch, stack }: KeptEnvironment,
  { decision, reasonCode, sentence, ...more }: Kept & Pick<ReportItem, 'pullRequest'>,
): ReportItem {
  const commit = stack.parameters['Commit'];
  return {
    name: stack.name,
    branch,
    decision,
    reasonCode,
    sentence,
    ...(commit === undefined || commit === '' ? {} : { commit }),
    ...more,
  };
}
