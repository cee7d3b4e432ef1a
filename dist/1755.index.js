export const id = 1755;
export const ids = [1755];
export const modules = {

/***/ 41755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeStories: () => (/* binding */ judgeStories)
/* harmony export */ });
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66395);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81014);


/** Finds what may be merged, says it by a status, or carries out what a comment says of it. */
async function judgeStories(run, deps, asked, { operation, about, carried, pullRequest, dryRun }) {
    const { scope, review: rules } = asked;
    if (operation === 'judge') {
        const { judgeByCommand } = await Promise.all(/* import() */[__webpack_require__.e(4528), __webpack_require__.e(2257), __webpack_require__.e(137), __webpack_require__.e(2894), __webpack_require__.e(9212)]).then(__webpack_require__.bind(__webpack_require__, 68129));
        const { hasTracker } = carried;
        const comment = await (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readComment */ .W3)(run);
        const request = { ...asked, comment, hasTracker, move: rules.move ?? 'facts', dryRun };
        return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .bareOutcome */ .PS)(await judgeByCommand(deps, request));
    }
    if (operation === 'status') {
        const { showAcceptance } = await Promise.all(/* import() */[__webpack_require__.e(4528), __webpack_require__.e(2257), __webpack_require__.e(137), __webpack_require__.e(2894), __webpack_require__.e(4358), __webpack_require__.e(5665)]).then(__webpack_require__.bind(__webpack_require__, 87898));
        const which = { about: (await (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readMergeGroup */ .C9)(run)) ?? pullRequest, context: about.statusContext };
        return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .bareOutcome */ .PS)(await showAcceptance(deps, { ...asked, ...which, dryRun }));
    }
    const { findAccepted } = await Promise.all(/* import() */[__webpack_require__.e(4528), __webpack_require__.e(2257), __webpack_require__.e(137), __webpack_require__.e(2894), __webpack_require__.e(4358), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 64358));
    const { tellJudged } = await __webpack_require__.e(/* import() */ 3831).then(__webpack_require__.bind(__webpack_require__, 3831));
    const accepted = await findAccepted(deps, asked);
    if (!dryRun)
        await tellJudged({ ...deps, rules }, scope, accepted.found);
    return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptedOutcome */ ._8)(accepted);
}


/***/ })

};
