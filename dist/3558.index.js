export const id = 3558;
export const ids = [3558];
export const modules = {

/***/ 13966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ lookedAt),
/* harmony export */   _2: () => (/* binding */ healTries),
/* harmony export */   oT: () => (/* binding */ shipTries)
/* harmony export */ });
/* unused harmony export LOOK_JOB */
/* harmony import */ var _reported_before_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37414);

/** The `name` of the job that looks, in the workflow that ships. */
const LOOK_JOB = 'Find what is due';
/** The `name` of each leg that heals. */
const HEAL_JOB = /^Heal pull request (\d+) at ([0-9a-f]{40})$/;
/** The `name` of each leg that brings a shared environment to a commit. */
const SHIP_JOB = /^Bring ([a-z0-9]+) to ([0-9a-f]{40})$/;
/**
 * When the run looked; undefined where its look failed, or where it did something else. What became of its other jobs does not
 * matter. A workflow of a team's own may name its jobs otherwise: such a run looked if it is green. A look that is green only because
 * what stands in its way was reported before has failed.
 */
function lookedAt(run, jobs) {
    const looks = jobs.filter(({ name }) => ownName(name) === LOOK_JOB);
    if ((looks.length === 0 ? jobs : looks).some(({ steps }) => steps.some(_reported_before_js__WEBPACK_IMPORTED_MODULE_0__/* .notesBlindLook */ .O3)))
        return undefined;
    if (looks.length === 0)
        return run.conclusion === 'success' ? run.startedAt : undefined;
    const played = looks.filter(({ conclusion }) => conclusion !== 'skipped');
    return played.every(({ conclusion }) => conclusion === 'success') ? played[0]?.startedAt : undefined;
}
/** The tries of a run that ended. */
function healTries(run, jobs) {
    return jobs.flatMap(({ name, conclusion, startedAt, completedAt }) => {
        const [, pullRequest, commit] = HEAL_JOB.exec(ownName(name)) ?? [];
        if (commit === undefined || conclusion === undefined || completedAt === undefined)
            return [];
        const ended = endingOf(conclusion);
        const times = { startedAt, at: completedAt };
        return [{ pullRequest: Number(pullRequest), commit, ended, ...times, settingsCommit: run.commit }];
    });
}
/** The tries of a run for shared environments, also those that have not ended. */
function shipTries(_run, jobs) {
    return jobs.flatMap(({ name, conclusion, startedAt, completedAt }) => {
        const [, kind, commit] = SHIP_JOB.exec(ownName(name)) ?? [];
        if (kind === undefined || commit === undefined)
            return [];
        const ended = conclusion === undefined ? undefined : endingOf(conclusion);
        return [{ kind, commit, ended, at: completedAt ?? startedAt }];
    });
}
function endingOf(conclusion) {
    return conclusion === 'failure' || conclusion === 'success' ? conclusion : 'other';
}
function ownName(name) {
    return name.split(' / ').at(-1) ?? name;
}


/***/ }),

/***/ 20907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ describeLastLook)
/* harmony export */ });
/* harmony import */ var _input_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7564);

/** Longer than GitHub's longest delays of a schedule, and than a day in which a service was out of order. */
const LATE_MS = 26 * 3_600_000;
/** @param now of GitHub's clock */
function describeLastLook({ workflow, state, at, seen, knownSince }, now) {
    const age = now.getTime() - Date.parse(at ?? knownSince);
    const when = at === undefined ? undefined : `${at.slice(0, 16).replace('T', ' ')} UTC`;
    const last = when === undefined ? whyNever(workflow, seen) : `The last hourly look was at ${when}.`;
    const isOff = state.startsWith('disabled');
    if (age <= LATE_MS && !isOff)
        return { late: false, sentence: last };
    const since = when === undefined ? last : `The last hourly look was ${(0,_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(age)} ago, at ${when}.`;
    return { late: true, sentence: `${since} ${remedyFor(workflow, state)}` };
}
function whyNever(workflow, seen) {
    return seen === undefined
        ? `No hourly look of ${workflow} has succeeded yet.`
        : `No hourly look has succeeded in the last ${seen} runs of ${workflow}.`;
}
/** By the states of a workflow (docs.github.com/rest/actions/workflows, "Get a workflow"). */
function remedyFor(workflow, state) {
    const enable = `enable it again in the tab Actions, or with 'gh workflow enable ${workflow}'.`;
    if (state === 'disabled_inactivity')
        return `GitHub switched ${workflow} off, as it does with schedules after 60 quiet days; ${enable}`;
    if (state === 'disabled_fork')
        return `GitHub starts no schedule in a fork; ${enable}`;
    if (state.startsWith('disabled'))
        return `Somebody switched ${workflow} off; ${enable}`;
    return `GitHub drops late scheduled runs, and a look that fails does not count; look at the runs of ${workflow}, and start it by hand.`;
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

/***/ 68443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ expiryOf)
/* harmony export */ });
/* harmony import */ var _environment_pushes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2550);

