import type { Subject } from '../../domain/environment/subject.ts';
import { ownValue } from '../../domain/input/own-value.ts';
import { commitOf } from '../../domain/provision/commit-of.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportBody, ReportEnvironment } from '../../domain/report/report.ts';
import { shownLog } from '../../domain/report/shown-log.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { StackFailedError } from '../../domain/stack/stack-failure.ts';
import { isAsleep } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import { reportSubject } from '../subject/observe-subject.ts';
import type { Deployment, OpenDeployment } from './deployment.ts';

/** What a provision came to. */
export interface ProvisionResult {
  readonly report: ReportBody;
  /** As it was last seen; absent where nothing is known to answer. */
  readonly stack?: Stack;
  /** Of the Beanstalk application version; absent where nothing was deployed. */
  readonly versionLabel?: string;
  /** The code host's; absent where none was opened. */
  readonly deploymentId?: number;
  /** Scrubbed lines of what failed, for the summary. */
  readonly evidence?: readonly string[];
}

/** The result of a run that found no reason to deploy. */
export function skippedResult(subject: Subject, verdict: Verdict): ProvisionResult {
  return { report: { ...verdict, subject: reportSubject(subject) } };
}

/** The result of a run for a commit of the subject; `environment` is what is told beside its name. */
export function reportOf(
  { subject, commit }: Pick<Deployment, 'subject' | 'commit'>,
  verdict: Verdict,
  environment: Omit<ReportEnvironment, 'name'> = {},
): ProvisionResult['report'] {
  return {
    ...verdict,
    subject: reportSubject(subject, commit),
    environment: { name: subject.name, ...environment },
  };
}

/** The result of a deployment that failed once it was open. */
export function failedResult(
  deployment: Pick<OpenDeployment, 'subject' | 'commit' | 'isPinned' | 'record' | 'existing' | 'history'>,
  error: unknown,
  urlOutput: string,
): ProvisionResult {
  const failure = describeFailure(error);
  const { isPinned, record } = deployment;
  const evidence = error instanceof AdapterError ? error.evidence : [];
  const log = shownLog(evidence);
  return {
    report: reportOf(deployment, failure, {
      cause: failure.sentence,
      ...whatServes(deployment, error, urlOutput),
      ...(isPinned ? { pinned: true } : {}),
      ...(log.length > 0 ? { log } : {}),
    }),
    ...(record ? { deploymentId: record.id } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
  };
}

/**
 * CloudFormation says of an update that it has undone it; only then what stood before is known to stand again. What stood is said by
 * the stack as it was before the update, which has a new time of change since.
 */
function whatServes(
  { existing, history }: Pick<OpenDeployment, 'existing' | 'history'>,
  error: unknown,
  urlOutput: string,
): Pick<ReportEnvironment, 'serves' | 'url'> {
  if (!(error instanceof StackFailedError) || error.endedAs?.status !== 'UPDATE_ROLLBACK_COMPLETE') return {};
  // What sleeps again answers nobody.
  if (isAsleep(error.endedAs)) return {};
  const { parameters, outputs } = error.endedAs;
  const said = ownValue(parameters, 'Commit');
  const isSame = existing !== undefined && ownValue(existing.parameters, 'Commit') === said;
  const serves = isSame ? commitOf(existing, history.ours) : said;
  const url = ownValue(outputs, urlOutput);
  if (serves === undefined || !/^[0-9a-f]{40}$/.test(serves)) return {};
  return { serves, ...(url === undefined ? {} : { url }) };
}
