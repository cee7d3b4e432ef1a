export const id = 5905;
export const ids = [5905];
export const modules = {

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

/***/ 94124:
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
    const { parseResults } = await Promise.all(/* import() */[__webpack_require__.e(2164), __webpack_require__.e(3727)]).then(__webpack_require__.bind(__webpack_require__, 53727));
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

/***/ 5905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  notifyOutcome: () => (/* binding */ notifyOutcome),
  tellNews: () => (/* binding */ tellNews),
  wireChat: () => (/* binding */ wireChat),
  withActivity: () => (/* binding */ withActivity)
});

// EXTERNAL MODULE: ./build/src/adapters/fetch/answers.js
var answers = __webpack_require__(75834);
;// CONCATENATED MODULE: ./build/src/adapters/chat/answers.js

const READS = ['conversations.history', 'conversations.replies', 'conversations.list'];
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
    tooLong: {
        code: /^msg(?:_blocks)?_too_long$/,
        ...UNDELIVERED,
        todo: 'the text is too long; shorten the title of the pull request, or the input message',
    },
    messageGone: {
        code: /^message_not_found$/,
        ...UNDELIVERED,
        concerns: 'nobody',
        todo: 'the message is gone; run the job again, which posts another one',
    },
    notOurs: {
        code: /^(?:cant_update_message|edit_window_closed)$/,
        ...UNDELIVERED,
        concerns: 'nobody',
        todo: "the message is another app's or user's, or too old to be edited; run the job again, which posts another one",
    },
    notDeleted: {
        code: /^(?:cant_delete_message|compliance_exports_prevent_deletion)$/,
        ...UNDELIVERED,
        concerns: 'nobody',
        todo: 'the workspace lets nobody delete that message, so it stays; delete it by hand if it is one too many',
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
    unexpected: {
        ...UNDELIVERED,
        todo: 'look that word up among the errors of the method at docs.slack.dev, and run the job again',
    },
};
/** The row of one of Slack's words. */
function slackAnswer(given) {
    return (0,answers/* answerOf */.ut)(SLACK_ANSWERS, given) ?? { ...SLACK_ANSWERS.unexpected, name: 'unexpected' };
}

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
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
        return failure(row, `Slack refused to ${doing}${shown}: ${filled(row.todo, error)}.`, error, word);
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
function filled(todo, error) {
    const data = dataOf(error);
    const said = (value, otherwise) => plain(typeof value === 'string' ? value : otherwise);
    return todo
        .replace('{needed}', () => said(data['needed'], 'another'))
        .replace('{provided}', () => said(data['provided'], 'none'));
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

;// CONCATENATED MODULE: ./build/src/adapters/chat/channel-id.js


/** docs.slack.dev, "conversations.list", `limit`: under 1,000. Slack allows about twenty such requests a minute. */
const PAGE = 999;
const PAGES = 10;
/** With private channels, and where the token may not see these, without. */
const KINDS = ['public_channel,private_channel', 'public_channel'];
/** The id of a channel, as the port says. */
async function channelId(call, given, log) {
    const name = given.replace(/^#/, '');
    for (const kinds of KINDS) {
        const found = await named(call, name, kinds);
        if (found === 'beyond')
            log?.info(`Slack has more channels than are read, so '${name}' was not looked up; give its id as slack-channel.`);
        if (found !== 'unreadable')
            return found === 'beyond' ? undefined : found;
    }
    return undefined;
}
async function named(call, name, kinds) {
    let cursor;
    for (let count = 1; count <= PAGES; count += 1) {
        const page = await listed(call, kinds, cursor);
        if (page === 'unreadable')
            return page;
        const found = page.channels?.find((each) => each.name === name);
        if (found?.id !== undefined)
            return found.id;
        cursor = page.response_metadata?.next_cursor || undefined;
        if (cursor === undefined)
            return undefined;
    }
    return 'beyond';
}
function listed(call, types, cursor) {
    return call('list the channels', async (client) => {
        try {
            const more = cursor === undefined ? {} : { cursor };
            return await client.conversations.list({ types, exclude_archived: true, limit: PAGE, ...more });
        }
        catch (error) {
            if (slackAnswer({ call: 'conversations.list', code: slackErrorCode(error) }).cause === 'fact')
                return 'unreadable';
            throw error;
        }
    });
}

// EXTERNAL MODULE: ./build/src/domain/pace/retry.js
var retry = __webpack_require__(59414);
// EXTERNAL MODULE: ./build/src/adapters/fetch/answer-bounds.js
var answer_bounds = __webpack_require__(7045);
;// CONCATENATED MODULE: ./build/src/adapters/chat/slack-call.js




const TIMEOUT_MS = 10_000;
const LONGEST_WAITS_MS = 30_000;
/** Slack mostly answers within it, so no try is shorter. */
const SHORTEST_TRY_MS = 3_000;
/**
 * Tries a few times where Slack asks to wait, and after no answer where doing it twice does no harm. All requests of a step together wait
 * for half a minute at most, be it for a pause to end or for an answer that does not come; then Slack is asked nothing more.
 * @throws UserError missing_credentials without a token; the call throws AdapterError.
 */
function createCall(options) {
    if (options.token === '')
        throw new errors/* UserError */.y('missing_credentials', "Input 'slack-token' is empty; give a bot token, as a secret.");
    const sleep = options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    let made;
    const now = options.monotonic ?? (() => 0);
    let waited = 0;
    let unanswered = 0;
    const left = () => LONGEST_WAITS_MS - waited - unanswered;
    return async (doing, request, { repeatable } = { repeatable: true }) => {
        if (unanswered > 0 && left() < SHORTEST_TRY_MS)
            throw silent(doing);
        made ??= makeClient(options, () => Math.max(SHORTEST_TRY_MS, Math.min(TIMEOUT_MS, left())));
        const client = await made;
        for (let count = 1;; count += 1) {
            const from = now();
            try {
                return await request(client);
            }
            catch (error) {
                if (isTransient(error))
                    unanswered += now() - from;
                const asked = slackRetryAfter(error);
                const pause = (0,retry/* pauseBeforeRetry */.G)(retry/* RETRIES */.Z.slack, {
                    count,
                    isRepeatable: repeatable && isTransient(error),
                    askedMs: asked && asked * 1000,
                });
                if (pause === undefined || pause > left())
                    throw slackError(error, doing);
                waited += pause;
                await sleep(pause, 'Slack to answer');
            }
        }
    };
}
function silent(doing) {
    return new errors/* AdapterError */.o('unreachable', `Slack was not asked to ${doing}, because it had not answered for half a minute; run the job again later.`, { service: 'Slack', retriable: true });
}
/** @param longest what a request may take from now on, in ms. */
async function makeClient(options, longest) {
    const { WebClient: Client, LogLevel } = await __webpack_require__.e(/* import() */ 5105).then(__webpack_require__.t.bind(__webpack_require__, 85105, 19));
    const timeout = options.timeout ?? AbortSignal.timeout;
    return new Client(options.token, {
        ...(options.apiUrl === undefined ? {} : { slackApiUrl: `${options.apiUrl.replace(/\/+$/, '')}/` }),
        fetch: async (url, init) => (0,answer_bounds/* wholeAnswer */.Eg)(await options.fetch(url, { ...init, signal: timeout(longest()) }), answer_bounds/* ANSWERS */.I3.slack),
        allowAbsoluteUrls: false,
        rejectRateLimitedCalls: true,
        retryConfig: { retries: 0 },
        logLevel: LogLevel.ERROR,
    });
}

// EXTERNAL MODULE: ./build/src/domain/input/cut-text.js
var cut_text = __webpack_require__(45001);
;// CONCATENATED MODULE: ./build/src/adapters/chat/slack-content.js

/** docs.slack.dev, "Section block": at most 3,000 characters of text, and at least one. */
const LONGEST_SECTION = 3_000;
/**
 * All sections together. Slack refuses more than about 13,000 characters of blocks with `msg_blocks_too_long`, and no page says how it counts
 * (slackapi/bolt-js#2509).
 */
const LONGEST_MESSAGE = 9_000;
/** docs.slack.dev, "chat.postMessage", truncating content: a text is best below 4,000 characters. */
const LONGEST_TEXT = 3_900;
const CUT = '… The rest is too long for a message.';
/**
 * A message of escaped mrkdwn as Slack takes it: the first line is a section, and so is the rest, in parts where it is long. No part ends
 * within a link, a mention or an entity. The sections are verbatim, so Slack makes nothing of their words: without that it would turn
 * addresses and channel names in titles into links (docs.slack.dev, "Text object", `verbatim`).
 */
function slackContent(mrkdwn) {
    const [headline = '', ...rest] = mrkdwn.split('\n');
    const sections = [...sectionsOf([headline]), ...sectionsOf(rest)];
    return {
        text: within(tokensOf(plainText(mrkdwn)), LONGEST_TEXT),
        blocks: fitting(sections).map((text) => ({
            type: 'section',
            text: { type: 'mrkdwn', text, verbatim: true },
        })),
    };
}
/** Lines packed into as few texts as their length allows; lines without a word are left out. */
function sectionsOf(lines) {
    const sections = [];
    let open = '';
    for (const part of lines.flatMap(partsOf)) {
        const joined = open === '' ? part : `${open}\n${part}`;
        if (joined.length <= LONGEST_SECTION) {
            open = joined;
            continue;
        }
        sections.push(open);
        open = part;
    }
    return [...sections, open].filter((text) => text.trim() !== '');
}
/** A line in parts of a legal length, which is nearly always one. */
function partsOf(line) {
    if (line.length <= LONGEST_SECTION)
        return [line];
    const parts = [];
    let open = '';
    for (const token of tokensOf(line)) {
        // A link whose address is that long is of no use; its words stay.
        const short = token.length > LONGEST_SECTION ? (0,cut_text/* cutText */.I)(labelOf(token), 200) : token;
        if (open.length + short.length > LONGEST_SECTION) {
            parts.push(open);
            open = '';
        }
        open += short;
    }
    return [...parts, open];
}
function fitting(sections) {
    const kept = [];
    let length = 0;
    for (const section of sections) {
        length += section.length;
        if (length > LONGEST_MESSAGE)
            return [...kept, CUT];
        kept.push(section);
    }
    return kept;
}
/** What is one thing to Slack: a link or a mention, an entity, or a character. */
const TOKEN = /<[^<>]*>|&(?:amp|lt|gt);|[\s\S]/gu;
function tokensOf(mrkdwn) {
    return mrkdwn.match(TOKEN) ?? [];
}
function within(tokens, longest) {
    let text = '';
    for (const token of tokens) {
        if (text.length + token.length > longest)
            return `${text}…`;
        text += token;
    }
    return text;
}
/** The words alone: links as their labels, the beginning not bold. Who is mentioned stays so, and has a name in a notification. */
function plainText(mrkdwn) {
    return tokensOf(mrkdwn)
        .map((token) => (token.startsWith('<') && !token.startsWith('<@') ? labelOf(token) : token))
        .join('')
        .replace(/^\*([^*\n]*)\*/, '$1');
}
/** The words of a link, and nothing of what is none. */
function labelOf(token) {
    return token.startsWith('<') ? (/^<[^|]*\|(.*)>$/s.exec(token)?.[1] ?? '') : token;
}

;// CONCATENATED MODULE: ./build/src/adapters/chat/slack.js





const EVENT_TYPE = 'greenroom';
/** 15 messages is the most that Slack gives some apps a page; for them this reads the newest 450. */
const slack_PAGES = 30;
const slack_PAGE = 200;
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
            ...slackContent(message.text),
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
            ...slackContent(message.text),
            metadata: metadataOf(message),
        }));
    }
    return {
        post,
        update,
        channelId: (name) => channelId(call, name, options.log),
        mention: (email) => mention(call, email),
        holds: (ref, key) => holds(call, ownId, { ref, key }),
        remove: (ref) => remove(call, ref),
        async first(channel, key, thread) {
            const found = await firstByKey(readOf(call, channel, thread), key, ownId);
            return typeof found === 'object' ? { channel: thread?.channel ?? channel, ts: found.ts } : found;
        },
        async find(channel, key, thread, pages = slack_PAGES) {
            const beyond = () => (pages < slack_PAGES ? undefined : tellBeyond(options, channel, thread));
            const found = await findByKey(readOf(call, channel, thread), key, { ownId, pages, beyond });
            return typeof found === 'object' ? { channel: thread?.channel ?? channel, ts: found.ts } : found;
        },
    };
}
/** The messages of a channel, or the answers to one of them. */
function readOf(call, channel, thread) {
    return thread === undefined ? slack_history(call, channel) : replies(call, thread);
}
async function holds(call, ownId, { ref, key }) {
    const page = await readOne(call, ref);
    const found = page === 'unreadable' ? undefined : page.messages.find(({ ts }) => ts === ref.ts);
    if (found === undefined || keyOf(found) !== key)
        return false;
    const user = await ownId();
    return user !== undefined && found.user === user;
}
function tellBeyond({ log }, channel, thread) {
    const those = thread === undefined ? 'newest messages of the channel' : 'oldest answers of a thread of';
    log?.info(`No message of Greenroom's for this was among the ${those} ${channel}, ${slack_PAGES} pages of which were read. If there is one among the others, it stays as it is.`);
}
/** The message with that key that `ownId` wrote; of two that were posted at once the older one, since whoever posted the other takes that back. */
async function findByKey(read, key, { ownId, pages, beyond }) {
    for (let page = await read(undefined), count = 1;; count += 1) {
        if (page === 'unreadable')
            return page;
        const marked = page.messages.filter((message) => keyOf(message) === key);
        const user = marked.length > 0 ? await ownId() : undefined;
        const found = firstOfNewest(marked, user);
        if (found !== undefined)
            return found;
        if (page.cursor === undefined)
            return undefined;
        if (count >= pages) {
            beyond();
            return undefined;
        }
        page = await read(page.cursor);
    }
}
/** A bot may delete what it has posted itself (docs.slack.dev, "chat.delete"). */
async function remove(call, { channel, ts }) {
    await call(`delete a message in the channel ${channel}`, async (client) => {
        try {
            await client.chat.delete({ channel, ts });
        }
        catch (error) {
            if (slackErrorCode(error) !== 'message_not_found')
                throw error;
        }
    });
}
/** Of the newest messages of a channel, or the oldest of a thread. Whose they are is asked only where there are two to choose from. */
async function firstByKey(read, key, ownId) {
    const page = await read(undefined);
    if (page === 'unreadable')
        return page;
    const marked = page.messages.filter((message) => keyOf(message) === key);
    const user = marked.length > 1 ? await ownId() : marked[0]?.user;
    return firstOfNewest(marked, user);
}
/** Two runs at once post within so many seconds. What is older was replaced on purpose: it could not be edited any more. */
const AT_ONCE_S = 600;
/** The newest one, or the first of those that were posted at once with it. */
function firstOfNewest(marked, user) {
    const own = marked.filter((message) => message.user === user);
    const [newest, ...older] = own
        .flatMap((message) => message.ts ?? [])
        .toSorted((a, b) => Number(b) - Number(a));
    if (newest === undefined)
        return undefined;
    return { ts: older.findLast((ts) => Number(newest) - Number(ts) <= AT_ONCE_S) ?? newest };
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
        limit: slack_PAGE,
        ...(cursor === undefined ? {} : { cursor }),
    }));
}
function replies(call, thread) {
    return (cursor) => readable(call, `read a thread of the channel ${thread.channel}`, thread.channel, (client) => client.conversations.replies({
        channel: thread.channel,
        ts: thread.ts,
        include_all_metadata: true,
        limit: slack_PAGE,
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

;// CONCATENATED MODULE: ./build/src/domain/announce/activity.js
/** What changed something, or should have; whoever looked and let things be has done nothing. */
const ACTS = [
    'created',
    'updated',
    'recreated',
    'woken',
    'deleted',
    'slept',
    'refused',
    'failed',
];
/** What these do, nobody but their own run sees. */
const QUIET = ['notify', 'template'];
/** All that was done, by the reports, in the order of the steps: of each thing that a run was about, or of the run where it names none. */
function activitiesOf(reports) {
    return reports.filter(({ action }) => !QUIET.includes(action)).flatMap(activitiesIn);
}
function activitiesIn(report) {
    const { action, items = [], subject } = report;
    const done = items
        .filter(({ decision }) => ACTS.includes(decision))
        .map(({ sentence, branch, pullRequest }) => ({ action, sentence, branch, pullRequest }));
    if (done.length > 0 || !ACTS.includes(report.decision))
        return done;
    const { sentence } = report;
    return [{ action, sentence, branch: subject?.branch, pullRequest: subject?.pullRequest }];
}

// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(64621);
// EXTERNAL MODULE: ./build/src/runtime/event.js + 1 modules
var runtime_event = __webpack_require__(66395);
// EXTERNAL MODULE: ./build/src/runtime/inputs/check-endpoint.js
var check_endpoint = __webpack_require__(43926);
// EXTERNAL MODULE: ./build/src/runtime/inputs/results.js + 1 modules
var results = __webpack_require__(94124);
// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(62232);
// EXTERNAL MODULE: ./build/src/runtime/redact.js
var redact = __webpack_require__(58853);
;// CONCATENATED MODULE: ./build/src/runtime/tell-news.js









/** Tells people the news in those reports that are of the run's project. */
async function tellNews(deps, inputs, subjectsOf, run) {
    const { repository, project, people } = await (0,load_settings.loadRunSettings)(deps.codeHost, inputs);
    const scope = { repository, project, kind: inputs.environment };
    const reports = (0,results/* resultsOf */.qS)(inputs.reports, (0,results/* resultsScope */.x3)(scope), deps.log);
    const subjects = subjectsOf(reports);
    if (subjects.length === 0)
        return { reports, told: undefined };
    const { announce } = await Promise.all(/* import() */[__webpack_require__.e(4528), __webpack_require__.e(6560), __webpack_require__.e(1157), __webpack_require__.e(591), __webpack_require__.e(5896), __webpack_require__.e(1249), __webpack_require__.e(2173)]).then(__webpack_require__.bind(__webpack_require__, 71249));
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
    const { report, delivered, slackTs, commentUrl } = told ?? tell_news_QUIET;
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
const tell_news_QUIET = {
    report: (0,verdict/* say */.c)('nothing_to_do', 'There is no news.'),
    delivered: [],
    slackTs: undefined,
    commentUrl: undefined,
};
/**
 * Logs what the steps did in the channel for that, where there is one. What cannot be logged is a warning, and fails the step only where
 * announcements are required.
 */
async function withActivity({ run }, inputs, chat, { reports, told = tell_news_QUIET, }) {
    const { activityChannel: channel } = inputs;
    const activities = activitiesOf(reports);
    if (chat === undefined || channel === undefined || activities.length === 0 || inputs.dryRun)
        return orNone(told);
    const { logActivity } = await Promise.all(/* import() */[__webpack_require__.e(4528), __webpack_require__.e(6560), __webpack_require__.e(591), __webpack_require__.e(5896), __webpack_require__.e(9162)]).then(__webpack_require__.bind(__webpack_require__, 10694));
    const repository = run.env['GITHUB_REPOSITORY'] ?? '';
    try {
        const isNew = await logActivity({ chat: chat.chat, channel }, { repository, url: (0,runtime_event/* runUrl */.Vp)(run) }, activities);
        if (!isNew)
            return orNone(told);
        return {
            ...told,
            report: logged(told.report),
            delivered: [...new Set([...told.delivered, 'slack'])],
        };
    }
    catch (error) {
        const { reasonCode, sentence } = (0,describe_failure/* describeFailure */.I)(error);
        run.log.warning(sentence);
        if (told.report.decision === 'failed')
            return told;
        const failed = inputs.required
            ? (0,verdict/* say */.c)(reasonCode, sentence, 'failed')
            : (0,verdict/* say */.c)('delivery_failed', sentence, 'unchanged');
        return { ...told, report: { ...told.report, ...failed } };
    }
}
function orNone(told) {
    return told === tell_news_QUIET ? undefined : told;
}
/** Whoever has announced nothing else has logged something. */
function logged(report) {
    return report.decision === 'nothing'
        ? { ...report, ...(0,verdict/* say */.c)('announced', 'What the steps before did was logged on Slack.') }
        : report;
}
/** Slack, and the channels in it; undefined where it is not configured. @throws UserError for an address that is none. */
function wireChat(context, inputs) {
    if (inputs === undefined)
        return undefined;
    const chat = createSlack({
        fetch: context.fetch,
        token: inputs.token,
        ...(inputs.apiUrl === undefined ? {} : { apiUrl: (0,check_endpoint/* checkEndpoint */.q)('slack-api-url', inputs.apiUrl) }),
        sleep: context.clock.sleep,
        timeout: context.timeout,
        monotonic: context.clock.monotonic,
        log: context.run.log,
    });
    return { chat: (0,redact/* redactChat */.Ek)(chat, context.veil), channels: inputs.channels };
}


/***/ })

};
