export const id = 424;
export const ids = [424];
export const modules = {

/***/ 9424:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8381);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1479);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)('notify', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/domain/announce/announcement.js
var announcement = __webpack_require__(7753);
;// CONCATENATED MODULE: ./build/src/domain/announce/announcement-subjects.js


/** Everyone whom the run has news about. @throws UserError for a message that is about nobody. */
function announcementSubjects(reports, hint, message) {
    const event = eventSubject(hint);
    const news = (0,announcement/* collectNews */.qT)(reports, event);
    return message === undefined ? news : withMessage(news, event, message);
}
function eventSubject(hint) {
    const { branch, pullRequest } = hint;
    return branch === undefined || pullRequest === undefined ? undefined : { branch, pullRequest };
}
function withMessage(news, event, { id, text }) {
    const about = event ?? news[0];
    if (about === undefined)
        throw new errors/* UserError */.y('not_yet', "Input 'message' is set, but the run is about no pull request; today a message needs one.");
    const known = news.find((each) => each.branch === about.branch);
    const said = {
        branch: about.branch,
        pullRequest: about.pullRequest,
        news: [...(known?.news ?? []), { kind: 'note', id, text }],
    };
    return [...news.filter((each) => each !== known), said];
}

// EXTERNAL MODULE: ./build/src/runtime/event.js + 1 modules
var runtime_event = __webpack_require__(6041);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/runtime/input-values.js
var input_values = __webpack_require__(2553);
// EXTERNAL MODULE: ./build/src/runtime/inputs/common.js
var common = __webpack_require__(9129);
// EXTERNAL MODULE: ./build/src/runtime/inputs/results.js
var results = __webpack_require__(3780);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/notify.js





const NOTIFY_INPUTS = [
    ...common/* COMMON_INPUTS */.s7,
    'project',
    'environment',
    'event',
    'results',
    'message',
    'slack-token',
    'slack-channel',
    'slack-api-url',
    'sinks',
    'required',
];
const SINKS = ['slack', 'pull-request', 'summary'];
/** @throws UserError naming the input, its value and the legal values. */
async function readNotifyInputs(run) {
    const reader = (0,input_values/* readerOf */.TC)(run, NOTIFY_INPUTS);
    reader.notYet('event', () => true, 'no value');
    const token = reader.text('slack-token');
    if (token !== undefined)
        run.setSecret(token);
    const channel = reader.text('slack-channel');
    const configured = token === undefined || channel === undefined
        ? undefined
        : { token, channel, apiUrl: reader.text('slack-api-url') };
    const asked = reader.list('sinks').map(checkSink);
    if (asked.includes('slack') && configured === undefined)
        throw noSlack();
    const sinks = asked.length > 0 ? asked : SINKS.filter((sink) => sink !== 'slack' || configured !== undefined);
    return Object.freeze({
        ...(0,common/* readCommonInputs */.di)(run),
        project: reader.text('project'),
        environment: (0,naming/* checkKind */.pK)(reader.text('environment') ?? 'preview'),
        reports: await (0,results/* readResults */.x)(reader.text('results')),
        message: reader.text('message'),
        slack: sinks.includes('slack') ? configured : undefined,
        sinks,
        required: reader.boolean('required', false),
    });
}
function checkSink(name) {
    const sink = SINKS.find((known) => known === name);
    if (sink !== undefined)
        return sink;
    throw new errors/* UserError */.y('invalid_input', `Input 'sinks' has the value '${name.slice(0, 40)}'; it takes any of ${SINKS.join(', ')}.`);
}
function noSlack() {
    return new errors/* UserError */.y('missing_credentials', "Input 'sinks' names slack, but slack-token or slack-channel is empty; give both.");
}

// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(2232);
// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 15 modules
var wiring_github = __webpack_require__(2843);
// EXTERNAL MODULE: ./build/src/runtime/wiring-people.js + 4 modules
var wiring_people = __webpack_require__(6176);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(4502);
;// CONCATENATED MODULE: ./build/src/text/results-summary.js

const MOST_ROWS = 100;
/** The job summary: one row per report, and one per item of those that have items. '' when there is nothing to show. */
function resultsSummary(reports) {
    const rows = reports.flatMap((report) => {
        const items = report.items ?? [];
        const own = row(report.action, report.subject?.branch ?? '', report);
        return items.length === 0
            ? [own]
            : items.map((item) => row(report.action, item.branch ?? item.name, item));
    });
    if (rows.length === 0)
        return '';
    const left = rows.length - MOST_ROWS;
    return [
        '### Greenroom',
        '',
        '| Step | About | Decision | Why |',
        '|---|---|---|---|',
        ...rows.slice(0, MOST_ROWS),
        ...(left > 0 ? ['', `${left} more rows are left out.`] : []),
        '',
    ].join('\n');
}
function row(step, about, what) {
    const why = `${(0,text_escape/* markdownText */.p7)(what.sentence, 500)} (${code(what.reasonCode)})`;
    return `| ${step} | ${(0,text_escape/* markdownText */.p7)(about)} | ${what.decision} | ${why} |`;
}
function code(text) {
    return `\`${text.replaceAll(/\W/g, '')}\``;
}

;// CONCATENATED MODULE: ./build/actions/notify/main.js







/** Tells people what the steps before did, where there is something to say. */
async function main(context) {
    const inputs = await readNotifyInputs(context.run);
    const hint = await (0,runtime_event/* readHint */.MR)(context.run);
    const chat = (0,wiring_people/* wireChat */.i)(context, inputs.slack);
    const message = inputs.message && { text: inputs.message, id: (0,runtime_event/* runToken */.fu)(context.run, context.random) };
    const subjects = announcementSubjects(inputs.reports, hint, message || undefined);
    const summary = inputs.sinks.includes('summary') ? resultsSummary(inputs.reports) : '';
    if (subjects.length === 0)
        return quiet(summary);
    const { codeHost } = (0,wiring_github/* wireGitHub */.T)(context, inputs);
    const { repository, project } = await (0,load_settings/* loadRunSettings */.$o)(codeHost, inputs);
    const request = {
        ...inputs,
        repository,
        project,
        kind: inputs.environment,
        subjects,
        comments: inputs.sinks.includes('pull-request'),
    };
    const { announce } = await __webpack_require__.e(/* import() */ 506).then(__webpack_require__.bind(__webpack_require__, 1506));
    const { report, delivered, slackTs, commentUrl } = await announce({ codeHost, log: context.run, chat }, request);
    return { report, summary, outputs: outputsOf([...delivered, ...reached(summary)], slackTs, commentUrl) };
}
function quiet(summary) {
    const report = {
        decision: 'nothing',
        reasonCode: 'nothing_to_do',
        sentence: 'There is no news to tell.',
    };
    return { report, summary, outputs: outputsOf(reached(summary), undefined, undefined) };
}
function reached(summary) {
    return summary === '' ? [] : ['summary'];
}
function outputsOf(delivered, slackTs, commentUrl) {
    return { delivered: JSON.stringify(delivered), 'slack-ts': slackTs ?? '', 'comment-url': commentUrl ?? '' };
}


/***/ }),

