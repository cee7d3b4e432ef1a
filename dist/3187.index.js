export const id = 3187;
export const ids = [3187];
export const modules = {

/***/ 4181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ whyBranchStays),
/* harmony export */   N: () => (/* binding */ whyLongLived)
/* harmony export */ });
/** Why a branch outlives its pull requests, as a clause; undefined for one that a pull request may take along. */
function whyLongLived({ name, isProtected }, { defaultBranch, kinds }) {
    if (name === defaultBranch)
        return 'it is the default branch';
    const served = kinds.find(({ branch }) => branch === name);
    if (served !== undefined)
        return `the settings name it for the kind '${served.kind}'`;
    return isProtected ? "GitHub's branch protection or a ruleset covers it" : undefined;
}
/** Why nobody of the suite may delete a branch, as a clause; undefined where it may go. `open` are all open pull requests. */
function whyBranchStays(branch, longLived, open) {
    const based = open.find(({ baseBranch }) => baseBranch === branch.name);
    return (whyLongLived(branch, longLived) ??
        (based === undefined ? undefined : `pull request #${based.number} is to be merged into it`));
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
/* harmony export */   ux: () => (/* binding */ formatPlaces)
/* harmony export */ });
/** What of an account's id may stand in a record that the public can read. */
function accountMark(accountId) {
    return accountId.slice(-4);
}
/** Where a deployment was made, by its payload; older ones name no account, and the oldest no region. */
function placeOf({ payload }) {
    return { region: payload['region'] || undefined, account: payload['account'] || undefined };
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

/***/ 923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ leavesEnvironment),
/* harmony export */   P: () => (/* binding */ decidedAs)
/* harmony export */ });
/** The items on which one of these was decided, in their order. */
function decidedAs(items, ...decisions) {
    return items.filter((item) => decisions.includes(item.decision));
}
const STANDS = ['created', 'updated', 'recreated', 'woken', 'unchanged'];
/** True when a provision that decided so leaves an environment that is there, or will be. */
function leavesEnvironment(decision) {
    return STANDS.includes(decision);
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

/***/ 8002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ decidedLike),
/* harmony export */   w: () => (/* binding */ wordsOfAll)
/* harmony export */ });
/** What is said of all items, one sentence after the other; '' where there is none. */
function wordsOfAll(items) {
    return items.map((item) => item.sentence).join(' ');
}
/** The decision and the reason of one item, with a sentence about all. */
function decidedLike({ decision, reasonCode }, sentence) {
    return { decision, reasonCode, sentence };
}


/***/ }),

/***/ 8566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MG: () => (/* binding */ isDeliverable),
/* harmony export */   aR: () => (/* binding */ mayAccept),
/* harmony export */   k0: () => (/* binding */ decideStory)
/* harmony export */ });
/* harmony import */ var _environment_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5497);
/* harmony import */ var _environment_pull_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7365);


const RANK = {
    unscheduled: 0,
    unstarted: 0,
    started: 1,
    finished: 2,
    delivered: 3,
    // What a person has judged stays as it is until a person moves it.
    accepted: 9,
    rejected: 9,
};
/** Where the story should move, or undefined when it stays: it never moves backwards, and only people accept. */
function decideStory(facts, settings) {
    const wanted = legalFor(facts.story.type, settings.asked ?? progressOf(facts, settings));
    return wanted !== undefined && RANK[wanted] > RANK[facts.story.state] ? wanted : undefined;
}
/** True when the pull request and its environment are what the product owner is to judge. */
function isDeliverable(facts, settings) {
    return progressOf(facts, settings) === 'delivered';
}
function progressOf(facts, settings) {
    const { pullRequest: pull } = facts;
    if (pull.state !== 'open')
        return undefined;
    const reviewed = (0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLabel */ .R)(pull.labels, settings.reviewedLabel);
    if (reviewed && facts.readyAtHead)
        return 'delivered';
    const seen = (0,_environment_pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .hasReviewer */ .g)(pull.review);
    return reviewed || seen ? 'finished' : 'started';
}
/** Pivotal knows neither finished nor delivered chores, and a release is only accepted. */
function legalFor(type, wanted) {
    if (wanted === undefined || type === 'release')
        return undefined;
    return type === 'chore' ? 'started' : wanted;
}
/** Who may accept: the people named, or else whoever asked for the story or owns it. */
function mayAccept(mover, story, acceptedBy) {
    if (acceptedBy.length === 0)
        return mover.id === story.requesterId || story.ownerIds.includes(mover.id);
    const known = [mover.id, mover.name, mover.email].map((each) => each?.toLowerCase());
    return acceptedBy.some((person) => known.includes(person.toLowerCase()));
}


