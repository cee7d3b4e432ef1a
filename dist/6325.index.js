export const id = 6325;
export const ids = [6325];
export const modules = {

/***/ 8470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ retryingFetch),
/* harmony export */   h: () => (/* binding */ rateLimitWait)
/* harmony export */ });
/* harmony import */ var _domain_pace_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9414);

/** Where a service says that it limits the rate, but not when that ends. */
const UNKNOWN_WAIT_MS = 60_000;
/** For one try, answer and body; a request that brings a signal has its own limit. */
const LONGEST_TRY_MS = 30_000;
/**
 * A `fetch` that tries again where that is safe: reads, and writes that say how things are (`isRepeatable`), that met a network error, an answer that broke off or a 5xx, and any request that
 * GitHub turned away unread because of a rate limit, when the wait it asks for is at most a minute.
 * Source: docs.github.com, "Best practices for using the REST API", handle rate limit errors.
 */
function retryingFetch(fetch, sleep, timeout = AbortSignal.timeout, isRepeatable = () => false) {
    return async function retrying(input, init) {
        const reads = ['GET', 'HEAD'].includes((init?.method ?? 'GET').toUpperCase()) ||
            isRepeatable(input instanceof Request ? input.url : String(input));
        for (let count = 1;; count += 1) {
            const signal = init?.signal ?? timeout(LONGEST_TRY_MS);
            const outcome = await once(fetch, input, { ...init, signal });
            const failed = failureOf(outcome, reads);
            const pause = failed && (0,_domain_pace_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .pauseBeforeRetry */ .G)(_domain_pace_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .RETRIES */ .Z.http, { ...failed, count });
            if (pause === undefined)
                return resultOf(outcome);
            if ('response' in outcome)
                await outcome.response.body?.cancel();
            await sleep(pause);
        }
    };
}
function resultOf(outcome) {
    if ('error' in outcome)
        throw outcome.error;
    return outcome.response;
}
/** Undefined for an answer that stands. */
function failureOf(outcome, reads) {
    if ('error' in outcome)
        return { isRepeatable: reads && !isAbort(outcome.error) };
    const { status, ok, headers } = outcome.response;
    if (status >= 500)
        return { isRepeatable: reads };
    if (ok && !reads)
        return undefined;
    const askedMs = rateLimitWait(status, headers);
    return askedMs === undefined ? undefined : { isRepeatable: false, askedMs };
}
async function once(fetch, input, init) {
    try {
        const response = await fetch(input, init);
        return { response: response.ok ? await whole(response) : response };
    }
    catch (error) {
        return { error };
    }
}
/** Reads the body at once, so that an answer which breaks off is one that can be asked for again. */
async function whole(response) {
    const body = response.body === null ? null : await response.arrayBuffer();
    const { status, statusText, headers, url } = response;
    return Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', { value: url });
}
/**
 * Milliseconds that a service asks to wait; undefined when the answer is not about a rate limit. GitHub's GraphQL answers
 * a secondary limit with 200 as well (docs.github.com/graphql, "Rate limits and query limits", exceeding the rate limit).
 */
function rateLimitWait(status, headers) {
    if (![200, 403, 429].includes(status))
        return undefined;
    const retryAfter = Number(headers.get('retry-after') ?? Number.NaN);
    if (Number.isFinite(retryAfter))
        return retryAfter * 1000;
    if (status === 200)
        return undefined;
    if (headers.get('x-ratelimit-remaining') === '0') {
        const reset = Number(headers.get('x-ratelimit-reset')) * 1000;
        const answered = Date.parse(headers.get('date') ?? '');
        return Number.isFinite(reset - answered) ? Math.max(reset - answered, 1000) : UNKNOWN_WAIT_MS;
    }
    return status === 429 ? UNKNOWN_WAIT_MS : undefined;
}
function isAbort(error) {
    return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}


/***/ }),

/***/ 9692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   HX: () => (/* binding */ LOCAL_SIGNATURE),
/* harmony export */   Lw: () => (/* binding */ CENTRAL_SIGNATURE),
/* harmony export */   PB: () => (/* binding */ wrappingFolder),
/* harmony export */   Sd: () => (/* binding */ MAX_ENTRIES),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   rs: () => (/* binding */ endRecord),
/* harmony export */   xW: () => (/* binding */ concat)
/* harmony export */ });
const END = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const UNKNOWN_32 = 0xffffffff;
/** The directory counts in sixteen bits, and the last number means that it is counted elsewhere. */
const MAX_ENTRIES = 0xffff;
/** @throws Error in one sentence when the bytes are no zip, or one that is damaged or larger than the format's first form allows. */
function readEntries(zip) {
    const view = viewOf(zip);
    const end = findEnd(zip, view);
    const start = view.getUint32(end + 16, true);
    if (start === UNKNOWN_32)
        throw new Error('The archive is larger than 4 GiB.');
    const entries = [];
    let at = start;
    while (at + 46 <= end && view.getUint32(at, true) === CENTRAL_SIGNATURE) {
        const nameLength = view.getUint16(at + 28, true);
        const entry = {
            at,
            name: zip.subarray(at + 46, at + 46 + nameLength),
            localOffset: view.getUint32(at + 42, true),
            compressedSize: view.getUint32(at + 20, true),
        };
        if (entry.localOffset === UNKNOWN_32 || entry.compressedSize === UNKNOWN_32) {
            throw new Error('The archive holds an entry larger than 4 GiB.');
        }
        entries.push(entry);
        at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    const announced = view.getUint16(end + 10, true);
    if (announced !== MAX_ENTRIES && announced !== entries.length)
        throw new Error('The archive is cut short.');
    if (entries.length >= MAX_ENTRIES)
        throw new Error(`The archive holds more than ${MAX_ENTRIES - 1} entries.`);
    return entries;
}
function findEnd(zip, view) {
    for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 0xffff); at -= 1) {
        if (view.getUint32(at, true) === END)
            return at;
    }
    throw new Error('It is not a zip archive.');
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

/***/ 5497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ hasLabel)
/* harmony export */ });
/**
 * Whether two names mean one label: GitHub has a label's name once in a repository, whatever its case, and keeps the case in which
 * it was first written (REST, "Create a label" refuses `Bug` beside `bug` as `already_exists`).
 */
function isSameLabel(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
/** Whether a label is among others, each by its name. Nothing else in the suite compares labels. */
function hasLabel(labels, label) {
    return labels.some((each) => isSameLabel(each, label));
}


/***/ }),

/***/ 982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ domainName),
/* harmony export */   AY: () => (/* binding */ templateKey),
/* harmony export */   BC: () => (/* binding */ shortHash),
/* harmony export */   CK: () => (/* binding */ bundleKey),
/* harmony export */   DS: () => (/* binding */ artifactPrefix),
/* harmony export */   Ex: () => (/* binding */ branchOfTag),
/* harmony export */   J$: () => (/* binding */ olderBranchTag),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   TY: () => (/* binding */ branchTag),
/* harmony export */   VE: () => (/* binding */ environmentName),
/* harmony export */   _z: () => (/* binding */ identityTags),
/* harmony export */   dp: () => (/* binding */ versionLabel),
/* harmony export */   fu: () => (/* binding */ defaultProject),
/* harmony export */   gp: () => (/* binding */ TAGS),
/* harmony export */   ow: () => (/* binding */ subjectKey),
/* harmony export */   pK: () => (/* binding */ checkKind),
/* harmony export */   sh: () => (/* binding */ checkProject),
/* harmony export */   uv: () => (/* binding */ projectOfKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2816);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7277);



/** Beanstalk takes environment names of 4 to 40 characters (its API model, `EnvironmentName`). */
const LONGEST_NAME = 40;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
/** Eight base-32 digits: 40 bits. */
const HASH_DIGITS = 8;
/**
 * The one name that stack and Beanstalk environment share: `<project>-<slug>` for previews,
 * `<project>-<kind>` for other kinds. A hash is appended whenever the slug says less than the branch.
 */
function environmentName(identity) {
    const { project, kind, branch } = identity;
    if (kind !== 'preview')
        return `${project}-${kind}`;
    const slug = slugOf(branch);
    const plain = `${project}-${slug}`;
    if (slug === branch && plain.length <= LONGEST_NAME && !looksReserved(slug))
        return plain;
    const hash = shortHash(branch);
    const room = LONGEST_NAME - project.length - 2 - HASH_DIGITS;
    const cut = slug.slice(0, room).replace(/-+$/, '');
    return cut === '' ? `${project}-${hash}` : `${project}-${cut}-${hash}`;
}
/** Kind names are reserved: a branch called `production` must not take production's name. So is what could pass for a hash. */
function looksReserved(slug) {
    return /^[a-z][a-z0-9]{1,19}$/.test(slug) || /(^|-)[a-z2-7]{8}$/.test(slug);
}
function slugOf(branch) {
    return branch
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '');
}
/** Forty bits of SHA-256 in base 32, lower case. */
function shortHash(text) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest();
    let bits = 0n;
    for (const byte of digest.subarray(0, 5))
        bits = (bits << 8n) | BigInt(byte);
    let digits = '';
    for (let index = HASH_DIGITS - 1; index >= 0; index -= 1)
        digits += BASE32[Number((bits >> BigInt(index * 5)) & 31n)];
    return digits;
}
/** `repository-id/project/kind/branch`: names comment markers, chat metadata and concurrency groups. */
function subjectKey(identity) {
    return `${identity.repositoryId}/${identity.project}/${identity.kind}/${identity.branch}`;
}
/** The project in such a key; undefined for what is none. */
function projectOfKey(key) {
    return /^\d+\/([a-z][a-z0-9]{1,19})\/[^/]+\/./.exec(key)?.[1];
}
/** The environment's DNS name under the team's domain. */
function domainName(name, domain) {
    return `${name}.${domain.replace(/\.$/, '')}`;
}
/**
 * Labels the application version that holds one commit for one environment; at most 100 characters (Beanstalk's model). Of one
 * commit more than one thing may be built, so what is not its tree carries the start of its SHA-256 behind a dot, which
 * no environment's name has.
 */
function versionLabel(name, commit, digest) {
    return `${name}-${commit.slice(0, 12)}${digest === undefined ? '' : `.${digest.slice(0, 12)}`}`;
}
/** Where a bundle lies; it tells what is in it as the label does. */
function bundleKey(name, commit, digest) {
    return `greenroom/${name}/${commit}${digest === undefined ? '' : `.${digest.slice(0, 12)}`}.zip`;
}
/** Where a template lies that is too large for a request: named after its content, beside its environment's bundles. */
function templateKey(name, sha256) {
    return `${artifactPrefix(name)}templates/${sha256}.yml`;
}
/** Whatever is kept in the artifact bucket for one environment; the slash ends the name. */
function artifactPrefix(name) {
    return `greenroom/${name}/`;
}
/** Longest tag value that CloudFormation takes. */
const LONGEST_TAG_VALUE = 256;
/**
 * A branch as a tag value: what tags do not allow becomes `=XX` per UTF-8 byte. A name that would be
 * too long is cut and ends in `=..` and its whole SHA-256, and can then only be compared, not read back. The environment's name
 * hangs on forty bits of that hash, for which anybody finds two branches, so the tag must not.
 * Source of the legal characters: AWS tagging rules (letters, digits, space, `_ . : / = + - @`).
 */
function branchTag(branch) {
    return cutTag(branch, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(branch).digest('hex'));
}
/** The tag as older versions wrote it, where it had to be cut: it ends in forty bits, so it proves nothing by itself. */
function olderBranchTag(branch) {
    return cutTag(branch, shortHash(branch));
}
function cutTag(branch, hash) {
    const escaped = [...Buffer.from(branch, 'utf8')]
        .map((byte) => {
        const character = String.fromCharCode(byte);
        return /[A-Za-z0-9_.:/+@-]/.test(character)
            ? character
            : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
        .join('');
    if (escaped.length <= LONGEST_TAG_VALUE)
        return escaped;
    return `${escaped.slice(0, LONGEST_TAG_VALUE - hash.length - 3)}=..${hash}`;
}
/** The branch that a tag value stands for; undefined when it was cut. */
function branchOfTag(value) {
    if (/=\.\.([a-z2-7]{8}|[0-9a-f]{64})$/.test(value))
        return undefined;
    const bytes = [];
    for (let index = 0; index < value.length; index += 1) {
        const hex = value[index] === '=' ? /^[0-9A-F]{2}$/.exec(value.slice(index + 1, index + 3)) : null;
        if (hex) {
            bytes.push(Number.parseInt(hex[0], 16));
            index += 2;
        }
        else
            bytes.push(value.charCodeAt(index));
    }
    return Buffer.from(bytes).toString('utf8');
}
const TAGS = {
    project: 'greenroom:project',
    repository: 'greenroom:repository',
    repositoryId: 'greenroom:repository-id',
    environment: 'greenroom:environment',
    branch: 'greenroom:branch',
    pullRequest: 'greenroom:pull-request',
    plainBranch: 'branch',
};
/** Identity, and nothing that changes: a changed stack tag updates every resource. */
function identityTags(identity) {
    return {
        [TAGS.project]: identity.project,
        [TAGS.repository]: identity.repository,
        [TAGS.repositoryId]: String(identity.repositoryId),
        [TAGS.environment]: identity.kind,
        [TAGS.branch]: branchTag(identity.branch),
        ...(identity.pullRequest === undefined ? {} : { [TAGS.pullRequest]: String(identity.pullRequest) }),
        [TAGS.plainBranch]: branchTag(identity.branch),
    };
}
/** True when the tags say that a stack is this project's, this repository's and of this kind. */
function isOurs(tags, owner) {
    return (tags[TAGS.project] === owner.project &&
        tags[TAGS.repositoryId] === String(owner.repositoryId) &&
        tags[TAGS.environment] === owner.kind);
}
/** The project's name when nobody gives one: the repository's, made legal. */
function defaultProject(repository) {
    const name = (repository.split('/')[1] ?? '')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, '')
        .replace(/^[0-9]+/, '')
        .slice(0, 20);
    return name.length >= 2 ? name : 'app';
}
/** @throws UserError when the project is not `[a-z][a-z0-9]{1,19}`. */
function checkProject(project) {
    if (/^[a-z][a-z0-9]{1,19}$/.test(project))
        return project;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `${(0,_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .inputWithValue */ .i)('project', project)}; it takes 2 to 20 lower-case letters and digits, a letter first.`);
}
/** One word, so that it can be kept apart from branch slugs. @throws UserError when the kind is not `[a-z][a-z0-9]{1,15}`. */
function checkKind(kind) {
    if (/^[a-z][a-z0-9]{1,15}$/.test(kind))
        return kind;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `${(0,_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .inputWithValue */ .i)('environment', kind)}; it takes 2 to 16 lower-case letters and digits, a letter first.`);
}


/***/ }),

