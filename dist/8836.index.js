export const id = 8836;
export const ids = [8836];
export const modules = {

/***/ 69158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ tryKey),
/* harmony export */   Dc: () => (/* binding */ findTry),
/* harmony export */   cg: () => (/* binding */ hourOf),
/* harmony export */   t0: () => (/* binding */ writeTries)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _stack_revision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44356);


/** As long as a commit that was started anew in vain waits for the next start; whoever mends an account or a quota tells nobody here. */
const RETRY_AFTER_HOURS = 6;
const KEY_DIGITS = 5;
/** Of base 32, so that an hour comes again after more than three years. */
const HOUR_DIGITS = 3;
const HOURS_IN_ALL = 32 ** HOUR_DIGITS;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567';
/** The whole hours that have passed since 1970. */
function hourOf(now) {
    return Math.floor(now.getTime() / 3_600_000);
}
/**
 * Names a stack as it is: another one once anything has happened to it.
 * @param basis what else a try depends on, such as the settings; only good to be compared
 */
function tryKey(stack, basis) {
    return (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(JSON.stringify([(0,_stack_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .revisionOf */ .D)(stack), stack.status, basis])).slice(0, KEY_DIGITS);
}
/** Tries as words of a note, each of eight characters as `causeKey` has: one for each, or where they are more than `most` one for all of them. */
function writeTries(tries, most) {
    if (tries.length <= most)
        return tries.map(wordOf);
    const hour = Math.min(...tries.map((one) => one.hour));
    return [wordOf({ key: keyOfAll(tries.map(({ key }) => key)), hour })];
}
function wordOf({ key, hour }) {
    const digits = Array.from({ length: HOUR_DIGITS }, (_, index) => DIGITS.charAt(Math.floor(hour / 32 ** index) % 32));
    return `${key}${digits.join('')}`;
}
function keyOfAll(keys) {
    return (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(keys.toSorted().join(' ')).slice(0, KEY_DIGITS);
}
/**
 * The try of less than six hours ago that left a stack as it is now; undefined where the note has none.
 * @param key of the stack as it is now
 * @param beside the keys of all that a run would try, this one among them: where they were too many, the note knows them together
 */
function findTry(words, key, beside, now) {
    const names = [key, keyOfAll(beside)];
    const hours = words
        .filter((word) => names.includes(word.slice(0, KEY_DIGITS)))
        .map((word) => hoursSince(word, now))
        .filter((hours) => hours < RETRY_AFTER_HOURS);
    return hours.length === 0 ? undefined : { key, hour: hourOf(now) - Math.min(...hours) };
}
function hoursSince(word, now) {
    const hour = [...word.slice(KEY_DIGITS)].reduce((sum, digit, index) => sum + DIGITS.indexOf(digit) * 32 ** index, 0);
    return (hourOf(now) - hour + HOURS_IN_ALL) % HOURS_IN_ALL;
}


/***/ }),

/***/ 37414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ fewWords),
/* harmony export */   IP: () => (/* binding */ writeNote),
/* harmony export */   O3: () => (/* binding */ notesBlindLook),
/* harmony export */   T8: () => (/* binding */ judgeReported),
/* harmony export */   VC: () => (/* binding */ readNote)
/* harmony export */ });
/* unused harmony export causeKey */
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _failed_tries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69158);


/** A day is long enough that nobody stops to listen, and short enough that what is broken is not forgotten. */
const REMIND_AFTER_MS = 24 * 3_600_000;
/** The note of them is to stay below a hundred characters, which is as long as GitHub is known to show a name. */
const MOST_CAUSES = 5;
/**
 * What changes from hour to hour though the cause is the same: times, commits, ids of requests, pull requests, stories and counts. Names
 * with numbers, accounts, regions and statuses stay.
 */
