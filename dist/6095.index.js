export const id = 6095;
export const ids = [6095];
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

/***/ 6890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ REFUSED_ACCEPTANCE),
  q: () => (/* binding */ collectNews)
});

// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report_report = __webpack_require__(923);
// EXTERNAL MODULE: ./build/src/domain/verdict/decision.js
var verdict_decision = __webpack_require__(1012);
;// CONCATENATED MODULE: ./build/src/domain/announce/chore-news.js

/** By what a chore says that it is done, so that what kept it from that holds no more. One that is left undone says none of these. */
const DONE = {
    open: ['pull_request_opened'],
    merge: ['pull_request_merged', 'enqueued'],
    update: ['branch_updated'],
    'delete-branch': ['branch_deleted', 'branch_gone'],
};
/** What people are told of a chore of their pull request. @param of undefined where the report does not say which chore it was. */
function choreNews(of, { decision, reasonCode, commit, sentence }) {
    // What stands in the way of an update is no failure, but only the author can put it right.
    if ((0,verdict_decision/* isRed */.i)(decision) || reasonCode === 'not_updated')
        return { kind: 'note', id: `${reasonCode}@${commit ?? 'unknown'}`, text: sentence, of };
    return of !== undefined && DONE[of].includes(reasonCode)
        ? { kind: 'settled', of, text: sentence }
        : undefined;
}
/** The news without notes that later ones settle: nobody is told what holds no more when they read it. */
function withoutSettled(news) {
    return news.filter((each, at) => each.kind !== 'note' ||
        !news.slice(at + 1).some((later) => later.kind === 'settled' && later.of === each.of));
}

;// CONCATENATED MODULE: ./build/src/domain/announce/news.js



