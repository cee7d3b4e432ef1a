export const id = 118;
export const ids = [118];
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
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _input_yaml_bounds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5854);
/* harmony import */ var _settings_settings_faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7767);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7277);




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
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('invalid_template', `Line ${lineAt(text, error.pos[0])} of the template: ${(0,_settings_settings_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .yamlFault */ .Q)(error)}, in the file that the input 'template' names.`);
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

/***/ 7767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ yamlFault),
/* harmony export */   d: () => (/* binding */ schemaFaults)
/* harmony export */ });
/* harmony import */ var _input_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8715);
/* harmony import */ var _settings_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5450);


const YAML_FAULTS = {
    TAB_AS_INDENT: 'the line begins with a tab, and YAML takes only spaces there; indent it with spaces',
    DUPLICATE_KEY: 'the key is there twice; keep one of the two',
    MULTIPLE_DOCS: 'a second YAML document begins here; keep one document, without ---',
    BLOCK_AS_IMPLICIT_KEY: 'there is a second colon in the value, or the next line is indented too far; put quotes around the value, or correct the indentation',
    BAD_ALIAS: 'a value that begins with * names an anchor that is not there; put quotes around the value',
    LOST_ANCHOR: 'a value begins with &, which names it for an alias that is not there; put quotes around the value',
    LOST_TAG: 'a value begins with !, which is a tag to YAML; put quotes around the value',
    BAD_DQ_ESCAPE: 'a backslash within double quotation marks is no escape that YAML knows; use single ones',
};
/** What is wrong where the text is no YAML. The parser repeats behind a colon what it read, which may be a secret. */
function yamlFault({ code, message }) {
    const said = (message.split('\n', 1)[0] ?? '')
        .replace(/ at line \d+, column \d+:?$/, '')
        .split(/: |"/, 1)[0];
    return YAML_FAULTS[code] ?? `it cannot be read as YAML (${said}); correct the line`;
}
/**
 * What a file that is YAML has against the schema.
 * @param root what the file says, as plain values.
 */
function schemaFaults(error, root, lineOf) {
    return error.issues.flatMap((issue) => {
        if (issue.code === 'unrecognized_keys')
            return issue.keys.map((key) => ({
                line: lineOf([...issue.path, key]),
                what: unknownKey(issue.path, key, valueAt(root, [...issue.path, key])),
            }));
        const where = issue.path.length === 0 ? 'the file' : `'${issue.path.map(String).join('.')}'`;
        return [{ line: lineOf(issue.path), what: `${where}: ${takes(issue)}` }];
    });
}
function valueAt(root, path) {
    return path.reduce((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), root);
}
const FILE_KEYS = Object.keys(_settings_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsSchema */ .dP.shape);
const KIND_KEYS = Object.keys(_settings_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentSchema */ .VW.shape);
/** So few letters wrong are a slip of the hand. */
const SLIP = 2;
function unknownKey(path, key, value) {
    const unknown = `unknown key '${key}'`;
    const legal = [FILE_KEYS, FILE_KEYS, KIND_KEYS, Object.keys(_settings_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .rolesSchema */ .D1.shape)][path.length] ?? [];
    const closest = (0,_input_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(key, legal);
    const elsewhere = (0,_input_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .steps */ .Ci)(key, closest) > SLIP ? placeOf(path, key, value) : undefined;
    return `${unknown}; ${elsewhere ?? `the nearest legal key is '${closest}'`}`;
}
/** Where a key is legal that is not where it stands; undefined where nobody can say. */
function placeOf(path, key, value) {
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (path.length === 0) {
        if (KIND_KEYS.includes(key))
            return `it is a setting of a kind of environment, so write it under 'environments:' and the kind, such as environments.preview.${key}`;
        return isMap && /^[a-z][a-z0-9]*$/.test(key)
            ? `a kind of environment belongs under 'environments:', so write environments.${key}`
            : undefined;
    }
    if (path.length !== 2)
        return undefined;
    if (FILE_KEYS.includes(key))
        return 'it belongs at the top of the file, beside environments';
    if (key.startsWith('aws:'))
        return "the options of a namespace belong under 'option-settings:'";
    if (/^[A-Z][A-Za-z0-9]*$/.test(key) && !isMap)
        return "a parameter of the template belongs under 'parameters:'";
    return /^role(?:-to-assume|-arn)?$/.test(key)
        ? "the roles belong under 'roles:', one each for provision, teardown and hours"
        : undefined;
}
const WORDS = {
    array: 'a list',
    boolean: 'true or false',
    int: 'a whole number',
    number: 'a number',
    object: 'a map',
    record: 'a map',
    string: 'text',
};
/** What is legal there; the schema says it where it knows better than its library. */
function takes(issue) {
    if (issue.code === 'invalid_key')
        return issue.issues[0]?.message ?? issue.message;
    if (issue.code === 'invalid_value')
        return `it takes ${issue.values.map(String).join(', ')}`;
    if (issue.code === 'invalid_type')
        return `it takes ${WORDS[issue.expected] ?? issue.expected}`;
    if (issue.code === 'too_small' && issue.origin !== 'array')
        return `it takes numbers from ${issue.minimum} on`;
    return issue.message.replace(/\.$/, '');
}


/***/ }),

/***/ 5450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ rolesSchema),
/* harmony export */   VW: () => (/* binding */ environmentSchema),
/* harmony export */   dP: () => (/* binding */ settingsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2735);
/* harmony import */ var _hours_hours_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(169);
/* harmony import */ var _input_durations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7564);
/* harmony import */ var _input_glob_bounds_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2581);
/* harmony import */ var _input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1199);
/* harmony import */ var _input_text_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2046);






const plainValue = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY()], { error: 'it takes text, a number, true or false' })
    .transform(String);
const readableGlobs = (globs) => globs.every(_input_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .isReadableGlob */ .P);
const BROKEN_GLOB = 'a bracket of a glob has no other one; close it, or write a backslash before it';
const globList = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().transform(_input_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseList */ .E), zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP())], {
    error: 'it takes text, or a list of texts',
})
    .refine(readableGlobs, BROKEN_GLOB)
    .refine((globs) => globs.every((glob) => (0,_input_glob_bounds_js__WEBPACK_IMPORTED_MODULE_5__/* .globExcess */ .I)(glob) === undefined), {
    error: ({ input }) => `a glob ${input.map(_input_glob_bounds_js__WEBPACK_IMPORTED_MODULE_5__/* .globExcess */ .I).find((each) => each !== undefined)}`,
});
const WANTED = 'it takes branch, pull-request, review-requested, label:NAME';
const wantedRule = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^(branch|pull-request|review-requested|label:.+)$/, WANTED);
/** Several in one text, as in an input; the name of a label with a comma in it stands in a list. */
const wantedText = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .regex(/^(branch|pull-request|review-requested|label:[^,]+)(\s*,\s*(branch|pull-request|review-requested|label:[^,]+))*$/, WANTED)
    .transform(_input_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseList */ .E);
