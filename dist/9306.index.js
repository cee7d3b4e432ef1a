export const id = 9306;
export const ids = [9306];
export const modules = {

/***/ 7421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ withScratchFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/**
 * Works with a folder of its own, which is made when it is asked for first, and is removed at the end with what is in it.
 * @param purpose a word for its name.
 */
async function withScratchFolder(purpose, use) {
    let made;
    const folder = () => {
        // A runner empties its own folder even of what a killed step left there.
        made ??= (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `greenroom-${purpose}-`));
        return made;
    };
    try {
        return await use(folder);
    }
    finally {
        const path = await made?.catch(() => undefined);
        if (path !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 41029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ commentEventOf),
/* harmony export */   r: () => (/* binding */ authorOf)
/* harmony export */ });
/* harmony import */ var _input_is_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86617);

/**
 * Undefined for any other event, and for a payload that lacks something. Source: docs.github.com/webhooks/webhook-events-and-payloads,
 * "issue_comment": an issue has `pull_request` where it is one, and apps are of the type `Bot`.
 */
function commentEventOf(name, payload) {
    if (name !== 'issue_comment' || !(0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(payload))
        return undefined;
    const { action, comment, issue } = payload;
    if (typeof action !== 'string' || !(0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(comment) || !(0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(issue))
        return undefined;
    const { id, body, created_at: at } = comment;
    const { number, pull_request: pull } = issue;
    const author = authorOf(comment['user']);
    if (typeof id !== 'number' || typeof number !== 'number' || author === undefined)
        return undefined;
    if (typeof body !== 'string' || typeof at !== 'string' || Number.isNaN(Date.parse(at)))
        return undefined;
    return { action, id, body, at, author, number, isPullRequest: (0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(pull) };
}
/** Who GitHub's REST says wrote a comment; undefined for somebody whose account is gone. */
function authorOf(user) {
    if (!(0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(user))
        return undefined;
    const { login, id, type } = user;
    if (typeof login !== 'string' || login === '' || typeof id !== 'number')
        return undefined;
    return { login, id, isBot: type === 'Bot' || login.endsWith('[bot]') };
}


/***/ }),

/***/ 9878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ pullOfForkBranch),
/* harmony export */   GX: () => (/* binding */ environmentBranch),
/* harmony export */   UN: () => (/* binding */ forkByEvent),
/* harmony export */   ab: () => (/* binding */ buildOfFork),
/* harmony export */   mZ: () => (/* binding */ forkVerdict),
/* harmony export */   n1: () => (/* binding */ forkBranch),
/* harmony export */   ty: () => (/* binding */ isFromFork)
/* harmony export */ });
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64621);

/**
 * What stands in the place of a branch for the environment of a fork's pull request. Git lets no branch have a colon in its name
 * (git-check-ref-format(1)), so no branch of this repository is called so, whatever a fork calls its own.
 */
function forkBranch(pullRequest) {
    return `fork:${pullRequest}`;
}
/** The pull request of such a name; undefined for a branch of this repository. */
function pullOfForkBranch(branch) {
    const digits = /^fork:([1-9]\d{0,14})$/.exec(branch)?.[1];
    return digits === undefined ? undefined : Number(digits);
}
/** True where a pull request comes from another repository, or from one that is gone. */
function isFromFork(pull, repositoryId) {
    return pull.headRepositoryId !== repositoryId;
}
/** The branch whose environment a pull request has: its own, and for a fork what stands in its place. */
function environmentBranch(pull, repositoryId) {
    return isFromFork(pull, repositoryId) ? forkBranch(pull.number) : pull.headBranch;
}
/** Why a pull request from a fork gets no environment. */
function forkVerdict(pullRequest) {
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('fork', `Pull request #${pullRequest} comes from a fork, which gets no credentials and so no environment; a maintainer can name its commit in the comment '/stage up COMMIT', or push its commits to a branch of this repository.`);
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

/***/ 55497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ distinctLabels),
/* harmony export */   RX: () => (/* binding */ hasLabel),
/* harmony export */   mo: () => (/* binding */ areAsWritten)
/* harmony export */ });
/**
 * Whether two names mean one label: GitHub has a label's name once in a repository, whatever its case, and keeps the case in which
 * it was first written (REST, "Create a label" refuses `Bug` beside `bug` as `already_exists`).
 */
function isSameLabel(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
/** Whether a label is among others, each by its name. Nothing else in the suite compares labels. */
function hasLabel(labels, label) {
    return labels.some((each) => isSameLabel(each, label));
}
/** Each once, in any case, as it is written first. */
function distinctLabels(labels) {
    return labels.filter((label, index) => !hasLabel(labels.slice(0, index), label));
}
/** Whether labels are as they were written, some put on and some taken off: GitHub's reads may lag behind. */
function areAsWritten(labels, { on, off }) {
    return on.every((label) => hasLabel(labels, label)) && !off.some((label) => hasLabel(labels, label));
}


/***/ }),

/***/ 30982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ domainName),
/* harmony export */   AY: () => (/* binding */ templateKey),
/* harmony export */   BC: () => (/* binding */ shortHash),
/* harmony export */   CK: () => (/* binding */ bundleKey),
/* harmony export */   DS: () => (/* binding */ artifactPrefix),
/* harmony export */   Ex: () => (/* binding */ branchOfTag),
/* harmony export */   J$: () => (/* binding */ olderBranchTag),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   TY: () => (/* binding */ branchTag),
/* harmony export */   VE: () => (/* binding */ environmentName),
/* harmony export */   _z: () => (/* binding */ identityTags),
/* harmony export */   bq: () => (/* binding */ olderArtifactPrefix),
/* harmony export */   dp: () => (/* binding */ versionLabel),
/* harmony export */   fu: () => (/* binding */ defaultProject),
/* harmony export */   gp: () => (/* binding */ TAGS),
/* harmony export */   ow: () => (/* binding */ subjectKey),
/* harmony export */   pK: () => (/* binding */ checkKind),
/* harmony export */   sh: () => (/* binding */ checkProject),
/* harmony export */   uv: () => (/* binding */ projectOfKey),
/* harmony export */   xL: () => (/* binding */ branchOfKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52816);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17277);
/* harmony import */ var _fork_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9878);




/** Beanstalk takes environment names of 4 to 40 characters (its API model, `EnvironmentName`). */
const LONGEST_NAME = 40;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
/** Eight base-32 digits: 40 bits. */
const HASH_DIGITS = 8;
/**
 * The one name that stack and Beanstalk environment share: `<project>-<slug>` for previews,
 * `<project>-<kind>` for other kinds. A hash is appended whenever the slug says less than the branch.
 */
function environmentName(identity) {
    const { project, kind, branch } = identity;
    if (kind !== 'preview')
        return `${project}-${kind}`;
    const slug = slugOf(branch);
    const plain = `${project}-${slug}`;
    if (slug === branch && plain.length <= LONGEST_NAME && !looksReserved(slug))
        return plain;
    const hash = shortHash(branch);
    const room = LONGEST_NAME - project.length - 2 - HASH_DIGITS;
    const cut = slug.slice(0, room).replace(/-+$/, '');
    return cut === '' ? `${project}-${hash}` : `${project}-${cut}-${hash}`;
}
/** Kind names are reserved: a branch called `production` must not take production's name. So is what could pass for a hash. */
function looksReserved(slug) {
    return /^[a-z][a-z0-9]{1,19}$/.test(slug) || /(^|-)[a-z2-7]{8}$/.test(slug);
}
function slugOf(branch) {
    return branch
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '');
}
/** Forty bits of SHA-256 in base 32, lower case. */
function shortHash(text) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest();
    let bits = 0n;
    for (const byte of digest.subarray(0, 5))
        bits = (bits << 8n) | BigInt(byte);
    let digits = '';
    for (let index = HASH_DIGITS - 1; index >= 0; index -= 1)
        digits += BASE32[Number((bits >> BigInt(index * 5)) & 31n)];
    return digits;
}
/** `repository-id/project/kind/branch`: names comment markers, chat metadata and concurrency groups. */
function subjectKey(identity) {
    return `${identity.repositoryId}/${identity.project}/${identity.kind}/${identity.branch}`;
}
/** The project in such a key; undefined for what is none. */
function projectOfKey(key) {
    return /^\d+\/([a-z][a-z0-9]{1,19})\/[^/]+\/./.exec(key)?.[1];
}
/** The branch in such a key; undefined for what is none. */
function branchOfKey(key) {
    return /^\d+\/[a-z][a-z0-9]{1,19}\/[^/]+\/(.+)$/s.exec(key)?.[1];
}
/** The environment's DNS name under the team's domain. */
function domainName(name, domain) {
    return `${name}.${domain.replace(/\.$/, '')}`;
}
/**
 * Labels the application version that holds one commit for one environment; at most 100 characters (Beanstalk's model). Of one
 * commit more than one thing may be built, so what is not its tree carries the start of its SHA-256 behind a dot, which
 * no environment's name has. The kind stands at the end, so that a role's policy can name the versions of one kind.
 */
function versionLabel({ name, kind }, commit, digest) {
    return `${name}-${commit.slice(0, 12)}${digest === undefined ? '' : `.${digest.slice(0, 12)}`}.${kind}`;
}
/** Where a bundle lies; it tells what is in it as the label does. */
function bundleKey(owner, commit, digest) {
    return `${artifactPrefix(owner)}${commit}${digest === undefined ? '' : `.${digest.slice(0, 12)}`}.zip`;
}
/** Where a template lies that is too large for a request: named after its content, beside its environment's bundles. */
function templateKey(owner, sha256) {
    return `${artifactPrefix(owner)}templates/${sha256}.yml`;
}
/** Whatever is kept in the artifact bucket for one environment; the slash ends the name. A role may write one kind's part alone. */
function artifactPrefix({ name, kind }) {
    return `greenroom/${kind}/${name}/`;
}
/** The same as older versions wrote it. No kind's own prefix, as an environment's name has a hyphen and a kind has none. */
function olderArtifactPrefix(name) {
    return `greenroom/${name}/`;
}
/** Longest tag value that CloudFormation takes. */
const LONGEST_TAG_VALUE = 256;
/**
 * A branch as a tag value: what tags do not allow becomes `=XX` per UTF-8 byte. A name that would be
 * too long is cut and ends in `=..` and its whole SHA-256, and can then only be compared, not read back. The environment's name
 * hangs on forty bits of that hash, for which anybody finds two branches, so the tag must not.
 * Source of the legal characters: AWS tagging rules (letters, digits, space, `_ . : / = + - @`).
 */
