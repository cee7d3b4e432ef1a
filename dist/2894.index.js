export const id = 2894;
export const ids = [2894];
export const modules = {

/***/ 23289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xw: () => (/* binding */ judgementIn),
/* harmony export */   cq: () => (/* binding */ acceptanceAmong),
/* harmony export */   n5: () => (/* binding */ judgementsSince)
/* harmony export */ });
/* harmony import */ var _command_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89708);
/* harmony import */ var _parse_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87833);


/** What a comment says of what was delivered; undefined for an app's, and for what is no such command. */
function judgementIn({ author, body }, aliases) {
    if (author.isBot)
        return undefined;
    const spoken = (0,_parse_command_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCommand */ .R)(body, aliases);
    if (spoken.kind !== 'command' || !(0,_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isJudgement */ .qC)(spoken.word))
        return undefined;
    return { word: spoken.word, why: spoken.rest };
}
/** Those among comments that were written since a delivery was recorded, the newest first. @param since ISO 8601, of GitHub's clock */
function judgementsSince(comments, since, aliases) {
    return comments
        .filter(({ at }) => Date.parse(at) >= Date.parse(since))
        .flatMap((comment) => {
        const said = judgementIn(comment, aliases);
        return said === undefined ? [] : [{ comment, ...said }];
    })
        .toSorted((one, other) => other.comment.id - one.comment.id);
}
/**
 * The newest acceptance among what people said who may, and how it stands; undefined where there is none. An acceptance that was changed
 * never counts. A rejection counts however it was changed, since it allows nothing.
 * @param judgements newest first, of people who may
 */
function acceptanceAmong(judgements) {
    const said = judgements.find(({ word }) => word === 'accept');
    if (said === undefined)
        return undefined;
    const newest = judgements.findIndex(({ word, comment }) => word === 'accept' && comment.isAsWritten);
    const whole = judgements[newest];
    const isRejected = judgements.slice(0, Math.max(0, newest)).some(({ word }) => word === 'reject');
    if (whole !== undefined && !isRejected)
        return { said: whole, standing: 'as said' };
    return { said, standing: judgements[0]?.word === 'reject' ? 'rejected' : 'changed' };
}


/***/ }),

/***/ 18566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ unfinishedMove),
/* harmony export */   MG: () => (/* binding */ isDeliverable),
/* harmony export */   Uj: () => (/* binding */ targetOfRedelivery),
/* harmony export */   cJ: () => (/* binding */ isSetBack),
/* harmony export */   k0: () => (/* binding */ decideStory),
/* harmony export */   sL: () => (/* binding */ isJudged),
/* harmony export */   to: () => (/* binding */ isOfStory)
/* harmony export */ });
/* harmony import */ var _environment_labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55497);
/* harmony import */ var _environment_pull_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17365);
/* harmony import */ var _story_moves_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33594);
/* harmony import */ var _story_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3893);




/** Where the story should move, or undefined when it stays: it never moves backwards, and only people accept. */
function decideStory(facts, settings) {
    const { type } = facts.story;
    if (settings.move === 'never')
        return undefined;
    const cause = progressOf(facts, settings);
    const followed = cause && (0,_story_moves_js__WEBPACK_IMPORTED_MODULE_0__/* .targetOf */ .$)(cause, type, settings.moves ?? AS_EVER);
    const wanted = legalFor(type, settings.asked ?? followed);
    return wanted !== undefined && isForward(facts.story, wanted) ? wanted : undefined;
}
/** Where a story that is delivered goes when its pull request is pushed to; undefined where it stays, as it does unless the team says so. */
function targetOfRedelivery({ state, type }, { move, asked, moves = AS_EVER }) {
    if (state !== 'delivered' || move === 'never' || asked !== undefined || !isJudged(type))
        return undefined;
    return (0,_story_moves_js__WEBPACK_IMPORTED_MODULE_0__/* .targetOf */ .$)('redelivery', type, moves);
}
/**
 * True where somebody has set a story back since Greenroom left it, and nothing new has happened: what happened leads no further than it
 * was by then. Only what leads further moves it on.
 * @param left the state that Greenroom last moved it to.
 */
function isSetBack(wanted, left) {
    return _story_state_js__WEBPACK_IMPORTED_MODULE_1__/* .STORY_RANK */ .P[wanted] <= _story_state_js__WEBPACK_IMPORTED_MODULE_1__/* .STORY_RANK */ .P[left];
}
/** A status that nobody knows may lie behind every state but the last one that Greenroom moves to. */
function isForward({ state, unknownStatus }, wanted) {
    return _story_state_js__WEBPACK_IMPORTED_MODULE_1__/* .STORY_RANK */ .P[wanted] > _story_state_js__WEBPACK_IMPORTED_MODULE_1__/* .STORY_RANK */ .P[state] && (unknownStatus === undefined || wanted === 'delivered');
}
/**
 * The state that a story has to be moved to once more, because a run that moved it was cut short; undefined where none was. Only states
 * that Greenroom moves to: of others it takes nothing away.
 */
