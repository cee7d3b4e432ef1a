export const id = 571;
export const ids = [571];
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


/***/ }),

/***/ 56435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ slackParent),
/* harmony export */   n_: () => (/* binding */ activityMessage),
/* harmony export */   pg: () => (/* binding */ slackReply)
/* harmony export */ });
/* harmony import */ var _cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(904);
/* harmony import */ var _environment_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86264);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24502);
/* harmony import */ var _folded_near_end_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52968);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74421);
/* harmony import */ var _preparation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70828);






/** The one message of an environment, edited through its whole life. Safe mrkdwn. */
function slackParent(subject, state) {
    const lines = [`${subjectLine(subject)}${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .whichOfAll */ ._T)(subject.key, _escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)}`, statusLine(subject, state)];
    lines.push(...(0,_preparation_js__WEBPACK_IMPORTED_MODULE_5__/* .preparationLines */ .L1)(state, MRKDWN), ...(0,_preparation_js__WEBPACK_IMPORTED_MODULE_5__/* .stopLines */ .QN)(state, MRKDWN));
    if (state.story) {
        const isKnown = state.status !== 'gone';
        const known = isKnown ? ` (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)((0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .knownState */ .T5)(state.story, state.commit))})` : '';
        lines.push(`Story: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(state.story.title, state.story.url)}${known}`);
        if (isKnown && state.story.held !== undefined)
            lines.push((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(state.story.held, 500));
        for (const { rejected } of [...(state.story.others ?? []), state.story])
            if (rejected !== undefined && subject.pull?.state !== 'closed')
                lines.push((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(rejected.sentence, 1000));
    }
    if (state.cost && !(0,_preparation_js__WEBPACK_IMPORTED_MODULE_5__/* .isOnlyPrepared */ .AA)(state))
        lines.push((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)((0,_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .costSentence */ .Lp)(state.cost), 400));
    if (state.leftovers)
        lines.push((0,_leftovers_js__WEBPACK_IMPORTED_MODULE_4__/* .slackLeftovers */ .Bo)(state.leftovers));
    return lines.join('\n');
}
function subjectLine({ repository, branch, pull }) {
    if (pull === undefined)
        return `*${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(repository)}* ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(branch)}`;
    return `*${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(`${repository}#${pull.number}`, pull.text.url)}* ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(pull.text.title)} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(pull.review.author)})`;
}
const MRKDWN = {
    text: (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(text, 500),
    address: (address) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(address, address),
    link: (text, url) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(text, url),
};
function statusLine({ pull }, state) {
    const moving = (0,_preparation_js__WEBPACK_IMPORTED_MODULE_5__/* .preparationHeadline */ .uv)(state);
    if (moving !== undefined)
        return `${moving}.`;
    const why = (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(state.why ?? '', 500);
    if (state.status === 'none')
        return `No environment is made: ${why}`;
    if (state.status === 'no-more')
        return `${_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_MORE */ .yH}: ${why} ${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .staysSentence */ .An)(state.url && (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(state.url, state.url))}`;
    const commit = state.commit === undefined ? '' : ` at commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(state.commit.slice(0, 7))}`;
    if (state.status === 'ready')
        return `Ready: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(state.url ?? 'no address', state.url)}${commit}`;
    if (state.status === 'asleep')
        return 'Asleep until its hours begin.';
    if (state.status === 'gone')
        return `Taken down${reason(state, pull)}.`;
    // The cause stands in the thread, where it mentions whoever can put it right.
    if (state.status === 'failed')
        return [
            `${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .failureHeadline */ .Ni)(state.failed)}.`,
            ...(state.url === undefined ? [] : [`${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .whatServes */ .VH)(state)} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(state.url, state.url)}.`]),
            ...(state.failed?.run === undefined ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)('The run', state.failed.run)]),
        ].join('\n');
    return 'An environment is on its way.';
}
/** Something said once, in the thread of the message above. Safe mrkdwn. */
function slackReply(subject, state, news, addressee) {
    switch (news.kind) {
        case 'story': {
            if (typeof news.acceptance === 'object')
                return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(news.acceptance.refused, 1000);
            if (news.acceptance === 'good')
                return `The story ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(news.story.title, news.story.url)} is accepted.`;
            if (news.story.rejected !== undefined)
                return `${address(addressee, 'Author')}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(news.story.rejected.sentence, 1000)}`;
            const where = news.url ?? state.url;
            const target = where === undefined ? '' : ` at ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(where, where)}`;
            return `${address(addressee, 'Product owner')}: please try ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(news.story.title, news.story.url)}${target} and accept or reject it.${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnrecorded */ .A4)(news.story) ? ` ${_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .UNRECORDED */ .ce}` : ''}`;
        }
        case 'failed':
            return `${addressee === undefined ? '' : `${address(addressee, 'Author')}: `}${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .failureHeadline */ .Ni)(news)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(news.problem, 1000)}`;
        // Said only after a failure that people were told of.
        case 'ready':
        case 'asleep':
            return `It works again. ${statusLine(subject, state)}`;
        case 'gone':
            return `${endOf(subject, state)}${state.leftovers && news.leftovers ? ` ${(0,_leftovers_js__WEBPACK_IMPORTED_MODULE_4__/* .slackLeftovers */ .Bo)(state.leftovers)}` : ''}`;
        case 'note':
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(news.text, 1000);
        case 'ends':
            return `${(0,_folded_near_end_js__WEBPACK_IMPORTED_MODULE_3__/* .endSentence */ .H)(news.at)} ${(0,_folded_near_end_js__WEBPACK_IMPORTED_MODULE_3__/* .howToKeep */ .l)('`')}`;
        default:
            return statusLine(subject, state);
    }
}
function address(addressee, unknown) {
    const name = addressee?.name === undefined ? unknown : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(addressee.name);
    return addressee?.mention === undefined ? name : `${name} (${addressee.mention})`;
}
function endOf({ pull, branch }, state) {
    if (pull === undefined || pull.state === 'open') {
        const whose = pull === undefined ? `branch ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(branch)}` : `pull request #${pull.number}`;
        return `The environment of ${whose} is gone${reason(state, pull)}.`;
    }
    return `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'} and its environment is gone.`;
}
/** While a pull request is open, only the run that took its environment down knows why. */
function reason({ why }, pull) {
    if (pull !== undefined && pull.state !== 'open')
        return pull.merged ? ': merged' : ': closed';
    return why === undefined ? '' : `: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(why, 500)}`;
}
/** A message beyond this is read by nobody; the run has the rest. */
const MOST_LINES = 30;
/** What a run did, a line each, in safe mrkdwn; at most 30 lines, and how many more there are. */
function activityMessage({ repository, url }, activities) {
    const more = activities.length - MOST_LINES;
    return [
        `*${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(repository, url)}*`,
        ...activities.slice(0, MOST_LINES).map((each) => activityLine(each, url)),
        ...(more > 0 ? [`And ${more} more, which the summary of the run tells.`] : []),
    ].join('\n');
}
function activityLine({ action, sentence, branch, pullRequest }, run) {
    return `• ${action}${where(branch, pullRequest, run)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(sentence, 500)}`;
}
function where(branch, pullRequest, run) {
    if (pullRequest !== undefined) {
        const repository = run === undefined ? undefined : /^(.*)\/actions\/runs\//.exec(run)?.[1];
        return ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(`#${pullRequest}`, repository && `${repository}/pull/${pullRequest}`)}`;
    }
    return branch === undefined ? '' : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(branch)}`;
}


/***/ }),

