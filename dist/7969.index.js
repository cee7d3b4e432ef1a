export const id = 7969;
export const ids = [7969];
export const modules = {

/***/ 9878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UN: () => (/* binding */ forkByEvent),
/* harmony export */   ab: () => (/* binding */ buildOfFork),
/* harmony export */   mZ: () => (/* binding */ forkVerdict)
/* harmony export */ });
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4621);

/** Why a pull request from a fork gets no environment. */
function forkVerdict(pullRequest) {
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('fork', `Pull request #${pullRequest} comes from a fork, which gets no credentials and so no environment; a maintainer can push its commits to a branch of this repository.`);
}
/** Why what a run for a fork made is not deployed, also into the environment of one of our own branches. */
function buildOfFork() {
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('fork', 'What this run would deploy was built for a fork, so it is deployed nowhere; a maintainer can push the commits of the fork to a branch of this repository.');
}
/**
 * The events of a pull request whose run has, where it comes from a fork, no variables, no secrets and no role (docs.github.com,
 * "Events that trigger workflows"). `pull_request_target` is none of them.
 */
const WITHOUT_RIGHTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
/** That verdict where the event alone says so, before anything else is known; a fork that was deleted is one as well. */
function forkByEvent(name, payload) {
    if (!WITHOUT_RIGHTS.includes(name))
        return undefined;
    const { number, head, base } = (memberOf(payload, 'pull_request') ?? {});
    const home = memberOf(memberOf(base, 'repo'), 'id');
    if (typeof number !== 'number' || typeof home !== 'number')
        return undefined;
    return memberOf(memberOf(head, 'repo'), 'id') === home ? undefined : forkVerdict(number);
}
function memberOf(value, name) {
    return typeof value === 'object' && value !== null
        ? value[name]
        : undefined;
}


/***/ }),

/***/ 7832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ touchesPaths),
/* harmony export */   I: () => (/* binding */ parsePaths)
/* harmony export */ });
/* harmony import */ var _input_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8778);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);


/** @throws UserError when every glob takes something out, so that nothing is left. */
function parsePaths(globs) {
    if (globs.length === 0 || globs.some((glob) => !glob.startsWith('!')))
        return globs;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', "Input 'paths' has only globs that begin with '!'; give one without, such as '**'.");
}
/** True when one of the files is meant. The last glob that matches a file decides, as in a workflow's own `paths`. */
function touchesPaths(files, globs) {
    const rules = globs.map((glob) => {
        const takesOut = glob.startsWith('!');
        return { takesOut, glob: takesOut ? glob.slice(1) : glob };
    });
    return files.some((file) => rules.findLast((rule) => (0,_input_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(file, rule.glob, 'path'))?.takesOut === false);
}


/***/ }),

/***/ 9447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R8: () => (/* binding */ refuseStoryLabels),
/* harmony export */   VB: () => (/* binding */ parseWanted),
/* harmony export */   _z: () => (/* binding */ labelOfRule),
/* harmony export */   gX: () => (/* binding */ storyLabelsOf),
/* harmony export */   kB: () => (/* binding */ DEFAULT_WANTED)
/* harmony export */ });
/* harmony import */ var _input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2816);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5497);



/** @throws UserError naming the rule that is not legal. */
function parseWanted(rules) {
    return rules.map((rule) => {
        if (rule === 'branch' || rule === 'pull-request' || rule === 'review-requested')
            return rule;
        if (isLabelRule(rule) || isStoryLabelRule(rule))
            return rule;
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `${(0,_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__/* .inputWithValue */ .iS)('wanted', rule)}; it takes branch, pull-request, review-requested, label:NAME, story-label:NAME.`);
    });
}
function isLabelRule(rule) {
    return /^label:.+/.test(rule);
}
function isStoryLabelRule(rule) {
    return /^story-label:.+/.test(rule);
}
/** What asks for an environment where neither step nor settings say it. */
const DEFAULT_WANTED = ['pull-request'];
/** Name of the label of `label:NAME` or `story-label:NAME`. */
function labelOfRule(rule) {
    return rule.slice(rule.indexOf(':') + 1);
}
/** Labels of stories that ask for an environment, each once in any case; [] where none does. */
function storyLabelsOf(rules) {
    return (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .distinctLabels */ .OD)(rules.filter(isStoryLabelRule).map(labelOfRule));
}
/** @throws UserError where the label of a story is to ask for an environment, and nobody said where stories are. */
function refuseStoryLabels(rules) {
    const rule = rules.find(isStoryLabelRule);
    if (rule === undefined)
        return;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `'wanted' has '${rule}', and the input 'tracker' is empty; say where stories are, with the shipped workflows in the variable GREENROOM_TRACKER.`);
}


