import { environmentName, subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts, RepositoryFacts } from '../../domain/environment/pull-request.ts';
import type { EventHint } from '../../domain/environment/subject.ts';
import { speaker } from '../../domain/environment/wanted.ts';
import type { ReportSubject } from '../../domain/report/report.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { CodeHost } from '../../ports/code-host.ts';

/** Who a run is about, as the host knows them now. */
export interface Subject {
  readonly repository: RepositoryFacts;
  readonly project: string;
  readonly kind: string;
  readonly branch: string;
  readonly name: string;
  readonly key: string;
  readonly pullRequest: PullRequestFacts | undefined;
  /** Head of the branch; undefined when the host says that there is no such branch. */
  readonly branchHead: string | undefined;
}

export interface SubjectRequest {
  readonly repository: RepositoryFacts;
  readonly project: string;
  readonly kind: string;
  readonly branch: string | undefined;
  readonly pullRequest: number | undefined;
  readonly hint: EventHint;
}

/**
 * Reads branch and pull request live; inputs win over the event.
 * @throws UserError when neither names a branch, or the pull request does not exist.
 */
export async function observeSubject(codeHost: CodeHost, request: SubjectRequest): Promise<Subject> {
  const { repository, project, kind, hint } = request;
  const number = request.pullRequest ?? (request.branch === undefined ? hint.pullRequest : undefined);
  const hintedBranch =
    request.branch ?? (number === undefined || number === hint.pullRequest ? hint.branch : undefined);
  const [named, hintedHead] = await Promise.all([
    number === undefined ? undefined : codeHost.pullRequest(number),
    hintedBranch === undefined ? undefined : codeHost.branchHead(hintedBranch),
  ]);
  if (number !== undefined && named === undefined)
    throw new UserError(
      'invalid_input',
      `Pull request #${number} does not exist in ${repository.fullName}; correct the input 'pull-request'.`,
    );
  const branch = request.branch ?? named?.headBranch ?? hint.branch;
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
    pullRequest: named ?? (await newestPullRequest(codeHost, branch)),
    branchHead,
  };
}

/** Lists do not tell who has reviewed, so the one that is found is read again by its number. */
async function newestPullRequest(codeHost: CodeHost, branch: string): Promise<PullRequestFacts | undefined> {
  const open = speaker(await codeHost.openPullRequests(branch));
  return open && codeHost.pullRequest(open.number);
}

/** The subject as a report shows it. */
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