/***/ }),

/***/ 9156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ pivotalReferences)
/* harmony export */ });
/** Hosts that show Pivotal stories besides the configured one. */
const PIVOTAL_HOST = 'www.pivotaltracker.com';
/** Shorter runs of digits are versions, years and ticket numbers of something else. */
const LEAST_DIGITS = 6;
/**
 * Ids of the Pivotal stories that a pull request names, in order, each once: in the branch a number of at least six
 * digits that stands alone, in title and body `[#123456]`, `[Finishes #123456 #234567]` and the address of a story.
 * Source of the bracket form: Tracker's own commit syntax; of the addresses: `/story/show/ID`, `/n/projects/P/stories/ID`.
 */
function pivotalReferences(sources, trackerHost = PIVOTAL_HOST) {
    const text = `${sources.title}\n${sources.body}`;
    return [
        ...new Set([
            ...inBranch(sources.branch),
            ...inBrackets(text),
            ...inAddresses(text, [PIVOTAL_HOST, 'pivotaltracker.com', trackerHost]),
        ]),
    ];
}
function inBranch(branch) {
    const alone = new RegExp(`(?<![A-Za-z0-9])#?(\\d{${LEAST_DIGITS},})(?![A-Za-z0-9])`, 'g');
    return [...branch.matchAll(alone)].flatMap((match) => match[1] ?? []);
}
function inBrackets(text) {
    const groups = [...text.matchAll(/\[([^[\]\n]{1,200})\]/g)].flatMap((match) => match[1] ?? []);
    const stories = groups.filter((group) => /^[a-z\s,]*(#\d+[a-z\s,]*)+$/i.test(group));
    return stories.flatMap((group) => [...group.matchAll(/#(\d+)/g)].flatMap((match) => match[1] ?? []));
}
function inAddresses(text, hosts) {
    const addresses = [...text.matchAll(/https?:\/\/[^\s<>()[\]"']+/g)].map((match) => match[0]);
    return addresses.flatMap((address) => {
        const url = URL.canParse(address) ? new URL(address) : undefined;
        if (url === undefined || !hosts.includes(url.host))
            return [];
        return /\/(?:story\/show|stories)\/(\d+)(?!\w)/.exec(url.pathname)?.[1] ?? [];
    });
}


/***/ }),

/***/ 5466:
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

/***/ 3187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findAccepted: () => (/* binding */ findAccepted)
/* harmony export */ });
/* harmony import */ var _domain_environment_branch_stays_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4181);
/* harmony import */ var _domain_report_summarize_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9572);
/* harmony import */ var _domain_report_words_of_all_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8002);
/* harmony import */ var _domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8566);
/* harmony import */ var _domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8322);
/* harmony import */ var _domain_stories_story_references_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9156);
/* harmony import */ var _domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4621);
/* harmony import */ var _pace_in_parallel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5466);
/* harmony import */ var _subject_delivery_base_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3367);
/* harmony import */ var _story_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9207);










const WIDTH = 4;
/**
 * Pull requests all of whose stories have been accepted by somebody who may. What is merged is what was recorded when it was
 * delivered, and a record counts only for a story that was accepted after it was written. So another pull request that names the
 * same story is merged too where it was delivered before the acceptance, and else stays.
 */
async function findAccepted(deps, request) {
    const { source, acceptedBy } = request;
    const open = await deps.codeHost.openPullRequests();
    const named = (await candidates(deps.codeHost, open, request))
        .map((pull) => ({ pull, ids: (0,_story_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .referencesOf */ .CL)(pull, source) }))
        .filter(({ ids }) => source.named.length === 0 ? ids.length > 0 : ids.some((id) => source.named.includes(id)));
    if (named.length === 0)
        return reportOf([]);
    const tracker = deps.tracker();
    const judged = await (0,_pace_in_parallel_js__WEBPACK_IMPORTED_MODULE_4__/* .inParallel */ .H)(named, WIDTH, async ({ pull, ids }) => {
        const stories = await (0,_story_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .readStories */ .yT)(tracker, ids, deps.log);
        const found = await judge({ tracker, acceptedBy, deliveries: deps.deliveries }, pull, stories);
        return found && leaveOutTold(deps.codeHost, found, { pull, open, longLived: request.longLived });
    });
    return reportOf(judged.flatMap((each) => each ?? []));
}
/**
 * Open pull requests, and merged ones whose branch still stands where it was merged: a run that was killed between the
 * merge and the cleaning up behind it is finished by the next one.
 */
