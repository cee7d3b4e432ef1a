export const id = 3831;
export const ids = [3831];
export const modules = {

/***/ 56890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ REFUSED_ACCEPTANCE),
  q: () => (/* binding */ collectNews)
});

// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report_report = __webpack_require__(40923);
// EXTERNAL MODULE: ./build/src/domain/verdict/decision.js
var verdict_decision = __webpack_require__(51012);
;// CONCATENATED MODULE: ./build/src/domain/announce/chore-news.js

/** By what a chore says that it is done, so that what kept it from that holds no more. One that is left undone says none of these. */
const DONE = {
    open: ['pull_request_opened'],
    merge: ['pull_request_merged', 'enqueued'],
    update: ['branch_updated'],
    'delete-branch': ['branch_deleted', 'branch_gone'],
};
/** What people are told of a chore of their pull request. @param of undefined where the report does not say which chore it was. */
function choreNews(of, { decision, reasonCode, commit, sentence }) {
    // What stands in the way of an update is no failure, but only the author can put it right.
    if ((0,verdict_decision/* isRed */.i)(decision) || reasonCode === 'not_updated')
        return { kind: 'note', id: `${reasonCode}@${commit ?? 'unknown'}`, text: sentence, of };
    return of !== undefined && DONE[of].includes(reasonCode)
        ? { kind: 'settled', of, text: sentence }
        : undefined;
}
/** The news without notes that later ones settle: nobody is told what holds no more when they read it. */
function withoutSettled(news) {
    return news.filter((each, at) => each.kind !== 'note' ||
        !news.slice(at + 1).some((later) => later.kind === 'settled' && later.of === each.of));
}

