import { parseDuration } from '../domain/input/durations.ts';
import type { Form } from '../domain/input/legal-values.ts';
import { UserError } from '../domain/verdict/errors.ts';
import type { WorkflowRun } from '../ports/workflow-run.ts';

/** Reads the inputs of one action; only the names in `names` can be read, so that code and action.yml stay in step. */
export interface InputReader<Name extends string> {
  /** The value, or undefined when it was not given. */
  text(name: Name): string | undefined;
  required(name: Name, what: string): string;
  /** The value where it has the form, or undefined when it was not given. */
  formed(name: Name, form: Form): string | undefined;
  choice<const Choice extends string>(name: Name, legal: readonly Choice[], fallback: Choice): Choice;
  /** Items separated by newlines or commas, each one of the legal ones. */
  choices<const Choice extends string>(name: Name, legal: readonly Choice[]): readonly Choice[];
  boolean(name: Name, fallback: boolean): boolean;
  /** Items separated by newlines or commas. */
  list(name: Name): readonly string[];
  integer(name: Name, fallback: number, range: { readonly least: number; readonly most: number }): number;
  /** The whole number, or undefined when it was not given. */
  optionalInteger(name: Name, range: { readonly least: number; readonly most: number }): number | undefined;
  fraction(name: Name, fallback: number): number;
  /** Milliseconds. */
  duration(name: Name, fallback: string): number;
  /** Milliseconds, and at least one; 0 might be meant as never. */
  span(name: Name, fallback: string): number;
  /** A YAML or JSON map of plain values. */
  map(name: Name): Promise<Readonly<Record<string, string>>>;
  /** Refuses a value whose depth comes with a later version. */
  notYet(name: Name, isLater: (value: string) => boolean, legalToday: string): void;
}

export function readerOf<const Name extends string>(
  run: WorkflowRun,
  _names: readonly Name[],
): InputReader<Name> {
  function text(name: Name): string | undefined {
    const value = run.input(name).trim();
    return value === '' ? undefined : value;
  }
  return {
    text,
    required(name, what) {
      const value = text(name);
      if (value === undefined)
        throw new UserError('invalid_input', `Input '${name}' is empty; give ${what}.`);
      return value;
    },
    formed(name, form) {
      const value = text(name);
      if (value !== undefined) checkForm(name, value, form);
      return value;
    },
    choice(name, legal, fallback) {
      const value = text(name) ?? fallback;
      const found = legal.find((candidate) => candidate === value);
      if (found === undefined) throw illegal(name, value, legal.join(', '));
      return found;
    },
    choices: (name, legal) =>
      parseList(text(name) ?? '').map((value) => {
        const found = legal.find((candidate) => candidate === value);
        if (found === undefined) throw illegal(name, value, `any of ${legal.join(', ')}`);
        return found;
      }),
    boolean(name, fallback) {
      const value = text(name) ?? String(fallback);
      if (value !== 'true' && value !== 'false') throw illegal(name, value, 'true, false');
      return value === 'true';
    },
    list: (name) => parseList(text(name) ?? ''),
    integer: (name, fallback, range) => integer(name, text(name) ?? String(fallback), range),
    optionalInteger(name, range) {
      const value = text(name);
      return value === undefined ? undefined : integer(name, value, range);
    },
    fraction(name, fallback) {
      const value = text(name) ?? String(fallback);
      const number = Number(value);
      if (!/^(\d+(\.\d*)?|\.\d+)$/.test(value) || number > 1)
        throw illegal(name, value, 'numbers from 0 to 1');
      return number;
    },
    duration(name, fallback) {
      const value = text(name) ?? fallback;
      const parsed = parseDuration(value);
      if (parsed === undefined) throw illegal(name, value, 'durations such as 90s, 30m, 2h, 7d');
      return parsed;
    },
    span(name, fallback) {
      const value = text(name) ?? fallback;
      const parsed = parseDuration(value);
      if (parsed) return parsed;
      throw illegal(name, value, 'durations above 0 such as 90s, 30m, 2h, 7d');
    },
    async map(name) {
      const value = text(name);
      return value === undefined ? {} : parseMap(name, value);
    },
    notYet(name, isLater, legalToday) {
      const value = text(name);
      if (value === undefined || !isLater(value)) return;
      throw new UserError(
        'not_yet',
        `Input '${name}' has the value '${shown(value)}', which this version does not support yet; today it takes ${legalToday}.`,
      );
    },
  };
}

function integer(
  name: string,
  value: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const number = Number(value);
  if (!/^-?\d+$/.test(value) || number < least || number > most)
    throw illegal(name, value, `whole numbers from ${least} to ${most}`);
  return number;
}

export function parseList(text: string): readonly string[] {
  return text
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

async function parseMap(name: string, value: string): Promise<Readonly<Record<string, string>>> {
  const { parse } = await import('yaml');
  let parsed: unknown;
  try {
    parsed = parse(value, { schema: 'failsafe' });
  } catch (cause) {
    throw new UserError('invalid_input', `Input '${name}' is not a YAML or JSON map: ${firstLine(cause)}`, {
      cause,
    });
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw illegal(name, value, 'a YAML or JSON map');
  return Object.fromEntries(
    Object.entries(parsed).map(([key, item]) => {
      if (typeof item !== 'string')
        throw illegal(name, `${key}: …`, 'a map whose values are plain text, numbers or booleans');
      return [key, item];
    }),
  );
}

/** @throws UserError naming input, value and form; long numbers are left out, since they may be an account's. */
export function checkForm(name: string, value: string, { pattern, takes }: Form): void {
  if (!pattern.test(value)) throw illegal(name, value.replaceAll(/\d{6,}/g, '…'), takes);
}

function illegal(name: string, value: string, legal: string): UserError {
  return new UserError(
    'invalid_input',
    `Input '${name}' has the value '${shown(value)}'; it takes ${legal}.`,
  );
}

function shown(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
