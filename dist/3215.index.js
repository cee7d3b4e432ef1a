export const id = 3215;
export const ids = [3215];
export const modules = {

/***/ 2966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G_: () => (/* binding */ putFirst),
/* harmony export */   cF: () => (/* binding */ pairOf),
/* harmony export */   cJ: () => (/* binding */ readTemplateText),
/* harmony export */   gz: () => (/* binding */ putInstead),
/* harmony export */   mh: () => (/* binding */ lineAt),
/* harmony export */   oh: () => (/* binding */ edited)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _input_yaml_bounds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55854);
/* harmony import */ var _settings_settings_faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87767);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17277);




/** Each edit at its place; every other character stays. No two of them may overlap. */
function edited(text, edits) {
    const inOrder = edits.toSorted((one, other) => one.start - other.start);
    const pieces = inOrder.map(({ start, text: put }, index) => text.slice(inOrder[index - 1]?.end ?? 0, start) + put);
    return [...pieces, text.slice(inOrder.at(-1)?.end ?? 0)].join('');
}
/**
 * The root of a template of YAML or JSON, each scalar as it is written and with its place in the text.
 * @throws UserError `invalid_template` with the line of what cannot be read.
 */
function readTemplateText(text) {
    const excess = (0,_input_yaml_bounds_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlExcess */ .Rk)(text, _input_yaml_bounds_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST_TEMPLATE */ .iu);
    if (excess !== undefined)
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('invalid_template', `The template ${excess}; make it smaller, in the file that the input 'template' names.`);
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, {
        keepSourceTokens: true,
        logLevel: 'silent',
        prettyErrors: false,
        schema: 'failsafe',
        uniqueKeys: false,
    });
    const [error] = document.errors;
    if (error === undefined)
        return document.contents;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('invalid_template', `Line ${lineAt(text, error.pos[0])} of the template: ${(0,_settings_settings_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .yamlFault */ .QY)(error)}, in the file that the input 'template' names.`);
}
/** Counted from 1. */
function lineAt(text, place) {
    return text.slice(0, place).split('\n').length;
}
/** Of a name that stands twice in a map, CloudFormation takes the last (go-to-k/cdk-real-drift issue 1074). */
function pairOf(map, name) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(map))
        return undefined;
    return map.items.findLast(({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) && key.value === name);
}
/** Puts an entry before all others of a map or list, in the form that the others have. */
function putFirst(text, collection, entry) {
    const [start = 0, end = start] = collection.range ?? [];
    if (collection.flow !== true) {
        const column = start - (text.lastIndexOf('\n', start - 1) + 1);
        const next = `${text.includes('\r\n') ? '\r\n' : '\n'}${' '.repeat(column)}`;
        return { start, end: start, text: `${entry.block(next)}${next}` };
    }
    const inside = start + 1;
    const gap = /^\s*/.exec(text.slice(inside, end))?.[0] ?? '';
    const isEmpty = collection.items.length === 0;
    const at = isEmpty ? inside : inside + gap.length;
    return { start: at, end: at, text: isEmpty ? entry.flow : `${entry.flow},${gap || ' '}` };
}
/** Puts a text in the place of a value, its tag included. `tokens` are those before the value. */
function putInstead(text, node, tokens, put) {
    const properties = tokens.find(({ type }) => type === 'tag' || type === 'anchor');
    const start = properties?.offset ?? node.range?.[0] ?? 0;
    return { start, end: start + text.slice(start, endOf(node)).trimEnd().length, text: put };
}
/** What comes behind the last character, such as a comment, is no part of the value. */
function endOf(node) {
    const [start = 0, end = start] = node.range ?? [];
    if (!('items' in node) || ('flow' in node && node.flow === true))
        return end;
    const last = node.items.at(-1);
    const inner = isPairOfNodes(last) ? (last.value ?? last.key) : last;
    return isRanged(inner) ? endOf(inner) : end;
}
function isPairOfNodes(value) {
    return typeof value === 'object' && value !== null && 'key' in value && 'value' in value;
}
function isRanged(value) {
    return typeof value === 'object' && value !== null && 'range' in value;
}


/***/ }),

/***/ 3949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ writtenResources),
/* harmony export */   Ek: () => (/* binding */ keepsBeanstalk),
/* harmony export */   uO: () => (/* binding */ staysAsItIs)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _stack_resource_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80961);
/* harmony import */ var _template_edits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2966);