/***/ 46281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ addresseeOf),
/* harmony export */   FH: () => (/* binding */ withLogins),
/* harmony export */   SV: () => (/* binding */ withPusher),
/* harmony export */   Sy: () => (/* binding */ asTheirs),
/* harmony export */   i8: () => (/* binding */ tellUnmentioned)
/* harmony export */ });
/* harmony import */ var _domain_announce_announced_story_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26833);
/* harmony import */ var _domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81911);
/* harmony import */ var _domain_stories_people_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31701);
/* harmony import */ var _domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1601);




/** The news, with the logins of those who are asked about stories: no step before is believed about these, but the settings. */
function withLogins(news, people) {
    return news.map((each) => each.kind === 'story'
        ? { ...each, ownerLogin: ownerOf({ ...each, ownerLogin: undefined }, people)?.login }
        : each);
}
/**
 * The pull request as that of whoever hears of a rejection: its author, or where an app opened it, the person who pushed last, as far as
 * GitHub tells. It is asked once for each head.
 * @param known what an earlier run kept.
 */
async function asTheirs(codeHost, pull, known) {
    const { author } = pull.review;
    if (!isApp(author))
        return pull;
    if (known?.at === pull.headCommit)
        return { ...pull, review: { ...pull.review, author: known.by } };
    const [, person = author] = (0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_2__/* .authorsOf */ .EK)(author, await codeHost.pushes(pull.headBranch)) ?? [];
    return { ...pull, review: { ...pull.review, author: person } };
}
/** The state, once it is another one, with who answers for the head of what an app opened. */
function withPusher(before, after, pull, theirs) {
    if (after === before || pull === undefined || theirs === undefined || !isApp(pull.review.author))
        return after;
    return { ...after, pushedBy: { at: pull.headCommit, by: theirs.review.author } };
}
function isApp(login) {
    return login.endsWith('[bot]');
}
/**
 * To whom a reply is said: whoever asked for a story, or the author where it was rejected or their commit could not be deployed; undefined
 * for everybody.
 */
