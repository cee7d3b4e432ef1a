export const id = 5051;
export const ids = [5051,2232,9851,5808];
export const modules = {

/***/ 25051:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63583);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43989);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('template', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 43989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/runtime/event.js + 1 modules
var runtime_event = __webpack_require__(66395);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/runtime/inputs/input-reader.js + 1 modules
var input_reader = __webpack_require__(59794);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/template.js


/** Neither a token nor anything that a token is needed for. */
const TEMPLATE_INPUTS = ['module', 'file', 'project', 'environment', 'branch', 'settings'];
/** @throws UserError naming the input, its value and the legal values. */
function readTemplateInputs(run) {
    const reader = (0,input_reader/* readerOf */.TC)(run, TEMPLATE_INPUTS);
    return {
        module: reader.required('module', 'the path of a module in the workspace, such as infra/stack.ts'),
        file: reader.text('file') ?? 'template.json',
        project: reader.text('project'),
        environment: (0,naming/* checkKind */.pK)(reader.text('environment') ?? 'preview'),
        branch: reader.text('branch'),
        settings: reader.text('settings') ?? '.github/greenroom.yml',
    };
}

// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(62232);
// EXTERNAL MODULE: ./build/src/runtime/wiring-workspace.js + 1 modules
var wiring_workspace = __webpack_require__(50478);
// EXTERNAL MODULE: ./build/src/domain/artifacts/made-template.js
var made_template = __webpack_require__(55808);
// EXTERNAL MODULE: ./build/src/domain/privacy/credentials-in-text.js
var credentials_in_text = __webpack_require__(37363);
;// CONCATENATED MODULE: ./build/src/domain/artifacts/rights-of-job.js

/** What the runner itself gives every action: it stores the job's artifacts and its cache, and can do nothing else. */
const OF_EVERY_ACTION = 'ACTIONS_RUNTIME_TOKEN';
/** What older versions of actions/setup-node export where nobody gives a token: it stands for none (src/authutil.ts, v4). */
const STANDS_FOR_NO_TOKEN = 'XXXXX-XXXXX-XXXXX-XXXXX';
/** Parts of the names that tokens and keys have, such as `ACTIONS_ID_TOKEN_REQUEST_TOKEN` and `DOCKER_AUTH_CONFIG`. */
const OF_SECRETS = /(?:^|[_-])(?:TOKEN|SECRETS?|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?|AUTH)(?:$|[_-])/i;
/** How such names end besides: `PGPASSWORD`, `NPMTOKEN`, `MYSQL_PWD`, `DB_PASS`, `GH_PAT`, `DEPLOY_KEY`. `PWD` alone is the folder. */
const END_OF_SECRETS = /(?:PASSWORD|TOKEN)$|[_-](?:PWD|PASS|PAT|KEY)$/i;
/** What leads to keys that others keep: an agent of SSH, which a socket reaches, clusters of kubectl, and registries of Docker. */
const WAYS_TO_KEYS = new Set(['SSH_AUTH_SOCK', 'KUBECONFIG', 'DOCKER_CONFIG']);
/** What Git is told by the environment, a key and a value each, or a file (git-config(1), "Environment"). */
const OF_GIT = /^GIT_CONFIG_VALUE_(\d+)$/;
const NO_SECRETS_OF_GIT = /^(?:safe|user|core|init|color|advice|protocol)\./i;
/** What names a place where the AWS tools find credentials. Source: AWS SDKs and Tools Reference Guide, "Settings reference". */
const OF_AWS = /^AWS_(?:PROFILE|SHARED_CREDENTIALS_FILE|CONFIG_FILE|ROLE_ARN|CONTAINER_)/;
/**
 * Names of the variables which show that the job holds more than what reads the repository's contents, in alphabetical order; []
 * where none does. No value is told. What a job holds without a variable for it, nobody can see.
 */
function signsOfRights(env) {
    return Object.entries(env)
        .filter(([name, value]) => value && name !== OF_EVERY_ACTION && value !== STANDS_FOR_NO_TOKEN)
        .filter(([name, value = '']) => isOfSecrets(name) || isOfGit(name, value, env) || HAS_HEADER.test(value) || showsSecret(value))
        .map(([name]) => name)
        .sort();
}
function isOfSecrets(name) {
    return OF_SECRETS.test(name) || END_OF_SECRETS.test(name) || OF_AWS.test(name) || WAYS_TO_KEYS.has(name);
}
function isOfGit(name, value, env) {
    if (name === 'GIT_CONFIG_GLOBAL')
        return value !== '/dev/null';
    const [, number] = OF_GIT.exec(name) ?? [];
    return number !== undefined && !NO_SECRETS_OF_GIT.test(env[`GIT_CONFIG_KEY_${number}`] ?? '');
}
/** By its look alone: a token of a known form, a private key, a key of a connection, or an address with a user. */
function showsSecret(value) {
    return ((0,credentials_in_text/* hideTokens */.vI)(value) !== value ||
        HAS_PASSWORD.test(value) ||
        HAS_TOKEN.test(value) ||
        /\bAccountKey=[\w+/]{16}/.test(value));
}
/** The header by which a token is sent, as Git's `extraheader` has it. */
const HAS_HEADER = /\bauthorization:/i;
/** An address with a name and a password, as `DATABASE_URL` has it. Source: RFC 3986, 3.2.1. */
const HAS_PASSWORD = /:\/\/[^\s/?#:@]{0,256}:[^\s/?#@]{1,4096}@/;
/** An address whose name alone is a token, as `https://ghp_…@github.com/`. */
const HAS_TOKEN = /https?:\/\/[^\s/?#:@]{20,4096}@/i;
/**
 * Whether a file of Git's or curl's holds a token, says where one is, or names a helper that hands one out. Source: actions/checkout,
 * src/git-auth-helper.ts: `http.https://github.com/.extraheader`, and since v6 `includeIf.gitdir:….path` with a file
 * `git-credentials-….config`; gitcredentials(7); netrc(5).
 */
function keepsToken(settings) {
    return (/\bextraheader\s*=|git-credentials-|\bhelper[ \t]*=[ \t]*["']?[^\s"']|\bpassword[ \t]+\S/i.test(settings) ||
        HAS_PASSWORD.test(settings) ||
        HAS_TOKEN.test(settings));
}

// EXTERNAL MODULE: ./build/src/domain/input/yaml-bounds.js
var yaml_bounds = __webpack_require__(55854);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(64621);
;// CONCATENATED MODULE: ./build/src/usecases/artifacts/make-template-file.js






/**
 * Runs a module of the workspace, and writes what it makes as JSON. It may be anybody's code, so it is run only where the job holds
 * nothing that is worth taking, as far as that can be seen.
 * @throws UserError `job_has_rights`, `invalid_input`, `invalid_template`
 */
async function makeTemplateFile(deps, request) {
    const { module, file, about } = request;
    await checkRights(deps, request);
    const { project, kind, branch, settings } = about;
    if (branch === undefined)
        throw new errors/* UserError */.y('invalid_input', "The event names no branch; give one in the input 'branch'.");
    const name = (0,naming/* environmentName */.VE)({ project, kind, branch });
    const source = await readModule(deps, module);
    const text = await deps.templates.made({ path: module, text: source }, { project, environment: kind, name, branch, settings });
    const fault = (0,made_template.faultOfMade)(text);
    if (fault !== undefined)
        throw new errors/* UserError */.y('invalid_template', `Template module '${module.slice(0, 120)}' made a template that ${fault}; let it return the template as an object.`);
    await deps.files.write(file, 'file', text);
    const size = Buffer.byteLength(text);
    return (0,verdict/* say */.c)('template_made', `Module '${module.slice(0, 120)}' made the template of ${name} (${size} bytes).`);
}
/** A module that is longer than any template would be no module of one. */
async function readModule({ files }, path) {
    const text = await files.read(path, 'module', yaml_bounds/* LONGEST_TEMPLATE */.iu);
    if (text !== undefined && /\.[cm]?[jt]s$/i.test(path))
        return text;
    const what = text === undefined ? 'is not there; check it out first' : 'ends in neither .ts, .mjs nor .js';
    throw new errors/* UserError */.y('invalid_template', `Template module '${path.slice(0, 120)}' ${what}.`);
}
async function checkRights({ files }, { env, module }) {
    const [sign] = signsOfRights(env);
    if (sign !== undefined)
        throw new errors/* UserError */.y('job_has_rights', `The job holds more than a right to read the code (${sign} is set), so no module is run in it; run this action in a job with 'contents: read' and nothing else, and without secrets.`);
    const settings = await files.gitSettings(module, env['HOME']);
    const telling = settings.find(({ text }) => text === undefined || keepsToken(text));
    if (telling === undefined)
        return;
    throw new errors/* UserError */.y('job_has_rights', telling.shown === undefined
        ? "The clone keeps the job's token, so no module is run beside it; give actions/checkout 'persist-credentials: false'."
        : `The file ${telling.shown} keeps credentials for Git, so no module is run beside it; leave out the step that writes them, or run this action on a runner of GitHub's.`);
}

;// CONCATENATED MODULE: ./build/actions/template/main.js





/** Runs a module of the workspace, and writes the template that it makes. It asks nobody over the network, so it needs no token. */
async function main(context) {
    const { run } = context;
    const inputs = readTemplateInputs(run);
    const files = await (0,wiring_workspace/* wireFiles */.rM)(context);
    const { project, kind } = await (0,load_settings.loadRunSettings)((0,wiring_workspace/* settingsHere */.SP)(run.env, files), inputs);
    const hint = await (0,runtime_event/* readHint */.MR)(run);
    const report = await makeTemplateFile({ files, templates: (0,wiring_workspace/* wireTemplates */.dj)() }, {
        env: run.env,
        module: inputs.module,
        file: inputs.file,
        about: {
            project,
            kind: inputs.environment,
            branch: inputs.branch ?? kind.branch ?? hint.branch,
            settings: { ...kind },
        },
    });
    return { report, outputs: { file: inputs.file } };
}


/***/ }),

/***/ 55808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   faultOfMade: () => (/* binding */ faultOfMade)
/* harmony export */ });
/* harmony import */ var _input_is_object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86617);
/* harmony import */ var _input_yaml_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55854);