const hours = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().superRefine((text, context) => {
    try {
        (0,_hours_hours_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHours */ .T)(text);
    }
    catch (error) {
        context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
    }
});
const formed = ({ pattern, takes }) => zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(pattern, `it takes ${takes}`);
const roleArn = formed(_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .ROLE_ARN */ .xG);
const regions = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([formed(_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .REGION */ .Zg).transform((region) => [region]), zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(formed(_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .REGION */ .Zg))], {
    error: `it takes ${_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .REGION */ .Zg.takes}`,
});
const variableName = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'a variable has letters, digits and underscores, no digit first');
const secretArn = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .regex(/^arn:aws[a-z-]*:(secretsmanager|ssm):\S+$/, 'it takes the ARN of a secret or of a parameter in SSM');
/** One role, several, or several that the team has names for. */
const roleArns = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([roleArn, zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(roleArn).min(1), zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[a-z][a-z0-9-]{0,29}$/), roleArn)], { error: 'it takes the ARN of a role, a list of them, or a map from short names to them' });
/** Each action's own role, so that a preview's may differ from production's, and a teardown's from both. */
const rolesSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    provision: roleArn.optional(),
    teardown: roleArns.optional(),
    hours: roleArns.optional(),
    due: roleArns.optional(),
});
/** One kind of environment as it is written. Descriptions go into the JSON Schema, where editors show them. */
const environmentSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    inherits: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .describe('Another kind of this file. Its keys apply where this kind has none of its own. Maps are merged.')
        .optional(),
    template: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .describe('A bundled template by name, or the path of a .yml, .yaml or .json file in the repository at the commit. At the head of the default branch it may be a module that ends in .ts, .mjs or .js.')
        .optional(),
    parameters: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), plainValue).describe('Parameters for the template.').optional(),
    'option-settings': zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^aws:/, 'a namespace starts with aws:'), zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), plainValue))
        .describe('Options of the Beanstalk environment, by namespace. They win over those of the template.')
        .optional(),
    'environment-variables': zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(variableName, plainValue.refine((value) => !/[\r\n]/.test(value), 'it takes one line'))
        .describe('Variables for the application. Put no secrets here, because they can be read in the stack.')
        .optional(),
    secrets: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(variableName, secretArn)
        .describe('Variables whose values the application gets from Secrets Manager or SSM, by ARN. The shipped roles can read names that start with the project and a slash.')
        .optional(),
    noindex: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY()
        .describe("Elastic Beanstalk's proxy asks search engines not to index the environment.")
        .optional(),
    'basic-auth': secretArn
        .describe("Secret with the text `user:password`, by ARN. Elastic Beanstalk's proxy asks for it on every page but `health-path` and `deployment-info`. So `health-path` must not be `/`.")
        .optional(),
    tags: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(formed(_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .TAG_KEY */ .L2), plainValue)
        .describe('More tags for the stack. A changed tag updates every resource.')
        .optional(),
    application: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe('Elastic Beanstalk application that holds the versions.').optional(),
    domain: formed(_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .DOMAIN */ .V2)
        .describe('Domain under which each environment gets a name that carries its branch.')
        .optional(),
    'hosted-zone-id': formed(_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .HOSTED_ZONE_ID */ .ZN)
        .describe('Route 53 hosted zone that serves the domain.')
        .optional(),
    'artifact-bucket': formed(_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .BUCKET_NAME */ .BX)
        .describe("S3 bucket for source bundles and large templates. Without it, Elastic Beanstalk's own bucket.")
        .optional(),
    'health-path': formed(_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .SITE_PATH */ .GQ)
        .describe('Path that must answer before the environment counts as ready.')
        .optional(),
    health: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['http', 'beanstalk', 'none']).describe('How readiness is judged.').optional(),
    'health-patience': zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .refine((text) => ((0,_input_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(text) ?? 0) > 0, 'it takes durations above 0 such as 90s or 15m')
        .describe('How long an environment may be Red after its change before the run gives it up, such as 15m. Without it, 2m.')
        .optional(),
    'url-output': zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .describe("Output of the stack that holds the environment's URL. Without it, `Url`.")
        .optional(),
    'deployment-info': formed(_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .SITE_PATH */ .GQ)
        .describe('Path that must answer with the commit that was deployed before the environment counts as ready.')
        .optional(),
    wanted: zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([wantedText, zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(wantedRule)], {
        error: WANTED,
    })
        .describe('What asks for an environment: branch, pull-request, review-requested, label:NAME.')
        .optional(),
    'skip-branches': globList.describe('Globs of branches that get no environment.').optional(),
    paths: globList
        .describe('Globs of files; a leading ! takes files out again. What changes none of these files gets no environment.')
        .optional(),
    'max-environments': zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr()
        .min(1)
        .describe('How many environments of this kind may exist. If there are so many, a new one is skipped.')
        .optional(),
    'hourly-price': zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().nonnegative())
        .describe('Your own price of an hour for each thing, such as t4g.micro, t4g.micro spot, db.t4g.micro or load-balancer. Reports then show what environments cost.')
        .optional(),
    ttl: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .refine((text) => ((0,_input_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(text) ?? 0) > 0, 'it takes durations above 0 such as 12h or 7d')
        .describe('How long an environment may exist after its last push, such as 12h or 7d.')
        .optional(),
    hours: hours.describe('When environments are awake, such as Mon-Fri 08:00-20:00 Europe/Berlin.').optional(),
    branch: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .describe('The branch that an environment of this kind always serves, whatever the event is.')
        .optional(),
    protected: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY()
        .describe('No teardown takes the environment down, and it never sleeps. Without this key only the kind production is protected.')
        .optional(),
    accounts: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(plainValue.refine((id) => _input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .ACCOUNT_ID */ .W_.pattern.test(id), 'an account id has twelve digits'))
        .describe('AWS account ids in which the actions may work.')
        .optional(),
    roles: rolesSchema
        .describe("ARNs of the roles that provision, teardown, hours and due assume with the job's OIDC token, if their inputs give none. All but provision take one role of each account: a list, or a map from names that reports then show. Without a role of its own, due takes that of teardown.")
        .optional(),
    'cfn-role-arn': roleArn.describe('Service role that CloudFormation works with.').optional(),
    capabilities: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .CAPABILITIES */ .$8))
        .describe('Capabilities that the template is granted, such as CAPABILITY_IAM.')
        .optional(),
    region: regions
        .describe('AWS region of the environments. With several regions, teardown and hours work in all of them, and a step that provisions names one.')
        .optional(),
    overridable: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP())
        .describe("Template parameters that a branch's own copy of this file may change for its environment.")
        .optional(),
});
const LOGINS = 'it takes logins of GitHub, those of apps with [bot] at the end, and @others';
const logins = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().transform(_input_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseList */ .E), zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP())], { error: LOGINS })
    .refine((names) => names.every((name) => /^(@others|[A-Za-z0-9_-]+(\[bot\])?)$/i.test(name)), LOGINS);
