export const id = 201;
export const ids = [201];
export const modules = {

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

/***/ 6967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withCost)
/* harmony export */ });
/** The item with what its environment costs, where the team gave prices. */
function withCost(item, cost) {
    return cost === undefined ? item : { ...item, cost };
}


/***/ }),

/***/ 2650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UH: () => (/* binding */ LeftoverError),
/* harmony export */   nE: () => (/* binding */ leftoverOf),
/* harmony export */   tL: () => (/* binding */ describeLeftover)
/* harmony export */ });
/* harmony import */ var _privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3895);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);


const LONGEST_REASON = 300;
function leftoverOf(resource, why) {
    const name = plainName(resource.physicalId);
    return {
        resource: resource.logicalId,
        type: resource.type,
        ...(name === undefined ? {} : { name }),
        why: oneLine(why ?? resource.reason ?? 'CloudFormation gives no reason'),
    };
}
/** As people look for it: the logical id, and the name, else the type. */
function describeLeftover({ resource, name, type }) {
    return `${resource} (${name ?? type})`;
}
/** The name within an ARN; an address, which may carry an account in it, is none. */
function plainName(physicalId) {
    const name = (0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(physicalId ?? '');
    return /^[\w./:-]{1,256}$/.test(name) && !name.includes('://') ? name : undefined;
}
function oneLine(text) {
    const line = (0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(text).replaceAll(/\s+/g, ' ').trim();
    return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 1)}…` : line;
}
/** A stack that is not gone altogether, with everything that is still there. */
class LeftoverError extends _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .o {
    leftovers;
    /** `cause` is the refusal that left them; its reason code stays. */
    constructor(message, leftovers, cause) {
        super(cause?.reasonCode ?? 'leftover', message, { service: 'CloudFormation', cause });
        this.leftovers = leftovers;
    }
}


/***/ }),

/***/ 7275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ REPEAT_NEWS_MS),
/* harmony export */   W: () => (/* binding */ changedLongAgo)
/* harmony export */ });
/** A job that was killed between what it did and its telling is made up for by the next ones, which come by the hour. */
const REPEAT_NEWS_MS = 6 * 3_600_000;
/** True for a stack whose last change is told of no more. */
function changedLongAgo(stack, now) {
    return now.getTime() - Date.parse(stack.updatedAt ?? stack.createdAt) > REPEAT_NEWS_MS;
}


/***/ }),

/***/ 904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatCost),
/* harmony export */   H: () => (/* binding */ formatSavings)
/* harmony export */ });
/* harmony import */ var _domain_hours_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);

/** What an environment costs, for a table. It has no currency: the prices are the team's own. */
function formatCost(cost) {
    if ('unknown' in cost)
        return `unknown (${cost.unknown})`;
    const { perDay, perMonth, sinceCreation, alwaysAwake } = cost;
    const without = alwaysAwake === undefined ? '' : `, ${amount(alwaysAwake.perMonth)} if it never slept`;
    return `${amount(perDay)} a day, ${amount(perMonth)} a month${without}; ${amount(sinceCreation)} since it was made`;
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

/***/ 519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ markerStart),
/* harmony export */   Vv: () => (/* binding */ markerData),
/* harmony export */   xL: () => (/* binding */ marker)
/* harmony export */ });
/** Hidden lines that let a later run find its own comment: `<!-- greenroom:<purpose> <key> {json} -->`. */
function markerStart(purpose, key) {
    return `<!-- greenroom:${purpose} ${inMarker(key)} `;
}
function marker(purpose, key, data) {
    // Inside JSON these two can only stand in strings, where an escape means the same.
    const json = JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
    return `${markerStart(purpose, key)}${json} -->`;
}
/** The data of a comment's marker; undefined when there is none or somebody has broken it. */
function markerData(body, purpose, key) {
    const start = markerStart(purpose, key);
    const from = body.indexOf(start);
    const to = from < 0 ? -1 : body.indexOf(' -->', from);
    if (to < 0)
        return undefined;
    try {
        return JSON.parse(body.slice(from + start.length, to));
    }
    catch {
        return undefined;
    }
}
function inMarker(key) {
    return key.replaceAll(/[^A-Za-z0-9._/-]/gu, (character) => encodeURIComponent(character));
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

/***/ 3085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
/** Works through items in order with at most `width` under way; results keep the items' order. */
async function inParallel(items, width, work) {
    const results = new Map();
    let next = 0;
    async function worker() {
        for (let index = next++; index < items.length; index = next++)
            results.set(index, await work(items[index]));
    }
    await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
    return items.map((_, index) => results.get(index));
}


/***/ }),

/***/ 3682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yx: () => (/* binding */ ownedBeanstalkEnvironment),
/* harmony export */   _2: () => (/* binding */ orphanedBeanstalkEnvironment),
/* harmony export */   jg: () => (/* binding */ HOST),
/* harmony export */   uY: () => (/* binding */ describeOrphanedEnvironment)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);

const HOST = 'AWS::ElasticBeanstalk::Environment';
/** As a leftover, an environment that runs on although nothing holds it any more; undefined when it has ended or is about to. */
function orphanedBeanstalkEnvironment(environment) {
    if (environment === undefined || /^Terminat(?:ing|ed)$/.test(environment.status))
        return undefined;
    return { resource: environment.name, type: HOST, why: `it is in ${environment.status}` };
}
/**
 * An environment that runs on and is ours by its tags, which it has from its stack, and named as that stack was: one that has
 * another owner, or another name than its stack, is left alone. Whether the stack is gone is asked by whoever calls. A person has to
 * end it, because that takes rights on instances and networks, which only CloudFormation's own role has.
 */
async function ownedBeanstalkEnvironment(beanstalk, owner, environment) {
    const left = orphanedBeanstalkEnvironment(environment);
    if (environment === undefined || left === undefined)
        return undefined;
    const tags = await beanstalk.environmentTags(environment);
    const branch = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOfTag */ .Ex)(tags[_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.branch] ?? '');
    if (!(0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(tags, owner) || branch === undefined)
        return undefined;
    return (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentName */ .VE)({ ...owner, branch }) === environment.name ? left : undefined;
}
function describeOrphanedEnvironment({ resource, why }) {
    return `There is no stack ${resource} any more, but its Beanstalk environment still stands (${why}); terminate it in Elastic Beanstalk, then rerun.`;
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


/***/ }),

/***/ 7201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  teardownEnvironments: () => (/* binding */ teardownEnvironments)
});

// EXTERNAL MODULE: ./build/src/usecases/targets/check-account.js
var check_account = __webpack_require__(7893);
// EXTERNAL MODULE: ./build/src/usecases/targets/targets.js
var targets_targets = __webpack_require__(6145);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report = __webpack_require__(923);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/teardown.js



function startTimer(deps, request) {
    return { ...request, deadline: deps.clock.monotonic() + request.timeoutMs };
}
/** In the job summary for everybody; a plan stands in the log as well, which is there even where no summary can be written. */
async function writePlanSummary(deps, plan) {
    await deps.summary(plan).catch(() => deps.log.warning('The plan could not be written to the job summary.'));
}
/** What a teardown did to one stack. */
function itemOf(stack, branch, decision, reasonCode, sentence, pullRequest) {
    const tagged = Number(stack.tags[naming/* TAGS */.gp.pullRequest]);
    const number = pullRequest ?? (Number.isInteger(tagged) && tagged > 0 ? tagged : undefined);
    return {
        name: stack.name,
        branch,
        decision,
        reasonCode,
        sentence,
        ...(number === undefined ? {} : { pullRequest: number }),
    };
}
/** One report for all: red when anything is, and the single item's own words when there is but one. */
function summarize(items, request, branch) {
    const subject = branch === undefined
        ? {}
        : {
            subject: {
                key: (0,naming/* subjectKey */.ow)({ ...request, branch }),
                repository: request.repository.fullName,
                project: request.project,
                kind: request.kind,
                branch,
                ...(items[0]?.pullRequest === undefined ? {} : { pullRequest: items[0].pullRequest }),
            },
        };
    const [only, ...others] = items;
    if (branch !== undefined && only && others.length === 0)
        return {
            decision: only.decision,
            reasonCode: only.reasonCode,
            sentence: only.sentence,
            items,
            ...subject,
        };
    const failed = (0,report/* decidedAs */.P)(items, 'failed', 'refused');
    const deleted = (0,report/* decidedAs */.P)(items, 'deleted');
    const planned = (0,report/* decidedAs */.P)(items, 'planned');
    if (failed[0])
        return {
            decision: 'failed',
            reasonCode: failed[0].reasonCode,
            sentence: `${failed.length} of ${failed.length + deleted.length} environments could not be taken down; ${failed[0].sentence}`,
            items,
            ...subject,
        };
    if (deleted.length > 0)
        return {
            decision: 'deleted',
            reasonCode: 'environment_deleted',
            sentence: `Took down ${(0,targets_targets/* namesWithTarget */.Aw)(deleted)}.`,
            items,
            ...subject,
        };
    if (planned.length > 0)
        return {
            decision: 'planned',
            reasonCode: 'dry_run',
            sentence: `Would take down ${(0,targets_targets/* namesWithTarget */.Aw)(planned)}; nothing was changed because 'dry-run' is set.`,
            items,
            ...subject,
        };
    return {
        decision: 'nothing',
        reasonCode: 'nothing_to_do',
        sentence: NOTHING[request.select],
        items,
        ...subject,
    };
}
const NOTHING = {
    this: 'There is no environment to take down.',
    orphaned: 'No environment is orphaned.',
    expired: 'No environment has expired.',
    all: 'There is no environment that may be taken down.',
};

// EXTERNAL MODULE: ./build/src/domain/hours/cost.js + 1 modules
var cost = __webpack_require__(9102);
// EXTERNAL MODULE: ./build/src/domain/ownership/ownership.js
var ownership = __webpack_require__(957);
// EXTERNAL MODULE: ./build/src/domain/ownership/protection.js
var protection = __webpack_require__(673);
// EXTERNAL MODULE: ./build/src/domain/ownership/stack-under-review.js
var stack_under_review = __webpack_require__(9152);
// EXTERNAL MODULE: ./build/src/domain/report/with-cost.js
var with_cost = __webpack_require__(6967);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/domain/environment/wanted.js
var wanted = __webpack_require__(7109);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(9805);
// EXTERNAL MODULE: ./build/src/domain/environment/pushes.js
var pushes = __webpack_require__(2550);
// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
;// CONCATENATED MODULE: ./build/src/domain/teardown/may-remove.js



/** Whether the end of its pull request leaves an environment standing. */
function outlivesPullRequests(branch, settings) {
    return (settings.kind !== 'preview' ||
        branch === settings.repository.defaultBranch ||
        (0,wanted/* isWantedByBranch */.pj)(settings.wanted));
}
/** Whether an environment may go. The proof must be positive: a closed pull request, a branch that is gone, or a person's wish. */
function mayRemove(facts, options) {
    const open = facts.openPullRequest;
    if (open) {
        if (open.labels.includes(wanted/* OFF_LABEL */.BF))
            return { remove: true, why: `pull request #${open.number} is labelled '${wanted/* OFF_LABEL */.BF}'` };
        return stays('still_wanted', `Pull request #${open.number} is open, so its environment stays.`);
    }
    const latest = facts.latestPullRequest;
    const wish = keptByLabel(latest, options);
    if (wish)
        return wish;
    if (facts.branchHead === undefined)
        return { remove: true, why: `branch '${facts.branch}' is gone` };
    if (latest?.state === 'closed' && !facts.outlivesPullRequests)
        return { remove: true, why: `pull request #${latest.number} is ${latest.merged ? 'merged' : 'closed'}` };
    return stays('still_wanted', facts.outlivesPullRequests
        ? `Branch '${facts.branch}' exists, and its environment outlives its pull requests, so it stays.`
        : `Branch '${facts.branch}' exists and no pull request of it was closed, so its environment stays.`);
}
/** Somebody labelled the pull request so that its environment stays; only `force` overrules that. */
function keptByLabel(pull, options) {
    if (options.force || !pull?.labels.includes(wanted/* KEEP_LABEL */.hW))
        return undefined;
    return stays('still_wanted', `Pull request #${pull.number} is labelled '${wanted/* KEEP_LABEL */.hW}', so its environment stays; take the label off to let it go.`);
}
/**
 * Whether an environment's time is up, counted from its last push. The list of pushes has to know the commit that runs:
 * one that does not may lack the newest as well, and proves nothing.
 */
