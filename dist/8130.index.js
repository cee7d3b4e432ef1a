export const id = 8130;
export const ids = [8130];
export const modules = {

/***/ 6833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ withoutStory),
/* harmony export */   CW: () => (/* binding */ storiesBeside),
/* harmony export */   D6: () => (/* binding */ isAsked),
/* harmony export */   Nz: () => (/* binding */ isOfRejection),
/* harmony export */   WA: () => (/* binding */ refusalShown),
/* harmony export */   ok: () => (/* binding */ rejectedKey),
/* harmony export */   sl: () => (/* binding */ rememberedStories),
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
/** As many as a pull request names. */
const MOST_REMEMBERED = 20;
/** Ids of all stories that it named and that may say so still; [] for none. */
function rememberedStories({ story, stories = [] }) {
    const shown = story === undefined ? [] : [story, ...(story.others ?? [])];
    return [...new Set([...shown.map(({ id }) => id), ...stories])];
}
/** The others, beside the one that is shown from now on; undefined for none. */
function storiesBeside(before, id) {
    const others = rememberedStories(before).filter((each) => each !== id);
    return others.length === 0 ? undefined : others.toSorted().slice(0, MOST_REMEMBERED);
}
/** The same announcement, which tells of that story no more; the very same where it does not. */
function withoutStory(state, id) {
    if (!rememberedStories(state).includes(id))
        return state;
    const { story } = state;
    const others = story?.others?.filter((each) => each.id !== id);
    const stories = state.stories?.filter((each) => each !== id);
    return {
        ...state,
        story: story === undefined || story.id === id ? undefined : { ...story, others: some(others) },
        stories: some(stories),
    };
}
function some(all) {
    return all?.length === 0 ? undefined : all;
}


/***/ }),

/***/ 8339:
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
        case 'unnamed':
            return (0,announced_story/* withoutStory */.CA)(state, news.id);
        case 'note':
            return { ...state, ...noted(news) };
        case 'settled':
            return settled(state, news);
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

/***/ 5788:
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

/***/ 9572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bg: () => (/* binding */ failedLike),
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   i_: () => (/* binding */ skippedLike)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(923);

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

/***/ 8002:
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

/***/ 1701:
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
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);

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
/* harmony export */   Bl: () => (/* binding */ pusherOf),
/* harmony export */   Bv: () => (/* binding */ whyNotForHead),
/* harmony export */   EK: () => (/* binding */ authorsOf),
/* harmony export */   Vj: () => (/* binding */ whyNotReviewed),
/* harmony export */   bE: () => (/* binding */ whyTakenBack),
/* harmony export */   yu: () => (/* binding */ isRetargeted)
/* harmony export */ });
/* unused harmony export OTHERS */
/* harmony import */ var _environment_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5497);

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
function whyNoOther(by, { author, pusher }) {
    const isBy = (login) => login.toLowerCase() === by.toLowerCase();
    if (isBy(author))
        return `its author ${by} put the label on`;
    if (pusher === undefined || pusher === '')
        return "GitHub does not tell who pushed its head, so nobody knows whether another one put the label on, as '@others' wants";
    if (isBy(pusher))
        return `${by}, who pushed its head, put the label on`;
    return pusher === WORKFLOWS
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
 */
function authorsOf(author, pushes) {
    const own = ofNewestWork(pushes ?? []);
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
function ofNewestWork(pushes) {
    const lives = [[]];
    for (const push of pushes)
        if (/^0+$/.test(push.commit))
            lives.push([]);
        else
            lives.at(-1)?.push(push);
    const [newest = [], ...older] = lives.filter((life) => life.length > 0);
    const own = [...newest];
    for (const life of older)
        if (life.some(({ commit }) => own.some((push) => push.commit === commit)))
            own.push(...life);
    return own;
}
/** Login of whoever last made this commit the head; undefined where GitHub does not tell. @param pushes newest first. */
function pusherOf(commit, pushes) {
    return pushes?.find((push) => push.commit === commit)?.by;
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
    const { status, url, commit, preparing, why, note, noteOf } = data;
    const { failed, story, leftovers, cost, slack, told, stories } = data;
    return (STATUSES.includes(status) &&
        [url, commit, preparing, why, note, noteOf].every(isTextOrNone) &&
        (failed === undefined ||
            (hasTexts(failed, ['step', 'problem']) &&
                [failed['commit'], failed['serves'], failed['run']].every(isTextOrNone))) &&
        (story === undefined || isStory(story)) &&
        (leftovers === undefined || areLeftovers(leftovers)) &&
        (cost === undefined || isCost(cost)) &&
        (slack === undefined || (hasTexts(slack, ['channel', 'ts']) && isTextOrNone(slack['shows']))) &&
        [told, stories].every(areTextsOrNone));
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
function areTextsOrNone(value) {
    return value === undefined || (Array.isArray(value) && value.every((each) => typeof each === 'string'));
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

/***/ 519:
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
    return key.replaceAll(/[^A-Za-z0-9._/-]/gu, (character) => encodeURIComponent(character));
}


/***/ }),

/***/ 8130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  announce: () => (/* binding */ announce)
});

