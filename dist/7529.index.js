export const id = 7529;
export const ids = [7529];
export const modules = {

/***/ 40923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ leavesEnvironment),
/* harmony export */   P: () => (/* binding */ decidedAs)
/* harmony export */ });
/** The items on which one of these was decided, in their order. */
function decidedAs(items, ...decisions) {
    return items.filter((item) => decisions.includes(item.decision));
}
const STANDS = ['created', 'updated', 'recreated', 'woken', 'unchanged'];
/** True when a provision that decided so leaves an environment that is there, or will be. */
function leavesEnvironment(decision) {
    return STANDS.includes(decision);
}


/***/ }),

/***/ 99756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ wasBeforeSaid),
/* harmony export */   O9: () => (/* binding */ onGitHubsClock),
/* harmony export */   OZ: () => (/* binding */ aheadBetween),
/* harmony export */   rX: () => (/* binding */ wasBefore),
/* harmony export */   sb: () => (/* binding */ wasAfter)
/* harmony export */ });
/**
 * How far a clock is ahead of GitHub's, in ms, by what it said between two answers of GitHub's; 0 for what may be the same time. Below 0
 * for one that is behind.
 * @param before undefined where GitHub had not answered yet.
 */
function aheadBetween(saidMs, before, after) {
    if (saidMs > after.statedMs)
        return saidMs - after.statedMs;
    return before !== undefined && saidMs < before.statedMs ? saidMs - before.statedMs : 0;
}
/** `Date` headers tell whole seconds, and an answer takes its time: less than that is no clock that goes wrong. */
const AS_ONE_MS = 10_000;
/** More than that is no clock that a service would have. */
const CLOCKS_APART_MS = 10 * 60_000;
/** The time in ms by GitHub's clock, as far as somebody knows how the two differ; undefined without one. */
function onGitHubsClock({ at, aheadMs = 0 }) {
    if (at === undefined)
        return undefined;
    return Date.parse(at) - (Math.abs(aheadMs) > AS_ONE_MS ? aheadMs : 0);
}
/**
 * True where a record, by GitHub's clock, is older than a move of the tracker's, between which a person looks at what was delivered.
 * Without a time nobody can say it. A tracker that is ahead is known by how its clock goes. For one that is behind, its own history also
 * has to show that the story was delivered about when the record was written.
 * @param recordedAt ISO 8601, of GitHub's clock.
 * @param move `deliveredAt` is of the tracker's clock: the last move to delivered before it, absent where the tracker tells of none.
 */
function wasBefore(recordedAt, move) {
    const { at, aheadMs = 0, deliveredAt } = move;
    const moved = onGitHubsClock({ at, aheadMs: Math.max(0, aheadMs) });
    if (moved === undefined)
        return false;
    const recorded = Date.parse(recordedAt);
    if (recorded <= moved)
        return true;
    if (aheadMs > AS_ONE_MS || deliveredAt === undefined)
        return false;
    return recorded - Date.parse(deliveredAt) <= CLOCKS_APART_MS;
}
/**
 * True where a move of the tracker's surely came after what was said on GitHub, as far as the clocks are told apart. Of one without a time
 * nobody can say it.
 * @param saidAt ISO 8601, of GitHub's clock.
 */
function wasAfter(move, saidAt) {
    const moved = onGitHubsClock(move);
    return moved !== undefined && moved > Date.parse(saidAt) + AS_ONE_MS;
}
/** The opposite: surely before. */
function wasBeforeSaid(move, saidAt) {
    const moved = onGitHubsClock(move);
    return moved !== undefined && moved < Date.parse(saidAt) - AS_ONE_MS;
}


/***/ }),

/***/ 13982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ UNMOVED)
/* harmony export */ });
/** What people do about a story that the tracker does not move for us, as clauses: it moves the story for them no more than for us. */
const UNMOVED = {
    withoutEstimate: "estimate the story in the tracker, or set the input 'unestimated' to estimate:N",
    refused: 'move the story in the tracker',
};


/***/ }),

/***/ 43926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ checkEndpoint)
/* harmony export */ });
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52816);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);


const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** The address without slashes at its end. @throws UserError unless it is https, or http on loopback: a token travels to it. */
function checkEndpoint(input, text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
    if (safe)
        return text.replace(/\/+$/, '');
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__/* .inputWithValue */ .iS)(input, text)}; it takes an address that begins with https://.`);
}


/***/ }),

/***/ 26266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T_: () => (/* binding */ readTracker),
/* harmony export */   aI: () => (/* binding */ checkStory),
/* harmony export */   sN: () => (/* binding */ readMove),
/* harmony export */   xU: () => (/* binding */ TRACKER_INPUTS)
/* harmony export */ });
/* unused harmony export TRACKERS */
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52816);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);


/** The inputs that say where stories are. */
const TRACKER_INPUTS = [
    'tracker',
    'tracker-url',
    'tracker-token',
    'tracker-project',
    'tracker-auth',
];
/** @throws UserError for a tracker that is not known. */
function readTracker(run, reader) {
    const name = nameIn(reader);
    const token = reader.text('tracker-token') ?? '';
    // Jira's is an address of a person and a token behind a colon.
    for (const secret of [token, token.replace(/^[^:]*:/, '')])
        if (secret !== '')
            run.setSecret(secret);
    return {
        name,
        url: reader.text('tracker-url'),
        auth: readAuth(name, reader),
        token,
        projects: reader.list('tracker-project'),
    };
}
/** Trackers have capitals in their names, and people write them so. */
function nameIn(reader) {
    const given = reader.text('tracker')?.toLowerCase();
    return TRACKERS.find((each) => each === given) ?? reader.choice('tracker', TRACKERS, 'github');
}
/** What the input `tracker` takes. */
const TRACKERS = ['github', 'jira', 'linear', 'shortcut', 'pivotal', 'litetracker', 'bard'];
/** The ways that each tracker knows beside its own. */
const AUTHS = {
    github: [],
    jira: ['basic', 'bearer'],
    linear: [],
    shortcut: [],
    pivotal: ['token', 'bearer'],
    litetracker: ['token', 'bearer'],
    bard: ['token', 'bearer'],
};
/** @throws UserError for a way that the tracker does not know: the token would travel in another one than was asked for. */
function readAuth(name, reader) {
    const given = reader.text('tracker-auth');
    if (given === undefined)
        return undefined;
    const legal = AUTHS[name];
    const auth = legal.find((each) => each === given);
    if (auth !== undefined)
        return auth;
    const takes = legal.length === 0
        ? 'it takes no value for that tracker'
        : `for that tracker it takes ${legal.join(', ')}`;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__/* .inputWithValue */ .iS)('tracker-auth', given)}; ${takes}.`);
}
/** Whether Greenroom moves stories, or only the tracker and people do. */
function readMove(reader) {
    return reader.choice('move', ['facts', 'never'], 'facts');
}
/** Ids as people write them, and an example. */
const IDS = {
    github: [/^\d+$/, '12'],
    jira: [/^[A-Z][A-Z0-9_]+-\d+$/i, 'SHOP-12'],
    linear: [/^[A-Z][A-Z0-9_]*-\d+$/i, 'SHOP-12'],
    shortcut: [/^(?:sc-?)?\d+$/i, 'sc-123'],
    pivotal: [/^\d+$/, '123456789'],
    litetracker: [/^\d+$/, '123456789'],
    bard: [/^\d+$/, '123456789'],
};
/** A story's id as its tracker's port has it, by what the workflow gives. @throws UserError for one that is none of the tracker's. */
function checkStory(tracker, story) {
    const id = story.replace(/^#/, '');
    const [form, example] = IDS[tracker];
    if (form.test(id))
        return asTracked(tracker, id);
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__/* .inputWithValue */ .iS)('story', id)}; it takes ids of stories, such as ${example}.`);
}
/** Records of deliveries name stories so, and are compared with it as they are. */
function asTracked(tracker, id) {
    if (tracker === 'shortcut')
        return id.replace(/^sc-?/i, '');
    return id.toUpperCase();
}


/***/ }),

/***/ 92972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q1: () => (/* binding */ judgeTracker),
  rR: () => (/* binding */ wireStories),
  AP: () => (/* binding */ wiring_people_writesOf)
});

// EXTERNAL MODULE: ./build/src/domain/input/one-line.js
var one_line = __webpack_require__(82196);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
;// CONCATENATED MODULE: ./build/src/adapters/trackers/known-projects.js


const MOST_NAMES = 30;
/**
 * The method of the port: asks once a run, and not at all where the input names no project.
 * @param list all that the token sees; [] where the tracker does not tell, and then nothing is said.
 */
function projectCheck(named, list) {
    let required;
    return async () => {
        if (named.length === 0)
            return;
        required ??= requireAll(named, list);
        await required;
    };
}
async function requireAll(named, list) {
    const seen = await list();
    const known = new Set(seen.map(({ key }) => key.toUpperCase()));
    const unknown = named.find((each) => !known.has(each.toUpperCase()));
    if (unknown === undefined || seen.length === 0)
        return;
    throw unknownProject(unknown, seen);
}
/** @param seen those that there are, of which the first thirty are named */
function unknownProject(unknown, seen) {
    const names = seen
        .slice(0, MOST_NAMES)
        .map(({ key, name }) => (name === '' || name === key ? key : `${key} ('${(0,one_line/* oneLine */.T)(name, 60)}')`));
    return new errors/* UserError */.y('invalid_input', `The input 'tracker-project' names '${(0,one_line/* oneLine */.T)(unknown, 60)}', which the user of tracker-token does not see in the tracker; name one of ${names.join(', ')}.`);
}

// EXTERNAL MODULE: ./build/src/domain/input/is-object.js
var is_object = __webpack_require__(86617);
// EXTERNAL MODULE: ./build/src/adapters/fetch/list-bounds.js
var list_bounds = __webpack_require__(60807);
// EXTERNAL MODULE: ./build/src/domain/stories/two-clocks.js
var two_clocks = __webpack_require__(99756);
// EXTERNAL MODULE: ./build/src/adapters/fetch/answer-bounds.js
var answer_bounds = __webpack_require__(7045);
// EXTERNAL MODULE: ./build/src/adapters/fetch/answers.js
var answers = __webpack_require__(75834);
// EXTERNAL MODULE: ./build/src/adapters/fetch/retrying-fetch.js
var retrying_fetch = __webpack_require__(98470);
;// CONCATENATED MODULE: ./build/src/adapters/trackers/tracker-client.js





/** Ends a sentence about a token that is missing: people put it into a variable, which no workflow reads and many may see. */
const AS_SECRET = 'as a secret (TRACKER_TOKEN in the shipped workflows) and not as a variable';
/** @param whose such as `a Tracker user`. @throws UserError when there is no token. */
function requireToken(token, whose) {
    if (token !== '')
        return;
    throw new errors/* UserError */.y('missing_credentials', `Input 'tracker-token' is empty; give the API token of ${whose}, ${AS_SECRET}.`);
}
/** For one request with all its tries. */
const LONGEST_WAIT_MS = 20_000;
/** Waits by the machine's timer. */
function machineSleep(ms) {
    return new Promise((resolve) => setTimeout(resolve, ms));
}
/**
 * How the tracker is asked, as each of its answers is bounded and repeated.
 * @param isRead whether what is posted to an address only asks; nothing does when absent.
 */
function trackerWire(options, answers, isRead) {
    const timeout = options.timeout ?? AbortSignal.timeout;
    return {
        fetch: (0,retrying_fetch/* retryingFetch */.X)(options.fetch, {
            answers,
            sleep: options.sleep ?? machineSleep,
            bound: answer_bounds/* ANSWERS */.I3.tracker,
            ...(isRead === undefined ? {} : { isRepeatable: isRead }),
        }),
        limited: () => timeout(LONGEST_WAIT_MS),
    };
}
/** How the tracker's clock goes, by each of its answers and those of GitHub around it. */
function createTrackerClock(githubSaid = () => undefined) {
    let said;
    let known;
    return {
        /** Takes the time that an answer states, in ms; NaN where it states none. */
        note(statedMs) {
            said = Number.isNaN(statedMs) ? undefined : { statedMs, before: githubSaid() };
        },
        aheadMs() {
            const after = githubSaid();
            if (said !== undefined && after !== undefined && after.number > (said.before?.number ?? 0))
                known = (0,two_clocks/* aheadBetween */.OZ)(said.statedMs, said.before, after);
            return known;
        },
    };
}
/** @param doing completes "The tracker refused to …". @param base an address of the tracker. */
function noAnswer(doing, base, cause) {
    return new errors/* AdapterError */.o('unreachable', `The tracker at ${new URL(base).host} did not answer when asked to ${doing}; check tracker-url, or run the job again.`, { service: 'tracker', retriable: true, cause });
}
/** The error that a row of the tracker's answers stands for. */
function trackerError(row, failure) {
    return new errors/* AdapterError */.o((0,answers/* causeOf */.rl)(row), sentenceOf(row, failure), {
        service: 'tracker',
        status: failure.status,
        retriable: (0,answers/* mayPass */.bg)(row),
    });
}
function sentenceOf({ cause, todo }, { doing, status, message }) {
    const words = message === '' ? '' : ` (${message})`;
    if (cause === 'access_denied')
        return `The tracker refused to ${doing}${words}: ${todo}.`;
    if (cause === 'throttled')
        return `The tracker asked to slow down when asked to ${doing}; ${todo}.`;
    return `The tracker answered ${status} when asked to ${doing}${words}; ${todo === '' ? 'put that right, then rerun' : todo}.`;
}
/** An address behind which something else is. @param base an address of the tracker. */
function noTracker(doing, base, status) {
    return new errors/* AdapterError */.o('far_side_error', `What is at ${new URL(base).host} does not answer as the tracker's API does (${status}, when asked to ${doing}); check tracker-url.`, { service: 'tracker', status });
}
/**
 * What an answer holds; undefined for one that is empty or no JSON.
 * @throws AdapterError for a page that stands where the tracker's own word was due: else a story behind a wrong address would be one
 * that nobody knows. A page that refuses, or says that something is out of order, is left to its status.
 */
