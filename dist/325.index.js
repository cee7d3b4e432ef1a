export const id = 325;
export const ids = [325];
export const modules = {

/***/ 1724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ nextDatabaseStep)
/* harmony export */ });
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


/***/ }),

/***/ 6442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ leakedIn)
/* harmony export */ });
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


/***/ }),

/***/ 1165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ engineLines),
  M: () => (/* binding */ scrubLine)
});

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

// EXTERNAL MODULE: ./build/src/domain/without-account.js
var without_account = __webpack_require__(8404);
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


/***/ }),

/***/ 6494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ awaitCommit)
});

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

// EXTERNAL MODULE: ./build/src/domain/durations.js
var durations = __webpack_require__(9571);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(3047);
// EXTERNAL MODULE: ./build/src/usecases/host-evidence.js
var host_evidence = __webpack_require__(926);
;// CONCATENATED MODULE: ./build/src/usecases/await-commit.js




const PROBE_TIMEOUT_MS = 5_000;
const EAGER_MS = 500;
const LAZY_MS = 5_000;
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
        await deps.clock.sleep(seen === 'right' || waited < 15_000 ? EAGER_MS : LAZY_MS);
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
    const evidence = since === undefined ? [] : await (0,host_evidence/* hostEvidence */.i5)(deps, name, since);
    await (0,host_evidence/* tellEvidence */.Pq)(deps.log, name, evidence);
    return new errors/* AdapterError */.om('wrong_commit', `Environment ${name} does not say that it is ${commit.slice(0, 7)} after ${(0,durations/* sayDuration */.kP)(waited)}: ${path} ${seen}${(0,host_evidence/* sayFirstError */.UV)(evidence)}; look whether the new version took over, or correct 'deployment-info', which takes a path that answers with the commit.`, { service: 'environment', retriable: true, evidence });
}


/***/ }),

/***/ 6247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ awaitHealth),
  W: () => (/* binding */ healthOf)
});

// EXTERNAL MODULE: ./build/src/domain/durations.js
var durations = __webpack_require__(9571);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(3047);
// EXTERNAL MODULE: ./build/src/usecases/host-evidence.js
var host_evidence = __webpack_require__(926);
;// CONCATENATED MODULE: ./build/src/domain/host-health.js
const NOTHING_SEEN = {
    healthy: 0,
    otherVersion: 0,
    redSince: undefined,
    missingSince: undefined,
};
/** One answer may lag behind another, and an environment may turn Green for a moment. */
const IN_A_ROW = 2;
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
    if (seen.healthy >= IN_A_ROW)
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
        seen.otherVersion >= IN_A_ROW ||
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

// EXTERNAL MODULE: ./build/src/domain/scrub-log.js + 1 modules
var scrub_log = __webpack_require__(1165);
// EXTERNAL MODULE: ./build/src/usecases/watch-host.js
var watch_host = __webpack_require__(4884);
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
        warned = warning && (0,scrub_log/* scrubLine */.M)(warning.message).replace(/\.$/, '');
        return events.some(watch_host/* isError */.bJ) ? { ...before, verdict: 'failed' } : before;
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
        if (!(error instanceof errors/* AdapterError */.om))
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
const PROBE_TIMEOUT_MS = 5_000;
const EAGER_MS = 500;
const LAZY_MS = 5_000;
const LOOK_AGAIN_MS = 15_000;
/**
 * Waits until the environment may be called ready, and no longer once Elastic Beanstalk shows that it cannot be.
 * @throws AdapterError `unhealthy` with what was seen last, UserError when there is no URL to ask.
 */
