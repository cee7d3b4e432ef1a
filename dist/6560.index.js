export const id = 6560;
export const ids = [6560];
export const modules = {

/***/ 62396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K1: () => (/* binding */ ending),
/* harmony export */   XL: () => (/* binding */ NO_LIFE),
/* harmony export */   Z4: () => (/* binding */ livingOn),
/* harmony export */   ZT: () => (/* binding */ noted),
/* harmony export */   gu: () => (/* binding */ settled),
/* harmony export */   xo: () => (/* binding */ NOTED_NOTHING)
/* harmony export */ });
/* harmony import */ var _input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45001);

/** Beside it nothing is to be known any more. */
const NOTED_NOTHING = { note: undefined, noteOf: undefined };
/** The marker shares a comment's room with what people read. */
const LONGEST_NOTE = 2_000;
/** What is noted of the news. */
function noted({ text, of, }) {
    return { note: (0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)(text, LONGEST_NOTE), noteOf: of };
}
/** Where a comment says nothing else, it says that the chore is done: who read the note looks there. */
function settled(state, { of, text }) {
    if (state.note === undefined || state.noteOf !== of)
        return state;
    const { status, story, preparing } = state;
    const isAll = status === undefined && story === undefined && preparing === undefined;
    return { ...state, ...NOTED_NOTHING, ...(isAll ? noted({ text }) : {}) };
}
/** What is gone has no hours and no end to come. */
const NO_LIFE = { hours: undefined, expires: undefined, ends: undefined };
/** What was told of a near end holds as long as that is the end, to the minute in which people read it. */
function livingOn({ ends }, { hours, expires }) {
    return { hours, expires, ends: ends?.slice(0, 16) === expires?.slice(0, 16) ? ends : undefined };
}
/**
 * The same state where it tells of that end already, and where nobody was told of an environment.
 * @param at undefined where it does not end as long as a lock holds it.
 */
function ending(state, at) {
    const isTold = state.ends === at && state.expires === at;
    return state.status === undefined || isTold ? state : { ...state, expires: at, ends: at };
}


/***/ }),

/***/ 36153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ shownState),
/* harmony export */   HK: () => (/* binding */ heard),
/* harmony export */   d7: () => (/* binding */ toldByRuns),
/* harmony export */   tu: () => (/* binding */ withRecorded)
/* harmony export */ });
/* harmony import */ var _announced_beside_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62396);

const NOTHING = {
    status: undefined,
    url: undefined,
    commit: undefined,
    failed: undefined,
    why: undefined,
    leftovers: undefined,
    cost: undefined,
    since: undefined,
    run: undefined,
    preparing: undefined,
    preparation: undefined,
    stopped: undefined,
    note: undefined,
    noteOf: undefined,
    hours: undefined,
    expires: undefined,
    ends: undefined,
};
/** As people read it: what deployments say goes before what its runs have told last. */
function shownState(state) {
    const { byRecords } = state;
    if (byRecords === undefined)
        return state;
    return { ...state, ...NOTHING, ...byRecords, branchHead: pinnedAt(state, byRecords), byRecords: undefined };
}
/** Deployments say nothing of a pin, and what was told of one holds for the commit that it was told of. */
function pinnedAt({ commit, branchHead }, { commit: recorded }) {
    return recorded === commit ? branchHead : undefined;
}
/**
 * The state that shows another one, which deployments tell. What its runs have told stays beside it: the run that ends it has yet to speak,
 * and goes by what people heard last.
 */
function withRecorded(state, shown) {
    const { status, url, commit, failed, why, leftovers, cost, since, run } = shown;
    const { preparing, preparation, stopped, note, noteOf, hours, expires, ends } = shown;
    const environment = { status, url, commit, failed, why, leftovers, cost, since, run };
    const beside = { preparing, preparation, stopped, note, noteOf, hours, expires, ends };
    return { ...state, byRecords: { ...environment, ...beside } };
}
/** What its runs have told, without what deployments say; undefined where that is nothing. */
function toldByRuns(state) {
    if (state?.byRecords === undefined)
        return state;
    const told = { ...state, byRecords: undefined };
    return Object.values(told).every((member) => member === undefined) ? undefined : told;
}
/**
 * The state for news that change a part of it: what deployments said of what stands is known from now on. A failure that people heard of
 * stays one, so that they hear of its end.
 */
