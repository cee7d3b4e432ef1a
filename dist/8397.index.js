export const id = 8397;
export const ids = [8397];
export const modules = {

/***/ 5519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   bT: () => (/* binding */ accountMark),
/* harmony export */   bj: () => (/* binding */ wayTo),
/* harmony export */   hz: () => (/* binding */ byPlace),
/* harmony export */   ux: () => (/* binding */ formatPlaces)
/* harmony export */ });
/** What of an account's id may stand in a record that the public can read. */
function accountMark(accountId) {
    return accountId.slice(-4);
}
/** Where a deployment was made, by its payload; older ones name no account, and the oldest no region. */
function placeOf({ payload }) {
    return { region: payload['region'] || undefined, account: payload['account'] || undefined };
}
/** True for a record that has not ended, so that what it tells of may stand. */
function isLive({ state }) {
    return state !== 'inactive';
}
/** Parts records by the places that a run looks at; what a record does not name contradicts nothing. */
function byPlace(records, looked) {
    const isHere = (facts) => looked.some((place) => isSame(placeOf(facts), place));
    return {
        here: records.filter(isHere),
        elsewhere: records.filter((facts) => isLive(facts) && !isHere(facts)),
    };
}
function isSame(one, other) {
    return isSameOrUnknown(one.region, other.region) && isSameOrUnknown(one.account, other.account);
}
function isSameOrUnknown(one, other) {
    return one === undefined || other === undefined || one === other;
}
/** The places, each once, as a sentence names them: `eu-central-1` or `eu-central-1 (the account that ends in 2222)`. */
function formatPlaces(places, withAccount = true) {
    const words = places.map(({ region, account }) => {
        const ending = account === undefined || !withAccount ? '' : `the account that ends in ${account}`;
        if (region === undefined)
            return ending;
        return ending === '' ? region : `${region} (${ending})`;
    });
    return [...new Set(words)].filter((each) => each !== '').join(' and ');
}
/** What to set so that a run looks where the records say: a clause. */
function wayTo(recorded, looked) {
    const regions = [...new Set(recorded.flatMap(({ region }) => region ?? []))];
    const seen = new Set(looked.map(({ region }) => region));
    const accounts = [...new Set(recorded.flatMap(({ account }) => account ?? []))];
    const isOtherAccount = accounts.some((account) => looked.every((place) => place.account !== undefined && place.account !== account));
    const region = regions.length > 0 && regions.some((each) => !seen.has(each))
        ? [`give ${regions.join(',')} in the input 'region' or in AWS_REGION`]
        : [];
    const role = isOtherAccount
        ? [`give a role of the account that ends in ${accounts.join(' or ')} in the input 'role-to-assume'`]
        : [];
    return [...region, ...role].join(' and ');
}


/***/ }),

/***/ 7365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hasReviewer)
/* harmony export */ });
/** True where somebody else than its author is asked to look at it, or has looked. */
function hasReviewer({ author, requestedReviewers, reviewers }) {
    return requestedReviewers.length > 0 || reviewers.some((login) => login !== author);
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

/***/ 923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ leavesEnvironment),
/* harmony export */   P: () => (/* binding */ decidedAs)
/* harmony export */ });
/** The items on which one of these was decided, in their order. */
function decidedAs(items, ...decisions) {
    return items.filter((item) => decisions.includes(item.decision));
}
const STANDS = ['created', 'updated', 'recreated', 'woken', 'unchanged'];
/** True when a provision that decided so leaves an environment that is there, or will be. */
function leavesEnvironment(decision) {
    return STANDS.includes(decision);
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

/***/ 8566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MG: () => (/* binding */ isDeliverable),
/* harmony export */   aR: () => (/* binding */ mayAccept),
/* harmony export */   k0: () => (/* binding */ decideStory)
/* harmony export */ });
/* harmony import */ var _environment_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5497);
/* harmony import */ var _environment_pull_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7365);