function branchTag(branch) {
    return cutTag(branch, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(branch).digest('hex'));
}
/** The tag as older versions wrote it, where it had to be cut: it ends in forty bits, so it proves nothing by itself. */
function olderBranchTag(branch) {
    return cutTag(branch, shortHash(branch));
}
function cutTag(branch, hash) {
    const escaped = [...Buffer.from(branch, 'utf8')]
        .map((byte) => {
        const character = String.fromCharCode(byte);
        return /[A-Za-z0-9_.:/+@-]/.test(character)
            ? character
            : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
        .join('');
    if (escaped.length <= LONGEST_TAG_VALUE)
        return escaped;
    return `${escaped.slice(0, LONGEST_TAG_VALUE - hash.length - 3)}=..${hash}`;
}
/** The branch that a tag value stands for; undefined when it was cut. */
function branchOfTag(value) {
    if (/=\.\.([a-z2-7]{8}|[0-9a-f]{64})$/.test(value))
        return undefined;
    const bytes = [];
    for (let index = 0; index < value.length; index += 1) {
        const hex = value[index] === '=' ? /^[0-9A-F]{2}$/.exec(value.slice(index + 1, index + 3)) : null;
        if (hex) {
            bytes.push(Number.parseInt(hex[0], 16));
            index += 2;
        }
        else
            bytes.push(value.charCodeAt(index));
    }
    return Buffer.from(bytes).toString('utf8');
}
const TAGS = {
    project: 'greenroom:project',
    repository: 'greenroom:repository',
    repositoryId: 'greenroom:repository-id',
    environment: 'greenroom:environment',
    branch: 'greenroom:branch',
    pullRequest: 'greenroom:pull-request',
    fromFork: 'greenroom:from-fork',
    plainBranch: 'branch',
};
/** Identity, and nothing that changes: a changed stack tag updates every resource. */
function identityTags(identity) {
    return {
        [TAGS.project]: identity.project,
        [TAGS.repository]: identity.repository,
        [TAGS.repositoryId]: String(identity.repositoryId),
        [TAGS.environment]: identity.kind,
        [TAGS.branch]: branchTag(identity.branch),
        ...(identity.pullRequest === undefined ? {} : { [TAGS.pullRequest]: String(identity.pullRequest) }),
        ...((0,_fork_js__WEBPACK_IMPORTED_MODULE_3__/* .pullOfForkBranch */ .$Y)(identity.branch) === undefined ? {} : { [TAGS.fromFork]: 'true' }),
        [TAGS.plainBranch]: branchTag(identity.branch),
    };
}
/** True when the tags say that a stack is this project's, this repository's and of this kind. */
function isOurs(tags, owner) {
    return (tags[TAGS.project] === owner.project &&
        tags[TAGS.repositoryId] === String(owner.repositoryId) &&
        tags[TAGS.environment] === owner.kind);
}
/** The project's name when nobody gives one: the repository's, made legal. */
function defaultProject(repository) {
    const name = (repository.split('/')[1] ?? '')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, '')
        .replace(/^[0-9]+/, '')
        .slice(0, 20);
    return name.length >= 2 ? name : 'app';
}
/** @throws UserError when the project is not `[a-z][a-z0-9]{1,19}`. */
function checkProject(project) {
    if (/^[a-z][a-z0-9]{1,19}$/.test(project))
        return project;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `${(0,_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .inputWithValue */ .iS)('project', project)}; it takes 2 to 20 lower-case letters and digits, a letter first.`);
}
/** One word, so that it can be kept apart from branch slugs. @throws UserError when the kind is not `[a-z][a-z0-9]{1,15}`. */
function checkKind(kind) {
    if (/^[a-z][a-z0-9]{1,15}$/.test(kind))
        return kind;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `${(0,_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .inputWithValue */ .iS)('environment', kind)}; it takes 2 to 16 lower-case letters and digits, a letter first.`);
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
/* harmony import */ var _input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52816);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55497);



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

/***/ 45001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ cutUnits),
/* harmony export */   I: () => (/* binding */ cutText)
/* harmony export */ });
/**
 * At most so many characters of a text. They are code points, so that no sign is cut in half: GitHub and Slack give half of one back as
 * another text than was sent.
 * @param mark stands where the text was cut, and counts.
 */
function cutText(text, most, mark = '') {
    if (text.length <= most)
        return text;
    // Each has two units of UTF-16 at most, so nothing behind that can be among them.
    const characters = [...text.slice(0, 2 * most + 2)];
    return characters.length <= most ? text : `${characters.slice(0, most - mark.length).join('')}${mark}`;
}
/** The same within so many units of UTF-16, for a limit of others of which nobody knows how they count. */
function cutUnits(text, most) {
    const isHalf = /[\uD800-\uDBFF]/.test(text[most - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[most] ?? '');
    return text.slice(0, isHalf ? most - 1 : most);
}


/***/ }),

/***/ 7564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   rT: () => (/* binding */ billableMinutes)
/* harmony export */ });
const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Milliseconds of a text such as `90s`, `30m`, `2h`, `7d` or `1h30m`; undefined when it is none. */
function parseDuration(text) {
    if (!/^(\d+[smhd])+$/.test(text))
        return undefined;
    let total = 0;
    for (const [, count, unit] of text.matchAll(/(\d+)([smhd])/g))
        total += Number(count) * UNITS[unit];
    return total;
}
/** A span as people say it: `45 s`, `4 min 10 s`, `3 h 5 min`, `2 d 4 h`. */
function formatDuration(ms) {
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    if (seconds < 3600)
        return join(Math.floor(seconds / 60), 'min', seconds % 60, 's');
    const minutes = Math.floor(seconds / 60);
    if (minutes < 1440)
        return join(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
    return join(Math.floor(minutes / 1440), 'd', Math.floor((minutes % 1440) / 60), 'h');
}
function join(large, largeUnit, small, smallUnit) {
    return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
/** Minutes that GitHub would bill for a job of that length (GitHub Docs, "Viewing job execution time": rounded up to the next minute). */
function billableMinutes(ms) {
    return Math.max(1, Math.ceil(ms / 60_000));
}


/***/ }),

/***/ 22581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ globExcess),
/* harmony export */   n: () => (/* binding */ isRareGlob)
/* harmony export */ });
/** Characters that mean something only to the library, or mean nothing certain where they stand. */
const UNCOMMON = /[!()|^$"'\\]|\{[^{}]*\.\.|\[[^\]]*\[|\{[^,}]*\}|[?*+@]\(|\/\/|\*\*\*|\*\*\{|^\.\//;
/** The library's time grows with the length of a name to the power of these, which is a fifth of a second for three. */
const MOST_WILDCARDS = 3;
/** Stands for a `!(…)` whose alternatives are looked at, and for a `+` that repeats what is in front of it. */
const MARK = '\ue000';
const WILDCARD = /\*+|\ue000|!\(|\]\+/g;
/** In a part of its own a single wildcard takes all of it, and there is no other way. */
const WHOLE_PART = /(?<=^|\/)(?:\*|\ue000)(?=\/|$)/g;
/** What is repeated, and can be taken apart in several ways, takes longer than anybody waits. */
const REPEATED = /[*+]\(|[)}]\+/;
/** Whether only the library can match a glob. */
function isRareGlob(glob) {
    return UNCOMMON.test(glob);
}
/**
 * What a glob has that may keep a run busy for minutes, though nobody means it so; undefined for one that is matched within bounds. It
 * ends a sentence that begins with the glob, and says what to write.
 */
function globExcess(glob) {
    // A `!` in front takes files out again, and is no part of the glob.
    const own = glob.replace(/^!(?!\()/, '');
    const isCommon = !isRareGlob(own) && !/\{[^}]*\/\*\*\//.test(own);
    if (isCommon)
        return undefined;
    if (REPEATED.test(own))
        return 'repeats a group; write the alternatives as several globs';
    return wildcardsOf(own) > MOST_WILDCARDS
        ? `has more than ${MOST_WILDCARDS} wildcards beside rare signs; write it as several globs`
        : undefined;
}
/** On the longest way through the alternatives. Beside groups a `+` is a character. */
function wildcardsOf(glob) {
    let flat = glob;
    for (let before = ''; before !== flat;) {
        before = flat;
        flat = flat
            .replace(/\{([^{}()]*)\}/, (_, inside) => longestOf(inside.split(',')))
            .replace(/(!?)\(([^{}()]*)\)/, (_, not, inside) => {
            const most = longestOf(inside.replaceAll('+', MARK).split('|'));
            return not === '' ? most : `${MARK}${count(most) === 0 ? '' : most}`;
        });
    }
    return count(flat.replaceAll(WHOLE_PART, ''));
}
function count(text) {
    return text.match(WILDCARD)?.length ?? 0;
}
function longestOf(alternatives) {
    return alternatives.reduce((most, each) => (count(each) > count(most) ? each : most));
}


/***/ }),

/***/ 68778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14006);
/* harmony import */ var _glob_bounds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22581);
/* harmony import */ var _whole_match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73790);



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

/***/ 86617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject)
/* harmony export */ });
/** True for an object of fields, as JSON has it: no list and no null. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 82196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine)
/* harmony export */ });
/* harmony import */ var _cut_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45001);

/** A text on one line: every run of spaces, line breaks and control characters is one space. `longest` cuts it, in characters of UTF-16, and no sign in half. */
function oneLine(text, longest = Number.POSITIVE_INFINITY) {
    return (0,_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutUnits */ .C)(text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim(), longest);
}


/***/ }),

/***/ 52816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ inputWithKey),
/* harmony export */   Gk: () => (/* binding */ inputWithPath),
/* harmony export */   iS: () => (/* binding */ inputWithValue)
/* harmony export */ });
/* harmony import */ var _privacy_credentials_in_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37363);

/**
 * Begins a sentence about the value of an input that is not legal. What somebody gave is never shown: it may be a secret that went to
 * the wrong place, and no look at it tells.
 */
function inputWithValue(name, value) {
    return `Input '${name}' has a value of ${characters(value)}`;
}
/** In characters; what is longer is no slip of the hand in a name. */
const LONGEST_SHOWN = 80;
/**
 * Begins a sentence about a file that an input names: the path is the place that it is about. It is shown whole or not at all, since half
 * of a secret is masked by nobody, and not at all where it looks like a credential, is long or has several lines.
 */
function inputWithPath(name, path) {
    return isTellable(path) ? `Input '${name}' names '${path}'` : inputWithValue(name, path);
}
/** The same of a key in the map of an input, which is the place of a value and not the value. */
function inputWithKey(name, key) {
    return isTellable(key)
        ? `Input '${name}' has the key '${key}'`
        : `Input '${name}' has a key of ${characters(key)}`;
}
function characters(text) {
    return `${text.length} character${text.length === 1 ? '' : 's'}`;
}
function isTellable(name) {
    return (name.length <= LONGEST_SHOWN && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name) && (0,_privacy_credentials_in_text_js__WEBPACK_IMPORTED_MODULE_0__/* .hideCredentials */ .RW)(name) === name);
}


/***/ }),

/***/ 52046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseList),
/* harmony export */   P: () => (/* binding */ isReadableGlob)
/* harmony export */ });
/**
 * Items of a text, separated by line breaks or commas; empty ones count for nothing. A comma within brackets parts nothing, so a glob
 * such as `release/{1,2}` is one item. On a line whose brackets do not match, every comma parts.
 */
function parseList(text) {
    return text
        .split(/\r?\n/)
        .flatMap((line) => partsOf(line) ?? line.split(','))
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** Whether every bracket of a glob finds its other one; a backslash takes a character for itself, and so does a set of characters. */
function isReadableGlob(glob) {
    return partsOf(glob) !== undefined;
}
const PAIRS = { '{': '}', '(': ')', '[': ']' };
/** The parts between the commas outside of brackets; undefined where a bracket has no other one. */
function partsOf(line) {
    const open = [];
    const commas = [];
    for (let at = 0; at < line.length; at += 1) {
        const character = line.charAt(at);
        const closing = open.at(-1);
        if (character === '\\')
            at += 1;
        else if (character === closing && !(closing === ']' && isFirstOfSet(line, at)))
            open.pop();
        else if (closing === ']')
            continue;
        else if (Object.hasOwn(PAIRS, character))
            open.push(PAIRS[character] ?? '');
        else if (Object.values(PAIRS).includes(character))
            return undefined;
        else if (character === ',' && open.length === 0)
            commas.push(at);
    }
    if (open.length > 0)
        return undefined;
    return [...commas, line.length].map((end, index) => line.slice((commas[index - 1] ?? -1) + 1, end));
}
/** In `[]a]` and `[!]a]` the first `]` is a character of the set. */
function isFirstOfSet(line, at) {
    return /\[[!^]?$/.test(line.slice(0, at));
}


/***/ }),

/***/ 73790:
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

/***/ 55854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rk: () => (/* binding */ yamlExcess),
/* harmony export */   iu: () => (/* binding */ LONGEST_TEMPLATE)
/* harmony export */ });
/* unused harmony export LONGEST_YAML */
/** In characters; settings have no need of more. */
const LONGEST_YAML = 64 * 1024;
/** CloudFormation takes no more bytes of a template (its user guide, "Quotas"). */
const LONGEST_TEMPLATE = 1_000_000;
/** Maps and lists within each other. */
const DEEPEST = 100;
/** Marks that open a list, a key, a tag or an anchor, one straight behind the other. */
const TOO_MANY_MARKS = new RegExp(`(?:[-?!&][^\\s-?!&]{0,100}[ \\t]+){${DEEPEST}}`);
/**
 * What is too much about a text before a YAML parser reads it; undefined where nothing is. The parser's time grows with the square of
 * the depth, so somebody else's text could keep it busy for minutes. Brackets within quotes count too, since telling them apart would
 * be parsing. It ends a sentence that begins with what the text is, such as "Input 'x'".
 * @param longest in characters.
 */
