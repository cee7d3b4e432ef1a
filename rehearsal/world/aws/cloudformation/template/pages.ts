import { invalid } from './template.ts';

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
}

/** One page of a list; the token is opaque to callers. @throws QueryError ValidationError on a token that is not ours */
export function page<T>(all: readonly T[], token: string | undefined, size: number): Page<T> {
  const from = token === undefined ? 0 : offsetOf(token);
  const items = all.slice(from, from + size);
  const next =
    from + size < all.length ? Buffer.from(`page:${from + size}`).toString('base64url') : undefined;
  return { items, next };
}

function offsetOf(token: string): number {
  const match = /^page:(\d+)$/.exec(Buffer.from(token, 'base64url').toString('utf8'));
  if (match === null) throw invalid(`Next token is invalid: ${token}`);
  return Number(match[1]);
}
