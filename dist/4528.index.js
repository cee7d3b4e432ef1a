export const id = 4528;
export const ids = [4528];
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

/***/ 31701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JG: () => (/* binding */ personCalled),
/* harmony export */   OE: () => (/* binding */ personByKey),
/* harmony export */   Re: () => (/* binding */ personOf),
/* harmony export */   WB: () => (/* binding */ isSameId),
/* harmony export */   XB: () => (/* binding */ isProvenToBe),
/* harmony export */   YC: () => (/* binding */ hasId),
/* harmony export */   co: () => (/* binding */ hasTheLoginAsId),
/* harmony export */   jE: () => (/* binding */ personKey),
/* harmony export */   nN: () => (/* binding */ isSurelyThem),
/* harmony export */   rA: () => (/* binding */ hasOnlyTheName),
/* harmony export */   yr: () => (/* binding */ personByLogin)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);

/** Whoever has that login on GitHub, in any case. */
function personByLogin(people, login) {
    return people.find((each) => isAlike(each.login, login));
}
/** Whoever the map calls so in any place but Slack, in any case. */
function personCalled(people, word) {
    return people.find(({ login, email, trackerId, trackerName }) => [login, email, trackerId, trackerName].some((each) => isAlike(each, word)));
}
/** True where the tracker's id or the e-mail address says that it is them: enough to address them, and to keep them from something. */
function isProvenToBe(person, member) {
    return hasTheId(person, member) || isAlike(person.email, member.email);
}
/** The same where it allows them something: an id that the map has decides alone, so that no address outweighs another id. */
function isSurelyThem(person, member) {
    return hasTheId(person, member) || (!hasId(person, member) && isAlike(person.email, member.email));
}
function hasTheId({ login, trackerId }, member) {
    return ((member.isLogin && isAlike(login, member.id)) || (trackerId !== undefined && isSameId(trackerId, member)));
}
/**
 * True where a tracker that has ids of its own gives somebody one that is a person's login, and the map does not say who they are there.
 * Ids of Jira's data center are user names (docs.atlassian.com, REST API 9, `user.key` and `user.name`), which may be anybody's.
 */
function hasTheLoginAsId({ login, trackerId }, member) {
    return !member.isLogin && trackerId === undefined && isAlike(login, member.id);
}
/** True where only the name says so, and the map has no id by which it would be seen. */
function hasOnlyTheName(person, member) {
    return !hasId(person, member) && isAlike(person.trackerName, member.name);
}
/** True where the map has the id that a tracker of that sort gives them. */
function hasId({ login, trackerId }, { isLogin }) {
    return trackerId !== undefined || (isLogin && login !== undefined);
}
/** Whom the map means by a member: to address them, so a name will do where no other member has it. */
function personOf(people, member) {
    const proven = people.find((each) => isProvenToBe(each, member));
    if (proven !== undefined || member.sharesName !== false)
        return proven;
    return people.find((each) => hasOnlyTheName(each, member));
}
/**
 * How reports tell of a person, since they show neither addresses nor ids: the place in the list, and forty bits of all logins, by which
 * another list is told from it. Of addresses and ids there is not even a hash, since whoever guesses one could see by it that it is right.
 * Undefined for somebody who is not on the list.
 */
function personKey(people, person) {
    const place = people.indexOf(person);
    return place < 0 ? undefined : `${place + 1}-${listKey(people)}`;
}
function listKey(people) {
    return (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(JSON.stringify(people.map(({ login }) => login ?? '')));
}
/** The one that a report tells of; undefined where the settings have changed since. */
function personByKey(people, key) {
    const person = people[Number.parseInt(key ?? '', 10) - 1];
    return person !== undefined && personKey(people, person) === key ? person : undefined;
}
/** A login is the same in any case, and the ids of other trackers are not. */
function isSameId(id, member) {
    return member.isLogin ? isAlike(id, member.id) : id === member.id;
}
function isAlike(one, other) {
    return one !== undefined && one.toLowerCase() === other?.toLowerCase();
}


/***/ }),

/***/ 1601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ whyNotForHead),
/* harmony export */   EK: () => (/* binding */ authorsOf),
/* harmony export */   GD: () => (/* binding */ pushersOf),
/* harmony export */   Vj: () => (/* binding */ whyNotReviewed),
/* harmony export */   bE: () => (/* binding */ whyTakenBack),
/* harmony export */   yu: () => (/* binding */ isRetargeted)
/* harmony export */ });
/* unused harmony export OTHERS */
/* harmony import */ var _environment_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55497);

/** In the settings: everybody but the author of the pull request and whoever pushed its head. No login has an at sign. */
const OTHERS = '@others';
/** Whoever may push a workflow acts as this app (docs.github.com, "Use GITHUB_TOKEN for authentication in workflows"). */
const WORKFLOWS = 'github-actions[bot]';
/**
 * Why nobody has reviewed a pull request by this label, as a clause; undefined where somebody has.
 * @param reviewedBy logins, those of apps with `[bot]`, and `@others`; [] lets every person do it.
 */
