export const id = 5705;
export const ids = [5705];
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

/***/ 39572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bg: () => (/* binding */ failedLike),
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   i_: () => (/* binding */ skippedLike)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40923);

/**
 * One verdict over many items: that of the first rule which finds one of its decisions among them, so rules stand with the worst
 * first; `otherwise` where none does.
 */
function summarize(items, rules, otherwise) {
    for (const { decisions, verdict } of rules) {
        const found = (0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .decidedAs */ .P)(items, ...decisions);
        if (found[0] !== undefined)
            return verdict(found, found[0]);
    }
    return otherwise;
}
/** A run that failed for the reason of one of its items: what was refused of one environment makes the run of many fail. */
function failedLike({ reasonCode }, sentence) {
    return { decision: 'failed', reasonCode, sentence };
}
/** What is left as it is for the reason of something else that was judged. */
function skippedLike({ reasonCode }, sentence) {
    return { decision: 'skipped', reasonCode, sentence };
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

/***/ 65043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ endsWithItsLife),
/* harmony export */   O1: () => (/* binding */ mayRemove),
/* harmony export */   PB: () => (/* binding */ stays),
/* harmony export */   _7: () => (/* binding */ keptByDay),
/* harmony export */   g4: () => (/* binding */ hasSurelyExpired),
/* harmony export */   uD: () => (/* binding */ keptByLabel),
/* harmony export */   zI: () => (/* binding */ outlivesPullRequests)
/* harmony export */ });
/* unused harmony export hasExpired */
/* harmony import */ var _environment_kept_until_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25679);
/* harmony import */ var _environment_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55497);
/* harmony import */ var _environment_pushes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2550);
/* harmony import */ var _environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57109);
/* harmony import */ var _input_durations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7564);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64621);






/**
 * Whether the end of its pull request leaves an environment standing. What asked for it keeps it: `wanted` says what asks for one of
 * this kind. So a preview of the default branch, too, ends with the pull request that alone asked for it.
 */
