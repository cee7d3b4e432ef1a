export const id = 438;
export const ids = [438];
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

/***/ 89708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ LOOKS),
/* harmony export */   Ko: () => (/* binding */ COMMAND_WORDS),
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   T_: () => (/* binding */ COMMAND_PREFIX),
/* harmony export */   bw: () => (/* binding */ commandWordOf),
/* harmony export */   h9: () => (/* binding */ shownCommand),
/* harmony export */   jt: () => (/* binding */ commandText),
/* harmony export */   qC: () => (/* binding */ isJudgement)
/* harmony export */ });
/* unused harmony exports isAll, JUDGEMENTS */
/* harmony import */ var _environment_kept_until_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25679);
/* harmony import */ var _environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57109);
/* harmony import */ var _intents_pin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40165);
/* harmony import */ var _extension_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81688);
/* harmony import */ var _shared_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86196);





/** What a person can ask for behind `/stage`. */
const COMMAND_WORDS = [
    'up',
    'down',
    'awake',
    'keep',
    'extend',
    'pin',
    'unpin',
    'deploy',
    'lock',
    'unlock',
    'accept',
    'reject',
    'status',
    'where',
    'logs',
    'help',
];
const COMMANDS = {
    up: {
        does: 'Brings the environment up at the newest commit, also after `/stage down`. For a fork it names the commit.',
        leaves: `the label \`${_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .OFF_LABEL */ .BF}\` comes off, and the label that \`wanted\` asks for goes on`,
        takes: {
            shown: '[commit]',
            example: '',
            // All digits, because anybody finds a second commit with the same first ones.
            isLegal: (rest) => rest === '' || /^[0-9a-f]{40}$/i.test(rest),
        },
    },
    down: {
        does: 'Takes the environment down, until `/stage up`.',
        leaves: `the label \`${_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .OFF_LABEL */ .BF}\` goes on`,
    },
    awake: {
        does: 'Wakes the environment, which then sleeps no more.',
        leaves: `the label \`${_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .AWAKE_LABEL */ .R8}\` goes on`,
    },
    keep: {
        does: 'Keeps the environment from sweeps.',
        leaves: `the label \`${_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .KEEP_LABEL */ .hW}\` goes on`,
    },
    extend: {
        does: `Keeps the environment from the end of its time and from \`select: all\` until a day is over, ${_extension_js__WEBPACK_IMPORTED_MODULE_2__/* .EXTENSIONS */ .Z1} from now.`,
        leaves: `a label such as \`${_environment_kept_until_js__WEBPACK_IMPORTED_MODULE_3__/* .UNTIL_LABEL */ .Qi}2026-12-02\` goes on, and an earlier one of that sort comes off`,
        takes: { shown: '3d', example: '3d', isLegal: (rest) => (0,_extension_js__WEBPACK_IMPORTED_MODULE_2__/* .extensionOf */ .je)(rest) !== undefined },
    },
    pin: {
        does: 'Pins the environment to the commit that runs, or to another one of its branch. It stays there, whatever is pushed, until `/stage unpin`.',
        leaves: `a label goes on that is \`${_intents_pin_js__WEBPACK_IMPORTED_MODULE_1__/* .PIN_LABEL */ .PZ}\` and all digits of the commit, and an earlier one of that sort comes off`,
        takes: { shown: '[commit]', example: '', isLegal: (rest) => rest === '' || (0,_shared_target_js__WEBPACK_IMPORTED_MODULE_4__/* .looksLikeSha */ .sA)(rest) },
    },
    unpin: {
        does: 'Lifts the pin, and brings the environment to the newest commit.',
        leaves: `the label that begins with \`${_intents_pin_js__WEBPACK_IMPORTED_MODULE_1__/* .PIN_LABEL */ .PZ}\` comes off`,
    },
    deploy: {
        does: 'Sends a commit of the repository to a shared environment: the newest one of a branch, or the one that is named.',
        leaves: '',
        takes: {
            shown: 'branch or sha [to kind]',
            example: 'main to qa',
            isLegal: (rest) => (0,_shared_target_js__WEBPACK_IMPORTED_MODULE_4__/* .sendOrderOf */ .C)(rest) !== undefined,
        },
    },
    lock: {
        does: 'Locks the environment at its commit, with a reason behind the word. It does not move, and nothing takes it down. With the name of a shared kind, that one is meant.',
        leaves: '',
        takes: { shown: '[kind] [reason]', example: 'the demo is at four', isLegal: () => true },
    },
    unlock: {
        does: 'Releases the lock, whoever holds it, and brings the environment to the newest commit.',
        leaves: '',
        takes: { shown: '[kind]', example: 'qa', isLegal: isNoneOrKind },
    },
    accept: {
        does: 'Accepts what was delivered, for those whom `accepted-by` names: the story is accepted in the tracker, and the pull request merged.',
        leaves: '',
    },
    reject: {
        does: 'Rejects what was delivered, for the same people, with a reason behind the word. The story is rejected in the tracker, and the author hears why.',
        leaves: '',
        takes: { shown: '[reason]', example: 'the total is wrong', isLegal: () => true },
    },
    status: {
        does: 'Says what runs, since when and where.',
        leaves: '',
        takes: { shown: '[kind]', example: 'qa', isLegal: isNoneOrKind },
    },
    where: {
        does: 'Lists the environments of the pull request; with `all`, those of all branches.',
        leaves: '',
        takes: { shown: '[all]', example: 'all', isLegal: (rest) => rest === '' || isAll(rest) },
    },
    logs: { does: 'Shows the last lines of the logs of the environment.', leaves: '' },
    help: { does: 'Lists the commands.', leaves: '' },
};
/** Whether there is such a kind is asked where the settings are known. */
function isNoneOrKind(rest) {
    return rest === '' || (0,_shared_target_js__WEBPACK_IMPORTED_MODULE_4__/* .isKindName */ ._M)(rest);
}
/** What every command begins with. */
const COMMAND_PREFIX = '/stage';
/** As a person writes it. @param rest what stands behind the word, as it was written. */
function commandText(word, rest = '') {
    return `${COMMAND_PREFIX} ${word}${rest === '' ? '' : ` ${rest}`}`;
}
/** With a sign for what it takes, as the help shows it. */
function shownCommand(word) {
    return commandText(word, COMMANDS[word].takes?.shown);
}
/** True where `/stage where` means all environments. */
function isAll(rest) {
    return rest.toLowerCase() === 'all';
}
/** Commands that only look, in a job that may ask AWS. */
const LOOKS = ['where', 'logs'];
/** What somebody says of the stories that were delivered, which a job does that may ask the tracker. */
const JUDGEMENTS = ['accept', 'reject'];
/** True of a word that judges what was delivered. */
function isJudgement(word) {
    return JUDGEMENTS.some((each) => each === word);
}
/** The word of that text, undefined where it is none. */
function commandWordOf(text) {
    return COMMAND_WORDS.find((word) => word === text);
}