const RANK = {
    unscheduled: 0,
    unstarted: 0,
    started: 1,
    finished: 2,
    delivered: 3,
    // What a person has judged stays as it is until a person moves it.
    accepted: 9,
    rejected: 9,
};
/** Where the story should move, or undefined when it stays: it never moves backwards, and only people accept. */
function decideStory(facts, settings) {
    const wanted = legalFor(facts.story.type, settings.asked ?? progressOf(facts, settings));
    return wanted !== undefined && RANK[wanted] > RANK[facts.story.state] ? wanted : undefined;
}
/** True when the pull request and its environment are what the product owner is to judge. */
function isDeliverable(facts, settings) {
    return progressOf(facts, settings) === 'delivered';
}
function progressOf(facts, settings) {
    const { pullRequest: pull } = facts;
    if (pull.state !== 'open')
        return undefined;
    const reviewed = (0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLabel */ .R)(pull.labels, settings.reviewedLabel);
    if (reviewed && facts.readyAtHead)
        return 'delivered';
    const seen = (0,_environment_pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .hasReviewer */ .g)(pull.review);
    return reviewed || seen ? 'finished' : 'started';
}
/** Pivotal knows neither finished nor delivered chores, and a release is only accepted. */
function legalFor(type, wanted) {
    if (wanted === undefined || type === 'release')
        return undefined;
    return type === 'chore' ? 'started' : wanted;
}
/** Who may accept: the people named, or else whoever asked for the story or owns it. */
function mayAccept(mover, story, acceptedBy) {
    if (acceptedBy.length === 0)
        return mover.id === story.requesterId || story.ownerIds.includes(mover.id);
    const known = [mover.id, mover.name, mover.email].map((each) => each?.toLowerCase());
    return acceptedBy.some((person) => known.includes(person.toLowerCase()));
}


/***/ }),

/***/ 9156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ pivotalReferences)
/* harmony export */ });
/** Hosts that show Pivotal stories besides the configured one. */
const PIVOTAL_HOST = 'www.pivotaltracker.com';
/** Shorter runs of digits are versions, years and ticket numbers of something else. */
const LEAST_DIGITS = 6;
/**
 * Ids of the Pivotal stories that a pull request names, in order, each once: in the branch a number of at least six
 * digits that stands alone, in title and body `[#123456]`, `[Finishes #123456 #234567]` and the address of a story.
 * Source of the bracket form: Tracker's own commit syntax; of the addresses: `/story/show/ID`, `/n/projects/P/stories/ID`.
 */
function pivotalReferences(sources, trackerHost = PIVOTAL_HOST) {
    const text = `${sources.title}\n${sources.body}`;
    return [
        ...new Set([
            ...inBranch(sources.branch),
            ...inBrackets(text),
            ...inAddresses(text, [PIVOTAL_HOST, 'pivotaltracker.com', trackerHost]),
        ]),
    ];
}
function inBranch(branch) {
    const alone = new RegExp(`(?<![A-Za-z0-9])#?(\\d{${LEAST_DIGITS},})(?![A-Za-z0-9])`, 'g');
    return [...branch.matchAll(alone)].flatMap((match) => match[1] ?? []);
}
function inBrackets(text) {
    const groups = [...text.matchAll(/\[([^[\]\n]{1,200})\]/g)].flatMap((match) => match[1] ?? []);
    const stories = groups.filter((group) => /^[a-z\s,]*(#\d+[a-z\s,]*)+$/i.test(group));
    return stories.flatMap((group) => [...group.matchAll(/#(\d+)/g)].flatMap((match) => match[1] ?? []));
}
function inAddresses(text, hosts) {
    const addresses = [...text.matchAll(/https?:\/\/[^\s<>()[\]"']+/g)].map((match) => match[0]);
    return addresses.flatMap((address) => {
        const url = URL.canParse(address) ? new URL(address) : undefined;
        if (url === undefined || !hosts.includes(url.host))
            return [];
        return /\/(?:story\/show|stories)\/(\d+)(?!\w)/.exec(url.pathname)?.[1] ?? [];
    });
}


/***/ }),

/***/ 4502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ slackLink),
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   a4: () => (/* binding */ slackText),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var _domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2196);

/** An address, without what ends the sentence around it. */
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/~=&%#-]/g;
/**
 * User text on one line of Markdown: no markup, mention, marker or HTML of its own takes effect. An address stands in a code span, in
 * which it is no link and can be copied whole.
 */
function markdownText(text, longest = 200) {
    const line = clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), longest);
    const between = line.split(ADDRESS).map(markdownWords);
    const addresses = (line.match(ADDRESS) ?? []).map((address) => `\`${address}\``);
    return between.map((words, index) => `${words}${addresses[index] ?? ''}`).join('');
}
function markdownWords(words) {
    return withEntities(words)
        .replaceAll(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
        .replaceAll('@', '@\u200b')
        .replaceAll('://', ':\u200b//');
}
/** User text on one line of HTML. */
function htmlText(text) {
    return withEntities(clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), 500)).replaceAll('@', '@\u200b');
}
/** User text in Slack's mrkdwn: `& < >` are its only control characters, so no link, mention or ping can be made. */
function slackText(text, longest = 200) {
    return withEntities(clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), longest));
}
/** User text in a tracker comment, on one line; what could be taken for our own lines is broken up. */
function plainText(text) {
    return clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), 200).replaceAll('[', '(').replaceAll(']', ')');
}
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

