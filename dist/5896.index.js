export const id = 5896;
export const ids = [5896];
export const modules = {

/***/ 18339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HL: () => (/* binding */ foldNews),
  NT: () => (/* binding */ isEndTold),
  F4: () => (/* binding */ opensAnnouncement),
  bX: () => (/* binding */ tellsOfRejection)
});

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

;// CONCATENATED MODULE: ./build/src/domain/announce/announced-note.js
/** Beside it nothing is to be known any more. */
const NOTED_NOTHING = { note: undefined, noteOf: undefined };
/** The marker shares a comment's room with what people read. */
const LONGEST_NOTE = 2_000;
/** What is noted of the news. */
function noted({ text, of, }) {
    return { note: text.slice(0, LONGEST_NOTE), noteOf: of };
}
/** Where a comment says nothing else, it says that the chore is done: who read the note looks there. */
function settled(state, { of, text }) {
    if (state.note === undefined || state.noteOf !== of)
        return state;
    const { status, story, preparing } = state;
    const isAll = status === undefined && story === undefined && preparing === undefined;
    return { ...state, ...NOTED_NOTHING, ...(isAll ? noted({ text }) : {}) };
}

// EXTERNAL MODULE: ./build/src/domain/announce/announced-story.js
var announced_story = __webpack_require__(26833);
;// CONCATENATED MODULE: ./build/src/domain/announce/announcement.js




/** The marker shares a comment's room with what people read. */
const LONGEST_TEXT = 2_000;
const LONGEST_STOP = 500;
/**
 * The state after the news; the commit on show changes only with news that names one. What was to be done about an environment is over
 * when it goes; what is noted together with its end is not.
 */
function foldNews(before, news) {
    const goes = before.note !== undefined && !isOver(before) && news.some(({ kind }) => kind === 'gone');
    const after = news.reduce(foldOne, goes ? { ...before, ...NOTED_NOTHING } : before);
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
            return prepared(state, news);
        case 'stopped':
            return stopped(state, news);
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
        case 'unnamed':
            return (0,announced_story/* withoutStory */.CA)(state, news.id);
        case 'note':
            return { ...state, ...noted(news) };
        case 'settled':
            return settled(state, news);
    }
}
const NOT_ON_ITS_WAY = { preparing: undefined, preparation: undefined, stopped: undefined };
/** Who knows the commit alone takes nothing back of what was said of it before. */
function prepared(state, news) {
    const { kind: _, commit, pinned: __, ...said } = news;
    const isKnown = said.since === undefined && state.preparing === commit;
    const preparation = isKnown ? state.preparation : said.since === undefined ? undefined : said;
    return { ...state, preparing: commit, preparation, stopped: undefined };
}
/** Only of what that very run has said: another one may be at work by now. */
function stopped(state, news) {
    const { kind: _, ...end } = news;
    if (state.preparing !== end.commit || state.preparation?.run !== end.run)
        return state;
    const why = end.why.slice(0, LONGEST_STOP);
    return { ...state, ...NOT_ON_ITS_WAY, stopped: { serves: state.preparation?.serves, ...end, why } };
}
function standing(state, news) {
    const commit = news.commit ?? state.commit;
    const known = isSameLife(state, commit) ? state.leftovers : undefined;
    return {
        ...state,
        status: news.kind,
        url: news.url ?? state.url,
        commit,
        ...NOT_ON_ITS_WAY,
        failed: undefined,
        why: undefined,
        ...(commit === state.commit ? {} : NOTED_NOTHING),
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
        ...NOT_ON_ITS_WAY,
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
        ...NOT_ON_ITS_WAY,
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
    const { step, commit, serves, run, log } = news;
    const problem = news.problem.slice(0, LONGEST_TEXT);
    return {
        ...state,
        status: 'failed',
        url: news.url ?? state.url,
        ...NOT_ON_ITS_WAY,
        failed: {
            step,
            problem,
            ...(commit === undefined ? {} : { commit }),
            ...(serves === undefined ? {} : { serves }),
            ...(run === undefined ? {} : { run }),
            ...(log === undefined ? {} : { log }),
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
        stories: (0,announced_story/* storiesBeside */.CW)(state, news.story.id),
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
 * True when the news is worth a first comment or message; the rest only changes what is already there. An environment that is on its way
 * is: people are to know of it from the first second. GitHub and Slack notify of the first word alone, and edits bring no second one.
 */
function opensAnnouncement(news) {
    return news.some((each) => each.kind === 'ready' ||
        each.kind === 'preparing' ||
        each.kind === 'failed' ||
        each.kind === 'note' ||
        (each.kind === 'none' && each.asksForHelp) ||
        (each.kind === 'story' &&
            (each.url !== undefined || each.story.rejected !== undefined || typeof each.acceptance === 'object')));
}


/***/ }),

/***/ 72650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UH: () => (/* binding */ LeftoverError),
/* harmony export */   XL: () => (/* binding */ byHand),
/* harmony export */   nE: () => (/* binding */ leftoverOf),
/* harmony export */   tL: () => (/* binding */ describeLeftover)
/* harmony export */ });
/* harmony import */ var _input_one_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82196);
/* harmony import */ var _privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93895);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);



