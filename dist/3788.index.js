export const id = 3788;
export const ids = [3788];
export const modules = {

/***/ 97773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ applicationLines),
/* harmony export */   Mm: () => (/* binding */ scrubLine),
/* harmony export */   os: () => (/* binding */ tailLines)
/* harmony export */ });
/* harmony import */ var _credentials_in_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37363);
/* harmony import */ var _without_account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93895);


/** What a program colours its lines by (ECMA-48, 5.4, "Control sequences"). Within a credential it would keep that from being known. */
const COLOUR = new RegExp(`${String.fromCodePoint(0x1b)}\\[[0-?]{0,64}[ -/]{0,8}[@-~]`, 'g');
/** A line of somebody else's log, fit to be seen by everybody: no credential, no account, no control character. */
function scrubLine(line) {
    const plain = line
        .replaceAll(COLOUR, '')
        .replaceAll(/\p{Cc}+/gu, ' ')
        .slice(0, 2000);
    return (0,_without_account_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutForeignAccount */ .kj)((0,_credentials_in_text_js__WEBPACK_IMPORTED_MODULE_0__/* .hideCredentials */ .RW)(plain)).trimEnd();
}
const ENGINE_LOG = 'eb-engine.log';
/** What the application itself prints, before what stands around it. */
const APPLICATION_LOG = /web\.std(?:out|err)\.log$/;
const RULE = /^-{5,}$/;
const TELLS_ERROR = /error|exception|fatal|panic|traceback|cannot|could not|failed|refused|denied/i;
/** The part of the lines that other files than the engine's get, where all have something to tell. */
const OTHERS = 1 / 3;
/**
 * What a tail tells of a failure, scrubbed. A tail holds several files, each under a rule, its path and another rule. First come the
 * error lines of every file but the engine's, the newest first and the application's own before all; then the last lines of the
 * deployment engine's log, or of the whole tail where the engine's is not among them.
 */
function tailLines(tail, most) {
    const files = filesIn(tail);
    const engine = files.find(({ path }) => path.endsWith(ENGINE_LOG));
    if (engine === undefined)
        return files
            .flatMap(({ lines }) => lines)
            .slice(-most)
            .map(scrubLine);
    const others = files
        .filter((file) => file !== engine)
        .sort((a, b) => Number(APPLICATION_LOG.test(b.path)) - Number(APPLICATION_LOG.test(a.path)));
    const errors = others.flatMap(({ lines }) => lines.filter((line) => TELLS_ERROR.test(line)).reverse());
    const room = Math.max(Math.floor(most * OTHERS), most - engine.lines.length);
    const told = errors.slice(0, room);
    return [...told, ...engine.lines.slice(told.length - most)].map(scrubLine);
}
/** The last lines that the application itself printed, scrubbed; where no file of the tail is its own, the last ones of all. */
function applicationLines(tail, most) {
    const files = filesIn(tail);
    const own = files.filter(({ path, lines }) => APPLICATION_LOG.test(path) && lines.length > 0);
    return (own.length > 0 ? own : files)
        .flatMap(({ lines }) => lines)
        .slice(-most)
        .map(scrubLine);
}
function filesIn(tail) {
    const lines = tail.replaceAll(COLOUR, '').split(/\r?\n/);
    const files = [{ path: '', lines: [] }];
    for (const [index, line] of lines.entries()) {
        if (isRule(lines[index + 1]) && isRule(lines[index - 1]))
            files.push({ path: line.trim(), lines: [] });
        else if (line.trim() !== '' && !isRule(line))
            files.at(-1)?.lines.push(line);
    }
    return files.map(({ path, lines: own }) => ({ path, lines: (0,_credentials_in_text_js__WEBPACK_IMPORTED_MODULE_0__/* .hidePrivateKeys */ .u6)(own) }));
}
function isRule(line) {
    return line !== undefined && RULE.test(line.trim());
}


/***/ }),

/***/ 18611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ commitOf)
/* harmony export */ });
/**
 * The commit that a stack stands at; undefined where nobody says.
 *
 * Mostly its parameter `Commit` says so. Where a template declares the parameter and nothing in it depends on that, CloudFormation
 * finds no change and keeps the value of an older commit. Then a deployment says it that succeeded although it was opened after the
 * last change of the stack: whoever opened it asked CloudFormation, and there was nothing to change. A change that was rolled back
 * is no such change. It hides when the last one was, so a later deployment of the parameter's own commit then speaks for that.
 * @param history newest first.
 */
function commitOf(stack, history) {
    const kept = stack.parameters['Commit'];
    if (kept === undefined)
        return undefined;
    const isRolledBack = stack.status === 'UPDATE_ROLLBACK_COMPLETE';
    const said = history.find(({ commit, state }) => state === 'success' || (isRolledBack && commit === kept));
    const changedAt = isRolledBack ? stack.createdAt : (stack.updatedAt ?? stack.createdAt);
    return said !== undefined && Date.parse(said.createdAt) > Date.parse(changedAt) ? said.commit : kept;
}


/***/ }),

/***/ 72772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ nextHistory),
/* harmony export */   dR: () => (/* binding */ isFinal),
/* harmony export */   oP: () => (/* binding */ describeAddressFault)
/* harmony export */ });
/**
 * How long a fault is met before it is taken for final, in ms. A resolver may remember for a quarter of an hour that a name did not exist
 * (RFC 2308, section 5; the SOA record of a Route 53 zone has a TTL of 900 seconds). A listener gets its certificate within moments, and
 * an instance that makes its own within minutes.
 */
const FINAL_AFTER = {
    'unknown name': 960_000,
    'wrong certificate': 300_000,
};
/** What is known after another look; undefined where that one met no such fault. */
function nextHistory(past, fault, now) {
    if (fault === undefined)
        return undefined;
    return past?.fault === fault ? past : { fault, since: now };
}
/** True where nothing will come of waiting. */
function isFinal(history, now) {
    return history !== undefined && now - history.since >= FINAL_AFTER[history.fault];
}
/** What is wrong and what to do, as the end of a sentence. `host` is that of the address. */
function describeAddressFault(fault, host) {
    return fault === 'unknown name'
        ? `no name server that the runner asks knows ${host}: let the zone of the parent domain name the servers of the hosted zone that holds the record, use a public zone, or correct 'domain' and 'hosted-zone-id'`
        : `the runner does not trust the certificate of ${host}: give the listener one of a public authority that covers this name and is valid now, or correct 'domain'`;
}


/***/ }),

/***/ 57256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ holdingDataInBeanstalk),
/* harmony export */   w: () => (/* binding */ holdingData)
/* harmony export */ });
/* harmony import */ var _databases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45983);
/* harmony import */ var _resource_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80961);


/**
 * Types, and beginnings of types, whose resources are what their template says and nothing else, so that making them anew loses
 * nothing. Source: the template reference of each type. What is not listed may hold data.
 */