function yamlExcess(text, longest = LONGEST_YAML) {
    if (text.length > longest)
        return `is longer than ${longest} characters`;
    const isDeep = deepestBracket(text) > DEEPEST || TOO_MANY_MARKS.test(text);
    return isDeep ? `has more than ${DEEPEST} maps and lists within each other` : undefined;
}
function deepestBracket(text) {
    let depth = 0;
    let deepest = 0;
    for (const character of text)
        if (character === '{' || character === '[') {
            depth += 1;
            deepest = Math.max(deepest, depth);
        }
        else if (character === '}' || character === ']')
            depth = Math.max(0, depth - 1);
    return deepest;
}


/***/ }),

/***/ 96647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createTellingSleep),
/* harmony export */   q: () => (/* binding */ LONGEST_SILENCE_MS)
/* harmony export */ });
/** Nobody waits longer without a word, in ms. */
const LONGEST_SILENCE_MS = 60_000;
/**
 * The one sleep of a run, by which it is silent for no more than a minute, whatever it waits for: before each pause that would go on
 * past that, it tells what is waited for. `noteWord` is called for each line that somebody else tells.
 */
function createTellingSleep({ monotonic, sleep, tell }) {
    let toldAt = monotonic();
    return {
        noteWord() {
            toldAt = monotonic();
        },
        async sleep(ms, what) {
            let left = ms;
            do {
                const pause = Math.min(left, LONGEST_SILENCE_MS);
                if (monotonic() + pause > toldAt + LONGEST_SILENCE_MS) {
                    tell(`Waiting for ${what}.`);
                    toldAt = monotonic();
                }
                await sleep(pause);
                left -= pause;
            } while (left > 0);
        },
    };
}


/***/ }),

/***/ 37363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RW: () => (/* binding */ hideCredentials),
/* harmony export */   u6: () => (/* binding */ hidePrivateKeys),
/* harmony export */   vI: () => (/* binding */ hideTokens)
/* harmony export */ });
const HIDDEN = '***';
/*
 * Every repetition that a rule may begin at many places of one line has a bound, so that a long line takes no longer than its length.
 */
/** What holds a credential is mostly called so; a key alone may be that of a table. */
const NAME = '(?:[\\w-]{0,100}(?:passw(?:or)?d|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key(?:[_-]?id)?|private[_-]?key|credentials?|auth|sess(?:ion)?[_-]?id)[\\w-]{0,100}|(?:[\\w-]{0,100}[_-])?pass|[\\w-]{0,100}[_-]key)';
/** The same as a variable of an environment is called; only of these a blank parts name and value. */
const VARIABLE = '(?=[A-Z0-9_]*(?:PASSW(?:OR)?D|PASSPHRASE|_PASS|SECRET|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY|CREDENTIAL))[A-Z_][A-Z0-9_]*';
/** What follows such a name in a sentence about it. */
const WORDS = '(?:an?|and|are|as|at|be|but|by|can(?:not)?|could|did|does|empty|environment|expired|for|from|ha[ds]|have|if|in|invalid|is|may|missing|must|not|of|on|or|required|should|that|the|to|unset|undefined|value|variable|was|were|when|which|will|with|would)';
/** JSON within JSON has its quotation marks escaped, as deep as it lies. */
const MARK = `\\\\*["']`;
/** The other quotation mark may be cut off with the line. */
const QUOTED = `(?<mark>\\\\+["']).*?(?:(?<!\\\\)\\k<mark>|$)|"(?:\\\\.|[^"\\\\])*"?|'(?:''|\\\\.|[^'\\\\])*'?`;
const VALUE = `(?:${QUOTED}|(?:Bearer |Basic )?[^\\s,;"'}<>]+)`;
const IS = '\\s*(?::|=>?)\\s*';
const ADDRESS = '\\b[a-z][a-z0-9+.-]{0,30}:\\/\\/';
const AUTHORIZATION = '(?:proxy-)?authorization';
function after(pattern, flags = 'gi') {
    return [new RegExp(pattern, flags), `$1${HIDDEN}`];
}
const PRIVATE_KEY = [/-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----.*/g, HIDDEN];
/** What is a credential by its look alone, whatever stands beside it. */
const TOKENS = [
    after('(X-(?:Amz|Goog)-(?:Signature|Credential|Security-Token)=)[^\\s&"\'\\\\<>]+'),
    [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, HIDDEN],
    [
        /\b(?:[prs]k_(?:live|test)_\w{8,}|sk-[\w-]{16,}|glpat-[\w-]{16,}|npm_[A-Za-z0-9]{30,}|AIza[\w-]{30,}|SG\.[\w-]{6,}\.[\w-]{6,})/g,
        HIDDEN,
    ],
    [
        /\b(?:gh[pousr]_\w{16,}|github_pat_\w{16,}|xox[abeoprs]-[\w-]{8,}|eyJ[\w-]{8,4000}\.[\w-]+\.[\w-]*)/g,
        HIDDEN,
    ],
];
/** In the order in which they are tried: whole headers and lines before single values. */
const RULES = [
    PRIVATE_KEY,
    after(`((${MARK})${AUTHORIZATION}\\s*:\\s*)(?:(?!\\2).)*`),
    after(`(\\b${AUTHORIZATION}${MARK}${IS}\\[?\\s*)${VALUE}`),
    after(`(\\b${AUTHORIZATION}\\s*(?::|=>?)(?!\\s*\\*\\*\\*)\\s*).*`),
    after(`(\\b(?:set-)?cookies?(?:${MARK})?${IS}).*`),
    after(`^((?:export |declare -x )?${VARIABLE}=).+`, 'g'),
    after('\\b((?:Bearer|Basic)\\s+)[\\w.~+/=-]{8,}'),
    // AWS writes of "the security token included in the request".
    after('\\b([Tt]oken\\s+)(?=[\\w.~+/=-]*[\\dA-Z])[\\w.~+/=-]{8,}', 'g'),
    after(`(${ADDRESS}[^\\s:/@]{0,1000}:)[^\\s"']{1,3000}(?=@)`),
    after(`(${ADDRESS})[^\\s:/@"']{20,3000}(?=@)`),
    after('(\\bjdbc:oracle:[a-z]+:[^\\s/@]+\\/)[^\\s@]+(?=@)'),
    after('([?&;](?:token|key|sig|policy|key-pair-id)=)[^\\s&"\'\\\\<>]+'),
    after('(\\bsignature=)[^\\s&,"\'\\\\<>]+'),
    after(`(\\b(?:name|key)(?:${MARK})?${IS}(?:${MARK})?${NAME}(?:${MARK})?\\s*,\\s*(?:${MARK})?value(?:${MARK})?${IS})${VALUE}`),
    after(`(<(?:\\w+:)?${NAME}>)[^<]+`),
    after(`(?<![\\w-])(${NAME}(?:${MARK})?\\]?${IS})${VALUE}`),
    after(`(?<![\\w-])(--?${NAME}\\s+)(?!-)(?:${QUOTED}|\\S+)`),
    after(`\\b(${VARIABLE}(?:\\s*\\|\\s*|\\s+))(?!${WORDS}\\b|[=:|*]+[>\\s])(?:${QUOTED}|[^\\s|]+)`, 'g'),
    after('(\\b(?:mysql|mariadb)[\\w-]*\\s(?:[^|;]{0,1000}?\\s)?-p)\\S+', 'g'),
    after('(\\b(?:sshpass\\s+-p\\s*|redis-cli\\s(?:[^|;]{0,1000}?\\s)?-a\\s+))\\S+', 'g'),
    after('(\\bcurl\\s(?:[^|;]{0,1000}?\\s)?(?:-u|--user)[\\s=]\\s*["\']?[^\\s:"\'/]+:)[^\\s"\']+', 'g'),
    ...TOKENS,
    [
        /(?<![\w+/=-])(?=[A-Za-z0-9+/]*[a-z])(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*\d)[A-Za-z0-9+/]{40,}={0,2}(?![\w+/=-])/g,
        HIDDEN,
    ],
];
/** User and password of an address, and one that is long enough for a token alone; Markdown may have taken the address apart. */
const USER_IN_ADDRESS = /(\b[a-z][a-z0-9+.-]{0,20}:\u200b?\/\/)(?:[^\s/?#"'<>@:]{0,200}:[^\s/?#"'<>]{0,500}|[^\s/?#"'<>@:]{20,500})@\u200b?/gi;
/**
 * Our own text without what can only be a credential, whoever brought it. A word such as `token:` is none here, unlike in the lines
 * of other programs, since our sentences speak of them. An address loses its user and goes on leading to where it led.
 */
function hideTokens(text) {
    const plain = text.replaceAll(USER_IN_ADDRESS, '$1');
    return [PRIVATE_KEY, ...TOKENS].reduce((left, [pattern, instead]) => left.replaceAll(pattern, instead), plain);
}
/** One line without what looks like a credential, whatever program wrote it. */
function hideCredentials(line) {
    return RULES.reduce((text, [pattern, instead]) => text.replaceAll(pattern, instead), line);
}
const BEGIN = /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/;
const END = /-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/;
/** The longest key that anybody writes, 16384 bits of RSA, has some two hundred lines. */
const LONGEST_KEY = 250;
const BODY = /(?:^|\s)(?:[A-Za-z0-9+/]{16,}={0,2}|(?=\S*\d)[A-Za-z0-9+/]{2,}={1,2})$/;
/** Lines without the private keys that reach over several of them; each of those lines is hidden whole. */
function hidePrivateKeys(lines) {
    const begins = lines.map((line) => BEGIN.test(line));
    const ends = lines.map((line) => END.test(line));
    const bodies = lines.map((line) => BODY.test(line.trimEnd()));
    const tails = tailsOf(begins, ends, bodies);
    const after = linesAfter(ends, bodies);
    let until = 0;
    return lines.map((line, index) => {
        if (begins[index] && !ends[index])
            until = Math.max(until, after[index] ?? 0);
        return index < until || tails[index] ? HIDDEN : line;
    });
}
/** Ends of keys whose beginning may have been cut off, and what looks like a key right above them. */
function tailsOf(begins, ends, bodies) {
    let below = false;
    return ends
        .map((isEnd, index) => [isEnd && !begins[index], bodies[index]])
        .toReversed()
        .map(([isEnd, isBody]) => {
        below = isEnd || (below && isBody === true);
        return below;
    })
        .toReversed();
}
/** Of each line, the one after a key that begins there: with its own end, or where the lines cease to look like one. */
function linesAfter(ends, bodies) {
    let end = Number.POSITIVE_INFINITY;
    let body = ends.length;
    return ends
        .map((_, index) => index)
        .toReversed()
        .map((index) => {
        if (ends[index])
            end = index;
        const after = end - index < LONGEST_KEY ? end : body;
        if (!bodies[index])
            body = index;
        return after;
    })
        .toReversed();
}


/***/ }),

/***/ 54917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ createVeil),
  P: () => (/* binding */ hideInAll)
});

;// CONCATENATED MODULE: ./build/src/domain/privacy/broken-lines.js
/**
 * Where a program breaks lines of Base64 (RFC 2045, 6.8; RFC 7468, 2), as it is or as JSON has it. What stands before is longer than
 * most words, so that most texts have none.
 */
const LINE_BREAK = /(?<=[\w+/%=\\-]{16})(?:\s{1,40}|(?:\\{1,2}[rn]){1,2})(?=[\w+/%=\\-])/g;
/**
 * A text with `hidden` in the place of what the patterns find once its broken lines are joined. An expression that allowed for a break
 * between each two characters would be so large that a run of many secrets has no memory for them.
 * @param patterns each with the flag `g`
 */
function hideAcrossLines(text, patterns, hidden) {
    if (patterns.length === 0)
        return text;
    const breaks = placesOf(LINE_BREAK, text);
    if (breaks.length === 0)
        return text;
    const joined = withoutPlaces(text, breaks, '');
    const found = joinedPlaces(patterns.flatMap((pattern) => placesOf(pattern, joined)));
    const places = found.map(({ from, to }) => ({
        from: before(from, breaks),
        to: before(to - 1, breaks) + 1,
    }));
    return withoutPlaces(text, places, hidden);
}
function placesOf(pattern, text) {
    return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}
