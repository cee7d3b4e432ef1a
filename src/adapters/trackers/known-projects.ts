import { oneLine } from '../../domain/input/one-line.ts';
import { UserError } from '../../domain/verdict/errors.ts';

/** A project or a team that the token sees. */
export interface SeenProject {
  /** As the input `tracker-project` names it. */
  readonly key: string;
  /** For people; '' where it has none. */
  readonly name: string;
}

const MOST_NAMES = 30;

/**
 * The method of the port: asks once a run, and not at all where the input names no project.
 * @param list all that the token sees; [] where the tracker does not tell, and then nothing is said.
 */
export function projectCheck(
  named: readonly string[],
  list: () => Promise<readonly SeenProject[]>,
): () => Promise<void> {
  let required: Promise<void> | undefined;
  return async () => {
    if (named.length === 0) return;
    required ??= requireAll(named, list);
    await required;
  };
}

async function requireAll(
  named: readonly string[],
  list: () => Promise<readonly SeenProject[]>,
): Promise<void> {
  const seen = await list();
  const known = new Set(seen.map(({ key }) => key.toUpperCase()));
  const unknown = named.find((each) => !known.has(each.toUpperCase()));
  if (unknown === undefined || seen.length === 0) return;
  throw unknownProject(unknown, seen);
}

/** @param seen those that there are, of which the first thirty are named */
export function unknownProject(unknown: string, seen: readonly SeenProject[]): UserError {
  const names = seen
    .slice(0, MOST_NAMES)
    .map(({ key, name }) => (name === '' || name === key ? key : `${key} ('${oneLine(name, 60)}')`));
  return new UserError(
    'invalid_input',
    `The input 'tracker-project' names '${oneLine(unknown, 60)}', which the user of tracker-token does not see in the tracker; name one of ${names.join(', ')}.`,
  );
}