/***/ 7564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   rT: () => (/* binding */ billableMinutes)
/* harmony export */ });
const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Milliseconds of a text such as `90s`, `30m`, `2h`, `7d` or `1h30m`; undefined when it is none. */
function parseDuration(text) {
    if (!/^(\d+[smhd])+$/.test(text))
        return undefined;
    let total = 0;
    for (const [, count, unit] of text.matchAll(/(\d+)([smhd])/g))
        total += Number(count) * UNITS[unit];
    return total;
}
/** A span as people say it: `45 s`, `4 min 10 s`, `3 h 5 min`, `2 d 4 h`. */
function formatDuration(ms) {
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    if (seconds < 3600)
        return join(Math.floor(seconds / 60), 'min', seconds % 60, 's');
    const minutes = Math.floor(seconds / 60);
    if (minutes < 1440)
        return join(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
    return join(Math.floor(minutes / 1440), 'd', Math.floor((minutes % 1440) / 60), 'h');
}
function join(large, largeUnit, small, smallUnit) {
    return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
/** Minutes that GitHub would bill for a job of that length (GitHub Docs, "Viewing job execution time": rounded up to the next minute). */
function billableMinutes(ms) {
    return Math.max(1, Math.ceil(ms / 60_000));
}


/***/ }),

/***/ 1199:
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
/** CloudFormation's own list (CreateChangeSet, Capabilities). */
const CAPABILITIES = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'];
/** Keys of tags that a team may give; the others tell whose an environment is, or are AWS's. */
const TAG_KEY = {
    pattern: /^(?!aws:|greenroom:(?!protect$)|branch$).+$/,
    takes: 'tags of your own; branch, greenroom:… and aws:… are taken',
};


/***/ }),

/***/ 2196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine)
/* harmony export */ });
/** A text on one line: every run of spaces, line breaks and control characters is one space. `longest` cuts it, in characters of UTF-16. */
function oneLine(text, longest = Number.POSITIVE_INFINITY) {
    return text
        .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim()
        .slice(0, longest);
}


/***/ }),

/***/ 2816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ inputWithValue)
/* harmony export */ });
/* harmony import */ var _privacy_credentials_in_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7363);

/** In characters; what is longer is no slip of the hand in a name. */
const LONGEST_SHOWN = 80;
/**
 * Begins a sentence about the value of an input that is not legal: "Input 'x' has the value 'y'". A value is shown whole or not at
 * all, since half of a secret is masked by nobody. One that looks like a credential, is long or has several lines is not shown.
 */
function inputWithValue(name, value) {
    const isShown = value.length <= LONGEST_SHOWN && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value) && (0,_privacy_credentials_in_text_js__WEBPACK_IMPORTED_MODULE_0__/* .hideCredentials */ .RW)(value) === value;
    return isShown
        ? `Input '${name}' has the value '${value}'`
        : `Input '${name}' has a value of ${value.length} characters`;
}


/***/ }),

/***/ 2046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseList),
/* harmony export */   P: () => (/* binding */ isReadableGlob)
/* harmony export */ });
/**
 * Items of a text, separated by line breaks or commas; empty ones count for nothing. A comma within brackets parts nothing, so a glob
 * such as `release/{1,2}` is one item. On a line whose brackets do not match, every comma parts.
 */
function parseList(text) {
    return text
        .split(/\r?\n/)
        .flatMap((line) => partsOf(line) ?? line.split(','))
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** Whether every bracket of a glob finds its other one; a backslash takes a character for itself, and so does a set of characters. */
function isReadableGlob(glob) {
    return partsOf(glob) !== undefined;
}
const PAIRS = { '{': '}', '(': ')', '[': ']' };
/** The parts between the commas outside of brackets; undefined where a bracket has no other one. */
function partsOf(line) {
    const open = [];
    const commas = [];
    for (let at = 0; at < line.length; at += 1) {
        const character = line.charAt(at);
        const closing = open.at(-1);
        if (character === '\\')
            at += 1;
        else if (character === closing && !(closing === ']' && isFirstOfSet(line, at)))
            open.pop();
        else if (closing === ']')
            continue;
        else if (Object.hasOwn(PAIRS, character))
            open.push(PAIRS[character] ?? '');
        else if (Object.values(PAIRS).includes(character))
            return undefined;
        else if (character === ',' && open.length === 0)
            commas.push(at);
    }
    if (open.length > 0)
        return undefined;
    return [...commas, line.length].map((end, index) => line.slice((commas[index - 1] ?? -1) + 1, end));
}
/** In `[]a]` and `[!]a]` the first `]` is a character of the set. */
function isFirstOfSet(line, at) {
    return /\[[!^]?$/.test(line.slice(0, at));
}


/***/ }),

/***/ 5054:
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
};
/** How often a bucket or a repository of images is gone through until nothing is left in it: what never stops writing has to be stopped first. */
const MAX_PASSES = 8;
/** What is done now and then while something else is waited for, in ms between two times. */
const EVERY = {
    /** Asking whether there is still something to wait for. */
    lookAgain: 15_000,
    /** Reading the events of a Beanstalk environment while its stack changes. */
    beanstalkEvents: 10_000,
};
/** How long an answer is not taken at its word, in ms. */
const PATIENCE = {
    /** A stack that is shown as it was before the operation. */
    staleStack: 15_000,
    /** A version that is still `UNPROCESSED` after this long was made without processing, and Beanstalk reads it while deploying. */
    unprocessedVersion: 5_000,
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

/***/ 9414:
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

/***/ 8030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X$: () => (/* binding */ sleptClock),
/* harmony export */   a0: () => (/* binding */ waitUntil),
/* harmony export */   yQ: () => (/* binding */ pauseOnce)
/* harmony export */ });
/**
 * The way to wait for something that only shows when it is looked at: looks at once, and then at the wait's pace until a look is done.
 * `look` may ask `now()` where the wait is in time; the first answer counts for the whole look. `over` says how a wait ends whose time
 * ran out: by an error, or by what is taken for the result then.
 * @throws what `look` throws, and what `over` makes of the last look.
 */
async function waitUntil(clock, { deadline, pace }, look, over) {
    const startedAt = clock.monotonic();
    for (let looks = 1;; looks += 1) {
        let moment;
        const now = () => {
            const instant = clock.monotonic();
            moment ??= { waited: instant - startedAt, isOver: instant >= deadline };
            return moment;
        };
        const found = await look(now);
        if ('done' in found)
            return found.done;
        const { waited, isOver } = now();
        if (isOver && found.confirms !== true)
            return resultOf(await over(found.again, waited));
        await clock.sleep(pace(waited, looks));
    }
}
function resultOf(ended) {
    if (ended instanceof Error)
        throw ended;
    return ended.done;
}
/** One pause of a wait whose looks are another loop's. False when the deadline has passed; nothing was slept then. */
async function pauseOnce(clock, { deadline, pace }) {
    if (clock.monotonic() >= deadline)
        return false;
    await clock.sleep(pace(0, 1));
    return true;
}
/** A clock that counts only what was slept: for a wait whose bound is a number of looks, however long each of them takes. */
function sleptClock(sleep) {
    let slept = 0;
    return {
        monotonic: () => slept,
        async sleep(ms) {
            await sleep(ms);
            slept += ms;
        },
    };
}


/***/ }),

/***/ 7363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RW: () => (/* binding */ hideCredentials),
/* harmony export */   u6: () => (/* binding */ hidePrivateKeys),
/* harmony export */   vI: () => (/* binding */ hideTokens)
/* harmony export */ });
const HIDDEN = '***';
/** What holds a credential is mostly called so; a key alone may be that of a table. */
const NAME = '(?:[\\w-]*(?:passw(?:or)?d|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key(?:[_-]?id)?|private[_-]?key|credentials?|auth|sess(?:ion)?[_-]?id)[\\w-]*|(?:[\\w-]*[_-])?pass|[\\w-]*[_-]key)';
/** The same as a variable of an environment is called; only of these a blank parts name and value. */
const VARIABLE = '(?=[A-Z0-9_]*(?:PASSW(?:OR)?D|PASSPHRASE|_PASS|SECRET|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY|CREDENTIAL))[A-Z_][A-Z0-9_]*';
/** What follows such a name in a sentence about it. */
const WORDS = '(?:an?|and|are|as|at|be|but|by|can(?:not)?|could|did|does|empty|environment|expired|for|from|ha[ds]|have|if|in|invalid|is|may|missing|must|not|of|on|or|required|should|that|the|to|unset|undefined|value|variable|was|were|when|which|will|with|would)';
/** JSON within JSON has its quotation marks escaped, as deep as it lies. */
const MARK = `\\\\*["']`;
/** The other quotation mark may be cut off with the line. */
const QUOTED = `(?<mark>\\\\+["']).*?(?:(?<!\\\\)\\k<mark>|$)|"(?:\\\\.|[^"\\\\])*"?|'(?:''|\\\\.|[^'\\\\])*'?`;
const VALUE = `(?:${QUOTED}|(?:Bearer |Basic )?[^\\s,;"'}<>]+)`;
const IS = '\\s*(?::|=>?)\\s*';
const ADDRESS = '\\b[a-z][a-z0-9+.-]*:\\/\\/';
const AUTHORIZATION = '(?:proxy-)?authorization';
function after(pattern, flags = 'gi') {
    return [new RegExp(pattern, flags), `$1${HIDDEN}`];
}
const PRIVATE_KEY = [/-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----.*/g, HIDDEN];
/** What is a credential by its look alone, whatever stands beside it. */
const TOKENS = [
    after('(X-(?:Amz|Goog)-(?:Signature|Credential|Security-Token)=)[^\\s&"\'\\\\<>]+'),
    [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, HIDDEN],
    [
        /\b(?:[prs]k_(?:live|test)_\w{8,}|sk-[\w-]{16,}|glpat-[\w-]{16,}|npm_[A-Za-z0-9]{30,}|AIza[\w-]{30,}|SG\.[\w-]{6,}\.[\w-]{6,})/g,
        HIDDEN,
    ],
    [/\b(?:gh[pousr]_\w{16,}|github_pat_\w{16,}|xox[abeoprs]-[\w-]{8,}|eyJ[\w-]{8,}\.[\w-]+\.[\w-]*)/g, HIDDEN],
];
/** In the order in which they are tried: whole headers and lines before single values. */
const RULES = [
    PRIVATE_KEY,
    after(`((${MARK})${AUTHORIZATION}\\s*:\\s*)(?:(?!\\2).)*`),
    after(`(\\b${AUTHORIZATION}${MARK}${IS}\\[?\\s*)${VALUE}`),
    after(`(\\b${AUTHORIZATION}\\s*(?::|=>?)(?!\\s*\\*\\*\\*)\\s*).*`),
    after(`(\\b(?:set-)?cookies?(?:${MARK})?${IS}).*`),
    after(`^((?:export |declare -x )?${VARIABLE}=).+`, 'g'),
    after('\\b((?:Bearer|Basic)\\s+)[\\w.~+/=-]{8,}'),
    // AWS writes of "the security token included in the request".
    after('\\b([Tt]oken\\s+)(?=[\\w.~+/=-]*[\\dA-Z])[\\w.~+/=-]{8,}', 'g'),
    after(`(${ADDRESS}[^\\s:/@]*:)[^\\s"']+(?=@)`),
    after(`(${ADDRESS})[^\\s:/@"']{20,}(?=@)`),
    after('(\\bjdbc:oracle:[a-z]+:[^\\s/@]+\\/)[^\\s@]+(?=@)'),
    after('([?&;](?:token|key|sig|policy|key-pair-id)=)[^\\s&"\'\\\\<>]+'),
    after('(\\bsignature=)[^\\s&,"\'\\\\<>]+'),
    after(`(\\b(?:name|key)(?:${MARK})?${IS}(?:${MARK})?${NAME}(?:${MARK})?\\s*,\\s*(?:${MARK})?value(?:${MARK})?${IS})${VALUE}`),
    after(`(<(?:\\w+:)?${NAME}>)[^<]+`),
    after(`(?<![\\w-])(${NAME}(?:${MARK})?\\]?${IS})${VALUE}`),
    after(`(?<![\\w-])(--?${NAME}\\s+)(?!-)(?:${QUOTED}|\\S+)`),
    after(`\\b(${VARIABLE}(?:\\s*\\|\\s*|\\s+))(?!${WORDS}\\b|[=:|*]+[>\\s])(?:${QUOTED}|[^\\s|]+)`, 'g'),
    after('(\\b(?:mysql|mariadb)[\\w-]*\\s(?:[^|;]*?\\s)?-p)\\S+', 'g'),
    after('(\\b(?:sshpass\\s+-p\\s*|redis-cli\\s(?:[^|;]*?\\s)?-a\\s+))\\S+', 'g'),
    after('(\\bcurl\\s(?:[^|;]*?\\s)?(?:-u|--user)[\\s=]\\s*["\']?[^\\s:"\'/]+:)[^\\s"\']+', 'g'),
    ...TOKENS,
    [
        /(?<![\w+/=-])(?=[A-Za-z0-9+/]*[a-z])(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*\d)[A-Za-z0-9+/]{40,}={0,2}(?![\w+/=-])/g,
        HIDDEN,
    ],
];
/** User and password of an address, and one that is long enough for a token alone; Markdown may have taken the address apart. */
const USER_IN_ADDRESS = /(\b[a-z][a-z0-9+.-]{0,20}:\u200b?\/\/)(?:[^\s/?#"'<>@:]{0,200}:[^\s/?#"'<>]{0,500}|[^\s/?#"'<>@:]{20,500})@\u200b?/gi;
/**
 * Our own text without what can only be a credential, whoever brought it. A word such as `token:` is none here, unlike in the lines
 * of other programs, since our sentences speak of them. An address loses its user and goes on leading to where it led.
 */
function hideTokens(text) {
    const plain = text.replaceAll(USER_IN_ADDRESS, '$1');
    return [PRIVATE_KEY, ...TOKENS].reduce((left, [pattern, instead]) => left.replaceAll(pattern, instead), plain);
}
/** One line without what looks like a credential, whatever program wrote it. */
function hideCredentials(line) {
    return RULES.reduce((text, [pattern, instead]) => text.replaceAll(pattern, instead), line);
}
const BEGIN = /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/;
const END = /-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/;
/** The longest key that anybody writes, 16384 bits of RSA, has some two hundred lines. */
const LONGEST_KEY = 250;
const BODY = /(?:^|\s)(?:[A-Za-z0-9+/]{16,}={0,2}|(?=\S*\d)[A-Za-z0-9+/]{2,}={1,2})$/;
/** Lines without the private keys that reach over several of them; each of those lines is hidden whole. */
function hidePrivateKeys(lines) {
    const begins = lines.map((line) => BEGIN.test(line));
    const ends = lines.map((line) => END.test(line));
    const bodies = lines.map((line) => BODY.test(line.trimEnd()));
    const tails = tailsOf(begins, ends, bodies);
    const after = linesAfter(ends, bodies);
    let until = 0;
    return lines.map((line, index) => {
        if (begins[index] && !ends[index])
            until = Math.max(until, after[index] ?? 0);
        return index < until || tails[index] ? HIDDEN : line;
    });
}
/** Ends of keys whose beginning may have been cut off, and what looks like a key right above them. */
function tailsOf(begins, ends, bodies) {
    let below = false;
    return ends
        .map((isEnd, index) => [isEnd && !begins[index], bodies[index]])
        .toReversed()
        .map(([isEnd, isBody]) => {
        below = isEnd || (below && isBody === true);
        return below;
    })
        .toReversed();
}
/** Of each line, the one after a key that begins there: with its own end, or where the lines cease to look like one. */
function linesAfter(ends, bodies) {
    let end = Number.POSITIVE_INFINITY;
    let body = ends.length;
    return ends
        .map((_, index) => index)
        .toReversed()
        .map((index) => {
        if (ends[index])
            end = index;
        const after = end - index < LONGEST_KEY ? end : body;
        if (!bodies[index])
            body = index;
        return after;
    })
        .toReversed();
}


/***/ }),