/** All news in the reports, by branch, in the order in which the steps ran. */
function collectNews(reports, event) {
    const found = new Map();
    for (const report of reports) {
        for (const { branch, pullRequest, news } of newsOf(report, event)) {
            const known = found.get(branch) ?? { pullRequest: undefined, news: [] };
            known.pullRequest ??= pullRequest;
            known.news.push(...news);
            found.set(branch, known);
        }
    }
    return [...found].map(([branch, { pullRequest, news }]) => ({
        branch,
        pullRequest,
        news: withoutSettled(news),
    }));
}
function newsOf(report, event) {
    if (report.action === 'provision')
        return provisionNews(report, event);
    return (report.items ?? []).flatMap((item) => {
        const news = itemNews(report, item);
        const branch = item.branch ?? (item.pullRequest === event?.pullRequest ? event?.branch : undefined);
        return news === undefined || branch === undefined || branch === ''
            ? []
            : [{ branch, pullRequest: item.pullRequest, news: [news] }];
    });
}
/** Why nothing is made for a commit; that an environment is ready is not how it is any more. */
const NONE_IS_MADE = [
    'not_wanted',
    'opted_out',
    'no_infra_branch',
    'paths_untouched',
    'cap_reached',
];
/** Said before the account is asked anything. */
const NOBODY_LOOKED = ['opted_out', 'no_infra_branch'];
function provisionNews(report, event) {
    const subject = report.subject ?? event;
    if (subject === undefined)
        return [];
    const about = { branch: subject.branch, pullRequest: subject.pullRequest };
    const commit = report.subject?.commit;
    const pinned = report.environment?.pinned;
    if ((0,verdict_decision/* isRed */.i)(report.decision)) {
        const problem = report.environment?.cause ?? report.sentence;
        const { leftovers, serves, url } = report.environment ?? {};
        const news = {
            kind: 'failed',
            step: 'provision',
            problem,
            commit,
            pinned,
            serves,
            url,
            leftovers,
        };
        return [{ ...about, news: [news] }];
    }
    if (report.decision === 'skipped' && NONE_IS_MADE.includes(report.reasonCode)) {
        const { sentence, reasonCode } = report;
        const asksForHelp = reasonCode === 'cap_reached';
        const looked = !NOBODY_LOOKED.includes(reasonCode);
        return [{ ...about, news: [{ kind: 'none', sentence, commit, asksForHelp, looked }] }];
    }
    // That data was loaded is no news: the step before has said how the environment stands.
    if (report.reasonCode === 'data_loaded')
        return [];
    if (!(0,report_report/* leavesEnvironment */.C)(report.decision) || report.environment === undefined)
        return [];
    if (report.reasonCode === 'environment_started')
        return [{ ...about, news: [{ kind: 'preparing', commit }] }];
    const { asleep, url, leftovers, cost } = report.environment;
    const kind = asleep === true ? 'asleep' : 'ready';
    return [{ ...about, news: [{ kind, url, commit, pinned, leftovers, cost }] }];
}
function itemNews({ action, operation }, item) {
    switch (action) {
        case 'teardown':
            return teardownNews(item);
        case 'hours':
            return hoursNews(item);
        case 'sync-tracker':
            return storyNews(item);
        case 'pull-request':
            return choreNews(operation, item);
        default:
            return undefined;
    }
}
/** Why an acceptance merges nothing, and no later run will find it otherwise by itself. */
const REFUSED_ACCEPTANCE = ['not_delivered', 'not_allowed_to_accept'];
function storyNews({ name, unnamed, story, url, commit, reasonCode, sentence, }) {
    if (unnamed)
        return { kind: 'unnamed', id: name };
    if (story === undefined)
        return undefined;
    const news = { kind: 'story', story, url, commit };
    if (REFUSED_ACCEPTANCE.includes(reasonCode))
        return { ...news, acceptance: { refused: sentence } };
    return reasonCode === 'stories_accepted' ? { ...news, acceptance: 'good' } : news;
}
function teardownNews(item) {
    const { why, leftovers, cost } = item;
    // A stack that was named and is not there is no branch's: only a look for the branch itself says that nothing of it stands.
    const isFoundGone = item.decision === 'nothing' && item.reasonCode === 'nothing_to_do' && item.branch !== undefined;
    if (item.decision === 'deleted' || isFoundGone)
        return item.branchKeepsOne ? undefined : { kind: 'gone', why, leftovers, cost };
    return failureNews('teardown', item);
}
function hoursNews(item) {
    const { url, commit, leftovers, cost } = item;
    if (item.decision === 'slept')
        return { kind: 'asleep', url, commit, leftovers, cost };
    if (item.decision === 'woken')
        return { kind: 'ready', url, commit, leftovers, cost };
    if (item.standing !== undefined)
        return { kind: 'standing', asleep: item.standing === 'asleep', url, commit };
    return failureNews('hours', item);
}
function failureNews(step, item) {
    return item.decision === 'failed'
        ? { kind: 'failed', step, problem: item.sentence, leftovers: item.leftovers }
        : undefined;
}


/***/ }),

/***/ 9102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sm: () => (/* binding */ costsAt),
  GS: () => (/* binding */ monthOf)
});

// UNUSED EXPORTS: estimateCost

// EXTERNAL MODULE: ./build/src/domain/hours/hours.js
var hours_hours = __webpack_require__(169);
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

/***/ 169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isWithinHours),
/* harmony export */   T: () => (/* binding */ parseHours)
/* harmony export */ });
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7277);

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

/***/ 720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TK: () => (/* binding */ isRejected),
/* harmony export */   eB: () => (/* binding */ labelOfRejected),
/* harmony export */   fN: () => (/* binding */ rejectionSentence),
/* harmony export */   kx: () => (/* binding */ wordsSince)
/* harmony export */ });
/* harmony import */ var _environment_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5497);
/* harmony import */ var _input_one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2196);