function unfinishedMove({ state, halfMoved }, { move }) {
    if (halfMoved !== true || move === 'never')
        return undefined;
    return state === 'started' || state === 'finished' || state === 'delivered' ? state : undefined;
}
/** True when the pull request and its environment are what the product owner is to judge. */
function isDeliverable(facts, settings) {
    return progressOf(facts, settings) === 'delivered';
}
const AS_EVER = { all: {}, ofType: {} };
function progressOf(facts, settings) {
    const { pullRequest: pull } = facts;
    if (pull.state !== 'open')
        return undefined;
    const reviewed = (0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .hasLabel */ .RX)(pull.labels, settings.reviewedLabel);
    if (reviewed && facts.readyAtHead)
        return 'delivered';
    const seen = (0,_environment_pull_request_js__WEBPACK_IMPORTED_MODULE_3__/* .hasReviewer */ .g)(pull.review);
    return reviewed || seen ? 'review-requested' : 'opened';
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
/** Who may accept where nobody is named: whoever asked for the story or owns it. */
function isOfStory(id, story) {
    return id === story.requesterId || story.ownerIds.includes(id);
}


/***/ }),

/***/ 73733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O9: () => (/* binding */ isNamedById),
/* harmony export */   T: () => (/* binding */ namedBy),
/* harmony export */   W6: () => (/* binding */ needsMember),
/* harmony export */   ez: () => (/* binding */ asAuthor),
/* harmony export */   w9: () => (/* binding */ whyLoginNotNamed)
/* harmony export */ });
/* harmony import */ var _decide_story_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18566);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31701);


/** @param author with the login alone where the map does not know them. */
function asAuthor(author, mover) {
    if ((0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .isProvenToBe */ .XB)(author, mover))
        return 'author';
    return (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .hasOnlyTheName */ .rA)(author, mover) || (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .hasTheLoginAsId */ .co)(author, mover) ? 'name' : 'other';
}
/** True where more than the id of whoever moved a story has to be read to know that. */
function needsMember(author, mover) {
    if (mover.isLogin || (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .isProvenToBe */ .XB)(author, mover))
        return false;
    return author.email !== undefined || (author.trackerId === undefined && author.trackerName !== undefined);
}
/**
 * True where `accepted-by` has the id itself, and the map does not say that it is what a person is called elsewhere: a user name of a
 * tracker may be another person's login. On the code host an id is a login, which nobody else can have.
 */
function isNamedById(mover, acceptedBy, people) {
    return acceptedBy.some((word) => {
        if (!(0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameId */ .WB)(word, mover))
            return false;
        const person = (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .personCalled */ .JG)(people, word);
        return person === undefined || (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .isSurelyThem */ .nN)(person, mover) || (mover.isLogin && !(0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .hasId */ .YC)(person, mover));
    });
}
/** What `acceptedBy` has of people in the map counts for those people alone. */
function namedBy(mover, acceptedBy, people) {
    const known = acceptedBy.flatMap((word) => (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .personCalled */ .JG)(people, word) ?? []);
    const others = acceptedBy
        .filter((word) => (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .personCalled */ .JG)(people, word) === undefined)
        .map((word) => word.toLowerCase());
    const has = (word) => word !== undefined && others.includes(word.toLowerCase());
    if (known.some((person) => (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .isSurelyThem */ .nN)(person, mover)) || has(mover.id) || has(mover.email))
        return 'proof';
    if (mover.sharesName === false && has(mover.name))
        return 'name';
    const isClaimed = known.some((person) => (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .hasOnlyTheName */ .rA)(person, mover) || isOnlyCalledSo(person, mover));
    return isClaimed ? 'claimed' : 'nothing';
}
/** True where the tracker's own id of somebody is what the map calls a person elsewhere, whose id there it does not have. */
function isOnlyCalledSo(person, mover) {
    return (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .hasTheLoginAsId */ .co)(person, mover) || (!(0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .hasId */ .YC)(person, mover) && person.trackerName === mover.id);
}
/** Undefined where they may. Without `accepted-by` that is whoever asked for the story or owns it. */
function whyLoginNotNamed({ login, isCodeHost, acceptedBy, people }, story) {
    if (isCodeHost) {
        if (acceptedBy.length === 0)
            return 'nobody named';
        const mover = { id: login, isLogin: true };
        const isNamed = isNamedById(mover, acceptedBy, people) || namedBy(mover, acceptedBy, people) === 'proof';
        return isNamed ? undefined : 'not named';
    }
    const person = (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .personByLogin */ .yr)(people, login);
    if (person === undefined)
        return 'unknown person';
    const isMeant = acceptedBy.length === 0
        ? person.trackerId !== undefined && (0,_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfStory */ .to)(person.trackerId, story)
        : acceptedBy.some((word) => (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .personCalled */ .JG)(people, word) === person);
    return isMeant ? undefined : 'not named';
}


/***/ }),

