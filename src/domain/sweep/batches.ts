import { UserError } from '../verdict/errors.ts';

/** One environment of a plan that is carried out in parts. */
export interface BatchMember {
  /** Of its stack. */
  readonly name: string;
  /** The target's name in reports; undefined where there is but one. */
  readonly target: string | undefined;
}

/** A matrix makes at most so many jobs (GitHub: "Actions limits"). */
export const MAX_BATCHES = 256;
/** An input travels as an environment variable, which Linux limits to 128 KiB. */
const MOST_MEMBERS = 500;
/** All outputs of a job take 1 MiB of UTF-16 (GitHub: "Actions limits"); the others need some of it. */
const LONGEST_OUTPUT = 300_000;

/** A plan that was dealt out to jobs. */
export interface Batches {
  /** What one job takes each, fit for a matrix. */
  readonly batches: readonly string[];
  /** How many members found no room; they are left to another run. */
  readonly remaining: number;
}

/**
 * Deals groups out to at most `count` batches, or to more where they would not fit. A group stays together: its members
 * have to know of each other.
 */
export function partition(groups: readonly (readonly BatchMember[])[], count: number): Batches {
  const fitting = groupsThatFit(groups);
  const members = sizeOf(fitting);
  const wanted = Math.max(count, Math.ceil(members / MOST_MEMBERS));
  const batches: BatchMember[][] = Array.from(
    { length: Math.min(wanted, fitting.length, MAX_BATCHES) },
    () => [],
  );
  for (const group of fitting) {
    const [shortest] = batches.toSorted((a, b) => a.length - b.length);
    shortest?.push(...group);
  }
  return {
    batches: batches.map((batch) => batch.map(formatMember).join(', ')),
    remaining: sizeOf(groups) - members,
  };
}

function groupsThatFit(groups: readonly (readonly BatchMember[])[]): readonly (readonly BatchMember[])[] {
  let room = LONGEST_OUTPUT;
  return groups.filter((group) => {
    room -= group.reduce((sum, member) => sum + formatMember(member).length + 2, 0);
    return room >= 0;
  });
}

function sizeOf(groups: readonly (readonly BatchMember[])[]): number {
  return groups.reduce((sum, group) => sum + group.length, 0);
}

function formatMember({ name, target }: BatchMember): string {
  return target === undefined ? name : `${name} in ${target}`;
}

const MEMBER = /^([A-Za-z][A-Za-z0-9-]{0,127})(?: in (\S.*))?$/;

/** @throws UserError where the text is not one batch of a plan. */
export function readBatch(text: string): readonly BatchMember[] {
  return text.split(',').map((item, index) => {
    const [, name, target] = MEMBER.exec(item.trim()) ?? [];
    if (name !== undefined) return { name, target };
    throw new UserError(
      'invalid_input',
      `Input 'batch' has a part that names no stack (number ${index + 1}); it takes one of the texts of a plan's output 'batches'.`,
    );
  });
}

/** Everything that a plan's output `batches` names. @throws UserError where the text is no such output. */
export function readBatches(text: string): readonly BatchMember[] {
  const batches = parseList(text);
  if (batches !== undefined) return batches.flatMap(readBatch);
  throw new UserError(
    'invalid_input',
    "Input 'plan' is not a JSON array of texts; give a plan's output 'batches'.",
  );
}

function parseList(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((batch) => typeof batch === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}