/** Those that overlap as one, in their order. */
function joinedPlaces(places) {
    const joined = [];
    for (const place of places.toSorted((one, other) => one.from - other.from)) {
        const last = joined.at(-1);
        if (last === undefined || place.from > last.to)
            joined.push(place);
        else
            joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, place.to) };
    }
    return joined;
}
/** Where a character of the joined text stood before its lines were joined. */
function before(at, breaks) {
    let place = at;
    for (const { from, to } of breaks) {
        if (from > place)
            break;
        place += to - from;
    }
    return place;
}
function withoutPlaces(text, places, instead) {
    let end = 0;
    const pieces = places.map(({ from, to }) => {
        const piece = text.slice(end, from);
        end = to;
        return piece;
    });
    return [...pieces, text.slice(end)].join(instead);
}

// EXTERNAL MODULE: ./build/src/domain/privacy/credentials-in-text.js
var credentials_in_text = __webpack_require__(37363);
// EXTERNAL MODULE: ./build/src/domain/privacy/without-account.js
var without_account = __webpack_require__(93895);
;// CONCATENATED MODULE: ./build/src/domain/privacy/known-accounts.js

/** Knows none yet. */
function createKnownAccounts() {
    const known = new Set();
    return {
        note(arnOrId) {
            const account = arnOrId.startsWith('arn:') ? arnOrId.split(':')[4] : arnOrId;
            if (account !== undefined && /^\d{12}$/.test(account))
                known.add(account);
        },
        hide: (text) => (0,without_account/* hideAccounts */.VW)(text, known),
    };
}

;// CONCATENATED MODULE: ./build/src/domain/privacy/secret-forms.js
/**
 * How a secret may stand in a text, as one regular expression's source. Source of the encodings: actions/runner, HostContext, which
 * registers Base64, JSON, XML and URI encoders for what it masks. Our own Markdown is among them.
 * @param isLine true for one line of many, or all of them: a key has so many that the rarer forms of each would make an expression too large.
 */
function formsOf(secret, isLine = false) {
    const forms = [
        plainForm(secret.slice(0, LONGEST)),
        ...base64Forms(secret).map(base64Form),
        ...(isLine ? [] : hexForm(secret)),
    ];
    if (secret.length > LONGEST)
        return longForms(forms);
    return secret.length < SHORTEST_ANYWHERE ? `(?<!\\w)(?:${forms.join('|')})(?!\\w)` : forms.join('|');
}
/** A shorter one is seldom broken. */
const SHORTEST_BROKEN = 48;
/** How it may stand in Base64 whose broken lines were joined; undefined for one that is too short to be broken. */
function brokenFormsOf(secret) {
    const forms = base64Forms(secret)
        .filter((form) => form.length >= SHORTEST_BROKEN)
        .map(base64Form);
    if (forms.length === 0)
        return undefined;
    return secret.length > LONGEST ? longForms(forms) : forms.join('|');
}
function longForms(forms) {
    return `(?:${forms.join('|')})[\\w+/=.~%-]*`;
}
function base64Form(form) {
    return [...form.slice(0, LONGEST)].map((each) => characterForms(each)).join('');
}
function plainForm(secret) {
    const isFew = secret.split("'").length - 1 <= MOST_DOUBLED;
    return [...secret]
        .map((each) => (each === "'" && isFew ? `(?:${DOUBLED}|${characterForms(each)})` : characterForms(each)))
        .join('');
}
/** By so many characters a token is known; what follows them like a token is hidden with them. */
const LONGEST = 120;
/** A shorter one counts only as a word of its own, since its letters may be those of another word. */
const SHORTEST_ANYWHERE = 6;
/** A text that had entities may have been given them once more. */
const ENTITIES = {
    '&': '&(?:(?:amp|#38);){1,3}',
    '<': '&(?:amp;){0,2}(?:lt|#60);',
    '>': '&(?:amp;){0,2}(?:gt|#62);',
    '"': '&(?:amp;){0,2}(?:quot|#34);',
    "'": '&(?:amp;){0,2}(?:apos|#0{0,2}39|#x27);',
};
/** An apostrophe as shells and SQL have it between two. Of a row of many each reading would have to be tried, so they are looked for in a few. */
const DOUBLED = `''|'(?:\\\\{1,2}'|"'")'`;
const MOST_DOUBLED = 3;
/** One character as it is, or as JSON, XML, Markdown or a URI has it. What `markdownText` puts behind a mark is taken along. */
function characterForms(character) {
    if (/[A-Za-z0-9]/.test(character))
        return character;
    const escaped = `\\\\{0,4}${literally(character)}[\\u200b]?`;
    const inUri = percentForms(character);
    const inJson = JSON.stringify(character).slice(1, -1);
    const others = [
        ENTITIES[character],
        inJson === character ? undefined : literally(inJson),
        unicodeEscape(character),
    ];
    const blank = character === ' ' ? ['\\+'] : [];
    return `(?:${[escaped, inUri, ...others, ...blank].filter((form) => form !== undefined).join('|')})`;
}
/** As JSON of Go, .NET, Python or PHP writes marks of HTML and whatever is not ASCII; JSON in JSON has its backslash escaped. */
function unicodeEscape(character) {
    const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
    return units.map((unit) => `\\\\{1,4}u${anyCase(unit.toString(16).padStart(4, '0'))}`).join('');
}
/** Hexadecimal digits in both cases. */
function anyCase(hex) {
    return [...hex].map((digit) => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit)).join('');
}
function literally(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
/** Half of a pair has no bytes of its own, and stands in no URI. */
function percentForms(character) {
    if (!character.isWellFormed())
        return undefined;
    const bytes = [...Buffer.from(character)].map((byte) => byte.toString(16).padStart(2, '0'));
    return bytes
        .map((hex) => `%${[...hex].map((digit) => `[${digit}${digit.toUpperCase()}]`).join('')}`)
        .join('');
}
/** The fewest bytes whose hexadecimal digits are looked for. */
const SHORTEST_HEX = 6;
function hexForm(secret) {
    const bytes = Buffer.from(secret.slice(0, LONGEST));
    return bytes.length < SHORTEST_HEX ? [] : [anyCase(bytes.toString('hex'))];
}
/** The fewest characters of Base64 that are looked for; fewer may stand anywhere. */
const SHORTEST_BASE64 = 8;
/** What every Base64 text that holds the secret has of it, wherever in three bytes it begins; also in the alphabet of URLs. */
function base64Forms(secret) {
    const bytes = Buffer.from(secret);
    const forms = [0, 1, 2].flatMap((skipped) => {
        const rest = bytes.subarray(skipped);
        const certain = Math.floor((rest.length * 8) / 6);
        return [rest.toString('base64').slice(0, certain), rest.toString('base64url').slice(0, certain)];
    });
    return [...new Set(forms)].filter((form) => form.length >= SHORTEST_BASE64);
}

;// CONCATENATED MODULE: ./build/src/domain/privacy/veil.js




const HIDDEN = '***';
const SHORTEST = 4;
const PLAIN_WORDS = new Set(['true', 'false', 'none', 'null', 'default', 'undefined']);
/** Knows none yet. */
function createVeil() {
    const accounts = createKnownAccounts();
    /** Each with what finds its forms, the longest first, since one may be a part of another. */
    let secrets = new Map();
    const broken = [];
    function hideSecrets(text) {
        let whole = hideAcrossLines(text, broken, HIDDEN);
        for (const pattern of secrets.values())
            whole = whole.replaceAll(pattern, HIDDEN);
        return (0,credentials_in_text/* hideTokens */.vI)(withoutBeginnings(whole, [...secrets.keys()]));
    }
    return {
        noteAccount: accounts.note,
        noteSecret(value) {
            const lines = value.split(/\r?\n/);
            const found = new Set([value, ...lines].map((each) => each.trim()).filter(isSecret));
            const fresh = [...found].filter((secret) => !secrets.has(secret));
            if (fresh.length === 0)
                return false;
            const added = fresh.map((secret) => [secret, new RegExp(formsOf(secret, lines.length > 1), 'g')]);
            for (const forms of fresh.map(brokenFormsOf))
                if (forms !== undefined)
                    broken.push(new RegExp(forms, 'g'));
            secrets = new Map([...secrets, ...added].toSorted(([one], [other]) => other.length - one.length));
            return true;
        },
        hideSecrets,
        hide: (text) => accounts.hide(hideSecrets(text)),
    };
}
function isSecret(value) {
    return value.length >= SHORTEST && !PLAIN_WORDS.has(value.toLowerCase());
}
/** Fewer characters of a secret tell as little as any word does. */
const SHORTEST_BEGINNING = 4;
/** Nothing of ours cuts a text that is shorter, other than with `…`. */
const SHORTEST_CUT = 80;
/** Where a text was cut in the middle of a secret, at its end or before `…`, without what is left of it. */
function withoutBeginnings(text, secrets) {
    if (secrets.length === 0)
        return text;
    const pieces = text.split('…');
    return pieces
        .map((piece, index) => {
        if (index === pieces.length - 1 && piece.length < SHORTEST_CUT)
            return piece;
        const left = Math.max(0, ...secrets.map((secret) => beginningAtEnd(piece, secret)));
        return left === 0 ? piece : `${piece.slice(0, -left)}${HIDDEN}`;
    })
        .join('…');
}
/** How many characters of the secret's beginning the text ends with; 0 for fewer than can be told from a word. */
function beginningAtEnd(text, secret) {
    for (let length = Math.min(secret.length - 1, text.length); length >= SHORTEST_BEGINNING; length -= 1)
        if (text.endsWith(secret.slice(0, length)))
            return length;
    return 0;
}
/** Plain data with every text in it hidden; what JSON does not carry, such as a member that is undefined, is left out. */
function hideInAll(value, { hide }) {
    return JSON.parse(JSON.stringify(value), (_, each) => typeof each === 'string' ? hide(each) : each);
}


/***/ }),

/***/ 93895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ withoutAccount),
/* harmony export */   VW: () => (/* binding */ hideAccounts),
/* harmony export */   kj: () => (/* binding */ withoutForeignAccount)
/* harmony export */ });
/* harmony import */ var _credentials_in_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37363);

const REGION = '[a-z]{2}(?:-[a-z]+)+-\\d';
const ARN_PREFIX = /\barn:aws[\w-]*:[\w-]*:[\w-]*:(\d{0,12}):/g;
const BARE_ACCOUNT = /(?<![\w-])\d{12}(?![\w-])/g;
/** Bucket names carry the account beside the region: `elasticbeanstalk-eu-central-1-111122223333`. */
const ACCOUNT_IN_NAME = new RegExp(`(?<=\\b${REGION}-)\\d{12}(?!\\d)|(?<!\\d)\\d{12}(?=-${REGION}\\b)`, 'g');
/** A word before the number, or the host that it is a part of, says that it is an account. */
const ACCOUNT_BY_WORD = new RegExp([
    `(?<=\\b(?:\\w*account\\w*|registry|owner\\w*)\\W{1,4}(?:(?:with|of|is|id|number|no)\\W{1,4}){0,2})${BARE_ACCOUNT.source}`,
    '(?<!\\w)\\d{12}(?=\\.dkr[.-])',
    `(?<=\\bsqs\\.${REGION}\\.amazonaws\\.com(?:\\.cn)?/)\\d{12}(?=/)`,
].join('|'), 'gi');
const ADDRESS = /https?:\/\/[^\s"'<>|\\)]+/;
/**
 * What AWS itself says, fit for reports, which are public: without what looks like a credential, since AWS repeats what it was
 * given. `arn:aws:iam::111122223333:role/x` becomes `role/x`, and a bare account id `this account`. What is an account in one place is one wherever the text has it again, as in a bucket's name.
 */
function withoutAccount(text) {
    return withoutNamed((0,_credentials_in_text_js__WEBPACK_IMPORTED_MODULE_0__/* .hideCredentials */ .RW)(text), [ACCOUNT_BY_WORD, ACCOUNT_IN_NAME, BARE_ACCOUNT]);
}
/** What anybody else says: a bare number may be a story or a time, so it is an account only by what stands beside it. */
function withoutForeignAccount(text) {
    return withoutNamed(text, [ACCOUNT_BY_WORD, ACCOUNT_IN_NAME]);
}
function withoutNamed(text, patterns) {
    const inArns = [...text.matchAll(ARN_PREFIX)].flatMap(([, account = '']) => account.length === 12 ? account : []);
    const named = patterns.flatMap((pattern) => text.match(pattern) ?? []);
    return replaceAccounts(text.replace(ARN_PREFIX, ''), new Set([...inArns, ...named]));
}
/**
 * The text without these accounts, wherever they stand. An address is left whole: it leads nowhere without them, and
 * whoever gave it its name put them there.
 */
function hideAccounts(text, accounts) {
    return replaceAccounts(text, accounts, ADDRESS);
}
function replaceAccounts(text, accounts, except) {
    if (accounts.size === 0)
        return text;
    const account = `(?<!\\d)(?:${[...accounts].join('|')})(?!\\d)`;
    const pattern = new RegExp(except === undefined ? account : `${except.source}|${account}`, 'g');
    return text.replace(pattern, (found, at) => {
        if (!accounts.has(found))
            return found;
        const beside = `${text[at - 1] ?? ''}${text[at + found.length] ?? ''}`;
        return /[\w-]/.test(beside) ? 'ACCOUNT' : 'this account';
    });
}


/***/ }),

