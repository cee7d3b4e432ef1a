export const id = 348;
export const ids = [348];
export const modules = {

/***/ 348:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63583);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81365);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('provision', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 81365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/environment/subject.js
var subject = __webpack_require__(76360);
// EXTERNAL MODULE: ./build/src/runtime/event.js + 1 modules
var runtime_event = __webpack_require__(66395);
// EXTERNAL MODULE: ./build/src/runtime/inputs/provision.js + 1 modules
var provision = __webpack_require__(72657);
// EXTERNAL MODULE: ./build/src/runtime/outcome.js
var runtime_outcome = __webpack_require__(81014);
// EXTERNAL MODULE: ./build/src/domain/privacy/credentials-in-text.js
var credentials_in_text = __webpack_require__(37363);
;// CONCATENATED MODULE: ./build/src/domain/privacy/public-outputs.js

const CREDENTIAL_NAME = /passw|passphrase|pwd|(?:^|_|[a-z](?=P))pw$|secret|token|credential|private|api[_-]?key|access[_-]?key/i;
const USER_IN_URL = /^[a-z][a-z0-9+.-]*:\/\/[^/@\s]+@/i;
const ARN_OR_ACCOUNT = /arn:aws|\b\d{12}\b/;
/** What may be given as `user:password`; elsewhere a colon parts a domain name and a port, or an image and a tag. */
const NAME_OF_A_USER = /login|user|auth/i;
const USER_AND_PASSWORD = /^[^\s:/@]+:(?!\/\/)\S+$/;
/**
 * A stack's outputs without what looks like a credential, an ARN or an account id, and without what is known to be secret.
 * CloudFormation masks none of them. They are left out whole: a name in which something is hidden leads nowhere.
 * @param secret names of the outputs that hold what their template hides.
 */
function publicOutputs(outputs, { hide }, secret = new Set()) {
    return Object.fromEntries(Object.entries(outputs).filter(([name, value]) => !secret.has(name) &&
        !CREDENTIAL_NAME.test(name) &&
        !USER_IN_URL.test(value) &&
        !(NAME_OF_A_USER.test(name) && USER_AND_PASSWORD.test(value)) &&
        !ARN_OR_ACCOUNT.test(value) &&
        (0,credentials_in_text/* hideCredentials */.RW)(value) === value &&
        hide(value) === value));
}

// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var environment_fork = __webpack_require__(9878);
// EXTERNAL MODULE: ./build/src/domain/stack/leftover.js
var leftover = __webpack_require__(72650);
// EXTERNAL MODULE: ./build/src/text/cost.js
var cost = __webpack_require__(904);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(24502);
;// CONCATENATED MODULE: ./build/src/text/provision-summary.js




const LONGEST_SENTENCE = 1000;
/** The job summary of one provision run; `evidence` are lines of what failed, already without secrets. */
function provisionSummary(report, evidence = []) {
    const { environment, subject } = report;
    const rows = [['Decision', `${report.decision} (\`${report.reasonCode}\`)`]];
    if (environment)
        rows.push(['Environment', `\`${environment.name}\``]);
    const url = (0,text_escape/* safeUrl */.Pl)(environment?.url);
    if (url !== undefined)
        rows.push(['URL', `<${url}>`]);
    if (subject?.commit)
        rows.push(['Commit', `\`${subject.commit.slice(0, 7)}\``]);
    const fork = subject && (0,environment_fork/* pullOfForkBranch */.$Y)(subject.branch);
    if (subject)
        rows.push(fork === undefined
            ? ['Branch', (0,text_escape/* markdownText */.p7)(subject.branch)]
            : ['From a fork', `pull request #${fork}, without rights and secrets`]);
    if (environment?.cost)
        rows.push(['Cost', (0,text_escape/* markdownText */.p7)((0,cost/* formatCost */.BD)(environment.cost))]);
    const left = environment?.leftovers ?? [];
    if (left.length > 0)
        rows.push(['Left behind', (0,text_escape/* markdownText */.p7)(left.map(leftover/* describeLeftover */.tL).join(', '))]);
    const table = ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
    return `### Environment\n\n${(0,text_escape/* markdownText */.p7)(report.sentence, LONGEST_SENTENCE)}\n\n${table}\n${linesOf(evidence)}`;
}
/** Within `pre`, GitHub reads no Markdown; an empty line would end it. */
function linesOf(evidence) {
    const lines = evidence.filter((line) => line.trim() !== '').map((line) => (0,text_escape/* htmlText */.js)(line));
    return lines.length === 0 ? '' : `\n#### What the environment says\n\n<pre>\n${lines.join('\n')}\n</pre>\n`;
}

;// CONCATENATED MODULE: ./build/src/runtime/provision-outputs.js


/** What provision sets besides the common outputs; `stacks` is absent where the run did not come to a stack. */
async function provisionOutputs(result, veil, stacks) {
    const { report, stack } = result;
    const { environment, subject } = report;
    return {
        report,
        outputs: {
            url: environment?.url ?? '',
            'environment-name': environment?.name ?? '',
            'stack-name': environment?.name ?? '',
            'version-label': result.versionLabel ?? '',
            commit: subject?.commit ?? '',
            fresh: String(environment?.fresh ?? false),
            outputs: JSON.stringify(stack && stacks ? await toldOutputs(stacks, stack, veil) : {}),
            'deployment-id': result.deploymentId === undefined ? '' : String(result.deploymentId),
        },
        summary: provisionSummary(report, result.evidence),
    };
}
/** What CloudFormation shows in place of a value that the template hides. */
const HIDDEN_VALUE = '****';
/** The value of an earlier run is not known to this one, so the template says which outputs are made of it; none where nobody knows. */
async function toldOutputs(stacks, { id, parameters, outputs }, veil) {
    const shown = publicOutputs(outputs, veil);
    if (Object.keys(shown).length === 0 || !Object.values(parameters).includes(HIDDEN_VALUE))
        return shown;
    const text = await stacks.templateText(id).catch(() => '');
    const { outputsOfSecrets } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9030)]).then(__webpack_require__.bind(__webpack_require__, 89030));
    const secret = outputsOfSecrets(text) ?? new Set(Object.keys(outputs));
    return publicOutputs(outputs, veil, secret);
}

// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 61 modules
var wiring_github = __webpack_require__(16424);
// EXTERNAL MODULE: ./build/src/domain/provision/asked-deployment.js
var asked_deployment = __webpack_require__(44512);
// EXTERNAL MODULE: ./build/src/domain/settings/deployment-kinds.js
var deployment_kinds = __webpack_require__(34105);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(62232);
;// CONCATENATED MODULE: ./build/actions/provision/asked-run.js





/**
 * Provisions what the step is about: what its inputs and the event say, or what a deployment of another tool asks for. That one is read
 * again and judged by the settings, and hears of it.
 */
async function provisionOrAnswer(run, { github, unfinished }, inputs, provision) {
    const answered = await readAskedRun(run, github, inputs);
    if (answered === undefined)
        return provision(inputs);
    if ('ignored' in answered)
        return answered;
    const { answerDeployment } = await __webpack_require__.e(/* import() */ 3968).then(__webpack_require__.bind(__webpack_require__, 3968));
    return answerDeployment({ deployments: github.deployments, log: run.log, unfinished }, answered.asked, { dryRun: inputs.dryRun, url: (0,runtime_event/* runUrl */.Vp)(run) }, async () => provision(await inputsForAsked(github, inputs, answered), answered.asked));
}
/**
 * The deployment of the event, read again and judged by the settings; undefined for any other event, and where the step itself says
 * what to provision.
 */
