export const id = 348;
export const ids = [348];
export const modules = {

/***/ 348:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3027);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8399);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('provision', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ OPEN_DEPLOYMENT)
/* harmony export */ });
/** The state by which the main step tells the post step the id of a deployment that it has opened and not closed yet. */
const OPEN_DEPLOYMENT = 'open-deployment';


/***/ }),

/***/ 8399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/environment/subject.js
var subject = __webpack_require__(6360);
// EXTERNAL MODULE: ./build/src/runtime/event.js + 2 modules
var runtime_event = __webpack_require__(820);
// EXTERNAL MODULE: ./build/src/runtime/inputs/pricing.js
var pricing = __webpack_require__(2880);
// EXTERNAL MODULE: ./build/src/domain/artifacts/container-image.js
var container_image = __webpack_require__(493);
;// CONCATENATED MODULE: ./build/src/domain/artifacts/source-bundle.js

const IMAGE = 'docker://';
/**
 * Reads the input `source-bundle`. An image is written as in a workflow's own `uses`, or by its digest, which no path looks like.
 * @throws UserError for an image that is none.
 */
function parseSourceBundle(text) {
    if (text === 'repository')
        return { from: 'repository' };
    if (text.startsWith(IMAGE))
        return { from: 'registry', image: (0,container_image/* checkImage */.cd)(text.slice(IMAGE.length)) };
    if (/@sha256:/.test(text))
        return { from: 'registry', image: (0,container_image/* checkImage */.cd)(text) };
    return { from: 'workspace', path: text };
}

// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/domain/environment/wanted-rules.js
var wanted_rules = __webpack_require__(9447);
// EXTERNAL MODULE: ./build/src/domain/input/legal-values.js
var legal_values = __webpack_require__(1199);
// EXTERNAL MODULE: ./build/src/domain/input/shown-value.js
var shown_value = __webpack_require__(2816);
// EXTERNAL MODULE: ./build/src/domain/privacy/credentials-in-text.js
var credentials_in_text = __webpack_require__(7363);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/runtime/inputs/common.js
var common = __webpack_require__(9129);
// EXTERNAL MODULE: ./build/src/runtime/inputs/input-reader.js + 1 modules
var input_reader = __webpack_require__(9794);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/provision.js










