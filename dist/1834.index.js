export const id = 1834;
export const ids = [1834,2232,9851];
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

/***/ 47832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ touchesPaths),
/* harmony export */   I: () => (/* binding */ parsePaths)
/* harmony export */ });
/* harmony import */ var _input_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68778);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);


/** @throws UserError when every glob takes something out, so that nothing is left. */
function parsePaths(globs) {
    if (globs.length === 0 || globs.some((glob) => !glob.startsWith('!')))
        return globs;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', "Input 'paths' has only globs that begin with '!'; give one without, such as '**'.");
}
/** True when one of the files is meant. The last glob that matches a file decides, as in a workflow's own `paths`. */
function touchesPaths(files, globs) {
    const rules = globs.map((glob) => {
        const takesOut = glob.startsWith('!');
        return { takesOut, glob: takesOut ? glob.slice(1) : glob };
    });
    return files.some((file) => rules.findLast((rule) => (0,_input_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(file, rule.glob, 'path'))?.takesOut === false);
}


/***/ }),

/***/ 96707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ NO_HISTORY),
/* harmony export */   Yh: () => (/* binding */ RED_GRACE_MS),
/* harmony export */   gw: () => (/* binding */ describeHealth),
/* harmony export */   u7: () => (/* binding */ judgeHealth)
/* harmony export */ });
const NO_HISTORY = {
    healthy: 0,
    otherVersion: 0,
    redSince: undefined,
    missingSince: undefined,
};
/** One answer may lag behind another, and an environment may turn Green for a moment. */
const IN_A_ROW = 2;
/** A fresh instance may fail its first checks; an application that migrates its data first may need more. */
const RED_GRACE_MS = 120_000;
/** An environment that has just been made may not be listed yet. */
const MISSING_GRACE_MS = 15_000;
/**
 * Whether an environment whose change has ended runs the version wanted: ready once it is Ready, of that version and Green (or Ok
 * or Info by enhanced health) twice in a row; failed once it is Ready with another version, which is how Beanstalk rolls back, when
 * it stays Red or Severe, and when it is or was terminated. Source of the colours: the Beanstalk guide, "Health colors and
 * statuses". `now` is a monotonic instant in ms.
 */
function judgeHealth(past, look, { label, redForMs }, now) {
    const seen = remember(past, look, label, now);
    if (hasFailed(seen, look, redForMs, now))
        return { past: seen, verdict: 'failed' };
    if (seen.healthy >= IN_A_ROW)
        return { past: seen, verdict: 'ready' };
    return { past: seen, verdict: seen.healthy > 0 ? 'confirming' : 'waiting' };
}
function remember(past, look, label, now) {
    if (look === undefined)
        return { ...NO_HISTORY, missingSince: past.missingSince ?? now };
    const isReady = look.status === 'Ready';
    const isOther = label !== undefined && look.versionLabel !== label;
    return {
        healthy: isReady && !isOther && isHealthy(look) ? past.healthy + 1 : 0,
        otherVersion: isReady && isOther ? past.otherVersion + 1 : 0,
        redSince: isRed(look) ? (past.redSince ?? now) : undefined,
        missingSince: undefined,
    };
}
function hasFailed(seen, look, redForMs, now) {
    return (look?.status === 'Terminating' ||
        look?.status === 'Terminated' ||
        seen.otherVersion >= IN_A_ROW ||
        (seen.redSince !== undefined && now - seen.redSince >= redForMs) ||
        (seen.missingSince !== undefined && now - seen.missingSince >= MISSING_GRACE_MS));
}
function isHealthy({ health, healthStatus }) {
    return health === 'Green' || healthStatus === 'Ok' || healthStatus === 'Info';
}
function isRed({ health, healthStatus }) {
    return health === 'Red' || healthStatus === 'Severe';
}
/** What was seen, as a clause. */
function describeHealth(look) {
    if (look === undefined)
        return 'Elastic Beanstalk shows no environment of that name, or the role may not see it';
    const { status, health, healthStatus, versionLabel } = look;
    const words = healthStatus === undefined || healthStatus === '' ? health : `${health} (${healthStatus})`;
    return `it is ${status} and ${words} with version ${versionLabel ?? 'none'}`;
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

/***/ 62232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ NO_SETTINGS),
/* harmony export */   Je: () => (/* binding */ firstNonEmpty),
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   TM: () => (/* binding */ isKindProtected),
/* harmony export */   VF: () => (/* binding */ loadAllKinds),
/* harmony export */   co: () => (/* binding */ readinessOf),
/* harmony export */   fG: () => (/* binding */ admissionOf),
/* harmony export */   loadRunSettings: () => (/* binding */ loadRunSettings),
/* harmony export */   yJ: () => (/* binding */ ttlOf)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47832);
/* harmony import */ var _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9447);
/* harmony import */ var _domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7564);
/* harmony import */ var _domain_readiness_beanstalk_health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96707);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17277);