/***/ 71078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ mayBeOneStory)
/* harmony export */ });
/**
 * Whether two different ids may be of one story: it gets another one where it is moved to another project, or its project's key is changed,
 * and then what stands before the number is another. An id that is a number alone has no project in it, and stays.
 * Source: confluence.atlassian.com/cloudkb, "Migration of Jira's historical keys for issues and projects".
 */
function mayBeOneStory(one, other) {
    return projectOf(one) !== projectOf(other);
}
function projectOf(id) {
    return id.replace(/\d+$/, '').toUpperCase();
}


/***/ }),

/***/ 38343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bb: () => (/* binding */ nobodyNamed),
/* harmony export */   Jr: () => (/* binding */ neverDelivered),
/* harmony export */   Ob: () => (/* binding */ acceptedByToken),
/* harmony export */   QC: () => (/* binding */ pushedSince),
/* harmony export */   SK: () => (/* binding */ notAllAccepted),
/* harmony export */   T4: () => (/* binding */ shippedBefore),
/* harmony export */   W0: () => (/* binding */ namesTooMany),
/* harmony export */   _H: () => (/* binding */ unknownMover),
/* harmony export */   bP: () => (/* binding */ pinnedToAnother),
/* harmony export */   f2: () => (/* binding */ deliveredLater),
/* harmony export */   kQ: () => (/* binding */ unknownAuthor),
/* harmony export */   lv: () => (/* binding */ takenBack),
/* harmony export */   mj: () => (/* binding */ notAllowed),
/* harmony export */   mn: () => (/* binding */ acceptedByAuthor),
/* harmony export */   pA: () => (/* binding */ onlyTheName),
/* harmony export */   qL: () => (/* binding */ withoutTime),
/* harmony export */   qM: () => (/* binding */ neverJudged),
/* harmony export */   vE: () => (/* binding */ notReviewed),
/* harmony export */   xD: () => (/* binding */ notAsSaid),
/* harmony export */   yv: () => (/* binding */ acceptedInAuthorsName)
/* harmony export */ });
/* harmony import */ var _domain_references_story_references_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80167);
/* harmony import */ var _domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98322);
/* harmony import */ var _domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64621);



