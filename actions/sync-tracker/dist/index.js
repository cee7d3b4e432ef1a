import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 7675:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7867);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8205);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)('sync-tracker', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __nccwpck_require__(3047);
;// CONCATENATED MODULE: ./build/src/domain/naming.js


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
    const hash = naming_shortHash(branch);
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
function naming_shortHash(text) {
    const digest = createHash('sha256').update(text).digest();
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
/** The environment's DNS name under the team's domain. */
function hostName(name, domain) {
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
 * too long is cut and ends in `=..` and a hash, and can then only be compared, not read back.
 * Source of the legal characters: AWS tagging rules (letters, digits, space, `_ . : / = + - @`).
 */
function branchTag(branch) {
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
    return `${escaped.slice(0, LONGEST_TAG_VALUE - HASH_DIGITS - 3)}=..${naming_shortHash(branch)}`;
}
/** The branch that a tag value stands for; undefined when it was cut. */
function branchOfTag(value) {
    if (/=\.\.[a-z2-7]{8}$/.test(value))
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
    throw new errors/* UserError */.yo('invalid_input', `Input 'project' has the value '${project.slice(0, 40)}'; it takes 2 to 20 lower-case letters and digits, a letter first.`);
}
/** One word, so that it can be kept apart from branch slugs. @throws UserError when the kind is not `[a-z][a-z0-9]{1,15}`. */
function checkKind(kind) {
    if (/^[a-z][a-z0-9]{1,15}$/.test(kind))
        return kind;
    throw new errors/* UserError */.yo('invalid_input', `Input 'environment' has the value '${kind.slice(0, 40)}'; it takes 2 to 16 lower-case letters and digits, a letter first.`);
}

;// CONCATENATED MODULE: ./build/src/domain/subject.js
/** Reads the hint from an event's payload. What it does not know gives an empty hint, never an error. */
function hintOf(name, payload, ref) {
    const event = asObject(payload);
    const pull = asObject(event['pull_request']);
    const head = asObject(pull['head']);
    if (name === 'pull_request' || name === 'pull_request_review' || name === 'pull_request_target') {
        return {
            name,
            branch: asText(head['ref']),
            pullRequest: asNumber(pull['number']),
            commit: asText(head['sha']),
        };
    }
    if (name === 'delete' || name === 'create') {
        const branch = asText(event['ref_type']) === 'tag' ? undefined : asText(event['ref']);
        return { name, branch, pullRequest: undefined, commit: undefined };
    }
    const branch = name === 'push' ? /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1] : undefined;
    const commit = name === 'push' ? asText(event['after']) : undefined;
    return { name, branch, pullRequest: undefined, commit };
}
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
function asText(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function asNumber(value) {
    return typeof value === 'number' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/src/runtime/event.js



/** The hint in the event that started the workflow; an unreadable payload gives an empty one. */
async function readHint(run) {
    return hintOf(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run), run.env['GITHUB_REF']);
}
async function readPayload(run) {
    const path = run.env['GITHUB_EVENT_PATH'];
    if (path === undefined)
        return {};
    try {
        return JSON.parse(await (0,promises_namespaceObject.readFile)(path, 'utf8'));
    }
    catch {
        run.warning('The event payload could not be read; only the inputs say whom this run is about.');
        return {};
    }
}
/**
 * Unique to one step of one attempt of a run, and safe in names and tokens: `[A-Za-z0-9-]`. Two steps of a run may change the
 * same stack, and a far side takes a token that it knows for a request that it has answered.
 */
function runToken(run, random) {
    const { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt, GITHUB_JOB: job, GITHUB_ACTION: step } = run.env;
    const where = job || step ? `-${shortHash(`${job ?? ''}/${step ?? ''}`)}` : '';
    return `${id ?? `local${Math.floor(random() * 1e9)}`}-${attempt ?? '1'}${where}`.replaceAll(/[^A-Za-z0-9-]/g, '');
}
/** The page of this run, for people to look at its log. */
function runUrl(run) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = run.env;
    return repository && id ? `${server ?? 'https://github.com'}/${repository}/actions/runs/${id}` : undefined;
}

// EXTERNAL MODULE: ./build/src/domain/durations.js
var durations = __nccwpck_require__(9571);
;// CONCATENATED MODULE: ./build/src/runtime/input-values.js


function readerOf(run, _names) {
    function text(name) {
        const value = run.input(name).trim();
        return value === '' ? undefined : value;
    }
    return {
        text,
        required(name, what) {
            const value = text(name);
            if (value === undefined)
                throw new errors/* UserError */.yo('invalid_input', `Input '${name}' is empty; give ${what}.`);
            return value;
        },
        formed(name, form) {
            const value = text(name);
            if (value !== undefined)
                input_values_checkForm(name, value, form);
            return value;
        },
        choice(name, legal, fallback) {
            const value = text(name) ?? fallback;
            const found = legal.find((candidate) => candidate === value);
            if (found === undefined)
                throw illegal(name, value, legal.join(', '));
            return found;
        },
        choices: (name, legal) => parseList(text(name) ?? '').map((value) => {
            const found = legal.find((candidate) => candidate === value);
            if (found === undefined)
                throw illegal(name, value, `any of ${legal.join(', ')}`);
            return found;
        }),
        boolean(name, fallback) {
            const value = text(name) ?? String(fallback);
            if (value !== 'true' && value !== 'false')
                throw illegal(name, value, 'true, false');
            return value === 'true';
        },
        list: (name) => parseList(text(name) ?? ''),
        integer: (name, fallback, range) => integer(name, text(name) ?? String(fallback), range),
        optionalInteger(name, range) {
            const value = text(name);
            return value === undefined ? undefined : integer(name, value, range);
        },
        fraction(name, fallback) {
            const value = text(name) ?? String(fallback);
            const number = Number(value);
            if (!/^(\d+(\.\d*)?|\.\d+)$/.test(value) || number > 1)
                throw illegal(name, value, 'numbers from 0 to 1');
            return number;
        },
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
        async map(name) {
            const value = text(name);
            return value === undefined ? {} : parseMap(name, value);
        },
        notYet(name, isLater, legalToday) {
            const value = text(name);
            if (value === undefined || !isLater(value))
                return;
            throw new errors/* UserError */.yo('not_yet', `Input '${name}' has the value '${shown(value)}', which this version does not support yet; today it takes ${legalToday}.`);
        },
    };
}
function integer(name, value, { least, most }) {
    const number = Number(value);
    if (!/^-?\d+$/.test(value) || number < least || number > most)
        throw illegal(name, value, `whole numbers from ${least} to ${most}`);
    return number;
}
function parseList(text) {
    return text
        .split(/[\n,]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
async function parseMap(name, value) {
    const { parse } = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
    let parsed;
    try {
        parsed = parse(value, { schema: 'failsafe' });
    }
    catch (cause) {
        throw new errors/* UserError */.yo('invalid_input', `Input '${name}' is not a YAML or JSON map: ${firstLine(cause)}`, {
            cause,
        });
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
        throw illegal(name, value, 'a YAML or JSON map');
    return Object.fromEntries(Object.entries(parsed).map(([key, item]) => {
        if (typeof item !== 'string')
            throw illegal(name, `${key}: …`, 'a map whose values are plain text, numbers or booleans');
        return [key, item];
    }));
}
/** @throws UserError naming input, value and form; long numbers are left out, since they may be an account's. */
function input_values_checkForm(name, value, { pattern, takes }) {
    if (!pattern.test(value))
        throw illegal(name, value.replaceAll(/\d{6,}/g, '…'), takes);
}
function illegal(name, value, legal) {
    return new errors/* UserError */.yo('invalid_input', `Input '${name}' has the value '${shown(value)}'; it takes ${legal}.`);
}
function shown(value) {
    const line = value.replaceAll(/\s+/g, ' ');
    return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
function firstLine(error) {
    return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}

// EXTERNAL MODULE: ./build/src/domain/legal-values.js
var legal_values = __nccwpck_require__(2302);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/common.js


/** The inputs that every action takes. */
const COMMON_INPUTS = ['settings', 'github-token', 'dry-run'];
/** The inputs of every action that works in AWS. */
const AWS_INPUTS = (/* unused pure expression or super */ null && (['region', 'role-to-assume', 'allowed-accounts']));
function readCommonInputs(run) {
    const reader = readerOf(run, COMMON_INPUTS);
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
    const rolesToAssume = arnsOf(reader.text('role-to-assume') ?? '');
    for (const role of rolesToAssume)
        checkForm('role-to-assume', role, ROLE_ARN);
    const allowedAccounts = reader.list('allowed-accounts');
    for (const account of allowedAccounts)
        checkForm('allowed-accounts', account, ACCOUNT_ID);
    return Object.freeze({ regions: reader.list('region'), rolesToAssume, allowedAccounts });
}
/** A role's name may have a comma in it, so a comma parts two ARNs only where another one begins. */
function arnsOf(text) {
    return text
        .split(/\n|,(?=\s*arn:)/)
        .map((arn) => arn.trim())
        .filter((arn) => arn !== '');
}

;// CONCATENATED MODULE: ./build/src/runtime/inputs/results.js
/** The parser and its schema are loaded only where there are results. @throws UserError when they are not JSON. */
async function readResults(text) {
    if (text === undefined)
        return [];
    const { parseResults } = await Promise.all(/* import() */[__nccwpck_require__.e(816), __nccwpck_require__.e(661)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4661));
    return parseResults(text);
}

;// CONCATENATED MODULE: ./build/src/runtime/inputs/sync-tracker.js





const SYNC_TRACKER_INPUTS = [
    ...COMMON_INPUTS,
    'project',
    'environment',
    'tracker',
    'tracker-url',
    'tracker-token',
    'tracker-project',
    'tracker-auth',
    'operation',
    'story',
    'state',
    'results',
    'labels',
    'reviewed-label',
    'unestimated',
    'accepted-by',
];
/** @throws UserError naming the input, its value and the legal values. */
async function readSyncTrackerInputs(run) {
    const reader = readerOf(run, SYNC_TRACKER_INPUTS);
    const tracker = reader.text('tracker') ?? 'github';
    if (LATER_TRACKERS.includes(tracker))
        throw trackerNotYet(tracker);
    reader.choice('tracker', ['pivotal'], 'pivotal');
    reader.notYet('tracker-auth', () => true, 'no value');
    const trackerToken = reader.text('tracker-token') ?? '';
    if (trackerToken !== '')
        run.setSecret(trackerToken);
    const state = reader.text('state') === undefined
        ? undefined
        : reader.choice('state', ['started', 'finished', 'delivered'], 'started');
    return Object.freeze({
        ...readCommonInputs(run),
        trackerUrl: reader.text('tracker-url'),
        trackerToken,
        trackerProjects: reader.list('tracker-project'),
        project: reader.text('project'),
        environment: checkKind(reader.text('environment') ?? 'preview'),
        operation: reader.choice('operation', ['sync', 'accepted'], 'sync'),
        stories: reader.list('story').map(checkStory),
        state,
        reports: await readResults(reader.text('results')),
        labels: reader.list('labels'),
        reviewedLabel: reader.text('reviewed-label') ?? 'reviewed',
        unestimated: unestimatedOf(reader.text('unestimated') ?? 'warn'),
        acceptedBy: reader.list('accepted-by'),
    });
}
const LATER_TRACKERS = ['jira', 'github', 'linear', 'shortcut'];
/** The default is one that comes later, so the reader's own sentence about a given value would miss it. */
function trackerNotYet(tracker) {
    return new errors/* UserError */.yo('not_yet', `Input 'tracker' has the value '${tracker}', which this version does not support yet; today it takes 'pivotal'.`);
}
function checkStory(story) {
    const id = story.replace(/^#/, '');
    if (/^\d+$/.test(id))
        return id;
    throw new errors/* UserError */.yo('invalid_input', `Input 'story' has the value '${id.slice(0, 40)}'; it takes ids of stories, such as 123456789.`);
}
function unestimatedOf(value) {
    if (value === 'warn' || value === 'fail')
        return value;
    const points = /^estimate:(\d{1,3})$/.exec(value)?.[1];
    if (points !== undefined)
        return { estimate: Number(points) };
    throw new errors/* UserError */.yo('invalid_input', `Input 'unestimated' has the value '${value.slice(0, 40)}'; it takes warn, fail, estimate:N.`);
}

// EXTERNAL MODULE: ./build/src/domain/hours.js
var hours = __nccwpck_require__(4309);
;// CONCATENATED MODULE: ./build/src/domain/wanted.js


const OFF_LABEL = 'stage:off';
const KEEP_LABEL = 'stage:keep';
const AWAKE_LABEL = 'stage:awake';
/** @throws UserError naming the rule that is not legal. */
function wanted_parseWanted(rules) {
    return rules.map((rule) => {
        if (rule === 'branch' || rule === 'pull-request' || rule === 'review-requested')
            return rule;
        if (/^label:.+/.test(rule))
            return rule;
        throw new UserError('invalid_input', `Input 'wanted' has the value '${rule.slice(0, 60)}'; it takes branch, pull-request, review-requested, label:NAME.`);
    });
}
/** What asks for an environment where neither step nor settings say it. */
const wanted_WANTED_OTHERWISE = (/* unused pure expression or super */ null && (['pull-request']));
/** True where a branch alone asks for its environment, which then stays as long as the branch, whatever its pull requests do. */
function isWantedByBranch(rules) {
    return rules.includes('branch');
}
/** Which of a branch's open pull requests, newest first, speaks for its environment: one that wants it, where there is one. */
function speaker(open) {
    return open.find((pull) => !pull.labels.includes(OFF_LABEL)) ?? open[0];
}
/** Whether a branch may have an environment at all, before AWS is asked anything. */
function mayHaveEnvironment(facts, settings) {
    const { pullRequest: pull, branch } = facts;
    if (pull && pull.headRepositoryId !== facts.repositoryId)
        return no('fork', `Pull request #${pull.number} comes from a fork, which gets no credentials and so no environment; a maintainer can push its commits to a branch of this repository.`);
    if (pull?.state === 'closed')
        return no('pull_request_closed', `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}, so it gets no environment.`);
    if (facts.branchHead === undefined) {
        const sentence = `Branch '${wanted_shown(branch)}' does not exist in this repository; push it, or correct the input 'branch'.`;
        return { wanted: false, decision: 'refused', reasonCode: 'unknown_branch', sentence };
    }
    if (pull?.labels.includes(OFF_LABEL))
        return no('opted_out', `Pull request #${pull.number} is labelled '${OFF_LABEL}'; take the label off to get an environment.`);
    const glob = settings.skipBranches.find((pattern) => matches(branch, pattern));
    if (glob !== undefined)
        return no('no_infra_branch', `Branch '${wanted_shown(branch)}' matches '${glob}' of 'skip-branches', so it gets no environment.`);
    return { wanted: true };
}
/** Whether somebody asks for the environment now, or it exists already and nobody took it back. */
function isWanted(facts, settings) {
    const may = mayHaveEnvironment(facts, settings);
    if (!may.wanted || facts.environmentExists)
        return may;
    if (settings.wanted.some((rule) => asks(rule, facts.pullRequest)))
        return { wanted: true };
    return no('not_wanted', `Branch '${wanted_shown(facts.branch)}' gets an environment once there is ${settings.wanted.map(sayRule).join(' or ')}.`);
}
function asks(rule, pull) {
    if (rule === 'branch')
        return true;
    if (pull === undefined)
        return false;
    if (rule === 'pull-request')
        return true;
    if (rule === 'review-requested')
        return pull.requestedReviewers.length > 0 || pull.reviewers.some((login) => login !== pull.author);
    return pull.labels.includes(rule.slice('label:'.length));
}
function sayRule(rule) {
    if (rule === 'branch')
        return 'a branch';
    if (rule === 'pull-request')
        return 'an open pull request';
    if (rule === 'review-requested')
        return 'a requested review';
    return `the label '${rule.slice('label:'.length)}'`;
}
function no(reasonCode, sentence) {
    return { wanted: false, decision: 'skipped', reasonCode, sentence };
}
/** True when the glob matches the branch; `*` also matches slashes when it leads, so that `*-no-infra` means any branch. */
function matches(branch, glob) {
    return picomatch.isMatch(branch, glob, { bash: true, dot: true });
}
function wanted_shown(text) {
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

;// CONCATENATED MODULE: ./build/src/runtime/load-settings.js





/** Where the settings stand unless the input says else. */
const DEFAULT_SETTINGS = '.github/greenroom.yml';
/**
 * Reads the settings from the default branch, so that no pull request can loosen them. A file that is
 * not there means defaults; a file that cannot be read is an error.
 * @throws UserError `invalid_settings`
 */
async function loadGround(codeHost, inputs) {
    const repository = await codeHost.repository();
    const text = await codeHost.readFile(inputs.settings, repository.defaultBranch);
    // A file that somebody names and that is not there would otherwise leave what it protects without protection.
    if (text === undefined && inputs.settings !== DEFAULT_SETTINGS)
        throw new errors/* UserError */.yo('invalid_settings', `The settings file ${inputs.settings} is not on branch '${repository.defaultBranch}'; correct the input 'settings', or leave it out to use ${DEFAULT_SETTINGS} where there is one.`);
    const settings = text === undefined
        ? { project: undefined, environments: {}, ownParameters: {} }
        : await parse(text, inputs.settings);
    const { environments, ownParameters } = settings;
    const kind = Object.hasOwn(environments, inputs.environment) ? environments[inputs.environment] : undefined;
    if (kind === undefined && Object.keys(settings.environments).length > 0 && inputs.environment !== 'preview')
        throw new errors/* UserError */.yo('invalid_input', `Input 'environment' has the value '${inputs.environment}'; ${inputs.settings} has ${Object.keys(settings.environments).join(', ')}.`);
    return {
        repository,
        project: checkProject(inputs.project ?? settings.project ?? defaultProject(repository.fullName)),
        kind: kind ?? {},
        kindIsProtected: kind?.protected ?? inputs.environment === 'production',
        ownParameters: (kind && ownParameters[inputs.environment]) ?? [],
    };
}
/** What asks for an environment of the kind: what the step says, then the settings, then the default. */
function wantedOf(kind, given) {
    return firstGiven(given, parseWanted(kind.wanted ?? []), WANTED_OTHERWISE);
}
/** The first list that has anything in it: what the step says, then what the settings say. */
function firstGiven(...lists) {
    return lists.find((list) => list !== undefined && list.length > 0) ?? [];
}
/** When environments of the kind are up: what the step says, then the settings; undefined where they always are. */
function hoursOf(kind, given) {
    return given ?? (kind.hours === undefined ? undefined : parseHours(kind.hours));
}
/** What makes an environment ready: what the step says, then the settings, then the default. */
function readinessOf(kind, given = {}) {
    return {
        health: given.health ?? kind.health ?? 'http',
        healthPath: given.healthPath ?? kind['health-path'] ?? '/',
        urlOutput: given.urlOutput ?? kind['url-output'] ?? 'Url',
        deploymentInfo: given.deploymentInfo ?? kind['deployment-info'],
    };
}
/** Milliseconds that an environment may stand after its last push. @throws UserError naming the value that is no duration. */
function ttlOf(kind, file) {
    if (kind.ttl === undefined)
        return undefined;
    const ttl = parseDuration(kind.ttl);
    if (ttl !== undefined)
        return ttl;
    throw new UserError('invalid_settings', `${file}: 'ttl' has the value '${kind.ttl.slice(0, 40)}'; it takes durations such as 12h or 7d.`);
}
/** The parser and its schema are loaded only where there is a file. */
async function parse(text, file) {
    const { parseSettings } = await Promise.all(/* import() */[__nccwpck_require__.e(816), __nccwpck_require__.e(815), __nccwpck_require__.e(287)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1287));
    return parseSettings(text, file);
}

;// CONCATENATED MODULE: ./build/src/adapters/patient-fetch.js
const TRIES = 3;
const LONGEST_WAIT_MS = 60_000;
/** For one try, answer and body; a request that brings a signal has its own limit. */
const LONGEST_TRY_MS = 30_000;
/**
 * A `fetch` that tries again where that is safe: reads, and writes that say how things are (`isRepeatable`), that met a network error, an answer that broke off or a 5xx, and any request that
 * GitHub turned away unread because of a rate limit, when the wait it asks for is at most a minute.
 * Source: docs.github.com, "Best practices for using the REST API", handle rate limit errors.
 */
function patientFetch(fetch, sleep, timeout = AbortSignal.timeout, isRepeatable = () => false) {
    return async function patient(input, init) {
        const reads = ['GET', 'HEAD'].includes((init?.method ?? 'GET').toUpperCase()) ||
            isRepeatable(input instanceof Request ? input.url : String(input));
        for (let attempt = 1;; attempt += 1) {
            const last = attempt === TRIES;
            const signal = init?.signal ?? timeout(LONGEST_TRY_MS);
            const outcome = await once(fetch, input, { ...init, signal });
            if ('error' in outcome) {
                if (last || !reads || isAbort(outcome.error))
                    throw outcome.error;
                await sleep(backoff(attempt));
                continue;
            }
            const wait = last ? undefined : waitBefore(outcome.response, reads, attempt);
            if (wait === undefined)
                return outcome.response;
            await outcome.response.body?.cancel();
            await sleep(wait);
        }
    };
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
function waitBefore(response, reads, attempt) {
    if (response.status >= 500)
        return reads ? backoff(attempt) : undefined;
    if (response.ok && !reads)
        return undefined;
    const asked = rateLimitWait(response.status, response.headers);
    return asked !== undefined && asked <= LONGEST_WAIT_MS ? asked : undefined;
}
/**
 * Milliseconds that the far side asks to wait; undefined when the answer is not about a rate limit. GitHub's GraphQL answers
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
        return Number.isFinite(reset - answered) ? Math.max(reset - answered, 1000) : LONGEST_WAIT_MS;
    }
    return status === 429 ? LONGEST_WAIT_MS : undefined;
}
function backoff(attempt) {
    return 500 * 2 ** (attempt - 1);
}
function isAbort(error) {
    return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}

;// CONCATENATED MODULE: ./build/src/adapters/github/api-error.js


/** The HTTP status of an octokit error that carries an answer; undefined for anything else. */
function answeredStatus(error) {
    return isRequestFailure(error) && error.response !== undefined ? error.status : undefined;
}
/** GitHub's own words of an error answer, on one line. */
function answeredMessage(error) {
    if (!isRequestFailure(error))
        return '';
    const data = error.response?.data;
    const message = typeof data === 'object' && data !== null && 'message' in data && typeof data.message === 'string'
        ? data.message
        : error.message;
    return oneLine(message);
}
/**
 * The one sentence for a request that failed. `doing` completes "GitHub refused to …",
 * such as `read pull request #1 of octo-org/shop`.
 */
function githubError(error, doing) {
    if (error instanceof errors/* AdapterError */.om || error instanceof errors/* UserError */.yo)
        return error;
    // Octokit wraps what its fetch throws.
    if (error instanceof Error && error.cause instanceof errors/* AdapterError */.om)
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
    const words = answeredMessage(error);
    if (rateLimitWait(status, { get: header }) !== undefined || /rate limit/i.test(words)) {
        return throttled(error, doing);
    }
    if (status === 401) {
        return failure('access_denied', `GitHub refused the token when asked to ${doing}; check the input github-token.`, error);
    }
    const missing = neededPermissions(header('x-accepted-github-permissions'));
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
    const words = oneLine(error.errors.map(({ message = '' }) => message).join(' '));
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
/** `issues=write; pull_requests=write` means either of the sets: https://docs.github.com/rest (Troubleshooting, insufficient permissions). */
function neededPermissions(header) {
    if (header === null || header.trim() === '')
        return undefined;
    const sets = header.split(';').map((set) => set
        .split(',')
        .map((pair) => pair.trim().replaceAll('_', '-').replace('=', ': '))
        .join(' and '));
    return `give the job the permission ${sets.join(' or ')}`;
}
function failure(reasonCode, message, cause, retriable = false) {
    const status = answeredStatus(cause);
    return new errors/* AdapterError */.om(reasonCode, message, {
        service: 'GitHub',
        ...(status === undefined ? {} : { status }),
        retriable,
        cause,
    });
}
function isRequestFailure(error) {
    return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
function oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').trim().slice(0, 300);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/client.js



/** A repository's archive may be large and is made while it is sent. */
const LONGEST_DOWNLOAD_MS = 300_000;
/** @throws UserError when there is no token. */
function createClient(options) {
    const [owner = '', repo = ''] = options.repository.split('/');
    const at = { owner, repo };
    const apiUrl = options.apiUrl.replace(/\/+$/, '');
    const graphqlUrl = options.graphqlUrl ?? `${apiUrl}/graphql`;
    const isRepeatable = (url) => url === graphqlUrl || saysHowThingsAre(url);
    const { fetch, goAhead } = headStart(movesOn(patientFetch(options.fetch, options.sleep ?? pause, options.timeout, isRepeatable)), options.token);
    const timeout = options.timeout ?? AbortSignal.timeout;
    let made;
    let repositoryAnswered = false;
    function octokit() {
        made ??= makeOctokit({ ...options, apiUrl, fetch });
        return made;
    }
    async function ask(doing, request) {
        const client = await octokit();
        try {
            return await request(client);
        }
        catch (error) {
            throw githubError(error, doing);
        }
    }
    async function readRepository() {
        if (made === undefined)
            await goAhead(`${apiUrl}/repos/${owner}/${repo}`);
        const { data } = await ask(`read the repository ${options.repository}`, (each) => each.rest.repos.get(at));
        repositoryAnswered = true;
        return data;
    }
    async function askForOne(doing, request, { absent = [404], onceIsEnough = false } = {}) {
        const client = await octokit();
        try {
            return await request(client);
        }
        catch (error) {
            const status = answeredStatus(error);
            if (status === undefined || !absent.includes(status))
                throw githubError(error, doing);
        }
        if (!(onceIsEnough && repositoryAnswered))
            await readRepository();
        return undefined;
    }
    return {
        owner,
        repo,
        at,
        repository: options.repository,
        apiUrl,
        token: options.token,
        fetch,
        download: patientFetch(options.fetch, options.sleep ?? pause, () => timeout(LONGEST_DOWNLOAD_MS)),
        ask,
        query: (octokit, text, variables = {}) => octokit.graphql(text, { ...variables, baseUrl: graphqlUrl.replace(/\/graphql$/, '') }),
        readRepository,
        askForOne,
    };
}
/**
 * A `fetch` that can be sent ahead: the answer to a URL is then waiting when octokit asks for it. Octokit takes a while to
 * load, and every run begins with the same request.
 */
function headStart(fetch, token) {
    const ahead = new Map();
    return {
        async goAhead(url) {
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
        throw new errors/* UserError */.yo('missing_credentials', 'There is no GitHub token; leave the input github-token at its default.');
    }
    if (!/^[^/\s]+\/[^/\s]+$/.test(options.repository)) {
        throw new errors/* UserError */.yo('invalid_input', `GITHUB_REPOSITORY is "${options.repository}"; it must read owner/name.`);
    }
    const { getOctokit } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(413)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2413));
    const quiet = (line) => options.run?.debug(line);
    return getOctokit(options.token, {
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
function movesOn(fetch) {
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
    return new errors/* AdapterError */.om('doubtful_facts', `GitHub answered with an incomplete list of ${what}; run the job again.`, {
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
 * @param keep what of an item is wanted; undefined when nothing is.
 * @param evenPages true where GitHub leaves nothing out of a page: then all pages but the last are as long as the first. It
 * does leave out pull requests of people whom it hides.
 * @throws AdapterError `doubtful_facts` for a list that cannot be whole: an empty page before the end, a page shorter than
 * the first, or one that comes a second time.
 */
async function wholeList(what, pages, idOf, keep, options = {}) {
    const found = new Map();
    let length;
    for await (const { data, goesOn } of pages) {
        length ??= data.length;
        if (data.length === 0 && goesOn)
            throw incompleteList(what);
        if (data.length > 0 && data.every((item) => found.has(idOf(item))))
            throw incompleteList(what);
        if (options.evenPages && (data.length > length || (goesOn && data.length < length)))
            throw incompleteList(what);
        for (const item of data)
            found.set(idOf(item), keep(item));
    }
    return [...found.values()].filter((kept) => kept !== undefined);
}
/** The pages of a list over REST, which says in the header `link` whether another follows. */
async function* linkedPages(pages) {
    for await (const { data, headers } of pages)
        yield { data, goesOn: /rel="?next"?/.test(headers.link ?? '') };
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
    })), (file) => file.filename, 
    // The diffs are large and are let go.
    ({ filename, previous_filename: previous }) => ({
        filename,
        ...(previous === undefined ? {} : { previous_filename: previous }),
    })));
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
    })), (pull) => pull.number, (pull) => (branch === undefined || isFromBranch(pull, branch) ? factsOf(pull, []) : undefined)));
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
    })), (pull) => pull.number, (pull) => (isFromBranch(pull, branch) ? factsOf(pull, []) : undefined)));
    return pulls.toSorted((a, b) => b.number - a.number)[0];
}
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
        title: pull.title,
        body: pull.body ?? '',
        url: pull.html_url,
        state: pull.state === 'open' ? 'open' : 'closed',
        merged: pull.merged_at !== null,
        draft: pull.draft ?? false,
        author,
        labels: pull.labels.map((label) => label.name),
        headBranch: pull.head.ref,
        headCommit: pull.head.sha,
        headRepositoryId: repositoryIdOf(pull.head),
        baseBranch: pull.base.ref,
        requestedReviewers: [
            ...(pull.requested_reviewers ?? []).map((person) => person.login),
            ...(pull.requested_teams ?? []).map((team) => team.slug),
        ],
        reviewers: reviewersOf(reviews, author),
        updatedAt: pull.updated_at,
    };
}
function reviewersOf(reviews, author) {
    const submitted = reviews.filter((review) => review.state !== 'PENDING');
    const logins = submitted.map((review) => review.user?.login ?? 'ghost');
    return [...new Set(logins.filter((login) => login !== author))];
}