const PROVISION_INPUTS = [
    ...common/* COMMON_INPUTS */.s7,
    ...common/* AWS_INPUTS */.OJ,
    ...pricing/* PRICING_INPUTS */.Hy,
    'project',
    'environment',
    'branch',
    'commit',
    'pull-request',
    'template',
    'template-file',
    'parameters',
    'tags',
    'capabilities',
    'cfn-role-arn',
    'application',
    'source-bundle',
    'container-port',
    'artifact-bucket',
    'domain',
    'hosted-zone-id',
    'health-path',
    'health',
    'deployment-info',
    'wanted',
    'skip-branches',
    'paths',
    'max-environments',
    'timeout',
    'wait',
    'on-failure',
    'url-output',
    'seeded',
];
/** @throws UserError naming the input, the key and the legal ones. */
async function readProvisionInputs(run) {
    const reader = (0,input_reader/* readerOf */.TC)(run, PROVISION_INPUTS);
    const [parameters, tags] = await Promise.all([reader.map('parameters'), reader.map('tags')]);
    for (const [name, value] of Object.entries(parameters))
        if (isCalledSecret(name))
            run.setSecret(value);
    for (const key of Object.keys(tags))
        if (!legal_values/* TAG_KEY */.L2.pattern.test(key))
            throw new errors/* UserError */.y('invalid_input', `${(0,shown_value/* inputWithKey */.G9)('tags', key)}; it takes ${legal_values/* TAG_KEY */.L2.takes}.`);
    return Object.freeze({
        ...(0,common/* readCommonInputs */.di)(run),
        project: reader.text('project'),
        environment: (0,naming/* checkKind */.pK)(reader.text('environment') ?? 'preview'),
        aws: (0,common/* readAwsInputs */.d1)(reader),
        about: readAbout(reader),
        stack: { parameters, tags, ...readStack(reader) },
        artifact: readArtifact(reader),
        readiness: readReadiness(reader),
        admission: readAdmission(reader),
        run: {
            timeoutMs: reader.span('timeout', '45m'),
            wait: reader.boolean('wait', true),
            seeded: reader.boolean('seeded', false),
        },
    });
}
/** Whether a parameter of that name holds a credential, as far as its name can tell. */
function isCalledSecret(name) {
    return (0,credentials_in_text/* hideCredentials */.RW)(`${name}=value`) !== `${name}=value`;
}
function readAbout(reader) {
    return {
        branch: reader.text('branch'),
        commit: reader.formed('commit', legal_values/* COMMIT_SHA */.pk),
        pullRequest: reader.integer('pull-request', undefined, { least: 1, most: 2 ** 31 }),
    };
}
function readStack(reader) {
    return {
        ...readTemplateChoice(reader),
        capabilities: reader.list('capabilities', legal_values/* CAPABILITIES */.$8),
        cfnRoleArn: reader.formed('cfn-role-arn', legal_values/* ROLE_ARN */.xG),
        domain: reader.formed('domain', legal_values/* DOMAIN */.V2),
        hostedZoneId: reader.formed('hosted-zone-id', legal_values/* HOSTED_ZONE_ID */.ZN),
        onFailure: reader.choice('on-failure', ['keep', 'rollback', 'delete'], 'rollback'),
    };
}
function readTemplateChoice(reader) {
    const template = reader.text('template');
    const templateFile = reader.text('template-file');
    if (template !== undefined && templateFile !== undefined)
        throw new errors/* UserError */.y('invalid_input', "The inputs 'template' and 'template-file' are both given; give the one that counts.");
    return { template, templateFile };
}
function readArtifact(reader) {
    return {
        application: reader.text('application'),
        source: parseSourceBundle(reader.text('source-bundle') ?? 'repository'),
        containerPort: reader.integer('container-port', 80, { least: 1, most: 65_535 }),
        artifactBucket: reader.formed('artifact-bucket', legal_values/* BUCKET_NAME */.BX),
    };
}
function readReadiness(reader) {
    return {
        healthPath: reader.formed('health-path', legal_values/* SITE_PATH */.GQ),
        health: reader.text('health') === undefined
            ? undefined
            : reader.choice('health', ['http', 'beanstalk', 'none'], 'http'),
        deploymentInfo: reader.formed('deployment-info', legal_values/* SITE_PATH */.GQ),
        urlOutput: reader.text('url-output'),
    };
}
function readAdmission(reader) {
    return {
        wanted: (0,wanted_rules/* parseWanted */.VB)(reader.list('wanted')),
        skipBranches: (0,input_reader/* checkGlobs */.EQ)('skip-branches', reader.list('skip-branches')),
        paths: (0,input_reader/* checkGlobs */.EQ)('paths', reader.list('paths')),
        maxEnvironments: reader.integer('max-environments', undefined, { least: 1, most: 2000 }),
    };
}

// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(2232);
// EXTERNAL MODULE: ./build/src/runtime/outcome.js
var outcome = __webpack_require__(1014);
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
var leftover = __webpack_require__(2650);
// EXTERNAL MODULE: ./build/src/text/cost.js
var cost = __webpack_require__(904);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(4502);
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
    const { outputsOfSecrets } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9030)]).then(__webpack_require__.bind(__webpack_require__, 9030));
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
var check_template = __webpack_require__(422);
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

// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 53 modules
var wiring_github = __webpack_require__(2145);
// EXTERNAL MODULE: ./build/actions/provision/left-open.js
var left_open = __webpack_require__(172);
;// CONCATENATED MODULE: ./build/actions/provision/main.js










