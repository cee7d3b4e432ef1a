export const id = 6216;
export const ids = [6216];
export const modules = {

/***/ 5519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   bT: () => (/* binding */ accountMark),
/* harmony export */   bj: () => (/* binding */ wayTo),
/* harmony export */   hz: () => (/* binding */ byPlace),
/* harmony export */   rN: () => (/* binding */ isProof),
/* harmony export */   ux: () => (/* binding */ formatPlaces),
/* harmony export */   y_: () => (/* binding */ placeOfArn)
/* harmony export */ });
/** What of an account's id may stand in a record that the public can read. */
function accountMark(accountId) {
    return accountId.slice(-4);
}
/** Where a deployment was made, by its payload; older ones name no account, and the oldest no region. */
function placeOf({ payload }) {
    return { region: payload['region'] || undefined, account: payload['account'] || undefined };
}
/** Where a stack is, by its ARN. Absent parts mean that it names none. */
function placeOfArn(arn) {
    const [, , , region, account] = arn.split(':');
    return { region: region || undefined, account: account ? accountMark(account) : undefined };
}
/** True for a record by which something may count as ready, as another run's, or as gone. */
function isProof({ foreignWriter }) {
    return foreignWriter === undefined;
}
/** True for a record that has not ended, so that what it tells of may stand. */
function isLive({ state }) {
    return state !== 'inactive';
}
/** Parts records by the places that a run looks at; what a record does not name contradicts nothing. */
function byPlace(records, looked) {
    const isHere = (facts) => looked.some((place) => isSame(placeOf(facts), place));
    return {
        here: records.filter(isHere),
        elsewhere: records.filter((facts) => isLive(facts) && !isHere(facts)),
    };
}
function isSame(one, other) {
    return isSameOrUnknown(one.region, other.region) && isSameOrUnknown(one.account, other.account);
}
function isSameOrUnknown(one, other) {
    return one === undefined || other === undefined || one === other;
}
/** The places, each once, as a sentence names them: `eu-central-1` or `eu-central-1 (the account that ends in 2222)`. */
function formatPlaces(places, withAccount = true) {
    const words = places.map(({ region, account }) => {
        const ending = account === undefined || !withAccount ? '' : `the account that ends in ${account}`;
        if (region === undefined)
            return ending;
        return ending === '' ? region : `${region} (${ending})`;
    });
    return [...new Set(words)].filter((each) => each !== '').join(' and ');
}
/** What to set so that a run looks where the records say: a clause. */
function wayTo(recorded, looked) {
    const regions = [...new Set(recorded.flatMap(({ region }) => region ?? []))];
    const seen = new Set(looked.map(({ region }) => region));
    const accounts = [...new Set(recorded.flatMap(({ account }) => account ?? []))];
    const isOtherAccount = accounts.some((account) => looked.every((place) => place.account !== undefined && place.account !== account));
    const region = regions.length > 0 && regions.some((each) => !seen.has(each))
        ? [`give ${regions.join(',')} in the input 'region' or in AWS_REGION`]
        : [];
    const role = isOtherAccount
        ? [`give a role of the account that ends in ${accounts.join(' or ')} in the input 'role-to-assume'`]
        : [];
    return [...region, ...role].join(' and ');
}


/***/ }),

/***/ 7365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hasReviewer)
/* harmony export */ });
/** True where somebody else than its author is asked to look at it, or has looked. */
function hasReviewer({ author, requestedReviewers, reviewers }) {
    return requestedReviewers.length > 0 || reviewers.some((login) => login !== author);
}


/***/ }),

/***/ 9572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bg: () => (/* binding */ failedLike),
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   i_: () => (/* binding */ skippedLike)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(923);

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

/***/ 3594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ targetOf),
/* harmony export */   Q: () => (/* binding */ MOVED_BY)
/* harmony export */ });
/**
 * What may follow from each. Only what people are asked to judge is delivered, and it is delivered or nothing: an acceptance merges what
 * was delivered.
 */
const MOVED_BY = {
    opened: ['started', 'finished', 'none'],
    'review-requested': ['started', 'finished', 'none'],
    delivered: ['delivered', 'none'],
};
const DEFAULTS = {
    opened: 'started',
    'review-requested': 'finished',
    delivered: 'delivered',
};
/** Where a story of that type goes by what happened; undefined where it stays. */
function targetOf(cause, type, { all, ofType }) {
    const target = ofType[type]?.[cause] ?? all[cause] ?? DEFAULTS[cause];
    return target === 'none' ? undefined : target;
}


/***/ }),

/***/ 3085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
/** Works through items in order with at most `concurrency` under way; results keep the items' order. */
async function inParallel(items, concurrency, work) {
    const results = new Map();
    let next = 0;
    async function worker() {
        for (let index = next++; index < items.length; index = next++)
            results.set(index, await work(items[index]));
    }
    await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
    return items.map((_, index) => results.get(index));
}


/***/ }),

/***/ 8170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q6: () => (/* binding */ openDeployment),
/* harmony export */   S5: () => (/* binding */ retire),
/* harmony export */   gs: () => (/* binding */ environmentDeployments),
/* harmony export */   q0: () => (/* binding */ activeDeployment),
/* harmony export */   sh: () => (/* binding */ environmentRecords)
/* harmony export */ });
/* harmony import */ var _domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5519);