/***/ 331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure)
/* harmony export */ });
/* harmony import */ var _input_one_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82196);
/* harmony import */ var _privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93895);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64621);




/** Turns whatever was thrown into the decision, code and sentence that people see; the sentence tells no account. */
function describeFailure(error) {
    const failure = nameFailure(error);
    return { ...failure, sentence: (0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutForeignAccount */ .kj)(failure.sentence) };
}
function nameFailure(error) {
    if (error instanceof _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)(error.reasonCode, error.message, 'refused');
    if (error instanceof _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .o)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)(error.reasonCode, error.message, 'failed');
    const message = error instanceof Error ? error.message : String(error);
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)('internal_error', `Greenroom broke (${(0,_input_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(message, 500)}); please report this with the debug log of a rerun.`);
}


/***/ }),

/***/ 51012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ DECISIONS),
/* harmony export */   i: () => (/* binding */ isRed)
/* harmony export */ });
/** What an action decided, in the words of the public contract. */
const DECISIONS = [
    'created',
    'updated',
    'recreated',
    'woken',
    'unchanged',
    'deleted',
    'slept',
    'nothing',
    'planned',
    'skipped',
    'refused',
    'failed',
];
/** GitHub shows a red step for these and a green one for the rest (DESIGN section 3). */
function isRed(decision) {
    return decision === 'refused' || decision === 'failed';
}


/***/ }),

/***/ 17277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ AdapterError),
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * Something the reader must put right: a wrong input, a missing right, a template that does not fit.
 * The message is one sentence: what happened, to which resource, what to do.
 */
class UserError extends Error {
    name = 'UserError';
    reasonCode;
    constructor(reasonCode, message, options) {
        super(message, options);
        this.reasonCode = reasonCode;
    }
}
/** A far side that failed or refused. `retriable` says whether the same run may succeed later. */
class AdapterError extends Error {
    name = 'AdapterError';
    reasonCode;
    service;
    status;
    code;
    retriable;
    /** Scrubbed lines from the far side, fit for everybody's eyes. */
    evidence;
    constructor(reasonCode, message, details) {
        super(message, { cause: details.cause });
        this.reasonCode = reasonCode;
        this.service = details.service;
        this.status = details.status;
        this.code = details.code;
        this.retriable = details.retriable ?? false;
        this.evidence = details.evidence ?? [];
    }
}


/***/ }),

/***/ 51394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ REASON_CODES)
});

;// CONCATENATED MODULE: ./build/src/domain/verdict/outside-codes.js
/** Of deployments that other tools opened, and of places where a page may be read by people outside. */
const OUTSIDE_CODES = {
    own_deployment: {
        decisions: ['skipped'],
        meaning: "The deployment of the event is one of Greenroom's own.",
    },
    deployment_ignored: {
        decisions: ['skipped'],
        meaning: 'A deployment of another tool is left alone: no kind is mapped to it, it asks for something else, or it has ended.',
    },
    not_private: {
        decisions: ['refused'],
        meaning: 'Everybody could read the page there, or nobody can say whether they could.',
    },
};

;// CONCATENATED MODULE: ./build/src/domain/verdict/reason-codes.js

/**
 * Every reason an action can give: the decisions that it stands beside, the usual one first, and what it means. Stable: workflows
 * compare them. Rendered into docs/reason-codes.md. A `UserError` makes any of them `refused`, an `AdapterError` makes it `failed`.
 */
const REASON_CODES = {
    // done
    environment_created: { decisions: ['created'], meaning: 'The environment did not exist and was created.' },
    environment_updated: { decisions: ['updated'], meaning: 'The environment moved to the commit.' },
    environment_recreated: {
        decisions: ['recreated'],
        meaning: 'What was left of a failed creation, or of an environment that was terminated by hand, was removed, and the environment was created again.',
    },
    environment_woken: { decisions: ['woken'], meaning: 'The environment was asleep and was woken.' },
    environment_slept: { decisions: ['slept'], meaning: 'The environment was put to sleep.' },
    environment_adopted: {
        decisions: ['updated'],
        meaning: 'A stack that others made has the tags of an environment now.',
    },
    environment_deleted: { decisions: ['deleted'], meaning: 'The environment and everything in it is gone.' },
    environment_started: {
        decisions: ['updated', 'created', 'recreated', 'unchanged'],
        meaning: 'The environment is being brought to the commit, and this run did not wait. A later run says when it is ready.',
    },
    already_current: { decisions: ['unchanged'], meaning: 'The environment already runs the commit.' },
    data_loaded: {
        decisions: ['unchanged'],
        meaning: "The environment's test data counts as loaded, so `fresh` is false from now on.",
    },
    nothing_to_do: { decisions: ['nothing', 'skipped'], meaning: 'Everything was as it should be.' },
    dry_run: {
        decisions: ['planned'],
        meaning: 'Nothing was changed because dry-run is set; the plan is in the result.',
    },
    batches_planned: {
        decisions: ['planned'],
        meaning: 'Nothing was taken down yet. The jobs of the plan do that, one batch each.',
    },
    due: {
        decisions: ['planned'],
        meaning: 'Something is due, and the outputs say what. The look itself changed nothing.',
    },
    story_moved: { decisions: ['updated'], meaning: 'A story moved.' },
    story_current: { decisions: ['unchanged', 'updated'], meaning: 'Every story is where it belongs.' },
    stories_accepted: {
        decisions: ['unchanged'],
        meaning: 'At least one story with an open pull request is accepted.',
    },
    pull_request_merged: {
        decisions: ['updated', 'unchanged'],
        meaning: 'The pull request was merged at the commit that was delivered.',
    },
    pull_request_opened: {
        decisions: ['created', 'unchanged'],
        meaning: 'The branch has an open pull request.',
    },
    enqueued: {
        decisions: ['updated', 'unchanged'],
        meaning: 'The pull request is in the merge queue of its base, at the commit that was delivered.',
    },
    workflow_started: {
        decisions: ['updated'],
        meaning: "A workflow was started behind a merge by the job's own token, whose push starts none.",
    },
    branch_deleted: { decisions: ['deleted'], meaning: 'The branch was deleted.' },
    branch_updated: {
        decisions: ['updated', 'unchanged'],
        meaning: 'The branch of a pull request has all that its base has.',
    },
    status_shown: {
        decisions: ['updated', 'unchanged', 'skipped'],
        meaning: 'A commit says by a status whether the stories of its pull request are accepted.',
    },
    announced: { decisions: ['updated'], meaning: 'The announcement was delivered.' },
    announced_before: { decisions: ['unchanged'], meaning: 'The announcement had been delivered before.' },
    template_made: {
        decisions: ['created'],
        meaning: 'A module made the template, and its file is written.',
    },
    command_taken: {
        decisions: ['updated', 'unchanged'],
        meaning: 'A command was heard, and the labels of the pull request, a lock, the story or what was sent to a shared environment say what it asks for.',
    },
    command_answered: { decisions: ['updated'], meaning: 'A command was answered on the pull request.' },
    answered_before: { decisions: ['unchanged'], meaning: 'The command had been answered before.' },
    no_command: { decisions: ['nothing'], meaning: 'Nothing in the event is a command.' },
    environments_listed: {
        decisions: ['created'],
        meaning: 'All environments were listed, and the files are written.',
    },
    // not wanted
    not_wanted: {
        decisions: ['skipped'],
        meaning: 'Nothing asks for an environment: no reviewer, label, branch or pull request that `wanted` names.',
    },
    pull_request_closed: {
        decisions: ['skipped'],
        meaning: 'The pull request is closed, so it gets no environment.',
    },
    superseded: {
        decisions: ['skipped'],
        meaning: 'A newer commit is on the branch, or was sent, whose run does the work; or what a command asks for was changed after it was said.',
    },
    opted_out: { decisions: ['skipped'], meaning: 'The pull request is labelled `stage:off`.' },
    no_infra_branch: { decisions: ['skipped'], meaning: 'The branch matches `skip-branches`.' },
    paths_untouched: { decisions: ['skipped'], meaning: 'Nothing that was changed lies under `paths`.' },
    fork: {
        decisions: ['skipped'],
        meaning: 'The pull request comes from a fork, which gets no credentials, or a fork made what would be deployed.',
    },
    ...OUTSIDE_CODES,
    locked: {
        decisions: ['skipped'],
        meaning: 'Somebody has locked the environment, so it keeps its commit and stays until `/stage unlock`.',
    },
    pinned: { decisions: ['skipped'], meaning: 'Labels pin the pull request to another or unclear commit.' },
    cap_reached: {
        decisions: ['skipped'],
        meaning: 'The number of environments has reached `max-environments`.',
    },
    branch_gone: { decisions: ['skipped', 'nothing'], meaning: 'The branch does not exist any more.' },
    branch_waits: {
        decisions: ['skipped'],
        meaning: 'The branch of a pull request is not brought up to date now.',
    },
    not_to_open: {
        decisions: ['skipped'],
        meaning: 'The branch gets no pull request: it matches nothing of `branches`, lives long, has nothing new, or had one that ended at this commit.',
    },
    still_wanted: { decisions: ['skipped'], meaning: 'The environment is still wanted.' },
    too_young: {
        decisions: ['skipped'],
        meaning: 'What would be deleted was created or changed less than `grace` ago.',
    },
    busy: { decisions: ['skipped', 'failed'], meaning: 'Another operation is running on the stack.' },
    inside_hours: { decisions: ['nothing'], meaning: 'The environment is within its hours.' },
    no_story: { decisions: ['skipped'], meaning: 'Neither branch nor pull request names a story.' },
    not_delivered: {
        decisions: ['skipped', 'nothing'],
        meaning: 'The story is accepted, but the pull request was not delivered for it before, or no review of that delivery is proven.',
    },
    not_allowed_to_accept: {
        decisions: ['skipped', 'nothing'],
        meaning: 'The story was accepted by somebody who may not, or by the user of the tracker token.',
    },
    not_allowed_to_command: {
        decisions: ['skipped'],
        meaning: 'A command was said by somebody who may not write to the repository.',
    },
    unknown_command: {
        decisions: ['skipped'],
        meaning: 'A comment asks for a command that is not there. The sentence names the nearest one.',
    },
    reported_before: {
        decisions: ['skipped'],
        meaning: 'A run by schedule failed for a cause that was reported before. The sentence repeats it; the job is green.',
    },
    nobody_to_tell: { decisions: ['skipped'], meaning: 'No sink is configured.' },
    // refused
    invalid_input: { decisions: ['refused'], meaning: 'An input is missing or has a value that is not legal.' },
    not_yet: {
        decisions: ['refused'],
        meaning: 'The input exists, but does nothing yet. A later version will use it.',
    },
    invalid_settings: { decisions: ['refused'], meaning: 'The settings file cannot be read or has an error.' },
    invalid_template: { decisions: ['refused'], meaning: 'The template cannot be read.' },
    missing_parameter: {
        decisions: ['refused'],
        meaning: 'The template declares a parameter that nobody supplies.',
    },
    missing_capability: {
        decisions: ['refused'],
        meaning: 'The template needs a capability that was not granted.',
    },
    unknown_branch: {
        decisions: ['refused', 'skipped'],
        meaning: 'The branch or commit exists nowhere, or the commit is not on the branch.',
    },
    not_owned: {
        decisions: ['refused', 'skipped'],
        meaning: "A stack of that name exists that does not carry this repository's tags.",
    },
    protected: { decisions: ['refused', 'skipped', 'nothing'], meaning: 'The environment is protected.' },
    brake: {
        decisions: ['refused', 'skipped'],
        meaning: 'The sweep would delete more than `max-deletions` or `max-fraction` allow.',
    },
    doubtful_facts: {
        decisions: ['failed', 'skipped'],
        meaning: 'An answer was incomplete, doubtful or older than the event of the run, so nothing was concluded from it. Run the job again.',
    },
    account_not_allowed: {
        decisions: ['refused'],
        meaning: 'The credentials belong to an account that `allowed-accounts` does not list.',
    },
    missing_application: {
        decisions: ['failed'],
        meaning: 'There is no Elastic Beanstalk application of that name in the account and region.',
    },
    missing_credentials: { decisions: ['refused'], meaning: 'There are no credentials for the service.' },
    stands_elsewhere: {
        decisions: ['refused', 'nothing'],
        meaning: 'The environment is recorded in another region, account or project than this run looks in. The sentence names both and what to set. It is not refused where another run may be meant for the other one.',
    },
    head_moved: {
        decisions: ['refused', 'skipped'],
        meaning: 'The pull request has moved past the commit that was delivered, or that a command was about.',
    },
    base_moved: {
        decisions: ['refused', 'skipped'],
        meaning: 'The pull request is not to be merged any more into the branch that it was delivered for, or that branch leads nowhere.',
    },
    not_mergeable: {
        decisions: ['refused', 'skipped'],
        meaning: 'The pull request cannot be merged.',
    },
    not_updated: {
        decisions: ['skipped'],
        meaning: 'The branch of a pull request is behind its base, and what both have does not go together, or a rule of GitHub forbids it.',
    },
    workflow_refused: {
        decisions: ['refused'],
        meaning: 'A workflow of `dispatch` could not be started behind a merge.',
    },
    manual_step: {
        decisions: ['refused', 'skipped'],
        meaning: 'The stack is in a state in which Greenroom can try nothing more safely. A person has to act.',
    },
    job_has_rights: {
        decisions: ['refused'],
        meaning: 'The job has more than the right to read the code, so no module of a pull request is run in it. Give the job `contents: read` and nothing else.',
    },
    // failed
    stack_failed: {
        decisions: ['failed'],
        meaning: 'CloudFormation could not bring the stack into the wanted state.',
    },
    version_failed: {
        decisions: ['failed'],
        meaning: 'Elastic Beanstalk could not make the application version.',
    },
    database_failed: {
        decisions: ['failed'],
        meaning: 'A database of the environment is in a state from which RDS cannot start it.',
    },
    unhealthy: { decisions: ['failed'], meaning: 'The environment did not answer as healthy in time.' },
    wrong_commit: {
        decisions: ['failed'],
        meaning: 'The environment answers, but not as the commit that was deployed.',
    },
    deadline: { decisions: ['failed'], meaning: 'The time allowed ran out before the work was done.' },
    leftover: { decisions: ['failed'], meaning: 'Something of the environment could not be deleted.' },
    access_denied: {
        decisions: ['failed'],
        meaning: 'The service refused the credentials, or a right is missing.',
    },
    quota: {
        decisions: ['failed'],
        meaning: 'The account has as many of something as AWS allows it in the region.',
    },
    throttled: {
        decisions: ['failed', 'skipped'],
        meaning: 'The service asked to slow down for longer than the run could wait. Beside `skipped`, a later run goes on where this one ended.',
    },
    unreachable: { decisions: ['failed'], meaning: 'The service did not answer.' },
    unavailable: {
        decisions: ['failed'],
        meaning: 'The service is out of order: it answered with an error of its own (5xx) each time.',
    },
    far_side_error: { decisions: ['failed'], meaning: 'The service answered with an error.' },
    tracker_refused: { decisions: ['failed', 'skipped'], meaning: 'The tracker refused to move the story.' },
    delivery_failed: { decisions: ['failed', 'unchanged'], meaning: 'An announcement could not be delivered.' },
    cancelled: { decisions: ['failed'], meaning: 'The run was cancelled before its work was done.' },
    internal_error: { decisions: ['failed'], meaning: 'Greenroom itself broke; this is a bug.' },
};


