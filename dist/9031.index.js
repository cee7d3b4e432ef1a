export const id = 9031;
export const ids = [9031];
export const modules = {

/***/ 89708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ LOOKS),
/* harmony export */   Ko: () => (/* binding */ COMMAND_WORDS),
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   T_: () => (/* binding */ COMMAND_PREFIX),
/* harmony export */   bw: () => (/* binding */ commandWordOf),
/* harmony export */   h9: () => (/* binding */ shownCommand),
/* harmony export */   jt: () => (/* binding */ commandText),
/* harmony export */   qC: () => (/* binding */ isJudgement)
/* harmony export */ });
/* unused harmony exports isAll, JUDGEMENTS */
/* harmony import */ var _environment_kept_until_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25679);
/* harmony import */ var _environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57109);
/* harmony import */ var _intents_pin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40165);
/* harmony import */ var _extension_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81688);
/* harmony import */ var _shared_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86196);





/** What a person can ask for behind `/stage`. */
const COMMAND_WORDS = [
    'up',
    'down',
    'awake',
    'keep',
    'extend',
    'pin',
    'unpin',
    'deploy',
    'lock',
    'unlock',
    'accept',
    'reject',
    'status',
    'where',
    'logs',
    'help',
];
const COMMANDS = {
    up: {
        does: 'Brings the environment up at the newest commit, also after `/stage down`. For a fork it names the commit.',
        leaves: `the label \`${_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .OFF_LABEL */ .BF}\` comes off, and the label that \`wanted\` asks for goes on`,
        takes: {
            shown: '[commit]',
            example: '',
            // All digits, because anybody finds a second commit with the same first ones.
            isLegal: (rest) => rest === '' || /^[0-9a-f]{40}$/i.test(rest),
        },
    },
    down: {
        does: 'Takes the environment down, until `/stage up`.',
        leaves: `the label \`${_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .OFF_LABEL */ .BF}\` goes on`,
    },
    awake: {
        does: 'Wakes the environment, which then sleeps no more.',
        leaves: `the label \`${_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .AWAKE_LABEL */ .R8}\` goes on`,
    },
    keep: {
        does: 'Keeps the environment from sweeps.',
        leaves: `the label \`${_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .KEEP_LABEL */ .hW}\` goes on`,
    },
    extend: {
        does: `Keeps the environment from the end of its time and from \`select: all\` until a day is over, ${_extension_js__WEBPACK_IMPORTED_MODULE_2__/* .EXTENSIONS */ .Z1} from now.`,
        leaves: `a label such as \`${_environment_kept_until_js__WEBPACK_IMPORTED_MODULE_3__/* .UNTIL_LABEL */ .Qi}2026-12-02\` goes on, and an earlier one of that sort comes off`,
        takes: { shown: '3d', example: '3d', isLegal: (rest) => (0,_extension_js__WEBPACK_IMPORTED_MODULE_2__/* .extensionOf */ .je)(rest) !== undefined },
    },
    pin: {
        does: 'Pins the environment to the commit that runs, or to another one of its branch. It stays there, whatever is pushed, until `/stage unpin`.',
        leaves: `a label goes on that is \`${_intents_pin_js__WEBPACK_IMPORTED_MODULE_1__/* .PIN_LABEL */ .PZ}\` and all digits of the commit, and an earlier one of that sort comes off`,
        takes: { shown: '[commit]', example: '', isLegal: (rest) => rest === '' || (0,_shared_target_js__WEBPACK_IMPORTED_MODULE_4__/* .looksLikeSha */ .sA)(rest) },
    },
    unpin: {
        does: 'Lifts the pin, and brings the environment to the newest commit.',
        leaves: `the label that begins with \`${_intents_pin_js__WEBPACK_IMPORTED_MODULE_1__/* .PIN_LABEL */ .PZ}\` comes off`,
    },
    deploy: {
        does: 'Sends a commit of the repository to a shared environment: the newest one of a branch, or the one that is named.',
        leaves: '',
        takes: {
            shown: 'branch or sha [to kind]',
            example: 'main to qa',
            isLegal: (rest) => (0,_shared_target_js__WEBPACK_IMPORTED_MODULE_4__/* .sendOrderOf */ .C)(rest) !== undefined,
        },
    },
    lock: {
        does: 'Locks the environment at its commit, with a reason behind the word. It does not move, and nothing takes it down. With the name of a shared kind, that one is meant.',
        leaves: '',
        takes: { shown: '[kind] [reason]', example: 'the demo is at four', isLegal: () => true },
    },
    unlock: {
        does: 'Releases the lock, whoever holds it, and brings the environment to the newest commit.',
        leaves: '',
        takes: { shown: '[kind]', example: 'qa', isLegal: isNoneOrKind },
    },
    accept: {
        does: 'Accepts what was delivered, for those whom `accepted-by` names: the story is accepted in the tracker, and the pull request merged.',
        leaves: '',
    },
    reject: {
        does: 'Rejects what was delivered, for the same people, with a reason behind the word. The story is rejected in the tracker, and the author hears why.',
        leaves: '',
        takes: { shown: '[reason]', example: 'the total is wrong', isLegal: () => true },
    },
    status: {
        does: 'Says what runs, since when and where.',
        leaves: '',
        takes: { shown: '[kind]', example: 'qa', isLegal: isNoneOrKind },
    },
    where: {
        does: 'Lists the environments of the pull request; with `all`, those of all branches.',
        leaves: '',
        takes: { shown: '[all]', example: 'all', isLegal: (rest) => rest === '' || isAll(rest) },
    },
    logs: { does: 'Shows the last lines of the logs of the environment.', leaves: '' },
    help: { does: 'Lists the commands.', leaves: '' },
};
/** Whether there is such a kind is asked where the settings are known. */
function isNoneOrKind(rest) {
    return rest === '' || (0,_shared_target_js__WEBPACK_IMPORTED_MODULE_4__/* .isKindName */ ._M)(rest);
}
/** What every command begins with. */
const COMMAND_PREFIX = '/stage';
/** As a person writes it. @param rest what stands behind the word, as it was written. */
function commandText(word, rest = '') {
    return `${COMMAND_PREFIX} ${word}${rest === '' ? '' : ` ${rest}`}`;
}
/** With a sign for what it takes, as the help shows it. */
function shownCommand(word) {
    return commandText(word, COMMANDS[word].takes?.shown);
}
/** True where `/stage where` means all environments. */
function isAll(rest) {
    return rest.toLowerCase() === 'all';
}
/** Commands that only look, in a job that may ask AWS. */
const LOOKS = ['where', 'logs'];
/** What somebody says of the stories that were delivered, which a job does that may ask the tracker. */
const JUDGEMENTS = ['accept', 'reject'];
/** True of a word that judges what was delivered. */
function isJudgement(word) {
    return JUDGEMENTS.some((each) => each === word);
}
/** The word of that text, undefined where it is none. */
function commandWordOf(text) {
    return COMMAND_WORDS.find((word) => word === text);
}


/***/ }),

/***/ 81688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z1: () => (/* binding */ EXTENSIONS),
/* harmony export */   je: () => (/* binding */ extensionOf),
/* harmony export */   qG: () => (/* binding */ extensionLabel)
/* harmony export */ });
/* harmony import */ var _environment_kept_until_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25679);
/* harmony import */ var _input_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7564);


const [HOUR, DAY] = [3_600_000, 86_400_000];
/** What is to stay longer is kept by `/stage keep`. */
const LONGEST_MS = 90 * DAY;
/** What `/stage extend` takes, for the help. */
const EXTENSIONS = 'from 1h to 90d';
/** Milliseconds of what stands behind `/stage extend`; undefined for what it does not take. */
function extensionOf(text) {
    const ms = (0,_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(text.toLowerCase());
    return ms === undefined || ms < HOUR || ms > LONGEST_MS ? undefined : ms;
}
/**
 * The label that an extension asks for: of the day on which that time is over, so that it is never shorter than asked for.
 * @param saidAt ISO 8601: when the command was said, so that a later run of it prolongs nothing.
 */
function extensionLabel(saidAt, text) {
    return (0,_environment_kept_until_js__WEBPACK_IMPORTED_MODULE_1__/* .untilLabel */ .D8)(new Date(Date.parse(saidAt) + (extensionOf(text) ?? 0)));
}


/***/ }),

/***/ 86196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ sendOrderOf),
/* harmony export */   GG: () => (/* binding */ sharedTargetOf),
/* harmony export */   _M: () => (/* binding */ isKindName),
/* harmony export */   sA: () => (/* binding */ looksLikeSha)
/* harmony export */ });
/* harmony import */ var _input_ref_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95546);

