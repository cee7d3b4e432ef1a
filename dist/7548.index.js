export const id = 7548;
export const ids = [7548];
export const modules = {

/***/ 4836:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3027);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1001);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('where', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/privacy/veil.js + 3 modules
var privacy_veil = __webpack_require__(4917);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/runtime/inputs/common.js
var common = __webpack_require__(9129);
// EXTERNAL MODULE: ./build/src/runtime/inputs/hourly-workflow.js
var hourly_workflow = __webpack_require__(247);
// EXTERNAL MODULE: ./build/src/runtime/inputs/input-reader.js + 1 modules
var input_reader = __webpack_require__(9794);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/where.js




const WHERE_INPUTS = [
    ...common/* COMMON_INPUTS */.s7,
    ...common/* AWS_INPUTS */.OJ,
    ...hourly_workflow/* HOURLY_INPUTS */.MV,
    'project',
    'environment',
    'path',
];
/** @throws UserError naming the input, its value and the legal values. */
function readWhereInputs(run) {
    const reader = (0,input_reader/* readerOf */.TC)(run, WHERE_INPUTS);
    const project = reader.text('project');
    return Object.freeze({
        common: (0,common/* readCommonInputs */.di)(run),
        aws: (0,common/* readAwsInputs */.d1)(reader),
        project: project === undefined ? undefined : (0,naming/* checkProject */.sh)(project),
        kinds: reader.list('environment').map(naming/* checkKind */.pK),
        path: (reader.text('path') ?? 'where').replace(/\/+$/, '') || '.',
        hourlyWorkflow: (0,hourly_workflow/* readHourlyWorkflow */.br)(reader),
    });
}

// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(2232);
// EXTERNAL MODULE: ./build/src/runtime/aws-targets.js
var aws_targets = __webpack_require__(6924);
// EXTERNAL MODULE: ./build/src/runtime/due-request.js
var due_request = __webpack_require__(1484);
// EXTERNAL MODULE: ./build/src/runtime/inputs/pricing.js
var pricing = __webpack_require__(2880);
;// CONCATENATED MODULE: ./build/src/runtime/where/where-request.js





/** Merges what the step, the settings and the defaults say; inputs win. */
function whereRequest(env, inputs, { repository, settings }) {
    const { environments } = settings;
    const project = inputs.project ?? settings.project ?? (0,naming/* defaultProject */.fu)(repository.fullName);
    return {
        repository,
        site: `${(env['GITHUB_SERVER_URL'] || 'https://github.com').replace(/\/+$/, '')}/${repository.fullName}`,
        scope: { repositoryId: repository.id, project: inputs.project, kinds: inputs.kinds },
        reviewed: `${project}-`,
        kinds: kindsOf(inputs, settings),
        factsOf: (kind) => kindFacts(kind, Object.hasOwn(environments, kind) ? environments[kind] : undefined, inputs),
        hourlyWorkflow: inputs.hourlyWorkflow,
    };
}
/** What somebody asked for, else what the settings have, else previews. */
function kindsOf(inputs, { environments }) {
    return (0,load_settings/* firstNonEmpty */.Je)(inputs.kinds, Object.keys(environments), ['preview']);
}
/** Of a kind that is protected nothing expires or sleeps. */
function kindFacts(kind, settings = {}, { common }) {
    const kindIsProtected = (0,load_settings/* isKindProtected */.TM)(settings, kind);
    return {
        ttlMs: kindIsProtected ? undefined : (0,load_settings/* ttlOf */.yJ)(settings, common.settings),
        hours: kindIsProtected ? undefined : settings.hours,
        pricing: (0,pricing/* pricingOf */.u6)({ kind: settings, kindIsProtected }),
        urlOutput: (0,load_settings/* readinessOf */.co)(settings).urlOutput,
    };
}
/**
 * Where the environments of all kinds are, each place once: every kind may have regions and roles of its own in the settings. Names tell the
 * places apart, and none is needed where there is but one.
 * @throws UserError where a kind has no region, or two roles of one account.
 */
function whereTargets(env, inputs, settings) {
    const ofKinds = kindsOf(inputs, settings).flatMap((kind) => {
        const own = Object.hasOwn(settings.environments, kind) ? settings.environments[kind] : undefined;
        const aws = (0,due_request/* awsOfLook */.A)(env, inputs.aws, own ?? {});
        const accounts = (0,load_settings/* firstNonEmpty */.Je)(inputs.aws.allowedAccounts, own?.accounts);
        return (0,aws_targets/* targetsOf */.QR)(env, aws, own ?? {}, 'due').map((target) => ({ kind, target, accounts }));
    });
    const places = [...Map.groupBy(ofKinds, ({ target }) => `${target.region} ${target.role ?? ''}`).values()];
    const nameOf = (place) => place[0]?.target.name ?? place[0]?.target.region ?? '';
    return places.flatMap((place) => {
        const [first] = place;
        if (first === undefined)
            return [];
        const name = nameOf(place);
        const isShared = places.filter((each) => nameOf(each) === name).length > 1;
        const kinds = place.map(({ kind }) => kind).join(', ');
        const isAny = place.some(({ accounts }) => accounts.length === 0);
        return {
            target: {
                ...first.target,
                name: places.length === 1 ? undefined : isShared ? `${name} (${kinds})` : name,
            },
            allowedAccounts: isAny ? [] : [...new Set(place.flatMap(({ accounts }) => accounts))],
        };
    });
}

// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 53 modules
var wiring_github = __webpack_require__(2145);
;// CONCATENATED MODULE: ./build/src/domain/where/listing.js
/** True where nobody knows the value. */
function isUnknown(value) {
    return typeof value === 'object' && value !== null && 'unknown' in value;
}
/** In the order in which a list shows them: first what somebody should look at. */
const STATE_ORDER = [
    'failed',
    'missing',
    'unknown',
    'preparing',
    'going',
    'ready',
    'asleep',
];
/** What somebody should look at comes first, then by project, kind and name. */
function inOrder(environments) {
    return environments.toSorted((one, other) => STATE_ORDER.indexOf(one.state) - STATE_ORDER.indexOf(other.state) ||
        compare([one.project, one.kind, one.name], [other.project, other.kind, other.name]));
}
/** By code units, so that every machine sorts alike. */
function compare(one, other) {
    const index = one.findIndex((text, at) => text !== other[at]);
    return index < 0 ? 0 : (one[index] ?? '') < (other[index] ?? '') ? -1 : 1;
}
/** Such as `5 environments: 1 failed, 4 ready`, without a dot. */
function countStates(environments) {
    const count = environments.length;
    const states = STATE_ORDER.flatMap((state) => {
        const many = environments.filter((each) => each.state === state).length;
        return many === 0 ? [] : [`${many} ${state}`];
    });
    const all = count === 0 ? 'No environment' : `${count} environment${count === 1 ? '' : 's'}`;
    return states.length === 0 ? all : `${all}: ${states.join(', ')}`;
}

// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(4502);
// EXTERNAL MODULE: ./build/src/text/markdown-table.js
var markdown_table = __webpack_require__(941);
// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
;// CONCATENATED MODULE: ./build/src/text/where/cells.js


const NONE = { text: '–', sort: '' };
/** The columns of a listing; those that would say the same in each row are left out. */
function whereColumns({ environments }) {
    const several = (of) => new Set(environments.map(of)).size > 1;
    const isPlaced = environments.some(({ place }) => place !== null);
    return [
        { key: 'name', heading: 'Environment', cell: nameCell },
        ...(several(({ project }) => project)
            ? [plain('project', 'Project', ({ project }) => project)]
            : []),
        plain('kind', 'Kind', ({ kind }) => kind),
        ...(isPlaced ? [plain('place', 'Where', ({ place }) => place ?? '')] : []),
        { key: 'state', heading: 'State', cell: stateCell },
        { key: 'branch', heading: 'Branch', cell: branchCell },
        { key: 'commit', heading: 'Commit', cell: commitCell },
        { key: 'pull', heading: 'Pull request', cell: pullCell },
        {
            key: 'owner',
            heading: 'Owner',
            cell: ({ serves }) => orUnknown(serves.owner, (owner) => words(owner)),
        },
        { key: 'hours', heading: 'Awake', cell: ({ hours }) => words(hours ?? 'always') },
        { key: 'age', heading: 'Age', cell: ageCell },
        { key: 'expires', heading: 'Expires', cell: expiryCell },
        { key: 'cost', heading: 'Cost', cell: costCell },
    ];
}
function plain(key, heading, of) {
    return { key, heading, cell: (environment) => words(of(environment)) };
}
function words(text) {
    return text === '' ? NONE : { text, sort: text.toLowerCase() };
}
function stateCell({ state, why }) {
    const sort = String(STATE_ORDER.indexOf(state));
    return { text: state, sort, ...(why === '' ? {} : { note: why }) };
}
function orUnknown(value, cell) {
    if (value === null)
        return NONE;
    return isUnknown(value) ? { text: 'unknown', unknown: value.unknown, sort: '' } : cell(value);
}
function nameCell({ name, url }) {
    return { ...words(name), ...(url === null ? {} : { url }) };
}
function branchCell({ serves: { branch, branchExists } }, { site }) {
    return orUnknown(branch, (name) => {
        if (branchExists === false)
            return { ...words(name), note: 'The branch is gone.' };
        return { ...words(name), url: `${site}/tree/${name.split('/').map(inAddress).join('/')}` };
    });
}
/** Half of a pair of UTF-16 cannot be written in an address. */
function inAddress(text) {
    return encodeURIComponent(text.toWellFormed());
}
function commitCell({ serves }, { site }) {
    return orUnknown(serves.commit, (commit) => ({
        ...words(commit.slice(0, 7)),
        url: `${site}/commit/${inAddress(commit)}`,
    }));
}
function pullCell({ serves }) {
    return orUnknown(serves.pullRequest, ({ number, state, url, title }) => ({
        text: `#${number}${state === 'open' ? '' : ` (${state})`}`,
        note: isUnknown(title) ? 'Its title is unknown.' : title,
        url,
        sort: String(number),
    }));
}
function ageCell({ times }, { madeAt }) {
    return orUnknown(times.createdAt, (at) => spanCell(Date.parse(madeAt) - Date.parse(at)));
}
function expiryCell({ times }, { madeAt }) {
    if (times.expiresAt === null)
        return { text: 'never', sort: '' };
    return orUnknown(times.expiresAt, (at) => {
        const left = Date.parse(at) - Date.parse(madeAt);
        if (left <= 0)
            return { text: 'now', note: 'Its time is up.', sort: String(left) };
        return { ...spanCell(left), text: `in ${(0,durations/* formatDuration */.a3)(rounded(left))}` };
    });
}
function spanCell(ms) {
    if (Number.isNaN(ms))
        return { text: 'unknown', unknown: 'Its time cannot be read.', sort: '' };
    return { text: (0,durations/* formatDuration */.a3)(rounded(Math.max(0, ms))), sort: String(Math.round(ms)) };
}
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
/** Nobody asks for the seconds, and after some days for the hours. */
function rounded(ms) {
    const unit = ms < MINUTE ? 1 : ms < DAY ? MINUTE : ms < 4 * DAY ? HOUR : DAY;
    return Math.floor(ms / unit) * unit;
}
function costCell({ cost }) {
    if (cost === null)
        return NONE;
    if ('unknown' in cost)
        return { text: 'unknown', unknown: `${cost.unknown}.`, sort: '' };
    const { perDay, perMonth, sinceCreation } = cost;
    return {
        text: `${perMonth.toFixed(2)} a month`,
        note: `${perDay.toFixed(2)} a day; ${sinceCreation.toFixed(2)} since it was made.`,
        sort: String(perMonth),
    };
}
/** What is said above the table: how many there are, what was not seen, and when the last sweep was. */
function whereNotices({ notSeen, lastSweep }) {
    const isLate = !isUnknown(lastSweep) && lastSweep.late;
    const sweep = isUnknown(lastSweep) ? lastSweep.unknown : lastSweep.sentence;
    return { warnings: [...notSeen, ...(isLate ? [sweep] : [])], sweep: isLate ? '' : sweep };
}

;// CONCATENATED MODULE: ./build/src/text/where/summary.js




/** GitHub drops a summary over 1 MiB whole, and a row has a few hundred characters. */
const MOST_ROWS = 300;
/** As long as what a deployment says and what to do about its stack. */
const LONGEST_NOTE = 400;
/** A listing as Markdown, for a job summary. */
function whereSummary(listing) {
    const { environments } = listing;
    const { warnings, sweep } = whereNotices(listing);
    const table = (0,markdown_table/* markdownTable */.Q)(environments, whereColumns(listing).map(({ heading, cell }) => ({
        heading,
        cell: (environment) => markdownCell(cell(environment, listing)),
    })), { rest: (left) => `${left} more are in where.json and where.html.`, most: MOST_ROWS });
    return [
        '### Where',
        '',
        `${countStates(environments)}.`,
        ...warnings.flatMap((warning) => ['', `**Warning:** ${(0,text_escape/* markdownText */.p7)(warning, 400)}`]),
        table,
        ...(sweep === '' ? [] : [(0,text_escape/* markdownText */.p7)(sweep, 400)]),
        '',
    ].join('\n');
}
function markdownCell({ text, note = '', url }) {
    const linked = (0,text_escape/* markdownLink */.iQ)(text, url);
    return note === '' ? linked : `${linked}<br>${(0,text_escape/* markdownText */.p7)(note, LONGEST_NOTE)}`;
}

// EXTERNAL MODULE: ./build/src/domain/due/last-look.js
var last_look = __webpack_require__(907);
// EXTERNAL MODULE: ./build/src/usecases/due/find-last-look.js
var find_last_look = __webpack_require__(1269);
// EXTERNAL MODULE: ./build/src/usecases/targets/places.js
var targets_places = __webpack_require__(6783);
// EXTERNAL MODULE: ./build/src/domain/environment/place.js
var place = __webpack_require__(5519);
// EXTERNAL MODULE: ./build/src/domain/hours/cost.js + 1 modules
var cost = __webpack_require__(9102);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(9805);
;// CONCATENATED MODULE: ./build/src/domain/where/environment-state.js



/** No deployment takes this long: its run was killed. */
const LONGEST_DEPLOYMENT_MS = 6 * 3_600_000;
/** How an environment is whose stack is there: by its stack first, then by what GitHub has recorded of its newest deployment. */
function stateOfStack(stack, newest, now) {
    const { status } = stack;
    if (!stack_state/* STACK_STATUSES */.IE.some((known) => known === status))
        return { state: 'unknown', why: `Its stack is in ${status}, which this version does not know.` };
    if ((0,stack_state/* isUnderReview */.Ju)(status))
        return { state: 'preparing', why: 'Its stack is only a change set that nobody has executed yet.' };
    if (status === 'DELETE_IN_PROGRESS')
        return { state: 'going', why: 'Its stack is being deleted.' };
    if ((0,stack_state/* isBusy */.A5)(status))
        return busyState(status);
    if (!(0,stack_state/* isStable */.MQ)(status))
        return failedStack(status, newest);
    if ((0,stack_state/* isAsleep */.LK)(stack))
        return { state: 'asleep', why: '' };
    if (isUnknown(newest))
        return { state: 'unknown', why: newest.unknown };
    if (newest === undefined)
        return {
            state: 'unknown',
            why: 'Its stack is stable, and no deployment on GitHub says that it is ready.',
        };
    return stateOfRecord(newest, stack.parameters['Commit'] || undefined, now);
}
function busyState(status) {
    if (status.includes('ROLLBACK'))
        return { state: 'failed', why: 'CloudFormation is rolling its stack back.' };
    return {
        state: 'preparing',
        why: `CloudFormation is ${status === 'CREATE_IN_PROGRESS' ? 'making' : 'changing'} its stack.`,
    };
}
function failedStack(status, newest) {
    const step = (0,stack_state/* nextStackStep */.ut)(status, 'deploy');
    const remedy = step.step === 'refuse' ? step.why : `it is in ${status}; deploy its branch again, or take it down`;
    const said = newest === undefined || isUnknown(newest) ? '' : `${noteOf(newest)} `;
    return { state: 'failed', why: `${said.trimStart()}Of its stack: ${remedy}.` };
}
/** Of a stable stack that is awake. */
function stateOfRecord(newest, running, now) {
    const commit = newest.commit.slice(0, 7);
    const isOther = running !== undefined && running !== newest.commit;
    const serves = isOther ? `Commit ${running.slice(0, 7)} still serves.` : '';
    switch (newest.state) {
        case 'success':
            return isOther
                ? {
                    state: 'unknown',
                    why: `Its stack runs ${running.slice(0, 7)}, and GitHub says that ${commit} is ready.`,
                }
                : { state: 'ready', why: '' };
        case 'failure':
        case 'error':
            return { state: 'failed', why: joined(`The deployment of ${commit} failed.`, noteOf(newest), serves) };
        case 'inactive':
            return { state: 'unknown', why: "GitHub's record of it has ended, and its stack is still there." };
        default:
            return stateOfOpen(newest, now, serves);
    }
}
function stateOfOpen(newest, now, serves) {
    const age = now.getTime() - Date.parse(newest.createdAt);
    const commit = newest.commit.slice(0, 7);
    if (age > LONGEST_DEPLOYMENT_MS)
        return {
            state: 'unknown',
            why: joined(`The deployment of ${commit} began ${(0,durations/* formatDuration */.a3)(age)} ago and has not ended, so its run may have been killed.`, serves),
        };
    return { state: 'preparing', why: joined(`Commit ${commit} is being deployed.`, serves) };
}
/** How an environment is that GitHub has recorded and of which no stack was seen. */
function stateWithoutStack(newest, { isSeen, now }) {
    if (!isSeen)
        return {
            state: 'unknown',
            why: 'GitHub records it, and nobody looked at the account and region where it is recorded.',
        };
    const commit = newest.commit.slice(0, 7);
    if (newest.state === 'failure' || newest.state === 'error')
        return {
            state: 'failed',
            why: joined(`The deployment of ${commit} failed, and there is no stack.`, noteOf(newest)),
        };
    const isDone = newest.state === 'success' || newest.state === 'inactive';
    if (isDone)
        return { state: 'missing', why: 'GitHub says that it is ready, and there is no stack of it.' };
    return stateOfOpen(newest, now, '');
}
function noteOf({ notes }) {
    const [note = ''] = notes;
    return note === '' || /[.!?…]$/.test(note) ? note : `${note}.`;
}
function joined(...sentences) {
    return sentences.filter((sentence) => sentence !== '').join(' ');
}

// EXTERNAL MODULE: ./build/src/domain/environment/pushes.js
var environment_pushes = __webpack_require__(2550);
;// CONCATENATED MODULE: ./build/src/domain/where/expiry.js

/** When its time is up, as a sweep of what has expired would judge it: ISO 8601, `null` for never. */
function expiryOf({ records, areWhole, standsSince, ttlMs, isKept, }) {
    if (ttlMs === undefined || isKept)
        return null;
    const pushes = records.map(({ commit, createdAt }) => ({ commit, at: createdAt }));
    const made = Date.parse(standsSince);
    const reachBack = areWhole ||
        pushes.some(({ commit }) => commit !== pushes[0]?.commit) ||
        pushes.some(({ at }) => Date.parse(at) <= made);
    const last = reachBack ? (0,environment_pushes/* lastPushOf */.w)(pushes, standsSince) : undefined;
    if (last === undefined || Number.isNaN(last.getTime()))
        return { unknown: 'The deployments that were read do not tell when it was last pushed to.' };
    return new Date(last.getTime() + ttlMs).toISOString();
}

;// CONCATENATED MODULE: ./build/src/usecases/where/list-environments.js






const NO_BRANCH = { unknown: 'Its tags do not say which branch it serves.' };
/** An environment whose stack was seen. */
function withStack(seen, placed) {
    const { stack, project, kind, branch, place } = placed;
    const { request, now } = seen;
    const facts = request.factsOf(kind);
    const history = historyOf(seen, placed);
    const newest = isUnknown(history) ? history : history.records[0];
    const pull = branch === undefined ? unknownPull(NO_BRANCH) : seen.pullsOf(branch);
    return {
        name: stack.name,
        project,
        kind,
        place: place.name ?? null,
        serves: {
            branch: branch ?? NO_BRANCH,
            commit: commitOf(stack, history),
            branchExists: pull.branchExists,
            pullRequest: pull.pullRequest,
            owner: pull.owner,
        },
        ...stateOfStack(stack, newest, now),
        url: urlOf(stack, facts, history) ?? null,
        hours: facts.hours ?? null,
        times: timesOf(stack, facts, history, pull),
        cost: costOf(stack, facts, now),
    };
}
function historyOf({ request: { repository }, recorded }, { project, kind, branch }) {
    if (branch === undefined)
        return NO_BRANCH;
    return recorded.of(kind, (0,naming/* subjectKey */.ow)({ repositoryId: repository.id, project, kind, branch }));
}
/** What the stack was last given; of a template that does not ask for it, what GitHub has recorded as ready. */
function commitOf({ parameters }, history) {
    const given = parameters['Commit'];
    if (given)
        return given;
    if (isUnknown(history))
        return history;
    const ready = history.records.find(({ state }) => state === 'success');
    return ready?.commit ?? { unknown: 'Neither its stack nor a deployment on GitHub tells its commit.' };
}
function urlOf({ outputs }, { urlOutput }, history) {
    const recorded = isUnknown(history)
        ? undefined
        : history.records.find(({ environmentUrl }) => environmentUrl !== undefined)?.environmentUrl;
    return recorded ?? (outputs[urlOutput] || undefined);
}
function timesOf(stack, { ttlMs }, history, pull) {
    return {
        createdAt: stack.createdAt,
        changedAt: stack.updatedAt ?? stack.createdAt,
        expiresAt: expiresAt(stack.createdAt, ttlMs, history, pull),
    };
}
/** Nobody knows of a pull request that could not be read whether its label keeps the environment. */
function expiresAt(standsSince, ttlMs, history, { pullRequest, isKept }) {
    if (ttlMs === undefined)
        return null;
    if (isUnknown(pullRequest))
        return pullRequest;
    if (isUnknown(history))
        return history;
    return expiryOf({ ...history, standsSince, ttlMs, isKept });
}
function costOf(stack, { pricing }, now) {
    return (0,cost/* costsAt */.Sm)(pricing, now)(stack) ?? null;
}
function unknownPull(unknown) {
    return { branchExists: unknown, pullRequest: unknown, owner: unknown, isKept: false };
}
/** An environment that GitHub has recorded and of which no stack was seen. */
function withoutStack(seen, newest) {
    const { request, pullsOf, now } = seen;
    const key = newest.payload['key'] ?? '';
    const project = (0,naming/* projectOfKey */.uv)(key) ?? '';
    const kind = newest.environment;
    const branch = (0,naming/* branchOfKey */.xL)(key) ?? newest.ref;
    const isSeen = isPlaceSeen(seen, newest);
    const { branchExists, pullRequest, owner } = pullsOf(branch);
    const none = isSeen ? null : { unknown: 'Nobody looked where it is recorded.' };
    return {
        name: newest.payload['environment'] || (0,naming/* environmentName */.VE)({ project, kind, branch }),
        project,
        kind,
        place: newest.payload['region'] || null,
        serves: { branch, branchExists, commit: isSeen ? null : newest.commit, pullRequest, owner },
        ...stateWithoutStack(newest, { isSeen, now }),
        url: newest.environmentUrl ?? null,
        hours: request.factsOf(kind).hours ?? null,
        times: { createdAt: none, changedAt: none, expiresAt: none },
        cost: null,
    };
}
/** What names no region may be wherever a look failed. */
function isPlaceSeen({ looked, failed }, newest) {
    const { region } = (0,place/* placeOf */.$t)(newest);
    if (failed.some((each) => region === undefined || each === region))
        return false;
    return looked.length > 0 && (0,place/* byPlace */.hz)([newest], looked).here.length > 0;
}

// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
;// CONCATENATED MODULE: ./build/src/usecases/where/look-around.js


/** @throws nothing but what is a fault of Greenroom itself. */
function lookAround() {
    const causes = [];
    return {
        causes,
        async read(what, ask) {
            try {
                return await ask();
            }
            catch (error) {
                if (!(error instanceof errors/* AdapterError */.o || error instanceof errors/* UserError */.y))
                    throw error;
                const failure = (0,describe_failure/* describeFailure */.I)(error);
                const sentence = `Could not read ${what}: ${failure.sentence}`;
                causes.push({ ...failure, sentence });
                return { unknown: sentence };
            }
        },
    };
}

// EXTERNAL MODULE: ./build/src/domain/ownership/ownership.js
var ownership = __webpack_require__(957);
;// CONCATENATED MODULE: ./build/src/domain/where/served-branch.js


/** The environments of this repository among the stacks, by their tags: of every project and kind that is listed. */
function ownStacks(stacks, scope) {
    return stacks.flatMap((stack) => {
        const [project, kind] = [stack.tags[naming/* TAGS */.gp.project], stack.tags[naming/* TAGS */.gp.environment]];
        if (project === undefined || kind === undefined || !isListed(scope, project, kind))
            return [];
        if (!(0,ownership/* isSweepable */.j2)(stack, { repositoryId: scope.repositoryId, project, kind }))
            return [];
        return [{ stack, project, kind, branch: servedBranch(stack) }];
    });
}
/** True for what somebody asked for. */
function isListed({ project, kinds }, ofProject, kind) {
    return (project === undefined || project === ofProject) && (kinds.length === 0 || kinds.includes(kind));
}
/**
 * An environment that is no preview may serve another branch than it was made for, and says so in its parameter `Branch`. The tag of a long
 * name is cut, so that only the parameter tells it, where the two agree.
 */
function servedBranch({ tags, parameters }) {
    const tag = tags[naming/* TAGS */.gp.branch] ?? '';
    const read = (0,naming/* branchOfTag */.Ex)(tag) || undefined;
    const given = parameters['Branch'] || undefined;
    if (given === undefined)
        return read;
    const isPreview = tags[naming/* TAGS */.gp.environment] === 'preview';
    if (read !== undefined)
        return isPreview ? read : given;
    return [(0,naming/* branchTag */.TY)(given), (0,naming/* olderBranchTag */.J$)(given)].includes(tag) || !isPreview ? given : undefined;
}

// EXTERNAL MODULE: ./build/src/usecases/pace/in-parallel.js
var in_parallel = __webpack_require__(3085);
// EXTERNAL MODULE: ./build/src/usecases/targets/check-account.js
var check_account = __webpack_require__(7893);
// EXTERNAL MODULE: ./build/src/usecases/targets/targets.js
var targets = __webpack_require__(6145);
;// CONCATENATED MODULE: ./build/src/usecases/where/read-places.js





/** Places that are asked at the same time. */
const WIDTH = 4;
/** One list of stacks for each place. */
async function readPlaces(look, places, { scope, reviewed }) {
    const found = await (0,in_parallel/* inParallel */.H)(places, WIDTH, async (place) => {
        const stacks = await look.read(`the stacks${(0,targets/* formatTarget */.P4)(place)}`, async () => {
            await (0,check_account/* checkAccount */.g)(place.account, place.allowedAccounts);
            return place.stacks.list(reviewed);
        });
        if (isUnknown(stacks))
            return { placed: [], seen: [] };
        return { placed: ownStacks(stacks, scope).map((own) => ({ ...own, place })), seen: [place] };
    });
    const all = found.flatMap(({ placed }) => placed);
    return {
        placed: [...new Map(all.map((each) => [each.stack.id, each])).values()],
        seen: found.flatMap(({ seen }) => seen),
    };
}

// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var labels = __webpack_require__(5497);
// EXTERNAL MODULE: ./build/src/domain/environment/wanted.js
var wanted = __webpack_require__(7109);
;// CONCATENATED MODULE: ./build/src/usecases/where/read-pulls.js



/** More branches are not asked about, at one request for each fifty. */
const MOST_BRANCHES = 1_000;
/**
 * Facts of each branch by its name. The list of open pull requests tells most of them; the others are asked about together, and one page
 * of what was closed lately tells whose they were.
 * @param since when the oldest environment was made.
 */
async function readPulls(look, { codeHost }, { repository, site }, { branches, since }) {
    if (branches.length === 0)
        return () => NOBODY;
    const open = await look.read('the open pull requests', () => codeHost.openPullRequests());
    const own = isUnknown(open) ? open : open.filter((pull) => pull.headRepositoryId === repository.id);
    const known = new Set([
        repository.defaultBranch,
        ...(isUnknown(own) ? [] : own.map((pull) => pull.headBranch)),
    ]);
    const left = branches.filter((branch) => !known.has(branch)).slice(0, MOST_BRANCHES);
    const lives = left.length === 0
        ? new Map()
        : await look.read('the branches', () => codeHost.branchLives(left));
    const hasClosed = !isUnknown(lives) && [...lives.values()].some((life) => life.latest?.state === 'closed');
    const closed = hasClosed
        ? await look.read('the pull requests that were closed lately', () => codeHost.pullRequestsClosedSince(since))
        : [];
    const pulls = { open: own, lives, closed };
    return (branch) => factsOf(pulls, branch, { repository, site });
}
const NOBODY = { branchExists: true, pullRequest: null, owner: null, isKept: false };
function factsOf({ open, lives, closed }, branch, { repository, site }) {
    const found = isUnknown(open) ? undefined : open.find((pull) => pull.headBranch === branch);
    if (found)
        return factsOfPull(found);
    // What is merged from there into others is nobody's wish for an environment.
    if (branch === repository.defaultBranch)
        return NOBODY;
    if (isUnknown(lives))
        return allUnknown(lives);
    const life = lives.get(branch);
    if (life === undefined)
        return allUnknown({ unknown: 'There are more branches than are asked about in one look.' });
    const latest = life.open[0] ?? life.latest;
    const branchExists = life.head !== undefined;
    if (latest === undefined)
        return { ...NOBODY, branchExists };
    const whole = isUnknown(closed) ? undefined : closed.find(({ number }) => number === latest.number);
    if (whole)
        return { ...factsOfPull(whole), branchExists };
    const unread = { unknown: `Pull request #${latest.number} is not among those that were read.` };
    return {
        branchExists,
        pullRequest: {
            number: latest.number,
            state: stateOf(latest),
            url: `${site}/pull/${latest.number}`,
            title: unread,
        },
        owner: unread,
        isKept: (0,labels/* hasLabel */.RX)(latest.labels, wanted/* KEEP_LABEL */.hW),
    };
}
function factsOfPull(pull) {
    return {
        branchExists: true,
        pullRequest: { number: pull.number, state: stateOf(pull), url: pull.text.url, title: pull.text.title },
        owner: pull.review.author,
        isKept: (0,labels/* hasLabel */.RX)(pull.labels, wanted/* KEEP_LABEL */.hW),
    };
}
function stateOf({ state, merged }) {
    return state === 'open' ? 'open' : merged ? 'merged' : 'closed';
}
function allUnknown(unknown) {
    return { branchExists: unknown, pullRequest: unknown, owner: unknown, isKept: false };
}

;// CONCATENATED MODULE: ./build/src/usecases/where/read-records.js




/** A list of one kind has the newest hundred. */
const A_LIST = 100;
/** Environments that are asked about by themselves, because the list of their kind does not reach back to them. */
const MOST_ASKED = 10;
/** One list for each kind, and one more for each of a few environments that are older than what it holds. */
async function readRecords(look, { deployments }, request, stacks) {
    const { repository, scope } = request;
    const kinds = [...new Set([...request.kinds, ...stacks.map(({ kind }) => kind)])];
    const byKind = new Map();
    for (const environment of kinds.filter((kind) => scope.kinds.length === 0 || scope.kinds.includes(kind)))
        byKind.set(environment, await look.read(`the deployments of kind '${environment}'`, () => deployments.list({ environment })));
    const byKey = new Map();
    for (const list of byKind.values())
        if (!isUnknown(list))
            for (const [key, records] of Map.groupBy(list, ({ payload }) => payload['key'] ?? ''))
                byKey.set(key, { records, areWhole: list.length < A_LIST });
    for (const { kind, branch, project } of unlisted(stacks, byKind, byKey, repository.id).slice(0, MOST_ASKED)) {
        const key = (0,naming/* subjectKey */.ow)({ repositoryId: repository.id, project, kind, branch });
        const records = await look.read(`the deployments of branch '${branch}'`, () => deployments.list({ environment: kind, ref: branch, key }));
        if (!isUnknown(records))
            byKey.set(key, { records, areWhole: false });
    }
    const newest = [...byKey].flatMap(([key, { records }]) => isOfScope(key, records[0], request) ? (records[0] ?? []) : []);
    return {
        live: newest.filter(place/* isLive */.DG),
        of(kind, key) {
            const list = byKind.get(kind);
            if (list !== undefined && isUnknown(list))
                return list;
            return byKey.get(key) ?? { records: [], areWhole: list !== undefined && list.length < A_LIST };
        },
    };
}
/** Stacks without a record in a list that ends before the oldest. */
function unlisted(stacks, byKind, byKey, repositoryId) {
    return stacks.flatMap(({ project, kind, branch }) => {
        const list = byKind.get(kind);
        if (branch === undefined || list === undefined || isUnknown(list) || list.length < A_LIST)
            return [];
        const isKnown = byKey.has((0,naming/* subjectKey */.ow)({ repositoryId, project, kind, branch }));
        return isKnown ? [] : [{ project, kind, branch }];
    });
}
/** The id tells a repository from one that was renamed, or whose record came along with a transfer. */
function isOfScope(key, newest, { repository, scope }) {
    const project = (0,naming/* projectOfKey */.uv)(key);
    if (project === undefined || newest === undefined)
        return false;
    return key.startsWith(`${repository.id}/`) && isListed(scope, project, newest.environment);
}

;// CONCATENATED MODULE: ./build/src/usecases/where/look-where.js










/** A page with more is nothing that anybody reads. */
const MOST_LISTED = 2_000;
/**
 * Lists every environment of the scope, by its stack, its deployments on GitHub and its pull request. Writes nothing. What cannot be read
 * is listed as unknown, and told in `notSeen`; the rest is listed all the same.
 */
async function lookWhere(deps, request) {
    const look = lookAround();
    const stacks = await readPlaces(look, deps.places, request);
    const recorded = await readRecords(look, deps, request, stacks.placed);
    const unseen = recorded.live.filter((newest) => !hasStack(stacks.placed, request, newest));
    const looked = await look.read('the account', () => placesOf(stacks.seen, unseen));
    const pullsOf = await readPulls(look, deps, request, {
        branches: branchesOf(stacks.placed, unseen),
        since: oldest(stacks.placed, deps.clock.now()),
    });
    const now = deps.clock.now();
    const failed = deps.places
        .filter((place) => !stacks.seen.includes(place))
        .map(({ account }) => account.region);
    const seen = { request, recorded, pullsOf, looked: isUnknown(looked) ? [] : looked, failed, now };
    const all = [
        ...stacks.placed.map((placed) => withStack(seen, placed)),
        ...unseen.map((newest) => withoutStack(seen, newest)),
    ];
    const last = await lastSweep(deps, request.hourlyWorkflow);
    const listing = {
        version: 1,
        repository: request.repository.fullName,
        site: request.site,
        madeAt: now.toISOString(),
        notSeen: [...look.causes.map(({ sentence }) => sentence), ...tooMany(all)],
        lastSweep: last,
        environments: inOrder(all).slice(0, MOST_LISTED),
    };
    return { listing, causes: look.causes };
}
function tooMany({ length }) {
    return length <= MOST_LISTED ? [] : [`${length - MOST_LISTED} more environments are not listed.`];
}
/** An environment that is no preview may have moved to another branch, and its stack is the same one. */
function hasStack(stacks, { repository }, { environment, payload }) {
    return stacks.some(({ stack, project, kind, branch = '' }) => kind === environment &&
        ((0,naming/* subjectKey */.ow)({ repositoryId: repository.id, project, kind, branch }) === payload['key'] ||
            stack.name === payload['environment']));
}
/** Accounts are asked for their ids only where a record names one. */
function placesOf(places, records) {
    const [first, ...others] = places.map((place) => ({ name: place.name, deps: place }));
    return first === undefined ? Promise.resolve([]) : (0,targets_places/* placesLooked */.Z)([first, ...others], records);
}
function branchesOf(stacks, unseen) {
    const recorded = unseen.map(({ payload, ref }) => (0,naming/* branchOfKey */.xL)(payload['key'] ?? '') ?? ref);
    return [...new Set([...stacks.flatMap(({ branch }) => branch ?? []), ...recorded])];
}
/** When the oldest of them was made. */
function oldest(stacks, now) {
    const times = stacks.map(({ stack }) => Date.parse(stack.createdAt)).filter((time) => !Number.isNaN(time));
    return new Date(Math.min(now.getTime(), ...times));
}
async function lastSweep(deps, workflow) {
    const last = await (0,find_last_look/* findLastLook */.H)(deps, workflow);
    if (last === undefined)
        return {
            unknown: `GitHub does not tell of runs of ${workflow}, so nobody knows when the last sweep was.`,
        };
    return { at: last.at ?? null, ...(0,last_look/* describeLastLook */.N)(last, deps.clock.now()) };
}

// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(4621);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/text/where/page-parts.js
/*
 * What is the same in every page: its look and what it does. Neither holds anything of anybody, so that the page's policy can name both
 * by their hashes.
 */
/** Colours have a contrast of at least 4.5 to 1 with what is behind them (WCAG 2.2, 1.4.3). */
const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1f2328;--soft:#59636e;--paper:#fff;--shade:#f6f8fa;--line:#d1d9e0;--link:#0550ae;
--bad:#a40e26;--bad-paper:#ffebe9;--wait:#7d4e00;--wait-paper:#fff8c5;--good:#0f5323;--good-paper:#dafbe1;--rest:#3d3d99;--rest-paper:#ececff}
@media(prefers-color-scheme:dark){:root{--ink:#f0f6fc;--soft:#9aa4b0;--paper:#0d1117;--shade:#161b22;--line:#3d444d;--link:#79b8ff;
--bad:#ffb1af;--bad-paper:#4a1215;--wait:#f2cc60;--wait-paper:#3a2d00;--good:#7ee2a0;--good-paper:#0f3520;--rest:#c3c3ff;--rest-paper:#27275c}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{padding:1.25rem clamp(.75rem,2vw,2rem)}
h1{margin:0 0 .25rem;font-size:1.4rem;line-height:1.25;overflow-wrap:anywhere}
p{margin:.25rem 0}
a{color:var(--link)}
a,button,input,select,.scroll{outline-offset:2px}
:focus-visible{outline:3px solid var(--link)}
.soft,.note{color:var(--soft)}
.notices{margin:.75rem 0;padding:.6rem .9rem .6rem 2rem;border:1px solid var(--line);border-left:5px solid var(--bad);background:var(--bad-paper);color:var(--bad);overflow-wrap:anywhere}
.tools{display:flex;flex-wrap:wrap;gap:.6rem 1.25rem;align-items:center;margin:.9rem 0}
.tools[hidden]{display:none}
.tools label{display:flex;gap:.5rem;align-items:center}
input,select,button{font:inherit;color:inherit;background:var(--paper)}
input,select{min-height:2.4rem;padding:.3rem .6rem;border:1px solid var(--soft);border-radius:6px}
input{width:min(22rem,60vw)}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px}
table{border-collapse:collapse;width:100%;font-size:.86rem}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{padding:.5rem .45rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
tbody tr:last-child>*{border-bottom:0}
thead th{background:var(--shade);white-space:nowrap}
thead button{padding:0;border:0;background:none;font-weight:600;cursor:pointer;white-space:nowrap}
thead [aria-sort=ascending] button::after{content:" \\2191"}
thead [aria-sort=descending] button::after{content:" \\2193"}
tbody th{font-weight:600;min-width:8.5rem}
td[data-key=state]{min-width:8.5rem}
td[data-key=pull],td[data-key=branch],td[data-key=cost]{min-width:7.2rem}
td[data-key=hours]{min-width:6.5rem}
td[data-key=kind],td[data-key=project],td[data-key=owner],td[data-key=age],td[data-key=expires]{white-space:nowrap}
td[data-key=hours] .text{overflow-wrap:break-word}
.text,.note,li{overflow-wrap:anywhere;unicode-bidi:isolate}
.note{display:block;max-width:30ch;font-size:.85em;font-weight:400;white-space:normal}
.badge{display:inline-block;margin-bottom:.15rem;padding:.05rem .5rem;border-radius:1rem;font-weight:600;white-space:nowrap;background:var(--wait-paper);color:var(--wait)}
.failed,.missing{background:var(--bad-paper);color:var(--bad)}
.ready{background:var(--good-paper);color:var(--good)}
.asleep,.going{background:var(--rest-paper);color:var(--rest)}
[data-key=commit] .text{font-family:ui-monospace,SFMono-Regular,Menlo,monospace}
@media(max-width:46rem){
.tools label{width:100%;justify-content:space-between}
.scroll{border:0;overflow:visible}
table,tbody,tr,th,td{display:block;width:100%}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr{margin:0 0 .9rem;border:1px solid var(--line);border-radius:8px;overflow:hidden}
tbody tr[hidden]{display:none}
tbody th{padding:.6rem .75rem;background:var(--shade);font-size:1rem;overflow-wrap:anywhere}
td,td[data-key]{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:.15rem .5rem;padding:.35rem .75rem;min-width:0;white-space:normal}
td::before{content:attr(data-label);color:var(--soft)}
td>*{grid-column:2}
td>.badge{justify-self:start}
.note{max-width:none}
}
@media print{.tools{display:none}.scroll{overflow:visible}}
`;
/** Sorts by a column and filters by words; it makes no markup of any text. */
const PAGE_SCRIPT = `
'use strict';
(function () {
  var body = document.querySelector('tbody');
  var rows = Array.prototype.slice.call(document.querySelectorAll('tbody tr[data-row]'));
  var heads = Array.prototype.slice.call(document.querySelectorAll('thead th'));
  var filter = document.getElementById('filter');
  var order = document.getElementById('order');
  var count = document.getElementById('count');
  function keyOf(row, index) { return row.children[index].getAttribute('data-sort') || ''; }
  function compare(one, other) {
    var a = Number(one), b = Number(other);
    return Number.isNaN(a) || Number.isNaN(b) ? (one < other ? -1 : one > other ? 1 : 0) : a - b;
  }
  function sort(index, falling) {
    rows.sort(function (one, other) {
      var a = keyOf(one, index), b = keyOf(other, index);
      if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
      return falling ? compare(b, a) : compare(a, b);
    });
    rows.forEach(function (row) { body.appendChild(row); });
    heads.forEach(function (head, at) {
      if (at === index) head.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
    order.value = index + (falling ? ' falling' : ' rising');
  }
  function narrow() {
    var words = filter.value.toLowerCase().split(/\\s+/);
    var shown = 0;
    rows.forEach(function (row) {
      var text = row.textContent.toLowerCase();
      row.hidden = !words.every(function (word) { return text.indexOf(word) >= 0; });
      if (!row.hidden) shown += 1;
    });
    count.textContent = shown === rows.length ? '' : shown + ' of ' + rows.length + ' shown';
  }
  heads.forEach(function (head, index) {
    var name = head.textContent;
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    head.textContent = '';
    head.appendChild(button);
    button.addEventListener('click', function () { sort(index, head.getAttribute('aria-sort') === 'ascending'); });
    ['rising', 'falling'].forEach(function (way) {
      var option = document.createElement('option');
      option.value = index + ' ' + way;
      option.textContent = name + (way === 'rising' ? ' \\u2191' : ' \\u2193');
      order.appendChild(option);
    });
  });
  order.addEventListener('change', function () {
    var choice = order.value.split(' ');
    if (choice[0] !== '') sort(Number(choice[0]), choice[1] === 'falling');
  });
  filter.addEventListener('input', narrow);
  var made = document.getElementById('made');
  var hours = Math.floor((Date.now() - Date.parse(made.getAttribute('datetime'))) / 3600000);
  if (hours >= 1)
    document.getElementById('since').textContent =
      'That was ' + (hours < 48 ? hours + ' h' : Math.floor(hours / 24) + ' d') + ' ago.';
  if (rows.length > 1) document.getElementById('tools').hidden = false;
})();
`;

;// CONCATENATED MODULE: ./build/src/text/where/page.js





/**
 * A listing as one page that needs no server and asks nobody: its policy lets in nothing but its own style and script, by their hashes (W3C,
 * "Content Security Policy Level 3", 6.7.3.3 on hashes). Without script it is the whole table all the same.
 */
function wherePage(listing) {
    const title = `Environments of ${listing.repository}`;
    return [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
        '<meta name="referrer" content="no-referrer">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        `<title>${(0,text_escape/* pageText */.xe)(title)}</title>`,
        `<style>${PAGE_STYLE}</style>`,
        '</head>',
        '<body>',
        '<main>',
        ...head(listing),
        ...TOOLS,
        ...table(listing),
        '</main>',
        `<script>${PAGE_SCRIPT}</script>`,
        '</body>',
        '</html>',
        '',
    ].join('\n');
}
const POLICY = [
    "default-src 'none'",
    `style-src '${hashOf(PAGE_STYLE)}'`,
    `script-src '${hashOf(PAGE_SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
function hashOf(text) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;
}
function head(listing) {
    const { repository, site, madeAt, environments } = listing;
    const { warnings, sweep } = whereNotices(listing);
    const when = `${madeAt.slice(0, 16).replace('T', ' ')} UTC`;
    return [
        `<h1>Environments of ${linked(repository, site)}</h1>`,
        `<p>${(0,text_escape/* pageText */.xe)(countStates(environments))}.</p>`,
        `<p class="soft">Read at <time id="made" datetime="${(0,text_escape/* pageText */.xe)(madeAt)}">${(0,text_escape/* pageText */.xe)(when)}</time>. <span id="since"></span></p>`,
        ...(sweep === '' ? [] : [`<p class="soft">${(0,text_escape/* pageText */.xe)(sweep, 500)}</p>`]),
        ...(warnings.length === 0
            ? []
            : [
                '<ul class="notices" aria-label="What was not seen">',
                ...warnings.map((warning) => `<li>${(0,text_escape/* pageText */.xe)(warning, 500)}</li>`),
                '</ul>',
            ]),
    ];
}
const TOOLS = [
    '<div class="tools" id="tools" hidden>',
    '<label>Filter <input id="filter" type="search" autocomplete="off" spellcheck="false"></label>',
    '<label>Sort by <select id="order"><option value="">What needs a look</option></select></label>',
    '<span id="count" role="status"></span>',
    '</div>',
];
/** On a phone each row is a card, which takes the table's own roles from it; so they are named. */
function table(listing) {
    const columns = whereColumns(listing);
    const heads = columns.map(({ heading }) => `<th role="columnheader" scope="col">${(0,text_escape/* pageText */.xe)(heading)}</th>`);
    return [
        '<div class="scroll" role="region" aria-label="Environments" tabindex="0">',
        '<table role="table">',
        '<caption>Environments, one in each row</caption>',
        `<thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>`,
        '<tbody role="rowgroup">',
        ...listing.environments.map((environment) => row(columns, environment, listing)),
        '</tbody>',
        '</table>',
        '</div>',
    ];
}
function row(columns, environment, listing) {
    const cells = columns.map(({ key, heading, cell }, index) => {
        const found = cell(environment, listing);
        const isState = key === 'state';
        const of = `data-sort="${(0,text_escape/* pageText */.xe)(found.sort)}"`;
        const inner = `${isState ? badge(environment.state) : shown(found)}${note(found)}`;
        if (index === 0)
            return `<th role="rowheader" scope="row" ${of}>${inner}</th>`;
        return `<td role="cell" data-key="${key}" data-label="${(0,text_escape/* pageText */.xe)(heading)}" ${of}>${inner}</td>`;
    });
    return `<tr role="row" data-row>${cells.join('')}</tr>`;
}
function badge(state) {
    return `<span class="badge ${state}">${state}</span>`;
}
function shown({ text, url }) {
    return `<span class="text">${linked(text, url)}</span>`;
}
function note({ note: said, unknown }) {
    const words = said ?? unknown;
    return words === undefined ? '' : `<span class="note">${(0,text_escape/* pageText */.xe)(words, 500)}</span>`;
}
/** What is longer leads nowhere that anybody would go; half an address leads elsewhere. */
const LONGEST_ADDRESS = 2_000;
/** The text as a link, where the address is one of the web. */
function linked(text, url) {
    const target = (0,text_escape/* safeUrl */.Pl)(url);
    if (target === undefined || target.length > LONGEST_ADDRESS)
        return (0,text_escape/* pageText */.xe)(text);
    return `<a href="${(0,text_escape/* pageText */.xe)(target, LONGEST_ADDRESS)}" rel="noopener noreferrer">${(0,text_escape/* pageText */.xe)(text)}</a>`;
}

;// CONCATENATED MODULE: ./build/src/usecases/where/publish-listing.js



/**
 * Writes the listing into a folder of the workspace, as data and as a page, also where it is not whole.
 * @throws UserError `invalid_input` for a folder outside of the workspace.
 */
async function publishListing(files, { listing, causes }, { path, dryRun }) {
    const counted = countStates(listing.environments);
    const [json, page] = [`${path}/where.json`, `${path}/where.html`];
    if (!dryRun) {
        await files.write(json, 'path', `${JSON.stringify(listing, null, 2)}\n`);
        await files.write(page, 'path', wherePage(listing));
    }
    const written = dryRun ? { json: '', page: '' } : { json, page };
    const [cause] = causes;
    if (cause !== undefined) {
        const more = causes.length > 1 ? ` ${causes.length - 1} more could not be read either.` : '';
        return {
            ...written,
            report: { ...cause, sentence: `${counted}, as far as was seen. ${cause.sentence}${more}` },
        };
    }
    if (dryRun)
        return { ...written, report: (0,verdict/* say */.c)('dry_run', `${counted}. No file was written.`) };
    return { ...written, report: (0,verdict/* say */.c)('environments_listed', `${counted}. ${page} shows them.`) };
}

;// CONCATENATED MODULE: ./build/actions/where/main.js








/** Lists every environment, and changes nothing but the files that it writes. */
async function main(context) {
    const { run, clock, veil } = context;
    const inputs = readWhereInputs(run);
    const github = (0,wiring_github/* wireGitHub */.T)(context, inputs.common);
    const loaded = await (0,load_settings/* loadAllKinds */.VF)(github.codeHost, inputs.common.settings);
    const request = whereRequest(run.env, inputs, loaded);
    const { wireAt, wireFiles } = await Promise.all(/* import() */[__webpack_require__.e(3914), __webpack_require__.e(168), __webpack_require__.e(384)]).then(__webpack_require__.bind(__webpack_require__, 168));
    context.keepHeapSmall();
    const places = whereTargets(run.env, inputs, loaded.settings).map(({ target, allowedAccounts }) => {
        const { stacks, account } = wireAt(context, target);
        return { name: target.name, allowedAccounts, stacks, account };
    });
    const found = await lookWhere({ ...github, places, clock, log: run.log }, request);
    // The files leave the run beside its log and its outputs, which are veiled elsewhere.
    const listing = (0,privacy_veil/* hideInAll */.P)(found.listing, veil);
    for (const { sentence } of found.causes)
        run.log.warning(sentence);
    const { json, page, report } = await publishListing(await wireFiles(context), { listing, causes: found.causes }, { path: inputs.path, dryRun: inputs.common.dryRun });
    const { environments, notSeen } = listing;
    return {
        report,
        outputs: {
            json,
            page,
            count: String(environments.length),
            failed: String(environments.filter(({ state }) => state === 'failed' || state === 'missing').length),
            complete: String(notSeen.length === 0),
        },
        summary: whereSummary(listing),
    };
}


/***/ }),

/***/ 9158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ tryKey),
/* harmony export */   Dc: () => (/* binding */ findTry),
/* harmony export */   cg: () => (/* binding */ hourOf),
/* harmony export */   t0: () => (/* binding */ writeTries)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _stack_revision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4356);


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

