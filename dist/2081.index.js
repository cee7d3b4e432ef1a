export const id = 2081;
export const ids = [2081];
export const modules = {

/***/ 9878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ forkByEvent),
/* harmony export */   m: () => (/* binding */ forkVerdict)
/* harmony export */ });
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4621);

/** Why a pull request from a fork gets no environment. */
function forkVerdict(pullRequest) {
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('fork', `Pull request #${pullRequest} comes from a fork, which gets no credentials and so no environment; a maintainer can push its commits to a branch of this repository.`);
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
    const list = globs.join(', ');
    // Shown whole or not at all, as every value that is refused.
    const shown = list.length <= 80 ? ` (${list})` : '';
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `Input 'paths' has only globs that begin with '!'${shown}; give one without, such as '**'.`);
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

/***/ 6360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ hintOf),
/* harmony export */   JR: () => (/* binding */ hintFor),
/* harmony export */   xz: () => (/* binding */ onlyThere)
/* harmony export */ });
/** Reads the hint from an event's payload. What it does not know gives an empty hint, never an error. */
function hintOf(name, payload, ref) {
    const event = asObject(payload);
    const pull = asObject(event['pull_request']);
    const head = asObject(pull['head']);
    if (name === 'pull_request' || name === 'pull_request_review' || name === 'pull_request_target') {
        return {
            name,
            branch: asText(head['ref']),
            pullRequest: asNumber(pull['number']),
            commit: asText(head['sha']),
            ...closing(pull),
            ...(asNumber(pull['number']) === undefined ? {} : { told: toldOfPull(event, pull) }),
        };
    }
    if (name === 'delete' || name === 'create') {
        const branch = asText(event['ref_type']) === 'tag' ? undefined : asText(event['ref']);
        return { name, branch, pullRequest: undefined, commit: undefined, told: toldOfBranch(event) };
    }
    if (name !== 'push')
        return { name, branch: undefined, pullRequest: undefined, commit: undefined };
    const branch = /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1];
    return { name, branch, pullRequest: undefined, commit: asText(event['after']), told: toldOfBranch(event) };
}
/**
 * Whom a run is about that was given a branch or a pull request by name: the event's own, or another one of which nothing was told.
 */
function hintFor(hint, named) {
    const { branch = hint.branch, pullRequest = hint.pullRequest } = named;
    if (branch === hint.branch && pullRequest === hint.pullRequest)
        return hint;
    return { name: hint.name, branch: named.branch, pullRequest: named.pullRequest, commit: undefined };
}
/** The same event for whoever needs no more than that its subject is there. */
function onlyThere({ name, branch, pullRequest, told }) {
    const there = { labels: [], requestedReviewers: [], isFork: told?.isFork === true };
    return { name, branch, pullRequest, commit: undefined, ...(told === undefined ? {} : { told: there }) };
}
/** Source: docs.github.com/webhooks/webhook-events-and-payloads, "pull_request" and "pull_request_review". */
function toldOfPull(event, pull) {
    const people = asList(pull['requested_reviewers']).map((person) => asText(person['login']));
    const teams = asList(pull['requested_teams']).map((team) => asText(team['slug']));
    const reviewer = asText(asObject(event['requested_reviewer'])['login']) ??
        asText(asObject(event['requested_team'])['slug']) ??
        asText(asObject(asObject(event['review'])['user'])['login']);
    return {
        action: asText(event['action']),
        at: asText(pull['updated_at']),
        before: asText(event['before']),
        state: asText(pull['state']),
        labels: asList(pull['labels']).flatMap((label) => asText(label['name']) ?? []),
        requestedReviewers: [...people, ...teams].filter((name) => name !== undefined),
        label: asText(asObject(event['label'])['name']),
        reviewer,
        isFork: isFromFork(pull),
    };
}
function isFromFork(pull) {
    const [head, base] = ['head', 'base'].map((side) => asObject(asObject(pull[side])['repo'])['id']);
    return base !== undefined && head !== base;
}
/** `pushed_at` is in seconds where somebody pushed, and text elsewhere ("push", "delete" in the same source). */
function toldOfBranch(event) {
    const pushed = asObject(event['repository'])['pushed_at'];
    const at = typeof pushed === 'number' ? new Date(pushed * 1000).toISOString() : asText(pushed);
    return { at, before: asText(event['before']), labels: [], requestedReviewers: [] };
}
function asList(value) {
    return Array.isArray(value) ? value.map(asObject) : [];
}
function closing(pull) {
    const closedAt = pull['state'] === 'closed' ? asText(pull['updated_at']) : undefined;
    return closedAt === undefined ? {} : { closedAt };
}
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
function asText(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function asNumber(value) {
    return typeof value === 'number' ? value : undefined;
}


/***/ }),

