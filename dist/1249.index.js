export const id = 1249;
export const ids = [1249];
export const modules = {

/***/ 33629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ currentNews)
/* harmony export */ });
/* unused harmony export isOutdatedNews */
/* harmony import */ var _announced_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36153);

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
 * What is still to be told. That an end is near is for those whose pull request is open, and so can keep it. Why an environment is gone is told of an open pull request only: a merged or closed one says it
 * itself, also to the run that makes up for one that was killed.
 */
function currentNews(news, shown, pull) {
    // Deployments tell of a newer commit also where the news of that was lost.
    const seen = (0,_announced_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .shownState */ .B5)(shown);
    return news
        .filter((each) => !isOutdatedNews(each, seen, pull) && (each.kind !== 'ends' || pull?.state === 'open'))
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
/* harmony import */ var _announcement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79083);
/* harmony import */ var _preparation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81209);


/**
 * The state after the news, with the minute since which the environment is so, and the run that made it so: those of this news where it
 * changes how the environment stands, at which commit, or why it failed, and where it ends a change that a run has said to have begun.
 */
function foldNewsAt({ now, run }, before, news) {
    const after = (0,_announcement_js__WEBPACK_IMPORTED_MODULE_0__/* .foldNews */ .HL)(before, news);
    const isOver = before.preparation !== undefined && after.preparing === undefined && after.stopped === undefined;
    const isSame = !isOver &&
        after.status === before.status &&
        after.commit === before.commit &&
        after.failed?.commit === before.failed?.commit &&
        after.failed?.problem === before.failed?.problem;
    return isSame ? after : { ...after, since: (0,_preparation_js__WEBPACK_IMPORTED_MODULE_1__/* .minuteOf */ .iA)(now), run };
}


/***/ }),

/***/ 81835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ ENDED_EARLY)
/* harmony export */ });
/** What a deployment says whose run ended before its work did: the next run takes it up. */
const ENDED_EARLY = 'The run ended before the environment was ready; the next run takes up from there.';


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

/***/ 14471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ tellOthers)
/* harmony export */ });
/* harmony import */ var _domain_announce_current_news_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33629);
/* harmony import */ var _domain_announce_last_changed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81155);
/* harmony import */ var _environment_comments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93424);
/* harmony import */ var _name_commit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41582);




/** Each costs a look for its comment. */
const MOST_OTHERS = 5;
const OF_ONE = ['story', 'unnamed', 'note', 'settled'];
/**
 * Tells the other open pull requests of the branch, whose environment it is too. A story and a chore are about one pull request alone.
 * True where a comment changed.
 */
async function tellOthers(deps, { key, pull, news: all, open, run }, places) {
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
        wrote = (await tellOther(deps, { key, pull: other, news, run }, places)) || wrote;
    }
    return wrote;
}
async function tellOther(deps, { key, pull, news, run }, places, isSecond = false) {
    const { codeHost, clock } = deps;
    const found = await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .findTable */ .UI)(codeHost, { key, pull });
    const before = found.state;
    const current = (0,_domain_announce_current_news_js__WEBPACK_IMPORTED_MODULE_0__/* .currentNews */ .T)(news, before, pull);
    const { slack, alsoSlack } = places.slack === undefined ? before : places;
    const folded = { ...(0,_domain_announce_last_changed_js__WEBPACK_IMPORTED_MODULE_1__/* .foldNewsAt */ .e)({ now: clock.now(), run }, before, current), slack, alsoSlack };
    const state = await (0,_name_commit_js__WEBPACK_IMPORTED_MODULE_3__/* .nameCommit */ .P)(codeHost, folded);
    const kept = await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .keepEnvironmentComment */ .c6)(deps, { key, pull, news: current }, found, state);
    if (kept !== 'overtaken')
        return kept?.wrote === true;
    return isSecond ? false : tellOther(deps, { key, pull, news, run }, places, true);
}


/***/ }),

/***/ 71249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  announce: () => (/* binding */ announce)
});