/***/ 7753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ opensAnnouncement),
/* harmony export */   HL: () => (/* binding */ foldNews),
/* harmony export */   TR: () => (/* binding */ currentNews),
/* harmony export */   e$: () => (/* binding */ repliesFor),
/* harmony export */   qT: () => (/* binding */ collectNews)
/* harmony export */ });
/* unused harmony export isOutdatedNews */
/* harmony import */ var _verdict_decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1012);

/** The marker shares a comment's room with what people read. */
const LONGEST_TEXT = 2_000;
/** The state after the news; the commit on show changes only with news that names one. */
function foldNews(before, news) {
    return news.reduce(foldOne, before);
}
function foldOne(state, news) {
    switch (news.kind) {
        case 'ready':
        case 'asleep': {
            const commit = news.commit ?? state.commit;
            return {
                ...state,
                status: news.kind,
                url: news.url ?? state.url,
                commit,
                preparing: undefined,
                problem: undefined,
                why: undefined,
                note: commit === state.commit ? state.note : undefined,
                // An environment that comes back has a new life, of which nothing has been told.
                told: state.status === 'gone' ? [] : state.told,
            };
        }
        case 'preparing':
            return { ...state, preparing: news.commit };
        case 'gone':
            return {
                ...state,
                status: 'gone',
                preparing: undefined,
                problem: undefined,
                why: news.why?.slice(0, LONGEST_TEXT) ?? state.why,
            };
        case 'standing':
            if (state.status !== (news.asleep ? 'ready' : 'asleep'))
                return state;
            return {
                ...state,
                status: news.asleep ? 'asleep' : 'ready',
                url: news.url ?? state.url,
                commit: news.commit ?? state.commit,
            };
        case 'failed':
            return {
                ...state,
                status: 'failed',
                preparing: undefined,
                problem: news.problem.slice(0, LONGEST_TEXT),
            };
        case 'story':
            return {
                ...state,
                ...(state.status === undefined && news.url !== undefined
                    ? { status: 'ready', url: news.url, commit: news.commit }
                    : {}),
                story: announcedStory(news.story),
            };
        case 'note':
            return { ...state, note: news.text.slice(0, LONGEST_TEXT) };
    }
}
function announcedStory(story) {
    const { id, title, url, state, requester } = story;
    return { id, title, url, state, ...(requester === undefined ? {} : { owner: requester.name }) };
}
/**
 * True when others were faster: news of a commit that is not the pull request's head any more while the head is on show already,
 * or of an environment whose pull request was closed since. A commit that was asked for by name is never too old.
 */
