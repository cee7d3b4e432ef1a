export const id = 1944;
export const ids = [1944];
export const modules = {

/***/ 5757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ REFUSED_ACCEPTANCE),
/* harmony export */   q: () => (/* binding */ collectNews)
/* harmony export */ });
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(923);
/* harmony import */ var _verdict_decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1012);


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
    return [...found].map(([branch, { pullRequest, news }]) => ({ branch, pullRequest, news }));
}
function newsOf(report, event) {
    if (report.action === 'provision')
        return provisionNews(report, event);
    return (report.items ?? []).flatMap((item) => {
        const news = itemNews(report.action, item);
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
    if ((0,_verdict_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .isRed */ .i)(report.decision)) {
        const problem = report.environment?.cause ?? report.sentence;
        const { leftovers, serves, url } = report.environment ?? {};
        const news = {
            kind: 'failed',
            step: 'provision',
            problem,
            commit,
            pinned,
            serves,
            url,
            leftovers,
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
    if (!(0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .leavesEnvironment */ .C)(report.decision) || report.environment === undefined)
        return [];
    if (report.reasonCode === 'environment_started')
        return [{ ...about, news: [{ kind: 'preparing', commit }] }];
    const { asleep, url, leftovers, cost } = report.environment;
    const kind = asleep === true ? 'asleep' : 'ready';
    return [{ ...about, news: [{ kind, url, commit, pinned, leftovers, cost }] }];
}
function itemNews(action, item) {
    switch (action) {
        case 'teardown':
            return teardownNews(item);
        case 'hours':
            return hoursNews(item);
        case 'sync-tracker':
            return storyNews(item);
        case 'pull-request':
            return (0,_verdict_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .isRed */ .i)(item.decision)
                ? { kind: 'note', id: `${item.reasonCode}@${item.commit ?? 'unknown'}`, text: item.sentence }
                : undefined;
        default:
            return undefined;
    }
}
/** Why an acceptance merges nothing, and no later run will find it otherwise by itself. */
const REFUSED_ACCEPTANCE = ['not_delivered', 'not_allowed_to_accept'];
function storyNews({ story, url, commit, reasonCode, sentence }) {
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

/***/ 5788:
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

/***/ 519:
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
    return key.replaceAll(/[^A-Za-z0-9._/-]/gu, (character) => encodeURIComponent(character));
}


/***/ }),

/***/ 600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HI: () => (/* binding */ storyComment),
/* harmony export */   c3: () => (/* binding */ refusalIn),
/* harmony export */   lX: () => (/* binding */ withRefusal),
/* harmony export */   mA: () => (/* binding */ storyMarker)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4502);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(519);


/** Begins the one comment of a subject on a story, as a plain line, because trackers show Markdown. */
function storyMarker(key) {
    return `[greenroom:story ${(0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .inMarker */ .cN)(key)}]`;
}
/**
 * The one comment on a story: where to try it, or that it sleeps or is gone, what runs there, what was delivered, and why an acceptance merges nothing. Edited in place. It is for people: nothing that
 * it says is gone by, because whoever writes with the tracker's token, such as an integration that relays commit messages, could have written it.
 */
function storyComment(facts) {
    const lines = [
        storyMarker(facts.key),
        '',
        ...standingLines(facts),
        ...(facts.delivered === undefined ? [] : [`Delivered at commit ${facts.delivered}.`]),
    ];
    return withRefusal(lines.join('\n'), facts.refused);
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
    return why === undefined ? rest : `${rest}\n\n${REFUSED}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(why, LONGEST_REFUSAL)}`;
}
const LONGEST_REFUSAL = 2_000;
function standingLines({ standing, url, commit, repository, pullRequest, }) {
    const pull = `pull request ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(repository)}#${pullRequest}`;
    if (standing === 'gone')
        return [`The environment of ${pull} is gone.`];
    const runs = `It runs commit ${commit.slice(0, 7)} of ${pull}.`;
    if (standing === 'asleep')
        return ['The environment is asleep. It wakes up when its hours begin, or on the next push.', runs];
    return [
        url === undefined ? 'The environment is ready.' : `Try it at ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .safeUrl */ .Pl)(url) ?? (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(url)}`,
        runs,
    ];
}


/***/ }),

