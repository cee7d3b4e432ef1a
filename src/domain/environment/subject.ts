/** What the workflow event hints at. Never trusted alone: every fact is read again from the host. */
export interface EventHint {
  readonly name: string;
  readonly branch: string | undefined;
  readonly pullRequest: number | undefined;
  readonly commit: string | undefined;
}

/** Reads the hint from an event's payload. What it does not know gives an empty hint, never an error. */
export function hintOf(name: string, payload: unknown, ref: string | undefined): EventHint {
  const event = asObject(payload);
  const pull = asObject(event['pull_request']);
  const head = asObject(pull['head']);
  if (name === 'pull_request' || name === 'pull_request_review' || name === 'pull_request_target') {
    return {
      name,
      branch: asText(head['ref']),
      pullRequest: asNumber(pull['number']),
      commit: asText(head['sha']),
    };
  }
  if (name === 'delete' || name === 'create') {
    const branch = asText(event['ref_type']) === 'tag' ? undefined : asText(event['ref']);
    return { name, branch, pullRequest: undefined, commit: undefined };
  }
  const branch = name === 'push' ? /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1] : undefined;
  const commit = name === 'push' ? asText(event['after']) : undefined;
  return { name, branch, pullRequest: undefined, commit };
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
