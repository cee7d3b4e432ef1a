export const id = 2151;
export const ids = [2151];
export const modules = {

/***/ 33629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ currentNews)
/* harmony export */ });
/* unused harmony export isOutdatedNews */
/**
 * True when others were faster: news of a commit that is not the pull request's head any more while the head is on show already
 * or, where the news is good, on its way; or of an environment whose pull request was closed since. A commit that was asked for by name is never too old.
 */
function isOutdatedNews(news, shown, pull) {
    if (pull === undefined || !('commit' in news) || news.commit === undefined)
        return false;
    if (news.kind === 'story' || ('pinned' in news && news.pinned === true))
        return false;
    if (pull.state === 'closed')
        return news.kind !== 'failed' || shown.status === 'gone';
    if (news.commit === pull.headCommit || shown.status === 'gone')
        return false;
    return shown.commit === pull.headCommit || (news.kind === 'ready' && isOnItsWay(shown, pull.headCommit));
}
/** Whoever is at work on it has said so, and says how it ends. */
function isOnItsWay({ preparing, preparation }, commit) {
    return preparation !== undefined && preparing === commit;
}
/**
 * What is still to be told. Why an environment is gone is told of an open pull request only: a merged or closed one says it
 * itself, also to the run that makes up for one that was killed.
 */
function currentNews(news, shown, pull) {
    return news
        .filter((each) => !isOutdatedNews(each, shown, pull))
        .map((each) => {
        if (pull?.state === 'open')
            return each;
        if (each.kind === 'gone')
            return { ...each, why: undefined };
        return each.kind === 'story' ? { ...each, acceptance: 'good' } : each;
    });
}


/***/ }),

/***/ 81155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ foldNewsAt)
/* harmony export */ });
/* harmony import */ var _announcement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18339);
/* harmony import */ var _preparation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81209);


/**
 * The state after the news, with the minute since which the environment is so: that of this news where the news changes how it stands, at which commit, or
 * why it failed, and where it ends a change that a run has said to have begun.
 */
function foldNewsAt(now, before, news) {
    const after = (0,_announcement_js__WEBPACK_IMPORTED_MODULE_0__/* .foldNews */ .HL)(before, news);
    const isOver = before.preparation !== undefined && after.preparing === undefined && after.stopped === undefined;
    const isSame = !isOver &&
        after.status === before.status &&
        after.commit === before.commit &&
        after.failed?.commit === before.failed?.commit &&
        after.failed?.problem === before.failed?.problem;
    return isSame ? after : { ...after, since: (0,_preparation_js__WEBPACK_IMPORTED_MODULE_1__/* .minuteOf */ .iA)(now) };
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

/***/ 39572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bg: () => (/* binding */ failedLike),
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   i_: () => (/* binding */ skippedLike)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40923);

/**
 * One verdict over many items: that of the first rule which finds one of its decisions among them, so rules stand with the worst
 * first; `otherwise` where none does.
 */
function summarize(items, rules, otherwise) {
    for (const { decisions, verdict } of rules) {
        const found = (0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .decidedAs */ .P)(items, ...decisions);
        if (found[0] !== undefined)
            return verdict(found, found[0]);
    }
    return otherwise;
}
/** A run that failed for the reason of one of its items: what was refused of one environment makes the run of many fail. */
function failedLike({ reasonCode }, sentence) {
    return { decision: 'failed', reasonCode, sentence };
}
/** What is left as it is for the reason of something else that was judged. */
function skippedLike({ reasonCode }, sentence) {
    return { decision: 'skipped', reasonCode, sentence };
}


/***/ }),

/***/ 58002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ decidedLike),
/* harmony export */   w: () => (/* binding */ wordsOfAll)
/* harmony export */ });
/** What is said of all items, one sentence after the other; '' where there is none. */
function wordsOfAll(items) {
    return items.map((item) => item.sentence).join(' ');
}
/** The decision and the reason of one item, with a sentence about all. */
function decidedLike({ decision, reasonCode }, sentence) {
    return { decision, reasonCode, sentence };
}


/***/ }),

