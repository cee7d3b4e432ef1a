import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What the runner needs of an `action.yml`. */
export interface ActionMetadata {
  readonly folder: string;
  readonly name: string;
  /** Default values by input; they may hold expressions. */
  readonly defaults: Readonly<Record<string, string>>;
  readonly inputs: ReadonlySet<string>;
  readonly runs: ActionRuns;
}

/** How an action runs: a program of Node, steps, or in a way that this runner does not know. */
export type ActionRuns = NodeRuns | CompositeRuns | { readonly kind: 'other'; readonly using: string };

/** A JavaScript action; paths of its programs. */
export interface NodeRuns {
  readonly kind: 'node';
  readonly pre: string | undefined;
  readonly main: string;
  readonly post: string | undefined;
  readonly postIf: string;
}

/** A composite action: its steps as the file has them, and its outputs, which are expressions over them. */
export interface CompositeRuns {
  readonly kind: 'composite';
  readonly steps: unknown;
  readonly outputs: Readonly<Record<string, string>>;
}

interface ActionFile {
  readonly name?: string;
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>;
  readonly outputs?: Readonly<Record<string, { readonly value?: unknown } | null>>;
  readonly runs?: {
    readonly using?: string;
    readonly pre?: string;
    readonly main?: string;
    readonly post?: string;
    readonly 'post-if'?: string;
    readonly steps?: unknown;
  };
}

/** Undefined when the folder holds no action. */
export function readAction(folder: string): ActionMetadata | undefined {
  const path = ['action.yml', 'action.yaml'].map((name) => join(folder, name)).find(existsSync);
  if (path === undefined) return dockerfileIn(folder);
  const file = parse(readFileSync(path, 'utf8')) as ActionFile;
  const inputs = Object.entries(file.inputs ?? {});
  return {
    folder,
    name: file.name ?? folder,
    inputs: new Set(inputs.map(([name]) => name.toLowerCase())),
    defaults: Object.fromEntries(
      inputs.flatMap(([name, input]) =>
        input?.default === undefined || input.default === null ? [] : [[name, String(input.default)]],
      ),
    ),
    runs: runsOf(folder, file),
  };
}

/** A folder with nothing but a `Dockerfile` is an action too. */
function dockerfileIn(folder: string): ActionMetadata | undefined {
  const isThere = ['Dockerfile', 'dockerfile'].some((name) => existsSync(join(folder, name)));
  if (!isThere) return undefined;
  return { folder, name: folder, inputs: new Set(), defaults: {}, runs: { kind: 'other', using: 'docker' } };
}

function runsOf(folder: string, { runs = {}, outputs = {} }: ActionFile): ActionRuns {
  const { using = '', pre, main, post, steps } = runs;
  if (/^node\d+$/.test(using) && main !== undefined)
    return {
      kind: 'node',
      pre,
      main: join(folder, main),
      post: post === undefined ? undefined : join(folder, post),
      postIf: runs['post-if'] ?? 'always()',
    };
  if (using !== 'composite') return { kind: 'other', using };
  const values = Object.entries(outputs).map(([name, output]) => [name, String(output?.value ?? '')]);
  return { kind: 'composite', steps, outputs: Object.fromEntries(values) };
}