/** Lists and maps within each other; a template that a person or a generator writes has a quarter of it. */
const DEEPEST = 100;
/** CloudFormation takes no more (its user guide, "Quotas"). */
const MOST_PARAMETERS = 200;
/**
 * Why a text is no template that a run could take from an outsider; undefined for one that it can. Only JSON is taken, because
 * reading YAML of an outsider may take minutes and all memory.
 */
function faultOfMade(text) {
    if (Buffer.byteLength(text) > _input_yaml_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .LONGEST_TEMPLATE */ .iu)
        return 'is larger than the 1 MB that CloudFormation takes';
    let root;
    try {
        root = JSON.parse(text);
    }
    catch {
        return 'holds no JSON';
    }
    if (isDeeper(root, DEEPEST))
        return `holds lists or maps more than ${DEEPEST} deep`;
    const [resources, parameters] = ['Resources', 'Parameters'].map((name) => (0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(root) && Object.hasOwn(root, name) ? root[name] : undefined);
    if ((0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(parameters) && Object.keys(parameters).length > MOST_PARAMETERS)
        return `declares more than the ${MOST_PARAMETERS} parameters that CloudFormation takes`;
    return (0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(resources) ? undefined : 'holds no map of Resources';
}
/** Level by level, since a call for each level could be too many. */
function isDeeper(root, levels) {
    let here = [root];
    for (let level = 0; level <= levels; level += 1) {
        const below = [];
        for (const value of here)
            if (typeof value === 'object' && value !== null)
                for (const child of Object.values(value))
                    below.push(child);
        if (below.length === 0)
            return false;
        here = below;
    }
    return true;
}


/***/ }),

/***/ 47832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ touchesPaths),
/* harmony export */   I: () => (/* binding */ parsePaths)
/* harmony export */ });
/* harmony import */ var _input_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68778);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);


