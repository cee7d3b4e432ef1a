export const id = 6042;
export const ids = [6042];
export const modules = {

/***/ 70169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isWithinHours),
/* harmony export */   T: () => (/* binding */ parseHours)
/* harmony export */ });
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/**
 * Reads `Mon-Fri 08:00-20:00 Europe/Berlin`; the zone is UTC when it is left out.
 * @throws UserError naming the value and the form.
 */
function parseHours(text) {
    const parts = /^([A-Za-z,-]+)\s+(\d{1,2}):([0-5]\d)-(\d{1,2}):([0-5]\d)(?:\s+(\S+))?$/.exec(text.trim());
    const days = parts?.[1] === undefined ? undefined : parseDays(parts[1]);
    const timeZone = parts?.[6] ?? 'UTC';
    const from = Number(parts?.[2]) * 60 + Number(parts?.[3]);
    const until = Number(parts?.[4]) * 60 + Number(parts?.[5]);
    const wrong = days === undefined || !(from < 1440) || !(until <= 1440) || from === until
        ? 'cannot be read'
        : isTimeZone(timeZone)
            ? undefined
            : 'name a time zone that nobody knows';
    if (days === undefined || wrong !== undefined)
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_settings', `The hours ${wrong}; write them like 'Mon-Fri 08:00-20:00 Europe/Berlin'.`);
    return { days, from, until, timeZone };
}
function parseDays(text) {
    const days = new Set();
    for (const item of text.toLowerCase().split(',')) {
        const [first, last = first] = item.split('-').map((day) => DAYS.indexOf(day.slice(0, 3)));
        if (first === undefined || last === undefined || first < 0 || last < 0)
            return undefined;
        for (let day = first;; day = (day + 1) % 7) {
            days.add(day);
            if (day === last)
                break;
        }
    }
    return days;
}
function isTimeZone(timeZone) {
    try {
        new Intl.DateTimeFormat('en-GB', { timeZone });
        return true;
    }
    catch {
        return false;
    }
}
/** True when the instant lies within the hours, by the wall clock of their zone. */
function isWithinHours(hours, instant) {
    const { day, minute } = wallClock(hours.timeZone, instant);
    if (hours.from < hours.until)
        return hours.days.has(day) && minute >= hours.from && minute < hours.until;
    return ((hours.days.has(day) && minute >= hours.from) || (hours.days.has((day + 6) % 7) && minute < hours.until));
}
function wallClock(timeZone, instant) {
    const parts = clockOf(timeZone).formatToParts(instant);
    const part = (type) => parts.find((candidate) => candidate.type === type)?.value ?? '';
    return {
        day: DAYS.indexOf(part('weekday').toLowerCase()),
        minute: Number(part('hour')) * 60 + Number(part('minute')),
    };
}
const clocks = new Map();
/** Making one takes far longer than using it, and an estimate asks thousands of times. */
function clockOf(timeZone) {
    const known = clocks.get(timeZone);
    if (known !== undefined)
        return known;
    const made = new Intl.DateTimeFormat('en-GB', {
        timeZone,
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
    });
    clocks.set(timeZone, made);
    return made;
}


/***/ }),

/***/ 39572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bg: () => (/* binding */ failedLike),
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   i_: () => (/* binding */ skippedLike)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40923);

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

/***/ 40600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HI: () => (/* binding */ storyComment),
/* harmony export */   c3: () => (/* binding */ refusalIn),
/* harmony export */   lX: () => (/* binding */ withRefusal),
/* harmony export */   mA: () => (/* binding */ storyMarker),
/* harmony export */   wl: () => (/* binding */ unnamedComment)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24502);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90519);


/** Begins the one comment of a subject on a story, as a plain line, because trackers show Markdown. */
function storyMarker(key) {
    return `[greenroom:story ${(0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .inMarker */ .cN)(key)}]`;
}
/**
 * The one comment on a story: where to try it, or that it sleeps or is gone, what runs there, what was delivered, and why an acceptance merges nothing. Edited in place. It is for people: nothing that
 * it says is gone by, because whoever writes with the tracker's token, such as an integration that relays commit messages, could have written it.
 */
function storyComment(facts) {
    const lines = [storyMarker(facts.key), '', ...standingLines(facts), ...deliveredLines(facts)];
    return withRefusal(lines.join('\n'), facts.refused);
}
function deliveredLines({ delivered, rejected, }) {
    if (delivered === undefined)
        return [];
    return rejected
        ? [`Commit ${delivered} was delivered and rejected.`]
        : [`Delivered at commit ${delivered}.`];
}
/** The same once the pull request names the story no more: its environment shows nothing of it, and nobody is asked to judge it there. */
function unnamedComment({ key, repository, pullRequest, }) {
    return `${storyMarker(key)}\n\nNo longer named by pull request ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(repository)}#${pullRequest}.`;
}
const REFUSED = 'Not merged: ';
/** What the comment says of an acceptance that merges nothing, on one line; undefined where it says nothing of it. */
function refusalIn(text) {
    return text
        .split('\n')
        .find((line) => line.startsWith(REFUSED))
        ?.slice(REFUSED.length);
}
/** The comment with another word about that, or with none. @param why a sentence, of which 2,000 characters are shown. */
function withRefusal(text, why) {
    const rest = text
        .split('\n')
        .filter((line) => !line.startsWith(REFUSED))
        .join('\n')
        .trimEnd();
    return why === undefined ? rest : `${rest}\n\n${REFUSED}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(why, LONGEST_REFUSAL)}`;
}
const LONGEST_REFUSAL = 2_000;
function standingLines({ standing, url, commit, repository, pullRequest, rejected, }) {
    const pull = `pull request ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(repository)}#${pullRequest}`;
    if (standing === 'gone')
        return [`The environment of ${pull} is gone.`];
    const runs = `It runs commit ${commit.slice(0, 7)} of ${pull}.`;
    if (standing === 'asleep')
        return ['The environment is asleep. It wakes up when its hours begin, or on the next push.', runs];
    return [
        url === undefined
            ? 'The environment is ready.'
            : `${rejected ? 'The environment stays:' : 'Try it at'} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .safeUrl */ .Pl)(url) ?? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(url)}`,
        runs,
    ];
}