;// CONCATENATED MODULE: ./build/src/domain/announce/news.js



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
    return [...found].map(([branch, { pullRequest, news }]) => ({
        branch,
        pullRequest,
        news: withoutSettled(news),
    }));
}
function newsOf(report, event) {
    if (report.action === 'provision')
        return provisionNews(report, event);
    return (report.items ?? []).flatMap((item) => {
        const news = itemNews(report, item);
        const branch = item.branch ?? (item.pullRequest === event?.pullRequest ? event?.branch : undefined);
        return news === undefined || branch === undefined || branch === ''
            ? []
            : [{ branch, pullRequest: item.pullRequest, news: [news] }];
    });
}
/** Why nothing is made for a commit; that an environment is ready is not how it is any more. */
const NONE_IS_MADE = [
    'not_wanted',
    'opted_out',
    'no_infra_branch',
    'paths_untouched',
    'cap_reached',
];
/** Said before the account is asked anything. */
const NOBODY_LOOKED = ['opted_out', 'no_infra_branch'];
function provisionNews(report, event) {
    const subject = report.subject ?? event;
    if (subject === undefined)
        return [];
    const about = { branch: subject.branch, pullRequest: subject.pullRequest };
    const commit = report.subject?.commit;
    const pinned = report.environment?.pinned;
    if ((0,verdict_decision/* isRed */.i)(report.decision)) {
        const problem = report.environment?.cause ?? report.sentence;
        const { leftovers, serves, url, log } = report.environment ?? {};
        const news = {
            kind: 'failed',
            step: 'provision',
            problem,
            commit,
            pinned,
            serves,
            url,
            leftovers,
            log,
        };
        return [{ ...about, news: [news] }];
    }
    if (report.decision === 'skipped' && NONE_IS_MADE.includes(report.reasonCode)) {
        const { sentence, reasonCode } = report;
        const asksForHelp = reasonCode === 'cap_reached';
        const looked = !NOBODY_LOOKED.includes(reasonCode);
        return [{ ...about, news: [{ kind: 'none', sentence, commit, asksForHelp, looked }] }];
    }
    // That data was loaded is no news: the step before has said how the environment stands.
    if (report.reasonCode === 'data_loaded')
        return [];
    if (!(0,report_report/* leavesEnvironment */.C)(report.decision) || report.environment === undefined)
        return [];
    if (report.reasonCode === 'environment_started')
        return [{ ...about, news: [{ kind: 'preparing', commit }] }];
    const { asleep, url, branchHead, leftovers, cost, life } = report.environment;
    const kind = asleep === true ? 'asleep' : 'ready';
    return [{ ...about, news: [{ kind, url, commit, pinned, branchHead, leftovers, cost, life }] }];
}
function itemNews({ action, operation }, item) {
    switch (action) {
        case 'teardown':
            return teardownNews(item);
        case 'hours':
            return hoursNews(item);
        case 'sync-tracker':
            return storyNews(item);
        case 'pull-request':
            return choreNews(operation, item);
        default:
            return undefined;
    }
}
/** Why an acceptance merges nothing, and no later run will find it otherwise by itself. */
const REFUSED_ACCEPTANCE = ['not_delivered', 'not_allowed_to_accept'];
function storyNews({ name, unnamed, story, url, commit, reasonCode, sentence, }) {
    if (unnamed)
        return { kind: 'unnamed', id: name };
    if (story === undefined)
        return undefined;
    const news = { kind: 'story', story, url, commit };
    if (REFUSED_ACCEPTANCE.includes(reasonCode))
        return { ...news, acceptance: { refused: sentence } };
    return reasonCode === 'stories_accepted' ? { ...news, acceptance: 'good' } : news;
}
function teardownNews(item) {
    const { why, leftovers, cost } = item;
    // A stack that was named and is not there is no branch's: only a look for the branch itself says that nothing of it stands.
    const isFoundGone = item.decision === 'nothing' && item.reasonCode === 'nothing_to_do' && item.branch !== undefined;
    if (item.decision === 'deleted' || isFoundGone)
        return item.branchKeepsOne ? undefined : { kind: 'gone', why, leftovers, cost };
    if (item.decision === 'skipped' && item.held === true)
        return { kind: 'ends', at: undefined };
    if (item.decision === 'skipped' && item.ends !== undefined)
        return { kind: 'ends', at: item.ends };
    return failureNews('teardown', item);
}
function hoursNews(item) {
    const { url, commit, leftovers, cost } = item;
    if (item.decision === 'slept')
        return { kind: 'asleep', url, commit, leftovers, cost };
    if (item.decision === 'woken')
        return { kind: 'ready', url, commit, leftovers, cost };
    if (item.standing !== undefined)
        return { kind: 'standing', asleep: item.standing === 'asleep', url, commit };
    return failureNews('hours', item);
}
function failureNews(step, item) {
    return item.decision === 'failed'
        ? { kind: 'failed', step, problem: item.sentence, leftovers: item.leftovers }
        : undefined;
}


/***/ }),

/***/ 25788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ownerOf),
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
/** Whose environments they are, as tags and names tell it. */
function ownerOf(scope) {
    return { repositoryId: scope.repository.id, project: scope.project, kind: scope.kind };
}
/** The identity of the one environment that a branch has in the scope. */
function identityOf(scope, branch) {
    return { ...ownerOf(scope), branch };
}


/***/ }),

/***/ 90519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ markerStart),
/* harmony export */   Vv: () => (/* binding */ markerData),
/* harmony export */   cN: () => (/* binding */ inMarker),
/* harmony export */   xL: () => (/* binding */ marker)
/* harmony export */ });
/** Hidden lines that let a later run find its own comment: `<!-- greenroom:<purpose> <key> {json} -->`. */
function markerStart(purpose, key) {
    return `<!-- greenroom:${purpose} ${inMarker(key)} `;
}
/** The hidden line that begins our own comment; `data` is what JSON can carry, and `markerData` gives it back. */
function marker(purpose, key, data) {
    // Inside JSON these two can only stand in strings, where an escape means the same.
    const json = JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
    return `${markerStart(purpose, key)}${json} -->`;
}
/**
 * The data of the marker that a comment begins with; undefined when there is none or somebody has broken it. Nothing in it is a secret
 * or signed: whoever may edit the comment may write it too. So each part is checked before it is used, and none decides alone what is
 * deployed, merged or edited.
 */
