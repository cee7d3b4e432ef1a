import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { reviewRequested } from '../../runs/preview-job.ts';
import { closedJob, lastEvent, provisionJob, pushed } from '../jobs.ts';
import { type Job, mustFinish } from '../play.ts';
import { commandJob, comment } from './command-jobs.ts';

/** What is swept of commands: a lock, its release at a newer commit, and an environment that is asked for again. */
export const COMMAND_OPERATIONS = ['command-lock', 'command-unlock', 'command-up'] as const;
/** The name of one. */
export type CommandOperation = (typeof COMMAND_OPERATIONS)[number];

/** Whether an operation is one of these. */
export function isAboutCommands(operation: string): operation is CommandOperation {
  return COMMAND_OPERATIONS.some((each) => each === operation);
}

/** A reply up to the command that it answers. */
export function repliedWord(reply: string): string {
  return reply.replace(/(\*\*\/stage \w+).*$/s, '$1');
}

/** A world at the moment when a command was said, and the job that hears it. */
interface CommandScene {
  readonly world: RehearsalWorld;
  readonly pullRequest: number;
  readonly job: Job;
}

/** A fresh world in which the command is what comes next. */
export async function commandScene(operation: CommandOperation, seed: number): Promise<CommandScene> {
  // With pages of two nobody would find the reply that stands in the middle, as on GitHub beyond two hundred comments.
  const { world, pullRequest, eventPath } = await reviewRequested({ seed, githubPageSize: 100 });
  await mustFinish(world, provisionJob(operation, 1000, eventPath));
  const say = (runId: number, by: string, words: string) =>
    commandJob(runId, world, comment(world, pullRequest, by, words));
  if (operation === 'command-lock')
    return { world, pullRequest, job: say(3000, 'mr-b', '/stage lock a demo') };
  if (operation === 'command-unlock') {
    await mustFinish(world, say(2000, 'mr-a', '/stage lock a demo'));
    world.clock.advance(1_000);
    pushed(world, 'two clicks\n');
    return { world, pullRequest, job: say(3000, 'mr-b', '/stage unlock') };
  }
  world.act('github', 'label', { number: pullRequest, label: 'stage:off', by: 'mr-a' });
  await mustFinish(world, closedJob(2000, lastEvent(world, 'pull_request')));
  return { world, pullRequest, job: say(3000, 'mr-b', '/stage up') };
}

/** Only a rerun repeats a command, and another command may come behind a lock. */
export function hasRecovery(operation: CommandOperation, recovery: 'rerun' | 'newer' | 'level'): boolean {
  return recovery === 'rerun' || (recovery === 'newer' && operation === 'command-lock');
}

/** The jobs that come after a killed one. Undefined where it has no such recovery of its own. */
export function recoveryOfCommands(
  operation: CommandOperation,
  recovery: 'rerun' | 'newer' | 'level',
  { world, pullRequest, job }: CommandScene,
): (() => Job) | undefined {
  if (!hasRecovery(operation, recovery)) return undefined;
  if (recovery === 'rerun') return () => job;
  return () => commandJob(7000, world, comment(world, pullRequest, 'mr-a', '/stage unlock'));
}