// EXTERNAL MODULE: ./build/src/domain/announce/announcement.js + 3 modules
var announce_announcement = __webpack_require__(8339);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(5788);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/report/summarize.js
var summarize = __webpack_require__(9572);
// EXTERNAL MODULE: ./build/src/domain/report/words-of-all.js
var words_of_all = __webpack_require__(8002);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(4621);
// EXTERNAL MODULE: ./build/src/domain/announce/announced-story.js
var announced_story = __webpack_require__(6833);
// EXTERNAL MODULE: ./build/src/domain/stories/people.js
var stories_people = __webpack_require__(1701);
// EXTERNAL MODULE: ./build/src/domain/stories/review-label.js
var review_label = __webpack_require__(1601);
;// CONCATENATED MODULE: ./build/src/usecases/announce/addressees.js




/** The news, with the logins of those who are asked about stories: no step before is believed about these, but the settings. */
function withLogins(news, people) {
    return news.map((each) => each.kind === 'story'
        ? { ...each, ownerLogin: ownerOf({ ...each, ownerLogin: undefined }, people)?.login }
        : each);
}
/**
 * The pull request as that of whoever hears of a rejection: its author, or where an app opened it, the person who pushed last, as far as
 * GitHub tells.
 */
async function asTheirs(codeHost, pull) {
    const { author } = pull.review;
    if (!author.endsWith('[bot]'))
        return pull;
    const [, person = author] = (0,review_label/* authorsOf */.EK)(author, await codeHost.pushes(pull.headBranch)) ?? [];
    return { ...pull, review: { ...pull.review, author: person } };
}
/** To whom a reply is said: whoever asked for a story, or the author where it was rejected; undefined for everybody. */
async function addresseeOf(at, news, author) {
    if (news.kind !== 'story' || typeof news.acceptance === 'object')
        return undefined;
    const { requester, rejected } = news.story;
    if (rejected !== undefined) {
        const person = author === undefined ? undefined : (0,stories_people/* personByLogin */.yr)(at.people, author);
        return { name: author, mention: await mentionOf(at.chat, person, undefined) };
    }
    const mention = await mentionOf(at.chat, ownerOf(news, at.people), requester?.email);
    if (mention === undefined)
        at.log.warning(unmentioned(news.story.id, 'in the chat'));
    return { name: requester?.name, mention };
}
/**
 * Warns, once for each question, that the comment asks somebody by a plain name. Teams that name nobody in the settings want no mentions
 * there.
 */
function tellUnmentioned({ log }, people, before, news) {
    if (people.length === 0)
        return;
    const after = (0,announce_announcement/* foldNews */.HL)(before, news);
    const { story } = after;
    const isAskedNow = story !== undefined && after.status === 'ready' && (0,announced_story/* isAsked */.D6)(story, after.commit);
    if (!isAskedNow || typeof story.owner === 'object')
        return;
    const { story: known } = before;
    const wasAsked = known?.id === story.id && before.status === 'ready' && (0,announced_story/* isAsked */.D6)(known, before.commit);
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
    return ((0,stories_people/* personByKey */.OE)(people, requester?.person) ??
        (ownerLogin === undefined ? undefined : (0,stories_people/* personByLogin */.yr)(people, ownerLogin)));
}

;// CONCATENATED MODULE: ./build/src/domain/announce/replies.js



