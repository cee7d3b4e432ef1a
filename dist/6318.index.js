export const id = 6318;
export const ids = [6318];
export const modules = {

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

/***/ 70169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isWithinHours),
/* harmony export */   T: () => (/* binding */ parseHours)
/* harmony export */ });
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/**
 * Reads `Mon-Fri 08:00-20:00 Europe/Berlin`; the zone is UTC when it is left out.
 * @throws UserError naming the value and the form.
 */
function parseHours(text) {
    const parts = /^([A-Za-z,-]+)\s+(\d{1,2}):([0-5]\d)-(\d{1,2}):([0-5]\d)(?:\s+(\S+))?$/.exec(text.trim());
    const days = parts?.[1] === undefined ? undefined : parseDays(parts[1]);
    const timeZone = parts?.[6] ?? 'UTC';
    const from = Number(parts?.[2]) * 60 + Number(parts?.[3]);
    const until = Number(parts?.[4]) * 60 + Number(parts?.[5]);
    const wrong = days === undefined || !(from < 1440) || !(until <= 1440) || from === until
        ? 'cannot be read'
        : isTimeZone(timeZone)
            ? undefined
            : 'name a time zone that nobody knows';
    if (days === undefined || wrong !== undefined)
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_settings', `The hours ${wrong}; write them like 'Mon-Fri 08:00-20:00 Europe/Berlin'.`);
    return { days, from, until, timeZone };
}
function parseDays(text) {
    const days = new Set();
    for (const item of text.toLowerCase().split(',')) {
        const [first, last = first] = item.split('-').map((day) => DAYS.indexOf(day.slice(0, 3)));
        if (first === undefined || last === undefined || first < 0 || last < 0)
            return undefined;
        for (let day = first;; day = (day + 1) % 7) {
            days.add(day);
            if (day === last)
                break;
        }
    }
    return days;
}
function isTimeZone(timeZone) {
    try {
        new Intl.DateTimeFormat('en-GB', { timeZone });
        return true;
    }
    catch {
        return false;
    }
}
/** True when the instant lies within the hours, by the wall clock of their zone. */
function isWithinHours(hours, instant) {
    const { day, minute } = wallClock(hours.timeZone, instant);
    if (hours.from < hours.until)
        return hours.days.has(day) && minute >= hours.from && minute < hours.until;
    return ((hours.days.has(day) && minute >= hours.from) || (hours.days.has((day + 6) % 7) && minute < hours.until));
}
function wallClock(timeZone, instant) {
    const parts = clockOf(timeZone).formatToParts(instant);
    const part = (type) => parts.find((candidate) => candidate.type === type)?.value ?? '';
    return {
        day: DAYS.indexOf(part('weekday').toLowerCase()),
        minute: Number(part('hour')) * 60 + Number(part('minute')),
    };
}
const clocks = new Map();
/** Making one takes far longer than using it, and an estimate asks thousands of times. */
function clockOf(timeZone) {
    const known = clocks.get(timeZone);
    if (known !== undefined)
        return known;
    const made = new Intl.DateTimeFormat('en-GB', {
        timeZone,
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
    });
    clocks.set(timeZone, made);
    return made;
}


/***/ }),

