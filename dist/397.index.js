export const id = 397;
export const ids = [397];
export const modules = {

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


/***/ })

};
