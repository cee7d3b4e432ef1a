import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { lastEvent, provisionJob } from '../jobs.ts';
import type { Job, JobStep, OutputsOf } from '../play.ts';

/** Somebody comments on the pull request. @returns the payload of the event */
export function comment(world: RehearsalWorld, number: number, by: string, body: string): string {
  // GitHub's times are whole seconds, and of two comments the later one counts.
  world.clock.advance(1_000);
  world.act('github', 'comment', { number, body, by });
  return lastEvent(world, 'issue_comment');
}

/** Those that the job `reconcile` carries out. */
const CARRIED_OUT = ['up', 'down', 'awake', 'pin', 'unpin', 'unlock'];

/** The jobs `listen` and `reconcile` of on-comment.yml. */
export function commandJob(runId: number, world: RehearsalWorld, eventPath: string): Job {
  const listens = world.github.token({
    kind: 'workflow',
    permissions: { contents: 'write', deployments: 'read', issues: 'write', 'pull-requests': 'write' },
  });
  const heard = (outputsOf: OutputsOf) => outputsOf('listen', 'command');
  const behind = (
    step: JobStep,
    more: (outputsOf: OutputsOf) => JobStep['inputs'] = () => ({}),
  ): JobStep => ({
    ...step,
    of: 'reconcile',
    always: true,
    by: (outputsOf) =>
      CARRIED_OUT.includes(heard(outputsOf)['command'] ?? '') ? more(outputsOf) : undefined,
  });
  const asked = (outputsOf: OutputsOf) => ({ 'pull-request': heard(outputsOf)['pull-request'] ?? '' });
  const teardown: JobStep = {
    action: 'teardown',
    inputs: { select: 'this', 'role-to-assume': 'arn:aws:iam::111122223333:role/greenroom-teardown' },
  };
  const answer: JobStep = { id: 'command', action: 'command', inputs: { operation: 'answer' } };
  const [provision, sync, notify] = provisionJob('command', runId, eventPath).steps;
  return {
    runId,
    event: 'issue_comment',
    eventPath,
    role: 'greenroom-provision',
    steps: [
      { of: 'listen', id: 'command', action: 'command', inputs: { 'github-token': listens } },
      ...(provision ? [behind(provision, asked)] : []),
      { ...behind(teardown), by: (outputsOf) => (wantsEnd(outputsOf) ? asked(outputsOf) : undefined) },
      ...(sync ? [behind(sync, asked)] : []),
      ...(notify ? [behind(notify)] : []),
      behind(answer, (outputsOf) => ({ command: heard(outputsOf)['command'] ?? '' })),
    ],
  };
}

/** As the workflow's condition of its step says. */
function wantsEnd(outputsOf: OutputsOf): boolean {
  const { 'reason-code': code = '' } = outputsOf('reconcile', 'provision');
  return ['pull_request_closed', 'opted_out'].includes(code);
}
