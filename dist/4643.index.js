export const id = 4643;
export const ids = [4643];
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
/* harmony export */   k0: () => (/* binding */ decideStory),
/* harmony export */   sL: () => (/* binding */ isJudged)
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
/** False for stories that a person accepts without a delivery (see `legalFor`). */
function isJudged(type) {
    return type === 'feature' || type === 'bug';
}
/** Who may accept: the people named, or else whoever asked for the story or owns it. */
function mayAccept(mover, story, acceptedBy) {
    if (acceptedBy.length === 0)
        return mover.id === story.requesterId || story.ownerIds.includes(mover.id);
    const known = [mover.id, mover.name, mover.email].map((each) => each?.toLowerCase());
    return acceptedBy.some((person) => known.includes(person.toLowerCase()));
}


/***/ }),

/***/ 1601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ whyNotReviewed)
/* harmony export */ });
/* unused harmony export OTHERS */
/** In the settings: everybody but the author of the pull request. No login has an at sign. */
const OTHERS = '@others';
/**
 * Why nobody has reviewed a pull request by this label, as a clause; undefined where somebody has.
 * @param reviewedBy logins, those of apps with `[bot]`, and `@others`; [] lets every person do it.
 */
function whyNotReviewed({ by }, author, reviewedBy) {
    if (by === '')
        return "whoever put the label on is no user of GitHub's any more";
    const named = reviewedBy.map((login) => login.toLowerCase());
    if (named.includes(by.toLowerCase()))
        return undefined;
    if (by.endsWith('[bot]'))
        return `the app ${by} put the label on, which 'reviewed-by' of the settings does not name`;
    if (named.length === 0)
        return undefined;
    const isOther = by.toLowerCase() !== author.toLowerCase();
    if (named.includes(OTHERS))
        return isOther ? undefined : `its author ${by} put the label on`;
    return `${by} put the label on, whom 'reviewed-by' of the settings does not name`;
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

/***/ 4643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findAccepted: () => (/* binding */ findAccepted)
});

// EXTERNAL MODULE: ./build/src/domain/environment/branch-stays.js
var branch_stays = __webpack_require__(4181);
// EXTERNAL MODULE: ./build/src/domain/report/summarize.js
var summarize = __webpack_require__(9572);
// EXTERNAL MODULE: ./build/src/domain/report/words-of-all.js
var words_of_all = __webpack_require__(8002);
// EXTERNAL MODULE: ./build/src/domain/stories/delivery.js
var stories_delivery = __webpack_require__(8322);
// EXTERNAL MODULE: ./build/src/domain/stories/story-references.js
var story_references = __webpack_require__(9156);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(4621);
// EXTERNAL MODULE: ./build/src/usecases/pace/in-parallel.js
var in_parallel = __webpack_require__(3085);
// EXTERNAL MODULE: ./build/src/usecases/subject/delivery-base.js
var delivery_base = __webpack_require__(3367);
// EXTERNAL MODULE: ./build/src/domain/stories/decide-story.js
var decide_story = __webpack_require__(8566);
// EXTERNAL MODULE: ./build/src/domain/stories/review-label.js
var review_label = __webpack_require__(1601);
;// CONCATENATED MODULE: ./build/src/usecases/stories/acceptance-refusals.js