function isOutdatedNews(news, shown, pull) {
    if (pull === undefined || !('commit' in news) || news.commit === undefined)
        return false;
    if (news.kind === 'story' || ('pinned' in news && news.pinned === true))
        return false;
    if (pull.state === 'closed')
        return news.kind !== 'failed' || shown.status === 'gone';
    return news.commit !== pull.headCommit && shown.commit === pull.headCommit && shown.status !== 'gone';
}
/**
 * What is still to be told. Why an environment is gone is told of an open pull request only: a merged or closed one says it
 * itself, also to the run that makes up for one that was killed.
 */
function currentNews(news, shown, pull) {
    return news
        .filter((each) => !isOutdatedNews(each, shown, pull))
        .map((each) => (each.kind === 'gone' && pull?.state !== 'open' ? { kind: 'gone' } : each));
}
/**
 * True when the news is worth a first comment or message; the rest only changes what is already there. Only the first one
 * notifies anybody, so it is kept for an environment that is ready.
 */
function opensAnnouncement(news) {
    return news.some((each) => each.kind === 'ready' ||
        each.kind === 'failed' ||
        each.kind === 'note' ||
        (each.kind === 'story' && each.url !== undefined));
}
/** What is said once: failures, a delivery, the end, and words of people's own. */
function repliesFor(news, before) {
    return news.flatMap((each) => {
        if (each.kind === 'failed')
            return [{ key: `${each.step}-failed@${each.commit ?? before.commit ?? 'unknown'}`, news: each }];
        if (each.kind === 'note')
            return [{ key: `note:${each.id}`, news: each }];
        if (each.kind === 'gone')
            return [{ key: `gone@${before.commit ?? 'unknown'}`, news: each }];
        if (each.kind === 'story' && each.story.state === 'delivered') {
            return [{ key: `delivered:${each.story.id}@${each.commit ?? before.commit ?? 'unknown'}`, news: each }];
        }
        return [];
    });
}
const STANDS = ['created', 'updated', 'recreated', 'woken', 'unchanged'];
/** All news in the reports, by branch, in the order in which the steps ran. */
function collectNews(reports, event) {
    const found = new Map();
    for (const report of reports) {
        for (const { branch, pullRequest, news } of newsOf(report, event)) {
            const known = found.get(branch) ?? { pullRequest: undefined, news: [] };
            known.pullRequest ??= pullRequest;
            known.news.push(...news);
            found.set(branch, known);
        }
    }
    return [...found].map(([branch, { pullRequest, news }]) => ({ branch, pullRequest, news }));
}
function newsOf(report, event) {
    if (report.action === 'provision')
        return provisionNews(report, event);
    return (report.items ?? []).flatMap((item) => {
        const news = itemNews(report.action, item);
        const branch = item.branch ?? (item.pullRequest === event?.pullRequest ? event?.branch : undefined);
        return news === undefined || branch === undefined || branch === ''
            ? []
            : [{ branch, pullRequest: item.pullRequest, news: [news] }];
    });
}
function provisionNews(report, event) {
    const subject = report.subject ?? event;
    if (subject === undefined)
        return [];
    const about = { branch: subject.branch, pullRequest: subject.pullRequest };
    const commit = report.subject?.commit;
    const pinned = report.environment?.pinned;
    if ((0,_verdict_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .isRed */ .i)(report.decision)) {
        const problem = report.environment?.cause ?? report.sentence;
        return [{ ...about, news: [{ kind: 'failed', step: 'provision', problem, commit, pinned }] }];
    }
    // That data was loaded is no news: the step before has said how the environment stands.
    if (report.reasonCode === 'data_loaded')
        return [];
    if (!STANDS.includes(report.decision) || report.environment === undefined)
        return [];
    if (report.reasonCode === 'environment_started')
        return [{ ...about, news: [{ kind: 'preparing', commit }] }];
    const kind = report.environment.asleep === true ? 'asleep' : 'ready';
    return [{ ...about, news: [{ kind, url: report.environment.url, commit, pinned }] }];
}
function itemNews(action, item) {
    switch (action) {
        case 'teardown':
            if (item.decision === 'deleted' || (item.decision === 'nothing' && item.reasonCode === 'nothing_to_do'))
                return item.branchKeepsOne ? undefined : { kind: 'gone', why: item.why };
            return item.decision === 'failed'
                ? { kind: 'failed', step: action, problem: item.sentence }
                : undefined;
        case 'hours':
            if (item.decision === 'slept')
                return { kind: 'asleep', url: item.url, commit: item.commit };
            if (item.decision === 'woken')
                return { kind: 'ready', url: item.url, commit: item.commit };
            if (item.standing !== undefined)
                return {
                    kind: 'standing',
                    asleep: item.standing === 'asleep',
                    url: item.url,
                    commit: item.commit,
                };
            return item.decision === 'failed'
                ? { kind: 'failed', step: action, problem: item.sentence }
                : undefined;
        case 'sync-tracker':
            return item.story === undefined
                ? undefined
                : { kind: 'story', story: item.story, url: item.url, commit: item.commit };
        case 'pull-request':
            return (0,_verdict_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .isRed */ .i)(item.decision)
                ? { kind: 'note', id: `${item.reasonCode}@${item.commit ?? 'unknown'}`, text: item.sentence }
                : undefined;
        default:
            return undefined;
    }
}


