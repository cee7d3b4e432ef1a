import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RunnerGitHub } from '../runner/records/github.ts';
import type { RunRecord, StepPlace, TriggerEvent } from '../runner/records/records.ts';
import { createRunner, type Runner } from '../runner/runner.ts';
import { createRunnerGitHub, runnerEvent } from '../runner/world-github.ts';
import { createRehearsalWorld, type RehearsalWorld } from '../world/rehearsal-world.ts';
import { ARTIFACTS } from './peer-cloud.ts';
import type { Audience, Decided, LifeStep, ShopChange, Stage, StepHead } from './scenario.ts';
import type { EngineSettings, StagedRepository } from './staged-repository.ts';
import { viewsOf } from './views.ts';

/** What runs the workflows: our runner, or another engine behind the same two calls. */
export interface Engine extends Pick<Runner, 'deliver' | 'idle'> {
  /** Jobs that can be cancelled or killed; another engine has none to offer. */
  readonly running?: Runner['running'];
  readonly close?: () => void;
}

/** What a scene is set with. */
export interface StageOptions {
  readonly seed: number;
  readonly audience: Audience;
  /** The step whose own action is replaced by nothing. */
  readonly broken?: LifeStep;
  /** Another endpoint for AWS. */
  readonly aws?: string;
  /** Somebody else's repository in the place of the shop's. */
  readonly repository?: StagedRepository;
  /** What is otherwise in the shop's own. */
  readonly shop?: ShopChange;
  readonly makeEngine?: (world: RehearsalWorld, settings: EngineSettings) => Engine;
}

/** Folder of the repository. */
export const ROOT = join(import.meta.dirname, '..', '..');
/** Nothing serves on a cloud that only answers calls. */
const NO_HEALTH = `environments:\n  preview: { health: none, artifact-bucket: ${ARTIFACTS} }\n`;
const WORLD_ACCOUNT = {
  GREENROOM_PROVISION_ROLE: 'arn:aws:iam::111122223333:role/greenroom-provision',
  GREENROOM_TEARDOWN_ROLE: 'arn:aws:iam::111122223333:role/greenroom-teardown',
  GREENROOM_READ_ROLE: 'arn:aws:iam::111122223333:role/greenroom-read',
  GREENROOM_DOMAIN: 'preview.example.com',
  GREENROOM_HOSTED_ZONE: 'Z00000000EXAMPLE',
};
const OWN_CHECKS = 'ci.yml';
/** World ms that pass when an action asks again; its seconds are not the world's, so a slow machine ages nothing. */
const PER_WAIT = 120_000;

/** Sets a scene: a fresh world, and an engine that hears of everything that happens in it. */
export async function createStage(options: StageOptions): Promise<Stage> {
  const { repository } = options;
  const world = await createRehearsalWorld({
    seed: options.seed,
    ...(options.aws === undefined ? { perWait: PER_WAIT } : besideAnotherClock()),
    ...(options.shop?.settings === undefined ? {} : { settings: options.shop.settings }),
    ...(repository === undefined ? {} : { repository: repository.seed }),
  });
  let current: StepHead | undefined;
  const settings: EngineSettings = {
    ...(await settled(options, world)),
    isBroken: (place) => isBrokenNow(options.broken, current, place),
  };
  const engine = (options.makeEngine ?? ourEngine(options))(world, settings);
  const post = createPost(engine);
  world.github.onEvent((event) => post.take(runnerEvent(event)));
  const { audience } = options;
  const decided: Decided[] = [];
  const played: RunRecord[] = [];
  const stage: Stage = {
    world,
    views: viewsOf(world.look),
    audience,
    decided,
    left: { runs: played, secrets: settings.secrets },
    notes: new Map(),
    running: engine.running ?? new Set(),
    enter(step) {
      current = step;
    },
    async act(sentence, deed) {
      deed();
      audience.person(sentence, world.clock.now());
      const runs = await engine.idle();
      played.push(...runs);
      for (const run of runs) {
        // A run that waits comes again, with all that it decided.
        const made = run.conclusion === 'waiting' ? [] : decisionsOf(run, current?.number ?? 0);
        decided.push(...made);
        audience.run(run, made);
      }
      audience.seen(stage);
      return runs;
    },
    tell: (sentence) => audience.person(sentence, world.clock.now()),
    post: { withhold: post.withhold, deliver: (event) => engine.deliver(event) },
    async close() {
      engine.close?.();
      await world.close();
    },
  };
  return stage;
}