function outlivesPullRequests(kind, wanted) {
    return kind !== 'preview' || (0,_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .isWantedByBranch */ .pj)(wanted);
}
/** The environment stays, whatever else would let it go. */
function stays(reasonCode, sentence) {
    return { remove: false, ...(0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .skip */ .i)(reasonCode, sentence) };
}
/** Whether an environment may go. The proof must be positive: a closed pull request, a branch that is gone, or a person's wish. */
function mayRemove(facts, options) {
    const open = facts.openPullRequest;
    if (open) {
        if ((0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .hasLabel */ .RX)(open.labels, _environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .OFF_LABEL */ .BF))
            return { remove: true, why: `pull request #${open.number} is labelled '${_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .OFF_LABEL */ .BF}'` };
        return stays('still_wanted', `Pull request #${open.number} is open, so its environment stays.`);
    }
    const latest = facts.latestPullRequest;
    const kept = keptByLabel(latest, options);
    if (kept)
        return kept;
    if (facts.branchHead === undefined)
        return { remove: true, why: `branch '${facts.branch}' is gone` };
    if (latest?.state === 'closed' && !facts.outlivesPullRequests)
        return { remove: true, why: `pull request #${latest.number} is ${latest.merged ? 'merged' : 'closed'}` };
    return stays('still_wanted', facts.outlivesPullRequests
        ? `Branch '${facts.branch}' exists, and its environment outlives its pull requests, so it stays.`
        : `Branch '${facts.branch}' exists and no pull request of it was closed, so its environment stays.`);
}
/** True of a `why` that its pull request or branch gave: it ends as soon as that is open, or there, again. */
function endsWithItsLife(why) {
    return /^(?:pull request #\d+ is (?:labelled '.*'|merged|closed)|branch '.*' is gone)$/s.test(why);
}
/** Somebody labelled the pull request so that its environment stays; only `force` overrules that. */
function keptByLabel(pull, options) {
    if (options.force || pull === undefined || !(0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .hasLabel */ .RX)(pull.labels, _environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .KEEP_LABEL */ .hW))
        return undefined;
    return stays('still_wanted', `Pull request #${pull.number} is labelled '${_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .KEEP_LABEL */ .hW}', so its environment stays; take the label off to let it go.`);
}
/** Somebody asked that it stays until a day is over, which is not over yet; only `force` overrules that. */
function keptByDay(open, options, now) {
    const kept = options.force ? undefined : (0,_environment_kept_until_js__WEBPACK_IMPORTED_MODULE_4__/* .keptNow */ .Br)(open, now);
    if (kept === undefined)
        return undefined;
    return stays('still_wanted', `Pull request #${kept.number} is labelled '${kept.label}', so its environment stays until that day is over in UTC; take the label off to let it go.`);
}
/**
 * Whether an environment's time is up, counted from its last push. The list of pushes has to know the commit that runs:
 * one that does not may lack the newest as well, and proves nothing.
 */
function hasExpired(facts, ttlMs, now) {
    const known = facts.pushes.some((push) => push.commit === facts.runningCommit);
    if (!known)
        return stays('doubtful_facts', 'No deployment is recorded for the commit that runs, so nobody knows when it was pushed and the environment stays.');
    const last = (0,_environment_pushes_js__WEBPACK_IMPORTED_MODULE_5__/* .lastPushOf */ .w)(facts.pushes, facts.standsSince)?.getTime() ?? Number.NaN;
    const age = now.getTime() - last;
    const limit = `'ttl' is ${(0,_input_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ttlMs)}`;
    if (age > ttlMs)
        return { remove: true, why: `its last push was ${(0,_input_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(age)} ago and ${limit}` };
    const sentence = `The last push was ${(0,_input_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(age)} ago and ${limit}, so the environment stays.`;
    return {
        ...stays('still_wanted', sentence),
        ...(Number.isNaN(last) ? {} : { ends: new Date(last + ttlMs) }),
    };
}
/** How far the clocks of GitHub and AWS may be apart where one of them says that something is old enough to go. */
const MOST_APART_MS = 10 * 60_000;
/**
 * The same by two clocks, since one is no proof of an age: GitHub's alone would take away what was just made, when it is wrong.
 * @param clocks `apartMs` is undefined where only one of them was read.
 */
function hasSurelyExpired(facts, ttlMs, clocks) {
    const expired = hasExpired(facts, ttlMs, clocks.now);
    const apart = clocks.apartMs;
    if (!expired.remove || (apart !== undefined && apart <= MOST_APART_MS))
        return expired;
    const how = apart === undefined ? 'not known to agree' : `${(0,_input_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(apart)} apart`;
    return stays('doubtful_facts', `The clocks of GitHub and AWS are ${how}, so nobody knows how old the environment is, and it stays; rerun later.`);
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

/***/ 39279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ unlessThereIsNoBeanstalk),
/* harmony export */   r: () => (/* binding */ hadBeanstalk)
/* harmony export */ });
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);

/**
 * What Beanstalk answers, or `nothing` where the region has no Beanstalk, as some have not: then its host does not exist. Only for
 * a look at which nothing tells that there was a Beanstalk environment; and CloudFormation of the region has answered before.
 * @throws whatever else `ask` throws: a Beanstalk that does not answer proves nothing.
 */
async function unlessThereIsNoBeanstalk(log, nothing, ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .o) || error.code !== 'ENOTFOUND')
            throw error;
        log.info('The region has no Elastic Beanstalk, so nothing of it is looked for.');
        return nothing;
    }
}
/**
 * True of a stack that had anything of Beanstalk's, or may have had: `resources` is what it held, [] where nobody knows any more. Where
 * it had nothing, Beanstalk is not asked what is left, as its region may have none.
 */
function hadBeanstalk(stack, resources) {
    return (resources.length === 0 ||
        'VersionLabel' in stack.parameters ||
        resources.some(({ type }) => type.startsWith('AWS::ElasticBeanstalk::')));
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


/***/ }),

/***/ 69159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ih: () => (/* binding */ branchFacts),
  S4: () => (/* binding */ judge),
  m8: () => (/* binding */ judgeBranch),
  hl: () => (/* binding */ judgeByLife),
  i4: () => (/* binding */ lockedName),
  Hc: () => (/* binding */ verdictOn)
});

// EXTERNAL MODULE: ./build/src/domain/environment/kept-until.js
var kept_until = __webpack_require__(25679);
// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var environment_labels = __webpack_require__(55497);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(25788);
// EXTERNAL MODULE: ./build/src/domain/environment/wanted.js
var wanted = __webpack_require__(57109);
// EXTERNAL MODULE: ./build/src/domain/intents/shared-branch.js
var shared_branch = __webpack_require__(59014);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(99805);
;// CONCATENATED MODULE: ./build/src/domain/teardown/ends-soon.js
const DAY_MS = 86_400_000;
/** True on the last day of an environment's life, or in the last half of a life that is shorter than two days. */
function endsSoon(ends, ttlMs, now) {
    return ends.getTime() - now.getTime() <= Math.min(DAY_MS, ttlMs / 2);
}