const FLEETING = new RegExp([
    '\\b\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?',
    '\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b',
    '\\b(?:[0-9a-f]{40}|[0-9a-f]{7})\\b',
    '#\\d+',
    '(?<=\\bstory )[\\w-]+',
    '\\b\\d+(?= (?:of|environment|stack|pull request|branch|stor|minute|second|hour|day|min\\b|s\\b|h\\b|d\\b))',
].join('|'), 'g');
/** Names one thing that stands in the way of a run: by its reason and its sentence, without what is fleeting in it. */
function causeKey({ reasonCode, sentence }) {
    return (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(`${reasonCode} ${sentence.replaceAll(FLEETING, '#')}`);
}
/**
 * Whether what stands in the way of a run is news: one of its causes was not reported before, or that is a day ago.
 * @param before what was reported by then; undefined where nothing was, or nobody knows
 */
function judgeReported({ causes, tries }, before, now) {
    const at = `${now.toISOString().slice(0, 16)}Z`;
    const known = before?.causes ?? [];
    const isNew = causes.some((cause) => !known.includes(cause));
    const isLongAgo = before !== undefined && now.getTime() - Date.parse(before.at) >= REMIND_AFTER_MS;
    const isNews = before === undefined || isNew || isLongAgo;
    const all = [...new Set([...causes, ...tries, ...known])].slice(0, MOST_CAUSES);
    return { isNews, reported: { at: isNews ? at : before.at, causes: all } };
}
/** The few words by which many are named. */
function fewWords(verdicts, tries = []) {
    const causes = [...new Set(verdicts.map(causeKey))];
    const most = MOST_CAUSES - Math.min(1, tries.length);
    const few = causes.length <= most ? causes : [(0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(causes.toSorted().join(' '))];
    return { causes: few, tries: (0,_failed_tries_js__WEBPACK_IMPORTED_MODULE_1__/* .writeTries */ .t0)(tries, MOST_CAUSES - few.length) };
}
/**
 * The name of a step by which later runs know what was reported. One line, which ends in what was reported.
 * @param by whose note it is, such as `due shop preview`
 */
function writeNote(by, reported) {
    return reported === undefined
        ? `Nothing to report by ${by}`
        : `Reported by ${by} at ${reported.at}: ${reported.causes.join(' ')}`;
}
/** What a step of that name notes: `nothing` where all was well; undefined where it is no note of that one. */
function readNote(by, name) {
    if (name === writeNote(by, undefined))
        return 'nothing';
    const start = `Reported by ${by} at `;
    const [, at, causes] = /^(\d{4}-\d\d-\d\dT\d\d:\d\dZ): ([a-z2-7]{8}(?: [a-z2-7]{8})*)$/.exec(name.startsWith(start) ? name.slice(start.length) : '') ?? [];
    return at === undefined || causes === undefined ? undefined : { at, causes: causes.split(' ') };
}
/** Whether a step of that name notes that something stood in the way of a look, although its job was green. */
function notesBlindLook(name) {
    return name.startsWith('Reported by due ');
}


/***/ }),

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

/***/ 59014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ sharedKindOf),
/* harmony export */   W2: () => (/* binding */ isSharedBranch),
/* harmony export */   kh: () => (/* binding */ sharedBranch)
/* harmony export */ });
/*
 * An environment of a shared kind belongs to no branch: anybody may send any commit there. Where others name their branch it has a name
 * that no branch can have, since git takes no colon in one (git-scm.com/docs/git-check-ref-format, rule 4). So no branch takes it along.
 */
const SHARED = 'shared:';
/** What stands for the branch of the one environment of a shared kind. */
function sharedBranch(kind) {
    return `${SHARED}${kind}`;
}
/** True of what stands for the branch of a shared environment. */
function isSharedBranch(branch) {
    return branch.startsWith(SHARED);
}
/** The shared kind of what stands for a branch; undefined for a branch. */
function sharedKindOf(branch) {
    return isSharedBranch(branch) ? branch.slice(SHARED.length) : undefined;
}


/***/ }),

/***/ 40957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   _5: () => (/* binding */ describeOlderTag),
/* harmony export */   _N: () => (/* binding */ stackOwner),
/* harmony export */   j2: () => (/* binding */ isSweepable),
/* harmony export */   p5: () => (/* binding */ ownedStacks),
/* harmony export */   rD: () => (/* binding */ servesBranch)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _environment_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25788);