async function readAskedRun(run, { codeHost, deployments }, inputs) {
    const { branch, commit, pullRequest } = inputs.about;
    if (branch !== undefined || commit !== undefined || pullRequest !== undefined)
        return undefined;
    const id = await (0,runtime_event/* readDeploymentId */.FV)(run);
    if (id === undefined)
        return undefined;
    const { settings } = await (0,load_settings/* loadAllKinds */.VF)(codeHost, inputs.settings);
    const asked = await deployments.asked(id);
    const judged = (0,asked_deployment/* askedKind */.bN)(id, asked, {
        kindOf: (environment) => (0,deployment_kinds/* kindOfDeployment */.$R)(settings.deployments, environment),
        file: inputs.settings,
    });
    if ('ignored' in judged || asked === undefined)
        return 'ignored' in judged ? judged : undefined;
    const { kind } = judged;
    const kindBranch = Object.hasOwn(settings.environments, kind)
        ? settings.environments[kind]?.branch
        : undefined;
    return { asked, kind, kindBranch };
}
/**
 * The step's inputs, about the branch and the commit that a deployment asks for.
 * @throws UserError `invalid_input` without a role of its own, or where the step does not wait; `unknown_branch`
 */
async function inputsForAsked({ codeHost }, inputs, { asked, kind, kindBranch }) {
    checkInputs(inputs, asked);
    const head = await codeHost.branchHead((0,asked_deployment/* refName */.P7)(asked.ref));
    const branch = (0,asked_deployment/* askedBranch */.fc)(asked, { kind, kindBranch, isBranch: head !== undefined });
    const isHead = branch === (0,asked_deployment/* refName */.P7)(asked.ref) && head === asked.commit;
    if (!isHead && !(await codeHost.isOnBranch(asked.commit, branch)))
        (0,asked_deployment/* refuseCommit */.cB)(asked, branch);
    return { ...inputs, environment: kind, about: { branch, commit: asked.commit, pullRequest: undefined } };
}
function checkInputs({ aws, run }, { id }) {
    if (aws.rolesToAssume.length === 0)
        throw new errors/* UserError */.y('invalid_input', `Deployment ${id} of another tool needs a role of its own; give its ARN in the input 'role-to-assume', such as from the variable GREENROOM_DEPLOYMENT_ROLE.`);
    if (!run.wait)
        throw new errors/* UserError */.y('invalid_input', `Deployment ${id} of another tool hears how it ends, so the run has to wait for that; leave the input 'wait' out.`);
}

// EXTERNAL MODULE: ./build/actions/provision/left-open.js + 1 modules
var left_open = __webpack_require__(79812);
// EXTERNAL MODULE: ./build/src/runtime/inputs/pricing.js
var pricing = __webpack_require__(2880);
;// CONCATENATED MODULE: ./build/src/domain/artifacts/additions-as-parameters.js
/** Variables and secrets as lines, for a template that takes them as parameters of these names. */
function additionsAsParameters(settings) {
    const variables = settings['environment-variables'];
    return {
        ...(variables ? { EnvironmentVariables: lines(variables) } : {}),
        ...(settings.secrets ? { Secrets: lines(settings.secrets) } : {}),
    };
}
function lines(map) {
    return Object.entries(map)
        .map(([name, value]) => `${name}=${value}`)
        .join('\n');
}

// EXTERNAL MODULE: ./build/src/domain/artifacts/site-guard.js
var site_guard = __webpack_require__(73271);
// EXTERNAL MODULE: ./build/src/domain/provision/check-template.js + 1 modules
var check_template = __webpack_require__(40422);
;// CONCATENATED MODULE: ./build/src/runtime/provision-request.js






/** Merges what the step, the settings and the defaults say; inputs win. */
function provisionRequest(inputs, settings, { hint, token, url, pricing, asked }) {
    const { repository, project, kind } = settings;
    const readiness = (0,load_settings/* readinessOf */.co)(kind, inputs.readiness);
    const { timeoutMs, wait, seeded } = inputs.run;
    return {
        scope: { repository, project, kind: inputs.environment },
        about: aboutOf(inputs, kind, hint),
        stack: stackOf(inputs, settings),
        overrides: overridesOf(inputs, kind),
        artifact: artifactOf(inputs, settings, readiness),
        address: {
            domain: inputs.stack.domain ?? kind.domain,
            hostedZoneId: inputs.stack.hostedZoneId ?? kind['hosted-zone-id'],
        },
        readiness,
        admission: { ...(0,load_settings/* admissionOf */.fG)({ ...inputs.admission, ...inputs.aws }, kind), ...askedFor(kind) },
        run: {
            token,
            url,
            timeoutMs,
            waits: wait,
            seeded,
            dryRun: inputs.dryRun,
            ...theirPart(settings, inputs.environment, asked),
        },
        settingsRegions: kind.region ?? [],
        life: settings.kindIsProtected
            ? { hours: undefined, ttlMs: undefined }
            : { hours: kind.hours, ttlMs: (0,load_settings/* ttlOf */.yJ)(kind, inputs.settings) },
        pricing,
    };
}
function theirPart({ kinds: { deployments } }, kind, asked) {
    const names = (0,deployment_kinds/* namesOfKind */.En)(deployments, kind);
    return names.length === 0 ? {} : { theirs: { names, ...(asked === undefined ? {} : { asked }) } };
}
/** @throws UserError where the step names what only a command can say of a shared kind. */
function aboutOf({ about, environment }, kind, hint) {
    if (kind.shared !== true)
        return { ...about, branch: about.branch ?? kind.branch, hint };
    const named = NAMING.find(([part]) => about[part] !== undefined)?.[1];
    if (named !== undefined)
        throw new errors/* UserError */.y('invalid_input', `The input '${named}' is given, and the settings have 'shared: true' for kind '${environment}', to which only '/stage deploy' sends a commit; leave the input out.`);
    return { branch: undefined, commit: about.commit, pullRequest: undefined, hint, isShared: true };
}
const NAMING = [
    ['branch', 'branch'],
    ['pullRequest', 'pull-request'],
];
/** What was sent by command is asked for by that alone, whatever branch and files it is of. */
function askedFor({ shared }) {
    return shared === true ? { wanted: ['branch'], skipBranches: [], paths: [] } : {};
}
function stackOf({ stack, settings }, { kind, kindIsProtected, ownParameters }) {
    const ofSettings = { ...additionsAsParameters(kind), ...kind.parameters };
    return {
        template: stack.templateFile ?? stack.template ?? kind.template ?? 'beanstalk-environment',
        templateIsMade: stack.templateFile !== undefined,
        settings: { ...kind },
        parameters: { ...ofSettings, ...stack.parameters },
        namedParameters: [...ownParameters, ...Object.keys(stack.parameters)],
        givenIn: { ...eachIn(ofSettings, settings), ...eachIn(stack.parameters, check_template/* STEP_PARAMETERS */.Mr) },
        tags: { ...kind.tags, ...stack.tags },
        capabilities: (0,load_settings/* firstNonEmpty */.Je)(stack.capabilities, kind.capabilities),
        roleArn: stack.cfnRoleArn ?? kind['cfn-role-arn'],
        onFailure: stack.onFailure,
        isProtected: kindIsProtected,
    };
}
function eachIn(parameters, place) {
    return Object.fromEntries(Object.keys(parameters).map((name) => [name, place]));
}
function overridesOf({ settings, stack }, kind) {
    return {
        // What the step says wins over the branch's own copy of the settings too.
        overridable: (kind.overridable ?? []).filter((name) => !Object.hasOwn(stack.parameters, name)),
        settingsFile: settings,
    };
}
function artifactOf({ artifact }, { kind, project }, { healthPath, deploymentInfo }) {
    return {
        application: artifact.application ?? kind.application ?? project,
        source: artifact.source,
        containerPort: artifact.containerPort,
        additions: (0,site_guard/* guardFiles */.R)({
            noindex: kind.noindex ?? false,
            basicAuth: kind['basic-auth'],
            openPaths: [healthPath, ...(deploymentInfo === undefined ? [] : [deploymentInfo])],
        }),
        bucket: artifact.artifactBucket ?? kind['artifact-bucket'],
    };
}

;// CONCATENATED MODULE: ./build/actions/provision/provision-ports.js