// EXTERNAL MODULE: ./build/src/domain/teardown/may-remove.js
var may_remove = __webpack_require__(65043);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/judge-branch.js









/**
 * The name by which the environment of a branch is locked; that of a stack that others made is another one. Where nothing tells the
 * branch, as a long one that is cut in its tag, the stack's own name does.
 */
function lockedName(scope, { stack, branch }) {
    return branch === '' ? stack.name : (0,naming/* environmentName */.VE)((0,environment_scope/* identityOf */.c)(scope, branch));
}
/** The word of the code host by now, each fact read directly. */
async function judge(deps, rules, rule, { stack, branch }) {
    switch (rule.by) {
        case 'branch':
            return judgeBranch(deps.codeHost, rules, branch);
        case 'expiry':
        case 'selection':
            return judgeByLife(deps, rules, rule, { stack, branch, pulls: await readPulls(deps.codeHost, branch) });
        case 'name':
            return judgeNamed(deps.codeHost, rules.life, branch);
        case 'abandonment':
            return ABANDONED;
    }
}
/**
 * By pull requests that are known already. Those of a plan were read for many branches at once, and are read again before the first
 * write. Where time counts, one request more is asked.
 */
async function judgeByLife(deps, rules, rule, judged) {
    const now = deps.clock.now();
    const kept = (0,may_remove/* keptByDay */._7)(judged.pulls.open, rules.life, now);
    if (kept !== undefined) {
        const until = (0,kept_until/* keptNow */.Br)(judged.pulls.open, now);
        const isTimed = rule.by === 'expiry' && until !== undefined;
        const ends = isTimed ? await laterEnd(deps, rules, rule.ttlMs, { judged, until }) : undefined;
        const [open] = judged.pulls.open;
        return { ...kept, pullRequest: open?.number, ...(ends === undefined ? {} : { ends }) };
    }
    if (rule.by === 'selection')
        return judgeLabel(rules.life, judged.pulls, "'select' is all");
    return judgeExpiry(deps, rules, rule.ttlMs, judged);
}
/** When its time is up, where that is soon: the end of the day until which it is kept, or that of its `ttl`. */
async function laterEnd(deps, rules, ttlMs, { judged, until, }) {
    if (!endsSoon(until.end, ttlMs, deps.clock.now()))
        return undefined;
    const verdict = await judgeExpiry(deps, rules, ttlMs, judged);
    if (verdict.remove)
        return until.end;
    return verdict.ends !== undefined && verdict.ends < until.end ? until.end : verdict.ends;
}
const ABANDONED = {
    remove: true,
    why: 'nothing was ever made of it, because its change set was not executed',
    pullRequest: undefined,
};
/** Reads the branch's life directly; a list is never a proof, and a pull request is closed only when it says so itself. */
async function judgeBranch(codeHost, { scope, life }, branch) {
    const facts = await readBranch(codeHost, { scope, life }, branch);
    const verdict = verdictOn(facts, life);
    const closed = facts.latestPullRequest;
    if (!verdict.remove || facts.branchHead === undefined || facts.openPullRequest || closed === undefined)
        return verdict;
    const itself = await codeHost.pullRequest(closed.number);
    if (itself?.state === 'closed')
        return verdict;
    return {
        ...(0,may_remove/* stays */.PB)('doubtful_facts', `Pull request #${closed.number} was listed as closed but does not say so itself, so the environment of branch '${branch}' stays; rerun later.`),
        pullRequest: closed.number,
    };
}
/** What the code host says of the branch, none of it from a list of the whole repository. */
async function readBranch(codeHost, { scope, life }, branch) {
    const [head, open, latest] = await Promise.all([
        codeHost.branchHead(branch),
        codeHost.openPullRequests(branch),
        codeHost.latestPullRequest(branch),
    ]);
    return branchFacts({ scope, life }, branch, { head, open, latest });
}
/** The facts by which a branch is judged. */
function branchFacts({ scope, life }, branch, { head, open, latest }) {
    return {
        repositoryId: scope.repository.id,
        branch,
        branchHead: head,
        openPullRequest: (0,wanted/* decidingPullRequest */.go)(open),
        latestPullRequest: latest,
        outlivesPullRequests: (0,may_remove/* outlivesPullRequests */.zI)(scope.kind, life.wanted),
    };
}
/** The verdict on a branch, with the pull request that it is about. */
function verdictOn(facts, life) {
    return {
        ...(0,may_remove/* mayRemove */.O1)(facts, life),
        pullRequest: (facts.openPullRequest ?? facts.latestPullRequest)?.number,
    };
}
async function judgeExpiry(deps, { scope, life }, ttlMs, { stack, branch, pulls }) {
    const labelled = judgeLabel(life, pulls, '');
    if (!labelled.remove)
        return labelled;
    const key = (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, branch));
    const runningCommit = stack.parameters['Commit'];
    const opened = await deps.deployments.opened({
        environment: scope.kind,
        ref: branch,
        key,
        until: ({ commit }) => commit === runningCommit,
    });
    const pushes = opened.map(({ commit, createdAt }) => ({ commit, at: createdAt }));
    const standsSince = (0,stack_state/* isRecreated */.m2)(stack.status) ? undefined : stack.createdAt;
    const clocks = { now: deps.clock.now(), apartMs: deps.clock.apartMs() };
    const expired = (0,may_remove/* hasSurelyExpired */.g4)({ pushes, runningCommit, standsSince }, ttlMs, clocks);
    const { pullRequest } = labelled;
    if (expired.remove || expired.ends === undefined)
        return { ...expired, pullRequest };
    const { ends, ...stay } = expired;
    // Who could keep it reads of it on an open pull request.
    const isTold = pulls.open.length > 0 && endsSoon(ends, ttlMs, clocks.now);
    return { ...stay, pullRequest, ...(isTold ? { ends } : {}) };
}
const BY_NAME = 'somebody asked for it by its name';
/** For a stack that a person named: only the label that keeps it speaks against that. */
async function judgeNamed(codeHost, life, branch) {
    if (branch === '' || (0,shared_branch/* isSharedBranch */.W2)(branch))
        return { remove: true, why: BY_NAME, pullRequest: undefined };
    return judgeLabel(life, await readPulls(codeHost, branch), BY_NAME);
}
async function readPulls(codeHost, branch) {
    const [open, latest] = await Promise.all([
        codeHost.openPullRequests(branch),
        codeHost.latestPullRequest(branch),
    ]);
    return { open, latest };
}
/** Everything goes but what somebody labelled to be kept. */
function judgeLabel(life, { open, latest }, why) {
    const pull = open.find(({ labels }) => (0,environment_labels/* hasLabel */.RX)(labels, wanted/* KEEP_LABEL */.hW)) ?? open[0] ?? latest;
    const pullRequest = pull?.number;
    const kept = (0,may_remove/* keptByLabel */.uD)(pull, life);
    return kept ? { ...kept, pullRequest } : { remove: true, why, pullRequest };
}