/***/ }),

/***/ 4502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ slackLink),
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   a4: () => (/* binding */ slackText),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/** User text on one line of Markdown: no markup, mention, marker or HTML of its own takes effect. */
function markdownText(text, longest = 200) {
    return withEntities(clip(oneLine(text), longest))
        .replaceAll(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
        .replaceAll('@', '@\u200b')
        .replaceAll('://', ':\u200b//');
}
/** User text on one line of HTML. */
function htmlText(text) {
    return withEntities(clip(oneLine(text), 500)).replaceAll('@', '@\u200b');
}
/** User text in Slack's mrkdwn: `& < >` are its only control characters, so no link, mention or ping can be made. */
function slackText(text, longest = 200) {
    return withEntities(clip(oneLine(text), longest));
}
/** User text in a tracker comment, on one line; what could be taken for our own lines is broken up. */
function plainText(text) {
    return clip(oneLine(text), 200).replaceAll('[', '(').replaceAll(']', ')');
}
/** An address that may stand as a link: http or https without anything that ends a link early. */
function safeUrl(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return undefined;
    return url.href.replaceAll(/[()<>|\s"'`\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function markdownLink(text, url) {
    const target = safeUrl(url);
    return target === undefined ? markdownText(text) : `[${markdownText(text)}](${target})`;
}
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
function oneLine(text) {
    return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
function clip(text, longest) {
    const characters = [...text];
    return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}


/***/ })

};