/** What is asked of people for a delivery that can be merged; a story that is accepted is moved by people only. */
const AGAIN = 'move the story back to started, put the label of the review on again, and accept the story once it is delivered';
/** Every workflow can act with the token: the workflow's own where stories are on the code host. */
function acceptedByToken(story, { number }, { id, isCodeHost }) {
    const by = isCodeHost
        ? "with the workflow's token, with which every workflow can act"
        : 'by the user of tracker-token, as whom every workflow can act';
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_allowed_to_accept', `Story ${story.id} was accepted ${by}, so pull request #${number} is not merged; move the story back to delivered and let another person accept it, or name the ${isCodeHost ? 'login' : 'id'} ${id} in accepted-by.`);
}
/** In a comment of which nobody knows any more what it said, or which a newer one takes back. @param by login of whoever said it */
function notAsSaid(story, { number }, { by, spoken }) {
    const why = spoken === 'changed'
        ? 'that comment was changed or hidden since'
        : "somebody who may has said '/stage reject' since";
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_allowed_to_accept', `Story ${story.id} was accepted by the comment '/stage accept' of ${by}, and ${why}, so pull request #${number} is not merged; move the story back to delivered, and have it accepted by a new comment.`);
}
/** By whom `accepted-by` does not name, or, where it names nobody, by neither requester nor owner. */
function notAllowed(story, { number }, acceptedBy) {
    const who = acceptedBy.length === 0 ? 'its requester or one of its owners' : 'one of those whom accepted-by names';
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_allowed_to_accept', `Story ${story.id} was accepted by somebody who may not, so pull request #${number} is not merged; move the story back to delivered and let ${who} accept it.`);
}
/** By what is known of them only by a name, which its bearer chose. @param author as in `whose` */
function acceptedInAuthorsName(story, pull, author) {
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_allowed_to_accept', `Story ${story.id} was accepted in the name of ${whose(pull, author)}, so it is not merged; let another person accept it, or write the ${whoWrites(pull, author)} tracker-id into 'people' of the settings.`);
}
/** By somebody who may just call themself so. */
function onlyTheName(story, { number }) {
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_allowed_to_accept', `Story ${story.id} was accepted by somebody of whom only the name is one that accepted-by and 'people' of the settings have, and anybody may take a name, so pull request #${number} is not merged; write the tracker-id of that person into 'people'.`);
}
/** The author may well be among those who accept. @param author as in `whose` */
function acceptedByAuthor(story, pull, author) {
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_allowed_to_accept', `Story ${story.id} was accepted by ${whose(pull, author)}, so it is not merged; move the story back to delivered and let another person accept it.`);
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
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_allowed_to_accept', `Story ${story.id} is accepted, but ${review.author} opened pull request #${number}, and GitHub does not tell who pushed to branch '${headBranch}', so nobody knows whether they accepted their own work; give the job 'contents: read', or merge by hand.`);
}
/** Anybody may close an issue that they have opened. */
function nobodyNamed(story, { number }) {
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_allowed_to_accept', `Story ${story.id} is accepted, but accepted-by names nobody, and anybody may open an issue and close it, so pull request #${number} is not merged; name in accepted-by the logins of those who may accept.`);
}
/** The tracker tells of no person. */
function unknownMover(story, { number }) {
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_allowed_to_accept', `The tracker does not say who accepted story ${story.id}, so pull request #${number} is not merged; merge it by hand.`);
}
/** No record of the newest commit and base has the story. */
function neverDelivered(story, { number }, { newest, strangers }) {
    const instead = newest === undefined
        ? ''
        : ` The newest record is that of commit ${newest.commit.slice(0, 7)} for other stories (${(0,_domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .recordedAs */ .DR)(newest)}).`;
    const others = strangers.length === 0
        ? ''
        : ` What ${strangers.join(' and ')} recorded counts for nothing; if the team writes it with another token, name the login in 'trusted-writers' of the settings. Whoever can write as that login can then write what is merged.`;
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_delivered', `Story ${story.id} is accepted, but pull request #${number} was not delivered for it; leave its id out of the text where it is only mentioned, merge it by hand, or ${AGAIN}.${instead}${others}`);
}
/** A chore or release, and no record at all. */
function neverJudged(story, { number }) {
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_delivered', `Story ${story.id} is accepted, but a ${story.type} is not delivered, so its acceptance alone merges nothing; merge pull request #${number} by hand.`);
}
/** Each record that counts is younger than the acceptance. */
function deliveredLater(story, { number }, { commit }) {
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_delivered', `Story ${story.id} was accepted before pull request #${number} was delivered for it at ${commit.slice(0, 7)}; merge it by hand, or move the story back to delivered and accept it again.`);
}
/** The tracker tells no time. */
function withoutTime(story, { number }) {
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_delivered', `The tracker does not say when story ${story.id} was accepted, so nobody knows whether pull request #${number} was delivered before; merge it by hand.`);
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
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_delivered', `Story ${id} is accepted, but pull request #${number} is not merged, because ${why}; ${todo}.`);
}
/** All that it names was merged with others, as it was delivered, before it was opened. */
function shippedBefore({ id }, { number }) {
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('nothing_to_do', `Story ${id} was delivered and merged before pull request #${number} was opened, so it has no story that is to be judged, and no acceptance merges it.`);
}
/** It was delivered for what its text names no more, and went on. */
function pushedSince({ id }, { number }, { commit, stories }) {
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_delivered', `Story ${id} was delivered and merged before pull request #${number} was opened, but the pull request was delivered at ${commit.slice(0, 7)} for ${stories.join(', ')}, and newer commits were not; name that story in its text again, and put the label of the review on again, or merge by hand.`);
}
/** People see another commit than the one that was delivered. @param pin as `pinOf` says */
function pinnedToAnother({ id }, { number }, pin, delivered) {
    const to = pin === 'unclear' ? 'by labels that nobody can read' : `to commit ${pin.slice(0, 7)}`;
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_delivered', `Story ${id} is accepted, but pull request #${number} is pinned ${to} and was delivered at ${delivered.slice(0, 7)}, so it is not merged; say '/stage unpin' there, or merge it by hand.`);
}
/** Of one whose other stories nobody has looked at. */
function namesTooMany({ number }) {
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_delivered', `Pull request #${number} is not merged, because it names more than ${_domain_references_story_references_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_STORIES */ .U7} stories, and those beyond are not looked at; name fewer, or merge by hand.`);
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
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_delivered', `Story ${id} was delivered with pull request #${number} (${(0,_domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .recordedAs */ .DR)(record)}), whose text names it no more, and ${why} the pull request is not merged; ${todo}, open another pull request without its work, or merge by hand.`);
}


/***/ }),

/***/ 28578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U4: () => (/* binding */ whyHeld),
/* harmony export */   WI: () => (/* binding */ pushesOf),
/* harmony export */   mj: () => (/* binding */ reviewOfHead),
/* harmony export */   pJ: () => (/* binding */ newestReviewLabel)
/* harmony export */ });
/* harmony import */ var _domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55497);
/* harmony import */ var _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55054);
/* harmony import */ var _domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58030);
/* harmony import */ var _domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1601);
/* harmony import */ var _domain_stories_two_clocks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99756);
/* harmony import */ var _subject_delivery_base_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3367);






