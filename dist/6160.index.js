export const id = 6160;
export const ids = [6160];
export const modules = {

/***/ 64954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ refusePlainHttp)
/* harmony export */ });
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/** Signed requests and tokens go over plain http only to this very machine. @throws UserError */
function refusePlainHttp(url) {
    if (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname)))
        return;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_input', `Nothing was sent to ${url.protocol}//${url.host}, because credentials go over plain http only to loopback; use an https address.`);
}


/***/ }),

/***/ 7045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ wholeAnswer),
/* harmony export */   I3: () => (/* binding */ ANSWERS),
/* harmony export */   JE: () => (/* binding */ overBound),
/* harmony export */   LD: () => (/* binding */ boundedText),
/* harmony export */   WA: () => (/* binding */ boundedUnlessRefused),
/* harmony export */   oN: () => (/* binding */ boundedParts)
/* harmony export */ });
/* unused harmony export boundedBytes */
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);

const MEBI = 1024 * 1024;
/** Of maps, lists and elements within each other: no answer of ours has a tenth of it. */
const DEEPEST = 100;
/** Values, or elements, of one answer: a page of a hundred pull requests has some tens of thousands. */
const MOST_VALUES = 500_000;
/** Every far side whose answers are read whole. Pages of a hundred with long texts have some MiB. */
const ANSWERS = {
    // Source: octokit/request.js, src/fetch-wrapper.ts, isJSONResponse.
    github: { farSide: 'GitHub', mostBytes: 16 * MEBI, parsed: 'json' },
    jobToken: { farSide: "GitHub's token service", mostBytes: MEBI, parsed: 'always' },
    aws: { farSide: 'AWS', mostBytes: 16 * MEBI, parsed: 'always' },
    environmentLog: { farSide: "The environment's log", mostBytes: 8 * MEBI, parsed: 'never' },
    tracker: { farSide: 'The tracker', mostBytes: 8 * MEBI, parsed: 'always' },
    slack: { farSide: 'Slack', mostBytes: 8 * MEBI, parsed: 'always' },
    /** Elastic Beanstalk takes no source bundle that is larger ("Create an application source bundle"). */
    archive: { farSide: "GitHub's archive of the repository", mostBytes: 500 * MEBI, parsed: 'never' },
};
/** A failure in one sentence that names the far side and the bound. */
function overBound(farSide, what) {
    const sentence = `${farSide} sent ${what}, which is more than Greenroom takes in, so nothing was concluded from it.`;
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .o('far_side_error', sentence, { service: farSide });
}
/**
 * The parts of an answer's body as they come, inflated.
 * @throws AdapterError when there are more bytes than the bound allows; the rest is not read then.
 */
async function* boundedParts(answer, bound) {
    const tooMuch = () => overBound(bound.farSide, `more than ${bound.mostBytes / MEBI} MiB`);
    if (Number(answer.headers.get('content-length') ?? 0) > bound.mostBytes) {
        await answer.body?.cancel();
        throw tooMuch();
    }
    let length = 0;
    for await (const part of answer.body ?? []) {
        length += part.byteLength;
        if (length > bound.mostBytes)
            throw tooMuch();
        yield part;
    }
}
/** The whole body of an answer. @throws AdapterError when it has more bytes, more values or more depth than is taken in. */
async function boundedBytes(answer, bound) {
    const parts = [];
    for await (const part of boundedParts(answer, bound))
        parts.push(part);
    const bytes = new Uint8Array(Buffer.concat(parts));
    const excess = isParsed(answer, bound) ? excessOf(bytes) : undefined;
    if (excess !== undefined)
        throw overBound(bound.farSide, excess);
    return bytes;
}
function isParsed({ headers }, { parsed }) {
    if (parsed !== 'json')
        return parsed === 'always';
    return /^application\/(?:scim\+)?json\s*(?:;|$)/i.test(headers.get('content-type') ?? '');
}
/** The same; [] where a refusal has too much in it: a proxy's page is not what we asked for, and the status is enough. */
async function boundedUnlessRefused(answer, bound) {
    return boundedBytes(answer, bound).catch((error) => {
        if (answer.ok || !(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .o))
            throw error;
        return new Uint8Array();
    });
}
/** The same as text. */
async function boundedText(answer, bound) {
    return new TextDecoder().decode(await boundedBytes(answer, bound));
}
/**
 * An answer that is here as a whole, for clients that read it themselves. What a refusal says is left out where it broke off.
 * @throws AdapterError as `boundedUnlessRefused`; what `fetch` throws where an answer that is no refusal breaks off.
 */
async function wholeAnswer(answer, bound) {
    const { status, statusText, headers, url, ok } = answer;
    const read = boundedUnlessRefused(answer, bound).catch((error) => {
        if (ok)
            throw error;
        return null;
    });
    const body = answer.body === null ? null : await read;
    return Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', { value: url });
}
/** What there is too much of in JSON or XML, before anything is made of it; undefined where all is within bounds. */
function excessOf(bytes) {
    const first = bytes.find((byte) => byte > 0x20);
    if (first !== BRACE && first !== BRACKET && first !== LESS)
        return undefined;
    const { deepest, values } = first === LESS ? measureXml(bytes) : measureJson(bytes);
    if (deepest > DEEPEST)
        return `more than ${DEEPEST} levels`;
    return values > MOST_VALUES ? `more than ${MOST_VALUES} values` : undefined;
}
const BRACE = 0x7b;
const BRACKET = 0x5b;
const LESS = 0x3c;
const [QUOTE, BACKSLASH, COMMA, SLASH, GREATER] = [0x22, 0x5c, 0x2c, 0x2f, 0x3e];
function measureJson(bytes) {
    let [depth, deepest, values, isText] = [0, 0, 0, false];
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (isText) {
            if (byte === BACKSLASH)
                at += 1;
            else if (byte === QUOTE)
                isText = false;
        }
        else if (byte === QUOTE)
            isText = true;
        else if (byte === COMMA)
            values += 1;
        else if (byte === BRACE || byte === BRACKET) {
            values += 1;
            depth += 1;
            if (depth > deepest)
                deepest = depth;
        }
        else if (byte === BRACE + 2 || byte === BRACKET + 2)
            depth -= 1;
    }
    return { deepest, values };
}
function measureXml(bytes) {
    let [depth, deepest, values] = [0, 0, 0];
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte === LESS) {
            values += 1;
            const next = bytes[at + 1];
            depth += next === SLASH ? -1 : next === 0x21 || next === 0x3f ? 0 : 1;
            if (depth > deepest)
                deepest = depth;
        }
        else if (byte === GREATER && bytes[at - 1] === SLASH)
            depth -= 1;
    }
    return { deepest, values };
}


/***/ }),

/***/ 75834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bg: () => (/* binding */ mayPass),
/* harmony export */   lA: () => (/* binding */ fits),
/* harmony export */   rl: () => (/* binding */ causeOf),
/* harmony export */   ut: () => (/* binding */ answerOf)
/* harmony export */ });
/** The first row of a table that an answer fits; undefined where none does. A row that names its calls fits no unknown one. */
function answerOf(table, given) {
    for (const name in table)
        if (fits(table[name], given))
            return { ...table[name], name };
    return undefined;
}
/** True where an answer is of a row's kind, whatever rows stand before it. */
function fits(row, { call = '', status, code = '', words = '' }) {
    if (row.calls !== undefined && !row.calls.includes(call))
        return false;
    if (!isOfStatus(row.status, status))
        return false;
    if (row.code !== undefined && !row.code.test(code))
        return false;
    return row.says === undefined || row.says.test(words);
}
function isOfStatus(listed, status) {
    if (listed === undefined || listed === status)
        return true;
    if (typeof listed === 'object')
        return status !== undefined && listed.includes(status);
    return listed === classOf(status);
}
function classOf(status) {
    return `${Math.floor((status ?? 0) / 100)}xx`;
}
/** The reason code where the answer is in the way: something that is not there is an error for whoever needs it. */
function causeOf({ cause }) {
    return cause === 'fact' ? 'far_side_error' : cause;
}
/** True where the same job may go better later. */
function mayPass({ repeat }) {
    return repeat !== 'final';
}


/***/ }),

/***/ 60807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ listBound)
/* harmony export */ });
/* harmony import */ var _answer_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7045);

/** Of one list: a hundred thousand items where a page has a hundred. */
const MOST_PAGES = 1_000;
/** How long a list may be read though the action's time is over, in ms: a failure still wants its evidence. */
const SPARE_MS = 60_000;
/** @param of what the list holds, such as `stacks`. */
function listBound(farSide, of, time) {
    const startedAt = time?.monotonic() ?? 0;
    let pages = 1;
    return {
        next() {
            pages += 1;
            if (pages > MOST_PAGES)
                throw (0,_answer_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .overBound */ .JE)(farSide, `more than ${MOST_PAGES} pages of ${of}`);
            const now = time?.monotonic() ?? 0;
            if (time !== undefined && now >= time.endsAt() && now >= startedAt + SPARE_MS)
                throw (0,_answer_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .overBound */ .JE)(farSide, `pages of ${of} for longer than the action's timeout`);
        },
    };
}


/***/ }),

/***/ 98470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ retryingFetch),
/* harmony export */   h: () => (/* binding */ rateLimitWait)
/* harmony export */ });
/* harmony import */ var _domain_pace_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59414);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);
/* harmony import */ var _answer_bounds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7045);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75834);




/** Where a service says that it limits the rate, but not when that ends. */
const UNKNOWN_WAIT_MS = 60_000;
/** For one try, answer and body; a request that brings a signal has its own limit. */
const LONGEST_TRY_MS = 30_000;
/** Characters of a refusal in which words are looked for. */
const LONGEST_WORDS = 10_000;
/**
 * A `fetch` that tries again where that is safe: reads, and writes that say how things are (`isRepeatable`), that met a network error, an answer that broke off or one that its far side's table repeats, and any request that
 * GitHub turned away unread because of a rate limit, when the wait it asks for is at most a minute.
 * Source: docs.github.com, "Best practices for using the REST API", handle rate limit errors.
 */
function retryingFetch(fetch, { answers, sleep, timeout = AbortSignal.timeout, isRepeatable = () => false, bound }) {
    return async function retrying(input, init) {
        const url = input instanceof Request ? input.url : String(input);
        const reads = ['GET', 'HEAD'].includes((init?.method ?? 'GET').toUpperCase()) || isRepeatable(url);
        for (let count = 1;; count += 1) {
            const signal = init?.signal ?? timeout(LONGEST_TRY_MS);
            const outcome = await once(() => fetch(input, { ...init, signal }), bound);
            const words = bound === undefined ? '' : await wordsOf(outcome, url);
            const failed = failureOf(outcome, { answers, reads, words });
            const pause = failed && (0,_domain_pace_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .pauseBeforeRetry */ .G)(_domain_pace_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .RETRIES */ .Z.http, { ...failed, count });
            if (pause === undefined)
                return resultOf(outcome);
            if ('response' in outcome)
                await outcome.response.body?.cancel();
            await sleep(pause, `${URL.canParse(url) ? new URL(url).host : 'a service'} to answer`);
        }
    };
}
function resultOf(outcome) {
    if ('error' in outcome)
        throw outcome.error;
    return outcome.response;
}
/** Undefined for an answer that stands. */
function failureOf(outcome, { answers, reads, words }) {
    if ('error' in outcome)
        return { isRepeatable: reads && !isFinal(outcome.error) };
    const { status, ok, headers } = outcome.response;
    if (!ok && (0,_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .answerOf */ .ut)(answers, { status })?.repeat === 'a few times')
        return { isRepeatable: reads };
    if (ok && !reads)
        return undefined;
    const askedMs = rateLimitWait(status, headers, words);
    return askedMs === undefined ? undefined : { isRepeatable: false, askedMs };
}
async function once(ask, bound) {
    try {
        const response = await ask();
        return { response: bound === undefined ? response : await (0,_answer_bounds_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeAnswer */ .Eg)(response, bound) };
    }
    catch (error) {
        return { error };
    }
}
/** Of a refusal, or of errors beside 200 as GraphQL has them: the words by which a rate limit is known. */
async function wordsOf(outcome, url) {
    if ('error' in outcome)
        return '';
    const { status } = outcome.response;
    const isQuery = status === 200 && url.endsWith('/graphql');
    if (!isQuery && status !== 403 && status !== 429)
        return '';
    const text = await outcome.response.clone().text();
    return isQuery ? errorsOf(text) : text.slice(0, LONGEST_WORDS);
}
/** Types and messages of the errors of a GraphQL answer. What stands in its data is anybody's text. */
function errorsOf(text) {
    if (!/rate.limit/i.test(text))
        return '';
    try {
        const { errors = [] } = JSON.parse(text);
        return errors.map(({ type, message }) => `${type} ${message}`).join(' ');
    }
    catch {
        return '';
    }
}
/**
 * Milliseconds that a service asks to wait; undefined when the answer is not about a rate limit. GitHub's GraphQL answers
 * a secondary limit with 200 as well (docs.github.com/graphql, "Rate limits and query limits", exceeding the rate limit). A secondary
 * limit may come without any header, and is known by its words then, of which servers have older ones (octokit/plugin-throttling.js,
 * `src/index.ts`; MiSecurity/x-patrol#19); the wait is at
 * least a minute (docs.github.com, "Best practices for using the REST API", handle rate limit errors).
 * @param words of the answer's body, as far as they are known.
 */
function rateLimitWait(status, headers, words = '') {
    if (![200, 403, 429].includes(status))
        return undefined;
    const retryAfter = Number(headers.get('retry-after') ?? Number.NaN);
    if (Number.isFinite(retryAfter))
        return retryAfter * 1000;
    const isNamed = /\bsecondary rate\b|\brate limit exceeded\b|\bRATE_LIMIT(?:ED)?\b|\babuse detection\b|\btemporarily blocked\b/i.test(words);
    if (status === 200 && !isNamed)
        return undefined;
    if (headers.get('x-ratelimit-remaining') === '0') {
        const reset = Number(headers.get('x-ratelimit-reset')) * 1000;
        const answered = Date.parse(headers.get('date') ?? '');
        return Number.isFinite(reset - answered) ? Math.max(reset - answered, 1000) : UNKNOWN_WAIT_MS;
    }
    return status === 429 || isNamed ? UNKNOWN_WAIT_MS : undefined;
}
/** What was aborted, and what was found to be too much, is no better the next time. */
function isFinal(error) {
    return error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .o || isAbort(error);
}
function isAbort(error) {
    return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}


/***/ }),

/***/ 85677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NR: () => (/* binding */ bytesOfFile),
/* harmony export */   Y0: () => (/* binding */ writeParts),
/* harmony export */   cU: () => (/* binding */ bytesInARow),
/* harmony export */   io: () => (/* binding */ readBytes),
/* harmony export */   mm: () => (/* binding */ bytesBetween)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);




/** What of a file is in memory at a time. */
const PART = 256 * 1024;
/** A file's, as it is while they are read; its size is that of now. */
async function bytesOfFile(path) {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    return { size, parts: (from = 0, to = size) => partsOfFile(path, Math.max(0, from), Math.min(to, size)) };
}
/** Makes a file of them, for its own user alone. Many parts are small, so they are gathered on their way to the disk. */
async function writeParts(path, parts) {
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(parts, { objectMode: true }), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path, { mode: 0o600 }));
}
async function* partsOfFile(path, from, to) {
    if (from >= to)
        return;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
    try {
        for (let at = from; at < to;) {
            const part = Buffer.allocUnsafeSlow(Math.min(PART, to - at));
            const { bytesRead } = await file.read(part, 0, part.length, at);
            if (bytesRead === 0)
                throw new Error(`The file ${path} became shorter while it was read.`);
            yield part.subarray(0, bytesRead);
            at += bytesRead;
        }
    }
    finally {
        await file.close();
    }
}
/** Of sources one after the other; what is in memory already is one, too. */
function bytesInARow(sources) {
    const size = sources.reduce((sum, each) => sum + sizeOfSource(each), 0);
    return {
        size,
        async *parts(from = 0, to = size) {
            let start = 0;
            for (const source of sources) {
                const length = sizeOfSource(source);
                const [first, last] = [Math.max(0, from - start), Math.min(length, to - start)];
                start += length;
                if (first >= last)
                    continue;
                if (source instanceof Uint8Array)
                    yield source.subarray(first, last);
                else
                    yield* source.parts(first, last);
            }
        },
    };
}
function sizeOfSource(source) {
    return source instanceof Uint8Array ? source.length : source.size;
}
/** Some of another's bytes. */
function bytesBetween(source, from, to) {
    const size = to - from;
    return { size, parts: (first = 0, last = size) => source.parts(from + first, Math.min(from + last, to)) };
}
/** In memory, from `from` up to `to`; fewer where there are no more. No `Buffer`, whose `slice` is no copy. */
async function readBytes(source, from, to) {
    const [first, last] = [Math.max(0, from), Math.min(to, source.size)];
    const whole = new Uint8Array(Math.max(0, last - first));
    let at = 0;
    for await (const part of source.parts(first, last)) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}


/***/ }),

/***/ 99692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   HX: () => (/* binding */ LOCAL_SIGNATURE),
/* harmony export */   Lw: () => (/* binding */ CENTRAL_SIGNATURE),
/* harmony export */   PB: () => (/* binding */ wrappingFolder),
/* harmony export */   Sd: () => (/* binding */ MAX_ENTRIES),
/* harmony export */   VV: () => (/* binding */ modeOf),
/* harmony export */   Zp: () => (/* binding */ LARGEST_DIRECTORY),
/* harmony export */   cR: () => (/* binding */ DIRECTORY_SIZE),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   rs: () => (/* binding */ endRecord),
/* harmony export */   xW: () => (/* binding */ concat)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _byte_sources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85677);


const END = 0x06054b50;
const END_SIZE = 22;
/** In bytes, of an entry's record in the directory without its name. */
const DIRECTORY_SIZE = 46;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const UNKNOWN_32 = 0xffffffff;
/** The directory counts in sixteen bits, and the last number means that it is counted elsewhere. */
const MAX_ENTRIES = 0xffff;
/** In bytes, as it is read into memory: 65,534 entries may have paths of almost two hundred. */
const LARGEST_DIRECTORY = 16 * 1024 * 1024;
/** @throws Error in one sentence when the bytes are no zip, or one that is damaged or larger than the format's first form allows. */
async function readEntries(zip) {
    const tail = await (0,_byte_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .readBytes */ .io)(zip, zip.size - END_SIZE - 0xffff, zip.size);
    const view = viewOf(tail);
    const endInTail = findEnd(view);
    const start = view.getUint32(endInTail + 16, true);
    if (start === UNKNOWN_32)
        throw new Error('The archive is larger than 4 GiB.');
    const end = zip.size - tail.length + endInTail;
    if (end - start > LARGEST_DIRECTORY)
        throw new Error(`The archive has a directory larger than ${LARGEST_DIRECTORY / 1024 / 1024} MiB.`);
    const entries = entriesIn(await (0,_byte_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .readBytes */ .io)(zip, start, end), start);
    const announced = view.getUint16(endInTail + 10, true);
    if (announced !== MAX_ENTRIES && announced !== entries.length)
        throw new Error('The archive is cut short.');
    if (entries.length >= MAX_ENTRIES)
        throw new Error(`The archive holds more than ${MAX_ENTRIES - 1} entries.`);
    return entries;
}
function entriesIn(directory, start) {
    const view = viewOf(directory);
    const entries = [];
    let at = 0;
    while (at + 46 <= directory.length && view.getUint32(at, true) === CENTRAL_SIGNATURE) {
        const nameLength = view.getUint16(at + 28, true);
        const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
        const entry = {
            record: directory.subarray(at, next),
            at: start + at,
            name: directory.subarray(at + 46, at + 46 + nameLength),
            localOffset: view.getUint32(at + 42, true),
            compressedSize: view.getUint32(at + 20, true),
        };
        if (entry.localOffset === UNKNOWN_32 || entry.compressedSize === UNKNOWN_32) {
            throw new Error('The archive holds an entry larger than 4 GiB.');
        }
        entries.push(entry);
        at = next;
    }
    return entries;
}
/** Where the end record stands in the last bytes of a zip. */
function findEnd(tail) {
    for (let at = tail.byteLength - END_SIZE; at >= 0; at -= 1) {
        if (tail.getUint32(at, true) === END)
            return at;
    }
    throw new Error('It is not a zip archive.');
}
/** Type and rights as Unix has them; 0 where the zip says nothing of them. */
function modeOf({ record }) {
    return viewOf(record).getUint16(40, true);
}
const [STORED, DEFLATED] = [0, 8];
/**
 * What a small entry holds.
 * @param mostBytes the most that it may be.
 * @throws Error where it is more, or cannot be read.
 */
async function contentOf(zip, entry, mostBytes) {
    const from = entry.localOffset;
    const method = viewOf(entry.record).getUint16(10, true);
    // What deflate cannot press is a little longer for it (RFC 1951, 3.2.4).
    if (entry.compressedSize > (method === STORED ? mostBytes : 2 * mostBytes))
        throw new Error('It cannot be read.');
    const local = viewOf(await (0,_byte_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .readBytes */ .io)(zip, from, from + 30));
    const start = from + 30 + local.getUint16(26, true) + local.getUint16(28, true);
    const packed = await (0,_byte_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .readBytes */ .io)(zip, start, start + entry.compressedSize);
    if (method === DEFLATED)
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(packed, { maxOutputLength: mostBytes });
    if (method !== STORED)
        throw new Error('It cannot be read.');
    return packed;
}
/** The common first folder with its slash; empty when the entries do not share one. */
function wrappingFolder(entries) {
    const first = entries[0]?.name ?? new Uint8Array();
    const wrapper = first.subarray(0, first.indexOf(0x2f) + 1);
    const shared = entries.every((entry) => wrapper.every((byte, index) => entry.name[index] === byte));
    return shared ? wrapper : new Uint8Array();
}
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
/** The record that ends a zip; sizes and places in bytes. */
function endRecord(count, directorySize, directoryAt) {
    const record = new Uint8Array(22);
    const fields = viewOf(record);
    fields.setUint32(0, END, true);
    fields.setUint16(8, count, true);
    fields.setUint16(10, count, true);
    fields.setUint32(12, directorySize, true);
    fields.setUint32(16, directoryAt, true);
    return record;
}
/** In bytes. */
function sizeOf(parts) {
    return parts.reduce((sum, part) => sum + part.length, 0);
}
function concat(parts) {
    const whole = new Uint8Array(sizeOf(parts));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}


/***/ }),

/***/ 72829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ NO_WORDS),
/* harmony export */   K: () => (/* binding */ foreignWords)
/* harmony export */ });
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82196);

/** What stands for words that nobody could use. */
const NO_WORDS = 'it gave no reason that can be read';
/** EC2 and others add it, some thousand characters that only `sts:DecodeAuthorizationMessage` reads (IAM User Guide, "Troubleshoot access denied"). */
const ENCODED = /[\s.;,]*\bEncoded authorization failure message:\s*[\w+/=-]+/gi;
/** What the AWS SDK for JavaScript puts before the parser's words and behind them where it cannot read an answer (smithy-lang/smithy-typescript, deserializerMiddleware). */
const SDK_ADVICE = /\s*Deserialization error: to see the raw response, inspect the hidden field \S+ on this object\.?/gi;
const PAGE = /<(?:!doctype|html|head|body|\?xml)\b/i;
/** The parser's own words on a page where XML or JSON was to be. */
const PARSER = /^(?:Unexpected token|Unexpected end of JSON|Unclosed tag|char '.' is not expected|Invalid XML|Expected closing tag|Opening and ending tag)/i;
/**
 * The words of a far side, on one line, as far as they help a person: without the encoded message of a refusal, and without what the
 * SDK says to programmers. A web page, or what a parser says of one, becomes `NO_WORDS`.
 */
function foreignWords(text) {
    const line = (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text.replaceAll(ENCODED, '').replaceAll(SDK_ADVICE, ''));
    return line === '' || PAGE.test(line) || PARSER.test(line) ? NO_WORDS : line;
}


/***/ }),

/***/ 45887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ timeIn),
/* harmony export */   PC: () => (/* binding */ factsIn),
/* harmony export */   ek: () => (/* binding */ isKeptCommit),
/* harmony export */   hl: () => (/* binding */ factsText),
/* harmony export */   sx: () => (/* binding */ isKeptNumber),
/* harmony export */   zf: () => (/* binding */ speakerIn)
/* harmony export */ });
/* harmony import */ var _is_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86617);

/** What we keep so is shorter by far. */
const LONGEST_TEXT = 4_000;
/**
 * A line for people, then facts as JSON. It is the message of a commit, in which GitHub would tell people and issues that they are mentioned
 * (rust-lang/rust#137990), so the signs of a mention and of an address are written as JSON can, too.
 */
function factsText(line, facts) {
    const json = JSON.stringify({ schema: 1, ...facts }).replaceAll(/[@#/]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
    return `${line}\n\n${json}\n`;
}
/** The facts in such a text; undefined where there are none. Whoever may push can write one, so nothing in it is believed blindly. */
function factsIn(text) {
    const at = text.indexOf('{');
    if (at < 0 || text.length > LONGEST_TEXT)
        return undefined;
    const facts = parsed(text.slice(at));
    return (0,_is_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(facts) && facts['schema'] === 1 ? facts : undefined;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** The person of kept facts; undefined for what is none. */
function speakerIn(value) {
    if (!(0,_is_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value))
        return undefined;
    const { login, id } = value;
    if (typeof login !== 'string' || !/^[\w-]{1,60}(?:\[bot\])?$/.test(login) || !isKeptNumber(id))
        return undefined;
    return { login, id };
}
/** A time of kept facts as ISO 8601; undefined for what is none. */
function timeIn(value) {
    if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(value) || Number.isNaN(Date.parse(value)))
        return undefined;
    return new Date(value).toISOString();
}
/** True of an id of GitHub's, and of the number of a pull request. */
function isKeptNumber(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
/** True of a full SHA. */
function isKeptCommit(value) {
    return typeof value === 'string' && /^[0-9a-f]{40}$/.test(value);
}


/***/ }),

/***/ 61199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ CAPABILITIES),
/* harmony export */   BX: () => (/* binding */ BUCKET_NAME),
/* harmony export */   GQ: () => (/* binding */ SITE_PATH),
/* harmony export */   L2: () => (/* binding */ TAG_KEY),
/* harmony export */   V2: () => (/* binding */ DOMAIN),
/* harmony export */   W_: () => (/* binding */ ACCOUNT_ID),
/* harmony export */   XC: () => (/* binding */ WORKFLOW_FILE),
/* harmony export */   ZN: () => (/* binding */ HOSTED_ZONE_ID),
/* harmony export */   Zg: () => (/* binding */ REGION),
/* harmony export */   cd: () => (/* binding */ GITHUB_LOGIN),
/* harmony export */   j: () => (/* binding */ STATUS_CONTEXT),
/* harmony export */   nF: () => (/* binding */ KEY_PREFIX),
/* harmony export */   pk: () => (/* binding */ COMMIT_SHA),
/* harmony export */   xG: () => (/* binding */ ROLE_ARN)
/* harmony export */ });
const ROLE_ARN = {
    pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/,
    takes: 'the ARN of a role, such as arn:aws:iam::ACCOUNT:role/NAME',
};
const REGION = {
    pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
    takes: 'regions such as eu-central-1',
};
/** An organisation may put `_` and its own short code behind the names of those whom it manages (docs.github.com, "Usernames for managed user accounts"). */
const GITHUB_LOGIN = {
    pattern: /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9])?(?:\[bot\])?$/,
    takes: 'logins on GitHub such as shop-deployer[bot]',
};
const ACCOUNT_ID = { pattern: /^\d{12}$/, takes: 'account ids, each of twelve digits' };
const COMMIT_SHA = {
    pattern: /^[0-9A-Fa-f]{40}$/,
    takes: 'a full SHA of 40 hexadecimal digits',
};
/** Looser than S3 is with new buckets, since old ones may have capitals, underscores and long names. */
const BUCKET_NAME = {
    pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$/,
    takes: 'the name of a bucket, without s3:// and without a path',
};
const KEY_PREFIX = {
    pattern: /^(?!(?:.*\/)?\.{1,2}(?:\/|$))[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+){0,9}\/?$/,
    takes: 'a path of letters, digits, dots, hyphens and underscores, without a slash in front',
};
const DOMAIN = {
    pattern: /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.?$/,
    takes: 'a domain such as preview.example.com, without https://',
};
/** Route 53's own model, without the prefix that its API writes before an id. */
const HOSTED_ZONE_ID = {
    pattern: /^[A-Z0-9]{1,32}$/,
    takes: 'the id of a hosted zone, such as Z00000000EXAMPLE, without /hostedzone/',
};
/** A path of the environment's own site: no other host can be meant by it. */
const SITE_PATH = {
    pattern: /^\/(?![/\\])[^\s\\]*$/,
    takes: 'a path that begins with one slash, such as /version',
};
/** A workflow's file by its name alone, since a path would be another address of GitHub's API. */
const WORKFLOW_FILE = {
    pattern: /^[\w-][\w.-]*\.ya?ml$/,
    takes: 'the name of a file in .github/workflows, such as greenroom.yml',
};
/** GitHub takes longer ones; a rule has to name it letter by letter. */
const STATUS_CONTEXT = {
    pattern: /^[\w./-][\w ./-]{0,98}[\w./-]$/,
    takes: 'the name of a status of 2 to 100 letters, digits, blanks and ./_-',
};
/** CloudFormation's own list (CreateChangeSet, Capabilities). */
const CAPABILITIES = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'];
/**
 * Keys of tags that a team may give; the others tell whose an environment is, or are AWS's. IAM takes `Branch` for the same key as
 * our `branch`, and then refuses both ("Tags for AWS Identity and Access Management resources", IAM User Guide).
 */
const TAG_KEY = {
    pattern: /^(?![aA][wW][sS]:|(?!greenroom:protect$)[gG][rR][eE][eE][nN][rR][oO][oO][mM]:|[bB][rR][aA][nN][cC][hH]$).+$/,
    takes: 'tags of your own; branch, greenroom:… and aws:… are taken, in capitals too, because IAM ignores case in the keys of tags',
};


/***/ }),

/***/ 95546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isBranchName)
/* harmony export */ });
/** What git takes in no name of a branch (git-scm.com/docs/git-check-ref-format), and what would lead elsewhere in an address. */
const NO_REF = /[\s\p{Cc}~^:?*[\\]|\.\.|\/\/|@\{|^[-./]|\/\.|[./]$|\.lock(?:\/|$)/u;
/** A file system takes no longer name, and git keeps refs as files. */
const LONGEST = 255;
/** True of what may be the name of a branch, without `refs/heads/`. */
function isBranchName(text) {
    return text !== '' && text.length <= LONGEST && !NO_REF.test(text);
}


/***/ }),

/***/ 35946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ parseIntent),
/* harmony export */   S5: () => (/* binding */ describeSent),
/* harmony export */   SK: () => (/* binding */ intentText),
/* harmony export */   aQ: () => (/* binding */ sentIn),
/* harmony export */   bS: () => (/* binding */ isSentLater),
/* harmony export */   hj: () => (/* binding */ sentPayload)
/* harmony export */ });
/* harmony import */ var _input_kept_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45887);
/* harmony import */ var _input_ref_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95546);


/** The text that an intent is kept as. */
function intentText(intent) {
    return (0,_input_kept_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .factsText */ .hl)(`Send ${intent.commit.slice(0, 7)} to ${intent.environment}`, { ...intent });
}
/** The intent in a text; undefined where it is none of that environment's. */
function parseIntent(text, environment) {
    const facts = (0,_input_kept_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .factsIn */ .PC)(text);
    if (facts === undefined || facts['environment'] !== environment)
        return undefined;
    const { branch, commit, command, pullRequest } = facts;
    const [by, since] = [(0,_input_kept_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .speakerIn */ .zf)(facts['by']), (0,_input_kept_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .timeIn */ .Hi)(facts['since'])];
    if (by === undefined || since === undefined || !(0,_input_kept_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeptCommit */ .ek)(commit))
        return undefined;
    if (typeof branch !== 'string' || !(0,_input_ref_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isBranchName */ .Q)(branch))
        return undefined;
    if (!(0,_input_kept_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeptNumber */ .sx)(command) || !(0,_input_kept_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeptNumber */ .sx)(pullRequest))
        return undefined;
    return { environment, branch, commit, by, since, command, pullRequest };
}
/** True where the intent was said after that command, which then comes too late. Ids of comments grow, and times are whole seconds. */
function isSentLater(intent, { comment, saidAt }) {
    const apart = Date.parse(intent.since) - Date.parse(saidAt);
    return apart === 0 ? intent.command > comment : apart > 0;
}
/** Such as `commit abc1234 of branch 'feature/a', sent by mr-a at 2026-03-02 09:00 UTC`. */
function describeSent({ branch, commit, by, since, }) {
    return `commit ${commit.slice(0, 7)} of branch '${branch}', sent by ${by.login} at ${since.slice(0, 16).replace('T', ' ')} UTC`;
}
/** What a deployment's payload says of the intent that led to it, so that whoever reads the record knows whose commit runs. */
function sentPayload({ branch, by }) {
    return { sentBranch: branch, sentBy: by.login };
}
/** The same, read from a payload; undefined where it does not say so. */
function sentIn(payload) {
    const { sentBranch: branch, sentBy: by } = payload;
    return branch === undefined || by === undefined ? undefined : { branch, by };
}


/***/ }),

/***/ 50962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   PG: () => (/* binding */ parseLock),
/* harmony export */   li: () => (/* binding */ lockText)
/* harmony export */ });
/* unused harmony export LONGEST_REASON */
/* harmony import */ var _input_kept_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45887);
/* harmony import */ var _input_one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82196);


/** Of a longer reason only the beginning is kept. */
const LONGEST_REASON = 200;
/** What a person wrote behind the command as one line; people of github/branch-deploy write `--reason` before it. */
function reasonOf(said) {
    return (0,_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(said.replace(/^\s*--reason(?:\s+|=|$)/i, ''), LONGEST_REASON).toWellFormed();
}
/** The text that a lock is kept as. */
function lockText({ commit, ...lock }) {
    return (0,_input_kept_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .factsText */ .hl)(`Lock ${lock.environment} for ${lock.owner.login}`, { ...lock, commit: commit ?? null });
}
/** The lock in a text; undefined where it is none of that environment's. */
function parseLock(text, environment) {
    const facts = (0,_input_kept_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .factsIn */ .PC)(text);
    if (facts === undefined || facts['environment'] !== environment)
        return undefined;
    const { reason, command, pullRequest, commit } = facts;
    const [owner, since] = [(0,_input_kept_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .speakerIn */ .zf)(facts['owner']), (0,_input_kept_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .timeIn */ .Hi)(facts['since'])];
    if (owner === undefined || since === undefined || typeof reason !== 'string')
        return undefined;
    if (!(0,_input_kept_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .isKeptNumber */ .sx)(command) || !(0,_input_kept_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .isKeptNumber */ .sx)(pullRequest))
        return undefined;
    return {
        environment,
        owner,
        reason: (0,_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(reason, LONGEST_REASON),
        since,
        command,
        pullRequest,
        commit: (0,_input_kept_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .isKeptCommit */ .ek)(commit) ? commit : undefined,
    };
}


/***/ }),

/***/ 55054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ PACES),
/* harmony export */   OC: () => (/* binding */ LONGEST_WAITS),
/* harmony export */   aZ: () => (/* binding */ PATIENCE),
/* harmony export */   k7: () => (/* binding */ EVERY),
/* harmony export */   xJ: () => (/* binding */ MAX_PASSES)
/* harmony export */ });
/** How often each thing that is waited for is looked at. A pace gives milliseconds. */
const PACES = {
    /** A stack, or a Beanstalk environment that is changing: often while young, then about twelve calls a minute, and fewer later, because the rate of requests is shared by everyone in the account and region. */
    operation: bySpan(12_000, 600, (waited) => Math.min(10_000, waited / 4)),
    /** A stack that another operation holds: an answer may lag behind what was just asked for. */
    lag: steady(1_000),
    /** An environment's address: a look costs it nothing, and most answer within seconds of their deployment. */
    site: bySpan(15_000, 500, () => 5_000),
    /** Whether an environment that does not become healthy is still wanted: 1,000 requests an hour are all that a repository's jobs have on GitHub together. */
    wanted: growing(15_000, 300_000),
    /** Right answers of an environment in a row: instances take turns within moments. */
    siteAgain: steady(500),
    /** A database that starts, which takes minutes at least. */
    database: growing(2_000, 15_000),
    /** A change set, or an application version: seconds mostly. */
    preparation: growing(250, 3_000),
    /** An application that Beanstalk is at work on, until one of its versions can be deleted: often minutes. */
    deletion: growing(2_000, 15_000),
    /** The tail of an instance's log: seconds, and a run that is over is held up by no more than one look. */
    log: growing(250, 1_000),
    /** A bucket that is emptied while an application still writes to it. */
    bucket: (_waited, looks) => 500 * looks,
    /** Whether a pull request can be merged, which GitHub works out in the background within seconds. */
    mergeable: steady(1_000),
    /**
     * From one pull request that is brought up to date to the next. Runs behind pushes to one base take turns, with those behind accepted
     * merges where it is the default branch, so all of them together stay below 500 writes an hour (docs.github.com, "Rate limits for the
     * REST API", about secondary rate limits). Those of several bases at once may go beyond: GitHub answers that with a wait.
     */
    update: steady(8_000),
    /** An answer of GitHub's that is older than what the run knows: its copies are seconds behind. */
    stale: growing(500, 3_000),
};
/** How long what has no deadline of its own is waited for, in ms that were slept. */
const LONGEST_WAITS = {
    /** A change set: CloudFormation takes seconds, and minutes for hundreds of resources. */
    preparation: 300_000,
    /** An application version: Beanstalk reads the whole bundle. */
    processing: 180_000,
    /** An application that Beanstalk is at work on. */
    deletion: 120_000,
    /** The tail of a log: what takes longer is not worth a failed run's time. */
    log: 40_000,
    /** Whether a pull request can be merged: five looks. */
    mergeable: 4_000,
    /** An answer of GitHub's that is older than what the run knows. */
    stale: 9_000,
};
/** How often a bucket or a repository of images is gone through until nothing is left in it: what never stops writing has to be stopped first. */
const MAX_PASSES = 8;
/** What is done now and then while something else is waited for, in ms between two times. */
const EVERY = {
    /** Asking Elastic Beanstalk whether a site can still become healthy. */
    hope: 15_000,
    /** Reading the events of a Beanstalk environment while its stack changes. */
    beanstalkEvents: 10_000,
};
/** How long an answer is not taken at its word, in ms. */
const PATIENCE = {
    /** A stack that is shown as it was before the operation. */
    staleStack: 15_000,
    /** A version that is still `UNPROCESSED` after this long was made without processing, and Beanstalk reads it while deploying. */
    unprocessedVersion: 5_000,
    /** A site that does not answer as healthy, until Beanstalk is asked whether it can become so. */
    siteAlone: 180_000,
    /** One request to an environment itself. */
    siteProbe: 5_000,
};
function steady(ms) {
    return () => ms;
}
/** `eager` ms while the wait is younger than `young` ms, and by `later` from then on. */
function bySpan(young, eager, later) {
    return (waited) => (waited < young ? eager : later(waited));
}
/** `first` ms, half as much again after each look, at most `longest`. */
function growing(first, longest) {
    return (_waited, looks) => Math.min(longest, first * 1.5 ** (looks - 1));
}


