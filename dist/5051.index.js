export const id = 5051;
export const ids = [5051,5808];
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

// EXTERNAL MODULE: ./build/src/domain/input/cut-text.js
var cut_text = __webpack_require__(45001);
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
        throw new errors/* UserError */.y('invalid_template', `Template module '${(0,cut_text/* cutText */.I)(module, 120)}' made a template that ${fault}; let it return the template as an object.`);
    await deps.files.write(file, 'file', text);
    const size = Buffer.byteLength(text);
    return (0,verdict/* say */.c)('template_made', `Module '${(0,cut_text/* cutText */.I)(module, 120)}' made the template of ${name} (${size} bytes).`);
}
/** A module that is longer than any template would be no module of one. */
async function readModule({ files }, path) {
    const text = await files.read(path, 'module', yaml_bounds/* LONGEST_TEMPLATE */.iu);
    if (text !== undefined && /\.[cm]?[jt]s$/i.test(path))
        return text;
    const what = text === undefined ? 'is not there; check it out first' : 'ends in neither .ts, .mjs nor .js';
    throw new errors/* UserError */.y('invalid_template', `Template module '${(0,cut_text/* cutText */.I)(path, 120)}' ${what}.`);
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
            names: async (zip) => (await make()).names(zip),
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
