export const id = 2296;
export const ids = [2296];
export const modules = {

/***/ 56890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ REFUSED_ACCEPTANCE),
  q: () => (/* binding */ collectNews)
});

// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report_report = __webpack_require__(40923);
// EXTERNAL MODULE: ./build/src/domain/verdict/decision.js
var verdict_decision = __webpack_require__(51012);
;// CONCATENATED MODULE: ./build/src/domain/announce/chore-news.js

/** By what a chore says that it is done, so that what kept it from that holds no more. One that is left undone says none of these. */
const DONE = {
    open: ['pull_request_opened'],
    merge: ['pull_request_merged', 'enqueued'],
    update: ['branch_updated'],
    'delete-branch': ['branch_deleted', 'branch_gone'],
};
/** What people are told of a chore of their pull request. @param of undefined where the report does not say which chore it was. */
function choreNews(of, { decision, reasonCode, commit, sentence }) {
    // What stands in the way of an update is no failure, but only the author can put it right.
    if ((0,verdict_decision/* isRed */.i)(decision) || reasonCode === 'not_updated')
        return { kind: 'note', id: `${reasonCode}@${commit ?? 'unknown'}`, text: sentence, of };
    return of !== undefined && DONE[of].includes(reasonCode)
        ? { kind: 'settled', of, text: sentence }
        : undefined;
}
/** The news without notes that later ones settle: nobody is told what holds no more when they read it. */
function withoutSettled(news) {
    return news.filter((each, at) => each.kind !== 'note' ||
        !news.slice(at + 1).some((later) => later.kind === 'settled' && later.of === each.of));
}

;// CONCATENATED MODULE: ./build/src/domain/announce/news.js



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
    return [...found].map(([branch, { pullRequest, news }]) => ({
        branch,
        pullRequest,
        news: withoutSettled(news),
    }));
}
function newsOf(report, event) {
    if (report.action === 'provision')
        return provisionNews(report, event);
    return (report.items ?? []).flatMap((item) => {
        const news = itemNews(report, item);
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
    if ((0,verdict_decision/* isRed */.i)(report.decision)) {
        const problem = report.environment?.cause ?? report.sentence;
        const { leftovers, serves, url, log } = report.environment ?? {};
        const news = {
            kind: 'failed',
            step: 'provision',
            problem,
            commit,
            pinned,
            serves,
            url,
            leftovers,
            log,
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
    if (!(0,report_report/* leavesEnvironment */.C)(report.decision) || report.environment === undefined)
        return [];
    if (report.reasonCode === 'environment_started')
        return [{ ...about, news: [{ kind: 'preparing', commit }] }];
    const { asleep, url, branchHead, leftovers, cost, life } = report.environment;
    const kind = asleep === true ? 'asleep' : 'ready';
    return [{ ...about, news: [{ kind, url, commit, pinned, branchHead, leftovers, cost, life }] }];
}
function itemNews({ action, operation }, item) {
    switch (action) {
        case 'teardown':
            return teardownNews(item);
        case 'hours':
            return hoursNews(item);
        case 'sync-tracker':
            return storyNews(item);
        case 'pull-request':
            return choreNews(operation, item);
        default:
            return undefined;
    }
}
/** Why an acceptance merges nothing, and no later run will find it otherwise by itself. */
const REFUSED_ACCEPTANCE = ['not_delivered', 'not_allowed_to_accept'];
function storyNews({ name, unnamed, story, url, commit, reasonCode, sentence, }) {
    if (unnamed)
        return { kind: 'unnamed', id: name };
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
    if (item.decision === 'skipped' && item.held === true)
        return { kind: 'ends', at: undefined };
    if (item.decision === 'skipped' && item.ends !== undefined)
        return { kind: 'ends', at: item.ends };
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

/***/ 81209:
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
    const { way, since, usually, run, serves, pinned } = fields;
    return (WAYS.includes(way) &&
        (since === undefined || (typeof since === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(since))) &&
        (usually === undefined || Number.isInteger(usually)) &&
        isTextOrNone(run) &&
        isServing(serves) &&
        ['undefined', 'boolean'].includes(typeof pinned));
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


/***/ }),

/***/ 68339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TK: () => (/* binding */ isRejected),
/* harmony export */   eB: () => (/* binding */ labelOfRejected),
/* harmony export */   fN: () => (/* binding */ rejectionSentence),
/* harmony export */   kx: () => (/* binding */ wordsSince)
/* harmony export */ });
/* harmony import */ var _environment_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55497);
/* harmony import */ var _input_cut_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45001);
/* harmony import */ var _input_one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82196);



