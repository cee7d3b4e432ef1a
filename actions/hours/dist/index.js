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

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

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

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

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

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

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

/***/ 1864:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7867);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2815);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)('hours', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/report.js
var domain_report = __nccwpck_require__(6582);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var domain_errors = __nccwpck_require__(3047);
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
function naming_environmentName(identity) {
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
    const digest = (0,external_node_crypto_.createHash)('sha256').update(text).digest();
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
function naming_branchTag(branch) {
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
    return `${escaped.slice(0, LONGEST_TAG_VALUE - HASH_DIGITS - 3)}=..${shortHash(branch)}`;
}
/** The branch that a tag value stands for; undefined when it was cut. */
function naming_branchOfTag(value) {
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
const naming_TAGS = {
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
        [naming_TAGS.project]: identity.project,
        [naming_TAGS.repository]: identity.repository,
        [naming_TAGS.repositoryId]: String(identity.repositoryId),
        [naming_TAGS.environment]: identity.kind,
        [naming_TAGS.branch]: naming_branchTag(identity.branch),
        ...(identity.pullRequest === undefined ? {} : { [naming_TAGS.pullRequest]: String(identity.pullRequest) }),
        [naming_TAGS.plainBranch]: naming_branchTag(identity.branch),
    };
}
/** True when the tags say that a stack is this project's, this repository's and of this kind. */
function naming_isOurs(tags, owner) {
    return (tags[naming_TAGS.project] === owner.project &&
        tags[naming_TAGS.repositoryId] === String(owner.repositoryId) &&
        tags[naming_TAGS.environment] === owner.kind);
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
    throw new domain_errors/* UserError */.yo('invalid_input', `Input 'project' has the value '${project.slice(0, 40)}'; it takes 2 to 20 lower-case letters and digits, a letter first.`);
}
/** One word, so that it can be kept apart from branch slugs. @throws UserError when the kind is not `[a-z][a-z0-9]{1,15}`. */
function checkKind(kind) {
    if (/^[a-z][a-z0-9]{1,15}$/.test(kind))
        return kind;
    throw new domain_errors/* UserError */.yo('invalid_input', `Input 'environment' has the value '${kind.slice(0, 40)}'; it takes 2 to 16 lower-case letters and digits, a letter first.`);
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
        return JSON.parse(await readFile(path, 'utf8'));
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

// EXTERNAL MODULE: ./build/src/domain/hours.js
var domain_hours = __nccwpck_require__(4309);
// EXTERNAL MODULE: ./build/src/domain/legal-values.js
var legal_values = __nccwpck_require__(2302);
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
                throw new domain_errors/* UserError */.yo('invalid_input', `Input '${name}' is empty; give ${what}.`);
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
            throw new domain_errors/* UserError */.yo('not_yet', `Input '${name}' has the value '${shown(value)}', which this version does not support yet; today it takes ${legalToday}.`);
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
        throw new domain_errors/* UserError */.yo('invalid_input', `Input '${name}' is not a YAML or JSON map: ${firstLine(cause)}`, {
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
function checkForm(name, value, { pattern, takes }) {
    if (!pattern.test(value))
        throw illegal(name, value.replaceAll(/\d{6,}/g, '…'), takes);
}
function illegal(name, value, legal) {
    return new domain_errors/* UserError */.yo('invalid_input', `Input '${name}' has the value '${shown(value)}'; it takes ${legal}.`);
}
function shown(value) {
    const line = value.replaceAll(/\s+/g, ' ');
    return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
function firstLine(error) {
    return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}

;// CONCATENATED MODULE: ./build/src/runtime/inputs/common.js


/** The inputs that every action takes. */
const COMMON_INPUTS = ['settings', 'github-token', 'dry-run'];
/** The inputs of every action that works in AWS. */
const AWS_INPUTS = ['region', 'role-to-assume', 'allowed-accounts'];
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
        checkForm('role-to-assume', role, legal_values/* ROLE_ARN */.xG);
    const allowedAccounts = reader.list('allowed-accounts');
    for (const account of allowedAccounts)
        checkForm('allowed-accounts', account, legal_values/* ACCOUNT_ID */.W_);
    return Object.freeze({ regions: reader.list('region'), rolesToAssume, allowedAccounts });
}
/** A role's name may have a comma in it, so a comma parts two ARNs only where another one begins. */
function arnsOf(text) {
    return text
        .split(/\n|,(?=\s*arn:)/)
        .map((arn) => arn.trim())
        .filter((arn) => arn !== '');
}

;// CONCATENATED MODULE: ./build/src/domain/wanted.js


const wanted_OFF_LABEL = 'stage:off';
const wanted_KEEP_LABEL = 'stage:keep';
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
function wanted_isWantedByBranch(rules) {
    return rules.includes('branch');
}
/** Which of a branch's open pull requests, newest first, speaks for its environment: one that wants it, where there is one. */
function speaker(open) {
    return open.find((pull) => !pull.labels.includes(wanted_OFF_LABEL)) ?? open[0];
}
/** Whether a branch may have an environment at all, before AWS is asked anything. */
function wanted_mayHaveEnvironment(facts, settings) {
    const { pullRequest: pull, branch } = facts;
    if (pull && pull.headRepositoryId !== facts.repositoryId)
        return no('fork', `Pull request #${pull.number} comes from a fork, which gets no credentials and so no environment; a maintainer can push its commits to a branch of this repository.`);
    if (pull?.state === 'closed')
        return no('pull_request_closed', `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}, so it gets no environment.`);
    if (facts.branchHead === undefined) {
        const sentence = `Branch '${wanted_shown(branch)}' does not exist in this repository; push it, or correct the input 'branch'.`;
        return { wanted: false, decision: 'refused', reasonCode: 'unknown_branch', sentence };
    }
    if (pull?.labels.includes(wanted_OFF_LABEL))
        return no('opted_out', `Pull request #${pull.number} is labelled '${wanted_OFF_LABEL}'; take the label off to get an environment.`);
    const glob = settings.skipBranches.find((pattern) => wanted_matches(branch, pattern));
    if (glob !== undefined)
        return no('no_infra_branch', `Branch '${wanted_shown(branch)}' matches '${glob}' of 'skip-branches', so it gets no environment.`);
    return { wanted: true };
}
/** Whether somebody asks for the environment now, or it exists already and nobody took it back. */
function isWanted(facts, settings) {
    const may = wanted_mayHaveEnvironment(facts, settings);
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
function wanted_matches(branch, glob) {
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
        throw new domain_errors/* UserError */.yo('invalid_settings', `The settings file ${inputs.settings} is not on branch '${repository.defaultBranch}'; correct the input 'settings', or leave it out to use ${DEFAULT_SETTINGS} where there is one.`);
    const settings = text === undefined
        ? { project: undefined, environments: {}, ownParameters: {} }
        : await parse(text, inputs.settings);
    const { environments, ownParameters } = settings;
    const kind = Object.hasOwn(environments, inputs.environment) ? environments[inputs.environment] : undefined;
    if (kind === undefined && Object.keys(settings.environments).length > 0 && inputs.environment !== 'preview')
        throw new domain_errors/* UserError */.yo('invalid_input', `Input 'environment' has the value '${inputs.environment}'; ${inputs.settings} has ${Object.keys(settings.environments).join(', ')}.`);
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
    return given ?? (kind.hours === undefined ? undefined : (0,domain_hours/* parseHours */.T)(kind.hours));
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
    const { parseSettings } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(816), __nccwpck_require__.e(287)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1287));
    return parseSettings(text, file);
}

;// CONCATENATED MODULE: ./build/src/runtime/inputs/pricing.js



/** The input of every action that can tell what environments cost. */
const PRICING_INPUTS = ['hourly-price'];
/**
 * The team's own prices, those of the step over those of the settings; undefined where nobody gives any.
 * @throws UserError naming the key whose price is none.
 */
async function readPricing(run, { kind, kindIsProtected }, hours) {
    const given = await readerOf(run, PRICING_INPUTS).map('hourly-price');
    const own = Object.entries(given).map(([what, price]) => [what, priceOf(what, price)]);
    const prices = { ...kind['hourly-price'], ...Object.fromEntries(own) };
    if (Object.keys(prices).length === 0)
        return undefined;
    return { prices, hours: kindIsProtected ? undefined : hoursOf(kind, hours) };
}
function priceOf(what, text) {
    const price = Number(text);
    if (/^\d*\.?\d+$/.test(text) && Number.isFinite(price))
        return price;
    throw new domain_errors/* UserError */.yo('invalid_input', `Input 'hourly-price' has the value '${text.slice(0, 40)}' for '${what.slice(0, 80)}'; it takes the price of an hour as a number, such as 0.0096.`);
}

;// CONCATENATED MODULE: ./build/src/runtime/inputs/hours.js







const HOURS_INPUTS = [
    ...COMMON_INPUTS,
    ...AWS_INPUTS,
    ...PRICING_INPUTS,
    'project',
    'environment',
    'hours',
    'awake-for',
    'cfn-role-arn',
    'timeout',
];
/** @throws UserError naming the input, its value and the legal values. */
function readHoursInputs(run) {
    const reader = readerOf(run, HOURS_INPUTS);
    const hours = reader.text('hours');
    return Object.freeze({
        ...readCommonInputs(run),
        ...readAwsInputs(reader),
        project: reader.text('project'),
        environment: checkKind(reader.text('environment') ?? 'preview'),
        hours: hours === undefined ? undefined : givenHours(hours),
        awakeForMs: reader.duration('awake-for', '2h'),
        cfnRoleArn: reader.formed('cfn-role-arn', legal_values/* ROLE_ARN */.xG),
        timeoutMs: reader.span('timeout', '45m'),
    });
}
function givenHours(text) {
    try {
        return (0,domain_hours/* parseHours */.T)(text);
    }
    catch (error) {
        if (!(error instanceof domain_errors/* UserError */.yo))
            throw error;
        throw new domain_errors/* UserError */.yo('invalid_input', `Input 'hours' cannot be used: ${error.message.replace(/^The/, 'the')}`, { cause: error });
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/src/domain/denial.js
/** Who can change a policy of that kind. An identity policy that merely lacks the action is the usual case, and is none of these. */
const KEEPERS = {
    'service control policy': 'whoever administers the AWS organization',
    'resource control policy': 'whoever administers the AWS organization',
    'permissions boundary': "whoever set the role's permissions boundary",
    'session policy': 'whoever starts the session under that policy',
    'vpc endpoint policy': 'whoever keeps the policy of the VPC endpoint',
    'resource-based policy': "whoever keeps the resource's own policy",
    'identity-based policy': "whoever keeps the role's policies, one of which denies it by name",
};
const KINDS = Object.keys(KEEPERS).join('|');
const EXPLICIT = new RegExp(`with an explicit deny in an? (${KINDS})`, 'i');
const IMPLICIT = new RegExp(`because no (${KINDS}) allows`, 'i');
/**
 * What AWS says about the policy that stood in the way; undefined where it says nothing, or where the role only lacks a right.
 * Source: "Troubleshoot access denied error messages" of the IAM User Guide; an ARN may follow the kind of policy.
 */
function denialIn(said) {
    const action = /not authorized to perform:? ([\w-]+:\w+)/i.exec(said)?.[1];
    if (action === undefined)
        return undefined;
    const explicit = EXPLICIT.exec(said)?.[1]?.toLowerCase();
    if (explicit !== undefined)
        return { action, policy: explicit, explicit: true };
    const implicit = IMPLICIT.exec(said)?.[1]?.toLowerCase();
    return implicit === undefined ||
        implicit === 'identity-based policy' ||
        implicit === 'resource-based policy'
        ? undefined
        : { action, policy: implicit, explicit: false };
}
/** The denial as one clause: what is forbidden, by what, and who can change that. It holds nothing of the account. */
function sayDenial({ action, policy, explicit }) {
    const shown = policy.replace(/^vpc/, 'VPC');
    const article = /^[aeiou]/.test(shown) ? 'an' : 'a';
    const how = explicit ? `${article} ${shown} forbids ${action}` : `no ${shown} allows ${action}`;
    return `${how}, which no right of the role outweighs; ask ${KEEPERS[policy] ?? 'whoever keeps it'} to allow it, or do without what needs it`;
}

// EXTERNAL MODULE: ./build/src/domain/without-account.js
var without_account = __nccwpck_require__(8404);
;// CONCATENATED MODULE: ./build/src/adapters/aws/known-refusals.js
const RAISE = 'or ask AWS to raise that quota of the region (Service Quotas)';
/** By the codes of the service models: quotas of an account, which no template and no right can help with. */
const QUOTAS = {
    LimitExceededException: `Take down what nobody needs (teardown with \`select: orphaned\` or \`expired\`), ${RAISE}.`,
    TooManyApplicationVersionsException: `They count for all applications together: delete old ones, give the applications a lifecycle policy, ${RAISE}.`,
    TooManyApplicationsException: `Delete applications that nobody needs, ${RAISE}.`,
    TooManyBucketsException: `Delete buckets that nobody needs, give \`artifact-bucket\` one that is there, ${RAISE}.`,
    TooManyEnvironmentsException: `Take down what nobody needs (teardown with \`select: orphaned\` or \`expired\`), ${RAISE}.`,
};
/** What AWS refuses every day for a reason that has a remedy of its own; undefined for everything else. */
function knownRefusal(code, said) {
    const quota = code === undefined || !Object.hasOwn(QUOTAS, code) ? undefined : QUOTAS[code];
    if (quota !== undefined)
        return { reasonCode: 'quota', remedy: quota, isReaders: false };
    if (code === 'S3LocationNotInServiceRegionException')
        return {
            reasonCode: 'invalid_input',
            remedy: "Give 'artifact-bucket' a bucket that stands in the region of the environment.",
            isReaders: true,
        };
    if (code === 'InvalidParameterValue' && /^No Application named /i.test(said))
        return {
            reasonCode: 'missing_application',
            remedy: "Deploy the template beanstalk-application in this account and region once, or name the one that is there in 'application'.",
            isReaders: true,
        };
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/no-answer.js
/** A request that got no answer. The SDK's own handler has several error classes for it; a retry needs only this one. */
class NoAnswerError extends Error {
    name = 'NoAnswerError';
}
/** The run was told to stop while the request was under way. */
class StoppedError extends Error {
    name = 'StoppedError';
}
/**
 * Why `fetch` got no answer. The error may be a DOMException or come from another realm, so it is told by its shape.
 */
function whyNoAnswer(error) {
    const { name, message, cause } = shapeOf(error);
    if (name === 'TimeoutError')
        return 'no answer in time';
    return shapeOf(cause).message || message || String(error);
}
function shapeOf(error) {
    const { name, message, cause } = (typeof error === 'object' && error !== null ? error : {});
    return {
        name: typeof name === 'string' ? name : '',
        message: typeof message === 'string' ? message : '',
        cause,
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/aws-errors.js





const ACCESS_DENIED = new Set([
    'AccessDenied',
    'AccessDeniedException',
    'AllAccessDisabled',
    'AuthFailure',
    'ExpiredToken',
    'ExpiredTokenException',
    'InsufficientPrivilegesException',
    'InvalidAccessKeyId',
    'InvalidClientTokenId',
    'InvalidToken',
    'MissingAuthenticationToken',
    'NotAuthorized',
    'OptInRequired',
    'RequestExpired',
    'SignatureDoesNotMatch',
    'UnauthorizedOperation',
    'UnrecognizedClientException',
]);
const THROTTLING = new Set([
    'PriorRequestNotComplete',
    'RequestLimitExceeded',
    'RequestThrottled',
    'SlowDown',
    'Throttling',
    'ThrottledException',
    'ThrottlingException',
    'TooManyRequestsException',
]);
const WRONG_TIME = new Set(['RequestExpired', 'RequestInTheFuture', 'RequestTimeTooSkewed']);
/** The code that the far side gave, such as `ValidationError`; undefined when there was no answer. */
function codeOf(error) {
    if (error instanceof NoAnswerError)
        return undefined;
    const code = error?.Code;
    if (typeof code === 'string' && code !== '')
        return code;
    const { name } = shapeOf(error);
    return name === 'Error' || name === '' ? undefined : name;
}
function statusOf(error) {
    const status = error?.$metadata
        ?.httpStatusCode;
    return typeof status === 'number' ? status : undefined;
}
/** What AWS said, as it said it. */
function messageOf(error) {
    return shapeOf(error).message || String(error);
}
function isThrottling(error) {
    return THROTTLING.has(codeOf(error) ?? '') || statusOf(error) === 429;
}
/** The answer to a HEAD has no body, so S3 cannot say in it that the token has expired: a bare 400 may mean that. */
function isExpiredToken(error) {
    const code = codeOf(error) ?? '';
    return /^ExpiredToken(?:Exception)?$/.test(code) || (statusOf(error) === 400 && BARE.test(code));
}
/** What the SDK calls an answer without a body. */
const BARE = /^(?:Unknown|UnknownError|BadRequest|400)$/;
/** The machine's clock was off when the request was signed; the SDK has taken the far side's time meanwhile. */
function isWrongTime(error) {
    const code = codeOf(error) ?? '';
    return (WRONG_TIME.has(code) ||
        (/^(?:InvalidSignature|SignatureDoesNotMatch)/.test(code) && /expired|current/i.test(messageOf(error))));
}
/** An SDK error as one of ours. Errors that are ours already, and bugs, pass unchanged. */
function awsError(failed) {
    const { what, error } = failed;
    if (error instanceof domain_errors/* AdapterError */.om || error instanceof domain_errors/* UserError */.yo)
        return error;
    if (error instanceof TypeError && statusOf(error) === undefined)
        return error;
    if (codeOf(error) === 'CredentialsProviderError')
        return new domain_errors/* UserError */.yo('missing_credentials', `Could not ${what}, because there are no AWS credentials; give \`role-to-assume\` and \`permissions: id-token: write\`, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`, { cause: error });
    const known = knownRefusal(codeOf(error), messageOf(error));
    const { reasonCode, why, retriable } = known ? refused(failed, known) : diagnosis(failed);
    if (known?.isReaders)
        return new domain_errors/* UserError */.yo(reasonCode, `Could not ${what}${why}`, { cause: error });
    const code = codeOf(error);
    const status = statusOf(error);
    return new domain_errors/* AdapterError */.om(reasonCode, `Could not ${what}${why}`, {
        service: failed.service,
        retriable,
        cause: error,
        ...(code === undefined ? {} : { code }),
        ...(status === undefined ? {} : { status }),
    });
}
function refused({ service, error }, { reasonCode, remedy }) {
    const said = sentence((0,without_account/* withoutAccount */.Mk)(messageOf(error)));
    return { reasonCode, why: `, because ${service} refused: ${said} ${remedy}`, retriable: false };
}
function diagnosis({ service, error }) {
    const code = codeOf(error);
    const status = statusOf(error);
    const said = sentence((0,without_account/* withoutAccount */.Mk)(messageOf(error)));
    if (error instanceof NoAnswerError)
        return {
            reasonCode: 'unreachable',
            why: `, because ${service} did not answer: ${said}`,
            retriable: true,
        };
    if (error instanceof StoppedError)
        return { reasonCode: 'cancelled', why: ', because the run was stopped.', retriable: true };
    if (isThrottling(error))
        return {
            reasonCode: 'throttled',
            why: `, because ${service} asked to slow down for longer than the run could wait; run it again later.`,
            retriable: true,
        };
    const denial = denialIn(said);
    if (denial !== undefined)
        return { reasonCode: 'access_denied', why: `: ${sayDenial(denial)}.`, retriable: false };
    if (isAccessDenied(code, status, said))
        return {
            reasonCode: 'access_denied',
            why: `, because ${service} refused: ${said}${advice(code, said)}`,
            retriable: false,
        };
    if ((status ?? 0) >= 500)
        return {
            reasonCode: 'unavailable',
            why: `, because ${service} is out of order (${code ?? status}: ${said}); run it again later.`,
            retriable: true,
        };
    return {
        reasonCode: 'far_side_error',
        why: `: ${service} answered ${code ?? status ?? 'nothing that can be read'}: ${said}`,
        retriable: false,
    };
}
function isAccessDenied(code, status, said) {
    return (ACCESS_DENIED.has(code ?? '') ||
        status === 401 ||
        status === 403 ||
        /is not authorized to perform/i.test(said));
}
function advice(code, said) {
    const action = /not authorized to perform:? ([\w-]+:\w+)/i.exec(said)?.[1];
    if (action)
        return ` Allow ${action} in the role's policy.`;
    if (isExpiredCode(code))
        return ' The credentials have expired; a role given as `role-to-assume` is renewed by itself.';
    return '';
}
function isExpiredCode(code) {
    return code === 'ExpiredToken' || code === 'ExpiredTokenException' || code === 'RequestExpired';
}
function sentence(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line === '' || /[.!?]$/.test(line) ? line : `${line}.`;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/paging.js

/**
 * Every page of a list that hands on `NextToken`. An empty page with a token is followed like any other.
 * @throws AdapterError `doubtful_facts` when a token comes back a second time: the list would never end.
 */
async function* allPages(of, read) {
    const seen = new Set();
    let token;
    do {
        const page = await read(token);
        yield page;
        token = page.NextToken === '' ? undefined : page.NextToken;
        if (token !== undefined && seen.has(token))
            throw new domain_errors/* AdapterError */.om('doubtful_facts', `The list of ${of} gave the same page twice, so it cannot be trusted; run it again.`, {
                service: 'AWS',
                retriable: true,
            });
        if (token !== undefined)
            seen.add(token);
    } while (token !== undefined);
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/polling.js
/** Waits that grow by half from `first` to `longest` ms until `budget` ms have been slept. */
async function* waits(sleep, { first = 250, longest = 3000, budget }) {
    let slept = 0;
    for (let delay = first; slept < budget; delay = Math.min(longest, delay * 1.5)) {
        yield slept;
        await sleep(delay);
        slept += delay;
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/application-versions.js




const PROCESSING_BUDGET = 180_000;
/** A version that is still `UNPROCESSED` after this long was made without processing, and Beanstalk reads it while deploying. */
const UNPROCESSED_PATIENCE = 5_000;
function createApplicationVersions(beanstalk, sleep) {
    return {
        applicationVersion: (application, label) => applicationVersion(beanstalk, application, label),
        applicationVersions: (application, prefix) => applicationVersions(beanstalk, application, prefix),
        applicationVersionTags: ({ label, id }) => tagsOf(beanstalk, `application version ${label}`, id),
        createApplicationVersion: (request) => createApplicationVersion(beanstalk, sleep, request),
        deleteApplicationVersion: (application, label) => deleteOnceIdle(beanstalk, sleep, application, label),
    };
}
async function applicationVersion(beanstalk, application, label) {
    for await (const page of allPages('application versions', (token) => beanstalk.call(`describe the application version ${label} of ${application}`, (client) => describeVersions(client, {
        ApplicationName: application,
        VersionLabels: [label],
        ...(token ? { NextToken: token } : {}),
    })))) {
        const found = (page.ApplicationVersions ?? []).find((version) => version.VersionLabel === label);
        if (found)
            return versionOf(found, application);
    }
    return undefined;
}
async function applicationVersions(beanstalk, application, prefix) {
    const found = [];
    for await (const page of allPages('application versions', (token) => beanstalk.call(`list the application versions of ${application}`, (client) => describeVersions(client, {
        ApplicationName: application,
        ...(token ? { NextToken: token } : {}),
    }))))
        found.push(...(page.ApplicationVersions ?? []).map((version) => versionOf(version, application)));
    return found.filter((version) => version.label.startsWith(prefix));
}
/** An application that is not there has no versions. */
async function describeVersions(client, query) {
    return client.describeApplicationVersions(query).catch((error) => {
        if (isGone(error))
            return { ApplicationVersions: [], NextToken: undefined };
        throw error;
    });
}
function versionOf(version, application) {
    return {
        application: version.ApplicationName ?? application,
        label: version.VersionLabel ?? '',
        status: (version.Status ?? '').toUpperCase(),
        id: version.ApplicationVersionArn ?? '',
        createdAt: version.DateCreated?.toISOString(),
        bucket: version.SourceBundle?.S3Bucket,
    };
}
/** Tags of whatever Beanstalk keeps under an ARN; none when it is gone. */
async function tagsOf(beanstalk, what, arn) {
    return beanstalk.call(`read the tags of the ${what}`, async (client) => {
        const answer = await client.listTagsForResource({ ResourceArn: arn }).catch((error) => {
            if (/^ResourceNotFound(?:Exception)?$/.test(codeOf(error) ?? ''))
                return undefined;
            throw error;
        });
        const tags = answer?.ResourceTags ?? [];
        return Object.fromEntries(tags.map((tag) => [tag.Key ?? '', tag.Value ?? '']));
    });
}
/** Whoever takes the environment down meanwhile takes its versions too. */
function versionGone({ label }) {
    return new domain_errors/* AdapterError */.om('busy', `Application version ${label} was deleted while Elastic Beanstalk processed it, so another run takes the environment down; run it again if the environment is still wanted.`, { service: 'Elastic Beanstalk', retriable: true });
}
/** A version that failed is made anew: what was wrong may have been an upload that never ended. */
async function createApplicationVersion(beanstalk, sleep, request) {
    const { application, label } = request;
    let version = await applicationVersion(beanstalk, application, label);
    if (version?.status === 'FAILED') {
        await deleteApplicationVersion(beanstalk, application, label, false);
        version = undefined;
    }
    if (version === undefined)
        await create(beanstalk, request);
    let wasSeen = version !== undefined;
    for await (const slept of waits(sleep, { budget: PROCESSING_BUDGET })) {
        version = await applicationVersion(beanstalk, application, label);
        if (version === undefined && wasSeen)
            throw versionGone(request);
        wasSeen ||= version !== undefined;
        if (version?.status === 'FAILED')
            throw versionFailed(request);
        if (version?.status === 'PROCESSED')
            return version;
        if (version?.status === 'UNPROCESSED' && slept >= UNPROCESSED_PATIENCE)
            return version;
    }
    throw new domain_errors/* AdapterError */.om('deadline', `Elastic Beanstalk had not processed the application version ${label} after ${PROCESSING_BUDGET / 60_000} minutes; run it again.`, {
        service: 'Elastic Beanstalk',
        retriable: true,
    });
}
async function create(beanstalk, request) {
    await beanstalk.call(`make the application version ${request.label} of ${request.application}`, async (client) => {
        try {
            await client.createApplicationVersion({
                ApplicationName: request.application,
                VersionLabel: request.label,
                Description: request.description,
                SourceBundle: { S3Bucket: request.bucket, S3Key: request.key },
                AutoCreateApplication: false,
                Process: true,
                Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })),
            });
        }
        catch (error) {
            if (codeOf(error) !== 'InvalidParameterValue' || !/already exists/i.test(messageOf(error)))
                throw error;
        }
    });
}
function versionFailed(request) {
    return new domain_errors/* AdapterError */.om('version_failed', `Elastic Beanstalk could not process the application version ${request.label}; check the files under .ebextensions and that ${request.key} in ${request.bucket} is a zip.`, { service: 'Elastic Beanstalk' });
}
const BUSY_BUDGET = 120_000;
/** Beanstalk refuses while something else is done to the application, such as the end of another environment; that passes. */
async function deleteOnceIdle(beanstalk, sleep, application, label) {
    let refusal;
    for await (const _slept of waits(sleep, { first: 2000, longest: 15_000, budget: BUSY_BUDGET })) {
        try {
            return await deleteApplicationVersion(beanstalk, application, label, true);
        }
        catch (error) {
            if (!(error instanceof domain_errors/* AdapterError */.om) || !IN_PROGRESS.test(error.code ?? ''))
                throw error;
            refusal = error;
        }
    }
    throw new domain_errors/* AdapterError */.om('leftover', `The application version ${label} of ${application} could not be deleted, because Elastic Beanstalk was at work on it for longer than ${BUSY_BUDGET / 60_000} minutes; the next sweep tries again.`, { service: 'Elastic Beanstalk', retriable: true, cause: refusal });
}
/** The code of the service's model and the name that the SDK gives it. */
const IN_PROGRESS = /^OperationInProgress(?:Failure|Exception)$/;
async function deleteApplicationVersion(beanstalk, application, label, withBundle) {
    const what = `delete the application version ${label} of ${application}`;
    await beanstalk.call(what, async (client) => {
        try {
            await client.deleteApplicationVersion({
                ApplicationName: application,
                VersionLabel: label,
                DeleteSourceBundle: withBundle,
            });
        }
        catch (error) {
            if (isGone(error))
                return;
            throw leftoverBundle(error, label) ?? error;
        }
    });
}
function isGone(error) {
    return (codeOf(error) === 'InvalidParameterValue' && /^No Application(?: Version)? named/i.test(messageOf(error)));
}
/** Beanstalk has then deleted the version, and only the zip stays. */
function leftoverBundle(error, label) {
    if (!/^SourceBundleDeletion(?:Exception|Failure)$/.test(codeOf(error) ?? ''))
        return undefined;
    return new domain_errors/* AdapterError */.om('leftover', `The application version ${label} is gone, but its bundle in S3 could not be deleted: ${messageOf(error)}`, {
        service: 'Elastic Beanstalk',
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/loopback.js

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/** Signed requests and tokens go over plain http only to this very machine. @throws UserError */
function refusePlainHttp(url) {
    if (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname)))
        return;
    throw new domain_errors/* UserError */.yo('invalid_input', `Nothing was sent to ${url.protocol}//${url.host}, because credentials go over plain http only to loopback; use an https address.`);
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/request-handler.js


const DEFAULT_TIMEOUT = 30_000;
/** A body may take as long as this slow line needs for it. */
const SLOWEST_BYTES_PER_MS = 100;
/** Belong to the connection; `fetch` writes its own. */
const CONNECTION_HEADERS = new Set(['host', 'content-length', 'connection', 'expect']);
/** Lets an SDK client send through the run's own `fetch`. Answers are read whole: none of ours is large. */
function createRequestHandler(options) {
    async function handle(request, { abortSignal } = {}) {
        const url = urlOf(request);
        refusePlainHttp(url);
        const body = bodyOf(request);
        const timeout = (options.timeoutMs ?? DEFAULT_TIMEOUT) + (body?.length ?? 0) / SLOWEST_BYTES_PER_MS;
        const late = (options.timeout ?? AbortSignal.timeout)(Math.ceil(timeout));
        const signals = [options.signal, abortSignal].filter((signal) => signal instanceof AbortSignal);
        const stop = AbortSignal.any(signals);
        try {
            const answer = await options.fetch(url, {
                method: request.method,
                headers: Object.entries(request.headers).filter(([name]) => !CONNECTION_HEADERS.has(name.toLowerCase())),
                signal: AbortSignal.any([...signals, late]),
                redirect: 'manual',
                ...(body === undefined ? {} : { body }),
            });
            return {
                response: {
                    statusCode: answer.status,
                    reason: answer.statusText,
                    headers: Object.fromEntries(answer.headers),
                    body: new Uint8Array(await answer.arrayBuffer()),
                },
            };
        }
        catch (error) {
            if (stop.aborted)
                throw new StoppedError('the run was stopped', { cause: stop.reason });
            throw new NoAnswerError(whyNoAnswer(error), { cause: error });
        }
    }
    const handler = { handle, destroy() { }, updateHttpClientConfig() { }, httpHandlerConfigs: () => ({}) };
    return handler;
}
function urlOf(request) {
    const port = request.port === undefined ? '' : `:${request.port}`;
    return new URL(`${request.protocol}//${request.hostname}${port}${request.path}${queryOf(request.query ?? {})}`);
}
/** Encoded as the signature has encoded it: RFC 3986, not form encoding. */
function queryOf(query) {
    const pairs = Object.entries(query).flatMap(([name, value]) => value === null
        ? [escape3986(name)]
        : [value].flat().map((each) => `${escape3986(name)}=${escape3986(each)}`));
    return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
function escape3986(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
function bodyOf(request) {
    if (request.method === 'GET' || request.method === 'HEAD')
        return undefined;
    if (typeof request.body === 'string')
        return new TextEncoder().encode(request.body);
    return request.body instanceof Uint8Array ? request.body : undefined;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/retry.js


const MAX_ATTEMPTS = 6;
const BASE_DELAY = 100;
/** CloudFormation's rate is shared by everyone in the account and region, so it needs more patience. */
const THROTTLED_DELAY = 500;
const LONGEST_DELAY = 10_000;
/**
 * Repeats what may go better the next time: no answer, a far side that broke, throttling; and once, freshly signed, a request
 * whose signature AWS found too old or too new. The SDK's own strategy repeats *any* error, a missing right as well, when
 * the machine's clock disagrees with the answer's `Date`.
 */
function createRetryStrategy(options) {
    return {
        acquireInitialRetryToken: async () => token(0),
        async refreshRetryTokenForRetry(previous, { error }) {
            const count = previous.getRetryCount() + 1;
            if (count >= MAX_ATTEMPTS || !isWorthRepeating(error, count))
                throw error;
            await options.sleep(delayBefore(count, error, options.random));
            return token(count);
        },
        recordSuccess() { },
    };
}
/** `count` is 1 before the first repetition. */
function isWorthRepeating(error, count) {
    if (error instanceof NoAnswerError || isThrottling(error))
        return true;
    if (isWrongTime(error))
        return count === 1;
    const status = statusOf(error);
    return status !== undefined && status >= 500 && status !== 501;
}
/** Full jitter: anything between nothing and twice the last limit. */
function delayBefore(count, error, random) {
    const base = isThrottling(error) ? THROTTLED_DELAY : BASE_DELAY;
    return Math.round(random() * Math.min(LONGEST_DELAY, base * 2 ** count));
}
function token(count) {
    return { getRetryCount: () => count, getRetryDelay: () => 0 };
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/aws-client.js




/** The SDK copies each answer for its logger, even where there is none: half as much again for a page of stacks. */
function withoutLog(client) {
    client.middlewareStack.remove('loggerMiddleware');
    return client;
}
/**
 * A service whose SDK client is imported and made when it is first needed: start time is mostly the loading of clients.
 * Credentials that AWS calls expired are renewed and the call is repeated once.
 */
function awsService(aws, name, load) {
    let client;
    async function attempt(work) {
        client ??= load(clientConfig(aws)).then(withoutLog);
        return work(await client);
    }
    async function call(what, work) {
        try {
            return await attempt(work).catch((error) => {
                if (!isExpiredToken(error) || !aws.credentials)
                    throw error;
                aws.credentials.forget();
                return attempt(work);
            });
        }
        catch (error) {
            throw awsError({ service: name, what, error });
        }
    }
    return { call };
}
function clientConfig(aws) {
    if (aws.region === '')
        throw new domain_errors/* UserError */.yo('invalid_input', 'No AWS region is known; give the input `region` or set AWS_REGION.');
    return {
        region: aws.region,
        ...(aws.endpoint === undefined ? {} : { endpoint: aws.endpoint }),
        ...(aws.credentials === undefined ? {} : { credentials: unmemoized(aws.credentials) }),
        requestHandler: createRequestHandler(aws),
        retryStrategy: createRetryStrategy(aws),
        customUserAgent: 'greenroom',
    };
}
/**
 * The SDK would keep what a provider gave until its expiry by the machine's clock, so a runner whose clock is wrong would
 * renew before every request or never. `memoized` tells it that the source keeps its own copy.
 */
function unmemoized(source) {
    return Object.assign(async () => ({ ...(await source.current()) }), { memoized: true });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/environment-log.js


/** Instances write their tail within seconds; what takes longer is not worth a failed run's time. */
const BUDGET = 40_000;
/** A run that is over is held up by no more than one of these. */
const LONGEST_WAIT = 1_000;
const TIMEOUT = 10_000;
const LONGEST = 200_000;
/**
 * The newest tail of an environment's log, asked for and fetched from behind its presigned address. Undefined when none came
 * in time. Source: Elastic Beanstalk API Reference, RequestEnvironmentInfo and RetrieveEnvironmentInfo.
 */
async function logTail(aws, beanstalk, { id, name }, stop) {
    const what = `read the log of the Beanstalk environment ${name}`;
    const asked = { EnvironmentId: id, InfoType: 'tail' };
    const read = async () => newest((await beanstalk.call(what, (client) => client.retrieveEnvironmentInfo(asked))).EnvironmentInfo);
    const before = await read();
    await beanstalk.call(what, (client) => client.requestEnvironmentInfo(asked));
    for await (const _slept of waits(aws.sleep, { longest: LONGEST_WAIT, budget: BUDGET })) {
        if (stop.aborted)
            return undefined;
        const found = await read();
        if (found?.Message !== undefined && found.Message !== before?.Message)
            return fetchText(aws, found.Message);
    }
    return undefined;
}
function newest(samples = []) {
    return [...samples].sort((a, b) => Number(b.SampleTimestamp ?? 0) - Number(a.SampleTimestamp ?? 0))[0];
}
/** The address is its own permission, so nothing else is sent along. */
async function fetchText(aws, address) {
    const url = new URL(address);
    refusePlainHttp(url);
    const answer = await aws.fetch(url, {
        signal: (aws.timeout ?? AbortSignal.timeout)(TIMEOUT),
        redirect: 'error',
    });
    return answer.ok ? (await answer.text()).slice(-LONGEST) : undefined;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/application-host.js





/** Elastic Beanstalk over its Query API (AWS Elastic Beanstalk API Reference, version 2010-12-01). */
function createApplicationHost(aws) {
    const beanstalk = awsService(aws, 'Elastic Beanstalk', async (config) => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(114)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6114, 19));
        return new sdk.ElasticBeanstalk(config);
    });
    const offered = onceAnswered(() => platforms(beanstalk));
    return {
        storageBucket: () => storageBucket(beanstalk),
        platforms: offered,
        environment: (name) => environment(beanstalk, name),
        environments: (prefix) => environments(beanstalk, prefix),
        environmentTags: ({ name, arn }) => tagsOf(beanstalk, `Beanstalk environment ${name}`, arn),
        environmentEvents: (name, since) => environmentEvents(beanstalk, name, since),
        async logTail(name, stop) {
            const found = await environment(beanstalk, name);
            return found && logTail(aws, beanstalk, found, stop);
        },
        ...createApplicationVersions(beanstalk, aws.sleep),
    };
}
async function storageBucket(beanstalk) {
    const { S3Bucket: bucket } = await beanstalk.call("find the account's Beanstalk bucket", (client) => client.createStorageLocation({}));
    if (bucket !== undefined && bucket !== '')
        return bucket;
    throw new domain_errors/* AdapterError */.om('doubtful_facts', "Elastic Beanstalk did not name the account's bucket; run it again or give `artifact-bucket`.", {
        service: 'Elastic Beanstalk',
        retriable: true,
    });
}
/** Asks until there is an answer, and then no more: what is on offer does not change within a run. */
function onceAnswered(ask) {
    let answer;
    return () => {
        answer ??= ask().catch((error) => {
            answer = undefined;
            throw error;
        });
        return answer;
    };
}
/** The operation knows no pages (its API model). */
async function platforms(beanstalk) {
    const { SolutionStacks: names } = await beanstalk.call('list the platforms on offer', (client) => client.listAvailableSolutionStacks({}));
    return names ?? [];
}
/** Terminated environments of the same name stay listed for a while and are no answer. */
async function environment(beanstalk, name) {
    const living = [];
    for await (const page of allPages('environments', (token) => beanstalk.call(`describe the Beanstalk environment ${name}`, (client) => client.describeEnvironments({
        EnvironmentNames: [name],
        IncludeDeleted: false,
        ...(token ? { NextToken: token } : {}),
    }))))
        living.push(...(page.Environments ?? []).filter((one) => one.EnvironmentName === name && one.Status !== 'Terminated'));
    const newest = living.sort((a, b) => Number(b.DateCreated ?? 0) - Number(a.DateCreated ?? 0))[0];
    return newest && environmentOf(newest, name);
}
async function environments(beanstalk, prefix) {
    const found = [];
    for await (const page of allPages('environments', (token) => beanstalk.call('list the Beanstalk environments', (client) => client.describeEnvironments({ IncludeDeleted: false, ...(token ? { NextToken: token } : {}) }))))
        for (const one of page.Environments ?? [])
            if (one.EnvironmentName?.startsWith(prefix) && one.Status !== 'Terminated')
                found.push(environmentOf(one, one.EnvironmentName));
    return found;
}
function environmentOf(found, name) {
    return {
        id: found.EnvironmentId ?? '',
        arn: found.EnvironmentArn ?? '',
        name,
        status: found.Status ?? '',
        health: found.Health ?? '',
        healthStatus: found.HealthStatus,
        versionLabel: found.VersionLabel,
    };
}
async function environmentEvents(beanstalk, name, since) {
    const newestFirst = [];
    for await (const page of allPages('events', (token) => beanstalk.call(`read the events of the Beanstalk environment ${name}`, (client) => client.describeEvents({
        EnvironmentName: name,
        StartTime: new Date(since),
        ...(token ? { NextToken: token } : {}),
    }))))
        for (const event of page.Events ?? [])
            newestFirst.push({
                at: event.EventDate?.toISOString() ?? since,
                severity: event.Severity ?? '',
                message: event.Message ?? '',
            });
    return newestFirst.reverse();
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/bundled-templates.js

/**
 * Where each bundled template lies. Every address is spelt out, because that is the form which the bundler recognizes: it
 * copies the file beside the bundle and rewrites the address.
 */
const TEMPLATES = {
    'beanstalk-environment': () => __nccwpck_require__.ab + "beanstalk-environment.yml",
    'beanstalk-application': () => __nccwpck_require__.ab + "beanstalk-application.yml",
    instance: () => __nccwpck_require__.ab + "instance.yml",
    'instance-shared': () => __nccwpck_require__.ab + "instance-shared.yml",
    'github-oidc': () => __nccwpck_require__.ab + "github-oidc.yml",
};
/** Text of the template that ships with the suite under that name; undefined when there is none of that name. */
async function bundled_templates_readBundledTemplate(name) {
    const address = Object.hasOwn(TEMPLATES, name) ? TEMPLATES[name] : undefined;
    return address && readFile(address(), 'utf8');
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/cloud-account.js


/** Asks STS whose credentials these are; GetCallerIdentity needs no permission. */
function createCloudAccount(aws) {
    const sts = awsService(aws, 'STS', async (config) => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(695)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1695, 19));
        return new sdk.STS(config);
    });
    async function accountId() {
        const { Account: account } = await sts.call('learn which account the credentials belong to', (client) => client.getCallerIdentity({}));
        if (account !== undefined && /^\d{12}$/.test(account))
            return account;
        throw new domain_errors/* AdapterError */.om('doubtful_facts', 'STS did not say which account the credentials belong to; run it again.', {
            service: 'STS',
            retriable: true,
        });
    }
    return { accountId };
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/job-token.js


const AUDIENCE = 'sts.amazonaws.com';
const ATTEMPTS = 4;
/**
 * Asks GitHub for the job's OIDC token with the audience that AWS wants.
 * Source: GitHub's "OpenID Connect reference", the variables `ACTIONS_ID_TOKEN_REQUEST_URL` and `…_TOKEN`.
 */
function createJobToken(options) {
    return async () => {
        const { url, bearer } = addressOf(options.env);
        for (let attempt = 1;; attempt += 1) {
            const answer = await ask(options, url, bearer);
            if ('token' in answer) {
                options.setSecret(answer.token);
                return answer.token;
            }
            if (!answer.error.retriable || attempt === ATTEMPTS)
                throw answer.error;
            await options.sleep(200 * 2 ** attempt);
        }
    };
}
function addressOf(env) {
    const address = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
    const bearer = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (!address || !bearer)
        throw new domain_errors/* UserError */.yo('missing_credentials', 'The job may not ask for an OIDC token, so no role can be assumed; give it `permissions: id-token: write` (a pull request from a fork never gets one, and one of Dependabot only where the workflow itself says so).');
    const url = new URL(address);
    url.searchParams.set('audience', AUDIENCE);
    refusePlainHttp(url);
    return { url, bearer };
}
async function ask(options, url, bearer) {
    try {
        const limit = (options.timeout ?? AbortSignal.timeout)(options.timeoutMs ?? 30_000);
        const answer = await options.fetch(url, {
            headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
            signal: options.signal ? AbortSignal.any([options.signal, limit]) : limit,
        });
        const { value } = answer.ok ? (await answer.json()) : {};
        if (typeof value === 'string' && value !== '')
            return { token: value };
        if (!answer.ok)
            await answer.body?.cancel();
        return { error: job_token_refused(answer.status) };
    }
    catch (error) {
        options.signal?.throwIfAborted();
        return {
            error: new domain_errors/* AdapterError */.om('unreachable', "GitHub did not answer when asked for the job's OIDC token; run it again.", { service: 'GitHub', retriable: true, cause: error }),
        };
    }
}
function reasonOf(status) {
    if (status === 401 || status === 403)
        return 'access_denied';
    if (status === 429)
        return 'throttled';
    return status >= 500 ? 'unavailable' : 'far_side_error';
}
function job_token_refused(status) {
    const denied = status === 401 || status === 403;
    return new domain_errors/* AdapterError */.om(reasonOf(status), `GitHub answered ${status} when asked for the job's OIDC token; ${denied ? 'check `permissions: id-token: write`' : 'run it again'}.`, { service: 'GitHub', status, retriable: status >= 500 || status === 429 });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/credentials.js





const ROLE_ARN = /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
/** The default of a role's maximum session duration, in seconds. */
const SESSION_SECONDS = 3600;
const RENEW_BEFORE = 10 * 60_000;
/**
 * Credentials of a role that the job's own OIDC token may assume. They stay in this process and are renewed before they
 * expire, counted on the monotonic clock. @throws UserError when the ARN is none.
 */
function createRoleCredentials(options) {
    if (!ROLE_ARN.test(options.role))
        throw new domain_errors/* UserError */.yo('invalid_input', "What 'role-to-assume' names is not the ARN of a role; it takes one such as arn:aws:iam::ACCOUNT:role/NAME.");
    const jobToken = createJobToken(options);
    const sts = awsService(options, 'STS', async (config) => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(695)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1695, 19));
        return new sdk.STS(config);
    });
    let held;
    async function assume() {
        const token = await jobToken();
        const answer = await sts.call(`assume the role ${roleName(options.role)}`, (client) => client
            .assumeRoleWithWebIdentity({
            RoleArn: options.role,
            RoleSessionName: `greenroom-${options.env['GITHUB_RUN_ID'] ?? 'local'}`,
            WebIdentityToken: token,
            DurationSeconds: SESSION_SECONDS,
        })
            .catch((error) => {
            throw trustError(error, options.role) ?? error;
        }));
        return credentialsOf(answer.Credentials, options.setSecret);
    }
    return {
        current() {
            if (held !== undefined && options.monotonic() < held.until)
                return held.credentials;
            const credentials = assume();
            const mine = { until: options.monotonic() + SESSION_SECONDS * 1000 - RENEW_BEFORE, credentials };
            held = mine;
            credentials.catch(() => {
                if (held === mine)
                    held = undefined;
            });
            return credentials;
        },
        forget() {
            held = undefined;
        },
    };
}
function credentialsOf(found, setSecret) {
    const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken, } = found ?? {};
    if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined)
        throw new domain_errors/* AdapterError */.om('far_side_error', 'STS answered without credentials; run it again.', {
            service: 'STS',
            retriable: true,
        });
    setSecret(secretAccessKey);
    setSecret(sessionToken);
    return { accessKeyId, secretAccessKey, sessionToken };
}
/** STS says only "not authorized" for every mistake in a trust policy, so the usual ones are spelt out. */
function trustError(error, role) {
    const name = roleName(role);
    const said = messageOf(error);
    const code = codeOf(error);
    if (/not authorized to perform:? sts:AssumeRoleWithWebIdentity/i.test(said))
        return new domain_errors/* AdapterError */.om('access_denied', `Not authorized to perform sts:AssumeRoleWithWebIdentity on the role ${name}: its trust policy must name this repository in token.actions.githubusercontent.com:sub, ` +
            'as `repo:OWNER/REPO:…`, or as `repo:OWNER@OWNER_ID/REPO@REPO_ID:…` for repositories with immutable subjects, ending in `pull_request`, `ref:refs/heads/BRANCH` or `environment:NAME` as the job has it.', { service: 'STS', code: code ?? 'AccessDenied', status: 403, cause: error });
    if (code === 'InvalidIdentityToken')
        return new domain_errors/* UserError */.yo('missing_credentials', `STS cannot check the job's token for the role ${name} (${(0,without_account/* withoutAccount */.Mk)(said)}); create the identity provider token.actions.githubusercontent.com with the audience sts.amazonaws.com in the account.`, { cause: error });
    return undefined;
}
function roleName(arn) {
    return arn.slice(arn.indexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/databases.js




/** Amazon RDS over its Query API (Amazon RDS API Reference, version 2014-10-31). */
function createDatabases(aws) {
    const rds = awsService(aws, 'RDS', async (config) => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19));
        return new sdk.RDS(config);
    });
    return {
        describe: (identifier) => describe(rds, identifier),
        start: (identifier) => rds.call(`start the database ${identifier}`, (client) => unlessStateForbids(client.startDBInstance({ DBInstanceIdentifier: identifier }))),
        stop: (identifier) => rds.call(`stop the database ${identifier}`, (client) => unlessStateForbids(client.stopDBInstance({ DBInstanceIdentifier: identifier }))),
        snapshots: (identifier) => snapshots(rds, identifier),
    };
}
async function describe(rds, identifier) {
    const what = `describe the database ${identifier}`;
    const answer = await rds.call(what, (client) => client.describeDBInstances({ DBInstanceIdentifier: identifier }).catch((error) => {
        if (isCode(error, 'DBInstanceNotFound'))
            return undefined;
        throw error;
    }));
    if (answer === undefined)
        return undefined;
    const [found, ...others] = answer.DBInstances ?? [];
    if (found?.DBInstanceStatus !== undefined && others.length === 0)
        return databaseOf(identifier, found);
    throw new domain_errors/* AdapterError */.om('doubtful_facts', `Could not ${what}: RDS answered with ${others.length + (found ? 1 : 0)} databases or without a state; run it again.`, { service: 'RDS', retriable: true });
}
function databaseOf(identifier, found) {
    return {
        identifier,
        status: found.DBInstanceStatus ?? '',
        engine: found.Engine ?? '',
        multiAz: found.MultiAZ ?? false,
        isReplica: Boolean(found.ReadReplicaSourceDBInstanceIdentifier ?? found.ReadReplicaSourceDBClusterIdentifier),
        hasReplicas: (found.ReadReplicaDBInstanceIdentifiers ?? []).length +
            (found.ReadReplicaDBClusterIdentifiers ?? []).length >
            0,
        isClusterMember: Boolean(found.DBClusterIdentifier),
    };
}
async function snapshots(rds, identifier) {
    const names = [];
    for await (const page of allPages('database snapshots', async (marker) => {
        const { DBSnapshots, Marker } = await rds.call(`list the snapshots of the database ${identifier}`, (client) => client.describeDBSnapshots({
            DBInstanceIdentifier: identifier,
            SnapshotType: 'manual',
            ...(marker ? { Marker: marker } : {}),
        }));
        return { found: DBSnapshots ?? [], NextToken: Marker };
    }))
        names.push(...page.found.flatMap((each) => each.DBSnapshotIdentifier ?? []));
    return names;
}
/** An answer that was lost looks the same when asked for again: the state has moved on. */
async function unlessStateForbids(call) {
    try {
        await call;
        return true;
    }
    catch (error) {
        if (isCode(error, 'InvalidDBInstanceState'))
            return false;
        throw error;
    }
}
/** The SDK names errors by their shape, which has `Fault` at the end; the wire's code has not. */
function isCode(error, code) {
    const given = codeOf(error);
    return given === code || given === `${code}Fault`;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/image-registry.js




/** Most ids in one BatchDeleteImage (`ImageIdentifierList` of the API's model). */
const LARGEST_BATCH = 100;
/** Lists may name lists, and a build may still push; no pass that helps nothing is followed by another. */
const PASSES = 8;
/** Elastic Container Registry over its JSON API. */
function createImageRegistry(aws) {
    const ecr = awsService(aws, 'ECR', async (config) => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(249)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
        return new sdk.ECR(config);
    });
    return { empty: (repository) => emptyRepository(ecr, repository) };
}
async function emptyRepository(ecr, repository) {
    let deleted = 0;
    for (let pass = 0; pass < PASSES; pass += 1) {
        const found = await passOver(ecr, repository);
        if (found === 'gone' || found.seen === 0)
            return { deleted };
        deleted += found.deleted;
        if (found.deleted === 0 && found.refused)
            throw refusal(repository, found.refused);
    }
    throw new domain_errors/* AdapterError */.om('leftover', `The image repository ${repository} was still not empty after ${PASSES} passes; stop what pushes to it and run it again.`, { service: 'ECR', retriable: true });
}
/** An image that a list names goes in the pass after the list; which of them are lists, no listing tells. */
async function passOver(ecr, repository) {
    try {
        const digests = await listDigests(ecr, repository);
        const failures = [];
        for (let from = 0; from < digests.length; from += LARGEST_BATCH)
            failures.push(...(await deleteBatch(ecr, repository, digests.slice(from, from + LARGEST_BATCH))));
        const standing = failures.filter(({ failureCode }) => failureCode !== 'ImageNotFound');
        const refused = standing.find(({ failureCode }) => failureCode !== 'ImageReferencedByManifestList');
        return {
            seen: digests.length,
            deleted: digests.length - failures.length,
            refused: refused ?? standing[0],
        };
    }
    catch (error) {
        if (error instanceof domain_errors/* AdapterError */.om && error.code === 'RepositoryNotFoundException')
            return 'gone';
        throw error;
    }
}
/** Read to the end before anything is deleted, because a deletion moves the pages. An image with three tags is listed three times. */
async function listDigests(ecr, repository) {
    const digests = new Set();
    const pages = allPages(`the images of ${repository}`, async (token) => {
        const { imageIds, nextToken } = await ecr.call(`list the images of ${repository}`, (client) => client.listImages({ repositoryName: repository, ...(token === undefined ? {} : { nextToken: token }) }));
        return { imageIds, NextToken: nextToken };
    });
    for await (const { imageIds = [] } of pages)
        for (const { imageDigest } of imageIds)
            if (imageDigest !== undefined)
                digests.add(imageDigest);
    return [...digests];
}
/** By digest, so that an image goes with all its tags. An answer of 200 can still hold failures. */
async function deleteBatch(ecr, repository, digests) {
    const { failures = [] } = await ecr.call(`delete the images of ${repository}`, (client) => client.batchDeleteImage({
        repositoryName: repository,
        imageIds: digests.map((imageDigest) => ({ imageDigest })),
    }));
    return failures;
}
function refusal(repository, { imageId, failureCode, failureReason }) {
    return new domain_errors/* AdapterError */.om('leftover', `Could not delete the image ${imageId?.imageDigest} of the repository ${repository}: ECR answered ${failureCode} (${(0,without_account/* withoutAccount */.Mk)(failureReason ?? '')}); delete it by hand, then rerun.`, { service: 'ECR', ...(failureCode === undefined ? {} : { code: failureCode }) });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/log-groups.js



/** CloudWatch Logs over its JSON API. */
function createLogGroups(aws) {
    const logs = awsService(aws, 'CloudWatch Logs', async (config) => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(303)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 2684, 19));
        return new sdk.CloudWatchLogs(config);
    });
    return {
        list: (prefix) => list(logs, prefix),
        delete: (name) => remove(logs, name),
    };
}
async function list(logs, prefix) {
    const names = [];
    const pages = allPages(`log groups of ${prefix}`, async (token) => {
        const { logGroups, nextToken } = await logs.call(`list the log groups of ${prefix}`, (client) => client.describeLogGroups({
            logGroupNamePrefix: prefix,
            ...(token === undefined ? {} : { nextToken: token }),
        }));
        return { logGroups, NextToken: nextToken };
    });
    for await (const { logGroups = [] } of pages)
        for (const { logGroupName } of logGroups)
            if (logGroupName?.startsWith(prefix))
                names.push(logGroupName);
    return names;
}
async function remove(logs, name) {
    return logs.call(`delete the log group ${name}`, async (client) => {
        try {
            await client.deleteLogGroup({ logGroupName: name });
            return true;
        }
        catch (error) {
            if (codeOf(error) === 'ResourceNotFoundException')
                return false;
            throw error;
        }
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/empty-bucket.js


/** DeleteObjects takes at most this many keys (S3 API Reference). */
const empty_bucket_LARGEST_BATCH = 1000;
const BATCHES_AT_ONCE = 3;
/** An app that is going down may still write logs, so one pass is not enough; one that never stops has to be stopped first. */
const empty_bucket_PASSES = 8;
const PAUSE = 500;
const TRANSIENT = new Set(['InternalError', 'OperationAborted', 'ServiceUnavailable', 'SlowDown']);
/**
 * Deletes every version, delete marker and unfinished upload, until a listing comes back empty. Under a prefix nobody has
 * unfinished uploads, so they are not looked for.
 * @throws AdapterError `access_denied` or `leftover` that names the first key that could not be deleted, and `doubtful_facts`
 * for a listing that does not move on.
 */
async function emptyBucket(s3, scope, sleep) {
    let deleted = 0;
    for (let pass = 0; pass < empty_bucket_PASSES; pass += 1) {
        if (pass > 1)
            await sleep(PAUSE * pass);
        const found = await empty_bucket_passOver(s3, scope);
        if (found === 'gone' || found.seen === 0)
            return { deleted };
        deleted += found.deleted;
    }
    throw new domain_errors/* AdapterError */.om('leftover', `${saidOf(scope)} was still not empty after ${empty_bucket_PASSES} passes; stop what writes to it and run it again.`, {
        service: 'S3',
        retriable: true,
    });
}
function saidOf({ bucket, prefix }) {
    return prefix === undefined ? `The bucket ${bucket}` : `What lies under ${prefix} in the bucket ${bucket}`;
}
async function empty_bucket_passOver(s3, scope) {
    try {
        const objects = await deleteVersions(s3, scope);
        const uploads = scope.prefix === undefined ? await abortUploads(s3, scope.bucket) : 0;
        return { seen: objects.seen + uploads, deleted: objects.deleted };
    }
    catch (error) {
        if (error instanceof domain_errors/* AdapterError */.om && error.code === 'NoSuchBucket')
            return 'gone';
        throw error;
    }
}
async function deleteVersions(s3, scope) {
    const { bucket } = scope;
    let seen = 0;
    let deleted = 0;
    let waiting = [];
    const running = new Set();
    async function send(batch) {
        if (batch.length === 0)
            return;
        if (running.size >= BATCHES_AT_ONCE)
            await Promise.race(running);
        const work = empty_bucket_deleteBatch(s3, bucket, batch).then((count) => {
            deleted += count;
            running.delete(work);
        });
        running.add(work);
    }
    try {
        for await (const page of versionPages(s3, scope)) {
            const listed = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
            const found = listed.filter((each) => isMeant(each, scope));
            seen += found.length;
            waiting.push(...found.map(({ Key, VersionId }) => ({ Key: Key ?? '', ...(VersionId ? { VersionId } : {}) })));
            while (waiting.length >= empty_bucket_LARGEST_BATCH) {
                await send(waiting.slice(0, empty_bucket_LARGEST_BATCH));
                waiting = waiting.slice(empty_bucket_LARGEST_BATCH);
            }
        }
        await send(waiting);
    }
    finally {
        await Promise.allSettled(running);
    }
    await Promise.all(running);
    return { seen, deleted };
}
/** The listing is asked for the prefix, and its answer is not believed without a look. */
function isMeant(each, { prefix = '', before }) {
    if (!(each.Key ?? '').startsWith(prefix))
        return false;
    return before === undefined || (each.LastModified !== undefined && each.LastModified < before);
}
async function* versionPages(s3, { bucket, prefix }) {
    let from = {};
    while (from !== undefined) {
        const markers = from;
        const page = await s3.call(`list the objects in the bucket ${bucket}`, (client) => client.listObjectVersions({
            Bucket: bucket,
            ...(prefix === undefined ? {} : { Prefix: prefix }),
            ...markers,
        }));
        yield page;
        from = page.IsTruncated
            ? next(bucket, markers, { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker })
            : undefined;
    }
}
/** Keys go as they were listed, with a version each: deleting is safe to repeat, and an answer of 200 can still hold errors. */
async function empty_bucket_deleteBatch(s3, bucket, batch) {
    const { Errors: errors = [] } = await s3.call(`delete the objects in the bucket ${bucket}`, (client) => client.deleteObjects({ Bucket: bucket, Delete: { Objects: batch, Quiet: true } }));
    const lasting = errors.find((error) => !TRANSIENT.has(error.Code ?? ''));
    if (lasting === undefined)
        return batch.length - errors.length;
    const denied = lasting.Code === 'AccessDenied';
    throw new domain_errors/* AdapterError */.om(denied ? 'access_denied' : 'leftover', `Could not delete ${lasting.Key} from the bucket ${bucket}: S3 answered ${lasting.Code} (${lasting.Message})${denied ? '; allow s3:DeleteObject and s3:DeleteObjectVersion, and look for an object lock' : ''}.`, { service: 'S3', ...(lasting.Code === undefined ? {} : { code: lasting.Code }) });
}
/** Unfinished uploads block the deletion of nothing, but they cost and come back as a surprise. */
async function abortUploads(s3, bucket) {
    let seen = 0;
    for await (const page of uploadPages(s3, bucket))
        for (const upload of page.Uploads ?? []) {
            seen += 1;
            await s3.call(`end the unfinished upload of ${upload.Key} to the bucket ${bucket}`, (client) => client
                .abortMultipartUpload({ Bucket: bucket, Key: upload.Key, UploadId: upload.UploadId })
                .catch((error) => {
                if (codeOf(error) !== 'NoSuchUpload')
                    throw error;
            }));
        }
    return seen;
}
async function* uploadPages(s3, bucket) {
    let from = {};
    while (from !== undefined) {
        const markers = from;
        const page = await s3.call(`list the unfinished uploads to the bucket ${bucket}`, (client) => client.listMultipartUploads({ Bucket: bucket, ...markers }));
        yield page;
        from = page.IsTruncated
            ? next(bucket, markers, { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker })
            : undefined;
    }
}
function next(bucket, before, after) {
    const given = Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined && value !== ''));
    if (Object.keys(given).length > 0 && JSON.stringify(given) !== JSON.stringify(before))
        return given;
    throw new domain_errors/* AdapterError */.om('doubtful_facts', `The listing of the bucket ${bucket} does not move on, so it cannot be trusted; run it again.`, {
        service: 'S3',
        retriable: true,
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/object-store.js




/** S3 over its REST API. */
function createObjectStore(aws) {
    const s3 = awsService(aws, 'S3', async (config) => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(711)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3711, 19));
        return new sdk.S3({ ...config, forcePathStyle: aws.endpoint !== undefined, expectContinueHeader: false });
    });
    return {
        exists: (bucket, key) => exists(s3, bucket, key),
        address: (bucket, key) => address(s3, aws, bucket, key),
        put: (bucket, key, body, contentType) => put(s3, { bucket, key, body, contentType }),
        empty: (bucket) => emptyBucket(s3, { bucket }, aws.sleep),
        emptyUnder: (bucket, prefix, before) => emptyBucket(s3, { bucket, prefix, before }, aws.sleep),
        bucketTags: (bucket) => bucketTags(s3, bucket),
    };
}
/**
 * Without s3:ListBucket a missing key answers 403, which is reported as the missing right it is. An answer to HEAD has no body
 * that could give a reason; 400 is what S3 says to credentials that have expired (Amazon S3 API Reference, HeadObject).
 */
async function exists(s3, bucket, key) {
    const found = s3.call(`look for s3://${bucket}/${key}`, async (client) => {
        try {
            await client.headObject({ Bucket: bucket, Key: key });
            return true;
        }
        catch (error) {
            if (statusOf(error) === 404)
                return false;
            throw error;
        }
    });
    return found.catch((error) => {
        if (!(error instanceof domain_errors/* AdapterError */.om) || error.status !== 400)
            throw error;
        throw new domain_errors/* AdapterError */.om('access_denied', `Could not look for s3://${bucket}/${key}: S3 refused without a reason, as it does where credentials have expired; rerun the job, or look at the role.`, { service: 'S3', status: 400, cause: error });
    });
}
/** The SDK's own rules know every partition's domain. */
async function address(s3, aws, bucket, key) {
    return s3.call(`find the address of s3://${bucket}/${key}`, async (client) => {
        const { url } = client.config.endpointProvider({
            Bucket: bucket,
            Region: aws.region,
            ForcePathStyle: true,
            ...(aws.endpoint === undefined ? {} : { Endpoint: aws.endpoint }),
        });
        const path = key.split('/').map(encodeURIComponent).join('/');
        return `${url.href.replace(/\/$/, '')}/${path}`;
    });
}
async function put(s3, { bucket, key, body, contentType }) {
    await s3.call(`upload s3://${bucket}/${key}`, async (client) => {
        try {
            await client.putObject({ Bucket: bucket, Key: key, Body: body, ContentType: contentType });
        }
        catch (error) {
            throw codeOf(error) === 'NoSuchBucket' ? noBucket(bucket, error) : error;
        }
    });
}
function noBucket(bucket, cause) {
    return new domain_errors/* UserError */.yo('invalid_input', `There is no bucket ${bucket} to put files into; make it, or name another in 'artifact-bucket'.`, { cause });
}
async function bucketTags(s3, bucket) {
    return s3.call(`read the tags of the bucket ${bucket}`, async (client) => {
        try {
            const { TagSet: tags } = await client.getBucketTagging({ Bucket: bucket });
            return Object.fromEntries((tags ?? []).map((tag) => [tag.Key ?? '', tag.Value ?? '']));
        }
        catch (error) {
            if (codeOf(error) === 'NoSuchTagSet')
                return {};
            if (codeOf(error) === 'NoSuchBucket')
                return undefined;
            throw error;
        }
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/site-probe.js

const MOST_BYTES = 65_536;
/** Asks over plain http as well: a single Beanstalk instance has no certificate. */
function createSiteProbe(fetch, timeout = AbortSignal.timeout) {
    return {
        async get(url, timeoutMs) {
            try {
                const answer = await fetch(url, { redirect: 'manual', signal: timeout(timeoutMs) });
                await answer.body?.cancel();
                return { status: answer.status };
            }
            catch (error) {
                return { status: undefined, problem: whyNoAnswer(error) };
            }
        },
        async read(url, timeoutMs) {
            try {
                const headers = {
                    accept: 'application/json, text/plain;q=0.9, */*;q=0.1',
                    'cache-control': 'no-cache',
                };
                const answer = await fetch(url, { redirect: 'manual', headers, signal: timeout(timeoutMs) });
                return { status: answer.status, body: await beginningOf(answer) };
            }
            catch (error) {
                return { status: undefined, problem: whyNoAnswer(error) };
            }
        },
    };
}
/** What stands at the address is anybody's page, so no more of it is taken in than the little that is looked for. */
async function beginningOf(answer) {
    const parts = [];
    let length = 0;
    for await (const part of answer.body ?? []) {
        parts.push(part);
        length += part.byteLength;
        if (length >= MOST_BYTES)
            break;
    }
    return Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8');
}

;// CONCATENATED MODULE: ./build/src/domain/stack-state.js
/** The statuses of CloudFormation's API model (`StackStatus`), and `ABSENT` for no stack of that name. */
const STACK_STATUSES = [
    'ABSENT',
    'CREATE_IN_PROGRESS',
    'CREATE_FAILED',
    'CREATE_COMPLETE',
    'ROLLBACK_IN_PROGRESS',
    'ROLLBACK_FAILED',
    'ROLLBACK_COMPLETE',
    'DELETE_IN_PROGRESS',
    'DELETE_FAILED',
    'DELETE_COMPLETE',
    'UPDATE_IN_PROGRESS',
    'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
    'UPDATE_COMPLETE',
    'UPDATE_FAILED',
    'UPDATE_ROLLBACK_IN_PROGRESS',
    'UPDATE_ROLLBACK_FAILED',
    'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
    'UPDATE_ROLLBACK_COMPLETE',
    'REVIEW_IN_PROGRESS',
    'IMPORT_IN_PROGRESS',
    'IMPORT_COMPLETE',
    'IMPORT_ROLLBACK_IN_PROGRESS',
    'IMPORT_ROLLBACK_FAILED',
    'IMPORT_ROLLBACK_COMPLETE',
];
const STANDING = new Set([
    'CREATE_COMPLETE',
    'UPDATE_COMPLETE',
    'UPDATE_ROLLBACK_COMPLETE',
    'IMPORT_COMPLETE',
    'IMPORT_ROLLBACK_COMPLETE',
]);
const NEVER_STOOD = new Set(['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'CREATE_FAILED']);
/** True while CloudFormation is at work on the stack. A change set under review is nobody's work. */
function isBusy(status) {
    return status.endsWith('_IN_PROGRESS') && !stack_state_isUnderReview(status);
}
/** True for a stack that is nothing but change sets yet: none of them was ever executed. */
function stack_state_isUnderReview(status) {
    return status === 'REVIEW_IN_PROGRESS';
}
/** True while an operation goes on that a deletion has to wait for. */
function stack_state_isAtWork(status) {
    return isBusy(status) && status !== 'DELETE_IN_PROGRESS';
}
/** True when the stack's last operation left it as it was asked to be. */
function isStanding(status) {
    return STANDING.has(status);
}
/** True for a stack that hours, or a deployment in the night, have put to sleep: its template's one parameter for that says so. */
function stack_state_isAsleep(stack) {
    return stack.parameters['Asleep'] === 'true';
}
/** True when a deployment, sleep or wake reached its end and was not rolled back. */
function succeeded(status) {
    return status === 'CREATE_COMPLETE' || status === 'UPDATE_COMPLETE' || status === 'IMPORT_COMPLETE';
}
/** True when a deployment makes the stack anew, so that nothing of what it was given lasts. */
function stack_state_isMadeAnew(status) {
    const { step } = nextStackStep(status, 'deploy');
    return step === 'recreate' || step === 'create';
}
/** The whole policy over stack statuses (research on CloudFormation, section 1a). */
function nextStackStep(status, want) {
    if (isBusy(status))
        return { step: 'wait' };
    if (want === 'delete')
        return deletionStep(status);
    if (status === 'ABSENT' || status === 'DELETE_COMPLETE')
        return absentStep(want);
    if (STANDING.has(status))
        return { step: 'update' };
    if (want !== 'deploy')
        return cannotTurn(status);
    if (NEVER_STOOD.has(status))
        return { step: 'recreate' };
    // A change set that creates may be made for a stack that has only ever been reviewed, beside those that others made for it.
    if (stack_state_isUnderReview(status))
        return { step: 'create' };
    if (status === 'UPDATE_ROLLBACK_FAILED')
        return { step: 'continue-rollback' };
    // Somebody updated it by hand and told CloudFormation to leave it as it failed.
    if (status === 'UPDATE_FAILED')
        return { step: 'roll-back' };
    if (status === 'DELETE_FAILED')
        return { step: 'recreate' };
    return { step: 'refuse', reasonCode: 'manual_step', why: `it is in ${status}; ${wayOut(status)}` };
}
/** Neither sleep nor wake repairs a stack: a deployment does, or a person. */
function cannotTurn(status) {
    if (status === 'REVIEW_IN_PROGRESS')
        return { step: 'skip', reasonCode: 'busy', why: `it is in ${status}` };
    const repair = nextStackStep(status, 'deploy');
    const why = repair.step === 'refuse' ? repair.why : `it is in ${status}; deploy its branch again or take it down`;
    return { step: 'skip', reasonCode: 'manual_step', why };
}
/** What a person can do for a stack that stays in such a state until somebody does. */
function wayOut(status) {
    if (status === 'UPDATE_ROLLBACK_FAILED')
        return "continue its rollback (CloudFormation's ContinueUpdateRollback, with ResourcesToSkip for what cannot be restored) or take it down";
    if (status === 'DELETE_FAILED')
        return 'delete it in CloudFormation, with what its events name';
    return 'put right what its events name in CloudFormation, or delete it';
}
function deletionStep(status) {
    return status === 'ABSENT' || status === 'DELETE_COMPLETE' ? { step: 'done' } : { step: 'delete' };
}
function absentStep(want) {
    if (want === 'deploy')
        return { step: 'create' };
    return { step: 'skip', reasonCode: 'nothing_to_do', why: 'there is no stack' };
}

;// CONCATENATED MODULE: ./build/src/domain/stack-failure.js


/**
 * The event that explains a failed operation: the oldest failure that is not the echo of another
 * (a cancelled resource, the stack itself). The last one, which most tools show, is usually an echo.
 * `events` are oldest first.
 */
function firstFailure(events) {
    const failures = events.filter((event) => event.status.endsWith('_FAILED'));
    const first = failures.find((event) => !isEcho(event)) ?? failures[0];
    return first && withHook(first, events);
}
/** The failed event of a resource only names the hook that refused it; why stands in an event of the hook's own before it. */
function withHook(failed, events) {
    if (!FAILED_HOOKS.test(failed.reason ?? ''))
        return failed;
    const hook = events.findLast((event) => event.logicalId === failed.logicalId &&
        event.hook !== undefined &&
        /^HOOK_(?:COMPLETE_)?FAILED$/.test(event.hook.status) &&
        !event.hook.warns)?.hook;
    return hook === undefined ? failed : { ...failed, hook };
}
/** Logical ids of the stack's own resources that failed by themselves, each once. */
function failedResources(events) {
    const failed = events.filter((event) => event.status.endsWith('_FAILED') && !isEcho(event));
    return [...new Set(failed.map((event) => event.logicalId))];
}
function isEcho(event) {
    return event.type === 'AWS::CloudFormation::Stack' || /cancelled/i.test(event.reason ?? '');
}
/** The failure as one clause: which resource, of what type, and the service's own words, or who forbade it. */
function sayFailure(event) {
    return `${event.logicalId} (${event.type}): ${sayReason(event.reason, event.hook)}`;
}
/**
 * Why CloudFormation gave up, as one clause. A hook of the account and a policy above the role are told as such, because neither
 * the template's author nor the role's rights can help there; `hook` is the one that failed, where that is known.
 */
function sayReason(reason, hook) {
    const said = oneLine(reason ?? 'no reason given');
    const named = hook?.type ?? FAILED_HOOKS.exec(said)?.[1];
    if (named !== undefined)
        return sayHook(named, hook?.reason);
    const denial = denialIn(said);
    return denial === undefined ? (0,without_account/* withoutAccount */.Mk)(said) : sayDenial(denial);
}
/** CloudFormation's own sentence on a resource or a change set that a hook refused. */
const FAILED_HOOKS = /The following hook\(s\)(?:\/validation)? failed: \[([^\]]+)\]/;
/** CloudFormation's own look at a change set, under the name of a hook. */
const EARLY = /^AWS::EarlyValidation::/;
function sayHook(type, reason) {
    if (EARLY.test(type))
        return `CloudFormation's early validation (${type.replace(EARLY, '')}) found something that would fail; allow cloudformation:DescribeEvents in the role's policy to be told what`;
    const why = reason === undefined ? '' : ` (${(0,without_account/* withoutAccount */.Mk)(oneLine(reason))})`;
    return `the account's CloudFormation hook ${(0,without_account/* withoutAccount */.Mk)(type)} refused it${why}; change the template as the hook demands, or ask whoever keeps the account's hooks for an exception`;
}
function oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
}
const MOST_FINDINGS = 3;
/** Why a change set failed, as one clause; `reason` is what the set itself says, and all there is where nothing was found. */
function sayFindings(reason, findings) {
    if (findings.length === 0)
        return sayReason(reason);
    const more = findings.length > MOST_FINDINGS ? `; and ${findings.length - MOST_FINDINGS} more` : '';
    return `${findings.slice(0, MOST_FINDINGS).map(sayFinding).join('; ')}${more}`;
}
function sayFinding({ logicalId, type, reason, hook, path }) {
    if (hook !== undefined)
        return sayHook(hook, reason);
    const what = logicalId === undefined ? '' : `${logicalId} (${type ?? 'of no type'}): `;
    const where = path === undefined ? '' : ` (${path})`;
    return `${what}${(0,without_account/* withoutAccount */.Mk)(oneLine(reason ?? 'no reason given'))}${where}`;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/stack-shapes.js

/** CloudFormation's shapes in the domain's words. @throws AdapterError `doubtful_facts` when what identifies a thing is missing. */
function stackOf(stack) {
    return {
        id: required(stack.StackId, 'a stack without an id'),
        name: required(stack.StackName, 'a stack without a name'),
        status: required(stack.StackStatus, `the stack ${stack.StackName} without a status`),
        statusReason: stack.StackStatusReason,
        ...givenOf(stack),
        outputs: record(stack.Outputs ?? [], (one) => [one.OutputKey, one.OutputValue]),
        createdAt: required(stack.CreationTime, `the stack ${stack.StackName} without a time of creation`).toISOString(),
        updatedAt: stack.LastUpdatedTime?.toISOString(),
        terminationProtection: stack.EnableTerminationProtection ?? false,
        parentId: stack.ParentId,
        roleArn: stack.RoleARN,
    };
}
/** What a stack was given, or a change set would give it. */
function givenOf(given) {
    return {
        tags: record(given.Tags ?? [], (tag) => [tag.Key, tag.Value]),
        parameters: record(given.Parameters ?? [], (one) => [one.ParameterKey, one.ParameterValue]),
    };
}
function eventOf(event) {
    return {
        id: required(event.EventId, 'an event without an id'),
        at: required(event.Timestamp, 'an event without a time').toISOString(),
        logicalId: event.LogicalResourceId ?? '',
        physicalId: event.PhysicalResourceId || undefined,
        type: event.ResourceType ?? '',
        status: event.ResourceStatus ?? '',
        reason: event.ResourceStatusReason,
        ...(event.HookType === undefined ? {} : { hook: hookOf(event, event.HookType) }),
    };
}
function hookOf(event, type) {
    return {
        type,
        status: event.HookStatus ?? '',
        reason: event.HookStatusReason,
        warns: event.HookFailureMode === 'WARN',
    };
}
function resourceOf(resource) {
    return {
        logicalId: required(resource.LogicalResourceId, 'a resource without a logical id'),
        physicalId: resource.PhysicalResourceId || undefined,
        type: required(resource.ResourceType, `the resource ${resource.LogicalResourceId} without a type`),
        status: required(resource.ResourceStatus, `the resource ${resource.LogicalResourceId} without a status`),
        reason: resource.ResourceStatusReason,
    };
}
/** The name within an ARN, for sentences that people read; a name stays as it is. */
function shortName(nameOrId) {
    return (/^arn:[^:]+:cloudformation:[^:]*:[^:]*:(?:stack|changeSet)\/([^/]+)\//.exec(nameOrId)?.[1] ?? nameOrId);
}
function record(items, pair) {
    const pairs = items
        .map(pair)
        .filter((entry) => entry[0] !== undefined);
    return Object.fromEntries(pairs.map(([key, value]) => [key, value ?? '']));
}
function required(value, what) {
    if (value !== undefined)
        return value;
    throw new domain_errors/* AdapterError */.om('doubtful_facts', `CloudFormation answered with ${what}, so nothing was concluded from it; run it again.`, {
        service: 'CloudFormation',
        retriable: true,
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/change-set-changes.js


/** Every change that a set would make, page by page. */
async function changesOf(cloudFormation, changeSetId) {
    const found = [];
    for await (const page of allPages('changes', (token) => cloudFormation.call(`read the changes of the change set ${shortName(changeSetId)}`, (client) => client.describeChangeSet({ ChangeSetName: changeSetId, ...(token ? { NextToken: token } : {}) }))))
        found.push(...(page.Changes ?? []).flatMap(({ ResourceChange: each }) => (each ? [changeOf(each)] : [])));
    return found;
}
function changeOf({ LogicalResourceId, Action, Replacement, Details = [] }) {
    return {
        logicalId: LogicalResourceId ?? '',
        action: Action ?? '',
        replacement: Replacement,
        certain: Details.flatMap(({ Evaluation, Target }) => Evaluation === 'Static' ? [Target?.Attribute ?? ''] : []),
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/change-set-findings.js

/**
 * What hooks and CloudFormation's early validation found in a change set that failed: the set itself only names them. To be
 * asked before the set is deleted. Never throws, since the failure is known without it; [] where nothing can be read.
 */
async function findingsOf(cloudFormation, set) {
    try {
        const answer = await cloudFormation.call(`read what failed of the change set ${shortName(set.id)}`, (client) => client.describeEvents({ ChangeSetName: set.id, Filters: { FailedEvents: true } }));
        return (answer.OperationEvents ?? []).flatMap(findingOf);
    }
    catch {
        return [];
    }
}
function findingOf(event) {
    const about = { logicalId: event.LogicalResourceId, type: event.ResourceType };
    if (event.EventType === 'VALIDATION_ERROR' && event.ValidationFailureMode !== 'WARN')
        return [{ ...about, reason: event.ValidationStatusReason, hook: undefined, path: event.ValidationPath }];
    if (event.EventType === 'HOOK_INVOCATION_ERROR' && event.HookFailureMode !== 'WARN')
        return [{ ...about, reason: event.HookStatusReason, hook: event.HookType, path: undefined }];
    return [];
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/stack-errors.js



/**
 * What CloudFormation says about a template, its parameters or its stack's state, as an error with our reason code;
 * undefined when the error is about something else.
 */
function templateError(error) {
    const code = codeOf(error);
    const said = (0,without_account/* withoutAccount */.Mk)(messageOf(error)).replace(/\s+/g, ' ').trim();
    const options = { cause: error };
    if (code === 'InsufficientCapabilitiesException')
        return new domain_errors/* UserError */.yo('missing_capability', `The template needs a capability that was not granted (${said}); add it to \`capabilities\`.`, options);
    if (code !== 'ValidationError')
        return undefined;
    if (/^Parameters: \[.*\] must have values/.test(said))
        return new domain_errors/* UserError */.yo('missing_parameter', `${said}; give them in \`parameters\`.`, options);
    if (/is in (?:[A-Z_]+_IN_PROGRESS|DELETE_COMPLETE) state and can ?not be updated/.test(said))
        return busyError(error, said);
    if (isAboutTemplate(said))
        return new domain_errors/* UserError */.yo('invalid_template', `CloudFormation cannot use the template: ${said.replace(/\.$/, '')}.`, options);
    return undefined;
}
function busyError(error, said) {
    return new domain_errors/* AdapterError */.om('busy', `Another operation is running: ${said}; run it again later.`, {
        service: 'CloudFormation',
        code: 'ValidationError',
        retriable: true,
        cause: error,
    });
}
/** A deletion that came while another operation was under way. */
function busyDeletion(error) {
    const said = (0,without_account/* withoutAccount */.Mk)(messageOf(error)).trim();
    const isBusy = /cannot be deleted while in status [A-Z_]+_IN_PROGRESS/.test(said);
    return codeOf(error) === 'ValidationError' && isBusy
        ? busyError(error, said.replace(/\.$/, ''))
        : undefined;
}
function isAboutTemplate(said) {
    return /template|Unrecognized resource types?|Unresolved|Circular dependency|Parameters: \[|Parameter '|at 'templateBody'/i.test(said);
}
/** Only the exact sentence means absent: any other ValidationError may be a malformed name or a fault of the far side. */
function isAbsent(error, nameOrId) {
    return (codeOf(error) === 'ValidationError' && messageOf(error) === `Stack with id ${nameOrId} does not exist`);
}
/** The same token has been taken before: the request whose answer was lost was ours. */
function ignoreRepeatedToken(error) {
    if (codeOf(error) === 'TokenAlreadyExistsException')
        return undefined;
    throw error;
}
/** Termination protection is somebody's word that a stack stays; lifting it is not ours. */
function protectedError(error) {
    if (codeOf(error) !== 'ValidationError' || !/TerminationProtection is enabled/.test(messageOf(error)))
        return undefined;
    const said = (0,without_account/* withoutAccount */.Mk)(messageOf(error));
    return new domain_errors/* UserError */.yo('protected', `${said}; turn its termination protection off first, if it is really to go.`, { cause: error });
}
/** CloudFormation drops the other change sets of a stack when one is executed. */
function isDropped(error) {
    return /^ChangeSetNotFound(?:Exception)?$/.test(codeOf(error) ?? '');
}
/** How operations on change sets say that there is no such stack. */
function isWithoutStack(error) {
    return codeOf(error) === 'ValidationError' && /^Stack \[.*\] does not exist$/.test(messageOf(error));
}
function doubtful(what) {
    return new domain_errors/* AdapterError */.om('doubtful_facts', `${what}, so nothing was concluded from it; run it again.`, {
        service: 'CloudFormation',
        retriable: true,
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/change-sets.js









const PREPARING_BUDGET = 300_000;
const ON_STACK_FAILURE = { keep: 'DO_NOTHING', rollback: 'ROLLBACK', delete: 'DELETE' };
function createChangeSets(cloudFormation, sleep) {
    return {
        prepareChange: (request) => prepareChange(cloudFormation, sleep, request),
        changesOf: (changeSetId) => changesOf(cloudFormation, changeSetId),
        executeChange: (request) => executeChange(cloudFormation, request),
        deleteChangeSet: (changeSetId) => deleteChangeSet(cloudFormation, changeSetId),
    };
}
async function prepareChange(cloudFormation, sleep, request) {
    const what = `prepare a change of the stack ${request.stackName}`;
    const asked = await cloudFormation.call(what, (client) => change_sets_ask(client, request));
    for await (const _slept of waits(sleep, { budget: PREPARING_BUDGET })) {
        const set = await cloudFormation.call(what, async (client) => changeSetOf(await client.describeChangeSet(asked).catch((error) => {
            throw isDropped(error) ? overtaken(request.stackName, error) : error;
        })));
        if (set.status === 'CREATE_COMPLETE')
            return { kind: 'ready', changeSetId: set.id, stackId: set.stackId };
        if (set.status !== 'FAILED')
            continue;
        const isEmpty = isEmptyChange(set.reason);
        const findings = isEmpty ? [] : await findingsOf(cloudFormation, set);
        await leaveNothing(cloudFormation, set, request);
        if (isEmpty)
            return { kind: 'empty', changeSetId: set.id, stackId: set.stackId };
        throw failure(what, set.reason, findings);
    }
    throw new domain_errors/* AdapterError */.om('deadline', `Could not ${what}: CloudFormation had not finished the change set after ${PREPARING_BUDGET / 60_000} minutes; run it again.`, {
        service: 'CloudFormation',
        retriable: true,
    });
}
/** CloudFormation has two sentences for a change set without changes; the second comes with transforms. */
function isEmptyChange(reason) {
    return (reason.startsWith('No updates are to be performed') ||
        reason.startsWith("The submitted information didn't contain changes"));
}
/**
 * Asks for the change set and says how to read it back. The name belongs to one attempt of one run, so a set of that name
 * that is there already is the one whose answer was lost.
 */
async function change_sets_ask(client, request) {
    const byName = { ChangeSetName: request.changeSetName, StackName: request.stackName };
    try {
        const made = await client.createChangeSet(inputOf(request));
        return made.Id === undefined ? byName : { ChangeSetName: made.Id };
    }
    catch (error) {
        if (/^(?:Token)?AlreadyExistsException$/.test(codeOf(error) ?? ''))
            return byName;
        if (isAnotherStack(error, request))
            throw overtaken(request.stackName, error);
        throw templateError(error) ?? error;
    }
}
function inputOf(request) {
    return {
        StackName: request.stackName,
        ChangeSetName: request.changeSetName,
        ChangeSetType: request.creates ? 'CREATE' : 'UPDATE',
        ClientToken: request.token,
        ...(request.template === 'previous' ? { UsePreviousTemplate: true } : templateOf(request.template)),
        Parameters: Object.entries(request.parameters).map(([key, given]) => given === 'previous'
            ? { ParameterKey: key, UsePreviousValue: true }
            : { ParameterKey: key, ParameterValue: given.value }),
        Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })),
        Capabilities: request.capabilities,
        ...(request.roleArn === undefined ? {} : { RoleARN: request.roleArn }),
        ...(request.creates ? { OnStackFailure: ON_STACK_FAILURE[request.onFailure] } : {}),
    };
}
/** The two members that every CloudFormation request with a template has. */
function templateOf(template) {
    return 'url' in template ? { TemplateURL: template.url } : { TemplateBody: template.body };
}
/**
 * A failed set is of no use, and a stack that only ever was reviewed would stand in the way of its own name. It goes with the set
 * and never after it, because alone it would be nobody's.
 */
async function leaveNothing(cloudFormation, set, request) {
    const isGone = request.creates && (await removeReviewed(cloudFormation, set.stackId, request.token));
    if (!isGone)
        await deleteChangeSet(cloudFormation, set.id);
}
/** False for a stack that has become more than its change sets. */
function removeReviewed(cloudFormation, stackId, token) {
    return cloudFormation.call(`remove what is left of the change set of ${shortName(stackId)}`, async (client) => {
        const answer = await client.describeStacks({ StackName: stackId }).catch((error) => {
            if (isAbsent(error, stackId))
                return undefined;
            throw error;
        });
        if (!stack_state_isUnderReview(answer?.Stacks?.[0]?.StackStatus ?? ''))
            return answer === undefined;
        const deletion = { StackName: stackId, ClientRequestToken: `${token}-leave` };
        await client.deleteStack(deletion).catch(ignoreRepeatedToken);
        return true;
    });
}
/** What happens on failure was said when a creating set was made; an update always rolls back. */
async function executeChange(cloudFormation, request) {
    await cloudFormation.call(`change the stack ${shortName(request.stackId)}`, async (client) => {
        try {
            await client.executeChangeSet({
                ChangeSetName: request.changeSetId,
                ClientRequestToken: request.token,
            });
        }
        catch (error) {
            if (codeOf(error) === 'TokenAlreadyExistsException')
                return;
            if (isDropped(error))
                throw overtaken(request.stackId, error);
            if (codeOf(error) === 'InvalidChangeSetStatus') {
                const execution = await executionOf(client, request.changeSetId);
                if (execution === 'EXECUTE_IN_PROGRESS' || execution === 'EXECUTE_COMPLETE')
                    return;
                if (execution === 'OBSOLETE')
                    throw overtaken(request.stackId, error);
            }
            throw templateError(error) ?? error;
        }
    });
}
/** Somebody has made the stack that was to be created, or removed the one that was to be changed. */
function isAnotherStack(error, request) {
    if (codeOf(error) !== 'ValidationError')
        return false;
    return request.creates
        ? /already exists and cannot be created again/.test(messageOf(error))
        : isAbsent(error, request.stackName) || isWithoutStack(error);
}
async function executionOf(client, changeSetId) {
    return changeSetOf(await client.describeChangeSet({ ChangeSetName: changeSetId })).execution;
}
/** A change set is good only for the stack that it was made for; another change makes it obsolete. */
function overtaken(stackId, cause) {
    return new domain_errors/* AdapterError */.om('busy', `Stack ${shortName(stackId)} was changed by another operation meanwhile; run it again later.`, { service: 'CloudFormation', code: 'InvalidChangeSetStatus', retriable: true, cause });
}
async function deleteChangeSet(cloudFormation, changeSetId) {
    await cloudFormation.call(`delete the change set ${shortName(changeSetId)}`, async (client) => {
        await client.deleteChangeSet({ ChangeSetName: changeSetId }).catch((error) => {
            if (!isDropped(error))
                throw error;
        });
    });
}
function changeSetOf(answer) {
    const { ChangeSetId: id, StackId: stackId, Status: status } = answer;
    if (id === undefined || stackId === undefined || status === undefined)
        throw new domain_errors/* AdapterError */.om('doubtful_facts', 'CloudFormation described a change set without its id, stack or status; run it again.', {
            service: 'CloudFormation',
            retriable: true,
        });
    return { id, stackId, status, execution: answer.ExecutionStatus ?? '', reason: answer.StatusReason ?? '' };
}
function failure(what, reason, findings) {
    const error = Object.assign(new Error(reason), { name: 'ValidationError' });
    return (templateError(error) ??
        new domain_errors/* AdapterError */.om('stack_failed', `Could not ${what}: ${sayFindings(reason, findings)}.`, {
            service: 'CloudFormation',
            code: 'ChangeSetFailed',
        }));
}

;// CONCATENATED MODULE: ./build/src/domain/decide-teardown.js





/** Whether the end of its pull request leaves an environment standing. */
function outlivesPullRequests(branch, settings) {
    return (settings.kind !== 'preview' ||
        branch === settings.repository.defaultBranch ||
        isWantedByBranch(settings.wanted));
}
/** Whether an environment may go. The proof must be positive: a closed pull request, a branch that is gone, or a person's wish. */
function mayRemove(facts, options) {
    const open = facts.openPullRequest;
    if (open) {
        if (open.labels.includes(OFF_LABEL))
            return { remove: true, why: `pull request #${open.number} is labelled '${OFF_LABEL}'` };
        return stays('still_wanted', `Pull request #${open.number} is open, so its environment stays.`);
    }
    const latest = facts.latestPullRequest;
    const wish = wishToKeep(latest, options);
    if (wish)
        return wish;
    if (facts.branchHead === undefined)
        return { remove: true, why: `branch '${facts.branch}' is gone` };
    if (latest?.state === 'closed' && !facts.outlivesPullRequests)
        return { remove: true, why: `pull request #${latest.number} is ${latest.merged ? 'merged' : 'closed'}` };
    return stays('still_wanted', facts.outlivesPullRequests
        ? `Branch '${facts.branch}' exists, and its environment outlives its pull requests, so it stays.`
        : `Branch '${facts.branch}' exists and no pull request of it was closed, so its environment stays.`);
}
/**
 * True when the stack serves the branch. The tags name the branch that it was made for; an environment that is no preview
 * has one name for all branches and may have moved to another one since, which its parameter then says.
 */
function servesBranch(stack, branch) {
    if (stack.tags[TAGS.branch] !== branchTag(branch))
        return false;
    const deployed = stack.parameters['Branch'];
    return stack.tags[TAGS.environment] === 'preview' || !deployed || deployed === branch;
}
/** Somebody labelled the pull request so that its environment stays; only `force` overrules that. */
function wishToKeep(pull, options) {
    if (options.force || !pull?.labels.includes(KEEP_LABEL))
        return undefined;
    return stays('still_wanted', `Pull request #${pull.number} is labelled '${KEEP_LABEL}', so its environment stays; take the label off to let it go.`);
}
/**
 * Whether an environment's time is up, counted from its last push. The list of pushes has to know the commit that runs:
 * one that does not may lack the newest as well, and proves nothing.
 */
function hasExpired(facts, ttlMs, now) {
    const known = facts.pushes.some((push) => push.commit === facts.runningCommit);
    if (!known)
        return stays('doubtful_facts', 'No deployment is recorded for the commit that runs, so nobody knows when it was pushed and the environment stays.');
    const age = now.getTime() - (lastPushOf(facts.pushes, facts.standsSince)?.getTime() ?? Number.NaN);
    const limit = `'ttl' is ${sayDuration(ttlMs)}`;
    if (age > ttlMs)
        return { remove: true, why: `its last push was ${sayDuration(age)} ago and ${limit}` };
    return stays('still_wanted', `The last push was ${sayDuration(age)} ago and ${limit}, so the environment stays.`);
}
/** Tags by which anybody can keep a stack. */
const PROTECT_TAGS = ['protect', 'greenroom:protect'];
/** Why a stack may not be touched by any teardown, whatever else is said. */
function protection(stack, settings) {
    if (settings.kindIsProtected)
        return 'its kind is protected by the settings';
    if (stack.terminationProtection)
        return 'its stack has termination protection';
    const tag = PROTECT_TAGS.find((name) => stack.tags[name]?.toLowerCase() === 'true');
    if (tag !== undefined)
        return `its stack carries the tag '${tag}'`;
    const branch = branchOf(stack, settings.adopted) ?? '';
    const glob = settings.protected.find((pattern) => matches(stack.name, pattern) || (branch !== '' && matches(branch, pattern)));
    return glob === undefined ? undefined : `it matches '${glob}' of 'protected'`;
}
/** The environments among the stacks: ours, of this kind, or adopted; nested stacks and Beanstalk's own only inherit the tags. */
function inventory(stacks, settings) {
    return stacks.filter((stack) => isSweepable(stack, settings));
}
function isSweepable(stack, settings) {
    if (stack.parentId !== undefined || stack.name.startsWith('awseb-'))
        return false;
    return naming_isOurs(stack.tags, settings) || isAdopted(stack, settings.adopted);
}
function isAdopted(stack, adopted) {
    return (adopted !== undefined &&
        stack.name.startsWith(adopted.stackPrefix) &&
        stack.tags[adopted.branchTag] !== undefined &&
        !carriesOurTags(stack));
}
/** Tags of ours that name another project, repository or kind make a stack somebody else's for good. */
function carriesOurTags(stack) {
    return Object.keys(stack.tags).some((tag) => tag.startsWith('greenroom:'));
}
/** The branch that a stack serves; undefined when its tags do not tell. */
function branchOf(stack, adopted) {
    if (adopted !== undefined && isAdopted(stack, adopted))
        return stack.tags[adopted.branchTag];
    return branchOfTag(stack.tags[TAGS.branch] ?? '');
}
const HOUR = 3_600_000;
/** No stack operation that still goes on works this long. */
const STUCK_MS = 6 * HOUR;
/** A change set that would create a stack and was not executed for this long never will be. */
const REVIEWED_MS = (/* unused pure expression or super */ null && (HOUR));
/** Rules 2, 4, 5 and 11 of the safe sweep (research on CloudFormation, section 3), for one stack. */
function judgeStack(stack, settings, now) {
    const branch = branchOf(stack, settings.adopted);
    const leave = (reasonCode, sentence, stuck = false) => ({
        branch,
        skip: { reasonCode, sentence, stuck },
    });
    const guard = protection(stack, settings);
    if (guard)
        return leave('protected', `${stack.name} stays: ${guard}.`);
    if (branch === undefined || branch === '')
        return leave('doubtful_facts', `${stack.name} stays: its tags do not say which branch it serves.`);
    if (isOurs(stack.tags, settings) && !servesBranch(stack, branch))
        return leave('doubtful_facts', `${stack.name} stays: it serves another branch than it was made for.`);
    const age = ageOf(stack, now);
    if (isAtWork(stack.status))
        return age > STUCK_MS
            ? leave('busy', `${stack.name} stays: its stack has been in ${stack.status} for ${sayDuration(age)}; look at its events, because nothing works that long.`, true)
            : leave('busy', `${stack.name} stays for now: its stack is in ${stack.status}.`);
    if (isUnderReview(stack.status))
        return isAbandoned(stack, now)
            ? { branch, abandoned: true }
            : leave('busy', `${stack.name} stays for now: its change set may still be executed.`);
    // Written so that a time that cannot be read, or lies ahead, counts as young.
    if (!settings.force && !(age >= settings.graceMs))
        return leave('too_young', `${stack.name} stays for now: it was made or changed less than ${sayDuration(settings.graceMs)} ago, which 'grace' allows it.`);
    return { branch, abandoned: false };
}
/** A change set that would have made the stack, and that nobody has executed for so long that nobody will. */
function isAbandoned(stack, now) {
    return isUnderReview(stack.status) && ageOf(stack, now) >= REVIEWED_MS;
}
/** Milliseconds since the stack was made or last changed. */
function ageOf(stack, now) {
    return (now.getTime() - Math.max(Date.parse(stack.createdAt), Date.parse(stack.updatedAt ?? stack.createdAt)));
}
/** True when a stack is not as it was when the sweep planned its end. */
function hasChanged(before, now) {
    return (now.id !== before.id ||
        now.createdAt !== before.createdAt ||
        now.updatedAt !== before.updatedAt ||
        (isUnderReview(before.status) && !isUnderReview(now.status)) ||
        JSON.stringify(Object.entries(now.tags).sort()) !== JSON.stringify(Object.entries(before.tags).sort()));
}
/** The brake counts before the first deletion. Undefined when the sweep may go on. */
function brake(victims, total, limits) {
    if (limits.force)
        return undefined;
    if (victims > limits.maxDeletions)
        return `The sweep would take down ${victims} environments and 'max-deletions' is ${limits.maxDeletions}, so it takes down none; look at the plan, then run it with 'force'.`;
    if (victims > 3 && victims / total > limits.maxFraction)
        return `The sweep would take down ${victims} of ${total} environments and 'max-fraction' is ${limits.maxFraction}, so it takes down none; look at the plan, then run it with 'force'.`;
    return undefined;
}
function stays(reasonCode, sentence) {
    return { remove: false, reasonCode, sentence };
}

;// CONCATENATED MODULE: ./build/src/domain/stack-under-review.js



/** They say whose an environment is. */
const OWNER = [naming_TAGS.project, naming_TAGS.repositoryId, naming_TAGS.environment, naming_TAGS.branch];
/**
 * What is true of a stack whichever of its change sets comes to be executed: what all of them say. Change sets of different owners
 * prove nothing, and a tag that protects counts wherever it stands.
 */
function givenUnderReview(sets) {
    const [first] = sets;
    const agree = sets.every(({ tags }) => OWNER.every((key) => tags[key] === first?.tags[key]));
    if (first === undefined || !agree)
        return { tags: {}, parameters: {} };
    const protects = sets.flatMap(({ tags }) => Object.entries(tags).filter(([key, value]) => PROTECT_TAGS.includes(key) && value.toLowerCase() === 'true'));
    return {
        tags: { ...shared(sets.map((each) => each.tags)), ...Object.fromEntries(protects) },
        parameters: shared(sets.map((each) => each.parameters)),
    };
}
function shared([first = {}, ...others]) {
    return Object.fromEntries(Object.entries(first).filter(([key, value]) => others.every((other) => other[key] === value)));
}
/** Deleted under review: it shows no tags any more, and is as good as gone whoever made it. */
function isVanishing(stack) {
    return stack.status === 'DELETE_IN_PROGRESS' && Object.keys(stack.tags).length === 0;
}
/** Why a stack under review is left alone, and what a person can do; undefined where its own tags tell whose it is. */
function sayUnproven(stack) {
    if (!isUnderReview(stack.status) || OWNER.some((key) => key in stack.tags))
        return undefined;
    return `Stack ${stack.name} is only under review and its change sets, if it has any, do not agree on whose it is, so it is left alone; delete it by hand in CloudFormation when nobody needs it`;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/stacks-under-review.js





/**
 * A stack shows neither tags nor parameters until a change set of it is executed, so those of a stack under review are read
 * from its change sets. Undefined when one is executed or they change while they are read: the stack has to be read again then.
 * Source: LocalStack's answers of the real service, `test_stack_description_lifecycle[with-tags]`.
 */
async function withWhatIsReviewed(cloudFormation, stack) {
    if (!stack_state_isUnderReview(stack.status) || Object.keys(stack.tags).length > 0)
        return stack;
    const sets = [];
    for await (const page of allPages('change sets', (token) => pageOfSets(cloudFormation, stack, token))) {
        if (page === GONE)
            return undefined;
        if (page.Summaries === undefined)
            throw doubtful('A page of change sets came without its list');
        for (const summary of page.Summaries) {
            if (summary.ExecutionStatus?.startsWith('EXECUTE_'))
                return undefined;
            const given = await givenBy(cloudFormation, stack, summary);
            if (given === undefined)
                return undefined;
            sets.push(given);
        }
    }
    return { ...stack, ...givenUnderReview(sets) };
}
const GONE = {};
function pageOfSets(cloudFormation, stack, token) {
    return cloudFormation.call(`list the change sets of the stack ${stack.name}`, (client) => client
        .listChangeSets({ StackName: stack.id, ...(token ? { NextToken: token } : {}) })
        .catch((error) => {
        if (isWithoutStack(error) || isAbsent(error, stack.id))
            return GONE;
        throw error;
    }));
}
/** Each page of a change set has its tags and parameters, so one page is enough. */
function givenBy(cloudFormation, stack, { ChangeSetId: id }) {
    if (id === undefined)
        throw doubtful('CloudFormation listed a change set without its id');
    return cloudFormation.call(`read a change set of the stack ${stack.name}`, async (client) => {
        const answer = await client.describeChangeSet({ ChangeSetName: id }).catch((error) => {
            if (isDropped(error))
                return undefined;
            throw error;
        });
        return answer && givenOf(answer);
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/stack-cloud.js







/** CloudFormation over its Query API (AWS CloudFormation API Reference, version 2010-05-15). */
function createStackCloud(aws) {
    const cloudFormation = awsService(aws, 'CloudFormation', async (config) => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(805)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3805, 19));
        return new sdk.CloudFormation(config);
    });
    return {
        describe: (nameOrId) => stack_cloud_describe(cloudFormation, nameOrId),
        list: (reviewed) => stack_cloud_list(cloudFormation, reviewed),
        liveIds: () => liveIds(cloudFormation),
        deleted: (names) => deleted(cloudFormation, names),
        events: (stackId, since, mostPages) => events(cloudFormation, stackId, since, mostPages),
        resources: (stackId) => resources(cloudFormation, stackId),
        templateSummary: (template) => templateSummary(cloudFormation, template),
        templateText: (stackId) => templateText(cloudFormation, stackId),
        deleteStack: (request) => deleteStack(cloudFormation, request),
        continueRollback: (request) => continueRollback(cloudFormation, request),
        rollBack: (request) => rollBack(cloudFormation, request),
        ...createChangeSets(cloudFormation, aws.sleep),
    };
}
/** Once for the change set that is executed in between; an answer that still lags then proves nothing of whose the stack is. */
const LOOKS = 3;
async function stack_cloud_describe(cloudFormation, nameOrId) {
    for (let looks = 1;; looks += 1) {
        const stack = await describeAsShown(cloudFormation, nameOrId);
        const whole = stack && (await withWhatIsReviewed(cloudFormation, stack));
        if (whole || stack === undefined || looks === LOOKS)
            return whole ?? stack;
    }
}
async function describeAsShown(cloudFormation, nameOrId) {
    return cloudFormation.call(`describe the stack ${shortName(nameOrId)}`, async (client) => {
        const answer = await client.describeStacks({ StackName: nameOrId }).catch((error) => {
            if (isAbsent(error, nameOrId))
                return undefined;
            throw error;
        });
        if (answer === undefined)
            return undefined;
        const [stack, ...others] = answer.Stacks ?? [];
        if (stack === undefined || others.length > 0)
            throw doubtful(`CloudFormation answered with ${others.length + (stack ? 1 : 0)} stacks when asked for ${shortName(nameOrId)}`);
        return stackOf(stack);
    });
}
async function stack_cloud_list(cloudFormation, reviewed) {
    const found = new Map();
    for await (const page of allPages('stacks', (token) => cloudFormation.call('list the stacks', (client) => client.describeStacks(token ? { NextToken: token } : {})))) {
        if (page.Stacks === undefined)
            throw doubtful('A page of stacks came without its list');
        for (const stack of page.Stacks.map(stackOf))
            found.set(stack.id, stack);
    }
    const stacks = [];
    for (const stack of found.values()) {
        const isMeant = reviewed !== undefined && stack.name.startsWith(reviewed);
        const now = isMeant ? await asItIs(cloudFormation, stack) : stack;
        if (now !== undefined && now.status !== 'DELETE_COMPLETE')
            stacks.push(now);
    }
    return stacks;
}
async function asItIs(cloudFormation, stack) {
    return (await withWhatIsReviewed(cloudFormation, stack)) ?? stack_cloud_describe(cloudFormation, stack.id);
}
const LIVE = STACK_STATUSES.filter((status) => status !== 'ABSENT' && status !== 'DELETE_COMPLETE');
async function liveIds(cloudFormation) {
    const found = new Set();
    for await (const page of allPages('live stacks', (token) => cloudFormation.call('list the live stacks', (client) => client.listStacks({ StackStatusFilter: LIVE, ...(token ? { NextToken: token } : {}) })))) {
        if (page.StackSummaries === undefined)
            throw doubtful('A page of live stacks came without its list');
        for (const { StackId: id } of page.StackSummaries)
            if (id !== undefined)
                found.add(id);
    }
    return found;
}
/** A hundred stacks each (ListStacks has no setting for it): whoever deletes more in 90 days has another way to find leftovers. */
const MOST_PAGES = 50;
async function deleted(cloudFormation, names) {
    const found = new Map();
    let pages = 0;
    for await (const page of allPages('deleted stacks', (token) => cloudFormation.call('list the deleted stacks', (client) => client.listStacks({ StackStatusFilter: ['DELETE_COMPLETE'], ...(token ? { NextToken: token } : {}) })))) {
        pages += 1;
        if (page.StackSummaries === undefined)
            throw doubtful('A page of deleted stacks came without its list');
        for (const { StackName: name = '', StackId: id } of page.StackSummaries)
            if (names.has(name) && id !== undefined)
                found.set(name, [...(found.get(name) ?? []), id]);
        if (pages === MOST_PAGES && page.NextToken)
            return undefined;
    }
    return found;
}
/** CloudFormation gives the newest first, so reading stops at the first page that ends before `since`. */
async function events(cloudFormation, stackId, since, mostPages = Number.POSITIVE_INFINITY) {
    const newestFirst = [];
    let pages = 0;
    const from = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since);
    const isRecent = (event) => Date.parse(event.at) >= from;
    for await (const page of allPages('events', (token) => cloudFormation.call(`read the events of the stack ${shortName(stackId)}`, (client) => client.describeStackEvents({ StackName: stackId, ...(token ? { NextToken: token } : {}) })))) {
        const found = (page.StackEvents ?? []).map(eventOf);
        newestFirst.push(...found.filter(isRecent));
        pages += 1;
        if (pages >= mostPages || found.some((event) => !isRecent(event)))
            break;
    }
    return newestFirst.reverse();
}
async function resources(cloudFormation, stackId) {
    const found = [];
    for await (const page of allPages('resources', (token) => cloudFormation.call(`list the resources of the stack ${shortName(stackId)}`, (client) => client.listStackResources({ StackName: stackId, ...(token ? { NextToken: token } : {}) })))) {
        if (page.StackResourceSummaries === undefined)
            throw doubtful('A page of stack resources came without its list');
        found.push(...page.StackResourceSummaries.map(resourceOf));
    }
    return found;
}
async function templateSummary(cloudFormation, template) {
    return cloudFormation.call('read the template', async (client) => {
        const answer = await client.getTemplateSummary(templateOf(template)).catch((error) => {
            throw templateError(error) ?? error;
        });
        return {
            parameters: (answer.Parameters ?? []).map((parameter) => ({
                name: parameter.ParameterKey ?? '',
                hasDefault: parameter.DefaultValue !== undefined,
                ...(parameter.DefaultValue === undefined ? {} : { defaultValue: parameter.DefaultValue }),
                noEcho: parameter.NoEcho ?? false,
            })),
            capabilities: answer.Capabilities ?? [],
            capabilitiesReason: answer.CapabilitiesReason,
        };
    });
}
async function templateText(cloudFormation, stackId) {
    const answer = await cloudFormation.call(`read the template of the stack ${shortName(stackId)}`, (client) => client.getTemplate({ StackName: stackId, TemplateStage: 'Original' }));
    return answer.TemplateBody ?? '';
}
async function deleteStack(cloudFormation, request) {
    const retain = request.retain?.length ? { RetainResources: [...request.retain] } : {};
    await cloudFormation.call(`delete the stack ${shortName(request.stackId)}`, (client) => client.deleteStack({ ...writeOf(request), ...retain }).catch((error) => {
        const refusal = protectedError(error) ?? busyDeletion(error);
        if (refusal)
            throw refusal;
        return ignoreRepeatedToken(error);
    }));
}
async function continueRollback(cloudFormation, request) {
    await cloudFormation.call(`continue the rollback of the stack ${shortName(request.stackId)}`, (client) => client.continueUpdateRollback(writeOf(request)).catch(ignoreRepeatedToken));
}
async function rollBack(cloudFormation, request) {
    await cloudFormation.call(`roll back the stack ${shortName(request.stackId)}`, (client) => client.rollbackStack(writeOf(request)).catch(ignoreRepeatedToken));
}
function writeOf(request) {
    return {
        StackName: request.stackId,
        ClientRequestToken: request.token,
        ...(request.roleArn === undefined ? {} : { RoleARN: request.roleArn }),
    };
}

;// CONCATENATED MODULE: ./build/src/runtime/aws-places.js


/**
 * Every role in every region: inputs before settings before the job's variables.
 * @throws UserError when no region is given, or when two roles are of one account, whose stacks would be counted twice.
 */
function aws_places_placesOf(env, inputs, settings, action) {
    const regions = [...new Set(regionsOf(env, inputs, settings))];
    for (const region of regions)
        checkRegion(region);
    const given = inputs.rolesToAssume.map((arn) => ({ arn }));
    const roles = given.length > 0 ? given : rolesOf(settings, action);
    requireOnePerAccount(roles);
    const [first, ...others] = (roles.length === 0 ? [undefined] : roles).flatMap((role, index) => regions.map((region) => ({
        region,
        role: role?.arn,
        name: nameOf(region, regions, roles, index),
    })));
    if (first !== undefined)
        return [first, ...others];
    throw new domain_errors/* UserError */.yo('invalid_input', "Input 'region' is empty and AWS_REGION is not set; give the region of the environments, such as eu-central-1.");
}
/** False when the settings name a region, or a role of an account, that the inputs keep a teardown from. */
function coversSettings(inputs, settings) {
    const owners = ['provision', 'teardown', 'hours'];
    const named = owners.flatMap((owner) => rolesOf(settings, owner)).map(accountOf);
    const roles = inputs.rolesToAssume.map((arn) => ({ arn }));
    const own = (roles.length > 0 ? roles : rolesOf(settings, 'teardown')).map(accountOf);
    return covers(inputs.regions, settings.region ?? []) && covers(own, named);
}
/** Nothing given is no choice made. */
function covers(given, named) {
    return given.length === 0 || named.every((each) => given.includes(each));
}
function accountOf({ arn }) {
    return arn.split(':')[4];
}
/** @throws UserError where there are several to choose from. */
function aws_places_onlyPlace(places) {
    const [only, ...others] = places;
    if (others.length === 0)
        return only;
    const [input, values] = new Set(places.map((place) => place.region)).size > 1
        ? ['region', places.map((place) => place.region)]
        : ['role-to-assume', ['several roles']];
    throw new UserError('invalid_input', `An environment is made in one place, and there are several to choose from (${[...new Set(values)].join(', ')}); give one in the input '${input}'.`);
}
function regionsOf(env, inputs, settings) {
    if (inputs.regions.length > 0)
        return inputs.regions;
    if (settings.region !== undefined && settings.region.length > 0)
        return settings.region;
    const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'];
    return region ? [region] : [];
}
/** Regions stand in reports, so nothing else may pass for one. */
function checkRegion(region) {
    if (legal_values/* REGION */.Zg.pattern.test(region))
        return;
    throw new domain_errors/* UserError */.yo('invalid_input', `Input 'region' has the value '${region.slice(0, 40)}'; it takes ${legal_values/* REGION */.Zg.takes}, separated by commas or newlines.`);
}
function rolesOf({ roles }, action) {
    const written = roles?.[action] ?? [];
    if (typeof written === 'string')
        return [{ arn: written }];
    if (isList(written))
        return written.map((arn) => ({ arn }));
    return Object.entries(written).map(([name, arn]) => ({ name, arn }));
}
function isList(written) {
    return Array.isArray(written);
}
function requireOnePerAccount(roles) {
    const accounts = roles.map(accountOf);
    const second = accounts.findIndex((account, index) => accounts.indexOf(account) < index);
    if (second === -1)
        return;
    throw new domain_errors/* UserError */.yo('invalid_input', `Role ${second + 1} of 'role-to-assume' is of the same account as another one, so its environments would be counted twice; give one role for each account.`);
}
function nameOf(region, regions, roles, index) {
    if (roles.length < 2)
        return regions.length < 2 ? undefined : region;
    const names = roles.map(labelOf);
    const name = names[index] ?? '';
    const isShared = names.filter((each) => each === name).length > 1;
    const label = isShared ? `${name} #${index + 1}` : name;
    return regions.length < 2 ? label : `${label} in ${region}`;
}
/** The team's own word, else the role's name, unless that tells the account. */
function labelOf({ name, arn }) {
    const label = name ?? arn.slice(arn.lastIndexOf('/') + 1);
    const account = accountOf({ arn });
    // A batch is a list that commas part.
    return account !== undefined && label.includes(account) ? 'role' : label.replaceAll(',', '-');
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
    return api_error_oneLine(message);
}
/**
 * The one sentence for a request that failed. `doing` completes "GitHub refused to …",
 * such as `read pull request #1 of octo-org/shop`.
 */
function githubError(error, doing) {
    if (error instanceof domain_errors/* AdapterError */.om || error instanceof domain_errors/* UserError */.yo)
        return error;
    // Octokit wraps what its fetch throws.
    if (error instanceof Error && error.cause instanceof domain_errors/* AdapterError */.om)
        return error.cause;
    if (isQueryFailure(error))
        return queryError(error, doing);
    if (!isRequestFailure(error) || error.response === undefined) {
        return api_error_failure('unreachable', `GitHub did not answer when asked to ${doing}; run the job again.`, error, true);
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
        return api_error_failure('access_denied', `GitHub refused the token when asked to ${doing}; check the input github-token.`, error);
    }
    const missing = neededPermissions(header('x-accepted-github-permissions'));
    if (status === 403 || (status === 404 && missing !== undefined && /not accessible/i.test(words))) {
        const advice = missing ?? 'check what the token of the input github-token may do';
        return api_error_failure('access_denied', `GitHub refused to ${doing} (${words}): ${advice}.`, error);
    }
    if (status >= 500)
        return api_error_failure('unavailable', `GitHub is out of order: it answered ${status} when asked to ${doing} (${words}); run the job again later.`, error, true);
    return api_error_failure('far_side_error', `GitHub answered ${status} when asked to ${doing} (${words}).`, error);
}
function throttled(error, doing) {
    const sentence = `GitHub asked to slow down when asked to ${doing}; run the job again later.`;
    return api_error_failure('throttled', sentence, error, true);
}
/**
 * GraphQL answers 200 whatever happens and says why in `errors`. The types are written down nowhere; these are those that
 * clients meet. What is not known may have cost part of the data.
 */
function queryError(error, doing) {
    const words = api_error_oneLine(error.errors.map(({ message = '' }) => message).join(' '));
    const types = error.errors.map(({ type = '' }) => type);
    if (types.some((type) => /^RATE_LIMIT/.test(type)) || /rate limit/i.test(words))
        return throttled(error, doing);
    if (types.some((type) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES'))
        return api_error_failure('access_denied', `GitHub refused to ${doing} (${words}): check what the token of the input github-token may do.`, error);
    const sentence = `GitHub answered with errors when asked to ${doing} (${words}), so nothing was concluded from it; run the job again.`;
    return api_error_failure('doubtful_facts', sentence, error, true);
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
function api_error_failure(reasonCode, message, cause, retriable = false) {
    const status = answeredStatus(cause);
    return new domain_errors/* AdapterError */.om(reasonCode, message, {
        service: 'GitHub',
        ...(status === undefined ? {} : { status }),
        retriable,
        cause,
    });
}
function isRequestFailure(error) {
    return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
function api_error_oneLine(text) {
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
        throw new domain_errors/* UserError */.yo('missing_credentials', 'There is no GitHub token; leave the input github-token at its default.');
    }
    if (!/^[^/\s]+\/[^/\s]+$/.test(options.repository)) {
        throw new domain_errors/* UserError */.yo('invalid_input', `GITHUB_REPOSITORY is "${options.repository}"; it must read owner/name.`);
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
    return new domain_errors/* AdapterError */.om('doubtful_facts', `GitHub answered with an incomplete list of ${what}; run the job again.`, {
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

// EXTERNAL MODULE: ./build/src/adapters/zip-entries.js
var zip_entries = __nccwpck_require__(3816);
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
    if (from + 30 > zip.length || view.getUint32(from, true) !== zip_entries/* LOCAL */.G8)
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
        throw new domain_errors/* AdapterError */.om('far_side_error', `GitHub's archive of ${what} cannot be used: ${detail}`, {
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
        return new domain_errors/* UserError */.yo('unknown_branch', `GitHub has no archive of ${what}; check the input commit and the permission contents: read.`);
    }
    const failed = (reasonCode, message, retriable) => new domain_errors/* AdapterError */.om(reasonCode, message, { service: 'GitHub', status, retriable });
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
        readFile: (path, ref) => code_host_readFile(client, path, ref),
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
async function code_host_readFile(client, path, ref) {
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
        throw new domain_errors/* AdapterError */.om('far_side_error', `GitHub did not open a deployment of ${client.repository}; run the job again.`, {
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
        throw new domain_errors/* UserError */.yo('invalid_input', "The variable 'GITHUB_REPOSITORY' is empty; run the action in a GitHub workflow.");
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

;// CONCATENATED MODULE: ./build/src/runtime/wiring.js













/** AWS in one region, with the role's credentials, else the environment's. @throws UserError when no or several places are given. */
function wireAws(context, inputs, settings, action) {
    return wireAt(context, onlyPlace(placesOf(context.run.env, inputs, settings, action)));
}
/** AWS in every region with every role. @throws UserError when no region is given, or two roles are of one account. */
function wirePlaces(context, inputs, settings, action, depsOf) {
    const [first, ...others] = aws_places_placesOf(context.run.env, inputs, settings, action);
    const wired = (place) => ({ name: place.name, deps: depsOf(wireAt(context, place)) });
    return [wired(first), ...others.map(wired)];
}
function wireAt(context, { region, role }) {
    const { env } = context.run;
    const { note } = context.accounts;
    note(role ?? '');
    const base = {
        region,
        ...(env['AWS_ENDPOINT_URL'] ? { endpoint: env['AWS_ENDPOINT_URL'] } : {}),
        fetch: context.fetch,
        sleep: context.clock.sleep,
        random: context.random,
        timeout: context.timeout,
    };
    const credentials = wiring_credentialsOf(context, role, base);
    const access = credentials === undefined ? base : { ...base, credentials };
    return {
        region,
        stacks: notingStacks(createStackCloud(access), note),
        applications: createApplicationHost(access),
        objects: createObjectStore(access),
        images: createImageRegistry(access),
        logGroups: createLogGroups(access),
        databases: createDatabases(access),
        account: notingAccount(createCloudAccount(access), note),
    };
}
/** A stack's ARN tells the account where no role and no list of accounts does. */
function notingStacks(stacks, note) {
    return {
        ...stacks,
        async list(reviewed) {
            const found = await stacks.list(reviewed);
            for (const { id } of found.slice(0, 1))
                note(id);
            return found;
        },
        async describe(nameOrId) {
            const found = await stacks.describe(nameOrId);
            note(found?.id ?? '');
            return found;
        },
    };
}
function notingAccount(account, note) {
    return {
        async accountId() {
            const id = await account.accountId();
            note(id);
            return id;
        },
    };
}
function wiring_credentialsOf(context, role, base) {
    const { env } = context.run;
    if (role !== undefined)
        return createRoleCredentials({
            ...base,
            role,
            env,
            setSecret: context.run.setSecret,
            monotonic: context.clock.monotonic,
        });
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken, } = env;
    if (!accessKeyId || !secretAccessKey)
        return undefined;
    const keys = { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
    return { current: async () => keys, forget: () => undefined };
}
function wireSite(context) {
    return createSiteProbe(context.fetch, context.timeout);
}
/** Bundles of the job's workspace; the zip writer is loaded only where there is one to write. */
function wireBundles({ run }) {
    const make = async () => {
        const { createBundleMaker } = await __nccwpck_require__.e(/* import() */ 117).then(__nccwpck_require__.bind(__nccwpck_require__, 3498));
        return createBundleMaker(resolve(run.env['GITHUB_WORKSPACE'] ?? process.cwd()));
    };
    return {
        ofPath: async (path) => (await make()).ofPath(path),
        ofFile: async (name, text) => (await make()).ofFile(name, text),
        withFiles: async (bytes, files) => (files.length === 0 ? bytes : (await make()).withFiles(bytes, files)),
    };
}
function wireTemplates() {
    return {
        bundled: readBundledTemplate,
        async made(module, given) {
            const { makeTemplate } = await __nccwpck_require__.e(/* import() */ 739).then(__nccwpck_require__.bind(__nccwpck_require__, 7739));
            return makeTemplate(module, given);
        },
    };
}

;// CONCATENATED MODULE: ./build/src/domain/awake-time.js

const MINUTE = 60_000;
/** Offsets of time zones are multiples of it (IANA time zone database, for this century). */
const ZONE_STEP = 15;
/** Older than this nobody asks about to the minute. */
const LONGEST_MS = 5 * 366 * 1440 * MINUTE;
/**
 * How many milliseconds, up to `now`, an environment with these hours was awake since an instant. By the wall clock of their
 * zone, so a night when the clock is changed has its own length. What was worked out for one instant serves the next.
 */
function awakeBefore(hours, now) {
    const slot = greatestDivisor(greatestDivisor(hours.from, hours.until), ZONE_STEP) * MINUTE;
    const end = now.getTime();
    const last = Math.floor(end / slot);
    const isAwake = (index) => (0,domain_hours/* isWithin */.U)(hours, new Date(index * slot));
    /** At `k` the time awake in the `k` whole slots before the one that holds `now`. */
    const sums = [0];
    function wholeSlots(count) {
        for (let k = sums.length; k <= count; k += 1)
            sums.push((sums[k - 1] ?? 0) + (isAwake(last - k) ? slot : 0));
        return sums[count] ?? 0;
    }
    return (since) => {
        const start = Math.max(Math.min(since.getTime(), end), end - LONGEST_MS);
        const first = Math.floor(start / slot);
        if (first === last)
            return isAwake(last) ? end - start : 0;
        const atFirst = isAwake(first) ? (first + 1) * slot - start : 0;
        const atLast = isAwake(last) ? end - last * slot : 0;
        return atFirst + wholeSlots(last - first - 1) + atLast;
    };
}
function greatestDivisor(one, other) {
    return other === 0 ? one : greatestDivisor(other, one % other);
}

;// CONCATENATED MODULE: ./build/src/domain/cost.js

/** Tells of any stack what it costs; of none where nobody gave prices. */
function costsAt(pricing, now) {
    if (pricing === undefined)
        return () => undefined;
    const awake = pricing.hours && awakeBefore(pricing.hours, now);
    return (stack) => estimateCost(stack, pricing.prices, now, awake);
}
const cost_HOUR = 3_600_000;
const DAY_HOURS = 24;
/** A year's hours by twelve, as AWS's own Pricing Calculator counts a month. */
const MONTH_HOURS = 730;
const SIZE = /(?:InstanceType|InstanceClass|DatabaseClass|NodeType)$/;
const ALTERNATIVE = /^Alternative/;
/**
 * What a stack costs by its own parameters, which every list of stacks brings along, so that nothing more is asked. Storage,
 * traffic and whatever no parameter names is not in it. `awake` is `awakeBefore` of its hours; absent where it never sleeps.
 */
function estimateCost(stack, prices, now, awake) {
    const units = unitsOf(stack.parameters);
    if (units.length === 0)
        return { unknown: 'its parameters name no size' };
    const unpriced = units.flatMap(({ oneOf }) => oneOf.filter((what) => cost_priceOf(prices, what) === undefined));
    if (unpriced.length > 0)
        return { unknown: `no price for ${[...new Set(unpriced)].join(', ')}` };
    const perHour = sum(units.map(({ oneOf, count }) => count * Math.max(...oneOf.map((what) => cost_priceOf(prices, what) ?? 0))));
    // What was made in this moment may seem to lie ahead, because every clock is a little off.
    const lived = Math.max(0, (now.getTime() - Date.parse(stack.createdAt)) / cost_HOUR);
    if (Number.isNaN(lived))
        return { unknown: 'nobody knows when it was made' };
    const always = spans(perHour, 1, lived);
    if (awake === undefined || stack.parameters['Asleep'] === undefined)
        return { perHour, ...always };
    const share = awake(new Date(now.getTime() - 7 * DAY_HOURS * cost_HOUR)) / (7 * DAY_HOURS * cost_HOUR);
    const hoursAwake = awake(new Date(stack.createdAt)) / cost_HOUR;
    return { perHour, ...spans(perHour, share, hoursAwake), alwaysAwake: always };
}
function spans(perHour, share, hoursSoFar) {
    return {
        perDay: rounded(perHour * DAY_HOURS * share),
        perMonth: rounded(perHour * MONTH_HOURS * share),
        sinceCreation: rounded(perHour * hoursSoFar),
    };
}
/** Everything of a price that the parameters of the bundled templates name; a template of the team's own may use the same names. */
function unitsOf(parameters) {
    const isBalanced = parameters['EnvironmentType'] === 'LoadBalanced';
    const units = Object.entries(parameters)
        .filter(([name, value]) => SIZE.test(name) && !ALTERNATIVE.test(name) && value !== '')
        .filter(([name]) => name !== 'DatabaseClass' || parameters['DatabaseEngine'] !== '')
        .map(([name, value]) => unitOf(name, value, parameters, isBalanced));
    const ownBalancer = isBalanced && (parameters['SharedLoadBalancerArn'] ?? '') === '';
    return ownBalancer ? [...units, { oneOf: ['load-balancer'], count: 1 }] : units;
}
function unitOf(name, value, parameters, isBalanced) {
    const sizes = `${value},${parameters[`Alternative${name}`] ?? ''}`.split(',').map((size) => size.trim());
    const isSpot = name === 'InstanceType' && parameters['EnableSpot'] === 'true';
    const oneOf = [...new Set(sizes)]
        .filter((size) => size !== '')
        .map((size) => (isSpot ? `${size} spot` : size));
    // How many more a load balanced environment grows to, nobody knows beforehand.
    const least = Number(parameters['MinInstances'] ?? '1');
    return { oneOf, count: name === 'InstanceType' && isBalanced && least >= 1 ? least : 1 };
}
/** A key may name the type of the resource before the size. */
function cost_priceOf(prices, what) {
    if (Object.hasOwn(prices, what))
        return prices[what];
    return Object.entries(prices).find(([key]) => key.replace(/^AWS::\S+\s+/, '') === what)?.[1];
}
function sum(numbers) {
    return rounded(numbers.reduce((total, each) => total + each, 0));
}
function rounded(amount) {
    return Math.round(amount * 10_000) / 10_000;
}
/** What several environments cost a month together, and without their hours; undefined when nothing is known of any. */
function monthOf(costs) {
    const known = costs.flatMap((cost) => ('unknown' in cost ? [] : [cost]));
    if (known.length === 0)
        return undefined;
    return {
        count: known.length,
        perMonth: sum(known.map((cost) => cost.perMonth)),
        alwaysAwake: sum(known.map((cost) => cost.alwaysAwake?.perMonth ?? cost.perMonth)),
        unknown: costs.length - known.length,
    };
}

;// CONCATENATED MODULE: ./build/src/text/cost.js

/** What an environment costs, for a table. It has no currency: the prices are the team's own. */
function sayCost(cost) {
    if ('unknown' in cost)
        return `unknown (${cost.unknown})`;
    const { perDay, perMonth, sinceCreation, alwaysAwake } = cost;
    const without = alwaysAwake === undefined ? '' : `, ${amount(alwaysAwake.perMonth)} if it never slept`;
    return `${amount(perDay)} a day, ${amount(perMonth)} a month${without}; ${amount(sinceCreation)} since it was made`;
}
/** What sleep saves over all environments; '' when nothing is known of any. */
function saySavings(costs) {
    const month = monthOf(costs);
    if (month === undefined)
        return costs.length === 0 ? '' : `What sleep saves is unknown: ${reasons(costs)}.`;
    const saved = month.alwaysAwake - month.perMonth;
    const rest = month.unknown === 0 ? '' : ` Of ${month.unknown} more it is unknown (${reasons(costs)}).`;
    return `Sleep saves about ${amount(saved)} of ${amount(month.alwaysAwake)} a month over ${month.count} ${month.count === 1 ? 'environment' : 'environments'}.${rest}`;
}
function reasons(costs) {
    return [...new Set(costs.flatMap((cost) => ('unknown' in cost ? [cost.unknown] : [])))].join('; ');
}
function amount(value) {
    return value.toFixed(2);
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

;// CONCATENATED MODULE: ./build/src/text/markdown-table.js
/** GitHub drops a summary over 1 MiB whole, so a long table is cut and says so. */
const MOST_ROWS = 500;
/**
 * A table with an empty line before it, or '' where there are no rows. `more` says what became of rows beyond the most.
 * Headings and cells come from the same columns, since GitHub shows no table whose lines differ in length.
 */
function markdownTable(rows, columns, more) {
    if (rows.length === 0)
        return '';
    const most = more.most ?? MOST_ROWS;
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rest = rows.length > most ? `\n${more.rest(rows.length - most)}\n` : '';
    return `\n${[
        line(columns.map(({ heading }) => heading)),
        `|${columns.map(() => '---|').join('')}`,
        ...rows.slice(0, most).map((row) => line(columns.map(({ cell }) => cell(row)))),
    ].join('\n')}\n${rest}`;
}

;// CONCATENATED MODULE: ./build/src/text/items-summary.js


const IN_THE_LOG = { rest: (left) => `${left} more are in the log.` };
/** The job summary of a run over several environments; `note` is a sentence of ours below the report's own. */
function itemsSummary(title, report, note = '') {
    const items = report.items ?? [];
    const isPlaced = items.some((item) => item.place !== undefined);
    const place = {
        heading: 'Where',
        cell: (item) => markdownText(item.place ?? '', 80),
    };
    const table = markdownTable(items, [
        { heading: 'Environment', cell: (item) => `\`${item.name}\`` },
        ...(isPlaced ? [place] : []),
        { heading: 'Decision', cell: (item) => item.decision },
        { heading: 'Reason', cell: (item) => `\`${item.reasonCode}\`` },
        { heading: '', cell: (item) => markdownText(item.sentence) },
    ], IN_THE_LOG);
    const below = note === '' ? '' : `\n${markdownText(note, 400)}\n`;
    return `### ${title}\n\n${markdownText(report.sentence)}\n${below}${table}${leftoversTable(items)}`;
}
/** What nobody else tells of an environment that is gone: resource by resource, so that a person can go through them. */
function leftoversTable(items) {
    const left = items.flatMap(({ name, leftovers = [] }) => leftovers.map((each) => ({ ...each, of: name })));
    const table = markdownTable(left, [
        { heading: 'Environment', cell: (each) => `\`${each.of}\`` },
        { heading: 'Resource', cell: (each) => markdownText(each.resource) },
        { heading: 'Type', cell: (each) => `\`${each.type.replaceAll(/[^\w:]/g, '')}\`` },
        { heading: 'Name', cell: (each) => markdownText(each.name ?? '') },
        { heading: 'Why', cell: (each) => markdownText(each.why, 300) },
    ], IN_THE_LOG);
    return table === '' ? '' : `\nLeft behind:\n${table}`;
}

;// CONCATENATED MODULE: ./build/src/domain/decide-hours.js


/** Level-triggered: compares how things are with how they should be, so a run that comes late or twice does no harm. */
function decideHours(facts) {
    const why = reasonToBeAwake(facts);
    if (why !== undefined)
        return facts.asleep ? { step: 'wake', why } : { step: 'none', reasonCode: 'inside_hours' };
    return facts.asleep
        ? { step: 'none', reasonCode: 'nothing_to_do' }
        : { step: 'sleep', why: 'it is outside its hours' };
}
function reasonToBeAwake(facts) {
    if ((0,domain_hours/* isWithin */.U)(facts.hours, facts.now))
        return 'its hours have begun';
    if (facts.labels.includes(AWAKE_LABEL))
        return `its pull request is labelled '${AWAKE_LABEL}'`;
    const since = facts.lastPush === undefined ? Number.POSITIVE_INFINITY : facts.now.getTime() - facts.lastPush.getTime();
    return since < facts.awakeForMs ? 'it was pushed to recently' : undefined;
}

// EXTERNAL MODULE: ./build/src/domain/describe-failure.js
var describe_failure = __nccwpck_require__(4782);
;// CONCATENATED MODULE: ./build/src/domain/pushes.js
/**
 * When a branch was last pushed to, as far as its deployments tell: deployments of one commit in a row are one push, dated by the
 * first of them, so that a rerun prolongs nothing. Where `standsSince` says when the environment was made (ISO 8601), they are dated by the
 * deployment that made it: one that is wanted back after its end begins a new life. Undefined where there is none, NaN in it
 * where a time cannot be read.
 */
function pushes_lastPushOf(pushes, standsSince) {
    const times = pushes.map((push) => ({ commit: push.commit, at: Date.parse(push.at) }));
    if (times.some(({ at }) => Number.isNaN(at)))
        return new Date(Number.NaN);
    const newestFirst = times.sort((a, b) => b.at - a.at);
    const commit = newestFirst[0]?.commit;
    const end = newestFirst.findIndex((push) => push.commit !== commit);
    const inARow = end < 0 ? newestFirst : newestFirst.slice(0, end);
    const made = standsSince === undefined ? Number.NEGATIVE_INFINITY : Date.parse(standsSince);
    const first = inARow.find(({ at }) => at <= made) ?? inARow.at(-1);
    return first && new Date(first.at);
}

;// CONCATENATED MODULE: ./build/src/usecases/once-asked.js
/** The answer to a question that is asked when somebody first needs it, and never again. */
function onceAsked(ask) {
    let answer;
    return () => {
        answer ??= ask();
        return answer;
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/branch-life.js



/**
 * By the lists of the whole repository, each of which is read once, when the first branch needs it: a job's token has a thousand
 * requests an hour for the whole repository, and most environments are as they should be (docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 */
function lifeByLists(deps, request, now) {
    const itself = lifeItself(deps, request);
    const heads = onceAsked(async () => {
        const open = await deps.codeHost.openHeads();
        const own = open.filter((head) => head.headRepositoryId === request.repositoryId);
        return Map.groupBy(own.toReversed(), (head) => head.headBranch);
    });
    const deployed = onceAsked(async () => {
        const since = new Date(now.getTime() - request.awakeForMs);
        const opened = await deps.deployments.opened({ environment: request.kind, since });
        return Map.groupBy(opened, (each) => each.payload['key']);
    });
    return {
        openPullRequests: async (branch) => (await heads()).get(branch) ?? [],
        async lastPush(branch) {
            const own = (await deployed()).get(subjectKey({ ...request, branch })) ?? [];
            // Where the list ends with the commit that it begins with, it may lack what tells a rerun from a push.
            const isWhole = own.length === 0 || own.some(({ commit }) => commit !== own[0]?.commit);
            return (isWhole ? undefined : await itself.lastPush(branch)) ?? pushes_lastPushOf(own.map(pushOf));
        },
    };
}
/** By the branch's own word, for what is about to be changed. */
function lifeItself(deps, request) {
    return {
        openPullRequests: (branch) => deps.codeHost.openPullRequests(branch),
        async lastPush(branch) {
            const key = subjectKey({ ...request, branch });
            const opened = await deps.deployments.opened({ environment: request.kind, ref: branch });
            const own = opened.filter((each) => each.payload['key'] === key);
            return pushes_lastPushOf(own.map(pushOf));
        },
    };
}
function pushOf({ commit, createdAt }) {
    return { commit, at: createdAt };
}

;// CONCATENATED MODULE: ./build/src/usecases/check-account.js

/** @throws UserError when the credentials belong to an account that is not on the list; an empty list allows any. */
async function checkAccount(account, allowed) {
    if (allowed.length === 0)
        return;
    const id = await account.accountId();
    if (allowed.includes(id))
        return;
    throw new domain_errors/* UserError */.yo('account_not_allowed', `The credentials belong to an account that 'allowed-accounts' does not list (it ends in ${id.slice(-4)}); correct the role or the list.`);
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

;// CONCATENATED MODULE: ./build/src/domain/databases.js
/** In these a database answers. Source: Amazon RDS User Guide, "Viewing Amazon RDS DB instance status". */
const RUNNING = new Set([
    'available',
    'backing-up',
    'configuring-enhanced-monitoring',
    'configuring-iam-database-auth',
    'configuring-log-exports',
    'storage-config-upgrade',
    'storage-full',
    'storage-initialization',
    'storage-optimization',
]);
/** From these no call of ours leads on. Source: the same page. */
const BROKEN = /^(?:failed|restore-error|insufficient-capacity|deleting|delete-precheck|incompatible-.+|inaccessible-.+)$/;
/** The whole policy over database states; RDS stops only what is `available` and starts only what is `stopped`. */
function nextDatabaseStep(database, want) {
    const { status } = database;
    if (want === 'asleep' && (status === 'stopped' || status === 'stopping'))
        return { step: 'done' };
    const why = whyItCannotStop(database);
    if (why !== undefined)
        return { step: 'leave', why };
    if (BROKEN.test(status))
        return { step: 'broken', why: `it is in state '${status}'` };
    if (want === 'asleep')
        return { step: status === 'available' ? 'stop' : 'wait' };
    if (RUNNING.has(status))
        return { step: 'done' };
    return { step: status === 'stopped' ? 'start' : 'wait' };
}
/** Source: Amazon RDS User Guide, "Stopping an Amazon RDS DB instance temporarily"; for clusters the API reference of StopDBInstance. */
function whyItCannotStop(database) {
    if (database.isClusterMember)
        return 'it belongs to a cluster, which is not stopped one instance at a time';
    if (database.isReplica)
        return 'RDS stops no read replica';
    if (database.hasReplicas)
        return 'RDS stops no database that has a read replica';
    if (database.engine.startsWith('sqlserver') && database.multiAz)
        return 'RDS stops no SQL Server in several availability zones';
    if (database.engine.startsWith('custom-'))
        return 'RDS stops no database of RDS Custom';
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/usecases/resources-within.js
const NESTED_STACK = 'AWS::CloudFormation::Stack';
const DEEPEST = 5;
/** All resources of a stack and of the stacks nested in it, a nested stack right before what it holds. */
async function resourcesWithin(stacks, stackId, depth = 0) {
    const held = [];
    for (const resource of await stacks.resources(stackId)) {
        held.push({ ...resource, stackId });
        const { type, physicalId } = resource;
        if (type === NESTED_STACK && physicalId?.startsWith('arn:') && depth < DEEPEST)
            held.push(...(await resourcesWithin(stacks, physicalId, depth + 1)));
    }
    return held;
}
/** What could not be deleted, each in the innermost stack: of a nested stack its own resources, where it names any. */
async function stuckWithin(stacks, stackId) {
    const failed = (await resourcesWithin(stacks, stackId)).filter((each) => each.status === 'DELETE_FAILED');
    const holders = new Set(failed.map((each) => each.stackId));
    return failed.filter((each) => each.physicalId === undefined || !holders.has(each.physicalId));
}

;// CONCATENATED MODULE: ./build/src/usecases/stack-databases.js





const DATABASE = 'AWS::RDS::DBInstance';
/** A start takes minutes at least. */
const FIRST_LOOK_MS = 2_000;
const LAZY_MS = 15_000;
/** Identifiers of the databases that a stack and the stacks nested in it made. */
async function databasesOf(deps, stackId) {
    const held = await resourcesWithin(deps.stacks, stackId);
    return databasesAmong(held.filter((each) => each.status !== 'DELETE_COMPLETE')).map((each) => each.identifier);
}
/** The databases among resources, with the identifiers that RDS knows them by. */
function databasesAmong(resources) {
    return resources.flatMap((resource) => resource.type === DATABASE && resource.physicalId ? [{ resource, identifier: resource.physicalId }] : []);
}
/** Those of a stack's databases that are there. */
async function describeDatabases(deps, stackId) {
    const found = [];
    for (const identifier of await databasesOf(deps, stackId)) {
        const database = await deps.databases.describe(identifier);
        if (database)
            found.push(database);
    }
    return found;
}
/**
 * Starts what stands still and waits until all of it answers. True when there was something to wait for.
 * `deadline` is a monotonic instant in ms.
 * @throws AdapterError `database_failed` where only a person can go on, `deadline` when the time runs out.
 */
async function startDatabases(deps, identifiers, deadline) {
    const startedAt = deps.clock.monotonic();
    let waited = false;
    for (const identifier of identifiers)
        for (let delay = FIRST_LOOK_MS;; delay = Math.min(LAZY_MS, delay * 1.5)) {
            const database = await deps.databases.describe(identifier);
            if (database === undefined || (await startOnce(deps, database)))
                break;
            waited = true;
            if (deps.clock.monotonic() >= deadline)
                throw new domain_errors/* AdapterError */.om('deadline', `Database ${identifier} is still in state '${database.status}' after ${(0,durations/* sayDuration */.kP)(deps.clock.monotonic() - startedAt)}; it goes on by itself, and a rerun takes up from there.`, { service: 'RDS', retriable: true });
            await deps.clock.sleep(delay);
        }
    return waited;
}
/** True when there is nothing to wait for. */
async function startOnce(deps, database) {
    const next = nextDatabaseStep(database, 'awake');
    if (next.step === 'broken')
        throw new domain_errors/* AdapterError */.om('database_failed', `Database ${database.identifier} cannot be started, because ${next.why}; put it right in RDS, then rerun.`, { service: 'RDS' });
    if (next.step === 'start' && (await deps.databases.start(database.identifier)))
        deps.log.info(`Starting database ${database.identifier}.`);
    return next.step === 'done' || next.step === 'leave';
}
/**
 * Asks each database of a sleeping stack to stop; what is busy is the next run's, what cannot be stopped stays.
 * The stack is looked at right before and right after: whoever wakes it meanwhile needs them. `deadline` is a monotonic instant in ms.
 * @throws AdapterError as `startDatabases` does, for one that is needed again.
 */
async function stopDatabases(deps, stackId, databases, deadline) {
    const stopped = [];
    const left = [];
    for (const database of databases) {
        const { identifier } = database;
        const next = nextDatabaseStep(database, 'asleep');
        if (next.step === 'done')
            continue;
        if (next.step === 'leave' || next.step === 'broken')
            left.push(`Its database ${identifier} is not stopped, because ${next.why}.`);
        else if (next.step === 'wait')
            left.push(sayLater(identifier));
        else if (!(await sleeps(deps, stackId)))
            left.push(sayNeeded(identifier));
        else if (!(await stopOne(deps, identifier)))
            left.push(sayLater(identifier));
        else if (await sleeps(deps, stackId))
            stopped.push(`Its database ${identifier} was stopped.`);
        else {
            await startDatabases(deps, [identifier], deadline);
            left.push(sayNeeded(identifier));
        }
    }
    return { stopped, left };
}
async function stopOne(deps, identifier) {
    if (await deps.databases.stop(identifier))
        return true;
    const now = await deps.databases.describe(identifier);
    return now === undefined || nextDatabaseStep(now, 'asleep').step === 'done';
}
async function sleeps(deps, stackId) {
    const stack = await deps.stacks.describe(stackId);
    return stack !== undefined && stack_state_isAsleep(stack) && !isBusy(stack.status);
}
function sayLater(identifier) {
    return `Its database ${identifier} could not be stopped yet; the next run tries again.`;
}
function sayNeeded(identifier) {
    return `Its database ${identifier} runs on, because somebody changes or wakes the environment.`;
}

;// CONCATENATED MODULE: ./build/src/domain/platform.js

/** The template parameter that names the platform of a Beanstalk environment. */
const platform_PLATFORM_PARAMETER = 'SolutionStackName';
/**
 * The branch of a platform, `Node.js 24 running on 64bit Amazon Linux 2023`, from the name of one of its versions,
 * `64bit Amazon Linux 2023 v6.11.1 running Node.js 24`; undefined when the name is none of a version.
 */
function platform_branchOfPlatform(name) {
    const parts = versioned(name);
    return parts && `${parts.runtime} running on ${parts.system}`;
}
function platform_isPlatformBranch(name) {
    return / running on /.test(name) && versioned(name) === undefined;
}
/** The newest version of the branch among the names that are offered. */
function platform_newestPlatform(branch, offered) {
    return offered
        .filter((name) => platform_branchOfPlatform(name) === branch)
        .reduce((newest, name) => (newest === undefined || isNewer(name, newest) ? name : newest), undefined);
}
/**
 * The platform that a deployment must keep, undefined where it makes the environment anew. CloudFormation replaces an
 * environment whose solution stack changes (its template reference), and one with a fixed name cannot be replaced.
 */
function platform_standingPlatform(stack) {
    if (stack === undefined || isAsleep(stack))
        return undefined;
    if (stack.status.startsWith('DELETE_') || isMadeAnew(stack.status))
        return undefined;
    return stack.parameters[platform_PLATFORM_PARAMETER];
}
/** The team's parameters; a branch becomes the version that stands, if that is one of its versions. */
function withStandingPlatform(own, stack) {
    const standing = platform_standingPlatform(stack);
    if (standing === undefined || platform_branchOfPlatform(standing) !== own[platform_PLATFORM_PARAMETER])
        return own;
    return { ...own, [platform_PLATFORM_PARAMETER]: standing };
}
function versioned(name) {
    const parts = /^(.+) v(\d+(?:\.\d+)*) running (.+)$/.exec(name);
    const [, system, version, runtime] = parts ?? [];
    return system === undefined || version === undefined || runtime === undefined
        ? undefined
        : { system, version: version.split('.').map(Number), runtime };
}
function isNewer(name, than) {
    const [mine, theirs] = [versioned(name)?.version ?? [], versioned(than)?.version ?? []];
    for (let index = 0; index < Math.max(mine.length, theirs.length); index += 1) {
        const difference = (mine[index] ?? 0) - (theirs[index] ?? 0);
        if (difference !== 0)
            return difference > 0;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/domain/template-parameters.js

/**
 * A value for each declared parameter: the team's own, else what Greenroom fills in, else what the
 * stack has, else the template's default.
 * @throws UserError naming every parameter that nobody supplies.
 */
function parameterValues(summary, filledIn, own, stack) {
    const filled = filledIn;
    const values = {};
    const missing = [];
    for (const { name, hasDefault } of summary.parameters) {
        const value = own[name] ?? filled[name];
        if (value !== undefined)
            values[name] = { value };
        else if (stack && Object.hasOwn(stack.parameters, name))
            values[name] = 'previous';
        else if (!hasDefault)
            missing.push(name);
    }
    if (missing.length > 0)
        throw new UserError('missing_parameter', `The template declares ${missing.map((name) => `'${name}'`).join(', ')}, which nobody supplies; add ${missing.length === 1 ? 'it' : 'them'} to the input 'parameters' or give ${missing.length === 1 ? 'it a default' : 'them defaults'}.`);
    return values;
}
/** Every parameter as the stack has it. */
function keptParameters(stack) {
    return Object.fromEntries(Object.keys(stack.parameters).map((name) => [name, 'previous']));
}
/** For a change that keeps the template: what the stack was granted when it was made is not known, and nothing is added to it. */
const EVERY_CAPABILITY = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'];
/** @throws UserError naming the capability that the template needs and nobody granted. */
function checkCapabilities(summary, granted) {
    const lacking = summary.capabilities.filter((capability) => !granted.includes(capability) &&
        !(capability === 'CAPABILITY_IAM' && granted.includes('CAPABILITY_NAMED_IAM')));
    if (lacking.length === 0)
        return;
    throw new UserError('missing_capability', `The template needs ${lacking.join(' and ')}${summary.capabilitiesReason ? ` (${summary.capabilitiesReason.replace(/\.$/, '')})` : ''}; add it to the input 'capabilities' if that is intended.`);
}

;// CONCATENATED MODULE: ./build/src/domain/leaked.js
const STACK = 'AWS::CloudFormation::Stack';
/**
 * What a change was to remove and could not: CloudFormation gives up on it, calls the update complete and forgets it (aws/aws-cdk
 * issue 22191). It counts as long as the last thing heard of a physical id is that it could not be deleted. `events` are those of
 * a stack and of the stacks nested in it, oldest first; a nested stack counts by what it holds.
 */
function leakedIn(events) {
    const last = new Map();
    for (const event of events) {
        if (event.physicalId === undefined || event.type === STACK || event.hook !== undefined)
            continue;
        const key = `${event.type} ${event.physicalId}`;
        // In the order in which they leaked.
        last.delete(key);
        last.set(key, event);
    }
    return [...last.values()].filter((event) => event.status === 'DELETE_FAILED');
}

;// CONCATENATED MODULE: ./build/src/domain/leftover.js

const LONGEST_REASON = 300;
function leftoverOf(resource, why) {
    const name = plainName(resource.physicalId);
    return {
        resource: resource.logicalId,
        type: resource.type,
        ...(name === undefined ? {} : { name }),
        why: leftover_oneLine(why ?? resource.reason ?? 'CloudFormation gives no reason'),
    };
}
/** As people look for it: the logical id, and the name, else the type. */
function sayLeftover({ resource, name, type }) {
    return `${resource} (${name ?? type})`;
}
/** The name within an ARN; an address, which may carry an account in it, is none. */
function plainName(physicalId) {
    const name = (0,without_account/* withoutAccount */.Mk)(physicalId ?? '');
    return /^[\w./:-]{1,256}$/.test(name) && !name.includes('://') ? name : undefined;
}
function leftover_oneLine(text) {
    const line = (0,without_account/* withoutAccount */.Mk)(text).replaceAll(/\s+/g, ' ').trim();
    return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 1)}…` : line;
}

;// CONCATENATED MODULE: ./build/src/usecases/pace.js
/** While an operation is young it is looked at often, later rarely: at most about twelve calls a minute. */
const YOUNG_MS = 12_000;
const EAGER_MS = 600;
const pace_LAZY_MS = 10_000;
/** How long to wait before the next look, in ms, when the waiting has taken `spent` ms so far. */
function untilNextLook(spent) {
    return spent < YOUNG_MS ? EAGER_MS : Math.min(pace_LAZY_MS, spent / 4);
}

;// CONCATENATED MODULE: ./build/src/usecases/spare-work.js



/**
 * Removes what is no environment and costs next to nothing, so that a role that may not do it is a warning, which says what may be
 * left and what the reader can do.
 * @throws everything else that `work` throws.
 */
async function unlessRefused(log, left, work) {
    try {
        await work();
    }
    catch (error) {
        if (!(error instanceof AdapterError) || !isMissingRight(error))
            throw error;
        log.warning(`${left.what} may be left: ${withoutAccount(error.message)} ${left.remedy}`);
    }
}
/**
 * Sweeps what killed runs left. Where there is no such service, or no right to look, there is mostly nothing to sweep, so a far
 * side that fails is a warning.
 * @param what begins the warning.
 * @throws everything but an AdapterError.
 */
async function unlessItFails(log, what, work) {
    try {
        await work();
    }
    catch (error) {
        if (!(error instanceof AdapterError))
            throw error;
        log.warning(`${what} were not swept: ${describeFailure(error).sentence}`);
    }
}
/** Not a session that ran out, which a rerun has no more. */
function isMissingRight(error) {
    return /^(?:AccessDenied|InsufficientPrivileges)/.test(error.code ?? '');
}

;// CONCATENATED MODULE: ./build/src/usecases/await-host.js





/** What ends by itself; an environment that is going does not come back. */
const PASSING = new Set([
    'Launching',
    'Updating',
    'Aborting',
    'LinkingFrom',
    'LinkingTo',
]);
/** True for a stack that deploys a version of its own to a Beanstalk environment; what is asleep has none. */
function holdsHost(stack) {
    return 'VersionLabel' in stack.parameters && !stack_state_isAsleep(stack);
}
/**
 * Waits until a Beanstalk environment takes a change: it refuses each while another is under way, be it a managed update or
 * somebody's hand in the console, and the stack's update would fail with it ("Must be Ready"). One that is not there, or has
 * another name, is not waited for. True when there was something to wait for. `deadline` is a monotonic instant in ms.
 * @throws AdapterError `deadline` with the status that it is in.
 */
async function awaitHostReady(deps, name, deadline) {
    const startedAt = deps.clock.monotonic();
    for (let waited = false;; waited = true) {
        const status = await await_host_statusOf(deps, name);
        if (status === undefined || !PASSING.has(status))
            return waited;
        const spent = deps.clock.monotonic() - startedAt;
        if (!waited)
            deps.log.info(`Beanstalk environment ${name} is in ${status}; waiting for it to be Ready.`);
        if (deps.clock.monotonic() >= deadline)
            throw new domain_errors/* AdapterError */.om('deadline', `Beanstalk environment ${name} is still in ${status} after ${(0,durations/* sayDuration */.kP)(spent)}, and takes no change before it is Ready; look into Elastic Beanstalk what is under way there, then rerun.`, { service: 'Elastic Beanstalk', retriable: true });
        await deps.clock.sleep(untilNextLook(spent));
    }
}
/** Whoever may not look changes the stack all the same: it mostly is Ready. */
async function await_host_statusOf({ applications, log }, name) {
    try {
        return (await applications.environment(name))?.status;
    }
    catch (error) {
        if (!(error instanceof domain_errors/* AdapterError */.om) || !isMissingRight(error))
            throw error;
        log.debug(`The environment was not looked at: ${error.message}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/still-wanted.js

/** Ends a deployment whose wish did not outlive its wait. */
class NoLongerWanted extends Error {
    name = 'NoLongerWanted';
    verdict;
    constructor(verdict) {
        super(verdict.sentence);
        this.verdict = verdict;
    }
}
/** Reads branch and pull request again, as a run has to that has waited. */
async function noLongerWanted(codeHost, request, subject) {
    const { verdict } = await lookAgain(codeHost, request, subject);
    return verdict;
}
/**
 * Asked right before a change that had to wait for another operation: the pull request may have been closed since, and a
 * newer commit may already stand there.
 * @throws NoLongerWanted
 */
async function checkStillWanted(codeHost, request, subject, commit) {
    const { verdict, branchHead } = await lookAgain(codeHost, request, subject);
    if (verdict)
        throw new NoLongerWanted(verdict);
    if (request.commit !== undefined || branchHead === undefined || branchHead === commit)
        return;
    throw new NoLongerWanted({
        wanted: false,
        decision: 'skipped',
        reasonCode: 'superseded',
        sentence: `Branch '${subject.branch}' moved to ${branchHead.slice(0, 7)} while this run waited; the run for that commit does the work.`,
    });
}
async function lookAgain(codeHost, request, subject) {
    const [branchHead, pullRequest] = await Promise.all([
        codeHost.branchHead(subject.branch),
        subject.pullRequest ? codeHost.pullRequest(subject.pullRequest.number) : undefined,
    ]);
    const may = mayHaveEnvironment({ repositoryId: request.repository.id, branch: subject.branch, branchHead, pullRequest }, request);
    return { branchHead, verdict: may.wanted ? undefined : sayClosing(may, subject) };
}
/** The branch was there when the run began, so its absence now is a closing, not a mistake. */
function sayClosing(may, subject) {
    if (may.reasonCode !== 'unknown_branch')
        return may;
    return {
        wanted: false,
        decision: 'skipped',
        reasonCode: 'branch_gone',
        sentence: `Branch '${subject.branch}' was deleted meanwhile, so its environment is not announced.`,
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/execute-change.js




/**
 * Prepares a change set, waits for its environment, looks once more, and executes it.
 * @param standing the stack that is changed; undefined when it is created.
 * @param count which change of the run this is, from 1.
 * @throws AdapterError `busy` when another operation came first, and what `checkStillWanted` throws.
 */
async function execute_change_executeChange(deps, wanted, standing, count) {
    const creates = standing === undefined;
    const suffix = count === 1 ? '' : `-${count}`;
    const prepared = await deps.stacks.prepareChange({
        stackName: wanted.name,
        creates,
        changeSetName: `greenroom-${wanted.runToken}${suffix}`,
        token: `${wanted.runToken}-change${suffix}`,
        template: wanted.template,
        parameters: wanted.parameters(standing),
        // On an update the tags stay as they are: a changed stack tag would update every resource.
        tags: standing ? ownTags(standing) : wanted.tags,
        capabilities: wanted.capabilities,
        onFailure: wanted.onFailure,
        ...roleOf(wanted),
    });
    if (prepared.kind === 'empty' && standing)
        return prepared;
    await confirmChange(deps, prepared, standing, wanted);
    await deps.stacks.executeChange({
        changeSetId: prepared.changeSetId,
        stackId: prepared.stackId,
        token: `${wanted.runToken}-execute${suffix}`,
        onFailure: wanted.onFailure,
        creates,
    });
    return prepared;
}
/**
 * The last look before a change set is executed, once its environment takes a change. CloudFormation refuses a change set once another one was executed, so what is
 * read after it was made stays true until it is executed, or it never is. What must not be executed leaves nothing behind.
 */
async function confirmChange(deps, prepared, standing, wanted) {
    try {
        if (standing && holdsHost(standing) && (await awaitHostReady(deps, standing.name, wanted.deadline)))
            await wanted.checkAfterWait?.();
        const [now] = await Promise.all([
            standing && deps.stacks.describe(standing.id),
            wanted.checkStillWanted?.(),
        ]);
        if (standing && (now === undefined || !isSame(now, standing)))
            throw new domain_errors/* AdapterError */.om('busy', `Stack ${standing.name} was changed by another operation meanwhile; run it again later.`, { service: 'CloudFormation', retriable: true });
    }
    catch (error) {
        if (standing !== undefined)
            await withdraw(deps, () => deps.stacks.deleteChangeSet(prepared.changeSetId));
        else if (!isTakenOver(error))
            await withdraw(deps, () => execute_change_removeReviewed(deps, prepared, wanted));
        throw error;
    }
}
/** True when nothing has happened to the stack between two looks. */
function isSame(seen, before) {
    return seen.status === before.status && seen.updatedAt === before.updatedAt;
}
/**
 * A newer run makes its own change set for the same stack, so both are left to it: without a change set nothing would tell it
 * whose the stack is.
 */
function isTakenOver(error) {
    return error instanceof NoLongerWanted && error.verdict.reasonCode === 'superseded';
}
/** What cannot be taken back now is taken back by a sweep; why the run ends matters more. */
async function withdraw(deps, takeBack) {
    try {
        await takeBack();
    }
    catch (error) {
        if (!(error instanceof domain_errors/* AdapterError */.om))
            throw error;
        deps.log.warning(`A change that nobody wants any more was not taken back: ${error.message}`);
    }
}
/** The stack goes with its change set and never before it, because alone it would be nobody's. */
async function execute_change_removeReviewed(deps, { changeSetId, stackId }, { runToken, checkOwnership }) {
    const now = await deps.stacks.describe(stackId);
    const isOurs = now !== undefined && stack_state_isUnderReview(now.status) && isOwned(now, checkOwnership);
    if (isOurs)
        await deps.stacks.deleteStack({ stackId, token: `${runToken}-withdraw` });
    else
        await deps.stacks.deleteChangeSet(changeSetId);
}
function isOwned(stack, checkOwnership) {
    try {
        checkOwnership(stack);
        return true;
    }
    catch (error) {
        if (error instanceof domain_errors/* UserError */.yo)
            return false;
        throw error;
    }
}
function ownTags(stack) {
    return Object.fromEntries(Object.entries(stack.tags).filter(([key]) => !key.startsWith('aws:')));
}
/** The role that CloudFormation works with, where one was given. */
function roleOf(wanted) {
    return wanted.roleArn === undefined ? {} : { roleArn: wanted.roleArn };
}

;// CONCATENATED MODULE: ./build/src/usecases/first-cause.js

const first_cause_STACK = 'AWS::CloudFormation::Stack';
const first_cause_DEEPEST = 5;
/**
 * The event that explains a failed operation, looked for in the nested stacks first: what their parent says of them is only
 * that they failed. `events` are the stack's own, oldest first.
 */
async function firstCause(stacks, stackId, events, since, depth = 0) {
    const nested = events.find((event) => event.type === first_cause_STACK &&
        event.status.endsWith('_FAILED') &&
        event.physicalId?.startsWith('arn:') === true &&
        event.physicalId !== stackId &&
        !/cancelled/i.test(event.reason ?? ''));
    const own = firstFailure(events);
    if (nested?.physicalId === undefined || depth === first_cause_DEEPEST)
        return own;
    const inner = await stacks.events(nested.physicalId, since.toISOString()).catch(() => []);
    return (await firstCause(stacks, nested.physicalId, inner, since, depth + 1)) ?? own;
}

;// CONCATENATED MODULE: ./build/src/domain/credentials-in-text.js
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
/** In the order in which they are tried: whole headers and lines before single values. */
const RULES = [
    [/-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----.*/g, HIDDEN],
    after(`((${MARK})${AUTHORIZATION}\\s*:\\s*)(?:(?!\\2).)*`),
    after(`(\\b${AUTHORIZATION}${MARK}${IS}\\[?\\s*)${VALUE}`),
    after(`(\\b${AUTHORIZATION}\\s*(?::|=>?)(?!\\s*\\*\\*\\*)\\s*).*`),
    after(`(\\b(?:set-)?cookies?(?:${MARK})?${IS}).*`),
    after(`^((?:export |declare -x )?${VARIABLE}=).+`, 'g'),
    after('\\b((?:Bearer|Basic|token)\\s+)[\\w.~+/=-]{8,}'),
    after(`(${ADDRESS}[^\\s:/@]*:)[^\\s"']+(?=@)`),
    after(`(${ADDRESS})[^\\s:/@"']{20,}(?=@)`),
    after('(\\bjdbc:oracle:[a-z]+:[^\\s/@]+\\/)[^\\s@]+(?=@)'),
    after('(X-(?:Amz|Goog)-(?:Signature|Credential|Security-Token)=)[^\\s&"\'\\\\<>]+'),
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
    [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, HIDDEN],
    [
        /\b(?:[prs]k_(?:live|test)_\w{8,}|sk-[\w-]{16,}|glpat-[\w-]{16,}|npm_[A-Za-z0-9]{30,}|AIza[\w-]{30,}|SG\.[\w-]{6,}\.[\w-]{6,})/g,
        HIDDEN,
    ],
    [/\b(?:gh[pousr]_\w{16,}|github_pat_\w{16,}|xox[abeoprs]-[\w-]{8,}|eyJ[\w-]{8,}\.[\w-]+\.[\w-]*)/g, HIDDEN],
    [
        /(?<![\w+/=-])(?=[A-Za-z0-9+/]*[a-z])(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*\d)[A-Za-z0-9+/]{40,}={0,2}(?![\w+/=-])/g,
        HIDDEN,
    ],
];
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
function hideKeys(lines) {
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

;// CONCATENATED MODULE: ./build/src/domain/scrub-log.js


/** A line of somebody else's log, fit to be seen by everybody: no credential, no account, no control character. */
function scrubLine(line) {
    const plain = line.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 2000);
    return (0,without_account/* withoutForeignAccount */.kj)(hideCredentials(plain)).trimEnd();
}
const ENGINE_LOG = 'eb-engine.log';
const RULE = /^-{5,}$/;
/**
 * The last lines of the deployment engine's log within a tail, which holds several files, each under a rule, its path and
 * another rule; of the whole tail where the engine's is not among them.
 */
function engineLines(tail, most) {
    const lines = tail.split(/\r?\n/);
    const start = lines.findIndex((line, index) => line.trim().endsWith(ENGINE_LOG) && isRule(lines[index + 1]));
    const after = start < 0 ? lines : lines.slice(start + 2);
    const end = start < 0 ? -1 : after.findIndex((line, index) => isRule(line) && isRule(after[index + 2]));
    const told = (end < 0 ? after : after.slice(0, end)).filter((line) => line.trim() !== '' && !isRule(line));
    return hideKeys(told).slice(-most).map(scrubLine);
}
function isRule(line) {
    return line !== undefined && RULE.test(line.trim());
}

;// CONCATENATED MODULE: ./build/src/usecases/watch-host.js


const HOST = 'AWS::ElasticBeanstalk::Environment';
const EVERY_MS = 10_000;
const MOST_LINES = 30;
const MOST_ERRORS = 10;
/**
 * A rollback destroys the log of what failed, so it is asked for at the first error, while the host still stands.
 * `since` is the far side's time at which the change began.
 */
function watchHost(deps, since) {
    const startedAt = deps.clock.monotonic();
    const seen = new Set();
    const errors = [];
    let name;
    let lookedAt = startedAt;
    let looking;
    let tail;
    const stopped = new AbortController();
    async function look(host) {
        for (const event of await deps.applications.environmentEvents(host, since.toISOString())) {
            const key = `${event.at} ${event.severity} ${event.message}`;
            if (seen.has(key))
                continue;
            seen.add(key);
            const line = `${event.severity}  ${scrubLine(event.message)}`;
            deps.log.info(`${(0,durations/* sayDuration */.kP)(deps.clock.monotonic() - startedAt).padStart(8)}  ${line}`);
            if (isError(event))
                errors.push(line);
        }
        if (errors.length > 0)
            tail ??= readTail(deps, host, stopped.signal);
    }
    /** One look at a time; what the host does not answer is no reason to fail. */
    function lookQuietly(host) {
        looking ??= look(host)
            .catch((error) => deps.log.debug(`The host was not read: ${String(error)}`))
            .finally(() => {
            lookedAt = deps.clock.monotonic();
            looking = undefined;
        });
        return looking;
    }
    return {
        notice(events) {
            name = hostOf(events) ?? name;
            if (name === undefined)
                return;
            const failed = events.some((event) => event.type === HOST && event.status.endsWith('_FAILED'));
            if (failed)
                tail ??= readTail(deps, name, stopped.signal);
            if (deps.clock.monotonic() - lookedAt >= EVERY_MS)
                void lookQuietly(name);
        },
        async evidence({ always } = { always: false }) {
            if (name === undefined)
                return [];
            await looking;
            await lookQuietly(name);
            if (always)
                tail ??= readTail(deps, name, stopped.signal);
            return [...errors.slice(0, MOST_ERRORS), ...((await tail) ?? [])];
        },
        stop: () => stopped.abort(),
    };
}
function hostOf(events) {
    return events.findLast((event) => event.type === HOST && event.physicalId !== undefined)?.physicalId;
}
function isError({ severity }) {
    return severity === 'ERROR' || severity === 'FATAL';
}
/** The last lines of the engine's log, scrubbed; none when the host does not answer. Never throws. */
async function readTail(deps, host, stop) {
    try {
        return engineLines((await deps.applications.logTail(host, stop)) ?? '', MOST_LINES);
    }
    catch (error) {
        deps.log.debug(`The host's log was not read: ${String(error)}`);
        return [];
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/host-evidence.js



/**
 * What an application's host says of itself when its stack stands and it is not healthy all the same: its first errors since
 * `since`, and the last lines of its log, scrubbed. Never throws; [] where nothing of that name is hosted.
 */
async function hostEvidence(deps, name, since) {
    const [errors, tail] = await Promise.all([
        readErrors(deps, name, since),
        readTail(deps, name, new AbortController().signal),
    ]);
    return [...errors, ...tail];
}
async function readErrors(deps, name, since) {
    try {
        const events = await deps.applications.environmentEvents(name, since.toISOString());
        const errors = events.filter(isError).map((event) => `${event.severity}  ${scrubLine(event.message)}`);
        return errors.slice(0, MOST_ERRORS);
    }
    catch (error) {
        deps.log.debug(`The host's events were not read: ${String(error)}`);
        return [];
    }
}
/** Everything in the log, folded away. */
async function tellEvidence(log, name, evidence) {
    if (evidence.length === 0)
        return;
    await log.group(`What ${name} says of itself`, async () => {
        for (const line of evidence)
            log.info(line);
    });
}
/** The first error that the host told, to stand before the end of a sentence; nothing where it told none. */
function sayFirstError(evidence) {
    const [, severity, message] = /^(ERROR|FATAL) {2}(.*)$/s.exec(evidence[0] ?? '') ?? [];
    if (message === undefined)
        return '';
    const what = severity === 'FATAL' ? 'a fatal error' : 'an error';
    return `; its environment reports ${what}: ${message.replace(/\.$/, '')}`;
}
function isDeadline(error) {
    return error instanceof domain_errors/* AdapterError */.om && error.reasonCode === 'deadline';
}
/**
 * A run whose time is over with what the host says at that moment, in the log as well: the stack goes on by itself, so there is
 * nothing else to show. Every other error is given back as it is.
 */
async function withEvidence(log, name, error, collect) {
    if (!isDeadline(error))
        return error;
    const evidence = await collect();
    await tellEvidence(log, name, evidence);
    const message = `${error.message.replace(/\.$/, '')}${sayFirstError(evidence)}.`;
    return new domain_errors/* AdapterError */.om('deadline', message, { service: error.service, retriable: true, evidence });
}

;// CONCATENATED MODULE: ./build/src/usecases/stack-events.js

const stack_events_STACK = 'AWS::CloudFormation::Stack';
/** More that work at the same time are read once these have ended, so that each minute keeps its limit of requests. */
const stack_events_AT_ONCE = 3;
/** Follows a stack and the stacks nested in it, since `since` (ISO 8601). A nested stack that cannot be read is passed over. */
function stackEvents(deps, stackId, since) {
    const seen = new Map();
    const nested = new Map();
    let idleLooks = 0;
    function add(id, path, events) {
        for (const event of events) {
            const key = `${id} ${event.id}`;
            if (seen.has(key))
                continue;
            seen.set(key, { event, path });
            if (event.type === stack_events_STACK && event.physicalId !== undefined && event.physicalId !== id)
                follow(event.physicalId, path, event);
        }
    }
    function follow(id, path, { status, logicalId }) {
        const begins = /^(?:CREATE|UPDATE)_IN_PROGRESS$/.test(status) && id.startsWith('arn:');
        const found = nested.get(id);
        if (found === undefined && !begins)
            return;
        const one = found ?? { id, path: `${path}${logicalId}/`, isAtWork: true, isRead: false };
        nested.set(id, Object.assign(one, { isAtWork: status.endsWith('_IN_PROGRESS'), isRead: false }));
    }
    async function read(one) {
        one.isRead = true;
        const events = await deps.stacks.events(one.id, since).catch((error) => {
            if (!(error instanceof domain_errors/* AdapterError */.om))
                throw error;
            deps.log.debug(`A nested stack was not read: ${error.message}`);
            return [];
        });
        add(one.id, one.path, events);
    }
    const open = () => [...nested.values()].filter((one) => one.isAtWork || !one.isRead);
    return {
        async look(isLast) {
            const known = open();
            const due = known.slice(0, stack_events_AT_ONCE);
            if (!isLast && idleLooks < due.length) {
                idleLooks += 1;
                return [];
            }
            idleLooks = 0;
            const before = seen.size;
            add(stackId, '', await deps.stacks.events(stackId, since));
            for (const one of due)
                await read(one);
            if (isLast)
                await readRest(nested, read);
            return byTime([...seen.values()].slice(before));
        },
        all: () => byTime([...seen.values()]).map(({ event }) => event),
    };
}
/** What has not been read since it last moved; reading one may show others within it. */
async function readRest(nested, read) {
    for (const one of nested.values())
        if (!one.isRead)
            await read(one);
}
/** Events of one instant stay in the order in which they were read. */
function byTime(events) {
    return events.toSorted((a, b) => Date.parse(a.event.at) - Date.parse(b.event.at));
}

;// CONCATENATED MODULE: ./build/src/usecases/settle-stack.js






/** An answer that shows the stack as it was before is believed after this long. */
const STALE_MS = 15_000;
/**
 * Waits until CloudFormation is done with a stack and streams its events, and those of the stacks nested in it, into the log.
 * `since` is the far side's time before the operation was asked for, `deadline` a monotonic instant in ms.
 * @throws AdapterError `deadline` when the time runs out; the stack goes on by itself.
 */
async function settleStack(deps, stackId, options) {
    const startedAt = deps.clock.monotonic();
    const stream = stackEvents(deps, stackId, options.since.toISOString());
    for (;;) {
        const stack = await deps.stacks.describe(stackId);
        const waited = deps.clock.monotonic() - startedAt;
        const isOver = deps.clock.monotonic() >= options.deadline;
        const hasEnded = stack === undefined || !isBusy(stack.status);
        for (const told of await stream.look(hasEnded || isOver))
            deps.log.info(sayEvent(told, deps.clock.monotonic() - startedAt));
        const events = stream.all();
        options.onEvents?.(events);
        const lags = stack !== undefined &&
            waited < STALE_MS &&
            options.isStale?.(stack) === true &&
            !wentThereAndBack(stack, events);
        if (stack === undefined || (hasEnded && !lags))
            return { stack, events };
        if (isOver)
            throw new domain_errors/* AdapterError */.om('deadline', `Stack ${stack.name} is still in ${stack.status} after ${(0,durations/* sayDuration */.kP)(waited)}; it goes on by itself, and a rerun takes up from there.`, { service: 'CloudFormation', retriable: true });
        await deps.clock.sleep(untilNextLook(waited));
    }
}
/** Its own events tell of an operation that began and left it in the state that it was in before. */
function wentThereAndBack(stack, events) {
    const own = events.filter(({ physicalId }) => physicalId === stack.id);
    return own.at(-1)?.status === stack.status && own.some(({ status }) => isBusy(status));
}
function sayEvent({ event, path }, elapsed) {
    const hook = event.hook && `  hook ${event.hook.type} ${event.hook.status} ${event.hook.reason ?? ''}`;
    const reason = (0,without_account/* withoutAccount */.Mk)([event.reason ?? '', hook ?? ''].join(' ').trim());
    const what = `${event.status}  ${path}${event.logicalId} (${event.type}) ${reason}`;
    return `${(0,durations/* sayDuration */.kP)(elapsed).padStart(8)}  ${what}`.trimEnd();
}

;// CONCATENATED MODULE: ./build/src/usecases/await-change.js










/**
 * Waits for the end of a change; `overtaken` when somebody else deleted the stack under a deployment.
 * @throws AdapterError `stack_failed` with the first failing event when it did not succeed, `deadline`; LeftoverError when
 * the stack sleeps and something that was to go with that still stands.
 */
async function awaitChange(deps, wanted, begun) {
    const { did, stackId, since, standing } = begun;
    const watch = watchHost(deps, since);
    const { stack, events } = await settleStack(deps, stackId, {
        since,
        deadline: wanted.deadline,
        onEvents: watch.notice,
        isStale: (seen) => (standing ? isSame(seen, standing) : seen.status === 'REVIEW_IN_PROGRESS'),
    }).catch(async (error) => {
        if (!isDeadline(error))
            watch.stop();
        throw await withEvidence(deps.log, wanted.name, error, () => watch.evidence({ always: true }));
    });
    if (stack && succeeded(stack.status)) {
        watch.stop();
        const leaked = leakedIn(events);
        if (leaked.length === 0)
            return { did, stack, since };
        if (wanted.want === 'sleep')
            throw stillAwake(wanted.name, leaked);
        return { did, stack, since, leaked: tellLeaked(deps, wanted.name, leaked) };
    }
    if (wanted.want === 'deploy' && wasTakenDown(stack, events)) {
        watch.stop();
        return 'overtaken';
    }
    const [first, evidence] = await Promise.all([
        firstCause(deps.stacks, stackId, events, since),
        watch.evidence(),
    ]);
    await tellEvidence(deps.log, wanted.name, evidence);
    const what = standing ? 'could not be updated' : 'could not be created';
    throw stackFailed({ stack, first, evidence, what, name: wanted.name });
}
/** CloudFormation calls an update complete although what it was to remove is still there. */
function stillAwake(name, leaked) {
    const left = leaked.map((each) => leftoverOf(each));
    return new domain_errors/* LeftoverError */.UH(`Stack ${name} counts as asleep, but ${left.map(sayLeftover).join(', ')} could not be deleted and runs on; the first failure was ${leaked.slice(0, 1).map(sayFailure).join('')}; delete it by hand before the environment is woken, because it would be in the way.`, left);
}
function tellLeaked({ log }, name, leaked) {
    const left = leaked.map((each) => leftoverOf(each));
    for (const each of left)
        log.warning(`The change of stack ${name} has left ${sayLeftover(each)} behind, which it could not delete: ${each.why}. Nobody owns it any more and it may cost money; delete it by hand.`);
    return left;
}
/** Somebody else deleted the stack, and nothing had failed before. */
function wasTakenDown(stack, events) {
    if (stack !== undefined && !stack.status.startsWith('DELETE_'))
        return false;
    const end = events.findIndex((each) => each.status === 'DELETE_IN_PROGRESS');
    return firstFailure(events.slice(0, end < 0 ? events.length : end)) === undefined;
}
/** The error that tells a failed operation by its first failing event. */
function stackFailed(of) {
    const { stack, first, evidence = [] } = of;
    const cause = first
        ? sayFailure(first)
        : sayReason(stack?.statusReason || 'CloudFormation gives no reason');
    const state = stack ? ` (now ${stack.status})` : '';
    return new domain_errors/* AdapterError */.om('stack_failed', `Stack ${of.name} ${of.what}${state}; the first failure was ${cause}${sayFirstError(evidence)}.`, { service: 'CloudFormation', evidence });
}

;// CONCATENATED MODULE: ./build/src/usecases/apply-change.js








/** The second try comes after the buckets were emptied. */
const REMOVALS = 2;
/** An answer may lag behind what was just asked for. */
const LAG_MS = 1_000;
/**
 * Brings a stack to the wanted state, whatever state an earlier run left it in: waits for what is
 * under way, clears what never stood, then acts. Whoever waited looks again before acting, and whoever was
 * overtaken by another operation waits for that one.
 * @throws AdapterError `stack_failed` with the first failing event, UserError where only a person can go on.
 */
function applyChange(deps, wanted) {
    return change(deps, wanted, (begun) => awaitChange(deps, wanted, begun));
}
/**
 * Does the same, but leaves the change that it has begun to itself. What was under way before is waited for, because
 * CloudFormation takes no second operation.
 * @throws as `applyChange`, except for what becomes of the change.
 */
function beginChange(deps, wanted) {
    return change(deps, wanted, async ({ did }) => ({ did: 'begun', how: did }));
}
async function change(deps, wanted, end) {
    const past = { removals: 0, restored: new Set(), waited: false, changes: 0 };
    for (;;) {
        const found = await deps.stacks.describe(wanted.name);
        if (found)
            wanted.checkOwnership(found);
        const next = nextStackStep(found?.status ?? 'ABSENT', wanted.want);
        if (next.step === 'update' && found && (await wanted.prepare?.(found))) {
            deps.log.info(`Stack ${wanted.name} has what it needs for the change; looking at it again.`);
        }
        else if (next.step === 'create' || next.step === 'update') {
            if (past.waited)
                await wanted.checkStillWanted?.();
            const begun = await act(deps, wanted, found, past);
            const ended = begun !== 'overtaken' && 'stackId' in begun ? await end(begun) : begun;
            if (ended !== 'overtaken')
                return ended;
            deps.log.info(`Stack ${wanted.name} is taken by another operation; waiting for that one to end.`);
            await apply_change_pause(deps, wanted);
        }
        else if (next.step === 'refuse' ||
            next.step === 'skip' ||
            next.step === 'done' ||
            found === undefined) {
            throw needsHelp(wanted, found);
        }
        else {
            await clearTheWay(deps, wanted, found, next.step, past);
        }
        past.waited = true;
    }
}
async function clearTheWay(deps, wanted, found, step, past) {
    const since = deps.clock.now();
    if (step === 'wait') {
        deps.log.info(`Stack ${wanted.name} is in ${found.status}; waiting for that operation to end.`);
    }
    else if (step === 'continue-rollback' || step === 'roll-back') {
        await restore(deps, wanted, found, step, past);
    }
    else if (past.removals === 0 || found.status === 'DELETE_FAILED') {
        await apply_change_remove(deps, wanted, found, past);
    }
    else
        return apply_change_pause(deps, wanted);
    const settled = await settleStack(deps, found.id, {
        since,
        deadline: wanted.deadline,
        isStale: (stack) => stack.status === found.status && stack.status !== 'DELETE_FAILED',
    }).catch(async (error) => {
        throw await withEvidence(deps.log, wanted.name, error, () => hostEvidence(deps, wanted.name, since));
    });
    if (settled.stack?.status === 'DELETE_FAILED' && past.removals === REMOVALS)
        throw stackFailed({
            stack: settled.stack,
            first: firstFailure(settled.events),
            what: 'could not be removed',
            name: wanted.name,
        });
    if (settled.stack?.status === 'UPDATE_ROLLBACK_FAILED' && step === 'continue-rollback')
        throw await rollbackStuck(deps, wanted, found, settled, since);
}
/** Each once: what a rollback could not do it will not do the second time, unless somebody has put right what was in its way. */
async function restore(deps, wanted, found, step, past) {
    if (past.restored.has(step))
        throw needsHelp(wanted, found);
    past.restored.add(step);
    deps.log.info(`Stack ${wanted.name} is in ${found.status}; bringing it back to how it last stood.`);
    const isContinued = step === 'continue-rollback';
    const token = `${wanted.runToken}-${isContinued ? 'continue' : 'rollback'}`;
    const request = { stackId: found.id, token, ...roleOf(wanted) };
    await (isContinued ? deps.stacks.continueRollback(request) : deps.stacks.rollBack(request));
}
/** Its rollback was continued once; what may be left out of it is not for a machine to say. */
async function rollbackStuck(deps, { name }, found, { stack, events }, since) {
    const first = await firstCause(deps.stacks, found.id, events, since);
    const cause = first
        ? `the first failure was ${sayFailure(first)}`
        : `CloudFormation says: ${sayReason(stack?.statusReason)}`;
    const skip = ['ResourcesToSkip', failedResources(events).join(',')].join(' ').trim();
    return new domain_errors/* UserError */.yo('manual_step', `Stack ${name} is in UPDATE_ROLLBACK_FAILED and its rollback failed again when it was continued; ${cause}; put that right, or call ContinueUpdateRollback with ${skip}, then rerun.`);
}
async function apply_change_remove(deps, wanted, found, past) {
    if (found.status === 'DELETE_FAILED') {
        if (wanted.freeStuck === undefined)
            throw needsHelp(wanted, found);
        await wanted.freeStuck(found.id);
    }
    deps.log.info(`Stack ${wanted.name} is in ${found.status}; removing what is left of it.`);
    past.removals += 1;
    const token = `${wanted.runToken}-remove${past.removals}`;
    await deps.stacks.deleteStack({ stackId: found.id, token, ...roleOf(wanted) });
}
/** @throws AdapterError `deadline` when no time is left. */
async function apply_change_pause(deps, wanted) {
    if (deps.clock.monotonic() >= wanted.deadline)
        throw new domain_errors/* AdapterError */.om('deadline', `Stack ${wanted.name} could not be changed in the time allowed, because other operations held it; run it again.`, { service: 'CloudFormation', retriable: true });
    await deps.clock.sleep(LAG_MS);
}
function needsHelp(wanted, found) {
    return new domain_errors/* UserError */.yo('manual_step', `Stack ${wanted.name} is in ${found?.status ?? 'no state'}; ${wayOut(found?.status ?? 'ABSENT')}, then rerun.`);
}
async function act(deps, wanted, found, past) {
    const creates = nextStackStep(found?.status ?? 'ABSENT', wanted.want).step === 'create';
    const standing = creates ? undefined : found;
    const since = deps.clock.now();
    past.changes += 1;
    const asked = await execute_change_executeChange(deps, wanted, standing, past.changes).catch((error) => {
        if (wanted.want === 'deploy' && error instanceof domain_errors/* AdapterError */.om && error.reasonCode === 'busy')
            return 'overtaken';
        throw error;
    });
    if (asked === 'overtaken')
        return asked;
    if (asked.kind === 'empty' && standing)
        return { did: 'unchanged', stack: standing };
    const did = past.removals > 0 ? 'recreated' : creates ? 'created' : 'updated';
    return { did, stackId: asked.stackId, since, standing };
}

;// CONCATENATED MODULE: ./build/src/usecases/apply-with-databases.js


/**
 * Changes a stack by `apply`. Where that finds it asleep, its databases are started before, because CloudFormation cannot
 * change one that is stopped and the application needs them; and they are looked at again when it is awake, because a run
 * that was putting it to sleep may have stopped them meanwhile.
 * @throws AdapterError and UserError as `apply` and `startDatabases` do.
 */
async function applyWithDatabases(deps, wanted, apply) {
    const start = async (stack) => startDatabases(deps, await databasesOf(deps, stack.id), wanted.deadline);
    let wasAsleep = false;
    const applied = await apply({
        ...wanted,
        async prepare(found) {
            if (!stack_state_isAsleep(found))
                return false;
            wasAsleep = true;
            return start(found);
        },
    });
    if (wasAsleep && 'stack' in applied && !stack_state_isAsleep(applied.stack))
        await start(applied.stack);
    return applied;
}

;// CONCATENATED MODULE: ./build/src/domain/deployment-info.js
/** The keys under which an application's JSON may tell its commit, in this order. */
const KEYS = ['commit', 'sha', 'version'];
/** A commit in full, or at least the seven characters that Git shows of it. */
const COMMIT = /^[0-9a-f]{7,40}$/i;
const LINE = new RegExp(`^(?:(?:${KEYS.join('|')})\\s*[:=]\\s*)?([0-9a-f]{7,40})$`, 'i');
/**
 * The commit that an application says it is: of a JSON object the first of `commit`, `sha` and `version` that holds one; of other
 * text the first line that is nothing but a commit, or one after `commit:`, `sha=` and the like. Lower case; undefined when
 * it says none.
 */
function commitInAnswer(body) {
    const told = deployment_info_parsed(body);
    if (typeof told === 'object' && told !== null) {
        const values = KEYS.map((key) => Object.hasOwn(told, key) ? told[key] : '');
        return values
            .find((value) => typeof value === 'string' && COMMIT.test(value))
            ?.toString()
            .toLowerCase();
    }
    for (const line of body.split('\n')) {
        const commit = LINE.exec(line.trim())?.[1];
        if (commit !== undefined)
            return commit.toLowerCase();
    }
    return undefined;
}
/** True when what was answered is the commit, or the beginning of it. */
function isCommit(answered, commit) {
    return answered !== undefined && COMMIT.test(answered) && commit.toLowerCase().startsWith(answered);
}
function deployment_info_parsed(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/await-commit.js




const PROBE_TIMEOUT_MS = 5_000;
const await_commit_EAGER_MS = 500;
const await_commit_LAZY_MS = 5_000;
/** During a rolling deployment old instances answer beside new ones, so one right answer proves little. */
const IN_A_ROW = 3;
/**
 * Waits until the application itself says, several times in a row, that it is the commit which was deployed.
 * @throws AdapterError `wrong_commit` with what it said last.
 */
async function awaitCommit(deps, request) {
    const startedAt = deps.clock.monotonic();
    for (let right = 0;;) {
        const seen = await look(deps, request);
        right = seen === 'right' ? right + 1 : 0;
        if (right === IN_A_ROW)
            break;
        const waited = deps.clock.monotonic() - startedAt;
        if (seen !== 'right' && deps.clock.monotonic() >= request.deadline)
            throw await wrongCommit(deps, request, seen, waited);
        await deps.clock.sleep(seen === 'right' || waited < 15_000 ? await_commit_EAGER_MS : await_commit_LAZY_MS);
    }
    deps.log.info(`Environment ${request.name} says itself that it is ${request.commit.slice(0, 7)}.`);
}
/** 'right', or the end of a sentence that begins with the path. */
async function look(deps, { url, path, commit }) {
    const { status, body, problem } = await deps.site.read(new URL(path, url).href, PROBE_TIMEOUT_MS);
    if (status === undefined)
        return `does not answer (${problem ?? 'no reason known'})`;
    if (status < 200 || status > 299)
        return `answers ${status}`;
    const answered = commitInAnswer(body ?? '');
    if (isCommit(answered, commit))
        return 'right';
    return answered === undefined ? 'names no commit' : `answers commit ${answered.slice(0, 7)}`;
}
async function wrongCommit(deps, { name, path, commit, since }, seen, waited) {
    const evidence = since === undefined ? [] : await hostEvidence(deps, name, since);
    await tellEvidence(deps.log, name, evidence);
    return new domain_errors/* AdapterError */.om('wrong_commit', `Environment ${name} does not say that it is ${commit.slice(0, 7)} after ${(0,durations/* sayDuration */.kP)(waited)}: ${path} ${seen}${sayFirstError(evidence)}; look whether the new version took over, or correct 'deployment-info', which takes a path that answers with the commit.`, { service: 'environment', retriable: true, evidence });
}

;// CONCATENATED MODULE: ./build/src/domain/host-health.js
const NOTHING_SEEN = {
    healthy: 0,
    otherVersion: 0,
    redSince: undefined,
    missingSince: undefined,
};
/** One answer may lag behind another, and an environment may turn Green for a moment. */
const host_health_IN_A_ROW = 2;
/** A fresh instance may fail its first checks. */
const RED_GRACE_MS = 120_000;
/** An environment that has just been made may not be listed yet. */
const MISSING_GRACE_MS = 15_000;
/**
 * Whether an environment whose change has ended runs the version wanted: ready once it is Ready, of that version and Green (or Ok
 * or Info by enhanced health) twice in a row; failed once it is Ready with another version, which is how Beanstalk rolls back, when
 * it stays Red or Severe, and when it is or was terminated. Source of the colours: the Beanstalk guide, "Health colors and
 * statuses". `label` is undefined where no version is known to be wanted, `now` a monotonic instant in ms.
 */
function judgeHost(past, look, label, now) {
    const seen = remember(past, look, label, now);
    if (hasFailed(seen, look, now))
        return { past: seen, verdict: 'failed' };
    if (seen.healthy >= host_health_IN_A_ROW)
        return { past: seen, verdict: 'ready' };
    return { past: seen, verdict: seen.healthy > 0 ? 'confirming' : 'waiting' };
}
function remember(past, look, label, now) {
    if (look === undefined)
        return { ...NOTHING_SEEN, missingSince: past.missingSince ?? now };
    const isReady = look.status === 'Ready';
    const isOther = label !== undefined && look.versionLabel !== label;
    return {
        healthy: isReady && !isOther && isHealthy(look) ? past.healthy + 1 : 0,
        otherVersion: isReady && isOther ? past.otherVersion + 1 : 0,
        redSince: isRed(look) ? (past.redSince ?? now) : undefined,
        missingSince: undefined,
    };
}
function hasFailed(seen, look, now) {
    return (look?.status === 'Terminating' ||
        look?.status === 'Terminated' ||
        seen.otherVersion >= host_health_IN_A_ROW ||
        (seen.redSince !== undefined && now - seen.redSince >= RED_GRACE_MS) ||
        (seen.missingSince !== undefined && now - seen.missingSince >= MISSING_GRACE_MS));
}
function isHealthy({ health, healthStatus }) {
    return health === 'Green' || healthStatus === 'Ok' || healthStatus === 'Info';
}
function isRed({ health, healthStatus }) {
    return health === 'Red' || healthStatus === 'Severe';
}
/** What was seen, as a clause. */
function sayHost(look) {
    if (look === undefined)
        return 'Elastic Beanstalk shows no environment of that name, or the role may not see it';
    const { status, health, healthStatus, versionLabel } = look;
    const words = healthStatus === undefined || healthStatus === '' ? health : `${health} (${healthStatus})`;
    return `it is ${status} and ${words} with version ${versionLabel ?? 'none'}`;
}

;// CONCATENATED MODULE: ./build/src/usecases/inspect-host.js




/**
 * Looks at an application's environment, one request a look: by turns at how it is and at what it said since `since`. An error
 * that it told fails it whatever its colour; where nobody gives `since`, only how it is counts.
 */
function inspectHost(deps, wanted) {
    const { name, since } = wanted;
    const label = wanted.versionLabel === '' ? undefined : wanted.versionLabel;
    let past = NOTHING_SEEN;
    let last;
    let asksEvents = false;
    let warned;
    async function lookAtState() {
        const look = await deps.applications.environment(name);
        const judged = judgeHost(past, look, label, deps.clock.monotonic());
        past = judged.past;
        const cause = past.redSince === undefined || warned === undefined ? '' : ` (${warned})`;
        return { verdict: judged.verdict, said: `${sayHost(look)}${cause}` };
    }
    async function lookAtEvents(from, before) {
        const events = await readQuietly(deps, name, from);
        const warning = events.findLast(({ severity }) => severity === 'WARN');
        warned = warning && scrubLine(warning.message).replace(/\.$/, '');
        return events.some(isError) ? { ...before, verdict: 'failed' } : before;
    }
    return async () => {
        last =
            asksEvents && since !== undefined && last !== undefined
                ? await lookAtEvents(since, last)
                : await lookAtState();
        asksEvents = !asksEvents;
        return last;
    };
}
/** How the environment is counts more than what it says, so that no answer is no reason to fail. */
async function readQuietly(deps, name, since) {
    try {
        return await deps.applications.environmentEvents(name, since.toISOString());
    }
    catch (error) {
        if (!(error instanceof domain_errors/* AdapterError */.om))
            throw error;
        deps.log.debug(`The host's events were not read: ${error.message}`);
        return [];
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/await-health.js




/** What a stack as it stands is asked; nothing by `http` where it has no address. */
function healthOf(stack, { health, healthPath, urlOutput }) {
    const url = stack.outputs[urlOutput];
    return {
        by: health === 'http' && url === undefined ? 'none' : health,
        name: stack.name,
        url,
        urlOutput,
        healthPath,
        versionLabel: stack.parameters['VersionLabel'] ?? '',
    };
}
const await_health_PROBE_TIMEOUT_MS = 5_000;
const await_health_EAGER_MS = 500;
const await_health_LAZY_MS = 5_000;
const LOOK_AGAIN_MS = 15_000;
/**
 * Waits until the environment may be called ready, and no longer once Elastic Beanstalk shows that it cannot be.
 * @throws AdapterError `unhealthy` with what was seen last, UserError when there is no URL to ask.
 */
async function awaitHealth(deps, request) {
    if (request.by === 'none')
        return;
    if (request.by === 'http' && request.url === undefined)
        throw new domain_errors/* UserError */.yo('invalid_template', `Stack ${request.name} has no output '${request.urlOutput}' to ask for its health; add the output, name another in 'url-output', or set 'health' to beanstalk or none.`);
    if (request.by === 'http' && !isAddress(request.url))
        throw new domain_errors/* UserError */.yo('invalid_template', `Output '${request.urlOutput}' of stack ${request.name} is not an address that begins with http:// or https://, so its health cannot be asked for; correct the output, name another in 'url-output', or set 'health' to beanstalk or none.`);
    const startedAt = deps.clock.monotonic();
    let lookedAt = startedAt;
    const look = request.by === 'http' ? () => probe(deps, request) : inspectHost(deps, request);
    for (;;) {
        if (deps.clock.monotonic() - lookedAt >= LOOK_AGAIN_MS) {
            await request.lookAgain?.();
            lookedAt = deps.clock.monotonic();
        }
        const { verdict, said } = await look();
        if (verdict === 'ready')
            break;
        const waited = deps.clock.monotonic() - startedAt;
        const isOver = verdict === 'waiting' && deps.clock.monotonic() >= request.deadline;
        if (verdict === 'failed' || isOver)
            throw await unhealthy(deps, request, said, waited);
        await deps.clock.sleep(waited < 15_000 ? await_health_EAGER_MS : await_health_LAZY_MS);
    }
    deps.log.info(`Environment ${request.name} answers as healthy after ${(0,durations/* sayDuration */.kP)(deps.clock.monotonic() - startedAt)}.`);
}
async function unhealthy(deps, request, said, waited) {
    const { name, since, by } = request;
    const evidence = since === undefined ? [] : await hostEvidence(deps, name, since);
    await tellEvidence(deps.log, name, evidence);
    const advice = evidence.length === 0
        ? 'look at its log'
        : 'the last lines of its log stand in the job summary: mend what they show';
    const orElse = by === 'http' ? ", or correct 'health-path'" : '';
    return new domain_errors/* AdapterError */.om('unhealthy', `Environment ${name} is not healthy after ${(0,durations/* sayDuration */.kP)(waited)}: ${said}${sayFirstError(evidence)}; ${advice}${orElse}.`, { service: 'environment', retriable: true, evidence });
}
function isAddress(url) {
    return url !== undefined && URL.canParse(url) && /^https?:\/\//i.test(url);
}
async function probe(deps, request) {
    const address = new URL(request.healthPath, request.url).href;
    const { status, problem } = await deps.site.get(address, await_health_PROBE_TIMEOUT_MS);
    if (status === undefined)
        return {
            verdict: 'waiting',
            said: `${request.healthPath} does not answer (${problem ?? 'no reason known'})`,
        };
    const verdict = status >= 200 && status < 400 ? 'ready' : 'waiting';
    return { verdict, said: `${request.healthPath} answers ${status}` };
}

;// CONCATENATED MODULE: ./build/src/usecases/await-awake.js


/**
 * Waits until an environment that stands may be called awake: healthy, and by its own word the commit of its stack.
 * @throws AdapterError `unhealthy` or `wrong_commit`.
 */
async function awaitAwake(deps, stack, check, wait) {
    const asked = healthOf(stack, check);
    await awaitHealth(deps, { ...asked, ...wait });
    const { name, url } = asked;
    const path = check.deploymentInfo;
    const commit = stack.parameters['Commit'];
    if (path === undefined || !commit || url === undefined || !URL.canParse(url))
        return;
    await awaitCommit(deps, { name, url, path, commit, ...wait });
}

;// CONCATENATED MODULE: ./build/src/usecases/choose-platform.js




/**
 * The team's parameters with a platform that Beanstalk offers today, where the environment is made anew: AWS retires old
 * versions, and neither a template's default nor a team's own pin is kept up by anybody.
 * @throws UserError when the team names a platform of which there is no version.
 */
async function choosePlatform(deps, summary, own, stack) {
    const declared = summary.parameters.find(({ name }) => name === PLATFORM_PARAMETER);
    const asked = own[PLATFORM_PARAMETER];
    const wanted = asked ?? declared?.defaultValue;
    if (declared === undefined || wanted === undefined)
        return own;
    if (standingPlatform(stack) !== undefined && !isPlatformBranch(asked ?? ''))
        return own;
    if (asked !== undefined) {
        const chosen = choose(deps.log, asked, await deps.applications.platforms());
        return { ...own, [PLATFORM_PARAMETER]: chosen };
    }
    const newest = newestPlatform(branchOfPlatform(wanted) ?? wanted, await offeredOrNone(deps));
    return newest === undefined ? own : { ...own, [PLATFORM_PARAMETER]: newest };
}
/**
 * The platform to wake an environment with when its own has retired while it slept; undefined when its own will do.
 */
async function successorOfPlatform(deps, stack) {
    const current = stack.parameters[platform_PLATFORM_PARAMETER];
    const branch = platform_branchOfPlatform(current ?? '');
    if (current === undefined || branch === undefined)
        return undefined;
    const offered = await offeredOrNone(deps);
    return offered.includes(current) ? undefined : platform_newestPlatform(branch, offered);
}
/** Whoever may not list platforms can still use the one that is named already. */
async function offeredOrNone(deps) {
    try {
        return await deps.applications.platforms();
    }
    catch (error) {
        deps.log.warning(`The platform is used as it stands, because those on offer could not be listed: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        return [];
    }
}
function choose(log, asked, offered) {
    if (offered.includes(asked))
        return asked;
    const branch = branchOfPlatform(asked);
    const newest = newestPlatform(branch ?? asked, offered);
    if (newest === undefined) {
        const branches = [...new Set(offered.map((name) => branchOfPlatform(name) ?? name))];
        throw new UserError('invalid_input', `Elastic Beanstalk offers no platform '${asked.slice(0, 100)}' in this region; correct '${PLATFORM_PARAMETER}' in the input 'parameters' or the settings (the nearest is '${nearest(branch ?? asked, branches)}').`);
    }
    if (branch !== undefined)
        log.warning(`The platform '${asked}' is retired; '${newest}' takes its place.`);
    return newest;
}

;// CONCATENATED MODULE: ./build/src/usecases/turn-environment.js









/** True when the stack is not the one that was decided about, or not as it was then: a deployment may have begun. */
function isOvertaken(decidedOn, now) {
    return now.id !== decidedOn.id || !isSame(now, decidedOn);
}
/**
 * Puts a stack to sleep and stops its databases then, or starts its databases and wakes it then.
 * Changes the one parameter that sleep is, and keeps all others as they are; only a platform that retired gives way.
 * @throws AdapterError `busy` when another operation came first; what was decided may then be wrong.
 */
async function turnEnvironment(deps, request, stack, step, deadline) {
    const since = deps.clock.now();
    const platform = step === 'wake' ? await successorOfPlatform(deps, stack) : undefined;
    const wanted = {
        name: stack.name,
        want: step,
        template: 'previous',
        parameters: (found) => withAsleep(found ?? stack, step === 'sleep', platform),
        tags: stack.tags,
        capabilities: EVERY_CAPABILITY,
        roleArn: roleFor(stack, request.roleArn),
        onFailure: 'rollback',
        runToken: request.runToken,
        deadline,
        checkAfterWait: request.checkAfterWait,
        checkOwnership: (found) => {
            if (isOvertaken(stack, found))
                throw turn_environment_overtaken(stack);
        },
    };
    const { stack: settled, since: changedAt = since, leaked = [], } = await deps.log.group(`Stack ${stack.name}`, () => applyWithDatabases(deps, wanted, (ready) => applyChange(deps, ready)));
    const url = settled.outputs[request.urlOutput];
    if (step === 'sleep') {
        const databases = await describeDatabases(deps, settled.id);
        const { stopped, left } = await stopDatabases(deps, settled.id, databases, deadline);
        return { url, databases: [...stopped, ...left], leftovers: leaked };
    }
    await awaitAwake(deps, settled, request, { since: changedAt, deadline });
    return { url, databases: [], leftovers: leaked };
}
/** Several accounts may be kept in one run, and a service role serves its own; the stack remembers the one that it has. */
function roleFor(stack, roleArn) {
    return turn_environment_accountOf(roleArn) === turn_environment_accountOf(stack.id) ? roleArn : stack.roleArn;
}
function turn_environment_accountOf(arn) {
    return arn?.split(':')[4];
}
function turn_environment_overtaken(stack) {
    return new domain_errors/* AdapterError */.om('busy', `${stack.name} changed while this run was under way; the next run looks again.`, { service: 'CloudFormation', retriable: true });
}
function withAsleep(stack, asleep, platform) {
    return {
        ...keptParameters(stack),
        ...(platform === undefined ? {} : { [platform_PLATFORM_PARAMETER]: { value: platform } }),
        Asleep: { value: String(asleep) },
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/keep-databases.js





/**
 * Stops what runs in a sleeping stack, because RDS started it after its seven days or because a run died before it could, and
 * starts what stands still in one that is awake.
 * @throws AdapterError `busy` when the stack changed meanwhile; the next run looks again.
 */
async function keepDatabases(deps, stack, { deadline, dryRun }) {
    if (nextStackStep(stack.status, 'sleep').step !== 'update')
        return { did: 'nothing', said: [] };
    const databases = await describeDatabases(deps, stack.id);
    return stack_state_isAsleep(stack)
        ? stopAgain(deps, stack, databases, deadline, dryRun)
        : startAgain(deps, stack, databases, deadline, dryRun);
}
async function stopAgain(deps, stack, databases, deadline, dryRun) {
    const running = databases.filter((each) => nextDatabaseStep(each, 'asleep').step === 'stop');
    if (dryRun && running.length > 0)
        return {
            did: 'planned',
            said: running.map((each) => `Its database ${each.identifier} would be stopped.`),
        };
    const { stopped, left } = await stopDatabases(deps, stack.id, databases, deadline);
    return { did: stopped.length > 0 ? 'slept' : 'nothing', said: [...stopped, ...left] };
}
async function startAgain(deps, stack, databases, deadline, dryRun) {
    const still = databases.filter((each) => nextDatabaseStep(each, 'awake').step === 'start');
    if (still.length === 0)
        return { did: 'nothing', said: [] };
    const names = still.map((each) => each.identifier);
    if (dryRun)
        return { did: 'planned', said: names.map((name) => `Its database ${name} would be started.`) };
    const now = await deps.stacks.describe(stack.id);
    if (now === undefined || isOvertaken(stack, now))
        throw turn_environment_overtaken(stack);
    await startDatabases(deps, names, deadline);
    return { did: 'woken', said: names.map((name) => `Its database ${name} stood still and was started.`) };
}
/**
 * Asks for the databases of a sleeping stack to start and waits for none, so that those of many stacks start at the same time.
 * Never throws: whoever wakes the stack asks again and tells what is wrong.
 */
async function startAhead(deps, stack) {
    try {
        if (!stack_state_isAsleep(stack) || nextStackStep(stack.status, 'wake').step !== 'update')
            return;
        for (const database of await describeDatabases(deps, stack.id))
            if (nextDatabaseStep(database, 'awake').step === 'start')
                await deps.databases.start(database.identifier);
    }
    catch (error) {
        deps.log.info(`${stack.name} has its databases started later: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/late-news.js


/** A job that was killed between what it did and its telling is made up for by the next ones, which come by the hour. */
const LATE_NEWS_MS = 6 * 3_600_000;
/** True for a stack whose last change is told of no more. */
function changedLongAgo(stack, now) {
    return now.getTime() - Date.parse(stack.updatedAt ?? stack.createdAt) > LATE_NEWS_MS;
}
/**
 * How an environment stands that is in step with its hours, where it changed so lately that people may not have been told.
 * One that does not answer as ready at once is told of by whoever brings it up.
 */
async function lateNews(deps, check, stack) {
    if (isBusy(stack.status) || changedLongAgo(stack, deps.clock.now()))
        return {};
    if (stack_state_isAsleep(stack))
        return { standing: 'asleep' };
    try {
        await awaitAwake(deps, stack, check, { deadline: deps.clock.monotonic() });
    }
    catch {
        return {};
    }
    const url = stack.outputs[check.urlOutput];
    return { standing: 'awake', ...(url === undefined ? {} : { url }) };
}

;// CONCATENATED MODULE: ./build/src/usecases/places.js

/** Says where, unless there is but one place. */
function placed(item, place) {
    return place.name === undefined ? item : { ...item, place: place.name };
}
function placedName({ name, place }) {
    return place === undefined ? name : `${name} (${place})`;
}
/** At most five by name. */
function placedNames(items) {
    const shown = items.slice(0, 5).map(placedName).join(', ');
    return items.length > 5 ? `${shown} and ${items.length - 5} more` : shown;
}
/** For a sentence, behind what stands there; empty where there is but one place. */
function sayPlace(place) {
    return place.name === undefined ? '' : ` in ${place.name}`;
}
/** Does the same in every place, at the same time; what goes wrong in one ends it for all, and says where. */
function inEveryPlace(places, work) {
    return Promise.all(places.map((place) => work(place).catch((error) => {
        throw place.name === undefined ? error : places_saidOf(place.name, error);
    })));
}
function places_saidOf(name, error) {
    if (error instanceof domain_errors/* UserError */.yo)
        return new domain_errors/* UserError */.yo(error.reasonCode, `In ${name}: ${error.message}`, { cause: error });
    if (!(error instanceof domain_errors/* AdapterError */.om))
        return error;
    const { service, status, code, retriable } = error;
    return new domain_errors/* AdapterError */.om(error.reasonCode, `In ${name}: ${error.message}`, {
        service,
        retriable,
        cause: error,
        ...(status === undefined ? {} : { status }),
        ...(code === undefined ? {} : { code }),
    });
}

;// CONCATENATED MODULE: ./build/src/usecases/standing-host.js

const standing_host_HOST = 'AWS::ElasticBeanstalk::Environment';
/** As a leftover, an environment that runs on although nothing holds it any more; undefined when it has ended or is about to. */
function standingHost(environment) {
    if (environment === undefined || /^Terminat(?:ing|ed)$/.test(environment.status))
        return undefined;
    return { resource: environment.name, type: standing_host_HOST, why: `it is in ${environment.status}` };
}
/**
 * An environment that runs on and is ours by its tags, which it has from its stack, and named as that stack was: one that has
 * another owner, or another name than its stack, is left alone. Whether the stack is gone is asked by whoever calls. A person has to
 * end it, because that takes rights on instances and networks, which only CloudFormation's own role has.
 */
async function ownHost(applications, owner, environment) {
    const left = standingHost(environment);
    if (environment === undefined || left === undefined)
        return undefined;
    const tags = await applications.environmentTags(environment);
    const branch = branchOfTag(tags[TAGS.branch] ?? '');
    if (!isOurs(tags, owner) || branch === undefined)
        return undefined;
    return environmentName({ ...owner, branch }) === environment.name ? left : undefined;
}
function sayOrphanedHost({ resource, why }) {
    return `There is no stack ${resource} any more, but its Beanstalk environment still stands (${why}); terminate it in Elastic Beanstalk, then rerun.`;
}

;// CONCATENATED MODULE: ./build/src/usecases/remains-of-sleep.js





/**
 * A stack that fell asleep lately, while the Beanstalk environment of its name, which it no longer holds, still stands: CloudFormation
 * could not delete it and has forgotten it. A template may keep its environment in sleep; that one is the stack's own.
 * @throws LeftoverError with the environment.
 */
async function checkFellAsleep(deps, stack) {
    if (!stack_state_isAsleep(stack) || isBusy(stack.status) || !('VersionLabel' in stack.parameters))
        return;
    if (changedLongAgo(stack, deps.clock.now()))
        return;
    const left = standingHost(await deps.applications.environment(stack.name));
    if (left === undefined)
        return;
    const held = await resourcesWithin(deps.stacks, stack.id);
    const isHeld = held.some(({ type, physicalId, status }) => type === standing_host_HOST && physicalId === stack.name && !status.startsWith('DELETE_'));
    if (!isHeld)
        throw new domain_errors/* LeftoverError */.UH(`${stack.name} counts as asleep, but its Beanstalk environment could not be deleted and runs on (${left.why}); terminate it in Elastic Beanstalk before ${stack.name} is woken, because it would be in the way.`, [left]);
}

;// CONCATENATED MODULE: ./build/src/usecases/with-cost.js
/** The item with what its environment costs, where the team gave prices. */
function withCost(item, cost) {
    return cost === undefined ? item : { ...item, cost };
}

;// CONCATENATED MODULE: ./build/src/usecases/keep-hours.js



















const WIDTH = 4;
/** Puts to sleep or wakes whatever is out of step with its hours. */
async function keepHours(places, request) {
    if (request.hours === undefined)
        return {
            decision: 'nothing',
            reasonCode: 'nothing_to_do',
            sentence: `Environments of kind '${request.kind}' have no hours, so they are always up.`,
            items: [],
        };
    if (request.kindIsProtected)
        return {
            decision: 'nothing',
            reasonCode: 'protected',
            sentence: `Environments of kind '${request.kind}' are protected, so they are never put to sleep.`,
            items: [],
        };
    await inEveryPlace(places, ({ deps }) => checkAccount(deps.account, request.allowedAccounts));
    const deadline = places[0].deps.clock.monotonic() + request.timeoutMs;
    const listed = await inEveryPlace(places, async (place) => inventory(await place.deps.stacks.list(), request)
        .filter((stack) => 'Asleep' in stack.parameters)
        .map((stack) => ({ place, stack })));
    const own = listed.flat();
    const { hours } = request;
    const costOf = costsAt(request.pricing, places[0].deps.clock.now());
    // A start takes minutes, and more stacks than are woken at a time would wait for each other's.
    const isMorning = (0,domain_hours/* isWithin */.U)(hours, places[0].deps.clock.now()) && !request.dryRun;
    if (isMorning && own.length > WIDTH)
        await inParallel(own, WIDTH, ({ place, stack }) => startAhead(place.deps, stack));
    const lists = lifeByLists(places[0].deps, request, places[0].deps.clock.now());
    const items = await inParallel(own, WIDTH, async ({ place, stack }) => {
        const item = await bringInStep(place.deps, { ...request, hours, deadline, lists }, stack);
        return withCost(placed(item, place), costOf(stack));
    });
    return summarize(items);
}
async function bringInStep(deps, request, stack) {
    const { deadline } = request;
    const branch = naming_branchOfTag(stack.tags[naming_TAGS.branch] ?? '') ?? '';
    const item = (decision, reasonCode, sentence, more = {}) => ({
        name: stack.name,
        branch,
        decision,
        reasonCode,
        sentence,
        ...commitOf(stack),
        ...more,
    });
    if (branch === '')
        return item('skipped', 'doubtful_facts', `${stack.name} stays as it is: its tags do not say which branch it serves.`);
    try {
        const { next, ...number } = await decideOn(deps, request, branch, stack_state_isAsleep(stack));
        if (next.step === 'none') {
            const { did, said } = await keepDatabases(deps, stack, { deadline, dryRun: request.dryRun });
            if (did !== 'woken')
                await checkFellAsleep(deps, stack);
            const sentence = [`${stack.name} is as it should be.`, ...said].join(' ');
            return item(did, keep_hours_reasonOf(did) ?? next.reasonCode, sentence, {
                ...number,
                ...(did === 'nothing' ? await lateNews(deps, request, stack) : {}),
            });
        }
        const step = nextStackStep(stack.status, next.step);
        if (step.step === 'skip' && step.reasonCode === 'manual_step')
            return item('skipped', 'manual_step', `${stack.name} stays as it is: ${step.why}.`, number);
        if (step.step !== 'update' || isBusy(stack.status))
            return item('skipped', 'busy', `${stack.name} is in ${stack.status}; the next run looks again.`, number);
        if (request.dryRun)
            return item('planned', 'dry_run', `${stack.name} would be ${next.step === 'sleep' ? 'put to sleep' : 'woken'}: ${next.why}.`, number);
        const now = await deps.stacks.describe(stack.id);
        if (now === undefined || isOvertaken(stack, now))
            return item('skipped', 'busy', turn_environment_overtaken(stack).message, number);
        const { url, databases, leftovers } = await turnEnvironment(deps, { ...request, checkAfterWait: () => checkDecision(deps, request, branch, stack, next.step) }, now, next.step, deadline);
        const slept = [`${stack.name} was put to sleep: ${next.why}.`, ...databases].join(' ');
        return next.step === 'sleep'
            ? item('slept', 'environment_slept', slept, number)
            : item('woken', 'environment_woken', `${stack.name} was woken: ${next.why}.`, {
                ...number,
                ...(url === undefined ? {} : { url }),
                ...(leftovers.length === 0 ? {} : { leftovers }),
            });
    }
    catch (error) {
        const failure = (0,describe_failure/* describeFailure */.I)(error);
        if (error instanceof domain_errors/* AdapterError */.om && error.reasonCode === 'busy')
            return item('skipped', 'busy', failure.sentence);
        const leftovers = error instanceof domain_errors/* LeftoverError */.UH ? { leftovers: error.leftovers } : {};
        return item(failure.decision, failure.reasonCode, failure.sentence, leftovers);
    }
}
/** Whoever tells of the environment knows by it whether others told of a newer one meanwhile. */
function commitOf(stack) {
    const commit = stack.parameters['Commit'];
    return commit === undefined || commit === '' ? {} : { commit };
}
function keep_hours_reasonOf(did) {
    if (did === 'slept')
        return 'environment_slept';
    if (did === 'woken')
        return 'environment_woken';
    return did === 'planned' ? 'dry_run' : undefined;
}
/** What the lists say is to be changed is asked about itself, as far as it is not a matter of the clock alone. */
async function decideOn(deps, request, branch, asleep) {
    const listed = await decideBy(deps, request, request.lists, branch, asleep);
    const { step } = listed.next;
    const isByClock = step === 'wake' && (0,domain_hours/* isWithin */.U)(request.hours, deps.clock.now());
    return step === 'none' || isByClock
        ? listed
        : decideBy(deps, request, lifeItself(deps, request), branch, asleep);
}
/** What was decided before a wait may not be right after it. @throws AdapterError `busy` */
async function checkDecision(deps, request, branch, stack, step) {
    const { next } = await decideBy(deps, request, lifeItself(deps, request), branch, stack_state_isAsleep(stack));
    if (next.step !== step)
        throw turn_environment_overtaken(stack);
}
/**
 * Labels and the last push matter only outside the hours, so they are asked for only then. That takes its time, and what counts
 * is the hour after it.
 */
async function decideBy({ clock }, { hours, awakeForMs }, life, branch, asleep) {
    const before = clock.now();
    const isUp = (0,domain_hours/* isWithin */.U)(hours, before);
    const facts = { hours, asleep, awakeForMs, lastPush: undefined };
    if (isUp && !asleep)
        return { next: decideHours({ ...facts, now: before, labels: [] }) };
    const open = await life.openPullRequests(branch);
    const lastPush = isUp ? undefined : await life.lastPush(branch);
    const labels = open.flatMap((pull) => pull.labels);
    const pullRequest = speaker(open)?.number;
    return {
        next: decideHours({ ...facts, now: clock.now(), lastPush, labels }),
        ...(pullRequest === undefined ? {} : { pullRequest }),
    };
}
function summarize(items) {
    const failed = (0,domain_report/* decidedAs */.Pe)(items, 'failed', 'refused');
    const slept = (0,domain_report/* decidedAs */.Pe)(items, 'slept');
    const woken = (0,domain_report/* decidedAs */.Pe)(items, 'woken');
    const planned = (0,domain_report/* decidedAs */.Pe)(items, 'planned');
    const left = sayLeft(items);
    if (failed[0])
        return {
            decision: 'failed',
            reasonCode: failed[0].reasonCode,
            sentence: `${failed.length === 1 ? '1 environment is' : `${failed.length} environments are`} out of step with ${failed.length === 1 ? 'its' : 'their'} hours; ${failed[0].sentence}${left}`,
            items,
        };
    if (slept.length > 0)
        return {
            decision: 'slept',
            reasonCode: 'environment_slept',
            sentence: `Put to sleep: ${names(slept)}${woken.length > 0 ? `; woken: ${names(woken)}` : ''}.${left}`,
            items,
        };
    if (woken.length > 0)
        return {
            decision: 'woken',
            reasonCode: 'environment_woken',
            sentence: `Woken: ${names(woken)}.${left}`,
            items,
        };
    if (planned.length > 0)
        return {
            decision: 'planned',
            reasonCode: 'dry_run',
            sentence: `${planned.map((item) => item.sentence).join(' ')} Nothing was changed because 'dry-run' is set.${left}`,
            items,
        };
    const lasting = skippedForGood(items)[0];
    return {
        decision: lasting ? 'skipped' : 'nothing',
        reasonCode: lasting?.reasonCode ?? 'nothing_to_do',
        sentence: `Every ${left === '' ? '' : 'other '}environment is in step with its hours.${left}`,
        items,
    };
}
/** Which ones were skipped, to follow a sentence: those that somebody has to see to with the first one's reason. */
function sayLeft(items) {
    const lasting = skippedForGood(items);
    const soon = (0,domain_report/* decidedAs */.Pe)(items, 'skipped').filter((each) => !lasting.includes(each));
    const [first, ...others] = lasting;
    return [
        ...(first ? [first.sentence] : []),
        ...(others.length > 0 ? [`Skipped as well: ${names(others)}.`] : []),
        ...(soon.length > 0 ? [`Left to the next run: ${names(soon)}.`] : []),
    ]
        .map((each) => ` ${each}`)
        .join('');
}
function skippedForGood(items) {
    return (0,domain_report/* decidedAs */.Pe)(items, 'skipped').filter((each) => each.reasonCode !== 'busy');
}
function names(items) {
    return items.map(placedName).join(', ');
}

;// CONCATENATED MODULE: ./build/actions/hours/main.js









/** Puts environments to sleep outside their hours and wakes them again. */
async function main(context) {
    const { run, clock } = context;
    const inputs = readHoursInputs(run);
    const github = wireGitHub(context, inputs);
    const ground = await loadGround(github.codeHost, inputs);
    const { kind, kindIsProtected } = ground;
    const hours = hoursOf(kind, inputs.hours);
    const pricing = await readPricing(run, ground, hours);
    const report = await keepHours(wirePlaces(context, inputs, kind, 'hours', (aws) => ({
        ...github,
        ...aws,
        site: wireSite(context),
        clock,
        log: run,
    })), {
        repository: ground.repository,
        repositoryId: ground.repository.id,
        project: ground.project,
        kind: inputs.environment,
        kindIsProtected,
        pricing,
        hours,
        awakeForMs: inputs.awakeForMs,
        allowedAccounts: firstGiven(inputs.allowedAccounts, kind.accounts),
        roleArn: inputs.cfnRoleArn ?? kind['cfn-role-arn'],
        ...readinessOf(kind),
        timeoutMs: inputs.timeoutMs,
        dryRun: inputs.dryRun,
        runToken: runToken(run, context.random),
    });
    const of = (...decisions) => JSON.stringify((0,domain_report/* decidedAs */.Pe)(report.items, ...decisions));
    return {
        report,
        outputs: { slept: of('slept'), woken: of('woken'), failed: of('failed', 'refused') },
        summary: itemsSummary('Hours', report, saySavings(report.items.flatMap(({ cost }) => cost ?? []))),
    };
}


/***/ }),

/***/ 3816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   G8: () => (/* binding */ LOCAL),
/* harmony export */   PB: () => (/* binding */ wrappingFolder),
/* harmony export */   V0: () => (/* binding */ MOST_ENTRIES),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   rs: () => (/* binding */ endRecord),
/* harmony export */   w8: () => (/* binding */ CENTRAL),
/* harmony export */   xW: () => (/* binding */ concat)
/* harmony export */ });
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
/* harmony export */   UH: () => (/* binding */ LeftoverError),
/* harmony export */   om: () => (/* binding */ AdapterError),
/* harmony export */   yo: () => (/* binding */ UserError)
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
/* harmony export */   T: () => (/* binding */ parseHours),
/* harmony export */   U: () => (/* binding */ isWithin)
/* harmony export */ });
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
/* harmony export */   Pe: () => (/* binding */ decidedAs),
/* harmony export */   iI: () => (/* binding */ isRed)
/* harmony export */ });
/* unused harmony export DECISIONS */
/** What an action decided, in the words of the public contract. */
const DECISIONS = (/* unused pure expression or super */ null && ([
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
]));
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
/* harmony export */   Mk: () => (/* binding */ withoutAccount),
/* harmony export */   VW: () => (/* binding */ hideAccounts),
/* harmony export */   kj: () => (/* binding */ withoutForeignAccount)
/* harmony export */ });
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
/******/ var __webpack_exports__ = __nccwpck_require__(1864);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