async function awaitHealth(deps, request) {
    if (request.by === 'none')
        return;
    if (request.by === 'http' && request.url === undefined)
        throw new errors/* UserError */.yo('invalid_template', `Stack ${request.name} has no output '${request.urlOutput}' to ask for its health; add the output, name another in 'url-output', or set 'health' to beanstalk or none.`);
    if (request.by === 'http' && !isAddress(request.url))
        throw new errors/* UserError */.yo('invalid_template', `Output '${request.urlOutput}' of stack ${request.name} is not an address that begins with http:// or https://, so its health cannot be asked for; correct the output, name another in 'url-output', or set 'health' to beanstalk or none.`);
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
        await deps.clock.sleep(waited < 15_000 ? EAGER_MS : LAZY_MS);
    }
    deps.log.info(`Environment ${request.name} answers as healthy after ${(0,durations/* sayDuration */.kP)(deps.clock.monotonic() - startedAt)}.`);
}
async function unhealthy(deps, request, said, waited) {
    const { name, since, by } = request;
    const evidence = since === undefined ? [] : await (0,host_evidence/* hostEvidence */.i5)(deps, name, since);
    await (0,host_evidence/* tellEvidence */.Pq)(deps.log, name, evidence);
    const advice = evidence.length === 0
        ? 'look at its log'
        : 'the last lines of its log stand in the job summary: mend what they show';
    const orElse = by === 'http' ? ", or correct 'health-path'" : '';
    return new errors/* AdapterError */.om('unhealthy', `Environment ${name} is not healthy after ${(0,durations/* sayDuration */.kP)(waited)}: ${said}${(0,host_evidence/* sayFirstError */.UV)(evidence)}; ${advice}${orElse}.`, { service: 'environment', retriable: true, evidence });
}
function isAddress(url) {
    return url !== undefined && URL.canParse(url) && /^https?:\/\//i.test(url);
}
async function probe(deps, request) {
    const address = new URL(request.healthPath, request.url).href;
    const { status, problem } = await deps.site.get(address, PROBE_TIMEOUT_MS);
    if (status === undefined)
        return {
            verdict: 'waiting',
            said: `${request.healthPath} does not answer (${problem ?? 'no reason known'})`,
        };
    const verdict = status >= 200 && status < 400 ? 'ready' : 'waiting';
    return { verdict, said: `${request.healthPath} answers ${status}` };
}


/***/ }),

/***/ 7491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ awaitHostReady),
/* harmony export */   x: () => (/* binding */ holdsHost)
/* harmony export */ });
/* harmony import */ var _domain_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9571);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3047);
/* harmony import */ var _domain_stack_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3742);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6611);
/* harmony import */ var _spare_work_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2751);





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
    return 'VersionLabel' in stack.parameters && !(0,_domain_stack_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isAsleep */ .LK)(stack);
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
        const status = await statusOf(deps, name);
        if (status === undefined || !PASSING.has(status))
            return waited;
        const spent = deps.clock.monotonic() - startedAt;
        if (!waited)
            deps.log.info(`Beanstalk environment ${name} is in ${status}; waiting for it to be Ready.`);
        if (deps.clock.monotonic() >= deadline)
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .om('deadline', `Beanstalk environment ${name} is still in ${status} after ${(0,_domain_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .sayDuration */ .kP)(spent)}, and takes no change before it is Ready; look into Elastic Beanstalk what is under way there, then rerun.`, { service: 'Elastic Beanstalk', retriable: true });
        await deps.clock.sleep((0,_pace_js__WEBPACK_IMPORTED_MODULE_4__/* .untilNextLook */ .l)(spent));
    }
}
/** Whoever may not look changes the stack all the same: it mostly is Ready. */
async function statusOf({ applications, log }, name) {
    try {
        return (await applications.environment(name))?.status;
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .om) || !(0,_spare_work_js__WEBPACK_IMPORTED_MODULE_3__/* .isMissingRight */ .H0)(error))
            throw error;
        log.debug(`The environment was not looked at: ${error.message}`);
        return undefined;
    }
}


/***/ }),

/***/ 1332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ checkAccount)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3047);

/** @throws UserError when the credentials belong to an account that is not on the list; an empty list allows any. */
async function checkAccount(account, allowed) {
    if (allowed.length === 0)
        return;
    const id = await account.accountId();
    if (allowed.includes(id))
        return;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('account_not_allowed', `The credentials belong to an account that 'allowed-accounts' does not list (it ends in ${id.slice(-4)}); correct the role or the list.`);
}


/***/ }),

/***/ 2730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   SU: () => (/* binding */ executeChange),
/* harmony export */   kp: () => (/* binding */ roleOf)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3047);
/* harmony import */ var _domain_stack_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3742);
/* harmony import */ var _await_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7491);
/* harmony import */ var _still_wanted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6662);




/**
 * Prepares a change set, waits for its environment, looks once more, and executes it.
 * @param standing the stack that is changed; undefined when it is created.
 * @param count which change of the run this is, from 1.
 * @throws AdapterError `busy` when another operation came first, and what `checkStillWanted` throws.
 */
