import { invalidValue } from './beanstalk-hosting.ts';

/** One page of a list; the token is opaque to callers. @throws QueryError InvalidParameterValue on a token that is not ours */
export function page<T>(
  all: readonly T[],
  token: string | undefined,
  size: number,
): { readonly items: readonly T[]; readonly next: string | undefined } {
  const match = /^record:(\d+)$/.exec(Buffer.from(token ?? 'cmVjb3JkOjA', 'base64url').toString('utf8'));
  if (match === null || size < 1) throw invalidValue(`Invalid NextToken or MaxRecords: ${token} ${size}`);
  const from = Number(match[1]);
  const next =
    from + size < all.length ? Buffer.from(`record:${from + size}`).toString('base64url') : undefined;
  return { items: all.slice(from, from + size), next };
}
