export const id = 348;
export const ids = [348,2232,9851];
export const modules = {

/***/ 348:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63583);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70080);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('provision', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 70080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/environment/subject.js
var subject = __webpack_require__(76360);
// EXTERNAL MODULE: ./build/src/runtime/event.js + 1 modules
var runtime_event = __webpack_require__(66395);
// EXTERNAL MODULE: ./build/src/runtime/inputs/pricing.js
var pricing = __webpack_require__(2880);
// EXTERNAL MODULE: ./build/src/runtime/inputs/provision.js + 1 modules
var provision = __webpack_require__(72657);
// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(62232);
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
    if (subject)
        rows.push(['Branch', (0,text_escape/* markdownText */.p7)(subject.branch)]);
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

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
;// CONCATENATED MODULE: ./build/src/domain/artifacts/site-guard.js

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
    const rules = { path: '.platform/nginx/conf.d/elasticbeanstalk/greenroom.conf', text: site_guard_lines(server) };
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
    return site_guard_lines(['map $uri $greenroom_realm {', '  default "Preview";', ...open, '}']);
}
function pathOf(address) {
    const path = address.split(/[?#]/, 1)[0] ?? '';
    if (/^\/+$/.test(path))
        throw new errors/* UserError */.y('invalid_settings', `The setting 'basic-auth' asks for a password before every page but those that machines ask for, and '${path}' among those is the front page; give 'health-path' (and 'deployment-info', where you use it) another path, such as /health.`);
    if (/^\/[A-Za-z0-9/._~-]*$/.test(path))
        return path;
    throw new errors/* UserError */.y('invalid_settings', `The path '${address}' cannot be left open beside 'basic-auth'; give one of letters, digits and the characters / . _ ~ -.`);
}
const SECRET = /^arn:aws[a-z-]*:(secretsmanager|ssm):([a-z0-9-]+):\d{12}:[A-Za-z0-9/_+=.@:!-]+$/;
function passwordHook(arn) {
    const [, service, region] = SECRET.exec(arn) ?? [];
    if (region === undefined)
        throw new errors/* UserError */.y('invalid_settings', "The setting 'basic-auth' takes the ARN of a secret in Secrets Manager or of a parameter in SSM.");
    const read = service === 'ssm'
        ? `aws ssm get-parameter --region ${region} --with-decryption --name '${arn}' --query Parameter.Value --output text`
        : `aws secretsmanager get-secret-value --region ${region} --secret-id '${arn}' --query SecretString --output text`;
    return site_guard_lines([
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
function site_guard_lines(all) {
    return `${all.join('\n')}\n`;
}

// EXTERNAL MODULE: ./build/src/domain/provision/check-template.js + 1 modules
var check_template = __webpack_require__(40422);
;// CONCATENATED MODULE: ./build/src/runtime/provision-request.js




/** Merges what the step, the settings and the defaults say; inputs win. */
function provisionRequest(inputs, settings, { hint, token, url, pricing }) {
    const { repository, project, kind } = settings;
    const readiness = (0,load_settings/* readinessOf */.co)(kind, inputs.readiness);
    const { timeoutMs, wait, seeded } = inputs.run;
    return {
        scope: { repository, project, kind: inputs.environment },
        about: { ...inputs.about, branch: inputs.about.branch ?? kind.branch, hint },
        stack: stackOf(inputs, settings),
        overrides: overridesOf(inputs, kind),
        artifact: artifactOf(inputs, settings, readiness),
        address: {
            domain: inputs.stack.domain ?? kind.domain,
            hostedZoneId: inputs.stack.hostedZoneId ?? kind['hosted-zone-id'],
        },
        readiness,
        admission: (0,load_settings/* admissionOf */.fG)({ ...inputs.admission, ...inputs.aws }, kind),
        run: { token, url, timeoutMs, waits: wait, seeded, dryRun: inputs.dryRun },
        settingsRegions: kind.region ?? [],
        pricing,
    };
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
        additions: guardFiles({
            noindex: kind.noindex ?? false,
            basicAuth: kind['basic-auth'],
            openPaths: [healthPath, ...(deploymentInfo === undefined ? [] : [deploymentInfo])],
        }),
        bucket: artifact.artifactBucket ?? kind['artifact-bucket'],
    };
}

// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 54 modules
var wiring_github = __webpack_require__(73668);
// EXTERNAL MODULE: ./build/actions/provision/left-open.js + 1 modules
var left_open = __webpack_require__(79812);
;// CONCATENATED MODULE: ./build/actions/provision/main.js










/** Brings one environment up to a commit. */
async function main(context) {
    const { run, clock } = context;
    const fork = await (0,runtime_event/* readFork */.JG)(run);
    if (fork)
        return provisionOutputs({ report: fork }, context.veil);
    const inputs = await (0,provision/* readProvisionInputs */.T7)(run);
    context.endAfter(inputs.run.timeoutMs);
    const hint = await (0,runtime_event/* readHint */.MR)(run);
    const about = (0,subject/* hintFor */.JR)(hint, inputs.about);
    // That it was closed is taken from the event.
    const github = (0,wiring_github/* wireGitHub */.T)(context, inputs, ['deployments'], about.closedAt ? (0,subject/* onlyThere */.xz)(about) : about);
    const settings = await (0,load_settings.loadRunSettings)(github.codeHost, inputs);
    const request = provisionRequest(inputs, settings, {
        hint,
        token: (0,runtime_event/* runToken */.fu)(run, context.random),
        url: (0,runtime_event/* runUrl */.Vp)(run),
        pricing: await (0,pricing/* readPricing */.FS)(run, settings),
    });
    const wiring = await Promise.all(/* import() */[__webpack_require__.e(3914), __webpack_require__.e(168), __webpack_require__.e(2566)]).then(__webpack_require__.bind(__webpack_require__, 40168));
    const { account, region, ...aws } = wiring.wireAws(context, {
        inputs: inputs.aws,
        settings: settings.kind,
        action: 'provision',
    });
    const { provisionEnvironment } = await Promise.all(/* import() */[__webpack_require__.e(3914), __webpack_require__.e(1751), __webpack_require__.e(3788), __webpack_require__.e(9450)]).then(__webpack_require__.bind(__webpack_require__, 71797));
    const files = await wiring.wireFiles(context);
    const unfinished = (0,left_open/* wireLeftOpen */.Pb)(context, github.codeHost, inputs.run.announcing);
    const made = wiring.withBundles(context, (bundles) => provisionEnvironment({
        ...github,
        ...aws,
        site: wiring.wireSite(context),
        sources: { bundles, templates: wiring.wireTemplates(), files },
        target: { account, region },
        clock,
        log: run.log,
        unfinished,
    }, request));
    const result = await made.catch(unfinished.broke);
    const outcome = (0,runtime_outcome/* inScope */.SB)(request.scope, await provisionOutputs(result, context.veil, aws.stacks));
    unfinished.ended(outcome.report);
    return outcome;
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

/***/ 72650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UH: () => (/* binding */ LeftoverError),
/* harmony export */   XL: () => (/* binding */ byHand),
/* harmony export */   nE: () => (/* binding */ leftoverOf),
/* harmony export */   tL: () => (/* binding */ describeLeftover)
/* harmony export */ });
/* harmony import */ var _input_one_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82196);
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
    const line = (0,_input_one_line_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .T)((0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(text));
    return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 1)}…` : line;
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
/* harmony export */   Lp: () => (/* binding */ costSentence)
/* harmony export */ });
/* harmony import */ var _domain_hours_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79102);

/** What an environment costs, for a table. It has no currency: the prices are the team's own. */
function formatCost(cost) {
    if ('unknown' in cost)
        return `unknown (${cost.unknown})`;
    const { perDay, perMonth, sinceCreation, alwaysAwake } = cost;
    return `${rate(perDay, perMonth, alwaysAwake?.perMonth)}; ${amount(sinceCreation)} since it was made`;
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
/* harmony import */ var _domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82196);

/** An address, without what ends the sentence around it. */
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/~=&%#-]/g;
/**
 * User text on one line of Markdown: no markup, mention, marker or HTML of its own takes effect, and nothing is said on the pages of
 * other repositories. An address stands in a code span, in which it is no link and can be copied whole.
 */
function markdownText(text, longest = 200) {
    const line = clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), longest);
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
    return withEntities(clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), 500)).replaceAll('@', '@\u200b');
}
/** User text in a page of our own, between tags or in an attribute within double quotes, on one line. */
function pageText(text, longest = 300) {
    return withEntities(clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), longest).toWellFormed())
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/** User text in Slack's mrkdwn: `& < >` are its only control characters, so no link, mention or ping can be made. */
function slackText(text, longest = 200) {
    return withEntities(clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), longest));
}
/**
 * User text in a tracker comment, on one line; what could be taken for our own lines is broken up. It is read as it stands by trackers
 * that show Markdown, so signs of markup become signs that look alike, and nobody is mentioned. Safe to repeat.
 */
function plainText(text, longest = 200) {
    // It is cut last, so that nothing grows beyond the limit; what the cut parted from its neighbour is looked at again.
    const cut = clip(plainWords((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text)), longest).replace(/@…$/, '…');
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
function clip(text, longest) {
    const characters = [...text];
    return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
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
