import type { Annotation } from '../records/records.ts';
import { SHOWN_HOME } from './job-folders.ts';
import { secretForms } from './secret-forms.ts';

/** Makes texts fit to be shown; what was hidden before stays hidden for the whole job. */
export interface Masker {
  add(value: string): void;
  /** Hides values as GitHub does, and shows the job's home as GitHub's. */
  mask(text: string): string;
  hides(text: string): boolean;
}

/**
 * Hides the secrets, each of their lines, and every form of both (actions/runner, Worker.cs and SecretMasker.cs).
 * @param home what stands in the place of the home of GitHub's runner; undefined where no job runs
 */
export function createMasker(secrets: readonly string[], home?: string): Masker {
  const forms = new Set<string>();
  const hidden = (text: string): string => {
    let shown = '';
    let at = 0;
    for (const [start, end] of placesOf(forms, text)) {
      shown += `${text.slice(at, start)}***`;
      at = end;
    }
    return shown + text.slice(at);
  };
  const masker: Masker = {
    add(value) {
      for (const part of [value, ...value.split(/[\r\n]+/)])
        if (part.trim() !== '') for (const form of secretForms(part.trim())) forms.add(form);
    },
    mask: (text) => hidden(home === undefined ? text : text.replaceAll(home, SHOWN_HOME)),
    hides: (text) => hidden(text) !== text,
  };
  for (const secret of secrets) masker.add(secret);
  return masker;
}

/** Start and end of what is to be hidden, in order; what overlaps or touches is one place. */
function placesOf(forms: ReadonlySet<string>, text: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const form of forms)
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
      found.push([at, at + form.length]);
  const merged: [number, number][] = [];
  for (const [start, end] of found.sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** What a step wrote, read line by line as the runner reads it. */
export interface StepLog {
  take(chunk: string): void;
  end(): void;
  add(line: string): void;
  annotate(level: Annotation['level'], message: string): void;
  readonly lines: string[];
  readonly annotations: Annotation[];
}

const COMMAND = /^\s*::([a-z-]+)((?: [^:]*)?)::(.*)$/i;
const ANNOTATION = /^(notice|warning|error)$/;
const QUIET = new Set(['debug', 'echo', 'add-matcher', 'remove-matcher', 'save-state', 'set-output']);

/** The log of a step that has not begun. */
export function createStepLog(masker: Masker): StepLog {
  const lines: string[] = [];
  const annotations: Annotation[] = [];
  let rest = '';
  let resumeToken: string | undefined;

  function add(line: string): void {
    lines.push(masker.mask(line));
  }

  function annotate(level: Annotation['level'], message: string, title?: string): void {
    const text = masker.mask(message);
    annotations.push({ level, message: text, ...(title === undefined ? {} : { title: masker.mask(title) }) });
    lines.push(`##[${level}]${text}`);
  }

  function read(line: string): void {
    const [, rawName, properties = '', rawValue = ''] = COMMAND.exec(line) ?? [];
    const name = rawName?.toLowerCase();
    if (resumeToken !== undefined) {
      if (line.trim() === `::${resumeToken}::`) resumeToken = undefined;
      else add(line);
      return;
    }
    if (name === undefined) add(line);
    else if (name === 'add-mask') masker.add(unescapeData(rawValue));
    else if (name === 'stop-commands') resumeToken = rawValue;
    else if (isLevel(name)) annotate(name, unescapeData(rawValue), titleOf(properties));
    else if (name === 'group') add(`##[group]${unescapeData(rawValue)}`);
    else if (name === 'endgroup') add('##[endgroup]');
    else if (!QUIET.has(name)) add(line);
  }

  return {
    lines,
    annotations,
    add,
    annotate,
    take(chunk) {
      const parts = (rest + chunk).split(/\r?\n/);
      rest = parts.pop() ?? '';
      for (const line of parts) read(line);
    },
    end() {
      if (rest !== '') read(rest);
      rest = '';
    },
  };
}

/** Names inputs that an action does not have, as GitHub does. */
export function warnOfStrangers(log: StepLog, given: readonly string[], known: readonly string[]): void {
  for (const name of given.filter((each) => !known.includes(each)))
    log.annotate('warning', `Unexpected input(s) '${name}', valid inputs are ${known.join(', ')}`);
}

function isLevel(name: string): name is Annotation['level'] {
  return ANNOTATION.test(name);
}

function titleOf(properties: string): string | undefined {
  const title = /(?:^|[ ,])title=([^,]*)/.exec(properties)?.[1];
  return title === undefined ? undefined : unescapeData(title).replaceAll('%3A', ':').replaceAll('%2C', ',');
}

function unescapeData(value: string): string {
  return value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