/** @param asked the deployment of another tool that the run answers; undefined where it answers none. */
async function wireProvision(context, { github, unfinished, hint }, inputs, asked) {
    const { run, clock } = context;
    const settings = await (0,load_settings.loadRunSettings)(github.codeHost, inputs);
    const request = provisionRequest(inputs, settings, {
        hint,
        token: (0,runtime_event/* runToken */.fu)(run, context.random),
        url: (0,runtime_event/* runUrl */.Vp)(run),
        pricing: await (0,pricing/* readPricing */.FS)(run, settings),
        asked,
    });
    const wiring = await Promise.all(/* import() */[__webpack_require__.e(3914), __webpack_require__.e(5937), __webpack_require__.e(8816)]).then(__webpack_require__.bind(__webpack_require__, 75937));
    const { account, region, ...aws } = wiring.wireAws(context, {
        inputs: inputs.aws,
        settings: settings.kind,
        action: 'provision',
    });
    const files = await wiring.wireFiles(context);
    const site = wiring.wireSite(context);
    return {
        request,
        deps: { ...github, ...aws, site, target: { account, region }, clock, log: run.log, unfinished },
        sources: { templates: wiring.wireTemplates(), files },
    };
}

;// CONCATENATED MODULE: ./build/actions/provision/main.js









/** Brings one environment up to a commit. */
async function main(context) {
    const { run, veil } = context;
    const fork = await (0,runtime_event/* readFork */.JG)(run);
    if (fork)
        return provisionOutputs({ report: fork }, veil);
    const inputs = await (0,provision/* readProvisionInputs */.T7)(run);
    context.endAfter(inputs.run.timeoutMs);
    const hint = await (0,runtime_event/* readHint */.MR)(run);
    const about = (0,subject/* hintFor */.JR)(hint, inputs.about);
    // That it was closed is taken from the event.
    const github = (0,wiring_github/* wireGitHub */.T)(context, inputs, ['deployments'], about.closedAt ? (0,subject/* onlyThere */.xz)(about) : about);
    const unfinished = (0,left_open/* wireLeftOpen */.Pb)(context, github, inputs.run.announcing);
    const given = { github, unfinished, hint };
    const made = await provisionOrAnswer(run, given, inputs, provisionIn(context, given));
    if ('ignored' in made)
        return provisionOutputs({ report: made.ignored }, veil);
    const { scope, stacks, ...result } = made;
    const outcome = (0,runtime_outcome/* inScope */.SB)(scope, await provisionOutputs(result, veil, stacks));
    unfinished.ended(outcome.report);
    return outcome;
}
function provisionIn(context, given) {
    return async (inputs, asked) => {
        const { request, deps, sources } = await wireProvision(context, given, inputs, asked);
        const { provisionEnvironment } = await Promise.all(/* import() */[__webpack_require__.e(3914), __webpack_require__.e(2186), __webpack_require__.e(3788), __webpack_require__.e(7215)]).then(__webpack_require__.bind(__webpack_require__, 99228));
        const { withBundles } = await Promise.all(/* import() */[__webpack_require__.e(3914), __webpack_require__.e(5937), __webpack_require__.e(8816)]).then(__webpack_require__.bind(__webpack_require__, 75937));
        const made = withBundles(context, (bundles) => provisionEnvironment({ ...deps, sources: { ...sources, bundles } }, request));
        const result = await made.catch(given.unfinished.broke);
        return { ...result, scope: request.scope, stacks: deps.stacks };
    };
}


/***/ }),

/***/ 16311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ newestPlatform),
/* harmony export */   GH: () => (/* binding */ standingPlatform),
/* harmony export */   K1: () => (/* binding */ PLATFORM_PARAMETER),
/* harmony export */   Rn: () => (/* binding */ branchOfPlatform),
/* harmony export */   SZ: () => (/* binding */ isPlatformBranch),
/* harmony export */   jN: () => (/* binding */ currentPlatform),
/* harmony export */   lw: () => (/* binding */ withCurrentPlatform)
/* harmony export */ });
/* unused harmony export isPlatformName */
/* harmony import */ var _stack_stack_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99805);

/** The template parameter that names the platform of a Beanstalk environment. */
const PLATFORM_PARAMETER = 'SolutionStackName';
/**
 * The branch of a platform, `Node.js 24 running on 64bit Amazon Linux 2023`, from the name of one of its versions,
 * `64bit Amazon Linux 2023 v6.11.1 running Node.js 24`; undefined when the name is none of a version.
 */
function branchOfPlatform(name) {
    const parts = versioned(name);
    return parts && `${parts.runtime} running on ${parts.system}`;
}
function isPlatformBranch(name) {
    return / running on /.test(name) && versioned(name) === undefined;
}
/** True for the name of a version or of a branch, whether or not AWS offers it. */
function isPlatformName(name) {
    return versioned(name) !== undefined || isPlatformBranch(name);
}
/** The newest version of the branch among the names that are offered. */
function newestPlatform(branch, offered) {
    return offered
        .filter((name) => branchOfPlatform(name) === branch)
        .reduce((newest, name) => (newest === undefined || isNewer(name, newest) ? name : newest), undefined);
}
/**
 * The platform that a deployment must keep, undefined where it makes the environment anew. CloudFormation replaces an
 * environment whose solution stack changes (its template reference), and one with a fixed name cannot be replaced.
 */
function currentPlatform(stack) {
    return stack === undefined || (0,_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isAsleep */ .LK)(stack) ? undefined : standingPlatform(stack);
}
/** The platform that a stack has, awake or asleep; undefined for one without, and for one that is made anew. */
function standingPlatform(stack) {
    if (stack === undefined || stack.status.startsWith('DELETE_') || (0,_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecreated */ .m2)(stack.status))
        return undefined;
    return stack.parameters[PLATFORM_PARAMETER];
}
/** The team's parameters; a branch becomes the version that the stack runs on, if that is one of its versions. */
function withCurrentPlatform(teamParameters, stack) {
    const current = currentPlatform(stack);
    if (current === undefined || branchOfPlatform(current) !== teamParameters[PLATFORM_PARAMETER])
        return teamParameters;
    return { ...teamParameters, [PLATFORM_PARAMETER]: current };
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


/***/ }),

/***/ 73271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ guardFiles)
/* harmony export */ });
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);

const PASSWORDS = '/etc/nginx/greenroom.htpasswd';
/**
 * Files that Elastic Beanstalk's nginx takes from a bundle: `conf.d/*.conf` into `http`, `conf.d/elasticbeanstalk/*.conf` into
 * `server`, hooks of `predeploy` before a version goes live. Source: its guide, "Extending your Elastic Beanstalk Linux platforms".
 * The password itself stands in none of them: the instance reads it with its own rights when it deploys.
 * @throws UserError `invalid_settings` for a path or an ARN that could mean something else to nginx or to a shell, and for the
 * front page as an open path.
 */
