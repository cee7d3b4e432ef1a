export const id = 1157;
export const ids = [1157];
export const modules = {

/***/ 89405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ isAnnouncementState)
/* harmony export */ });
/* harmony import */ var _input_is_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86617);
/* harmony import */ var _preparation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81209);


const STATUSES = [
    undefined,
    'ready',
    'asleep',
    'deployed',
    'gone',
    'failed',
    'none',
    'no-more',
];
/** False where somebody has changed the state in a comment so that it cannot be used. Members that are not known are let be. */
function isAnnouncementState(data) {
    if (!(0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(data))
        return false;
    const { status, url, commit, preparing, why, note, noteOf, since, subject, run, hours, expires, ends } = data;
    const { failed, story, leftovers, cost, slack, alsoSlack, told, stories, preparation, stopped } = data;
    const { pushedBy, branchHead, byRecords, takenOver } = data;
    const texts = [url, commit, branchHead, preparing, why, note, noteOf, since, run, hours, expires, ends];
    return (STATUSES.includes(status) &&
        [...texts, takenOver].every(isTextOrNone) &&
        (preparation === undefined || ((0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(preparation) && (0,_preparation_js__WEBPACK_IMPORTED_MODULE_1__/* .isPreparation */ .Sd)(preparation))) &&
        (stopped === undefined || isStopped(stopped)) &&
        (subject === undefined || hasTexts(subject, ['of', 'text'])) &&
        (pushedBy === undefined || hasTexts(pushedBy, ['at', 'by'])) &&
        (failed === undefined ||
            (hasTexts(failed, ['step', 'problem']) &&
                areTextsOrNone(failed['log']) &&
                [failed['commit'], failed['serves'], failed['run']].every(isTextOrNone))) &&
        (story === undefined || isStory(story)) &&
        (leftovers === undefined || areLeftovers(leftovers)) &&
        (cost === undefined || isCost(cost)) &&
        (slack === undefined || isToldMessage(slack)) &&
        (alsoSlack === undefined || (Array.isArray(alsoSlack) && alsoSlack.every(isToldMessage))) &&
        [told, stories].every(areTextsOrNone) &&
        (byRecords === undefined || isAnnouncementState(byRecords)));
}
function isToldMessage(value) {
    return hasTexts(value, ['channel', 'ts']) && isTextOrNone(value['shows']) && isTextOrNone(value['given']);
}
function isStopped(value) {
    return (hasTexts(value, ['commit', 'why']) &&
        isTextOrNone(value['run']) &&
        (0,_preparation_js__WEBPACK_IMPORTED_MODULE_1__/* .isServing */ .PA)(value['serves']) &&
        ['undefined', 'boolean'].includes(typeof value['begun']));
}
function isStory(story) {
    if (!hasTexts(story, ['id', 'title', 'url', 'state']))
        return false;
    const { others } = story;
    return ((others === undefined || (Array.isArray(others) && others.every(isStory))) &&
        [story['delivered'], story['labelled'], story['held']].every(isTextOrNone) &&
        (isTextOrNone(story['owner']) || hasTexts(story['owner'], ['name', 'login'])) &&
        ['undefined', 'boolean'].includes(typeof story['asked']) &&
        (story['refused'] === undefined || hasTexts(story['refused'], ['story', 'why'])) &&
        (story['rejected'] === undefined || hasTexts(story['rejected'], ['key', 'sentence'])));
}
function areLeftovers(value) {
    return ((0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value) &&
        typeof value['more'] === 'number' &&
        Array.isArray(value['first']) &&
        value['first'].every((each) => hasTexts(each, ['resource', 'type', 'why']) && isTextOrNone(each['name'])));
}
function isCost(value) {
    if (!(0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value))
        return false;
    const { perDay, perMonth, perMonthAwake, total, unknown } = value;
    if (typeof unknown === 'string' || typeof total === 'number')
        return true;
    const amounts = perMonthAwake === undefined ? [perDay, perMonth] : [perDay, perMonth, perMonthAwake];
    return amounts.every((each) => typeof each === 'number');
}
function hasTexts(value, names) {
    return (0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value) && names.every((name) => typeof value[name] === 'string');
}
function areTextsOrNone(value) {
    return value === undefined || (Array.isArray(value) && value.every((each) => typeof each === 'string'));
}
function isTextOrNone(value) {
    return value === undefined || typeof value === 'string';
}


/***/ }),

