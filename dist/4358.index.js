export const id = 4358;
export const ids = [4358];
export const modules = {

/***/ 23085:
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

/***/ 64358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findAccepted: () => (/* binding */ findAccepted),
  j: () => (/* binding */ judgeNamed)
});

// EXTERNAL MODULE: ./build/src/domain/intents/pin.js
var intents_pin = __webpack_require__(40165);
// EXTERNAL MODULE: ./build/src/domain/references/references.js + 4 modules
var references = __webpack_require__(21507);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/report/summarize.js
var summarize = __webpack_require__(39572);
// EXTERNAL MODULE: ./build/src/domain/report/words-of-all.js
var words_of_all = __webpack_require__(58002);
// EXTERNAL MODULE: ./build/src/domain/stories/delivery.js
var stories_delivery = __webpack_require__(98322);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(64621);
// EXTERNAL MODULE: ./build/src/usecases/pace/in-parallel.js
var in_parallel = __webpack_require__(23085);
// EXTERNAL MODULE: ./build/src/usecases/pace/lazy.js
var lazy = __webpack_require__(75192);
// EXTERNAL MODULE: ./build/src/usecases/subject/delivery-base.js
var delivery_base = __webpack_require__(3367);
// EXTERNAL MODULE: ./build/src/domain/environment/branch-stays.js
var branch_stays = __webpack_require__(14181);
;// CONCATENATED MODULE: ./build/src/usecases/subject/merged-lately.js


const NONE_MERGED = { standing: [], gone: [] };
/** A merge that nobody finished for so long is left to people. */
const LONGEST_LEFT_MS = 7 * 24 * 60 * 60_000;
/** One request tells of so many branches. */
const MOST_MERGED = 50;
/**
 * Of so many it is asked in one look whether they are finished, with two or three requests each: a job's token has a thousand an hour, and
 * each call of a tracker is a look. The newest are asked each time, and of the others those whose turn it is.
 */
const NEWEST_ASKED = 6;
/** Of so many others the turn comes with an hour, and stays for two: the job behind a look may begin in the next one. */
const A_TURN = 7;
const HOUR_MS = 60 * 60_000;
/**
 * What was merged within a week, whoever merged it and whatever its branch is called: a run that was killed behind the merge is finished
 * by the next one, and the merge of a queue or of auto-merge is seen. Two requests, however many branches there are. Of a branch the
 * newest pull request counts, and none where one is open.
 */
async function mergedLately({ codeHost, clock }, open, { scope: { repository }, longLived, }) {
    const since = new Date(clock.now().getTime() - LONGEST_LEFT_MS);
    const busy = new Set(open.map((pull) => pull.headBranch));
    const newest = new Map();
    const closed = await codeHost.pullRequestsClosedSince(since);
    for (const pull of closed.toSorted((a, b) => a.number - b.number))
        if (pull.headRepositoryId === repository.id)
            newest.set(pull.headBranch, pull);
    const merged = [...newest.values()]
        .filter(({ merged: isMerged, headBranch: name }) => isMerged && !busy.has(name) && (0,branch_stays/* whyLongLived */.N)({ name, isProtected: false }, longLived) === undefined)
        .toSorted((a, b) => Date.parse(b.closedAt ?? '') - Date.parse(a.closedAt ?? ''))
        .slice(0, MOST_MERGED);
    if (merged.length === 0)
        return NONE_MERGED;
    const lives = await codeHost.branchLives(merged.map(({ headBranch }) => headBranch));
    const last = merged.filter((pull) => lives.get(pull.headBranch)?.latest?.number === pull.number);
    const stands = (pull) => lives.get(pull.headBranch)?.head === pull.headCommit;
    return { standing: last.filter(stands), gone: last.filter((pull) => !stands(pull)) };
}
/**
 * Without those whose branch is gone and behind whose merge nothing is left to do. It is asked only of those all of whose stories are
 * accepted, and of so many that the requests of an hour are bounded.
 */
async function leaveOutFinished(deps, all, gone) {
    const numbers = new Set(gone.map(({ number }) => number));
    const others = all.filter(({ pull }) => !numbers.has(pull.number));
    const asked = all
        .filter(({ pull, stories }) => numbers.has(pull.number) && stories.length > 0 && stories.every(({ state }) => state === 'accepted'))
        .slice(0, MOST_MERGED);
    const left = [];
    for (const each of askedNow(asked, deps.clock.now()))
        if (await isUnfinished(deps, each.pull))
            left.push(each);
    return [...others, ...left];
}
/** All get their turn within seven hours: those that are finished stay in the list for a week, and must not hide one that is not. */
function askedNow(all, now) {
    const hour = Math.floor(now.getTime() / HOUR_MS);
    const turns = Math.max(1, Math.ceil((all.length - NEWEST_ASKED) / A_TURN));
    const due = [hour, hour - 1].map((each) => each % turns);
    return all.filter((_, at) => at < NEWEST_ASKED || due.includes(Math.floor((at - NEWEST_ASKED) / A_TURN)));
}
/**
 * Only where a run of ours merged it, or left it to GitHub: behind the merge of people the pull request's own run cleans up, and GitHub
 * starts what waits for the push.
 */
