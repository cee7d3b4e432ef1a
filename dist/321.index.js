export const id = 321;
export const ids = [321];
export const modules = {

/***/ 6617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject)
/* harmony export */ });
/** True for an object of fields, as JSON has it: no list and no null. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 9756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O9: () => (/* binding */ onGitHubsClock),
/* harmony export */   OZ: () => (/* binding */ aheadBetween),
/* harmony export */   rX: () => (/* binding */ wasBefore)
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


/***/ }),

/***/ 3982:
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

/***/ 4124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x8: () => (/* binding */ readResults),
  qS: () => (/* binding */ resultsOf),
  x3: () => (/* binding */ resultsScope)
});

;// CONCATENATED MODULE: ./build/src/domain/report/of-run.js
/**
 * True for a report that says that it is of this repository, project and kind. It proves nothing, since any step may write such a text;
 * but another step's output of the same name says none of it, and what another project's or repository's steps did is nobody's news
 * here.
 */
function isOfRun({ scope, subject }, run) {
    if (scope === undefined && subject === undefined)
        return false;
    return ([scope ?? {}, subject ?? {}].every((named) => agrees(named, run)) &&
        (subject === undefined || subject.key === keyOf(subject, run)));
}
function agrees(named, run) {
    return (
    // GitHub's names have no case.
    (named.repository ?? run.repository).toLowerCase() === run.repository.toLowerCase() &&
        (named.project ?? run.project) === (run.project ?? named.project) &&
        (named.kind ?? run.kind) === run.kind);
}
/** What a subject's key must be (see `subjectKey`). */
function keyOf({ key, project, kind, branch }, { repositoryId }) {
    return [repositoryId ?? key.split('/')[0], project, kind, branch].join('/');
}

;// CONCATENATED MODULE: ./build/src/runtime/inputs/results.js

/**
 * What the steps before reported of this repository and kind; of which project is known later. The parser and its schema are loaded
 * only where there are results.
 * @throws UserError when they are not JSON.
 */
async function readResults({ env, log }, text, kind) {
    if (text === undefined)
        return [];
    const { parseResults } = await Promise.all(/* import() */[__webpack_require__.e(2164), __webpack_require__.e(3727)]).then(__webpack_require__.bind(__webpack_require__, 3727));
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    return resultsOf(parseResults(text, repository), { repository, kind }, log);
}
/** Those of the repository, project and kind; what is left out is said. */
function resultsOf(reports, scope, log) {
    const { repository, project, kind } = scope;
    const ours = reports.filter((report) => isOfRun(report, scope));
    const others = reports.length - ours.length;
    if (others > 0)
        log.notice(`${others} of the ${reports.length} results that the input 'results' holds are left out, because they do not say that they are of kind '${kind}'${project === undefined ? '' : ` and project '${project}'`} in ${repository}.`);
    return ours;
}
/** The same scope, as reports are compared with it. */
function resultsScope({ repository: { id, fullName }, project, kind }) {
    return { repository: fullName, repositoryId: id, project, kind };
}


/***/ }),

/***/ 680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iJ: () => (/* binding */ wireChat),
  rR: () => (/* binding */ wireStories),
  UD: () => (/* binding */ wireTracker)
});

// EXTERNAL MODULE: ./build/src/domain/pace/retry.js
var retry = __webpack_require__(9414);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/adapters/fetch/answer-bounds.js
var answer_bounds = __webpack_require__(7045);
// EXTERNAL MODULE: ./build/src/adapters/fetch/answers.js
var answers = __webpack_require__(5834);
;// CONCATENATED MODULE: ./build/src/adapters/chat/answers.js

