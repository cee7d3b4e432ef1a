import type { RepositoryFile } from '../records/github.ts';

/** The artifacts of one run, which all its jobs share; its record keeps them. */
export interface Artifacts {
  /** @throws an Error with GitHub's words, for a name that is taken or not legal */
  add(name: string, files: readonly RepositoryFile[], overwrite: boolean): Artifact;
  /** In order of their names. */
  list(): readonly Artifact[];
}

/** Files that a job left under a name; paths are relative to the artifact. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly files: readonly RepositoryFile[];
}

/** The artifacts of a run that has none yet. */
export function createArtifacts(): Artifacts {
  const byName = new Map<string, Artifact>();
  let lastId = 4_000_000_000;
  return {
    add(name, files, overwrite) {
      refuseName(name);
      if (byName.has(name) && !overwrite)
        throw new Error(
          'Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists on the workflow run',
        );
      lastId += 1;
      const artifact = { id: lastId, name, files };
      byName.set(name, artifact);
      return artifact;
    },
    list: () => [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** actions/toolkit, packages/artifact, path-and-artifact-name-validation.ts */
const ILLEGAL_IN_NAMES = new Map([
  ['"', ' Double quote "'],
  [':', ' Colon :'],
  ['<', ' Less than <'],
  ['>', ' Greater than >'],
  ['|', ' Vertical bar |'],
  ['*', ' Asterisk *'],
  ['?', ' Question mark ?'],
  ['\r', ' Carriage return \\r'],
  ['\n', ' Line feed \\n'],
  ['\\', ' Backslash \\'],
  ['/', ' Forward slash /'],
]);

function refuseName(name: string): void {
  const found = [...ILLEGAL_IN_NAMES].find(([character]) => name.includes(character));
  if (found === undefined) return;
  const all = [...ILLEGAL_IN_NAMES.values()].join(',');
  throw new Error(
    `The artifact name is not valid: ${name}. Contains the following character: ${found[1]} Invalid characters include: ${all}`,
  );
}
