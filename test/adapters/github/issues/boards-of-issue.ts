import type { BoardName } from '../../../../src/domain/input/board-names.ts';
import type { StatusNames, StoryState, Tracker } from '../../../../src/ports/tracker.ts';
import type { IssueDesk } from '../../../support/world/issue-desk.ts';

/** Its statuses are those of GitHub's template for teams that plan on a board, and one for what is delivered. */
export const KANBAN = ['Backlog', 'Ready', 'In progress', 'In review', 'Delivered', 'Done'];

/** A board, and the issue's card on it. */
export interface Board {
  readonly number: number;
  card(status?: string, by?: string): void;
  shown(): { readonly status: string | null; readonly by: string | null } | undefined;
}

/** Which boards are kept, by which token. */
export interface Kept {
  readonly boards?: readonly BoardName[];
  readonly scopes?: readonly string[];
  readonly token?: string;
  readonly names?: StatusNames;
}

/** Boards for the issue of a desk. */
export function boardsOf(desk: IssueDesk) {
  return { board, stories, show };

  function board(options: readonly string[] = KANBAN, owner = 'octo-org'): Board {
    const { number } = desk.people.act<{ number: number }>('github', 'board', {
      title: 'Team',
      options,
      owner,
    });
    return {
      number,
      card: (status, by = 'mr-b') =>
        void desk.people.act('github', 'board-card', {
          board: number,
          owner,
          issue: desk.number,
          status,
          by,
        }),
      shown() {
        const { boards } = desk.people.github.state() as {
          boards: { owner: string; number: number; cards: { issue: number; status: string; by: string }[] }[];
        };
        const found = boards.find((each) => each.owner === owner && each.number === number);
        return found?.cards.find(({ issue }) => issue === desk.number);
      },
    };
  }

  /** The issues with board 1 of the organization, and a person's token for it. */
  function stories({
    boards = [{ owner: 'octo-org', number: 1 }],
    scopes,
    names = {},
    ...given
  }: Kept = {}): Tracker {
    const token =
      given.token ??
      desk.people.github.token({ kind: 'person', login: 'mr-b', scopes: scopes ?? ['repo', 'project'] });
    return desk.github().issuesOf(names, { token, boards });
  }

  /** Shows the state that the issue has, and gives the sentences. */
  async function show(kept?: Kept, state?: StoryState): Promise<readonly string[]> {
    const tracker = stories(kept);
    const story = await desk.read(tracker);
    const news = await tracker.showState?.(story, state ?? story.state);
    return (news ?? []).map(({ is, sentence }) => `${is}: ${sentence}`);
  }
}