const HOLD_NOTHING = [
    _resource_types_js__WEBPACK_IMPORTED_MODULE_1__/* .NESTED_STACK */ .Z4,
    'AWS::ApiGateway::Deployment',
    'AWS::ApiGateway::Method',
    'AWS::ApiGateway::Resource',
    'AWS::ApiGateway::RestApi',
    'AWS::ApiGateway::Stage',
    'AWS::ApiGatewayV2::',
    'AWS::ApplicationAutoScaling::',
    'AWS::AutoScaling::',
    'AWS::CertificateManager::',
    'AWS::CloudFormation::WaitCondition',
    'AWS::CloudFront::Distribution',
    'AWS::CloudWatch::',
    'AWS::EC2::EIP',
    'AWS::EC2::LaunchTemplate',
    'AWS::EC2::Route',
    'AWS::EC2::SecurityGroup',
    'AWS::EC2::Subnet',
    'AWS::EC2::VPCEndpoint',
    'AWS::EFS::MountTarget',
    'AWS::ElastiCache::ParameterGroup',
    'AWS::ElastiCache::SubnetGroup',
    'AWS::ElasticBeanstalk::',
    'AWS::ElasticLoadBalancing',
    'AWS::Events::Rule',
    'AWS::IAM::Group',
    'AWS::IAM::InstanceProfile',
    'AWS::IAM::ManagedPolicy',
    'AWS::IAM::Policy',
    'AWS::IAM::Role',
    'AWS::Lambda::',
    'AWS::Logs::MetricFilter',
    'AWS::Logs::SubscriptionFilter',
    'AWS::RDS::DBParameterGroup',
    'AWS::RDS::DBSubnetGroup',
    'AWS::Route53::RecordSet',
    'AWS::S3::BucketPolicy',
    'AWS::SNS::',
    'AWS::SQS::QueuePolicy',
    'AWS::SSM::Parameter',
    'AWS::Scheduler::',
    'AWS::WAFRegional::WebACL',
    'AWS::WAFv2::LoggingConfiguration',
    'AWS::WAFv2::WebACL',
];
/** Those of a stack's resources that may hold what no template brings back; a nested stack counts by what it holds. */
function holdingData(resources) {
    return resources.filter(({ type, status }) => status !== 'DELETE_COMPLETE' && !HOLD_NOTHING.some((beginning) => type.startsWith(beginning)));
}
/**
 * The same of a stack that Elastic Beanstalk keeps for an environment. What it names `AWSEB…` it makes anew with every environment, such as
 * the queue and the table of a worker; only a database that is coupled to the environment is among those. All others come from
 * `Resources` in `.ebextensions` (Elastic Beanstalk Developer Guide, "Adding and customizing Elastic Beanstalk environment resources").
 */
function holdingDataInBeanstalk(resources) {
    return holdingData(resources).filter(({ logicalId, type }) => !logicalId.startsWith('AWSEB') || (0,_databases_js__WEBPACK_IMPORTED_MODULE_0__/* .databaseKindOf */ .Vt)(type) !== undefined);
}


/***/ }),

/***/ 37580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ withNewDefaults),
/* harmony export */   JM: () => (/* binding */ checkCapabilities),
/* harmony export */   Z3: () => (/* binding */ keptValues),
/* harmony export */   bq: () => (/* binding */ describeNewDefault),
/* harmony export */   oM: () => (/* binding */ parameterValues),
/* harmony export */   pp: () => (/* binding */ EVERY_CAPABILITY),
/* harmony export */   r5: () => (/* binding */ keptParameters),
/* harmony export */   x3: () => (/* binding */ hiddenDefaults)
/* harmony export */ });
/* unused harmony exports missingParameters, lackingCapabilities */
/* harmony import */ var _input_own_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2669);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);


/**
 * A value for each declared parameter: the team's own, else what Greenroom fills in, else the template's default. What the stack has
 * stays only where nobody can say it anew: a value that is hidden while its default stays the same, and one without a default.
 * @throws UserError naming every parameter that nobody supplies.
 */
function parameterValues(summary, filledIn, teamParameters, stack) {
    const values = new Map();
    for (const { name, hasDefault, noEcho, hasNewDefault } of summary.parameters) {
        const value = (0,_input_own_value_js__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(teamParameters, name) ?? (0,_input_own_value_js__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(filledIn, name);
        const saysItself = hasDefault && (!noEcho || hasNewDefault);
        if (value !== undefined)
            values.set(name, { value });
        else if (stack && Object.hasOwn(stack.parameters, name) && !saysItself)
            values.set(name, 'previous');
    }
    const missing = missingParameters(summary, [...values.keys()]);
    if (missing.length > 0)
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('missing_parameter', `The template declares ${missing.map((name) => `'${name}'`).join(', ')}, which nobody supplies; add ${missing.length === 1 ? 'it' : 'them'} to the input 'parameters' or give ${missing.length === 1 ? 'it a default' : 'them defaults'}.`);
    return Object.fromEntries(values);
}
/** What is told of the values that stay although nobody gives them, each in one sentence; those that may just be hidden are left out. */
function keptValues(summary, values) {
    return summary.parameters.flatMap(({ name, hasDefault, noEcho }) => hasDefault || !Object.hasOwn(values, name) || values[name] !== 'previous'
        ? []
        : `Parameter '${name}' keeps the ${noEcho ? 'hidden ' : ''}value that the environment has, because nobody gives one and the template has no default for it; give it in the settings or in the input 'parameters', or give it a default in the template.`);
}
/** Names of the hidden parameters whose value is the stack's own, unless their default has changed. */
function hiddenDefaults(summary, values) {
    return summary.parameters.flatMap(({ name, hasDefault, noEcho }) => hasDefault && noEcho && values[name] === 'previous' ? [name] : []);
}
/** A summary that knows which of the parameters have another default than the template before it; one that is new counts as the same. */
function withNewDefaults(summary, names) {
    const parameters = summary.parameters.map((declared) => names.includes(declared.name) ? { ...declared, hasNewDefault: true } : declared);
    return { ...summary, parameters };
}
/** What is told of a hidden value that gives way to a default, in one sentence. */
function describeNewDefault(name) {
    return `Parameter '${name}' gets the new default of the template in place of the hidden value that the environment has, because nobody gives one; give it in the settings or in the input 'parameters' where another is to stay.`;
}
/** Names of the parameters that somebody has to supply and that are not among the supplied ones. */
function missingParameters(summary, supplied) {
    return summary.parameters.flatMap(({ name, hasDefault }) => hasDefault || supplied.includes(name) ? [] : [name]);
}
/** Every parameter as the stack has it. */
function keptParameters(stack) {
    return Object.fromEntries(Object.keys(stack.parameters).map((name) => [name, 'previous']));
}
/** For a change that keeps the template: what the stack was granted when it was made is not known, and nothing is added to it. */
const EVERY_CAPABILITY = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'];
/** What the template needs to be granted and is not. */
function lackingCapabilities(summary, granted) {
    return summary.capabilities.filter((capability) => !granted.includes(capability) &&
        !(capability === 'CAPABILITY_IAM' && granted.includes('CAPABILITY_NAMED_IAM')));
}
/** @throws UserError naming the capability that the template needs and nobody granted. */
function checkCapabilities(summary, granted) {
    const lacking = lackingCapabilities(summary, granted);
    if (lacking.length === 0)
        return;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('missing_capability', `The template needs ${lacking.join(' and ')}${summary.capabilitiesReason ? ` (${summary.capabilitiesReason.replace(/\.$/, '')})` : ''}; add it to the input 'capabilities' if that is intended.`);
}


/***/ }),

/***/ 1485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ choosePlatform),
/* harmony export */   z: () => (/* binding */ successorOfPlatform)
/* harmony export */ });
/* harmony import */ var _domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16311);
/* harmony import */ var _domain_input_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58715);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(331);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17277);




/**
 * The team's parameters with a platform that Beanstalk offers today, where the environment is made anew: AWS retires old
 * versions, and neither a template's default nor a team's own pin is kept up by anybody. `stack` is the one that is there;
 * undefined where none is.
 * @throws UserError when the team names a platform of which there is no version.
 */
async function choosePlatform(deps, summary, teamParameters, stack) {
    const declared = summary.parameters.find(({ name }) => name === _domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_PARAMETER */ .K1);
    const asked = teamParameters[_domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_PARAMETER */ .K1];
    const wanted = asked ?? declared?.defaultValue;
    if (declared === undefined || wanted === undefined)
        return teamParameters;
    if ((0,_domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .currentPlatform */ .jN)(stack) !== undefined && !(0,_domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlatformBranch */ .SZ)(asked ?? ''))
        return withStanding(teamParameters, stack);
    if (asked !== undefined) {
        const chosen = choose(deps.log, asked, await deps.beanstalk.platforms());
        return { ...teamParameters, [_domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_PARAMETER */ .K1]: chosen };
    }
    const newest = (0,_domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .newestPlatform */ .Cy)((0,_domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOfPlatform */ .Rn)(wanted) ?? wanted, await offeredOrNone(deps));
    return newest === undefined
        ? withStanding(teamParameters, stack)
        : { ...teamParameters, [_domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_PARAMETER */ .K1]: newest };
}
/** Where nobody names a platform, a stack keeps its own, whatever the template's default has become. */
function withStanding(teamParameters, stack) {
    const standing = (0,_domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .standingPlatform */ .GH)(stack);
    return standing === undefined ? teamParameters : { [_domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_PARAMETER */ .K1]: standing, ...teamParameters };
}
/**
 * The platform to wake an environment with when its own has retired while it slept; undefined when its own will do.
 */