async function isUnfinished({ codeHost, deliveries }, { number, headCommit }) {
    const recorded = await deliveries.newest(number);
    if (recorded?.commit !== headCommit || (0,stories_delivery/* isFinished */.$g)(recorded.refusal))
        return false;
    if (recorded.isLeftToGitHub === true)
        return true;
    return (await codeHost.mergePlan(number))?.isMergedByJob === true;
}

// EXTERNAL MODULE: ./build/src/usecases/subject/named-as-now.js
var named_as_now = __webpack_require__(15804);
// EXTERNAL MODULE: ./build/src/domain/stories/decide-story.js
var decide_story = __webpack_require__(18566);
// EXTERNAL MODULE: ./build/src/domain/stories/story-ids.js
var story_ids = __webpack_require__(71078);
// EXTERNAL MODULE: ./build/src/domain/stories/two-clocks.js
var two_clocks = __webpack_require__(99756);
;// CONCATENATED MODULE: ./build/src/usecases/subject/shipped-before.js




/** Of one story the newest deliveries that are looked at. */
const MOST_LOOKED_AT = 5;
/** Of the newest records so many ids are asked about, whether one of them is the story's from before. */
const MOST_ASKED_ABOUT = 100;
/**
 * Reads the newest thousand records once, and that only where somebody asks. What they do not have by the story's own id is looked for by
 * those that it may have had before.
 */
function shippedWith(deliveries, codeHost, tracker) {
    const recent = (0,lazy/* lazy */.RZ)(() => deliveries.recent());
    const pullOf = (0,lazy/* oncePer */.Pu)((number) => codeHost.pullRequest(number));
    const storiesOf = (0,lazy/* oncePerEach */.Gn)((ids) => tracker.stories(ids));
    const shippedAs = async (ids) => {
        const own = (await recent()).filter(({ stories }) => ids.some((id) => stories.includes(id)));
        const shipped = [];
        for (const record of own.slice(0, MOST_LOOKED_AT)) {
            const pull = await pullOf(record.pullRequest);
            const mergedAt = mergedWith(pull, record);
            const { recordedAt } = record;
            if (pull !== undefined && mergedAt !== undefined)
                shipped.push({ pull, recordedAt, mergedAt });
        }
        return shipped;
    };
    return async (story) => {
        const shipped = await shippedAs([story]);
        if (shipped.length > 0)
            return shipped;
        const ids = [...new Set((await recent()).flatMap((record) => record.stories))];
        const others = ids.filter((id) => (0,story_ids/* mayBeOneStory */.M)(id, story)).slice(0, MOST_ASKED_ABOUT);
        if (others.length === 0)
            return [];
        const known = await storiesOf(others);
        return shippedAs(others.filter((id) => known.get(id)?.id === story));
    };
}
function mergedWith(pull, { commit }) {
    return pull?.merged === true && pull.headCommit === commit ? pull.closedAt : undefined;
}
/**
 * When an accepted story was shipped with another pull request, as seen from one that only names it: `before` this one was opened, or
 * `meanwhile`, by the acceptance that it has. Undefined where nobody knows: it may be this one's own work that nobody has tried.
 */
function shippedFrom({ number, text: { openedAt } }, move, shipped) {
    const accepted = (0,two_clocks/* onGitHubsClock */.O9)(move);
    const opened = Date.parse(openedAt);
    if (accepted === undefined)
        return undefined;
    const judged = shipped.filter(({ pull, recordedAt }) => pull.number !== number && (0,two_clocks/* wasBefore */.rX)(recordedAt, move));
    if (accepted <= opened && judged.some(({ mergedAt }) => Date.parse(mergedAt) <= opened))
        return 'before';
    return judged.some(({ mergedAt }) => accepted <= Date.parse(mergedAt)) ? 'meanwhile' : undefined;
}
/**
 * Without stories that were delivered, accepted and merged with another pull request, and that people were never asked about with this
 * one: a revert, a follow-up and the upper one of a stack name such. What its branch or title names is its own, unless it was opened
 * after that merge. Where none is left, or a chore that is only mentioned too, all must be older, or a second pull request for a story
 * would need no look. Who merges by hand need not have asked who accepted, so that is asked here.
 */
async function withoutShipped(pull, stories, { moved, recorded, mentions, isAllowed }) {
    if (mentions === undefined)
        return stories;
    const own = new Set([...(recorded?.earlier ?? []), ...(recorded?.alike ?? [])].flatMap((each) => each.stories));
    const shipped = new Map();
    for (const story of stories) {
        const { id, type } = story;
        const move = moved.get(id);
        if (move === undefined || own.has(id) || !(0,decide_story/* isJudged */.sL)(type))
            continue;
        const judged = [];
        for (const each of await mentions.shippedWith(id))
            if (shippedFrom(pull, move, [each]) !== undefined && (await isAllowed(each.pull, story, move)))
                judged.push(each);
        const when = shippedFrom(pull, move, judged);
        if (when === 'before' || (when === 'meanwhile' && !mentions.claimed.includes(id)))
            shipped.set(id, when);
    }
    const left = stories.filter(({ id }) => !shipped.has(id));
    const isOfOwn = left.some(({ id, type }) => (0,decide_story/* isJudged */.sL)(type) || mentions.claimed.includes(id));
    return isOfOwn || [...shipped.values()].every((when) => when === 'before') ? left : stories;
}

