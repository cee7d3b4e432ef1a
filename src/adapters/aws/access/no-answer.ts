/** A request that got no answer. The SDK's own handler has several error classes for it; a retry needs only this one. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

/** The run was told to stop while the request was under way. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/**
 * Why `fetch` got no answer. The error may be a DOMException or come from another realm, so it is told by its shape.
 */
export function describeNoAnswer(error: unknown): string {
  const { name, message, cause } = shapeOf(error);
  if (name === 'TimeoutError') return 'no answer in time';
  return shapeOf(cause).message || message || String(error);
}

/** A name of a host that no name server knows, as Node calls it: AWS has no such endpoint. */
export const NO_SUCH_HOST = 'ENOTFOUND';

/** True where a request got no answer because its host does not exist. */
export function isNoSuchHost({ cause }: NoAnswerError): boolean {
  const { cause: reason } = shapeOf(cause);
  return Object(reason).code === NO_SUCH_HOST;
}

interface ErrorShape {
  readonly name: string;
  readonly message: string;
  readonly cause: unknown;
}

export function shapeOf(error: unknown): ErrorShape {
  const { name, message, cause } = (typeof error === 'object' && error !== null ? error : {}) as Partial<
    Record<string, unknown>
  >;
  return {
    name: typeof name === 'string' ? name : '',
    message: typeof message === 'string' ? message : '',
    cause,
  };
}
