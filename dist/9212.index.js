export const id = 9212;
export const ids = [9212];
export const modules = {

/***/ 99330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ ENDINGS)
/* harmony export */ });
/** How a command ended, as a reaction of GitHub's shows it on the comment. */
const ENDINGS = ['rocket', 'confused', '-1', '+1'];


/***/ }),

/***/ 90179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ whyNewerAllowance),
/* harmony export */   M_: () => (/* binding */ heardOn),
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
/** Which commands a pull request hears; all of them for a branch of the repository. */
function heardOn(pull, { repositoryId, whyNone }) {
    if (!(0,_environment_fork_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromFork */ .ty)(pull, repositoryId))
        return _command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMAND_WORDS */ .Ko;
    return OF_FORKS.filter((word) => word !== 'up' || whyNone === undefined);
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

/***/ 66996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cd: () => (/* binding */ statusLines),
/* harmony export */   I$: () => (/* binding */ sharedStatusLine),
/* harmony export */   T5: () => (/* binding */ endingOfReply),
/* harmony export */   Td: () => (/* binding */ replyMarker),
/* harmony export */   di: () => (/* binding */ helpLines),
/* harmony export */   mf: () => (/* binding */ commandReply)
/* harmony export */ });
/* harmony import */ var _domain_commands_command_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89708);
/* harmony import */ var _domain_commands_ending_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99330);
/* harmony import */ var _domain_input_is_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86617);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24502);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90519);





const PURPOSE = 'command';
/** A report's sentence may be long; nobody reads more of it in a reply. */
const LONGEST_SENTENCE = 1_000;
function keyOf({ id, project, kind, refused }) {
    return `${project}/${kind}/${refused === undefined ? id : `refused-${refused}`}`;
}
/** How the one reply to a comment begins. */
function replyMarker(of) {
    return (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .markerStart */ .Rs)(PURPOSE, keyOf(of));
}
/** How it ended where a reply of ours says that nothing is left to do, so that the same command does nothing when it comes again. */
function endingOfReply(body, of) {
    const data = (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .markerData */ .Vv)(body, PURPOSE, keyOf(of));
    return (0,_domain_input_is_object_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(data) ? _domain_commands_ending_js__WEBPACK_IMPORTED_MODULE_4__/* .ENDINGS */ .J.find((ending) => ending === data['done']) : undefined;
}
/** The reply as Markdown. No line of it begins with a slash, so that nobody takes it for a command. */
function commandReply(of, reply) {
    const [url, run] = [(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .safeUrl */ .Pl)(reply.url), (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .safeUrl */ .Pl)(reply.run)];
    const said = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(reply.said, 120);
    const line = [
        `**${said}** · ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(reply.sentence, LONGEST_SENTENCE)}`,
        ...(url === undefined ? [] : [`It is at <${url}>.`]),
        ...(run === undefined ? [] : [`[The run](${run})`]),
    ].join(' ');
    const details = reply.details ?? [];
    return [
        (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .marker */ .xL)(PURPOSE, keyOf(of), reply.done === undefined ? {} : { done: reply.done }),
        line,
        ...(details.length === 0 ? [] : ['', ...details]),
    ].join('\n');
}
/** What can be said, a line each, in Markdown. @param words those that are heard where somebody asks. */
function helpLines(aliases, words = _domain_commands_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_WORDS */ .Ko) {
    return [
        ...words.map((word) => {
            const { does, leaves } = _domain_commands_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo[word];
            const others = Object.keys(aliases).filter((alias) => aliases[alias] === word);
            const or = others.map((alias) => ` or \`/${alias}\``).join('');
            return `- \`${(0,_domain_commands_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shownCommand */ .h9)(word)}\`${or}: ${does}${leaves === '' ? '' : ` On the pull request, ${leaves}.`}`;
        }),
        '',
        'Everybody who may write to the repository can say them. Whoever sets these labels by hand asks for the same.',
    ];
}
/** What an environment is like, as Markdown sentences. `isAsleep` is what was announced last. */
function statusLines({ serves, newer }, { isAsleep, head }) {
    const sentences = [
        serves === undefined
            ? 'No environment runs.'
            : `Commit ${serves.commit.slice(0, 7)} ${isAsleep ? 'is there and asleep' : 'runs'}; its deployment began at ${moment(serves.createdAt)}.`,
        ...(newer === undefined
            ? []
            : [
                `Commit ${newer.deployment.commit.slice(0, 7)} ${newer.is === 'failed' ? 'could not be deployed' : 'is being deployed'} since ${moment(newer.deployment.createdAt)}.`,
            ]),
        ...((newer?.deployment ?? serves)?.commit === head
            ? []
            : [`The newest commit of the branch is ${head.slice(0, 7)}.`]),
    ];
    return { sentence: sentences.join(' '), url: isAsleep ? undefined : serves?.environmentUrl };
}
/** What was deployed to a shared environment, by its deployments alone, which do not tell whether it is asleep. */
function sharedStatusLine(name, { serves, newer }) {
    const last = serves === undefined
        ? `Nothing is deployed to environment ${name}.`
        : `Environment ${name} has commit ${serves.commit.slice(0, 7)}, whose deployment began at ${moment(serves.createdAt)}.`;
    if (newer === undefined)
        return last;
    const { commit, createdAt } = newer.deployment;
    return `${last} Commit ${commit.slice(0, 7)} ${newer.is === 'failed' ? 'could not be deployed' : 'is being deployed'} since ${moment(createdAt)}.`;
}
/** `2026-03-02 09:00 UTC` */
function moment(iso) {
    return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 90519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ markerStart),
/* harmony export */   Vv: () => (/* binding */ markerData),
/* harmony export */   cN: () => (/* binding */ inMarker),
/* harmony export */   xL: () => (/* binding */ marker)
/* harmony export */ });
/** Hidden lines that let a later run find its own comment: `<!-- greenroom:<purpose> <key> {json} -->`. */
function markerStart(purpose, key) {
    return `<!-- greenroom:${purpose} ${inMarker(key)} `;
}
/** The hidden line that begins our own comment; `data` is what JSON can carry, and `markerData` gives it back. */
function marker(purpose, key, data) {
    // Inside JSON these two can only stand in strings, where an escape means the same.
    const json = JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
    return `${markerStart(purpose, key)}${json} -->`;
}
/**
 * The data of the marker that a comment begins with; undefined when there is none or somebody has broken it. Nothing in it is a secret
 * or signed: whoever may edit the comment may write it too. So each part is checked before it is used, and none decides alone what is
 * deployed, merged or edited.
 */
