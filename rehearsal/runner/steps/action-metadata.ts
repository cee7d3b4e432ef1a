import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isNode, LineCounter, parse, parseDocument } from 'yaml';

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

/** A composite action has no defaults, so that every `run` names its shell (actions/runner, action_yaml.json, run-step). */
function refuseShellless(path: string, text: string, steps: readonly unknown[]): void {
  const index = steps.findIndex((step) => {
    const { run, shell } = (step ?? {}) as Readonly<Record<string, unknown>>;
    return run !== undefined && shell === undefined;
  });
  if (index < 0) return;
  const lines = new LineCounter();
  const place = parseDocument(text, { lineCounter: lines }).getIn(['runs', 'steps', index], true);
  const { line, col } = lines.linePos(isNode(place) ? (place.range?.[0] ?? 0) : 0);
  throw new Error(`${path} (Line: ${line}, Col: ${col}): Required property is missing: shell`);
}

interface ActionFile {
  readonly name?: string;
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>;
  readonly outputs?: Readonly<Record<string, { readonly value?: unknown } | null>>;
  readonly runs?: null | {
    readonly using?: string;
    readonly pre?: string;
    readonly main?: string;
    readonly post?: string;
    readonly 'post-if'?: string;
    readonly steps?: unknown;
  };
}

/** Undefined when the folder holds no action. @throws Error in GitHub's words for a file that is none (actions/runner, ActionManifestManager.cs) */
export function readAction(folder: string): ActionMetadata | undefined {
  const path = ['action.yml', 'action.yaml'].map((name) => join(folder, name)).find(existsSync);
  if (path === undefined) return dockerfileIn(folder);
  const text = readFileSync(path, 'utf8');
  const file = (parse(text) ?? {}) as ActionFile;
  if (file.runs === undefined || file.runs === null)
    throw new Error(`Top level 'runs:' section is required for ${path}`);
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
    runs: runsOf(path, text, file),
  };
}

/** A folder with nothing but a `Dockerfile` is an action too. */
function dockerfileIn(folder: string): ActionMetadata | undefined {
  const isThere = ['Dockerfile', 'dockerfile'].some((name) => existsSync(join(folder, name)));
  if (!isThere) return undefined;
  return { folder, name: folder, inputs: new Set(), defaults: {}, runs: { kind: 'other', using: 'docker' } };
}

function runsOf(path: string, text: string, { runs, outputs }: ActionFile): ActionRuns {
  const { using, pre, main, post, steps } = runs ?? {};
  const folder = dirname(path);
  if (using === undefined)
    throw new Error(
      "Missing 'using' value. 'using' requires 'composite', 'docker', 'node12', 'node16', 'node20' or 'node24'.",
    );
  if (using === 'docker') return { kind: 'other', using };
  if (/^node(12|16|20|24)$/.test(using)) {
    if (!main)
      throw new Error(
        `You are using a JavaScript Action but there is not an entry JavaScript file provided in ${path}.`,
      );
    return {
      kind: 'node',
      pre,
      main: join(folder, main),
      post: post === undefined ? undefined : join(folder, post),
      postIf: runs?.['post-if'] ?? 'always()',
    };
  }
  if (using !== 'composite')
    throw new Error(
      `'using: ${using}' is not supported, use 'docker', 'node12', 'node16', 'node20' or 'node24' instead.`,
    );
  if (!Array.isArray(steps))
    throw new Error(`You are using a composite action but there are no steps provided in ${path}.`);
  refuseShellless(path, text, steps);
  const values = Object.entries(outputs ?? {}).map(([name, output]) => [name, String(output?.value ?? '')]);
  return { kind: 'composite', steps, outputs: Object.fromEntries(values) };
}