function heard(state) {
    const { byRecords, status: told } = state;
    if (byRecords === undefined)
        return state;
    const { status, commit, url } = byRecords;
    const stands = { ...state, byRecords: undefined, commit, url, branchHead: pinnedAt(state, byRecords) };
    if (status === 'gone')
        return { ...stands, status, failed: undefined, ..._announced_beside_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_LIFE */ .XL };
    return status === 'failed' || told === 'failed' ? stands : { ...stands, status };
}


/***/ }),

/***/ 26833:
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
/* harmony import */ var _input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45001);

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
        ...(held === undefined ? {} : { held: (0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)(held, LONGEST_HELD) }),
        ...(rejected === undefined
            ? {}
            : { rejected: { key: rejected.key, sentence: (0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)(rejected.sentence, LONGEST_REJECTED) } }),
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
    return (0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)(sentence, 2_000);
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

/***/ 79102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sm: () => (/* binding */ costsAt),
  GS: () => (/* binding */ monthOf)
});

// UNUSED EXPORTS: estimateCost

// EXTERNAL MODULE: ./build/src/domain/hours/hours.js
var hours_hours = __webpack_require__(70169);
;// CONCATENATED MODULE: ./build/src/domain/hours/awake-time.js

const MINUTE = 60_000;
/** Offsets of time zones are multiples of it (IANA time zone database, for this century). */
const ZONE_STEP = 15;
/** Older than this nobody asks about to the minute. */
const LONGEST_MS = 5 * 366 * 1440 * MINUTE;
/**
 * How many milliseconds, up to `now`, an environment with these hours was awake since an instant. By the wall clock of their
 * zone, so a night when the clock is changed has its own length. What was worked out for one instant serves the next.
 */
function awakeBefore(hours, now) {
    const slot = greatestDivisor(greatestDivisor(hours.from, hours.until), ZONE_STEP) * MINUTE;
    const end = now.getTime();
    const last = Math.floor(end / slot);
    const isAwake = (index) => (0,hours_hours/* isWithinHours */.D)(hours, new Date(index * slot));
    /** At `k` the time awake in the `k` whole slots before the one that holds `now`. */
    const sums = [0];
    function wholeSlots(count) {
        for (let k = sums.length; k <= count; k += 1)
            sums.push((sums[k - 1] ?? 0) + (isAwake(last - k) ? slot : 0));
        return sums[count] ?? 0;
    }
    return (since) => {
        const start = Math.max(Math.min(since.getTime(), end), end - LONGEST_MS);
        const first = Math.floor(start / slot);
        if (first === last)
            return isAwake(last) ? end - start : 0;
        const atFirst = isAwake(first) ? (first + 1) * slot - start : 0;
        const atLast = isAwake(last) ? end - last * slot : 0;
        return atFirst + wholeSlots(last - first - 1) + atLast;
    };
}
function greatestDivisor(one, other) {
    return other === 0 ? one : greatestDivisor(other, one % other);
}

;// CONCATENATED MODULE: ./build/src/domain/hours/cost.js

/** Tells of any stack what it costs; of none where nobody gave prices. */
function costsAt(pricing, now) {
    if (pricing === undefined)
        return () => undefined;
    const awake = pricing.hours && awakeBefore(pricing.hours, now);
    return (stack) => estimateCost(stack, pricing.prices, now, awake);
}
const HOUR = 3_600_000;
const DAY_HOURS = 24;
/** A year's hours by twelve, as AWS's own Pricing Calculator counts a month. */
const MONTH_HOURS = 730;
const SIZE = /(?:InstanceType|InstanceClass|DatabaseClass|NodeType)$/;
const ALTERNATIVE = /^Alternative/;
/**
 * What a stack costs by its own parameters, which every list of stacks brings along, so that nothing more is asked. Storage,
 * traffic and whatever no parameter names is not in it. `awake` is `awakeBefore` of its hours; absent where it never sleeps.
 */