// EXTERNAL MODULE: ./build/src/usecases/stories/acceptance-refusals.js
var acceptance_refusals = __webpack_require__(38343);
;// CONCATENATED MODULE: ./build/src/usecases/subject/dropped-stories.js

/**
 * Stories that were delivered with the pull request, at this commit or before, and that its text names no more: whoever edits a text takes
 * no story out of what is to be judged, also by a further push. What was accepted before the newest commit was delivered was accepted at
 * another one, as where the text still names it.
 */
async function droppedStories(tracker, { alike, earlier = [] }, { stories, isAllowed }) {
    const all = [...earlier, ...alike];
    const shown = new Set(all.flatMap((record) => record.stories));
    const moves = new Map();
    for (const id of shown) {
        const record = all.findLast((each) => each.stories.includes(id));
        if (record === undefined || stories.some((story) => story.id === id))
            continue;
        const story = await tracker.story(id);
        const move = story?.state === 'accepted' ? await tracker.lastMove(story) : undefined;
        if (story === undefined || move === undefined || !(await isAllowed(story, move)))
            return { unaccepted: { id, record, why: story === undefined ? 'unseen' : 'unaccepted' }, moves };
        const timed = { aheadMs: tracker.aheadMs(), ...move };
        if (!wasSince(id, alike, timed))
            return { unaccepted: { id, record, why: 'older' }, moves };
        moves.set(id, timed);
    }
    return { unaccepted: undefined, moves };
}
/** True for a story that was accepted after the newest commit was delivered, for itself, or else for any. */
function wasSince(id, alike, move) {
    const own = alike.find((each) => each.stories.includes(id));
    if (own !== undefined)
        return (0,two_clocks/* wasBefore */.rX)(own.recordedAt, move);
    const [first] = alike;
    // Its own delivery was that of another commit, so by that no clock is set right.
    return first !== undefined && (0,two_clocks/* wasBefore */.rX)(first.recordedAt, { ...move, deliveredAt: undefined });
}

// EXTERNAL MODULE: ./build/src/usecases/subject/spoken-acceptance.js
var spoken_acceptance = __webpack_require__(23623);
// EXTERNAL MODULE: ./build/src/domain/stories/review-label.js
var review_label = __webpack_require__(1601);
// EXTERNAL MODULE: ./build/src/usecases/stories/held-deliveries.js
var held_deliveries = __webpack_require__(28578);
;// CONCATENATED MODULE: ./build/src/usecases/stories/proven-records.js



/**
 * A workflow of any branch can write a record, but it cannot put a label on as a person. So a record counts only where it names such
 * an event, which GitHub itself keeps, which was put on for the commit, and since which nobody had changed the base by then.
 */
async function provenRecords(at, pull, recorded) {
    const { commit, alike: all } = recorded;
    const { reviewedLabel } = at.rules;
    const seen = {
        commit,
        pushes: await (0,held_deliveries/* pushesOf */.WI)(at, pull.headBranch),
        events: await at.deliveries.labelEvents(pull.number, reviewedLabel, (0,stories_delivery/* labelsOf */.PC)(all)),
        author: pull.review.author,
    };
    const judged = all.map((record) => ({ record, why: whyNotProven(at.rules, record, seen) }));
    const records = judged.flatMap(({ record, why }) => (why === undefined ? [record] : []));
    const others = judged.flatMap(({ record, why }) => (why === undefined ? [] : [{ record, why }]));
    const authors = { author: seen.author, pushers: (0,review_label/* pushersOf */.GD)(commit, seen.pushes) };
    const takenBack = (0,review_label/* whyTakenBack */.bE)(at.rules, pull, seen.events[0], authors);
    return { commit, all, records, others, takenBack };
}
/** Of the newest record that proves nothing, and of those of the story where one is asked about: a clause that names it. */
function whyUnproven({ others }, storyId) {
    const found = others.findLast(({ record }) => storyId !== undefined && record.stories.includes(storyId)) ??
        others.at(-1);
    return found === undefined ? '' : `${found.why} (${(0,stories_delivery/* recordedAs */.DR)(found.record)})`;
}
/** A clause about one record; undefined where its label proves a review of the commit. */
function whyNotProven({ reviewedLabel: label, reviewedBy }, { labelled, recordedAt }, { commit, pushes, events, author }) {
    const event = events.find(({ id }) => id === labelled);
    if (event === undefined)
        return `GitHub does not tell that somebody put the label '${label}' on for that delivery`;
    const other = (0,review_label/* whyNotForHead */.Bv)(event, commit, pushes, `the label '${label}'`);
    if (other !== undefined)
        return other;
    if ((0,review_label/* isRetargeted */.yu)(event, recordedAt))
        return `the label '${label}' was put on before the base of the pull request was changed`;
    return (0,review_label/* whyNotReviewed */.Vj)(event, { author, pushers: (0,review_label/* pushersOf */.GD)(commit, pushes) }, reviewedBy);
}

// EXTERNAL MODULE: ./build/src/usecases/stories/who-may-accept.js
var who_may_accept = __webpack_require__(54169);
;// CONCATENATED MODULE: ./build/src/usecases/stories/judge-acceptance.js