/** The settings file as it is written, before inheritance. */
const settingsSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    project: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .regex(/^[a-z][a-z0-9]{1,19}$/, 'a project has 2 to 20 lower-case letters and digits, a letter first')
        .describe('The name of every environment starts with it.')
        .optional(),
    'reviewed-by': logins
        .describe("Whose label of the review counts, as logins of GitHub: apps with [bot] at the end, and @others for everybody but the pull request's author and whoever pushed its head. Without this key, or with [], every person's does, and no app's.")
        .optional(),
    'trusted-writers': zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(formed(_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .GITHUB_LOGIN */ .cd))
        .describe("Logins on GitHub whose records count like those of the step's own token, such as shop-deployer[bot]. Name the app or person whose token other steps of the suite have.")
        .optional(),
    environments: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), environmentSchema)
        .describe('The kinds of environments: preview, production, or your own.')
        .optional(),
});


/***/ }),

/***/ 1700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ clearUndeletableData),
/* harmony export */   e: () => (/* binding */ clearUndeletableResources)
/* harmony export */ });
/* harmony import */ var _domain_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3895);
/* harmony import */ var _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(961);
/* harmony import */ var _resources_within_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3782);
/* harmony import */ var _stack_databases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94);




/**
 * Clears what kept CloudFormation from deleting buckets and databases; what a template keeps is none of them. A database is
 * started, because a last snapshot can be taken for sure only of one that runs, and nothing of a cluster is deleted that is stopped.
 * `deadline` is a monotonic instant in ms.
 */
async function clearUndeletableData(deps, stackId, deadline) {
    await clearData(deps, await (0,_resources_within_js__WEBPACK_IMPORTED_MODULE_2__/* .resourcesWithin */ .rl)(deps.stacks, stackId), deadline);
}
/** Clears whatever kept CloudFormation from deleting it; repositories of images are emptied as well. */
async function clearUndeletableResources(deps, stackId, deadline) {
    const resources = await (0,_resources_within_js__WEBPACK_IMPORTED_MODULE_2__/* .resourcesWithin */ .rl)(deps.stacks, stackId);
    const emptyings = physicalIds((0,_resources_within_js__WEBPACK_IMPORTED_MODULE_2__/* .undeletableAmong */ .co)(resources), _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_3__/* .IMAGE_REPOSITORY */ .hZ).map((repository) => async () => {
        const { deleted } = await deps.images.empty(repository);
        if (deleted > 0)
            deps.log.info(`Emptied image repository ${repository}: ${deleted} images.`);
    });
    await oneAfterTheOther([...emptyings, () => clearData(deps, resources, deadline)]);
}
async function clearData(deps, resources, deadline) {
    const undeletable = (0,_resources_within_js__WEBPACK_IMPORTED_MODULE_2__/* .undeletableAmong */ .co)(resources);
    const emptyings = physicalIds(undeletable, _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_3__/* .BUCKET */ .j6).map((bucket) => async () => {
        const { deleted } = await deps.objects.empty(bucket);
        if (deleted > 0)
            deps.log.info(`Emptied bucket ${(0,_domain_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(bucket)}: ${deleted} versions.`);
    });
    const databases = databasesToStart(resources, undeletable);
    await oneAfterTheOther([...emptyings, () => (0,_stack_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .startDatabases */ .bO)(deps, databases, deadline)]);
}
/** A member of a cluster fails because its cluster is stopped (hashicorp/terraform-provider-aws issue 28262), and names it nowhere. */
const OF_CLUSTER = /^AWS::(?:RDS|DocDB|Neptune)::DBInstance$/;
function databasesToStart(resources, undeletable) {
    const mayBeMembers = undeletable.some(({ type }) => OF_CLUSTER.test(type));
    return (0,_stack_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .databasesAmong */ .hX)(resources)
        .filter(({ resource, database }) => undeletable.includes(resource) ||
        (mayBeMembers && database.kind === 'cluster' && resource.status !== 'DELETE_COMPLETE'))
        .map(({ database }) => database);
}
/** One that resists does not keep the others. @throws what the first failure was, once all had their turn. */
async function oneAfterTheOther(works) {
    const failures = [];
    for (const work of works)
        await work().catch((error) => failures.push(error));
    if (failures.length > 0)
        throw failures[0];
}
function physicalIds(resources, type) {
    return resources.filter((resource) => resource.type === type).flatMap(({ physicalId }) => physicalId ?? []);
}


/***/ }),

/***/ 2400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ oneByOne)
});

;// CONCATENATED MODULE: ./build/src/domain/teardown/has-sibling.js
/**
 * True when another stack of a branch stays, by what is known when the turn of one comes. Stacks of a branch go one after the other, so
 * that the last one knows what became of the rest: only with it the code host's record of what runs ends.
 */
function hasSibling(branch) {
    return branch.othersStay || branch.toCome > 0 || branch.done.some(leavesTheStack);
}
function leavesTheStack({ decision }) {
    return decision !== 'deleted' && decision !== 'nothing';
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/one-by-one.js

/**
 * Takes the stacks of one branch down one after the other, in their order, and tells each whether another stack of the branch stays.
 * @param othersStay the branch has another stack, which is not to go.
 * @param takeDown must not throw where one failure must not stop the others.
 */
async function oneByOne(entries, othersStay, takeDown) {
    const done = [];
    for (const [index, entry] of entries.entries())
        done.push(await takeDown(entry, hasSibling({ othersStay, toCome: entries.length - 1 - index, done })));
    return done;
}


/***/ }),

/***/ 5294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IK: () => (/* binding */ lookAgain),
  a$: () => (/* binding */ takeDown),
  F$: () => (/* binding */ takeJudgedDown)
});

// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/domain/environment/place.js
var place = __webpack_require__(5519);
// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(5788);
// EXTERNAL MODULE: ./build/src/domain/privacy/account-of-arn.js
var account_of_arn = __webpack_require__(9052);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/stack/leftover.js
var stack_leftover = __webpack_require__(2650);
// EXTERNAL MODULE: ./build/src/domain/stack/revision.js
var revision = __webpack_require__(4356);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(9805);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict_verdict = __webpack_require__(4621);
;// CONCATENATED MODULE: ./build/src/domain/teardown/as-judged.js



/**
 * What speaks against taking a stack down that was judged alone, by how it is right before the first write; undefined where
 * nothing does. Its tags and the branch that runs in it were judged, and a stack in another target may have taken an hour meanwhile.
 * Whatever happened to it sends the run back to its start, so what is gone is `busy` as well. A dry run does not wait for others.
 */
