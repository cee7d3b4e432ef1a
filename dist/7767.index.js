export const id = 7767;
export const ids = [7767];
export const modules = {

/***/ 83061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hJ: () => (/* binding */ writtenPeople),
/* harmony export */   sd: () => (/* binding */ peopleSettingsSchema),
/* harmony export */   xL: () => (/* binding */ NAMES_OF_PERSON)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52735);
/* harmony import */ var _input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61199);


/** What a person may be called by, in the order in which refusals name it. */
const NAMES_OF_PERSON = ['login', 'email', 'tracker-id', 'tracker-name', 'slack-id'];
const OF_TRACKER = 'it takes one line of at most 200 characters';
const ofTracker = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()], { error: OF_TRACKER })
    .transform((value) => String(value).trim())
    .refine((text) => /^[^\r\n]{1,200}$/.test(text), OF_TRACKER);
/** Slack's ids of members begin with U or W (docs.slack.dev, "User object", `id`). */
const SLACK_ID = /^[UW][A-Z0-9]{2,30}$/;
const person = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .refine((login) => _input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__/* .GITHUB_LOGIN */ .cd.pattern.test(login) && !login.endsWith('[bot]'), 'it takes the login of a person on GitHub such as mr-a, without @')
        .describe('Login on GitHub, without @.')
        .optional(),
    email: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^[^\s@<>]{1,64}@[^\s@<>]{1,190}$/, 'it takes an e-mail address such as mr-a@example.com')
        .describe('E-mail address that the tracker and Slack have.')
        .optional(),
    'tracker-id': ofTracker.describe("The tracker's own id of the person.").optional(),
    'tracker-name': ofTracker
        .describe('What the tracker calls the person. Anybody may take a name, so nobody accepts a story by it.')
        .optional(),
    'slack-id': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(SLACK_ID, "it takes Slack's id of a member such as U012AB3CD, which the member's profile has")
        .describe("Slack's id of the member, such as U012AB3CD.")
        .optional(),
})
    .refine((names) => Object.values(names).filter((name) => name !== undefined).length > 1, `it takes at least two of ${NAMES_OF_PERSON.join(', ')}, since one alone leads nowhere`);
/** The people of the file: each is one person. */
const peopleSettingsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(person)
    .max(1000, 'it takes at most 1000 people')
    .superRefine(refuseShared);
/** What two people are called would let one of them pass for the other, as a login that is another's name in the tracker would. */
function refuseShared(people, context) {
    const known = new Map();
    people.forEach((each, at) => {
        for (const name of NAMES_OF_PERSON) {
            const word = each[name]?.toLowerCase();
            if (word === undefined)
                continue;
            const first = known.get(word);
            if (first === undefined)
                known.set(word, { at, name });
            else if (first.at !== at)
                context.addIssue({
                    code: 'custom',
                    path: [at, name],
                    message: `it is the ${first.name} of people.${first.at} too, and each means one person; correct one, or leave it out of both`,
                });
        }
    });
}
/** What the file says, with nobody where it says nothing. */
function writtenPeople(written) {
    return (written ?? []).map((each) => ({
        login: each.login,
        email: each.email,
        trackerId: each['tracker-id'],
        trackerName: each['tracker-name'],
        slackId: each['slack-id'],
    }));
}


/***/ }),

