export const id = 5725;
export const ids = [5725];
export const modules = {

/***/ 94082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withAdditions: () => (/* binding */ withAdditions)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _stack_resource_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80961);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);
/* harmony import */ var _template_edits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2966);




const VARIABLES = 'aws:elasticbeanstalk:application:environment';
/** Beanstalk reads the secret when an instance starts. Source: its guide, "Fetching secrets to environment variables". */
const SECRETS = 'aws:elasticbeanstalk:application:environmentsecrets';
/**
 * A template with the options, variables and secrets of the settings among the `OptionSettings` of its Beanstalk environments,
 * where they win over the template's own. Every other character stays as it is, and so does the whole text when there are none.
 * @throws UserError `invalid_template` for a text that is neither YAML nor JSON, and `invalid_settings` when it has no place for them.
 */
function withAdditions(text, settings) {
    const options = optionsOf(settings);
    if (options.length === 0)
        return text;
    const root = (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .readTemplateText */ .cJ)(text);
    const environments = environmentsOf(root);
    if (environments.length === 0) {
        checkParameters(root, settings);
        return text;
    }
    return (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .edited */ .oh)(text, environments.flatMap((environment) => additionsTo(environment, text, options)));
}
function optionsOf(settings) {
    const namespaces = [
        ...Object.entries(settings['option-settings'] ?? {}),
        [VARIABLES, settings['environment-variables'] ?? {}],
        [SECRETS, settings.secrets ?? {}],
    ];
    return namespaces.flatMap(([Namespace, options]) => Object.entries(options).map(([OptionName, Value]) => ({ Namespace, OptionName, Value })));
}
function environmentsOf(root) {
    const resources = (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .pairOf */ .cF)(root, 'Resources')?.value;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(resources))
        return [];
    // One look at each resource: a search for each of thousands takes minutes. Of a name that stands twice the last counts, as in `pairOf`.
    const byName = new Map(resources.items.flatMap(({ key, value }) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) ? [[String(key.value), value]] : [])));
    return [...byName.values()]
        .filter(yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)
        .filter((resource) => textAt(resource, 'Type') === _stack_resource_types_js__WEBPACK_IMPORTED_MODULE_3__/* .BEANSTALK_ENVIRONMENT */ .AL);
}
function textAt(map, name) {
    const value = (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .pairOf */ .cF)(map, name)?.value;
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(value) ? String(value.value) : undefined;
}
function additionsTo(environment, text, options) {
    const properties = (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .pairOf */ .cF)(environment, 'Properties');
    if (properties === undefined)
        return [
            (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .putFirst */ .G_)(text, environment, within('Properties', mapOf(within('OptionSettings', listOf(options))))),
        ];
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(properties.value) || properties.value.tag !== undefined)
        throw noPlace('Properties', 'a map', properties, text);
    const list = (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .pairOf */ .cF)(properties.value, 'OptionSettings');
    if (list === undefined)
        return [(0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .putFirst */ .G_)(text, properties.value, within('OptionSettings', listOf(options)))];
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list.value) || list.value.tag !== undefined)
        throw noPlace('OptionSettings', 'a plain list', list, text);
    return amended(list.value, text, options);
}
/** `!If […]` is a list to YAML, but one more option among its members would be none. */
function noPlace(property, form, { key }, text) {
    const place = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) ? (key.range?.[0] ?? 0) : 0;
    return new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_settings', `Line ${(0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .lineAt */ .mh)(text, place)} of the template: the '${property}' of the Elastic Beanstalk environment are not ${form}, so the options, variables and secrets of the settings cannot be added there; write ${form} there, with the conditions inside it, or take those keys out of the settings.`);
}
const NO_VALUE = '{"Ref": "AWS::NoValue"}';
/** An option gets its value where it stands. One that stands under a condition goes, because the settings hold in any case. */
function amended(list, text, options) {
    const standing = standingIn(list, false);
    const edits = options.flatMap((option) => standing
        .filter(({ map }) => isAbout(map, option))
        .map(({ map, tokens, isConditional }) => isConditional ? (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .putInstead */ .gz)(text, map, tokens, NO_VALUE) : valuePut(text, map, option)));
    const missing = options.filter((option) => !standing.some(({ map, isConditional }) => !isConditional && isAbout(map, option)));
    return missing.length === 0 ? edits : [...edits, (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .putFirst */ .G_)(text, list, entriesOf(missing))];
}
/** Options straight in the list, and those in `!If [Condition, option, …]` or `Fn::If: […]`, however deep. */
function standingIn(list, isConditional) {
    return list.items.flatMap((item, place) => {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(item))
            return standingIn(item, true);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(item))
            return [];
        const chosen = (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .pairOf */ .cF)(item, 'Fn::If')?.value;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(chosen))
            return standingIn(chosen, true);
        const { srcToken } = list;
        const tokens = srcToken !== undefined && 'items' in srcToken ? (srcToken.items[place]?.start ?? []) : [];
        return [{ map: item, tokens, isConditional }];
    });
}
function isAbout(map, option) {
    return textAt(map, 'Namespace') === option.Namespace && textAt(map, 'OptionName') === option.OptionName;
}
function valuePut(text, map, { Value }) {
    const pair = (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .pairOf */ .cF)(map, 'Value');
    const tokens = pair?.srcToken?.sep ?? [];
    const colon = tokens.find(({ type }) => type === 'map-value-ind');
    if (colon === undefined || !pair?.value)
        return (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .putFirst */ .G_)(text, map, valueEntry(Value));
    // A scalar of no characters, and nothing before it that says what it is.
    const [start, end] = pair.value.range ?? [];
    const { value } = pair;
    const isEmpty = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(value) && value.tag === undefined && value.anchor === undefined && start === end;
    const behind = colon.offset + 1;
    return isEmpty
        ? { start: behind, end: behind, text: ` ${quoted(Value)}` }
        : (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .putInstead */ .gz)(text, pair.value, tokens, quoted(Value));
}
function valueEntry(value) {
    const entry = `"Value": ${quoted(value)}`;
    return { block: () => entry, flow: entry };
}
/** Entries of a list that is there. */
function entriesOf(options) {
    const maps = options.map(({ Namespace, OptionName, Value }) => `{"Namespace": ${quoted(Namespace)}, "OptionName": ${quoted(OptionName)}, "Value": ${quoted(Value)}}`);
    return { block: (next) => maps.map((map) => `- ${map}`).join(next), flow: maps.join(', ') };
}
function listOf(options) {
    const entries = entriesOf(options);
    return { ...entries, flow: `[${entries.flow}]` };
}
/**
 * Quoted, because CloudFormation reads YAML 1.1, where a plain `yes` or `1:30` is no text. JSON and YAML quote alike, but YAML takes
 * some characters for line breaks that JSON leaves as they are (YAML 1.1, section 4.2).
 */
