import { parse } from 'yaml';

/** A workflow file as it is written. */
export interface WorkflowText {
  /** As messages name it: `preview.yml`, or the whole address of one that is called elsewhere. */
  readonly file: string;
  readonly text: string;
}

/** Something of the repository's settings that a workflow reads. */
export interface NameRead {
  /** `vars.X` or `secrets.X`. */
  readonly name: string;
  /** The first place: `preview.yml:12`. */
  readonly place: string;
}

const NAME = /\b(vars|secrets)(?:\.([A-Za-z_][\w-]*)|\[\s*'([^']+)'\s*\])/g;

/** Every variable and secret that the workflows read, once, in the order of reading. Each job has `GITHUB_TOKEN`. */
export function namesRead(workflows: readonly WorkflowText[]): readonly NameRead[] {
  const places = new Map<string, string>();
  for (const { file, text } of workflows)
    for (const [index, line] of text.split('\n').entries())
      for (const [, context, dotted, quoted] of withoutComment(line).matchAll(NAME)) {
        const name = `${context}.${(dotted ?? quoted ?? '').toUpperCase()}`;
        if (!places.has(name)) places.set(name, `${file}:${index + 1}`);
      }
  places.delete('secrets.GITHUB_TOKEN');
  return [...places].map(([name, place]) => ({ name, place }));
}

function withoutComment(line: string): string {
  return line.replace(/(^|\s)#.*$/, '');
}

/** Paths of the workflows that it calls in the suite's repository. */
export function calledInSuite({ text }: WorkflowText): readonly string[] {
  const calls = text.matchAll(/\buses:\s*['"]?[\w.-]+\/greenroom\/(\.github\/workflows\/[\w.-]+\.ya?ml)@/g);
  return [...calls].map(([, path = '']) => path);
}

/** Whether a workflow uses something of the suite, in this repository or in another. */
export function usesSuite({ text }: WorkflowText): boolean {
  return /\buses:\s*['"]?(?:\.\/actions\/|\$\/actions\/|[\w.-]+\/greenroom\/)/.test(text);
}

/** Whether a workflow uses one of these actions of the suite. */
export function usesAction({ text }: WorkflowText, ...names: readonly string[]): boolean {
  return names.some((name) =>
    new RegExp(`\\buses:\\s*['"]?[^\\s'"]*\\bactions/${name}(?=[@'"\\s]|$)`, 'm').test(text),
  );
}

/** Labels that a workflow asks about, in the order of writing. */
export function labelsIn({ text }: WorkflowText): readonly string[] {
  const patterns = [
    /\blabel\.name\s*==\s*'([^']+)'/g,
    /\blabels\.\*\.name\s*,\s*'([^']+)'/g,
    /\bGREENROOM_REVIEWED_LABEL\s*\|\|\s*'([^']+)'/g,
    /^\s*reviewed-label:\s*['"]?([\w:-]+)/gm,
    /\blabel:([\w:-]+)/g,
  ];
  const written = text.split('\n').map(withoutComment).join('\n');
  return patterns.flatMap((pattern) => [...written.matchAll(pattern)].map(([, label = '']) => label));
}

/** Every plain value that stands under a key somewhere in a YAML text; of a list, each of its values. */
export function valuesUnder(key: string, text: string): readonly string[][] {
  return collect(parse(text, { uniqueKeys: false, logLevel: 'silent' }), key);
}

function collect(node: unknown, key: string): string[][] {
  if (Array.isArray(node)) return node.flatMap((each) => collect(each, key));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    name === key ? [...plain(value), ...collect(value, key)] : collect(value, key),
  );
}

function plain(value: unknown): string[][] {
  const texts = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
  const literal = texts.filter((text) => !text.includes('${{'));
  return literal.length === 0 ? [] : [literal];
}
