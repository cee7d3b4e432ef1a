import { json, type WireResponse } from '../kernel/wire.ts';

/** How Linear calls an error: `extensions.code`, and `extensions.type`, of which `@linear/sdk` has the list. */
const TYPES: Readonly<Record<string, string>> = {
  AUTHENTICATION_ERROR: 'authentication error',
  BAD_USER_INPUT: 'graphql error',
  FORBIDDEN: 'forbidden',
  GRAPHQL_PARSE_FAILED: 'graphql error',
  GRAPHQL_VALIDATION_FAILED: 'graphql error',
  INPUT_ERROR: 'invalid input',
  RATELIMITED: 'ratelimited',
};

/** The codes that the world knows. */
export type LinearCode = keyof typeof CODES;
const CODES = {
  AUTHENTICATION_ERROR: 401,
  BAD_USER_INPUT: 400,
  FORBIDDEN: 403,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  INPUT_ERROR: 400,
  RATELIMITED: 429,
} as const;

/** A refusal in Linear's words. */
export class LinearProblem extends Error {
  override readonly name = 'LinearProblem';
  readonly code: LinearCode;
  /** What people are to read; '' where there is nothing more. */
  readonly presentable: string;
  /** The field that said it; undefined for what the whole document is refused for. */
  path: string | undefined;
  constructor(code: LinearCode, message: string, presentable = '') {
    super(message);
    this.code = code;
    this.presentable = presentable;
  }
}

/** What the real service may well know. */
export class BeyondTheWorld extends Error {
  override readonly name = 'BeyondTheWorld';
}

/** What is not there, or not to be seen, in the words that clients' fixtures have. Source: `@linear/sdk`, which shows both parts. */
export function entityNotFound(entity: string): LinearProblem {
  return new LinearProblem(
    'INPUT_ERROR',
    `Entity not found: ${entity}`,
    `Could not find referenced ${entity}.`,
  );
}

/** A value that Linear does not take (linear/linear#1094 has one). */
export function refusedArgument(what: string): LinearProblem {
  return new LinearProblem('INPUT_ERROR', 'Argument Validation Error', what);
}

/**
 * An answer with an error. What is wrong with a document comes with its own status, and what comes up while it is carried out with 200
 * or 400: clients have seen both.
 */
export function problemAnswer(problem: LinearProblem, status: number): WireResponse {
  const { code, message, presentable, path } = problem;
  return json(status, {
    errors: [
      {
        message,
        ...(path === undefined ? {} : { path: [path] }),
        extensions: {
          type: TYPES[code],
          code,
          statusCode: CODES[code],
          userError: true,
          ...(presentable === '' ? {} : { userPresentableMessage: presentable }),
        },
      },
    ],
    ...(path === undefined ? {} : { data: null }),
  });
}

/** The status of what is refused before anything is carried out; a limited rate has 400 too (linear.app/developers/rate-limiting). */
export function statusOfCode(code: LinearCode): number {
  return code === 'RATELIMITED' ? 400 : CODES[code];
}