const LONGEST_REASON = 300;
/** A resource as a leftover. `why` is what CloudFormation says of it when absent. */
function leftoverOf(resource, why) {
    const name = plainName(resource.physicalId);
    return {
        resource: resource.logicalId,
        type: resource.type,
        ...(name === undefined ? {} : { name }),
        why: shortReason(why ?? resource.reason ?? 'CloudFormation gives no reason'),
    };
}
/** As people look for it: the logical id, and the name, else the type. */
function describeLeftover({ resource, name, type }) {
    return `${resource} (${name ?? type})`;
}
/** What no template has any more, as a clause. What was to leave a snapshot holds data that was to stay. `reasons`: why each is there. */
function byHand(reasons) {
    const last = reasons.some((reason) => LAST_SNAPSHOT.test(reason))
        ? ', after a last snapshot of its data'
        : '';
    return `delete it by hand${last}`;
}
/** Not each snapshot: others hold a subnet group or an image. */
const LAST_SNAPSHOT = /\b(?:final|last|manual) (?:DB )?(?:cluster )?snapshot|Snapshot(?:Quota|Limit)|FinalDBSnapshot/i;
/** The name within an ARN; an address, which may carry an account in it, is none. */
function plainName(physicalId) {
    const name = (0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(physicalId ?? '');
    return /^[\w./:-]{1,256}$/.test(name) && !name.includes('://') ? name : undefined;
}
function shortReason(text) {
    const line = (0,_input_one_line_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .T)((0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(text));
    return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 1)}…` : line;
}
/** A stack that is not gone altogether, with everything that is still there. */
class LeftoverError extends _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .o {
    /** At least one. */
    leftovers;
    /** `cause` is the refusal that left them; its reason code stays. */
    constructor(message, leftovers, cause) {
        super(cause?.reasonCode ?? 'leftover', message, { service: 'CloudFormation', cause });
        this.leftovers = leftovers;
    }
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

/***/ 24502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ slackLink),
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   a4: () => (/* binding */ slackText),
/* harmony export */   hh: () => (/* binding */ noCommand),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   wh: () => (/* binding */ plainText),
/* harmony export */   xe: () => (/* binding */ pageText)
/* harmony export */ });
/* harmony import */ var _domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82196);

/** An address, without what ends the sentence around it. */
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/~=&%#-]/g;
/**
 * User text on one line of Markdown: no markup, mention, marker or HTML of its own takes effect, and nothing is said on the pages of
 * other repositories. An address stands in a code span, in which it is no link and can be copied whole.
 */
function markdownText(text, longest = 200) {
    const line = clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), longest);
    const between = line.split(ADDRESS).map(markdownWords);
    const addresses = (line.match(ADDRESS) ?? []).map((address) => `\`${address}\``);
    const whole = between.map((words, index) => `${words}${addresses[index] ?? ''}`).join('');
    // Where it begins a line, a number and a dot would begin a list.
    return whole.replace(/^\d{1,9}(?=\.(?:\s|$))/, '$&\\');
}
/** A line of a comment that may begin with a text: it begins as no command, neither of ours nor of others who listen. */
function noCommand(line) {
    return line.replace(/^\s*\//, '\\/');
}
function markdownWords(words) {
    return withEntities(words)
        .replaceAll(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
        .replaceAll('@', '@\u200b')
        .replaceAll(/(?<=[\w.-])\\#(?=\d)/g, '$&\u200b')
        .replaceAll('://', ':\u200b//')
        .replaceAll(/www(?=\.)/gi, '$&\u200b');
}
/** User text on one line of HTML. */
function htmlText(text) {
    return withEntities(clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), 500)).replaceAll('@', '@\u200b');
}
/** User text in a page of our own, between tags or in an attribute within double quotes, on one line. */
function pageText(text, longest = 300) {
    return withEntities(clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), longest).toWellFormed())
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/** User text in Slack's mrkdwn: `& < >` are its only control characters, so no link, mention or ping can be made. */
function slackText(text, longest = 200) {
    return withEntities(clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), longest));
}
/**
 * User text in a tracker comment, on one line; what could be taken for our own lines is broken up. It is read as it stands by trackers
 * that show Markdown, so signs of markup become signs that look alike, and nobody is mentioned. Safe to repeat.
 */
