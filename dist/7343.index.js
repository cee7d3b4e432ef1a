export const id = 7343;
export const ids = [7343,397,1958];
export const modules = {

/***/ 29152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ isDeletedUnderReview),
/* harmony export */   mU: () => (/* binding */ stackInputsUnderReview),
/* harmony export */   pg: () => (/* binding */ describeUnprovenStack)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _stack_stack_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99805);
/* harmony import */ var _protection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80673);



/** They say whose an environment is. */
const OWNER = [_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.project, _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.repositoryId, _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.environment, _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.branch];
/**
 * What is true of a stack whichever of its change sets comes to be executed: what all of them say. Change sets of different owners
 * prove nothing, and a tag that protects counts wherever it stands.
 */
function stackInputsUnderReview(sets) {
    const [first] = sets;
    const agree = sets.every(({ tags }) => OWNER.every((key) => tags[key] === first?.tags[key]));
    if (first === undefined || !agree)
        return { tags: {}, parameters: {} };
    const protects = sets.flatMap(({ tags }) => Object.entries(tags).filter(([key, value]) => _protection_js__WEBPACK_IMPORTED_MODULE_2__/* .PROTECT_TAGS */ .u.includes(key) && value.toLowerCase() === 'true'));
    return {
        tags: { ...shared(sets.map((set) => set.tags)), ...Object.fromEntries(protects) },
        parameters: shared(sets.map((set) => set.parameters)),
    };
}
function shared([first = {}, ...others]) {
    return Object.fromEntries(Object.entries(first).filter(([key, value]) => others.every((other) => other[key] === value)));
}
/** Deleted under review: it shows no tags any more, and is as good as gone whoever made it. */
function isDeletedUnderReview(stack) {
    return stack.status === 'DELETE_IN_PROGRESS' && Object.keys(stack.tags).length === 0;
}
/** Why a stack under review is left alone, and what a person can do; undefined where its own tags tell whose it is. */
function describeUnprovenStack(stack) {
    if (!(0,_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnderReview */ .Ju)(stack.status) || OWNER.some((key) => key in stack.tags))
        return undefined;
    return `Stack ${stack.name} is only under review and its change sets, if it has any, do not agree on whose it is, so it is left alone; delete it by hand in CloudFormation when nobody needs it`;
}


/***/ }),

/***/ 40397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I7: () => (/* binding */ checkPage),
/* harmony export */   L$: () => (/* binding */ checkBucket),
/* harmony export */   bV: () => (/* binding */ WAYS_TO_THE_PUBLIC),
/* harmony export */   to: () => (/* binding */ checkPages)
/* harmony export */ });
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);

/**
 * All ways to the public that a bucket can block (Amazon S3 API Reference, PublicAccessBlockConfiguration). Two of them only forbid that
 * somebody opens the bucket later, which would open the page as well.
 */
const WAYS_TO_THE_PUBLIC = [
    'BlockPublicAcls',
    'IgnorePublicAcls',
    'BlockPublicPolicy',
    'RestrictPublicBuckets',
];
/** @throws UserError `not_private` for a bucket that everybody may read, or may be made to. */
function checkBucket(bucket, { blocked, isPublic }) {
    const open = WAYS_TO_THE_PUBLIC.filter((way) => !blocked.includes(way));
    const why = open.length > 0
        ? `it does not block all public access (${open.join(', ')}); switch on "Block all public access" of the bucket`
        : isPublic === undefined
            ? 'S3 does not say whether its policy is public; look at the policy'
            : 'its policy is public; take out what lets everybody in';
    if (open.length > 0 || isPublic !== false)
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('not_private', `Nothing was published in the bucket ${bucket}, because ${why}.`);
}
/** @throws UserError `not_owned` for an object that somebody else put there. */
function checkPage(address, found, mark) {
    if (!found.isThere || found.mark === mark)
        return;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('not_owned', `Nothing was published, because ${address} is not of this repository; give another 'prefix', or delete that object.`);
}
/** @throws UserError `not_private` where everybody would read what only some may read in the repository, or where nobody can say so. */
function checkPages({ repository, isPrivate, site }) {
    if (!isPrivate || site?.isPublic === false)
        return;
    const why = site === undefined
        ? `GitHub shows no Pages site of ${repository}, so nobody can say who would read it; create it in the settings of the repository, with GitHub Actions as its source, and give the job 'pages: read'`
        : site.isPublic === undefined
            ? `GitHub does not say who may read the Pages site of ${repository}, which is private; keep the page as an artifact`
            : `${repository} is private, and everybody may read its Pages site; make the site private in the settings of the repository, or keep the page as an artifact`;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('not_private', `The page must not be published, because ${why}.`);
}


/***/ }),

/***/ 75192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ oncePerEach),
/* harmony export */   Pu: () => (/* binding */ oncePer),
/* harmony export */   RZ: () => (/* binding */ lazy)
/* harmony export */ });
/** The answer to a question that is asked when somebody first needs it, and never again. */
function lazy(ask) {
    let answer;
    return () => {
        answer ??= ask();
        return answer;
    };
}
/** The same for each key. */
function oncePer(ask) {
    const asked = new Map();
    return (key) => {
        const once = asked.get(key) ?? lazy(() => ask(key));
        asked.set(key, once);
        return once();
    };
}
/** The same for a question about many keys, of which only those are asked that nobody asked about before. */
function oncePerEach(ask) {
    const asked = new Map();
    return async (keys) => {
        const left = [...new Set(keys)].filter((key) => !asked.has(key));
        if (left.length > 0) {
            const answers = ask(left);
            for (const key of left)
                asked.set(key, answers);
        }
        const found = new Map();
        for (const key of new Set(keys)) {
            const answer = (await asked.get(key))?.get(key);
            if (answer !== undefined)
                found.set(key, answer);
        }
        return found;
    };
}


/***/ })

};