/** @throws UserError when every glob takes something out, so that nothing is left. */
function parsePaths(globs) {
    if (globs.length === 0 || globs.some((glob) => !glob.startsWith('!')))
        return globs;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', "Input 'paths' has only globs that begin with '!'; give one without, such as '**'.");
}
/** True when one of the files is meant. The last glob that matches a file decides, as in a workflow's own `paths`. */
function touchesPaths(files, globs) {
    const rules = globs.map((glob) => {
        const takesOut = glob.startsWith('!');
        return { takesOut, glob: takesOut ? glob.slice(1) : glob };
    });
    return files.some((file) => rules.findLast((rule) => (0,_input_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(file, rule.glob, 'path'))?.takesOut === false);
}


/***/ }),

/***/ 76360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ hintOf),
/* harmony export */   JR: () => (/* binding */ hintFor),
/* harmony export */   PI: () => (/* binding */ justUnlabelled),
/* harmony export */   xz: () => (/* binding */ onlyThere),
/* harmony export */   yO: () => (/* binding */ justLabelled)
/* harmony export */ });
/** Reads the hint from an event's payload. What it does not know gives an empty hint, never an error. */
function hintOf(name, payload, run) {
    const event = asObject(payload);
    const ranAt = ranAtOf(name, event, run);
    return { ...subjectOf(name, event, run.ref), ...(ranAt === undefined ? {} : { ranAt }) };
}
function subjectOf(name, event, ref) {
    const pull = asObject(event['pull_request']);
    const head = asObject(pull['head']);
    if (name === 'pull_request' || name === 'pull_request_review' || name === 'pull_request_target') {
        return {
            name,
            branch: asText(head['ref']),
            pullRequest: asNumber(pull['number']),
            commit: asText(head['sha']),
            ...closing(pull),
            ...(asNumber(pull['number']) === undefined ? {} : { told: toldOfPull(event, pull) }),
        };
    }
    if (name === 'delete' || name === 'create') {
        const branch = asText(event['ref_type']) === 'tag' ? undefined : asText(event['ref']);
        return { name, branch, pullRequest: undefined, commit: undefined, told: toldOfBranch(event) };
    }
    if (name !== 'push')
        return { name, branch: undefined, pullRequest: undefined, commit: undefined };
    const told = toldOfBranch(event);
    return { name, branch: branchOfRef(ref), pullRequest: undefined, commit: asText(event['after']), told };
}
function branchOfRef(ref) {
    return /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1];
}
/**
 * A workflow that another one starts runs at the default branch's newest commit, and works on what that one ran at. Source:
 * docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows, "workflow_run". A fork calls its branches as
 * it likes, so the name of one of its branches says nothing.
 */
