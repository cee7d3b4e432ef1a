export const id = 314;
export const ids = [314];
export const modules = {

/***/ 3122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ environmentOfLabel)
/* harmony export */ });
/** The environment that an application version was made for; undefined when the label is not one of ours (see `versionLabel`). */
function environmentOfLabel(label) {
    return /^(.+)-[0-9a-f]{12}(?:\.[0-9a-f]{12})?$/.exec(label)?.[1];
}


/***/ }),

/***/ 8205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hq: () => (/* binding */ nameSourceBundle),
/* harmony export */   LA: () => (/* binding */ provideSource),
/* harmony export */   eJ: () => (/* binding */ takesSourceBundle),
/* harmony export */   x4: () => (/* binding */ versionsOf)
/* harmony export */ });
/* unused harmony export ensureApplicationVersion */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(982);
/* harmony import */ var _domain_environment_version_labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3122);



/** What the commit's bundle and version will be called, whether or not they are there yet. */
function nameSourceBundle(subject, commit, bucket, made, additions) {
    const digest = additions.length === 0 ? made?.digest : sha256(`${made?.digest ?? ''}\n${JSON.stringify(additions)}`);
    return {
        bucket: bucket ?? '',
        key: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleKey */ .CK)(subject.name, commit, digest),
        label: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .versionLabel */ .dp)(subject.name, commit, digest),
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
/** What the template runs: the commit as an application version, or its bundle alone where there is no Beanstalk. */
async function provideSource(deps, summary, request) {
    if (declares(summary, 'VersionLabel'))
        return ensureApplicationVersion(deps, request).catch(async (error) => {
            await request.stillWanted();
            throw error;
        });
    if (await deps.objects.exists(request.bundle.bucket, request.bundle.key))
        return;
    await uploadBundle(deps, request);
}
/**
 * Makes the application version of a commit, once: the version is looked for first, then the bundle,
 * so that an upload that was cut off is simply finished. One that is still being made is waited for, one that failed is made anew.
 */
async function ensureApplicationVersion(deps, request) {
    const { application, bundle, commit } = request;
    const version = await deps.applications.applicationVersion(application, bundle.label);
    if (version?.status === 'PROCESSED') {
        deps.log.info(`Application version ${bundle.label} is there already.`);
        return;
    }
    // Where a version failed, its bundle may be the reason.
    if (version?.status === 'FAILED' || !(await deps.objects.exists(bundle.bucket, bundle.key)))
        await uploadBundle(deps, request);
    await deps.applications.createApplicationVersion({
        application,
        label: bundle.label,
        description: `Commit ${commit} for ${request.subject.name}`,
        bucket: bundle.bucket,
        key: bundle.key,
        tags: request.tags,
    });
    deps.log.info(`Made application version ${bundle.label} in ${application}.`);
}
async function uploadBundle(deps, { bundle, commit }) {
    const zip = bundle.made?.bytes ??
        (await deps.bundles.withFiles(await deps.codeHost.sourceBundle(commit), bundle.additions));
    await deps.objects.put(bundle.bucket, bundle.key, zip, 'application/zip');
    const what = bundle.made ? `what was built of ${commit.slice(0, 7)}` : `the tree of ${commit.slice(0, 7)}`;
    deps.log.info(`Uploaded ${what} (${zip.byteLength} bytes, sha256 ${sha256(zip).slice(0, 12)}) as ${bundle.key}.`);
}
function sha256(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}


/***/ }),

/***/ 7314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provisionEnvironment: () => (/* binding */ provisionEnvironment)
});

// EXTERNAL MODULE: ./build/src/domain/environment/wanted.js
var environment_wanted = __webpack_require__(7109);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/usecases/pace/lazy.js
var lazy = __webpack_require__(5192);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
;// CONCATENATED MODULE: ./build/src/usecases/subject/observe-subject.js



/**
 * Reads branch and pull request live; inputs win over the event.
 * @throws UserError when neither names a branch, or the pull request does not exist.
 */
async function observeSubject(codeHost, request) {
    const { repository, project, kind, hint } = request;
    const number = request.pullRequest ?? (request.branch === undefined ? hint.pullRequest : undefined);
    const hintedBranch = request.branch ?? (number === undefined || number === hint.pullRequest ? hint.branch : undefined);
    const [named, hintedHead] = await Promise.all([
        number === undefined ? undefined : codeHost.pullRequest(number),
        hintedBranch === undefined ? undefined : codeHost.branchHead(hintedBranch),
    ]);
    if (number !== undefined && named === undefined)
        throw new errors/* UserError */.y('invalid_input', `Pull request #${number} does not exist in ${repository.fullName}; correct the input 'pull-request'.`);
    const branch = request.branch ?? named?.headBranch ?? hint.branch;
    if (branch === undefined)
        throw new errors/* UserError */.y('invalid_input', `The event '${hint.name}' names no branch; give one in the input 'branch' or 'pull-request'.`);
    const branchHead = branch === hintedBranch ? hintedHead : await codeHost.branchHead(branch);
    return {
        repository,
        project,
        kind,
        branch,
        name: (0,naming/* environmentName */.VE)({ project, kind, branch }),
        key: (0,naming/* subjectKey */.ow)({ repositoryId: repository.id, project, kind, branch }),
        pullRequest: named ?? (await newestPullRequest(codeHost, branch)),
        branchHead,
    };
}
/** Lists do not tell who has reviewed, so the one that is found is read again by its number. */
async function newestPullRequest(codeHost, branch) {
    const open = (0,environment_wanted/* speaker */.aH)(await codeHost.openPullRequests(branch));
    return open && codeHost.pullRequest(open.number);
}
/** The subject as a report shows it. */
function reportSubject(subject, commit) {
    return {
        key: subject.key,
        repository: subject.repository.fullName,
        project: subject.project,
        kind: subject.kind,
        branch: subject.branch,
        ...(subject.pullRequest ? { pullRequest: subject.pullRequest.number } : {}),
        ...(commit === undefined ? {} : { commit }),
    };
}

// EXTERNAL MODULE: ./build/src/usecases/targets/check-account.js
var check_account = __webpack_require__(7893);
;// CONCATENATED MODULE: ./build/src/usecases/provision/check-built-commit.js
/**
 * What was built for an event is what that event's commit says. Where the branch has moved since, it must not be taken for the
 * newer commit: the run for that one builds again. A commit given by name, and an event without one, are the workflow's own word.
 */
function checkBuiltCommit(request, { branch }, commit) {
    const { source, hint } = request;
    if (source.from === 'repository' || request.commit !== undefined)
        return undefined;
    if (hint.commit === undefined || hint.branch !== branch || hint.commit === commit)
        return undefined;
    return {
        wanted: false,
        decision: 'skipped',
        reasonCode: 'superseded',
        sentence: `Branch '${branch.slice(0, 80)}' moved to ${commit.slice(0, 7)} since ${hint.commit.slice(0, 7)} was built; the run for that commit does the work.`,
    };
}

// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
// EXTERNAL MODULE: ./build/src/domain/ownership/ownership.js
var ownership = __webpack_require__(957);
;// CONCATENATED MODULE: ./build/src/usecases/provision/check-cap.js