/** The owner of what a run is about, with the marks that it was given. */
function stackOwner(scope, adopted) {
    return { ...(0,_environment_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerOf */ .b)(scope), adopted };
}
/** The environments among the stacks: ours, of this kind, or adopted; nested stacks and Beanstalk's own only inherit the tags. */
function ownedStacks(stacks, settings) {
    return stacks.filter((stack) => isSweepable(stack, settings));
}
/** True for a root stack that is ours, or that the marks name; it may be taken down where nothing else speaks against that. */
function isSweepable(stack, settings) {
    if (stack.parentId !== undefined || stack.name.startsWith('awseb-'))
        return false;
    return (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(stack.tags, settings) || isAdopted(stack, settings.adopted);
}
function isAdopted(stack, adopted) {
    return (adopted !== undefined &&
        stack.name.startsWith(adopted.stackPrefix) &&
        stack.tags[adopted.branchTag] !== undefined &&
        !carriesOurTags(stack));
}
/** Tags of ours that name another project, repository or kind make a stack somebody else's for good. */
function carriesOurTags(stack) {
    return Object.keys(stack.tags).some((tag) => tag.startsWith('greenroom:'));
}
/** The branch that a stack serves; undefined when its tags do not tell. */
function branchOf(stack, adopted) {
    if (adopted !== undefined && isAdopted(stack, adopted))
        return stack.tags[adopted.branchTag];
    return (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOfTag */ .Ex)(stack.tags[_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.branch] ?? '');
}
/**
 * True when the stack serves the branch. The tags name the branch that it was made for, and the parameter `Branch` must not name
 * another one: an environment that is no preview has one name for all branches and may have moved since. Of a stack that others
 * named, the parameter may mean anything. A tag that an older version cut counts only where the parameter names the branch.
 */
function servesBranch(stack, branch) {
    const tag = stack.tags[_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.branch];
    const deployed = stack.parameters['Branch'];
    if (tag !== (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .branchTag */ .TY)(branch))
        return tag === (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .olderBranchTag */ .J$)(branch) && deployed === branch;
    return !deployed || deployed === branch || isNamedByOthers(stack, branch);
}
/** A clause on a stack whose tag an older version cut so that it may be of several branches; undefined for any other stack. */
function describeOlderTag({ name, tags, parameters }, branch) {
    const isOlder = tags[_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.branch] === (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .olderBranchTag */ .J$)(branch) && tags[_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.branch] !== (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .branchTag */ .TY)(branch);
    if (!isOlder || parameters['Branch'])
        return undefined;
    return `the tag of stack ${name} was cut by an older version and does not prove that it is of branch '${branch}', and its template has no parameter 'Branch' that would; take it down by its name in 'stack-name'`;
}
function isNamedByOthers({ name, tags }, branch) {
    const project = tags[_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.project] ?? '';
    return (tags[_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.environment] === 'preview' && name !== (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentName */ .VE)({ project, kind: 'preview', branch }));
}


/***/ }),

/***/ 80673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ protection),
/* harmony export */   u: () => (/* binding */ PROTECT_TAGS)
/* harmony export */ });
/* harmony import */ var _environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57109);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40957);


/** Tags by which anybody can keep a stack. */
const PROTECT_TAGS = ['protect', 'greenroom:protect'];
/** Why a stack may not be touched by any teardown, whatever else is said, to stand after a colon; undefined where it may. */
function protection(stack, rules) {
    if (rules.kindIsProtected)
        return 'its kind is protected by the settings';
    if (stack.terminationProtection)
        return 'its stack has termination protection';
    const tag = PROTECT_TAGS.find((name) => stack.tags[name]?.toLowerCase() === 'true');
    if (tag !== undefined)
        return `its stack carries the tag '${tag}'`;
    const branch = (0,_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .branchOf */ .W0)(stack, rules.adopted) ?? '';
    const glob = rules.protected.find((pattern) => (0,_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .matches */ .cK)(stack.name, pattern) || (branch !== '' && (0,_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .matches */ .cK)(branch, pattern)));
    return glob === undefined ? undefined : `it matches '${glob}' of 'protected'`;
}


/***/ }),

/***/ 69052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ accountOfArn)
/* harmony export */ });
/** The account that an ARN names; '' where it names none, as that of a bucket does, and undefined for what is no ARN. */
function accountOfArn(arn) {
    return arn.startsWith('arn:') ? arn.split(':')[4] : undefined;
}


/***/ }),

/***/ 34105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ kindOfDeployment),
/* harmony export */   CZ: () => (/* binding */ deploymentKindsSchema),
/* harmony export */   En: () => (/* binding */ namesOfKind),
/* harmony export */   dA: () => (/* binding */ deploymentKindFaults)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52735);
/* harmony import */ var _input_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58715);


/** A GitHub environment has at most 255 characters (docs.github.com, "Managing environments for deployment"). */
const name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255, 'the name of an environment on GitHub has at most 255 characters');
const kind = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error: 'it takes a kind of this file' })
    .regex(/^[a-z][a-z0-9]{1,15}$/, 'it takes a kind: 2 to 16 lower-case letters and digits, a letter first');
/** Which kind another tool means by the name of an environment on GitHub: `staging: qa`. */
const deploymentKindsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(name, kind);
/**
 * Names that lead to a kind that the file does not have, and names that GitHub takes for one: it compares them without case
 * (docs.github.com, "Managing environments for deployment"). Every file may have previews without naming them.
 */