/***/ }),

/***/ 5264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ removeOrphanedGroups),
/* harmony export */   GB: () => (/* binding */ removableGroups),
/* harmony export */   Hp: () => (/* binding */ clearLogGroupsOf),
/* harmony export */   qO: () => (/* binding */ ORPHANED_LOG_GROUPS)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25788);
/* harmony import */ var _domain_ownership_protection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80673);
/* harmony import */ var _pace_spare_work_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29585);
/* harmony import */ var _stack_resources_within_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63782);
/* harmony import */ var _remove_log_groups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65089);






/** How a warning calls them. */
const ORPHANED_LOG_GROUPS = 'Log groups without a stack';
/** Deletes the log groups of one environment whose stack is gone and that nobody wants. */
async function clearLogGroupsOf(deps, rules, isDryRun, name) {
    await (0,_pace_spare_work_js__WEBPACK_IMPORTED_MODULE_2__/* .warnIfFails */ .tD)(deps.log, ORPHANED_LOG_GROUPS, async () => {
        const groups = await deps.logGroups.list((0,_remove_log_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .logGroupPrefix */ .ak)(name));
        await removeOrphanedGroups(deps, rules, isDryRun, new Map(groups.length === 0 ? [] : [[name, groups]]));
    });
}
/**
 * Deletes log groups of environments whose stack is gone, by the environment's name. Those that nothing proves to be ours are only
 * told.
 */