/***/ 30659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ isNewerFormer),
/* harmony export */   GH: () => (/* binding */ takenOver),
/* harmony export */   Pm: () => (/* binding */ orderedRows),
/* harmony export */   Q4: () => (/* binding */ inOneOrder),
/* harmony export */   SA: () => (/* binding */ branchIdOfKey),
/* harmony export */   Vx: () => (/* binding */ keyOfRow),
/* harmony export */   Wh: () => (/* binding */ sameTold),
/* harmony export */   X7: () => (/* binding */ rowsAfterLook),
/* harmony export */   YD: () => (/* binding */ rowsThatFit),
/* harmony export */   aK: () => (/* binding */ readRows),
/* harmony export */   x8: () => (/* binding */ rowOfKey)
/* harmony export */ });
/* unused harmony export sameState */
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _input_cut_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45001);
/* harmony import */ var _input_is_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86617);
/* harmony import */ var _announced_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36153);
/* harmony import */ var _announced_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89405);
/* harmony import */ var _announced_story_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26833);






/** A branch gets no more environments than this; whoever may edit the comment may have written more. */
const MOST_ROWS = 50;
const ROW = /^[a-z][a-z0-9]{1,19}\/[a-z][a-z0-9]{1,15}$/;
/** `project/kind` in a key such as `repository-id/project/kind/branch`; undefined for what is none. */
function rowOfKey(key) {
    const [, project, kind, branch] = key.split('/');
    const row = `${project}/${kind}`;
    return branch !== undefined && ROW.test(row) ? row : undefined;
}
/** `repository-id/branch`: whose environments share a comment; undefined for what is no key. */
function branchIdOfKey(key) {
    const branch = (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOfKey */ .xL)(key);
    return branch === undefined ? undefined : `${key.slice(0, key.indexOf('/'))}/${branch}`;
}
/** The key of a row. @param of as `branchIdOfKey` gives it. */
function keyOfRow(of, row) {
    const end = of.indexOf('/');
    return `${of.slice(0, end)}/${row}${of.slice(end)}`;
}
/** What a comment kept; a row that somebody has broken is left out, and the others stand. */
function readRows(data) {
    const rows = (0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(data) ? data['rows'] : undefined;
    if (!(0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(rows))
        return {};
    return Object.fromEntries(Object.entries(rows)
        .flatMap(([row, state]) => (ROW.test(row) && (0,_announced_state_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnnouncementState */ .z)(state) ? [[row, state]] : []))
        .slice(0, MOST_ROWS));
}
/** In the order in which people read them, whoever wrote them: by project, previews first. */
function orderedRows(rows) {
    return Object.entries(rows).toSorted(([a], [b]) => compare(placeOf(a), placeOf(b)));
}
function placeOf(row) {
    const [project, kind] = row.split('/');
    return `${project} ${kind === 'preview' ? '' : kind}`;
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/**
 * Whether the comment of an earlier version tells newer news of its environment than a row: that version may still be at work, as in another
 * workflow. A row that tells no time goes before one that nobody can date.
 * @param changedAt ISO 8601, of GitHub's clock: when its text was last changed; undefined where nobody knows.
 */
function isNewerFormer(row, changedAt) {
    if (row === undefined)
        return true;
    const at = Date.parse(changedAt ?? '');
    const { takenOver, since, preparation } = row;
    // What a run tells has the time of its own clock, to the minute.
    const told = [since, preparation?.since].map((time) => Date.parse(time ?? '') + CLOCKS_APART_MS);
    const known = [Date.parse(takenOver ?? ''), ...told].filter((time) => !Number.isNaN(time));
    return known.length > 0 && known.every((time) => at > time);
}
const CLOCKS_APART_MS = 60_000;
/** The state of such a comment, as it stands in a row. */
function takenOver(state, changedAt) {
    return changedAt === undefined ? state : { ...state, takenOver: changedAt };
}
/** Whether two tell the same, whatever the order of their members. What is undefined is not there, as in a comment's marker. */
function sameState(a, b) {
    return canonical(a) === canonical(b);
}
/** The same of what runs of the environment have told, whatever others have read of its deployments. */
function sameTold(a, b) {
    return sameState((0,_announced_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .toldByRuns */ .d7)(a), (0,_announced_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .toldByRuns */ .d7)(b));
}
/** The same with its members in one order, so that whoever tells the same writes the same. */
function inOneOrder(rows) {
    return JSON.parse(canonical(rows));
}
function canonical(value) {
    const text = JSON.stringify(value, (_, member) => (0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(member)
        ? Object.fromEntries(Object.entries(member).toSorted(([x], [y]) => compare(x, y)))
        : member);
    return text ?? '';
}
/**
 * The rows that are to stand after a look at what stands there now: those of others as they tell them, and what nobody else tells as it
 * was written. 'overtaken' where another run of the very environment has told something else meanwhile, which is to be read before
 * this run's news is told in it.
 */
function rowsAfterLook({ own, before, after }, now) {
    const told = now[own];
    const isLost = (0,_announced_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .toldByRuns */ .d7)(told) === undefined || sameTold(told, before[own]);
    if (!isLost && !sameTold(told, after[own]))
        return 'overtaken';
    const mine = after[own];
    return { ...after, ...now, ...(mine === undefined ? {} : { [own]: mine }) };
}
/** What is left out of rows, the least important first, each on top of those before. */
const CUTS = [
    (state) => ({ ...state, failed: state.failed && { ...state.failed, log: undefined } }),
    (state) => ({ ...state, leftovers: state.leftovers && firstOnly(state.leftovers) }),
    (state) => ({
        ...state,
        stories: some((0,_announced_story_js__WEBPACK_IMPORTED_MODULE_4__/* .rememberedStories */ .sl)(state).filter((id) => id !== state.story?.id)),
        story: state.story && { ...state.story, others: undefined },
    }),
    shortened,
];
/**
 * The same rows, each with less where they would not fit. What fits is given back as it is, so that a second cut changes nothing.
 * @param fits whether there is room for them.
 */
function rowsThatFit(rows, fits) {
    let cut = rows;
    for (const less of CUTS) {
        if (fits(cut))
            return cut;
        cut = Object.fromEntries(Object.entries(cut).map(([row, { byRecords, ...told }]) => [
            row,
            byRecords === undefined ? less(told) : { ...less(told), byRecords: less(byRecords) },
        ]));
    }
    let kept = orderedRows(cut);
    while (kept.length > 0 && !fits(Object.fromEntries(kept)))
        kept = kept.slice(0, -1);
    return Object.fromEntries(kept);
}
function firstOnly({ first, more }) {
    return { first: first.slice(0, 1), more: more + Math.max(0, first.length - 1) };
}
function some(all) {
    return all.length === 0 ? undefined : all;
}
const SHORT = 300;
function shortened(state) {
    const { failed, story, note, why, stopped } = state;
    const held = story?.held === undefined ? {} : { held: cut(story.held) };
    return {
        ...state,
        note: note === undefined ? undefined : cut(note),
        why: why === undefined ? undefined : cut(why),
        failed: failed && { ...failed, problem: cut(failed.problem) },
        stopped: stopped && { ...stopped, why: cut(stopped.why) },
        story: story && {
            ...story,
            ...held,
            title: cut(story.title),
            refused: story.refused && { ...story.refused, why: cut(story.refused.why) },
            rejected: story.rejected && { ...story.rejected, sentence: cut(story.rejected.sentence) },
        },
    };
}
function cut(text) {
    return (0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cutText */ .I)(text, SHORT, '…');
}


/***/ }),

/***/ 25788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ownerOf),
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
/** Whose environments they are, as tags and names tell it. */
function ownerOf(scope) {
    return { repositoryId: scope.repository.id, project: scope.project, kind: scope.kind };
}
/** The identity of the one environment that a branch has in the scope. */
function identityOf(scope, branch) {
    return { ...ownerOf(scope), branch };
}


/***/ }),

