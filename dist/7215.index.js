export const id = 7215;
export const ids = [7215,3968];
export const modules = {

/***/ 81835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ ENDED_EARLY)
/* harmony export */ });
/** What a deployment says whose run ended before its work did: the next run takes it up. */
const ENDED_EARLY = 'The run ended before the environment was ready; the next run takes up from there.';


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

/***/ 25788:
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

/***/ 3122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ environmentOfLabel)
/* harmony export */ });
/**
 * The environment that an application version was made for; undefined when the label is not one of ours (see `versionLabel`). Labels
 * of older versions end without a kind.
 */
function environmentOfLabel(label) {
    return /^(.+)-[0-9a-f]{12}(?:\.[0-9a-f]{12})?(?:\.[a-z][a-z0-9]{1,15})?$/.exec(label)?.[1];
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

/***/ 31384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   T0: () => (/* binding */ describeHeld),
/* harmony export */   ee: () => (/* binding */ whyNotSent),
/* harmony export */   jc: () => (/* binding */ isAskedLater),
/* harmony export */   vf: () => (/* binding */ whyNotTakenDown),
/* harmony export */   xy: () => (/* binding */ whyNotMoved)
/* harmony export */ });
/* unused harmony export unlocksBy */
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64621);

/** What people are told to say to release a lock. @param sharedKind of a shared environment, which no pull request is about. */
function unlocksBy(sharedKind) {
    return sharedKind === undefined
        ? "'/stage unlock' on its pull request"
        : `'/stage unlock ${sharedKind}' on any pull request`;
}
/** Such as `locked by mr-a since 2026-03-02 09:00 UTC, because 'a demo'`: a clause without an end. */
function describeHeld({ lock }) {
    if (lock === undefined)
        return 'locked, and nobody can read by whom';
    const because = lock.reason === '' ? '' : `, because '${lock.reason}'`;
    return `locked by ${lock.owner.login} since ${lock.since.slice(0, 16).replace('T', ' ')} UTC${because}`;
}
/**
 * Why a locked environment does not come to a commit; undefined where nobody holds it, and for the commit that it has. Whoever holds a
 * shared environment may still send commits there, since it is theirs until they release it.
 */
function whyNotMoved(held, { name, commit, runs, isAsleep, sent }) {
    if (held === undefined || (sent !== undefined && held.lock?.owner.id === sent.by))
        return undefined;
    const serves = runs === 'none' ? undefined : (runs ?? held.lock?.commit);
    if (serves === commit)
        return undefined;
    const kept = serves?.slice(0, 7);
    const now = isAsleep === true ? `the environment sleeps at commit ${kept}` : `commit ${kept} still serves`;
    const still = kept === undefined ? '' : `, and ${now}`;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('locked', `Environment ${name} is ${describeHeld(held)}, so commit ${commit.slice(0, 7)} is not deployed${still}; say ${unlocksBy(sent?.kind)} to let it move.`);
}
/** Why nothing takes a locked environment down; undefined where nobody holds it. */
function whyNotTakenDown(held, name, sharedKind) {
    if (held === undefined)
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('locked', `Environment ${name} is ${describeHeld(held)}, so it stays; say ${unlocksBy(sharedKind)} to let it go.`);
}
/** Why nobody but its holder sends anything to a shared environment that is locked; undefined where nothing speaks against it. */
function whyNotSent(held, { name, kind, by }) {
    if (held === undefined || held.lock?.owner.id === by)
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('locked', `Environment ${name} is ${describeHeld(held)}, so nothing was sent there; ask them, or say ${unlocksBy(kind)} first.`);
}
/** Undefined where nobody holds it. */
function holderOf(held, { by, comment }) {
    if (held === undefined)
        return undefined;
    if (held.lock?.command === comment && held.lock.owner.id === by)
        return 'this command';
    return held.lock?.owner.id === by ? 'the same person' : 'somebody else';
}
/** True where the lock was asked for after that command, which then does not mean it. Ids of comments grow, and times are whole seconds. */
function isAskedLater({ lock }, { comment, saidAt }) {
    if (lock === undefined)
        return false;
    const apart = Date.parse(lock.since) - Date.parse(saidAt);
    return apart === 0 ? lock.command > comment : apart > 0;
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

/***/ 29152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ isDeletedUnderReview),
/* harmony export */   mU: () => (/* binding */ stackInputsUnderReview),
/* harmony export */   pg: () => (/* binding */ describeUnprovenStack)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _stack_stack_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99805);
/* harmony import */ var _protection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80673);



/** They say whose an environment is. */
const OWNER = [_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.project, _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.repositoryId, _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.environment, _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.branch];
/**
 * What is true of a stack whichever of its change sets comes to be executed: what all of them say. Change sets of different owners
 * prove nothing, and a tag that protects counts wherever it stands.
 */
function stackInputsUnderReview(sets) {
    const [first] = sets;
    const agree = sets.every(({ tags }) => OWNER.every((key) => tags[key] === first?.tags[key]));
    if (first === undefined || !agree)
        return { tags: {}, parameters: {} };
    const protects = sets.flatMap(({ tags }) => Object.entries(tags).filter(([key, value]) => _protection_js__WEBPACK_IMPORTED_MODULE_2__/* .PROTECT_TAGS */ .u.includes(key) && value.toLowerCase() === 'true'));
    return {
        tags: { ...shared(sets.map((set) => set.tags)), ...Object.fromEntries(protects) },
        parameters: shared(sets.map((set) => set.parameters)),
    };
}
function shared([first = {}, ...others]) {
    return Object.fromEntries(Object.entries(first).filter(([key, value]) => others.every((other) => other[key] === value)));
}
/** Deleted under review: it shows no tags any more, and is as good as gone whoever made it. */
function isDeletedUnderReview(stack) {
    return stack.status === 'DELETE_IN_PROGRESS' && Object.keys(stack.tags).length === 0;
}
/** Why a stack under review is left alone, and what a person can do; undefined where its own tags tell whose it is. */
function describeUnprovenStack(stack) {
    if (!(0,_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnderReview */ .Ju)(stack.status) || OWNER.some((key) => key in stack.tags))
        return undefined;
    return `Stack ${stack.name} is only under review and its change sets, if it has any, do not agree on whose it is, so it is left alone; delete it by hand in CloudFormation when nobody needs it`;
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

/***/ 41438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ checkCap)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _input_durations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7564);
/* harmony import */ var _ownership_ownership_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40957);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64621);




const OLDEST_SHOWN = 5;
/**
 * Says no when the scope has as many environments as it may, those on their way out not counted, with the oldest by name, pull
 * request and age. Undefined where one more may be made.
 * @param stacks all stacks of the account and region, ours or not.
 * @param maxEnvironments from 1; undefined for any number.
 */
function checkCap(stacks, { repository, project, kind }, maxEnvironments, now) {
    if (maxEnvironments === undefined)
        return undefined;
    const environments = (0,_ownership_ownership_js__WEBPACK_IMPORTED_MODULE_2__/* .ownedStacks */ .p5)(stacks, { repositoryId: repository.id, project, kind }).filter((stack) => stack.status !== 'DELETE_IN_PROGRESS');
    if (environments.length < maxEnvironments)
        return undefined;
    const oldest = environments
        .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
        .slice(0, OLDEST_SHOWN);
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)('cap_reached', `There are ${environments.length} environments and 'max-environments' is ${maxEnvironments}; the oldest are ${oldest.map((stack) => describe(stack, now)).join(', ')}: close one or raise the number.`);
}
function describe(stack, now) {
    const pullRequest = stack.tags[_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.pullRequest];
    const age = now.getTime() - Date.parse(stack.createdAt);
    const facts = [
        ...(pullRequest !== undefined && /^\d+$/.test(pullRequest) ? [`#${pullRequest}`] : []),
        ...(age >= 0 ? [`${(0,_input_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(age)} old`] : []),
    ];
    return facts.length === 0 ? stack.name : `${stack.name} (${facts.join(', ')})`;
}


/***/ }),

/***/ 44348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ forkSettings),
/* harmony export */   jm: () => (/* binding */ whyNoForks),
/* harmony export */   kx: () => (/* binding */ FORK_TEMPLATE),
/* harmony export */   rf: () => (/* binding */ forkParameters),
/* harmony export */   xg: () => (/* binding */ checkForkTemplate)
/* harmony export */ });
/* unused harmony export HOW_TO_ALLOW */
/* harmony import */ var _input_cut_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45001);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64621);
/* harmony import */ var _check_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40422);




/** The bundled template that can do without rights of the team: Elastic Beanstalk fetches the version. */
const FORK_TEMPLATE = 'beanstalk-environment';
/** The parameter by which a template of the team's promises that it keeps its secrets and its data from a fork. */
const PROMISE = 'FromFork';
const PROFILE = 'InstanceProfile';
/** How a team lets forks in. */
const HOW_TO_ALLOW = "give 'fork-instance-profile' in the settings of the kind, an instance profile without rights, as docs/forks.md says";
/** Why a kind has no environment for any fork, whoever asks for it; undefined where it may have one. */
function whyNoForks({ kind, settings, template, isOfRepository, isProtected, seeds, }) {
    const no = (why) => (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('fork', `A fork's commit gets no environment here: ${why}.`);
    if (settings['fork-instance-profile'] === undefined)
        return no(`the settings of the kind do not allow it; ${HOW_TO_ALLOW}`);
    if (kind !== 'preview' || isProtected || settings.branch !== undefined)
        return no(`'${kind}' is no kind that gives each branch an environment of its own; use 'preview'`);
    if (seeds)
        return no("test data of the team is not loaded into it; take 'seeded' out of this step");
    if (!isOfRepository)
        return no("bundle and template of this step come from elsewhere than the repository; leave 'source-bundle' and 'template-file' out");
    if (/\.[cm]?[jt]s$/i.test(template))
        return no('its template is made by a module; name a template of YAML or JSON');
    if (!isPath(template) && template !== FORK_TEMPLATE)
        return no(`the template '${template}' gives its instance rights; use '${FORK_TEMPLATE}' or one of your own`);
    return undefined;
}
function isPath(template) {
    return /\.(?:ya?ml|json)$/i.test(template);
}
/**
 * What of the settings a fork's environment has: nothing that names a secret, and no options, which win over those of the template and
 * may name another profile, or a snapshot of a database.
 */
function forkSettings(settings) {
    const variables = Object.entries(settings['environment-variables'] ?? {});
    return {
        ...settings,
        secrets: undefined,
        'option-settings': undefined,
        'basic-auth': undefined,
        'environment-variables': Object.fromEntries(variables.filter(([, value]) => !resolves(value))),
    };
}
/** CloudFormation puts the secret itself there (its user guide, "Get values stored in other services using dynamic references"). */
function resolves(value) {
    return value.includes('{{resolve:');
}
/**
 * The team's parameters for a fork: those of the settings, without what the step gives, because only that may come from `secrets`.
 * @param profile name of the instance profile without rights.
 */
function forkParameters({ parameters, givenIn, }, template, profile) {
    const kept = Object.entries(parameters).filter(([name, value]) => name !== 'Secrets' && givenIn[name] !== _check_template_js__WEBPACK_IMPORTED_MODULE_2__/* .STEP_PARAMETERS */ .Mr && !resolves(value));
    const ours = template === FORK_TEMPLATE ? { DatabaseEngine: '' } : { [PROMISE]: 'true' };
    return { ...Object.fromEntries(kept), [PROFILE]: profile, ...ours };
}
/** @throws UserError `invalid_template` for a template that cannot promise to keep from a fork what is the team's. */
function checkForkTemplate(declared, template) {
    const wanted = template === FORK_TEMPLATE ? [PROFILE] : [PROFILE, PROMISE];
    const missing = wanted.filter((name) => declared?.parameters.has(name) !== true || declared.unused.includes(name));
    if (missing.length === 0)
        return;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_template', `Template '${(0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .I)(template, 120)}' does not say what a fork gets, because it declares no parameter ${missing.map((name) => `'${name}'`).join(' and no ')} that it uses; declare '${PROFILE}' as the profile of its instances, and '${PROMISE}', without whose 'true' it gives secrets and data.`);
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

/***/ 66529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ firstReadObjection),
/* harmony export */   Ks: () => (/* binding */ firstObjection)
/* harmony export */ });
/* unused harmony export RULE_ORDER */
/**
 * In which order a duty asks its rules; the first one that objects decides. Use cases take it from here, and so does the page
 * docs/rules.md. `built` is of what an earlier job made, `owned` also of the branch that a stack serves.
 */
const RULE_ORDER = {
    provision: ['wanted', 'locked', 'built', 'paths', 'cap'],
    takeDown: ['owned', 'protected'],
};
/** What the first rule of a duty objects; undefined where none does. */
function firstObjection(duty, ask) {
    for (const rule of orderOf(duty)) {
        const objection = ask[rule]();
        if (objection !== undefined)
            return objection;
    }
    return undefined;
}
/** The same where a rule needs what has to be read first. */
async function firstReadObjection(duty, ask) {
    for (const rule of orderOf(duty)) {
        const objection = await ask[rule]();
        if (objection !== undefined)
            return objection;
    }
    return undefined;
}
function orderOf(duty) {
    return RULE_ORDER[duty];
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

/***/ 48205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hq: () => (/* binding */ nameSourceBundle),
/* harmony export */   LA: () => (/* binding */ provideSource),
/* harmony export */   eJ: () => (/* binding */ takesSourceBundle),
/* harmony export */   x4: () => (/* binding */ versionsOf)
/* harmony export */ });
/* unused harmony export ensureApplicationVersion */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_version_labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3122);



/**
 * What the commit's bundle and version will be called, whether or not they are there yet.
 * @param made what `makeBundle` gave.
 */
function nameSourceBundle({ subject, commit }, { bucket, additions }, made) {
    const digest = additions.length === 0 ? made?.digest : sha256(`${made?.digest ?? ''}\n${JSON.stringify(additions)}`);
    return {
        bucket: bucket ?? '',
        key: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleKey */ .CK)(subject, commit, digest),
        label: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .versionLabel */ .dp)(subject, commit, digest),
        made,
        additions: made === undefined ? additions : [],
    };
}
/** The versions that were made for one environment, as their labels tell. */
async function versionsOf(beanstalk, application, name) {
    const found = await beanstalk.applicationVersions(application, `${name}-`);
    return found.filter(({ label }) => (0,_domain_environment_version_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentOfLabel */ .j)(label) === name);
}
/** True when the template runs the commit as an application version or fetches its bundle. */
function takesSourceBundle(summary) {
    return declares(summary, 'VersionLabel') || declares(summary, 'SourceBundleKey');
}
function declares(summary, parameter) {
    return summary.parameters.some(({ name }) => name === parameter);
}
/**
 * What the template runs: the commit as an application version, or its bundle alone where there is no Beanstalk.
 * Returns why that cannot be had, where the reason is that nobody wants the environment any more.
 */
async function provideSource(deps, summary, request) {
    if (declares(summary, 'VersionLabel')) {
        try {
            await ensureApplicationVersion(deps, request);
        }
        catch (error) {
            const verdict = await request.checkStillWanted();
            if (verdict)
                return verdict;
            throw error;
        }
    }
    else
        await withContent(deps, request, (content) => proveBundle(deps, request, content));
    return undefined;
}
/**
 * Makes the application version of a commit, once, of a bundle for which S3 vouches; an upload that was cut off is simply finished.
 * A label proves nothing, so a version that is there is kept only where it was made of that bundle, or where the environment runs it
 * already. Any other is made anew, and so is one that failed. One that is still being made is waited for.
 * @throws AdapterError `version_failed` when Elastic Beanstalk cannot make it, or keeps another under its label; `missing_application`
 * when there is no such application.
 */
