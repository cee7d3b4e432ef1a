/** What somebody wrote on a story. */
export interface SpokenWords {
  /** The tracker's own id of a person; undefined where it names nobody. */
  readonly by: string | undefined;
  /** ISO 8601, of the tracker's clock; undefined where it does not tell. */
  readonly at: string | undefined;
  /** Plain text or Markdown; '' for none. */
  readonly text: string;
}

/** Whose words are asked for. */
export interface WordsAsked {
  /** As in `SpokenWords`. */
  readonly by: string;
  /** ISO 8601, of the tracker's clock. */
  readonly since: string;
}

/** With which each comment of ours begins, whoever the token's user is. */
const OURS = '[greenroom:';

/** The newest words of that person since then; '' for none. Comments may come in any order. */
export function newestWords(comments: readonly SpokenWords[], { by, since }: WordsAsked): string {
  const from = Date.parse(since);
  const own = comments.filter(
    (each) =>
      each.by === by &&
      each.at !== undefined &&
      Date.parse(each.at) >= from &&
      !each.text.startsWith(OURS) &&
      each.text.trim() !== '',
  );
  return own.toSorted((a, b) => Date.parse(a.at ?? '') - Date.parse(b.at ?? '')).at(-1)?.text ?? '';
}