/***/ 7414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ fewWords),
/* harmony export */   IP: () => (/* binding */ writeNote),
/* harmony export */   O3: () => (/* binding */ notesBlindLook),
/* harmony export */   T8: () => (/* binding */ judgeReported),
/* harmony export */   VC: () => (/* binding */ readNote)
/* harmony export */ });
/* unused harmony export causeKey */
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _failed_tries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9158);


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

/***/ 5519:
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

/***/ 2550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ lastPushOf)
/* harmony export */ });
/**
 * When a branch was last pushed to, as far as its deployments tell: deployments of one commit in a row are one push, dated by the
 * first of them, so that a rerun prolongs nothing. Where `standsSince` says when the environment was made (ISO 8601), they are dated by the
 * deployment that made it: one that is wanted back after its end begins a new life. Undefined where there is none, NaN in it
 * where a time cannot be read.
 */
function lastPushOf(pushes, standsSince) {
    const times = pushes.map((push) => ({ commit: push.commit, at: Date.parse(push.at) }));
    if (times.some(({ at }) => Number.isNaN(at)))
        return new Date(Number.NaN);
    const newestFirst = times.sort((a, b) => b.at - a.at);
    const commit = newestFirst[0]?.commit;
    const end = newestFirst.findIndex((push) => push.commit !== commit);
    const inARow = end < 0 ? newestFirst : newestFirst.slice(0, end);
    const made = standsSince === undefined ? Number.NEGATIVE_INFINITY : Date.parse(standsSince);
    const first = inARow.find(({ at }) => at <= made) ?? inARow.at(-1);
    return first && new Date(first.at);
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

/***/ 7109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ OFF_LABEL),
/* harmony export */   Hi: () => (/* binding */ whyNoEnvironment),
/* harmony export */   PT: () => (/* binding */ whyNotWanted),
/* harmony export */   R8: () => (/* binding */ AWAKE_LABEL),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   go: () => (/* binding */ decidingPullRequest),
/* harmony export */   hW: () => (/* binding */ KEEP_LABEL),
/* harmony export */   ih: () => (/* binding */ wantsNone),
/* harmony export */   pj: () => (/* binding */ isWantedByBranch)
/* harmony export */ });
/* harmony import */ var _input_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8778);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4621);
/* harmony import */ var _fork_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9878);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5497);
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7365);
/* harmony import */ var _wanted_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9447);