/** When its time is up, as a sweep of what has expired would judge it: ISO 8601, `null` for never. */
function expiryOf({ records, areWhole, standsSince, ttlMs, isKept, keptUntil, }) {
    if (ttlMs === undefined || isKept)
        return null;
    const pushes = records.map(({ commit, createdAt }) => ({ commit, at: createdAt }));
    const made = Date.parse(standsSince);
    const reachBack = areWhole ||
        pushes.some(({ commit }) => commit !== pushes[0]?.commit) ||
        pushes.some(({ at }) => Date.parse(at) <= made);
    const last = reachBack ? (0,_environment_pushes_js__WEBPACK_IMPORTED_MODULE_0__/* .lastPushOf */ .w)(pushes, standsSince) : undefined;
    if (last === undefined || Number.isNaN(last.getTime()))
        return { unknown: 'The deployments that were read do not tell when it was last pushed to.' };
    const end = last.getTime() + ttlMs;
    return new Date(Math.max(end, keptUntil?.getTime() ?? end)).toISOString();
}


/***/ }),

/***/ 54818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PT: () => (/* binding */ STATE_ORDER),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   c0: () => (/* binding */ countStates),
/* harmony export */   t8: () => (/* binding */ isUnknown)
/* harmony export */ });
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


/***/ }),

/***/ 41484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ awsOfLook),
/* harmony export */   W: () => (/* binding */ dueRequest)
/* harmony export */ });
/* harmony import */ var _domain_settings_deployment_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34105);
/* harmony import */ var _domain_settings_hours_of_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90534);
/* harmony import */ var _domain_sweep_judge_stack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39155);
/* harmony import */ var _aws_targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56924);
/* harmony import */ var _inputs_common_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19129);
/* harmony import */ var _load_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62232);






/** The variable with the role of teardown, which a workflow hands on for a look that has no role of its own. */
const TEARDOWN_ROLE = 'GREENROOM_TEARDOWN_ROLE';
/**
 * Where a look works: by the role of the step, of `roles.due` in the settings, of the variable, or of `roles.teardown`; the first
 * that there is. @throws UserError where the variable is needed and holds no ARN.
 */
function awsOfLook(env, inputs, { roles }) {
    if (inputs.rolesToAssume.length > 0 || roles?.due !== undefined)
        return inputs;
    return { ...inputs, rolesToAssume: (0,_inputs_common_js__WEBPACK_IMPORTED_MODULE_4__/* .readRoles */ .iZ)(TEARDOWN_ROLE, env[TEARDOWN_ROLE] ?? '') };
}
/** Merges what the step, the settings and the defaults say; inputs win. `byHand` is true where a person started the workflow. */
function dueRequest(inputs, settings, { byHand }) {
    const { repository, project, kind, kindIsProtected } = settings;
    const { common, aws, comments, hours, awakeForMs } = inputs;
    const scope = { repository, project, kind: inputs.environment };
    const admission = (0,_load_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .admissionOf */ .fG)({ ...NOTHING_ASKED, ...inputs.life, ...aws }, kind);
    const { allowedAccounts, wanted } = admission;
    const settingsRegions = kind.region ?? [];
    const ttlMs = inputs.life.ttlMs ?? (0,_load_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .ttlOf */ .yJ)(kind, common.settings);
    return {
        sweep: {
            scope,
            life: { wanted, ttlMs, force: false },
            rules: { protected: [], graceMs: _domain_sweep_judge_stack_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_GRACE_MS */ .uh, adopted: undefined, force: false, kindIsProtected },
            removal: { application: kind.application ?? project, onLeftover: 'fail', roleArn: undefined },
            run: { token: 'look', timeoutMs: 0, dryRun: true, concurrency: WIDTH },
            settingsPlaces: { regions: settingsRegions, areCovered: (0,_aws_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .coversSettings */ .WQ)(aws, kind, 'due') },
            allowedAccounts,
            comments,
        },
        hours: {
            scope,
            rules: { hours: (0,_domain_settings_hours_of_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .hoursOf */ .Z)(kind, hours), awakeForMs, isProtected: kindIsProtected },
            readiness: (0,_load_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .readinessOf */ .co)(kind),
            admission: { allowedAccounts, settingsRegions },
        },
        heal: {
            scope,
            admission,
            ttlMs,
            comments,
            names: (0,_domain_settings_deployment_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOfKind */ .En)(settings.kinds.deployments, inputs.environment),
            holdBack: byHand
                ? undefined
                : { workflow: inputs.hourlyWorkflow, settings: { path: common.settings, text: settings.text } },
        },
    };
}
/** Environments that are asked about at the same time. */
const WIDTH = 4;
/** What a step may ask of an environment and a look does not. */
const NOTHING_ASKED = { skipBranches: [], paths: [], maxEnvironments: undefined };