function markerData(body, purpose, key) {
    const start = markerStart(purpose, key);
    const to = body.startsWith(start) ? body.indexOf(' -->', start.length) : -1;
    if (to < 0)
        return undefined;
    try {
        return JSON.parse(body.slice(start.length, to));
    }
    catch {
        return undefined;
    }
}
/** A key that ends no marker early: `]`, `>` and blanks are escaped. No two keys become one. */
function inMarker(key) {
    // Half of a pair of UTF-16 is no character, and no name on GitHub holds one.
    return key.toWellFormed().replaceAll(/[^A-Za-z0-9._/-]/gu, (character) => encodeURIComponent(character));
}


/***/ }),

/***/ 40600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HI: () => (/* binding */ storyComment),
/* harmony export */   c3: () => (/* binding */ refusalIn),
/* harmony export */   lX: () => (/* binding */ withRefusal),
/* harmony export */   mA: () => (/* binding */ storyMarker),
/* harmony export */   wl: () => (/* binding */ unnamedComment)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24502);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90519);


/** Begins the one comment of a subject on a story, as a plain line, because trackers show Markdown. */
function storyMarker(key) {
    return `[greenroom:story ${(0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .inMarker */ .cN)(key)}]`;
}
/**
 * The one comment on a story: where to try it, or that it sleeps or is gone, what runs there, what was delivered, and why an acceptance merges nothing. Edited in place. It is for people: nothing that
 * it says is gone by, because whoever writes with the tracker's token, such as an integration that relays commit messages, could have written it.
 */
function storyComment(facts) {
    const lines = [storyMarker(facts.key), '', ...standingLines(facts), ...deliveredLines(facts)];
    return withRefusal(lines.join('\n'), facts.refused);
}
function deliveredLines({ delivered, rejected, }) {
    if (delivered === undefined)
        return [];
    return rejected
        ? [`Commit ${delivered} was delivered and rejected.`]
        : [`Delivered at commit ${delivered}.`];
}
/** The same once the pull request names the story no more: its environment shows nothing of it, and nobody is asked to judge it there. */
function unnamedComment({ key, repository, pullRequest, }) {
    return `${storyMarker(key)}\n\nNo longer named by pull request ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(repository)}#${pullRequest}.`;
}
const REFUSED = 'Not merged: ';
/** What the comment says of an acceptance that merges nothing, on one line; undefined where it says nothing of it. */
function refusalIn(text) {
    return text
        .split('\n')
        .find((line) => line.startsWith(REFUSED))
        ?.slice(REFUSED.length);
}
/** The comment with another word about that, or with none. @param why a sentence, of which 2,000 characters are shown. */
function withRefusal(text, why) {
    const rest = text
        .split('\n')
        .filter((line) => !line.startsWith(REFUSED))
        .join('\n')
        .trimEnd();
    return why === undefined ? rest : `${rest}\n\n${REFUSED}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(why, LONGEST_REFUSAL)}`;
}
const LONGEST_REFUSAL = 2_000;
function standingLines({ standing, url, commit, repository, pullRequest, rejected, }) {
    const pull = `pull request ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(repository)}#${pullRequest}`;
    if (standing === 'gone')
        return [`The environment of ${pull} is gone.`];
    const runs = `It runs commit ${commit.slice(0, 7)} of ${pull}.`;
    if (standing === 'asleep')
        return ['The environment is asleep. It wakes up when its hours begin, or on the next push.', runs];
    return [
        url === undefined
            ? 'The environment is ready.'
            : `${rejected ? 'The environment stays:' : 'Try it at'} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .safeUrl */ .Pl)(url) ?? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(url)}`,
        runs,
    ];
}


/***/ }),

/***/ 44709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G0: () => (/* binding */ keepLink),
/* harmony export */   aC: () => (/* binding */ showOnBoards),
/* harmony export */   lc: () => (/* binding */ showJudged)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(331);


const LONGEST_KEY = 200;
/**
 * Shows where the environment answers beside the story, one address a pull request, or takes it off where nothing answers: a link never
 * leads nowhere. Only for trackers that have links. One that refuses it is a warning, since the story's comment says the same.
 * @param url undefined for an environment that sleeps or is gone.
 */