/***/ }),

/***/ 8778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4006);
/* harmony import */ var _glob_bounds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2581);
/* harmony import */ var _whole_match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3790);



/**
 * Whether a glob matches a whole name or path; a dot at the beginning is a character like others. Every glob of the suite is matched
 * here. Branches and files are named by outsiders, and the library's regular expressions take minutes for a long name and four
 * stars, so what is common in globs is matched in linear time. Only the rest is left to the library: `!(…)`, `{1..3}`, `[[:alpha:]]`.
 * Globs that `globExcess` finds too costly are refused before; and no part of a path is longer than a file system takes.
 */
function matchesGlob(text, glob, kind) {
    const pattern = patternOf(simplified(glob, kind), kind);
    const known = pattern === undefined ? undefined : (0,_whole_match_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesWhole */ .b)(pattern, text);
    if (known === undefined && LONG_PART.test(text))
        return false;
    return (known ?? picomatch__WEBPACK_IMPORTED_MODULE_1__.isMatch(text, glob, { bash: kind === 'name', dot: true, nonegate: kind === 'path' }));
}
/** Linux and macOS take no longer name of a file, GitHub no longer name of a branch; only what was pushed to attack has one. */
const LONG_PART = /[^/]{256}/;
/** The library takes two parts of two stars for one, and in a name `a/**\/*` for `a/**`. */
function simplified(glob, kind) {
    const once = glob.replaceAll(/(?:\/\*\*)+(?=\/\*\*(?:\/|$))/g, '');
    return kind === 'name' ? once.replace(/\/\*\*\/\*$/, '/**') : once;
}
/** As a regular expression that `matchesWhole` knows; undefined for what is not common. */
function patternOf(glob, kind) {
    if (glob === '' || (0,_glob_bounds_js__WEBPACK_IMPORTED_MODULE_2__/* .isRareGlob */ .n)(glob) || !areBalanced(glob))
        return undefined;
    const any = kind === 'name' ? '[\\s\\S]' : '[^/]';
    let pattern = '';
    let depth = 0;
    for (let at = 0; at < glob.length; at += 1) {
        const character = glob.charAt(at);
        const rest = glob.slice(at);
        if (/^\*\*(?=\/|$)/.test(rest) && /(?:^|\/)$/.test(glob.slice(0, at))) {
            // A whole part of two stars is any number of parts, none too.
            if (depth > 0)
                return undefined;
            const isLast = rest.length === 2;
            if (isLast && pattern.endsWith('/'))
                pattern = `${pattern.slice(0, -1)}(?:/[\\s\\S]*)?`;
            else
                pattern += isLast ? '[\\s\\S]*' : '(?:[\\s\\S]*/)?';
            at += isLast ? 1 : 2;
        }
        else if (character === '*') {
            const isWholePart = kind === 'path' && /(?:^|\/)$/.test(glob.slice(0, at)) && /^\*(?:\/|$)/.test(rest);
            pattern += isWholePart ? `${any}+` : `${any}*`;
        }
        else if (character === '?')
            pattern += '[^/]';
        else if (character === '{') {
            depth += 1;
            pattern += '(?:';
        }
        else if (character === '}') {
            depth -= 1;
            pattern += ')';
        }
        else if (character === ',' && depth > 0)
            pattern += '|';
        else if (character === '[') {
            const end = glob.indexOf(']', at + 2);
            if (end < 0)
                return undefined;
            pattern += glob.slice(at, end + 1);
            at = end;
        }
        else
            pattern += /[A-Za-z0-9]/.test(character) ? character : `\\${character}`;
    }
    return depth === 0 ? pattern : undefined;
}
function areBalanced(glob) {
    const count = (character) => glob.split(character).length;
    return count('{') === count('}') && count('[') === count(']');
}