function noLongerAsJudged(judged, now, isDryRun) {
    const isAsJudged = now !== undefined && (0,revision/* revisionOf */.D)(now) === (0,revision/* revisionOf */.D)(judged);
    if (isAsJudged && (isDryRun || !(0,stack_state/* blocksDeletion */.jD)(now.status)))
        return undefined;
    return (0,verdict_verdict/* skip */.i)('busy', `${judged.name} changed while it was judged.`);
}

;// CONCATENATED MODULE: ./build/src/domain/teardown/removal.js

/** Tells people that an environment is gone, `why`, and what stays of it. */
function describeRemoval(name, why, { retained, detached, undeletable, snapshots, traces }) {
    if ([retained, detached, undeletable, snapshots, traces].every(({ length }) => length === 0))
        return `Environment ${name} is gone, and so is everything in it: ${why}.`;
    const keeps = retained.length === 0
        ? ''
        : ` Its template keeps ${retained.map(stack_leftover/* describeLeftover */.tL).join(', ')}, which nobody owns any more and which may still cost money.`;
    const stands = detached.length === 0
        ? ''
        : ` Its Elastic Beanstalk environment left ${detached.map(stack_leftover/* describeLeftover */.tL).join(', ')}, as the deletion policy there says; nobody owns that any more, and it may still cost money.`;
    const leaves = undeletable.length === 0
        ? ''
        : ` ${undeletable.map(stack_leftover/* describeLeftover */.tL).join(', ')} could not be deleted and was left behind; ${(0,stack_leftover/* byHand */.XL)(undeletable.map((leftover) => leftover.why))}, because nothing else will.`;
    const bills = snapshots.length === 0
        ? ''
        : ` Of its databases these snapshots stay and cost money: ${snapshots.map((snapshot) => snapshot.name).join(', ')}; delete them when nobody needs the data.`;
    const remains = traces.map((trace) => ` ${(0,stack_leftover/* describeLeftover */.tL)(trace)} is gone, but ${trace.why}.`).join('');
    return `Environment ${name} is gone: ${why}.${keeps}${stands}${leaves}${bills}${remains}`;
}

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/usecases/stack/undeletable-resources.js
var undeletable_resources = __webpack_require__(1700);
// EXTERNAL MODULE: ./build/src/usecases/subject/deployment-record.js
var deployment_record = __webpack_require__(8170);
// EXTERNAL MODULE: ./build/src/usecases/targets/targets.js
var targets = __webpack_require__(6145);
// EXTERNAL MODULE: ./build/src/domain/privacy/without-account.js
var without_account = __webpack_require__(3895);
// EXTERNAL MODULE: ./build/src/domain/stack/resource-types.js
var resource_types = __webpack_require__(961);
// EXTERNAL MODULE: ./build/src/usecases/artifacts/application-version.js
var application_version = __webpack_require__(8205);
// EXTERNAL MODULE: ./build/src/usecases/pace/spare-work.js
var spare_work = __webpack_require__(9585);
// EXTERNAL MODULE: ./build/src/usecases/readiness/beanstalk-there.js
var beanstalk_there = __webpack_require__(9279);
// EXTERNAL MODULE: ./build/src/usecases/teardown/remove-log-groups.js
var remove_log_groups = __webpack_require__(5089);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/clear-after-deletion.js








/**
 * Removes what the stack did not own and proves that the rest is gone.
 * @throws LeftoverError with what is still there.
 */
async function clearAfterDeletion(deps, gone, claims) {
    const { stack, resources } = gone;
    // Versions that cannot go must not keep the logs: the stack that tells of both is gone.
    const failures = [];
    if (claims.mayClear)
        await removeVersionsAndArtifacts(deps, gone, claims).catch((error) => failures.push(error));
    await prove(deps, gone, claims.unwelcome);
    const logs = {
        environments: (0,remove_log_groups/* environmentsOf */.M2)(stack, resources, claims.versions),
        groups: (0,remove_log_groups/* functionLogsOf */.dX)(resources),
    };
    if (claims.mayClear)
        await (0,remove_log_groups/* removeLogGroups */.Fc)(deps, logs).catch((error) => failures.push(error));
    if (failures.length > 0)
        throw failures[0];
}
/** True when a stack was made under the same name since. */
async function hasSuccessor(stacks, stack) {
    const successor = await stacks.describe(stack.name);
    return successor !== undefined && successor.id !== stack.id && successor.status !== 'DELETE_COMPLETE';
}
async function removeVersionsAndArtifacts(deps, { stack, since }, claims) {
    const buckets = claims.versions ? await removeVersions(deps, stack) : [];
    if (!claims.artifacts)
        return;
    for (const bucket of new Set([...buckets, stack.parameters['SourceBundleBucket'] ?? '']))
        if (bucket !== '')
            await removeArtifacts(deps, prefixesOf(stack), bucket, since);
}
function prefixesOf({ name, tags }) {
    const kind = tags[naming/* TAGS */.gp.environment];
    return [...(kind === undefined ? [] : [(0,naming/* artifactPrefix */.DS)({ name, kind })]), (0,naming/* olderArtifactPrefix */.bq)(name)];
}
/** The application stands in the stack's own parameters, so teardown needs no settings. Returns where the bundles lay. */
async function removeVersions({ beanstalk, log }, stack) {
    const application = stack.parameters['ApplicationName'];
    if (application === undefined || application === '')
        return [];
    const versions = await (0,application_version/* versionsOf */.x4)(beanstalk, application, stack.name);
    for (const { label } of versions) {
        await beanstalk.deleteApplicationVersion(application, label);
        log.info(`Deleted application version ${label}.`);
    }
    return versions.flatMap(({ bucket }) => bucket ?? []);
}
/**
 * Bundles that no version holds, and templates that were too large for a request: CloudFormation and Beanstalk made their own
 * copies of them. What was written after `since` stays.
 */
async function removeArtifacts({ objects, log }, prefixes, bucket, since) {
    const notice = {
        what: `Objects under ${prefixes.join(' and ')}`,
        remedy: 'Allow s3:ListBucketVersions and s3:DeleteObjectVersion, or let a lifecycle rule of the bucket end them.',
    };
    await (0,spare_work/* warnIfRefused */.qP)(log, notice, async () => {
        for (const prefix of prefixes) {
            const { deleted } = await objects.emptyUnder(bucket, prefix, since);
            if (deleted > 0)
                log.info(`Deleted ${deleted} objects under ${prefix} in ${(0,without_account/* withoutAccount */.Mk)(bucket)}.`);
        }
    });
}
/** @throws LeftoverError with what is still there; `unwelcome` is what is known to be. */
async function prove(deps, { stack, resources }, unwelcome) {
    const still = [...unwelcome];
    const environment = (0,beanstalk_there/* hadBeanstalk */.r)(stack, resources)
        ? await deps.beanstalk.environment(stack.name)
        : undefined;
    const isKnown = unwelcome.some(({ name }) => name === environment?.name);
    // It may belong to a stack that was made since.
    if (environment &&
        environment.status !== 'Terminated' &&
        !isKnown &&
        !(await hasSuccessor(deps.stacks, stack)))
        still.push({
            resource: environment.name,
            type: resource_types/* BEANSTALK_ENVIRONMENT */.AL,
            why: `it is in ${environment.status}`,
        });
    const buckets = resources.filter(({ type, status }) => type === resource_types/* BUCKET */.j6 && status === 'DELETE_COMPLETE');
    for (const bucket of buckets)
        if (bucket.physicalId !== undefined && (await deps.objects.bucketTags(bucket.physicalId)))
            still.push((0,stack_leftover/* leftoverOf */.nE)(bucket, 'CloudFormation counts it as deleted'));
    if (still.length > 0)
        throw new stack_leftover/* LeftoverError */.UH(`Stack ${stack.name} is deleted, but ${still.map(stack_leftover/* describeLeftover */.tL).join(' and ')} is still there; ${(0,stack_leftover/* byHand */.XL)(still.map(({ why }) => why))}, then rerun.`, still);
}