/** Undefined where a story is not accepted, or there is none. */
async function judgeAcceptance(at, pull, named, mentions) {
    const [only] = named;
    if (only === undefined || named.some((story) => story.state !== 'accepted'))
        return undefined;
    const untimed = await movesOf(at, named);
    const recorded = await (0,named_as_now/* namedAsNow */.QA)(at.tracker, named, await at.deliveries.newest(pull.number));
    // By what was asked before: GitHub has answered since.
    const aheadMs = at.tracker.aheadMs();
    const heard = (0,spoken_acceptance/* movesHeard */.p)(at, { pull, recorded, mayJudge: (0,who_may_accept/* mayJudgeOn */._C)(at, pull) });
    const moved = new Map();
    for (const story of named) {
        const move = untimed.get(story.id);
        if (move !== undefined)
            moved.set(story.id, await heard(story, { ...move, aheadMs }));
    }
    const stories = await withoutShipped(pull, named, {
        moved,
        recorded,
        mentions,
        isAllowed: (shipped, story) => mayHaveShipped(at, shipped, story, untimed.get(story.id)),
    });
    const [first] = stories;
    const whyNotAllowed = await (0,who_may_accept/* whoMayAccept */.mC)(at, pull);
    if (first === undefined)
        return onlyShipped(at, { pull, only, whyNotAllowed, heard }, recorded);
    const moves = new Map();
    for (const story of stories) {
        const move = moved.get(story.id);
        const refused = await whyNotAllowed(story, move);
        if (move === undefined || refused !== undefined)
            return { item: acceptanceItem(pull, story, refused ?? (0,acceptance_refusals/* unknownMover */._H)(story, pull)) };
        moves.set(story.id, move);
    }
    const asked = { pull, first, stories, moves, whyNotAllowed, heard };
    const { refused, dropped } = await whatRecordsSay(at, asked, recorded);
    if (recorded === undefined || refused !== undefined) {
        const verdict = refused?.verdict ?? (await undelivered(at, first, pull, recorded));
        const isFree = recorded === undefined && stories.every(({ type }) => !(0,decide_story/* isJudged */.sL)(type));
        return {
            item: acceptanceItem(pull, refused?.story ?? first, verdict),
            ...(isFree ? { needsNone: 'chores' } : {}),
        };
    }
    return { ...accepted(at, { pull, first, recorded }), moves: new Map([...moves, ...dropped]) };
}
/** Nothing of it is left to be judged, unless it was delivered: what people were asked about then counts, whatever its text names by now. */
async function onlyShipped(at, { pull, only, ...how }, recorded) {
    const asked = { pull, first: only, stories: [], moves: new Map(), ...how };
    const { refused, dropped } = await whatRecordsSay(at, asked, recorded);
    const verdict = refused?.verdict ??
        (recorded === undefined || recorded.commit === pull.headCommit
            ? undefined
            : (0,acceptance_refusals/* pushedSince */.QC)(only, pull, recorded));
    if (verdict !== undefined)
        return { item: acceptanceItem(pull, only, verdict) };
    const item = acceptanceItem(pull, only, (0,acceptance_refusals/* shippedBefore */.T4)(only, pull));
    const judged = recorded === undefined ? {} : { delivery: deliveryOf(recorded), moves: dropped };
    return { item, needsNone: 'shipped', ...judged };
}
/** Whether somebody who may accepted a story with another pull request, in the tracker or in a comment there. */
async function mayHaveShipped(at, shipped, story, move) {
    if (move === undefined)
        return false;
    const timed = { ...move, aheadMs: at.tracker.aheadMs() };
    const recorded = await at.deliveries.newest(shipped.number);
    const heard = (0,spoken_acceptance/* movesHeard */.p)(at, { pull: shipped, recorded, mayJudge: (0,who_may_accept/* mayJudgeOn */._C)(at, shipped) });
    return (await (await (0,who_may_accept/* whoMayAccept */.mC)(at, shipped))(story, await heard(story, timed))) === undefined;
}
/** How each of them got accepted, as far as the tracker tells. */
async function movesOf({ tracker }, stories) {
    const moves = new Map();
    for (const story of stories) {
        const move = await tracker.lastMove(story);
        if (move !== undefined)
            moves.set(story.id, move);
    }
    return moves;
}
function accepted({ review: { reviewedLabel } }, { pull, first, recorded, }) {
    const { commit } = recorded;
    const { number: pullRequest, headBranch: branch } = pull;
    const sentence = `Story ${first.id} is accepted, so pull request #${pullRequest} may be merged at ${commit.slice(0, 7)}.`;
    const delivery = deliveryOf(recorded);
    return {
        item: { ...acceptanceItem(pull, first, (0,verdict/* say */.c)('stories_accepted', sentence)), commit },
        accepted: { pullRequest, branch, commit, story: storyOf(first), delivery, reviewedLabel },
    };
}
async function whatRecordsSay(at, asked, recorded) {
    const { pull, first, stories, whyNotAllowed, heard } = asked;
    const refused = await whyNotDelivered(at, asked, recorded);
    if (recorded === undefined || refused !== undefined)
        return { refused, dropped: new Map() };
    const isAllowed = async (story, move) => (await whyNotAllowed(story, move)) === undefined;
    const lastMove = async (story) => {
        const move = await at.tracker.lastMove(story);
        return move && heard(story, { ...move, aheadMs: at.tracker.aheadMs() });
    };
    const { tracker } = at;
    const asHeard = { story: tracker.story, lastMove, aheadMs: tracker.aheadMs };
    const { unaccepted, moves } = await droppedStories(asHeard, recorded, { stories, isAllowed });
    const verdict = unaccepted && (0,acceptance_refusals/* notAllAccepted */.SK)(unaccepted, pull, recorded);
    return { refused: verdict && { story: first, verdict }, dropped: moves };
}
/** What they say against it for the stories that its text names; undefined where nothing does. */
async function whyNotDelivered(at, { pull, first, stories, moves }, recorded) {
    const proven = recorded && (await provenRecords({ ...at, rules: at.review }, pull, recorded));
    for (const story of stories) {
        const known = proven?.all.some((each) => each.stories.includes(story.id));
        if (proven !== undefined && !known && !(0,decide_story/* isJudged */.sL)(story.type))
            continue;
        if (proven === undefined || !known)
            return {
                story,
                verdict: (0,decide_story/* isJudged */.sL)(story.type)
                    ? await undelivered(at, story, pull, recorded)
                    : (0,acceptance_refusals/* neverJudged */.qM)(story, pull),
            };
        const verdict = whyNotJudged(at, story, pull, { proven, move: moves.get(story.id) });
        if (verdict !== undefined)
            return { story, verdict };
    }
    if (proven === undefined)
        return undefined;
    if (proven.records.length === 0)
        return { story: first, verdict: (0,acceptance_refusals/* notReviewed */.vE)(first, pull, whyUnproven(proven), at.review) };
    if (proven.takenBack !== undefined)
        return { story: first, verdict: (0,acceptance_refusals/* takenBack */.lv)(first, pull, proven.takenBack, at.review) };
    return undefined;
}
async function undelivered({ deliveries }, story, pull, newest) {
    return (0,acceptance_refusals/* neverDelivered */.Jr)(story, pull, { newest, strangers: await deliveries.strangers(pull.number) });
}
/** Of a story that one of the records has. */
function whyNotJudged({ review }, story, pull, { proven, move }) {
    const first = proven.records.find(({ stories }) => stories.includes(story.id));
    if (first === undefined)
        return (0,acceptance_refusals/* notReviewed */.vE)(story, pull, whyUnproven(proven, story.id), review);
    if (move?.at === undefined)
        return (0,acceptance_refusals/* withoutTime */.qL)(story, pull);
    return (0,two_clocks/* wasBefore */.rX)(first.recordedAt, move) ? undefined : (0,acceptance_refusals/* deliveredLater */.f2)(story, pull, proven);
}
function deliveryOf({ id, writtenBy, base, stackedOn, recordedAt, refusal }) {
    return { id, writtenBy, base, stackedOn, recordedAt, ...(refusal === undefined ? {} : { refusal }) };
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

// EXTERNAL MODULE: ./build/src/usecases/subject/shown-beside.js
var shown_beside = __webpack_require__(18099);
;// CONCATENATED MODULE: ./build/src/usecases/stories/leave-out-shared.js





const NOTHING = { found: [], unseen: [] };
/** Pull requests whose stories may have been shown with another one: who is to be merged, and who was not delivered. */
function askedBeside(judged) {
    return judged
        .filter(({ accepted, delivery = accepted, item, pull }) => !pull.merged && (delivery !== undefined || isUndelivered(item)))
        .map(({ pull, moves, item }) => ({
        pullRequest: pull.number,
        stories: [...(moves?.keys() ?? []), item.name],
    }));
}
/**
 * One acceptance merges one pull request. Where several open ones were recorded for a story before it was accepted, nobody knows which
 * one was looked at, so none is merged until people say it. What the others' texts name by now, and whether they could be merged, is
 * up to whoever may write them.
 */
async function leaveOutShared(deliveries, judged, beside) {
    const asked = askedBeside(judged);
    const { found: shown, unseen } = asked.length === 0 ? NOTHING : await (0,shown_beside/* shownBeside */.I)(deliveries, asked, beside);
    const accepted = new Set(judged.flatMap((each) => each.accepted?.pullRequest ?? []));
    return judged.map((found) => {
        const { pull, stories } = found;
        if (pull.merged)
            return found;
        const story = found.accepted?.story ?? (found.delivery && stories[0]);
        if (story === undefined)
            return isUndelivered(found.item) ? undeliveredBeside(found, shown) : found;
        const others = shown.filter((each) => each.pullRequest !== pull.number &&
            each.stories.some((id) => isSharedBy(each, found.moves?.get(id), accepted)));
        if (others.length === 0 && unseen.length === 0)
            return found;
        const why = others.length === 0
            ? (0,shown_beside/* describeUnseen */.y)(unseen)
            : `${numbersOf(others)} was delivered for the same accepted story too; close what is not meant`;
        const sentence = `Pull request #${pull.number} is not merged, because ${why}, or merge by hand.`;
        const item = acceptanceItem(pull, story, (0,verdict/* say */.c)('not_delivered', sentence));
        return { item, pull, stories };
    });
}
function isUndelivered({ reasonCode }) {
    return reasonCode === 'not_delivered';
}
/** The label again would lead nowhere while another open pull request was delivered for the story. */
function undeliveredBeside(found, shown) {
    const { item, pull } = found;
    const others = shown.filter(({ pullRequest, stories }) => pullRequest !== pull.number && stories.includes(item.name));
    if (others.length === 0)
        return found;
    const sentence = `Story ${item.name} is accepted, but pull request #${pull.number} cannot be delivered for it while ${numbersOf(others)} is open, which was; close what is not meant, or merge by hand.`;
    return { ...found, item: { ...item, ...(0,verdict/* say */.c)('not_delivered', sentence) } };
}
function numbersOf(shown) {
    const ofPull = new Map(shown.map((each) => [each.pullRequest, each]));
    return [...ofPull.values()].map((each) => `#${each.pullRequest} (${(0,stories_delivery/* recordedAs */.DR)(each)})`).join(', ');
}
/** @param move undefined for a story that is none of this pull request's. */
function isSharedBy({ pullRequest, recordedAt }, move, accepted) {
    const moved = move && (0,two_clocks/* onGitHubsClock */.O9)(move);
    if (moved === undefined)
        return false;
    return accepted.has(pullRequest) || Date.parse(recordedAt) <= moved;
}

// EXTERNAL MODULE: ./build/src/usecases/stories/story-facts.js
var story_facts = __webpack_require__(29207);
;// CONCATENATED MODULE: ./build/src/usecases/stories/find-accepted.js

















const WIDTH = 4;
/**
 * Pull requests all of whose stories have been accepted by somebody who may: open ones, and merged ones behind which something may be
 * left to do. What is merged is what was recorded when it was
 * delivered, and a record counts only for a story that was accepted after it was written, and for one pull request.
 */
async function findAccepted(deps, request) {
    const { source } = request;
    const open = await deps.codeHost.openPullRequests();
    const own = open.filter((pull) => pull.headRepositoryId === request.scope.repository.id);
    const { standing, gone } = await mergedLately(deps, own, request);
    const pulls = [...own, ...standing, ...gone];
    const namedBy = await (0,story_facts/* storiesNamedBy */.ut)(deps, pulls, source);
    const named = pulls
        .map((pull) => ({ pull, ...namedBy(pull) }))
        .filter(({ ids }) => source.named.length === 0 ? ids.length > 0 : ids.some((id) => source.named.includes(id)));
    if (named.length === 0)
        return reportOf([]);
    const all = [...new Set(named.flatMap(({ ids }) => ids))];
    const known = await (0,story_facts/* readKnown */.Uj)(deps.tracker(), all, deps.log);
    // What is read to see whether a merge is finished is judged by next.
    const newest = (0,lazy/* oncePer */.Pu)((number) => deps.deliveries.newest(number));
    const seen = { ...deps, deliveries: { ...deps.deliveries, newest } };
    const asked = named.map((each) => ({ ...each, stories: (0,story_facts/* storiesAmong */.E2)(known, each.ids) }));
    const left = await leaveOutFinished(seen, asked, gone);
    return reportOf(await judgeNamed(seen, request, { open, named: left, known }));
}
/**
 * The one judgement of what may be merged, also where people are only told of it. It has those all of whose stories are accepted, with
 * what speaks against a merge.
 */
async function judgeNamed(deps, request, { open, named, known }) {
    if (named.length === 0)
        return [];
    const { codeHost, commenters, deliveries, log } = deps;
    // Whose work it is and what its label was put on for are seen by the same, and several may name one story that was shipped.
    const pushes = (0,lazy/* oncePer */.Pu)((branch) => codeHost.pushes(branch));
    const at = { ...request, tracker: deps.tracker(), codeHost: { pushes }, commenters, deliveries, log };
    const shipped = shippedWith(deliveries, codeHost, at.tracker);
    const judged = await (0,in_parallel/* inParallel */.H)(named, WIDTH, async (each) => {
        const { pull } = each;
        const stories = (0,story_facts/* storiesAmong */.E2)(known, each.ids);
        const { title } = pull.text;
        const own = (0,references/* namedStories */.R)(request.source.rule, { branch: pull.headBranch, title, body: '' });
        const claimed = (0,story_facts/* storiesAmong */.E2)(known, own.ids).map(({ id }) => id);
        try {
            const found = await judgeAcceptance(at, pull, stories, { claimed, shippedWith: shipped });
            // People merged it by hand, as they were asked to, and a branch that stands behind it asks for nothing more.
            if (found === undefined || (pull.merged && found.accepted === undefined))
                return undefined;
            if (each.isCut && !pull.merged && found.accepted !== undefined)
                return { item: acceptanceItem(pull, found.accepted.story, (0,acceptance_refusals/* namesTooMany */.W0)(pull)), pull, stories };
            const pinned = pinnedElsewhere(found, pull, request.scope.repository.id);
            if (pinned !== undefined)
                return { item: pinned, pull, stories };
            const left = await leaveOutTold(codeHost, found, { pull, open, longLived: request.longLived });
            return { ...left, pull, stories };
        }
        catch (error) {
            return unread(deps, { pull, stories }, error);
        }
    });
    const { scope, review } = request;
    const beside = { open, repositoryId: scope.repository.id, reviewedLabel: review.reviewedLabel };
    const judgedOnes = judged.flatMap((each) => each ?? []);
    const judgedStories = judgedOnes.flatMap((each) => each.stories);
    return leaveOutShared((0,named_as_now/* recordsAsNow */.Ps)(deliveries, at.tracker, judgedStories), judgedOnes, beside);
}
/** People accept what they see, and that is the pinned commit: what was delivered at another one is not merged on the strength of it. */
function pinnedElsewhere({ accepted }, pull, repositoryId) {
    const pin = (0,intents_pin/* pinOf */.nZ)(pull, repositoryId);
    if (accepted === undefined || pin === undefined || pin === accepted.commit)
        return undefined;
    return acceptanceItem(pull, accepted.story, (0,acceptance_refusals/* pinnedToAnother */.bP)(accepted.story, pull, pin, accepted.commit));
}
/** What could not be judged holds up no other: a service may refuse one story for ever. */
function unread({ log }, { pull, stories }, error) {
    const failure = (0,describe_failure/* describeFailure */.I)(error);
    const [first] = stories;
    log.warning(`Pull request #${pull.number} could not be judged: ${failure.sentence}`);
    return first && { item: acceptanceItem(pull, first, failure), pull, stories };
}
/** What people were told once is left alone until something of it changes. */
async function leaveOutTold(codeHost, found, { pull, open, longLived }) {
    const { accepted, item } = found;
    const { delivery } = accepted ?? {};
    if (accepted === undefined)
        return found;
    const left = (code, why) => ({
        item: { ...item, ...(0,verdict/* say */.c)(code, `Pull request #${pull.number} is left alone: ${why}.`, 'skipped') },
    });
    if (pull.merged && pull.headCommit !== accepted.commit)
        return left('head_moved', 'people merged it at another commit than the delivered one, so its branch stays');
    if (delivery?.refusal === undefined)
        return found;
    if (pull.merged) {
        const needing = open.filter((each) => each.baseBranch === pull.headBranch).map(({ number }) => number);
        const kept = ['still_wanted', 'protected', 'singled_out'].find((each) => (0,stories_delivery/* keptKey */._I)(each, each === 'still_wanted' ? needing : []) === delivery.refusal);
        // A rule can be asked again, and the branch goes once it is gone.
        const isOver = kept === 'singled_out' && !(await codeHost.isBranchProtected(pull.headBranch));
        return kept === undefined || isOver
            ? found
            : left(kept === 'singled_out' ? 'protected' : kept, 'it is merged, and its branch cannot be deleted');
    }
    if (delivery.refusal === (0,stories_delivery/* refusalKey */.cW)('head_moved', pull) && pull.headCommit !== accepted.commit)
        return left('head_moved', 'it has commits that were not delivered, and people know');
    if (delivery.refusal !== (0,stories_delivery/* refusalKey */.cW)('base_moved', pull))
        return found;
    const why = await (0,delivery_base/* whyBaseMoved */.P)(codeHost, pull, delivery, longLived);
    return why === undefined ? found : left('base_moved', why);
}
function reportOf(judged) {
    const items = judged.map((each) => each.item);
    const accepted = judged.flatMap((each) => each.accepted ?? []);
    // The step is red only where nothing is to be merged: the next one does not run behind a red one.
    const rules = [
        {
            decisions: ['unchanged'],
            verdict: (ready) => {
                const which = ready.map((item) => `#${item.pullRequest}`).join(', ');
                return (0,verdict/* say */.c)('stories_accepted', `Accepted and ready to merge: pull request ${which}.`);
            },
        },
        { decisions: ['failed', 'refused'], verdict: (all, first) => (0,summarize/* failedLike */.bg)(first, (0,words_of_all/* wordsOfAll */.w)(all)) },
        {
            decisions: ['skipped'],
            verdict: (left, first) => (0,verdict/* say */.c)(first.reasonCode, (0,words_of_all/* wordsOfAll */.w)(left), 'nothing'),
        },
    ];
    const none = (0,verdict/* say */.c)('nothing_to_do', 'No open pull request has a story that is accepted.');
    return { report: { ...(0,summarize/* summarize */.eh)(items, rules, none), items }, accepted, found: judged };
}


/***/ }),

