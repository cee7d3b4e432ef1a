import type { Fault } from '../../rehearsal/world/kernel/faults.ts';
import type { WireRequest, WireResponse } from '../../rehearsal/world/kernel/wire.ts';
import { keyError } from './key-error.ts';

/** Faults of lists and of answers that hold errors, by the operation that they are played on. */
export interface ListFault {
  readonly name: string;
  readonly operation: string;
  readonly fault: Fault;
}

type Handle = (request: WireRequest) => Promise<WireResponse>;

const FOR_GOOD = Number.POSITIVE_INFINITY;
const TOKEN = 'sweep-token';

/** Each list of the Query protocol that is read page by page, and the element that holds its members. */
const QUERY_LISTS = {
  DescribeStacks: 'Stacks',
  ListStacks: 'StackSummaries',
  DescribeStackEvents: 'StackEvents',
  ListStackResources: 'StackResourceSummaries',
  DescribeApplicationVersions: 'ApplicationVersions',
} as const;

const GITHUB_LISTS = [
  'GET /repos/{owner}/{repo}/branches',
  'GET /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/deployments',
  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
] as const;

const HEADS = ['query OpenHeads', 'query DeployedHeads'] as const;

/** Made anew for each operation, since a stale list remembers what it has shown. */
export function listFaults(): readonly ListFault[] {
  return [
    ...Object.entries(QUERY_LISTS).flatMap(([operation, element]) => [
      between('empty page with a token', operation, emptyPageFirst(element)),
      between('short page with a token', operation, shortPageFirst(element)),
      between('repeated token', operation, repeatedToken(element)),
    ]),
    between('repeated token', 'DescribeLogGroups', repeatedJsonToken),
    between('empty page with a token', 'ListObjectVersions', emptyVersionsFirst),
    between('repeated token', 'ListObjectVersions', repeatedMarker),
    ...GITHUB_LISTS.flatMap((operation) => [
      between('short page with a token', operation, shortGitHubPageFirst),
      between('repeated token', operation, repeatedLink),
    ]),
    ...HEADS.flatMap((operation) => [
      between('short page with a token', operation, shortNodesFirst),
      between('repeated token', operation, repeatedCursor),
    ]),
    between('list without its end', 'GET /repos/{owner}/{repo}/branches', withoutDefaultBranch),
    once('200 with an error for a key that goes away', 'DeleteObjects', keyError('InternalError')),
    between('200 with an error for a key that stays', 'DeleteObjects', keyError('AccessDenied')),
    stale('DescribeStacks', 'ExecuteChangeSet'),
    stale('DescribeStacks', 'DeleteStack'),
    stale('DescribeApplicationVersions', 'CreateApplicationVersion'),
    stale('DescribeDBInstances', 'StartDBInstance'),
  ];
}

function between(
  name: string,
  operation: string,
  interpose: (request: WireRequest, handle: Handle) => Promise<WireResponse>,
): ListFault {
  const fault = { name, operation, phase: 'after', effect: 'interpose', times: FOR_GOOD, interpose } as const;
  return { name, operation, fault };
}

function once(
  name: string,
  operation: string,
  interpose: (request: WireRequest, handle: Handle) => Promise<WireResponse>,
): ListFault {
  const { fault } = between(name, operation, interpose);
  return { name, operation, fault: { ...fault, times: 1 } };
}

/** The first answer after our own write is the one from before it: eventual consistency. */
function stale(operation: string, write: string): ListFault {
  const last = new Map<string, WireResponse>();
  const shown = new Set<string>();
  return between(`stale after ${write}`, operation, async (request, handle) => {
    const asked = request.body.toString('utf8').replace(/&?(?:X-Amz|Signature)[^&]*/g, '');
    const now = await handle(request);
    const before = last.get(asked);
    last.set(asked, now);
    if (before === undefined || shown.has(asked) || String(before.body) === String(now.body)) return now;
    shown.add(asked);
    return before;
  });
}

function emptyPageFirst(element: string) {
  return async (request: WireRequest, handle: Handle): Promise<WireResponse> => {
    if (!isList(request)) return handle(request);
    const { token, rest } = withoutToken(request);
    if (token === TOKEN) return handle(rest);
    if (token !== undefined) return handle(request);
    const answer = await handle(request);
    return rewritten(answer, (xml) =>
      xml
        .replace(/<NextToken>[^<]*<\/NextToken>/, '')
        .replace(listOf(element), `<${element}/><NextToken>${TOKEN}</NextToken>`),
    );
  };
}