/***/ 58002:
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

/***/ 50239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ commentMarkers),
  M9: () => (/* binding */ environmentsComment),
  bN: () => (/* binding */ environmentsMarker),
  BO: () => (/* binding */ toldRows),
  LH: () => (/* binding */ toldState)
});

// EXTERNAL MODULE: ./build/src/domain/announce/announced-environment.js
var announced_environment = __webpack_require__(36153);
// EXTERNAL MODULE: ./build/src/domain/announce/rows.js
var announce_rows = __webpack_require__(30659);
// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var fork = __webpack_require__(9878);
// EXTERNAL MODULE: ./build/src/text/environment-comment.js
var environment_comment = __webpack_require__(86264);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(24502);
// EXTERNAL MODULE: ./build/src/text/folded/stage-help.js
var stage_help = __webpack_require__(97944);
// EXTERNAL MODULE: ./build/src/text/markdown-table.js
var markdown_table = __webpack_require__(40941);
// EXTERNAL MODULE: ./build/src/text/marker.js
var marker = __webpack_require__(90519);
// EXTERNAL MODULE: ./build/src/text/preparation.js
var text_preparation = __webpack_require__(70828);
// EXTERNAL MODULE: ./build/src/text/environments/former-comment.js
var former_comment = __webpack_require__(92151);
// EXTERNAL MODULE: ./build/src/text/cost.js
var cost = __webpack_require__(904);
;// CONCATENATED MODULE: ./build/src/text/environments/row-cells.js



