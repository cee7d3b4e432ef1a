import type { StepPlace } from '../runner/records/records.ts';
import type { RehearsalWorld } from '../world/rehearsal-world.ts';
import type { SeededRepository } from '../world/seeds.ts';

/** A repository, and what the world and an engine must know of it. */
export interface StagedRepository {
  readonly seed: SeededRepository;
  /** Sets the account up, and says what runs where. */
  readonly settle: (world: RehearsalWorld) => Omit<EngineSettings, 'isBroken'>;
}

/** A repository, as an engine needs it. */
export interface EngineSettings {
  /** Its folder. Where `suite` is absent, it is the suite's own. */
  readonly root: string;
  /** Folder of the suite, where that is another one. */
  readonly suite?: string;
  /** Paths. */
  readonly workflows: readonly string[];
  readonly vars: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly isBroken: (place: Pick<StepPlace, 'uses' | 'phase'>) => boolean;
}
