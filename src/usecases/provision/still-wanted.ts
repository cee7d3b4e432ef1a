import { whyNoEnvironment } from '../../domain/environment/wanted.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Subject } from '../subject/observe-subject.ts';
import type { ProvisionRequest } from './provision.ts';

/** Reads branch and pull request again, as a run has to that has waited. Undefined while the environment is wanted. */
export async function noLongerWanted(
  codeHost: CodeHost,
  request: ProvisionRequest,
  subject: Subject,
): Promise<Verdict | undefined> {
  const { verdict } = await lookAgain(codeHost, request, subject);
  return verdict;
}

/**
 * Asked right before a change that had to wait for another operation: the pull request may have been closed since, and a
 * newer commit may already stand there. Undefined while the environment is wanted at this commit.
 */
export async function checkStillWanted(
  codeHost: CodeHost,
  request: ProvisionRequest,
  subject: Subject,
  commit: string,
): Promise<Verdict | undefined> {
  const { verdict, branchHead } = await lookAgain(codeHost, request, subject);
  if (verdict) return verdict;
  if (request.commit !== undefined || branchHead === undefined || branchHead === commit) return undefined;
  return say(
    'superseded',
    `Branch '${subject.branch}' moved to ${branchHead.slice(0, 7)} while this run waited; the run for that commit does the work.`,
  );
}

async function lookAgain(codeHost: CodeHost, request: ProvisionRequest, subject: Subject) {
  const [branchHead, pullRequest] = await Promise.all([
    codeHost.branchHead(subject.branch),
    subject.pullRequest ? codeHost.pullRequest(subject.pullRequest.number) : undefined,
  ]);
  const verdict = whyNoEnvironment(
    { repositoryId: request.repository.id, branch: subject.branch, branchHead, pullRequest },
    request,
  );
  return { branchHead, verdict: verdict && describeClosing(verdict, subject) };
}

/** The branch was there when the run began, so its absence now is a closing, not a mistake. */
function describeClosing(verdict: Verdict, subject: Subject): Verdict {
  if (verdict.reasonCode !== 'unknown_branch') return verdict;
  return say(
    'branch_gone',
    `Branch '${subject.branch}' was deleted meanwhile, so its environment is not announced.`,
  );
}