const NOTHING = '–';
/** The columns of the table; those in which nothing would stand are left out. */
function columnsOf(rows, pull) {
    const repository = /^(.+)\/pull\/\d+$/.exec(pull.text.url)?.[1];
    const all = [
        { heading: 'Environment', cell: ({ row }) => rowName(row) },
        { heading: 'State', cell: ({ state }) => stateInShort(state) },
        { heading: 'Address', cell: ({ state }) => linked(addressOf(state), (url) => `[open](${url})`) },
        { heading: 'Commit', cell: ({ state }) => commitCell(state, repository) },
        { heading: 'Changed', cell: ({ state }) => minuteCell(changedAt(state)) },
        { heading: 'Run', cell: ({ state }) => linked(runOf(state), (url) => `[log](${url})`) },
        {
            heading: 'Awake',
            // Of what deployments alone tell, nobody said its hours.
            cell: ({ state }) => textCell(state.hours ?? (state.status === 'deployed' ? '' : 'always')),
            isNeeded: rows.some(({ state }) => state.hours !== undefined),
        },
        {
            heading: 'Expires',
            cell: ({ state }) => minuteCell(state.expires),
            isNeeded: rows.some(({ state }) => state.expires !== undefined),
        },
        {
            heading: 'Cost',
            cell: ({ state }) => textCell((0,text_preparation/* isOnlyPrepared */.AA)(state) ? '' : (0,cost/* costInShort */.hH)(state.cost)),
            isNeeded: rows.some(({ state }) => state.cost !== undefined),
        },
    ];
    return all.filter(({ isNeeded = true }) => isNeeded);
}
/** As people read it: no text of others, since a row has no other signs. */
function rowName(row) {
    return row.replace('/', ', ');
}
const ON_ITS_WAY = { made: 'being prepared', moved: 'moving', woken: 'waking up' };
/** In a word or two of our own. */
function stateInShort(state) {
    if (state.stopped !== undefined)
        return 'stopped';
    if ((0,text_preparation/* isOnlyPrepared */.AA)(state))
        return ON_ITS_WAY[state.preparation?.way ?? 'made'];
    if (state.status === 'none' || state.status === 'no-more')
        return 'not made';
    return state.status ?? 'unknown';
}
/** What answers while nobody knows better. */
function addressOf(state) {
    const { status, url, preparation, stopped } = state;
    if (stopped !== undefined)
        return stopped.serves?.url;
    if ((0,text_preparation/* isOnlyPrepared */.AA)(state))
        return preparation?.serves?.url;
    return status === 'gone' || status === 'none' ? undefined : url;
}
function commitOf(state) {
    const { status, commit, failed, preparing, stopped } = state;
    if (stopped !== undefined)
        return stopped.commit;
    if ((0,text_preparation/* isOnlyPrepared */.AA)(state))
        return preparing;
    return status === 'failed' ? (failed?.commit ?? commit) : commit;
}
function changedAt(state) {
    if (state.stopped !== undefined)
        return undefined;
    return (0,text_preparation/* isOnlyPrepared */.AA)(state) ? state.preparation?.since : state.since;
}
/** The page of the run that made it what the row says; undefined where nobody knows it. */
function runOf(state) {
    const { status, failed, preparation, stopped, run } = state;
    if (stopped !== undefined)
        return stopped.run;
    if ((0,text_preparation/* isOnlyPrepared */.AA)(state))
        return preparation?.run;
    return status === 'failed' ? (failed?.run ?? run) : run;
}
/** What the commit says of itself is anybody's words. */
function commitCell(state, repository) {
    const commit = commitOf(state);
    if (commit === undefined)
        return NOTHING;
    const page = repository && /^[0-9a-f]{40}$/.test(commit) ? `${repository}/commit/${commit}` : undefined;
    const { subject } = state;
    if (subject?.of !== commit || subject.text.trim() === '')
        return (0,text_escape/* markdownLink */.iQ)((0,text_preparation/* shortCommit */.Ax)(commit), page);
    return `${(0,text_preparation/* shortCommit */.Ax)(commit)} ${(0,text_escape/* markdownLink */.iQ)(subject.text, page)}`;
}
/** A marker may have been written by anybody. */
function minuteCell(at) {
    if (at === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(at))
        return NOTHING;
    return (0,text_preparation/* minuteText */.Wn)(`${at.slice(0, 16)}Z`);
}
function textCell(text) {
    return text === '' ? NOTHING : (0,text_escape/* markdownText */.p7)(text);
}
function linked(address, link) {
    const url = (0,text_escape/* safeUrl */.Pl)(address);
    return url === undefined ? NOTHING : link(url);
}

