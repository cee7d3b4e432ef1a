import { isMap, parse, parseDocument } from 'yaml';

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
  /** The name of one that is set, and which may be meant. */
  readonly meant?: string;
}

const NAME = /\b(vars|secrets)(?:\.([A-Za-z_][\w-]*)|\[\s*'([^']+)'\s*\])/g;

/**
 * Every variable and secret that the workflows read, once, in the order of reading. Each job has `GITHUB_TOKEN`, and what a workflow
 * takes from its callers is theirs to read.
 */
export function namesRead(workflows: readonly WorkflowText[]): readonly NameRead[] {
  const places = new Map<string, string>();
  for (const { file, text } of workflows) {
    const taken = secretsTaken(text);
    for (const [index, line] of text.split('\n').entries())
      for (const [, context, dotted, quoted] of withoutComment(line).matchAll(NAME)) {
        const name = `${context}.${(dotted ?? quoted ?? '').toUpperCase()}`;
        if (!places.has(name) && !taken.has(name)) places.set(name, `${file}:${index + 1}`);
      }
  }
  places.delete('secrets.GITHUB_TOKEN');
  return [...places].map(([name, place]) => ({ name, place }));
}

/** `secrets.X` for each that the workflow declares under `workflow_call`. */
function secretsTaken(text: string): ReadonlySet<string> {
  const declared = parseDocument(text).getIn(['on', 'workflow_call', 'secrets']);
  const names = isMap(declared) ? declared.items.map(({ key }) => String(key)) : [];
  return new Set(names.map((name) => `secrets.${name.toUpperCase()}`));
}

const MOST_TYPOS = 2;

/** Says with a name that is not set which one is, when they differ by little: by typos, or one is a secret and one a variable. */
export function withNearest(read: NameRead, set: readonly string[]): NameRead {
  const near = set.map((name) => ({
    name,
    typos: bare(name) === bare(read.name) ? 1 : typosBetween(read.name, name),
  }));
  const [nearest] = near.filter(({ typos }) => typos <= MOST_TYPOS).sort((a, b) => a.typos - b.typos);
  return nearest === undefined ? read : { ...read, meant: nearest.name };
}

function bare(name: string): string {
  return name.replace(/^\w+\./, '');
}

/** How many characters must be put in, taken out or changed (Levenshtein). */
function typosBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, character] of [...one].entries()) {
    const next = [index + 1];
    for (let at = 0; at < other.length; at += 1) {
      const changed = (row[at] ?? 0) + (other[at] === character ? 0 : 1);
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
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

/** What a workflow looks for in comments: a text, or how one begins. */
export function commentsIn({ text }: WorkflowText): readonly string[] {
  const written = text.split('\n').map(withoutComment).join('\n');
  return [...written.matchAll(/\bcomment\.body\s*(?:==|,)\s*'([^']+)'/g)].map(([, body = '']) => body);
}

/** What a workflow itself says of what asks for an environment, also behind a variable that is not set. */
export function wantedIn({ text }: WorkflowText): readonly string[] {
  const lines = text
    .split('\n')
    .map(withoutComment)
    .filter((line) => /\bwanted:/.test(line));
  return lines.flatMap((line) => line.match(/\breview-requested\b|\blabel:[\w:-]+/g) ?? []);
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
