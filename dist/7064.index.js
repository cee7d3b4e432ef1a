export const id = 7064;
export const ids = [7064];
export const modules = {

/***/ 6833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ isAsked),
/* harmony export */   Nz: () => (/* binding */ isOfRejection),
/* harmony export */   WA: () => (/* binding */ refusalShown),
/* harmony export */   ok: () => (/* binding */ rejectedKey),
/* harmony export */   t3: () => (/* binding */ announcedStory)
/* harmony export */ });
const LONGEST_HELD = 500;
const LONGEST_REJECTED = 1_000;
/** The story of a report, as it is kept. */
function announcedStory(story, refused, ownerLogin) {
    const { id, title, url, state, delivered, asked, labelled, held, rejected, requester } = story;
    return {
        id,
        title,
        url,
        state,
        ...(delivered === undefined ? {} : { delivered }),
        ...(asked === undefined ? {} : { asked }),
        ...(labelled === undefined ? {} : { labelled }),
        ...(held === undefined ? {} : { held: held.slice(0, LONGEST_HELD) }),
        ...(rejected === undefined
            ? {}
            : { rejected: { key: rejected.key, sentence: rejected.sentence.slice(0, LONGEST_REJECTED) } }),
        ...(refused === undefined ? {} : { refused }),
        ...(requester === undefined ? {} : { owner: ownerOf(requester, ownerLogin) }),
    };
}
function ownerOf({ name }, login) {
    return login === undefined ? name : { name, login };
}
/** True where somebody is to try the story and to judge it with this pull request: a push since the delivery takes the question back. */
function isAsked({ state, delivered, asked }, commit) {
    if (state !== 'delivered' || asked === false)
        return false;
    return delivered === undefined || commit === undefined || delivered === commit;
}
/** What people are told of an acceptance that merges nothing: at most 2,000 characters. */
function refusalShown(sentence) {
    return sentence.slice(0, 2_000);
}
const REJECTED = 'rejected:';
/** By which one rejection of a story is said once. */
function rejectedKey(id, { key }) {
    return `${REJECTED}${id}@${key}`;
}
/** True of such a key: a rejection was said, however the environment goes on. */
function isOfRejection(key) {
    return key.startsWith(REJECTED);
}


/***/ }),

/***/ 9083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TR: () => (/* binding */ currentNews),
  HL: () => (/* binding */ foldNews),
  NT: () => (/* binding */ isEndTold),
  F4: () => (/* binding */ opensAnnouncement),
  bX: () => (/* binding */ tellsOfRejection)
});

// UNUSED EXPORTS: isOutdatedNews

;// CONCATENATED MODULE: ./build/src/domain/announce/announced-cost.js
/** A reason names sizes, of which a template may have many. */
const LONGEST_REASON = 200;
/** Of an environment that is there; undefined where the team gave no prices. */
function runningCost(cost) {
    if (cost === undefined)
        return undefined;
    if ('unknown' in cost)
        return { unknown: cost.unknown.slice(0, LONGEST_REASON) };
    const { perDay, perMonth, alwaysAwake } = cost;
    return {
        perDay,
        perMonth,
        ...(alwaysAwake === undefined ? {} : { perMonthAwake: alwaysAwake.perMonth }),
    };
}
/** Of an environment that is gone; undefined where nothing is known, since then there is nothing to be done about it either. */
function finalCost(cost) {
    return cost === undefined || 'unknown' in cost ? undefined : { total: cost.sinceCreation };
}

