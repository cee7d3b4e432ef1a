import type { Ending } from '../../domain/commands/ending.ts';
import { kindToSendTo } from '../../domain/commands/judge-sending.ts';
import { parseCommand } from '../../domain/commands/parse-command.ts';
import { sendOrderOf } from '../../domain/commands/shared-target.ts';
import { environmentName } from '../../domain/environment/naming.ts';
import { identityOf } from '../../domain/environment/scope.ts';
import { describeSent, type HeldIntent } from '../../domain/intents/intent.ts';
import { sharedBranch } from '../../domain/intents/shared-branch.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { CommandDeps } from './command-deps.ts';
import type { HeardComment } from './hear-request.ts';

/**
 * What is true of a `deploy` whose job was cancelled: it deployed nothing, or nobody knows how far it came. GitHub keeps one waiting job of
 * a group, which may also be that of the hours, so nothing promises that another job brings the commit. Only reads.
 */
export async function endOfSending(
  deps: Pick<CommandDeps, 'intents' | 'log'>,
  request: HeardComment,
): Promise<{ readonly sentence: string; readonly ending: Ending }> {
  const cancelled = 'Its run was cancelled, as GitHub does where a newer run of that environment waits';
  const found = await sentNow(deps, request);
  if (found === undefined)
    return {
      sentence: `${cancelled}. \`/stage status\` with the name of the kind says what was sent last; say the command again if that is not what runs.`,
      ending: 'confused',
    };
  const { name, intent } = found;
  if (intent.command !== request.comment.id)
    return {
      sentence: `${cancelled}. Environment ${name} is to run ${describeSent(intent)}, which was after this command, so its commit is not deployed.`,
      ending: 'confused',
    };
  return {
    sentence: `${cancelled}, so nobody knows whether commit ${intent.commit.slice(0, 7)} was deployed. It is still what environment ${name} is to run: the hourly look brings it there if no run does, or say the command again.`,
    ending: 'confused',
  };
}

/** What the environment that was meant is to run; undefined where nobody knows which that is, or what was sent there. */
async function sentNow(
  { intents, log }: Pick<CommandDeps, 'intents' | 'log'>,
  { comment, scope, aliases, sharedKinds = [] }: HeardComment,
): Promise<{ readonly name: string; readonly intent: NonNullable<HeldIntent['intent']> } | undefined> {
  const spoken = parseCommand(comment.body, aliases);
  if (spoken.kind !== 'command' || spoken.word !== 'deploy') return undefined;
  const kind = kindToSendTo(sendOrderOf(spoken.rest) ?? { ref: spoken.rest, kind: undefined }, sharedKinds);
  if (typeof kind !== 'string') return undefined;
  const name = environmentName(identityOf({ ...scope, kind }, sharedBranch(kind)));
  try {
    const intent = (await intents.intentOf(name))?.intent;
    return intent === undefined ? undefined : { name, intent };
  } catch (error) {
    log.info(`What was sent to ${name} could not be read: ${describeFailure(error).sentence}`);
    return undefined;
  }
}