/** A world in which nothing can be set up is of no use. */
async function settled({ repository, shop, aws }: StageOptions, world: RehearsalWorld) {
  try {
    if (repository !== undefined) return repository.settle(world);
    const own = shopSettings(world, aws !== undefined);
    const { vars, secrets } = shop?.furnish(world) ?? own;
    const examples = (shop?.examples ?? []).map((file) => join(ROOT, 'docs', 'examples', file));
    return {
      ...own,
      workflows: [...own.workflows, ...examples],
      vars: { ...own.vars, ...vars },
      secrets: { ...own.secrets, ...secrets },
    };
  } catch (error) {
    await world.close();
    throw error;
  }
}

/** Whether a step of a workflow is the one that `broken` lets do nothing, at this moment of the scenario. */
function isBrokenNow(
  broken: LifeStep | undefined,
  current: StepHead | undefined,
  { uses, phase }: Pick<StepPlace, 'uses' | 'phase'>,
): boolean {
  return (
    broken !== undefined &&
    phase === 'main' &&
    uses === broken.breaks &&
    current?.number === (broken.brokenDuring ?? broken.number)
  );
}

/** What brings events to the engine, unless somebody keeps them back. */
function createPost(engine: Engine) {
  let withheld: TriggerEvent[] | undefined;
  return {
    take(event: TriggerEvent): void {
      if (withheld) withheld.push(event);
      else engine.deliver(event);
    },
    withhold(deed: () => void): readonly TriggerEvent[] {
      const late: TriggerEvent[] = [];
      withheld = late;
      deed();
      withheld = undefined;
      return late;
    },
  };
}

function ourEngine({ aws, audience }: StageOptions) {
  return (world: RehearsalWorld, settings: EngineSettings): Engine =>
    createRunner({
      github: githubOf(createRunnerGitHub(world, aws), settings),
      workflowsAt: () => settings.workflows,
      // Somebody's own folder is read once, and nothing runs in it.
      actionsRoot: settings.suite === undefined ? settings.root : undefined,
      suite: { root: settings.suite ?? settings.root },
      vars: settings.vars,
      secrets: settings.secrets,
      hooks: {
        beforeStep: (place) => (settings.isBroken(place) ? 'nothing' : 'run'),
        stillRuns: ({ file, job, step, seconds }) =>
          audience.note(`${file}, job ${job}, step ${step} has been running for ${seconds} s.`),
        notAskedSince: (since) =>
          viewsOf(world.look)
            .notAsked()
            .flatMap(({ at, host }) => (at >= since ? [host] : [])),
      },
      parallel: 2,
    });
}

/** GitHub tells no job of a region; the shop's jobs may know one all the same. */
function githubOf(github: RunnerGitHub, { suite }: EngineSettings): RunnerGitHub {
  if (suite === undefined) return github;
  const { AWS_REGION: _, ...environment } = github.environment();
  return { ...github, environment: () => environment };
}

/** Another cloud has its own clock: ages only make sense when the world begins now and runs along. */
function besideAnotherClock() {
  return { start: new Date().toISOString(), speed: 200, settings: NO_HEALTH };
}

/** The shop's repository: the example workflows, and the variables and secrets they ask for. */
export function shopSettings(world: RehearsalWorld, elsewhere: boolean): Omit<EngineSettings, 'isBroken'> {
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
      GREENROOM_WANTED: 'review-requested',
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
  };
}

/** What the actions of a run decided, from the outputs that every one of them sets. */
export function decisionsOf(run: RunRecord, step: number): Decided[] {
  return run.jobs.flatMap((job) =>
    job.steps.flatMap((each) => {
      const { decision, 'reason-code': reasonCode, result } = each.outputs;
      if (decision === undefined || each.uses === undefined) return [];
      const place = `${run.file}/${each.id}`;
      const action = each.uses.replace(/^.*\bactions\/([\w-]+).*$/, '$1');
      return [
        { step, place, action, decision, reasonCode: reasonCode ?? '', sentence: sentenceOfResult(result) },
      ];
    }),
  );
}

/** The sentence of a report, as the output `result` of an action holds it; empty where there is none. */
export function sentenceOfResult(result: string | undefined): string {
  try {
    return (JSON.parse(result ?? '{}') as { sentence?: string }).sentence ?? '';
  } catch {
    return '';
  }
}