async function candidates(codeHost, open, { scope: { repository }, longLived }) {
    const own = open.filter((pull) => pull.headRepositoryId === repository.id);
    const busy = new Set(own.map((pull) => pull.headBranch));
    const left = (await codeHost.branches()).filter((branch) => !busy.has(branch.name) &&
        (0,_domain_environment_branch_stays_js__WEBPACK_IMPORTED_MODULE_5__/* .whyLongLived */ .N)(branch, longLived) === undefined &&
        (0,_domain_stories_story_references_js__WEBPACK_IMPORTED_MODULE_6__/* .pivotalReferences */ .y)({ branch: branch.name, title: '', body: '' }).length > 0);
    const latest = await (0,_pace_in_parallel_js__WEBPACK_IMPORTED_MODULE_4__/* .inParallel */ .H)(left, WIDTH, async ({ name, commit }) => {
        const pull = await codeHost.latestPullRequest(name);
        return pull?.merged && pull.headCommit === commit ? [pull] : [];
    });
    return [...own, ...latest.flat()];
}
/** What people were told once is left alone until something of it changes. */
async function leaveOutTold(codeHost, found, { pull, open, longLived }) {
    const { accepted, item } = found;
    const { delivery } = accepted ?? {};
    if (accepted === undefined || delivery?.refusal === undefined)
        return found;
    const left = (code, why) => ({
        item: { ...item, ...(0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)(code, `Pull request #${pull.number} is left alone: ${why}.`, 'skipped') },
    });
    if (pull.merged) {
        const needing = open.filter((each) => each.baseBranch === pull.headBranch).map(({ number }) => number);
        const code = ['still_wanted', 'protected'].find((each) => (0,_domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .keptKey */ ._I)(each, needing) === delivery.refusal);
        return code === undefined ? found : left(code, 'it is merged, and its branch cannot be deleted');
    }
    if (delivery.refusal === (0,_domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalKey */ .cW)('head_moved', pull) && pull.headCommit !== accepted.commit)
        return left('head_moved', 'it has commits that were not delivered, and people know');
    if (delivery.refusal !== (0,_domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalKey */ .cW)('base_moved', pull))
        return found;
    const why = await (0,_subject_delivery_base_js__WEBPACK_IMPORTED_MODULE_7__/* .whyBaseMoved */ .P)(codeHost, pull, delivery, longLived);
    return why === undefined ? found : left('base_moved', why);
}
/** Undefined where a story is not accepted, or there is none. */
async function judge(at, pull, stories) {
    const [first] = stories;
    if (first === undefined || stories.some((story) => story.state !== 'accepted'))
        return undefined;
    const accepted = new Map();
    for (const story of stories) {
        const move = await at.tracker.lastMove(story);
        if (move === undefined || !(await mayHaveAccepted(at, story, move)))
            return { item: itemOf(pull, story, notAllowed(story, pull)) };
        accepted.set(story.id, move);
    }
    const recorded = await at.deliveries.newest(pull.number);
    const unjudged = stories.find(({ id }) => !(recorded?.stories.includes(id) && wasBefore(recorded, accepted.get(id))));
    if (recorded === undefined || unjudged !== undefined)
        return { item: itemOf(pull, unjudged ?? first, notDelivered(unjudged ?? first, pull)) };
    const dropped = await droppedUnaccepted(at, recorded, stories);
    if (dropped !== undefined)
        return { item: itemOf(pull, first, notAllAccepted(dropped, pull)) };
    const { commit } = recorded;
    const sentence = `Story ${first.id} is accepted, so pull request #${pull.number} may be merged at ${commit.slice(0, 7)}.`;
    return {
        item: { ...itemOf(pull, first, (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)('stories_accepted', sentence)), commit },
        accepted: {
            pullRequest: pull.number,
            branch: pull.headBranch,
            commit,
            story: storyOf(first),
            delivery: deliveryOf(recorded),
        },
    };
}
/**
 * The id of a story that was delivered with the others, that the pull request's text names no more, and that nobody has accepted since:
 * whoever edits a text takes no story out of what is to be judged. Undefined where there is none.
 */