/** As the settings take it (see `checkKind`). */
const KIND = /^[a-z][a-z0-9]{1,15}$/;
/** True of what may be the name of a kind, in any case. */
function isKindName(text) {
    return KIND.test(text.toLowerCase());
}
/** What stands behind `deploy`; undefined for what it does not take. @param rest one line, with one blank between two words. */
function sendOrderOf(rest) {
    const [ref = '', to, kind, ...more] = rest.split(' ');
    if (!(0,_input_ref_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isBranchName */ .Q)(ref) || more.length > 0)
        return undefined;
    if (to === undefined)
        return { ref, kind: undefined };
    if (to.toLowerCase() !== 'to' || kind === undefined || !isKindName(kind))
        return undefined;
    return { ref, kind: kind.toLowerCase() };
}
/** A full SHA, or as much of one as GitHub shows. */
function looksLikeSha(ref) {
    return /^[0-9a-f]{7,40}$/i.test(ref);
}
/** The shared kind that is named first, where there is one of that name. Anything else is a person's words. */
function sharedTargetOf(rest, sharedKinds) {
    const [first = '', ...others] = rest.split(' ');
    const kind = sharedKinds.find((each) => each === first.toLowerCase().replace(/:$/, ''));
    return kind === undefined ? { kind, rest } : { kind, rest: others.join(' ') };
}


/***/ }),

/***/ 25679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ keptNow),
/* harmony export */   D8: () => (/* binding */ untilLabel),
/* harmony export */   Jf: () => (/* binding */ keptUntil),
/* harmony export */   Qi: () => (/* binding */ UNTIL_LABEL),
/* harmony export */   rb: () => (/* binding */ endOfUntil)
/* harmony export */ });
/** How the label begins that keeps a pull request's environment until a day is over; the day follows, such as `2026-12-02`. */
const UNTIL_LABEL = 'stage:until-';
const DAY_MS = 86_400_000;
/** The label of that day, which is one of UTC. @param at any instant of the day. */
function untilLabel(at) {
    return `${UNTIL_LABEL}${at.toISOString().slice(0, 10)}`;
}
/** When the day of such a label is over; undefined for any other label, and for a day that is none. */
function endOfUntil(label) {
    const text = label.toLowerCase();
    if (!text.startsWith(UNTIL_LABEL))
        return undefined;
    const day = text.slice(UNTIL_LABEL.length);
    const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
    // A day that no month has, such as the 31st of June, is read as none or as another one.
    if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day)
        return undefined;
    return new Date(at + DAY_MS);
}
/** The label of the latest day; undefined where there is none. */
function keptUntil(labels) {
    return labels
        .flatMap((label) => {
        const end = endOfUntil(label);
        return end === undefined ? [] : [{ label, end }];
    })
        .toSorted((one, other) => other.end.getTime() - one.end.getTime())[0];
}
/** Of several pull requests of a branch, the one that keeps its environment the longest, where one does now. */
function keptNow(pulls, now) {
    return pulls
        .flatMap(({ number, labels }) => {
        const until = keptUntil(labels);
        return until !== undefined && until.end > now ? [{ number, ...until }] : [];
    })
        .toSorted((one, other) => other.end.getTime() - one.end.getTime())[0];
}


/***/ }),

/***/ 75519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   bT: () => (/* binding */ accountMark),
/* harmony export */   bj: () => (/* binding */ wayTo),
/* harmony export */   hz: () => (/* binding */ byPlace),
/* harmony export */   rN: () => (/* binding */ isProof),
/* harmony export */   ux: () => (/* binding */ formatPlaces),
/* harmony export */   y_: () => (/* binding */ placeOfArn)
/* harmony export */ });
/** What of an account's id may stand in a record that the public can read. */
function accountMark(accountId) {
    return accountId.slice(-4);
}
/** Where a deployment was made, by its payload; older ones name no account, and the oldest no region. */
function placeOf({ payload }) {
    return { region: payload['region'] || undefined, account: payload['account'] || undefined };
}
/** Where a stack is, by its ARN. Absent parts mean that it names none. */
function placeOfArn(arn) {
    const [, , , region, account] = arn.split(':');
    return { region: region || undefined, account: account ? accountMark(account) : undefined };
}
/** True for a record by which something may count as ready, as another run's, or as gone. */
function isProof({ foreignWriter }) {
    return foreignWriter === undefined;
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

/***/ 40165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NM: () => (/* binding */ digitsOfPin),
/* harmony export */   PZ: () => (/* binding */ PIN_LABEL),
/* harmony export */   UW: () => (/* binding */ unclearPin),
/* harmony export */   Yg: () => (/* binding */ isPinLabel),
/* harmony export */   eU: () => (/* binding */ pinnedToOther),
/* harmony export */   gW: () => (/* binding */ pinLabel),
/* harmony export */   gp: () => (/* binding */ isPinnedByLabel),
/* harmony export */   nZ: () => (/* binding */ pinOf),
/* harmony export */   qV: () => (/* binding */ LABELLED_PIN),
/* harmony export */   uA: () => (/* binding */ pinNote)
/* harmony export */ });
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64621);

/** How the label begins by which the environment of a pull request stays at one commit; all digits of that follow. */
const PIN_LABEL = 'stage:pin-';
const WHOLE_SHA = /^[0-9a-f]{40}$/;
/**
 * The label of that pin. GitHub takes no longer name of a label than this one, 50 signs (github/docs#32156). So it has all digits, and
 * nobody finds a second commit that it could mean.
 * @param commit 40 hex digits.
 */
function pinLabel(commit) {
    return `${PIN_LABEL}${commit}`;
}
/** True of a label that says that it pins, whether or not anybody can read to what. */
function isPinLabel(label) {
    return label.toLowerCase().startsWith(PIN_LABEL);
}
/** The commit that a label of that sort names, in lower case; it may be no whole one where a person wrote it. */
function digitsOfPin(label) {
    return label.slice(PIN_LABEL.length).toLowerCase();
}
/**
 * To what a pull request is pinned; undefined where it is not. Nothing is pinned once it is closed. A fork's commits are let in one by one,
 * so no label of a fork's counts.
 * @param repositoryId GitHub's id of the repository that the workflow runs in.
 */
function pinOf(pull, repositoryId) {
    if (pull === undefined || pull.state === 'closed' || pull.headRepositoryId !== repositoryId)
        return undefined;
    const [first, ...others] = pull.labels.filter(isPinLabel).map(digitsOfPin);
    if (first === undefined)
        return undefined;
    return others.length === 0 && WHOLE_SHA.test(first) ? first : 'unclear';
}
/** Why nothing is deployed: nobody can say which commit is meant. */
function unclearPin({ number }) {
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('pinned', `The labels of pull request #${number} that begin with '${PIN_LABEL}' do not name one commit with all its digits, so nothing is deployed; say '/stage pin COMMIT' or '/stage unpin' there.`);
}
/** Why a commit is not deployed that somebody asked for by name, or that was built: the pull request is pinned to another one. */
function pinnedToOther({ number }, pin, commit) {
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('pinned', `Pull request #${number} is pinned to commit ${pin.slice(0, 7)}, so ${commit.slice(0, 7)} is not deployed; say '/stage unpin' there to let it move.`);
}
/** Behind what is said of an environment that is pinned: a sentence with a blank before it. @param head 40 hex digits; undefined for a branch that is gone. */
function pinNote({ number }, pin, head) {
    const branch = head === undefined || head === pin
        ? ''
        : `, and its branch is at ${head.slice(0, 7)}, which is not deployed`;
    return ` Pull request #${number} is pinned to ${pin.slice(0, 7)}${branch}.`;
}
/** What a deployment's payload says where a label pinned it, so that it is known to be over once the label is off. */
const LABELLED_PIN = { pinned: 'label' };
/** The same, read from a payload. */
function isPinnedByLabel({ pinned }) {
    return pinned === LABELLED_PIN.pinned;
}


/***/ }),

/***/ 44512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P7: () => (/* binding */ refName),
/* harmony export */   TW: () => (/* binding */ answerNote),
/* harmony export */   bN: () => (/* binding */ askedKind),
/* harmony export */   cB: () => (/* binding */ refuseCommit),
/* harmony export */   fR: () => (/* binding */ whyOlder),
/* harmony export */   fc: () => (/* binding */ askedBranch),
/* harmony export */   hY: () => (/* binding */ hasEnded)
/* harmony export */ });
/* harmony import */ var _input_cut_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45001);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64621);



/** GitHub's own word where nobody says another (docs.github.com/rest/deployments/deployments, "Create a deployment"). */
const DEPLOY = 'deploy';
/**
 * The kind that a deployment asks for. What carries our marker is never provisioned: it is ours, or somebody forged it.
 * @param asked undefined for one that was deleted.
 */