// EXTERNAL MODULE: ./build/src/domain/announce/announcement.js + 2 modules
var announcement = __webpack_require__(79083);
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
// EXTERNAL MODULE: ./build/src/usecases/announce/environment-comments.js + 3 modules
var environment_comments = __webpack_require__(93424);
// EXTERNAL MODULE: ./build/src/usecases/announce/name-commit.js + 1 modules
var name_commit = __webpack_require__(41582);
// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var fork = __webpack_require__(9878);
;// CONCATENATED MODULE: ./build/src/usecases/announce/pull-requests-of.js

/**
 * The pull request that the branch of this repository belongs to, and those of the branch that are open: a list that mostly tells both. A
 * fork's is commented on only for the environment that a maintainer allowed it.
 */
async function pullRequestsOf(codeHost, { repository }, { branch, pullRequest: number }) {
    const open = await codeHost.openPullRequests(branch);
    const pull = number === undefined
        ? await codeHost.latestPullRequest(branch)
        : (open.find((each) => each.number === number) ?? (await codeHost.pullRequest(number)));
    const isOwn = pull !== undefined && (0,fork/* environmentBranch */.GX)(pull, repository.id) === branch;
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
    const comment = comments && pull ? await (0,environment_comments/* findTable */.UI)(deps.codeHost, { key, pull }) : undefined;
    const before = comment?.state ?? {};
    const theirs = pull && (await (0,addressees/* asTheirs */.Sy)(deps.codeHost, pull, before.pushedBy));
    const commented = comments ? theirs : undefined;
    const said = comment === undefined ? given.news.filter(isSaidAnywhere) : given.news;
    const about = { ...given, news: (0,current_news/* currentNews */.T)((0,addressees/* withLogins */.FH)(withRun(said, run), people), before, pull) };
    const toldBy = { now: deps.clock.now(), run };
    const folded = (0,addressees/* withPusher */.SV)(before, (0,last_changed/* foldNewsAt */.e)(toldBy, before, about.news), pull, theirs);
    const after = commented === undefined ? folded : await (0,name_commit/* nameCommit */.P)(deps.codeHost, folded);
    const subject = { key, repository: scope.repository.fullName, branch: about.branch, pull };
    const isBehind = deps.chat !== undefined && (looks.isChatTold || (0,announce_in_chat/* isChatBehind */.JR)(subject, before));
    const hasFormer = comment !== undefined && comment.former.length > 0;
    if (after === before && !isBehind && !hasFormer)
        return { ...nothing, item: itemOf(about, stillTrue(about.branch)) };
    const row = commented && { key, pull: commented };
    const table = (0,environment_comments/* followTable */.Ow)(deps.codeHost, row, comment);
    const isNewest = async () => (await table.isNewest()) || looks.count >= MOST_LOOKS;
    const lookAgain = (isChatTold) => tell(deps, request, given, { count: looks.count + 1, isChatTold: looks.isChatTold || isChatTold });
    const told = looks.isChatTold ? (0,announce_in_chat/* withChatUnknown */.F9)(before) : before;
    const chat = comment && !comment.isTold && !looks.isChatTold && isOnItsWay(about.news)
        ? { wrote: false, state: after, slackTs: undefined }
        : await inChat({ ...deps, people }, { key, subject, before: told, after, news: about.news, author: theirs?.review.author, isNewest });
    if (chat === 'overtaken')
        return lookAgain(false);
    const isShown = !chat.wrote && (0,environment_comments/* isCommentShown */.FH)(row, table.now(), chat.state);
    // Whoever writes the first comment looks behind it in any case.
    const isFirst = deps.chat === undefined && table.now()?.facts === undefined;
    if (!isShown && !isFirst && !(await isNewest()))
        return lookAgain(chat.wrote);
    // The comment comes last: it keeps the place of the chat message, which a killed run finds again by its key.
    const found = table.now();
    const written = await attempt(deps.log, async () => row && found && (0,environment_comments/* keepEnvironmentComment */.c6)(deps, { ...row, news: about.news }, found, chat.state));
    const { done, problem } = written;
    if (done === 'overtaken' && looks.count <= MOST_LOOKS)
        return lookAgain(chat.wrote);
    const kept = problem ? { problem } : { done: done === 'overtaken' ? undefined : done };
    const others = await attempt(deps.log, async () => row ? (0,announce_to_others/* tellOthers */.F)(deps, { ...row, news: about.news, open, run }, chat.state) : false);
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
/** That an end is near is found by the hour, and the comment alone knows that it was said. */
function isSaidAnywhere({ kind }) {
    return kind !== 'ends';
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

/***/ 93424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oJ: () => (/* binding */ findEnvironmentComment),
  UI: () => (/* binding */ findTable),
  Ow: () => (/* binding */ followTable),
  FH: () => (/* binding */ isCommentShown),
  c6: () => (/* binding */ keepEnvironmentComment)
});

