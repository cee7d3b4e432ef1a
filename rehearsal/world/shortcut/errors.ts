/** A refusal of Shortcut's: `{message}`, and for a refused request the fields that are wrong. */
export class ShortcutError extends Error {
  readonly status: number;
  readonly fields: Readonly<Record<string, unknown>>;
  constructor(status: number, message: string, fields: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'ShortcutError';
    this.status = status;
    this.fields = fields;
  }
}

/** A request that does not fit the schema. Source of the body: the README of the gem clubhouse_ruby. */
export function mismatch(errors: Readonly<Record<string, unknown>>): ShortcutError {
  return new ShortcutError(400, 'The request included invalid or missing parameters.', { errors });
}

/** What is not there. Source: of the status, the schema; no source has the words. */
export function noResource(): ShortcutError {
  return new ShortcutError(404, 'Resource not found.');
}

/** What fits the schema and cannot be. Source: UnprocessableError of the schema; no source has the words. */
export function unprocessable(message: string): ShortcutError {
  return new ShortcutError(422, message);
}