async function ensureApplicationVersion(deps, request) {
    const found = await deps.beanstalk.applicationVersion(request.application, request.bundle.label);
    await withContent(deps, request, (content) => ensureVersionOf(deps, request, content, found));
}
async function ensureVersionOf(deps, request, content, found) {
    const { application, bundle } = request;
    if (found === undefined || found.status === 'FAILED') {
        // Where a version failed, its bundle may be the reason.
        if (found === undefined)
            await proveBundle(deps, request, content);
        else
            await upload(deps, request, content);
    }
    else if (request.running === bundle.label) {
        // Beanstalk lets nobody make it anew while it runs.
        if (isMadeOf(found, bundle)) {
            await proveBundle(deps, request, content);
            deps.log.info(`Application version ${bundle.label} runs already.`);
        }
        else
            deps.log.warning(`The environment runs application version ${bundle.label}, which was not made of ${nameOf(request)}, so what runs there is not known; push another commit, which gets a version of its own.`);
        return;
    }
    else if (isMadeOf(found, bundle) && (await isProven(deps, bundle, content))) {
        deps.log.info(`Application version ${bundle.label} is there already.`);
        if (found.status === 'PROCESSED')
            return;
    }
    else {
        deps.log.warning(`Application version ${bundle.label} was not made of ${nameOf(request)}, so it is made anew.`);
        // Before the bundle is put right: a run that is refused here must find it as it is the next time.
        await deps.beanstalk.withdrawApplicationVersion(application, bundle.label);
        await proveBundle(deps, request, content);
    }
    await makeVersion(deps, request);
}
async function makeVersion({ beanstalk, log }, request) {
    const { application, bundle, commit, subject, tags } = request;
    await beanstalk.createApplicationVersion({
        application,
        label: bundle.label,
        description: `Commit ${commit} for ${subject.name}`,
        bucket: bundle.bucket,
        key: bundle.key,
        tags,
    });
    log.info(`Made application version ${bundle.label} in ${application}.`);
}
function isMadeOf(version, { bucket, key }) {
    return version.bucket === bucket && version.key === key;
}
/** Works with a bundle's bytes, which are there for as long as that takes. */
async function withContent(deps, { bundle, commit }, use) {
    const hashed = async (zip) => ({ zip, sha256: await sha256OfSource(zip) });
    if (bundle.made)
        return use(await hashed(bundle.made.zip));
    return deps.codeHost.sourceBundle(commit, async (tree) => use(await hashed(await deps.sources.bundles.withFiles(tree, bundle.additions))));
}
/** Makes sure that S3 has the very bytes under the bundle's key: what it does not vouch for is written over. */
async function proveBundle(deps, request, content) {
    if (!(await isProven(deps, request.bundle, content)))
        await upload(deps, request, content);
}
async function isProven({ objects }, { bucket, key }, content) {
    return (await objects.compare(bucket, key, content.sha256)) === 'same';
}
async function upload(deps, request, content) {
    const { bucket, key } = request.bundle;
    await deps.objects.put(bucket, key, content.zip, 'application/zip');
    deps.log.info(`Uploaded ${nameOf(request)} (${content.zip.size} bytes, sha256 ${content.sha256.slice(0, 12)}) as ${key}.`);
}
function nameOf({ bundle, commit }) {
    return `${bundle.made ? 'what was built' : 'the tree'} of ${commit.slice(0, 7)}`;
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
async function sha256OfSource(source) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const part of source.parts())
        hash.update(part);
    return hash.digest('hex');
}


/***/ }),

/***/ 75192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ oncePerEach),
/* harmony export */   Pu: () => (/* binding */ oncePer),
/* harmony export */   RZ: () => (/* binding */ lazy)
/* harmony export */ });
/** The answer to a question that is asked when somebody first needs it, and never again. */
function lazy(ask) {
    let answer;
    return () => {
        answer ??= ask();
        return answer;
    };
}
/** The same for each key. */
function oncePer(ask) {
    const asked = new Map();
    return (key) => {
        const once = asked.get(key) ?? lazy(() => ask(key));
        asked.set(key, once);
        return once();
    };
}
/** The same for a question about many keys, of which only those are asked that nobody asked about before. */
function oncePerEach(ask) {
    const asked = new Map();
    return async (keys) => {
        const left = [...new Set(keys)].filter((key) => !asked.has(key));
        if (left.length > 0) {
            const answers = ask(left);
            for (const key of left)
                asked.set(key, answers);
        }
        const found = new Map();
        for (const key of new Set(keys)) {
            const answer = (await asked.get(key))?.get(key);
            if (answer !== undefined)
                found.set(key, answer);
        }
        return found;
    };
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

/***/ 99228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provisionEnvironment: () => (/* binding */ provisionEnvironment)
});

// EXTERNAL MODULE: ./build/src/domain/environment/wanted.js
var wanted = __webpack_require__(57109);
// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var fork = __webpack_require__(9878);
// EXTERNAL MODULE: ./build/src/domain/intents/pin.js
var intents_pin = __webpack_require__(40165);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict_verdict = __webpack_require__(64621);
;// CONCATENATED MODULE: ./build/src/domain/provision/built-commit.js



/**
 * Why what was built is not the commit to deploy; undefined where it is. What was built for an event is what that event's commit says,
 * and where the event names none, what the workflow's run does. Where the branch has moved since, it must not be taken for the newer
 * commit. A commit given by name, and a run at another branch, are the workflow's own word. What a fork's run may have made is never
 * ours, whatever is named: the workflow of that run is the fork's too.
 * @param source where the bundle comes from; the commit's own tree is never another's.
 * @param head the branch, the commit that would be deployed (40 hex digits), and the pull request that is pinned to it, where one is.
 */
function checkBuiltCommit(source, { commit: pinnedCommit, hint }, head) {
    if (source.from === 'repository')
        return undefined;
    if (hint.ranAt?.isFork || hint.told?.isFork)
        return (0,fork/* buildOfFork */.ab)();
    if (pinnedCommit !== undefined)
        return undefined;
    const built = hint.commit === undefined ? hint.ranAt : { commit: hint.commit, branch: hint.branch };
    if (built === undefined || built.branch !== head.branch || built.commit === head.commit)
        return undefined;
    if (head.pinned !== undefined)
        return (0,intents_pin/* pinnedToOther */.eU)(head.pinned, head.commit, built.commit);
    // Nobody knows that a push starts this workflow, so there may be no other run.
    const next = hint.commit === undefined
        ? "start the workflow anew, or name what was built in 'commit'"
        : 'the run for that commit does the work';
    return (0,verdict_verdict/* say */.c)('superseded', `Branch '${head.branch.slice(0, 80)}' moved to ${head.commit.slice(0, 7)} since ${built.commit.slice(0, 7)} was built; ${next}.`);
}

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
;// CONCATENATED MODULE: ./build/src/domain/provision/check-made-template.js

/**
 * A template that an earlier job has made may be anything: whoever may push a branch may change the job. So no environment is made
 * of it that the settings protect.
 * @throws UserError `protected`
 */
function checkMadeTemplate({ templateIsMade, isProtected }, kind) {
    if (!templateIsMade || !isProtected)
        return;
    throw new errors/* UserError */.y('protected', `The settings protect environments of the kind '${kind}', so none is made of the file that 'template-file' names, whose commit nobody can tell; commit the template, and name it in 'template'.`);
}

;// CONCATENATED MODULE: ./build/src/domain/provision/deployment-verdict.js

/** The verdict on a deployment that succeeded. */
function deploymentVerdict(outcome, environment) {
    const { name, commit, url, spent, note = '' } = environment;
    const sentence = (happened) => `Environment ${name} ${happened} ${commit.slice(0, 7)}${url === undefined ? '' : ` at ${url}`} (${spent}).${note}`;
    if (outcome.change === 'created')
        return (0,verdict_verdict/* say */.c)('environment_created', sentence('was created at'));
    if (outcome.change === 'recreated')
        return (0,verdict_verdict/* say */.c)('environment_recreated', sentence('was created anew at'));
    if (outcome.change === 'unchanged')
        return (0,verdict_verdict/* say */.c)('already_current', sentence('already runs'));
    if (outcome.wasAsleep && !outcome.isAsleep)
        return (0,verdict_verdict/* say */.c)('environment_woken', sentence('was woken at'));
    return (0,verdict_verdict/* say */.c)('environment_updated', sentence('moved to'));
}
const STARTED = {
    created: 'is being created at',
    recreated: 'is being created anew at',
    updated: 'is moving to',
    unchanged: 'is not ready yet at',
};
/** The verdict on a deployment that goes on without the run. */
function startedVerdict(change, { name, commit }) {
    const sentence = `Environment ${name} ${STARTED[change]} ${commit.slice(0, 7)}; this run does not wait for it, and a later one says when it is ready.`;
    return (0,verdict_verdict/* say */.c)('environment_started', sentence, change);
}
/** The verdict on a deployment that was only planned; `note` is added to its sentence. */
function plannedVerdict({ name, commit }, environmentExists, note = '') {
    const what = environmentExists ? 'would be brought up' : 'would be created';
    return (0,verdict_verdict/* say */.c)('dry_run', `Environment ${name} ${what} at ${commit.slice(0, 7)}; nothing was changed because 'dry-run' is set.${note}`);
}

// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var environment_labels = __webpack_require__(55497);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(99805);
// EXTERNAL MODULE: ./build/src/domain/provision/commit-of.js
var commit_of = __webpack_require__(18611);
;// CONCATENATED MODULE: ./build/src/domain/provision/test-data.js
/**
 * That test data was loaded is said in a status of a GitHub Deployment: people see it there, no tag of the stack changes, and
 * statuses are only ever added. It names the stack by the time of its creation, so that a stack that was made anew is fresh
 * whatever was said of its predecessor.
 */
function seededNote(stack) {
    return `The test data of the environment made at ${stack.createdAt} is loaded.`;
}
/** True from the stack's creation until somebody said that its test data is loaded. */
function isFresh(history, stack) {
    const note = seededNote(stack);
    return !history.some((deployment) => deployment.notes.includes(note));
}
/**
 * Whether a template's own steps are to load test data. It turns to false once, with the first commit after the data was
 * loaded, and never back: a value that came and went would restart what depends on it each time, and true for ever would load
 * the data again into whatever is replaced later.
 * @param stack undefined where none is there yet.
 */
function seedData(stack, commit, history) {
    if (stack === undefined)
        return 'true';
    const current = stack.parameters['SeedData'];
    if (current === 'false')
        return 'false';
    if (current !== undefined && stack.parameters['Commit'] === commit)
        return 'true';
    return isFresh(history, stack) ? 'true' : 'false';
}

;// CONCATENATED MODULE: ./build/src/domain/provision/greenroom-parameters.js







/** Names of all parameters that `greenroomParameters` gives. */
const GREENROOM_PARAMETERS = (/* unused pure expression or super */ null && ([
    'Project',
    'EnvironmentName',
    'Branch',
    'Commit',
    'PullRequest',
    'ApplicationName',
    'VersionLabel',
    'SourceBundleBucket',
    'SourceBundleKey',
    'HostName',
    'HostedZoneId',
    'HealthPath',
    'Asleep',
    'SeedData',
]));
/** What Greenroom gives a template that declares it; `stack` is the one that is there, undefined where none is. */
function greenroomParameters(facts, stack) {
    return {
        ...subjectParameters(facts),
        ...bundleParameters(facts),
        ...siteParameters(facts),
        ...stageParameters(facts, stack),
    };
}
function subjectParameters({ subject, commit }) {
    return {
        Project: subject.project,
        EnvironmentName: subject.name,
        Branch: subject.branch,
        Commit: commit,
        PullRequest: subject.pullRequest ? String(subject.pullRequest.number) : '',
    };
}
function bundleParameters({ application, bundle }) {
    return {
        ApplicationName: application,
        VersionLabel: bundle.label,
        SourceBundleBucket: bundle.bucket,
        SourceBundleKey: bundle.key,
    };
}
function siteParameters({ subject, address, healthPath }) {
    const hasName = address.domain !== undefined && address.hostedZoneId !== undefined;
    return {
        HostName: hasName ? (0,naming/* domainName */.AU)(subject.name, address.domain) : '',
        HostedZoneId: hasName ? address.hostedZoneId : '',
        HealthPath: healthPath,
    };
}
function stageParameters({ subject, commit, history, doubts = [] }, stack) {
    // No data of the team's is loaded into what a fork runs.
    const isFork = (0,fork/* pullOfForkBranch */.$Y)(subject.branch) !== undefined;
    return {
        Asleep: staysAsleep(stack, { commit, history, subject }) ? 'true' : 'false',
        SeedData: isFork ? 'false' : seedData(stack, commit, [...history, ...doubts]),
    };
}
/** What to warn of when only one of the two was given that make a name; undefined when both were, or none. */
function missingDomainPart({ domain, hostedZoneId }) {
    if ((domain === undefined) === (hostedZoneId === undefined))
        return undefined;
    const [present, missing] = domain === undefined ? ['hosted-zone-id', 'domain'] : ['domain', 'hosted-zone-id'];
    return `'${present}' is given and '${missing}' is not, so the environment keeps its own address; give both, or neither.`;
}
/** A push wakes; an event that brings no new commit does not, unless somebody asks by label. */
function staysAsleep(stack, { commit, history, subject }) {
    if (stack === undefined || !(0,stack_state/* isAsleep */.LK)(stack) || (0,commit_of/* commitOf */.D)(stack, history) !== commit)
        return false;
    return !(0,environment_labels/* hasLabel */.RX)(subject.pullRequest?.labels ?? [], wanted/* AWAKE_LABEL */.R8);
}

// EXTERNAL MODULE: ./build/src/domain/intents/intent.js
var intent = __webpack_require__(35946);
;// CONCATENATED MODULE: ./build/src/domain/provision/sent-commit.js


/**
 * Why a shared environment is not brought up: nobody has sent anything there, or something else than the commit that the run is for. So who
 * lets a job in that waited lets in what its own command sent, and no more. Undefined for any other subject.
 */
function whyNothingToBring({ name, kind, sent }, { isShared, commit }) {
    if (isShared !== true)
        return undefined;
    if (sent === undefined)
        return (0,verdict_verdict/* say */.c)('not_wanted', `Nothing was sent to environment ${name} yet; say '/stage deploy BRANCH to ${kind}' on a pull request.`);
    if (commit === undefined || commit === sent.commit)
        return undefined;
    return (0,verdict_verdict/* say */.c)('superseded', `Environment ${name} is to run ${(0,intent/* describeSent */.S5)(sent)}, so this run, which is for commit ${commit.slice(0, 7)}, deploys nothing; the run for that command does the work.`, 'skipped');
}
/** Why the commit is not the one to deploy any more: somebody has sent another one. Undefined while it is. */
function whyNotSentAnyMore({ name, commit }, now) {
    if (now?.commit === commit)
        return undefined;
    const what = now === undefined
        ? `What environment ${name} shall run was taken away`
        : `${now.by.login} sent ${now.commit.slice(0, 7)} to environment ${name}`;
    return (0,verdict_verdict/* say */.c)('superseded', `${what} while this run waited, so ${commit.slice(0, 7)} is not deployed; the run for that command does the work.`, 'skipped');
}