function ranAtOf(name, event, { ref, sha }) {
    const before = asObject(event['workflow_run']);
    const commit = name === 'workflow_run' ? asText(before['head_sha']) : asText(sha);
    if (commit === undefined)
        return undefined;
    if (name !== 'workflow_run')
        return { commit, branch: branchOfRef(ref) };
    const [head, own] = [before['head_repository'], event['repository']].map((each) => asObject(each)['id']);
    if (head === undefined || head !== own)
        return { commit, branch: undefined, isFork: true };
    return { commit, branch: asText(before['head_branch']) };
}
/**
 * Whom a run is about that was given a branch or a pull request by name: the event's own, or another one of which nothing was told.
 */
function hintFor(hint, named) {
    const { branch = hint.branch, pullRequest = hint.pullRequest } = named;
    if (branch === hint.branch && pullRequest === hint.pullRequest)
        return hint;
    return { name: hint.name, branch: named.branch, pullRequest: named.pullRequest, commit: undefined };
}
/** The label that the event put on; undefined for any other event. */
function justLabelled({ told }) {
    return told?.action === 'labeled' ? told.label : undefined;
}
/** The label that the event took off; undefined for any other event. */
function justUnlabelled({ told }) {
    return told?.action === 'unlabeled' ? told.label : undefined;
}
/** The same event for whoever needs no more than that its subject is there. */
function onlyThere({ name, branch, pullRequest, told }) {
    const there = { labels: [], requestedReviewers: [], isFork: told?.isFork === true };
    return { name, branch, pullRequest, commit: undefined, ...(told === undefined ? {} : { told: there }) };
}
/** Source: docs.github.com/webhooks/webhook-events-and-payloads, "pull_request" and "pull_request_review". */
function toldOfPull(event, pull) {
    const people = asList(pull['requested_reviewers']).map((person) => asText(person['login']));
    const teams = asList(pull['requested_teams']).map((team) => asText(team['slug']));
    const reviewer = asText(asObject(event['requested_reviewer'])['login']) ??
        asText(asObject(event['requested_team'])['slug']) ??
        asText(asObject(asObject(event['review'])['user'])['login']);
    return {
        action: asText(event['action']),
        at: asText(pull['updated_at']),
        before: asText(event['before']),
        state: asText(pull['state']),
        labels: asList(pull['labels']).flatMap((label) => asText(label['name']) ?? []),
        requestedReviewers: [...people, ...teams].filter((name) => name !== undefined),
        label: asText(asObject(event['label'])['name']),
        reviewer,
        isFork: isFromFork(pull),
        // docs.github.com/webhooks/webhook-events-and-payloads, "sender"; apps are of the type `Bot` (rest/users, "Get a user").
        ...(asText(asObject(event['sender'])['type']) === 'Bot' ? { byApp: true } : {}),
    };
}
function isFromFork(pull) {
    const [head, base] = ['head', 'base'].map((side) => asObject(asObject(pull[side])['repo'])['id']);
    return base !== undefined && head !== base;
}
/** `pushed_at` is in seconds where somebody pushed, and text elsewhere ("push", "delete" in the same source). */
function toldOfBranch(event) {
    const pushed = asObject(event['repository'])['pushed_at'];
    const at = typeof pushed === 'number' ? new Date(pushed * 1000).toISOString() : asText(pushed);
    return { at, before: asText(event['before']), labels: [], requestedReviewers: [] };
}
function asList(value) {
    return Array.isArray(value) ? value.map(asObject) : [];
}
function closing(pull) {
    const closedAt = pull['state'] === 'closed' ? asText(pull['updated_at']) : undefined;
    return closedAt === undefined ? {} : { closedAt };
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


/***/ }),

