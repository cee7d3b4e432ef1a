import { mayHaveEnvironment, NoLongerWanted, type Unwanted } from '../../domain/environment/wanted.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Subject } from '../subject/observe-subject.ts';
import type { ProvisionRequest } from './provision.ts';

/** Reads branch and pull request again, as a run has to that has waited. */
export async function noLongerWanted(
  codeHost: CodeHost,
  request: ProvisionRequest,
  subject: Subject,
): Promise<Unwanted | undefined> {
  const { verdict } = await lookAgain(codeHost, request, subject);
  return verdict;
}

/**
 * Asked right before a change that had to wait for another operation: the pull request may have been closed since, and a
 * newer commit may already stand there.
 * @throws NoLongerWanted
 */
export async function checkStillWanted(
  codeHost: CodeHost,
  request: ProvisionRequest,
  subject: Subject,
  commit: string,
): Promise<void> {
  const { verdict, branchHead } = await lookAgain(codeHost, request, subject);
  if (verdict) throw new NoLongerWanted(verdict);
  if (request.commit !== undefined || branchHead === undefined || branchHead === commit) return;
  throw new NoLongerWanted({
    wanted: false,
    decision: 'skipped',
    reasonCode: 'superseded',
    sentence: `Branch '${subject.branch}' moved to ${branchHead.slice(0, 7)} while this run waited; the run for that commit does the work.`,
  });
}

async function lookAgain(codeHost: CodeHost, request: ProvisionRequest, subject: Subject) {
  const [branchHead, pullRequest] = await Promise.all([
    codeHost.branchHead(subject.branch),
    subject.pullRequest ? codeHost.pullRequest(subject.pullRequest.number) : undefined,
  ]);
  const may = mayHaveEnvironment(
    { repositoryId: request.repository.id, branch: subject.branch, branchHead, pullRequest },
    request,
  );
  return { branchHead, verdict: may.wanted ? undefined : describeClosing(may, subject) };
}

/** The branch was there when the run began, so its absence now is a closing, not a mistake. */
function describeClosing(may: Unwanted, subject: Subject): Unwanted {
  if (may.reasonCode !== 'unknown_branch') return may;
  return {
    wanted: false,
    decision: 'skipped',
    reasonCode: 'branch_gone',
    sentence: `Branch '${subject.branch}' was deleted meanwhile, so its environment is not announced.`,
  };
}