/***/ 87767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lf: () => (/* binding */ aliasFault),
/* harmony export */   QY: () => (/* binding */ yamlFault),
/* harmony export */   d9: () => (/* binding */ schemaFaults),
/* harmony export */   xD: () => (/* binding */ firstOfEachLine)
/* harmony export */ });
/* harmony import */ var _input_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58715);
/* harmony import */ var _stories_story_moves_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33594);
/* harmony import */ var _stories_story_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3893);
/* harmony import */ var _people_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83061);
/* harmony import */ var _settings_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25375);
/* harmony import */ var _story_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90349);






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
const FILE_KEYS = Object.keys(_settings_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsSchema */ .dP.shape);
const KIND_KEYS = Object.keys(_settings_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentSchema */ .VW.shape);
const STORY_KEYS = {
    statuses: _stories_story_state_js__WEBPACK_IMPORTED_MODULE_1__/* .STORY_STATES */ .B,
    moves: Object.keys(_stories_story_moves_js__WEBPACK_IMPORTED_MODULE_0__/* .MOVED_BY */ .Q),
    'moves-of': _story_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .MOVED_TYPES */ .WH,
};
/** The keys that may stand there. */
function legalKeys([first, second, third]) {
    if (first === undefined)
        return FILE_KEYS;
    if (first === 'people')
        return _people_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .NAMES_OF_PERSON */ .xL;
    if (first === 'stories') {
        if (second === undefined)
            return Object.keys(STORY_KEYS);
        return third === undefined ? (STORY_KEYS[String(second)] ?? []) : Object.keys(_stories_story_moves_js__WEBPACK_IMPORTED_MODULE_0__/* .MOVED_BY */ .Q);
    }
    return third === undefined ? KIND_KEYS : Object.keys(_settings_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .rolesSchema */ .D1.shape);
}
/** So few letters wrong are a slip of the hand. */
const SLIP = 2;
function unknownKey(path, key, value) {
    const unknown = `unknown key '${key}'`;
    const legal = legalKeys(path);
    const closest = (0,_input_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .pA)(key, legal);
    const elsewhere = (0,_input_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .steps */ .Ci)(key, closest) > SLIP ? placeOf(path, key, value) : undefined;
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
    if (path.length !== 2 || path[0] === 'people')
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
/** What follows from a broken line is no fault of its own. */
function firstOfEachLine(faults) {
    const lines = new Map(faults.map((fault) => [fault.line, fault]).reverse());
    return faults.filter((fault) => lines.get(fault.line) === fault);
}
/** What is wrong where an alias names too much; the parser says it. */
function aliasFault({ message }) {
    return `it cannot be read as YAML (${message.replace(/\.$/, '')}); write the values out, or correct the alias`;
}


/***/ }),

/***/ 25375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VW: () => (/* binding */ environmentSchema),
  D1: () => (/* binding */ rolesSchema),
  dP: () => (/* binding */ settingsSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(52735);
// EXTERNAL MODULE: ./build/src/domain/hours/hours.js
var hours = __webpack_require__(70169);
// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
// EXTERNAL MODULE: ./build/src/domain/input/glob-bounds.js
var glob_bounds = __webpack_require__(22581);
// EXTERNAL MODULE: ./build/src/domain/input/legal-values.js
var legal_values = __webpack_require__(61199);
// EXTERNAL MODULE: ./build/src/domain/input/text-lists.js
var text_lists = __webpack_require__(52046);
// EXTERNAL MODULE: ./build/src/domain/commands/command-words.js
var command_words = __webpack_require__(89708);
;// CONCATENATED MODULE: ./build/src/domain/settings/command-settings.js


/** One to four words. */
const WORDS = /^[a-z][a-z0-9-]{0,29}( [a-z0-9][a-z0-9-]{0,29}){0,3}$/;
const TAKES = 'it takes one to four words of lower-case letters, digits and hyphens, none of our own commands';
const alias = schemas/* string */.YjP()
    .regex(WORDS, TAKES)
    .refine((words) => words !== 'stage' && !words.startsWith('stage '), TAKES)
    .refine((words) => (0,command_words/* commandWordOf */.bw)(words) === undefined, TAKES);
/** A team's own words for commands: `deploy restaurant: up` lets people say `/deploy restaurant`. */
const commandAliasesSchema = schemas/* record */.g1P(alias, schemas/* enum */.k5n(command_words/* COMMAND_WORDS */.Ko));

// EXTERNAL MODULE: ./build/src/domain/settings/deployment-kinds.js
var deployment_kinds = __webpack_require__(34105);
// EXTERNAL MODULE: ./build/src/domain/settings/people-settings.js
var people_settings = __webpack_require__(83061);
// EXTERNAL MODULE: ./build/src/domain/settings/story-settings.js
var story_settings = __webpack_require__(90349);
;// CONCATENATED MODULE: ./build/src/domain/settings/settings-schema.js










const plainValue = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], { error: 'it takes text, a number, true or false' })
    .transform(String);