function askedKind(id, asked, by) {
    if (asked === undefined)
        return ignored(`Deployment ${id} was deleted, so nothing is done for it.`);
    const { environment, task, opener } = asked;
    if (asked.isMarked && asked.isByOurs)
        return {
            ignored: (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .skip */ .i)('own_deployment', `Deployment ${id} is Greenroom's own record, so nothing is done for it.`),
        };
    if (asked.isMarked)
        return ignored(`Deployment ${id} carries the marker of Greenroom's own records, and ${opener} opened it, whose records do not count here; nothing is done for it.`);
    if (task !== DEPLOY)
        return ignored(`Deployment ${id} asks for the task '${shown(task)}', and only '${DEPLOY}' brings an environment up.`);
    const kind = by.kindOf(environment);
    if (kind === undefined)
        return ignored(`Deployment ${id} is for '${shown(environment)}', which 'deployments' of ${by.file} maps to no kind; add the name there to have it provisioned.`);
    if (asked.state === 'inactive')
        return ignored(`Deployment ${id} is inactive, so it is not provisioned any more; open a new one.`);
    return { kind };
}
function ignored(sentence) {
    return { ignored: (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .skip */ .i)('deployment_ignored', sentence) };
}
/**
 * The branch whose environment a deployment asks for. A tag or a SHA belongs to none, so it will do only where the kind has a branch;
 * whether its commit is on that branch is asked elsewhere.
 * @throws UserError `unknown_branch`
 */
function askedBranch(asked, about) {
    const { kind, kindBranch, isBranch } = about;
    const ref = refName(asked.ref);
    if (isBranch && (kindBranch === undefined || kindBranch === ref))
        return ref;
    if (!isBranch && kindBranch !== undefined)
        return kindBranch;
    const what = isBranch
        ? `asks for branch '${shown(ref)}', and the kind '${kind}' always serves branch '${kindBranch}'; open it with that branch`
        : `names '${shown(ref)}', which is no branch, and the kind '${kind}' has an environment for each branch; open it with a branch`;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('unknown_branch', `Deployment ${asked.id} ${what}, or map '${shown(asked.environment)}' to another kind.`);
}
/** Without the beginning that a branch has as a whole ref. */
function refName(ref) {
    return ref.replace(/^refs\/heads\//, '');
}
/** @throws UserError `unknown_branch` for a commit that the branch does not have, as after a forced push. */
function refuseCommit({ id, commit }, branch) {
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('unknown_branch', `Deployment ${id} is of commit ${commit.slice(0, 7)}, which is not on branch '${shown(branch)}'; open a new one of a commit that is.`);
}
/**
 * Why a deployment brings nothing: another tool opened a newer one for that environment, or a run of ours has brought another commit since.
 * So a red job that is run again late takes nobody back. Undefined for the newest one, and where the newest is of the same commit.
 */
function whyOlder({ id, commit }, { theirs, ours }) {
    // What failed brought nothing, and what others asked for counts whatever came of it.
    const brought = ours.filter(({ state }) => state !== 'failure' && state !== 'error');
    const newest = [...theirs, ...brought].reduce((most, each) => (each.id > (most?.id ?? id) ? each : most), undefined);
    if (newest === undefined || newest.commit === commit)
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('superseded', `Deployment ${id} is older than deployment ${newest.id} of that environment, which is of commit ${newest.commit.slice(0, 7)}, so ${commit.slice(0, 7)} is not deployed; open a new deployment to go back.`, 'skipped');
}
/** What a state says of itself that was set for an environment: by it the suite knows the deployments of others that it answered. */
function answerNote(name) {
    return `Environment ${name}`;
}
/** Whether a deployment of another tool has ended: only what the suite has answered does, and what a newer one took the place of. */
function hasEnded({ id, commit, state, notes }, { name, through }) {
    if (state === 'inactive' || (through !== undefined && id >= through.id))
        return false;
    const isTheirs = through?.isTheirs === true;
    if (!isTheirs && through?.commit === commit && state === 'success')
        return false;
    return notes.includes(answerNote(name)) || (isTheirs && state === undefined);
}
function shown(text) {
    return (0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .I)(text, 81, '…');
}


/***/ }),

/***/ 1700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ clearUndeletableData),
/* harmony export */   e: () => (/* binding */ clearUndeletableResources)
/* harmony export */ });
/* harmony import */ var _domain_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93895);
/* harmony import */ var _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80961);
/* harmony import */ var _resources_within_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63782);
/* harmony import */ var _stack_databases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40094);




/**
 * Clears what kept CloudFormation from deleting buckets and databases; what a template keeps is none of them. A database is
 * started, because a last snapshot can be taken for sure only of one that runs, and nothing of a cluster is deleted that is stopped.
 * `deadline` is a monotonic instant in ms.
 */
async function clearUndeletableData(deps, stackId, deadline) {
    await clearData(deps, await (0,_resources_within_js__WEBPACK_IMPORTED_MODULE_2__/* .resourcesWithin */ .rl)(deps.stacks, stackId), deadline);
}
/** Clears whatever kept CloudFormation from deleting it; repositories of images are emptied as well. */
async function clearUndeletableResources(deps, stackId, deadline) {
    const resources = await (0,_resources_within_js__WEBPACK_IMPORTED_MODULE_2__/* .resourcesWithin */ .rl)(deps.stacks, stackId);
    const emptyings = physicalIds((0,_resources_within_js__WEBPACK_IMPORTED_MODULE_2__/* .undeletableAmong */ .co)(resources), _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_3__/* .IMAGE_REPOSITORY */ .hZ).map((repository) => async () => {
        const { deleted } = await deps.images.empty(repository);
        if (deleted > 0)
            deps.log.info(`Emptied image repository ${repository}: ${deleted} images.`);
    });
    await oneAfterTheOther([...emptyings, () => clearData(deps, resources, deadline)]);
}
async function clearData(deps, resources, deadline) {
    const undeletable = (0,_resources_within_js__WEBPACK_IMPORTED_MODULE_2__/* .undeletableAmong */ .co)(resources);
    const emptyings = physicalIds(undeletable, _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_3__/* .BUCKET */ .j6).map((bucket) => async () => {
        const { deleted } = await deps.objects.empty(bucket);
        if (deleted > 0)
            deps.log.info(`Emptied bucket ${(0,_domain_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(bucket)}: ${deleted} versions.`);
    });
    const databases = databasesToStart(resources, undeletable);
    await oneAfterTheOther([...emptyings, () => (0,_stack_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .startDatabases */ .bO)(deps, databases, deadline)]);
}
/** A member of a cluster fails because its cluster is stopped (hashicorp/terraform-provider-aws issue 28262), and names it nowhere. */
const OF_CLUSTER = /^AWS::(?:RDS|DocDB|Neptune)::DBInstance$/;
function databasesToStart(resources, undeletable) {
    const mayBeMembers = undeletable.some(({ type }) => OF_CLUSTER.test(type));
    return (0,_stack_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .databasesAmong */ .hX)(resources)
        .filter(({ resource, database }) => undeletable.includes(resource) ||
        (mayBeMembers && database.kind === 'cluster' && resource.status !== 'DELETE_COMPLETE'))
        .map(({ database }) => database);
}
/** One that resists does not keep the others. @throws what the first failure was, once all had their turn. */
async function oneAfterTheOther(works) {
    const failures = [];
    for (const work of works)
        await work().catch((error) => failures.push(error));
    if (failures.length > 0)
        throw failures[0];
}
function physicalIds(resources, type) {
    return resources.filter((resource) => resource.type === type).flatMap(({ physicalId }) => physicalId ?? []);
}


/***/ }),

/***/ 58170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q6: () => (/* binding */ openDeployment),
/* harmony export */   S5: () => (/* binding */ retire),
/* harmony export */   gs: () => (/* binding */ environmentDeployments),
/* harmony export */   q0: () => (/* binding */ activeDeployment),
/* harmony export */   sh: () => (/* binding */ environmentRecords)
/* harmony export */ });
/* harmony import */ var _domain_environment_fork_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9878);
/* harmony import */ var _domain_environment_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75519);
/* harmony import */ var _domain_intents_intent_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35946);
/* harmony import */ var _domain_intents_pin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40165);
/* harmony import */ var _retire_answered_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58068);





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
    const others = async () => (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_3__/* .byPlace */ .hz)(await openedMeanwhile(deployments, subject, facts, history), [request.place]).here;
    const endTheirs = () => (0,_retire_answered_js__WEBPACK_IMPORTED_MODULE_2__/* .retireAnswered */ .X)(deployments, { names: request.names ?? [], ref: subject.branch }, {
        name: subject.name,
        through: { id: facts.id, commit: facts.commit, isTheirs: false },
    });
    return recordOf(deployments, facts, { history, others, endTheirs, logUrl: request.logUrl });
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
/** The same as `environmentDeployments`, with what others recorded, in as many requests. */
async function environmentRecords(deployments, subject, commits = []) {
    const all = await environmentDeployments(deployments, subject, commits, { writers: 'anybody' });
    return { ours: all.filter(_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_3__/* .isProof */ .rN), others: all.filter((each) => !(0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_3__/* .isProof */ .rN)(each)) };
}
/**
 * Newest first. Several projects may share a repository and a branch, so the payload's key tells whose it is. A commit that was asked
 * for by name has deployments of its own; before they could be found by the key, they hung on that commit alone, and `commits` are
 * those that may have such a one.
 */
