import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GitHubEvent, RunRecord, StepPlace } from '../runner/records.ts';
import { createRunner, type Runner } from '../runner/runner.ts';
import { createWorldHost, runnerEvent } from '../runner/world-host.ts';
import { createRehearsalWorld, type RehearsalWorld } from '../world/rehearsal-world.ts';
import { ARTIFACTS } from './peer-cloud.ts';
import type { Audience, Decided, LifeStep } from './scenario.ts';
import { type Views, viewsOf } from './views.ts';

/** What runs the workflows: our runner, or another engine behind the same two calls. */
export interface Engine extends Pick<Runner, 'deliver' | 'idle'> {
  /** Jobs that can be cancelled or killed; another engine has none to offer. */
  readonly running?: Runner['running'];
  readonly close?: () => void;
}

export interface StageOptions {
  readonly seed: number;
  readonly audience: Audience;
  /** The step whose own action is replaced by nothing. */
  readonly broken?: LifeStep;
  /** Another endpoint for AWS. */
  readonly aws?: string;
  readonly makeEngine?: (world: RehearsalWorld, settings: EngineSettings) => Engine;
}

export interface EngineSettings {
  readonly root: string;
  readonly workflows: readonly string[];
  readonly vars: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly isBroken: (place: Pick<StepPlace, 'uses' | 'phase'>) => boolean;
}

/** A world, its Actions, and what a scenario does with both. */
export interface Stage {
  readonly world: RehearsalWorld;
  readonly views: Views;
  readonly audience: Audience;
  readonly decided: readonly Decided[];
  /** Notes shared between steps: ids, commits, snapshots. */
  readonly notes: Map<string, unknown>;
  enter(step: LifeStep): void;
  /** Says what a person does, does it, and lets every run it causes finish. */
  act(sentence: string, deed: () => void): Promise<readonly RunRecord[]>;
  /** Says what a person does that no workflow hears of. */
  tell(sentence: string): void;
  /** The jobs that run now, to be cancelled or killed. */
  readonly running: Runner['running'];
  /** Does something whose events get stuck on their way; they can be delivered late. */
  withhold(deed: () => void): readonly GitHubEvent[];
  deliver(event: GitHubEvent): void;
  close(): Promise<void>;
}

export const ROOT = join(import.meta.dirname, '..', '..');
/** Nothing serves on a cloud that only answers calls. */
const NO_HEALTH = `environments:\n  preview: { health: none, artifact-bucket: ${ARTIFACTS} }\n`;
const WORLD_ACCOUNT = {
  GREENROOM_PROVISION_ROLE: 'arn:aws:iam::111122223333:role/greenroom-provision',
  GREENROOM_TEARDOWN_ROLE: 'arn:aws:iam::111122223333:role/greenroom-teardown',
  GREENROOM_DOMAIN: 'preview.example.com',
  GREENROOM_HOSTED_ZONE: 'Z00000000EXAMPLE',
};
const OWN_CHECKS = 'ci.yml';
/** World ms that pass when an action asks again; its seconds are not the world's, so a slow machine ages nothing. */
const PER_WAIT = 120_000;