function guardFiles(guard) {
    const server = [
        ...(guard.noindex ? ['add_header X-Robots-Tag "noindex, nofollow" always;'] : []),
        ...(guard.basicAuth === undefined
            ? []
            : ['auth_basic $greenroom_realm;', `auth_basic_user_file ${PASSWORDS};`]),
    ];
    if (server.length === 0)
        return [];
    const rules = { path: '.platform/nginx/conf.d/elasticbeanstalk/greenroom.conf', text: lines(server) };
    if (guard.basicAuth === undefined)
        return [rules];
    return [
        rules,
        { path: '.platform/nginx/conf.d/greenroom.conf', text: realms(guard.openPaths) },
        { path: '.platform/hooks/predeploy/90_greenroom_password.sh', text: passwordHook(guard.basicAuth) },
    ];
}
/** `off` as the realm lifts the password. Source: nginx's documentation of `auth_basic`. */
function realms(openPaths) {
    const open = [...new Set(openPaths.map(pathOf))].map((path) => `  ${path} off;`);
    return lines(['map $uri $greenroom_realm {', '  default "Preview";', ...open, '}']);
}
function pathOf(address) {
    const path = address.split(/[?#]/, 1)[0] ?? '';
    if (/^\/+$/.test(path))
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_settings', `The setting 'basic-auth' asks for a password before every page but those that machines ask for, and '${path}' among those is the front page; give 'health-path' (and 'deployment-info', where you use it) another path, such as /health.`);
    if (/^\/[A-Za-z0-9/._~-]*$/.test(path))
        return path;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_settings', `The path '${address}' cannot be left open beside 'basic-auth'; give one of letters, digits and the characters / . _ ~ -.`);
}
const SECRET = /^arn:aws[a-z-]*:(secretsmanager|ssm):([a-z0-9-]+):\d{12}:[A-Za-z0-9/_+=.@:!-]+$/;
function passwordHook(arn) {
    const [, service, region] = SECRET.exec(arn) ?? [];
    if (region === undefined)
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_settings', "The setting 'basic-auth' takes the ARN of a secret in Secrets Manager or of a parameter in SSM.");
    const read = service === 'ssm'
        ? `aws ssm get-parameter --region ${region} --with-decryption --name '${arn}' --query Parameter.Value --output text`
        : `aws secretsmanager get-secret-value --region ${region} --secret-id '${arn}' --query SecretString --output text`;
    return lines([
        '#!/bin/bash',
        '# Keeps the password that the proxy asks for. The value stays on the instance.',
        'set -euo pipefail',
        `value=$(${read})`,
        'case $value in',
        '  *:?*) ;;',
        "  *) echo 'The secret of basic-auth does not read user:password.' >&2; exit 1 ;;",
        'esac',
        'umask 027',
        `printf '%s:%s\\n' "\${value%%:*}" "$(printf '%s' "\${value#*:}" | openssl passwd -6 -stdin)" > ${PASSWORDS}`,
        `if getent group nginx > /dev/null; then chgrp nginx ${PASSWORDS}; fi`,
    ]);
}
function lines(all) {
    return `${all.join('\n')}\n`;
}


/***/ }),

/***/ 79102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sm: () => (/* binding */ costsAt),
  GS: () => (/* binding */ monthOf)
});

// UNUSED EXPORTS: estimateCost

// EXTERNAL MODULE: ./build/src/domain/hours/hours.js
var hours_hours = __webpack_require__(70169);
;// CONCATENATED MODULE: ./build/src/domain/hours/awake-time.js

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
    const isAwake = (index) => (0,hours_hours/* isWithinHours */.D)(hours, new Date(index * slot));
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

;// CONCATENATED MODULE: ./build/src/domain/hours/cost.js

/** Tells of any stack what it costs; of none where nobody gave prices. */
function costsAt(pricing, now) {
    if (pricing === undefined)
        return () => undefined;
    const awake = pricing.hours && awakeBefore(pricing.hours, now);
    return (stack) => estimateCost(stack, pricing.prices, now, awake);
}
const HOUR = 3_600_000;
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
    const unpriced = units.flatMap(({ oneOf }) => oneOf.filter((what) => priceOf(prices, what) === undefined));
    if (unpriced.length > 0)
        return { unknown: `no price for ${[...new Set(unpriced)].join(', ')}` };
    const perHour = sum(units.map(({ oneOf, count }) => count * Math.max(...oneOf.map((what) => priceOf(prices, what) ?? 0))));
    // What was made in this moment may seem to lie ahead, because every clock is a little off.
    const lived = Math.max(0, (now.getTime() - Date.parse(stack.createdAt)) / HOUR);
    if (Number.isNaN(lived))
        return { unknown: 'nobody knows when it was made' };
    const always = spans(perHour, 1, lived);
    if (awake === undefined || stack.parameters['Asleep'] === undefined)
        return { perHour, ...always };
    const share = awake(new Date(now.getTime() - 7 * DAY_HOURS * HOUR)) / (7 * DAY_HOURS * HOUR);
    const hoursAwake = awake(new Date(stack.createdAt)) / HOUR;
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
function priceOf(prices, what) {
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


/***/ }),

/***/ 58715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ isSlip),
/* harmony export */   Ci: () => (/* binding */ steps),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that takes the fewest single-character edits to reach. */
function nearest(word, candidates) {
    let best = candidates[0] ?? '';
    for (const candidate of candidates)
        if (steps(word, candidate) < steps(word, best))
            best = candidate;
    return best;
}
/** True where one may be the other, written wrongly: at most a third of its letters differ. */
function isSlip(word, candidate) {
    return steps(word.toLowerCase(), candidate.toLowerCase()) * 3 <= Math.max(word.length, candidate.length);
}
/** How many single-character edits lead from one text to the other (Levenshtein's distance). */
function steps(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let i = 1; i <= from.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= to.length; j += 1) {
            const substitution = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}


/***/ }),

/***/ 2669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ownValue)
/* harmony export */ });
/** The value that a map has by a name from outside; undefined where it has none, also for names that every object knows, such as `constructor`. */
function ownValue(values, name) {
    return Object.hasOwn(values, name) ? values[name] : undefined;
}


/***/ }),

/***/ 44512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P7: () => (/* binding */ refName),
/* harmony export */   TW: () => (/* binding */ answerNote),
/* harmony export */   bN: () => (/* binding */ askedKind),
/* harmony export */   cB: () => (/* binding */ refuseCommit),
/* harmony export */   fR: () => (/* binding */ whyOlder),
/* harmony export */   fc: () => (/* binding */ askedBranch),
/* harmony export */   hY: () => (/* binding */ hasEnded)
/* harmony export */ });
/* harmony import */ var _input_cut_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45001);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64621);



/** GitHub's own word where nobody says another (docs.github.com/rest/deployments/deployments, "Create a deployment"). */
const DEPLOY = 'deploy';
/**
 * The kind that a deployment asks for. What carries our marker is never provisioned: it is ours, or somebody forged it.
 * @param asked undefined for one that was deleted.
 */
function askedKind(id, asked, by) {
    if (asked === undefined)
        return ignored(`Deployment ${id} was deleted, so nothing is done for it.`);
    const { environment, task, opener } = asked;
    if (asked.isMarked && asked.isByOurs)
        return {
            ignored: (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .skip */ .i)('own_deployment', `Deployment ${id} is Greenroom's own record, so nothing is done for it.`),
        };
    if (asked.isMarked)
        return ignored(`Deployment ${id} carries the marker of Greenroom's own records, and ${opener} opened it, whose records do not count here; nothing is done for it.`);
    if (task !== DEPLOY)
        return ignored(`Deployment ${id} asks for the task '${shown(task)}', and only '${DEPLOY}' brings an environment up.`);
    const kind = by.kindOf(environment);
    if (kind === undefined)
        return ignored(`Deployment ${id} is for '${shown(environment)}', which 'deployments' of ${by.file} maps to no kind; add the name there to have it provisioned.`);
    if (asked.state === 'inactive')
        return ignored(`Deployment ${id} is inactive, so it is not provisioned any more; open a new one.`);
    return { kind };
}
function ignored(sentence) {
    return { ignored: (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .skip */ .i)('deployment_ignored', sentence) };
}
/**
 * The branch whose environment a deployment asks for. A tag or a SHA belongs to none, so it will do only where the kind has a branch;
 * whether its commit is on that branch is asked elsewhere.
 * @throws UserError `unknown_branch`
 */
