import { environmentName, isOurs } from '../../domain/environment/naming.ts';
import { identityOf, ownerOf, type Scope } from '../../domain/environment/scope.ts';
import { servesBranch } from '../../domain/ownership/ownership.ts';
import { applicationLines } from '../../domain/privacy/scrub-log.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isAsleep } from '../../domain/stack/stack-state.ts';
import type { BeanstalkEnvironments } from '../../ports/beanstalk.ts';
import type { CloudAccount } from '../../ports/cloud-account.ts';
import type { Stacks } from '../../ports/stack-cloud.ts';
import { foldedLines } from '../../text/commands/folded-lines.ts';
import { checkAccount } from '../targets/check-account.ts';
import type { Sight } from './look-command.ts';

/** Where an environment may be. */
export interface LogPlace {
  /** [] for any. */
  readonly allowedAccounts: readonly string[];
  readonly account: CloudAccount;
  readonly stacks: Pick<Stacks, 'describe'>;
  readonly beanstalk: Pick<BeanstalkEnvironments, 'logTail'>;
}

/** So many lines are shown. */
const MOST_LINES = 60;

/**
 * The last lines that the application of a branch's environment has logged, or why there are none to show. It asks Elastic Beanstalk for
 * the tail of its logs, which changes nothing of the environment.
 * @throws AdapterError where a place cannot be looked at.
 */
export async function readLogs(places: readonly LogPlace[], scope: Scope, branch: string): Promise<Sight> {
  const name = environmentName(identityOf(scope, branch));
  for (const place of places) {
    await checkAccount(place.account, place.allowedAccounts);
    const stack = await place.stacks.describe(name);
    if (stack === undefined) continue;
    const why = whyUnread(stack, scope, branch);
    return why === undefined ? readTail(place, name) : nothing(why);
  }
  return nothing(`There is no environment ${name}, so it has no logs.`);
}

function whyUnread(stack: Stack, scope: Scope, branch: string): string | undefined {
  if (!isOurs(stack.tags, ownerOf(scope)) || !servesBranch(stack, branch))
    return `The stack ${stack.name} does not serve this branch, so its logs are not shown.`;
  return isAsleep(stack)
    ? `The environment ${stack.name} is asleep, so it has no servers that log; wake it by '/stage awake'.`
    : undefined;
}

async function readTail({ beanstalk }: LogPlace, name: string): Promise<Sight> {
  const tail = await beanstalk.logTail(name, new AbortController().signal);
  if (tail === undefined)
    return nothing(
      `Elastic Beanstalk gave no logs of ${name}: it has no environment of that name, or the logs did not come in time; say the command again, or look in the AWS console.`,
    );
  const lines = applicationLines(tail, MOST_LINES);
  if (lines.length === 0) return nothing(`The logs of ${name} are empty.`);
  const count = lines.length === 1 ? 'line' : `${lines.length} lines`;
  return {
    sentence: `These are the last ${count} of the logs of ${name}.`,
    details: foldedLines('Logs', lines),
  };
}

function nothing(sentence: string): Sight {
  return { sentence, details: [] };
}
