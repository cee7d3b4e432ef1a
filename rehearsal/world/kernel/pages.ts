/** One page of a list. */
export interface ListPage<T> {
  readonly items: readonly T[];
  /** Index of the first item of the next page; undefined at the end. */
  readonly next: number | undefined;
}

/** @param from index of the page's first item. @param size most items of the page; at least 1. */
export function listPage<T>(all: readonly T[], from: number, size: number): ListPage<T> {
  const end = from + size;
  return { items: all.slice(from, end), next: end < all.length ? end : undefined };
}

/** A place in a list that clients cannot read: base64 of the service's prefix and the index. */
export function pageToken(prefix: string, index: number | undefined): string | undefined {
  return index === undefined ? undefined : Buffer.from(`${prefix}${index}`).toString('base64');
}

/** The index in a token of the same prefix; undefined when the token is not the service's own. */
export function pageStart(prefix: string, token: string): number | undefined {
  const text = Buffer.from(token, 'base64').toString('utf8');
  const index = text.slice(prefix.length);
  return text.startsWith(prefix) && /^\d+$/.test(index) ? Number(index) : undefined;
}