async function addresseeOf(at, news, author) {
    if (news.kind === 'failed' && news.step === 'provision' && author !== undefined)
        return authorOf(at, author);
    if (news.kind !== 'story' || news.acceptance !== undefined)
        return undefined;
    const { requester, rejected } = news.story;
    if (rejected !== undefined)
        return authorOf(at, author);
    const mention = await mentionOf(at.chat, ownerOf(news, at.people), requester?.email);
    if (mention === undefined)
        at.log.warning(unmentioned(news.story.id, 'in the chat'));
    return { name: requester?.name, mention };
}
async function authorOf({ chat, people }, author) {
    const person = author === undefined ? undefined : (0,_domain_stories_people_js__WEBPACK_IMPORTED_MODULE_1__/* .personByLogin */ .yr)(people, author);
    return { name: author, mention: await mentionOf(chat, person, undefined) };
}
/**
 * Warns, once for each question, that the comment asks somebody by a plain name. Teams that name nobody in the settings want no mentions
 * there.
 */
function tellUnmentioned({ log }, people, before, news) {
    if (people.length === 0)
        return;
    const after = (0,_domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__/* .foldNews */ .HL)(before, news);
    const { story } = after;
    const isAskedNow = story !== undefined && after.status === 'ready' && (0,_domain_announce_announced_story_js__WEBPACK_IMPORTED_MODULE_3__/* .isAsked */ .D6)(story, after.commit);
    if (!isAskedNow || typeof story.owner === 'object')
        return;
    const { story: known } = before;
    const wasAsked = known?.id === story.id && before.status === 'ready' && (0,_domain_announce_announced_story_js__WEBPACK_IMPORTED_MODULE_3__/* .isAsked */ .D6)(known, before.commit);
    if (!wasAsked)
        log.warning(unmentioned(story.id, 'on the pull request'));
}
/** That somebody is asked by a plain name, and what would change that: to be said once for each question. */
function unmentioned(id, where) {
    return `Nobody could be mentioned ${where} for story ${id}, so it asks by the plain name; write who that is into 'people' of the settings.`;
}
/** By the settings, then by the e-mail address that the tracker gave. */
async function mentionOf(chat, person, email) {
    if (person?.slackId !== undefined)
        return `<@${person.slackId}>`;
    const own = person?.email === undefined ? undefined : await chat.mention(person.email);
    if (own !== undefined || email === undefined || email.toLowerCase() === person?.email?.toLowerCase())
        return own;
    return chat.mention(email);
}
/** As the report says; what a comment kept of an earlier report is a login alone. */
function ownerOf({ story: { requester }, ownerLogin }, people) {
    return ((0,_domain_stories_people_js__WEBPACK_IMPORTED_MODULE_1__/* .personByKey */ .OE)(people, requester?.person) ??
        (ownerLogin === undefined ? undefined : (0,_domain_stories_people_js__WEBPACK_IMPORTED_MODULE_1__/* .personByLogin */ .yr)(people, ownerLogin)));
}