/** True of a story that people were asked about with this pull request, and that one of them rejected. */
function isRejected({ id, state }, delivery) {
    return state === 'rejected' && delivery?.stories.includes(id) === true;
}
/** Whoever rejects a story may have written why some minutes before. */
const WORDS_BEFORE_MS = 10 * 60_000;
/** Since when words are about a rejection, in ISO 8601; undefined where nobody knows when it was. */
function wordsSince(rejectedAt) {
    const at = Date.parse(rejectedAt ?? '');
    return Number.isNaN(at) ? undefined : new Date(at - WORDS_BEFORE_MS).toISOString();
}
/** @param newest the event by which the label was last put on; undefined where GitHub does not tell. */
function labelOfRejected(labels, label, { labelled }, newest) {
    if (!(0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLabel */ .RX)(labels, label))
        return 'off';
    if (labelled === '' || newest === undefined)
        return 'unknown';
    return newest.id === labelled ? 'over' : 'again';
}
const LONGEST_WORDS = 500;
/** Who rejected a story, with what words, and what comes next. `after` is `over` where the label could not be taken off. */
function rejectionSentence({ story, by, words }, label, after) {
    const who = by === undefined ? `Story ${story} was rejected` : `${(0,_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(by, 100)} rejected story ${story}`;
    return `${who}${wordsOf(words)} ${nextStep(label, after)}`;
}
function wordsOf(words) {
    if (words === undefined)
        return '; the tracker does not tell why.';
    const line = (0,_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(words);
    if (line === '')
        return ' without a word.';
    const said = (0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .I)(line, LONGEST_WORDS, '…');
    return `: “${said}”${/[.!?…]$/.test(said) ? '' : '.'}`;
}
function nextStep(label, after) {
    const start = 'Once that is put right, start the story again in the tracker';
    switch (after) {
        case 'unused':
            return `${start}.`;
        case 'off':
            return `${start}, and have the label '${label}' put on again.`;
        case 'again':
            return `The label '${label}' was put on again since, but the story stays rejected until a person starts it again in the tracker.`;
        case 'over':
        case 'unknown':
            return `${start}, take the label '${label}' off, and have it put on again.`;
    }
}


/***/ }),

/***/ 5948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LA: () => (/* binding */ dependsOnAgreement),
/* harmony export */   Ty: () => (/* binding */ justAgreed),
/* harmony export */   XH: () => (/* binding */ wayOfLabel),
/* harmony export */   jk: () => (/* binding */ isListedByNow),
/* harmony export */   k6: () => (/* binding */ isLastOurs),
/* harmony export */   kv: () => (/* binding */ differingLabels)
/* harmony export */ });
/* harmony import */ var _environment_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55497);

/** Labels that one side has alone. One that several stories share is there if one of them has it, but what is put on goes to all. */
function differingLabels({ labels, justLabelled, justUnlabelled, off }, pull, stories) {
    return labels.flatMap((label) => {
        if (isOne(off, label))
            return [];
        const isOn = (0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLabel */ .RX)(pull.labels, label);
        const isJust = isOne(isOn ? justLabelled : justUnlabelled, label);
        const having = stories.filter((story) => (0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLabel */ .RX)(story.labels, label)).length;
        const differs = isOn ? having === 0 || (isJust && having < stories.length) : having > 0;
        return differs ? [{ label, is: isOn ? 'on' : 'off', isJust, isShared: isOn && having > 0 }] : [];
    });
}
/** Labels that a person has just changed, and that both sides have, or both have not: this is what they agree on from now on. */
function justAgreed(asked, pull, stories) {
    const differing = differingLabels(asked, pull, stories).map(({ label }) => label);
    return asked.labels
        .filter((label) => isOne(asked.justLabelled, label) || isOne(asked.justUnlabelled, label))
        .filter((label) => !isOne(asked.off, label) && !differing.includes(label))
        .map((label) => ({ label, is: (0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLabel */ .RX)(pull.labels, label) ? 'on' : 'off' }));
}
/** True where it depends on what was agreed on before. */
function dependsOnAgreement({ is, isShared }, history) {
    return history.last?.is === is && (!isLastOurs(history) || (is === 'on' && !isShared));
}
/** GitHub's copies lag by seconds; this is in ms. */
const LISTED_BY_THEN = 10 * 60_000;
/**
 * True where the list of events is as new as the pull request was read, so that a change of a label which it lacks was none of the pull
 * request. Each change of a label moves `updatedAt` (actions/stale#1243).
 * @param now of GitHub's clock.
 */