const RETARGETED = 'the base of the pull request was changed since the label was put on';
/** A push alone delivers nothing: the label has to be put on after it, by somebody who counts. */
async function reviewOfHead(deps, head, before, rules) {
    const none = (why) => ({ is: 'none', why });
    if (!(0,_domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .hasLabel */ .RX)(head.labels, rules.reviewedLabel))
        return none('the label is not on');
    const event = await newestReviewLabel(deps, head.number, rules, before?.labelled);
    if (event === undefined)
        return none('GitHub does not tell when the label was put on');
    const pushes = await pushesOf(deps, head.headBranch);
    const authors = { author: head.review.author, pushers: (0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_3__/* .pushersOf */ .GD)(head.headCommit, pushes) };
    const why = (0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_3__/* .whyNotReviewed */ .Vj)(event, authors, rules.reviewedBy);
    if (why !== undefined)
        return { is: 'none', why, byOthers: true };
    if (before?.labelled === event.id) {
        if ((0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_3__/* .isRetargeted */ .yu)(event, before.recordedAt))
            return none(RETARGETED);
        const leadsOn = before.commit === head.headCommit &&
            (before.base === head.baseBranch ||
                (await (0,_subject_delivery_base_js__WEBPACK_IMPORTED_MODULE_4__/* .whyBaseMoved */ .P)(deps.codeHost, head, before, rules.longLived)) === undefined);
        return leadsOn
            ? { is: 'before', labelled: event.id, retargeted: event.retargetedAt !== undefined }
            : none(`the label was put on for the delivery of ${before.commit.slice(0, 7)} into '${before.base}'`);
    }
    const other = (0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_3__/* .whyNotForHead */ .Bv)(event, head.headCommit, pushes);
    if (other !== undefined)
        return none(other);
    return event.retargetedAt === undefined ? { is: 'again', labelled: event.id } : none(RETARGETED);
}
/**
 * The event by which the label was last put on. GitHub's copies lag: a label is on for some seconds before the list of events has it.
 * @param known the event of the delivery before, which is not that of the run.
 */
async function newestReviewLabel({ deliveries, clock }, number, { reviewedLabel: label, justLabelled }, known) {
    if (clock === undefined)
        return deliveries.lastLabelled(number, label);
    const isNewer = justLabelled !== undefined && (0,_domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .hasLabel */ .RX)([justLabelled], label);
    return (0,_domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_1__/* .waitUntil */ .a0)((0,_domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_1__/* .sleptClock */ .X$)(clock.sleep), { deadline: _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .LONGEST_WAITS */ .OC.stale, pace: _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .PACES */ .$Q.stale, what: "GitHub to show the label's event" }, async () => {
        const event = await deliveries.lastLabelled(number, label);
        const isOld = event === undefined || (isNewer && event.id === known);
        return isOld ? { again: event } : { done: event };
    }, (event) => ({ done: event }));
}
/** Who pushed what to a branch, newest first. Where GitHub does not tell, that is said. */
async function pushesOf({ codeHost, log }, branch) {
    const pushes = await codeHost.pushes(branch);
    if (pushes === undefined)
        log?.warning(`GitHub does not tell when branch '${branch}' was pushed to, so a label that is older than the newest commit counts for it too; give the job 'contents: read', or let GitHub require a review.`);
    return pushes;
}
/**
 * Why a story is not delivered with this head, as a clause; undefined where it may be. A story that a person moved back since its
 * delivery needs the label again; what a run left undone that was killed after it wrote the record does not.
 */
async function whyHeld({ tracker }, story, review, before) {
    if (review.is === 'none')
        return review.why;
    if (review.is === 'again')
        return undefined;
    if (before === undefined || !before.stories.includes(story.id))
        return review.retargeted ? RETARGETED : undefined;
    if (story.state === 'delivered')
        return undefined;
    // By what was asked before: GitHub has answered since.
    const aheadMs = tracker.aheadMs();
    const move = await tracker.lastMove(story);
    // Only the tracker's own history tells a move back from a move that the tracker refused: the two clocks may be minutes apart.
    const isBack = move?.deliveredAt !== undefined &&
        ((0,_domain_stories_two_clocks_js__WEBPACK_IMPORTED_MODULE_5__/* .onGitHubsClock */ .O9)({ ...move, aheadMs }) ?? 0) > Date.parse(before.recordedAt);
    return isBack ? 'the story was moved back since it was delivered' : undefined;
}


/***/ }),

/***/ 29207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ storiesAmong),
/* harmony export */   Oe: () => (/* binding */ reportStory),
/* harmony export */   QM: () => (/* binding */ readStandingEnvironment),
/* harmony export */   TW: () => (/* binding */ requireProjectsOf),
/* harmony export */   Uj: () => (/* binding */ readKnown),
/* harmony export */   ut: () => (/* binding */ storiesNamedBy),
/* harmony export */   yT: () => (/* binding */ readStories)
/* harmony export */ });
/* harmony import */ var _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55054);
/* harmony import */ var _domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58030);
/* harmony import */ var _domain_references_references_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21507);
/* harmony import */ var _domain_report_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40923);
/* harmony import */ var _domain_stories_people_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31701);
/* harmony import */ var _subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58170);






/**
 * For a pull request that names none: where it names one of a project that the input leaves out, the input may be mistyped.
 * @throws UserError as the port's `requireProjects`
 */
