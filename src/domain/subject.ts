/** What the workflow event hints at. Never trusted alone: every fact is read again from the host. */
export interface EventHint {
  readonly name: string;
  readonly action: string | undefined;
  readonly branch: string | undefined;
  readonly pullRequest: number | undefined;
  readonly commit: string | undefined;
  /** The event says that its subject is gone: a closed pull request or a deleted branch. */
  readonly gone: boolean;
  /** Id of the repository the head stands in; differs from the base's for a fork. */
  readonly headRepositoryId: number | undefined;
  readonly refType: 'branch' | 'tag' | undefined;
}

/** Reads the hint from an event's payload. What it does not know gives an empty hint, never an error. */
export function hintOf(name: string, payload: unknown, ref: string | undefined): EventHint {
  const event = asObject(payload);
  const pull = asObject(event['pull_request']);
  const head = asObject(pull['head']);
  const action = asText(event['action']);
  const base = { name, action, refType: undefined, headRepositoryId: undefined } as const;
  if (name === 'pull_request' || name === 'pull_request_review' || name === 'pull_request_target') {
    return {
      ...base,
      branch: asText(head['ref']),
      pullRequest: asNumber(pull['number']),
      commit: asText(head['sha']),
      gone: action === 'closed',
      headRepositoryId: asNumber(asObject(head['repo'])['id']),
    };
  }
  if (name === 'delete' || name === 'create') {
    const refType = asText(event['ref_type']) === 'tag' ? 'tag' : 'branch';
    return {
      ...base,
      branch: refType === 'branch' ? asText(event['ref']) : undefined,
      pullRequest: undefined,
      commit: undefined,
      gone: name === 'delete',
      refType,
    };
  }
  const branch = name === 'push' ? /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1] : undefined;
  return {
    ...base,
    branch,
    pullRequest: undefined,
    commit: name === 'push' ? asText(event['after']) : undefined,
    gone: name === 'push' && event['deleted'] === true,
  };
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