// EXTERNAL MODULE: ./build/src/domain/settings/coupled-database.js
var coupled_database = __webpack_require__(59934);
// EXTERNAL MODULE: ./build/src/domain/input/nearest.js
var nearest = __webpack_require__(58715);
;// CONCATENATED MODULE: ./build/src/domain/stack/undeclared-parameters.js

/** A template may declare two hundred parameters (quotas of CloudFormation), which nobody reads in a log. */
const MOST_SHOWN = 60;
/**
 * One sentence about parameters that somebody gave by name and that the template does not declare, so that nothing comes of
 * them; undefined when there are none.
 */
function undeclaredParameters(given, declared) {
    const strange = [...new Set(given)].filter((name) => !declared.includes(name));
    if (strange.length === 0)
        return undefined;
    if (declared.length === 0)
        return `Nothing comes of the parameter ${strange.map(quoted).join(', ')}: the template declares no parameters.`;
    const each = strange.map((name) => {
        const closest = (0,nearest/* nearest */.pA)(name, declared);
        return (0,nearest/* isSlip */.BX)(name, closest) ? `${quoted(name)} (the nearest is ${quoted(closest)})` : quoted(name);
    });
    const shown = declared.toSorted().slice(0, MOST_SHOWN).join(', ');
    const more = declared.length > MOST_SHOWN ? ` and ${declared.length - MOST_SHOWN} more` : '';
    return `Nothing comes of the parameter ${each.join(', ')}: the template does not declare it; it takes ${shown}${more}.`;
}
function quoted(name) {
    return `'${name.replaceAll(/\s+/g, ' ').slice(0, 80)}'`;
}

// EXTERNAL MODULE: ./build/src/domain/verdict/rule-order.js
var rule_order = __webpack_require__(66529);
// EXTERNAL MODULE: ./build/src/usecases/artifacts/application-version.js
var application_version = __webpack_require__(48205);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/usecases/artifacts/store-template.js


/** Bytes of template that fit into a request. Source: quotas of the CloudFormation user guide. */
const LONGEST_BODY = 51_200;
/** True for a text that CloudFormation takes without a copy in S3. */
function fitsRequest(template) {
    return Buffer.byteLength(template) <= LONGEST_BODY;
}
/**
 * A template in the form that CloudFormation takes: the text itself, or the address of a copy in S3.
 * The copy is named after its content, so that runs side by side cannot overwrite each other's and a
 * second run finds it there. A name proves nothing, so what S3 does not vouch for is written over.
 * CloudFormation keeps a copy of its own, so this one goes with the environment.
 * @param bucket asked only for a template that does not fit.
 */
async function storeTemplate(deps, environment, template, bucket) {
    if (fitsRequest(template))
        return { body: template };
    const name = await bucket();
    const bytes = Buffer.from(template, 'utf8');
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    const key = (0,naming/* templateKey */.AY)(environment, sha256);
    if ((await deps.objects.compare(name, key, sha256)) !== 'same') {
        await deps.objects.put(name, key, bytes, 'application/yaml');
        deps.log.info(`Uploaded the template (${bytes.byteLength} bytes) as ${key}.`);
    }
    return { url: await deps.objects.address(name, key) };
}

// EXTERNAL MODULE: ./build/src/usecases/pace/lazy.js
var lazy = __webpack_require__(75192);
// EXTERNAL MODULE: ./build/src/usecases/stack/apply-change.js + 5 modules
var apply_change = __webpack_require__(25184);
// EXTERNAL MODULE: ./build/src/usecases/stack/apply-with-databases.js
var apply_with_databases = __webpack_require__(11197);
// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(25788);
// EXTERNAL MODULE: ./build/src/domain/intents/shared-branch.js
var shared_branch = __webpack_require__(59014);
;// CONCATENATED MODULE: ./build/src/usecases/subject/observe-shared.js




/**
 * The environment of a shared kind, with what somebody sent there. No event and no branch says anything of it.
 * @throws AdapterError `doubtful_facts` where nobody can read what was sent.
 */
async function observeShared(intents, scope) {
    const branch = (0,shared_branch/* sharedBranch */.kh)(scope.kind);
    const identity = (0,environment_scope/* identityOf */.c)(scope, branch);
    const name = (0,naming/* environmentName */.VE)(identity);
    const sent = readable(name, await intents.intentOf(name));
    return {
        ...scope,
        branch,
        name,
        key: (0,naming/* subjectKey */.ow)(identity),
        pullRequest: undefined,
        branchHead: sent?.commit,
        ...(sent === undefined ? {} : { sent }),
    };
}
/** @throws AdapterError `doubtful_facts` */
function readable(name, held) {
    if (held === undefined || held.intent !== undefined)
        return held?.intent;
    throw new errors/* AdapterError */.o('doubtful_facts', `Nobody can read what was sent to environment ${name}, in refs/greenroom/shared/${name}; say '/stage deploy' again.`, { service: 'GitHub', retriable: false });
}

// EXTERNAL MODULE: ./build/src/usecases/subject/observe-subject.js
var observe_subject = __webpack_require__(40320);
// EXTERNAL MODULE: ./build/src/domain/locks/judge-lock.js
var judge_lock = __webpack_require__(31384);
// EXTERNAL MODULE: ./build/src/domain/ownership/former-name.js
var former_name = __webpack_require__(43611);
// EXTERNAL MODULE: ./build/src/domain/provision/environment-cap.js
var environment_cap = __webpack_require__(41438);
// EXTERNAL MODULE: ./build/src/domain/ownership/ownership.js
var ownership = __webpack_require__(40957);
;// CONCATENATED MODULE: ./build/src/domain/provision/other-stacks.js

/**
 * What to warn of before an environment is made: stacks of ours that serve the branch under another name than its environment's,
 * as adopted ones do. Whoever has both pays for two. One sentence a stack; [] where there is none.
 * @param stacks all stacks of the account and region, ours or not.
 */
function otherStackWarnings(stacks, { repository, project, kind, branch, name }) {
    return (0,ownership/* ownedStacks */.p5)(stacks, { repositoryId: repository.id, project, kind })
        .filter((stack) => stack.name !== name && (0,ownership/* servesBranch */.rD)(stack, branch))
        .filter(costsMoney)
        .map((stack) => `Stack ${stack.name} serves branch '${branch}' as well and goes on to cost money beside the environment that is made now; take it down by its name when nobody needs it, or leave it to the sweep after the end of its pull request.`);
}
function costsMoney({ status }) {
    return status !== 'REVIEW_IN_PROGRESS' && !status.startsWith('DELETE_');
}

// EXTERNAL MODULE: ./build/src/domain/ownership/stack-under-review.js
var stack_under_review = __webpack_require__(29152);
;// CONCATENATED MODULE: ./build/src/domain/provision/stack-ownership.js




/**
 * Lets a stack pass that may be changed for the branch.
 * @throws UserError `not_owned` when the stack does not carry this project's tags, or is the preview of another branch, whose
 * shortened name happens to be the same. What is deleted under review is waited for, whosever it was.
 */
function checkOwnership(stack, { repository, project, kind }, branch) {
    if ((0,naming/* isOurs */.MU)(stack.tags, { repositoryId: repository.id, project, kind })) {
        if (kind !== 'preview' || (0,ownership/* servesBranch */.rD)(stack, branch))
            return;
        const older = (0,ownership/* describeOlderTag */._5)(stack, branch);
        throw new errors/* UserError */.y('not_owned', older === undefined
            ? `Stack ${stack.name} is the environment of another branch than '${branch}', so it is left alone; rename one of the two branches.`
            : `The environment is left alone: ${older}, then run this again.`);
    }
    if ((0,stack_under_review/* isDeletedUnderReview */.EZ)(stack))
        return;
    const unproven = (0,stack_under_review/* describeUnprovenStack */.pg)(stack);
    throw new errors/* UserError */.y('not_owned', unproven
        ? `${unproven}, or choose another 'project'.`
        : `Stack ${stack.name} exists but does not carry the tags of project ${project} in ${repository.fullName}, so it is left alone; delete or rename it, or choose another 'project'.`);
}

;// CONCATENATED MODULE: ./build/src/domain/provision/still-wanted.js



/** Why the environment is not wanted any more; undefined while it is. */
function whyNoLongerWanted({ repository, branch }, now, rules) {
    const verdict = (0,wanted/* whyNoEnvironment */.Hi)({ repositoryId: repository.id, branch, ...now }, rules);
    // The branch was there when the run began, so its absence now is a closing, not a mistake.
    if (verdict?.reasonCode !== 'unknown_branch')
        return verdict;
    return (0,verdict_verdict/* say */.c)('branch_gone', `Branch '${branch}' was deleted meanwhile, so its environment is not announced.`);
}
/**
 * Why the commit is not the one to deploy any more; undefined while it is. A commit that was asked for by name always is, as long as nobody
 * has pinned the pull request to another one, or lifted the pin that asked for it.
 */
function whyOutdated({ subject, commit, isPinned, }, { branchHead, pullRequest: pull }) {
    const { id } = subject.repository;
    const [before, pin] = [(0,intents_pin/* pinOf */.nZ)(subject.pullRequest, id), (0,intents_pin/* pinOf */.nZ)(pull, id)];
    if (pull !== undefined && pin === 'unclear')
        return (0,intents_pin/* unclearPin */.UW)(pull);
    if (pull !== undefined && pin !== undefined && pin !== commit)
        return pinnedMeanwhile(pull, pin);
    const isLifted = before !== undefined && pin === undefined;
    if ((isPinned && !isLifted) || branchHead === undefined || branchHead === commit)
        return undefined;
    if (isLifted && pull !== undefined)
        return liftedMeanwhile(pull, branchHead);
    return supersededVerdict(subject, branchHead, 'waited');
}
/** The verdict on a commit after which another one came to the branch, while the run did what `meanwhile` says. */
function supersededVerdict({ branch }, newCommit, meanwhile) {
    return (0,verdict_verdict/* say */.c)('superseded', `Branch '${branch}' moved to ${newCommit.slice(0, 7)} while this run ${meanwhile}; the run for that commit does the work.`);
}
function pinnedMeanwhile({ number }, pin) {
    return (0,verdict_verdict/* say */.c)('superseded', `Pull request #${number} was pinned to ${pin.slice(0, 7)} while this run waited; the run for that does the work.`, 'skipped');
}
function liftedMeanwhile({ number }, head) {
    return (0,verdict_verdict/* say */.c)('superseded', `The pin of pull request #${number} was lifted while this run waited; the run for that brings ${head.slice(0, 7)}.`, 'skipped');
}

// EXTERNAL MODULE: ./build/src/domain/environment/paths.js
var environment_paths = __webpack_require__(47832);
// EXTERNAL MODULE: ./build/src/domain/input/cut-text.js
var cut_text = __webpack_require__(45001);
;// CONCATENATED MODULE: ./build/src/domain/provision/untouched-paths.js



/**
 * How to find out what was changed; undefined where nobody needs to know. A branch without a pull request is compared with the
 * default branch, which itself has nothing to be compared with.
 * @param paths globs of files; empty when any change will do.
 */
function comparisonFor({ repository, branch, pullRequest }, commit, paths) {
    if (paths.length === 0)
        return undefined;
    if (pullRequest)
        return { pullRequest: pullRequest.number };
    return branch === repository.defaultBranch ? undefined : { base: repository.defaultBranch, commit };
}
/**
 * Says no when nothing that was changed lies under `paths`.
 * @param files paths from the repository's root; undefined when there are more than the code host tells, which counts as a touch.
 */
function checkPaths({ branch, pullRequest }, files, paths) {
    if (files === undefined || (0,environment_paths/* touchesPaths */.G)(files, paths))
        return undefined;
    const who = pullRequest ? `Pull request #${pullRequest.number}` : `Branch '${branch.slice(0, 80)}'`;
    return (0,verdict_verdict/* say */.c)('paths_untouched', `${who} changes nothing under 'paths' (${(0,cut_text/* cutText */.I)(paths.join(', '), 200)}), so it gets no environment.`);
}

// EXTERNAL MODULE: ./build/src/usecases/subject/of-branch.js
var of_branch = __webpack_require__(70989);
// EXTERNAL MODULE: ./build/src/usecases/targets/check-account.js
var check_account = __webpack_require__(87893);
;// CONCATENATED MODULE: ./build/src/usecases/provision/admission.js












/** To what the subject's pull request is pinned; undefined where it is not, and for what has none. */
function pinOfSubject({ pullRequest, repository }) {
    return (0,intents_pin/* pinOf */.nZ)(pullRequest, repository.id);
}
/**
 * The commit to deploy: the one that the pull request is pinned to, else the one of `commitToDeploy`. Whoever may label can pin, so the
 * commit is proven to be of the branch. What runs was proven before, and stays also where another history was pushed over it.
 * @param observe reads the stack, undefined where there is none.
 * @throws UserError `unknown_branch` as `commitToDeploy` does, and where the branch never had the commit.
 */
async function commitAsPinned(codeHost, about, subject, observe) {
    const { pullRequest: pull, branch, branchHead } = subject;
    const pin = pinOfSubject(subject);
    if (pin === undefined || pull === undefined)
        return commitToDeploy(codeHost, about, subject);
    if (pin === 'unclear')
        return (0,intents_pin/* unclearPin */.UW)(pull);
    if (about.commit !== undefined && about.commit !== pin)
        return (0,intents_pin/* pinnedToOther */.eU)(pull, pin, about.commit);
    if (pin === branchHead || (await (0,of_branch/* isOfBranch */.A)(codeHost, pin, branch)))
        return pin;
    if ((await observe())?.parameters['Commit'] === pin)
        return pin;
    throw new errors/* UserError */.y('unknown_branch', `Pull request #${pull.number} is pinned to commit ${pin.slice(0, 7)}, which is not of its branch '${branch}'; say '/stage pin' with a commit of that branch, or '/stage unpin'.`);
}
/**
 * The commit to deploy: the one that was asked for by name, else the branch's head. What is asked for by name must be on the branch: a
 * commit that only a fork has is readable in the repository too. A verdict where it is the event's own, and the branch was put elsewhere.
 * @throws UserError `unknown_branch` when it does not exist, or is not on the branch.
 */
async function commitToDeploy(codeHost, { commit: pinnedCommit, hint }, subject) {
    const { branch, branchHead, repository } = subject;
    if (branchHead !== undefined && (pinnedCommit ?? branchHead) === branchHead)
        return branchHead;
    const commit = await codeHost.resolveCommit(pinnedCommit ?? branch);
    const isOwn = hint.branch === branch && hint.commit === (commit ?? pinnedCommit);
    if (commit === undefined && isOwn && branchHead !== undefined)
        return supersededVerdict(subject, branchHead, 'began');
    if (commit === undefined)
        throw new errors/* UserError */.y('unknown_branch', `Commit '${pinnedCommit}' does not exist in ${repository.fullName}; push it, or correct the input 'commit'.`);
    if (commit === branchHead || (await codeHost.isOnBranch(commit, branch)))
        return commit;
    if (isOwn && branchHead !== undefined)
        return supersededVerdict(subject, branchHead, 'began');
    const isOfRun = commit === hint.ranAt?.commit;
    const remedy = isOfRun
        ? "it is the one that the workflow runs at (github.sha), which of a pull request is GitHub's test merge, so give github.event.pull_request.head.sha, or leave the input 'commit' out"
        : "merge it into that branch, or correct the input 'commit'";
    throw new errors/* UserError */.y('unknown_branch', `Commit ${commit.slice(0, 7)} is not on branch '${branch}' of ${repository.fullName}; ${remedy}.`);
}
/**
 * The stack of the subject's name, in an account that is allowed; undefined where there is none.
 * @throws UserError `account_not_allowed`, or `not_owned` for a stack that is not ours to change.
 */
