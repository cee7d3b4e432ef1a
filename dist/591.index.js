export const id = 591;
export const ids = [591];
export const modules = {

/***/ 79083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HL: () => (/* binding */ foldNews),
  NT: () => (/* binding */ isEndTold),
  F4: () => (/* binding */ opensAnnouncement),
  bX: () => (/* binding */ tellsOfRejection)
});

// EXTERNAL MODULE: ./build/src/domain/input/cut-text.js
var cut_text = __webpack_require__(45001);
// EXTERNAL MODULE: ./build/src/domain/announce/announced-beside.js
var announced_beside = __webpack_require__(62396);
;// CONCATENATED MODULE: ./build/src/domain/announce/announced-cost.js

/** A reason names sizes, of which a template may have many. */
const LONGEST_REASON = 200;
/** Of an environment that is there; undefined where the team gave no prices. */
function runningCost(cost) {
    if (cost === undefined)
        return undefined;
    if ('unknown' in cost)
        return { unknown: (0,cut_text/* cutText */.I)(cost.unknown, LONGEST_REASON) };
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

// EXTERNAL MODULE: ./build/src/domain/announce/announced-environment.js
var announced_environment = __webpack_require__(36153);
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
        resource: (0,cut_text/* cutText */.I)(resource, LONGEST_NAME, '…'),
        type: (0,cut_text/* cutText */.I)(type, LONGEST_NAME, '…'),
        ...(name === undefined ? {} : { name: (0,cut_text/* cutText */.I)(name, LONGEST_NAME, '…') }),
        why: (0,cut_text/* cutText */.I)(why, announced_leftovers_LONGEST_REASON, '…'),
    };
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
    const after = news.reduce(foldOne, goes ? { ...before, ...announced_beside/* NOTED_NOTHING */.xo } : before);
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
            return standing({ ...state, byRecords: undefined }, news);
        case 'preparing':
            return prepared((0,announced_environment/* heard */.HK)(state), news);
        case 'stopped':
            return stopped(state, news);
        case 'none':
            return none({ ...state, byRecords: undefined }, news);
        case 'gone':
            return gone({ ...state, byRecords: undefined }, news);
        case 'standing':
            return isWrong(state, news) ? putRight({ ...state, byRecords: undefined }, news) : state;
        case 'failed':
            return failed((0,announced_environment/* heard */.HK)(state), news);
        case 'story':
            return withStory(state, news);
        case 'unnamed':
            return (0,announced_story/* withoutStory */.CA)(state, news.id);
        case 'note':
            return { ...state, ...(0,announced_beside/* noted */.ZT)(news) };
        case 'settled':
            return (0,announced_beside/* settled */.gu)(state, news);
        case 'ends':
            return isOver(state) ? state : (0,announced_beside/* ending */.K1)(state, news.at);
    }
}
const NOT_ON_ITS_WAY = { preparing: undefined, preparation: undefined, stopped: undefined };
/** Who knows the commit alone takes nothing back of what was said of it before. */
function prepared(state, news) {
    const { kind: _, commit, ...said } = news;
    const isKnown = said.since === undefined && state.preparing === commit;
    const preparation = isKnown ? state.preparation : said.since === undefined ? undefined : said;
    return { ...state, preparing: commit, preparation, stopped: undefined };
}
/** Only of what that very run has said: another one may be at work by now. */
function stopped(state, news) {
    const { kind: _, ...end } = news;
    if (state.preparing !== end.commit || state.preparation?.run !== end.run)
        return state;
    const why = (0,cut_text/* cutText */.I)(end.why, LONGEST_STOP);
    return { ...(0,announced_environment/* heard */.HK)(state), ...NOT_ON_ITS_WAY, stopped: { serves: state.preparation?.serves, ...end, why } };
}
function standing(state, news) {
    const commit = news.commit ?? state.commit;
    const known = isSameLife(state, commit) ? state.leftovers : undefined;
    return {
        ...state,
        status: news.kind,
        url: news.url ?? state.url,
        commit,
        // Hours know of no pin, and change none: only a provision tells how the environment lives.
        branchHead: news.life === undefined && commit === state.commit ? state.branchHead : news.branchHead,
        ...NOT_ON_ITS_WAY,
        failed: undefined,
        why: undefined,
        ...(commit === state.commit ? {} : announced_beside/* NOTED_NOTHING */.xo),
        story: commit === state.commit ? state.story : state.story && { ...state.story, held: undefined },
        leftovers: announcedLeftovers(news.leftovers) ?? known,
        cost: runningCost(news.cost),
        ...(news.life === undefined ? {} : (0,announced_beside/* livingOn */.Z4)(state, news.life)),
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
        why: news.why === undefined ? before.why : (0,cut_text/* cutText */.I)(news.why, LONGEST_TEXT),
        ...announced_beside/* NO_LIFE */.XL,
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
        why: (0,cut_text/* cutText */.I)(sentence, LONGEST_TEXT),
        failed: undefined,
        cost: mayStand || isFinal ? state.cost : undefined,
    };
}
function isWrong({ status, byRecords }, { asleep }) {
    return ((byRecords ? byRecords.status === 'deployed' : status === 'deployed') ||
        status === (asleep ? 'ready' : 'asleep'));
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
    const problem = (0,cut_text/* cutText */.I)(news.problem, LONGEST_TEXT);
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
/* harmony import */ var _input_cut_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45001);
/* harmony import */ var _input_one_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82196);
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
    return (0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .I)((0,_input_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)((0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(text)), LONGEST_REASON, '…');
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
/* harmony import */ var _domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45001);
/* harmony import */ var _domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82196);


/** An address, without what ends the sentence around it. */
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/~=&%#-]/g;
/**
 * User text on one line of Markdown: no markup, mention, marker or HTML of its own takes effect, and nothing is said on the pages of
 * other repositories. An address stands in a code span, in which it is no link and can be copied whole.
 */
function markdownText(text, longest = 200) {
    const line = (0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text), longest, '…');
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
    return withEntities((0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text), 500, '…')).replaceAll('@', '@\u200b');
}
/** User text in a page of our own, between tags or in an attribute within double quotes, on one line. */
function pageText(text, longest = 300) {
    return withEntities((0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text), longest, '…').toWellFormed())
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/** User text in Slack's mrkdwn: `& < >` are its only control characters, so no link, mention or ping can be made. */
function slackText(text, longest = 200) {
    return withEntities((0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text), longest, '…'));
}
/**
 * User text in a tracker comment, on one line; what could be taken for our own lines is broken up. It is read as it stands by trackers
 * that show Markdown, so signs of markup become signs that look alike, and nobody is mentioned. Safe to repeat.
 */
function plainText(text, longest = 200) {
    // It is cut last, so that nothing grows beyond the limit; what the cut parted from its neighbour is looked at again.
    const cut = (0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)(plainWords((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text)), longest, '…').replace(/@…$/, '…');
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


/***/ })

};