async function removeOrphanedGroups(deps, rules, isDryRun, orphans) {
    for await (const { name, groups } of removableGroups(deps, rules, orphans))
        if (isDryRun)
            deps.log.info(`Log groups under ${(0,_remove_log_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .logGroupPrefix */ .ak)(name)} would be deleted: they have no stack any more.`);
        else
            for (const group of groups)
                if (await deps.logGroups.delete(group))
                    deps.log.info(`Deleted log group ${group}, which had no stack any more.`);
}
/** Of log groups without a stack, by the environment's name, those that may go. */
async function* removableGroups(deps, rules, orphans) {
    if (orphans.size === 0)
        return;
    const deleted = await deps.stacks.deleted(new Set(orphans.keys()));
    for (const [name, groups] of orphans) {
        if (await isThereAgain(deps, name))
            continue;
        if (await wereOurs(deps.stacks, rules, name, deleted?.get(name) ?? []))
            yield { name, groups };
        else
            deps.log.info(`Log groups under ${(0,_remove_log_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .logGroupPrefix */ .ak)(name)} have no stack any more, and nothing proves that they may go; delete them by hand.`);
    }
}
/** An environment may be there under another stack, or under none. */
async function isThereAgain({ beanstalk, stacks }, name) {
    const environment = await beanstalk.environment(name);
    if (environment !== undefined && environment.status !== 'Terminated')
        return true;
    return (await stacks.describe(name)) !== undefined;
}
/**
 * True when every deleted stack of the name was ours and unprotected, and one of them held that environment. One that was deleted
 * under review never held anything that could write a log, and has no tags. `former` are the ids of the deleted stacks.
 */
async function wereOurs(stacks, { scope, rules }, name, former) {
    const owner = (0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerOf */ .b)(scope);
    let held = false;
    for (const id of former) {
        const stack = await stacks.describe(id);
        if (stack?.status !== 'DELETE_COMPLETE')
            return false;
        const isBare = Object.keys(stack.tags).length === 0;
        const resources = isBare || (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(stack.tags, owner) ? await (0,_stack_resources_within_js__WEBPACK_IMPORTED_MODULE_5__/* .resourcesWithin */ .rl)(stacks, id) : [];
        if (isBare && resources.length === 0)
            continue;
        if (!(0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(stack.tags, owner) || (0,_domain_ownership_protection_js__WEBPACK_IMPORTED_MODULE_1__/* .protection */ .s)(stack, rules) !== undefined)
            return false;
        held ||= (0,_remove_log_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentsOf */ .M2)(stack, resources, true).includes(name);
    }
    return held;
}


/***/ }),

/***/ 83320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ removableVersions),
/* harmony export */   bS: () => (/* binding */ versionsIn),
/* harmony export */   mR: () => (/* binding */ clearVersionsOf),
/* harmony export */   xT: () => (/* binding */ deleteOrphanedVersion)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25788);
/* harmony import */ var _domain_ownership_ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40957);
/* harmony import */ var _domain_ownership_protection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80673);
/* harmony import */ var _artifacts_application_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48205);
/* harmony import */ var _pace_spare_work_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29585);
/* harmony import */ var _readiness_beanstalk_there_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39279);







/**
 * Deletes the versions of one environment whose stack is gone, as far as their own tags say that they are ours; returns how
 * many. Whoever calls has just made sure that nobody wants the environment, so their age does not matter.
 */
async function clearVersionsOf(deps, { scope, rules, removal, run }, name) {
    const { application } = removal;
    let deleted = 0;
    await (0,_pace_spare_work_js__WEBPACK_IMPORTED_MODULE_4__/* .warnIfFails */ .tD)(deps.log, versionsIn(application), async () => {
        const found = await (0,_readiness_beanstalk_there_js__WEBPACK_IMPORTED_MODULE_5__/* .unlessThereIsNoBeanstalk */ .p)(deps.log, [], () => (0,_artifacts_application_version_js__WEBPACK_IMPORTED_MODULE_3__/* .versionsOf */ .x4)(deps.beanstalk, application, name));
        for (const { version } of await removableVersions(deps.beanstalk, { scope, rules }, name, found))
            if (await deleteOrphanedVersion(deps, run.dryRun, name, version))
                deleted += 1;
    });
    return deleted;
}
/** How a warning calls them. */
function versionsIn(application) {
    return `The application versions of ${application}`;
}
/** By their own tags; what is protected stays protected when its stack is gone. `name` is the environment's. */
async function removableVersions(beanstalk, { scope, rules }, name, versions) {
    const found = [];
    for (const version of versions) {
        const tags = await beanstalk.applicationVersionTags(version);
        const isProtected = (0,_domain_ownership_protection_js__WEBPACK_IMPORTED_MODULE_2__/* .protection */ .s)({ name, tags, terminationProtection: false }, rules) !== undefined;
        if ((0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(tags, (0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerOf */ .b)(scope)) && !isProtected)
            found.push({ version, branch: (0,_domain_ownership_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .branchOf */ .W0)({ name, tags }, undefined) });
    }
    return found;
}
/** Returns whether it is gone; a stack that was made meanwhile keeps it. `name` is the environment's. */
async function deleteOrphanedVersion({ stacks, beanstalk, log }, isDryRun, name, { application, label }) {
    if ((await stacks.describe(name)) !== undefined)
        return false;
    if (isDryRun) {
        log.info(`Application version ${label} would be deleted: it has no stack any more.`);
        return false;
    }
    await beanstalk.deleteApplicationVersion(application, label);
    log.info(`Deleted application version ${label}, which had no stack any more.`);
    return true;
}


/***/ }),