/***/ 9207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ referencesOf),
/* harmony export */   Hj: () => (/* binding */ readRunningEnvironment),
/* harmony export */   Oe: () => (/* binding */ reportStory),
/* harmony export */   yT: () => (/* binding */ readStories)
/* harmony export */ });
/* harmony import */ var _domain_report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(923);
/* harmony import */ var _domain_stories_story_references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9156);
/* harmony import */ var _subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8170);



/** Ids of the stories that the pull request itself names. */
function referencesOf(pull, { trackerHost }) {
    const { headBranch: branch, text } = pull;
    const { title, body } = text;
    return (0,_domain_stories_story_references_js__WEBPACK_IMPORTED_MODULE_0__/* .pivotalReferences */ .y)({ branch, title, body }, trackerHost);
}
/** The stories that exist, in the order in which they are named. @throws AdapterError when the tracker refuses. */
async function readStories(tracker, ids, log) {
    const stories = [];
    for (const id of ids) {
        const story = await tracker.story(id);
        if (story === undefined)
            log.info(`The tracker knows no story ${id}; it is passed over.`);
        else
            stories.push(story);
    }
    return stories;
}
/**
 * Where the environment answers at this commit, or undefined while it does not: a step of this run said so, or the
 * newest deployment of that commit is a success.
 */
async function readRunningEnvironment(deployments, subject, reports) {
    const said = reports.find((report) => report.action === 'provision' &&
        report.subject?.key === subject.key &&
        report.subject.commit === subject.commit);
    if (said?.environment?.url !== undefined && (0,_domain_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .leavesEnvironment */ .C)(said.decision))
        return { url: said.environment.url };
    const [newest] = (await (0,_subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentDeployments */ .gs)(deployments, subject)).filter((each) => each.commit === subject.commit);
    return newest?.state === 'success' && newest.environmentUrl !== undefined
        ? { url: newest.environmentUrl }
        : undefined;
}
/** The story as reports show it. Who asked for it is looked up only where somebody will be asked. */
async function reportStory({ tracker, log, delivered }, story, state) {
    const { id, title, url, requesterId } = story;
    const base = {
        id,
        title,
        url,
        state,
        ...(state === 'delivered' && delivered !== undefined ? { delivered } : {}),
    };
    if (state !== 'delivered' || requesterId === undefined)
        return base;
    try {
        const person = await tracker.person(story, requesterId);
        if (person === undefined)
            return base;
        const requester = { name: person.name, ...(person.email === undefined ? {} : { email: person.email }) };
        return { ...base, requester };
    }
    catch (error) {
        log.warning(`Who asked for story ${id} could not be read: ${error instanceof Error ? error.message : String(error)}`);
        return base;
    }
}


/***/ }),

/***/ 8397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  syncStories: () => (/* binding */ syncStories)
});

// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var environment_labels = __webpack_require__(5497);
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
// EXTERNAL MODULE: ./build/src/domain/stories/decide-story.js
var decide_story = __webpack_require__(8566);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
;// CONCATENATED MODULE: ./build/src/usecases/stories/settle-delivery.js


/**
 * What the product owner is asked about after this run; undefined where nothing is recorded. A delivery is recorded when a story is
 * to move to delivered, when the label of the review was put on again since the one before, and when there is none yet of a story that
 * was delivered by hand or before there were records. A push alone delivers nothing.
 */