/***/ }),

/***/ 59414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ pauseBeforeRetry),
/* harmony export */   Z: () => (/* binding */ RETRIES)
/* harmony export */ });
/** Milliseconds to wait before the next try; undefined where there is to be none, so that the failure stands. `random` is in [0, 1). */
function pauseBeforeRetry(policy, { count, isRepeatable, askedMs }, random = () => 1) {
    if (count >= policy.tries)
        return undefined;
    if (askedMs !== undefined)
        return askedMs <= policy.longestAskedMs ? askedMs : undefined;
    if (!isRepeatable)
        return undefined;
    const pause = Math.min(policy.longestMs, policy.firstMs * 2 ** (count - 1));
    return policy.hasJitter ? Math.round(random() * pause) : pause;
}
/** AWS names no pause, and its limits are shared by everyone in the account and region. */
const AWS = { tries: 6, longestMs: 10_000, longestAskedMs: 0, hasJitter: true };
/** Whose failures are met with how much patience. Which failures count is each adapter's to say. */
const RETRIES = {
    /** AWS, where it did not answer, broke, or found a signature too old. */
    aws: { ...AWS, firstMs: 200 },
    /** AWS, where it asks to slow down: CloudFormation's rate needs more patience. */
    awsThrottled: { ...AWS, firstMs: 1_000 },
    /** GitHub and the tracker: a rate limit says when it ends, and a minute is worth waiting for. */
    http: { tries: 3, firstMs: 500, longestMs: 60_000, longestAskedMs: 60_000, hasJitter: false },
    /** GitHub's answer to a job that asks for its OIDC token, which nobody else waits for. */
    jobToken: { tries: 4, firstMs: 400, longestMs: 10_000, longestAskedMs: 0, hasJitter: false },
    /** The lists of a sweep beside others, which take stacks down meanwhile and so move the rest from page to page. */
    lists: { tries: 3, firstMs: 5_000, longestMs: 5_000, longestAskedMs: 0, hasJitter: false },
    /** Slack: a message is worth half a minute. */
    slack: { tries: 3, firstMs: 500, longestMs: 10_000, longestAskedMs: 30_000, hasJitter: false },
};


/***/ }),

/***/ 58030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J_: () => (/* binding */ askUntilAnswered),
/* harmony export */   X$: () => (/* binding */ sleptClock),
/* harmony export */   a0: () => (/* binding */ waitUntil),
/* harmony export */   yQ: () => (/* binding */ pauseOnce)
/* harmony export */ });
/* harmony import */ var _verdict_passing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44427);
/* harmony import */ var _telling_sleep_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96647);


/** The pause after so many looks in vain in a row, in ms, where the wait's own is shorter: each look was several tries already. */
function afterVain(count) {
    return Math.min(60_000, 5_000 * 2 ** (count - 1));
}
/**
 * The way to wait for something that only shows when it is looked at: looks at once, and then at the wait's pace until a look is done.
 * `look` may ask `now()` where the wait is in time; the first answer counts for the whole look. `over` says how a wait ends whose time
 * ran out: by an error, or by what is taken for the result then.
 * @throws what `look` throws, where the wait outlasts that only if it is the last look; and what `over` makes of the last look.
 */
async function waitUntil(clock, { deadline, pace, what, tell, outlasts = false }, look, over) {
    const startedAt = clock.monotonic();
    let toldAt = startedAt;
    let inVain = 0;
    for (let looks = 1;; looks += 1) {
        let moment;
        const now = () => {
            const instant = clock.monotonic();
            moment ??= { waited: instant - startedAt, isOver: instant >= deadline };
            return moment;
        };
        const found = await look(now).catch((error) => borne(error, outlasts));
        if ('done' in found)
            return found.done;
        const { waited, isOver } = now();
        inVain = 'vain' in found ? inVain + 1 : 0;
        if ('vain' in found) {
            if (isOver)
                throw found.vain;
            const left = deadline - clock.monotonic();
            const pause = Math.max(pace(waited, looks), Math.min(afterVain(inVain), left));
            await clock.sleep(pause, `${what}, after a look at which ${(0,_verdict_passing_js__WEBPACK_IMPORTED_MODULE_0__/* .describePassing */ .D)(found.vain)}`);
            continue;
        }
        if (isOver && found.confirms !== true)
            return resultOf(await over(found.again, waited));
        const pause = pace(waited, looks);
        if (clock.monotonic() + pause > toldAt + _telling_sleep_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST_SILENCE_MS */ .q) {
            tell?.(found.again, waited);
            toldAt = clock.monotonic();
        }
        await clock.sleep(pause, what);
    }
}
/** @throws an error that the wait does not outlast. */
function borne(error, outlasts) {
    if (outlasts && (0,_verdict_passing_js__WEBPACK_IMPORTED_MODULE_0__/* .isFaultThatPasses */ .jk)(error))
        return { vain: error };
    throw error;
}
/**
 * Asks for something that is answered at once, and again after a fault that passes, until the deadline.
 * @throws what `ask` throws otherwise.
 */
function askUntilAnswered(clock, wait, ask) {
    return waitUntil(clock, { ...wait, outlasts: true }, async () => ({ done: await ask() }), (never) => never);
}
function resultOf(ended) {
    if (ended instanceof Error)
        throw ended;
    return ended.done;
}
/** One pause of a wait whose looks are another loop's. False when the deadline has passed; nothing was slept then. */
async function pauseOnce(clock, { deadline, pace, what }) {
    if (clock.monotonic() >= deadline)
        return false;
    await clock.sleep(pace(0, 1), what);
    return true;
}
/** A clock that counts only what was slept: for a wait whose bound is a number of looks, however long each of them takes. */
function sleptClock(sleep) {
    let slept = 0;
    return {
        monotonic: () => slept,
        async sleep(ms, what) {
            await sleep(ms, what);
            slept += ms;
        },
    };
}


/***/ }),

/***/ 98322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ isFinished),
/* harmony export */   BL: () => (/* binding */ FINISHED),
/* harmony export */   CL: () => (/* binding */ LEFT_TO_GITHUB),
/* harmony export */   CY: () => (/* binding */ writtenDelivery),
/* harmony export */   DR: () => (/* binding */ recordedAs),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   _I: () => (/* binding */ keptKey),
/* harmony export */   cW: () => (/* binding */ refusalKey),
/* harmony export */   nR: () => (/* binding */ readDelivery),
/* harmony export */   rT: () => (/* binding */ startedKey)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);

const SCHEMA = 'greenroom-delivery/1';
const WHOLE_SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
/** A delivery as texts by key. */
function writtenDelivery(delivery) {
    const { pullRequest, base, stackedOn, commit, stories, labelled } = delivery;
    return {
        schema: SCHEMA,
        pullRequest: String(pullRequest),
        base,
        stackedOn: String(stackedOn ?? ''),
        commit,
        stories: stories.join(' '),
        labelled,
    };
}
/** Undefined for anything that is no such record. */
function readDelivery(written) {
    const { schema, base = '', commit = '', labelled = '' } = written;
    const pullRequest = Number(written['pullRequest']);
    const stackedOn = Number(written['stackedOn'] || Number.NaN);
    const stories = (written['stories'] ?? '').split(' ').filter((id) => id !== '');
    const isWhole = Number.isInteger(pullRequest) && pullRequest > 0 && base !== '' && stories.length > 0;
    if (schema !== SCHEMA || !isWhole || !WHOLE_SHA.test(commit))
        return undefined;
    const lower = Number.isInteger(stackedOn) && stackedOn > 0 ? stackedOn : undefined;
    return { pullRequest, base, stackedOn: lower, commit, stories, labelled };
}
/** Ids of the events by which the label led to records; those that name none are left out. */
function labelsOf(records) {
    return records.map(({ labelled }) => labelled).filter((id) => id !== '');
}
/** Names a record, to stand in brackets. */
function recordedAs({ id, writtenBy }) {
    return `recorded as deployment ${id} by ${writtenBy}`;
}
/**
 * Names one refusal of a merge, so that people hear of it once: it is another one when head, base, reason or cause change.
 * @param cause what tells two refusals of one reason apart, in any words; '' where head and base do.
 */
function refusalKey(code, { headCommit, baseBranch }, cause = '') {
    return `not merged: ${code} ${(0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(`${headCommit} ${baseBranch}${cause === '' ? '' : ` ${cause}`}`)}`;
}
/** Names that a workflow was started behind the merge, or that people were told why it was not. */
function startedKey(file) {
    return `started: ${file}`;
}
/** Names that GitHub is to merge it by itself, from its queue or by auto-merge, so that a later run looks for the merge. */
const LEFT_TO_GITHUB = 'left to GitHub to merge';
/** Names that nothing is left to do behind the merge, once the branch is gone. */
const FINISHED = 'finished behind the merge';
/** Names that; it is another one when other pull requests need it. */
function keptKey(why, needing) {
    return `branch kept: ${why} ${(0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(needing.toSorted((a, b) => a - b).join(' '))}`;
}
/** Whether the newest note at a record says that nothing is left to do behind a merge whose branch is gone, or went on. */
function isFinished(note) {
    // A branch that was kept is the last that a run came to, and people deleted it since.
    return note === FINISHED || note?.startsWith('branch kept: ') === true;
}


/***/ }),

/***/ 75024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ newestWords)
/* harmony export */ });
/** With which each comment of ours begins, whoever the token's user is. */
const OURS = '[greenroom:';
/** The newest words of that person since then; '' for none. Comments may come in any order. */
function newestWords(comments, { by, since }) {
    const from = Date.parse(since);
    const own = comments.filter((each) => each.by === by &&
        each.at !== undefined &&
        Date.parse(each.at) >= from &&
        !each.text.startsWith(OURS) &&
        each.text.trim() !== '');
    return own.toSorted((a, b) => Date.parse(a.at ?? '') - Date.parse(b.at ?? '')).at(-1)?.text ?? '';
}


/***/ }),

/***/ 3893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ STORY_STATES),
/* harmony export */   P: () => (/* binding */ STORY_RANK)
/* harmony export */ });
/**
 * Where a story may stand, in the order in which it moves up to `delivered`; then a person judges it `accepted` or `rejected`. From
 * `rejected` only a person moves it on, back to `started`.
 */
const STORY_STATES = [
    'unscheduled',
    'unstarted',
    'started',
    'finished',
    'delivered',
    'accepted',
    'rejected',
];
/** How far a story has come. States of one rank are as far as each other: nobody has begun, or a person has judged. */
const STORY_RANK = {
    unscheduled: 0,
    unstarted: 0,
    started: 1,
    finished: 2,
    delivered: 3,
    // What a person has judged stays as it is until a person moves it.
    accepted: 4,
    rejected: 4,
};


/***/ }),

/***/ 44427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ describePassing),
/* harmony export */   c2: () => (/* binding */ endsEarly),
/* harmony export */   jk: () => (/* binding */ isFaultThatPasses),
/* harmony export */   uj: () => (/* binding */ passesByItself)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);

/** What a far side did, behind its name. */
const MAY_PASS = {
    throttled: 'asked to slow down',
    unreachable: 'did not answer',
    unavailable: 'was out of order',
};
/** True of a fault that says nothing about what was asked for, and passes by itself. */
function passesByItself(reasonCode) {
    return reasonCode in MAY_PASS;
}
/** True where a far side throttles, is out of order or does not answer; a host that does not exist does not come by waiting. */
function isFaultThatPasses(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .o && passesByItself(error.reasonCode) && error.code !== 'ENOTFOUND';
}
/** What was met, as a clause. */
function describePassing({ service, reasonCode }) {
    return `${service} ${MAY_PASS[reasonCode] ?? 'failed'}`;
}
/** True of a run that ended before its work did, with nothing wrong in the work: the next one takes up from there. */
function endsEarly(error) {
    return isFaultThatPasses(error) || (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .o && error.reasonCode === 'deadline');
}


/***/ }),

/***/ 19129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ AWS_INPUTS),
/* harmony export */   d1: () => (/* binding */ readAwsInputs),
/* harmony export */   di: () => (/* binding */ readCommonInputs),
/* harmony export */   iZ: () => (/* binding */ readRoles),
/* harmony export */   s7: () => (/* binding */ COMMON_INPUTS)
/* harmony export */ });
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61199);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59794);


/** The inputs that every action takes. */
const COMMON_INPUTS = ['settings', 'github-token', 'dry-run'];
/** The inputs of every action that works in AWS. */
const AWS_INPUTS = ['region', 'role-to-assume', 'allowed-accounts'];
function readCommonInputs(run) {
    const reader = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .readerOf */ .TC)(run, COMMON_INPUTS);
    const githubToken = reader.required('github-token', "a token, or leave the input out to use the job's own");
    run.setSecret(githubToken);
    return Object.freeze({
        settings: reader.text('settings') ?? '.github/greenroom.yml',
        githubToken,
        dryRun: reader.boolean('dry-run', false),
    });
}
/** @throws UserError where a role is no ARN or an account no id. */
function readAwsInputs(reader) {
    const rolesToAssume = readRoles('role-to-assume', reader.text('role-to-assume') ?? '');
    const allowedAccounts = reader.list('allowed-accounts');
    for (const account of allowedAccounts)
        (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .checkForm */ .Hj)('allowed-accounts', account, _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCOUNT_ID */ .W_);
    return Object.freeze({ regions: reader.list('region'), rolesToAssume, allowedAccounts });
}
/** ARNs of roles in the text of an input or variable of that name. @throws UserError where one is no ARN. */
function readRoles(name, text) {
    const roles = arnsOf(text);
    for (const role of roles)
        (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .checkForm */ .Hj)(name, role, _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLE_ARN */ .xG);
    return roles;
}
/** A role's name may have a comma in it, so a comma parts two ARNs only where another one begins. */
function arnsOf(text) {
    return text
        .split(/\n|,(?=\s*arn:)/)
        .map((arn) => arn.trim())
        .filter((arn) => arn !== '');
}


/***/ }),

/***/ 16424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ wireGitHub)
});

// EXTERNAL MODULE: ./build/src/adapters/aws/access/loopback.js
var loopback = __webpack_require__(64954);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
;// CONCATENATED MODULE: ./build/src/domain/input/utf8.js

/**
 * A file's text as it was decoded from UTF-8. Nobody writes the character by which a decoder replaces what it cannot read (U+FFFD).
 * @throws UserError `invalid_settings` for a file that is not UTF-8: it would go on with other characters than its own.
 */
function checkUtf8(text, path) {
    if (!text.includes('\ufffd'))
        return text;
    throw new errors/* UserError */.y('invalid_settings', `The file ${path} is not text in UTF-8, so its characters cannot be read; save it as UTF-8.`);
}

// EXTERNAL MODULE: ./build/src/domain/input/foreign-words.js
var foreign_words = __webpack_require__(72829);
// EXTERNAL MODULE: ./build/src/domain/input/is-object.js
var is_object = __webpack_require__(86617);
// EXTERNAL MODULE: ./build/src/domain/input/one-line.js
var one_line = __webpack_require__(82196);
// EXTERNAL MODULE: ./build/src/adapters/fetch/answers.js
var answers = __webpack_require__(75834);
// EXTERNAL MODULE: ./build/src/adapters/fetch/retrying-fetch.js
var retrying_fetch = __webpack_require__(98470);
;// CONCATENATED MODULE: ./build/src/adapters/github/named-calls.js
/* Calls that a row of the answers is about, by what they do. */
const COMMENTS = [
    'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
];
const ISSUES = [
    'GET /repos/{owner}/{repo}/issues',
    'POST /repos/{owner}/{repo}/issues',
    'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
];
const ISSUE = ['GET /repos/{owner}/{repo}/issues/{issue_number}'];
const MERGE = ['PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge'];
const CREATE_REF = ['POST /repos/{owner}/{repo}/git/refs'];
const UPDATE_REF = ['PATCH /repos/{owner}/{repo}/git/refs/{ref}'];
const DELETE_REF = ['DELETE /repos/{owner}/{repo}/git/refs/{ref}'];
const COMMIT = ['GET /repos/{owner}/{repo}/commits/{ref}'];
const DEPLOY = ['POST /repos/{owner}/{repo}/deployments'];
const DIFF = [
    'GET /repos/{owner}/{repo}/compare/{basehead}',
    'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
];
const UPDATE = ['PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch'];
const OPEN = ['POST /repos/{owner}/{repo}/pulls'];
const START = ['POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches'];
const PULL = ['PATCH /repos/{owner}/{repo}/pulls/{pull_number}'];
/** What is asked for by its name, and may not be there. */
const ONE = [
    ...COMMIT,
    ...DELETE_REF,
    ...ISSUE,
    'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
    'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
    'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}',
    'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
    'GET /repos/{owner}/{repo}/activity',
    'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}',
    'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
    'GET /repos/{owner}/{repo}/branches/{branch}',
    'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
    'GET /repos/{owner}/{repo}/compare/{basehead}',
    'GET /repos/{owner}/{repo}/contents/{path}',
    'GET /repos/{owner}/{repo}/deployments/{deployment_id}',
    'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
    'GET /repos/{owner}/{repo}/pages',
    'GET /repos/{owner}/{repo}/git/ref/{ref}',
    'GET /repos/{owner}/{repo}/labels/{name}',
    'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    'GET /repos/{owner}/{repo}/rules/branches/{branch}',
    'GET /users/{username}',
];

;// CONCATENATED MODULE: ./build/src/adapters/github/opening-answers.js

const FACT = {
    calls: OPEN,
    status: 422,
    cause: 'fact',
    repeat: 'final',
    concerns: 'nobody',
    todo: '',
};
/** What GitHub answers where a pull request is to be opened; rows of `GITHUB_ANSWERS`, with the same sources. */
const OPENING_ANSWERS = {
    mayNotOpen: {
        calls: OPEN,
        status: 403,
        says: /not permitted to create (?:or approve )?pull requests/i,
        cause: 'access_denied',
        repeat: 'final',
        concerns: 'ops',
        todo: 'allow GitHub Actions to create pull requests in the settings, under Actions > General > Workflow permissions',
    },
    openAlready: { ...FACT, says: /pull request already exists/i },
    nothingToMerge: { ...FACT, says: /no commits between|no history in common/i },
    noDrafts: {
        calls: OPEN,
        status: 422,
        says: /draft pull requests are not supported/i,
        cause: 'invalid_input',
        repeat: 'final',
        concerns: 'ops',
        todo: "set the input 'draft' to false",
    },
};

;// CONCATENATED MODULE: ./build/src/adapters/github/answers.js