async function droppedUnaccepted(at, recorded, named) {
    const dropped = recorded.stories.filter((id) => !named.some((story) => story.id === id));
    for (const id of dropped) {
        const story = await at.tracker.story(id);
        const move = story?.state === 'accepted' ? await at.tracker.lastMove(story) : undefined;
        if (story === undefined || move === undefined || !wasBefore(recorded, move))
            return id;
        if (!(await mayHaveAccepted(at, story, move)))
            return id;
    }
    return undefined;
}
/** By GitHub's clock and the tracker's, between which a person looks at what was delivered. Nobody can say it of a move without a time. */
function wasBefore({ recordedAt }, move) {
    return move?.at === undefined || Date.parse(recordedAt) <= Date.parse(move.at);
}
function deliveryOf({ id, base, stackedOn, refusal }) {
    return { id, base, stackedOn, ...(refusal === undefined ? {} : { refusal }) };
}
async function mayHaveAccepted({ tracker, acceptedBy }, story, { by: id }) {
    if (acceptedBy.length === 0)
        return (0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .mayAccept */ .aR)({ id }, story, []);
    return (0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .mayAccept */ .aR)({ ...(await tracker.person(story, id)), id }, story, acceptedBy);
}
function notAllowed(story, pull) {
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)('not_allowed_to_accept', `Story ${story.id} was accepted by somebody who may not, so pull request #${pull.number} is not merged; see the input accepted-by.`);
}
function notDelivered(story, pull) {
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)('not_delivered', `Story ${story.id} is accepted, but no commit of pull request #${pull.number} was recorded as delivered for it before that; merge it by hand, or deliver it: move the story back to started and put the label of the review on again.`);
}
function notAllAccepted(id, pull) {
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)('not_delivered', `Story ${id} was delivered with pull request #${pull.number}, whose text names it no more, and it is not accepted, so the pull request is not merged; accept that story too, or merge by hand.`);
}
function itemOf(pull, story, verdict) {
    return {
        name: story.id,
        ...verdict,
        branch: pull.headBranch,
        pullRequest: pull.number,
        story: storyOf(story),
    };
}
function storyOf({ id, title, url, state }) {
    return { id, title, url, state };
}
function reportOf(judged) {
    const items = judged.map((each) => each.item);
    const accepted = judged.flatMap((each) => each.accepted ?? []);
    const rules = [
        {
            decisions: ['unchanged'],
            verdict: (ready) => {
                const which = ready.map((item) => `#${item.pullRequest}`).join(', ');
                return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)('stories_accepted', `Accepted and ready to merge: pull request ${which}.`);
            },
        },
        {
            decisions: ['skipped'],
            verdict: (left, first) => (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)(first.reasonCode, (0,_domain_report_words_of_all_js__WEBPACK_IMPORTED_MODULE_8__/* .wordsOfAll */ .w)(left), 'nothing'),
        },
    ];
    const none = (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)('nothing_to_do', 'No open pull request has a story that is accepted.');
    return { report: { ...(0,_domain_report_summarize_js__WEBPACK_IMPORTED_MODULE_9__/* .summarize */ .eh)(items, rules, none), items }, accepted };
}


/***/ }),

/***/ 9207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ referencesOf),
/* harmony export */   Hj: () => (/* binding */ readRunningEnvironment),
/* harmony export */   Oe: () => (/* binding */ reportStory),
/* harmony export */   yT: () => (/* binding */ readStories)
/* harmony export */ });
/* harmony import */ var _domain_report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(923);
/* harmony import */ var _domain_stories_story_references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9156);
/* harmony import */ var _subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8170);



/** Ids of the stories that the pull request itself names. */
function referencesOf(pull, { trackerHost }) {
    const { headBranch: branch, text } = pull;
    const { title, body } = text;
    return (0,_domain_stories_story_references_js__WEBPACK_IMPORTED_MODULE_0__/* .pivotalReferences */ .y)({ branch, title, body }, trackerHost);
}
/** The stories that exist, in the order in which they are named. @throws AdapterError when the tracker refuses. */
async function readStories(tracker, ids, log) {
    const stories = [];
    for (const id of ids) {
        const story = await tracker.story(id);
        if (story === undefined)
            log.info(`The tracker knows no story ${id}; it is passed over.`);
        else
            stories.push(story);
    }
    return stories;
}
/**
 * Where the environment answers at this commit, or undefined while it does not: a step of this run said so, or the
 * newest deployment of that commit is a success.
 */