/***/ 9175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ createVeil),
  P: () => (/* binding */ hideInAll)
});

// EXTERNAL MODULE: ./build/src/domain/privacy/credentials-in-text.js
var credentials_in_text = __webpack_require__(7363);
// EXTERNAL MODULE: ./build/src/domain/privacy/without-account.js
var without_account = __webpack_require__(3895);
;// CONCATENATED MODULE: ./build/src/domain/privacy/known-accounts.js

/** Knows none yet. */
function createKnownAccounts() {
    const known = new Set();
    return {
        note(arnOrId) {
            const account = arnOrId.startsWith('arn:') ? arnOrId.split(':')[4] : arnOrId;
            if (account !== undefined && /^\d{12}$/.test(account))
                known.add(account);
        },
        hide: (text) => (0,without_account/* hideAccounts */.VW)(text, known),
    };
}

;// CONCATENATED MODULE: ./build/src/domain/privacy/secret-forms.js
/**
 * How a secret may stand in a text, as one regular expression's source. Source of the encodings: actions/runner, HostContext, which
 * registers Base64, JSON, XML and URI encoders for what it masks. Our own Markdown is among them.
 */
function formsOf(secret) {
    const forms = [secret, ...base64Forms(secret)].map((form) => [...form.slice(0, LONGEST)].map(characterForms).join(''));
    if (secret.length > LONGEST)
        return `(?:${forms.join('|')})[\\w+/=.~%-]*`;
    return secret.length < SHORTEST_ANYWHERE ? `(?<!\\w)(?:${forms.join('|')})(?!\\w)` : forms.join('|');
}
/** By so many characters a token is known; what follows them like a token is hidden with them. */
const LONGEST = 120;
/** A shorter one counts only as a word of its own, since its letters may be those of another word. */
const SHORTEST_ANYWHERE = 6;
/** A text that had entities may have been given them once more. */
const ENTITIES = {
    '&': '&(?:(?:amp|#38);){1,3}',
    '<': '&(?:amp;){0,2}(?:lt|#60);',
    '>': '&(?:amp;){0,2}(?:gt|#62);',
    '"': '&(?:amp;){0,2}(?:quot|#34);',
    "'": '&(?:amp;){0,2}(?:apos|#39|#x27);',
};
/** One character as it is, or as JSON, XML, Markdown or a URI has it. What `markdownText` puts behind a mark is taken along. */
function characterForms(character) {
    if (/[A-Za-z0-9]/.test(character))
        return character;
    const escaped = `\\\\{0,4}${literally(character)}[\\u200b]?`;
    const inUri = percentForms(character);
    const inJson = JSON.stringify(character).slice(1, -1);
    const others = [ENTITIES[character], inJson === character ? undefined : literally(inJson)];
    const blank = character === ' ' ? ['\\+'] : [];
    return `(?:${[escaped, inUri, ...others, ...blank].filter((form) => form !== undefined).join('|')})`;
}
function literally(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
/** Half of a pair has no bytes of its own, and stands in no URI. */
function percentForms(character) {
    if (!character.isWellFormed())
        return undefined;
    const bytes = [...Buffer.from(character)].map((byte) => byte.toString(16).padStart(2, '0'));
    return bytes
        .map((hex) => `%${[...hex].map((digit) => `[${digit}${digit.toUpperCase()}]`).join('')}`)
        .join('');
}
/** The fewest characters of Base64 that are looked for; fewer may stand anywhere. */
const SHORTEST_BASE64 = 8;
/** What every Base64 text that holds the secret has of it, wherever in three bytes it begins; also in the alphabet of URLs. */
function base64Forms(secret) {
    const bytes = Buffer.from(secret);
    const forms = [0, 1, 2].flatMap((skipped) => {
        const rest = bytes.subarray(skipped);
        const certain = Math.floor((rest.length * 8) / 6);
        return [rest.toString('base64').slice(0, certain), rest.toString('base64url').slice(0, certain)];
    });
    return [...new Set(forms)].filter((form) => form.length >= SHORTEST_BASE64);
}

;// CONCATENATED MODULE: ./build/src/domain/privacy/veil.js



const HIDDEN = '***';
const SHORTEST = 4;
const PLAIN_WORDS = new Set(['true', 'false', 'none', 'null', 'default', 'undefined']);
/** Knows none yet. */
function createVeil() {
    const accounts = createKnownAccounts();
    const secrets = new Set();
    let pattern;
    function hideSecrets(text) {
        const whole = pattern === undefined ? text : text.replace(pattern, HIDDEN);
        return (0,credentials_in_text/* hideTokens */.vI)(withoutBeginnings(whole, secrets));
    }
    return {
        noteAccount: accounts.note,
        noteSecret(value) {
            const known = secrets.size;
            const lines = value.split(/\r?\n/);
            for (const secret of [value, ...lines].map((each) => each.trim()).filter(isSecret))
                secrets.add(secret);
            if (secrets.size === known)
                return false;
            // The longest first, since one may be a part of another.
            const forms = [...secrets].toSorted((one, other) => other.length - one.length).map(formsOf);
            pattern = new RegExp(forms.join('|'), 'g');
            return true;
        },
        hideSecrets,
        hide: (text) => accounts.hide(hideSecrets(text)),
    };
}
function isSecret(value) {
    return value.length >= SHORTEST && !PLAIN_WORDS.has(value.toLowerCase());
}
/** Fewer characters of a secret tell as little as any word does. */
const SHORTEST_BEGINNING = 4;
/** Nothing of ours cuts a text that is shorter, other than with `…`. */
const SHORTEST_CUT = 80;
/** Where a text was cut in the middle of a secret, at its end or before `…`, without what is left of it. */
function withoutBeginnings(text, secrets) {
    if (secrets.size === 0)
        return text;
    const pieces = text.split('…');
    return pieces
        .map((piece, index) => {
        if (index === pieces.length - 1 && piece.length < SHORTEST_CUT)
            return piece;
        const left = Math.max(0, ...[...secrets].map((secret) => beginningAtEnd(piece, secret)));
        return left === 0 ? piece : `${piece.slice(0, -left)}${HIDDEN}`;
    })
        .join('…');
}
/** How many characters of the secret's beginning the text ends with; 0 for fewer than can be told from a word. */
function beginningAtEnd(text, secret) {
    for (let length = Math.min(secret.length - 1, text.length); length >= SHORTEST_BEGINNING; length -= 1)
        if (text.endsWith(secret.slice(0, length)))
            return length;
    return 0;
}
/** Plain data with every text in it hidden; what JSON does not carry, such as a member that is undefined, is left out. */
function hideInAll(value, { hide }) {
    return JSON.parse(JSON.stringify(value), (_, each) => typeof each === 'string' ? hide(each) : each);
}


/***/ }),

/***/ 3895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ withoutAccount),
/* harmony export */   VW: () => (/* binding */ hideAccounts),
/* harmony export */   kj: () => (/* binding */ withoutForeignAccount)
/* harmony export */ });
/* harmony import */ var _credentials_in_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7363);

const REGION = '[a-z]{2}(?:-[a-z]+)+-\\d';
const ARN_PREFIX = /\barn:aws[\w-]*:[\w-]*:[\w-]*:(\d{0,12}):/g;
const BARE_ACCOUNT = /(?<![\w-])\d{12}(?![\w-])/g;
/** Bucket names carry the account beside the region: `elasticbeanstalk-eu-central-1-111122223333`. */
const ACCOUNT_IN_NAME = new RegExp(`(?<=\\b${REGION}-)\\d{12}(?!\\d)|(?<!\\d)\\d{12}(?=-${REGION}\\b)`, 'g');
/** A word before the number, or the host that it is a part of, says that it is an account. */
const ACCOUNT_BY_WORD = new RegExp([
    `(?<=\\b(?:\\w*account\\w*|registry|owner\\w*)\\W{1,4}(?:(?:with|of|is|id|number|no)\\W{1,4}){0,2})${BARE_ACCOUNT.source}`,
    '(?<!\\w)\\d{12}(?=\\.dkr[.-])',
    `(?<=\\bsqs\\.${REGION}\\.amazonaws\\.com(?:\\.cn)?/)\\d{12}(?=/)`,
].join('|'), 'gi');
const ADDRESS = /https?:\/\/[^\s"'<>|\\)]+/;
/**
 * What AWS itself says, fit for reports, which are public: without what looks like a credential, since AWS repeats what it was
 * given. `arn:aws:iam::111122223333:role/x` becomes `role/x`, and a bare account id `this account`. What is an account in one place is one wherever the text has it again, as in a bucket's name.
 */
function withoutAccount(text) {
    return withoutNamed((0,_credentials_in_text_js__WEBPACK_IMPORTED_MODULE_0__/* .hideCredentials */ .RW)(text), [ACCOUNT_BY_WORD, ACCOUNT_IN_NAME, BARE_ACCOUNT]);
}
/** What anybody else says: a bare number may be a story or a time, so it is an account only by what stands beside it. */
function withoutForeignAccount(text) {
    return withoutNamed(text, [ACCOUNT_BY_WORD, ACCOUNT_IN_NAME]);
}
function withoutNamed(text, patterns) {
    const inArns = [...text.matchAll(ARN_PREFIX)].flatMap(([, account = '']) => account.length === 12 ? account : []);
    const named = patterns.flatMap((pattern) => text.match(pattern) ?? []);
    return replaceAccounts(text.replace(ARN_PREFIX, ''), new Set([...inArns, ...named]));
}
/**
 * The text without these accounts, wherever they stand. An address is left whole: it leads nowhere without them, and
 * whoever gave it its name put them there.
 */
function hideAccounts(text, accounts) {
    return replaceAccounts(text, accounts, ADDRESS);
}
function replaceAccounts(text, accounts, except) {
    if (accounts.size === 0)
        return text;
    const account = `(?<!\\d)(?:${[...accounts].join('|')})(?!\\d)`;
    const pattern = new RegExp(except === undefined ? account : `${except.source}|${account}`, 'g');
    return text.replace(pattern, (found, at) => {
        if (!accounts.has(found))
            return found;
        const beside = `${text[at - 1] ?? ''}${text[at + found.length] ?? ''}`;
        return /[\w-]/.test(beside) ? 'ACCOUNT' : 'this account';
    });
}


/***/ }),

/***/ 331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure)
/* harmony export */ });
/* harmony import */ var _input_one_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2196);
/* harmony import */ var _privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3895);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4621);




/** Turns whatever was thrown into the decision, code and sentence that people see; the sentence tells no account. */
function describeFailure(error) {
    const failure = nameFailure(error);
    return { ...failure, sentence: (0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutForeignAccount */ .kj)(failure.sentence) };
}
function nameFailure(error) {
    if (error instanceof _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)(error.reasonCode, error.message, 'refused');
    if (error instanceof _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .o)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)(error.reasonCode, error.message, 'failed');
    const message = error instanceof Error ? error.message : String(error);
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)('internal_error', `Greenroom broke (${(0,_input_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(message, 500)}); please report this with the debug log of a rerun.`);
}


/***/ }),

/***/ 8322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CY: () => (/* binding */ writtenDelivery),
/* harmony export */   _I: () => (/* binding */ keptKey),
/* harmony export */   cW: () => (/* binding */ refusalKey),
/* harmony export */   nR: () => (/* binding */ readDelivery)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);

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
/** Names one refusal of a merge, so that people hear of it once: it is another one when head, base or reason change. */
function refusalKey(code, { headCommit, baseBranch }) {
    return `not merged: ${code} ${(0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(`${headCommit} ${baseBranch}`)}`;
}
/** Names why the branch of a merged pull request stays; it is another one when other pull requests need it. */
function keptKey(code, needing) {
    return `branch kept: ${code} ${(0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(needing.toSorted((a, b) => a - b).join(' '))}`;
}


/***/ }),

/***/ 1012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ DECISIONS),
/* harmony export */   i: () => (/* binding */ isRed)
/* harmony export */ });
/** What an action decided, in the words of the public contract. */
const DECISIONS = [
    'created',
    'updated',
    'recreated',
    'woken',
    'unchanged',
    'deleted',
    'slept',
    'nothing',
    'planned',
    'skipped',
    'refused',
    'failed',
];
/** GitHub shows a red step for these and a green one for the rest (DESIGN section 3). */
function isRed(decision) {
    return decision === 'refused' || decision === 'failed';
}


/***/ }),

/***/ 7277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ AdapterError),
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * Something the reader must put right: a wrong input, a missing right, a template that does not fit.
 * The message is one sentence: what happened, to which resource, what to do.
 */
class UserError extends Error {
    name = 'UserError';
    reasonCode;
    constructor(reasonCode, message, options) {
        super(message, options);
        this.reasonCode = reasonCode;
    }
}
/** A far side that failed or refused. `retriable` says whether the same run may succeed later. */
class AdapterError extends Error {
    name = 'AdapterError';
    reasonCode;
    service;
    status;
    code;
    retriable;
    /** Scrubbed lines from the far side, fit for everybody's eyes. */
    evidence;
    constructor(reasonCode, message, details) {
        super(message, { cause: details.cause });
        this.reasonCode = reasonCode;
        this.service = details.service;
        this.status = details.status;
        this.code = details.code;
        this.retriable = details.retriable ?? false;
        this.evidence = details.evidence ?? [];
    }
}


/***/ }),

/***/ 7989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ REASON_CODES)
/* harmony export */ });
/**
 * Every reason an action can give: the decisions that it stands beside, the usual one first, and what it means. Stable: workflows
 * compare them. Rendered into docs/reason-codes.md. A `UserError` makes any of them `refused`, an `AdapterError` makes it `failed`.
 */