async function executeChange(deps, wanted, standing, count) {
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
        if (standing && (0,_await_host_js__WEBPACK_IMPORTED_MODULE_2__/* .holdsHost */ .x)(standing) && (await (0,_await_host_js__WEBPACK_IMPORTED_MODULE_2__/* .awaitHostReady */ .m)(deps, standing.name, wanted.deadline)))
            await wanted.checkAfterWait?.();
        const [now] = await Promise.all([
            standing && deps.stacks.describe(standing.id),
            wanted.checkStillWanted?.(),
        ]);
        if (standing && (now === undefined || !isSame(now, standing)))
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om('busy', `Stack ${standing.name} was changed by another operation meanwhile; run it again later.`, { service: 'CloudFormation', retriable: true });
    }
    catch (error) {
        if (standing !== undefined)
            await withdraw(deps, () => deps.stacks.deleteChangeSet(prepared.changeSetId));
        else if (!isTakenOver(error))
            await withdraw(deps, () => removeReviewed(deps, prepared, wanted));
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
    return error instanceof _still_wanted_js__WEBPACK_IMPORTED_MODULE_3__/* .NoLongerWanted */ .yU && error.verdict.reasonCode === 'superseded';
}
/** What cannot be taken back now is taken back by a sweep; why the run ends matters more. */
async function withdraw(deps, takeBack) {
    try {
        await takeBack();
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om))
            throw error;
        deps.log.warning(`A change that nobody wants any more was not taken back: ${error.message}`);
    }
}
/** The stack goes with its change set and never before it, because alone it would be nobody's. */
async function removeReviewed(deps, { changeSetId, stackId }, { runToken, checkOwnership }) {
    const now = await deps.stacks.describe(stackId);
    const isOurs = now !== undefined && (0,_domain_stack_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnderReview */ .Ju)(now.status) && isOwned(now, checkOwnership);
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
        if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
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


/***/ }),

/***/ 2878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ firstCause)
/* harmony export */ });
/* harmony import */ var _domain_stack_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3237);

const STACK = 'AWS::CloudFormation::Stack';
const DEEPEST = 5;
/**
 * The event that explains a failed operation, looked for in the nested stacks first: what their parent says of them is only
 * that they failed. `events` are the stack's own, oldest first.
 */
async function firstCause(stacks, stackId, events, since, depth = 0) {
    const nested = events.find((event) => event.type === STACK &&
        event.status.endsWith('_FAILED') &&
        event.physicalId?.startsWith('arn:') === true &&
        event.physicalId !== stackId &&
        !/cancelled/i.test(event.reason ?? ''));
    const own = (0,_domain_stack_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .firstFailure */ .fx)(events);
    if (nested?.physicalId === undefined || depth === DEEPEST)
        return own;
    const inner = await stacks.events(nested.physicalId, since.toISOString()).catch(() => []);
    return (await firstCause(stacks, nested.physicalId, inner, since, depth + 1)) ?? own;
}


/***/ }),

/***/ 926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ withEvidence),
/* harmony export */   Pq: () => (/* binding */ tellEvidence),
/* harmony export */   UV: () => (/* binding */ sayFirstError),
/* harmony export */   i5: () => (/* binding */ hostEvidence),
/* harmony export */   vh: () => (/* binding */ isDeadline)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3047);
/* harmony import */ var _domain_scrub_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1165);
/* harmony import */ var _watch_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4884);



/**
 * What an application's host says of itself when its stack stands and it is not healthy all the same: its first errors since
 * `since`, and the last lines of its log, scrubbed. Never throws; [] where nothing of that name is hosted.
 */
async function hostEvidence(deps, name, since) {
    const [errors, tail] = await Promise.all([
        readErrors(deps, name, since),
        (0,_watch_host_js__WEBPACK_IMPORTED_MODULE_2__/* .readTail */ .Zr)(deps, name, new AbortController().signal),
    ]);
    return [...errors, ...tail];
}
async function readErrors(deps, name, since) {
    try {
        const events = await deps.applications.environmentEvents(name, since.toISOString());
        const errors = events.filter(_watch_host_js__WEBPACK_IMPORTED_MODULE_2__/* .isError */ .bJ).map((event) => `${event.severity}  ${(0,_domain_scrub_log_js__WEBPACK_IMPORTED_MODULE_1__/* .scrubLine */ .M)(event.message)}`);
        return errors.slice(0, _watch_host_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_ERRORS */ .OA);
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
    return error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om && error.reasonCode === 'deadline';
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
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om('deadline', message, { service: error.service, retriable: true, evidence });
}


/***/ }),