function plainText(text, longest = 200) {
    // It is cut last, so that nothing grows beyond the limit; what the cut parted from its neighbour is looked at again.
    const cut = clip(plainWords((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text)), longest).replace(/@…$/, '…');
    return plainWords(cut);
}
function plainWords(text) {
    return text
        .replaceAll(/[[\]<>`*~]/g, (sign) => ALIKE[sign] ?? sign)
        .replaceAll(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\uff3f')
        .replaceAll(/@(?!\u200b)/g, '@\u200b')
        .replaceAll(/&(?=#|[A-Za-z0-9]+;)/g, '&\u200b');
}
const ALIKE = {
    '[': '(',
    ']': ')',
    '<': '\u2039',
    '>': '\u203a',
    '`': "'",
    '*': '\u2217',
    '~': '\u223c',
};
/** An address that may stand as a link: http or https without anything that ends a link early. */
function safeUrl(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return undefined;
    return url.href.replaceAll(/[()<>|\s"'`\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** User text as a link in Markdown; the text alone where the address is none that may be linked. */
function markdownLink(text, url) {
    const target = safeUrl(url);
    return target === undefined ? markdownText(text) : `[${markdownText(text)}](${target})`;
}
/** The same in Slack's mrkdwn. */
function slackLink(text, url) {
    const target = safeUrl(url);
    return target === undefined
        ? slackText(text)
        : `<${target.replaceAll('&', '&amp;')}|${slackText(text).replaceAll('|', '¦')}>`;
}
/** The ampersand first, which the others bring along. */
function withEntities(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
function clip(text, longest) {
    const characters = [...text];
    return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}


/***/ }),

/***/ 74421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ slackLeftovers),
/* harmony export */   lQ: () => (/* binding */ leftoversTable),
/* harmony export */   xJ: () => (/* binding */ leftoversList)
/* harmony export */ });
/* harmony import */ var _domain_stack_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72650);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24502);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40941);



/** A table of everything that is left, so that a person can go through it; '' where nothing is. Safe Markdown. */
function leftoversTable(environments) {
    const left = environments.flatMap(({ name, leftovers = [] }) => leftovers.map((leftover) => ({ of: name, leftover })));
    const table = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Q)(left, [
        { heading: 'Environment', cell: ({ of }) => stackName(of) },
        { heading: 'Resource', cell: ({ leftover }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(leftover.resource) },
        { heading: 'Type', cell: ({ leftover }) => `\`${leftover.type.replaceAll(/[^\w:]/g, '')}\`` },
        { heading: 'Name', cell: ({ leftover }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(leftover.name ?? '') },
        { heading: 'Why', cell: ({ leftover }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(leftover.why, 300) },
    ], _markdown_table_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_THE_LOG */ .j);
    return table === '' ? '' : `\nLeft behind:\n${table}`;
}
/** Lines of a comment: each resource by name, with the reason. Safe Markdown. */
function leftoversList({ first, more }) {
    const lines = first.map((each) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)((0,_domain_stack_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLeftover */ .tL)(each), 300)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(each.why)}`);
    return [
        'Left behind:',
        '',
        ...lines,
        ...(more === 0 ? [] : [`- ${more} more, which the job summary lists`]),
    ];
}
/** A message has room for few. */
const MOST_IN_A_MESSAGE = 3;
/** The same on one line of a chat message. Safe mrkdwn. */
function slackLeftovers({ first, more }) {
    const told = first
        .slice(0, MOST_IN_A_MESSAGE)
        .map((each) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .slackText */ .a4)((0,_domain_stack_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLeftover */ .tL)(each))}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .slackText */ .a4)(each.why.replace(/\.$/, ''), 100)}`);
    const left = first.length - told.length + more;
    return `Left behind: ${[...told, ...(left === 0 ? [] : [`and ${left} more`])].join('; ')}.`;
}
/** A stack's name as code; what is none may be anything, because a report may come from anywhere. */
function stackName(name) {
    return /^[\w.-]{1,128}$/.test(name) ? `\`${name}\`` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(name);
}


/***/ }),

/***/ 40941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable),
/* harmony export */   j: () => (/* binding */ IN_THE_LOG)
/* harmony export */ });
/** GitHub drops a summary over 1 MiB whole, so a long table is cut and says so. */
const MOST_ROWS = 500;
/** What is said of rows beyond the most, where the log has them all. */
const IN_THE_LOG = { rest: (left) => `${left} more are in the log.` };
/**
 * A table with an empty line before it, or '' where there are no rows. `more` says what became of rows beyond the most.
 * Headings and cells come from the same columns, since GitHub shows no table whose lines differ in length.
 */
function markdownTable(rows, columns, more) {
    if (rows.length === 0)
        return '';
    const most = more.most ?? MOST_ROWS;
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rest = rows.length > most ? `\n${more.rest(rows.length - most)}\n` : '';
    return `\n${[
        line(columns.map(({ heading }) => heading)),
        `|${columns.map(() => '---|').join('')}`,
        ...rows.slice(0, most).map((row) => line(columns.map(({ cell }) => cell(row)))),
    ].join('\n')}\n${rest}`;
}


