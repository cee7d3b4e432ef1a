import { minuteOf, type PreparationWay, type Serving } from '../../domain/announce/preparation.ts';
import { usualMinutes } from '../../domain/announce/usual-minutes.ts';
import { ownValue } from '../../domain/input/own-value.ts';
import { commitOf } from '../../domain/provision/commit-of.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import { isAsleep, isRecreated, isStable } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { DeploymentPlan } from './deployment.ts';
import type { Begun, ProvisionDeps, ProvisionRequest } from './provision-request.ts';

type Planned = Pick<DeploymentPlan, 'subject' | 'commit' | 'isPinned' | 'existing' | 'replaces' | 'history'>;

type WordDeps = Pick<ProvisionDeps, 'unfinished' | 'clock'>;
type WordRequest = Pick<ProvisionRequest, 'readiness' | 'run'>;

/**
 * Tells people that the environment is on its way, where that is certain: it is made, or it moves to another commit. Whether the same
 * commit is to change anything, CloudFormation alone can say; see `changeBegins`.
 */
export async function tellDecided(
  deps: WordDeps,
  request: WordRequest,
  plan: Planned & Pick<DeploymentPlan, 'change'>,
): Promise<void> {
  const { existing, commit, history, change } = plan;
  if (change.kind !== 'template') return;
  const runs = existing && commitOf(existing, history.ours);
  const isCertain = wayOf(plan) === 'made' || (runs !== undefined && runs !== commit);
  if (isCertain) await deps.unfinished.announcer?.begins(begun(deps, request, plan));
}

/** The same as soon as CloudFormation has said that there is something to change; what was said already is not said twice. */
export async function changeBegins(deps: WordDeps, request: WordRequest, plan: Planned): Promise<void> {
  await deps.unfinished.announcer?.changes(begun(deps, request, plan));
}

function begun({ clock }: WordDeps, { readiness, run }: WordRequest, plan: Planned): Begun {
  const { subject, commit, isPinned } = plan;
  const { usually } = plan.history;
  const serves = servesNow(plan, readiness.urlOutput);
  return {
    subject,
    news: {
      kind: 'preparing',
      commit,
      way: wayOf(plan),
      since: minuteOf(clock.now()),
      ...(isPinned ? { pinned: true } : {}),
      ...(usually === undefined ? {} : { usually }),
      ...(run.url === undefined ? {} : { run: run.url }),
      ...(serves === undefined ? {} : { serves }),
    },
  };
}

/** What becomes of the environment, as far as its stack tells before the change. */
export function wayOf({ existing, replaces }: Pick<Planned, 'existing' | 'replaces'>): PreparationWay {
  if (existing === undefined || replaces !== undefined || isMadeAnew(existing.status)) return 'made';
  return isAsleep(existing) ? 'woken' : 'moved';
}

/** Nothing that was ever stable is there, or it is on its way out. */
function isMadeAnew(status: string): boolean {
  return isRecreated(status) || /^(?:CREATE|ROLLBACK|DELETE)_IN_PROGRESS$/.test(status);
}

/** Of a stack that is at rest: what is under way may be anything by now. */
function servesNow(plan: Planned, urlOutput: string): Serving | undefined {
  const { existing, history } = plan;
  if (existing === undefined || wayOf(plan) === 'made' || !isStable(existing.status)) return undefined;
  const commit = commitOf(existing, history.ours);
  const url = ownValue(existing.outputs, urlOutput);
  return {
    ...(commit === undefined ? {} : { commit }),
    ...(url === undefined ? {} : { url }),
    ...(isAsleep(existing) ? { asleep: true } : {}),
  };
}

/** How long it usually takes, in minutes; undefined where too little is known. A list that cannot be had is no reason to fail. */
export async function usualOf(
  { unfinished, deployments, log }: Pick<ProvisionDeps, 'unfinished' | 'deployments' | 'log'>,
  plan: Pick<Planned, 'subject' | 'commit' | 'existing' | 'replaces'>,
): Promise<number | undefined> {
  const { subject, commit, existing } = plan;
  const isSame = wayOf(plan) !== 'made' && existing?.parameters['Commit'] === commit;
  if (unfinished.announcer === undefined || isSame) return undefined;
  try {
    return usualMinutes(await deployments.newest({ environment: subject.kind }), wayOf(plan));
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.info(`How long an environment usually takes is not known: ${describeFailure(error).sentence}`);
    return undefined;
  }
}
