export const id = 7694;
export const ids = [7694,2173];
export const modules = {

/***/ 79812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FY: () => (/* binding */ OPEN_DEPLOYMENT),
  wh: () => (/* binding */ endFirstWord),
  Pb: () => (/* binding */ wireLeftOpen)
});

// EXTERNAL MODULE: ./build/src/domain/input/is-object.js
var is_object = __webpack_require__(86617);
// EXTERNAL MODULE: ./build/src/domain/announce/preparation.js
var preparation = __webpack_require__(81209);
;// CONCATENATED MODULE: ./build/src/domain/announce/left-word.js


/** As the state of a step keeps it; '' for a word that nobody could end, because it names no commit. */
function leftWordText(subject, news, begun) {
    const { repository, project, kind, branch, pullRequest } = subject;
    if (news.commit === undefined)
        return '';
    const left = {
        scope: { repository, project, kind },
        branch,
        pullRequest: pullRequest?.number,
        preparing: { ...news, commit: news.commit },
        begun,
    };
    return JSON.stringify(left);
}
/** Undefined for what is none. */
function readLeftWord(text) {
    const value = parsed(text);
    if (!(0,is_object/* isObject */.G)(value))
        return undefined;
    const { scope, branch, pullRequest, preparing, begun } = value;
    if (!isScope(scope) || typeof branch !== 'string' || !isPreparing(preparing))
        return undefined;
    const number = typeof pullRequest === 'number' ? pullRequest : undefined;
    return { scope, branch, pullRequest: number, preparing, begun: begun === true };
}
function isScope(value) {
    if (!(0,is_object/* isObject */.G)(value) || !(0,is_object/* isObject */.G)(value['repository']))
        return false;
    const { id, fullName, defaultBranch } = value['repository'];
    return (typeof id === 'number' &&
        [fullName, defaultBranch, value['project'], value['kind']].every((each) => typeof each === 'string'));
}
function isPreparing(value) {
    return ((0,is_object/* isObject */.G)(value) &&
        value['kind'] === 'preparing' &&
        typeof value['commit'] === 'string' &&
        (0,preparation/* isPreparation */.Sd)(value));
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/src/domain/announce/news.js + 1 modules
var news = __webpack_require__(56890);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/runtime/redact.js
var redact = __webpack_require__(58853);
// EXTERNAL MODULE: ./build/src/text/fit-report.js
var fit_report = __webpack_require__(87793);
// EXTERNAL MODULE: ./build/src/usecases/subject/observe-subject.js
var observe_subject = __webpack_require__(40320);
;// CONCATENATED MODULE: ./build/actions/provision/left-open.js






/** The state by which the main step tells the post step the id of a deployment that it has opened and not closed yet. */
const OPEN_DEPLOYMENT = 'open-deployment';
/** States by which the main step tells the post step what it said first, and how it ended; '' where there is nothing to end. */
const FIRST_WORD = 'first-word';
const ENDING = 'ending';
/** Remembers all of it in the state of the step. */
function wireLeftOpen(context, github, announcing) {
    const { run, clock, veil } = context;
    const comments = announcing.sinks.includes('pull-request');
    const isTold = comments || announcing.slack !== undefined;
    let said;
    // The post step is a process of its own, which has learnt none of the run's secrets.
    function remember({ subject, news }, hasBegun) {
        run.saveState(FIRST_WORD, leftWordText(subject, (0,redact/* hideInPreparing */.yR)(news, veil), hasBegun));
    }
    async function begins(begun) {
        if (said !== undefined)
            return;
        said = begun;
        // Before the word, so that it is ended even where the run is ended right behind it.
        remember(begun, false);
        try {
            const { sayFirstWord, chat } = await wordsOf(context, announcing);
            await sayFirstWord({ ...github, chat, log: run.log, clock }, { ...begun, comments });
        }
        catch (error) {
            run.log.warning(`Neither the comment nor the message says that the environment is on its way: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        }
    }
    const announcer = {
        begins,
        async changes(begun) {
            await begins(begun);
            remember(begun, true);
        },
    };
    function ended(body) {
        if (said === undefined)
            return;
        if (body.reasonCode === 'environment_started') {
            run.saveState(FIRST_WORD, '');
            return;
        }
        const subject = body.subject ?? (0,observe_subject/* reportSubject */.J)(said.subject, said.news.commit);
        const report = { version: 1, action: 'provision', durationMs: 0, ...body, subject };
        // Linux starts no step with more than so much, and whoever is told is told of that alone.
        run.saveState(ENDING, (0,fit_report/* fitReport */.k)({ ...report, ...(0,redact/* redactOutcome */.Ah)({ report }, veil).report, subject }));
    }
    return {
        remember: (id) => run.saveState(OPEN_DEPLOYMENT, String(id)),
        forget: () => run.saveState(OPEN_DEPLOYMENT, ''),
        announcer: isTold ? announcer : undefined,
        ended,
        broke(error) {
            ended((0,describe_failure/* describeFailure */.I)(error));
            throw error;
        },
    };
}
/** Loaded where there is something to say, which most runs have not. */
async function wordsOf(context, { slack }) {
    const [{ sayFirstWord, sayLastWord }, { wireChat }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4528), __webpack_require__.e(6560), __webpack_require__.e(1157), __webpack_require__.e(591), __webpack_require__.e(5896), __webpack_require__.e(1249), __webpack_require__.e(2151)]).then(__webpack_require__.bind(__webpack_require__, 42151)),
        Promise.all(/* import() */[__webpack_require__.e(9854), __webpack_require__.e(5905)]).then(__webpack_require__.bind(__webpack_require__, 5905)),
    ]);
    return { sayFirstWord, sayLastWord, chat: wireChat(context, slack) };
}
/** Ends in the post step what the main step said first, where no step has. @param settings path of the settings file. */
async function endFirstWord(context, github, announcing, settings) {
    const { run, clock } = context;
    const left = readLeftWord(run.state(FIRST_WORD));
    if (left === undefined)
        return;
    const { sayLastWord, chat } = await wordsOf(context, announcing);
    const ended = await endingOf(run.state(ENDING));
    const mentions = chat !== undefined && ended?.news.some(({ kind }) => kind === 'failed') === true;
    await sayLastWord({ ...github, chat, log: run.log, clock }, {
        ...left,
        comments: announcing.sinks.includes('pull-request'),
        ended,
        people: () => (mentions ? peopleOf(github.codeHost, left.scope, settings) : []),
    });
}
/** Who is who, for the one who is told of a failure; [] where that cannot be read, so that it is told all the same. */
async function peopleOf(codeHost, { project, kind }, settings) {
    try {
        const { loadRunSettings } = await __webpack_require__.e(/* import() */ 2232).then(__webpack_require__.bind(__webpack_require__, 62232));
        return (await loadRunSettings(codeHost, { settings, project, environment: kind })).people;
    }
    catch {
        return [];
    }
}
/** How the run ended; undefined where it could not say so. */
async function endingOf(text) {
    if (text === '')
        return undefined;
    const { parseResults } = await Promise.all(/* import() */[__webpack_require__.e(2164), __webpack_require__.e(3727)]).then(__webpack_require__.bind(__webpack_require__, 53727));
    const [report] = parseResults(text);
    if (report === undefined)
        return undefined;
    const [about] = (0,news/* collectNews */.q)([report], undefined);
    const { sentence, reasonCode } = report;
    return { news: about?.news ?? [], sentence, isLeftToNewer: reasonCode === 'superseded' };
}


/***/ }),

/***/ 56890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ REFUSED_ACCEPTANCE),
  q: () => (/* binding */ collectNews)
});

// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report_report = __webpack_require__(40923);
// EXTERNAL MODULE: ./build/src/domain/verdict/decision.js
var verdict_decision = __webpack_require__(51012);
;// CONCATENATED MODULE: ./build/src/domain/announce/chore-news.js

/** By what a chore says that it is done, so that what kept it from that holds no more. One that is left undone says none of these. */
const DONE = {
    open: ['pull_request_opened'],
    merge: ['pull_request_merged', 'enqueued'],
    update: ['branch_updated'],
    'delete-branch': ['branch_deleted', 'branch_gone'],
};
/** What people are told of a chore of their pull request. @param of undefined where the report does not say which chore it was. */
function choreNews(of, { decision, reasonCode, commit, sentence }) {
    // What stands in the way of an update is no failure, but only the author can put it right.
    if ((0,verdict_decision/* isRed */.i)(decision) || reasonCode === 'not_updated')
        return { kind: 'note', id: `${reasonCode}@${commit ?? 'unknown'}`, text: sentence, of };
    return of !== undefined && DONE[of].includes(reasonCode)
        ? { kind: 'settled', of, text: sentence }
        : undefined;
}
/** The news without notes that later ones settle: nobody is told what holds no more when they read it. */
function withoutSettled(news) {
    return news.filter((each, at) => each.kind !== 'note' ||
        !news.slice(at + 1).some((later) => later.kind === 'settled' && later.of === each.of));
}

;// CONCATENATED MODULE: ./build/src/domain/announce/news.js



/** All news in the reports, by branch, in the order in which the steps ran. */
function collectNews(reports, event) {
    const found = new Map();
    for (const report of reports) {
        for (const { branch, pullRequest, news } of newsOf(report, event)) {
            const known = found.get(branch) ?? { pullRequest: undefined, news: [] };
            known.pullRequest ??= pullRequest;
            known.news.push(...news);
            found.set(branch, known);
        }
    }
    return [...found].map(([branch, { pullRequest, news }]) => ({
        branch,
        pullRequest,
        news: withoutSettled(news),
    }));
}
function newsOf(report, event) {
    if (report.action === 'provision')
        return provisionNews(report, event);
    return (report.items ?? []).flatMap((item) => {
        const news = itemNews(report, item);
        const branch = item.branch ?? (item.pullRequest === event?.pullRequest ? event?.branch : undefined);
        return news === undefined || branch === undefined || branch === ''
            ? []
            : [{ branch, pullRequest: item.pullRequest, news: [news] }];
    });
}
/** Why nothing is made for a commit; that an environment is ready is not how it is any more. */
const NONE_IS_MADE = [
    'not_wanted',
    'opted_out',
    'no_infra_branch',
    'paths_untouched',
    'cap_reached',
];
/** Said before the account is asked anything. */
const NOBODY_LOOKED = ['opted_out', 'no_infra_branch'];
function provisionNews(report, event) {
    const subject = report.subject ?? event;
    if (subject === undefined)
        return [];
    const about = { branch: subject.branch, pullRequest: subject.pullRequest };
    const commit = report.subject?.commit;
    const pinned = report.environment?.pinned;
    if ((0,verdict_decision/* isRed */.i)(report.decision)) {
        const problem = report.environment?.cause ?? report.sentence;
        const { leftovers, serves, url, log } = report.environment ?? {};
        const news = {
            kind: 'failed',
            step: 'provision',
            problem,
            commit,
            pinned,
            serves,
            url,
            leftovers,
            log,
        };
        return [{ ...about, news: [news] }];
    }
    if (report.decision === 'skipped' && NONE_IS_MADE.includes(report.reasonCode)) {
        const { sentence, reasonCode } = report;
        const asksForHelp = reasonCode === 'cap_reached';
        const looked = !NOBODY_LOOKED.includes(reasonCode);
        return [{ ...about, news: [{ kind: 'none', sentence, commit, asksForHelp, looked }] }];
    }
    // That data was loaded is no news: the step before has said how the environment stands.
    if (report.reasonCode === 'data_loaded')
        return [];
    if (!(0,report_report/* leavesEnvironment */.C)(report.decision) || report.environment === undefined)
        return [];
    if (report.reasonCode === 'environment_started')
        return [{ ...about, news: [{ kind: 'preparing', commit }] }];
    const { asleep, url, branchHead, leftovers, cost, life } = report.environment;
    const kind = asleep === true ? 'asleep' : 'ready';
    return [{ ...about, news: [{ kind, url, commit, pinned, branchHead, leftovers, cost, life }] }];
}
function itemNews({ action, operation }, item) {
    switch (action) {
        case 'teardown':
            return teardownNews(item);
        case 'hours':
            return hoursNews(item);
        case 'sync-tracker':
            return storyNews(item);
        case 'pull-request':
            return choreNews(operation, item);
        default:
            return undefined;
    }
}
/** Why an acceptance merges nothing, and no later run will find it otherwise by itself. */
const REFUSED_ACCEPTANCE = ['not_delivered', 'not_allowed_to_accept'];
function storyNews({ name, unnamed, story, url, commit, reasonCode, sentence, }) {
    if (unnamed)
        return { kind: 'unnamed', id: name };
    if (story === undefined)
        return undefined;
    const news = { kind: 'story', story, url, commit };
    if (REFUSED_ACCEPTANCE.includes(reasonCode))
        return { ...news, acceptance: { refused: sentence } };
    return reasonCode === 'stories_accepted' ? { ...news, acceptance: 'good' } : news;
}
function teardownNews(item) {
    const { why, leftovers, cost } = item;
    // A stack that was named and is not there is no branch's: only a look for the branch itself says that nothing of it stands.
    const isFoundGone = item.decision === 'nothing' && item.reasonCode === 'nothing_to_do' && item.branch !== undefined;
    if (item.decision === 'deleted' || isFoundGone)
        return item.branchKeepsOne ? undefined : { kind: 'gone', why, leftovers, cost };
    if (item.decision === 'skipped' && item.held === true)
        return { kind: 'ends', at: undefined };
    if (item.decision === 'skipped' && item.ends !== undefined)
        return { kind: 'ends', at: item.ends };
    return failureNews('teardown', item);
}
function hoursNews(item) {
    const { url, commit, leftovers, cost } = item;
    if (item.decision === 'slept')
        return { kind: 'asleep', url, commit, leftovers, cost };
    if (item.decision === 'woken')
        return { kind: 'ready', url, commit, leftovers, cost };
    if (item.standing !== undefined)
        return { kind: 'standing', asleep: item.standing === 'asleep', url, commit };
    return failureNews('hours', item);
}
function failureNews(step, item) {
    return item.decision === 'failed'
        ? { kind: 'failed', step, problem: item.sentence, leftovers: item.leftovers }
        : undefined;
}


/***/ }),

/***/ 81209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PA: () => (/* binding */ isServing),
/* harmony export */   Sd: () => (/* binding */ isPreparation),
/* harmony export */   iA: () => (/* binding */ minuteOf)
/* harmony export */ });
const WAYS = [undefined, 'made', 'moved', 'woken'];
/** UTC to the minute, as `Preparation.since` has it. */
function minuteOf(instant) {
    return `${instant.toISOString().slice(0, 16)}Z`;
}
/** Whether what a comment kept can be used: whoever may edit the comment may have written it. */
function isPreparation(fields) {
    const { way, since, usually, run, serves, pinned } = fields;
    return (WAYS.includes(way) &&
        (since === undefined || (typeof since === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(since))) &&
        (usually === undefined || Number.isInteger(usually)) &&
        isTextOrNone(run) &&
        isServing(serves) &&
        ['undefined', 'boolean'].includes(typeof pinned));
}
/** The same of what stood as a run began. */
function isServing(value) {
    if (value === undefined)
        return true;
    if (typeof value !== 'object' || value === null)
        return false;
    const { commit, url, asleep } = { ...value };
    return [commit, url].every(isTextOrNone) && ['undefined', 'boolean'].includes(typeof asleep);
}
function isTextOrNone(value) {
    return value === undefined || typeof value === 'string';
}


/***/ }),

/***/ 20493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ movingTagWarning),
/* harmony export */   WX: () => (/* binding */ dockerrun),
/* harmony export */   cd: () => (/* binding */ checkImage)
/* harmony export */ });
/* harmony import */ var _privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93895);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);


const PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const HOST = '[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?';
const REFERENCE = new RegExp(`^(?:${HOST}/)?${PART}(?:/${PART})*(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9._-]{0,127}))?(?<digest>@sha256:[0-9a-f]{64})?$`);
/** Of a name without tag and digest (the distribution project's reference grammar, which the pattern follows too). */
const LONGEST = 255 + 1 + 128 + 72;
/** @throws UserError when the text is no reference to a container image. */
function checkImage(image) {
    if (image.length <= LONGEST && REFERENCE.test(image))
        return image;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `Input 'source-bundle' names a container image in a form that none has; it takes docker://registry/name:tag or registry/name@sha256: with 64 hex digits.`);
}
/** What to say of an image that may become another one under the same name; undefined when it cannot, or need not. */
function movingTagWarning(image) {
    const { tag, digest } = REFERENCE.exec(image)?.groups ?? {};
    if (digest !== undefined || (tag !== undefined && tag !== 'latest'))
        return undefined;
    return `The container image ${(0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(image)} has no tag of its own; when it moves, an environment that already runs the commit keeps the old one. Name it by digest, or by a tag for each build.`;
}
/**
 * Tells Elastic Beanstalk's Docker platform on Amazon Linux 2023 to run an image that stands in a registry, with the
 * environment's variables, behind its own proxy. Version 1 is the one for a single image without Compose (Elastic Beanstalk
 * Developer Guide, "Preparing your Docker image for deployment"), where the port must be named.
 */
function dockerrun(image, port) {
    const content = {
        AWSEBDockerrunVersion: '1',
        Image: { Name: checkImage(image), Update: 'true' },
        Ports: [{ ContainerPort: String(port) }],
    };
    return `${JSON.stringify(content, undefined, 2)}\n`;
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

/***/ 40923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ leavesEnvironment),
/* harmony export */   P: () => (/* binding */ decidedAs)
/* harmony export */ });
/** The items on which one of these was decided, in their order. */
function decidedAs(items, ...decisions) {
    return items.filter((item) => decisions.includes(item.decision));
}
const STANDS = ['created', 'updated', 'recreated', 'woken', 'unchanged'];
/** True when a provision that decided so leaves an environment that is there, or will be. */
function leavesEnvironment(decision) {
    return STANDS.includes(decision);
}


