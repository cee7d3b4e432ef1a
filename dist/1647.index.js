export const id = 1647;
export const ids = [1647];
export const modules = {

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

/***/ 98332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseSettings: () => (/* binding */ parseSettings)
});

// UNUSED EXPORTS: readSettings

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/src/domain/input/nearest.js
var nearest = __webpack_require__(58715);
// EXTERNAL MODULE: ./build/src/domain/input/yaml-bounds.js
var yaml_bounds = __webpack_require__(55854);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/domain/settings/deployment-kinds.js
var deployment_kinds = __webpack_require__(34105);
;// CONCATENATED MODULE: ./build/src/domain/settings/line-in.js
/** The line of what a document writes there, or of the nearest thing around it; 1 where there is nothing. */
function lineIn(document, lines, path) {
    for (let length = path.length; length > 0; length -= 1) {
        const parent = document.getIn(path.slice(0, length - 1), true);
        const items = parent?.items;
        const key = (Array.isArray(items) ? items : undefined)?.find((item) => item?.key?.value === path[length - 1])?.key;
        if (key?.range)
            return lines.linePos(key.range[0] ?? 0).line;
    }
    return 1;
}

// EXTERNAL MODULE: ./build/src/domain/settings/people-settings.js
var people_settings = __webpack_require__(83061);
// EXTERNAL MODULE: ./build/src/domain/settings/settings-faults.js
var settings_faults = __webpack_require__(87767);
// EXTERNAL MODULE: ./build/src/domain/settings/settings-schema.js + 1 modules
var settings_schema = __webpack_require__(25375);
;// CONCATENATED MODULE: ./build/src/domain/settings/shared-kinds.js
/** Why a kind cannot be shared; undefined where it can, or is not to be. */
function sharedFault(kind, { shared, branch }) {
    if (shared !== true)
        return undefined;
    if (kind === 'preview')
        return "'preview' cannot be shared, because each branch has one of its own; give another kind 'shared: true'";
    return branch === undefined
        ? undefined
        : `'${kind}' has 'shared: true' and a 'branch', and what is sent by command follows no branch; keep one of the two`;
}

// EXTERNAL MODULE: ./build/src/domain/settings/story-settings.js
var story_settings = __webpack_require__(90349);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/parse.js + 1 modules
var parse = __webpack_require__(43852);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(52735);
;// CONCATENATED MODULE: ./build/src/domain/settings/written-numbers.js



/**
 * Lets a number or a truth stay as it is written wherever the schema takes text for it too: a version 1.10 is not 1.1, an account may
 * begin with a zero, and an application may want `TRUE`.
 */
function keepPlainValuesAsWritten(document) {
    (0,dist/* visit */.YR)(document, {
        Scalar(key, node, path) {
            const example = EXAMPLES.get(typeof node.value);
            if (key === 'key' || example === undefined || node.source === undefined)
                return;
            const keys = keysOf(path);
            if (typeof node.value === 'boolean' && !keys.includes(VARIABLES))
                return;
            if (isTextPlace(keys, example))
                node.value = node.source;
        },
    });
}
/** Keys from the root; of an item in a list 0, since all items are of one kind. */
function keysOf(path) {
    return path.flatMap((node) => {
        if ((0,dist/* isSeq */.oP)(node))
            return '0';
        return (0,dist/* isPair */.tO)(node) && (0,dist.isScalar)(node.key) ? String(node.key.value) : [];
    });
}
/** What an application alone reads; CloudFormation and Beanstalk take `true` and `false` as YAML has them. */
const VARIABLES = 'environment-variables';
/** Where such a value stands for text, it is legal as text too, whatever form that has; nowhere else are both. */
const EXAMPLES = new Map([
    ['number', 111_122_223_333],
    ['boolean', true],
]);
function isTextPlace(keys, example) {
    const schema = keys.reduce(schemaWithin, settings_schema/* settingsSchema */.dP);
    if (schema === undefined)
        return false;
    return [example, String(example)].every((value) => parse/* safeParse */.xL(schema, value).success);
}
function schemaWithin(schema, key) {
    const inner = schema instanceof schemas/* ZodOptional */.IiU ? schema.unwrap() : schema;
    const found = partWithin(inner, key);
    return found instanceof schemas/* ZodOptional */.IiU ? found.unwrap() : found;
}
function partWithin(schema, key) {
    if (schema instanceof schemas/* ZodObject */.bvH)
        return Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
    if (schema instanceof schemas/* ZodRecord */.b8S)
        return schema.valueType;
    return schema instanceof schemas/* ZodArray */.naA ? schema.element : undefined;
}

;// CONCATENATED MODULE: ./build/src/domain/settings/settings.js












