export const id = 8101;
export const ids = [8101];
export const modules = {

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

/***/ 8101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findAccepted: () => (/* binding */ findAccepted),
  j: () => (/* binding */ judgeNamed)
});

// EXTERNAL MODULE: ./build/src/domain/report/summarize.js
var summarize = __webpack_require__(9572);
// EXTERNAL MODULE: ./build/src/domain/report/words-of-all.js
var words_of_all = __webpack_require__(8002);
// EXTERNAL MODULE: ./build/src/domain/stories/delivery.js
var stories_delivery = __webpack_require__(8322);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(4621);
// EXTERNAL MODULE: ./build/src/usecases/pace/in-parallel.js
var in_parallel = __webpack_require__(3085);
// EXTERNAL MODULE: ./build/src/usecases/pace/lazy.js
var lazy = __webpack_require__(5192);
// EXTERNAL MODULE: ./build/src/usecases/subject/delivery-base.js
var delivery_base = __webpack_require__(3367);
// EXTERNAL MODULE: ./build/src/domain/environment/branch-stays.js
var branch_stays = __webpack_require__(4181);
;// CONCATENATED MODULE: ./build/src/usecases/subject/merged-lately.js


const NONE_MERGED = { standing: [], gone: [] };
/** A merge that nobody finished for so long is left to people. */
const LONGEST_LEFT_MS = 7 * 24 * 60 * 60_000;
/** One request tells of so many branches. */
const MOST_MERGED = 50;
/** Two or three requests for each; the next look is an hour later, and sees what was merged since. */
const MOST_GONE = 20;
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
        .slice(0, MOST_GONE);
    const left = [];
    for (const each of asked)
        if (await isUnfinished(deps, each.pull))
            left.push(each);
    return [...others, ...left];
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