const READS = ['conversations.history', 'conversations.replies'];
const UNDELIVERED = { cause: 'delivery_failed', repeat: 'final', concerns: 'ops' };
const DENIED = { cause: 'access_denied', repeat: 'final', concerns: 'ops' };
const LATER = 'run the job again later';
/** What Slack answers besides `ok`, by its word in `error`. Sources and bodies are in tools/answers/slack.ts. */
const SLACK_ANSWERS = {
    unreadable: {
        calls: READS,
        code: /^(?:missing_scope|not_in_channel)$/,
        cause: 'fact',
        repeat: 'final',
        concerns: 'nobody',
        todo: '',
    },
    nobodyFound: {
        calls: ['users.lookupByEmail'],
        code: /./,
        cause: 'fact',
        repeat: 'final',
        concerns: 'nobody',
        todo: '',
    },
    noChannel: {
        code: /^channel_not_found$/,
        ...UNDELIVERED,
        todo: 'give slack-channel the id of a channel that the app can see, and invite the app if it is private',
    },
    notInvited: {
        code: /^not_in_channel$/,
        ...UNDELIVERED,
        todo: 'invite the app to the channel, or give it the scope chat:write.public',
    },
    archived: {
        code: /^is_archived$/,
        ...UNDELIVERED,
        todo: 'the channel is archived; give slack-channel another one',
    },
    mayNotPost: {
        code: /^(?:restricted_action\w*|posting_to_general_channel_denied|posting_to_channel_denied|slack_connect_\w+|team_access_not_granted|access_denied|ekm_access_denied)$/,
        ...UNDELIVERED,
        todo: 'let an administrator of Slack allow the app to post there, or give slack-channel another channel',
    },
    tooLong: { code: /^msg_too_long$/, ...UNDELIVERED, todo: 'the text is too long' },
    messageGone: {
        code: /^message_not_found$/,
        ...UNDELIVERED,
        concerns: 'nobody',
        todo: 'the message is gone',
    },
    notOurs: {
        code: /^(?:cant_update_message|edit_window_closed)$/,
        ...UNDELIVERED,
        concerns: 'nobody',
        todo: 'the message was posted by another app or user, or is too old to be edited',
    },
    missingScope: {
        code: /^(?:missing_scope|no_permission|not_allowed_token_type)$/,
        ...DENIED,
        todo: 'the token needs the scope {needed} and has {provided}',
    },
    badToken: { code: /^(?:invalid_auth|not_authed)$/, ...DENIED, todo: 'give slack-token a valid bot token' },
    tokenRevoked: {
        code: /^token_revoked$/,
        ...DENIED,
        todo: 'give slack-token a token that has not been revoked',
    },
    tokenExpired: {
        code: /^token_expired$/,
        ...DENIED,
        todo: 'give slack-token a token that has not expired',
    },
    notInstalled: {
        code: /^(?:account_inactive|org_login_required|two_factor_setup_required)$/,
        ...DENIED,
        todo: 'give slack-token the token of an app that is still installed',
    },
    slowDown: {
        code: /^(?:ratelimited|rate_limited|message_limit_exceeded)$/,
        cause: 'throttled',
        repeat: 'like throttling',
        concerns: 'nobody',
        todo: LATER,
    },
    outOfOrder: {
        code: /^(?:internal_error|fatal_error|service_unavailable|request_timeout|team_added_to_org)$/,
        cause: 'unavailable',
        repeat: 'later',
        concerns: 'nobody',
        todo: LATER,
    },
    unexpected: { ...UNDELIVERED, todo: 'Slack says {word}' },
};
/** The row of one of Slack's words. */
function slackAnswer(given) {
    return (0,answers/* answerOf */.ut)(SLACK_ANSWERS, given) ?? { ...SLACK_ANSWERS.unexpected, name: 'unexpected' };
}

;// CONCATENATED MODULE: ./build/src/adapters/chat/slack-error.js



