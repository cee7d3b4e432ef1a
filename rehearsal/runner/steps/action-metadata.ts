import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

/** What the runner needs of an `action.yml`. Only JavaScript actions are known. */
export interface ActionMetadata {
  readonly folder: string;
  readonly name: string;
  /** Default values by input; they may hold expressions. */
  readonly defaults: Readonly<Record<string, string>>;
  readonly inputs: ReadonlySet<string>;
  readonly main: string;
  readonly post: string | undefined;
  readonly postIf: string;
}

interface ActionFile {
  readonly name?: string;
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>;
  readonly runs?: {
    readonly using?: string;
    readonly main?: string;
    readonly post?: string;
    readonly 'post-if'?: string;
  };
}

/** @throws when the folder holds no `action.yml` of a `node24` action; GitHub's words when it holds none at all. */
export function readAction(folder: string): ActionMetadata {
  const path = ['action.yml', 'action.yaml'].map((name) => join(folder, name)).find(existsSync);
  if (path === undefined)
    throw new Error(
      `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${resolve(folder)}'. Did you forget to run actions/checkout before running your local action?`,
    );
  const file = parse(readFileSync(path, 'utf8')) as ActionFile;
  const { using, main, post } = file.runs ?? {};
  if (using !== 'node24' || main === undefined)
    throw new Error(`${path} is no node24 action: runs.using is ${using}.`);
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
    main: join(folder, main),
    post: post === undefined ? undefined : join(folder, post),
    postIf: file.runs?.['post-if'] ?? 'always()',
  };
}