/***/ }),

/***/ 81688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z1: () => (/* binding */ EXTENSIONS),
/* harmony export */   je: () => (/* binding */ extensionOf),
/* harmony export */   qG: () => (/* binding */ extensionLabel)
/* harmony export */ });
/* harmony import */ var _environment_kept_until_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25679);
/* harmony import */ var _input_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7564);


const [HOUR, DAY] = [3_600_000, 86_400_000];
/** What is to stay longer is kept by `/stage keep`. */
const LONGEST_MS = 90 * DAY;
/** What `/stage extend` takes, for the help. */
const EXTENSIONS = 'from 1h to 90d';
/** Milliseconds of what stands behind `/stage extend`; undefined for what it does not take. */
function extensionOf(text) {
    const ms = (0,_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(text.toLowerCase());
    return ms === undefined || ms < HOUR || ms > LONGEST_MS ? undefined : ms;
}
/**
 * The label that an extension asks for: of the day on which that time is over, so that it is never shorter than asked for.
 * @param saidAt ISO 8601: when the command was said, so that a later run of it prolongs nothing.
 */
function extensionLabel(saidAt, text) {
    return (0,_environment_kept_until_js__WEBPACK_IMPORTED_MODULE_1__/* .untilLabel */ .D8)(new Date(Date.parse(saidAt) + (extensionOf(text) ?? 0)));
}


/***/ }),