function isListedByNow(updatedAt, { last }, now) {
    const updated = Date.parse(updatedAt);
    const isOld = updated + LISTED_BY_THEN <= now.getTime();
    return isOld && (last === undefined || Date.parse(last.at) <= updated);
}
/** A run records a copy right before it puts it on. */
const COPIED_WITHIN = 10 * 60_000;
/** True where the label may be the copy that was recorded: of an older one people have seen to it meanwhile that it is gone. */
function isOfThat(recorded, { at }) {
    return Date.parse(at) - Date.parse(recorded.at) <= COPIED_WITHIN;
}
/** True where a run of ours made the last change. */
function isLastOurs({ last, lastByApp }) {
    return last !== undefined && last.by === lastByApp?.by && last.at === lastByApp.at;
}
/**
 * Whoever changed it since both sides agreed is followed. They agreed when a run last changed it, or when one has carried it: whichever
 * is later. What never was agreed on was on neither side.
 * @param agreed by record of this project; undefined where there is none.
 */
function wayOfLabel({ is, isJust, isShared, isListed }, history, agreed) {
    const { last, lastByApp } = history;
    if (last?.is !== is) {
        if (isJust)
            return 'to stories';
        return is === 'off' && (last === undefined || isListed) ? 'to pull request' : 'not shown';
    }
    if (isLastOurs(history)) {
        if (is === 'off')
            return 'to pull request';
        // Several projects may share a pull request: whose stories never had it takes off no copy of another's.
        return agreed?.is === 'on' && isOfThat(agreed, last) && !isShared ? 'copy' : 'kept';
    }
    const before = [agreed, lastByApp]
        .filter((each) => each !== undefined)
        .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
    if (before === undefined)
        return is === 'on' || isJust ? 'to stories' : 'unknown';
    const isNewer = Date.parse(last.at) > Date.parse(before.at);
    if (before.is === is)
        return isJust && isNewer ? 'to stories' : is === 'on' ? 'kept' : 'to pull request';
    const isCutShort = is === 'off' && !isJust && Date.parse(last.at) < Date.parse(before.at);
    return isCutShort ? 'unknown' : 'to stories';
}
function isOne(one, label) {
    return one !== undefined && (0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLabel */ .RX)([one], label);
}


/***/ }),

/***/ 80736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ labelNow),
/* harmony export */   L6: () => (/* binding */ takeOffReview),
/* harmony export */   uE: () => (/* binding */ readRejection)
/* harmony export */ });
/* harmony import */ var _domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55497);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(331);
/* harmony import */ var _domain_stories_rejection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68339);
/* harmony import */ var _held_deliveries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28578);




/**
 * Takes the label of the review off a pull request of which a story was rejected, where it is the one that led to the delivery: it says
 * nothing any more. One that was put on again since stays. GitHub that refuses it is a warning, because the author hears of the rejection
 * all the same.
 */
async function takeOffReview(deps, { pull, stories, delivery }, rules, dryRun) {
    const label = await labelNow(deps, { pull, stories, delivery }, rules);
    if (label !== 'over' || dryRun)
        return { label, tookOff: false };
    try {
        const now = await nowOf(deps, { pull, stories, delivery }, rules);
        if (now !== 'over')
            return { label: now, tookOff: false };
        await deps.codeHost.removeLabel(pull.number, rules.reviewedLabel);
        return { label: 'off', tookOff: true };
    }
    catch (error) {
        deps.log.warning(`Pull request #${pull.number} keeps its label: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .I)(error).sentence}`);
        return { label, tookOff: false };
    }
}
/**
 * The same once more, right before the label comes off: the stories were read before the delivery was settled, which may take a minute.
 * Whoever has set a mistake right meanwhile, or put the label on again, would lose the review for good.
 */