const LATER = 'run the job again later';
const AGAIN = 'run the job again';
const TOKEN = 'check what the token of the input github-token may do';
const answers_FACT = { cause: 'fact', repeat: 'final', concerns: 'nobody', todo: '' };
const DENIED = { cause: 'access_denied', repeat: 'final', concerns: 'ops' };
const TOO_OLD = {
    status: 200,
    cause: 'far_side_error',
    repeat: 'final',
    concerns: 'ops',
    todo: 'update the server',
};
const KEPT = {
    cause: 'protected',
    repeat: 'final',
    concerns: 'developer',
    todo: 'leave the branch, or change the rule that keeps it',
};
const NOT_UPDATED = {
    cause: 'not_updated',
    repeat: 'final',
    concerns: 'developer',
    todo: 'bring it up to date by hand',
};
const WORKFLOW = /refusing to allow .* workflow/i;
/** What GitHub answers besides what was asked for, the first that fits. Sources and bodies are in tools/answers/github.ts. */
const GITHUB_ANSWERS = {
    noUser: {
        calls: ['GET /user'],
        status: 403,
        says: /not accessible by integration/i,
        ...answers_FACT,
    },
    slowDown: {
        status: [200, 403, 429],
        says: /rate limit|abuse detection|temporarily blocked/i,
        cause: 'throttled',
        repeat: 'like throttling',
        concerns: 'nobody',
        todo: LATER,
    },
    queryLimited: {
        code: /\bRATE_LIMIT/,
        cause: 'throttled',
        repeat: 'like throttling',
        concerns: 'nobody',
        todo: LATER,
    },
    tooMany: { status: 429, cause: 'throttled', repeat: 'like throttling', concerns: 'nobody', todo: LATER },
    badToken: { status: 401, ...DENIED, todo: 'check the input github-token' },
    workflowFile: {
        calls: MERGE,
        status: 403,
        says: WORKFLOW,
        cause: 'not_mergeable',
        repeat: 'final',
        concerns: 'developer',
        todo: 'merge it by hand',
    },
    workflowBehind: { calls: UPDATE, status: 403, says: WORKFLOW, ...NOT_UPDATED },
    locked: {
        calls: COMMENTS,
        status: 403,
        says: /\blocked\b/i,
        cause: 'delivery_failed',
        repeat: 'final',
        concerns: 'developer',
        todo: 'unlock the conversation',
    },
    archived: {
        status: 403,
        says: /archived so is read-only/i,
        ...DENIED,
        todo: 'take the repository out of the archive, or its workflows away',
    },
    singleSignOn: {
        status: 403,
        says: /SAML/i,
        ...DENIED,
        todo: "authorize the token of the input github-token for the organization's single sign-on",
    },
    addressNotAllowed: {
        status: 403,
        says: /IP allow ?list/i,
        ...DENIED,
        todo: "put the runner's address on the organization's list of allowed addresses",
    },
    zipballDenied: {
        calls: ['GET /repos/{owner}/{repo}/zipball/{ref}'],
        status: 403,
        ...DENIED,
        todo: 'give the job the permission contents: read',
    },
    ...OPENING_ANSWERS,
    forbidden: { status: 403, cause: 'access_denied', repeat: 'final', concerns: 'ops', todo: TOKEN },
    hidden: {
        status: 404,
        says: /not accessible/i,
        ...DENIED,
        todo: TOKEN,
    },
    notStarted: {
        calls: START,
        status: [404, 422],
        cause: 'workflow_refused',
        repeat: 'final',
        concerns: 'developer',
        todo: "give its file on the default branch the trigger 'workflow_dispatch' without required inputs",
    },
    absent: { calls: ONE, status: 404, cause: 'fact', repeat: 'final', concerns: 'nobody', todo: '' },
    notFound: {
        status: 404,
        cause: 'far_side_error',
        repeat: 'final',
        concerns: 'ops',
        todo: 'it is gone, or the token of the input github-token may not see it',
    },
    baseModified: {
        calls: MERGE,
        status: 405,
        says: /base branch was modified/i,
        cause: 'not_mergeable',
        repeat: 'once more',
        concerns: 'nobody',
        todo: AGAIN,
    },
    mergeRunning: {
        calls: MERGE,
        status: 405,
        says: /merge already in progress/i,
        cause: 'not_mergeable',
        repeat: 'once more',
        concerns: 'nobody',
        todo: AGAIN,
    },
    needsQueue: {
        calls: MERGE,
        status: 405,
        says: /merge queue/i,
        cause: 'not_mergeable',
        repeat: 'final',
        concerns: 'developer',
        todo: 'add it to the queue by hand',
    },
    notMergeable: {
        calls: MERGE,
        status: 405,
        cause: 'not_mergeable',
        repeat: 'final',
        concerns: 'developer',
        todo: "meet the rules of its base, or choose another 'method'",
    },
    headModified: {
        calls: MERGE,
        status: 409,
        cause: 'head_moved',
        repeat: 'once more',
        concerns: 'developer',
        todo: 'deliver the new commit',
    },
    emptyRepository: {
        status: 409,
        says: /repository is empty/i,
        cause: 'unknown_branch',
        repeat: 'final',
        concerns: 'developer',
        todo: 'push a first commit',
    },
    statusChecks: {
        calls: DEPLOY,
        status: 409,
        cause: 'far_side_error',
        repeat: 'final',
        concerns: 'developer',
        todo: 'let the checks of the commit pass',
    },
    conflict: { status: 409, cause: 'far_side_error', repeat: 'later', concerns: 'nobody', todo: AGAIN },
    noIssue: { calls: ISSUE, status: 410, ...answers_FACT },
    issuesDisabled: {
        calls: ISSUES,
        status: 410,
        cause: 'delivery_failed',
        repeat: 'final',
        concerns: 'ops',
        todo: 'turn issues on in the settings of the repository',
    },
    deleted: {
        status: 410,
        cause: 'far_side_error',
        repeat: 'final',
        concerns: 'nobody',
        todo: 'it was deleted, so there is nothing to do',
    },
    refTaken: { calls: CREATE_REF, status: 422, says: /already exists/i, ...answers_FACT },
    refMoved: {
        calls: UPDATE_REF,
        status: 422,
        says: /not a fast forward|does not exist/i,
        ...answers_FACT,
    },
    branchGone: {
        calls: DELETE_REF,
        status: 422,
        says: /does not exist/i,
        ...answers_FACT,
    },
    branchKept: {
        calls: DELETE_REF,
        status: 422,
        says: /cannot delete (this|a|the) (\w+ )?branch/i,
        ...KEPT,
    },
    noCommit: { calls: COMMIT, status: 422, cause: 'fact', repeat: 'final', concerns: 'nobody', todo: '' },
    noRef: {
        calls: DEPLOY,
        status: 422,
        says: /no ref found/i,
        cause: 'far_side_error',
        repeat: 'final',
        concerns: 'nobody',
        todo: 'push the branch again if it is still wanted',
    },
    retargetRefused: {
        calls: PULL,
        status: 422,
        cause: 'base_moved',
        repeat: 'final',
        concerns: 'developer',
        todo: 'retarget the pull request by hand',
    },
    notUpdated: { calls: UPDATE, status: 422, ...NOT_UPDATED },
    diffTooLarge: {
        calls: DIFF,
        status: 422,
        says: /diff is (?:taking too long|temporarily unavailable)/i,
        cause: 'unavailable',
        repeat: 'later',
        concerns: 'nobody',
        todo: LATER,
    },
    invalid: {
        status: 422,
        cause: 'far_side_error',
        repeat: 'final',
        concerns: 'ops',
        todo: 'correct what GitHub names',
    },
    queryDenied: { code: /\b(?:FORBIDDEN|INSUFFICIENT_SCOPES)\b/, ...DENIED, todo: TOKEN },
    noMutation: { says: /doesn't exist on type 'Mutation'/, ...TOO_OLD },
    noField: { says: /doesn't exist on type/, ...TOO_OLD },
    refKept: {
        status: 200,
        says: /cannot delete (this|a|the) (\w+ )?branch/i,
        ...KEPT,
    },
    notRebased: { status: 200, says: /merge conflict between base and head/i, ...NOT_UPDATED },
    queryFailed: {
        status: 200,
        cause: 'doubtful_facts',
        repeat: 'later',
        concerns: 'nobody',
        todo: AGAIN,
    },
    outOfOrder: { status: '5xx', cause: 'unavailable', repeat: 'a few times', concerns: 'nobody', todo: LATER },
    unexpected: { status: '4xx', cause: 'far_side_error', repeat: 'final', concerns: 'ops', todo: '' },
};
/** The calls that a row names. */
const CALLS = [
    ...new Set(Object.values(GITHUB_ANSWERS).flatMap(({ calls = [] }) => calls)),
];
/** The row of an answer; undefined for one that says yes. */
function githubAnswer(given) {
    return (0,answers/* answerOf */.ut)(GITHUB_ANSWERS, given);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/api-error.js







/** Characters of GitHub's own words that stand in a sentence. */
const LONGEST_MESSAGE = 300;
/** The HTTP status of an octokit error that carries an answer; undefined for anything else. */
function responseStatus(error) {
    return isRequestFailure(error) && error.response !== undefined ? error.status : undefined;
}
/** GitHub's own words of an error answer, on one line; '' for an answer that is no JSON with a message, such as a web page. */
function responseMessage(error) {
    if (!isRequestFailure(error))
        return '';
    const data = error.response?.data;
    const message = typeof data === 'object' && data !== null && 'message' in data && typeof data.message === 'string'
        ? data.message
        : data === undefined
            ? error.message
            : '';
    const words = (0,foreign_words/* foreignWords */.K)(message);
    return words === foreign_words/* NO_WORDS */.I ? '' : (0,one_line/* oneLine */.T)(words, LONGEST_MESSAGE);
}
/** What a 422 says of each field in words, which its message leaves out (docs.github.com/rest, "Troubleshooting the REST API", 422). */
function responseDetails(error) {
    const data = isRequestFailure(error) ? error.response?.data : undefined;
    const errors = (0,is_object/* isObject */.G)(data) && Array.isArray(data['errors']) ? data['errors'] : [];
    const words = errors.map((each) => ((0,is_object/* isObject */.G)(each) ? each['message'] : each));
    return (0,one_line/* oneLine */.T)(words.filter((each) => typeof each === 'string').join(' '), LONGEST_MESSAGE);
}
/** The row of docs/answers.md that an error carries; undefined for one that carries no answer. */
function githubAnswerIn(error) {
    if (isQueryFailure(error))
        return githubAnswer({ status: 200, ...wordsOfQuery(error) });
    const status = responseStatus(error);
    if (!isRequestFailure(error) || status === undefined)
        return undefined;
    const words = `${responseMessage(error)} ${responseDetails(error)}`.trim();
    const answer = githubAnswer({ call: callOf(error), status, words });
    const isLimit = (0,retrying_fetch/* rateLimitWait */.h)(status, { get: (name) => headerOf(error, name) }, words) !== undefined;
    return isLimit && answer?.cause !== 'fact' && answer?.cause !== 'throttled'
        ? { ...GITHUB_ANSWERS.tooMany, name: 'tooMany' }
        : answer;
}
/** True where GitHub answers that the token may not ask for that. */
function isRefusal(error) {
    const answer = githubAnswerIn(error);
    return answer?.cause === 'access_denied' || answer?.name === 'hidden';
}
/** True where the token itself is in order, and only lacks a right to ask for that. */
function lacksRight(error) {
    const name = githubAnswerIn(error)?.name;
    return name === 'forbidden' || name === 'hidden' || name === 'queryDenied';
}
/** True where GraphQL answers that what was asked for is not there, or is hidden from the token, which it does not tell apart. */
function saysNotFound(error) {
    return isQueryFailure(error) && error.errors.some(({ type }) => type === 'NOT_FOUND');
}
/**
 * What GraphQL gave beside its errors, where each of these only says that something is not there; undefined for any other failure.
 * Octokit throws the whole away (octokit/graphql.js, "Errors": the error's `data`).
 */
function dataBesideAbsent(error) {
    if (!isQueryFailure(error) || !error.errors.every(({ type }) => type === 'NOT_FOUND'))
        return undefined;
    return error.data;
}
/** True where the server has an older schema (graphql-ruby, FieldsAreDefinedOnType). */
function saysUnknownField(error) {
    return (isQueryFailure(error) && error.errors.some(({ message = '' }) => /doesn't exist on type/.test(message)));
}
/**
 * The one sentence for a request that failed. `doing` completes "GitHub refused to …",
 * such as `read pull request #1 of octo-org/shop`.
 * @param writes permissions that the run needs for writing, whatever it was that GitHub refused.
 */
function githubError(error, doing, writes = []) {
    if (error instanceof errors/* AdapterError */.o || error instanceof errors/* UserError */.y)
        return error;
    // Octokit wraps what its fetch throws.
    if (error instanceof Error && error.cause instanceof errors/* AdapterError */.o)
        return error.cause;
    const answer = githubAnswerIn(error);
    if (answer === undefined)
        return new errors/* AdapterError */.o('unreachable', `GitHub did not answer when asked to ${doing}; run the job again.`, { service: 'GitHub', retriable: true, cause: error });
    const words = isQueryFailure(error) ? wordsOfQuery(error).words : responseMessage(error);
    const status = responseStatus(error);
    const missing = isQueryFailure(error)
        ? neededForQuery(answer, words, writes)
        : (neededPermissions(headerOf(error, 'x-accepted-github-permissions'), writes) ??
            neededInAll(answer, writes));
    const row = withMissing(answer, missing);
    return answeredError(row, { doing, status, said: words === '' ? '' : ` (${words})`, error });
}
/** The error of a row. Something that is not there is an error for whoever needs it. */
function answeredError(row, told) {
    const { status, error } = told;
    return new errors/* AdapterError */.o((0,answers/* causeOf */.rl)(row), sentenceOf(row, told), {
        service: 'GitHub',
        ...(status === undefined ? {} : { status }),
        retriable: (0,answers/* mayPass */.bg)(row),
        ...(error === undefined ? {} : { cause: error }),
    });
}
/** A right that GitHub names is better advice than any; without it, "not accessible" is no more than "not there". */
function withMissing(answer, missing) {
    if (answer.name === 'hidden' && missing === undefined)
        return GITHUB_ANSWERS.notFound;
    const isRight = answer.name === 'forbidden' || answer.name === 'hidden' || answer.name === 'queryDenied';
    return isRight && missing !== undefined ? { ...answer, todo: missing } : answer;
}
function sentenceOf({ cause, todo, status: listed }, { doing, status, said }) {
    if (cause === 'throttled')
        return `GitHub asked to slow down when asked to ${doing}; ${todo}.`;
    if (listed === 401)
        return `GitHub refused the token when asked to ${doing}; ${todo}.`;
    if (cause === 'unavailable')
        return `GitHub is out of order: it answered ${status} when asked to ${doing}${said}; ${todo}.`;
    if (cause === 'doubtful_facts')
        return `GitHub answered with errors when asked to ${doing}${said}, so nothing was concluded from it; ${todo}.`;
    if (cause === 'access_denied' || (listed === 403 && todo !== ''))
        return `GitHub refused to ${doing}${said}: ${todo}.`;
    return `GitHub answered ${status ?? 'with errors'} when asked to ${doing}${said}; ${todo === '' ? 'put right what it names, then run the job again' : todo}.`;
}
/**
 * GraphQL answers 200 whatever happens and says why in `errors`. The types are written down nowhere; these are those that
 * clients meet. What is not known may have cost part of the data.
 */
/** GitHub's own words of a query's errors, on one line; '' for anything else. */
function queryWords(error) {
    return isQueryFailure(error) ? wordsOfQuery(error).words : '';
}
function wordsOfQuery(error) {
    return {
        code: error.errors.map(({ type = '' }) => type).join(' '),
        words: (0,one_line/* oneLine */.T)(error.errors.map(({ message = '' }) => message).join(' '), LONGEST_MESSAGE),
    };
}
function isQueryFailure(error) {
    return error instanceof Error && error.name === 'GraphqlResponseError' && 'errors' in error;
}
/**
 * `issues=write; pull_requests=write` means either of the sets: https://docs.github.com/rest (Troubleshooting, insufficient permissions).
 * Whoever lacks a permission for reading that the run needs for writing too is asked for both at once, and for all others beside.
 */
function neededPermissions(header, writes) {
    if (header === null || header.trim() === '')
        return undefined;
    const sets = header.split(';').map((set) => set
        .split(',')
        .map((pair) => permissionIn(pair, writes))
        .join(' and '));
    const one = sets.length === 1 ? header : '';
    return `give the job the permission ${sets.join(' or ')}. In all, this action needs at least ${inAll(one, writes)}`;
}
/** GraphQL sends no header; where its words name no permission either, all that the run needs are named. */
function neededForQuery({ name, todo }, words, writes) {
    const named = /\(((?:[a-z_]+=(?:read|write)[,; ]*)+)\)/.exec(words)?.[1];
    if (named !== undefined)
        return neededPermissions(named, writes);
    return neededInAll({ name, todo }, writes);
}
/** What is said where GitHub names no permission; undefined where it may not be for want of one. */
function neededInAll({ name, todo }, writes) {
    const isRight = name === 'queryDenied' || name === 'forbidden';
    return isRight && writes.length > 0
        ? `${todo}. In all, this action needs at least ${inAll('', writes)}`
        : undefined;
}
/** Who adds one permission at a time meets the next refusal: each action reads the settings and pull requests beside. */
function inAll(refused, writes) {
    const asked = refused === '' ? [] : refused.split(',').map((pair) => permissionIn(pair, writes));
    const named = [
        ...asked,
        ...writes.map((name) => `${name}: write`),
        'contents: read',
        'pull-requests: read',
    ];
    const levels = new Map();
    for (const each of named) {
        const [name = '', level = ''] = each.split(': ');
        if (name !== '' && levels.get(name) !== 'write')
            levels.set(name, level);
    }
    const all = [...levels].map(([name, level]) => `${name}: ${level}`).sort();
    return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
function permissionIn(pair, writes) {
    const [name = '', level = ''] = pair.trim().replaceAll('_', '-').split('=');
    return `${name}: ${writes.includes(name) ? 'write' : level}`;
}
function headerOf(error, name) {
    const value = isRequestFailure(error) ? error.response?.headers[name] : undefined;
    return value === undefined ? null : String(value);
}
/** The call as GitHub's documentation writes it, by its path without the host; '' where the error does not say. */
function callOf({ request }) {
    if (request === undefined)
        return '';
    const path = new URL(request.url).pathname;
    const called = CALLS.find((call) => call.startsWith(`${request.method} `) && pathOf(call).test(path));
    return called ?? '';
}
/**
 * Further pages of a list have the repository's number in the place of its name. What stands before the path is the server's own,
 * such as `/api/v3`, and names no repository, so nothing in a repository is taken for a call that is not about one.
 */
function pathOf(call) {
    const path = call
        .slice(call.indexOf(' ') + 1)
        .replace('/repos/{owner}/{repo}', '(?:/repos/[^/]+/[^/]+|/repositories/\\d+)');
    return new RegExp(`^(?:/(?!repos/|repositories/)[^/]+)*?${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}
function isRequestFailure(error) {
    return error instanceof Error && 'status' in error && typeof error.status === 'number';
}

;// CONCATENATED MODULE: ./build/src/adapters/github/branch-rules.js
/** Rules by which nobody pushes to a branch, so no work is begun there: whatever else they cover, it lives long. */
const NO_PUSHES = [
    'merge_queue',
    'pull_request',
    'required_deployments',
    'required_status_checks',
    'update',
];
/**
 * Rules that say of a branch how work gets into it, or that it stays. The others, such as signed commits or names, say how people work
 * anywhere (docs.github.com/rest/repos/rules, "Get rules for a branch", `type`).
 */
const GUARDS = [...NO_PUSHES, 'deletion', 'non_fast_forward', 'required_linear_history'];
/**
 * Whether GitHub's rules single a branch out, which `protected` alone does not say: it is true for each branch that any ruleset reaches,
 * whatever that asks for (crs-k/stale-branches#1061, grafana/shared-workflows#2136, hub4j/github-api#2062).
 * @param beside a branch of which it is known that its work goes on to another one: what covers it too says nothing. A name of the same
 * depth that nobody uses when absent, since a ruleset is told of for names that are not there as well.
 */
async function isSingledOut(client, branch, beside) {
    const [own, others, { patterns, isAdministrator }] = await Promise.all([
        readRules(client, branch),
        readRules(client, beside ?? branch.replace(/[^/]+/g, 'any-other')),
        readPatterns(client, [branch, beside ?? branch]),
    ]);
    if (beside === undefined && own.some(({ type }) => NO_PUSHES.includes(type)))
        return true;
    const shared = new Set(others.map(({ ruleset }) => ruleset));
    if (own.some(({ type, ruleset }) => GUARDS.includes(type) && !shared.has(ruleset)))
        return true;
    const [named, besides] = patterns;
    if (named !== undefined)
        return /[^*?/]/.test(named) && (beside === undefined || named !== besides);
    // A branch goes only where somebody has told that no rule of protection is its own.
    if (beside === undefined && isAdministrator && own.length > 0)
        return true;
    // Nobody tells what protects it; where that covers every branch, it singles out none.
    return own.length === 0 && (await hasFreeBranch(client));
}
/** Rules by which something has to run for a commit before it gets in. */
const CHECKS = ['required_deployments', 'required_status_checks', 'workflows'];
/** Whether a ruleset lets nothing into a branch before checks have passed. */
async function asksForChecks(client, branch) {
    return (await readRules(client, branch)).some(({ type }) => CHECKS.includes(type));
}
/** Whether a ruleset keeps a branch from being replaced (docs.github.com, "Available rules for rulesets", block force pushes). */
async function refusesForcePushes(client, branch) {
    return (await readRules(client, branch)).some(({ type }) => type === 'non_fast_forward');
}
/** [] also on a server that has no rulesets. */
async function readRules(client, branch) {
    const rules = await client.askForOne(`read the rules for branch ${branch} of ${client.repository}`, (octokit) => octokit.paginate(octokit.rest.repos.getBranchRules, { ...client.at, branch, per_page: 100 }), { onceIsEnough: true });
    return (rules ?? []).map(({ type, ruleset_id: ruleset }) => ({ type, ruleset }));
}
/**
 * By branch: the pattern of the classic rule that covers it. Undefined where there is none, and for an administrator
 * (docs.github.com/graphql, "Ref", `refUpdateRule`: "viewable by non-admins"; fpicalausa/remove-stale-branches#76).
 */
async function readPatterns(client, [branch, beside]) {
    const variables = { ...client.at, one: `refs/heads/${branch}`, other: `refs/heads/${beside}` };
    const answer = await client.ask(`read the protection of branch ${branch} of ${client.repository}`, (octokit) => client.query(octokit, QUERY, variables));
    const { one, other, viewerCanAdminister: isAdministrator = false } = answer?.repository ?? {};
    return { patterns: [one?.refUpdateRule?.pattern, other?.refUpdateRule?.pattern], isAdministrator };
}
const QUERY = `query BranchRules($owner: String!, $repo: String!, $one: String!, $other: String!) {
  repository(owner: $owner, name: $repo) {
    viewerCanAdminister
    one: ref(qualifiedName: $one) { refUpdateRule { pattern } }
    other: ref(qualifiedName: $other) { refUpdateRule { pattern } }
  }
}`;
async function hasFreeBranch(client) {
    return client.ask(`look for an unprotected branch of ${client.repository}`, async (octokit) => {
        const request = { ...client.at, protected: false, per_page: 1 };
        return (await octokit.rest.repos.listBranches(request)).data.length > 0;
    });
}

// EXTERNAL MODULE: ./build/src/adapters/fetch/answer-bounds.js
var answer_bounds = __webpack_require__(7045);
// EXTERNAL MODULE: ./build/src/adapters/fetch/list-bounds.js
var list_bounds = __webpack_require__(60807);
;// CONCATENATED MODULE: ./build/src/adapters/fetch/paced-writes.js

const HOUR_MS = 3_600_000;
/** How long a write may wait though the run's time is over, in ms: a failure still wants its record. */
const SPARE_MS = 60_000;
/**
 * A `fetch` whose writes keep to a pace: the first ones go out at once, each further one waits for its turn. What could go out only after
 * the run's time is over is not sent.
 *
 * It throws AdapterError `throttled` then.
 */
function pacedWrites(fetch, { service, pace, sleep, time, isWrite }) {
    const turns = takeTurns(pace);
    return async (input, init) => {
        const url = input instanceof Request ? input.url : String(input);
        if (isWrite(url, init)) {
            const now = time.monotonic();
            const turn = turns.next(now, time.endsAt());
            if (turn === undefined)
                throw tooMany(service, pace);
            if (turn > now)
                await sleep(turn - now, `${service} to take more writes`);
        }
        return fetch(input, init);
    };
}
/** Instants at which one may write, each given out once. */
function takeTurns({ atOnce, everyMs, mostAnHour }) {
    /** Those of the last hour, at most as many as one may take in it. */
    const given = [];
    /** The instant at which nothing would be left to wait for. */
    let restedAt = Number.NEGATIVE_INFINITY;
    return {
        /** Undefined where there is none before `end`, or soon. */
        next(now, end) {
            const byPace = Math.max(now, restedAt - (atOnce - 1) * everyMs);
            const before = given.at(-mostAnHour);
            const turn = before === undefined ? byPace : Math.max(byPace, before + HOUR_MS);
            if (turn > Math.max(now, end) + SPARE_MS)
                return undefined;
            restedAt = Math.max(restedAt, turn) + everyMs;
            given.push(turn);
            if (given.length > mostAnHour)
                given.shift();
            return turn;
        },
    };
}
function tooMany(service, { mostAnHour }) {
    return new errors/* AdapterError */.o('throttled', `This run has no time left to wait until ${service} takes more writes, of which ${mostAnHour} an hour are the most; run the job again later.`, { service, retriable: true });
}

;// CONCATENATED MODULE: ./build/src/adapters/github/write-pace.js
/**
 * No more than 80 requests a minute and 500 an hour that make content, and a second between many that change anything: whoever goes
 * beyond is refused everything for a while. A few at once are what almost every run has
 * (docs.github.com, "Rate limits for the REST API", about secondary rate limits; "Best practices for using the REST API", pause between
 * mutative requests).
 */
const GITHUB_WRITES = { atOnce: 20, everyMs: 1_000, mostAnHour: 500 };
/**
 * Whether a request to GitHub changes anything; a mutation of GraphQL does, and a query does not. GraphQL's body is JSON, in which a quote
 * of somebody's text has a backslash before it.
 */
function changesGitHub(graphqlUrl, url, init) {
    const method = (init?.method ?? 'GET').toUpperCase();
    if (url === graphqlUrl)
        return typeof init?.body === 'string' && /"query":"\s*mutation\b/.test(init.body);
    return method !== 'GET' && method !== 'HEAD';
}

;// CONCATENATED MODULE: ./build/src/adapters/github/client.js








/** A repository's archive may be large and is made while it is sent. */
const LONGEST_DOWNLOAD_MS = 300_000;
/** Makes nothing yet: octokit is loaded, and the token looked at, when the first request is asked for. */
function createClient(options) {
    const [owner = '', repo = ''] = options.repository.split('/');
    const apiUrl = options.apiUrl.replace(/\/+$/, '');
    const graphqlUrl = options.graphqlUrl ?? `${apiUrl}/graphql`;
    const sleep = options.sleep ?? pause;
    const timeout = options.timeout ?? AbortSignal.timeout;
    const isRepeatable = (url) => url === graphqlUrl || saysHowThingsAre(url);
    const rate = countLeft(options.fetch);
    const { time } = options;
    const retrying = (0,retrying_fetch/* retryingFetch */.X)(rate.fetch, {
        answers: GITHUB_ANSWERS,
        sleep,
        timeout: options.timeout,
        isRepeatable,
        bound: answer_bounds/* ANSWERS */.I3.github,
    });
    const isWrite = (url, init) => changesGitHub(graphqlUrl, url, init);
    const paced = time === undefined
        ? retrying
        : pacedWrites(retrying, { service: 'GitHub', pace: GITHUB_WRITES, sleep, time, isWrite });
    const { fetch, startPrefetch } = prefetch(guardPages(paced, apiUrl, time), options.token);
    let made;
    const at = { owner, repo };
    const requests = createRequests({
        ...options,
        at,
        octokit: () => {
            made ??= makeOctokit({ ...options, apiUrl, fetch });
            return made;
        },
        beforeFirst: async () => {
            if (made === undefined)
                await startPrefetch(`${apiUrl}/repos/${owner}/${repo}`);
        },
    });
    return {
        at,
        repository: options.repository,
        apiUrl,
        token: options.token,
        fetch,
        download: (0,retrying_fetch/* retryingFetch */.X)(options.fetch, {
            answers: GITHUB_ANSWERS,
            sleep,
            timeout: () => timeout(LONGEST_DOWNLOAD_MS),
        }),
        time,
        requestsLeft: rate.left,
        query: (octokit, text, variables = {}) => octokit.graphql(text, { ...variables, baseUrl: graphqlUrl.replace(/\/graphql$/, '') }),
        ...requests,
    };
}
function createRequests(of) {
    let repositoryAnswered = false;
    async function ask(doing, request) {
        const client = await of.octokit();
        try {
            return await request(client);
        }
        catch (error) {
            throw githubError(error, doing, of.writes);
        }
    }
    async function readRepository() {
        await of.beforeFirst();
        const { data } = await ask(`read the repository ${of.repository}`, (octokit) => octokit.rest.repos.get(of.at));
        repositoryAnswered = true;
        return data;
    }
    async function askForOne(doing, request, { onceIsEnough = false } = {}) {
        const client = await of.octokit();
        try {
            return await request(client);
        }
        catch (error) {
            if (githubAnswerIn(error)?.cause !== 'fact')
                throw githubError(error, doing, of.writes);
        }
        if (!(onceIsEnough && repositoryAnswered))
            await readRepository();
        return undefined;
    }
    return { ask, readRepository, askForOne };
}
/**
 * A `fetch` that can be sent ahead: the answer to a URL is then waiting when octokit asks for it. Octokit takes a while to
 * load, and every run begins with the same request.
 */
function prefetch(fetch, token) {
    const ahead = new Map();
    return {
        async startPrefetch(url) {
            if (token === '')
                return;
            const answer = fetch(url, {
                headers: {
                    accept: 'application/vnd.github.v3+json',
                    authorization: `token ${token}`,
                    'user-agent': 'greenroom',
                },
            });
            ahead.set(url, answer);
            // Loading blocks the process, so it waits for the answer; a failure is octokit's to take when it asks.
            await answer.catch(() => undefined);
        },
        fetch: ((input, init) => {
            const url = String(input);
            const early = ahead.get(url);
            ahead.delete(url);
            return early ?? fetch(input, init);
        }),
    };
}
async function makeOctokit(options) {
    if (options.token === '') {
        throw new errors/* UserError */.y('missing_credentials', 'There is no GitHub token; leave the input github-token at its default.');
    }
    if (!/^[^/\s]+\/[^/\s]+$/.test(options.repository)) {
        throw new errors/* UserError */.y('invalid_input', 'The variable GITHUB_REPOSITORY has no name of a repository; it must read owner/name.');
    }
    const { Octokit: Client } = await Promise.all(/* import() */[__webpack_require__.e(9479), __webpack_require__.e(153)]).then(__webpack_require__.bind(__webpack_require__, 80153));
    const quiet = (line) => options.run?.debug(line);
    return new Client({
        auth: `token ${options.token}`,
        baseUrl: options.apiUrl,
        request: { fetch: options.fetch },
        log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    });
}
/** The status of a deployment or of a commit can be said twice: the newest one counts, and both are the same. */
function saysHowThingsAre(url) {
    return /\/(?:deployments\/\d+\/statuses|statuses\/[0-9a-f]{40,64})$/.test(url);
}
/**
 * Remembers what each answer says of the limit of REST; GraphQL counts its own points. A server without limits says nothing
 * (docs.github.com, "Rate limits for the REST API", checking the status of your rate limit).
 */
function countLeft(fetch) {
    let left;
    return {
        left: () => left,
        fetch: (async (input, init) => {
            const answer = await fetch(input, init);
            const remaining = answer.headers.get('x-ratelimit-remaining');
            const isRest = (answer.headers.get('x-ratelimit-resource') ?? 'core') === 'core';
            if (isRest && remaining !== null && /^\d+$/.test(remaining))
                left = Number(remaining);
            return answer;
        }),
    };
}
/** A proxy or a sign-in page answers for GitHub, whose API has no pages for people. */
function noData() {
    return new errors/* AdapterError */.o('far_side_error', "GitHub answered with a web page instead of data, as a proxy in between does; check the runner's network, then run the job again.", { service: 'GitHub', retriable: true });
}
/**
 * Counts the pages of every list that is followed from link to link. A list whose next page is the page itself would be read for
 * ever, and one whose next page is another host's would get the token.
 */
function guardPages(fetch, apiUrl, time) {
    const promised = new Map();
    return async (input, init) => {
        const url = new URL(String(input)).href;
        const answer = await fetch(input, init);
        if (answer.ok && /^text\/html\b/i.test(answer.headers.get('content-type') ?? ''))
            throw noData();
        const link = /<([^>]+)>;\s*rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
        const bound = promised.get(url);
        promised.delete(url);
        if (link === undefined)
            return answer;
        const next = new URL(link);
        const of = `${new URL(url).pathname.split('/').at(-1)}`;
        if (next.href === url || next.origin !== new URL(apiUrl).origin)
            throw incompleteList(of);
        const list = bound ?? (0,list_bounds/* listBound */.l)('GitHub', of, time);
        list.next();
        promised.set(next.href, list);
        return answer;
    };
}
/** A list that cannot be trusted to be whole. */
function incompleteList(what) {
    return new errors/* AdapterError */.o('doubtful_facts', `GitHub answered with an incomplete list of ${what}; run the job again.`, {
        service: 'GitHub',
        retriable: true,
    });
}
function pause(ms) {
    return new Promise((resolve) => setTimeout(resolve, ms));
}

;// CONCATENATED MODULE: ./build/src/adapters/github/token-user.js

/** Whom every workflow's own token writes as. */
const WORKFLOW_BOT = 'github-actions[bot]';
/** Nothing is asked yet. */
function createTokenUser(client, log) {
    let self;
    const trusted = new Set();
    const told = new Set();
    function login() {
        self ??= readLogin(client);
        return self;
    }
    return {
        login,
        async isOurs(writer) {
            if (writer === undefined)
                return false;
            return writer === WORKFLOW_BOT || trusted.has(writer.toLowerCase()) || writer === (await login());
        },
        trust(logins) {
            // Case means nothing in a login (docs.github.com, "Username changes").
            for (const each of logins)
                trusted.add(each.toLowerCase());
        },
        passOver(writer = GONE, what) {
            const line = `The ${what} that ${writer} wrote count for nothing here; if the team writes them with another token, name ${writer} in 'trusted-writers' of the settings.`;
            if (!told.has(line))
                log?.info(line);
            told.add(line);
        },
    };
}
/** Under this login GitHub shows what accounts wrote that are gone. */
const GONE = 'ghost';
/** What of a list is ours; `what` else is in it, such as `deployments`, is told of. */
async function oursOf(user, written, writerOf, what) {
    const ours = [];
    for (const each of written) {
        const writer = writerOf(each);
        if (await user.isOurs(writer))
            ours.push(each);
        else if (what !== undefined)
            user.passOver(writer, what);
    }
    return ours;
}
/** Of several that are ours, those of this token's own user; all of them where it wrote none. */
async function ownOf(user, ours, writerOf) {
    if (ours.length < 2)
        return ours;
    const login = await user.login();
    const own = ours.filter((each) => writerOf(each) === login);
    return own.length > 0 ? own : ours;
}
/** As REST writes it. GraphQL leaves `[bot]` out, and a person may have the rest as their login (docs.github.com/graphql, "Actor"). */
function restLogin(actor) {
    if (!actor)
        return undefined;
    return actor.__typename === 'Bot' ? `${actor.login}[bot]` : actor.login;
}
/** Of somebody in an answer of REST's, which writes the bot of an app with `[bot]`; '' for nobody. */
function loginOf(actor) {
    const login = actor?.login ?? '';
    return actor?.type === 'Bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login;
}
/** By its prefix (docs.github.com, "About authentication to GitHub", GitHub's token formats). */
function isInstallation(token) {
    return token.startsWith('ghs_');
}
/**
 * The token of an installation may not ask `GET /user`; its name is what GraphQL calls the viewer, and where that is not told either
 * it is taken for the workflow's own.
 */
async function readLogin(client) {
    return client.ask('read whose token the input github-token is', async (octokit) => {
        if (isInstallation(client.token))
            return readBot(client, octokit);
        try {
            return (await octokit.rest.users.getAuthenticated()).data.login;
        }
        catch (error) {
            if (githubAnswerIn(error)?.cause !== 'fact')
                throw error;
            return readBot(client, octokit);
        }
    });
}
async function readBot(client, octokit) {
    try {
        const answer = await client.query(octokit, 'query { viewer { login } }');
        const login = answer.viewer?.login;
        if (login === undefined)
            return WORKFLOW_BOT;
        return login.endsWith('[bot]') ? login : `${login}[bot]`;
    }
    catch (error) {
        // Only a missing right tells something of the token; an outage, a spent limit or a bad token would make an app's the workflow's.
        if (lacksRight(error))
            return WORKFLOW_BOT;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/github/whole-list.js

/**
 * What is kept of every item of a list that GitHub gives page by page; the pages themselves are large and are let go.
 * @throws AdapterError `doubtful_facts` for a list that cannot be whole: an empty page before the end, a page shorter than
 * the first, or one that comes a second time.
 */
async function wholeList(what, pages, { idOf, keep, evenPages = false }) {
    const found = new Map();
    let length;
    for await (const { data, goesOn } of pages) {
        length ??= data.length;
        if (data.length === 0 && goesOn)
            throw incompleteList(what);
        if (data.length > 0 && data.every((item) => found.has(idOf(item))))
            throw incompleteList(what);
        if (evenPages && (data.length > length || (goesOn && data.length < length)))
            throw incompleteList(what);
        for (const item of data)
            found.set(idOf(item), keep(item));
    }
    return [...found.values()].filter((kept) => kept !== undefined);
}
/** The pages of a list over REST, which says in the header `link` whether another follows. */
async function* linkedPages(pages) {
    for await (const { data, headers } of pages)
        yield { data, goesOn: goesOn(headers) };
}
/** Whether another page follows one whose headers these are. */
function goesOn({ link }) {
    return /rel="?next"?/.test(link ?? '');
}

;// CONCATENATED MODULE: ./build/src/adapters/github/branches.js





/** The repository's branches. */
function createBranches(client) {
    return {
        branchHead: (branch) => readBranchHead(client, branch),
        branches: () => listBranches(client),
        isBranchProtected: (branch, beside) => readProtection(client, branch, beside),
        requiresChecks: (branch) => requiresChecks(client, branch),
        renamedTo: (branch) => readNewName(client, branch),
        pushes: (branch) => readPushes(client, branch),
        isAncestor: (older, newer) => isAncestor(client, older, newer),
        deleteBranch: (branch, commit) => deleteBranch(client, branch, commit),
    };
}
/** Read as a ref: the branch resource redirects from a renamed branch to another one. */
async function readBranchHead(client, branch) {
    return client.askForOne(`read the branch ${branch} of ${client.repository}`, async (octokit) => {
        const { data } = await octokit.rest.git.getRef({ ...client.at, ref: `heads/${branch}` });
        return data.object.sha;
    });
}
async function listBranches(client) {
    const branches = await client.ask(`list the branches of ${client.repository}`, (octokit) => wholeList('branches', linkedPages(octokit.paginate.iterator(octokit.rest.repos.listBranches, { ...client.at, per_page: 100 })), {
        idOf: (branch) => branch.name,
        keep: ({ name, commit }) => ({ name, commit: commit.sha }),
        evenPages: true,
    }));
    if (branches.length === 0)
        throw incompleteList('branches');
    return branches;
}
/** Of a branch that was renamed GitHub answers what holds for the new name. */
async function readProtection(client, branch, beside) {
    const found = await readBranch(client, `read the protection of branch ${branch}`, branch);
    return found?.name === branch && found.protected && (await isSingledOut(client, branch, beside));
}
/** Whether any rule of GitHub's reaches the branch, whatever it asks for. */
async function hasRules(client, branch) {
    return (await readBranch(client, `read the protection of branch ${branch}`, branch))?.protected === true;
}
/** The answer for a former name is that of the new one (docs.github.com/rest/branches/branches, "Get a branch": 301). */
async function readNewName(client, branch) {
    const found = await readBranch(client, `read what branch ${branch} is called now`, branch);
    return found === undefined || found.name === branch ? undefined : found.name;
}
async function readBranch(client, doing, branch) {
    return client.askForOne(`${doing} of ${client.repository}`, async (octokit) => (await octokit.rest.repos.getBranch({ ...client.at, branch })).data);
}
/** By protection and by rulesets; neither tells of the other. */
async function requiresChecks(client, branch) {
    const found = await readBranch(client, `read the protection of branch ${branch}`, branch);
    const required = found?.protection?.required_status_checks;
    const byProtection = [...(required?.contexts ?? []), ...(required?.checks ?? [])].length > 0;
    return byProtection || (await asksForChecks(client, branch));
}
/** Source: docs.github.com/rest/repos/repos, "List repository activities", which are newest first. */
async function readPushes(client, branch) {
    return client.askForOne(`read when branch ${branch} of ${client.repository} was pushed to`, async (octokit) => {
        const request = { ...client.at, ref: `refs/heads/${branch}`, per_page: 100 };
        try {
            const { data } = await octokit.rest.repos.listActivities(request);
            return data.map(({ after: commit, timestamp: at, actor }) => ({ commit, by: loginOf(actor), at }));
        }
        catch (error) {
            // A token without that right, or a server that does not know the question: nobody can say it.
            if (responseStatus(error) !== 403 || !/not accessible/i.test(responseMessage(error)))
                throw error;
            return undefined;
        }
    });
}
async function isAncestor(client, older, newer) {
    const doing = `compare ${newer.slice(0, 12)} with ${older.slice(0, 12)} in ${client.repository}`;
    return (await compareCommits(client, doing, `${older}...${newer}`)) === 'ahead';
}
/**
 * How the second commit of `base...head` stands to the first: `ahead`, `behind`, `identical` or `diverged`; undefined for 404, where
 * GitHub knows one of them not, or no history that both have. Source: docs.github.com/rest/commits/commits, "Compare two commits".
 */
function compareCommits(client, doing, basehead) {
    return client.askForOne(doing, async (octokit) => {
        const request = { ...client.at, basehead, per_page: 1 };
        return (await octokit.rest.repos.compareCommitsWithBasehead(request)).data.status;
    }, { onceIsEnough: true });
}
/** A page of a hundred is what GitHub gives at once (docs.github.com/rest/commits/commits, "Compare two commits"). */
async function mayHoldMerges(client, older, newer) {
    const found = await client.askForOne(`read the commits of ${newer.slice(0, 12)} beyond ${older.slice(0, 12)} in ${client.repository}`, async (octokit) => {
        const request = { ...client.at, basehead: `${older}...${newer}`, per_page: 100 };
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead(request);
        return data.commits.length < data.ahead_by || data.commits.some(({ parents }) => parents.length > 1);
    }, { onceIsEnough: true });
    return found ?? true;
}
/** A ref that is to be nowhere (docs.github.com/graphql/reference/git, "updateRefs"). */
const NOWHERE = '0'.repeat(40);
const DELETION = `mutation DeleteBranch($repository: ID!, $name: GitRefname!, $commit: GitObjectID!, $nowhere: GitObjectID!) {
  updateRefs(input: { repositoryId: $repository, refUpdates: [{ name: $name, beforeOid: $commit, afterOid: $nowhere }] }) {
    clientMutationId
  }
}`;
/** What GraphQL says where the ref is untouched; anything else is no word about it. */
const UNTOUCHED = ['noMutation', 'refKept', 'queryDenied', 'queryFailed'];
/**
 * Deletes the branch at that commit or not at all, so that whoever pushes meanwhile loses nothing: of `beforeOid` the reference "needs to
 * point to the given value before performing any updates" (docs.github.com/graphql/reference/git, "updateRefs"). What it says of one that
 * has moved is written down nowhere, so the head is read again after every refusal. REST has no such condition. It is asked only where
 * GraphQL cannot do it: an older Enterprise Server does not know the mutation, and a token may lack the right, which REST then names.
 */
async function deleteBranch(client, branch, commit) {
    const { node_id: repository } = await client.readRepository();
    const name = `refs/heads/${branch}`;
    return client.ask(doingOf(client, branch), async (octokit) => {
        try {
            await client.query(octokit, DELETION, { repository, name, commit, nowhere: NOWHERE });
            return 'deleted';
        }
        catch (error) {
            const answer = githubAnswerIn(error)?.name;
            if (answer === undefined || !UNTOUCHED.includes(answer))
                throw error;
            const head = await readBranchHead(client, branch);
            if (head !== commit)
                return head === undefined ? 'gone' : 'moved';
            if (answer === 'refKept')
                return 'forbidden';
            // What GraphQL says where a rule forbids it is written down nowhere.
            if (answer === 'queryFailed' && (await hasRules(client, branch)))
                return 'forbidden';
            // The ref may have moved and the answer be old, so nothing is done without the condition.
            if (answer === 'queryFailed')
                throw error;
            return deleteWhateverIsThere(client, branch);
        }
    });
}
async function deleteWhateverIsThere(client, branch) {
    const outcome = await client.askForOne(doingOf(client, branch), async (octokit) => {
        try {
            await octokit.rest.git.deleteRef({ ...client.at, ref: `heads/${branch}` });
            return 'deleted';
        }
        catch (error) {
            const answer = githubAnswerIn(error)?.name;
            if (answer === 'branchGone')
                return 'gone';
            if (answer === 'branchKept')
                return 'forbidden';
            throw error;
        }
    });
    return outcome ?? 'gone';
}
function doingOf({ repository }, branch) {
    return `delete the branch ${branch} of ${repository}`;
}

;// CONCATENATED MODULE: ./build/src/adapters/github/pull-requests.js


/** One pull request with its reviews; undefined when GitHub says positively that there is none of that number. */
async function readPullRequest(client, number) {
    const reviews = readReviews(client, number);
    // Awaited below, where the pull request is there; where it is not, what the reviews answered says nothing new.
    reviews.catch(() => undefined);
    const doing = `read pull request #${number} of ${client.repository}`;
    const pull = await client.askForOne(doing, async (octokit) => {
        const answer = await octokit.rest.pulls.get({ ...client.at, pull_number: number });
        return answer.data;
    });
    return pull === undefined ? undefined : factsOf(pull, await reviews);
}
/**
 * The first page and the last: GitHub lists reviews from the oldest on (docs.github.com/rest/pulls/reviews, "List reviews for a pull
 * request"). Whether anybody looked is told by the first, and what an event tells of is on the last.
 */
function readReviews(client, number) {
    const doing = `read the reviews of pull request #${number} of ${client.repository}`;
    return client.ask(doing, async (octokit) => {
        const read = (page) => octokit.rest.pulls.listReviews({
            ...client.at,
            pull_number: number,
            per_page: 100,
            ...(page === undefined ? {} : { page }),
        });
        const first = await read();
        const last = lastPage(first.headers);
        return last === 1 ? first.data : [...first.data, ...(await read(last)).data];
    });
}
/** The number of a list's last page, as the first one names it. */
function lastPage({ link }) {
    return Number(/[?&]page=(\d+)[^>]*>;\s*rel="last"/.exec(link ?? '')?.[1] ?? 1);
}
/** Without reviews. GitHub filters by `head` and `base` (docs.github.com/rest/pulls/pulls, "List pull requests"). */
async function listOpenPullRequests(client, { branch, base }) {
    return client.ask(`list the open pull requests of ${client.repository}`, (octokit) => wholeList('open pull requests', linkedPages(octokit.paginate.iterator(octokit.rest.pulls.list, {
        ...client.at,
        state: 'open',
        per_page: 100,
        ...(branch === undefined ? {} : { head: `${client.at.owner}:${branch}` }),
        ...(base === undefined ? {} : { base }),
    })), {
        idOf: (pull) => pull.number,
        keep: (pull) => (branch === undefined || isFromBranch(pull, branch)) &&
            (base === undefined || pull.base.ref === base)
            ? factsOf(pull, [])
            : undefined,
    }));
}
/** The newest pull request from a branch of this repository, open or closed: on the first page that has any. Without reviews. */
async function readLatestPullRequest(client, branch) {
    const doing = `list the pull requests from branch ${branch} of ${client.repository}`;
    return client.ask(doing, async (octokit) => {
        const pages = octokit.paginate.iterator(octokit.rest.pulls.list, {
            ...client.at,
            state: 'all',
            head: `${client.at.owner}:${branch}`,
            sort: 'created',
            direction: 'desc',
            per_page: NEWEST,
        });
        // A branch that is released again and again has hundreds, and the first page nearly always tells.
        for await (const { data, goesOn } of linkedPages(pages)) {
            if (data.length === 0 && goesOn)
                throw incompleteList('pull requests');
            const [newest] = data
                .filter((pull) => isFromBranch(pull, branch))
                .toSorted((a, b) => b.number - a.number);
            if (newest !== undefined)
                return factsOf(newest, []);
        }
        return undefined;
    });
}
/** Those from a branch of this repository that are closed or merged, newest first. Without reviews. */
async function listClosedPullRequests(client, branch) {
    return client.ask(`list the closed pull requests from branch ${branch} of ${client.repository}`, (octokit) => wholeList('closed pull requests', linkedPages(octokit.paginate.iterator(octokit.rest.pulls.list, {
        ...client.at,
        state: 'closed',
        head: `${client.at.owner}:${branch}`,
        per_page: 100,
    })), {
        idOf: (pull) => pull.number,
        keep: (pull) => (isFromBranch(pull, branch) ? factsOf(pull, []) : undefined),
    }));
}
/** Only forks that the owner of the repository holds as well come before the newest one. */
const NEWEST = 10;
/** `head=owner:branch` also finds forks that the same owner holds. */
function isFromBranch(pull, branch) {
    return pull.head.ref === branch && repositoryIdOf(pull.head) === repositoryIdOf(pull.base);
}
function repositoryIdOf(side) {
    return side.repo?.id;
}
function factsOf(pull, reviews) {
    const author = pull.user?.login ?? 'ghost';
    return {
        number: pull.number,
        text: { title: pull.title, body: pull.body ?? '', url: pull.html_url, openedAt: pull.created_at },
        review: {
            author,
            requestedReviewers: [
                ...(pull.requested_reviewers ?? []).map((person) => person.login),
                ...(pull.requested_teams ?? []).map((team) => team.slug),
            ],
            reviewers: reviewersOf(reviews, author),
        },
        state: pull.state === 'open' ? 'open' : 'closed',
        merged: pull.merged_at !== null,
        closedAt: pull.closed_at ?? undefined,
        labels: pull.labels.map((label) => label.name),
        headBranch: pull.head.ref,
        headCommit: pull.head.sha,
        headRepositoryId: repositoryIdOf(pull.head),
        baseBranch: pull.base.ref,
        updatedAt: pull.updated_at,
    };
}
function reviewersOf(reviews, author) {
    const submitted = reviews.filter((review) => review.state !== 'PENDING');
    const logins = submitted.map((review) => review.user?.login ?? 'ghost');
    return [...new Set(logins.filter((login) => login !== author))];
}
/** More than a hundred in the time that callers ask about would be told by the next events of their branches. */
const MOST_CLOSED = 100;
/** The pull requests closed since then, of the hundred that changed last. Without reviews. */
async function listPullRequestsClosedSince(client, since) {
    return client.ask(`list the closed pull requests of ${client.repository}`, async (octokit) => {
        const { data } = await octokit.rest.pulls.list({
            ...client.at,
            state: 'closed',
            sort: 'updated',
            direction: 'desc',
            per_page: MOST_CLOSED,
        });
        return data
            .filter((pull) => pull.closed_at !== null && Date.parse(pull.closed_at) >= since.getTime())
            .map((pull) => factsOf(pull, []));
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/github/branch-lives.js



/** Six points of the hourly limit (docs.github.com/graphql, "Rate limits and query limits": a point for each hundred connections). */
const BRANCHES_AT_ONCE = 50;
/** Forks have branches of the same names, so a branch's own pull requests may not be the newest ones. */
const PULLS = 10;
/** Each branch by its full ref, since a shorter name might be a tag's, and its pull requests. */
function queryOf(count) {
    const places = Array.from({ length: count }, (_, index) => index);
    const declared = places.map((at) => `$ref${at}: String!, $head${at}: String!`).join(', ');
    const fields = places.map((at) => `
    ref${at}: ref(qualifiedName: $ref${at}) { target { oid } }
    pulls${at}: pullRequests(headRefName: $head${at}, first: ${PULLS}, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number state updatedAt headRefName headRepository { databaseId } labels(first: 100) { nodes { name } } }
      pageInfo { hasNextPage }
    }`);
    return `query BranchLives($owner: String!, $repo: String!, ${declared}) {
  repository(owner: $owner, name: $repo) { databaseId${fields.join('')}
  }
}`;
}
/** See the port. */
async function readBranchLives(client, branches) {
    const all = [...new Set(branches)];
    const lives = new Map();
    for (let from = 0; from < all.length; from += BRANCHES_AT_ONCE)
        for (const [branch, life] of await readSome(client, all.slice(from, from + BRANCHES_AT_ONCE)))
            lives.set(branch, life ?? (await readDirectly(client, branch)));
    return lives;
}
/** Undefined for a branch with more pull requests than a page holds. */
async function readSome(client, branches) {
    const named = branches.flatMap((branch, at) => [
        [`ref${at}`, `refs/heads/${branch}`],
        [`head${at}`, branch],
    ]);
    const variables = { ...client.at, ...Object.fromEntries(named) };
    const answer = await client.ask(`read the branches of environments of ${client.repository}`, (octokit) => client.query(octokit, queryOf(branches.length), variables));
    const found = answer?.repository ?? {};
    return branches.map((branch, at) => [branch, lifeOf(found, at, branch)]);
}
function lifeOf(found, at, branch) {
    const ref = found[`ref${at}`];
    const { nodes, pageInfo } = (found[`pulls${at}`] ?? {});
    const head = ref?.target?.oid;
    const pulls = nodes?.filter((node) => node !== null);
    const isWhole = pulls?.length === nodes?.length && (ref === null || head !== undefined);
    if (pulls === undefined || !isWhole || pageInfo?.hasNextPage === undefined)
        throw incompleteList('branches of environments');
    if (pageInfo.hasNextPage)
        return undefined;
    const own = pulls
        .filter((pull) => pull.headRefName === branch && pull.headRepository?.databaseId === found['databaseId'])
        .map(branch_lives_factsOf)
        .toSorted((a, b) => b.number - a.number);
    return { head, open: own.filter(({ state }) => state === 'open'), latest: own[0] };
}
function branch_lives_factsOf({ number, state, updatedAt, labels }) {
    return {
        number,
        state: state === 'OPEN' ? 'open' : 'closed',
        merged: state === 'MERGED',
        labels: labels?.nodes.map(({ name }) => name) ?? [],
        updatedAt,
    };
}
async function readDirectly(client, branch) {
    const [head, open, latest] = await Promise.all([
        readBranchHead(client, branch),
        listOpenPullRequests(client, { branch }),
        readLatestPullRequest(client, branch),
    ]);
    return { head, open, latest };
}

;// CONCATENATED MODULE: ./build/src/adapters/github/changed-files.js



/** GitHub lists no more of a pull request, and no more of a comparison (its REST reference of either). */
const MOST_OF_A_PULL_REQUEST = 3000;
const MOST_OF_A_COMPARISON = 300;
/** See the port. */
async function listChangedFiles(client, change) {
    const isOfPull = 'pullRequest' in change;
    const files = await unlessTooLarge(() => isOfPull ? filesOfPull(client, change.pullRequest) : filesSince(client, change.base, change.commit));
    if (files === undefined)
        return undefined;
    if (files.length >= (isOfPull ? MOST_OF_A_PULL_REQUEST : MOST_OF_A_COMPARISON))
        return undefined;
    return files.flatMap(pathsOf);
}
/** A diff that GitHub cannot make in its time is one whose files are not all known. */
async function unlessTooLarge(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof errors/* AdapterError */.o && githubAnswerIn(error.cause)?.name === 'diffTooLarge')
            return undefined;
        throw error;
    }
}
function filesOfPull(client, number) {
    return client.ask(`list the files of pull request #${number} of ${client.repository}`, (octokit) => wholeList('changed files', linkedPages(octokit.paginate.iterator(octokit.rest.pulls.listFiles, {
        ...client.at,
        pull_number: number,
        per_page: 100,
    })), {
        idOf: (file) => file.filename,
        // The diffs are large and are let go.
        keep: ({ filename, previous_filename: previous }) => ({
            filename,
            ...(previous === undefined ? {} : { previous_filename: previous }),
        }),
    }));
}
/** Only the first page of a comparison has files, and it has all of them. */
function filesSince(client, base, commit) {
    return client.ask(`compare ${commit.slice(0, 12)} with ${base} in ${client.repository}`, async (octokit) => {
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
            ...client.at,
            basehead: `${base}...${commit}`,
            per_page: 1,
        });
        return data.files ?? [];
    });
}
function pathsOf({ filename, previous_filename: previous }) {
    return previous === undefined ? [filename] : [filename, previous];
}
/** The whole message may be long (docs.github.com/graphql, "Commit", `messageHeadline`: "The Git commit message headline"). */
const SUBJECT = `query CommitSubject($owner: String!, $repo: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $commit) { ... on Commit { messageHeadline } }
  }
}`;
/** See the port. */
async function readCommitSubject(client, commit) {
    return client.ask(`read the commit ${commit} of ${client.repository}`, async (octokit) => {
        try {
            const answer = await client.query(octokit, SUBJECT, { ...client.at, commit });
            return answer?.repository?.object?.messageHeadline ?? '';
        }
        catch (error) {
            if (saysNotFound(error))
                return '';
            throw error;
        }
    });
}

// EXTERNAL MODULE: ./build/src/domain/commands/comment-event.js
var comment_event = __webpack_require__(41029);
;// CONCATENATED MODULE: ./build/src/adapters/github/commenters.js





/** Who speaks on the pull requests of the repository. */
function createCommenters(client, user) {
    return {
        permissionOf: (login) => readPermission(client, login),
        async commentsSince(pullRequest, since) {
            const listed = await commentsSince(client, pullRequest, since);
            return listed.map(({ said }) => said);
        },
        async wordsSince(pullRequest, since, isWanted) {
            const listed = await commentsSince(client, pullRequest, since);
            return withChanges(client, listed.filter(({ said }) => isWanted(said)));
        },
        react: (comment, reaction) => react(client, comment, reaction),
        async unreact(comment, reaction) {
            const own = await ownReactions(client, await user.login(), comment, reaction);
            for (const id of own)
                await takeOff(client, comment, id);
        },
    };
}
const LEVELS = ['admin', 'write', 'read', 'none'];
/**
 * `permission` has the four older words, into which GitHub sorts every role, also one that an organization made. Source:
 * docs.github.com/rest/collaborators/collaborators, "Get repository permissions for a user".
 */
async function readPermission(client, login) {
    const what = `what ${login} may do in ${client.repository}`;
    const found = await client.askForOne(`read ${what}`, async (octokit) => (await octokit.rest.repos.getCollaboratorPermissionLevel({ ...client.at, username: login })).data, { onceIsEnough: true });
    if (found === undefined)
        return undefined;
    const level = LEVELS.find((each) => each === found.permission);
    if (level === undefined || typeof found.user?.id !== 'number')
        throw incompleteList(what);
    return { userId: found.user.id, level };
}
/** `since` leaves out what was neither written nor edited since then (docs.github.com/rest/issues/comments, "List issue comments"). */
async function commentsSince(client, pullRequest, since) {
    const doing = `list the newest comments of pull request #${pullRequest} of ${client.repository}`;
    return client.ask(doing, async (octokit) => {
        const bound = (0,list_bounds/* listBound */.l)('GitHub', 'comments of a pull request', client.time);
        const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
            ...client.at,
            issue_number: pullRequest,
            since,
            per_page: 100,
        });
        return wholeList('comments', boundedPages(linkedPages(pages), bound), {
            idOf: ({ id }) => id,
            keep(comment) {
                const { id, node_id: node, body, created_at: at, user } = comment;
                const author = (0,comment_event/* authorOf */.r)(user);
                return author && { said: { id, body: body ?? '', at, author }, node };
            },
        });
    });
}
/**
 * `lastEditedAt` is null until somebody changes the text, be it its author (docs.github.com/graphql, "IssueComment"). REST tells of a
 * change by `updated_at`, of which nobody has written down what else moves it. `isMinimized` is never null (docs.github.com/graphql,
 * "Minimizable"), while REST's `minimized` is missing on older servers.
 */
const CHANGES = `query CommentChanges($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on IssueComment { id editor { __typename login } lastEditedAt isMinimized }
  }
}`;
/** A query takes so many ids (docs.github.com/graphql, "Rate limits and query limits"). */
const IDS_AT_ONCE = 100;
async function withChanges(client, listed) {
    const written = [];
    for (let from = 0; from < listed.length; from += IDS_AT_ONCE) {
        const part = listed.slice(from, from + IDS_AT_ONCE);
        const doing = `read whether comments of ${client.repository} were changed`;
        const answer = await client.ask(doing, (octokit) => client.query(octokit, CHANGES, { ids: part.map(({ node }) => node) }));
        const nodes = answer?.nodes ?? undefined;
        if (nodes?.length !== part.length)
            throw incompleteList('changes of comments');
        for (const { said, node } of part) {
            const found = nodes.find((each) => each?.id === node);
            const isUntouched = found?.lastEditedAt === null && found.editor === null;
            // What is not told counts as hidden.
            written.push({ ...said, isAsWritten: isUntouched && found?.isMinimized === false });
        }
    }
    return written;
}
async function* boundedPages(pages, bound) {
    for await (const page of pages) {
        yield page;
        bound.next();
    }
}
/** Where it is there already, GitHub answers 200 in the place of 201 (docs.github.com/rest/reactions/reactions). */
async function react(client, comment, content) {
    await client.ask(`react to comment ${comment} of ${client.repository}`, (octokit) => octokit.rest.reactions.createForIssueComment({ ...client.at, comment_id: comment, content }));
}
/** Ids of this token's reactions of that kind: one at most, among those of everybody. */
async function ownReactions(client, login, comment, content) {
    return client.ask(`list the reactions to comment ${comment} of ${client.repository}`, (octokit) => wholeList('reactions', linkedPages(octokit.paginate.iterator(octokit.rest.reactions.listForIssueComment, {
        ...client.at,
        comment_id: comment,
        content,
        per_page: 100,
    })), {
        idOf: ({ id }) => id,
        keep: (reaction) => reaction.user?.login === login && reaction.content === content ? reaction.id : undefined,
    }));
}
async function takeOff(client, comment, reaction) {
    await client.ask(`take a reaction off comment ${comment} of ${client.repository}`, async (octokit) => {
        try {
            await octokit.rest.reactions.deleteForIssueComment({
                ...client.at,
                comment_id: comment,
                reaction_id: reaction,
            });
        }
        catch (error) {
            if (githubAnswerIn(error)?.cause !== 'fact')
                throw error;
        }
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/github/commit-statuses.js


function createCommitStatuses(client) {
    return {
        commitStatuses: (commits, context) => readStatuses(client, commits, context),
        async setCommitStatus(commit, context, { state, description }) {
            await client.ask(`set the status '${context}' of the commit ${commit.slice(0, 12)} of ${client.repository}`, (octokit) => octokit.rest.repos.createCommitStatus({ ...client.at, sha: commit, context, state, description }));
        },
    };
}
/** A point of the hourly limit, since no connection is asked for (docs.github.com/graphql, "Rate limits and query limits"). */
const AT_ONCE = 50;
/** The newest of a context, and null where there is none (docs.github.com/graphql/reference/commits, "Status", `context`). */
function commit_statuses_queryOf(count) {
    const places = Array.from({ length: count }, (_, at) => at);
    const declared = places.map((at) => `$commit${at}: GitObjectID!`).join(', ');
    const fields = places.map((at) => `
    commit${at}: object(oid: $commit${at}) {
      ... on Commit { oid status { context(name: $context) { state description } } }
    }`);
    return `query CommitStatuses($owner: String!, $repo: String!, $context: String!, ${declared}) {
  repository(owner: $owner, name: $repo) {${fields.join('')}
  }
}`;
}
async function readStatuses(client, commits, context) {
    const all = [...new Set(commits)];
    const found = new Map();
    for (let from = 0; from < all.length; from += AT_ONCE) {
        const some = all.slice(from, from + AT_ONCE);
        const named = some.map((commit, at) => [`commit${at}`, commit]);
        const variables = { ...client.at, context, ...Object.fromEntries(named) };
        const answer = await client.ask(`read the statuses '${context}' of ${client.repository}`, (octokit) => client.query(octokit, commit_statuses_queryOf(some.length), variables));
        for (const [at, commit] of some.entries()) {
            const status = statusIn(answer?.repository?.[`commit${at}`], commit);
            if (status !== undefined)
                found.set(commit, status);
        }
    }
    return found;
}
/** Null stands for a commit that is not there, for one without a status, and for one without that context. */
function statusIn(commit, oid) {
    if (commit === null)
        return undefined;
    if (!(0,is_object/* isObject */.G)(commit) || commit['oid'] !== oid)
        throw incompleteList('statuses of commits');
    const { status } = commit;
    if (status === null)
        return undefined;
    const said = (0,is_object/* isObject */.G)(status) ? status['context'] : undefined;
    if (said === null)
        return undefined;
    if (!(0,is_object/* isObject */.G)(said))
        throw incompleteList('statuses of commits');
    const { state, description } = said;
    return { state: stateOf(state), description: typeof description === 'string' ? description : '' };
}
const STATES = ['error', 'failure', 'pending', 'success'];
/** GitHub's own words (docs.github.com/graphql, "StatusState"); `EXPECTED`, and what it may add one day, is no success. */
function stateOf(told) {
    return STATES.find((state) => state.toUpperCase() === told) ?? 'error';
}

// EXTERNAL MODULE: ./build/src/domain/input/cut-text.js
var cut_text = __webpack_require__(45001);
// EXTERNAL MODULE: ./build/src/domain/stories/delivery.js
var stories_delivery = __webpack_require__(98322);
// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var fork = __webpack_require__(9878);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
;// CONCATENATED MODULE: ./build/src/adapters/github/deployments.js





/** Longest description of a deployment status (docs.github.com/rest/deployments/statuses). */
const LONGEST_DESCRIPTION = 140;
/**
 * Of a deployment that hangs on a commit and not on its branch: the key's branch is found by it, since GitHub filters by `task`
 * (docs.github.com/rest/deployments/deployments, "List deployments").
 */
function pinnedTask(key) {
    return `deploy:${(0,naming/* shortHash */.BC)(key)}`;
}
/**
 * Of a deployment that hangs on its branch. GitHub opens one with `deploy` for each run of a job with `environment`, and the suite's
 * are found among them by this.
 */
const RECORD_TASK = 'greenroom';
/** Opens one in its first state. */
async function createDeployment(client, user, request) {
    const { key } = request.payload;
    await checkStarter(client, user, key);
    const isPinned = request.ref === request.commit;
    const made = await postDeployment(client, `open a deployment of ${client.repository}`, {
        ...request,
        ...(key === undefined ? {} : { task: isPinned ? pinnedTask(key) : RECORD_TASK }),
    });
    await setDeploymentState(client, made.id, 'queued', {});
    return { ...deploymentFacts(made, undefined), state: 'queued' };
}
/**
 * What the job's own token does starts no workflow; what another token opens starts those that the commit itself has, with all secrets
 * (docs.github.com/actions, "Triggering a workflow from a workflow", and "Events that trigger workflows", `deployment`).
 * @throws UserError `invalid_input` for a fork's commit and another token.
 */
async function checkStarter(client, user, key) {
    if ((0,fork/* pullOfForkBranch */.$Y)((0,naming/* branchOfKey */.xL)(key ?? '') ?? '') === undefined)
        return;
    const login = await user.login();
    if (login === WORKFLOW_BOT)
        return;
    throw new errors/* UserError */.y('invalid_input', `A deployment that ${login} opens would start the workflows of the fork with the secrets of ${client.repository}, so its commit was not deployed; leave the input 'github-token' out of the step that provisions forks.`);
}
/**
 * Opens a deployment without a state. `task` says what it is for; absent for GitHub's own word, `deploy`.
 * @throws AdapterError `far_side_error` where GitHub merged something instead, or waits for a check.
 */
async function postDeployment(client, doing, request) {
    const answer = await client.ask(doing, (octokit) => octokit.rest.repos.createDeployment({
        ...client.at,
        ref: request.ref,
        ...(request.task === undefined ? {} : { task: request.task }),
        environment: request.environment,
        description: (0,cut_text/* cutText */.I)(request.description, LONGEST_DESCRIPTION),
        payload: { ...request.payload },
        transient_environment: request.transient,
        production_environment: request.production,
        // Both default to what a run inside Actions must not want: merging the base, and waiting for its own check.
        auto_merge: false,
        required_contexts: [],
    }));
    if (answer.status !== 201)
        throw new errors/* AdapterError */.o('far_side_error', `GitHub did not ${doing}; run the job again.`, {
            service: 'GitHub',
            status: answer.status,
            retriable: true,
        });
    return answer.data;
}
/** Gives it one more state. */
async function setDeploymentState(client, id, state, details) {
    const request = {
        ...client.at,
        deployment_id: id,
        state,
        auto_inactive: false,
        ...(details.description === undefined ? {} : { description: cut(details.description) }),
        ...(details.environmentUrl === undefined ? {} : { environment_url: details.environmentUrl }),
        ...(details.logUrl === undefined ? {} : { log_url: details.logUrl }),
    };
    await client.ask(`set a deployment of ${client.repository} to ${state}`, (octokit) => octokit.rest.repos.createDeploymentStatus(request));
}
function cut(text) {
    return (0,cut_text/* cutText */.I)(text, LONGEST_DESCRIPTION, '…');
}
/** @param isOurs false where only doubt may come of it; see `DeploymentFacts.foreignWriter`. */
function deploymentFacts(deployment, states, isOurs = true) {
    return {
        id: deployment.id,
        ref: deployment.ref,
        commit: deployment.sha,
        environment: deployment.environment,
        payload: payloadOf(deployment.payload),
        state: stateNamed(states?.state),
        environmentUrl: states?.environmentUrl || undefined,
        notes: states?.notes ?? [],
        createdAt: deployment.created_at,
        ...(states?.succeededAt === undefined ? {} : { succeededAt: states.succeededAt }),
        ...(states?.changedAt === undefined ? {} : { changed: changeOf(states.changedAt, states.logUrl) }),
        ...(isOurs ? {} : { foreignWriter: deployment.creator?.login ?? GONE }),
    };
}
function changeOf(at, run) {
    return run === '' ? { at } : { at, run };
}
const deployments_STATES = [
    'queued',
    'pending',
    'in_progress',
    'success',
    'failure',
    'error',
    'inactive',
];
/** A state as the suite calls it; undefined for one that it does not know. */
function stateNamed(name) {
    return deployments_STATES.find((state) => state === name);
}
/** GitHub gives a payload back as an object, or as the text it was sent as; GraphQL gives that text as JSON once more. */
function payloadOf(payload) {
    const once = typeof payload === 'string' ? parsed(payload) : payload;
    const value = typeof once === 'string' ? parsed(once) : once;
    if (typeof value !== 'object' || value === null)
        return {};
    return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (typeof item === 'string' ? [[key, item]] : [])));
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var environment_labels = __webpack_require__(55497);
;// CONCATENATED MODULE: ./build/src/adapters/github/ever-labelled.js


/** Half a point of the hourly limit (docs.github.com/graphql, "Rate limits and query limits": a point for each hundred connections). */
const PULLS_AT_ONCE = 50;
/** Each pull request's putting-on of labels (docs.github.com/graphql, "PullRequest", `timelineItems`, and "LabeledEvent"). */
function ever_labelled_queryOf(pulls) {
    const fields = pulls.map(({ number }, at) => `
    pull${at}: pullRequest(number: ${number}) {
      timelineItems(itemTypes: [LABELED_EVENT], first: 100) {
        nodes { ... on LabeledEvent { label { name } } }
        pageInfo { hasNextPage }
      }
    }`);
    return `query EverLabelled($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {${fields.join('')}
  }
}`;
}
/** Those on which the label is, was, or may have been: only where GitHub tells of every label, and it is none of them, it never was. */
async function everLabelled(client, pulls, label) {
    const found = [];
    for (let from = 0; from < pulls.length; from += PULLS_AT_ONCE) {
        const some = pulls.slice(from, from + PULLS_AT_ONCE);
        const answer = await readLabels(client, some);
        found.push(...some.filter(({ labels }, at) => (0,environment_labels/* hasLabel */.RX)(labels, label) || mayHaveHad(answer.repository?.[`pull${at}`], label)));
    }
    return found;
}
function mayHaveHad(pull, label) {
    const { nodes, pageInfo } = pull?.timelineItems ?? {};
    if (nodes === undefined || nodes === null || pageInfo?.hasNextPage !== false)
        return true;
    return nodes.some((node) => {
        const name = node?.label?.name;
        return name === undefined || (0,environment_labels/* hasLabel */.RX)([name], label);
    });
}
/** Nothing where GitHub refuses to tell. */
async function readLabels(client, pulls) {
    const doing = `read which pull requests of ${client.repository} had a label`;
    return client.ask(doing, async (octokit) => {
        try {
            return (await client.query(octokit, ever_labelled_queryOf(pulls), client.at)) ?? {};
        }
        catch (error) {
            if (isRefusal(error))
                return {};
            throw error;
        }
    });
}

;// CONCATENATED MODULE: ./build/src/domain/stories/label-record.js
const SCHEMA = 'greenroom-label/1';
/** As texts by key. */
function writtenLabel({ pullRequest, label, is }) {
    return { schema: SCHEMA, pullRequest: String(pullRequest), label, is };
}
/** Undefined for anything that is no such record. */
function readLabel(written) {
    const { schema, label = '', is } = written;
    const pullRequest = Number(written['pullRequest']);
    if (schema !== SCHEMA || label === '' || !Number.isInteger(pullRequest) || pullRequest < 1)
        return undefined;
    return is === 'on' || is === 'off' ? { pullRequest, label, is } : undefined;
}

;// CONCATENATED MODULE: ./build/src/adapters/github/label-agreements.js




/** The environment of GitHub that holds them: apart from deliveries, which are counted. */
const ENVIRONMENT = 'greenroom-labels';
/** Whoever may write can put theirs before ours. */
const MOST_PAGES = 10;
/** Those of one pull request share a task, by which GitHub finds them. */
function taskOf(pullRequest) {
    return `labels:${pullRequest}`;
}
/** As the port's `agreedLabels` says. Another project may have another tracker, so its records say nothing here. */
async function agreedLabels(client, user, scope, pullRequest) {
    const doing = `read which labels of pull request #${pullRequest} of ${client.repository} were carried`;
    const written = await client.ask(doing, async (octokit) => {
        const found = [];
        for (let page = 1; page <= MOST_PAGES; page += 1) {
            const { data, headers } = await octokit.rest.repos.listDeployments({
                ...client.at,
                environment: ENVIRONMENT,
                task: taskOf(pullRequest),
                per_page: 100,
                page,
            });
            for (const { id, payload, created_at: at, creator } of data)
                found.push({ id, at, by: creator?.login, payload: payloadOf(payload) });
            if (data.length === 0 || !goesOn(headers))
                break;
        }
        return found;
    });
    const records = written.flatMap((each) => recordIn(each, scope));
    const ours = await oursOf(user, records, ({ by }) => by, 'records of labels');
    const oldestFirst = ours.filter((each) => each.pullRequest === pullRequest).toSorted((a, b) => a.id - b.id);
    return [
        ...new Map(oldestFirst.map(({ label, is, at }) => [label.toLowerCase(), { label, is, at }])).values(),
    ];
}
function recordIn(kept, scope) {
    const { project, kind } = kept.payload;
    const isOther = scope !== undefined && (project !== scope.project || kind !== scope.kind);
    const record = isOther ? undefined : readLabel(kept.payload);
    return record === undefined ? [] : [{ ...kept, ...record }];
}
/** That it is there says all, but GitHub shows one without a state as pending. The ref is a commit, since a branch may go or move. */
async function recordAgreement(client, { commit, ...record }, scope) {
    const { pullRequest } = record;
    const doing = `record which label of pull request #${pullRequest} of ${client.repository} was carried`;
    const made = await postDeployment(client, doing, {
        ref: commit,
        task: taskOf(pullRequest),
        environment: ENVIRONMENT,
        description: 'What its stories know of a label',
        payload: { ...writtenLabel(record), ...scope },
        transient: false,
        production: false,
    });
    await setDeploymentState(client, made.id, 'success', {});
}

;// CONCATENATED MODULE: ./build/src/adapters/github/label-events.js





/** Others come behind the event that is looked for. */
const label_events_MOST_PAGES = 10;
/** As the port's `labelEvents` says. */
async function labelEvents(client, user, pullRequest, { label, ids }) {
    const doing = `read the events of pull request #${pullRequest} of ${client.repository}`;
    return client.ask(doing, async (octokit) => {
        const events = [];
        const left = new Set(ids);
        for await (const event of labelledBackwards(client, user, { octokit, pullRequest, label })) {
            events.push(event);
            left.delete(event.id);
            if (left.size === 0)
                break;
        }
        return events;
    });
}
/** The newest of them. */
async function lastLabelled(client, user, pullRequest, label) {
    const doing = `read the events of pull request #${pullRequest} of ${client.repository}`;
    return client.ask(doing, async (octokit) => {
        for await (const event of labelledBackwards(client, user, { octokit, pullRequest, label }))
            return event;
        return undefined;
    });
}
/** As the port's `labelHistory` says. `labeled` and `unlabeled` are docs.github.com/rest/using-the-rest-api/issue-event-types. */
async function labelHistory(client, user, pullRequest, label) {
    const doing = `read the events of pull request #${pullRequest} of ${client.repository}`;
    return client.ask(doing, async (octokit) => {
        let last;
        for await (const event of eventsBackwards(client, octokit, pullRequest)) {
            if (event.event !== 'labeled' && event.event !== 'unlabeled')
                continue;
            if (!('label' in event) || !(0,environment_labels/* hasLabel */.RX)([event.label?.name ?? ''], label))
                continue;
            const is = event.event === 'labeled' ? 'on' : 'off';
            const change = { is, by: loginOf(event.actor), at: event.created_at };
            last ??= change;
            // What a person's own token writes is the person's.
            if (change.by.endsWith('[bot]') && (await user.isOurs(change.by)))
                return { last, lastByApp: change };
        }
        return { last, lastByApp: undefined };
    });
}
async function* labelledBackwards(client, user, { octokit, pullRequest, label, }) {
    let retargetedAt;
    const followed = mergeFollower(client, user);
    for await (const event of eventsBackwards(client, octokit, pullRequest)) {
        if (event.event === BASE_CHANGED && !(await followed(event)))
            retargetedAt = event.created_at;
        if (event.event !== 'labeled' || !('label' in event))
            continue;
        if (!(0,environment_labels/* hasLabel */.RX)([event.label?.name ?? ''], label))
            continue;
        const { id, actor, created_at: at } = event;
        yield { id: String(id), by: loginOf(actor), at, ...(retargetedAt && { retargetedAt }) };
    }
}
/**
 * By people or the API (see `mergeFollower`). What GitHub changes by itself is `automatic_base_change_succeeded` (docs.github.com/rest/using-the-rest-api/issue-event-types):
 * the base was merged and deleted on GitHub's own pages, or renamed ("Managing branches within your repository", "Renaming a branch"),
 * so the pull request is still to be merged where the label said.
 */
const BASE_CHANGED = 'base_ref_changed';
/** A question of three requests; more changes of a workflow's are none of ours. */
const MOST_FOLLOWED = 10;
const NAMES = `query BaseChanges($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on BaseRefChangedEvent { previousRefName currentRefName }
  }
}`;
/**
 * Tells a change of the base that does by hand what GitHub does by itself: whoever deletes merged branches for us has
 * the pull request follow its base to where that was merged before, and the base is gone. REST does not name the two branches
 * (docs.github.com/graphql, "BaseRefChangedEvent").
 */
function mergeFollower(client, user) {
    let asked = 0;
    return async ({ actor, node_id: id, created_at: at }) => {
        const by = loginOf(actor);
        if (asked >= MOST_FOLLOWED || by === '' || !(await user.isOurs(by)))
            return false;
        asked += 1;
        const { previousRefName: from, currentRefName: to } = await readNames(client, id);
        if (from === undefined || to === undefined)
            return false;
        const lower = await readLatestPullRequest(client, from);
        const isBefore = Date.parse(lower?.closedAt ?? '') <= Date.parse(at);
        if (lower?.merged !== true || lower.baseBranch !== to || !isBefore)
            return false;
        return (await readBranchHead(client, from)) === undefined;
    };
}
/** Neither where GitHub refuses to tell. */
async function readNames(client, id) {
    const doing = `read how the base of a pull request of ${client.repository} was changed`;
    return client.ask(doing, async (octokit) => {
        try {
            const answer = await client.query(octokit, NAMES, { ids: [id] });
            return answer?.nodes?.[0] ?? {};
        }
        catch (error) {
            if (isRefusal(error))
                return {};
            throw error;
        }
    });
}
/**
 * GitHub lists events oldest first and names the last page (docs.github.com/rest/issues/events, "List issue events for an issue"), so
 * two requests see the newest ones.
 */
async function* eventsBackwards(client, octokit, pullRequest) {
    const read = (page) => octokit.rest.issues.listEvents({ ...client.at, issue_number: pullRequest, per_page: 100, page });
    const first = await read(1);
    const last = lastPage(first.headers);
    for (let page = last; page > Math.max(0, last - label_events_MOST_PAGES); page -= 1) {
        const { data } = page === 1 ? first : await read(page);
        yield* data.toReversed();
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/github/deliveries.js








/** The environment of GitHub that holds the records; no kind may have its name, because a kind has no hyphen. */
const deliveries_ENVIRONMENT = 'greenroom-delivery';
/** Kept as deployments, because a pull request's text and comments can be edited by whoever may write. */
function createDeliveries(client, user, scope) {
    return {
        newest: (pullRequest) => newestDelivery(client, user, scope, pullRequest),
        strangers: (pullRequest) => strangersOf(client, user, pullRequest),
        shown: (pulls, label) => shownDeliveries(client, user, pulls, label),
        recent: () => recentDeliveries(client, user, scope),
        record: (delivery) => record(client, delivery, scope),
        setRefusal: (id, refusal) => setState(client, id, { state: 'failure', description: refusal }),
        refusals: (id) => client.ask(`read what came of a delivery of ${client.repository}`, (octokit) => notesOf(octokit, user, client, id).then(({ refusals }) => refusals)),
        lastLabelled: (pullRequest, label) => lastLabelled(client, user, pullRequest, label),
        labelEvents: (pullRequest, label, ids) => labelEvents(client, user, pullRequest, { label, ids }),
        labelHistory: (pullRequest, label) => labelHistory(client, user, pullRequest, label),
        agreedLabels: (pullRequest) => agreedLabels(client, user, scope, pullRequest),
        recordAgreement: (agreement) => recordAgreement(client, agreement, scope),
    };
}
/** Records of one pull request share a task, by which GitHub finds them. */
function deliveries_taskOf(pullRequest) {
    return `deliver:${pullRequest}`;
}
async function newestDelivery(client, user, scope, pullRequest) {
    const doing = `read what was delivered of pull request #${pullRequest} of ${client.repository}`;
    return client.ask(doing, async (octokit) => {
        const all = [];
        // Whatever lies above it: an older record may have a story that was rejected since.
        for await (const { records: page } of recordsOf(client, octokit, pullRequest))
            all.push(...page);
        const ofScope = all.filter(({ payload }) => isOf(payload, scope));
        const ours = await oursOf(user, ofScope, ({ creator }) => creator?.login, 'records of deliveries');
        const records = ours.toSorted((a, b) => b.id - a.id).map(kept);
        const [newest] = records;
        if (newest === undefined)
            return undefined;
        const oldestFirst = records.toReversed();
        const alike = oldestFirst.filter((each) => isAlike(each, newest));
        const earlier = oldestFirst.filter((each) => !isAlike(each, newest));
        const { refusals, isLeftToGitHub } = await notesOf(octokit, user, client, newest.id);
        const noted = { refusal: refusals[0], ...(isLeftToGitHub ? { isLeftToGitHub } : {}) };
        return { ...newest, alike, earlier, ...noted };
    });
}
/** Of the same commit and base. */
function isAlike({ commit, base }, other) {
    return commit === other.commit && base === other.base;
}
/** A record is another project's or kind's only where it says so: those of older versions say neither. */
function isOf(payload, scope) {
    return (scope === undefined ||
        ((payload['project'] ?? scope.project) === scope.project &&
            (payload['kind'] ?? scope.kind) === scope.kind));
}
async function strangersOf(client, user, pullRequest) {
    const doing = `read who recorded deliveries of pull request #${pullRequest} of ${client.repository}`;
    return client.ask(doing, async (octokit) => {
        const logins = new Set();
        for await (const { records } of recordsOf(client, octokit, pullRequest))
            for (const { creator } of records)
                if (!(await user.isOurs(creator?.login)))
                    logins.add(creator?.login ?? GONE);
        return [...logins];
    });
}
/** As the port's `shown` says: whoever wrote so many records that some are out of sight, nobody takes them for none. */
async function shownDeliveries(client, user, pulls, label) {
    if (pulls.length === 0)
        return { found: [], unseen: [] };
    const numbers = new Set(pulls.map(({ number }) => number));
    return client.ask(`read what was delivered of ${client.repository}`, async (octokit) => {
        const found = [];
        let left = pulls;
        for await (const { records, oldestAt, isLast } of recordsOf(client, octokit, undefined)) {
            found.push(...records);
            left = isLast ? [] : left.filter(({ text: { openedAt } }) => Date.parse(openedAt) <= oldestAt);
            if (left.length <= MOST_ASKED)
                break;
        }
        if (left.length > MOST_ASKED)
            left = await everLabelled(client, left, label);
        const isTooMany = left.length > MOST_ASKED;
        const unseen = isTooMany ? left.map(({ number }) => number) : [];
        for (const { number } of isTooMany ? [] : left) {
            let isEnd = false;
            for await (const { records, isLast } of recordsOf(client, octokit, number)) {
                found.push(...records);
                isEnd = isLast;
            }
            if (!isEnd)
                unseen.push(number);
        }
        const meant = found.filter(({ delivery }) => numbers.has(delivery.pullRequest));
        const ours = await oursOf(user, meant, ({ creator }) => creator?.login);
        return { found: [...new Map(ours.map((each) => [each.id, kept(each)])).values()], unseen };
    });
}
async function recentDeliveries(client, user, scope) {
    return client.ask(`read what was delivered of ${client.repository}`, async (octokit) => {
        const found = [];
        for await (const { records } of recordsOf(client, octokit, undefined))
            found.push(...records);
        const ofScope = found.filter(({ payload }) => isOf(payload, scope));
        const ours = await oursOf(user, ofScope, ({ creator }) => creator?.login);
        return ours.toSorted((a, b) => b.id - a.id).map(kept);
    });
}
function kept({ id, delivery, created_at: recordedAt, creator }) {
    return { id, recordedAt, writtenBy: creator?.login ?? GONE, ...delivery };
}
/**
 * GitHub gives the newest first; whoever may write can put theirs before ours, so that one page is not enough.
 * @param pullRequest undefined for those of all.
 */
async function* recordsOf(client, octokit, pullRequest) {
    for (let page = 1, seen = 0; seen < MOST_RECORDS; page += 1) {
        const { records, length, oldestAt, isLast } = await recordPage(client, octokit, pullRequest, page);
        seen += length;
        const meant = records.filter(({ delivery }) => pullRequest === undefined || delivery.pullRequest === pullRequest);
        yield { records: meant, oldestAt, isLast };
        if (isLast)
            return;
    }
}
async function recordPage(client, octokit, pullRequest, page) {
    const { data, headers } = await octokit.rest.repos.listDeployments({
        ...client.at,
        environment: deliveries_ENVIRONMENT,
        ...(pullRequest === undefined ? {} : { task: deliveries_taskOf(pullRequest) }),
        per_page: A_PAGE,
        page,
    });
    const records = data.flatMap((each) => {
        const payload = payloadOf(each.payload);
        const delivery = (0,stories_delivery/* readDelivery */.nR)(payload);
        return delivery === undefined ? [] : [{ ...each, payload, delivery }];
    });
    const oldestAt = Date.parse(data.at(-1)?.created_at ?? '');
    return { records, length: data.length, oldestAt, isLast: data.length === 0 || !goesOn(headers) };
}
const A_PAGE = 100;
const MOST_RECORDS = 1_000;
/** Pull requests that are asked about one by one. */
const MOST_ASKED = 20;
/** Refusals of ours alone: what others note keeps nobody from hearing that a merge was refused. */
async function notesOf(octokit, user, client, id) {
    const { data: statuses } = await octokit.rest.repos.listDeploymentStatuses({
        ...client.at,
        deployment_id: id,
        per_page: 100,
    });
    const ours = await oursOf(user, statuses, ({ creator }) => creator?.login);
    const refusals = ours
        .filter(({ state }) => state === 'failure')
        .toSorted((a, b) => b.id - a.id)
        .map(({ description }) => description);
    return { refusals, isLeftToGitHub: statuses.some(({ description }) => description === stories_delivery/* LEFT_TO_GITHUB */.CL) };
}
/** The ref is the commit, which is there for as long as the record is needed; a branch may go or move. */
async function record(client, delivery, scope) {
    const doing = `record what is delivered of pull request #${delivery.pullRequest} of ${client.repository}`;
    const made = await postDeployment(client, doing, {
        ref: delivery.commit,
        task: deliveries_taskOf(delivery.pullRequest),
        environment: deliveries_ENVIRONMENT,
        description: `Commit ${delivery.commit.slice(0, 7)} is to be judged`,
        payload: { ...(0,stories_delivery/* writtenDelivery */.CY)(delivery), ...scope },
        transient: false,
        production: false,
    });
    await setState(client, made.id, { state: 'success', description: 'Delivered' });
}
async function setState(client, id, { state, description }) {
    await client.ask(`note what came of a delivery of ${client.repository}`, (octokit) => octokit.rest.repos.createDeploymentStatus({
        ...client.at,
        deployment_id: id,
        state,
        description: (0,cut_text/* cutText */.I)(description, 140),
        auto_inactive: false,
    }));
}

;// CONCATENATED MODULE: ./build/src/adapters/github/deployment-states.js



/**
 * All states at once: one request for each deployment would cost more with every push. GitHub takes at most a hundred ids
 * ("You may not provide more than 100 node ids", sourcecred/sourcecred#908); in which order `statuses` come is not documented
 * (docs.github.com/graphql, "Deployment"), so that of more than a hundred both ends are read.
 */
const STATUS = 'state environmentUrl logUrl description createdAt creator { __typename login }';
const deployment_states_QUERY = `query DeploymentStates($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Deployment {
      id
      latestStatus { ${STATUS} }
      statuses(first: 100) { pageInfo { hasNextPage } nodes { ${STATUS} } }
      others: statuses(last: 100) { nodes { ${STATUS} } }
    }
  }
}`;
/**
 * The states of deployments, by the ids that GraphQL gives them; at most a hundred. Asks nothing where there are none.
 * @throws AdapterError `doubtful_facts` where the answer lacks one.
 */
async function statesOf(client, user, asked) {
    if (asked.length === 0)
        return new Map();
    const answer = await client.ask(`read the deployments of ${client.repository}`, (octokit) => client.query(octokit, deployment_states_QUERY, { ids: asked.map(({ node }) => node) }));
    const nodes = new Map((answer?.nodes ?? []).flatMap((node) => (node?.id ? [[node.id, node]] : [])));
    const states = new Map();
    for (const deployment of asked) {
        const node = nodes.get(deployment.node);
        if (node === undefined)
            throw incompleteList('deployments');
        const said = await saidOf(client, user, deployment, node);
        states.set(deployment.node, await deployment_states_factsOf(user, deployment.opener, said, node.latestStatus));
    }
    return states;
}
/** Of more than a hundred states the ends are enough where the newest one of all counts; else that which does may be anywhere. */
async function saidOf(client, user, { id, opener }, { statuses, others, latestStatus: latest }) {
    const listed = (statuses?.nodes ?? []).flatMap((status) => status ?? []);
    if (statuses?.pageInfo?.hasNextPage !== true)
        return listed;
    const ends = [...listed, ...(others?.nodes ?? []).flatMap((status) => status ?? [])];
    const isClear = latest && !isSetByItself(latest) && (await isOfWriters(user, opener, latest));
    return isClear ? ends : allStates(client, id);
}
async function isOfWriters(user, opener, { creator }) {
    const login = restLogin(creator);
    return (login !== undefined && login === opener) || (await user.isOurs(login));
}
const deployment_states_A_PAGE = 100;
const MOST_STATES = 1_000;
/** For one with more states than GraphQL gives at once, of which somebody else set the newest. */
async function allStates(client, id) {
    const found = [];
    for (let page = 1; found.length < MOST_STATES; page += 1) {
        const { data, headers } = await client.ask(`read the states of deployment ${id} of ${client.repository}`, (octokit) => octokit.rest.repos.listDeploymentStatuses({
            ...client.at,
            deployment_id: id,
            per_page: deployment_states_A_PAGE,
            page,
        }));
        found.push(...data.map(({ state, description, creator, ...rest }) => ({
            state: state.toUpperCase(),
            environmentUrl: rest.environment_url ?? '',
            logUrl: rest.log_url,
            description,
            createdAt: rest.created_at,
            creator: creator && { __typename: 'RestLogin', login: creator.login },
        })));
        if (data.length === 0 || !goesOn(headers))
            break;
    }
    return found;
}
async function deployment_states_factsOf(user, opener, said, latest) {
    const newestFirst = said.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || placeOf(b) - placeOf(a));
    const hasSucceeded = said.some(({ state }) => state === 'SUCCESS');
    const counts = async (status) => {
        if (hasSucceeded && isSetByItself(status))
            return false;
        return isOfWriters(user, opener, status);
    };
    let newest = latest && (await counts(latest)) ? latest : undefined;
    for (const each of newest === undefined ? newestFirst : []) {
        if (!(await counts(each)))
            continue;
        newest = each;
        break;
    }
    let firstSuccess;
    for (const each of newestFirst)
        if (each.state === 'SUCCESS' && (await isOfWriters(user, opener, each)))
            firstSuccess = each;
    return {
        // Written in capitals here (docs.github.com/graphql, "DeploymentStatusState").
        state: newest?.state.toLowerCase(),
        environmentUrl: newest?.environmentUrl ?? '',
        logUrl: newest?.logUrl ?? '',
        description: newest?.description ?? '',
        changedAt: newest?.createdAt,
        succeededAt: firstSuccess?.createdAt,
        notes: newestFirst.flatMap(({ description }) => description || []),
    };
}
/**
 * The success of a newer deployment of the same environment sets those before it inactive that succeeded, and says nothing of why: a job
 * with `environment` does that to ours. What the suite ends it gives a reason (docs.github.com/rest/deployments/deployments, "Inactive
 * deployments").
 */
function isSetByItself({ state, description }) {
    return state === 'INACTIVE' && (description ?? '') === '';
}
/** Times are whole seconds. What we say of a deployment only goes forward, which tells two states of one second apart. */
const ORDER = [
    'QUEUED',
    'PENDING',
    'IN_PROGRESS',
    'SUCCESS',
    'FAILURE',
    'ERROR',
    'INACTIVE',
];
function placeOf({ state }) {
    return ORDER.indexOf(state);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/asked-deployments.js




/** GitHub's own word (docs.github.com/rest/deployments/deployments, "Create a deployment"). */
const asked_deployments_DEPLOY = 'deploy';
/** A page of GitHub's, which has the newest first; beyond it nobody looks. */
const asked_deployments_A_PAGE = 100;
/** A deployment that somebody may have opened to be provisioned; undefined for one that was deleted. */
async function readAsked(client, user, id) {
    const found = await readDeployment(client, id);
    if (found === undefined)
        return undefined;
    const opener = found.creator?.login;
    const states = await statesOf(client, user, [{ id, node: found.node_id, opener }]);
    return {
        id,
        ref: found.ref,
        commit: found.sha,
        environment: found.environment,
        task: found.task,
        opener: opener ?? GONE,
        isByOurs: await user.isOurs(opener),
        isMarked: isMarked(found),
        createdAt: found.created_at,
        state: stateNamed(states.get(found.node_id)?.state),
    };
}
/** Undefined for one that somebody deleted. */
async function readDeployment(client, id) {
    return client.askForOne(`read deployment ${id} of ${client.repository}`, async (octokit) => (await octokit.rest.repos.getDeployment({ ...client.at, deployment_id: id })).data, { onceIsEnough: true });
}
/** As the port's `askedFor` says. */
async function listAsked(client, user, { environment, ref }) {
    const { data } = await client.ask(`list the deployments of ${client.repository}`, (octokit) => octokit.rest.repos.listDeployments({
        ...client.at,
        environment,
        ...(ref === undefined ? {} : { ref }),
        task: asked_deployments_DEPLOY,
        per_page: asked_deployments_A_PAGE,
    }));
    const theirs = data.filter((each) => !isMarked(each));
    const states = await statesOf(client, user, theirs.map(({ id, node_id: node, creator }) => ({ id, node, opener: creator?.login })));
    return theirs.map(({ id, node_id: node, sha: commit, created_at: createdAt }) => {
        const said = states.get(node);
        return { id, commit, createdAt, state: stateNamed(said?.state), notes: said?.notes ?? [] };
    });
}
function isMarked({ task, payload }) {
    return task === RECORD_TASK || (0,naming/* projectOfKey */.uv)(payloadOf(payload)['key'] ?? '') !== undefined;
}

;// CONCATENATED MODULE: ./build/src/adapters/github/deployment-lists.js






/** Beyond the newest thousand nobody looks. A page of GitHub's has a hundred (docs.github.com/rest/deployments/deployments). */
const MOST_DEPLOYMENTS = 1_000;
const deployment_lists_A_PAGE = 100;
/** An environment has stood in no more places; one deployment of each is named. */
const MOST_LEFT_BEHIND = 10;
const WHOLE_SHA = /^[0-9a-f]{40}$/;
/** Whoever may write can open a deployment with our payload, so only ours are told (see the port). */
function createDeployments(client, user) {
    return {
        list: (query) => listDeployments(client, user, query),
        opened: (query) => listOpened(client, user, query),
        newest: (query) => newestPage(client, user, WHOLE_SHA.test(query.ref ?? '') ? query : { ...query, task: RECORD_TASK }),
        asked: (id) => readAsked(client, user, id),
        askedFor: (query) => listAsked(client, user, query),
        create: (request) => createDeployment(client, user, request),
        setState: (id, state, details) => setDeploymentState(client, id, state, details),
    };
}
/** Page by page, until one shows that whatever is older has ended: a success ends all that are older than itself in its place. */
async function listDeployments(client, user, query) {
    const { key } = query;
    if (key === undefined)
        return newestOf(client, user, query);
    const facts = [];
    for (const each of queriesOf(query))
        for await (const page of pagesWithOurs(client, each)) {
            const found = await factsOfPage(client, user, query, ofKey(page, key));
            facts.push(...found);
            if (found.some(endsOlder))
                break;
        }
    facts.push(...(await leftBehind(client, user, query, facts)));
    return newestFirst(facts);
}
function endsOlder({ state, foreignWriter }) {
    return foreignWriter === undefined && (state === 'success' || state === 'inactive');
}
/** Each once: a commit may be asked for by name that is the branch's head as well. */
function newestFirst(facts) {
    return [...new Map(facts.map((each) => [each.id, each])).values()].toSorted((a, b) => b.id - a.id);
}
function ofKey(page, key) {
    return page.filter(({ payload }) => payloadOf(payload)['key'] === key);
}
/** A branch has those that hang on it, and those of commits that somebody asked for by name. */
function queriesOf(query) {
    const { environment, ref, key } = query;
    if (ref === undefined || key === undefined || WHOLE_SHA.test(ref))
        return [query];
    return [query, { ...(environment === undefined ? {} : { environment }), task: pinnedTask(key) }];
}
/**
 * What older pages hold of other places: a success ends nothing there, so the newest of ours names one deployment of each that was
 * live when it was opened.
 */
async function leftBehind(client, user, query, facts) {
    const newest = newestFirst(facts).find(({ foreignWriter }) => foreignWriter === undefined);
    const named = (newest?.payload['leftBehind'] ?? '').split(' ').map(Number);
    const ids = named.filter((id) => Number.isSafeInteger(id) && id > 0 && facts.every((each) => each.id !== id));
    const found = [];
    for (const id of ids.slice(0, MOST_LEFT_BEHIND)) {
        const deployment = await readDeployment(client, id);
        if (deployment !== undefined && deployment.environment === query.environment)
            found.push(deployment);
    }
    return factsOfPage(client, user, query, ofKey(found, query.key ?? ''));
}
async function newestOf(client, user, query) {
    return newestFirst((await newestStated(client, user, query)).map(toFacts));
}
/** What is on GitHub's first three pages, however little that is; mostly the first one is enough. */
async function newestPage(client, user, { isMeant = () => true, ...query }) {
    const found = [];
    let pages = 0;
    for await (const { deployments } of pagesOf(client, query)) {
        found.push(...deployments);
        pages += 1;
        if (pages === 3 || found.length >= deployment_lists_A_PAGE / 2)
            break;
    }
    const meant = found.slice(0, deployment_lists_A_PAGE).filter(({ payload }) => isMeant(payloadOf(payload)));
    return newestFirst(await factsOfPage(client, user, query, meant));
}
/** The newest hundred, which is a page of GitHub's, each with its states. */
async function newestStated(client, user, query) {
    const newest = [];
    for await (const page of pagesWithOurs(client, query)) {
        newest.push(...(await judged(user, query, page)).map(({ deployment }) => deployment));
        if (newest.length >= deployment_lists_A_PAGE)
            break;
    }
    const newestFirst = newest.toSorted((a, b) => b.id - a.id);
    return statedOf(client, user, query, newestFirst.slice(0, deployment_lists_A_PAGE));
}
async function factsOfPage(client, user, query, page) {
    return (await statedOf(client, user, query, page)).map(toFacts);
}
function toFacts({ deployment, isOurs, states }) {
    return deploymentFacts(deployment, states, isOurs);
}
/** Those that the query means, each with its states. */
async function statedOf(client, user, query, page) {
    const meant = await judged(user, query, page);
    const states = await statesOf(client, user, meant.map(({ deployment: { id, node_id: node, creator } }) => ({ id, node, opener: creator?.login })));
    return meant.map((each) => ({ ...each, states: states.get(each.deployment.node_id) }));
}
/** GitHub opens a deployment without a payload for each job with `environment`; those are left out. */
async function judged(user, { writers }, page) {
    const all = [];
    for (const deployment of page) {
        const login = deployment.creator?.login;
        const isOurs = await user.isOurs(login);
        const isOfSuite = payloadOf(deployment.payload)['key'] !== undefined;
        if (!isOurs && isOfSuite)
            user.passOver(login, 'deployments');
        if (isOfSuite && (isOurs || writers === 'anybody'))
            all.push({ deployment, isOurs });
    }
    return all;
}
/** As the port's `opened` says. */
async function listOpened(client, user, query) {
    const since = query.since?.getTime() ?? Number.NEGATIVE_INFINITY;
    const { key } = query;
    const facts = [];
    for (const each of queriesOf(query))
        for await (const page of pagesWithOurs(client, each, key !== undefined)) {
            const meant = key === undefined ? page : ofKey(page, key);
            const what = key === undefined ? undefined : 'deployments';
            const ours = await oursOf(user, meant, ({ creator }) => creator?.login, what);
            const found = ours.map((deployment) => deploymentFacts(deployment, undefined));
            facts.push(...found);
            if (page.some(({ created_at: openedAt }) => Date.parse(openedAt) < since))
                break;
            if (query.until !== undefined && found.some(query.until))
                break;
        }
    return newestFirst(facts);
}
/**
 * The same, with what the suite opened right after the first page, because jobs with `environment` may have filled all others. What
 * older versions opened has GitHub's own task, and comes in its place. Each deployment comes once.
 */
async function* pagesWithOurs(client, query, oursFirst = true) {
    const seen = new Set();
    const unseen = ({ deployments }) => {
        const added = deployments.filter(({ id }) => !seen.has(id));
        for (const { id } of added)
            seen.add(id);
        return added;
    };
    let isFirst = oursFirst && query.task === undefined;
    for await (const page of pagesOf(client, query)) {
        yield unseen(page);
        if (isFirst && page.goesOn)
            for await (const ours of pagesOf(client, { ...query, task: RECORD_TASK }))
                yield unseen(ours);
        isFirst = false;
    }
}
/** GitHub gives the newest first. */
async function* pagesOf(client, query) {
    const seen = new Set();
    for (let page = 1; seen.size < MOST_DEPLOYMENTS; page += 1) {
        const { data, headers } = await client.ask(`list the deployments of ${client.repository}`, (octokit) => octokit.rest.repos.listDeployments({
            ...client.at,
            ...(query.environment === undefined ? {} : { environment: query.environment }),
            per_page: deployment_lists_A_PAGE,
            page,
            ...(query.ref === undefined ? {} : { ref: query.ref }),
            ...(query.task === undefined ? {} : { task: query.task }),
            ...(query.commit === undefined ? {} : { sha: query.commit }),
        }));
        const isRepeated = page > 1 && data.every(({ id }) => seen.has(id));
        if (isRepeated && (data.length > 0 || goesOn(headers)))
            throw incompleteList('deployments');
        yield { deployments: data.filter(({ id }) => !seen.has(id)), goesOn: goesOn(headers) };
        for (const { id } of data)
            seen.add(id);
        if (!goesOn(headers))
            return;
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/github/open-heads.js



const WHAT = 'open pull requests';
/** A page costs one point of the hourly limit, whatever its labels (docs.github.com/graphql, "Rate limits and query limits"). */
const open_heads_QUERY = `query OpenHeads($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequests(states: OPEN, first: 100, after: $after, orderBy: { field: CREATED_AT, direction: ASC }) {
      nodes { number headRefName headRepository { databaseId } labels(first: 100) { nodes { name } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
/**
 * Over GraphQL, because a page of pull requests over REST holds two megabytes, of which a sweep needs a few thousandths. The
 * oldest come first, so that one which is opened or closed meanwhile moves no other to a page that was read already.
 * @throws AdapterError `doubtful_facts` for a list that cannot be whole.
 */
async function listOpenHeads(client) {
    return listPulls(client, { query: open_heads_QUERY, variables: {} }, headOf);
}
/** What is kept of every open pull request that a query lists. @throws AdapterError `doubtful_facts` as above. */
function listPulls(client, query, keep) {
    return wholeList(WHAT, open_heads_pagesOf(client, query), { idOf: (node) => node.number, keep });
}
/** Where a listed pull request comes from. */
function headOf(node) {
    return {
        number: node.number,
        headBranch: node.headRefName,
        headRepositoryId: node.headRepository?.databaseId,
        labels: node.labels?.nodes.map((label) => label.name) ?? [],
    };
}
async function* open_heads_pagesOf(client, query) {
    const seen = new Set();
    const bound = (0,list_bounds/* listBound */.l)('GitHub', WHAT, client.time);
    let after;
    do {
        const page = await readPage(client, query, after);
        yield page;
        after = page.next;
        if (after !== undefined && seen.has(after))
            throw incompleteList(WHAT);
        if (after === undefined)
            return;
        seen.add(after);
        bound.next();
    } while (true);
}
async function readPage(client, { query, variables }, after) {
    const given = { ...client.at, ...variables, ...(after === undefined ? {} : { after }) };
    const answer = await client.ask(`list the ${WHAT} of ${client.repository}`, (octokit) => client.query(octokit, query, given));
    const { nodes, pageInfo } = answer?.repository?.pullRequests ?? {};
    const goesOn = pageInfo?.hasNextPage;
    // A node that could not be read is null.
    const data = nodes?.filter((node) => node !== null);
    if (data === undefined || data.length < (nodes?.length ?? 0) || goesOn === undefined)
        throw incompleteList(WHAT);
    if (goesOn && !pageInfo?.endCursor)
        throw incompleteList(WHAT);
    return { data, goesOn, next: goesOn ? (pageInfo?.endCursor ?? undefined) : undefined };
}

;// CONCATENATED MODULE: ./build/src/adapters/github/deployed-heads.js





/** Hardly a head has more. Of one that has, they are read one by one, since those of others come first in the list too. */
const FIRST = 20;
/**
 * The pages of open-heads.ts, with the newest commit of each and its deployments (docs.github.com/graphql, "Commit",
 * "DeploymentStatus"). `commits(last: 1)` is the newest one.
 */
const deployed_heads_QUERY = `query DeployedHeads($owner: String!, $repo: String!, $environment: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequests(states: OPEN, first: 100, after: $after, orderBy: { field: CREATED_AT, direction: ASC }) {
      nodes {
        number headRefName headRefOid updatedAt headRepository { databaseId } labels(first: 100) { nodes { name } }
        author { login }
        reviewRequests(first: 100) { nodes { requestedReviewer { ... on User { login } } } }
        reviews(first: 100) { nodes { state author { login } } }
        commits(last: 1) { nodes { commit {
          oid committedDate
          deployments(environments: [$environment], first: ${FIRST}, orderBy: { field: CREATED_AT, direction: DESC }) {
            nodes {
              id databaseId payload createdAt creator { __typename login }
              latestStatus { state description environmentUrl createdAt creator { __typename login } }
            }
          }
        } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
/**
 * Every open pull request with what was deployed of its head. A deployment that others opened is left out, and so is a state that
 * others set. @throws AdapterError `doubtful_facts` as `listOpenHeads`.
 */
async function listDeployedHeads(client, user, environment) {
    const found = await listPulls(client, { query: deployed_heads_QUERY, variables: { environment } }, listedHeadOf);
    const listed = await inTurn(found, async ({ head, deployed }) => ({
        head,
        isWhole: deployed.length < FIRST,
        ours: await oursOf(user, deployed, ({ creator }) => restLogin(creator)),
    }));
    const states = await ownStates(client, user, listed.flatMap(({ isWhole, ours }) => (isWhole ? ours : [])));
    return inTurn(listed, async ({ head, isWhole, ours }) => ({
        ...head,
        deployments: isWhole
            ? ours.map((node) => listedFacts(node, states.get(node.id)))
            : await readFacts(client, user, { environment, commit: head.headCommit }),
    }));
}
async function inTurn(all, make) {
    const made = [];
    for (const each of all)
        made.push(await make(each));
    return made;
}
/** By the id of their nodes, what ours said of those whose newest state somebody else set. */
async function ownStates(client, user, nodes) {
    const doubtful = [];
    for (const node of nodes)
        if (node.latestStatus && !(await isWord(user, node.latestStatus)))
            doubtful.push(node);
    const states = new Map();
    for (let from = 0; from < doubtful.length; from += MOST_IDS) {
        const asked = doubtful
            .slice(from, from + MOST_IDS)
            .map(({ id: node, databaseId: id, creator }) => ({ id, node, opener: restLogin(creator) }));
        for (const [id, facts] of await statesOf(client, user, asked))
            states.set(id, facts);
    }
    return states;
}
/** True for a state that one of ours set on purpose. */
async function isWord(user, status) {
    return !isSetByItself(status) && (await user.isOurs(restLogin(status.creator)));
}
/** Takes `statesOf` at once. */
const MOST_IDS = 100;
async function readFacts(client, user, query) {
    const found = await newestStated(client, user, query);
    return found.map(({ deployment, states }) => headDeployment(payloadOf(deployment.payload), states, deployment.created_at));
}
/** One whose list of commits lags behind its head is being pushed to, and is left out. */
function listedHeadOf(node) {
    const commit = nodesOf(node.commits).at(-1)?.commit;
    if (commit === undefined || commit.oid !== node.headRefOid)
        return undefined;
    const head = {
        ...headOf(node),
        headCommit: commit.oid,
        committedAt: commit.committedDate,
        updatedAt: node.updatedAt,
        review: reviewOf(node),
    };
    return { head, deployed: nodesOf(commit.deployments) };
}
function reviewOf({ author, reviewRequests, reviews }) {
    const own = author?.login ?? 'ghost';
    const logins = nodesOf(reviews)
        .filter(({ state }) => state !== 'PENDING')
        .map((each) => each.author?.login ?? 'ghost');
    return {
        author: own,
        requestedReviewers: nodesOf(reviewRequests).map((each) => each.requestedReviewer?.login ?? 'somebody'),
        reviewers: [...new Set(logins.filter((login) => login !== own))],
    };
}
function nodesOf(list) {
    return (list?.nodes ?? []).filter((node) => node !== null);
}
/** @param own what ours said of it, where the newest state is none of ours. */
function listedFacts({ payload, createdAt, latestStatus: newest }, own) {
    const listed = newest && {
        // Its states are written in capitals here (docs.github.com/graphql, "DeploymentStatusState").
        state: newest.state.toLowerCase(),
        description: newest.description ?? '',
        environmentUrl: newest.environmentUrl ?? '',
        changedAt: newest.createdAt,
    };
    return headDeployment(payloadOf(payload), own ?? listed ?? undefined, createdAt);
}
function headDeployment(payload, states, createdAt) {
    return {
        key: payload['key'],
        payload,
        state: stateNamed(states?.state),
        note: states?.description || undefined,
        url: states?.environmentUrl || undefined,
        changedAt: states?.changedAt ?? createdAt,
    };
}

;// CONCATENATED MODULE: ./build/src/domain/environment/fork-allowance.js

/** One of ours is shorter by far. */
const LONGEST_TEXT = 4_000;
const fork_allowance_WHOLE_SHA = /^[0-9a-f]{40}$/;
/**
 * The text that an allowance is kept as: a line for people, then JSON. It is the message of a commit, so the signs of a mention and of an
 * address are written as JSON can, too (see `lockText`).
 */
function allowanceText({ pullRequest, ...said }) {
    const facts = JSON.stringify({ schema: 1, pullRequest, ...said }).replaceAll(/[@#/]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
    return `Allow ${said.commit} of pull request ${pullRequest} an environment\n\n${facts}\n`;
}
/** The allowance in a text; undefined where it is none of that pull request's. */
function parseAllowance(text, pullRequest) {
    const at = text.indexOf('{');
    if (at < 0 || text.length > LONGEST_TEXT)
        return undefined;
    const facts = fork_allowance_parsed(text.slice(at));
    if (!(0,is_object/* isObject */.G)(facts) || facts['schema'] !== 1 || facts['pullRequest'] !== pullRequest)
        return undefined;
    const { commit, by, command, at: saidAt } = facts;
    if (typeof commit !== 'string' || !fork_allowance_WHOLE_SHA.test(commit))
        return undefined;
    if (typeof by !== 'string' || !/^[\w-]{1,60}(?:\[bot\])?$/.test(by))
        return undefined;
    if (typeof command !== 'number' || !Number.isSafeInteger(command) || command <= 0)
        return undefined;
    if (typeof saidAt !== 'string' || Number.isNaN(Date.parse(saidAt)))
        return undefined;
    return { pullRequest, commit, by, command, at: new Date(saidAt).toISOString() };
}
function fork_allowance_parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/github/write-facts.js

/**
 * Keeps facts under a ref beside branches and tags. GitHub makes a ref that is not there and refuses every other try, so one alone gets it.
 * One that is there becomes a parent: then the update is a fast-forward for whoever has seen the newest one alone
 * (docs.github.com/rest/git/refs, "Update a reference").
 * @param name without `refs/`.
 * @param before full SHA that the ref was seen at; undefined where there was none.
 * @returns full SHA that it points at now; undefined where another run was faster.
 */
async function keepFacts({ at }, octokit, { name, before, ...facts }) {
    const parents = before === undefined ? facts.parents : [before, ...facts.parents];
    const sha = await writeFacts({ at }, octokit, { ...facts, parents });
    try {
        if (before === undefined)
            await octokit.rest.git.createRef({ ...at, ref: `refs/${name}`, sha });
        else
            await octokit.rest.git.updateRef({ ...at, ref: name, sha, force: false });
        return sha;
    }
    catch (error) {
        const answer = githubAnswerIn(error)?.name;
        if (answer !== 'refTaken' && answer !== 'refMoved')
            throw error;
        return undefined;
    }
}
/** Makes a commit of its own whose message and only file hold the facts, and gives its full SHA. Nothing points at it yet. */
async function writeFacts({ at }, octokit, { file, text, parents }) {
    const content = text.slice(text.indexOf('{'));
    const shown = { path: file, mode: '100644', type: 'blob', content };
    const tree = await octokit.rest.git.createTree({ ...at, tree: [shown] });
    const made = { message: text, tree: tree.data.sha, parents: [...parents] };
    return (await octokit.rest.git.createCommit({ ...at, ...made })).data.sha;
}
/** A ref that is to be nowhere (docs.github.com/graphql/reference/git, "updateRefs"). */
const write_facts_NOWHERE = '0'.repeat(40);
const DROP = `mutation DropFacts($repository: ID!, $name: GitRefname!, $version: GitObjectID!, $nowhere: GitObjectID!) {
  updateRefs(input: { repositoryId: $repository, refUpdates: [{ name: $name, beforeOid: $version, afterOid: $nowhere }] }) {
    clientMutationId
  }
}`;
/** What GraphQL says where the ref is untouched; anything else is no word about it. */
const write_facts_UNTOUCHED = ['refKept', 'queryFailed'];
/**
 * Deletes a ref of facts where it is still at that version. REST deletes whatever is there, so it is never asked to. Of `beforeOid` the
 * reference "needs to point to the given value before performing any updates" (docs.github.com/graphql/reference/git, "updateRefs"). What
 * is said of one that has moved is written down nowhere (community/community#213655), so the ref is read again after a refusal.
 * @param name without `refs/`.
 */
async function dropFacts(client, octokit, ref) {
    const { repository, version, versionNow } = ref;
    try {
        await client.query(octokit, DROP, { repository, name: `refs/${ref.name}`, version, nowhere: write_facts_NOWHERE });
        return 'dropped';
    }
    catch (error) {
        const answer = githubAnswerIn(error)?.name;
        if (answer === undefined || !write_facts_UNTOUCHED.includes(answer))
            throw error;
        const now = await versionNow();
        if (now === version)
            throw error;
        return now === undefined ? 'gone' : 'changed';
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/github/fork-allowances.js




/** Allowances are refs beside branches and tags, as locks are (see `createLocks`, which has the sources). */
const PLACE = 'greenroom/forks';
function createForkAllowances(client) {
    return {
        allowanceOf: (pullRequest) => readAllowance(client, pullRequest),
        allow: (allowance, before) => allow(client, allowance, before),
        withdraw: (pullRequest, version) => withdraw(client, pullRequest, version),
    };
}
/** Null for an object that is not there, and without a message where it is no commit (docs.github.com/graphql, "Repository", `object`). */
const MESSAGE = `query ForkAllowance($owner: String!, $repo: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $oid) {
      ... on Commit { message }
    }
  }
}`;
async function readAllowance(client, pullRequest) {
    const version = await readVersion(client, pullRequest);
    if (version === undefined)
        return undefined;
    const answer = await client.ask(fork_allowances_doingOf('read', pullRequest, client), (octokit) => client.query(octokit, MESSAGE, { ...client.at, oid: version }));
    if (!answer?.repository)
        throw incompleteList('commits of forks that were allowed');
    const message = answer.repository.object?.message;
    return {
        version,
        allowance: typeof message === 'string' ? parseAllowance(message, pullRequest) : undefined,
    };
}
/** 40 hex digits. A list is a positive answer also where it is empty; it has those whose number begins so. */
async function readVersion(client, pullRequest) {
    const wanted = `refs/${PLACE}/${pullRequest}`;
    const found = await client.ask(fork_allowances_doingOf('read', pullRequest, client), (octokit) => wholeList('commits of forks that were allowed', linkedPages(octokit.paginate.iterator(octokit.rest.git.listMatchingRefs, {
        ...client.at,
        ref: `${PLACE}/${pullRequest}`,
    })), { idOf: ({ ref }) => ref, keep: ({ ref, object }) => (ref === wanted ? object.sha : undefined) }));
    return found[0];
}
/**
 * The fork's commit is a parent, so that GitHub keeps it also when the fork moves on. The commit that runs stays allowed until the next one
 * is.
 */
async function allow(client, allowance, before) {
    const { pullRequest, commit } = allowance;
    const facts = { file: 'allowance.json', text: allowanceText(allowance), parents: [commit] };
    return client.ask(fork_allowances_doingOf('keep', pullRequest, client), async (octokit) => {
        const kept = await keepFacts(client, octokit, { name: `${PLACE}/${pullRequest}`, before, ...facts });
        return kept === undefined ? 'taken' : 'allowed';
    });
}
async function withdraw(client, pullRequest, version) {
    const { node_id: repository } = await client.readRepository();
    const name = `${PLACE}/${pullRequest}`;
    const versionNow = () => readVersion(client, pullRequest);
    return client.ask(fork_allowances_doingOf('withdraw', pullRequest, client), async (octokit) => {
        const dropped = await dropFacts(client, octokit, { repository, name, version, versionNow });
        return dropped === 'dropped' ? 'withdrawn' : dropped;
    });
}
function fork_allowances_doingOf(deed, pullRequest, { repository }) {
    return `${deed} which commit of pull request #${pullRequest} of ${repository} is allowed an environment`;
}

;// CONCATENATED MODULE: ./build/src/adapters/github/fork-branches.js

/**
 * The same reads, to which what stands in the place of a fork's branch (see `forkBranch`) is one whose head is the commit that a
 * maintainer allowed: it moves by their word alone. Without a word, and once its pull request is closed, there is no such branch.
 */
function withForkBranches(codeHost, allowances) {
    return { ...codeHost, ...readsOf(codeHost, allowances) };
}
function readsOf(codeHost, allowances) {
    const lifeOf = (number) => readLife(codeHost, allowances, number);
    return {
        async branchHead(branch) {
            const number = (0,fork/* pullOfForkBranch */.$Y)(branch);
            return number === undefined ? codeHost.branchHead(branch) : (await lifeOf(number)).head;
        },
        async openPullRequests(branch) {
            const number = branch === undefined ? undefined : (0,fork/* pullOfForkBranch */.$Y)(branch);
            return number === undefined ? codeHost.openPullRequests(branch) : (await lifeOf(number)).open;
        },
        async latestPullRequest(branch) {
            const number = (0,fork/* pullOfForkBranch */.$Y)(branch);
            return number === undefined ? codeHost.latestPullRequest(branch) : (await lifeOf(number)).latest;
        },
        async branchLives(branches) {
            const own = branches.filter((branch) => (0,fork/* pullOfForkBranch */.$Y)(branch) === undefined);
            const lives = new Map(own.length === 0 ? [] : await codeHost.branchLives(own));
            for (const branch of new Set(branches)) {
                const number = (0,fork/* pullOfForkBranch */.$Y)(branch);
                if (number !== undefined)
                    lives.set(branch, await lifeOf(number));
            }
            return lives;
        },
        async isOnBranch(commit, branch) {
            const number = (0,fork/* pullOfForkBranch */.$Y)(branch);
            return number === undefined
                ? codeHost.isOnBranch(commit, branch)
                : (await lifeOf(number)).head === commit;
        },
        pushes: async (branch) => ((0,fork/* pullOfForkBranch */.$Y)(branch) === undefined ? codeHost.pushes(branch) : undefined),
        renamedTo: async (branch) => (0,fork/* pullOfForkBranch */.$Y)(branch) === undefined ? codeHost.renamedTo(branch) : undefined,
    };
}
async function readLife(codeHost, allowances, number) {
    const [kept, pull, { id }] = await Promise.all([
        allowances.allowanceOf(number),
        codeHost.pullRequest(number),
        codeHost.repository(),
    ]);
    const latest = pull !== undefined && (0,fork/* isFromFork */.ty)(pull, id) ? pull : undefined;
    // What was allowed ends with the pull request, whatever keeps a branch.
    const head = latest?.state === 'open' ? kept?.allowance?.commit : undefined;
    return { head, open: latest === undefined || head === undefined ? [] : [latest], latest };
}

// EXTERNAL MODULE: ./build/src/domain/intents/intent.js
var intents_intent = __webpack_require__(35946);
;// CONCATENATED MODULE: ./build/src/adapters/github/intents.js


/**
 * What shared environments shall run are refs beside branches and tags, as locks are, so that neither rules of branches nor workflows see
 * them. Each commit has the one before as its parent: so a ref is its own history, and GitHub itself refuses whoever has not seen the
 * newest one, since an update without `force` must be a fast-forward (docs.github.com/rest/git/refs, "Update a reference").
 */
const intents_PLACE = 'greenroom/shared';
function createIntents(client) {
    return {
        intentOf: (environment) => intentOf(client, environment),
        send: (intent, before) => send(client, intent, before),
    };
}
/** Names of environments are letters, digits and hyphens, so none is a part of another one's path. */
async function intentOf(client, environment) {
    const doing = `read what was sent to ${environment} in ${client.repository}`;
    const version = await client.askForOne(doing, async (octokit) => {
        const { data } = await octokit.rest.git.getRef({ ...client.at, ref: `${intents_PLACE}/${environment}` });
        return data.object.sha;
    });
    if (version === undefined)
        return undefined;
    const message = await client.askForOne(doing, async (octokit) => (await octokit.rest.git.getCommit({ ...client.at, commit_sha: version })).data.message, { onceIsEnough: true });
    return { version, intent: message === undefined ? undefined : (0,intents_intent/* parseIntent */.Gf)(message, environment) };
}
async function send(client, intent, before) {
    const { environment, commit } = intent;
    return client.ask(`send ${commit.slice(0, 7)} to ${environment} in ${client.repository}`, async (octokit) => {
        const facts = { file: 'sent.json', text: (0,intents_intent/* intentText */.SK)(intent), parents: [commit] };
        const version = await keepFacts(client, octokit, { name: `${intents_PLACE}/${environment}`, before, ...facts });
        return version === undefined ? 'changed' : { version, intent };
    });
}

// EXTERNAL MODULE: ./build/src/domain/stories/story-state.js
var story_state = __webpack_require__(3893);
;// CONCATENATED MODULE: ./build/src/adapters/github/status-labels.js



/** An issue without a label is unstarted, so the first two states have one only where the team names it. */
const DEFAULTS = {
    started: 'story: started',
    finished: 'story: finished',
    delivered: 'story: delivered',
    accepted: 'story: accepted',
    rejected: 'story: rejected',
};
/**
 * True for a name that would not be one at the end of an address: nothing, or dots, which lead to the list of all labels (RFC 3986,
 * "Remove Dot Segments").
 */
function hasNoAddress(label) {
    return /^\s*\.{0,2}\s*$/.test(label);
}
/** @throws UserError `invalid_input` for a name that is empty, or that two states have. */
function statusLabels(names = {}) {
    const all = story_state/* STORY_STATES */.B.flatMap((state) => {
        const name = names[state] ?? DEFAULTS[state];
        return name === undefined ? [] : [{ state, name }];
    });
    for (const { state, name } of all) {
        const twin = all.find((other) => other.state !== state && (0,environment_labels/* hasLabel */.RX)([other.name], name));
        if (hasNoAddress(name))
            throw new errors/* UserError */.y('invalid_input', `The state ${state} has a label without a letter; name one, or leave it out.`);
        if (twin !== undefined)
            throw new errors/* UserError */.y('invalid_input', `The states ${state} and ${twin.state} have the same label '${name}'; give each its own.`);
    }
    return {
        of: (state) => all.find((each) => each.state === state),
        among: (labels) => all.filter(({ name }) => (0,environment_labels/* hasLabel */.RX)(labels, name)),
        has: (label) => all.some(({ name }) => (0,environment_labels/* hasLabel */.RX)([label], name)),
        all,
    };
}
/**
 * The state of an issue. What a person has judged counts before all others, and a rejection before an acceptance, since an acceptance
 * merges; else the furthest label does.
 * @param isClosedByHand somebody closed it as completed; that accepts it, unless it is rejected.
 */
function stateByLabels(labels, isClosedByHand) {
    const furthest = labels.toSorted((a, b) => status_labels_placeOf(a) - status_labels_placeOf(b)).at(-1);
    if (furthest?.state === 'rejected' || !isClosedByHand)
        return furthest?.state ?? 'unstarted';
    return 'accepted';
}
function status_labels_placeOf({ state }) {
    return story_state/* STORY_STATES */.B.indexOf(state);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/issue-labels.js





/** What a label looks like that is made here: colours without `#`, descriptions of at most 100 characters (docs.github.com/rest/issues/labels, "Create a label"). */
const LOOKS = {
    unscheduled: { color: 'ededed', description: 'Nobody has planned this story yet.' },
    unstarted: { color: 'ededed', description: 'Nobody works on this story yet.' },
    started: { color: 'f9d0c4', description: 'Somebody works on this story.' },
    finished: { color: 'fbca04', description: 'The work on this story waits for somebody to try it.' },
    delivered: { color: '1d76db', description: 'This story can be tried; accept or reject it.' },
    accepted: { color: '0e8a16', description: 'Whoever asked for this story accepts it.' },
    rejected: { color: 'b60205', description: 'Whoever asked for this story does not accept it yet.' },
};
/** Labels of issues, and the states that they stand for. */
function createIssueLabels(client, labels) {
    /** Those that were seen in the repository, or made. */
    const known = new Set();
    async function move(story, state) {
        const wanted = labels.of(state);
        if (wanted === undefined && state !== 'unstarted')
            throw noLabel(story, state, labels);
        if (wanted !== undefined && !known.has(wanted.name)) {
            const refusal = await makeKnown(client, wanted);
            if (refusal !== undefined)
                return refusal;
            known.add(wanted.name);
        }
        // First on, then off: whoever is killed in between leaves a state, and the next run goes on from it.
        const here = wanted === undefined ? await issue_labels_readLabels(client, story) : await putOn(client, story, wanted.name);
        const others = labels.among(here).filter((other) => other.state !== state);
        if (wanted !== undefined && others.some((other) => isFurther(other, story, state))) {
            await takeLabelOff(client, issueOf(story), wanted.name);
            return 'overtaken';
        }
        for (const other of others)
            if (!isOfPeople(other, story))
                await takeLabelOff(client, issueOf(story), other.name);
        return 'moved';
    }
    return {
        move,
        addLabel: async (story, label) => {
            await putOn(client, story, label);
        },
        removeLabel: (story, label) => takeLabelOff(client, issueOf(story), label),
    };
}
/**
 * Labels take no condition, so another run may have moved the issue since it was read. What was read is the furthest label that was there,
 * so a label that is further is newer.
 */
function isFurther({ state: there }, { state: read }, to) {
    return story_state/* STORY_RANK */.P[there] > Math.max(story_state/* STORY_RANK */.P[read], story_state/* STORY_RANK */.P[to]);
}
/** What people have judged since the issue was read is theirs. */
function isOfPeople({ state }, story) {
    return (state === 'accepted' || state === 'rejected') && story.state !== state;
}
function noLabel({ id }, state, { all }) {
    const names = all.map((each) => `'${each.name}' for ${each.state}`).join(', ');
    return new errors/* UserError */.y('invalid_input', `Issue #${id} cannot become ${state}, since that state has no label; the labels are ${names}.`);
}
/** Makes the label where the repository lacks it. */
async function makeKnown(client, { name, state }) {
    if (await isThere(client, name))
        return undefined;
    return client.ask(`make the label '${name}' of ${client.repository}`, async (octokit) => {
        try {
            await octokit.rest.issues.createLabel({ ...client.at, name, ...LOOKS[state] });
            return undefined;
        }
        catch (error) {
            const answer = githubAnswerIn(error)?.name;
            if (answer === 'forbidden' || answer === 'hidden')
                return notPermitted(name);
            // Another run may have made it meanwhile.
            if (answer === 'invalid' && (await isThere(client, name)))
                return undefined;
            throw error;
        }
    });
}
function notPermitted(name) {
    const refused = `there is no label '${(0,one_line/* oneLine */.T)(name, 50)}', and GitHub does not let this token make it: give the job the permission issues: write, or make the label by hand`;
    return { refused, unestimated: false };
}
async function isThere(client, name) {
    const found = await client.askForOne(`read the label '${name}' of ${client.repository}`, async (octokit) => (await octokit.rest.issues.getLabel({ ...client.at, name })).data, { onceIsEnough: true });
    return found !== undefined;
}
/** Names of all labels that the issue has then; an issue has at most 100, so that is one answer (docs.github.com/rest/issues/labels). */
async function putOn(client, { id }, label) {
    const { data } = await client.ask(`label issue #${id} of ${client.repository}`, (octokit) => octokit.rest.issues.addLabels({ ...client.at, issue_number: Number(id), labels: [label] }));
    return data.map(({ name }) => name);
}
async function issue_labels_readLabels(client, { id }) {
    const { data } = await client.ask(`read the labels of issue #${id} of ${client.repository}`, (octokit) => octokit.rest.issues.listLabelsOnIssue({ ...client.at, issue_number: Number(id), per_page: 100 }));
    return data.map(({ name }) => name);
}
function issueOf({ id }) {
    return { noun: 'issue', number: Number(id) };
}
/** GitHub takes a name in any case for the label that is there. */
async function takeLabelOff(client, { noun, number }, name) {
    // Its address would be that of all labels of the issue.
    if (hasNoAddress(name))
        return;
    await client.ask(`take a label off ${noun} #${number} of ${client.repository}`, async (octokit) => {
        try {
            await octokit.rest.issues.removeLabel({ ...client.at, issue_number: number, name });
        }
        catch (error) {
            if (githubAnswerIn(error)?.cause !== 'fact')
                throw error;
        }
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/github/issue-moves.js






/**
 * REST does not tell that a pull request or a project closed an issue (docs.github.com/graphql, "ClosedEvent", `closer`, and "Closer"). A
 * list is read from its end by `last`, and on by `before` (docs.github.com/graphql, "Using pagination in the GraphQL API").
 */
const issue_moves_QUERY = `query IssueMoves($owner: String!, $repo: String!, $number: Int!, $before: String) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      timelineItems(itemTypes: [LABELED_EVENT, UNLABELED_EVENT, CLOSED_EVENT, REOPENED_EVENT], last: 100, before: $before) {
        nodes {
          __typename
          ... on LabeledEvent { createdAt actor { __typename login } label { name updatedAt } }
          ... on UnlabeledEvent { createdAt actor { __typename login } label { name } }
          ... on ClosedEvent { createdAt actor { __typename login } stateReason closer { __typename } }
          ... on ReopenedEvent { createdAt actor { __typename login } }
        }
        pageInfo { hasPreviousPage startCursor }
      }
    }
  }
}`;
/**
 * True where the last close of an issue that is closed was a person's own, as completed: neither a commit, a pull request nor a project closed it in
 * somebody's name, and whoever did is no app. An account that is gone is nobody.
 */
async function isClosedByHand(client, number) {
    for await (const event of issue_moves_eventsBackwards(client, number)) {
        if (event.__typename === 'ClosedEvent')
            return isByHand(event);
        if (event.__typename === 'ReopenedEvent')
            return false;
    }
    return false;
}
/** Whether a close was a person's own, as completed. */
function isByHand({ actor, closer, stateReason }) {
    return closer === null && actor?.__typename === 'User' && (stateReason ?? 'COMPLETED') === 'COMPLETED';
}
/** As the port's `lastMove`: the newest event that put the issue into the state which it still has. */
async function lastMove(client, labels, story) {
    const isMove = moveFinder(labels, story);
    const delivered = labels.of('delivered')?.name;
    let move;
    for await (const event of issue_moves_eventsBackwards(client, Number(story.id))) {
        if (move !== undefined) {
            if (isLabelled(event, delivered))
                return { ...move, deliveredAt: event.createdAt };
        }
        else if (isMove(event)) {
            move = movedBy(event);
            if (move === undefined)
                return undefined;
        }
    }
    return move;
}
/**
 * True where the label of that state was put on after every other one that stands for a state: whoever was to take the others off was cut
 * short. A person who puts an earlier one on is about to move the issue back.
 */
async function isNewestMove(client, labels, { id, state }) {
    const name = labels.of(state)?.name;
    for await (const event of issue_moves_eventsBackwards(client, Number(id)))
        if (labels.all.some((each) => isLabelled(event, each.name)))
            return isLabelled(event, name);
    return false;
}
/**
 * As the port's `movesBy`: labels that stand for states, whatever was taken off since, and what else led to another state. A label that was
 * changed later counts too: to forget a move of one's own would move the issue on from where somebody has set it back.
 */
async function movesBy(client, labels, { id }, person) {
    const events = [];
    for await (const event of issue_moves_eventsBackwards(client, Number(id)))
        events.push(event);
    const stateBehind = stateReplayer(labels);
    return events.toReversed().flatMap((event) => {
        const to = stateBehind(event);
        const by = restLogin(event.actor ?? null);
        const isAsked = person === undefined || by === person;
        return to !== undefined && isAsked ? [{ to, at: event.createdAt, by }] : [];
    });
}
/** Which state each event led to, in a history that is read forwards; undefined where it led to no other one. */
function stateReplayer(labels) {
    const on = new Set();
    let isClosedByHand = false;
    let now = 'unstarted';
    return (event) => {
        const label = labels.all.find(({ name }) => issue_moves_isOf(event, name));
        if (event.__typename === 'LabeledEvent') {
            if (label === undefined)
                return undefined;
            on.add(label.name);
            now = label.state;
            return now;
        }
        if (event.__typename === 'UnlabeledEvent' && label !== undefined)
            on.delete(label.name);
        if (event.__typename === 'ClosedEvent')
            isClosedByHand = isByHand(event);
        if (event.__typename === 'ReopenedEvent')
            isClosedByHand = false;
        const before = now;
        now = stateByLabels(labels.among([...on]), isClosedByHand);
        return now === before ? undefined : now;
    };
}
function movedBy({ actor, createdAt: at }) {
    const by = restLogin(actor);
    return by === undefined ? undefined : { by, at };
}
/**
 * Tells the event, in a history that is read backwards. What was undone since is no move: a label that was taken off and not put on again,
 * and a close before the issue was opened again.
 */
function moveFinder(labels, { state }) {
    const name = labels.of(state)?.name;
    let isLabelOff = false;
    let isCloseOver = state !== 'accepted';
    return (event) => {
        if (isLabelled(event, name))
            return !isLabelOff;
        if (event.__typename === 'UnlabeledEvent' && issue_moves_isOf(event, name))
            isLabelOff = true;
        const counts = !isCloseOver && event.__typename === 'ClosedEvent' && isByHand(event);
        if (event.__typename === 'ClosedEvent' || event.__typename === 'ReopenedEvent')
            isCloseOver = true;
        return counts;
    };
}
function isLabelled(event, name) {
    return event.__typename === 'LabeledEvent' && issue_moves_isOf(event, name) && !wasOtherLabel(event);
}
/**
 * True where the label was changed since: whoever renames a label that somebody put on for something else would move the issue in their
 * name (docs.github.com/graphql, "LabeledEvent", `label`, and "Label", `updatedAt`). Events and labels have whole seconds.
 */
function wasOtherLabel({ createdAt, label }) {
    const changed = label?.updatedAt;
    if (changed === undefined || changed === null)
        return false;
    return !(Date.parse(createdAt ?? '') >= Date.parse(changed));
}
function issue_moves_isOf({ label }, name) {
    return name !== undefined && (0,environment_labels/* hasLabel */.RX)([label?.name ?? ''], name);
}
/** Newest first; none of an issue that is gone. */
async function* issue_moves_eventsBackwards(client, number) {
    const bound = (0,list_bounds/* listBound */.l)('GitHub', 'events of an issue', client.time);
    for (let before = null;; bound.next()) {
        const timeline = await issue_moves_readPage(client, number, before);
        if (timeline === null)
            return;
        const { nodes, pageInfo } = timeline ?? {};
        if (nodes === undefined || nodes === null || nodes.includes(null))
            throw incompleteList('events of an issue');
        yield* nodes.filter((node) => node !== null).toReversed();
        if (pageInfo?.hasPreviousPage === false)
            return;
        const next = pageInfo?.startCursor;
        if (next === undefined || next === null || next === before)
            throw incompleteList('events of an issue');
        before = next;
    }
}
/** Null for an issue that is not there. */
function issue_moves_readPage(client, number, before) {
    const doing = `read the history of issue #${number} of ${client.repository}`;
    return client.ask(doing, async (octokit) => {
        try {
            const answer = await client.query(octokit, issue_moves_QUERY, { ...client.at, number, before });
            return answer?.repository?.issue?.timelineItems ?? undefined;
        }
        catch (error) {
            if (saysNotFound(error))
                return null;
            throw error;
        }
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/github/issue-batch.js





/** Two points of the hourly limit (docs.github.com/graphql, "Rate limits and query limits": a point for each hundred connections). */
const issue_batch_AT_ONCE = 50;
/** An issue has at most a hundred labels and ten assignees (docs.github.com, "Assigning issues and pull requests to other GitHub users"). */
const FIELDS = `
    number title url state stateReason
    author { __typename login }
    repository { nameWithOwner }
    issueType { name }
    labels(first: 100) { nodes { name } }
    assignees(first: 10) { nodes { login } }
    timelineItems(itemTypes: [CLOSED_EVENT, REOPENED_EVENT], last: 1) {
      nodes {
        __typename
        ... on ClosedEvent { actor { __typename login } stateReason closer { __typename } }
      }
    }`;
function issue_batch_queryOf(count) {
    const places = Array.from({ length: count }, (_, at) => at);
    const declared = places.map((at) => `$number${at}: Int!`).join(', ');
    const issues = places.map((at) => `issue${at}: issue(number: $number${at}) {${FIELDS}\n  }`);
    return `query Issues($owner: String!, $repo: String!, ${declared}) {
  repository(owner: $owner, name: $repo) {
  nameWithOwner
  ${issues.join('\n  ')}
  }
}`;
}
/**
 * The issues of this repository among the numbers. A pull request's number, nobody's, and that of an issue which lies elsewhere by now
 * are none. Undefined for a server that does not know all fields.
 * @throws AdapterError as reading one does, and `doubtful_facts` for an answer that is not whole.
 */
async function readIssueBatch(client, numbers) {
    const all = [...new Set(numbers)];
    const found = new Map();
    for (let from = 0; from < all.length; from += issue_batch_AT_ONCE) {
        const some = all.slice(from, from + issue_batch_AT_ONCE);
        const answer = await ask(client, some);
        if (answer === 'older')
            return undefined;
        for (const [at, number] of some.entries()) {
            const node = answer[`issue${at}`];
            if (node === undefined)
                throw incompleteList('issues');
            if (node !== null && node.repository?.nameWithOwner === answer['nameWithOwner'])
                found.set(number, issue_batch_factsOf(node));
        }
    }
    return found;
}
async function ask(client, numbers) {
    const named = Object.fromEntries(numbers.map((number, at) => [`number${at}`, number]));
    const answer = await client.ask(`read issues of ${client.repository}`, async (octokit) => {
        try {
            return await client.query(octokit, issue_batch_queryOf(numbers.length), { ...client.at, ...named });
        }
        catch (error) {
            if (saysUnknownField(error))
                return 'older';
            const data = dataBesideAbsent(error);
            // Where the repository itself is not there, nothing is known of its issues.
            if ((0,is_object/* isObject */.G)(data) && (0,is_object/* isObject */.G)(data['repository']))
                return data;
            throw error;
        }
    });
    if (answer === 'older')
        return 'older';
    const repository = (0,is_object/* isObject */.G)(answer) ? answer['repository'] : undefined;
    if (!(0,is_object/* isObject */.G)(repository))
        throw incompleteList('issues');
    return repository;
}
function issue_batch_factsOf(node) {
    const names = node.labels?.nodes?.map((label) => label?.name);
    if (names === undefined || names.includes(undefined))
        throw incompleteList('labels');
    const last = node.timelineItems?.nodes?.at(-1) ?? undefined;
    return {
        number: node.number,
        title: node.title,
        url: node.url,
        isOpen: node.state === 'OPEN',
        reason: node.stateReason?.toLowerCase(),
        labels: names.flatMap((name) => name ?? []),
        type: node.issueType?.name,
        assignees: node.assignees?.nodes?.flatMap((each) => each?.login ?? []) ?? [],
        author: restLogin(node.author),
        isClosedByHand: async () => last?.__typename === 'ClosedEvent' && isByHand(last),
    };
}

// EXTERNAL MODULE: ./build/src/domain/stories/spoken-words.js
var spoken_words = __webpack_require__(75024);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
;// CONCATENATED MODULE: ./build/src/adapters/github/kept-comments.js




/** The environment of GitHub that holds the ids; no kind may have its name, because a kind has no hyphen. */
const kept_comments_ENVIRONMENT = 'greenroom-comment';
/** Ids of one pull request's comment share a task, by which GitHub finds them. */
function kept_comments_taskOf({ pullRequest, marker }) {
    return `comment:${pullRequest}:${(0,naming/* shortHash */.BC)(marker)}`;
}
/**
 * GraphQL's id of the comment that was kept last. It is no more than a hint: what stands there is judged like anything that was found.
 * Undefined where none of ours is kept, and for a token that may not read deployments. One request.
 */
async function keptComment(client, user, one) {
    const doing = `read which comment of pull request #${one.pullRequest} of ${client.repository} is Greenroom's`;
    return client.ask(doing, async (octokit) => {
        try {
            const { data } = await octokit.rest.repos.listDeployments({
                ...client.at,
                environment: kept_comments_ENVIRONMENT,
                task: kept_comments_taskOf(one),
                per_page: 100,
            });
            const ours = await oursOf(user, data, ({ creator }) => creator?.login, 'ids of comments');
            const newest = ours.toSorted((a, b) => b.id - a.id)[0];
            return newest && payloadOf(newest.payload)['node'];
        }
        catch (error) {
            const answer = githubAnswerIn(error);
            if (answer?.cause !== 'access_denied' && answer?.name !== 'notFound')
                throw error;
            return undefined;
        }
    });
}
/**
 * Keeps the id of a comment. It hangs on the commit of the base, where no page of a pull request shows it, and is inactive, because nothing
 * was deployed.
 * @param base full SHA of a commit of the base.
 */
async function keepComment(client, one, { node, base }) {
    const doing = `keep the id of a comment of ${client.repository}`;
    const made = await postDeployment(client, doing, {
        ref: base,
        task: kept_comments_taskOf(one),
        environment: kept_comments_ENVIRONMENT,
        description: `The comment of pull request #${one.pullRequest}`,
        payload: { node },
        transient: false,
        production: false,
    });
    const description = 'Nothing is deployed: this keeps the id of a comment.';
    await setDeploymentState(client, made.id, 'inactive', { description });
}

;// CONCATENATED MODULE: ./build/src/adapters/github/comment-search.js





/** A comment's id may be greater than GraphQL's integers (docs.github.com/graphql, "IssueComment", `fullDatabaseId`). */
const comment_search_FIELDS = 'id fullDatabaseId url body createdAt author { __typename login } editor { __typename login } lastEditedAt';
const OLDEST = 100;
const comment_search_NEWEST = 100;
const CHANGED = 50;
/**
 * A list of comments goes by their creation, unless one asks for `UPDATED_AT` (docs.github.com/graphql, "IssueCommentOrderField"). What
 * is written or changed by every run is in one of these two parts, however many others there are.
 */
const SEARCH = `query PullRequestComments($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      baseRefOid
      newest: comments(last: ${comment_search_NEWEST}) { totalCount nodes { ${comment_search_FIELDS} } }
      changed: comments(first: ${CHANGED}, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { ${comment_search_FIELDS} } }
    }
  }
}`;
/** Who changed a text last is told here alone, so that one request tells all of a comment that was early. */
const comment_search_FIRST = `query FirstComments($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      oldest: comments(first: ${OLDEST}) { totalCount nodes { ${comment_search_FIELDS} } }
    }
  }
}`;
const comment_search_KEPT = `query KeptComment($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on IssueComment { ${comment_search_FIELDS} pullRequest { number } }
  }
}`;
/** Nothing is asked yet. */
function createCommentSearch(client, user, log) {
    const missed = [];
    async function beyond(one, first) {
        const { total, base, nodes } = await readParts(client, one);
        const unseen = nodes.filter((node) => !first.includes(idOf(node)));
        const former = await formerOf(user, one, unseen);
        const found = await oldestOfOurs(user, one, nodes);
        if (found !== undefined)
            return { found, former };
        missed.push({ pullRequest: one.pullRequest, marker: one.marker, base });
        const seen = new Set([...first, ...nodes.map(idOf)]);
        if (seen.size >= total)
            return { found, former };
        const node = await keptComment(client, user, one);
        const kept = node === undefined ? undefined : await readKept(client, one, node);
        const known = kept && (await oldestOfOurs(user, one, [kept]));
        if (known === undefined)
            log?.info(missSentence(one, { total, seen: seen.size, isLost: node !== undefined }));
        return { found: known, former };
    }
    async function keep(pullRequest, { node_id: node, body }) {
        const one = missed.find((each) => each.pullRequest === pullRequest && body?.startsWith(each.marker));
        if (one === undefined)
            return;
        try {
            await keepComment(client, one, { node, base: one.base });
        }
        catch (error) {
            log?.info(`The id of the comment on pull request #${pullRequest} could not be kept, so a later run may not find it among so many: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        }
    }
    async function first(one) {
        const nodes = await readFirst(client, one);
        if (nodes === 'refused')
            return nodes;
        return {
            found: await oldestOfOurs(user, one, nodes.all),
            former: await formerOf(user, one, nodes.all),
            ids: nodes.all.map(idOf),
            goesOn: nodes.total > nodes.all.length,
        };
    }
    return { first, beyond, keep };
}
function missSentence({ pullRequest }, { total, seen, isLost }) {
    const lost = isLost
        ? 'The one whose id was kept is gone or is not its own any more.'
        : 'No id of one was kept, or it could not be read.';
    return `No comment of Greenroom's was found on pull request #${pullRequest}: ${seen} of its ${total} comments were looked at, the oldest, the newest and those that changed last. ${lost} If there is one among the others, it stays as it is, and may be deleted.`;
}
async function readFirst(client, { pullRequest }) {
    const doing = `list the comments of pull request #${pullRequest} of ${client.repository}`;
    const answer = await client.ask(doing, async (octokit) => {
        try {
            return await client.query(octokit, comment_search_FIRST, { ...client.at, number: pullRequest });
        }
        catch (error) {
            if (isRefusal(error) || saysNotFound(error) || saysUnknownField(error))
                return 'refused';
            throw error;
        }
    });
    if (answer === 'refused')
        return answer;
    const { oldest } = answer?.repository?.pullRequest ?? {};
    const all = oldest?.nodes?.filter((node) => node !== null);
    const total = oldest?.totalCount;
    if (all === undefined || total === undefined || all.length !== oldest?.nodes?.length)
        throw incompleteList('comments');
    return { total, all };
}
async function readParts(client, { pullRequest }) {
    const doing = `look for a comment of pull request #${pullRequest} of ${client.repository}`;
    const answer = await client.ask(doing, (octokit) => client.query(octokit, SEARCH, { ...client.at, number: pullRequest }));
    const { baseRefOid: base, newest, changed } = answer?.repository?.pullRequest ?? {};
    const nodes = [newest, changed].map((part) => part?.nodes?.filter((node) => node !== null));
    const [ofNewest, ofChanged] = nodes;
    const isWhole = ofNewest?.length === newest?.nodes?.length && ofChanged?.length === changed?.nodes?.length;
    const total = newest?.totalCount;
    if (!isWhole || ofNewest === undefined || ofChanged === undefined)
        throw incompleteList('comments');
    if (total === undefined || base === undefined)
        throw incompleteList('comments');
    const each = new Map([...ofNewest, ...ofChanged].map((node) => [idOf(node), node]));
    return { total, base, nodes: [...each.values()] };
}
/** Undefined for one that somebody deleted, or that GitHub does not give for another reason than its limits. */
async function readKept(client, { pullRequest }, node) {
    const doing = `read a comment of pull request #${pullRequest} of ${client.repository}`;
    return client.ask(doing, async (octokit) => {
        try {
            const answer = await client.query(octokit, comment_search_KEPT, { ids: [node] });
            const found = answer?.nodes?.[0] ?? undefined;
            return found?.pullRequest?.number === pullRequest ? found : undefined;
        }
        catch (error) {
            if (isRefusal(error) || saysNotFound(error))
                return undefined;
            throw error;
        }
    });
}
async function oldestOfOurs(user, { marker }, nodes) {
    const marked = nodes.filter(({ body }) => body?.startsWith(marker));
    const oldest = (await markedByUs(user, marked, authorOf, 'comments')).toSorted((a, b) => idOf(a) - idOf(b))[0];
    return oldest && (await textOf(user, oldest));
}
async function formerOf(user, { isFormer }, nodes) {
    if (isFormer === undefined)
        return [];
    const marked = nodes.filter(({ body }) => isFormer(body ?? ''));
    const ours = await markedByUs(user, marked, authorOf, 'comments');
    const found = [];
    for (const each of ours.toSorted((a, b) => idOf(a) - idOf(b)))
        found.push(await textOf(user, each));
    return found;
}
async function textOf(user, node) {
    const { url, body, createdAt, lastEditedAt } = node;
    const changedAt = lastEditedAt ?? createdAt;
    const facts = { id: idOf(node), url, body, editedByOthers: await isEditOfOthers(user, node) };
    return changedAt === undefined ? facts : { ...facts, changedAt };
}
function idOf({ fullDatabaseId }) {
    return Number(fullDatabaseId);
}
function authorOf({ author }) {
    return restLogin(author);
}
/** True where somebody else changed a text last. */
async function isEditOfOthers(user, { editor, lastEditedAt }) {
    return (Boolean(editor) || Boolean(lastEditedAt)) && !(await user.isOurs(restLogin(editor)));
}
/** What begins with our marker, of this token's own user first: other steps of the team may write by another token. */
async function markedByUs(user, marked, authorOf, what) {
    const ours = await oursOf(user, marked, authorOf, `${what} with Greenroom's marker`);
    return ownOf(user, ours, authorOf);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/own-texts.js



/** Who wrote a comment is in the list of REST; who changed it since is told here alone (docs.github.com/graphql, "IssueComment"). */
const own_texts_QUERY = `query CommentEditor($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on IssueComment { editor { __typename login } lastEditedAt }
  }
}`;
/** The comments of the repository's pull requests. */
function createComments(client, user, log) {
    const search = createCommentSearch(client, user, log);
    async function find(one) {
        const look = await search.first(one);
        if (look === 'refused')
            return findByRest(client, { user, search }, one);
        const { found, former, goesOn: hasMore, ids } = look;
        if (found !== undefined || !hasMore)
            return { found, former };
        const beyond = await search.beyond(one, ids);
        return { found: beyond.found, former: [...former, ...beyond.former] };
    }
    async function commentText(id) {
        return client.ask(`read a comment of ${client.repository}`, async (octokit) => {
            try {
                return (await octokit.rest.issues.getComment({ ...client.at, comment_id: id })).data.body ?? '';
            }
            catch (error) {
                if (githubAnswerIn(error)?.cause !== 'fact')
                    throw error;
                return undefined;
            }
        });
    }
    async function createComment(pullRequest, body) {
        const doing = `comment on pull request #${pullRequest} of ${client.repository}`;
        const answer = await client.ask(doing, (octokit) => octokit.rest.issues.createComment({ ...client.at, issue_number: pullRequest, body }));
        await search.keep(pullRequest, answer.data);
        return own_texts_factsOf(answer.data);
    }
    async function updateComment(id, body) {
        const answer = await client.ask(`edit a comment of ${client.repository}`, (octokit) => octokit.rest.issues.updateComment({ ...client.at, comment_id: id, body }));
        return own_texts_factsOf(answer.data);
    }
    async function deleteComment(id) {
        await client.ask(`delete a comment of ${client.repository}`, async (octokit) => {
            await octokit.rest.issues.deleteComment({ ...client.at, comment_id: id }).catch((error) => {
                if (githubAnswerIn(error)?.cause !== 'fact')
                    throw error;
            });
        });
    }
    return {
        findComment: async (pullRequest, marker) => (await find({ pullRequest, marker })).found,
        findComments: (pullRequest, marker, isFormer) => find({ pullRequest, marker, isFormer }),
        commentText,
        createComment,
        updateComment,
        deleteComment,
    };
}
/** Each costs a request. */
const MOST_FORMER = 10;
/** For a token that GraphQL refuses, or a server whose GraphQL is older. */
async function findByRest(client, { user, search }, one) {
    const doing = `list the comments of pull request #${one.pullRequest} of ${client.repository}`;
    // GitHub gives the oldest first (docs.github.com/rest/issues/comments), so one that was early stays on this page.
    const { data: first, headers } = await client.ask(doing, (octokit) => octokit.rest.issues.listComments({ ...client.at, issue_number: one.pullRequest, per_page: 100 }));
    const oursThat = async (isMeant, most) => {
        const marked = first.filter(({ body }) => isMeant(body ?? ''));
        const own = await markedByUs(user, marked, ({ user: author }) => author?.login, 'comments');
        const facts = [];
        for (const each of own.toSorted((a, b) => a.id - b.id).slice(0, most))
            facts.push({ ...own_texts_factsOf(each), editedByOthers: await isEditedByOthers(client, user, each.node_id) });
        return facts;
    };
    const [found] = await oursThat((body) => body.startsWith(one.marker), 1);
    const former = one.isFormer === undefined ? [] : await oursThat(one.isFormer, MOST_FORMER);
    if (found !== undefined || !goesOn(headers))
        return { found, former };
    const ids = first.map(({ id }) => id);
    const beyond = await search.beyond(one, ids);
    return { found: beyond.found, former: [...former, ...beyond.former] };
}
/** True also where the comment is gone, or the token may not see who changed it: then nobody knows. */
async function isEditedByOthers(client, user, nodeId) {
    const doing = `read who changed a comment of ${client.repository}`;
    return client.ask(doing, async (octokit) => {
        try {
            const answer = await client.query(octokit, own_texts_QUERY, { ids: [nodeId] });
            const node = answer?.nodes?.[0];
            if (!node)
                return true;
            return await isEditOfOthers(user, node);
        }
        catch (error) {
            // An outage or a spent limit says nothing of the comment.
            if (isRefusal(error) || saysNotFound(error))
                return true;
            throw error;
        }
    });
}
function own_texts_factsOf(comment) {
    return { id: comment.id, url: comment.html_url, body: comment.body ?? '', editedByOthers: false };
}
/** Edits the one open issue of ours that begins with the marker, or opens it. */
async function upsertIssue(client, user, issue) {
    const open = await findIssue(client, user, issue.marker);
    const { title, body } = issue;
    const answer = await client.ask(`write an issue of ${client.repository}`, async (octokit) => open === undefined
        ? await octokit.rest.issues.create({ ...client.at, title, body })
        : await octokit.rest.issues.update({ ...client.at, issue_number: open, title, body }));
    return { number: answer.data.number, url: answer.data.html_url };
}
/** One page is enough: an issue that is kept by the hour is among those that changed last. One write, so that it is said once. */
async function closeIssue(client, user, { marker, note, since }) {
    const kept = await findRecentIssue(client, user, { markers: [marker], since });
    if (kept === undefined)
        return undefined;
    await client.ask(`close issue #${kept.number} of ${client.repository}`, (octokit) => octokit.rest.issues.update({
        ...client.at,
        issue_number: kept.number,
        state: 'closed',
        state_reason: 'completed',
        body: `${kept.body}\n\n${note}`,
    }));
    return kept.number;
}
/** An open issue of ours that changed lately and begins with one of the markers. */
async function findRecentIssue(client, user, { markers, since }) {
    const page = await client.ask(`list the open issues of ${client.repository}`, (octokit) => octokit.rest.issues.listForRepo({
        ...client.at,
        state: 'open',
        sort: 'updated',
        direction: 'desc',
        since: since.toISOString(),
        per_page: 100,
    }));
    const marked = page.data.filter((issue) => !issue.pull_request && markers.some((marker) => issue.body?.startsWith(marker)));
    return (await markedByUs(user, marked, (issue) => issue.user?.login, 'issues'))[0];
}
async function findIssue(client, user, marker) {
    const marked = await client.ask(`list the open issues of ${client.repository}`, (octokit) => wholeList('open issues', linkedPages(octokit.paginate.iterator(octokit.rest.issues.listForRepo, {
        ...client.at,
        state: 'open',
        per_page: 100,
    })), {
        idOf: (issue) => issue.number,
        keep: (issue) => !issue.pull_request && issue.body?.startsWith(marker)
            ? { number: issue.number, login: issue.user?.login }
            : undefined,
    }));
    const kept = await markedByUs(user, marked, ({ login }) => login, 'issues');
    return kept.length === 0 ? undefined : Math.min(...kept.map((issue) => issue.number));
}

;// CONCATENATED MODULE: ./build/src/adapters/github/issue-comments.js






/** The comments of issues. GitHub lists the oldest first (docs.github.com/rest/issues/comments), and ours is written early. */
function createIssueComments(client, user) {
    /** Ours on a page, the oldest one. */
    async function oursOn(page, marker) {
        const marked = page.filter(({ body }) => body?.startsWith(marker));
        const own = await markedByUs(user, marked, (comment) => comment.user?.login, 'comments');
        return own.toSorted((a, b) => a.id - b.id)[0];
    }
    /** Where somebody else changed it, nothing of what it says is ours, so that it is written anew. */
    async function believed({ id, node_id: node, body }) {
        const isOurs = !(await isEditedByOthers(client, user, node));
        return { id: String(id), text: isOurs ? (body ?? '') : '' };
    }
    return {
        async findComment({ id }, marker) {
            const doing = `list the comments of issue #${id} of ${client.repository}`;
            const found = await client.ask(doing, async (octokit) => {
                const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
                    ...client.at,
                    issue_number: Number(id),
                    per_page: 100,
                });
                for await (const { data } of pages) {
                    const ours = await oursOn(data, marker);
                    if (ours !== undefined)
                        return ours;
                }
                return undefined;
            });
            return found && believed(found);
        },
        async createComment({ id }, body) {
            await client.ask(`comment on issue #${id} of ${client.repository}`, (octokit) => octokit.rest.issues.createComment({ ...client.at, issue_number: Number(id), body }));
        },
        async updateComment({ id: issue }, id, body) {
            await client.ask(`edit a comment on issue #${issue} of ${client.repository}`, (octokit) => octokit.rest.issues.updateComment({ ...client.at, comment_id: Number(id), body }));
        },
        wordsOf: (story, asked) => readWords(client, story, asked),
    };
}
/** Source: GitHub's OpenAPI description, "Minimized Issue Comment", which older servers do not have. */
function isHidden(comment) {
    return 'minimized' in comment && (0,is_object/* isObject */.G)(comment.minimized);
}
/** `since` leaves out what was neither written nor edited since then (docs.github.com/rest/issues/comments, "List issue comments"). */
async function readWords(client, { id }, asked) {
    const words = await client.ask(`list the comments of issue #${id} of ${client.repository}`, async (octokit) => {
        const bound = (0,list_bounds/* listBound */.l)('GitHub', 'comments of an issue', client.time);
        const found = [];
        const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
            ...client.at,
            issue_number: Number(id),
            since: asked.since,
            per_page: 100,
        });
        for await (const { data } of pages) {
            // What people hid, such as a slip or an abuse, is not shown again elsewhere.
            const shown = data.filter((comment) => !isHidden(comment));
            found.push(...shown.map(({ user, created_at: at, body }) => ({ by: loginOf(user), at, text: body ?? '' })));
            bound.next();
        }
        return found;
    });
    return (0,spoken_words/* newestWords */.w)(words, asked);
}

;// CONCATENATED MODULE: ./build/src/domain/stories/board-status.js

/**
 * What many teams call them. Sources: the statuses that new boards of GitHub's begin with (docs.github.com, "Quickstart for Projects":
 * Todo, In Progress, Done; its template for Kanban: Backlog, Ready, In progress, In review, Done), and the usual names of other trackers.
 */
const USUAL = {
    unscheduled: ['Backlog'],
    unstarted: ['Todo', 'To do', 'Ready'],
    started: ['In Progress', 'In Development', 'Doing', 'Started'],
    finished: ['In Review', 'Code Review', 'Review', 'Ready for Review', 'Finished'],
    delivered: ['Delivered', 'Ready for Acceptance', 'In Acceptance'],
    accepted: ['Done', 'Accepted', 'Completed'],
    rejected: ['Rejected'],
};
/** @param given a name that it gives to one state is no usual name of another one any more. */
function boardStatuses(given = {}) {
    const known = new Map();
    for (const state of story_state/* STORY_STATES */.B) {
        const name = given[state]?.toLowerCase();
        if (name !== undefined && !known.has(name))
            known.set(name, state);
    }
    for (const state of story_state/* STORY_STATES */.B)
        for (const name of USUAL[state])
            if (!known.has(name.toLowerCase()))
                known.set(name.toLowerCase(), state);
    return {
        stateOf: (status) => known.get(status.trim().toLowerCase()),
        statusFor(state, statuses) {
            const own = given[state] === undefined ? [] : [given[state]];
            const names = [...own, ...USUAL[state]].map((name) => name.toLowerCase());
            const likeliest = names.find((name) => known.get(name) === state && named(statuses, name) !== undefined);
            return likeliest === undefined ? undefined : named(statuses, likeliest);
        },
    };
}
function named(statuses, name) {
    return statuses.find((each) => each.trim().toLowerCase() === name);
}
/**
 * True where a card shows less than its story has reached: its status stands for an earlier state, or for the other of the two that people
 * judge. Work goes on after a rejection, so whatever comes behind it is later. A status that nobody knows may stand for anything, so it
 * is left alone.
 * @param shown what the card's status stands for; undefined where nobody knows that.
 */
function isBehindStory({ status }, shown, state) {
    // Nobody has begun, whatever the board shows of it.
    if (story_state/* STORY_RANK */.P[state] === 0)
        return false;
    if (status === undefined)
        return true;
    return shown !== undefined && hasGoneOn(shown, state);
}
/**
 * True where somebody moved the card after the story had got into its state. So people have the last word, and whoever was cut short
 * between a story and its card is not taken for one of them. Both times are GitHub's, in whole seconds. Who it was no one tells reliably:
 * `creator` of a field's value is documented as who created it (docs.github.com/graphql, "ProjectV2ItemFieldSingleSelectValue"), and the
 * timeline's `ProjectV2ItemStatusChangedEvent`, which has an actor, lacks most changes since September 2026 (github.com/orgs/community,
 * discussions 209338 and 209484).
 * @param since when the story got into its state; undefined where nobody knows, which takes nobody's word.
 */
function isMovedSince({ setAt }, since) {
    return since !== undefined && setAt !== undefined && Date.parse(setAt) > Date.parse(since);
}
/** True where a story has got further, goes on after a rejection, or was judged otherwise: a card that shows the earlier state is behind. */
function hasGoneOn(from, to) {
    if (from === to || story_state/* STORY_RANK */.P[to] === 0)
        return false;
    return from === 'rejected' || story_state/* STORY_RANK */.P[to] > story_state/* STORY_RANK */.P[from] || (isJudged(from) && isJudged(to));
}
function isJudged(state) {
    return state === 'accepted' || state === 'rejected';
}

;// CONCATENATED MODULE: ./build/src/adapters/github/board-answers.js



/** The field that a board shows states by. */
const board_answers_STATUS = 'Status';
/** The board of an answer; `no status` for one without that field, undefined for what is none. */
function boardIn(value) {
    if (!(0,is_object/* isObject */.G)(value) || typeof value['id'] !== 'string')
        return undefined;
    const field = value['field'];
    if (!(0,is_object/* isObject */.G)(field) || typeof field['id'] !== 'string' || !Array.isArray(field['options']))
        return 'no status';
    const options = field['options'].flatMap((each) => (0,is_object/* isObject */.G)(each) && typeof each['id'] === 'string' && typeof each['name'] === 'string'
        ? [{ id: each['id'], name: each['name'] }]
        : []);
    return { id: value['id'], field: field['id'], options };
}
/** Undefined for an answer that cannot be trusted to be whole. One that the token may not see is null there. */
function cardsIn(value) {
    if (!(0,is_object/* isObject */.G)(value) || !Array.isArray(value['nodes']) || !(0,is_object/* isObject */.G)(value['pageInfo']))
        return undefined;
    const { hasNextPage, endCursor } = value['pageInfo'];
    if (hasNextPage !== false && typeof endCursor !== 'string')
        return undefined;
    const cards = value['nodes'].flatMap((each) => cardIn(each) ?? []);
    return { cards, next: hasNextPage === false ? undefined : String(endCursor) };
}
function cardIn(value) {
    if (!(0,is_object/* isObject */.G)(value) || typeof value['id'] !== 'string' || !(0,is_object/* isObject */.G)(value['project']))
        return undefined;
    const { id } = value['project'];
    if (typeof id !== 'string')
        return undefined;
    const status = value['fieldValueByName'];
    const { name, updatedAt } = (0,is_object/* isObject */.G)(status) ? status : {};
    return {
        id: value['id'],
        board: id,
        status: typeof name === 'string' ? name : undefined,
        setAt: typeof updatedAt === 'string' ? updatedAt : undefined,
    };
}
/**
 * Why GitHub refuses the token of the boards, with what to do; undefined for an answer of another kind. Which scope is missing stands in
 * GitHub's words alone (actions/add-to-project#139). Whoever lacks the one for reading would lack the one for writing next, which has both.
 */
function whyTokenRefused(error) {
    const answer = githubAnswerIn(error);
    const said = (0,one_line/* oneLine */.T)(queryWords(error) || responseMessage(error), 200);
    const words = said === '' ? '' : ` (${said})`;
    if (answer?.name === 'badToken')
        return "GitHub refused the token of the input 'tracker-token'; check whether it is still valid";
    if (answer?.cause !== 'access_denied')
        return undefined;
    const scopes = /one of the following scopes: \[([^\]]*)\]/.exec(queryWords(error))?.[1];
    if (scopes !== undefined)
        return `the token of the input 'tracker-token' lacks the scope ${(0,one_line/* oneLine */.T)(scopes.replaceAll("'", ''), 100)}; give it the scope project, which reads and writes`;
    return `GitHub refused the token of the input 'tracker-token'${words}; give an App the organization's permission Projects: write, or a classic token the scope project. The job's own token cannot`;
}

;// CONCATENATED MODULE: ./build/src/adapters/github/board-requests.js






/** What people call a board. */
function nameOf({ owner, number }) {
    return `${owner}/${number}`;
}
/** What failed with the job's own token. */
function failed(error) {
    if (!(error instanceof errors/* AdapterError */.o))
        throw error;
    return { why: error.message.replace(/\.$/, '') };
}
/** What the client says of the job's own token is true of this one too, by the name of its input. */
function unusable(error) {
    return { why: failed(error).why.replaceAll('github-token', 'tracker-token') };
}
const board_requests_FIELDS = `{ id field(name: "${board_answers_STATUS}") { ... on ProjectV2SingleSelectField { id options { id name } } } }`;
/** docs.github.com/graphql, "RepositoryOwner", "ProjectV2Owner", "ProjectV2" and "ProjectV2SingleSelectField". */
const BOARD = `query ProjectBoard($owner: String!, $number: Int!) {
  repositoryOwner(login: $owner) {
    ... on Organization { projectV2(number: $number) ${board_requests_FIELDS} }
    ... on User { projectV2(number: $number) ${board_requests_FIELDS} }
  }
}`;
/** Looks one up. @throws AdapterError where neither it nor why it cannot be used is known */
async function findBoard(client, name) {
    const answer = await askBoards(client, `read board ${nameOf(name)}`, (octokit) => client.query(octokit, BOARD, { ...name }).catch((error) => {
        if (saysNotFound(error))
            return dataBesideAbsent(error) ?? null;
        throw error;
    }));
    if ('why' in answer)
        return answer;
    const owner = (0,is_object/* isObject */.G)(answer.data) ? answer.data['repositoryOwner'] : undefined;
    const board = boardIn((0,is_object/* isObject */.G)(owner) ? owner['projectV2'] : undefined);
    if (board === undefined)
        return { why: await whyNoBoard(client, name) };
    if (board === 'no status')
        return { why: `it has no field '${board_answers_STATUS}' of the kind single select; add one` };
    return board;
}
const BOARDS = `query ProjectBoards($owner: String!) {
  repositoryOwner(login: $owner) {
    ... on Organization { projectsV2(first: 20) { nodes { number } } }
    ... on User { projectsV2(first: 20) { nodes { number } } }
  }
}`;
/** Names those that there are by their numbers: what they are called is not for every log. */
async function whyNoBoard(client, { owner, number }) {
    const answer = await askBoards(client, `list the boards of ${owner}`, (octokit) => client.query(octokit, BOARDS, { owner }).catch((error) => {
        if (saysNotFound(error))
            return null;
        throw error;
    })).catch(unusable);
    const data = 'why' in answer ? undefined : answer.data;
    const found = (0,is_object/* isObject */.G)(data) && (0,is_object/* isObject */.G)(data['repositoryOwner']) ? data['repositoryOwner'] : undefined;
    const list = (0,is_object/* isObject */.G)(found?.['projectsV2']) ? found['projectsV2']['nodes'] : [];
    const numbers = (Array.isArray(list) ? list : []).flatMap((each) => (0,is_object/* isObject */.G)(each) && typeof each['number'] === 'number' ? [`${owner}/${each['number']}`] : []);
    const there = numbers.length === 0 ? `it sees no board of ${owner}` : `it sees ${numbers.join(', ')}`;
    return `the token of the input 'tracker-token' sees no board ${owner}/${number} (${there}); correct the input 'tracker-project', or let the token see it`;
}
/** docs.github.com/graphql, "Issue", `projectItems`, "ProjectV2Item" and "ProjectV2ItemFieldSingleSelectValue". */
const CARDS = `query BoardCards($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      projectItems(first: 20, after: $after, includeArchived: false) {
        nodes {
          id
          project { id }
          fieldValueByName(name: "${board_answers_STATUS}") { ... on ProjectV2ItemFieldSingleSelectValue { name updatedAt } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
/** All cards of an issue, but archived ones. @throws AdapterError for a list that cannot be whole */
async function readCards(client, { id }) {
    const bound = (0,list_bounds/* listBound */.l)('GitHub', 'cards of an issue', client.time);
    const cards = [];
    for (let after = null;; bound.next()) {
        const variables = { ...client.at, number: Number(id), after };
        const answer = await askBoards(client, `read the cards of issue #${id} of ${client.repository}`, (octokit) => client.query(octokit, CARDS, variables).catch((error) => {
            if (saysNotFound(error))
                return null;
            throw error;
        }));
        if ('why' in answer)
            return answer;
        if (answer.data === null)
            return {
                why: `the token of the input 'tracker-token' does not see issue #${id}; let it read the issues of ${client.repository}, a classic one by the scope repo`,
            };
        const page = cardsIn(itemsIn(answer.data));
        if (page === undefined || page.next === after)
            throw incompleteList('cards of an issue');
        cards.push(...page.cards);
        if (page.next === undefined)
            return cards;
        after = page.next;
    }
}
function itemsIn(data) {
    const repository = (0,is_object/* isObject */.G)(data) ? data['repository'] : undefined;
    const issue = (0,is_object/* isObject */.G)(repository) ? repository['issue'] : undefined;
    return (0,is_object/* isObject */.G)(issue) ? issue['projectItems'] : undefined;
}
/** Setting the same twice does nothing more (docs.github.com/graphql, "updateProjectV2ItemFieldValue"). */
const MOVE = `mutation MoveBoardCard($board: ID!, $card: ID!, $field: ID!, $option: String!) {
  updateProjectV2ItemFieldValue(input: { projectId: $board, itemId: $card, fieldId: $field, value: { singleSelectOptionId: $option } }) {
    projectV2Item { id }
  }
}`;
/** Undefined where it was written. @param option its id */
async function writeStatus(client, { board, card, name }, option) {
    const variables = { board: board.id, card: card.id, field: board.field, option };
    const answer = await askBoards(client, `move a card of board ${name}`, (octokit) => client.query(octokit, MOVE, variables));
    return 'why' in answer ? answer : undefined;
}
/** An answer, or why the token gets none. @throws AdapterError where neither is known */
function askBoards(client, doing, request) {
    return client.ask(doing, async (octokit) => {
        try {
            return { data: await request(octokit) };
        }
        catch (error) {
            const why = whyTokenRefused(error);
            if (why === undefined)
                throw error;
            return { why };
        }
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/github/project-boards.js



/**
 * The status of an issue's cards, beside the labels that stand for its state. Only cards that are there are moved, and only forward; a
 * card that somebody moved since the story got into its state stays where it is. Each board is looked up once a run.
 */
function createProjectBoards(options) {
    const { client } = options;
    const shelf = { ...options, statuses: boardStatuses(options.statusNames), find: finder(options) };
    let cannotBeRead = false;
    return {
        async showState(was, state) {
            const story = { ...was, state };
            const { found, news } = await boardsOf(shelf, story);
            if (found.length === 0)
                return news;
            const cards = await readCards(client, story).catch(unusable);
            if ('why' in cards)
                return [...news, trouble(found.map(({ name }) => name).join(', '), story, cards.why)];
            for (const at of placesOf(shelf, { found, cards, story }))
                news.push(...(await followStory(at)));
            return news;
        },
        async whyCardBehind(story) {
            // A run of the pull request says why; what a look cannot read it asks for no other story.
            if (cannotBeRead)
                return undefined;
            const { found } = await boardsOf(shelf, story);
            const cards = found.length === 0 ? [] : await readCards(client, story).catch(unusable);
            cannotBeRead = found.length === 0 || 'why' in cards;
            if ('why' in cards)
                return undefined;
            // GitHub does not tell when a status was cleared, so whoever cleared one would see it come back every hour.
            const told = cards.filter(({ status }) => status !== undefined);
            for (const at of placesOf(shelf, { found, cards: told, story }))
                if ((await isLeftBehind(at)) && optionFor(at) !== undefined)
                    return `the card of its story ${story.id} on board ${at.name} does not show that it is ${story.state}`;
            return undefined;
        },
    };
}
function finder({ client }) {
    const known = new Map();
    return (name) => {
        const found = known.get(nameOf(name)) ?? findBoard(client, name);
        known.set(nameOf(name), found);
        return found;
    };
}
/** Those that can be used, and what is told of the others. */
async function boardsOf({ boards, find }, story) {
    const found = [];
    const news = [];
    for (const each of boards) {
        const name = nameOf(each);
        const board = await find(each).catch(unusable);
        if ('why' in board)
            news.push(trouble(name, story, board.why));
        else
            found.push({ name, board });
    }
    return { found, news };
}
function trouble(name, { id }, why) {
    return { sentence: `Board ${name} does not show where story ${id} is: ${why}.`, is: 'trouble' };
}
function placesOf(shelf, { found, cards, story, }) {
    return found.flatMap((each) => {
        const card = cards.find(({ board }) => board === each.board.id);
        return card === undefined ? [] : [{ ...shelf, ...each, card, story }];
    });
}
/** More states lie before none. */
const MOST_MOVES = 4;
/**
 * Shows the state, and then whatever state the story has got into meanwhile: a run that moved it on has taken a card which was written
 * after that for a person's, and GitHub lets nobody write only if nothing has changed.
 */
async function followStory(first) {
    const news = [];
    let at = first;
    for (let move = 0; move < MOST_MOVES; move += 1) {
        const { is, told } = await moveCard(at).catch((error) => ({
            is: 'left',
            told: [trouble(at.name, at.story, failed(error).why)],
        }));
        news.push(...told);
        const next = is === 'moved' ? await nextOf(at).catch(failed) : undefined;
        if (next === undefined)
            return news;
        if ('why' in next)
            return [...news, trouble(at.name, at.story, next.why)];
        at = next;
    }
    return news;
}
/** Where the story has gone on since its card was written; undefined where it has not. What people made of the card since is theirs. */
async function nextOf(at) {
    const { client, story, card } = at;
    const state = await at.stateNow(story);
    if (state === undefined || !hasGoneOn(story.state, state))
        return undefined;
    const cards = await readCards(client, story).catch(unusable);
    if ('why' in cards)
        return cards;
    const now = cards.find(({ id }) => id === card.id);
    if (now === undefined)
        return undefined;
    const isOwn = now.status === optionFor(at)?.name;
    return { ...at, story: { ...story, state }, card: isOwn ? { ...now, setAt: undefined } : now };
}
async function moveCard(at) {
    const { client, story, name } = at;
    if (!(await isLeftBehind(at)))
        return { is: 'left', told: [] };
    const option = optionFor(at);
    if (option === undefined)
        return { is: 'left', told: noStatus(at) };
    const refused = await writeStatus(client, at, option.id).catch(unusable);
    if (refused !== undefined)
        return { is: 'left', told: [trouble(name, story, refused.why)] };
    const sentence = `Its card on board ${name} moved to '${(0,one_line/* oneLine */.T)(option.name, 50)}'.`;
    return { is: 'moved', told: [{ sentence, is: 'moved' }] };
}
/** True for a card that shows less than its story has reached, and that nobody wants there. */
async function isLeftBehind({ card, story, statuses, since }) {
    const shown = card.status === undefined ? undefined : statuses.stateOf(card.status);
    return isBehindStory(card, shown, story.state) && !isMovedSince(card, await since(story));
}
function optionFor({ board: { options }, statuses, story, }) {
    const names = options.map(({ name }) => name);
    const wanted = statuses.statusFor(story.state, names);
    return options.find(({ name }) => name === wanted);
}
/** What people judge is shown only where the board has a status for it. */
function noStatus({ name, story, board: { options } }) {
    const { state } = story;
    if (state === 'accepted' || state === 'rejected')
        return [];
    const all = options.slice(0, 20).map((each) => `'${(0,one_line/* oneLine */.T)(each.name, 50)}'`);
    const there = all.length === 0 ? 'it has none' : `it has ${all.join(', ')}`;
    const why = `it has no status for ${state} (${there}); add one, or name one of these in 'stories.statuses' of the settings`;
    return [trouble(name, story, why)];
}

;// CONCATENATED MODULE: ./build/src/adapters/github/issue-stories.js









/**
 * The issues of the repository as stories, with the job's own token. A story's state is a label, which is none of the story's labels. An
 * issue that somebody closed by hand as completed is accepted, unless it has the label for rejected. Any other closed one is no story unless
 * a label says that it was judged. People have their login as id.
 * A move touches labels alone: it neither closes an issue nor opens one.
 * @throws UserError `invalid_input` for names of states that cannot be told apart.
 */
function createGitHubIssues({ client, user, statusNames, boards }) {
    const labels = statusLabels(statusNames);
    const people = new Map();
    const since = async (story) => (await lastMove(client, labels, story))?.at;
    const stateNow = async ({ id }) => (await readStory(client, labels, id))?.state;
    return {
        name: 'github',
        abilities: { estimates: false, links: false, people: true, isCodeHost: true, bulk: true },
        story: (id) => readStory(client, labels, id),
        stories: (ids) => readStories(client, labels, ids),
        lastMove: (story) => lastMove(client, labels, story),
        movesBy: (story, person) => movesBy(client, labels, story, person),
        // Its clock is GitHub's.
        aheadMs: () => 0,
        estimate: async () => undefined,
        link: async () => undefined,
        unlink: async () => undefined,
        ...createIssueLabels(client, labels),
        ...createIssueComments(client, user),
        ...(boards === undefined ? {} : createProjectBoards({ ...boards, statusNames, since, stateNow })),
        person(_story, id) {
            const known = people.get(id) ?? readPerson(client, id);
            people.set(id, known);
            return known;
        },
        ownId: () => user.login(),
    };
}
/** Greater ones are no number of GraphQL's. */
const LARGEST = 2 ** 31 - 1;
/** What Greenroom moves issues to. */
const MOVED_TO = ['started', 'finished', 'delivered'];
/**
 * Undefined for a number that is no open story's: nobody's, a pull request's, that of an issue which lies elsewhere by now, and that of one
 * which was closed without anybody having judged it. Old issues are named in passing ("Follow-up to #12"), and whoever closed one as not
 * planned, or merged what closes it, is done with it: to move it would bring back what is over. A closed issue with the label for accepted
 * or rejected is what the label says.
 */
async function readStory(client, labels, id) {
    const number = numberOf(id);
    const issue = number === undefined ? undefined : await readIssue(client, number);
    if (issue === undefined || issue.pull_request || !(await isHere(client, issue)))
        return undefined;
    return storyOf(client, labels, {
        number: issue.number,
        title: issue.title,
        url: issue.html_url,
        isOpen: issue.state !== 'closed',
        reason: issue.state_reason ?? undefined,
        labels: issue.labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? []))),
        type: issue.type?.name,
        assignees: (issue.assignees ?? []).flatMap((each) => loginOf(each) || []),
        author: loginOf(issue.user) || undefined,
        isClosedByHand: () => isClosedByHand(client, issue.number),
    });
}
/** The same of many, by the ids that were asked for; one by one where GitHub's server is too old. */
async function readStories(client, labels, ids) {
    const all = [...new Set(ids)].filter((id) => numberOf(id) !== undefined);
    const issues = all.length < 2 ? undefined : await readIssueBatch(client, all.map(Number));
    const found = new Map();
    for (const id of all) {
        const issue = issues?.get(Number(id));
        const story = issues === undefined
            ? await readStory(client, labels, id)
            : issue && (await storyOf(client, labels, issue));
        if (story !== undefined)
            found.set(id, story);
    }
    return found;
}
function numberOf(id) {
    return /^[1-9]\d{0,9}$/.test(id) && Number(id) <= LARGEST ? Number(id) : undefined;
}
async function storyOf(client, labels, issue) {
    const state = await issue_stories_stateOf(labels, issue);
    if (state === undefined)
        return undefined;
    const id = String(issue.number);
    const hasSeveral = MOVED_TO.includes(state) && labels.among(issue.labels).length > 1;
    const isHalf = hasSeveral && (await isNewestMove(client, labels, { id, state }));
    return {
        id,
        project: client.repository,
        title: issue.title,
        url: issue.url,
        type: typeOf(issue),
        state,
        ...(isHalf ? { halfMoved: true } : {}),
        estimated: true,
        labels: issue.labels.filter((name) => !labels.has(name)),
        ownerIds: issue.assignees,
        requesterId: issue.author,
    };
}
/** Undefined for an issue that is closed and that nobody has accepted or rejected. */
async function issue_stories_stateOf(labels, issue) {
    const isCompleted = !issue.isOpen && (issue.reason ?? 'completed') === 'completed';
    const isByHand = isCompleted && (await issue.isClosedByHand());
    const state = stateByLabels(labels.among(issue.labels), isByHand);
    return !issue.isOpen && state !== 'accepted' && state !== 'rejected' ? undefined : state;
}
/** One that was deleted answers 410, as does every number where issues are turned off (docs.github.com/rest/issues/issues, "Get an issue"). */
function readIssue(client, number) {
    return client.askForOne(`read issue #${number} of ${client.repository}`, async (octokit) => (await octokit.rest.issues.get({ ...client.at, issue_number: number })).data, { onceIsEnough: true });
}
/**
 * False for an issue that was transferred: its old number leads to where it is now (docs.github.com/rest/issues/issues, "Get an issue", 301).
 * A repository that was renamed leads on in the same way, so its name is asked for where the two differ.
 */
async function isHere(client, issue) {
    const place = issue.repository_url.split('/').slice(-2).join('/').toLowerCase();
    if (place === client.repository.toLowerCase())
        return true;
    return place === (await client.readRepository()).full_name.toLowerCase();
}
/** By the type of the issue, else by its labels. */
function typeOf({ type, labels }) {
    const named = type?.toLowerCase();
    if (named === 'bug' || named === 'chore' || named === 'feature')
        return named;
    if ((0,environment_labels/* hasLabel */.RX)(labels, 'bug'))
        return 'bug';
    return (0,environment_labels/* hasLabel */.RX)(labels, 'chore') ? 'chore' : 'feature';
}
/**
 * The name that people give themselves there tells nobody from another, so the login is both. The address is the one that they show on their
 * page. A refusal is thrown: an address that may not be read is not one that nobody shows.
 */
function readPerson(client, login) {
    return client.ask(`read who ${login} is`, async (octokit) => {
        try {
            const { data } = await octokit.rest.users.getByUsername({ username: login });
            return { id: login, name: login, sharesName: false, email: data.email ?? undefined };
        }
        catch (error) {
            if (githubAnswerIn(error)?.cause === 'fact')
                return undefined;
            throw error;
        }
    });
}

// EXTERNAL MODULE: ./build/src/domain/locks/lock.js
var locks_lock = __webpack_require__(50962);
;// CONCATENATED MODULE: ./build/src/adapters/github/locks.js




/**
 * Locks are refs beside branches and tags, so that neither rules of branches nor workflows see them. A ref must begin with `refs` and
 * have two slashes (docs.github.com/rest/git/refs, "Create a reference"), and a list holds "anything in the namespace" (the same page,
 * "List matching references"). SonarSource/ci-github-actions keeps a lock so with the job's own token, in `get-build-number`.
 */
const locks_PLACE = 'greenroom/locks';
function createLocks(client) {
    return {
        async lockOf(environment) {
            const refs = await listRefs(client, environment);
            const found = refs.filter((ref) => ref.environment === environment);
            return (await readLocks(client, found)).get(environment);
        },
        async locks() {
            return readLocks(client, await listRefs(client, ''));
        },
        claim: (lock) => claim(client, lock),
        release: (environment, version) => release(client, environment, version),
    };
}
/** Those whose name begins so. A list is a positive answer also where it is empty. */
function listRefs(client, prefix) {
    const before = `refs/${locks_PLACE}/`;
    return client.ask(`read the locks of ${client.repository}`, (octokit) => wholeList('locks', linkedPages(octokit.paginate.iterator(octokit.rest.git.listMatchingRefs, {
        ...client.at,
        ref: `${locks_PLACE}/${prefix}`,
    })), {
        idOf: ({ ref }) => ref,
        keep: ({ ref, object }) => ref.startsWith(before) ? { environment: ref.slice(before.length), oid: object.sha } : undefined,
    }));
}
/** A point of the hourly limit, since no connection is asked for (docs.github.com/graphql, "Rate limits and query limits"). */
const locks_AT_ONCE = 50;
/** Null for an object that is not there, and without a message where it is no commit (docs.github.com/graphql, "Repository", `object`). */
function locks_queryOf(count) {
    const places = Array.from({ length: count }, (_, at) => at);
    const declared = places.map((at) => `$lock${at}: GitObjectID!`).join(', ');
    const fields = places.map((at) => `
    lock${at}: object(oid: $lock${at}) {
      ... on Commit { message }
    }`);
    return `query Locks($owner: String!, $repo: String!, ${declared}) {
  repository(owner: $owner, name: $repo) {${fields.join('')}
  }
}`;
}
async function readLocks(client, refs) {
    const found = new Map();
    for (let from = 0; from < refs.length; from += locks_AT_ONCE) {
        const some = refs.slice(from, from + locks_AT_ONCE);
        const named = Object.fromEntries(some.map(({ oid }, at) => [`lock${at}`, oid]));
        const answer = await client.ask(`read the locks of ${client.repository}`, (octokit) => client.query(octokit, locks_queryOf(some.length), { ...client.at, ...named }));
        if (!answer?.repository)
            throw incompleteList('locks');
        for (const [at, { environment, oid }] of some.entries()) {
            const message = answer.repository[`lock${at}`]?.message;
            const lock = typeof message === 'string' ? (0,locks_lock/* parseLock */.PG)(message, environment) : undefined;
            found.set(environment, { version: oid, lock });
        }
    }
    return found;
}
/** The text lies in a commit of its own, whose message one query reads; its tree shows the same to people. */
async function claim(client, lock) {
    const { environment } = lock;
    const facts = { file: 'lock.json', text: (0,locks_lock/* lockText */.li)(lock), parents: [] };
    return client.ask(`lock ${environment} in ${client.repository}`, async (octokit) => {
        const name = `${locks_PLACE}/${environment}`;
        const version = await keepFacts(client, octokit, { name, before: undefined, ...facts });
        return version === undefined ? 'taken' : { version, lock };
    });
}
async function release(client, environment, version) {
    const { node_id: repository } = await client.readRepository();
    const name = `${locks_PLACE}/${environment}`;
    const versionNow = async () => (await listRefs(client, environment)).find((ref) => ref.environment === environment)?.oid;
    return client.ask(`release the lock of ${environment} in ${client.repository}`, async (octokit) => {
        const dropped = await dropFacts(client, octokit, { repository, name, version, versionNow });
        return dropped === 'dropped' ? 'released' : dropped;
    });
}

// EXTERNAL MODULE: ./build/src/domain/pace/intervals.js
var intervals = __webpack_require__(55054);
// EXTERNAL MODULE: ./build/src/domain/pace/wait-until.js
var wait_until = __webpack_require__(58030);
;// CONCATENATED MODULE: ./build/src/adapters/github/merge.js



/** Tries of one merge while others push to its base. */
const MOST_TRIES = 3;
/** The answers behind which the pull request itself says what stands in the way. */
const UNMERGED = ['baseModified', 'headModified', 'mergeRunning', 'notMergeable'];
/**
 * Merges at exactly this commit. GitHub answers 409 when the head has moved and 405 for everything else that stands in the way. So
 * what either means is read from the pull request itself. A 405 "Base branch was modified. Review and try the merge again." means
 * just that, and so does a 409 whose head is where it was (NixOS/nixpkgs-merge-bot#179, quipper/monorepo-deploy-actions#499).
 * Source: docs.github.com/rest/pulls/pulls, "Merge a pull request".
 */
async function mergePullRequest(client, merge, sleep) {
    const { number, commit, method } = merge;
    return client.ask(`merge pull request #${number} of ${client.repository}`, async (octokit) => {
        for (let left = MOST_TRIES - 1;; left -= 1) {
            try {
                await octokit.rest.pulls.merge({
                    ...client.at,
                    pull_number: number,
                    sha: commit,
                    merge_method: method,
                });
                return { outcome: 'merged' };
            }
            catch (error) {
                const answer = githubAnswerIn(error);
                const detail = responseMessage(error);
                if (answer?.name === 'workflowFile')
                    return { outcome: 'workflows', detail };
                if (answer?.name === 'needsQueue')
                    return { outcome: 'queue', detail };
                if (answer === undefined || !UNMERGED.includes(answer.name))
                    throw error;
                const again = answer.repeat === 'once more';
                const outcome = await explain(() => readPull(octokit, client, number), commit, sleep);
                if (outcome === 'already')
                    return { outcome };
                if (outcome !== 'blocked' || !again || left <= 0)
                    return { outcome, detail };
                await sleep(intervals/* PACES */.$Q.mergeable(0, 0), 'the base of the pull request to stand still');
            }
        }
    });
}
async function readPull(octokit, client, number) {
    const { data } = await octokit.rest.pulls.get({ ...client.at, pull_number: number });
    return data;
}
/** A merge is sent once, so one that is refused and is there all the same was made by people or by another run. */
function explain(read, commit, sleep) {
    return (0,wait_until/* waitUntil */.a0)((0,wait_until/* sleptClock */.X$)(sleep), {
        deadline: intervals/* LONGEST_WAITS */.OC.mergeable,
        pace: intervals/* PACES */.$Q.mergeable,
        what: 'GitHub to say whether it can be merged',
    }, async () => {
        const pull = await read();
        if (pull.head.sha !== commit)
            return { done: 'moved' };
        if (pull.merged)
            return { done: 'already' };
        if (pull.mergeable === false)
            return { done: 'conflict' };
        // GitHub works out whether a pull request can be merged in the background; null means not yet.
        return pull.mergeable === true ? { done: 'blocked' } : { again: undefined };
    }, () => ({ done: 'blocked' }));
}

;// CONCATENATED MODULE: ./build/src/adapters/github/merge-queue.js





/** The queue of GitHub's, over GraphQL alone: REST only refuses (docs.github.com/graphql/reference/pulls). */
function createMergeQueue(client, sleep) {
    return {
        mergePlan: (number) => client.ask(`read how pull request #${number} of ${client.repository} is to be merged`, async (octokit) => {
            const found = await merge_queue_readPull(client, octokit, number);
            return found && planOf(found);
        }),
        enqueue: (number, commit) => client.ask(`put pull request #${number} of ${client.repository} into the merge queue`, (octokit) => enqueue(client, octokit, { number, commit }, sleep)),
        queuedGroups: (branch) => client.ask(`read the merge queue of branch ${branch} of ${client.repository}`, (octokit) => readGroups(client, octokit, branch)),
    };
}
const merge_queue_QUERY = `query MergePlan($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      id
      headRefOid
      isMergeQueueEnabled
      isInMergeQueue
      autoMergeRequest { enabledBy { __typename login } }
      mergedBy { __typename login }
      latestOpinionatedReviews(first: 100, writersOnly: true) { nodes { state commit { oid } author { __typename login } } }
      timelineItems(last: 1, itemTypes: [ADDED_TO_MERGE_QUEUE_EVENT, REMOVED_FROM_MERGE_QUEUE_EVENT]) {
        nodes { __typename ... on RemovedFromMergeQueueEvent { createdAt reason } }
      }
    }
  }
}`;
/** Undefined where the server does not know the question. */
async function merge_queue_readPull(client, octokit, number) {
    try {
        const answer = await client.query(octokit, merge_queue_QUERY, { ...client.at, number });
        const found = answer?.repository?.pullRequest;
        if (!found)
            throw incompleteList('pull requests');
        return found;
    }
    catch (error) {
        if (githubAnswerIn(error)?.name !== 'noField')
            throw error;
        return undefined;
    }
}
function planOf(pull) {
    const { isMergeQueueEnabled: hasQueue, isInMergeQueue: isQueued, autoMergeRequest, mergedBy } = pull;
    return {
        hasQueue,
        isQueued,
        removal: removalOf(pull.timelineItems.nodes.at(-1)),
        autoMergeBy: autoMergeRequest === null ? undefined : (restLogin(autoMergeRequest.enabledBy) ?? 'ghost'),
        approvedBy: approverOf(pull),
        isMergedByJob: restLogin(mergedBy) === WORKFLOW_BOT,
    };
}
function approverOf({ headRefOid, latestOpinionatedReviews: reviews }) {
    const found = (reviews?.nodes ?? []).find((each) => each?.state === 'APPROVED' && each.commit?.oid === headRefOid);
    return found ? (restLogin(found.author) ?? 'ghost') : undefined;
}
function removalOf(item) {
    if (item?.__typename !== 'RemovedFromMergeQueueEvent' || item.createdAt === undefined)
        return undefined;
    return { at: item.createdAt, reason: item.reason ?? '' };
}
/** `expectedHeadOid` is "the expected head OID of the pull request" (docs.github.com/graphql/reference/pulls, "EnqueuePullRequestInput"). */
const ENQUEUE = `mutation EnqueuePullRequest($pull: ID!, $commit: GitObjectID!) {
  enqueuePullRequest(input: { pullRequestId: $pull, expectedHeadOid: $commit }) {
    mergeQueueEntry { position }
  }
}`;
/**
 * GitHub says yes to a pull request whose auto-merge is on and queues nothing (netresearch/git-workflow-skill#160), and no to one that
 * is in the queue already (ClickHouse/ClickHouse#109183). In which words it refuses another head is written down nowhere. So what
 * counts is what the pull request shows afterwards, for which it is read again for some seconds, because GitHub's copies lag.
 */
async function enqueue(client, octokit, { number, commit }, sleep) {
    const pull = await merge_queue_readPull(client, octokit, number);
    if (pull === undefined)
        return { outcome: 'refused' };
    if (pull.headRefOid !== commit)
        return { outcome: 'moved' };
    if (pull.isInMergeQueue)
        return { outcome: 'queued' };
    const detail = await tryEnqueue(client, octokit, { pull: pull.id, commit });
    return (0,wait_until/* waitUntil */.a0)((0,wait_until/* sleptClock */.X$)(sleep), { deadline: intervals/* LONGEST_WAITS */.OC.stale, pace: intervals/* PACES */.$Q.stale, what: 'GitHub to show it in the merge queue' }, async () => {
        const after = await merge_queue_readPull(client, octokit, number);
        if (after?.headRefOid !== commit)
            return { done: { outcome: 'moved' } };
        return after.isInMergeQueue ? { done: { outcome: 'queued' } } : { again: undefined };
    }, () => ({ done: detail === '' ? { outcome: 'unseen' } : { outcome: 'refused', detail } }));
}
/** GitHub's words where it refuses; '' where it takes it. */
async function tryEnqueue(client, octokit, variables) {
    try {
        await client.query(octokit, ENQUEUE, variables);
        return '';
    }
    catch (error) {
        if (githubAnswerIn(error)?.name !== 'queryFailed')
            throw error;
        return queryWords(error);
    }
}
const ENTRIES = `query MergeQueueEntries($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $branch) {
      entries(first: 100) { nodes { position headCommit { oid } pullRequest { number } } }
    }
  }
}`;
/** Each entry is tried on top of those before it (docs.github.com, "Managing a merge queue", how merge queues work). */
async function readGroups(client, octokit, branch) {
    const answer = await client
        .query(octokit, ENTRIES, { ...client.at, branch })
        .catch((error) => {
        if (githubAnswerIn(error)?.name !== 'noField')
            throw error;
        return null;
    });
    const nodes = (answer?.repository?.mergeQueue?.entries?.nodes ?? [])
        .flatMap((node) => (node?.pullRequest ? [{ ...node, number: node.pullRequest.number }] : []))
        .toSorted((a, b) => a.position - b.position);
    const numbers = nodes.map(({ number }) => number);
    return nodes.map(({ number, headCommit }, index) => ({
        pullRequest: number,
        commit: headCommit?.oid,
        pullRequests: numbers.slice(0, index + 1),
    }));
}

;// CONCATENATED MODULE: ./build/src/adapters/github/opening.js



/** What opens pull requests; `readFile` reads one file at a branch. */
function createOpening(client, user, readFile) {
    return {
        ownLogin: () => user.login(),
        commitsAhead: (base, commit) => readCommitsAhead(client, base, commit),
        closedPullRequests: (branch) => listClosedPullRequests(client, branch),
        async pullRequestTemplate(branch) {
            const path = await findTemplate(client, branch);
            return path === undefined ? undefined : readFile(path, branch);
        },
        openPullRequest: (request) => openPullRequest(client, request),
    };
}
/** Source: docs.github.com/rest/commits/commits, "Compare two commits": commits are listed oldest first. */
async function readCommitsAhead(client, base, commit) {
    const doing = `compare ${commit.slice(0, 12)} with branch ${base} of ${client.repository}`;
    return client.askForOne(doing, async (octokit) => {
        const request = { ...client.at, basehead: `refs/heads/${base}...${commit}`, per_page: 1 };
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead(request);
        return { count: data.ahead_by, firstMessage: data.commits[0]?.commit.message };
    }, { onceIsEnough: true });
}
/**
 * Where a template may be, the first that has one (docs.github.com, "Creating a pull request template for your repository"; the order:
 * "Creating a default community health file"). Those in a folder PULL_REQUEST_TEMPLATE are filled in only where somebody asks for one
 * by its name, so none of them is the default.
 */
const FOLDERS = ['.github', '', 'docs'];
/** In any case, with or without an extension (the same page). */
const TEMPLATE = /^pull_request_template(?:\.(?:md|markdown|txt))?$/i;
/** Characters of a text on GitHub, which are bytes at least (renovatebot/renovate#2032). */
const opening_LONGEST_TEXT = 65_536;
async function findTemplate(client, ref) {
    for (const folder of FOLDERS) {
        const found = await templateIn(client, folder, ref);
        if (found !== undefined)
            return folder === '' ? found : `${folder}/${found}`;
    }
    return undefined;
}
/** A folder is listed with at most a thousand files (docs.github.com/rest/repos/contents, "Get repository content"). */
async function templateIn(client, folder, ref) {
    const doing = `list ${folder === '' ? 'the files' : folder} of ${client.repository}`;
    return client.askForOne(doing, async (octokit) => {
        const { data } = await octokit.rest.repos.getContent({ ...client.at, path: folder, ref });
        const files = Array.isArray(data) ? data : [];
        return files
            .filter(({ type, name, size }) => type === 'file' && TEMPLATE.test(name) && size <= opening_LONGEST_TEXT)
            .map(({ name }) => name)
            .toSorted()[0];
    }, { onceIsEnough: true });
}
const ANSWERS = {
    mayNotOpen: 'forbidden',
    openAlready: 'exists',
    nothingToMerge: 'nothing',
    noDrafts: 'no-drafts',
};
/** Source: docs.github.com/rest/pulls/pulls, "Create a pull request". */
async function openPullRequest(client, request) {
    const { branch, ...what } = request;
    return client.ask(`open a pull request for branch ${branch} of ${client.repository}`, async (octokit) => {
        try {
            const { data } = await octokit.rest.pulls.create({ ...client.at, ...what, head: branch });
            return { outcome: 'opened', pull: factsOf(data, []) };
        }
        catch (error) {
            const name = githubAnswerIn(error)?.name;
            const outcome = name === undefined ? undefined : ANSWERS[name];
            if (outcome !== undefined)
                return { outcome };
            // A head that is not there is `invalid` like any other field.
            const isGone = name === 'invalid' && (await readBranchHead(client, branch)) === undefined;
            if (!isGone)
                throw error;
            return { outcome: 'gone' };
        }
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/github/pages-site.js
/**
 * `public` says whether everybody may read the site (docs.github.com/rest/pages/pages, "Get a GitHub Pages site"); a repository that is
 * internal to an enterprise is private here (rest/repos/repos, "Get a repository"). 404 is said where there is no site, and to a token
 * that may not see it.
 */
function createPagesSite(client) {
    return {
        async pagesAccess() {
            const { private: isPrivate } = await client.readRepository();
            const { repository } = client;
            if (!isPrivate)
                return { repository, isPrivate, site: undefined };
            const found = await client.askForOne(`read the Pages site of ${repository}`, async (octokit) => (await octokit.rest.repos.getPages(client.at)).data);
            return { repository, isPrivate, site: found && { isPublic: publicOf(found) } };
        },
    };
}
function publicOf(site) {
    return typeof site.public === 'boolean' ? site.public : undefined;
}

;// CONCATENATED MODULE: ./build/src/adapters/github/linked-issues.js



/** Each one is asked for by itself then. */
const MOST_LINKED = 20;
/** With what people linked under "Development" of the pull request (docs.github.com/graphql, "PullRequest", `closingIssuesReferences`). */
const linked_issues_QUERY = `query LinkedIssues($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    nameWithOwner
    pullRequest(number: $number) {
      closingIssuesReferences(first: ${MOST_LINKED}, after: $after) {
        nodes { number repository { nameWithOwner } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
/** Numbers of the issues of this repository that GitHub links with the pull request, at most twenty; none of one that is not there. */
async function readLinkedIssues(client, pullRequest) {
    const bound = (0,list_bounds/* listBound */.l)('GitHub', 'linked issues', client.time);
    const found = new Set();
    for (let after = null;; bound.next()) {
        const answer = await linked_issues_readPage(client, pullRequest, after);
        if (answer === null)
            return [];
        const { nodes, pageInfo } = answer.repository?.pullRequest?.closingIssuesReferences ?? {};
        if (nodes === undefined || nodes === null)
            throw incompleteList('linked issues');
        const here = answer.repository?.nameWithOwner;
        for (const number of numbersOf(nodes, here))
            found.add(number);
        if (pageInfo?.hasNextPage === false || found.size >= MOST_LINKED)
            return [...found].slice(0, MOST_LINKED);
        const next = pageInfo?.endCursor;
        if (next === undefined || next === null || next === after)
            throw incompleteList('linked issues');
        after = next;
    }
}
/** Those of the repository itself. */
function numbersOf(nodes, here) {
    return nodes.flatMap((node) => node !== null && node.repository?.nameWithOwner === here ? [String(node.number)] : []);
}
/** Null for a pull request that is not there. */
function linked_issues_readPage(client, number, after) {
    const doing = `read the issues that are linked with pull request #${number} of ${client.repository}`;
    return client.ask(doing, async (octokit) => {
        try {
            return (await client.query(octokit, linked_issues_QUERY, { ...client.at, number, after })) ?? {};
        }
        catch (error) {
            if (saysNotFound(error))
                return null;
            throw error;
        }
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/github/pull-mentions.js







/** So many commits hold what most pull requests have. Each costs, since its parents are a connection. */
const pull_mentions_FIRST = { pulls: 25, commits: 30 };
/** Where there are more. */
const NEXT = { pulls: 10, commits: 100 };
/** As many as GitHub lists (docs.github.com/rest/pulls/pulls, "List commits on a pull request"). */
const MOST_COMMITS = 250;
/** The oldest come first (docs.github.com/graphql, "PullRequest", `comments`), and ours is written when the first environment is ready. */
const pull_mentions_COMMENTS = `comments(first: 30) {
      nodes { body author { __typename login } editor { __typename login } lastEditedAt }
    }`;
/**
 * A list is read from its end by `last`, and on by `before`; its nodes stand in the order of the list (docs.github.com/graphql, "Using
 * pagination in the GraphQL API", and "PullRequest", `commits`). It has no commit that the base holds too.
 */
function pull_mentions_queryOf(asked, commits, { linked, markers }) {
    const declared = asked.map((_, at) => `$number${at}: Int!, $before${at}: String`).join(', ');
    const links = `closingIssuesReferences(first: ${MOST_LINKED}) {
      nodes { number repository { nameWithOwner } }
      pageInfo { hasNextPage }
    }`;
    const pulls = asked.map(({ isFirst }, at) => `pull${at}: pullRequest(number: $number${at}) {
    commits(last: ${commits}, before: $before${at}) {
      nodes { commit { message parents(first: 1) { totalCount } } }
      pageInfo { hasPreviousPage startCursor }
    }
    ${linked && isFirst ? links : ''}
    ${markers !== undefined && isFirst ? pull_mentions_COMMENTS : ''}
  }`);
    return `query StoryMentions($owner: String!, $repo: String!, ${declared}) {
  repository(owner: $owner, name: $repo) {
  nameWithOwner
  ${pulls.join('\n  ')}
  }
}`;
}
/** See the port. */
async function readStoryMentions({ client, user }, pullRequests, beside) {
    const bound = (0,list_bounds/* listBound */.l)('GitHub', 'commits of pull requests', client.time);
    const found = new Map();
    let rest = [...new Set(pullRequests)].map((number) => ({
        number,
        before: undefined,
        isFirst: true,
    }));
    for (let size = pull_mentions_FIRST; rest.length > 0; size = NEXT, bound.next()) {
        const more = [];
        for (let from = 0; from < rest.length; from += size.pulls)
            more.push(...(await pull_mentions_readSome({ client, user }, rest.slice(from, from + size.pulls), { size, beside, found })));
        rest = more;
    }
    return new Map([...found].map(([number, { messages, linked, told }]) => [number, { messages, linked, told }]));
}
/** What is left to read of them. */
async function pull_mentions_readSome({ client, user }, asked, { size, beside, found }) {
    const repository = await pull_mentions_ask(client, asked, pull_mentions_queryOf(asked, size.commits, beside));
    const more = [];
    for (const [at, { number, before, isFirst }] of asked.entries()) {
        const pull = repository[`pull${at}`];
        if (pull === undefined)
            throw incompleteList('pull requests');
        if (pull === null)
            continue;
        const { messages, commits, previous } = pageOf(pull);
        const known = found.get(number) ?? { messages: [], commits: 0, linked: [], told: undefined };
        known.messages = [...messages, ...known.messages];
        known.commits += commits;
        if (beside.linked && isFirst)
            known.linked = await linkedOf(client, number, pull, repository['nameWithOwner']);
        if (beside.markers !== undefined && isFirst)
            known.told = await toldOf(user, pull, beside.markers);
        found.set(number, known);
        if (previous !== undefined && previous === before)
            throw incompleteList('commits of a pull request');
        if (previous !== undefined && known.commits < MOST_COMMITS)
            more.push({ number, before: previous, isFirst: false });
    }
    return more;
}
function pageOf({ commits }) {
    const { nodes, pageInfo } = commits ?? {};
    const all = nodes?.map((node) => node?.commit);
    const isWhole = all?.every((commit) => typeof commit?.message === 'string' && commit.parents !== undefined);
    if (all === undefined || !isWhole || pageInfo?.hasPreviousPage === undefined)
        throw incompleteList('commits of a pull request');
    const previous = pageInfo.hasPreviousPage ? pageInfo.startCursor : undefined;
    if (previous === null || (pageInfo.hasPreviousPage && previous === undefined))
        throw incompleteList('commits of a pull request');
    // What a merge brings in was somebody else's, and its message names their branches.
    const own = all.filter((commit) => (commit?.parents?.totalCount ?? 0) < 2);
    return { messages: own.flatMap((commit) => commit?.message ?? []), commits: all.length, previous };
}
/** Ours, as it was written: what others changed is not believed. */
async function toldOf(user, { comments }, markers) {
    for (const marker of markers) {
        const marked = (comments?.nodes ?? []).filter((node) => node?.body?.startsWith(marker));
        const known = marked.filter((node) => node !== null);
        const [oldest] = await markedByUs(user, known, ({ author }) => restLogin(author), 'comments');
        if (oldest !== undefined)
            return (await isEditOfOthers(user, oldest)) ? undefined : oldest.body;
    }
    return undefined;
}
async function linkedOf(client, number, { closingIssuesReferences: links }, here) {
    if (!links?.nodes || links.pageInfo?.hasNextPage === undefined)
        throw incompleteList('linked issues');
    const numbers = numbersOf(links.nodes, typeof here === 'string' ? here : undefined);
    if (!links.pageInfo.hasNextPage || numbers.length >= MOST_LINKED)
        return numbers;
    return readLinkedIssues(client, number);
}
async function pull_mentions_ask(client, asked, query) {
    const named = asked.flatMap(({ number, before = null }, at) => [
        [`number${at}`, number],
        [`before${at}`, before],
    ]);
    const variables = { ...client.at, ...Object.fromEntries(named) };
    const answer = await client.ask(`read the commits of pull requests of ${client.repository}`, async (octokit) => {
        try {
            return await client.query(octokit, query, variables);
        }
        catch (error) {
            const data = dataBesideAbsent(error);
            if ((0,is_object/* isObject */.G)(data) && (0,is_object/* isObject */.G)(data['repository']))
                return data;
            throw error;
        }
    });
    const repository = (0,is_object/* isObject */.G)(answer) ? answer['repository'] : undefined;
    if (!(0,is_object/* isObject */.G)(repository))
        throw incompleteList('pull requests');
    return repository;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/adapters/files/byte-sources.js
var byte_sources = __webpack_require__(85677);
// EXTERNAL MODULE: ./build/src/adapters/files/scratch-folder.js
var scratch_folder = __webpack_require__(7421);
// EXTERNAL MODULE: ./build/src/adapters/files/zip-entries.js
var zip_entries = __webpack_require__(99692);
;// CONCATENATED MODULE: ./build/src/adapters/files/unwrap-zip.js

/**
 * Takes away the one folder that wraps every entry of a zip, as GitHub's archives have it, and gives the new zip part by part.
 * Compressed data, modes, symbolic links and times are copied as they are, which no unpack-and-pack-again library keeps. Only the
 * directory is in memory: an archive may be larger than that.
 * Source of the layout: PKWARE APPNOTE.TXT 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end record).
 * @throws Error in one sentence, also in the middle, for what is no zip or damaged.
 */
async function* unwrapZip(zip) {
    const entries = await (0,zip_entries/* readEntries */.$2)(zip);
    const wrapper = (0,zip_entries/* wrappingFolder */.PB)(entries).length;
    const kept = entries.filter((entry) => entry.name.length > wrapper);
    const offsets = new Map();
    const reader = readInOrder(zip);
    let offset = 0;
    try {
        for (const entry of [...kept].sort((a, b) => a.localOffset - b.localOffset)) {
            offsets.set(entry, offset);
            const small = smallRecord(reader, entry, wrapper);
            if (small) {
                yield small;
                offset += small.length;
            }
            else
                for await (const part of localRecord(reader, entry, wrapper)) {
                    yield part;
                    offset += part.length;
                }
        }
    }
    finally {
        await reader.close();
    }
    const directory = directoryOfKept(kept, wrapper, offsets);
    yield directory;
    yield (0,zip_entries/* endRecord */.rs)(kept.length, directory.length, offset);
}
/** The flag "sizes follow the data": the copy carries them in its header instead. */
const DATA_DESCRIPTOR = 0x0008;
/** Reads a source once, from its beginning. */
function readInOrder(source) {
    const parts = source.parts()[Symbol.asyncIterator]();
    let part = new Uint8Array();
    let start = 0;
    const pass = (to) => {
        part = part.subarray(to - start);
        start = to;
    };
    return {
        pass,
        close: async () => void (await parts.return?.()),
        here(from, to) {
            if (from < start)
                throw damaged();
            return to <= start + part.length ? part.subarray(from - start, to - start) : undefined;
        },
        async *between(from, to) {
            if (from < start || to > source.size)
                throw damaged();
            for (let at = from; at < to;) {
                while (start + part.length <= at) {
                    start += part.length;
                    const next = await parts.next();
                    if (next.done)
                        throw damaged();
                    part = next.value;
                }
                const some = part.subarray(at - start, to - start);
                at += some.length;
                pass(at);
                yield some;
            }
        },
    };
}
function damaged() {
    return new Error('The archive is damaged.');
}
/** An entry's header, extra fields and data, without the wrapper in its name; undefined where they are not in memory. */
function smallRecord(reader, entry, wrapper) {
    const old = reader.here(entry.localOffset, entry.localOffset + 30);
    if (old === undefined)
        return undefined;
    const { header, name, extraAt, end } = newHeader(old, entry, wrapper);
    const rest = reader.here(extraAt, end);
    if (rest === undefined)
        return undefined;
    // From the pool: each of its own would cost more than it holds.
    const record = Buffer.concat([header, name, rest]);
    reader.pass(end);
    return record;
}
/** The same, as it comes. */
async function* localRecord(reader, entry, wrapper) {
    const from = entry.localOffset;
    const old = [];
    for await (const part of reader.between(from, from + 30))
        old.push(part);
    const { header, name, extraAt, end } = newHeader((0,zip_entries/* concat */.xW)(old), entry, wrapper);
    yield (0,zip_entries/* concat */.xW)([header, name]);
    yield* reader.between(extraAt, end);
}
/** The new header, and where in the old archive extra fields and data lie. */
function newHeader(old, entry, wrapper) {
    const header = (0,zip_entries/* concat */.xW)([old]);
    const fields = (0,zip_entries/* viewOf */.du)(header);
    if (fields.getUint32(0, true) !== zip_entries/* LOCAL_SIGNATURE */.HX)
        throw damaged();
    const name = entry.name.subarray(wrapper);
    const extraAt = entry.localOffset + 30 + fields.getUint16(26, true);
    const end = extraAt + fields.getUint16(28, true) + entry.compressedSize;
    if (extraAt < entry.localOffset + 30 + name.length)
        throw damaged();
    fields.setUint16(6, fields.getUint16(6, true) & ~DATA_DESCRIPTOR, true);
    // Checksum and both sizes stand in a row in either record.
    header.set(entry.record.subarray(16, 28), 14);
    fields.setUint16(26, name.length, true);
    return { header, name, extraAt, end };
}
function directoryOfKept(kept, wrapper, offsets) {
    const directory = new Uint8Array((0,zip_entries/* sizeOf */.$d)(kept.map(({ record }) => record)) - kept.length * wrapper);
    const fields = (0,zip_entries/* viewOf */.du)(directory);
    let at = 0;
    for (const entry of kept) {
        const { record, name } = entry;
        directory.set(record.subarray(0, 46), at);
        directory.set(record.subarray(46 + wrapper), at + 46);
        fields.setUint16(at + 8, fields.getUint16(at + 8, true) & ~DATA_DESCRIPTOR, true);
        fields.setUint16(at + 28, name.length - wrapper, true);
        fields.setUint32(at + 42, offsets.get(entry) ?? 0, true);
        at += record.length - wrapper;
    }
    return directory;
}

;// CONCATENATED MODULE: ./build/src/adapters/github/source-bundle.js










const MOST_DOWNLOADS = 3;
/**
 * Works with the commit's tree as a zip with its entries at the root, which lies on the disk and never in memory as a whole. GitHub
 * redirects to another host with a signed address; the token is not sent there.
 * @throws UserError when the commit exists nowhere.
 */
async function withSourceBundle(client, commit, use) {
    const what = `the files of commit ${commit.slice(0, 12)} of ${client.repository}`;
    return (0,scratch_folder/* withScratchFolder */.p)('archive', async (scratch) => {
        const folder = await scratch();
        const archive = (0,external_node_path_.join)(folder, 'archive.zip');
        await download(client, commit, archive, what).catch((error) => {
            throw githubError(error, `hand out ${what}`);
        });
        return use(await unwrapped(archive, (0,external_node_path_.join)(folder, 'bundle.zip'), what));
    });
}
async function unwrapped(archive, bundle, what) {
    try {
        await (0,byte_sources/* writeParts */.Y0)(bundle, unwrapZip(await (0,byte_sources/* bytesOfFile */.NR)(archive)));
        await (0,promises_.rm)(archive);
        return await (0,byte_sources/* bytesOfFile */.NR)(bundle);
    }
    catch (cause) {
        const detail = cause instanceof Error ? cause.message : String(cause);
        throw new errors/* AdapterError */.o('far_side_error', `GitHub's archive of ${what} cannot be used (${detail.replace(/\.$/, '')}); run the job again.`, {
            service: 'GitHub',
            retriable: true,
            cause,
        });
    }
}
/**
 * Writes the archive to a file. The address that GitHub hands out is good for one download, so when an answer got lost, or broke
 * off, a new one is asked for.
 * @throws AdapterError for an archive that Elastic Beanstalk would not take.
 */
async function download(client, commit, path, what) {
    for (let count = 1;; count += 1) {
        const { answer, redirected } = await askForArchive(client, commit);
        if (answer.ok) {
            const isWhole = await (0,byte_sources/* writeParts */.Y0)(path, (0,answer_bounds/* boundedParts */.oN)(answer, answer_bounds/* ANSWERS */.I3.archive)).then(() => true, (error) => {
                if (error instanceof errors/* AdapterError */.o || count === MOST_DOWNLOADS)
                    throw error;
                return false;
            });
            if (isWhole)
                return;
        }
        else if (!redirected || answer.status !== 404 || count > 1)
            throw downloadError(answer, what);
    }
}
async function askForArchive(client, commit) {
    const first = await client.fetch(`${client.apiUrl}/repos/${client.repository}/zipball/${encodeURIComponent(commit)}`, {
        headers: {
            authorization: `token ${client.token}`,
            accept: 'application/vnd.github+json',
            'user-agent': 'greenroom',
        },
        redirect: 'manual',
    });
    const location = first.headers.get('location');
    if (location === null)
        return { answer: first, redirected: false };
    await first.body?.cancel();
    const answer = await client.download(new URL(location, first.url || client.apiUrl), {
        headers: { 'user-agent': 'greenroom' },
    });
    return { answer, redirected: true };
}
function downloadError({ status, headers }, what) {
    if (status === 404) {
        return new errors/* UserError */.y('unknown_branch', `GitHub has no archive of ${what}; check the input commit and the permission contents: read.`);
    }
    const isLimit = (0,retrying_fetch/* rateLimitWait */.h)(status, headers) !== undefined;
    const answer = isLimit
        ? GITHUB_ANSWERS.tooMany
        : githubAnswer({ call: 'GET /repos/{owner}/{repo}/zipball/{ref}', status });
    return answeredError(answer ?? GITHUB_ANSWERS.unexpected, { doing: `hand out ${what}`, status, said: '' });
}

;// CONCATENATED MODULE: ./build/src/adapters/github/update-branch.js


/** Brings a pull request's branch up to date at exactly this commit. */
async function updateBranch(client, update, method) {
    const doing = `bring pull request #${update.number} of ${client.repository} up to date`;
    return client.ask(doing, (octokit) => method === 'merge' ? mergeBase(client, octokit, update) : rebase(client, octokit, update));
}
/**
 * GitHub answers 422 for all that stands in the way, a branch that is up to date among it, and its words have changed over time. So what
 * it means is read from the pull request itself (google-labs-code/jules-sdk#126, Mergifyio/mergify#443).
 * Source: docs.github.com/rest/pulls/pulls, "Update a pull request branch".
 */
async function mergeBase(client, octokit, update) {
    try {
        await octokit.rest.pulls.updateBranch({
            ...client.at,
            pull_number: update.number,
            expected_head_sha: update.commit,
        });
        return { outcome: 'updated' };
    }
    catch (error) {
        const name = githubAnswerIn(error)?.name;
        const detail = responseMessage(error);
        if (name === 'workflowBehind')
            return { outcome: 'refused', detail };
        if (name !== 'notUpdated')
            throw error;
        return { outcome: update_branch_explain(await update_branch_readPull(client, octokit, update.number), update, detail), detail };
    }
}
const REBASE = `mutation RebaseBranch($pull: ID!, $commit: GitObjectID!) {
  updatePullRequestBranch(input: { pullRequestId: $pull, expectedHeadOid: $commit, updateMethod: REBASE }) {
    clientMutationId
  }
}`;
/** What GraphQL says where the branch is untouched; anything else is no word about it. */
const update_branch_UNTOUCHED = ['notRebased', 'queryFailed'];
/**
 * REST only merges. Of GraphQL's words one sentence is known, that of a conflict (cli/cli, `pr update-branch`), so the rest is read from
 * the pull request. A rebase replaces the branch, which a rule may forbid, and that is asked first.
 * Source: docs.github.com/graphql/reference/pulls, "updatePullRequestBranch".
 */
async function rebase(client, octokit, update) {
    const before = await update_branch_readPull(client, octokit, update.number);
    if (before.head.sha !== update.commit)
        return { outcome: 'moved' };
    if (await refusesForcePushes(client, before.head.ref))
        return { outcome: 'refused', detail: 'a rule forbids force pushes to its branch' };
    try {
        await client.query(octokit, REBASE, { pull: before.node_id, commit: update.commit });
        return { outcome: 'updated' };
    }
    catch (error) {
        const name = githubAnswerIn(error)?.name;
        if (name === undefined || !update_branch_UNTOUCHED.includes(name))
            throw error;
        const detail = wordsOf(error);
        const outcome = update_branch_explain(await update_branch_readPull(client, octokit, update.number), update, detail);
        // With none of its reasons known nobody can say that it was refused for good.
        if (outcome === 'refused')
            throw error;
        return { outcome, detail };
    }
}
/** GraphQL's own words stand in the message of the error, behind a line of octokit's. */
function wordsOf(error) {
    return /merge conflict[^()\n]*/i.exec(error instanceof Error ? error.message : '')?.[0].trim() ?? '';
}
async function update_branch_readPull(client, octokit, number) {
    const { data } = await octokit.rest.pulls.get({ ...client.at, pull_number: number });
    return data;
}
function update_branch_explain(pull, { commit }, detail) {
    if (pull.head.sha !== commit)
        return 'moved';
    if (/no new commits/i.test(detail))
        return 'current';
    return pull.mergeable === false || /conflict/i.test(detail) ? 'conflict' : 'refused';
}

;// CONCATENATED MODULE: ./build/src/adapters/github/workflow-runs.js
const MOST_RUNS = 30;
/** A matrix has at most 256 legs (docs.github.com, "Workflow syntax", `jobs.<job_id>.strategy.matrix`). */
const MOST_JOBS = 300;
/** GitHub Actions over REST (docs.github.com/rest/actions, "Workflows", "Workflow runs" and "Workflow jobs"). */
function createWorkflowRuns(client) {
    return {
        workflow: (file) => client.askForOne(`read the workflow ${file} of ${client.repository}`, async (octokit) => {
            const { data } = await octokit.rest.actions.getWorkflow({ ...client.at, workflow_id: file });
            return { state: data.state, createdAt: data.created_at };
        }, { onceIsEnough: true }),
        async hourlyRuns(file) {
            const [scheduled, byHand] = await Promise.all([
                newestRuns(client, file, 'schedule'),
                newestRuns(client, file, 'workflow_dispatch'),
            ]);
            // A schedule runs at the default branch alone; by hand, whoever may push runs a workflow of the same name at another one.
            const [{ branch } = { branch: undefined }] = scheduled;
            const own = byHand.filter((run) => branch === undefined || run.branch === branch);
            return [...scheduled, ...own]
                .map(({ branch: _, ...run }) => run)
                .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
        },
        async pushRuns(file) {
            const runs = await newestRuns(client, file, 'push');
            return runs.map(({ branch: _, ...run }) => run);
        },
        jobs: (runId) => jobsOf(client, runId),
    };
}
/** GitHub gives the newest first. */
async function newestRuns(client, file, event) {
    const runs = await client.askForOne(`list the runs of ${file} of ${client.repository}`, async (octokit) => {
        const pages = octokit.paginate.iterator(octokit.rest.actions.listWorkflowRuns, {
            ...client.at,
            workflow_id: file,
            event,
            exclude_pull_requests: true,
            per_page: MOST_RUNS,
        });
        return firstOf(pages, MOST_RUNS);
    }, { onceIsEnough: true });
    return (runs ?? []).map((run) => ({
        id: run.id,
        startedAt: run.run_started_at ?? run.created_at,
        commit: run.head_sha,
        conclusion: run.conclusion ?? undefined,
        branch: run.head_branch ?? undefined,
    }));
}
async function jobsOf(client, runId) {
    const jobs = await client.ask(`list the jobs of run ${runId} of ${client.repository}`, (octokit) => firstOf(octokit.paginate.iterator(octokit.rest.actions.listJobsForWorkflowRun, {
        ...client.at,
        run_id: runId,
        per_page: 100,
    }), MOST_JOBS));
    return jobs.map((job) => ({
        name: job.name,
        conclusion: job.conclusion ?? undefined,
        startedAt: job.started_at,
        completedAt: job.completed_at ?? undefined,
        steps: (job.steps ?? []).map(({ name }) => name),
    }));
}
async function firstOf(pages, most) {
    const found = [];
    for await (const { data } of pages) {
        found.push(...data);
        if (found.length >= most)
            break;
    }
    return found.slice(0, most);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/workflow-starts.js

/** That the workflow, or the token, is not made for it; what else is refused may be another day. */
const REFUSED = ['forbidden', 'notStarted'];
/**
 * The workflow's file has to be on the default branch, and what runs is the file of the branch. A job's own token may start it, as the
 * one exception beside `repository_dispatch` (docs.github.com/rest/actions/workflows, "Create a workflow dispatch event": 204; "Use
 * GITHUB_TOKEN for authentication in workflows").
 */
function createWorkflowStarts(client) {
    return {
        startWorkflow: (file, branch) => client.ask(`start the workflow ${file} of ${client.repository}`, async (octokit) => {
            try {
                await octokit.rest.actions.createWorkflowDispatch({
                    ...client.at,
                    workflow_id: file,
                    ref: branch,
                });
                return { outcome: 'started' };
            }
            catch (error) {
                const answer = githubAnswerIn(error);
                if (answer === undefined || !REFUSED.includes(answer.name))
                    throw error;
                return { outcome: 'refused', detail: responseMessage(error) };
            }
        }),
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/github/github.js






























/** GitHub as the code host, the record of deployments and what runs workflows, for one repository and one token. Nothing is loaded before it is used. */
function createGitHub(options) {
    const client = createClient(options);
    const [locks, intents] = [createLocks(client), createIntents(client)];
    const forks = createForkAllowances(client);
    const user = createTokenUser(client, options.run);
    const sleep = options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    const codeHost = createCodeHost(client, user, { sleep, log: options.run, locks, intents });
    return {
        codeHost: withForkBranches(codeHost, forks),
        deployments: createDeployments(client, user),
        deliveries: createDeliveries(client, user),
        deliveriesOf: ({ project, kind }) => createDeliveries(client, user, { project, kind }),
        workflowRuns: createWorkflowRuns(client),
        workflowStarts: createWorkflowStarts(client),
        commitStatuses: createCommitStatuses(client),
        commenters: createCommenters(client, user),
        pagesSite: createPagesSite(client),
        locks,
        intents,
        forks,
        issuesOf: (statusNames, boards) => createGitHubIssues({ client, user, statusNames, boards: boards && withToken(options, boards) }),
    };
}
/** A client of its own, so that nothing else is asked with that token. */
function withToken(options, { token, boards }) {
    return { client: createClient({ ...options, token, writes: [] }), boards };
}
function createCodeHost(client, user, { sleep, log, locks, intents, }) {
    return {
        repository: () => readRepository(client),
        trustWriters: user.trust,
        pullRequest: (number) => readPullRequest(client, number),
        openPullRequests: (branch) => listOpenPullRequests(client, branch === undefined ? {} : { branch }),
        openPullRequestsInto: (base) => listOpenPullRequests(client, { base }),
        pullRequestsClosedSince: (since) => listPullRequestsClosedSince(client, since),
        openHeads: () => listOpenHeads(client),
        deployedHeads: (environment) => listDeployedHeads(client, user, environment),
        storyMentions: (pullRequests, options) => readStoryMentions({ client, user }, pullRequests, options),
        branchLives: (branches) => readBranchLives(client, branches),
        requestsLeft: () => client.requestsLeft(),
        latestPullRequest: (branch) => readLatestPullRequest(client, branch),
        changedFiles: (change) => listChangedFiles(client, change),
        readFile: (path, ref) => readFile(client, path, ref),
        sourceBundle: (commit, use) => withSourceBundle(client, commit, use),
        resolveCommit: (ref) => resolveCommit(client, ref),
        commitSubject: (commit) => readCommitSubject(client, commit),
        isOnBranch: (commit, branch) => isOnBranch(client, commit, branch),
        mayHoldMerges: (older, newer) => mayHoldMerges(client, older, newer),
        retarget: (pullRequest, base) => retarget(client, pullRequest, base),
        addLabels: (pullRequest, labels) => addLabels(client, pullRequest, labels),
        removeLabel: (number, label) => takeLabelOff(client, { noun: 'pull request', number }, label),
        ...createComments(client, user, log),
        lockOf: (environment) => locks.lockOf(environment),
        locks: () => locks.locks(),
        intentOf: (environment) => intents.intentOf(environment),
        upsertIssue: (issue) => upsertIssue(client, user, issue),
        openIssue: async (issue) => (await findRecentIssue(client, user, issue))?.number,
        closeIssue: (issue) => closeIssue(client, user, issue),
        mergePullRequest: (number, commit, method = 'merge') => mergePullRequest(client, { number, commit, method }, sleep),
        updateBranch: (number, commit, method = 'merge') => updateBranch(client, { number, commit }, method),
        startsRuns: async () => (await user.login()) !== WORKFLOW_BOT,
        ...createMergeQueue(client, sleep),
        ...createBranches(client),
        ...createOpening(client, user, (path, ref) => readFile(client, path, ref)),
    };
}
async function readRepository(client) {
    const data = await client.readRepository();
    return { id: data.id, fullName: data.full_name, defaultBranch: data.default_branch };
}
async function readFile(client, path, ref) {
    return client.askForOne(`read ${path} of ${client.repository}`, async (octokit) => {
        const request = { ...client.at, path, ref, mediaType: { format: 'raw' } };
        const { data } = await octokit.rest.repos.getContent(request);
        return github_textOf(data, path);
    }, { onceIsEnough: true });
}
/**
 * The raw media type answers with the file's bytes; octokit decodes them or not, by the content type.
 * @throws UserError for a file that is not UTF-8, which would go on with other characters than its own.
 */
function github_textOf(data, path) {
    if (typeof data === 'string')
        return checkUtf8(data, path);
    if (!(data instanceof ArrayBuffer))
        return undefined;
    return checkUtf8(new TextDecoder().decode(data), path);
}
async function resolveCommit(client, ref) {
    return client.askForOne(`read the commit ${ref} of ${client.repository}`, async (octokit) => {
        const { data } = await octokit.rest.repos.getCommit({ ...client.at, ref });
        return data.sha;
    });
}
/**
 * A commit of a fork can be read in the repository that it was forked from, so that it is there says nothing of the branch. A
 * branch holds what is not ahead of it.
 */
async function isOnBranch(client, commit, branch) {
    const doing = `compare the commit ${commit} of ${client.repository} with the branch ${branch}`;
    const status = await compareCommits(client, doing, `refs/heads/${branch}...${commit}`);
    return status === 'behind' || status === 'identical';
}
async function addLabels(client, pullRequest, labels) {
    await client.ask(`label pull request #${pullRequest} of ${client.repository}`, (octokit) => octokit.rest.issues.addLabels({ ...client.at, issue_number: pullRequest, labels: [...labels] }));
}
async function retarget(client, pullRequest, base) {
    const doing = `retarget pull request #${pullRequest} of ${client.repository} to ${base}`;
    return client.ask(doing, async (octokit) => {
        try {
            await octokit.rest.pulls.update({ ...client.at, pull_number: pullRequest, base });
            return 'retargeted';
        }
        catch (error) {
            if (githubAnswerIn(error)?.name !== 'retargetRefused')
                throw error;
            return { refused: responseMessage(error) };
        }
    });
}

;// CONCATENATED MODULE: ./build/src/domain/environment/event-freshness.js

/** Whether a pull request is shown as new as the event and the run know it. GitHub takes none away, so one that was told of is not gone. */
function pullRequestFreshness(shown, { event, seen, isRecent }) {
    if (shown === undefined)
        return event.told === undefined && seen === undefined ? 'fresh' : 'older';
    const sinceSeen = seen === undefined ? 0 : Date.parse(shown.updatedAt) - Date.parse(seen.updatedAt);
    if (sinceSeen !== 0)
        return sinceSeen > 0 ? 'fresh' : 'older';
    const { told } = event;
    if (told === undefined)
        return 'fresh';
    const since = told.at === undefined ? 0 : Date.parse(shown.updatedAt) - Date.parse(told.at);
    if (since > 0)
        return 'fresh';
    if (since < 0)
        return isAsTold(shown, event, told) ? 'fresh' : 'older';
    // Times have whole seconds, so only what the event is about counts within one.
    if (!isRecent || (showsTold(shown, told) && showsChange(shown, told)))
        return 'fresh';
    // Within one second a label may come and go, or a reviewer, which looks like the state before it came.
    return LASTING.has(told.action ?? '') && !showsChange(shown, told) ? 'older' : 'unclear';
}
/** Actions of which something stays, even where somebody takes them back at once. */
const LASTING = new Set(['synchronize', 'closed', 'opened', 'reopened', 'submitted']);
/** Nothing that counts is different, whatever the times say. */
function isAsTold(shown, { commit }, told) {
    const { requestedReviewers } = shown.review;
    return (shown.state === told.state &&
        shown.headCommit === commit &&
        showsTold(shown, told) &&
        shown.labels.length === told.labels.length &&
        requestedReviewers.every((login) => told.requestedReviewers.includes(login)));
}
/** All labels and reviewers that the event lists, and maybe more. */
function showsTold({ labels, review }, told) {
    const people = [...review.requestedReviewers, ...review.reviewers];
    return (told.labels.every((name) => (0,environment_labels/* hasLabel */.RX)(labels, name)) &&
        told.requestedReviewers.every((login) => people.includes(login)));
}
function showsChange(shown, told) {
    const { author, requestedReviewers, reviewers } = shown.review;
    const { reviewer = author } = told;
    switch (told.action) {
        case 'synchronize':
            return shown.headCommit !== told.before;
        case 'closed':
        case 'opened':
        case 'reopened':
            return shown.state === (told.state ?? shown.state);
        case 'unlabeled':
            return told.label === undefined || !(0,environment_labels/* hasLabel */.RX)(shown.labels, told.label);
        case 'review_request_removed':
            return !requestedReviewers.includes(reviewer);
        case 'submitted':
            return reviewer === author || reviewers.includes(reviewer);
        default:
            return true;
    }
}
/**
 * The same of a list of pull requests, where the one of the event is among them, or is not.
 * @param direct the same one read by itself, which is what a list that lacks an open one is compared with.
 */
function listFreshness(listed, known, direct) {
    if (listed === undefined)
        return direct?.state === 'open' ? 'older' : 'fresh';
    const { name, branch, pullRequest, commit, told } = known.event;
    const event = { name, branch, pullRequest, commit };
    if (told === undefined)
        return pullRequestFreshness(listed, { ...known, event });
    // Lists do not tell who has reviewed.
    const { reviewer: _, ...listable } = told;
    return pullRequestFreshness(listed, { ...known, event: { ...event, told: listable } });
}
/** What a push that deletes its branch gives as the new commit. */
const event_freshness_NOWHERE = /^0+$/;
/**
 * Whether a branch is shown as new as the event and the run know it. A commit tells no time: one that is neither of the two that
 * the event names is `unclear`, and its history decides.
 * Nor does one that is older prove that the branch was not put back there: it counts as older only while a copy may lag.
 * @param shown 40 hex digits; undefined for a branch that is not there.
 * @param pull the event's own pull request, read fresh; undefined where the event has none, or its head is in another repository.
 */
function headFreshness(shown, { event, seen, isRecent }, pull) {
    // A closed pull request says nothing of its branch any more.
    if (event.told?.state === 'closed')
        return 'fresh';
    const isDeleted = event.name === 'delete' || event_freshness_NOWHERE.test(event.commit ?? '');
    const expected = seen ?? (isDeleted ? undefined : event.commit);
    if (expected === undefined) {
        const isOdd = shown === undefined ? event.name === 'create' : isDeleted;
        return isOdd && isRecent ? 'unclear' : 'fresh';
    }
    if (shown === expected)
        return 'fresh';
    if (pull?.state === 'closed' || (pull !== undefined && pull.headCommit === shown))
        return 'fresh';
    if (!isRecent)
        return 'fresh';
    // GitHub closes a pull request whose branch is deleted.
    if (shown === undefined)
        return seen === undefined || pull !== undefined ? 'older' : 'unclear';
    return shown === event.told?.before ? 'older' : 'unclear';
}

;// CONCATENATED MODULE: ./build/src/usecases/subject/fresh-reads.js




/** No copy of GitHub's lags as long, in ms. */
const LONGEST_LAG_MS = 600_000;
/**
 * The same for a branch without a pull request, of which nothing but time tells a copy that lags from a branch that was put back:
 * copies are known to lag by seconds (octokit/octokit.js#900, tanium/octobot#75).
 */
const LONGEST_HEAD_LAG_MS = 60_000;
/** A pull request that was read so lately, in ms, is asked for no second time because of its branch. */
const AT_ONCE_MS = 5_000;
/**
 * The same code host, whose answers about the event's own pull request and branch are never older than the event, nor than what it
 * answered before. An older one is asked for again, about ten seconds long in a run for each fact. What the run has read before then
 * takes the place of what is still older. Everything else passes as it is.
 *
 * Its reads also throw AdapterError `doubtful_facts`, when GitHub goes on to show an older state than the event's.
 */
function freshReads(codeHost, event, deps) {
    return { ...codeHost, ...fresh_reads_readsOf(codeHost, event, deps) };
}
function fresh_reads_readsOf(codeHost, event, deps) {
    const memory = { event, age: undefined, pull: undefined, head: undefined };
    const pulls = pullReads(codeHost, memory, deps);
    return {
        pullRequest: pulls.pullRequest,
        branchHead: headRead(codeHost, memory, deps, pulls.ofEvent),
        ...listsOf(codeHost, memory, deps, pulls.ofEvent),
    };
}
function pullReads(codeHost, memory, deps) {
    const { event } = memory;
    const waited = (0,wait_until/* sleptClock */.X$)(deps.clock.sleep);
    let underWay;
    async function pullRequest(number) {
        if (number !== event.pullRequest)
            return codeHost.pullRequest(number);
        const seen = memory.pull;
        const reading = untilFresh(deps.log, {
            waited,
            what: `pull request #${number}`,
            read: () => codeHost.pullRequest(number),
            judge: (shown) => pullRequestFreshness(shown, knownTo(memory, deps, seen)),
            seen,
        });
        const asked = { reading, endedAt: undefined };
        underWay = asked;
        try {
            const found = await reading;
            memory.pull = found ?? memory.pull;
            return found;
        }
        finally {
            asked.endedAt = deps.clock.monotonic();
        }
    }
    return {
        pullRequest,
        /** The event's own, as a run that reads both at once is about to get it, or has just got it. */
        async ofEvent() {
            if (event.pullRequest === undefined)
                return undefined;
            const { reading, endedAt } = underWay ?? {};
            const isOld = endedAt !== undefined && deps.clock.monotonic() - endedAt > AT_ONCE_MS;
            return reading === undefined || isOld ? pullRequest(event.pullRequest) : reading;
        },
    };
}
function headRead(codeHost, memory, deps, pullOfEvent) {
    const { event } = memory;
    const waited = (0,wait_until/* sleptClock */.X$)(deps.clock.sleep);
    const longestLag = event.pullRequest === undefined ? LONGEST_HEAD_LAG_MS : LONGEST_LAG_MS;
    return async (branch) => {
        if (branch !== branchOf(memory) || event.told?.isFork)
            return codeHost.branchHead(branch);
        const before = memory.head;
        const seen = before?.commit;
        let isShown = false;
        async function judge(shown) {
            const known = knownTo(memory, deps, seen, { longestLag, seenAt: before?.at });
            if (headFreshness(shown, known, undefined) === 'fresh')
                return 'fresh';
            const pull = await pullOfEvent();
            const judged = headFreshness(shown, known, pull?.headBranch === branch ? pull : undefined);
            const expected = seen ?? event.commit;
            if (judged !== 'unclear' || shown === undefined || expected === undefined)
                return judged;
            return (await codeHost.isAncestor(shown, expected)) ? 'older' : 'fresh';
        }
        const found = await untilFresh(deps.log, {
            waited,
            what: `branch '${branch}'`,
            read: () => codeHost.branchHead(branch),
            async judge(shown) {
                const judged = await judge(shown);
                isShown = judged !== 'older';
                return judged;
            },
            seen,
        });
        if (isShown)
            memory.head = found === undefined ? undefined : { commit: found, at: deps.clock.monotonic() };
        return found;
    };
}
function listsOf(codeHost, memory, deps, pullOfEvent) {
    const { told, pullRequest: number } = memory.event;
    const ofOpen = { waited: (0,wait_until/* sleptClock */.X$)(deps.clock.sleep), seen: undefined };
    const ofNewest = { waited: (0,wait_until/* sleptClock */.X$)(deps.clock.sleep), seen: undefined };
    const isOwn = (branch) => told !== undefined &&
        number !== undefined &&
        !told.isFork &&
        (branch === undefined || branch === branchOf(memory));
    return {
        openPullRequests(branch) {
            if (!isOwn(branch))
                return codeHost.openPullRequests(branch);
            return untilFresh(deps.log, {
                ...ofOpen,
                what: 'the open pull requests',
                read: () => codeHost.openPullRequests(branch),
                async judge(all) {
                    const own = all.find((each) => each.number === number);
                    if (own === undefined && told?.state !== 'open')
                        return 'fresh';
                    const direct = own === undefined ? await pullOfEvent() : undefined;
                    return listFreshness(own, knownTo(memory, deps, memory.pull), direct);
                },
            });
        },
        latestPullRequest(branch) {
            if (!isOwn(branch))
                return codeHost.latestPullRequest(branch);
            return untilFresh(deps.log, {
                ...ofNewest,
                what: `the pull requests of branch '${branch}'`,
                read: () => codeHost.latestPullRequest(branch),
                judge: (newest) => newestFreshness(newest, knownTo(memory, deps, memory.pull)),
            });
        },
    };
}
function branchOf({ event, pull }) {
    return event.branch ?? pull?.headBranch;
}
/** `longestLag` is in ms; `seenAt` is the monotonic instant of what was seen, absent where that counts however old it is. */
function knownTo(memory, { clock }, seen, { longestLag = LONGEST_LAG_MS, seenAt } = {}) {
    memory.age ??= ageOf(memory.event, clock);
    const age = seenAt === undefined ? memory.age : clock.monotonic() - seenAt;
    return { event: memory.event, seen, isRecent: age < longestLag };
}
/** The newest pull request of the event's branch is the event's own, or one that came after it. */
function newestFreshness(newest, known) {
    const number = known.event.pullRequest ?? 0;
    if (newest === undefined || newest.number < number)
        return 'older';
    return newest.number > number ? 'fresh' : listFreshness(newest, known, undefined);
}
/** In ms; none where the event tells no time. */
function ageOf({ told }, clock) {
    return told?.at === undefined ? 0 : clock.now().getTime() - Date.parse(told.at);
}
/** Reads until the answer is fresh. An unclear one that GitHub keeps to is true; one that stays older gives way to what was seen. */
function untilFresh(log, { what, waited, read, judge, seen }) {
    return (0,wait_until/* waitUntil */.a0)(waited, { deadline: intervals/* LONGEST_WAITS */.OC.stale, pace: intervals/* PACES */.$Q.stale, what: `GitHub to show ${what}` }, async () => {
        const shown = await read();
        const freshness = await judge(shown);
        return freshness === 'fresh' ? { done: shown } : { again: { shown, freshness } };
    }, ({ shown, freshness }) => {
        if (freshness === 'unclear')
            return { done: shown };
        if (seen === undefined)
            return stillOlder(what);
        log.info(`GitHub shows ${what} older than this run has seen it, so the run goes on with what it has seen.`);
        return { done: seen };
    });
}
function stillOlder(what) {
    return new errors/* AdapterError */.o('doubtful_facts', `GitHub still shows ${what} as before the event that started this run, so nothing was concluded from it; run the job again, or leave it to the hourly look.`, { service: 'GitHub', retriable: true });
}

// EXTERNAL MODULE: ./build/src/runtime/redact.js
var redact = __webpack_require__(58853);
;// CONCATENATED MODULE: ./build/src/runtime/wiring-github.js





/**
 * GitHub for the repository that the workflow runs in.
 * @param writes what a job that lacks the right to read is asked for at once, since the action writes too.
 * @param about whose reads must be as new as the event says; undefined where the run is about nobody in particular.
 * @throws UserError outside a workflow.
 */
function wireGitHub(context, inputs, writes = [], about) {
    const { env } = context.run;
    const repository = env['GITHUB_REPOSITORY'];
    if (!repository)
        throw new errors/* UserError */.y('invalid_input', "The variable 'GITHUB_REPOSITORY' is empty; run the action in a GitHub workflow.");
    const apiUrl = secureAddress('GITHUB_API_URL', env['GITHUB_API_URL'] ?? 'https://api.github.com');
    const graphqlUrl = env['GITHUB_GRAPHQL_URL'];
    const github = createGitHub({
        fetch: context.fetch,
        token: inputs.githubToken,
        apiUrl,
        ...(graphqlUrl ? { graphqlUrl: secureAddress('GITHUB_GRAPHQL_URL', graphqlUrl) } : {}),
        repository,
        writes,
        run: context.run.log,
        sleep: context.clock.sleep,
        timeout: context.timeout,
        time: context.time,
    });
    const { clock, run } = context;
    const codeHost = about === undefined ? github.codeHost : freshReads(github.codeHost, about, { clock, log: run.log });
    // The others hold names of branches and commits only.
    return {
        ...github,
        codeHost: (0,redact/* redactCodeHost */.dZ)(withSmallHeap(codeHost, context), context.veil),
        deployments: (0,redact/* redactDeployments */.yg)(github.deployments, context.veil),
    };
}
/** An archive may list many thousands of files. */
function withSmallHeap(codeHost, { keepHeapSmall }) {
    return {
        ...codeHost,
        sourceBundle(commit, use) {
            keepHeapSmall();
            return codeHost.sourceBundle(commit, use);
        },
    };
}
/** The token goes there. @throws UserError for plain http beyond loopback, and for what is no address. */
function secureAddress(variable, address) {
    if (!URL.canParse(address))
        throw new errors/* UserError */.y('invalid_input', `The variable '${variable}' is no address; leave it as GitHub's runner sets it, such as https://api.github.com.`);
    (0,loopback/* refusePlainHttp */.z)(new URL(address));
    return address;
}


/***/ })

};