/** True of a story that people were asked about with this pull request, and that one of them rejected. */
function isRejected({ id, state }, delivery) {
    return state === 'rejected' && delivery?.stories.includes(id) === true;
}
/** Whoever rejects a story may have written why some minutes before. */
const WORDS_BEFORE_MS = 10 * 60_000;
/** Since when words are about a rejection, in ISO 8601; undefined where nobody knows when it was. */
function wordsSince(rejectedAt) {
    const at = Date.parse(rejectedAt ?? '');
    return Number.isNaN(at) ? undefined : new Date(at - WORDS_BEFORE_MS).toISOString();
}
/** @param newest the event by which the label was last put on; undefined where GitHub does not tell. */
function labelOfRejected(labels, label, { labelled }, newest) {
    if (!(0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLabel */ .RX)(labels, label))
        return 'off';
    if (labelled === '' || newest === undefined)
        return 'unknown';
    return newest.id === labelled ? 'over' : 'again';
}
const LONGEST_WORDS = 500;
/** Who rejected a story, with what words, and what comes next. `after` is `over` where the label could not be taken off. */
function rejectionSentence({ story, by, words }, label, after) {
    const who = by === undefined ? `Story ${story} was rejected` : `${(0,_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(by, 100)} rejected story ${story}`;
    return `${who}${wordsOf(words)} ${nextStep(label, after)}`;
}
function wordsOf(words) {
    if (words === undefined)
        return '; the tracker does not tell why.';
    const line = (0,_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(words);
    if (line === '')
        return ' without a word.';
    const characters = [...line];
    const isLong = characters.length > LONGEST_WORDS;
    const said = isLong ? `${characters.slice(0, LONGEST_WORDS - 1).join('')}…` : line;
    return `: “${said}”${/[.!?…]$/.test(said) ? '' : '.'}`;
}
function nextStep(label, after) {
    const start = 'Once that is put right, start the story again in the tracker';
    switch (after) {
        case 'unused':
            return `${start}.`;
        case 'off':
            return `${start}, and have the label '${label}' put on again.`;
        case 'again':
            return `The label '${label}' was put on again since, but the story stays rejected until a person starts it again in the tracker.`;
        case 'over':
        case 'unknown':
            return `${start}, take the label '${label}' off, and have it put on again.`;
    }
}


/***/ }),

/***/ 5948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LA: () => (/* binding */ dependsOnAgreement),
/* harmony export */   Ty: () => (/* binding */ justAgreed),
/* harmony export */   XH: () => (/* binding */ wayOfLabel),
/* harmony export */   jk: () => (/* binding */ isListedByNow),
/* harmony export */   k6: () => (/* binding */ isLastOurs),
/* harmony export */   kv: () => (/* binding */ differingLabels)
/* harmony export */ });
/* harmony import */ var _environment_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5497);

/** Labels that one side has alone. One that several stories share is there if one of them has it, but what is put on goes to all. */
function differingLabels({ labels, justLabelled, justUnlabelled, off }, pull, stories) {
    return labels.flatMap((label) => {
        if (isOne(off, label))
            return [];
        const isOn = (0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLabel */ .RX)(pull.labels, label);
        const isJust = isOne(isOn ? justLabelled : justUnlabelled, label);
        const having = stories.filter((story) => (0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLabel */ .RX)(story.labels, label)).length;
        const differs = isOn ? having === 0 || (isJust && having < stories.length) : having > 0;
        return differs ? [{ label, is: isOn ? 'on' : 'off', isJust, isShared: isOn && having > 0 }] : [];
    });
}
/** Labels that a person has just changed, and that both sides have, or both have not: this is what they agree on from now on. */
function justAgreed(asked, pull, stories) {
    const differing = differingLabels(asked, pull, stories).map(({ label }) => label);
    return asked.labels
        .filter((label) => isOne(asked.justLabelled, label) || isOne(asked.justUnlabelled, label))
        .filter((label) => !isOne(asked.off, label) && !differing.includes(label))
        .map((label) => ({ label, is: (0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLabel */ .RX)(pull.labels, label) ? 'on' : 'off' }));
}
/** True where it depends on what was agreed on before. */
function dependsOnAgreement({ is, isShared }, history) {
    return history.last?.is === is && (!isLastOurs(history) || (is === 'on' && !isShared));
}
/** GitHub's copies lag by seconds; this is in ms. */
const LISTED_BY_THEN = 10 * 60_000;
/**
 * True where the list of events is as new as the pull request was read, so that a change of a label which it lacks was none of the pull
 * request. Each change of a label moves `updatedAt` (actions/stale#1243).
 * @param now of GitHub's clock.
 */
