import { environmentBranch } from '../../domain/environment/fork.ts';
import { environmentName, subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import type { EventHint, Subject, SubjectHint } from '../../domain/environment/subject.ts';
import { decidingPullRequest, wantsNone } from '../../domain/environment/wanted.ts';
import type { ReportSubject } from '../../domain/report/report.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { CodeHost } from '../../ports/code-host.ts';

type SubjectHost = Pick<CodeHost, 'branchHead' | 'openPullRequests' | 'pullRequest'>;

/**
 * Reads branch and pull request live; inputs win over the event.
 * @throws UserError `invalid_input` when neither names a branch, or the pull request does not exist.
 */
export async function observeSubject(
  codeHost: SubjectHost,
  { repository, project, kind }: Scope,
  about: Omit<SubjectHint, 'commit'>,
): Promise<Subject> {
  const { hint } = about;
  const number = about.pullRequest ?? (about.branch === undefined ? hint.pullRequest : undefined);
  const hintedBranch =
    about.branch ?? (number === undefined || number === hint.pullRequest ? hint.branch : undefined);
  const [namedPull, hintedHead] = await Promise.all([
    number === undefined ? undefined : codeHost.pullRequest(number),
    hintedBranch === undefined ? undefined : codeHost.branchHead(hintedBranch),
  ]);
  if (number !== undefined && namedPull === undefined)
    throw new UserError(
      'invalid_input',
      `Pull request #${number} does not exist in ${repository.fullName}; correct the input 'pull-request'.`,
    );
  const branch =
    about.branch ?? (namedPull === undefined ? hint.branch : environmentBranch(namedPull, repository.id));
  if (branch === undefined)
    throw new UserError(
      'invalid_input',
      `The event '${hint.name}' names no branch; give one in the input 'branch' or 'pull-request'.`,
    );
  const branchHead = branch === hintedBranch ? hintedHead : await codeHost.branchHead(branch);
  return {
    repository,
    project,
    kind,
    branch,
    name: environmentName({ project, kind, branch }),
    key: subjectKey({ repositoryId: repository.id, project, kind, branch }),
    pullRequest:
      about.pullRequest === undefined
        ? await decidingFor(codeHost, branch, namedPull && asTold(namedPull, hint))
        : namedPull,
    branchHead,
  };
}

/** An event is newer than a read that does not show it yet. */
function asTold(pull: PullRequestFacts, { closedAt }: Pick<EventHint, 'closedAt'>): PullRequestFacts {
  const isOld = closedAt !== undefined && Date.parse(pull.updatedAt) <= Date.parse(closedAt);
  return isOld ? { ...pull, state: 'closed' } : pull;
}

/** A branch serves all its pull requests: one that is closed, or wants no environment, leaves the word to another that is open. */
async function decidingFor(
  codeHost: SubjectHost,
  branch: string,
  ofEvent: PullRequestFacts | undefined,
): Promise<PullRequestFacts | undefined> {
  if (ofEvent !== undefined && !wantsNone(ofEvent)) return ofEvent;
  const open = await codeHost.openPullRequests(branch);
  const other = decidingPullRequest(open.filter(({ number }) => number !== ofEvent?.number));
  if (other === undefined || (ofEvent !== undefined && wantsNone(other))) return ofEvent;
  // Lists do not tell who has reviewed.
  return (await codeHost.pullRequest(other.number)) ?? ofEvent;
}

/** The subject as a report shows it; `commit` (40 hex digits) where one is deployed. */
export function reportSubject(subject: Subject, commit?: string): ReportSubject {
  return {
    key: subject.key,
    repository: subject.repository.fullName,
    project: subject.project,
    kind: subject.kind,
    branch: subject.branch,
    ...(subject.pullRequest ? { pullRequest: subject.pullRequest.number } : {}),
    ...(commit === undefined ? {} : { commit }),
  };
}