/** Where the settings stand unless the input says else. */
const DEFAULT_SETTINGS = '.github/greenroom.yml';
/** Of a repository without a settings file. */
const NO_SETTINGS = {
    project: undefined,
    trustedWriters: [],
    reviewedBy: [],
    people: [],
    stories: { statuses: {}, moves: { all: {}, ofType: {} } },
    commandAliases: {},
    environments: {},
    ownParameters: {},
};
/**
 * Reads the settings from the default branch, so that no pull request can loosen them. A file that is
 * not there means defaults; a file that cannot be read is an error.
 * @throws UserError `invalid_settings`
 */
async function loadRunSettings(codeHost, inputs) {
    const { repository, text, settings, longLived } = await loadAllKinds(codeHost, inputs.settings);
    const { environments, ownParameters } = settings;
    const kind = Object.hasOwn(environments, inputs.environment) ? environments[inputs.environment] : undefined;
    if (kind === undefined && Object.keys(settings.environments).length > 0 && inputs.environment !== 'preview')
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_input', `Input 'environment' names no kind that ${inputs.settings} has; it has ${Object.keys(settings.environments).join(', ')}.`);
    return {
        repository,
        text,
        project: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkProject */ .sh)(inputs.project ?? settings.project ?? (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultProject */ .fu)(repository.fullName)),
        kind: kind ?? {},
        kindIsProtected: isKindProtected(kind, inputs.environment),
        ownParameters: (kind && ownParameters[inputs.environment]) ?? [],
        longLived,
        reviewedBy: settings.reviewedBy,
        people: settings.people,
        stories: settings.stories,
        commandAliases: settings.commandAliases,
    };
}
/** As the settings say; where they do not, production is. */
function isKindProtected(settings, kind) {
    return settings?.protected ?? kind === 'production';
}
/**
 * The same for a run that is about no kind.
 * @throws UserError `invalid_settings`
 */
async function loadAllKinds(codeHost, file) {
    const repository = await codeHost.repository();
    const text = await codeHost.readFile(file, repository.defaultBranch);
    // A file that somebody names and that is not there would otherwise leave what it protects without protection.
    if (text === undefined && file !== DEFAULT_SETTINGS)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_settings', `The settings file ${file} is not on branch '${repository.defaultBranch}'; correct the input 'settings', or leave it out to use ${DEFAULT_SETTINGS} where there is one.`);
    const settings = text === undefined ? NO_SETTINGS : await parse(text, file);
    if (settings.trustedWriters.length > 0)
        codeHost.trustWriters?.(settings.trustedWriters);
    const kinds = Object.entries(settings.environments).flatMap(([kind, { branch }]) => branch === undefined ? [] : [{ kind, branch }]);
    return { repository, text, settings, longLived: { defaultBranch: repository.defaultBranch, kinds } };
}
/** What asks for an environment of the kind: what the step says, then the settings, then the default. */
function wantedOf(kind, inputs) {
    return firstNonEmpty(inputs, (0,_domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWanted */ .VB)(kind.wanted ?? []), _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_WANTED */ .kB);
}
/** What an environment of the kind must fulfil: what the step says, then the settings, then the defaults. */
function admissionOf(given, kind) {
    return {
        wanted: wantedOf(kind, given.wanted),
        skipBranches: firstNonEmpty(given.skipBranches, kind['skip-branches'], ['*-no-infra']),
        paths: (0,_domain_environment_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePaths */ .I)(firstNonEmpty(given.paths, kind.paths)),
        allowedAccounts: firstNonEmpty(given.allowedAccounts, kind.accounts),
        maxEnvironments: given.maxEnvironments ?? kind['max-environments'],
    };
}
/** The first list that has anything in it: what the step says, then what the settings say. */
function firstNonEmpty(...lists) {
    return lists.find((list) => list !== undefined && list.length > 0) ?? [];
}
/** What makes an environment ready: what the step says, then the settings, then the default. */
function readinessOf(kind, inputs = {}) {
    return {
        health: inputs.health ?? kind.health ?? 'http',
        healthPath: inputs.healthPath ?? kind['health-path'] ?? '/',
        urlOutput: inputs.urlOutput ?? kind['url-output'] ?? 'Url',
        deploymentInfo: inputs.deploymentInfo ?? kind['deployment-info'],
        redForMs: (0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E9)(kind['health-patience'] ?? '') ?? _domain_readiness_beanstalk_health_js__WEBPACK_IMPORTED_MODULE_4__/* .RED_GRACE_MS */ .Yh,
    };
}
/** Milliseconds that an environment may stand after its last push. @throws UserError naming the value that is no duration. */
function ttlOf(kind, file) {
    if (kind.ttl === undefined)
        return undefined;
    const ttl = (0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E9)(kind.ttl);
    if (ttl !== undefined)
        return ttl;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_settings', `${file}: 'ttl' is no duration; it takes durations such as 12h or 7d.`);
}
/** The parser and its schema are loaded only where there is a file. */
async function parse(text, file) {
    const { parseSettings } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2164), __webpack_require__.e(2735), __webpack_require__.e(7767), __webpack_require__.e(497)]).then(__webpack_require__.bind(__webpack_require__, 15150));
    return parseSettings(text, file);
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