function deploymentKindFaults(mapped, kinds) {
    const names = Object.keys(mapped);
    return Object.entries(mapped).flatMap(([each, kindOfIt], index) => {
        const twin = names.slice(0, index).find((other) => isSameName(other, each));
        if (twin !== undefined)
            return [
                {
                    name: each,
                    what: `'deployments' has '${twin}' and '${each}', which GitHub takes for one name; keep one of the two`,
                },
            ];
        if (kindOfIt === 'preview' || kinds.includes(kindOfIt))
            return [];
        const known = [...new Set([...kinds, 'preview'])];
        return [
            {
                name: each,
                what: `'deployments' maps '${each}' to the kind '${kindOfIt}', which is not there; the nearest kind is '${(0,_input_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(kindOfIt, known)}'`,
            },
        ];
    });
}
/** The kind that is meant by the name of an environment; undefined for a name that nobody mapped. */
function kindOfDeployment(mapped, environment) {
    return Object.entries(mapped ?? {}).find(([each]) => isSameName(each, environment))?.[1];
}
/** Names of environments that mean the kind; [] for none. */
function namesOfKind(mapped, kindOfIt) {
    return Object.entries(mapped ?? {}).flatMap(([each, mappedTo]) => (mappedTo === kindOfIt ? [each] : []));
}
function isSameName(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}


/***/ }),

/***/ 90534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ hoursOf)
/* harmony export */ });
/* harmony import */ var _hours_hours_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70169);

/**
 * When environments of the kind are up: what the step says, then the settings; undefined where they always are.
 * @throws UserError where the settings' hours are none.
 */
function hoursOf(kind, given) {
    return given ?? (kind.hours === undefined ? undefined : (0,_hours_hours_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHours */ .T)(kind.hours));
}


/***/ }),

/***/ 44356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ revisionOf),
/* harmony export */   O: () => (/* binding */ isUntouched)
/* harmony export */ });
/* harmony import */ var _stack_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99805);

/**
 * Names what a stack was last made to be: two answers of one revision show the same stack, and nothing has changed it between
 * them. Each creation, each update and the first execution of a change set begins another one, and so do other tags, which a
 * stack under review gets without an update. Only good to be compared.
 *
 * How far the last operation has come (`status`) is no part of it: a deletion that another run began leaves the revision, so that
 * a sweep can take it up. Whoever must not act beside another operation asks `isUntouched`.
 */
function revisionOf(stack) {
    return JSON.stringify([
        stack.id,
        stack.createdAt,
        stack.updatedAt ?? '',
        (0,_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnderReview */ .Ju)(stack.status),
        Object.entries(stack.tags).sort(),
    ]);
}
/** True when nothing has happened to a stack between two looks at it: it has the same revision and the same status. */
function isUntouched(before, now) {
    return now.status === before.status && revisionOf(now) === revisionOf(before);
}


/***/ }),

/***/ 21343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ REPEAT_NEWS_MS),
/* harmony export */   Wv: () => (/* binding */ changedLongAgo),
/* harmony export */   hy: () => (/* binding */ ageOf)
/* harmony export */ });
/** Milliseconds since the stack was made or last changed. */
function ageOf(stack, now) {
    return (now.getTime() - Math.max(Date.parse(stack.createdAt), Date.parse(stack.updatedAt ?? stack.createdAt)));
}
/** A job that was killed between what it did and its telling is made up for by the next ones, which come by the hour. */
const REPEAT_NEWS_MS = 6 * 3_600_000;
/** True for a stack whose last change is told of no more. */
function changedLongAgo(stack, now) {
    return now.getTime() - Date.parse(stack.updatedAt ?? stack.createdAt) > REPEAT_NEWS_MS;
}


/***/ }),

