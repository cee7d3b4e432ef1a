import type { RunRecord } from '../runner/records/records.ts';
import type { Decided, Stage } from '../scenarios/scenario.ts';
import { decisionsOf } from '../scenarios/stage.ts';
import { sayNotAsked } from '../world/site/network-edge.ts';
import type { AccountSight } from './made-in-aws.ts';
import type { PlayedStep } from './play-life.ts';
import { type Grounds, ignoredInputs, notPlayedIn, type RedStep, redSteps } from './red-runs.ts';
import type { NameRead } from './workflow-texts.ts';

/** What nobody has shown to be so. */
export interface Supposed {
  /** What the set-up supposes to be in AWS already. */
  readonly inAws: readonly string[];
  /** Names of variables that only a rehearsal has. */
  readonly variables: readonly string[];
  /** Names of environments of jobs, which nobody has protected here. */
  readonly environments: readonly string[];
}

/** What was known before the life. */
export interface Beginning {
  /** `owner/name` */
  readonly repository: string;
  readonly defaultBranch: string;
  readonly files: number;
  readonly leftOut: readonly string[];
  readonly supposed: Supposed;
  /** Values by name; of the secrets only the names. */
  readonly variables: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  /** What the workflows read and nobody set. */
  readonly unset: readonly NameRead[];
  /** Names of the workflow files that have a trigger. */
  readonly workflows: readonly string[];
  /** Whether a workflow names something of Greenroom in a `uses:`. */
  readonly usesGreenroom: boolean;
  /** What is wrong with the workflows, however green they run. */
  readonly faults: readonly string[];
  /** Triggers and files that no life plays. */
  readonly notPlayed: readonly string[];
}

/** Everything that a rehearsal of a repository found, with every text. */
export interface FullAccount {
  readonly beginning: Beginning;
  readonly steps: readonly ToldStep[];
  readonly seen: SeenByPeople;
  /** What was made in AWS, and what of it is left. */
  readonly aws: readonly AccountSight[];
  /** What is to be mended in the workflows, however green they ran. */
  readonly faults: readonly string[];
  /** Triggers, files, actions and workflows. */
  readonly notPlayed: readonly string[];
  readonly red: readonly RedStep[];
}

/** What people have before their eyes at the end, as the world tells of it. */
export interface SeenByPeople {
  readonly pulls: readonly unknown[];
  readonly deployments: readonly unknown[];
  readonly messages: readonly unknown[];
  readonly stories: readonly unknown[];
}

/** A step as it is told: its runs with all their texts, and what their actions decided. */
export interface ToldStep extends Omit<PlayedStep, 'runs'> {
  readonly runs: readonly ToldRun[];
  readonly decisions: readonly Omit<Decided, 'step'>[];
}

type ToldRun = Omit<RunRecord, 'event'> & { readonly event: string; readonly action: string };

/** What a life has done. */
export interface Outcome {
  readonly played: readonly PlayedStep[];
  /** Whether these are all steps that there are. */
  readonly whole: boolean;
  /** Whether they are those of every workflow. */
  readonly isAll: boolean;
  /** What was added in AWS. */
  readonly aws: readonly AccountSight[];
  readonly grounds: Omit<Grounds, 'notAsked'>;
}

/** Puts a rehearsal together. */
export function fullAccount(
  beginning: Beginning,
  { played, whole, isAll, aws, grounds }: Outcome,
  { views, world }: Stage,
): FullAccount {
  const runs = played.flatMap((step) => step.runs);
  const started = new Set(runs.map(({ file }) => file));
  const idle = beginning.workflows.filter(
    (file) =>
      whole && !started.has(file) && !beginning.notPlayed.some((each) => each.startsWith(`${file} on `)),
  );
  const steps = runs.flatMap(({ jobs }) => jobs.flatMap((job) => job.steps));
  const { pulls, deployments } = views.github();
  const notAsked = views.notAsked();
  return {
    beginning,
    steps: played.map(toldStep),
    seen: {
      pulls,
      deployments,
      messages: views.messages(world.env()['SLACK_CHANNEL'] ?? ''),
      stories: world.look<{ stories: readonly unknown[] }>('tracker').stories,
    },
    aws,
    faults: [...beginning.faults, ...ignoredInputs(runs), ...nothingPlayed(beginning, runs, isAll)],
    notPlayed: [
      ...beginning.notPlayed,
      ...idle.map((file) => `${file}: its filters let no event of this life in`),
      ...notPlayedIn(steps),
      ...new Set(notAsked.map(({ host }) => sayNotAsked(host))),
    ],
    red: redSteps(runs, { ...grounds, notAsked }),
  };
}

/** A composite action of the repository's own may use Greenroom too, which then has decided something. */
function nothingPlayed(
  { usesGreenroom }: Beginning,
  runs: readonly RunRecord[],
  isAll: boolean,
): readonly string[] {
  const steps = runs.flatMap(({ jobs }) => jobs.flatMap((job) => job.steps));
  const wasPlayed = steps.some(
    ({ uses, conclusion }) => uses !== undefined && SUITE_ACTION.test(uses) && conclusion !== 'skipped',
  );
  if (wasPlayed || runs.some((run) => decisionsOf(run, 0).length > 0)) return [];
  if (!usesGreenroom)
    return [
      'Nothing of Greenroom was played: no workflow uses OWNER/greenroom/…; correct the repository in its `uses:`.',
    ];
  if (!isAll) return [];
  return [
    'Nothing of Greenroom was played: no event of this life reached a step that uses it; look at the triggers and at `if:`.',
  ];
}

const SUITE_ACTION = /^(?:[\w.-]+\/greenroom\/|\$\/|\.\/)actions\//;

function toldStep({ runs, ...step }: PlayedStep): ToldStep {
  const decisions = runs.flatMap((run) => decisionsOf(run, step.number));
  return {
    ...step,
    runs: runs.map(({ event, ...run }) => ({
      ...run,
      event: event.name,
      action: String(event.payload['action'] ?? ''),
    })),
    decisions: decisions.map(({ step: _, ...decided }) => decided),
  };
}