/***/ }),

/***/ 89725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ whereTargets),
/* harmony export */   f: () => (/* binding */ whereRequest)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _aws_targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56924);
/* harmony import */ var _due_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41484);
/* harmony import */ var _inputs_pricing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2880);
/* harmony import */ var _load_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62232);





/** Merges what the step, the settings and the defaults say; inputs win. */
function whereRequest(env, inputs, { repository, settings }) {
    const { environments } = settings;
    const project = inputs.project ?? settings.project ?? (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultProject */ .fu)(repository.fullName);
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
    return (0,_load_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .firstNonEmpty */ .Je)(inputs.kinds, Object.keys(environments), ['preview']);
}
/** Of a kind that is protected nothing expires or sleeps. */
function kindFacts(kind, settings = {}, { common }) {
    const kindIsProtected = (0,_load_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .isKindProtected */ .TM)(settings, kind);
    return {
        ttlMs: kindIsProtected ? undefined : (0,_load_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .ttlOf */ .yJ)(settings, common.settings),
        hours: kindIsProtected ? undefined : settings.hours,
        pricing: (0,_inputs_pricing_js__WEBPACK_IMPORTED_MODULE_3__/* .pricingOf */ .u6)({ kind: settings, kindIsProtected }),
        urlOutput: (0,_load_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .readinessOf */ .co)(settings).urlOutput,
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
        const aws = (0,_due_request_js__WEBPACK_IMPORTED_MODULE_2__/* .awsOfLook */ .A)(env, inputs.aws, own ?? {});
        const accounts = (0,_load_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .firstNonEmpty */ .Je)(inputs.aws.allowedAccounts, own?.accounts);
        return (0,_aws_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .targetsOf */ .QR)(env, aws, own ?? {}, 'due').map((target) => ({ kind, target, accounts }));
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


/***/ }),

/***/ 70232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ whereNotices),
/* harmony export */   p: () => (/* binding */ whereColumns)
/* harmony export */ });
/* harmony import */ var _domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7564);
/* harmony import */ var _domain_where_listing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54818);


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
        ...(environments.some(({ lock }) => lock !== null)
            ? [{ key: 'lock', heading: 'Locked', cell: lockCell }]
            : []),
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
    const sort = String(_domain_where_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE_ORDER */ .PT.indexOf(state));
    return { text: state, sort, ...(why === '' ? {} : { note: why }) };
}
function orUnknown(value, cell) {
    if (value === null)
        return NONE;
    return (0,_domain_where_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t8)(value) ? { text: 'unknown', unknown: value.unknown, sort: '' } : cell(value);
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
        note: (0,_domain_where_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t8)(title) ? 'Its title is unknown.' : title,
        url,
        sort: String(number),
    }));
}
function lockCell({ lock }, { site }) {
    return orUnknown(lock, ({ owner, since, reason, pullRequest }) => ({
        ...words(owner),
        note: `since ${since.slice(0, 16).replace('T', ' ')} UTC${reason === '' ? '' : `: ${reason}`}`,
        url: `${site}/pull/${pullRequest}`,
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
        return { ...spanCell(left), text: `in ${(0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rounded(left))}` };
    });
}
function spanCell(ms) {
    if (Number.isNaN(ms))
        return { text: 'unknown', unknown: 'Its time cannot be read.', sort: '' };
    return { text: (0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rounded(Math.max(0, ms))), sort: String(Math.round(ms)) };
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
    const isLate = !(0,_domain_where_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t8)(lastSweep) && lastSweep.late;
    const sweep = (0,_domain_where_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t8)(lastSweep) ? lastSweep.unknown : lastSweep.sentence;
    return { warnings: [...notSeen, ...(isLate ? [sweep] : [])], sweep: isLate ? '' : sweep };
}


/***/ }),

