/** A refusal in Tracker's words: `code`, and what its general_problem says. */
export class TrackerError extends Error {
  readonly status: number;
  readonly code: string;
  readonly error: string;
  readonly fields: Readonly<Record<string, unknown>>;
  constructor(status: number, code: string, error: string, fields: Readonly<Record<string, unknown>> = {}) {
    super(`${error} ${String(fields['general_problem'] ?? '')}`.trim());
    this.name = 'TrackerError';
    this.error = error;
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

/** A request that breaks a rule of Tracker's; `field` is the one that is wrong. */
export function invalidParameter(problem: string, field?: string): TrackerError {
  const errors = field === undefined ? {} : { validation_errors: [{ field, problem }] };
  const error = 'One or more request parameters was missing or invalid.';
  return new TrackerError(400, 'invalid_parameter', error, { general_problem: problem, ...errors });
}

/** What is not there, or not to be seen. */
export function unfound(): TrackerError {
  const error =
    'The object you tried to access could not be found.  It may not exist or you may not have permission to see it.';
  return new TrackerError(404, 'unfound_resource', error);
}

/** What somebody may not do. */
export function unauthorized(): TrackerError {
  return new TrackerError(403, 'unauthorized_operation', 'Authorization failure.');
}

/** Who shows no token that is known. */
export function invalidAuthentication(status: number): TrackerError {
  return new TrackerError(
    status,
    'invalid_authentication',
    'Invalid authentication credentials were presented.',
    { possible_fix: 'Recheck your name and password or the token that you sent.' },
  );
}
