import type { RunRecord, TriggerEvent } from '../runner/records/records.ts';
import type { Runner } from '../runner/runner.ts';
import type { RehearsalWorld } from '../world/rehearsal-world.ts';
import type { Expectations } from './expectations.ts';
import type { EngineSettings, StagedRepository } from './staged-repository.ts';
import type { Views } from './views.ts';

/** How a step is called. */
export interface StepHead {
  /** From 1 on. */
  readonly number: number;
  readonly name: string;
  readonly headline: string;
}

/** One step of a life: what people do, and what the world must look like then. */
export interface LifeStep extends StepHead {
  /** Uses of the step whose action `--break` empties, such as `$/actions/provision`. */
  readonly breaks?: string;
  /** The step during which the action that breaks this one runs, when it is not this one. */
  readonly brokenDuring?: number;
  readonly play: (stage: Stage) => Promise<void>;
  /** What must be true then; collects every difference, by literals. */
  readonly check: (stage: Stage, expect: Expectations) => void | Promise<void>;
}

/** A story in steps, which is played from the first to the last. */
export interface Scenario {
  readonly name: string;
  readonly description: string;
  readonly steps: readonly LifeStep[];
  /** Programs that the machine must have besides ours. */
  readonly programs?: readonly string[];
  /** Whose repository it is about, made anew; the shop's when absent. */
  readonly repository?: () => StagedRepository;
  /** What is otherwise in the shop's own repository. */
  readonly shop?: ShopChange;
  /** What is looked at besides pull requests, messages and the shop's own stories. */
  readonly sights?: (stage: Stage) => readonly Sight[];
}

/** What a scenario changes of the shop before it begins. */
export interface ShopChange {
  /** Text of the settings file; there is none when absent. */
  readonly settings?: string;
  /** Workflows of docs/examples that the shop has as well. */
  readonly examples?: readonly string[];
  /** What is there besides; says variables and secrets, which win over the shop's own. */
  readonly furnish: (world: RehearsalWorld) => Pick<EngineSettings, 'vars' | 'secrets'>;
}

/** One thing that people look at; `id` tells it from others of its kind. */
export interface Sight {
  readonly id: string;
  readonly where: string;
  readonly text: string | undefined;
}

/** What was wrong after a step. */
export interface Failure {
  readonly step: LifeStep;
  /** One sentence a difference. */
  readonly sentences: readonly string[];
}

/** One decision of one action, in the order in which it was made. */
export interface Decided {
  /** Number of the life's step. */
  readonly step: number;
  /** `preview.yml/provision` */
  readonly place: string;
  readonly action: string;
  readonly decision: string;
  readonly reasonCode: string;
  readonly sentence: string;
}

/** Told of everything as it happens, to print it. */
export interface Audience {
  readonly stepStarts: (step: StepHead) => void;
  /** `at` is world time in ms. */
  readonly person: (sentence: string, at: number) => void;
  readonly run: (run: RunRecord, decided: readonly Decided[]) => void;
  readonly note: (sentence: string) => void;
  readonly seen: (stage: Stage) => void;
  readonly stepEnds: (step: LifeStep, failure: Failure | undefined) => void;
}

/** A world, its Actions, and what a scenario does with both. */
export interface Stage {
  readonly world: RehearsalWorld;
  readonly views: Views;
  readonly audience: Audience;
  readonly decided: readonly Decided[];
  readonly left: Left;
  /** Notes shared between steps: ids, commits, snapshots. */
  readonly notes: Map<string, unknown>;
  enter(step: StepHead): void;
  /** Says what a person does, does it, and lets every run it causes finish. */
  act(sentence: string, deed: () => void): Promise<readonly RunRecord[]>;
  /** Says what a person does that no workflow hears of. */
  tell(sentence: string): void;
  /** The jobs that run now, to be cancelled or killed. */
  readonly running: Runner['running'];
  readonly post: Post;
  close(): Promise<void>;
}

/** What was played so far, to be looked through. */
export interface Left {
  /** Every run; one that waited comes again. */
  readonly runs: readonly RunRecord[];
  /** What nobody may read, by name. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** What brings events to the workflows. */
export interface Post {
  /** Does something whose events get stuck on their way; they can be delivered late. */
  withhold(deed: () => void): readonly TriggerEvent[];
  deliver(event: TriggerEvent): void;
}