async function jsonOf(response, asked) {
    const text = await response.text();
    try {
        return text === '' ? undefined : JSON.parse(text);
    }
    catch {
        const { status, headers } = response;
        const isPage = /html/i.test(headers.get('content-type') ?? '') || /^\s*</.test(text);
        if (isPage && (response.ok || status === 404 || status === 405))
            throw noTracker(asked.doing, asked.base, status);
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/src/domain/stories/unmoved.js
var unmoved = __webpack_require__(13982);
;// CONCATENATED MODULE: ./build/src/adapters/trackers/jira/jira-answers.js


const LATER = 'run the job again later';
const TOKEN = 'check the input tracker-token: EMAIL:API_TOKEN for Jira Cloud, a personal access token for Data Center';
/** @param permission of the project, as Jira calls it ("Permissions required" of each call in Jira Cloud's OpenAPI description). */
function denied(permission) {
    return {
        status: 403,
        cause: 'access_denied',
        repeat: 'final',
        concerns: 'ops',
        todo: `give the user of tracker-token the permission ${permission} in that project of Jira`,
    };
}
/** What Jira answers besides what was asked for, Cloud and Data Center alike. Sources and bodies are in tools/answers/jira.ts. */
const JIRA_ANSWERS = {
    tooMany: { status: 429, cause: 'throttled', repeat: 'like throttling', concerns: 'nobody', todo: LATER },
    missingScope: {
        status: 401,
        says: /scope does not match/i,
        cause: 'access_denied',
        repeat: 'final',
        concerns: 'ops',
        todo: 'give tracker-token the scopes read:jira-work, write:jira-work and read:jira-user, and tracker-url as https://api.atlassian.com/ex/jira/CLOUD_ID',
    },
    badToken: { status: 401, cause: 'access_denied', repeat: 'final', concerns: 'ops', todo: TOKEN },
    hiddenPeople: {
        calls: ['GET /user/search'],
        status: 403,
        cause: 'fact',
        repeat: 'final',
        concerns: 'nobody',
        todo: '',
    },
    withoutPeople: {
        calls: ['GET /user'],
        status: 403,
        cause: 'access_denied',
        repeat: 'final',
        concerns: 'ops',
        todo: 'give the user of tracker-token the global permission Browse users and groups in Jira',
    },
    deniedMove: {
        ...denied('Transition issues'),
        calls: ['POST /issue/{issue}/transitions'],
    },
    deniedEdit: { ...denied('Edit issues'), calls: ['PUT /issue/{issue}'] },
    deniedComment: { ...denied('Add comments'), calls: ['POST /issue/{issue}/comment'] },
    deniedOwnComment: { ...denied('Edit own comments'), calls: ['PUT /issue/{issue}/comment/{comment}'] },
    deniedLink: {
        ...denied('Link issues'),
        calls: ['POST /issue/{issue}/remotelink', 'DELETE /issue/{issue}/remotelink'],
    },
    denied: denied('Browse projects'),
    absent: {
        calls: [
            'GET /issue/{issue}',
            'GET /issue/{issue}/remotelink',
            'DELETE /issue/{issue}/remotelink',
            'GET /user',
        ],
        status: 404,
        cause: 'fact',
        repeat: 'final',
        concerns: 'nobody',
        todo: '',
    },
    notFound: {
        status: 404,
        cause: 'far_side_error',
        repeat: 'final',
        concerns: 'developer',
        todo: 'it was deleted or moved, or the user of tracker-token may not see it',
    },
    /** Of a query by keys one is wrong, and the others are not told. */
    unknownKey: {
        calls: ['POST /search'],
        status: 400,
        cause: 'fact',
        repeat: 'final',
        concerns: 'nobody',
        todo: '',
    },
    /** Of several transitions of one issue at the same time Jira does one. */
    otherMove: {
        calls: ['POST /issue/{issue}/transitions'],
        status: 409,
        cause: 'far_side_error',
        repeat: 'later',
        concerns: 'nobody',
        todo: LATER,
    },
    refusedMove: {
        calls: ['POST /issue/{issue}/transitions'],
        status: [400, 422],
        cause: 'tracker_refused',
        repeat: 'final',
        concerns: 'developer',
        todo: unmoved/* UNMOVED */.f.refused,
    },
    outOfOrder: { status: '5xx', cause: 'unavailable', repeat: 'a few times', concerns: 'nobody', todo: LATER },
    unexpected: { status: '4xx', cause: 'far_side_error', repeat: 'final', concerns: 'ops', todo: '' },
};
/** The row of an answer; undefined for one that says yes. */
function jiraAnswer(given) {
    return (0,answers/* answerOf */.ut)(JIRA_ANSWERS, given);
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/jira/jira-client.js






const PAGE = 100;
/** @throws UserError when there is no token, or none that the flavour knows. */
function createJiraClient(options) {
    const site = options.url.replace(/\/+$/, '').replace(/\/rest(?:\/api(?:\/\w+)?)?$/, '');
    const flavour = options.flavour ?? flavourOf(site);
    const authorization = authorizationOf(options.token, flavour);
    const base = `${site}/rest/api/${flavour === 'cloud' ? 3 : 2}`;
    const clock = createTrackerClock(options.githubSaid);
    const { fetch, limited } = trackerWire(options, JIRA_ANSWERS, (url) => /\/(?:issue\/bulkfetch|search)$/.test(url));
    async function request(ask) {
        const { doing, call, body, legal = [] } = ask;
        const init = {
            method: call.split(' ')[0] ?? 'GET',
            headers: {
                authorization,
                accept: 'application/json',
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            redirect: 'error',
            signal: limited(),
        };
        const response = await fetch(`${base}${pathOf(ask)}`, init).catch((cause) => {
            throw cause instanceof errors/* AdapterError */.o ? cause : noAnswer(doing, base, cause);
        });
        clock.note(Date.parse(response.headers.get('date') ?? ''));
        const answer = { status: response.status, body: await jsonOf(response, { doing, base }) };
        const failure = { doing, status: answer.status, message: jiraMessage(answer.body) };
        if (isNobody(response.headers))
            throw trackerError(JIRA_ANSWERS.badToken, failure);
        if (response.ok)
            return answer;
        const row = jiraAnswer({ call, status: answer.status, words: failure.message });
        if (row !== undefined && legal.includes(row.name))
            return answer;
        throw trackerError(row ?? JIRA_ANSWERS.unexpected, failure);
    }
    return {
        flavour,
        site,
        request,
        list: (ask, items) => listAll(request, ask, items, options.time),
        aheadMs: clock.aheadMs,
    };
}
function flavourOf(site) {
    const { hostname } = new URL(site);
    return /(?:^|\.)atlassian\.net$|^api\.atlassian\.com$/.test(hostname) ? 'cloud' : 'data-center';
}
/** Source: "Basic auth for REST APIs" (Jira Cloud), "Using personal access tokens" (Data Center). */
function authorizationOf(token, flavour) {
    const isPair = /^[^:]+:./s.test(token);
    if (token === '' || (flavour === 'cloud' && !isPair)) {
        const wrong = token === '' ? 'is empty' : 'has no colon';
        throw new errors/* UserError */.y('missing_credentials', `Input 'tracker-token' ${wrong}; give EMAIL:API_TOKEN for Jira Cloud, or a personal access token for Data Center, ${AS_SECRET}.`);
    }
    return isPair ? `Basic ${Buffer.from(token).toString('base64')}` : `Bearer ${token}`;
}
/**
 * True where Jira did not know the token and answered as it does to anybody: then an issue that the token should see is not found.
 * Source: MrRefactoring/jira.js#418, `x-seraph-loginreason`.
 */
function isNobody(headers) {
    return /AUTHENTICATED_FAILED|AUTHENTICATION_DENIED/.test(headers.get('x-seraph-loginreason') ?? '');
}
function pathOf({ call, ids = {}, query = {} }) {
    const path = call
        .replace(/^\w+ /, '')
        .replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(ids[name] ?? ''));
    const search = new URLSearchParams(query).toString();
    return search === '' ? path : `${path}?${search}`;
}
async function listAll(request, ask, items, time) {
    const bound = (0,list_bounds/* listBound */.l)('The tracker', 'a list', time);
    const found = new Map();
    for (let startAt = 0;;) {
        const query = { ...ask.query, startAt: String(startAt), maxResults: String(PAGE) };
        const { body } = await request({ ...ask, query });
        const answer = (0,is_object/* isObject */.G)(body) ? body : {};
        const listed = answer[items];
        const page = Array.isArray(listed) ? listed.filter(is_object/* isObject */.G) : [];
        const before = found.size;
        for (const [at, item] of page.entries())
            found.set(item['id'] ?? startAt + at, item);
        startAt += page.length;
        const total = typeof answer['total'] === 'number' ? answer['total'] : 0;
        // A page that brings nothing new would come for ever.
        if (answer['isLast'] === true || startAt >= total || found.size === before)
            return [...found.values()];
        bound.next();
    }
}
/**
 * What Jira says of a refusal, all of it: `{errorMessages: [], errors: {field: text}}`, or `{message}`. On one line, at most 200
 * characters; '' where it says nothing. It can echo an issue's text.
 * Source: Jira Cloud's OpenAPI description, `ErrorCollection`; jira-node/node-jira-client#255 for `message`.
 */
function jiraMessage(body) {
    if (!(0,is_object/* isObject */.G)(body))
        return '';
    const messages = Array.isArray(body['errorMessages']) ? body['errorMessages'] : [];
    const errors = (0,is_object/* isObject */.G)(body['errors']) ? Object.entries(body['errors']) : [];
    const words = [
        ...messages,
        ...errors.map(([field, text]) => (typeof text === 'string' ? `${field}: ${text}` : undefined)),
        body['message'],
    ].filter((each) => typeof each === 'string' && each !== '');
    return (0,one_line/* oneLine */.T)(words.join(' '), 200);
}

// EXTERNAL MODULE: ./build/src/domain/stories/spoken-words.js
var spoken_words = __webpack_require__(75024);
;// CONCATENATED MODULE: ./build/src/adapters/trackers/tracker-fields.js

/** A text of an answer; undefined for '' and for what is none. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** An id of an answer, which is a number or a text. */
function idOf(value) {
    return typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : undefined;
}
/** The objects of a list in an answer; [] for what is no list. */
function objectsOf(value) {
    return Array.isArray(value) ? value.filter(is_object/* isObject */.G) : [];
}
/** The ids of a list in an answer; [] for what is no list. */
function idsOf(value) {
    return Array.isArray(value) ? value.flatMap((each) => idOf(each) ?? []) : [];
}

// EXTERNAL MODULE: ./build/src/domain/stories/story-state.js
var story_state = __webpack_require__(3893);
;// CONCATENATED MODULE: ./build/src/adapters/trackers/jira/jira-resolutions.js


/**
 * Resolutions of what was closed without being done; as `plain` writes them.
 * Source: the resolutions that a new site of Jira Cloud has (Done, Won't Do, Duplicate, Cannot Reproduce, Declined), Data Center's older ones
 * (Won't Fix, Incomplete), and those that the public sites of large projects added, such as issues.apache.org/jira.
 */
const DECLINING = new Set([
    'abandoned',
    'as designed',
    'canceled',
    'cancelled',
    'cannot reproduce',
    'cant reproduce',
    'declined',
    'deferred',
    'duplicate',
    'duplicate issue',
    'duplicated',
    'incomplete',
    'invalid',
    'later',
    'no longer needed',
    'not a bug',
    'not a problem',
    'not an issue',
    'not done',
    'not reproducible',
    'obsolete',
    'out of date',
    'out of scope',
    'postponed',
    'rejected',
    'timed out',
    'unable to reproduce',
    'withdrawn',
    'wont do',
    'wont fix',
    'wontdo',
    'wontfix',
    'works as designed',
    'works for me',
]);
/** True for a resolution that says that nobody did it; false for none, and for one that is not known here. */
function isDeclining(resolution) {
    return resolution !== undefined && DECLINING.has(plain(resolution));
}
/** The name of an issue's resolution, by its field; undefined where it has none. */
function jiraResolution(value) {
    return (0,is_object/* isObject */.G)(value) ? textOf(value['name']) : undefined;
}
/** In small letters, without apostrophes of any kind, and with one space between words. */
function plain(resolution) {
    return resolution
        .toLowerCase()
        .replace(/['’‘`´]/g, '')
        .replace(/[\s_-]+/g, ' ')
        .trim();
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/jira/jira-states.js




/**
 * What many teams call them. Source for the first of each that there is: the default workflows of Jira's software templates (To Do, In
 * Progress, In Review, Done) and Jira's classic one (Open, In Progress, Resolved, Closed). Jira has none for delivered and rejected.
 */
const USUAL = {
    unscheduled: ['Backlog'],
    unstarted: ['To Do', 'Selected for Development', 'Open'],
    started: ['In Progress', 'In Development'],
    finished: ['In Review', 'Code Review', 'Review'],
    delivered: ['Delivered', 'Ready for Acceptance', 'In Acceptance'],
    accepted: ['Accepted', 'Done', 'Closed', 'Resolved'],
    rejected: ['Rejected', 'Reopened'],
};
/** Source: Jira Cloud's OpenAPI description, `StatusCategory`. */
const BY_CATEGORY = new Map([
    ['new', 'unstarted'],
    ['indeterminate', 'started'],
    ['done', 'rejected'],
]);
/**
 * @param given what the team calls the states; a name that it gives is none of the usual ones of another state. Where it names what is
 * accepted, none of the usual names is any more.
 */
function createJiraStates(given = {}) {
    const own = new Map(story_state/* STORY_STATES */.B.toReversed().flatMap((state) => {
        const name = given[state];
        return name === undefined ? [] : [[name.toLowerCase(), state]];
    }));
    const namesFor = (state) => {
        const name = given[state];
        return name === undefined ? USUAL[state].filter((each) => !own.has(each.toLowerCase())) : [name];
    };
    const usual = new Map(story_state/* STORY_STATES */.B.filter((state) => state !== 'accepted' || given.accepted === undefined).flatMap((state) => USUAL[state].map((name) => [name.toLowerCase(), state])));
    const ofName = (name) => own.get(name.toLowerCase()) ?? usual.get(name.toLowerCase());
    return {
        ofName,
        of({ name, category, resolution }) {
            const state = ofName(name) ?? BY_CATEGORY.get(category) ?? 'unstarted';
            return state === 'accepted' && isDeclining(resolution) ? 'rejected' : state;
        },
        isUnknown: ({ name, category }) => ofName(name) === undefined && category !== 'new' && category !== 'done',
        namesFor,
    };
}
/** A status of an answer; undefined for what is none. */
function jiraStatus(value) {
    if (!(0,is_object/* isObject */.G)(value))
        return undefined;
    const name = textOf(value['name']);
    const category = (0,is_object/* isObject */.G)(value['statusCategory']) ? textOf(value['statusCategory']['key']) : undefined;
    return name === undefined ? undefined : { name, category };
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/jira/jira-moves.js








/**
 * Moves an issue by whichever transition leads to a status of that state now: their ids differ from status to status, so they are read
 * each time. The target's name counts before the transition's own; of several the first is taken. Where none leads there at once, the issue
 * goes through the states that lie between, as far ahead each time as it can.
 * Source: Jira Cloud's OpenAPI description, "Get transitions" and "Transition issue".
 * @throws UserError `invalid_input` as in the port
 */
async function moveIssue(client, states, story, state) {
    const now = await readStatus(client, story);
    if (isOf(states, now, state))
        return 'moved';
    const between = statesBetween(states.of(now), state);
    return moveOn({ client, states, story }, now, [state, ...between.toReversed()]);
}
const STEPS = ['unstarted', 'started', 'finished', 'delivered'];
/** None for a story that people have judged: only they move it on. */
function statesBetween(from, to) {
    const first = from === 'unscheduled' ? 0 : STEPS.indexOf(from);
    return first < 0 ? [] : STEPS.slice(first + 1, Math.max(first + 1, STEPS.indexOf(to)));
}
/** @param wanted the target first, and then what lies before it, the nearest last */
async function moveOn(at, now, wanted) {
    const { client, states, story } = at;
    const [target] = wanted;
    const transitions = await readTransitions(client, story);
    const way = wanted.map((state) => wayTo(states, transitions, state)).find((each) => each !== undefined);
    // Nothing is written for a state that the project does not have.
    if (way?.state !== target)
        await requireStatus(client, states, story, target);
    if (way === undefined)
        return { refused: withoutWay(now, states.namesFor(target), transitions), unestimated: false };
    const outcome = await take(at, way);
    if (outcome !== 'moved' || way.state === target)
        return outcome;
    const [, ...between] = wanted.slice(0, wanted.indexOf(way.state));
    return moveOn(at, await readStatus(client, story), [target, ...between]);
}
function wayTo(states, transitions, state) {
    const transition = chosen(transitions, namesOf(states, state));
    return transition && { transition, state };
}
async function take({ client, states, story }, { transition, state }) {
    const doing = `move story ${story.id} to ${state}`;
    const { status, body } = await client.request({
        doing,
        call: 'POST /issue/{issue}/transitions',
        ids: { issue: story.id },
        body: { transition: { id: transition.id } },
        legal: ['refusedMove', 'otherMove'],
    });
    // Somebody else may have moved it there since the look.
    if (status < 300 || isOf(states, await readStatus(client, story), state))
        return 'moved';
    if (status === 409)
        throw trackerError(JIRA_ANSWERS.otherMove, { doing, status, message: jiraMessage(body) });
    return { refused: withRequired(transition, body), unestimated: false };
}
/** In small letters, the likeliest first. */
function namesOf(states, state) {
    return states.namesFor(state).map((name) => name.toLowerCase());
}
function isOf(states, status, state) {
    return states.of(status) === state || namesOf(states, state).includes(status.name.toLowerCase());
}
async function readStatus(client, story) {
    const { body } = await client.request({
        doing: `read the status of story ${story.id}`,
        call: 'GET /issue/{issue}',
        ids: { issue: story.id },
        query: { fields: 'status' },
    });
    const status = (0,is_object/* isObject */.G)(body) && (0,is_object/* isObject */.G)(body['fields']) ? jiraStatus(body['fields']['status']) : undefined;
    if (status === undefined)
        throw new errors/* AdapterError */.o('far_side_error', `The tracker does not say which status story ${story.id} has; check tracker-url.`, { service: 'tracker' });
    return status;
}
async function readTransitions(client, story) {
    const { body } = await client.request({
        doing: `read the transitions of story ${story.id}`,
        call: 'GET /issue/{issue}/transitions',
        ids: { issue: story.id },
        query: { expand: 'transitions.fields' },
    });
    const listed = (0,is_object/* isObject */.G)(body) && Array.isArray(body['transitions']) ? body['transitions'] : [];
    return listed.filter(is_object/* isObject */.G).flatMap((each) => {
        const id = idOf(each['id']);
        const to = jiraStatus(each['to'])?.name;
        if (id === undefined || to === undefined || each['isAvailable'] === false)
            return [];
        return [{ id, to, name: textOf(each['name']) ?? to, required: requiredOf(each['fields']) }];
    });
}
function requiredOf(fields) {
    if (!(0,is_object/* isObject */.G)(fields))
        return [];
    return Object.entries(fields).flatMap(([key, field]) => (0,is_object/* isObject */.G)(field) && field['required'] === true && field['hasDefaultValue'] !== true
        ? [textOf(field['name']) ?? key]
        : []);
}
/** @param names in small letters, the likeliest first. */
function chosen(transitions, names) {
    const wayBy = (nameOf) => names.flatMap((name) => transitions.find((each) => nameOf(each).toLowerCase() === name) ?? []).at(0);
    return wayBy(({ to }) => to) ?? wayBy(({ name }) => name);
}
/** @throws UserError where the project has no status for the state */
async function requireStatus(client, states, { project }, state) {
    const wanted = states.namesFor(state);
    const there = (await readStatuses(client, project)).map(({ name }) => name);
    const known = there.map((name) => name.toLowerCase());
    if (wanted.some((name) => known.includes(name.toLowerCase())))
        return;
    throw new errors/* UserError */.y('invalid_input', `Project ${project} has no status for stories that are ${state} (${namesIn(wanted)}); name one of its own in the setting stories.statuses: ${namesIn(there)}.`);
}
/** Every status that a project's issues may have, whichever type they are of; each name once. */
async function readStatuses(client, project) {
    const { body } = await client.request({
        doing: `read the statuses of project ${project}`,
        call: 'GET /project/{project}/statuses',
        ids: { project },
    });
    const types = (Array.isArray(body) ? body : []).filter(is_object/* isObject */.G);
    const found = types.flatMap(({ statuses }) => (Array.isArray(statuses) ? statuses : []).flatMap((each) => jiraStatus(each) ?? []));
    return [...new Map(found.map((status) => [status.name.toLowerCase(), status])).values()];
}
/** Some of many names, on one line; names are what a team likes. */
function namesIn(names) {
    return (0,one_line/* oneLine */.T)(names.slice(0, 30).join(', '), 300);
}
function withoutWay(from, to, transitions) {
    const ways = transitions.map(({ name, to: status }) => (name === status ? name : `${name} to ${status}`));
    const there = ways.length === 0 ? 'there is none' : `there are ${ways.join(', ')}`;
    return (0,one_line/* oneLine */.T)(`No transition leads from ${from.name} to ${to.join(' or ')}; ${there}`, 200);
}
function withRequired({ name, required }, body) {
    const message = jiraMessage(body);
    const untold = required.filter((field) => !message.includes(field));
    const wants = untold.length === 0 ? '' : `${name} requires ${untold.join(', ')}. `;
    return (0,one_line/* oneLine */.T)(`${wants}${message}`, 200);
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/jira/jira-people.js


/** Most people with names like one that are looked at. */
const MOST_NAMESAKES = 50;
/**
 * The id of a user in an answer: the account's on Cloud, the user name on Data Center, which is what people write there.
 * Source: "User privacy changes" (Jira Cloud), `accountId`; Data Center's `name`, and `key` where there is none.
 */
function userId(user, flavour) {
    if (!(0,is_object/* isObject */.G)(user))
        return undefined;
    return flavour === 'cloud' ? textOf(user['accountId']) : (textOf(user['name']) ?? textOf(user['key']));
}
/** People are asked for one by one, each once a run. */
function createJiraPeople(client) {
    const people = new Map();
    let me;
    return {
        person(_story, id) {
            const known = people.get(id) ?? readPerson(client, id);
            people.set(id, known);
            return known;
        },
        ownId() {
            me ??= readOwnId(client);
            return me;
        },
    };
}
async function readOwnId(client) {
    const { body } = await client.request({
        doing: 'read whose token tracker-token is',
        call: 'GET /myself',
    });
    return userId(body, client.flavour);
}
async function readPerson(client, id) {
    const { status, body } = await client.request({
        doing: 'read who a user is',
        call: 'GET /user',
        query: client.flavour === 'cloud' ? { accountId: id } : { username: id },
        legal: ['absent'],
    });
    if (status === 404 || !(0,is_object/* isObject */.G)(body) || userId(body, client.flavour) !== id)
        return undefined;
    const name = textOf(body['displayName']) ?? id;
    return { id, name, email: textOf(body['emailAddress']), sharesName: await isShared(client, id, name) };
}
/**
 * Whether somebody else on the site has the name. It counts as shared too where the search does not even find the person: whoever may
 * not browse users finds nobody.
 * Source: Jira Cloud's OpenAPI description, "Find users".
 */
async function isShared(client, id, name) {
    const sought = client.flavour === 'cloud' ? { query: name } : { username: name };
    const { status, body } = await client.request({
        doing: 'look for users of the same name',
        call: 'GET /user/search',
        query: { ...sought, maxResults: String(MOST_NAMESAKES) },
        legal: ['hiddenPeople'],
    });
    const found = status === 403 || !Array.isArray(body) ? [] : body.filter(is_object/* isObject */.G);
    const isThey = (user) => userId(user, client.flavour) === id;
    const others = found.filter((user) => !isThey(user) && textOf(user['displayName'])?.toLowerCase() === name.toLowerCase());
    return others.length > 0 || !found.some(isThey) || found.length >= MOST_NAMESAKES;
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/jira/jira-history.js




/**
 * How the issue got into the state that it has, by its changelog; undefined where that does not tell. Statuses that only their category
 * tells about are looked up in the project, since a changelog has their names alone.
 */
async function readLastTransition(client, states, story) {
    const { changes, stateOf } = await readChanges(client, states, story);
    return lastMoveIn(changes, story.state, stateOf);
}
/** As the port's `movesBy`. A change between two statuses of one state is none. */
async function readTransitionsBy(client, states, story, person) {
    const { changes, stateOf } = await readChanges(client, states, story);
    return changes.flatMap(({ from, to, by, at }) => {
        const state = stateOf(to);
        const isAsked = person === undefined || by === person;
        return !isAsked || state === undefined || state === stateOf(from) ? [] : [{ to: state, at, by }];
    });
}
async function readChanges(client, states, story) {
    const changes = changesIn(await readHistories(client, story), client);
    const unknown = changes.some(({ from, to }) => [from, to].some(({ status }) => states.ofName(status) === undefined));
    const listed = unknown ? await readStatuses(client, story.project) : [];
    const byName = new Map(listed.map((status) => [status.name.toLowerCase(), status]));
    return {
        changes,
        stateOf({ status: name, resolution }) {
            const known = byName.get(name.toLowerCase());
            if (known === undefined && states.ofName(name) === undefined)
                return undefined;
            return states.of({ name, category: known?.category, resolution });
        },
    };
}
/**
 * Cloud has pages of them; Data Center hands all out with the issue. [] where it keeps some back, since the newest may be among them.
 * Source: Jira Cloud's OpenAPI description, "Get changelogs"; Data Center's "Get issue", `expand=changelog`.
 */
async function readHistories(client, { id }) {
    const doing = `read the history of story ${id}`;
    if (client.flavour === 'cloud')
        return client.list({ doing, call: 'GET /issue/{issue}/changelog', ids: { issue: id } }, 'values');
    const { body } = await client.request({
        doing,
        call: 'GET /issue/{issue}',
        ids: { issue: id },
        query: { fields: 'status', expand: 'changelog' },
    });
    const changelog = (0,is_object/* isObject */.G)(body) && (0,is_object/* isObject */.G)(body['changelog']) ? body['changelog'] : {};
    const { histories, total } = changelog;
    if (!Array.isArray(histories) || (typeof total === 'number' && total > histories.length))
        return [];
    return histories.filter(is_object/* isObject */.G);
}
/** Oldest first. What an entry does not change is as it was before. */
function changesIn(histories, { flavour }) {
    const entries = histories
        .map(({ author, created, items }) => ({
        status: changeOf(items, 'status'),
        resolution: changeOf(items, 'resolution'),
        by: userId(author, flavour),
        at: isoOf(created),
    }))
        .filter(({ status, resolution }) => status !== undefined || resolution !== undefined)
        .toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
    const first = (of) => entries.find((entry) => entry[of])?.[of]?.from ?? '';
    let now = { status: first('status'), resolution: first('resolution') };
    return entries.map(({ status, resolution, by, at }) => {
        const from = now;
        now = { status: status?.to ?? from.status, resolution: resolution?.to ?? from.resolution };
        return { from: { ...from, status: status?.from ?? from.status }, to: now, by, at };
    });
}
/** Of one field in an entry, by what its values are called; '' for none. */
function changeOf(items, field) {
    const item = objectsOf(items).findLast((each) => each['field'] === field);
    if (item === undefined)
        return undefined;
    // An object of JSON's has this name of its own.
    const to = Object.hasOwn(item, 'toString') ? String(item['toString'] ?? '') : '';
    return { from: String(item['fromString'] ?? ''), to };
}
/** A time of Jira's, which writes the zone as `+0000`, in ISO 8601; undefined for what is none. */
function isoOf(created) {
    const written = typeof created === 'string' ? created.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : '';
    const ms = Date.parse(written);
    return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
/** The last change that came from another state, for one status of a state may follow another. */
function lastMoveIn(changes, state, stateOf) {
    const moves = changes.filter(({ from, to }) => stateOf(from) !== stateOf(to));
    const last = moves.findLastIndex(({ to }) => stateOf(to) === state);
    const { by, at } = moves[last] ?? {};
    if (by === undefined)
        return undefined;
    const delivered = moves.slice(0, last).findLast(({ to }) => stateOf(to) === 'delivered');
    return { by, at, deliveredAt: delivered?.at };
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/jira/jira-text.js

/** No sign that either markup gives a meaning within an address; `&#` would begin an entity. */
const ADDRESS = /https?:\/\/(?:[A-Za-z0-9\-._~:/?#@$+,;=%]|&(?!#))+/g;
/** A sentence goes on with them more often than an address does. */
const AFTER_ADDRESS = /[.,:;?]+$/;
function partsOf(text) {
    const parts = [];
    let end = 0;
    for (const found of text.matchAll(ADDRESS)) {
        const address = found[0].replace(AFTER_ADDRESS, '');
        if (!URL.canParse(address))
            continue;
        parts.push({ text: text.slice(end, found.index), isAddress: false }, { text: address, isAddress: true });
        end = found.index + address.length;
    }
    return [...parts, { text: text.slice(end), isAddress: false }].filter((part) => part.text !== '');
}
/**
 * A text as a document of Jira Cloud's, in which nothing of it is markup or a mention; addresses are links. `fromDocument` gives the
 * same text again.
 * Source: Atlassian Document Format, "Document structure": `doc` version 1, `paragraph`, `text` of at least one character, `hardBreak`,
 * the mark `link`.
 */
function toDocument(text) {
    return {
        type: 'doc',
        version: 1,
        content: text.split('\n\n').map((paragraph) => {
            const content = paragraph
                .split('\n')
                .flatMap((line, at) => [
                ...(at === 0 ? [] : [{ type: 'hardBreak' }]),
                ...partsOf(line).map(textNode),
            ]);
            return { type: 'paragraph', ...(content.length === 0 ? {} : { content }) };
        }),
    };
}
function textNode({ text, isAddress }) {
    return {
        type: 'text',
        text,
        ...(isAddress ? { marks: [{ type: 'link', attrs: { href: text } }] } : {}),
    };
}
/** Blocks in these are lines of one block. */
const LISTS = ['bulletList', 'orderedList', 'taskList', 'decisionList', 'listItem', 'table', 'tableRow'];
/** The text of a document, whoever wrote it: of a mention and a card what people see. '' for what is none. */
function fromDocument(node) {
    if (!(0,is_object/* isObject */.G)(node))
        return '';
    const { type, text, attrs, content } = node;
    if (type === 'hardBreak')
        return '\n';
    if (typeof text === 'string')
        return text;
    const inner = (Array.isArray(content) ? content : []).map(fromDocument);
    if (inner.length > 0)
        return inner.join(type === 'doc' ? '\n\n' : LISTS.includes(String(type)) ? '\n' : '');
    const shown = (0,is_object/* isObject */.G)(attrs) ? [attrs['text'], attrs['shortName'], attrs['url']] : [];
    return shown.find((each) => typeof each === 'string') ?? '';
}
/** What a backslash takes the meaning from (atlassian-renderer, BackslashEscapeRendererComponent); within a word two have none. */
const ESCAPED = /[#*+?^~|%{}[\]()!@]|(?<![A-Za-z0-9])[-_]|[-_](?![A-Za-z0-9])/;
/** What a backslash does not help: itself, entities, smileys and addresses like `mailto:x`, and the dot of `h1.` and `bq.`. */
const AS_ENTITY = /[\\&]|:(?=\S)|(?<=\b(?:h[1-6]|bq))\./;
const SPECIAL = new RegExp(`(${ESCAPED.source})|${AS_ENTITY.source}`, 'g');
/**
 * A text in the wiki markup of Jira Data Center, in which nothing of it is markup, a macro, a smiley or a mention; addresses are links.
 * `fromMarkup` gives the same text again.
 * Source: atlassian-renderer, BackslashEscapeRendererComponent, which does not escape after a backslash, and HtmlEscapeRendererComponent,
 * which leaves entities as they are; "Text Formatting Notation Help" for the markup.
 */
function toMarkup(text) {
    return partsOf(text)
        .map((part) => (part.isAddress ? `[${part.text}]` : part.text.replace(SPECIAL, escaped)))
        .join('');
}
function escaped(sign, byBackslash) {
    return byBackslash === undefined ? `&#${sign.charCodeAt(0)};` : `\\${sign}`;
}
const WRITTEN = /\\([-#*_+?^~|%{}[\]()!@])|&#(38|46|58|92);|\[(https?:\/\/[^\]|\s]*)\]/g;
/** The text that `toMarkup` wrote; what others wrote stays as it is where it is not of that form. */
function fromMarkup(markup) {
    return markup.replace(WRITTEN, (_, sign, code, address) => code === undefined ? (sign ?? address ?? '') : String.fromCharCode(Number(code)));
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/jira/jira-comments.js






/** Comments of an issue, as plain text on this side whatever Jira keeps them as. */
function createJiraComments(client, ownId) {
    const isCloud = client.flavour === 'cloud';
    const read = (body) => typeof body === 'string' ? (isCloud ? body : fromMarkup(body)) : fromDocument(body);
    const write = (text) => ({ body: isCloud ? toDocument(text) : toMarkup(text) });
    const idsOf = (story) => ({ issue: story.id });
    const listed = (story) => client.list({
        doing: `list the comments of story ${story.id}`,
        call: 'GET /issue/{issue}/comment',
        ids: idsOf(story),
        query: { expand: 'properties' },
    }, 'comments');
    return {
        async findComment(story, marker) {
            const marked = (await listed(story))
                .map(({ id, author, body }) => ({
                id: idOf(id) ?? '',
                by: userId(author, client.flavour),
                text: read(body),
            }))
                .filter(({ text }) => text.startsWith(marker));
            if (marked.length === 0)
                return undefined;
            const self = await ownId();
            const own = self === undefined ? undefined : marked.find(({ by }) => by === self);
            return own && { id: own.id, text: own.text };
        },
        async createComment(story, text) {
            await client.request({
                doing: `comment on story ${story.id}`,
                call: 'POST /issue/{issue}/comment',
                ids: idsOf(story),
                body: write(text),
            });
        },
        async updateComment(story, id, text) {
            await client.request({
                doing: `edit a comment on story ${story.id}`,
                call: 'PUT /issue/{issue}/comment/{comment}',
                ids: { ...idsOf(story), comment: id },
                body: write(text),
            });
        },
        async wordsOf(story, asked) {
            const words = (await listed(story)).filter(isForAll).map(({ author, created, body }) => ({
                by: userId(author, client.flavour),
                at: isoOf(created),
                text: read(body),
            }));
            return (0,spoken_words/* newestWords */.w)(words, asked);
        },
    };
}
/**
 * False for what only a role, a group, or the team of a service project may read: the token may read more than those who read a pull
 * request. Sources: Jira Cloud's OpenAPI description, `Comment`, `visibility` and `jsdPublic`; Data Center tells the latter by the
 * property `sd.public.comment` alone, where properties are asked for (waldur/waldur-mastermind, `expand_comments`; JSD-1261).
 */
function isForAll(comment) {
    const { visibility, jsdPublic, properties } = comment;
    const isInternal = objectsOf(properties).some(({ key, value }) => key === 'sd.public.comment' && !((0,is_object/* isObject */.G)(value) && value['internal'] === false));
    return (visibility === undefined || visibility === null) && jsdPublic !== false && !isInternal;
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/jira/jira-marks.js

/**
 * Labels and links of an issue. A label of Jira's holds no space, so each run of them becomes a hyphen: `ready for review` is
 * `ready-for-review` there.
 * Source: projectdiscovery/nuclei#1689, "contains spaces which is invalid"; Jira Cloud's OpenAPI description, "Edit issue", `update`.
 */
function createJiraMarks(client) {
    async function changeLabels(story, doing, changes) {
        if (changes.length === 0)
            return;
        await client.request({
            doing,
            call: 'PUT /issue/{issue}',
            ids: { issue: story.id },
            body: { update: { labels: changes } },
        });
    }
    return {
        async addLabel(story, label) {
            const name = labelName(label);
            if (name === '' || (await labelsLike(client, story, name)).length > 0)
                return;
            await changeLabels(story, `label story ${story.id}`, [{ add: name }]);
        },
        async removeLabel(story, label) {
            const names = await labelsLike(client, story, labelName(label));
            await changeLabels(story, `take a label off story ${story.id}`, names.map((name) => ({ remove: name })));
        },
        link: (story, link) => showLink(client, story, link),
        unlink: (story, key) => takeLinkOff(client, story, key),
    };
}
function labelName(label) {
    return label.trim().replaceAll(/\s+/g, '-');
}
/** What the issue has now that is the same but for its case: Jira takes those for different labels. */
async function labelsLike(client, story, name) {
    const { body } = await client.request({
        doing: `read the labels of story ${story.id}`,
        call: 'GET /issue/{issue}',
        ids: { issue: story.id },
        query: { fields: 'labels' },
    });
    const fields = (0,is_object/* isObject */.G)(body) && (0,is_object/* isObject */.G)(body['fields']) ? body['fields'] : {};
    return jiraLabels(fields['labels']).filter((each) => each.toLowerCase() === name.toLowerCase());
}
/** Labels of an answer. */
function jiraLabels(labels) {
    return Array.isArray(labels) ? labels.filter((each) => typeof each === 'string') : [];
}
/** Source: "JIRA REST API for Remote Issue Links", `globalId`: Jira itself finds the link that is there, and changes it. */
async function showLink(client, story, { key, url, title }) {
    const doing = `link story ${story.id}`;
    const shown = await linkOf(client, story, { key, doing });
    const object = (0,is_object/* isObject */.G)(shown?.['object']) ? shown['object'] : {};
    if (object['url'] === url && object['title'] === title)
        return;
    await client.request({
        doing,
        call: 'POST /issue/{issue}/remotelink',
        ids: { issue: story.id },
        body: { globalId: key, object: { url, title } },
    });
}
/** Source: Jira Cloud's OpenAPI description, "Delete remote issue link by global ID"; Data Center has the same call. */
async function takeLinkOff(client, story, key) {
    const doing = `take the link off story ${story.id}`;
    if ((await linkOf(client, story, { key, doing })) === undefined)
        return;
    await client.request({
        doing,
        call: 'DELETE /issue/{issue}/remotelink',
        ids: { issue: story.id },
        query: { globalId: key },
        // Somebody else took it off since.
        legal: ['absent'],
    });
}
async function linkOf(client, story, { key, doing }) {
    const { body } = await client.request({
        doing,
        call: 'GET /issue/{issue}/remotelink',
        ids: { issue: story.id },
        query: { globalId: key },
        legal: ['absent'],
    });
    return (Array.isArray(body) ? body : [body]).filter(is_object/* isObject */.G).find((each) => each['globalId'] === key);
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/jira/jira-projects.js

const DOING = 'list the projects of tracker-token';
/**
 * The projects that the token's user may browse. Cloud pages them, and Data Center gives all at once.
 * Source: Jira Cloud's OpenAPI description, "Get projects paginated"; Data Center's REST documentation, "Get all projects".
 */
async function readProjects(client) {
    const listed = client.flavour === 'cloud'
        ? await client.list({ doing: DOING, call: 'GET /project/search' }, 'values')
        : objectsOf((await client.request({ doing: DOING, call: 'GET /project' })).body);
    return listed.flatMap((project) => {
        const key = textOf(project['key']);
        return key === undefined ? [] : [{ key, name: textOf(project['name']) ?? '' }];
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/story-by-story.js
/** Under way at once: what a person with a browser asks for. */
const WIDTH = 4;
/** The port's `stories` where the tracker has no call for many: each by a request of its own. */
async function storyByStory(read, ids) {
    const all = [...new Set(ids)];
    const found = new Map();
    for (let from = 0; from < all.length; from += WIDTH) {
        const some = all.slice(from, from + WIDTH);
        const answers = await Promise.all(some.map(async (id) => [id, await read(id)]));
        for (const [id, story] of answers)
            if (story !== undefined)
                found.set(id, story);
    }
    return found;
}
/** So many ids at a time. */
function inBatches(items, size) {
    return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/jira/jira-stories.js








/** What a story is made of. */
const FIELDS = ['summary', 'status', 'resolution', 'issuetype', 'project', 'labels', 'assignee', 'reporter'];
/** What people write; anything else names no issue, though Jira would take its own ids too. */
const KEY = /^[A-Z][A-Z0-9_]+-\d+$/i;
/** The most that one request fetches (Jira Cloud's OpenAPI description, "Bulk fetch issues"). */
const AT_ONCE = 100;
/** Issues as stories, one or many. @param projects keys in capitals; any that the token sees when empty. */
function createJiraStories(client, states, projects) {
    const isSought = (key) => projects.length === 0 || projects.includes(key.toUpperCase());
    const isKey = (id) => KEY.test(id) && isSought(id.replace(/-\d+$/, ''));
    // What was moved to another project answers to its old key.
    const sought = (story) => story !== undefined && isSought(story.project) ? story : undefined;
    const story = async (id) => (isKey(id) ? sought(await readStory(client, states, id)) : undefined);
    const isCloud = client.flavour === 'cloud';
    const ask = isCloud ? fetchIssues : searchIssues;
    return {
        story,
        async stories(ids) {
            const keys = [...new Set(ids.filter(isKey))];
            if (keys.length < 2)
                return storyByStory(story, keys);
            const found = new Map();
            for (const batch of inBatches(keys, AT_ONCE)) {
                const issues = await ask(client, batch);
                const listed = issues?.map((issue) => understood(client, states, issue, textOf(issue['key']) ?? ''));
                for (const [id, each] of await byKey(batch, listed, { read: story, tellsAll: isCloud }))
                    if (sought(each) !== undefined)
                        found.set(id, each);
            }
            return found;
        },
    };
}
/**
 * Each by the key that was asked for. An issue that was moved answers to its old key and has a new one, so where one comes that nobody
 * asked for, and where Jira did not say, those that are missing are read one by one.
 * @param tellsAll false where what is missing may be hidden from the token, which one issue alone is refused for.
 */
async function byKey(keys, issues, { read, tellsAll }) {
    const known = new Map((issues ?? []).map((issue) => [issue.id.toUpperCase(), issue]));
    const found = new Map();
    for (const key of keys) {
        const issue = known.get(key.toUpperCase());
        if (issue !== undefined)
            found.set(key, issue);
    }
    const asked = new Set(keys.map((key) => key.toUpperCase()));
    const isAnswered = tellsAll && (issues?.every(({ id }) => asked.has(id.toUpperCase())) ?? false);
    const left = isAnswered ? [] : keys.filter((key) => !found.has(key));
    return new Map([...found, ...(await storyByStory(read, left))]);
}
const jira_stories_DOING = 'read stories';
/**
 * What is not there, or is hidden from the token, is left out without a word; what Jira could not return it names, and that is asked for
 * by itself. Undefined then. Source: Jira Cloud's OpenAPI description, "Bulk fetch issues", `BulkIssueResults`.
 */
async function fetchIssues(client, keys) {
    const { body } = await client.request({
        doing: jira_stories_DOING,
        call: 'POST /issue/bulkfetch',
        body: { issueIdsOrKeys: keys, fields: FIELDS },
    });
    if (!(0,is_object/* isObject */.G)(body) || !Array.isArray(body['issues']))
        return undefined;
    return objectsOf(body['issueErrors']).length > 0 ? undefined : objectsOf(body['issues']);
}
/**
 * A key that is not there makes the whole query wrong, unless the query is not checked. A server that checks it all the same is asked
 * one by one: undefined. A page is at most as long as the server likes.
 * Source: lesstif/php-jira-rest-client#571, `validateQuery`; docs.atlassian.com, Jira Data Center's REST API, "search".
 */
async function searchIssues(client, keys) {
    const found = [];
    // Each page brings one issue at least, or is the last.
    for (let page = 0; page < keys.length; page += 1) {
        const { status, body } = await client.request({
            doing: jira_stories_DOING,
            call: 'POST /search',
            body: {
                jql: `key in (${keys.map((key) => `"${key}"`).join(', ')}) ORDER BY key`,
                startAt: found.length,
                maxResults: AT_ONCE,
                fields: FIELDS,
                validateQuery: false,
            },
            legal: ['unknownKey'],
        });
        if (status >= 400 || !(0,is_object/* isObject */.G)(body))
            return undefined;
        const issues = objectsOf(body['issues']);
        found.push(...issues);
        const total = typeof body['total'] === 'number' ? body['total'] : found.length;
        if (issues.length === 0 || found.length >= total)
            return found;
    }
    return found;
}
async function readStory(client, states, id) {
    const { status, body } = await client.request({
        doing: `read story ${id}`,
        call: 'GET /issue/{issue}',
        ids: { issue: id },
        query: { fields: FIELDS.join(',') },
        legal: ['absent'],
    });
    if (status === 404)
        return undefined;
    return understood(client, states, body, id);
}
function understood(client, states, body, id) {
    const story = storyOf(client, states, body);
    if (story !== undefined)
        return story;
    throw new errors/* AdapterError */.o('far_side_error', `The tracker's answer about story ${id} cannot be understood; check tracker-url.`, { service: 'tracker' });
}
function storyOf(client, states, body) {
    const fields = (0,is_object/* isObject */.G)(body) && (0,is_object/* isObject */.G)(body['fields']) ? body['fields'] : undefined;
    const id = (0,is_object/* isObject */.G)(body) ? textOf(body['key']) : undefined;
    const status = jiraStatus(fields?.['status']);
    if (fields === undefined || id === undefined || status === undefined)
        return undefined;
    const project = (0,is_object/* isObject */.G)(fields['project']) ? textOf(fields['project']['key']) : undefined;
    const type = (0,is_object/* isObject */.G)(fields['issuetype']) ? textOf(fields['issuetype']['name']) : undefined;
    return {
        id,
        project: project ?? id.replace(/-\d+$/, ''),
        title: textOf(fields['summary']) ?? `Story ${id}`,
        url: `${client.site}/browse/${id}`,
        type: TYPES.find((known) => known === type?.toLowerCase()) ?? 'feature',
        state: states.of({ ...status, resolution: jiraResolution(fields['resolution']) }),
        ...(states.isUnknown(status) ? { unknownStatus: status.name } : {}),
        estimated: true,
        labels: jiraLabels(fields['labels']),
        ownerIds: [userId(fields['assignee'], client.flavour) ?? []].flat(),
        requesterId: userId(fields['reporter'], client.flavour),
    };
}
const TYPES = ['bug', 'chore', 'release'];

;// CONCATENATED MODULE: ./build/src/adapters/trackers/jira/jira.js










/**
 * Jira Cloud by REST v3, and Jira Data Center by REST v2. An issue needs no estimate to move, so each counts as estimated. A type is
 * a feature unless it is called bug, chore or release.
 * @throws UserError `missing_credentials` when there is no token, or none that the flavour knows.
 */
function createJira(options) {
    const client = createJiraClient(options);
    const states = createJiraStates(options.statusNames);
    const projects = (options.projects ?? []).map((key) => key.toUpperCase());
    const reader = createJiraStories(client, states, projects);
    const people = createJiraPeople(client);
    return {
        name: 'jira',
        abilities: { estimates: false, links: true, people: true, bulk: true },
        ...reader,
        requireProjects: projectCheck(projects, () => readProjects(client)),
        move: (story, state) => moveIssue(client, states, story, state),
        estimate: async () => undefined,
        ...createJiraMarks(client),
        ...createJiraComments(client, people.ownId),
        ...people,
        lastMove: (story) => readLastTransition(client, states, story),
        movesBy: (story, person) => readTransitionsBy(client, states, story, person),
        aheadMs: client.aheadMs,
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/linear/linear-answers.js


const linear_answers_LATER = 'run the job again later';
const CHECK_TOKEN = 'check the input tracker-token, which needs the scopes read and write, and that its user belongs to the team';
/** Invalid input is also what Linear says of an issue that is not there. */
const INPUT = /\b(?:INPUT_ERROR|INVALID_INPUT|USER_ERROR|invalid input|user error)\b/i;
/**
 * What Linear answers besides what was asked for. Its code is `extensions.code` and `extensions.type` with a space between; the status
 * alone tells little, since errors come with 200 too. Sources and bodies are in tools/answers/linear.ts.
 */
const LINEAR_ANSWERS = {
    tooMany: {
        code: /\bRATELIMITED\b/i,
        cause: 'throttled',
        repeat: 'like throttling',
        concerns: 'nobody',
        todo: linear_answers_LATER,
    },
    tooManyRequests: {
        status: 429,
        cause: 'throttled',
        repeat: 'like throttling',
        concerns: 'nobody',
        todo: linear_answers_LATER,
    },
    badToken: {
        code: /\b(?:AUTHENTICATION_ERROR|authentication error)\b/i,
        cause: 'access_denied',
        repeat: 'final',
        concerns: 'ops',
        todo: CHECK_TOKEN,
    },
    // It comes as invalid input.
    bearerKey: {
        says: /API key as a Bearer token/i,
        cause: 'access_denied',
        repeat: 'final',
        concerns: 'ops',
        todo: CHECK_TOKEN,
    },
    missingScope: {
        says: /Invalid scope/i,
        cause: 'access_denied',
        repeat: 'final',
        concerns: 'ops',
        todo: 'give tracker-token the scope that Linear names, or write, which has all that is needed',
    },
    forbidden: {
        code: /\bforbidden\b/i,
        cause: 'access_denied',
        repeat: 'final',
        concerns: 'ops',
        todo: CHECK_TOKEN,
    },
    denied: { status: [401, 403], cause: 'access_denied', repeat: 'final', concerns: 'ops', todo: CHECK_TOKEN },
    tooComplex: {
        says: /query (?:is )?too complex/i,
        cause: 'far_side_error',
        repeat: 'final',
        concerns: 'developer',
        todo: 'report it, since Greenroom asked for too much at once',
    },
    absent: {
        calls: ['issue'],
        says: /Entity not found/,
        cause: 'fact',
        repeat: 'final',
        concerns: 'nobody',
        todo: '',
    },
    notFound: {
        says: /Entity not found/,
        cause: 'far_side_error',
        repeat: 'final',
        concerns: 'developer',
        todo: 'it was deleted or moved, or the user of tracker-token may not see it',
    },
    takenLabel: {
        calls: ['issueLabelCreate'],
        says: /Duplicate label name|already exists/i,
        cause: 'fact',
        repeat: 'final',
        concerns: 'nobody',
        todo: '',
    },
    refusedMove: {
        calls: ['issueUpdate'],
        code: INPUT,
        cause: 'tracker_refused',
        repeat: 'final',
        concerns: 'developer',
        todo: unmoved/* UNMOVED */.f.refused,
    },
    notInPlan: {
        code: /\b(?:FEATURE_NOT_ACCESSIBLE|feature not accessible|USAGE_LIMIT_EXCEEDED|usage limit exceeded)\b/i,
        cause: 'far_side_error',
        repeat: 'final',
        concerns: 'ops',
        todo: "it is not in the workspace's plan, or more than that allows",
    },
    noApi: {
        status: [404, 405],
        cause: 'far_side_error',
        repeat: 'final',
        concerns: 'ops',
        todo: 'check tracker-url',
    },
    outOfOrder: {
        code: /\b(?:INTERNAL_SERVER_ERROR|internal error|lock timeout|network error)\b/i,
        cause: 'unavailable',
        repeat: 'later',
        concerns: 'nobody',
        todo: linear_answers_LATER,
    },
    down: { status: '5xx', cause: 'unavailable', repeat: 'a few times', concerns: 'nobody', todo: linear_answers_LATER },
    unexpected: { cause: 'far_side_error', repeat: 'final', concerns: 'ops', todo: '' },
};
/** The row of an answer that does not say yes. */
function linearAnswer(given) {
    return (0,answers/* answerOf */.ut)(LINEAR_ANSWERS, given) ?? { ...LINEAR_ANSWERS.unexpected, name: 'unexpected' };
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/linear/linear-client.js








const LINEAR_URL = 'https://api.linear.app/graphql';
/** @throws UserError when there is no token. */
function createLinearClient(options) {
    requireToken(options.token, 'a user of Linear');
    const wire = createAsk(options);
    const { time } = options;
    return {
        askLinear: wire.askLinear,
        async mutate(doing, { query, variables = {} }) {
            const answer = fieldsOf(await wire.askLinear(doing, { query, variables }))[query.call];
            if ((0,is_object/* isObject */.G)(answer) && answer['success'] === true)
                return answer;
            const sentence = `The tracker did not ${doing}, and does not say why; do it in the tracker, or run the job again.`;
            throw new errors/* AdapterError */.o('far_side_error', sentence, { service: 'tracker' });
        },
        async list(doing, { query, variables = {} }, connectionOf) {
            const bound = (0,list_bounds/* listBound */.l)('The tracker', 'a list', time);
            const found = [];
            for (let after;;) {
                const answer = await wire.askLinear(doing, { query, variables: { ...variables, after } });
                const { nodes, next } = pageOf(connectionOf(fieldsOf(answer)));
                found.push(...nodes);
                // A cursor that leads to itself leads nowhere.
                if (next === undefined || next === after)
                    return found;
                after = next;
                bound.next();
            }
        },
        aheadMs: wire.aheadMs,
    };
}
function fieldsOf(answer) {
    return 'data' in answer ? answer.data : {};
}
function pageOf(connection) {
    if (!(0,is_object/* isObject */.G)(connection))
        return { nodes: [], next: undefined };
    const { nodes, pageInfo } = connection;
    const info = (0,is_object/* isObject */.G)(pageInfo) ? pageInfo : {};
    const cursor = info['endCursor'];
    return {
        nodes: Array.isArray(nodes) ? nodes.filter(is_object/* isObject */.G) : [],
        next: info['hasNextPage'] === true && typeof cursor === 'string' ? cursor : undefined,
    };
}
function createAsk(options) {
    const { url = LINEAR_URL, token, timeout = AbortSignal.timeout, sleep = machineSleep } = options;
    const clock = createTrackerClock(options.githubSaid);
    const patience = { answers: LINEAR_ANSWERS, sleep, bound: answer_bounds/* ANSWERS */.I3.tracker };
    const plain = (0,retrying_fetch/* retryingFetch */.X)(askedToWait(options.fetch), patience);
    const repeating = (0,retrying_fetch/* retryingFetch */.X)(askedToWait(options.fetch), { ...patience, isRepeatable: () => true });
    return {
        aheadMs: clock.aheadMs,
        async askLinear(doing, { query, variables = {}, legal = [] }) {
            const fetch = query.kind === 'query' ? repeating : plain;
            const response = await fetch(url, {
                method: 'POST',
                headers: {
                    // Source: linear.app/developers/graphql, "Authentication".
                    authorization: token.startsWith('lin_oauth_') ? `Bearer ${token}` : token,
                    accept: 'application/json',
                    'content-type': 'application/json',
                },
                body: JSON.stringify({ query: query.text, variables }),
                redirect: 'error',
                signal: timeout(LONGEST_WAIT_MS),
            }).catch((cause) => {
                throw cause instanceof errors/* AdapterError */.o ? cause : noAnswer(doing, url, cause);
            });
            clock.note(Date.parse(response.headers.get('date') ?? ''));
            const body = await jsonOf(response, { doing, base: url });
            const refusal = refusalOf(body);
            if (response.ok && refusal === undefined && (0,is_object/* isObject */.G)(body) && (0,is_object/* isObject */.G)(body['data']))
                return { data: body['data'] };
            if (response.ok && refusal === undefined)
                throw noTracker(doing, url, response.status);
            const { code = '', words = '' } = refusal ?? {};
            const row = linearAnswer({ call: query.call, status: response.status, code, words });
            const message = (0,one_line/* oneLine */.T)(words.replaceAll(token, '…'), 200);
            if (legal.includes(row.name))
                return { refused: row.name, message };
            throw trackerError(row, { doing, status: response.status, message });
        },
    };
}
/** Of the errors the first, which is the cause of the others: any of them, and nothing of the data counts. */
function refusalOf(body) {
    const errors = (0,is_object/* isObject */.G)(body) ? body['errors'] : undefined;
    if (!Array.isArray(errors) || errors.length === 0)
        return undefined;
    const first = errors[0];
    const { message, extensions } = (0,is_object/* isObject */.G)(first) ? first : {};
    const details = (0,is_object/* isObject */.G)(extensions) ? extensions : {};
    const words = [message, details['userPresentableMessage']].filter(isText);
    return {
        code: [details['code'], details['type']].filter(isText).join(' '),
        words: [...new Set(words)].join(' - '),
    };
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
/** Each limit has three headers of its own. */
const LIMITS = ['requests', 'complexity', 'endpoint-requests'];
/**
 * Linear limits the rate with status 400 and a code, and tells in epoch ms when a limit ends. Here that is a 429 that says how long to
 * wait, as everybody else has it. Source: linear.app/developers/rate-limiting.
 */
function askedToWait(fetch) {
    return async function asking(input, init) {
        const answer = await fetch(input, init);
        if (answer.status !== 400)
            return answer;
        const response = await (0,answer_bounds/* wholeAnswer */.Eg)(answer, answer_bounds/* ANSWERS */.I3.tracker);
        const text = await response.text();
        const headers = new Headers(response.headers);
        // What was inflated is not deflated any more.
        headers.delete('content-encoding');
        headers.delete('content-length');
        const isLimited = /"RATELIMITED"/i.test(text);
        const wait = isLimited ? waitSeconds(headers) : undefined;
        if (wait !== undefined)
            headers.set('retry-after', String(wait));
        return new Response(text, { status: isLimited ? 429 : 400, headers });
    };
}
function waitSeconds(headers) {
    const answered = Date.parse(headers.get('date') ?? '');
    const ends = LIMITS.filter((limit) => headers.get(`x-ratelimit-${limit}-remaining`) === '0').map((limit) => Number(headers.get(`x-ratelimit-${limit}-reset`) ?? Number.NaN));
    const wait = Math.ceil((Math.max(...ends) - answered) / 1000);
    return Number.isFinite(wait) ? Math.max(wait, 1) : undefined;
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/linear/linear-markdown.js
/** Not seen, and a word no more: it breaks up what Linear would take for more than text. */
const GAP = '\u200b';
/** An address without what ends the sentence around it. */
const linear_markdown_ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/~=&%#-]/g;
/**
 * A text as Markdown in which nothing but its http and https addresses is more than text: no markup, and no mention of anybody. It comes
 * back whole through `textOfMarkdown`. A control character but a line break and a tab becomes a space.
 *
 * Linear keeps comments as a document, and writes Markdown of it anew: links in another form, and no escape that it does without. Lines
 * and blank ones would be lost in that, so that each is a hard break, and a blank one has something in it.
 */
function markdownOfText(text) {
    return text
        .replaceAll(/(?![\n\t])\p{Cc}/gu, ' ')
        .replaceAll(GAP, GAP + GAP)
        .split('\n')
        .map(markdownLine)
        .join('\\\n');
}
function markdownLine(line) {
    if (line === '')
        return GAP;
    const between = line.split(linear_markdown_ADDRESS).map(markdownWords);
    const addresses = (line.match(linear_markdown_ADDRESS) ?? []).map((address) => isLinked(address) ? `<${address}>` : markdownWords(address));
    const words = between.map((each, index) => `${each}${addresses[index] ?? ''}`).join('');
    return `${/^\s/.test(words) ? GAP : ''}${words}${/\s$/.test(words) ? GAP : ''}`;
}
/**
 * Linear makes a mention of an address of its own (linear/linear#351), in an address an entity may count, and brackets in one would
 * end the words of the link that Linear writes anew.
 */
function isLinked(address) {
    return URL.canParse(address) && !/linear\.app|&\w+;|[[\]]/i.test(address);
}
function markdownWords(words) {
    return words
        .replaceAll(/[!-/:-?[-`{-~]/g, '\\$&')
        .replaceAll('@', `@${GAP}`)
        .replaceAll(/linear(?=\\\.app)/gi, `$&${GAP}`);
}
const PARTS = [
    String.raw `\\\n`,
    String.raw `[ \t]*\n+`,
    String.raw `\\(?<escaped>[!-/:-@[-${'`'}{-~])`,
    String.raw `<(?<address>https?:[^\s<>]*)>`,
    String.raw `\[(?:\\.|[^\]\\\n])*\]\((?:<(?<inBrackets>https?:[^\s<>]*)>|(?<bare>https?:[^\s()<>]*))\)`,
    '&(?<entity>lt|gt|amp);',
    `${GAP}{1,2}`,
];
const ENTITIES = { lt: '<', gt: '>', amp: '&' };
/** What was handed to `markdownOfText`, by what Linear made of its Markdown; of any other Markdown something alike. */
function textOfMarkdown(markdown) {
    let text = '';
    let from = 0;
    for (const match of markdown.matchAll(new RegExp(PARTS.join('|'), 'g'))) {
        text += markdown.slice(from, match.index) + textOfPart(match);
        from = match.index + match[0].length;
    }
    return text + markdown.slice(from);
}
function textOfPart({ 0: whole, groups = {} }) {
    const { escaped, address, inBrackets, bare, entity } = groups;
    if (whole.includes('\n'))
        return '\n';
    if (whole.startsWith(GAP))
        return whole.length === 2 ? GAP : '';
    if (entity !== undefined)
        return ENTITIES[entity] ?? whole;
    return escaped ?? address ?? inBrackets ?? bare ?? whole;
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/linear/shown-labels.js
/** Labels of an issue among many, so that a page of them costs six thousand of the ten thousand points that a query may. */
const SHOWN_LABELS = 50;

;// CONCATENATED MODULE: ./build/src/adapters/trackers/linear/linear-queries.js

/** A page has at most 250 nodes; what it may have is paid for whether it is there or not (linear.app/developers/rate-limiting). */
const linear_queries_PAGE = 100;
const LONGEST_PAGE = 250;
const MORE = 'pageInfo { hasNextPage endCursor }';
/** What a story is made of, with so many labels at most. */
const STORY_FIELDS = (labels) => `identifier title url trashed
    team { key }
    state { name type }
    labels(first: ${labels}) { nodes { name } }
    assignee { id }
    creator { id }`;
const STORY = {
    kind: 'query',
    call: 'issue',
    text: `query Story($id: String!) {
  issue(id: $id) {
    ${STORY_FIELDS(LONGEST_PAGE)}
  }
}`,
};
/** Archived ones too, as one issue is shown. */
const STORIES = {
    kind: 'query',
    call: 'issues',
    text: `query Stories($filter: IssueFilter!, $after: String) {
  issues(first: ${linear_queries_PAGE}, after: $after, includeArchived: true, filter: $filter) {
    nodes {
    ${STORY_FIELDS(SHOWN_LABELS)}
    }
    ${MORE}
  }
}`,
};
/** Where an issue is now, and where it may go. */
const TEAM_STATES = {
    kind: 'query',
    call: 'issue.team.states',
    text: `query States($id: String!, $after: String) {
  issue(id: $id) {
    state { id }
    team { states(first: ${linear_queries_PAGE}, after: $after) { nodes { id name position } ${MORE} } }
  }
}`,
};
const HISTORY = {
    kind: 'query',
    call: 'issue.history',
    text: `query History($id: String!, $after: String) {
  issue(id: $id) {
    history(first: ${linear_queries_PAGE}, after: $after) {
      nodes { createdAt toState { name type } actor { id } botActor { id type } }
      ${MORE}
    }
  }
}`,
};
/** Whose token it is comes with them, since only its own comments count. */
const ISSUE_COMMENTS = {
    kind: 'query',
    call: 'issue.comments',
    text: `query Comments($id: String!, $after: String) {
  viewer { id }
  issue(id: $id) {
    comments(first: ${linear_queries_PAGE}, after: $after) { nodes { id body createdAt user { id } } ${MORE} }
  }
}`,
};
const ISSUE_LABELS = {
    kind: 'query',
    call: 'issue.labels',
    text: `query IssueLabels($id: String!, $after: String) {
  issue(id: $id) { labels(first: ${linear_queries_PAGE}, after: $after) { nodes { id name } ${MORE} } }
}`,
};
/** Of every team: a name is taken for the whole workspace. */
const LABELS_NAMED = {
    kind: 'query',
    call: 'issueLabels',
    text: `query LabelsNamed($name: String!, $after: String) {
  issueLabels(first: ${linear_queries_PAGE}, after: $after, filter: { name: { eqIgnoreCase: $name } }) {
    nodes { id name isGroup team { id key } }
    ${MORE}
  }
}`,
};
const TEAM = {
    kind: 'query',
    call: 'issue.team',
    text: 'query Team($id: String!) { issue(id: $id) { team { id } } }',
};
const TEAMS = {
    kind: 'query',
    call: 'teams',
    text: `query Teams($after: String) { teams(first: ${linear_queries_PAGE}, after: $after) { nodes { key name } ${MORE} } }`,
};
const MEMBERS = {
    kind: 'query',
    call: 'issue.team.members',
    text: `query Members($id: String!, $after: String) {
  issue(id: $id) {
    team { members(first: ${linear_queries_PAGE}, after: $after) { nodes { id name displayName email } ${MORE} } }
  }
}`,
};
const VIEWER = { kind: 'query', call: 'viewer', text: 'query Viewer { viewer { id } }' };
const ATTACHMENTS = {
    kind: 'query',
    call: 'issue.attachments',
    text: `query Attachments($id: String!, $after: String) {
  issue(id: $id) { attachments(first: ${linear_queries_PAGE}, after: $after) { nodes { id url title metadata } ${MORE} } }
}`,
};
const MOVE = mutation('issueUpdate', 'Move($id: String!, $state: String!)', {
    call: 'issueUpdate(id: $id, input: { stateId: $state })',
});
const ADD_LABEL = mutation('issueAddLabel', 'AddLabel($id: String!, $label: String!)', {
    call: 'issueAddLabel(id: $id, labelId: $label)',
});
const REMOVE_LABEL = mutation('issueRemoveLabel', 'RemoveLabel($id: String!, $label: String!)', {
    call: 'issueRemoveLabel(id: $id, labelId: $label)',
});
const MAKE_LABEL = mutation('issueLabelCreate', 'MakeLabel($name: String!, $team: String!)', {
    call: 'issueLabelCreate(input: { name: $name, teamId: $team })',
    more: 'issueLabel { id }',
});
const COMMENT = mutation('commentCreate', 'Comment($id: String!, $body: String!)', {
    call: 'commentCreate(input: { issueId: $id, body: $body })',
});
const EDIT_COMMENT = mutation('commentUpdate', 'EditComment($id: String!, $body: String!)', {
    call: 'commentUpdate(id: $id, input: { body: $body })',
});
const ATTACH = mutation('attachmentCreate', 'Attach($input: AttachmentCreateInput!)', {
    call: 'attachmentCreate(input: $input)',
});
const DETACH = mutation('attachmentDelete', 'Detach($id: String!)', {
    call: 'attachmentDelete(id: $id)',
});
function mutation(field, head, { call, more = '' }) {
    return { kind: 'mutation', call: field, text: `mutation ${head} { ${call} { success ${more} } }` };
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/linear/linear-story.js

/** An issue as Linear shows it; undefined where that is none, or one in the trash. */
function linearStory(issue, states) {
    if (!(0,is_object/* isObject */.G)(issue))
        return undefined;
    const id = textIn(issue, 'identifier');
    const project = textIn(issue['team'], 'key');
    const state = stateIn(issue['state'], states);
    if (id === undefined || project === undefined || state === undefined)
        return undefined;
    const labels = nodesOf(issue['labels']).flatMap((label) => textIn(label, 'name') ?? []);
    const owner = textIn(issue['assignee'], 'id');
    return {
        id,
        project,
        state,
        ...unknownIn(issue['state'], states),
        title: textIn(issue, 'title') ?? `Issue ${id}`,
        url: textIn(issue, 'url') ?? `https://linear.app/issue/${id}`,
        type: typeOf(labels),
        // The schema has no rule by which a team makes an estimate a condition of a state.
        estimated: true,
        labels,
        ownerIds: owner === undefined ? [] : [owner],
        requesterId: textIn(issue['creator'], 'id'),
    };
}
/** Linear has no types, and teams say it by a label. */
function typeOf(labels) {
    const known = labels.map((label) => label.toLowerCase());
    return ['bug', 'chore'].find((type) => known.includes(type)) ?? 'feature';
}
/**
 * How an issue last got into its state, by its whole history in any order. Undefined where nobody did it whom Linear names: an
 * integration is no person, whatever its id.
 */
function lastMoveOf(history, story, states) {
    const moves = movesIn(history, states);
    const index = moves.findLastIndex(({ state }) => state === story.state);
    const last = moves[index];
    const by = last?.by;
    if (last === undefined || by === undefined)
        return undefined;
    const delivered = moves.slice(0, index).findLast(({ state }) => state === 'delivered');
    return { by, at: last.at, deliveredAt: delivered?.at };
}
/** Oldest first, whoever made them; an integration is nobody. */
function movesIn(history, states) {
    return history
        .flatMap((entry) => {
        const state = stateIn(entry['toState'], states);
        const by = (0,is_object/* isObject */.G)(entry['botActor']) ? undefined : textIn(entry['actor'], 'id');
        return state === undefined ? [] : [{ state, by, at: textIn(entry, 'createdAt') }];
    })
        .toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
}
/** As the port's `movesBy`, by the whole history in any order. */
function movesOf(history, person, states) {
    return movesIn(history, states).flatMap(({ state, by, at }) => person === undefined || by === person ? [{ to: state, at, by }] : []);
}
/** Members of a team, as Linear lists them. */
function peopleOf(members) {
    const people = members.flatMap((member) => {
        const id = textIn(member, 'id');
        const name = textIn(member, 'name') ?? textIn(member, 'displayName');
        return id === undefined || name === undefined ? [] : [{ id, name, email: textIn(member, 'email') }];
    });
    const ofName = Map.groupBy(people, ({ name }) => name.toLowerCase());
    return people.map((person) => {
        const ids = new Set(ofName.get(person.name.toLowerCase())?.map(({ id }) => id));
        return { ...person, sharesName: ids.size > 1 };
    });
}
function stateIn(state, states) {
    return (0,is_object/* isObject */.G)(state) ? states.stateOf(textIn(state, 'name'), textIn(state, 'type')) : undefined;
}
function unknownIn(state, states) {
    const name = textIn(state, 'name');
    return states.isUnknown(name, textIn(state, 'type')) ? { unknownStatus: name ?? '' } : {};
}
/** The nodes of a connection. */
function nodesOf(connection) {
    const nodes = fieldIn(connection, 'nodes');
    return Array.isArray(nodes) ? nodes.filter(is_object/* isObject */.G) : [];
}
/** What stands in a field of what may be no object. */
function fieldIn(of, name) {
    return (0,is_object/* isObject */.G)(of) ? of[name] : undefined;
}
/** The same for a text; undefined for an empty one. */
function textIn(of, name) {
    const value = fieldIn(of, name);
    return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/linear/linear-marks.js



/** Labels one by one, and attachments for links. */
function createLinearMarks(client) {
    return {
        addLabel: (story, label) => addLabel(client, story, label),
        async removeLabel(story, label) {
            for (const found of (await labelsOf(client, story)).filter(isNamed(label)))
                await client.mutate(`take a label off story ${story.id}`, {
                    query: REMOVE_LABEL,
                    variables: { id: story.id, label: found['id'] },
                });
        },
        link: (story, link) => linear_marks_showLink(client, story, link),
        unlink: (story, key) => linear_marks_takeLinkOff(client, story, key),
    };
}
function labelsOf(client, story) {
    const asked = { query: ISSUE_LABELS, variables: { id: story.id } };
    return client.list(`list the labels of story ${story.id}`, asked, ({ issue }) => fieldIn(issue, 'labels'));
}
function isNamed(label) {
    return (found) => textIn(found, 'name')?.toLowerCase() === label.toLowerCase();
}
async function addLabel(client, story, label) {
    if ((await labelsOf(client, story)).some(isNamed(label)))
        return;
    const doing = `label story ${story.id}`;
    const id = (await labelNamed(client, story, label)) ?? (await makeLabel(client, story, label));
    await client.mutate(doing, { query: ADD_LABEL, variables: { id: story.id, label: id } });
}
/** Of the story's team or of the workspace; one of another team cannot be put on, nor a group. */
async function labelNamed(client, story, label) {
    const asked = { query: LABELS_NAMED, variables: { name: label } };
    const found = await client.list('find a label', asked, ({ issueLabels }) => issueLabels);
    const fitting = found.filter((each) => isNamed(label)(each) && each['isGroup'] !== true);
    const ofTeam = fitting.find(({ team }) => textIn(team, 'key') === story.project);
    return textIn(ofTeam ?? fitting.find(({ team }) => team === null), 'id');
}
/** Another run may have made it meanwhile, and then the name is taken. */
async function makeLabel(client, story, label) {
    const answer = await client.askLinear(`read the team of story ${story.id}`, {
        query: TEAM,
        variables: { id: story.id },
    });
    const team = 'data' in answer ? fieldIn(answer.data['issue'], 'team') : undefined;
    const made = await client.askLinear(`make a label for story ${story.id}`, {
        query: MAKE_LABEL,
        variables: { name: label, team: textIn(team, 'id') },
        legal: ['takenLabel'],
    });
    const id = 'data' in made
        ? textIn(fieldIn(made.data['issueLabelCreate'], 'issueLabel'), 'id')
        : await labelNamed(client, story, label);
    if (id !== undefined)
        return id;
    throw new errors/* AdapterError */.o('far_side_error', `The tracker has a label of the name of ${label} that no issue of team ${story.project} takes; give it another name in the tracker.`, { service: 'tracker' });
}
/**
 * The address is what Linear knows an attachment of an issue by: one more with the same address is the same one, and no address can be
 * changed. So another address is another attachment, and the one before it goes after that. What somebody else attached stays as it is,
 * and shows the address as well. Source: the published schema of `@linear/sdk`, `AttachmentCreateInput.url` and `AttachmentUpdateInput`.
 */
async function linear_marks_showLink(client, story, { key, url, title }) {
    const { listed, isOurs } = await readLinks(client, story, key);
    const there = listed.find((found) => isSameAddress(textIn(found, 'url'), url));
    if (there === undefined || (isOurs(there) && there['title'] !== title))
        await client.mutate(`link story ${story.id}`, {
            query: ATTACH,
            variables: { input: { issueId: story.id, url, title, metadata: { [linear_marks_KEY]: key } } },
        });
    for (const old of listed.filter((found) => isOurs(found) && found !== there))
        await detach(client, story, old);
}
/** Source: the published schema of `@linear/sdk`, `attachmentDelete`. */
async function linear_marks_takeLinkOff(client, story, key) {
    const { listed, isOurs } = await readLinks(client, story, key);
    for (const ours of listed.filter(isOurs))
        await detach(client, story, ours);
}
async function readLinks(client, story, key) {
    const asked = { query: ATTACHMENTS, variables: { id: story.id } };
    const listed = await client.list(`list the links of story ${story.id}`, asked, ({ issue }) => fieldIn(issue, 'attachments'));
    return { listed, isOurs: (found) => textIn(found['metadata'], linear_marks_KEY) === key };
}
async function detach(client, story, { id }) {
    await client.mutate(`take an old link off story ${story.id}`, { query: DETACH, variables: { id } });
}
/** In an attachment's metadata, whose values are texts and numbers (linear.app/developers/attachments). */
const linear_marks_KEY = 'greenroom';
function isSameAddress(one, other) {
    return one !== undefined && (one === other || (URL.canParse(one) && new URL(one).href === hrefOf(other)));
}
function hrefOf(url) {
    return URL.canParse(url) ? new URL(url).href : url;
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/linear/linear-states.js

/** What a team calls its states where nobody says so, the likeliest first: Linear's own names, and usual ones where it has none. */
const NAMES = {
    unscheduled: ['Backlog'],
    unstarted: ['Todo', 'To Do'],
    started: ['In Progress', 'Doing', 'Started'],
    finished: ['In Review', 'Review', 'Ready for Review'],
    delivered: ['Delivered', 'Ready for Acceptance', 'In Acceptance'],
    accepted: ['Done', 'Completed', 'Accepted'],
    rejected: ['Rejected'],
};
/** Every type that a state may have. Source: the published schema of `@linear/sdk`, `WorkflowState.type`. */
const linear_states_TYPES = new Map([
    ['triage', 'unscheduled'],
    ['backlog', 'unscheduled'],
    ['unstarted', 'unstarted'],
    ['started', 'started'],
    ['completed', 'accepted'],
    ['canceled', 'rejected'],
    ['duplicate', 'rejected'],
]);
/**
 * A name that the team has given to one state is no other's name any more. Where it names what is accepted, nothing else is: a workflow may
 * have several states that are completed and an
 * acceptance merges. What is canceled is accepted by no usual name.
 */
function linearStates(given) {
    const own = new Map();
    const usual = new Map();
    for (const state of story_state/* STORY_STATES */.B) {
        const name = given[state]?.toLowerCase();
        if (name !== undefined && !own.has(name))
            own.set(name, state);
        if (state !== 'accepted' || name === undefined)
            for (const each of NAMES[state])
                usual.set(each.toLowerCase(), state);
    }
    const ofName = (name) => own.get(name.toLowerCase()) ?? usual.get(name.toLowerCase());
    return {
        given: (state) => given[state],
        namesOf(state) {
            const names = given[state] === undefined ? NAMES[state] : [given[state]];
            return names.map((name) => name.toLowerCase()).filter((name) => ofName(name) === state);
        },
        stateOf(name = '', type = '') {
            const known = own.get(name.toLowerCase());
            if (known !== undefined)
                return known;
            const byType = linear_states_TYPES.get(type);
            const byName = byType === 'rejected' ? undefined : usual.get(name.toLowerCase());
            const isUntold = byType === 'accepted' && given.accepted !== undefined;
            return byName ?? (isUntold ? 'rejected' : byType);
        },
        isUnknown: (name = '', type = '') => type === 'started' && ofName(name) === undefined,
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/linear/linear-stories.js





/** As people write it. Another text is no issue's, and a UUID would be one whose team nobody named. */
const IDENTIFIER = /^([a-z0-9]+)-(\d+)$/i;
/** Ids of one query; a page of as many issues costs within what a query may (linear.app/developers/rate-limiting). */
const linear_stories_AT_ONCE = 100;
/** Issues as stories, one or many. @param teams keys in any case; any that the token sees when empty. */
function createLinearStories(client, states, teams) {
    const known = teams.map((key) => key.toUpperCase());
    const isSought = ({ project }) => known.length === 0 || known.includes(project.toUpperCase());
    const at = { client, states, isSought };
    return {
        story: (id) => linear_stories_readStory(at, id),
        stories: (ids) => readStories(at, ids),
    };
}
async function linear_stories_readStory({ client, states, isSought }, id) {
    if (!IDENTIFIER.test(id))
        return undefined;
    const answer = await client.askLinear(`read story ${id}`, {
        query: STORY,
        variables: { id },
        legal: ['absent'],
    });
    if (!('data' in answer))
        return undefined;
    const { issue } = answer.data;
    if (fieldIn(issue, 'trashed') === true)
        return undefined;
    const story = linear_stories_understood(states, issue, id);
    return isSought(story) ? story : undefined;
}
function linear_stories_understood(states, issue, id) {
    const story = linearStory(issue, states);
    if (story !== undefined)
        return story;
    throw new errors/* AdapterError */.o('far_side_error', `The tracker's answer about story ${id} cannot be understood; check tracker-url.`, { service: 'tracker' });
}
/**
 * A filter knows no identifier, so issues are found by their team and number. What it does not find is asked for by itself: an issue that
 * was moved to another team answers to its old identifier. So is one with more labels than a page of many shows.
 * Source: `IssueFilter` of the schema that `@linear/sdk` publishes, `team` and `number`.
 */
async function readStories(at, ids) {
    const wanted = [...new Set(ids)].filter((id) => IDENTIFIER.test(id));
    const found = new Map();
    const alone = [];
    for (const batch of inBatches(wanted, linear_stories_AT_ONCE)) {
        const listed = batch.length < 2 ? undefined : await listStories(at, batch);
        for (const id of batch) {
            const story = listed?.get(id.toUpperCase());
            if (story === undefined || story === 'cut')
                alone.push(id);
            else if (story !== 'gone' && at.isSought(story))
                found.set(id, story);
        }
    }
    return new Map([...found, ...(await storyByStory((id) => linear_stories_readStory(at, id), alone))]);
}
/** By identifier; `gone` for one in the trash, and `cut` for one of which not all labels came. */
async function listStories({ client, states }, ids) {
    const numbers = Map.groupBy(ids, (id) => (IDENTIFIER.exec(id)?.[1] ?? '').toUpperCase());
    const filter = {
        or: [...numbers].map(([key, of]) => ({
            team: { key: { eq: key } },
            number: { in: [...new Set(of.map((id) => Number(IDENTIFIER.exec(id)?.[2])))] },
        })),
    };
    const asked = { query: STORIES, variables: { filter } };
    const issues = await client.list('read stories', asked, ({ issues: connection }) => connection);
    return new Map(issues.map((issue) => {
        const id = textIn(issue, 'identifier') ?? '';
        const isCut = nodesOf(issue['labels']).length >= SHOWN_LABELS;
        const shown = isCut ? 'cut' : linear_stories_understood(states, issue, id);
        return [id.toUpperCase(), issue['trashed'] === true ? 'gone' : shown];
    }));
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/linear/linear.js











/**
 * Linear, by its GraphQL API. A story is an issue, its project the key of a team.
 * @throws UserError `missing_credentials` without a token.
 */
function createLinear(options) {
    const client = createLinearClient(options);
    const states = linearStates(options.statusNames);
    const members = new Map();
    let me;
    function membersOf(story) {
        const known = members.get(story.project) ?? readMembers(client, story);
        members.set(story.project, known);
        return known;
    }
    return {
        name: 'linear',
        abilities: { estimates: false, links: true, people: true, bulk: true },
        ...createLinearStories(client, states, options.projects ?? []),
        requireProjects: projectCheck(options.projects ?? [], () => readTeams(client)),
        move: (story, state) => moveStory({ client, states }, story, state),
        estimate: async () => undefined,
        ...createLinearMarks(client),
        ...createLinearComments(client),
        async person(story, id) {
            return (await membersOf(story)).find((member) => member.id === id);
        },
        ownId() {
            me ??= linear_readOwnId(client);
            return me;
        },
        lastMove: async (story) => lastMoveOf(await readHistory(client, story), story, states),
        movesBy: async (story, person) => movesOf(await readHistory(client, story), person, states),
        aheadMs: client.aheadMs,
    };
}
function createLinearComments(client) {
    return {
        async findComment(story, marker) {
            const { comments, self } = await readComments(client, story);
            const marked = comments
                .filter((comment) => self !== undefined && textIn(comment['user'], 'id') === self)
                .map((comment) => ({
                id: textIn(comment, 'id') ?? '',
                text: textOfMarkdown(textIn(comment, 'body') ?? ''),
                at: textIn(comment, 'createdAt') ?? '',
            }))
                .filter(({ text }) => text.startsWith(marker))
                .toSorted((a, b) => a.at.localeCompare(b.at));
            const [first] = marked;
            return first && { id: first.id, text: first.text };
        },
        async createComment(story, text) {
            const variables = { id: story.id, body: markdownOfText(text) };
            await client.mutate(`comment on story ${story.id}`, { query: COMMENT, variables });
        },
        async updateComment(story, id, text) {
            const variables = { id, body: markdownOfText(text) };
            await client.mutate(`edit a comment on story ${story.id}`, { query: EDIT_COMMENT, variables });
        },
        async wordsOf(story, asked) {
            const { comments } = await readComments(client, story);
            const words = comments.map((comment) => ({
                by: textIn(comment['user'], 'id'),
                at: textIn(comment, 'createdAt'),
                text: textOfMarkdown(textIn(comment, 'body') ?? ''),
            }));
            return (0,spoken_words/* newestWords */.w)(words, asked);
        },
    };
}
function readHistory(client, { id }) {
    const asked = { query: HISTORY, variables: { id } };
    return client.list(`read the history of story ${id}`, asked, ({ issue }) => fieldIn(issue, 'history'));
}
async function readComments(client, story) {
    let self;
    const asked = { query: ISSUE_COMMENTS, variables: { id: story.id } };
    const comments = await client.list(`list the comments of story ${story.id}`, asked, ({ viewer, issue }) => {
        self = textIn(viewer, 'id');
        return fieldIn(issue, 'comments');
    });
    return { comments, self };
}
/** Linear moves an issue in any direction, so whoever calls has checked it. */
async function moveStory({ client, states }, story, state) {
    const { workflow, now } = await readWorkflow(client, story);
    const named = (wanted) => workflow.find(({ name }) => name.toLowerCase() === wanted);
    const target = states.namesOf(state).flatMap((name) => named(name) ?? [])[0];
    if (target === undefined)
        throw noStatus(story, { state, named: states.given(state) }, workflow);
    if (target.id === now)
        return 'moved';
    const answer = await client.askLinear(`move story ${story.id} to ${state}`, {
        query: MOVE,
        variables: { id: story.id, state: target.id },
        legal: ['refusedMove'],
    });
    if ('refused' in answer)
        return { refused: answer.message, unestimated: false };
    const isMoved = fieldIn(answer.data['issueUpdate'], 'success') === true;
    return isMoved ? 'moved' : { refused: '', unestimated: false };
}
async function readWorkflow(client, story) {
    let now;
    const asked = { query: TEAM_STATES, variables: { id: story.id } };
    const nodes = await client.list(`read the states of team ${story.project}`, asked, ({ issue }) => {
        now = textIn(fieldIn(issue, 'state'), 'id');
        return fieldIn(fieldIn(issue, 'team'), 'states');
    });
    const workflow = nodes.flatMap((node) => {
        const id = textIn(node, 'id');
        const name = textIn(node, 'name');
        const position = fieldIn(node, 'position');
        if (id === undefined || name === undefined)
            return [];
        return [{ id, name, position: typeof position === 'number' ? position : 0 }];
    });
    return { workflow: workflow.toSorted((a, b) => a.position - b.position), now };
}
function noStatus(story, { state, named }, workflow) {
    const names = (0,one_line/* oneLine */.T)(workflow.map(({ name }) => name).join(', '), 500);
    const status = named === undefined ? 'status' : `status ${(0,one_line/* oneLine */.T)(named, 60)}`;
    return new errors/* UserError */.y('invalid_input', `Team ${story.project} has no ${status} for ${state}, which story ${story.id} is to move to; name one of its own in the setting stories.statuses: ${names}.`);
}
async function readMembers(client, story) {
    const asked = { query: MEMBERS, variables: { id: story.id } };
    const nodes = await client.list(`read the members of team ${story.project}`, asked, ({ issue }) => fieldIn(fieldIn(issue, 'team'), 'members'));
    return peopleOf(nodes);
}
async function readTeams(client) {
    const nodes = await client.list('list the teams of tracker-token', { query: TEAMS }, ({ teams }) => teams);
    return nodes.flatMap((team) => {
        const key = textIn(team, 'key');
        return key === undefined ? [] : [{ key, name: textIn(team, 'name') ?? '' }];
    });
}
async function linear_readOwnId(client) {
    const answer = await client.askLinear('read whose token tracker-token is', { query: VIEWER });
    return 'data' in answer ? textIn(answer.data['viewer'], 'id') : undefined;
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/pivotal/dialects.js
const SCHEDULED = ['unstarted', 'started', 'finished', 'delivered', 'accepted', 'rejected'];
/** Source: pivotaltracker.com/help/api/rest/v5, and what tracker_api recorded of it. The hosted service closed in April 2025. */
const PIVOTAL = {
    name: 'pivotal',
    title: 'Pivotal Tracker',
    url: undefined,
    auth: 'token',
    page: 'https://www.pivotaltracker.com/story/show/{id}',
    storyAlone: true,
    bulk: true,
    moves: {
        field: 'current_state',
        states: ['unscheduled', ...SCHEDULED],
        stepwise: false,
        finishAccepts: [],
    },
    labels: 'each',
    comments: 'edited',
    history: 'transitions',
    people: true,
};
/**
 * Source: MelianLabs/litetracker-cli (`lt` and its notes) and MelianLabs/litetracker-mcp, internal/api. The first writes labels and
 * comments with the token, and the second says that only a session may. Neither edits a comment, asks for transitions, or reads a story
 * without its project; of a list they take one clause of a filter, so that none asks for several stories. Who did what is in the
 * project's activity.
 */
const LITETRACKER = {
    name: 'litetracker',
    title: 'LiteTracker',
    url: 'https://app.litetracker.com/services/v5',
    auth: 'token',
    page: undefined,
    storyAlone: false,
    bulk: false,
    moves: {
        field: 'current_state',
        states: ['unscheduled', ...SCHEDULED],
        stepwise: true,
        finishAccepts: ['chore', 'release'],
    },
    labels: 'unsure',
    comments: 'unsure',
    history: 'activity',
    people: true,
};
/**
 * Source: bardtracker.com/llms.txt. It names projects and their tickets, which are stories under another name at `/stories`, and nothing
 * of members, of whose a token is, of comments to be written, and of who changed a state. It lists no state `unscheduled`.
 */
const BARD = {
    name: 'bard',
    title: 'BARD Tracker',
    url: 'https://bardtracker.com/api/v1',
    auth: 'bearer',
    page: undefined,
    storyAlone: false,
    bulk: false,
    moves: { field: 'state', states: SCHEDULED, stepwise: false, finishAccepts: [] },
    labels: 'list',
    comments: 'none',
    history: 'none',
    people: false,
};
/** By the name that the input `tracker` takes. */
const DIALECTS = { pivotal: PIVOTAL, litetracker: LITETRACKER, bard: BARD };

;// CONCATENATED MODULE: ./build/src/adapters/trackers/pivotal/pivotal-stories.js




/** Most projects that are asked one by one for a story. */
const MOST_PROJECTS = 50;
/** The method of the port; where a story is asked for in each project, it remembers in which it was. */
function createStoryReader(at) {
    const homes = new Map();
    let own;
    async function candidates(id) {
        const home = homes.get(id);
        own ??= at.projects.length > 0 ? Promise.resolve(at.projects) : ownProjects(at);
        const all = await own;
        return home === undefined ? all : [home, ...all.filter((each) => each !== home)];
    }
    async function read(id) {
        if (at.dialect.storyAlone && at.projects.length !== 1)
            return storyAlone(at, id);
        const story = await storyInOneOf(at, await candidates(id), id);
        if (story !== undefined)
            homes.set(id, story.project);
        return story;
    }
    let required;
    // Where one project has shown a story, the input names one that there is.
    let hasShown = false;
    async function requireNamed() {
        required ??= requireProject(at);
        await required;
    }
    return async (id) => {
        // Anything else would lead to a path that the tracker does not have.
        if (!/^\d+$/.test(id))
            return undefined;
        try {
            const story = await read(id);
            hasShown ||= story !== undefined;
            if (!hasShown && at.projects.length > 0)
                await requireNamed();
            return story;
        }
        catch (error) {
            // A project that is not there may be told like one that the token may not see, and a word in its place like a path that is none.
            const isUnseen = error instanceof errors/* AdapterError */.o && (error.reasonCode === 'access_denied' || error.status === 404);
            if (isUnseen && at.projects.length > 0)
                await requireNamed();
            throw error;
        }
    };
}
/** Path of a story in its project. */
function pivotal_stories_pathOf({ project, id }) {
    return `/projects/${encodeURIComponent(project)}/stories/${encodeURIComponent(id)}`;
}
async function storyAlone(at, id) {
    const { status, body } = await at.client.request(`read story ${id}`, 'GET', `/stories/${encodeURIComponent(id)}`, {
        legal: ['absent', 'foreignStory'],
    });
    if (status >= 400)
        return undefined;
    const story = pivotal_stories_understood(at, body, { id });
    return at.projects.length === 0 || at.projects.includes(story.project) ? story : undefined;
}
/** A project that the token may not see has no story for it, but where it may see none of them the token is at fault. */
async function storyInOneOf(at, projects, id) {
    let mayLook = false;
    for (const [index, project] of projects.entries()) {
        const isLast = index === projects.length - 1;
        const { status, body } = await at.client.request(`read story ${id}`, 'GET', pivotal_stories_pathOf({ project, id }), {
            legal: isLast && !mayLook ? ['absent'] : ['absent', 'denied'],
        });
        if (status < 400)
            return pivotal_stories_understood(at, body, { id, project });
        mayLook ||= status !== 403;
    }
    return undefined;
}
const pivotal_stories_MOST_NAMES = 30;
/**
 * A mistyped project knows no story, which nobody would notice. Where the tracker does not list its projects, or none, nothing is said.
 * @throws UserError where none of those named is one that the token sees
 */
async function requireProject({ client, projects }) {
    const listed = await client.list('list the projects of tracker-token', '/projects').catch(() => []);
    const seen = listed.flatMap((each) => {
        const id = idOf(each['id']);
        return id === undefined ? [] : [{ id, name: (0,one_line/* oneLine */.T)(textOf(each['name']) ?? '', 60) }];
    });
    if (seen.length === 0 || seen.some(({ id }) => projects.includes(id)))
        return;
    const names = seen.slice(0, pivotal_stories_MOST_NAMES).map(({ id, name }) => (name === '' ? id : `${id} ('${name}')`));
    throw new errors/* UserError */.y('invalid_input', `The user of tracker-token sees no project of the input 'tracker-project' in the tracker; name one of ${names.join(', ')}.`);
}
async function ownProjects({ client }) {
    const listed = await client.list('list the projects of tracker-token', '/projects');
    const ids = listed.flatMap((project) => idOf(project['id']) ?? []);
    if (ids.length <= MOST_PROJECTS)
        return ids;
    throw new errors/* UserError */.y('invalid_input', `The user of tracker-token sees ${ids.length} projects in the tracker, and a story is looked up in at most ${MOST_PROJECTS}; name those of the team in the input 'tracker-project'.`);
}
/** The story of an answer. @throws AdapterError `far_side_error` where that is none. */
function pivotal_stories_understood(at, body, asked) {
    const story = pivotal_stories_storyOf(at, body, asked.project);
    if (story !== undefined)
        return story;
    throw new errors/* AdapterError */.o('far_side_error', `The tracker's answer about story ${asked.id} cannot be understood; check tracker-url.`, { service: 'tracker' });
}
const STATES = {
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
/** By either name of the field; undefined where there is none. */
function stateOf(resource) {
    return STATES[textOf(resource['current_state']) ?? textOf(resource['state']) ?? ''];
}
const pivotal_stories_TYPES = ['feature', 'bug', 'chore', 'release'];
function pivotal_stories_storyOf(at, body, asked) {
    if (!(0,is_object/* isObject */.G)(body))
        return undefined;
    const id = idOf(body['id']);
    const project = idOf(body['project_id']) ?? asked;
    const state = stateOf(body);
    if (id === undefined || project === undefined || state === undefined)
        return undefined;
    const type = textOf(body['story_type']) ?? textOf(body['ticket_type']);
    return {
        id,
        project,
        state,
        title: textOf(body['name']) ?? textOf(body['title']) ?? `Story ${id}`,
        url: textOf(body['url']) ?? pivotal_stories_pageOf(at, id),
        type: pivotal_stories_TYPES.find((known) => known === type) ?? 'feature',
        // Zero points are an estimate too.
        estimated: typeof body['estimate'] === 'number',
        labels: labelNames(body['labels']),
        ownerIds: ownersOf(body),
        requesterId: idOf(body['requested_by_id']),
    };
}
/** Where nobody tells how stories are addressed, the tracker itself is better than a dead link. */
function pivotal_stories_pageOf({ dialect, url }, id) {
    return dialect.page?.replace('{id}', encodeURIComponent(id)) ?? `${new URL(url).origin}/`;
}
/** Names of labels, in whichever form an answer has them. */
function labelNames(labels) {
    if (!Array.isArray(labels))
        return [];
    return labels.flatMap((label) => textOf((0,is_object/* isObject */.G)(label) ? label['name'] : label) ?? []);
}
/** LiteTracker has `owners` beside `owner_ids`, or alone (MelianLabs/litetracker-mcp, internal/api/webclient.go). */
function ownersOf(body) {
    const plain = Array.isArray(body['owner_ids']) ? body['owner_ids'] : [];
    const nested = Array.isArray(body['owners']) ? body['owners'].filter(is_object/* isObject */.G) : [];
    const ids = [...plain, ...nested.map((owner) => owner['user_id'] ?? owner['id'])];
    return [...new Set(ids.flatMap((id) => idOf(id) ?? []))];
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/pivotal/pivotal-bulk.js




/** Of at most five hundred (pivotaltracker.com/help/api/rest/v5, "projects/{project_id}/stories/bulk"), so that an address stays short. */
const pivotal_bulk_AT_ONCE = 100;
const ID = /^[1-9]\d{0,14}$/;
/**
 * The port's `stories`: those of a project by one request, which passes over what it does not have. A server that has no such call, or
 * refuses it for a project, is asked story by story, which tells what it refuses.
 * Source: pivotaltracker.com/help/api/rest/v5, and dashofcode/tracker_api, lib/tracker_api/endpoints/stories.rb.
 */
function readInBulk(at, read) {
    return async (ids) => {
        const plain = [...new Set(ids)].filter((id) => ID.test(id));
        const projects = at.dialect.bulk && plain.length > 1 ? await projectsOf(at) : [];
        // Where there are more projects than stories, to ask for each story is less.
        if (projects.length === 0 || projects.length > plain.length)
            return storyByStory(read, ids);
        const found = new Map();
        let hasSaidAll = true;
        for (const project of projects)
            for (const batch of inBatches(plain.filter((id) => !found.has(id)), pivotal_bulk_AT_ONCE)) {
                const stories = await storiesIn(at, project, batch);
                hasSaidAll &&= stories !== undefined;
                for (const story of stories ?? [])
                    if (batch.includes(story.id))
                        found.set(story.id, story);
            }
        const left = ids.filter((id) => !found.has(id) && (!hasSaidAll || !ID.test(id)));
        return new Map([...found, ...(await storyByStory(read, left))]);
    };
}
/** Those of the workflow, or all that the token sees. */
async function projectsOf({ client, projects }) {
    if (projects.length > 0)
        return projects;
    const listed = await client.list('list the projects of tracker-token', '/projects');
    return listed.flatMap((project) => idOf(project['id']) ?? []);
}
/** Undefined where the tracker does not say. */
async function storiesIn(at, project, ids) {
    const path = `/projects/${encodeURIComponent(project)}/stories/bulk?ids=${ids.join(',')}`;
    const { status, body } = await at.client.request(`read stories of project ${project}`, 'GET', path, {
        legal: ['absent', 'denied', 'unexpected'],
    });
    if (status >= 400 || !Array.isArray(body))
        return undefined;
    return body.filter(is_object/* isObject */.G).map((each) => pivotal_stories_understood(at, each, { id: idOf(each['id']) ?? '', project }));
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/rest-client.js



/** A tracker that is asked by paths and answers in JSON. @throws UserError when there is no token. */
function createTrackerClient(options, protocol) {
    requireToken(options.token, 'a Tracker user');
    const clock = createTrackerClock(options.githubSaid);
    const wire = {
        ...trackerWire(options, protocol.answers),
        base: options.url.replace(/\/+$/, ''),
        headers: protocol.headers(options.token),
        noteTime: clock.note,
    };
    return { request: createRequest(wire, protocol), aheadMs: clock.aheadMs };
}
function createRequest({ fetch, base, headers, limited, noteTime }, protocol) {
    return async (doing, method, path, { body, legal = [] } = {}) => {
        const init = {
            method,
            headers: {
                ...headers,
                accept: 'application/json',
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            redirect: 'error',
            signal: limited(),
        };
        const response = await fetch(`${base}${path}`, init).catch((cause) => {
            throw cause instanceof errors/* AdapterError */.o ? cause : noAnswer(doing, base, cause);
        });
        noteTime(Date.parse(response.headers.get('date') ?? ''));
        const answer = {
            status: response.status,
            body: await jsonOf(response, { doing, base }),
            headers: response.headers,
        };
        if (response.ok)
            return answer;
        const row = (0,answers/* answerOf */.ut)(protocol.answers, {
            call: protocol.callOf(method, path),
            status: answer.status,
            words: JSON.stringify(answer.body ?? ''),
        });
        if (row !== undefined && legal.includes(row.name))
            return answer;
        const failure = { doing, status: answer.status, message: protocol.messageOf(answer.body) };
        throw trackerError(row ?? protocol.unexpected, failure);
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/pivotal/answers.js

/** `{story}` in its project, and alone where no project is named. */
const READ_STORY = ['GET /projects/{project}/stories/{story}', 'GET /stories/{story}'];
const READ_STORIES = 'GET /projects/{project}/stories/bulk';
const MOVE_STORY = ['PUT /projects/{project}/stories/{story}'];
const answers_LATER = 'run the job again later';
/** What Pivotal Tracker, and those who speak like it, answer besides what was asked for. Sources and bodies are in tools/answers/tracker.ts. */
const TRACKER_ANSWERS = {
    tooMany: { status: 429, cause: 'throttled', repeat: 'like throttling', concerns: 'nobody', todo: answers_LATER },
    badToken: {
        status: 401,
        cause: 'access_denied',
        repeat: 'final',
        concerns: 'ops',
        todo: 'check the input tracker-token, and that its user belongs to the project',
    },
    foreignStory: {
        calls: ['GET /stories/{story}'],
        status: 403,
        says: /"unauthorized_operation"/,
        cause: 'fact',
        repeat: 'final',
        concerns: 'nobody',
        todo: '',
    },
    denied: {
        status: 403,
        cause: 'access_denied',
        repeat: 'final',
        concerns: 'ops',
        todo: 'check the input tracker-token, and that its user is a member or owner of the project, since a viewer may only read',
    },
    noRoute: {
        calls: READ_STORY,
        status: 404,
        says: /"route_not_found"/,
        cause: 'far_side_error',
        repeat: 'final',
        concerns: 'ops',
        todo: 'check tracker-url',
    },
    absent: {
        calls: [...READ_STORY, READ_STORIES],
        status: 404,
        cause: 'fact',
        repeat: 'final',
        concerns: 'nobody',
        todo: '',
    },
    notFound: {
        status: 404,
        cause: 'far_side_error',
        repeat: 'final',
        concerns: 'developer',
        todo: 'it was deleted or moved, or the user of tracker-token may not see it',
    },
    unestimated: {
        calls: MOVE_STORY,
        status: '4xx',
        says: /must be estimated|\bestimate\b/i,
        cause: 'tracker_refused',
        repeat: 'final',
        concerns: 'developer',
        todo: unmoved/* UNMOVED */.f.withoutEstimate,
    },
    refusedMove: {
        calls: MOVE_STORY,
        status: 400,
        cause: 'tracker_refused',
        repeat: 'final',
        concerns: 'developer',
        todo: unmoved/* UNMOVED */.f.refused,
    },
    invalidMove: {
        calls: MOVE_STORY,
        status: 422,
        cause: 'tracker_refused',
        repeat: 'final',
        concerns: 'developer',
        todo: unmoved/* UNMOVED */.f.refused,
    },
    outOfOrder: { status: '5xx', cause: 'unavailable', repeat: 'a few times', concerns: 'nobody', todo: answers_LATER },
    unexpected: { status: '4xx', cause: 'far_side_error', repeat: 'final', concerns: 'ops', todo: '' },
};

;// CONCATENATED MODULE: ./build/src/adapters/trackers/pivotal/pivotal-refusals.js



/** Entries of a refusal that are read. */
const MOST_ERRORS = 5;
/**
 * What a refusal says, on one line of at most 200 characters; its words can echo a story's text. Pivotal's error body is
 * `{kind: 'error', code, error, general_problem?, validation_errors?}`. Of its successors nobody tells, so both forms that are usual are
 * read: `{message}`, and `{errors}` as a list of texts or as lists by field.
 */
function trackerMessage(body) {
    if (!(0,is_object/* isObject */.G)(body))
        return '';
    const plain = [body['error'], body['general_problem'], body['message']].flatMap((each) => textOf(each) ?? []);
    return (0,one_line/* oneLine */.T)([...plain, ...errorsIn(body['errors'])].join(' '), 200);
}
function errorsIn(errors) {
    if (Array.isArray(errors))
        return errors
            .slice(0, MOST_ERRORS)
            .flatMap((each) => textOf((0,is_object/* isObject */.G)(each) ? (each['message'] ?? each['problem']) : each) ?? []);
    if (!(0,is_object/* isObject */.G)(errors))
        return [];
    return Object.entries(errors)
        .slice(0, MOST_ERRORS)
        .flatMap(([field, said]) => {
        const words = textOf(Array.isArray(said) ? said[0] : said);
        return words === undefined ? [] : [`${field} ${words}`];
    });
}
/** There is no code of its own for a missing estimate: `invalid_parameter`, with the field named or only the sentence. */
function isAboutEstimate(body) {
    if (!(0,is_object/* isObject */.G)(body))
        return false;
    const { validation_errors: listed, errors } = body;
    const fields = Array.isArray(listed) ? listed.filter(is_object/* isObject */.G) : [];
    return (fields.some((each) => each['field'] === 'estimate') ||
        ((0,is_object/* isObject */.G)(errors) && 'estimate' in errors) ||
        /must be estimated|needs? (?:to be estimated|an estimate)|\bestimate can't be blank/i.test(trackerMessage(body)));
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/pivotal/pivotal-client.js






const pivotal_client_PAGE = 100;
/** The shortest page that any service of this kind is known to cut a longer list into: that of LiteTracker (MelianLabs/litetracker-cli). */
const SHORTEST_FULL_PAGE = 50;
/** @throws UserError when there is no token. */
function createPivotalClient(options) {
    const { request, aheadMs } = createTrackerClient(options, {
        answers: TRACKER_ANSWERS,
        unexpected: TRACKER_ANSWERS.unexpected,
        headers: () => credentialsOf(options),
        callOf,
        messageOf: trackerMessage,
    });
    const read = (doing, path) => pivotal_client_listAll(request, doing, path, options.time);
    return {
        request,
        read,
        list: async (doing, path) => (await read(doing, path)).items,
        aheadMs,
    };
}
function credentialsOf({ token, auth, dialect = PIVOTAL }) {
    return (auth ?? dialect.auth) === 'bearer'
        ? { authorization: `Bearer ${token}` }
        : { 'X-TrackerToken': token };
}
async function pivotal_client_listAll(request, doing, path, time) {
    const bound = (0,list_bounds/* listBound */.l)('The tracker', 'a list', time);
    const found = new Map();
    for (let offset = 0;;) {
        const query = offset === 0 ? '' : `${path.includes('?') ? '&' : '?'}limit=${pivotal_client_PAGE}&offset=${offset}`;
        const answer = await request(doing, 'GET', `${path}${query}`);
        const page = Array.isArray(answer.body) ? answer.body.filter(is_object/* isObject */.G) : [];
        const before = found.size;
        // An activity has a guid in the place of an id.
        for (const [at, item] of page.entries())
            found.set(item['id'] ?? item['guid'] ?? offset + at, item);
        offset += page.length;
        const total = Number(answer.headers.get('x-tracker-pagination-total') ?? Number.NaN);
        const more = Number.isFinite(total) ? offset < total : page.length >= SHORTEST_FULL_PAGE;
        if (!more || found.size === before)
            return { items: [...found.values()], isWhole: !more };
        bound.next();
    }
}
/** The call as the documentation of Pivotal's API writes it. */
function callOf(method, path) {
    const template = path
        .replace(/\?.*$/, '')
        .replace(/\/(project|storie|comment)s\/(?!bulk$)[^/]+/g, (_, of) => {
        const name = of === 'storie' ? 'story' : of;
        return `/${of}s/{${name}}`;
    });
    return `${method} ${template}`;
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/pivotal/pivotal-history.js





/** The method of the port. */
async function readLastMove(at, story) {
    const history = await historyOf(at, story);
    if (history === undefined)
        return undefined;
    const inOrder = history.moves.toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)));
    const last = inOrder.findLast((each) => each.state === story.state);
    if (last?.by === undefined)
        return undefined;
    const delivered = inOrder.findLast((each) => each !== last && each.state === 'delivered' && timeOf(each) <= timeOf(last));
    if (delivered === undefined && !history.isWhole)
        return undefined;
    return { by: last.by, at: last.at, deliveredAt: delivered?.at };
}
/** The method of the port. Of a history that is not whole, the newest moves are told. */
async function readMovesBy(at, story, person) {
    const history = await historyOf(at, story);
    const inOrder = history?.moves.toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)));
    return inOrder?.flatMap(({ state, by, at: when }) => {
        const to = PIVOTAL.moves.states.find((known) => known === state);
        const isAsked = person === undefined || by === person;
        return isAsked && to !== undefined ? [{ to, at: when, by }] : [];
    });
}
function historyOf(at, story) {
    if (at.dialect.history === 'transitions')
        return transitionsOf(at, story);
    return at.dialect.history === 'activity' ? activityOf(at, story) : Promise.resolve(undefined);
}
async function transitionsOf({ client }, story) {
    const listed = await client.list(`read the history of story ${story.id}`, `${pivotal_stories_pathOf(story)}/transitions`);
    const moves = listed.map((each) => ({
        state: textOf(each['state']),
        by: idOf(each['performed_by_id']),
        at: instantOf(each['occurred_at']),
    }));
    return { moves, isWhole: true };
}
/**
 * What the project's activity tells of the story, since it was made. Source of the call and its answer: MelianLabs/litetracker-mcp,
 * internal/api. Nobody tells whether it goes on behind its first page: then only the newest moves are known, and where the list begins
 * with the oldest, none.
 */
async function activityOf({ client }, story) {
    const about = await client.request(`read story ${story.id}`, 'GET', pivotal_stories_pathOf(story), { legal: ['absent'] });
    const madeAt = (0,is_object/* isObject */.G)(about.body) ? textOf(about.body['created_at']) : undefined;
    const since = madeAt === undefined ? '' : `?occurred_after=${encodeURIComponent(madeAt)}`;
    const path = `/projects/${encodeURIComponent(story.project)}/activity${since}`;
    const read = client.read(`read the history of story ${story.id}`, path);
    const list = await read.catch((error) => {
        if (error instanceof errors/* AdapterError */.o && error.status === 404)
            return undefined;
        throw error;
    });
    if (list === undefined)
        return undefined;
    const [newest, oldest] = [
        instantOf(list.items[0]?.['occurred_at']),
        instantOf(list.items.at(-1)?.['occurred_at']),
    ];
    const isNewestFirst = (newest ?? '') > (oldest ?? '');
    if (!list.isWhole && !isNewestFirst)
        return undefined;
    const moves = list.items.flatMap((activity) => pivotal_history_movesIn(activity, story));
    // Moves of one instant keep the order in which they were made.
    return { moves: isNewestFirst ? moves.toReversed() : moves, isWhole: list.isWhole };
}
function pivotal_history_movesIn(activity, story) {
    const changes = Array.isArray(activity['changes']) ? activity['changes'].filter(is_object/* isObject */.G) : [];
    const performer = (0,is_object/* isObject */.G)(activity['performed_by']) ? activity['performed_by']['id'] : undefined;
    const at = instantOf(activity['occurred_at']);
    return changes.flatMap((change) => {
        const isOurs = change['kind'] === 'story' && idOf(change['id']) === story.id;
        const state = isOurs && (0,is_object/* isObject */.G)(change['new_values']) ? stateOf(change['new_values']) : undefined;
        return state === undefined ? [] : [{ state, by: idOf(performer), at }];
    });
}
/** A time in ISO 8601, which is ms in some answers; undefined for what is none. */
function instantOf(value) {
    return typeof value === 'number' && Number.isFinite(value) ? new Date(value).toISOString() : textOf(value);
}
function timeOf({ at }) {
    return at ?? '';
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/pivotal/unsure-writes.js

/** How a tracker says that a token may not do something, or that it has no such call; 401 is a token that it does not know (RFC 9110, 15.5.2). */
const MEANS_NO = [403, 404, 405, 501];
/** True where a call was refused for good, and not for what it asked. */
function saysNo(error) {
    return error instanceof errors/* AdapterError */.o && MEANS_NO.includes(error.status);
}
function createUnsure({ dialect, tell }) {
    const told = new Set();
    return async (what, act) => {
        try {
            await act();
        }
        catch (error) {
            if (!saysNo(error))
                throw error;
            if (told.has(what))
                return;
            told.add(what);
            tell(`${dialect.title} does not let the user of tracker-token ${what} (it answered ${error.status}); the stories are moved all the same.`);
        }
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/pivotal/pivotal-comments.js





/** The comments of the port, in the way that the tracker has. */
function pivotalComments(at, tools) {
    const { comments: way } = at.dialect;
    if (way === 'none')
        return NO_COMMENTS;
    return way === 'edited' ? editedComments(at, tools) : unsureComments(at, tools);
}
const NO_COMMENTS = {
    findComment: async () => undefined,
    createComment: async () => undefined,
    updateComment: async () => undefined,
    wordsOf: async () => undefined,
};
function editedComments(at, tools) {
    const write = writesOf(at);
    return {
        async findComment(story, marker) {
            const { items } = await listComments(at, story);
            return found((await ownMarked(items, marker, tools))[0]);
        },
        createComment: write.create,
        updateComment: write.edit,
        wordsOf: (story, asked) => readWords(at, story, asked),
    };
}
const COMMENTING = 'comment on stories';
function unsureComments(at, tools) {
    const write = writesOf(at);
    const halfSeen = new Set();
    return {
        async findComment(story, marker) {
            const { items, isWhole } = await listComments(at, story);
            const own = await ownMarked(items, marker, tools);
            if (own.length === 0 && !isWhole)
                halfSeen.add(story.id);
            // Where one could not be edited, another took its place.
            return found(own.toSorted(byId).at(-1));
        },
        async createComment(story, text) {
            // Nobody could find it again, so there would be one more with each run.
            if (halfSeen.has(story.id))
                at.tell(`${at.dialect.title} shows only the first comments of story ${story.id}, so none is written there; the story is moved all the same.`);
            else
                await tools.unsure(COMMENTING, () => write.create(story, text));
        },
        updateComment: (story, id, text) => editOrReplace(at, tools.unsure, { story, id, text }),
        wordsOf: (story, asked) => readWords(at, story, asked),
    };
}
/** Of a list that is not whole, nobody knows what the rest of it says. */
async function readWords(at, story, asked) {
    const { items, isWhole } = await listComments(at, story);
    const words = (0,spoken_words/* newestWords */.w)(items.map((comment) => ({
        by: idOf(comment['person_id']),
        at: instantOf(comment['created_at']),
        text: textOf(comment['text']) ?? '',
    })), asked);
    return words === '' && !isWhole ? undefined : words;
}
/** Those of the token's user that begin so. */
async function ownMarked(comments, marker, { ownId }) {
    const marked = comments.filter((comment) => textOf(comment['text'])?.startsWith(marker));
    if (marked.length === 0)
        return [];
    const self = await ownId();
    return marked.filter((comment) => idOf(comment['person_id']) === self);
}
function found(comment) {
    return comment && { id: idOf(comment['id']) ?? '', text: textOf(comment['text']) ?? '' };
}
function byId(a, b) {
    return Number(a['id']) - Number(b['id']);
}
function listComments({ client }, story) {
    return client.read(`list the comments of story ${story.id}`, `${pivotal_stories_pathOf(story)}/comments`);
}
function writesOf({ client }) {
    return {
        async create(story, text) {
            const path = `${pivotal_stories_pathOf(story)}/comments`;
            await client.request(`comment on story ${story.id}`, 'POST', path, { body: { text } });
        },
        async edit(story, id, text) {
            const path = `${pivotal_stories_pathOf(story)}/comments/${encodeURIComponent(id)}`;
            await client.request(`edit a comment on story ${story.id}`, 'PUT', path, { body: { text } });
        },
    };
}
/** A tracker without that call answers as if the comment were gone, so it is looked for. */
async function editOrReplace(at, unsure, { story, id, text }) {
    const write = writesOf(at);
    try {
        await write.edit(story, id, text);
    }
    catch (error) {
        const isThere = async () => (await listComments(at, story)).items.some((comment) => idOf(comment['id']) === id);
        if (!saysNo(error) || !(await isThere()))
            throw error;
        await unsure(COMMENTING, () => write.create(story, text));
    }
}

// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var environment_labels = __webpack_require__(55497);
;// CONCATENATED MODULE: ./build/src/adapters/trackers/pivotal/pivotal-marks.js





/** Adds and takes off labels in the way that the tracker has. */
function pivotalLabels(at, unsure) {
    if (at.dialect.labels === 'each')
        return eachLabel(at);
    return at.dialect.labels === 'list' ? listedLabels(at) : unsureLabels(at, unsure);
}
/** Each label by itself, since a list of labels in the story would take the others off. */
function eachLabel(at) {
    const { client } = at;
    return {
        async addLabel(story, label) {
            const body = { name: label };
            await client.request(`label story ${story.id}`, 'POST', `${pivotal_stories_pathOf(story)}/labels`, { body });
        },
        async removeLabel(story, label) {
            const doing = `list the labels of story ${story.id}`;
            await deleteLabel(at, story, await client.list(doing, `${pivotal_stories_pathOf(story)}/labels`), label);
        },
    };
}
/** One that is there is not added again, since nobody tells that it does no harm (MelianLabs/litetracker-cli, notes on labels). */
function unsureLabels(at, unsure) {
    const { client } = at;
    return {
        addLabel: (story, label) => unsure('label stories', async () => {
            if ((0,environment_labels/* hasLabel */.RX)(labelNames(await rawLabels(at, story)), label))
                return;
            const body = { label: { name: label } };
            await client.request(`label story ${story.id}`, 'POST', `${pivotal_stories_pathOf(story)}/labels`, { body });
        }),
        removeLabel: (story, label) => unsure('label stories', async () => {
            await deleteLabel(at, story, (await rawLabels(at, story)).filter(is_object/* isObject */.G), label);
        }),
    };
}
async function deleteLabel({ client }, story, present, label) {
    const found = present.find((each) => (0,environment_labels/* hasLabel */.RX)([textOf(each['name']) ?? ''], label));
    const id = idOf(found?.['id']);
    if (id === undefined)
        return;
    const path = `${pivotal_stories_pathOf(story)}/labels/${encodeURIComponent(id)}`;
    await client.request(`take a label off story ${story.id}`, 'DELETE', path, { legal: ['notFound'] });
}
/** The story's whole list is written, as it was read right before. */
function listedLabels(at) {
    return {
        async addLabel(story, label) {
            const labels = await rawLabels(at, story);
            const names = labelNames(labels);
            if (!(0,environment_labels/* hasLabel */.RX)(names, label))
                await writeLabels(at, story, labels, [...names, label]);
        },
        async removeLabel(story, label) {
            const labels = await rawLabels(at, story);
            const names = labelNames(labels);
            if (!(0,environment_labels/* hasLabel */.RX)(names, label))
                return;
            await writeLabels(at, story, labels, names.filter((name) => !(0,environment_labels/* hasLabel */.RX)([name], label)));
        },
    };
}
/** A list that cannot be read is no empty one: all labels would be lost. */
async function rawLabels({ client }, story) {
    const { body } = await client.request(`read the labels of story ${story.id}`, 'GET', pivotal_stories_pathOf(story));
    const labels = (0,is_object/* isObject */.G)(body) ? (body['labels'] ?? []) : undefined;
    if (Array.isArray(labels) && labelNames(labels).length === labels.length)
        return labels;
    throw misunderstood(story, 'cannot be understood; label it in the tracker');
}
/**
 * In the form in which labels are read, names or objects with a name. Of a story without labels nobody tells it, so the second is tried
 * where the first is refused.
 */
async function writeLabels({ client }, story, read, names) {
    const asObjects = names.map((name) => ({ name }));
    const [form, other] = read.some(is_object/* isObject */.G) ? [asObjects] : read.length > 0 ? [names] : [names, asObjects];
    const write = (labels, legal) => client.request(`label story ${story.id}`, 'PUT', pivotal_stories_pathOf(story), { body: { labels }, legal });
    const first = await write(form, other === undefined ? [] : ['refusedMove', 'invalidMove']);
    const { body } = first.status < 300 ? first : await write(other, []);
    const now = (0,is_object/* isObject */.G)(body) && 'labels' in body ? labelNames(body['labels']) : names;
    if (now.length === names.length && names.every((name) => (0,environment_labels/* hasLabel */.RX)(now, name)))
        return;
    throw misunderstood(story, 'are not those that were asked for; put them right in the tracker');
}
function misunderstood({ id }, what) {
    return new errors/* AdapterError */.o('far_side_error', `The tracker's answer about the labels of story ${id}: they ${what}.`, {
        service: 'tracker',
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/pivotal/pivotal-moves.js




/** Pivotal takes a write in the wrong order, so whoever calls has checked the direction. */
async function pivotal_moves_moveStory(at, story, state) {
    const { title, moves } = at.dialect;
    if (!moves.states.includes(state))
        throw new errors/* UserError */.y('invalid_input', `${title} has no state ${state} for a story; it has ${moves.states.join(', ')}.`);
    const isAccepting = moves.finishAccepts.includes(story.type);
    if (isAccepting && (state === 'finished' || state === 'delivered'))
        return { refused: `${title} would accept a ${story.type} that is finished`, unestimated: false };
    const direct = await writeState(at, story, state);
    if (direct === 'moved' || direct.unestimated || !moves.stepwise || isAccepting)
        return direct;
    return (await moveByStep(at, story, state)) ?? direct;
}
/** Through the states that lie between; undefined where none does. */
async function moveByStep(at, story, state) {
    const between = stepsBetween(story.state, state);
    if (between.length === 0)
        return undefined;
    for (const step of [...between, state]) {
        const outcome = await writeState(at, story, step);
        if (outcome !== 'moved')
            return outcome;
    }
    return 'moved';
}
const pivotal_moves_STEPS = ['unstarted', 'started', 'finished', 'delivered'];
/** A rejected story is started again, as one that was never started. */
function stepsBetween(from, to) {
    const first = Math.max(pivotal_moves_STEPS.indexOf(from), 0) + 1;
    const last = to === 'accepted' || to === 'rejected' ? pivotal_moves_STEPS.length : pivotal_moves_STEPS.indexOf(to);
    return from === 'accepted' ? [] : pivotal_moves_STEPS.slice(first, Math.max(first, last));
}
async function writeState({ client, dialect }, story, state) {
    const answer = await client.request(`move story ${story.id} to ${state}`, 'PUT', pivotal_stories_pathOf(story), {
        body: { [dialect.moves.field]: state },
        legal: ['unestimated', 'refusedMove', 'invalidMove'],
    });
    const refusal = { refused: trackerMessage(answer.body), unestimated: isAboutEstimate(answer.body) };
    if (answer.status >= 300)
        return refusal;
    const now = (0,is_object/* isObject */.G)(answer.body) ? stateOf(answer.body) : undefined;
    // A tracker that does not know the field takes the request all the same.
    return now === undefined || now === state
        ? 'moved'
        : { refused: `${dialect.title} took the request, and the story is ${now}`, unestimated: false };
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/pivotal/pivotal.js











/** Pivotal Tracker's API v5, and the services that speak it. Reads tolerantly: some of them say `title` and `state`. */
function createPivotal(options) {
    const { dialect = PIVOTAL, projects = [], tell = () => undefined, url } = options;
    const client = createPivotalClient(options);
    const at = { client, dialect, projects, tell, url };
    const unsure = createUnsure(at);
    const story = createStoryReader(at);
    const people = createPeople(client, dialect.people);
    return {
        name: dialect.name,
        abilities: {
            estimates: true,
            links: false,
            people: dialect.people,
            comments: dialect.comments !== 'none',
            history: dialect.history !== 'none',
            words: dialect.comments !== 'none',
            bulk: dialect.bulk,
        },
        story,
        stories: readInBulk(at, story),
        move: (story, state) => pivotal_moves_moveStory(at, story, state),
        async estimate(story, points) {
            const body = { estimate: points };
            await client.request(`estimate story ${story.id}`, 'PUT', pivotal_stories_pathOf(story), { body });
        },
        ...pivotalLabels(at, unsure),
        link: async () => undefined,
        unlink: async () => undefined,
        ...pivotalComments(at, { ownId: people.ownId, unsure }),
        ...people,
        lastMove: (story) => readLastMove(at, story),
        movesBy: (story, person) => readMovesBy(at, story, person),
        aheadMs: client.aheadMs,
    };
}
/** Who is asked for once a run. */
function createPeople(client, isTold) {
    if (!isTold)
        return { person: async () => undefined, ownId: async () => undefined };
    const members = new Map();
    let me;
    return {
        async person({ project }, id) {
            const known = members.get(project) ?? pivotal_readMembers(client, project);
            members.set(project, known);
            return (await known).find((member) => member.id === id);
        },
        ownId() {
            me ??= pivotal_readOwnId(client);
            return me;
        },
    };
}
async function pivotal_readMembers(client, project) {
    const path = `/projects/${encodeURIComponent(project)}/memberships`;
    const memberships = await client.list(`read the members of project ${project}`, path);
    const members = memberships.flatMap((membership) => {
        const person = (0,is_object/* isObject */.G)(membership['person']) ? membership['person'] : membership;
        const id = idOf(person['id']);
        const name = textOf(person['name']) ?? textOf(person['username']);
        return id === undefined || name === undefined ? [] : [{ id, name, email: textOf(person['email']) }];
    });
    const ofName = Map.groupBy(members, ({ name }) => name.toLowerCase());
    return members.map((member) => {
        const ids = new Set(ofName.get(member.name.toLowerCase())?.map(({ id }) => id));
        return { ...member, sharesName: ids.size > 1 };
    });
}
async function pivotal_readOwnId(client) {
    const answer = await client.request('read whose token tracker-token is', 'GET', '/me');
    return (0,is_object/* isObject */.G)(answer.body) ? idOf(answer.body['id']) : undefined;
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/shortcut/shortcut-answers.js

const shortcut_answers_READ_STORY = ['GET /stories/{story-public-id}'];
/** The adapter sends it for moves alone. */
const shortcut_answers_MOVE_STORY = ['PUT /stories/{story-public-id}'];
const shortcut_answers_LATER = 'run the job again later';
const shortcut_answers_TOKEN = 'check the input tracker-token, and that its member belongs to the workspace';
const RIGHT = 'check that the member of tracker-token belongs to the workspace and has the role Member, since an observer may only read';
/** What Shortcut's REST API v3 answers besides what was asked for. Sources and bodies are in tools/answers/shortcut.ts. */
const SHORTCUT_ANSWERS = {
    tooMany: { status: 429, cause: 'throttled', repeat: 'like throttling', concerns: 'nobody', todo: shortcut_answers_LATER },
    badToken: { status: 401, cause: 'access_denied', repeat: 'final', concerns: 'ops', todo: shortcut_answers_TOKEN },
    denied: { status: 403, cause: 'access_denied', repeat: 'final', concerns: 'ops', todo: RIGHT },
    absent: {
        calls: [...shortcut_answers_READ_STORY, 'GET /projects/{project-public-id}'],
        status: 404,
        cause: 'fact',
        repeat: 'final',
        concerns: 'nobody',
        todo: '',
    },
    notFound: {
        status: 404,
        cause: 'far_side_error',
        repeat: 'final',
        concerns: 'developer',
        todo: 'it was deleted, or the member of tracker-token may not see it',
    },
    refusedMove: {
        calls: shortcut_answers_MOVE_STORY,
        status: 400,
        cause: 'tracker_refused',
        repeat: 'final',
        concerns: 'developer',
        todo: unmoved/* UNMOVED */.f.refused,
    },
    invalidMove: {
        calls: shortcut_answers_MOVE_STORY,
        status: 422,
        cause: 'tracker_refused',
        repeat: 'final',
        concerns: 'developer',
        todo: unmoved/* UNMOVED */.f.refused,
    },
    conflict: { status: 409, cause: 'unavailable', repeat: 'later', concerns: 'nobody', todo: shortcut_answers_LATER },
    outOfOrder: { status: '5xx', cause: 'unavailable', repeat: 'a few times', concerns: 'nobody', todo: shortcut_answers_LATER },
    unexpected: { status: '4xx', cause: 'far_side_error', repeat: 'final', concerns: 'ops', todo: '' },
};

;// CONCATENATED MODULE: ./build/src/adapters/trackers/shortcut/shortcut-client.js




const SHORTCUT_URL = 'https://api.app.shortcut.com/api/v3';
const SHORTCUT = {
    answers: SHORTCUT_ANSWERS,
    unexpected: SHORTCUT_ANSWERS.unexpected,
    headers: (token) => ({ 'Shortcut-Token': token }),
    callOf: shortcut_client_callOf,
    messageOf: shortcutMessage,
};
/** @throws UserError when there is no token. */
function createShortcutClient({ url = SHORTCUT_URL, ...options }) {
    return createTrackerClient({ ...options, url }, SHORTCUT);
}
/**
 * An error's body is `{message}` (the definitions of errors in schema/shortcut.swagger.json of useshortcut/shortcut-client-js). A refused
 * body names its fields in `errors` (the README of the gem clubhouse_ruby).
 */
function shortcutMessage(body) {
    if (!(0,is_object/* isObject */.G)(body))
        return '';
    const message = typeof body['message'] === 'string' ? body['message'] : '';
    const fields = (0,is_object/* isObject */.G)(body['errors']) ? Object.keys(body['errors']).slice(0, 5) : [];
    return (0,one_line/* oneLine */.T)(fields.length === 0 ? message : `${message} ${fields.join(', ')}`, 200);
}
const RESOURCES = {
    stories: 'story-public-id',
    comments: 'comment-public-id',
    workflows: 'workflow-public-id',
    projects: 'project-public-id',
    'linked-files': 'linked-file-public-id',
};
/** The call as the schema writes it, without the prefix. */
function shortcut_client_callOf(method, path) {
    const template = path.replace(/\/(stories|comments|workflows|projects|linked-files)\/(?!bulk$)[^/]+/g, (_, of) => {
        return `/${of}/{${RESOURCES[of] ?? of}}`;
    });
    return `${method} ${template}`;
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/shortcut/shortcut-history.js

/**
 * How a story last got into its state, by its history in any order. A move between two columns of the same state is none. Undefined where
 * no person did it.
 * Source: History of schema/shortcut.swagger.json (useshortcut/shortcut-client-js); that a column stands flat in the action `create`, nested
 * in `update`, and beside a pull request's own action where that moved the story, is in the recorded history of sc-8765 in the tests of
 * mhq's handler for Shortcut.
 */
function shortcut_history_lastMoveIn(entries, { id, state }, columns) {
    const moves = shortcut_history_movesIn(entries, id, columns);
    const last = moves.findLast(({ to }) => to === state);
    if (last?.by === undefined)
        return undefined;
    const before = moves.slice(0, moves.indexOf(last));
    return { by: last.by, at: last.at, deliveredAt: before.findLast(({ to }) => to === 'delivered')?.at };
}
/** As the port's `movesBy`, by the history in any order. That a story was made is no move. */
function movesOfPerson(entries, { id }, person, columns) {
    return shortcut_history_movesIn(entries, id, columns).flatMap(({ by, at, from, to }) => (person === undefined || by === person) && from !== undefined && to !== undefined ? [{ to, at, by }] : []);
}
/** Oldest first; a move between two columns of the same state is none. */
function shortcut_history_movesIn(entries, id, columns) {
    return entries
        .flatMap((entry) => shortcut_history_movesOf(entry, id, columns))
        .toSorted((a, b) => a.at.localeCompare(b.at))
        .filter(({ from, to }) => from !== to);
}
function shortcut_history_movesOf(entry, story, columns) {
    const at = textOf(entry['changed_at']);
    if (at === undefined)
        return [];
    const actions = objectsOf(entry['actions']);
    const by = isByHand(entry, actions) ? idOf(entry['member_id']) : undefined;
    const meaning = (id) => shortcut_history_stateOf(idOf(id), objectsOf(entry['references']), columns);
    const ofStory = actions.filter(({ id }) => id === undefined || idOf(id) === story);
    return ofStory.flatMap((action) => {
        const { old, now } = columnOf(action);
        return now === undefined ? [] : [{ by, at, from: meaning(old), to: meaning(now) }];
    });
}
/** Rules of the team and what happens on the code host move stories in the name of a member. */
const NOT_OF_CODE = ['story', 'story-comment', 'story-link', 'story-task', 'label', 'project'];
function isByHand(entry, actions) {
    const { automation_id: automation, webhook_id: webhook, external_id: external } = entry;
    if ([automation, webhook, external].some((id) => idOf(id) !== undefined))
        return false;
    return actions.every(({ entity_type: of }) => of === undefined || NOT_OF_CODE.includes(String(of)));
}
function columnOf(action) {
    if (action['entity_type'] !== undefined && action['entity_type'] !== 'story')
        return {};
    if (action['action'] === 'create')
        return { now: action['workflow_state_id'] };
    const [changes] = objectsOf([action['changes']]);
    const [change] = objectsOf([changes?.['workflow_state_id']]);
    return { old: change?.['old'], now: change?.['new'] };
}
/** A column that the workflow has no more is told in the entry itself. */
function shortcut_history_stateOf(id, references, { names, states }) {
    if (id === undefined)
        return undefined;
    const known = states.find((state) => state.id === id);
    if (known !== undefined)
        return names.read(known);
    const told = references.find((each) => each['entity_type'] === 'workflow-state' && idOf(each['id']) === id);
    const [name, type] = [textOf(told?.['name']), textOf(told?.['type'])];
    return name === undefined || type === undefined ? undefined : names.read({ name, type });
}

// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
;// CONCATENATED MODULE: ./build/src/adapters/trackers/shortcut/shortcut-markdown.js
/**
 * Texts as Shortcut keeps them. Its comments are Markdown, and a mention is a link to `shortcutapp://members/ID` (as clients of the
 * public API write them, since a plain `@name` notifies nobody). What was handed in is plain text, and comes back as it was.
 */
const ALWAYS = /[\\`*_~[\]<>#|!()&]/;
/** An address of which no character is markup; an underscore is none between letters, nor an ampersand that begins no entity. */
const shortcut_markdown_ADDRESS = /https?:\/\/(?:[A-Za-z0-9.:/?=%+,;#-]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])|&(?![#A-Za-z0-9]{1,40};))+/;
const MARKS = new RegExp([
    `(?<address>${shortcut_markdown_ADDRESS.source})`,
    ALWAYS.source,
    // Emoji, and addresses of other schemes or of none.
    ':(?=\\S)',
    '\\.(?<=[wW]{3}\\.)',
    // At the start of a line they make lists, headings and rules.
    '[-+=](?<=^[ \\t]*.)',
    '[.)](?<=^[ \\t]*\\d{1,9}.)',
    // At the ends of a line they make code and breaks, and at the ends of a text they may be lost.
    '(?<entity>@|^[ \\t]|[ \\t]$|\\r|(?<![^])\\s|\\s(?![^]))',
].join('|'), 'gm');
/** The text in Markdown that shows it as it is: only addresses take effect, as links. */
function toMarkdown(text) {
    return text.replace(MARKS, (found, ...rest) => {
        const groups = rest.at(-1);
        if (!isGroups(groups) || groups['address'] !== undefined)
            return found;
        // An entity, where a backslash would not hide it from somebody who looks for it in the source.
        return groups['entity'] === undefined ? `\\${found}` : `&#${found.charCodeAt(0)};`;
    });
}
/** What `toMarkdown` made it of. What somebody else wrote loses what a reader does not see. */
function fromMarkdown(markdown) {
    return markdown.replaceAll(/\\([!-/:-@[-`{-~])|&#(\d{1,7});/g, (found, mark, code) => {
        if (mark !== undefined)
            return mark;
        const point = Number(code);
        return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : found;
    });
}
function isGroups(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/shortcut/shortcut-story.js




/** `sc-123` is how Shortcut writes an id, and `ch123` is how it did. Undefined for anything else. */
function digitsOf(id) {
    return /^(?:sc-|ch)?([1-9]\d{0,14})$/i.exec(id)?.[1];
}
function storyPath(id) {
    return `/stories/${encodeURIComponent(id)}`;
}
/**
 * The story as it is now; undefined where there is none.
 * @param doing completes "The tracker refused to …".
 * @throws AdapterError `far_side_error` for an answer that cannot be understood.
 */
async function findStory(client, doing, id) {
    const { status, body } = await client.request(doing, 'GET', storyPath(id), { legal: ['absent'] });
    if (status >= 400)
        return undefined;
    const fields = (0,is_object/* isObject */.G)(body) ? body : {};
    const [workflow, state] = [idOf(fields['workflow_id']), idOf(fields['workflow_state_id'])];
    if (workflow === undefined || state === undefined)
        throw notUnderstood(`story ${id}`);
    return { fields, workflow, state };
}
/** The same for a story that was there before. @throws AdapterError `far_side_error` where it is gone. */
async function freshStory(client, doing, id) {
    const found = await findStory(client, doing, id);
    if (found !== undefined)
        return found;
    const sentence = `The tracker answered 404 when asked to ${doing}; ${SHORTCUT_ANSWERS.notFound.todo}.`;
    throw new errors/* AdapterError */.o('far_side_error', sentence, { service: 'tracker', status: 404 });
}
const shortcut_story_TYPES = ['feature', 'bug', 'chore'];
function shortcut_story_storyOf(id, { fields }) {
    return {
        id,
        project: idOf(fields['group_id']) ?? idOf(fields['project_id']) ?? '',
        title: textOf(fields['name']) ?? `Story ${id}`,
        url: textOf(fields['app_url']) ?? `https://app.shortcut.com/story/${id}`,
        type: shortcut_story_TYPES.find((known) => known === fields['story_type']) ?? 'feature',
        // Nothing in a workflow of the schema asks for one.
        estimated: true,
        labels: storyLabels({ fields }),
        ownerIds: idsOf(fields['owner_ids']),
        requesterId: idOf(fields['requested_by_id']),
    };
}
function storyLabels({ fields }) {
    return objectsOf(fields['labels']).flatMap((label) => textOf(label['name']) ?? []);
}
function notUnderstood(what) {
    return new errors/* AdapterError */.o('far_side_error', `The tracker's answer about ${what} cannot be understood; check tracker-url.`, { service: 'tracker' });
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/shortcut/shortcut-links.js





/** As CreateLinkedFile of the schema bounds them. */
const LONGEST_NAME = 256;
const LONGEST_DESCRIPTION = 512;
/**
 * An address of ours is a linked file of the type `url`, which keeps its title and its key and is changed by its own id. In a story's
 * `external_links` an address stands alone, so ours could not be known again; and that list is written as a whole, so an address that
 * somebody adds between our look and our write would be lost.
 *
 * Ours are those of this token's member with the key as their description. Where two runs made one each, the next one leaves the first.
 */
function createLinks(client, ownId) {
    return {
        async link(story, link) {
            const doing = `link an address to story ${story.id}`;
            const { fields } = await freshStory(client, doing, story.id);
            const [first, ...more] = await ownOf(objectsOf(fields['linked_files']), link.key, ownId);
            const wanted = fileOf(link);
            if (first === undefined) {
                const body = { ...wanted, type: 'url', story_id: Number(story.id) };
                await client.request(doing, 'POST', '/linked-files', { body });
                return;
            }
            if (first['url'] !== wanted.url || first['name'] !== wanted.name)
                await client.request(doing, 'PUT', shortcut_links_pathOf(first), { body: { name: wanted.name, url: wanted.url } });
            for (const file of more)
                await client.request(doing, 'DELETE', shortcut_links_pathOf(file));
        },
        async unlink(story, key) {
            const doing = `take an address off story ${story.id}`;
            const { fields } = await freshStory(client, doing, story.id);
            for (const file of await ownOf(objectsOf(fields['linked_files']), key, ownId))
                await client.request(doing, 'DELETE', shortcut_links_pathOf(file));
        },
    };
}
async function ownOf(files, key, ownId) {
    const kept = shortened(key);
    const ofKey = files.filter(({ description }) => fromMarkdown(textOf(description) ?? '') === kept);
    if (ofKey.length === 0)
        return [];
    const self = await ownId();
    return ofKey
        .filter((file) => self !== undefined && idOf(file['uploader_id']) === self)
        .toSorted((a, b) => Number(a['id']) - Number(b['id']));
}
/** A description is Markdown, in which somebody could be mentioned. */
function fileOf({ key, url, title }) {
    const name = textOf((0,one_line/* oneLine */.T)(title, LONGEST_NAME)) ?? url.slice(0, LONGEST_NAME);
    return { name, url, description: toMarkdown(shortened(key)) };
}
/** A key of many marks is longer in Markdown than a description may be. */
function shortened(key) {
    return toMarkdown(key).length <= LONGEST_DESCRIPTION ? key : (0,naming/* shortHash */.BC)(key);
}
function shortcut_links_pathOf(file) {
    return `/linked-files/${encodeURIComponent(idOf(file['id']) ?? '')}`;
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/shortcut/shortcut-people.js


/**
 * The members of the workspace, of whom every one may see every story. All are asked for at once, not one by one: whether somebody shares
 * a name can only be seen so.
 */
function shortcut_people_createPeople(client) {
    let members;
    let me;
    return {
        async person(_story, id) {
            members ??= shortcut_people_readMembers(client);
            return (await members).find((member) => member.id === id);
        },
        ownId() {
            me ??= shortcut_people_readOwnId(client);
            return me;
        },
    };
}
/** Without those who were deactivated: they are members no more, and whoever joined again has an old record of that name. */
async function shortcut_people_readMembers(client) {
    const answer = await client.request('read the members of the workspace', 'GET', '/members');
    const members = objectsOf(answer.body).flatMap((member) => {
        const profile = (0,is_object/* isObject */.G)(member['profile']) ? member['profile'] : {};
        const id = idOf(member['id']);
        const name = textOf(profile['name']) ?? textOf(profile['mention_name']);
        if (id === undefined ||
            name === undefined ||
            member['disabled'] === true ||
            profile['deactivated'] === true)
            return [];
        return [{ id, name, email: textOf(profile['email_address']) }];
    });
    const ofName = Map.groupBy(members, ({ name }) => name.toLowerCase());
    return members.map((member) => {
        const ids = new Set(ofName.get(member.name.toLowerCase())?.map(({ id }) => id));
        return { ...member, sharesName: ids.size > 1 };
    });
}
async function shortcut_people_readOwnId(client) {
    const answer = await client.request('read whose token tracker-token is', 'GET', '/member');
    return (0,is_object/* isObject */.G)(answer.body) ? idOf(answer.body['id']) : undefined;
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/shortcut/shortcut-projects.js




/**
 * Only reads. No source says whether the list ("List Projects" of the schema) has archived projects, so what it lacks is asked for by its id.
 * @param wanted ids of projects
 * @throws UserError `invalid_input` for one that is none; it names those that people still use.
 */
async function requireProjects(client, wanted) {
    if (wanted.length === 0)
        return;
    const answer = await client.request('read the projects of the workspace', 'GET', '/projects');
    const all = objectsOf(answer.body);
    const known = new Set(all.map(({ id }) => idOf(id)));
    for (const id of wanted)
        if (!known.has(id) && !(await isThere(client, id)))
            throw noProject(id, all.filter(({ archived }) => archived !== true).map((project) => seen(project)));
}
async function isThere(client, id) {
    const path = `/projects/${encodeURIComponent(id)}`;
    const answer = await client.request(`read project ${(0,one_line/* oneLine */.T)(id, 30)}`, 'GET', path, { legal: ['absent'] });
    return answer.status < 300;
}
function seen({ id, name }) {
    return { key: idOf(id) ?? '', name: textOf(name) ?? '' };
}
function noProject(id, projects) {
    if (projects.length > 0)
        return unknownProject(id, projects);
    return new errors/* UserError */.y('invalid_input', `The input 'tracker-project' names the project '${(0,one_line/* oneLine */.T)(id, 60)}', and Shortcut shows the member of tracker-token none at all; name a team, or leave it empty.`);
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/shortcut/shortcut-teams.js




const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** @param wanted ids of projects, and ids, names or mention names of teams; [] for any. */
function createTeams(client, wanted) {
    const projects = wanted.filter((each) => /^\d+$/.test(each));
    const teams = wanted.filter((each) => !/^\d+$/.test(each)).map(keyOf);
    let ids;
    let required;
    async function requireAll() {
        await requireProjects(client, projects);
        if (teams.length > 0)
            await shortcut_teams_readTeams(client, teams);
    }
    return {
        async require() {
            required ??= requireAll();
            await required;
        },
        async have({ project_id: project, group_id: group }) {
            if (wanted.length === 0 || projects.includes(idOf(project) ?? ''))
                return true;
            if (teams.length === 0)
                return false;
            ids ??= teams.every((each) => UUID.test(each)) ? Promise.resolve(teams) : shortcut_teams_readTeams(client, teams);
            return (await ids).includes(keyOf(idOf(group) ?? ''));
        },
    };
}
/** A team is called by its handle with an at sign too. */
function keyOf(name) {
    return name.trim().replace(/^@/, '').toLowerCase();
}
const shortcut_teams_MOST_NAMES = 30;
async function shortcut_teams_readTeams(client, wanted) {
    const answer = await client.request('read the teams of the workspace', 'GET', '/groups');
    const all = objectsOf(answer.body).map((group) => ({
        id: keyOf(idOf(group['id']) ?? ''),
        name: textOf(group['name']) ?? '',
        mention: textOf(group['mention_name']) ?? '',
    }));
    const found = wanted.map((name) => ({
        name,
        ids: all
            .filter((team) => [team.id, keyOf(team.name), keyOf(team.mention)].includes(name))
            .map(({ id }) => id),
    }));
    const unknown = found.find(({ ids }) => ids.length === 0);
    if (unknown === undefined)
        return found.flatMap(({ ids }) => ids);
    const names = all.slice(0, shortcut_teams_MOST_NAMES).map(({ name }) => `'${(0,one_line/* oneLine */.T)(name, 60)}'`);
    throw new errors/* UserError */.y('invalid_input', `Shortcut has no team '${(0,one_line/* oneLine */.T)(unknown.name, 60)}' that the member of tracker-token can see; ${names.length === 0
        ? 'it has none at all, so leave tracker-project empty'
        : `name one of ${names.join(', ')}`}.`);
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/shortcut/shortcut-workflow.js




/**
 * Names by which a column is known where the team names none for that state. Only states that no type tells apart have some: of the types
 * `started` and `done` a workflow has several columns, and what is done may also have been given up. The first one that there is counts.
 */
const USUAL_NAMES = {
    started: ['Started', 'In Development', 'In Progress', 'Doing'],
    finished: ['Finished', 'Ready for Review', 'In Review'],
    delivered: ['Delivered', 'Ready for Acceptance', 'Ready for Deploy'],
    rejected: ['Rejected', 'Cancelled', 'Canceled', "Won't Do", "Won't Fix", 'Abandoned', 'Duplicate'],
};
const OF_TYPE = {
    backlog: 'unscheduled',
    unstarted: 'unstarted',
    started: 'started',
    done: 'accepted',
};
/**
 * The team's names count first, then the usual ones, then the type of a column. Where the team names the column of what is accepted, every
 * other one of the type `done` is for what was given up: nothing may be merged for a story that somebody cancelled.
 * @param named a name that stands for two states is read as the first of them.
 */
function createStateNames(named) {
    function namesOf(state) {
        const own = named[state];
        return own === undefined ? (USUAL_NAMES[state] ?? []) : [own];
    }
    function byName(name) {
        const isOne = (state) => namesOf(state).some((each) => isSame(each, name));
        return (story_state/* STORY_STATES */.B.find((state) => named[state] !== undefined && isOne(state)) ?? story_state/* STORY_STATES */.B.find(isOne));
    }
    function read({ name, type }) {
        const known = byName(name);
        if (known !== undefined)
            return known;
        return type === 'done' && named.accepted !== undefined ? 'rejected' : OF_TYPE[type];
    }
    function look(workflow, state) {
        const columns = namesOf(state).map((name) => workflow.states.find((each) => isSame(each.name, name)));
        const found = columns.find((each) => each !== undefined);
        if (found !== undefined || named[state] !== undefined)
            return found;
        return workflow.states.find((each) => read(each) === state);
    }
    return {
        read,
        isUnknown: (workflow, state) => state.type === 'started' &&
            byName(state.name) === undefined &&
            look(workflow, 'started')?.id !== state.id,
        find(workflow, state) {
            const found = look(workflow, state);
            if (found === undefined)
                throw noState(workflow, state, named[state]);
            return found;
        },
    };
}
/** Shortcut keeps spaces at the end of a name as they were typed. */
function isSame(one, other) {
    return one.trim().toLowerCase() === other.trim().toLowerCase();
}
const shortcut_workflow_MOST_NAMES = 30;
function noState({ name, states }, state, wanted) {
    const names = states.slice(0, shortcut_workflow_MOST_NAMES).map((each) => `'${(0,one_line/* oneLine */.T)(each.name, 60)}'`);
    const asked = wanted === undefined ? '' : ` named '${(0,one_line/* oneLine */.T)(wanted, 60)}'`;
    return new errors/* UserError */.y('invalid_input', `The workflow '${(0,one_line/* oneLine */.T)(name, 60)}' of Shortcut has no state${asked} for '${state}'; name one of ${names.join(', ')} in the setting stories.statuses.`);
}
/** A workflow as Shortcut answers; undefined for anything that is none. */
function shortcut_workflow_readWorkflow(body) {
    const ordered = objectsOf(body['states']).toSorted((a, b) => placeOf(a) - placeOf(b));
    const states = ordered.flatMap((state) => {
        const [id, name, type] = [idOf(state['id']), textOf(state['name']), textOf(state['type'])];
        return id === undefined || name === undefined || type === undefined ? [] : [{ id, name, type }];
    });
    return states.length === 0 ? undefined : { name: textOf(body['name']) ?? '', states };
}
function placeOf({ position }) {
    return typeof position === 'number' ? position : 0;
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/shortcut/shortcut.js












/**
 * Shortcut's REST API v3. Its lists have no pages.
 *
 * Its stories move without an estimate: nothing in a workflow of the schema asks for one. So it has no ability `estimates`.
 */
function createShortcut({ statusNames = {}, ...options }) {
    const client = createShortcutClient(options);
    const people = shortcut_people_createPeople(client);
    const teams = createTeams(client, options.projects ?? []);
    const workflows = createWorkflows(client);
    const reader = { client, names: createStateNames(statusNames), workflows, teams };
    return {
        name: 'shortcut',
        abilities: { estimates: false, links: true, people: true },
        story: (id) => shortcut_readStory(reader, id),
        // No call of the schema takes ids of stories: "Search Stories" takes one, and "Query Stories" none.
        stories: (ids) => storyByStory((id) => shortcut_readStory(reader, id), ids),
        requireProjects: teams.require,
        async lastMove(story) {
            return shortcut_history_lastMoveIn(await shortcut_readHistory(client, story), story, columnsOf(reader));
        },
        async movesBy(story, person) {
            return movesOfPerson(await shortcut_readHistory(client, story), story, person, columnsOf(reader));
        },
        aheadMs: client.aheadMs,
        move: (story, state) => shortcut_moveStory(reader, story, state),
        estimate: async () => undefined,
        ...createLabels(client),
        ...createLinks(client, people.ownId),
        ...createComments(client, people.ownId),
        ...people,
    };
}
function createWorkflows(client) {
    const known = new Map();
    return {
        async read(id, stateId) {
            const before = known.get(id);
            if (before?.states.some((state) => state.id === stateId))
                return before;
            const path = `/workflows/${encodeURIComponent(id)}`;
            const answer = await client.request(`read workflow ${id}`, 'GET', path);
            const workflow = (0,is_object/* isObject */.G)(answer.body) ? shortcut_workflow_readWorkflow(answer.body) : undefined;
            if (workflow === undefined)
                throw notUnderstood(`workflow ${id}`);
            known.set(id, workflow);
            return workflow;
        },
        states: () => [...known.values()].flatMap(({ states }) => states),
    };
}
async function shortcut_readStory(reader, id) {
    const { client, names, workflows, teams } = reader;
    const digits = digitsOf(id);
    const placed = digits === undefined ? undefined : await findStory(client, `read story ${digits}`, digits);
    if (digits === undefined || placed === undefined || !(await teams.have(placed.fields)))
        return undefined;
    const workflow = await workflows.read(placed.workflow, placed.state);
    const column = workflow.states.find((each) => each.id === placed.state);
    const state = column && names.read(column);
    if (column === undefined || state === undefined)
        throw notUnderstood(`story ${digits}`);
    const unknown = names.isUnknown(workflow, column) ? { unknownStatus: column.name } : {};
    return { ...shortcut_story_storyOf(digits, placed), state, ...unknown };
}
/** An archived story stays where it is: nobody looks at it any more. */
async function shortcut_moveStory({ client, names, workflows }, story, state) {
    const doing = `move story ${story.id} to ${state}`;
    const placed = await freshStory(client, doing, story.id);
    const workflow = await workflows.read(placed.workflow, placed.state);
    const now = workflow.states.find((each) => each.id === placed.state);
    if (now !== undefined && names.read(now) === state)
        return 'moved';
    if (placed.fields['archived'] === true)
        return { refused: 'the story is archived', unestimated: false };
    const target = names.find(workflow, state);
    const answer = await client.request(doing, 'PUT', storyPath(story.id), {
        body: { workflow_state_id: Number(target.id) },
        legal: ['refusedMove', 'invalidMove'],
    });
    return answer.status < 300 ? 'moved' : { refused: shortcutMessage(answer.body), unestimated: false };
}
async function shortcut_readHistory(client, { id }) {
    const answer = await client.request(`read the history of story ${id}`, 'GET', `${storyPath(id)}/history`);
    return objectsOf(answer.body);
}
function columnsOf({ names, workflows }) {
    return { names, states: workflows.states() };
}
/**
 * `labels` of a story is the whole list, so a label that somebody else puts on between a look and a write would be lost. The call for several
 * stories adds and removes single ones (UpdateStories of the schema), and is sent for one story.
 */
function createLabels(client) {
    async function sameLabels(doing, story, label) {
        const labels = storyLabels(await freshStory(client, doing, story.id));
        return labels.filter((each) => each.toLowerCase() === label.toLowerCase());
    }
    async function change(doing, story, of, names) {
        const labels = names.map((name) => ({ name }));
        const body = { story_ids: [Number(story.id)], [of]: labels };
        await client.request(doing, 'PUT', '/stories/bulk', { body });
    }
    return {
        async addLabel(story, label) {
            const doing = `label story ${story.id}`;
            if ((await sameLabels(doing, story, label)).length === 0)
                await change(doing, story, 'labels_add', [label]);
        },
        async removeLabel(story, label) {
            const doing = `take a label off story ${story.id}`;
            const found = await sameLabels(doing, story, label);
            if (found.length > 0)
                await change(doing, story, 'labels_remove', found);
        },
    };
}
function createComments(client, ownId) {
    async function listed(story) {
        const doing = `list the comments of story ${story.id}`;
        const answer = await client.request(doing, 'GET', `${storyPath(story.id)}/comments`);
        const there = objectsOf(answer.body).filter((comment) => comment['deleted'] !== true);
        return there.map((comment) => ({ comment, text: fromMarkdown(textOf(comment['text']) ?? '') }));
    }
    return {
        async findComment(story, marker) {
            const marked = (await listed(story)).filter(({ text }) => text.startsWith(marker));
            if (marked.length === 0)
                return undefined;
            const self = await ownId();
            const own = marked.find(({ comment }) => self !== undefined && idOf(comment['author_id']) === self);
            return own && { id: idOf(own.comment['id']) ?? '', text: own.text };
        },
        async createComment(story, text) {
            await client.request(`comment on story ${story.id}`, 'POST', `${storyPath(story.id)}/comments`, {
                body: { text: toMarkdown(text) },
            });
        },
        async updateComment(story, id, text) {
            const path = `${storyPath(story.id)}/comments/${encodeURIComponent(id)}`;
            const body = { text: toMarkdown(text) };
            await client.request(`edit a comment on story ${story.id}`, 'PUT', path, { body });
        },
        async wordsOf(story, asked) {
            const words = (await listed(story)).map(({ comment, text }) => ({
                by: idOf(comment['author_id']),
                at: textOf(comment['created_at']),
                text,
            }));
            return (0,spoken_words/* newestWords */.w)(words, asked);
        },
    };
}

// EXTERNAL MODULE: ./build/src/usecases/pace/lazy.js
var lazy = __webpack_require__(75192);
// EXTERNAL MODULE: ./build/src/runtime/inputs/check-endpoint.js
var check_endpoint = __webpack_require__(43926);
;// CONCATENATED MODULE: ./build/src/domain/input/board-names.js
/** Logins hold letters, digits and single hyphens; a name with `_` is of a company's own people (docs.github.com, "Username considerations"). */
const SHORT = /^([a-z\d](?:[a-z\d_-]{0,98}))\/(?:projects\/)?([1-9]\d{0,8})$/i;
/**
 * The board that people name: `octo-org/3`, or its page, such as `https://github.com/orgs/octo-org/projects/3/views/1`. Undefined for
 * anything else, a page of another server's too.
 * @param host of GitHub's pages, such as `github.com`.
 */
function boardNamed(text, host) {
    const short = SHORT.exec(text) ?? SHORT.exec(ofPage(text, host) ?? '');
    const [, owner, number] = short ?? [];
    return owner === undefined ? undefined : { owner, number: Number(number) };
}
function ofPage(text, host) {
    if (!URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (url.protocol !== 'https:' || url.host !== host)
        return undefined;
    const [, owner, number] = /^\/(?:orgs|users)\/([^/]+)\/projects\/(\d+)(?:\/|$)/.exec(url.pathname) ?? [];
    return owner === undefined ? undefined : `${owner}/${number}`;
}

// EXTERNAL MODULE: ./build/src/domain/input/shown-value.js
var shown_value = __webpack_require__(52816);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/stories/boards.js



/** Each is looked up by a request of its own. */
const MOST_BOARDS = 10;
/**
 * The boards that show where issues are, and their token. Undefined where either is missing: a run without secrets, as one of Dependabot's,
 * keeps the labels all the same.
 * @param host of GitHub's pages.
 * @throws UserError for what names no board, and for too many.
 */
function readBoards({ token, projects }, host, log) {
    const named = projects.map((text) => boardOf(text, host));
    const boards = [...new Map(named.map((each) => [boards_keyOf(each), each])).values()];
    if (boards.length > MOST_BOARDS)
        throw new errors/* UserError */.y('invalid_input', `Input 'tracker-project' names ${boards.length} boards; it takes at most ${MOST_BOARDS}.`);
    if (boards.length > 0 && token !== '')
        return { token, boards };
    if (boards.length > 0)
        log.info("Input 'tracker-project' names a board and 'tracker-token' is empty, so no board is kept.");
    else if (token !== '')
        log.info("Input 'tracker-token' is given and 'tracker-project' names no board, so no board is kept; name one, such as octo-org/3.");
    return undefined;
}
function boards_keyOf({ owner, number }) {
    return `${owner.toLowerCase()}/${number}`;
}
function boardOf(text, host) {
    const found = boardNamed(text, host);
    if (found !== undefined)
        return found;
    throw new errors/* UserError */.y('invalid_input', `${(0,shown_value/* inputWithValue */.iS)('tracker-project', text)}; for the tracker github it takes boards, such as octo-org/3 or https://${host}/orgs/octo-org/projects/3.`);
}

// EXTERNAL MODULE: ./build/src/runtime/redact.js
var redact = __webpack_require__(58853);
;// CONCATENATED MODULE: ./build/src/runtime/wiring-people.js












/** Of operations that write less than the others. */
const WRITES = { status: ['statuses'], judge: [] };
/** What the job's token has to write where stories are kept, so that a refusal can name all of it at once. */
function wiring_people_writesOf(operation, tracker) {
    const writes = WRITES[operation] ?? ['deployments', 'pull-requests'];
    return tracker === 'github' ? [...writes, 'issues'] : writes;
}
/** @throws UserError for an address that is none, or for one that is missing. */
function judgeTracker(context, inputs) {
    switch (inputs.name) {
        case 'github':
            return issuesOfRepository(context, inputs);
        case 'jira':
            return jira(context, inputs);
        case 'linear':
            return linear(context, inputs);
        case 'shortcut':
            return shortcut(context, inputs);
        default:
            return pivotal(context, { ...inputs, dialect: DIALECTS[inputs.name] });
    }
}
function issuesOfRepository({ run, veil }, inputs) {
    const { env } = run;
    const { host } = new URL(env['GITHUB_SERVER_URL'] || 'https://github.com');
    const boards = readBoards(inputs, host, run.log);
    return {
        rule: { family: 'issues', repository: env['GITHUB_REPOSITORY'] ?? '', host },
        needsToken: false,
        open: (statuses, github) => (0,lazy/* lazy */.RZ)(() => (0,redact/* redactTracker */.y2)(github.issuesOf(statuses, boards), veil)),
    };
}
/** One that is asked with `tracker-token`. */
function withToken({ veil }, rule, make) {
    return { rule, needsToken: true, open: (statuses) => (0,lazy/* lazy */.RZ)(() => (0,redact/* redactTracker */.y2)(make(statuses), veil)) };
}
function jira(context, inputs) {
    const { projects, token } = inputs;
    const url = (0,check_endpoint/* checkEndpoint */.q)('tracker-url', requiredUrl(inputs, 'https://shop.atlassian.net'));
    const flavours = { basic: 'cloud', bearer: 'data-center', token: undefined };
    const flavour = inputs.auth === undefined ? undefined : flavours[inputs.auth];
    return withToken(context, { family: 'keys', projects, host: new URL(url).host }, (statusNames) => createJira({ ...farSide(context), url, token, projects, statusNames, flavour }));
}
function linear(context, { token, projects, ...inputs }) {
    const url = (0,check_endpoint/* checkEndpoint */.q)('tracker-url', inputs.url ?? LINEAR_URL);
    // Its pages stand elsewhere than its API.
    return withToken(context, { family: 'keys', projects }, (statusNames) => createLinear({ ...farSide(context), url, token, projects, statusNames }));
}
function shortcut(context, { token, projects, ...inputs }) {
    const url = (0,check_endpoint/* checkEndpoint */.q)('tracker-url', inputs.url ?? SHORTCUT_URL);
    return withToken(context, { family: 'shortcut' }, (statusNames) => createShortcut({ ...farSide(context), url, token, projects, statusNames }));
}
function pivotal(context, inputs) {
    const { dialect, token, projects } = inputs;
    const url = pivotalApi(inputs.url ?? hostedUrl(dialect));
    const auth = inputs.auth === 'basic' ? undefined : inputs.auth;
    const tell = context.run.log.warning;
    return withToken(context, { family: 'pivotal', host: new URL(url).host }, (statuses) => {
        refuseNames(dialect, statuses);
        return createPivotal({ ...farSide(context), url, token, projects, auth, dialect, tell });
    });
}
/** @throws UserError without one, where every team has a site of its own. */
function requiredUrl({ url, name }, example) {
    if (url !== undefined)
        return url;
    throw new errors/* UserError */.y('invalid_input', `Input 'tracker-url' is empty, and the tracker ${name} has no address that all share; give that of your site, such as ${example}.`);
}
/** @throws UserError for one that nobody hosts any more: a server of the team's own may speak as it did. */
function hostedUrl({ url, title }) {
    if (url !== undefined)
        return url;
    throw new errors/* UserError */.y('invalid_input', `Input 'tracker-url' is empty, and the hosted ${title} closed in April 2025; give the address of your own server, or set 'tracker' to litetracker or bard if your team moved there.`);
}
/** Its states have their names for good, so another name would be believed and never used. */
function refuseNames({ title, moves }, statuses) {
    const other = Object.entries(statuses).find(([state, name]) => name?.toLowerCase() !== state);
    if (other === undefined)
        return;
    throw new errors/* UserError */.y('invalid_settings', `'stories.statuses' of the settings names the state ${other[0]} anew, and states of ${title} keep their names: ${moves.states.join(', ')}; take that line out.`);
}
/** With what every adapter of a tracker asks. */
function farSide(context) {
    const { fetch, clock, timeout, githubSaid, time } = context;
    return { fetch, sleep: clock.sleep, timeout, githubSaid, time };
}
/** The tracker of a look, whose inputs are read when it is first asked; undefined where the step names none. */
function wireStories(context, inputs, { reviewedBy, longLived, people, stories, commandAliases: aliases }, github) {
    if (inputs === undefined)
        return undefined;
    return {
        ...inputs,
        reviewedBy,
        longLived,
        people,
        aliases,
        moves: stories.moves,
        labels: CARRIED_BY_DEFAULT,
        open: (0,lazy/* lazy */.RZ)(() => {
            const judged = judgeTracker(context, inputs.tracker());
            return { source: { named: [], rule: judged.rule }, tracker: judged.open(stories.statuses, github) };
        }),
    };
}
/** As action.yml of sync-tracker has it: the shipped workflows name no others. */
const CARRIED_BY_DEFAULT = ['auto'];
/** The address of the API itself; one without a version is taken for a host that serves Pivotal's paths. */
function pivotalApi(url) {
    const checked = (0,check_endpoint/* checkEndpoint */.q)('tracker-url', url);
    return /\/v\d+$/.test(checked) ? checked : `${checked}/services/v5`;
}


/***/ }),

/***/ 75192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ oncePerEach),
/* harmony export */   Pu: () => (/* binding */ oncePer),
/* harmony export */   RZ: () => (/* binding */ lazy)
/* harmony export */ });
/** The answer to a question that is asked when somebody first needs it, and never again. */
function lazy(ask) {
    let answer;
    return () => {
        answer ??= ask();
        return answer;
    };
}
/** The same for each key. */
function oncePer(ask) {
    const asked = new Map();
    return (key) => {
        const once = asked.get(key) ?? lazy(() => ask(key));
        asked.set(key, once);
        return once();
    };
}
/** The same for a question about many keys, of which only those are asked that nobody asked about before. */
function oncePerEach(ask) {
    const asked = new Map();
    return async (keys) => {
        const left = [...new Set(keys)].filter((key) => !asked.has(key));
        if (left.length > 0) {
            const answers = ask(left);
            for (const key of left)
                asked.set(key, answers);
        }
        const found = new Map();
        for (const key of new Set(keys)) {
            const answer = (await asked.get(key))?.get(key);
            if (answer !== undefined)
                found.set(key, answer);
        }
        return found;
    };
}


/***/ })

};