function askedBranch(asked, about) {
    const { kind, kindBranch, isBranch } = about;
    const ref = refName(asked.ref);
    if (isBranch && (kindBranch === undefined || kindBranch === ref))
        return ref;
    if (!isBranch && kindBranch !== undefined)
        return kindBranch;
    const what = isBranch
        ? `asks for branch '${shown(ref)}', and the kind '${kind}' always serves branch '${kindBranch}'; open it with that branch`
        : `names '${shown(ref)}', which is no branch, and the kind '${kind}' has an environment for each branch; open it with a branch`;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('unknown_branch', `Deployment ${asked.id} ${what}, or map '${shown(asked.environment)}' to another kind.`);
}
/** Without the beginning that a branch has as a whole ref. */
function refName(ref) {
    return ref.replace(/^refs\/heads\//, '');
}
/** @throws UserError `unknown_branch` for a commit that the branch does not have, as after a forced push. */
function refuseCommit({ id, commit }, branch) {
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('unknown_branch', `Deployment ${id} is of commit ${commit.slice(0, 7)}, which is not on branch '${shown(branch)}'; open a new one of a commit that is.`);
}
/**
 * Why a deployment brings nothing: another tool opened a newer one for that environment, or a run of ours has brought another commit since.
 * So a red job that is run again late takes nobody back. Undefined for the newest one, and where the newest is of the same commit.
 */
function whyOlder({ id, commit }, { theirs, ours }) {
    // What failed brought nothing, and what others asked for counts whatever came of it.
    const brought = ours.filter(({ state }) => state !== 'failure' && state !== 'error');
    const newest = [...theirs, ...brought].reduce((most, each) => (each.id > (most?.id ?? id) ? each : most), undefined);
    if (newest === undefined || newest.commit === commit)
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('superseded', `Deployment ${id} is older than deployment ${newest.id} of that environment, which is of commit ${newest.commit.slice(0, 7)}, so ${commit.slice(0, 7)} is not deployed; open a new deployment to go back.`, 'skipped');
}
/** What a state says of itself that was set for an environment: by it the suite knows the deployments of others that it answered. */
function answerNote(name) {
    return `Environment ${name}`;
}
/** Whether a deployment of another tool has ended: only what the suite has answered does, and what a newer one took the place of. */
function hasEnded({ id, commit, state, notes }, { name, through }) {
    if (state === 'inactive' || (through !== undefined && id >= through.id))
        return false;
    const isTheirs = through?.isTheirs === true;
    if (!isTheirs && through?.commit === commit && state === 'success')
        return false;
    return notes.includes(answerNote(name)) || (isTheirs && state === undefined);
}
function shown(text) {
    return (0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .I)(text, 81, '…');
}


/***/ }),

/***/ 40422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mr: () => (/* binding */ STEP_PARAMETERS),
  yr: () => (/* binding */ checkOutput),
  BU: () => (/* binding */ checkTemplate),
  pR: () => (/* binding */ idleParameters)
});

// UNUSED EXPORTS: becomesVersion, emptyTemplate, missingOutput

// EXTERNAL MODULE: ./build/src/domain/artifacts/platform.js
var platform = __webpack_require__(16311);
// EXTERNAL MODULE: ./build/src/domain/input/own-value.js
var own_value = __webpack_require__(2669);
// EXTERNAL MODULE: ./build/src/domain/input/nearest.js
var nearest = __webpack_require__(58715);
// EXTERNAL MODULE: ./build/src/domain/input/one-line.js
var one_line = __webpack_require__(82196);
// EXTERNAL MODULE: ./build/src/domain/input/whole-match.js
var whole_match = __webpack_require__(73790);
;// CONCATENATED MODULE: ./build/src/domain/stack/parameter-rules.js



/** What the template has against the value; undefined where it takes it, or where only AWS can say. */
function objectionTo(value, rules) {
    if (rules.type.startsWith('AWS::SSM::Parameter::'))
        return undefined;
    const items = isList(rules.type) ? value.split(',').map((item) => item.trim()) : [value];
    for (const item of items) {
        const objection = objectionToItem(item, rules);
        if (objection)
            return objection;
    }
    return undefined;
}
function objectionToItem(item, rules) {
    const { allowedValues } = rules;
    if (allowedValues !== undefined && !allowedValues.some((allowed) => isSame(allowed, item)))
        return { takes: rules.inWords ?? choices(item, allowedValues, rules.isSecret) };
    const number = isNumber(rules.type) ? wrongNumber(item, rules) : undefined;
    if (number !== undefined)
        return { takes: rules.inWords ?? number };
    const text = wrongText(item, rules);
    return text === undefined ? undefined : { takes: rules.inWords ?? text };
}
function isList(type) {
    return type === 'CommaDelimitedList' || type.startsWith('List<');
}
function isNumber(type) {
    return type === 'Number' || type === 'List<Number>';
}
/** YAML may read what is written as a number or as a truth, and nobody knows how CloudFormation writes it back. */
const TRUTHS = { yes: 'true', on: 'true', no: 'false', off: 'false' };
function isSame(allowed, value) {
    if (allowed === value || TRUTHS[allowed.toLowerCase()] === value)
        return true;
    if (['true', 'false'].includes(allowed.toLowerCase()))
        return allowed.toLowerCase() === value;
    return isNumeric(allowed) && isNumeric(value) && Number(allowed) === Number(value);
}
function isNumeric(text) {
    return text.trim() !== '' && Number.isFinite(Number(text));
}
const MOST_CHOICES = 20;
function choices(value, allowed, isSecret) {
    const shown = allowed.slice(0, MOST_CHOICES).map((each) => (each === '' ? "'' (empty)" : each));
    const more = allowed.length > MOST_CHOICES ? ` and ${allowed.length - MOST_CHOICES} more` : '';
    const hint = allowed.length > 2 && !isSecret ? ` (the nearest is '${(0,nearest/* nearest */.pA)(value, allowed)}')` : '';
    return `${shown.join(', ')}${more}${hint}`;
}
function wrongNumber(value, { minValue, maxValue }) {
    const number = isNumeric(value) ? Number(value) : Number.NaN;
    if (number >= (minValue ?? number) && number <= (maxValue ?? number))
        return undefined;
    return `a number${range(minValue, maxValue)}`;
}
function wrongText(value, { allowedPattern, minLength, maxLength }) {
    const length = [...value].length;
    if (length < (minLength ?? 0) || length > (maxLength ?? length))
        return `text of ${lengths(minLength, maxLength)} characters`;
    if (allowedPattern === undefined || (0,whole_match/* matchesWhole */.b)(allowedPattern, value) !== false)
        return undefined;
    return `text that matches ${(0,one_line/* oneLine */.T)(allowedPattern, 200)}`;
}
function range(least, most) {
    if (least === undefined && most === undefined)
        return '';
    if (most === undefined)
        return ` from ${least} on`;
    return least === undefined ? ` up to ${most}` : ` from ${least} to ${most}`;
}
function lengths(least, most) {
    if (most === undefined)
        return `at least ${least}`;
    if (least === most)
        return `exactly ${most}`;
    return least === undefined ? `at most ${most}` : `${least} to ${most}`;
}
/**
 * Begins a sentence about a value that a template does not take. What somebody gave is never shown, since the template need not say of a
 * secret that it is one (`NoEcho`).
 */
function refusedParameter(name) {
    return `Parameter '${name}' has a value that the template does not take`;
}

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
;// CONCATENATED MODULE: ./build/src/domain/provision/check-template.js




/** Where parameters are given that stand in no file that everybody can read: they may come from secrets. */
const STEP_PARAMETERS = "the input 'parameters'";
/**
 * Why no stack can come of the template; undefined where nothing is against it.
 * @param template its name or path, as people know it.
 */
function emptyTemplate({ resourceTypes, isTransformed }, template) {
    if (isTransformed || resourceTypes.length > 0)
        return undefined;
    return `Template '${template}' defines no resources; write at least one under Resources, or correct 'template'`;
}
/** Why nobody could ask an environment of the template for its health; undefined where somebody can. */
function missingOutput({ outputs, isTransformed }, template, { health, urlOutput }) {
    if (isTransformed || health !== 'http' || outputs.includes(urlOutput))
        return undefined;
    return `Template '${template}' has no output '${urlOutput}' to ask for the environment's health; add the output, name another in 'url-output', or set 'health' to beanstalk or none`;
}
/**
 * What can be said of a template's values before anything is written.
 * @throws UserError `invalid_template` for a template that defines nothing, or that does not take what Greenroom fills in,
 * `invalid_input` for a value of the team.
 */