/***/ }),

/***/ 3790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ matchesWhole)
/* harmony export */ });
/** Something that this matcher does not know. */
class UnknownSyntax extends Error {
}
/** Parts lie in each other as deep as the pattern says, and so do the calls that read it. */
const LONGEST_PATTERN = 1000;
/**
 * Whether a regular expression as Java writes it (java.util.regex.Pattern) matches the whole text; undefined for one with syntax that
 * is not known here, such as a look-ahead. It takes no more than polynomial time, whatever the pattern is: a pattern of somebody else
 * could keep JavaScript's own matcher busy for ever.
 */
function matchesWhole(pattern, text) {
    if (pattern.length > LONGEST_PATTERN)
        return undefined;
    const characters = [...text];
    try {
        const reader = readerOf(pattern);
        const part = alternatives(reader);
        if (reader.peek() !== '')
            return undefined;
        return part(characters, new Set([0])).has(characters.length);
    }
    catch (error) {
        if (error instanceof UnknownSyntax)
            return undefined;
        throw error;
    }
}
function readerOf(pattern) {
    const characters = [...pattern];
    let at = 0;
    const peek = (ahead = 0) => characters[at + ahead] ?? '';
    return {
        peek,
        next() {
            const character = peek();
            at += 1;
            return character;
        },
        takes(text) {
            const comes = [...text].every((character, index) => peek(index) === character);
            if (comes)
                at += text.length;
            return comes;
        },
    };
}
function alternatives(reader) {
    const all = [sequence(reader)];
    while (reader.takes('|'))
        all.push(sequence(reader));
    return (text, from) => new Set(all.flatMap((part) => [...part(text, from)]));
}
function sequence(reader) {
    const parts = [];
    while (!['', '|', ')'].includes(reader.peek()))
        parts.push(repeated(reader, atom(reader)));
    return (text, from) => parts.reduce((places, part) => part(text, places), from);
}
function atom(reader) {
    const character = reader.next();
    switch (character) {
        case '(':
            return group(reader);
        case '[':
            return one(characterClass(reader));
        case '.':
            return one((each) => !/[\n\r\u0085\u2028\u2029]/.test(each));
        case '^':
            return (_, from) => new Set([...from].filter((place) => place === 0));
        case '$':
            return (text, from) => new Set([...from].filter((place) => place === text.length));
        case '\\':
            return one(escaped(reader));
        default:
            if ('*+?{'.includes(character))
                throw new UnknownSyntax();
            return one((each) => each === character);
    }
}
function group(reader) {
    if (reader.peek() === '?' && !reader.takes('?:'))
        throw new UnknownSyntax();
    const inside = alternatives(reader);
    if (!reader.takes(')'))
        throw new UnknownSyntax();
    return inside;
}
function one(test) {
    return (text, from) => {
        const places = new Set();
        for (const place of from)
            if (place < text.length && test(text[place] ?? ''))
                places.add(place + 1);
        return places;
    };
}
const CLASSES = {
    d: /[0-9]/,
    w: /[A-Za-z0-9_]/,
    s: /[ \t\n\v\f\r]/,
};
const CONTROLS = { n: '\n', r: '\r', t: '\t', f: '\f' };
function escaped(reader) {
    const character = reader.next();
    const known = CLASSES[character.toLowerCase()];
    if (known !== undefined)
        return (each) => known.test(each) === (character === character.toLowerCase());
    const literal = literalOf(character);
    return (each) => each === literal;
}
function literalOf(character) {
    const control = CONTROLS[character];
    if (control !== undefined)
        return control;
    if (character === '' || /[A-Za-z0-9]/.test(character))
        throw new UnknownSyntax();
    return character;
}
/** Java joins and cuts classes within a class, which is not known here. */
function characterClass(reader) {
    const isNegated = reader.takes('^');
    const tests = [];
    do
        tests.push(classMember(reader));
    while (reader.peek() !== ']');
    reader.next();
    return (each) => tests.some((test) => test(each)) !== isNegated;
}
function classMember(reader) {
    const first = reader.next();
    if (['', '[', '&', '^', ']'].includes(first))
        throw new UnknownSyntax();
    if (first === '\\' && /[dws]/i.test(reader.peek()))
        return escaped(reader);
    const low = first === '\\' ? literalOf(reader.next()) : first;
    if (reader.peek() !== '-' || reader.peek(1) === ']')
        return (each) => each === low;
    reader.next();
    const last = reader.next();
    if (['', '[', '&'].includes(last))
        throw new UnknownSyntax();
    const high = last === '\\' ? literalOf(reader.next()) : last;
    return (each) => each >= low && each <= high;
}
function repeated(reader, part) {
    const range = rangeOf(reader);
    if (range === undefined)
        return part;
    // Whether it takes as much or as little as it can, a whole text matches all the same; one that gives nothing back may not.
    reader.takes('?');
    if ('*+?{'.includes(reader.peek() || ' '))
        throw new UnknownSyntax();
    return (text, from) => timesMore(part, text, timesAtLeast(part, text, from, range.least), range);
}
function rangeOf(reader) {
    if (reader.takes('*'))
        return { least: 0, most: Number.POSITIVE_INFINITY };
    if (reader.takes('+'))
        return { least: 1, most: Number.POSITIVE_INFINITY };
    if (reader.takes('?'))
        return { least: 0, most: 1 };
    if (!reader.takes('{'))
        return undefined;
    let written = '';
    while (/[0-9,]/.test(reader.peek()))
        written += reader.next();
    const [, least, comma, most] = /^(\d+)(,?)(\d*)$/.exec(written) ?? [];
    if (least === undefined || !reader.takes('}'))
        throw new UnknownSyntax();
    if (comma === '')
        return { least: Number(least), most: Number(least) };
    return { least: Number(least), most: most === '' ? Number.POSITIVE_INFINITY : Number(most) };
}
/** Places either run out within the length of the text, or grow until they stay the same. */
function timesAtLeast(part, text, from, least) {
    let places = from;
    for (let times = 0; times < least && places.size > 0; times += 1) {
        const next = part(text, places);
        if (next.size === places.size && [...next].every((place) => places.has(place)))
            return next;
        places = next;
    }
    return places;
}
/** Goes on only from places that are new, of which there are no more than characters. */
function timesMore(part, text, from, { least, most }) {
    const all = new Set(from);
    let latest = from;
    for (let times = least; times < most && latest.size > 0; times += 1) {
        latest = new Set([...part(text, latest)].filter((place) => !all.has(place)));
        for (const place of latest)
            all.add(place);
    }
    return all;
}


