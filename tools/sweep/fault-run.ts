import { isDeepStrictEqual } from 'node:util';
import type { WireEntry } from '../../rehearsal/world/kernel/wire-log.ts';
import { isRed } from '../../src/domain/verdict/decision.ts';
import { endingDifferences, foundBy, takesDown } from './crash.ts';
import type { FaultPoint } from './fault-points.ts';
import { type Ending, endingOf, wireBreaches } from './judge.ts';
import type { Limits } from './limits.ts';
import { type Operation, type Scene, sceneOf } from './operations.ts';
import { type Job, type Played, playJob } from './play.ts';

/** What the step that works in AWS does when nothing disturbs it. */
export interface Calm {
  readonly requests: readonly WireEntry[];
  readonly ending: Ending;
  /** What it found, where it only looks. */
  readonly found: readonly unknown[];
}

/** What a fault came to. */
export interface FaultResult {
  /** `healed`, or the reason code of a red run. */
  readonly outcome: string;
  readonly sentence: string;
  /** Nothing when a rerun on a healthy wire ended as the undisturbed run did, and no rule was broken. */
  readonly problems: readonly string[];
}

/** Only the step that works in AWS: people are told by a step of its own, which has its own tests. */
function firstStep(job: Job): Job {
  return { ...job, steps: job.steps.slice(0, 1) };
}

/** Plays an operation without faults. */
export async function calmRun(operation: Operation, seed: number): Promise<Calm> {
  const scene = await sceneOf(operation, seed);
  try {
    const from = scene.world.log.next();
    const played = await playJob(scene.world, firstStep(scene.job), 1);
    if (played.end !== 'finished')
      throw new Error(`The undisturbed run is red: ${played.reports[0]?.sentence}`);
    return {
      requests: scene.world.log.entries(from),
      ending: endingOf(scene.world),
      found: foundBy(operation, played),
    };
  } finally {
    await scene.world.close();
  }
}

/** Plays an operation with a fault on its wire; where that made it red, once more without. */
export async function faultRun(
  operation: Operation,
  { fault, lag }: Pick<FaultPoint, 'fault' | 'lag'>,
  calm: Calm,
  seed: number,
): Promise<FaultResult & { readonly struck: boolean }> {
  const scene = await sceneOf(operation, seed, lag);
  const { world } = scene;
  try {
    let limits: Limits | undefined;
    let struck = fault === undefined;
    if (fault)
      world.faults.add({
        ...fault,
        onStrike: () => {
          struck = true;
          if (fault.effect === 'hang') limits?.onHang();
        },
      });
    const from = world.log.next();
    const job = firstStep(scene.job);
    const first = await playJob(world, job, 1, {
      onLimits: (each) => {
        limits = each;
      },
    });
    world.faults.clear();
    world.act('github', 'lag', { on: false });
    const report = first.reports[0];
    const isAsCalm =
      isDeepStrictEqual(endingOf(world), calm.ending) && isDeepStrictEqual(foundBy(operation, first), calm.found);
    const outcome = outcomeOf(first, isAsCalm);
    const after = world.log.next();
    const second = outcome === 'healed' ? undefined : await again(scene, job);
    const all = world.log.entries(from);
    const runs = [all.slice(0, after - from), all.slice(after - from)].map((entries) => ({
      takesDown: takesDown(job),
      entries,
    }));
    const ending = endingOf(world);
    return {
      struck,
      outcome,
      sentence: report?.sentence ?? '',
      problems: [
        ...(second === undefined || second.end === 'finished'
          ? []
          : [`The rerun ended ${second.end}: ${second.reports[0]?.sentence}`]),
        ...(second === undefined ? [] : endingDifferences({ found: foundBy(operation, second) }, { found: calm.found })),
        ...endingDifferences(ending, calm.ending).filter(
          // Versions whose stack is gone are the next sweep's.
          (each) => !(operation === 'delete' && each.startsWith('versions:')),
        ),
        ...wireBreaches(runs),
      ],
    };
  } finally {
    await world.close();
  }
}

/** The operation under way settles first, as it would before a person presses the button. */
function again({ world }: Scene, job: Job): Promise<Played> {
  world.clock.advance(600_000);
  return playJob(world, job, 2);
}

function outcomeOf({ end, reports }: Played, asCalm: boolean): string {
  const [report] = reports;
  if (end === 'endless') return 'endless';
  if (report && isRed(report.decision)) return report.reasonCode;
  return asCalm ? 'healed' : `differs (${report?.reasonCode})`;
}