function checkTemplate(declared, template, values) {
    const empty = emptyTemplate(declared, template);
    if (empty !== undefined)
        throw new errors/* UserError */.y('invalid_template', `${empty}.`);
    for (const [name, rules] of declared.parameters) {
        const mine = (0,own_value/* ownValue */.e)(values.team, name);
        const value = mine ?? ((0,own_value/* ownValue */.e)(values.greenroom, name) || undefined);
        const objection = value === undefined || becomesVersion(name, value) ? undefined : objectionTo(value, rules);
        if (value === undefined || objection === undefined)
            continue;
        const place = (0,own_value/* ownValue */.e)(values.givenIn, name) ?? STEP_PARAMETERS;
        const said = refusedParameter(name);
        if (mine === undefined)
            throw new errors/* UserError */.y('invalid_template', `${said}: Greenroom fills it in, and the template '${template}' takes only ${objection.takes}; loosen the rules of '${name}' in the template.`);
        throw new errors/* UserError */.y('invalid_input', `${said}; it takes ${objection.takes}: correct it in ${place}.`);
    }
}
/** @throws UserError `invalid_template` where the health of the environment could not be asked for. */
function checkOutput(declared, template, asked) {
    const missing = missingOutput(declared, template, asked);
    if (missing !== undefined)
        throw new errors/* UserError */.y('invalid_template', `${missing}.`);
}
/** What does not happen where nothing in a template depends on a parameter of Greenroom's that it declares. */
const IDLE = {
    Commit: 'so a new commit changes nothing in the environment',
    Asleep: 'so the environment cannot be put to sleep',
};
/** What to warn of: parameters that a template declares as if something followed from them, each in one sentence. */
function idleParameters({ unused }, template) {
    return unused.flatMap((name) => {
        const effect = (0,own_value/* ownValue */.e)(IDLE, name);
        if (effect === undefined)
            return [];
        return `Template '${template}' declares the parameter '${name}' and nothing in it refers to that, ${effect}; refer to it where it is to count, or take it out.`;
    });
}
/** True for the branch of a platform, which never reaches the template: the newest of its versions does. */
function becomesVersion(name, value) {
    return name === platform/* PLATFORM_PARAMETER */.K1 && (0,platform/* isPlatformBranch */.SZ)(value);
}


/***/ }),

/***/ 34105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ kindOfDeployment),
/* harmony export */   CZ: () => (/* binding */ deploymentKindsSchema),
/* harmony export */   En: () => (/* binding */ namesOfKind),
/* harmony export */   dA: () => (/* binding */ deploymentKindFaults)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52735);
/* harmony import */ var _input_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58715);


/** A GitHub environment has at most 255 characters (docs.github.com, "Managing environments for deployment"). */
const name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255, 'the name of an environment on GitHub has at most 255 characters');
const kind = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error: 'it takes a kind of this file' })
    .regex(/^[a-z][a-z0-9]{1,15}$/, 'it takes a kind: 2 to 16 lower-case letters and digits, a letter first');
/** Which kind another tool means by the name of an environment on GitHub: `staging: qa`. */
const deploymentKindsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(name, kind);
/**
 * Names that lead to a kind that the file does not have, and names that GitHub takes for one: it compares them without case
 * (docs.github.com, "Managing environments for deployment"). Every file may have previews without naming them.
 */
function deploymentKindFaults(mapped, kinds) {
    const names = Object.keys(mapped);
    return Object.entries(mapped).flatMap(([each, kindOfIt], index) => {
        const twin = names.slice(0, index).find((other) => isSameName(other, each));
        if (twin !== undefined)
            return [
                {
                    name: each,
                    what: `'deployments' has '${twin}' and '${each}', which GitHub takes for one name; keep one of the two`,
                },
            ];
        if (kindOfIt === 'preview' || kinds.includes(kindOfIt))
            return [];
        const known = [...new Set([...kinds, 'preview'])];
        return [
            {
                name: each,
                what: `'deployments' maps '${each}' to the kind '${kindOfIt}', which is not there; the nearest kind is '${(0,_input_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(kindOfIt, known)}'`,
            },
        ];
    });
}
/** The kind that is meant by the name of an environment; undefined for a name that nobody mapped. */
function kindOfDeployment(mapped, environment) {
    return Object.entries(mapped ?? {}).find(([each]) => isSameName(each, environment))?.[1];
}
/** Names of environments that mean the kind; [] for none. */
function namesOfKind(mapped, kindOfIt) {
    return Object.entries(mapped ?? {}).flatMap(([each, mappedTo]) => (mappedTo === kindOfIt ? [each] : []));
}
function isSameName(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}


/***/ }),

/***/ 72650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UH: () => (/* binding */ LeftoverError),
/* harmony export */   XL: () => (/* binding */ byHand),
/* harmony export */   nE: () => (/* binding */ leftoverOf),
/* harmony export */   tL: () => (/* binding */ describeLeftover)
/* harmony export */ });
/* harmony import */ var _input_cut_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45001);
/* harmony import */ var _input_one_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82196);
/* harmony import */ var _privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93895);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);




const LONGEST_REASON = 300;
/** A resource as a leftover. `why` is what CloudFormation says of it when absent. */
function leftoverOf(resource, why) {
    const name = plainName(resource.physicalId);
    return {
        resource: resource.logicalId,
        type: resource.type,
        ...(name === undefined ? {} : { name }),
        why: shortReason(why ?? resource.reason ?? 'CloudFormation gives no reason'),
    };
}
/** As people look for it: the logical id, and the name, else the type. */
function describeLeftover({ resource, name, type }) {
    return `${resource} (${name ?? type})`;
}
/** What no template has any more, as a clause. What was to leave a snapshot holds data that was to stay. `reasons`: why each is there. */
function byHand(reasons) {
    const last = reasons.some((reason) => LAST_SNAPSHOT.test(reason))
        ? ', after a last snapshot of its data'
        : '';
    return `delete it by hand${last}`;
}
/** Not each snapshot: others hold a subnet group or an image. */
const LAST_SNAPSHOT = /\b(?:final|last|manual) (?:DB )?(?:cluster )?snapshot|Snapshot(?:Quota|Limit)|FinalDBSnapshot/i;
/** The name within an ARN; an address, which may carry an account in it, is none. */
function plainName(physicalId) {
    const name = (0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(physicalId ?? '');
    return /^[\w./:-]{1,256}$/.test(name) && !name.includes('://') ? name : undefined;
}
function shortReason(text) {
    return (0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .I)((0,_input_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)((0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(text)), LONGEST_REASON, '…');
}
/** A stack that is not gone altogether, with everything that is still there. */
class LeftoverError extends _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .o {
    /** At least one. */
    leftovers;
    /** `cause` is the refusal that left them; its reason code stays. */
    constructor(message, leftovers, cause) {
        super(cause?.reasonCode ?? 'leftover', message, { service: 'CloudFormation', cause });
        this.leftovers = leftovers;
    }
}


/***/ }),