/** Of a pull request that wants no environment. */
const OFF_LABEL = 'stage:off';
/** Of a pull request whose environment no sweep takes down. */
const KEEP_LABEL = 'stage:keep';
/** Of a pull request whose environment is not put to sleep. */
const AWAKE_LABEL = 'stage:awake';
/** True where a branch alone asks for its environment, which then stays as long as the branch, whatever its pull requests do. */
function isWantedByBranch(rules) {
    return rules.includes('branch');
}
/** True of a pull request that is closed, or that wants no environment. */
function wantsNone({ state, labels }) {
    return state === 'closed' || (0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .RX)(labels, OFF_LABEL);
}
/**
 * Which of a branch's open pull requests, newest first, decides on its environment: one that wants it, where there is one.
 * Undefined where none is open.
 */
function decidingPullRequest(open) {
    return open.find((pull) => !(0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .RX)(pull.labels, OFF_LABEL)) ?? open[0];
}
/** Why a branch may have no environment at all, before AWS is asked anything; undefined where it may. */
function whyNoEnvironment(facts, rules) {
    const { pullRequest: pull, branch } = facts;
    if (pull && pull.headRepositoryId !== facts.repositoryId)
        return (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .forkVerdict */ .mZ)(pull.number);
    if (pull?.state === 'closed' && !(isWantedByBranch(rules.wanted) && facts.branchHead !== undefined))
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('pull_request_closed', `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}, so it gets no environment.`);
    if (facts.branchHead === undefined) {
        const sentence = `Branch '${shown(branch)}' does not exist in this repository; push it, or correct the input 'branch'.`;
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('unknown_branch', sentence);
    }
    if (pull?.state === 'open' && (0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .RX)(pull.labels, OFF_LABEL))
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('opted_out', `Pull request #${pull.number} is labelled '${OFF_LABEL}'; take the label off to get an environment.`);
    const glob = rules.skipBranches.find((pattern) => matches(branch, pattern));
    if (glob !== undefined)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('no_infra_branch', `Branch '${shown(branch)}' matches '${glob}' of 'skip-branches', so it gets no environment.`);
    return undefined;
}
/** Why nobody asks for the environment now; undefined where somebody does, or where it exists already and nobody took it back. */
function whyNotWanted(facts, rules) {
    const verdict = whyNoEnvironment(facts, rules);
    if (verdict || facts.environmentExists)
        return verdict;
    if (rules.wanted.some((rule) => asks(rule, facts.pullRequest)))
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_wanted', `Branch '${shown(facts.branch)}' gets an environment once there is ${rules.wanted.map(formatRule).join(' or ')}.`);
}
function asks(rule, pull) {
    if (rule === 'branch')
        return true;
    if (pull === undefined)
        return false;
    if (rule === 'pull-request')
        return true;
    if (rule === 'review-requested')
        return (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_5__/* .hasReviewer */ .g)(pull.review);
    // Of a story's label the pull request has a copy, so that nobody needs the tracker to know what is wanted.
    return (0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .RX)(pull.labels, (0,_wanted_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .labelOfRule */ ._z)(rule));
}
function formatRule(rule) {
    if (rule === 'branch')
        return 'a branch';
    if (rule === 'pull-request')
        return 'an open pull request';
    if (rule === 'review-requested')
        return 'a requested review';
    const whose = rule.startsWith('story-label:') ? ' on its story' : '';
    return `the label '${(0,_wanted_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .labelOfRule */ ._z)(rule)}'${whose}`;
}
/** True when the glob matches the branch; `*` also matches slashes when it leads, so that `*-no-infra` means any branch. */
function matches(branch, glob) {
    return (0,_input_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(branch, glob, 'name');
}
function shown(text) {
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
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

/***/ 957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   _5: () => (/* binding */ describeOlderTag),
/* harmony export */   _N: () => (/* binding */ stackOwner),
/* harmony export */   j2: () => (/* binding */ isSweepable),
/* harmony export */   p5: () => (/* binding */ ownedStacks),
/* harmony export */   rD: () => (/* binding */ servesBranch)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _environment_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5788);


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

/***/ 9052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ accountOfArn)
/* harmony export */ });
/** The account that an ARN names; '' where it names none, as that of a bucket does, and undefined for what is no ARN. */
function accountOfArn(arn) {
    return arn.startsWith('arn:') ? arn.split(':')[4] : undefined;
}