/***/ }),

/***/ 36127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ carryLabels),
/* harmony export */   Of: () => (/* binding */ saidOfLabels),
/* harmony export */   _D: () => (/* binding */ carryToStories)
/* harmony export */ });
/* harmony import */ var _domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55497);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(331);
/* harmony import */ var _subject_label_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10097);



/**
 * Gives the pull request the labels that a story of it carries, and its stories what a person put on it or took off, whether or not an
 * event told of it. A sentence for each that changed. Stories move without them, so a refusal is a warning.
 */
async function carryLabels(deps, labels, { pull, stories }) {
    try {
        const decided = await (0,_subject_label_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .decideLabels */ .Iu)(deps, labels, pull, stories);
        (0,_subject_label_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .tellUndecided */ .Fd)(deps, pull, decided);
        const copied = decided.filter(({ way }) => way === 'to pull request');
        const toPull = copied.map(({ label }) => label);
        await (0,_subject_label_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .keepCopies */ .HV)(deps, pull, toPull, 'on');
        const told = await tried(deps, { who: `Pull request #${pull.number}`, what: 'got', labels: toPull }, () => deps.codeHost.addLabels(pull.number, toPull));
        const lost = await dropFromStories(deps, labels, { pull, stories });
        const carried = await carryToStories(deps, decided, { pull, stories });
        await (0,_subject_label_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .keepJustAgreed */ .yT)(deps, labels, pull, stories);
        return [...told.said, ...lost, ...carried];
    }
    catch (error) {
        deps.log.warning(`Labels of pull request #${pull.number} stay: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .I)(error).sentence}`);
        return [];
    }
}
/** Takes what this run took off the pull request off its stories too, and keeps that, since a person may have done it before the run. */
async function dropFromStories(deps, { labels, off }, { pull, stories }) {
    const [label] = off === undefined ? [] : labels.filter((each) => (0,_domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .hasLabel */ .RX)([off], each));
    if (label === undefined)
        return [];
    const { said, isDone } = await changeStories(deps, { label, is: 'off' }, stories);
    if (isDone && said.length > 0)
        await (0,_subject_label_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .keepAgreements */ .dY)(deps, pull, [{ label, is: 'off' }]);
    return said;
}
/** Gives the stories alone what a person put on their pull request, or took off, and keeps that it was carried. */
async function carryToStories(deps, decided, { pull, stories }) {
    const said = [];
    const agreed = [];
    for (const each of decided.filter(({ way }) => way === 'to stories')) {
        const came = await changeStories(deps, each, stories);
        said.push(...came.said);
        if (came.isDone && stories.length > 0)
            agreed.push(each);
    }
    // Only what the stories have by now is kept: what a tracker refuses is carried by the next run.
    await (0,_subject_label_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .keepAgreements */ .dY)(deps, pull, agreed);
    return said;
}
async function changeStories(deps, { label, is }, stories) {
    const said = [];
    let isDone = true;
    for (const story of stories.filter(({ labels }) => (0,_domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .hasLabel */ .RX)(labels, label) !== (is === 'on'))) {
        const what = is === 'on' ? 'got' : 'lost';
        const came = await tried(deps, { who: `Story ${story.id}`, what, labels: [label] }, () => is === 'on' ? deps.tracker.addLabel(story, label) : deps.tracker.removeLabel(story, label));
        said.push(...came.said);
        isDone &&= came.isDone;
    }
    return { said, isDone };
}
/** As what came of it is told. */
function saidOfLabels(who, what, labels) {
    return `${who} ${what} the label ${labels.map((label) => `'${label}'`).join(', ')}.`;
}
async function tried({ log }, { who, what, labels }, work) {
    if (labels.length === 0)
        return { said: [], isDone: true };
    try {
        await work();
        return { said: [saidOfLabels(who, what, labels)], isDone: true };
    }
    catch (error) {
        log.warning(`${who} keeps its labels: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .I)(error).sentence}`);
        return { said: [], isDone: false };
    }
}


/***/ }),

/***/ 44709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G0: () => (/* binding */ keepLink),
/* harmony export */   aC: () => (/* binding */ showOnBoards),
/* harmony export */   lc: () => (/* binding */ showJudged)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(331);


const LONGEST_KEY = 200;
/**
 * Shows where the environment answers beside the story, one address a pull request, or takes it off where nothing answers: a link never
 * leads nowhere. Only for trackers that have links. One that refuses it is a warning, since the story's comment says the same.
 * @param url undefined for an environment that sleeps or is gone.
 */