/***/ 6611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ untilNextLook)
/* harmony export */ });
/** While an operation is young it is looked at often, later rarely: at most about twelve calls a minute. */
const YOUNG_MS = 12_000;
const EAGER_MS = 600;
const LAZY_MS = 10_000;
/** How long to wait before the next look, in ms, when the waiting has taken `spent` ms so far. */
function untilNextLook(spent) {
    return spent < YOUNG_MS ? EAGER_MS : Math.min(LAZY_MS, spent / 4);
}


/***/ }),

/***/ 2615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ stuckWithin),
/* harmony export */   r: () => (/* binding */ resourcesWithin)
/* harmony export */ });
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


/***/ }),

/***/ 7944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ settleStack)
});

// EXTERNAL MODULE: ./build/src/domain/durations.js
var durations = __webpack_require__(9571);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(3047);
// EXTERNAL MODULE: ./build/src/domain/stack-state.js
var stack_state = __webpack_require__(3742);
// EXTERNAL MODULE: ./build/src/domain/without-account.js
var without_account = __webpack_require__(8404);
// EXTERNAL MODULE: ./build/src/usecases/pace.js
var pace = __webpack_require__(6611);
;// CONCATENATED MODULE: ./build/src/usecases/stack-events.js

const STACK = 'AWS::CloudFormation::Stack';
/** More that work at the same time are read once these have ended, so that each minute keeps its limit of requests. */
const AT_ONCE = 3;
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
            if (event.type === STACK && event.physicalId !== undefined && event.physicalId !== id)
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
            if (!(error instanceof errors/* AdapterError */.om))
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
            const due = known.slice(0, AT_ONCE);
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
        const hasEnded = stack === undefined || !(0,stack_state/* isBusy */.A5)(stack.status);
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
            throw new errors/* AdapterError */.om('deadline', `Stack ${stack.name} is still in ${stack.status} after ${(0,durations/* sayDuration */.kP)(waited)}; it goes on by itself, and a rerun takes up from there.`, { service: 'CloudFormation', retriable: true });
        await deps.clock.sleep((0,pace/* untilNextLook */.l)(waited));
    }
}
/** Its own events tell of an operation that began and left it in the state that it was in before. */
function wentThereAndBack(stack, events) {
    const own = events.filter(({ physicalId }) => physicalId === stack.id);
    return own.at(-1)?.status === stack.status && own.some(({ status }) => (0,stack_state/* isBusy */.A5)(status));
}
function sayEvent({ event, path }, elapsed) {
    const hook = event.hook && `  hook ${event.hook.type} ${event.hook.status} ${event.hook.reason ?? ''}`;
    const reason = (0,without_account/* withoutAccount */.Mk)([event.reason ?? '', hook ?? ''].join(' ').trim());
    const what = `${event.status}  ${path}${event.logicalId} (${event.type}) ${reason}`;
    return `${(0,durations/* sayDuration */.kP)(elapsed).padStart(8)}  ${what}`.trimEnd();
}


/***/ }),

/***/ 2751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ isMissingRight),
/* harmony export */   J0: () => (/* binding */ unlessRefused),
/* harmony export */   Jd: () => (/* binding */ unlessItFails)
/* harmony export */ });
/* harmony import */ var _domain_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4782);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3047);
/* harmony import */ var _domain_without_account_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8404);



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
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .om) || !isMissingRight(error))
            throw error;
        log.warning(`${left.what} may be left: ${(0,_domain_without_account_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutAccount */ .Mk)(error.message)} ${left.remedy}`);
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
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .om))
            throw error;
        log.warning(`${what} were not swept: ${(0,_domain_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .I)(error).sentence}`);
    }
}
/** Not a session that ran out, which a rerun has no more. */
function isMissingRight(error) {
    return /^(?:AccessDenied|InsufficientPrivileges)/.test(error.code ?? '');
}


/***/ }),

