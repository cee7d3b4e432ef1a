import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { lastEvent, type SweptTracker, TRACKERS } from '../jobs.ts';
import type { Job, JobStep } from '../play.ts';

const WANTED = { wanted: 'story-label:auto' };

/** A job that decides by a label of the story: what asks is copied to the pull request before each step that provisions. */
export function byStoryLabel({ steps, ...job }: Job, tracker: SweptTracker): Job {
  return { ...job, steps: steps.flatMap((step) => withCopy(step, tracker)) };
}

/** As on-pull-request.yml and the job `heal` have it: a tracker that is out of order keeps no environment from its next commit. */
function withCopy(step: JobStep, tracker: SweptTracker): readonly JobStep[] {
  const { action, inputs, of, by } = step;
  const asking = { ...step, inputs: { ...inputs, ...WANTED } };
  if (action === 'due') return [asking];
  if (action !== 'provision') return [step];
  const copy = {
    ...(of === undefined ? {} : { of }),
    ...(by === undefined ? {} : { by }),
    id: 'labels',
    action: 'sync-tracker',
    inputs: { ...TRACKERS[tracker], ...WANTED, operation: 'labels' },
  } as const;
  return [copy, { ...asking, always: true }];
}

/** The job of docs/examples/story-status.yml, by its schedule. */
export function statusJob(runId: number, world: RehearsalWorld): Job {
  world.act('github', 'schedule', { cron: '37 * * * *' });
  const permissions = {
    contents: 'read',
    deployments: 'read',
    issues: 'read',
    'pull-requests': 'read',
    statuses: 'write',
  } as const;
  const inputs = {
    'github-token': world.github.token({ kind: 'workflow', permissions }),
    ...TRACKERS.pivotal,
    operation: 'status',
    'status-context': 'story accepted',
  };
  return {
    runId,
    event: 'schedule',
    eventPath: lastEvent(world, 'schedule'),
    role: 'greenroom-read',
    steps: [{ action: 'sync-tracker', inputs }],
  };
}