/***/ }),

/***/ 64621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ say),
/* harmony export */   i: () => (/* binding */ skip)
/* harmony export */ });
/* harmony import */ var _reason_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51394);

/** Leaves something as it is: nothing failed, and somebody may want to know why. */
function skip(reasonCode, sentence) {
    return { decision: 'skipped', reasonCode, sentence };
}
function say(reasonCode, sentence, decision) {
    return { decision: decision ?? _reason_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .REASON_CODES */ .O[reasonCode].decisions[0], reasonCode, sentence };
}


/***/ }),

/***/ 59794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hj: () => (/* binding */ checkForm),
  EQ: () => (/* binding */ checkGlobs),
  TC: () => (/* binding */ readerOf)
});

// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
// EXTERNAL MODULE: ./build/src/domain/input/glob-bounds.js
var glob_bounds = __webpack_require__(22581);
// EXTERNAL MODULE: ./build/src/domain/input/shown-value.js
var shown_value = __webpack_require__(52816);
// EXTERNAL MODULE: ./build/src/domain/input/text-lists.js
var text_lists = __webpack_require__(52046);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/domain/input/yaml-bounds.js
var yaml_bounds = __webpack_require__(55854);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/plain-map.js


/** In characters; a step that hands on more has no map to give. */
const LONGEST_MAP = 256 * 1024;
/**
 * A YAML or JSON map of plain values from an input, each value as it is written. Values may be secrets, so what is refused is named by
 * its line, its kind and at most its key. YAML gives a meaning to values that begin with `*`, `&`, `!` or `#`: they are refused, because
 * without quotes they would name something else or be empty.
 * @throws UserError naming the input.
 */
async function parsePlainMap(name, text) {
    const excess = (0,yaml_bounds/* yamlExcess */.Rk)(text, LONGEST_MAP);
    if (excess !== undefined)
        throw refused(name, excess);
    const { LineCounter, isMap, parseDocument } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lines = new LineCounter();
    // The parser compares each key with all others, which takes long for many; below each is looked up once.
    const document = parseDocument(text, {
        lineCounter: lines,
        prettyErrors: false,
        schema: 'failsafe',
        uniqueKeys: false,
    });
    const lineOf = (at) => lines.linePos(at).line;
    const [error] = document.errors;
    if (error)
        throw refused(name, `has ${kindOf(error)} in line ${lineOf(error.pos[0])}`);
    if (!isMap(document.contents))
        throw refused(name, `is ${whatInstead(document.contents)}`);
    const found = new Map();
    for (const pair of document.contents.items) {
        const { key, value, fault } = await entryOf(pair, text);
        if (fault !== undefined) {
            const of = key === undefined ? '' : ` of '${key}'`;
            throw refused(name, `has ${fault}${of} in line ${lineOf(startOf(pair))}`);
        }
        if (found.has(key))
            throw refused(name, `has the key '${key}' twice`);
        found.set(key, value);
    }
    return Object.fromEntries(found);
}
const TEXT_TAG = 'tag:yaml.org,2002:str';
async function entryOf({ key: keyNode, value }, text) {
    const { isAlias, isScalar } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    if (!isScalar(keyNode) || typeof keyNode.value !== 'string')
        return { fault: 'a key that is no text' };
    if (keyNode.anchor !== undefined)
        return { fault: 'an anchor before a key' };
    // A text without a colon counts as a key to YAML, so it may hold anything.
    if (value === null)
        return { fault: 'an entry without a colon' };
    const key = keyNode.value;
    if (isAlias(value))
        return { key, fault: 'an alias (*) for the value' };
    if (!isScalar(value))
        return { key, fault: 'a list or a map for the value' };
    if (value.anchor !== undefined)
        return { key, fault: 'an anchor (&) before the value' };
    if (value.tag !== undefined && value.tag !== TEXT_TAG)
        return { key, fault: 'a tag (!) before the value' };
    const behind = text.slice(keyNode.range?.[1] ?? 0);
    if (value.source === '' && /^[ \t]*:[ \t]+#/.test(behind))
        return { key, fault: 'a comment (#) for the value' };
    return { key, value: String(value.value) };
}
function startOf({ key, value }) {
    return key.range?.[0] ?? value?.range?.[0] ?? 0;
}
/** What a text is that is no map; it may hold anything, so it is not shown. */
function whatInstead(contents) {
    if (contents === null)
        return 'empty to YAML';
    return 'items' in contents ? 'a list' : 'a single text';
}
const FAULTS = {
    BAD_ALIAS: 'an alias (*) that names nothing',
    BAD_INDENT: 'a wrong indentation or a bracket that does not close',
    BAD_SCALAR_START: 'a value that begins with a mark of YAML',
    BLOCK_AS_IMPLICIT_KEY: 'a second colon or a wrong indentation',
    MISSING_CHAR: 'an entry without a colon, or a quotation mark or bracket that does not close',
    MULTIPLE_DOCS: 'a second YAML document',
    TAB_AS_INDENT: 'a tab at the beginning',
};
/** The parser's own sentence repeats what it read. */
function kindOf({ code }) {
    return FAULTS[code] ?? 'something that is no YAML';
}
function refused(name, what) {
    return new errors/* UserError */.y('invalid_input', `Input '${name}' ${what}; it takes a YAML or JSON map of plain values, such as \`Name: value\` on a line each, with quotes around a value that begins with a mark of YAML.`);
}

;// CONCATENATED MODULE: ./build/src/runtime/inputs/input-reader.js






/** A reader of exactly these inputs. */
function readerOf(run, _names) {
    function text(name) {
        const value = run.input(name).trim();
        return value === '' ? undefined : value;
    }
    return { text, ...textInputs(text), ...listInputs(text), ...numberInputs(text), ...durationInputs(text) };
}
function textInputs(text) {
    return {
        required(name, what) {
            const value = text(name);
            if (value === undefined)
                throw new errors/* UserError */.y('invalid_input', `Input '${name}' is empty; give ${what}.`);
            return value;
        },
        formed(name, form) {
            const value = text(name);
            if (value !== undefined)
                checkForm(name, value, form);
            return value;
        },
        choice(name, legal, fallback) {
            const value = text(name) ?? fallback;
            return oneOf(name, value, legal, legal.join(', '));
        },
        boolean(name, fallback) {
            const value = text(name) ?? String(fallback);
            return oneOf(name, value, ['true', 'false'], 'true, false') === 'true';
        },
        notYet(name, isLater, legalToday) {
            const value = text(name);
            if (value === undefined || !isLater(value))
                return;
            throw new errors/* UserError */.y('not_yet', `${(0,shown_value/* inputWithValue */.iS)(name, value)}, which this version does not support yet; today it takes ${legalToday}.`);
        },
    };
}
function listInputs(text) {
    function list(name, legal) {
        const items = (0,text_lists/* parseList */.E)(text(name) ?? '');
        return legal === undefined
            ? items
            : items.map((item) => oneOf(name, item, legal, `any of ${legal.join(', ')}`));
    }
    return {
        list,
        async map(name) {
            const value = text(name);
            return value === undefined ? {} : parsePlainMap(name, value);
        },
    };
}
function numberInputs(text) {
    function integer(name, fallback, range) {
        const value = text(name) ?? fallback?.toString();
        return value === undefined ? undefined : parseInteger(name, value, range);
    }
    return {
        integer,
        fraction(name, fallback) {
            const value = text(name) ?? String(fallback);
            const number = Number(value);
            if (!/^(\d+(\.\d*)?|\.\d+)$/.test(value) || number > 1)
                throw illegal(name, value, 'numbers from 0 to 1');
            return number;
        },
    };
}
function durationInputs(text) {
    return {
        duration(name, fallback) {
            const value = text(name) ?? fallback;
            const parsed = (0,durations/* parseDuration */.E9)(value);
            if (parsed === undefined)
                throw illegal(name, value, 'durations such as 90s, 30m, 2h, 7d');
            return parsed;
        },
        span(name, fallback) {
            const value = text(name) ?? fallback;
            const parsed = (0,durations/* parseDuration */.E9)(value);
            if (parsed)
                return parsed;
            throw illegal(name, value, 'durations above 0 such as 90s, 30m, 2h, 7d');
        },
    };
}
function oneOf(name, value, legal, words) {
    const found = legal.find((candidate) => candidate === value);
    if (found === undefined)
        throw illegal(name, value, words);
    return found;
}
function parseInteger(name, value, { least, most }) {
    const number = Number(value);
    if (!/^-?\d+$/.test(value) || number < least || number > most)
        throw illegal(name, value, `whole numbers from ${least} to ${most}`);
    return number;
}
/**
 * Globs of an input. One that cannot be read would match nothing, so it is refused, and so is one that may take minutes.
 * @throws UserError naming the input and the place of the glob in it.
 */
function checkGlobs(name, globs) {
    const broken = globs.findIndex((glob) => !(0,text_lists/* isReadableGlob */.P)(glob));
    if (broken < 0)
        return checkCosts(name, globs);
    throw new errors/* UserError */.y('invalid_input', `Input '${name}' has a glob in which a bracket has no other one (number ${broken + 1} of ${globs.length}); close the bracket, or write a backslash before it if it is one of the name.`);
}
/** Somebody else names the branches and the files, so a glob that may take minutes is refused. */
function checkCosts(name, globs) {
    const excess = globs.map(glob_bounds/* globExcess */.I);
    const costly = excess.findIndex((each) => each !== undefined);
    if (costly < 0)
        return globs;
    throw new errors/* UserError */.y('invalid_input', `Input '${name}' has a glob that ${excess[costly]} (number ${costly + 1} of ${globs.length}).`);
}
/** @throws UserError naming input and form */
function checkForm(name, value, { pattern, takes }) {
    if (!pattern.test(value))
        throw illegal(name, value, takes);
}
function illegal(name, value, legal) {
    return new errors/* UserError */.y('invalid_input', `${(0,shown_value/* inputWithValue */.iS)(name, value)}; it takes ${legal}.`);
}


/***/ }),