function isListedByNow(updatedAt, { last }, now) {
    const updated = Date.parse(updatedAt);
    const isOld = updated + LISTED_BY_THEN <= now.getTime();
    return isOld && (last === undefined || Date.parse(last.at) <= updated);
}
/** True where a run of ours made the last change. */
function isLastOurs({ last, lastByApp }) {
    return last !== undefined && last.by === lastByApp?.by && last.at === lastByApp.at;
}
/**
 * Whoever changed it since both sides agreed is followed. They agreed when a run last changed it, or when one has carried it: whichever
 * is later. What never was agreed on was on neither side.
 * @param agreed by record of this project; undefined where there is none.
 */
function wayOfLabel({ is, isJust, isShared, isListed }, history, agreed) {
    const { last, lastByApp } = history;
    if (last?.is !== is) {
        if (isJust)
            return 'to stories';
        return is === 'off' && (last === undefined || isListed) ? 'to pull request' : 'not shown';
    }
    if (isLastOurs(history)) {
        if (is === 'off')
            return 'to pull request';
        // Several projects may share a pull request: whose stories never had it takes off no copy of another's.
        return agreed?.is === 'on' && !isShared ? 'copy' : 'kept';
    }
    const before = [agreed, lastByApp]
        .filter((each) => each !== undefined)
        .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
    if (before === undefined)
        return is === 'on' || isJust ? 'to stories' : 'unknown';
    const isNewer = Date.parse(last.at) > Date.parse(before.at);
    if (before.is === is)
        return isJust && isNewer ? 'to stories' : is === 'on' ? 'kept' : 'to pull request';
    const isCutShort = is === 'off' && !isJust && Date.parse(last.at) < Date.parse(before.at);
    return isCutShort ? 'unknown' : 'to stories';
}
function isOne(one, label) {
    return one !== undefined && (0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLabel */ .RX)([one], label);
}


/***/ }),

/***/ 904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   Hd: () => (/* binding */ formatSavings),
/* harmony export */   Lp: () => (/* binding */ costSentence)
/* harmony export */ });
/* harmony import */ var _domain_hours_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);

/** What an environment costs, for a table. It has no currency: the prices are the team's own. */
function formatCost(cost) {
    if ('unknown' in cost)
        return `unknown (${cost.unknown})`;
    const { perDay, perMonth, sinceCreation, alwaysAwake } = cost;
    return `${rate(perDay, perMonth, alwaysAwake?.perMonth)}; ${amount(sinceCreation)} since it was made`;
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

/***/ 736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ labelNow),
/* harmony export */   L6: () => (/* binding */ takeOffReview),
/* harmony export */   uE: () => (/* binding */ readRejection)
/* harmony export */ });
/* harmony import */ var _domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5497);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(331);
/* harmony import */ var _domain_stories_rejection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(720);
/* harmony import */ var _held_deliveries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8578);




/**
 * Takes the label of the review off a pull request of which a story was rejected, where it is the one that led to the delivery: it says
 * nothing any more. One that was put on again since stays. GitHub that refuses it is a warning, because the author hears of the rejection
 * all the same.
 */
async function takeOffReview(deps, { pull, stories, delivery }, rules, dryRun) {
    const label = await labelNow(deps, { pull, stories, delivery }, rules);
    if (label !== 'over' || dryRun)
        return { label, tookOff: false };
    try {
        const now = await nowOf(deps, { pull, stories, delivery }, rules);
        if (now !== 'over')
            return { label: now, tookOff: false };
        await deps.codeHost.removeLabel(pull.number, rules.reviewedLabel);
        return { label: 'off', tookOff: true };
    }
    catch (error) {
        deps.log.warning(`Pull request #${pull.number} keeps its label: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .I)(error).sentence}`);
        return { label, tookOff: false };
    }
}
/**
 * The same once more, right before the label comes off: the stories were read before the delivery was settled, which may take a minute.
 * Whoever has set a mistake right meanwhile, or put the label on again, would lose the review for good.
 */
