import { type BoardName, boardNamed } from '../../../domain/input/board-names.ts';
import { inputWithValue } from '../../../domain/input/shown-value.ts';
import { UserError } from '../../../domain/verdict/errors.ts';
import type { Log } from '../../../ports/log.ts';
import type { TrackerInputs } from '../tracker.ts';

/** Each is looked up by a request of its own. */
const MOST_BOARDS = 10;

/**
 * The boards that show where issues are, and their token. Undefined where either is missing: a run without secrets, as one of Dependabot's,
 * keeps the labels all the same.
 * @param host of GitHub's pages.
 * @throws UserError for what names no board, and for too many.
 */
export function readBoards(
  { token, projects }: Pick<TrackerInputs, 'token' | 'projects'>,
  host: string,
  log: Pick<Log, 'info'>,
): { readonly token: string; readonly boards: readonly BoardName[] } | undefined {
  const named = projects.map((text) => boardOf(text, host));
  const boards = [...new Map(named.map((each) => [keyOf(each), each])).values()];
  if (boards.length > MOST_BOARDS)
    throw new UserError(
      'invalid_input',
      `Input 'tracker-project' names ${boards.length} boards; it takes at most ${MOST_BOARDS}.`,
    );
  if (boards.length > 0 && token !== '') return { token, boards };
  if (boards.length > 0)
    log.info("Input 'tracker-project' names a board and 'tracker-token' is empty, so no board is kept.");
  else if (token !== '')
    log.info(
      "Input 'tracker-token' is given and 'tracker-project' names no board, so no board is kept; name one, such as octo-org/3.",
    );
  return undefined;
}

function keyOf({ owner, number }: BoardName): string {
  return `${owner.toLowerCase()}/${number}`;
}

function boardOf(text: string, host: string): BoardName {
  const found = boardNamed(text, host);
  if (found !== undefined) return found;
  throw new UserError(
    'invalid_input',
    `${inputWithValue('tracker-project', text)}; for the tracker github it takes boards, such as octo-org/3 or https://${host}/orgs/octo-org/projects/3.`,
  );
}