/***/ }),

/***/ 6707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ NO_HISTORY),
/* harmony export */   Yh: () => (/* binding */ RED_GRACE_MS),
/* harmony export */   gw: () => (/* binding */ describeHealth),
/* harmony export */   u7: () => (/* binding */ judgeHealth)
/* harmony export */ });
const NO_HISTORY = {
    healthy: 0,
    otherVersion: 0,
    redSince: undefined,
    missingSince: undefined,
};
/** One answer may lag behind another, and an environment may turn Green for a moment. */
const IN_A_ROW = 2;
/** A fresh instance may fail its first checks; an application that migrates its data first may need more. */
const RED_GRACE_MS = 120_000;
/** An environment that has just been made may not be listed yet. */
const MISSING_GRACE_MS = 15_000;
/**
 * Whether an environment whose change has ended runs the version wanted: ready once it is Ready, of that version and Green (or Ok
 * or Info by enhanced health) twice in a row; failed once it is Ready with another version, which is how Beanstalk rolls back, when
 * it stays Red or Severe, and when it is or was terminated. Source of the colours: the Beanstalk guide, "Health colors and
 * statuses". `now` is a monotonic instant in ms.
 */
function judgeHealth(past, look, { label, redForMs }, now) {
    const seen = remember(past, look, label, now);
    if (hasFailed(seen, look, redForMs, now))
        return { past: seen, verdict: 'failed' };
    if (seen.healthy >= IN_A_ROW)
        return { past: seen, verdict: 'ready' };
    return { past: seen, verdict: seen.healthy > 0 ? 'confirming' : 'waiting' };
}
function remember(past, look, label, now) {
    if (look === undefined)
        return { ...NO_HISTORY, missingSince: past.missingSince ?? now };
    const isReady = look.status === 'Ready';
    const isOther = label !== undefined && look.versionLabel !== label;
    return {
        healthy: isReady && !isOther && isHealthy(look) ? past.healthy + 1 : 0,
        otherVersion: isReady && isOther ? past.otherVersion + 1 : 0,
        redSince: isRed(look) ? (past.redSince ?? now) : undefined,
        missingSince: undefined,
    };
}
function hasFailed(seen, look, redForMs, now) {
    return (look?.status === 'Terminating' ||
        look?.status === 'Terminated' ||
        seen.otherVersion >= IN_A_ROW ||
        (seen.redSince !== undefined && now - seen.redSince >= redForMs) ||
        (seen.missingSince !== undefined && now - seen.missingSince >= MISSING_GRACE_MS));
}
function isHealthy({ health, healthStatus }) {
    return health === 'Green' || healthStatus === 'Ok' || healthStatus === 'Info';
}
function isRed({ health, healthStatus }) {
    return health === 'Red' || healthStatus === 'Severe';
}
/** What was seen, as a clause. */
function describeHealth(look) {
    if (look === undefined)
        return 'Elastic Beanstalk shows no environment of that name, or the role may not see it';
    const { status, health, healthStatus, versionLabel } = look;
    const words = healthStatus === undefined || healthStatus === '' ? health : `${health} (${healthStatus})`;
    return `it is ${status} and ${words} with version ${versionLabel ?? 'none'}`;
}