/** What is said once: failures, a delivery, a rejection, an acceptance that merges nothing, the end, and words of people's own. */
function repliesFor(news, before) {
    const after = (0,announce_announcement/* foldNews */.HL)(before, news);
    const replies = news.flatMap((each) => {
        if (each.kind === 'failed')
            return [{ key: `${each.step}-failed@${each.commit ?? before.commit ?? 'unknown'}`, news: each }];
        if (each.kind === 'note')
            return [{ key: `note:${each.id}`, news: each }];
        if (each.kind === 'gone')
            return [{ key: `gone@${before.commit ?? 'unknown'}`, news: each }];
        return each.kind === 'story' ? storyReplies(each, before, after) : [];
    });
    return [...replies, ...askedOnWaking(before, after)];
}
/** Nobody is sent to an environment that sleeps: its name may be another's meanwhile. */
function storyReplies(news, before, { status }) {
    const { story, acceptance } = news;
    if (typeof acceptance === 'object')
        return [{ key: `refused:${story.id}:${(0,naming/* shortHash */.BC)(acceptance.refused)}`, news }];
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

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/text/cost.js
var cost = __webpack_require__(904);
// EXTERNAL MODULE: ./build/src/text/environment-comment.js + 1 modules
var environment_comment = __webpack_require__(8870);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(4502);
// EXTERNAL MODULE: ./build/src/text/leftovers.js
var leftovers = __webpack_require__(4421);
;// CONCATENATED MODULE: ./build/src/text/slack-message.js




/** The one message of an environment, edited through its whole life. Safe mrkdwn. */
function slackParent(subject, state) {
    const lines = [
        `*${subjectLine(subject)}*${(0,environment_comment/* whichOfAll */._T)(subject.key, text_escape/* slackText */.a4)}`,
        statusLine(subject, state),
    ];
    if (state.preparing !== undefined)
        lines.push(`Commit ${(0,text_escape/* slackText */.a4)(state.preparing.slice(0, 7))} is being prepared.`);
    if (state.story) {
        const isKnown = state.status !== 'gone';
        const known = isKnown ? ` (${(0,text_escape/* slackText */.a4)((0,environment_comment/* knownState */.T5)(state.story, state.commit))})` : '';
        lines.push(`Story: ${(0,text_escape/* slackLink */.J1)(state.story.title, state.story.url)}${known}`);
        if (isKnown && state.story.held !== undefined)
            lines.push((0,text_escape/* slackText */.a4)(state.story.held, 500));
        for (const { rejected } of [...(state.story.others ?? []), state.story])
            if (rejected !== undefined && subject.pull?.state !== 'closed')
                lines.push((0,text_escape/* slackText */.a4)(rejected.sentence, 1000));
    }
    if (state.cost)
        lines.push((0,text_escape/* slackText */.a4)((0,cost/* costSentence */.Lp)(state.cost), 400));
    if (state.leftovers)
        lines.push((0,leftovers/* slackLeftovers */.Bo)(state.leftovers));
    return lines.join('\n');
}
function subjectLine({ repository, branch, pull }) {
    if (pull === undefined)
        return (0,text_escape/* slackText */.a4)(`${repository} ${branch}`);
    return `${(0,text_escape/* slackLink */.J1)(`${repository}#${pull.number}`, pull.text.url)} ${(0,text_escape/* slackText */.a4)(pull.text.title)} (${(0,text_escape/* slackText */.a4)(pull.review.author)})`;
}
function statusLine({ pull }, state) {
    const why = (0,text_escape/* slackText */.a4)(state.why ?? '', 500);
    if (state.status === 'none')
        return `No environment is made: ${why}`;
    if (state.status === 'no-more')
        return `${environment_comment/* NO_MORE */.yH}: ${why} ${(0,environment_comment/* staysSentence */.An)(state.url && (0,text_escape/* slackLink */.J1)(state.url, state.url))}`;
    const commit = state.commit === undefined ? '' : ` at commit ${(0,text_escape/* slackText */.a4)(state.commit.slice(0, 7))}`;
    if (state.status === 'ready')
        return `Ready: ${(0,text_escape/* slackLink */.J1)(state.url ?? 'no address', state.url)}${commit}`;
    if (state.status === 'asleep')
        return 'Asleep until its hours begin.';
    if (state.status === 'gone')
        return `Taken down${reason(state, pull)}.`;
    if (state.status === 'failed')
        return [
            `${(0,environment_comment/* failureHeadline */.Ni)(state.failed)}: ${(0,text_escape/* slackText */.a4)(state.failed?.problem ?? 'no cause is known', 500)}`,
            ...(state.url === undefined ? [] : [`${(0,environment_comment/* whatServes */.VH)(state)} ${(0,text_escape/* slackLink */.J1)(state.url, state.url)}.`]),
            ...(state.failed?.run === undefined ? [] : [(0,text_escape/* slackLink */.J1)('The run', state.failed.run)]),
        ].join('\n');
    return 'An environment is on its way.';
}
/** Something said once, in the thread of the message above. Safe mrkdwn. */
function slackReply(subject, state, news, addressee) {
    switch (news.kind) {
        case 'story': {
            if (typeof news.acceptance === 'object')
                return (0,text_escape/* slackText */.a4)(news.acceptance.refused, 1000);
            if (news.story.rejected !== undefined)
                return `${address(addressee, 'Author')}: ${(0,text_escape/* slackText */.a4)(news.story.rejected.sentence, 1000)}`;
            const where = news.url ?? state.url;
            const target = where === undefined ? '' : ` at ${(0,text_escape/* slackLink */.J1)(where, where)}`;
            return `${address(addressee, 'Product owner')}: please try ${(0,text_escape/* slackLink */.J1)(news.story.title, news.story.url)}${target} and accept or reject it.${(0,environment_comment/* isUnrecorded */.A4)(news.story) ? ` ${environment_comment/* UNRECORDED */.ce}` : ''}`;
        }
        case 'failed':
            return `${(0,environment_comment/* failureHeadline */.Ni)(news)}: ${(0,text_escape/* slackText */.a4)(news.problem, 1000)}`;
        case 'gone':
            return `${endOf(subject, state)}${state.leftovers && news.leftovers ? ` ${(0,leftovers/* slackLeftovers */.Bo)(state.leftovers)}` : ''}`;
        case 'note':
            return (0,text_escape/* slackText */.a4)(news.text, 1000);
        default:
            return statusLine(subject, state);
    }
}
function address(addressee, unknown) {
    const name = addressee?.name === undefined ? unknown : (0,text_escape/* slackText */.a4)(addressee.name);
    return addressee?.mention === undefined ? name : `${name} (${addressee.mention})`;
}
function endOf({ pull, branch }, state) {
    if (pull === undefined || pull.state === 'open') {
        const whose = pull === undefined ? `branch ${(0,text_escape/* slackText */.a4)(branch)}` : `pull request #${pull.number}`;
        return `The environment of ${whose} is gone${reason(state, pull)}.`;
    }
    return `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'} and its environment is gone.`;
}
/** While a pull request is open, only the run that took its environment down knows why. */
function reason({ why }, pull) {
    if (pull !== undefined && pull.state !== 'open')
        return pull.merged ? ': merged' : ': closed';
    return why === undefined ? '' : `: ${(0,text_escape/* slackText */.a4)(why, 500)}`;
}

;// CONCATENATED MODULE: ./build/src/usecases/announce/announce-in-chat.js






const MOST_TOLD = 50;
/** True where the message shows something else than people were told, because the chat did not take it. */
function isChatBehind(subject, state) {
    const shows = state.slack?.shows;
    return shows !== undefined && shows !== (0,naming/* shortHash */.BC)(slackParent(subject, state));
}
/**
 * Keeps the one message of an environment in step and says below it, once, what must be said. Its place is taken from
 * the comment's marker, else from the channel's history by its key; where neither can be read it is posted anew. A marker can be
 * edited, so what stands at its place is edited and answered only where it has the key of this environment itself. Writes nothing, and
 * says 'overtaken', where other news came before the message was written.
 */
async function announceInChat(sink, announcement) {
    const { after } = announcement;
    const text = slackParent(announcement.subject, after);
    const told = [...(after.told ?? [])];
    const replies = repliesFor(announcement.news, announcement.before).filter(({ key }) => !told.includes(key));
    const parent = await keepParent(sink, announcement, { text, isAnswered: replies.length > 0 });
    if (parent === 'overtaken')
        return parent;
    if (parent === undefined)
        return { wrote: false, state: after };
    let wrote = parent.wrote;
    for (const reply of replies) {
        if (told.includes(reply.key))
            continue;
        const posted = await replyOnce(sink, announcement, parent, reply);
        told.push(reply.key);
        wrote ||= posted;
    }
    const slack = { channel: parent.ref.channel, ts: parent.ref.ts, shows: (0,naming/* shortHash */.BC)(text) };
    return { wrote, state: { ...after, slack, told: told.slice(-MOST_TOLD) } };
}
async function keepParent(sink, announcement, { text, isAnswered }) {
    const { key, isNewest } = announcement;
    const message = { key, text };
    const stored = storedMessage(announcement.before, sink.channel);
    const shown = stored?.shows === (0,naming/* shortHash */.BC)(text) ? stored : undefined;
    if (shown && !isAnswered)
        return { ref: shown, isNew: false, wrote: false };
    const known = stored !== undefined && (await sink.chat.holds(stored, key)) ? stored : undefined;
    if (shown && known)
        return { ref: known, isNew: false, wrote: false };
    const ref = known ?? (await findMessage(sink.chat, sink.channel, key));
    const opens = (0,announce_announcement/* opensAnnouncement */.F4)(announcement.news);
    if (ref === undefined && !opens)
        return undefined;
    if (!(await isNewest()))
        return 'overtaken';
    if (ref !== undefined && (await updated(sink.chat, ref, message)))
        return { ref, isNew: false, wrote: true };
    if (!opens)
        return undefined;
    return { ref: await sink.chat.post(sink.channel, message), isNew: true, wrote: true };
}
/** A message in another channel than the one configured now belongs to an earlier configuration. */
function storedMessage(before, channel) {
    const stored = before.slack;
    if (stored === undefined || !/^\d+\.\d+$/.test(stored.ts) || !CHANNEL_ID.test(stored.channel))
        return undefined;
    return CHANNEL_ID.test(channel) && stored.channel !== channel ? undefined : stored;
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
    const addressee = await addresseeOf(sink, reply.news, announcement.author);
    const text = slackReply(announcement.subject, announcement.after, reply.news, addressee);
    await sink.chat.post(parent.ref.channel, { key, text }, parent.ref);
    return true;
}

// EXTERNAL MODULE: ./build/src/usecases/announce/environment-comments.js
var environment_comments = __webpack_require__(7064);
;// CONCATENATED MODULE: ./build/src/usecases/announce/announce-to-others.js


/** Each costs a look for its comment. */
const MOST_OTHERS = 5;
const OF_ONE = ['story', 'unnamed', 'note', 'settled'];
/**
 * Tells the other open pull requests of the branch, whose environment it is too. A story and a chore are about one pull request alone.
 * True where a comment changed.
 */
async function tellOthers(deps, { key, pull, news: all }, { slack }) {
    const news = all.filter(({ kind }) => !OF_ONE.includes(kind));
    if (news.length === 0)
        return false;
    const open = await deps.codeHost.openPullRequests(pull.headBranch);
    const others = open.filter(({ number }) => number !== pull.number);
    if (others.length > MOST_OTHERS)
        deps.log.warning(`Branch '${pull.headBranch}' has ${others.length + 1} open pull requests; ${others
            .slice(MOST_OTHERS)
            .map(({ number }) => `#${number}`)
            .join(', ')} get no comment of it.`);
    let wrote = false;
    for (const other of others.slice(0, MOST_OTHERS)) {
        wrote = (await tellOther(deps.codeHost, { key, pull: other, news }, slack)) || wrote;
    }
    return wrote;
}
async function tellOther(codeHost, { key, pull, news }, slack, isSecond = false) {
    const found = await (0,environment_comments/* findEnvironmentComment */.oJ)(codeHost, { key, pull });
    const before = found?.state ?? {};
    const current = (0,announce_announcement/* currentNews */.TR)(news, before, pull);
    const state = { ...(0,announce_announcement/* foldNews */.HL)(before, current), slack };
    const kept = await (0,environment_comments/* keepEnvironmentComment */.c6)(codeHost, { key, pull, news: current }, found?.facts, state);
    if (kept !== 'overtaken')
        return kept?.wrote === true;
    return isSecond ? false : tellOther(codeHost, { key, pull, news }, slack, true);
}

;// CONCATENATED MODULE: ./build/src/usecases/announce/announce.js











/** Tells people the news of each environment: in its pull request's one comment and in its one chat message. */
async function announce(deps, request) {
    const told = [];
    for (const subject of request.subjects)
        told.push(await announceOne(deps, request, subject));
    return {
        report: reportOf(told.map((each) => each.item), request.required),
        delivered: [...new Set(told.flatMap((each) => each.sinks))],
        slackTs: told.findLast((each) => each.slackTs !== undefined)?.slackTs,
        commentUrl: told.findLast((each) => each.commentUrl !== undefined)?.commentUrl,
    };
}
const nothing = { sinks: [], slackTs: undefined, commentUrl: undefined };
async function announceOne(deps, request, about) {
    if (request.dryRun) {
        const planned = (0,verdict/* say */.c)('dry_run', `Branch '${about.branch}' has news that would be announced.`);
        return { ...nothing, item: itemOf(about, planned) };
    }
    const { done, problem } = await attempt(deps.log, () => tell(deps, request, about));
    return problem === undefined ? done : { ...nothing, item: itemOf(about, failureOf(problem)) };
}
/** Each means that another run of the branch has told its news meanwhile. */
const MOST_LOOKS = 3;
async function tell(deps, request, given, looks = { count: 1, isChatTold: false }) {
    const { scope, comments, people, run } = request;
    const key = (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, given.branch));
    const pull = await pullRequestOf(deps.codeHost, scope, given);
    const theirs = pull && (await asTheirs(deps.codeHost, pull));
    const commented = comments ? theirs : undefined;
    const comment = commented && (await (0,environment_comments/* findEnvironmentComment */.oJ)(deps.codeHost, { key, pull: commented }));
    const before = comment?.state ?? {};
    const about = { ...given, news: (0,announce_announcement/* currentNews */.TR)(withLogins(withRun(given.news, run), people), before, pull) };
    const after = (0,announce_announcement/* foldNews */.HL)(before, about.news);
    const subject = { key, repository: scope.repository.fullName, branch: about.branch, pull };
    const isBehind = deps.chat !== undefined && (looks.isChatTold || isChatBehind(subject, before));
    if (after === before && !isBehind)
        return { ...nothing, item: itemOf(about, stillTrue(about.branch)) };
    const isNewest = async () => commented === undefined ||
        looks.count >= MOST_LOOKS ||
        (await (0,environment_comments/* isCommentAsFound */.IW)(deps.codeHost, { key, pull: commented }, comment?.facts));
    const lookAgain = (isChatTold) => tell(deps, request, given, { count: looks.count + 1, isChatTold: looks.isChatTold || isChatTold });
    const told = looks.isChatTold ? withChatUnknown(before) : before;
    const chat = commented && !comment && !looks.isChatTold && isOnItsWay(about.news)
        ? { wrote: false, state: after, slackTs: undefined }
        : await inChat({ ...deps, people }, { key, subject, before: told, after, news: about.news, author: theirs?.review.author, isNewest });
    if (chat === 'overtaken')
        return lookAgain(false);
    if (deps.chat && !(await isNewest()))
        return lookAgain(chat.wrote);
    // The comment comes last: it keeps the place of the chat message, which a killed run finds again by its key.
    const written = await attempt(deps.log, async () => commented &&
        (await (0,environment_comments/* keepEnvironmentComment */.c6)(deps.codeHost, { key, pull: commented, news: about.news }, comment?.facts, chat.state)));
    const { done, problem } = written;
    if (done === 'overtaken' && looks.count <= MOST_LOOKS)
        return lookAgain(chat.wrote);
    const kept = problem ? { problem } : { done: done === 'overtaken' ? undefined : done };
    const others = await attempt(deps.log, async () => commented === undefined
        ? false
        : tellOthers(deps, { key, pull: commented, news: about.news }, chat.state));
    if (commented && problem === undefined && deps.chat === undefined)
        tellUnmentioned(deps, people, before, about.news);
    return toldOf(about, chat, { kept, others });
}
function toldOf(about, chat, { kept, others }) {
    const sinks = [
        ...(chat.slackTs === undefined || chat.problem ? [] : ['slack']),
        ...(kept.done === undefined ? [] : ['pull-request']),
    ];
    const outcome = {
        wrote: chat.wrote || kept.done?.wrote === true || others.done === true,
        sinks,
        problem: chat.problem ?? kept.problem ?? others.problem,
    };
    return {
        item: itemOf(about, verdictOn(about, outcome)),
        sinks,
        slackTs: chat.slackTs,
        commentUrl: kept.done?.url,
    };
}
/** The pull request that the branch of this repository belongs to; a fork's is nobody's to comment on. */
async function pullRequestOf(codeHost, { repository }, about) {
    const pull = about.pullRequest === undefined
        ? await codeHost.latestPullRequest(about.branch)
        : await codeHost.pullRequest(about.pullRequest);
    return pull?.headRepositoryId === repository.id && pull.headBranch === about.branch ? pull : undefined;
}
/** A failure is told with the page of the run that met it. */
function withRun(news, run) {
    return news.map((each) => (each.kind === 'failed' && run !== undefined ? { ...each, run } : each));
}
const ON_ITS_WAY = ['preparing', 'story', 'unnamed'];
/**
 * Nobody has heard of the environment here, and nobody will by this. A message without a comment is one that another run has just posted,
 * whose comment comes next.
 */
function isOnItsWay(news) {
    return news.every(({ kind }) => ON_ITS_WAY.includes(kind)) && !(0,announce_announcement/* opensAnnouncement */.F4)(news);
}
/** What the message shows now is not what `slack` says of it. */
function withChatUnknown(state) {
    return state.slack === undefined ? state : { ...state, slack: { ...state.slack, shows: '' } };
}
async function inChat({ chat, log, people }, announcement) {
    const { after } = announcement;
    if (chat === undefined)
        return { wrote: false, state: after, slackTs: undefined };
    const { done = { wrote: false, state: after }, problem } = await attempt(log, () => announceInChat({ ...chat, log, people }, announcement));
    if (done === 'overtaken')
        return done;
    return { ...done, slackTs: done.state.slack?.ts, problem };
}
async function attempt(log, work) {
    try {
        return { done: await work() };
    }
    catch (error) {
        const problem = (0,describe_failure/* describeFailure */.I)(error);
        log.warning(problem.sentence);
        return { problem };
    }
}
function verdictOn({ branch, news }, { wrote, sinks, problem }) {
    if (problem)
        return failureOf(problem);
    if (sinks.length === 0)
        return (0,verdict/* say */.c)('nothing_to_do', news.some((each) => each.kind === 'preparing')
            ? `The environment of branch '${branch}' is being prepared; it is announced once it is ready.`
            : `Nobody had heard about branch '${branch}', so there is nothing to correct.`);
    if (!wrote)
        return stillTrue(branch);
    return (0,verdict/* say */.c)('announced', `The news of branch '${branch}' was announced (${sinks.join(', ')}).`);
}
/** Whatever kept the news from people, it is the announcement that failed. */
function failureOf({ reasonCode, sentence }) {
    return (0,verdict/* say */.c)(reasonCode, sentence, 'failed');
}
function stillTrue(branch) {
    return (0,verdict/* say */.c)('announced_before', `What is announced about branch '${branch}' is still true.`);
}
function itemOf({ branch, pullRequest }, verdict) {
    return { name: branch, branch, ...verdict, ...(pullRequest === undefined ? {} : { pullRequest }) };
}
/** An announcement that fails leaves the run green, unless the workflow says that it is required. */
function reportOf(items, required) {
    const sentence = (0,words_of_all/* wordsOfAll */.w)(items);
    const rules = [
        {
            decisions: ['failed'],
            verdict: (_, first) => required ? (0,summarize/* failedLike */.bg)(first, sentence) : (0,verdict/* say */.c)('delivery_failed', sentence, 'unchanged'),
        },
        { decisions: ['updated'], verdict: (_, first) => (0,words_of_all/* decidedLike */.E)(first, sentence) },
    ];
    const [first] = items;
    const otherwise = first ? (0,words_of_all/* decidedLike */.E)(first, sentence) : (0,verdict/* say */.c)('nothing_to_do', 'There is no news.');
    return { ...(0,summarize/* summarize */.eh)(items, rules, otherwise), items };
}


/***/ }),

/***/ 7064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ isCommentAsFound),
/* harmony export */   c6: () => (/* binding */ keepEnvironmentComment),
/* harmony export */   oJ: () => (/* binding */ findEnvironmentComment)
/* harmony export */ });
/* harmony import */ var _domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8339);
/* harmony import */ var _text_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8870);


/** The environment's comment; undefined while its pull request has none. What others wrote into it is not believed. */
async function findEnvironmentComment(codeHost, { key, pull }) {
    const facts = await codeHost.findComment(pull.number, (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentMarker */ .qy)(key));
    return facts && { facts, state: facts.editedByOthers ? {} : (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .announcedState */ .FD)(facts.body, key) };
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
    if (existing === undefined && !(0,_domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__/* .opensAnnouncement */ .F4)(about.news))
        return undefined;
    const body = (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentComment */ .lF)(about.key, state, about.pull);
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