// EXTERNAL MODULE: ./build/src/domain/announce/announced-environment.js
var announced_environment = __webpack_require__(36153);
// EXTERNAL MODULE: ./build/src/domain/announce/announcement.js + 2 modules
var announcement = __webpack_require__(79083);
// EXTERNAL MODULE: ./build/src/domain/announce/rows.js
var announce_rows = __webpack_require__(30659);
// EXTERNAL MODULE: ./build/src/text/environments/environments-comment.js + 2 modules
var environments_comment = __webpack_require__(50239);
// EXTERNAL MODULE: ./build/src/text/environments/former-comment.js
var former_comment = __webpack_require__(92151);
// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var fork = __webpack_require__(9878);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/domain/environment/deployed-head.js
var deployed_head = __webpack_require__(81835);
// EXTERNAL MODULE: ./build/src/domain/announce/preparation.js
var preparation = __webpack_require__(81209);
;// CONCATENATED MODULE: ./build/src/domain/announce/row-records.js





/**
 * The rows with what deployments tell of the environments of others: how a run ended that was told to be at work, and those that nobody
 * told yet, or that were lost. Deployments say nothing of sleep, and a plan that makes none leaves them alone; so what they cannot
 * know better stays as it was told. What runs have told is kept beside it, so that each still tells how it ended.
 * @param own `project/kind` of this run's environment, of which it knows more than they do.
 */
function rowsByRecords(rows, own, { of, records, whole }) {
    const told = [...byRow(of, records)].flatMap(([row, ofRow]) => {
        const kept = rows[row];
        const state = row === own ? undefined : stateByRecords(kept, ofRow, whole.has(row));
        const before = kept ?? {};
        return state === undefined ? [] : [[row, (0,announced_environment/* withRecorded */.tu)(before, state)]];
    });
    return { ...rows, ...Object.fromEntries(told) };
}
/**
 * Rows of which the branch's own deployments have all ended, although they were told to stand, and those on their way to a commit that was
 * asked for by name: what hangs on a commit has to be read.
 */