async function nowOf({ tracker, deliveries }, { pull, stories, delivery }, rules) {
    const again = [];
    for (const story of stories) {
        if (story.state !== 'rejected')
            continue;
        const now = await tracker.story(story.id);
        if (now !== undefined)
            again.push(now);
    }
    return labelNow({ deliveries }, { pull, stories: again, delivery }, rules);
}
/** How the label stands; undefined where no story was rejected. Only reads. */
async function labelNow(deps, { pull, stories, delivery }, rules) {
    if (delivery === undefined || !stories.some((story) => (0,_domain_stories_rejection_js__WEBPACK_IMPORTED_MODULE_2__/* .isRejected */ .TK)(story, delivery)))
        return undefined;
    const { reviewedLabel } = rules;
    const newest = (0,_domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .hasLabel */ .RX)(pull.labels, reviewedLabel) && delivery.labelled !== ''
        ? await (0,_held_deliveries_js__WEBPACK_IMPORTED_MODULE_1__/* .newestReviewLabel */ .pJ)(deps, pull.number, rules, delivery.labelled)
        : undefined;
    return (0,_domain_stories_rejection_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOfRejected */ .eB)(pull.labels, reviewedLabel, delivery, newest);
}
/** Who rejected it and why, to be told once; undefined for a story that was not rejected after this delivery. Only reads. */
async function readRejection(at, story) {
    const { tracker, delivery, label, reviewedLabel } = at;
    if (delivery === undefined || !(0,_domain_stories_rejection_js__WEBPACK_IMPORTED_MODULE_2__/* .isRejected */ .TK)(story, delivery))
        return undefined;
    const move = await tracker.lastMove(story);
    const told = move && ((await heardOf(at, story, move)) ?? (await toldByTracker(at, story, move)));
    const rejection = { story: story.id, by: told?.by, words: told?.words };
    const sentence = (0,_domain_stories_rejection_js__WEBPACK_IMPORTED_MODULE_2__/* .rejectionSentence */ .fN)(rejection, reviewedLabel, label);
    return { key: move?.at ?? `${delivery.commit.slice(0, 7)}#${delivery.labelled}`, sentence };
}
/** What cannot be heard is no news: the story is rejected all the same. */
async function heardOf({ heard, log }, story, move) {
    try {
        return await heard?.(story, move);
    }
    catch (error) {
        log.warning(`Who rejected story ${story.id} could not be read: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .I)(error).sentence}`);
        return undefined;
    }
}
async function toldByTracker(at, story, move) {
    const by = await nameOf(at, story, move);
    const since = (0,_domain_stories_rejection_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsSince */ .kx)(move.at);
    const words = since ? await at.tracker.wordsOf(story, { by: move.by, since }) : undefined;
    return { by, words };
}
async function nameOf({ tracker, log }, story, { by }) {
    try {
        return (await tracker.person(story, by))?.name;
    }
    catch (error) {
        log.warning(`Who rejected story ${story.id} could not be read: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .I)(error).sentence}`);
        return undefined;
    }
}


/***/ }),

/***/ 45178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OE: () => (/* binding */ commitDelivered),
/* harmony export */   Qk: () => (/* binding */ settleDelivery),
/* harmony export */   Wc: () => (/* binding */ judgeDelivery)
/* harmony export */ });
/* harmony import */ var _domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18566);
/* harmony import */ var _domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98322);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17277);
/* harmony import */ var _pace_lazy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75192);
/* harmony import */ var _subject_shown_beside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18099);
/* harmony import */ var _held_deliveries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28578);






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
    const review = await (0,_held_deliveries_js__WEBPACK_IMPORTED_MODULE_4__/* .reviewOfHead */ .mj)(deps, pull, before, rules);
    const elsewhere = (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_5__/* .lazy */ .RZ)(async () => {
        const asked = [{ pullRequest: pull.number, stories: wanted.map(({ id }) => id) }];
        const open = await deps.codeHost.openPullRequests();
        return (0,_subject_shown_beside_js__WEBPACK_IMPORTED_MODULE_3__/* .shownBeside */ .I)(deps.deliveries, asked, { ...rules, open, repositoryId: pull.headRepositoryId });
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
    const why = await (0,_held_deliveries_js__WEBPACK_IMPORTED_MODULE_4__/* .whyHeld */ .U4)(deps, story, at.review, at.before);
    const again = `put the label '${at.rules.reviewedLabel}' on again`;
    if (why === undefined && at.review.is === 'before' && at.before?.stories.includes(story.id))
        return undefined;
    // Named first: while it holds, nothing else leads on.
    const { found, unseen } = await at.elsewhere();
    const other = found.find(({ stories }) => stories.includes(story.id));
    if (other !== undefined)
        return `it is judged with pull request #${other.pullRequest} (${(0,_domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .recordedAs */ .DR)(other)}); once that one is merged or closed, move the story back to started, and ${again}`;
    if (why === undefined)
        return unseen.length === 0 ? undefined : `${(0,_subject_shown_beside_js__WEBPACK_IMPORTED_MODULE_3__/* .describeUnseen */ .y)(unseen)}, and ${again}`;
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
/** The commit that a story was delivered at; undefined where nobody knows, or where its tracker does not say so yet. */
function commitDelivered(delivery, { id }, state) {
    return WAS_DELIVERED.includes(state) && delivery?.stories.includes(id) ? delivery.commit : undefined;
}
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

/***/ 86275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ targetDepsOf),
/* harmony export */   Z: () => (/* binding */ goalOf)
/* harmony export */ });
/* harmony import */ var _domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55497);
/* harmony import */ var _domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18566);
/* harmony import */ var _domain_stories_rejection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68339);
/* harmony import */ var _domain_stories_two_clocks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99756);
/* harmony import */ var _pace_lazy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75192);
/* harmony import */ var _held_deliveries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28578);