;// CONCATENATED MODULE: ./build/src/domain/announce/announced-leftovers.js
/** The marker shares a comment's room with what people read; the job summary lists all. */
const MOST = 5;
const LONGEST_NAME = 100;
const announced_leftovers_LONGEST_REASON = 200;
/** Undefined where nothing is left. */
function announcedLeftovers(leftovers) {
    if (leftovers === undefined || leftovers.length === 0)
        return undefined;
    return { first: leftovers.slice(0, MOST).map(clipped), more: Math.max(0, leftovers.length - MOST) };
}
function clipped({ resource, type, name, why }) {
    return {
        resource: clip(resource, LONGEST_NAME),
        type: clip(type, LONGEST_NAME),
        ...(name === undefined ? {} : { name: clip(name, LONGEST_NAME) }),
        why: clip(why, announced_leftovers_LONGEST_REASON),
    };
}
function clip(text, longest) {
    return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

// EXTERNAL MODULE: ./build/src/domain/announce/announced-story.js
var announced_story = __webpack_require__(6833);
;// CONCATENATED MODULE: ./build/src/domain/announce/announcement.js



/** The marker shares a comment's room with what people read. */
const LONGEST_TEXT = 2_000;
/**
 * The state after the news; the commit on show changes only with news that names one. What was to be done about an environment is over
 * when it goes; what is noted together with its end is not.
 */
function foldNews(before, news) {
    const goes = before.note !== undefined && !isOver(before) && news.some(({ kind }) => kind === 'gone');
    const after = news.reduce(foldOne, goes ? { ...before, note: undefined } : before);
    const read = news.filter((each) => each.kind === 'story' && each.acceptance === undefined);
    const { story } = after;
    return story === undefined || read.length === 0
        ? after
        : { ...after, story: { ...story, others: othersOf(read) } };
}
/** A run that reads one story of a pull request reads them all; a look at acceptances tells of one alone. */
function othersOf(read) {
    const others = read
        .slice(0, -1)
        .filter(({ story, commit }) => story.rejected !== undefined || (0,announced_story/* isAsked */.D6)(story, commit))
        .map(({ story, ownerLogin }) => ({ ...(0,announced_story/* announcedStory */.t3)(story, undefined, ownerLogin), held: undefined }));
    return others.length === 0 ? undefined : others;
}
function foldOne(state, news) {
    switch (news.kind) {
        case 'ready':
        case 'asleep':
            return standing(state, news);
        case 'preparing':
            return { ...state, preparing: news.commit };
        case 'none':
            return none(state, news);
        case 'gone':
            return gone(state, news);
        case 'standing':
            return state.status === (news.asleep ? 'ready' : 'asleep') ? putRight(state, news) : state;
        case 'failed':
            return failed(state, news);
        case 'story':
            return withStory(state, news);
        case 'note':
            return { ...state, note: news.text.slice(0, LONGEST_TEXT) };
    }
}
function standing(state, news) {
    const commit = news.commit ?? state.commit;
    const known = isSameLife(state, commit) ? state.leftovers : undefined;
    return {
        ...state,
        status: news.kind,
        url: news.url ?? state.url,
        commit,
        preparing: undefined,
        failed: undefined,
        why: undefined,
        note: commit === state.commit ? state.note : undefined,
        story: commit === state.commit ? state.story : state.story && { ...state.story, held: undefined },
        leftovers: announcedLeftovers(news.leftovers) ?? known,
        cost: runningCost(news.cost),
        // An environment that comes back has a new life, of which nothing has been told.
        told: isOver(state) ? state.told?.filter(announced_story/* isOfRejection */.Nz) : state.told,
    };
}
/** Who looks again at what is gone finds nothing to take down, and what was left behind is still there. */
function gone(state, news) {
    const { leftovers, cost } = state;
    const before = state.status === 'gone' ? state : isOver(state) ? { leftovers, cost } : {};
    return {
        ...state,
        status: 'gone',
        preparing: undefined,
        failed: undefined,
        why: news.why?.slice(0, LONGEST_TEXT) ?? before.why,
        leftovers: announcedLeftovers(news.leftovers) ?? before.leftovers,
        cost: finalCost(news.cost) ?? before.cost,
    };
}
/** Whether the author was told that this story was rejected. */
function tellsOfRejection({ story }, id) {
    const known = story === undefined ? [] : [...(story.others ?? []), story];
    return known.some((each) => each.id === id && each.rejected !== undefined);
}
/** Whether people have heard that it is gone. Where the chat failed, its message goes on saying what was before. */
function isEndTold({ status, slack, told = [] }) {
    return status === 'gone' && (slack === undefined || told.some((key) => key.startsWith('gone@')));
}
/** True when nothing of it stands, as far as was told. */
function isOver({ status }) {
    return status === 'gone' || status === 'none';
}
/** Whatever was told before is not how it is any more, but for what an environment left that was taken down, and what it came to. */
function none(state, { sentence, looked }) {
    const mayStand = !looked && !isOver(state);
    const isFinal = state.cost !== undefined && 'total' in state.cost;
    return {
        ...state,
        status: mayStand ? 'no-more' : 'none',
        preparing: undefined,
        why: sentence.slice(0, LONGEST_TEXT),
        failed: undefined,
        cost: mayStand || isFinal ? state.cost : undefined,
    };
}
function putRight(state, news) {
    return {
        ...state,
        status: news.asleep ? 'asleep' : 'ready',
        url: news.url ?? state.url,
        commit: news.commit ?? state.commit,
    };
}
function failed(state, news) {
    const { step, commit, serves, run } = news;
    const problem = news.problem.slice(0, LONGEST_TEXT);
    return {
        ...state,
        status: 'failed',
        url: news.url ?? state.url,
        preparing: undefined,
        failed: {
            step,
            problem,
            ...(commit === undefined ? {} : { commit }),
            ...(serves === undefined ? {} : { serves }),
            ...(run === undefined ? {} : { run }),
        },
        leftovers: announcedLeftovers(news.leftovers),
        cost: undefined,
    };
}
function withStory(state, news) {
    const isFirst = state.status === undefined && news.url !== undefined;
    return {
        ...state,
        ...(isFirst ? { status: 'ready', url: news.url, commit: news.commit } : {}),
        story: (0,announced_story/* announcedStory */.t3)(news.story, refusedAfter(state.story?.refused, news), news.ownerLogin),
    };
}
/** Why an acceptance merges nothing holds until somebody looks again, or the story is no accepted one any more. */
function refusedAfter(before, { story: { id, state }, acceptance }) {
    if (acceptance === 'good')
        return undefined;
    if (acceptance !== undefined)
        return { story: id, why: (0,announced_story/* refusalShown */.WA)(acceptance.refused) };
    return before?.story === id && state !== 'accepted' ? undefined : before;
}
/** An environment that stands at the same commit as before has the same leftovers, whether or not a step names them again. */
function isSameLife({ status, commit: before }, commit) {
    return (status === 'ready' || status === 'asleep') && commit === before;
}
/**
 * True when others were faster: news of a commit that is not the pull request's head any more while the head is on show already,
 * or of an environment whose pull request was closed since. A commit that was asked for by name is never too old.
 */
function isOutdatedNews(news, shown, pull) {
    if (pull === undefined || !('commit' in news) || news.commit === undefined)
        return false;
    if (news.kind === 'story' || ('pinned' in news && news.pinned === true))
        return false;
    if (pull.state === 'closed')
        return news.kind !== 'failed' || shown.status === 'gone';
    return news.commit !== pull.headCommit && shown.commit === pull.headCommit && shown.status !== 'gone';
}
/**
 * What is still to be told. Why an environment is gone is told of an open pull request only: a merged or closed one says it
 * itself, also to the run that makes up for one that was killed.
 */
function currentNews(news, shown, pull) {
    return news
        .filter((each) => !isOutdatedNews(each, shown, pull))
        .map((each) => {
        if (pull?.state === 'open')
            return each;
        if (each.kind === 'gone')
            return { ...each, why: undefined };
        return each.kind === 'story' ? { ...each, acceptance: 'good' } : each;
    });
}
/**
 * True when the news is worth a first comment or message; the rest only changes what is already there. Only the first one
 * notifies anybody, so it is kept for an environment that is ready.
 */
function opensAnnouncement(news) {
    return news.some((each) => each.kind === 'ready' ||
        each.kind === 'failed' ||
        each.kind === 'note' ||
        (each.kind === 'none' && each.asksForHelp) ||
        (each.kind === 'story' &&
            (each.url !== undefined || each.story.rejected !== undefined || typeof each.acceptance === 'object')));
}


/***/ }),