function estimateCost(stack, prices, now, awake) {
    const units = unitsOf(stack.parameters);
    if (units.length === 0)
        return { unknown: 'its parameters name no size' };
    const unpriced = units.flatMap(({ oneOf }) => oneOf.filter((what) => priceOf(prices, what) === undefined));
    if (unpriced.length > 0)
        return { unknown: `no price for ${[...new Set(unpriced)].join(', ')}` };
    const perHour = sum(units.map(({ oneOf, count }) => count * Math.max(...oneOf.map((what) => priceOf(prices, what) ?? 0))));
    // What was made in this moment may seem to lie ahead, because every clock is a little off.
    const lived = Math.max(0, (now.getTime() - Date.parse(stack.createdAt)) / HOUR);
    if (Number.isNaN(lived))
        return { unknown: 'nobody knows when it was made' };
    const always = spans(perHour, 1, lived);
    if (awake === undefined || stack.parameters['Asleep'] === undefined)
        return { perHour, ...always };
    const share = awake(new Date(now.getTime() - 7 * DAY_HOURS * HOUR)) / (7 * DAY_HOURS * HOUR);
    const hoursAwake = awake(new Date(stack.createdAt)) / HOUR;
    return { perHour, ...spans(perHour, share, hoursAwake), alwaysAwake: always };
}
function spans(perHour, share, hoursSoFar) {
    return {
        perDay: rounded(perHour * DAY_HOURS * share),
        perMonth: rounded(perHour * MONTH_HOURS * share),
        sinceCreation: rounded(perHour * hoursSoFar),
    };
}
/** Everything of a price that the parameters of the bundled templates name; a template of the team's own may use the same names. */
function unitsOf(parameters) {
    const isBalanced = parameters['EnvironmentType'] === 'LoadBalanced';
    const units = Object.entries(parameters)
        .filter(([name, value]) => SIZE.test(name) && !ALTERNATIVE.test(name) && value !== '')
        .filter(([name]) => name !== 'DatabaseClass' || parameters['DatabaseEngine'] !== '')
        .map(([name, value]) => unitOf(name, value, parameters, isBalanced));
    const ownBalancer = isBalanced && (parameters['SharedLoadBalancerArn'] ?? '') === '';
    return ownBalancer ? [...units, { oneOf: ['load-balancer'], count: 1 }] : units;
}
function unitOf(name, value, parameters, isBalanced) {
    const sizes = `${value},${parameters[`Alternative${name}`] ?? ''}`.split(',').map((size) => size.trim());
    const isSpot = name === 'InstanceType' && parameters['EnableSpot'] === 'true';
    const oneOf = [...new Set(sizes)]
        .filter((size) => size !== '')
        .map((size) => (isSpot ? `${size} spot` : size));
    // How many more a load balanced environment grows to, nobody knows beforehand.
    const least = Number(parameters['MinInstances'] ?? '1');
    return { oneOf, count: name === 'InstanceType' && isBalanced && least >= 1 ? least : 1 };
}
/** A key may name the type of the resource before the size. */
function priceOf(prices, what) {
    if (Object.hasOwn(prices, what))
        return prices[what];
    return Object.entries(prices).find(([key]) => key.replace(/^AWS::\S+\s+/, '') === what)?.[1];
}
function sum(numbers) {
    return rounded(numbers.reduce((total, each) => total + each, 0));
}
function rounded(amount) {
    return Math.round(amount * 10_000) / 10_000;
}
/** What several environments cost a month together, and without their hours; undefined when nothing is known of any. */
function monthOf(costs) {
    const known = costs.flatMap((cost) => ('unknown' in cost ? [] : [cost]));
    if (known.length === 0)
        return undefined;
    return {
        count: known.length,
        perMonth: sum(known.map((cost) => cost.perMonth)),
        alwaysAwake: sum(known.map((cost) => cost.alwaysAwake?.perMonth ?? cost.perMonth)),
        unknown: costs.length - known.length,
    };
}


/***/ }),