/** What is asked of people for a delivery that can be merged; a story that is accepted is moved by people only. */
const AGAIN = 'move the story back to started, put the label of the review on again, and accept the story once it is delivered';
/** Every workflow can act as the user of the token. */
function acceptedByToken(story, { number }, id) {
    return (0,verdict/* say */.c)('not_allowed_to_accept', `Story ${story.id} was accepted by the user of tracker-token, as whom every workflow can act, so pull request #${number} is not merged; move the story back to delivered and let another person accept it, or name the id ${id} in accepted-by.`);
}
/** By whom `accepted-by` does not name, or, where it names nobody, by neither requester nor owner. */
function notAllowed(story, { number }, acceptedBy) {
    const who = acceptedBy.length === 0 ? 'its requester or one of its owners' : 'one of those whom accepted-by names';
    return (0,verdict/* say */.c)('not_allowed_to_accept', `Story ${story.id} was accepted by somebody who may not, so pull request #${number} is not merged; move the story back to delivered and let ${who} accept it.`);
}
/** The tracker tells of no person. */
function unknownMover(story, { number }) {
    return (0,verdict/* say */.c)('not_allowed_to_accept', `The tracker does not say who accepted story ${story.id}, so pull request #${number} is not merged; merge it by hand.`);
}
/** No record of the newest commit and base has the story. */
/** @param strangers whose records of the pull request do not count. */
function neverDelivered(story, { number }, strangers) {
    const others = strangers.length === 0
        ? ''
        : ` What ${strangers.join(' and ')} recorded counts for nothing; if the team writes it with another token, name the login in 'trusted-writers' of the settings.`;
    return (0,verdict/* say */.c)('not_delivered', `Story ${story.id} is accepted, but pull request #${number} was not delivered for it; merge it by hand, or ${AGAIN}.${others}`);
}
/** A chore or release, and no record at all. */
function neverJudged(story, { number }) {
    return (0,verdict/* say */.c)('not_delivered', `Story ${story.id} is accepted, but a ${story.type} is not delivered, so its acceptance alone merges nothing; merge pull request #${number} by hand.`);
}
/** Each record that counts is younger than the acceptance. */
function deliveredLater(story, { number }, { commit }) {
    return (0,verdict/* say */.c)('not_delivered', `Story ${story.id} was accepted before pull request #${number} was delivered for it at ${commit.slice(0, 7)}; merge it by hand, or move the story back to delivered and accept it again.`);
}
/** The tracker tells no time. */
function withoutTime(story, { number }) {
    return (0,verdict/* say */.c)('not_delivered', `The tracker does not say when story ${story.id} was accepted, so nobody knows whether pull request #${number} was delivered before; merge it by hand.`);
}
/** Of no record GitHub knows the label. @param why a clause */
function notReviewed(story, { number }, why, { reviewedLabel }) {
    return (0,verdict/* say */.c)('not_delivered', `Story ${story.id} is accepted, but pull request #${number} is not merged, because ${why}; merge it by hand, or move the story back to started, have the label '${reviewedLabel}' put on again by a person who may, and accept the story once it is delivered.`);
}
/** @param id of a story that the text names no more */
function notAllAccepted(id, { number }) {
    return (0,verdict/* say */.c)('not_delivered', `Story ${id} was delivered with pull request #${number}, whose text names it no more, and it is not accepted, so the pull request is not merged; accept that story too, or merge by hand.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/stories/judge-acceptance.js




/** Undefined where a story is not accepted, or there is none. */
async function judgeAcceptance(at, pull, stories) {
    const [first] = stories;
    if (first === undefined || stories.some((story) => story.state !== 'accepted'))
        return undefined;
    const moves = new Map();
    for (const story of stories) {
        const move = await at.tracker.lastMove(story);
        const refused = await whyNotAllowed(at, story, move, pull);
        if (move === undefined || refused !== undefined)
            return { item: acceptanceItem(pull, story, refused ?? unknownMover(story, pull)) };
        moves.set(story.id, move);
    }
    const recorded = await at.deliveries.newest(pull.number);
    const refused = await whyNotMerged(at, { pull, stories, moves }, recorded);
    if (recorded === undefined || refused !== undefined)
        return {
            item: acceptanceItem(pull, refused?.story ?? first, refused?.verdict ?? neverDelivered(first, pull, await at.deliveries.strangers(pull.number))),
        };
    const { commit } = recorded;
    const sentence = `Story ${first.id} is accepted, so pull request #${pull.number} may be merged at ${commit.slice(0, 7)}.`;
    return {
        item: { ...acceptanceItem(pull, first, (0,verdict/* say */.c)('stories_accepted', sentence)), commit },
        accepted: {
            pullRequest: pull.number,
            branch: pull.headBranch,
            commit,
            story: storyOf(first),
            delivery: deliveryOf(recorded),
        },
    };
}
/** What the records say against it; undefined where nothing does. */
async function whyNotMerged(at, { pull, stories, moves }, recorded) {
    const proven = recorded && (await provenRecords(at, pull, recorded));
    for (const story of stories) {
        const known = proven?.all.some((each) => each.stories.includes(story.id));
        if (proven !== undefined && !known && !(0,decide_story/* isJudged */.sL)(story.type))
            continue;
        if (proven === undefined || !known)
            return {
                story,
                verdict: (0,decide_story/* isJudged */.sL)(story.type)
                    ? neverDelivered(story, pull, await at.deliveries.strangers(pull.number))
                    : neverJudged(story, pull),
            };
        const verdict = whyNotJudged(at, story, pull, { proven, move: moves.get(story.id) });
        if (verdict !== undefined)
            return { story, verdict };
    }
    const [first] = stories;
    if (proven === undefined || first === undefined)
        return undefined;
    if (proven.records.length === 0)
        return { story: first, verdict: notReviewed(first, pull, proven.why, at.review) };
    const dropped = await droppedUnaccepted(at, proven, { pull, stories });
    return dropped === undefined ? undefined : { story: first, verdict: notAllAccepted(dropped, pull) };
}
/**
 * A workflow of any branch can write a record, but it cannot put a label on as a person. So a record counts only where it names such
 * an event, which GitHub itself keeps, and which is no older than the commit.
 */
async function provenRecords(at, pull, recorded) {
    const { commit, alike: all } = recorded;
    const pushedAt = await at.codeHost.pushedAt(pull.headBranch, commit);
    const reasons = new Map();
    for (const id of [...new Set(all.map(({ labelled }) => labelled))].slice(-MOST_LABELS))
        reasons.set(id, await whyNotProven(at, pull, id, { commit, pushedAt }));
    const records = all.filter(({ labelled }) => reasons.has(labelled) && reasons.get(labelled) === undefined);
    const why = [...reasons.values()].findLast((reason) => reason !== undefined) ?? '';
    return { commit, all, records, why };
}
/** A clause about one event of the label; undefined where it proves a review of the commit. */
async function whyNotProven({ deliveries, review: { reviewedLabel: label, reviewedBy } }, pull, id, { commit, pushedAt }) {
    const event = id === '' ? undefined : await deliveries.labelEvent(pull.number, label, id);
    if (event === undefined)
        return `GitHub does not tell that somebody put the label '${label}' on for that delivery`;
    if (pushedAt !== undefined && Date.parse(event.at) < Date.parse(pushedAt))
        return `the label '${label}' was put on before ${commit.slice(0, 7)} was pushed`;
    return (0,review_label/* whyNotReviewed */.V)(event, pull.review.author, reviewedBy);
}
/** Labels of one commit that are asked about, the newest. */
const MOST_LABELS = 10;
/** Of a story that one of the records has. */
function whyNotJudged({ review }, story, pull, { proven, move }) {
    const first = proven.records.find(({ stories }) => stories.includes(story.id));
    if (first === undefined)
        return notReviewed(story, pull, proven.why, review);
    if (move?.at === undefined)
        return withoutTime(story, pull);
    return wasBefore(first.recordedAt, move) ? undefined : deliveredLater(story, pull, proven);
}
/**
 * The id of a story that was delivered with the others, that the pull request's text names no more, and that nobody has accepted since:
 * whoever edits a text takes no story out of what is to be judged. Undefined where there is none.
 */
async function droppedUnaccepted(at, { records }, { pull, stories }) {
    const dropped = (records.at(-1)?.stories ?? []).filter((id) => !stories.some((story) => story.id === id));
    for (const id of dropped) {
        const story = await at.tracker.story(id);
        const move = story?.state === 'accepted' ? await at.tracker.lastMove(story) : undefined;
        const since = records.find((each) => each.stories.includes(id))?.recordedAt;
        if (story === undefined || move === undefined || since === undefined || !wasBefore(since, move))
            return id;
        if ((await whyNotAllowed(at, story, move, pull)) !== undefined)
            return id;
    }
    return undefined;
}
/** By GitHub's clock and the tracker's, between which a person looks at what was delivered. Without a time nobody can say it. */
function wasBefore(recordedAt, { at }) {
    return at !== undefined && Date.parse(recordedAt) <= Date.parse(at);
}
function deliveryOf({ id, base, stackedOn, recordedAt, refusal }) {
    return { id, base, stackedOn, recordedAt, ...(refusal === undefined ? {} : { refusal }) };
}
/**
 * The token of the tracker is known to every workflow of the repository, so what its user accepts counts only where `accepted-by`
 * names the user's id.
 */
async function whyNotAllowed({ tracker, acceptedBy, log }, story, move, pull) {
    if (move === undefined)
        return undefined;
    const { by: id } = move;
    if (acceptedBy.includes(id))
        return undefined;
    if (id === (await tracker.ownId()))
        return acceptedByToken(story, pull, id);
    const refused = notAllowed(story, pull, acceptedBy);
    if (acceptedBy.length === 0)
        return (0,decide_story/* mayAccept */.aR)({ id }, story, []) ? undefined : refused;
    const person = await tracker.person(story, id);
    if ((0,decide_story/* mayAccept */.aR)({ id, email: person?.email }, story, acceptedBy))
        return undefined;
    if (person === undefined || person.sharesName || !(0,decide_story/* mayAccept */.aR)({ id, name: person.name }, story, acceptedBy))
        return refused;
    log.warning(`Story ${story.id} was accepted by somebody whom accepted-by names by the name that they gave themselves; name their id ${id} or their e-mail address, which nobody else can take.`);
    return undefined;
}
/** What a pull request is reported as. */
function acceptanceItem(pull, story, verdict) {
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

// EXTERNAL MODULE: ./build/src/usecases/stories/story-facts.js
var story_facts = __webpack_require__(9207);
;// CONCATENATED MODULE: ./build/src/usecases/stories/find-accepted.js










const WIDTH = 4;
/**
 * Pull requests all of whose stories have been accepted by somebody who may. What is merged is what was recorded when it was
 * delivered, and a record counts only for a story that was accepted after it was written, and for one pull request.
 */
async function findAccepted(deps, request) {
    const { source } = request;
    const open = await deps.codeHost.openPullRequests();
    const named = (await candidates(deps.codeHost, open, request))
        .map((pull) => ({ pull, ids: (0,story_facts/* referencesOf */.CL)(pull, source) }))
        .filter(({ ids }) => source.named.length === 0 ? ids.length > 0 : ids.some((id) => source.named.includes(id)));
    if (named.length === 0)
        return reportOf([]);
    const tracker = deps.tracker();
    const { codeHost, deliveries, log } = deps;
    const at = { ...request, tracker, codeHost, deliveries, log };
    const judged = await (0,in_parallel/* inParallel */.H)(named, WIDTH, async ({ pull, ids }) => {
        const stories = await (0,story_facts/* readStories */.yT)(tracker, ids, deps.log);
        const found = await judgeAcceptance(at, pull, stories);
        // People merged it by hand, as they were asked to, and a branch that stands behind it asks for nothing more.
        if (found === undefined || (pull.merged && found.accepted === undefined))
            return undefined;
        const left = await leaveOutTold(deps.codeHost, found, { pull, open, longLived: request.longLived });
        return { ...left, pull, ids };
    });
    return reportOf(leaveOutShared(judged.flatMap((each) => each ?? [])));
}
/**
 * Open pull requests, and merged ones whose branch still stands where it was merged: a run that was killed between the
 * merge and the cleaning up behind it is finished by the next one.
 */
async function candidates(codeHost, open, { scope: { repository }, longLived }) {
    const own = open.filter((pull) => pull.headRepositoryId === repository.id);
    const busy = new Set(own.map((pull) => pull.headBranch));
    const left = (await codeHost.branches()).filter((branch) => !busy.has(branch.name) &&
        (0,branch_stays/* whyLongLived */.N)(branch, longLived) === undefined &&
        (0,story_references/* pivotalReferences */.y)({ branch: branch.name, title: '', body: '' }).length > 0);
    const latest = await (0,in_parallel/* inParallel */.H)(left, WIDTH, async ({ name, commit }) => {
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
        item: { ...item, ...(0,verdict/* say */.c)(code, `Pull request #${pull.number} is left alone: ${why}.`, 'skipped') },
    });
    if (pull.merged) {
        const needing = open.filter((each) => each.baseBranch === pull.headBranch).map(({ number }) => number);
        const code = ['still_wanted', 'protected'].find((each) => (0,stories_delivery/* keptKey */._I)(each, needing) === delivery.refusal);
        return code === undefined ? found : left(code, 'it is merged, and its branch cannot be deleted');
    }
    if (delivery.refusal === (0,stories_delivery/* refusalKey */.cW)('head_moved', pull) && pull.headCommit !== accepted.commit)
        return left('head_moved', 'it has commits that were not delivered, and people know');
    if (delivery.refusal !== (0,stories_delivery/* refusalKey */.cW)('base_moved', pull))
        return found;
    const why = await (0,delivery_base/* whyBaseMoved */.P)(codeHost, pull, delivery, longLived);
    return why === undefined ? found : left('base_moved', why);
}
/**
 * One acceptance merges one pull request. Where several were delivered for a story before it was accepted, nobody knows which one was
 * looked at, so none is merged until people say it.
 */
function leaveOutShared(judged) {
    const open = judged.filter(({ accepted, pull }) => accepted !== undefined && !pull.merged);
    return judged.map(({ pull, item, accepted, ids }) => {
        const others = open.filter((each) => each.pull !== pull && each.ids.some((id) => ids.includes(id)));
        if (accepted === undefined || pull.merged || others.length === 0)
            return { item, ...(accepted && { accepted }) };
        const numbers = others.map((each) => `#${each.pull.number}`).join(', ');
        const sentence = `Pull request #${pull.number} is not merged, because ${numbers} was delivered for the same accepted story too; close what is not meant, or merge by hand.`;
        return { item: acceptanceItem(pull, accepted.story, (0,verdict/* say */.c)('not_delivered', sentence)) };
    });
}
function reportOf(judged) {
    const items = judged.map((each) => each.item);
    const accepted = judged.flatMap((each) => each.accepted ?? []);
    const rules = [
        {
            decisions: ['unchanged'],
            verdict: (ready) => {
                const which = ready.map((item) => `#${item.pullRequest}`).join(', ');
                return (0,verdict/* say */.c)('stories_accepted', `Accepted and ready to merge: pull request ${which}.`);
            },
        },
        {
            decisions: ['skipped'],
            verdict: (left, first) => (0,verdict/* say */.c)(first.reasonCode, (0,words_of_all/* wordsOfAll */.w)(left), 'nothing'),
        },
    ];
    const none = (0,verdict/* say */.c)('nothing_to_do', 'No open pull request has a story that is accepted.');
    return { report: { ...(0,summarize/* summarize */.eh)(items, rules, none), items }, accepted };
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
/* harmony import */ var _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5054);
/* harmony import */ var _domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8030);
/* harmony import */ var _domain_report_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(923);
/* harmony import */ var _domain_stories_story_references_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9156);
/* harmony import */ var _subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8170);