/***/ }),

/***/ 2232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ loadRunSettings),
/* harmony export */   Je: () => (/* binding */ firstNonEmpty),
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   TM: () => (/* binding */ isKindProtected),
/* harmony export */   VF: () => (/* binding */ loadAllKinds),
/* harmony export */   co: () => (/* binding */ readinessOf),
/* harmony export */   fG: () => (/* binding */ admissionOf),
/* harmony export */   yJ: () => (/* binding */ ttlOf)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_environment_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7832);
/* harmony import */ var _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9447);
/* harmony import */ var _domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7564);
/* harmony import */ var _domain_readiness_beanstalk_health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6707);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7277);






/** Where the settings stand unless the input says else. */
const DEFAULT_SETTINGS = '.github/greenroom.yml';
const NOTHING = {
    project: undefined,
    trustedWriters: [],
    reviewedBy: [],
    people: [],
    stories: { statuses: {}, moves: { all: {}, ofType: {} } },
    commandAliases: {},
    environments: {},
    ownParameters: {},
};
/**
 * Reads the settings from the default branch, so that no pull request can loosen them. A file that is
 * not there means defaults; a file that cannot be read is an error.
 * @throws UserError `invalid_settings`
 */
async function loadRunSettings(codeHost, inputs) {
    const { repository, text, settings, longLived } = await loadAllKinds(codeHost, inputs.settings);
    const { environments, ownParameters } = settings;
    const kind = Object.hasOwn(environments, inputs.environment) ? environments[inputs.environment] : undefined;
    if (kind === undefined && Object.keys(settings.environments).length > 0 && inputs.environment !== 'preview')
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_input', `Input 'environment' names no kind that ${inputs.settings} has; it has ${Object.keys(settings.environments).join(', ')}.`);
    return {
        repository,
        text,
        project: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkProject */ .sh)(inputs.project ?? settings.project ?? (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultProject */ .fu)(repository.fullName)),
        kind: kind ?? {},
        kindIsProtected: isKindProtected(kind, inputs.environment),
        ownParameters: (kind && ownParameters[inputs.environment]) ?? [],
        longLived,
        reviewedBy: settings.reviewedBy,
        people: settings.people,
        stories: settings.stories,
        commandAliases: settings.commandAliases,
    };
}
/** As the settings say; where they do not, production is. */
function isKindProtected(settings, kind) {
    return settings?.protected ?? kind === 'production';
}
/**
 * The same for a run that is about no kind.
 * @throws UserError `invalid_settings`
 */
