/** One request as it went over the wire. */
export interface SentRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
}

export interface ScriptedFetch {
  readonly fetch: typeof globalThis.fetch;
  readonly sent: readonly SentRequest[];
}

type Answer = Response | Error;

/** A far side that gives these answers in turn, the last one from then on. */
export function scriptedFetch(...answers: readonly (() => Answer)[]): ScriptedFetch {
  const sent: SentRequest[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    sent.push({
      url: new URL(request.url),
      method: request.method,
      headers: request.headers,
      body: await request.text(),
    });
    const answer = (answers[sent.length - 1] ?? answers.at(-1))?.();
    if (answer === undefined) throw new Error('The script has no answer.');
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { fetch, sent };
}

/** An error of AWS's Query protocol. */
export function queryError(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): () => Response {
  const body = `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>1</RequestId></ErrorResponse>`;
  return () => new Response(body, { status, headers: { 'content-type': 'text/xml', ...headers } });
}

/** A result of AWS's Query protocol. */
export function queryResult(operation: string, body: string): () => Response {
  const text = `<${operation}Response><${operation}Result>${body}</${operation}Result><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></${operation}Response>`;
  return () => new Response(text, { status: 200, headers: { 'content-type': 'text/xml' } });
}