/***/ 6173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WH: () => (/* binding */ describeDatabases),
/* harmony export */   bO: () => (/* binding */ startDatabases),
/* harmony export */   hX: () => (/* binding */ databasesAmong),
/* harmony export */   oD: () => (/* binding */ databasesOf),
/* harmony export */   rJ: () => (/* binding */ stopDatabases)
/* harmony export */ });
/* harmony import */ var _domain_databases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1724);
/* harmony import */ var _domain_durations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9571);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3047);
/* harmony import */ var _domain_stack_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3742);
/* harmony import */ var _resources_within_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2615);





const DATABASE = 'AWS::RDS::DBInstance';
/** A start takes minutes at least. */
const FIRST_LOOK_MS = 2_000;
const LAZY_MS = 15_000;
/** Identifiers of the databases that a stack and the stacks nested in it made. */
async function databasesOf(deps, stackId) {
    const held = await (0,_resources_within_js__WEBPACK_IMPORTED_MODULE_4__/* .resourcesWithin */ .r)(deps.stacks, stackId);
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
                throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .om('deadline', `Database ${identifier} is still in state '${database.status}' after ${(0,_domain_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .sayDuration */ .kP)(deps.clock.monotonic() - startedAt)}; it goes on by itself, and a rerun takes up from there.`, { service: 'RDS', retriable: true });
            await deps.clock.sleep(delay);
        }
    return waited;
}
/** True when there is nothing to wait for. */
async function startOnce(deps, database) {
    const next = (0,_domain_databases_js__WEBPACK_IMPORTED_MODULE_0__/* .nextDatabaseStep */ .N)(database, 'awake');
    if (next.step === 'broken')
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .om('database_failed', `Database ${database.identifier} cannot be started, because ${next.why}; put it right in RDS, then rerun.`, { service: 'RDS' });
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
        const next = (0,_domain_databases_js__WEBPACK_IMPORTED_MODULE_0__/* .nextDatabaseStep */ .N)(database, 'asleep');
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
    return now === undefined || (0,_domain_databases_js__WEBPACK_IMPORTED_MODULE_0__/* .nextDatabaseStep */ .N)(now, 'asleep').step === 'done';
}
async function sleeps(deps, stackId) {
    const stack = await deps.stacks.describe(stackId);
    return stack !== undefined && (0,_domain_stack_state_js__WEBPACK_IMPORTED_MODULE_3__/* .isAsleep */ .LK)(stack) && !(0,_domain_stack_state_js__WEBPACK_IMPORTED_MODULE_3__/* .isBusy */ .A5)(stack.status);
}
function sayLater(identifier) {
    return `Its database ${identifier} could not be stopped yet; the next run tries again.`;
}
function sayNeeded(identifier) {
    return `Its database ${identifier} runs on, because somebody changes or wakes the environment.`;
}


/***/ }),

/***/ 6662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ checkStillWanted),
/* harmony export */   M5: () => (/* binding */ noLongerWanted),
/* harmony export */   yU: () => (/* binding */ NoLongerWanted)
/* harmony export */ });
/* harmony import */ var _domain_wanted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4979);

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
    const may = (0,_domain_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .mayHaveEnvironment */ .bB)({ repositoryId: request.repository.id, branch: subject.branch, branchHead, pullRequest }, request);
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


/***/ }),

/***/ 4884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OA: () => (/* binding */ MOST_ERRORS),
/* harmony export */   Zr: () => (/* binding */ readTail),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   kU: () => (/* binding */ watchHost)
/* harmony export */ });
/* harmony import */ var _domain_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9571);
/* harmony import */ var _domain_scrub_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1165);


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
            const line = `${event.severity}  ${(0,_domain_scrub_log_js__WEBPACK_IMPORTED_MODULE_1__/* .scrubLine */ .M)(event.message)}`;
            deps.log.info(`${(0,_domain_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .sayDuration */ .kP)(deps.clock.monotonic() - startedAt).padStart(8)}  ${line}`);
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
        return (0,_domain_scrub_log_js__WEBPACK_IMPORTED_MODULE_1__/* .engineLines */ .y)((await deps.applications.logTail(host, stop)) ?? '', MOST_LINES);
    }
    catch (error) {
        deps.log.debug(`The host's log was not read: ${String(error)}`);
        return [];
    }
}


/***/ })

};