async function nowOf({ tracker, deliveries }, { pull, stories, delivery }, rules) {
    const again = [];
    for (const story of stories) {
        if (story.state !== 'rejected')
            continue;
        const now = await tracker.story(story.id);
        if (now !== undefined)
            again.push(now);
    }
    return labelNow({ deliveries }, { pull, stories: again, delivery }, rules);
}
/** How the label stands; undefined where no story was rejected. Only reads. */
async function labelNow(deps, { pull, stories, delivery }, rules) {
    if (delivery === undefined || !stories.some((story) => (0,_domain_stories_rejection_js__WEBPACK_IMPORTED_MODULE_2__/* .isRejected */ .TK)(story, delivery)))
        return undefined;
    const { reviewedLabel } = rules;
    const newest = (0,_domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .hasLabel */ .RX)(pull.labels, reviewedLabel) && delivery.labelled !== ''
        ? await (0,_held_deliveries_js__WEBPACK_IMPORTED_MODULE_1__/* .newestReviewLabel */ .pJ)(deps, pull.number, rules, delivery.labelled)
        : undefined;
    return (0,_domain_stories_rejection_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOfRejected */ .eB)(pull.labels, reviewedLabel, delivery, newest);
}
/** Who rejected it and why, to be told once; undefined for a story that was not rejected after this delivery. Only reads. */
async function readRejection(at, story) {
    const { tracker, delivery, label, reviewedLabel } = at;
    if (delivery === undefined || !(0,_domain_stories_rejection_js__WEBPACK_IMPORTED_MODULE_2__/* .isRejected */ .TK)(story, delivery))
        return undefined;
    const move = await tracker.lastMove(story);
    const by = move && (await nameOf(at, story, move));
    const since = (0,_domain_stories_rejection_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsSince */ .kx)(move?.at);
    const words = move && since ? await tracker.wordsOf(story, { by: move.by, since }) : undefined;
    const sentence = (0,_domain_stories_rejection_js__WEBPACK_IMPORTED_MODULE_2__/* .rejectionSentence */ .fN)({ story: story.id, by, words }, reviewedLabel, label);
    return { key: move?.at ?? `${delivery.commit.slice(0, 7)}#${delivery.labelled}`, sentence };
}
async function nameOf({ tracker, log }, story, { by }) {
    try {
        return (await tracker.person(story, by))?.name;
    }
    catch (error) {
        log.warning(`Who rejected story ${story.id} could not be read: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .I)(error).sentence}`);
        return undefined;
    }
}


/***/ }),

/***/ 5178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OE: () => (/* binding */ commitDelivered),
/* harmony export */   Qk: () => (/* binding */ settleDelivery),
/* harmony export */   Wc: () => (/* binding */ judgeDelivery)
/* harmony export */ });
/* harmony import */ var _domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8566);
/* harmony import */ var _domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8322);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7277);
/* harmony import */ var _pace_lazy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5192);
/* harmony import */ var _subject_shown_beside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8099);
/* harmony import */ var _held_deliveries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8578);






/**
 * Judges a delivery by what is there: a story moves to delivered, or is asked about again, only by a label of the review that was put
 * on for this head since the last delivery. A state that the workflow names moves a story without that. Only reads; undefined where
 * no story is to be delivered.
 */
