export const id = 5565;
export const ids = [5565];
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

/***/ 65565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findAccepted: () => (/* binding */ findAccepted),
  j: () => (/* binding */ judgeNamed)
});

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

// EXTERNAL MODULE: ./build/src/domain/references/story-references.js
var story_references = __webpack_require__(80167);
;// CONCATENATED MODULE: ./build/src/usecases/stories/acceptance-refusals.js



/** What is asked of people for a delivery that can be merged; a story that is accepted is moved by people only. */
const AGAIN = 'move the story back to started, put the label of the review on again, and accept the story once it is delivered';
/** Every workflow can act with the token: the workflow's own where stories are on the code host. */
function acceptedByToken(story, { number }, { id, isCodeHost }) {
    const by = isCodeHost
        ? "with the workflow's token, with which every workflow can act"
        : 'by the user of tracker-token, as whom every workflow can act';
    return (0,verdict/* say */.c)('not_allowed_to_accept', `Story ${story.id} was accepted ${by}, so pull request #${number} is not merged; move the story back to delivered and let another person accept it, or name the ${isCodeHost ? 'login' : 'id'} ${id} in accepted-by.`);
}
/** By whom `accepted-by` does not name, or, where it names nobody, by neither requester nor owner. */
function notAllowed(story, { number }, acceptedBy) {
    const who = acceptedBy.length === 0 ? 'its requester or one of its owners' : 'one of those whom accepted-by names';
    return (0,verdict/* say */.c)('not_allowed_to_accept', `Story ${story.id} was accepted by somebody who may not, so pull request #${number} is not merged; move the story back to delivered and let ${who} accept it.`);
}
/** By what is known of them only by a name, which its bearer chose. @param author as in `whose` */
function acceptedInAuthorsName(story, pull, author) {
    return (0,verdict/* say */.c)('not_allowed_to_accept', `Story ${story.id} was accepted in the name of ${whose(pull, author)}, so it is not merged; let another person accept it, or write the ${whoWrites(pull, author)} tracker-id into 'people' of the settings.`);
}
/** By somebody who may just call themself so. */
function onlyTheName(story, { number }) {
    return (0,verdict/* say */.c)('not_allowed_to_accept', `Story ${story.id} was accepted by somebody of whom only the name is one that accepted-by and 'people' of the settings have, and anybody may take a name, so pull request #${number} is not merged; write the tracker-id of that person into 'people'.`);
}
/** The author may well be among those who accept. @param author as in `whose` */
function acceptedByAuthor(story, pull, author) {
    return (0,verdict/* say */.c)('not_allowed_to_accept', `Story ${story.id} was accepted by ${whose(pull, author)}, so it is not merged; move the story back to delivered and let another person accept it.`);
}
/** @param author login of its author, or of somebody who pushed what another one opened */
function whose({ number, review }, author) {
    return review.author === author
        ? `the author of pull request #${number}`
        : `${author}, who pushed to pull request #${number}, which ${review.author} opened for others`;
}
function whoWrites({ review }, author) {
    return review.author === author ? "author's" : "pusher's";
}
/** An app opened it, and GitHub does not tell for whom. */
function unknownAuthor(story, { number, headBranch, review }) {
    return (0,verdict/* say */.c)('not_allowed_to_accept', `Story ${story.id} is accepted, but ${review.author} opened pull request #${number}, and GitHub does not tell who pushed to branch '${headBranch}', so nobody knows whether they accepted their own work; give the job 'contents: read', or merge by hand.`);
}
/** Anybody may close an issue that they have opened. */
function nobodyNamed(story, { number }) {
    return (0,verdict/* say */.c)('not_allowed_to_accept', `Story ${story.id} is accepted, but accepted-by names nobody, and anybody may open an issue and close it, so pull request #${number} is not merged; name in accepted-by the logins of those who may accept.`);
}
/** The tracker tells of no person. */
function unknownMover(story, { number }) {
    return (0,verdict/* say */.c)('not_allowed_to_accept', `The tracker does not say who accepted story ${story.id}, so pull request #${number} is not merged; merge it by hand.`);
}
/** No record of the newest commit and base has the story. */
function neverDelivered(story, { number }, { newest, strangers }) {
    const instead = newest === undefined
        ? ''
        : ` The newest record is that of commit ${newest.commit.slice(0, 7)} for other stories (${(0,stories_delivery/* recordedAs */.DR)(newest)}).`;
    const others = strangers.length === 0
        ? ''
        : ` What ${strangers.join(' and ')} recorded counts for nothing; if the team writes it with another token, name the login in 'trusted-writers' of the settings. Whoever can write as that login can then write what is merged.`;
    return (0,verdict/* say */.c)('not_delivered', `Story ${story.id} is accepted, but pull request #${number} was not delivered for it; leave its id out of the text where it is only mentioned, merge it by hand, or ${AGAIN}.${instead}${others}`);
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
    const todo = `merge it by hand, or move the story back to started, have the label '${reviewedLabel}' put on again by a person who may, and accept the story once it is delivered`;
    return notMerged(story, number, why, todo);
}
/** The label is off by now, or on again by somebody whose review does not count. @param why a clause */
function takenBack(story, { number }, why, { reviewedLabel }) {
    const todo = `have the label '${reviewedLabel}' put on again by a person who may, or merge by hand`;
    return notMerged(story, number, why, todo);
}
/** @param why a clause @param todo another one */
function notMerged({ id }, number, why, todo) {
    return (0,verdict/* say */.c)('not_delivered', `Story ${id} is accepted, but pull request #${number} is not merged, because ${why}; ${todo}.`);
}
/** All that it names was merged with others, as it was delivered, before it was opened. */
function shippedBefore({ id }, { number }) {
    return (0,verdict/* say */.c)('nothing_to_do', `Story ${id} was delivered and merged before pull request #${number} was opened, so it has no story that is to be judged, and no acceptance merges it.`);
}
/** It was delivered for what its text names no more, and went on. */
function pushedSince({ id }, { number }, { commit, stories }) {
    return (0,verdict/* say */.c)('not_delivered', `Story ${id} was delivered and merged before pull request #${number} was opened, but the pull request was delivered at ${commit.slice(0, 7)} for ${stories.join(', ')}, and newer commits were not; name that story in its text again, and put the label of the review on again, or merge by hand.`);
}
/** Of one whose other stories nobody has looked at. */
function namesTooMany({ number }) {
    return (0,verdict/* say */.c)('not_delivered', `Pull request #${number} is not merged, because it names more than ${story_references/* MOST_STORIES */.U7} stories, and those beyond are not looked at; name fewer, or merge by hand.`);
}
/** Of a story that the text names no more, and the record that has it. */
function notAllAccepted({ id, record, why: kind }, { number }, { commit }) {
    const { why, todo } = {
        unseen: {
            why: 'the tracker does not show it, so nobody can see whether it is accepted, and',
            todo: 'let the token see that story if it is there still',
        },
        older: {
            why: `it was accepted before ${commit.slice(0, 7)} was delivered, so`,
            todo: 'move that story back to delivered and accept it again',
        },
        unaccepted: { why: 'it is not accepted, so', todo: 'accept that story too' },
    }[kind];
    return (0,verdict/* say */.c)('not_delivered', `Story ${id} was delivered with pull request #${number} (${(0,stories_delivery/* recordedAs */.DR)(record)}), whose text names it no more, and ${why} the pull request is not merged; ${todo}, open another pull request without its work, or merge by hand.`);
}

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
        const timed = { ...move, aheadMs: tracker.aheadMs() };
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