/***/ }),

/***/ 5896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ac: () => (/* binding */ CHANNEL_ID),
  Np: () => (/* binding */ announceInChat),
  JR: () => (/* binding */ isChatBehind),
  F9: () => (/* binding */ withChatUnknown)
});

// EXTERNAL MODULE: ./build/src/domain/announce/announcement.js + 3 modules
var announcement = __webpack_require__(81911);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/announce/announced-story.js
var announced_story = __webpack_require__(26833);
;// CONCATENATED MODULE: ./build/src/domain/announce/replies.js



/** What is said once: failures, recoveries, deliveries, rejections, acceptances, the end, and words of people's own. */
function repliesFor(news, before) {
    const after = (0,announcement/* foldNews */.HL)(before, news);
    const again = timesOver(before);
    const replies = news.flatMap((each) => {
        if (each.kind === 'failed')
            return [{ key: `${failureKey(each, before)}${again}`, news: each }];
        if (each.kind === 'note')
            return [{ key: `note:${each.id}`, news: each }];
        if (each.kind === 'ends')
            return after.ends === each.at ? [{ key: `ends:${each.at}`, news: each }] : [];
        if (each.kind === 'gone')
            return endReply(each, before);
        return each.kind === 'story' ? storyReplies(each, before, after) : [];
    });
    return [...recoveries(news, before, after), ...replies, ...askedOnWaking(before, after)];
}
/** Of what never was anything, the end is no news: whoever makes it anew would have its end stand below the message that it is ready. */
function endReply(news, before) {
    const wasOnlyPrepared = before.status === undefined && before.preparing !== undefined;
    return wasOnlyPrepared ? [] : [{ key: `gone@${before.commit ?? 'unknown'}`, news }];
}
/** Nothing but the reply says the cause, so another cause of a deployment is another failure. Others fail by the hour, and are said once. */
function failureKey({ step, commit, problem }, before) {
    const cause = step === 'provision' ? `:${(0,naming/* shortHash */.BC)(problem)}` : '';
    return `${step}-failed@${commit ?? before.commit ?? 'unknown'}${cause}`;
}
const RECOVERED = 'recovered:';
/** True of the key of a reply that something works again. */
function isOfRecovery(key) {
    return key.startsWith(RECOVERED);
}
/** What fails after it worked again is another failure, also at the same commit. */
function timesOver({ told = [] }) {
    const times = told.filter(isOfRecovery).length;
    return times === 0 ? '' : `#${times}`;
}
/** That what was told to have failed works again: once for each failure and each commit that put it right. */
function recoveries(news, before, after) {
    const { status, failed, commit: shown } = before;
    const works = news.findLast(({ kind }) => kind === 'ready' || kind === 'asleep');
    if (status !== 'failed' || failed === undefined || works === undefined || after.status !== works.kind)
        return [];
    const [broke = 'unknown', serves = 'unknown'] = [failed.commit ?? shown, after.commit];
    return [{ key: `${RECOVERED}${failed.step}@${broke}>${serves}${timesOver(before)}`, news: works }];
}
/** Nobody is sent to an environment that sleeps: its name may be another's meanwhile. */
function storyReplies(news, before, { status }) {
    const { story, acceptance } = news;
    if (typeof acceptance === 'object')
        return [{ key: `refused:${story.id}:${(0,naming/* shortHash */.BC)(acceptance.refused)}`, news }];
    if (acceptance === 'good')
        return [{ key: `accepted:${story.id}@${news.commit ?? before.commit ?? 'unknown'}`, news }];
    if (story.rejected !== undefined)
        return [{ key: (0,announced_story/* rejectedKey */.ok)(story.id, story.rejected), news }];
    const commit = news.commit ?? before.commit;
    if (status === 'asleep' || !(0,announced_story/* isAsked */.D6)(story, commit))
        return [];
    return [{ key: askedKey(story, commit), news }];
}
/** What was not asked while it slept. */
function askedOnWaking(before, after) {
    const { story, commit, url } = before;
    const wakes = before.status === 'asleep' && after.status === 'ready' && after.commit === commit;
    if (story === undefined || !wakes || after.story !== story)
        return [];
    return [...(story.others ?? []), story]
        .filter((each) => (0,announced_story/* isAsked */.D6)(each, commit))
        .map((each) => {
        const { id, title, state, owner } = each;
        const name = typeof owner === 'object' ? owner.name : owner;
        const ownerLogin = typeof owner === 'object' ? owner.login : undefined;
        const requester = name === undefined ? {} : { requester: { name } };
        const asked = { id, title, url: each.url, state, ...requester };
        return {
            key: askedKey(each, commit),
            news: { kind: 'story', story: asked, ownerLogin, url: after.url ?? url, commit },
        };
    });
}
/** A story that is delivered once more, also at the same commit, is asked about once more. */
function askedKey({ id, labelled }, commit) {
    const by = labelled === undefined ? '' : `#${labelled}`;
    return `delivered:${id}@${commit ?? 'unknown'}${by}`;
}

// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/text/slack-message.js
var slack_message = __webpack_require__(56435);
// EXTERNAL MODULE: ./build/src/usecases/announce/addressees.js
var addressees = __webpack_require__(46281);
;// CONCATENATED MODULE: ./build/src/usecases/announce/announce-in-chat.js







const MOST_TOLD = 50;
/** True where a message shows something else than people were told, because the chat did not take it. */
function isChatBehind(subject, state) {
    const now = (0,naming/* shortHash */.BC)((0,slack_message/* slackParent */.JB)(subject, state));
    return placesOf(state).some(({ shows }) => shows !== undefined && shows !== now);
}
/** The state of messages of which nobody knows what they show. */
function withChatUnknown(state) {
    return withPlaces(state, placesOf(state).map((place) => ({ ...place, shows: '' })));
}
/**
 * Keeps the one message of an environment in step in each channel, and says below it, once, what must be said. Its place is taken from
 * the comment's marker, else from the channel's history by its key; where neither can be read it is posted anew. A marker can be
 * edited, so what stands at its place is edited and answered only where it has the key of this environment itself. Writes nothing, and
 * says 'overtaken', where other news came before a message was written. A channel that fails keeps no other one from the news.
 * @throws what the first channel threw, where none was told.
 */
async function announceInChat(sink, announcement) {
    const { after, before, subject } = announcement;
    const { told = [] } = after;
    const text = (0,slack_message/* slackParent */.JB)(subject, after);
    const replies = repliesFor(announcement.news, before).filter(({ key }) => !told.includes(key));
    const places = [];
    const problems = [];
    let wrote = false;
    for (const channel of sink.channels) {
        try {
            const done = await inChannel(sink, announcement, { channel, text, replies });
            if (done === 'overtaken' && !wrote)
                return done;
            // What was written by an older look is looked at again by whoever called.
            if (done === 'overtaken')
                break;
            if (done === undefined)
                continue;
            wrote ||= done.wrote;
            places.push(done.place);
        }
        catch (problem) {
            problems.push(problem);
            const stored = storedPlace(before, sink.channels, channel);
            if (stored !== undefined)
                places.push(stored);
        }
    }
    if (problems.length === sink.channels.length)
        throw problems[0];
    const said = places.length === 0 ? [] : replies.map(({ key }) => key);
    // What a channel was not told is told with the next news, but for a recovery, which is none by then and counts as one.
    const kept = problems.length > 0 ? said.filter(isOfRecovery) : said;
    const keys = [...new Set([...told, ...kept])];
    const state = places.length === 0 ? after : { ...withPlaces(after, places), told: keys.slice(-MOST_TOLD) };
    const [problem] = problems.map(describe_failure/* describeFailure */.I);
    if (problem !== undefined)
        sink.log.warning(problem.sentence);
    return { wrote, state, problem };
}
function placesOf({ slack, alsoSlack = [] }) {
    return slack === undefined ? [] : [slack, ...alsoSlack];
}
function withPlaces(state, [slack, ...others]) {
    return { ...state, slack, alsoSlack: others.length === 0 ? undefined : others };
}
async function inChannel(sink, announcement, news) {
    const { channel, text, replies } = news;
    const parent = await keepParent(sink, announcement, news);
    if (parent === 'overtaken' || parent === undefined)
        return parent;
    let { wrote } = parent;
    for (const reply of new Map(replies.map((each) => [each.key, each])).values())
        wrote = (await replyOnce(sink, announcement, parent, reply)) || wrote;
    const given = CHANNEL_ID.test(channel) ? {} : { given: (0,naming/* shortHash */.BC)(channel) };
    return {
        place: { channel: parent.ref.channel, ts: parent.ref.ts, shows: (0,naming/* shortHash */.BC)(text), ...given },
        wrote,
    };
}
async function keepParent({ chat, channels }, { key, isNewest, before, news }, { channel, text, replies }) {
    const message = { key, text };
    const stored = await surePlace(chat, channel, storedPlace(before, channels, channel));
    const shown = stored?.shows === (0,naming/* shortHash */.BC)(text) ? stored : undefined;
    if (shown && replies.length === 0)
        return { ref: shown, isNew: false, wrote: false };
    const known = stored !== undefined && (await chat.holds(stored, key)) ? stored : undefined;
    if (shown && known)
        return { ref: known, isNew: false, wrote: false };
    const id = known || CHANNEL_ID.test(channel) ? channel : ((await chat.channelId(channel)) ?? channel);
    const ref = known ?? (await findMessage(chat, id, key));
    const opens = (0,announcement/* opensAnnouncement */.F4)(news);
    if (ref === undefined && !opens)
        return undefined;
    if (!(await isNewest()))
        return 'overtaken';
    if (ref !== undefined && (await updated(chat, ref, message)))
        return { ref, isNew: false, wrote: true };
    if (!opens)
        return undefined;
    return { ref: await chat.post(id, message), isNew: true, wrote: true };
}
/**
 * Where the message of that channel is. One in another channel than those configured now belongs to an earlier configuration. A channel
 * that is given by its name is known by a digest of that, since whoever reads the comment need not know the channels of the team.
 */