async function successorOfPlatform(deps, stack) {
    const current = stack.parameters[_domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_PARAMETER */ .K1];
    const branch = (0,_domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOfPlatform */ .Rn)(current ?? '');
    if (current === undefined || branch === undefined)
        return undefined;
    const offered = await offeredOrNone(deps);
    return offered.includes(current) ? undefined : (0,_domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .newestPlatform */ .Cy)(branch, offered);
}
/** Whoever may not list platforms can still use the one that is named already. */
async function offeredOrNone(deps) {
    try {
        return await deps.beanstalk.platforms();
    }
    catch (error) {
        deps.log.warning(`The platform is used as it is, because those on offer could not be listed: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .I)(error).sentence}`);
        return [];
    }
}
function choose(log, asked, offered) {
    if (offered.includes(asked))
        return asked;
    const branch = (0,_domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOfPlatform */ .Rn)(asked);
    const newest = (0,_domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .newestPlatform */ .Cy)(branch ?? asked, offered);
    if (newest === undefined) {
        const branches = [...new Set(offered.map((name) => (0,_domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOfPlatform */ .Rn)(name) ?? name))];
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `Elastic Beanstalk offers no platform of the name that '${_domain_artifacts_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_PARAMETER */ .K1}' gives in this region; correct it in the input 'parameters' or the settings (the nearest is '${(0,_domain_input_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .pA)(branch ?? asked, branches)}').`);
    }
    if (branch !== undefined)
        log.warning(`The platform '${asked}' is retired; '${newest}' replaces it.`);
    return newest;
}


/***/ }),

/***/ 67527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ hostOf),
/* harmony export */   y: () => (/* binding */ watchAddress)
/* harmony export */ });
/* harmony import */ var _domain_readiness_address_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72772);

/** Told of what each look at an address met, in turn; true once the fault is there to stay. */
function watchAddress(clock) {
    let past;
    return (fault) => {
        past = (0,_domain_readiness_address_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .nextHistory */ .Ou)(past, fault, clock.monotonic());
        return (0,_domain_readiness_address_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(past, clock.monotonic());
    };
}
/** The host of an address, to be named; the address as it is where it has none. */
function hostOf(url = 'its address') {
    return URL.canParse(url) ? new URL(url).hostname : url;
}


/***/ }),

/***/ 96866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ awaitCommit)
});

// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
// EXTERNAL MODULE: ./build/src/domain/pace/intervals.js
var intervals = __webpack_require__(55054);
// EXTERNAL MODULE: ./build/src/domain/pace/wait-until.js
var wait_until = __webpack_require__(58030);
// EXTERNAL MODULE: ./build/src/domain/readiness/address-fault.js
var address_fault = __webpack_require__(72772);
;// CONCATENATED MODULE: ./build/src/domain/readiness/deployment-info.js
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
    const told = parsed(body);
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
function parsed(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/usecases/readiness/address-watch.js
var address_watch = __webpack_require__(67527);
// EXTERNAL MODULE: ./build/src/usecases/readiness/evidence.js
var readiness_evidence = __webpack_require__(8352);
;// CONCATENATED MODULE: ./build/src/usecases/readiness/await-commit.js








/** During a rolling deployment old instances answer beside new ones, so one right answer proves little. */
const IN_A_ROW = 3;
/**
 * Waits until the application itself says, several times in a row, that it is the commit which was deployed.
 * @throws AdapterError `wrong_commit` with what it said last.
 */
async function awaitCommit(deps, request) {
    const isUnreachable = (0,address_watch/* watchAddress */.y)(deps.clock);
    await (0,wait_until/* waitUntil */.a0)(deps.clock, {
        deadline: request.deadline,
        pace: intervals/* PACES */.$Q.site,
        what: `${request.name} to say its commit`,
        tell: ({ seen }, waited) => deps.log.info(`Waiting for ${request.name} to say that it is ${request.commit.slice(0, 7)}, ${(0,durations/* formatDuration */.a3)(waited)} so far: ${request.path} ${seen}.`),
    }, async (now) => {
        const wrong = await readInARow(deps, request);
        if (wrong === undefined)
            return { done: true };
        if (isUnreachable(wrong.fault))
            throw await wrongCommit(deps, request, wrong, now().waited);
        return { again: wrong };
    }, (wrong, waited) => wrongCommit(deps, request, wrong, waited));
    deps.log.info(`Environment ${request.name} says itself that it is ${request.commit.slice(0, 7)}.`);
}
/** The first wrong answer of a row, as `read` gives it; undefined when all were right. */
async function readInARow(deps, question) {
    for (let right = 1;; right += 1) {
        const wrong = await read(deps, question);
        if (wrong !== undefined || right === IN_A_ROW)
            return wrong;
        await deps.clock.sleep(intervals/* PACES */.$Q.siteAgain(0, right), `${question.name} to say its commit once more`);
    }
}
/** Undefined when it says that it is the commit. */
async function read({ site }, { url, path, commit }) {
    const { status, body, problem, fault } = await site.read(new URL(path, url).href, intervals/* PATIENCE */.aZ.siteProbe);
    if (status === undefined)
        return { seen: `does not answer (${problem ?? 'no reason known'})`, fault };
    if (status < 200 || status > 299)
        return { seen: `answers ${status}` };
    const answered = commitInAnswer(body ?? '');
    if (isCommit(answered, commit))
        return undefined;
    return { seen: answered === undefined ? 'names no commit' : `answers commit ${answered.slice(0, 7)}` };
}
async function wrongCommit(deps, { name, path, commit, since, url }, { seen, fault }, waited) {
    const evidence = since === undefined || fault !== undefined ? [] : await (0,readiness_evidence/* collectEvidence */.mE)(deps, name, since);
    await (0,readiness_evidence/* logEvidence */.y8)(deps.log, name, evidence);
    const advice = fault === undefined
        ? "look whether the new version took over, or correct 'deployment-info', which takes a path that answers with the commit"
        : (0,address_fault/* describeAddressFault */.oP)(fault, (0,address_watch/* hostOf */.w)(url));
    return new errors/* AdapterError */.o('wrong_commit', `Environment ${name} does not say that it is ${commit.slice(0, 7)} after ${(0,durations/* formatDuration */.a3)(waited)}: ${path} ${seen}${(0,readiness_evidence/* describeFirstError */.oZ)(evidence)}; ${advice}.`, { service: 'environment', retriable: true, evidence });
}


/***/ }),

/***/ 69054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ awaitHealth),
  W: () => (/* binding */ healthOf)
});

// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
// EXTERNAL MODULE: ./build/src/domain/input/own-value.js
var own_value = __webpack_require__(2669);
// EXTERNAL MODULE: ./build/src/domain/pace/intervals.js
var intervals = __webpack_require__(55054);
// EXTERNAL MODULE: ./build/src/domain/pace/wait-until.js
var wait_until = __webpack_require__(58030);
// EXTERNAL MODULE: ./build/src/domain/readiness/address-fault.js
var address_fault = __webpack_require__(72772);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/domain/verdict/passing.js
var passing = __webpack_require__(44427);
// EXTERNAL MODULE: ./build/src/usecases/readiness/address-watch.js
var address_watch = __webpack_require__(67527);
// EXTERNAL MODULE: ./build/src/usecases/readiness/evidence.js
var readiness_evidence = __webpack_require__(8352);
// EXTERNAL MODULE: ./build/src/domain/privacy/scrub-log.js
var scrub_log = __webpack_require__(97773);
// EXTERNAL MODULE: ./build/src/domain/readiness/beanstalk-health.js
var beanstalk_health = __webpack_require__(96707);
;// CONCATENATED MODULE: ./build/src/usecases/readiness/inspect-beanstalk.js