async function judgeDelivery(deps, { pull, stories, readyAtHead }, rules) {
    const moving = stories.filter((story) => (0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .decideStory */ .k0)({ pullRequest: pull, readyAtHead, story }, rules) === 'delivered');
    const isReviewed = (0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .isDeliverable */ .MG)({ pullRequest: pull, readyAtHead }, rules);
    const asked = isReviewed ? stories.filter(({ state }) => state === 'delivered') : [];
    const wanted = [...moving, ...asked];
    if (wanted.length === 0)
        return undefined;
    const before = await deps.deliveries.newest(pull.number);
    const review = await (0,_held_deliveries_js__WEBPACK_IMPORTED_MODULE_4__/* .reviewOfHead */ .mj)(deps, pull, before, rules);
    const elsewhere = (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_5__/* .lazy */ .RZ)(async () => {
        const asked = [{ pullRequest: pull.number, stories: wanted.map(({ id }) => id) }];
        const open = await deps.codeHost.openPullRequests();
        return (0,_subject_shown_beside_js__WEBPACK_IMPORTED_MODULE_3__/* .shownBeside */ .I)(deps.deliveries, asked, { ...rules, open, repositoryId: pull.headRepositoryId });
    });
    const held = new Map();
    for (const story of wanted) {
        const why = rules.asked === 'delivered'
            ? undefined
            : await whyNotDelivered(deps, story, { review, before, rules, elsewhere });
        if (why !== undefined)
            held.set(story.id, why);
    }
    return { review, before, stories: wanted.filter(({ id }) => !held.has(id)), held };
}
async function whyNotDelivered(deps, story, at) {
    const why = await (0,_held_deliveries_js__WEBPACK_IMPORTED_MODULE_4__/* .whyHeld */ .U4)(deps, story, at.review, at.before);
    const again = `put the label '${at.rules.reviewedLabel}' on again`;
    if (why === undefined && at.review.is === 'before' && at.before?.stories.includes(story.id))
        return undefined;
    // Named first: while it holds, nothing else leads on.
    const { found, unseen } = await at.elsewhere();
    const other = found.find(({ stories }) => stories.includes(story.id));
    if (other !== undefined)
        return `it is judged with pull request #${other.pullRequest} (${(0,_domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .recordedAs */ .DR)(other)}); once that one is merged or closed, move the story back to started, and ${again}`;
    if (why === undefined)
        return unseen.length === 0 ? undefined : `${(0,_subject_shown_beside_js__WEBPACK_IMPORTED_MODULE_3__/* .describeUnseen */ .y)(unseen)}, and ${again}`;
    const isOfOthers = at.review.is === 'none' && at.review.byOthers === true;
    return isOfOthers
        ? `${why}; have somebody whose review counts ${again}`
        : `${why}; once it is reviewed, ${again}`;
}
/**
 * Records what is delivered now, before any story says so. A record is written for each putting-on of the label, and for a story that
 * the one before does not have. A push alone delivers nothing.
 */
async function settleDelivery(deps, facts, rules, dryRun) {
    const { deliveries } = deps;
    const { pull } = facts;
    const judged = await judgeDelivery(deps, facts, rules);
    const held = judged?.held ?? new Map();
    if (judged === undefined) {
        const wasDelivered = facts.stories.some(({ state }) => WAS_DELIVERED.includes(state));
        return { delivery: wasDelivered ? await deliveries.newest(pull.number) : undefined, held };
    }
    const { before, review } = judged;
    if (dryRun || !isNew(judged, pull))
        return { delivery: before, held };
    const [lower] = await deps.codeHost.openPullRequests(pull.baseBranch);
    const now = {
        pullRequest: pull.number,
        base: pull.baseBranch,
        commit: pull.headCommit,
        stories: storiesOf(facts.stories, judged, pull),
        labelled: review.is === 'none' ? '' : review.labelled,
        stackedOn: lower?.number,
    };
    return { delivery: (await recordIfAllowed(deps, now)) ? now : before, held };
}
/** States that a story reaches only after a delivery. */
const WAS_DELIVERED = ['delivered', 'accepted', 'rejected'];
/** The commit that a story was delivered at; undefined where nobody knows, or where its tracker does not say so yet. */
function commitDelivered(delivery, { id }, state) {
    return WAS_DELIVERED.includes(state) && delivery?.stories.includes(id) ? delivery.commit : undefined;
}
function isNew({ before, review, stories }, pull) {
    if (stories.length === 0)
        return false;
    if (before === undefined || review.is === 'again')
        return true;
    const isSame = review.is === 'before' || (before.commit === pull.headCommit && before.base === pull.baseBranch);
    return !(isSame && stories.every(({ id }) => before.stories.includes(id)));
}
/** False for a workflow from before there were records, which gives no right to write them; the story moves all the same. */
async function recordIfAllowed({ deliveries, log }, now) {
    try {
        await deliveries.record(now);
        return true;
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .o) || error.reasonCode !== 'access_denied')
            throw error;
        log.warning(`What is delivered is not recorded, so its acceptance merges nothing: ${error.message}`);
        return false;
    }
}
/** Those that are asked about now, and those that were accepted at this very commit. */
function storiesOf(stories, { before, stories: delivered }, pull) {
    const judged = before?.commit === pull.headCommit && before.base === pull.baseBranch ? before.stories : [];
    return stories
        .filter((story) => delivered.includes(story) || (story.state === 'accepted' && judged.includes(story.id)))
        .map(({ id }) => id);
}