/** @param text '' where nobody may read the template. */
function writtenResources(text) {
    try {
        const root = (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .readTemplateText */ .cJ)(text);
        const transform = (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .pairOf */ .cF)(root, 'Transform')?.value;
        return {
            node: (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .pairOf */ .cF)(root, 'Resources')?.value,
            hasMacro: transform !== undefined && !isOfAws(transform),
        };
    }
    catch {
        return { node: undefined, hasMacro: false };
    }
}
/**
 * True for a resource that stands as it is whether the environment sleeps or not; false too where the template does not say so. What
 * a condition chooses in it may replace it, or end what belongs to it.
 */
function staysAsItIs({ node, hasMacro }, logicalId) {
    const written = (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .pairOf */ .cF)(node, logicalId)?.value;
    if (hasMacro || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(written))
        return false;
    if (MAY_END.some((name) => (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .pairOf */ .cF)(written, name) !== undefined))
        return false;
    let mayChange = false;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(written, (_, part) => {
        mayChange ||= isChosen(part);
        return mayChange ? yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK : undefined;
    });
    return !mayChange;
}
function isChosen(part) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(part))
        return isText(part.key, (name) => name === 'Fn::If');
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(part))
        return true;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(part) && ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(part) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(part)) && part.tag === '!If')
        return true;
    return isText(part, (text) => /\bAsleep\b/.test(text));
}
/** True where the template makes Elastic Beanstalk environments, and each of them stays as it is. */
function keepsBeanstalk(resources) {
    const { node } = resources;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node))
        return false;
    if (node.items.some(({ key }) => isText(key, (name) => name.startsWith('Fn::'))))
        return false;
    const names = node.items
        .filter(({ value }) => isText((0,_template_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .pairOf */ .cF)(value, 'Type')?.value, (type) => type === _stack_resource_types_js__WEBPACK_IMPORTED_MODULE_2__/* .BEANSTALK_ENVIRONMENT */ .AL))
        .map(({ key }) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) ? String(key.value) : ''));
    return names.length > 0 && names.every((name) => staysAsItIs(resources, name));
}
const MAY_END = ['Condition', 'Fn::Transform'];
/** CloudFormation's own transforms give no condition to a resource that is written. Source: its template reference, "Transforms". */
function isOfAws(transform) {
    const names = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(transform) ? transform.items : [transform];
    return names.every((name) => isText(name, (text) => text.startsWith('AWS::') && text !== 'AWS::Include'));
}
function isText(node, fits) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) && fits(String(node.value));
}


/***/ }),

/***/ 32540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ refuseElsewhere),
/* harmony export */   e7: () => (/* binding */ leftToOtherProject),
/* harmony export */   rg: () => (/* binding */ otherProjects)
/* harmony export */ });
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64621);
/* harmony import */ var _naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30982);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75519);



/** Absence in one place is no proof of an environment that is recorded in another one: the run is refused. */
function refuseElsewhere({ what, records, looked }) {
    const recorded = records.map((record) => (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(record));
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('stands_elsewhere', `${what} is recorded in ${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlaces */ .ux)(recorded)}, and this run looks in ${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlaces */ .ux)(looked)}, so nothing there was touched or counts as gone; ${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .wayTo */ .bj)(recorded, looked)}, then run it again.${whoseTheyAre(records)}`);
}
/** A record that somebody forged keeps a run back until it is gone. */
function whoseTheyAre(records) {
    const foreign = foreignWriters(records);
    if (foreign.length === 0)
        return '';
    return ` That was recorded by ${foreign.join(' and ')}: if no step of the team's has that login, delete the deployment on GitHub.`;
}
function foreignWriters(records) {
    return [...new Set(records.flatMap(({ foreignWriter }) => foreignWriter ?? []))];
}
/**
 * Of a project that has recorded nothing itself yet, where another one has: its name may be wrong, or it is still to get its first
 * environment. So nothing is called gone, and the run is not refused. What others recorded for it raises no trust: it is only said.
 */
function leftToOtherProject({ what, others, project, recorded }) {
    const named = others.map((each) => `'${each}'`).join(' and ');
    const writers = foreignWriters(recorded).join(' and ');
    const known = writers === '' ? 'which has recorded none at all' : `for which only ${writers} recorded any`;
    const trust = writers === ''
        ? ''
        : `; name ${writers} in 'trusted-writers' of the settings if a step of the team's has that login`;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('stands_elsewhere', `${what} is recorded for project ${named}, and this run is about project '${project}', ${known}, so nothing was touched or counts as gone; set 'project' to ${named} if that is the one that is meant${trust}.`, 'nothing');
}
/** Projects other than this one that have a live record, each once, in no order. */
function otherProjects(records, project) {
    const live = records.filter(_place_js__WEBPACK_IMPORTED_MODULE_2__/* .isLive */ .DG).flatMap(({ payload }) => (0,_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .projectOfKey */ .uv)(payload['key'] ?? '') ?? []);
    return [...new Set(live)].filter((each) => each !== project);
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

/***/ 58715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ isSlip),
/* harmony export */   Ci: () => (/* binding */ steps),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that takes the fewest single-character edits to reach. */
function nearest(word, candidates) {
    let best = candidates[0] ?? '';
    for (const candidate of candidates)
        if (steps(word, candidate) < steps(word, best))
            best = candidate;
    return best;
}
/** True where one may be the other, written wrongly: at most a third of its letters differ. */
function isSlip(word, candidate) {
    return steps(word.toLowerCase(), candidate.toLowerCase()) * 3 <= Math.max(word.length, candidate.length);
}
/** How many single-character edits lead from one text to the other (Levenshtein's distance). */
function steps(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let i = 1; i <= from.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= to.length; j += 1) {
            const substitution = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}


/***/ }),