const readableGlobs = (globs) => globs.every(text_lists/* isReadableGlob */.P);
const BROKEN_GLOB = 'a bracket of a glob has no other one; close it, or write a backslash before it';
const globList = schemas/* union */.KCZ([schemas/* string */.YjP().transform(text_lists/* parseList */.E), schemas/* array */.YOg(schemas/* string */.YjP())], {
    error: 'it takes text, or a list of texts',
})
    .refine(readableGlobs, BROKEN_GLOB)
    .refine((globs) => globs.every((glob) => (0,glob_bounds/* globExcess */.I)(glob) === undefined), {
    error: ({ input }) => `a glob ${input.map(glob_bounds/* globExcess */.I).find((each) => each !== undefined)}`,
});
const WANTED = 'it takes branch, pull-request, review-requested, label:NAME, story-label:NAME';
const wantedRule = schemas/* string */.YjP().regex(/^(branch|pull-request|review-requested|(story-)?label:.+)$/, WANTED);
/** Several in one text, as in an input; the name of a label with a comma in it stands in a list. */
const wantedText = schemas/* string */.YjP()
    .regex(/^(branch|pull-request|review-requested|(story-)?label:[^,]+)(\s*,\s*(branch|pull-request|review-requested|(story-)?label:[^,]+))*$/, WANTED)
    .transform(text_lists/* parseList */.E);
const settings_schema_hours = schemas/* string */.YjP().superRefine((text, context) => {
    try {
        (0,hours/* parseHours */.T)(text);
    }
    catch (error) {
        context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
    }
});
const formed = ({ pattern, takes }) => schemas/* string */.YjP().regex(pattern, `it takes ${takes}`);
const roleArn = formed(legal_values/* ROLE_ARN */.xG);
const regions = schemas/* union */.KCZ([formed(legal_values/* REGION */.Zg).transform((region) => [region]), schemas/* array */.YOg(formed(legal_values/* REGION */.Zg))], {
    error: `it takes ${legal_values/* REGION */.Zg.takes}`,
});
const variableName = schemas/* string */.YjP()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'a variable has letters, digits and underscores, no digit first');
const secretArn = schemas/* string */.YjP()
    .regex(/^arn:aws[a-z-]*:(secretsmanager|ssm):\S+$/, 'it takes the ARN of a secret or of a parameter in SSM');