/***/ 8870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yH: () => (/* binding */ NO_MORE),
  ce: () => (/* binding */ UNRECORDED),
  FD: () => (/* binding */ announcedState),
  lF: () => (/* binding */ environmentComment),
  qy: () => (/* binding */ environmentMarker),
  Ni: () => (/* binding */ failureHeadline),
  A4: () => (/* binding */ isUnrecorded),
  T5: () => (/* binding */ knownState),
  An: () => (/* binding */ staysSentence),
  VH: () => (/* binding */ whatServes),
  _T: () => (/* binding */ whichOfAll)
});

// EXTERNAL MODULE: ./build/src/domain/announce/announced-story.js
var announced_story = __webpack_require__(6833);
// EXTERNAL MODULE: ./build/src/domain/input/legal-values.js
var legal_values = __webpack_require__(1199);
// EXTERNAL MODULE: ./build/src/domain/input/is-object.js
var is_object = __webpack_require__(6617);
;// CONCATENATED MODULE: ./build/src/text/announced-state.js

const STATUSES = [undefined, 'ready', 'asleep', 'gone', 'failed', 'none', 'no-more'];
/** False where somebody has changed the state in a comment so that it cannot be used. Members that are not known are let be. */
function isAnnouncementState(data) {
    if (!(0,is_object/* isObject */.G)(data))
        return false;
    const { status, url, commit, preparing, why, note, failed, story, leftovers, cost, slack, told } = data;
    return (STATUSES.includes(status) &&
        [url, commit, preparing, why, note].every(isTextOrNone) &&
        (failed === undefined ||
            (hasTexts(failed, ['step', 'problem']) &&
                [failed['commit'], failed['serves'], failed['run']].every(isTextOrNone))) &&
        (story === undefined || isStory(story)) &&
        (leftovers === undefined || areLeftovers(leftovers)) &&
        (cost === undefined || isCost(cost)) &&
        (slack === undefined || (hasTexts(slack, ['channel', 'ts']) && isTextOrNone(slack['shows']))) &&
        (told === undefined || (Array.isArray(told) && told.every((key) => typeof key === 'string'))));
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
    return ((0,is_object/* isObject */.G)(value) &&
        typeof value['more'] === 'number' &&
        Array.isArray(value['first']) &&
        value['first'].every((each) => hasTexts(each, ['resource', 'type', 'why']) && isTextOrNone(each['name'])));
}
function isCost(value) {
    if (!(0,is_object/* isObject */.G)(value))
        return false;
    const { perDay, perMonth, perMonthAwake, total, unknown } = value;
    if (typeof unknown === 'string' || typeof total === 'number')
        return true;
    const amounts = perMonthAwake === undefined ? [perDay, perMonth] : [perDay, perMonth, perMonthAwake];
    return amounts.every((each) => typeof each === 'number');
}
function hasTexts(value, names) {
    return (0,is_object/* isObject */.G)(value) && names.every((name) => typeof value[name] === 'string');
}
function isTextOrNone(value) {
    return value === undefined || typeof value === 'string';
}