/***/ 99805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ isBusy),
/* harmony export */   IE: () => (/* binding */ STACK_STATUSES),
/* harmony export */   Ju: () => (/* binding */ isUnderReview),
/* harmony export */   L: () => (/* binding */ manualRemedy),
/* harmony export */   LK: () => (/* binding */ isAsleep),
/* harmony export */   MQ: () => (/* binding */ isStable),
/* harmony export */   gq: () => (/* binding */ succeeded),
/* harmony export */   jD: () => (/* binding */ blocksDeletion),
/* harmony export */   m2: () => (/* binding */ isRecreated),
/* harmony export */   ut: () => (/* binding */ nextStackStep)
/* harmony export */ });
/** The statuses of CloudFormation's API model (`StackStatus`), and `ABSENT` for no stack of that name. */
const STACK_STATUSES = [
    'ABSENT',
    'CREATE_IN_PROGRESS',
    'CREATE_FAILED',
    'CREATE_COMPLETE',
    'ROLLBACK_IN_PROGRESS',
    'ROLLBACK_FAILED',
    'ROLLBACK_COMPLETE',
    'DELETE_IN_PROGRESS',
    'DELETE_FAILED',
    'DELETE_COMPLETE',
    'UPDATE_IN_PROGRESS',
    'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
    'UPDATE_COMPLETE',
    'UPDATE_FAILED',
    'UPDATE_ROLLBACK_IN_PROGRESS',
    'UPDATE_ROLLBACK_FAILED',
    'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
    'UPDATE_ROLLBACK_COMPLETE',
    'REVIEW_IN_PROGRESS',
    'IMPORT_IN_PROGRESS',
    'IMPORT_COMPLETE',
    'IMPORT_ROLLBACK_IN_PROGRESS',
    'IMPORT_ROLLBACK_FAILED',
    'IMPORT_ROLLBACK_COMPLETE',
];
const STABLE = new Set([
    'CREATE_COMPLETE',
    'UPDATE_COMPLETE',
    'UPDATE_ROLLBACK_COMPLETE',
    'IMPORT_COMPLETE',
    'IMPORT_ROLLBACK_COMPLETE',
]);
const NEVER_STABLE = new Set(['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'CREATE_FAILED']);
/** True while CloudFormation is at work on the stack. A change set under review is nobody's work. */
function isBusy(status) {
    return status.endsWith('_IN_PROGRESS') && !isUnderReview(status);
}
/** True for a stack that is nothing but change sets yet: none of them was ever executed. */
function isUnderReview(status) {
    return status === 'REVIEW_IN_PROGRESS';
}
/** True while an operation goes on that a deletion has to wait for. */
function blocksDeletion(status) {
    return isBusy(status) && status !== 'DELETE_IN_PROGRESS';
}
/** True when the stack's last operation left it as it was asked to be. */
function isStable(status) {
    return STABLE.has(status);
}
/** True for a stack that hours, or a deployment in the night, have put to sleep: its template's one parameter for that says so. */
function isAsleep(stack) {
    return stack.parameters['Asleep'] === 'true';
}
/** True when a deployment, sleep or wake reached its end and was not rolled back. */
function succeeded(status) {
    return status === 'CREATE_COMPLETE' || status === 'UPDATE_COMPLETE' || status === 'IMPORT_COMPLETE';
}
/** True when a deployment makes the stack anew, so that nothing of what it was given lasts. */
function isRecreated(status) {
    const { step } = nextStackStep(status, 'deploy');
    return step === 'recreate' || step === 'create';
}
/** The whole policy over stack statuses (research on CloudFormation, section 1a). */
function nextStackStep(status, goal) {
    if (isBusy(status))
        return { step: 'wait' };
    if (goal === 'delete')
        return deletionStep(status);
    if (status === 'ABSENT' || status === 'DELETE_COMPLETE')
        return absentStep(goal);
    if (STABLE.has(status))
        return { step: 'update' };
    if (goal !== 'deploy')
        return whyNotNow(status);
    if (NEVER_STABLE.has(status))
        return { step: 'recreate' };
    // A change set that creates may be made for a stack that has only ever been reviewed, beside those that others made for it.
    if (isUnderReview(status))
        return { step: 'create' };
    if (status === 'UPDATE_ROLLBACK_FAILED')
        return { step: 'continue-rollback' };
    // Somebody updated it by hand and told CloudFormation to leave it as it failed.
    if (status === 'UPDATE_FAILED')
        return { step: 'roll-back' };
    if (status === 'DELETE_FAILED')
        return { step: 'recreate' };
    return { step: 'refuse', reasonCode: 'manual_step', why: `it is in ${status}; ${manualRemedy(status)}` };
}
/** Neither sleep nor wake repairs a stack: a deployment does, or a person. */
function whyNotNow(status) {
    if (status === 'REVIEW_IN_PROGRESS')
        return { step: 'skip', reasonCode: 'busy', why: `it is in ${status}` };
    const repair = nextStackStep(status, 'deploy');
    const why = repair.step === 'refuse' ? repair.why : `it is in ${status}; deploy its branch again or take it down`;
    return { step: 'skip', reasonCode: 'manual_step', why };
}
/** What a person can do for a stack that stays in such a state until somebody does. */
function manualRemedy(status) {
    if (status === 'UPDATE_ROLLBACK_FAILED')
        return "continue its rollback (CloudFormation's ContinueUpdateRollback, with ResourcesToSkip for what cannot be restored) or take it down";
    if (status === 'DELETE_FAILED')
        return 'delete it in CloudFormation, with what its events name';
    return 'put right what its events name in CloudFormation, or delete it';
}
function deletionStep(status) {
    return status === 'ABSENT' || status === 'DELETE_COMPLETE' ? { step: 'done' } : { step: 'delete' };
}
function absentStep(goal) {
    if (goal === 'deploy')
        return { step: 'create' };
    return { step: 'skip', reasonCode: 'nothing_to_do', why: 'there is no stack' };
}


/***/ }),

