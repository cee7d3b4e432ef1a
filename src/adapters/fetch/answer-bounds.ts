import { AdapterError } from '../../domain/verdict/errors.ts';

const MEBI = 1024 * 1024;
/** Of maps, lists and elements within each other: no answer of ours has a tenth of it. */
const DEEPEST = 100;
/** Values, or elements, of one answer: a page of a hundred pull requests has some tens of thousands. */
const MOST_VALUES = 500_000;

/** What of a far side's answer is taken in at most. */
export interface AnswerBound {
  /** As it is called in a sentence. */
  readonly farSide: string;
  /** Of the body, after it was inflated. */
  readonly mostBytes: number;
  /**
   * When somebody makes values of the body: `always`, whatever type it is said to have; `json` where it is said to be JSON; `never`
   * for a text or a file. Only then depth and number of values count.
   */
  readonly parsed: 'always' | 'json' | 'never';
}

/** Every far side whose answers are read whole. Pages of a hundred with long texts have some MiB. */
export const ANSWERS = {
  // Source: octokit/request.js, src/fetch-wrapper.ts, isJSONResponse.
  github: { farSide: 'GitHub', mostBytes: 16 * MEBI, parsed: 'json' },
  jobToken: { farSide: "GitHub's token service", mostBytes: MEBI, parsed: 'always' },
  aws: { farSide: 'AWS', mostBytes: 16 * MEBI, parsed: 'always' },
  environmentLog: { farSide: "The environment's log", mostBytes: 8 * MEBI, parsed: 'never' },
  tracker: { farSide: 'The tracker', mostBytes: 8 * MEBI, parsed: 'always' },
  slack: { farSide: 'Slack', mostBytes: 8 * MEBI, parsed: 'always' },
  /** Elastic Beanstalk takes no source bundle that is larger ("Create an application source bundle"). */
  archive: { farSide: "GitHub's archive of the repository", mostBytes: 500 * MEBI, parsed: 'never' },
} as const satisfies Readonly<Record<string, AnswerBound>>;

/** A failure in one sentence that names the far side and the bound. */
export function overBound(farSide: string, what: string): AdapterError {
  const sentence = `${farSide} sent ${what}, which is more than Greenroom takes in, so nothing was concluded from it.`;
  return new AdapterError('far_side_error', sentence, { service: farSide });
}

/**
 * The parts of an answer's body as they come, inflated.
 * @throws AdapterError when there are more bytes than the bound allows; the rest is not read then.
 */
export async function* boundedParts(answer: Response, bound: AnswerBound): AsyncGenerator<Uint8Array> {
  const tooMuch = () => overBound(bound.farSide, `more than ${bound.mostBytes / MEBI} MiB`);
  if (Number(answer.headers.get('content-length') ?? 0) > bound.mostBytes) {
    await answer.body?.cancel();
    throw tooMuch();
  }
  let length = 0;
  for await (const part of answer.body ?? []) {
    length += part.byteLength;
    if (length > bound.mostBytes) throw tooMuch();
    yield part;
  }
}

/** The whole body of an answer. @throws AdapterError when it has more bytes, more values or more depth than is taken in. */
export async function boundedBytes(answer: Response, bound: AnswerBound): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of boundedParts(answer, bound)) parts.push(part);
  const bytes = new Uint8Array(Buffer.concat(parts));
  const excess = isParsed(answer, bound) ? excessOf(bytes) : undefined;
  if (excess !== undefined) throw overBound(bound.farSide, excess);
  return bytes;
}

function isParsed({ headers }: Response, { parsed }: AnswerBound): boolean {
  if (parsed !== 'json') return parsed === 'always';
  return /^application\/(?:scim\+)?json\s*(?:;|$)/i.test(headers.get('content-type') ?? '');
}

/** The same; [] where a refusal has too much in it: a proxy's page is not what we asked for, and the status is enough. */
export async function boundedUnlessRefused(
  answer: Response,
  bound: AnswerBound,
): Promise<Uint8Array<ArrayBuffer>> {
  return boundedBytes(answer, bound).catch((error: unknown) => {
    if (answer.ok || !(error instanceof AdapterError)) throw error;
    return new Uint8Array();
  });
}

/** The same as text. */
export async function boundedText(answer: Response, bound: AnswerBound): Promise<string> {
  return new TextDecoder().decode(await boundedBytes(answer, bound));
}

/**
 * An answer that is here as a whole, for clients that read it themselves. What a refusal says is left out where it broke off.
 * @throws AdapterError as `boundedUnlessRefused`; what `fetch` throws where an answer that is no refusal breaks off.
 */
export async function wholeAnswer(answer: Response, bound: AnswerBound): Promise<Response> {
  const { status, statusText, headers, url, ok } = answer;
  const read = boundedUnlessRefused(answer, bound).catch((error: unknown) => {
    if (ok) throw error;
    return null;
  });
  const body = answer.body === null ? null : await read;
  return Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', { value: url });
}

/** What there is too much of in JSON or XML, before anything is made of it; undefined where all is within bounds. */
function excessOf(bytes: Uint8Array): string | undefined {
  const first = bytes.find((byte) => byte > 0x20);
  if (first !== BRACE && first !== BRACKET && first !== LESS) return undefined;
  const { deepest, values } = first === LESS ? measureXml(bytes) : measureJson(bytes);
  if (deepest > DEEPEST) return `more than ${DEEPEST} levels`;
  return values > MOST_VALUES ? `more than ${MOST_VALUES} values` : undefined;
}

interface Measure {
  readonly deepest: number;
  readonly values: number;
}

const BRACE = 0x7b;
const BRACKET = 0x5b;
const LESS = 0x3c;
const [QUOTE, BACKSLASH, COMMA, SLASH, GREATER] = [0x22, 0x5c, 0x2c, 0x2f, 0x3e];

function measureJson(bytes: Uint8Array): Measure {
  let [depth, deepest, values, isText] = [0, 0, 0, false];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (isText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isText = false;
    } else if (byte === QUOTE) isText = true;
    else if (byte === COMMA) values += 1;
    else if (byte === BRACE || byte === BRACKET) {
      values += 1;
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (byte === BRACE + 2 || byte === BRACKET + 2) depth -= 1;
  }
  return { deepest, values };
}

function measureXml(bytes: Uint8Array): Measure {
  let [depth, deepest, values] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === LESS) {
      values += 1;
      const next = bytes[at + 1];
      depth += next === SLASH ? -1 : next === 0x21 || next === 0x3f ? 0 : 1;
      if (depth > deepest) deepest = depth;
    } else if (byte === GREATER && bytes[at - 1] === SLASH) depth -= 1;
  }
  return { deepest, values };
}