/**
 * Looks at an application's environment, one request a look: by turns at how it is and at what it said since `since`. An error
 * that it told fails it whatever its colour; where nobody gives `since`, only how it is counts.
 */
function inspectBeanstalk(deps, wanted) {
    const { name, since, redForMs } = wanted;
    const label = wanted.versionLabel === '' ? undefined : wanted.versionLabel;
    let past = beanstalk_health/* NO_HISTORY */.Vo;
    let last;
    let asksEvents = false;
    let warned;
    async function lookAtState() {
        const look = await deps.beanstalk.environment(name);
        const judged = (0,beanstalk_health/* judgeHealth */.u7)(past, look, { label, redForMs }, deps.clock.monotonic());
        past = judged.past;
        const cause = past.redSince === undefined || warned === undefined ? '' : ` (${warned})`;
        const description = `${(0,beanstalk_health/* describeHealth */.gw)(look)}${cause}`;
        return { verdict: judged.verdict, description, isThere: look !== undefined };
    }
    async function lookAtEvents(from, before) {
        const events = await readQuietly(deps, name, from);
        const warning = events.findLast(({ severity }) => severity === 'WARN');
        warned = warning && (0,scrub_log/* scrubLine */.Mm)(warning.message).replace(/\.$/, '');
        return events.some(readiness_evidence/* isError */.bJ) ? { ...before, verdict: 'failed' } : before;
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
        return await deps.beanstalk.environmentEvents(name, since.toISOString());
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        deps.log.debug(`Elastic Beanstalk's events were not read: ${error.message}`);
        return [];
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/readiness/await-health.js










/** What a stack as it stands is asked; nothing by `http` where it has no address. */
function healthOf(stack, { health, healthPath, urlOutput, redForMs }) {
    const url = (0,own_value/* ownValue */.e)(stack.outputs, urlOutput);
    return {
        by: health === 'http' && url === undefined ? 'none' : health,
        name: stack.name,
        url,
        urlOutput,
        healthPath,
        versionLabel: stack.parameters['VersionLabel'] ?? '',
        redForMs,
    };
}
/**
 * Waits until the environment may be called ready, and no longer once Elastic Beanstalk shows that it cannot be, or its address that
 * nothing leads there. A far side that throttles or is out of order meanwhile is asked again until the deadline.
 * Gives what `lookAgain` said when that ended the wait; undefined when the environment is ready.
 * @throws AdapterError `unhealthy` with what was seen last, UserError when there is no URL to ask.
 */
async function awaitHealth(deps, request) {
    if (request.by === 'none')
        return undefined;
    if (request.by === 'http')
        checkAddress(request);
    const inspect = request.by === 'http' ? () => probe(deps, request) : inspectBeanstalk(deps, request);
    const giveUp = byBeanstalk(deps, request);
    const lookAgain = nowAndThen(deps, request);
    const isUnreachable = (0,address_watch/* watchAddress */.y)(deps.clock);
    const ended = await (0,wait_until/* waitUntil */.a0)(deps.clock, {
        deadline: request.deadline,
        pace: intervals/* PACES */.$Q.site,
        what: `${request.name} to be healthy`,
        outlasts: true,
        tell: ({ description }, waited) => deps.log.info(`Waiting for ${request.name} to be healthy, ${(0,durations/* formatDuration */.a3)(waited)} so far: ${description}.`),
    }, async (now) => {
        const ending = await lookAgain();
        if (ending)
            return { done: ending };
        const seen = await inspect();
        if (seen.verdict === 'ready')
            return { done: now().waited };
        if (seen.verdict === 'failed')
            throw await unhealthy(deps, request, seen, now().waited);
        const hopeless = await giveUp(now().waited);
        if (hopeless !== undefined) {
            const description = `${seen.description}, and for Elastic Beanstalk ${hopeless}`;
            throw await unhealthy(deps, request, { description }, now().waited);
        }
        if (isUnreachable(seen.fault)) {
            // What was taken down meanwhile has no name any more.
            const late = await lookAgain('now');
            if (late)
                return { done: late };
            throw await unhealthy(deps, request, seen, now().waited);
        }
        return { again: seen, confirms: seen.verdict === 'confirming' };
    }, (seen, spent) => unhealthy(deps, request, seen, spent));
    if (typeof ended !== 'number')
        return ended;
    deps.log.info(`Environment ${request.name} answers as healthy after ${(0,durations/* formatDuration */.a3)(ended)}.`);
    return undefined;
}
/**
 * Why a site that does not become healthy has no hope left: its environment told an error since the change, went back to another
 * version, is being terminated, or stays Red. Undefined where there is hope, and where Beanstalk knows no environment of the name, as
 * with a template of the team's own. An application that is slow to start gets some minutes before Beanstalk is asked.
 */
function byBeanstalk(deps, request) {
    const inspect = inspectBeanstalk(deps, request);
    let askedAt = 0;
    return async (waited) => {
        if (request.by !== 'http' || request.since === undefined)
            return undefined;
        if (waited < intervals/* PATIENCE */.aZ.siteAlone || waited - askedAt < intervals/* EVERY */.k7.hope)
            return undefined;
        askedAt = waited;
        try {
            const { verdict, description, isThere } = await inspect();
            return verdict === 'failed' && isThere === true ? description : undefined;
        }
        catch (error) {
            if (!(error instanceof errors/* AdapterError */.o))
                throw error;
            deps.log.debug(`Elastic Beanstalk was not asked how the environment is: ${error.message}`);
            return undefined;
        }
    };
}
/** Asks whether there is still something to wait for, when that was not asked for a while. No answer is no reason to end. */
function nowAndThen({ clock, log }, { name, lookAgain }) {
    const startedAt = clock.monotonic();
    let askedAt = startedAt;
    let looks = 1;
    return async (urgency) => {
        const now = clock.monotonic();
        if (urgency === undefined && now - askedAt < intervals/* PACES */.$Q.wanted(now - startedAt, looks))
            return undefined;
        looks += 1;
        try {
            return await lookAgain?.();
        }
        catch (error) {
            if (!(0,passing/* isFaultThatPasses */.jk)(error))
                throw error;
            log.info(`Whether ${name} is still wanted is not known now, because ${(0,passing/* describePassing */.D)(error)}; the wait for it goes on.`);
            return undefined;
        }
        finally {
            askedAt = clock.monotonic();
        }
    };
}
function checkAddress({ url, urlOutput, name }) {
    if (url === undefined)
        throw new errors/* UserError */.y('invalid_template', `Stack ${name} has no output '${urlOutput}' to ask for its health; add the output, name another in 'url-output', or set 'health' to beanstalk or none.`);
    if (!URL.canParse(url) || !/^https?:\/\//i.test(url))
        throw new errors/* UserError */.y('invalid_template', `Output '${urlOutput}' of stack ${name} is not an address that begins with http:// or https://, so its health cannot be asked for; correct the output, name another in 'url-output', or set 'health' to beanstalk or none.`);
}
async function unhealthy(deps, { name, by, since, url }, { description: seen, fault }, waited) {
    // Its log says nothing of a request that never came to it.
    const evidence = since === undefined || fault !== undefined ? [] : await (0,readiness_evidence/* collectEvidence */.mE)(deps, name, since);
    await (0,readiness_evidence/* logEvidence */.y8)(deps.log, name, evidence);
    const ofLog = evidence.length === 0
        ? 'look at its log'
        : 'the last lines of its log are in the job summary: correct what they show';
    const orElse = by === 'http' ? ", or correct 'health-path'" : '';
    const advice = fault === undefined ? `${ofLog}${orElse}` : (0,address_fault/* describeAddressFault */.oP)(fault, (0,address_watch/* hostOf */.w)(url));
    return new errors/* AdapterError */.o('unhealthy', `Environment ${name} is not healthy after ${(0,durations/* formatDuration */.a3)(waited)}: ${seen}${(0,readiness_evidence/* describeFirstError */.oZ)(evidence)}; ${advice}.`, { service: 'environment', retriable: true, evidence });
}
async function probe({ site }, request) {
    const address = new URL(request.healthPath, request.url).href;
    const { status, problem, fault } = await site.get(address, intervals/* PATIENCE */.aZ.siteProbe);
    if (status === undefined)
        return {
            verdict: 'waiting',
            description: `${request.healthPath} does not answer (${problem ?? 'no reason known'})`,
            ...(fault === undefined ? {} : { fault }),
        };
    const verdict = status >= 200 && status < 400 ? 'ready' : 'waiting';
    return { verdict, description: `${request.healthPath} answers ${status}` };
}


/***/ }),

/***/ 8352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ MAX_ERRORS),
/* harmony export */   Kg: () => (/* binding */ withEvidence),
/* harmony export */   Zr: () => (/* binding */ readTail),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   mE: () => (/* binding */ collectEvidence),
/* harmony export */   oZ: () => (/* binding */ describeFirstError),
/* harmony export */   vh: () => (/* binding */ isDeadline),
/* harmony export */   y8: () => (/* binding */ logEvidence)
/* harmony export */ });
/* harmony import */ var _domain_privacy_scrub_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97773);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);


