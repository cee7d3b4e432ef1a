export const id = 2151;
export const ids = [2151];
export const modules = {

/***/ 42151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sayFirstWord: () => (/* binding */ sayFirstWord),
/* harmony export */   sayLastWord: () => (/* binding */ sayLastWord)
/* harmony export */ });
/* harmony import */ var _domain_announce_announced_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36153);
/* harmony import */ var _domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79083);
/* harmony import */ var _domain_announce_current_news_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33629);
/* harmony import */ var _domain_environment_fork_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9878);
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(25788);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(331);
/* harmony import */ var _announce_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71249);
/* harmony import */ var _announce_in_chat_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5896);
/* harmony import */ var _announce_to_others_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14471);
/* harmony import */ var _environment_comments_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(93424);











/**
 * Says on the pull request, then in the chat, that an environment is on its way. The comment comes first, because people look there first.
 * Of two runs that both find nothing, one alone keeps its comment, and only that one posts the first message; what is missing after a
 * kill is posted with the news at the end. Never throws: what could not be told is a warning, and a notice where the job's token may
 * not comment.
 */
async function sayFirstWord(deps, word) {
    const { comments, subject } = word;
    const { pullRequest: pull } = subject;
    const about = { ...word, key: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_4__/* .subjectKey */ .ow)((0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_10__/* .identityOf */ .c)(subject, subject.branch)) };
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
        const open = await deps.codeHost.openPullRequests((0,_domain_environment_fork_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentBranch */ .GX)(pull, subject.repository.id));
        return (0,_announce_to_others_js__WEBPACK_IMPORTED_MODULE_8__/* .tellOthers */ .F)(deps, { key: about.key, pull, news: [word.news], open, run: undefined }, {});
    });
}
const NO_COMMENT = 'none';
const MOST_LOOKS = 3;
async function comment(deps, about, pull, look = 1) {
    const { key, news } = about;
    const found = await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_9__/* .findTable */ .UI)(deps.codeHost, { key, pull });
    const before = found.state;
    if (isOfAnother((0,_domain_announce_announced_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .shownState */ .B5)(before), news) && !(await isStillHead(deps, about)))
        return 'others';
    const current = (0,_domain_announce_current_news_js__WEBPACK_IMPORTED_MODULE_2__/* .currentNews */ .T)([news], before, pull);
    if (current.length === 0)
        return 'others';
    const kept = await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_9__/* .keepEnvironmentComment */ .c6)(deps, { key, pull, news: current }, found, (0,_domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_1__/* .foldNews */ .HL)(before, current));
    if (kept !== 'overtaken')
        return { isFirst: !found.isTold, now: kept?.now };
    return look < MOST_LOOKS ? comment(deps, about, pull, look + 1) : 'others';
}
/** True where the comment tells of another commit than this run has seen: then a newer run may have been faster, and the head tells. */
function isOfAnother({ preparing, stopped, status, commit, failed }, { commit: own, serves }) {
    const latest = preparing ?? stopped?.commit;
    if (latest !== undefined)
        return latest !== own;
    if (status === 'failed' && failed?.commit !== undefined)
        return failed.commit !== own;
    return ((status === 'ready' || status === 'deployed') &&
        commit !== undefined &&
        commit !== own &&
        commit !== serves?.commit);
}
async function isStillHead({ codeHost }, { subject, news }) {
    return news.pinned === true || (await codeHost.branchHead(subject.branch)) === news.commit;
}
/** Shows in the chat what the comment says by now, and keeps the message's place there. */
async function inChat(deps, { key, subject, news }, commented) {
    const { codeHost, log } = deps;
    const { now: found, isFirst } = commented === NO_COMMENT ? NOBODY_TOLD : commented;
    const { pullRequest: pull } = subject;
    const state = found?.isTold ? found.state : (0,_domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_1__/* .foldNews */ .HL)({}, [news]);
    const isAsFound = async () => found?.facts === undefined || (await codeHost.commentText(found.facts.id)) === found.facts.body;
    const told = await (0,_announce_in_chat_js__WEBPACK_IMPORTED_MODULE_7__/* .announceInChat */ .Np)({ ...deps.chat, people: [], log }, {
        key,
        subject: { key, repository: subject.repository.fullName, branch: subject.branch, pull },
        before: state,
        after: state,
        news: isFirst ? [news] : [],
        author: undefined,
        isNewest: isAsFound,
    });
    if (told === 'overtaken' || pull === undefined || told.state.slack === undefined)
        return;
    if (commented === NO_COMMENT)
        return;
    // Others may have told more meanwhile, which the place of the message goes with.
    const now = found?.facts && (await isAsFound()) ? found : await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_9__/* .findTable */ .UI)(codeHost, { key, pull });
    if (!now.isTold)
        return;
    const { slack, alsoSlack, told: keys = [] } = told.state;
    const kept = { ...now.state, slack, alsoSlack, told: now.state.told ?? keys };
    await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_9__/* .keepEnvironmentComment */ .c6)(deps, { key, pull, news: [] }, now, kept);
}
const NOBODY_TOLD = { isFirst: true, now: undefined };
/**
 * Ends what the run said first, where nobody has by now: whoever told anything else since, or is at work on another commit, has the
 * word. Never throws.
 */
async function sayLastWord(deps, word) {
    const { scope, branch, pullRequest: number, preparing, comments, ended } = word;
    const key = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_4__/* .subjectKey */ .ow)((0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_10__/* .identityOf */ .c)(scope, branch));
    const news = ended === undefined || ended.news.length === 0 ? [stopOf(word)] : ended.news;
    const found = number === undefined || !comments
        ? undefined
        : await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_9__/* .findEnvironmentComment */ .oJ)(deps.codeHost, { key, pull: { number } });
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
        const { reasonCode, sentence } = (0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .describeFailure */ .I)(error);
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
    await (0,_announce_js__WEBPACK_IMPORTED_MODULE_6__.announce)(deps, {
        scope,
        subjects: [{ branch, pullRequest: number, news }],
        comments,
        required: false,
        people: await people(),
        dryRun: false,
        run: preparing.run,
    });
}


/***/ })

};