async function settleDelivery(deps, facts, rules, dryRun) {
    const { deliveries, log } = deps;
    const { pull, readyAtHead } = facts;
    const moving = readyAtHead ? facts.stories.filter((story) => isToMove(story, facts, rules)) : [];
    if (moving.length === 0 && !facts.stories.some(({ state }) => WAS_DELIVERED.includes(state)))
        return undefined;
    const before = await deliveries.newest(pull.number);
    const isAsked = facts.stories.some(({ state }) => state === 'delivered');
    const mayDeliver = isAsked && readyAtHead && (0,decide_story/* isDeliverable */.MG)({ pullRequest: pull, readyAtHead }, rules);
    if (dryRun || !(moving.length > 0 || mayDeliver))
        return before;
    const labelled = await deliveries.lastLabelled(pull.number, rules.reviewedLabel);
    const now = {
        pullRequest: pull.number,
        base: pull.baseBranch,
        commit: pull.headCommit,
        stories: storiesOf(facts.stories, moving, before, pull),
        labelled,
    };
    const isNew = moving.length > 0
        ? before === undefined || !isSame(before, now)
        : before === undefined || isPutOnAgain(before, labelled);
    if (!isNew)
        return before;
    const [lower] = await deps.codeHost.openPullRequests(pull.baseBranch);
    const stacked = { ...now, stackedOn: lower?.number };
    return (await recordIfAllowed(deliveries, log, stacked)) ? stacked : before;
}
/** States that a story reaches only after a delivery. */
const WAS_DELIVERED = ['delivered', 'accepted', 'rejected'];
/** False for a workflow from before there were records, which gives no right to write them; the story moves all the same. */
async function recordIfAllowed(deliveries, log, now) {
    try {
        await deliveries.record(now);
        return true;
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o) || error.reasonCode !== 'access_denied')
            throw error;
        log.warning(`What is delivered is not recorded, so its acceptance merges nothing: ${error.message}`);
        return false;
    }
}
function isToMove(story, { pull, readyAtHead }, rules) {
    return (0,decide_story/* decideStory */.k0)({ pullRequest: pull, readyAtHead, story }, rules) === 'delivered';
}
/** Those that are asked about now, and those that were accepted at this very commit. */
function storiesOf(stories, moving, before, pull) {
    const judged = before?.commit === pull.headCommit && before.base === pull.baseBranch ? before.stories : [];
    return stories
        .filter((story) => moving.includes(story) ||
        story.state === 'delivered' ||
        (story.state === 'accepted' && judged.includes(story.id)))
        .map(({ id }) => id);
}
/** That GitHub tells of no such event is no sign of a new one: it may be too long ago. */
function isPutOnAgain(before, labelled) {
    return labelled !== '' && before.labelled !== labelled;
}
function isSame(before, now) {
    return (before.commit === now.commit &&
        before.base === now.base &&
        before.labelled === now.labelled &&
        now.stories.every((id) => before.stories.includes(id)));
}

// EXTERNAL MODULE: ./build/src/usecases/stories/story-facts.js
var story_facts = __webpack_require__(9207);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(4502);
// EXTERNAL MODULE: ./build/src/text/marker.js
var marker = __webpack_require__(519);
;// CONCATENATED MODULE: ./build/src/text/story-comment.js


/** Begins the one comment of a subject on a story, as a plain line, because trackers show Markdown. */
function storyMarker(key) {
    return `[greenroom:story ${(0,marker/* inMarker */.cN)(key)}]`;
}
/**
 * The one comment on a story: where to try it, what runs there, and what was delivered. Edited in place. It is for people: nothing in it is read
 * again, because whoever writes with the tracker's token, such as an integration that relays commit messages, could have written it.
 */
function storyComment(facts) {
    const lines = [
        storyMarker(facts.key),
        '',
        `Try it at ${(0,text_escape/* safeUrl */.Pl)(facts.url) ?? (0,text_escape/* plainText */.wh)(facts.url)}`,
        `It runs commit ${facts.commit.slice(0, 7)} of pull request ${(0,text_escape/* plainText */.wh)(facts.repository)}#${facts.pullRequest}.`,
        ...(facts.delivered === undefined ? [] : [`Delivered at commit ${facts.delivered}.`]),
    ];
    return lines.join('\n');
}

;// CONCATENATED MODULE: ./build/src/usecases/stories/sync-story.js