/***/ }),

/***/ 6275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ targetDepsOf),
/* harmony export */   Z: () => (/* binding */ goalOf)
/* harmony export */ });
/* harmony import */ var _domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5497);
/* harmony import */ var _domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8566);
/* harmony import */ var _domain_stories_rejection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(720);
/* harmony import */ var _domain_stories_two_clocks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9756);
/* harmony import */ var _pace_lazy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5192);
/* harmony import */ var _held_deliveries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8578);






/** How stories of a pull request are looked at, each question asked when it is needed. @param known the newest record, where it was read. */
function targetDepsOf(deps, { number, headCommit, text }, known, rules) {
    return {
        tracker: deps.tracker,
        headCommit,
        openedAt: text.openedAt,
        newest: (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_2__/* .lazy */ .RZ)(async () => known ?? deps.deliveries.newest(number)),
        newestLabel: ({ labelled }) => (0,_held_deliveries_js__WEBPACK_IMPORTED_MODULE_1__/* .newestReviewLabel */ .pJ)(deps, number, rules, labelled),
    };
}
/**
 * Where the story goes by the facts. It goes back for a redelivery alone, where the team says so. It stays where it is for what somebody has set back since Greenroom moved it for this pull request. Whether it may be
 * delivered is another question, which the label of the review answers. Only reads.
 */
async function goalOf(deps, facts, settings) {
    const back = (0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .targetOfRedelivery */ .Uj)(facts.story, settings);
    if (back !== undefined)
        return { target: (await isForRedelivery(deps, facts, settings)) ? back : undefined };
    const target = (0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .decideStory */ .k0)(facts, settings);
    if (target === undefined)
        return { target: (0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .unfinishedMove */ .BO)(facts.story, settings) };
    if (target === 'delivered' || settings.asked !== undefined)
        return { target };
    const left = await lastLeft(deps, facts.story);
    return left !== undefined && (0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .isSetBack */ .cJ)(target, left)
        ? { target: undefined, setBackFrom: left }
        : { target };
}
/**
 * True for a story that was delivered with this pull request at another commit than its head. A label that was put on again since delivers
 * it anew, and then the record may only not be in the list yet. Nobody has judged the story meanwhile.
 */
async function isForRedelivery({ tracker, headCommit, newest, newestLabel }, { pullRequest: { state, labels }, story }, { reviewedLabel }) {
    const delivery = state === 'open' ? await newest() : undefined;
    if (delivery === undefined || delivery.commit === headCommit || !delivery.stories.includes(story.id))
        return false;
    const label = (0,_domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .hasLabel */ .RX)(labels, reviewedLabel) ? await newestLabel(delivery) : undefined;
    if ((0,_domain_stories_rejection_js__WEBPACK_IMPORTED_MODULE_4__/* .labelOfRejected */ .eB)(labels, reviewedLabel, delivery, label) === 'again')
        return false;
    return (await tracker.story(story.id))?.state === 'delivered';
}
/** The state that the token's user last moved it to since the pull request was opened; undefined where nobody knows of one. */
async function lastLeft({ tracker, openedAt, newest }, story) {
    const own = await tracker.ownId();
    const moves = own === undefined ? undefined : await tracker.movesBy(story, own);
    if (moves === undefined)
        return (await newest())?.stories.includes(story.id) ? 'delivered' : undefined;
    const aheadMs = tracker.aheadMs();
    const opened = Date.parse(openedAt);
    return moves.findLast(({ at }) => ((0,_domain_stories_two_clocks_js__WEBPACK_IMPORTED_MODULE_5__/* .onGitHubsClock */ .O9)({ at, aheadMs }) ?? 0) >= opened)?.to;
}


/***/ }),