/**
 * Parses `.github/greenroom.yml` and resolves inheritance: a kind's own keys win, maps are merged.
 * @throws UserError `invalid_settings` naming file, line and nearest legal key.
 */
function parseSettings(text, file) {
    const { settings, faults } = readSettings(text);
    const [first] = faults;
    if (first === undefined)
        return settings;
    throw new errors/* UserError */.y('invalid_settings', `${file}, line ${first.line}: ${first.what}.`);
}
/** The same for whoever wants to hear of every fault at once. */
function readSettings(text) {
    const lines = new dist.LineCounter();
    const excess = (0,yaml_bounds/* yamlExcess */.Rk)(text);
    // The parser compares each key with all others, which takes long for many; `twice` looks each up once.
    const document = (0,dist.parseDocument)(excess === undefined ? text : '', {
        lineCounter: lines,
        prettyErrors: false,
        uniqueKeys: false,
    });
    const lineOf = (path) => lineIn(document, lines, path);
    const read = { lineOf, has: (path) => document.hasIn(path), heritage: {}, kinds: [] };
    if (excess !== undefined)
        return { ...read, settings: NOTHING, faults: [{ line: 1, what: `the file ${excess}; make it smaller` }] };
    const unreadable = [...document.errors, ...keysTwice(document), ...lostMarks(document)];
    if (unreadable.length > 0) {
        const faults = unreadable.map((error) => ({
            line: lines.linePos(error.pos[0]).line,
            what: (0,settings_faults/* yamlFault */.QY)(error),
        }));
        return { ...read, settings: NOTHING, faults: (0,settings_faults/* firstOfEachLine */.xD)(faults) };
    }
    keepPlainValuesAsWritten(document);
    const root = plainValues(document);
    if (root instanceof Error)
        return { ...read, settings: NOTHING, faults: [{ line: 1, what: (0,settings_faults/* aliasFault */.Lf)(root) }] };
    const parsed = settings_schema/* settingsSchema */.dP.safeParse(root);
    const written = new Map(Object.entries(parsed.success ? (parsed.data.environments ?? {}) : rightKinds(root)));
    const { kinds, faults } = resolveKinds(written, lineOf);
    const deployments = parsed.data?.deployments;
    const lost = (0,deployment_kinds/* deploymentKindFaults */.dA)(deployments ?? {}, [...written.keys()]).map(({ name, what }) => ({
        line: lineOf(['deployments', name]),
        what,
    }));
    return {
        ...read,
        settings: {
            project: parsed.data?.project,
            trustedWriters: parsed.data?.['trusted-writers'] ?? [],
            reviewedBy: parsed.data?.['reviewed-by'] ?? [],
            people: (0,people_settings/* writtenPeople */.hJ)(parsed.data?.people),
            stories: (0,story_settings/* storiesSettings */.hL)(parsed.data?.stories),
            commandAliases: parsed.data?.['command-aliases'] ?? {},
            ...(deployments === undefined ? {} : { deployments }),
            ...kinds,
        },
        faults: [...(parsed.success ? [] : (0,settings_faults/* schemaFaults */.d9)(parsed.error, root, lineOf)), ...faults, ...lost],
        kinds: [...written.keys()],
        heritage: Object.fromEntries(Object.keys(kinds.environments).map((kind) => [kind, heritageOf(kind, written)])),
    };
}
const NOTHING = {
    project: undefined,
    trustedWriters: [],
    reviewedBy: [],
    people: [],
    stories: (0,story_settings/* storiesSettings */.hL)(undefined),
    commandAliases: {},
    environments: {},
    ownParameters: {},
};
/** The second of two keys of one map, as the parser itself would say it. */
function keysTwice(document) {
    const faults = [];
    (0,dist/* visit */.YR)(document, {
        Map(_key, { items }) {
            const seen = new Set();
            for (const { key } of items) {
                if (!(0,dist.isScalar)(key))
                    continue;
                if (seen.has(key.value))
                    faults.push({ code: 'DUPLICATE_KEY', message: '', pos: [key.range?.[0] ?? 0] });
                seen.add(key.value);
            }
        },
    });
    return faults;
}
/**
 * What YAML takes for a mark of its own, though nothing comes of it: an alias without an anchor, an anchor without an alias, and a tag.
 * So it was meant as text, as the beginning of a password may be.
 */