/***/ }),

/***/ 90534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ hoursOf)
/* harmony export */ });
/* harmony import */ var _hours_hours_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70169);

/**
 * When environments of the kind are up: what the step says, then the settings; undefined where they always are.
 * @throws UserError where the settings' hours are none.
 */
function hoursOf(kind, given) {
    return given ?? (kind.hours === undefined ? undefined : (0,_hours_hours_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHours */ .T)(kind.hours));
}


/***/ }),

/***/ 89184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NK: () => (/* binding */ readChannels),
/* harmony export */   RP: () => (/* binding */ ANNOUNCING_INPUTS),
/* harmony export */   fd: () => (/* binding */ readAnnouncing),
/* harmony export */   xZ: () => (/* binding */ SINKS)
/* harmony export */ });
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52816);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);


/** Where people are told; provision and notify have the same inputs for it. */
const ANNOUNCING_INPUTS = ['slack-token', 'slack-channel', 'slack-api-url', 'sinks'];
const SINKS = ['slack', 'pull-request', 'summary'];
/**
 * Reads where to announce, and hides the token.
 * @param warn is told where there is a channel and no token, as in a run that GitHub gives no secrets.
 * @param withoutToken is given what is wrong where Slack is asked for and there is no token; it throws where that is worth the step.
 * @throws UserError naming the input, its value and the legal values.
 */