/***/ 96707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ NO_HISTORY),
/* harmony export */   Yh: () => (/* binding */ RED_GRACE_MS),
/* harmony export */   gw: () => (/* binding */ describeHealth),
/* harmony export */   u7: () => (/* binding */ judgeHealth)
/* harmony export */ });
const NO_HISTORY = {
    healthy: 0,
    otherVersion: 0,
    redSince: undefined,
    missingSince: undefined,
};
/** One answer may lag behind another, and an environment may turn Green for a moment. */
const IN_A_ROW = 2;
/** A fresh instance may fail its first checks; an application that migrates its data first may need more. */
const RED_GRACE_MS = 120_000;
/** An environment that has just been made may not be listed yet. */
const MISSING_GRACE_MS = 15_000;
/**
 * Whether an environment whose change has ended runs the version wanted: ready once it is Ready, of that version and Green (or Ok
 * or Info by enhanced health) twice in a row; failed once it is Ready with another version, which is how Beanstalk rolls back, when
 * it stays Red or Severe, and when it is or was terminated. Source of the colours: the Beanstalk guide, "Health colors and
 * statuses". `now` is a monotonic instant in ms.
 */
function judgeHealth(past, look, { label, redForMs }, now) {
    const seen = remember(past, look, label, now);
    if (hasFailed(seen, look, redForMs, now))
        return { past: seen, verdict: 'failed' };
    if (seen.healthy >= IN_A_ROW)
        return { past: seen, verdict: 'ready' };
    return { past: seen, verdict: seen.healthy > 0 ? 'confirming' : 'waiting' };
}
function remember(past, look, label, now) {
    if (look === undefined)
        return { ...NO_HISTORY, missingSince: past.missingSince ?? now };
    const isReady = look.status === 'Ready';
    const isOther = label !== undefined && look.versionLabel !== label;
    return {
        healthy: isReady && !isOther && isHealthy(look) ? past.healthy + 1 : 0,
        otherVersion: isReady && isOther ? past.otherVersion + 1 : 0,
        redSince: isRed(look) ? (past.redSince ?? now) : undefined,
        missingSince: undefined,
    };
}
function hasFailed(seen, look, redForMs, now) {
    return (look?.status === 'Terminating' ||
        look?.status === 'Terminated' ||
        seen.otherVersion >= IN_A_ROW ||
        (seen.redSince !== undefined && now - seen.redSince >= redForMs) ||
        (seen.missingSince !== undefined && now - seen.missingSince >= MISSING_GRACE_MS));
}
function isHealthy({ health, healthStatus }) {
    return health === 'Green' || healthStatus === 'Ok' || healthStatus === 'Info';
}
function isRed({ health, healthStatus }) {
    return health === 'Red' || healthStatus === 'Severe';
}
/** What was seen, as a clause. */
function describeHealth(look) {
    if (look === undefined)
        return 'Elastic Beanstalk shows no environment of that name, or the role may not see it';
    const { status, health, healthStatus, versionLabel } = look;
    const words = healthStatus === undefined || healthStatus === '' ? health : `${health} (${healthStatus})`;
    return `it is ${status} and ${words} with version ${versionLabel ?? 'none'}`;
}


/***/ }),

/***/ 66395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A0: () => (/* binding */ isOfDependabot),
  W3: () => (/* binding */ readComment),
  JG: () => (/* binding */ readFork),
  MR: () => (/* binding */ readHint),
  C9: () => (/* binding */ readMergeGroup),
  fu: () => (/* binding */ runToken),
  Vp: () => (/* binding */ runUrl)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/domain/commands/comment-event.js
