/** A board of GitHub's projects, by whom it belongs to. */
export interface BoardName {
  /** Login of a person or an organization. */
  readonly owner: string;
  /** Counted by owner. */
  readonly number: number;
}

/** Logins hold letters, digits and single hyphens; a name with `_` is of a company's own people (docs.github.com, "Username considerations"). */
const SHORT = /^([a-z\d](?:[a-z\d_-]{0,98}))\/(?:projects\/)?([1-9]\d{0,8})$/i;

/**
 * The board that people name: `octo-org/3`, or its page, such as `https://github.com/orgs/octo-org/projects/3/views/1`. Undefined for
 * anything else, a page of another server's too.
 * @param host of GitHub's pages, such as `github.com`.
 */
export function boardNamed(text: string, host: string): BoardName | undefined {
  const short = SHORT.exec(text) ?? SHORT.exec(ofPage(text, host) ?? '');
  const [, owner, number] = short ?? [];
  return owner === undefined ? undefined : { owner, number: Number(number) };
}

function ofPage(text: string, host: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.host !== host) return undefined;
  const [, owner, number] = /^\/(?:orgs|users)\/([^/]+)\/projects\/(\d+)(?:\/|$)/.exec(url.pathname) ?? [];
  return owner === undefined ? undefined : `${owner}/${number}`;
}