/** Brings one story in step; what the tracker refuses is told in its item. */
async function syncStory(at, story) {
    const { tracker, log, rules, pull, running } = at;
    const facts = { pullRequest: pull, readyAtHead: running !== undefined, story };
    const target = (0,decide_story/* decideStory */.k0)(facts, rules);
    if (at.dryRun)
        return planned(at, story, target);
    try {
        const { wrote, delivered } = await keepComment(at, story);
        const { state, verdict } = target === undefined ? stays(story, wrote) : await moveStory(at, story, target);
        const told = await (0,story_facts/* reportStory */.Oe)({ tracker, log, delivered }, story, state);
        return { item: { ...itemBase(at, story), ...verdict, story: told }, from: story.state, to: state };
    }
    catch (error) {
        const failure = (0,describe_failure/* describeFailure */.I)(error);
        return { item: { ...itemBase(at, story), ...failure }, from: story.state, to: story.state };
    }
}
function itemBase(at, story) {
    const { pull, running } = at;
    const where = running === undefined ? {} : { url: running.url, commit: pull.headCommit };
    return { name: story.id, branch: pull.headBranch, pullRequest: pull.number, ...where };
}
function planned(at, story, target) {
    const sentence = target === undefined
        ? `Story ${story.id} stays ${story.state}.`
        : `Story ${story.id} would move from ${story.state} to ${target}.`;
    const told = { id: story.id, title: story.title, url: story.url, state: story.state };
    const item = { ...itemBase(at, story), ...(0,verdict/* say */.c)('dry_run', sentence), story: told };
    return { item, from: story.state, to: story.state };
}
/** Writes the one comment where the environment stands. What it says of a delivery comes from the record alone. */
async function keepComment(at, story) {
    const { tracker, pull, key, running, delivery } = at;
    const delivered = delivery?.stories.includes(story.id) === true ? delivery.commit : undefined;
    if (running === undefined)
        return { wrote: false, delivered };
    const existing = await tracker.findComment(story, storyMarker(key));
    const text = storyComment({
        key,
        repository: at.repository,
        pullRequest: pull.number,
        url: running.url,
        commit: pull.headCommit,
        delivered,
    });
    if (existing?.text.trim() === text)
        return { wrote: false, delivered };
    if (existing === undefined)
        await tracker.createComment(story, text);
    else
        await tracker.updateComment(story, existing.id, text);
    return { wrote: true, delivered };
}
/** `wrote` when its comment changed. */
function stays({ id, state }, wrote) {
    const sentence = `Story ${id} is ${state}.`;
    return { state, verdict: (0,verdict/* say */.c)('story_current', sentence, wrote ? 'updated' : 'unchanged') };
}
async function moveStory({ tracker, log, rules: { unestimated } }, story, target) {
    const first = await tracker.move(story, target);
    if (first === 'moved')
        return moved(story, target);
    if (!first.unestimated)
        return refused(story, target, first.refused);
    if (typeof unestimated === 'object') {
        await tracker.estimate(story, unestimated.estimate);
        const second = await tracker.move(story, target);
        return second === 'moved' ? moved(story, target) : refused(story, target, second.refused);
    }
    const why = 'it has no estimate';
    if (unestimated === 'fail')
        return refused(story, target, why);
    const outcome = refused(story, target, why, 'skipped');
    log.warning(outcome.verdict.sentence);
    return outcome;
}
function moved({ id, state: from }, state) {
    return { state, verdict: (0,verdict/* say */.c)('story_moved', `Story ${id} moved from ${from} to ${state}.`) };
}
function refused({ id, state }, target, why, decision = 'failed') {
    const sentence = `The tracker did not move story ${id} from ${state} to ${target} (${why}); move it in the tracker.`;
    return { state, verdict: (0,verdict/* say */.c)('tracker_refused', sentence, decision) };
}

;// CONCATENATED MODULE: ./build/src/usecases/stories/sync-stories.js