/***/ 9447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ parseWanted),
/* harmony export */   k: () => (/* binding */ DEFAULT_WANTED)
/* harmony export */ });
/* harmony import */ var _input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2816);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);


/** @throws UserError naming the rule that is not legal. */
function parseWanted(rules) {
    return rules.map((rule) => {
        if (rule === 'branch' || rule === 'pull-request' || rule === 'review-requested')
            return rule;
        if (/^label:.+/.test(rule))
            return rule;
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `${(0,_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__/* .inputWithValue */ .i)('wanted', rule)}; it takes branch, pull-request, review-requested, label:NAME.`);
    });
}
/** What asks for an environment where neither step nor settings say it. */
const DEFAULT_WANTED = ['pull-request'];


/***/ }),

/***/ 8778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4006);
/* harmony import */ var _whole_match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3790);


/**
 * Whether a glob matches a whole name or path; a dot at the beginning is a character like others. Every glob of the suite is matched
 * here. Branches and files are named by outsiders, and the library's regular expressions take minutes for a long name and four
 * stars, so what is common in globs is matched in linear time. Only the rest is left to the library: `!(…)`, `{1..3}`, `[[:alpha:]]`.
 */
function matchesGlob(text, glob, kind) {
    const pattern = patternOf(simplified(glob, kind), kind);
    const known = pattern === undefined ? undefined : (0,_whole_match_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesWhole */ .b)(pattern, text);
    return (known ?? picomatch__WEBPACK_IMPORTED_MODULE_1__.isMatch(text, glob, { bash: kind === 'name', dot: true, nonegate: kind === 'path' }));
}
/** Characters that mean something only to the library, or mean nothing certain where they stand. */
const UNCOMMON = /[!()|^$"'\\]|\{[^{}]*\.\.|\[[^\]]*\[|\{[^,}]*\}|[?*+@]\(|\/\/|\*\*\*|\*\*\{|^\.\//;
/** The library takes two parts of two stars for one, and in a name `a/**\/*` for `a/**`. */
function simplified(glob, kind) {
    const once = glob.replaceAll(/(?:\/\*\*)+(?=\/\*\*(?:\/|$))/g, '');
    return kind === 'name' ? once.replace(/\/\*\*\/\*$/, '/**') : once;
}
/** As a regular expression that `matchesWhole` knows; undefined for what is not common. */
function patternOf(glob, kind) {
    if (glob === '' || UNCOMMON.test(glob) || !areBalanced(glob))
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

/***/ 9974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JG: () => (/* binding */ readFork),
/* harmony export */   MR: () => (/* binding */ readHint),
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   fu: () => (/* binding */ runToken)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _domain_environment_fork_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9878);
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(982);
/* harmony import */ var _domain_environment_subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6360);




/** The hint in the event that started the workflow; an unreadable payload gives an empty one. */
async function readHint(run) {
    const payload = await readPayload(run);
    if (payload === undefined)
        run.log.warning('The event payload could not be read; only the inputs say whom this run is about.');
    return (0,_domain_environment_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .hintOf */ .$z)(run.env['GITHUB_EVENT_NAME'] ?? '', payload, run.env['GITHUB_REF']);
}
/**
 * Why the pull request of the event gets no environment, where it comes from a fork. It is asked before any input is read, because
 * GitHub gives the run of a fork no variables: its inputs are empty, and would be refused.
 */