/***/ 97:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fd: () => (/* binding */ tellUndecided),
/* harmony export */   HV: () => (/* binding */ keepCopies),
/* harmony export */   Iu: () => (/* binding */ decideLabels),
/* harmony export */   dY: () => (/* binding */ keepAgreements),
/* harmony export */   yT: () => (/* binding */ keepJustAgreed)
/* harmony export */ });
/* harmony import */ var _domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5497);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(331);
/* harmony import */ var _domain_stories_travelling_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5948);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);
/* harmony import */ var _pace_lazy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5192);





/** GitHub is asked about labels alone that only one side has. Only reads. */
async function decideLabels(look, labels, pull, stories) {
    const agreed = (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_2__/* .lazy */ .RZ)(() => readAgreed(look, pull));
    const decided = [];
    for (const each of (0,_domain_stories_travelling_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .differingLabels */ .kv)(labels, pull, stories)) {
        const history = await look.deliveries.labelHistory(pull.number, each.label);
        const isAsked = (stories.length > 0 || (0,_domain_stories_travelling_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .isLastOurs */ .k6)(history)) && (0,_domain_stories_travelling_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .dependsOnAgreement */ .LA)(each, history);
        const before = isAsked ? agreementOn(await agreed(), each.label) : undefined;
        const isListed = (0,_domain_stories_travelling_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .isListedByNow */ .jk)(pull.updatedAt, history, look.clock.now());
        decided.push({ ...each, way: (0,_domain_stories_travelling_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .wayOfLabel */ .XH)({ ...each, isListed }, history, before) });
    }
    return decided;
}
/** None where the workflow has no right to read them, which may well be: one that carries labels alone needs no other. */
async function readAgreed({ deliveries, log }, { number }) {
    try {
        return await deliveries.agreedLabels(number);
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .o) || error.reasonCode !== 'access_denied')
            throw error;
        log.warning(`Which labels of pull request #${number} were carried cannot be read, so none counts as carried: ${error.message}`);
        return [];
    }
}
function agreementOn(agreed, label) {
    return agreed.find((each) => (0,_domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .RX)([each.label], label));
}
/** Says of what nobody can decide by the facts that it stays as it is. */
function tellUndecided({ log }, { number }, decided) {
    for (const { label, way } of decided)
        if (way === 'unknown')
            log.warning(`The label '${label}' stays on the stories of pull request #${number} and off itself, since nobody knows which a person did last; put it on the pull request, or take it off the stories.`);
}
/**
 * Keeps what both sides have by now, so that a later change of the stories is told from a run that was lost, and a copy from a label of
 * another project. A copy is kept before it is put on, so that no run which is cut short leaves one that nobody knows.
 */
async function keepAgreements({ deliveries, log }, { number, headCommit: commit }, agreements) {
    try {
        for (const { label, is } of agreements)
            await deliveries.recordAgreement({ pullRequest: number, commit, label, is });
    }
    catch (error) {
        log.warning(`Which labels of pull request #${number} were carried is not recorded, so a later run may carry them again, or leave a copy on: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .I)(error).sentence}`);
    }
}
/** The same for labels that the pull request has got from its stories, or lost with them. */
async function keepCopies(deps, pull, labels, is) {
    await keepAgreements(deps, pull, labels.map((label) => ({ label, is })));
}
/** The same for what a person has just changed so that nothing is to be carried. */
async function keepJustAgreed(deps, labels, pull, stories) {
    const just = (0,_domain_stories_travelling_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .justAgreed */ .Ty)(labels, pull, stories);
    if (just.length === 0)
        return;
    const agreed = await readAgreed(deps, pull);
    for (const each of just)
        if (!(await isKept(deps, pull, each, agreementOn(agreed, each.label))))
            await keepAgreements(deps, pull, [each]);
}
/** By a record that is as new as the change: else the event, when it comes again, would count for more than what people did since. */
async function isKept({ deliveries }, { number }, { label, is }, agreed) {
    if (agreed?.is !== is)
        return false;
    const { last } = await deliveries.labelHistory(number, label);
    return last === undefined || Date.parse(last.at) <= Date.parse(agreed.at);
}


/***/ })

};
