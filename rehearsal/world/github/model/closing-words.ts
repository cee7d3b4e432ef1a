import type { GitHubState } from './model.ts';
import type { PlainIssue, Pull } from './records.ts';

/**
 * Issues of the repository that a text says it closes: one of nine words, with or without a colon, before each number (docs.github.com,
 * "Linking a pull request to an issue", using a keyword).
 */
export function closedByWords(state: GitHubState, text: string): readonly PlainIssue[] {
  const { owner, name } = state.repository;
  const words = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?:([\w.-]+\/[\w.-]+))?#(\d+)\b/gi;
  return [...text.matchAll(words)].flatMap(([, repository, number]) => {
    const isHere = repository === undefined || repository.toLowerCase() === `${owner}/${name}`.toLowerCase();
    return (isHere ? state.talk.issues.get(Number(number)) : undefined) ?? [];
  });
}

/**
 * Issues that a pull request closes: those that people linked on its page, and those of its words, which count only where its base is the
 * default branch (the same page).
 */
export function linkedIssues(state: GitHubState, pull: Pull): readonly PlainIssue[] {
  const isForDefault = pull.branches.base === state.repository.defaultBranch;
  const words = isForDefault ? closedByWords(state, `${pull.title}\n${pull.body ?? ''}`) : [];
  return [...new Set([...handLinked(state, pull), ...words])];
}

/** Those that people linked on its page alone. */
export function handLinked(state: GitHubState, { number }: Pull): readonly PlainIssue[] {
  return state.talk.links
    .filter(({ pull }) => pull === number)
    .flatMap(({ issue }) => state.talk.issues.get(issue) ?? []);
}