const REASON_CODES = {
    // done
    environment_created: { decisions: ['created'], meaning: 'The environment did not exist and was created.' },
    environment_updated: { decisions: ['updated'], meaning: 'The environment moved to the commit.' },
    environment_recreated: {
        decisions: ['recreated'],
        meaning: 'What was left of a failed creation, or of an environment that was terminated by hand, was removed, and the environment was created again.',
    },
    environment_woken: { decisions: ['woken'], meaning: 'The environment was asleep and was woken.' },
    environment_slept: { decisions: ['slept'], meaning: 'The environment was put to sleep.' },
    environment_adopted: {
        decisions: ['updated'],
        meaning: 'A stack that others made has the tags of an environment now.',
    },
    environment_deleted: { decisions: ['deleted'], meaning: 'The environment and everything in it is gone.' },
    environment_started: {
        decisions: ['updated', 'created', 'recreated', 'unchanged'],
        meaning: 'The environment is being brought to the commit, and this run did not wait. A later run says when it is ready.',
    },
    already_current: { decisions: ['unchanged'], meaning: 'The environment already runs the commit.' },
    data_loaded: {
        decisions: ['unchanged'],
        meaning: "The environment's test data counts as loaded, so `fresh` is false from now on.",
    },
    nothing_to_do: { decisions: ['nothing', 'skipped'], meaning: 'Everything was as it should be.' },
    dry_run: {
        decisions: ['planned'],
        meaning: 'Nothing was changed because dry-run is set; the plan is in the result.',
    },
    batches_planned: {
        decisions: ['planned'],
        meaning: 'Nothing was taken down yet. The jobs of the plan do that, one batch each.',
    },
    due: {
        decisions: ['planned'],
        meaning: 'Something is due, and the outputs say what. The look itself changed nothing.',
    },
    story_moved: { decisions: ['updated'], meaning: 'A story moved.' },
    story_current: { decisions: ['unchanged', 'updated'], meaning: 'Every story is where it belongs.' },
    stories_accepted: {
        decisions: ['unchanged'],
        meaning: 'At least one story with an open pull request is accepted.',
    },
    pull_request_merged: {
        decisions: ['updated', 'unchanged'],
        meaning: 'The pull request was merged at the commit that was delivered.',
    },
    branch_deleted: { decisions: ['deleted'], meaning: 'The branch was deleted.' },
    announced: { decisions: ['updated'], meaning: 'The announcement was delivered.' },
    announced_before: { decisions: ['unchanged'], meaning: 'The announcement had been delivered before.' },
    // not wanted
    not_wanted: {
        decisions: ['skipped'],
        meaning: 'Nothing asks for an environment: no reviewer, label, branch or pull request that `wanted` names.',
    },
    pull_request_closed: {
        decisions: ['skipped'],
        meaning: 'The pull request is closed, so it gets no environment.',
    },
    superseded: {
        decisions: ['skipped'],
        meaning: 'A newer commit is on the branch; the run for that commit does the work.',
    },
    opted_out: { decisions: ['skipped'], meaning: 'The pull request is labelled `stage:off`.' },
    no_infra_branch: { decisions: ['skipped'], meaning: 'The branch matches `skip-branches`.' },
    paths_untouched: { decisions: ['skipped'], meaning: 'Nothing that was changed lies under `paths`.' },
    fork: { decisions: ['skipped'], meaning: 'The pull request comes from a fork, which gets no credentials.' },
    cap_reached: {
        decisions: ['skipped'],
        meaning: 'The number of environments has reached `max-environments`.',
    },
    branch_gone: { decisions: ['skipped', 'nothing'], meaning: 'The branch does not exist any more.' },
    still_wanted: { decisions: ['skipped'], meaning: 'The environment is still wanted.' },
    too_young: {
        decisions: ['skipped'],
        meaning: 'What would be deleted was created or changed less than `grace` ago.',
    },
    busy: { decisions: ['skipped', 'failed'], meaning: 'Another operation is running on the stack.' },
    inside_hours: { decisions: ['nothing'], meaning: 'The environment is within its hours.' },
    no_story: { decisions: ['skipped'], meaning: 'Neither branch nor pull request names a story.' },
    not_delivered: {
        decisions: ['skipped', 'nothing'],
        meaning: 'The story is accepted, but no delivered commit is recorded for the pull request.',
    },
    not_allowed_to_accept: {
        decisions: ['skipped', 'nothing'],
        meaning: 'The story was accepted by somebody whom `accepted-by` does not name.',
    },
    nobody_to_tell: { decisions: ['skipped'], meaning: 'No sink is configured.' },
    // refused
    invalid_input: { decisions: ['refused'], meaning: 'An input is missing or has a value that is not legal.' },
    not_yet: {
        decisions: ['refused'],
        meaning: 'The input exists, but does nothing yet. A later version will use it.',
    },
    invalid_settings: { decisions: ['refused'], meaning: 'The settings file cannot be read or has an error.' },
    invalid_template: { decisions: ['refused'], meaning: 'The template cannot be read.' },
    missing_parameter: {
        decisions: ['refused'],
        meaning: 'The template declares a parameter that nobody supplies.',
    },
    missing_capability: {
        decisions: ['refused'],
        meaning: 'The template needs a capability that was not granted.',
    },
    unknown_branch: { decisions: ['refused'], meaning: 'The branch or commit exists nowhere.' },
    not_owned: {
        decisions: ['refused', 'skipped'],
        meaning: "A stack of that name exists that does not carry this repository's tags.",
    },
    protected: { decisions: ['refused', 'skipped', 'nothing'], meaning: 'The environment is protected.' },
    brake: {
        decisions: ['refused', 'skipped'],
        meaning: 'The sweep would delete more than `max-deletions` or `max-fraction` allow.',
    },
    doubtful_facts: {
        decisions: ['failed', 'skipped'],
        meaning: 'An answer was incomplete or doubtful, so nothing was deleted.',
    },
    account_not_allowed: {
        decisions: ['refused'],
        meaning: 'The credentials belong to an account that `allowed-accounts` does not list.',
    },
    missing_application: {
        decisions: ['failed'],
        meaning: 'There is no Elastic Beanstalk application of that name in the account and region.',
    },
    missing_credentials: { decisions: ['refused'], meaning: 'There are no credentials for the service.' },
    stands_elsewhere: {
        decisions: ['refused', 'nothing'],
        meaning: 'The environment is recorded in another region, account or project than this run looks in. The sentence names both and what to set. It is not refused where another run may be meant for the other one.',
    },
    head_moved: {
        decisions: ['refused', 'skipped'],
        meaning: 'The pull request has moved past the commit that was delivered.',
    },
    base_moved: {
        decisions: ['refused', 'skipped'],
        meaning: 'The pull request is not to be merged any more into the branch that it was delivered for, or that branch leads nowhere.',
    },
    not_mergeable: {
        decisions: ['refused', 'skipped'],
        meaning: 'The pull request cannot be merged.',
    },
    manual_step: {
        decisions: ['refused', 'skipped'],
        meaning: 'The stack is in a state in which Greenroom can try nothing more safely. A person has to act.',
    },
    // failed
    stack_failed: {
        decisions: ['failed'],
        meaning: 'CloudFormation could not bring the stack into the wanted state.',
    },
    version_failed: {
        decisions: ['failed'],
        meaning: 'Elastic Beanstalk could not make the application version.',
    },
    database_failed: {
        decisions: ['failed'],
        meaning: 'A database of the environment is in a state from which RDS cannot start it.',
    },
    unhealthy: { decisions: ['failed'], meaning: 'The environment did not answer as healthy in time.' },
    wrong_commit: {
        decisions: ['failed'],
        meaning: 'The environment answers, but not as the commit that was deployed.',
    },
    deadline: { decisions: ['failed'], meaning: 'The time allowed ran out before the work was done.' },
    leftover: { decisions: ['failed'], meaning: 'Something of the environment could not be deleted.' },
    access_denied: {
        decisions: ['failed'],
        meaning: 'The service refused the credentials, or a right is missing.',
    },
    quota: {
        decisions: ['failed'],
        meaning: 'The account has as many of something as AWS allows it in the region.',
    },
    throttled: {
        decisions: ['failed'],
        meaning: 'The service asked to slow down for longer than the run could wait.',
    },
    unreachable: { decisions: ['failed'], meaning: 'The service did not answer.' },
    unavailable: {
        decisions: ['failed'],
        meaning: 'The service is out of order: it answered with an error of its own (5xx) each time.',
    },
    far_side_error: { decisions: ['failed'], meaning: 'The service answered with an error.' },
    tracker_refused: { decisions: ['failed', 'skipped'], meaning: 'The tracker refused to move the story.' },
    delivery_failed: { decisions: ['failed', 'unchanged'], meaning: 'An announcement could not be delivered.' },
    cancelled: { decisions: ['failed'], meaning: 'The run was cancelled before its work was done.' },
    internal_error: { decisions: ['failed'], meaning: 'Greenroom itself broke; this is a bug.' },
};


/***/ }),

/***/ 4621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ say),
/* harmony export */   i: () => (/* binding */ skip)
/* harmony export */ });
/* harmony import */ var _reason_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7989);

/** Leaves something as it is: nothing failed, and somebody may want to know why. */
function skip(reasonCode, sentence) {
    return { decision: 'skipped', reasonCode, sentence };
}
function say(reasonCode, sentence, decision) {
    return { decision: decision ?? _reason_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .REASON_CODES */ .O[reasonCode].decisions[0], reasonCode, sentence };
}


/***/ }),

/***/ 9129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ AWS_INPUTS),
/* harmony export */   d1: () => (/* binding */ readAwsInputs),
/* harmony export */   di: () => (/* binding */ readCommonInputs),
/* harmony export */   iZ: () => (/* binding */ readRoles),
/* harmony export */   s7: () => (/* binding */ COMMON_INPUTS)
/* harmony export */ });
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1199);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9794);


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

/***/ 9794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hj: () => (/* binding */ checkForm),
  EQ: () => (/* binding */ checkGlobs),
  TC: () => (/* binding */ readerOf)
});

// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
// EXTERNAL MODULE: ./build/src/domain/input/shown-value.js
var shown_value = __webpack_require__(2816);
// EXTERNAL MODULE: ./build/src/domain/input/text-lists.js
var text_lists = __webpack_require__(2046);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/plain-map.js

/** In characters; a step that hands on more has no map to give. */
const LONGEST_MAP = 256 * 1024;
/**
 * A YAML or JSON map of plain values from an input, each value as it is written. Values may be secrets, so what is refused is named by
 * its line, its kind and at most its key. YAML gives a meaning to values that begin with `*`, `&`, `!` or `#`: they are refused, because
 * without quotes they would name something else or be empty.
 * @throws UserError naming the input.
 */
async function parsePlainMap(name, text) {
    if (text.length > LONGEST_MAP)
        throw refused(name, `is longer than ${LONGEST_MAP} characters`);
    const { LineCounter, isMap, parseDocument } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lines = new LineCounter();
    // The parser compares each key with all others, which takes long for many; below each is looked up once.
    const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, lineCounter: lines });
    const lineOf = (at) => lines.linePos(at).line;
    const [error] = document.errors;
    if (error)
        throw refused(name, `has ${kindOf(error)} in line ${lineOf(error.pos[0])}`);
    if (!isMap(document.contents))
        throw refused(name, `is ${whatInstead(document.contents)}`);
    const found = new Map();
    for (const pair of document.contents.items) {
        const { key, value, fault } = await entryOf(pair, text);
        if (fault !== undefined) {
            const of = key === undefined ? '' : ` of '${key}'`;
            throw refused(name, `has ${fault}${of} in line ${lineOf(startOf(pair))}`);
        }
        if (found.has(key))
            throw refused(name, `has the key '${key}' twice`);
        found.set(key, value);
    }
    return Object.fromEntries(found);
}
const TEXT_TAG = 'tag:yaml.org,2002:str';
async function entryOf({ key: keyNode, value }, text) {
    const { isAlias, isScalar } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    if (!isScalar(keyNode) || typeof keyNode.value !== 'string')
        return { fault: 'a key that is no text' };
    if (keyNode.anchor !== undefined)
        return { fault: 'an anchor before a key' };
    // A text without a colon counts as a key to YAML, so it may hold anything.
    if (value === null)
        return { fault: 'an entry without a colon' };
    const key = keyNode.value;
    if (isAlias(value))
        return { key, fault: 'an alias (*) for the value' };
    if (!isScalar(value))
        return { key, fault: 'a list or a map for the value' };
    if (value.anchor !== undefined)
        return { key, fault: 'an anchor (&) before the value' };
    if (value.tag !== undefined && value.tag !== TEXT_TAG)
        return { key, fault: 'a tag (!) before the value' };
    const behind = text.slice(keyNode.range?.[1] ?? 0);
    if (value.source === '' && /^[ \t]*:[ \t]+#/.test(behind))
        return { key, fault: 'a comment (#) for the value' };
    return { key, value: String(value.value) };
}
function startOf({ key, value }) {
    return key.range?.[0] ?? value?.range?.[0] ?? 0;
}
/** What a text is that is no map; it may hold anything, so it is not shown. */
function whatInstead(contents) {
    if (contents === null)
        return 'empty to YAML';
    return 'items' in contents ? 'a list' : 'a single text';
}
const FAULTS = {
    BAD_ALIAS: 'an alias (*) that names nothing',
    BAD_INDENT: 'a wrong indentation or a bracket that does not close',
    BAD_SCALAR_START: 'a value that begins with a mark of YAML',
    BLOCK_AS_IMPLICIT_KEY: 'a second colon or a wrong indentation',
    MISSING_CHAR: 'an entry without a colon, or a quotation mark or bracket that does not close',
    MULTIPLE_DOCS: 'a second YAML document',
    TAB_AS_INDENT: 'a tab at the beginning',
};
/** The parser's own sentence repeats what it read. */
function kindOf({ code }) {
    return FAULTS[code] ?? 'something that is no YAML';
}
function refused(name, what) {
    return new errors/* UserError */.y('invalid_input', `Input '${name}' ${what}; it takes a YAML or JSON map of plain values, such as \`Name: value\` on a line each, with quotes around a value that begins with a mark of YAML.`);
}

;// CONCATENATED MODULE: ./build/src/runtime/inputs/input-reader.js





/** A reader of exactly these inputs. */
function readerOf(run, _names) {
    function text(name) {
        const value = run.input(name).trim();
        return value === '' ? undefined : value;
    }
    return { text, ...textInputs(text), ...listInputs(text), ...numberInputs(text), ...durationInputs(text) };
}
function textInputs(text) {
    return {
        required(name, what) {
            const value = text(name);
            if (value === undefined)
                throw new errors/* UserError */.y('invalid_input', `Input '${name}' is empty; give ${what}.`);
            return value;
        },
        formed(name, form) {
            const value = text(name);
            if (value !== undefined)
                checkForm(name, value, form);
            return value;
        },
        choice(name, legal, fallback) {
            const value = text(name) ?? fallback;
            return oneOf(name, value, legal, legal.join(', '));
        },
        boolean(name, fallback) {
            const value = text(name) ?? String(fallback);
            return oneOf(name, value, ['true', 'false'], 'true, false') === 'true';
        },
        notYet(name, isLater, legalToday) {
            const value = text(name);
            if (value === undefined || !isLater(value))
                return;
            throw new errors/* UserError */.y('not_yet', `${(0,shown_value/* inputWithValue */.i)(name, value)}, which this version does not support yet; today it takes ${legalToday}.`);
        },
    };
}
function listInputs(text) {
    function list(name, legal) {
        const items = (0,text_lists/* parseList */.E)(text(name) ?? '');
        return legal === undefined
            ? items
            : items.map((item) => oneOf(name, item, legal, `any of ${legal.join(', ')}`));
    }
    return {
        list,
        async map(name) {
            const value = text(name);
            return value === undefined ? {} : parsePlainMap(name, value);
        },
    };
}
function numberInputs(text) {
    function integer(name, fallback, range) {
        const value = text(name) ?? fallback?.toString();
        return value === undefined ? undefined : parseInteger(name, value, range);
    }
    return {
        integer,
        fraction(name, fallback) {
            const value = text(name) ?? String(fallback);
            const number = Number(value);
            if (!/^(\d+(\.\d*)?|\.\d+)$/.test(value) || number > 1)
                throw illegal(name, value, 'numbers from 0 to 1');
            return number;
        },
    };
}
function durationInputs(text) {
    return {
        duration(name, fallback) {
            const value = text(name) ?? fallback;
            const parsed = (0,durations/* parseDuration */.E9)(value);
            if (parsed === undefined)
                throw illegal(name, value, 'durations such as 90s, 30m, 2h, 7d');
            return parsed;
        },
        span(name, fallback) {
            const value = text(name) ?? fallback;
            const parsed = (0,durations/* parseDuration */.E9)(value);
            if (parsed)
                return parsed;
            throw illegal(name, value, 'durations above 0 such as 90s, 30m, 2h, 7d');
        },
    };
}
function oneOf(name, value, legal, words) {
    const found = legal.find((candidate) => candidate === value);
    if (found === undefined)
        throw illegal(name, value, words);
    return found;
}
function parseInteger(name, value, { least, most }) {
    const number = Number(value);
    if (!/^-?\d+$/.test(value) || number < least || number > most)
        throw illegal(name, value, `whole numbers from ${least} to ${most}`);
    return number;
}
/**
 * Globs of an input. One that cannot be read would match nothing, so it is refused.
 * @throws UserError naming the input and the place of the glob in it.
 */
function checkGlobs(name, globs) {
    const broken = globs.findIndex((glob) => !(0,text_lists/* isReadableGlob */.P)(glob));
    if (broken < 0)
        return globs;
    throw new errors/* UserError */.y('invalid_input', `Input '${name}' has a glob in which a bracket has no other one (number ${broken + 1} of ${globs.length}); close the bracket, or write a backslash before it if it is one of the name.`);
}
/** @throws UserError naming input, value and form; long numbers are left out, since they may be an account's. */
function checkForm(name, value, { pattern, takes }) {
    if (!pattern.test(value))
        throw illegal(name, value.replaceAll(/\d{6,}/g, '…'), takes);
}
function illegal(name, value, legal) {
    return new errors/* UserError */.y('invalid_input', `${(0,shown_value/* inputWithValue */.i)(name, value)}; it takes ${legal}.`);
}


/***/ }),