async function keepLink({ tracker, log }, story, { key, pullRequest }, url) {
    if (!tracker.abilities.links)
        return;
    const own = linkKey(key);
    try {
        if (url === undefined)
            await tracker.unlink(story, own);
        else
            await tracker.link(story, { key: own, url, title: `Environment of pull request #${pullRequest}` });
    }
    catch (error) {
        const { sentence } = (0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .I)(error);
        log.warning(`The environment's address beside story ${story.id} is not kept: ${sentence}`);
    }
}
/** A branch may have a longer name than a key. */
function linkKey(key) {
    const whole = `greenroom:${key}`;
    return whole.length <= LONGEST_KEY ? whole : `greenroom:${(0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(key)}`;
}
/** Shows on the team's boards where a story is. A board that cannot be written is told of, and keeps nothing else from being done. */
async function showOnBoards({ tracker, log, rules }, story, state) {
    if (tracker.showState === undefined || rules.move === 'never')
        return { wrote: false, sentences: [] };
    const news = await tracker.showState(story, state).catch(troubleOf);
    for (const { is, sentence } of news)
        log[is === 'trouble' ? 'warning' : 'info'](sentence);
    return { wrote: news.some(({ is }) => is === 'moved'), sentences: news.map(({ sentence }) => sentence) };
}
function troubleOf(error) {
    return [{ is: 'trouble', sentence: (0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .I)(error).sentence }];
}
/** The same for stories that people have accepted or rejected: nothing else moves these, so nothing else would move their cards. */
async function showJudged({ tracker, ...deps }, found) {
    const judged = found
        .flatMap(({ stories }) => stories)
        .filter(({ state }) => state === 'accepted' || state === 'rejected');
    for (const story of new Map(judged.map((each) => [each.id, each])).values())
        await showOnBoards({ ...deps, tracker: tracker() }, story, story.state);
}


/***/ }),

/***/ 17049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R8: () => (/* binding */ WITHOUT_TOKEN),
  eJ: () => (/* binding */ noneKnown),
  syncStories: () => (/* binding */ syncStories),
  T9: () => (/* binding */ whyNotLookedAt)
});

// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(25788);
// EXTERNAL MODULE: ./build/src/domain/references/story-references.js
var story_references = __webpack_require__(80167);
// EXTERNAL MODULE: ./build/src/domain/report/summarize.js
var summarize = __webpack_require__(39572);
// EXTERNAL MODULE: ./build/src/domain/report/words-of-all.js
var words_of_all = __webpack_require__(58002);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(64621);
// EXTERNAL MODULE: ./build/src/text/environments/environments-comment.js + 2 modules
var environments_comment = __webpack_require__(50239);
// EXTERNAL MODULE: ./build/src/usecases/pace/lazy.js
var lazy = __webpack_require__(75192);
// EXTERNAL MODULE: ./build/src/usecases/subject/named-as-now.js
var named_as_now = __webpack_require__(15804);
// EXTERNAL MODULE: ./build/src/domain/commands/judge-command.js
var judge_command = __webpack_require__(42978);
// EXTERNAL MODULE: ./build/src/domain/commands/spoken-judgement.js
var spoken_judgement = __webpack_require__(23289);
// EXTERNAL MODULE: ./build/src/domain/stories/people.js
var people = __webpack_require__(31701);
// EXTERNAL MODULE: ./build/src/domain/stories/two-clocks.js
var two_clocks = __webpack_require__(99756);
;// CONCATENATED MODULE: ./build/src/usecases/subject/spoken-rejection.js




/** A job waits for a runner that long at most, before it carries a command out. */
const BEFORE_MS = 3_600_000;
/**
 * Whose comment led to a rejection that the tracker's token made: the newest one before it, of somebody who may judge the story. What
 * others say leads to none, so the author hears nothing of it. Undefined where a person made it in the tracker, or nobody said it. Only
 * reads.
 */