/** How stories of a pull request are looked at, each question asked when it is needed. @param known the newest record, where it was read. */
function targetDepsOf(deps, { number, headCommit, text }, known, rules) {
    return {
        tracker: deps.tracker,
        headCommit,
        openedAt: text.openedAt,
        newest: (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_2__/* .lazy */ .RZ)(async () => known ?? deps.deliveries.newest(number)),
        newestLabel: ({ labelled }) => (0,_held_deliveries_js__WEBPACK_IMPORTED_MODULE_1__/* .newestReviewLabel */ .pJ)(deps, number, rules, labelled),
    };
}
/**
 * Where the story goes by the facts. It goes back for a redelivery alone, where the team says so. It stays where it is for what somebody has set back since Greenroom moved it for this pull request. Whether it may be
 * delivered is another question, which the label of the review answers. Only reads.
 */
async function goalOf(deps, facts, settings) {
    const back = (0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .targetOfRedelivery */ .Uj)(facts.story, settings);
    if (back !== undefined)
        return { target: (await isForRedelivery(deps, facts, settings)) ? back : undefined };
    const target = (0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .decideStory */ .k0)(facts, settings);
    if (target === undefined)
        return { target: (0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .unfinishedMove */ .BO)(facts.story, settings) };
    if (target === 'delivered' || settings.asked !== undefined)
        return { target };
    const left = await lastLeft(deps, facts.story);
    return left !== undefined && (0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .isSetBack */ .cJ)(target, left)
        ? { target: undefined, setBackFrom: left }
        : { target };
}
/**
 * True for a story that was delivered with this pull request at another commit than its head. A label that was put on again since delivers
 * it anew, and then the record may only not be in the list yet. Nobody has judged the story meanwhile.
 */
async function isForRedelivery({ tracker, headCommit, newest, newestLabel }, { pullRequest: { state, labels }, story }, { reviewedLabel }) {
    const delivery = state === 'open' ? await newest() : undefined;
    if (delivery === undefined || delivery.commit === headCommit || !delivery.stories.includes(story.id))
        return false;
    const label = (0,_domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .hasLabel */ .RX)(labels, reviewedLabel) ? await newestLabel(delivery) : undefined;
    if ((0,_domain_stories_rejection_js__WEBPACK_IMPORTED_MODULE_4__/* .labelOfRejected */ .eB)(labels, reviewedLabel, delivery, label) === 'again')
        return false;
    return (await tracker.story(story.id))?.state === 'delivered';
}
/** The state that the token's user last moved it to since the pull request was opened; undefined where nobody knows of one. */
async function lastLeft({ tracker, openedAt, newest }, story) {
    const own = await tracker.ownId();
    const moves = own === undefined ? undefined : await tracker.movesBy(story, own);
    if (moves === undefined)
        return (await newest())?.stories.includes(story.id) ? 'delivered' : undefined;
    const aheadMs = tracker.aheadMs();
    const opened = Date.parse(openedAt);
    return moves.findLast(({ at }) => ((0,_domain_stories_two_clocks_js__WEBPACK_IMPORTED_MODULE_5__/* .onGitHubsClock */ .O9)({ at, aheadMs }) ?? 0) >= opened)?.to;
}