/***/ 58853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ redactOutcome),
/* harmony export */   Ek: () => (/* binding */ redactChat),
/* harmony export */   VS: () => (/* binding */ redactRun),
/* harmony export */   dZ: () => (/* binding */ redactCodeHost),
/* harmony export */   y2: () => (/* binding */ redactTracker),
/* harmony export */   yR: () => (/* binding */ hideInPreparing),
/* harmony export */   yg: () => (/* binding */ redactDeployments)
/* harmony export */ });
/* harmony import */ var _domain_privacy_veil_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54917);

/*
 * All ways out of a run: its log, outputs and summary, comments, issues, deployments, stories and messages. Each text passes the veil
 * here once. What only its source can tell is hidden there: adapters take accounts and credentials out of what AWS says
 * (`withoutAccount`), because a bare number is an account only there, and `scrubLine` takes credentials out of the lines of other
 * programs. `describeFailure` looks for accounts in every error.
 */
/** Outputs by which later steps find things; a name that the team gave them is theirs to know. */
const HANDLES = [
    'batches',
    'branch',
    'commit',
    'deployment-id',
    'environment-name',
    'fresh',
    'heal',
    'ship',
    'stack-name',
    'version-label',
];
/** The run, to which nothing can be said that the veil hides. A step is failed with what `redactOutcome` gives. */
function redactRun(run, veil) {
    const { fail: _, log, ...step } = run;
    const { hide } = veil;
    return {
        ...step,
        setOutput: (name, value) => run.setOutput(name, shownOutput(name, value, veil)),
        setSecret(value) {
            if (veil.noteSecret(value))
                run.setSecret(value);
        },
        log: {
            info: (line) => log.info(hide(line)),
            debug: (line) => log.debug(hide(line)),
            notice: (line) => log.notice(hide(line)),
            warning: (line) => log.warning(hide(line)),
            group: (title, work) => log.group(hide(title), work),
        },
        summary: (markdown) => run.summary(hide(markdown)),
    };
}
/** What `main` hands back, once the run has learnt all that it will. */
function redactOutcome(outcome, veil) {
    const { report, outputs = {}, summary = '' } = outcome;
    const { decision, reasonCode } = report;
    const shown = Object.entries(outputs).map(([name, value]) => [name, shownOutput(name, value, veil)]);
    return {
        report: { ...(0,_domain_privacy_veil_js__WEBPACK_IMPORTED_MODULE_0__/* .hideInAll */ .P)(report, veil), decision, reasonCode },
        outputs: Object.fromEntries(shown),
        summary: veil.hide(summary),
    };
}
/** What a run says first, as its post step may say it again. A commit is a handle. */
function hideInPreparing(news, veil) {
    return { ...(0,_domain_privacy_veil_js__WEBPACK_IMPORTED_MODULE_0__/* .hideInAll */ .P)(news, veil), commit: news.commit };
}
/** An address leads nowhere without what names the account; JSON stays JSON, whatever is hidden in it. */
function shownOutput(name, value, veil) {
    if (HANDLES.includes(name))
        return value;
    if (name === 'url')
        return veil.hideSecrets(value);
    if (veil.hide(value) === value)
        return value;
    return isJson(value) ? JSON.stringify((0,_domain_privacy_veil_js__WEBPACK_IMPORTED_MODULE_0__/* .hideInAll */ .P)(JSON.parse(value), veil)) : veil.hide(value);
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
/** Everybody who sees the repository sees its comments and issues. */
function redactCodeHost(codeHost, { hide }) {
    return {
        ...codeHost,
        createComment: (pullRequest, body) => codeHost.createComment(pullRequest, hide(body)),
        updateComment: (id, body) => codeHost.updateComment(id, hide(body)),
        // What is to be written is compared with what stands there, so it must not hold more than that may.
        commitSubject: async (commit) => hide(await codeHost.commitSubject(commit)),
        openPullRequest: (request) => codeHost.openPullRequest({ ...request, title: hide(request.title), body: hide(request.body) }),
        upsertIssue: (issue) => codeHost.upsertIssue({ ...issue, title: hide(issue.title), body: hide(issue.body) }),
        closeIssue: (issue) => codeHost.closeIssue({ ...issue, note: hide(issue.note) }),
    };
}
/** Everybody who sees the repository sees what a deployment's states say. Its payload has handles only. */
function redactDeployments(deployments, { hide, hideSecrets }) {
    return {
        ...deployments,
        create: (request) => deployments.create({ ...request, description: hide(request.description) }),
        setState(id, state, details) {
            const { description, environmentUrl } = details;
            return deployments.setState(id, state, {
                ...details,
                ...(description === undefined ? {} : { description: hide(description) }),
                ...(environmentUrl === undefined ? {} : { environmentUrl: hideSecrets(environmentUrl) }),
            });
        },
    };
}
/** Who follows a story need not see the repository. */
function redactTracker(tracker, { hide, hideSecrets }) {
    return {
        ...tracker,
        createComment: (story, text) => tracker.createComment(story, hide(text)),
        updateComment: (story, id, text) => tracker.updateComment(story, id, hide(text)),
        link: (story, link) => tracker.link(story, { ...link, title: hide(link.title), url: hideSecrets(link.url) }),
    };
}
/** Who is in the channel need not see the repository. */
function redactChat(chat, { hide }) {
    const shown = (message) => ({ ...message, text: hide(message.text) });
    return {
        ...chat,
        post: (channel, message, thread) => chat.post(channel, shown(message), thread),
        update: (ref, message) => chat.update(ref, shown(message)),
    };
}


/***/ }),

/***/ 63583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cs: () => (/* binding */ runAction),
  a2: () => (/* binding */ runPost)
});

// UNUSED EXPORTS: runMain

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/src/adapters/actions/workflow-run.js



/**
 * The step that this process is, by GitHub's workflow commands ("Workflow commands for GitHub Actions" in its docs). Each is carried
 * out before the call returns, so that a step which is ended at once has handed on what it said: its state, and what is secret.
 */
function createActionsRun(env) {
    const tell = (name, value) => process.stdout.write(`::${name}::${escaped(value)}${external_node_os_.EOL}`);
    return {
        env,
        input: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
        state: (name) => env[`STATE_${name}`] ?? '',
        setOutput: (name, value) => handOn(env['GITHUB_OUTPUT'], name, value),
        setSecret(value) {
            if (value !== '')
                tell('add-mask', value);
        },
        saveState: (name, value) => handOn(env['GITHUB_STATE'], name, value),
        log: {
            info: (line) => process.stdout.write(`${withoutCommands(line)}${external_node_os_.EOL}`),
            debug: (line) => tell('debug', line),
            notice: (line) => tell('notice', line),
            warning: (line) => tell('warning', line),
            async group(title, work) {
                tell('group', title);
                try {
                    return await work();
                }
                finally {
                    tell('endgroup', '');
                }
            },
        },
        fail(sentence) {
            process.exitCode = 1;
            tell('error', sentence);
        },
        async summary(markdown) {
            const file = env['GITHUB_STEP_SUMMARY'];
            if (file !== undefined)
                (0,external_node_fs_.appendFileSync)(file, `${markdown}${external_node_os_.EOL}`);
        },
    };
}
/** A block of one of the runner's files, between two lines that no value can have. Outside of a workflow there is no such file. */
function handOn(file, name, value) {
    if (!file)
        return;
    const border = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    (0,external_node_fs_.appendFileSync)(file, `${name}<<${border}${external_node_os_.EOL}${value}${external_node_os_.EOL}${border}${external_node_os_.EOL}`);
}
/** What follows the second `::` of a command; the runner ends it at a line break. */
function escaped(value) {
    return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/**
 * One line that the runner takes for no command. It reads one in every line that begins with `::` and in every `##[`, and a
 * log holds what others wrote, such as the reasons of a stack's events. All but plain lines are commands, which are escaped.
 */
function withoutCommands(line) {
    return line
        .replaceAll(/[\r\n]+/g, ' ')
        .replace(/^(\s*):(?=:)/, '$1:\u200b')
        .replaceAll('##[', '#\u200b#[');
}

;// CONCATENATED MODULE: ./build/src/adapters/fetch/addresses-by-name.js
/** Addresses that a request to a host would go to; [] where none is found. */
async function addressesByName(host) {
    const { lookup } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 71553, 19));
    const found = await lookup(host, { all: true }).catch(() => []);
    return found.map(({ address }) => address);
}

// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/verdict/decision.js
var decision = __webpack_require__(51012);
// EXTERNAL MODULE: ./build/src/text/fit-report.js
var fit_report = __webpack_require__(87793);
// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
;// CONCATENATED MODULE: ./build/src/text/minutes.js

/** The actions that wait for somebody else's work, and so are what a job's minutes go into. */
const WAITING = ['provision', 'teardown', 'hours'];
/** Below it a step is one of several in the same minute of its job. */
const WORTH_A_LINE_MS = 60_000;
/** What a step came to in minutes of GitHub Actions, for the end of its summary; '' for a step that took less than one. */
function minutesLine(action, durationMs) {
    if (!WAITING.includes(action) || durationMs < WORTH_A_LINE_MS)
        return '';
    const minutes = (0,durations/* billableMinutes */.rT)(durationMs);
    const word = minutes === 1 ? 'minute' : 'minutes';
    return `\nThis step took ${(0,durations/* formatDuration */.a3)(durationMs)}. By itself it would make ${minutes} billable ${word} of its job: GitHub rounds a job up to the next minute, and bills none in a public repository or on a self-hosted runner.\n`;
}

// EXTERNAL MODULE: ./build/src/runtime/redact.js
var redact = __webpack_require__(58853);
// EXTERNAL MODULE: ./build/src/domain/pace/telling-sleep.js
var telling_sleep = __webpack_require__(96647);
// EXTERNAL MODULE: ./build/src/domain/privacy/veil.js + 3 modules
var privacy_veil = __webpack_require__(54917);
;// CONCATENATED MODULE: ./build/src/runtime/run-context.js