function rowsInDoubt(rows, own, { of, records, whole }) {
    const read = byRow(of, records);
    return Object.entries(rows).flatMap(([row, kept]) => {
        const shown = (0,announced_environment/* shownState */.B5)(kept);
        const ofRow = read.get(row);
        const isDoubtful = isPinned(shown) || (ofRow !== undefined && mayHaveEnded(shown, ofRow));
        return row !== own && !whole.has(row) && isDoubtful ? [row] : [];
    });
}
function isPinned({ preparing, preparation }) {
    return preparing !== undefined && preparation?.pinned === true;
}
function byRow(of, records) {
    const groups = Map.groupBy(records.toSorted((a, b) => b.id - a.id), ({ environment, payload: { key = '' } }) => {
        const row = (0,announce_rows/* rowOfKey */.x8)(key);
        return (0,announce_rows/* branchIdOfKey */.SA)(key) === of && row?.endsWith(`/${environment}`) ? row : '';
    });
    const found = [...groups].flatMap(([row, [newest, ...older]]) => row === '' || newest === undefined ? [] : [[row, [newest, ...older]]]);
    return new Map(found);
}
function stateByRecords(row, records, isWhole) {
    if (row === undefined)
        return unheard(records);
    const kept = (0,announced_environment/* shownState */.B5)(row);
    const [newest] = records;
    if (kept.preparing !== undefined) {
        // Whoever told that they were at work knew whether it slept.
        const isTold = row.byRecords?.preparing === undefined;
        return isOfThatRun(kept, newest) ? ended(kept, newest, isTold ? 'ready' : 'deployed') : undefined;
    }
    if (isWhole && mayHaveEnded(kept, records))
        return told(kept, newest, [{ kind: 'gone' }]);
    return isNewer(kept, newest) && !NOT_BY_RECORDS.includes(kept.status)
        ? ended(kept, newest, 'deployed')
        : undefined;
}
function isNewer(kept, newest) {
    if (newest.state !== 'success')
        return isLostFailure(kept, newest);
    return newest.commit !== kept.commit || (kept.status === 'gone' && isLater(kept, newest));
}
/** A run of the environment has told of its failure, and an edit by who had not read that took it away. Whatever came since has a later time. */
function isLostFailure(kept, newest) {
    return newest.state === 'failure' && kept.stopped === undefined && isLater(kept, newest);
}
function isLater({ since }, { changed }) {
    if (since === undefined || changed === undefined)
        return false;
    return Date.parse(changed.at) >= Date.parse(since) + CLOCKS_APART_MS;
}
/** Said without a deployment. */
const NOT_BY_RECORDS = ['none', 'no-more'];
/** A run that was repeated has the page of the one before, whose deployment is older than what was said. */
function isOfThatRun({ preparing, preparation }, newest) {
    const { run, since, serves } = preparation ?? {};
    if (run === undefined || newest.changed?.run !== run || newest.commit !== preparing)
        return false;
    if (newest.state === 'success' && serves?.asleep === true)
        return false;
    return since === undefined || Date.parse(newest.createdAt) >= Date.parse(since) - CLOCKS_APART_MS;
}
/** What a run says first it says by its own clock. */
const CLOCKS_APART_MS = 60_000;
const STANDS = ['ready', 'asleep', 'deployed'];
function mayHaveEnded({ status, commit, preparing }, records) {
    if (preparing !== undefined || !STANDS.includes(status))
        return false;
    return records[0].commit === commit && records.every(({ state }) => state === 'inactive');
}
/** Of a run that is over; undefined while it is at work. @param succeeded what it is where the run brought it to the commit. */
function ended(kept, record, succeeded) {
    const { state, commit, environmentUrl: url, notes, changed } = record;
    if (state === 'success') {
        const after = told(kept, record, [{ kind: 'ready', commit, url }]);
        // Its time begins anew with each commit, and a deployment does not say when it is up.
        const life = commit === kept.commit ? {} : { expires: undefined, ends: undefined };
        return { ...after, ...life, status: succeeded };
    }
    if (state !== 'failure' && state !== 'error')
        return undefined;
    const [problem = UNKNOWN_CAUSE] = notes;
    // Its own run says so right behind that, in the chat too.
    if (problem === deployed_head/* ENDED_EARLY */.$ && kept.preparing !== undefined)
        return undefined;
    return told(kept, record, [{ kind: 'failed', step: 'provision', commit, problem, run: changed?.run }]);
}
const UNKNOWN_CAUSE = 'No cause is known.';
/** What it costs is told of it as long as it stands. */
function told(kept, { changed, createdAt }, news) {
    const after = (0,announcement/* foldNews */.HL)(kept, news);
    const isRate = kept.cost !== undefined && 'perDay' in kept.cost;
    return {
        ...after,
        since: minuteAt(changed?.at ?? createdAt),
        run: changed?.run,
        cost: after.cost ?? (after.status === 'ready' && isRate ? kept.cost : undefined),
    };
}
/** What has ended everywhere is nothing that somebody waits for. */
function unheard(records) {
    const [newest] = records;
    const live = records.find(({ state }) => state === 'success');
    const before = live === undefined ? undefined : ended({}, live, 'deployed');
    if (newest === live)
        return before;
    const { state, commit, createdAt, changed } = newest;
    if (state === 'inactive')
        return before;
    if (state === 'failure' || state === 'error')
        return ended(before ?? {}, newest, 'deployed');
    const serves = live && { commit: live.commit, url: live.environmentUrl };
    const [way, since] = [live === undefined ? 'made' : 'moved', minuteAt(createdAt)];
    return (0,announcement/* foldNews */.HL)(before ?? {}, [{ kind: 'preparing', commit, way, since, run: changed?.run, serves }]);
}
function minuteAt(instant) {
    const at = new Date(instant);
    return Number.isNaN(at.getTime()) ? undefined : (0,preparation/* minuteOf */.iA)(at);
}

;// CONCATENATED MODULE: ./build/src/usecases/announce/rows-of-records.js