// EXTERNAL MODULE: ./build/src/domain/announce/announced-story.js
var announced_story = __webpack_require__(26833);
// EXTERNAL MODULE: ./build/src/text/folded/near-end.js
var near_end = __webpack_require__(52968);
// EXTERNAL MODULE: ./build/src/text/leftovers.js
var text_leftovers = __webpack_require__(74421);
;// CONCATENATED MODULE: ./build/src/text/environments/row-lines.js







/**
 * Who is asked for what, each thing once, although each environment of a pull request has its stories. Lines of Markdown, each part with an
 * empty line before it.
 */
function askedLines(rows, pull) {
    const asked = new Set(rows.flatMap(({ state }) => (asks(state) ? [state.story?.id] : [])));
    const parts = [
        ...rows.map(({ state }) => !asks(state) && asked.has(state.story?.id) ? [] : (0,environment_comment/* storyLines */.pI)(state.story, state)),
        ...rows.map(({ state }) => (0,environment_comment/* rejectionLines */.fE)(state, pull)),
        ...rows.map(({ state }) => (0,environment_comment/* refusalLines */.s6)(state, pull)),
    ];
    return [...new Map(parts.map((lines) => [lines.join('\n'), lines])).values()].flat();
}
function asks({ story, commit, status, preparing }) {
    return story !== undefined && (0,announced_story/* isAsked */.D6)(story, commit) && status === 'ready' && preparing === undefined;
}
/**
 * What the table has no room for of one environment, with an empty line before each part; [] for nothing. Of several, each begins with
 * which one it is.
 */