// EXTERNAL MODULE: ./build/src/text/cost.js
var cost = __webpack_require__(904);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(4502);
// EXTERNAL MODULE: ./build/src/text/leftovers.js
var leftovers = __webpack_require__(4421);
// EXTERNAL MODULE: ./build/src/text/marker.js
var marker = __webpack_require__(519);
;// CONCATENATED MODULE: ./build/src/text/environment-comment.js







const PURPOSE = 'environment';
/** GitHub refuses a longer body. */
const LONGEST_BODY = 65_536;
const LONGEST_STATEMENT = 2_000;
/** How the comment of this environment begins; nobody else's does. `key` is `repository-id/project/kind/branch`. */
function environmentMarker(key) {
    return (0,marker/* markerStart */.Rs)(PURPOSE, key);
}
/** What an earlier run kept in its comment; nothing where a person has broken it. Only our own comments are read. */
function announcedState(body, key) {
    const data = (0,marker/* markerData */.Vv)(body, PURPOSE, key);
    return isAnnouncementState(data) ? data : {};
}
/** The one comment on a pull request, edited through the environment's whole life. */
function environmentComment(key, state, pull) {
    const lines = [
        (0,marker/* marker */.xL)(PURPOSE, key, state),
        `### ${headline(state)}${whichOfAll(key, text_escape/* markdownText */.p7)}`,
        '',
        ...statement(state, pull),
        ...(state.preparing === undefined
            ? []
            : ['', `Commit ${shortCommit(state.preparing)} is being prepared.`]),
        ...storyLines(state.story, state),
        ...rejectionLines(state, pull),
        ...refusalLines(state, pull),
        ...(state.note === undefined ? [] : ['', `**Note:** ${(0,text_escape/* markdownText */.p7)(state.note, LONGEST_STATEMENT)}`]),
        ...(state.cost === undefined ? [] : ['', (0,text_escape/* markdownText */.p7)((0,cost/* costSentence */.Lp)(state.cost), 400)]),
        ...(state.leftovers === undefined ? [] : ['', ...(0,leftovers/* leftoversList */.xJ)(state.leftovers)]),
    ];
    return lines.join('\n').slice(0, LONGEST_BODY);
}
/** Which of a pull request's environments it is, in brackets: two projects may each have one. '' where the key does not tell. */
function whichOfAll(key, escaped) {
    const [, project, kind, branch] = key.split('/');
    return project === undefined || kind === undefined || branch === undefined
        ? ''
        : ` (project ${escaped(project)}, kind ${escaped(kind)})`;
}
function headline(state) {
    if (state.status === 'none')
        return 'No environment is made';
    if (state.status === 'no-more')
        return NO_MORE;
    if (isOnlyPrepared(state))
        return 'The environment is being prepared';
    if (state.status === 'ready')
        return 'The environment is ready';
    if (state.status === 'asleep')
        return 'The environment is asleep';
    if (state.status === 'gone')
        return 'The environment is gone';
    if (state.status === 'failed')
        return failureHeadline(state.failed);
    return 'Environment';
}
/** To be said where nobody has looked whether one stands. */
const NO_MORE = 'This branch gets no environment any more';
/** `link` is the address where one was; undefined where nobody knows it. */
function staysSentence(link) {
    return `What ${link === undefined ? 'there is of it' : `is at ${link}`} stays until it is taken down.`;
}
/** What was tried and failed. What stood before may still serve, so it is not said that the environment is broken. */
function failureHeadline(failed) {
    if (failed?.step === 'teardown')
        return 'The environment could not be taken down';
    if (failed?.step === 'hours')
        return 'The environment could not be put to sleep or woken';
    if (failed?.commit === undefined)
        return 'The last deployment failed';
    return `Commit ${shortCommit(failed.commit)} could not be deployed`;
}
function statement(state, pull) {
    if (isOnlyPrepared(state))
        return [];
    const why = (0,text_escape/* markdownText */.p7)(state.why ?? '', LONGEST_STATEMENT);
    if (state.status === 'none')
        return [why];
    const url = (0,text_escape/* safeUrl */.Pl)(state.url);
    if (state.status === 'no-more')
        return [why, '', staysSentence(url && `<${url}>`)];
    const runs = state.commit === undefined ? [] : [`It runs commit ${shortCommit(state.commit)}.`];
    if (state.status === 'ready')
        return [...(url === undefined ? [] : [`Try it at <${url}>`, '']), ...runs];
    if (state.status === 'asleep')
        return ['It wakes up when its hours begin, on the next push, or with the label `stage:awake`.'];
    if (state.status === 'gone')
        return [`It was taken down${reason(state, pull)}.`];
    if (state.status === 'failed') {
        const last = url === undefined ? [] : ['', `${whatServes(state)} <${url}>.`];
        const run = (0,text_escape/* safeUrl */.Pl)(state.failed?.run);
        const account = run === undefined ? [] : ['', `[The run](${run}) has the whole account.`];
        return [
            (0,text_escape/* markdownText */.p7)(state.failed?.problem ?? 'No cause is known.', LONGEST_STATEMENT),
            ...last,
            ...account,
        ];
    }
    return [];
}
/**
 * What is at the address, to stand before it. Nobody has looked where the change was not undone. The same commit may have failed after it
 * was ready, so it is named only where it is another one.
 */