/***/ 904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   Hd: () => (/* binding */ formatSavings),
/* harmony export */   Lp: () => (/* binding */ costSentence),
/* harmony export */   hH: () => (/* binding */ costInShort)
/* harmony export */ });
/* harmony import */ var _domain_hours_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79102);

/** What an environment costs, for a table. It has no currency: the prices are the team's own. */
function formatCost(cost) {
    if ('unknown' in cost)
        return `unknown (${cost.unknown})`;
    const { perDay, perMonth, sinceCreation, alwaysAwake } = cost;
    return `${rate(perDay, perMonth, alwaysAwake?.perMonth)}; ${amount(sinceCreation)} since it was made`;
}
/** The same of what was announced, for a table of environments that is read for long; '' for what has no price. */
function costInShort(cost) {
    if (cost === undefined)
        return '';
    if ('unknown' in cost)
        return `unknown (${cost.unknown})`;
    return 'total' in cost
        ? `${amount(cost.total)} in all`
        : rate(cost.perDay, cost.perMonth, cost.perMonthAwake);
}
/** The same in a sentence for people, not yet escaped; amounts without a currency, as there. */
function costSentence(cost) {
    if ('unknown' in cost)
        return `What it costs is unknown (${cost.unknown}).`;
    if ('total' in cost)
        return `It cost ${amount(cost.total)} in all.`;
    return `It costs ${rate(cost.perDay, cost.perMonth, cost.perMonthAwake)}.`;
}
function rate(perDay, perMonth, perMonthAwake) {
    const without = perMonthAwake === undefined ? '' : `, ${amount(perMonthAwake)} if it never slept`;
    return `${amount(perDay)} a day, ${amount(perMonth)} a month${without}`;
}
/** What sleep saves over all environments; '' when nothing is known of any. */
function formatSavings(costs) {
    const month = (0,_domain_hours_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)(costs);
    if (month === undefined)
        return costs.length === 0 ? '' : `What sleep saves is unknown: ${reasons(costs)}.`;
    const saved = month.alwaysAwake - month.perMonth;
    const rest = month.unknown === 0 ? '' : ` Of ${month.unknown} more it is unknown (${reasons(costs)}).`;
    return `Sleep saves about ${amount(saved)} of ${amount(month.alwaysAwake)} a month over ${month.count} ${month.count === 1 ? 'environment' : 'environments'}.${rest}`;
}
function reasons(costs) {
    return [...new Set(costs.flatMap((cost) => ('unknown' in cost ? [cost.unknown] : [])))].join('; ');
}
function amount(value) {
    return value.toFixed(2);
}


/***/ }),

/***/ 86264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ isUnrecorded),
/* harmony export */   An: () => (/* binding */ staysSentence),
/* harmony export */   Ni: () => (/* binding */ failureHeadline),
/* harmony export */   OG: () => (/* binding */ logLines),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   T5: () => (/* binding */ knownState),
/* harmony export */   VH: () => (/* binding */ whatServes),
/* harmony export */   _T: () => (/* binding */ whichOfAll),
/* harmony export */   ce: () => (/* binding */ UNRECORDED),
/* harmony export */   f1: () => (/* binding */ onItsWay),
/* harmony export */   fE: () => (/* binding */ rejectionLines),
/* harmony export */   pI: () => (/* binding */ storyLines),
/* harmony export */   qZ: () => (/* binding */ statement),
/* harmony export */   s6: () => (/* binding */ refusalLines),
/* harmony export */   sl: () => (/* binding */ hasEnvironment),
/* harmony export */   yH: () => (/* binding */ NO_MORE)
/* harmony export */ });
/* harmony import */ var _domain_announce_announced_story_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26833);
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61199);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24502);
/* harmony import */ var _folded_stage_help_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97944);
/* harmony import */ var _preparation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70828);