/***/ 14471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ tellOthers)
/* harmony export */ });
/* harmony import */ var _domain_announce_current_news_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33629);
/* harmony import */ var _domain_announce_last_changed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81155);
/* harmony import */ var _environment_comments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47064);
/* harmony import */ var _name_commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98187);




/** Each costs a look for its comment. */
const MOST_OTHERS = 5;
const OF_ONE = ['story', 'unnamed', 'note', 'settled'];
/**
 * Tells the other open pull requests of the branch, whose environment it is too. A story and a chore are about one pull request alone.
 * True where a comment changed.
 */
async function tellOthers(deps, { key, pull, news: all, open }, places) {
    const news = all.filter(({ kind }) => !OF_ONE.includes(kind));
    if (news.length === 0)
        return false;
    const others = open.filter(({ number }) => number !== pull.number);
    if (others.length > MOST_OTHERS)
        deps.log.warning(`Branch '${pull.headBranch}' has ${others.length + 1} open pull requests; ${others
            .slice(MOST_OTHERS)
            .map(({ number }) => `#${number}`)
            .join(', ')} get no comment of it.`);
    let wrote = false;
    for (const other of others.slice(0, MOST_OTHERS)) {
        wrote = (await tellOther(deps, { key, pull: other, news }, places)) || wrote;
    }
    return wrote;
}
async function tellOther(deps, { key, pull, news }, places, isSecond = false) {
    const { codeHost, clock } = deps;
    const found = await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .findEnvironmentComment */ .oJ)(codeHost, { key, pull });
    const before = found?.state ?? {};
    const current = (0,_domain_announce_current_news_js__WEBPACK_IMPORTED_MODULE_3__/* .currentNews */ .T)(news, before, pull);
    const { slack, alsoSlack } = places.slack === undefined ? before : places;
    const folded = { ...(0,_domain_announce_last_changed_js__WEBPACK_IMPORTED_MODULE_0__/* .foldNewsAt */ .e)(clock.now(), before, current), slack, alsoSlack };
    const state = await (0,_name_commit_js__WEBPACK_IMPORTED_MODULE_2__/* .nameCommit */ .P)(codeHost, folded);
    const kept = await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .keepEnvironmentComment */ .c6)(codeHost, { key, pull, news: current }, found?.facts, state);
    if (kept !== 'overtaken')
        return kept?.wrote === true;
    return isSecond ? false : tellOther(deps, { key, pull, news }, places, true);
}


/***/ }),

/***/ 71249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  announce: () => (/* binding */ announce)
});

// EXTERNAL MODULE: ./build/src/domain/announce/announcement.js + 3 modules
var announcement = __webpack_require__(18339);
// EXTERNAL MODULE: ./build/src/domain/announce/current-news.js
var current_news = __webpack_require__(33629);
// EXTERNAL MODULE: ./build/src/domain/announce/last-changed.js
var last_changed = __webpack_require__(81155);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(25788);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/report/summarize.js
var summarize = __webpack_require__(39572);
// EXTERNAL MODULE: ./build/src/domain/report/words-of-all.js
var words_of_all = __webpack_require__(58002);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(64621);
// EXTERNAL MODULE: ./build/src/usecases/announce/addressees.js
var addressees = __webpack_require__(46281);
// EXTERNAL MODULE: ./build/src/usecases/announce/announce-in-chat.js + 1 modules
var announce_in_chat = __webpack_require__(5896);
// EXTERNAL MODULE: ./build/src/usecases/announce/announce-to-others.js
var announce_to_others = __webpack_require__(14471);
// EXTERNAL MODULE: ./build/src/usecases/announce/environment-comments.js
var environment_comments = __webpack_require__(47064);
// EXTERNAL MODULE: ./build/src/usecases/announce/name-commit.js
var name_commit = __webpack_require__(98187);
;// CONCATENATED MODULE: ./build/src/usecases/announce/pull-requests-of.js
/**
 * The pull request that the branch of this repository belongs to, and those of the branch that are open: a list that mostly tells both. A
 * fork's is nobody's to comment on.
 */
async function pullRequestsOf(codeHost, { repository }, { branch, pullRequest: number }) {
    const open = await codeHost.openPullRequests(branch);
    const pull = number === undefined
        ? await codeHost.latestPullRequest(branch)
        : (open.find((each) => each.number === number) ?? (await codeHost.pullRequest(number)));
    const isOwn = pull?.headRepositoryId === repository.id && pull.headBranch === branch;
    return { pull: isOwn ? pull : undefined, open };
}

;// CONCATENATED MODULE: ./build/src/usecases/announce/announce.js















/** Tells people the news of each environment: in its pull request's one comment and in its one chat message. */
async function announce(deps, request) {
    const told = [];
    for (const subject of request.subjects)
        told.push(await announceOne(deps, request, subject));
    return {
        report: reportOf(told.map((each) => each.item), request.required),
        delivered: [...new Set(told.flatMap((each) => each.sinks))],
        slackTs: told.findLast((each) => each.slackTs !== undefined)?.slackTs,
        commentUrl: told.findLast((each) => each.commentUrl !== undefined)?.commentUrl,
    };
}
const nothing = { sinks: [], slackTs: undefined, commentUrl: undefined };
async function announceOne(deps, request, about) {
    if (request.dryRun) {
        const planned = (0,verdict/* say */.c)('dry_run', `Branch '${about.branch}' has news that would be announced.`);
        return { ...nothing, item: itemOf(about, planned) };
    }
    const { done, problem } = await attempt(deps.log, () => tell(deps, request, about));
    return problem === undefined ? done : { ...nothing, item: itemOf(about, failureOf(problem)) };
}
/** Each means that another run of the branch has told its news meanwhile. */
const MOST_LOOKS = 3;
async function tell(deps, request, given, looks = { count: 1, isChatTold: false }) {
    const { scope, comments, people, run } = request;
    const key = (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, given.branch));
    const { pull, open } = await pullRequestsOf(deps.codeHost, scope, given);
    const comment = comments && pull ? await (0,environment_comments/* findEnvironmentComment */.oJ)(deps.codeHost, { key, pull }) : undefined;
    const before = comment?.state ?? {};
    const theirs = pull && (await (0,addressees/* asTheirs */.Sy)(deps.codeHost, pull, before.pushedBy));
    const commented = comments ? theirs : undefined;
    const about = { ...given, news: (0,current_news/* currentNews */.T)((0,addressees/* withLogins */.FH)(withRun(given.news, run), people), before, pull) };
    const folded = (0,addressees/* withPusher */.SV)(before, (0,last_changed/* foldNewsAt */.e)(deps.clock.now(), before, about.news), pull, theirs);
    const after = commented === undefined ? folded : await (0,name_commit/* nameCommit */.P)(deps.codeHost, folded);
    const subject = { key, repository: scope.repository.fullName, branch: about.branch, pull };
    const isBehind = deps.chat !== undefined && (looks.isChatTold || (0,announce_in_chat/* isChatBehind */.JR)(subject, before));
    if (after === before && !isBehind)
        return { ...nothing, item: itemOf(about, stillTrue(about.branch)) };
    const isNewest = async () => commented === undefined ||
        looks.count >= MOST_LOOKS ||
        (await (0,environment_comments/* isCommentAsFound */.IW)(deps.codeHost, { key, pull: commented }, comment?.facts));
    const lookAgain = (isChatTold) => tell(deps, request, given, { count: looks.count + 1, isChatTold: looks.isChatTold || isChatTold });
    const told = looks.isChatTold ? (0,announce_in_chat/* withChatUnknown */.F9)(before) : before;
    const chat = commented && !comment && !looks.isChatTold && isOnItsWay(about.news)
        ? { wrote: false, state: after, slackTs: undefined }
        : await inChat({ ...deps, people }, { key, subject, before: told, after, news: about.news, author: theirs?.review.author, isNewest });
    if (chat === 'overtaken')
        return lookAgain(false);
    const isShown = !chat.wrote && (0,environment_comments/* isCommentShown */.FH)(commented && { key, pull: commented }, comment, chat.state);
    if (deps.chat && !isShown && !(await isNewest()))
        return lookAgain(chat.wrote);
    // The comment comes last: it keeps the place of the chat message, which a killed run finds again by its key.
    const written = await attempt(deps.log, async () => commented &&
        (await (0,environment_comments/* keepEnvironmentComment */.c6)(deps.codeHost, { key, pull: commented, news: about.news }, comment?.facts, chat.state)));
    const { done, problem } = written;
    if (done === 'overtaken' && looks.count <= MOST_LOOKS)
        return lookAgain(chat.wrote);
    const kept = problem ? { problem } : { done: done === 'overtaken' ? undefined : done };
    const others = await attempt(deps.log, async () => commented === undefined
        ? false
        : (0,announce_to_others/* tellOthers */.F)(deps, { key, pull: commented, news: about.news, open }, chat.state));
    if (commented && problem === undefined && deps.chat === undefined)
        (0,addressees/* tellUnmentioned */.i8)(deps, people, before, about.news);
    return toldOf(about, chat, { kept, others });
}
function toldOf(about, chat, { kept, others }) {
    const sinks = [
        ...(chat.slackTs === undefined || chat.problem ? [] : ['slack']),
        ...(kept.done === undefined ? [] : ['pull-request']),
    ];
    const outcome = {
        wrote: chat.wrote || kept.done?.wrote === true || others.done === true,
        sinks,
        problem: chat.problem ?? kept.problem ?? others.problem,
    };
    return {
        item: itemOf(about, verdictOn(about, outcome)),
        sinks,
        slackTs: chat.slackTs,
        commentUrl: kept.done?.url,
    };
}
/** A failure is told with the page of the run that met it. */
function withRun(news, run) {
    return news.map((each) => (each.kind === 'failed' && run !== undefined ? { ...each, run } : each));
}
const ON_ITS_WAY = ['story', 'unnamed'];
/**
 * Nobody has heard of the environment here, and nobody will by this. A message without a comment is one that another run has just posted,
 * whose comment comes next.
 */
function isOnItsWay(news) {
    return news.every(({ kind }) => ON_ITS_WAY.includes(kind)) && !(0,announcement/* opensAnnouncement */.F4)(news);
}
async function inChat({ chat, log, people }, announcement) {
    const { after } = announcement;
    if (chat === undefined)
        return { wrote: false, state: after, slackTs: undefined };
    const { done = { wrote: false, state: after, problem: undefined }, problem } = await attempt(log, () => (0,announce_in_chat/* announceInChat */.Np)({ ...chat, log, people }, announcement));
    if (done === 'overtaken')
        return done;
    return { ...done, slackTs: done.state.slack?.ts, problem: problem ?? done.problem };
}
async function attempt(log, work) {
    try {
        return { done: await work() };
    }
    catch (error) {
        const problem = (0,describe_failure/* describeFailure */.I)(error);
        log.warning(problem.sentence);
        return { problem };
    }
}
function verdictOn({ branch, news }, { wrote, sinks, problem }) {
    if (problem)
        return failureOf(problem);
    if (sinks.length === 0)
        return (0,verdict/* say */.c)('nothing_to_do', news.some((each) => each.kind === 'preparing')
            ? `The environment of branch '${branch}' is being prepared, and there is nowhere to say so.`
            : `Nobody had heard about branch '${branch}', so there is nothing to correct.`);
    if (!wrote)
        return stillTrue(branch);
    return (0,verdict/* say */.c)('announced', `The news of branch '${branch}' was announced (${sinks.join(', ')}).`);
}
/** Whatever kept the news from people, it is the announcement that failed. */
function failureOf({ reasonCode, sentence }) {
    return (0,verdict/* say */.c)(reasonCode, sentence, 'failed');
}
function stillTrue(branch) {
    return (0,verdict/* say */.c)('announced_before', `What is announced about branch '${branch}' is still true.`);
}
function itemOf({ branch, pullRequest }, verdict) {
    return { name: branch, branch, ...verdict, ...(pullRequest === undefined ? {} : { pullRequest }) };
}
/** An announcement that fails leaves the run green, unless the workflow says that it is required. */
function reportOf(items, required) {
    const sentence = (0,words_of_all/* wordsOfAll */.w)(items);
    const rules = [
        {
            decisions: ['failed'],
            verdict: (_, first) => required ? (0,summarize/* failedLike */.bg)(first, sentence) : (0,verdict/* say */.c)('delivery_failed', sentence, 'unchanged'),
        },
        { decisions: ['updated'], verdict: (_, first) => (0,words_of_all/* decidedLike */.E)(first, sentence) },
    ];
    const [first] = items;
    const otherwise = first ? (0,words_of_all/* decidedLike */.E)(first, sentence) : (0,verdict/* say */.c)('nothing_to_do', 'There is no news.');
    return { ...(0,summarize/* summarize */.eh)(items, rules, otherwise), items };
}


/***/ }),

/***/ 47064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ isCommentShown),
/* harmony export */   IW: () => (/* binding */ isCommentAsFound),
/* harmony export */   c6: () => (/* binding */ keepEnvironmentComment),
/* harmony export */   oJ: () => (/* binding */ findEnvironmentComment)
/* harmony export */ });
/* harmony import */ var _domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18339);
/* harmony import */ var _text_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97107);


/** The environment's comment; undefined while its pull request has none. What others wrote into it is not believed. */
async function findEnvironmentComment(codeHost, { key, pull }) {
    const facts = await codeHost.findComment(pull.number, (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentMarker */ .qy)(key));
    return facts && { facts, state: facts.editedByOthers ? {} : (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .announcedState */ .FD)(facts.body, key) };
}
/** True where the comment still says what it said when it was found, or there is still none. */
async function isCommentAsFound(codeHost, about, found) {
    return found === undefined
        ? (await findEnvironmentComment(codeHost, about)) === undefined
        : (await codeHost.commentText(found.id)) === found.body;
}
/**
 * Brings the one comment to the state: edits `existing`, or writes one where the news is worth it. Undefined where there is
 * none and none is needed; 'overtaken' where another run wrote one meanwhile, which is to be read before the news is told in it.
 */
async function keepEnvironmentComment(codeHost, about, existing, state) {
    if (existing === undefined && !(0,_domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__/* .opensAnnouncement */ .F4)(about.news))
        return undefined;
    const body = (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentComment */ .lF)(about.key, state, about.pull);
    if (existing !== undefined && shows(existing, body))
        return { wrote: false, url: existing.url };
    const kept = existing === undefined
        ? await createOnly(codeHost, about, body)
        : await codeHost.updateComment(existing.id, body);
    return kept === 'overtaken' ? kept : { wrote: true, url: kept.url };
}
/** True where there is nothing to write: the comment says all of it, or there is no pull request for one. */
function isCommentShown(about, found, state) {
    if (about === undefined)
        return true;
    return found !== undefined && shows(found.facts, (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentComment */ .lF)(about.key, state, about.pull));
}
/** What others touched is not believed, whatever it says, until it is written again. GitHub gives back its own line ends. */
function shows({ body, editedByOthers }, wanted) {
    return !editedByOthers && body.replaceAll('\r\n', '\n').trim() === wanted.trim();
}
/** Two runs that found no comment both write one. Both look afterwards, and the one that was later takes its own back. */
async function createOnly(codeHost, { key, pull }, body) {
    const made = await codeHost.createComment(pull.number, body);
    const first = await findEnvironmentComment(codeHost, { key, pull });
    if (first === undefined || first.facts.id >= made.id)
        return made;
    await codeHost.deleteComment(made.id);
    return 'overtaken';
}


/***/ }),

/***/ 42151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sayFirstWord: () => (/* binding */ sayFirstWord),
/* harmony export */   sayLastWord: () => (/* binding */ sayLastWord)
/* harmony export */ });
/* harmony import */ var _domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18339);
/* harmony import */ var _domain_announce_current_news_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33629);
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25788);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(331);
/* harmony import */ var _announce_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71249);
/* harmony import */ var _announce_in_chat_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5896);
/* harmony import */ var _announce_to_others_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14471);
/* harmony import */ var _environment_comments_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47064);









/**
 * Says on the pull request, then in the chat, that an environment is on its way. The comment comes first, because people look there first.
 * Of two runs that both find nothing, one alone keeps its comment, and only that one posts the first message; what is missing after a
 * kill is posted with the news at the end. Never throws: what could not be told is a warning, and a notice where the job's token may
 * not comment.
 */
async function sayFirstWord(deps, word) {
    const { comments, subject } = word;
    const { pullRequest: pull } = subject;
    const about = { ...word, key: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectKey */ .ow)((0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_7__/* .identityOf */ .c)(subject, subject.branch)) };
    const commented = comments && pull !== undefined ? await tried(deps.log, () => comment(deps, about, pull)) : NO_COMMENT;
    // Whoever ends the word looks for it in the comment, so nothing is said in the chat that the comment may not know of.
    if (commented === 'others' || commented === 'unknown')
        return;
    const { chat } = deps;
    if (chat !== undefined)
        await tried(deps.log, () => inChat({ ...deps, chat }, about, commented));
    if (commented === NO_COMMENT || pull === undefined)
        return;
    await tried(deps.log, async () => {
        const open = await deps.codeHost.openPullRequests(pull.headBranch);
        return (0,_announce_to_others_js__WEBPACK_IMPORTED_MODULE_5__/* .tellOthers */ .F)(deps, { key: about.key, pull, news: [word.news], open }, {});
    });
}
const NO_COMMENT = 'none';
const MOST_LOOKS = 3;
async function comment(deps, about, pull, look = 1) {
    const { key, news } = about;
    const found = await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_6__/* .findEnvironmentComment */ .oJ)(deps.codeHost, { key, pull });
    const before = found?.state ?? {};
    if (isOfAnother(before, news) && !(await isStillHead(deps, about)))
        return 'others';
    const current = (0,_domain_announce_current_news_js__WEBPACK_IMPORTED_MODULE_8__/* .currentNews */ .T)([news], before, pull);
    if (current.length === 0)
        return 'others';
    const kept = await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_6__/* .keepEnvironmentComment */ .c6)(deps.codeHost, { key, pull, news: current }, found?.facts, (0,_domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__/* .foldNews */ .HL)(before, current));
    if (kept !== 'overtaken')
        return found === undefined ? 'opened' : 'edited';
    return look < MOST_LOOKS ? comment(deps, about, pull, look + 1) : 'others';
}
/** True where the comment tells of another commit than this run has seen: then a newer run may have been faster, and the head tells. */
function isOfAnother({ preparing, stopped, status, commit, failed }, { commit: own, serves }) {
    const latest = preparing ?? stopped?.commit;
    if (latest !== undefined)
        return latest !== own;
    if (status === 'failed' && failed?.commit !== undefined)
        return failed.commit !== own;
    return status === 'ready' && commit !== undefined && commit !== own && commit !== serves?.commit;
}
async function isStillHead({ codeHost }, { subject, news }) {
    return news.pinned === true || (await codeHost.branchHead(subject.branch)) === news.commit;
}
/** Shows in the chat what the comment says by now, and keeps the message's place there. */
async function inChat(deps, { key, subject, news }, commented) {
    const { codeHost, log } = deps;
    const pull = commented === NO_COMMENT ? undefined : subject.pullRequest;
    const found = pull && (await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_6__/* .findEnvironmentComment */ .oJ)(codeHost, { key, pull }));
    const state = found?.state ?? (0,_domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__/* .foldNews */ .HL)({}, [news]);
    const told = await (0,_announce_in_chat_js__WEBPACK_IMPORTED_MODULE_4__/* .announceInChat */ .Np)({ ...deps.chat, people: [], log }, {
        key,
        subject: {
            key,
            repository: subject.repository.fullName,
            branch: subject.branch,
            pull: subject.pullRequest,
        },
        before: state,
        after: state,
        news: commented === 'edited' ? [] : [news],
        author: undefined,
        isNewest: async () => found === undefined || (await codeHost.commentText(found.facts.id)) === found.facts.body,
    });
    if (told === 'overtaken' || pull === undefined || told.state.slack === undefined)
        return;
    // Others may have told more meanwhile, which the place of the message goes with.
    const isAsFound = found && (await codeHost.commentText(found.facts.id)) === found.facts.body;
    const now = isAsFound ? found : await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_6__/* .findEnvironmentComment */ .oJ)(codeHost, { key, pull });
    if (now === undefined)
        return;
    const { slack, alsoSlack, told: keys = [] } = told.state;
    const kept = { ...now.state, slack, alsoSlack, told: now.state.told ?? keys };
    await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_6__/* .keepEnvironmentComment */ .c6)(codeHost, { key, pull, news: [] }, now.facts, kept);
}
/**
 * Ends what the run said first, where nobody has by now: whoever told anything else since, or is at work on another commit, has the
 * word. Never throws.
 */
async function sayLastWord(deps, word) {
    const { scope, branch, pullRequest: number, preparing, comments, ended } = word;
    const key = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectKey */ .ow)((0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_7__/* .identityOf */ .c)(scope, branch));
    const news = ended === undefined || ended.news.length === 0 ? [stopOf(word)] : ended.news;
    const found = number === undefined || !comments
        ? undefined
        : await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_6__/* .findEnvironmentComment */ .oJ)(deps.codeHost, { key, pull: { number } });
    if (found === undefined) {
        // The chat keeps no state, so nobody knows what was told since; a run that was ended early, or is nobody's news, told nothing.
        const isTold = ended !== undefined && (ended.news.length > 0 || ended.isLeftToNewer);
        if (isTold || deps.chat === undefined)
            return;
        await tell(deps, word, { number, news: [preparing, ...news], comments: false });
        return;
    }
    const { preparing: shown, preparation } = found.state;
    if (shown !== preparing.commit || preparation?.run !== preparing.run)
        return;
    await tell(deps, word, { number, news, comments });
}
/** Of a run that made nothing, nobody has looked again what serves: another one may have changed it. */
function stopOf({ preparing, begun, ended }) {
    const { commit, run } = preparing;
    if (ended !== undefined)
        return { kind: 'stopped', commit, run, why: ended.sentence, serves: undefined };
    return { kind: 'stopped', commit, run, why: CANCELLED, ...(begun ? { begun } : {}) };
}
const CANCELLED = 'The run was cancelled before it was over; run it again, or push another commit.';
/** What could not be told; of a job that may not comment nobody is warned, since it may be meant so. */
async function tried(log, work) {
    try {
        return await work();
    }
    catch (error) {
        const { reasonCode, sentence } = (0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFailure */ .I)(error);
        if (reasonCode !== 'access_denied') {
            log.warning(sentence);
            return 'unknown';
        }
        log.notice(`${sentence} Until then, the job summary alone tells of it.`);
        return NO_COMMENT;
    }
}
/** With the machinery that tells all other news. */
async function tell(deps, { scope, branch, preparing, people }, about) {
    const { number, news, comments } = about;
    await (0,_announce_js__WEBPACK_IMPORTED_MODULE_3__.announce)(deps, {
        scope,
        subjects: [{ branch, pullRequest: number, news }],
        comments,
        required: false,
        people: await people(),
        dryRun: false,
        run: preparing.run,
    });
}


/***/ }),

/***/ 98187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ nameCommit)
/* harmony export */ });
/* harmony import */ var _domain_announce_shown_commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90643);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);


/**
 * The state with what the commit says of itself that people read of: once for each, so that a run that changes nothing asks nothing. Where
 * it cannot be had the news is told without it.
 */
async function nameCommit(codeHost, state) {
    const commit = (0,_domain_announce_shown_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .unnamedCommit */ .yN)(state);
    if (commit === undefined)
        return state;
    try {
        return (0,_domain_announce_shown_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .withSubject */ .tX)(state, commit, await codeHost.commitSubject(commit));
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .o))
            throw error;
        return state;
    }
}


/***/ })

};