function whatServes({ commit, failed }) {
    if (failed?.serves !== undefined)
        return `CloudFormation has undone the change, so commit ${shortCommit(failed.serves)} runs at`;
    const before = commit === undefined || commit === failed?.commit ? 'the environment' : `commit ${shortCommit(commit)}`;
    return `Before, ${before} was at`;
}
/** Nothing stands meanwhile that anybody could try. */
function isOnlyPrepared({ preparing, status }) {
    return preparing !== undefined && status !== 'ready' && status !== 'asleep';
}
function shortCommit(commit) {
    return commit.slice(0, 7).replaceAll(/\W/g, '');
}
/** While a pull request is open, only the run that took its environment down knows why. */
function reason({ why }, pull) {
    if (pull.merged)
        return ' because the pull request is merged';
    if (pull.state === 'closed')
        return ' because the pull request is closed';
    return why === undefined ? '' : `: ${(0,text_escape/* markdownText */.p7)(why, LONGEST_STATEMENT)}`;
}
function storyLines(story, state) {
    if (story === undefined)
        return [];
    const link = (0,text_escape/* markdownLink */.iQ)(story.title, story.url);
    if ((0,announced_story/* isAsked */.D6)(story, state.commit) && state.status === 'ready') {
        const who = ownerOf(story);
        const unrecorded = isUnrecorded(story) ? ` ${UNRECORDED}` : '';
        return ['', `**${who}**, please try the story ${link} and accept or reject it.${unrecorded}`];
    }
    // The story goes on without the environment, so what was last known of it is not shown as its state.
    if (state.status === 'gone')
        return ['', `Story: ${link}`];
    const held = story.held === undefined ? [] : ['', (0,text_escape/* markdownText */.p7)(story.held, LONGEST_STATEMENT)];
    return ['', `Story: ${link} (${(0,text_escape/* markdownText */.p7)(knownState(story, state.commit))})`, ...held];
}
/** A mention only by a login that the settings gave: what the tracker calls somebody mentions nobody. */
function ownerOf({ owner }) {
    if (owner === undefined)
        return 'Product owner';
    if (typeof owner === 'string')
        return (0,text_escape/* markdownText */.p7)(owner);
    return legal_values/* GITHUB_LOGIN */.cd.pattern.test(owner.login) ? `@${owner.login}` : (0,text_escape/* markdownText */.p7)(owner.name);
}
/** To the author, while the pull request is open. */
function rejectionLines({ story }, { state, review }) {
    if (story === undefined || state !== 'open')
        return [];
    return [...(story.others ?? []), story].flatMap(({ rejected }) => rejected === undefined
        ? []
        : ['', `**${(0,text_escape/* markdownText */.p7)(review.author)}:** ${(0,text_escape/* markdownText */.p7)(rejected.sentence, LONGEST_STATEMENT)}`]);
}
/** While the pull request is open, its acceptance can still be put right. */
function refusalLines({ story }, pull) {
    if (story?.refused === undefined || pull.state !== 'open')
        return [];
    return ['', `**Not merged:** ${(0,text_escape/* markdownText */.p7)(story.refused.why, LONGEST_STATEMENT)}`];
}
/** How a story stands, in a few words. A push takes its delivery back, and another pull request's is none of this one. */
function knownState(story, commit) {
    const { state, delivered, held } = story;
    if (state !== 'delivered' || (0,announced_story/* isAsked */.D6)(story, commit))
        return state;
    if (delivered === undefined)
        return 'delivered, but not with this pull request, which its acceptance does not merge';
    const at = `delivered at ${shortCommit(delivered)}`;
    if (delivered === commit)
        return at;
    const again = held === undefined ? '; once they are reviewed, put the label of the review on again' : '';
    return `${at}, and there are newer commits${again}`;
}
/** True where people are asked about a delivery of which there is no record. */
function isUnrecorded({ asked, delivered }) {
    return asked === true && delivered === undefined;
}
/** What people are told of such a one. */
const UNRECORDED = 'Accepting it merges nothing, because the job may not record what is delivered.';