/***/ 18099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ shownBeside),
/* harmony export */   y: () => (/* binding */ describeUnseen)
/* harmony export */ });
/* harmony import */ var _domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98322);
/* harmony import */ var _pace_lazy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75192);


/** Why nobody knows of a story, as a clause, where a look that did not see all found nothing. */
function describeUnseen(unseen) {
    const named = unseen.toSorted((a, b) => a - b).slice(0, MOST_NAMED);
    const more = unseen.length - named.length;
    const which = [...named.map((number) => `#${number}`), ...(more === 0 ? [] : [`${more} more`])];
    return `more than a thousand deliveries are recorded since pull requests were opened that are open still, so nobody knows whether one of them was delivered for it (${which.join(', ')}); close those that are not meant`;
}
const MOST_NAMED = 5;
/**
 * What open pull requests were recorded for of the stories of another one, whatever their texts say by now. One acceptance merges one
 * pull request, so that nobody borrows the look at another one.
 */
async function shownBeside(deliveries, asked, { open, repositoryId, reviewedLabel }) {
    const others = open.filter(({ headRepositoryId, number }) => headRepositoryId === repositoryId && asked.some(({ pullRequest }) => pullRequest !== number));
    const { found, unseen } = await deliveries.shown(others, reviewedLabel);
    const shown = found.filter((each) => asked.some(({ pullRequest, stories }) => pullRequest !== each.pullRequest && stories.some((id) => each.stories.includes(id))));
    return { found: await withKnownLabel(deliveries, shown, reviewedLabel), unseen };
}
/**
 * Without those that name a label's event which GitHub does not know of that pull request: a workflow made them up. Whether the label
 * could lead to a merge does not matter: people may have looked at it all the same.
 */