const OLDEST_SHOWN = 5;
/** Says no when the kind has as many environments as it may, those on their way out not counted, with the oldest by name, pull request and age. */
async function checkCap(stacks, request, now) {
    const most = request.maxEnvironments;
    if (most === undefined)
        return undefined;
    const owner = { repositoryId: request.repository.id, project: request.project, kind: request.kind };
    const ours = (0,ownership/* ownedStacks */.p5)(await stacks.list(), owner).filter((stack) => stack.status !== 'DELETE_IN_PROGRESS');
    if (ours.length < most)
        return undefined;
    const oldest = [...ours].sort((a, b) => a.createdAt.localeCompare(b.createdAt)).slice(0, OLDEST_SHOWN);
    return {
        decision: 'skipped',
        reasonCode: 'cap_reached',
        sentence: `There are ${ours.length} environments and 'max-environments' is ${most}; the oldest are ${oldest.map((stack) => describe(stack, now)).join(', ')}: close one or raise the number.`,
    };
}
function describe(stack, now) {
    const pull = stack.tags[naming/* TAGS */.gp.pullRequest];
    const age = now.getTime() - Date.parse(stack.createdAt);
    const facts = [
        ...(pull !== undefined && /^\d+$/.test(pull) ? [`#${pull}`] : []),
        ...(age >= 0 ? [`${(0,durations/* formatDuration */.a3)(age)} old`] : []),
    ];
    return facts.length === 0 ? stack.name : `${stack.name} (${facts.join(', ')})`;
}

// EXTERNAL MODULE: ./build/src/domain/ownership/stack-under-review.js
var stack_under_review = __webpack_require__(9152);
;// CONCATENATED MODULE: ./build/src/usecases/provision/check-ownership.js



/**
 * @throws UserError `not_owned` when the stack does not carry this project's tags, or is the preview of another branch, whose
 * shortened name happens to be the same. What is deleted under review is waited for, whosever it was.
 */
function checkOwnership(stack, request, branch) {
    const { repository, project, kind } = request;
    if ((0,naming/* isOurs */.MU)(stack.tags, { repositoryId: repository.id, project, kind })) {
        if (kind !== 'preview' || stack.tags[naming/* TAGS */.gp.branch] === (0,naming/* branchTag */.TY)(branch))
            return;
        throw new errors/* UserError */.y('not_owned', `Stack ${stack.name} is the environment of another branch than '${branch}', so it is left alone; rename one of the two branches.`);
    }
    if ((0,stack_under_review/* isDeletedUnderReview */.EZ)(stack))
        return;
    const unproven = (0,stack_under_review/* describeUnprovenStack */.pg)(stack);
    throw new errors/* UserError */.y('not_owned', unproven
        ? `${unproven}, or choose another 'project'.`
        : `Stack ${stack.name} exists but does not carry the tags of project ${request.project} in ${request.repository.fullName}, so it is left alone; delete or rename it, or choose another 'project'.`);
}

// EXTERNAL MODULE: ./build/src/domain/environment/paths.js
var environment_paths = __webpack_require__(7832);
;// CONCATENATED MODULE: ./build/src/usecases/provision/check-paths.js

/**
 * Says no when nothing that the pull request changes lies under `paths`; a branch without one is compared with the default
 * branch, which itself has nothing to be compared with. More files than the host tells count as a touch.
 */
async function checkPaths(codeHost, request, { branch, pullRequest }, commit) {
    const { paths, repository } = request;
    if (paths.length === 0)
        return undefined;
    if (pullRequest === undefined && branch === repository.defaultBranch)
        return undefined;
    const files = await codeHost.changedFiles(pullRequest ? { pullRequest: pullRequest.number } : { base: repository.defaultBranch, commit });
    if (files === undefined || (0,environment_paths/* touchesPaths */.G)(files, paths))
        return undefined;
    const who = pullRequest ? `Pull request #${pullRequest.number}` : `Branch '${branch.slice(0, 80)}'`;
    return {
        wanted: false,
        decision: 'skipped',
        reasonCode: 'paths_untouched',
        sentence: `${who} changes nothing under 'paths' (${paths.join(', ').slice(0, 200)}), so it gets no environment.`,
    };
}

// EXTERNAL MODULE: ./build/src/domain/artifacts/platform.js
var artifacts_platform = __webpack_require__(6311);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/input/nearest.js
var nearest = __webpack_require__(8715);
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
    const each = strange.map((name) => `${quoted(name)} (the nearest is ${quoted((0,nearest/* nearest */.p)(name, declared))})`);
    const shown = declared.toSorted().slice(0, MOST_SHOWN).join(', ');
    const more = declared.length > MOST_SHOWN ? ` and ${declared.length - MOST_SHOWN} more` : '';
    return `Nothing comes of the parameter ${each.join(', ')}: the template does not declare it; it takes ${shown}${more}.`;
}
function quoted(name) {
    return `'${name.replaceAll(/\s+/g, ' ').slice(0, 80)}'`;
}

// EXTERNAL MODULE: ./build/src/usecases/artifacts/application-version.js
var application_version = __webpack_require__(8205);
// EXTERNAL MODULE: ./build/src/domain/artifacts/container-image.js
var container_image = __webpack_require__(493);
;// CONCATENATED MODULE: ./build/src/usecases/artifacts/make-bundle.js



/** The platform that reads a `Dockerrun.aws.json` of version 1; the one called ECS reads version 2. */
const DOCKER = 'Docker running on 64bit Amazon Linux 2023';
const DOCKERRUN = 'Dockerrun.aws.json';
/** The zip of what was built elsewhere, whose content is part of its name; undefined for the commit's tree. */
async function makeBundle(deps, request) {
    const made = await builtElsewhere(deps, request);
    return made && { ...made, bytes: await deps.bundles.withFiles(made.bytes, request.additions) };
}
async function builtElsewhere(deps, { source, containerPort }) {
    if (source.from === 'repository')
        return undefined;
    if (source.from === 'registry') {
        const warning = (0,container_image/* movingTagWarning */.BV)(source.image);
        if (warning !== undefined)
            deps.log.warning(warning);
        return deps.bundles.ofFile(DOCKERRUN, (0,container_image/* dockerrun */.WX)(source.image, containerPort));
    }
    const made = await deps.bundles.ofPath(source.path);
    if (made.wrapper !== undefined)
        deps.log.warning(`Everything in ${source.path} lies in the folder '${made.wrapper}', and an application is looked for at the root; zip what is in the folder instead.`);
    return made;
}
/**
 * The team's parameters with the platform that an image needs, where the team names none.
 * @throws UserError where the image would have to run on another platform.
 */
