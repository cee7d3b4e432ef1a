/** What of a kind matters to it. */
interface Shareable {
  readonly shared?: boolean | undefined;
  readonly branch?: string | undefined;
}

/** Why a kind cannot be shared; undefined where it can, or is not to be. */
export function sharedFault(kind: string, { shared, branch }: Shareable): string | undefined {
  if (shared !== true) return undefined;
  if (kind === 'preview')
    return "'preview' cannot be shared, because each branch has one of its own; give another kind 'shared: true'";
  return branch === undefined
    ? undefined
    : `'${kind}' has 'shared: true' and a 'branch', and what is sent by command follows no branch; keep one of the two`;
}