// EXTERNAL MODULE: ./build/src/domain/references/story-references.js
var story_references = __webpack_require__(167);
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
/** By what is known of them only by a name, which its bearer chose. */
function acceptedInAuthorsName(story, { number }) {
    return (0,verdict/* say */.c)('not_allowed_to_accept', `Story ${story.id} was accepted in the name of the author of pull request #${number}, so it is not merged; let another person accept it, or write the author's tracker-id into 'people' of the settings.`);
}
/** By somebody who may just call themself so. */
function onlyTheName(story, { number }) {
    return (0,verdict/* say */.c)('not_allowed_to_accept', `Story ${story.id} was accepted by somebody of whom only the name is one that accepted-by and 'people' of the settings have, and anybody may take a name, so pull request #${number} is not merged; write the tracker-id of that person into 'people'.`);
}
/** The author may well be among those who accept. */
function acceptedByAuthor(story, { number }) {
    return (0,verdict/* say */.c)('not_allowed_to_accept', `Story ${story.id} was accepted by the author of pull request #${number}, so it is not merged; move the story back to delivered and let another person accept it.`);
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
    return (0,verdict/* say */.c)('not_delivered', `Story ${story.id} is accepted, but pull request #${number} was not delivered for it; merge it by hand, or ${AGAIN}.${instead}${others}`);
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
/** Of one whose other stories nobody has looked at. */
function namesTooMany({ number }) {
    return (0,verdict/* say */.c)('not_delivered', `Pull request #${number} is not merged, because it names more than ${story_references/* MOST_STORIES */.U7} stories, and those beyond are not looked at; name fewer, or merge by hand.`);
}
/** Of a story that the text names no more, and the record that has it. */
function notAllAccepted({ id, record }, { number }) {
    return (0,verdict/* say */.c)('not_delivered', `Story ${id} was delivered with pull request #${number} (${(0,stories_delivery/* recordedAs */.DR)(record)}), whose text names it no more, and it is not accepted, so the pull request is not merged; accept that story too, or merge by hand.`);
}

// EXTERNAL MODULE: ./build/src/domain/stories/decide-story.js
var decide_story = __webpack_require__(8566);
// EXTERNAL MODULE: ./build/src/domain/stories/people.js
var stories_people = __webpack_require__(1701);
;// CONCATENATED MODULE: ./build/src/domain/stories/named-acceptance.js

/** @param author undefined where the map does not know them. */
function asAuthor(author, mover) {
    if (author === undefined)
        return 'other';
    if ((0,stories_people/* isProvenToBe */.XB)(author, mover))
        return 'author';
    return (0,stories_people/* hasOnlyTheName */.rA)(author, mover) ? 'name' : 'other';
}
/** True where more than the id of whoever moved a story has to be read to know that. */
function needsMember(author, mover) {
    if (author === undefined || mover.isLogin || (0,stories_people/* isProvenToBe */.XB)(author, mover))
        return false;
    return author.email !== undefined || (author.trackerId === undefined && author.trackerName !== undefined);
}
/** True where `accepted-by` has the id itself, and the map does not say that it is another person's name. */
function isNamedById(mover, acceptedBy, people) {
    return acceptedBy.some((word) => {
        if (!(0,stories_people/* isSameId */.WB)(word, mover))
            return false;
        const person = (0,stories_people/* personCalled */.JG)(people, word);
        return person === undefined || (0,stories_people/* isProvenToBe */.XB)(person, mover) || !(0,stories_people/* hasId */.YC)(person, mover);
    });
}
/** What `acceptedBy` has of people in the map counts for those people alone. */
function namedBy(mover, acceptedBy, people) {
    const known = acceptedBy.flatMap((word) => (0,stories_people/* personCalled */.JG)(people, word) ?? []);
    const others = acceptedBy
        .filter((word) => (0,stories_people/* personCalled */.JG)(people, word) === undefined)
        .map((word) => word.toLowerCase());
    const has = (word) => word !== undefined && others.includes(word.toLowerCase());
    if (known.some((person) => (0,stories_people/* isProvenToBe */.XB)(person, mover)) || has(mover.id) || has(mover.email))
        return 'proof';
    if (mover.sharesName === false && has(mover.name))
        return 'name';
    return known.some((person) => (0,stories_people/* hasOnlyTheName */.rA)(person, mover)) ? 'claimed' : 'nothing';
}

// EXTERNAL MODULE: ./build/src/domain/stories/two-clocks.js
var two_clocks = __webpack_require__(9756);
// EXTERNAL MODULE: ./build/src/usecases/stories/proven-records.js
var proven_records = __webpack_require__(2653);
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
    const timed = new Map([...moves].map(([id, move]) => [id, { ...move, aheadMs: at.tracker.aheadMs() }]));
    const refused = await whyNotMerged(at, { pull, stories, moves: timed }, recorded);
    if (recorded === undefined || refused !== undefined)
        return {
            item: acceptanceItem(pull, refused?.story ?? first, refused?.verdict ?? (await undelivered(at, first, pull, recorded))),
        };
    const { commit } = recorded;
    const sentence = `Story ${first.id} is accepted, so pull request #${pull.number} may be merged at ${commit.slice(0, 7)}.`;
    return {
        item: { ...acceptanceItem(pull, first, (0,verdict/* say */.c)('stories_accepted', sentence)), commit },
        moves: timed,
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
    const proven = recorded && (await (0,proven_records/* provenRecords */.DX)({ ...at, rules: at.review }, pull, recorded));
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
    const [first] = stories;
    if (proven === undefined || first === undefined)
        return undefined;
    if (proven.records.length === 0)
        return { story: first, verdict: notReviewed(first, pull, (0,proven_records/* whyUnproven */.s0)(proven), at.review) };
    if (proven.takenBack !== undefined)
        return { story: first, verdict: takenBack(first, pull, proven.takenBack, at.review) };
    const dropped = await droppedUnaccepted(at, proven, { pull, stories });
    return dropped === undefined ? undefined : { story: first, verdict: notAllAccepted(dropped, pull) };
}
async function undelivered({ deliveries }, story, pull, newest) {
    return neverDelivered(story, pull, { newest, strangers: await deliveries.strangers(pull.number) });
}
/** Of a story that one of the records has. */
function whyNotJudged({ review }, story, pull, { proven, move }) {
    const first = proven.records.find(({ stories }) => stories.includes(story.id));
    if (first === undefined)
        return notReviewed(story, pull, (0,proven_records/* whyUnproven */.s0)(proven, story.id), review);
    if (move?.at === undefined)
        return withoutTime(story, pull);
    return (0,two_clocks/* wasBefore */.rX)(first.recordedAt, move) ? undefined : deliveredLater(story, pull, proven);
}
/**
 * The newest record of a story that was delivered with the others, that the pull request's text names no more, and that nobody has accepted since:
 * whoever edits a text takes no story out of what is to be judged. Undefined where there is none.
 */
async function droppedUnaccepted(at, { all }, { pull, stories }) {
    const shown = new Set(all.flatMap((record) => record.stories));
    const dropped = [...shown].filter((id) => !stories.some((story) => story.id === id));
    for (const id of dropped) {
        const story = await at.tracker.story(id);
        const move = story?.state === 'accepted' ? await at.tracker.lastMove(story) : undefined;
        const ofIt = all.filter((each) => each.stories.includes(id));
        const [first] = ofIt;
        const record = ofIt.at(-1);
        if (first === undefined || record === undefined)
            continue;
        const isAccepted = story !== undefined &&
            move !== undefined &&
            (0,two_clocks/* wasBefore */.rX)(first.recordedAt, { ...move, aheadMs: at.tracker.aheadMs() }) &&
            (await whyNotAllowed(at, story, move, pull)) === undefined;
        if (!isAccepted)
            return { id, record };
    }
    return undefined;
}
function deliveryOf({ id, writtenBy, base, stackedOn, recordedAt, refusal }) {
    return { id, writtenBy, base, stackedOn, recordedAt, ...(refusal === undefined ? {} : { refusal }) };
}
/**
 * The token of the tracker is known to every workflow of the repository, so what its user accepts counts only where `accepted-by`
 * names the user's id. Nobody accepts their own pull request, where it is known that it is theirs.
 */
async function whyNotAllowed({ tracker, acceptedBy, people, log }, story, move, pull) {
    if (move === undefined)
        return undefined;
    const { by: id } = move;
    const isLogin = tracker.abilities.isCodeHost === true;
    const mover = { id, isLogin };
    const own = await whyOwn(tracker, { story, pull, people }, mover);
    if (own !== undefined)
        return own;
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
/** Why it is the author's own; undefined where nothing says so. */
async function whyOwn(tracker, { story, pull, people }, mover) {
    const { author } = pull.review;
    if (mover.isLogin && (0,stories_people/* isSameId */.WB)(author, mover))
        return acceptedByAuthor(story, pull);
    const known = (0,stories_people/* personByLogin */.yr)(people, author);
    const member = needsMember(known, mover) ? { ...(await tracker.person(story, mover.id)), ...mover } : mover;
    switch (asAuthor(known, member)) {
        case 'author':
            return acceptedByAuthor(story, pull);
        case 'name':
            return acceptedInAuthorsName(story, pull);
        case 'other':
            return undefined;
    }
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

// EXTERNAL MODULE: ./build/src/usecases/stories/shown-beside.js
var shown_beside = __webpack_require__(9360);
;// CONCATENATED MODULE: ./build/src/usecases/stories/leave-out-shared.js





const NOTHING = { found: [], unseen: [] };
/** Pull requests whose stories may have been shown with another one: who is to be merged, and who was not delivered. */
function askedBeside(judged) {
    return judged
        .filter(({ accepted, item, pull }) => !pull.merged && (accepted !== undefined || isUndelivered(item)))
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
        if (found.accepted === undefined)
            return isUndelivered(found.item) ? undeliveredBeside(found, shown) : found;
        const others = shown.filter((each) => each.pullRequest !== pull.number &&
            each.stories.some((id) => isSharedBy(each, found.moves?.get(id), accepted)));
        if (others.length === 0 && unseen.length === 0)
            return found;
        const why = others.length === 0
            ? (0,shown_beside/* describeUnseen */.y)(unseen)
            : `${numbersOf(others)} was delivered for the same accepted story too; close what is not meant`;
        const sentence = `Pull request #${pull.number} is not merged, because ${why}, or merge by hand.`;
        const item = acceptanceItem(pull, found.accepted.story, (0,verdict/* say */.c)('not_delivered', sentence));
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
var story_facts = __webpack_require__(9207);
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
    const at = { ...request, tracker: deps.tracker(), codeHost, deliveries, log };
    const judged = await (0,in_parallel/* inParallel */.H)(named, WIDTH, async ({ pull, ids, isCut }) => {
        const stories = (0,story_facts/* storiesAmong */.E2)(known, ids);
        const found = await judgeAcceptance(at, pull, stories);
        // People merged it by hand, as they were asked to, and a branch that stands behind it asks for nothing more.
        if (found === undefined || (pull.merged && found.accepted === undefined))
            return undefined;
        if (isCut && !pull.merged && found.accepted !== undefined)
            return { item: acceptanceItem(pull, found.accepted.story, namesTooMany(pull)), pull, stories };
        const left = await leaveOutTold(codeHost, found, { pull, open, longLived: request.longLived });
        return { ...left, pull, stories };
    });
    const { scope, review } = request;
    const beside = { open, repositoryId: scope.repository.id, reviewedLabel: review.reviewedLabel };
    return leaveOutShared(deliveries, judged.flatMap((each) => each ?? []), beside);
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
    return { report: { ...(0,summarize/* summarize */.eh)(items, rules, none), items }, accepted, found: judged };
}


/***/ })

};