export async function createStage(options: StageOptions): Promise<Stage> {
  const world = await createRehearsalWorld({
    seed: options.seed,
    ...(options.aws === undefined ? { perWait: PER_WAIT } : besideAnotherClock()),
  });
  const decided: Decided[] = [];
  let withheld: GitHubEvent[] | undefined;
  let current: LifeStep | undefined;
  const settings = settingsOf(world, options.aws !== undefined, ({ uses, phase }) => {
    const { broken } = options;
    return (
      broken !== undefined &&
      phase === 'main' &&
      uses === broken.breaks &&
      current?.number === (broken.brokenDuring ?? broken.number)
    );
  });
  const engine = (options.makeEngine ?? ourEngine(options.aws))(world, settings);
  world.github.onEvent((event) => {
    const taken = runnerEvent(event);
    if (withheld) withheld.push(taken);
    else engine.deliver(taken);
  });
  const { audience } = options;
  const stage: Stage = {
    world,
    views: viewsOf(world.look),
    audience,
    decided,
    notes: new Map(),
    running: engine.running ?? new Set(),
    enter(step) {
      current = step;
    },
    async act(sentence, deed) {
      deed();
      audience.person(sentence, world.clock.now());
      const runs = await engine.idle();
      for (const run of runs) {
        const made = decisionsOf(run, current?.number ?? 0);
        decided.push(...made);
        audience.run(run, made);
      }
      audience.seen(stage);
      return runs;
    },
    tell: (sentence) => audience.person(sentence, world.clock.now()),
    withhold(deed) {
      const late: GitHubEvent[] = [];
      withheld = late;
      deed();
      withheld = undefined;
      return late;
    },
    deliver: (event) => engine.deliver(event),
    async close() {
      engine.close?.();
      await world.close();
    },
  };
  return stage;
}

function ourEngine(aws: string | undefined) {
  return (world: RehearsalWorld, settings: EngineSettings): Engine =>
    createRunner({
      host: createWorldHost(world, aws),
      workflowsAt: () => settings.workflows,
      actionsRoot: settings.root,
      vars: settings.vars,
      secrets: settings.secrets,
      hooks: { beforeStep: (place) => (settings.isBroken(place) ? 'nothing' : 'run') },
      parallel: 2,
    });
}

/** Another cloud has its own clock: ages only make sense when the world begins now and runs along. */
function besideAnotherClock() {
  return { start: new Date().toISOString(), speed: 200, settings: NO_HEALTH };
}

/** The shop's repository: the example workflows, and the variables and secrets they ask for. */
function settingsOf(
  world: RehearsalWorld,
  elsewhere: boolean,
  isBroken: EngineSettings['isBroken'],
): EngineSettings {
  const folder = join(ROOT, '.github', 'workflows');
  const env = world.env();
  return {
    root: ROOT,
    workflows: readdirSync(folder)
      .filter((file) => file.endsWith('.yml') && file !== OWN_CHECKS)
      .sort()
      .map((file) => join(folder, file)),
    vars: {
      AWS_REGION: 'eu-central-1',
      GREENROOM: 'on',
      GREENROOM_PROJECT: 'shop',
      ...(elsewhere ? {} : WORLD_ACCOUNT),
      GREENROOM_HOURS: 'Mon-Fri 08:00-20:00 Europe/Berlin',
      GREENROOM_TRACKER: 'pivotal',
      GREENROOM_TRACKER_URL: env['TRACKER_URL'] ?? '',
      GREENROOM_TRACKER_PROJECT: env['TRACKER_PROJECT'] ?? '',
      GREENROOM_SLACK_CHANNEL: env['SLACK_CHANNEL'] ?? '',
      GREENROOM_SLACK_API_URL: env['SLACK_API_URL'] ?? '',
    },
    secrets: { TRACKER_TOKEN: env['TRACKER_TOKEN'] ?? '', SLACK_TOKEN: env['SLACK_TOKEN'] ?? '' },
    isBroken,
  };
}

/** What the actions of a run decided, from the outputs that every one of them sets. */
export function decisionsOf(run: RunRecord, step: number): Decided[] {
  return run.jobs.flatMap((job) =>
    job.steps.flatMap((each) => {
      const { decision, 'reason-code': reasonCode, result } = each.outputs;
      if (decision === undefined || each.uses === undefined) return [];
      const place = `${run.file}/${each.id}`;
      const action = each.uses.replace('./actions/', '');
      return [{ step, place, action, decision, reasonCode: reasonCode ?? '', sentence: sentenceOf(result) }];
    }),
  );
}

function sentenceOf(result: string | undefined): string {
  try {
    return (JSON.parse(result ?? '{}') as { sentence?: string }).sentence ?? '';
  } catch {
    return '';
  }
}
