import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Octokit } from '../../src/adapters/github/octokit.ts';
import { childOf, type Node, nameOf, parse, walk } from '../house/read/syntax.ts';
import { repositoryRoot } from '../repository/repository-root.ts';
import type { DocumentedAnswer } from './evidence.ts';

const ADAPTER = join(repositoryRoot, 'src', 'adapters', 'github');
const DESCRIPTION = join(repositoryRoot, 'node_modules/@octokit/openapi/generated/api.github.com.json');

/** Types of errors that a query may bring; GitHub documents no others. */
const QUERY_ERRORS = ['FORBIDDEN', 'INSUFFICIENT_SCOPES', 'RATE_LIMIT', 'RATE_LIMITED'];

interface Description {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, unknown>> }>>>
  >;
}

/** Every REST call of the adapter's code, as GitHub's documentation writes it, in order. */
export function githubCalls(): readonly string[] {
  const { rest } = new Octokit();
  const code = readdirSync(ADAPTER)
    .map((file) => readFileSync(join(ADAPTER, file), 'utf8'))
    .join('\n');
  const calls = [...code.matchAll(/octokit\.rest\.(\w+)\.(\w+)/g)].map(([, of = '', name = '']) => {
    const { method, url } = endpointOf(rest, of, name);
    return `${method} ${url}`;
  });
  const queries = [...code.matchAll(/`((?:query|mutation) \w+)/g)].map(([, called = '']) => called);
  return [
    ...new Set([...calls, ...queries, 'query viewer', 'GET /repos/{owner}/{repo}/zipball/{ref}']),
  ].sort();
}

/** The REST calls of the code whose answer may be that it is not there: those within an `askForOne`, in order. */
export function callsForOne(): readonly string[] {
  const { rest } = new Octokit();
  const calls = new Set<string>();
  for (const file of readdirSync(ADAPTER))
    for (const item of parse(file, readFileSync(join(ADAPTER, file), 'utf8')).items)
      walk(item, (node) => {
        if (node.type !== 'CallExpression' || memberOf(childOf(node, 'callee')) !== 'askForOne') return;
        walk(node, (below) => {
          const room = childOf(below, 'object');
          if (below.type !== 'MemberExpression' || room === undefined) return;
          if (memberOf(childOf(room, 'object')) !== 'rest') return;
          const { method, url } = endpointOf(rest, memberOf(room), memberOf(below));
          calls.add(`${method} ${url}`);
        });
      });
  return [...calls].sort();
}

function memberOf(node: Node | undefined): string {
  return node === undefined ? '' : nameOf(childOf(node, 'property'));
}

function endpointOf(
  rest: unknown,
  of: string,
  name: string,
): { readonly method: string; readonly url: string } {
  const room = Object(rest)[of] as Readonly<
    Record<
      string,
      { readonly endpoint: { readonly DEFAULTS: { readonly method: string; readonly url: string } } }
    >
  >;
  const called = room[name];
  if (called === undefined) throw new Error(`GitHub's client knows no ${of}.${name}.`);
  return called.endpoint.DEFAULTS;
}

let known: readonly DocumentedAnswer[] | undefined;

/** What GitHub's own description lists for these calls besides success. */
export function githubDocumented(): readonly DocumentedAnswer[] {
  known ??= readDocumented();
  return known;
}

function readDocumented(): readonly DocumentedAnswer[] {
  const { paths } = JSON.parse(readFileSync(DESCRIPTION, 'utf8')) as Description;
  return githubCalls().flatMap((call): readonly DocumentedAnswer[] => {
    const [method = '', path = ''] = call.split(' ');
    if (method === 'query' || method === 'mutation') return QUERY_ERRORS.map((code) => ({ call, code }));
    const responses = paths[path]?.[method.toLowerCase()]?.responses ?? {};
    return (
      Object.keys(responses)
        .map(Number)
        // Redirects are followed, and nothing is asked for on condition.
        .filter((status) => status >= 400)
        .map((status) => ({ call, status }))
    );
  });
}