/** Lines of the log, and errors of Beanstalk, that are shown. */
const MAX_LINES = 30;
const MAX_ERRORS = 10;
/**
 * What a Beanstalk environment says of itself when its stack is up and it is not healthy all the same: its first errors since
 * `since`, and the last lines of its log, scrubbed. Never throws; [] where there is none of that name.
 */
async function collectEvidence(deps, name, since) {
    const [errors, tail] = await Promise.all([
        readErrors(deps, name, since),
        readTail(deps, name, new AbortController().signal),
    ]);
    return [...errors, ...tail];
}
async function readErrors(deps, name, since) {
    try {
        const events = await deps.beanstalk.environmentEvents(name, since.toISOString());
        const errors = events.filter(isError).map((event) => `${event.severity}  ${(0,_domain_privacy_scrub_log_js__WEBPACK_IMPORTED_MODULE_0__/* .scrubLine */ .Mm)(event.message)}`);
        return errors.slice(0, MAX_ERRORS);
    }
    catch (error) {
        deps.log.debug(`Elastic Beanstalk's events were not read: ${String(error)}`);
        return [];
    }
}
function isError({ severity }) {
    return severity === 'ERROR' || severity === 'FATAL';
}
/** What the tail of its logs tells, scrubbed; none when the environment does not answer. Never throws. */
async function readTail(deps, name, stop) {
    try {
        return (0,_domain_privacy_scrub_log_js__WEBPACK_IMPORTED_MODULE_0__/* .tailLines */ .os)((await deps.beanstalk.logTail(name, stop)) ?? '', MAX_LINES);
    }
    catch (error) {
        deps.log.debug(`The environment's log was not read: ${String(error)}`);
        return [];
    }
}
/** Everything in the log, folded away. */
async function logEvidence(log, name, evidence) {
    if (evidence.length === 0)
        return;
    await log.group(`What ${name} says of itself`, async () => {
        for (const line of evidence)
            log.info(line);
    });
}
/** The first error that Beanstalk reports, to stand before the end of a sentence; '' where it reports none. */
function describeFirstError(evidence) {
    const [, severity, message] = /^(ERROR|FATAL) {2}(.*)$/s.exec(evidence[0] ?? '') ?? [];
    if (message === undefined)
        return '';
    const what = severity === 'FATAL' ? 'a fatal error' : 'an error';
    return `; its environment reports ${what}: ${message.replace(/\.$/, '')}`;
}
function isDeadline(error) {
    return error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .o && error.reasonCode === 'deadline';
}
/**
 * A run whose time is over with what the environment says at that moment, in the log as well: the stack goes on by itself, so there is
 * nothing else to show. Every other error is given back as it is.
 */
async function withEvidence(log, name, error, collect) {
    if (!isDeadline(error))
        return error;
    const evidence = await collect();
    await logEvidence(log, name, evidence);
    const message = `${error.message.replace(/\.$/, '')}${describeFirstError(evidence)}.`;
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .o('deadline', message, { service: error.service, retriable: true, evidence });
}


/***/ }),

/***/ 25184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ applyChange),
  b: () => (/* binding */ startChange)
});

// EXTERNAL MODULE: ./build/src/domain/pace/intervals.js
var intervals = __webpack_require__(55054);
// EXTERNAL MODULE: ./build/src/domain/pace/wait-until.js
var wait_until = __webpack_require__(58030);
// EXTERNAL MODULE: ./build/src/domain/stack/revision.js
var revision = __webpack_require__(44356);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-failure.js
var stack_failure = __webpack_require__(34246);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(99805);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/usecases/readiness/evidence.js
var readiness_evidence = __webpack_require__(8352);
// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
// EXTERNAL MODULE: ./build/src/domain/privacy/scrub-log.js
var scrub_log = __webpack_require__(97773);
// EXTERNAL MODULE: ./build/src/domain/stack/resource-types.js
var resource_types = __webpack_require__(80961);
;// CONCATENATED MODULE: ./build/src/usecases/readiness/watch-beanstalk.js





/**
 * A rollback destroys the log of what failed, so it is asked for at the first error, while the environment is still there.
 * `since` is AWS's time at which the change began.
 */
function watchBeanstalk(deps, since) {
    const startedAt = deps.clock.monotonic();
    const seen = new Set();
    const errors = [];
    let name;
    let lookedAt = startedAt;
    let looking;
    let tail;
    const stopped = new AbortController();
    async function look(environment) {
        for (const event of await deps.beanstalk.environmentEvents(environment, since.toISOString())) {
            const key = `${event.at} ${event.severity} ${event.message}`;
            if (seen.has(key))
                continue;
            seen.add(key);
            const line = `${event.severity}  ${(0,scrub_log/* scrubLine */.Mm)(event.message)}`;
            deps.log.info(`${(0,durations/* formatDuration */.a3)(deps.clock.monotonic() - startedAt).padStart(8)}  ${line}`);
            if ((0,readiness_evidence/* isError */.bJ)(event))
                errors.push(line);
        }
        if (errors.length > 0)
            tail ??= (0,readiness_evidence/* readTail */.Zr)(deps, environment, stopped.signal);
    }
    /** One look at a time; what Beanstalk does not answer is no reason to fail. */
    function lookQuietly(environment) {
        looking ??= look(environment)
            .catch((error) => deps.log.debug(`The Beanstalk environment was not read: ${String(error)}`))
            .finally(() => {
            lookedAt = deps.clock.monotonic();
            looking = undefined;
        });
        return looking;
    }
    return {
        notice(events) {
            name = beanstalkEnvironmentOf(events) ?? name;
            if (name === undefined)
                return;
            const failed = events.some((event) => event.type === resource_types/* BEANSTALK_ENVIRONMENT */.AL && event.status.endsWith('_FAILED'));
            if (failed)
                tail ??= (0,readiness_evidence/* readTail */.Zr)(deps, name, stopped.signal);
            if (deps.clock.monotonic() - lookedAt >= intervals/* EVERY */.k7.beanstalkEvents)
                void lookQuietly(name);
        },
        async evidence({ always } = { always: false }) {
            if (name === undefined)
                return [];
            await looking;
            await lookQuietly(name);
            if (always)
                tail ??= (0,readiness_evidence/* readTail */.Zr)(deps, name, stopped.signal);
            return [...errors.slice(0, readiness_evidence/* MAX_ERRORS */.BU), ...((await tail) ?? [])];
        },
        stop: () => stopped.abort(),
    };
}
function beanstalkEnvironmentOf(events) {
    return events.findLast((event) => event.type === resource_types/* BEANSTALK_ENVIRONMENT */.AL && event.physicalId !== undefined)
        ?.physicalId;
}

