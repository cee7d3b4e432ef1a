import { isDeepStrictEqual } from 'node:util';
import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { isRed } from '../../src/domain/verdict/decision.ts';
import { passesByItself } from '../../src/domain/verdict/passing.ts';
import { wireBreaches } from '../runs/wire-breaches.ts';
import { isAboutCommands, repliedWord } from './commands/command-scenes.ts';
import { endingDifferences, foundBy, isRedReport, takesDown } from './crash.ts';
import { accepts, isOfBoard, KEPT, NAMES, NOT_THERE, RECORD } from './expected-people.ts';
import type { CalmStep, FaultPoint } from './fault-points.ts';
import { type Ending, endingOf, standingOf } from './judge.ts';
import type { Limits } from './limits.ts';
import { advanceToRerun, type Operation, recoveryOf, type Scene, sceneOf } from './operations.ts';
import { isAboutPeople, isOfFirstWord } from './people-points.ts';
import { type Job, type Played, playJob } from './play.ts';
import { asksByLabel } from './stories/story-scenes.ts';

/** Of a command only the word of each reply is compared: what a run before it has done already is not done again. */
function endingFor(operation: Operation, world: RehearsalWorld): Ending {
  const ending = endingOf(world);
  return isAboutCommands(operation) ? { ...ending, replies: ending.replies.map(repliedWord) } : ending;
}

