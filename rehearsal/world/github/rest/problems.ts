import { beyondTheWorld } from '../../kernel/limits.ts';
import { json, type WireResponse } from '../../kernel/wire.ts';

const DOCS = 'https://docs.github.com/rest';

/** An answer that ends a request, thrown from wherever it is found out. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    status: number,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.details = details;
    this.headers = headers;
  }
}

/** 404, also for what a token may not see. */
export function notFound(): Problem {
  return new Problem(404, 'Not Found');
}

/** What is wrong with a field, in GitHub's words. */
export interface FieldError {
  readonly resource: string;
  readonly field?: string;
  readonly code: string;
  readonly message?: string;
}

/** 422. */
export function validationFailed(...errors: readonly FieldError[]): Problem {
  return new Problem(422, 'Validation Failed', { errors });
}

/** The world's own refusal: GitHub may know this, the world does not and says which. */
export function unknownToTheWorld(what: string): Problem {
  return new Problem(501, beyondTheWorld('GitHub', what));
}

/** A refusal on the wire. */
export function answerProblem(problem: Problem): WireResponse {
  return json(
    problem.status,
    { message: problem.message, ...problem.details, documentation_url: DOCS, status: String(problem.status) },
    { ...problem.headers },
  );
}