function whyNotReviewed({ by }, authors, reviewedBy) {
    if (by === '')
        return "whoever put the label on is no user of GitHub's any more";
    const named = reviewedBy.map((login) => login.toLowerCase());
    if (named.includes(by.toLowerCase()))
        return undefined;
    if (by.endsWith('[bot]'))
        return `the app ${by} put the label on, which 'reviewed-by' of the settings does not name`;
    if (named.length === 0)
        return undefined;
    if (named.includes(OTHERS))
        return whyNoOther(by, authors);
    return `${by} put the label on, whom 'reviewed-by' of the settings does not name`;
}
function whyNoOther(by, { author, pushers }) {
    const isBy = (login) => login.toLowerCase() === by.toLowerCase();
    if (isBy(author))
        return `its author ${by} put the label on`;
    if (pushers.length === 0 || pushers.includes(''))
        return "GitHub does not tell who pushed its head, so nobody knows whether another one put the label on, as '@others' wants";
    if (pushers.some(isBy))
        return `${by}, who pushed its head, put the label on`;
    return pushers.includes(WORKFLOWS)
        ? "a workflow pushed its head, so nobody knows whether another one put the label on, as '@others' wants"
        : undefined;
}
/**
 * Why a label says nothing of a commit, as a clause; undefined where it was the head when the label was put on, also if it was pushed
 * away and back since. What GitHub does not tell counts for the label. Both times are whole seconds, so of a push within the label's
 * own second nobody knows which came first.
 * @param pushes newest first; undefined where GitHub tells of none.
 * @param label how it is called in the clause.
 */
function whyNotForHead({ at }, commit, pushes, label = 'the label') {
    const older = `${label} was put on before ${commit.slice(0, 7)} was pushed`;
    const then = secondOf(at);
    const until = pushes?.filter((push) => secondOf(push.at) <= then) ?? [];
    if (until.length === 0)
        return pushes?.some((push) => push.commit === commit) ? older : undefined;
    const before = until.find((push) => secondOf(push.at) < then);
    const heads = until
        .filter((push) => push === before || secondOf(push.at) === then)
        .map((push) => push.commit)
        .filter((head) => !/^0+$/.test(head));
    if (heads.every((head) => head === commit))
        return undefined;
    return heads.includes(commit)
        ? `${commit.slice(0, 7)} was pushed in the second in which ${label} was put on`
        : older;
}
function secondOf(at) {
    return Math.floor(Date.parse(at) / 1000);
}
/**
 * Why nobody stands behind a review by now, as a clause; undefined where somebody does. Whoever reviews says stop by taking the label off.
 * Somebody whose label does not count cannot undo that.
 * @param newest the event by which the label was last put on.
 */
function whyTakenBack({ reviewedLabel, reviewedBy }, { state, labels }, newest, authors) {
    if (state !== 'open')
        return undefined;
    if (!(0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLabel */ .RX)(labels, reviewedLabel))
        return `the label '${reviewedLabel}' was taken off`;
    return newest && whyNotReviewed(newest, authors, reviewedBy);
}
/** True where the base was another one by then than when the label was put on. @param at ISO 8601, of GitHub's clock. */
function isRetargeted({ retargetedAt }, at) {
    return retargetedAt !== undefined && Date.parse(retargetedAt) <= Date.parse(at);
}
/**
 * Logins of those whose work a pull request is: its author, and everybody who pushed to its branch where the author did not, as where an
 * app or a colleague opened it for them. Undefined where an app opened it and GitHub does not tell who pushed.
 * @param pushes newest first; undefined where GitHub tells of none.
 * @param head of a pull request that is over: a branch of that name may have other work by now; absent for the newest.
 */
function authorsOf(author, pushes, head) {
    const own = ofNewestWork(pushes ?? [], head);
    if (own.length === 0)
        return author.endsWith('[bot]') ? undefined : [author];
    const people = [...new Set(own.map(({ by }) => by))].filter((by) => by !== '' && !by.endsWith('[bot]'));
    const isTheirs = people.some((by) => by.toLowerCase() === author.toLowerCase());
    return isTheirs ? [author] : [author, ...people];
}
/**
 * Pushes to the branch as it was made last, and before a deletion where one of those commits was there already: whoever restores a branch
 * did not write it. A branch of the same name that shares no commit is other work. One that is gone by now was deleted with its merge.
 */
function ofNewestWork(pushes, head) {
    const lives = [[]];
    for (const push of pushes)
        if (/^0+$/.test(push.commit))
            lives.push([]);
        else
            lives.at(-1)?.push(push);
    const there = lives.filter((life) => life.length > 0);
    const at = there.findIndex((life) => life.some(({ commit }) => commit === head));
    const [newest = [], ...older] = there.slice(Math.max(0, at));
    const own = [...newest];
    for (const life of older)
        if (life.some(({ commit }) => own.some((push) => push.commit === commit)))
            own.push(...life);
    return own;
}
/**
 * As `HeadAuthors` has them: whoever restores a branch, or pushes a commit back, makes it the head too, and did not write it.
 * @param pushes newest first; undefined where GitHub tells of none.
 */
function pushersOf(commit, pushes) {
    return [...new Set(pushes?.filter((push) => push.commit === commit).map(({ by }) => by))];
}


/***/ })

};