const LONGEST_STATEMENT = 2_000;
/** Whatever is said of it, there is one, was one, or may be one. */
function hasEnvironment({ status, preparing, stopped }) {
    return status !== undefined || preparing !== undefined || stopped !== undefined;
}
/** Folded, since the cause stands above it. Within `pre`, GitHub reads no Markdown; an empty line would end it. */
function logLines(state) {
    const lines = (state.failed?.log ?? []).filter((line) => line.trim() !== '').slice(0, MOST_LOG_LINES);
    if (state.status !== 'failed' || lines.length === 0 || (0,_preparation_js__WEBPACK_IMPORTED_MODULE_3__/* .isOnlyPrepared */ .AA)(state))
        return [];
    return ['', ...(0,_folded_stage_help_js__WEBPACK_IMPORTED_MODULE_2__/* .folded */ .T)('What its log says', ['<pre>', ...lines.map(logLine), '</pre>'])];
}
const MOST_LOG_LINES = 20;
/** Whoever listens for commands reads the text as it is written, where a backslash would be shown. */
function logLine(line) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlText */ .js)(line).replace(/^(\s*)\//, '$1&#47;');
}
/** Which of a pull request's environments it is, in brackets: two projects may each have one. '' where the key does not tell. */
function whichOfAll(key, escaped) {
    const [, project, kind, branch] = key.split('/');
    return project === undefined || kind === undefined || branch === undefined
        ? ''
        : ` (project ${escaped(project)}, kind ${escaped(kind)})`;
}
/** The same markup in which the comment is written. */
const MARKDOWN = {
    text: (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(text, LONGEST_STATEMENT),
    address: (address) => `<${address}>`,
    link: (text, url) => `[${text}](${url})`,
};
/** What is known of what is on its way, or was: Markdown, with an empty line between its parts. */
function onItsWay(state) {
    const lines = [...(0,_preparation_js__WEBPACK_IMPORTED_MODULE_3__/* .preparationLines */ .L1)(state, MARKDOWN), ...(0,_preparation_js__WEBPACK_IMPORTED_MODULE_3__/* .stopLines */ .QN)(state, MARKDOWN)];
    return lines.flatMap((line, index) => (index === 0 && (0,_preparation_js__WEBPACK_IMPORTED_MODULE_3__/* .isOnlyPrepared */ .AA)(state) ? [line] : ['', line]));
}
/** How an environment stands, in a few words of our own. */
function headline(state) {
    const moving = (0,_preparation_js__WEBPACK_IMPORTED_MODULE_3__/* .preparationHeadline */ .uv)(state);
    if (moving !== undefined)
        return moving;
    if (state.status === 'none')
        return 'No environment is made';
    if (state.status === 'no-more')
        return NO_MORE;
    if ((0,_preparation_js__WEBPACK_IMPORTED_MODULE_3__/* .isOnlyPrepared */ .AA)(state))
        return _preparation_js__WEBPACK_IMPORTED_MODULE_3__/* .BEING_PREPARED */ .ae;
    if (state.status === 'ready')
        return 'The environment is ready';
    if (state.status === 'asleep')
        return 'The environment is asleep';
    if (state.status === 'deployed')
        return `Commit ${(0,_preparation_js__WEBPACK_IMPORTED_MODULE_3__/* .shortCommit */ .Ax)(state.commit ?? '')} was deployed`;
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
    return `Commit ${(0,_preparation_js__WEBPACK_IMPORTED_MODULE_3__/* .shortCommit */ .Ax)(failed.commit)} could not be deployed`;
}
/** What is to be said of it that its row does not say, as lines of Markdown; [] for nothing. */
function statement(state, pull) {
    if ((0,_preparation_js__WEBPACK_IMPORTED_MODULE_3__/* .isOnlyPrepared */ .AA)(state))
        return [];
    const why = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(state.why ?? '', LONGEST_STATEMENT);
    if (state.status === 'none')
        return [why];
    const url = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .safeUrl */ .Pl)(state.url);
    if (state.status === 'no-more')
        return [why, '', staysSentence(url && `<${url}>`)];
    if (state.status === 'asleep')
        return [
            'It wakes up when its hours begin, on the next push, or with the label `stage:awake`.',
            ...pinLines(state, ['']),
        ];
    if (state.status === 'deployed')
        return [
            'So says its deployment on GitHub; no run has said here whether it is awake.',
            ...pinLines(state, ['']),
        ];
    if (state.status === 'ready')
        return pinLines(state);
    if (state.status === 'gone')
        return [`It was taken down${reason(state, pull)}.`];
    if (state.status === 'failed') {
        const last = url === undefined ? [] : ['', `${whatServes(state)} <${url}>.`];
        const run = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .safeUrl */ .Pl)(state.failed?.run);
        const account = run === undefined ? [] : ['', `[The run](${run}) has the whole account.`];
        return [
            (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(state.failed?.problem ?? 'No cause is known.', LONGEST_STATEMENT),
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
        return `CloudFormation has undone the change, so commit ${(0,_preparation_js__WEBPACK_IMPORTED_MODULE_3__/* .shortCommit */ .Ax)(failed.serves)} runs at`;
    const before = commit === undefined || commit === failed?.commit ? 'the environment' : `commit ${(0,_preparation_js__WEBPACK_IMPORTED_MODULE_3__/* .shortCommit */ .Ax)(commit)}`;
    return `Before, ${before} was at`;
}
/** That a label keeps it at its commit, and what waits on the branch; [] where none does. */
function pinLines({ commit, branchHead }, before = []) {
    if (commit === undefined || branchHead === undefined)
        return [];
    const branch = branchHead === commit
        ? 'the newest one of its branch'
        : `and its branch is at ${(0,_preparation_js__WEBPACK_IMPORTED_MODULE_3__/* .shortCommit */ .Ax)(branchHead)}, which is not deployed`;
    return [
        ...before,
        `**Pinned** to ${(0,_preparation_js__WEBPACK_IMPORTED_MODULE_3__/* .shortCommit */ .Ax)(commit)}, ${branch}. A comment with \`/stage unpin\` lets it move, and so does taking the label off.`,
    ];
}
/** While a pull request is open, only the run that took its environment down knows why. */
function reason({ why }, pull) {
    if (pull.merged)
        return ' because the pull request is merged';
    if (pull.state === 'closed')
        return ' because the pull request is closed';
    return why === undefined ? '' : `: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(why, LONGEST_STATEMENT)}`;
}
/** Who is asked for what of the story, or how it stands: lines of Markdown, the first one empty; [] for none. */
function storyLines(story, state) {
    if (story === undefined)
        return [];
    const link = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLink */ .iQ)(story.title, story.url);
    if ((0,_domain_announce_announced_story_js__WEBPACK_IMPORTED_MODULE_4__/* .isAsked */ .D6)(story, state.commit) && state.status === 'ready' && state.preparing === undefined) {
        const who = ownerOf(story);
        const unrecorded = isUnrecorded(story) ? ` ${UNRECORDED}` : '';
        return ['', `**${who}**, please try the story ${link} and accept or reject it.${unrecorded}`];
    }
    // The story goes on without the environment, so what was last known of it is not shown as its state.
    if (state.status === 'gone')
        return ['', `Story: ${link}`];
    const held = story.held === undefined ? [] : ['', (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(story.held, LONGEST_STATEMENT)];
    return ['', `Story: ${link} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(knownState(story, state.commit))})`, ...held];
}
/** A mention only by a login that the settings gave: what the tracker calls somebody mentions nobody. */
function ownerOf({ owner }) {
    if (owner === undefined)
        return 'Product owner';
    if (typeof owner === 'string')
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(owner);
    return _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__/* .GITHUB_LOGIN */ .cd.pattern.test(owner.login) ? `@${owner.login}` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(owner.name);
}
/** To the author, while the pull request is open. */
function rejectionLines({ story }, { state, review }) {
    if (story === undefined || state !== 'open')
        return [];
    return [...(story.others ?? []), story].flatMap(({ rejected }) => rejected === undefined
        ? []
        : ['', `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(review.author)}:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(rejected.sentence, LONGEST_STATEMENT)}`]);
}
/** While the pull request is open, its acceptance can still be put right. */
function refusalLines({ story }, pull) {
    if (story?.refused === undefined || pull.state !== 'open')
        return [];
    return ['', `**Not merged:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(story.refused.why, LONGEST_STATEMENT)}`];
}
/** How a story stands, in a few words. A push takes its delivery back, and another pull request's is none of this one. */
function knownState(story, commit) {
    const { state, delivered, held } = story;
    if (state !== 'delivered' || (0,_domain_announce_announced_story_js__WEBPACK_IMPORTED_MODULE_4__/* .isAsked */ .D6)(story, commit))
        return state;
    if (delivered === undefined)
        return 'delivered, but not with this pull request, which its acceptance does not merge';
    const at = `delivered at ${(0,_preparation_js__WEBPACK_IMPORTED_MODULE_3__/* .shortCommit */ .Ax)(delivered)}`;
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

/***/ 52968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ endSentence),
/* harmony export */   l: () => (/* binding */ howToKeep)
/* harmony export */ });
/* harmony import */ var _domain_commands_command_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89708);
/* harmony import */ var _domain_environment_wanted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57109);


