import type { JiraCall } from './calls.ts';
import { beyondJira } from './errors.ts';
import type { JiraIssue } from './records.ts';

/** Refuses a query in the words given. */
type Refuse = (words: string) => Error;

const CLAUSE = /^(\w+)\s*(?:=\s*("[^"]*"|[^\s"()]+)|\s+in\s*\(([^)]*)\))$/i;
const FIELDS: Readonly<Record<string, (call: JiraCall, issue: JiraIssue) => readonly string[]>> = {
  key: (_, { key, id, beside }) => [key, id, ...beside.formerKeys],
  project: (call, issue) => {
    const { id, key, name } = call.store.project(issue);
    return [id, key, name];
  },
  status: (call, issue) => [call.store.status(issue).name],
  labels: (_, { labels }) => labels,
};
const ALIASES: Readonly<Record<string, string>> = { issuekey: 'key', issue: 'key', id: 'key' };

/**
 * The issues that a query finds and the user may browse, in the order in which they were made, or by key where it says so. The world reads
 * clauses of key, project, status and labels with `=` and `in`, joined by AND.
 * @returns whether the query has a restriction, too. @throws JiraError for what it cannot read; what `refuse` makes for values that are none, where it is given
 * (Source: hygieia/hygieia#1376 for keys, soundcloud/project-dev-kpis#22 for other values; tests of clients for keys that are not there)
 */
export function issuesFound(
  call: JiraCall,
  jql: string,
  refuse: Refuse | undefined,
): { readonly found: readonly JiraIssue[]; readonly isBounded: boolean } {
  const [where = '', order] = jql.split(/\border\s+by\b/i).map((part) => part.trim());
  const all = [...call.store.issues.values()].filter((issue) =>
    call.store.project(issue).members.includes(call.person.id),
  );
  const clauses = where === '' ? [] : where.split(/\s+and\s+/i).map((text) => clauseOf(text.trim()));
  if (refuse !== undefined) for (const clause of clauses) requireValues(call, all, clause, refuse);
  const found = all.filter((issue) =>
    clauses.every(({ field, values }) => values.some((value) => has(call, issue, field, value))),
  );
  return { found: ordered(found, order), isBounded: clauses.length > 0 };
}

interface Clause {
  readonly field: string;
  readonly values: readonly string[];
}

function clauseOf(text: string): Clause {
  const [, name = '', one, many] = CLAUSE.exec(text) ?? [];
  const field = ALIASES[name.toLowerCase()] ?? name.toLowerCase();
  if (!(field in FIELDS)) throw beyondJira(`the clause ${text} of a query`);
  const values = (one === undefined ? (many ?? '').split(',') : [one]).map((value) => value.trim());
  return { field, values: values.map((value) => value.replace(/^"(.*)"$/, '$1')) };
}

function has(call: JiraCall, issue: JiraIssue, field: string, value: string): boolean {
  const known = FIELDS[field]?.(call, issue) ?? [];
  return known.some((each) => each.toLowerCase() === value.toLowerCase());
}

/** A label need not be there; everything else has to. */
function requireValues(
  call: JiraCall,
  all: readonly JiraIssue[],
  { field, values }: Clause,
  refuse: Refuse,
): void {
  if (field === 'labels') return;
  const statuses = [...call.store.projects.values()].flatMap((project) => project.statuses);
  for (const value of values) {
    if (field === 'key' && !/^([a-z][a-z0-9_]+-)?\d+$/i.test(value))
      throw refuse(`The issue key '${value}' for field 'key' is invalid.`);
    if (all.some((issue) => has(call, issue, field, value))) continue;
    if (field === 'key') throw refuse(`An issue with key '${value}' does not exist for field 'key'.`);
    if (field === 'status' && statuses.some(({ name }) => name.toLowerCase() === value.toLowerCase()))
      continue;
    if (field === 'project' && call.store.projects.has(value.toUpperCase())) continue;
    throw refuse(`The value '${value}' does not exist for the field '${field}'.`);
  }
}

function ordered(found: readonly JiraIssue[], order: string | undefined): readonly JiraIssue[] {
  if (order === undefined) return found;
  const [, falling] = /^(?:key|created)(?:\s+(?:asc|(desc)))?$/i.exec(order) ?? [];
  if (!/^(key|created)(\s+(asc|desc))?$/i.test(order)) throw beyondJira(`ORDER BY ${order}`);
  return falling === undefined ? found : found.toReversed();
}