/** Brings one environment up to a commit. */
async function main(context) {
    const { run, clock } = context;
    const fork = await (0,runtime_event/* readFork */.JG)(run);
    if (fork)
        return provisionOutputs({ report: fork }, context.veil);
    const inputs = await readProvisionInputs(run);
    context.endAfter(inputs.run.timeoutMs);
    const hint = await (0,runtime_event/* readHint */.MR)(run);
    const about = (0,subject/* hintFor */.JR)(hint, inputs.about);
    // That it was closed is taken from the event.
    const github = (0,wiring_github/* wireGitHub */.T)(context, inputs, ['deployments'], about.closedAt ? (0,subject/* onlyThere */.xz)(about) : about);
    const settings = await (0,load_settings/* loadRunSettings */.$o)(github.codeHost, inputs);
    const request = provisionRequest(inputs, settings, {
        hint,
        token: (0,runtime_event/* runToken */.fu)(run, context.random),
        url: (0,runtime_event/* runUrl */.Vp)(run),
        pricing: await (0,pricing/* readPricing */.FS)(run, settings),
    });
    const wiring = await Promise.all(/* import() */[__webpack_require__.e(3914), __webpack_require__.e(168), __webpack_require__.e(2566)]).then(__webpack_require__.bind(__webpack_require__, 168));
    const { account, region, ...aws } = wiring.wireAws(context, {
        inputs: inputs.aws,
        settings: settings.kind,
        action: 'provision',
    });
    const { provisionEnvironment } = await Promise.all(/* import() */[__webpack_require__.e(3914), __webpack_require__.e(1751), __webpack_require__.e(7505), __webpack_require__.e(7355)]).then(__webpack_require__.bind(__webpack_require__, 8488));
    const files = await wiring.wireFiles(context);
    const result = await wiring.withBundles(context, (bundles) => provisionEnvironment({
        ...github,
        ...aws,
        site: wiring.wireSite(context),
        sources: { bundles, templates: wiring.wireTemplates(), files },
        target: { account, region },
        clock,
        log: run.log,
        unfinished: {
            remember: (id) => run.saveState(left_open/* OPEN_DEPLOYMENT */.F, String(id)),
            forget: () => run.saveState(left_open/* OPEN_DEPLOYMENT */.F, ''),
        },
    }, request));
    return (0,outcome/* inScope */.SB)(request.scope, await provisionOutputs(result, context.veil, aws.stacks));
}


/***/ }),

/***/ 493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ movingTagWarning),
/* harmony export */   WX: () => (/* binding */ dockerrun),
/* harmony export */   cd: () => (/* binding */ checkImage)
/* harmony export */ });
/* harmony import */ var _privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3895);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);


const PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const HOST = '[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?';
const REFERENCE = new RegExp(`^(?:${HOST}/)?${PART}(?:/${PART})*(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9._-]{0,127}))?(?<digest>@sha256:[0-9a-f]{64})?$`);
/** Of a name without tag and digest (the distribution project's reference grammar, which the pattern follows too). */
const LONGEST = 255 + 1 + 128 + 72;
/** @throws UserError when the text is no reference to a container image. */
function checkImage(image) {
    if (image.length <= LONGEST && REFERENCE.test(image))
        return image;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `Input 'source-bundle' names a container image in a form that none has; it takes docker://registry/name:tag or registry/name@sha256: with 64 hex digits.`);
}
/** What to say of an image that may become another one under the same name; undefined when it cannot, or need not. */
function movingTagWarning(image) {
    const { tag, digest } = REFERENCE.exec(image)?.groups ?? {};
    if (digest !== undefined || (tag !== undefined && tag !== 'latest'))
        return undefined;
    return `The container image ${(0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(image)} has no tag of its own; when it moves, an environment that already runs the commit keeps the old one. Name it by digest, or by a tag for each build.`;
}
/**
 * Tells Elastic Beanstalk's Docker platform on Amazon Linux 2023 to run an image that stands in a registry, with the
 * environment's variables, behind its own proxy. Version 1 is the one for a single image without Compose (Elastic Beanstalk
 * Developer Guide, "Preparing your Docker image for deployment"), where the port must be named.
 */
