export const id = 6041;
export const ids = [6041,397,1958];
export const modules = {

/***/ 17365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hasReviewer)
/* harmony export */ });
/** True where somebody else than its author is asked to look at it, or has looked. */
function hasReviewer({ author, requestedReviewers, reviewers }) {
    return requestedReviewers.length > 0 || reviewers.some((login) => login !== author);
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

/***/ 57109:
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
/* harmony import */ var _input_cut_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45001);
/* harmony import */ var _input_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68778);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64621);
/* harmony import */ var _fork_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9878);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55497);
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17365);
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
    const isFork = pull !== undefined && (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .isFromFork */ .ty)(pull, facts.repositoryId);
    if (isFork && branch !== (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .forkBranch */ .n1)(pull.number))
        return (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .forkVerdict */ .mZ)(pull.number);
    const outlives = !isFork && isWantedByBranch(rules.wanted) && facts.branchHead !== undefined;
    if (pull?.state === 'closed' && !outlives)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('pull_request_closed', `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}, so it gets no environment.`);
    // Somebody may have deleted the ref of what was allowed, and the word that ends the environment counts all the same.
    const isOff = pull?.state === 'open' && (0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .RX)(pull.labels, OFF_LABEL);
    // What a maintainer allowed is its head, and nothing is where nobody has.
    if (isFork && facts.branchHead === undefined && !isOff)
        return (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .forkVerdict */ .mZ)(pull.number);
    if (facts.branchHead === undefined && !(isFork && isOff)) {
        const sentence = `Branch '${shown(branch)}' does not exist in this repository; push it, or correct the input 'branch'.`;
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('unknown_branch', sentence);
    }
    if (isOff)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('opted_out', `Pull request #${pull.number} is labelled '${OFF_LABEL}'; ${isFork ? "say '/stage up COMMIT'" : 'take the label off'} to get an environment.`);
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
    // A maintainer's word asks for it, and whatever else asks has no say in a fork.
    const { pullRequest: pull } = facts;
    if (pull !== undefined && (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .isFromFork */ .ty)(pull, facts.repositoryId))
        return undefined;
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
    return (0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_6__/* .cutText */ .I)(text, 81, '…');
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

/***/ 40397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I7: () => (/* binding */ checkPage),
/* harmony export */   L$: () => (/* binding */ checkBucket),
/* harmony export */   bV: () => (/* binding */ WAYS_TO_THE_PUBLIC),
/* harmony export */   to: () => (/* binding */ checkPages)
/* harmony export */ });
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);

/**
 * All ways to the public that a bucket can block (Amazon S3 API Reference, PublicAccessBlockConfiguration). Two of them only forbid that
 * somebody opens the bucket later, which would open the page as well.
 */
const WAYS_TO_THE_PUBLIC = [
    'BlockPublicAcls',
    'IgnorePublicAcls',
    'BlockPublicPolicy',
    'RestrictPublicBuckets',
];
/** @throws UserError `not_private` for a bucket that everybody may read, or may be made to. */
function checkBucket(bucket, { blocked, isPublic }) {
    const open = WAYS_TO_THE_PUBLIC.filter((way) => !blocked.includes(way));
    const why = open.length > 0
        ? `it does not block all public access (${open.join(', ')}); switch on "Block all public access" of the bucket`
        : isPublic === undefined
            ? 'S3 does not say whether its policy is public; look at the policy'
            : 'its policy is public; take out what lets everybody in';
    if (open.length > 0 || isPublic !== false)
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('not_private', `Nothing was published in the bucket ${bucket}, because ${why}.`);
}
/** @throws UserError `not_owned` for an object that somebody else put there. */
function checkPage(address, found, mark) {
    if (!found.isThere || found.mark === mark)
        return;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('not_owned', `Nothing was published, because ${address} is not of this repository; give another 'prefix', or delete that object.`);
}
/** @throws UserError `not_private` where everybody would read what only some may read in the repository, or where nobody can say so. */
function checkPages({ repository, isPrivate, site }) {
    if (!isPrivate || site?.isPublic === false)
        return;
    const why = site === undefined
        ? `GitHub shows no Pages site of ${repository}, so nobody can say who would read it; create it in the settings of the repository, with GitHub Actions as its source, and give the job 'pages: read'`
        : site.isPublic === undefined
            ? `GitHub does not say who may read the Pages site of ${repository}, which is private; keep the page as an artifact`
            : `${repository} is private, and everybody may read its Pages site; make the site private in the settings of the repository, or keep the page as an artifact`;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('not_private', `The page must not be published, because ${why}.`);
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


/***/ })

};