async function readRunningEnvironment(deployments, subject, reports) {
    const said = reports.find((report) => report.action === 'provision' &&
        report.subject?.key === subject.key &&
        report.subject.commit === subject.commit);
    if (said?.environment?.url !== undefined && (0,_domain_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .leavesEnvironment */ .C)(said.decision))
        return { url: said.environment.url };
    const [newest] = (await (0,_subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentDeployments */ .gs)(deployments, subject)).filter((each) => each.commit === subject.commit);
    return newest?.state === 'success' && newest.environmentUrl !== undefined
        ? { url: newest.environmentUrl }
        : undefined;
}
/** The story as reports show it. Who asked for it is looked up only where somebody will be asked. */
async function reportStory({ tracker, log, delivered }, story, state) {
    const { id, title, url, requesterId } = story;
    const base = {
        id,
        title,
        url,
        state,
        ...(state === 'delivered' && delivered !== undefined ? { delivered } : {}),
    };
    if (state !== 'delivered' || requesterId === undefined)
        return base;
    try {
        const person = await tracker.person(story, requesterId);
        if (person === undefined)
            return base;
        const requester = { name: person.name, ...(person.email === undefined ? {} : { email: person.email }) };
        return { ...base, requester };
    }
    catch (error) {
        log.warning(`Who asked for story ${id} could not be read: ${error instanceof Error ? error.message : String(error)}`);
        return base;
    }
}


/***/ }),

/***/ 3367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ whyBaseMoved)
/* harmony export */ });
/* harmony import */ var _domain_environment_branch_stays_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4181);

/** A stack of pull requests that is deeper is not followed to its end. */
const DEEPEST_STACK = 20;
/**
 * Why a pull request must not be merged into the base that it has now, as a clause; undefined where it may. What was delivered for
 * one base goes into that base or, once that was merged for good, into where it was merged. A branch whose own pull request ended
 * since leads nowhere, unless it lives long. One whose pull request had ended before, such as a branch that is released again and
 * again, does.
 * @param delivered undefined where nobody recorded the base that it had when it was delivered.
 */
async function whyBaseMoved(host, { baseBranch: base }, delivered, longLived) {
    if (delivered === undefined)
        return undefined;
    if (delivered.base !== base)
        return !(await livesLong(host, delivered.base, longLived)) && (await leadsTo(host, delivered.base, base))
            ? undefined
            : `it was delivered for branch '${delivered.base}' and is now to be merged into '${base}'`;
    if (delivered.stackedOn === undefined)
        return undefined;
    const own = await host.latestPullRequest(base);
    if (own === undefined || own.state === 'open' || (await livesLong(host, base, longLived)))
        return undefined;
    const end = own.merged ? 'merged' : 'closed';
    return `pull request #${own.number} from its base '${base}' is ${end}, so nothing leads on from there`;
}
/** A branch that stays behind its pull requests is left by people only, so its own merge leads nobody on. */
async function livesLong(host, name, longLived) {
    if ((0,_domain_environment_branch_stays_js__WEBPACK_IMPORTED_MODULE_0__/* .whyLongLived */ .N)({ name, isProtected: false }, longLived) !== undefined)
        return true;
    return host.isBranchProtected(name);
}
/** True where the pull requests of the branches between were merged, one into the next. */
async function leadsTo(host, from, to) {
    let branch = from;
    for (let depth = 0; depth < DEEPEST_STACK; depth += 1) {
        const pull = await host.latestPullRequest(branch);
        if (!pull?.merged)
            return false;
        branch = pull.baseBranch;
        if (branch === to)
            return true;
    }
    return false;
}


/***/ }),

/***/ 8170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q6: () => (/* binding */ openDeployment),
/* harmony export */   S5: () => (/* binding */ retire),
/* harmony export */   gs: () => (/* binding */ environmentDeployments),
/* harmony export */   q0: () => (/* binding */ activeDeployment)
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
/**
 * Newest first. Several projects may share a repository and a branch, so the payload's key tells whose it is. The
 * deployment of a commit that was asked for by name hangs on that commit; `commits` are those that may have one.
 */
async function environmentDeployments(deployments, subject, commits = []) {
    const { kind: environment, key } = subject;
    const ofSubject = (ref) => deployments.list({ environment, ref, key });
    const found = [...(await ofSubject(subject.branch))];
    for (const commit of new Set(commits))
        if (commit !== undefined && !found.some((deployment) => deployment.commit === commit))
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
        until: ({ id }) => id <= newest,
        ...(history.length > 0 ? {} : { since: new Date(Date.parse(own.createdAt) - LONGEST_PREPARATION_MS) }),
    });
    return opened.some(isNew) ? (await environmentDeployments(deployments, subject)).filter(isNew) : [];
}
/** No run takes that long from the reading of the records to the opening of its own. */
const LONGEST_PREPARATION_MS = 3_600_000;
function create(deployments, subject, { commit, ref, place: { region, account } }) {
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
