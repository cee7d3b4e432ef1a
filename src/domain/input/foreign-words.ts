import { oneLine } from './one-line.ts';

/** What stands for words that nobody could use. */
export const NO_WORDS = 'it gave no reason that can be read';

/** EC2 and others add it, some thousand characters that only `sts:DecodeAuthorizationMessage` reads (IAM User Guide, "Troubleshoot access denied"). */
const ENCODED = /[\s.;,]*\bEncoded authorization failure message:\s*[\w+/=-]+/gi;
/** What the AWS SDK for JavaScript puts before the parser's words and behind them where it cannot read an answer (smithy-lang/smithy-typescript, deserializerMiddleware). */
const SDK_ADVICE =
  /\s*Deserialization error: to see the raw response, inspect the hidden field \S+ on this object\.?/gi;
const PAGE = /<(?:!doctype|html|head|body|\?xml)\b/i;
/** The parser's own words on a page where XML or JSON was to be. */
const PARSER =
  /^(?:Unexpected token|Unexpected end of JSON|Unclosed tag|char '.' is not expected|Invalid XML|Expected closing tag|Opening and ending tag)/i;

/**
 * The words of a far side, on one line, as far as they help a person: without the encoded message of a refusal, and without what the
 * SDK says to programmers. A web page, or what a parser says of one, becomes `NO_WORDS`.
 */
export function foreignWords(text: string): string {
  const line = oneLine(text.replaceAll(ENCODED, '').replaceAll(SDK_ADVICE, ''));
  return line === '' || PAGE.test(line) || PARSER.test(line) ? NO_WORDS : line;
}