/** What an operation does when nothing disturbs it. */
export interface Calm {
  readonly steps: readonly CalmStep[];
  /** After the step that works in AWS, where it comes first, and after the whole job. */
  readonly endings: Readonly<Record<'first' | 'whole', Ending>>;
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

/** Plays an operation without faults. */
export async function calmRun(operation: Operation, seed: number): Promise<Calm> {
  const scene = await sceneOf(operation, seed);
  const { world, job } = scene;
  try {
    const steps: CalmStep[] = job.steps.map(({ action }) => ({ action, requests: [] }));
    let from = 0;
    let first: Ending | undefined;
    const played = await playJob(world, job, 1, {
      onBegin: () => {
        from = world.log.next();
      },
      onEnd: (step) => {
        const action = job.steps[step]?.action;
        if (action) steps[step] = { action, requests: world.log.entries(from) };
        first ??= endingFor(operation, world);
      },
    });
    if (played.end !== 'finished')
      throw new Error(`The undisturbed run is red: ${played.reports.find(isRedReport)?.sentence}`);
    const whole = endingFor(operation, world);
    return { steps, endings: { first: first ?? whole, whole }, found: foundBy(operation, played) };
  } finally {
    await world.close();
  }
}

/** Plays an operation with a fault on its wire; where that kept it from its end, once more without. */
export async function faultRun(
  operation: Operation,
  point: Struck,
  calm: Calm,
  seed: number,
): Promise<FaultResult & { readonly struck: boolean }> {
  const scene = await sceneOf(operation, seed, point.lag);
  const { world } = scene;
  const isAlone =
    point.action !== 'command' &&
    !isAboutPeople(point.action) &&
    !isOfFirstWord(point.action, point.call) &&
    point.lag?.of === undefined;
  // Who is told what by the steps behind is another fault's matter.
  const job = isAlone ? { ...scene.job, steps: scene.job.steps.slice(0, 1) } : scene.job;
  const ending = calm.endings[isAlone ? 'first' : 'whole'];
  try {
    const from = world.log.next();
    const { played, struck, report, said } = await playStruck(world, job, point);
    const seen = endingFor(operation, world);
    const isAsCalm =
      isDeepStrictEqual(seen, ending) && isDeepStrictEqual(foundBy(operation, played), calm.found);
    const outcome = outcomeOf(played, report, isAsCalm);
    const after = world.log.next();
    const second =
      outcome === 'healed' ? undefined : await next(scene, { of: operation, call: point.call, job, played });
    const all = world.log.entries(from);
    const runs = [all.slice(0, after - from), all.slice(after - from)].map((entries) => ({
      takesDown: takesDown(job),
      entries,
    }));
    return {
      struck,
      outcome,
      sentence: report?.sentence ?? '',
      problems: [
        ...(outcome === 'healed' ? [] : unsaid({ said, report, comments: seen.comments }, point)),
        ...(mayStop(operation, point) ? [] : lost(seen, ending)),
        ...(second === undefined || second.end === 'finished'
          ? []
          : [`What came next ended ${second.end}: ${second.reports.find(isRedReport)?.sentence}`]),
        ...(second === undefined
          ? []
          : endingDifferences({ found: foundBy(operation, second) }, { found: calm.found })),
        ...endingDifferences(
          withoutSaid(endingFor(operation, world), said, point),
          withoutName(ending, point),
        ).filter((each) => !isLeftOpen(each, { operation, report, row: point.row, call: point.call })),
        ...wireBreaches(runs),
      ],
    };
  } finally {
    await world.close();
  }
}

/** What a step that failed told, and the comments then. */
interface Told extends Pick<PlayedStruck, 'said' | 'report'> {
  readonly comments: readonly string[];
}

/**
 * Whether people are told what they can do: what stands in braces is filled in, and a right that GitHub names is better advice. What a
 * developer has to do about a pull request stands there.
 */
function unsaid({ said, report, comments }: Told, { action, row }: Struck): readonly string[] {
  const todo = row?.todo.split('{')[0] ?? '';
  const isSaid = [todo, 'give the job the permission', "the token of the input 'tracker-token'"].some(
    (each) => said.includes(each),
  );
  const isNoted = comments.some((text) => text.includes('**Note:**'));
  const isForDevelopers =
    action === 'pull-request' &&
    row?.calls !== undefined &&
    row.concerns === 'developer' &&
    report &&
    isRed(report.decision);
  return [
    ...(isSaid ? [] : [`Nobody is told: ${todo}`]),
    ...(isForDevelopers && !isNoted ? ['The developer is told nothing on the pull request.'] : []),
  ];
}

/** What was rightly said in between stays said, and so does that a delivery was asked about without a record. */
function withoutSaid(ending: Ending, said: string, point: Pick<Struck, 'call' | 'row'>): Ending {
  const messages = ending.messages.filter((text) => !said.includes(text));
  const isUnrecorded = point.row?.cause === 'access_denied' && point.call === `github ${RECORD}`;
  if (!isUnrecorded) return withoutName({ ...ending, messages }, point);
  return {
    ...ending,
    messages: messages.filter((text) => !text.includes('may not record what is delivered')),
    comments: ending.comments.map((text) => text.replaceAll(/"delivered:\d+@[0-9a-f]{40}",/g, '')),
  };
}

/** Nobody is asked a second time only because their name was not known the first time. */
function withoutName(ending: Ending, { call }: Pick<Struck, 'call'>): Ending {
  if (!NAMES.some((name) => call.endsWith(` ${name}`))) return ending;
  return {
    ...ending,
    messages: ending.messages.map((text) => text.replace(/^[^:\n]+(?=: please try )/, 'Somebody')),
  };
}

/** Why an ending may differ. */
interface LeftOpen extends Pick<PlayedStruck, 'report'>, Pick<Struck, 'call'> {
  readonly row: Struck['row'] | undefined;
  readonly operation: Operation;
}

/**
 * Versions whose stack is gone are the next sweep's; the record of a delivery keeps that a merge was refused; and nobody edits a message
 * that is said not to be there, nor the comment of such a story.
 */
function isLeftOpen(difference: string, { operation, report, row, call }: LeftOpen): boolean {
  if (operation === 'delete' && difference.startsWith('versions:')) return true;
  // Whoever was told that they may not say it was told so.
  if (row?.cause === 'fact' && call.endsWith('/permission')) return difference.startsWith('replies:');
  // Then nobody knows which commit was meant, and a person does by hand what the reply says.
  if (row?.cause === 'fact' && call.endsWith('/activity') && isAboutCommands(operation)) return true;
  if (row && NOT_THERE.includes(row.name)) return /^(?:messages|stale):/.test(difference);
  if (row?.cause === 'fact' && operation.startsWith('gone-') && call.endsWith('/stories/{story}'))
    return difference.startsWith('storyComments:');
  if (row && KEPT.includes(row.name) && difference.startsWith('merge:')) return true;
  const isNoted = report?.action === 'pull-request' && !passesByItself(report.reasonCode);
  return isNoted && difference.startsWith('deployments:');
}

/**
 * A step that tells people, or asks how a story is, keeps nothing from its work. Only what is to be merged, and who asks for an
 * environment, is found by such a one.
 */
function mayStop(operation: Operation, { step, action }: Struck): boolean {
  const isFirst = step === 0 && (accepts(operation) || asksByLabel(operation));
  return action !== 'notify' && (action !== 'sync-tracker' || isFirst);
}

function lost(seen: Ending, ending: Ending): readonly string[] {
  const [left, right] = [seen, ending].map((each) => standingOf(each, 'without people'));
  return endingDifferences(left, right).map((each) => `Before anything came next, ${each}`);
}

/** What strikes, and where. */
type Struck = Pick<FaultPoint, 'step' | 'action' | 'call' | 'fault' | 'lag' | 'row'>;

interface PlayedStruck {
  readonly played: Played;
  readonly struck: boolean;
  /** Of the step that was struck; undefined where it did not come to its end. */
  readonly report: Report | undefined;
  /** Everything that it told whoever looks at the run. */
  readonly said: string;
}

/** The fault is there while its step plays. */
async function playStruck(world: RehearsalWorld, job: Job, { step, fault }: Struck): Promise<PlayedStruck> {
  let limits: Limits | undefined;
  let struck = fault === undefined;
  let report: Report | undefined;
  let said = '';
  const armed = fault && {
    ...fault,
    onStrike: () => {
      struck = true;
      if (fault.effect === 'hang') limits?.onHang();
    },
  };
  const played = await playJob(world, job, 1, {
    onLimits: (each) => {
      limits = each;
    },
    onBegin: (index) => {
      if (armed && index === step) world.faults.add(armed);
    },
    onEnd: (index, each, log) => {
      if (index !== step) return;
      report = each;
      said = [each, ...(each.items ?? [])].map(({ sentence }) => sentence).join('\n') + log.join('\n');
      world.faults.clear();
    },
  });
  world.faults.clear();
  world.act('github', 'lag', { on: false });
  return { played, struck, report, said };
}

/**
 * A person lets the failed jobs run again, when what was under way has settled. What ended green is left to the trigger that comes
 * next: another event like it, or the clock.
 */
function next(
  scene: Scene,
  {
    of: operation,
    call,
    job,
    played,
  }: { readonly of: Operation; readonly call: string; readonly job: Job; readonly played: Played },
): Promise<Played> {
  const { world } = scene;
  // A card waits for no event.
  const isLeft = isOfBoard({ of: operation, call: call.replace(/^github /, '') });
  const byClock = isRepeated(operation) && !isLeft ? undefined : 'level';
  const later = played.end === 'red' || job !== scene.job ? undefined : byClock;
  const recovery = later && recoveryOf(operation, later, scene);
  if (recovery !== undefined) return playJob(world, recovery(), 2);
  advanceToRerun(operation, world);
  return playJob(world, job, 2, played.end === 'red' ? { rerunOf: played } : {});
}

/** Events like the one that started it come by themselves: labels, comments, reviews, pushes. */
function isRepeated(operation: Operation): boolean {
  return (
    operation === 'create' ||
    operation === 'update' ||
    /^(?:opened|delivered|pushed|labelled)-/.test(operation)
  );
}

function outcomeOf({ end }: Played, report: Report | undefined, asCalm: boolean): string {
  if (end === 'endless') return 'endless';
  if (report && isRed(report.decision)) return report.reasonCode;
  const untold = report?.action === 'notify' && report.items?.find(isRedReport);
  if (untold) return `not told (${untold.reasonCode})`;
  return asCalm ? 'healed' : `differs (${report?.reasonCode})`;
}