function lostMarks(document) {
    const named = new Set();
    (0,dist/* visit */.YR)(document, { Alias: (_key, { source }) => void named.add(source) });
    const anchors = new Set();
    const faults = [];
    const fault = (code, { range }) => {
        faults.push({ code, message: '', pos: [range?.[0] ?? 0] });
    };
    (0,dist/* visit */.YR)(document, {
        Node(_key, node) {
            if ((0,dist.isAlias)(node))
                return anchors.has(node.source) ? undefined : fault('BAD_ALIAS', node);
            if (node.anchor !== undefined)
                anchors.add(node.anchor);
            if ((0,dist.isScalar)(node) && node.anchor !== undefined && !named.has(node.anchor))
                return fault('LOST_ANCHOR', node);
            return node.tag === undefined || node.tag.startsWith(YAML_TAGS) ? undefined : fault('LOST_TAG', node);
        },
    });
    return faults;
}
/** `!!str` and its like. */
const YAML_TAGS = 'tag:yaml.org,2002:';
/** An alias may name too much. */
function plainValues(document) {
    try {
        return document.toJS() ?? {};
    }
    catch (error) {
        return error instanceof Error ? error : new Error(String(error));
    }
}
/** The kinds of a faulty file; undefined for one that has a fault itself. */
function rightKinds(root) {
    const kinds = typeof root === 'object' && root !== null && 'environments' in root ? root.environments : undefined;
    if (typeof kinds !== 'object' || kinds === null)
        return {};
    return Object.fromEntries(Object.entries(kinds).map(([kind, written]) => [kind, settings_schema/* environmentSchema */.VW.safeParse(written).data]));
}
/** Why a kind cannot inherit what it names; `what` is undefined where that has a fault itself. */
class InheritanceFault extends Error {
    kind;
    what;
    constructor(kind, what) {
        super(what);
        this.kind = kind;
        this.what = what;
    }
}
function resolveKinds(written, lineOf) {
    const environments = {};
    const faults = [];
    for (const kind of written.keys()) {
        try {
            const resolved = resolveKind(kind, written, []);
            const what = sharedFault(kind, resolved);
            if (what === undefined)
                environments[kind] = resolved;
            else
                faults.push({ line: lineOf(['environments', kind, 'shared']), what });
        }
        catch (error) {
            if (!(error instanceof InheritanceFault))
                throw error;
            const line = lineOf(['environments', error.kind, 'inherits']);
            const { what } = error;
            if (what !== undefined && !faults.some((fault) => fault.line === line))
                faults.push({ line, what });
        }
    }
    const ownParameters = Object.fromEntries([...written].map(([kind, own]) => [kind, Object.keys(own?.parameters ?? {})]));
    return { kinds: { environments, ownParameters }, faults };
}
function resolveKind(kind, written, seen) {
    const own = written.get(kind);
    if (own === undefined)
        throw new InheritanceFault(kind, undefined);
    const { inherits, ...mine } = own;
    if (inherits === undefined)
        return mine;
    if (inherits === kind || seen.includes(inherits))
        throw new InheritanceFault(kind, `environments inherit each other in a circle: ${[...seen, kind, inherits].join(' → ')}`);
    if (!written.has(inherits))
        throw new InheritanceFault(kind, `'${kind}' inherits '${inherits}', which is not there; the nearest environment is '${(0,nearest/* nearest */.pA)(inherits, [...written.keys()])}'`);
    return merged(resolveKind(inherits, written, [...seen, kind]), mine);
}
function heritageOf(kind, written) {
    const inherits = written.get(kind)?.inherits;
    return inherits === undefined ? [kind] : [kind, ...heritageOf(inherits, written)];
}
/** The heir's keys win; maps are merged key by key. */
function merged(base, heir) {
    const options = mergedMaps(base['option-settings'], heir['option-settings'], (a, b) => ({ ...a, ...b }));
    const variables = mergedMaps(base['environment-variables'], heir['environment-variables']);
    const secrets = mergedMaps(base.secrets, heir.secrets);
    const prices = mergedMaps(base['hourly-price'], heir['hourly-price']);
    return {
        ...base,
        ...heir,
        ...(options ? { 'option-settings': options } : {}),
        ...(variables ? { 'environment-variables': variables } : {}),
        ...(secrets ? { secrets } : {}),
        ...(prices ? { 'hourly-price': prices } : {}),
        ...(base.parameters || heir.parameters ? { parameters: { ...base.parameters, ...heir.parameters } } : {}),
        ...(base.tags || heir.tags ? { tags: { ...base.tags, ...heir.tags } } : {}),
        ...(base.roles || heir.roles ? { roles: { ...base.roles, ...heir.roles } } : {}),
    };
}
function mergedMaps(base, heir, join = (_, own) => own) {
    if (base === undefined || heir === undefined)
        return heir ?? base;
    const both = Object.entries(heir).map(([key, own]) => {
        const inherited = base[key];
        return [key, inherited === undefined ? own : join(inherited, own)];
    });
    return { ...base, ...Object.fromEntries(both) };
}


/***/ })

};
