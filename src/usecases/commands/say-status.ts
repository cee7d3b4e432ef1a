import { standingOf } from '../../domain/commands/standing.ts';
import { environmentName, subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import { describeSent } from '../../domain/intents/intent.ts';
import { pinNote, pinOf, unclearPin } from '../../domain/intents/pin.ts';
import { describeHeld } from '../../domain/locks/judge-lock.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import { sharedStatusLine, statusLines } from '../../text/commands/command-reply.ts';
import { safeUrl } from '../../text/escape.ts';
import { findEnvironmentComment } from '../announce/environment-comments.ts';
import { environmentDeployments } from '../subject/deployment-record.ts';
import type { CommandDeps } from './command-deps.ts';
import { identityMeant } from './command-target.ts';

type StatusDeps = Pick<CommandDeps, 'codeHost' | 'deployments' | 'intents' | 'locks'>;

/** What is said of an environment. */
interface Status {
  readonly verdict: Verdict;
  readonly details: readonly string[];
  readonly url: string | undefined;
}

/**
 * What runs for the pull request, or in the environment of a shared kind, by its deployments; whether it is asleep, by what was announced
 * last. Only reads.
 */
export async function sayStatus(
  deps: StatusDeps,
  scope: Scope,
  pull: PullRequestFacts,
  sharedKind?: string,
): Promise<Status> {
  const target = identityMeant({ scope, pull, sharedKind });
  const key = subjectKey(target);
  const history = await environmentDeployments(deps.deployments, { ...target, key });
  if (sharedKind !== undefined) return sharedStatus(deps, environmentName(target), standingOf(history));
  const announced = await findEnvironmentComment(deps.codeHost, { key, pull });
  const isAsleep = announced?.state.status === 'asleep';
  const { sentence, url } = statusLines(standingOf(history), { isAsleep, head: pull.headCommit });
  const more = safeUrl(announced?.facts.url);
  return {
    verdict: say(
      'command_answered',
      `${sentence}${pinnedNow(pull, scope)}${await lockedNow(deps, environmentName(target))}`,
    ),
    details: more === undefined ? [] : [`[The comment of the environment](${more}) says more.`],
    url,
  };
}

/** Whether it sleeps is announced nowhere, so it is not said that anything runs; `/stage where all` looks at its stack. */
async function sharedStatus(
  deps: StatusDeps,
  name: string,
  standing: ReturnType<typeof standingOf>,
): Promise<Status> {
  const intent = (await deps.intents.intentOf(name))?.intent;
  const sent = intent === undefined ? 'Nothing was sent there.' : `It is to run ${describeSent(intent)}.`;
  const sentence = `${sharedStatusLine(name, standing)} ${sent}${await lockedNow(deps, name)}`;
  return {
    verdict: say('command_answered', sentence),
    details: [],
    url: standing.serves?.environmentUrl,
  };
}

function pinnedNow(pull: PullRequestFacts, { repository }: Pick<Scope, 'repository'>): string {
  const pin = pinOf(pull, repository.id);
  if (pin === undefined) return '';
  return pin === 'unclear' ? ` ${unclearPin(pull).sentence}` : pinNote(pull, pin, pull.headCommit);
}

async function lockedNow({ locks }: Pick<StatusDeps, 'locks'>, name: string): Promise<string> {
  const held = await locks.lockOf(name);
  return held === undefined ? '' : ` It is ${describeHeld(held)}.`;
}