function hasExpired(facts, ttlMs, now) {
    const known = facts.pushes.some((push) => push.commit === facts.runningCommit);
    if (!known)
        return stays('doubtful_facts', 'No deployment is recorded for the commit that runs, so nobody knows when it was pushed and the environment stays.');
    const age = now.getTime() - ((0,pushes/* lastPushOf */.w)(facts.pushes, facts.standsSince)?.getTime() ?? Number.NaN);
    const limit = `'ttl' is ${(0,durations/* formatDuration */.a3)(ttlMs)}`;
    if (age > ttlMs)
        return { remove: true, why: `its last push was ${(0,durations/* formatDuration */.a3)(age)} ago and ${limit}` };
    return stays('still_wanted', `The last push was ${(0,durations/* formatDuration */.a3)(age)} ago and ${limit}, so the environment stays.`);
}
function stays(reasonCode, sentence) {
    return { remove: false, reasonCode, sentence };
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/repository-snapshot.js


/** @throws AdapterError `doubtful_facts` when the lists cannot be whole. */
async function readRepositorySnapshot(codeHost, request) {
    const listed = await codeHost.branches();
    const pulls = await codeHost.openHeads();
    const branches = new Set(listed.map((branch) => branch.name));
    if (!branches.has(request.repository.defaultBranch))
        throw doubtfulSnapshot(`The list of branches lacks the default branch '${request.repository.defaultBranch}'`);
    const own = pulls.filter((pull) => pull.headRepositoryId === request.repositoryId);
    const homeless = own.find((pull) => !branches.has(pull.headBranch));
    if (homeless)
        throw doubtfulSnapshot(`The list of branches lacks '${homeless.headBranch}', from which pull request #${homeless.number} is open`);
    return {
        branches,
        openPullRequests: new Map(own.map((pull) => [pull.headBranch, pull.number])),
        optedOut: new Set(own.filter((pull) => pull.labels.includes(wanted/* OFF_LABEL */.BF)).map((pull) => pull.headBranch)),
    };
}
function doubtfulSnapshot(what) {
    return new errors/* AdapterError */.o('doubtful_facts', `${what}, so the lists cannot be trusted and nothing is taken down; rerun later.`, { service: 'GitHub', retriable: true });
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/judge-life.js






/** @throws AdapterError when what a sweep goes by is incomplete. */
async function judgesFor(deps, request) {
    if (request.select === 'expired') {
        const ttlMs = requireTtl(request);
        return both((stack, branch) => judgeExpiry(deps, request, ttlMs, stack, branch));
    }
    if (request.select === 'all')
        return both((stack, branch) => judgeAll(deps.codeHost, request, stack, branch));
    const readAt = deps.clock.now();
    const overview = await readRepositorySnapshot(deps.codeHost, request);
    return {
        first: (_, branch) => judgeBySnapshot(deps.codeHost, request, branch, overview, readAt),
        last: (_, branch) => judgeBranch(deps.codeHost, request, branch),
    };
}
function both(judge) {
    return { first: judge, last: judge };
}
/** A stack that others made for the default branch is no preview, so nobody means it by all previews. */
async function judgeAll(codeHost, request, stack, branch) {
    const isTheirs = !(0,naming/* isOurs */.MU)(stack.tags, request) && request.kind === 'preview';
    if (!isTheirs || branch !== request.repository.defaultBranch)
        return judgeWish(codeHost, request, branch, "'select' is all");
    const sentence = `${stack.name} stays: others made it, and it serves '${branch}', the default branch, so it is no preview.`;
    return { remove: false, reasonCode: 'protected', sentence, pullRequest: undefined };
}
/** Reads the branch's life directly; a list is never a proof, and a pull request is closed only when it says so itself. */
async function judgeBranch(codeHost, request, branch) {
    const facts = await readLife(codeHost, request, branch);
    const verdict = verdictOn(facts, request);
    const closed = facts.latestPullRequest;
    if (!verdict.remove || facts.branchHead === undefined || facts.openPullRequest || closed === undefined)
        return verdict;
    const itself = await codeHost.pullRequest(closed.number);
    if (itself?.state === 'closed')
        return verdict;
    return {
        remove: false,
        reasonCode: 'doubtful_facts',
        sentence: `Pull request #${closed.number} was listed as closed but does not say so itself, so the environment of branch '${branch}' stays; rerun later.`,
        pullRequest: closed.number,
    };
}
async function readLife(codeHost, request, branch) {
    const [branchHead, open, latest] = await Promise.all([
        codeHost.branchHead(branch),
        codeHost.openPullRequests(branch),
        codeHost.latestPullRequest(branch),
    ]);
    return {
        repositoryId: request.repositoryId,
        branch,
        branchHead,
        openPullRequest: (0,wanted/* speaker */.aH)(open),
        latestPullRequest: latest,
        outlivesPullRequests: outlivesPullRequests(branch, request),
    };
}
function verdictOn(facts, request) {
    return {
        ...mayRemove(facts, request),
        pullRequest: (facts.openPullRequest ?? facts.latestPullRequest)?.number,
    };
}
/**
 * What the lists call wanted stays without another question. Whatever they do not is asked about directly, and a list that
 * the answer contradicts makes the whole sweep doubtful: it may lack more than this one.
 */
async function judgeBySnapshot(codeHost, request, branch, overview, readAt) {
    const listed = overview.openPullRequests.get(branch);
    if (listed !== undefined && !overview.optedOut.has(branch)) {
        const sentence = `Pull request #${listed} is open, so its environment stays.`;
        return { remove: false, reasonCode: 'still_wanted', sentence, pullRequest: listed };
    }
    if (listed === undefined && overview.branches.has(branch) && (0,wanted/* isWantedByBranch */.pj)(request.wanted)) {
        const sentence = `Branch '${branch}' exists, and 'wanted' names branches, so its environment stays.`;
        return { remove: false, reasonCode: 'still_wanted', sentence, pullRequest: undefined };
    }
    const facts = await readLife(codeHost, request, branch);
    if (facts.branchHead !== undefined && !overview.branches.has(branch))
        throw doubtfulSnapshot(`The list of branches lacks '${branch}', which exists`);
    if (facts.openPullRequest && listed === undefined && !isNewerThan(readAt, facts.openPullRequest))
        throw doubtfulSnapshot(`The list of open pull requests lacks #${facts.openPullRequest.number}, which is open`);
    return verdictOn(facts, request);
}
/** One that was opened, or opened again, since the lists were read is no reason to doubt them. */
function isNewerThan(readAt, pull) {
    return Date.parse(pull.updatedAt) > readAt.getTime();
}
function requireTtl(request) {
    if (request.ttlMs !== undefined)
        return request.ttlMs;
    throw new errors/* UserError */.y('invalid_input', "Input 'ttl' is empty and the settings have none for this kind; give how long an environment may stand after its last push, such as 7d.");
}
async function judgeExpiry(deps, request, ttlMs, stack, branch) {
    const wish = await judgeWish(deps.codeHost, request, branch, '');
    if (!wish.remove)
        return wish;
    const opened = await deps.deployments.opened({ environment: request.kind, ref: branch });
    const key = (0,naming/* subjectKey */.ow)({ ...request, branch });
    const pushes = opened
        .filter((each) => each.payload['key'] === key)
        .map(({ commit, createdAt }) => ({ commit, at: createdAt }));
    const runningCommit = stack.parameters['Commit'];
    const standsSince = (0,stack_state/* isRecreated */.m2)(stack.status) ? undefined : stack.createdAt;
    return {
        ...hasExpired({ pushes, runningCommit, standsSince }, ttlMs, deps.clock.now()),
        pullRequest: wish.pullRequest,
    };
}
const BY_NAME = 'somebody asked for it by its name';
/** For a stack that a person named: only the label that keeps it speaks against that. `branch` is '' where nothing tells it. */
async function judgeByName(codeHost, request, branch) {
    if (branch === '')
        return { remove: true, why: BY_NAME, pullRequest: undefined };
    return judgeWish(codeHost, request, branch, BY_NAME);
}
/** Everything goes but what somebody labelled to be kept. */
async function judgeWish(codeHost, request, branch, why) {
    const [open, latest] = await Promise.all([
        codeHost.openPullRequests(branch),
        codeHost.latestPullRequest(branch),
    ]);
    const pull = open[0] ?? latest;
    const pullRequest = pull?.number;
    const wish = keptByLabel(pull, request);
    return wish ? { ...wish, pullRequest } : { remove: true, why, pullRequest };
}

// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/stack/leftover.js
var leftover = __webpack_require__(2650);
;// CONCATENATED MODULE: ./build/src/domain/stack/stack-age.js

/** Milliseconds since the stack was made or last changed. */
function ageOf(stack, now) {
    return (now.getTime() - Math.max(Date.parse(stack.createdAt), Date.parse(stack.updatedAt ?? stack.createdAt)));
}
/** True when a stack is not as it was when the sweep planned its end. */
function hasChanged(before, now) {
    return (now.id !== before.id ||
        now.createdAt !== before.createdAt ||
        now.updatedAt !== before.updatedAt ||
        ((0,stack_state/* isUnderReview */.Ju)(before.status) && !(0,stack_state/* isUnderReview */.Ju)(now.status)) ||
        JSON.stringify(Object.entries(now.tags).sort()) !== JSON.stringify(Object.entries(before.tags).sort()));
}

// EXTERNAL MODULE: ./build/src/usecases/subject/deployment-record.js
var deployment_record = __webpack_require__(8170);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-failure.js
var stack_failure = __webpack_require__(4246);
// EXTERNAL MODULE: ./build/src/usecases/readiness/await-beanstalk-ready.js
var await_beanstalk_ready = __webpack_require__(5781);
// EXTERNAL MODULE: ./build/src/usecases/stack/resources-within.js
var resources_within = __webpack_require__(3782);
// EXTERNAL MODULE: ./build/src/usecases/stack/stack-databases.js
var stack_databases = __webpack_require__(94);
// EXTERNAL MODULE: ./build/src/usecases/stack/undeletable-resources.js
var undeletable_resources = __webpack_require__(1700);
// EXTERNAL MODULE: ./build/src/usecases/stack/wait-for-stack.js + 1 modules
var wait_for_stack = __webpack_require__(6276);
// EXTERNAL MODULE: ./build/src/domain/privacy/without-account.js
var without_account = __webpack_require__(3895);
// EXTERNAL MODULE: ./build/src/usecases/artifacts/application-version.js
var application_version = __webpack_require__(8205);
// EXTERNAL MODULE: ./build/src/usecases/pace/spare-work.js
var spare_work = __webpack_require__(9585);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/remove-log-groups.js


const ENVIRONMENT = 'AWS::ElasticBeanstalk::Environment';
const FUNCTION = 'AWS::Lambda::Function';
const REMEDY = 'Allow logs:DescribeLogGroups and logs:DeleteLogGroup, or delete them by hand.';
/** Where Elastic Beanstalk streams logs to, an environment's name behind it (its guide, "Using CloudWatch Logs"). */
const STREAMED_LOGS = '/aws/elasticbeanstalk/';
/** All groups of one environment; the slash ends the name. */
function logGroupPrefix(environmentName) {
    return `${STREAMED_LOGS}${environmentName}/`;
}
function environmentOfLogGroup(group) {
    return group.startsWith(STREAMED_LOGS) ? group.slice(STREAMED_LOGS.length).split('/')[0] : undefined;
}
/**
 * The Beanstalk environments that a gone stack held, by name: those among its resources, and the one that its own
 * parameter names, because an environment that slept is no resource of its stack. Under review a stack never held any.
 */
function environmentsOf(stack, resources, isOurs) {
    const held = resources
        .filter((each) => each.type === ENVIRONMENT && each.status === 'DELETE_COMPLETE')
        .flatMap((each) => each.physicalId ?? []);
    const mayHaveSlept = isOurs && !(0,stack_state/* isUnderReview */.Ju)(stack.status);
    const named = mayHaveSlept && stack.parameters['EnvironmentName'] === stack.name ? [stack.name] : [];
    return [...new Set([...held, ...named])];
}
/** The groups that AWS Lambda made for the functions of a gone stack, named after them (its guide, "Using CloudWatch Logs"). */
function functionLogsOf(resources) {
    return resources
        .filter((each) => each.type === FUNCTION && each.status === 'DELETE_COMPLETE')
        .flatMap((each) => (each.physicalId === undefined ? [] : `/aws/lambda/${each.physicalId}`));
}
/**
 * Deletes log groups of what is gone: Beanstalk's outlive an environment that was not told `DeleteOnTerminate`, Lambda's are
 * no resource of any stack, and neither need have a retention.
 */
async function removeLogGroups(deps, gone) {
    const remove = async (group) => {
        if (await deps.logGroups.delete(group))
            deps.log.info(`Deleted log group ${group}.`);
    };
    for (const prefix of gone.environments.map(logGroupPrefix))
        await (0,spare_work/* warnIfRefused */.qP)(deps.log, { what: `Log groups under ${prefix}`, remedy: REMEDY }, async () => {
            for (const group of await deps.logGroups.list(prefix))
                await remove(group);
        });
    for (const group of gone.groups)
        await (0,spare_work/* warnIfRefused */.qP)(deps.log, { what: `Log group ${group}`, remedy: REMEDY }, () => remove(group));
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/clear-after-deletion.js






const BUCKET = 'AWS::S3::Bucket';
/**
 * Removes what the stack did not own and proves that the rest is gone. A stack that was made under the same name meanwhile
 * owns versions, artifacts, logs and Beanstalk environment of that name now, so they are left to it.
 * @throws LeftoverError with what is still there.
 */
async function clearAfterDeletion(deps, gone) {
    const { stack, resources, ownsVersions } = gone;
    const isOver = !(await isTaken(deps, stack)) && !(ownsVersions && (await gone.isWantedAgain()));
    // Versions that cannot go must not keep the logs: the stack that tells of both is gone.
    const failures = [];
    if (isOver)
        await removeVersionsAndArtifacts(deps, gone).catch((error) => failures.push(error));
    await prove(deps, gone);
    const logs = {
        environments: environmentsOf(stack, resources, ownsVersions),
        groups: functionLogsOf(resources),
    };
    if (isOver)
        await removeLogGroups(deps, logs).catch((error) => failures.push(error));
    if (failures.length > 0)
        throw failures[0];
}
async function removeVersionsAndArtifacts(deps, gone) {
    const { stack, ownsVersions, ownsArtifacts } = gone;
    const buckets = ownsVersions ? await removeVersions(deps, stack) : [];
    if (!ownsArtifacts)
        return;
    for (const bucket of new Set([...buckets, stack.parameters['SourceBundleBucket'] ?? '']))
        if (bucket !== '')
            await removeArtifacts(deps, gone, bucket);
}
/** True when a stack was made under the same name since. */
async function isTaken(deps, stack) {
    const successor = await deps.stacks.describe(stack.name);
    return successor !== undefined && successor.id !== stack.id && successor.status !== 'DELETE_COMPLETE';
}
/** The application stands in the stack's own parameters, so teardown needs no settings. Returns where the bundles lay. */
async function removeVersions(deps, stack) {
    const application = stack.parameters['ApplicationName'];
    if (application === undefined || application === '')
        return [];
    const own = await (0,application_version/* versionsOf */.x4)(deps.applications, application, stack.name);
    for (const { label } of own) {
        await deps.applications.deleteApplicationVersion(application, label);
        deps.log.info(`Deleted application version ${label}.`);
    }
    return own.flatMap((each) => each.bucket ?? []);
}
/**
 * Bundles that no version holds, and templates that were too large for a request: CloudFormation and Beanstalk made their own
 * copies of them.
 */
async function removeArtifacts(deps, { stack, since }, bucket) {
    const prefix = (0,naming/* artifactPrefix */.DS)(stack.name);
    const left = {
        what: `Objects under ${prefix}`,
        remedy: 'Allow s3:ListBucketVersions and s3:DeleteObjectVersion, or let a lifecycle rule of the bucket end them.',
    };
    await (0,spare_work/* warnIfRefused */.qP)(deps.log, left, async () => {
        const { deleted } = await deps.objects.emptyUnder(bucket, prefix, since);
        if (deleted > 0)
            deps.log.info(`Deleted ${deleted} objects under ${prefix} in ${(0,without_account/* withoutAccount */.Mk)(bucket)}.`);
    });
}
async function prove(deps, { stack, resources, leaked }) {
    const still = [...leaked];
    const environment = await deps.applications.environment(stack.name);
    // It may belong to a stack that was made since.
    const isTold = leaked.some(({ name }) => name === environment?.name);
    if (environment && environment.status !== 'Terminated' && !isTold && !(await isTaken(deps, stack)))
        still.push({
            resource: environment.name,
            type: 'AWS::ElasticBeanstalk::Environment',
            why: `it is in ${environment.status}`,
        });
    for (const each of resources.filter(({ type, status }) => type === BUCKET && status === 'DELETE_COMPLETE'))
        if (each.physicalId !== undefined && (await deps.objects.bucketTags(each.physicalId)))
            still.push((0,leftover/* leftoverOf */.nE)(each, 'CloudFormation counts it as deleted'));
    if (still.length > 0)
        throw new leftover/* LeftoverError */.UH(`Stack ${stack.name} is deleted, but ${still.map(leftover/* describeLeftover */.tL).join(' and ')} is still there; delete it by hand, then rerun.`, still);
}

// EXTERNAL MODULE: ./build/src/domain/stack/orphaned-resources.js
var orphaned_resources = __webpack_require__(8330);
// EXTERNAL MODULE: ./build/src/usecases/readiness/orphaned-environment.js
var orphaned_environment = __webpack_require__(3682);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/orphaned-resources.js



const STACK = 'AWS::CloudFormation::Stack';
const DEEPEST = 5;
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
    return (0,orphaned_resources/* orphanedIn */.f)(await withNested(stacks, stack.id, own));
}
/** A nested stack that cannot be read is passed over. */
async function withNested(stacks, stackId, events, depth = 0) {
    if (depth === DEEPEST)
        return events;
    const nested = new Set(events.flatMap(({ type, physicalId }) => type === STACK && physicalId?.startsWith('arn:') && physicalId !== stackId ? [physicalId] : []));
    const inner = [];
    for (const id of nested) {
        const own = await stacks.events(id, undefined, MOST_PAGES).catch(() => []);
        inner.push(...(await withNested(stacks, id, own, depth + 1)));
    }
    return [...events, ...inner];
}
/** Those that still stand when their stack is gone, or of which nobody can tell. `held` are the resources that went with it. */
async function stillOrphaned(deps, leaked, held) {
    const found = [];
    for (const each of leaked) {
        const { physicalId, type } = each;
        if (physicalId === undefined || held.some((one) => one.type === type && one.physicalId === physicalId))
            continue;
        if (!(await isGone(deps, type, physicalId)))
            found.push((0,leftover/* leftoverOf */.nE)(each));
    }
    return found;
}
async function isGone(deps, type, physicalId) {
    if (type === orphaned_environment/* HOST */.jg)
        return (0,orphaned_environment/* orphanedBeanstalkEnvironment */._2)(await deps.applications.environment(physicalId)) === undefined;
    if (type === 'AWS::S3::Bucket')
        return (await deps.objects.bucketTags(physicalId)) === undefined;
    if (type === 'AWS::RDS::DBInstance')
        return (await deps.databases.describe(physicalId)) === undefined;
    return false;
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/remove-environment.js












/** The first shows what is in the way, and another usually clears what was left; a fourth never did. */
const TRIES = 4;
/**
 * Deletes one stack with all that is in it, then looks whether it is really gone.
 * A bucket or an image repository is emptied only once CloudFormation has tried to delete it: what the template keeps
 * stays untouched, and what wrote to the others is gone by then.
 * @throws LeftoverError with every resource that is still there.
 */
async function removeEnvironment(deps, stack, options) {
    if ((0,stack_state/* blocksDeletion */.jD)(stack.status))
        await (0,wait_for_stack/* waitForStack */.Z)(deps, stack.id, { since: deps.clock.now(), deadline: options.deadline });
    const since = deps.clock.now();
    const leaks = await orphanedSoFar(deps.stacks, stack);
    const left = await deleteToTheEnd(deps, stack, options);
    const resources = await resourcesOfGone(deps, stack.id);
    const leaked = await stillOrphaned(deps, leaks, resources);
    const unwelcome = options.onLeftover === 'fail' ? leaked : [];
    await clearAfterDeletion(deps, { ...options, stack, resources, since, leaked: unwelcome });
    const isLeft = (each) => left.some((one) => one.stackId === each.stackId && one.logicalId === each.logicalId);
    const kept = resources.filter((each) => each.status === 'DELETE_SKIPPED' && !isLeft(each));
    return {
        kept: kept.map((each) => (0,leftover/* leftoverOf */.nE)(each, KEPT)),
        leftBehind: [...left.map((each) => (0,leftover/* leftoverOf */.nE)(each)), ...leaked],
        snapshots: await snapshotsOf(deps, resources),
    };
}
const KEPT = 'its template keeps it';
/** Returns what it had to leave behind. */
async function deleteToTheEnd(deps, stack, options) {
    if (stack.status === 'DELETE_FAILED')
        await freeWhatIsStuck(deps, stack.id, options);
    for (let attempt = 1;; attempt += 1) {
        const settled = await deleteOnce(deps, stack, attempt, options, []);
        if (remove_environment_isGone(settled))
            return [];
        if (isRefused(settled, stack))
            throw refused(settled, stack);
        if (attempt === TRIES)
            return giveUp(deps, stack, settled, options);
        deps.log.info(`Stack ${stack.name} is in ${settled.stack?.status}; trying again.`);
        if ((0,await_beanstalk_ready/* deploysToBeanstalk */.g)(stack))
            await (0,await_beanstalk_ready/* awaitBeanstalkReady */.P)(deps, stack.name, options.deadline);
        await freeWhatIsStuck(deps, stack.id, options);
    }
}
/** Leaves behind what could not be deleted, where that was asked for. @throws LeftoverError where it was not. */
async function giveUp(deps, stack, settled, options) {
    const failed = await whatIsLeft(deps, stack.id);
    if (options.onLeftover === 'fail' || settled.stack?.status !== 'DELETE_FAILED' || failed.length === 0)
        throw remove_environment_leftover(settled, stack, failed);
    deps.log.warning(`Stack ${stack.name} goes without ${failed.map((each) => (0,leftover/* describeLeftover */.tL)((0,leftover/* leftoverOf */.nE)(each))).join(', ')}.`);
    const last = await deleteWithout(deps, stack, failed, options);
    if (remove_environment_isGone(last))
        return failed;
    throw remove_environment_leftover(last, stack, await whatIsLeft(deps, stack.id));
}
/** A stack may leave behind only resources of its own, so the innermost stacks go first. */
async function deleteWithout(deps, stack, failed, options) {
    const of = (stackId) => failed.filter((each) => each.stackId === stackId).map((each) => each.logicalId);
    const nested = new Set(failed.map((each) => each.stackId).filter((stackId) => stackId !== stack.id));
    for (const stackId of [...nested].reverse())
        await deleteOnce(deps, { ...stack, id: stackId }, TRIES + 1, options, of(stackId));
    return deleteOnce(deps, stack, TRIES + 1, options, of(stack.id));
}
function remove_environment_isGone({ stack }) {
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
    return new leftover/* LeftoverError */.UH(`Stack ${name} could not be deleted and stands as it did, because CloudFormation says: ${(0,stack_failure/* describeReason */.Gk)(now?.statusReason)}; put that right, then rerun.`, []);
}
/** Resource by resource, each with its reason; into the log as well. */
async function whatIsLeft(deps, stackId) {
    const left = await (0,resources_within/* undeletableWithin */.F)(deps.stacks, stackId);
    for (const each of left.map((one) => (0,leftover/* leftoverOf */.nE)(one)))
        deps.log.info(`Left: ${(0,leftover/* describeLeftover */.tL)(each)}, ${each.type}: ${each.why}`);
    return left;
}
async function deleteOnce(deps, stack, attempt, options, retain) {
    const since = deps.clock.now();
    const token = `${options.runToken}-delete${attempt}`;
    await deps.stacks.deleteStack({ stackId: stack.id, token, retain });
    return (0,wait_for_stack/* waitForStack */.Z)(deps, stack.id, {
        since,
        deadline: options.deadline,
        isStale: (seen) => seen.status === stack.status && seen.status !== 'DELETE_FAILED',
    });
}
/** What cannot be cleared is a leftover like any other where leftovers may stay. @throws LeftoverError where they may not. */
async function freeWhatIsStuck(deps, stackId, options) {
    try {
        await (0,undeletable_resources/* clearUndeletableResources */.e)(deps, stackId, options.deadline);
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
    const left = await whatIsLeft(deps, stackId);
    return new leftover/* LeftoverError */.UH(error.message, left.map((each) => (0,leftover/* leftoverOf */.nE)(each)), error);
}
/** Asked only where a database is gone. That they are not told is no reason to call a deletion failed. */
async function snapshotsOf(deps, resources) {
    const found = [];
    for (const { resource, identifier } of (0,stack_databases/* databasesAmong */.hX)(resources)) {
        if (resource.status !== 'DELETE_COMPLETE')
            continue;
        const names = await deps.databases.snapshots(identifier).catch((error) => {
            deps.log.warning(`Snapshots of ${identifier} may stay: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
            return [];
        });
        const why = 'a snapshot of a database stays when the database is deleted, and costs money';
        for (const name of names)
            found.push({ resource: resource.logicalId, type: 'AWS::RDS::DBSnapshot', name, why });
    }
    return found;
}
/** CloudFormation still tells by ARN what a deleted stack held; where it does not, there is nothing more to learn. */
async function resourcesOfGone(deps, stackId) {
    return (0,resources_within/* resourcesWithin */.r)(deps.stacks, stackId).catch(() => []);
}
function remove_environment_leftover(settled, stack, stuck) {
    const left = stuck.map((each) => (0,leftover/* leftoverOf */.nE)(each));
    const first = (0,stack_failure/* firstFailure */.fx)(settled.events);
    const said = settled.stack?.statusReason;
    const names = left.length > 0 ? left.map(leftover/* describeLeftover */.tL).join(', ') : 'a resource that CloudFormation does not name';
    const reason = said ? `; CloudFormation says: ${(0,stack_failure/* describeReason */.Gk)(said)}` : '';
    const cause = first ? `; the first failure was ${(0,stack_failure/* describeStackFailure */.wO)(first)}` : reason;
    return new leftover/* LeftoverError */.UH(`Stack ${stack.name} could not be deleted after ${TRIES} tries: ${names} is left${cause}; delete it by hand, then rerun.`, left);
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/take-down.js









/** Asks the judge, and looks whether the stack is still at rest and as it was judged. */
function recheckOf(deps, request, stack, branch, judge) {
    const object = (reasonCode, sentence, pullRequest) => ({
        objection: itemOf(stack, branch, 'skipped', reasonCode, sentence, pullRequest),
    });
    return {
        async lookAgain() {
            const [now, verdict] = await Promise.all([deps.stacks.describe(stack.id), judge()]);
            if (!verdict.remove)
                return object(verdict.reasonCode, verdict.sentence, verdict.pullRequest);
            // Its tags and the branch that runs in it were judged, and a stack in another place may have taken an hour meanwhile.
            const isAsJudged = now !== undefined && !hasChanged(stack, now);
            if (isAsJudged && (request.dryRun || !(0,stack_state/* blocksDeletion */.jD)(now.status)))
                return { stack: now, why: verdict.why };
            return object('busy', `${stack.name} changed while it was judged.`, verdict.pullRequest);
        },
        isWanted: async () => !(await judge()).remove,
    };
}
/**
 * One after the other, so that the last one of a branch knows what became of the rest: only with it the host's record of
 * what runs ends. `keepsOne` is true when the branch has another stack that stays.
 */
async function oneByOne(all, keepsOne, takeOne) {
    const items = [];
    for (const [index, each] of all.entries()) {
        const standsElsewhere = keepsOne || index < all.length - 1 || items.some(leavesItStanding);
        items.push(await takeOne(each, standsElsewhere));
    }
    return items;
}
function leavesItStanding({ decision }) {
    return decision !== 'deleted' && decision !== 'nothing';
}
/**
 * Removes one environment that was judged, with its deployments. Nothing but reading lies before the last look, and nothing but
 * writing after it; a dry run ends between the two.
 */
async function takeDown(deps, request, judged, { branch, pullRequest, standsElsewhere }, doubts) {
    const say = (decision, reasonCode, sentence) => itemOf(judged, branch, decision, reasonCode, sentence, pullRequest);
    if (deps.clock.monotonic() >= request.deadline)
        return say('failed', 'deadline', `${judged.name} was not taken down, because the time allowed ran out before its turn; the next run takes it up.`);
    const ours = (0,naming/* isOurs */.MU)(judged.tags, request);
    // What made an adopted stack may have versions of its own by that name.
    const madeByUs = ours && judged.name === (0,naming/* environmentName */.VE)({ ...request, branch });
    try {
        const subject = { kind: request.kind, branch, key: (0,naming/* subjectKey */.ow)({ ...request, branch }) };
        const history = ours && !standsElsewhere
            ? await (0,deployment_record/* environmentDeployments */.gs)(deps.deployments, subject, [judged.parameters['Commit']])
            : [];
        const last = await doubts.lookAgain();
        if (last.objection)
            return last.objection;
        const { stack, why } = last;
        if (request.dryRun)
            return say('planned', 'dry_run', `${stack.name} would be taken down: ${why}.`);
        // First, while the stack still tells the next run what a killed one has left to do.
        await (0,deployment_record/* retire */.S5)(deps.deployments, history);
        const removal = await deps.log.group(`Stack ${stack.name}`, () => removeEnvironment(deps, stack, {
            runToken: request.runToken,
            deadline: request.deadline,
            ownsVersions: madeByUs,
            ownsArtifacts: madeByUs && !standsElsewhere,
            onLeftover: request.onLeftover,
            isWantedAgain: () => doubts.isWanted(),
        }));
        const gone = say('deleted', 'environment_deleted', describeGone(stack.name, why, removal));
        return withLeftovers({ ...gone, why }, [...removal.leftBehind, ...removal.kept, ...removal.snapshots]);
    }
    catch (error) {
        const failure = (0,describe_failure/* describeFailure */.I)(error);
        // Another operation came first, so what was judged may not be true any more.
        const isLeft = error instanceof errors/* AdapterError */.o && error.reasonCode === 'busy';
        const item = say(isLeft ? 'skipped' : failure.decision, failure.reasonCode, failure.sentence);
        return withLeftovers(item, error instanceof leftover/* LeftoverError */.UH ? error.leftovers : []);
    }
}
function withLeftovers(item, leftovers) {
    return leftovers.length === 0 ? item : { ...item, leftovers };
}
function describeGone(name, why, { kept, leftBehind, snapshots }) {
    if (kept.length + leftBehind.length + snapshots.length === 0)
        return `Environment ${name} is gone, and so is everything in it: ${why}.`;
    const keeps = kept.length === 0
        ? ''
        : ` Its template keeps ${kept.map(leftover/* describeLeftover */.tL).join(', ')}, which nobody owns any more and which may still cost money.`;
    const leaves = leftBehind.length === 0
        ? ''
        : ` ${leftBehind.map(leftover/* describeLeftover */.tL).join(', ')} could not be deleted and was left behind; delete it by hand, because nothing else will.`;
    const bills = snapshots.length === 0
        ? ''
        : ` Of its databases these snapshots stay and cost money: ${snapshots.map(({ name }) => name).join(', ')}; delete them when nobody needs the data.`;
    return `Environment ${name} is gone: ${why}.${keeps}${leaves}${bills}`;
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/wait-for-others.js



/** An answer may lag behind the operation that holds a stack. */
const LAG_MS = 1_000;
/**
 * A moment's wait after another operation came first, before everything is asked anew.
 * @throws AdapterError `deadline` when no time is left.
 */
async function waitForOtherOperation({ clock }, request) {
    if (clock.monotonic() >= request.deadline)
        throw new errors/* AdapterError */.o('deadline', 'The environment was not taken down in the time allowed, because other operations held its stack; run it again.', { service: 'CloudFormation', retriable: true });
    await clock.sleep(LAG_MS);
}
/** True when a stack was at work and has settled. A dry run does not wait. */
async function hasWaited(standing, request) {
    const busy = standing.find(({ stack }) => (0,stack_state/* blocksDeletion */.jD)(stack.status));
    if (busy === undefined || request.dryRun)
        return false;
    const { deps } = busy.place;
    deps.log.info(`Stack ${busy.stack.name} is in ${busy.stack.status}; waiting for that operation to end.`);
    await (0,wait_for_stack/* waitForStack */.Z)(deps, busy.stack.id, { since: deps.clock.now(), deadline: request.deadline });
    return true;
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/teardown-stack.js












/**
 * Takes one stack down because a person asked for it by its name: for what is stuck so that its branch does not lead to it any
 * more. Whether the branch still wants it is not asked; ownership, protection and the label that keeps it hold.
 * @throws UserError `not_owned` or `protected`.
 */
async function teardownStack(targets, request, name) {
    const looks = await (0,targets_targets/* inEveryTarget */.ol)(targets, async (target) => {
        const stack = await target.deps.stacks.describe(name);
        if (stack === undefined || (0,stack_under_review/* isDeletedUnderReview */.EZ)(stack))
            return { place: target, stack: undefined };
        requireOwned(stack, request);
        return { place: target, stack };
    });
    const standing = looks.flatMap(({ place: target, stack }) => stack === undefined ? [] : [{ place: target, stack }]);
    if (standing.length === 0)
        return noSuchStack(name, request);
    if (await hasWaited(standing, request))
        return teardownStack(targets, request, name);
    const costOf = (0,cost/* costsAt */.Sm)(request.pricing, targets[0].deps.clock.now());
    const others = await othersOfOurs(targets, request, standing);
    const items = [];
    // A name that is no preview's may serve another branch in each place.
    for (const [branch, own] of Map.groupBy(standing, ({ stack }) => branchServed(stack, request))) {
        const keepsOne = others.has(branch);
        const done = await oneByOne(own, keepsOne, async (each, standsElsewhere) => {
            const item = await rescue(each, request, branch, standsElsewhere);
            return (0,with_cost/* withCost */.K)((0,targets_targets/* withTarget */.yY)(item, each.place), costOf(each.stack));
        });
        items.push(...done.map((item) => (keepsOne ? { ...item, branchKeepsOne: true } : item)));
    }
    if (!items.some((item) => item.reasonCode === 'busy'))
        return summarize(items, request, items[0]?.branch || undefined);
    await waitForOtherOperation(targets[0].deps, request);
    return teardownStack(targets, request, name);
}
/** Green, because a run that repeats one which took the stack down finds nothing either. */
function noSuchStack(name, request) {
    const nothing = {
        decision: 'nothing',
        reasonCode: 'nothing_to_do',
        sentence: `There is no stack ${name}; unless it was taken down before, check its name, the region and the role.`,
    };
    return { ...summarize([{ name, ...nothing }], request), ...nothing };
}
async function rescue({ place: { deps }, stack }, request, branch, standsElsewhere) {
    const verdict = await judgeByName(deps.codeHost, request, branch);
    if (!verdict.remove)
        return itemOf(stack, branch, 'skipped', verdict.reasonCode, verdict.sentence, verdict.pullRequest);
    const sentenced = {
        branch,
        pullRequest: verdict.pullRequest,
        standsElsewhere: standsElsewhere || branch === '',
    };
    const judge = () => judgeByName(deps.codeHost, request, branch);
    return takeDown(deps, request, stack, sentenced, recheckOf(deps, request, stack, branch, judge));
}
/** Branches that other stacks of ours serve: whoever takes an adopted stack down by its name may have the new one beside it. */
async function othersOfOurs(targets, request, named) {
    const lists = await (0,targets_targets/* inEveryTarget */.ol)(targets, (target) => target.deps.stacks.list());
    const ids = new Set(named.map(({ stack }) => stack.id));
    const others = (0,ownership/* ownedStacks */.p5)(lists.flat(), request).filter((stack) => (0,naming/* isOurs */.MU)(stack.tags, request) && !ids.has(stack.id));
    return new Set(others.map((stack) => branchServed(stack, request)));
}
/**
 * What is no preview may have moved to another branch than its tag names, and a long one is cut in its tag: the parameter
 * tells both. '' where nothing does.
 */
function branchServed(stack, request) {
    const deployed = stack.parameters['Branch'];
    if (deployed && request.kind !== 'preview' && (0,naming/* isOurs */.MU)(stack.tags, request))
        return deployed;
    return (0,ownership/* branchOf */.W0)(stack, request.adopted) ?? deployed ?? '';
}
function requireOwned(stack, request) {
    const unproven = (0,ownership/* isSweepable */.j2)(stack, request) ? undefined : (0,stack_under_review/* describeUnprovenStack */.pg)(stack);
    if (unproven)
        throw new errors/* UserError */.y('not_owned', `${unproven}.`);
    if (!(0,ownership/* isSweepable */.j2)(stack, request))
        throw new errors/* UserError */.y('not_owned', `Stack ${stack.name} does not carry the tags of project ${request.project}, kind ${request.kind}, in ${request.repository.fullName}, or is part of another stack, so it is left alone; 'branch-tag' and 'stack-prefix' tell of stacks made by others.`);
    const guard = (0,protection/* protection */.s)(stack, request);
    if (guard)
        throw new errors/* UserError */.y('protected', `Environment ${stack.name} is not taken down: ${guard}.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/clear-remains.js







const ORPHANS = 'Log groups without a stack';
/** The same for one environment whose stack is gone and that nobody wants. */
async function clearLogGroupsOf(deps, request, name) {
    await (0,spare_work/* warnIfFails */.tD)(deps.log, ORPHANS, async () => {
        const groups = await deps.logGroups.list(logGroupPrefix(name));
        await removeOrphans(deps, request, new Map(groups.length === 0 ? [] : [[name, groups]]));
    });
}
async function removeOrphans(deps, request, orphans) {
    if (orphans.size === 0)
        return;
    const deleted = await deps.stacks.deleted(new Set(orphans.keys()));
    for (const [name, groups] of orphans) {
        if (await standsAgain(deps, name))
            continue;
        if (!(await wereOurs(deps, request, name, deleted?.get(name) ?? [])))
            deps.log.info(`Log groups under ${logGroupPrefix(name)} have no stack any more, and nothing proves that they may go; delete them by hand.`);
        else if (request.dryRun)
            deps.log.info(`Log groups under ${logGroupPrefix(name)} would be deleted: they have no stack any more.`);
        else
            for (const group of groups)
                if (await deps.logGroups.delete(group))
                    deps.log.info(`Deleted log group ${group}, which had no stack any more.`);
    }
}
/** An environment may stand under another stack, or under none. */
async function standsAgain(deps, name) {
    const environment = await deps.applications.environment(name);
    if (environment !== undefined && environment.status !== 'Terminated')
        return true;
    return (await deps.stacks.describe(name)) !== undefined;
}
/**
 * True when every deleted stack of the name was ours and unprotected, and one of them held that environment. One that was deleted
 * under review never held anything that could write a log, and has no tags.
 */
async function wereOurs(deps, request, name, former) {
    let held = false;
    for (const id of former) {
        const stack = await deps.stacks.describe(id);
        if (stack?.status !== 'DELETE_COMPLETE')
            return false;
        const isBare = Object.keys(stack.tags).length === 0;
        const resources = isBare || (0,naming/* isOurs */.MU)(stack.tags, request) ? await (0,resources_within/* resourcesWithin */.r)(deps.stacks, id) : [];
        if (isBare && resources.length === 0)
            continue;
        if (!(0,naming/* isOurs */.MU)(stack.tags, request) || (0,protection/* protection */.s)(stack, request) !== undefined)
            return false;
        held ||= environmentsOf(stack, resources, true).includes(name);
    }
    return held;
}
/**
 * Deletes the versions of one environment whose stack is gone, as far as their own tags say that they are ours; returns how
 * many. Whoever calls has just made sure that nobody wants the environment, so their age does not matter.
 */
async function clearVersionsOf(deps, request, name) {
    const { application } = request;
    let deleted = 0;
    await (0,spare_work/* warnIfFails */.tD)(deps.log, versionsIn(application), async () => {
        const own = await (0,application_version/* versionsOf */.x4)(deps.applications, application, name);
        for (const { version } of await removable(deps, request, name, own))
            if (await deleteWithoutStack(deps, request, name, version))
                deleted += 1;
    });
    return deleted;
}
function versionsIn(application) {
    return `The application versions of ${application}`;
}
/** By their own tags; what is protected stays protected when its stack is gone. */
async function removable(deps, request, name, versions) {
    const found = [];
    for (const version of versions) {
        const tags = await deps.applications.applicationVersionTags(version);
        const isProtected = (0,protection/* protection */.s)({ name, tags, terminationProtection: false }, request) !== undefined;
        if ((0,naming/* isOurs */.MU)(tags, request) && !isProtected)
            found.push({ version, branch: (0,ownership/* branchOf */.W0)({ name, tags }, undefined) });
    }
    return found;
}
/** Returns whether it is gone; a stack that was made meanwhile keeps it. */
async function deleteWithoutStack(deps, request, name, { application, label }) {
    if ((await deps.stacks.describe(name)) !== undefined)
        return false;
    if (request.dryRun) {
        deps.log.info(`Application version ${label} would be deleted: it has no stack any more.`);
        return false;
    }
    await deps.applications.deleteApplicationVersion(application, label);
    deps.log.info(`Deleted application version ${label}, which had no stack any more.`);
    return true;
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/teardown-this.js















/** Wherever the branch has an environment, once every place has shown what it has. */
async function teardownThis(targets, request) {
    const { codeHost } = targets[0].deps;
    const branch = await branchOf(codeHost, request);
    const name = (0,naming/* environmentName */.VE)({ ...request, branch });
    const verdict = await judgeBranch(codeHost, request, branch);
    const { pullRequest } = verdict;
    const report = (items) => summarize(items, request, branch);
    const base = { name, branch, ...(pullRequest === undefined ? {} : { pullRequest }) };
    if (!verdict.remove)
        return report([
            { ...base, decision: 'skipped', reasonCode: verdict.reasonCode, sentence: verdict.sentence },
        ]);
    const looks = await (0,targets_targets/* inEveryTarget */.ol)(targets, async (target) => {
        const stack = await target.deps.stacks.describe(name);
        if (stack === undefined || (0,stack_under_review/* isDeletedUnderReview */.EZ)(stack))
            return { place: target, stack: undefined };
        requireRemovable(stack, request, branch);
        return { place: target, stack };
    });
    const standing = looks.flatMap(({ place: target, stack }) => stack === undefined ? [] : [{ place: target, stack }]);
    if (standing.length === 0) {
        const sentence = await clearOrphaned(targets, request, branch, name);
        const hosts = await (0,targets_targets/* inEveryTarget */.ol)(targets, async ({ deps: { applications: beanstalk } }) => (0,orphaned_environment/* ownedBeanstalkEnvironment */.Yx)(beanstalk, request, await beanstalk.environment(name)));
        const left = hosts.flatMap((each) => each ?? []);
        return report([{ ...base, ...orphanedOf(sentence, left) }]);
    }
    if (await hasWaited(standing, request))
        // What was true before the wait may not be true after it: the pull request may be open again.
        return teardownThis(targets, request);
    const costOf = (0,cost/* costsAt */.Sm)(request.pricing, targets[0].deps.clock.now());
    const items = await oneByOne(standing, false, async ({ place: target, stack }, standsElsewhere) => {
        const sentenced = { branch, pullRequest, standsElsewhere };
        const judge = () => judgeBranch(codeHost, request, branch);
        const doubts = recheckOf(target.deps, request, stack, branch, judge);
        const item = (0,targets_targets/* withTarget */.yY)(await takeDown(target.deps, request, stack, sentenced, doubts), target);
        return (0,with_cost/* withCost */.K)(item, costOf(stack));
    });
    if (!items.some((item) => item.reasonCode === 'busy'))
        return report(items);
    // Another operation came first, and what was true before it may not be true after it.
    await waitForOtherOperation(targets[0].deps, request);
    return teardownThis(targets, request);
}
/** Where there is no stack: nothing to do, unless the environment itself was left. */
function orphanedOf(sentence, leftovers) {
    const [first] = leftovers;
    if (first === undefined)
        return { decision: 'nothing', reasonCode: 'nothing_to_do', sentence };
    return {
        decision: 'failed',
        reasonCode: 'leftover',
        sentence: (0,orphaned_environment/* describeOrphanedEnvironment */.uY)(first),
        leftovers,
    };
}
/** @throws UserError when the stack is somebody else's, another branch's, or protected. */
function requireRemovable(stack, request, branch) {
    if (!(0,naming/* isOurs */.MU)(stack.tags, request))
        throw new errors/* UserError */.y('not_owned', `${(0,stack_under_review/* describeUnprovenStack */.pg)(stack) ?? `Stack ${stack.name} does not carry the tags of project ${request.project} in ${request.repository.fullName}, so it is left alone`}.`);
    if (!(0,ownership/* servesBranch */.rD)(stack, branch))
        throw new errors/* UserError */.y('not_owned', `Stack ${stack.name} does not serve branch '${branch}', so it is left alone; give the branch that it serves in the input 'branch'.`);
    const guard = (0,protection/* protection */.s)(stack, request);
    if (guard)
        throw new errors/* UserError */.y('protected', `Environment ${stack.name} is not taken down: ${guard}.`);
}
/** There is no stack; what a killed run left of the environment, on the host and among the versions, goes. */
async function clearOrphaned(targets, request, branch, name) {
    const none = `There is no environment for branch '${branch}'`;
    if (request.dryRun)
        return `${none}.`;
    const { deployments, codeHost } = targets[0].deps;
    const subject = { kind: request.kind, branch, key: (0,naming/* subjectKey */.ow)({ ...request, branch }) };
    const retired = await (0,deployment_record/* retireDeployments */.Ei)(deployments, subject);
    // A version is made before its stack: whoever wants the environment again may be about to make that.
    const isUnwanted = (await judgeBranch(codeHost, request, branch)).remove;
    const cleared = isUnwanted
        ? await (0,targets_targets/* inEveryTarget */.ol)(targets, async ({ deps }) => {
            await clearLogGroupsOf(deps, request, name);
            return clearVersionsOf(deps, request, name);
        })
        : [];
    const versions = cleared.reduce((sum, each) => sum + each, 0);
    return `${none}${[
        retired > 0 ? `; ${retired} of its deployments were still open and are inactive now` : '',
        versions > 0 ? `; ${versions} of its application versions were left and are deleted now` : '',
    ].join('')}.`;
}
async function branchOf(codeHost, request) {
    const number = request.pullRequest ?? (request.branch === undefined ? request.hint.pullRequest : undefined);
    const branch = request.branch ??
        (number === undefined ? request.hint.branch : (await codeHost.pullRequest(number))?.headBranch);
    if (branch !== undefined)
        return branch;
    throw new errors/* UserError */.y('invalid_input', `The event '${request.hint.name}' names no branch; give one in the input 'branch' or 'pull-request', or set 'select' to orphaned.`);
}

// EXTERNAL MODULE: ./build/src/domain/stack/template-parameters.js
var template_parameters = __webpack_require__(7580);
;// CONCATENATED MODULE: ./build/src/domain/sweep/adopt.js




/** A stack has at most so many tags (CloudFormation quotas). */
const MOST_TAGS = 50;
/**
 * Whether a stack that others made, and that the marks name, can become an environment of this repository. What it says of
 * itself is kept: its own tags win, so that the script that made it still knows it.
 */
function judgeAdoption(stack, settings, facts) {
    const branch = (0,ownership/* branchOf */.W0)(stack, settings.adopted) ?? '';
    const pullRequest = facts.openPullRequests.get(branch);
    const leave = (reasonCode, why) => ({
        adopt: false,
        branch,
        pullRequest,
        reasonCode,
        sentence: `${stack.name} is not adopted: ${why}.`,
    });
    const guard = (0,protection/* protection */.s)(stack, settings);
    if (guard)
        return leave('protected', guard);
    if (branch === '')
        return leave('doubtful_facts', 'its tag does not say which branch it serves');
    if (branch === settings.repository.defaultBranch && settings.kind === 'preview')
        return leave('protected', `it serves '${branch}', the default branch, and is no preview`);
    if ((0,stack_state/* isBusy */.A5)(stack.status))
        return leave('busy', `its stack is in ${stack.status}; run it again later`);
    if (!(0,stack_state/* isStable */.MQ)(stack.status))
        return leave('manual_step', `its stack is in ${stack.status}, in which CloudFormation changes nothing`);
    const identity = (0,naming/* identityTags */._z)({
        ...settings,
        repository: settings.repository.fullName,
        branch,
        ...(pullRequest === undefined ? {} : { pullRequest }),
    });
    const own = Object.entries(stack.tags).filter(([name]) => !name.startsWith('aws:'));
    const tags = { ...identity, ...Object.fromEntries(own) };
    if (Object.keys(tags).length > MOST_TAGS)
        return leave('manual_step', `it would have more than ${MOST_TAGS} tags`);
    const added = Object.fromEntries(Object.entries(identity).filter(([name]) => !(name in stack.tags)));
    return { adopt: true, branch, pullRequest, tags, added, remark: remarkOn(stack, branch, settings, facts) };
}
function remarkOn(stack, branch, settings, facts) {
    if (!facts.branches.has(branch))
        return 'its branch is gone, so the next sweep takes it down';
    return stack.name === (0,naming/* environmentName */.VE)({ ...settings, branch })
        ? 'the next deployment of its branch makes it what the template says, and removes what that does not have'
        : 'a deployment of its branch makes an environment beside it';
}
/**
 * The resources that a change set would certainly do more to than to tag, by logical id: its template and values are the previous
 * ones, but a parameter that names one of SSM takes that one's newest value. What only may change is left to CloudFormation,
 * which calls each nested stack, and whatever names a tagged resource, a change.
 */
function beyondTags(changes) {
    return changes
        .filter(({ action, replacement, certain }) => action !== 'Modify' || replacement === 'True' || certain.some((each) => each !== 'Tags'))
        .map(({ logicalId }) => logicalId);
}

// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(4502);
// EXTERNAL MODULE: ./build/src/text/markdown-table.js
var markdown_table = __webpack_require__(941);
;// CONCATENATED MODULE: ./build/src/text/adoption-plan.js


/** What an adoption means to do, as it stands in the job summary before any tag is written. */
function adoptionPlan(entries) {
    const chosen = entries.filter(({ adoption }) => adoption.adopt).length;
    const table = (0,markdown_table/* markdownTable */.Q)(entries, COLUMNS, {
        rest: (left) => `${left} more stacks are not shown.`,
    });
    return `### Stacks to be adopted\n\n${chosen} of ${entries.length} stacks would get tags. A changed tag updates every resource of a stack that takes tags.\n${table}\n`;
}
const COLUMNS = [
    {
        heading: 'Stack',
        cell: ({ stack, place: target }) => `\`${stack.name}\`${target.name === undefined ? '' : ` (${(0,text_escape/* markdownText */.p7)(target.name, 80)})`}`,
    },
    {
        heading: 'Branch',
        cell: ({ adoption }) => `${(0,text_escape/* markdownText */.p7)(adoption.branch, 80)}${adoption.pullRequest === undefined ? '' : ` (#${adoption.pullRequest})`}`,
    },
    { heading: 'Plan', cell: ({ adoption }) => (adoption.adopt ? 'adopt' : 'leave') },
    { heading: 'Tags to be written', cell: ({ adoption }) => (adoption.adopt ? tagsOf(adoption.added) : '') },
    {
        heading: 'What comes of it',
        cell: ({ adoption }) => (0,text_escape/* markdownText */.p7)(adoption.adopt ? adoption.remark : adoption.sentence, 300),
    },
];
function tagsOf(added) {
    return Object.entries(added)
        .map(([name, value]) => (0,text_escape/* markdownText */.p7)(`${name}=${value}`, 200))
        .join('<br>');
}

// EXTERNAL MODULE: ./build/src/usecases/pace/in-parallel.js
var in_parallel = __webpack_require__(3085);
// EXTERNAL MODULE: ./build/src/usecases/stack/first-cause.js
var first_cause = __webpack_require__(333);
;// CONCATENATED MODULE: ./build/src/usecases/sweep/adopt-stacks.js

















/**
 * Makes environments of this repository out of stacks that others made: writes the tags by which sweeps and hours know
 * their own, and changes nothing else. Takes nothing down. One change of each stack is one step, so a run that is killed
 * leaves each stack either as it was or adopted.
 */
async function adoptStacks(targets, request) {
    const { deps } = targets[0];
    const timed = startTimer(deps, request);
    const [allStacks, facts] = await Promise.all([
        (0,targets_targets/* inEveryTarget */.ol)(targets, async (target) => ({ place: target, stacks: await target.deps.stacks.list() })),
        readRepositorySnapshot(deps.codeHost, request),
    ]);
    const entries = allStacks.flatMap(({ place: target, stacks }) => (0,ownership/* ownedStacks */.p5)(stacks, request)
        .filter((stack) => !(0,naming/* isOurs */.MU)(stack.tags, request))
        .map((stack) => ({ place: target, stack, adoption: judgeAdoption(stack, request, facts) })));
    await tell(deps, entries);
    const items = await (0,in_parallel/* inParallel */.H)(entries, request.concurrency, async (entry) => (0,targets_targets/* withTarget */.yY)(await adopt(timed, entry), entry.place));
    return adopt_stacks_summarize(items);
}
async function tell(deps, entries) {
    for (const { stack, adoption, place: target } of entries)
        if (adoption.adopt)
            deps.log.info(`To be adopted: ${stack.name}${(0,targets_targets/* formatTarget */.P4)(target)}, which serves branch '${adoption.branch}'; ${adoption.remark}.`);
    await writePlanSummary(deps, adoptionPlan(entries));
}
/** One failure must not stop the others. A dry run ends right before the first write. */
async function adopt(request, { place: target, stack, adoption }) {
    const { deps } = target;
    const say = (decision, reasonCode, sentence) => itemOf(stack, adoption.branch, decision, reasonCode, sentence, adoption.pullRequest);
    if (!adoption.adopt)
        return say('skipped', adoption.reasonCode, adoption.sentence);
    try {
        const now = await deps.stacks.describe(stack.id);
        if (now === undefined || now.status !== stack.status || hasChanged(stack, now))
            return say('skipped', 'busy', `${stack.name} is not adopted: it changed meanwhile; run it again.`);
        if (request.dryRun)
            return say('planned', 'dry_run', `${stack.name} would be adopted; ${adoption.remark}.`);
        await deps.log.group(`Stack ${stack.name}`, () => writeTags(deps, request, now, adoption.tags));
        return say('updated', 'environment_adopted', `${stack.name} is adopted; ${adoption.remark}.`);
    }
    catch (error) {
        const failure = (0,describe_failure/* describeFailure */.I)(error);
        return say(failure.decision, failure.reasonCode, failure.sentence);
    }
}
/** @throws AdapterError `stack_failed` with the first failing event; the stack is then as it was. */
async function writeTags(deps, request, stack, tags) {
    const since = deps.clock.now();
    const change = await deps.stacks.prepareChange({
        stackName: stack.id,
        creates: false,
        changeSetName: `greenroom-${request.runToken}-adopt`,
        token: `${request.runToken}-adopt`,
        template: 'previous',
        parameters: (0,template_parameters/* keptParameters */.r5)(stack),
        tags,
        capabilities: template_parameters/* EVERY_CAPABILITY */.pp,
        onFailure: 'rollback',
    });
    if (change.kind === 'empty')
        throw notAdopted(`CloudFormation takes new tags of ${stack.name} for no change`);
    const beyond = beyondTags(await deps.stacks.changesOf(change.changeSetId));
    if (beyond.length > 0)
        throw notAdopted(describeBeyond(stack.name, beyond));
    await deps.stacks.executeChange({
        changeSetId: change.changeSetId,
        stackId: stack.id,
        token: `${request.runToken}-adopt-execute`,
        onFailure: 'rollback',
        creates: false,
    });
    const settled = await (0,wait_for_stack/* waitForStack */.Z)(deps, stack.id, {
        since,
        deadline: request.deadline,
        isStale: (seen) => (0,stack_state/* isSame */.Ft)(seen, stack),
    });
    if (settled.stack && (0,stack_state/* succeeded */.gq)(settled.stack.status) && (0,naming/* isOurs */.MU)(settled.stack.tags, request))
        return;
    const cause = await (0,first_cause/* firstCause */.W)(deps.stacks, stack.id, settled.events, since);
    throw notAdopted(`Stack ${stack.name} did not take the tags and is in ${settled.stack?.status ?? 'no state'}${cause === undefined ? '' : `: ${(0,stack_failure/* describeStackFailure */.wO)(cause)}`}`);
}
/** The change set stays, for a person to read and to execute where it is right. */
function describeBeyond(name, resources) {
    const more = resources.length > 3 ? ` and ${resources.length - 3} more` : '';
    return `The tags of ${name} would not be all that changes: CloudFormation would also change ${resources.slice(0, 3).join(', ')}${more}, as where a parameter of SSM has a newer value; look at its newest change set in CloudFormation, and execute it by hand where that may be`;
}
function notAdopted(what) {
    return new errors/* AdapterError */.o('stack_failed', `${what}; it is not adopted.`, { service: 'CloudFormation' });
}
function adopt_stacks_summarize(items) {
    const failed = (0,report/* decidedAs */.P)(items, 'failed', 'refused');
    if (failed[0])
        return {
            decision: 'failed',
            reasonCode: failed[0].reasonCode,
            sentence: `${failed.length} of ${items.length} stacks could not be adopted; ${failed[0].sentence}`,
            items,
        };
    const adopted = (0,report/* decidedAs */.P)(items, 'updated');
    if (adopted.length > 0)
        return {
            decision: 'updated',
            reasonCode: 'environment_adopted',
            sentence: `Adopted ${(0,targets_targets/* namesWithTarget */.Aw)(adopted)}.`,
            items,
        };
    const planned = (0,report/* decidedAs */.P)(items, 'planned');
    if (planned.length > 0)
        return {
            decision: 'planned',
            reasonCode: 'dry_run',
            sentence: `Would adopt ${(0,targets_targets/* namesWithTarget */.Aw)(planned)}; nothing was changed because 'dry-run' is set.`,
            items,
        };
    const sentence = 'No stack made by others is left to adopt.';
    return { decision: 'nothing', reasonCode: 'nothing_to_do', sentence, items };
}

// EXTERNAL MODULE: ./build/src/domain/sweep/batches.js
var sweep_batches = __webpack_require__(8749);
// EXTERNAL MODULE: ./build/src/domain/stack/repeated-news.js
var repeated_news = __webpack_require__(7275);
;// CONCATENATED MODULE: ./build/src/usecases/sweep/interrupted-teardowns.js




/**
 * Pull requests that were closed so lately that a run may have been killed before it told of their environment's end. None
 * for a run that does not work wherever the settings say: what it does not see may stand there.
 */
async function recentlyClosed(deps, request) {
    if (request.select !== 'orphaned' || request.kind !== 'preview' || !request.coversSettings)
        return [];
    const since = new Date(deps.clock.now().getTime() - repeated_news/* REPEAT_NEWS_MS */.B);
    return deps.codeHost.pullRequestsClosedSince(since);
}
/**
 * Finishes what a killed run left of environments whose stack is gone already: deployments that still stand open, and
 * the word to people, for which each is reported once more. Branches that `stacks` or `done` know are none of those, and
 * neither are those of which a deployment names a region that is none of `places`.
 */
async function finishInterruptedTeardowns(targets, request, closed, stacks, done) {
    const { deps } = targets[0];
    const regions = new Set(targets.map((target) => target.deps.region));
    const known = new Set([
        ...stacks.map((stack) => (0,ownership/* branchOf */.W0)(stack, undefined) ?? ''),
        ...done.map((item) => item.branch ?? ''),
    ]);
    const names = new Set(stacks.map((stack) => stack.name));
    const newest = new Map();
    for (const pull of closed.toSorted((a, b) => a.number - b.number))
        newest.set(pull.headBranch, pull);
    const items = [];
    for (const pull of newest.values()) {
        const branch = pull.headBranch;
        const name = (0,naming/* environmentName */.VE)({ ...request, branch });
        if (pull.headRepositoryId !== request.repositoryId || known.has(branch) || names.has(name))
            continue;
        if (branch === request.repository.defaultBranch)
            continue;
        if ((await deps.codeHost.openPullRequests(branch)).length > 0)
            continue;
        const history = await deploymentsOf(deps, request, pull);
        // One that names no region is older than the names.
        if (history.some(({ payload }) => !regions.has(payload['region'] ?? deps.region)))
            continue;
        if (!request.dryRun)
            await (0,deployment_record/* retire */.S5)(deps.deployments, history);
        items.push(goneItem(pull, name));
    }
    return items;
}
function deploymentsOf({ deployments }, request, { headBranch: branch, headCommit }) {
    const key = (0,naming/* subjectKey */.ow)({ ...request, branch });
    return (0,deployment_record/* environmentDeployments */.gs)(deployments, { kind: request.kind, branch, key }, [headCommit]);
}
function goneItem({ number, headBranch: branch }, name) {
    return {
        name,
        branch,
        pullRequest: number,
        decision: 'nothing',
        reasonCode: 'nothing_to_do',
        sentence: `Pull request #${number} was closed lately, and its environment is gone.`,
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/sweep-beanstalk-environments.js


/**
 * Tells of Beanstalk environments that stand without a stack, because an update or a deletion of that stack could not end them and
 * CloudFormation has forgotten them: no list of stacks leads to them any more. A stack that
 * is there when it is asked for directly keeps it. `stacks` are those of the account's list.
 */
async function sweepBeanstalkEnvironments(deps, request, stacks) {
    const standing = new Set(stacks.map(({ name }) => name));
    const items = [];
    await (0,spare_work/* warnIfFails */.tD)(deps.log, 'The Beanstalk environments', async () => {
        for (const environment of await deps.applications.environments(`${request.project}-`)) {
            const { name } = environment;
            if (standing.has(name))
                continue;
            const left = await (0,orphaned_environment/* ownedBeanstalkEnvironment */.Yx)(deps.applications, request, environment);
            if (left === undefined || (await deps.stacks.describe(name)) !== undefined)
                continue;
            const sentence = (0,orphaned_environment/* describeOrphanedEnvironment */.uY)(left);
            items.push({ name, decision: 'failed', reasonCode: 'leftover', sentence, leftovers: [left] });
        }
    });
    return items;
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/sweep-log-groups.js



/**
 * Deletes the log groups of environments whose stack is gone: what a run that was killed after the stack's deletion left
 * behind. A log group has no tags that tell whose it is, so the deleted stack must: CloudFormation knows it for 90 days, with its
 * tags and what it held. Groups of which nothing proves that they are ours are only told.
 */
async function sweepLogGroups(deps, request, stacks) {
    await (0,spare_work/* warnIfFails */.tD)(deps.log, ORPHANS, async () => removeOrphans(deps, request, await orphanedGroups(deps, request, stacks)));
}
/** By the environment's name; those of stacks that were just seen are theirs. */
async function orphanedGroups(deps, request, stacks) {
    const standing = new Set(stacks.map((stack) => stack.name));
    const orphans = new Map();
    for (const group of await deps.logGroups.list(`${STREAMED_LOGS}${request.project}-`)) {
        const name = environmentOfLogGroup(group);
        if (name !== undefined && !standing.has(name))
            orphans.set(name, [...(orphans.get(name) ?? []), group]);
    }
    return orphans;
}

// EXTERNAL MODULE: ./build/src/domain/environment/version-labels.js
var version_labels = __webpack_require__(3122);
;// CONCATENATED MODULE: ./build/src/usecases/sweep/sweep-versions.js





/**
 * Deletes application versions, with their bundles, whose stack is gone: what a run that was killed after the stack's
 * deletion left behind. The region's quota of versions is soon full of them. A version goes only when its own tags say
 * that it is ours, it is older than `grace`, the branch in its tags is as good as gone by its own word, and no stack of its
 * name exists when asked directly.
 */
async function sweepVersions(deps, request, stacks) {
    const standing = new Set(stacks.map((stack) => stack.name));
    for (const application of applicationsOf(request, stacks))
        await (0,spare_work/* warnIfFails */.tD)(deps.log, versionsIn(application), async () => {
            const versions = await deps.applications.applicationVersions(application, `${request.project}-`);
            const candidates = versions.filter((version) => isOld(deps, request, version));
            for (const [name, own] of Map.groupBy(candidates, ({ label }) => (0,version_labels/* environmentOfLabel */.j)(label)))
                if (name !== undefined && !standing.has(name))
                    await sweepEnvironment(deps, request, name, own);
        });
}
function applicationsOf(request, stacks) {
    return new Set([
        request.application,
        ...stacks
            .filter((stack) => (0,naming/* isOurs */.MU)(stack.tags, request))
            .flatMap((stack) => stack.parameters['ApplicationName'] ?? []),
    ]);
}
/** Written so that a time that cannot be read, or lies ahead, counts as young. */
function isOld(deps, { graceMs }, { createdAt }) {
    return deps.clock.now().getTime() - Date.parse(createdAt ?? '') >= graceMs;
}
/** A branch that is back at its commit finds its version there and runs it, so each branch is asked right before its versions go. */
async function sweepEnvironment(deps, request, name, versions) {
    const ours = await removable(deps, request, name, versions);
    for (const [branch, group] of Map.groupBy(ours, (each) => each.branch))
        if (branch === undefined || branch === '')
            deps.log.info(`The application versions of ${name} have no stack any more and stay: their tags do not say which branch they were made for.`);
        else if ((await judgeBranch(deps.codeHost, request, branch)).remove)
            for (const { version } of group)
                await deleteWithoutStack(deps, request, name, version);
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/clear-up.js





/** What a sweep does at its end, once for all environments: what killed runs left behind of those whose stack is gone. */
async function clearUp(targets, request, { allStacks }, closed, done) {
    const hosts = await (0,targets_targets/* inEveryTarget */.ol)(targets, async (target) => {
        const found = allStacks.find((each) => each.place === target);
        await sweepVersions(target.deps, request, found?.stacks ?? []);
        await sweepLogGroups(target.deps, request, found?.stacks ?? []);
        const left = await sweepBeanstalkEnvironments(target.deps, request, found?.stacks ?? []);
        return left.map((item) => (0,targets_targets/* withTarget */.yY)(item, target));
    });
    const stacks = allStacks.flatMap((each) => each.stacks);
    const told = hosts.flat().filter(({ name }) => !done.some((item) => item.name === name));
    return [...told, ...(await finishInterruptedTeardowns(targets, request, closed, stacks, done))];
}

;// CONCATENATED MODULE: ./build/src/domain/sweep/brake.js
/** The brake counts before the first deletion. Undefined when the sweep may go on. */
function brake(candidates, total, limits) {
    if (limits.force)
        return undefined;
    if (candidates > limits.maxDeletions)
        return `The sweep would take down ${candidates} environments and 'max-deletions' is ${limits.maxDeletions}, so it takes down none; look at the plan, then run it with 'force'.`;
    if (candidates > 3 && candidates / total > limits.maxFraction)
        return `The sweep would take down ${candidates} of ${total} environments and 'max-fraction' is ${limits.maxFraction}, so it takes down none; look at the plan, then run it with 'force'.`;
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/domain/sweep/judge-stack.js






const HOUR = 3_600_000;
/** No stack operation that still goes on works this long. */
const STUCK_MS = 6 * HOUR;
/** A change set that would create a stack and was not executed for this long never will be. */
const REVIEWED_MS = HOUR;
/** Rules 2, 4, 5 and 11 of the safe sweep (research on CloudFormation, section 3), for one stack. */
function judgeStack(stack, settings, now) {
    const branch = (0,ownership/* branchOf */.W0)(stack, settings.adopted);
    const leave = (reasonCode, sentence, stuck = false) => ({
        branch,
        skip: { reasonCode, sentence, stuck },
    });
    const guard = (0,protection/* protection */.s)(stack, settings);
    if (guard)
        return leave('protected', `${stack.name} stays: ${guard}.`);
    if (branch === undefined || branch === '')
        return leave('doubtful_facts', `${stack.name} stays: its tags do not say which branch it serves.`);
    if ((0,naming/* isOurs */.MU)(stack.tags, settings) && !(0,ownership/* servesBranch */.rD)(stack, branch))
        return leave('doubtful_facts', `${stack.name} stays: it serves another branch than it was made for.`);
    const age = ageOf(stack, now);
    if ((0,stack_state/* blocksDeletion */.jD)(stack.status))
        return age > STUCK_MS
            ? leave('busy', `${stack.name} stays: its stack has been in ${stack.status} for ${(0,durations/* formatDuration */.a3)(age)}; look at its events, because nothing works that long.`, true)
            : leave('busy', `${stack.name} stays for now: its stack is in ${stack.status}.`);
    if ((0,stack_state/* isUnderReview */.Ju)(stack.status))
        return isAbandoned(stack, now)
            ? { branch, abandoned: true }
            : leave('busy', `${stack.name} stays for now: its change set may still be executed.`);
    // Written so that a time that cannot be read, or lies ahead, counts as young.
    if (!settings.force && !(age >= settings.graceMs))
        return leave('too_young', `${stack.name} stays for now: it was made or changed less than ${(0,durations/* formatDuration */.a3)(settings.graceMs)} ago, which 'grace' allows it.`);
    return { branch, abandoned: false };
}
/** A change set that would have made the stack, and that nobody has executed for so long that nobody will. */
function isAbandoned(stack, now) {
    return (0,stack_state/* isUnderReview */.Ju)(stack.status) && ageOf(stack, now) >= REVIEWED_MS;
}

// EXTERNAL MODULE: ./build/src/text/cost.js
var text_cost = __webpack_require__(904);
;// CONCATENATED MODULE: ./build/src/text/sweep-plan.js




/** The plan of a sweep, as it stands in the job summary before anything is taken down: what goes first, then what stays. */
function sweepPlan(plan, now, stop, most) {
    const candidates = plan.filter((entry) => entry.remove);
    const ordered = [...candidates, ...plan.filter((entry) => !entry.remove)];
    const table = (0,markdown_table/* markdownTable */.Q)(ordered, columns(plan, now), {
        rest: (left) => `${left} more environments are not shown.`,
        ...(most === undefined ? {} : { most }),
    });
    const brake = stop === undefined ? '' : `\n${(0,text_escape/* markdownText */.p7)(stop, 400)}\n`;
    return `### Plan of the sweep\n\n${candidates.length} of ${plan.length} environments would go.\n${brake}${table}\n`;
}
function columns(plan, now) {
    const isPlaced = plan.some((entry) => entry.place.name !== undefined);
    const target = {
        heading: 'Where',
        cell: (entry) => (0,text_escape/* markdownText */.p7)(entry.place.name ?? '', 80),
    };
    return [
        { heading: 'Environment', cell: (entry) => `\`${entry.stack.name}\`` },
        ...(isPlaced ? [target] : []),
        {
            heading: 'Branch',
            cell: ({ branch, pullRequest }) => `${(0,text_escape/* markdownText */.p7)(branch, 80)}${pullRequest === undefined ? '' : ` (#${pullRequest})`}`,
        },
        { heading: 'Age', cell: (entry) => sweep_plan_ageOf(entry, now) },
        { heading: 'Plan', cell: (entry) => (entry.remove ? 'take down' : 'stays') },
        { heading: 'Why', cell: (entry) => (0,text_escape/* markdownText */.p7)(entry.why, 300) },
        {
            heading: 'Cost',
            cell: ({ cost }) => (cost === undefined ? 'unknown' : (0,text_escape/* markdownText */.p7)((0,text_cost/* formatCost */.B)(cost))),
        },
    ];
}
function sweep_plan_ageOf({ stack }, now) {
    const age = now.getTime() - Date.parse(stack.createdAt);
    return Number.isNaN(age) ? 'unknown' : (0,durations/* formatDuration */.a3)(age);
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/check-stack-list.js


/** A stack that is older stands in every list. */
const SETTLED_MS = 300_000;
/** More stacks than these do not come and go while two lists are read. */
const MOST_ASKED = 20;
/**
 * Holds the list that a sweep goes by against CloudFormation's other one: a page that came short leaves no trace in itself.
 * What stands in one list only has to be made or deleted meanwhile, by its own word.
 * @throws AdapterError `doubtful_facts`
 */
async function checkStackList(stackCloud, stacks, now) {
    const live = await stackCloud.liveIds();
    const listed = new Set(stacks.map((stack) => stack.id));
    const strange = [
        ...[...live].filter((id) => !listed.has(id)),
        ...[...listed].filter((id) => !live.has(id)),
    ];
    for (const id of strange.slice(0, MOST_ASKED)) {
        const stack = await stackCloud.describe(id);
        if (stack !== undefined && !isPassing(stack, now))
            throw doubtful(`of which one lacks ${stack.name}`);
    }
    if (strange.length > MOST_ASKED)
        throw doubtful(`by ${strange.length} stacks`);
}
function isPassing(stack, now) {
    return stack.status === 'DELETE_COMPLETE' || ageOf(stack, now) < SETTLED_MS;
}
function doubtful(what) {
    return new errors/* AdapterError */.o('doubtful_facts', `Two lists of the stacks differ, ${what}, so neither can be trusted and nothing is taken down; rerun later.`, { service: 'CloudFormation', retriable: true });
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/plan-sweep.js














/**
 * Reads all places and judges every environment. The code host's lists come after the stacks, so that a branch which is made
 * meanwhile with its stack stands in them; and the pages of one list do not wait in memory for those of another.
 * @throws what the first place that cannot be listed whole threw: a part of the estate proves nothing.
 */
async function planSweep(targets, request) {
    const { deps } = targets[0];
    const allStacks = await (0,targets_targets/* inEveryTarget */.ol)(targets, async (target) => ({
        place: target,
        stacks: await target.deps.stacks.list(`${request.project}-`),
    }));
    warnOfUnprovenStacks(allStacks, request, deps);
    const judges = await judgesFor(deps, request);
    const own = allStacks.flatMap(({ place: target, stacks }) => (0,ownership/* ownedStacks */.p5)(stacks, request).map((stack) => ({ place: target, stack })));
    const now = deps.clock.now();
    const costOf = (0,cost/* costsAt */.Sm)(request.pricing, now);
    const entries = await (0,in_parallel/* inParallel */.H)(own, request.concurrency, async ({ place: target, stack }) => ({
        ...(await planFor(judges, target, stack, judgeStack(stack, request, now))),
        cost: costOf(stack),
    }));
    if (entries.some((entry) => entry.remove))
        await (0,targets_targets/* inEveryTarget */.ol)(targets, (target) => checkStackList(target.deps.stacks, stacksIn(allStacks, target), now));
    const stop = brake(entries.filter((entry) => entry.remove).length, own.length, request);
    return { entries, stop, now, judges, allStacks };
}
/** Nobody else would ever tell of them: they stand in the way of a name of ours and lead to no branch. */
function warnOfUnprovenStacks(allStacks, { project }, { clock, log }) {
    for (const { place: target, stacks } of allStacks)
        for (const stack of stacks) {
            const isMeant = stack.name.startsWith(`${project}-`) && isAbandoned(stack, clock.now());
            const sentence = isMeant ? (0,stack_under_review/* describeUnprovenStack */.pg)(stack) : undefined;
            if (sentence !== undefined)
                log.warning(`${sentence}${(0,targets_targets/* formatTarget */.P4)(target)}.`);
        }
}
function stacksIn(allStacks, target) {
    return allStacks.find((each) => each.place === target)?.stacks ?? [];
}
async function planFor(judges, target, stack, candidate) {
    const base = { place: target, stack, branch: candidate.branch ?? '', abandoned: false, needsPerson: false };
    if (candidate.skip) {
        const { reasonCode, sentence, stuck } = candidate.skip;
        return { ...base, remove: false, reasonCode, why: sentence, pullRequest: undefined, needsPerson: stuck };
    }
    const verdict = candidate.abandoned ? ABANDONED : await judges.first(stack, candidate.branch);
    return {
        ...base,
        abandoned: candidate.abandoned,
        remove: verdict.remove,
        reasonCode: verdict.remove ? 'environment_deleted' : verdict.reasonCode,
        why: verdict.remove ? verdict.why : verdict.sentence,
        pullRequest: verdict.pullRequest,
    };
}
/** What the sweep means to do, in the log and in the job summary. */
async function publishPlan(deps, entries, { now, stop }) {
    for (const { place: target, stack, remove, why, needsPerson: stuck } of entries) {
        if (stuck)
            deps.log.warning(why);
        const age = now.getTime() - Date.parse(stack.createdAt);
        if (remove)
            deps.log.info(`To be taken down: ${stack.name}${(0,targets_targets/* formatTarget */.P4)(target)}, ${(0,durations/* formatDuration */.a3)(age)} old, because ${why}.`);
    }
    await writePlanSummary(deps, sweepPlan(entries, now, stop));
}
const ABANDONED = {
    remove: true,
    why: 'nothing was ever made of it, because its change set was not executed',
    pullRequest: undefined,
};
/** What stays, for a reason that somebody may want to know. */
function stayingItems(entries) {
    return entries.filter((entry) => !entry.remove && entry.reasonCode !== 'still_wanted').map(stayingItem);
}
function stayingItem(entry) {
    const { stack, branch, reasonCode, why, pullRequest, place: target, cost } = entry;
    return (0,with_cost/* withCost */.K)((0,targets_targets/* withTarget */.yY)(itemOf(stack, branch, 'skipped', reasonCode, why, pullRequest), target), cost);
}
function brakeItem(entry) {
    const { stack, branch, why, pullRequest, place: target, cost } = entry;
    const sentence = `Would be taken down: ${why}.`;
    return (0,with_cost/* withCost */.K)((0,targets_targets/* withTarget */.yY)(itemOf(stack, branch, 'skipped', 'brake', sentence, pullRequest), target), cost);
}
/** Asked right before the first write. */
function lastVerdict(judges, entry) {
    return entry.abandoned ? Promise.resolve(ABANDONED) : judges.last(entry.stack, entry.branch);
}
/** A branch that has a stack in several places has one record on the host, which ends with the last of them. */
function candidatesByBranch(plan, request) {
    const subjects = Map.groupBy(plan, ({ stack, branch }) => (0,naming/* isOurs */.MU)(stack.tags, request) ? `branch ${branch}` : stack.id);
    return [...subjects.values()]
        .map((entries) => ({
        candidates: entries.filter((entry) => entry.remove),
        othersStay: entries.some((entry) => !entry.remove),
    }))
        .filter(({ candidates }) => candidates.length > 0);
}

// EXTERNAL MODULE: ./build/src/text/marker.js
var marker = __webpack_require__(519);
;// CONCATENATED MODULE: ./build/src/text/brake-issue.js


/** An issue holds at most 65,536 characters (GitHub's own words when there are more). */
const MOST_ROWS = 100;
/** The issue that tells of a sweep which its brake stopped. */
function brakeIssue(sweep, plan, now, stop) {
    return {
        title: `The sweep of ${sweep.project}/${sweep.kind} was stopped by its brake`,
        body: `${(0,marker/* marker */.xL)('brake', sweep.key, { at: now.toISOString() })}
A sweep wanted to take down more environments than its brake allows, so it took down none, and so will every later sweep. Look at the plan. Where it is right, run the cleanup workflow by hand with \`force\`; where it is not, find out what made so many environments look unwanted. The first sweep that is within its brake again closes this issue.

${sweepPlan(plan, now, stop, MOST_ROWS)}`,
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/report-brake.js




/** The answer of a sweep that its brake stopped, before anything was deleted. The plan is left in one issue. */
async function refuseByBrake(deps, request, { entries, now }, stop) {
    await reportBrake(deps, request, entries, now, stop);
    const candidates = entries.filter((entry) => entry.remove).map(brakeItem);
    return {
        decision: 'refused',
        reasonCode: 'brake',
        sentence: stop,
        items: [...candidates, ...stayingItems(entries)],
    };
}
/**
 * Opens one issue with the plan that the brake stopped, or edits the one that is open. The sweep has refused already, so
 * an issue that cannot be written is only a warning.
 */
async function reportBrake(deps, request, plan, now, stop) {
    if (request.dryRun)
        return;
    const key = keyOf(request);
    try {
        const { number } = await deps.codeHost.keepIssue({
            marker: (0,marker/* markerStart */.Rs)('brake', key),
            ...brakeIssue({ ...request, key }, plan, now, stop),
        });
        deps.log.info(`The plan stands in issue #${number}.`);
    }
    catch (error) {
        deps.log.warning(`No issue tells of the brake; give the job 'issues: write' for that. ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}
const ONE_DAY_MS = 24 * 3_600_000;
/** A sweep that its brake lets pass has nothing to refuse any more. An issue that cannot be closed is left to people. */
async function closeBrakeIssue(deps, request, now) {
    if (request.dryRun)
        return;
    try {
        const number = await deps.codeHost.closeIssue({
            marker: (0,marker/* markerStart */.Rs)('brake', keyOf(request)),
            note: `**Closed:** the sweep of ${now.toISOString().slice(0, 16)}Z was within its brake.`,
            since: new Date(now.getTime() - ONE_DAY_MS),
        });
        if (number !== undefined)
            deps.log.info(`Closed issue #${number}: this sweep is within its brake.`);
    }
    catch (error) {
        deps.log.info(`Whether an issue tells of the brake is not known: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}
function keyOf({ repositoryId, project, kind, select }) {
    return `${repositoryId}/${project}/${kind}/${select}`;
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/batches.js










/** Plans a sweep that several jobs carry out, and takes down nothing. The brake counts here as it does in each of them. */
async function planBatches(targets, request, count) {
    const { deps } = targets[0];
    const plan = await planSweep(targets, request);
    await publishPlan(deps, plan.entries, plan);
    if (plan.stop !== undefined)
        return { ...(await refuseByBrake(deps, request, plan, plan.stop)), batches: [] };
    await closeBrakeIssue(deps, request, plan.now);
    const subjects = candidatesByBranch(plan.entries, request).map(({ candidates }) => candidates);
    const { batches, left } = (0,sweep_batches/* partition */.jB)(subjects.map((candidates) => candidates.map(({ stack, place: target }) => ({ name: stack.name, place: target.name }))), count);
    const items = [...subjects.flat().map(plannedItem), ...stayingItems(plan.entries)];
    if (batches.length === 0)
        return { ...summarize(stayingItems(plan.entries), request), batches };
    const rest = left === 0 ? '' : `; ${left} more are left to the next run`;
    const sentence = `${subjects.flat().length - left} environments would go, in ${batches.length} batches${rest}.`;
    return { decision: 'planned', reasonCode: 'batches_planned', sentence, items, batches };
}
function plannedItem(entry) {
    const { stack, branch, why, pullRequest, place: target } = entry;
    const sentence = `${stack.name} is to be taken down: ${why}.`;
    return (0,targets_targets/* withTarget */.yY)(itemOf(stack, branch, 'planned', 'batches_planned', sentence, pullRequest), target);
}
/** Where each member of a batch stands in a plan. @throws UserError when the batch is of other places than this run's. */
function batchMembersIn(targets, entries, members) {
    return members.map((member) => {
        const target = targets.find((each) => each.name === member.place);
        if (target === undefined)
            throw new errors/* UserError */.y('invalid_input', `The batch has ${member.name} ${member.place === undefined ? 'without a place' : `in ${member.place}`}, and this run works in ${targets.map(({ name }) => name ?? 'a single place').join(', ')}; give every step of the plan the same 'region' and 'role-to-assume'.`);
        const entry = entries.find((each) => each.place === target && each.stack.name === member.name);
        return entry === undefined ? { member, place: target } : { member, place: target, entry };
    });
}
/** Asks directly, because a stack that is no longer among ours is not therefore gone. */
async function missingItem({ member, place: target }, gone) {
    const stack = await target.deps.stacks.describe(member.name);
    const say = (decision, reasonCode, sentence) => (0,targets_targets/* withTarget */.yY)({ name: member.name, decision, reasonCode, sentence }, target);
    if (stack === undefined)
        return gone === 'deleted'
            ? say(gone, 'environment_deleted', `${member.name} is gone.`)
            : say(gone, 'nothing_to_do', `${member.name} is gone already.`);
    return say('skipped', 'not_owned', `${member.name} stays: it does not carry the tags of this project, repository and kind any more.`);
}
/**
 * What became of a plan, told by looking and not by what its jobs said: a job that was killed says nothing, and of a
 * matrix only the last job's outputs are kept. Takes no environment down; it clears up, as every sweep does at its end.
 */
async function mergeBatches(targets, request, members) {
    const { deps } = targets[0];
    const [plan, closed] = await Promise.all([planSweep(targets, request), recentlyClosed(deps, request)]);
    const found = batchMembersIn(targets, plan.entries, members);
    const items = await (0,in_parallel/* inParallel */.H)(found, request.concurrency, (each) => each.entry === undefined ? missingItem(each, 'deleted') : Promise.resolve(standingItem(each.entry)));
    return summarize([...items, ...(await clearUp(targets, request, plan, closed, items))], request);
}
function standingItem(entry) {
    const { stack, branch, why, pullRequest, place: target } = entry;
    if (!entry.remove)
        return stayingItem(entry);
    const say = (decision, reasonCode, sentence) => (0,targets_targets/* withTarget */.yY)(itemOf(stack, branch, decision, reasonCode, sentence, pullRequest), target);
    if (stack.status === 'DELETE_IN_PROGRESS')
        return say('skipped', 'busy', `${stack.name} is still being deleted; the next run looks again.`);
    const reason = stack.statusReason === undefined ? '' : `: ${(0,without_account/* withoutAccount */.Mk)(stack.statusReason)}`;
    return say('failed', 'leftover', `${stack.name} still stands in ${stack.status}${reason}, although it was to go because ${why}; look at what its job says, then run the workflow again.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/sweep.js















/**
 * Takes down what may go, in all places: first the whole plan for everybody to see, then the brake over all of it, then one
 * last look at each. A place that cannot be listed whole ends the run before anything is deleted anywhere.
 */
async function sweep(targets, request) {
    const { deps } = targets[0];
    const timed = startTimer(deps, request);
    const [plan, closed] = await Promise.all([planSweep(targets, request), recentlyClosed(deps, request)]);
    await publishPlan(deps, plan.entries, plan);
    if (plan.stop !== undefined)
        return refuseByBrake(deps, request, plan, plan.stop);
    const done = await takeDownAll(timed, plan, candidatesByBranch(plan.entries, request));
    await closeBrakeIssue(deps, request, plan.now);
    const items = [...done, ...stayingItems(plan.entries)];
    return summarize([...items, ...(await clearUp(targets, request, plan, closed, items))], request);
}
/** Judges and counts like a whole sweep, and touches only the members of one batch. */
async function sweepBatch(targets, request, members) {
    const { deps } = targets[0];
    const timed = startTimer(deps, request);
    const plan = await planBesideOthers(targets, request);
    const found = batchMembersIn(targets, plan.entries, members);
    const entries = found.flatMap(({ entry }) => entry ?? []);
    await publishPlan(deps, entries, plan);
    if (plan.stop !== undefined)
        return refuseByBrake(deps, request, plan, plan.stop);
    const mine = new Set(entries);
    const subjects = candidatesByBranch(plan.entries, request).map((subject) => onlyOf(mine, subject));
    const done = await takeDownAll(timed, plan, subjects);
    const missing = found.filter(({ entry }) => entry === undefined);
    const gone = await (0,in_parallel/* inParallel */.H)(missing, request.concurrency, (each) => missingItem(each, 'nothing'));
    return summarize([...done, ...gone, ...stayingItems(entries)], request);
}
const sweep_TRIES = 3;
const PAUSE_MS = 5_000;
/**
 * Other jobs take stacks down while this one lists them, which may move the others from page to page. So what cannot be
 * trusted is read once more here; a sweep that is alone has no such excuse.
 */
async function planBesideOthers(targets, request) {
    for (let tries = 1;; tries += 1)
        try {
            return await planSweep(targets, request);
        }
        catch (error) {
            const isDoubt = error instanceof errors/* AdapterError */.o && error.reasonCode === 'doubtful_facts';
            if (!isDoubt || tries === sweep_TRIES)
                throw error;
            targets[0].deps.log.info(`The lists are read again: ${error.message}`);
            await targets[0].deps.clock.sleep(PAUSE_MS);
        }
}
/** What another job takes down stands for this one. */
function onlyOf(mine, { candidates, othersStay: keepsOne }) {
    const own = candidates.filter((entry) => mine.has(entry));
    return { candidates: own, othersStay: keepsOne || own.length < candidates.length };
}
async function takeDownAll(request, { judges }, subjects) {
    const done = await (0,in_parallel/* inParallel */.H)(subjects, request.concurrency, (subject) => takeDownSubject(request, judges, subject));
    return done.flat();
}
function takeDownSubject(request, judges, { candidates, othersStay: keepsOne }) {
    return oneByOne(candidates, keepsOne, async (entry, standsElsewhere) => {
        const item = (0,targets_targets/* withTarget */.yY)(await recheckAndTakeDown(request, judges, entry, standsElsewhere), entry.place);
        return (0,with_cost/* withCost */.K)(item, entry.cost);
    });
}
/** One failure must not stop the others. */
async function recheckAndTakeDown(request, judges, entry, standsElsewhere) {
    const { stack, branch } = entry;
    const { deps } = entry.place;
    const object = (decision, reasonCode, sentence) => ({
        objection: itemOf(stack, branch, decision, reasonCode, sentence, entry.pullRequest),
    });
    const sentenced = { branch, pullRequest: entry.pullRequest, standsElsewhere };
    const lookAgain = async () => {
        const [now, verdict] = await Promise.all([deps.stacks.describe(stack.id), lastVerdict(judges, entry)]);
        if (!verdict.remove)
            return object('skipped', verdict.reasonCode, verdict.sentence);
        if (now === undefined || now.status === 'DELETE_COMPLETE')
            return object('nothing', 'nothing_to_do', `${stack.name} is gone already.`);
        if (isNoLongerAsPlanned(stack, now, request))
            return object('skipped', 'busy', `${stack.name} stays for now: it changed while the sweep was under way.`);
        return { stack: now, why: verdict.why };
    };
    const isWanted = async () => !(await lastVerdict(judges, entry)).remove;
    return takeDown(deps, request, stack, sentenced, { lookAgain, isWanted });
}
function isNoLongerAsPlanned(planned, now, request) {
    return ((0,stack_state/* blocksDeletion */.jD)(now.status) ||
        hasChanged(planned, now) ||
        !(0,ownership/* isSweepable */.j2)(now, request) ||
        (0,protection/* protection */.s)(now, request) !== undefined);
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/teardown-environments.js








/** Takes down the environment of one branch, or the stack that was named, or sweeps over many, and reports each with its reason. */
async function teardownEnvironments(targets, request) {
    await (0,targets_targets/* inEveryTarget */.ol)(targets, ({ deps }) => (0,check_account/* checkAccount */.g)(deps.account, request.allowedAccounts));
    const { select, part } = request;
    if (part.operation === 'adopt')
        return adoptStacks(targets, request);
    if (part.operation === 'plan')
        return planBatches(targets, request, part.batches);
    if (part.operation === 'merge')
        return mergeBatches(targets, request, part.members);
    if (part.operation === 'batch')
        return sweepBatch(targets, request, part.members);
    if (select !== 'this')
        return sweep(targets, request);
    const timed = startTimer(targets[0].deps, request);
    if (request.stackName !== undefined)
        return teardownStack(targets, timed, request.stackName);
    return teardownThis(targets, timed);
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

/** Says where, unless there is but one place. */
function withTarget(item, target) {
    return target.name === undefined ? item : { ...item, place: target.name };
}
function nameWithTarget({ name, place: target }) {
    return target === undefined ? name : `${name} (${target})`;
}
/** At most five by name. */
function namesWithTarget(items) {
    const shown = items.slice(0, 5).map(nameWithTarget).join(', ');
    return items.length > 5 ? `${shown} and ${items.length - 5} more` : shown;
}
/** For a sentence, behind what stands there; empty where there is but one place. */
function formatTarget(target) {
    return target.name === undefined ? '' : ` in ${target.name}`;
}
/** Does the same in every place, at the same time; what goes wrong in one ends it for all, and says where. */
function inEveryTarget(targets, work) {
    return Promise.all(targets.map((target) => work(target).catch((error) => {
        throw target.name === undefined ? error : saidOf(target.name, error);
    })));
}
function saidOf(name, error) {
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