/** One role, several, or several that the team has names for. */
const roleArns = schemas/* union */.KCZ([roleArn, schemas/* array */.YOg(roleArn).min(1), schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[a-z][a-z0-9-]{0,29}$/), roleArn)], { error: 'it takes the ARN of a role, a list of them, or a map from short names to them' });
/** Each action's own role, so that a preview's may differ from production's, and a teardown's from both. */
const rolesSchema = schemas/* strictObject */.rej({
    provision: roleArn.optional(),
    teardown: roleArns.optional(),
    hours: roleArns.optional(),
    due: roleArns.optional(),
});
/** One kind of environment as it is written. Descriptions go into the JSON Schema, where editors show them. */
const environmentSchema = schemas/* strictObject */.rej({
    inherits: schemas/* string */.YjP()
        .describe('Another kind of this file. Its keys apply where this kind has none of its own. Maps are merged.')
        .optional(),
    template: schemas/* string */.YjP()
        .describe('A bundled template by name, or the path of a .yml, .yaml or .json file in the repository at the commit. At the head of the default branch it may be a module that ends in .ts, .mjs or .js.')
        .optional(),
    parameters: schemas/* record */.g1P(schemas/* string */.YjP(), plainValue).describe('Parameters for the template.').optional(),
    'option-settings': schemas/* record */.g1P(schemas/* string */.YjP().regex(/^aws:/, 'a namespace starts with aws:'), schemas/* record */.g1P(schemas/* string */.YjP(), plainValue))
        .describe('Options of the Beanstalk environment, by namespace. They win over those of the template.')
        .optional(),
    'environment-variables': schemas/* record */.g1P(variableName, plainValue.refine((value) => !/[\r\n]/.test(value), 'it takes one line'))
        .describe('Variables for the application. Put no secrets here, because they can be read in the stack.')
        .optional(),
    secrets: schemas/* record */.g1P(variableName, secretArn)
        .describe('Variables whose values the application gets from Secrets Manager or SSM, by ARN. The shipped roles can read names that start with the project and a slash.')
        .optional(),
    noindex: schemas/* boolean */.zMY()
        .describe("Elastic Beanstalk's proxy asks search engines not to index the environment.")
        .optional(),
    'basic-auth': secretArn
        .describe("Secret with the text `user:password`, by ARN. Elastic Beanstalk's proxy asks for it on every page but `health-path` and `deployment-info`. So `health-path` must not be `/`.")
        .optional(),
    tags: schemas/* record */.g1P(formed(legal_values/* TAG_KEY */.L2), plainValue)
        .describe('More tags for the stack. A changed tag updates every resource.')
        .optional(),
    application: schemas/* string */.YjP().describe('Elastic Beanstalk application that holds the versions.').optional(),
    domain: formed(legal_values/* DOMAIN */.V2)
        .describe('Domain under which each environment gets a name that carries its branch.')
        .optional(),
    'hosted-zone-id': formed(legal_values/* HOSTED_ZONE_ID */.ZN)
        .describe('Route 53 hosted zone that serves the domain.')
        .optional(),
    'artifact-bucket': formed(legal_values/* BUCKET_NAME */.BX)
        .describe("S3 bucket for source bundles and large templates. Without it, Elastic Beanstalk's own bucket.")
        .optional(),
    'health-path': formed(legal_values/* SITE_PATH */.GQ)
        .describe('Path that must answer before the environment counts as ready.')
        .optional(),
    health: schemas/* enum */.k5n(['http', 'beanstalk', 'none']).describe('How readiness is judged.').optional(),
    'health-patience': schemas/* string */.YjP()
        .refine((text) => ((0,durations/* parseDuration */.E9)(text) ?? 0) > 0, 'it takes durations above 0 such as 90s or 15m')
        .describe('How long an environment may be Red after its change before the run gives it up, such as 15m. Without it, 2m.')
        .optional(),
    'url-output': schemas/* string */.YjP()
        .describe("Output of the stack that holds the environment's URL. Without it, `Url`.")
        .optional(),
    'deployment-info': formed(legal_values/* SITE_PATH */.GQ)
        .describe('Path that must answer with the commit that was deployed before the environment counts as ready.')
        .optional(),
    wanted: schemas/* union */.KCZ([wantedText, schemas/* array */.YOg(wantedRule)], {
        error: WANTED,
    })
        .describe('What asks for an environment: branch, pull-request, review-requested, label:NAME, story-label:NAME.')
        .optional(),
    'skip-branches': globList.describe('Globs of branches that get no environment.').optional(),
    paths: globList
        .describe('Globs of files; a leading ! takes files out again. What changes none of these files gets no environment.')
        .optional(),
    'max-environments': schemas/* int */.Whr()
        .min(1)
        .describe('How many environments of this kind may exist. If there are so many, a new one is skipped.')
        .optional(),
    'hourly-price': schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig().nonnegative())
        .describe('Your own price of an hour for each thing, such as t4g.micro, t4g.micro spot, db.t4g.micro or load-balancer. Reports then show what environments cost.')
        .optional(),
    ttl: schemas/* string */.YjP()
        .refine((text) => ((0,durations/* parseDuration */.E9)(text) ?? 0) > 0, 'it takes durations above 0 such as 12h or 7d')
        .describe('How long an environment may exist after its last push, such as 12h or 7d.')
        .optional(),
    hours: settings_schema_hours.describe('When environments are awake, such as Mon-Fri 08:00-20:00 Europe/Berlin.').optional(),
    branch: schemas/* string */.YjP()
        .describe('The branch that an environment of this kind always serves, whatever the event is.')
        .optional(),
    shared: schemas/* boolean */.zMY()
        .describe('One environment of this kind for the whole project, to which `/stage deploy` sends any commit. No branch takes it along.')
        .optional(),
    protected: schemas/* boolean */.zMY()
        .describe('No teardown takes the environment down, and it never sleeps. Without this key only the kind production is protected.')
        .optional(),
    accounts: schemas/* array */.YOg(plainValue.refine((id) => legal_values/* ACCOUNT_ID */.W_.pattern.test(id), 'an account id has twelve digits'))
        .describe('AWS account ids in which the actions may work.')
        .optional(),
    roles: rolesSchema
        .describe("ARNs of the roles that provision, teardown, hours and due assume with the job's OIDC token, if their inputs give none. All but provision take one role of each account: a list, or a map from names that reports then show. Without a role of its own, due takes that of teardown.")
        .optional(),
    'cfn-role-arn': roleArn.describe('Service role that CloudFormation works with.').optional(),
    capabilities: schemas/* array */.YOg(schemas/* enum */.k5n(legal_values/* CAPABILITIES */.$8))
        .describe('Capabilities that the template is granted, such as CAPABILITY_IAM.')
        .optional(),
    region: regions
        .describe('AWS region of the environments. With several regions, teardown and hours work in all of them, and a step that provisions names one.')
        .optional(),
    'fork-instance-profile': schemas/* string */.YjP()
        .regex(/^[\w+=,.@-]{1,128}$/, 'it takes the name of an instance profile')
        .describe('Name of an instance profile without rights, for the commits of forks that a maintainer allows by `/stage up`. Without it forks get no environment.')
        .optional(),
    overridable: schemas/* array */.YOg(schemas/* string */.YjP())
        .describe("Template parameters that a branch's own copy of this file may change for its environment.")
        .optional(),
});
const LOGINS = 'it takes logins of GitHub, those of apps with [bot] at the end, and @others';
const logins = schemas/* union */.KCZ([schemas/* string */.YjP().transform(text_lists/* parseList */.E), schemas/* array */.YOg(schemas/* string */.YjP())], { error: LOGINS })
    .refine((names) => names.every((name) => /^(@others|[A-Za-z0-9_-]+(\[bot\])?)$/i.test(name)), LOGINS);