/***/ 61199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ CAPABILITIES),
/* harmony export */   BX: () => (/* binding */ BUCKET_NAME),
/* harmony export */   GQ: () => (/* binding */ SITE_PATH),
/* harmony export */   L2: () => (/* binding */ TAG_KEY),
/* harmony export */   V2: () => (/* binding */ DOMAIN),
/* harmony export */   W_: () => (/* binding */ ACCOUNT_ID),
/* harmony export */   XC: () => (/* binding */ WORKFLOW_FILE),
/* harmony export */   ZN: () => (/* binding */ HOSTED_ZONE_ID),
/* harmony export */   Zg: () => (/* binding */ REGION),
/* harmony export */   cd: () => (/* binding */ GITHUB_LOGIN),
/* harmony export */   j: () => (/* binding */ STATUS_CONTEXT),
/* harmony export */   nF: () => (/* binding */ KEY_PREFIX),
/* harmony export */   pk: () => (/* binding */ COMMIT_SHA),
/* harmony export */   xG: () => (/* binding */ ROLE_ARN)
/* harmony export */ });
const ROLE_ARN = {
    pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/,
    takes: 'the ARN of a role, such as arn:aws:iam::ACCOUNT:role/NAME',
};
const REGION = {
    pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
    takes: 'regions such as eu-central-1',
};
/** An organisation may put `_` and its own short code behind the names of those whom it manages (docs.github.com, "Usernames for managed user accounts"). */
const GITHUB_LOGIN = {
    pattern: /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9])?(?:\[bot\])?$/,
    takes: 'logins on GitHub such as shop-deployer[bot]',
};
const ACCOUNT_ID = { pattern: /^\d{12}$/, takes: 'account ids, each of twelve digits' };
const COMMIT_SHA = {
    pattern: /^[0-9A-Fa-f]{40}$/,
    takes: 'a full SHA of 40 hexadecimal digits',
};
/** Looser than S3 is with new buckets, since old ones may have capitals, underscores and long names. */
const BUCKET_NAME = {
    pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$/,
    takes: 'the name of a bucket, without s3:// and without a path',
};
const KEY_PREFIX = {
    pattern: /^(?!(?:.*\/)?\.{1,2}(?:\/|$))[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+){0,9}\/?$/,
    takes: 'a path of letters, digits, dots, hyphens and underscores, without a slash in front',
};
const DOMAIN = {
    pattern: /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.?$/,
    takes: 'a domain such as preview.example.com, without https://',
};
/** Route 53's own model, without the prefix that its API writes before an id. */
const HOSTED_ZONE_ID = {
    pattern: /^[A-Z0-9]{1,32}$/,
    takes: 'the id of a hosted zone, such as Z00000000EXAMPLE, without /hostedzone/',
};
/** A path of the environment's own site: no other host can be meant by it. */
const SITE_PATH = {
    pattern: /^\/(?![/\\])[^\s\\]*$/,
    takes: 'a path that begins with one slash, such as /version',
};
/** A workflow's file by its name alone, since a path would be another address of GitHub's API. */
const WORKFLOW_FILE = {
    pattern: /^[\w-][\w.-]*\.ya?ml$/,
    takes: 'the name of a file in .github/workflows, such as greenroom.yml',
};
/** GitHub takes longer ones; a rule has to name it letter by letter. */
const STATUS_CONTEXT = {
    pattern: /^[\w./-][\w ./-]{0,98}[\w./-]$/,
    takes: 'the name of a status of 2 to 100 letters, digits, blanks and ./_-',
};
/** CloudFormation's own list (CreateChangeSet, Capabilities). */
const CAPABILITIES = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'];
/**
 * Keys of tags that a team may give; the others tell whose an environment is, or are AWS's. IAM takes `Branch` for the same key as
 * our `branch`, and then refuses both ("Tags for AWS Identity and Access Management resources", IAM User Guide).
 */
const TAG_KEY = {
    pattern: /^(?![aA][wW][sS]:|(?!greenroom:protect$)[gG][rR][eE][eE][nN][rR][oO][oO][mM]:|[bB][rR][aA][nN][cC][hH]$).+$/,
    takes: 'tags of your own; branch, greenroom:… and aws:… are taken, in capitals too, because IAM ignores case in the keys of tags',
};


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

/***/ 95546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isBranchName)
/* harmony export */ });
/** What git takes in no name of a branch (git-scm.com/docs/git-check-ref-format), and what would lead elsewhere in an address. */
const NO_REF = /[\s\p{Cc}~^:?*[\\]|\.\.|\/\/|@\{|^[-./]|\/\.|[./]$|\.lock(?:\/|$)/u;
/** A file system takes no longer name, and git keeps refs as files. */
const LONGEST = 255;
/** True of what may be the name of a branch, without `refs/heads/`. */
function isBranchName(text) {
    return text !== '' && text.length <= LONGEST && !NO_REF.test(text);
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

/***/ 3893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ STORY_STATES),
/* harmony export */   P: () => (/* binding */ STORY_RANK)
/* harmony export */ });
/**
 * Where a story may stand, in the order in which it moves up to `delivered`; then a person judges it `accepted` or `rejected`. From
 * `rejected` only a person moves it on, back to `started`.
 */
const STORY_STATES = [
    'unscheduled',
    'unstarted',
    'started',
    'finished',
    'delivered',
    'accepted',
    'rejected',
];
/** How far a story has come. States of one rank are as far as each other: nobody has begun, or a person has judged. */
const STORY_RANK = {
    unscheduled: 0,
    unstarted: 0,
    started: 1,
    finished: 2,
    delivered: 3,
    // What a person has judged stays as it is until a person moves it.
    accepted: 4,
    rejected: 4,
};


/***/ })

};