/** Slack's own word for what went wrong; undefined when Slack did not say. */
function slackErrorCode(error) {
    const data = dataOf(error);
    return typeof data['error'] === 'string' ? data['error'] : undefined;
}
/** A channel takes one message a second (docs.slack.dev, "Rate limits", posting messages). */
const SECOND = 1;
/** Seconds to wait, when Slack turned the request away for that: those that it asks for, or one where it only says so. */
function slackRetryAfter(error) {
    const word = slackErrorCode(error);
    if (word !== undefined)
        return slackAnswer({ code: word }).name === 'slowDown' ? SECOND : undefined;
    if (!(error instanceof Error) || !('retryAfter' in error))
        return undefined;
    return typeof error.retryAfter === 'number' ? error.retryAfter : undefined;
}
/** True when a rerun of the same request may pass: no answer, or a 5xx. */
function isTransient(error) {
    if (slackErrorCode(error) !== undefined || slackRetryAfter(error) !== undefined)
        return false;
    if (error instanceof Error && 'original' in error && error.original instanceof errors/* AdapterError */.o)
        return false;
    const status = statusOf(error);
    return status === undefined || status >= 500;
}
function statusOf(error) {
    return error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : undefined;
}
/** One line for an error of Slack's client. `doing` completes "Slack refused to …". */
function slackError(error, doing) {
    if (error instanceof errors/* AdapterError */.o)
        return error;
    // Slack's client wraps what its fetch throws.
    if (error instanceof Error && 'original' in error && error.original instanceof errors/* AdapterError */.o)
        return error.original;
    const word = slackErrorCode(error);
    if (word !== undefined) {
        const row = slackAnswer({ code: word });
        const shown = row.name === 'missingScope' ? '' : ` (${plain(word)})`;
        return failure(row, `Slack refused to ${doing}${shown}: ${filled(row.todo, error, word)}.`, error, word);
    }
    if (slackRetryAfter(error) !== undefined) {
        return failure(SLACK_ANSWERS.slowDown, `Slack asked to slow down when asked to ${doing}; ${SLACK_ANSWERS.slowDown.todo}.`, error, 'ratelimited');
    }
    const status = statusOf(error);
    if (status !== undefined && status >= 500) {
        const row = SLACK_ANSWERS.outOfOrder;
        const sentence = `Slack is out of order: it answered ${status} when asked to ${doing}; ${row.todo}.`;
        return failure(row, sentence, error);
    }
    return new errors/* AdapterError */.o('unreachable', `Slack did not answer as it should when asked to ${doing}; run the job again.`, { service: 'Slack', retriable: true, cause: error });
}
function filled(todo, error, word) {
    const data = dataOf(error);
    const said = (value, otherwise) => plain(typeof value === 'string' ? value : otherwise);
    return todo
        .replace('{needed}', () => said(data['needed'], 'another'))
        .replace('{provided}', () => said(data['provided'], 'none'))
        .replace('{word}', () => plain(word));
}
function failure(row, message, cause, code) {
    const more = code === undefined ? {} : { code };
    return new errors/* AdapterError */.o((0,answers/* causeOf */.rl)(row), message, {
        service: 'Slack',
        ...more,
        retriable: (0,answers/* mayPass */.bg)(row),
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
/** 15 messages is the most that Slack gives some apps a page; for them this reads the newest 450. */
const PAGES = 30;
const PAGE = 200;
/** Slack over its Web API. Metadata of a message carries the announcement's key: anybody in the workspace can read it. */
function createSlack(options) {
    const call = createCall(options);
    let self;
    function ownId() {
        self ??= ownUser(call);
        return self;
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
    return {
        post,
        update,
        mention: (email) => mention(call, email),
        async holds(ref, key) {
            const page = await readOne(call, ref);
            const found = page === 'unreadable' ? undefined : page.messages.find(({ ts }) => ts === ref.ts);
            if (found === undefined || keyOf(found) !== key)
                return false;
            const user = await ownId();
            return user !== undefined && found.user === user;
        },
        async find(channel, key, thread) {
            const read = thread === undefined ? slack_history(call, channel) : replies(call, thread);
            const found = await findByKey(read, key, { ownId, beyond: () => tellBeyond(options, channel, thread) });
            if (found === undefined || found === 'unreadable')
                return found;
            return { channel: thread?.channel ?? channel, ts: found.ts };
        },
    };
}
function tellBeyond({ log }, channel, thread) {
    const those = thread === undefined ? 'newest messages of the channel' : 'oldest answers of a thread of';
    log?.info(`No message of Greenroom's for this was among the ${those} ${channel}, ${PAGES} pages of which were read. If there is one among the others, it stays as it is.`);
}
/** The newest message with that key that `ownId` wrote. */
async function findByKey(read, key, { ownId, beyond }) {
    for (let page = await read(undefined), count = 1;; count += 1) {
        if (page === 'unreadable')
            return page;
        const marked = page.messages.filter((message) => keyOf(message) === key);
        const user = marked.length > 0 ? await ownId() : undefined;
        const found = marked.find((message) => message.user === user);
        if (found?.ts !== undefined)
            return { ts: found.ts };
        if (page.cursor === undefined)
            return undefined;
        if (count === PAGES) {
            beyond();
            return undefined;
        }
        page = await read(page.cursor);
    }
}
async function mention(call, email) {
    return call('look up a person', async (client) => {
        try {
            const answer = await client.users.lookupByEmail({ email });
            return answer.user?.id === undefined ? undefined : `<@${answer.user.id}>`;
        }
        catch (error) {
            if (slackAnswer({ call: 'users.lookupByEmail', code: slackErrorCode(error) }).cause === 'fact')
                return undefined;
            throw error;
        }
    });
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
/** A single message is read by its own time as both ends (docs.slack.dev, "conversations.history", `inclusive`). */
function readOne(call, { channel, ts }) {
    return readable(call, `read a message of the channel ${channel}`, channel, (client) => client.conversations.history({
        channel,
        include_all_metadata: true,
        oldest: ts,
        latest: ts,
        inclusive: true,
        limit: 1,
    }));
}
async function readable(call, doing, channel, request) {
    return call(doing, async (client) => {
        try {
            const answer = await request(client);
            return { messages: answer.messages ?? [], cursor: answer.response_metadata?.next_cursor || undefined };
        }
        catch (error) {
            if (mayNotRead(slackErrorCode(error), channel))
                return 'unreadable';
            throw error;
        }
    });
}
/** An app may post where it may not read; and a channel's name is good for posting only. */
function mayNotRead(word, channel) {
    if (slackAnswer({ call: 'conversations.history', code: word }).cause === 'fact')
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
        throw new errors/* UserError */.y('missing_credentials', "Input 'slack-token' is empty; give a bot token, as a secret.");
    const sleep = options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    let made;
    return async (doing, request, { repeatable } = { repeatable: true }) => {
        made ??= makeClient(options);
        const client = await made;
        for (let count = 1;; count += 1) {
            try {
                return await request(client);
            }
            catch (error) {
                const asked = slackRetryAfter(error);
                const pause = (0,retry/* pauseBeforeRetry */.G)(retry/* RETRIES */.Z.slack, {
                    count,
                    isRepeatable: repeatable && isTransient(error),
                    askedMs: asked && asked * 1000,
                });
                if (pause === undefined)
                    throw slackError(error, doing);
                await sleep(pause, 'Slack to answer');
            }
        }
    };
}
async function makeClient(options) {
    const { WebClient: Client, LogLevel } = await __webpack_require__.e(/* import() */ 5105).then(__webpack_require__.t.bind(__webpack_require__, 5105, 19));
    const timeout = options.timeout ?? AbortSignal.timeout;
    return new Client(options.token, {
        ...(options.apiUrl === undefined ? {} : { slackApiUrl: `${options.apiUrl.replace(/\/+$/, '')}/` }),
        fetch: async (url, init) => (0,answer_bounds/* wholeAnswer */.Eg)(await options.fetch(url, { ...init, signal: timeout(TIMEOUT_MS) }), answer_bounds/* ANSWERS */.I3.slack),
        allowAbsoluteUrls: false,
        rejectRateLimitedCalls: true,
        retryConfig: { retries: 0 },
        logLevel: LogLevel.ERROR,
    });
}

// EXTERNAL MODULE: ./build/src/domain/input/is-object.js
var is_object = __webpack_require__(6617);
// EXTERNAL MODULE: ./build/src/domain/input/one-line.js
var one_line = __webpack_require__(2196);
// EXTERNAL MODULE: ./build/src/domain/stories/two-clocks.js
var two_clocks = __webpack_require__(9756);
// EXTERNAL MODULE: ./build/src/adapters/fetch/list-bounds.js
var list_bounds = __webpack_require__(807);
// EXTERNAL MODULE: ./build/src/adapters/fetch/retrying-fetch.js
var retrying_fetch = __webpack_require__(8470);
// EXTERNAL MODULE: ./build/src/domain/stories/unmoved.js
var unmoved = __webpack_require__(3982);
;// CONCATENATED MODULE: ./build/src/adapters/trackers/answers.js


/** `{story}` in its project, and alone where no project is named. */
const READ_STORY = ['GET /projects/{project}/stories/{story}', 'GET /stories/{story}'];
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
        todo: 'check the input tracker-token, and that its user belongs to the project',
    },
    absent: { calls: READ_STORY, status: 404, cause: 'fact', repeat: 'final', concerns: 'nobody', todo: '' },
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
/** The row of an answer; undefined for one that says yes. */
function trackerAnswer(given) {
    return (0,answers/* answerOf */.ut)(TRACKER_ANSWERS, given);
}

;// CONCATENATED MODULE: ./build/src/adapters/trackers/pivotal-client.js









const pivotal_client_PAGE = 100;
/** The shortest page that any service of this kind is known to cut a longer list into. */
const SHORTEST_FULL_PAGE = 50;
/** For one request with all its tries. */
const LONGEST_WAIT_MS = 20_000;
/** @throws UserError when there is no token. */
function createPivotalClient(options) {
    if (options.token === '') {
        throw new errors/* UserError */.y('missing_credentials', "Input 'tracker-token' is empty; give the API token of a Tracker user, as a secret.");
    }
    const timeout = options.timeout ?? AbortSignal.timeout;
    const limited = () => timeout(LONGEST_WAIT_MS);
    const base = options.url.replace(/\/+$/, '');
    const clock = createTrackerClock(options.githubSaid);
    const fetch = (0,retrying_fetch/* retryingFetch */.X)(options.fetch, {
        answers: TRACKER_ANSWERS,
        sleep: options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
        bound: answer_bounds/* ANSWERS */.I3.tracker,
    });
    const request = createRequest({ fetch, limited, token: options.token, noteTime: clock.note }, base);
    return {
        request,
        list: (doing, path) => listAll(request, doing, path, options.time),
        aheadMs: clock.aheadMs,
    };
}
/** How the tracker's clock goes, by each of its answers and those of GitHub around it. */
function createTrackerClock(githubSaid = () => undefined) {
    let said;
    let known;
    return {
        /** @param statedMs NaN for an answer that states none */
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
function createRequest({ fetch, limited, token, noteTime }, base) {
    return async (doing, method, path, { body, legal = [] } = {}) => {
        const init = {
            method,
            headers: {
                'X-TrackerToken': token,
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
        const answer = { status: response.status, body: await jsonOf(response), headers: response.headers };
        if (response.ok)
            return answer;
        const row = trackerAnswer({
            call: callOf(method, path),
            status: answer.status,
            words: JSON.stringify(answer.body ?? ''),
        });
        if (row !== undefined && legal.includes(row.name))
            return answer;
        throw trackerError(doing, row ?? TRACKER_ANSWERS.unexpected, answer);
    };
}
function noAnswer(doing, base, cause) {
    return new errors/* AdapterError */.o('unreachable', `The tracker at ${new URL(base).host} did not answer when asked to ${doing}; check tracker-url, or run the job again.`, { service: 'tracker', retriable: true, cause });
}
async function listAll(request, doing, path, time) {
    const bound = (0,list_bounds/* listBound */.l)('The tracker', 'a list', time);
    const found = new Map();
    for (let offset = 0;;) {
        const query = offset === 0 ? '' : `?limit=${pivotal_client_PAGE}&offset=${offset}`;
        const answer = await request(doing, 'GET', `${path}${query}`);
        const page = Array.isArray(answer.body) ? answer.body.filter(is_object/* isObject */.G) : [];
        const before = found.size;
        for (const [at, item] of page.entries())
            found.set(item['id'] ?? offset + at, item);
        offset += page.length;
        const total = Number(answer.headers.get('x-tracker-pagination-total') ?? Number.NaN);
        const more = Number.isFinite(total) ? offset < total : page.length >= SHORTEST_FULL_PAGE;
        // A service that does not know offsets gives its first page again.
        if (!more || found.size === before)
            return [...found.values()];
        bound.next();
    }
}
/** Pivotal's error body is `{kind: 'error', code, error, general_problem?, validation_errors?}`; its words can echo a story's text. */
function trackerMessage(body) {
    const fields = (0,is_object/* isObject */.G)(body) ? [body['error'], body['general_problem']] : [];
    const words = fields.filter((field) => typeof field === 'string').join(' ');
    return (0,one_line/* oneLine */.T)(words, 200);
}
/** The call as the documentation of Pivotal's API writes it. */
function callOf(method, path) {
    const template = path
        .replace(/\?.*$/, '')
        .replace(/\/(project|storie|comment)s\/[^/]+/g, (_, of) => {
        const name = of === 'storie' ? 'story' : of;
        return `/${of}s/{${name}}`;
    });
    return `${method} ${template}`;
}
function trackerError(doing, row, { status, body }) {
    const message = trackerMessage(body);
    const words = message === '' ? '' : ` (${message})`;
    return new errors/* AdapterError */.o((0,answers/* causeOf */.rl)(row), sentenceOf(row, { doing, status, words }), {
        service: 'tracker',
        status,
        retriable: (0,answers/* mayPass */.bg)(row),
    });
}
function sentenceOf({ cause, todo }, { doing, status, words }) {
    if (cause === 'access_denied')
        return `The tracker refused to ${doing}${words}: ${todo}.`;
    if (cause === 'throttled')
        return `The tracker asked to slow down when asked to ${doing}; ${todo}.`;
    return `The tracker answered ${status} when asked to ${doing}${words}; ${todo === '' ? 'put that right, then rerun' : todo}.`;
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
    function ownId() {
        me ??= readOwnId(client);
        return me;
    }
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
            const marked = comments.filter((comment) => textOf(comment['text'])?.startsWith(marker));
            if (marked.length === 0)
                return undefined;
            const self = await ownId();
            const ownComment = marked.find((comment) => idOf(comment['person_id']) === self);
            return ownComment === undefined
                ? undefined
                : { id: idOf(ownComment['id']) ?? '', text: textOf(ownComment['text']) ?? '' };
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
        ownId,
        lastMove: (story) => readLastMove(client, story),
        aheadMs: client.aheadMs,
    };
}
function pathOf(story) {
    return `/projects/${encodeURIComponent(story.project)}/stories/${encodeURIComponent(story.id)}`;
}
async function readStory(client, projects, id) {
    const [only] = projects;
    const prefix = projects.length === 1 && only !== undefined ? `/projects/${encodeURIComponent(only)}` : '';
    const path = `${prefix}/stories/${encodeURIComponent(id)}`;
    const answer = await client.request(`read story ${id}`, 'GET', path, { legal: ['absent', 'foreignStory'] });
    if (answer.status >= 400)
        return undefined;
    const story = storyOf(answer.body);
    if (story === undefined) {
        throw new errors/* AdapterError */.o('far_side_error', `The tracker's answer about story ${id} cannot be understood; check tracker-url.`, {
            service: 'tracker',
        });
    }
    return projects.length === 0 || projects.includes(story.project) ? story : undefined;
}
/** A write in the wrong order is accepted by the server, so whoever calls has checked the direction. */
async function moveStory(client, story, state) {
    const answer = await client.request(`move story ${story.id} to ${state}`, 'PUT', pathOf(story), {
        body: { current_state: state },
        legal: ['unestimated', 'refusedMove', 'invalidMove'],
    });
    if (answer.status < 300)
        return 'moved';
    return { refused: trackerMessage(answer.body), unestimated: isAboutEstimate(answer.body) };
}
/** There is no code of its own for a missing estimate: `invalid_parameter`, with the field named or only the sentence. */
function isAboutEstimate(body) {
    if (!(0,is_object/* isObject */.G)(body))
        return false;
    const fields = Array.isArray(body['validation_errors']) ? body['validation_errors'].filter(is_object/* isObject */.G) : [];
    return (fields.some((each) => each['field'] === 'estimate') || /must be estimated/i.test(trackerMessage(body)));
}
async function readMembers(client, project) {
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
async function readOwnId(client) {
    const answer = await client.request('read whose token tracker-token is', 'GET', '/me');
    return (0,is_object/* isObject */.G)(answer.body) ? idOf(answer.body['id']) : undefined;
}
async function readLastMove(client, story) {
    const transitions = await client.list(`read the history of story ${story.id}`, `${pathOf(story)}/transitions`);
    const inOrder = transitions.toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)));
    const last = inOrder.findLast((each) => each['state'] === story.state);
    const by = idOf(last?.['performed_by_id']);
    if (last === undefined || by === undefined)
        return undefined;
    const delivered = inOrder.findLast((each) => each !== last && each['state'] === 'delivered' && timeOf(each) <= timeOf(last));
    return {
        by,
        at: textOf(last['occurred_at']),
        deliveredAt: textOf(delivered?.['occurred_at']),
    };
}
function timeOf(transition) {
    return String(transition['occurred_at']);
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
const TYPES = ['feature', 'bug', 'chore', 'release'];
function storyOf(body) {
    if (!(0,is_object/* isObject */.G)(body))
        return undefined;
    const id = idOf(body['id']);
    const project = idOf(body['project_id']);
    const state = STATES[textOf(body['current_state']) ?? textOf(body['state']) ?? ''];
    if (id === undefined || project === undefined || state === undefined)
        return undefined;
    const type = textOf(body['story_type']) ?? textOf(body['ticket_type']);
    return {
        id,
        project,
        state,
        title: textOf(body['name']) ?? textOf(body['title']) ?? `Story ${id}`,
        url: textOf(body['url']) ?? `https://www.pivotaltracker.com/story/show/${id}`,
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
    return labels.flatMap((label) => textOf((0,is_object/* isObject */.G)(label) ? label['name'] : label) ?? []);
}
function ownersOf(body) {
    const plain = Array.isArray(body['owner_ids']) ? body['owner_ids'] : [];
    const nested = Array.isArray(body['owners']) ? body['owners'].filter(is_object/* isObject */.G) : [];
    return [...plain, ...nested.map((owner) => owner['user_id'] ?? owner['id'])].flatMap((id) => idOf(id) ?? []);
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function idOf(value) {
    return typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : undefined;
}

// EXTERNAL MODULE: ./build/src/domain/input/shown-value.js
var shown_value = __webpack_require__(2816);
// EXTERNAL MODULE: ./build/src/runtime/redact.js
var redact = __webpack_require__(8853);
;// CONCATENATED MODULE: ./build/src/runtime/wiring-people.js





/** The tracker, made when it is first needed, so that a fork's run without secrets can say a plain word. */
function wireTracker(context, inputs) {
    const url = trackerApi(inputs.url ?? PIVOTAL_URL);
    let made;
    return {
        trackerHost: new URL(url).host,
        tracker() {
            made ??= (0,redact/* redactTracker */.y2)(createPivotal({
                fetch: context.fetch,
                url,
                token: inputs.token,
                projects: inputs.projects,
                sleep: context.clock.sleep,
                timeout: context.timeout,
                githubSaid: context.githubSaid,
                time: context.time,
            }), context.veil);
            return made;
        },
    };
}
/** The tracker of a look, whose inputs are read when it is first asked; undefined where the step names none. */
function wireStories(context, inputs, { reviewedBy, longLived }) {
    if (inputs === undefined)
        return undefined;
    let opened;
    return {
        ...inputs,
        reviewedBy,
        longLived,
        open() {
            if (opened === undefined) {
                const { trackerHost, tracker } = wireTracker(context, inputs.tracker());
                opened = { source: { named: [], trackerHost }, tracker };
            }
            return opened;
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
        timeout: context.timeout,
        log: context.run.log,
    });
    return { chat: (0,redact/* redactChat */.Ek)(chat, context.veil), channel: inputs.channel };
}
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** @throws UserError unless it is https, or http on loopback: a token travels to it. */
function checkEndpoint(input, text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
    if (safe)
        return text.replace(/\/+$/, '');
    throw new errors/* UserError */.y('invalid_input', `${(0,shown_value/* inputWithValue */.iS)(input, text)}; it takes an address that begins with https://.`);
}


/***/ })

};