/***/ 88569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ whereSummary),
/* harmony export */   z: () => (/* binding */ whereTable)
/* harmony export */ });
/* harmony import */ var _domain_where_listing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54818);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24502);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40941);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70232);




/** GitHub drops a summary over 1 MiB whole, and a row has a few hundred characters. */
const MOST_ROWS = 300;
/** As long as what a deployment says and what to do about its stack. */
const LONGEST_NOTE = 400;
/** A listing as Markdown, for a job summary. */
function whereSummary(listing) {
    const { environments } = listing;
    const { warnings, sweep } = (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .whereNotices */ .l)(listing);
    const table = whereTable(listing, {
        rest: (left) => `${left} more are in where.json and where.html.`,
        most: MOST_ROWS,
    });
    return [
        '### Where',
        '',
        `${(0,_domain_where_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .countStates */ .c0)(environments)}.`,
        ...warnings.flatMap((warning) => ['', `**Warning:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(warning, 400)}`]),
        table,
        ...(sweep === '' ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(sweep, 400)]),
        '',
    ].join('\n');
}
/** The environments of a listing as a table in Markdown, with an empty line before it; '' for none. */
function whereTable(listing, more) {
    const columns = (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .whereColumns */ .p)(listing).map(({ heading, cell }) => ({
        heading,
        cell: (environment) => markdownCell(cell(environment, listing)),
    }));
    return (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownTable */ .Q)(listing.environments, columns, more);
}
function markdownCell({ text, note = '', url }) {
    const linked = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownLink */ .iQ)(text, url);
    return note === '' ? linked : `${linked}<br>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(note, LONGEST_NOTE)}`;
}


/***/ }),

/***/ 31269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findLastLook)
/* harmony export */ });
/* harmony import */ var _domain_due_hourly_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13966);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(331);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17277);



/** Runs whose jobs are asked for, the newest ones: more than a day of them. */
const MOST_RUNS = 30;
/**
 * When the hourly workflow last looked. Undefined where there is no such workflow, and where the token may not see its runs: to say
 * when that was is a service and no duty. Any other failure is a line in the log.
 * @param workflow name of its file
 */
async function findLastLook({ workflowRuns, log }, workflow) {
    try {
        const known = await workflowRuns.workflow(workflow);
        if (known === undefined)
            return undefined;
        const runs = await workflowRuns.hourlyRuns(workflow);
        const at = await newestLook(workflowRuns, runs.slice(0, MOST_RUNS));
        const seen = runs.length < MOST_RUNS ? undefined : MOST_RUNS;
        return { workflow, state: known.state, at, seen, knownSince: known.createdAt };
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .o))
            throw error;
        log.info(`When the last hourly look was is not known: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .I)(error).sentence}`);
        return undefined;
    }
}
/** One request for the newest run, where that one looked. */
async function newestLook(workflowRuns, runs) {
    for (const run of runs) {
        const at = (0,_domain_due_hourly_run_js__WEBPACK_IMPORTED_MODULE_0__/* .lookedAt */ .O1)(run, await workflowRuns.jobs(run.id));
        if (at !== undefined)
            return at;
    }
    return undefined;
}


/***/ }),

/***/ 23085:
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

/***/ 87893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ checkAccount)
/* harmony export */ });
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);

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

/***/ 16783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ placesLooked)
/* harmony export */ });
/* harmony import */ var _domain_environment_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75519);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66145);


/** Where a run looks. The account is asked for only where a record that has not ended names one. */
function placesLooked(targets, records) {
    const namesAccount = records.some((record) => (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_1__/* .isLive */ .DG)(record) && (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(record).account !== undefined);
    return (0,_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .inEveryTarget */ .ol)(targets, async ({ deps: { account } }) => ({
        region: account.region,
        account: namesAccount ? (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_1__/* .accountMark */ .bT)(await account.accountId()) : undefined,
    }));
}


/***/ }),