/***/ }),

/***/ 56435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ slackParent),
/* harmony export */   n_: () => (/* binding */ activityMessage),
/* harmony export */   pg: () => (/* binding */ slackReply)
/* harmony export */ });
/* harmony import */ var _cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(904);
/* harmony import */ var _environment_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97107);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24502);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74421);
/* harmony import */ var _preparation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70828);





/** The one message of an environment, edited through its whole life. Safe mrkdwn. */
function slackParent(subject, state) {
    const lines = [`${subjectLine(subject)}${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .whichOfAll */ ._T)(subject.key, _escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)}`, statusLine(subject, state)];
    lines.push(...(0,_preparation_js__WEBPACK_IMPORTED_MODULE_4__/* .preparationLines */ .L1)(state, MRKDWN), ...(0,_preparation_js__WEBPACK_IMPORTED_MODULE_4__/* .stopLines */ .QN)(state, MRKDWN));
    if (state.story) {
        const isKnown = state.status !== 'gone';
        const known = isKnown ? ` (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)((0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .knownState */ .T5)(state.story, state.commit))})` : '';
        lines.push(`Story: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(state.story.title, state.story.url)}${known}`);
        if (isKnown && state.story.held !== undefined)
            lines.push((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(state.story.held, 500));
        for (const { rejected } of [...(state.story.others ?? []), state.story])
            if (rejected !== undefined && subject.pull?.state !== 'closed')
                lines.push((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(rejected.sentence, 1000));
    }
    if (state.cost && !(0,_preparation_js__WEBPACK_IMPORTED_MODULE_4__/* .isOnlyPrepared */ .AA)(state))
        lines.push((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)((0,_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .costSentence */ .Lp)(state.cost), 400));
    if (state.leftovers)
        lines.push((0,_leftovers_js__WEBPACK_IMPORTED_MODULE_3__/* .slackLeftovers */ .Bo)(state.leftovers));
    return lines.join('\n');
}
function subjectLine({ repository, branch, pull }) {
    if (pull === undefined)
        return `*${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(repository)}* ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(branch)}`;
    return `*${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(`${repository}#${pull.number}`, pull.text.url)}* ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(pull.text.title)} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(pull.review.author)})`;
}
const MRKDWN = {
    text: (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(text, 500),
    address: (address) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(address, address),
    link: (text, url) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(text, url),
};
function statusLine({ pull }, state) {
    const moving = (0,_preparation_js__WEBPACK_IMPORTED_MODULE_4__/* .preparationHeadline */ .uv)(state);
    if (moving !== undefined)
        return `${moving}.`;
    const why = (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(state.why ?? '', 500);
    if (state.status === 'none')
        return `No environment is made: ${why}`;
    if (state.status === 'no-more')
        return `${_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_MORE */ .yH}: ${why} ${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .staysSentence */ .An)(state.url && (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(state.url, state.url))}`;
    const commit = state.commit === undefined ? '' : ` at commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(state.commit.slice(0, 7))}`;
    if (state.status === 'ready')
        return `Ready: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(state.url ?? 'no address', state.url)}${commit}`;
    if (state.status === 'asleep')
        return 'Asleep until its hours begin.';
    if (state.status === 'gone')
        return `Taken down${reason(state, pull)}.`;
    // The cause stands in the thread, where it mentions whoever can put it right.
    if (state.status === 'failed')
        return [
            `${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .failureHeadline */ .Ni)(state.failed)}.`,
            ...(state.url === undefined ? [] : [`${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .whatServes */ .VH)(state)} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(state.url, state.url)}.`]),
            ...(state.failed?.run === undefined ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)('The run', state.failed.run)]),
        ].join('\n');
    return 'An environment is on its way.';
}
/** Something said once, in the thread of the message above. Safe mrkdwn. */
function slackReply(subject, state, news, addressee) {
    switch (news.kind) {
        case 'story': {
            if (typeof news.acceptance === 'object')
                return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(news.acceptance.refused, 1000);
            if (news.acceptance === 'good')
                return `The story ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(news.story.title, news.story.url)} is accepted.`;
            if (news.story.rejected !== undefined)
                return `${address(addressee, 'Author')}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(news.story.rejected.sentence, 1000)}`;
            const where = news.url ?? state.url;
            const target = where === undefined ? '' : ` at ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(where, where)}`;
            return `${address(addressee, 'Product owner')}: please try ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(news.story.title, news.story.url)}${target} and accept or reject it.${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnrecorded */ .A4)(news.story) ? ` ${_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .UNRECORDED */ .ce}` : ''}`;
        }
        case 'failed':
            return `${addressee === undefined ? '' : `${address(addressee, 'Author')}: `}${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .failureHeadline */ .Ni)(news)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(news.problem, 1000)}`;
        // Said only after a failure that people were told of.
        case 'ready':
        case 'asleep':
            return `It works again. ${statusLine(subject, state)}`;
        case 'gone':
            return `${endOf(subject, state)}${state.leftovers && news.leftovers ? ` ${(0,_leftovers_js__WEBPACK_IMPORTED_MODULE_3__/* .slackLeftovers */ .Bo)(state.leftovers)}` : ''}`;
        case 'note':
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(news.text, 1000);
        default:
            return statusLine(subject, state);
    }
}
function address(addressee, unknown) {
    const name = addressee?.name === undefined ? unknown : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(addressee.name);
    return addressee?.mention === undefined ? name : `${name} (${addressee.mention})`;
}
function endOf({ pull, branch }, state) {
    if (pull === undefined || pull.state === 'open') {
        const whose = pull === undefined ? `branch ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(branch)}` : `pull request #${pull.number}`;
        return `The environment of ${whose} is gone${reason(state, pull)}.`;
    }
    return `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'} and its environment is gone.`;
}
/** While a pull request is open, only the run that took its environment down knows why. */
function reason({ why }, pull) {
    if (pull !== undefined && pull.state !== 'open')
        return pull.merged ? ': merged' : ': closed';
    return why === undefined ? '' : `: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(why, 500)}`;
}
/** A message beyond this is read by nobody; the run has the rest. */
const MOST_LINES = 30;
/** What a run did, a line each, in safe mrkdwn; at most 30 lines, and how many more there are. */
function activityMessage({ repository, url }, activities) {
    const more = activities.length - MOST_LINES;
    return [
        `*${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(repository, url)}*`,
        ...activities.slice(0, MOST_LINES).map((each) => activityLine(each, url)),
        ...(more > 0 ? [`And ${more} more, which the summary of the run tells.`] : []),
    ].join('\n');
}
function activityLine({ action, sentence, branch, pullRequest }, run) {
    return `• ${action}${where(branch, pullRequest, run)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(sentence, 500)}`;
}
function where(branch, pullRequest, run) {
    if (pullRequest !== undefined) {
        const repository = run === undefined ? undefined : /^(.*)\/actions\/runs\//.exec(run)?.[1];
        return ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(`#${pullRequest}`, repository && `${repository}/pull/${pullRequest}`)}`;
    }
    return branch === undefined ? '' : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(branch)}`;
}


/***/ }),