/***/ 5178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ne: () => (/* binding */ WAS_DELIVERED),
/* harmony export */   Qk: () => (/* binding */ settleDelivery),
/* harmony export */   Wc: () => (/* binding */ judgeDelivery)
/* harmony export */ });
/* harmony import */ var _domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8566);
/* harmony import */ var _domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8322);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7277);
/* harmony import */ var _pace_lazy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5192);
/* harmony import */ var _held_deliveries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8578);
/* harmony import */ var _shown_beside_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9360);






/**
 * Judges a delivery by what is there: a story moves to delivered, or is asked about again, only by a label of the review that was put
 * on for this head since the last delivery. A state that the workflow names moves a story without that. Only reads; undefined where
 * no story is to be delivered.
 */
async function judgeDelivery(deps, { pull, stories, readyAtHead }, rules) {
    const moving = stories.filter((story) => (0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .decideStory */ .k0)({ pullRequest: pull, readyAtHead, story }, rules) === 'delivered');
    const isReviewed = (0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .isDeliverable */ .MG)({ pullRequest: pull, readyAtHead }, rules);
    const asked = isReviewed ? stories.filter(({ state }) => state === 'delivered') : [];
    const wanted = [...moving, ...asked];
    if (wanted.length === 0)
        return undefined;
    const before = await deps.deliveries.newest(pull.number);
    const review = await (0,_held_deliveries_js__WEBPACK_IMPORTED_MODULE_3__/* .reviewOfHead */ .mj)(deps, pull, before, rules);
    const elsewhere = (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_5__/* .lazy */ .R)(async () => {
        const asked = [{ pullRequest: pull.number, stories: wanted.map(({ id }) => id) }];
        const open = await deps.codeHost.openPullRequests();
        return (0,_shown_beside_js__WEBPACK_IMPORTED_MODULE_4__/* .shownBeside */ .I)(deps.deliveries, asked, { ...rules, open, repositoryId: pull.headRepositoryId });
    });
    const held = new Map();
    for (const story of wanted) {
        const why = rules.asked === 'delivered'
            ? undefined
            : await whyNotDelivered(deps, story, { review, before, rules, elsewhere });
        if (why !== undefined)
            held.set(story.id, why);
    }
    return { review, before, stories: wanted.filter(({ id }) => !held.has(id)), held };
}
async function whyNotDelivered(deps, story, at) {
    const why = await (0,_held_deliveries_js__WEBPACK_IMPORTED_MODULE_3__/* .whyHeld */ .U4)(deps, story, at.review, at.before);
    const again = `put the label '${at.rules.reviewedLabel}' on again`;
    if (why === undefined && at.review.is === 'before' && at.before?.stories.includes(story.id))
        return undefined;
    // Named first: while it holds, nothing else leads on.
    const { found, unseen } = await at.elsewhere();
    const other = found.find(({ stories }) => stories.includes(story.id));
    if (other !== undefined)
        return `it is judged with pull request #${other.pullRequest} (${(0,_domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .recordedAs */ .DR)(other)}); once that one is merged or closed, move the story back to started, and ${again}`;
    if (why === undefined)
        return unseen.length === 0 ? undefined : `${(0,_shown_beside_js__WEBPACK_IMPORTED_MODULE_4__/* .describeUnseen */ .y)(unseen)}, and ${again}`;
    const isOfOthers = at.review.is === 'none' && at.review.byOthers === true;
    return isOfOthers
        ? `${why}; have somebody whose review counts ${again}`
        : `${why}; once it is reviewed, ${again}`;
}
/**
 * Records what is delivered now, before any story says so. A record is written for each putting-on of the label, and for a story that
 * the one before does not have. A push alone delivers nothing.
 */