/***/ 99805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ isBusy),
/* harmony export */   IE: () => (/* binding */ STACK_STATUSES),
/* harmony export */   Ju: () => (/* binding */ isUnderReview),
/* harmony export */   L: () => (/* binding */ manualRemedy),
/* harmony export */   LK: () => (/* binding */ isAsleep),
/* harmony export */   MQ: () => (/* binding */ isStable),
/* harmony export */   gq: () => (/* binding */ succeeded),
/* harmony export */   jD: () => (/* binding */ blocksDeletion),
/* harmony export */   m2: () => (/* binding */ isRecreated),
/* harmony export */   ut: () => (/* binding */ nextStackStep)
/* harmony export */ });
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
const STABLE = new Set([
    'CREATE_COMPLETE',
    'UPDATE_COMPLETE',
    'UPDATE_ROLLBACK_COMPLETE',
    'IMPORT_COMPLETE',
    'IMPORT_ROLLBACK_COMPLETE',
]);
const NEVER_STABLE = new Set(['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'CREATE_FAILED']);
/** True while CloudFormation is at work on the stack. A change set under review is nobody's work. */
function isBusy(status) {
    return status.endsWith('_IN_PROGRESS') && !isUnderReview(status);
}
/** True for a stack that is nothing but change sets yet: none of them was ever executed. */
function isUnderReview(status) {
    return status === 'REVIEW_IN_PROGRESS';
}
/** True while an operation goes on that a deletion has to wait for. */
function blocksDeletion(status) {
    return isBusy(status) && status !== 'DELETE_IN_PROGRESS';
}
/** True when the stack's last operation left it as it was asked to be. */
function isStable(status) {
    return STABLE.has(status);
}
/** True for a stack that hours, or a deployment in the night, have put to sleep: its template's one parameter for that says so. */
function isAsleep(stack) {
    return stack.parameters['Asleep'] === 'true';
}
/** True when a deployment, sleep or wake reached its end and was not rolled back. */
function succeeded(status) {
    return status === 'CREATE_COMPLETE' || status === 'UPDATE_COMPLETE' || status === 'IMPORT_COMPLETE';
}
/** True when a deployment makes the stack anew, so that nothing of what it was given lasts. */
function isRecreated(status) {
    const { step } = nextStackStep(status, 'deploy');
    return step === 'recreate' || step === 'create';
}
/** The whole policy over stack statuses (research on CloudFormation, section 1a). */
function nextStackStep(status, goal) {
    if (isBusy(status))
        return { step: 'wait' };
    if (goal === 'delete')
        return deletionStep(status);
    if (status === 'ABSENT' || status === 'DELETE_COMPLETE')
        return absentStep(goal);
    if (STABLE.has(status))
        return { step: 'update' };
    if (goal !== 'deploy')
        return whyNotNow(status);
    if (NEVER_STABLE.has(status))
        return { step: 'recreate' };
    // A change set that creates may be made for a stack that has only ever been reviewed, beside those that others made for it.
    if (isUnderReview(status))
        return { step: 'create' };
    if (status === 'UPDATE_ROLLBACK_FAILED')
        return { step: 'continue-rollback' };
    // Somebody updated it by hand and told CloudFormation to leave it as it failed.
    if (status === 'UPDATE_FAILED')
        return { step: 'roll-back' };
    if (status === 'DELETE_FAILED')
        return { step: 'recreate' };
    return { step: 'refuse', reasonCode: 'manual_step', why: `it is in ${status}; ${manualRemedy(status)}` };
}
/** Neither sleep nor wake repairs a stack: a deployment does, or a person. */
function whyNotNow(status) {
    if (status === 'REVIEW_IN_PROGRESS')
        return { step: 'skip', reasonCode: 'busy', why: `it is in ${status}` };
    const repair = nextStackStep(status, 'deploy');
    const why = repair.step === 'refuse' ? repair.why : `it is in ${status}; deploy its branch again or take it down`;
    return { step: 'skip', reasonCode: 'manual_step', why };
}
/** What a person can do for a stack that stays in such a state until somebody does. */
function manualRemedy(status) {
    if (status === 'UPDATE_ROLLBACK_FAILED')
        return "continue its rollback (CloudFormation's ContinueUpdateRollback, with ResourcesToSkip for what cannot be restored) or take it down";
    if (status === 'DELETE_FAILED')
        return 'delete it in CloudFormation, with what its events name';
    return 'put right what its events name in CloudFormation, or delete it';
}
function deletionStep(status) {
    return status === 'ABSENT' || status === 'DELETE_COMPLETE' ? { step: 'done' } : { step: 'delete' };
}
function absentStep(goal) {
    if (goal === 'deploy')
        return { step: 'create' };
    return { step: 'skip', reasonCode: 'nothing_to_do', why: 'there is no stack' };
}


/***/ }),

/***/ 81014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ teardownOutcome),
/* harmony export */   PS: () => (/* binding */ bareOutcome),
/* harmony export */   SB: () => (/* binding */ inScope),
/* harmony export */   _8: () => (/* binding */ acceptedOutcome),
/* harmony export */   ky: () => (/* binding */ syncOutcome),
/* harmony export */   sq: () => (/* binding */ choreOutcome)
/* harmony export */ });
/* harmony import */ var _domain_report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40923);
/* harmony import */ var _text_items_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29140);


/** The outcome, whose report says whose environments it was about. */
function inScope({ repository: { fullName }, project, kind }, { report, ...outcome }) {
    return { ...outcome, report: { ...report, scope: { repository: fullName, project, kind } } };
}
/** What sync-tracker gives of one pull request's stories. */
function syncOutcome({ report, moved }) {
    const stories = (report.items ?? []).flatMap(({ story }) => story === undefined ? [] : [withoutEmail(story)]);
    return {
        report,
        outputs: { stories: JSON.stringify(stories), moved: JSON.stringify(moved), accepted: '[]' },
    };
}
/** What it gives where no story was to move, and none was looked for. */
function bareOutcome(report) {
    return { report, outputs: { stories: '[]', moved: '[]', accepted: '[]' } };
}
/** What it gives of all that may be merged. */
function acceptedOutcome({ report, accepted }) {
    const stories = accepted.map((each) => each.story);
    return {
        report,
        outputs: { accepted: JSON.stringify(accepted), stories: JSON.stringify(stories), moved: '[]' },
    };
}
/** What teardown gives of one environment, or of all that it was about. */
function teardownOutcome({ batches, ...report }) {
    const of = (...decisions) => (0,_domain_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .decidedAs */ .P)(report.items, ...decisions);
    return {
        report,
        outputs: {
            deleted: JSON.stringify(of('deleted')),
            adopted: JSON.stringify(of('updated')),
            skipped: JSON.stringify(of('skipped', 'planned', 'nothing')),
            failed: JSON.stringify(of('failed', 'refused')),
            count: String(of('deleted').length),
            batches: batches === undefined ? '' : JSON.stringify(batches),
        },
        summary: (0,_text_items_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsSummary */ .F)('Teardown', report),
    };
}
/** An output with somebody's address in it would not go from job to job, because `finish` masks it. */
function withoutEmail({ requester, ...story }) {
    return requester === undefined ? story : { ...story, requester: { name: requester.name } };
}
/** What pull-request gives of the chore that it did. */
function choreOutcome(operation) {
    return ({ report, merged, updated, follow = [], conflicts }) => ({
        report: { ...report, operation },
        outputs: {
            merged: JSON.stringify(merged),
            conflicts: JSON.stringify(conflicts),
            updated: JSON.stringify(updated),
            follow: JSON.stringify(follow),
        },
    });
}


/***/ }),

/***/ 904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   Hd: () => (/* binding */ formatSavings),
/* harmony export */   Lp: () => (/* binding */ costSentence),
/* harmony export */   hH: () => (/* binding */ costInShort)
/* harmony export */ });
/* harmony import */ var _domain_hours_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79102);

/** What an environment costs, for a table. It has no currency: the prices are the team's own. */
function formatCost(cost) {
    if ('unknown' in cost)
        return `unknown (${cost.unknown})`;
    const { perDay, perMonth, sinceCreation, alwaysAwake } = cost;
    return `${rate(perDay, perMonth, alwaysAwake?.perMonth)}; ${amount(sinceCreation)} since it was made`;
}
/** The same of what was announced, for a table of environments that is read for long; '' for what has no price. */
function costInShort(cost) {
    if (cost === undefined)
        return '';
    if ('unknown' in cost)
        return `unknown (${cost.unknown})`;
    return 'total' in cost
        ? `${amount(cost.total)} in all`
        : rate(cost.perDay, cost.perMonth, cost.perMonthAwake);
}
/** The same in a sentence for people, not yet escaped; amounts without a currency, as there. */
function costSentence(cost) {
    if ('unknown' in cost)
        return `What it costs is unknown (${cost.unknown}).`;
    if ('total' in cost)
        return `It cost ${amount(cost.total)} in all.`;
    return `It costs ${rate(cost.perDay, cost.perMonth, cost.perMonthAwake)}.`;
}
function rate(perDay, perMonth, perMonthAwake) {
    const without = perMonthAwake === undefined ? '' : `, ${amount(perMonthAwake)} if it never slept`;
    return `${amount(perDay)} a day, ${amount(perMonth)} a month${without}`;
}
/** What sleep saves over all environments; '' when nothing is known of any. */
function formatSavings(costs) {
    const month = (0,_domain_hours_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)(costs);
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


/***/ }),