/** The settings file as it is written, before inheritance. */
const settingsSchema = schemas/* strictObject */.rej({
    project: schemas/* string */.YjP()
        .regex(/^[a-z][a-z0-9]{1,19}$/, 'a project has 2 to 20 lower-case letters and digits, a letter first')
        .describe('The name of every environment starts with it.')
        .optional(),
    'reviewed-by': logins
        .describe("Whose label of the review counts, as logins of GitHub: apps with [bot] at the end, and @others for everybody but the pull request's author and whoever pushed its head. Without this key, or with [], every person's does, and no app's.")
        .optional(),
    'trusted-writers': schemas/* array */.YOg(formed(legal_values/* GITHUB_LOGIN */.cd))
        .describe("Logins on GitHub whose records count like those of the step's own token, such as shop-deployer[bot]. Name the app or person whose token other steps of the suite have.")
        .optional(),
    people: people_settings/* peopleSettingsSchema */.sd
        .describe('Who is who: a list of people, each with two or more of login, email, tracker-id, tracker-name, slack-id. They are mentioned by these, and none accepts their own pull request.')
        .optional(),
    stories: story_settings/* storySettingsSchema */._M
        .describe('How your tracker names states, and what moves a story. Without it, the defaults.')
        .optional(),
    'command-aliases': commandAliasesSchema
        .describe('Your own words for commands on pull requests, such as `deploy restaurant: up`. People then write /deploy restaurant.')
        .optional(),
    deployments: deployment_kinds/* deploymentKindsSchema */.CZ
        .describe('Which kind another tool means by the name of an environment in its deployments on GitHub, such as `staging: qa`. Deployments with other names are left alone.')
        .optional(),
    environments: schemas/* record */.g1P(schemas/* string */.YjP(), environmentSchema)
        .describe('The kinds of environments: preview, production, or your own.')
        .optional(),
});


