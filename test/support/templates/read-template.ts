import { readFileSync } from 'node:fs';
import { type CollectionTag, parse, type ScalarTag } from 'yaml';

export interface Resource {
  readonly Type: string;
  readonly Condition?: string;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly UpdatePolicy?: unknown;
  readonly CreationPolicy?: unknown;
  readonly Metadata?: unknown;
  readonly Properties: Readonly<Record<string, unknown>>;
}

export interface Template {
  readonly Parameters: Readonly<
    Record<string, { readonly Default?: string | number; readonly Description?: string }>
  >;
  readonly Conditions: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs: Readonly<Record<string, { readonly Condition?: string; readonly Value: unknown }>>;
}

const FUNCTIONS = [
  'And',
  'Base64',
  'Equals',
  'GetAtt',
  'GetAZs',
  'If',
  'Join',
  'Not',
  'Or',
  'Select',
  'Split',
  'Sub',
];

/** Reads a shipped template with each short form, such as `!Sub`, in its long one. */
export function readTemplate(name: string): Template {
  const text = readFileSync(new URL(`../../../templates/${name}.yml`, import.meta.url), 'utf8');
  return parse(text, {
    customTags: [
      scalar('Ref', 'Ref'),
      scalar('Condition', 'Condition'),
      ...FUNCTIONS.flatMap((each) => [scalar(each, `Fn::${each}`), list(each, `Fn::${each}`)]),
    ],
  }) as Template;
}

function scalar(tag: string, key: string): ScalarTag {
  return { tag: `!${tag}`, resolve: (value) => ({ [key]: value }) };
}

function list(tag: string, key: string): CollectionTag {
  return {
    tag: `!${tag}`,
    collection: 'seq',
    resolve: (node) => ({ [key]: node.toJSON() }),
  };
}

/** Every name that is referred to within a part of a template, by `Ref`, `Fn::GetAtt` or `Fn::Sub`. */
export function namesIn(part: unknown): Set<string> {
  const names = new Set<string>();
  walk(part, (key, value) => {
    if (key === 'Ref' && typeof value === 'string') names.add(value);
    if (key === 'Fn::GetAtt') names.add(String(value).split(/[.,]/)[0] ?? '');
    const text = key === 'Fn::Sub' ? (Array.isArray(value) ? value[0] : value) : undefined;
    if (typeof text === 'string')
      for (const [, name = ''] of text.matchAll(/\$\{([^}.!]+)[^}]*\}/g)) names.add(name);
  });
  return names;
}

/** Every condition that is asked for within a part of a template. */
export function conditionsIn(part: unknown): Set<string> {
  const names = new Set<string>();
  walk(part, (key, value) => {
    if (key === 'Condition' && typeof value === 'string') names.add(value);
    if (key === 'Fn::If' && Array.isArray(value)) names.add(String(value[0]));
  });
  return names;
}

export function walk(part: unknown, visit: (key: string, value: unknown) => void): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    visit(key, value);
    walk(value, visit);
  }
}