async function requireProjectsOf(deps, pull, { rule, named }) {
    if (rule.family !== 'keys' || (rule.projects ?? []).length === 0 || named.length > 0)
        return;
    const { ids } = (await storiesNamedBy(deps, [pull], { rule: { ...rule, projects: [] } }))(pull);
    if (ids.length > 0)
        await deps.tracker().requireProjects?.();
}
const NONE = { ids: [], isCut: false };
/**
 * The stories that pull requests name, in branch, title, body, messages of commits and links, asked for all of them at once. It gives a
 * function, since a pull request that nobody asked about names none.
 * @param markers how our own comment may begin that is wanted with it, as the port says; absent for none.
 */
async function storiesNamedBy({ codeHost }, pulls, { rule }, markers) {
    const numbers = pulls.map(({ number }) => number);
    const beside = numbers.length === 0
        ? new Map()
        : await codeHost.storyMentions(numbers, { linked: rule.family === 'issues', markers });
    const named = new Map(pulls.map(({ number, headBranch: branch, text: { title, body } }) => [
        number,
        {
            ...(0,_domain_references_references_js__WEBPACK_IMPORTED_MODULE_2__/* .namedStories */ .R)(rule, { branch, title, body, ...beside.get(number) }),
            told: beside.get(number)?.told,
        },
    ]));
    return ({ number }) => named.get(number) ?? NONE;
}
/**
 * The stories that exist, by the id that names them, read all at once where the tracker can.
 * @throws AdapterError when the tracker refuses, and UserError where a project that the run is to look into is none.
 */
async function readKnown(tracker, ids, log) {
    const known = await tracker.stories(ids);
    if (known.size === 0 && ids.length > 0)
        await tracker.requireProjects?.();
    for (const id of new Set(ids))
        if (!known.has(id))
            log.info(`The tracker knows no open story ${id}; it is passed over.`);
    return known;
}
/** Those in the order in which they are named, each once: a story that was moved answers to two names. */
function storiesAmong(known, ids) {
    const named = ids.flatMap((id) => known.get(id) ?? []);
    return named.filter(({ id }, at) => named.findIndex((each) => each.id === id) === at);
}
/** The same at once. @throws AdapterError when the tracker refuses. */
async function readStories(tracker, ids, log) {
    return storiesAmong(await readKnown(tracker, ids, log), ids);
}
const NOT_YET = { running: undefined, isOver: false };
/** An older commit's environment answers while a newer one is prepared. One that never succeeded has stood nowhere. */
function isOver(recorded) {
    const elsewhere = recorded[0]?.payload['leftBehind']?.split(' ') ?? [];
    return (recorded.some(({ state }) => state === 'inactive') &&
        !recorded.some(({ state }) => state === 'success') &&
        // What stands in another place may be too old to be listed.
        elsewhere.every((id) => recorded.some((each) => String(each.id) === id)));
}
/**
 * Where the environment answers at this commit, and whether nothing does any more: the newest deployment of that commit is a success of
 * ours. What a step before says is no proof, since any step can say it. Where one says that the environment is ready, the list is read
 * again for some seconds, because GitHub's copies lag.
 */
async function readStandingEnvironment({ deployments, clock }, subject, reports) {
    const said = reports.find(({ action, subject: about, environment, decision }) => action === 'provision' &&
        about?.key === subject.key &&
        about.commit === subject.commit &&
        environment?.url !== undefined &&
        (0,_domain_report_report_js__WEBPACK_IMPORTED_MODULE_5__/* .leavesEnvironment */ .C)(decision));
    return (0,_domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_1__/* .waitUntil */ .a0)((0,_domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_1__/* .sleptClock */ .X$)(clock.sleep), { deadline: _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .LONGEST_WAITS */ .OC.stale, pace: _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .PACES */ .$Q.stale, what: 'GitHub to show the deployment' }, async () => {
        const recorded = await (0,_subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentDeployments */ .gs)(deployments, subject);
        const newest = recorded.find((each) => each.commit === subject.commit);
        if (newest?.state === 'success' && newest.environmentUrl !== undefined) {
            const running = { url: newest.environmentUrl, asleep: said?.environment?.asleep === true };
            return { done: { running, isOver: false } };
        }
        return said ? { again: undefined } : { done: { running: undefined, isOver: isOver(recorded) } };
    }, () => ({ done: NOT_YET }));
}
/** An address stands in no report where the settings lead to the person: a report with one goes to no other job. */
function requesterOf(member, known, people) {
    const name = member?.name ?? known?.trackerName ?? known?.login;
    if (name === undefined)
        return {};
    const { email } = member ?? {};
    const person = known && (0,_domain_stories_people_js__WEBPACK_IMPORTED_MODULE_3__/* .personKey */ .jE)(people, known);
    const isNeeded = known?.slackId === undefined && email?.toLowerCase() !== known?.email?.toLowerCase();
    return {
        requester: {
            name,
            ...(email !== undefined && isNeeded ? { email } : {}),
            ...(person === undefined ? {} : { person }),
        },
    };
}
/** The story as reports show it. Who asked for it is looked up only where somebody will be asked. */
async function reportStory({ tracker, people, log, facts }, story) {
    const { id, title, url, requesterId } = story;
    const base = { id, title, url, ...facts };
    if (facts.asked !== true || requesterId === undefined)
        return base;
    const isLogin = tracker.abilities.isCodeHost === true;
    const asked = (member) => requesterOf(member, (0,_domain_stories_people_js__WEBPACK_IMPORTED_MODULE_3__/* .personOf */ .Re)(people, { ...member, id: requesterId, isLogin }), people);
    try {
        return { ...base, ...asked(await tracker.person(story, requesterId)) };
    }
    catch (error) {
        log.warning(`Who asked for story ${id} could not be read: ${error instanceof Error ? error.message : String(error)}`);
        // A login is a name that mentions its bearer, whatever else cannot be read.
        const byLogin = { id: requesterId, name: requesterId, sharesName: false, email: undefined };
        return isLogin ? { ...base, ...asked(byLogin) } : base;
    }
}