/***/ 86196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ sendOrderOf),
/* harmony export */   GG: () => (/* binding */ sharedTargetOf),
/* harmony export */   _M: () => (/* binding */ isKindName),
/* harmony export */   sA: () => (/* binding */ looksLikeSha)
/* harmony export */ });
/* harmony import */ var _input_ref_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95546);

/** As the settings take it (see `checkKind`). */
const KIND = /^[a-z][a-z0-9]{1,15}$/;
/** True of what may be the name of a kind, in any case. */
function isKindName(text) {
    return KIND.test(text.toLowerCase());
}
/** What stands behind `deploy`; undefined for what it does not take. @param rest one line, with one blank between two words. */
function sendOrderOf(rest) {
    const [ref = '', to, kind, ...more] = rest.split(' ');
    if (!(0,_input_ref_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isBranchName */ .Q)(ref) || more.length > 0)
        return undefined;
    if (to === undefined)
        return { ref, kind: undefined };
    if (to.toLowerCase() !== 'to' || kind === undefined || !isKindName(kind))
        return undefined;
    return { ref, kind: kind.toLowerCase() };
}
/** A full SHA, or as much of one as GitHub shows. */
function looksLikeSha(ref) {
    return /^[0-9a-f]{7,40}$/i.test(ref);
}
/** The shared kind that is named first, where there is one of that name. Anything else is a person's words. */
function sharedTargetOf(rest, sharedKinds) {
    const [first = '', ...others] = rest.split(' ');
    const kind = sharedKinds.find((each) => each === first.toLowerCase().replace(/:$/, ''));
    return kind === undefined ? { kind, rest } : { kind, rest: others.join(' ') };
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

/***/ 34105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ kindOfDeployment),
/* harmony export */   CZ: () => (/* binding */ deploymentKindsSchema),
/* harmony export */   En: () => (/* binding */ namesOfKind),
/* harmony export */   dA: () => (/* binding */ deploymentKindFaults)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52735);
/* harmony import */ var _input_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58715);


/** A GitHub environment has at most 255 characters (docs.github.com, "Managing environments for deployment"). */
const name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255, 'the name of an environment on GitHub has at most 255 characters');
const kind = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error: 'it takes a kind of this file' })
    .regex(/^[a-z][a-z0-9]{1,15}$/, 'it takes a kind: 2 to 16 lower-case letters and digits, a letter first');
/** Which kind another tool means by the name of an environment on GitHub: `staging: qa`. */
const deploymentKindsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(name, kind);
/**
 * Names that lead to a kind that the file does not have, and names that GitHub takes for one: it compares them without case
 * (docs.github.com, "Managing environments for deployment"). Every file may have previews without naming them.
 */
function deploymentKindFaults(mapped, kinds) {
    const names = Object.keys(mapped);
    return Object.entries(mapped).flatMap(([each, kindOfIt], index) => {
        const twin = names.slice(0, index).find((other) => isSameName(other, each));
        if (twin !== undefined)
            return [
                {
                    name: each,
                    what: `'deployments' has '${twin}' and '${each}', which GitHub takes for one name; keep one of the two`,
                },
            ];
        if (kindOfIt === 'preview' || kinds.includes(kindOfIt))
            return [];
        const known = [...new Set([...kinds, 'preview'])];
        return [
            {
                name: each,
                what: `'deployments' maps '${each}' to the kind '${kindOfIt}', which is not there; the nearest kind is '${(0,_input_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(kindOfIt, known)}'`,
            },
        ];
    });
}
/** The kind that is meant by the name of an environment; undefined for a name that nobody mapped. */
function kindOfDeployment(mapped, environment) {
    return Object.entries(mapped ?? {}).find(([each]) => isSameName(each, environment))?.[1];
}
/** Names of environments that mean the kind; [] for none. */
function namesOfKind(mapped, kindOfIt) {
    return Object.entries(mapped ?? {}).flatMap(([each, mappedTo]) => (mappedTo === kindOfIt ? [each] : []));
}
function isSameName(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}


/***/ }),

/***/ 21343:
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
