export const id = 9212;
export const ids = [9212];
export const modules = {

/***/ 90179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ whyNewerAllowance),
/* harmony export */   S_: () => (/* binding */ whyOtherCommit),
/* harmony export */   hL: () => (/* binding */ allowsFork),
/* harmony export */   lg: () => (/* binding */ standingAllowance),
/* harmony export */   v1: () => (/* binding */ whyNotForFork)
/* harmony export */ });
/* harmony import */ var _environment_fork_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9878);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64621);
/* harmony import */ var _command_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89708);



/** Those that a fork's pull request hears. All others would write a label or a lock, and no event of a fork does what these ask for. */
const OF_FORKS = ['up', 'down', 'status', 'where', 'help'];
/** True where a command on a fork's pull request lets the fork's commit have an environment. */
function allowsFork({ word }, pull, repositoryId) {
    return word === 'up' && (0,_environment_fork_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromFork */ .ty)(pull, repositoryId);
}
/** Why a fork's pull request does not hear a command; undefined for one that it hears, and for a branch of the repository. */
function whyNotForFork({ word, rest }, pull, { repositoryId, whyNone }) {
    if (!(0,_environment_fork_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromFork */ .ty)(pull, repositoryId))
        return undefined;
    const said = (0,_command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .commandText */ .jt)(word);
    const from = `Pull request #${pull.number} comes from a fork`;
    if (!OF_FORKS.includes(word))
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('fork', `${from}, so '${said}' does nothing; it hears '/stage up COMMIT' and '/stage down'.`);
    if (word !== 'up')
        return undefined;
    if (whyNone !== undefined)
        return whyNone;
    if (rest !== '')
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('fork', `${from}, so name the commit that you have looked at, with all its digits; the newest one is '${(0,_command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .commandText */ .jt)(word, pull.headCommit)}'.`);
}
/** Why a command that names a commit does nothing: it is not the newest one of the pull request. Undefined where it is, or names none. */
function whyOtherCommit({ word, rest }, { number, headCommit }) {
    if (word !== 'up' || rest === '' || rest.toLowerCase() === headCommit)
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('head_moved', `'${(0,_command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .commandText */ .jt)(word)}' names commit ${rest.slice(0, 7).toLowerCase()}, and pull request #${number} is at ${headCommit.slice(0, 7)}, so nothing was done; look at that one, and name it.`, 'skipped');
}
/** What is to become of an allowance that is there. */
function standingAllowance(kept, asked) {
    if (kept === undefined || kept.command < asked.command)
        return 'is replaced';
    return kept.commit === asked.commit ? 'stands' : 'is newer';
}
/** Why an older command allows nothing any more. */
function whyNewerAllowance({ by, commit }) {
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('superseded', `${by} has allowed commit ${commit.slice(0, 7)} since '/stage up' was said, and the newer command counts, so nothing was done.`);
}


/***/ }),

/***/ 33594:
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
    redelivery: ['finished', 'none'],
};
const DEFAULTS = {
    opened: 'started',
    'review-requested': 'finished',
    delivered: 'delivered',
    redelivery: 'none',
};
/** Where a story of that type goes by what happened; undefined where it stays. */
function targetOf(cause, type, { all, ofType }) {
    const target = ofType[type]?.[cause] ?? all[cause] ?? DEFAULTS[cause];
    return target === 'none' ? undefined : target;
}


/***/ }),

/***/ 68129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeByCommand: () => (/* binding */ judgeByCommand)
});