/***/ }),

/***/ 54169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ whoIsHeard),
/* harmony export */   _C: () => (/* binding */ mayJudgeOn),
/* harmony export */   mC: () => (/* binding */ whoMayAccept)
/* harmony export */ });
/* harmony import */ var _domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18566);
/* harmony import */ var _domain_stories_named_acceptance_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73733);
/* harmony import */ var _domain_stories_people_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31701);
/* harmony import */ var _domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1601);
/* harmony import */ var _acceptance_refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38343);
/* harmony import */ var _held_deliveries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28578);






/**
 * Judges who accepts stories of one pull request. The token of the tracker is known to every workflow of the repository, so what its user
 * accepts counts only where `accepted-by` names the user's id. Nobody accepts their own work, where it is known that it is theirs.
 */
async function whoMayAccept(at, pull) {
    const authors = await authorsBehind(at, pull);
    return async (story, move) => {
        if (move === undefined)
            return undefined;
        if (authors === undefined)
            return (0,_acceptance_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownAuthor */ .kQ)(story, pull);
        if (move.spoken !== undefined)
            return whySpokenInVain(at, { story, pull }, authors, move);
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
/** As `authorsOf`. */
async function authorsBehind(at, pull) {
    const head = pull.merged ? pull.headCommit : undefined;
    return (0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_5__/* .authorsOf */ .EK)(pull.review.author, await (0,_held_deliveries_js__WEBPACK_IMPORTED_MODULE_4__/* .pushesOf */ .WI)(at, pull.headBranch), head);
}
/** The same rules for what people say on the pull request, where everybody goes by a login. It asks no tracker. */
async function whoIsHeard(at, pull) {
    const authors = await authorsBehind(at, pull);
    return (story, login) => whyNotHeard(at, authors, story, login);
}
/** The same as a question of yes or no, asked once somebody said something. */
function mayJudgeOn(at, pull) {
    return async () => {
        const why = await whoIsHeard(at, pull);
        return (story, login) => why(story, login) === undefined;
    };
}
function whyNotHeard({ tracker, acceptedBy, people }, authors, story, login) {
    if (authors === undefined)
        return 'unknown author';
    if (authors.some((author) => (0,_domain_stories_people_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameId */ .WB)(author, { id: login, isLogin: true })))
        return 'author';
    const isCodeHost = tracker.abilities.isCodeHost === true;
    return (0,_domain_stories_named_acceptance_js__WEBPACK_IMPORTED_MODULE_1__/* .whyLoginNotNamed */ .w9)({ login, isCodeHost, acceptedBy, people }, story);
}
/** Why what somebody said in a comment accepts nothing; undefined where it does. */
function whySpokenInVain(at, { story, pull }, authors, { by, spoken }) {
    if (spoken === 'changed' || spoken === 'rejected')
        return (0,_acceptance_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .notAsSaid */ .xD)(story, pull, { by, spoken });
    switch (whyNotHeard(at, authors, story, by)) {
        case undefined:
            return undefined;
        case 'author':
            return (0,_acceptance_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .acceptedByAuthor */ .mn)(story, pull, by);
        case 'nobody named':
            return (0,_acceptance_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .nobodyNamed */ .Bb)(story, pull);
        case 'unknown author':
        case 'unknown person':
        case 'not named':
            return (0,_acceptance_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .notAllowed */ .mj)(story, pull, at.acceptedBy);
    }
}
async function whyNotNamed({ tracker, acceptedBy, people, log }, { story, pull }, mover) {
    const { id, isLogin } = mover;
    if (isLogin && acceptedBy.length === 0)
        return (0,_acceptance_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .nobodyNamed */ .Bb)(story, pull);
    if ((0,_domain_stories_named_acceptance_js__WEBPACK_IMPORTED_MODULE_1__/* .isNamedById */ .O9)(mover, acceptedBy, people))
        return undefined;
    if ((0,_domain_stories_people_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameId */ .WB)(await tracker.ownId(), mover))
        return (0,_acceptance_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .acceptedByToken */ .Ob)(story, pull, { id, isCodeHost: isLogin });
    if (acceptedBy.length === 0)
        return (0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfStory */ .to)(id, story) ? undefined : (0,_acceptance_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .notAllowed */ .mj)(story, pull, acceptedBy);
    const by = (0,_domain_stories_named_acceptance_js__WEBPACK_IMPORTED_MODULE_1__/* .namedBy */ .T)({ ...(await tracker.person(story, id)), ...mover }, acceptedBy, people);
    if (by === 'claimed')
        return (0,_acceptance_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .onlyTheName */ .pA)(story, pull);
    if (by === 'nothing')
        return (0,_acceptance_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .notAllowed */ .mj)(story, pull, acceptedBy);
    if (by === 'name')
        log.warning(`Story ${story.id} was accepted by somebody whom accepted-by names by the name that they gave themselves; name their id ${id} or their e-mail address, which nobody else can take.`);
    return undefined;
}
/** Why it is the acceptance of that author; undefined where nothing says so. */
async function whyOwn({ tracker, people }, { story, pull, author }, mover) {
    const known = (0,_domain_stories_people_js__WEBPACK_IMPORTED_MODULE_2__/* .personByLogin */ .yr)(people, author) ?? { login: author };
    const member = (0,_domain_stories_named_acceptance_js__WEBPACK_IMPORTED_MODULE_1__/* .needsMember */ .W6)(known, mover) ? { ...(await tracker.person(story, mover.id)), ...mover } : mover;
    switch ((0,_domain_stories_named_acceptance_js__WEBPACK_IMPORTED_MODULE_1__/* .asAuthor */ .ez)(known, member)) {
        case 'author':
            return (0,_acceptance_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .acceptedByAuthor */ .mn)(story, pull, author);
        case 'name':
            return (0,_acceptance_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .acceptedInAuthorsName */ .yv)(story, pull, author);
        case 'other':
            return undefined;
    }
}


/***/ }),