function platformForSource(source, own, stack) {
    if (source.from !== 'registry')
        return own;
    const platform = (0,artifacts_platform/* currentPlatform */.jN)(stack) ?? own[artifacts_platform/* PLATFORM_PARAMETER */.K1];
    if (platform === undefined)
        return { ...own, [artifacts_platform/* PLATFORM_PARAMETER */.K1]: DOCKER };
    if (((0,artifacts_platform/* branchOfPlatform */.Rn)(platform) ?? platform).startsWith('Docker running on '))
        return own;
    throw new errors/* UserError */.y('invalid_input', `Input 'source-bundle' names a container image, but the environment's platform is '${platform.slice(0, 100)}'; give '${DOCKER}' as '${artifacts_platform/* PLATFORM_PARAMETER */.K1}', and take an environment down first that stands on another platform.`);
}
/** @throws UserError when the template has no Elastic Beanstalk that could run the image, or guard the pages. */
function checkSource({ source, template, additions }, summary) {
    if (summary.parameters.some(({ name }) => name === 'VersionLabel'))
        return;
    if (additions.length > 0)
        throw new errors/* UserError */.y('invalid_settings', `The settings give 'noindex' or 'basic-auth', which the template '${template}' cannot keep, because it takes no 'VersionLabel' and so has no proxy of Elastic Beanstalk; drop the keys, or choose another template.`);
    if (source.from !== 'registry')
        return;
    throw new errors/* UserError */.y('invalid_input', `Input 'source-bundle' names a container image, which the template '${template}' cannot run, because it takes no 'VersionLabel'; give 'repository', a zip or a folder.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/artifacts/read-template.js

/**
 * The text of a template: a bundled one by name, a file of the repository at the commit, or what a module
 * of the repository at the commit makes. What the settings add to a Beanstalk environment is in it, save in what a module
 * makes, which is given the settings.
 * @throws UserError `invalid_template` when there is none.
 */
async function readTemplate(deps, wanted, subject, commit) {
    const { template, settings } = wanted;
    const isModule = /\.[cm]?[jt]s$/i.test(template);
    const isPath = isModule || /\.(ya?ml|json)$/i.test(template);
    const text = isPath
        ? await deps.codeHost.readFile(template, commit)
        : await deps.templates.bundled(template);
    if (text === undefined)
        throw missing(template, isPath, commit);
    if (!isModule) {
        // Brings the YAML parser along, which starting is not to wait for.
        const { withAdditions } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(82)]).then(__webpack_require__.bind(__webpack_require__, 4082));
        return withAdditions(text, settings);
    }
    const { project, kind, name, branch } = subject;
    return deps.templates.made({ path: template, text }, { project, environment: kind, name, branch, settings });
}
function missing(template, isPath, commit) {
    const where = isPath
        ? `is not in the repository at ${commit.slice(0, 7)}`
        : 'is neither a bundled template nor a path that ends in .yml, .yaml, .json, .ts, .mjs or .js';
    return new errors/* UserError */.y('invalid_template', `Template '${template.slice(0, 120)}' ${where}; correct the input 'template'.`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/usecases/artifacts/store-template.js


/** Bytes of template that fit into a request. Source: quotas of the CloudFormation user guide. */
const LONGEST_BODY = 51_200;
function fitsRequest(template) {
    return Buffer.byteLength(template) <= LONGEST_BODY;
}
/**
 * A template in the form that CloudFormation takes: the text itself, or the address of a copy in S3.
 * The copy is named after its content, so that runs side by side cannot overwrite each other's and a
 * second run finds it there. CloudFormation keeps one of its own, so it goes with the environment.
 */
async function storeTemplate(deps, environment, template, bucket) {
    if (fitsRequest(template))
        return { body: template };
    const target = await bucket();
    const key = (0,naming/* templateKey */.AY)(environment, (0,external_node_crypto_.createHash)('sha256').update(template).digest('hex'));
    const bytes = Buffer.from(template, 'utf8');
    if (!(await deps.objects.exists(target, key))) {
        await deps.objects.put(target, key, bytes, 'application/yaml');
        deps.log.info(`Uploaded the template (${bytes.byteLength} bytes) as ${key}.`);
    }
    return { url: await deps.objects.address(target, key) };
}

// EXTERNAL MODULE: ./build/src/usecases/subject/deployment-record.js
var deployment_record = __webpack_require__(8170);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-failure.js
var stack_failure = __webpack_require__(4246);
// EXTERNAL MODULE: ./build/src/usecases/stack/first-cause.js
var first_cause = __webpack_require__(333);
;// CONCATENATED MODULE: ./build/src/usecases/provision/detach-deployment.js




const SAYINGS = {
    created: 'is being created at',
    recreated: 'is being created anew at',
    updated: 'is moving to',
    unchanged: 'is not ready yet at',
};
/**
 * The result of a run that does not wait. The deployment stays in progress, because that is how it is, and the next run
 * takes it up; no URL and no test data, because nothing answers yet.
 */
function detachDeployment(deps, begun) {
    const { subject, commit, record, bundle, did } = begun;
    deps.forgetDeployment();
    return {
        report: {
            decision: did,
            reasonCode: 'environment_started',
            sentence: `Environment ${subject.name} ${SAYINGS[did]} ${commit.slice(0, 7)}; this run does not wait for it, and a later one says when it is ready.`,
            subject: reportSubject(subject, commit),
            environment: { name: subject.name, versionLabel: bundle.label, fresh: false },
        },
        versionLabel: bundle.label,
        ...(record ? { deploymentId: record.id } : {}),
    };
}
/**
 * Tells how a change ended that a run left to itself: where nobody ever waits, each run would begin it again and none would say
 * why it fails. The next run tries again, because this one closes the deployment that was left.
 * @throws AdapterError `stack_failed` with the first failing event since that deployment was opened.
 */
async function checkDetachedChange(deps, stack, history, commit) {
    const left = history.find((each) => each.commit === commit && each.state === 'in_progress');
    if (stack === undefined || left === undefined || !/ROLLBACK|_FAILED$/.test(stack.status))
        return;
    const since = new Date(left.createdAt);
    const events = await deps.stacks.events(stack.id, since.toISOString());
    const first = await (0,first_cause/* firstCause */.W)(deps.stacks, stack.id, events, since);
    if (first === undefined)
        return;
    throw new errors/* AdapterError */.o('stack_failed', `The change of stack ${stack.name} that an earlier run began has failed (now ${stack.status}); the first failure was ${(0,stack_failure/* describeStackFailure */.wO)(first)}. The next run tries again.`, { service: 'CloudFormation' });
}

// EXTERNAL MODULE: ./build/src/domain/hours/cost.js + 1 modules
var hours_cost = __webpack_require__(9102);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(9805);
// EXTERNAL MODULE: ./build/src/usecases/readiness/await-commit.js + 1 modules
var await_commit = __webpack_require__(6866);
// EXTERNAL MODULE: ./build/src/usecases/readiness/await-health.js + 2 modules
var await_health = __webpack_require__(5285);
;// CONCATENATED MODULE: ./build/src/usecases/provision/still-wanted.js

/** Reads branch and pull request again, as a run has to that has waited. */
async function noLongerWanted(codeHost, request, subject) {
    const { verdict } = await lookAgain(codeHost, request, subject);
    return verdict;
}
/**
 * Asked right before a change that had to wait for another operation: the pull request may have been closed since, and a
 * newer commit may already stand there.
 * @throws NoLongerWanted
 */
async function checkStillWanted(codeHost, request, subject, commit) {
    const { verdict, branchHead } = await lookAgain(codeHost, request, subject);
    if (verdict)
        throw new environment_wanted/* NoLongerWanted */.yU(verdict);
    if (request.commit !== undefined || branchHead === undefined || branchHead === commit)
        return;
    throw new environment_wanted/* NoLongerWanted */.yU({
        wanted: false,
        decision: 'skipped',
        reasonCode: 'superseded',
        sentence: `Branch '${subject.branch}' moved to ${branchHead.slice(0, 7)} while this run waited; the run for that commit does the work.`,
    });
}
async function lookAgain(codeHost, request, subject) {
    const [branchHead, pullRequest] = await Promise.all([
        codeHost.branchHead(subject.branch),
        subject.pullRequest ? codeHost.pullRequest(subject.pullRequest.number) : undefined,
    ]);
    const may = (0,environment_wanted/* mayHaveEnvironment */.bB)({ repositoryId: request.repository.id, branch: subject.branch, branchHead, pullRequest }, request);
    return { branchHead, verdict: may.wanted ? undefined : describeClosing(may, subject) };
}
/** The branch was there when the run began, so its absence now is a closing, not a mistake. */
function describeClosing(may, subject) {
    if (may.reasonCode !== 'unknown_branch')
        return may;
    return {
        wanted: false,
        decision: 'skipped',
        reasonCode: 'branch_gone',
        sentence: `Branch '${subject.branch}' was deleted meanwhile, so its environment is not announced.`,
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/test-data.js
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
    return !history.some((each) => each.notes.includes(note));
}
/**
 * Whether a template's own steps are to load test data. It turns to false once, with the first commit after the data was
 * loaded, and never back: a value that came and went would restart what depends on it each time, and true for ever would load
 * the data again into whatever is replaced later.
 */
function seedData(stack, commit, history) {
    if (stack === undefined)
        return 'true';
    const before = stack.parameters['SeedData'];
    if (before === 'false')
        return 'false';
    if (before !== undefined && stack.parameters['Commit'] === commit)
        return 'true';
    return isFresh(history, stack) ? 'true' : 'false';
}
/**
 * Says on a deployment that the data is loaded, in a status that changes nothing else about it. One that is under way belongs to
 * another run, which may close it at any moment.
 * Undefined when there is none that could carry it, otherwise whether it had to be said.
 */
async function recordSeeded(deployments, history, stack) {
    if (!isFresh(history, stack))
        return 'said before';
    const carrier = history.find((each) => each.state === 'success') ?? history.find((each) => each.state === 'inactive');
    if (carrier?.state === undefined)
        return undefined;
    await deployments.setState(carrier.id, carrier.state, {
        description: seededNote(stack),
        ...(carrier.environmentUrl === undefined ? {} : { environmentUrl: carrier.environmentUrl }),
    });
    return 'said';
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/finish-deployment.js











/** From a settled stack to an environment that may be called ready: healthy, and still wanted. */
async function finishDeployment(deps, request, live) {
    const { subject, commit, bundle, record, applied } = live;
    const url = applied.stack.outputs[request.urlOutput];
    const asleep = (0,stack_state/* isAsleep */.LK)(applied.stack);
    const isNoOp = record === undefined && applied.outcome === 'unchanged';
    const lookAgain = () => checkStillOurs(deps, request, live, isNoOp);
    if (!asleep && !isNoOp)
        await awaitReady(deps, request, live, lookAgain);
    await lookAgain();
    const loaded = await isLoaded(deps, live);
    if (record) {
        const outcome = await record.success(url, loaded ? seededNote(applied.stack) : undefined);
        if (outcome === 'overtaken')
            throw movedOn(subject);
        // Whoever closes the pull request from now on finds this success, and takes it back.
        await lookAgain();
    }
    deps.forgetDeployment();
    const { decision, reasonCode, did } = decisionOf(live.before, applied, asleep);
    const cost = (0,hours_cost/* costsAt */.Sm)(request.pricing, deps.clock.now())(applied.stack);
    const spent = (0,durations/* formatDuration */.a3)(deps.clock.monotonic() - live.startedAt);
    const where = url === undefined ? '' : ` at ${url}`;
    return {
        report: {
            decision,
            reasonCode,
            sentence: `Environment ${subject.name} ${did} ${commit.slice(0, 7)}${where} (${spent}).`,
            subject: reportSubject(subject, commit),
            environment: {
                name: subject.name,
                versionLabel: bundle.label,
                // Nothing can be loaded into what is asleep; the run that wakes it says fresh again.
                fresh: !loaded && !asleep,
                asleep,
                ...(request.commit === undefined ? {} : { pinned: true }),
                ...(cost === undefined ? {} : { cost }),
                ...(applied.orphaned === undefined ? {} : { leftovers: applied.orphaned }),
                ...(url === undefined ? {} : { url }),
            },
        },
        stack: applied.stack,
        versionLabel: bundle.label,
        ...(record ? { deploymentId: record.id } : {}),
    };
}
/** While this run waited, another may have said that the data is loaded; of a stack that was made in this run nobody can have. */
async function isLoaded(deps, live) {
    const { applied, history, record, subject, commit } = live;
    if (!isFresh(history, applied.stack))
        return true;
    if (record === undefined || applied.outcome === 'created' || applied.outcome === 'recreated')
        return false;
    return !isFresh(await (0,deployment_record/* environmentDeployments */.gs)(deps.deployments, subject, [commit]), applied.stack);
}
/** Healthy, and the commit that was deployed, where that is asked for. */
async function awaitReady(deps, request, live, lookAgain) {
    const { name } = live.subject;
    const url = live.applied.stack.outputs[request.urlOutput];
    // Whoever does not wait leaves it to a later run to say what is wrong.
    const began = new Date(deps.clock.now().getTime() - (deps.clock.monotonic() - live.startedAt));
    const since = request.waits ? { since: live.applied.since ?? began } : {};
    const deadline = live.startedAt + (request.waits ? request.timeoutMs : 0);
    await (0,await_health/* awaitHealth */.L)(deps, {
        by: request.health,
        name,
        url,
        urlOutput: request.urlOutput,
        healthPath: request.healthPath,
        versionLabel: live.bundle.label,
        ...since,
        deadline,
        lookAgain,
    });
    const path = request.deploymentInfo;
    if (path === undefined)
        return;
    if (url === undefined || !URL.canParse(url))
        throw new errors/* UserError */.y('invalid_template', `Stack ${name} has no address in the output '${request.urlOutput}' that could be asked for its commit; add the output, name another in 'url-output', or leave out 'deployment-info'.`);
    await (0,await_commit/* awaitCommit */.W)(deps, { name, url, path, commit: live.commit, ...since, deadline });
}
/**
 * Whether what stands is still this run's to announce.
 * @throws NoLongerWanted when nobody wants it any more or another run has moved it on, AdapterError `busy` when it was taken down.
 */
async function checkStillOurs(deps, request, { subject, commit, applied }, isNoOp) {
    const [gone, now] = await Promise.all([
        noLongerWanted(deps.codeHost, request, subject),
        isNoOp ? applied.stack : deps.stacks.describe(applied.stack.id),
    ]);
    if (gone)
        throw new environment_wanted/* NoLongerWanted */.yU(gone);
    if (now === undefined || now.status.startsWith('DELETE_'))
        throw takenDown(subject);
    const running = now.parameters['Commit'];
    if (running !== undefined && running !== commit)
        throw movedOn(subject);
}
function movedOn(subject) {
    return new environment_wanted/* NoLongerWanted */.yU({
        wanted: false,
        decision: 'skipped',
        reasonCode: 'superseded',
        sentence: `Another run has moved environment ${subject.name} on while this one waited; that run tells what stands there.`,
    });
}
function takenDown(subject) {
    return new errors/* AdapterError */.o('busy', `Environment ${subject.name} was taken down by another run while this one waited for it; run it again.`, { service: 'CloudFormation', retriable: true });
}
function decisionOf(before, applied, asleep) {
    const wasAsleep = before !== undefined && (0,stack_state/* isAsleep */.LK)(before);
    if (applied.outcome === 'created')
        return { decision: 'created', reasonCode: 'environment_created', did: 'was created at' };
    if (applied.outcome === 'recreated')
        return {
            decision: 'recreated',
            reasonCode: 'environment_recreated',
            did: 'was created anew at',
        };
    if (applied.outcome === 'unchanged')
        return { decision: 'unchanged', reasonCode: 'already_current', did: 'already stands at' };
    if (wasAsleep && !asleep)
        return { decision: 'woken', reasonCode: 'environment_woken', did: 'was woken at' };
    return { decision: 'updated', reasonCode: 'environment_updated', did: 'moved to' };
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/greenroom-parameters.js




/** What Greenroom gives a template that declares it; `stack` is the one that stands, where one does. */
function greenroomParameters(request, subject, commit, bundle, stack, history) {
    const hasName = request.domain !== undefined && request.hostedZoneId !== undefined;
    return {
        Project: request.project,
        EnvironmentName: subject.name,
        ApplicationName: request.application,
        Branch: subject.branch,
        Commit: commit,
        PullRequest: subject.pullRequest ? String(subject.pullRequest.number) : '',
        VersionLabel: bundle.label,
        SourceBundleBucket: bundle.bucket,
        SourceBundleKey: bundle.key,
        HostName: hasName ? (0,naming/* domainName */.AU)(subject.name, request.domain) : '',
        HostedZoneId: hasName ? request.hostedZoneId : '',
        HealthPath: request.healthPath,
        Asleep: staysAsleep(stack, commit, subject) ? 'true' : 'false',
        SeedData: seedData(stack, commit, history),
    };
}
/** What to warn of when only one of the two was given that make a name; undefined when both were, or none. */
function missingDomainPart({ domain, hostedZoneId, }) {
    if ((domain === undefined) === (hostedZoneId === undefined))
        return undefined;
    const [given, missing] = domain === undefined ? ['hosted-zone-id', 'domain'] : ['domain', 'hosted-zone-id'];
    return `'${given}' is given and '${missing}' is not, so the environment keeps its own address; give both, or neither.`;
}
/** A push wakes; an event that brings no new commit does not, unless somebody asks by label. */
function staysAsleep(stack, commit, subject) {
    if (stack === undefined || !(0,stack_state/* isAsleep */.LK)(stack) || stack.parameters['Commit'] !== commit)
        return false;
    return !subject.pullRequest?.labels.includes(environment_wanted/* AWAKE_LABEL */.R8);
}

// EXTERNAL MODULE: ./build/src/domain/stack/template-parameters.js
var template_parameters = __webpack_require__(7580);
// EXTERNAL MODULE: ./build/src/usecases/artifacts/choose-platform.js
var choose_platform = __webpack_require__(1485);
// EXTERNAL MODULE: ./build/src/usecases/stack/apply-change.js + 2 modules
var apply_change = __webpack_require__(2469);
// EXTERNAL MODULE: ./build/src/usecases/stack/apply-with-databases.js
var apply_with_databases = __webpack_require__(1197);
// EXTERNAL MODULE: ./build/src/usecases/stack/undeletable-resources.js
var undeletable_resources = __webpack_require__(1700);
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
 */
function hasValues(stack, filledIn, own) {
    const wanted = { ...filledIn, ...own };
    return Object.entries(stack.parameters).every(([name, value]) => {
        const next = wanted[name];
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

;// CONCATENATED MODULE: ./build/src/usecases/provision/up-to-date.js

/**
 * True when a deployment would surely change nothing, which spares the change set that would say so after half a dozen calls.
 * False is no statement: CloudFormation is asked then.
 */
async function isUpToDate(deps, stack, wanted) {
    if (!isComparableTemplate(stack, wanted.template))
        return false;
    if (!hasValues(stack, wanted.filledIn, wanted.own))
        return false;
    return isSameTemplate(await deps.stacks.templateText(stack.id), wanted.template);
}
/** True while CloudFormation brings the stack to these very values. */
function isBeingApplied(stack, filledIn, own) {
    const goesForward = /^(CREATE|UPDATE|UPDATE_COMPLETE_CLEANUP)_IN_PROGRESS$/.test(stack.status);
    return goesForward && hasValues(stack, filledIn, own);
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/prepare-deployment.js















/** No work at all where the stack surely stands as it should. */
async function planNoChange(deps, request, subject, commit, { text, bundleName: named, stack, teamParameters: own, history }) {
    if (stack === undefined || request.dryRun)
        return undefined;
    const filledIn = greenroomParameters(request, subject, commit, named, stack, history);
    const declared = Object.keys(stack.parameters);
    if (!request.waits && isBeingApplied(stack, filledIn, own))
        return {
            declared,
            async carryOut(record) {
                await record?.inProgress();
                return { bundle: named, applied: { outcome: 'begun', change: 'unchanged' } };
            },
        };
    if (!(await isUpToDate(deps, stack, { template: text, filledIn, own })))
        return undefined;
    return {
        declared,
        async carryOut(record) {
            await record?.inProgress();
            deps.log.info(`Stack ${stack.name} already has this template and these parameters.`);
            return { bundle: named, applied: { outcome: 'unchanged', stack } };
        },
    };
}
/** Checks everything that can be checked before the first write. */
async function prepareDeployment(deps, request, subject, commit, { text, bundleName: named, stack, teamParameters: given, history, startedAt, }) {
    const bucket = (0,lazy/* lazy */.R)(async () => request.artifactBucket ?? deps.applications.storageBucket());
    const template = await storeTemplate(deps, subject.name, text, bucket);
    const summary = await deps.stacks.templateSummary(template);
    (0,template_parameters/* checkCapabilities */.JM)(summary, request.capabilities);
    const own = await (0,choose_platform/* choosePlatform */.x)(deps, summary, given, stack);
    // A missing parameter is refused here; the values are asked for again for the stack found then. What is to be removed
    // first takes its values with it.
    const lasting = stack && !(0,stack_state/* isRecreated */.m2)(stack.status) ? stack : undefined;
    (0,template_parameters/* parameterValues */.oM)(summary, greenroomParameters(request, subject, commit, named, lasting, history), own, lasting);
    const runsBundle = (0,application_version/* takesSourceBundle */.eJ)(summary);
    checkSource(request, summary);
    const bundle = runsBundle && !request.dryRun ? { ...named, bucket: await bucket() } : named;
    const wanted = wantedStack(deps, request, subject, {
        template,
        parameters: (found) => (0,template_parameters/* parameterValues */.oM)(summary, greenroomParameters(request, subject, commit, bundle, found, history), own, found),
        deadline: startedAt + request.timeoutMs,
        checkStillWanted: () => checkStillWanted(deps.codeHost, request, subject, commit),
    });
    return {
        declared: summary.parameters.map(({ name }) => name),
        async carryOut(record) {
            const { tags, checkStillWanted: stillWanted } = wanted;
            const source = { subject, commit, application: request.application, bundle, tags, stillWanted };
            if (runsBundle)
                await (0,application_version/* provideSource */.LA)(deps, summary, source);
            await record?.inProgress();
            const applied = await deps.log.group(`Stack ${subject.name}`, () => (0,apply_with_databases/* applyWithDatabases */.X)(deps, wanted, (ready) => request.waits ? (0,apply_change/* applyChange */.h)(deps, ready) : (0,apply_change/* startChange */.b)(deps, ready)));
            return { bundle, applied };
        },
    };
}
function wantedStack(deps, request, subject, change) {
    const { capabilities, roleArn, onFailure, runToken } = request;
    return {
        ...change,
        name: subject.name,
        want: 'deploy',
        tags: tagsOf(request, subject),
        capabilities,
        roleArn,
        onFailure,
        runToken,
        checkOwnership: (found) => checkOwnership(found, request, subject.branch),
        clearUndeletable: request.isProtected
            ? undefined
            : (stackId) => (0,undeletable_resources/* clearUndeletableData */.F)(deps, stackId, change.deadline),
    };
}
function tagsOf(request, { repository, branch, pullRequest }) {
    const identity = (0,naming/* identityTags */._z)({
        repository: repository.fullName,
        repositoryId: request.repository.id,
        project: request.project,
        kind: request.kind,
        branch,
        ...(pullRequest ? { pullRequest: pullRequest.number } : {}),
    });
    return { ...request.tags, ...identity };
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/provision.js

/** The result of a run that found no reason to deploy. */
function skippedResult(subject, why) {
    return {
        report: {
            decision: why.decision,
            reasonCode: why.reasonCode,
            sentence: why.sentence,
            subject: reportSubject(subject),
        },
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/deploy-environment.js
















/** From a wish to a living environment: template, version, stack, health; every ending closes the deployment. */
async function deployEnvironment(deps, request, subject, commit, stack) {
    const startedAt = deps.clock.monotonic();
    const text = await readTemplate(deps, request, subject, commit);
    if (request.dryRun && !fitsRequest(text))
        return planned(subject, commit, stack, UNCHECKED);
    const made = await makeBundle(deps, request);
    const bundleName = (0,application_version/* nameSourceBundle */.Hq)(subject, commit, request.artifactBucket, made, request.additions);
    const teamParameters = (0,artifacts_platform/* withCurrentPlatform */.lw)(platformForSource(request.source, request.parameters, stack), stack);
    const commits = [request.commit && commit, stack?.parameters['Commit']];
    const history = request.dryRun ? [] : await (0,deployment_record/* environmentDeployments */.gs)(deps.deployments, subject, commits);
    const ground = { text, bundleName, stack, teamParameters, history };
    const unchanged = await planNoChange(deps, request, subject, commit, ground);
    const work = unchanged ?? (await prepareDeployment(deps, request, subject, commit, { ...ground, startedAt }));
    for (const warning of [
        undeclaredParameters(request.namedParameters, work.declared),
        missingDomainPart(request),
    ])
        if (warning !== undefined)
            deps.log.warning(warning);
    if (request.dryRun)
        return planned(subject, commit, stack);
    const standing = mayRun(stack, commit) ? (0,deployment_record/* activeDeployment */.q0)(history, commit) : undefined;
    // Whoever does not wait leaves word that there is something to finish, even where the commit stays.
    const keeps = standing !== undefined && (request.waits || unchanged !== undefined);
    const record = keeps ? undefined : await deploy_environment_open(deps, request, subject, history, commit);
    if (record && record.commit !== commit)
        return superseded(deps, subject, record);
    try {
        if (!request.waits)
            await checkDetachedChange(deps, stack, history, commit);
        const { bundle, applied } = await work.carryOut(record);
        if (applied.outcome === 'begun')
            return detachDeployment(deps, { subject, commit, record, bundle, did: applied.change });
        return await finishDeployment(deps, request, {
            subject,
            commit,
            bundle,
            record,
            history,
            before: stack,
            applied,
            startedAt,
        });
    }
    catch (error) {
        if (error instanceof environment_wanted/* NoLongerWanted */.yU) {
            await deploy_environment_close(deps, record, 'inactive', error.verdict.sentence);
            return skippedResult(subject, error.verdict);
        }
        if (!request.waits && isNotReady(error))
            return detachDeployment(deps, { subject, commit, record, bundle: bundleName, did: 'unchanged' });
        const state = error instanceof errors/* AdapterError */.o ? 'failure' : 'error';
        await deploy_environment_close(deps, record, state, (0,describe_failure/* describeFailure */.I)(error).sentence);
        return failed(request, subject, commit, error, record);
    }
}
/** A template without that parameter is the same for every commit, so the host's record alone says which one was deployed. */
function mayRun(stack, commit) {
    return stack !== undefined && (stack.parameters['Commit'] ?? commit) === commit;
}
function isNotReady(error) {
    return error instanceof errors/* AdapterError */.o && ['unhealthy', 'wrong_commit'].includes(error.reasonCode);
}
/** A deployment that cannot be closed now is left to the post step; what went wrong before matters more. */
async function deploy_environment_close(deps, record, state, sentence) {
    try {
        await record?.close(state, sentence);
        deps.forgetDeployment();
    }
    catch (error) {
        deps.log.warning(`The deployment could not be closed: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}
async function deploy_environment_open(deps, request, subject, history, commit) {
    const record = await (0,deployment_record/* openDeployment */.Q6)(deps.deployments, subject, history, {
        commit,
        ref: request.commit === undefined ? subject.branch : commit,
        region: deps.region,
        logUrl: request.runUrl,
    });
    deps.rememberDeployment(record.id);
    return record;
}
/** Why a plan may be made of a template that nobody has looked into. */
const UNCHECKED = ' Its template was not checked, because CloudFormation reads one of that size only from S3, which takes an upload.';
function planned(subject, commit, stack, note = '') {
    const what = stack === undefined ? 'would be created' : 'would be brought up';
    const sentence = `Environment ${subject.name} ${what} at ${commit.slice(0, 7)}; nothing was changed because 'dry-run' is set.${note}`;
    return {
        report: {
            decision: 'planned',
            reasonCode: 'dry_run',
            sentence,
            subject: reportSubject(subject, commit),
            environment: { name: subject.name },
        },
    };
}
async function superseded(deps, subject, record) {
    const sentence = `Branch '${subject.branch}' moved to ${record.commit.slice(0, 7)} while this run began; the run for that commit does the work.`;
    await record.close('inactive', sentence);
    deps.forgetDeployment();
    return skippedResult(subject, { decision: 'skipped', reasonCode: 'superseded', sentence });
}
function failed({ commit: pinned }, subject, commit, error, record) {
    const failure = (0,describe_failure/* describeFailure */.I)(error);
    return {
        report: {
            ...failure,
            subject: reportSubject(subject, commit),
            environment: { name: subject.name, cause: failure.sentence, ...(pinned ? { pinned: true } : {}) },
        },
        ...(record ? { deploymentId: record.id } : {}),
        ...(error instanceof errors/* AdapterError */.o && error.evidence.length > 0 ? { evidence: error.evidence } : {}),
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/mark-seeded.js






/** The second call of provision, after the step that loads test data: from now on the environment is not fresh. Deploys nothing. */
async function markSeeded(deps, request, subject, stack) {
    if (stack === undefined)
        throw tooEarly(subject, 'there is no environment of that name');
    // What is being made now, or was never made, is not what the data was loaded into.
    if (!(0,stack_state/* isStable */.MQ)(stack.status) && !stack.status.startsWith('UPDATE_'))
        return skippedResult(subject, {
            decision: 'skipped',
            reasonCode: 'busy',
            sentence: `Environment ${subject.name} is in ${stack.status}, so the test data that was loaded is not known to be in it; the next run of provision says whether it is fresh.`,
        });
    const running = stack.parameters['Commit'];
    const history = await (0,deployment_record/* environmentDeployments */.gs)(deps.deployments, subject, [request.commit, running]);
    if (!request.dryRun && (await recordSeeded(deps.deployments, history, stack)) === undefined)
        throw tooEarly(subject, 'no deployment of it has succeeded yet');
    // Another run may be at work on the stack by now, and what is not known to answer has no URL.
    const isReady = (0,stack_state/* isStable */.MQ)(stack.status) && history.some((each) => each.state === 'success' && each.commit === running);
    return { report: reportOf(request, subject, stack, isReady), ...(isReady ? { stack } : {}) };
}
function reportOf(request, subject, stack, isReady) {
    const url = isReady ? stack.outputs[request.urlOutput] : undefined;
    const versionLabel = stack.parameters['VersionLabel'];
    const environment = {
        name: subject.name,
        fresh: false,
        asleep: (0,stack_state/* isAsleep */.LK)(stack),
        ...(url === undefined ? {} : { url }),
        ...(versionLabel === undefined ? {} : { versionLabel }),
    };
    const about = {
        subject: reportSubject(subject, isReady ? stack.parameters['Commit'] : undefined),
        environment,
    };
    if (request.dryRun)
        return {
            decision: 'planned',
            reasonCode: 'dry_run',
            sentence: `The test data of environment ${subject.name} would count as loaded; nothing was changed because 'dry-run' is set.`,
            ...about,
        };
    return {
        decision: 'unchanged',
        reasonCode: 'data_loaded',
        sentence: `The test data of environment ${subject.name} counts as loaded.`,
        ...about,
    };
}
function tooEarly(subject, why) {
    return new errors/* UserError */.y('invalid_input', `Input 'seeded' is true for environment ${subject.name}, but ${why}; run provision first, load the test data where its output 'fresh' is true, and then say so.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/override-parameters.js
/**
 * The request with what the branch's own copy of the settings says of the overridable parameters. Nothing else of
 * that copy counts, since whoever can push could otherwise loosen what guards production.
 * @throws UserError `invalid_settings` when the copy cannot be read.
 */
async function withOverrides(deps, request, commit) {
    const { overridable, settingsFile, kind } = request;
    if (overridable.length === 0)
        return request;
    const text = await deps.codeHost.readFile(settingsFile, commit);
    if (text === undefined)
        return request;
    const { parseSettings } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(164), __webpack_require__.e(0), __webpack_require__.e(437)]).then(__webpack_require__.bind(__webpack_require__, 3437));
    const { environments } = parseSettings(text, `${settingsFile} at ${commit.slice(0, 7)}`);
    const theirs = Object.hasOwn(environments, kind) ? environments[kind]?.parameters : undefined;
    const changed = Object.fromEntries(Object.entries(theirs ?? {}).filter(([name, value]) => overridable.includes(name) && request.parameters[name] !== value));
    const names = Object.keys(changed);
    if (names.length === 0)
        return request;
    deps.log.info(`The settings at ${commit.slice(0, 7)} override ${names.join(', ')}.`);
    return {
        ...request,
        parameters: { ...request.parameters, ...changed },
        settings: { ...request.settings, parameters: { ...ownParameters(request.settings), ...changed } },
    };
}
function ownParameters(settings) {
    const { parameters } = settings;
    return typeof parameters === 'object' && parameters !== null ? parameters : {};
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/warn-of-other-stacks.js



/**
 * Warns of stacks of ours that serve the branch under another name than its environment's, as adopted ones do: whoever has both
 * pays for two. Only a warning hangs on the list, so one that cannot be had is no reason to fail.
 */
async function warnOfOtherStacks(deps, request, { name, branch }) {
    const stacks = await deps.stacks.list().catch((error) => {
        if (error instanceof errors/* AdapterError */.o)
            return [];
        throw error;
    });
    const own = (0,ownership/* ownedStacks */.p5)(stacks, { ...request, repositoryId: request.repository.id });
    for (const other of own)
        if (other.name !== name && other.tags[naming/* TAGS */.gp.branch] === (0,naming/* branchTag */.TY)(branch) && costsMoney(other))
            deps.log.warning(`Stack ${other.name} serves branch '${branch}' as well and goes on to cost money beside the environment that is made now; take it down by its name when nobody needs it, or leave it to the sweep after the end of its pull request.`);
}
function costsMoney({ status }) {
    return status !== 'REVIEW_IN_PROGRESS' && !status.startsWith('DELETE_');
}

;// CONCATENATED MODULE: ./build/src/usecases/provision/provision-environment.js














/** Brings one environment up to the head of its branch, or says why it does not get one. */
async function provisionEnvironment(deps, request) {
    const subject = await observeSubject(deps.codeHost, request);
    const facts = {
        repositoryId: request.repository.id,
        branch: subject.branch,
        branchHead: subject.branchHead,
        pullRequest: subject.pullRequest,
    };
    const may = (0,environment_wanted/* mayHaveEnvironment */.bB)(facts, request);
    if (!may.wanted)
        return skippedResult(subject, may);
    const commit = await commitToDeploy(deps.codeHost, request, subject);
    await (0,check_account/* checkAccount */.g)(deps.account, request.allowedAccounts);
    const stack = await deps.stacks.describe(subject.name);
    if (stack)
        checkOwnership(stack, request, subject.branch);
    const environmentExists = stack !== undefined && stack.status !== 'DELETE_IN_PROGRESS';
    const wanted = (0,environment_wanted/* isWanted */.Yu)({ ...facts, environmentExists }, request);
    if (!wanted.wanted)
        return skippedResult(subject, wanted);
    if (request.seeded)
        return markSeeded(deps, request, subject, stack);
    const another = checkBuiltCommit(request, subject, commit);
    if (another)
        return skippedResult(subject, another);
    const untouched = environmentExists ? undefined : await checkPaths(deps.codeHost, request, subject, commit);
    if (untouched)
        return skippedResult(subject, untouched);
    if (stack === undefined) {
        const stacks = { list: (0,lazy/* lazy */.R)(() => deps.stacks.list()) };
        const full = await checkCap(stacks, request, deps.clock.now());
        if (full)
            return skippedResult(subject, full);
        await warnOfOtherStacks({ stacks, log: deps.log }, request, subject);
    }
    return deployEnvironment(deps, await withOverrides(deps, request, commit), subject, commit, stack);
}
async function commitToDeploy(codeHost, request, subject) {
    if (request.commit === undefined && subject.branchHead !== undefined)
        return subject.branchHead;
    const commit = await codeHost.resolveCommit(request.commit ?? subject.branch);
    if (commit !== undefined)
        return commit;
    throw new errors/* UserError */.y('unknown_branch', `Commit '${request.commit}' does not exist in ${subject.repository.fullName}; push it, or correct the input 'commit'.`);
}


/***/ }),

/***/ 1700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ clearUndeletableData),
/* harmony export */   e: () => (/* binding */ clearUndeletableResources)
/* harmony export */ });
/* harmony import */ var _domain_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3895);
/* harmony import */ var _resources_within_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3782);
/* harmony import */ var _stack_databases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94);



/**
 * Clears what kept CloudFormation from deleting buckets and databases; what a template keeps is none of them. A database is
 * started, because a last snapshot can be taken for sure only of one that runs. `deadline` is a monotonic instant in ms.
 */
async function clearUndeletableData(deps, stackId, deadline) {
    await freeData(deps, await (0,_resources_within_js__WEBPACK_IMPORTED_MODULE_2__/* .undeletableWithin */ .F)(deps.stacks, stackId), deadline);
}
/** Clears whatever kept CloudFormation from deleting it; repositories of images are emptied as well. */
async function clearUndeletableResources(deps, stackId, deadline) {
    const stuck = await (0,_resources_within_js__WEBPACK_IMPORTED_MODULE_2__/* .undeletableWithin */ .F)(deps.stacks, stackId);
    const emptyings = physicalIds(stuck, 'AWS::ECR::Repository').map((repository) => async () => {
        const { deleted } = await deps.images.empty(repository);
        if (deleted > 0)
            deps.log.info(`Emptied image repository ${repository}: ${deleted} images.`);
    });
    await eachInTurn([...emptyings, () => freeData(deps, stuck, deadline)]);
}
async function freeData(deps, stuck, deadline) {
    const emptyings = physicalIds(stuck, 'AWS::S3::Bucket').map((bucket) => async () => {
        const { deleted } = await deps.objects.empty(bucket);
        if (deleted > 0)
            deps.log.info(`Emptied bucket ${(0,_domain_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(bucket)}: ${deleted} versions.`);
    });
    const databases = (0,_stack_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .databasesAmong */ .hX)(stuck).map((each) => each.identifier);
    await eachInTurn([...emptyings, () => (0,_stack_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .startDatabases */ .bO)(deps, databases, deadline)]);
}
/** One that resists does not keep the others. @throws what the first failure was, once all had their turn. */
async function eachInTurn(works) {
    const failures = [];
    for (const work of works)
        await work().catch((error) => failures.push(error));
    if (failures.length > 0)
        throw failures[0];
}
function physicalIds(resources, type) {
    return resources.filter((each) => each.type === type).flatMap((each) => each.physicalId ?? []);
}


/***/ }),

/***/ 8170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ei: () => (/* binding */ retireDeployments),
/* harmony export */   Q6: () => (/* binding */ openDeployment),
/* harmony export */   S5: () => (/* binding */ retire),
/* harmony export */   gs: () => (/* binding */ environmentDeployments),
/* harmony export */   q0: () => (/* binding */ activeDeployment)
/* harmony export */ });
const STILL_OPEN = ['queued', 'pending', 'in_progress', undefined];
/**
 * Takes up the deployment that a killed run left open for this commit, or opens one. Whatever else
 * the environment has is made inactive once this one is a success.
 * `history` is what `environmentDeployments` answered in this run.
 */
async function openDeployment(deployments, subject, history, request) {
    const left = history
        .filter((each) => each.commit === request.commit && STILL_OPEN.includes(each.state))
        .at(-1);
    const facts = left ?? (await create(deployments, subject, request));
    if (left && left.state === undefined)
        await deployments.setState(left.id, 'queued', {});
    const others = () => openedMeanwhile(deployments, subject, [facts, ...history]);
    return recordOf(deployments, facts, history, others, request.logUrl);
}
/** The one deployment that is not inactive, when it says that this commit runs. */
function activeDeployment(history, commit) {
    const live = history.filter((each) => each.state !== 'inactive');
    return live.length === 1 && live[0]?.state === 'success' && live[0].commit === commit ? live[0] : undefined;
}
/** Makes every deployment of the environment inactive; returns how many were not yet. */
async function retireDeployments(deployments, subject) {
    return retire(deployments, await environmentDeployments(deployments, subject));
}
/** Makes what was found inactive, but for one; returns how many were not yet. */
async function retire(deployments, history, except) {
    const live = history.filter((each) => each.id !== except && each.state !== 'inactive');
    for (const each of live)
        await deployments.setState(each.id, 'inactive', {
            description: 'The environment is gone or has moved on.',
        });
    return live.length;
}
/**
 * Newest first. Several projects may share a repository and a branch, so the payload's key tells whose it is. The
 * deployment of a commit that was asked for by name hangs on that commit; `commits` are those that may have one.
 */
async function environmentDeployments(deployments, subject, commits = []) {
    const own = async (ref) => (await deployments.list({ environment: subject.kind, ref })).filter((each) => each.payload['key'] === subject.key);
    const found = [...(await own(subject.branch))];
    for (const commit of new Set(commits))
        if (commit !== undefined && !found.some((each) => each.commit === commit))
            found.push(...(await own(commit)));
    return found.toSorted((a, b) => b.id - a.id);
}
/** Deployments of the branch that other runs have opened since `known` was read; their states cost a request each. */
async function openedMeanwhile(deployments, subject, known) {
    const ids = new Set(known.map(({ id }) => id));
    const isNew = (each) => !ids.has(each.id) && each.payload['key'] === subject.key;
    const opened = await deployments.opened({ environment: subject.kind, ref: subject.branch });
    return opened.some(isNew) ? (await environmentDeployments(deployments, subject)).filter(isNew) : [];
}
function create(deployments, subject, { commit, ref, region }) {
    return deployments.create({
        environment: subject.kind,
        ref,
        commit,
        description: `Environment ${subject.name}`,
        payload: { key: subject.key, environment: subject.name, region },
        transient: subject.kind === 'preview',
        production: subject.kind === 'production',
    });
}
function recordOf(deployments, facts, history, others, logUrl) {
    const log = logUrl === undefined ? {} : { logUrl };
    return {
        id: facts.id,
        commit: facts.commit,
        async inProgress() {
            if (facts.state !== 'in_progress')
                await deployments.setState(facts.id, 'in_progress', log);
        },
        async success(url, note) {
            // The others first: a run that is killed between the two comes back, because this one is still open.
            await retire(deployments, history, facts.id);
            await deployments.setState(facts.id, 'success', {
                ...log,
                ...(url === undefined ? {} : { environmentUrl: url }),
                ...(note === undefined ? {} : { description: note }),
            });
            // Two runs that say so at once both look afterwards, and the older one gives way.
            const unknown = await others();
            if (unknown.some((each) => each.id > facts.id && each.state === 'success'))
                return 'overtaken';
            await retire(deployments, unknown.filter((each) => each.id < facts.id));
            return 'live';
        },
        async close(state, description) {
            await deployments.setState(facts.id, state, { ...log, description: description.slice(0, 140) });
        },
    };
}


/***/ })

};
