export const id = 1209;
export const ids = [1209];
export const modules = {

/***/ 1209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PA: () => (/* binding */ isServing),
/* harmony export */   Sd: () => (/* binding */ isPreparation),
/* harmony export */   iA: () => (/* binding */ minuteOf)
/* harmony export */ });
const WAYS = [undefined, 'made', 'moved', 'woken'];
/** UTC to the minute, as `Preparation.since` has it. */
function minuteOf(instant) {
    return `${instant.toISOString().slice(0, 16)}Z`;
}
/** Whether what a comment kept can be used: whoever may edit the comment may have written it. */
function isPreparation(fields) {
    const { way, since, usually, run, serves } = fields;
    return (WAYS.includes(way) &&
        (since === undefined || (typeof since === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(since))) &&
        (usually === undefined || Number.isInteger(usually)) &&
        isTextOrNone(run) &&
        isServing(serves));
}
/** The same of what stood as a run began. */
function isServing(value) {
    if (value === undefined)
        return true;
    if (typeof value !== 'object' || value === null)
        return false;
    const { commit, url, asleep } = { ...value };
    return [commit, url].every(isTextOrNone) && ['undefined', 'boolean'].includes(typeof asleep);
}
function isTextOrNone(value) {
    return value === undefined || typeof value === 'string';
}


/***/ })

};