/** Ids of the stories that the pull request itself names. */
function referencesOf(pull, { trackerHost }) {
    const { headBranch: branch, text } = pull;
    const { title, body } = text;
    return (0,_domain_stories_story_references_js__WEBPACK_IMPORTED_MODULE_1__/* .pivotalReferences */ .y)({ branch, title, body }, trackerHost);
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
 * Where the environment answers at this commit, or undefined while it does not: the newest deployment of that commit is a success of
 * ours. What a step before says is no proof, since any step can say it. Where one says that the environment is ready, the list is read
 * again for some seconds, because GitHub's copies lag.
 */
async function readRunningEnvironment({ deployments, clock }, subject, reports) {
    const said = reports.find(({ action, subject: about, environment, decision }) => action === 'provision' &&
        about?.key === subject.key &&
        about.commit === subject.commit &&
        environment?.url !== undefined &&
        (0,_domain_report_report_js__WEBPACK_IMPORTED_MODULE_2__/* .leavesEnvironment */ .C)(decision));
    return (0,_domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_3__/* .waitUntil */ .a0)((0,_domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_3__/* .sleptClock */ .X$)(clock.sleep), { deadline: _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .LONGEST_WAITS */ .OC.stale, pace: _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .PACES */ .$Q.stale, what: 'GitHub to show the deployment' }, async () => {
        const [newest] = (await (0,_subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentDeployments */ .gs)(deployments, subject)).filter((each) => each.commit === subject.commit);
        if (newest?.state === 'success' && newest.environmentUrl !== undefined)
            return { done: { url: newest.environmentUrl, asleep: said?.environment?.asleep === true } };
        return said ? { again: undefined } : { done: undefined };
    }, () => ({ done: undefined }));
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
 * one base goes into that base, whatever it is called now, or, once that was merged for good, into where it was merged. A branch whose
 * own pull request ended since leads nowhere, unless it lives long. One whose pull request had ended before, such as a branch that is
 * released again and again, does.
 * @param delivered undefined where nobody recorded the base that it had when it was delivered.
 */
async function whyBaseMoved(host, { baseBranch: base }, delivered, longLived) {
    if (delivered === undefined)
        return undefined;
    if (delivered.base !== base && (await host.renamedTo(delivered.base)) !== base)
        return !(await livesLong(host, delivered.base, longLived)) && (await leadsTo(host, delivered.base, base))
            ? undefined
            : `it was delivered for branch '${delivered.base}' and is now to be merged into '${base}'`;
    const own = await host.latestPullRequest(base);
    if (own === undefined || !endedSince(own, delivered) || (await livesLong(host, base, longLived)))
        return undefined;
    const end = own.merged ? 'merged' : 'closed';
    return `pull request #${own.number} from its base '${base}' is ${end}, so nothing leads on from there`;
}
/** Also where it was opened after the delivery. Where a time is not known, it counts whether it was open then. */
function endedSince(own, { stackedOn, recordedAt }) {
    if (own.state === 'open')
        return false;
    if (recordedAt === undefined || own.closedAt === undefined)
        return stackedOn !== undefined;
    return Date.parse(own.closedAt) > Date.parse(recordedAt);
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


/***/ })

};