async function settleDelivery(deps, facts, rules, dryRun) {
    const { deliveries } = deps;
    const { pull } = facts;
    const judged = await judgeDelivery(deps, facts, rules);
    const held = judged?.held ?? new Map();
    if (judged === undefined) {
        const wasDelivered = facts.stories.some(({ state }) => WAS_DELIVERED.includes(state));
        return { delivery: wasDelivered ? await deliveries.newest(pull.number) : undefined, held };
    }
    const { before, review } = judged;
    if (dryRun || !isNew(judged, pull))
        return { delivery: before, held };
    const [lower] = await deps.codeHost.openPullRequests(pull.baseBranch);
    const now = {
        pullRequest: pull.number,
        base: pull.baseBranch,
        commit: pull.headCommit,
        stories: storiesOf(facts.stories, judged, pull),
        labelled: review.is === 'none' ? '' : review.labelled,
        stackedOn: lower?.number,
    };
    return { delivery: (await recordIfAllowed(deps, now)) ? now : before, held };
}
/** States that a story reaches only after a delivery. */
const WAS_DELIVERED = ['delivered', 'accepted', 'rejected'];
function isNew({ before, review, stories }, pull) {
    if (stories.length === 0)
        return false;
    if (before === undefined || review.is === 'again')
        return true;
    const isSame = review.is === 'before' || (before.commit === pull.headCommit && before.base === pull.baseBranch);
    return !(isSame && stories.every(({ id }) => before.stories.includes(id)));
}
/** False for a workflow from before there were records, which gives no right to write them; the story moves all the same. */
async function recordIfAllowed({ deliveries, log }, now) {
    try {
        await deliveries.record(now);
        return true;
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .o) || error.reasonCode !== 'access_denied')
            throw error;
        log.warning(`What is delivered is not recorded, so its acceptance merges nothing: ${error.message}`);
        return false;
    }
}
/** Those that are asked about now, and those that were accepted at this very commit. */
function storiesOf(stories, { before, stories: delivered }, pull) {
    const judged = before?.commit === pull.headCommit && before.base === pull.baseBranch ? before.stories : [];
    return stories
        .filter((story) => delivered.includes(story) || (story.state === 'accepted' && judged.includes(story.id)))
        .map(({ id }) => id);
}


/***/ }),

/***/ 512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  syncStories: () => (/* binding */ syncStories)
});

// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(5788);
// EXTERNAL MODULE: ./build/src/domain/report/summarize.js
var summarize = __webpack_require__(9572);
// EXTERNAL MODULE: ./build/src/domain/report/words-of-all.js
var words_of_all = __webpack_require__(8002);
// EXTERNAL MODULE: ./build/src/domain/stories/story-references.js
var story_references = __webpack_require__(9156);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(4621);
// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var environment_labels = __webpack_require__(5497);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
;// CONCATENATED MODULE: ./build/src/usecases/stories/carry-labels.js


/**
 * Gives the pull request the labels that a story of it carries. A label that somebody has just put on the pull request, or taken off,
 * goes to its stories first: else nobody could take off what both carry. A sentence for each that changed. Stories move without them, so
 * a refusal is a warning.
 */