var comment_event = __webpack_require__(41029);
// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var fork = __webpack_require__(9878);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/environment/subject.js
var subject = __webpack_require__(76360);
// EXTERNAL MODULE: ./build/src/domain/input/is-object.js
var is_object = __webpack_require__(86617);
;// CONCATENATED MODULE: ./build/src/domain/pull-request/merge-group.js

const REF = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-(\d{1,10})-[0-9a-f]{40,64}$/;
const WHOLE_SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
/**
 * The merge group of an event; undefined for any other event (docs.github.com, "Webhook events and payloads", merge_group; "Managing a
 * merge queue": branches that begin with `gh-readonly-queue/{base_branch}`).
 */
function mergeGroupOf(event, payload) {
    const group = event === 'merge_group' && (0,is_object/* isObject */.G)(payload) ? payload['merge_group'] : undefined;
    if (!(0,is_object/* isObject */.G)(group))
        return undefined;
    const { head_ref: ref, head_sha: commit } = group;
    const [, base, number] = REF.exec(typeof ref === 'string' ? ref : '') ?? [];
    if (base === undefined || typeof commit !== 'string' || !WHOLE_SHA.test(commit))
        return undefined;
    return { base, pullRequest: Number(number), commit };
}

;// CONCATENATED MODULE: ./build/src/runtime/event.js






/** The hint in the event that started the workflow; an unreadable payload gives an empty one. */
async function readHint(run) {
    const payload = await readPayload(run);
    if (payload === undefined)
        run.log.warning('The event payload could not be read; only the inputs say whom this run is about.');
    const { GITHUB_EVENT_NAME: name = '', GITHUB_REF: ref, GITHUB_SHA: sha } = run.env;
    return (0,subject/* hintOf */.$z)(name, payload, { ref, sha });
}
/**
 * Why the pull request of the event gets no environment, where it comes from a fork. It is asked before any input is read, because
 * GitHub gives the run of a fork no variables: its inputs are empty, and would be refused.
 */
async function readFork(run) {
    return (0,fork/* forkByEvent */.UN)(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run));
}
/** The merge group of the event; undefined for any other event. */
async function readMergeGroup(run) {
    return mergeGroupOf(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run));
}
/** The comment of the event; undefined for any other event. */
async function readComment(run) {
    return (0,comment_event/* commentEventOf */.n)(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run));
}
/** Empty where no event is given, undefined where it cannot be read. */
async function readPayload({ env }) {
    const path = env['GITHUB_EVENT_PATH'];
    if (path === undefined)
        return {};
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/**
 * Unique to one step of one attempt of a run, and safe in names and tokens: `[A-Za-z0-9-]`. Two steps of a run may change the
 * same stack, and a far side takes a token that it knows for a request that it has answered.
 */
function runToken(run, random) {
    const { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt, GITHUB_JOB: job, GITHUB_ACTION: step } = run.env;
    const where = job || step ? `-${(0,naming/* shortHash */.BC)(`${job ?? ''}/${step ?? ''}`)}` : '';
    return `${id ?? `local${Math.floor(random() * 1e9)}`}-${attempt ?? '1'}${where}`.replaceAll(/[^A-Za-z0-9-]/g, '');
}
/** Its runs get none of the repository's secrets (docs.github.com, "Dependabot on GitHub Actions"). */
function isOfDependabot({ env }) {
    return env['GITHUB_ACTOR'] === 'dependabot[bot]';
}
/** The page of this run, for people to look at its log. */
function runUrl(run) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = run.env;
    return repository && id ? `${server ?? 'https://github.com'}/${repository}/actions/runs/${id}` : undefined;
}


/***/ }),

/***/ 62232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ NO_SETTINGS),
/* harmony export */   Je: () => (/* binding */ firstNonEmpty),
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   TM: () => (/* binding */ isKindProtected),
/* harmony export */   VF: () => (/* binding */ loadAllKinds),
/* harmony export */   co: () => (/* binding */ readinessOf),
/* harmony export */   fG: () => (/* binding */ admissionOf),
/* harmony export */   loadRunSettings: () => (/* binding */ loadRunSettings),
/* harmony export */   yJ: () => (/* binding */ ttlOf)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47832);
/* harmony import */ var _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9447);
/* harmony import */ var _domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7564);
/* harmony import */ var _domain_readiness_beanstalk_health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96707);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17277);






