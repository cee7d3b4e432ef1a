import type { Evidence } from './evidence.ts';

/** Protocol of an answer, by which its body is written. */
type Wire = 'query' | 's3' | 'json';

/**
 * An answer of AWS's with its source. The protocols are those that the service models name.
 * @param said such as `400 ValidationError: Stack with id a does not exist`.
 */
export function awsRow(source: string, call: string, said: string, wire: Wire = 'query'): Evidence {
  const [, status, code = '', message = ''] = /^(\d+) (\w+): (.*)$/s.exec(said) ?? [];
  return { source, call, status: Number(status), body: bodyOf(wire, code, message) };
}

function bodyOf(wire: Wire, code: string, message: string): unknown {
  if (wire === 'json') return { __type: code, message };
  const escaped = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const error = `<Code>${code}</Code><Message>${escaped}</Message>`;
  if (wire === 's3') return `<?xml version="1.0"?>\n<Error>${error}<RequestId>1</RequestId></Error>`;
  return `<ErrorResponse><Error><Type>Sender</Type>${error}</Error><RequestId>1</RequestId></ErrorResponse>`;
}