/** Brings the stories of one pull request in step with it and with its environment. */
async function syncStories(deps, request) {
    const { pullRequest: number, scope } = request;
    if (number === undefined)
        return ended((0,verdict/* say */.c)('nothing_to_do', 'The event names no pull request, so no story is looked at.'));
    const pull = await deps.codeHost.pullRequest(number);
    if (pull === undefined)
        return ended((0,verdict/* say */.c)('nothing_to_do', `There is no pull request #${number}.`));
    const why = whyNotLookedAt(pull, scope);
    if (why)
        return ended(why);
    const ids = request.source.named.length > 0 ? request.source.named : (0,story_facts/* referencesOf */.CL)(pull, request.source);
    if (ids.length === 0)
        return ended((0,verdict/* say */.c)('no_story', `Neither branch nor text of pull request #${number} names a story.`));
    const tracker = deps.tracker();
    const stories = await (0,story_facts/* readStories */.yT)(tracker, ids, deps.log);
    if (stories.length === 0)
        return ended((0,verdict/* say */.c)('no_story', `The tracker knows none of the stories that pull request #${number} names: ${ids.join(', ')}.`));
    const { rules, dryRun } = request;
    const key = (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, pull.headBranch));
    const subject = { kind: scope.kind, branch: pull.headBranch, key, commit: pull.headCommit };
    const running = await (0,story_facts/* readRunningEnvironment */.Hj)(deps.deployments, subject, request.reports);
    const repository = scope.repository.fullName;
    // What is delivered is written down before any story says so: a run killed in between is repeated as a whole.
    const facts = { pull, stories, readyAtHead: running !== undefined };
    const delivery = await settleDelivery(deps, facts, rules, dryRun);
    const at = {
        tracker,
        log: deps.log,
        rules,
        repository,
        pull,
        key,
        running,
        delivery,
        dryRun,
    };
    const synced = [];
    for (const story of stories)
        synced.push(await syncStory(at, story));
    const labels = await labelPullRequest(deps, request, pull, stories);
    return dryRun ? reportOfPlan(synced) : reportOf(synced, labels, pull.number);
}
function whyNotLookedAt(pull, { repository }) {
    if (pull.headRepositoryId !== repository.id)
        return (0,verdict/* say */.c)('fork', `Pull request #${pull.number} comes from a fork, so no story is moved for it.`);
    if (pull.state === 'open')
        return undefined;
    return (0,verdict/* say */.c)('pull_request_closed', `Pull request #${pull.number} is closed, so its story stays as it is.`);
}
/** The labels that it got, or would get in a dry run. Stories move without them, so a refusal is a warning. */
async function labelPullRequest(deps, { labels, dryRun }, pull, stories) {
    const carried = labels.filter((label) => stories.some((story) => (0,environment_labels/* hasLabel */.R)(story.labels, label)));
    const missing = carried.filter((label) => !(0,environment_labels/* hasLabel */.R)(pull.labels, label));
    if (missing.length === 0 || dryRun)
        return missing;
    try {
        await deps.codeHost.addLabels(pull.number, missing);
        return missing;
    }
    catch (error) {
        deps.log.warning(`Pull request #${pull.number} is not labelled: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        return [];
    }
}
function reportOfPlan(synced) {
    const items = synced.map((each) => each.item);
    return ended((0,verdict/* say */.c)('dry_run', (0,words_of_all/* wordsOfAll */.w)(items)), items);
}
function reportOf(synced, labels, number) {
    const items = synced.map((each) => each.item);
    const moved = synced
        .filter((each) => each.from !== each.to)
        .map((each) => ({ id: each.item.name, from: each.from, to: each.to }));
    const words = labels.length === 0
        ? (0,words_of_all/* wordsOfAll */.w)(items)
        : `${(0,words_of_all/* wordsOfAll */.w)(items)} Pull request #${number} got the label ${labels.map((label) => `'${label}'`).join(', ')}.`;
    const wrote = labels.length > 0 || items.some((item) => item.decision === 'updated');
    const red = {
        decisions: ['failed', 'refused'],
        verdict: (_, first) => (0,words_of_all/* decidedLike */.E)(first, words),
    };
    const skipped = { decisions: ['skipped'], verdict: (_, first) => (0,words_of_all/* decidedLike */.E)(first, words) };
    const otherwise = moved.length > 0
        ? (0,verdict/* say */.c)('story_moved', words)
        : (0,verdict/* say */.c)('story_current', words, wrote ? 'updated' : 'unchanged');
    return { ...ended((0,summarize/* summarize */.eh)(items, wrote ? [red] : [red, skipped], otherwise), items), moved };
}
function ended(verdict, items = []) {
    return { report: { ...verdict, items }, moved: [] };
}


/***/ }),

/***/ 8170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q6: () => (/* binding */ openDeployment),
/* harmony export */   S5: () => (/* binding */ retire),
/* harmony export */   gs: () => (/* binding */ environmentDeployments),
/* harmony export */   q0: () => (/* binding */ activeDeployment)
/* harmony export */ });
/* harmony import */ var _domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5519);

const STILL_OPEN = ['queued', 'pending', 'in_progress', undefined];
/**
 * Takes up the deployment that a killed run left open for this commit, or opens one. Whatever else
 * the environment has is made inactive once this one is a success.
 * `history` is what `environmentDeployments` answered in this run, but for what stands in another place.
 */
