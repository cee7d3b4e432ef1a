export const id = 2151;
export const ids = [2151];
export const modules = {

/***/ 2151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sayFirstWord: () => (/* binding */ sayFirstWord),
/* harmony export */   sayLastWord: () => (/* binding */ sayLastWord)
/* harmony export */ });
/* harmony import */ var _domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8339);
/* harmony import */ var _domain_announce_current_news_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3629);
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(982);
/* harmony import */ var _domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5788);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(331);
/* harmony import */ var _announce_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3329);
/* harmony import */ var _announce_in_chat_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4682);
/* harmony import */ var _announce_to_others_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4471);
/* harmony import */ var _environment_comments_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7064);









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
    if (commented === 'others')
        return;
    const { chat } = deps;
    if (chat !== undefined)
        await tried(deps.log, () => inChat({ ...deps, chat }, about, commented));
    if (commented !== NO_COMMENT && pull !== undefined)
        await tried(deps.log, () => (0,_announce_to_others_js__WEBPACK_IMPORTED_MODULE_5__/* .tellOthers */ .F)(deps, { key: about.key, pull, news: [word.news] }, {}));
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
/**
 * True where the comment tells of another commit than this run has seen, and nothing says that this was before: then a newer run may have
 * been faster. The word of an older run, which was killed, is over.
 */
function isOfAnother({ preparing, preparation, status, commit }, { commit: own, serves, since = '' }) {
    if (preparing !== undefined && preparing !== own)
        return (preparation?.since ?? since) >= since;
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
    const told = await (0,_announce_in_chat_js__WEBPACK_IMPORTED_MODULE_4__/* .announceInChat */ .N)({ ...deps.chat, people: [], log }, {
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
        isNewest: async () => true,
    });
    if (told === 'overtaken' || pull === undefined || told.state.slack === undefined)
        return;
    // Others may have told more meanwhile, which the place of the message goes with.
    const isAsFound = found && (await codeHost.commentText(found.facts.id)) === found.facts.body;
    const now = isAsFound ? found : await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_6__/* .findEnvironmentComment */ .oJ)(codeHost, { key, pull });
    if (now === undefined)
        return;
    const { slack, told: keys = [] } = told.state;
    const kept = { ...now.state, slack, told: now.state.told ?? keys };
    await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_6__/* .keepEnvironmentComment */ .c6)(codeHost, { key, pull, news: [] }, now.facts, kept);
}
/**
 * Ends what the run said first, where nobody has by now: whoever told anything else since, or is at work on another commit, has the
 * word. Never throws.
 */
async function sayLastWord(deps, word) {
    const { scope, branch, pullRequest: number, preparing, comments, begun } = word;
    const key = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectKey */ .ow)((0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_7__/* .identityOf */ .c)(scope, branch));
    const stop = {
        kind: 'stopped',
        commit: preparing.commit,
        run: preparing.run,
        why: CANCELLED,
        ...(begun ? { begun } : {}),
    };
    const news = word.ended ?? [stop];
    const found = number === undefined || !comments
        ? undefined
        : await (0,_environment_comments_js__WEBPACK_IMPORTED_MODULE_6__/* .findEnvironmentComment */ .oJ)(deps.codeHost, { key, pull: { number } });
    if (found === undefined) {
        // The chat keeps no state, so nobody knows what was told since; a run that was ended early told nothing.
        if (word.ended !== undefined || deps.chat === undefined)
            return;
        await tell(deps, { scope, branch, number, news: [preparing, stop], comments: false });
        return;
    }
    const { preparing: shown, preparation } = found.state;
    if (shown !== preparing.commit || preparation?.run !== preparing.run)
        return;
    await tell(deps, { scope, branch, number, news, comments });
}
const CANCELLED = 'The run was cancelled before it was over; run it again, or push another commit.';
/** What could not be told; of a job that may not comment nobody is warned, since it may be meant so. */
async function tried(log, work) {
    try {
        return await work();
    }
    catch (error) {
        const { reasonCode, sentence } = (0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFailure */ .I)(error);
        if (reasonCode === 'access_denied')
            log.notice(`${sentence} Until then, the job summary alone tells of it.`);
        else
            log.warning(sentence);
        return NO_COMMENT;
    }
}
/** With the machinery that tells all other news. */
async function tell(deps, about) {
    const { scope, branch, number, news, comments } = about;
    await (0,_announce_js__WEBPACK_IMPORTED_MODULE_3__.announce)(deps, {
        scope,
        subjects: [{ branch, pullRequest: number, news }],
        comments,
        required: false,
        people: [],
        dryRun: false,
        run: undefined,
    });
}


/***/ })

};