function shortPageFirst(element: string) {
  return async (request: WireRequest, handle: Handle): Promise<WireResponse> => {
    if (!isList(request)) return handle(request);
    const { token, rest } = withoutToken(request);
    const answer = await handle(token === TOKEN ? rest : request);
    if (token === TOKEN)
      return rewritten(answer, (xml) =>
        xml.replace(listOf(element), (list) => list.replace(FIRST_MEMBER, '')),
      );
    if (token !== undefined || /<NextToken>/.test(String(answer.body))) return answer;
    return rewritten(answer, (xml) =>
      xml.replace(listOf(element), (list) => {
        const first = FIRST_MEMBER.exec(list)?.[0] ?? '';
        return `<${element}>${first}</${element}><NextToken>${TOKEN}</NextToken>`;
      }),
    );
  };
}

function repeatedToken(element: string) {
  return async (request: WireRequest, handle: Handle): Promise<WireResponse> => {
    if (!isList(request)) return handle(request);
    const answer = await handle(withoutToken(request).rest);
    return rewritten(answer, (xml) =>
      xml
        .replace(/<NextToken>[^<]*<\/NextToken>/, '')
        .replace(listOf(element), (list) => `${list}<NextToken>${TOKEN}</NextToken>`),
    );
  };
}

async function repeatedJsonToken(request: WireRequest, handle: Handle): Promise<WireResponse> {
  const { nextToken: _, ...asked } = JSON.parse(request.body.toString('utf8')) as Record<string, unknown>;
  const answer = await handle({ ...request, body: Buffer.from(JSON.stringify(asked)) });
  const page = JSON.parse(String(answer.body)) as Record<string, unknown>;
  return { ...answer, body: JSON.stringify({ ...page, nextToken: TOKEN }) };
}

/** One member of a list, with nested members balanced by the indentation-free form that the world writes. */
const FIRST_MEMBER =
  /<member>(?:(?!<member>|<\/member>)[\s\S]|<member>(?:(?!<member>|<\/member>)[\s\S])*<\/member>)*<\/member>/;

function listOf(element: string): RegExp {
  return new RegExp(`<${element}>[\\s\\S]*</${element}>|<${element}\\s*/>`);
}

/** A question for one thing by its name is no list. */
function isList(request: WireRequest): boolean {
  const body = new URLSearchParams(request.body.toString('utf8'));
  return body.get('Action') !== 'DescribeStacks' || body.get('StackName') === null;
}

function withoutToken(request: WireRequest): { token: string | undefined; rest: WireRequest } {
  const body = new URLSearchParams(request.body.toString('utf8'));
  const token = body.get('NextToken') ?? undefined;
  body.delete('NextToken');
  return { token, rest: { ...request, body: Buffer.from(body.toString()) } };
}

function rewritten(answer: WireResponse, change: (text: string) => string): WireResponse {
  return answer.status >= 300 ? answer : { ...answer, body: change(String(answer.body)) };
}

async function emptyVersionsFirst(request: WireRequest, handle: Handle): Promise<WireResponse> {
  if (request.query.get('key-marker') !== null) {
    const query = new URLSearchParams(request.query);
    query.delete('key-marker');
    query.delete('version-id-marker');
    return handle({ ...request, query });
  }
  const answer = await handle(request);
  return rewritten(answer, (xml) =>
    xml
      .replace(/<(Version|DeleteMarker)>[\s\S]*<\/\1>/g, '')
      .replace(/<(?:Version|DeleteMarker)>[\s\S]*<\/(?:Version|DeleteMarker)>/g, '')
      .replace(/<Next(?:Key|VersionId)Marker>[^<]*<\/Next(?:Key|VersionId)Marker>/g, '')
      .replace(
        /<IsTruncated>[a-z]+<\/IsTruncated>/,
        `<IsTruncated>true</IsTruncated><NextKeyMarker>${TOKEN}</NextKeyMarker>`,
      ),
  );
}

