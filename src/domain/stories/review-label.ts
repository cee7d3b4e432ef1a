/** One putting-on of a label, as GitHub keeps it. A workflow can write it only as an app, never as a person. */
export interface LabelEvent {
  /** GitHub's id of the event, digits. */
  readonly id: string;
  /** Login as REST writes it, with `[bot]` for an app; '' for somebody who is gone. */
  readonly by: string;
  /** ISO 8601, of GitHub's clock. */
  readonly at: string;
}

/** In the settings: everybody but the author of the pull request. No login has an at sign. */
export const OTHERS = '@others';

/**
 * Why nobody has reviewed a pull request by this label, as a clause; undefined where somebody has.
 * @param reviewedBy logins, those of apps with `[bot]`, and `@others`; [] lets every person do it.
 */
export function whyNotReviewed(
  { by }: LabelEvent,
  author: string,
  reviewedBy: readonly string[],
): string | undefined {
  if (by === '') return "whoever put the label on is no user of GitHub's any more";
  const named = reviewedBy.map((login) => login.toLowerCase());
  if (named.includes(by.toLowerCase())) return undefined;
  if (by.endsWith('[bot]'))
    return `the app ${by} put the label on, which 'reviewed-by' of the settings does not name`;
  if (named.length === 0) return undefined;
  const isOther = by.toLowerCase() !== author.toLowerCase();
  if (named.includes(OTHERS)) return isOther ? undefined : `its author ${by} put the label on`;
  return `${by} put the label on, whom 'reviewed-by' of the settings does not name`;
}