/***/ }),

/***/ 4356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ revisionOf),
/* harmony export */   O: () => (/* binding */ isUntouched)
/* harmony export */ });
/* harmony import */ var _stack_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9805);

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

/***/ 1343:
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

/***/ 9805:
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

/***/ 247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readOwnWorkflow),
/* harmony export */   MV: () => (/* binding */ HOURLY_INPUTS),
/* harmony export */   br: () => (/* binding */ readHourlyWorkflow),
/* harmony export */   kH: () => (/* binding */ noteOf)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1199);


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

/***/ 3085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
/** Works through items in order with at most `concurrency` under way; results keep the items' order. */
async function inParallel(items, concurrency, work) {
    const results = new Map();
    let next = 0;
    async function worker() {
        for (let index = next++; index < items.length; index = next++)
            results.set(index, await work(items[index]));
    }
    await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
    return items.map((_, index) => results.get(index));
}


/***/ }),

/***/ 7893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ checkAccount)
/* harmony export */ });
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7277);

/** @throws UserError when the credentials belong to an account that is not on the list; an empty list allows any. */
async function checkAccount(account, allowed) {
    if (allowed.length === 0)
        return;
    const id = await account.accountId();
    if (allowed.includes(id))
        return;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('account_not_allowed', `The credentials belong to an account that 'allowed-accounts' does not list (it ends in ${id.slice(-4)}); correct the role or the list.`);
}