/** Each costs two lists more. */
const MOST_IN_DOUBT = 3;
/**
 * The rows with what the deployments of the branch tell of the environments of others. Where they cannot be read, as by a job that may
 * not, what was kept stands.
 */
async function withRecords(deps, whose, rows) {
    try {
        return rowsByRecords(rows, whose.own, await recordsOf(deps, whose, rows));
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        return rows;
    }
}
async function recordsOf(deps, whose, rows) {
    const { of, own } = whose;
    const branch = of.slice(of.indexOf('/') + 1);
    // This repository has no branch of a fork: all that is recorded of it hangs on commits.
    const isFork = (0,fork/* pullOfForkBranch */.$Y)(branch) !== undefined;
    const records = await newestOf(deps, whose, isFork ? undefined : branch);
    const unread = isFork ? rowsWithout(rows, whose, records) : [];
    const doubtful = [...unread, ...rowsInDoubt(rows, own, { of, records, whole: new Set() })];
    const asked = new Set(doubtful.slice(0, MOST_IN_DOUBT));
    const whole = [...records];
    for (const row of asked) {
        const [, environment = ''] = row.split('/');
        whole.push(...(await deps.deployments.list({ environment, ref: branch, key: (0,announce_rows/* keyOfRow */.Vx)(of, row) })));
    }
    return { of, records: whole, whole: asked };
}
/** Those of the branch, and those of the commit that was asked for by name, where other environments may have been asked for it too. */
async function newestOf({ deployments }, { of, own, pinned }, branch) {
    // Most branches have one environment, of which this run knows more; so only others cost a look at their states.
    const isMeant = ({ key = '' }) => key !== (0,announce_rows/* keyOfRow */.Vx)(of, own);
    const found = [];
    for (const ref of [branch, pinned])
        if (ref !== undefined)
            found.push(...(await deployments.newest({ ref, isMeant })));
    return found;
}
function rowsWithout(rows, { of, own }, records) {
    const known = new Set(records.map(({ payload }) => payload['key']));
    return Object.keys(rows).filter((row) => row !== own && !known.has((0,announce_rows/* keyOfRow */.Vx)(of, row)));
}

;// CONCATENATED MODULE: ./build/src/usecases/announce/settle-table.js






/** Of a key of the suite's own; names of rows hang on it. */
function identityIn(key) {
    const [of, own] = [(0,announce_rows/* branchIdOfKey */.SA)(key), (0,announce_rows/* rowOfKey */.x8)(key)];
    if (of === undefined || own === undefined)
        throw new Error(`'${key}' is the key of no environment.`);
    return { of, own };
}
/** GitHub gives back its own line ends. */
function sameText(text, wanted) {
    return text.replaceAll('\r\n', '\n').trim() === wanted.trim();
}
/** Each that follows means that others have written meanwhile, or that deployments tell more than was kept. */
const MOST_WRITES = 5;
/**
 * Looks at what stands there after a write, and writes again where others have overtaken it, or deployments tell something else of theirs:
 * GitHub takes any edit, also one by who has not read the last one. Whoever writes last looks last, so no row is lost for long.
 * @param before the rows as they were found.
 */
async function settle(deps, { key, pull, pinned }, before, first) {
    const { of, own } = identityIn(key);
    let { sent, seen } = first;
    for (let writes = 1;; writes += 1) {
        const after = (0,environments_comment/* toldRows */.BO)(sent.body, of);
        const look = seen === undefined ? await lookBehind(deps, sent) : { text: seen };
        if (look === undefined)
            return { facts: sent, rows: after };
        const { text } = look;
        // Whoever deleted it wants none; the next news is told in a new one.
        if (text === undefined)
            return { facts: sent, rows: {} };
        const merged = (0,announce_rows/* rowsAfterLook */.X7)({ own, before, after }, (0,environments_comment/* toldRows */.BO)(text, of));
        if (merged === 'overtaken')
            return merged;
        const rows = await withRecords(deps, { of, own, pinned }, merged);
        const body = (0,environments_comment/* environmentsComment */.M9)(of, rows, pull);
        if (sameText(text, body) || writes === MOST_WRITES)
            return { facts: { ...sent, body: text }, rows };
        sent = await deps.codeHost.updateComment(sent.id, body);
        seen = undefined;
    }
}
/**
 * The text by now; none for a comment that is gone. Undefined where it cannot be read: what was written stands all the same, and a row of
 * others that it took away comes back with the next news.
 */