/***/ 65089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fc: () => (/* binding */ removeLogGroups),
/* harmony export */   M2: () => (/* binding */ environmentsOf),
/* harmony export */   ak: () => (/* binding */ logGroupPrefix),
/* harmony export */   dX: () => (/* binding */ functionLogsOf),
/* harmony export */   kQ: () => (/* binding */ STREAMED_LOGS),
/* harmony export */   yf: () => (/* binding */ environmentOfLogGroup)
/* harmony export */ });
/* harmony import */ var _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80961);
/* harmony import */ var _domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99805);
/* harmony import */ var _pace_spare_work_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29585);



const REMEDY = 'Allow logs:DescribeLogGroups and logs:DeleteLogGroup, or delete them by hand.';
/** Where Elastic Beanstalk streams logs to, an environment's name behind it (its guide, "Using CloudWatch Logs"). */
const STREAMED_LOGS = '/aws/elasticbeanstalk/';
/** All groups of one environment; the slash ends the name. */
function logGroupPrefix(environmentName) {
    return `${STREAMED_LOGS}${environmentName}/`;
}
/** The environment whose logs a group holds; undefined for a group that Elastic Beanstalk does not stream to. */
function environmentOfLogGroup(group) {
    return group.startsWith(STREAMED_LOGS) ? group.slice(STREAMED_LOGS.length).split('/')[0] : undefined;
}
/**
 * The Beanstalk environments that a gone stack held, by name: those among its resources, and the one that its own
 * parameter names, because an environment that slept is no resource of its stack. Under review a stack never held any.
 * `mayOwnName` is false where what bears the stack's name may be somebody else's.
 */
function environmentsOf(stack, resources, mayOwnName) {
    const held = resources
        .filter(({ type, status }) => type === _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_2__/* .BEANSTALK_ENVIRONMENT */ .AL && status === 'DELETE_COMPLETE')
        .flatMap(({ physicalId }) => physicalId ?? []);
    const mayHaveSlept = mayOwnName && !(0,_domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnderReview */ .Ju)(stack.status);
    const named = mayHaveSlept && stack.parameters['EnvironmentName'] === stack.name ? [stack.name] : [];
    return [...new Set([...held, ...named])];
}
/** The groups that AWS Lambda made for the functions of a gone stack, named after them (its guide, "Using CloudWatch Logs"). */
function functionLogsOf(resources) {
    return resources
        .filter(({ type, status }) => type === _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_2__/* .LAMBDA_FUNCTION */ .$u && status === 'DELETE_COMPLETE')
        .flatMap(({ physicalId }) => (physicalId === undefined ? [] : `/aws/lambda/${physicalId}`));
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
        await (0,_pace_spare_work_js__WEBPACK_IMPORTED_MODULE_1__/* .warnIfRefused */ .qP)(deps.log, { what: `Log groups under ${prefix}`, remedy: REMEDY }, async () => {
            for (const group of await deps.logGroups.list(prefix))
                await remove(group);
        });
    for (const group of gone.groups)
        await (0,_pace_spare_work_js__WEBPACK_IMPORTED_MODULE_1__/* .warnIfRefused */ .qP)(deps.log, { what: `Log group ${group}`, remedy: REMEDY }, () => remove(group));
}


/***/ }),

/***/ 95369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ itemOf)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);

/** What was decided on one environment, as it stands in a report. */
function itemOf({ stack, branch, pullRequest }, { decision, reasonCode, sentence }) {
    const tagged = Number(stack.tags[_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.pullRequest]);
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


/***/ })

};