async function carryLabels(deps, { labels, justLabelled, justUnlabelled }, pull, stories) {
    const [putOn] = labels.filter((label) => (0,environment_labels/* hasLabel */.R)([justLabelled ?? ''], label) && (0,environment_labels/* hasLabel */.R)(pull.labels, label));
    const [takenOff] = labels.filter((label) => (0,environment_labels/* hasLabel */.R)([justUnlabelled ?? ''], label) && !(0,environment_labels/* hasLabel */.R)(pull.labels, label));
    const toPull = labels.filter((label) => label !== takenOff &&
        !(0,environment_labels/* hasLabel */.R)(pull.labels, label) &&
        stories.some((story) => (0,environment_labels/* hasLabel */.R)(story.labels, label)));
    const told = [
        ...(await tried(deps, [`Pull request #${pull.number}`, 'got'], toPull, () => deps.codeHost.addLabels(pull.number, toPull))),
    ];
    for (const story of stories) {
        const { id } = story;
        if (putOn !== undefined && !(0,environment_labels/* hasLabel */.R)(story.labels, putOn))
            told.push(...(await tried(deps, [`Story ${id}`, 'got'], [putOn], () => deps.tracker.addLabel(story, putOn))));
        if (takenOff !== undefined && (0,environment_labels/* hasLabel */.R)(story.labels, takenOff))
            told.push(...(await tried(deps, [`Story ${id}`, 'lost'], [takenOff], () => deps.tracker.removeLabel(story, takenOff))));
    }
    return told;
}
async function tried({ log }, [who, what], labels, work) {
    if (labels.length === 0)
        return [];
    try {
        await work();
        return [`${who} ${what} the label ${labels.map((label) => `'${label}'`).join(', ')}.`];
    }
    catch (error) {
        log.warning(`${who} keeps its labels: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        return [];
    }
}

// EXTERNAL MODULE: ./build/src/domain/announce/news.js
var news = __webpack_require__(5757);
// EXTERNAL MODULE: ./build/src/text/story-comment.js
var story_comment = __webpack_require__(600);
// EXTERNAL MODULE: ./build/src/usecases/stories/story-facts.js
var story_facts = __webpack_require__(9207);
// EXTERNAL MODULE: ./build/src/domain/stories/decide-story.js
var decide_story = __webpack_require__(8566);
// EXTERNAL MODULE: ./build/src/domain/stories/unmoved.js
var unmoved = __webpack_require__(3982);
// EXTERNAL MODULE: ./build/src/usecases/stories/settle-delivery.js
var settle_delivery = __webpack_require__(5178);
;// CONCATENATED MODULE: ./build/src/usecases/stories/sync-story.js








/** Brings one story in step; what the tracker refuses is told in its item. */
async function syncStory(at, story) {
    const { tracker, log, rules, pull, running } = at;
    const readyAtHead = running !== undefined && !at.held.has(story.id);
    const target = (0,decide_story/* decideStory */.k0)({ pullRequest: pull, readyAtHead, story }, rules);
    if (at.dryRun)
        return planned(at, story, target);
    try {
        const wrote = await keepComment(at, story, story.state);
        const { state, verdict } = target === undefined ? stays(story, wrote) : await moveStory(at, story, target);
        // It says of no story that it was delivered before its tracker does.
        if (commitDelivered(at.delivery, story, state) !== commitDelivered(at.delivery, story, story.state))
            await keepComment(at, story, state);
        const facts = { state, ...deliveryFacts(at, story, state) };
        const told = await (0,story_facts/* reportStory */.Oe)({ tracker, log, facts }, story);
        const sentence = [verdict.sentence, ...heldSentences(at, story)].join(' ');
        return {
            item: { ...itemBase(at, story), ...verdict, sentence, story: told },
            from: story.state,
            to: state,
        };
    }
    catch (error) {
        const failure = (0,describe_failure/* describeFailure */.I)(error);
        return { item: { ...itemBase(at, story), ...failure }, from: story.state, to: story.state };
    }
}
/** Why the label does not count for a story, and what is asked of people; none where it does. */
function heldSentences(at, story) {
    const why = at.held.get(story.id);
    if (why !== undefined)
        return [`Commit ${at.pull.headCommit.slice(0, 7)} is not delivered for it, because ${why}.`];
    const { reviewedLabel: label } = at.rules;
    return isTakenBack(at, story)
        ? [
            `Nobody is asked about it any more, because the label '${label}' was taken off; once it is reviewed, put the label '${label}' on again.`,
        ]
        : [];
}
/** It was delivered by a label that is off now, which is how whoever reviews says stop. */
function isTakenBack({ delivery, pull, rules }, story) {
    return (rules.asked !== 'delivered' &&
        commitDelivered(delivery, story, story.state) !== undefined &&
        story.state === 'delivered' &&
        delivery?.labelled !== '' &&
        !(0,environment_labels/* hasLabel */.R)(pull.labels, rules.reviewedLabel));
}
/** The commit that a story was delivered at; undefined where nobody knows, or where its tracker does not say so yet. */
function commitDelivered(delivery, { id }, state) {
    return settle_delivery/* WAS_DELIVERED */.Ne.includes(state) && delivery?.stories.includes(id) ? delivery.commit : undefined;
}
/**
 * Whether people are to judge the story with this pull request: with another one, or where nothing is delivered, they would judge what
 * their acceptance does not merge. Where a run may not record it, the label alone says so.
 */
function deliveryFacts(at, story, state) {
    const { delivery, pull, running, rules } = at;
    const [held] = heldSentences(at, story);
    const waits = held === undefined ? {} : { held };
    if (state !== 'delivered')
        return waits;
    const delivered = commitDelivered(delivery, story, state);
    const labelled = delivered === undefined ? '' : (delivery?.labelled ?? '');
    const readyAtHead = running !== undefined;
    const isByThis = delivered !== undefined ||
        story.state !== state ||
        (0,decide_story/* isDeliverable */.MG)({ pullRequest: pull, readyAtHead }, rules);
    return {
        asked: held === undefined && isByThis,
        ...(delivered === undefined ? {} : { delivered }),
        ...(labelled === '' ? {} : { labelled }),
        ...waits,
    };
}
function itemBase(at, story) {
    const { pull, running } = at;
    const where = running === undefined ? {} : { url: running.url, commit: pull.headCommit };
    return { name: story.id, branch: pull.headBranch, pullRequest: pull.number, ...where };
}
function planned(at, story, target) {
    const sentence = target === undefined
        ? `Story ${story.id} stays ${story.state}.`
        : `Story ${story.id} would move from ${story.state} to ${target}.`;
    const words = [sentence, ...heldSentences(at, story)].join(' ');
    const told = { id: story.id, title: story.title, url: story.url, state: story.state };
    const item = { ...itemBase(at, story), ...(0,verdict/* say */.c)('dry_run', words), story: told };
    return { item, from: story.state, to: story.state };
}
/**
 * Writes the one comment where the environment stands; true where it changed. What it says of a delivery comes from the record alone.
 * @param state of the story when it is read
 */
async function keepComment(at, story, state) {
    const { tracker, pull, key, running, delivery } = at;
    if (running === undefined && state === 'accepted')
        return false;
    const existing = await tracker.findComment(story, (0,story_comment/* storyMarker */.mA)(key));
    const refused = state === 'accepted' ? (0,story_comment/* refusalIn */.c3)(existing?.text ?? '') : undefined;
    if (running === undefined)
        return takeBackRefusal(tracker, story, existing);
    const text = (0,story_comment/* storyComment */.HI)({
        key,
        repository: at.repository,
        pullRequest: pull.number,
        standing: running.asleep ? 'asleep' : 'ready',
        url: running.url,
        commit: pull.headCommit,
        delivered: commitDelivered(delivery, story, state),
        refused,
    });
    if (existing?.text.trim() === text)
        return false;
    if (existing === undefined)
        await tracker.createComment(story, text);
    else
        await tracker.updateComment(story, existing.id, text);
    return true;
}
/** Of a story that is accepted no more; true where its comment said something of it. */
async function takeBackRefusal(tracker, story, comment) {
    if (comment === undefined || (0,story_comment/* refusalIn */.c3)(comment.text) === undefined)
        return false;
    await tracker.updateComment(story, comment.id, (0,story_comment/* withRefusal */.lX)(comment.text, undefined));
    return true;
}
/** `wrote` when its comment changed. */
function stays({ id, state }, wrote) {
    const sentence = `Story ${id} is ${state}.`;
    return { state, verdict: (0,verdict/* say */.c)('story_current', sentence, wrote ? 'updated' : 'unchanged') };
}
async function moveStory({ tracker, log, rules: { unestimated } }, story, target) {
    const first = await tracker.move(story, target);
    if (first === 'moved')
        return moved(story, target);
    if (!first.unestimated)
        return refused(story, target, first.refused);
    if (typeof unestimated === 'object') {
        await tracker.estimate(story, unestimated.estimate);
        const second = await tracker.move(story, target);
        return second === 'moved' ? moved(story, target) : refused(story, target, second.refused);
    }
    const why = 'it has no estimate';
    if (unestimated === 'fail')
        return refused(story, target, why, ESTIMATE);
    const outcome = refused(story, target, why, { ...ESTIMATE, decision: 'skipped' });
    log.warning(outcome.verdict.sentence);
    return outcome;
}
function moved({ id, state: from }, state) {
    return { state, verdict: (0,verdict/* say */.c)('story_moved', `Story ${id} moved from ${from} to ${state}.`) };
}
const ESTIMATE = { remedy: unmoved/* UNMOVED */.f.withoutEstimate };
function refused({ id, state }, target, why, { decision = 'failed', remedy = unmoved/* UNMOVED */.f.refused } = {}) {
    const sentence = `The tracker did not move story ${id} from ${state} to ${target} (${why}); ${remedy}.`;
    return { state, verdict: (0,verdict/* say */.c)('tracker_refused', sentence, decision) };
}

;// CONCATENATED MODULE: ./build/src/usecases/stories/retell-stories.js








/**
 * Corrects the one comment of each story whose environment this run has taken down, put to sleep or woken. None is written where there
 * is none. An item for each that changed, or that the tracker refused.
 */
async function retellStories(deps, { scope, source, reports }) {
    const items = [];
    for (const turned of turnedIn(reports)) {
        try {
            for await (const item of retellOne(deps, { scope, source }, turned))
                items.push(item);
        }
        catch (error) {
            // One that cannot be read keeps no other from being told.
            const { branch, pullRequest } = turned;
            const about = pullRequest === undefined ? { branch } : { branch, pullRequest };
            items.push({ name: branch, ...about, ...(0,describe_failure/* describeFailure */.I)(error) });
        }
    }
    return items;
}
/** Each story of one environment that changed, or that the tracker refused. */
async function* retellOne(deps, { scope, source }, turned) {
    const pull = await pullRequestOf(deps.codeHost, turned);
    if (pull?.headRepositoryId !== scope.repository.id)
        return;
    const ids = source.named.length > 0 ? source.named : (0,story_facts/* referencesOf */.CL)(pull, source).ids;
    if (ids.length === 0)
        return;
    const key = (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, turned.branch));
    for (const story of await (0,story_facts/* readStories */.yT)(deps.tracker(), ids, deps.log)) {
        const item = await retell(deps, { key, repository: scope.repository.fullName, pull, turned }, story);
        if (item !== undefined)
            yield item;
    }
}
function turnedIn(reports) {
    const turning = reports.filter(({ action }) => action === 'teardown' || action === 'hours');
    return (0,news/* collectNews */.q)(turning, undefined).flatMap(({ branch, pullRequest, news }) => {
        const last = news.findLast(({ kind }) => kind === 'gone' || kind === 'asleep' || kind === 'ready');
        return last?.kind === 'gone' || last?.kind === 'asleep' || last?.kind === 'ready'
            ? [{ branch, pullRequest, news: last }]
            : [];
    });
}
function pullRequestOf(codeHost, { branch, pullRequest }) {
    return pullRequest === undefined ? codeHost.latestPullRequest(branch) : codeHost.pullRequest(pullRequest);
}
/** Undefined where nothing was to be corrected. */
async function retell(deps, { key, repository, pull, turned }, story) {
    const base = { name: story.id, branch: turned.branch, pullRequest: pull.number };
    try {
        const tracker = deps.tracker();
        const existing = await tracker.findComment(story, (0,story_comment/* storyMarker */.mA)(key));
        if (existing === undefined)
            return undefined;
        const { news } = turned;
        const delivery = await deps.deliveries.newest(pull.number);
        const text = (0,story_comment/* storyComment */.HI)({
            key,
            repository,
            pullRequest: pull.number,
            standing: news.kind,
            url: 'url' in news ? news.url : undefined,
            commit: ('commit' in news ? news.commit : undefined) ?? pull.headCommit,
            delivered: commitDelivered(delivery, story, story.state),
            refused: story.state === 'accepted' && news.kind !== 'gone' ? (0,story_comment/* refusalIn */.c3)(existing.text) : undefined,
        });
        if (existing.text.trim() === text)
            return undefined;
        await tracker.updateComment(story, existing.id, text);
        return {
            ...base,
            ...(0,verdict/* say */.c)('story_current', `Story ${story.id} says that its environment is ${news.kind}.`, 'updated'),
        };
    }
    catch (error) {
        return { ...base, ...(0,describe_failure/* describeFailure */.I)(error) };
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/stories/sync-stories.js











/**
 * Brings the stories of one pull request in step with it and with its environment, and corrects what stands on those whose environment a
 * step of this run took down, put to sleep or woke.
 */
async function syncStories(deps, request) {
    const retold = request.dryRun || request.withoutSecrets === true ? [] : await retellStories(deps, request);
    const synced = await syncOwnStories(deps, request);
    if (retold.length === 0)
        return synced;
    const { report, moved } = synced;
    const items = [...retold, ...(report.items ?? [])];
    const words = [(0,words_of_all/* wordsOfAll */.w)(retold), report.sentence].join(' ');
    const otherwise = (0,verdict/* say */.c)(moved.length > 0 ? 'story_moved' : 'story_current', words, 'updated');
    return { report: { ...(0,summarize/* summarize */.eh)(items, [redRule(words)], otherwise), items }, moved };
}
async function syncOwnStories(deps, request) {
    const { pullRequest: number, scope } = request;
    if (number === undefined)
        return ended((0,verdict/* say */.c)('nothing_to_do', 'The event names no pull request, so no story is looked at.'));
    const pull = await deps.codeHost.pullRequest(number);
    if (pull === undefined)
        return ended((0,verdict/* say */.c)('nothing_to_do', `There is no pull request #${number}.`));
    const why = whyNotLookedAt(pull, scope);
    if (why)
        return ended(why);
    const { named } = request.source;
    const { ids, isCut } = named.length > 0 ? { ids: named, isCut: false } : (0,story_facts/* referencesOf */.CL)(pull, request.source);
    if (ids.length === 0)
        return ended((0,verdict/* say */.c)('no_story', `Neither branch nor text of pull request #${number} names a story.`));
    if (request.withoutSecrets === true)
        return ended((0,verdict/* say */.c)('nothing_to_do', WITHOUT_TOKEN));
    if (isCut)
        deps.log.warning(`Pull request #${number} names many stories; only the first ${story_references/* MOST_STORIES */.U7} are looked at.`);
    const tracker = deps.tracker();
    const stories = await (0,story_facts/* readStories */.yT)(tracker, ids, deps.log);
    if (stories.length === 0)
        return ended((0,verdict/* say */.c)('no_story', `The tracker knows none of the stories that pull request #${number} names: ${ids.join(', ')}.`));
    const { rules, dryRun } = request;
    const key = (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, pull.headBranch));
    const subject = { kind: scope.kind, branch: pull.headBranch, key, commit: pull.headCommit };
    const running = await (0,story_facts/* readRunningEnvironment */.Hj)(deps, subject, request.reports);
    const repository = scope.repository.fullName;
    // What is delivered is written down before any story says so: a run killed in between is repeated as a whole.
    const facts = { pull, stories, readyAtHead: running !== undefined };
    const settled = await (0,settle_delivery/* settleDelivery */.Qk)({ ...deps, tracker }, facts, rules, dryRun);
    const at = {
        tracker,
        log: deps.log,
        rules,
        repository,
        pull,
        key,
        running,
        ...settled,
        dryRun,
    };
    const synced = [];
    for (const story of stories)
        synced.push(await syncStory(at, story));
    if (dryRun)
        return reportOfPlan(synced);
    return reportOf(synced, await carryLabels({ ...deps, tracker }, request.labels, pull, stories));
}
const WITHOUT_TOKEN = "A run of Dependabot's has no 'tracker-token', so no story is looked at; give Dependabot that secret too if it is to be.";
function whyNotLookedAt(pull, { repository }) {
    if (pull.headRepositoryId !== repository.id)
        return (0,verdict/* say */.c)('fork', `Pull request #${pull.number} comes from a fork, so no story is moved for it.`);
    if (pull.state === 'open')
        return undefined;
    return (0,verdict/* say */.c)('pull_request_closed', `Pull request #${pull.number} is closed, so its story stays as it is.`);
}
function reportOfPlan(synced) {
    const items = synced.map((each) => each.item);
    return ended((0,verdict/* say */.c)('dry_run', (0,words_of_all/* wordsOfAll */.w)(items)), items);
}
function reportOf(synced, labelled) {
    const items = synced.map((each) => each.item);
    const moved = synced
        .filter((each) => each.from !== each.to)
        .map((each) => ({ id: each.item.name, from: each.from, to: each.to }));
    const words = [(0,words_of_all/* wordsOfAll */.w)(items), ...labelled].join(' ');
    const wrote = labelled.length > 0 || items.some((item) => item.decision === 'updated');
    const red = redRule(words);
    const skipped = { decisions: ['skipped'], verdict: (_, first) => (0,words_of_all/* decidedLike */.E)(first, words) };
    const otherwise = moved.length > 0
        ? (0,verdict/* say */.c)('story_moved', words)
        : (0,verdict/* say */.c)('story_current', words, wrote ? 'updated' : 'unchanged');
    return { ...ended((0,summarize/* summarize */.eh)(items, wrote ? [red] : [red, skipped], otherwise), items), moved };
}
function redRule(words) {
    return { decisions: ['failed', 'refused'], verdict: (_, first) => (0,words_of_all/* decidedLike */.E)(first, words) };
}
function ended(verdict, items = []) {
    return { report: { ...verdict, items }, moved: [] };
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