;// CONCATENATED MODULE: ./build/src/adapters/github/closed-pull-requests.js

/** More than a hundred in the time that callers ask about would be told by the next events of their branches. */
const MOST = 100;
/** The pull requests closed since then, of the hundred that changed last. Without reviews. */
async function listPullRequestsClosedSince(client, since) {
    return client.ask(`list the closed pull requests of ${client.repository}`, async (octokit) => {
        const { data } = await octokit.rest.pulls.list({
            ...client.at,
            state: 'closed',
            sort: 'updated',
            direction: 'desc',
            per_page: MOST,
        });
        return data
            .filter((pull) => pull.closed_at !== null && Date.parse(pull.closed_at) >= since.getTime())
            .map((pull) => factsOf(pull, []));
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/github/comments.js

const WORKFLOW_BOT = 'github-actions[bot]';
function createComments(client) {
    let self;
    async function find(pullRequest, marker) {
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
        const own = marked.filter((comment) => comment.user?.login === login).toSorted((a, b) => a.id - b.id)[0];
        return own === undefined ? undefined : comments_factsOf(own);
    }
    async function create(pullRequest, body) {
        const doing = `comment on pull request #${pullRequest} of ${client.repository}`;
        const answer = await client.ask(doing, (octokit) => octokit.rest.issues.createComment({ ...client.at, issue_number: pullRequest, body }));
        return comments_factsOf(answer.data);
    }
    async function update(id, body) {
        const answer = await client.ask(`edit a comment of ${client.repository}`, (octokit) => octokit.rest.issues.updateComment({ ...client.at, comment_id: id, body }));
        return comments_factsOf(answer.data);
    }
    async function remove(id) {
        await client.ask(`delete a comment of ${client.repository}`, async (octokit) => {
            await octokit.rest.issues.deleteComment({ ...client.at, comment_id: id }).catch((error) => {
                if (answeredStatus(error) !== 404)
                    throw error;
            });
        });
    }
    return { find, create, update, remove };
}
function comments_factsOf(comment) {
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
            if (answeredStatus(error) !== 403)
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
        if (answeredStatus(error) === undefined && !isGraphqlAnswer(error))
            throw error;
        return WORKFLOW_BOT;
    }
}
function isGraphqlAnswer(error) {
    return error instanceof Error && error.name === 'GraphqlResponseError';
}

;// CONCATENATED MODULE: ./build/src/adapters/github/issues.js


/** Edits the one open issue of this token's own that carries the marker, or opens it. */
async function keepIssue(client, issue) {
    const open = await findIssue(client, issue.marker);
    const { title, body } = issue;
    const answer = await client.ask(`write an issue of ${client.repository}`, async (octokit) => open === undefined
        ? await octokit.rest.issues.create({ ...client.at, title, body })
        : await octokit.rest.issues.update({ ...client.at, issue_number: open, title, body }));
    return { number: answer.data.number, url: answer.data.html_url };
}
/** One page is enough: an issue that is kept by the hour is among those that changed last. One write, so that it is said once. */
async function closeIssue(client, { marker, note, since }) {
    const page = await client.ask(`list the open issues of ${client.repository}`, (octokit) => octokit.rest.issues.listForRepo({
        ...client.at,
        state: 'open',
        sort: 'updated',
        direction: 'desc',
        since: since.toISOString(),
        per_page: 100,
    }));
    const marked = page.data.filter((issue) => !issue.pull_request && issue.body?.includes(marker));
    if (marked.length === 0)
        return undefined;
    const login = await ownLogin(client);
    const own = marked.find((issue) => issue.user?.login === login);
    if (own === undefined)
        return undefined;
    await client.ask(`close issue #${own.number} of ${client.repository}`, (octokit) => octokit.rest.issues.update({
        ...client.at,
        issue_number: own.number,
        state: 'closed',
        state_reason: 'completed',
        body: `${own.body}\n\n${note}`,
    }));
    return own.number;
}
async function findIssue(client, marker) {
    const marked = await client.ask(`list the open issues of ${client.repository}`, (octokit) => wholeList('open issues', linkedPages(octokit.paginate.iterator(octokit.rest.issues.listForRepo, {
        ...client.at,
        state: 'open',
        per_page: 100,
    })), (issue) => issue.number, (issue) => !issue.pull_request && issue.body?.includes(marker)
        ? { number: issue.number, login: issue.user?.login }
        : undefined));
    if (marked.length === 0)
        return undefined;
    const login = await ownLogin(client);
    const own = marked.filter((issue) => issue.login === login);
    return own.length === 0 ? undefined : Math.min(...own.map((issue) => issue.number));
}

;// CONCATENATED MODULE: ./build/src/adapters/github/merge.js

const MERGEABLE_READS = 5;
/**
 * Merges at exactly this commit. GitHub answers 409 when the head has moved and 405 for everything else that stands
 * in the way, so what a 405 means is read from the pull request itself.
 * Source: docs.github.com/rest/pulls/pulls, "Merge a pull request".
 */
async function mergePullRequest(client, number, commit, method, sleep) {
    return client.ask(`merge pull request #${number} of ${client.repository}`, async (octokit) => {
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
            const status = answeredStatus(error);
            if (status === 409)
                return { outcome: 'moved', detail: answeredMessage(error) };
            if (status !== 405)
                throw error;
            return explain(octokit, client, number, commit, answeredMessage(error), sleep);
        }
    });
}
/** A merge that was applied by a run that was killed before the answer is a merge. */
async function explain(octokit, client, number, commit, detail, sleep) {
    for (let read = 1;; read += 1) {
        const { data: pull } = await octokit.rest.pulls.get({ ...client.at, pull_number: number });
        if (pull.head.sha !== commit)
            return { outcome: 'moved', detail };
        if (pull.merged)
            return { outcome: 'merged' };
        if (pull.mergeable === false)
            return { outcome: 'conflict', detail };
        // GitHub works out whether a pull request can be merged in the background; null means not yet.
        if (pull.mergeable === true || read === MERGEABLE_READS)
            return { outcome: 'blocked', detail };
        await sleep(1000);
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/github/open-heads.js


const WHAT = 'open pull requests';
/** A page costs one point of the hourly limit, whatever its labels (docs.github.com/graphql, "Rate limits and query limits"). */
const QUERY = `query OpenHeads($owner: String!, $repo: String!, $after: String) {
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
    return wholeList(WHAT, pagesOf(client), (node) => node.number, (node) => ({
        number: node.number,
        headBranch: node.headRefName,
        headRepositoryId: node.headRepository?.databaseId,
        labels: node.labels?.nodes.map((label) => label.name) ?? [],
    }));
}
async function* pagesOf(client) {
    const seen = new Set();
    let after;
    do {
        const page = await readPage(client, after);
        yield page;
        after = page.next;
        if (after !== undefined && seen.has(after))
            throw incompleteList(WHAT);
        if (after !== undefined)
            seen.add(after);
    } while (after !== undefined);
}
async function readPage(client, after) {
    const answer = await client.ask(`list the ${WHAT} of ${client.repository}`, (octokit) => client.query(octokit, QUERY, { ...client.at, ...(after === undefined ? {} : { after }) }));
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

;// CONCATENATED MODULE: ./build/src/adapters/zip-entries.js
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UNKNOWN_32 = 0xffffffff;
/** The directory counts in sixteen bits, and the last number means that it is counted elsewhere. */
const MOST_ENTRIES = 0xffff;
/** @throws Error in one sentence when the bytes are no zip, or one that is damaged or larger than the format's first form allows. */
function readEntries(zip) {
    const view = viewOf(zip);
    const end = findEnd(zip, view);
    const start = view.getUint32(end + 16, true);
    if (start === UNKNOWN_32)
        throw new Error('The archive is larger than 4 GiB.');
    const entries = [];
    let at = start;
    while (at + 46 <= end && view.getUint32(at, true) === CENTRAL) {
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
    if (announced !== MOST_ENTRIES && announced !== entries.length)
        throw new Error('The archive is cut short.');
    if (entries.length >= MOST_ENTRIES)
        throw new Error(`The archive holds more than ${MOST_ENTRIES - 1} entries.`);
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

;// CONCATENATED MODULE: ./build/src/adapters/github/unwrap-zip.js

/**
 * Takes away the one folder that wraps every entry of a zip, as GitHub's archives have it. Compressed data, modes,
 * symbolic links and times are copied as they are, which no unpack-and-pack-again library keeps.
 * Source of the layout: PKWARE APPNOTE.TXT 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end record).
 */
function unwrapZip(zip) {
    const view = viewOf(zip);
    const entries = readEntries(zip);
    const wrapper = wrappingFolder(entries);
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
    return concat([...locals, ...centrals, endRecord(kept.length, sizeOf(centrals), offset)]);
}
/** The flag "sizes follow the data": the copy carries them in its header instead. */
const DATA_DESCRIPTOR = 0x0008;
function localRecord(zip, view, entry, name) {
    const from = entry.localOffset;
    if (from + 30 > zip.length || view.getUint32(from, true) !== LOCAL)
        throw new Error('The archive is damaged.');
    const oldNameLength = view.getUint16(from + 26, true);
    const extraLength = view.getUint16(from + 28, true);
    const extraAt = from + 30 + oldNameLength;
    const dataAt = extraAt + extraLength;
    const header = zip.slice(from, from + 30);
    const fields = viewOf(header);
    fields.setUint16(6, fields.getUint16(6, true) & ~DATA_DESCRIPTOR, true);
    // Checksum and both sizes stand in a row in either record.
    header.set(zip.subarray(entry.at + 16, entry.at + 28), 14);
    fields.setUint16(26, name.length, true);
    return concat([
        header,
        name,
        zip.subarray(extraAt, dataAt),
        zip.subarray(dataAt, dataAt + entry.compressedSize),
    ]);
}
function centralRecord(zip, entry, name, offset) {
    const header = zip.slice(entry.at, entry.at + 46);
    const fields = viewOf(header);
    const tailLength = fields.getUint16(30, true) + fields.getUint16(32, true);
    const tailAt = entry.at + 46 + entry.name.length;
    fields.setUint16(8, fields.getUint16(8, true) & ~DATA_DESCRIPTOR, true);
    fields.setUint16(28, name.length, true);
    fields.setUint32(42, offset, true);
    return concat([header, name, zip.subarray(tailAt, tailAt + tailLength)]);
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
        throw new errors/* AdapterError */.om('far_side_error', `GitHub's archive of ${what} cannot be used: ${detail}`, {
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
        return new errors/* UserError */.yo('unknown_branch', `GitHub has no archive of ${what}; check the input commit and the permission contents: read.`);
    }
    const failed = (reasonCode, message, retriable) => new errors/* AdapterError */.om(reasonCode, message, { service: 'GitHub', status, retriable });
    if (rateLimitWait(status, headers) !== undefined)
        return failed('throttled', `GitHub asked to slow down when asked for ${what}; run the job again later.`, true);
    if (status === 401 || status === 403)
        return failed('access_denied', `GitHub refused to hand out ${what}; give the job the permission contents: read.`, false);
    const sentence = `GitHub answered ${status} when asked for ${what}; run the job again.`;
    return failed(status >= 500 ? 'unavailable' : 'far_side_error', sentence, status >= 500);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/code-host.js











function createCodeHost(client, sleep) {
    const comments = createComments(client);
    return {
        repository: () => readRepository(client),
        branchHead: (branch) => readBranchHead(client, branch),
        pullRequest: (number) => readPullRequest(client, number),
        openPullRequests: (branch) => listOpenPullRequests(client, branch),
        pullRequestsClosedSince: (since) => listPullRequestsClosedSince(client, since),
        openHeads: () => listOpenHeads(client),
        latestPullRequest: (branch) => readLatestPullRequest(client, branch),
        branches: () => listBranches(client),
        changedFiles: (change) => listChangedFiles(client, change),
        readFile: (path, ref) => readFile(client, path, ref),
        sourceBundle: (commit) => downloadSourceBundle(client, commit),
        resolveCommit: (ref) => resolveCommit(client, ref),
        addLabels: (pullRequest, labels) => addLabels(client, pullRequest, labels),
        findComment: comments.find,
        createComment: comments.create,
        updateComment: comments.update,
        deleteComment: comments.remove,
        keepIssue: (issue) => keepIssue(client, issue),
        closeIssue: (issue) => closeIssue(client, issue),
        mergePullRequest: (number, commit, method = 'merge') => mergePullRequest(client, number, commit, method, sleep),
        deleteBranch: (branch) => deleteBranch(client, branch),
    };
}
async function readRepository(client) {
    const data = await client.readRepository();
    return { id: data.id, fullName: data.full_name, defaultBranch: data.default_branch };
}
/** Read as a ref: the branch resource redirects from a renamed branch to another one. */
async function readBranchHead(client, branch) {
    return client.askForOne(`read the branch ${branch} of ${client.repository}`, async (octokit) => {
        const { data } = await octokit.rest.git.getRef({ ...client.at, ref: `heads/${branch}` });
        return data.object.sha;
    });
}
async function listBranches(client) {
    const branches = await client.ask(`list the branches of ${client.repository}`, (octokit) => wholeList('branches', linkedPages(octokit.paginate.iterator(octokit.rest.repos.listBranches, { ...client.at, per_page: 100 })), (branch) => branch.name, (branch) => ({ name: branch.name, commit: branch.commit.sha }), { evenPages: true }));
    if (branches.length === 0)
        throw incompleteList('branches');
    return branches;
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
async function deleteBranch(client, branch) {
    const deleted = await client.askForOne(`delete the branch ${branch} of ${client.repository}`, async (octokit) => {
        try {
            await octokit.rest.git.deleteRef({ ...client.at, ref: `heads/${branch}` });
            return true;
        }
        catch (error) {
            if (answeredStatus(error) === 422 && /does not exist/i.test(answeredMessage(error)))
                return false;
            throw error;
        }
    }, { absent: [404] });
    return deleted ?? false;
}

;// CONCATENATED MODULE: ./build/src/adapters/github/deployments.js

/** A few deployments at a time, so that secondary limits are not met. */
const AT_ONCE = 6;
/** Longest description of a deployment status (docs.github.com/rest/deployments/statuses). */
const LONGEST_DESCRIPTION = 140;
function createDeployments(client) {
    return {
        list: (query) => listDeployments(client, query),
        opened: async (query) => (await newestFirst(client, query)).map((each) => deployments_factsOf(each, [])),
        create: (request) => createDeployment(client, request),
        setState: (id, state, details) => setState(client, id, state, details),
    };
}
async function listDeployments(client, query) {
    const deployments = await newestFirst(client, query);
    const facts = [];
    for (let from = 0; from < deployments.length; from += AT_ONCE) {
        const batch = deployments.slice(from, from + AT_ONCE);
        facts.push(...(await Promise.all(batch.map(async (each) => deployments_factsOf(each, await statusesOf(client, each.id))))));
    }
    return facts;
}
/** GitHub gives the newest first, so that reading ends with the first page that goes back beyond `since`. */
async function newestFirst(client, query) {
    const since = query.since?.getTime() ?? Number.NEGATIVE_INFINITY;
    const deployments = await client.ask(`list the deployments of ${client.repository}`, (octokit) => octokit.paginate(octokit.rest.repos.listDeployments, {
        ...client.at,
        environment: query.environment,
        per_page: 100,
        ...(query.ref === undefined ? {} : { ref: query.ref }),
        ...(query.commit === undefined ? {} : { sha: query.commit }),
    }, ({ data }, done) => {
        if (data.some((each) => Date.parse(each.created_at) < since))
            done();
        return data;
    }));
    return deployments.toSorted((a, b) => b.id - a.id);
}
async function statusesOf(client, id) {
    const statuses = await client.ask(`read the deployments of ${client.repository}`, (octokit) => octokit.paginate(octokit.rest.repos.listDeploymentStatuses, {
        ...client.at,
        deployment_id: id,
        per_page: 100,
    }));
    return statuses.toSorted((a, b) => b.id - a.id);
}
async function createDeployment(client, request) {
    const made = await post(client, request);
    await setState(client, made.id, 'queued', {});
    return { ...deployments_factsOf(made, []), state: 'queued' };
}
async function post(client, request) {
    const answer = await client.ask(`open a deployment of ${client.repository}`, (octokit) => octokit.rest.repos.createDeployment({
        ...client.at,
        ref: request.ref,
        environment: request.environment,
        description: request.description.slice(0, LONGEST_DESCRIPTION),
        payload: { ...request.payload },
        transient_environment: request.transient,
        production_environment: request.production,
        // Both default to what a run inside Actions must not want: merging the base, and waiting for its own check.
        auto_merge: false,
        required_contexts: [],
    }));
    if (answer.status !== 201) {
        throw new errors/* AdapterError */.om('far_side_error', `GitHub did not open a deployment of ${client.repository}; run the job again.`, {
            service: 'GitHub',
            status: answer.status,
            retriable: true,
        });
    }
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
/** `statuses` are the newest first. */
function deployments_factsOf(deployment, statuses) {
    const [status] = statuses;
    return {
        id: deployment.id,
        ref: deployment.ref,
        commit: deployment.sha,
        environment: deployment.environment,
        payload: payloadOf(deployment.payload),
        state: STATES.find((state) => state === status?.state),
        environmentUrl: status?.environment_url || undefined,
        notes: statuses.flatMap(({ description }) => (description ? [description] : [])),
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
/** GitHub gives a payload back as an object, or as the text it was sent as. */
function payloadOf(payload) {
    const value = typeof payload === 'string' ? parsed(payload) : payload;
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

;// CONCATENATED MODULE: ./build/src/adapters/github/github.js



/** GitHub as the code host and the record of deployments, for one repository and one token. Nothing is loaded before it is used. */
function createGitHub(options) {
    const client = createClient(options);
    const sleep = options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    return { codeHost: createCodeHost(client, sleep), deployments: createDeployments(client) };
}

;// CONCATENATED MODULE: ./build/src/runtime/wiring-github.js


/** GitHub for the repository that the workflow runs in. @throws UserError outside a workflow. */
function wireGitHub(context, inputs) {
    const { env } = context.run;
    const repository = env['GITHUB_REPOSITORY'];
    if (!repository)
        throw new errors/* UserError */.yo('invalid_input', "The variable 'GITHUB_REPOSITORY' is empty; run the action in a GitHub workflow.");
    const github = createGitHub({
        fetch: context.fetch,
        token: inputs.githubToken,
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        ...(env['GITHUB_GRAPHQL_URL'] ? { graphqlUrl: env['GITHUB_GRAPHQL_URL'] } : {}),
        repository,
        run: context.run,
        sleep: context.clock.sleep,
        timeout: context.timeout,
    });
    return {
        codeHost: discreetCodeHost(github.codeHost, context.accounts),
        deployments: discreetDeployments(github.deployments, context.accounts),
    };
}
/** An issue is the only text that a run which knows an account writes there. */
function discreetCodeHost(codeHost, { hide }) {
    return { ...codeHost, keepIssue: (issue) => codeHost.keepIssue({ ...issue, body: hide(issue.body) }) };
}
/** Everybody who sees the repository sees what a deployment's states say. */
function discreetDeployments(deployments, { hide }) {
    return {
        ...deployments,
        setState: (id, state, details) => deployments.setState(id, state, {
            ...details,
            ...(details.description === undefined ? {} : { description: hide(details.description) }),
        }),
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/chat/slack-error.js

/** Slack answers 200 with `ok: false` and one of these words. What to do about each. */
const ADVICE = {
    channel_not_found: [
        'delivery_failed',
        'give slack-channel the id of a channel that the app can see, and invite the app if it is private',
    ],
    not_in_channel: [
        'delivery_failed',
        'invite the app to the channel, or give it the scope chat:write.public',
    ],
    is_archived: ['delivery_failed', 'the channel is archived; give slack-channel another one'],
    msg_too_long: ['delivery_failed', 'the text is too long'],
    message_not_found: ['delivery_failed', 'the message is gone'],
    cant_update_message: ['delivery_failed', 'the message was posted by another app or user'],
    invalid_auth: ['access_denied', 'give slack-token a valid bot token'],
    not_authed: ['access_denied', 'give slack-token a valid bot token'],
    token_revoked: ['access_denied', 'give slack-token a token that has not been revoked'],
    token_expired: ['access_denied', 'give slack-token a token that has not expired'],
    account_inactive: ['access_denied', 'give slack-token the token of an app that is still installed'],
    ratelimited: ['throttled', 'run the job again later'],
};
/** Slack's own word for what went wrong; undefined when Slack did not say. */
function slack_error_slackWord(error) {
    const data = dataOf(error);
    return typeof data['error'] === 'string' ? data['error'] : undefined;
}
/** Seconds Slack asks to wait, when it turned the request away for that. */
function slack_error_slackRetryAfter(error) {
    if (!(error instanceof Error) || !('retryAfter' in error))
        return undefined;
    return typeof error.retryAfter === 'number' ? error.retryAfter : undefined;
}
/** True when a rerun of the same request may pass: no answer, or a 5xx. */
function slack_error_isPassing(error) {
    if (slack_error_slackWord(error) !== undefined || slack_error_slackRetryAfter(error) !== undefined)
        return false;
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : undefined;
    return status === undefined || status >= 500;
}
/** One line for an error of Slack's client. `doing` completes "Slack refused to …". */
function slack_error_slackError(error, doing) {
    if (error instanceof AdapterError)
        return error;
    const word = slack_error_slackWord(error);
    if (word === 'missing_scope')
        return slack_error_failure('access_denied', `Slack refused to ${doing}: ${scopes(error)}.`, error, word);
    if (word !== undefined) {
        const [reasonCode, advice] = ADVICE[word] ?? ['delivery_failed', `Slack says ${plain(word)}`];
        return slack_error_failure(reasonCode, `Slack refused to ${doing} (${plain(word)}): ${advice}.`, error, word);
    }
    if (slack_error_slackRetryAfter(error) !== undefined) {
        return slack_error_failure('throttled', `Slack asked to slow down when asked to ${doing}; run the job again later.`, error, 'ratelimited');
    }
    return slack_error_failure('unreachable', `Slack did not answer as it should when asked to ${doing}; run the job again.`, error, undefined);
}
function scopes(error) {
    const data = dataOf(error);
    const needed = typeof data['needed'] === 'string' ? data['needed'] : 'another';
    const provided = typeof data['provided'] === 'string' ? data['provided'] : 'none';
    return `the token needs the scope ${plain(needed)} and has ${plain(provided)}`;
}
function slack_error_failure(reasonCode, message, cause, code) {
    return new AdapterError(reasonCode, message, {
        service: 'Slack',
        ...(code === undefined ? {} : { code }),
        retriable: reasonCode === 'throttled' || reasonCode === 'unreachable',
        cause,
    });
}
function dataOf(error) {
    const data = error instanceof Error && 'data' in error ? error.data : undefined;
    return typeof data === 'object' && data !== null ? data : {};
}
function plain(text) {
    return text.replaceAll(/[^\w:.,@ -]/g, ' ').slice(0, 200);
}

;// CONCATENATED MODULE: ./build/src/adapters/chat/slack.js


const EVENT_TYPE = 'greenroom';
const TIMEOUT_MS = 10_000;
const LONGEST_WAIT_SECONDS = 30;
const slack_TRIES = 3;
/** 15 messages is the most that Slack gives some apps a page; for them this reads the newest 450. */
const PAGES = 30;
const PAGE = 200;
/** Slack over its Web API. Metadata of a message carries the announcement's key: anybody in the workspace can read it. */
function slack_createSlack(options) {
    const call = createCall(options);
    let self;
    async function find(channel, key, thread) {
        const read = thread === undefined ? slack_history(call, channel) : replies(call, thread);
        for (let page = await read(undefined), count = 1;; count += 1) {
            if (page === 'unreadable')
                return 'unreadable';
            const marked = page.messages.filter((message) => keyOf(message) === key);
            if (marked.length > 0) {
                self ??= ownUser(call);
                const user = await self;
                const own = marked.find((message) => message.user === user);
                if (own?.ts !== undefined)
                    return { channel: thread?.channel ?? channel, ts: own.ts };
            }
            if (page.cursor === undefined || count === PAGES)
                return undefined;
            page = await read(page.cursor);
        }
    }
    async function post(channel, message, thread) {
        const answer = await call(`post to the channel ${channel}`, (client) => client.chat.postMessage({
            channel: thread?.channel ?? channel,
            text: message.text,
            metadata: metadataOf(message),
            unfurl_links: false,
            unfurl_media: false,
            ...(thread === undefined ? {} : { thread_ts: thread.ts }),
        }), { repeatable: false });
        return { channel: answer.channel ?? channel, ts: answer.ts ?? '' };
    }
    async function update(ref, message) {
        await call(`edit a message in the channel ${ref.channel}`, (client) => client.chat.update({
            channel: ref.channel,
            ts: ref.ts,
            text: message.text,
            metadata: metadataOf(message),
        }));
    }
    async function mention(email) {
        return call('look up a person', async (client) => {
            try {
                const answer = await client.users.lookupByEmail({ email });
                return answer.user?.id === undefined ? undefined : `<@${answer.user.id}>`;
            }
            catch (error) {
                if (slackWord(error) !== undefined)
                    return undefined;
                throw error;
            }
        });
    }
    return { find, post, update, mention };
}
function slack_history(call, channel) {
    return (cursor) => readable(call, `read the channel ${channel}`, channel, (client) => client.conversations.history({
        channel,
        include_all_metadata: true,
        limit: PAGE,
        ...(cursor === undefined ? {} : { cursor }),
    }));
}
function replies(call, thread) {
    return (cursor) => readable(call, `read a thread of the channel ${thread.channel}`, thread.channel, (client) => client.conversations.replies({
        channel: thread.channel,
        ts: thread.ts,
        include_all_metadata: true,
        limit: PAGE,
        ...(cursor === undefined ? {} : { cursor }),
    }));
}
async function readable(call, doing, channel, request) {
    return call(doing, async (client) => {
        try {
            const answer = await request(client);
            return { messages: answer.messages ?? [], cursor: answer.response_metadata?.next_cursor || undefined };
        }
        catch (error) {
            if (mayNotRead(slackWord(error), channel))
                return 'unreadable';
            throw error;
        }
    });
}
/** An app may post where it may not read; and a channel's name is good for posting only. */
function mayNotRead(word, channel) {
    if (word === 'missing_scope' || word === 'not_in_channel')
        return true;
    return word === 'channel_not_found' && !/^[CDG][A-Z0-9]{6,}$/.test(channel);
}
async function ownUser(call) {
    return call('read whose token slack-token is', async (client) => (await client.auth.test()).user_id);
}
function keyOf(message) {
    if (message.metadata?.event_type !== EVENT_TYPE)
        return undefined;
    const payload = message.metadata.event_payload;
    if (typeof payload !== 'object' || payload === null || !('key' in payload))
        return undefined;
    return typeof payload.key === 'string' ? payload.key : undefined;
}
function metadataOf(message) {
    return { event_type: EVENT_TYPE, event_payload: { key: message.key } };
}
/** Tries a few times where Slack asks to wait, and after no answer where doing it twice does no harm. */
function createCall(options) {
    if (options.token === '')
        throw new UserError('missing_credentials', "Input 'slack-token' is empty; give a bot token, as a secret.");
    const sleep = options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    let made;
    return async (doing, request, { repeatable } = { repeatable: true }) => {
        made ??= makeClient(options);
        const client = await made;
        for (let attempt = 1;; attempt += 1) {
            try {
                return await request(client);
            }
            catch (error) {
                const wait = waitAfter(error, repeatable, attempt);
                if (wait === undefined)
                    throw slackError(error, doing);
                await sleep(wait);
            }
        }
    };
}
function waitAfter(error, repeatable, attempt) {
    if (attempt === slack_TRIES)
        return undefined;
    const asked = slackRetryAfter(error);
    if (asked !== undefined)
        return asked <= LONGEST_WAIT_SECONDS ? asked * 1000 : undefined;
    return repeatable && isPassing(error) ? 500 * attempt : undefined;
}
async function makeClient(options) {
    const { WebClient: Client, LogLevel } = await __nccwpck_require__.e(/* import() */ 105).then(__nccwpck_require__.t.bind(__nccwpck_require__, 5105, 19));
    return new Client(options.token, {
        ...(options.apiUrl === undefined ? {} : { slackApiUrl: `${options.apiUrl.replace(/\/+$/, '')}/` }),
        fetch: (url, init) => options.fetch(url, init),
        timeout: TIMEOUT_MS,
        allowAbsoluteUrls: false,
        rejectRateLimitedCalls: true,
        retryConfig: { retries: 0 },
        logLevel: LogLevel.ERROR,
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/pivotal-client.js


const pivotal_client_PAGE = 100;
/** The shortest page that any service of this kind is known to cut a longer list into. */
const SHORTEST_FULL_PAGE = 50;
const pivotal_client_LONGEST_WAIT_MS = 20_000;
/** @throws UserError when there is no token. */
function createPivotalClient(options) {
    if (options.token === '') {
        throw new errors/* UserError */.yo('missing_credentials', "Input 'tracker-token' is empty; give the API token of a Tracker user, as a secret.");
    }
    const base = options.url.replace(/\/+$/, '');
    const fetch = patientFetch(options.fetch, options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))));
    async function request(doing, method, path, { body, legal = [] } = {}) {
        const response = await send(doing, `${base}${path}`, {
            method,
            headers: {
                'X-TrackerToken': options.token,
                accept: 'application/json',
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            redirect: 'error',
            signal: AbortSignal.timeout(pivotal_client_LONGEST_WAIT_MS),
        });
        const answer = { status: response.status, body: await jsonOf(response), headers: response.headers };
        if (response.ok || legal.includes(response.status))
            return answer;
        throw trackerError(doing, answer);
    }
    async function send(doing, url, init) {
        try {
            return await fetch(url, init);
        }
        catch (cause) {
            throw new errors/* AdapterError */.om('unreachable', `The tracker at ${new URL(base).host} did not answer when asked to ${doing}; check tracker-url, or run the job again.`, {
                service: 'tracker',
                retriable: true,
                cause,
            });
        }
    }
    async function list(doing, path) {
        const found = new Map();
        for (let offset = 0;;) {
            const query = offset === 0 ? '' : `?limit=${pivotal_client_PAGE}&offset=${offset}`;
            const answer = await request(doing, 'GET', `${path}${query}`);
            const page = Array.isArray(answer.body) ? answer.body.filter(isObject) : [];
            const before = found.size;
            for (const [at, item] of page.entries())
                found.set(item['id'] ?? offset + at, item);
            offset += page.length;
            const total = Number(answer.headers.get('x-tracker-pagination-total') ?? Number.NaN);
            const more = Number.isFinite(total) ? offset < total : page.length >= SHORTEST_FULL_PAGE;
            // A service that does not know offsets gives its first page again.
            if (!more || found.size === before)
                return [...found.values()];
        }
    }
    return { request, list };
}
/** Pivotal's error body is `{kind: 'error', code, error, general_problem?, validation_errors?}`; its words can echo a story's text. */
function trackerWords(body) {
    const fields = isObject(body) ? [body['error'], body['general_problem']] : [];
    const words = fields.filter((field) => typeof field === 'string').join(' ');
    return words
        .replaceAll(/[\p{Cc}\s]+/gu, ' ')
        .trim()
        .slice(0, 200);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function trackerError(doing, answer) {
    const { status } = answer;
    const said = trackerWords(answer.body);
    const words = said === '' ? '' : ` (${said})`;
    const details = { service: 'tracker', status, retriable: status >= 500 || status === 429 };
    if (status === 401 || status === 403) {
        const message = `The tracker refused to ${doing}${words}: check the input tracker-token, and that its user belongs to the project.`;
        return new errors/* AdapterError */.om('access_denied', message, details);
    }
    if (status === 429) {
        return new errors/* AdapterError */.om('throttled', `The tracker asked to slow down when asked to ${doing}; run the job again later.`, details);
    }
    return new errors/* AdapterError */.om('far_side_error', `The tracker answered ${status} when asked to ${doing}${words}.`, details);
}
async function jsonOf(response) {
    const text = await response.text();
    try {
        return text === '' ? undefined : JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/pivotal.js


const PIVOTAL_URL = 'https://www.pivotaltracker.com/services/v5';
/** Pivotal Tracker's API v5, and the services that speak it. Reads tolerantly: some of them say `title` and `state`. */
function createPivotal(options) {
    const client = createPivotalClient(options);
    const projects = options.projects ?? [];
    const members = new Map();
    let me;
    function membersOf(project) {
        const known = members.get(project) ?? readMembers(client, project);
        members.set(project, known);
        return known;
    }
    return {
        name: 'pivotal',
        story: (id) => readStory(client, projects, id),
        move: (story, state) => moveStory(client, story, state),
        async estimate(story, points) {
            await client.request(`estimate story ${story.id}`, 'PUT', pathOf(story), {
                body: { estimate: points },
            });
        },
        async findComment(story, marker) {
            const comments = await client.list(`list the comments of story ${story.id}`, `${pathOf(story)}/comments`);
            const marked = comments.filter((comment) => pivotal_textOf(comment['text'])?.includes(marker));
            if (marked.length === 0)
                return undefined;
            me ??= readOwnId(client);
            const self = await me;
            const own = marked.find((comment) => idOf(comment['person_id']) === self);
            return own === undefined ? undefined : { id: idOf(own['id']) ?? '', text: pivotal_textOf(own['text']) ?? '' };
        },
        async createComment(story, text) {
            await client.request(`comment on story ${story.id}`, 'POST', `${pathOf(story)}/comments`, {
                body: { text },
            });
        },
        async updateComment(story, id, text) {
            const path = `${pathOf(story)}/comments/${encodeURIComponent(id)}`;
            await client.request(`edit a comment on story ${story.id}`, 'PUT', path, { body: { text } });
        },
        async person(story, id) {
            return (await membersOf(story.project)).find((member) => member.id === id);
        },
        lastMovedBy: (story) => readLastMover(client, story),
    };
}
function pathOf(story) {
    return `/projects/${encodeURIComponent(story.project)}/stories/${encodeURIComponent(story.id)}`;
}
async function readStory(client, projects, id) {
    const [only] = projects;
    const prefix = projects.length === 1 && only !== undefined ? `/projects/${encodeURIComponent(only)}` : '';
    const path = `${prefix}/stories/${encodeURIComponent(id)}`;
    const answer = await client.request(`read story ${id}`, 'GET', path, { legal: [404] });
    if (answer.status === 404)
        return undefined;
    const story = storyOf(answer.body);
    if (story === undefined) {
        throw new errors/* AdapterError */.om('far_side_error', `The tracker's answer about story ${id} cannot be understood; check tracker-url.`, {
            service: 'tracker',
        });
    }
    return projects.length === 0 || projects.includes(story.project) ? story : undefined;
}
/** A write in the wrong order is accepted by the server, so whoever calls has checked the direction. */
async function moveStory(client, story, state) {
    const answer = await client.request(`move story ${story.id} to ${state}`, 'PUT', pathOf(story), {
        body: { current_state: state },
        legal: [400, 422],
    });
    if (answer.status < 300)
        return 'moved';
    return { refused: trackerWords(answer.body), unestimated: isAboutEstimate(answer.body) };
}
/** There is no code of its own for a missing estimate: `invalid_parameter`, with the field named or only the sentence. */
function isAboutEstimate(body) {
    if (!isObject(body))
        return false;
    const fields = Array.isArray(body['validation_errors']) ? body['validation_errors'].filter(isObject) : [];
    return fields.some((each) => each['field'] === 'estimate') || /must be estimated/i.test(trackerWords(body));
}
async function readMembers(client, project) {
    const path = `/projects/${encodeURIComponent(project)}/memberships`;
    const memberships = await client.list(`read the members of project ${project}`, path);
    return memberships.flatMap((membership) => {
        const person = isObject(membership['person']) ? membership['person'] : membership;
        const id = idOf(person['id']);
        const name = pivotal_textOf(person['name']) ?? pivotal_textOf(person['username']);
        return id === undefined || name === undefined ? [] : [{ id, name, email: pivotal_textOf(person['email']) }];
    });
}
async function readOwnId(client) {
    const answer = await client.request('read whose token tracker-token is', 'GET', '/me');
    return isObject(answer.body) ? idOf(answer.body['id']) : undefined;
}
async function readLastMover(client, story) {
    const transitions = await client.list(`read the history of story ${story.id}`, `${pathOf(story)}/transitions`);
    const last = transitions
        .filter((each) => each['state'] === story.state)
        .toSorted((a, b) => String(a['occurred_at']).localeCompare(String(b['occurred_at'])))
        .at(-1);
    return idOf(last?.['performed_by_id']);
}
const pivotal_STATES = {
    unscheduled: 'unscheduled',
    unstarted: 'unstarted',
    // Only in projects planned by hand; from here it starts as `unstarted` does.
    planned: 'unstarted',
    started: 'started',
    finished: 'finished',
    delivered: 'delivered',
    accepted: 'accepted',
    rejected: 'rejected',
};
const TYPES = ['feature', 'bug', 'chore', 'release'];
function storyOf(body) {
    if (!isObject(body))
        return undefined;
    const id = idOf(body['id']);
    const project = idOf(body['project_id']);
    const state = pivotal_STATES[pivotal_textOf(body['current_state']) ?? pivotal_textOf(body['state']) ?? ''];
    if (id === undefined || project === undefined || state === undefined)
        return undefined;
    const type = pivotal_textOf(body['story_type']) ?? pivotal_textOf(body['ticket_type']);
    return {
        id,
        project,
        state,
        title: pivotal_textOf(body['name']) ?? pivotal_textOf(body['title']) ?? `Story ${id}`,
        url: pivotal_textOf(body['url']) ?? `https://www.pivotaltracker.com/story/show/${id}`,
        type: TYPES.find((known) => known === type) ?? 'feature',
        // Zero points are an estimate too.
        estimated: typeof body['estimate'] === 'number',
        labels: namesOf(body['labels']),
        ownerIds: ownersOf(body),
        requesterId: idOf(body['requested_by_id']),
    };
}
function namesOf(labels) {
    if (!Array.isArray(labels))
        return [];
    return labels.flatMap((label) => pivotal_textOf(isObject(label) ? label['name'] : label) ?? []);
}
function ownersOf(body) {
    const plain = Array.isArray(body['owner_ids']) ? body['owner_ids'] : [];
    const nested = Array.isArray(body['owners']) ? body['owners'].filter(isObject) : [];
    return [...plain, ...nested.map((owner) => owner['user_id'] ?? owner['id'])].flatMap((id) => idOf(id) ?? []);
}
function pivotal_textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function idOf(value) {
    return typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : undefined;
}

;// CONCATENATED MODULE: ./build/src/runtime/wiring-people.js



/** The tracker, made when it is first needed, so that a fork's run without secrets can say a plain word. */
function wireTracker(context, inputs) {
    const url = trackerApi(inputs.trackerUrl ?? PIVOTAL_URL);
    let made;
    return {
        trackerHost: new URL(url).host,
        tracker() {
            made ??= createPivotal({
                fetch: context.fetch,
                url,
                token: inputs.trackerToken,
                projects: inputs.trackerProjects,
                sleep: context.clock.sleep,
            });
            return made;
        },
    };
}
/** The address of the API itself; one without a version is taken for a host that serves Pivotal's paths. */
function trackerApi(url) {
    const checked = checkEndpoint('tracker-url', url);
    return /\/v\d+$/.test(checked) ? checked : `${checked}/services/v5`;
}
function wireChat(context, inputs) {
    if (inputs === undefined)
        return undefined;
    const chat = createSlack({
        fetch: context.fetch,
        token: inputs.token,
        ...(inputs.apiUrl === undefined ? {} : { apiUrl: checkEndpoint('slack-api-url', inputs.apiUrl) }),
        sleep: context.clock.sleep,
    });
    return { chat, channel: inputs.channel };
}
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** @throws UserError unless it is https, or http on loopback: a token travels to it. */
function checkEndpoint(input, text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
    if (safe)
        return text.replace(/\/+$/, '');
    throw new errors/* UserError */.yo('invalid_input', `Input '${input}' has the value '${text.slice(0, 80)}'; it takes an address that begins with https://.`);
}

;// CONCATENATED MODULE: ./build/src/domain/decide-story.js
const RANK = {
    unscheduled: 0,
    unstarted: 0,
    started: 1,
    finished: 2,
    delivered: 3,
    // What a person has judged stays as it is until a person moves it.
    accepted: 9,
    rejected: 9,
};
/** Where the story should move, or undefined when it stays: it never moves backwards, and only people accept. */
function decideStory(facts, settings) {
    const wanted = legalFor(facts.story.type, settings.asked ?? progressOf(facts, settings));
    return wanted !== undefined && RANK[wanted] > RANK[facts.story.state] ? wanted : undefined;
}
/** True when the pull request and its environment are what the product owner is to judge. */
function isDeliverable(facts, settings) {
    return progressOf(facts, settings) === 'delivered';
}
function progressOf(facts, settings) {
    const { pullRequest: pull } = facts;
    if (pull.state !== 'open')
        return undefined;
    const reviewed = pull.labels.includes(settings.reviewedLabel);
    if (reviewed && facts.readyAtHead)
        return 'delivered';
    const seen = pull.requestedReviewers.length > 0 || pull.reviewers.some((login) => login !== pull.author);
    return reviewed || seen ? 'finished' : 'started';
}
/** Pivotal knows neither finished nor delivered chores, and a release is only accepted. */
function legalFor(type, wanted) {
    if (wanted === undefined || type === 'release')
        return undefined;
    return type === 'chore' ? 'started' : wanted;
}
/** Who may accept: the people named, or else whoever asked for the story or owns it. */
function mayAccept(mover, story, acceptedBy) {
    if (acceptedBy.length === 0)
        return mover.id === story.requesterId || story.ownerIds.includes(mover.id);
    const known = [mover.id, mover.name, mover.email].map((each) => each?.toLowerCase());
    return acceptedBy.some((person) => known.includes(person.toLowerCase()));
}

;// CONCATENATED MODULE: ./build/src/domain/story-references.js
/** Hosts that show Pivotal stories besides the configured one. */
const PIVOTAL_HOST = 'www.pivotaltracker.com';
/** Shorter runs of digits are versions, years and ticket numbers of something else. */
const LEAST_DIGITS = 6;
/**
 * Ids of the Pivotal stories that a pull request names, in order, each once: in the branch a number of at least six
 * digits that stands alone, in title and body `[#123456]`, `[Finishes #123456 #234567]` and the address of a story.
 * Source of the bracket form: Tracker's own commit syntax; of the addresses: `/story/show/ID`, `/n/projects/P/stories/ID`.
 */
function pivotalReferences(sources, trackerHost = PIVOTAL_HOST) {
    const text = `${sources.title}\n${sources.body}`;
    return [
        ...new Set([
            ...inBranch(sources.branch),
            ...inBrackets(text),
            ...inAddresses(text, [PIVOTAL_HOST, 'pivotaltracker.com', trackerHost]),
        ]),
    ];
}
function inBranch(branch) {
    const alone = new RegExp(`(?<![A-Za-z0-9])#?(\\d{${LEAST_DIGITS},})(?![A-Za-z0-9])`, 'g');
    return [...branch.matchAll(alone)].flatMap((match) => match[1] ?? []);
}
function inBrackets(text) {
    const groups = [...text.matchAll(/\[([^[\]\n]{1,200})\]/g)].flatMap((match) => match[1] ?? []);
    const stories = groups.filter((group) => /^[a-z\s,]*(#\d+[a-z\s,]*)+$/i.test(group));
    return stories.flatMap((group) => [...group.matchAll(/#(\d+)/g)].flatMap((match) => match[1] ?? []));
}
function inAddresses(text, hosts) {
    const addresses = [...text.matchAll(/https?:\/\/[^\s<>()[\]"']+/g)].map((match) => match[0]);
    return addresses.flatMap((address) => {
        const url = URL.canParse(address) ? new URL(address) : undefined;
        if (url === undefined || !hosts.includes(url.host))
            return [];
        return /\/(?:story\/show|stories)\/(\d+)(?!\w)/.exec(url.pathname)?.[1] ?? [];
    });
}

;// CONCATENATED MODULE: ./build/src/text/escape.js
/** User text on one line of Markdown: no markup, mention, marker or HTML of its own takes effect. */
function markdownText(text, longest = 200) {
    return withEntities(clip(escape_oneLine(text), longest))
        .replaceAll(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
        .replaceAll('@', '@\u200b')
        .replaceAll('://', ':\u200b//');
}
/** User text on one line of HTML. */
function htmlText(text) {
    return withEntities(clip(escape_oneLine(text), 500)).replaceAll('@', '@\u200b');
}
/** User text in Slack's mrkdwn: `& < >` are its only control characters, so no link, mention or ping can be made. */
function slackText(text, longest = 200) {
    return withEntities(clip(escape_oneLine(text), longest));
}
/** User text in a tracker comment, on one line; what could be taken for our own lines is broken up. */
function plainText(text) {
    return clip(escape_oneLine(text), 200).replaceAll('[', '(').replaceAll(']', ')');
}
/** An address that may stand as a link: http or https without anything that ends a link early. */
function safeUrl(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return undefined;
    return url.href.replaceAll(/[()<>|\s"'`\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function markdownLink(text, url) {
    const target = safeUrl(url);
    return target === undefined ? markdownText(text) : `[${markdownText(text)}](${target})`;
}
function slackLink(text, url) {
    const target = safeUrl(url);
    return target === undefined
        ? slackText(text)
        : `<${target.replaceAll('&', '&amp;')}|${slackText(text).replaceAll('|', '¦')}>`;
}
/** The ampersand first, which the others bring along. */
function withEntities(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
function escape_oneLine(text) {
    return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
function clip(text, longest) {
    const characters = [...text];
    return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}

;// CONCATENATED MODULE: ./build/src/text/story-comment.js

/** Names the one comment of a subject on a story; trackers show Markdown, so it is a plain last line. */
function storyMarker(key) {
    return `[greenroom:story ${key}]`;
}
/** The one comment on a story: where to try it, what runs there, and what was delivered. Edited in place. */
function storyComment(facts) {
    const lines = [
        `Try it at ${safeUrl(facts.url) ?? plainText(facts.url)}`,
        `It runs commit ${facts.commit.slice(0, 7)} of pull request ${plainText(facts.repository)}#${facts.pullRequest}.`,
        ...(facts.delivered === undefined ? [] : [`Delivered at commit ${facts.delivered}.`]),
        '',
        storyMarker(facts.key),
    ];
    return lines.join('\n');
}
/** The delivered commit that a story comment records; undefined when nothing was delivered yet. */
function deliveredCommit(comment) {
    return /^Delivered at commit ([0-9a-f]{40})\.$/m.exec(comment)?.[1];
}

;// CONCATENATED MODULE: ./build/src/usecases/in-parallel.js
/** Works through items in order with at most `width` under way; results keep the items' order. */
async function inParallel(items, width, work) {
    const results = new Map();
    let next = 0;
    async function worker() {
        for (let index = next++; index < items.length; index = next++)
            results.set(index, await work(items[index]));
    }
    await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
    return items.map((_, index) => results.get(index));
}

;// CONCATENATED MODULE: ./build/src/usecases/deployment-record.js
const STILL_OPEN = (/* unused pure expression or super */ null && (['queued', 'pending', 'in_progress', undefined]));
/**
 * Takes up the deployment that a killed run left open for this commit, or opens one. Whatever else
 * the environment has is made inactive once this one is a success.
 * `history` is what `environmentDeployments` answered in this run.
 */
async function openDeployment(deployments, subject, history, request) {
    const left = history
        .filter((each) => each.commit === request.commit && STILL_OPEN.includes(each.state))
        .at(-1);
    const facts = left ?? (await create(deployments, subject, request));
    if (left && left.state === undefined)
        await deployments.setState(left.id, 'queued', {});
    const others = () => openedMeanwhile(deployments, subject, [facts, ...history]);
    return recordOf(deployments, facts, history, others, request.logUrl);
}
/** The one deployment that is not inactive, when it says that this commit runs. */
function standingDeployment(history, commit) {
    const live = history.filter((each) => each.state !== 'inactive');
    return live.length === 1 && live[0]?.state === 'success' && live[0].commit === commit ? live[0] : undefined;
}
/** Makes every deployment of the environment inactive; returns how many were not yet. */
async function retireDeployments(deployments, subject) {
    return retire(deployments, await environmentDeployments(deployments, subject));
}
/** Makes what was found inactive, but for one; returns how many were not yet. */
async function retire(deployments, history, except) {
    const live = history.filter((each) => each.id !== except && each.state !== 'inactive');
    for (const each of live)
        await deployments.setState(each.id, 'inactive', {
            description: 'The environment is gone or has moved on.',
        });
    return live.length;
}
/**
 * Newest first. Several projects may share a repository and a branch, so the payload's key tells whose it is. The
 * deployment of a commit that was asked for by name hangs on that commit; `commits` are those that may have one.
 */
async function environmentDeployments(deployments, subject, commits = []) {
    const own = async (ref) => (await deployments.list({ environment: subject.kind, ref })).filter((each) => each.payload['key'] === subject.key);
    const found = [...(await own(subject.branch))];
    for (const commit of new Set(commits))
        if (commit !== undefined && !found.some((each) => each.commit === commit))
            found.push(...(await own(commit)));
    return found.toSorted((a, b) => b.id - a.id);
}
/** Deployments of the branch that other runs have opened since `known` was read; their states cost a request each. */
async function openedMeanwhile(deployments, subject, known) {
    const ids = new Set(known.map(({ id }) => id));
    const isNew = (each) => !ids.has(each.id) && each.payload['key'] === subject.key;
    const opened = await deployments.opened({ environment: subject.kind, ref: subject.branch });
    return opened.some(isNew) ? (await environmentDeployments(deployments, subject)).filter(isNew) : [];
}
function create(deployments, subject, { commit, ref, region }) {
    return deployments.create({
        environment: subject.kind,
        ref,
        commit,
        description: `Environment ${subject.name}`,
        payload: { key: subject.key, environment: subject.name, region },
        transient: subject.kind === 'preview',
        production: subject.kind === 'production',
    });
}
function recordOf(deployments, facts, history, others, logUrl) {
    const log = logUrl === undefined ? {} : { logUrl };
    return {
        id: facts.id,
        commit: facts.commit,
        async inProgress() {
            if (facts.state !== 'in_progress')
                await deployments.setState(facts.id, 'in_progress', log);
        },
        async success(url, note) {
            // The others first: a run that is killed between the two comes back, because this one is still open.
            await retire(deployments, history, facts.id);
            await deployments.setState(facts.id, 'success', {
                ...log,
                ...(url === undefined ? {} : { environmentUrl: url }),
                ...(note === undefined ? {} : { description: note }),
            });
            // Two runs that say so at once both look afterwards, and the older one gives way.
            const unknown = await others();
            if (unknown.some((each) => each.id > facts.id && each.state === 'success'))
                return 'overtaken';
            await retire(deployments, unknown.filter((each) => each.id < facts.id));
            return 'live';
        },
        async close(state, description) {
            await deployments.setState(facts.id, state, { ...log, description: description.slice(0, 140) });
        },
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/story-facts.js


/** Ids of the stories that the pull request itself names. */
function referencesOf(pull, { trackerHost }) {
    const { headBranch: branch, title, body } = pull;
    return pivotalReferences({ branch, title, body }, trackerHost);
}
/** The stories that exist, in the order in which they are named. @throws AdapterError when the tracker refuses. */
async function readStories(tracker, ids, log) {
    const stories = [];
    for (const id of ids) {
        const story = await tracker.story(id);
        if (story === undefined)
            log.info(`The tracker knows no story ${id}; it is passed over.`);
        else
            stories.push(story);
    }
    return stories;
}
/**
 * Where the environment answers at this commit, or undefined while it does not: a step of this run said so, or the
 * newest deployment of that commit is a success.
 */
async function standingAt(deployments, subject, reports) {
    const said = reports.find((report) => report.action === 'provision' &&
        report.subject?.key === subject.key &&
        report.subject.commit === subject.commit);
    if (said?.environment?.url !== undefined && STANDS.includes(said.decision))
        return { url: said.environment.url };
    const [newest] = (await environmentDeployments(deployments, subject)).filter((each) => each.commit === subject.commit);
    return newest?.state === 'success' && newest.environmentUrl !== undefined
        ? { url: newest.environmentUrl }
        : undefined;
}
const STANDS = ['created', 'updated', 'recreated', 'woken', 'unchanged'];
/** The story as reports show it. Who asked for it is looked up only where somebody will be asked. */
async function reportStory(tracker, story, state, log) {
    const base = { id: story.id, title: story.title, url: story.url, state };
    if (state !== 'delivered' || story.requesterId === undefined)
        return base;
    try {
        const person = await tracker.person(story, story.requesterId);
        if (person === undefined)
            return base;
        const requester = { name: person.name, ...(person.email === undefined ? {} : { email: person.email }) };
        return { ...base, requester };
    }
    catch (error) {
        log.warning(`Who asked for story ${story.id} could not be read: ${error instanceof Error ? error.message : String(error)}`);
        return base;
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/find-accepted.js






const WIDTH = 4;
/**
 * Pull requests all of whose stories have been accepted by somebody who may.
 *
 * The delivered commit is read from our own comment on the story. It stands there because that is where the product
 * owner reads it, because only this token's comment counts, and because it was written before the story moved; the
 * pull request's comment belongs to another action, and a deployment tells what runs, not what was asked about.
 */
async function findAccepted(deps, request) {
    const named = (await candidates(deps.codeHost, request))
        .map((pull) => ({ pull, ids: referencesOf(pull, request) }))
        .filter(({ ids }) => request.named.length === 0 ? ids.length > 0 : ids.some((id) => request.named.includes(id)));
    if (named.length === 0)
        return summarize([], []);
    const tracker = deps.tracker();
    const judged = await inParallel(named, WIDTH, async ({ pull, ids }) => {
        const stories = await readStories(tracker, ids, deps.log);
        return judge(tracker, request, pull, stories);
    });
    return summarize(judged.flatMap((each) => each.accepted ?? []), judged.flatMap((each) => each.item ?? []));
}
/**
 * Open pull requests, and merged ones whose branch still stands where it was merged: a run that was killed between the
 * merge and the cleaning up behind it is finished by the next one.
 */
async function candidates(codeHost, request) {
    const [open, branches] = await Promise.all([codeHost.openPullRequests(), codeHost.branches()]);
    const own = open.filter((pull) => pull.headRepositoryId === request.repository.id);
    const busy = new Set(own.flatMap((pull) => [pull.headBranch, pull.baseBranch]));
    const left = branches.filter(({ name }) => !busy.has(name) &&
        name !== request.repository.defaultBranch &&
        pivotalReferences({ branch: name, title: '', body: '' }).length > 0);
    const latest = await inParallel(left, WIDTH, async ({ name, commit }) => {
        const pull = await codeHost.latestPullRequest(name);
        return pull?.merged && pull.headCommit === commit ? [pull] : [];
    });
    return [...own, ...latest.flat()];
}
async function judge(tracker, request, pull, stories) {
    const [first] = stories;
    if (first === undefined || stories.some((story) => story.state !== 'accepted'))
        return {};
    const key = subjectKey({ ...request, repositoryId: request.repository.id, branch: pull.headBranch });
    const commits = new Set();
    for (const story of stories) {
        if (!(await acceptedByRightPerson(tracker, request, story))) {
            return {
                item: itemOf(pull, story, 'not_allowed_to_accept', `Story ${story.id} was accepted by somebody who may not, so pull request #${pull.number} is not merged; see the input accepted-by.`),
            };
        }
        const comment = await tracker.findComment(story, storyMarker(key));
        commits.add(comment === undefined ? undefined : deliveredCommit(comment.text));
    }
    const [commit] = commits;
    if (commits.size !== 1 || commit === undefined) {
        return {
            item: itemOf(pull, first, 'not_delivered', `Story ${first.id} is accepted, but no one commit is recorded as delivered for pull request #${pull.number}; merge it by hand.`),
        };
    }
    const sentence = `Story ${first.id} is accepted, so pull request #${pull.number} may be merged at ${commit.slice(0, 7)}.`;
    return {
        accepted: { pullRequest: pull.number, branch: pull.headBranch, commit, story: find_accepted_storyOf(first) },
        item: { ...itemOf(pull, first, 'stories_accepted', sentence), decision: 'unchanged', commit },
    };
}
async function acceptedByRightPerson(tracker, request, story) {
    const id = await tracker.lastMovedBy(story);
    if (id === undefined)
        return false;
    if (request.acceptedBy.length === 0)
        return mayAccept({ id }, story, []);
    return mayAccept({ ...(await tracker.person(story, id)), id }, story, request.acceptedBy);
}
function itemOf(pull, story, reasonCode, sentence) {
    return {
        name: story.id,
        decision: 'skipped',
        reasonCode,
        sentence,
        branch: pull.headBranch,
        pullRequest: pull.number,
        story: find_accepted_storyOf(story),
    };
}
function find_accepted_storyOf(story) {
    return { id: story.id, title: story.title, url: story.url, state: story.state };
}
function summarize(accepted, items) {
    if (accepted.length > 0) {
        const which = accepted.map((each) => `#${each.pullRequest}`).join(', ');
        return {
            report: {
                decision: 'unchanged',
                reasonCode: 'stories_accepted',
                sentence: `Accepted and ready to merge: pull request ${which}.`,
                items,
            },
            accepted,
        };
    }
    const left = items.map((item) => item.sentence).join(' ');
    const sentence = left === '' ? 'No open pull request has a story that is accepted.' : left;
    return {
        report: { decision: 'nothing', reasonCode: items[0]?.reasonCode ?? 'nothing_to_do', sentence, items },
        accepted,
    };
}

// EXTERNAL MODULE: ./build/src/domain/report.js
var report = __nccwpck_require__(6582);
// EXTERNAL MODULE: ./build/src/domain/describe-failure.js
var describe_failure = __nccwpck_require__(4782);
;// CONCATENATED MODULE: ./build/src/usecases/sync-story.js




/** Brings one story in step; what the tracker refuses is told in its item. */
async function syncStory(at, story) {
    const { tracker, log, request, pull, standing } = at;
    const facts = { pullRequest: pull, readyAtHead: standing !== undefined, story };
    const target = decideStory(facts, request);
    if (request.dryRun)
        return planned(at, story, target);
    try {
        // What is delivered is written down before the story says so: a run killed in between is repeated as a whole.
        const wrote = await keepComment(at, story, target);
        const outcome = target === undefined ? stays(story) : await sync_story_moveStory(at, story, target);
        const told = await reportStory(tracker, story, outcome.state, log);
        const item = {
            ...itemBase(at, story),
            decision: wrote && outcome.decision === 'unchanged' ? 'updated' : outcome.decision,
            reasonCode: outcome.reasonCode,
            sentence: outcome.sentence,
            story: told,
        };
        return { item, from: story.state, to: outcome.state };
    }
    catch (error) {
        const failure = (0,describe_failure/* describeFailure */.I)(error);
        return { item: { ...itemBase(at, story), ...failure }, from: story.state, to: story.state };
    }
}
function itemBase(at, story) {
    const { pull, standing } = at;
    const place = standing === undefined ? {} : { url: standing.url, commit: pull.headCommit };
    return { name: story.id, branch: pull.headBranch, pullRequest: pull.number, ...place };
}
function planned(at, story, target) {
    const sentence = target === undefined
        ? `Story ${story.id} stays ${story.state}.`
        : `Story ${story.id} would move from ${story.state} to ${target}.`;
    const told = { id: story.id, title: story.title, url: story.url, state: story.state };
    const item = {
        ...itemBase(at, story),
        decision: 'planned',
        reasonCode: 'dry_run',
        sentence,
        story: told,
    };
    return { item, from: story.state, to: story.state };
}
/** Writes the one comment where the environment stands; true when it changed. */
async function keepComment(at, story, target) {
    const { tracker, request, pull, key, standing } = at;
    if (standing === undefined)
        return false;
    const existing = await tracker.findComment(story, storyMarker(key));
    const recorded = existing === undefined ? undefined : deliveredCommit(existing.text);
    // Moved to delivered by hand: what stands now is what will be judged.
    const byHand = story.state === 'delivered' &&
        recorded === undefined &&
        isDeliverable({ pullRequest: pull, readyAtHead: true }, request);
    const text = storyComment({
        key,
        repository: request.repository.fullName,
        pullRequest: pull.number,
        url: standing.url,
        commit: pull.headCommit,
        delivered: target === 'delivered' || byHand ? pull.headCommit : recorded,
    });
    if (existing?.text.trim() === text)
        return false;
    if (existing === undefined)
        await tracker.createComment(story, text);
    else
        await tracker.updateComment(story, existing.id, text);
    return true;
}
function stays(story) {
    return {
        state: story.state,
        decision: 'unchanged',
        reasonCode: 'story_current',
        sentence: `Story ${story.id} is ${story.state}.`,
    };
}
async function sync_story_moveStory({ tracker, log, request }, story, target) {
    const sentence = `Story ${story.id} moved from ${story.state} to ${target}.`;
    const moved = { state: target, decision: 'updated', reasonCode: 'story_moved', sentence };
    const first = await tracker.move(story, target);
    if (first === 'moved')
        return moved;
    if (!first.unestimated)
        return refused(story, target, first.refused, 'failed');
    if (typeof request.unestimated === 'object') {
        await tracker.estimate(story, request.unestimated.estimate);
        const second = await tracker.move(story, target);
        return second === 'moved' ? moved : refused(story, target, second.refused, 'failed');
    }
    const outcome = refused(story, target, 'it has no estimate', request.unestimated === 'fail' ? 'failed' : 'skipped');
    if (request.unestimated === 'warn')
        log.warning(outcome.sentence);
    return outcome;
}
function refused(story, target, why, decision) {
    const sentence = `The tracker did not move story ${story.id} from ${story.state} to ${target} (${why}); move it in the tracker.`;
    return { state: story.state, decision, reasonCode: 'tracker_refused', sentence };
}

;// CONCATENATED MODULE: ./build/src/usecases/sync-stories.js




/** Brings the stories of one pull request in step with it and with its environment. */
async function syncStories(deps, request) {
    const { pullRequest: number, repository } = request;
    if (number === undefined)
        return done('nothing', 'nothing_to_do', 'The event names no pull request, so no story is looked at.');
    const pull = await deps.codeHost.pullRequest(number);
    const why = notLookedAt(pull, request);
    if (why !== undefined || pull === undefined)
        return why ?? done('nothing', 'nothing_to_do', `There is no pull request #${number}.`);
    const ids = request.named.length > 0 ? request.named : referencesOf(pull, request);
    if (ids.length === 0)
        return done('skipped', 'no_story', `Neither branch nor text of pull request #${number} names a story.`);
    const tracker = deps.tracker();
    const stories = await readStories(tracker, ids, deps.log);
    if (stories.length === 0)
        return done('skipped', 'no_story', `The tracker knows none of the stories that pull request #${number} names: ${ids.join(', ')}.`);
    const key = subjectKey({ ...request, repositoryId: repository.id, branch: pull.headBranch });
    const subject = { kind: request.kind, branch: pull.headBranch, key, commit: pull.headCommit };
    const standing = await standingAt(deps.deployments, subject, request.reports);
    const labelled = await labelPullRequest(deps, request, pull, stories);
    const at = { tracker, log: deps.log, request, pull, key, standing };
    const synced = [];
    for (const story of stories)
        synced.push(await syncStory(at, story));
    return sync_stories_summarize(synced, labelled, pull, request);
}
function notLookedAt(pull, request) {
    if (pull === undefined)
        return undefined;
    if (pull.headRepositoryId !== request.repository.id) {
        return done('skipped', 'fork', `Pull request #${pull.number} comes from a fork, so no story is moved for it.`);
    }
    if (pull.state === 'open')
        return undefined;
    return done('skipped', 'pull_request_closed', `Pull request #${pull.number} is closed, so its story stays as it is.`);
}
async function labelPullRequest(deps, request, pull, stories) {
    const carried = request.labels.filter((label) => stories.some((story) => story.labels.includes(label)));
    const missing = carried.filter((label) => !pull.labels.includes(label));
    if (missing.length > 0 && !request.dryRun)
        await deps.codeHost.addLabels(pull.number, missing);
    return missing;
}
function sync_stories_summarize(synced, labelled, pull, request) {
    const items = synced.map((each) => each.item);
    const moved = synced
        .filter((each) => each.from !== each.to)
        .map((each) => ({ id: each.item.name, from: each.from, to: each.to }));
    const labels = labelled.length === 0
        ? ''
        : ` Pull request #${pull.number} got the label ${labelled.map((label) => `'${label}'`).join(', ')}.`;
    const sentence = `${items.map((item) => item.sentence).join(' ')}${request.dryRun ? '' : labels}`;
    const failed = items.find((item) => (0,report/* isRed */.iI)(item.decision));
    const skipped = items.find((item) => item.decision === 'skipped');
    const wrote = labelled.length > 0 || items.some((item) => item.decision === 'updated');
    if (request.dryRun)
        return { ...done('planned', 'dry_run', sentence, items), moved: [] };
    if (failed)
        return { ...done(failed.decision, failed.reasonCode, sentence, items), moved };
    if (skipped && !wrote)
        return { ...done('skipped', skipped.reasonCode, sentence, items), moved };
    if (moved.length > 0)
        return { ...done('updated', 'story_moved', sentence, items), moved };
    return { ...done(wrote ? 'updated' : 'unchanged', 'story_current', sentence, items), moved };
}
function done(decision, reasonCode, sentence, items = []) {
    return { report: { decision, reasonCode, sentence, items }, moved: [] };
}

;// CONCATENATED MODULE: ./build/actions/sync-tracker/main.js







/** Keeps the story in step with its pull request, or finds what has been accepted. */
async function main(context) {
    const inputs = await readSyncTrackerInputs(context.run);
    const { trackerHost, tracker } = wireTracker(context, inputs);
    const github = wireGitHub(context, inputs);
    const deps = { ...github, tracker, log: context.run };
    const { repository, project } = await loadGround(github.codeHost, inputs);
    const about = { repository, project, kind: inputs.environment, named: inputs.stories, trackerHost };
    return inputs.operation === 'accepted' ? accepted(deps, inputs, about) : sync(context, deps, inputs, about);
}
async function sync(context, deps, inputs, about) {
    const { pullRequest } = await readHint(context.run);
    const { report, moved } = await syncStories(deps, {
        ...inputs,
        ...about,
        pullRequest,
        asked: inputs.state,
    });
    const stories = (report.items ?? []).flatMap((item) => (item.story === undefined ? [] : [item.story]));
    return {
        report,
        outputs: { stories: JSON.stringify(stories), moved: JSON.stringify(moved), accepted: '[]' },
    };
}
async function accepted(deps, inputs, about) {
    const found = await findAccepted(deps, { ...about, acceptedBy: inputs.acceptedBy });
    const stories = found.accepted.map((each) => each.story);
    return {
        report: found.report,
        outputs: { accepted: JSON.stringify(found.accepted), stories: JSON.stringify(stories), moved: '[]' },
    };
}


/***/ }),

/***/ 4782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3047);
/* harmony import */ var _without_account_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8404);


/** Turns whatever was thrown into the decision, code and sentence that people see. */
function describeFailure(error) {
    const failure = nameFailure(error);
    return { ...failure, sentence: (0,_without_account_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutForeignAccount */ .kj)(failure.sentence) };
}
function nameFailure(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return { decision: 'refused', reasonCode: error.reasonCode, sentence: error.message };
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om)
        return { decision: 'failed', reasonCode: error.reasonCode, sentence: error.message };
    const message = error instanceof Error ? error.message : String(error);
    return {
        decision: 'failed',
        reasonCode: 'internal_error',
        sentence: `Greenroom broke (${oneLine(message)}); please report this with the debug log of a rerun.`,
    };
}
function oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').trim().slice(0, 500);
}


/***/ }),

/***/ 9571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   kP: () => (/* binding */ sayDuration),
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
function sayDuration(ms) {
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

/***/ 3047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   om: () => (/* binding */ AdapterError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* unused harmony export LeftoverError */
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
/** A stack that is not gone altogether, with everything that is still there. */
class LeftoverError extends AdapterError {
    leftovers;
    /** `cause` is the refusal that left them; its reason code stays. */
    constructor(message, leftovers, cause) {
        super(cause?.reasonCode ?? 'leftover', message, { service: 'CloudFormation', cause });
        this.leftovers = leftovers;
    }
}


/***/ }),

/***/ 4309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseHours)
/* harmony export */ });
/* unused harmony export isWithin */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3047);

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/**
 * Reads `Mon-Fri 08:00-20:00 Europe/Berlin`; the zone is UTC when it is left out.
 * @throws UserError naming the value and the form.
 */
function parseHours(text) {
    const parts = /^([A-Za-z,-]+)\s+(\d{1,2}):([0-5]\d)-(\d{1,2}):([0-5]\d)(?:\s+(\S+))?$/.exec(text.trim());
    const days = parts?.[1] === undefined ? undefined : parseDays(parts[1]);
    const timeZone = parts?.[6] ?? 'UTC';
    const from = Number(parts?.[2]) * 60 + Number(parts?.[3]);
    const until = Number(parts?.[4]) * 60 + Number(parts?.[5]);
    const wrong = days === undefined || !(from < 1440) || !(until <= 1440) || from === until
        ? 'cannot be read'
        : isTimeZone(timeZone)
            ? undefined
            : `name the time zone '${timeZone.slice(0, 40)}', which nobody knows`;
    if (days === undefined || wrong !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('invalid_settings', `The hours '${text.slice(0, 60)}' ${wrong}; write them like 'Mon-Fri 08:00-20:00 Europe/Berlin'.`);
    return { days, from, until, timeZone };
}
function parseDays(text) {
    const days = new Set();
    for (const item of text.toLowerCase().split(',')) {
        const [first, last = first] = item.split('-').map((day) => DAYS.indexOf(day.slice(0, 3)));
        if (first === undefined || last === undefined || first < 0 || last < 0)
            return undefined;
        for (let day = first;; day = (day + 1) % 7) {
            days.add(day);
            if (day === last)
                break;
        }
    }
    return days;
}
function isTimeZone(timeZone) {
    try {
        new Intl.DateTimeFormat('en-GB', { timeZone });
        return true;
    }
    catch {
        return false;
    }
}
/** True when the instant lies within the hours, by the wall clock of their zone. */
function isWithin(hours, instant) {
    const { day, minute } = wallClock(hours.timeZone, instant);
    if (hours.from < hours.until)
        return hours.days.has(day) && minute >= hours.from && minute < hours.until;
    return ((hours.days.has(day) && minute >= hours.from) || (hours.days.has((day + 6) % 7) && minute < hours.until));
}
function wallClock(timeZone, instant) {
    const parts = clockOf(timeZone).formatToParts(instant);
    const part = (type) => parts.find((candidate) => candidate.type === type)?.value ?? '';
    return {
        day: DAYS.indexOf(part('weekday').toLowerCase()),
        minute: Number(part('hour')) * 60 + Number(part('minute')),
    };
}
const clocks = new Map();
/** Making one takes far longer than using it, and an estimate asks thousands of times. */
function clockOf(timeZone) {
    const known = clocks.get(timeZone);
    if (known !== undefined)
        return known;
    const made = new Intl.DateTimeFormat('en-GB', {
        timeZone,
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
    });
    clocks.set(timeZone, made);
    return made;
}


/***/ }),

/***/ 2302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ CAPABILITIES),
/* harmony export */   BX: () => (/* binding */ BUCKET_NAME),
/* harmony export */   GQ: () => (/* binding */ SITE_PATH),
/* harmony export */   L2: () => (/* binding */ TAG_KEY),
/* harmony export */   V2: () => (/* binding */ DOMAIN),
/* harmony export */   W_: () => (/* binding */ ACCOUNT_ID),
/* harmony export */   ZN: () => (/* binding */ HOSTED_ZONE_ID),
/* harmony export */   Zg: () => (/* binding */ REGION),
/* harmony export */   xG: () => (/* binding */ ROLE_ARN)
/* harmony export */ });
/* unused harmony export COMMIT_SHA */
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
/** CloudFormation's own list (CreateChangeSet, Capabilities). */
const CAPABILITIES = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'];
/** Keys of tags that a team may give; the others tell whose an environment is, or are AWS's. */
const TAG_KEY = {
    pattern: /^(?!aws:|greenroom:(?!protect$)|branch$).+$/,
    takes: 'tags of your own; branch, greenroom:… and aws:… are taken',
};


/***/ }),

/***/ 6582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Yv: () => (/* binding */ DECISIONS),
/* harmony export */   iI: () => (/* binding */ isRed)
/* harmony export */ });
/* unused harmony export decidedAs */
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
/** The items on which one of these was decided. */
function decidedAs(items, ...decisions) {
    return items.filter((item) => decisions.includes(item.decision));
}
/** GitHub shows a red step for these and a green one for the rest (DESIGN section 3). */
function isRed(decision) {
    return decision === 'refused' || decision === 'failed';
}


/***/ }),

/***/ 8404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VW: () => (/* binding */ hideAccounts),
/* harmony export */   kj: () => (/* binding */ withoutForeignAccount)
/* harmony export */ });
/* unused harmony export withoutAccount */
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
 * What AWS itself says, fit for reports, which are public: `arn:aws:iam::111122223333:role/x` becomes `role/x`, and a bare
 * account id `this account`. What is an account in one place is one wherever the text has it again, as in a bucket's name.
 */
function withoutAccount(text) {
    return withoutNamed(text, [ACCOUNT_BY_WORD, ACCOUNT_IN_NAME, BARE_ACCOUNT]);
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

/***/ 7867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// UNUSED EXPORTS: runMain

;// CONCATENATED MODULE: ./build/src/adapters/actions/workflow-run.js
/** The step this process is, over `@actions/core`. */
function createActionsRun(env) {
    let begin = () => undefined;
    const begun = new Promise((resolve) => {
        begin = resolve;
    });
    const core = begun.then(() => Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6421)));
    let last = Promise.resolve();
    function inOrder(command) {
        last = last.then(async () => {
            await command(await core);
        });
    }
    async function flush() {
        begin();
        await last;
    }
    return {
        env,
        begin,
        flush,
        // The rules of the toolkit's own getInput and getState, which only read the environment.
        input: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
        state: (name) => env[`STATE_${name}`] ?? '',
        setOutput: (name, value) => inOrder((toolkit) => toolkit.setOutput(name, value)),
        setSecret: (value) => {
            if (value !== '')
                inOrder((toolkit) => toolkit.setSecret(value));
        },
        saveState: (name, value) => inOrder((toolkit) => toolkit.saveState(name, value)),
        info: (line) => inOrder((toolkit) => toolkit.info(withoutCommands(line))),
        debug: (line) => inOrder((toolkit) => toolkit.debug(line)),
        notice: (line) => inOrder((toolkit) => toolkit.notice(line)),
        warning: (line) => inOrder((toolkit) => toolkit.warning(line)),
        fail: (sentence) => inOrder((toolkit) => toolkit.setFailed(sentence)),
        async group(title, work) {
            inOrder((toolkit) => toolkit.startGroup(title));
            try {
                return await work();
            }
            finally {
                inOrder((toolkit) => toolkit.endGroup());
            }
        },
        async summary(markdown) {
            if (env['GITHUB_STEP_SUMMARY'] === undefined)
                return;
            inOrder((toolkit) => toolkit.summary.addRaw(markdown, true).write());
            await flush();
        },
    };
}
/**
 * One line that the runner takes for no command. It reads one in every line that begins with `::` and in every `##[`, and a
 * log holds what others wrote, such as the reasons of a stack's events. The toolkit escapes all but plain lines.
 */
function withoutCommands(line) {
    return line
        .replaceAll(/[\r\n]+/g, ' ')
        .replace(/^(\s*):(?=:)/, '$1:\u200b')
        .replaceAll('##[', '#\u200b#[');
}

// EXTERNAL MODULE: ./build/src/domain/describe-failure.js
var describe_failure = __nccwpck_require__(4782);
// EXTERNAL MODULE: ./build/src/domain/report.js
var domain_report = __nccwpck_require__(6582);
;// CONCATENATED MODULE: ./build/src/text/fit-report.js
/** The contract's limit for the `result` output, in bytes. */
const LARGEST_RESULT = 32 * 1024;
/**
 * The report as JSON within the contract's limit: items that do not fit are left out from the end,
 * and the sentence says how many.
 */
function fitReport(report) {
    const whole = JSON.stringify(report);
    if (Buffer.byteLength(whole) <= LARGEST_RESULT || report.items === undefined)
        return whole;
    for (let kept = report.items.length - 1;; kept = Math.floor(kept * 0.8)) {
        const left = report.items.length - kept;
        const shorter = JSON.stringify({
            ...report,
            sentence: `${report.sentence} (${left} more items are in the log.)`,
            items: report.items.slice(0, kept),
        });
        if (Buffer.byteLength(shorter) <= LARGEST_RESULT || kept === 0)
            return shorter;
    }
}

// EXTERNAL MODULE: ./build/src/domain/durations.js
var durations = __nccwpck_require__(9571);
;// CONCATENATED MODULE: ./build/src/text/minutes.js

/** The actions that wait for somebody else's work, and so are what a job's minutes go into. */
const WAITING = ['provision', 'teardown', 'hours'];
/** What a step came to in minutes of GitHub Actions, for the end of its summary; '' for a step that takes no time. */
function minutesLine(action, durationMs) {
    if (!WAITING.includes(action))
        return '';
    const minutes = (0,durations/* billableMinutes */.rT)(durationMs);
    const word = minutes === 1 ? 'minute' : 'minutes';
    return `\nThis step took ${(0,durations/* sayDuration */.kP)(durationMs)}. By itself it would make ${minutes} billable ${word} of its job: GitHub rounds a job up to the next minute, and bills none in a public repository or on a self-hosted runner.\n`;
}

// EXTERNAL MODULE: ./build/src/domain/without-account.js
var without_account = __nccwpck_require__(8404);
;// CONCATENATED MODULE: ./build/src/runtime/known-accounts.js

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
/** Outputs by which later steps find things; a name that the team gave them is theirs to know. */
const HANDLES = ['batches', 'stack-name', 'environment-name', 'version-label', 'url'];
/** The run, to which nothing can be said that tells an account. */
function discreet(run, { hide }) {
    return {
        ...run,
        setOutput: (name, value) => run.setOutput(name, HANDLES.includes(name) ? value : hide(value)),
        info: (line) => run.info(hide(line)),
        debug: (line) => run.debug(hide(line)),
        notice: (line) => run.notice(hide(line)),
        warning: (line) => run.warning(hide(line)),
        group: (title, work) => run.group(hide(title), work),
        summary: (markdown) => run.summary(hide(markdown)),
    };
}

;// CONCATENATED MODULE: ./build/src/runtime/run-context.js

/** Wraps the network so that the first answer's `Date` header becomes the run's time. */
function createRunContext(run, surroundings) {
    const accounts = createKnownAccounts();
    let anchor;
    async function observingFetch(...args) {
        const response = await surroundings.fetch(...args);
        const stated = anchor === undefined ? Date.parse(response.headers.get('date') ?? '') : Number.NaN;
        if (!Number.isNaN(stated))
            anchor ??= { serverMs: stated, readAt: surroundings.monotonic() };
        return response;
    }
    return {
        run: discreet(run, accounts),
        accounts,
        fetch: observingFetch,
        random: surroundings.random,
        timeout: surroundings.timeout ?? AbortSignal.timeout,
        keepHeapSmall: () => surroundings.keepHeapSmall?.(),
        clock: {
            now() {
                if (anchor === undefined)
                    throw new Error('The time was asked for before any far side had answered.');
                return new Date(anchor.serverMs + surroundings.monotonic() - anchor.readAt);
            },
            monotonic: surroundings.monotonic,
            sleep: surroundings.sleep,
        },
    };
}

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: ./build/src/runtime/small-heap.js

/**
 * From here on V8's young generation stays as large as it is. Else V8 doubles it whenever as much has survived in it since the
 * last time, over the whole life of the process: who reads long lists page by page would need more memory the longer they are.
 * Its largest size is an option of the command line only (nodejs.org/api/cli.html, `--max-semi-space-size`).
 */
function keepHeapSmall() {
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--semi-space-growth-factor=1');
}

;// CONCATENATED MODULE: ./build/src/runtime/run-action.js







const PHASE = 'greenroom-phase';
/** The body of every `index.ts`: runs the step that this process is, main or post. */
async function runAction(name, main, post) {
    const run = createActionsRun(process.env);
    const surroundings = {
        async fetch(...args) {
            const answer = fetch(...args);
            answer.then(run.begin, run.begin);
            return answer;
        },
        monotonic: () => performance.now(),
        sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        random: Math.random,
        keepHeapSmall: keepHeapSmall,
    };
    process.on('uncaughtException', (error) => {
        finish(run, name, reportFailure(error), 0);
        run.flush().finally(() => process.exit(1));
    });
    if (run.state(PHASE) === '') {
        run.saveState(PHASE, 'main');
        await runMain(name, main, run, surroundings);
    }
    else if (post) {
        await runPost(post, run, surroundings);
    }
    await run.flush();
}
/** One run of `main`, from inputs to outputs; also what a sweep in one process plays. */
async function runMain(name, main, run, surroundings) {
    const startedAt = surroundings.monotonic();
    const context = createRunContext(run, surroundings);
    const outcome = await main(context).catch((error) => reportFailure(error));
    const { run: teller, accounts } = context;
    const told = { ...outcome, report: withoutAccounts(outcome.report, accounts) };
    const report = finish(teller, name, told, surroundings.monotonic() - startedAt);
    if (outcome.summary)
        await teller
            .summary(`${outcome.summary}${minutesLine(name, report.durationMs)}`)
            .catch(() => teller.warning('The job summary could not be written.'));
    return report;
}
function withoutAccounts(report, { hide }) {
    return JSON.parse(JSON.stringify(report), (_, value) => typeof value === 'string' ? hide(value) : value);
}
async function runPost(post, run, surroundings) {
    try {
        await post(createRunContext(run, surroundings));
    }
    catch (error) {
        run.warning(`Tidying up after the step failed: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}
function reportFailure(error) {
    const { decision, reasonCode, sentence } = (0,describe_failure/* describeFailure */.I)(error);
    return { report: { decision, reasonCode, sentence } };
}
/** Sets the outputs and the colour of the step. The only place in the suite that fails one. */
function finish(run, name, outcome, durationMs) {
    const report = { version: 1, action: name, ...outcome.report, durationMs: Math.round(durationMs) };
    for (const [output, value] of Object.entries(outcome.outputs ?? {}))
        run.setOutput(output, value);
    run.setOutput('decision', report.decision);
    run.setOutput('reason-code', report.reasonCode);
    run.setOutput('result', fitReport(report));
    if ((0,domain_report/* isRed */.iI)(report.decision))
        run.fail(`${report.sentence} (${report.reasonCode})`);
    else if (report.decision === 'skipped')
        run.notice(`${report.sentence} (${report.reasonCode})`);
    else
        run.info(`${report.decision}: ${report.sentence} (${report.reasonCode})`);
    return report;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(7675);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
