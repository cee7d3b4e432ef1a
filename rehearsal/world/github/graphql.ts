import { z } from 'zod';
import { json, type WireRequest, type WireResponse } from '../wire.ts';
import type { GitHubState } from './model.ts';
import { unknownToTheWorld } from './problems.ts';
import type { Token } from './tokens.ts';

const BODY = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).default({}),
  operationName: z.string().nullish(),
});

function parse(request: WireRequest): z.infer<typeof BODY> | undefined {
  try {
    return BODY.safeParse(JSON.parse(request.body.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** `query BranchDeployments`, or the first field of a query without a name. */
export function graphQLOperation(request: WireRequest): string {
  const [, kind = 'query', name] = /^\s*(query|mutation)\s*(\w+)?/.exec(parse(request)?.query ?? '') ?? [];
  return `${kind} ${name ?? ''}`.trim();
}

export function isMutation(request: WireRequest): boolean {
  return /^\s*mutation\b/.test(parse(request)?.query ?? '');
}

/** The few queries that clients of the world ask, known by their shape; any other is an error that names it. */
export function answerGraphQL(_state: GitHubState, request: WireRequest, _token: Token): WireResponse {
  const asked = parse(request);
  if (!asked) throw unknownToTheWorld('a GraphQL request without a query');
  return json(200, {
    errors: [{ message: `The world's GitHub does not know the query ${graphQLOperation(request)}.` }],
  });
}