function dockerrun(image, port) {
    const content = {
        AWSEBDockerrunVersion: '1',
        Image: { Name: checkImage(image), Update: 'true' },
        Ports: [{ ContainerPort: String(port) }],
    };
    return `${JSON.stringify(content, undefined, 2)}\n`;
}


/***/ }),

/***/ 6311:
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
/* harmony import */ var _stack_stack_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9805);

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

/***/ 9102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sm: () => (/* binding */ costsAt),
  GS: () => (/* binding */ monthOf)
});

// UNUSED EXPORTS: estimateCost

// EXTERNAL MODULE: ./build/src/domain/hours/hours.js
var hours_hours = __webpack_require__(169);
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

/***/ 169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isWithinHours),
/* harmony export */   T: () => (/* binding */ parseHours)
/* harmony export */ });
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7277);

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
            : 'name a time zone that nobody knows';
    if (days === undefined || wrong !== undefined)
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_settings', `The hours ${wrong}; write them like 'Mon-Fri 08:00-20:00 Europe/Berlin'.`);
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
function isWithinHours(hours, instant) {
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

/***/ 8715:
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

/***/ 422:
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
var platform = __webpack_require__(6311);
// EXTERNAL MODULE: ./build/src/domain/input/own-value.js
var own_value = __webpack_require__(2669);
// EXTERNAL MODULE: ./build/src/domain/input/nearest.js
var nearest = __webpack_require__(8715);
// EXTERNAL MODULE: ./build/src/domain/input/one-line.js
var one_line = __webpack_require__(2196);
// EXTERNAL MODULE: ./build/src/domain/input/whole-match.js
var whole_match = __webpack_require__(3790);
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
var errors = __webpack_require__(7277);
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

/***/ 534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ hoursOf)
/* harmony export */ });
/* harmony import */ var _hours_hours_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(169);

/**
 * When environments of the kind are up: what the step says, then the settings; undefined where they always are.
 * @throws UserError where the settings' hours are none.
 */
function hoursOf(kind, given) {
    return given ?? (kind.hours === undefined ? undefined : (0,_hours_hours_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHours */ .T)(kind.hours));
}


/***/ }),

/***/ 9805:
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

/***/ 2880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FS: () => (/* binding */ readPricing),
/* harmony export */   Hy: () => (/* binding */ PRICING_INPUTS),
/* harmony export */   u6: () => (/* binding */ pricingOf)
/* harmony export */ });
/* harmony import */ var _domain_settings_hours_of_kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(534);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9794);



/** The input of every action that can tell what environments cost. */
const PRICING_INPUTS = ['hourly-price'];
/**
 * The team's own prices, those of the step over those of the settings; undefined where nobody gives any.
 * @throws UserError naming the key whose price is none.
 */
async function readPricing(run, { kind, kindIsProtected }, hours) {
    const given = await (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .readerOf */ .TC)(run, PRICING_INPUTS).map('hourly-price');
    const own = Object.entries(given).map(([what, price]) => [what, priceOf(what, price)]);
    return pricingOf({ kind, kindIsProtected }, Object.fromEntries(own), hours);
}
/** The same of what the settings say, for a step that takes no prices; `own` are those that win. */
function pricingOf({ kind, kindIsProtected }, own = {}, hours) {
    const prices = { ...kind['hourly-price'], ...own };
    if (Object.keys(prices).length === 0)
        return undefined;
    return { prices, hours: kindIsProtected ? undefined : (0,_domain_settings_hours_of_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .hoursOf */ .Z)(kind, hours) };
}
function priceOf(what, text) {
    const price = Number(text);
    if (/^\d*\.?\d+$/.test(text) && Number.isFinite(price))
        return price;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `Input 'hourly-price' has a value for '${what}' that is no price; it takes the price of an hour as a number, such as 0.0096.`);
}


/***/ }),

/***/ 904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   Hd: () => (/* binding */ formatSavings),
/* harmony export */   Lp: () => (/* binding */ costSentence)
/* harmony export */ });
/* harmony import */ var _domain_hours_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);

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


/***/ })

};