/***/ 15804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ps: () => (/* binding */ recordsAsNow),
/* harmony export */   QA: () => (/* binding */ namedAsNow),
/* harmony export */   mb: () => (/* binding */ askedOnce)
/* harmony export */ });
/* harmony import */ var _domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18566);
/* harmony import */ var _domain_stories_story_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71078);
/* harmony import */ var _pace_lazy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75192);



/** Of so many ids of one pull request's records, the newest, it is asked one by one: any workflow may write as many as it likes. */
const MOST_ASKED = 100;
/** The same tracker, which is asked once for each id. */
function askedOnce(tracker) {
    return {
        story: (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_1__/* .oncePer */ .Pu)((id) => tracker.story(id)),
        stories: (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_1__/* .oncePerEach */ .Gn)((ids) => tracker.stories(ids)),
    };
}
/**
 * The records of deliveries, with the ids that these stories have by now. Each id is asked for once, and none where all match already or
 * cannot be one of them.
 */
function recordsAsNow(deliveries, tracker, stories) {
    const asked = askedOnce(tracker);
    return {
        ...deliveries,
        newest: async (number) => namedAsNow(asked, stories, await deliveries.newest(number)),
        shown: async (pulls, label) => shownAsNow(asked, stories, await deliveries.shown(pulls, label)),
    };
}
/**
 * The record, with the ids that its stories have by now: one that was moved to another project got a new one, and the tracker knows it by
 * both. Only where a story is not found under its own.
 */
async function namedAsNow(tracker, stories, recorded) {
    if (recorded === undefined)
        return undefined;
    const { alike, earlier = [] } = recorded;
    const shown = new Set([...earlier, ...alike, recorded].flatMap((each) => each.stories));
    if (stories.every(({ id, type }) => shown.has(id) || !(0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .isJudged */ .sL)(type)))
        return recorded;
    const now = new Map();
    for (const id of otherwiseNamed(shown, stories).slice(-MOST_ASKED))
        now.set(id, (await tracker.story(id))?.id ?? id);
    if (now.size === 0)
        return recorded;
    const renamed = (records) => records.map((each) => ({ ...each, stories: idsNow(now, each.stories) }));
    return {
        ...recorded,
        stories: idsNow(now, recorded.stories),
        alike: renamed(alike),
        ...(recorded.earlier === undefined ? {} : { earlier: renamed(earlier) }),
    };
}
/** The same of the records of others, which are many: their ids are asked for all at once. */
async function shownAsNow(tracker, stories, shown) {
    const ids = otherwiseNamed(new Set(shown.found.flatMap((each) => each.stories)), stories);
    if (ids.length === 0)
        return shown;
    const known = await tracker.stories(ids);
    const now = new Map([...known].map(([id, story]) => [id, story.id]));
    return { ...shown, found: shown.found.map((each) => ({ ...each, stories: idsNow(now, each.stories) })) };
}
/** Ids under which one of the stories may have been recorded. */
function otherwiseNamed(recorded, stories) {
    return [...recorded].filter((id) => !stories.some((story) => story.id === id) && stories.some((story) => (0,_domain_stories_story_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .mayBeOneStory */ .M)(id, story.id)));
}
function idsNow(now, ids) {
    return [...new Set(ids.map((id) => now.get(id) ?? id))];
}


/***/ })

};