/***/ }),

/***/ 10097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fd: () => (/* binding */ tellUndecided),
/* harmony export */   HV: () => (/* binding */ keepCopies),
/* harmony export */   Iu: () => (/* binding */ decideLabels),
/* harmony export */   dY: () => (/* binding */ keepAgreements),
/* harmony export */   yT: () => (/* binding */ keepJustAgreed)
/* harmony export */ });
/* harmony import */ var _domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55497);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(331);
/* harmony import */ var _domain_stories_travelling_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5948);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);
/* harmony import */ var _pace_lazy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75192);





/** GitHub is asked about labels alone that only one side has. Only reads. */
async function decideLabels(look, labels, pull, stories) {
    const agreed = (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_2__/* .lazy */ .RZ)(() => readAgreed(look, pull));
    const decided = [];
    for (const each of (0,_domain_stories_travelling_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .differingLabels */ .kv)(labels, pull, stories)) {
        const history = await look.deliveries.labelHistory(pull.number, each.label);
        const isAsked = (stories.length > 0 || (0,_domain_stories_travelling_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .isLastOurs */ .k6)(history)) && (0,_domain_stories_travelling_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .dependsOnAgreement */ .LA)(each, history);
        const before = isAsked ? agreementOn(await agreed(), each.label) : undefined;
        const isListed = (0,_domain_stories_travelling_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .isListedByNow */ .jk)(pull.updatedAt, history, look.clock.now());
        decided.push({ ...each, way: (0,_domain_stories_travelling_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .wayOfLabel */ .XH)({ ...each, isListed }, history, before) });
    }
    return decided;
}
/** None where the workflow has no right to read them, which may well be: one that carries labels alone needs no other. */
async function readAgreed({ deliveries, log }, { number }) {
    try {
        return await deliveries.agreedLabels(number);
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .o) || error.reasonCode !== 'access_denied')
            throw error;
        log.warning(`Which labels of pull request #${number} were carried cannot be read, so none counts as carried: ${error.message}`);
        return [];
    }
}
function agreementOn(agreed, label) {
    return agreed.find((each) => (0,_domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .RX)([each.label], label));
}
/** Says of what nobody can decide by the facts that it stays as it is. */
function tellUndecided({ log }, { number }, decided) {
    for (const { label, way } of decided)
        if (way === 'unknown')
            log.warning(`The label '${label}' stays on the stories of pull request #${number} and off itself, since nobody knows which a person did last; put it on the pull request, or take it off the stories.`);
}
/**
 * Keeps what both sides have by now, so that a later change of the stories is told from a run that was lost, and a copy from a label of
 * another project. A copy is kept before it is put on, so that no run which is cut short leaves one that nobody knows.
 */
async function keepAgreements({ deliveries, log }, { number, headCommit: commit }, agreements) {
    try {
        for (const { label, is } of agreements)
            await deliveries.recordAgreement({ pullRequest: number, commit, label, is });
    }
    catch (error) {
        log.warning(`Which labels of pull request #${number} were carried is not recorded, so a later run may carry them again, or leave a copy on: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .I)(error).sentence}`);
    }
}
/** The same for labels that the pull request has got from its stories, or lost with them. */
async function keepCopies(deps, pull, labels, is) {
    await keepAgreements(deps, pull, labels.map((label) => ({ label, is })));
}
/** The same for what a person has just changed so that nothing is to be carried. */
async function keepJustAgreed(deps, labels, pull, stories) {
    const just = (0,_domain_stories_travelling_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .justAgreed */ .Ty)(labels, pull, stories);
    if (just.length === 0)
        return;
    const agreed = await readAgreed(deps, pull);
    for (const each of just)
        if (!(await isKept(deps, pull, each, agreementOn(agreed, each.label))))
            await keepAgreements(deps, pull, [each]);
}
/** By a record that is as new as the change: else the event, when it comes again, would count for more than what people did since. */
async function isKept({ deliveries }, { number }, { label, is }, agreed) {
    if (agreed?.is !== is)
        return false;
    const { last } = await deliveries.labelHistory(number, label);
    return last === undefined || Date.parse(last.at) <= Date.parse(agreed.at);
}


/***/ })

};
