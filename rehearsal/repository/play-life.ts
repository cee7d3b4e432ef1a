import type { RunRecord } from '../runner/records/records.ts';
import type { Stage, StepHead } from '../scenarios/scenario.ts';
import { type LifeDeed, PEOPLE } from './deeds.ts';
import type { PlannedStep } from './plan.ts';
import type { FolderFile } from './read-folder.ts';
import { type TouchedFiles, touching } from './touched-files.ts';

/** A step that was played: what people and time did, and every run that it caused. */
export interface PlayedStep extends StepHead {
  readonly sentences: readonly string[];
  readonly runs: readonly RunRecord[];
}

/** What pushes change. */
export interface Soil {
  readonly files: ReadonlyMap<string, FolderFile>;
  readonly touched: TouchedFiles;
}

/** Plays the steps one after the other, whatever becomes of each. */
export async function playLife(
  stage: Stage,
  steps: readonly PlannedStep[],
  soil: Soil,
): Promise<readonly PlayedStep[]> {
  const played: PlayedStep[] = [];
  const hand = createHand(stage, soil);
  for (const [index, { name, headline, deeds }] of steps.entries()) {
    const head = { number: index + 1, name, headline };
    stage.enter(head);
    stage.audience.stepStarts(head);
    const runs: RunRecord[] = [];
    for (const deed of deeds) runs.push(...(await tried(stage, deed, hand)));
    played.push({ ...head, sentences: deeds.map(({ sentence }) => sentence), runs });
  }
  return played;
}

/** GitHub refuses some of what people try, such as to open a pull request again that is merged. */
async function tried(
  stage: Stage,
  deed: LifeDeed,
  hand: (deed: LifeDeed) => void,
): Promise<readonly RunRecord[]> {
  try {
    return await stage.act(deed.sentence, () => hand(deed));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    stage.audience.note(`Not played: ${deed.sentence} ${why}`);
    return [];
  }
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function createHand(stage: Stage, { files, touched }: Soil): (deed: LifeDeed) => void {
  const { world } = stage;
  let pushes = 0;
  function tick(crons: readonly string[]): void {
    for (const cron of crons) world.act('github', 'schedule', { cron });
  }
  function push(branch: string, { all, fork }: { readonly all: boolean; readonly fork: boolean }): void {
    pushes += 1;
    const by = fork ? stranger(stage) : PEOPLE.developer;
    const edits = touching(files, all ? touched.all : touched.first, pushes);
    world.act('github', 'push', { branch, by, fork, files: edits, message: `Change ${branch}` });
  }
  return (deed) => {
    switch (deed.kind) {
      case 'push':
        return push(deed.branch, deed);
      case 'open': {
        const { branch, title, fork } = deed;
        const by = fork ? PEOPLE.stranger : PEOPLE.developer;
        return void world.act('github', 'open', { branch, title, fork, by });
      }
      case 'pull':
        return void world.act('github', deed.verb, { number: numberOf(stage, deed.branch), ...deed.args });
      case 'delete': {
        const { branch, silent } = deed;
        return void world.act('github', 'delete-branch', { branch, silent, by: PEOPLE.developer });
      }
      case 'accept':
        return void world.act('tracker', 'accept', { id: deed.story, by: 103 });
      case 'hour':
        world.clock.set(nextHour(world.clock.now(), deed.hour, deed.zone));
        return tick(deed.crons);
      case 'later':
        world.clock.advance(deed.minutes * MINUTE);
        return tick(deed.crons);
      case 'repository-dispatch': {
        const { type } = deed;
        return void world.act('github', 'dispatch', {
          event_type: type,
          client_payload: {},
          by: PEOPLE.developer,
        });
      }
      case 'workflow-dispatch':
        return void world.act('github', 'dispatch-workflow', { workflow: deed.file, by: PEOPLE.developer });
    }
  };
}

function stranger({ world }: Stage): string {
  world.act('github', 'user', { login: PEOPLE.stranger, role: 'read' });
  return PEOPLE.stranger;
}

function numberOf({ views }: Stage, branch: string): number {
  const pull = views.pull(branch);
  if (pull === undefined) throw new Error(`there is no pull request for ${branch}.`);
  return pull.number;
}

/** World ms of the next time that it is that hour in a zone. */
export function nextHour(now: number, hour: number, zone: string): number {
  const form = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
  const full = Math.ceil(now / (60 * MINUTE)) * 60 * MINUTE;
  for (let at = full; at <= full + DAY; at += 15 * MINUTE)
    if (at > now && Number(form.format(at)) === hour) return at;
  return now + DAY;
}