async function lookBehind({ codeHost, log }, { id }) {
    try {
        return { text: await codeHost.commentText(id) };
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        log.warning(`${error.message} The comment was written, and nobody could look whether other projects wrote at the same time.`);
        return undefined;
    }
}
/** The commit that this is about, where that was asked for by name; of a fork's branch each was. */
function pinnedCommit({ key, news }, { preparing, stopped, failed, commit }) {
    const isFork = (0,fork/* pullOfForkBranch */.$Y)((0,naming/* branchOfKey */.xL)(key) ?? '') !== undefined;
    const isPinned = news.some((each) => 'pinned' in each && each.pinned === true);
    const about = preparing ?? stopped?.commit ?? failed?.commit ?? commit;
    return (isFork || isPinned) && about !== undefined && /^[0-9a-f]{40}$/.test(about) ? about : undefined;
}

;// CONCATENATED MODULE: ./build/src/usecases/announce/environment-comments.js






/** The comment of the pull request's environments. What others wrote into it is not believed. */
async function findTable(codeHost, { key, pull }) {
    const { of, own } = identityIn(key);
    const { found, former } = await codeHost.findComments(pull.number, (0,environments_comment/* environmentsMarker */.bN)(of), (body) => (0,former_comment/* formerRow */.q)(body, of) !== undefined);
    const singles = former.flatMap((facts) => {
        const told = (0,former_comment/* formerRow */.q)(facts.body, of);
        return told === undefined ? [] : [{ facts, ...told }];
    });
    const believed = singles.filter(({ facts }) => !facts.editedByOthers);
    const table = found === undefined || found.editedByOthers ? {} : (0,environments_comment/* toldRows */.BO)(found.body, of);
    const taken = believed
        .toReversed()
        .filter(({ row, facts }) => (0,announce_rows/* isNewerFormer */.FR)(table[row], facts.changedAt))
        .map(({ row, state, facts }) => [row, (0,announce_rows/* takenOver */.GH)(state, facts.changedAt)]);
    const rows = { ...table, ...Object.fromEntries(taken) };
    const facts = found ?? singles[0]?.facts;
    const isUnknown = found?.editedByOthers === true || singles.some(({ row }) => row === own);
    return {
        facts,
        rows,
        state: rows[own] ?? {},
        isTold: (0,announced_environment/* toldByRuns */.d7)(rows[own]) !== undefined || isUnknown,
        former: believed.flatMap(({ facts: { id, body }, row }) => (id === facts?.id ? [] : [{ id, body, row }])),
    };
}
/** What people were told of the environment on the pull request; undefined while that is nothing. */
async function findEnvironmentComment(codeHost, about) {
    const { facts, state, isTold } = await findTable(codeHost, about);
    return facts === undefined || !isTold ? undefined : { facts, state };
}
/** @param about undefined where there is no pull request for a table. */
function followTable(codeHost, about, found) {
    let seen = found;
    return {
        now: () => seen,
        async isNewest() {
            if (about === undefined || seen === undefined)
                return true;
            const next = await tableByNow(codeHost, about, seen);
            if (next === 'overtaken')
                return false;
            seen = next;
            return true;
        },
    };
}
async function tableByNow(codeHost, about, found) {
    const { facts, rows } = found;
    const { of, own } = identityIn(about.key);
    if (facts === undefined) {
        const now = await findTable(codeHost, about);
        return now.isTold ? 'overtaken' : now;
    }
    const text = await codeHost.commentText(facts.id);
    if (text === facts.body)
        return found;
    if (text === undefined || facts.editedByOthers)
        return 'overtaken';
    const byNow = (0,environments_comment/* toldRows */.BO)(text, of);
    if (!(0,announce_rows/* sameTold */.Wh)(byNow[own], rows[own]))
        return 'overtaken';
    return { ...found, facts: { ...facts, body: text }, rows: { ...rows, ...byNow } };
}
/**
 * Brings the row of the environment to the state: edits the table, or writes one where the news is worth it. Undefined where it has no row
 * and needs none; 'overtaken' where another run of the environment told something else meanwhile, which is to be read before the news is
 * told in it.
 */
