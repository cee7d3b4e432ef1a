import { commandText } from '../../domain/commands/command-words.ts';
import type { CommentEvent } from '../../domain/commands/comment-event.ts';
import { judgeBefore, kindToSendTo } from '../../domain/commands/judge-sending.ts';
import { type SendOrder, sendOrderOf } from '../../domain/commands/shared-target.ts';
import { environmentName } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import { describeSent, type HeldIntent, type Intent } from '../../domain/intents/intent.ts';
import { whyNotSent } from '../../domain/locks/judge-lock.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CommandDeps, TakenCommand } from './command-deps.ts';
import { identityMeant } from './command-target.ts';
import { commitMeant } from './commit-meant.ts';

type SendDeps = Pick<CommandDeps, 'clock' | 'codeHost' | 'intents' | 'locks' | 'log'>;

/** A command that sends a commit to a shared environment. */
export interface AboutSending {
  readonly scope: Scope;
  readonly comment: CommentEvent;
  readonly pull: PullRequestFacts;
  /** Of the settings. */
  readonly sharedKinds: readonly string[];
}

/** What came of it. */
interface Sent {
  readonly verdict: Verdict;
  readonly taken?: TakenCommand;
}

/** Each look means that somebody sent another commit meanwhile. */
const MOST_LOOKS = 5;

/**
 * Writes which commit a shared environment shall run, unless somebody else holds it, or said later what it shall run. Of several who try at
 * once each but the newest finds itself too late. The same command finds its own intent when it comes again.
 * @param rest what stands behind the word.
 */
export async function sendCommit(deps: SendDeps, about: AboutSending, rest: string): Promise<Sent> {
  const order = sendOrderOf(rest) ?? { ref: rest, kind: undefined };
  const kind = kindToSendTo(order, about.sharedKinds);
  if (typeof kind !== 'string') return { verdict: kind };
  const said = commandText('deploy', rest);
  const sending = {
    ...about,
    order,
    said,
    kind,
    name: environmentName(identityMeant({ ...about, sharedKind: kind })),
  };
  let meant: Meant | undefined;
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    const held = await deps.intents.intentOf(sending.name);
    const before = beforeOf(held, sending);
    if (typeof before !== 'string') return { verdict: before };
    if (before === 'ours' && held?.intent !== undefined) return taken(sending, held.intent, 'unchanged');
    const why = await whyLocked(deps, sending);
    if (why !== undefined) return { verdict: why };
    meant ??= await commitMeant(deps, { ...sending, ref: order.ref });
    if ('decision' in meant) return { verdict: meant };
    const made = await sendSurely(deps, intentOf(sending, meant), held?.version);
    if (made === 'changed') continue;
    await untilShown(deps, sending);
    return taken(sending, made, 'updated');
  }
  throw moving(sending);
}

type Meant = Awaited<ReturnType<typeof commitMeant>>;

interface Sending extends AboutSending {
  readonly order: SendOrder;
  /** As the person wrote it. */
  readonly said: string;
  readonly kind: string;
  /** Of the environment. */
  readonly name: string;
}

function beforeOf(held: HeldIntent | undefined, { name, said, comment }: Sending) {
  return judgeBefore(held, { name, said, comment: comment.id, saidAt: comment.at, by: comment.author.id });
}

async function whyLocked(
  { locks }: Pick<SendDeps, 'locks'>,
  { name, kind, comment }: Sending,
): Promise<Verdict<'skipped'> | undefined> {
  return whyNotSent(await locks.lockOf(name), { name, kind, by: comment.author.id });
}

function intentOf(
  { name, comment, pull }: Sending,
  { commit, branch }: Pick<Intent, 'commit' | 'branch'>,
): Intent {
  const { login, id } = comment.author;
  const said = { since: comment.at, command: comment.id, pullRequest: pull.number };
  return { environment: name, branch, commit, by: { login, id }, ...said };
}

/** It may be written though no answer came: only another look tells. */
async function sendSurely(
  { intents }: Pick<SendDeps, 'intents'>,
  intent: Intent,
  before: string | undefined,
): Promise<Intent | 'changed'> {
  try {
    const made = await intents.send(intent, before);
    return made === 'changed' ? made : intent;
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    const held = (await intents.intentOf(intent.environment))?.intent;
    if (held?.command !== intent.command || held.by.id !== intent.by.id) throw error;
    return held;
  }
}

const MOST_WAITS = 5;
const BETWEEN_LOOKS_MS = 2_000;

/** The steps behind read it again, and GitHub's copies lag by seconds at most (octokit/octokit.js#900). */
async function untilShown({ intents, clock, log }: SendDeps, sending: Sending): Promise<void> {
  for (let look = 1; look <= MOST_WAITS; look += 1) {
    if (beforeOf(await intents.intentOf(sending.name), sending) !== 'older') return;
    if (look < MOST_WAITS) await clock.sleep(BETWEEN_LOOKS_MS, `what is sent to ${sending.name}`);
  }
  log.warning(`GitHub does not show yet what was sent to ${sending.name}.`);
}

function taken(
  { kind, name, pull, scope }: Sending,
  intent: Intent,
  decision: 'updated' | 'unchanged',
): Sent {
  const { number: pullRequest, headRepositoryId = scope.repository.id } = pull;
  const { branch, commit } = intent;
  return {
    verdict: say('command_taken', `Environment ${name} is to run ${describeSent(intent)}.`, decision),
    taken: { word: 'deploy', pullRequest, branch, headRepositoryId, commit, sharedKind: kind },
  };
}

function moving({ name, said }: Sending): AdapterError {
  return new AdapterError(
    'doubtful_facts',
    `What environment ${name} is to run changed while '${said}' was being written, so nothing was sent; say it again.`,
    { service: 'GitHub', retriable: true },
  );
}