async function readFork(run) {
    return (0,_domain_environment_fork_js__WEBPACK_IMPORTED_MODULE_1__/* .forkByEvent */ .U)(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run));
}
/** Empty where no event is given, undefined where it cannot be read. */
async function readPayload({ env }) {
    const path = env['GITHUB_EVENT_PATH'];
    if (path === undefined)
        return {};
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/**
 * Unique to one step of one attempt of a run, and safe in names and tokens: `[A-Za-z0-9-]`. Two steps of a run may change the
 * same stack, and a far side takes a token that it knows for a request that it has answered.
 */
function runToken(run, random) {
    const { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt, GITHUB_JOB: job, GITHUB_ACTION: step } = run.env;
    const where = job || step ? `-${(0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_2__/* .shortHash */ .BC)(`${job ?? ''}/${step ?? ''}`)}` : '';
    return `${id ?? `local${Math.floor(random() * 1e9)}`}-${attempt ?? '1'}${where}`.replaceAll(/[^A-Za-z0-9-]/g, '');
}
/** The page of this run, for people to look at its log. */
function runUrl(run) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = run.env;
    return repository && id ? `${server ?? 'https://github.com'}/${repository}/actions/runs/${id}` : undefined;
}


/***/ }),

/***/ 2232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ loadRunSettings),
/* harmony export */   Je: () => (/* binding */ firstNonEmpty),
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   VF: () => (/* binding */ loadAllKinds),
/* harmony export */   co: () => (/* binding */ readinessOf),
/* harmony export */   fG: () => (/* binding */ admissionOf),
/* harmony export */   yJ: () => (/* binding */ ttlOf)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_environment_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7832);
/* harmony import */ var _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9447);
/* harmony import */ var _domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7564);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7277);





/** Where the settings stand unless the input says else. */
const DEFAULT_SETTINGS = '.github/greenroom.yml';
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
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('invalid_input', `Input 'environment' has the value '${inputs.environment}'; ${inputs.settings} has ${Object.keys(settings.environments).join(', ')}.`);
    return {
        repository,
        text,
        project: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkProject */ .sh)(inputs.project ?? settings.project ?? (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultProject */ .fu)(repository.fullName)),
        kind: kind ?? {},
        kindIsProtected: kind?.protected ?? inputs.environment === 'production',
        ownParameters: (kind && ownParameters[inputs.environment]) ?? [],
        longLived,
    };
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
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('invalid_settings', `The settings file ${file} is not on branch '${repository.defaultBranch}'; correct the input 'settings', or leave it out to use ${DEFAULT_SETTINGS} where there is one.`);
    const settings = text === undefined
        ? { project: undefined, environments: {}, ownParameters: {} }
        : await parse(text, file);
    const kinds = Object.entries(settings.environments).flatMap(([kind, { branch }]) => branch === undefined ? [] : [{ kind, branch }]);
    return { repository, text, settings, longLived: { defaultBranch: repository.defaultBranch, kinds } };
}
/** What asks for an environment of the kind: what the step says, then the settings, then the default. */
function wantedOf(kind, inputs) {
    return firstNonEmpty(inputs, (0,_domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWanted */ .V)(kind.wanted ?? []), _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_WANTED */ .k);
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
    };
}
/** Milliseconds that an environment may stand after its last push. @throws UserError naming the value that is no duration. */
function ttlOf(kind, file) {
    if (kind.ttl === undefined)
        return undefined;
    const ttl = (0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E9)(kind.ttl);
    if (ttl !== undefined)
        return ttl;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('invalid_settings', `${file}: 'ttl' has the value '${kind.ttl.slice(0, 40)}'; it takes durations such as 12h or 7d.`);
}
/** The parser and its schema are loaded only where there is a file. */
async function parse(text, file) {
    const { parseSettings } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2164), __webpack_require__.e(2735), __webpack_require__.e(6320)]).then(__webpack_require__.bind(__webpack_require__, 6320));
    return parseSettings(text, file);
}


/***/ })

};
