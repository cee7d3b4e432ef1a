export const id = 9851;
export const ids = [9851];
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

/***/ 31701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JG: () => (/* binding */ personCalled),
/* harmony export */   OE: () => (/* binding */ personByKey),
/* harmony export */   Re: () => (/* binding */ personOf),
/* harmony export */   WB: () => (/* binding */ isSameId),
/* harmony export */   XB: () => (/* binding */ isProvenToBe),
/* harmony export */   YC: () => (/* binding */ hasId),
/* harmony export */   co: () => (/* binding */ hasTheLoginAsId),
/* harmony export */   jE: () => (/* binding */ personKey),
/* harmony export */   nN: () => (/* binding */ isSurelyThem),
/* harmony export */   rA: () => (/* binding */ hasOnlyTheName),
/* harmony export */   yr: () => (/* binding */ personByLogin)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);

/** Whoever has that login on GitHub, in any case. */
function personByLogin(people, login) {
    return people.find((each) => isAlike(each.login, login));
}
/** Whoever the map calls so in any place but Slack, in any case. */
function personCalled(people, word) {
    return people.find(({ login, email, trackerId, trackerName }) => [login, email, trackerId, trackerName].some((each) => isAlike(each, word)));
}
/** True where the tracker's id or the e-mail address says that it is them: enough to address them, and to keep them from something. */
function isProvenToBe(person, member) {
    return hasTheId(person, member) || isAlike(person.email, member.email);
}
/** The same where it allows them something: an id that the map has decides alone, so that no address outweighs another id. */
function isSurelyThem(person, member) {
    return hasTheId(person, member) || (!hasId(person, member) && isAlike(person.email, member.email));
}
function hasTheId({ login, trackerId }, member) {
    return ((member.isLogin && isAlike(login, member.id)) || (trackerId !== undefined && isSameId(trackerId, member)));
}
/**
 * True where a tracker that has ids of its own gives somebody one that is a person's login, and the map does not say who they are there.
 * Ids of Jira's data center are user names (docs.atlassian.com, REST API 9, `user.key` and `user.name`), which may be anybody's.
 */
function hasTheLoginAsId({ login, trackerId }, member) {
    return !member.isLogin && trackerId === undefined && isAlike(login, member.id);
}
/** True where only the name says so, and the map has no id by which it would be seen. */
function hasOnlyTheName(person, member) {
    return !hasId(person, member) && isAlike(person.trackerName, member.name);
}
/** True where the map has the id that a tracker of that sort gives them. */
function hasId({ login, trackerId }, { isLogin }) {
    return trackerId !== undefined || (isLogin && login !== undefined);
}
/** Whom the map means by a member: to address them, so a name will do where no other member has it. */
function personOf(people, member) {
    const proven = people.find((each) => isProvenToBe(each, member));
    if (proven !== undefined || member.sharesName !== false)
        return proven;
    return people.find((each) => hasOnlyTheName(each, member));
}
/**
 * How reports tell of a person, since they show neither addresses nor ids: the place in the list, and forty bits of all logins, by which
 * another list is told from it. Of addresses and ids there is not even a hash, since whoever guesses one could see by it that it is right.
 * Undefined for somebody who is not on the list.
 */
function personKey(people, person) {
    const place = people.indexOf(person);
    return place < 0 ? undefined : `${place + 1}-${listKey(people)}`;
}
function listKey(people) {
    return (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(JSON.stringify(people.map(({ login }) => login ?? '')));
}
/** The one that a report tells of; undefined where the settings have changed since. */
function personByKey(people, key) {
    const person = people[Number.parseInt(key ?? '', 10) - 1];
    return person !== undefined && personKey(people, person) === key ? person : undefined;
}
/** A login is the same in any case, and the ids of other trackers are not. */
function isSameId(id, member) {
    return member.isLogin ? isAlike(id, member.id) : id === member.id;
}
function isAlike(one, other) {
    return one !== undefined && one.toLowerCase() === other?.toLowerCase();
}


/***/ }),

/***/ 1601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ whyNotForHead),
/* harmony export */   EK: () => (/* binding */ authorsOf),
/* harmony export */   GD: () => (/* binding */ pushersOf),
/* harmony export */   Vj: () => (/* binding */ whyNotReviewed),
/* harmony export */   bE: () => (/* binding */ whyTakenBack),
/* harmony export */   yu: () => (/* binding */ isRetargeted)
/* harmony export */ });
/* unused harmony export OTHERS */
/* harmony import */ var _environment_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55497);

/** In the settings: everybody but the author of the pull request and whoever pushed its head. No login has an at sign. */
const OTHERS = '@others';
/** Whoever may push a workflow acts as this app (docs.github.com, "Use GITHUB_TOKEN for authentication in workflows"). */
const WORKFLOWS = 'github-actions[bot]';
/**
 * Why nobody has reviewed a pull request by this label, as a clause; undefined where somebody has.
 * @param reviewedBy logins, those of apps with `[bot]`, and `@others`; [] lets every person do it.
 */