async function withKnownLabel(deliveries, shown, label) {
    const eventsOf = (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_1__/* .oncePer */ .Pu)((number) => {
        const own = shown.filter(({ pullRequest }) => pullRequest === number);
        return deliveries.labelEvents(number, label, (0,_domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .labelsOf */ .PC)(own));
    });
    const known = [];
    for (const each of shown) {
        const { labelled, pullRequest } = each;
        const isKnown = labelled === '' || (await eventsOf(pullRequest)).some(({ id }) => id === labelled);
        if (isKnown)
            known.push(each);
    }
    return known;
}


/***/ }),

/***/ 23623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ judgementsOn),
/* harmony export */   p: () => (/* binding */ movesHeard)
/* harmony export */ });
/* harmony import */ var _domain_commands_judge_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42978);
/* harmony import */ var _domain_commands_spoken_judgement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23289);
/* harmony import */ var _domain_stories_named_acceptance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73733);
/* harmony import */ var _domain_stories_people_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31701);
/* harmony import */ var _domain_stories_two_clocks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99756);
/* harmony import */ var _pace_lazy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75192);






/** Comments are read once, when the first story is asked about. Who may no longer say a command is not heard any more. */
function judgementsOn({ commenters, aliases = {} }, { pull, recorded, mayJudge }) {
    if (recorded === undefined)
        return async () => [];
    const { recordedAt } = recorded;
    const said = (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_4__/* .lazy */ .RZ)(async () => {
        const isWanted = (comment) => (0,_domain_commands_spoken_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .judgementIn */ .Xw)(comment, aliases) !== undefined;
        const comments = await commenters.wordsSince(pull.number, recordedAt, isWanted);
        return (0,_domain_commands_spoken_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .judgementsSince */ .n5)(comments, recordedAt, aliases);
    });
    const permissionOf = (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_4__/* .oncePer */ .Pu)((login) => commenters.permissionOf(login));
    return async (story) => {
        const judgements = await said();
        const isHeard = judgements.length === 0 ? undefined : await mayJudge();
        const found = [];
        for (const each of judgements) {
            const { author } = each.comment;
            // Strangers may say what they like, and GitHub is not asked about them.
            if (isHeard?.(story, author.login) !== true)
                continue;
            if ((0,_domain_commands_judge_command_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNotAllowed */ .ou)(author, '', await permissionOf(author.login)) === undefined)
                found.push(each);
        }
        return found;
    };
}
/**
 * What the tracker's token accepts is known to every workflow, and is nobody's acceptance. It is that of a person whose comment on the
 * pull request stands, and was written since the newest delivery: GitHub itself tells who wrote it, and whether it was changed.
 */