/** That an environment is taken down soon. @param ends ISO 8601; whatever else somebody wrote there is left out. */
function endSentence(ends) {
    const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(ends)?.[0];
    return `The environment is taken down ${at === undefined ? 'soon' : `at ${at.replace('T', ' ')} UTC`}, when its time is up.`;
}
/** What people can do about that. @param code what stands before and behind words that are to be written as they are. */
function howToKeep(code) {
    const written = (words) => `${code}${words}${code}`;
    const commands = [(0,_domain_commands_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .commandText */ .jt)('extend', '3d'), (0,_domain_commands_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .commandText */ .jt)('keep')].map(written);
    return `Push, or put the label ${written(_domain_environment_wanted_js__WEBPACK_IMPORTED_MODULE_1__/* .KEEP_LABEL */ .hW)} on, to keep it. Where commands are heard, comment ${commands.join(' or ')}.`;
}


/***/ }),

/***/ 97944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ folded),
/* harmony export */   k: () => (/* binding */ stageHelp)
/* harmony export */ });
/* harmony import */ var _domain_commands_command_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89708);
/* harmony import */ var _domain_environment_wanted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57109);


/** What each label asks for, while it is on the pull request. */
const LABELS = {
    [_domain_environment_wanted_js__WEBPACK_IMPORTED_MODULE_1__/* .OFF_LABEL */ .BF]: 'takes the environment down, and none is made',
    [_domain_environment_wanted_js__WEBPACK_IMPORTED_MODULE_1__/* .KEEP_LABEL */ .hW]: 'keeps it from sweeps',
    [_domain_environment_wanted_js__WEBPACK_IMPORTED_MODULE_1__/* .AWAKE_LABEL */ .R8]: 'keeps it awake, whatever its hours are',
};
/** Markdown that people see once they unfold it. The empty lines around it are what makes GitHub read it as Markdown again. */
function folded(title, lines) {
    return [`<details><summary>${title}</summary>`, '', ...lines, '', '</details>'];
}
/**
 * What people can ask for on the pull request, folded. It depends on nothing, so that whoever writes a comment writes the same. No line
 * begins with a slash, so that nobody takes it for a command.
 */