function whyNotReviewed({ by }, authors, reviewedBy) {
    if (by === '')
        return "whoever put the label on is no user of GitHub's any more";
    const named = reviewedBy.map((login) => login.toLowerCase());
    if (named.includes(by.toLowerCase()))
        return undefined;
    if (by.endsWith('[bot]'))
        return `the app ${by} put the label on, which 'reviewed-by' of the settings does not name`;
    if (named.length === 0)
        return undefined;
    if (named.includes(OTHERS))
        return whyNoOther(by, authors);
    return `${by} put the label on, whom 'reviewed-by' of the settings does not name`;
}
function whyNoOther(by, { author, pushers }) {
    const isBy = (login) => login.toLowerCase() === by.toLowerCase();
    if (isBy(author))
        return `its author ${by} put the label on`;
    if (pushers.length === 0 || pushers.includes(''))
        return "GitHub does not tell who pushed its head, so nobody knows whether another one put the label on, as '@others' wants";
    if (pushers.some(isBy))
        return `${by}, who pushed its head, put the label on`;
    return pushers.includes(WORKFLOWS)
        ? "a workflow pushed its head, so nobody knows whether another one put the label on, as '@others' wants"
        : undefined;
}
/**
 * Why a label says nothing of a commit, as a clause; undefined where it was the head when the label was put on, also if it was pushed
 * away and back since. What GitHub does not tell counts for the label. Both times are whole seconds, so of a push within the label's
 * own second nobody knows which came first.
 * @param pushes newest first; undefined where GitHub tells of none.
 * @param label how it is called in the clause.
 */
function whyNotForHead({ at }, commit, pushes, label = 'the label') {
    const older = `${label} was put on before ${commit.slice(0, 7)} was pushed`;
    const then = secondOf(at);
    const until = pushes?.filter((push) => secondOf(push.at) <= then) ?? [];
    if (until.length === 0)
        return pushes?.some((push) => push.commit === commit) ? older : undefined;
    const before = until.find((push) => secondOf(push.at) < then);
    const heads = until
        .filter((push) => push === before || secondOf(push.at) === then)
        .map((push) => push.commit)
        .filter((head) => !/^0+$/.test(head));
    if (heads.every((head) => head === commit))
        return undefined;
    return heads.includes(commit)
        ? `${commit.slice(0, 7)} was pushed in the second in which ${label} was put on`
        : older;
}
function secondOf(at) {
    return Math.floor(Date.parse(at) / 1000);
}
/**
 * Why nobody stands behind a review by now, as a clause; undefined where somebody does. Whoever reviews says stop by taking the label off.
 * Somebody whose label does not count cannot undo that.
 * @param newest the event by which the label was last put on.
 */
function whyTakenBack({ reviewedLabel, reviewedBy }, { state, labels }, newest, authors) {
    if (state !== 'open')
        return undefined;
    if (!(0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLabel */ .RX)(labels, reviewedLabel))
        return `the label '${reviewedLabel}' was taken off`;
    return newest && whyNotReviewed(newest, authors, reviewedBy);
}
/** True where the base was another one by then than when the label was put on. @param at ISO 8601, of GitHub's clock. */
function isRetargeted({ retargetedAt }, at) {
    return retargetedAt !== undefined && Date.parse(retargetedAt) <= Date.parse(at);
}
/**
 * Logins of those whose work a pull request is: its author, and everybody who pushed to its branch where the author did not, as where an
 * app or a colleague opened it for them. Undefined where an app opened it and GitHub does not tell who pushed.
 * @param pushes newest first; undefined where GitHub tells of none.
 * @param head of a pull request that is over: a branch of that name may have other work by now; absent for the newest.
 */
function authorsOf(author, pushes, head) {
    const own = ofNewestWork(pushes ?? [], head);
    if (own.length === 0)
        return author.endsWith('[bot]') ? undefined : [author];
    const people = [...new Set(own.map(({ by }) => by))].filter((by) => by !== '' && !by.endsWith('[bot]'));
    const isTheirs = people.some((by) => by.toLowerCase() === author.toLowerCase());
    return isTheirs ? [author] : [author, ...people];
}
/**
 * Pushes to the branch as it was made last, and before a deletion where one of those commits was there already: whoever restores a branch
 * did not write it. A branch of the same name that shares no commit is other work. One that is gone by now was deleted with its merge.
 */
function ofNewestWork(pushes, head) {
    const lives = [[]];
    for (const push of pushes)
        if (/^0+$/.test(push.commit))
            lives.push([]);
        else
            lives.at(-1)?.push(push);
    const there = lives.filter((life) => life.length > 0);
    const at = there.findIndex((life) => life.some(({ commit }) => commit === head));
    const [newest = [], ...older] = there.slice(Math.max(0, at));
    const own = [...newest];
    for (const life of older)
        if (life.some(({ commit }) => own.some((push) => push.commit === commit)))
            own.push(...life);
    return own;
}
/**
 * As `HeadAuthors` has them: whoever restores a branch, or pushes a commit back, makes it the head too, and did not write it.
 * @param pushes newest first; undefined where GitHub tells of none.
 */
function pushersOf(commit, pushes) {
    return [...new Set(pushes?.filter((push) => push.commit === commit).map(({ by }) => by))];
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
 * @param marker of our own comment that is wanted with it; absent for none.
 */
async function storiesNamedBy({ codeHost }, pulls, { rule }, marker) {
    const numbers = pulls.map(({ number }) => number);
    const beside = numbers.length === 0
        ? new Map()
        : await codeHost.storyMentions(numbers, { linked: rule.family === 'issues', marker });
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
            log.info(`The tracker knows no story ${id}; it is passed over.`);
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