/***/ 26967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withCost)
/* harmony export */ });
/** The item with what its environment costs; the item as it is where the team gave no prices. */
function withCost(item, cost) {
    return cost === undefined ? item : { ...item, cost };
}


/***/ }),

/***/ 23682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yx: () => (/* binding */ ownedBeanstalkEnvironment),
/* harmony export */   _2: () => (/* binding */ orphanedBeanstalkEnvironment),
/* harmony export */   uY: () => (/* binding */ describeOrphanedEnvironment)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80961);


/** As a leftover, an environment that runs on although nothing holds it any more; undefined when it has ended or is about to. */
function orphanedBeanstalkEnvironment(environment) {
    if (environment === undefined || /^Terminat(?:ing|ed)$/.test(environment.status))
        return undefined;
    return { resource: environment.name, type: _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_1__/* .BEANSTALK_ENVIRONMENT */ .AL, why: `it is in ${environment.status}` };
}
/**
 * An environment that runs on and is ours by its tags, which it has from its stack, and named as that stack was: one that has
 * another owner, or another name than its stack, is left alone. Whether the stack is gone is asked by whoever calls. A person has to
 * end it, because that takes rights on instances and networks, which only CloudFormation's own role has.
 */
async function ownedBeanstalkEnvironment(beanstalk, owner, environment) {
    const leftover = orphanedBeanstalkEnvironment(environment);
    if (environment === undefined || leftover === undefined)
        return undefined;
    const tags = await beanstalk.environmentTags(environment);
    const branch = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOfTag */ .Ex)(tags[_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.branch] ?? '');
    if (!(0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(tags, owner) || branch === undefined)
        return undefined;
    return (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentName */ .VE)({ ...owner, branch }) === environment.name ? leftover : undefined;
}
function describeOrphanedEnvironment({ resource, why }) {
    return `There is no stack ${resource} any more, but its Beanstalk environment is still there (${why}); terminate it in Elastic Beanstalk, then rerun.`;
}


/***/ }),

/***/ 88822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NU: () => (/* binding */ lookBeneath),
/* harmony export */   ep: () => (/* binding */ stacksOfBeanstalk),
/* harmony export */   ng: () => (/* binding */ heldAtTheEnd)
/* harmony export */ });
/* unused harmony export stackBeneath */
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(331);
/* harmony import */ var _domain_settings_coupled_database_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59934);
/* harmony import */ var _domain_stack_leftover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72650);
/* harmony import */ var _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80961);
/* harmony import */ var _domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99805);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17277);
/* harmony import */ var _resources_within_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63782);







/**
 * The stacks that Elastic Beanstalk keeps for the environments among a stack's resources. Such a stack holds the database that is coupled
 * to the environment, and what `.ebextensions` adds, and it ends with the environment.
 * Source: Elastic Beanstalk Developer Guide, "Adding and customizing Elastic Beanstalk environment resources"; the name is the one that
 * the guide shows in its lists, `awseb-e-…-stack`.
 */