/***/ }),

/***/ 6783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ placesLooked)
/* harmony export */ });
/* harmony import */ var _domain_environment_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5519);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6145);


/** Where a run looks. The account is asked for only where a record that has not ended names one. */
function placesLooked(targets, records) {
    const namesAccount = records.some((record) => (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_1__/* .isLive */ .DG)(record) && (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(record).account !== undefined);
    return (0,_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .inEveryTarget */ .ol)(targets, async ({ deps: { account } }) => ({
        region: account.region,
        account: namesAccount ? (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_1__/* .accountMark */ .bT)(await account.accountId()) : undefined,
    }));
}


/***/ }),

/***/ 6145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ nameWithTarget),
/* harmony export */   Aw: () => (/* binding */ namesWithTarget),
/* harmony export */   P4: () => (/* binding */ formatTarget),
/* harmony export */   ol: () => (/* binding */ inEveryTarget),
/* harmony export */   yY: () => (/* binding */ withTarget)
/* harmony export */ });
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7277);

/** The item with the name of its target in the field `place`, unless there is but one. */
function withTarget(item, target) {
    return target.name === undefined ? item : { ...item, place: target.name };
}
/** The environment's name, and behind it where it is when there are several targets. */
function nameWithTarget({ name, place }) {
    return place === undefined ? name : `${name} (${place})`;
}
/** At most five by name. */
function namesWithTarget(items) {
    const shown = items.slice(0, 5).map(nameWithTarget).join(', ');
    return items.length > 5 ? `${shown} and ${items.length - 5} more` : shown;
}
/** For a sentence, behind the name of what is there; empty where there is but one target. */
function formatTarget(target) {
    return target.name === undefined ? '' : ` in ${target.name}`;
}
/**
 * Does the same in every target, at the same time; the results keep the order of the targets.
 * @throws what the first of them threw, with the target's name before the sentence; nothing more is begun then.
 */
function inEveryTarget(targets, work) {
    return Promise.all(targets.map((target) => work(target).catch((error) => {
        throw target.name === undefined ? error : withName(target.name, error);
    })));
}
function withName(name, error) {
    if (error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y)
        return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(error.reasonCode, `In ${name}: ${error.message}`, { cause: error });
    if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .o))
        return error;
    const { service, status, code, retriable } = error;
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .o(error.reasonCode, `In ${name}: ${error.message}`, {
        service,
        retriable,
        cause: error,
        ...(status === undefined ? {} : { status }),
        ...(code === undefined ? {} : { code }),
    });
}


/***/ })

};