async function observeStack({ target, stacks }, allowedAccounts, subject) {
    await (0,check_account/* checkAccount */.g)(target.account, allowedAccounts);
    const stack = await stacks.describe(subject.name);
    if (stack)
        checkOwnership(stack, subject, subject.branch);
    return stack;
}
/** Why somebody's lock holds the environment at another commit; undefined where none does. */
async function checkLock(codeHost, { subject: { name, kind, sent }, commit, existing }) {
    const runs = existing === undefined ? 'none' : existing.parameters['Commit'];
    const asleep = existing !== undefined && (0,stack_state/* isAsleep */.LK)(existing);
    const move = { name, commit, runs, isAsleep: asleep };
    const held = await codeHost.lockOf(name);
    return (0,judge_lock/* whyNotMoved */.xy)(held, sent === undefined ? move : { ...move, sent: { kind, by: sent.by.id } });
}
/** Why a commit brings about no environment, by the files that it changes; undefined where it does. */
async function checkChanges(codeHost, { subject, commit }, paths) {
    const comparison = comparisonFor(subject, commit, paths);
    return comparison && checkPaths(subject, await codeHost.changedFiles(comparison), paths);
}
/**
 * Why there is no room for one more environment, or why it would be the branch's second one; undefined where there is. Warns of
 * what the branch has beside it.
 */
async function checkRoom(deps, { scope, admission }, subject) {
    const { maxEnvironments } = admission;
    const stacks = await deps.stacks.list().catch((error) => {
        // What is told of other stacks hangs on the list then, so one that cannot be had is no reason to fail.
        if (maxEnvironments === undefined && error instanceof errors/* AdapterError */.o)
            return [];
        throw error;
    });
    const former = (0,former_name/* formerOfBranch */.jf)((0,former_name/* formerEnvironments */.uh)(stacks, scope), subject.branch);
    if (former)
        return (0,former_name/* refuseFormer */.oj)(subject.branch, former, scope);
    const full = (0,environment_cap/* checkCap */.T)(stacks, scope, maxEnvironments, deps.clock.now());
    if (full)
        return full;
    for (const warning of otherStackWarnings(stacks, subject))
        deps.log.warning(warning);
    return undefined;
}

// EXTERNAL MODULE: ./build/src/usecases/provision/answer-deployment.js
var answer_deployment = __webpack_require__(3968);
// EXTERNAL MODULE: ./build/src/domain/stack/template-parameters.js
var template_parameters = __webpack_require__(37580);
// EXTERNAL MODULE: ./build/src/usecases/stack/undeletable-resources.js
var undeletable_resources = __webpack_require__(1700);
// EXTERNAL MODULE: ./build/src/domain/announce/preparation.js
var preparation = __webpack_require__(81209);
;// CONCATENATED MODULE: ./build/src/domain/announce/usual-minutes.js
/** Fewer prove nothing. */
const LEAST = 3;
/** What was long ago says little of today. */
const MOST = 20;
/**
 * How long it usually takes: the median of the newest twenty that succeeded, in whole minutes, at least 1. Undefined where fewer than three
 * are known. Making and moving take unlike times, so each is judged by its own: the first deployment of an environment made it, and the
 * later ones moved it. Of waking nothing is known, because a deployment does not say that it woke something.
 * @param past of one kind, in any order.
 */
function usualMinutes(past, way) {
    if (way === 'woken')
        return undefined;
    const ofEach = Map.groupBy(past.toSorted((a, b) => a.id - b.id), ({ payload }) => payload['key'] ?? '');
    const ofWay = [...ofEach.values()].flatMap(([first, ...later]) => (way === 'made' ? [first] : later));
    const spans = ofWay
        .flatMap((each) => each ?? [])
        .toSorted((a, b) => b.id - a.id)
        .flatMap(({ createdAt, succeededAt }) => succeededAt === undefined ? [] : [Date.parse(succeededAt) - Date.parse(createdAt)])
        .filter((span) => span >= 0)
        .slice(0, MOST);
    if (spans.length < LEAST)
        return undefined;
    return Math.max(1, Math.round(median(spans) / 60_000));
}
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const [low = 0, high = low] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
    return (low + high) / 2;
}

// EXTERNAL MODULE: ./build/src/domain/input/own-value.js
var own_value = __webpack_require__(2669);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
;// CONCATENATED MODULE: ./build/src/usecases/provision/first-word.js







/**
 * Tells people that the environment is on its way, where that is certain: it is made, or it moves to another commit. Whether the same
 * commit is to change anything, CloudFormation alone can say; see `changeBegins`.
 */