async function openDeployment(deployments, subject, history, request) {
    const open = history
        .filter(({ commit, state }) => commit === request.commit && STILL_OPEN.includes(state))
        .at(-1);
    const facts = open ?? (await create(deployments, subject, request));
    if (open && open.state === undefined)
        await deployments.setState(open.id, 'queued', {});
    const others = async () => (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__/* .byPlace */ .hz)(await openedMeanwhile(deployments, subject, facts, history), [request.place]).here;
    return recordOf(deployments, facts, { history, others, logUrl: request.logUrl });
}
/** The one deployment that is not inactive, when it says that this commit runs. */
function activeDeployment(history, commit) {
    const live = history.filter(({ state }) => state !== 'inactive');
    return live.length === 1 && live[0]?.state === 'success' && live[0].commit === commit ? live[0] : undefined;
}
/** Makes what was found inactive, but for one; returns how many were not yet. */
async function retire(deployments, history, except) {
    const live = history.filter(({ id, state }) => id !== except && state !== 'inactive');
    for (const { id } of live)
        await deployments.setState(id, 'inactive', {
            description: 'The environment is gone or has moved on.',
        });
    return live.length;
}
/**
 * Newest first. Several projects may share a repository and a branch, so the payload's key tells whose it is. The
 * deployment of a commit that was asked for by name hangs on that commit; `commits` are those that may have one.
 */
async function environmentDeployments(deployments, subject, commits = []) {
    const { kind: environment, key } = subject;
    const ofSubject = (ref) => deployments.list({ environment, ref, key });
    const found = [...(await ofSubject(subject.branch))];
    for (const commit of new Set(commits))
        if (commit !== undefined && !found.some((deployment) => deployment.commit === commit))
            found.push(...(await ofSubject(commit)));
    return found.toSorted((a, b) => b.id - a.id);
}
/**
 * Deployments of the branch that other runs have opened since `history` was read and before or after this run opened its `own`; their
 * states are read only where there are some.
 */
async function openedMeanwhile(deployments, subject, own, history) {
    const newest = history.reduce((most, { id }) => Math.max(most, id), 0);
    const isNew = ({ id, payload }) => id > newest && id !== own.id && payload['key'] === subject.key;
    const opened = await deployments.opened({
        environment: subject.kind,
        ref: subject.branch,
        until: ({ id }) => id <= newest,
        ...(history.length > 0 ? {} : { since: new Date(Date.parse(own.createdAt) - LONGEST_PREPARATION_MS) }),
    });
    return opened.some(isNew) ? (await environmentDeployments(deployments, subject)).filter(isNew) : [];
}
/** No run takes that long from the reading of the records to the opening of its own. */
const LONGEST_PREPARATION_MS = 3_600_000;
function create(deployments, subject, { commit, ref, place: { region, account } }) {
    return deployments.create({
        environment: subject.kind,
        ref,
        commit,
        description: `Environment ${subject.name}`,
        payload: {
            key: subject.key,
            environment: subject.name,
            project: subject.project,
            ...(region === undefined ? {} : { region }),
            ...(account === undefined ? {} : { account }),
        },
        transient: subject.kind === 'preview',
        production: subject.kind === 'production',
    });
}
function recordOf(deployments, facts, { history, others, logUrl }) {
    const log = logUrl === undefined ? {} : { logUrl };
    return {
        id: facts.id,
        commit: facts.commit,
        async inProgress() {
            if (facts.state !== 'in_progress')
                await deployments.setState(facts.id, 'in_progress', log);
        },
        async success(url, note) {
            // The others first: a run that is killed between the two comes back, because this one is still open.
            await retire(deployments, history, facts.id);
            await deployments.setState(facts.id, 'success', {
                ...log,
                ...(url === undefined ? {} : { environmentUrl: url }),
                ...(note === undefined ? {} : { description: note }),
            });
            // Two runs that say so at once both look afterwards, and the older one gives way.
            const unknown = await others();
            if (unknown.some(({ id, state }) => id > facts.id && state === 'success'))
                return 'overtaken';
            await retire(deployments, unknown.filter(({ id }) => id < facts.id));
            return 'live';
        },
        async close(state, description) {
            await deployments.setState(facts.id, state, { ...log, description });
        },
    };
}


/***/ })

};