/***/ 46281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ addresseeOf),
/* harmony export */   FH: () => (/* binding */ withLogins),
/* harmony export */   SV: () => (/* binding */ withPusher),
/* harmony export */   Sy: () => (/* binding */ asTheirs),
/* harmony export */   i8: () => (/* binding */ tellUnmentioned)
/* harmony export */ });
/* harmony import */ var _domain_announce_announced_story_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26833);
/* harmony import */ var _domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18339);
/* harmony import */ var _domain_stories_people_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31701);
/* harmony import */ var _domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1601);




/** The news, with the logins of those who are asked about stories: no step before is believed about these, but the settings. */
function withLogins(news, people) {
    return news.map((each) => each.kind === 'story'
        ? { ...each, ownerLogin: ownerOf({ ...each, ownerLogin: undefined }, people)?.login }
        : each);
}
/**
 * The pull request as that of whoever hears of a rejection: its author, or where an app opened it, the person who pushed last, as far as
 * GitHub tells. It is asked once for each head.
 * @param known what an earlier run kept.
 */
async function asTheirs(codeHost, pull, known) {
    const { author } = pull.review;
    if (!isApp(author))
        return pull;
    if (known?.at === pull.headCommit)
        return { ...pull, review: { ...pull.review, author: known.by } };
    const [, person = author] = (0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_2__/* .authorsOf */ .EK)(author, await codeHost.pushes(pull.headBranch)) ?? [];
    return { ...pull, review: { ...pull.review, author: person } };
}
/** The state, once it is another one, with who answers for the head of what an app opened. */
function withPusher(before, after, pull, theirs) {
    if (after === before || pull === undefined || theirs === undefined || !isApp(pull.review.author))
        return after;
    return { ...after, pushedBy: { at: pull.headCommit, by: theirs.review.author } };
}
function isApp(login) {
    return login.endsWith('[bot]');
}
/**
 * To whom a reply is said: whoever asked for a story, or the author where it was rejected or their commit could not be deployed; undefined
 * for everybody.
 */