/** Where the settings stand unless the input says else. */
const DEFAULT_SETTINGS = '.github/greenroom.yml';
/** Of a repository without a settings file. */
const NO_SETTINGS = {
    project: undefined,
    trustedWriters: [],
    reviewedBy: [],
    people: [],
    stories: { statuses: {}, moves: { all: {}, ofType: {} } },
    commandAliases: {},
    environments: {},
    ownParameters: {},
};
/**
 * Reads the settings from the default branch, so that no pull request can loosen them. A file that is
 * not there means defaults; a file that cannot be read is an error.
 * @throws UserError `invalid_settings`
 */
async function loadRunSettings(codeHost, inputs) {
    const { repository, text, settings, longLived } = await loadAllKinds(codeHost, inputs.settings);
    const { environments, ownParameters } = settings;
    const kind = Object.hasOwn(environments, inputs.environment) ? environments[inputs.environment] : undefined;
    if (kind === undefined && Object.keys(settings.environments).length > 0 && inputs.environment !== 'preview')
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_input', `Input 'environment' names no kind that ${inputs.settings} has; it has ${Object.keys(settings.environments).join(', ')}.`);
    return {
        repository,
        text,
        project: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkProject */ .sh)(inputs.project ?? settings.project ?? (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultProject */ .fu)(repository.fullName)),
        kind: kind ?? {},
        kindIsProtected: isKindProtected(kind, inputs.environment),
        ownParameters: (kind && ownParameters[inputs.environment]) ?? [],
        longLived,
        reviewedBy: settings.reviewedBy,
        people: settings.people,
        stories: settings.stories,
        commandAliases: settings.commandAliases,
    };
}
/** As the settings say; where they do not, production is. */
function isKindProtected(settings, kind) {
    return settings?.protected ?? kind === 'production';
}
/**
 * The same for a run that is about no kind.
 * @throws UserError `invalid_settings`
 */
async function loadAllKinds(codeHost, file) {
    const repository = await codeHost.repository();
    const text = await codeHost.readFile(file, repository.defaultBranch);
    // A file that somebody names and that is not there would otherwise leave what it protects without protection.
    if (text === undefined && file !== DEFAULT_SETTINGS)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_settings', `The settings file ${file} is not on branch '${repository.defaultBranch}'; correct the input 'settings', or leave it out to use ${DEFAULT_SETTINGS} where there is one.`);
    const settings = text === undefined ? NO_SETTINGS : await parse(text, file);
    if (settings.trustedWriters.length > 0)
        codeHost.trustWriters?.(settings.trustedWriters);
    const kinds = Object.entries(settings.environments).flatMap(([kind, { branch }]) => branch === undefined ? [] : [{ kind, branch }]);
    return { repository, text, settings, longLived: { defaultBranch: repository.defaultBranch, kinds } };
}
/** What asks for an environment of the kind: what the step says, then the settings, then the default. */
function wantedOf(kind, inputs) {
    return firstNonEmpty(inputs, (0,_domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWanted */ .VB)(kind.wanted ?? []), _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_WANTED */ .kB);
}
/** What an environment of the kind must fulfil: what the step says, then the settings, then the defaults. */
function admissionOf(given, kind) {
    return {
        wanted: wantedOf(kind, given.wanted),
        skipBranches: firstNonEmpty(given.skipBranches, kind['skip-branches'], ['*-no-infra']),
        paths: (0,_domain_environment_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePaths */ .I)(firstNonEmpty(given.paths, kind.paths)),
        allowedAccounts: firstNonEmpty(given.allowedAccounts, kind.accounts),
        maxEnvironments: given.maxEnvironments ?? kind['max-environments'],
    };
}
/** The first list that has anything in it: what the step says, then what the settings say. */
function firstNonEmpty(...lists) {
    return lists.find((list) => list !== undefined && list.length > 0) ?? [];
}
/** What makes an environment ready: what the step says, then the settings, then the default. */
function readinessOf(kind, inputs = {}) {
    return {
        health: inputs.health ?? kind.health ?? 'http',
        healthPath: inputs.healthPath ?? kind['health-path'] ?? '/',
        urlOutput: inputs.urlOutput ?? kind['url-output'] ?? 'Url',
        deploymentInfo: inputs.deploymentInfo ?? kind['deployment-info'],
        redForMs: (0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E9)(kind['health-patience'] ?? '') ?? _domain_readiness_beanstalk_health_js__WEBPACK_IMPORTED_MODULE_4__/* .RED_GRACE_MS */ .Yh,
    };
}
/** Milliseconds that an environment may stand after its last push. @throws UserError naming the value that is no duration. */
function ttlOf(kind, file) {
    if (kind.ttl === undefined)
        return undefined;
    const ttl = (0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E9)(kind.ttl);
    if (ttl !== undefined)
        return ttl;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_settings', `${file}: 'ttl' is no duration; it takes durations such as 12h or 7d.`);
}
/** The parser and its schema are loaded only where there is a file. */
async function parse(text, file) {
    const { parseSettings } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2164), __webpack_require__.e(2735), __webpack_require__.e(7767), __webpack_require__.e(497)]).then(__webpack_require__.bind(__webpack_require__, 15150));
    return parseSettings(text, file);
}


