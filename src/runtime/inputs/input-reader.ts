import { parseDuration } from '../../domain/input/durations.ts';
import { globExcess } from '../../domain/input/glob-bounds.ts';
import type { Form } from '../../domain/input/legal-values.ts';
import { inputWithValue } from '../../domain/input/shown-value.ts';
import { isReadableGlob, parseList } from '../../domain/input/text-lists.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import { parsePlainMap } from './plain-map.ts';

/** The least and the most that a number may be. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * Reads the inputs of one action; only the names in `Name` can be read, so that code and action.yml stay in step. An input that is
 * empty was not given: it counts as its fallback, or is undefined where it has none.
 * Each method throws a `UserError` that names the input, its value and the legal ones.
 */
export interface InputReader<Name extends string> {
  /** The value without blanks around it. */
  text(name: Name): string | undefined;
  /** The value, which must be given; `what` says what to give. */
  required(name: Name, what: string): string;
  /** The value where it has the form. */
  formed(name: Name, form: Form): string | undefined;
  choice<const Choice extends string>(name: Name, legal: readonly Choice[], fallback: Choice): Choice;
  /** Items separated by newlines or commas; a comma within brackets parts nothing. */
  list(name: Name): readonly string[];
  /** The same, each one of the legal ones. */
  list<const Choice extends string>(name: Name, legal: readonly Choice[]): readonly Choice[];
  /** `true` or `false`. */
  boolean(name: Name, fallback: boolean): boolean;
  /** A whole number. */
  integer(name: Name, fallback: number, range: Range): number;
  integer(name: Name, fallback: undefined, range: Range): number | undefined;
  /** A number from 0 to 1. */
  fraction(name: Name, fallback: number): number;
  /** Milliseconds. */
  duration(name: Name, fallback: string): number;
  /** Milliseconds, and at least one; 0 might be meant as never. */
  span(name: Name, fallback: string): number;
  /** A YAML or JSON map of plain values; an empty one where nothing was given. No value of it is shown. */
  map(name: Name): Promise<Readonly<Record<string, string>>>;
  /** Refuses a value whose depth comes with a later version. */
  notYet(name: Name, isLater: (value: string) => boolean, legalToday: string): void;
}

type ReadText<Name extends string> = InputReader<Name>['text'];

/** A reader of exactly these inputs. */
export function readerOf<const Name extends string>(
  run: StepRun,
  _names: readonly Name[],
): InputReader<Name> {
  function text(name: Name): string | undefined {
    const value = run.input(name).trim();
    return value === '' ? undefined : value;
  }
  return { text, ...textInputs(text), ...listInputs(text), ...numberInputs(text), ...durationInputs(text) };
}

function textInputs<Name extends string>(
  text: ReadText<Name>,
): Pick<InputReader<Name>, 'required' | 'formed' | 'choice' | 'boolean' | 'notYet'> {
  return {
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
      return oneOf(name, value, legal, legal.join(', '));
    },
    boolean(name, fallback) {
      const value = text(name) ?? String(fallback);
      return oneOf(name, value, ['true', 'false'], 'true, false') === 'true';
    },
    notYet(name, isLater, legalToday) {
      const value = text(name);
      if (value === undefined || !isLater(value)) return;
      throw new UserError(
        'not_yet',
        `${inputWithValue(name, value)}, which this version does not support yet; today it takes ${legalToday}.`,
      );
    },
  };
}

function listInputs<Name extends string>(text: ReadText<Name>): Pick<InputReader<Name>, 'list' | 'map'> {
  function list(name: Name): readonly string[];
  function list<const Choice extends string>(name: Name, legal: readonly Choice[]): readonly Choice[];
  function list(name: Name, legal?: readonly string[]): readonly string[] {
    const items = parseList(text(name) ?? '');
    return legal === undefined
      ? items
      : items.map((item) => oneOf(name, item, legal, `any of ${legal.join(', ')}`));
  }
  return {
    list,
    async map(name) {
      const value = text(name);
      return value === undefined ? {} : parsePlainMap(name, value);
    },
  };
}

function numberInputs<Name extends string>(
  text: ReadText<Name>,
): Pick<InputReader<Name>, 'integer' | 'fraction'> {
  function integer(name: Name, fallback: number, range: Range): number;
  function integer(name: Name, fallback: undefined, range: Range): number | undefined;
  function integer(name: Name, fallback: number | undefined, range: Range): number | undefined {
    const value = text(name) ?? fallback?.toString();
    return value === undefined ? undefined : parseInteger(name, value, range);
  }
  return {
    integer,
    fraction(name, fallback) {
      const value = text(name) ?? String(fallback);
      const number = Number(value);
      if (!/^(\d+(\.\d*)?|\.\d+)$/.test(value) || number > 1)
        throw illegal(name, value, 'numbers from 0 to 1');
      return number;
    },
  };
}

function durationInputs<Name extends string>(
  text: ReadText<Name>,
): Pick<InputReader<Name>, 'duration' | 'span'> {
  return {
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
  };
}

function oneOf<const Choice extends string>(
  name: string,
  value: string,
  legal: readonly Choice[],
  words: string,
): Choice {
  const found = legal.find((candidate) => candidate === value);
  if (found === undefined) throw illegal(name, value, words);
  return found;
}

function parseInteger(name: string, value: string, { least, most }: Range): number {
  const number = Number(value);
  if (!/^-?\d+$/.test(value) || number < least || number > most)
    throw illegal(name, value, `whole numbers from ${least} to ${most}`);
  return number;
}

/**
 * Globs of an input. One that cannot be read would match nothing, so it is refused, and so is one that may take minutes.
 * @throws UserError naming the input and the place of the glob in it.
 */
export function checkGlobs(name: string, globs: readonly string[]): readonly string[] {
  const broken = globs.findIndex((glob) => !isReadableGlob(glob));
  if (broken < 0) return checkCosts(name, globs);
  throw new UserError(
    'invalid_input',
    `Input '${name}' has a glob in which a bracket has no other one (number ${broken + 1} of ${globs.length}); close the bracket, or write a backslash before it if it is one of the name.`,
  );
}

/** Somebody else names the branches and the files, so a glob that may take minutes is refused. */
function checkCosts(name: string, globs: readonly string[]): readonly string[] {
  const excess = globs.map(globExcess);
  const costly = excess.findIndex((each) => each !== undefined);
  if (costly < 0) return globs;
  throw new UserError(
    'invalid_input',
    `Input '${name}' has a glob that ${excess[costly]} (number ${costly + 1} of ${globs.length}).`,
  );
}

/** @throws UserError naming input and form */
export function checkForm(name: string, value: string, { pattern, takes }: Form): void {
  if (!pattern.test(value)) throw illegal(name, value, takes);
}

function illegal(name: string, value: string, legal: string): UserError {
  return new UserError('invalid_input', `${inputWithValue(name, value)}; it takes ${legal}.`);
}