async function loadAllKinds(codeHost, file) {
    const repository = await codeHost.repository();
    const text = await codeHost.readFile(file, repository.defaultBranch);
    // A file that somebody names and that is not there would otherwise leave what it protects without protection.
    if (text === undefined && file !== DEFAULT_SETTINGS)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_settings', `The settings file ${file} is not on branch '${repository.defaultBranch}'; correct the input 'settings', or leave it out to use ${DEFAULT_SETTINGS} where there is one.`);
    const settings = text === undefined ? NOTHING : await parse(text, file);
    if (settings.trustedWriters.length > 0)
        codeHost.trustWriters?.(settings.trustedWriters);
    const kinds = Object.entries(settings.environments).flatMap(([kind, { branch }]) => branch === undefined ? [] : [{ kind, branch }]);
    return { repository, text, settings, longLived: { defaultBranch: repository.defaultBranch, kinds } };
}
/** What asks for an environment of the kind: what the step says, then the settings, then the default. */
function wantedOf(kind, inputs) {
    return firstNonEmpty(inputs, (0,_domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWanted */ .VB)(kind.wanted ?? []), _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_WANTED */ .kB);
}
/** What an environment of the kind must fulfil: what the step says, then the settings, then the defaults. */
function admissionOf(given, kind) {
    return {
        wanted: wantedOf(kind, given.wanted),
        skipBranches: firstNonEmpty(given.skipBranches, kind['skip-branches'], ['*-no-infra']),
        paths: (0,_domain_environment_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePaths */ .I)(firstNonEmpty(given.paths, kind.paths)),
        allowedAccounts: firstNonEmpty(given.allowedAccounts, kind.accounts),
        maxEnvironments: given.maxEnvironments ?? kind['max-environments'],
    };
}
/** The first list that has anything in it: what the step says, then what the settings say. */
function firstNonEmpty(...lists) {
    return lists.find((list) => list !== undefined && list.length > 0) ?? [];
}
/** What makes an environment ready: what the step says, then the settings, then the default. */
function readinessOf(kind, inputs = {}) {
    return {
        health: inputs.health ?? kind.health ?? 'http',
        healthPath: inputs.healthPath ?? kind['health-path'] ?? '/',
        urlOutput: inputs.urlOutput ?? kind['url-output'] ?? 'Url',
        deploymentInfo: inputs.deploymentInfo ?? kind['deployment-info'],
        redForMs: (0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E9)(kind['health-patience'] ?? '') ?? _domain_readiness_beanstalk_health_js__WEBPACK_IMPORTED_MODULE_4__/* .RED_GRACE_MS */ .Yh,
    };
}
/** Milliseconds that an environment may stand after its last push. @throws UserError naming the value that is no duration. */
function ttlOf(kind, file) {
    if (kind.ttl === undefined)
        return undefined;
    const ttl = (0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E9)(kind.ttl);
    if (ttl !== undefined)
        return ttl;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_settings', `${file}: 'ttl' is no duration; it takes durations such as 12h or 7d.`);
}
/** The parser and its schema are loaded only where there is a file. */
async function parse(text, file) {
    const { parseSettings } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2164), __webpack_require__.e(2735), __webpack_require__.e(7767), __webpack_require__.e(6392)]).then(__webpack_require__.bind(__webpack_require__, 5150));
    return parseSettings(text, file);
}


/***/ })

};