async function addresseeOf(at, news, author) {
    if (news.kind === 'failed' && news.step === 'provision' && author !== undefined)
        return authorOf(at, author);
    if (news.kind !== 'story' || news.acceptance !== undefined)
        return undefined;
    const { requester, rejected } = news.story;
    if (rejected !== undefined)
        return authorOf(at, author);
    const mention = await mentionOf(at.chat, ownerOf(news, at.people), requester?.email);
    if (mention === undefined)
        at.log.warning(unmentioned(news.story.id, 'in the chat'));
    return { name: requester?.name, mention };
}
async function authorOf({ chat, people }, author) {
    const person = author === undefined ? undefined : (0,_domain_stories_people_js__WEBPACK_IMPORTED_MODULE_1__/* .personByLogin */ .yr)(people, author);
    return { name: author, mention: await mentionOf(chat, person, undefined) };
}
/**
 * Warns, once for each question, that the comment asks somebody by a plain name. Teams that name nobody in the settings want no mentions
 * there.
 */
function tellUnmentioned({ log }, people, before, news) {
    if (people.length === 0)
        return;
    const after = (0,_domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__/* .foldNews */ .HL)(before, news);
    const { story } = after;
    const isAskedNow = story !== undefined && after.status === 'ready' && (0,_domain_announce_announced_story_js__WEBPACK_IMPORTED_MODULE_3__/* .isAsked */ .D6)(story, after.commit);
    if (!isAskedNow || typeof story.owner === 'object')
        return;
    const { story: known } = before;
    const wasAsked = known?.id === story.id && before.status === 'ready' && (0,_domain_announce_announced_story_js__WEBPACK_IMPORTED_MODULE_3__/* .isAsked */ .D6)(known, before.commit);
    if (!wasAsked)
        log.warning(unmentioned(story.id, 'on the pull request'));
}
/** That somebody is asked by a plain name, and what would change that: to be said once for each question. */
function unmentioned(id, where) {
    return `Nobody could be mentioned ${where} for story ${id}, so it asks by the plain name; write who that is into 'people' of the settings.`;
}
/** By the settings, then by the e-mail address that the tracker gave. */
async function mentionOf(chat, person, email) {
    if (person?.slackId !== undefined)
        return `<@${person.slackId}>`;
    const own = person?.email === undefined ? undefined : await chat.mention(person.email);
    if (own !== undefined || email === undefined || email.toLowerCase() === person?.email?.toLowerCase())
        return own;
    return chat.mention(email);
}
/** As the report says; what a comment kept of an earlier report is a login alone. */
function ownerOf({ story: { requester }, ownerLogin }, people) {
    return ((0,_domain_stories_people_js__WEBPACK_IMPORTED_MODULE_1__/* .personByKey */ .OE)(people, requester?.person) ??
        (ownerLogin === undefined ? undefined : (0,_domain_stories_people_js__WEBPACK_IMPORTED_MODULE_1__/* .personByLogin */ .yr)(people, ownerLogin)));
}


/***/ }),

/***/ 5896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ac: () => (/* binding */ CHANNEL_ID),
  Np: () => (/* binding */ announceInChat),
  JR: () => (/* binding */ isChatBehind),
  F9: () => (/* binding */ withChatUnknown)
});

// EXTERNAL MODULE: ./build/src/domain/announce/announcement.js + 3 modules
var announcement = __webpack_require__(18339);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/announce/announced-story.js
var announced_story = __webpack_require__(26833);
;// CONCATENATED MODULE: ./build/src/domain/announce/replies.js