/***/ }),

/***/ 50478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SP: () => (/* binding */ settingsHere),
  rM: () => (/* binding */ wireFiles),
  dj: () => (/* binding */ wireTemplates),
  qt: () => (/* binding */ withBundles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/src/adapters/aws/stack/bundled-templates.js

/**
 * Where each bundled template lies. Every address is spelt out, because that is the form which the bundler recognizes: it
 * copies the file beside the bundle and rewrites the address.
 */
const TEMPLATES = {
    'beanstalk-environment': () => __webpack_require__.ab + "beanstalk-environment.yml",
    'beanstalk-application': () => __webpack_require__.ab + "beanstalk-application.yml",
    instance: () => __webpack_require__.ab + "instance.yml",
    'instance-shared': () => __webpack_require__.ab + "instance-shared.yml",
    'github-oidc': () => __webpack_require__.ab + "github-oidc.yml",
};
/** Text of the template that ships with the suite under that name; undefined when there is none of that name. */
async function readBundledTemplate(name) {
    const address = Object.hasOwn(TEMPLATES, name) ? TEMPLATES[name] : undefined;
    return address && (0,promises_.readFile)(address(), 'utf8');
}

// EXTERNAL MODULE: ./build/src/adapters/files/scratch-folder.js
var scratch_folder = __webpack_require__(7421);
;// CONCATENATED MODULE: ./build/src/runtime/wiring-workspace.js



/** Works with bundles of the job's workspace; the zip writer is loaded only where there is one to write. */
function withBundles({ run }, use) {
    return (0,scratch_folder/* withScratchFolder */.p)('bundle', (scratch) => {
        const make = async () => {
            const { createBundleMaker } = await __webpack_require__.e(/* import() */ 9990).then(__webpack_require__.bind(__webpack_require__, 39990));
            return createBundleMaker(workspaceOf(run.env), scratch);
        };
        return use({
            ofPath: async (path) => (await make()).ofPath(path),
            ofFile: async (name, text) => (await make()).ofFile(name, text),
            withFiles: async (zip, files) => (files.length === 0 ? zip : (await make()).withFiles(zip, files)),
        });
    });
}
/** Single files of the job's workspace. */
async function wireFiles({ run }) {
    const { createWorkspaceFiles } = await __webpack_require__.e(/* import() */ 6296).then(__webpack_require__.bind(__webpack_require__, 26296));
    return createWorkspaceFiles(workspaceOf(run.env));
}
function workspaceOf(env) {
    return (0,external_node_path_.resolve)(env['GITHUB_WORKSPACE'] ?? process.cwd());
}
function wireTemplates() {
    return {
        bundled: readBundledTemplate,
        async made(module, given) {
            const { makeTemplate } = await __webpack_require__.e(/* import() */ 5087).then(__webpack_require__.bind(__webpack_require__, 35087));
            return makeTemplate(module, given);
        },
    };
}
/** In bytes; a settings file has a few thousand. */
const LARGEST_SETTINGS = 256_000;
/** The repository as the job's workspace has it: its files are those that were checked out, whatever branch is asked for. */
function settingsHere(env, files) {
    return {
        repository: async () => ({
            id: Number(env['GITHUB_REPOSITORY_ID'] ?? 0),
            fullName: env['GITHUB_REPOSITORY'] ?? '',
            defaultBranch: 'of the workspace',
        }),
        readFile: (path) => files.read(path, 'settings', LARGEST_SETTINGS),
    };
}


/***/ })

};