/***/ 8853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ redactOutcome),
/* harmony export */   Ek: () => (/* binding */ redactChat),
/* harmony export */   VS: () => (/* binding */ redactRun),
/* harmony export */   dZ: () => (/* binding */ redactCodeHost),
/* harmony export */   y2: () => (/* binding */ redactTracker),
/* harmony export */   yg: () => (/* binding */ redactDeployments)
/* harmony export */ });
/* harmony import */ var _domain_privacy_veil_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9175);

/*
 * All ways out of a run: its log, outputs and summary, comments, issues, deployments, stories and messages. Each text passes the veil
 * here once. What only its source can tell is hidden there: adapters take accounts and credentials out of what AWS says
 * (`withoutAccount`), because a bare number is an account only there, and `scrubLine` takes credentials out of the lines of other
 * programs. `describeFailure` looks for accounts in every error.
 */
/** Outputs by which later steps find things; a name that the team gave them is theirs to know. */
const HANDLES = [
    'batches',
    'commit',
    'deployment-id',
    'environment-name',
    'fresh',
    'heal',
    'stack-name',
    'version-label',
];
/** The run, to which nothing can be said that the veil hides. A step is failed with what `redactOutcome` gives. */
function redactRun(run, veil) {
    const { fail: _, log, ...step } = run;
    const { hide } = veil;
    return {
        ...step,
        setOutput: (name, value) => run.setOutput(name, shownOutput(name, value, veil)),
        setSecret(value) {
            if (veil.noteSecret(value))
                run.setSecret(value);
        },
        log: {
            info: (line) => log.info(hide(line)),
            debug: (line) => log.debug(hide(line)),
            notice: (line) => log.notice(hide(line)),
            warning: (line) => log.warning(hide(line)),
            group: (title, work) => log.group(hide(title), work),
        },
        summary: (markdown) => run.summary(hide(markdown)),
    };
}
/** What `main` hands back, once the run has learnt all that it will. */
function redactOutcome(outcome, veil) {
    const { report, outputs = {}, summary = '' } = outcome;
    const { decision, reasonCode } = report;
    const shown = Object.entries(outputs).map(([name, value]) => [name, shownOutput(name, value, veil)]);
    return {
        report: { ...(0,_domain_privacy_veil_js__WEBPACK_IMPORTED_MODULE_0__/* .hideInAll */ .P)(report, veil), decision, reasonCode },
        outputs: Object.fromEntries(shown),
        summary: veil.hide(summary),
    };
}
/** An address leads nowhere without what names the account; JSON stays JSON, whatever is hidden in it. */
function shownOutput(name, value, veil) {
    if (HANDLES.includes(name))
        return value;
    if (name === 'url')
        return veil.hideSecrets(value);
    if (veil.hide(value) === value)
        return value;
    return isJson(value) ? JSON.stringify((0,_domain_privacy_veil_js__WEBPACK_IMPORTED_MODULE_0__/* .hideInAll */ .P)(JSON.parse(value), veil)) : veil.hide(value);
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
/** Everybody who sees the repository sees its comments and issues. */
function redactCodeHost(codeHost, { hide }) {
    return {
        ...codeHost,
        createComment: (pullRequest, body) => codeHost.createComment(pullRequest, hide(body)),
        updateComment: (id, body) => codeHost.updateComment(id, hide(body)),
        upsertIssue: (issue) => codeHost.upsertIssue({ ...issue, title: hide(issue.title), body: hide(issue.body) }),
        closeIssue: (issue) => codeHost.closeIssue({ ...issue, note: hide(issue.note) }),
    };
}
/** Everybody who sees the repository sees what a deployment's states say. Its payload has handles only. */
function redactDeployments(deployments, { hide, hideSecrets }) {
    return {
        ...deployments,
        create: (request) => deployments.create({ ...request, description: hide(request.description) }),
        setState(id, state, details) {
            const { description, environmentUrl } = details;
            return deployments.setState(id, state, {
                ...details,
                ...(description === undefined ? {} : { description: hide(description) }),
                ...(environmentUrl === undefined ? {} : { environmentUrl: hideSecrets(environmentUrl) }),
            });
        },
    };
}
/** Who follows a story need not see the repository. */
function redactTracker(tracker, { hide }) {
    return {
        ...tracker,
        createComment: (story, text) => tracker.createComment(story, hide(text)),
        updateComment: (story, id, text) => tracker.updateComment(story, id, hide(text)),
    };
}
/** Who is in the channel need not see the repository. */
function redactChat(chat, { hide }) {
    const shown = (message) => ({ ...message, text: hide(message.text) });
    return {
        ...chat,
        post: (channel, message, thread) => chat.post(channel, shown(message), thread),
        update: (ref, message) => chat.update(ref, shown(message)),
    };
}


/***/ }),

/***/ 3085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cs: () => (/* binding */ runAction),
  a2: () => (/* binding */ runPost)
});

// UNUSED EXPORTS: runMain

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/src/adapters/actions/workflow-run.js



/**
 * The step that this process is, by GitHub's workflow commands ("Workflow commands for GitHub Actions" in its docs). Each is carried
 * out before the call returns, so that a step which is ended at once has handed on what it said: its state, and what is secret.
 */
function createActionsRun(env) {
    const tell = (name, value) => process.stdout.write(`::${name}::${escaped(value)}${external_node_os_.EOL}`);
    return {
        env,
        input: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
        state: (name) => env[`STATE_${name}`] ?? '',
        setOutput: (name, value) => handOn(env['GITHUB_OUTPUT'], name, value),
        setSecret(value) {
            if (value !== '')
                tell('add-mask', value);
        },
        saveState: (name, value) => handOn(env['GITHUB_STATE'], name, value),
        log: {
            info: (line) => process.stdout.write(`${withoutCommands(line)}${external_node_os_.EOL}`),
            debug: (line) => tell('debug', line),
            notice: (line) => tell('notice', line),
            warning: (line) => tell('warning', line),
            async group(title, work) {
                tell('group', title);
                try {
                    return await work();
                }
                finally {
                    tell('endgroup', '');
                }
            },
        },
        fail(sentence) {
            process.exitCode = 1;
            tell('error', sentence);
        },
        async summary(markdown) {
            const file = env['GITHUB_STEP_SUMMARY'];
            if (file !== undefined)
                (0,external_node_fs_.appendFileSync)(file, `${markdown}${external_node_os_.EOL}`);
        },
    };
}
/** A block of one of the runner's files, between two lines that no value can have. Outside of a workflow there is no such file. */
function handOn(file, name, value) {
    if (!file)
        return;
    const border = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    (0,external_node_fs_.appendFileSync)(file, `${name}<<${border}${external_node_os_.EOL}${value}${external_node_os_.EOL}${border}${external_node_os_.EOL}`);
}
/** What follows the second `::` of a command; the runner ends it at a line break. */
function escaped(value) {
    return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/**
 * One line that the runner takes for no command. It reads one in every line that begins with `::` and in every `##[`, and a
 * log holds what others wrote, such as the reasons of a stack's events. All but plain lines are commands, which are escaped.
 */
function withoutCommands(line) {
    return line
        .replaceAll(/[\r\n]+/g, ' ')
        .replace(/^(\s*):(?=:)/, '$1:\u200b')
        .replaceAll('##[', '#\u200b#[');
}

// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/verdict/decision.js
var decision = __webpack_require__(1012);
;// CONCATENATED MODULE: ./build/src/text/fit-report.js
/** The contract's limit for the `result` output, in bytes. */
const LARGEST_RESULT = 32 * 1024;
/** A stack has up to 500 resources; of one environment as many leftovers are told as people go through one by one. */
const MOST_LEFTOVERS = 10;
/**
 * The report as JSON within the contract's limit. Where it is larger, leftovers beyond ten of an environment go first, then items
 * from the end; the sentence says how many. A report without items and leftovers is as large as its sentence.
 */
function fitReport(report) {
    const whole = JSON.stringify(report);
    if (fits(whole))
        return whole;
    const fewer = withFewerLeftovers(report);
    const { items } = fewer;
    const shorter = JSON.stringify(fewer);
    if (fits(shorter) || items === undefined || items.length === 0)
        return shorter;
    for (let kept = items.length - 1;; kept = Math.floor(kept * 0.8)) {
        const shortest = JSON.stringify({
            ...fewer,
            sentence: `${fewer.sentence} (${items.length - kept} more items are in the log.)`,
            items: items.slice(0, kept),
        });
        if (fits(shortest) || kept <= 0)
            return shortest;
    }
}
function fits(json) {
    return Buffer.byteLength(json) <= LARGEST_RESULT;
}
function withFewerLeftovers(report) {
    const { environment, items } = report;
    const left = [environment, ...(items ?? [])].map((each) => each?.leftovers?.length ?? 0);
    const more = left.reduce((total, count) => total + Math.max(0, count - MOST_LEFTOVERS), 0);
    if (more === 0)
        return report;
    return {
        ...report,
        sentence: `${report.sentence} (${more} more leftovers are in the log or the job summary.)`,
        ...(environment === undefined ? {} : { environment: shortened(environment) }),
        ...(items === undefined ? {} : { items: items.map(shortened) }),
    };
}
function shortened(environment) {
    const { leftovers } = environment;
    return leftovers === undefined
        ? environment
        : { ...environment, leftovers: leftovers.slice(0, MOST_LEFTOVERS) };
}

// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
;// CONCATENATED MODULE: ./build/src/text/minutes.js

/** The actions that wait for somebody else's work, and so are what a job's minutes go into. */
const WAITING = ['provision', 'teardown', 'hours'];
/** What a step came to in minutes of GitHub Actions, for the end of its summary; '' for a step that takes no time. */
function minutesLine(action, durationMs) {
    if (!WAITING.includes(action))
        return '';
    const minutes = (0,durations/* billableMinutes */.rT)(durationMs);
    const word = minutes === 1 ? 'minute' : 'minutes';
    return `\nThis step took ${(0,durations/* formatDuration */.a3)(durationMs)}. By itself it would make ${minutes} billable ${word} of its job: GitHub rounds a job up to the next minute, and bills none in a public repository or on a self-hosted runner.\n`;
}

// EXTERNAL MODULE: ./build/src/runtime/redact.js
var redact = __webpack_require__(8853);
// EXTERNAL MODULE: ./build/src/domain/privacy/veil.js + 2 modules
var privacy_veil = __webpack_require__(9175);
;// CONCATENATED MODULE: ./build/src/runtime/run-context.js


/** Wraps the network so that the first answer's `Date` header becomes the run's time. */
function run_context_createRunContext(run, surroundings) {
    const veil = (0,privacy_veil/* createVeil */.L)();
    const veiled = (0,redact/* redactRun */.VS)(run, veil);
    noteGiven(veiled, veil);
    let anchor;
    async function observingFetch(...args) {
        const response = await surroundings.fetch(...args);
        const stated = anchor === undefined ? Date.parse(response.headers.get('date') ?? '') : Number.NaN;
        if (!Number.isNaN(stated))
            anchor ??= { serverMs: stated, readAt: surroundings.monotonic() };
        return response;
    }
    return {
        run: veiled,
        veil,
        fetch: observingFetch,
        random: surroundings.random,
        timeout: surroundings.timeout ?? AbortSignal.timeout,
        keepHeapSmall: () => surroundings.keepHeapSmall?.(),
        clock: {
            now() {
                if (anchor === undefined)
                    throw new Error('The time was asked for before any service had answered.');
                return new Date(anchor.serverMs + surroundings.monotonic() - anchor.readAt);
            },
            monotonic: surroundings.monotonic,
            sleep: surroundings.sleep,
        },
    };
}
/** Inputs that are secrets, as the runner hands them over. */
const SECRET_INPUT = /^INPUT_.*TOKEN$/;
/** What the runner and other actions give a step to sign with, which they have masked. */
const KEYS = [
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'GITHUB_TOKEN',
    'GH_TOKEN',
];
/** A key of AWS has forty characters and a token more; what is much shorter stands in for one where nobody signs. */
const SHORTEST_KEY = 16;
/** Learns what the step was given that nobody is to see, before anything else is done. */
function noteGiven(run, veil) {
    for (const [name, value = ''] of Object.entries(run.env)) {
        if (SECRET_INPUT.test(name))
            run.setSecret(value.trim());
        else if (KEYS.includes(name) && value.length >= SHORTEST_KEY)
            veil.noteSecret(value);
    }
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./build/src/runtime/small-heap.js

/**
 * From here on V8's young generation stays as large as it is. Else V8 doubles it whenever as much has survived in it since the
 * last time, over the whole life of the process: who reads long lists page by page would need more memory the longer they are.
 * Its largest size is an option of the command line only (nodejs.org/api/cli.html, `--max-semi-space-size`).
 */
function keepHeapSmall() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
}

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
;// CONCATENATED MODULE: ./build/src/runtime/use-proxy.js

/** Every request goes by https, so the variables for plain http name nothing that a run would use. */
const VARIABLES = ['https_proxy', 'HTTPS_PROXY'];
/**
 * Sends every request from here on through the proxy that the step's variables name, save to the domain names of `NO_PROXY`. Node
 * does so by itself only where `NODE_USE_ENV_PROXY` is set. An older Node cannot, which is said in a warning. An address without a
 * scheme is taken for one of `http://`, as other tools of a runner take it.
 * @param load gives `node:http`; it is loaded only where there is a proxy.
 * @throws UserError `invalid_input` when a variable holds no address of a proxy.
 */
async function useProxy({ env, log }, load = () => Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19))) {
    const variable = VARIABLES.find((name) => env[name]);
    if (variable === undefined || env['NODE_USE_ENV_PROXY'] === '1')
        return;
    const { setGlobalProxyFromEnv } = await load();
    if (setGlobalProxyFromEnv === undefined) {
        log.warning(`The proxy that ${variable} names is not used, because Node ${process.version} does not ask for it; set NODE_USE_ENV_PROXY to 1 in the step's \`env\`, or update the runner to one with Node 24.14.`);
        return;
    }
    try {
        setGlobalProxyFromEnv({ ...withoutProxies(env), [variable]: withScheme(env[variable] ?? '') });
    }
    catch {
        // The error would tell the value, which may hold a password.
        throw new errors/* UserError */.y('invalid_input', `The variable '${variable}' holds no address of a proxy; give one such as http://proxy.example.com:8080.`);
    }
}
/** Without a variable for plain http, which Node would refuse as a whole where it holds no address. */
function withoutProxies(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^https?_proxy$/i.test(name)));
}
function withScheme(address) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
}