/***/ 24502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ slackLink),
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   a4: () => (/* binding */ slackText),
/* harmony export */   hh: () => (/* binding */ noCommand),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   wh: () => (/* binding */ plainText),
/* harmony export */   xe: () => (/* binding */ pageText)
/* harmony export */ });
/* harmony import */ var _domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45001);
/* harmony import */ var _domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82196);


/** An address, without what ends the sentence around it. */
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/~=&%#-]/g;
/**
 * User text on one line of Markdown: no markup, mention, marker or HTML of its own takes effect, and nothing is said on the pages of
 * other repositories. An address stands in a code span, in which it is no link and can be copied whole.
 */
function markdownText(text, longest = 200) {
    const line = (0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text), longest, '…');
    const between = line.split(ADDRESS).map(markdownWords);
    const addresses = (line.match(ADDRESS) ?? []).map((address) => `\`${address}\``);
    const whole = between.map((words, index) => `${words}${addresses[index] ?? ''}`).join('');
    // Where it begins a line, a number and a dot would begin a list.
    return whole.replace(/^\d{1,9}(?=\.(?:\s|$))/, '$&\\');
}
/** A line of a comment that may begin with a text: it begins as no command, neither of ours nor of others who listen. */
function noCommand(line) {
    return line.replace(/^\s*\//, '\\/');
}
function markdownWords(words) {
    return withEntities(words)
        .replaceAll(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
        .replaceAll('@', '@\u200b')
        .replaceAll(/(?<=[\w.-])\\#(?=\d)/g, '$&\u200b')
        .replaceAll('://', ':\u200b//')
        .replaceAll(/www(?=\.)/gi, '$&\u200b');
}
/** User text on one line of HTML. */
function htmlText(text) {
    return withEntities((0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text), 500, '…')).replaceAll('@', '@\u200b');
}
/** User text in a page of our own, between tags or in an attribute within double quotes, on one line. */
function pageText(text, longest = 300) {
    return withEntities((0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text), longest, '…').toWellFormed())
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/** User text in Slack's mrkdwn: `& < >` are its only control characters, so no link, mention or ping can be made. */
function slackText(text, longest = 200) {
    return withEntities((0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text), longest, '…'));
}
/**
 * User text in a tracker comment, on one line; what could be taken for our own lines is broken up. It is read as it stands by trackers
 * that show Markdown, so signs of markup become signs that look alike, and nobody is mentioned. Safe to repeat.
 */
function plainText(text, longest = 200) {
    // It is cut last, so that nothing grows beyond the limit; what the cut parted from its neighbour is looked at again.
    const cut = (0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)(plainWords((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text)), longest, '…').replace(/@…$/, '…');
    return plainWords(cut);
}
function plainWords(text) {
    return text
        .replaceAll(/[[\]<>`*~]/g, (sign) => ALIKE[sign] ?? sign)
        .replaceAll(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\uff3f')
        .replaceAll(/@(?!\u200b)/g, '@\u200b')
        .replaceAll(/&(?=#|[A-Za-z0-9]+;)/g, '&\u200b');
}
const ALIKE = {
    '[': '(',
    ']': ')',
    '<': '\u2039',
    '>': '\u203a',
    '`': "'",
    '*': '\u2217',
    '~': '\u223c',
};
/** An address that may stand as a link: http or https without anything that ends a link early. */
function safeUrl(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return undefined;
    return url.href.replaceAll(/[()<>|\s"'`\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** User text as a link in Markdown; the text alone where the address is none that may be linked. */
function markdownLink(text, url) {
    const target = safeUrl(url);
    return target === undefined ? markdownText(text) : `[${markdownText(text)}](${target})`;
}
/** The same in Slack's mrkdwn. */
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


/***/ }),

/***/ 29140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ itemsSummary)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24502);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74421);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40941);



/** The job summary of a run over several environments; `note` is a sentence of ours below the report's own. */
function itemsSummary(title, report, note = '') {
    const items = report.items ?? [];
    const isPlaced = items.some((item) => item.place !== undefined);
    const target = {
        heading: 'Where',
        cell: (item) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(item.place ?? '', 80),
    };
    const table = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Q)(items, [
        { heading: 'Environment', cell: (item) => `\`${item.name}\`` },
        ...(isPlaced ? [target] : []),
        { heading: 'Decision', cell: (item) => item.decision },
        { heading: 'Reason', cell: (item) => `\`${item.reasonCode}\`` },
        { heading: '', cell: (item) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(item.sentence) },
    ], _markdown_table_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_THE_LOG */ .j);
    // One that holds the sentences of its rows would only say them twice.
    const isSaidBelow = items.length > 0 && items.every(({ sentence }) => report.sentence.includes(sentence));
    const above = isSaidBelow ? '' : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(report.sentence)}\n`;
    const below = note === '' ? '' : `\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(note, 400)}\n`;
    return `### ${title}\n\n${above}${below}${table}${(0,_leftovers_js__WEBPACK_IMPORTED_MODULE_1__/* .leftoversTable */ .lQ)(items)}`;
}


/***/ }),

/***/ 74421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ slackLeftovers),
/* harmony export */   lQ: () => (/* binding */ leftoversTable),
/* harmony export */   xJ: () => (/* binding */ leftoversList)
/* harmony export */ });
/* harmony import */ var _domain_stack_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72650);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24502);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40941);



/** A table of everything that is left, so that a person can go through it; '' where nothing is. Safe Markdown. */
function leftoversTable(environments) {
    const left = environments.flatMap(({ name, leftovers = [] }) => leftovers.map((leftover) => ({ of: name, leftover })));
    const table = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Q)(left, [
        { heading: 'Environment', cell: ({ of }) => stackName(of) },
        { heading: 'Resource', cell: ({ leftover }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(leftover.resource) },
        { heading: 'Type', cell: ({ leftover }) => `\`${leftover.type.replaceAll(/[^\w:]/g, '')}\`` },
        { heading: 'Name', cell: ({ leftover }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(leftover.name ?? '') },
        { heading: 'Why', cell: ({ leftover }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(leftover.why, 300) },
    ], _markdown_table_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_THE_LOG */ .j);
    return table === '' ? '' : `\nLeft behind:\n${table}`;
}
/** Lines of a comment: each resource by name, with the reason. Safe Markdown. */
function leftoversList({ first, more }) {
    const lines = first.map((each) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)((0,_domain_stack_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLeftover */ .tL)(each), 300)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(each.why)}`);
    return [
        'Left behind:',
        '',
        ...lines,
        ...(more === 0 ? [] : [`- ${more} more, which the job summary lists`]),
    ];
}
/** A message has room for few. */
const MOST_IN_A_MESSAGE = 3;
/** The same on one line of a chat message. Safe mrkdwn. */
function slackLeftovers({ first, more }) {
    const told = first
        .slice(0, MOST_IN_A_MESSAGE)
        .map((each) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .slackText */ .a4)((0,_domain_stack_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLeftover */ .tL)(each))}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .slackText */ .a4)(each.why.replace(/\.$/, ''), 100)}`);
    const left = first.length - told.length + more;
    return `Left behind: ${[...told, ...(left === 0 ? [] : [`and ${left} more`])].join('; ')}.`;
}
/** A stack's name as code; what is none may be anything, because a report may come from anywhere. */
function stackName(name) {
    return /^[\w.-]{1,128}$/.test(name) ? `\`${name}\`` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(name);
}


/***/ }),

/***/ 40941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable),
/* harmony export */   j: () => (/* binding */ IN_THE_LOG)
/* harmony export */ });
/** GitHub drops a summary over 1 MiB whole, so a long table is cut and says so. */
const MOST_ROWS = 500;
/** What is said of rows beyond the most, where the log has them all. */
const IN_THE_LOG = { rest: (left) => `${left} more are in the log.` };
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


/***/ })

};