// EXTERNAL MODULE: ./build/src/domain/stack/failure-remedies.js + 1 modules
var failure_remedies = __webpack_require__(14963);
// EXTERNAL MODULE: ./build/src/domain/stack/leftover.js
var stack_leftover = __webpack_require__(72650);
// EXTERNAL MODULE: ./build/src/domain/stack/orphaned-resources.js
var orphaned_resources = __webpack_require__(58330);
;// CONCATENATED MODULE: ./build/src/usecases/stack/change-outcome.js





/**
 * A change that succeeded, with what it left behind, which is warned of.
 * @throws LeftoverError when the stack sleeps and something that was to go with that is still there.
 */
function appliedChange(log, { name, goal }, { outcome, since }, { stack, events }) {
    const orphaned = (0,orphaned_resources/* orphanedIn */.f)(events);
    if (orphaned.length === 0)
        return { outcome, stack, since };
    if (goal === 'sleep')
        throw stillAwake(name, orphaned);
    return { outcome, stack, since, orphaned: warnOfOrphaned(log, name, orphaned) };
}
/** CloudFormation calls an update complete although what it was to remove is still there. */
function stillAwake(name, orphaned) {
    const leftovers = orphaned.map((event) => (0,stack_leftover/* leftoverOf */.nE)(event));
    return new stack_leftover/* LeftoverError */.UH(`Stack ${name} counts as asleep, but ${leftovers.map(stack_leftover/* describeLeftover */.tL).join(', ')} could not be deleted and runs on; the first failure was ${orphaned.slice(0, 1).map(stack_failure/* describeStackFailure */.wO).join('')}; ${(0,stack_leftover/* byHand */.XL)(leftovers.map(({ why }) => why))} before the environment is woken, because it would be in the way.`, leftovers);
}
function warnOfOrphaned(log, name, orphaned) {
    const leftovers = orphaned.map((event) => (0,stack_leftover/* leftoverOf */.nE)(event));
    for (const leftover of leftovers)
        log.warning(`The change of stack ${name} has left ${(0,stack_leftover/* describeLeftover */.tL)(leftover)} behind, which it could not delete: ${leftover.why}. Nobody owns it any more and it may cost money; ${(0,stack_leftover/* byHand */.XL)([leftover.why])}.`);
    return leftovers;
}
/** True when somebody else deleted the stack: nothing had failed before, and CloudFormation does not say that it gave up itself. */
function wasTakenDown({ stack, events }, stackId) {
    if (stack !== undefined && !stack.status.startsWith('DELETE_'))
        return false;
    if ((0,stack_failure/* deletesAfterFailure */.Vh)(events, stackId))
        return false;
    const end = events.findIndex((event) => event.status === 'DELETE_IN_PROGRESS');
    return (0,stack_failure/* firstFailure */.fx)(events.slice(0, end < 0 ? events.length : end), stackId) === undefined;
}
/** The error that tells a failed operation by its first failing event. */
function stackFailed(of) {
    const { stack, first, evidence = [] } = of;
    const state = stack ? ` (now ${stack.status})` : '';
    const reported = (0,readiness_evidence/* describeFirstError */.oZ)(evidence);
    const remedy = (0,failure_remedies/* remedyOf */.SM)(first, stack?.statusReason, reported);
    return new stack_failure/* StackFailedError */.o5(`Stack ${of.name} ${of.what}${state}; the first failure was ${(0,stack_failure/* describeCause */.V$)(first, stack)}${reported}${remedy === undefined ? '' : `; ${remedy}`}.`, stack, evidence);
}

;// CONCATENATED MODULE: ./build/src/usecases/stack/desired-stack.js
/** The role that CloudFormation works with, where one was given. */
function roleOf({ roleArn }) {
    return roleArn === undefined ? {} : { roleArn };
}

;// CONCATENATED MODULE: ./build/src/usecases/stack/clear-the-way.js





/** The second try comes after the buckets were emptied. */
const MAX_REMOVALS = 2;
/** Whose changes are overtaken as often as that is not alone with the stack, however much time is left. */
const MAX_OVERTAKEN = 3;
/** A look follows after a second at least, so nothing but what goes round and round comes near it. */
const MAX_LOOKS = 300;
/** Counts a look that led no further. @throws AdapterError `busy` after as many of them as make no sense, whatever time is left. */
function checkTries({ name }, progress) {
    progress.looks += 1;
    if (progress.overtaken < MAX_OVERTAKEN && progress.looks < MAX_LOOKS)
        return;
    const times = progress.overtaken < MAX_OVERTAKEN ? progress.looks : progress.overtaken;
    throw new errors/* AdapterError */.o('busy', `Other operations came before the change of stack ${name} ${times} times; look in CloudFormation's events who else changes it, then run it again later.`, { service: 'CloudFormation', retriable: true });
}
/**
 * Asks for what leads out of the state. 'pause' where the stack was deleted already and an answer only lags behind, 'wait' where
 * CloudFormation is at work now.
 * @throws UserError `manual_step` where only a person can go on.
 */
async function startClearing(deps, desired, { stack, step }, progress) {
    if (step === 'wait') {
        deps.log.info(`Stack ${desired.name} is in ${stack.status}; waiting for that operation to end.`);
        return 'wait';
    }
    if (step === 'continue-rollback' || step === 'roll-back') {
        if (progress.restored.has(step))
            throw needsHelp(desired, stack);
        progress.restored.add(step);
        await restore(deps, desired, stack, step);
        return 'wait';
    }
    if (progress.removals > 0 && stack.status !== 'DELETE_FAILED')
        return 'pause';
    await clearUndeletable(desired, stack);
    progress.removals += 1;
    deps.log.info(`Stack ${desired.name} is in ${stack.status}; removing what is left of it.`);
    const token = `${desired.run.token}-remove${progress.removals}`;
    await deps.stacks.deleteStack({ stackId: stack.id, token, ...roleOf(desired.content) });
    return 'wait';
}
/** Each once: what a rollback could not do it will not do the second time, unless somebody has put right what was in its way. */
async function restore({ stacks, log }, { name, run, content }, stack, step) {
    log.info(`Stack ${name} is in ${stack.status}; bringing it back to its last stable state.`);
    const isContinued = step === 'continue-rollback';
    const token = `${run.token}-${isContinued ? 'continue' : 'rollback'}`;
    const request = { stackId: stack.id, token, ...roleOf(content) };
    await (isContinued ? stacks.continueRollback(request) : stacks.rollBack(request));
}
async function clearUndeletable(desired, stack) {
    if (stack.status !== 'DELETE_FAILED')
        return;
    if (desired.guards.clearUndeletable === undefined)
        throw needsHelp(desired, stack);
    await desired.guards.clearUndeletable(stack.id);
}
/** Its rollback was continued once; what may be left out of it is not for a machine to say. */
function rollbackStuck(name, { stack, events }, first) {
    const cause = first
        ? `the first failure was ${(0,stack_failure/* describeStackFailure */.wO)(first)}`
        : `CloudFormation says: ${(0,stack_failure/* describeReason */.Gk)(stack?.statusReason)}`;
    return new errors/* UserError */.y('manual_step', `Stack ${name} is in UPDATE_ROLLBACK_FAILED and its rollback failed again when it was continued; ${cause}; ${wayOut((0,stack_failure/* failedResources */.HJ)(events, stack?.id ?? ''), first)}.`);
}
/** Without what somebody deleted the next change would fail as this one did, so leaving it out leads nowhere. */
function wayOut(failed, first) {
    if (first !== undefined && (0,failure_remedies/* isGoneOutside */.z3)(first))
        return (0,failure_remedies/* remedyOf */.SM)(first, undefined) ?? 'then rerun';
    const skip = failed.length === 0 ? 'what its events, and those of the stacks nested in it, name' : failed.join(',');
    return `put that right, or call ContinueUpdateRollback with ResourcesToSkip ${skip}, then rerun`;
}
/** What only a person can lead out of its state. `stack` is undefined where there is none. */
function needsHelp({ name }, stack) {
    return new errors/* UserError */.y('manual_step', `Stack ${name} is in ${stack?.status ?? 'no state'}; ${(0,stack_state/* manualRemedy */.L)(stack?.status ?? 'ABSENT')}, then rerun.`);
}

