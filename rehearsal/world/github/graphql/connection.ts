/** An error of a query, in GitHub's words. */
export class GraphQLProblem extends Error {
  override readonly name = 'GraphQLProblem';
  /** '' for an error that has none. */
  readonly type: string;
  readonly path: readonly string[];
  constructor(message: string, type = 'WORLD_UNKNOWN', path: readonly string[] = []) {
    super(message);
    this.type = type;
    this.path = path;
  }
}

interface Connection {
  readonly first?: unknown;
  readonly after?: unknown;
}

/** A page of a list: a cursor is the place of the last item, in base64. */
export function connection(
  items: readonly unknown[],
  cap: number,
  args: Connection,
): Record<string, unknown> {
  const start =
    typeof args.after === 'string' ? Number(Buffer.from(args.after, 'base64').toString('utf8')) : 0;
  const size = Math.min(typeof args.first === 'number' ? args.first : cap, cap);
  const end = start + size;
  const nodes = items.slice(start, end);
  return {
    totalCount: items.length,
    nodes,
    pageInfo: {
      hasNextPage: end < items.length,
      endCursor: nodes.length === 0 ? null : Buffer.from(String(start + nodes.length)).toString('base64'),
    },
  };
}

/**
 * What a connection is asked for, checked as GitHub checks it: only known arguments, and `first` from 1 to 100
 * (docs.github.com/graphql, "Rate limits and query limits", node limit; the words are GitHub's own).
 */
export function boundedBy(
  field: string,
  args: Readonly<Record<string, unknown>>,
  known: readonly string[],
): Connection {
  const unknown = Object.keys(args).find(
    (name) => name !== 'first' && name !== 'after' && !known.includes(name),
  );
  if (unknown !== undefined)
    throw new GraphQLProblem(`The world's GitHub does not know the argument ${unknown} of ${field}.`);
  const { first } = args;
  if (typeof first !== 'number')
    throw new GraphQLProblem(
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${field}\` connection.`,
      'MISSING_PAGINATION_BOUNDARIES',
    );
  if (first < 1 || first > 100)
    throw new GraphQLProblem(
      `Requesting ${first} records on the \`${field}\` connection exceeds the \`first\` limit of 100 records.`,
      'EXCESSIVE_PAGINATION',
    );
  return { first, after: args['after'] };
}

/**
 * A page of a list from the front by `first`, or from its end by `last`, in the order of the list (docs.github.com/graphql, "Using
 * pagination in the GraphQL API").
 */
export function fromEitherEnd(
  field: string,
  items: readonly unknown[],
  args: Readonly<Record<string, unknown>>,
  { cap, known }: { readonly cap: number; readonly known: readonly string[] },
): Record<string, unknown> {
  const { last, ...rest } = args;
  if (last === undefined) return connection(items, cap, boundedBy(field, rest, known));
  if ('first' in rest || 'after' in rest)
    throw new GraphQLProblem(`The world's GitHub takes no other bound of ${field} beside \`last\`.`);
  boundedBy(field, { ...rest, first: last }, known);
  const nodes = items.slice(-Math.min(Number(last), cap));
  return {
    totalCount: items.length,
    nodes,
    pageInfo: { hasNextPage: false, hasPreviousPage: nodes.length < items.length },
  };
}