async function environmentDeployments(deployments, subject, commits = [], by = {}) {
    const { kind: environment, key } = subject;
    const ofSubject = (ref) => deployments.list({ environment, ref, key, ...by });
    const found = [...(await ofSubject(subject.branch))];
    for (const commit of new Set(commits))
        if (commit !== undefined && !found.some((each) => (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_3__/* .isProof */ .rN)(each) && each.commit === commit))
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
        key: subject.key,
        until: ({ id }) => id <= newest,
        ...(history.length > 0 ? {} : { since: new Date(Date.parse(own.createdAt) - LONGEST_PREPARATION_MS) }),
    });
    return opened.some(isNew) ? (await environmentDeployments(deployments, subject)).filter(isNew) : [];
}
/** No run takes that long from the reading of the records to the opening of its own. */
const LONGEST_PREPARATION_MS = 3_600_000;
function create(deployments, subject, { commit, ref, place: { region, account }, leftBehind }) {
    const isByLabel = (0,_domain_intents_pin_js__WEBPACK_IMPORTED_MODULE_1__/* .pinOf */ .nZ)(subject.pullRequest, subject.repository.id) === commit;
    return deployments.create({
        environment: subject.kind,
        ref,
        commit,
        description: `Environment ${subject.name}${(0,_domain_environment_fork_js__WEBPACK_IMPORTED_MODULE_0__/* .pullOfForkBranch */ .$Y)(subject.branch) === undefined ? '' : ', from a fork'}`,
        payload: {
            key: subject.key,
            environment: subject.name,
            project: subject.project,
            ...(region === undefined ? {} : { region }),
            ...(account === undefined ? {} : { account }),
            ...(leftBehind.length === 0 ? {} : { leftBehind: leftBehind.join(' ') }),
            ...(subject.sent === undefined ? {} : (0,_domain_intents_intent_js__WEBPACK_IMPORTED_MODULE_4__/* .sentPayload */ .hj)(subject.sent)),
            ...(isByLabel ? _domain_intents_pin_js__WEBPACK_IMPORTED_MODULE_1__/* .LABELLED_PIN */ .qV : {}),
        },
        transient: subject.kind === 'preview',
        production: subject.kind === 'production',
    });
}
function recordOf(deployments, facts, { history, others, endTheirs, logUrl }) {
    const log = logUrl === undefined ? {} : { logUrl };
    return {
        id: facts.id,
        commit: facts.commit,
        createdAt: facts.createdAt,
        async inProgress() {
            if (facts.state !== 'in_progress')
                await deployments.setState(facts.id, 'in_progress', log);
        },
        async success(url, note) {
            // The others first: a run that is killed between the two comes back, because this one is still open.
            await retire(deployments, history, facts.id);
            await endTheirs();
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


/***/ }),

/***/ 58068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ retireAnswered)
/* harmony export */ });
/* harmony import */ var _domain_provision_asked_deployment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44512);

/** Makes those deployments of other tools inactive that have ended. Safe to repeat; returns how many were not yet. */
async function retireAnswered(deployments, { names, ref }, ending) {
    let ended = 0;
    for (const environment of names) {
        const found = await deployments.askedFor({ environment, ref });
        for (const { id } of found.filter((each) => (0,_domain_provision_asked_deployment_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEnded */ .hY)(each, ending))) {
            await deployments.setState(id, 'inactive', {
                description: 'The environment is gone or has moved on.',
            });
            ended += 1;
        }
    }
    return ended;
}


/***/ }),

/***/ 2400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ oneByOne)
});

;// CONCATENATED MODULE: ./build/src/domain/teardown/has-sibling.js
/**
 * True when another stack of a branch stays, by what is known when the turn of one comes. Stacks of a branch go one after the other, so
 * that the last one knows what became of the rest: only with it the code host's record of what runs ends.
 */
function hasSibling(branch) {
    return branch.othersStay || branch.toCome > 0 || branch.done.some(leavesTheStack);
}
function leavesTheStack({ decision }) {
    return decision !== 'deleted' && decision !== 'nothing';
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/one-by-one.js

/**
 * Takes the stacks of one branch down one after the other, in their order, and tells each whether another stack of the branch stays.
 * @param othersStay the branch has another stack, which is not to go.
 * @param takeDown must not throw where one failure must not stop the others.
 */
async function oneByOne(entries, othersStay, takeDown) {
    const done = [];
    for (const [index, entry] of entries.entries())
        done.push(await takeDown(entry, hasSibling({ othersStay, toCome: entries.length - 1 - index, done })));
    return done;
}


/***/ }),

/***/ 82691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IK: () => (/* binding */ lookAgain),
  a$: () => (/* binding */ takeDown),
  F$: () => (/* binding */ takeJudgedDown)
});

// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/environment/place.js
var place = __webpack_require__(75519);
// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(25788);
// EXTERNAL MODULE: ./build/src/domain/intents/shared-branch.js
var shared_branch = __webpack_require__(59014);
// EXTERNAL MODULE: ./build/src/domain/locks/judge-lock.js
var judge_lock = __webpack_require__(31384);
// EXTERNAL MODULE: ./build/src/domain/privacy/account-of-arn.js
var account_of_arn = __webpack_require__(69052);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/stack/leftover.js
var stack_leftover = __webpack_require__(72650);
// EXTERNAL MODULE: ./build/src/domain/stack/revision.js
var revision = __webpack_require__(44356);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(99805);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict_verdict = __webpack_require__(64621);
;// CONCATENATED MODULE: ./build/src/domain/teardown/as-judged.js



/**
 * What speaks against taking a stack down that was judged alone, by how it is right before the first write; undefined where
 * nothing does. Its tags and the branch that runs in it were judged, and a stack in another target may have taken an hour meanwhile.
 * Whatever happened to it sends the run back to its start, so what is gone is `busy` as well. A dry run does not wait for others.
 */
function noLongerAsJudged(judged, now, isDryRun) {
    const isAsJudged = now !== undefined && (0,revision/* revisionOf */.D)(now) === (0,revision/* revisionOf */.D)(judged);
    if (isAsJudged && (isDryRun || !(0,stack_state/* blocksDeletion */.jD)(now.status)))
        return undefined;
    return (0,verdict_verdict/* skip */.i)('busy', `${judged.name} changed while it was judged.`);
}

;// CONCATENATED MODULE: ./build/src/domain/teardown/removal.js

/** Tells people that an environment is gone, `why`, and what stays of it. */
function describeRemoval(name, why, { retained, detached, undeletable, snapshots, traces }) {
    if ([retained, detached, undeletable, snapshots, traces].every(({ length }) => length === 0))
        return `Environment ${name} is gone, and so is everything in it: ${why}.`;
    const keeps = retained.length === 0
        ? ''
        : ` Its template keeps ${retained.map(stack_leftover/* describeLeftover */.tL).join(', ')}, which nobody owns any more and which may still cost money.`;
    const stands = detached.length === 0
        ? ''
        : ` Its Elastic Beanstalk environment left ${detached.map(stack_leftover/* describeLeftover */.tL).join(', ')}, as the deletion policy there says; nobody owns that any more, and it may still cost money.`;
    const leaves = undeletable.length === 0
        ? ''
        : ` ${undeletable.map(stack_leftover/* describeLeftover */.tL).join(', ')} could not be deleted and was left behind; ${(0,stack_leftover/* byHand */.XL)(undeletable.map((leftover) => leftover.why))}, because nothing else will.`;
    const bills = snapshots.length === 0
        ? ''
        : ` Of its databases these snapshots stay and cost money: ${snapshots.map((snapshot) => snapshot.name).join(', ')}; delete them when nobody needs the data.`;
    const remains = traces.map((trace) => ` ${(0,stack_leftover/* describeLeftover */.tL)(trace)} is gone, but ${trace.why}.`).join('');
    return `Environment ${name} is gone: ${why}.${keeps}${stands}${leaves}${bills}${remains}`;
}

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/usecases/stack/undeletable-resources.js
var undeletable_resources = __webpack_require__(1700);
// EXTERNAL MODULE: ./build/src/usecases/subject/deployment-record.js
var deployment_record = __webpack_require__(58170);
// EXTERNAL MODULE: ./build/src/usecases/subject/retire-answered.js
var retire_answered = __webpack_require__(58068);
// EXTERNAL MODULE: ./build/src/usecases/targets/targets.js
var targets = __webpack_require__(66145);
// EXTERNAL MODULE: ./build/src/domain/privacy/without-account.js
var without_account = __webpack_require__(93895);
// EXTERNAL MODULE: ./build/src/domain/stack/resource-types.js
var resource_types = __webpack_require__(80961);
// EXTERNAL MODULE: ./build/src/usecases/artifacts/application-version.js
var application_version = __webpack_require__(48205);
// EXTERNAL MODULE: ./build/src/usecases/pace/spare-work.js
var spare_work = __webpack_require__(29585);
// EXTERNAL MODULE: ./build/src/usecases/readiness/beanstalk-there.js
var beanstalk_there = __webpack_require__(39279);
// EXTERNAL MODULE: ./build/src/usecases/teardown/remove-log-groups.js
var remove_log_groups = __webpack_require__(65089);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/clear-after-deletion.js