;// CONCATENATED MODULE: ./build/src/runtime/run-action.js









/** The body of every `index.ts`: runs the main step, in the process that this is. */
async function runAction(name, main) {
    const { run, context } = here();
    process.on('uncaughtException', (error) => {
        finish(run, name, (0,redact/* redactOutcome */.Ah)(reportFailure(error), context.veil), 0);
        process.stdout.write('', () => process.exit(1));
    });
    await playMain(name, throughProxy(main), run, context);
}
function throughProxy(main) {
    return async (context) => {
        await useProxy(context.run);
        return main(context);
    };
}
/**
 * The body of a `post.ts`. A post step is told from a main step by its script alone, which GitHub starts as `action.yml` says: a
 * main step that was ended at once has saved no state that could tell.
 */
async function runPost(post) {
    const { context } = here();
    try {
        await useProxy(context.run);
        await post(context);
    }
    catch (error) {
        context.run.log.warning(`Tidying up after the step failed: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}
/** The step that this process is. */
function here() {
    const run = createActionsRun(process.env);
    const context = run_context_createRunContext(run, {
        fetch,
        monotonic: () => performance.now(),
        sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        random: Math.random,
        keepHeapSmall: keepHeapSmall,
    });
    return { run, context };
}
/** One run of `main`, from inputs to outputs; also what a sweep in one process plays. */
async function runMain(name, main, run, surroundings) {
    return playMain(name, main, run, createRunContext(run, surroundings));
}
async function playMain(name, main, run, context) {
    const { clock, veil } = context;
    const startedAt = clock.monotonic();
    const outcome = await main(context).catch((error) => reportFailure(error));
    const told = (0,redact/* redactOutcome */.Ah)(outcome, veil);
    const report = finish(run, name, told, clock.monotonic() - startedAt);
    if (told.summary !== '')
        await run
            .summary(`${told.summary}${minutesLine(name, report.durationMs)}`)
            .catch(() => run.log.warning('The job summary could not be written.'));
    return report;
}
function reportFailure(error) {
    return { report: (0,describe_failure/* describeFailure */.I)(error) };
}
/** Sets the outputs and the colour of the step. The only place in the suite that fails one. `told` is redacted already. */
function finish(run, name, told, durationMs) {
    const report = { version: 1, action: name, ...told.report, durationMs: Math.round(durationMs) };
    for (const [output, value] of Object.entries(told.outputs))
        run.setOutput(output, value);
    run.setOutput('decision', report.decision);
    run.setOutput('reason-code', report.reasonCode);
    run.setOutput('result', fitReport(report));
    if ((0,decision/* isRed */.i)(report.decision))
        run.fail(`${report.sentence} (${report.reasonCode})`);
    else if (report.decision === 'skipped')
        run.log.notice(`${report.sentence} (${report.reasonCode})`);
    else
        run.log.info(`${report.decision}: ${report.sentence} (${report.reasonCode})`);
    return report;
}


/***/ }),

/***/ 7857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ wireGitHub)
});

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/adapters/fetch/retrying-fetch.js
var retrying_fetch = __webpack_require__(8470);
// EXTERNAL MODULE: ./build/src/domain/input/one-line.js
var one_line = __webpack_require__(2196);
;// CONCATENATED MODULE: ./build/src/adapters/github/api-error.js



/** Characters of GitHub's own words that stand in a sentence. */
const LONGEST_MESSAGE = 300;
/** The HTTP status of an octokit error that carries an answer; undefined for anything else. */
function responseStatus(error) {
    return isRequestFailure(error) && error.response !== undefined ? error.status : undefined;
}
/** GitHub's own words of an error answer, on one line. */
function responseMessage(error) {
    if (!isRequestFailure(error))
        return '';
    const data = error.response?.data;
    const message = typeof data === 'object' && data !== null && 'message' in data && typeof data.message === 'string'
        ? data.message
        : error.message;
    return (0,one_line/* oneLine */.T)(message, LONGEST_MESSAGE);
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
    if (isQueryFailure(error))
        return queryError(error, doing);
    if (!isRequestFailure(error) || error.response === undefined) {
        return failure('unreachable', `GitHub did not answer when asked to ${doing}; run the job again.`, error, true);
    }
    const { status, response } = error;
    const header = (name) => {
        const value = response.headers[name];
        return value === undefined ? null : String(value);
    };
    const words = responseMessage(error);
    if ((0,retrying_fetch/* rateLimitWait */.h)(status, { get: header }) !== undefined || /rate limit/i.test(words)) {
        return throttled(error, doing);
    }
    if (status === 401) {
        return failure('access_denied', `GitHub refused the token when asked to ${doing}; check the input github-token.`, error);
    }
    const missing = neededPermissions(header('x-accepted-github-permissions'), writes);
    if (status === 403 || (status === 404 && missing !== undefined && /not accessible/i.test(words))) {
        const advice = missing ?? 'check what the token of the input github-token may do';
        return failure('access_denied', `GitHub refused to ${doing} (${words}): ${advice}.`, error);
    }
    if (status >= 500)
        return failure('unavailable', `GitHub is out of order: it answered ${status} when asked to ${doing} (${words}); run the job again later.`, error, true);
    return failure('far_side_error', `GitHub answered ${status} when asked to ${doing} (${words}).`, error);
}
function throttled(error, doing) {
    const sentence = `GitHub asked to slow down when asked to ${doing}; run the job again later.`;
    return failure('throttled', sentence, error, true);
}
/**
 * GraphQL answers 200 whatever happens and says why in `errors`. The types are written down nowhere; these are those that
 * clients meet. What is not known may have cost part of the data.
 */
function queryError(error, doing) {
    const words = (0,one_line/* oneLine */.T)(error.errors.map(({ message = '' }) => message).join(' '), LONGEST_MESSAGE);
    const types = error.errors.map(({ type = '' }) => type);
    if (types.some((type) => /^RATE_LIMIT/.test(type)) || /rate limit/i.test(words))
        return throttled(error, doing);
    if (types.some((type) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES'))
        return failure('access_denied', `GitHub refused to ${doing} (${words}): check what the token of the input github-token may do.`, error);
    const sentence = `GitHub answered with errors when asked to ${doing} (${words}), so nothing was concluded from it; run the job again.`;
    return failure('doubtful_facts', sentence, error, true);
}
function isQueryFailure(error) {
    return error instanceof Error && error.name === 'GraphqlResponseError' && 'errors' in error;
}
/**
 * `issues=write; pull_requests=write` means either of the sets: https://docs.github.com/rest (Troubleshooting, insufficient permissions).
 * Whoever lacks a permission for reading that the run needs for writing too is asked for both at once.
 */
function neededPermissions(header, writes) {
    if (header === null || header.trim() === '')
        return undefined;
    const sets = header.split(';').map((set) => set
        .split(',')
        .map((pair) => permissionIn(pair, writes))
        .join(' and '));
    return `give the job the permission ${sets.join(' or ')}`;
}
function permissionIn(pair, writes) {
    const [name = '', level = ''] = pair.trim().replaceAll('_', '-').split('=');
    return `${name}: ${writes.includes(name) ? 'write' : level}`;
}
function failure(reasonCode, message, cause, retriable = false) {
    const status = responseStatus(cause);
    return new errors/* AdapterError */.o(reasonCode, message, {
        service: 'GitHub',
        ...(status === undefined ? {} : { status }),
        retriable,
        cause,
    });
}
function isRequestFailure(error) {
    return error instanceof Error && 'status' in error && typeof error.status === 'number';
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
    const { fetch, startPrefetch } = prefetch(guardPages((0,retrying_fetch/* retryingFetch */.X)(options.fetch, sleep, options.timeout, isRepeatable)), options.token);
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
        owner,
        repo,
        at,
        repository: options.repository,
        apiUrl,
        token: options.token,
        fetch,
        download: (0,retrying_fetch/* retryingFetch */.X)(options.fetch, sleep, () => timeout(LONGEST_DOWNLOAD_MS)),
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
    async function askForOne(doing, request, { absent = [404], onceIsEnough = false } = {}) {
        const client = await of.octokit();
        try {
            return await request(client);
        }
        catch (error) {
            const status = responseStatus(error);
            if (status === undefined || !absent.includes(status))
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
        throw new errors/* UserError */.y('invalid_input', `GITHUB_REPOSITORY is "${options.repository}"; it must read owner/name.`);
    }
    const { Octokit: Client } = await Promise.all(/* import() */[__webpack_require__.e(9479), __webpack_require__.e(153)]).then(__webpack_require__.bind(__webpack_require__, 153));
    const quiet = (line) => options.run?.debug(line);
    return new Client({
        auth: `token ${options.token}`,
        baseUrl: options.apiUrl,
        request: { fetch: options.fetch },
        log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    });
}
/** A deployment's status can be said twice: the newest one counts, and both are the same. */
function saysHowThingsAre(url) {
    return /\/deployments\/\d+\/statuses$/.test(url);
}
/** A list whose next page is the page itself would be read for ever. */
function guardPages(fetch) {
    return async (input, init) => {
        const answer = await fetch(input, init);
        const next = /<([^>]+)>;\s*rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
        if (next !== undefined && new URL(next).href === new URL(String(input)).href)
            throw incompleteList(`${new URL(next).pathname.split('/').at(-1)}`);
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
        isBranchProtected: (branch) => readProtection(client, branch),
        deleteBranch: (branch) => deleteBranch(client, branch),
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
        keep: ({ name, commit, protected: isProtected }) => ({ name, commit: commit.sha, isProtected }),
        evenPages: true,
    }));
    if (branches.length === 0)
        throw incompleteList('branches');
    return branches;
}
/** `protected` is true for a branch that a ruleset reaches, too (crs-k/stale-branches#1061). */
async function readProtection(client, branch) {
    const found = await client.askForOne(`read the protection of branch ${branch} of ${client.repository}`, async (octokit) => (await octokit.rest.repos.getBranch({ ...client.at, branch })).data.protected);
    return found ?? false;
}
/**
 * GitHub's words for a branch that a rule keeps: "Cannot delete this branch" of a ruleset, "Cannot delete this protected branch" and
 * "Cannot delete a protected branch" of branch protection (WordPress/WordPress-Coding-Standards#2751, desktop/dugite#138).
 */
const FORBIDDEN = /cannot delete (this|a|the) (\w+ )?branch/i;
async function deleteBranch(client, branch) {
    const outcome = await client.askForOne(`delete the branch ${branch} of ${client.repository}`, async (octokit) => {
        try {
            await octokit.rest.git.deleteRef({ ...client.at, ref: `heads/${branch}` });
            return 'deleted';
        }
        catch (error) {
            if (responseStatus(error) !== 422)
                throw error;
            const words = responseMessage(error);
            if (/does not exist/i.test(words))
                return 'gone';
            if (FORBIDDEN.test(words))
                return 'forbidden';
            throw error;
        }
    }, { absent: [404] });
    return outcome ?? 'gone';
}

;// CONCATENATED MODULE: ./build/src/adapters/github/changed-files.js

/** GitHub lists no more of a pull request, and no more of a comparison (its REST reference of either). */
const MOST_OF_A_PULL_REQUEST = 3000;
const MOST_OF_A_COMPARISON = 300;
/** See the port. */
async function listChangedFiles(client, change) {
    const isOfPull = 'pullRequest' in change;
    const files = isOfPull
        ? await filesOfPull(client, change.pullRequest)
        : await filesSince(client, change.base, change.commit);
    if (files.length >= (isOfPull ? MOST_OF_A_PULL_REQUEST : MOST_OF_A_COMPARISON))
        return undefined;
    return files.flatMap(pathsOf);
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

;// CONCATENATED MODULE: ./build/src/adapters/github/comments.js

const WORKFLOW_BOT = 'github-actions[bot]';
/** The comments of the repository's pull requests. */
function createComments(client) {
    let self;
    async function findComment(pullRequest, marker) {
        const doing = `list the comments of pull request #${pullRequest} of ${client.repository}`;
        const all = await client.ask(doing, (octokit) => octokit.paginate(octokit.rest.issues.listComments, {
            ...client.at,
            issue_number: pullRequest,
            per_page: 100,
        }));
        const marked = all.filter((comment) => comment.body?.includes(marker));
        if (marked.length === 0)
            return undefined;
        self ??= ownLogin(client);
        const login = await self;
        const oldest = marked
            .filter((comment) => comment.user?.login === login)
            .toSorted((a, b) => a.id - b.id)[0];
        return oldest === undefined ? undefined : factsOf(oldest);
    }
    async function createComment(pullRequest, body) {
        const doing = `comment on pull request #${pullRequest} of ${client.repository}`;
        const answer = await client.ask(doing, (octokit) => octokit.rest.issues.createComment({ ...client.at, issue_number: pullRequest, body }));
        return factsOf(answer.data);
    }
    async function updateComment(id, body) {
        const answer = await client.ask(`edit a comment of ${client.repository}`, (octokit) => octokit.rest.issues.updateComment({ ...client.at, comment_id: id, body }));
        return factsOf(answer.data);
    }
    async function deleteComment(id) {
        await client.ask(`delete a comment of ${client.repository}`, async (octokit) => {
            await octokit.rest.issues.deleteComment({ ...client.at, comment_id: id }).catch((error) => {
                if (responseStatus(error) !== 404)
                    throw error;
            });
        });
    }
    return { findComment, createComment, updateComment, deleteComment };
}
function factsOf(comment) {
    return { id: comment.id, url: comment.html_url, body: comment.body ?? '' };
}
/**
 * Who this token writes as. An installation token (a workflow's or an app's) may not ask `GET /user`; its name is
 * what GraphQL calls the viewer, and where that is not told either it is taken for the workflow's own.
 */
async function ownLogin(client) {
    const doing = 'read whose token the input github-token is';
    return client.ask(doing, async (octokit) => {
        try {
            return (await octokit.rest.users.getAuthenticated()).data.login;
        }
        catch (error) {
            if (responseStatus(error) !== 403)
                throw githubError(error, doing);
            return viewerLogin(client, octokit);
        }
    });
}
async function viewerLogin(client, octokit) {
    try {
        const answer = await client.query(octokit, 'query { viewer { login } }');
        const login = answer.viewer?.login;
        if (login === undefined)
            return WORKFLOW_BOT;
        return login.endsWith('[bot]') ? login : `${login}[bot]`;
    }
    catch (error) {
        if (responseStatus(error) === undefined && !isGraphqlAnswer(error))
            throw error;
        return WORKFLOW_BOT;
    }
}
function isGraphqlAnswer(error) {
    return error instanceof Error && error.name === 'GraphqlResponseError';
}

;// CONCATENATED MODULE: ./build/src/adapters/github/deployment-states.js

/**
 * All states at once: one request for each deployment would cost more with every push. GitHub takes at most a hundred ids
 * ("You may not provide more than 100 node ids", sourcecred/sourcecred#908); in which order `statuses` come is not documented
 * (docs.github.com/graphql, "Deployment").
 */
const QUERY = `query DeploymentStates($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Deployment {
      id
      latestStatus { state environmentUrl }
      statuses(first: 100) { nodes { description createdAt } }
    }
  }
}`;
/**
 * The states of deployments, by the ids that GraphQL gives them; at most a hundred. Asks nothing where there are none.
 * @throws AdapterError `doubtful_facts` where the answer lacks one.
 */
async function statesOf(client, ids) {
    if (ids.length === 0)
        return new Map();
    const answer = await client.ask(`read the deployments of ${client.repository}`, (octokit) => client.query(octokit, QUERY, { ids }));
    const states = new Map((answer?.nodes ?? []).flatMap((node) => (node?.id ? [[node.id, deployment_states_factsOf(node)]] : [])));
    if (ids.some((id) => !states.has(id)))
        throw incompleteList('deployments');
    return states;
}
function deployment_states_factsOf({ latestStatus, statuses }) {
    const said = (statuses?.nodes ?? []).flatMap((status) => status ?? []);
    const newestFirst = said.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
    return {
        // Written in capitals here (docs.github.com/graphql, "DeploymentStatusState").
        state: latestStatus?.state.toLowerCase(),
        environmentUrl: latestStatus?.environmentUrl ?? '',
        notes: newestFirst.flatMap(({ description }) => description || []),
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/github/deployments.js




/** Beyond the newest thousand nobody looks. A page of GitHub's has a hundred (docs.github.com/rest/deployments/deployments). */
const MOST_DEPLOYMENTS = 1_000;
const A_PAGE = 100;
/** Longest description of a deployment status (docs.github.com/rest/deployments/statuses). */
const LONGEST_DESCRIPTION = 140;
function createDeployments(client) {
    return {
        list: (query) => listDeployments(client, query),
        opened: (query) => listOpened(client, query),
        create: (request) => createDeployment(client, request),
        setState: (id, state, details) => setState(client, id, state, details),
    };
}
/** Page by page, until one shows that whatever is older has ended: a success ends all that are older than itself. */
async function listDeployments(client, query) {
    if (query.key === undefined)
        return newestOf(client, query);
    const facts = [];
    for await (const page of pagesOf(client, query)) {
        const ours = page.filter(({ payload }) => payloadOf(payload)['key'] === query.key);
        const found = await withStates(client, ours);
        facts.push(...found);
        if (found.some(({ state }) => state === 'success' || state === 'inactive'))
            break;
    }
    return facts.toSorted((a, b) => b.id - a.id);
}
/** A hundred, which is a page of GitHub's. */
async function newestOf(client, query) {
    const newest = [];
    for await (const page of pagesOf(client, query)) {
        newest.push(...page);
        if (newest.length >= A_PAGE)
            break;
    }
    const facts = await withStates(client, newest.slice(0, A_PAGE));
    return facts.toSorted((a, b) => b.id - a.id);
}
async function withStates(client, deployments) {
    const states = await statesOf(client, deployments.map(({ node_id: id }) => id));
    return deployments.map((deployment) => deployments_factsOf(deployment, states.get(deployment.node_id)));
}
async function listOpened(client, query) {
    const since = query.since?.getTime() ?? Number.NEGATIVE_INFINITY;
    const facts = [];
    for await (const page of pagesOf(client, query)) {
        const found = page.map((deployment) => deployments_factsOf(deployment, undefined));
        facts.push(...found);
        if (found.some(({ createdAt }) => Date.parse(createdAt) < since))
            break;
        if (query.until !== undefined && found.some(query.until))
            break;
    }
    return facts.toSorted((a, b) => b.id - a.id);
}
/** GitHub gives the newest first. */
async function* pagesOf(client, query) {
    const seen = new Set();
    for (let page = 1; seen.size < MOST_DEPLOYMENTS; page += 1) {
        const { data, headers } = await client.ask(`list the deployments of ${client.repository}`, (octokit) => octokit.rest.repos.listDeployments({
            ...client.at,
            environment: query.environment,
            per_page: A_PAGE,
            page,
            ...(query.ref === undefined ? {} : { ref: query.ref }),
            ...(query.commit === undefined ? {} : { sha: query.commit }),
        }));
        const isRepeated = page > 1 && data.every(({ id }) => seen.has(id));
        if (isRepeated && (data.length > 0 || goesOn(headers)))
            throw incompleteList('deployments');
        yield data.filter(({ id }) => !seen.has(id));
        for (const { id } of data)
            seen.add(id);
        if (!goesOn(headers))
            return;
    }
}
async function createDeployment(client, request) {
    const made = await postDeployment(client, `open a deployment of ${client.repository}`, request);
    await setState(client, made.id, 'queued', {});
    return { ...deployments_factsOf(made, undefined), state: 'queued' };
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
        description: request.description.slice(0, LONGEST_DESCRIPTION),
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
async function setState(client, id, state, details) {
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
    return text.length <= LONGEST_DESCRIPTION ? text : `${text.slice(0, LONGEST_DESCRIPTION - 1)}…`;
}
function deployments_factsOf(deployment, states) {
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
    };
}
const STATES = [
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
    return STATES.find((state) => state === name);
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
    let after;
    do {
        const page = await readPage(client, query, after);
        yield page;
        after = page.next;
        if (after !== undefined && seen.has(after))
            throw incompleteList(WHAT);
        if (after !== undefined)
            seen.add(after);
    } while (after !== undefined);
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
          deployments(environments: [$environment], first: 20, orderBy: { field: CREATED_AT, direction: DESC }) {
            nodes { payload createdAt latestStatus { state description environmentUrl createdAt } }
          }
        } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
/** Every open pull request with what was deployed of its head. @throws AdapterError `doubtful_facts` as `listOpenHeads`. */
function listDeployedHeads(client, environment) {
    return listPulls(client, { query: deployed_heads_QUERY, variables: { environment } }, deployedHeadOf);
}
/** One whose list of commits lags behind its head is being pushed to, and is left out. */
function deployedHeadOf(node) {
    const commit = nodesOf(node.commits).at(-1)?.commit;
    if (commit === undefined || commit.oid !== node.headRefOid)
        return undefined;
    return {
        ...headOf(node),
        headCommit: commit.oid,
        committedAt: commit.committedDate,
        updatedAt: node.updatedAt,
        review: reviewOf(node),
        deployments: nodesOf(commit.deployments).map(deployed_heads_factsOf),
    };
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
function deployed_heads_factsOf({ payload, createdAt, latestStatus }) {
    return {
        key: payloadOf(payload)['key'],
        // Its states are written in capitals here (docs.github.com/graphql, "DeploymentStatusState").
        state: stateNamed(latestStatus?.state.toLowerCase()),
        note: latestStatus?.description || undefined,
        url: latestStatus?.environmentUrl || undefined,
        changedAt: latestStatus?.createdAt ?? createdAt,
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/github/issues.js


/** Edits the one open issue of this token's own that carries the marker, or opens it. */
async function upsertIssue(client, issue) {
    const open = await findIssue(client, issue.marker);
    const { title, body } = issue;
    const answer = await client.ask(`write an issue of ${client.repository}`, async (octokit) => open === undefined
        ? await octokit.rest.issues.create({ ...client.at, title, body })
        : await octokit.rest.issues.update({ ...client.at, issue_number: open, title, body }));
    return { number: answer.data.number, url: answer.data.html_url };
}
/** One page is enough: an issue that is kept by the hour is among those that changed last. One write, so that it is said once. */
async function closeIssue(client, { marker, note, since }) {
    const kept = await findRecentIssue(client, { markers: [marker], since });
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
/** An open issue of this token's own that changed lately and carries one of the markers. */
async function findRecentIssue(client, { markers, since }) {
    const page = await client.ask(`list the open issues of ${client.repository}`, (octokit) => octokit.rest.issues.listForRepo({
        ...client.at,
        state: 'open',
        sort: 'updated',
        direction: 'desc',
        since: since.toISOString(),
        per_page: 100,
    }));
    const marked = page.data.filter((issue) => !issue.pull_request && markers.some((marker) => issue.body?.includes(marker)));
    if (marked.length === 0)
        return undefined;
    const login = await ownLogin(client);
    return marked.find((issue) => issue.user?.login === login);
}
async function findIssue(client, marker) {
    const marked = await client.ask(`list the open issues of ${client.repository}`, (octokit) => wholeList('open issues', linkedPages(octokit.paginate.iterator(octokit.rest.issues.listForRepo, {
        ...client.at,
        state: 'open',
        per_page: 100,
    })), {
        idOf: (issue) => issue.number,
        keep: (issue) => !issue.pull_request && issue.body?.includes(marker)
            ? { number: issue.number, login: issue.user?.login }
            : undefined,
    }));
    if (marked.length === 0)
        return undefined;
    const login = await ownLogin(client);
    const kept = marked.filter((issue) => issue.login === login);
    return kept.length === 0 ? undefined : Math.min(...kept.map((issue) => issue.number));
}

// EXTERNAL MODULE: ./build/src/domain/pace/intervals.js
var intervals = __webpack_require__(5054);
// EXTERNAL MODULE: ./build/src/domain/pace/wait-until.js
var wait_until = __webpack_require__(8030);
;// CONCATENATED MODULE: ./build/src/adapters/github/merge.js



/** Tries of one merge while others push to its base. */
const MOST_TRIES = 3;
/** GitHub merges into the base as it was a moment ago, and says so where that moved meanwhile. */
const BASE_MOVED = /base branch was modified/i;
/** No job's own token may merge a change of a workflow file (KeisukeYamashita/auto-pull-request-merge#481, paritytech/parity-processbot#302). */
const CHANGES_WORKFLOWS = /refusing to allow .* workflow/i;
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
                const status = responseStatus(error);
                const detail = responseMessage(error);
                if (status === 403 && CHANGES_WORKFLOWS.test(detail))
                    return { outcome: 'workflows', detail };
                if (status !== 405 && status !== 409)
                    throw error;
                const again = status === 409 || BASE_MOVED.test(detail);
                const outcome = await explain(() => readPull(octokit, client, number), commit, sleep);
                if (outcome === 'merged')
                    return { outcome };
                if (outcome !== 'blocked' || !again || left <= 0)
                    return { outcome, detail };
                await sleep(intervals/* PACES */.$Q.mergeable(0, 0));
            }
        }
    });
}
async function readPull(octokit, client, number) {
    const { data } = await octokit.rest.pulls.get({ ...client.at, pull_number: number });
    return data;
}
/** A merge that was applied by a run that was killed before the answer is a merge. */
function explain(read, commit, sleep) {
    return (0,wait_until/* waitUntil */.a0)((0,wait_until/* sleptClock */.X$)(sleep), { deadline: intervals/* LONGEST_WAITS */.OC.mergeable, pace: intervals/* PACES */.$Q.mergeable }, async () => {
        const pull = await read();
        if (pull.head.sha !== commit)
            return { done: 'moved' };
        if (pull.merged)
            return { done: 'merged' };
        if (pull.mergeable === false)
            return { done: 'conflict' };
        // GitHub works out whether a pull request can be merged in the background; null means not yet.
        return pull.mergeable === true ? { done: 'blocked' } : { again: undefined };
    }, () => ({ done: 'blocked' }));
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
    return pull === undefined ? undefined : pull_requests_factsOf(pull, await reviews);
}
function readReviews(client, number) {
    return client.ask(`read the reviews of pull request #${number} of ${client.repository}`, (octokit) => octokit.paginate(octokit.rest.pulls.listReviews, { ...client.at, pull_number: number, per_page: 100 }));
}
/** Every open pull request, or only those from one branch of this repository. Without reviews. */
async function listOpenPullRequests(client, branch) {
    return client.ask(`list the open pull requests of ${client.repository}`, (octokit) => wholeList('open pull requests', linkedPages(octokit.paginate.iterator(octokit.rest.pulls.list, {
        ...client.at,
        state: 'open',
        per_page: 100,
        ...(branch === undefined ? {} : { head: `${client.owner}:${branch}` }),
    })), {
        idOf: (pull) => pull.number,
        keep: (pull) => (branch === undefined || isFromBranch(pull, branch) ? pull_requests_factsOf(pull, []) : undefined),
    }));
}
/** The newest pull request from a branch of this repository, open or closed. Without reviews. */
async function readLatestPullRequest(client, branch) {
    const doing = `list the pull requests from branch ${branch} of ${client.repository}`;
    const pulls = await client.ask(doing, (octokit) => wholeList('pull requests', linkedPages(octokit.paginate.iterator(octokit.rest.pulls.list, {
        ...client.at,
        state: 'all',
        head: `${client.owner}:${branch}`,
        sort: 'created',
        direction: 'desc',
        per_page: 100,
    })), {
        idOf: (pull) => pull.number,
        keep: (pull) => (isFromBranch(pull, branch) ? pull_requests_factsOf(pull, []) : undefined),
    }));
    return pulls.toSorted((a, b) => b.number - a.number)[0];
}
/** `head=owner:branch` also finds forks that the same owner holds. */
function isFromBranch(pull, branch) {
    return pull.head.ref === branch && repositoryIdOf(pull.head) === repositoryIdOf(pull.base);
}
function repositoryIdOf(side) {
    return side.repo?.id;
}
function pull_requests_factsOf(pull, reviews) {
    const author = pull.user?.login ?? 'ghost';
    return {
        number: pull.number,
        text: { title: pull.title, body: pull.body ?? '', url: pull.html_url },
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
        draft: pull.draft ?? false,
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
            .map((pull) => pull_requests_factsOf(pull, []));
    });
}

// EXTERNAL MODULE: ./build/src/adapters/files/zip-entries.js
var zip_entries = __webpack_require__(9692);
;// CONCATENATED MODULE: ./build/src/adapters/github/unwrap-zip.js

/**
 * Takes away the one folder that wraps every entry of a zip, as GitHub's archives have it. Compressed data, modes,
 * symbolic links and times are copied as they are, which no unpack-and-pack-again library keeps.
 * Source of the layout: PKWARE APPNOTE.TXT 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end record).
 */
function unwrapZip(zip) {
    const view = (0,zip_entries/* viewOf */.du)(zip);
    const entries = (0,zip_entries/* readEntries */.$2)(zip);
    const wrapper = (0,zip_entries/* wrappingFolder */.PB)(entries);
    const kept = entries.filter((entry) => entry.name.length > wrapper.length);
    const locals = [];
    const centrals = [];
    let offset = 0;
    for (const entry of kept) {
        const name = entry.name.subarray(wrapper.length);
        const local = localRecord(zip, view, entry, name);
        centrals.push(centralRecord(zip, entry, name, offset));
        locals.push(local);
        offset += local.length;
    }
    return (0,zip_entries/* concat */.xW)([...locals, ...centrals, (0,zip_entries/* endRecord */.rs)(kept.length, (0,zip_entries/* sizeOf */.$d)(centrals), offset)]);
}
/** The flag "sizes follow the data": the copy carries them in its header instead. */
const DATA_DESCRIPTOR = 0x0008;
function localRecord(zip, view, entry, name) {
    const from = entry.localOffset;
    if (from + 30 > zip.length || view.getUint32(from, true) !== zip_entries/* LOCAL_SIGNATURE */.HX)
        throw new Error('The archive is damaged.');
    const oldNameLength = view.getUint16(from + 26, true);
    const extraLength = view.getUint16(from + 28, true);
    const extraAt = from + 30 + oldNameLength;
    const dataAt = extraAt + extraLength;
    const header = zip.slice(from, from + 30);
    const fields = (0,zip_entries/* viewOf */.du)(header);
    fields.setUint16(6, fields.getUint16(6, true) & ~DATA_DESCRIPTOR, true);
    // Checksum and both sizes stand in a row in either record.
    header.set(zip.subarray(entry.at + 16, entry.at + 28), 14);
    fields.setUint16(26, name.length, true);
    return (0,zip_entries/* concat */.xW)([
        header,
        name,
        zip.subarray(extraAt, dataAt),
        zip.subarray(dataAt, dataAt + entry.compressedSize),
    ]);
}
function centralRecord(zip, entry, name, offset) {
    const header = zip.slice(entry.at, entry.at + 46);
    const fields = (0,zip_entries/* viewOf */.du)(header);
    const tailLength = fields.getUint16(30, true) + fields.getUint16(32, true);
    const tailAt = entry.at + 46 + entry.name.length;
    fields.setUint16(8, fields.getUint16(8, true) & ~DATA_DESCRIPTOR, true);
    fields.setUint16(28, name.length, true);
    fields.setUint32(42, offset, true);
    return (0,zip_entries/* concat */.xW)([header, name, zip.subarray(tailAt, tailAt + tailLength)]);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/source-bundle.js




/**
 * The commit's tree as a zip with its entries at the root. GitHub redirects to another host with a signed address;
 * the token is not sent there.
 * @throws UserError when the commit exists nowhere.
 */
async function downloadSourceBundle(client, commit) {
    const what = `the files of commit ${commit.slice(0, 12)} of ${client.repository}`;
    const bytes = await download(client, commit, what).catch((error) => {
        throw githubError(error, `hand out ${what}`);
    });
    try {
        return unwrapZip(bytes);
    }
    catch (cause) {
        const detail = cause instanceof Error ? cause.message : String(cause);
        throw new errors/* AdapterError */.o('far_side_error', `GitHub's archive of ${what} cannot be used: ${detail}`, {
            service: 'GitHub',
            retriable: true,
            cause,
        });
    }
}
/** The address that GitHub hands out is good for one download, so when an answer got lost a new one is asked for, once. */
async function download(client, commit, what) {
    const first = await askForArchive(client, commit);
    const archive = first.redirected && first.answer.status === 404 ? await askForArchive(client, commit) : first;
    if (!archive.answer.ok)
        throw downloadError(archive.answer, what);
    return new Uint8Array(await archive.answer.arrayBuffer());
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
    const failed = (reasonCode, message, retriable) => new errors/* AdapterError */.o(reasonCode, message, { service: 'GitHub', status, retriable });
    if ((0,retrying_fetch/* rateLimitWait */.h)(status, headers) !== undefined)
        return failed('throttled', `GitHub asked to slow down when asked for ${what}; run the job again later.`, true);
    if (status === 401 || status === 403)
        return failed('access_denied', `GitHub refused to hand out ${what}; give the job the permission contents: read.`, false);
    const sentence = `GitHub answered ${status} when asked for ${what}; run the job again.`;
    return failed(status >= 500 ? 'unavailable' : 'far_side_error', sentence, status >= 500);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/code-host.js










function createCodeHost(client, sleep) {
    return {
        repository: () => readRepository(client),
        pullRequest: (number) => readPullRequest(client, number),
        openPullRequests: (branch) => listOpenPullRequests(client, branch),
        pullRequestsClosedSince: (since) => listPullRequestsClosedSince(client, since),
        openHeads: () => listOpenHeads(client),
        deployedHeads: (environment) => listDeployedHeads(client, environment),
        latestPullRequest: (branch) => readLatestPullRequest(client, branch),
        changedFiles: (change) => listChangedFiles(client, change),
        readFile: (path, ref) => readFile(client, path, ref),
        sourceBundle: (commit) => downloadSourceBundle(client, commit),
        resolveCommit: (ref) => resolveCommit(client, ref),
        retarget: (pullRequest, base) => retarget(client, pullRequest, base),
        addLabels: (pullRequest, labels) => addLabels(client, pullRequest, labels),
        ...createComments(client),
        upsertIssue: (issue) => upsertIssue(client, issue),
        openIssue: async (issue) => (await findRecentIssue(client, issue))?.number,
        closeIssue: (issue) => closeIssue(client, issue),
        mergePullRequest: (number, commit, method = 'merge') => mergePullRequest(client, { number, commit, method }, sleep),
        ...createBranches(client),
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
        return textOf(data);
    }, { onceIsEnough: true });
}
/** The raw media type answers with the file's bytes; octokit decodes them or not, by the content type. */
function textOf(data) {
    if (typeof data === 'string')
        return data;
    return data instanceof ArrayBuffer ? new TextDecoder().decode(data) : undefined;
}
/** GitHub answers 422 for a name that could be a SHA but is none. */
async function resolveCommit(client, ref) {
    return client.askForOne(`read the commit ${ref} of ${client.repository}`, async (octokit) => {
        const { data } = await octokit.rest.repos.getCommit({ ...client.at, ref });
        return data.sha;
    }, { absent: [404, 422] });
}
async function addLabels(client, pullRequest, labels) {
    await client.ask(`label pull request #${pullRequest} of ${client.repository}`, (octokit) => octokit.rest.issues.addLabels({ ...client.at, issue_number: pullRequest, labels: [...labels] }));
}
/** Source of the 422: docs.github.com/rest/pulls/pulls, "Update a pull request". */
async function retarget(client, pullRequest, base) {
    const doing = `retarget pull request #${pullRequest} of ${client.repository} to ${base}`;
    return client.ask(doing, async (octokit) => {
        try {
            await octokit.rest.pulls.update({ ...client.at, pull_number: pullRequest, base });
            return 'retargeted';
        }
        catch (error) {
            if (responseStatus(error) !== 422)
                throw error;
            return { refused: responseMessage(error) };
        }
    });
}

// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var labels = __webpack_require__(5497);
// EXTERNAL MODULE: ./build/src/domain/stories/delivery.js
var stories_delivery = __webpack_require__(8322);
;// CONCATENATED MODULE: ./build/src/adapters/github/deliveries.js




/** The environment of GitHub that holds the records; no kind may have its name, because a kind has no hyphen. */
const ENVIRONMENT = 'greenroom-delivery';
/** Kept as deployments, because a pull request's text and comments can be edited by whoever may write. */
function createDeliveries(client) {
    let self;
    const own = () => {
        self ??= ownLogin(client);
        return self;
    };
    return {
        newest: async (pullRequest) => newestDelivery(client, pullRequest, await own()),
        record: (delivery) => record(client, delivery),
        setRefusal: (id, refusal) => deliveries_setState(client, id, { state: 'failure', description: refusal }),
        lastLabelled: (pullRequest, label) => lastLabelled(client, pullRequest, label),
    };
}
/** Records of one pull request share a task, by which GitHub finds them. */
function taskOf(pullRequest) {
    return `deliver:${pullRequest}`;
}
/** GitHub gives the newest first. */
async function newestDelivery(client, pullRequest, self) {
    const doing = `read what was delivered of pull request #${pullRequest} of ${client.repository}`;
    return client.ask(doing, async (octokit) => {
        const { data: deployments } = await octokit.rest.repos.listDeployments({
            ...client.at,
            environment: ENVIRONMENT,
            task: taskOf(pullRequest),
            per_page: 100,
        });
        const [newest] = deployments
            .toSorted((a, b) => b.id - a.id)
            .flatMap(({ id, creator, payload }) => {
            const delivery = creator?.login === self ? (0,stories_delivery/* readDelivery */.nR)(payloadOf(payload)) : undefined;
            return delivery?.pullRequest === pullRequest ? [{ id, ...delivery }] : [];
        });
        return newest && { ...newest, refusal: await refusalOf(octokit, client, newest.id, self) };
    });
}
async function refusalOf(octokit, client, id, self) {
    const { data: statuses } = await octokit.rest.repos.listDeploymentStatuses({
        ...client.at,
        deployment_id: id,
        per_page: 100,
    });
    const refusal = statuses
        .toSorted((a, b) => b.id - a.id)
        .find(({ creator, state }) => creator?.login === self && state === 'failure');
    return refusal?.description;
}
/** The ref is the commit, which is there for as long as the record is needed; a branch may go or move. */
async function record(client, delivery) {
    const doing = `record what is delivered of pull request #${delivery.pullRequest} of ${client.repository}`;
    const made = await postDeployment(client, doing, {
        ref: delivery.commit,
        task: taskOf(delivery.pullRequest),
        environment: ENVIRONMENT,
        description: `Commit ${delivery.commit.slice(0, 7)} is to be judged`,
        payload: (0,stories_delivery/* writtenDelivery */.CY)(delivery),
        transient: false,
        production: false,
    });
    await deliveries_setState(client, made.id, { state: 'success', description: 'Delivered' });
}
async function deliveries_setState(client, id, { state, description }) {
    await client.ask(`note what came of a delivery of ${client.repository}`, (octokit) => octokit.rest.repos.createDeploymentStatus({
        ...client.at,
        deployment_id: id,
        state,
        description: description.slice(0, 140),
        auto_inactive: false,
    }));
}
/**
 * GitHub lists events oldest first and names the last page (docs.github.com/rest/issues/events, "List issue events for an issue"), so
 * two requests see the newest ones.
 */
async function lastLabelled(client, pullRequest, label) {
    const doing = `read the events of pull request #${pullRequest} of ${client.repository}`;
    return client.ask(doing, async (octokit) => {
        const read = (page) => octokit.rest.issues.listEvents({ ...client.at, issue_number: pullRequest, per_page: 100, page });
        const first = await read(1);
        const last = Number(/[?&]page=(\d+)[^>]*>;\s*rel="last"/.exec(first.headers.link ?? '')?.[1] ?? 1);
        const { data } = last > 1 ? await read(last) : first;
        const found = data.findLast((event) => event.event === 'labeled' && 'label' in event && (0,labels/* hasLabel */.R)([event.label?.name ?? ''], label));
        return found === undefined ? '' : String(found.id);
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/github/workflow-runs.js
/** Other events start other jobs of the same file. */
const LOOKS = ['schedule', 'workflow_dispatch'];
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
            const listed = await Promise.all(LOOKS.map((event) => newestRuns(client, file, event)));
            return listed.flat().toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
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

;// CONCATENATED MODULE: ./build/src/adapters/github/github.js





/** GitHub as the code host, the record of deployments and what runs workflows, for one repository and one token. Nothing is loaded before it is used. */
function createGitHub(options) {
    const client = createClient(options);
    const sleep = options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    return {
        codeHost: createCodeHost(client, sleep),
        deployments: createDeployments(client),
        deliveries: createDeliveries(client),
        workflowRuns: createWorkflowRuns(client),
    };
}

// EXTERNAL MODULE: ./build/src/runtime/redact.js
var redact = __webpack_require__(8853);
;// CONCATENATED MODULE: ./build/src/runtime/wiring-github.js



/**
 * GitHub for the repository that the workflow runs in.
 * @param writes what a job that lacks the right to read is asked for at once, since the action writes too.
 * @throws UserError outside a workflow.
 */
function wireGitHub(context, inputs, writes = []) {
    const { env } = context.run;
    const repository = env['GITHUB_REPOSITORY'];
    if (!repository)
        throw new errors/* UserError */.y('invalid_input', "The variable 'GITHUB_REPOSITORY' is empty; run the action in a GitHub workflow.");
    const github = createGitHub({
        fetch: context.fetch,
        token: inputs.githubToken,
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        ...(env['GITHUB_GRAPHQL_URL'] ? { graphqlUrl: env['GITHUB_GRAPHQL_URL'] } : {}),
        repository,
        writes,
        run: context.run.log,
        sleep: context.clock.sleep,
        timeout: context.timeout,
    });
    return {
        codeHost: (0,redact/* redactCodeHost */.dZ)(github.codeHost, context.veil),
        deployments: (0,redact/* redactDeployments */.yg)(github.deployments, context.veil),
        // They hold names of branches and commits only.
        deliveries: github.deliveries,
        workflowRuns: github.workflowRuns,
    };
}


/***/ })

};