// EXTERNAL MODULE: ./build/src/domain/stack/failure-remedies.js
var failure_remedies = __webpack_require__(1908);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-failure.js
var stack_failure = __webpack_require__(4246);
// EXTERNAL MODULE: ./build/src/usecases/readiness/await-beanstalk-ready.js
var await_beanstalk_ready = __webpack_require__(5781);
// EXTERNAL MODULE: ./build/src/usecases/stack/beneath-beanstalk.js
var beneath_beanstalk = __webpack_require__(8822);
// EXTERNAL MODULE: ./build/src/usecases/stack/resources-within.js
var resources_within = __webpack_require__(3782);
// EXTERNAL MODULE: ./build/src/usecases/stack/wait-for-stack.js + 1 modules
var wait_for_stack = __webpack_require__(6276);
// EXTERNAL MODULE: ./build/src/domain/stack/databases.js
var databases = __webpack_require__(5983);
// EXTERNAL MODULE: ./build/src/domain/stack/orphaned-resources.js
var orphaned_resources = __webpack_require__(8330);
// EXTERNAL MODULE: ./build/src/usecases/readiness/orphaned-environment.js
var orphaned_environment = __webpack_require__(3682);
// EXTERNAL MODULE: ./build/src/usecases/stack/nested-stacks.js
var nested_stacks = __webpack_require__(5446);
// EXTERNAL MODULE: ./build/src/usecases/stack/stack-databases.js
var stack_databases = __webpack_require__(94);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/orphaned-resources.js







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
    // A nested stack that cannot be read is passed over.
    const read = (id) => stacks.events(id, undefined, MOST_PAGES).catch(() => []);
    return (0,orphaned_resources/* orphanedIn */.f)(eventsIn(await (0,nested_stacks/* walkNestedStacks */.c)(stack.id, own, { read })));
}
function eventsIn({ members, nested }) {
    return [...members, ...nested.flatMap(eventsIn)];
}
/** Those that still stand when their stack is gone, or of which nobody can tell. `contained` are the resources that it held. */
async function stillOrphaned(deps, orphaned, contained) {
    const found = [];
    for (const event of orphaned) {
        const { physicalId, type } = event;
        const isContained = contained.some((one) => one.type === type && one.physicalId === physicalId);
        if (physicalId === undefined || isContained)
            continue;
        if (!(await isGone(deps, type, physicalId)))
            found.push((0,stack_leftover/* leftoverOf */.nE)(event));
    }
    return found;
}
async function isGone(deps, type, physicalId) {
    if (type === resource_types/* BEANSTALK_ENVIRONMENT */.AL)
        return (0,orphaned_environment/* orphanedBeanstalkEnvironment */._2)(await deps.beanstalk.environment(physicalId)) === undefined;
    if (type === resource_types/* BUCKET */.j6)
        return (await deps.objects.bucketTags(physicalId)) === undefined;
    const kind = (0,databases/* databaseKindOf */.Vt)(type);
    if (kind)
        return (await (0,stack_databases/* describeIfAllowed */.hU)(deps, { kind, identifier: physicalId })) === undefined;
    return false;
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/delete-environment-stack.js











/** The first shows what is in the way, and another usually clears what was left; a fourth never did. */
const TRIES = 4;
/**
 * Deletes one stack with all that is in it.
 * A bucket or an image repository is emptied only once CloudFormation has tried to delete it: what the template keeps
 * stays untouched, and what wrote to the others is gone by then.
 * @throws LeftoverError with every resource that is still there.
 */
async function deleteEnvironmentStack(deps, stack, options) {
    if ((0,stack_state/* blocksDeletion */.jD)(stack.status))
        await (0,wait_for_stack/* waitForStack */.Z)(deps, stack.id, { since: deps.clock.now(), deadline: options.deadline });
    const since = deps.clock.now();
    const orphanedBefore = await orphanedSoFar(deps.stacks, stack);
    // An environment that is gone names its stack no more. What cannot be looked at here is no reason to leave the rest standing.
    const ofBeanstalk = (0,await_beanstalk_ready/* deploysToBeanstalk */.g)(stack)
        ? await (0,beneath_beanstalk/* stacksOfBeanstalk */.e)(deps, stack.id).catch(() => [])
        : [];
    const undeletable = await deleteToTheEnd(deps, stack, options);
    const resources = await resourcesOfGone(deps, stack.id);
    const beneath = await Promise.all(ofBeanstalk.map((stackId) => resourcesOfGone(deps, stackId)));
    const orphaned = await stillOrphaned(deps, orphanedBefore, resources);
    return { stack, resources, beneath: beneath.flat(), undeletable, orphaned, since };
}
/** Returns what it had to leave behind. */
async function deleteToTheEnd(deps, stack, options) {
    if (stack.status === 'DELETE_FAILED')
        await clearUndeletable(deps, stack.id, options);
    for (let attempt = 1;; attempt += 1) {
        const ending = await deleteOnce(deps, stack, { attempt, retain: [] }, options);
        if (delete_environment_stack_isGone(ending))
            return [];
        if (isRefused(ending, stack))
            throw refused(ending, stack);
        if (attempt === TRIES)
            return giveUp(deps, stack, ending, options);
        deps.log.info(`Stack ${stack.name} is in ${ending.stack?.status}; trying again.`);
        if ((0,await_beanstalk_ready/* deploysToBeanstalk */.g)(stack))
            await (0,await_beanstalk_ready/* awaitBeanstalkReady */.P)(deps, stack.name, options.deadline);
        await clearUndeletable(deps, stack.id, options);
    }
}
/** Leaves behind what could not be deleted, where that was asked for. @throws LeftoverError where it was not. */
async function giveUp(deps, stack, ending, options) {
    const failed = await logUndeletable(deps, stack.id);
    if (options.onLeftover === 'fail' || ending.stack?.status !== 'DELETE_FAILED' || failed.length === 0)
        throw notDeleted(ending, stack, failed);
    deps.log.warning(`Stack ${stack.name} goes without ${failed.map((resource) => (0,stack_leftover/* describeLeftover */.tL)((0,stack_leftover/* leftoverOf */.nE)(resource))).join(', ')}.`);
    const last = await deleteWithout(deps, stack, failed, options);
    if (delete_environment_stack_isGone(last))
        return failed;
    throw notDeleted(last, stack, await logUndeletable(deps, stack.id));
}
/** A stack may leave behind only resources of its own, so the innermost stacks go first. */
async function deleteWithout(deps, stack, failed, options) {
    const of = (stackId) => failed.filter((resource) => resource.stackId === stackId).map((resource) => resource.logicalId);
    const nested = new Set(failed.map((resource) => resource.stackId).filter((stackId) => stackId !== stack.id));
    for (const stackId of [...nested].reverse())
        await deleteOnce(deps, { ...stack, id: stackId }, { attempt: TRIES + 1, retain: of(stackId) }, options);
    return deleteOnce(deps, stack, { attempt: TRIES + 1, retain: of(stack.id) }, options);
}
function delete_environment_stack_isGone({ stack }) {
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
    return new stack_leftover/* LeftoverError */.UH(`Stack ${name} could not be deleted and is as it was, because CloudFormation says: ${(0,stack_failure/* describeReason */.Gk)(now?.statusReason)}; put that right, then rerun.`, []);
}
/** Resource by resource, each with its reason; into the log as well. */
async function logUndeletable(deps, stackId) {
    const undeletable = await (0,resources_within/* undeletableWithin */.F0)(deps.stacks, stackId);
    for (const leftover of undeletable.map((resource) => (0,stack_leftover/* leftoverOf */.nE)(resource)))
        deps.log.info(`Left: ${(0,stack_leftover/* describeLeftover */.tL)(leftover)}, ${leftover.type}: ${leftover.why}`);
    return undeletable;
}
async function deleteOnce(deps, stack, { attempt, retain }, options) {
    const since = deps.clock.now();
    const token = `${options.token}-delete${attempt}`;
    await deps.stacks.deleteStack({ stackId: stack.id, token, retain, otherRoleArn: options.otherRoleArn });
    return (0,wait_for_stack/* waitForStack */.Z)(deps, stack.id, {
        since,
        deadline: options.deadline,
        // By its status alone, because of a nested stack no more is known here than of the one that holds it.
        isStale: (seen) => seen.status === stack.status && seen.status !== 'DELETE_FAILED',
    });
}
/** What cannot be cleared is a leftover like any other where leftovers may stay. @throws LeftoverError where they may not. */
async function clearUndeletable(deps, stackId, options) {
    try {
        await options.clearUndeletable(stackId);
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
    const undeletable = await logUndeletable(deps, stackId);
    return new stack_leftover/* LeftoverError */.UH(error.message, undeletable.map((resource) => (0,stack_leftover/* leftoverOf */.nE)(resource)), error);
}
/** CloudFormation still tells by ARN what a deleted stack held; where it does not, there is nothing more to learn. */
async function resourcesOfGone(deps, stackId) {
    return (0,resources_within/* resourcesWithin */.rl)(deps.stacks, stackId).catch(() => []);
}
function notDeleted(ending, stack, undeletable) {
    const left = undeletable.map((resource) => (0,stack_leftover/* leftoverOf */.nE)(resource));
    const first = (0,stack_failure/* firstFailure */.fx)(ending.events, stack.id);
    const statusReason = ending.stack?.statusReason;
    const names = left.length > 0 ? left.map(stack_leftover/* describeLeftover */.tL).join(', ') : 'a resource that CloudFormation does not name';
    const reason = statusReason ? `; CloudFormation says: ${(0,stack_failure/* describeReason */.Gk)(statusReason)}` : '';
    const cause = first ? `; the first failure was ${(0,stack_failure/* describeStackFailure */.wO)(first)}` : reason;
    const remedy = (0,failure_remedies/* remedyOfDeletion */.mt)(first, statusReason);
    return new stack_leftover/* LeftoverError */.UH(`Stack ${stack.name} could not be deleted after ${TRIES} tries: ${names} is left${cause}${remedy === undefined ? '' : `; ${remedy}`}.`, left);
}

// EXTERNAL MODULE: ./build/src/usecases/teardown/judge-branch.js
var judge_branch = __webpack_require__(3857);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/src/domain/artifacts/template-edits.js
var template_edits = __webpack_require__(2966);
;// CONCATENATED MODULE: ./build/src/domain/artifacts/last-traces.js



/**
 * Types of which CloudFormation takes a last snapshot where their `DeletionPolicy` is `Snapshot`, but for databases, whose snapshots RDS
 * is asked for. Source: the reference of the `DeletionPolicy` attribute.
 */
const BY_POLICY = new Set([
    'AWS::EC2::Volume',
    'AWS::ElastiCache::CacheCluster',
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::Redshift::Cluster',
]);
/** Types whose service takes one where the property `FinalSnapshotName` is set. Source: the template reference of each type. */
const BY_NAME = new Set([
    'AWS::ElastiCache::ServerlessCache',
    'AWS::MemoryDB::Cluster',
    'AWS::RedshiftServerless::Namespace',
]);
const SNAPSHOT = 'a last snapshot was taken of it, which stays and costs money';
const MAYBE = 'a last snapshot may have been taken of it, which would stay and cost money';
const BACKUPS = 'RDS keeps its automated backups for as long as they are retained, and they cost money';
/** True for a resource of which its deletion may leave something that nothing but its template tells. */
function mayLeaveTrace({ type }) {
    return BY_POLICY.has(type) || BY_NAME.has(type) || (0,databases/* databaseKindOf */.Vt)(type) !== undefined;
}
/**
 * What its deletion leaves of a resource, as the template says; undefined for nothing. A template that cannot be read, or that makes the
 * resource by a transform, tells nothing, so that it is said what may be left.
 * @param resources by `writtenResources`, once for all that are asked about.
 */
function traceOf({ type, logicalId }, resources) {
    const written = (0,template_edits/* pairOf */.cF)(resources.node, logicalId)?.value;
    const properties = (0,template_edits/* pairOf */.cF)(written, 'Properties')?.value;
    if ((0,databases/* databaseKindOf */.Vt)(type) !== undefined) {
        // Deleted with the database where nothing is said (RDS API reference, DeleteDBInstance and DeleteDBCluster).
        const kept = (0,template_edits/* pairOf */.cF)(properties, 'DeleteAutomatedBackups')?.value;
        return (0,dist.isScalar)(kept) && String(kept.value) === 'false' ? BACKUPS : undefined;
    }
    if (!(0,dist.isMap)(written))
        return MAYBE;
    if (BY_NAME.has(type))
        return (0,template_edits/* pairOf */.cF)(properties, 'FinalSnapshotName') === undefined ? undefined : SNAPSHOT;
    const policy = (0,template_edits/* pairOf */.cF)(written, 'DeletionPolicy')?.value;
    if (policy === undefined)
        return undefined;
    if (!(0,dist.isScalar)(policy) || policy.tag?.startsWith('!'))
        return MAYBE;
    return policy.value === 'Snapshot' ? SNAPSHOT : undefined;
}
/** @param text '' where nobody may read the template. */
function writtenResources(text) {
    try {
        return { node: (0,template_edits/* pairOf */.cF)((0,template_edits/* readTemplateText */.cJ)(text), 'Resources')?.value };
    }
    catch {
        return { node: undefined };
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/removal-of.js





const RETAINED = 'its template keeps it';
const UNKNOWN = 'RDS could not be asked for its snapshots, which may stay and cost money';
const KEPT = 'its Elastic Beanstalk environment left it, as its deletion policy says';
/** What stays of an environment whose stack is gone and after which was cleared up. */
async function removalOf(deps, { resources, beneath, undeletable, orphaned }) {
    const isUndeletable = (resource) => undeletable.some((one) => one.stackId === resource.stackId && one.logicalId === resource.logicalId);
    const retained = resources.filter((resource) => resource.status === 'DELETE_SKIPPED' && !isUndeletable(resource));
    const { snapshots, unknown } = await snapshotsOf(deps, [...resources, ...beneath]);
    return {
        detached: beneath
            .filter(({ status }) => status === 'DELETE_SKIPPED')
            .map((resource) => (0,stack_leftover/* leftoverOf */.nE)(resource, KEPT)),
        retained: retained.map((resource) => (0,stack_leftover/* leftoverOf */.nE)(resource, RETAINED)),
        undeletable: [...undeletable.map((resource) => (0,stack_leftover/* leftoverOf */.nE)(resource)), ...orphaned],
        snapshots,
        // Beanstalk's own templates hold the password of a coupled database, so they are not read.
        traces: [...unknown, ...(await tracesOf(deps, resources)), ...tracesIn(beneath, '')],
    };
}
/** Asked only where a database is gone. That they are not told is no reason to call a deletion failed. */
async function snapshotsOf(deps, resources) {
    const snapshots = [];
    const unknown = [];
    for (const { resource, database } of (0,stack_databases/* databasesAmong */.hX)(resources)) {
        if (!isDeleted(resource))
            continue;
        const names = await deps.databases.snapshots(database).catch((error) => {
            deps.log.warning(`Snapshots of ${database.identifier} may stay: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
            unknown.push((0,stack_leftover/* leftoverOf */.nE)(resource, UNKNOWN));
            return [];
        });
        const why = 'a snapshot of a database stays when the database is deleted, and costs money';
        const type = database.kind === 'cluster' ? resource_types/* CLUSTER_SNAPSHOT */.M8 : resource_types/* DATABASE_SNAPSHOT */.PT;
        for (const name of names)
            snapshots.push({ resource: resource.logicalId, type, name, why });
    }
    return { snapshots, unknown };
}
/** CloudFormation tells the template of a deleted stack by its ARN, for 90 days (API reference, GetTemplate). */
async function tracesOf({ stacks }, resources) {
    const found = [];
    for (const [stackId, members] of Map.groupBy(resources, (one) => one.stackId)) {
        if (!members.some((one) => isDeleted(one) && mayLeaveTrace(one)))
            continue;
        found.push(...tracesIn(members, await stacks.templateText(stackId).catch(() => '')));
    }
    return found;
}
function tracesIn(resources, text) {
    const written = writtenResources(text);
    return resources
        .filter((resource) => isDeleted(resource) && mayLeaveTrace(resource))
        .flatMap((resource) => {
        const why = traceOf(resource, written);
        return why === undefined ? [] : [(0,stack_leftover/* leftoverOf */.nE)(resource, why)];
    });
}
function isDeleted({ status }) {
    return status === 'DELETE_COMPLETE';
}

// EXTERNAL MODULE: ./build/src/usecases/teardown/report-item.js
var report_item = __webpack_require__(5369);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/take-down.js


















/**
 * The last look at an environment that was judged; nothing but reading lies in it, and nothing but writing after it. A dry run ends
 * here. What fails is a verdict too, because one failure must not stop the others.
 */
async function lookAgain(deps, rules, deletion) {
    const { stack, branch, pullRequest } = deletion;
    if (deps.clock.monotonic() >= rules.run.deadline)
        return { no: tooLate(stack), pullRequest };
    try {
        const history = await recordThatEnds(deps, rules, deletion);
        const [now, verdict] = await Promise.all([
            deps.stacks.describe(stack.id),
            (0,judge_branch/* judge */.S4)(deps, rules, deletion.rule, { stack, branch }),
        ]);
        if (!verdict.remove)
            return { no: verdict, pullRequest: verdict.pullRequest };
        const isGone = now === undefined || now.status === 'DELETE_COMPLETE';
        const no = isGone && (await hasSuccessor(deps.stacks, stack)) ? madeAnew(stack) : deletion.objection(now);
        if (no !== undefined)
            return { no, pullRequest: verdict.pullRequest };
        if (now === undefined)
            return { no: gone(stack), pullRequest: verdict.pullRequest };
        if (rules.run.dryRun)
            return { no: (0,verdict_verdict/* say */.c)('dry_run', `${now.name} would be taken down: ${verdict.why}.`), pullRequest };
        return { stack: now, why: verdict.why, history };
    }
    catch (error) {
        return { no: failureOf(error), pullRequest };
    }
}
/** Looks again at a stack whose end was judged, and removes it where nothing speaks against that. What was read last counts. */
async function takeJudgedDown({ target, stack }, rules, judged) {
    const objection = (now) => noLongerAsJudged(stack, now, rules.run.dryRun);
    const deletion = { ...judged, stack, objection };
    const look = await lookAgain(target.deps, rules, deletion);
    const item = look.no
        ? (0,report_item/* itemOf */.T)({ ...deletion, pullRequest: look.pullRequest }, look.no)
        : await takeDown(target.deps, rules, deletion, look);
    return (0,targets/* withTarget */.yY)(item, target);
}
/** Removes an environment that was looked at again, with its deployments. */
async function takeDown(deps, rules, deletion, { stack, why, history }) {
    try {
        // First, while the stack still tells the next run what a killed one has left to do.
        await (0,deployment_record/* retire */.S5)(deps.deployments, history.here);
        const removal = await deps.log.group(`Stack ${stack.name}`, () => removeEnvironment(deps, rules, deletion, stack));
        const sentence = `${describeRemoval(stack.name, why, removal)}${describeOthers(history.elsewhere)}`;
        const item = (0,report_item/* itemOf */.T)(deletion, (0,verdict_verdict/* say */.c)('environment_deleted', sentence));
        const others = history.elsewhere.length === 0 ? {} : { branchKeepsOne: true };
        return withLeftovers({ ...item, ...others, why }, [
            ...removal.undeletable,
            ...removal.retained,
            ...removal.detached,
            ...removal.snapshots,
            ...removal.traces,
        ]);
    }
    catch (error) {
        const item = (0,report_item/* itemOf */.T)(deletion, failureOf(error));
        return withLeftovers(item, error instanceof stack_leftover/* LeftoverError */.UH ? error.leftovers : []);
    }
}
/**
 * The stack, then what it did not own. A stack that was made under the same name meanwhile owns versions, artifacts, logs and
 * Beanstalk environment of that name now, and so does a branch that has come back.
 * @throws LeftoverError with every resource that is still there.
 */
async function removeEnvironment(deps, rules, { stack: judged, branch, hasSibling, rule }, stack) {
    const { run, removal, scope } = rules;
    // What made an adopted stack may have versions of its own by that name.
    const isMadeByUs = (0,naming/* isOurs */.MU)(judged.tags, (0,environment_scope/* ownerOf */.b)(scope)) && judged.name === (0,naming/* environmentName */.VE)((0,environment_scope/* identityOf */.c)(scope, branch));
    const gone = await deleteEnvironmentStack(deps, stack, {
        ...run,
        onLeftover: removal.onLeftover,
        otherRoleArn: isOfAccount(stack, removal.roleArn) ? removal.roleArn : undefined,
        clearUndeletable: (stackId) => (0,undeletable_resources/* clearUndeletableResources */.e)(deps, stackId, run.deadline),
    });
    const mayClear = !(await hasSuccessor(deps.stacks, stack)) &&
        !(isMadeByUs && !(await (0,judge_branch/* judge */.S4)(deps, rules, rule, { stack: judged, branch })).remove);
    await clearAfterDeletion(deps, gone, {
        mayClear,
        versions: isMadeByUs,
        artifacts: isMadeByUs && !hasSibling,
        unwelcome: removal.onLeftover === 'fail' ? gone.orphaned : [],
    });
    return removalOf(deps, gone);
}
/** A service role serves its own account, and a run may work in several. */
function isOfAccount({ id }, roleArn = '') {
    return (0,account_of_arn/* accountOfArn */.K)(roleArn) === (0,account_of_arn/* accountOfArn */.K)(id);
}
function describeOthers(elsewhere) {
    if (elsewhere.length === 0)
        return '';
    const places = (0,place/* formatPlaces */.ux)(elsewhere.map(place/* placeOf */.$t));
    return ` Its branch has one recorded in ${places} as well, where this run does not look; a teardown there ends that one.`;
}
/** None where the code host's record goes on: of another stack of the branch, or of one that others made. */
async function recordThatEnds({ deployments }, { scope }, { stack, branch, hasSibling, placesOf }) {
    if (hasSibling || !(0,naming/* isOurs */.MU)(stack.tags, (0,environment_scope/* ownerOf */.b)(scope)))
        return { here: [], elsewhere: [] };
    const subject = { kind: scope.kind, branch, key: (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, branch)) };
    const { ours, others } = await (0,deployment_record/* environmentRecords */.sh)(deployments, subject, [stack.parameters['Commit']]);
    const history = [...ours, ...others];
    return (0,place/* byPlace */.hz)(history, await placesOf(history));
}
function gone({ name }) {
    return (0,verdict_verdict/* say */.c)('nothing_to_do', `${name} is gone already.`);
}
/** What is gone is not all that there is of its branch: its environment goes on under the same name. */
function madeAnew({ name }) {
    return (0,verdict_verdict/* skip */.i)('busy', `${name} was taken down and made anew meanwhile, and the new one was not judged.`);
}
function tooLate({ name }) {
    return (0,verdict_verdict/* say */.c)('deadline', `${name} was not taken down, because the time allowed ran out before its turn; the next run takes it up.`);
}
/** Where another operation came first, what was judged may not be true any more, so the environment is left to the next run. */
function failureOf(error) {
    const failure = (0,describe_failure/* describeFailure */.I)(error);
    const isLeft = error instanceof errors/* AdapterError */.o && error.reasonCode === 'busy';
    return isLeft ? { ...failure, decision: 'skipped' } : failure;
}
function withLeftovers(item, leftovers) {
    return leftovers.length === 0 ? item : { ...item, leftovers };
}


/***/ }),

/***/ 7666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ reportOnBranch),
/* harmony export */   u: () => (/* binding */ summarizeTeardown)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5788);
/* harmony import */ var _domain_report_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(923);
/* harmony import */ var _domain_report_summarize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9572);
/* harmony import */ var _domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4621);
/* harmony import */ var _targets_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6145);






/** One report for all: red when anything is. `nothing` is the sentence where nothing was to do. */
function summarizeTeardown(items, nothing) {
    const rules = [
        {
            decisions: ['failed', 'refused'],
            verdict: (failed, first) => (0,_domain_report_summarize_js__WEBPACK_IMPORTED_MODULE_3__/* .failedLike */ .bg)(first, `${failed.length} of ${failed.length + (0,_domain_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .decidedAs */ .P)(items, 'deleted').length} environments could not be taken down; ${first.sentence}`),
        },
        {
            decisions: ['deleted'],
            verdict: (deleted) => (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('environment_deleted', `Took down ${(0,_targets_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .namesWithTarget */ .Aw)(deleted)}.`),
        },
        {
            decisions: ['planned'],
            verdict: (planned) => (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('dry_run', `Would take down ${(0,_targets_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .namesWithTarget */ .Aw)(planned)}; nothing was changed because 'dry-run' is set.`),
        },
    ];
    return { ...(0,_domain_report_summarize_js__WEBPACK_IMPORTED_MODULE_3__/* .summarize */ .eh)(items, rules, (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('nothing_to_do', nothing)), items };
}
/** The report on one branch: the single item's own words when there is but one. */
function reportOnBranch(items, scope, branch) {
    const [only, ...others] = items;
    const report = only && others.length === 0
        ? { ...verdictOf(only), items }
        : summarizeTeardown(items, 'There is no environment to take down.');
    return { ...report, subject: subjectOf(scope, branch, only?.pullRequest) };
}
function verdictOf({ decision, reasonCode, sentence }) {
    return { decision, reasonCode, sentence };
}
function subjectOf(scope, branch, pullRequest) {
    return {
        key: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectKey */ .ow)((0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .identityOf */ .c)(scope, branch)),
        repository: scope.repository.fullName,
        project: scope.project,
        kind: scope.kind,
        branch,
        ...(pullRequest === undefined ? {} : { pullRequest }),
    };
}


/***/ }),

/***/ 6599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ startTimer)
/* harmony export */ });
/** From here on the time of the run counts. */
function startTimer(clock, run) {
    return { ...run, deadline: clock.monotonic() + run.timeoutMs };
}


/***/ })

};