// EXTERNAL MODULE: ./build/src/domain/stories/people.js
var stories_people = __webpack_require__(31701);
;// CONCATENATED MODULE: ./build/src/domain/stories/named-acceptance.js

/** @param author with the login alone where the map does not know them. */
function asAuthor(author, mover) {
    if ((0,stories_people/* isProvenToBe */.XB)(author, mover))
        return 'author';
    return (0,stories_people/* hasOnlyTheName */.rA)(author, mover) || (0,stories_people/* hasTheLoginAsId */.co)(author, mover) ? 'name' : 'other';
}
/** True where more than the id of whoever moved a story has to be read to know that. */
function needsMember(author, mover) {
    if (mover.isLogin || (0,stories_people/* isProvenToBe */.XB)(author, mover))
        return false;
    return author.email !== undefined || (author.trackerId === undefined && author.trackerName !== undefined);
}
/**
 * True where `accepted-by` has the id itself, and the map does not say that it is what a person is called elsewhere: a user name of a
 * tracker may be another person's login. On the code host an id is a login, which nobody else can have.
 */
function isNamedById(mover, acceptedBy, people) {
    return acceptedBy.some((word) => {
        if (!(0,stories_people/* isSameId */.WB)(word, mover))
            return false;
        const person = (0,stories_people/* personCalled */.JG)(people, word);
        return person === undefined || (0,stories_people/* isSurelyThem */.nN)(person, mover) || (mover.isLogin && !(0,stories_people/* hasId */.YC)(person, mover));
    });
}
/** What `acceptedBy` has of people in the map counts for those people alone. */
function namedBy(mover, acceptedBy, people) {
    const known = acceptedBy.flatMap((word) => (0,stories_people/* personCalled */.JG)(people, word) ?? []);
    const others = acceptedBy
        .filter((word) => (0,stories_people/* personCalled */.JG)(people, word) === undefined)
        .map((word) => word.toLowerCase());
    const has = (word) => word !== undefined && others.includes(word.toLowerCase());
    if (known.some((person) => (0,stories_people/* isSurelyThem */.nN)(person, mover)) || has(mover.id) || has(mover.email))
        return 'proof';
    if (mover.sharesName === false && has(mover.name))
        return 'name';
    const isClaimed = known.some((person) => (0,stories_people/* hasOnlyTheName */.rA)(person, mover) || isOnlyCalledSo(person, mover));
    return isClaimed ? 'claimed' : 'nothing';
}
/** True where the tracker's own id of somebody is what the map calls a person elsewhere, whose id there it does not have. */
function isOnlyCalledSo(person, mover) {
    return (0,stories_people/* hasTheLoginAsId */.co)(person, mover) || (!(0,stories_people/* hasId */.YC)(person, mover) && person.trackerName === mover.id);
}