/** Of an action that takes no `timeout`. */
const LONGEST_RUN_MS = 30 * 60_000;
/** Wraps the network so that the first answer's `Date` header becomes the run's time. */
function run_context_createRunContext(run, surroundings) {
    const veil = (0,privacy_veil/* createVeil */.L)();
    const redacted = (0,redact/* redactRun */.VS)(run, veil);
    noteGiven(redacted, veil);
    const { sleep, noteWord } = (0,telling_sleep/* createTellingSleep */.V)({ ...surroundings, tell: redacted.log.info });
    const veiled = { ...redacted, log: noting(redacted.log, noteWord) };
    const offsets = {};
    let anchor;
    let newestOfGitHub;
    async function observingFetch(...args) {
        const response = await surroundings.fetch(...args);
        const stated = Date.parse(response.headers.get('date') ?? '');
        if (Number.isNaN(stated))
            return response;
        anchor ??= { serverMs: stated, readAt: surroundings.monotonic() };
        const side = sideOf(response.headers);
        if (side === 'github')
            newestOfGitHub = { statedMs: stated, number: (newestOfGitHub?.number ?? 0) + 1 };
        if (side)
            offsets[side] ??= stated - surroundings.monotonic();
        return response;
    }
    let endsAt = surroundings.monotonic() + LONGEST_RUN_MS;
    return {
        time: { monotonic: surroundings.monotonic, endsAt: () => endsAt },
        endAfter(ms) {
            endsAt = surroundings.monotonic() + ms;
        },
        run: veiled,
        veil,
        fetch: observingFetch,
        addressesOf: async (host) => (await surroundings.addressesOf?.(host)) ?? [],
        random: surroundings.random,
        timeout: surroundings.timeout ?? AbortSignal.timeout,
        keepHeapSmall: () => surroundings.keepHeapSmall?.(),
        githubSaid: () => newestOfGitHub,
        clock: {
            now() {
                if (anchor === undefined)
                    throw new Error('The time was asked for before any service had answered.');
                return new Date(anchor.serverMs + surroundings.monotonic() - anchor.readAt);
            },
            apartMs: () => offsets.aws === undefined || offsets.github === undefined
                ? undefined
                : Math.abs(offsets.aws - offsets.github),
            monotonic: surroundings.monotonic,
            sleep,
        },
    };
}
/**
 * Whose answer it is, by the number that it gives the request; undefined for others'. AWS: OpenTelemetry's semantic conventions,
 * `aws.request_id`.
 */
function sideOf(headers) {
    if (['x-amzn-requestid', 'x-amzn-request-id', 'x-amz-request-id'].some((name) => headers.has(name)))
        return 'aws';
    return headers.has('x-github-request-id') ? 'github' : undefined;
}
/** The same log, whose lines count as a word of the run; one that only debugging shows does not. */
function noting(log, noteWord) {
    const noted = (tell) => (line) => {
        noteWord();
        tell(line);
    };
    return { ...log, info: noted(log.info), notice: noted(log.notice), warning: noted(log.warning) };
}
/** Inputs that are secrets, as the runner hands them over. */
const SECRET_INPUT = /^INPUT_.*TOKEN$/;
/** What the runner and other actions give a step to sign with, which they have masked. */
const KEYS = [
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'GITHUB_TOKEN',
    'GH_TOKEN',
];
/** A key of AWS has forty characters and a token more; what is much shorter stands in for one where nobody signs. */
const SHORTEST_KEY = 16;
/** Learns what the step was given that nobody is to see, before anything else is done. */
function noteGiven(run, veil) {
    for (const [name, value = ''] of Object.entries(run.env)) {
        if (SECRET_INPUT.test(name))
            run.setSecret(value.trim());
        else if (KEYS.includes(name) && value.length >= SHORTEST_KEY)
            veil.noteSecret(value);
    }
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/src/runtime/small-heap.js

/**
 * From here on V8's young generation stays as large as it is. Else V8 doubles it whenever as much has survived in it since the
 * last time, over the whole life of the process: who reads long lists page by page would need more memory the longer they are.
 * Its largest size is an option of the command line only (nodejs.org/api/cli.html, `--max-semi-space-size`).
 */
function keepHeapSmall() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
}

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
;// CONCATENATED MODULE: ./build/src/runtime/use-proxy.js

/** Every request goes by https, so the variables for plain http name nothing that a run would use. */
const VARIABLES = ['https_proxy', 'HTTPS_PROXY'];
/**
 * Sends every request from here on through the proxy that the step's variables name, save to the domain names of `NO_PROXY`. Node
 * does so by itself only where `NODE_USE_ENV_PROXY` is set. An older Node cannot, which is said in a warning. An address without a
 * scheme is taken for one of `http://`, as other tools of a runner take it.
 * @param load gives `node:http`; it is loaded only where there is a proxy.
 * @throws UserError `invalid_input` when a variable holds no address of a proxy.
 */
async function useProxy({ env, log }, load = () => Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19))) {
    const variable = VARIABLES.find((name) => env[name]);
    if (variable === undefined || env['NODE_USE_ENV_PROXY'] === '1')
        return;
    const { setGlobalProxyFromEnv } = await load();
    if (setGlobalProxyFromEnv === undefined) {
        log.warning(`The proxy that ${variable} names is not used, because Node ${process.version} does not ask for it; set NODE_USE_ENV_PROXY to 1 in the step's \`env\`, or update the runner to one with Node 24.14.`);
        return;
    }
    try {
        setGlobalProxyFromEnv({ ...withoutProxies(env), [variable]: withScheme(env[variable] ?? '') });
    }
    catch {
        // The error would tell the value, which may hold a password.
        throw new errors/* UserError */.y('invalid_input', `The variable '${variable}' holds no address of a proxy; give one such as http://proxy.example.com:8080.`);
    }
}
/** Without a variable for plain http, which Node would refuse as a whole where it holds no address. */
function withoutProxies(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^https?_proxy$/i.test(name)));
}
function withScheme(address) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
}
/** True where a proxy finds the hosts, whose names the runner itself may not know. */
function hasProxy(env) {
    return env['NODE_USE_ENV_PROXY'] === '1' || VARIABLES.some((name) => env[name]);
}

;// CONCATENATED MODULE: ./build/src/runtime/run-action.js










/** The body of every `index.ts`: runs the main step, in the process that this is. */
async function runAction(name, main) {
    const { run, context } = here();
    process.on('uncaughtException', (error) => {
        finish(run, name, (0,redact/* redactOutcome */.Ah)(reportFailure(error), context.veil), 0);
        process.stdout.write('', () => process.exit(1));
    });
    await playMain(name, throughProxy(main), run, context);
}
function throughProxy(main) {
    return async (context) => {
        await useProxy(context.run);
        return main(context);
    };
}
/**
 * The body of a `post.ts`. A post step is told from a main step by its script alone, which GitHub starts as `action.yml` says: a
 * main step that was ended at once has saved no state that could tell.
 */
async function runPost(post) {
    const { context } = here();
    try {
        await useProxy(context.run);
        await post(context);
    }
    catch (error) {
        context.run.log.warning(`Tidying up after the step failed: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}
/** The step that this process is. */
function here() {
    const run = createActionsRun(process.env);
    const context = run_context_createRunContext(run, {
        fetch,
        // Behind a proxy a runner may ask a name server in vain, and for long.
        addressesOf: async (host) => (hasProxy(run.env) ? [] : addressesByName(host)),
        monotonic: () => performance.now(),
        sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        random: Math.random,
        keepHeapSmall: keepHeapSmall,
    });
    return { run, context };
}
/** One run of `main`, from inputs to outputs; also what a sweep in one process plays. */
async function runMain(name, main, run, surroundings) {
    return playMain(name, main, run, createRunContext(run, surroundings));
}
async function playMain(name, main, run, context) {
    const { clock, veil } = context;
    const startedAt = clock.monotonic();
    const outcome = await main(context).catch((error) => reportFailure(error));
    const told = (0,redact/* redactOutcome */.Ah)(outcome, veil);
    const report = finish(run, name, told, clock.monotonic() - startedAt);
    if (told.summary !== '')
        await run
            .summary(`${told.summary}${minutesLine(name, report.durationMs)}`)
            .catch(() => run.log.warning('The job summary could not be written.'));
    return report;
}
function reportFailure(error) {
    return { report: (0,describe_failure/* describeFailure */.I)(error) };
}
/** Sets the outputs and the colour of the step. The only place in the suite that fails one. `told` is redacted already. */
function finish(run, name, told, durationMs) {
    const report = {
        version: 1,
        action: name,
        scope: { repository: run.env['GITHUB_REPOSITORY'] ?? '' },
        ...told.report,
        durationMs: Math.round(durationMs),
    };
    for (const [output, value] of Object.entries(told.outputs)) {
        const fitted = (0,fit_report/* fitOutput */.f)(value);
        if (fitted !== value)
            run.log.warning(`The output '${output}' is left empty, because it is too large for another step to read.`);
        run.setOutput(output, fitted);
    }
    // Steps hand each other the report, and a runner prints what it hands on.
    for (const email of emailsIn(report))
        run.setSecret(email);
    run.setOutput('decision', report.decision);
    run.setOutput('reason-code', report.reasonCode);
    run.setOutput('result', (0,fit_report/* fitReport */.k)(report));
    if ((0,decision/* isRed */.i)(report.decision))
        run.fail(`${report.sentence} (${report.reasonCode})`);
    else if (report.reasonCode === 'reported_before')
        run.log.warning(`${report.sentence} (${report.reasonCode})`);
    else if (report.decision === 'skipped')
        run.log.notice(`${report.sentence} (${report.reasonCode})`);
    else
        run.log.info(`${report.decision}: ${report.sentence} (${report.reasonCode})`);
    return report;
}
/** Addresses of people, whom a message reaches by them; the tracker shows them to its members alone. */
function emailsIn({ items = [] }) {
    return items.flatMap(({ story }) => story?.requester?.email ?? []);
}


/***/ }),

/***/ 87793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ fitOutput),
/* harmony export */   k: () => (/* binding */ fitReport)
/* harmony export */ });
/* harmony import */ var _domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45001);

/** The contract's limit for the `result` output, in bytes; no other output is larger. */
const LARGEST_RESULT = 32 * 1024;
/**
 * The value of an output if another step can start with it: Linux takes no variable of more than 128 KiB (execve(2), MAX_ARG_STRLEN).
 * What is larger becomes empty, of its own kind: `{}` for a map, `[]` for a list, else ''.
 */
function fitOutput(value) {
    if (fits(value))
        return value;
    return value.startsWith('{') ? '{}' : value.startsWith('[') ? '[]' : '';
}
/** A stack has up to 500 resources; of one environment as many leftovers are told as people go through one by one. */
const MOST_LEFTOVERS = 10;
/**
 * The report as JSON within the contract's limit. Where it is larger, leftovers beyond ten of an environment go first, then items
 * from the end; the sentence says how many. Texts of more than 2,000 characters are cut, and an address of more is left out, since half
 * of one leads elsewhere.
 */
function fitReport(report) {
    const whole = JSON.stringify(report);
    if (fits(whole))
        return whole;
    const fewer = withFewerLeftovers(report);
    const { items } = fewer;
    const shorter = brief(fewer);
    if (fits(shorter) || items === undefined || items.length === 0)
        return shorter;
    for (let kept = items.length - 1;; kept = Math.floor(kept * 0.8)) {
        const shortest = brief({
            ...fewer,
            sentence: `${fewer.sentence} (${items.length - kept} more items are in the log.)`,
            items: items.slice(0, kept),
        });
        if (fits(shortest) || kept <= 0)
            return shortest;
    }
}
/** In characters. */
const LONGEST_TEXT = 2000;
function brief(report) {
    return JSON.stringify(withBriefTexts(report));
}
function withBriefTexts(value) {
    if (typeof value === 'string')
        return (0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)(value, LONGEST_TEXT, '…');
    if (Array.isArray(value))
        return value.map(withBriefTexts);
    if (typeof value !== 'object' || value === null)
        return value;
    const isStory = 'title' in value;
    return Object.fromEntries(Object.entries(value).map(([key, text]) => /url$/i.test(key) && typeof text === 'string' && text.length > LONGEST_TEXT
        ? [key, isStory ? '' : undefined]
        : [key, withBriefTexts(text)]));
}
function fits(json) {
    return Buffer.byteLength(json) <= LARGEST_RESULT;
}
function withFewerLeftovers(report) {
    const { environment, items } = report;
    const left = [environment, ...(items ?? [])].map((each) => each?.leftovers?.length ?? 0);
    const more = left.reduce((total, count) => total + Math.max(0, count - MOST_LEFTOVERS), 0);
    if (more === 0)
        return report;
    return {
        ...report,
        sentence: `${report.sentence} (${more} more leftovers are in the log or the job summary.)`,
        ...(environment === undefined ? {} : { environment: shortened(environment) }),
        ...(items === undefined ? {} : { items: items.map(shortened) }),
    };
}
function shortened(environment) {
    const { leftovers } = environment;
    return leftovers === undefined
        ? environment
        : { ...environment, leftovers: leftovers.slice(0, MOST_LEFTOVERS) };
}


/***/ })

};