// EXTERNAL MODULE: ./build/src/domain/commands/command-words.js
var command_words = __webpack_require__(89708);
// EXTERNAL MODULE: ./build/src/domain/commands/judge-command.js
var judge_command = __webpack_require__(42978);
// EXTERNAL MODULE: ./build/src/domain/commands/judge-fork.js
var judge_fork = __webpack_require__(90179);
// EXTERNAL MODULE: ./build/src/domain/commands/spoken-judgement.js
var spoken_judgement = __webpack_require__(23289);
// EXTERNAL MODULE: ./build/src/domain/stories/decide-story.js
var decide_story = __webpack_require__(18566);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(64621);
// EXTERNAL MODULE: ./build/src/usecases/stories/story-facts.js
var story_facts = __webpack_require__(29207);
// EXTERNAL MODULE: ./build/src/usecases/stories/who-may-accept.js
var who_may_accept = __webpack_require__(54169);
// EXTERNAL MODULE: ./build/src/usecases/subject/named-as-now.js
var named_as_now = __webpack_require__(15804);
// EXTERNAL MODULE: ./build/src/usecases/subject/spoken-acceptance.js
var spoken_acceptance = __webpack_require__(23623);
;// CONCATENATED MODULE: ./build/src/usecases/acceptance/judgement-refusals.js


/** The team named no tracker, so that nothing is delivered. */
function withoutTracker(word) {
    return (0,verdict/* say */.c)('not_delivered', `The variable GREENROOM_TRACKER names no tracker, so there is no story to ${word}; set it, or merge by hand.`, 'skipped');
}
/** The team leaves all moves to people. */
function leftToPeople(word) {
    return (0,verdict/* say */.c)('tracker_refused', `The variable GREENROOM_TRACKER_MOVE, which is the input 'move', is 'never', so Greenroom moves no story; ${word} it in the tracker.`, 'skipped');
}
/** The tracker tells nobody who moved a story, so that nobody could tell later who has accepted it. */
function withoutHistory(word, tracker) {
    return (0,verdict/* say */.c)('tracker_refused', `The tracker ${tracker} does not tell who moved a story, so no command moves it; ${word} it in the tracker, and merge by hand.`, 'skipped');
}
/** No record is there. */
function nothingDelivered({ word, pull }, label) {
    return (0,verdict/* say */.c)('not_delivered', `Nothing of pull request #${pull.number} is delivered, so there is nothing to ${word}; once it is reviewed, put the label '${label}' on.`, 'skipped');
}
/** None of the stories that were delivered is there to be judged. */
function nobodyAsked({ word, pull }, stories) {
    const states = stories.map(({ id, state }) => `story ${id} is ${state}`).join(', ');
    const why = states === '' ? 'the tracker shows none of its stories' : states;
    return (0,verdict/* say */.c)('not_delivered', `Nobody is asked about pull request #${pull.number} now: ${why}. So there is nothing to ${word}; have it delivered again.`, 'skipped');
}
/** What was delivered is not what is there. */
function deliveredBefore({ word, pull }, { commit }) {
    return (0,verdict/* say */.c)('head_moved', `Commit ${commit.slice(0, 7)} of pull request #${pull.number} was delivered, and branch '${pull.headBranch}' is at ${pull.headCommit.slice(0, 7)}, so nothing was done; have the newer commit delivered, and say '${(0,command_words/* commandText */.jt)(word)}' then.`, 'skipped');
}
/** @param why a clause: what became of the comment */
function notAsItWas({ word, pull }, why) {
    return (0,verdict/* say */.c)('superseded', `The comment '${(0,command_words/* commandText */.jt)(word)}' on pull request #${pull.number} ${why}, so nothing was done; say it again if it still counts.`);
}
/** Somebody moved the story since. */
function movedSince({ word }, { id, state }) {
    return (0,verdict/* say */.c)('superseded', `Story ${id} was moved to ${state} after '${(0,command_words/* commandText */.jt)(word)}' was said, so nothing was done; say it again if it still counts.`);
}
/** @param why as in `whoIsHeard` */
function mayNotJudge({ word, by, pull }, story, why) {
    const { because, todo } = reasonOf({ word, by, pull }, why);
    return (0,verdict/* say */.c)('not_allowed_to_accept', `${by} may not ${word} story ${story.id}, because ${because}, so nothing was done; ${todo}.`);
}
function reasonOf({ word, by, pull }, why) {
    const another = `let another person ${word} it`;
    switch (why) {
        case 'author':
            return { because: `pull request #${pull.number} is their own work`, todo: another };
        case 'unknown author':
            return {
                because: `${pull.review.author} opened pull request #${pull.number}, and GitHub does not tell who pushed to it`,
                todo: `${word} it in the tracker, and merge by hand`,
            };
        case 'nobody named':
            return {
                because: 'accepted-by names nobody',
                todo: 'name in the variable GREENROOM_ACCEPTED_BY those who may',
            };
        case 'unknown person':
            return {
                because: "'people' of the settings does not say who that is in the tracker",
                todo: `write the login ${by} there beside their tracker-id, or ${word} the story in the tracker`,
            };
        case 'not named':
            return { because: 'accepted-by does not name them', todo: another };
    }
}