;// CONCATENATED MODULE: ./build/src/usecases/stories/who-may-accept.js






/**
 * Judges who accepts stories of one pull request. The token of the tracker is known to every workflow of the repository, so what its user
 * accepts counts only where `accepted-by` names the user's id. Nobody accepts their own work, where it is known that it is theirs.
 */
async function whoMayAccept(at, pull) {
    const head = pull.merged ? pull.headCommit : undefined;
    const authors = (0,review_label/* authorsOf */.EK)(pull.review.author, await (0,held_deliveries/* pushesOf */.WI)(at, pull.headBranch), head);
    return async (story, move) => {
        if (move === undefined)
            return undefined;
        if (authors === undefined)
            return unknownAuthor(story, pull);
        const isLogin = at.tracker.abilities.isCodeHost === true;
        const mover = { id: move.by, isLogin };
        for (const author of authors) {
            const own = await whyOwn(at, { story, pull, author }, mover);
            if (own !== undefined)
                return own;
        }
        return whyNotNamed(at, { story, pull }, mover);
    };
}
async function whyNotNamed({ tracker, acceptedBy, people, log }, { story, pull }, mover) {
    const { id, isLogin } = mover;
    if (isLogin && acceptedBy.length === 0)
        return nobodyNamed(story, pull);
    if (isNamedById(mover, acceptedBy, people))
        return undefined;
    if ((0,stories_people/* isSameId */.WB)(await tracker.ownId(), mover))
        return acceptedByToken(story, pull, { id, isCodeHost: isLogin });
    if (acceptedBy.length === 0)
        return (0,decide_story/* isOfStory */.to)(id, story) ? undefined : notAllowed(story, pull, acceptedBy);
    const by = namedBy({ ...(await tracker.person(story, id)), ...mover }, acceptedBy, people);
    if (by === 'claimed')
        return onlyTheName(story, pull);
    if (by === 'nothing')
        return notAllowed(story, pull, acceptedBy);
    if (by === 'name')
        log.warning(`Story ${story.id} was accepted by somebody whom accepted-by names by the name that they gave themselves; name their id ${id} or their e-mail address, which nobody else can take.`);
    return undefined;
}
/** Why it is the acceptance of that author; undefined where nothing says so. */
async function whyOwn({ tracker, people }, { story, pull, author }, mover) {
    const known = (0,stories_people/* personByLogin */.yr)(people, author) ?? { login: author };
    const member = needsMember(known, mover) ? { ...(await tracker.person(story, mover.id)), ...mover } : mover;
    switch (asAuthor(known, member)) {
        case 'author':
            return acceptedByAuthor(story, pull, author);
        case 'name':
            return acceptedInAuthorsName(story, pull, author);
        case 'other':
            return undefined;
    }
}

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
    const moved = new Map([...untimed].map(([id, move]) => [id, { ...move, aheadMs }]));
    const stories = await withoutShipped(pull, named, {
        moved,
        recorded,
        mentions,
        isAllowed: async (shipped, story, move) => (await (await whoMayAccept(at, shipped))(story, move)) === undefined,
    });
    const [first] = stories;
    const whyNotAllowed = await whoMayAccept(at, pull);
    if (first === undefined)
        return onlyShipped(at, { pull, only, whyNotAllowed }, recorded);
    const moves = new Map();
    for (const story of stories) {
        const move = moved.get(story.id);
        const refused = await whyNotAllowed(story, move);
        if (move === undefined || refused !== undefined)
            return { item: acceptanceItem(pull, story, refused ?? unknownMover(story, pull)) };
        moves.set(story.id, move);
    }
    const asked = { pull, first, stories, moves, whyNotAllowed };
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
async function onlyShipped(at, { pull, only, whyNotAllowed, }, recorded) {
    const asked = { pull, first: only, stories: [], moves: new Map(), whyNotAllowed };
    const { refused, dropped } = await whatRecordsSay(at, asked, recorded);
    const verdict = refused?.verdict ??
        (recorded === undefined || recorded.commit === pull.headCommit
            ? undefined
            : pushedSince(only, pull, recorded));
    if (verdict !== undefined)
        return { item: acceptanceItem(pull, only, verdict) };
    const item = acceptanceItem(pull, only, shippedBefore(only, pull));
    const judged = recorded === undefined ? {} : { delivery: deliveryOf(recorded), moves: dropped };
    return { item, needsNone: 'shipped', ...judged };
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
    const { pull, first, stories, whyNotAllowed } = asked;
    const refused = await whyNotDelivered(at, asked, recorded);
    if (recorded === undefined || refused !== undefined)
        return { refused, dropped: new Map() };
    const isAllowed = async (story, move) => (await whyNotAllowed(story, move)) === undefined;
    const { unaccepted, moves } = await droppedStories(at.tracker, recorded, { stories, isAllowed });
    const verdict = unaccepted && notAllAccepted(unaccepted, pull, recorded);
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
                    : neverJudged(story, pull),
            };
        const verdict = whyNotJudged(at, story, pull, { proven, move: moves.get(story.id) });
        if (verdict !== undefined)
            return { story, verdict };
    }
    if (proven === undefined)
        return undefined;
    if (proven.records.length === 0)
        return { story: first, verdict: notReviewed(first, pull, whyUnproven(proven), at.review) };
    if (proven.takenBack !== undefined)
        return { story: first, verdict: takenBack(first, pull, proven.takenBack, at.review) };
    return undefined;
}
async function undelivered({ deliveries }, story, pull, newest) {
    return neverDelivered(story, pull, { newest, strangers: await deliveries.strangers(pull.number) });
}
/** Of a story that one of the records has. */
function whyNotJudged({ review }, story, pull, { proven, move }) {
    const first = proven.records.find(({ stories }) => stories.includes(story.id));
    if (first === undefined)
        return notReviewed(story, pull, whyUnproven(proven, story.id), review);
    if (move?.at === undefined)
        return withoutTime(story, pull);
    return (0,two_clocks/* wasBefore */.rX)(first.recordedAt, move) ? undefined : deliveredLater(story, pull, proven);
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
    const { codeHost, deliveries, log } = deps;
    // Whose work it is and what its label was put on for are seen by the same, and several may name one story that was shipped.
    const pushes = (0,lazy/* oncePer */.Pu)((branch) => codeHost.pushes(branch));
    const at = { ...request, tracker: deps.tracker(), codeHost: { pushes }, deliveries, log };
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
                return { item: acceptanceItem(pull, found.accepted.story, namesTooMany(pull)), pull, stories };
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


/***/ })

};
