export const id = 726;
export const ids = [726];
export const modules = {

/***/ 4726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseSettings: () => (/* binding */ parseSettings)
});

// UNUSED EXPORTS: NO_SETTINGS

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(3047);
;// CONCATENATED MODULE: ./build/src/domain/nearest.js
/** The candidate that takes the fewest single-character edits to reach. */
function nearest(word, candidates) {
    let best = candidates[0] ?? '';
    for (const candidate of candidates)
        if (distance(word, candidate) < distance(word, best))
            best = candidate;
    return best;
}
/** Levenshtein's distance. */
function distance(from, to) {
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

;// CONCATENATED MODULE: ./build/src/domain/settings.js




const plainValue = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]).transform(String);
const textList = schemas/* union */.KCZ([schemas/* string */.YjP().transform((text) => [text]), schemas/* array */.YOg(schemas/* string */.YjP())]);
const environmentSchema = schemas/* strictObject */.rej({
    inherits: schemas/* string */.YjP().optional(),
    template: schemas/* string */.YjP().optional(),
    parameters: schemas/* record */.g1P(schemas/* string */.YjP(), plainValue).optional(),
    tags: schemas/* record */.g1P(schemas/* string */.YjP(), plainValue).optional(),
    application: schemas/* string */.YjP().optional(),
    domain: schemas/* string */.YjP().optional(),
    'hosted-zone-id': schemas/* string */.YjP().optional(),
    'artifact-bucket': schemas/* string */.YjP().optional(),
    'health-path': schemas/* string */.YjP().optional(),
    health: schemas/* enum */.k5n(['http', 'beanstalk', 'none']).optional(),
    wanted: textList.optional(),
    'skip-branches': textList.optional(),
    'max-environments': schemas/* number */.aig().int().min(1).optional(),
    ttl: schemas/* string */.YjP().optional(),
    hours: schemas/* string */.YjP().optional(),
    branch: schemas/* string */.YjP().optional(),
    protected: schemas/* boolean */.zMY().optional(),
    accounts: schemas/* array */.YOg(plainValue).optional(),
    region: schemas/* string */.YjP().optional(),
    overridable: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
});
const settingsSchema = schemas/* strictObject */.rej({
    project: schemas/* string */.YjP().optional(),
    environments: schemas/* record */.g1P(schemas/* string */.YjP(), environmentSchema).optional(),
});
const NO_SETTINGS = { project: undefined, environments: {} };
/**
 * Parses `.github/greenroom.yml` and resolves inheritance: a kind's own keys win, maps are merged.
 * @throws UserError `invalid_settings` naming file, line and nearest legal key.
 */
function parseSettings(text, file) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines });
    const broken = document.errors[0];
    if (broken)
        throw invalid(file, lines.linePos(broken.pos[0]).line, broken.message.split('\n', 1)[0] ?? 'it is not YAML');
    const parsed = settingsSchema.safeParse(document.toJS() ?? {});
    if (!parsed.success)
        throw explain(parsed.error, file, (path) => lineOf(document, lines, path));
    const written = parsed.data.environments ?? {};
    const resolved = Object.fromEntries(Object.keys(written).map((kind) => [kind, resolveKind(kind, written, file, [])]));
    return { project: parsed.data.project, environments: resolved };
}
function resolveKind(kind, written, file, seen) {
    const own = written[kind];
    if (own === undefined)
        throw new errors/* UserError */.y('invalid_settings', `${file}: environment '${seen.at(-1)}' inherits '${kind}', which is not there; it has ${Object.keys(written).join(', ')}.`);
    if (seen.includes(kind))
        throw new errors/* UserError */.y('invalid_settings', `${file}: environments inherit each other in a circle: ${[...seen, kind].join(' → ')}.`);
    const { inherits, ...mine } = own;
    if (inherits === undefined)
        return mine;
    const base = resolveKind(inherits, written, file, [...seen, kind]);
    return {
        ...base,
        ...mine,
        ...(base.parameters || mine.parameters ? { parameters: { ...base.parameters, ...mine.parameters } } : {}),
        ...(base.tags || mine.tags ? { tags: { ...base.tags, ...mine.tags } } : {}),
    };
}
function explain(error, file, lineAt) {
    const issue = error.issues[0];
    if (issue === undefined)
        return invalid(file, 1, 'it does not have the form of a settings file');
    if (issue.code === 'unrecognized_keys') {
        const key = issue.keys[0] ?? '';
        const legal = issue.path.length === 0 ? Object.keys(settingsSchema.shape) : Object.keys(environmentSchema.shape);
        return invalid(file, lineAt([...issue.path, key]), `unknown key '${key}'; the nearest legal key is '${nearest(key, legal)}'`);
    }
    return invalid(file, lineAt(issue.path), `'${issue.path.map(String).join('.')}': ${issue.message}`);
}
function lineOf(document, lines, path) {
    for (let length = path.length; length > 0; length -= 1) {
        const parent = document.getIn(path.slice(0, length - 1), true);
        const items = parent?.items;
        const key = (Array.isArray(items) ? items : undefined)?.find((item) => item?.key?.value === path[length - 1])?.key;
        if (key?.range)
            return lines.linePos(key.range[0] ?? 0).line;
    }
    return 1;
}
function invalid(file, line, what) {
    return new errors/* UserError */.y('invalid_settings', `${file}, line ${line}: ${what.replace(/\.$/, '')}.`);
}


/***/ })

};