/***/ }),

/***/ 7064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ isCommentAsFound),
/* harmony export */   c6: () => (/* binding */ keepEnvironmentComment),
/* harmony export */   oJ: () => (/* binding */ findEnvironmentComment)
/* harmony export */ });
/* harmony import */ var _domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9083);
/* harmony import */ var _text_environment_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8870);


/** The environment's comment; undefined while its pull request has none. What others wrote into it is not believed. */
async function findEnvironmentComment(codeHost, { key, pull }) {
    const facts = await codeHost.findComment(pull.number, (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentMarker */ .qy)(key));
    return facts && { facts, state: facts.editedByOthers ? {} : (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .announcedState */ .FD)(facts.body, key) };
}
/** True where the comment still says what it said when it was found, or there is still none. */
async function isCommentAsFound(codeHost, about, found) {
    return found === undefined
        ? (await findEnvironmentComment(codeHost, about)) === undefined
        : (await codeHost.commentText(found.id)) === found.body;
}
/**
 * Brings the one comment to the state: edits `existing`, or writes one where the news is worth it. Undefined where there is
 * none and none is needed; 'overtaken' where another run wrote one meanwhile, which is to be read before the news is told in it.
 */
async function keepEnvironmentComment(codeHost, about, existing, state) {
    if (existing === undefined && !(0,_domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_1__/* .opensAnnouncement */ .F4)(about.news))
        return undefined;
    const body = (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentComment */ .lF)(about.key, state, about.pull);
    // What others touched is not believed, whatever it says, until it is written again. GitHub gives back its own line ends.
    const isKept = existing?.editedByOthers === false && existing.body.replaceAll('\r\n', '\n').trim() === body.trim();
    if (isKept)
        return { wrote: false, url: existing.url };
    const kept = existing === undefined
        ? await createOnly(codeHost, about, body)
        : await codeHost.updateComment(existing.id, body);
    return kept === 'overtaken' ? kept : { wrote: true, url: kept.url };
}
/** Two runs that found no comment both write one. Both look afterwards, and the one that was later takes its own back. */
async function createOnly(codeHost, { key, pull }, body) {
    const made = await codeHost.createComment(pull.number, body);
    const first = await findEnvironmentComment(codeHost, { key, pull });
    if (first === undefined || first.facts.id >= made.id)
        return made;
    await codeHost.deleteComment(made.id);
    return 'overtaken';
}


/***/ })

};
