export const id = 4531;
export const ids = [4531,1647];
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
/* harmony import */ var _environment_kept_until_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25679);
/* harmony import */ var _environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57109);
/* harmony import */ var _extension_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81688);
/* harmony import */ var _shared_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86196);




/** What a person can ask for behind `/stage`. */
const COMMAND_WORDS = [
    'up',
    'down',
    'awake',
    'keep',
    'extend',
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
        does: `Keeps the environment from the end of its time and from \`select: all\` until a day is over, ${_extension_js__WEBPACK_IMPORTED_MODULE_1__/* .EXTENSIONS */ .Z1} from now.`,
        leaves: `a label such as \`${_environment_kept_until_js__WEBPACK_IMPORTED_MODULE_2__/* .UNTIL_LABEL */ .Qi}2026-12-02\` goes on, and an earlier one of that sort comes off`,
        takes: { shown: '3d', example: '3d', isLegal: (rest) => (0,_extension_js__WEBPACK_IMPORTED_MODULE_1__/* .extensionOf */ .je)(rest) !== undefined },
    },
    deploy: {
        does: 'Sends a commit of the repository to a shared environment: the newest one of a branch, or the one that is named.',
        leaves: '',
        takes: {
            shown: 'branch or sha [to kind]',
            example: 'main to qa',
            isLegal: (rest) => (0,_shared_target_js__WEBPACK_IMPORTED_MODULE_3__/* .sendOrderOf */ .C)(rest) !== undefined,
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
    return rest === '' || (0,_shared_target_js__WEBPACK_IMPORTED_MODULE_3__/* .isKindName */ ._M)(rest);
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
    // What a maintainer allowed is its head, and nothing is where nobody has.
    if (isFork && facts.branchHead === undefined)
        return (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .forkVerdict */ .mZ)(pull.number);
    if (facts.branchHead === undefined) {
        const sentence = `Branch '${shown(branch)}' does not exist in this repository; push it, or correct the input 'branch'.`;
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('unknown_branch', sentence);
    }
    if (pull?.state === 'open' && (0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .RX)(pull.labels, OFF_LABEL))
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('opted_out', `Pull request #${pull.number} is labelled '${OFF_LABEL}'; take the label off to get an environment.`);
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
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
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