/***/ 39155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sd: () => (/* binding */ judgeStack),
/* harmony export */   uh: () => (/* binding */ DEFAULT_GRACE_MS),
/* harmony export */   zI: () => (/* binding */ isAbandoned)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _environment_scope_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25788);
/* harmony import */ var _input_durations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7564);
/* harmony import */ var _intents_shared_branch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59014);
/* harmony import */ var _ownership_ownership_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40957);
/* harmony import */ var _ownership_protection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80673);
/* harmony import */ var _stack_stack_age_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21343);
/* harmony import */ var _stack_stack_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99805);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64621);









const HOUR = 3_600_000;
/** The grace where nobody says how long it is. */
const DEFAULT_GRACE_MS = HOUR;
/** No stack operation that still goes on works this long. */
const STUCK_MS = 6 * HOUR;
/** A change set that would create a stack and was not executed for this long never will be. */
const REVIEWED_MS = HOUR;
/** Rules 2, 4, 5 and 11 of the safe sweep (research on CloudFormation, section 3), for one stack. */
function judgeStack(stack, scope, rules, now) {
    const branch = (0,_ownership_ownership_js__WEBPACK_IMPORTED_MODULE_2__/* .branchOf */ .W0)(stack, rules.adopted);
    const leave = (reasonCode, sentence, needsPerson = false) => ({
        branch,
        skip: { ...(0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .skip */ .i)(reasonCode, sentence), needsPerson },
    });
    const guard = (0,_ownership_protection_js__WEBPACK_IMPORTED_MODULE_3__/* .protection */ .s)(stack, rules);
    if (guard)
        return leave('protected', `${stack.name} stays: ${guard}.`);
    if (branch === undefined || branch === '')
        return leave('doubtful_facts', `${stack.name} stays: its tags do not say which branch it serves.`);
    if ((0,_intents_shared_branch_js__WEBPACK_IMPORTED_MODULE_6__/* .isSharedBranch */ .W2)(branch))
        return leave('protected', `${stack.name} stays: it is shared, so no branch takes it along; take it down by its name in 'stack-name'.`);
    if ((0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(stack.tags, (0,_environment_scope_js__WEBPACK_IMPORTED_MODULE_7__/* .ownerOf */ .b)(scope)) && !(0,_ownership_ownership_js__WEBPACK_IMPORTED_MODULE_2__/* .servesBranch */ .rD)(stack, branch))
        return leave('doubtful_facts', `${stack.name} stays: it serves another branch than it was made for.`);
    // No pull request asked for it, so the end of none may take it along.
    const isTheirs = !(0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(stack.tags, (0,_environment_scope_js__WEBPACK_IMPORTED_MODULE_7__/* .ownerOf */ .b)(scope)) && scope.kind === 'preview';
    if (isTheirs && branch === scope.repository.defaultBranch)
        return leave('protected', `${stack.name} stays: others made it, and it serves '${branch}', the default branch, so it is no preview.`);
    const age = (0,_stack_stack_age_js__WEBPACK_IMPORTED_MODULE_8__/* .ageOf */ .hy)(stack, now);
    if ((0,_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_4__/* .blocksDeletion */ .jD)(stack.status))
        return age > STUCK_MS
            ? leave('busy', `${stack.name} stays: its stack has been in ${stack.status} for ${(0,_input_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(age)}; look at its events, because nothing works that long.`, true)
            : leave('busy', `${stack.name} stays for now: its stack is in ${stack.status}.`);
    if ((0,_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnderReview */ .Ju)(stack.status))
        return isAbandoned(stack, now)
            ? { branch, abandoned: true }
            : leave('busy', `${stack.name} stays for now: its change set may still be executed.`);
    if (!rules.force && Number.isNaN(age))
        return leave('too_young', `${stack.name} stays: nobody can read when it was made or changed.`);
    // A time that lies ahead counts as young, but without grace nothing does: AWS's clock may be a second before the runner's.
    if (!rules.force && rules.graceMs > 0 && age < rules.graceMs)
        return leave('too_young', `${stack.name} stays for now: it was made or changed less than ${(0,_input_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(rules.graceMs)} ago, which 'grace' allows it.`);
    return { branch, abandoned: false };
}
/** A change set that would have made the stack, and that nobody has executed for so long that nobody will. */
function isAbandoned(stack, now) {
    return (0,_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnderReview */ .Ju)(stack.status) && (0,_stack_stack_age_js__WEBPACK_IMPORTED_MODULE_8__/* .ageOf */ .hy)(stack, now) >= REVIEWED_MS;
}


/***/ }),