/***/ 66145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ nameWithTarget),
/* harmony export */   Aw: () => (/* binding */ namesWithTarget),
/* harmony export */   P4: () => (/* binding */ formatTarget),
/* harmony export */   ol: () => (/* binding */ inEveryTarget),
/* harmony export */   yY: () => (/* binding */ withTarget)
/* harmony export */ });
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);

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


/***/ }),

/***/ 36146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ lookWhere)
});

// EXTERNAL MODULE: ./build/src/domain/due/last-look.js
var last_look = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/where/listing.js
var where_listing = __webpack_require__(54818);
// EXTERNAL MODULE: ./build/src/usecases/due/find-last-look.js
var find_last_look = __webpack_require__(31269);
// EXTERNAL MODULE: ./build/src/usecases/targets/places.js
var targets_places = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/domain/environment/place.js
var place = __webpack_require__(75519);
// EXTERNAL MODULE: ./build/src/domain/hours/cost.js + 1 modules
var cost = __webpack_require__(79102);
// EXTERNAL MODULE: ./build/src/domain/intents/intent.js
var intent = __webpack_require__(35946);
// EXTERNAL MODULE: ./build/src/domain/intents/shared-branch.js
var shared_branch = __webpack_require__(59014);
// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(99805);
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
    if ((0,where_listing/* isUnknown */.t8)(newest))
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
    const said = newest === undefined || (0,where_listing/* isUnknown */.t8)(newest) ? '' : `${noteOf(newest)} `;
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

// EXTERNAL MODULE: ./build/src/domain/where/expiry.js
var expiry = __webpack_require__(68443);
;// CONCATENATED MODULE: ./build/src/usecases/where/sent-to.js




/** Which branch was sent to a shared environment, and by whom: by the record of the commit that it has, else by the newest one. */
function sentAt(records, commit) {
    const record = records.find((each) => each.commit === commit) ?? records[0];
    return record && (0,intent/* sentIn */.aQ)(record.payload);
}
/** Branches that are to be asked about: those of stacks and records, and of shared environments those that were sent there. */
function branchesToAsk(stacks, unseen, { recorded, repositoryId }) {
    const served = stacks.flatMap(({ project, kind, branch }) => {
        if (branch === undefined || !(0,shared_branch/* isSharedBranch */.W2)(branch))
            return branch ?? [];
        const history = recorded.of(kind, (0,naming/* subjectKey */.ow)({ repositoryId, project, kind, branch }));
        return (0,where_listing/* isUnknown */.t8)(history) ? [] : history.records.flatMap(({ payload }) => (0,intent/* sentIn */.aQ)(payload)?.branch ?? []);
    });
    const recordedBranches = unseen.map(({ payload, ref }) => (0,intent/* sentIn */.aQ)(payload)?.branch ?? (0,naming/* branchOfKey */.xL)(payload['key'] ?? '') ?? ref);
    return [...new Set([...served, ...recordedBranches])];
}

;// CONCATENATED MODULE: ./build/src/usecases/where/list-environments.js