// EXTERNAL MODULE: ./build/src/usecases/readiness/await-beanstalk-ready.js
var await_beanstalk_ready = __webpack_require__(55781);
;// CONCATENATED MODULE: ./build/src/usecases/stack/execute-change.js





/**
 * Prepares a change set, waits for its environment, looks once more, and executes it.
 * @param existing the stack that is changed; undefined when it is created.
 * @param count which change of the run this is, from 1.
 * @throws AdapterError `busy` when another operation came first.
 */
async function executeChange(deps, desired, existing, count) {
    const { name, content, run } = desired;
    const creates = existing === undefined;
    const suffix = count === 1 ? '' : `-${count}`;
    const prepared = await deps.stacks.prepareChange({
        stackName: name,
        creates,
        changeSetName: `greenroom-${run.token}${suffix}`,
        token: `${run.token}-change${suffix}`,
        template: content.template,
        parameters: content.parameters(existing),
        // On an update the tags stay as they are: a changed stack tag would update every resource.
        tags: existing ? tagsOfItsOwn(existing) : content.tags,
        capabilities: content.capabilities,
        onFailure: content.onFailure,
        ...roleOf(content),
    });
    if (prepared.kind === 'empty' && existing)
        return prepared;
    await desired.guards.begins?.();
    const verdict = await confirmChange(deps, prepared, existing, desired);
    if (verdict)
        return { outcome: 'no-longer-wanted', verdict };
    await deps.stacks.executeChange({
        changeSetId: prepared.changeSetId,
        stackId: prepared.stackId,
        token: `${run.token}-execute${suffix}`,
        onFailure: content.onFailure,
        creates,
    });
    return prepared;
}
/**
 * The last look before a change set is executed, once its environment takes a change. CloudFormation refuses a change set once
 * another one was executed, so what is read after it was made stays true until it is executed, or it never is. What must not be
 * executed leaves nothing behind.
 * Returns why the change is not wanted any more; undefined while it is.
 */
async function confirmChange(deps, prepared, existing, desired) {
    const verdict = await checkUnchanged(deps, existing, desired).catch(async (error) => {
        await takeBack(deps, prepared, existing, desired);
        throw error;
    });
    // A newer run makes its own change set for the same stack, so both are left to it: without a change set nothing would tell
    // whose the stack is.
    if (verdict && (existing !== undefined || verdict.reasonCode !== 'superseded'))
        await takeBack(deps, prepared, existing, desired);
    return verdict;
}
/** @throws AdapterError `busy` when the stack is not as it was. */
async function checkUnchanged(deps, existing, { guards, run }) {
    if (existing &&
        (0,await_beanstalk_ready/* deploysToBeanstalk */.g)(existing) &&
        (await (0,await_beanstalk_ready/* awaitBeanstalkReady */.P)(deps, existing.name, run.deadline)))
        await guards.checkAfterWait?.();
    const [now, verdict] = await Promise.all([
        existing && deps.stacks.describe(existing.id),
        guards.checkStillWanted?.(),
    ]);
    if (verdict)
        return verdict;
    if (existing && (now === undefined || !(0,revision/* isUntouched */.O)(existing, now)))
        throw new errors/* AdapterError */.o('busy', `Stack ${existing.name} was changed by another operation meanwhile; run it again later.`, { service: 'CloudFormation', retriable: true });
    return undefined;
}
/** What cannot be taken back now is taken back by a sweep; why the run ends matters more. */
async function takeBack(deps, prepared, existing, desired) {
    try {
        if (existing !== undefined)
            await deps.stacks.deleteChangeSet(prepared.changeSetId);
        else
            await removeReviewed(deps, prepared, desired);
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        deps.log.warning(`A change that nobody wants any more was not deleted: ${error.message}`);
    }
}
/** The stack goes with its change set and never before it, because alone it would be nobody's. */
async function removeReviewed({ stacks }, { changeSetId, stackId }, { run, guards }) {
    const now = await stacks.describe(stackId);
    const isOurs = now !== undefined && (0,stack_state/* isUnderReview */.Ju)(now.status) && isOwned(now, guards);
    if (isOurs)
        await stacks.deleteStack({ stackId, token: `${run.token}-withdraw` });
    else
        await stacks.deleteChangeSet(changeSetId);
}
function isOwned(stack, { checkOwnership }) {
    try {
        checkOwnership(stack);
        return true;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.y)
            return false;
        throw error;
    }
}
/** Without those that AWS gave it, which nobody may give. */
function tagsOfItsOwn(stack) {
    return Object.fromEntries(Object.entries(stack.tags).filter(([key]) => !key.startsWith('aws:')));
}

// EXTERNAL MODULE: ./build/src/usecases/stack/first-cause.js
var first_cause = __webpack_require__(20333);
// EXTERNAL MODULE: ./build/src/usecases/stack/wait-for-stack.js + 1 modules
var wait_for_stack = __webpack_require__(96276);
;// CONCATENATED MODULE: ./build/src/usecases/stack/apply-change.js













/**
 * Brings a stack to the desired state, whatever state an earlier run left it in: waits for what is
 * under way, clears what never was stable, then acts. Whoever waited looks again before acting, and whoever was
 * overtaken by another operation waits for that one, a bounded number of times. Ends without a change where `checkStillWanted` says so.
 * @throws AdapterError `stack_failed` with the first failing event, `deadline`, `busy` where others come first again and again;
 * UserError where only a person can go on;
 * LeftoverError when the stack sleeps and something that was to go with that is still there.
 */
function applyChange(deps, desired) {
    return reach(deps, desired, (started) => finishChange(deps, desired, started));
}
/**
 * Does the same, but leaves the change that it has begun to itself. What was under way before is waited for, because
 * CloudFormation takes no second operation.
 * @throws as `applyChange`, except for what becomes of the change.
 */