/***/ }),

/***/ 90349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WH: () => (/* binding */ MOVED_TYPES),
/* harmony export */   _M: () => (/* binding */ storySettingsSchema),
/* harmony export */   hL: () => (/* binding */ storiesSettings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52735);
/* harmony import */ var _stories_story_moves_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33594);
/* harmony import */ var _stories_story_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3893);



const status = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .trim()
    .refine((name) => name !== '' && name.length <= 200, 'it takes the name of a status');
const moves = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    opened: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_stories_story_moves_js__WEBPACK_IMPORTED_MODULE_0__/* .MOVED_BY */ .Q.opened).optional(),
    'review-requested': zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_stories_story_moves_js__WEBPACK_IMPORTED_MODULE_0__/* .MOVED_BY */ .Q['review-requested']).optional(),
    delivered: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_stories_story_moves_js__WEBPACK_IMPORTED_MODULE_0__/* .MOVED_BY */ .Q.delivered).optional(),
    redelivery: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_stories_story_moves_js__WEBPACK_IMPORTED_MODULE_0__/* .MOVED_BY */ .Q.redelivery).optional(),
})
    .partial();
/** The types whose stories move by what happens to a pull request; a release is only accepted. */
const MOVED_TYPES = ['feature', 'bug', 'chore'];
/** What the file says of stories. */
const storySettingsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    statuses: zod__WEBPACK_IMPORTED_MODULE_2__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_stories_story_state_js__WEBPACK_IMPORTED_MODULE_1__/* .STORY_STATES */ .B), status)
        .superRefine(refuseSharedNames)
        .describe('What your tracker calls a state, such as `finished: In Review`. A name that the tracker does not have is refused with those that it has.')
        .optional(),
    moves: moves
        .describe('Which state follows from what: opened, review-requested, delivered, redelivery. `none` leaves the story where it is. A redelivery is a push after the delivery; with `finished` it moves the story back.')
        .optional(),
    'moves-of': zod__WEBPACK_IMPORTED_MODULE_2__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(MOVED_TYPES), moves)
        .describe('The same for one type of story.')
        .optional(),
});
/** Trackers compare names without case. Of two states with one name the later one would never be reached, or what it means be lost. */
function refuseSharedNames(named, context) {
    const known = new Map();
    for (const state of _stories_story_state_js__WEBPACK_IMPORTED_MODULE_1__/* .STORY_STATES */ .B) {
        const name = named[state]?.toLowerCase();
        if (name === undefined)
            continue;
        const first = known.get(name);
        if (first === undefined)
            known.set(name, state);
        else
            context.addIssue({
                code: 'custom',
                path: [state],
                message: `it has the name of ${first} too, and a status means one state; name another one`,
            });
    }
}
/** What the file says, with nothing where it says nothing. */
function storiesSettings(written) {
    return {
        statuses: written?.statuses ?? {},
        moves: { all: written?.moves ?? {}, ofType: written?.['moves-of'] ?? {} },
    };
}


/***/ }),

/***/ 33594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ targetOf),
/* harmony export */   Q: () => (/* binding */ MOVED_BY)
/* harmony export */ });
/**
 * What may follow from each. Only what people are asked to judge is delivered, and it is delivered or nothing: an acceptance merges what
 * was delivered.
 */
const MOVED_BY = {
    opened: ['started', 'finished', 'none'],
    'review-requested': ['started', 'finished', 'none'],
    delivered: ['delivered', 'none'],
    redelivery: ['finished', 'none'],
};
const DEFAULTS = {
    opened: 'started',
    'review-requested': 'finished',
    delivered: 'delivered',
    redelivery: 'none',
};
/** Where a story of that type goes by what happened; undefined where it stays. */
function targetOf(cause, type, { all, ofType }) {
    const target = ofType[type]?.[cause] ?? all[cause] ?? DEFAULTS[cause];
    return target === 'none' ? undefined : target;
}


/***/ })

};