function movesHeard(at, on) {
    if (on.recorded === undefined)
        return async (_, move) => move;
    const judgementsOf = judgementsOn(at, on);
    return async (story, move) => {
        const { tracker, acceptedBy, people } = at;
        const mover = { id: move.by, isLogin: tracker.abilities.isCodeHost === true };
        if ((0,_domain_stories_named_acceptance_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamedById */ .O9)(mover, acceptedBy, people))
            return move;
        if (!(0,_domain_stories_people_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameId */ .WB)(await tracker.ownId(), mover))
            return move;
        const found = (0,_domain_commands_spoken_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptanceAmong */ .cq)(await judgementsOf(story));
        if (found === undefined)
            return move;
        const { said, standing } = found;
        const { author, at: saidAt } = said.comment;
        if (standing !== 'as said')
            return { ...move, by: author.login, spoken: standing };
        if (!(await isMovedFor(at, { story, move }, saidAt)))
            return move;
        return { by: author.login, at: saidAt, aheadMs: 0, spoken: standing };
    };
}
/**
 * Whether the token's move is the one that followed the comment. Whoever moves the story since takes the acceptance back, also before its
 * run came to it, and no workflow accepts it anew by the same comment: the token may have accepted it once since, and not rejected it.
 */
async function isMovedFor({ tracker }, { story, move }, saidAt) {
    const moves = await tracker.movesBy(story);
    if (moves === undefined)
        return false;
    const aheadMs = tracker.aheadMs();
    if ((0,_domain_stories_two_clocks_js__WEBPACK_IMPORTED_MODULE_5__/* .wasAfter */ .sb)({ at: move.deliveredAt, aheadMs }, saidAt))
        return false;
    const since = ({ at }) => !(0,_domain_stories_two_clocks_js__WEBPACK_IMPORTED_MODULE_5__/* .wasBeforeSaid */ .KC)({ at, aheadMs }, saidAt);
    const isOwn = ({ by }) => by === move.by;
    const own = moves.filter((each) => isOwn(each) && since(each));
    if (own.some(({ to }) => to === 'rejected') || own.filter(({ to }) => to === 'accepted').length > 1)
        return false;
    // The comment is about a delivery that may have come right before it, and what came before that is over.
    const delivered = moves.findLastIndex(({ to }) => to === 'delivered');
    const mayBeLater = (each, place) => place > delivered || each.at === undefined;
    return !moves.some((each, place) => !isOwn(each) && since(each) && mayBeLater(each, place));
}


/***/ })

};