function readAnnouncing(reader, run, warn, withoutToken = refuse) {
    const token = reader.text('slack-token');
    if (token !== undefined)
        run.setSecret(token);
    const channels = readChannels(reader.list('slack-channel'), 'slack-channel', MOST_CHANNELS);
    const configured = token === undefined || channels.length === 0
        ? undefined
        : { token, channels, apiUrl: reader.text('slack-api-url') };
    const asked = reader.list('sinks').map(checkSink);
    if (asked.includes('slack') && configured === undefined)
        (token === undefined ? withoutToken : refuse)(noSlack());
    if (asked.length === 0 && token !== undefined && channels.length === 0)
        throw noChannel();
    if (asked.length === 0 && token === undefined && channels.length > 0)
        warn("'slack-channel' is given and 'slack-token' is not, so nothing is announced on Slack; give both, or neither. GitHub gives runs of Dependabot no secrets of Actions.");
    const sinks = asked.length > 0 ? asked : SINKS.filter((sink) => sink !== 'slack' || configured !== undefined);
    return { slack: sinks.includes('slack') ? configured : undefined, sinks };
}
const MOST_CHANNELS = 10;
/** docs.slack.dev, "conversations.create", `name`: at most 80 characters, without spaces and most punctuation. */
const CHANNEL = /^#?[^\s#<>@,.:;|&"'`]{1,80}$/;
/**
 * Ids and names of channels, without '#' and none twice.
 * @throws UserError for what is neither, and for more than `most`.
 */