function stageHelp() {
    const labels = Object.entries(LABELS).map(([label, does]) => `- The label \`${label}\` ${does}.`);
    const commands = _domain_commands_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_WORDS */ .Ko.map((word) => `- \`${(0,_domain_commands_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .commandText */ .jt)(word)}\`: ${_domain_commands_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo[word].does}`);
    return folded('What you can ask for here', [
        ...labels,
        '',
        'Where the repository hears commands, a comment that begins with one of these asks for the same.',
        '',
        ...commands,
    ]);
}


/***/ }),

/***/ 70828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ isOnlyPrepared),
/* harmony export */   Ax: () => (/* binding */ shortCommit),
/* harmony export */   L1: () => (/* binding */ preparationLines),
/* harmony export */   QN: () => (/* binding */ stopLines),
/* harmony export */   Wn: () => (/* binding */ minuteText),
/* harmony export */   ae: () => (/* binding */ BEING_PREPARED),
/* harmony export */   uv: () => (/* binding */ preparationHeadline)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24502);

const BEING_PREPARED = 'The environment is being prepared';
const HEADLINES = {
    made: BEING_PREPARED,
    moved: 'The environment is moving',
    woken: 'The environment is waking up',
};
/** In place of how the environment stands, where somebody is at work on it, or was; undefined where nobody said more than the commit. */
function preparationHeadline(state) {
    const { preparing, preparation, stopped } = state;
    if (stopped !== undefined)
        return `Commit ${shortCommit(stopped.commit)} is not on its way any more`;
    if (preparing === undefined || preparation === undefined)
        return undefined;
    const { way = 'made' } = preparation;
    return way === 'moved' ? `${HEADLINES.moved} to commit ${shortCommit(preparing)}` : HEADLINES[way];
}
/** Nothing is said of how the environment stood, because somebody is at work on it, or was. */
function isOnlyPrepared({ preparing, preparation, stopped, status }) {
    if (stopped !== undefined || (preparing !== undefined && preparation !== undefined))
        return true;
    return preparing !== undefined && status !== 'ready' && status !== 'asleep' && status !== 'deployed';
}
/** What is known of what is on its way, and what serves until then: a sentence or more in each line; [] where nothing is. */
function preparationLines({ preparing, preparation }, markup) {
    if (preparing === undefined)
        return [];
    const commit = `Commit ${shortCommit(preparing)}`;
    if (preparation === undefined)
        return [`${commit} is being prepared.`];
    const { since, usually, run, serves } = preparation;
    const began = since === undefined ? '' : ` since ${minuteText(since)}`;
    const page = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .safeUrl */ .Pl)(run);
    const sentences = [
        `${commit} has been on its way${began}.`,
        ...(usually === undefined ? [] : [`It usually takes about ${minutes(usually)}.`]),
        ...(page === undefined ? [] : [`${markup.link('The run', page)} shows how far it is.`]),
    ];
    const until = servesNow(serves, markup);
    return [sentences.join(' '), ...(until === undefined ? [] : [`Until then, ${until}.`])];
}
/** Why nobody is at work on it any more, and what there may be of it: as `preparationLines`. */
function stopLines({ stopped }, markup) {
    if (stopped === undefined)
        return [];
    const { why, run, begun, serves } = stopped;
    const page = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .safeUrl */ .Pl)(run);
    const account = page === undefined ? '' : ` ${markup.link('The run', page)} has its log.`;
    const goesOn = 'What CloudFormation had begun goes on without it, and nobody has looked what came of it; the next run does.';
    const before = begun === true ? stoodBefore(serves, markup) : servesNow(serves, markup);
    return [
        `${markup.text(why)}${account}`,
        ...(before === undefined
            ? []
            : [`${begun === true ? 'Before it, ' : 'Nothing was changed: '}${before}.`]),
        ...(begun === true ? [goesOn] : []),
    ];
}
function servesNow(serves, markup) {
    if (serves === undefined)
        return undefined;
    const what = named(serves);
    const url = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .safeUrl */ .Pl)(serves.url);
    if (serves.asleep === true)
        return serves.commit === undefined ? 'it sleeps' : `it sleeps at ${what}`;
    return url === undefined ? `${what} runs` : `${what} runs at ${markup.address(url)}`;
}
function stoodBefore(serves, markup) {
    if (serves === undefined)
        return undefined;
    const what = named(serves);
    const url = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .safeUrl */ .Pl)(serves.url);
    if (serves.asleep === true)
        return serves.commit === undefined ? 'it slept' : `it slept at ${what}`;
    return url === undefined ? `${what} ran` : `${what} ran at ${markup.address(url)}`;
}
function named({ commit }) {
    return commit === undefined ? 'the environment' : `commit ${shortCommit(commit)}`;
}
/** A minute as `minuteOf` writes it, for people. */
function minuteText(minute) {
    return minute.replace('T', ' ').replace('Z', ' UTC');
}
function minutes(count) {
    return count === 1 ? 'a minute' : `${count} minutes`;
}
/** As people read it: seven digits, which GitHub makes a link of. Only letters and digits, whatever the marker says. */
function shortCommit(commit) {
    return commit.slice(0, 7).replaceAll(/\W/g, '');
}


/***/ })

};