/** What is said once: failures, recoveries, deliveries, rejections, acceptances, the end, and words of people's own. */
function repliesFor(news, before) {
    const after = (0,announcement/* foldNews */.HL)(before, news);
    const again = timesOver(before);
    const replies = news.flatMap((each) => {
        if (each.kind === 'failed')
            return [{ key: `${failureKey(each, before)}${again}`, news: each }];
        if (each.kind === 'note')
            return [{ key: `note:${each.id}`, news: each }];
        if (each.kind === 'gone')
            return [{ key: `gone@${before.commit ?? 'unknown'}`, news: each }];
        return each.kind === 'story' ? storyReplies(each, before, after) : [];
    });
    return [...recoveries(news, before, after), ...replies, ...askedOnWaking(before, after)];
}
/** Nothing but the reply says the cause, so another cause of a deployment is another failure. Others fail by the hour, and are said once. */
function failureKey({ step, commit, problem }, before) {
    const cause = step === 'provision' ? `:${(0,naming/* shortHash */.BC)(problem)}` : '';
    return `${step}-failed@${commit ?? before.commit ?? 'unknown'}${cause}`;
}
const RECOVERED = 'recovered:';
/** True of the key of a reply that something works again. */
function isOfRecovery(key) {
    return key.startsWith(RECOVERED);
}
/** What fails after it worked again is another failure, also at the same commit. */
function timesOver({ told = [] }) {
    const times = told.filter(isOfRecovery).length;
    return times === 0 ? '' : `#${times}`;
}
/** That what was told to have failed works again: once for each failure and each commit that put it right. */
function recoveries(news, before, after) {
    const { status, failed, commit: shown } = before;
    const works = news.findLast(({ kind }) => kind === 'ready' || kind === 'asleep');
    if (status !== 'failed' || failed === undefined || works === undefined || after.status !== works.kind)
        return [];
    const [broke = 'unknown', serves = 'unknown'] = [failed.commit ?? shown, after.commit];
    return [{ key: `${RECOVERED}${failed.step}@${broke}>${serves}${timesOver(before)}`, news: works }];
}
/** Nobody is sent to an environment that sleeps: its name may be another's meanwhile. */
function storyReplies(news, before, { status }) {
    const { story, acceptance } = news;
    if (typeof acceptance === 'object')
        return [{ key: `refused:${story.id}:${(0,naming/* shortHash */.BC)(acceptance.refused)}`, news }];
    if (acceptance === 'good')
        return [{ key: `accepted:${story.id}@${news.commit ?? before.commit ?? 'unknown'}`, news }];
    if (story.rejected !== undefined)
        return [{ key: (0,announced_story/* rejectedKey */.ok)(story.id, story.rejected), news }];
    const commit = news.commit ?? before.commit;
    if (status === 'asleep' || !(0,announced_story/* isAsked */.D6)(story, commit))
        return [];
    return [{ key: askedKey(story, commit), news }];
}
/** What was not asked while it slept. */
function askedOnWaking(before, after) {
    const { story, commit, url } = before;
    const wakes = before.status === 'asleep' && after.status === 'ready' && after.commit === commit;
    if (story === undefined || !wakes || after.story !== story)
        return [];
    return [...(story.others ?? []), story]
        .filter((each) => (0,announced_story/* isAsked */.D6)(each, commit))
        .map((each) => {
        const { id, title, state, owner } = each;
        const name = typeof owner === 'object' ? owner.name : owner;
        const ownerLogin = typeof owner === 'object' ? owner.login : undefined;
        const requester = name === undefined ? {} : { requester: { name } };
        const asked = { id, title, url: each.url, state, ...requester };
        return {
            key: askedKey(each, commit),
            news: { kind: 'story', story: asked, ownerLogin, url: after.url ?? url, commit },
        };
    });
}
/** A story that is delivered once more, also at the same commit, is asked about once more. */
function askedKey({ id, labelled }, commit) {
    const by = labelled === undefined ? '' : `#${labelled}`;
    return `delivered:${id}@${commit ?? 'unknown'}${by}`;
}

// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/text/slack-message.js
var slack_message = __webpack_require__(56435);
// EXTERNAL MODULE: ./build/src/usecases/announce/addressees.js
var addressees = __webpack_require__(46281);
;// CONCATENATED MODULE: ./build/src/usecases/announce/announce-in-chat.js







const MOST_TOLD = 50;
/** True where a message shows something else than people were told, because the chat did not take it. */
function isChatBehind(subject, state) {
    const now = (0,naming/* shortHash */.BC)((0,slack_message/* slackParent */.JB)(subject, state));
    return placesOf(state).some(({ shows }) => shows !== undefined && shows !== now);
}
/** The state of messages of which nobody knows what they show. */
function withChatUnknown(state) {
    return withPlaces(state, placesOf(state).map((place) => ({ ...place, shows: '' })));
}
/**
 * Keeps the one message of an environment in step in each channel, and says below it, once, what must be said. Its place is taken from
 * the comment's marker, else from the channel's history by its key; where neither can be read it is posted anew. A marker can be
 * edited, so what stands at its place is edited and answered only where it has the key of this environment itself. Writes nothing, and
 * says 'overtaken', where other news came before a message was written. A channel that fails keeps no other one from the news.
 * @throws what the first channel threw, where none was told.
 */