async function keepLink({ tracker, log }, story, { key, pullRequest }, url) {
    if (!tracker.abilities.links)
        return;
    const own = linkKey(key);
    try {
        if (url === undefined)
            await tracker.unlink(story, own);
        else
            await tracker.link(story, { key: own, url, title: `Environment of pull request #${pullRequest}` });
    }
    catch (error) {
        const { sentence } = (0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .I)(error);
        log.warning(`The environment's address beside story ${story.id} is not kept: ${sentence}`);
    }
}
/** A branch may have a longer name than a key. */
function linkKey(key) {
    const whole = `greenroom:${key}`;
    return whole.length <= LONGEST_KEY ? whole : `greenroom:${(0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(key)}`;
}
/** Shows on the team's boards where a story is. A board that cannot be written is told of, and keeps nothing else from being done. */
async function showOnBoards({ tracker, log, rules }, story, state) {
    if (tracker.showState === undefined || rules.move === 'never')
        return { wrote: false, sentences: [] };
    const news = await tracker.showState(story, state).catch(troubleOf);
    for (const { is, sentence } of news)
        log[is === 'trouble' ? 'warning' : 'info'](sentence);
    return { wrote: news.some(({ is }) => is === 'moved'), sentences: news.map(({ sentence }) => sentence) };
}
function troubleOf(error) {
    return [{ is: 'trouble', sentence: (0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .I)(error).sentence }];
}
/** The same for stories that people have accepted or rejected: nothing else moves these, so nothing else would move their cards. */
async function showJudged({ tracker, ...deps }, found) {
    const judged = found
        .flatMap(({ stories }) => stories)
        .filter(({ state }) => state === 'accepted' || state === 'rejected');
    for (const story of new Map(judged.map((each) => [each.id, each])).values())
        await showOnBoards({ ...deps, tracker: tracker() }, story, story.state);
}


/***/ }),

/***/ 3831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellJudged: () => (/* binding */ tellJudged)
/* harmony export */ });
/* harmony import */ var _domain_announce_news_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56890);
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25788);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(331);
/* harmony import */ var _text_story_comment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40600);
/* harmony import */ var _story_links_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44709);






/** Says on the stories why their acceptance merges nothing, and shows on the team's boards what people judged. */
async function tellJudged(deps, scope, found) {
    await tellRefusals(deps, scope, found);
    await (0,_story_links_js__WEBPACK_IMPORTED_MODULE_4__/* .showJudged */ .lc)(deps, found);
}
/**
 * Writes into the one comment of each accepted story why its acceptance merges nothing, since that is where the product owner looks, and
 * takes it back where it merges now. Written once: a comment that says so already stays as it is. A tracker that refuses it is a
 * warning, because people hear of it on the pull request too.
 */
async function tellRefusals({ tracker, log }, scope, found) {
    for (const { item, stories, pull } of found) {
        const isRefused = _domain_announce_news_js__WEBPACK_IMPORTED_MODULE_0__/* .REFUSED_ACCEPTANCE */ .j.includes(item.reasonCode);
        if (pull.merged || (!isRefused && item.reasonCode !== 'stories_accepted'))
            continue;
        const key = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectKey */ .ow)((0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .identityOf */ .c)(scope, pull.headBranch));
        for (const story of stories) {
            const why = isRefused && story.id === item.name ? item.sentence : undefined;
            try {
                await tell(tracker(), story, { marker: (0,_text_story_comment_js__WEBPACK_IMPORTED_MODULE_3__/* .storyMarker */ .mA)(key), why });
            }
            catch (error) {
                log.warning(`Story ${story.id} does not say it: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFailure */ .I)(error).sentence}`);
            }
        }
    }
}
async function tell(tracker, story, { marker, why }) {
    const existing = await tracker.findComment(story, marker);
    if (existing === undefined && why === undefined)
        return;
    const text = (0,_text_story_comment_js__WEBPACK_IMPORTED_MODULE_3__/* .withRefusal */ .lX)(existing?.text ?? marker, why);
    if (existing === undefined)
        await tracker.createComment(story, text);
    else if (existing.text.trim() !== text)
        await tracker.updateComment(story, existing.id, text);
}


/***/ })

};
