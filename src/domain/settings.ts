import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { UserError } from './errors.ts';
import { nearest } from './nearest.ts';
import { environmentSchema, settingsSchema } from './settings-schema.ts';

export type EnvironmentSettings = Omit<z.infer<typeof environmentSchema>, 'inherits'>;

/** The settings file, resolved: each kind with what it inherits. */
export interface Settings {
  readonly project: string | undefined;
  readonly environments: Readonly<Record<string, EnvironmentSettings>>;
}

export const NO_SETTINGS: Settings = { project: undefined, environments: {} };

/**
 * Parses `.github/greenroom.yml` and resolves inheritance: a kind's own keys win, maps are merged.
 * @throws UserError `invalid_settings` naming file, line and nearest legal key.
 */
export function parseSettings(text: string, file: string): Settings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken)
    throw invalid(
      file,
      lines.linePos(broken.pos[0]).line,
      broken.message.split('\n', 1)[0] ?? 'it is not YAML',
    );
  const parsed = settingsSchema.safeParse(document.toJS() ?? {});
  if (!parsed.success) throw explain(parsed.error, file, (path) => lineOf(document, lines, path));
  const written = parsed.data.environments ?? {};
  const resolved = Object.fromEntries(
    Object.keys(written).map((kind) => [kind, resolveKind(kind, written, file, [])]),
  );
  return { project: parsed.data.project, environments: resolved };
}

type Written = z.infer<typeof environmentSchema>;

function resolveKind(
  kind: string,
  written: Readonly<Record<string, Written>>,
  file: string,
  seen: readonly string[],
): EnvironmentSettings {
  const own = written[kind];
  if (own === undefined)
    throw new UserError(
      'invalid_settings',
      `${file}: environment '${seen.at(-1)}' inherits '${kind}', which is not there; it has ${Object.keys(written).join(', ')}.`,
    );
  if (seen.includes(kind))
    throw new UserError(
      'invalid_settings',
      `${file}: environments inherit each other in a circle: ${[...seen, kind].join(' → ')}.`,
    );
  const { inherits, ...mine } = own;
  if (inherits === undefined) return mine;
  const base = resolveKind(inherits, written, file, [...seen, kind]);
  return {
    ...base,
    ...mine,
    ...(base.parameters || mine.parameters ? { parameters: { ...base.parameters, ...mine.parameters } } : {}),
    ...(base.tags || mine.tags ? { tags: { ...base.tags, ...mine.tags } } : {}),
  };
}

function explain(
  error: z.ZodError,
  file: string,
  lineAt: (path: readonly PropertyKey[]) => number,
): UserError {
  const issue = error.issues[0];
  if (issue === undefined) return invalid(file, 1, 'it does not have the form of a settings file');
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const legal =
      issue.path.length === 0 ? Object.keys(settingsSchema.shape) : Object.keys(environmentSchema.shape);
    return invalid(
      file,
      lineAt([...issue.path, key]),
      `unknown key '${key}'; the nearest legal key is '${nearest(key, legal)}'`,
    );
  }
  return invalid(file, lineAt(issue.path), `'${issue.path.map(String).join('.')}': ${issue.message}`);
}

function lineOf(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  path: readonly PropertyKey[],
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown = document.getIn(path.slice(0, length - 1), true);
    const items = (
      parent as { items?: readonly { key?: { value?: unknown; range?: readonly number[] } }[] } | undefined
    )?.items;
    const key = (Array.isArray(items) ? items : undefined)?.find(
      (item) => item?.key?.value === path[length - 1],
    )?.key;
    if (key?.range) return lines.linePos(key.range[0] ?? 0).line;
  }
  return 1;
}

function invalid(file: string, line: number, what: string): UserError {
  return new UserError('invalid_settings', `${file}, line ${line}: ${what.replace(/\.$/, '')}.`);
}