async function announceInChat(sink, announcement) {
    const { after, before, subject } = announcement;
    const { told = [] } = after;
    const text = (0,slack_message/* slackParent */.JB)(subject, after);
    const replies = repliesFor(announcement.news, before).filter(({ key }) => !told.includes(key));
    const places = [];
    const problems = [];
    let wrote = false;
    for (const channel of sink.channels) {
        try {
            const done = await inChannel(sink, announcement, { channel, text, replies });
            if (done === 'overtaken' && !wrote)
                return done;
            // What was written by an older look is looked at again by whoever called.
            if (done === 'overtaken')
                break;
            if (done === undefined)
                continue;
            wrote ||= done.wrote;
            places.push(done.place);
        }
        catch (problem) {
            problems.push(problem);
            const stored = storedPlace(before, sink.channels, channel);
            if (stored !== undefined)
                places.push(stored);
        }
    }
    if (problems.length === sink.channels.length)
        throw problems[0];
    const said = places.length === 0 ? [] : replies.map(({ key }) => key);
    // What a channel was not told is told with the next news, but for a recovery, which is none by then and counts as one.
    const kept = problems.length > 0 ? said.filter(isOfRecovery) : said;
    const keys = [...new Set([...told, ...kept])];
    const state = places.length === 0 ? after : { ...withPlaces(after, places), told: keys.slice(-MOST_TOLD) };
    const [problem] = problems.map(describe_failure/* describeFailure */.I);
    if (problem !== undefined)
        sink.log.warning(problem.sentence);
    return { wrote, state, problem };
}
function placesOf({ slack, alsoSlack = [] }) {
    return slack === undefined ? [] : [slack, ...alsoSlack];
}
function withPlaces(state, [slack, ...others]) {
    return { ...state, slack, alsoSlack: others.length === 0 ? undefined : others };
}
async function inChannel(sink, announcement, news) {
    const { channel, text, replies } = news;
    const parent = await keepParent(sink, announcement, news);
    if (parent === 'overtaken' || parent === undefined)
        return parent;
    let { wrote } = parent;
    for (const reply of new Map(replies.map((each) => [each.key, each])).values())
        wrote = (await replyOnce(sink, announcement, parent, reply)) || wrote;
    const given = CHANNEL_ID.test(channel) ? {} : { given: (0,naming/* shortHash */.BC)(channel) };
    return {
        place: { channel: parent.ref.channel, ts: parent.ref.ts, shows: (0,naming/* shortHash */.BC)(text), ...given },
        wrote,
    };
}
async function keepParent({ chat, channels }, { key, isNewest, before, news }, { channel, text, replies }) {
    const message = { key, text };
    const stored = await surePlace(chat, channel, storedPlace(before, channels, channel));
    const shown = stored?.shows === (0,naming/* shortHash */.BC)(text) ? stored : undefined;
    if (shown && replies.length === 0)
        return { ref: shown, isNew: false, wrote: false };
    const known = stored !== undefined && (await chat.holds(stored, key)) ? stored : undefined;
    if (shown && known)
        return { ref: known, isNew: false, wrote: false };
    const id = known || CHANNEL_ID.test(channel) ? channel : ((await chat.channelId(channel)) ?? channel);
    const ref = known ?? (await findMessage(chat, id, key));
    const opens = (0,announcement/* opensAnnouncement */.F4)(news);
    if (ref === undefined && !opens)
        return undefined;
    if (!(await isNewest()))
        return 'overtaken';
    if (ref !== undefined && (await updated(chat, ref, message)))
        return { ref, isNew: false, wrote: true };
    if (!opens)
        return undefined;
    return { ref: await chat.post(id, message), isNew: true, wrote: true };
}
/**
 * Where the message of that channel is. One in another channel than those configured now belongs to an earlier configuration. A channel
 * that is given by its name is known by a digest of that, since whoever reads the comment need not know the channels of the team.
 */
function storedPlace(before, channels, channel) {
    const places = placesOf(before).filter((each) => /^\d+\.\d+$/.test(each.ts) && CHANNEL_ID.test(each.channel));
    if (CHANNEL_ID.test(channel))
        return places.find((each) => each.channel === channel);
    const [first] = places;
    const named = places.find(({ given }) => given === (0,naming/* shortHash */.BC)(channel));
    return named ?? (channels.length === 1 && first?.given === undefined ? first : undefined);
}
/** A place of which nobody noted by which name it was given may be that of an earlier channel, whose id tells. */
async function surePlace(chat, channel, stored) {
    if (stored === undefined || stored.given !== undefined || CHANNEL_ID.test(channel))
        return stored;
    const id = await chat.channelId(channel);
    return id === undefined || id === stored.channel ? stored : undefined;
}
/** A channel that is given by its name is known by its id only from what was posted to it. */
const CHANNEL_ID = /^[CDG][A-Z0-9]{6,}$/;
async function findMessage(chat, channel, key, thread) {
    const found = await chat.find(channel, key, thread);
    return found === 'unreadable' ? undefined : found;
}
/** Slack's words for a message that is gone, somebody else's, or too old (docs.slack.dev, "chat.update", errors). */
const NOT_TO_BE_EDITED = [
    'message_not_found',
    'cant_update_message',
    'edit_window_closed',
];
/** False when somebody has deleted the message. */
async function updated(chat, ref, message) {
    try {
        await chat.update(ref, message);
        return true;
    }
    catch (error) {
        if (error instanceof errors/* AdapterError */.o && NOT_TO_BE_EDITED.includes(error.code ?? ''))
            return false;
        throw error;
    }
}
async function replyOnce(sink, announcement, parent, reply) {
    const key = `${announcement.key}#${reply.key}`;
    const known = parent.isNew ? undefined : await findMessage(sink.chat, parent.ref.channel, key, parent.ref);
    if (known !== undefined)
        return false;
    const addressee = await (0,addressees/* addresseeOf */.Ep)(sink, reply.news, announcement.author);
    const text = (0,slack_message/* slackReply */.pg)(announcement.subject, announcement.after, reply.news, addressee);
    await sink.chat.post(parent.ref.channel, { key, text }, parent.ref);
    return true;
}


/***/ })

};