function storedPlace(before, channels, channel) {
    const places = placesOf(before).filter((each) => /^\d+\.\d+$/.test(each.ts) && CHANNEL_ID.test(each.channel));
    if (CHANNEL_ID.test(channel))
        return places.find((each) => each.channel === channel);
    const [first] = places;
    const named = places.find(({ given }) => given === (0,naming/* shortHash */.BC)(channel));
    return named ?? (channels.length === 1 && first?.given === undefined ? first : undefined);
}
/** A place of which nobody noted by which name it was given may be that of an earlier channel, whose id tells. */
async function surePlace(chat, channel, stored) {
    if (stored === undefined || stored.given !== undefined || CHANNEL_ID.test(channel))
        return stored;
    const id = await chat.channelId(channel);
    return id === undefined || id === stored.channel ? stored : undefined;
}
/** A channel that is given by its name is known by its id only from what was posted to it. */
const CHANNEL_ID = /^[CDG][A-Z0-9]{6,}$/;
async function findMessage(chat, channel, key, thread) {
    const found = await chat.find(channel, key, thread);
    return found === 'unreadable' ? undefined : found;
}
/** Slack's words for a message that is gone, somebody else's, or too old (docs.slack.dev, "chat.update", errors). */
const NOT_TO_BE_EDITED = [
    'message_not_found',
    'cant_update_message',
    'edit_window_closed',
];
/** False when somebody has deleted the message. */
async function updated(chat, ref, message) {
    try {
        await chat.update(ref, message);
        return true;
    }
    catch (error) {
        if (error instanceof errors/* AdapterError */.o && NOT_TO_BE_EDITED.includes(error.code ?? ''))
            return false;
        throw error;
    }
}
async function replyOnce(sink, announcement, parent, reply) {
    const key = `${announcement.key}#${reply.key}`;
    const known = parent.isNew ? undefined : await findMessage(sink.chat, parent.ref.channel, key, parent.ref);
    if (known !== undefined)
        return false;
    const addressee = await (0,addressees/* addresseeOf */.Ep)(sink, reply.news, announcement.author);
    const text = (0,slack_message/* slackReply */.pg)(announcement.subject, announcement.after, reply.news, addressee);
    await sink.chat.post(parent.ref.channel, { key, text }, parent.ref);
    return true;
}


/***/ })

};