// EXTERNAL MODULE: ./build/src/domain/stories/people.js
var people = __webpack_require__(31701);
// EXTERNAL MODULE: ./build/src/domain/stories/two-clocks.js
var two_clocks = __webpack_require__(99756);
;// CONCATENATED MODULE: ./build/src/usecases/acceptance/move-as-judged.js







const TARGETS = { accept: 'accepted', reject: 'rejected' };
/**
 * Moves the stories to where a judgement leads, each after a look. Whoever moved one since the judgement was said is not overruled, and a run
 * that comes late or a second time moves nothing again that somebody has set back.
 * @param opposed the newer judgement of somebody who may, against this one; asked behind the writes, since it may be said meanwhile.
 */
async function moveAsJudged(at, said, stories, opposed) {
    const { word, by, pull } = said;
    const done = [];
    for (const story of stories) {
        const outcome = await moveOne(at, said, story);
        if (outcome === 'moved')
            done.push(story);
        else if (outcome !== 'there')
            return outcome;
    }
    const newer = done.length === 0 ? undefined : await opposed();
    if (newer !== undefined) {
        // The run of the newer one may have found nothing to change.
        for (const story of done)
            await moveTo(at, story, newer.word);
        const { comment } = newer;
        return (0,judge_command/* whyNewer */.WZ)({ word, rest: '' }, { comment, asked: { word: newer.word, rest: '' } });
    }
    const ids = stories.map(({ id }) => id).join(', ');
    const which = stories.length === 1 ? `Story ${ids} is` : `Stories ${ids} are`;
    return (0,verdict/* say */.c)('command_taken', `${which} ${TARGETS[word]}, as ${by} said '${(0,command_words/* commandText */.jt)(word)}' on pull request #${pull.number}.`, done.length > 0 ? 'updated' : 'unchanged');
}
async function moveOne(at, said, { id }) {
    const { tracker } = at;
    const { word, pull, saidAt } = said;
    const target = TARGETS[word];
    const story = await tracker.story(id);
    if (story === undefined)
        return (0,verdict/* say */.c)('no_story', `The tracker does not show story ${id} any more, so it was not ${target}.`);
    const own = await tracker.ownId();
    const isLogin = tracker.abilities.isCodeHost === true;
    const move = await tracker.lastMove(story);
    const isByToken = move !== undefined && (0,people/* isSameId */.WB)(own, { id: move.by, isLogin });
    if (story.state === target) {
        const isTheirs = word === 'accept' && move !== undefined && !isByToken;
        // What somebody accepted who may not stays theirs: the token writes nothing where the story is there.
        return (isTheirs ? await (await (0,who_may_accept/* whoMayAccept */.mC)(at, pull))(story, move) : undefined) ?? 'there';
    }
    const aheadMs = tracker.aheadMs();
    if (move !== undefined && !isByToken && (0,two_clocks/* wasAfter */.sb)({ ...move, aheadMs }, saidAt))
        return movedSince(said, story);
    const mine = own === undefined ? [] : ((await tracker.movesBy(story, own)) ?? []);
    // Also the opposite: whoever said that later is not overruled by a run that comes late, or is run again.
    const wasDone = mine.some(({ to, at: when }) => (to === 'accepted' || to === 'rejected') && !(0,two_clocks/* wasBeforeSaid */.KC)({ at: when, aheadMs }, saidAt));
    return wasDone ? movedSince(said, story) : moveTo(at, story, word);
}
/** Looks once more right before it writes. */
async function moveTo({ tracker }, { id, state: from }, word) {
    const target = TARGETS[word];
    const now = await tracker.story(id);
    if (now === undefined || now.state === target)
        return 'there';
    const outcome = await tracker.move(now, target);
    if (outcome === 'moved')
        return 'moved';
    const why = outcome.unestimated ? 'it has no estimate' : outcome.refused;
    return (0,verdict/* say */.c)('tracker_refused', `The tracker did not move story ${id} from ${from} to ${target} (${why}); move it in the tracker.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/acceptance/judge-by-command.js













/**
 * Carries out what a person said of a delivery: the stories that were delivered with the pull request move to accepted or rejected. The
 * move is what everybody sees. What accepts is the comment, which is read again by whatever merges. Of two comments of those who may the
 * newer one counts, and whoever moved a story since is not overruled.
 */
async function judgeByCommand(deps, request) {
    const { comment } = request;
    const unheard = (0,judge_command/* whyUnheard */.GT)(comment);
    if (unheard !== undefined || comment === undefined)
        return unheard ?? (0,verdict/* say */.c)('no_command', 'The event tells of no comment.');
    const said = (0,spoken_judgement/* judgementIn */.Xw)(comment, request.aliases ?? {});
    if (said === undefined)
        return (0,verdict/* say */.c)('no_command', `The comment on pull request #${comment.number} neither accepts nor rejects anything.`);
    const { word } = said;
    if (!request.hasTracker)
        return withoutTracker(word);
    if (request.move === 'never')
        return leftToPeople(word);
    const pull = await deps.codeHost.pullRequest(comment.number);
    if (pull === undefined)
        throw unseen(comment);
    const about = { word, by: comment.author.login, pull };
    const moves = await deps.codeHost.pushes(pull.headBranch);
    const early = (0,judge_fork/* whyNotForFork */.v1)({ word, rest: '' }, pull, {
        repositoryId: request.scope.repository.id,
        whyNone: undefined,
    }) ?? (0,judge_command/* whyNotNow */.yB)(word, { pull, saidAt: comment.at, moves });
    if (early !== undefined)
        return early;
    return judgeDelivered({ ...deps, tracker: deps.tracker() }, { ...request, comment }, about);
}
async function judgeDelivered(deps, request, about) {
    const { tracker } = deps;
    const { word, pull } = about;
    if (tracker.abilities.history === false)
        return withoutHistory(word, tracker.name);
    const newest = await deps.deliveries.newest(pull.number);
    if (newest === undefined)
        return nothingDelivered(about, request.review.reviewedLabel);
    if (word === 'accept' && newest.commit !== pull.headCommit)
        return deliveredBefore(about, newest);
    const stories = await judgedStories(deps, request, { word, pull }, newest);
    const delivered = stories.filter(({ type }) => (0,decide_story/* isJudged */.sL)(type));
    const [first] = delivered;
    if (first === undefined)
        return nobodyAsked(about, stories);
    const at = { ...deps, ...request, tracker };
    const whyNotHeard = await (0,who_may_accept/* whoIsHeard */.Dj)(at, pull);
    const refused = delivered.find((each) => whyNotHeard(each, about.by));
    const why = refused && whyNotHeard(refused, about.by);
    if (refused !== undefined && why !== undefined)
        return mayNotJudge(about, refused, why);
    const saidLast = () => newestSaid(at, { pull, story: first, newest });
    const against = await whyNotCounting(deps, request.comment, about, { saidLast, newest });
    if (against !== undefined)
        return against;
    if (delivered.every(({ state }) => !JUDGED_FROM.includes(state)))
        return nobodyAsked(about, delivered);
    // A chore that somebody else asked for is left to them.
    const asked = stories.filter((each) => (0,decide_story/* isJudged */.sL)(each.type) ? JUDGED_FROM.includes(each.state) : whyNotHeard(each, about.by) === undefined);
    if (request.dryRun) {
        const ids = asked.map(({ id }) => id).join(', ');
        return (0,verdict/* say */.c)('dry_run', `Story ${ids} would be ${PAST[word]}, as '${(0,command_words/* commandText */.jt)(word)}' asks for.`);
    }
    return moveAsJudged(at, { ...about, saidAt: request.comment.at }, asked, async () => {
        const last = await saidLast();
        return last !== undefined && last.word !== word ? last : undefined;
    });
}
/** How it is told. */
const PAST = { accept: 'accepted', reject: 'rejected' };
/** What people were asked about stands in one of these, also where somebody has judged it before. */
const JUDGED_FROM = ['delivered', 'accepted', 'rejected'];
/** All that was delivered, whatever the text names by now; and to be accepted, the chores that it names, which are never delivered. */
async function judgedStories(deps, { source }, { word, pull }, newest) {
    const named = source.named.length > 0 ? source.named : (await (0,story_facts/* storiesNamedBy */.ut)(deps, [pull], source))(pull).ids;
    const read = await (0,story_facts/* readStories */.yT)(deps.tracker, [...new Set([...newest.stories, ...named])], deps.log);
    const now = await (0,named_as_now/* namedAsNow */.QA)(deps.tracker, read, newest);
    const isDelivered = ({ id }) => newest.stories.includes(id) || now?.stories.includes(id) === true;
    return read.filter((story) => isDelivered(story) || (word === 'accept' && !(0,decide_story/* isJudged */.sL)(story.type)));
}
/** The newest of what people said who may; undefined for nothing. Read anew each time. */
async function newestSaid(at, { pull, story, newest, }) {
    const on = { pull, recorded: newest, mayJudge: (0,who_may_accept/* mayJudgeOn */._C)(at, pull) };
    return (await (0,spoken_acceptance/* judgementsOn */.a)(at, on)(story))[0];
}
/** GitHub's copies lag by seconds at most (octokit/octokit.js#900). */
const MOST_LOOKS = 5;
const BETWEEN_LOOKS_MS = 2_000;
/** Why the comment of the event does not count; undefined where it does. */
async function whyNotCounting({ clock }, { id, at }, about, { saidLast, newest, }) {
    if (Date.parse(at) < Date.parse(newest.recordedAt))
        return notAsItWas(about, `was said before commit ${newest.commit.slice(0, 7)} was delivered`);
    for (let look = 1; look <= MOST_LOOKS; look += 1) {
        const last = await saidLast();
        if (last?.comment.id === id)
            return last.comment.isAsWritten ? undefined : notAsItWas(about, 'was changed or hidden since');
        if (last !== undefined && last.comment.id > id)
            return last.word === about.word ? undefined : newerThan(about, last);
        if (look < MOST_LOOKS)
            await clock.sleep(BETWEEN_LOOKS_MS, `comment ${id}`);
    }
    return notAsItWas(about, 'is not there any more');
}
function newerThan({ word }, last) {
    return (0,judge_command/* whyNewer */.WZ)({ word, rest: '' }, { comment: last.comment, asked: { word: last.word, rest: '' } });
}
function unseen({ number }) {
    return new errors/* AdapterError */.o('doubtful_facts', `GitHub does not show pull request #${number}, on which the comment is; say the command again.`, { service: 'GitHub', retriable: true });
}


/***/ })

};