const NO_BRANCH = { unknown: 'Its tags do not say which branch it serves.' };
/** An environment whose stack was seen. */
function withStack(seen, placed) {
    const { stack, project, kind, branch, place } = placed;
    const { request, now } = seen;
    const facts = request.factsOf(kind);
    const history = historyOf(seen, placed);
    const newest = (0,where_listing/* isUnknown */.t8)(history) ? history : history.records[0];
    const commit = commitOf(stack, history);
    return {
        name: stack.name,
        project,
        kind,
        place: place.name ?? null,
        serves: servesOf(seen, branch, { commit, history }),
        ...stateOfStack(stack, newest, now),
        url: urlOf(stack, facts, history) ?? null,
        hours: facts.hours ?? null,
        lock: lockOf(seen, branch === undefined ? stack.name : (0,naming/* environmentName */.VE)({ project, kind, branch })),
        times: timesOf(stack, isShared(branch) ? { ttlMs: undefined } : facts, history, lookOf(seen, branch)),
        cost: costOf(stack, facts, now),
    };
}
/** No sweep takes a shared environment, so its time is never up. */
function isShared(branch) {
    return branch !== undefined && (0,shared_branch/* isSharedBranch */.W2)(branch);
}
function lookOf({ pullsOf }, branch) {
    return branch === undefined ? unknownPull(NO_BRANCH) : pullsOf(branch);
}
/** Of a shared environment its records say which branch was sent there, and by whom. */
function servesOf(seen, branch, { commit, history }) {
    if (!isShared(branch)) {
        const { branchExists, pullRequest, owner } = lookOf(seen, branch);
        return { branch: branch ?? NO_BRANCH, commit, branchExists, pullRequest, owner };
    }
    const sent = (0,where_listing/* isUnknown */.t8)(history) ? history : (sentAt(history.records, commit) ?? NOT_SENT);
    if ('unknown' in sent)
        return { branch: sent, commit, branchExists: sent, pullRequest: sent, owner: sent };
    const { branchExists, pullRequest } = seen.pullsOf(sent.branch);
    return { branch: sent.branch, commit, branchExists, pullRequest, owner: sent.by };
}
const NOT_SENT = { unknown: 'No deployment on GitHub says which branch was sent there.' };
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
    if ((0,where_listing/* isUnknown */.t8)(history))
        return history;
    const ready = history.records.find(({ state }) => state === 'success');
    return ready?.commit ?? { unknown: 'Neither its stack nor a deployment on GitHub tells its commit.' };
}
function urlOf({ outputs }, { urlOutput }, history) {
    const recorded = (0,where_listing/* isUnknown */.t8)(history)
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
function expiresAt(standsSince, ttlMs, history, { pullRequest, isKept, keptUntil }) {
    if (ttlMs === undefined)
        return null;
    if ((0,where_listing/* isUnknown */.t8)(pullRequest))
        return pullRequest;
    if ((0,where_listing/* isUnknown */.t8)(history))
        return history;
    return (0,expiry/* expiryOf */.p)({ ...history, standsSince, ttlMs, isKept, keptUntil });
}
function lockOf({ locks }, name) {
    if ((0,where_listing/* isUnknown */.t8)(locks))
        return locks;
    const held = locks.get(name);
    if (held === undefined)
        return null;
    if (held.lock === undefined)
        return { unknown: 'It is locked, and nobody can read by whom.' };
    const { owner, since, reason, pullRequest } = held.lock;
    return { owner: owner.login, since, reason, pullRequest };
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
    const recorded = (0,naming/* branchOfKey */.xL)(key) ?? newest.ref;
    const sent = (0,shared_branch/* isSharedBranch */.W2)(recorded) ? (0,intent/* sentIn */.aQ)(newest.payload) : undefined;
    const branch = sent?.branch ?? recorded;
    const isSeen = isPlaceSeen(seen, newest);
    const { branchExists, pullRequest, owner } = pullsOf(branch);
    const none = isSeen ? null : { unknown: 'Nobody looked where it is recorded.' };
    return {
        name: newest.payload['environment'] || (0,naming/* environmentName */.VE)({ project, kind, branch: recorded }),
        project,
        kind,
        place: newest.payload['region'] || null,
        serves: {
            branch,
            branchExists,
            commit: isSeen ? null : newest.commit,
            pullRequest,
            owner: sent?.by ?? owner,
        },
        ...stateWithoutStack(newest, { isSeen, now }),
        url: newest.environmentUrl ?? null,
        hours: request.factsOf(kind).hours ?? null,
        lock: lockOf(seen, (0,naming/* environmentName */.VE)({ project, kind, branch: recorded })),
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
var errors = __webpack_require__(17277);
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
var ownership = __webpack_require__(40957);
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
var in_parallel = __webpack_require__(23085);
// EXTERNAL MODULE: ./build/src/usecases/targets/check-account.js
var check_account = __webpack_require__(87893);
// EXTERNAL MODULE: ./build/src/usecases/targets/targets.js
var targets = __webpack_require__(66145);
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
        if ((0,where_listing/* isUnknown */.t8)(stacks))
            return { placed: [], seen: [] };
        return { placed: ownStacks(stacks, scope).map((own) => ({ ...own, place })), seen: [place] };
    });
    const all = found.flatMap(({ placed }) => placed);
    return {
        placed: [...new Map(all.map((each) => [each.stack.id, each])).values()],
        seen: found.flatMap(({ seen }) => seen),
    };
}

// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var fork = __webpack_require__(9878);
// EXTERNAL MODULE: ./build/src/domain/environment/kept-until.js
var kept_until = __webpack_require__(25679);
// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var labels = __webpack_require__(55497);
// EXTERNAL MODULE: ./build/src/domain/environment/wanted.js
var wanted = __webpack_require__(57109);
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
    const own = (0,where_listing/* isUnknown */.t8)(open) ? open : open.filter((pull) => !(0,fork/* isFromFork */.ty)(pull, repository.id));
    const known = new Set([
        repository.defaultBranch,
        ...((0,where_listing/* isUnknown */.t8)(own) ? [] : own.map((pull) => pull.headBranch)),
    ]);
    const left = branches.filter((branch) => !known.has(branch)).slice(0, MOST_BRANCHES);
    const lives = left.length === 0
        ? new Map()
        : await look.read('the branches', () => codeHost.branchLives(left));
    const hasClosed = !(0,where_listing/* isUnknown */.t8)(lives) && [...lives.values()].some((life) => life.latest?.state === 'closed');
    const closed = hasClosed
        ? await look.read('the pull requests that were closed lately', () => codeHost.pullRequestsClosedSince(since))
        : [];
    const ofForks = (0,where_listing/* isUnknown */.t8)(open) ? [] : open.filter((pull) => (0,fork/* isFromFork */.ty)(pull, repository.id));
    const pulls = { open: own, ofForks, lives, closed };
    return (branch) => factsOf(pulls, branch, { repository, site });
}
const NOBODY = { branchExists: true, pullRequest: null, owner: null, isKept: false };
function factsOf({ open, ofForks, lives, closed }, branch, { repository, site }) {
    const found = (0,where_listing/* isUnknown */.t8)(open) ? undefined : open.find((pull) => pull.headBranch === branch);
    if (found)
        return factsOfPull(found);
    // What is merged from there into others is nobody's wish for an environment.
    if (branch === repository.defaultBranch)
        return NOBODY;
    if ((0,where_listing/* isUnknown */.t8)(lives))
        return allUnknown(lives);
    const life = lives.get(branch);
    if (life === undefined)
        return allUnknown({ unknown: 'There are more branches than are asked about in one look.' });
    const latest = life.open[0] ?? life.latest;
    const branchExists = life.head !== undefined;
    if (latest === undefined)
        return { ...NOBODY, branchExists };
    const whole = [...ofForks, ...((0,where_listing/* isUnknown */.t8)(closed) ? [] : closed)].find(({ number }) => number === latest.number);
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
        keptUntil: pull.state === 'open' ? (0,kept_until/* keptUntil */.Jf)(pull.labels)?.end : undefined,
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
        if (!(0,where_listing/* isUnknown */.t8)(list))
            for (const [key, records] of Map.groupBy(list, ({ payload }) => payload['key'] ?? ''))
                byKey.set(key, { records, areWhole: list.length < A_LIST });
    for (const { kind, branch, project } of unlisted(stacks, byKind, byKey, repository.id).slice(0, MOST_ASKED)) {
        const key = (0,naming/* subjectKey */.ow)({ repositoryId: repository.id, project, kind, branch });
        const records = await look.read(`the deployments of branch '${branch}'`, () => deployments.list({ environment: kind, ref: branch, key }));
        if (!(0,where_listing/* isUnknown */.t8)(records))
            byKey.set(key, { records, areWhole: false });
    }
    const newest = [...byKey].flatMap(([key, { records }]) => isOfScope(key, records[0], request) ? (records[0] ?? []) : []);
    return {
        live: newest.filter(place/* isLive */.DG),
        of(kind, key) {
            const list = byKind.get(kind);
            if (list !== undefined && (0,where_listing/* isUnknown */.t8)(list))
                return list;
            return byKey.get(key) ?? { records: [], areWhole: list !== undefined && list.length < A_LIST };
        },
    };
}
/** Stacks without a record in a list that ends before the oldest. */
function unlisted(stacks, byKind, byKey, repositoryId) {
    return stacks.flatMap(({ project, kind, branch }) => {
        const list = byKind.get(kind);
        if (branch === undefined || list === undefined || (0,where_listing/* isUnknown */.t8)(list) || list.length < A_LIST)
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
        branches: branchesToAsk(stacks.placed, unseen, { recorded, repositoryId: request.repository.id }),
        since: oldest(stacks.placed, deps.clock.now()),
    });
    const locks = await look.read('the locks', () => deps.codeHost.locks());
    const now = deps.clock.now();
    const failed = deps.places
        .filter((place) => !stacks.seen.includes(place))
        .map(({ account }) => account.region);
    const seen = { request, recorded, pullsOf, locks, looked: (0,where_listing/* isUnknown */.t8)(looked) ? [] : looked, failed, now };
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
        environments: (0,where_listing/* inOrder */.al)(all).slice(0, MOST_LISTED),
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


/***/ })

};