function rowLines({ row, state }, pull, { isAlone, leftovers }) {
    const said = (0,environment_comment/* statement */.qZ)(state, pull);
    const way = (0,environment_comment/* onItsWay */.f1)(state);
    const lines = [
        ...(said.length === 0 ? [] : ['', ...said]),
        ...(way.length === 0 || way[0] === '' ? way : ['', ...way]),
        ...(state.note === undefined ? [] : ['', `**Note:** ${(0,text_escape/* markdownText */.p7)(state.note, LONGEST_NOTE)}`]),
        ...endLines(state),
        ...(leftovers && state.leftovers && !(0,text_preparation/* isOnlyPrepared */.AA)(state)
            ? ['', ...(0,text_leftovers/* leftoversList */.xJ)(state.leftovers)]
            : []),
    ];
    return isAlone || lines.length === 0 ? lines : ['', `**${rowName(row)}:** ${(0,environment_comment/* headline */.Pl)(state)}`, ...lines];
}
/** Whoever has seen its end in the table for days is to notice that it is near. */
function endLines({ ends, status, preparing }) {
    const stands = status !== undefined && ['ready', 'asleep', 'deployed', 'failed'].includes(status);
    if (ends === undefined || !stands || preparing !== undefined)
        return [];
    return ['', `**${(0,near_end/* endSentence */.H)(ends)}** ${(0,near_end/* howToKeep */.l)('`')}`];
}
const LONGEST_NOTE = 2_000;

;// CONCATENATED MODULE: ./build/src/text/environments/environments-comment.js












const PURPOSE = 'environments';
/** GitHub refuses a longer body. */
const LONGEST_BODY = 65_536;
/** What is kept leaves room for what people read. */
const LONGEST_MARKER = 40_000;
/** How the comment of this branch's environments begins; nobody else's does. @param of `repository-id/branch`. */
function environmentsMarker(of) {
    return (0,marker/* markerStart */.Rs)(PURPOSE, of);
}
/** How a comment may begin that tells of one environment: the table first, then what earlier versions wrote of it alone. */
function commentMarkers(key) {
    const of = (0,announce_rows/* branchIdOfKey */.SA)(key);
    return of === undefined ? [] : [environmentsMarker(of), (0,former_comment/* formerMarker */.e)(key)];
}
/** What an earlier run kept in its comment; {} where a person has broken it. Only our own comments are read. */
function toldRows(body, of) {
    return (0,announce_rows/* readRows */.aK)((0,marker/* markerData */.Vv)(body, PURPOSE, of));
}
/** The same of one environment, also in the comment of an earlier version; {} for nothing. @param key `repository-id/project/kind/branch`. */
function toldState(body, key) {
    const [of, row] = [(0,announce_rows/* branchIdOfKey */.SA)(key), (0,announce_rows/* rowOfKey */.x8)(key)];
    if (of === undefined || row === undefined)
        return {};
    const former = (0,former_comment/* formerRow */.q)(body, of);
    return (former?.row === row ? former.state : toldRows(body, of)[row]) ?? {};
}
/**
 * The one comment on a pull request: a table of all environments of its branch, and below it what has no room there. What it keeps makes the
 * same comment once more. Whatever is too long is left out, with where it is: what is folded first, and the rows last.
 * @param of `repository-id/branch`.
 */
function environmentsComment(of, rows, pull) {
    const kept = (0,announce_rows/* rowsThatFit */.YD)(rows, (some) => markerOf(of, some).length <= LONGEST_MARKER);
    const all = (0,announce_rows/* orderedRows */.Pm)(kept).map(([row, state]) => ({ row, state: (0,announced_environment/* shownState */.B5)(state) }));
    const start = markerOf(of, kept);
    const room = LONGEST_BODY - start.length - 1;
    const bodies = function* () {
        for (const parts of PARTS)
            yield bodyOf(of, all, pull, parts);
        for (let most = all.length - 1; most > 0; most -= 1)
            yield bodyOf(of, all, pull, { ...LEAST, mostRows: most });
    };
    for (const body of bodies())
        if (body.length <= room)
            return `${start}\n${body}`;
    return start;
}
function markerOf(of, rows) {
    return (0,marker/* marker */.xL)(PURPOSE, of, { rows: (0,announce_rows/* inOneOrder */.Q4)(rows) });
}
const WHOLE = {
    help: true,
    logs: true,
    leftovers: true,
    lines: true,
    mostRows: Number.POSITIVE_INFINITY,
};
const LEAST = { ...WHOLE, help: false, logs: false, leftovers: false, lines: false };
const PARTS = [
    WHOLE,
    { ...WHOLE, help: false },
    { ...WHOLE, help: false, logs: false },
    { ...LEAST, lines: true },
    LEAST,
];
function bodyOf(of, all, pull, parts) {
    const shown = all.filter(({ state }) => (0,environment_comment/* hasEnvironment */.sl)(state));
    const isAlone = all.length === 1;
    const table = (0,markdown_table/* markdownTable */.Q)(shown, columnsOf(shown, pull), {
        rest: (left) => `${left} more ${left === 1 ? 'environment is' : 'environments are'} left out here.`,
        most: parts.mostRows,
    });
    const lines = parts.lines
        ? [
            ...askedLines(all, pull),
            ...all.flatMap((each) => rowLines(each, pull, { isAlone, leftovers: parts.leftovers })),
        ]
        : [];
    const isCut = !(parts.logs && parts.leftovers && parts.lines);
    const told = [
        `### ${heading(all, shown)}`,
        ...tryIt(shown),
        ...(table === '' ? [] : table.trimEnd().split('\n')),
        ...lines,
        ...forkLine(of),
        ...(isCut ? ['', whereTheRestIs(all)] : []),
    ].map(text_escape/* noCommand */.hh);
    const logs = parts.logs ? all.flatMap((each) => foldedLog(each, isAlone)) : [];
    const help = parts.help && pull.state === 'open' && shown.length > 0 ? ['', ...(0,stage_help/* stageHelp */.k)()] : [];
    return [...told, ...logs, ...help].join('\n');
}
/** Whoever looks at it knows whose code it runs. @param of `repository-id/branch`. */
function forkLine(of) {
    const isFork = (0,fork/* pullOfForkBranch */.$Y)(of.slice(of.indexOf('/') + 1)) !== undefined;
    return isFork
        ? ['', '**From a fork:** it has no rights and no secrets, and moves only by `/stage up COMMIT`.']
        : [];
}
/** On a phone the table is wider than the page, so what most people come for stands above it. */
function tryIt(shown) {
    const [only, ...others] = shown;
    const isReady = only?.state.status === 'ready' && !(0,text_preparation/* isOnlyPrepared */.AA)(only.state);
    const url = (0,text_escape/* safeUrl */.Pl)(only?.state.url);
    return isReady && others.length === 0 && url !== undefined ? ['', `Try it at <${url}>`] : [];
}
/** Of several the numbers, the worst first. */
function heading(all, shown) {
    const [first] = shown.length > 0 ? shown : all;
    if (first === undefined)
        return 'Environments';
    if (shown.length < 2) {
        const [project, kind] = first.row.split('/');
        return `${(0,environment_comment/* headline */.Pl)(first.state)} (project ${project}, kind ${kind})`;
    }
    const states = Map.groupBy(shown, ({ state }) => stateInShort(state));
    const counts = [...states]
        .map(([word, { length }]) => ({ word, length, place: WORST_FIRST.indexOf(word) }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ word, length }) => `${length} ${word}`);
    return `${shown.length} environments: ${counts.join(', ')}`;
}
const WORST_FIRST = [
    'failed',
    'stopped',
    'being prepared',
    'moving',
    'waking up',
    'deployed',
    'ready',
    'asleep',
    'not made',
    'gone',
    'unknown',
];
function foldedLog({ row, state }, isAlone) {
    const lines = (0,environment_comment/* logLines */.OG)(state);
    if (isAlone)
        return lines;
    return lines.map((line) => line.replace('<summary>What its log says', `<summary>What the log of ${rowName(row)} says`));
}
function whereTheRestIs(all) {
    const run = all.map(({ state }) => (0,text_escape/* safeUrl */.Pl)(runOf(state))).find((url) => url !== undefined);
    return run === undefined
        ? 'There was no room for all of it; the job summaries have the rest.'
        : `There was no room for all of it; [the run](${run}) has the rest.`;
}


/***/ }),

/***/ 92151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ formerMarker),
/* harmony export */   q: () => (/* binding */ formerRow)
/* harmony export */ });
/* harmony import */ var _domain_announce_announced_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89405);
/* harmony import */ var _domain_announce_rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30659);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90519);



const FORMER = /^<!-- greenroom:environment (\d+)\/([a-z0-9]+\/[a-z0-9]+)\/(\S+) /;
/** How such a comment of one environment begins. @param key `repository-id/project/kind/branch`. */
function formerMarker(key) {
    return (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .Rs)('environment', key);
}
/** Undefined for any other comment, and for one of another branch or repository. @param of `repository-id/branch`. */
function formerRow(body, of) {
    const [, repository, row = '', branch] = FORMER.exec(body) ?? [];
    if (repository === undefined || `${repository}/${branch}` !== (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .inMarker */ .cN)(of))
        return undefined;
    const key = (0,_domain_announce_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOfRow */ .Vx)(of, row);
    if ((0,_domain_announce_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .rowOfKey */ .x8)(key) !== row)
        return undefined;
    const data = (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerData */ .Vv)(body, 'environment', key);
    return { row, state: (0,_domain_announce_announced_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isAnnouncementState */ .z)(data) ? data : {} };
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


/***/ })

};