async function keepEnvironmentComment(deps, about, found, state) {
    const { facts, rows, isTold } = found;
    if (!isTold && !(0,announcement/* opensAnnouncement */.F4)(about.news))
        return undefined;
    const { of, own } = identityIn(about.key);
    const body = (0,environments_comment/* environmentsComment */.M9)(of, { ...rows, [own]: state }, about.pull);
    if (facts !== undefined && shows(facts, body)) {
        await deleteFormer(deps.codeHost, found.former, found.rows);
        return { wrote: false, url: facts.url, now: { ...found, former: [] } };
    }
    const written = facts === undefined
        ? await createOnly(deps.codeHost, about, body)
        : { sent: await deps.codeHost.updateComment(facts.id, body) };
    if (written === 'overtaken')
        return written;
    const settled = await settle(deps, { ...about, pinned: pinnedCommit(about, state) }, rows, written);
    if (settled === 'overtaken')
        return settled;
    await deleteFormer(deps.codeHost, found.former, settled.rows);
    return { wrote: true, url: settled.facts.url, now: tableOf(own, settled) };
}
/** An earlier version that is still at work may have written into it since; then the next run takes that over. */
async function deleteFormer(codeHost, former, rows) {
    for (const { id, body, row } of former)
        if (row in rows && (await codeHost.commentText(id)) === body)
            await codeHost.deleteComment(id);
}
function tableOf(own, { facts, rows }) {
    return { facts, rows, state: rows[own] ?? {}, isTold: own in rows, former: [] };
}
/** True where there is nothing to write: the comment says all of it, or there is no pull request for one. */
function isCommentShown(about, found, state) {
    if (about === undefined)
        return true;
    if (found?.facts === undefined)
        return false;
    const { of, own } = identityIn(about.key);
    return shows(found.facts, (0,environments_comment/* environmentsComment */.M9)(of, { ...found.rows, [own]: state }, about.pull));
}
/** What others touched is not believed, whatever it says, until it is written again. */
function shows({ body, editedByOthers }, wanted) {
    return !editedByOthers && sameText(body, wanted);
}
/** Two runs that found no comment both write one. Both look afterwards, and the one that was later takes its own back. */
async function createOnly(codeHost, { key, pull }, body) {
    const made = await codeHost.createComment(pull.number, body);
    const { facts: first } = await findTable(codeHost, { key, pull });
    if (first?.id === made.id)
        return { sent: made, seen: first.body };
    if (first === undefined || first.id > made.id)
        return { sent: made };
    await codeHost.deleteComment(made.id);
    return 'overtaken';
}


/***/ }),

/***/ 41582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ nameCommit)
});

// EXTERNAL MODULE: ./build/src/domain/input/cut-text.js
var cut_text = __webpack_require__(45001);
;// CONCATENATED MODULE: ./build/src/domain/announce/shown-commit.js

const LONGEST_SUBJECT = 200;
/** The commit that people read of where an environment is ready, or where one could not be deployed; undefined for no other. */
function shownCommit({ status, commit, failed }) {
    const shown = status === 'ready' ? commit : status === 'failed' ? failed?.commit : undefined;
    return shown !== undefined && /^[0-9a-f]{40}$/.test(shown) ? shown : undefined;
}
/** The commit whose subject has to be read before it can be shown; undefined where it is known, or none is shown. */
function unnamedCommit(state) {
    const shown = shownCommit(state);
    return shown === state.subject?.of ? undefined : shown;
}
/** The state with what that commit says of itself. */
function withSubject(state, of, text) {
    return { ...state, subject: { of, text: (0,cut_text/* cutText */.I)(text, LONGEST_SUBJECT) } };
}

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
;// CONCATENATED MODULE: ./build/src/usecases/announce/name-commit.js


/**
 * The state with what the commit says of itself that people read of: once for each, so that a run that changes nothing asks nothing. Where
 * it cannot be had the news is told without it.
 */
async function nameCommit(codeHost, state) {
    const commit = unnamedCommit(state);
    if (commit === undefined)
        return state;
    try {
        return withSubject(state, commit, await codeHost.commitSubject(commit));
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        return state;
    }
}


/***/ })

};
