import { standingOf } from '../../domain/commands/standing.ts';
import { environmentBranch } from '../../domain/environment/fork.ts';
import { environmentName, subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { identityOf, type Scope } from '../../domain/environment/scope.ts';
import { describeHeld } from '../../domain/locks/judge-lock.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import { statusLines } from '../../text/commands/command-reply.ts';
import { safeUrl } from '../../text/escape.ts';
import { findEnvironmentComment } from '../announce/environment-comments.ts';
import { environmentDeployments } from '../subject/deployment-record.ts';
import type { CommandDeps } from './command-deps.ts';

/** What runs for the pull request, by its deployments; whether it is asleep, by what was announced last. Only reads. */
export async function sayStatus(
  { codeHost, deployments, locks }: Pick<CommandDeps, 'codeHost' | 'deployments' | 'locks'>,
  scope: Scope,
  pull: PullRequestFacts,
): Promise<{
  readonly verdict: Verdict;
  readonly details: readonly string[];
  readonly url: string | undefined;
}> {
  const branch = environmentBranch(pull, scope.repository.id);
  const identity = identityOf(scope, branch);
  const key = subjectKey(identity);
  const history = await environmentDeployments(deployments, { kind: scope.kind, branch, key });
  const announced = await findEnvironmentComment(codeHost, { key, pull });
  const isAsleep = announced?.state.status === 'asleep';
  const { sentence, url } = statusLines(standingOf(history), { isAsleep, head: pull.headCommit });
  const more = safeUrl(announced?.facts.url);
  const held = await locks.lockOf(environmentName(identity));
  const locked = held === undefined ? '' : ` It is ${describeHeld(held)}.`;
  return {
    verdict: say('command_answered', `${sentence}${locked}`),
    details: more === undefined ? [] : [`[The comment of the environment](${more}) says more.`],
    url,
  };
}