function markerData(body, purpose, key) {
    const start = markerStart(purpose, key);
    const to = body.startsWith(start) ? body.indexOf(' -->', start.length) : -1;
    if (to < 0)
        return undefined;
    try {
        return JSON.parse(body.slice(start.length, to));
    }
    catch {
        return undefined;
    }
}
/** A key that ends no marker early: `]`, `>` and blanks are escaped. No two keys become one. */
function inMarker(key) {
    // Half of a pair of UTF-16 is no character, and no name on GitHub holds one.
    return key.toWellFormed().replaceAll(/[^A-Za-z0-9._/-]/gu, (character) => encodeURIComponent(character));
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
// EXTERNAL MODULE: ./build/src/usecases/commands/command-deps.js
var command_deps = __webpack_require__(49747);
// EXTERNAL MODULE: ./build/src/usecases/commands/keep-reply.js
var keep_reply = __webpack_require__(33789);
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
/** None of the stories that were delivered is named by the pull request, so that nothing would follow from a judgement. */
function namedNoMore({ word, pull }, stories) {
    const ids = stories.map(({ id }) => id).join(', ');
    const which = stories.length === 1 ? `Story ${ids} was` : `Stories ${ids} were`;
    const it = stories.length === 1 ? 'it' : 'one of them';
    return (0,verdict/* say */.c)('not_delivered', `${which} delivered with pull request #${pull.number}, which names ${it} no more, so nothing was done; name ${it} in its text again, and say '${(0,command_words/* commandText */.jt)(word)}' then.`, 'skipped');
}
/** What was delivered is not what is there. */
function deliveredBefore({ word, pull }, { commit }) {
    return (0,verdict/* say */.c)('head_moved', `Commit ${commit.slice(0, 7)} of pull request #${pull.number} was delivered, and branch '${pull.headBranch}' is at ${pull.headCommit.slice(0, 7)}, so nothing was done; have the newer commit delivered, and say '${(0,command_words/* commandText */.jt)(word)}' then.`, 'skipped');
}
/** @param why a clause: what became of the comment */
function notAsItWas({ word, pull }, why) {
    return (0,verdict/* say */.c)('superseded', `The comment '${(0,command_words/* commandText */.jt)(word)}' on pull request #${pull.number} ${why}, so nothing was done; say it again if it still counts.`);
}
/** Somebody moved the story since. Others may have been moved before it was looked at. */
function movedSince({ word }, { id, state }) {
    return (0,verdict/* say */.c)('superseded', `Story ${id} was moved to ${state} after '${(0,command_words/* commandText */.jt)(word)}' was said, so it stays as it is; say it again if it still counts.`);
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
    const done = [];
    for (const [place, story] of stories.entries()) {
        const outcome = await moveOne(at, said, story);
        if (outcome === 'moved')
            done.push(story);
        else if (outcome !== 'there')
            return besideOthers(outcome, said, stories.slice(0, place), stories.slice(place + 1));
    }
    const newer = done.length === 0 ? undefined : await opposed();
    return newer === undefined
        ? (0,verdict/* say */.c)('command_taken', asSaid(said, stories), done.length > 0 ? 'updated' : 'unchanged')
        : followNewer(at, said, done, newer);
}
function asSaid({ word, by, pull }, stories) {
    return `${named(stories)} ${TARGETS[word]}, as ${by} said '${(0,command_words/* commandText */.jt)(word)}' on pull request #${pull.number}.`;
}
function named(stories, [one, many] = ['is', 'are']) {
    const ids = stories.map(({ id }) => id).join(', ');
    return stories.length === 1 ? `Story ${ids} ${one}` : `Stories ${ids} ${many}`;
}
/** Why one story stays, with what became of those before it and behind it. */
function besideOthers(verdict, said, before, behind) {
    const done = before.length === 0 ? '' : `${asSaid(said, before)} `;
    const left = behind.length === 0 ? '' : ` ${named(behind, ['was', 'were'])} not looked at.`;
    return { ...verdict, sentence: `${done}${verdict.sentence}${left}` };
}
/** The run of the newer one may have found nothing to change. */
async function followNewer(at, { word }, done, { word: newer, comment }) {
    const moved = [];
    for (const story of done) {
        const outcome = await moveTo(at, story, newer);
        if (outcome === 'moved' || outcome === 'there')
            moved.push(story);
        else
            return outcome;
    }
    const { login } = comment.author;
    return (0,verdict/* say */.c)('superseded', `${login} said '${(0,command_words/* commandText */.jt)(newer)}' after '${(0,command_words/* commandText */.jt)(word)}', and the newer command counts: ${named(moved).toLowerCase()} ${TARGETS[newer]}.`);
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
    const moves = (await tracker.movesBy(story)) ?? [];
    // Also the opposite: whoever said that later is not overruled by a run that comes late, or is run again.
    const wasMoved = moves.some(({ to, at: when, by }) => {
        if (own === undefined || by !== own)
            return (0,two_clocks/* wasAfter */.sb)({ at: when, aheadMs }, saidAt);
        return (to === 'accepted' || to === 'rejected') && !(0,two_clocks/* wasBeforeSaid */.KC)({ at: when, aheadMs }, saidAt);
    });
    return wasMoved ? movedSince(said, story) : moveTo(at, story, word);
}
function whyUnmoved(outcome) {
    if (outcome === 'overtaken')
        return 'somebody moved it on meanwhile';
    return outcome.unestimated ? 'it has no estimate' : outcome.refused;
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
    const why = whyUnmoved(outcome);
    return (0,verdict/* say */.c)('tracker_refused', `The tracker did not move story ${id} from ${from} to ${target} (${why}); move it in the tracker.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/acceptance/judge-by-command.js















/**
 * Carries out what a person said of a delivery: the stories that were delivered with the pull request move to accepted or rejected. The
 * move is what everybody sees. What accepts is the comment, which is read again by whatever merges. Of two comments of those who may the
 * newer one counts, and whoever moved a story since is not overruled. What was answered for good is not judged anew.
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
    const before = await (0,keep_reply/* findReply */.Am)(deps, (0,command_deps/* answeredOf */.H)(request.scope, comment));
    if (before?.done !== undefined)
        return (0,verdict/* say */.c)('answered_before', `The command '${(0,command_words/* commandText */.jt)(word)}' had been answered before.`);
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
    const { stories, named } = await judgedStories(deps, request, { word, pull }, newest);
    const delivered = stories.filter(({ type }) => (0,decide_story/* isJudged */.sL)(type));
    const [first] = delivered;
    if (first === undefined)
        return nobodyAsked(about, stories);
    if (!delivered.some(({ id }) => named.has(id)))
        return namedNoMore(about, delivered);
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
async function judgedStories(deps, { source }, { word, pull }, newest) {
    const ids = source.named.length > 0 ? source.named : (await (0,story_facts/* storiesNamedBy */.ut)(deps, [pull], source))(pull).ids;
    const all = [...new Set([...newest.stories, ...ids])];
    const known = await (0,story_facts/* readKnown */.Uj)(deps.tracker, all, deps.log);
    const read = (0,story_facts/* storiesAmong */.E2)(known, all);
    const now = await (0,named_as_now/* namedAsNow */.QA)(deps.tracker, read, newest);
    const isDelivered = ({ id }) => newest.stories.includes(id) || now?.stories.includes(id) === true;
    return {
        stories: read.filter((story) => isDelivered(story) || (word === 'accept' && !(0,decide_story/* isJudged */.sL)(story.type))),
        named: new Set((0,story_facts/* storiesAmong */.E2)(known, ids).map(({ id }) => id)),
    };
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


/***/ }),

/***/ 49747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ answeredOf)
/* harmony export */ });
/** The reply to that comment for the environments of the scope. */
function answeredOf({ project, kind }, { id, number }) {
    return { id, number, project, kind };
}


/***/ }),

/***/ 33789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ findReply),
/* harmony export */   _K: () => (/* binding */ refuseOnce),
/* harmony export */   rA: () => (/* binding */ showEnding),
/* harmony export */   yc: () => (/* binding */ keepReply),
/* harmony export */   ym: () => (/* binding */ showHeard)
/* harmony export */ });
/* harmony import */ var _domain_commands_ending_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99330);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(331);
/* harmony import */ var _text_commands_command_reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66996);



/** Undefined while nobody has replied. What others wrote into a reply is not believed. */
async function findReply({ codeHost }, comment) {
    const facts = await codeHost.findComment(comment.number, (0,_text_commands_command_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .replyMarker */ .Td)(comment));
    return facts && { facts, done: facts.editedByOthers ? undefined : (0,_text_commands_command_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .endingOfReply */ .T5)(facts.body, comment) };
}
/** Writes the one reply to a comment, or edits the one that is there, and shows on the comment itself how it ended. */
async function keepReply(deps, comment, before, { reply, ending, }) {
    const body = (0,_text_commands_command_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .commandReply */ .mf)(comment, { ...reply, done: reply.isDone ? ending : undefined });
    if (before === undefined)
        await replyOnce(deps, comment, body);
    else if (before.facts.editedByOthers || !isSame(before.facts.body, body))
        await deps.codeHost.updateComment(before.facts.id, body);
    await showEnding(deps, comment, ending, before === undefined ? [] : _domain_commands_ending_js__WEBPACK_IMPORTED_MODULE_2__/* .ENDINGS */ .J);
}
/**
 * Tells somebody who may say no command so, once a pull request: whatever they say there later gets the reaction alone, so that nobody can
 * make a robot talk. The same comment is judged anew when it comes again.
 * @param author GitHub's number of whoever said it.
 */
async function refuseOnce(deps, comment, author, told) {
    const toThem = { ...comment, refused: author };
    const before = await findReply(deps, toThem);
    if (before === undefined)
        await keepReply(deps, toThem, undefined, told);
    else
        await showEnding(deps, comment, told.ending);
}
/** GitHub gives back its own line ends. */
function isSame(there, body) {
    return there.replaceAll('\r\n', '\n').trim() === body.trim();
}
/** Of two runs that both found none, the one that was later takes its own back. */
async function replyOnce({ codeHost }, comment, body) {
    const made = await codeHost.createComment(comment.number, body);
    const first = await findReply({ codeHost }, comment);
    if (first === undefined || first.facts.id >= made.id)
        return;
    await codeHost.deleteComment(made.id);
    await codeHost.updateComment(first.facts.id, body);
}
/**
 * Takes back that it was only heard. A reaction is a courtesy: where it fails, the log says so.
 * @param earlier what an earlier run may have shown.
 */
async function showEnding({ commenters, log }, { id }, ending, earlier = []) {
    const others = ['eyes', ...earlier.filter((each) => each !== ending)];
    await quietly(log, async () => {
        await commenters.react(id, ending);
        for (const other of others)
            await commenters.unreact(id, other);
    });
}
/** Shows at once that the comment was heard. */
async function showHeard({ commenters, log }, { id }) {
    await quietly(log, () => commenters.react(id, 'eyes'));
}
async function quietly(log, work) {
    try {
        await work();
    }
    catch (error) {
        log.info(`The reaction could not be changed: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .I)(error).sentence}`);
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