function readChannels(given, input, most) {
    const strange = given.find((each) => !CHANNEL.test(each));
    if (strange !== undefined)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__/* .inputWithValue */ .iS)(input, strange)}; it takes ids or names of channels, separated by commas, such as C0123456789 or #staging.`);
    const channels = [...new Set(given.map((each) => each.replace(/^#/, '')))];
    if (channels.length > most)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `Input '${input}' has ${channels.length} channels; it takes ${most} at most, since each hears of every change.`);
    return channels;
}
function refuse(problem) {
    throw problem;
}
function noChannel() {
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', "Input 'slack-token' is given and 'slack-channel' is not, so nothing could be announced; give slack-channel the id of a channel, or leave both empty.");
}
function checkSink(name) {
    const sink = SINKS.find((known) => known === name);
    if (sink !== undefined)
        return sink;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__/* .inputWithValue */ .iS)('sinks', name)}; it takes any of ${SINKS.join(', ')}.`);
}
function noSlack() {
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('missing_credentials', "Input 'sinks' names slack, but slack-token or slack-channel is empty; give both.");
}


/***/ }),

/***/ 2880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FS: () => (/* binding */ readPricing),
/* harmony export */   Hy: () => (/* binding */ PRICING_INPUTS),
/* harmony export */   u6: () => (/* binding */ pricingOf)
/* harmony export */ });
/* harmony import */ var _domain_settings_hours_of_kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90534);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59794);



/** The input of every action that can tell what environments cost. */
const PRICING_INPUTS = ['hourly-price'];
/**
 * The team's own prices, those of the step over those of the settings; undefined where nobody gives any.
 * @throws UserError naming the key whose price is none.
 */
async function readPricing(run, { kind, kindIsProtected }, hours) {
    const given = await (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .readerOf */ .TC)(run, PRICING_INPUTS).map('hourly-price');
    const own = Object.entries(given).map(([what, price]) => [what, priceOf(what, price)]);
    return pricingOf({ kind, kindIsProtected }, Object.fromEntries(own), hours);
}
/** The same of what the settings say, for a step that takes no prices; `own` are those that win. */
function pricingOf({ kind, kindIsProtected }, own = {}, hours) {
    const prices = { ...kind['hourly-price'], ...own };
    if (Object.keys(prices).length === 0)
        return undefined;
    return { prices, hours: kindIsProtected ? undefined : (0,_domain_settings_hours_of_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .hoursOf */ .Z)(kind, hours) };
}
function priceOf(what, text) {
    const price = Number(text);
    if (/^\d*\.?\d+$/.test(text) && Number.isFinite(price))
        return price;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `Input 'hourly-price' has a value for '${what}' that is no price; it takes the price of an hour as a number, such as 0.0096.`);
}


/***/ }),

/***/ 72657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _J: () => (/* binding */ readPostInputs),
  T7: () => (/* binding */ readProvisionInputs)
});

// UNUSED EXPORTS: PROVISION_INPUTS

// EXTERNAL MODULE: ./build/src/domain/artifacts/container-image.js
var container_image = __webpack_require__(20493);
;// CONCATENATED MODULE: ./build/src/domain/artifacts/source-bundle.js

const IMAGE = 'docker://';
/**
 * Reads the input `source-bundle`. An image is written as in a workflow's own `uses`, or by its digest, which no path looks like.
 * @throws UserError for an image that is none.
 */
function parseSourceBundle(text) {
    if (text === 'repository')
        return { from: 'repository' };
    if (text.startsWith(IMAGE))
        return { from: 'registry', image: (0,container_image/* checkImage */.cd)(text.slice(IMAGE.length)) };
    if (/@sha256:/.test(text))
        return { from: 'registry', image: (0,container_image/* checkImage */.cd)(text) };
    return { from: 'workspace', path: text };
}

// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/environment/wanted-rules.js
var wanted_rules = __webpack_require__(9447);
// EXTERNAL MODULE: ./build/src/domain/input/legal-values.js
var legal_values = __webpack_require__(61199);
// EXTERNAL MODULE: ./build/src/domain/input/shown-value.js
var shown_value = __webpack_require__(52816);
// EXTERNAL MODULE: ./build/src/domain/privacy/credentials-in-text.js
var credentials_in_text = __webpack_require__(37363);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/runtime/inputs/announcing.js
var inputs_announcing = __webpack_require__(89184);
// EXTERNAL MODULE: ./build/src/runtime/inputs/common.js
var common = __webpack_require__(19129);
// EXTERNAL MODULE: ./build/src/runtime/inputs/input-reader.js + 1 modules
var input_reader = __webpack_require__(59794);
// EXTERNAL MODULE: ./build/src/runtime/inputs/pricing.js
var pricing = __webpack_require__(2880);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/provision.js











const PROVISION_INPUTS = [
    ...common/* COMMON_INPUTS */.s7,
    ...common/* AWS_INPUTS */.OJ,
    ...pricing/* PRICING_INPUTS */.Hy,
    ...inputs_announcing/* ANNOUNCING_INPUTS */.RP,
    'project',
    'environment',
    'branch',
    'commit',
    'pull-request',
    'template',
    'template-file',
    'parameters',
    'tags',
    'capabilities',
    'cfn-role-arn',
    'application',
    'source-bundle',
    'container-port',
    'artifact-bucket',
    'domain',
    'hosted-zone-id',
    'health-path',
    'health',
    'deployment-info',
    'wanted',
    'skip-branches',
    'paths',
    'max-environments',
    'timeout',
    'wait',
    'on-failure',
    'url-output',
    'seeded',
];
/** @throws UserError naming the input, the key and the legal ones. */
async function readProvisionInputs(run) {
    const reader = (0,input_reader/* readerOf */.TC)(run, PROVISION_INPUTS);
    const [parameters, tags] = await Promise.all([reader.map('parameters'), reader.map('tags')]);
    for (const [name, value] of Object.entries(parameters))
        if (isCalledSecret(name))
            run.setSecret(value);
    for (const key of Object.keys(tags))
        if (!legal_values/* TAG_KEY */.L2.pattern.test(key))
            throw new errors/* UserError */.y('invalid_input', `${(0,shown_value/* inputWithKey */.G9)('tags', key)}; it takes ${legal_values/* TAG_KEY */.L2.takes}.`);
    return Object.freeze({
        ...(0,common/* readCommonInputs */.di)(run),
        project: reader.text('project'),
        environment: (0,naming/* checkKind */.pK)(reader.text('environment') ?? 'preview'),
        aws: (0,common/* readAwsInputs */.d1)(reader),
        about: readAbout(reader),
        stack: { parameters, tags, ...readStack(reader) },
        artifact: readArtifact(reader),
        readiness: readReadiness(reader),
        admission: readAdmission(reader),
        run: {
            timeoutMs: reader.span('timeout', '45m'),
            wait: reader.boolean('wait', true),
            seeded: reader.boolean('seeded', false),
            announcing: readToldFirst(reader, run, ({ message }) => run.log.warning(message)),
        },
    });
}
/** What the post step needs of them. @throws UserError as `readProvisionInputs` for these. */
function readPostInputs(run) {
    const announcing = readToldFirst((0,input_reader/* readerOf */.TC)(run, inputs_announcing/* ANNOUNCING_INPUTS */.RP), run, () => undefined);
    return { ...(0,common/* readCommonInputs */.di)(run), announcing };
}
/**
 * The step that tells the rest warns of what is missing, and once is enough. Without a token, which GitHub gives no run of Dependabot's,
 * the environment is made all the same.
 */
function readToldFirst(reader, run, withoutToken) {
    return (0,inputs_announcing/* readAnnouncing */.fd)(reader, run, () => undefined, withoutToken);
}
/** Whether a parameter of that name holds a credential, as far as its name can tell. */
function isCalledSecret(name) {
    return (0,credentials_in_text/* hideCredentials */.RW)(`${name}=value`) !== `${name}=value`;
}
function readAbout(reader) {
    return {
        branch: reader.text('branch'),
        commit: reader.formed('commit', legal_values/* COMMIT_SHA */.pk),
        pullRequest: reader.integer('pull-request', undefined, { least: 1, most: 2 ** 31 }),
    };
}
function readStack(reader) {
    return {
        ...readTemplateChoice(reader),
        capabilities: reader.list('capabilities', legal_values/* CAPABILITIES */.$8),
        cfnRoleArn: reader.formed('cfn-role-arn', legal_values/* ROLE_ARN */.xG),
        domain: reader.formed('domain', legal_values/* DOMAIN */.V2),
        hostedZoneId: reader.formed('hosted-zone-id', legal_values/* HOSTED_ZONE_ID */.ZN),
        onFailure: reader.choice('on-failure', ['keep', 'rollback', 'delete'], 'rollback'),
    };
}
function readTemplateChoice(reader) {
    const template = reader.text('template');
    const templateFile = reader.text('template-file');
    if (template !== undefined && templateFile !== undefined)
        throw new errors/* UserError */.y('invalid_input', "The inputs 'template' and 'template-file' are both given; give the one that counts.");
    return { template, templateFile };
}
function readArtifact(reader) {
    return {
        application: reader.text('application'),
        source: parseSourceBundle(reader.text('source-bundle') ?? 'repository'),
        containerPort: reader.integer('container-port', 80, { least: 1, most: 65_535 }),
        artifactBucket: reader.formed('artifact-bucket', legal_values/* BUCKET_NAME */.BX),
    };
}
function readReadiness(reader) {
    return {
        healthPath: reader.formed('health-path', legal_values/* SITE_PATH */.GQ),
        health: reader.text('health') === undefined
            ? undefined
            : reader.choice('health', ['http', 'beanstalk', 'none'], 'http'),
        deploymentInfo: reader.formed('deployment-info', legal_values/* SITE_PATH */.GQ),
        urlOutput: reader.text('url-output'),
    };
}
function readAdmission(reader) {
    return {
        wanted: (0,wanted_rules/* parseWanted */.VB)(reader.list('wanted')),
        skipBranches: (0,input_reader/* checkGlobs */.EQ)('skip-branches', reader.list('skip-branches')),
        paths: (0,input_reader/* checkGlobs */.EQ)('paths', reader.list('paths')),
        maxEnvironments: reader.integer('max-environments', undefined, { least: 1, most: 2000 }),
    };
}


/***/ }),

/***/ 40320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ reportSubject),
/* harmony export */   p: () => (/* binding */ observeSubject)
/* harmony export */ });
/* harmony import */ var _domain_environment_fork_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9878);
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_wanted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57109);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17277);




/**
 * Reads branch and pull request live; inputs win over the event.
 * @throws UserError `invalid_input` when neither names a branch, or the pull request does not exist.
 */
async function observeSubject(codeHost, { repository, project, kind }, about) {
    const { hint } = about;
    const number = about.pullRequest ?? (about.branch === undefined ? hint.pullRequest : undefined);
    const hintedBranch = about.branch ?? (number === undefined || number === hint.pullRequest ? hint.branch : undefined);
    const [namedPull, hintedHead] = await Promise.all([
        number === undefined ? undefined : codeHost.pullRequest(number),
        hintedBranch === undefined ? undefined : codeHost.branchHead(hintedBranch),
    ]);
    if (number !== undefined && namedPull === undefined)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('invalid_input', `Pull request #${number} does not exist in ${repository.fullName}; correct the input 'pull-request'.`);
    const branch = about.branch ?? (namedPull === undefined ? hint.branch : (0,_domain_environment_fork_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentBranch */ .GX)(namedPull, repository.id));
    if (branch === undefined)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('invalid_input', `The event '${hint.name}' names no branch; give one in the input 'branch' or 'pull-request'.`);
    const branchHead = branch === hintedBranch ? hintedHead : await codeHost.branchHead(branch);
    return {
        repository,
        project,
        kind,
        branch,
        name: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentName */ .VE)({ project, kind, branch }),
        key: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectKey */ .ow)({ repositoryId: repository.id, project, kind, branch }),
        pullRequest: about.pullRequest === undefined
            ? await decidingFor(codeHost, branch, namedPull && asTold(namedPull, hint))
            : namedPull,
        branchHead,
    };
}
/** An event is newer than a read that does not show it yet. */
function asTold(pull, { closedAt }) {
    const isOld = closedAt !== undefined && Date.parse(pull.updatedAt) <= Date.parse(closedAt);
    return isOld ? { ...pull, state: 'closed' } : pull;
}
/** A branch serves all its pull requests: one that is closed, or wants no environment, leaves the word to another that is open. */
async function decidingFor(codeHost, branch, ofEvent) {
    if (ofEvent !== undefined && !(0,_domain_environment_wanted_js__WEBPACK_IMPORTED_MODULE_2__/* .wantsNone */ .ih)(ofEvent))
        return ofEvent;
    const open = await codeHost.openPullRequests(branch);
    const other = (0,_domain_environment_wanted_js__WEBPACK_IMPORTED_MODULE_2__/* .decidingPullRequest */ .go)(open.filter(({ number }) => number !== ofEvent?.number));
    if (other === undefined || (ofEvent !== undefined && (0,_domain_environment_wanted_js__WEBPACK_IMPORTED_MODULE_2__/* .wantsNone */ .ih)(other)))
        return ofEvent;
    // Lists do not tell who has reviewed.
    return (await codeHost.pullRequest(other.number)) ?? ofEvent;
}
/** The subject as a report shows it; `commit` (40 hex digits) where one is deployed. */
function reportSubject(subject, commit) {
    return {
        key: subject.key,
        repository: subject.repository.fullName,
        project: subject.project,
        kind: subject.kind,
        branch: subject.branch,
        ...(subject.pullRequest ? { pullRequest: subject.pullRequest.number } : {}),
        ...(commit === undefined ? {} : { commit }),
    };
}


/***/ })

};
