export const id = 3968;
export const ids = [3968];
export const modules = {

/***/ 81835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ ENDED_EARLY)
/* harmony export */ });
/** What a deployment says whose run ended before its work did: the next run takes it up. */
const ENDED_EARLY = 'The run ended before the environment was ready; the next run takes up from there.';


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

/***/ 3968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ checkNewest),
/* harmony export */   answerDeployment: () => (/* binding */ answerDeployment),
/* harmony export */   f: () => (/* binding */ answeredRecord)
/* harmony export */ });
/* harmony import */ var _domain_environment_deployed_head_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81835);
/* harmony import */ var _domain_provision_asked_deployment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44512);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(331);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17277);
/* harmony import */ var _domain_verdict_passing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44427);
/* harmony import */ var _subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58170);
/* harmony import */ var _subject_retire_answered_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58068);







/**
 * Why a run for a deployment of another tool brings nothing; undefined for any other run, for the newest deployment, and for the commit
 * that the stack has, which moves nothing. Only reads.
 */
async function checkNewest(deployments, { run: { theirs }, stack: { settings } }, { subject, commit, existing }) {
    const { asked, names = [] } = theirs ?? {};
    if (asked === undefined || existing?.parameters['Commit'] === commit)
        return undefined;
    // A kind with a branch has one environment, whatever tag or commit a deployment names.
    const about = settings.branch === undefined ? { ref: asked.ref } : {};
    const found = [];
    for (const environment of names)
        found.push(...(await deployments.askedFor({ environment, ...about })));
    return (0,_domain_provision_asked_deployment_js__WEBPACK_IMPORTED_MODULE_0__/* .whyOlder */ .fR)(asked, { theirs: found, ours: await (0,_subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentDeployments */ .gs)(deployments, subject) });
}
/**
 * Speaks through a deployment that another tool opened: no second one is opened beside it. Its success ends what it took the place of,
 * whoever opened that, but for our own record of the same commit, which is still true.
 */
function answeredRecord(deployments, history, { asked, name, logUrl, names }) {
    const { id, commit, ref, createdAt } = asked;
    const details = { description: (0,_domain_provision_asked_deployment_js__WEBPACK_IMPORTED_MODULE_0__/* .answerNote */ .TW)(name), ...(logUrl === undefined ? {} : { logUrl }) };
    return {
        id,
        commit,
        createdAt,
        async inProgress() {
            await deployments.setState(id, 'in_progress', details);
        },
        async success(url, note) {
            // The others first, as with a record of our own: a run that is killed between the two is run again.
            const others = history.filter((each) => each.commit !== commit || each.state !== 'success');
            await (0,_subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_4__/* .retire */ .S5)(deployments, others);
            await (0,_subject_retire_answered_js__WEBPACK_IMPORTED_MODULE_5__/* .retireAnswered */ .X)(deployments, { names, ref }, { name, through: { id, commit, isTheirs: true } });
            await deployments.setState(id, 'success', {
                ...details,
                ...(url === undefined ? {} : { environmentUrl: url }),
                ...(note === undefined ? {} : { description: note }),
            });
            return 'live';
        },
        async close(state, description) {
            // That it was given up is said where its run ends: GitHub starts nothing for `inactive`, and whoever waits would not hear of it.
            if (state !== 'inactive')
                await deployments.setState(id, state, { ...details, description });
        },
    };
}
/**
 * Provisions for a deployment of another tool, which hears of every ending: what was skipped or broke before the stack was touched is
 * its end too, since whoever opened it waits for one. A dry run says nothing.
 */
async function answerDeployment(deps, { id }, { dryRun, url }, provision) {
    if (dryRun)
        return provision();
    const log = url === undefined ? {} : { logUrl: url };
    deps.unfinished.remember(id);
    const close = async (state, description) => {
        try {
            await deps.deployments.setState(id, state, { ...log, description });
            deps.unfinished.forget();
        }
        catch (error) {
            deps.log.warning(`The deployment could not be closed: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .I)(error).sentence}`);
        }
    };
    let result;
    try {
        result = await provision();
    }
    catch (error) {
        const isEarly = (0,_domain_verdict_passing_js__WEBPACK_IMPORTED_MODULE_3__/* .endsEarly */ .c2)(error);
        await close(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .o && !isEarly ? 'failure' : 'error', isEarly ? _domain_environment_deployed_head_js__WEBPACK_IMPORTED_MODULE_6__/* .ENDED_EARLY */ .$ : (0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .I)(error).sentence);
        throw error;
    }
    if (result.deploymentId === undefined)
        await close('error', result.report.sentence);
    return { ...result, deploymentId: id };
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


/***/ })

};