async function stacksOfBeanstalk(deps, contained) {
    const found = [];
    for (const environment of contained) {
        const { type, physicalId, status } = environment;
        if (type !== _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_4__/* .BEANSTALK_ENVIRONMENT */ .AL || physicalId === undefined || status === 'DELETE_COMPLETE')
            continue;
        const stackId = await stackBeneath(deps, physicalId);
        if (stackId !== undefined)
            found.push({ environment, stackId });
    }
    return found;
}
/** The ARN of the stack that Elastic Beanstalk keeps for the environment of that name; undefined where either is gone. */
async function stackBeneath(deps, name) {
    const environment = await deps.beanstalk.environment(name);
    if (environment === undefined || environment.id === '')
        return undefined;
    return (await deps.stacks.describe(`awseb-${environment.id}-stack`))?.id;
}
const NOT_BENEATH = 'what Elastic Beanstalk kept for it, such as a coupled database, was not looked at, and may stay and cost money';
const NOT_WITHIN = 'CloudFormation could not be asked what it held, so something of that may stay and cost money';
/**
 * Looks before the deletion, because an environment that is gone names its stack no more. What cannot be looked at is a doubt that is
 * told, and no reason to leave the rest standing.
 */
async function lookBeneath(deps, stack) {
    const contained = await resourcesIfTold(deps, stack.name, stack.id);
    if (contained === undefined)
        return { stacks: [], unseen: (0,_domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isAsleep */ .LK)(stack) ? [] : undefined };
    const stacks = [];
    const unseen = [];
    // An earlier try may have deleted the environment, and then its template alone tells what it had.
    const wasTried = stack.status === 'DELETE_FAILED' && !(0,_domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isAsleep */ .LK)(stack);
    for (const environment of environmentsAmong(contained)) {
        if (environment.status === 'DELETE_COMPLETE' && !wasTried)
            continue;
        const stackId = await ifTold(deps, environment.logicalId, () => stackBeneath(deps, environment.physicalId ?? ''));
        const isDoubtful = stackId === undefined ? wasTried && (await mayHaveDatabase(deps, environment)) : false;
        if (stackId === UNTOLD || isDoubtful)
            unseen.push(environment);
        else if (stackId !== undefined)
            stacks.push({ environment, stackId });
    }
    return { stacks, unseen };
}
async function mayHaveDatabase(deps, { logicalId, stackId }) {
    const text = await ifTold(deps, logicalId, () => deps.stacks.templateText(stackId));
    return text === UNTOLD || text.includes(_domain_settings_coupled_database_js__WEBPACK_IMPORTED_MODULE_5__/* .COUPLED_DATABASE */ .J);
}
/** CloudFormation still tells by ARN what a deleted stack held. */
async function heldAtTheEnd(deps, stack, before) {
    const resources = await resourcesIfTold(deps, stack.name, stack.id);
    const unseen = [...(before.unseen ?? environmentsAmong(resources ?? []))];
    const beneath = [];
    for (const { environment, stackId } of before.stacks) {
        const held = await resourcesIfTold(deps, environment.logicalId, stackId);
        if (held === undefined)
            unseen.push(environment);
        else
            beneath.push(...held);
    }
    const doubts = unseen.map((environment) => (0,_domain_stack_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .leftoverOf */ .nE)(environment, NOT_BENEATH));
    return resources === undefined
        ? { resources: [], beneath, unseen: [untold(stack), ...doubts] }
        : { resources, beneath, unseen: doubts };
}
function untold({ name }) {
    return { resource: name, type: _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_4__/* .NESTED_STACK */ .Z4, why: NOT_WITHIN };
}
/** With a name of their own: without one nothing was ever made. */
function environmentsAmong(resources) {
    return resources.filter(({ type, physicalId }) => type === _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_4__/* .BEANSTALK_ENVIRONMENT */ .AL && Boolean(physicalId));
}
async function resourcesIfTold(deps, whose, stackId) {
    const told = await ifTold(deps, whose, () => (0,_resources_within_js__WEBPACK_IMPORTED_MODULE_6__/* .resourcesWithin */ .rl)(deps.stacks, stackId));
    return told === UNTOLD ? undefined : told;
}
const UNTOLD = Symbol('nobody tells');
async function ifTold({ log }, whose, ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AdapterError */ .o))
            throw error;
        log.warning(`What ${whose} holds was not looked at: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .I)(error).sentence}`);
        return UNTOLD;
    }
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


/***/ })

};