/***/ 56924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   WQ: () => (/* binding */ coversSettings),
/* harmony export */   oy: () => (/* binding */ onlyTarget)
/* harmony export */ });
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61199);
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52816);
/* harmony import */ var _domain_privacy_account_of_arn_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69052);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17277);




/**
 * Every role in every region: inputs before settings before the job's variables.
 * @throws UserError when no region is given, or when two roles are of one account, whose stacks would be counted twice.
 */
function targetsOf(env, inputs, settings, action) {
    const regions = [...new Set(regionsOf(env, inputs, settings))];
    for (const region of regions)
        checkRegion(region);
    const given = inputs.rolesToAssume.map((arn) => ({ arn }));
    const roles = given.length > 0 ? given : rolesOf(settings, action);
    requireOnePerAccount(roles);
    const [first, ...others] = (roles.length === 0 ? [undefined] : roles).flatMap((role, index) => regions.map((region) => ({
        region,
        role: role?.arn,
        name: nameOf(region, regions, roles, index),
    })));
    if (first !== undefined)
        return [first, ...others];
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', "Input 'region' is empty and AWS_REGION is not set; give the region of the environments, such as eu-central-1.");
}
/** False when the settings name a region, or a role of an account, that the inputs keep a run from. */
function coversSettings(inputs, settings, action) {
    const owners = ['provision', 'teardown', 'hours'];
    const named = owners.flatMap((owner) => rolesOf(settings, owner)).map(accountOf);
    const roles = inputs.rolesToAssume.map((arn) => ({ arn }));
    const own = (roles.length > 0 ? roles : rolesOf(settings, action)).map(accountOf);
    return covers(inputs.regions, settings.region ?? []) && covers(own, named);
}
/** Nothing given is no choice made. */
function covers(given, named) {
    return given.length === 0 || named.every((each) => given.includes(each));
}
function accountOf({ arn }) {
    return (0,_domain_privacy_account_of_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .accountOfArn */ .K)(arn);
}
/** @throws UserError where there are several to choose from. */
function onlyTarget(targets) {
    const [only, ...others] = targets;
    if (others.length === 0)
        return only;
    const [input, values] = new Set(targets.map((target) => target.region)).size > 1
        ? ['region', targets.map((target) => target.region)]
        : ['role-to-assume', ['several roles']];
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `An environment is made in one account and one region, and there are several to choose from (${[...new Set(values)].join(', ')}); give one in the input '${input}'.`);
}
function regionsOf(env, inputs, settings) {
    if (inputs.regions.length > 0)
        return inputs.regions;
    if (settings.region !== undefined && settings.region.length > 0)
        return settings.region;
    const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'];
    return region ? [region] : [];
}
/** Regions stand in reports, so nothing else may pass for one. */
function checkRegion(region) {
    if (_domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__/* .REGION */ .Zg.pattern.test(region))
        return;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .inputWithValue */ .iS)('region', region)}; it takes ${_domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__/* .REGION */ .Zg.takes}, separated by commas or newlines.`);
}
function rolesOf({ roles }, action) {
    const written = roles?.[action] ?? (action === 'due' ? roles?.teardown : undefined) ?? [];
    if (typeof written === 'string')
        return [{ arn: written }];
    if (isList(written))
        return written.map((arn) => ({ arn }));
    return Object.entries(written).map(([name, arn]) => ({ name, arn }));
}
function isList(written) {
    return Array.isArray(written);
}
function requireOnePerAccount(roles) {
    const accounts = roles.map(accountOf);
    const second = accounts.findIndex((account, index) => accounts.indexOf(account) < index);
    if (second === -1)
        return;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `Role ${second + 1} of 'role-to-assume' is of the same account as another one (it ends in ${accounts[second]?.slice(-4)}), so its environments would be counted twice; give one role for each account.`);
}
function nameOf(region, regions, roles, index) {
    if (roles.length < 2)
        return regions.length < 2 ? undefined : region;
    const names = roles.map(labelOf);
    const name = names[index] ?? '';
    const isShared = names.filter((each) => each === name).length > 1;
    const label = isShared ? `${name} #${index + 1}` : name;
    return regions.length < 2 ? label : `${label} in ${region}`;
}
/** The team's own word, else the role's name, unless that tells the account. */
function labelOf({ name, arn }) {
    const label = name ?? arn.slice(arn.lastIndexOf('/') + 1);
    const account = accountOf({ arn });
    // A batch is a list that commas part.
    return account !== undefined && label.includes(account) ? 'role' : label.replaceAll(',', '-');
}