async function tellDecided(deps, request, plan) {
    const { existing, commit, history, change } = plan;
    if (change.kind !== 'template')
        return;
    const runs = existing && (0,commit_of/* commitOf */.D)(existing, history.ours);
    const isCertain = wayOf(plan) === 'made' || (runs !== undefined && runs !== commit);
    if (isCertain)
        await deps.unfinished.announcer?.begins(begun(deps, request, plan));
}
/** The same as soon as CloudFormation has said that there is something to change; what was said already is not said twice. */
async function changeBegins(deps, request, plan) {
    await deps.unfinished.announcer?.changes(begun(deps, request, plan));
}
function begun({ clock }, { readiness, run }, plan) {
    const { subject, commit, isPinned } = plan;
    const { usually } = plan.history;
    const serves = servesNow(plan, readiness.urlOutput);
    return {
        subject,
        news: {
            kind: 'preparing',
            commit,
            way: wayOf(plan),
            since: (0,preparation/* minuteOf */.iA)(clock.now()),
            ...(isPinned ? { pinned: true } : {}),
            ...(usually === undefined ? {} : { usually }),
            ...(run.url === undefined ? {} : { run: run.url }),
            ...(serves === undefined ? {} : { serves }),
        },
    };
}
/** What becomes of the environment, as far as its stack tells before the change. */
function wayOf({ existing, replaces }) {
    if (existing === undefined || replaces !== undefined || isMadeAnew(existing.status))
        return 'made';
    return (0,stack_state/* isAsleep */.LK)(existing) ? 'woken' : 'moved';
}
/** Nothing that was ever stable is there, or it is on its way out. */
function isMadeAnew(status) {
    return (0,stack_state/* isRecreated */.m2)(status) || /^(?:CREATE|ROLLBACK|DELETE)_IN_PROGRESS$/.test(status);
}
/** Of a stack that is at rest: what is under way may be anything by now. */
function servesNow(plan, urlOutput) {
    const { existing, history } = plan;
    if (existing === undefined || wayOf(plan) === 'made' || !(0,stack_state/* isStable */.MQ)(existing.status))
        return undefined;
    const commit = (0,commit_of/* commitOf */.D)(existing, history.ours);
    const url = (0,own_value/* ownValue */.e)(existing.outputs, urlOutput);
    return {
        ...(commit === undefined ? {} : { commit }),
        ...(url === undefined ? {} : { url }),
        ...((0,stack_state/* isAsleep */.LK)(existing) ? { asleep: true } : {}),
    };
}
/** How long it usually takes, in minutes; undefined where too little is known. A list that cannot be had is no reason to fail. */
async function usualOf({ unfinished, deployments, log }, plan) {
    const { subject, commit, existing } = plan;
    const isSame = wayOf(plan) !== 'made' && existing?.parameters['Commit'] === commit;
    if (unfinished.announcer === undefined || isSame)
        return undefined;
    try {
        return usualMinutes(await deployments.newest({ environment: subject.kind }), wayOf(plan));
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        log.info(`How long an environment usually takes is not known: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/still-wanted.js




/** Reads branch and pull request again, as a run has to that has waited. Undefined while the environment is wanted. */
async function checkSubjectAgain(codeHost, rules, subject) {
    // What was sent to a shared environment is there by now, whatever was sent after it: the next run brings that.
    if (subject.sent !== undefined)
        return undefined;
    return whyNoLongerWanted(subject, await observeAgain(codeHost, subject), rules);
}
/**
 * Asked right before a change that had to wait for another operation: the pull request may have been closed since, and a
 * newer commit may already stand there. Undefined while the environment is wanted at this commit.
 */
async function checkStillWanted(codeHost, rules, deployment) {
    const { subject, commit } = deployment;
    const { name, sent } = subject;
    if (sent !== undefined)
        return whyNotSentAnyMore({ name, commit }, readable(name, await codeHost.intentOf(name)));
    const now = await observeAgain(codeHost, subject);
    return whyNoLongerWanted(subject, now, rules) ?? whyOutdated(deployment, now);
}
/** A run that began so lately, in ms, has looked for a lock just now. */
const JUST_NOW_MS = 60_000;
/** The same of a lock, which may have come while the run waited. */
async function checkStillUnlocked({ clock, codeHost, }, deployment) {
    if (clock.monotonic() - deployment.startedAt < JUST_NOW_MS)
        return undefined;
    return checkLock(codeHost, deployment);
}
async function observeAgain(codeHost, { branch, pullRequest: known }) {
    const [branchHead, pullRequest] = await Promise.all([
        codeHost.branchHead(branch),
        known && codeHost.pullRequest(known.number),
    ]);
    return { branchHead, pullRequest };
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/desired-deployment.js







/** The stack as a deployment wants it, for the stack that is found when its turn comes. */
function desiredStack(deps, { admission, run, stack, readiness }, deployment, { template, summary, teamParameters, facts }) {
    const { subject, startedAt } = deployment;
    const { capabilities, roleArn, onFailure } = stack;
    const deadline = startedAt + run.timeoutMs;
    return {
        name: subject.name,
        goal: 'deploy',
        replaces: deployment.replaces,
        content: {
            template,
            parameters: (found) => (0,template_parameters/* parameterValues */.oM)(summary, greenroomParameters(facts, found), teamParameters, found),
            tags: { ...stack.tags, ...tagsOf(subject) },
            capabilities,
            roleArn,
            onFailure,
        },
        guards: {
            checkOwnership: (found) => checkOwnership(found, subject, subject.branch),
            checkStillWanted: async () => (await checkStillWanted(deps.codeHost, admission, deployment)) ??
                checkStillUnlocked(deps, deployment),
            begins: () => changeBegins(deps, { readiness, run }, deployment),
            clearUndeletable: stack.isProtected
                ? undefined
                : (stackId) => (0,undeletable_resources/* clearUndeletableData */.F)(deps, stackId, deadline),
        },
        run: { token: run.token, deadline },
    };
}
function tagsOf({ repository, project, kind, branch, pullRequest }) {
    return (0,naming/* identityTags */._z)({
        repository: repository.fullName,
        repositoryId: repository.id,
        project,
        kind,
        branch,
        ...(pullRequest ? { pullRequest: pullRequest.number } : {}),
    });
}

// EXTERNAL MODULE: ./build/src/domain/stack/failure-remedies.js + 1 modules
var failure_remedies = __webpack_require__(14963);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-failure.js
var stack_failure = __webpack_require__(34246);
// EXTERNAL MODULE: ./build/src/usecases/stack/first-cause.js
var first_cause = __webpack_require__(20333);
;// CONCATENATED MODULE: ./build/src/domain/report/shown-log.js

/** More is read in the job summary, which has all of it. */
const MOST_LINES = 12;
const LONGEST_LINE = 300;
/** As `evidence.ts` writes an event of Elastic Beanstalk's. */
const EVENT = /^(?:ERROR|FATAL|WARN) {2}/;
/**
 * Of what an environment says of its failure, scrubbed, the lines that people are shown beside the cause: those of its log, the
 * application's own before all; where there are none, its events. At most twelve of at most 300 characters; [] for none.
 */
function shownLog(evidence) {
    const lines = evidence.filter((line) => line.trim() !== '');
    const log = lines.filter((line) => !EVENT.test(line));
    return (log.length > 0 ? log : lines).slice(0, MOST_LINES).map((line) => (0,cut_text/* cutText */.I)(line, LONGEST_LINE, '…'));
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/provision-result.js








/** The result of a run that found no reason to deploy. */
function skippedResult(subject, verdict) {
    return { report: { ...verdict, subject: (0,observe_subject/* reportSubject */.J)(subject) } };
}
/** The result of a run for a commit of the subject; `environment` is what is told beside its name. */
function reportOf({ subject, commit }, verdict, environment = {}) {
    return {
        ...verdict,
        subject: (0,observe_subject/* reportSubject */.J)(subject, commit),
        environment: { name: subject.name, ...environment },
    };
}
/** The result of a deployment that failed once it was open. */
function failedResult(deployment, error, urlOutput) {
    const failure = (0,describe_failure/* describeFailure */.I)(error);
    const { isPinned, record } = deployment;
    const evidence = error instanceof errors/* AdapterError */.o ? error.evidence : [];
    const log = shownLog(evidence);
    return {
        report: reportOf(deployment, failure, {
            cause: failure.sentence,
            ...whatServes(deployment, error, urlOutput),
            ...(isPinned ? { pinned: true } : {}),
            ...(log.length > 0 ? { log } : {}),
        }),
        ...(record ? { deploymentId: record.id } : {}),
        ...(evidence.length > 0 ? { evidence } : {}),
    };
}
/**
 * CloudFormation says of an update that it has undone it; only then what stood before is known to stand again. What stood is said by
 * the stack as it was before the update, which has a new time of change since.
 */
function whatServes({ existing, history }, error, urlOutput) {
    if (!(error instanceof stack_failure/* StackFailedError */.o5) || error.endedAs?.status !== 'UPDATE_ROLLBACK_COMPLETE')
        return {};
    // What sleeps again answers nobody.
    if ((0,stack_state/* isAsleep */.LK)(error.endedAs))
        return {};
    const { parameters, outputs } = error.endedAs;
    const said = (0,own_value/* ownValue */.e)(parameters, 'Commit');
    const isSame = existing !== undefined && (0,own_value/* ownValue */.e)(existing.parameters, 'Commit') === said;
    const serves = isSame ? (0,commit_of/* commitOf */.D)(existing, history.ours) : said;
    const url = (0,own_value/* ownValue */.e)(outputs, urlOutput);
    if (serves === undefined || !/^[0-9a-f]{40}$/.test(serves))
        return {};
    return { serves, ...(url === undefined ? {} : { url }) };
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/detach-deployment.js






/**
 * The result of a run that does not wait. The deployment stays in progress, because that is how it is, and the next run
 * takes it up; no URL and no test data, because nothing answers yet.
 */
function detachDeployment({ unfinished }, deployment, change) {
    const { subject, commit, record, bundle } = deployment;
    unfinished.forget();
    return {
        report: reportOf(deployment, startedVerdict(change, { name: subject.name, commit }), {
            versionLabel: bundle.label,
            fresh: false,
        }),
        versionLabel: bundle.label,
        ...(record ? { deploymentId: record.id } : {}),
    };
}
/**
 * Tells how a change ended that a run left to itself: where nobody ever waits, each run would begin it again and none would say
 * why it fails. The next run tries again, because this one closes the deployment that was left.
 * @throws AdapterError `stack_failed` with the first failing event since that deployment was opened.
 */
async function checkDetachedChange({ stacks }, { existing, history, commit }) {
    const detached = history.ours.find((deployment) => deployment.commit === commit && deployment.state === 'in_progress');
    if (existing === undefined || detached === undefined || !/ROLLBACK|_FAILED$/.test(existing.status))
        return;
    const since = new Date(detached.createdAt);
    const events = await stacks.events(existing.id, since.toISOString());
    const first = await (0,first_cause/* firstCause */.W)(stacks, existing.id, events, since);
    if (first === undefined)
        return;
    const remedy = (0,failure_remedies/* remedyOf */.SM)(first, existing.statusReason);
    throw new errors/* AdapterError */.o('stack_failed', `The change of stack ${existing.name} that an earlier run began has failed (now ${existing.status}); the first failure was ${(0,stack_failure/* describeStackFailure */.wO)(first)}${remedy === undefined ? '' : `; ${remedy}`}. The next run tries again.`, { service: 'CloudFormation' });
}

// EXTERNAL MODULE: ./build/src/domain/hours/cost.js + 1 modules
var hours_cost = __webpack_require__(79102);
// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
// EXTERNAL MODULE: ./build/src/domain/pace/intervals.js
var intervals = __webpack_require__(55054);
// EXTERNAL MODULE: ./build/src/domain/pace/wait-until.js
var wait_until = __webpack_require__(58030);
// EXTERNAL MODULE: ./build/src/usecases/readiness/await-commit.js + 1 modules
var await_commit = __webpack_require__(96866);
// EXTERNAL MODULE: ./build/src/usecases/readiness/await-health.js + 1 modules
var await_health = __webpack_require__(69054);
// EXTERNAL MODULE: ./build/src/usecases/subject/deployment-record.js
var deployment_record = __webpack_require__(58170);
// EXTERNAL MODULE: ./build/src/domain/input/is-object.js
var is_object = __webpack_require__(86617);
;// CONCATENATED MODULE: ./build/src/domain/artifacts/fork-bundle.js


/**
 * What Elastic Beanstalk reads at the root of a bundle to change the environment itself, with the rights of whoever deploys: any resource
 * in AWS, and any option, such as another instance profile. Sources: its guide, "Adding and customizing Elastic Beanstalk environment
 * resources" (`Resources` in .ebextensions) and "Environment manifest (env.yaml)".
 */
const CONFIGURES = ['.ebextensions', 'env.yaml', 'env.yml'];
/**
 * Why the tree of a fork's commit is not deployed; undefined where it may be.
 * @param names of the entries of its zip, as they stand there.
 */
function whyNotOfFork(commit, names) {
    const paths = names.map((name) => name.split(/[\\/]/).filter((part) => part !== '' && part !== '.'));
    const no = (why) => notDeployed(commit, why);
    if (names.some((name, at) => /^[\\/]|^[a-z]:/i.test(name) || paths[at]?.includes('..') === true))
        return no('its archive has a path that leads out of it');
    const found = CONFIGURES.find((name) => paths.some(([root]) => root?.toLowerCase() === name));
    if (found === undefined)
        return undefined;
    return no(`'${found}' at its root would change the environment itself, with the rights of whoever deploys it`);
}
function notDeployed(commit, why) {
    return (0,verdict_verdict/* say */.c)('fork', `Commit ${commit.slice(0, 7)} of a fork is not deployed: ${why}; ask for a commit without it.`);
}
const CONTAINERS = 'dockerrun.aws.json';
/** The files at the root of a bundle that say how its containers run, as they are written there; [] where there is none. */
function containerFiles(names) {
    return [...new Set(names.map((name) => name.replace(/^(?:\.[\\/])+/, '')))].filter((name) => name.toLowerCase() === CONTAINERS);
}
/**
 * What of such a file gives its containers rights that the instance does not have, or fetches what others keep secret: the role by which
 * tasks are started, logins for private images, and secrets. Sources: Elastic Beanstalk's guide, "Configuring the Dockerrun.aws.json v2
 * file" (`executionRoleArn`, `authentication`); its container definitions are those of ECS, whose API reference has `secrets`,
 * `repositoryCredentials`, `secretOptions` and `taskRoleArn`.
 */
const RIGHTS = ['authentication', 'secrets', 'secretoptions', 'repositorycredentials', 'credentialspecs'];
/**
 * Why a fork's commit is not deployed whose containers are described so; undefined where they ask for no rights.
 * @param text of the file; undefined for one that nobody can read.
 */
function whyRightsOfFork(commit, name, text) {
    const facts = text === undefined ? undefined : parsed(text);
    if (facts === undefined)
        return notDeployed(commit, `nobody can read which rights '${name}' at its root asks for`);
    const key = keyOfRights(facts);
    return key === undefined
        ? undefined
        : notDeployed(commit, `'${name}' at its root names '${key}', which may bring rights or secrets of the team`);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** The first key that asks for rights, however deep it stands. It walks instead of calling itself, since a stranger wrote the text. */
function keyOfRights(facts) {
    const left = [facts];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
        if (Array.isArray(next))
            for (const each of next)
                left.push(each);
        else if ((0,is_object/* isObject */.G)(next))
            for (const [key, value] of Object.entries(next)) {
                const word = key.toLowerCase();
                if (RIGHTS.includes(word) || word.endsWith('rolearn'))
                    return key.slice(0, 60);
                left.push(value);
            }
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/src/domain/artifacts/site-guard.js
var site_guard = __webpack_require__(73271);
// EXTERNAL MODULE: ./build/src/domain/provision/fork-environment.js
var fork_environment = __webpack_require__(44348);
// EXTERNAL MODULE: ./build/src/domain/input/shown-value.js
var shown_value = __webpack_require__(52816);
// EXTERNAL MODULE: ./build/src/domain/input/yaml-bounds.js
var yaml_bounds = __webpack_require__(55854);
;// CONCATENATED MODULE: ./build/src/usecases/artifacts/read-template.js




/**
 * The text of a template: a bundled one by name, a file of the repository at the commit, or what a module at the head of the default
 * branch makes. What the settings add to a Beanstalk environment is in it, save in what a module
 * makes, which is given the settings.
 * @throws UserError `invalid_template` when there is none.
 */
async function readTemplate(deps, { template, settings }, subject, commit) {
    const isModule = /\.[cm]?[jt]s$/i.test(template);
    if (isModule)
        checkWhoseModule(template, subject, commit);
    const isPath = isTemplatePath(template);
    const text = isPath
        ? await deps.codeHost.readFile(template, commit)
        : await deps.sources.templates.bundled(template);
    if (text === undefined)
        throw missing(template, isPath, commit);
    if (!isModule)
        return withSettings(text, settings);
    const { project, kind, name, branch } = subject;
    return deps.sources.templates.made({ path: template, text }, { project, environment: kind, name, branch, settings });
}
async function withSettings(text, settings) {
    // Brings the YAML parser along, which starting is not to wait for.
    const { withAdditions } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7767), __webpack_require__.e(5725)]).then(__webpack_require__.bind(__webpack_require__, 94082));
    return withAdditions(text, settings);
}
/**
 * The text of a template that an earlier job has left in the workspace, with what the settings add. It is data of whoever wrote that
 * job's code.
 * @throws UserError `invalid_template` for one that nobody should read further, `invalid_input` for a path that leads elsewhere.
 */
async function readMadeTemplate({ sources }, { template, settings }) {
    const { faultOfMade } = await __webpack_require__.e(/* import() */ 5808).then(__webpack_require__.bind(__webpack_require__, 55808));
    const text = await sources.files.read(template, 'template-file', yaml_bounds/* LONGEST_TEMPLATE */.iu);
    const fault = text === undefined
        ? 'is not there; download it in an earlier step of this job, or correct the path'
        : faultOfMade(text);
    if (text !== undefined && fault === undefined)
        return withSettings(text, settings);
    throw new errors/* UserError */.y('invalid_template', `${(0,shown_value/* inputWithPath */.Gk)('template-file', template)}, which ${fault}.`);
}
/** False for what can only be the name of a bundled template. */
function isTemplatePath(template) {
    return /\.(?:[cm]?[jt]s|ya?ml|json)$/i.test(template);
}
/**
 * A module runs beside the job's tokens, and nothing in the same job can keep them from it. So it is taken only from where its
 * author could read them anyway: the default branch, as it stands.
 */
function checkWhoseModule(template, { repository: { defaultBranch }, branch, branchHead }, commit) {
    if (branch === defaultBranch && branchHead === commit)
        return;
    throw new errors/* UserError */.y('invalid_template', `Template module '${(0,cut_text/* cutText */.I)(template, 120)}' is not run at ${commit.slice(0, 7)}, because only a module at the head of '${defaultBranch}' may run in a job with rights; make the template with the action 'template' in a job of its own, as docs/examples/made-template.yml does, and give its file as 'template-file'.`);
}
function missing(template, isPath, commit) {
    const where = isPath
        ? `is not in the repository at ${commit.slice(0, 7)}`
        : 'is neither a bundled template nor a path that ends in .yml, .yaml, .json, .ts, .mjs or .js';
    return new errors/* UserError */.y('invalid_template', `Template '${(0,cut_text/* cutText */.I)(template, 120)}' ${where}; correct the input 'template'.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/for-fork.js





/** True where the subject is what stands in the place of a fork's branch. */
function isOfFork({ branch }) {
    return (0,fork/* pullOfForkBranch */.$Y)(branch) !== undefined;
}
/**
 * The request as a fork's commit may have it: the template and the settings of the default branch, an instance profile without rights, and
 * nothing that may be a secret. It has no name under the team's domain, because a site there reads the cookies of the domain, and may pass
 * for the team's. A verdict where the kind lets no fork in.
 */
function requestFor(request, subject) {
    if (!isOfFork(subject))
        return request;
    const { scope, stack, artifact, run } = request;
    const { settings, template } = stack;
    const profile = settings['fork-instance-profile'];
    const isOfRepository = artifact.source.from === 'repository' && !stack.templateIsMade;
    const refused = (0,fork_environment/* whyNoForks */.jm)({
        kind: scope.kind,
        settings,
        template,
        isOfRepository,
        isProtected: stack.isProtected,
        seeds: run.seeded,
    });
    if (refused !== undefined || profile === undefined)
        return refused ?? request;
    const kept = (0,fork_environment/* forkSettings */.CK)(settings);
    return {
        ...request,
        stack: {
            ...stack,
            settings: kept,
            parameters: (0,fork_environment/* forkParameters */.rf)(stack, template, profile),
            namedParameters: [],
            givenIn: { ...stack.givenIn, InstanceProfile: "'fork-instance-profile' of the settings" },
        },
        overrides: { ...request.overrides, overridable: [] },
        artifact: {
            ...artifact,
            additions: (0,site_guard/* guardFiles */.R)({ noindex: settings.noindex ?? false, basicAuth: undefined, openPaths: [] }),
        },
        address: { domain: undefined, hostedZoneId: undefined },
    };
}
/**
 * Why the tree of a fork's commit is not deployed; undefined where it is, and for a branch of the repository. GitHub gives the same tree
 * each time, because a commit's name is made of what it holds.
 */
async function checkForkTree({ codeHost, sources }, subject, commit) {
    if (!isOfFork(subject))
        return undefined;
    const names = await codeHost.sourceBundle(commit, (tree) => sources.bundles.names(tree));
    const refused = whyNotOfFork(commit, names);
    if (refused !== undefined)
        return refused;
    for (const name of containerFiles(names)) {
        const why = whyRightsOfFork(commit, name, await codeHost.readFile(name, commit));
        if (why !== undefined)
            return why;
    }
    return undefined;
}
/**
 * The text of the template: of a fork at the head of the default branch, which nobody but the team writes.
 * @throws UserError `invalid_template` also where it does not say what a fork gets.
 */
async function templateFor(deps, { stack }, subject, commit) {
    if (stack.templateIsMade)
        return readMadeTemplate(deps, stack);
    if (!isOfFork(subject))
        return readTemplate(deps, stack, subject, commit);
    const text = await readTemplate(deps, stack, subject, subject.repository.defaultBranch);
    const { declarationsOf } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9030)]).then(__webpack_require__.bind(__webpack_require__, 89030));
    (0,fork_environment/* checkForkTemplate */.xg)(declarationsOf(text), stack.template);
    return text;
}

// EXTERNAL MODULE: ./build/src/domain/environment/kept-until.js
var kept_until = __webpack_require__(25679);
// EXTERNAL MODULE: ./build/src/domain/where/expiry.js
var expiry = __webpack_require__(68443);
;// CONCATENATED MODULE: ./build/src/usecases/provision/life-of.js





/**
 * Asks who keeps the environment, in two requests, where its time counts. Undefined where they cannot be read: that an environment is ready is
 * not to fail by that.
 */