async function repeatedMarker(request: WireRequest, handle: Handle): Promise<WireResponse> {
  const query = new URLSearchParams(request.query);
  query.delete('key-marker');
  query.delete('version-id-marker');
  const answer = await handle({ ...request, query });
  return rewritten(answer, (xml) =>
    xml
      .replace(/<Next(?:Key|VersionId)Marker>[^<]*<\/Next(?:Key|VersionId)Marker>/g, '')
      .replace(
        /<IsTruncated>[a-z]+<\/IsTruncated>/,
        `<IsTruncated>true</IsTruncated><NextKeyMarker>${TOKEN}</NextKeyMarker>`,
      ),
  );
}

function pageOf(request: WireRequest): { page: string | null; rest: WireRequest } {
  const query = new URLSearchParams(request.query);
  const page = query.get('page');
  query.delete('page');
  return { page, rest: { ...request, query } };
}

function linkTo(request: WireRequest, page: string): string {
  const query = new URLSearchParams(request.query);
  query.set('page', page);
  return `<http://${request.headers['host']}/github${request.path}?${query}>; rel="next"`;
}

async function shortGitHubPageFirst(request: WireRequest, handle: Handle): Promise<WireResponse> {
  const { page, rest } = pageOf(request);
  const answer = await handle(rest);
  if (answer.status !== 200) return answer;
  const { link: _, ...headers } = (answer.headers ?? {}) as Record<string, string>;
  return page === '2'
    ? { ...answer, headers, body: sliced(String(answer.body), 1) }
    : {
        ...answer,
        headers: { ...headers, link: linkTo(request, '2') },
        body: sliced(String(answer.body), 0, 1),
      };
}

/** Part of a list, or of the one list in an answer that counts it. */
function sliced(body: string, from: number, to?: number): string {
  const whole = JSON.parse(body) as readonly unknown[] | Readonly<Record<string, unknown>>;
  const part = (value: unknown): unknown => (Array.isArray(value) ? value.slice(from, to) : value);
  if (Array.isArray(whole)) return JSON.stringify(part(whole));
  return JSON.stringify(Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, part(value)])));
}

async function repeatedLink(request: WireRequest, handle: Handle): Promise<WireResponse> {
  const answer = await handle(pageOf(request).rest);
  return { ...answer, headers: { ...answer.headers, link: linkTo(request, '2') } };
}

/** What is asked of GraphQL without the cursor, and the cursor. */
function withoutCursor(request: WireRequest): { cursor: string | undefined; rest: WireRequest } {
  const body = JSON.parse(request.body.toString('utf8')) as { variables: { after?: string } };
  const { after: cursor, ...variables } = body.variables;
  return { cursor, rest: { ...request, body: Buffer.from(JSON.stringify({ ...body, variables })) } };
}

interface Connection {
  nodes: readonly unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

function withHeads(answer: WireResponse, change: (heads: Connection) => Connection): WireResponse {
  const body = JSON.parse(String(answer.body)) as { data: { repository: { pullRequests: Connection } } };
  body.data.repository.pullRequests = change(body.data.repository.pullRequests);
  return { ...answer, body: JSON.stringify(body) };
}

async function shortNodesFirst(request: WireRequest, handle: Handle): Promise<WireResponse> {
  const { cursor, rest } = withoutCursor(request);
  const answer = await handle(rest);
  if (answer.status !== 200) return answer;
  return withHeads(answer, ({ nodes, pageInfo }) =>
    cursor === TOKEN
      ? { nodes: nodes.slice(1), pageInfo }
      : { nodes: nodes.slice(0, 1), pageInfo: { hasNextPage: true, endCursor: TOKEN } },
  );
}

async function repeatedCursor(request: WireRequest, handle: Handle): Promise<WireResponse> {
  const answer = await handle(withoutCursor(request).rest);
  return withHeads(answer, ({ nodes }) => ({ nodes, pageInfo: { hasNextPage: true, endCursor: TOKEN } }));
}

async function withoutDefaultBranch(request: WireRequest, handle: Handle): Promise<WireResponse> {
  const answer = await handle(request);
  if (answer.status !== 200) return answer;
  const all = JSON.parse(String(answer.body)) as readonly { readonly name: string }[];
  return { ...answer, body: JSON.stringify(all.filter(({ name }) => name !== 'main')) };
}
