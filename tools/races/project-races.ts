import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { repositoryRoot } from '../repository/repository-root.ts';
import { lastEvent, provisionJob, pushed } from '../sweep/jobs.ts';
import { type Job, type JobStep, mustFinish, playJob } from '../sweep/play.ts';
import { amiss, CAUSE, stackOfProject, type WantedRow } from './judge-rows.ts';
import { headOf, type Race, wished } from './race-starts.ts';

/** The projects of the repository, each with environments of its own. */
const PROJECTS = ['shop', 'admin', 'api'] as const;
type Project = (typeof PROJECTS)[number];

export const threeProjects = projects('Three projects provision one branch, and tell it in one comment.');

export const projectFails = projects('The same while AWS refuses the environment of one of them.', 'admin');

/** @param failing whose environment AWS refuses; none when absent */
function projects(about: string, failing?: Project): Race {
  return {
    about,
    hasProjects: true,
    ...(failing === undefined ? {} : { fails: [failing] }),
    async begin(seed) {
      const ground = await wished(seed);
      const { world } = ground;
      for (const project of PROJECTS.slice(1)) seedApplication(world, project);
      const stands = seed % 2 === 0;
      if (stands) {
        for (const [index, project] of PROJECTS.entries())
          await mustFinish(world, jobOf(project, 1000 + index, world));
        pushed(world, 'two clicks\n');
      }
      if (failing !== undefined) refuse(world, failing, stands ? 'update' : 'create');
      return { ...ground, first: headOf(world) };
    },
    async play(ground, { run }) {
      const { world } = ground;
      await Promise.all(PROJECTS.map((project, index) => run(project, jobOf(project, 5000 + index, world))));
      const commit = headOf(world);
      const wanted: readonly WantedRow[] = PROJECTS.map((project) => ({
        project,
        state: project === failing ? 'failed' : 'ready',
        commit,
      }));
      return () => amiss(world, wanted);
    },
    // Nothing comes to the help of a row that is lost.
    next: () => [],
  };
}

/** The tracker's story is moved by one of them alone. */
function jobOf(project: Project, runId: number, world: RehearsalWorld): Job {
  const { steps, ...job } = provisionJob('race', runId, lastEvent(world, 'pull_request'));
  return {
    ...job,
    runId,
    steps: steps
      .filter(({ action }) => action !== 'sync-tracker')
      .map((step) => ({ ...step, inputs: { ...step.inputs, project } })),
  };
}

function seedApplication(world: RehearsalWorld, project: Project): void {
  world.act('cloudformation', 'seed', {
    name: `greenroom-application-${project}`,
    template: readFileSync(join(repositoryRoot, 'templates', 'beanstalk-application.yml'), 'utf8'),
    parameters: { Project: project, CreateRoles: 'false' },
  });
}

function refuse(world: RehearsalWorld, project: Project, on: 'create' | 'update'): void {
  world.act('cloudformation', 'fail-next', {
    type: 'AWS::ElasticBeanstalk::Environment',
    stack: stackOfProject(project),
    on,
    reason: CAUSE,
  });
}

/** A job is run again while it tells, or a label comes. Nobody else has said a word where provision is to say nothing. */
export const failureTwice: Race = {
  about: 'Two runs tell the failure of one deployment.',
  async begin(seed) {
    const ground = await wished(seed);
    const { world } = ground;
    const stands = seed % 2 === 0;
    if (stands) {
      await mustFinish(world, jobOf('shop', 1000, world));
      pushed(world, 'two clicks\n');
    }
    refuse(world, 'shop', stands ? 'update' : 'create');
    const results = await failedBy(world, seed % 3 === 0 ? { sinks: 'summary' } : {});
    resultsOf.set(world, results);
    return { ...ground, first: headOf(world) };
  },
  async play(ground, { run }) {
    const { world, first: commit } = ground;
    const results = resultsOf.get(world) ?? '';
    await Promise.all([
      run('one', telling(5000, world, results)),
      run('other', telling(5000, world, results)),
    ]);
    return () => amiss(world, [{ project: 'shop', state: 'failed', commit }]);
  },
  next: ({ world }) => [() => telling(8000, world, resultsOf.get(world) ?? '')],
};

/** What provision came to before the race, as `toJSON(steps)` of its job. */
const resultsOf = new WeakMap<RehearsalWorld, string>();

/** Plays the step that fails. */
async function failedBy(world: RehearsalWorld, inputs: JobStep['inputs']): Promise<string> {
  const { steps, ...job } = jobOf('shop', 5000, world);
  let results = '';
  const listen: JobStep = {
    action: 'notify',
    inputs: {},
    by: (outputsOf) => {
      const outputs = outputsOf('', 'provision');
      results = JSON.stringify({ provision: { outcome: 'failure', conclusion: 'failure', outputs } });
      return undefined;
    },
  };
  const provision = steps.slice(0, 1).map((step) => ({ ...step, inputs: { ...step.inputs, ...inputs } }));
  const { end } = await playJob(world, { ...job, steps: [...provision, listen] }, 1);
  if (end !== 'red') throw new Error(`The deployment that was to fail ended ${end}.`);
  return results;
}

function telling(runId: number, world: RehearsalWorld, results: string): Job {
  const { steps, ...job } = jobOf('shop', runId, world);
  return {
    ...job,
    steps: steps.slice(1).map((step) => ({ ...step, inputs: { ...step.inputs, results } })),
  };
}