/**
 * Removes what the stack did not own and proves that the rest is gone.
 * @throws LeftoverError with what is still there.
 */
async function clearAfterDeletion(deps, gone, claims) {
    const { stack, resources } = gone;
    // Versions that cannot go must not keep the logs: the stack that tells of both is gone.
    const failures = [];
    if (claims.mayClear)
        await removeVersionsAndArtifacts(deps, gone, claims).catch((error) => failures.push(error));
    await prove(deps, gone, claims.unwelcome);
    const logs = {
        environments: (0,remove_log_groups/* environmentsOf */.M2)(stack, resources, claims.versions),
        groups: (0,remove_log_groups/* functionLogsOf */.dX)(resources),
    };
    if (claims.mayClear)
        await (0,remove_log_groups/* removeLogGroups */.Fc)(deps, logs).catch((error) => failures.push(error));
    if (failures.length > 0)
        throw failures[0];
}
/** True when a stack was made under the same name since. */
async function hasSuccessor(stacks, stack) {
    const successor = await stacks.describe(stack.name);
    return successor !== undefined && successor.id !== stack.id && successor.status !== 'DELETE_COMPLETE';
}
async function removeVersionsAndArtifacts(deps, { stack, since }, claims) {
    const buckets = claims.versions ? await removeVersions(deps, stack) : [];
    if (!claims.artifacts)
        return;
    for (const bucket of new Set([...buckets, stack.parameters['SourceBundleBucket'] ?? '']))
        if (bucket !== '')
            await removeArtifacts(deps, prefixesOf(stack), bucket, since);
}
function prefixesOf({ name, tags }) {
    const kind = tags[naming/* TAGS */.gp.environment];
    return [...(kind === undefined ? [] : [(0,naming/* artifactPrefix */.DS)({ name, kind })]), (0,naming/* olderArtifactPrefix */.bq)(name)];
}
/** The application stands in the stack's own parameters, so teardown needs no settings. Returns where the bundles lay. */
async function removeVersions({ beanstalk, log }, stack) {
    const application = stack.parameters['ApplicationName'];
    if (application === undefined || application === '')
        return [];
    const versions = await (0,application_version/* versionsOf */.x4)(beanstalk, application, stack.name);
    for (const { label } of versions) {
        await beanstalk.deleteApplicationVersion(application, label);
        log.info(`Deleted application version ${label}.`);
    }
    return versions.flatMap(({ bucket }) => bucket ?? []);
}
/**
 * Bundles that no version holds, and templates that were too large for a request: CloudFormation and Beanstalk made their own
 * copies of them. What was written after `since` stays.
 */
async function removeArtifacts({ objects, log }, prefixes, bucket, since) {
    const notice = {
        what: `Objects under ${prefixes.join(' and ')}`,
        remedy: 'Allow s3:ListBucketVersions and s3:DeleteObjectVersion, or let a lifecycle rule of the bucket end them.',
    };
    await (0,spare_work/* warnIfRefused */.qP)(log, notice, async () => {
        for (const prefix of prefixes) {
            const { deleted } = await objects.emptyUnder(bucket, prefix, since);
            if (deleted > 0)
                log.info(`Deleted ${deleted} objects under ${prefix} in ${(0,without_account/* withoutAccount */.Mk)(bucket)}.`);
        }
    });
}
/** @throws LeftoverError with what is still there; `unwelcome` is what is known to be. */
async function prove(deps, { stack, resources }, unwelcome) {
    const still = [...unwelcome];
    const environment = (0,beanstalk_there/* hadBeanstalk */.r)(stack, resources)
        ? await deps.beanstalk.environment(stack.name)
        : undefined;
    const isKnown = unwelcome.some(({ name }) => name === environment?.name);
    // It may belong to a stack that was made since.
    if (environment &&
        environment.status !== 'Terminated' &&
        !isKnown &&
        !(await hasSuccessor(deps.stacks, stack)))
        still.push({
            resource: environment.name,
            type: resource_types/* BEANSTALK_ENVIRONMENT */.AL,
            why: `it is in ${environment.status}`,
        });
    const buckets = resources.filter(({ type, status }) => type === resource_types/* BUCKET */.j6 && status === 'DELETE_COMPLETE');
    for (const bucket of buckets)
        if (bucket.physicalId !== undefined && (await deps.objects.bucketTags(bucket.physicalId)))
            still.push((0,stack_leftover/* leftoverOf */.nE)(bucket, 'CloudFormation counts it as deleted'));
    if (still.length > 0)
        throw new stack_leftover/* LeftoverError */.UH(`Stack ${stack.name} is deleted, but ${still.map(stack_leftover/* describeLeftover */.tL).join(' and ')} is still there; ${(0,stack_leftover/* byHand */.XL)(still.map(({ why }) => why))}, then rerun.`, still);
}

// EXTERNAL MODULE: ./build/src/domain/stack/failure-remedies.js + 1 modules
var failure_remedies = __webpack_require__(14963);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-failure.js
var stack_failure = __webpack_require__(34246);
// EXTERNAL MODULE: ./build/src/usecases/readiness/await-beanstalk-ready.js
var await_beanstalk_ready = __webpack_require__(55781);
// EXTERNAL MODULE: ./build/src/usecases/stack/beneath-beanstalk.js
var beneath_beanstalk = __webpack_require__(88822);
// EXTERNAL MODULE: ./build/src/usecases/stack/resources-within.js
var resources_within = __webpack_require__(63782);
// EXTERNAL MODULE: ./build/src/usecases/stack/wait-for-stack.js + 1 modules
var wait_for_stack = __webpack_require__(96276);
// EXTERNAL MODULE: ./build/src/domain/stack/databases.js
var databases = __webpack_require__(45983);
// EXTERNAL MODULE: ./build/src/domain/stack/orphaned-resources.js
var orphaned_resources = __webpack_require__(58330);
// EXTERNAL MODULE: ./build/src/usecases/readiness/orphaned-environment.js
var orphaned_environment = __webpack_require__(23682);
// EXTERNAL MODULE: ./build/src/usecases/stack/nested-stacks.js
var nested_stacks = __webpack_require__(25446);
// EXTERNAL MODULE: ./build/src/usecases/stack/stack-databases.js
var stack_databases = __webpack_require__(40094);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/orphaned-resources.js







/** Two thousand events of each stack, the newest: what leaked before them is not told any more. */
const MOST_PAGES = 20;
/**
 * What the updates of a stack, and of those nested in it, have left behind so far, as far as events tell (90 days, the newest two
 * thousand of each). Nothing is asked about a stack that was only ever created.
 */
