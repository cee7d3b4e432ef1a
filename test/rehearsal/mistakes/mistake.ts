/** A change of one text in a file of the good repository: what is taken out, and what is put in its place. */
type Edit = readonly [path: string, from: string, to: string];

/** A mistake that somebody makes who takes Greenroom up, as a small change of a repository that is right. */
export interface Mistake {
  readonly name: string;
  /** What somebody wrote wrongly. */
  readonly kind: 'settings' | 'workflow' | 'variable' | 'role' | 'command';
  /** The folder of `good` that is changed: `called` has the README's caller, `steps` has steps of its own. */
  readonly base: 'called' | 'steps';
  readonly edits?: readonly Edit[];
  /** Texts by path; they are written beside the others, or over them. */
  readonly files?: Readonly<Record<string, string>>;
  /** Variables of the repository, which win over those of the set-up. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What says it: `npm run settings`, a rehearsal of the repository, or `npm run init` with these arguments. */
  readonly by: 'settings' | 'rehearse' | { readonly init: readonly string[] };
  /** Stands in what is printed, whole. */
  readonly sentence: string;
  /** 1 when absent. 0 for what may be meant so. */
  readonly exit?: 0;
  /** Must not be printed. */
  readonly untold?: string;
}

export const SETTINGS = '.github/greenroom.yml';
export const WORKFLOW = '.github/workflows/preview.yml';

/** A workflow in which one text is another. */
export function workflow(
  base: Mistake['base'],
  name: string,
  [from, to]: readonly [string, string],
  sentence: string,
): Mistake {
  return { name, kind: 'workflow', base, edits: [[WORKFLOW, from, to]], by: 'rehearse', sentence };
}
