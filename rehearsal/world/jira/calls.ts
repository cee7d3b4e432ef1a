import type { z } from 'zod';
import { refused } from './errors.ts';
import type { JiraIssue, JiraPerson, JiraProject } from './records.ts';
import type { JiraStore } from './store.ts';
import type { JiraViews } from './views.ts';

/** A request that has found its route. */
export interface JiraCall {
  readonly store: JiraStore;
  readonly views: JiraViews;
  readonly person: JiraPerson;
  readonly query: URLSearchParams;
  /** By the names in the route's template. */
  readonly ids: Readonly<Record<string, string>>;
  /** Most entries in one page. */
  readonly longestPage: number;
  /** A query is checked though the request asks for no check. */
  readonly checksQueries: boolean;
  /** Whether what is asked for stands in a body. */
  readonly isPost: boolean;
  body(): unknown;
  /** The one of the path where none is named. @throws JiraError where it is not there, or not for the person */
  issue(wanted?: string): JiraIssue;
  project(): JiraProject;
}

/** What a route answers. */
export interface JiraAnswer {
  readonly status: number;
  /** Nothing when undefined. */
  readonly body?: unknown;
}

/** A route of one or both APIs, without `/rest/api/N`. */
export interface JiraRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly template: string;
  readonly query?: readonly string[];
  /** The flavour that alone has it. */
  readonly only?: 'cloud' | 'data-center';
  run(call: JiraCall): JiraAnswer;
}

/** An answer of 200. */
export function ok(body: unknown): JiraAnswer {
  return { status: 200, body };
}

/** A number of the query. @throws JiraError for what is none */
export function numberOf(call: JiraCall, name: string, standard: number): number {
  const text = call.query.get(name);
  if (text === null || text === '') return standard;
  if (!/^\d+$/.test(text)) throw refused(400, [`${name} must be a number.`]);
  return Number(text);
}

/** One page of a list as most of Jira's resources have it; how long it may be varies by seed, as `maxResults` is a wish. */
export function jiraPage<T>(call: JiraCall, all: readonly T[]) {
  const startAt = numberOf(call, 'startAt', 0);
  const maxResults = Math.min(numberOf(call, 'maxResults', 50), call.longestPage);
  const items = all.slice(startAt, startAt + maxResults);
  return { startAt, maxResults, total: all.length, items, isLast: startAt + items.length >= all.length };
}

/** @throws JiraError that names what cannot be taken */
export function jiraBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.');
  throw refused(400, [], { [field || 'body']: issue?.message ?? 'cannot be taken' });
}