function quoted(text) {
    return JSON.stringify(text).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function mapOf(entry) {
    return { ...entry, flow: `{${entry.flow}}` };
}
function within(name, { block, flow }) {
    return {
        block: (next) => `${name}:${next}  ${block(`${next}  `)}`,
        flow: `"${name}": ${flow}`,
    };
}
/** `Fn::ForEach::NAME` stands among the resources where the transform AWS::LanguageExtensions makes several of one. */
function isLooped(root) {
    const resources = (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .pairOf */ .cF)(root, 'Resources')?.value;
    return ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(resources) &&
        resources.items.some(({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) && String(key.value).startsWith('Fn::ForEach::')));
}
function checkParameters(root, settings) {
    const parameters = (0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .pairOf */ .cF)(root, 'Parameters')?.value;
    const lost = [
        settings['option-settings'] && 'option-settings',
        settings['environment-variables'] &&
            !(0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .pairOf */ .cF)(parameters, 'EnvironmentVariables') &&
            'environment-variables',
        settings.secrets && !(0,_template_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .pairOf */ .cF)(parameters, 'Secrets') && 'secrets',
    ].find((setting) => typeof setting === 'string');
    if (lost === undefined)
        return;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_settings', `The settings give '${lost}', but the template has no Elastic Beanstalk environment to take them${isLooped(root) ? " outside of 'Fn::ForEach', into which nothing is added" : ''}; drop the key, or choose another template.`);
}


/***/ }),

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


/***/ })

};