function startChange(deps, desired) {
    return reach(deps, desired, async ({ outcome }) => ({
        outcome: 'started',
        change: outcome,
    }));
}
async function reach(deps, desired, end) {
    const progress = {
        removals: 0,
        restored: new Set(),
        hasWaited: false,
        changes: 0,
        overtaken: 0,
        looks: 0,
    };
    for (;;) {
        const ended = await takeStep(deps, desired, progress, end);
        if (ended !== 'again')
            return ended;
        progress.hasWaited = true;
        checkTries(desired, progress);
    }
}
async function takeStep(deps, desired, progress, end) {
    const found = await afterWait(deps, desired, progress, () => deps.stacks.describe(desired.name));
    if (found)
        desired.guards.checkOwnership(found);
    const isReplaced = found !== undefined && found.id === desired.replaces && !(0,stack_state/* isBusy */.A5)(found.status);
    // The first write of the run, and one that takes what stands.
    const unwanted = isReplaced ? await desired.guards.checkStillWanted?.() : undefined;
    if (unwanted)
        return { outcome: 'no-longer-wanted', verdict: unwanted };
    const { step } = isReplaced
        ? { step: 'recreate' }
        : (0,stack_state/* nextStackStep */.ut)(found?.status ?? 'ABSENT', desired.goal);
    if (step === 'update' && found && (await desired.guards.prepare?.(found))) {
        deps.log.info(`Stack ${desired.name} has what it needs for the change; looking at it again.`);
        return 'again';
    }
    if (step === 'create' || step === 'update') {
        const existing = step === 'create' ? undefined : found;
        const begun = await beginChange(deps, desired, existing, progress);
        const hasBegun = begun !== 'overtaken' && 'stackId' in begun;
        const ended = hasBegun ? await end(begun) : begun;
        if (ended !== 'overtaken')
            return ended;
        if (hasBegun)
            progress.overtaken += 1;
        deps.log.info(`Stack ${desired.name} is taken by another operation; waiting for that one to end.`);
        await pause(deps.clock, desired);
        return 'again';
    }
    if (step === 'refuse' || step === 'skip' || step === 'done' || found === undefined)
        throw needsHelp(desired, found);
    await clearTheWay(deps, desired, { stack: found, step }, progress);
    return 'again';
}
/** Whoever has waited for minutes waits for an answer too, until the deadline; a run that has just begun does not. */
function afterWait({ clock }, { name, run }, { hasWaited }, ask) {
    const wait = { deadline: run.deadline, pace: intervals/* PACES */.$Q.lag, what: `another look at the stack ${name}` };
    return hasWaited ? (0,wait_until/* askUntilAnswered */.J_)(clock, wait, ask) : ask();
}
async function beginChange(deps, desired, existing, progress) {
    const verdict = progress.hasWaited
        ? await afterWait(deps, desired, progress, async () => desired.guards.checkStillWanted?.())
        : undefined;
    if (verdict)
        return { outcome: 'no-longer-wanted', verdict };
    const since = deps.clock.now();
    progress.changes += 1;
    const asked = await executeChange(deps, desired, existing, progress.changes).catch((error) => {
        if (desired.goal === 'deploy' && error instanceof errors/* AdapterError */.o && error.reasonCode === 'busy')
            return 'overtaken';
        throw error;
    });
    if (asked === 'overtaken' || 'verdict' in asked)
        return asked;
    if (asked.kind === 'empty' && existing)
        return { outcome: 'unchanged', stack: existing };
    const outcome = progress.removals > 0 ? 'recreated' : existing ? 'updated' : 'created';
    return { outcome, stackId: asked.stackId, since, existing };
}
/** Waits for the end of a change, while its Beanstalk environment is watched. */
async function finishChange(deps, desired, started) {
    const { stackId, since, existing } = started;
    const { name, goal, run } = desired;
    const watch = watchBeanstalk(deps, since);
    const ending = await (0,wait_for_stack/* waitForStack */.Z)(deps, stackId, {
        since,
        deadline: run.deadline,
        onEvents: watch.notice,
        isStale: (seen) => (existing ? (0,revision/* isUntouched */.O)(existing, seen) : (0,stack_state/* isUnderReview */.Ju)(seen.status)),
    }).catch(async (error) => {
        if (!(0,readiness_evidence/* isDeadline */.vh)(error))
            watch.stop();
        throw await (0,readiness_evidence/* withEvidence */.Kg)(deps.log, name, error, () => watch.evidence({ always: true }));
    });
    const { stack, events } = ending;
    if (stack && (0,stack_state/* succeeded */.gq)(stack.status)) {
        watch.stop();
        return appliedChange(deps.log, desired, started, { stack, events });
    }
    if (goal === 'deploy' && wasTakenDown(ending, stackId)) {
        watch.stop();
        return 'overtaken';
    }
    const [first, evidence] = await Promise.all([
        (0,first_cause/* firstCause */.W)(deps.stacks, stackId, events, since),
        watch.evidence(),
    ]);
    await (0,readiness_evidence/* logEvidence */.y8)(deps.log, name, evidence);
    const what = existing ? 'could not be updated' : 'could not be created';
    throw stackFailed({ name, what, stack, first, evidence });
}
async function clearTheWay(deps, desired, obstacle, progress) {
    const since = deps.clock.now();
    const { stack, step } = obstacle;
    const { name, run } = desired;
    if ((await startClearing(deps, desired, obstacle, progress)) === 'pause')
        return pause(deps.clock, desired);
    const ending = await (0,wait_for_stack/* waitForStack */.Z)(deps, stack.id, {
        since,
        deadline: run.deadline,
        isStale: (seen) => seen.status === stack.status && seen.status !== 'DELETE_FAILED',
    }).catch(async (error) => {
        throw await (0,readiness_evidence/* withEvidence */.Kg)(deps.log, name, error, () => (0,readiness_evidence/* collectEvidence */.mE)(deps, name, since));
    });
    const status = ending.stack?.status;
    if (status === 'DELETE_FAILED' && progress.removals === MAX_REMOVALS)
        throw stackFailed({
            name,
            what: 'could not be removed',
            stack: ending.stack,
            first: (0,stack_failure/* firstFailure */.fx)(ending.events, stack.id),
        });
    if (status === 'UPDATE_ROLLBACK_FAILED' && step === 'continue-rollback')
        throw rollbackStuck(name, ending, await (0,first_cause/* firstCause */.W)(deps.stacks, stack.id, ending.events, since));
}
/** @throws AdapterError `deadline` when no time is left. */
async function pause(clock, { name, run }) {
    if (await (0,wait_until/* pauseOnce */.yQ)(clock, {
        deadline: run.deadline,
        pace: intervals/* PACES */.$Q.lag,
        what: `other operations on the stack ${name}`,
    }))
        return;
    throw new errors/* AdapterError */.o('deadline', `Stack ${name} could not be changed in the time allowed, because other operations held it; run it again.`, { service: 'CloudFormation', retriable: true });
}


/***/ }),

/***/ 11197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ applyWithDatabases)
/* harmony export */ });
/* harmony import */ var _domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99805);
/* harmony import */ var _stack_databases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40094);


/**
 * Changes a stack by `apply`. Where that finds it asleep, its databases are started before, because CloudFormation cannot
 * change one that is stopped and the application needs them; and they are looked at again when it is awake, because a run
 * that was putting it to sleep may have stopped them meanwhile.
 * @throws AdapterError and UserError as `apply` and `startDatabases` do.
 */
async function applyWithDatabases(deps, desired, apply) {
    const start = async (stack) => (0,_stack_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .startDatabases */ .bO)(deps, await (0,_stack_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .databasesOf */ .oD)(deps, stack.id), desired.run.deadline);
    let wasAsleep = false;
    const applied = await apply({
        ...desired,
        guards: {
            ...desired.guards,
            async prepare(found) {
                if (!(0,_domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isAsleep */ .LK)(found))
                    return false;
                wasAsleep = true;
                return start(found);
            },
        },
    });
    if (wasAsleep && 'stack' in applied && !(0,_domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isAsleep */ .LK)(applied.stack))
        await start(applied.stack);
    return applied;
}


/***/ }),

/***/ 20333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ firstCause)
/* harmony export */ });
/* harmony import */ var _domain_stack_nested_stacks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16862);
/* harmony import */ var _domain_stack_stack_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34246);
/* harmony import */ var _nested_stacks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25446);



/**
 * The event that explains a failed operation, looked for in the nested stacks first: what their parent says of them is only
 * that they failed. `events` are the stack's own, oldest first; `since` is AWS's time before the operation. Undefined where
 * nothing failed.
 */
async function firstCause(stacks, stackId, events, since) {
    // A nested stack that cannot be read explains nothing.
    const read = (id) => stacks.events(id, since.toISOString()).catch(() => []);
    return causeIn(await (0,_nested_stacks_js__WEBPACK_IMPORTED_MODULE_1__/* .walkNestedStacks */ .c)(stackId, events, { read, follow: firstFailed }));
}
function firstFailed(events, stackId) {
    const failed = events.filter(({ status, reason }) => status.endsWith('_FAILED') && !/cancelled/i.test(reason ?? ''));
    return (0,_domain_stack_nested_stacks_js__WEBPACK_IMPORTED_MODULE_2__/* .nestedStacksIn */ ._)(failed, stackId).slice(0, 1);
}
function causeIn({ stackId, members, nested: [inner] }) {
    return (inner && causeIn(inner)) ?? (0,_domain_stack_stack_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .firstFailure */ .fx)(members, stackId);
}


/***/ })

};