async function keepersOf(codeHost, { branch, name, pullRequest }, { ttlMs }) {
    if (ttlMs === undefined)
        return undefined;
    try {
        const [open, held] = await Promise.all([codeHost.openPullRequests(branch), codeHost.lockOf(name)]);
        const others = open.filter(({ number }) => number !== pullRequest?.number);
        const own = pullRequest !== undefined && (pullRequest.state === 'open' || others.length === 0);
        return { pulls: own ? [pullRequest, ...others] : others, isLocked: held !== undefined };
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        return undefined;
    }
}
/** When the environment is awake, and when its time is up, as far as its deployments tell. */
function lifeOf({ hours, ttlMs }, { history, record, stack, keepers }) {
    const isKnown = record === undefined || history.ours.some(({ id }) => id === record.id);
    const { pulls = [], isLocked = true } = keepers ?? {};
    const days = pulls.filter(({ state }) => state === 'open').flatMap(({ labels }) => labels);
    const expires = (0,expiry/* expiryOf */.p)({
        records: isKnown ? history.ours : [record, ...history.ours],
        areWhole: false,
        standsSince: stack.createdAt,
        ttlMs,
        isKept: isLocked || pulls.some(({ labels }) => (0,environment_labels/* hasLabel */.RX)(labels, wanted/* KEEP_LABEL */.hW)),
        keptUntil: (0,kept_until/* keptUntil */.Jf)(days)?.end,
    });
    return {
        ...(hours === undefined ? {} : { hours }),
        ...(typeof expires === 'string' ? { expires } : {}),
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/finish-deployment.js



















/**
 * From a settled stack to an environment that may be called ready: healthy, and still wanted. A verdict where it is not this
 * run's to announce any more.
 * @throws AdapterError `unhealthy` or `wrong_commit`, and `busy` when it was taken down meanwhile; UserError `invalid_template`
 * where the stack has no address to ask.
 */
async function finishDeployment(deps, request, deployment, applied) {
    const { subject, record } = deployment;
    const settled = { ...deployment, applied };
    const asleep = (0,stack_state/* isAsleep */.LK)(applied.stack);
    const lookAgain = () => checkStillOurs(deps, request, settled);
    const ending = (asleep ? undefined : await awaitReady(deps, request, settled, lookAgain)) ??
        (await (0,wait_until/* askUntilAnswered */.J_)(deps.clock, {
            deadline: deadlineOf(request, deployment),
            pace: intervals/* PACES */.$Q.wanted,
            what: `a last look at ${subject.name}`,
        }, lookAgain));
    if (ending)
        return ending;
    const isLoaded = await isDataLoaded(deps.deployments, settled);
    if (record) {
        const url = (0,own_value/* ownValue */.e)(applied.stack.outputs, request.readiness.urlOutput);
        const outcome = await record.success(url, isLoaded ? seededNote(applied.stack) : undefined);
        if (outcome === 'overtaken')
            return movedOn(subject);
        // Whoever closes the pull request from now on finds this success, and takes it back.
        const late = await lookAgain();
        if (late)
            return late;
    }
    deps.unfinished.forget();
    const keepers = await keepersOf(deps.codeHost, subject, request.life);
    return finishedResult(deps, request, { ...settled, keepers }, isLoaded);
}
/** A monotonic instant in ms. */
function deadlineOf({ run }, { startedAt }) {
    return startedAt + (run.waits ? run.timeoutMs : 0);
}
/** Nothing was to be done, and the deployment that stands says so already. Its stack was read at the beginning. */
function isNoOp({ record, applied }) {
    return record === undefined && applied.outcome === 'unchanged';
}
function finishedResult({ clock }, { readiness, pricing, life }, settled, isLoaded) {
    const { subject, commit, existing, applied, bundle, record } = settled;
    const { pullRequest, branchHead } = subject;
    const isHere = pullRequest !== undefined && pinOfSubject(subject) === commit;
    const url = (0,own_value/* ownValue */.e)(applied.stack.outputs, readiness.urlOutput);
    const asleep = (0,stack_state/* isAsleep */.LK)(applied.stack);
    const cost = (0,hours_cost/* costsAt */.Sm)(pricing, clock.now())(applied.stack);
    const verdict = deploymentVerdict({
        change: applied.outcome,
        wasAsleep: existing !== undefined && (0,stack_state/* isAsleep */.LK)(existing),
        isAsleep: asleep,
    }, {
        name: subject.name,
        commit,
        url,
        spent: (0,durations/* formatDuration */.a3)(clock.monotonic() - settled.startedAt),
        note: isHere ? (0,intents_pin/* pinNote */.uA)(pullRequest, commit, branchHead) : '',
    });
    return {
        report: reportOf(settled, verdict, {
            versionLabel: bundle.label,
            // Nothing can be loaded into what is asleep; the run that wakes it says fresh again.
            fresh: !isLoaded && !asleep && !isOfFork(subject),
            asleep,
            ...(settled.isPinned ? { pinned: true } : {}),
            ...(isHere && branchHead !== undefined ? { branchHead } : {}),
            life: lifeOf(life, { ...settled, stack: applied.stack }),
            ...(cost === undefined ? {} : { cost }),
            ...(applied.orphaned === undefined ? {} : { leftovers: applied.orphaned }),
            ...(url === undefined ? {} : { url }),
        }),
        stack: applied.stack,
        versionLabel: bundle.label,
        ...(record ? { deploymentId: record.id } : {}),
    };
}
/** While this run waited, another may have said that the data is loaded; of a stack that was made in this run nobody can have. */
async function isDataLoaded(deployments, { applied, history, record, subject, commit }) {
    if (!isFresh([...history.ours, ...history.others], applied.stack))
        return true;
    if (record === undefined || applied.outcome === 'created' || applied.outcome === 'recreated')
        return false;
    const { ours, others } = await (0,deployment_record/* environmentRecords */.sh)(deployments, subject, [commit]);
    return !isFresh([...ours, ...others], applied.stack);
}
/** Waits until it is healthy, and the commit that was deployed, where that is asked for. */
async function awaitReady(deps, { readiness, run }, settled, lookAgain) {
    const { applied, commit, startedAt } = settled;
    const { name } = settled.subject;
    const url = (0,own_value/* ownValue */.e)(applied.stack.outputs, readiness.urlOutput);
    // Whoever does not wait leaves it to a later run to say what is wrong.
    const began = new Date(deps.clock.now().getTime() - (deps.clock.monotonic() - startedAt));
    const since = run.waits ? { since: applied.since ?? began } : {};
    const deadline = deadlineOf({ run }, settled);
    const ending = await (0,await_health/* awaitHealth */.L)(deps, {
        by: readiness.health,
        name,
        url,
        urlOutput: readiness.urlOutput,
        healthPath: readiness.healthPath,
        // A template may take another sign of its bundle, and then nobody knows the version to judge by.
        versionLabel: (0,own_value/* ownValue */.e)(applied.stack.parameters, 'VersionLabel') ?? '',
        redForMs: readiness.redForMs,
        ...since,
        deadline,
        lookAgain,
    });
    const path = readiness.deploymentInfo;
    // Who deployed it has asked for the commit, and nothing has changed since; whether it still answers was asked now.
    if (ending || path === undefined || isNoOp(settled))
        return ending;
    if (url === undefined || !URL.canParse(url))
        throw new errors/* UserError */.y('invalid_template', `Stack ${name} has no address in the output '${readiness.urlOutput}' that could be asked for its commit; add the output, name another in 'url-output', or leave out 'deployment-info'.`);
    await (0,await_commit/* awaitCommit */.W)(deps, { name, url, path, commit, ...since, deadline });
    return undefined;
}
/**
 * Why what stands is not this run's to announce any more: nobody wants it, or another run has moved it on. Undefined while it is.
 * @throws AdapterError `busy` when it was taken down.
 */
async function checkStillOurs({ codeHost, stacks, clock }, { admission }, settled) {
    const { subject, commit, applied } = settled;
    const waited = clock.monotonic() - settled.startedAt;
    const [verdict, now] = await Promise.all([
        checkSubjectAgain(codeHost, admission, subject),
        isNoOp(settled) && waited < intervals/* PACES */.$Q.wanted(0, 1) ? applied.stack : stacks.describe(applied.stack.id),
    ]);
    if (verdict)
        return verdict;
    if (now === undefined || now.status.startsWith('DELETE_'))
        throw new errors/* AdapterError */.o('busy', `Environment ${subject.name} was taken down by another run while this one waited for it; run it again.`, { service: 'CloudFormation', retriable: true });
    // CloudFormation may answer from before this run's own change.
    if (changedAt(now) < changedAt(applied.stack))
        return undefined;
    const running = now.parameters['Commit'];
    // CloudFormation finds no change where nothing in the template depends on the commit, and then keeps the value of an older one.
    const kept = applied.outcome === 'unchanged' ? applied.stack.parameters['Commit'] : commit;
    return running === undefined || running === commit || running === kept ? undefined : movedOn(subject);
}
function changedAt({ createdAt, updatedAt }) {
    return Date.parse(updatedAt ?? createdAt);
}
function movedOn({ name }) {
    return (0,verdict_verdict/* say */.c)('superseded', `Another run has moved environment ${name} on while this one waited; that run reports what runs there.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/mark-seeded.js









/**
 * The second call of provision, after the step that loads test data: from now on the environment is not fresh. Deploys nothing.
 * @throws UserError `invalid_input` where there is nothing yet into which it could have been loaded.
 */
async function markSeeded(deployments, request, { subject, commit, isPinned, existing: stack }) {
    if (stack === undefined)
        throw tooEarly(subject, 'there is no environment of that name');
    // What is being made now, or was never made, is not what the data was loaded into.
    if (!(0,stack_state/* isStable */.MQ)(stack.status) && !stack.status.startsWith('UPDATE_'))
        return skippedResult(subject, (0,verdict_verdict/* say */.c)('busy', `Environment ${subject.name} is in ${stack.status}, so the test data that was loaded is not known to be in it; the next run of provision says whether it is fresh.`));
    const { ours: history, others } = await (0,deployment_record/* environmentRecords */.sh)(deployments, subject, [
        isPinned ? commit : undefined,
        stack.parameters['Commit'],
    ]);
    const running = (0,commit_of/* commitOf */.D)(stack, history);
    const isLoaded = !isFresh([...history, ...others], stack);
    if (!request.dryRun && !isLoaded && !(await recordSeeded(deployments, history, stack)))
        throw tooEarly(subject, 'no deployment of it has succeeded yet');
    // Another run may be at work on the stack by now, and what is not known to answer has no URL.
    const isReady = (0,stack_state/* isStable */.MQ)(stack.status) &&
        history.some((deployment) => deployment.state === 'success' && deployment.commit === running);
    const report = seededReport(request, subject, stack, isReady ? running : undefined);
    return { report, ...(isReady ? { stack } : {}) };
}
/**
 * Says on a deployment that the data is loaded, in a status that changes nothing else about it. One
 * that is under way belongs to another run, which may close it at any moment. False when there is none that could carry it.
 */
async function recordSeeded(deployments, history, stack) {
    const carrier = history.find(({ state }) => state === 'success') ?? history.find(({ state }) => state === 'inactive');
    if (carrier?.state === undefined)
        return false;
    await deployments.setState(carrier.id, carrier.state, {
        description: seededNote(stack),
        ...(carrier.environmentUrl === undefined ? {} : { environmentUrl: carrier.environmentUrl }),
    });
    return true;
}
function seededReport({ urlOutput, dryRun }, subject, stack, running) {
    const url = running === undefined ? undefined : (0,own_value/* ownValue */.e)(stack.outputs, urlOutput);
    const versionLabel = stack.parameters['VersionLabel'];
    const verdict = dryRun
        ? (0,verdict_verdict/* say */.c)('dry_run', `The test data of environment ${subject.name} would count as loaded; nothing was changed because 'dry-run' is set.`)
        : (0,verdict_verdict/* say */.c)('data_loaded', `The test data of environment ${subject.name} counts as loaded.`);
    return {
        ...verdict,
        subject: (0,observe_subject/* reportSubject */.J)(subject, running),
        environment: {
            name: subject.name,
            fresh: false,
            asleep: (0,stack_state/* isAsleep */.LK)(stack),
            ...(url === undefined ? {} : { url }),
            ...(versionLabel === undefined ? {} : { versionLabel }),
        },
    };
}
function tooEarly({ name }, why) {
    return new errors/* UserError */.y('invalid_input', `Input 'seeded' is true for environment ${name}, but ${why}; run provision first, load the test data where its output 'fresh' is true, and then say so.`);
}

// EXTERNAL MODULE: ./build/src/domain/environment/deployed-head.js
var deployed_head = __webpack_require__(81835);
// EXTERNAL MODULE: ./build/src/domain/verdict/passing.js
var passing = __webpack_require__(44427);
;// CONCATENATED MODULE: ./build/src/usecases/provision/open-deployment.js










/**
 * Opens the GitHub Deployment that the run speaks through; undefined where the one that stands says all there is to say. Whoever
 * does not wait leaves word that there is something to finish, even where the commit stays.
 */
async function openRecord(deps, { waits, url: logUrl, theirs }, plan) {
    const { subject, commit } = plan;
    const history = plan.history.ours;
    const names = theirs?.names;
    if (theirs?.asked !== undefined)
        return (0,answer_deployment/* answeredRecord */.f)(deps.deployments, history, {
            ...theirs,
            asked: theirs.asked,
            name: subject.name,
            logUrl,
        });
    const active = mayRun(plan) ? (0,deployment_record/* activeDeployment */.q0)(history, commit) : undefined;
    if (active !== undefined && (waits || plan.change.kind !== 'template'))
        return undefined;
    // Of a fork this repository has the commit, and no branch.
    const isFork = (0,fork/* pullOfForkBranch */.$Y)(subject.branch) !== undefined;
    const ref = plan.isPinned || isFork ? commit : subject.branch;
    const record = await (0,deployment_record/* openDeployment */.Q6)(deps.deployments, subject, history, {
        ...plan.where,
        commit,
        ref,
        logUrl,
        names,
    });
    deps.unfinished.remember(record.id);
    return record;
}
/**
 * A template without that parameter is the same for every commit, so the code host's record alone says which one was deployed. After a
 * rollback it is said anew: the hourly look has only the times to tell by.
 */
function mayRun({ existing, commit, history, replaces }) {
    if (existing === undefined || replaces !== undefined)
        return false;
    const isRolledBack = existing.status === 'UPDATE_ROLLBACK_COMPLETE';
    const runs = isRolledBack ? existing.parameters['Commit'] : (0,commit_of/* commitOf */.D)(existing, history.ours);
    return (runs ?? commit) === commit;
}
/**
 * The result of a run whose deployment the code host opened at another commit of the branch than the one to deploy; it leaves what it
 * has opened.
 * @throws AdapterError `doubtful_facts` where that one is older, so that there is no newer run to leave it to.
 */
async function leaveToNewer({ codeHost, unfinished }, { subject, commit }, record) {
    const isOlder = (await codeHost.isAncestor(record.commit, commit)) &&
        (await codeHost.branchHead(subject.branch)) !== record.commit;
    const verdict = supersededVerdict(subject, record.commit, 'began');
    const older = `GitHub opened the deployment at ${record.commit.slice(0, 7)}, which is older than ${commit.slice(0, 7)}, the head of branch '${subject.branch}'; run the job again.`;
    await record.close('inactive', isOlder ? older : verdict.sentence);
    unfinished.forget();
    if (isOlder)
        throw new errors/* AdapterError */.o('doubtful_facts', older, { service: 'GitHub', retriable: true });
    return skippedResult(subject, verdict);
}
/** The result of a run whose environment is not wanted any more, with its deployment closed. */
async function giveUp(deps, { subject, record }, verdict) {
    await open_deployment_close(deps, record, 'inactive', verdict.sentence);
    return skippedResult(subject, verdict);
}
/** Says on the deployment what went wrong; of a run that ended before its work did, that the next one takes up from there. */
async function closeAsFailed(deps, record, error) {
    if ((0,passing/* endsEarly */.c2)(error))
        return open_deployment_close(deps, record, 'error', deployed_head/* ENDED_EARLY */.$);
    const state = error instanceof errors/* AdapterError */.o ? 'failure' : 'error';
    await open_deployment_close(deps, record, state, (0,describe_failure/* describeFailure */.I)(error).sentence);
}
/** A deployment that cannot be closed now is left to the post step; what went wrong before matters more. */
async function open_deployment_close({ log, unfinished }, record, state, sentence) {
    try {
        await record?.close(state, sentence);
        unfinished.forget();
    }
    catch (error) {
        log.warning(`The deployment could not be closed: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/override-parameters.js
/**
 * The stack's settings with what the branch's own copy of the settings file says of the overridable parameters. Nothing else of
 * that copy counts, since whoever can push could otherwise loosen what guards production.
 * @throws UserError `invalid_settings` when the copy cannot be read.
 */
async function overrideParameters(deps, { scope: { kind }, stack, overrides }, commit) {
    const { overridable, settingsFile } = overrides;
    if (overridable.length === 0)
        return stack;
    const text = await deps.codeHost.readFile(settingsFile, commit);
    if (text === undefined)
        return stack;
    const { parseSettings } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7767), __webpack_require__.e(1647)]).then(__webpack_require__.bind(__webpack_require__, 98332));
    const { environments } = parseSettings(text, `${settingsFile} at ${commit.slice(0, 7)}`);
    const branchParameters = Object.hasOwn(environments, kind) ? environments[kind]?.parameters : undefined;
    const changed = Object.fromEntries(Object.entries(branchParameters ?? {}).filter(([name, value]) => overridable.includes(name) && stack.parameters[name] !== value));
    const names = Object.keys(changed);
    if (names.length === 0)
        return stack;
    deps.log.info(`The settings at ${commit.slice(0, 7)} override ${names.join(', ')}.`);
    const place = `${settingsFile} of the branch`;
    return {
        ...stack,
        parameters: { ...stack.parameters, ...changed },
        givenIn: { ...stack.givenIn, ...Object.fromEntries(names.map((name) => [name, place])) },
        settings: { ...stack.settings, parameters: { ...parametersIn(stack.settings), ...changed } },
    };
}
function parametersIn({ parameters }) {
    return typeof parameters === 'object' && parameters !== null ? parameters : {};
}

// EXTERNAL MODULE: ./build/src/domain/environment/place.js
var environment_place = __webpack_require__(75519);
// EXTERNAL MODULE: ./build/src/domain/privacy/account-of-arn.js
var account_of_arn = __webpack_require__(69052);
;// CONCATENATED MODULE: ./build/src/domain/provision/left-behind.js

/**
 * What stays of a branch where its environment was made before the run's place changed, one for each place. Nobody looked there, so
 * nobody knows whether it still stands; a step of teardown finds out. `records` are live ones of places that nobody else looks at.
 */
function leftBehind({ name }, records) {
    const places = Map.groupBy(records.map(environment_place/* placeOf */.$t), (place) => (0,environment_place/* formatPlaces */.ux)([place]));
    return [...places].flatMap(([where, [place]]) => place === undefined
        ? []
        : [
            {
                resource: name,
                type: 'AWS::CloudFormation::Stack',
                why: `may still exist in ${where} and cost money; teardown with its 'stack-name' and 'confirm'${stepFor(place)} takes it down`,
            },
        ]);
}
function stepFor({ region }) {
    return region === undefined ? '' : ` and 'region' ${region}`;
}
/** The same as a sentence for the log. */
function describeLeftBehind({ resource, why }) {
    return `Environment ${resource} ${why}.`;
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/place-plan.js




/** Parts what is recorded of the branch by its place, and warns of what the run leaves behind in another one. */
async function placePlan({ target, log }, { settingsRegions }, plan) {
    const { subject, existing, history } = plan;
    const account = (0,account_of_arn/* accountOfArn */.K)(existing?.id ?? '') || (await accountOf(target));
    const place = { region: target.region, account: account && (0,environment_place/* accountMark */.bT)(account) };
    const { here: ours } = (0,environment_place/* byPlace */.hz)(history.ours, [place]);
    const { elsewhere } = (0,environment_place/* byPlace */.hz)([...history.ours, ...history.others], [place]);
    // Where the settings name both, each has its own run.
    const isLeft = (region) => region === undefined || region === place.region || !settingsRegions.includes(region);
    const left = leftBehind(subject, elsewhere.filter((facts) => isLeft((0,environment_place/* placeOf */.$t)(facts).region)));
    for (const each of left)
        log.warning(describeLeftBehind(each));
    const ofEachPlace = Map.groupBy(elsewhere, (facts) => (0,environment_place/* formatPlaces */.ux)([(0,environment_place/* placeOf */.$t)(facts)]));
    const newest = [...ofEachPlace.values()].map((facts) => Math.max(...facts.map(({ id }) => id)));
    return { ...plan, history: { ...history, ours }, leftBehind: left, where: { place, leftBehind: newest } };
}
/** A record without its account says less, and is no reason to fail. */
async function accountOf({ account }) {
    try {
        return await account.accountId();
    }
    catch (error) {
        if (error instanceof errors/* AdapterError */.o)
            return undefined;
        throw error;
    }
}
/** The result of a run with what it left behind elsewhere, so that people read of it where they look. */
function withLeftBehind(result, left) {
    const { environment } = result.report;
    if (left.length === 0 || environment === undefined)
        return result;
    const leftovers = [...(environment.leftovers ?? []), ...left];
    return { ...result, report: { ...result.report, environment: { ...environment, leftovers } } };
}

// EXTERNAL MODULE: ./build/src/domain/artifacts/platform.js
var artifacts_platform = __webpack_require__(16311);
// EXTERNAL MODULE: ./build/src/domain/provision/check-template.js + 1 modules
var check_template = __webpack_require__(40422);
;// CONCATENATED MODULE: ./build/src/domain/stack/no-change.js


/** What CloudFormation shows in place of a NoEcho value. */
const HIDDEN = '****';
/**
 * Parts of a template whose meaning lies outside of its text, so that an equal text may still be a change: macros and includes,
 * parameters and references that Systems Manager resolves anew, nested stacks behind an address.
 */
const MEANS_MORE_THAN_IT_SAYS = /Transform|AWS::SSM::Parameter::Value|\{\{resolve:ssm|AWS::CloudFormation::(?:Stack|Macro)/;
/**
 * True when the stack already has every value that a deployment would give it. A value that CloudFormation hides is never
 * taken for equal, and the bucket of a bundle counts only where one was named.
 * @param defaults of the template, which hold where nobody gives a value; without those that it hides.
 */
function hasValues(stack, filledIn, teamParameters, defaults) {
    return Object.entries(stack.parameters).every(([name, value]) => {
        const next = (0,own_value/* ownValue */.e)(teamParameters, name) ?? (0,own_value/* ownValue */.e)(filledIn, name) ?? defaults.get(name);
        if (next === undefined || (name === 'SourceBundleBucket' && next === ''))
            return true;
        return value === next && value !== HIDDEN;
    });
}
/** True when a stack that succeeded could differ from what a template says only by its values. */
function isComparableTemplate(stack, template) {
    return (0,stack_state/* succeeded */.gq)(stack.status) && !MEANS_MORE_THAN_IT_SAYS.test(template);
}
/** CloudFormation may hand a template back with other space around it. */
function isSameTemplate(one, other) {
    return one.trim() === other.trim();
}

;// CONCATENATED MODULE: ./build/src/domain/provision/up-to-date.js

/**
 * True when the stack has every value that a deployment would give it, so that only an unlike template could change it. False is
 * no statement: CloudFormation is asked then.
 */
function mayBeUpToDate(stack, template, { greenroom, team, defaults }) {
    return isComparableTemplate(stack, template) && hasValues(stack, greenroom, team, defaults);
}
/** True while CloudFormation brings the stack to these very values. */
function isBeingApplied(stack, { greenroom, team, defaults }) {
    const goesForward = /^(CREATE|UPDATE|UPDATE_COMPLETE_CLEANUP)_IN_PROGRESS$/.test(stack.status);
    return goesForward && hasValues(stack, greenroom, team, defaults);
}

// EXTERNAL MODULE: ./build/src/usecases/artifacts/choose-platform.js
var choose_platform = __webpack_require__(1485);
// EXTERNAL MODULE: ./build/src/domain/artifacts/container-image.js
var container_image = __webpack_require__(20493);
;// CONCATENATED MODULE: ./build/src/usecases/artifacts/make-bundle.js



/** The platform that reads a `Dockerrun.aws.json` of version 1; the one called ECS reads version 2. */
const DOCKER = 'Docker running on 64bit Amazon Linux 2023';
const DOCKERRUN = 'Dockerrun.aws.json';
/**
 * The zip of what was built elsewhere, whose content is part of its name; undefined for the commit's tree.
 * @throws UserError `invalid_input` for what is not there or no instance should unpack, `invalid_settings` where the additions
 * would overwrite something.
 */
async function makeBundle(deps, artifact) {
    const made = await builtElsewhere(deps, artifact);
    return made && { ...made, zip: await deps.sources.bundles.withFiles(made.zip, artifact.additions) };
}
async function builtElsewhere({ sources: { bundles }, log }, { source, containerPort }) {
    if (source.from === 'repository')
        return undefined;
    if (source.from === 'registry') {
        const warning = (0,container_image/* movingTagWarning */.BV)(source.image);
        if (warning !== undefined)
            log.warning(warning);
        return bundles.ofFile(DOCKERRUN, (0,container_image/* dockerrun */.WX)(source.image, containerPort));
    }
    const made = await bundles.ofPath(source.path);
    if (made.wrapper !== undefined)
        log.warning(`Everything in ${source.path} lies in the folder '${made.wrapper}', and an application is looked for at the root; zip what is in the folder instead.`);
    return made;
}
/**
 * The team's parameters with the platform that an image needs, where the team names none. `stack` is the one that is there;
 * undefined where none is.
 * @throws UserError where the image would have to run on another platform.
 */
function platformForSource(source, teamParameters, stack) {
    if (source.from !== 'registry')
        return teamParameters;
    const platform = (0,artifacts_platform/* currentPlatform */.jN)(stack) ?? teamParameters[artifacts_platform/* PLATFORM_PARAMETER */.K1];
    if (platform === undefined)
        return { ...teamParameters, [artifacts_platform/* PLATFORM_PARAMETER */.K1]: DOCKER };
    if (((0,artifacts_platform/* branchOfPlatform */.Rn)(platform) ?? platform).startsWith('Docker running on '))
        return teamParameters;
    throw new errors/* UserError */.y('invalid_input', `Input 'source-bundle' names a container image, but the environment's platform runs none; give '${DOCKER}' as '${artifacts_platform/* PLATFORM_PARAMETER */.K1}', and take an environment down first that runs on another platform.`);
}
/**
 * @param template its name or path, as people know it.
 * @throws UserError when the template has no Elastic Beanstalk that could run the image, or guard the pages.
 */
function checkSource({ source, additions }, template, summary) {
    if (summary.parameters.some(({ name }) => name === 'VersionLabel'))
        return;
    if (additions.length > 0)
        throw new errors/* UserError */.y('invalid_settings', `The settings give 'noindex' or 'basic-auth', which the template '${template}' cannot keep, because it takes no 'VersionLabel' and so has no proxy of Elastic Beanstalk; drop the keys, or choose another template.`);
    if (source.from !== 'registry')
        return;
    throw new errors/* UserError */.y('invalid_input', `Input 'source-bundle' names a container image, which the template '${template}' cannot run, because it takes no 'VersionLabel'; give 'repository', a zip or a folder.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/plan-deployment.js














/**
 * Finds out what is to be done, and checks everything that can be checked before the first write to the stack.
 * @param text the template's.
 * @throws UserError for what only a person can put right.
 */
async function planDeployment(deps, request, deployment, text) {
    const { artifact, run, stack } = request;
    const { existing } = deployment;
    const bundle = (0,application_version/* nameSourceBundle */.Hq)(deployment, artifact, await makeBundle(deps, artifact));
    const teamParameters = (0,artifacts_platform/* withCurrentPlatform */.lw)(platformForSource(artifact.source, stack.parameters, existing), existing);
    const history = run.dryRun
        ? NOTHING
        : { ...(await readHistory(deps, deployment)), usually: await usualOf(deps, deployment) };
    const material = { text, bundle, teamParameters, history };
    const noChange = await planNoChange(deps.stacks, request, deployment, material);
    if (noChange)
        return {
            ...deployment,
            history,
            bundle,
            declared: { names: Object.keys(noChange.stack.parameters), idle: [] },
            change: noChange,
        };
    return {
        ...deployment,
        history,
        ...(await planTemplateChange(deps, request, deployment, material)),
    };
}
const NOTHING = { ours: [], others: [] };
function readHistory({ deployments }, { subject, commit, isPinned, existing }) {
    return (0,deployment_record/* environmentRecords */.sh)(deployments, subject, [
        isPinned ? commit : undefined,
        existing?.parameters['Commit'],
    ]);
}
/** No work at all where the stack surely stands as it should, or comes there by itself; undefined where nobody can be sure. */
async function planNoChange(stacks, request, deployment, { text, bundle, teamParameters, history }) {
    const { existing } = deployment;
    if (existing === undefined || deployment.replaces !== undefined || request.run.dryRun)
        return undefined;
    const facts = parameterFacts(request, deployment, { bundle, history });
    const values = {
        greenroom: greenroomParameters(facts, existing),
        team: teamParameters,
        defaults: await defaultsIn(text),
    };
    if (!request.run.waits && isBeingApplied(existing, values))
        return { kind: 'under-way', stack: existing };
    if (!mayBeUpToDate(existing, text, values))
        return undefined;
    if (!isSameTemplate(await stacks.templateText(existing.id), text))
        return undefined;
    return { kind: 'none', stack: existing };
}
async function planTemplateChange(deps, request, deployment, { text, bundle: bundleName, teamParameters: parameters, history }) {
    const { artifact, readiness, run, stack } = request;
    const { subject, existing, replaces } = deployment;
    const bucket = bucketOf(deps.beanstalk, artifact.bucket);
    const facts = parameterFacts(request, deployment, { bundle: bundleName, history });
    // What is to be removed first takes its values with it.
    const lasting = existing && replaces === undefined && !(0,stack_state/* isRecreated */.m2)(existing.status) ? existing : undefined;
    const greenroom = greenroomParameters(facts, lasting);
    const given = { team: parameters, givenIn: stack.givenIn, greenroom };
    const declared = await declarations(text);
    // CloudFormation would say less, and only after the bundle and the version were made.
    if (declared)
        (0,check_template/* checkTemplate */.BU)(declared, stack.template, given);
    const template = await storeTemplate(deps, subject, text, bucket);
    const shown = await deps.stacks.templateSummary(template);
    (0,template_parameters/* checkCapabilities */.JM)(shown, stack.capabilities);
    const teamParameters = await (0,choose_platform/* choosePlatform */.x)(deps, shown, parameters, existing);
    // A missing parameter is refused here; the values are asked for again for the stack found then.
    const values = (0,template_parameters/* parameterValues */.oM)(shown, greenroom, teamParameters, lasting);
    for (const kept of (0,template_parameters/* keptValues */.Z3)(shown, values))
        deps.log.warning(kept);
    const renewed = await newDefaults(deps.stacks, lasting, (0,template_parameters/* hiddenDefaults */.x3)(shown, values), text);
    for (const name of renewed)
        deps.log.warning((0,template_parameters/* describeNewDefault */.bq)(name));
    const summary = (0,template_parameters/* withNewDefaults */.$)(shown, renewed);
    if (declared)
        (0,check_template/* checkOutput */.yr)(declared, stack.template, readiness);
    checkSource(artifact, stack.template, summary);
    const bundle = (0,application_version/* takesSourceBundle */.eJ)(summary) && !run.dryRun ? { ...bundleName, bucket: await bucket() } : bundleName;
    return {
        bundle,
        declared: {
            names: summary.parameters.map(({ name }) => name),
            idle: declared === undefined ? [] : (0,check_template/* idleParameters */.pR)(declared, stack.template),
        },
        change: { kind: 'template', template, summary, teamParameters, facts: { ...facts, bundle } },
    };
}
/** Those of the hidden parameters whose default is another than in the template that the stack has, which is read only for them. */
async function newDefaults(stacks, stack, names, text) {
    if (stack === undefined || names.length === 0)
        return [];
    const before = await declarations(await stacks.templateText(stack.id));
    const after = await declarations(text);
    return names.filter((name) => {
        const [was, is] = [before, after].map((declared) => declared?.parameters.get(name)?.defaultValue);
        return was !== undefined && is !== undefined && was !== is;
    });
}
/** The platform is no part of them: an environment keeps the one that it was made with. */
async function defaultsIn(text) {
    const { defaultsOf } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9030)]).then(__webpack_require__.bind(__webpack_require__, 89030));
    const declared = await declarations(text);
    const defaults = declared === undefined ? [] : [...defaultsOf(declared)];
    return new Map(defaults.filter(([name]) => name !== artifacts_platform/* PLATFORM_PARAMETER */.K1));
}
/** Undefined for a text of which only CloudFormation can say what is wrong. */
async function declarations(text) {
    // Brings the YAML parser along, which starting is not to wait for.
    const { declarationsOf } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9030)]).then(__webpack_require__.bind(__webpack_require__, 89030));
    return declarationsOf(text);
}
/** Beanstalk's own bucket may have to be made first, so it is asked for only where it is needed. */
function bucketOf(beanstalk, bucket) {
    return (0,lazy/* lazy */.RZ)(async () => bucket ?? beanstalk.storageBucket());
}
function parameterFacts({ address, artifact, readiness }, { subject, commit }, { bundle, history }) {
    const { application } = artifact;
    return {
        subject,
        commit,
        application,
        address,
        healthPath: readiness.healthPath,
        bundle,
        history: history.ours,
        doubts: history.others,
    };
}

// EXTERNAL MODULE: ./build/src/domain/ownership/protection.js
var protection = __webpack_require__(80673);
// EXTERNAL MODULE: ./build/src/domain/stack/holds-data.js
var holds_data = __webpack_require__(57256);
;// CONCATENATED MODULE: ./build/src/domain/provision/replaced-stack.js



/**
 * CloudFormation can neither update nor roll back what is gone (aws/aws-cdk#16769), so such a stack has to be made anew, or to be led
 * out by hand. It deletes what is gone, because a deletion that finds nothing has reached its end. Source: the handler contract of
 * the CloudFormation CLI, "delete".
 * @throws UserError `manual_step` with the way out where making it anew would lose something, or the stack is protected.
 */
function requireReplaceable({ stack, environment, resources }, kindIsProtected) {
    const held = (0,holds_data/* holdingData */.w)(resources);
    const kept = (0,protection/* protection */.s)(stack, { protected: [], kindIsProtected }) ??
        (held.length === 0 ? undefined : `${listed(held)} may hold data that no deployment brings back`);
    if (kept === undefined)
        return;
    throw new errors/* UserError */.y('manual_step', `Beanstalk environment ${environment.physicalId ?? stack.name} was terminated outside of CloudFormation, and stack ${stack.name} is not made anew, because ${kept}; ${wayOut(stack, environment)}, then rerun.`);
}
function wayOut(stack, { logicalId }) {
    const { name } = stack;
    const first = stack.status === 'UPDATE_ROLLBACK_FAILED'
        ? `continue its rollback (CloudFormation's ContinueUpdateRollback with ResourcesToSkip ${logicalId}), then `
        : '';
    return 'Asleep' in stack.parameters
        ? `${first}update ${name} in CloudFormation with its current template and the parameter 'Asleep' set to 'true', and once more with 'false', which makes the environment anew and leaves the rest`
        : `save what is to be kept, take the stack down by its name (inputs 'stack-name' and 'confirm' of the teardown)`;
}
function listed(resources) {
    const more = resources.length > 3 ? ` and ${resources.length - 3} more` : '';
    return `${resources
        .slice(0, 3)
        .map(({ logicalId, type }) => `${logicalId} (${type})`)
        .join(', ')}${more}`;
}

// EXTERNAL MODULE: ./build/src/domain/stack/resource-types.js
var resource_types = __webpack_require__(80961);
// EXTERNAL MODULE: ./build/src/usecases/pace/spare-work.js
var spare_work = __webpack_require__(29585);
// EXTERNAL MODULE: ./build/src/usecases/readiness/await-beanstalk-ready.js
var await_beanstalk_ready = __webpack_require__(55781);
// EXTERNAL MODULE: ./build/src/usecases/stack/resources-within.js
var resources_within = __webpack_require__(63782);
;// CONCATENATED MODULE: ./build/src/usecases/provision/stack-to-replace.js







/**
 * ARN of a stack that has to be made anew before it can take a commit, because its Beanstalk environment was terminated beside it;
 * undefined for every other, and for one that sleeps. One request where the template takes a version and the environment is there under
 * the stack's name, which is the rule; of others the stack's resources say whether there is one to look for, unless `text`, the
 * template's, has none.
 * @throws UserError `manual_step` where making it anew would lose something.
 */
async function stackToReplace(deps, existing, kindIsProtected, text) {
    if (existing === undefined || (0,stack_state/* isAsleep */.LK)(existing))
        return undefined;
    if (!(0,await_beanstalk_ready/* deploysToBeanstalk */.g)(existing) && !MAY_HAVE_ENVIRONMENT.test(text))
        return undefined;
    const { step } = (0,stack_state/* nextStackStep */.ut)(existing.status, 'deploy');
    if (step !== 'update' && step !== 'continue-rollback' && step !== 'roll-back')
        return undefined;
    const bereft = await bereftStack(deps, existing);
    if (bereft === undefined)
        return undefined;
    requireReplaceable(bereft, kindIsProtected);
    deps.log.warning(`The Beanstalk environment of stack ${existing.name} was terminated outside of CloudFormation; nothing in the stack holds data, so it is made anew.`);
    return existing.id;
}
/** A nested stack or a transform may bring what stands not in the text. */
const MAY_HAVE_ENVIRONMENT = /AWS::ElasticBeanstalk::Environment|AWS::CloudFormation::Stack|Transform/;
/** Whoever may not look changes the stack all the same: its environment is mostly there. */
async function bereftStack(deps, stack) {
    try {
        const named = (0,await_beanstalk_ready/* deploysToBeanstalk */.g)(stack) ? await findEnvironment(deps, stack.name, stack) : undefined;
        if (named === 'there')
            return undefined;
        // A template may name its environment otherwise, or have none: only what the stack lists can be missing.
        const resources = await (0,resources_within/* resourcesWithin */.rl)(deps.stacks, stack.id);
        for (const environment of resources) {
            const { type, physicalId, status } = environment;
            if (type !== resource_types/* BEANSTALK_ENVIRONMENT */.AL ||
                physicalId === undefined ||
                !/^(?:CREATE|UPDATE|IMPORT)_/.test(status))
                continue;
            const isNamed = named !== undefined && physicalId === stack.name;
            const found = isNamed ? named : await findEnvironment(deps, physicalId, stack);
            if (found === 'terminated')
                return { stack, environment, resources: await withoutEmptyBuckets(deps, resources) };
        }
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o) || !(0,spare_work/* isPermissionMissing */.Sr)(error))
            throw error;
        deps.log.debug(`Whether its environment is still there was not looked at: ${error.message}`);
        return undefined;
    }
}
/** Whoever may not look into a bucket takes it for one that holds something. */
async function withoutEmptyBuckets({ objects }, resources) {
    const kept = [];
    for (const resource of resources) {
        const { type, physicalId } = resource;
        if (type !== resource_types/* BUCKET */.j6 ||
            physicalId === undefined ||
            !(await objects.isEmpty(physicalId).catch(refusedAs(false))))
            kept.push(resource);
    }
    return kept;
}
function refusedAs(answer) {
    return (error) => {
        if (error instanceof errors/* AdapterError */.o && (0,spare_work/* isPermissionMissing */.Sr)(error))
            return answer;
        throw error;
    };
}
/**
 * What Beanstalk says of an environment of the stack. That it lists none is no proof that it was terminated: a list may be late, and a
 * policy may hide it. One that is going does not come back.
 */
async function findEnvironment({ beanstalk }, name, { createdAt }) {
    const environment = await beanstalk.environment(name);
    if (environment !== undefined)
        return environment.status === 'Terminating' ? 'terminated' : 'there';
    return (await beanstalk.wasTerminated(name, createdAt)) ? 'terminated' : 'unknown';
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/provision-environment.js

































/**
 * Brings one environment up to the head of its branch, or says why it does not get one: observes the branch, then the stack, and
 * decides after each whether to go on; then plans, and carries the plan out.
 * @throws UserError, AdapterError for what is wrong before a deployment is open; a later failure is a result.
 */
async function provisionEnvironment(deps, request) {
    const { scope, about, admission } = request;
    const subject = await (about.isShared === true
        ? observeShared(deps.codeHost, scope)
        : (0,observe_subject/* observeSubject */.p)(deps.codeHost, scope, about));
    const { branch, branchHead, pullRequest } = subject;
    const branchFacts = { repositoryId: scope.repository.id, branch, branchHead, pullRequest };
    const excluded = whyNothingToBring(subject, about) ?? (0,wanted/* whyNoEnvironment */.Hi)(branchFacts, admission);
    if (excluded)
        return skippedResult(subject, excluded);
    const own = requestFor(request, subject);
    if ('reasonCode' in own)
        return skippedResult(subject, own);
    return provisionWanted(deps, own, subject);
}
/** The same for a branch that may have an environment. */
async function provisionWanted(deps, request, subject) {
    const { scope, about, admission, readiness, run } = request;
    const { branch, branchHead, pullRequest } = subject;
    const branchFacts = { repositoryId: scope.repository.id, branch, branchHead, pullRequest };
    const pin = pinOfSubject(subject);
    const isPinned = about.isShared === true || about.commit !== undefined || pin !== undefined;
    const observe = (0,lazy/* lazy */.RZ)(() => observeStack(deps, admission.allowedAccounts, subject));
    const commit = await commitAsPinned(deps.codeHost, about, subject, observe);
    if (typeof commit !== 'string')
        return skippedResult(subject, commit);
    const existing = await observe();
    const environmentExists = existing !== undefined && existing.status !== 'DELETE_IN_PROGRESS';
    const { seeded } = run;
    const refusal = await (0,rule_order/* firstReadObjection */.EB)('provision', {
        // A deployment is what asks for it, whatever the settings want besides.
        wanted: () => run.theirs?.asked ? undefined : (0,wanted/* whyNotWanted */.PT)({ ...branchFacts, environmentExists }, admission),
        locked: () => (seeded ? undefined : checkLock(deps.codeHost, { subject, commit, existing })),
        built: () => seeded
            ? undefined
            : checkBuiltCommit(madeElsewhere(request), about, {
                branch,
                commit,
                pinned: pin === undefined ? undefined : pullRequest,
            }),
        paths: () => seeded || environmentExists || run.theirs?.asked
            ? undefined
            : checkChanges(deps.codeHost, { subject, commit }, admission.paths),
        cap: () => (seeded || existing !== undefined ? undefined : checkRoom(deps, request, subject)),
    });
    const refused = refusal ??
        (await (0,answer_deployment/* checkNewest */.$)(deps.deployments, request, { subject, commit, existing })) ??
        (await checkForkTree(deps, subject, commit));
    if (refused)
        return skippedResult(subject, refused);
    if (seeded)
        return markSeeded(deps.deployments, { urlOutput: readiness.urlOutput, dryRun: run.dryRun }, { subject, commit, isPinned, existing });
    checkMadeTemplate(request.stack, scope.kind);
    const stack = await overrideParameters(deps, request, commit);
    const startedAt = deps.clock.monotonic();
    return deploy(deps, { ...request, stack }, { subject, commit, isPinned, existing, startedAt });
}
/** Where that comes from which an earlier job may have made: the bundle, else the template. */
function madeElsewhere({ artifact, stack }) {
    return stack.templateIsMade ? { from: 'workspace', path: stack.template } : artifact.source;
}
/** Plans a deployment that is decided on, and carries it out; every ending closes what it has opened. */
async function deploy(deps, request, deployment) {
    const { subject, commit } = deployment;
    const { dryRun } = request.run;
    const text = await templateFor(deps, request, subject, commit);
    if (dryRun && !fitsRequest(text))
        return planned(deployment, UNCHECKED);
    const replaces = await stackToReplace(deps, deployment.existing, request.stack.isProtected, text);
    const plan = await planDeployment(deps, request, { ...deployment, replaces }, text);
    for (const warning of warningsOf(request, plan))
        deps.log.warning(warning);
    if (dryRun)
        return planned(deployment);
    await tellDecided(deps, request, plan);
    const placed = await placePlan(deps, request, plan);
    const opened = await openOrSay(deps, request, placed);
    if ('verdict' in opened)
        return skippedResult(subject, opened.verdict);
    const { record } = opened;
    if (record && record.commit !== commit)
        return leaveToNewer(deps, deployment, record);
    return withLeftBehind(await carryOutToTheEnd(deps, request, { ...placed, record }), placed.leftBehind);
}
/** A branch may go while its environment is planned: GitHub then has no ref to open a record of ("No ref found", 422). */
async function openOrSay(deps, { run, admission }, plan) {
    try {
        return { record: await openRecord(deps, run, plan) };
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o) || error.status !== 422)
            throw error;
        const verdict = await checkStillWanted(deps.codeHost, admission, plan);
        if (verdict === undefined)
            throw error;
        return { verdict };
    }
}
/** Carries the plan out, whatever comes of it. */
async function carryOutToTheEnd(deps, request, open) {
    try {
        const ended = await carryOut(deps, request, open);
        return 'report' in ended ? ended : await giveUp(deps, open, ended);
    }
    catch (error) {
        if (!request.run.waits && isNotReady(error))
            return detachDeployment(deps, open, 'unchanged');
        await closeAsFailed(deps, open.record, error);
        return failedResult(open, error, request.readiness.urlOutput);
    }
}
/** Changes the stack, and waits until the environment is ready. A verdict where nobody wants it any more. */
async function carryOut(deps, request, open) {
    if (!request.run.waits)
        await checkDetachedChange(deps, open);
    const applied = await changeStack(deps, request, open);
    if (applied.outcome === 'no-longer-wanted')
        return applied.verdict;
    if (applied.outcome === 'started')
        return detachDeployment(deps, open, applied.change);
    return finishDeployment(deps, request, open, applied);
}
async function changeStack(deps, request, { record, change, ...deployment }) {
    if (change.kind !== 'template') {
        await record?.inProgress();
        if (change.kind === 'under-way')
            return { outcome: 'started', change: 'unchanged' };
        deps.log.info(`Stack ${change.stack.name} already has this template and these parameters.`);
        return { outcome: 'unchanged', stack: change.stack };
    }
    const { subject, commit, bundle } = deployment;
    const desired = desiredStack(deps, request, deployment, change);
    const { tags } = desired.content;
    const { checkStillWanted } = desired.guards;
    const source = {
        subject,
        commit,
        application: request.artifact.application,
        bundle,
        running: runningVersion(deployment),
        tags,
        checkStillWanted,
    };
    const verdict = (0,application_version/* takesSourceBundle */.eJ)(change.summary)
        ? await (0,application_version/* provideSource */.LA)(deps, change.summary, source)
        : undefined;
    if (verdict)
        return { outcome: 'no-longer-wanted', verdict };
    await record?.inProgress();
    const apply = request.run.waits ? apply_change/* applyChange */.h : apply_change/* startChange */.b;
    return deps.log.group(`Stack ${subject.name}`, () => (0,apply_with_databases/* applyWithDatabases */.X)(deps, desired, (ready) => apply(deps, ready)));
}
/** Of an environment that is awake: one that sleeps keeps nobody from making its version anew. */
function runningVersion({ existing }) {
    return existing && !(0,stack_state/* isAsleep */.LK)(existing) ? existing.parameters['VersionLabel'] : undefined;
}
function warningsOf({ stack, address }, { declared }) {
    const warnings = [
        undeclaredParameters(stack.namedParameters, declared.names),
        missingDomainPart(address),
        (0,coupled_database/* coupledDatabaseWarning */.Y)(stack.settings),
        ...declared.idle,
    ];
    return warnings.filter((warning) => warning !== undefined);
}
function isNotReady(error) {
    return error instanceof errors/* AdapterError */.o && ['unhealthy', 'wrong_commit'].includes(error.reasonCode);
}
/** Why a plan may be made of a template that nobody has looked into. */
const UNCHECKED = ' Its template was not checked, because CloudFormation reads one of that size only from S3, which takes an upload.';
function planned(deployment, note = '') {
    const { subject, commit, existing } = deployment;
    const verdict = plannedVerdict({ name: subject.name, commit }, existing !== undefined, note);
    return { report: reportOf(deployment, verdict) };
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

/***/ 70989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isOfBranch)
/* harmony export */ });
/**
 * Whether a branch of this repository holds a commit, or had it as its newest one before somebody pushed another history over it. That
 * GitHub shows a commit proves nothing, since it shows those of forks as if they were here. Only reads, in two requests at most. What was
 * pushed is told for the last hundred moves of the branch, and not to every token.
 * @param commit 40 hex digits.
 */
async function isOfBranch(codeHost, commit, branch) {
    if (await codeHost.isOnBranch(commit, branch))
        return true;
    const moves = await codeHost.pushes(branch);
    return moves?.some((move) => move.commit === commit) === true;
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
