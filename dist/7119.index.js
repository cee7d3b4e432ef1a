export const id = 7119;
export const ids = [7119];
export const modules = {

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
 * Whether the token's move is the one that followed the comment. Whoever sets the story back takes the acceptance back, and no workflow
 * accepts it anew by the same comment: the token may have accepted it once since, and not rejected it.
 */
async function isMovedFor({ tracker }, { story, move }, saidAt) {
    const moves = await tracker.movesBy(story, move.by);
    if (moves === undefined)
        return false;
    const aheadMs = tracker.aheadMs();
    if ((0,_domain_stories_two_clocks_js__WEBPACK_IMPORTED_MODULE_5__/* .wasAfter */ .sb)({ at: move.deliveredAt, aheadMs }, saidAt))
        return false;
    const since = moves.filter(({ at }) => !(0,_domain_stories_two_clocks_js__WEBPACK_IMPORTED_MODULE_5__/* .wasBeforeSaid */ .KC)({ at, aheadMs }, saidAt));
    const isRejected = since.some(({ to }) => to === 'rejected');
    return !isRejected && since.filter(({ to }) => to === 'accepted').length <= 1;
}


/***/ })

};