async function rejectionHeard({ tracker, commenters, aliases = {} }, { number }, { story, move, mayJudge }) {
    const isLogin = tracker.abilities.isCodeHost === true;
    if (!(0,people/* isSameId */.WB)(await tracker.ownId(), { id: move.by, isLogin }))
        return undefined;
    const timed = { ...move, aheadMs: tracker.aheadMs() };
    const moved = (0,two_clocks/* onGitHubsClock */.O9)(timed);
    if (moved === undefined)
        return undefined;
    const since = new Date(moved - BEFORE_MS).toISOString().replace(/\.\d+Z$/, 'Z');
    const isWanted = (comment) => (0,spoken_judgement/* judgementIn */.Xw)(comment, aliases)?.word === 'reject';
    const comments = await commenters.wordsSince(number, since, isWanted);
    const judgements = (0,spoken_judgement/* judgementsSince */.n5)(comments, since, aliases);
    const isHeard = judgements.length === 0 ? undefined : await mayJudge();
    for (const { comment, why } of judgements) {
        const { author, at, isAsWritten } = comment;
        const isLater = (0,two_clocks/* wasAfter */.sb)({ at, aheadMs: 0 }, new Date(moved).toISOString());
        if (isLater || isHeard?.(story, author.login) !== true)
            continue;
        if ((0,judge_command/* whyNotAllowed */.ou)(author, '', await commenters.permissionOf(author.login)) === undefined)
            return { by: author.login, words: isAsWritten ? why : undefined };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/src/usecases/stories/carry-labels.js
var carry_labels = __webpack_require__(36127);
// EXTERNAL MODULE: ./build/src/usecases/stories/hear-rejection.js
var hear_rejection = __webpack_require__(80736);
// EXTERNAL MODULE: ./build/src/domain/announce/announced-story.js
var announced_story = __webpack_require__(26833);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/text/story-comment.js
var story_comment = __webpack_require__(40600);
// EXTERNAL MODULE: ./build/src/usecases/stories/story-links.js
var story_links = __webpack_require__(44709);
;// CONCATENATED MODULE: ./build/src/usecases/stories/let-stories-go.js







/** What any tracker's id looks like: another workflow of the repository may have written the comment, and a query is made of it. */
const ANY_ID = /^[\w-]{1,80}$/;
/** Ids of stories that it named when people were last told of it, and names no more; [] where nobody remembers any. */
function formerStories({ key, told, named }) {
    return told === undefined
        ? []
        : (0,announced_story/* rememberedStories */.sl)((0,environments_comment/* toldState */.LH)(told, key))
            .filter((id) => ANY_ID.test(id) && !named.includes(id))
            .slice(0, story_references/* MOST_STORIES */.U7);
}
/**
 * Takes the address of the environment off stories that the pull request names no more, and says so in the comment that they have of it. An
 * item for each, by which it is remembered no more. What the tracker refuses is a warning, and the next run tries it again.
 */
async function letStoriesGo({ tracker, log }, about) {
    const ids = formerStories(about);
    if (ids.length === 0)
        return [];
    const { number: pullRequest, headBranch: branch } = about.pull;
    const items = [];
    try {
        const deps = { tracker: tracker(), log };
        const known = await deps.tracker.stories(ids);
        for (const id of ids) {
            const story = known.get(id);
            const isNamed = story !== undefined && about.named.includes(story.id);
            const verdict = isNamed ? sameStory(about, id, story) : await letGo(deps, about, story ?? id);
            items.push({ name: id, branch, pullRequest, ...verdict, unnamed: true });
        }
    }
    catch (error) {
        log.warning(`Stories that pull request #${pullRequest} names no more may still say that it does: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
    return items;
}
/** A story gets another id where it is moved to another project of the tracker, and the old one still leads to it. */
function sameStory({ pull: { number } }, id, story) {
    const words = `Story ${id} is ${story.id} by now, which pull request #${number} names.`;
    return (0,verdict/* say */.c)('story_current', words, 'unchanged');
}
async function letGo(deps, { key, repository, pull: { number: pullRequest } }, story) {
    if (typeof story === 'string')
        return (0,verdict/* say */.c)('story_current', `The tracker knows no open story ${story} any more.`, 'unchanged');
    await (0,story_links/* keepLink */.G0)(deps, story, { key, pullRequest }, undefined);
    const words = `Story ${story.id} is named by pull request #${pullRequest} no more`;
    const existing = await deps.tracker.findComment(story, (0,story_comment/* storyMarker */.mA)(key));
    const text = (0,story_comment/* unnamedComment */.wl)({ key, repository, pullRequest });
    if (existing === undefined || existing.text.trim() === text)
        return (0,verdict/* say */.c)('story_current', `${words}.`, 'unchanged');
    await deps.tracker.updateComment(story, existing.id, text);
    return (0,verdict/* say */.c)('story_current', `${words}, and says so.`, 'updated');
}

// EXTERNAL MODULE: ./build/src/domain/announce/news.js + 1 modules
var news = __webpack_require__(56890);
// EXTERNAL MODULE: ./build/src/usecases/stories/settle-delivery.js
var settle_delivery = __webpack_require__(45178);
// EXTERNAL MODULE: ./build/src/usecases/stories/story-facts.js
var story_facts = __webpack_require__(29207);
;// CONCATENATED MODULE: ./build/src/usecases/stories/retell-stories.js










/**
 * Corrects the one comment of each story whose environment this run has taken down, put to sleep or woken. None is written where there
 * is none. An item for each that changed, or that the tracker refused.
 */
async function retellStories(deps, { scope, source, reports }) {
    const items = [];
    for (const turned of turnedIn(reports)) {
        try {
            for await (const item of retellOne(deps, { scope, source }, turned))
                items.push(item);
        }
        catch (error) {
            // One that cannot be read keeps no other from being told.
            const { branch, pullRequest } = turned;
            const about = pullRequest === undefined ? { branch } : { branch, pullRequest };
            items.push({ name: branch, ...about, ...(0,describe_failure/* describeFailure */.I)(error) });
        }
    }
    return items;
}
/** Each story of one environment that changed, or that the tracker refused. */
async function* retellOne(deps, { scope, source }, turned) {
    const pull = await pullRequestOf(deps.codeHost, turned);
    if (pull?.headRepositoryId !== scope.repository.id)
        return;
    const ids = source.named.length > 0 ? source.named : (await (0,story_facts/* storiesNamedBy */.ut)(deps, [pull], source))(pull).ids;
    if (ids.length === 0)
        return;
    const key = (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, turned.branch));
    const { news } = turned;
    const at = { tracker: deps.tracker(), log: deps.log };
    for (const story of await (0,story_facts/* readStories */.yT)(at.tracker, ids, deps.log)) {
        const place = { key, pullRequest: pull.number };
        if (news.kind !== 'ready')
            await (0,story_links/* keepLink */.G0)(at, story, place, undefined);
        else if (news.url !== undefined)
            await (0,story_links/* keepLink */.G0)(at, story, place, news.url);
        const item = await retell(deps, { key, repository: scope.repository.fullName, pull, turned }, story);
        if (item !== undefined)
            yield item;
    }
}
function turnedIn(reports) {
    const turning = reports.filter(({ action }) => action === 'teardown' || action === 'hours');
    return (0,news/* collectNews */.q)(turning, undefined).flatMap(({ branch, pullRequest, news }) => {
        const last = news.findLast(({ kind }) => kind === 'gone' || kind === 'asleep' || kind === 'ready');
        return last?.kind === 'gone' || last?.kind === 'asleep' || last?.kind === 'ready'
            ? [{ branch, pullRequest, news: last }]
            : [];
    });
}
function pullRequestOf(codeHost, { branch, pullRequest }) {
    return pullRequest === undefined ? codeHost.latestPullRequest(branch) : codeHost.pullRequest(pullRequest);
}
/** Undefined where nothing was to be corrected. */
async function retell(deps, { key, repository, pull, turned }, story) {
    const base = { name: story.id, branch: turned.branch, pullRequest: pull.number };
    try {
        const tracker = deps.tracker();
        const existing = await tracker.findComment(story, (0,story_comment/* storyMarker */.mA)(key));
        if (existing === undefined)
            return undefined;
        const { news } = turned;
        const delivery = await (0,named_as_now/* namedAsNow */.QA)(tracker, [story], await deps.deliveries.newest(pull.number));
        const text = (0,story_comment/* storyComment */.HI)({
            key,
            repository,
            pullRequest: pull.number,
            standing: news.kind,
            url: 'url' in news ? news.url : undefined,
            commit: ('commit' in news ? news.commit : undefined) ?? pull.headCommit,
            delivered: (0,settle_delivery/* commitDelivered */.OE)(delivery, story, story.state),
            rejected: story.state === 'rejected',
            refused: story.state === 'accepted' && news.kind !== 'gone' ? (0,story_comment/* refusalIn */.c3)(existing.text) : undefined,
        });
        if (existing.text.trim() === text)
            return undefined;
        await tracker.updateComment(story, existing.id, text);
        return {
            ...base,
            ...(0,verdict/* say */.c)('story_current', `Story ${story.id} says that its environment is ${news.kind}.`, 'updated'),
        };
    }
    catch (error) {
        return { ...base, ...(0,describe_failure/* describeFailure */.I)(error) };
    }
}

// EXTERNAL MODULE: ./build/src/usecases/stories/story-target.js
var story_target = __webpack_require__(86275);
// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var labels = __webpack_require__(55497);
// EXTERNAL MODULE: ./build/src/domain/stories/decide-story.js
var decide_story = __webpack_require__(18566);
// EXTERNAL MODULE: ./build/src/domain/stories/rejection.js
var rejection = __webpack_require__(68339);
// EXTERNAL MODULE: ./build/src/domain/stories/unmoved.js
var unmoved = __webpack_require__(13982);
;// CONCATENATED MODULE: ./build/src/usecases/stories/sync-story.js












/** Brings one story in step; what the tracker refuses is told in its item. */
async function syncStory(at, story) {
    const { tracker, log, rules, pull, running } = at;
    const readyAtHead = running !== undefined && !at.held.has(story.id);
    try {
        const goal = await (0,story_target/* goalOf */.Z)(at.target, { pullRequest: pull, readyAtHead, story }, rules);
        const { target } = goal;
        if (at.dryRun)
            return planned(at, story, goal);
        const wrote = await keepComment(at, story, story.state);
        const moved = target === undefined ? undefined : await moveStory(at, story, target);
        const state = moved?.state ?? story.state;
        const board = await (0,story_links/* showOnBoards */.aC)(at, story, state);
        const verdict = moved?.verdict ?? stays(story, wrote || board.wrote, goal);
        // It says of no story that it was delivered before its tracker does.
        if ((0,settle_delivery/* commitDelivered */.OE)(at.delivery, story, state) !== (0,settle_delivery/* commitDelivered */.OE)(at.delivery, story, story.state))
            await keepComment(at, story, state);
        const rejected = await rejectionOf(at, story);
        const shown = {
            state,
            ...deliveryFacts(at, story, state),
            ...(rejected === undefined ? {} : { rejected }),
        };
        const told = await (0,story_facts/* reportStory */.Oe)({ tracker, people: rules.people, log, facts: shown }, story);
        const more = rejected === undefined ? heldSentences(at, story) : [rejected.sentence];
        const sentence = [verdict.sentence, ...board.sentences, ...more].join(' ');
        return {
            item: { ...itemBase(at, story), ...verdict, sentence, story: told },
            from: story.state,
            to: state,
        };
    }
    catch (error) {
        const failure = (0,describe_failure/* describeFailure */.I)(error);
        return { item: { ...itemBase(at, story), ...failure }, from: story.state, to: story.state };
    }
}
function rejectionOf(at, story) {
    const { tracker, log, delivery, rules, rejection } = at;
    const { reviewedLabel } = rules;
    const label = rules.asked === 'delivered' ? 'unused' : (rejection.label ?? 'unknown');
    return (0,hear_rejection/* readRejection */.uE)({ ...rejection, tracker, log, delivery, label, reviewedLabel }, story);
}
/** Why the label does not count for a story, and what is asked of people; none where it does. */
function heldSentences(at, story) {
    const why = at.held.get(story.id);
    if (why !== undefined)
        return [`Commit ${at.pull.headCommit.slice(0, 7)} is not delivered for it, because ${why}.`];
    const { reviewedLabel: label } = at.rules;
    const staysRejected = story.state === 'rejected' &&
        !(0,rejection/* isRejected */.TK)(story, at.delivery) &&
        at.rules.asked !== 'delivered' &&
        (0,labels/* hasLabel */.RX)(at.pull.labels, label);
    if (staysRejected)
        return [`Story ${story.id} stays rejected until a person starts it again in the tracker.`];
    return isTakenBack(at, story)
        ? [
            `Nobody is asked about it any more, because the label '${label}' was taken off; once it is reviewed, put the label '${label}' on again.`,
        ]
        : [];
}
/** It was delivered by a label that is off now, which is how whoever reviews says stop. */
function isTakenBack({ delivery, pull, rules }, story) {
    return (rules.asked !== 'delivered' &&
        (0,settle_delivery/* commitDelivered */.OE)(delivery, story, story.state) !== undefined &&
        story.state === 'delivered' &&
        delivery?.labelled !== '' &&
        !(0,labels/* hasLabel */.RX)(pull.labels, rules.reviewedLabel));
}
/**
 * Whether people are to judge the story with this pull request: with another one, or where nothing is delivered, they would judge what
 * their acceptance does not merge. Where a run may not record it, the label alone says so.
 */
function deliveryFacts(at, story, state) {
    const { delivery, pull, running, rules } = at;
    const [held] = heldSentences(at, story);
    const waits = held === undefined ? {} : { held };
    if (state !== 'delivered')
        return waits;
    const delivered = (0,settle_delivery/* commitDelivered */.OE)(delivery, story, state);
    const labelled = delivered === undefined ? '' : (delivery?.labelled ?? '');
    const readyAtHead = running !== undefined;
    const isByThis = delivered !== undefined ||
        story.state !== state ||
        (0,decide_story/* isDeliverable */.MG)({ pullRequest: pull, readyAtHead }, rules);
    return {
        asked: held === undefined && isByThis,
        ...(delivered === undefined ? {} : { delivered }),
        ...(labelled === '' ? {} : { labelled }),
        ...waits,
    };
}
function itemBase(at, story) {
    const { pull, running } = at;
    const where = running === undefined ? {} : { url: running.url, commit: pull.headCommit };
    return { name: story.id, branch: pull.headBranch, pullRequest: pull.number, ...where };
}
function planned(at, story, { target, setBackFrom }) {
    const sentence = target === undefined
        ? `Story ${story.id} stays ${story.state}.${setBackSentence(setBackFrom)}`
        : `Story ${story.id} would move from ${story.state} to ${target}.`;
    const words = [sentence, ...heldSentences(at, story)].join(' ');
    const told = { id: story.id, title: story.title, url: story.url, state: story.state };
    const item = { ...itemBase(at, story), ...(0,verdict/* say */.c)('dry_run', words), story: told };
    return { item, from: story.state, to: story.state };
}
/**
 * Writes the one comment where the environment stands; true where it changed. What it says of a delivery comes from the record alone.
 * @param state of the story when it is read
 */
async function keepComment(at, story, state) {
    const { tracker, pull, key, running, delivery } = at;
    if (running === undefined && state === 'accepted')
        return false;
    const existing = await tracker.findComment(story, (0,story_comment/* storyMarker */.mA)(key));
    const refused = state === 'accepted' ? (0,story_comment/* refusalIn */.c3)(existing?.text ?? '') : undefined;
    if (running === undefined)
        return takeBackRefusal(tracker, story, existing);
    const text = (0,story_comment/* storyComment */.HI)({
        key,
        repository: at.repository,
        pullRequest: pull.number,
        standing: running.asleep ? 'asleep' : 'ready',
        url: running.url,
        commit: pull.headCommit,
        delivered: (0,settle_delivery/* commitDelivered */.OE)(delivery, story, state),
        rejected: state === 'rejected',
        refused,
    });
    if (existing?.text.trim() === text)
        return false;
    if (existing === undefined)
        await tracker.createComment(story, text);
    else
        await tracker.updateComment(story, existing.id, text);
    return true;
}
/** Of a story that is accepted no more; true where its comment said something of it. */
async function takeBackRefusal(tracker, story, comment) {
    if (comment === undefined || (0,story_comment/* refusalIn */.c3)(comment.text) === undefined)
        return false;
    await tracker.updateComment(story, comment.id, (0,story_comment/* withRefusal */.lX)(comment.text, undefined));
    return true;
}
function setBackSentence(from) {
    return from === undefined
        ? ''
        : ` Somebody set it back since it was ${from}, so it stays there until more happens than that.`;
}
/** `wrote` when its comment or its card changed. */
function stays({ id, state }, wrote, { setBackFrom }) {
    const sentence = `Story ${id} is ${state}.${setBackSentence(setBackFrom)}`;
    return (0,verdict/* say */.c)('story_current', sentence, wrote ? 'updated' : 'unchanged');
}
async function moveStory({ tracker, log, rules: { unestimated } }, story, target) {
    // People may have judged it since it was read, and what they say is not overwritten.
    const now = await tracker.story(story.id);
    if (now?.state !== story.state)
        return movedMeanwhile(story, now, target);
    const first = await tracker.move(now, target);
    if (first === 'moved')
        return moved(story, target);
    if (first === 'overtaken')
        return movedMeanwhile(story, await tracker.story(story.id), target);
    if (!first.unestimated)
        return refused(story, target, first.refused);
    if (typeof unestimated === 'object') {
        await tracker.estimate(story, unestimated.estimate);
        const second = await tracker.move(story, target);
        if (second === 'overtaken')
            return movedMeanwhile(story, await tracker.story(story.id), target);
        return second === 'moved' ? moved(story, target) : refused(story, target, second.refused);
    }
    const why = 'it has no estimate';
    if (unestimated === 'fail')
        return refused(story, target, why, ESTIMATE);
    const outcome = refused(story, target, why, { ...ESTIMATE, decision: 'skipped' });
    log.warning(outcome.verdict.sentence);
    return outcome;
}
function moved({ id, state: from }, state) {
    if (from === state) {
        const sentence = `Story ${id} is ${state}; a move to that which was cut short is finished.`;
        return { state, verdict: (0,verdict/* say */.c)('story_current', sentence, 'updated') };
    }
    return { state, verdict: (0,verdict/* say */.c)('story_moved', `Story ${id} moved from ${from} to ${state}.`) };
}
function movedMeanwhile({ id, state }, now, target) {
    const became = now === undefined ? 'is not there any more' : `became ${now.state} meanwhile`;
    const sentence = `Story ${id} ${became}, so it is not moved from ${state} to ${target}; a later run looks at it again.`;
    return { state, verdict: (0,verdict/* say */.c)('story_current', sentence, 'unchanged') };
}
const ESTIMATE = { remedy: unmoved/* UNMOVED */.f.withoutEstimate };
function refused({ id, state }, target, why, { decision = 'failed', remedy = unmoved/* UNMOVED */.f.refused } = {}) {
    const sentence = `The tracker did not move story ${id} from ${state} to ${target} (${why}); ${remedy}.`;
    return { state, verdict: (0,verdict/* say */.c)('tracker_refused', sentence, decision) };
}

// EXTERNAL MODULE: ./build/src/usecases/stories/who-may-accept.js
var who_may_accept = __webpack_require__(54169);
;// CONCATENATED MODULE: ./build/src/usecases/stories/sync-stories.js




















/**
 * Brings the stories of one pull request in step with it and with its environment, and corrects what stands on those whose environment a
 * step of this run took down, put to sleep or woke.
 */
async function syncStories(deps, request) {
    const retold = request.dryRun || request.withoutSecrets === true ? [] : await retellStories(deps, request);
    const synced = await syncOwnStories(deps, request);
    // Where no pull request was meant, that its stories were not looked at is no news beside what was done.
    return withBefore(retold, synced, request.pullRequest === undefined ? [] : [synced.report.sentence]);
}
/** The report with what was done before; where nothing was written then, the rest alone decides. */
function withBefore(done, { report, moved }, rest = [report.sentence]) {
    const items = [...done, ...(report.items ?? [])];
    if (done.every(({ decision }) => decision === 'unchanged'))
        return { report: { ...report, items }, moved };
    const words = [(0,words_of_all/* wordsOfAll */.w)(done), ...rest].join(' ');
    const otherwise = (0,verdict/* say */.c)(moved.length > 0 ? 'story_moved' : 'story_current', words, 'updated');
    return { report: { ...(0,summarize/* summarize */.eh)(items, [redRule(words)], otherwise), items }, moved };
}
async function syncOwnStories(deps, request) {
    const { pullRequest: number, scope } = request;
    if (number === undefined)
        return ended((0,verdict/* say */.c)('nothing_to_do', 'The event is about no single pull request, so it moves no story.'));
    const pull = await deps.codeHost.pullRequest(number);
    if (pull === undefined)
        return ended((0,verdict/* say */.c)('nothing_to_do', `There is no pull request #${number}.`));
    const why = whyNotLookedAt(pull, scope);
    if (why)
        return ended(why);
    const { named } = request.source;
    const key = (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, pull.headBranch));
    const { ids, isCut, told } = named.length > 0
        ? { ids: named, isCut: false, told: undefined }
        : (await (0,story_facts/* storiesNamedBy */.ut)(deps, [pull], request.source, (0,environments_comment/* commentMarkers */.F)(key)))(pull);
    const isBlind = isCut || request.dryRun || request.withoutSecrets === true;
    const letGo = (now) => isBlind ? [] : letStoriesGo(deps, { key, repository: scope.repository.fullName, pull, told, named: now });
    if (ids.length === 0 && request.withoutSecrets !== true)
        await (0,story_facts/* requireProjectsOf */.TW)(deps, pull, request.source);
    if (ids.length === 0)
        return withBefore(await letGo([]), ended(noneNamed(number)));
    if (request.withoutSecrets === true)
        return ended((0,verdict/* say */.c)('nothing_to_do', WITHOUT_TOKEN));
    if (isCut)
        deps.log.warning(`Pull request #${number} names many stories; only the first ${story_references/* MOST_STORIES */.U7} are looked at.`);
    const tracker = deps.tracker();
    const stories = await (0,story_facts/* readStories */.yT)(tracker, ids, deps.log);
    if (stories.length === 0)
        return ended(noneKnown(number, ids));
    const gone = await letGo([...ids, ...stories.map(({ id }) => id)]);
    const deliveries = (0,named_as_now/* recordsAsNow */.Ps)(deps.deliveries, tracker, stories);
    return withBefore(gone, await syncKnown({ ...deps, deliveries, tracker }, request, pull, stories));
}
function noneNamed(number) {
    return (0,verdict/* say */.c)('no_story', `Neither branch, text nor commits of pull request #${number} name a story.`);
}
/** A pull request that is open, and the stories of it that there are. */
async function syncKnown(deps, request, pull, stories) {
    const { tracker } = deps;
    const { number } = pull;
    const { rules, dryRun, scope } = request;
    const key = (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, pull.headBranch));
    const subject = { kind: scope.kind, branch: pull.headBranch, key, commit: pull.headCommit };
    const { running, isOver } = await (0,story_facts/* readStandingEnvironment */.QM)(deps, subject, request.reports);
    const repository = scope.repository.fullName;
    // What is delivered is written down before any story says so: a run killed in between is repeated as a whole.
    const facts = { pull, stories, readyAtHead: running !== undefined };
    const settled = await (0,settle_delivery/* settleDelivery */.Qk)(deps, facts, rules, dryRun);
    const { delivery } = settled;
    const heard = await (0,hear_rejection/* takeOffReview */.L6)(deps, { pull, stories, delivery }, rules, dryRun);
    const { acceptedBy = [] } = request;
    const mayJudge = (0,lazy/* lazy */.RZ)((0,who_may_accept/* mayJudgeOn */._C)({ ...deps, acceptedBy, people: rules.people }, pull));
    const at = {
        tracker,
        log: deps.log,
        rules,
        repository,
        pull,
        key,
        running,
        ...settled,
        target: (0,story_target/* targetDepsOf */.V)(deps, pull, delivery, rules),
        rejection: {
            label: heard.label,
            heard: (story, move) => rejectionHeard({ ...deps, aliases: request.aliases }, pull, { story, move, mayJudge }),
        },
        dryRun,
    };
    const synced = [];
    for (const story of stories) {
        synced.push(await syncStory(at, story));
        // Where nothing answers at the head, what stands there may be an older commit's.
        if ((running !== undefined || isOver) && !dryRun)
            await (0,story_links/* keepLink */.G0)(at, story, { key, pullRequest: number }, running?.asleep ? undefined : running?.url);
    }
    if (dryRun)
        return reportOfPlan(synced);
    // Also where a run before was cut short behind that, or the tracker refused: the story would bring the label back.
    const off = heard.label === 'off' ? rules.reviewedLabel : undefined;
    const carried = await (0,carry_labels/* carryLabels */.$G)(deps, { ...request.labels, off }, { pull, stories });
    const lost = heard.tookOff
        ? [`Pull request #${number} lost the label '${rules.reviewedLabel}', since a story of it was rejected.`]
        : [];
    return reportOf(synced, [...lost, ...carried]);
}
/** What is told where the tracker answered, and has none of the stories. */
function noneKnown(number, ids) {
    return (0,verdict/* say */.c)('no_story', `The tracker knows no open story of those that pull request #${number} names: ${ids.join(', ')}.`);
}
/** Why a run of Dependabot's looks at no story. */
const WITHOUT_TOKEN = "A run of Dependabot's has no 'tracker-token', so no story is looked at; give Dependabot that secret too if it is to be.";
/** Why the stories of a pull request are left alone; undefined where they are not. */
function whyNotLookedAt(pull, { repository }) {
    if (pull.headRepositoryId !== repository.id)
        return (0,verdict/* say */.c)('fork', `Pull request #${pull.number} comes from a fork, so no story is moved for it.`);
    if (pull.state === 'open')
        return undefined;
    return (0,verdict/* say */.c)('pull_request_closed', `Pull request #${pull.number} is closed, so its story stays as it is.`);
}
function reportOfPlan(synced) {
    const items = synced.map((each) => each.item);
    return ended((0,verdict/* say */.c)('dry_run', (0,words_of_all/* wordsOfAll */.w)(items)), items);
}
function reportOf(synced, labelled) {
    const items = synced.map((each) => each.item);
    const moved = synced
        .filter((each) => each.from !== each.to)
        .map((each) => ({ id: each.item.name, from: each.from, to: each.to }));
    const words = [(0,words_of_all/* wordsOfAll */.w)(items), ...labelled].join(' ');
    const wrote = labelled.length > 0 || items.some((item) => item.decision === 'updated');
    const red = redRule(words);
    const skipped = { decisions: ['skipped'], verdict: (_, first) => (0,words_of_all/* decidedLike */.E)(first, words) };
    const otherwise = moved.length > 0
        ? (0,verdict/* say */.c)('story_moved', words)
        : (0,verdict/* say */.c)('story_current', words, wrote ? 'updated' : 'unchanged');
    return { ...ended((0,summarize/* summarize */.eh)(items, wrote ? [red] : [red, skipped], otherwise), items), moved };
}
function redRule(words) {
    return { decisions: ['failed', 'refused'], verdict: (_, first) => (0,words_of_all/* decidedLike */.E)(first, words) };
}
function ended(verdict, items = []) {
    return { report: { ...verdict, items }, moved: [] };
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


/***/ })

};