/***/ }),

/***/ 80247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readOwnWorkflow),
/* harmony export */   MV: () => (/* binding */ HOURLY_INPUTS),
/* harmony export */   br: () => (/* binding */ readHourlyWorkflow),
/* harmony export */   kH: () => (/* binding */ noteOf)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61199);


/** The input of every action that says when the last look was. */
const HOURLY_INPUTS = ['hourly-workflow'];
/** Name of the file; `unnamed` where the step gives none. @throws UserError where it is none. */
function readHourlyWorkflow(reader, unnamed = 'greenroom.yml') {
    return reader.formed('hourly-workflow', _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKFLOW_FILE */ .XC) ?? unnamed;
}
/** The same for the step that looks: without a name it is the workflow that runs. */
function readOwnWorkflow(run, reader) {
    return readHourlyWorkflow(reader, ownWorkflow(run));
}
/**
 * The file of the workflow that runs; undefined where nobody says. GitHub gives its path as `OWNER/NAME/.github/workflows/FILE@REF`,
 * also within a called workflow (GitHub, "Variables reference", GITHUB_WORKFLOW_REF).
 */
function ownWorkflow({ env }) {
    return /\/\.github\/workflows\/([\w-][\w.-]*\.ya?ml)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
}
/** A longer name makes the note longer than GitHub is known to show a name. */
const LONGEST_OWNER = 20;
/** The note of a step of this workflow, for the project and kind that it names, and for its own place in AWS. */
function noteOf(run, what) {
    const [project, kind] = ['project', 'environment'].map((name) => run.input(name).trim());
    const place = ['region', 'role-to-assume']
        .map((name) => run.input(name).trim())
        .join(' ')
        .trim();
    const words = [what, project ?? '', kind || 'preview', place && (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(place)].filter((word) => word !== '');
    const whole = words.join(' ');
    const [first = what] = what.split(' ');
    const by = whole.length <= LONGEST_OWNER ? whole : `${first} ${(0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(whole)}`;
    return { workflow: ownWorkflow(run) ?? 'greenroom.yml', by };
}


/***/ }),

/***/ 2880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FS: () => (/* binding */ readPricing),
/* harmony export */   Hy: () => (/* binding */ PRICING_INPUTS),
/* harmony export */   u6: () => (/* binding */ pricingOf)
/* harmony export */ });
/* harmony import */ var _domain_settings_hours_of_kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90534);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59794);



/** The input of every action that can tell what environments cost. */
const PRICING_INPUTS = ['hourly-price'];
/**
 * The team's own prices, those of the step over those of the settings; undefined where nobody gives any.
 * @throws UserError naming the key whose price is none.
 */
async function readPricing(run, { kind, kindIsProtected }, hours) {
    const given = await (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .readerOf */ .TC)(run, PRICING_INPUTS).map('hourly-price');
    const own = Object.entries(given).map(([what, price]) => [what, priceOf(what, price)]);
    return pricingOf({ kind, kindIsProtected }, Object.fromEntries(own), hours);
}
/** The same of what the settings say, for a step that takes no prices; `own` are those that win. */
function pricingOf({ kind, kindIsProtected }, own = {}, hours) {
    const prices = { ...kind['hourly-price'], ...own };
    if (Object.keys(prices).length === 0)
        return undefined;
    return { prices, hours: kindIsProtected ? undefined : (0,_domain_settings_hours_of_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .hoursOf */ .Z)(kind, hours) };
}
function priceOf(what, text) {
    const price = Number(text);
    if (/^\d*\.?\d+$/.test(text) && Number.isFinite(price))
        return price;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `Input 'hourly-price' has a value for '${what}' that is no price; it takes the price of an hour as a number, such as 0.0096.`);
}


/***/ })

};