const STILL_OPEN = ['queued', 'pending', 'in_progress', undefined];
/**
 * Takes up the deployment that a killed run left open for this commit, or opens one. Whatever else
 * the environment has is made inactive once this one is a success.
 * `history` is what `environmentDeployments` answered in this run, but for what stands in another place.
 */
async function openDeployment(deployments, subject, history, request) {
    const open = history
        .filter(({ commit, state }) => commit === request.commit && STILL_OPEN.includes(state))
        .at(-1);
    const facts = open ?? (await create(deployments, subject, request));
    if (open && open.state === undefined)
        await deployments.setState(open.id, 'queued', {});
    const others = async () => (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__/* .byPlace */ .hz)(await openedMeanwhile(deployments, subject, facts, history), [request.place]).here;
    return recordOf(deployments, facts, { history, others, logUrl: request.logUrl });
}
/** The one deployment that is not inactive, when it says that this commit runs. */
function activeDeployment(history, commit) {
    const live = history.filter(({ state }) => state !== 'inactive');
    return live.length === 1 && live[0]?.state === 'success' && live[0].commit === commit ? live[0] : undefined;
}
/** Makes what was found inactive, but for one; returns how many were not yet. */
async function retire(deployments, history, except) {
    const live = history.filter(({ id, state }) => id !== except && state !== 'inactive');
    for (const { id } of live)
        await deployments.setState(id, 'inactive', {
            description: 'The environment is gone or has moved on.',
        });
    return live.length;
}
/** The same as `environmentDeployments`, with what others recorded, in as many requests. */
async function environmentRecords(deployments, subject, commits = []) {
    const all = await environmentDeployments(deployments, subject, commits, { writers: 'anybody' });
    return { ours: all.filter(_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__/* .isProof */ .rN), others: all.filter((each) => !(0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__/* .isProof */ .rN)(each)) };
}
/**
 * Newest first. Several projects may share a repository and a branch, so the payload's key tells whose it is. A commit that was asked
 * for by name has deployments of its own; before they could be found by the key, they hung on that commit alone, and `commits` are
 * those that may have such a one.
 */
async function environmentDeployments(deployments, subject, commits = [], by = {}) {
    const { kind: environment, key } = subject;
    const ofSubject = (ref) => deployments.list({ environment, ref, key, ...by });
    const found = [...(await ofSubject(subject.branch))];
    for (const commit of new Set(commits))
        if (commit !== undefined && !found.some((each) => (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__/* .isProof */ .rN)(each) && each.commit === commit))
            found.push(...(await ofSubject(commit)));
    return found.toSorted((a, b) => b.id - a.id);
}
/**
 * Deployments of the branch that other runs have opened since `history` was read and before or after this run opened its `own`; their
 * states are read only where there are some.
 */
async function openedMeanwhile(deployments, subject, own, history) {
    const newest = history.reduce((most, { id }) => Math.max(most, id), 0);
    const isNew = ({ id, payload }) => id > newest && id !== own.id && payload['key'] === subject.key;
    const opened = await deployments.opened({
        environment: subject.kind,
        ref: subject.branch,
        key: subject.key,
        until: ({ id }) => id <= newest,
        ...(history.length > 0 ? {} : { since: new Date(Date.parse(own.createdAt) - LONGEST_PREPARATION_MS) }),
    });
    return opened.some(isNew) ? (await environmentDeployments(deployments, subject)).filter(isNew) : [];
}
/** No run takes that long from the reading of the records to the opening of its own. */
const LONGEST_PREPARATION_MS = 3_600_000;
function create(deployments, subject, { commit, ref, place: { region, account }, leftBehind }) {
    return deployments.create({
        environment: subject.kind,
        ref,
        commit,
        description: `Environment ${subject.name}`,
        payload: {
            key: subject.key,
            environment: subject.name,
            project: subject.project,
            ...(region === undefined ? {} : { region }),
            ...(account === undefined ? {} : { account }),
            ...(leftBehind.length === 0 ? {} : { leftBehind: leftBehind.join(' ') }),
        },
        transient: subject.kind === 'preview',
        production: subject.kind === 'production',
    });
}
function recordOf(deployments, facts, { history, others, logUrl }) {
    const log = logUrl === undefined ? {} : { logUrl };
    return {
        id: facts.id,
        commit: facts.commit,
        async inProgress() {
            if (facts.state !== 'in_progress')
                await deployments.setState(facts.id, 'in_progress', log);
        },
        async success(url, note) {
            // The others first: a run that is killed between the two comes back, because this one is still open.
            await retire(deployments, history, facts.id);
            await deployments.setState(facts.id, 'success', {
                ...log,
                ...(url === undefined ? {} : { environmentUrl: url }),
                ...(note === undefined ? {} : { description: note }),
            });
            // Two runs that say so at once both look afterwards, and the older one gives way.
            const unknown = await others();
            if (unknown.some(({ id, state }) => id > facts.id && state === 'success'))
                return 'overtaken';
            await retire(deployments, unknown.filter(({ id }) => id < facts.id));
            return 'live';
        },
        async close(state, description) {
            await deployments.setState(facts.id, state, { ...log, description });
        },
    };
}


/***/ })

};
