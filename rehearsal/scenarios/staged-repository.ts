import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

/**
 * A repository of these files, which use the suite as it is here. Its workflows lie on the disk for the runner, and all files in the
 * world for everybody else.
 * @param vars are read when a job starts
 * @param prepare what the account holds before
 */
export function stagedOnDisk(
  { files, ...repository }: SeededRepository & { readonly files: Readonly<Record<string, string>> },
  vars: Readonly<Record<string, string>>,
  prepare: (world: RehearsalWorld) => void = () => undefined,
): StagedRepository {
  const root = mkdtempSync(join(tmpdir(), 'greenroom-staged-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const workflows = Object.keys(files).filter((path) => path.startsWith('.github/workflows/'));
  return {
    seed: { ...repository, files },
    settle: (world) => {
      prepare(world);
      return {
        root,
        suite: join(import.meta.dirname, '..', '..'),
        workflows: workflows.map((path) => join(root, path)),
        vars,
        secrets: {},
      };
    },
  };
}
