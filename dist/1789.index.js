export const id = 1789;
export const ids = [1789];
export const modules = {

/***/ 3926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ checkEndpoint)
/* harmony export */ });
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2816);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);


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

/***/ 1789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  notifyOutcome: () => (/* binding */ notifyOutcome),
  tellNews: () => (/* binding */ tellNews),
  wireChat: () => (/* binding */ wireChat)
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

// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(4621);
// EXTERNAL MODULE: ./build/src/runtime/inputs/check-endpoint.js
var check_endpoint = __webpack_require__(3926);
// EXTERNAL MODULE: ./build/src/runtime/inputs/results.js + 1 modules
var results = __webpack_require__(4124);
// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(2232);
// EXTERNAL MODULE: ./build/src/runtime/redact.js
var redact = __webpack_require__(8853);
;// CONCATENATED MODULE: ./build/src/runtime/tell-news.js






/** Tells people the news in those reports that are of the run's project. */
async function tellNews(deps, inputs, subjectsOf, run) {
    const { repository, project, people } = await (0,load_settings/* loadRunSettings */.$o)(deps.codeHost, inputs);
    const scope = { repository, project, kind: inputs.environment };
    const reports = (0,results/* resultsOf */.qS)(inputs.reports, (0,results/* resultsScope */.x3)(scope), deps.log);
    const subjects = subjectsOf(reports);
    if (subjects.length === 0)
        return { reports, told: undefined };
    const { announce } = await Promise.all(/* import() */[__webpack_require__.e(5510), __webpack_require__.e(3329), __webpack_require__.e(1209)]).then(__webpack_require__.bind(__webpack_require__, 3329));
    const told = await announce(deps, {
        scope,
        subjects,
        comments: inputs.sinks.includes('pull-request'),
        required: inputs.required,
        people,
        dryRun: inputs.dryRun,
        run,
    });
    return { reports, told };
}
/** What notify hands on; `told` is undefined where there was no news. */
function notifyOutcome(told, summary) {
    const { report, delivered, slackTs, commentUrl } = told ?? QUIET;
    const reached = summary === '' ? [] : ['summary'];
    return {
        report,
        summary,
        outputs: {
            delivered: JSON.stringify([...delivered, ...reached]),
            'slack-ts': slackTs ?? '',
            'comment-url': commentUrl ?? '',
        },
    };
}
const QUIET = {
    report: (0,verdict/* say */.c)('nothing_to_do', 'There is no news.'),
    delivered: [],
    slackTs: undefined,
    commentUrl: undefined,
};
/** Slack, and the channel in it; undefined where it is not configured. @throws UserError for an address that is none. */
function wireChat(context, inputs) {
    if (inputs === undefined)
        return undefined;
    const chat = createSlack({
        fetch: context.fetch,
        token: inputs.token,
        ...(inputs.apiUrl === undefined ? {} : { apiUrl: (0,check_endpoint/* checkEndpoint */.q)('slack-api-url', inputs.apiUrl) }),
        sleep: context.clock.sleep,
        timeout: context.timeout,
        log: context.run.log,
    });
    return { chat: (0,redact/* redactChat */.Ek)(chat, context.veil), channel: inputs.channel };
}


/***/ })

};