async function orphanedSoFar(stacks, stack) {
    if (!/^(?:UPDATE|IMPORT|DELETE)_/.test(stack.status))
        return [];
    const own = await stacks.events(stack.id, undefined, MOST_PAGES);
    // A nested stack that cannot be read is passed over.
    const read = (id) => stacks.events(id, undefined, MOST_PAGES).catch(() => []);
    return (0,orphaned_resources/* orphanedIn */.f)(eventsIn(await (0,nested_stacks/* walkNestedStacks */.c)(stack.id, own, { read })));
}
function eventsIn({ members, nested }) {
    return [...members, ...nested.flatMap(eventsIn)];
}
/** Those that still stand when their stack is gone, or of which nobody can tell. `contained` are the resources that it held. */
async function stillOrphaned(deps, orphaned, contained) {
    const found = [];
    for (const event of orphaned) {
        const { physicalId, type } = event;
        const isContained = contained.some((one) => one.type === type && one.physicalId === physicalId);
        if (physicalId === undefined || isContained)
            continue;
        if (!(await isGone(deps, type, physicalId)))
            found.push((0,stack_leftover/* leftoverOf */.nE)(event));
    }
    return found;
}
async function isGone(deps, type, physicalId) {
    if (type === resource_types/* BEANSTALK_ENVIRONMENT */.AL)
        return (0,orphaned_environment/* orphanedBeanstalkEnvironment */._2)(await deps.beanstalk.environment(physicalId)) === undefined;
    if (type === resource_types/* BUCKET */.j6)
        return (await deps.objects.bucketTags(physicalId)) === undefined;
    const kind = (0,databases/* databaseKindOf */.Vt)(type);
    if (kind)
        return (await (0,stack_databases/* describeIfAllowed */.hU)(deps, { kind, identifier: physicalId })) === undefined;
    return false;
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/delete-environment-stack.js











/** The first shows what is in the way, and another usually clears what was left; a fourth never did. */
const TRIES = 4;
/**
 * Deletes one stack with all that is in it.
 * A bucket or an image repository is emptied only once CloudFormation has tried to delete it: what the template keeps
 * stays untouched, and what wrote to the others is gone by then.
 * @throws LeftoverError with every resource that is still there.
 */
async function deleteEnvironmentStack(deps, stack, options) {
    if ((0,stack_state/* blocksDeletion */.jD)(stack.status))
        await (0,wait_for_stack/* waitForStack */.Z)(deps, stack.id, { since: deps.clock.now(), deadline: options.deadline });
    const since = deps.clock.now();
    const orphanedBefore = await orphanedSoFar(deps.stacks, stack);
    const beneath = await (0,beneath_beanstalk/* lookBeneath */.NU)(deps, stack);
    const undeletable = await deleteToTheEnd(deps, stack, options);
    const held = await (0,beneath_beanstalk/* heldAtTheEnd */.ng)(deps, stack, beneath);
    const orphaned = await stillOrphaned(deps, orphanedBefore, held.resources);
    return { stack, ...held, undeletable, orphaned, since };
}
/** Returns what it had to leave behind. */
async function deleteToTheEnd(deps, stack, options) {
    if (stack.status === 'DELETE_FAILED')
        await clearUndeletable(deps, stack.id, options);
    for (let attempt = 1;; attempt += 1) {
        const ending = await deleteOnce(deps, stack, { attempt, retain: [] }, options);
        if (delete_environment_stack_isGone(ending))
            return [];
        if (isRefused(ending, stack))
            throw refused(ending, stack);
        if (attempt === TRIES)
            return giveUp(deps, stack, ending, options);
        deps.log.info(`Stack ${stack.name} is in ${ending.stack?.status}; trying again.`);
        if ((0,await_beanstalk_ready/* deploysToBeanstalk */.g)(stack))
            await (0,await_beanstalk_ready/* awaitBeanstalkReady */.P)(deps, stack.name, options.deadline);
        await clearUndeletable(deps, stack.id, options);
    }
}
/** Leaves behind what could not be deleted, where that was asked for. @throws LeftoverError where it was not. */
async function giveUp(deps, stack, ending, options) {
    const failed = await logUndeletable(deps, stack.id);
    if (options.onLeftover === 'fail' || ending.stack?.status !== 'DELETE_FAILED' || failed.length === 0)
        throw notDeleted(ending, stack, failed);
    deps.log.warning(`Stack ${stack.name} goes without ${failed.map((resource) => (0,stack_leftover/* describeLeftover */.tL)((0,stack_leftover/* leftoverOf */.nE)(resource))).join(', ')}.`);
    const last = await deleteWithout(deps, stack, failed, options);
    if (delete_environment_stack_isGone(last))
        return failed;
    throw notDeleted(last, stack, await logUndeletable(deps, stack.id));
}
/** A stack may leave behind only resources of its own, so the innermost stacks go first. */
async function deleteWithout(deps, stack, failed, options) {
    const of = (stackId) => failed.filter((resource) => resource.stackId === stackId).map((resource) => resource.logicalId);
    const nested = new Set(failed.map((resource) => resource.stackId).filter((stackId) => stackId !== stack.id));
    for (const stackId of [...nested].reverse())
        await deleteOnce(deps, { ...stack, id: stackId }, { attempt: TRIES + 1, retain: of(stackId) }, options);
    return deleteOnce(deps, stack, { attempt: TRIES + 1, retain: of(stack.id) }, options);
}
function delete_environment_stack_isGone({ stack }) {
    return stack === undefined || stack.status === 'DELETE_COMPLETE';
}
/**
 * CloudFormation will not delete it as long as others use what it exports: nothing was touched, and another try is refused
 * like this one (aws-cdk#604). The stack goes back to where it was, or to DELETE_FAILED without a resource that failed.
 */
function isRefused({ stack: now }, before) {
    if (now === undefined)
        return false;
    return now.status === 'DELETE_FAILED'
        ? IN_USE.test(now.statusReason ?? '')
        : now.status === before.status && Boolean(now.statusReason);
}
const IN_USE = /\bexport\b.* in use by /i;
function refused({ stack: now }, { name }) {
    return new stack_leftover/* LeftoverError */.UH(`Stack ${name} could not be deleted and is as it was, because CloudFormation says: ${(0,stack_failure/* describeReason */.Gk)(now?.statusReason)}; put that right, then rerun.`, []);
}
/** Resource by resource, each with its reason; into the log as well. */
async function logUndeletable(deps, stackId) {
    const undeletable = await (0,resources_within/* undeletableWithin */.F0)(deps.stacks, stackId);
    for (const leftover of undeletable.map((resource) => (0,stack_leftover/* leftoverOf */.nE)(resource)))
        deps.log.info(`Left: ${(0,stack_leftover/* describeLeftover */.tL)(leftover)}, ${leftover.type}: ${leftover.why}`);
    return undeletable;
}
async function deleteOnce(deps, stack, { attempt, retain }, options) {
    const since = deps.clock.now();
    const token = `${options.token}-delete${attempt}`;
    await deps.stacks.deleteStack({ stackId: stack.id, token, retain, otherRoleArn: options.otherRoleArn });
    return (0,wait_for_stack/* waitForStack */.Z)(deps, stack.id, {
        since,
        deadline: options.deadline,
        // By its status alone, because of a nested stack no more is known here than of the one that holds it.
        isStale: (seen) => seen.status === stack.status && seen.status !== 'DELETE_FAILED',
    });
}
/** What cannot be cleared is a leftover like any other where leftovers may stay. @throws LeftoverError where they may not. */
async function clearUndeletable(deps, stackId, options) {
    try {
        await options.clearUndeletable(stackId);
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        if (options.onLeftover === 'fail')
            throw await asLeftover(deps, stackId, error);
        deps.log.warning((0,describe_failure/* describeFailure */.I)(error).sentence);
    }
}
/** A refusal that will last, with everything that it leaves; any other failure as it is. */
async function asLeftover(deps, stackId, error) {
    if (error.reasonCode !== 'leftover' && error.reasonCode !== 'access_denied')
        return error;
    const undeletable = await logUndeletable(deps, stackId);
    return new stack_leftover/* LeftoverError */.UH(error.message, undeletable.map((resource) => (0,stack_leftover/* leftoverOf */.nE)(resource)), error);
}
function notDeleted(ending, stack, undeletable) {
    const left = undeletable.map((resource) => (0,stack_leftover/* leftoverOf */.nE)(resource));
    const first = (0,stack_failure/* firstFailure */.fx)(ending.events, stack.id);
    const statusReason = ending.stack?.statusReason;
    const names = left.length > 0 ? left.map(stack_leftover/* describeLeftover */.tL).join(', ') : 'a resource that CloudFormation does not name';
    const reason = statusReason ? `; CloudFormation says: ${(0,stack_failure/* describeReason */.Gk)(statusReason)}` : '';
    const cause = first ? `; the first failure was ${(0,stack_failure/* describeStackFailure */.wO)(first)}` : reason;
    const remedy = (0,failure_remedies/* remedyOfDeletion */.mt)(first, statusReason);
    return new stack_leftover/* LeftoverError */.UH(`Stack ${stack.name} could not be deleted after ${TRIES} tries: ${names} is left${cause}${remedy === undefined ? '' : `; ${remedy}`}.`, left);
}

// EXTERNAL MODULE: ./build/src/usecases/teardown/judge-branch.js + 1 modules
var judge_branch = __webpack_require__(69159);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/src/domain/artifacts/template-edits.js
var template_edits = __webpack_require__(2966);
;// CONCATENATED MODULE: ./build/src/domain/artifacts/last-traces.js



/**
 * Types of which CloudFormation takes a last snapshot where their `DeletionPolicy` is `Snapshot`, but for databases, whose snapshots RDS
 * is asked for. Source: the reference of the `DeletionPolicy` attribute.
 */
const BY_POLICY = new Set([
    'AWS::EC2::Volume',
    'AWS::ElastiCache::CacheCluster',
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::Redshift::Cluster',
]);
/** Types whose service takes one where the property `FinalSnapshotName` is set. Source: the template reference of each type. */
const BY_NAME = new Set([
    'AWS::ElastiCache::ServerlessCache',
    'AWS::MemoryDB::Cluster',
    'AWS::RedshiftServerless::Namespace',
]);
const SNAPSHOT = 'a last snapshot was taken of it, which stays and costs money';
const MAYBE = 'a last snapshot may have been taken of it, which would stay and cost money';
const BACKUPS = 'RDS keeps its automated backups for as long as they are retained, and they cost money';
const BACKUPS_MAYBE = 'RDS may keep its automated backups for as long as they are retained, and they would cost money';
/** True for a resource of which its deletion may leave something that nothing but its template tells. */
function mayLeaveTrace({ type }) {
    return BY_POLICY.has(type) || BY_NAME.has(type) || (0,databases/* databaseKindOf */.Vt)(type) !== undefined;
}
/**
 * What its deletion leaves of a resource, as the template says; undefined for nothing. A template that cannot be read, or that makes the
 * resource by a transform, tells nothing, so that it is said what may be left.
 * @param resources by `writtenResources`, once for all that are asked about.
 */
function traceOf({ type, logicalId }, resources) {
    const written = (0,template_edits/* pairOf */.cF)(resources.node, logicalId)?.value;
    const properties = (0,template_edits/* pairOf */.cF)(written, 'Properties')?.value;
    const isDatabase = (0,databases/* databaseKindOf */.Vt)(type) !== undefined;
    if (!(0,dist.isMap)(written))
        return isDatabase ? BACKUPS_MAYBE : MAYBE;
    if (isDatabase)
        return ofBackups((0,template_edits/* pairOf */.cF)(properties, 'DeleteAutomatedBackups')?.value);
    if (BY_NAME.has(type))
        return ofName((0,template_edits/* pairOf */.cF)(properties, 'FinalSnapshotName')?.value);
    const policy = (0,template_edits/* pairOf */.cF)(written, 'DeletionPolicy')?.value;
    if (policy === undefined)
        return undefined;
    const said = plainText(policy);
    if (said === undefined)
        return MAYBE;
    return said === 'Snapshot' ? SNAPSHOT : undefined;
}
/** They are deleted with the database where nothing is said (RDS API reference, DeleteDBInstance and DeleteDBCluster). */
function ofBackups(deleted) {
    if (deleted === undefined)
        return undefined;
    const said = plainText(deleted);
    if (said === undefined)
        return BACKUPS_MAYBE;
    return /^false$/i.test(said) ? BACKUPS : undefined;
}
/** A reference to `AWS::NoValue` takes the property away, and a condition may choose that. */
function ofName(name) {
    if (name === undefined || isNoValue(name))
        return undefined;
    const chooses = (0,dist.isMap)(name) ? (0,template_edits/* pairOf */.cF)(name, 'Fn::If') !== undefined : (0,dist/* isNode */.Ll)(name) && name.tag === '!If';
    return chooses ? MAYBE : SNAPSHOT;
}
function isNoValue(node) {
    const referred = (0,dist.isMap)(node) ? (0,template_edits/* pairOf */.cF)(node, 'Ref')?.value : node;
    return (0,dist.isScalar)(referred) && referred.value === 'AWS::NoValue';
}
/** A value that stands as it is; undefined for what a function makes. */
function plainText(node) {
    return (0,dist.isScalar)(node) && !node.tag?.startsWith('!') ? String(node.value) : undefined;
}

// EXTERNAL MODULE: ./build/src/domain/artifacts/written-resources.js
var written_resources = __webpack_require__(3949);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/removal-of.js






const RETAINED = 'its template keeps it';
const UNKNOWN = 'RDS could not be asked for its snapshots, which may stay and cost money';
const KEPT = 'its Elastic Beanstalk environment left it, as its deletion policy says';
/** What stays of an environment whose stack is gone and after which was cleared up. */
async function removalOf(deps, { resources, beneath, unseen, undeletable, orphaned }) {
    const isUndeletable = (resource) => undeletable.some((one) => one.stackId === resource.stackId && one.logicalId === resource.logicalId);
    const retained = resources.filter((resource) => resource.status === 'DELETE_SKIPPED' && !isUndeletable(resource));
    const { snapshots, unknown } = await snapshotsOf(deps, [...resources, ...beneath]);
    return {
        detached: beneath
            .filter(({ status }) => status === 'DELETE_SKIPPED')
            .map((resource) => (0,stack_leftover/* leftoverOf */.nE)(resource, KEPT)),
        retained: retained.map((resource) => (0,stack_leftover/* leftoverOf */.nE)(resource, RETAINED)),
        undeletable: [...undeletable.map((resource) => (0,stack_leftover/* leftoverOf */.nE)(resource)), ...orphaned],
        snapshots,
        traces: [
            ...unseen,
            ...unknown,
            ...(await tracesOf(deps, resources)),
            // Beanstalk's own templates hold the password of a coupled database, so they are not read. That one is as RDS makes it.
            ...tracesIn(beneath.filter(({ logicalId }) => !logicalId.startsWith('AWSEB')), ''),
        ],
    };
}
/** Asked only where a database is gone. That they are not told is no reason to call a deletion failed. */
async function snapshotsOf(deps, resources) {
    const snapshots = [];
    const unknown = [];
    for (const { resource, database } of (0,stack_databases/* databasesAmong */.hX)(resources)) {
        if (!isDeleted(resource))
            continue;
        const names = await deps.databases.snapshots(database).catch((error) => {
            deps.log.warning(`Snapshots of ${database.identifier} may stay: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
            unknown.push((0,stack_leftover/* leftoverOf */.nE)(resource, UNKNOWN));
            return [];
        });
        const why = 'a snapshot of a database stays when the database is deleted, and costs money';
        const type = database.kind === 'cluster' ? resource_types/* CLUSTER_SNAPSHOT */.M8 : resource_types/* DATABASE_SNAPSHOT */.PT;
        for (const name of names)
            snapshots.push({ resource: resource.logicalId, type, name, why });
    }
    return { snapshots, unknown };
}
/** CloudFormation tells the template of a deleted stack by its ARN, for 90 days (API reference, GetTemplate). */
async function tracesOf({ stacks }, resources) {
    const found = [];
    for (const [stackId, members] of Map.groupBy(resources, (one) => one.stackId)) {
        if (!members.some((one) => isDeleted(one) && mayLeaveTrace(one)))
            continue;
        found.push(...tracesIn(members, await stacks.templateText(stackId).catch(() => '')));
    }
    return found;
}
function tracesIn(resources, text) {
    const written = (0,written_resources/* writtenResources */.$N)(text);
    return resources
        .filter((resource) => isDeleted(resource) && mayLeaveTrace(resource))
        .flatMap((resource) => {
        const why = traceOf(resource, written);
        return why === undefined ? [] : [(0,stack_leftover/* leftoverOf */.nE)(resource, why)];
    });
}
function isDeleted({ status }) {
    return status === 'DELETE_COMPLETE';
}

// EXTERNAL MODULE: ./build/src/usecases/teardown/report-item.js
var report_item = __webpack_require__(95369);
// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var fork = __webpack_require__(9878);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/withdraw-allowance.js



/**
 * Takes back what a fork was allowed once its environment is gone and its pull request says itself that it is closed: opened again, it gets
 * nothing until somebody says so anew. What fails is told and left to a person, because an allowance without a pull request that is open
 * brings nothing up.
 */
async function withdrawAllowance({ codeHost, forks, log }, branch) {
    const number = (0,fork/* pullOfForkBranch */.$Y)(branch);
    if (number === undefined)
        return;
    try {
        const kept = await forks.allowanceOf(number);
        if (kept === undefined)
            return;
        const pull = await codeHost.pullRequest(number);
        if (pull?.state !== 'closed')
            return;
        if ((await forks.withdraw(number, kept.version)) === 'withdrawn')
            log.info(`What pull request #${number} of a fork was allowed is withdrawn, because it is closed.`);
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        log.info(`What pull request #${number} of a fork was allowed stays in refs/greenroom/forks/${number}: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/take-down.js






















/**
 * The last look at an environment that was judged; nothing but reading lies in it, and nothing but writing after it. A dry run ends
 * here. What fails is a verdict too, because one failure must not stop the others.
 */
async function lookAgain(deps, rules, deletion) {
    const { stack, branch, pullRequest } = deletion;
    if (deps.clock.monotonic() >= rules.run.deadline)
        return { no: tooLate(stack), pullRequest };
    try {
        const history = await recordThatEnds(deps, rules, deletion);
        const [now, verdict] = await Promise.all([
            deps.stacks.describe(stack.id),
            (0,judge_branch/* judge */.S4)(deps, rules, deletion.rule, { stack, branch }),
        ]);
        if (!verdict.remove)
            return { no: verdict, pullRequest: verdict.pullRequest };
        const isGone = now === undefined || now.status === 'DELETE_COMPLETE';
        const no = isGone && (await hasSuccessor(deps.stacks, stack)) ? madeAnew(stack) : deletion.objection(now);
        if (no !== undefined)
            return { no, pullRequest: verdict.pullRequest };
        if (now === undefined)
            return { no: gone(stack), pullRequest: verdict.pullRequest };
        const locked = await whyLocked(deps, rules, deletion);
        if (locked !== undefined)
            return { no: locked, pullRequest: verdict.pullRequest };
        if (rules.run.dryRun)
            return { no: (0,verdict_verdict/* say */.c)('dry_run', `${now.name} would be taken down: ${verdict.why}.`), pullRequest };
        return { stack: now, why: verdict.why, history };
    }
    catch (error) {
        return { no: failureOf(error), pullRequest };
    }
}
/** Asked last: whoever locks an environment must not lose it. Nothing overrules a lock but its release. */
async function whyLocked({ codeHost }, { scope }, { stack, branch }) {
    const held = await codeHost.lockOf((0,judge_branch/* lockedName */.i4)(scope, { stack, branch }));
    return (0,judge_lock/* whyNotTakenDown */.vf)(held, stack.name, (0,shared_branch/* sharedKindOf */.F5)(branch));
}
/** Looks again at a stack whose end was judged, and removes it where nothing speaks against that. What was read last counts. */
async function takeJudgedDown({ target, stack }, rules, judged) {
    const objection = (now) => noLongerAsJudged(stack, now, rules.run.dryRun);
    const deletion = { ...judged, stack, objection };
    const look = await lookAgain(target.deps, rules, deletion);
    const item = look.no
        ? (0,report_item/* itemOf */.T)({ ...deletion, pullRequest: look.pullRequest }, look.no)
        : await takeDown(target.deps, rules, deletion, look);
    return (0,targets/* withTarget */.yY)(item, target);
}
/** Removes an environment that was looked at again, with its deployments. */
async function takeDown(deps, rules, deletion, { stack, why, history }) {
    try {
        // First, while the stack still tells the next run what a killed one has left to do.
        await (0,deployment_record/* retire */.S5)(deps.deployments, history.here);
        const { theirNames: names = [] } = rules.removal;
        if (deletion.branch !== '')
            await (0,retire_answered/* retireAnswered */.X)(deps.deployments, { names, ref: deletion.branch }, { name: stack.name });
        const removal = await deps.log.group(`Stack ${stack.name}`, () => removeEnvironment(deps, rules, deletion, stack));
        await withdrawAllowance(deps, deletion.branch);
        const sentence = `${describeRemoval(stack.name, why, removal)}${describeOthers(history.elsewhere)}`;
        const item = (0,report_item/* itemOf */.T)(deletion, (0,verdict_verdict/* say */.c)('environment_deleted', sentence));
        const others = history.elsewhere.length === 0 ? {} : { branchKeepsOne: true };
        return withLeftovers({ ...item, ...others, why }, [
            ...removal.undeletable,
            ...removal.retained,
            ...removal.detached,
            ...removal.snapshots,
            ...removal.traces,
        ]);
    }
    catch (error) {
        const item = (0,report_item/* itemOf */.T)(deletion, failureOf(error));
        return withLeftovers(item, error instanceof stack_leftover/* LeftoverError */.UH ? error.leftovers : []);
    }
}
/**
 * The stack, then what it did not own. A stack that was made under the same name meanwhile owns versions, artifacts, logs and
 * Beanstalk environment of that name now, and so does a branch that has come back.
 * @throws LeftoverError with every resource that is still there.
 */
async function removeEnvironment(deps, rules, { stack: judged, branch, hasSibling, rule }, stack) {
    const { run, removal, scope } = rules;
    // What made an adopted stack may have versions of its own by that name.
    const isMadeByUs = (0,naming/* isOurs */.MU)(judged.tags, (0,environment_scope/* ownerOf */.b)(scope)) && judged.name === (0,naming/* environmentName */.VE)((0,environment_scope/* identityOf */.c)(scope, branch));
    const gone = await deleteEnvironmentStack(deps, stack, {
        ...run,
        onLeftover: removal.onLeftover,
        otherRoleArn: isOfAccount(stack, removal.roleArn) ? removal.roleArn : undefined,
        clearUndeletable: (stackId) => (0,undeletable_resources/* clearUndeletableResources */.e)(deps, stackId, run.deadline),
    });
    const mayClear = !(await hasSuccessor(deps.stacks, stack)) &&
        !(isMadeByUs && !(await (0,judge_branch/* judge */.S4)(deps, rules, rule, { stack: judged, branch })).remove);
    await clearAfterDeletion(deps, gone, {
        mayClear,
        versions: isMadeByUs,
        artifacts: isMadeByUs && !hasSibling,
        unwelcome: removal.onLeftover === 'fail' ? gone.orphaned : [],
    });
    return removalOf(deps, gone);
}
/** A service role serves its own account, and a run may work in several. */
function isOfAccount({ id }, roleArn = '') {
    return (0,account_of_arn/* accountOfArn */.K)(roleArn) === (0,account_of_arn/* accountOfArn */.K)(id);
}
function describeOthers(elsewhere) {
    if (elsewhere.length === 0)
        return '';
    const places = (0,place/* formatPlaces */.ux)(elsewhere.map(place/* placeOf */.$t));
    return ` Its branch has one recorded in ${places} as well, where this run does not look; a teardown there ends that one.`;
}
/** None where the code host's record goes on: of another stack of the branch, or of one that others made. */
async function recordThatEnds({ deployments }, { scope }, { stack, branch, hasSibling, placesOf }) {
    if (hasSibling || !(0,naming/* isOurs */.MU)(stack.tags, (0,environment_scope/* ownerOf */.b)(scope)))
        return { here: [], elsewhere: [] };
    const subject = { kind: scope.kind, branch, key: (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, branch)) };
    const { ours, others } = await (0,deployment_record/* environmentRecords */.sh)(deployments, subject, [stack.parameters['Commit']]);
    const history = [...ours, ...others];
    return (0,place/* byPlace */.hz)(history, await placesOf(history));
}
function gone({ name }) {
    return (0,verdict_verdict/* say */.c)('nothing_to_do', `${name} is gone already.`);
}
/** What is gone is not all that there is of its branch: its environment goes on under the same name. */
function madeAnew({ name }) {
    return (0,verdict_verdict/* skip */.i)('busy', `${name} was taken down and made anew meanwhile, and the new one was not judged.`);
}
function tooLate({ name }) {
    return (0,verdict_verdict/* say */.c)('deadline', `${name} was not taken down, because the time allowed ran out before its turn; the next run takes it up.`);
}
/** Where another operation came first, what was judged may not be true any more, so the environment is left to the next run. */
function failureOf(error) {
    const failure = (0,describe_failure/* describeFailure */.I)(error);
    const isLeft = error instanceof errors/* AdapterError */.o && error.reasonCode === 'busy';
    return isLeft ? { ...failure, decision: 'skipped' } : failure;
}
function withLeftovers(item, leftovers) {
    return leftovers.length === 0 ? item : { ...item, leftovers };
}


/***/ }),

/***/ 17666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ reportOnBranch),
/* harmony export */   u: () => (/* binding */ summarizeTeardown)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25788);
/* harmony import */ var _domain_report_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40923);
/* harmony import */ var _domain_report_summarize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39572);
/* harmony import */ var _domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64621);
/* harmony import */ var _targets_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66145);






/**
 * One report for all: red when anything is.
 * @param nothing the sentence where nothing was to do
 * @param toGo those of the items that were to go when it began
 */
function summarizeTeardown(items, nothing, toGo = []) {
    const rules = [
        {
            decisions: ['failed', 'refused'],
            verdict: (failed, first) => (0,_domain_report_summarize_js__WEBPACK_IMPORTED_MODULE_3__/* .failedLike */ .bg)(first, `${failed.length} of ${failed.length + (0,_domain_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .decidedAs */ .P)(items, 'deleted').length} environments could not be taken down; ${first.sentence}`),
        },
        {
            decisions: ['deleted'],
            verdict: (deleted) => (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('environment_deleted', `Took down ${(0,_targets_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .namesWithTarget */ .Aw)(deleted)}.`),
        },
        {
            decisions: ['planned'],
            verdict: (planned) => (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('dry_run', `Would take down ${(0,_targets_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .namesWithTarget */ .Aw)(planned)}; nothing was changed because 'dry-run' is set.`),
        },
    ];
    return { ...(0,_domain_report_summarize_js__WEBPACK_IMPORTED_MODULE_3__/* .summarize */ .eh)(items, rules, otherwise(toGo, nothing)), items };
}
/** What is to go and was left for now is not nothing. */
function otherwise(toGo, nothing) {
    const left = (0,_domain_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .decidedAs */ .P)(toGo, 'skipped').filter(({ reasonCode }) => LEFT_FOR_NOW.includes(reasonCode));
    const [first] = left;
    if (first === undefined)
        return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('nothing_to_do', nothing);
    const more = left.length === 1 ? '' : `${left.length} environments stay for now; `;
    return (0,_domain_report_summarize_js__WEBPACK_IMPORTED_MODULE_3__/* .skippedLike */ .i_)(first, `${more}${first.sentence}`);
}
const LEFT_FOR_NOW = ['busy', 'locked', 'reported_before'];
/** The report on one branch: the single item's own words when there is but one. */
function reportOnBranch(items, scope, branch) {
    const [only, ...others] = items;
    const report = only && others.length === 0
        ? { ...verdictOf(only), items }
        : summarizeTeardown(items, 'There is no environment to take down.');
    return { ...report, subject: subjectOf(scope, branch, only?.pullRequest) };
}
function verdictOf({ decision, reasonCode, sentence }) {
    return { decision, reasonCode, sentence };
}
function subjectOf(scope, branch, pullRequest) {
    return {
        key: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectKey */ .ow)((0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .identityOf */ .c)(scope, branch)),
        repository: scope.repository.fullName,
        project: scope.project,
        kind: scope.kind,
        branch,
        ...(pullRequest === undefined ? {} : { pullRequest }),
    };
}


/***/ }),

/***/ 66599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ startTimer)
/* harmony export */ });
/** From here on the time of the run counts. */
function startTimer(clock, run) {
    return { ...run, deadline: clock.monotonic() + run.timeoutMs };
}


/***/ })

};
