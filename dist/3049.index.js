export const id = 3049;
export const ids = [3049,2232];
export const modules = {

/***/ 83049:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63583);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57611);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('due', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 57611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/runtime/inputs/common.js
var common = __webpack_require__(19129);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/runtime/inputs/announcing.js
var announcing = __webpack_require__(89184);
// EXTERNAL MODULE: ./build/src/runtime/inputs/hourly-workflow.js
var hourly_workflow = __webpack_require__(80247);
// EXTERNAL MODULE: ./build/src/runtime/inputs/hours.js
var hours = __webpack_require__(24097);
// EXTERNAL MODULE: ./build/src/runtime/inputs/input-reader.js + 1 modules
var input_reader = __webpack_require__(59794);
// EXTERNAL MODULE: ./build/src/runtime/inputs/sync-tracker.js
var sync_tracker = __webpack_require__(58898);
// EXTERNAL MODULE: ./build/src/runtime/inputs/teardown.js
var teardown = __webpack_require__(64352);
// EXTERNAL MODULE: ./build/src/runtime/inputs/tracker.js
var tracker = __webpack_require__(26266);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/due.js









const DUE_INPUTS = [
    ...common/* COMMON_INPUTS */.s7,
    ...common/* AWS_INPUTS */.OJ,
    ...tracker/* TRACKER_INPUTS */.xU,
    ...hourly_workflow/* HOURLY_INPUTS */.MV,
    'project',
    'environment',
    'wanted',
    'ttl',
    'hours',
    'awake-for',
    'heal',
    'reviewed-label',
    'accepted-by',
    'move',
    'sinks',
];
/** Whose note tells later runs what was reported by this one, whatever else of the inputs is wrong. */
function dueNote(run) {
    return { ...(0,hourly_workflow/* noteOf */.kH)(run, 'due'), workflow: (0,hourly_workflow/* readOwnWorkflow */.I)(run, (0,input_reader/* readerOf */.TC)(run, DUE_INPUTS)) };
}
/** @throws UserError naming the input, its value and the legal values. */
function readDueInputs(run) {
    const reader = (0,input_reader/* readerOf */.TC)(run, DUE_INPUTS);
    const sinks = reader.list('sinks', announcing/* SINKS */.xZ);
    const stories = {
        tracker: () => (0,tracker/* readTracker */.T_)(run, reader),
        reviewedLabel: (0,sync_tracker/* readReviewedLabel */.sO)(reader),
        acceptedBy: reader.list('accepted-by'),
        move: (0,tracker/* readMove */.sN)(reader),
    };
    return Object.freeze({
        common: (0,common/* readCommonInputs */.di)(run),
        aws: (0,common/* readAwsInputs */.d1)(reader),
        project: reader.text('project'),
        environment: (0,naming/* checkKind */.pK)(reader.text('environment') ?? 'preview'),
        life: (0,teardown/* readLife */.$8)(reader),
        hours: (0,hours/* readHours */.i2)(reader),
        awakeForMs: (0,hours/* readAwakeFor */.Zj)(reader),
        heal: reader.boolean('heal', true),
        stories: reader.text('tracker') === undefined ? undefined : stories,
        comments: sinks.length === 0 || sinks.includes('pull-request'),
        hourlyWorkflow: (0,hourly_workflow/* readOwnWorkflow */.I)(run, reader),
    });
}

// EXTERNAL MODULE: ./build/src/runtime/report-once.js + 2 modules
var report_once = __webpack_require__(24381);
// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 61 modules
var wiring_github = __webpack_require__(16424);
// EXTERNAL MODULE: ./build/src/usecases/due/read-once.js
var read_once = __webpack_require__(67321);
// EXTERNAL MODULE: ./build/src/domain/intents/shared-branch.js
var shared_branch = __webpack_require__(59014);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(64621);
;// CONCATENATED MODULE: ./build/src/domain/due/duties.js

/** What runs by the clock, in the order in which it is looked for. */
const DUTIES = ['sweep', 'hours', 'accept', 'heal', 'ship'];
/** Only a team with shared environments has it, so nobody misses a look that was not taken. */
const ONLY_OF_SOME = 'ship';
/** Nothing is due, and nothing was overlooked. */
const NOTHING_FOUND = { items: [], more: 0 };
/** Something that is due, as it stands in a report. */
function dueItem(subject) {
    return { ...subject, ...(0,verdict/* say */.c)('due', subject.sentence) };
}
/** Whether a duty has something to do; undefined where nobody knows. */
function isDue({ items, failure }) {
    if (items.length > 0)
        return true;
    return failure === undefined ? false : undefined;
}
/** One report on all duties: red when a look failed, since what is unknown is not nothing. It names the duties without a look. */
function reportDue(looks) {
    const items = looks.flatMap((look) => [...look.items, ...(look.waiting ?? [])]);
    const due = looks.filter((look) => look.items.length > 0).map(countOf);
    const what = due.length === 0 ? 'Nothing is due.' : `Due: ${due.join(', ')}.`;
    const beside = [...looks.flatMap((look) => wordsOfWaiting(look) ?? []), ...wordsOfLeftOut(looks)];
    const words = [what, ...beside].join(' ');
    const failed = looks.flatMap(({ duty, failure }) => (failure === undefined ? [] : { duty, failure }));
    const [first] = failed;
    if (first === undefined)
        return { ...(due.length === 0 ? (0,verdict/* say */.c)('nothing_to_do', words) : (0,verdict/* say */.c)('due', words)), items };
    const { decision, reasonCode } = first.failure;
    const unknown = failed.map(({ duty, failure }) => `What is due of '${duty}' is not wholly known: ${failure.sentence}`);
    const known = due.length === 0 ? beside : [words];
    return { decision, reasonCode, sentence: [...unknown, ...known].join(' '), items };
}
function wordsOfLeftOut(looks) {
    const others = DUTIES.filter((duty) => duty !== ONLY_OF_SOME && looks.every((look) => look.duty !== duty));
    return others.length === 0 ? [] : [`Not looked for: ${others.join(', ')}.`];
}
const COUNTED = {
    sweep: ['environment', 'environments'],
    hours: ['environment', 'environments'],
    accept: ['pull request', 'pull requests'],
    heal: ['branch', 'branches'],
    ship: ['shared environment', 'shared environments'],
};
function wordsOfWaiting({ duty, waiting = [] }) {
    if (waiting.length === 0)
        return undefined;
    const [one, many] = COUNTED[duty];
    const what = waiting.length === 1 ? `${one} waits` : `${many} wait`;
    return `${waiting.length} ${what} after a run that did not help.`;
}
function countOf({ duty, items, more }) {
    const [one, many] = COUNTED[duty];
    const rest = more === 0 ? '' : `, and ${more} more are left to the next look`;
    return `${duty} (${items.length} ${items.length === 1 ? one : many}${rest})`;
}

;// CONCATENATED MODULE: ./build/src/domain/due/due-outputs.js


/** One output for each duty, by its name; '' where nobody knows whether it is due. */
function dueOutputs(looks) {
    const of = (duty) => {
        const look = looks.find((each) => each.duty === duty);
        const due = look && isDue(look);
        return due === undefined ? '' : String(due);
    };
    const expired = looks.find(({ duty }) => duty === 'sweep')?.expired;
    return {
        sweep: of('sweep'),
        expired: expired === undefined ? '' : String(expired),
        hours: of('hours'),
        accept: of('accept'),
        heal: matrixOf(looks, 'heal', ({ pullRequest, branch, commit }) => ({ pullRequest, branch, commit })),
        ship: matrixOf(looks, 'ship', ({ branch = '', commit }) => ({ kind: (0,shared_branch/* sharedKindOf */.F5)(branch), commit })),
    };
}
/** For a matrix of jobs: an empty list where nothing is due, '' where nobody knows. */
function matrixOf(looks, duty, legOf) {
    const look = looks.find((each) => each.duty === duty);
    if (look === undefined || isDue(look) === undefined)
        return '';
    return JSON.stringify(look.items.map(legOf));
}

// EXTERNAL MODULE: ./build/src/runtime/due-request.js
var due_request = __webpack_require__(41484);
// EXTERNAL MODULE: ./build/src/runtime/last-look.js
var last_look = __webpack_require__(75662);
// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(62232);
// EXTERNAL MODULE: ./build/src/runtime/wiring-people.js + 53 modules
var wiring_people = __webpack_require__(92972);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(24502);
// EXTERNAL MODULE: ./build/src/text/markdown-table.js
var markdown_table = __webpack_require__(40941);
;// CONCATENATED MODULE: ./build/src/text/due-summary.js



/** The job summary of a look: what is due, duty by duty. `lastLook` is a sentence of ours, or ''. */
function dueSummary(looks, sentence, lastLook) {
    const rows = looks.flatMap(({ duty, items, waiting = [] }) => [...items, ...waiting].map((item) => ({ duty, ...item })));
    const flags = looks.map((look) => `${look.duty}: ${flagOf(look)}`).join(', ');
    return [
        '### Due',
        '',
        (0,text_escape/* markdownText */.p7)(sentence),
        '',
        flags,
        (0,markdown_table/* markdownTable */.Q)(rows, columnsOf(rows), markdown_table/* IN_THE_LOG */.j),
        ...(lastLook === '' ? [] : [(0,text_escape/* markdownText */.p7)(lastLook, 500), '']),
    ].join('\n');
}
function flagOf(look) {
    const due = isDue(look);
    return due === false && look.waiting !== undefined ? 'waits' : (WORDS[String(due)] ?? '');
}
const WORDS = { true: 'due', false: 'nothing', undefined: 'not known' };
function columnsOf(rows) {
    const target = { heading: 'Where', cell: ({ place = '' }) => (0,text_escape/* markdownText */.p7)(place, 80) };
    return [
        { heading: 'Duty', cell: ({ duty }) => duty },
        ...(rows.some(({ place }) => place !== undefined) ? [target] : []),
        { heading: 'Why', cell: (row) => (0,text_escape/* markdownText */.p7)(row.sentence, 500) },
    ];
}

// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
;// CONCATENATED MODULE: ./build/src/usecases/due/look-at-duties.js


/**
 * One look after the other, so that the lists which the first one reads serve the others. A look that throws ends only itself, and
 * one that is left out is not taken.
 */
async function lookAtDuties(log, looks) {
    const found = [];
    for (const duty of DUTIES) {
        const take = looks[duty];
        if (take === undefined)
            continue;
        const look = { duty, ...(await takeLook(take)) };
        for (const { sentence } of [...look.items, ...(look.waiting ?? [])])
            log.info(`${duty}: ${sentence}`);
        if (look.failure !== undefined)
            log.warning(`${duty}: ${look.failure.sentence}`);
        found.push(look);
    }
    return found;
}
async function takeLook(look) {
    try {
        return await look();
    }
    catch (error) {
        return { items: [], more: 0, failure: (0,describe_failure/* describeFailure */.I)(error) };
    }
}

// EXTERNAL MODULE: ./build/src/domain/announce/news.js + 1 modules
var news = __webpack_require__(56890);
// EXTERNAL MODULE: ./build/src/usecases/stories/find-accepted.js + 6 modules
var find_accepted = __webpack_require__(64358);
;// CONCATENATED MODULE: ./build/src/usecases/due/look-for-accepted.js



/**
 * Pull requests that the job has something to do for: they may be merged because their stories are accepted, or people are to hear why
 * they are not. None without a tracker.
 */
async function lookForAccepted(deps, { scope, longLived }, stories, wasTold) {
    if (stories === undefined)
        return NOTHING_FOUND;
    const { source, tracker } = stories.open();
    const { acceptedBy, people, aliases } = stories;
    const request = { scope, longLived, source, acceptedBy, people, aliases, review: stories };
    const { report } = await (0,find_accepted.findAccepted)({ ...deps, tracker }, request);
    const items = [];
    let failure;
    for (const item of report.items ?? []) {
        failure ??= whyUnread(item);
        const isRefused = news/* REFUSED_ACCEPTANCE */.j.includes(item.reasonCode);
        if (item.reasonCode === 'stories_accepted' || (isRefused && !(await wasTold(item))))
            items.push(dueItem(item));
    }
    return { items, more: 0, ...(failure === undefined ? {} : { failure }) };
}
/** One that could not be judged holds up no other, but what is unknown is not nothing. */
function whyUnread({ decision, reasonCode, sentence }) {
    return !news/* REFUSED_ACCEPTANCE */.j.includes(reasonCode) && (decision === 'failed' || decision === 'refused')
        ? { decision, reasonCode, sentence }
        : undefined;
}

;// CONCATENATED MODULE: ./build/src/domain/due/behind-comment.js
/**
 * Why the one comment does not show an environment as it is; undefined where it does. A clause. `shown` is undefined where nobody
 * has been told anything: only an environment that is awake opens a comment.
 */
function whyCommentBehind(shown, { commit, asleep }) {
    if (shown === undefined)
        return asleep ? undefined : 'its environment is ready, and no comment says so';
    const status = asleep ? 'asleep' : 'ready';
    if (shown.status !== status)
        return `its environment is ${status}, and its comment does not say so`;
    if (shown.commit !== commit || shown.preparing !== undefined)
        return `its comment does not show ${commit.slice(0, 7)}`;
    return undefined;
}
/**
 * Why the one comment does not ask people to judge a story that is delivered at the commit on show, so that nobody knows of it; undefined
 * where it does. A clause. A run that was killed between the tracker and the comment leaves it so.
 */
function whyNotAsked({ story: shown }, { id, commit }) {
    const all = shown === undefined ? [] : [shown, ...(shown.others ?? [])];
    const known = all.find((each) => each.id === id);
    if (known?.state === 'delivered' && known.delivered === commit)
        return undefined;
    return `story ${id} is delivered at ${commit.slice(0, 7)}, and its comment does not ask anybody to judge it`;
}

;// CONCATENATED MODULE: ./build/src/domain/due/hold-back.js
/**
 * How long a branch waits for the next try after one that failed or was in vain. Short enough for a service that was out of order, long enough for
 * a fault that only a person can mend: that one is red four times a day, and not each hour.
 */
const RETRY_AFTER_MS = 6 * 3_600_000;
/** A job that heals takes an hour at most, and may wait for others before. */
const LONGEST_RUN_MS = 2 * 3_600_000;
/** Whether a run that began then may have had a try that still counts. */
function mayCount(startedAt, now) {
    return now.getTime() - Date.parse(startedAt) < RETRY_AFTER_MS + LONGEST_RUN_MS;
}
/**
 * The try because of which a head waits; undefined where it has none at its commit, or that is long ago. The newest failed, or it was in
 * vain: it ended well, nothing has changed since it began, and the head is behind all the same. One that was cut off says nothing.
 */
function tryThatHolds({ number, headCommit, changedAt }, tries, now) {
    const [newest] = tries
        .filter(({ pullRequest, commit }) => pullRequest === number && commit === headCommit)
        .toSorted((a, b) => b.at.localeCompare(a.at));
    if (newest === undefined || now >= nextTry(newest))
        return undefined;
    const wasInVain = newest.ended === 'success' && changedAt < Date.parse(newest.startedAt);
    return newest.ended === 'failure' || wasInVain ? newest : undefined;
}
/** When a head is tried again after a try that failed. */
function nextTry({ at }) {
    return new Date(Date.parse(at) + RETRY_AFTER_MS);
}

// EXTERNAL MODULE: ./build/src/domain/environment/deployed-head.js
var deployed_head = __webpack_require__(81835);
// EXTERNAL MODULE: ./build/src/domain/environment/place.js
var place = __webpack_require__(75519);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(99805);
;// CONCATENATED MODULE: ./build/src/domain/due/judge-head.js



/** By then the run that an event starts has begun, and has opened a deployment. */
const OWN_RUN_MS = 15 * 60_000;
/**
 * Whether a run for the head would change its environment. What an event has just started is left to that run, and a deployment
 * of the head that failed is left until something changes: whoever ran it has reported that.
 */
function judgeHead({ head, stack }, now) {
    const [newest] = head.deployments;
    const here = stack === undefined ? [] : (0,place/* byPlace */.hz)(head.deployments, [(0,place/* placeOfArn */.y_)(stack.id)]).here;
    const commit = judge_head_short(head.headCommit);
    if (isYoung(head.updatedAt, now))
        return leftAlone('something about its pull request changed less than 15 minutes ago');
    if (newest !== undefined && isUnfinished(newest) && isYoung(newest.changedAt, now))
        return leftAlone('a run is at work on it');
    if (stack !== undefined && (0,stack_state/* isBusy */.A5)(stack.status))
        return leftAlone(`its stack is in ${stack.status}`);
    if ([newest, here[0]].some((each) => each !== undefined && (hasFailed(each) || wasRolledBack(each, stack))))
        return leftAlone(`its deployment of ${commit} failed`);
    if (stack === undefined)
        return behind('it has no environment');
    const { step } = (0,stack_state/* nextStackStep */.ut)(stack.status, 'deploy');
    if (step === 'refuse')
        return leftAlone(`its stack is in ${stack.status}, which a person has to put right`);
    if (step !== 'update')
        return behind(`its stack is in ${stack.status}`);
    const running = stack.parameters['Commit'] ?? head.headCommit;
    if (running !== head.headCommit && !saysSo(here[0], stack))
        return behind(`its environment runs ${judge_head_short(running)} instead of ${commit}`);
    if ([newest, here[0]].some((each) => each?.state !== 'success'))
        return behind(`no deployment says that ${commit} runs`);
    return { is: 'up to date', asleep: (0,stack_state/* isAsleep */.LK)(stack) };
}
/**
 * True for an environment that somebody or a sweep took down while its pull request was open: since then nothing happened to that.
 * `goneBecause` is what people were told of its end; undefined where they were told nothing that still holds.
 */
function wasEndedOnPurpose({ updatedAt, deployments: [newest] }, goneBecause) {
    if (newest?.state !== 'inactive')
        return false;
    return goneBecause !== undefined || Date.parse(updatedAt) <= Date.parse(newest.changedAt) + SAME_TIME_MS;
}
/** What GitHub writes down about a pull request because of a deployment comes a little later than that. */
const SAME_TIME_MS = 60_000;
/**
 * A run has looked at the stack since its last change and found it right for the head: nothing in its template depends on the commit,
 * so it keeps the value of an older one.
 */
function saysSo(newest, stack) {
    return (newest?.state === 'success' &&
        Date.parse(newest.changedAt) > Date.parse(stack.updatedAt ?? stack.createdAt));
}
function isUnfinished({ state, note }) {
    return state === undefined || ['queued', 'pending', 'in_progress'].includes(state) || note === deployed_head/* ENDED_EARLY */.$;
}
function hasFailed({ state, note }) {
    return (state === 'failure' || state === 'error') && note !== deployed_head/* ENDED_EARLY */.$;
}
/** CloudFormation undid by itself what a run had no time to wait for, and would again. */
function wasRolledBack({ note, changedAt }, stack) {
    if (note !== deployed_head/* ENDED_EARLY */.$ || stack === undefined || !/ROLLBACK_COMPLETE$/.test(stack.status))
        return false;
    return Date.parse(stack.updatedAt ?? stack.createdAt) > Date.parse(changedAt);
}
/** Written so that a time that cannot be read, or lies ahead, counts as young. */
function isYoung(at, now) {
    return !(now.getTime() - Date.parse(at) >= OWN_RUN_MS);
}
function judge_head_short(commit) {
    return commit.slice(0, 7);
}
function leftAlone(why) {
    return { is: 'left alone', why };
}
function behind(why) {
    return { is: 'behind', why };
}

// EXTERNAL MODULE: ./build/src/domain/due/take-turns.js
var take_turns = __webpack_require__(83609);
// EXTERNAL MODULE: ./build/src/domain/environment/wanted.js
var wanted = __webpack_require__(57109);
// EXTERNAL MODULE: ./build/src/domain/environment/wanted-rules.js
var wanted_rules = __webpack_require__(9447);
// EXTERNAL MODULE: ./build/src/domain/locks/judge-lock.js
var judge_lock = __webpack_require__(31384);
// EXTERNAL MODULE: ./build/src/usecases/announce/environment-comments.js + 3 modules
var environment_comments = __webpack_require__(93424);
// EXTERNAL MODULE: ./build/src/usecases/pace/in-parallel.js
var in_parallel = __webpack_require__(23085);
// EXTERNAL MODULE: ./build/src/usecases/pace/lazy.js
var lazy = __webpack_require__(75192);
// EXTERNAL MODULE: ./build/src/usecases/targets/targets.js
var targets_targets = __webpack_require__(66145);
// EXTERNAL MODULE: ./build/src/domain/announce/announcement.js + 2 modules
var announcement = __webpack_require__(79083);
// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var environment_labels = __webpack_require__(55497);
// EXTERNAL MODULE: ./build/src/domain/stories/rejection.js
var rejection = __webpack_require__(68339);
// EXTERNAL MODULE: ./build/src/usecases/stories/hear-rejection.js
var hear_rejection = __webpack_require__(80736);
// EXTERNAL MODULE: ./build/src/usecases/stories/settle-delivery.js
var settle_delivery = __webpack_require__(45178);
// EXTERNAL MODULE: ./build/src/usecases/stories/story-facts.js
var story_facts = __webpack_require__(29207);
// EXTERNAL MODULE: ./build/src/usecases/stories/story-target.js
var story_target = __webpack_require__(86275);
// EXTERNAL MODULE: ./build/src/usecases/subject/named-as-now.js
var named_as_now = __webpack_require__(15804);
// EXTERNAL MODULE: ./build/src/domain/stories/travelling-labels.js
var travelling_labels = __webpack_require__(5948);
// EXTERNAL MODULE: ./build/src/usecases/subject/label-facts.js
var label_facts = __webpack_require__(10097);
;// CONCATENATED MODULE: ./build/src/usecases/due/behind-labels.js



/** True where one side lacks a label that the other has. Asks nobody. */
function mayBeBehind({ all }, pull, stories) {
    return (0,travelling_labels/* differingLabels */.kv)(travelling(all), pull, stories).length > 0;
}
/** Which label a run would bring to the other side, as a clause; undefined where none. Asks as `decideLabels` does. */
async function whyLabelBehind(look, { asking, all }, pull, stories) {
    const decided = await (0,label_facts/* decideLabels */.Iu)(look, travelling(all), pull, stories);
    return decided.map((each) => whyBehind(each, asking)).find((why) => why !== undefined);
}
/** No event tells of any. */
function travelling(labels) {
    return { labels, justLabelled: undefined, justUnlabelled: undefined };
}
function whyBehind({ label, is, way }, asking) {
    switch (way) {
        case 'to pull request':
            return `a story of it carries the label '${label}', which it does not have`;
        case 'to stories':
            return is === 'on'
                ? `a person gave it the label '${label}', which its story does not have`
                : `a person took its label '${label}' off, which a story of it still has`;
        case 'copy':
            return (0,environment_labels/* hasLabel */.RX)(asking, label)
                ? `it has a copy of the label '${label}', which no story of it carries any more`
                : undefined;
        case 'kept':
        case 'not shown':
        case 'unknown':
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/due/behind-stories.js












/** Each is three requests or a few more. Whoever asks begins with others in each hour. */
const MOST_IN_TRACKER = 50;
/**
 * By the rules that sync-tracker moves stories by. The texts that name them are read once for all, when the first head is asked about.
 */
function storyLooker({ codeHost, deliveries: all, clock, log }, { open, ...rules }, { repositoryId, asking, comments }) {
    const pulls = (0,lazy/* lazy */.RZ)(async () => {
        const listed = await codeHost.openPullRequests();
        return new Map(listed.map((pull) => [pull.number, pull]));
    });
    const own = (0,lazy/* lazy */.RZ)(async () => [...(await pulls()).values()].filter(({ headRepositoryId: of }) => of === repositoryId));
    const shown = (0,lazy/* lazy */.RZ)(async () => all.shown(await own(), rules.reviewedLabel));
    const deliveries = { ...onlyReads(all), shown };
    const known = (0,lazy/* lazy */.RZ)(async () => {
        const { source, tracker } = open();
        const namedBy = await (0,story_facts/* storiesNamedBy */.ut)({ codeHost }, await own(), source);
        const ids = [...new Set((await own()).flatMap((pull) => namedBy(pull).ids))];
        // The look for accepted stories has told of those that are unknown.
        const stories = ids.length === 0 ? new Map() : await tracker().stories(ids);
        return (pull) => (0,story_facts/* storiesAmong */.E2)(stories, namedBy(pull).ids);
    });
    const stories = { codeHost, deliveries, rules, comments, tracker: () => open().tracker() };
    const lookFor = namedNow(stories);
    const labels = { asking, all: (0,environment_labels/* distinctLabels */.OD)([...(rules.labels ?? []), ...asking]) };
    const readOf = async (head) => {
        // A tracker that cannot be asked is refused before anybody is asked for anything.
        open();
        const pull = (await pulls()).get(head.number);
        const read = pull === undefined ? [] : (await known())(pull);
        return pull === undefined || read.length === 0 ? undefined : { pull, read };
    };
    let asked = 0;
    return {
        async all(head, shown) {
            const seen = await readOf(head);
            if (seen === undefined)
                return undefined;
            const { pull, read } = seen;
            const label = await whyLabelBehind({ deliveries, clock, log }, labels, pull, read);
            if (label !== undefined)
                return label;
            const why = await whyMoveBehind(lookFor(read), { head, pull, shown }, read.filter(isMovable));
            return why ?? whyCardBehind(stories.tracker(), read, rules);
        },
        async inTracker(head) {
            const seen = await readOf(head);
            if (seen === undefined)
                return undefined;
            const { pull, read } = seen;
            const rejected = read.filter((story) => isMovable(story) && story.state === 'rejected');
            if (rejected.length === 0 && !mayBeBehind(labels, pull, read))
                return undefined;
            asked += 1;
            if (asked > MOST_IN_TRACKER)
                return undefined;
            return ((await whyLabelBehind({ deliveries, clock, log }, labels, pull, read)) ??
                (await whyRejectionBehind(lookFor(read), head, rejected)));
        },
    };
}
/** The same look, whose records have the ids that the stories of one head have by now. */
function namedNow(look) {
    const ids = (0,lazy/* lazy */.RZ)(() => (0,named_as_now/* askedOnce */.mb)(look.tracker()));
    return (read) => ({ ...look, deliveries: (0,named_as_now/* recordsAsNow */.Ps)(look.deliveries, ids(), read) });
}
function onlyReads(all) {
    return {
        newest: (number) => all.newest(number),
        lastLabelled: (number, label) => all.lastLabelled(number, label),
        labelEvents: (number, label, ids) => all.labelEvents(number, label, ids),
        labelHistory: (number, label) => all.labelHistory(number, label),
        agreedLabels: (number) => all.agreedLabels(number),
    };
}
/** A feature without an estimate is moved by its tracker for nobody. */
function isMovable({ type, estimated }) {
    return type !== 'feature' || estimated;
}
async function whyMoveBehind(look, { head, pull, shown }, stories) {
    const { codeHost, deliveries, rules } = look;
    const readyAtHead = isReady(head);
    const about = { ...pull, headCommit: head.headCommit, review: head.review };
    const deps = { codeHost, deliveries, tracker: look.tracker() };
    const judged = await (0,settle_delivery/* judgeDelivery */.Wc)(deps, { pull: about, stories, readyAtHead }, rules);
    const target = (0,story_target/* targetDepsOf */.V)(deps, about, judged?.before, rules);
    for (const story of stories) {
        const ready = readyAtHead && judged?.held.has(story.id) !== true;
        const goal = await (0,story_target/* goalOf */.Z)(target, { pullRequest: head, readyAtHead: ready, story }, rules);
        if (goal.target === story.state)
            return `the move of its story ${story.id} to ${story.state} was cut short`;
        if (goal.target !== undefined)
            return `its story ${story.id} is ${story.state} and not ${goal.target}`;
    }
    const before = judged?.before;
    if (shown !== undefined && before?.commit === head.headCommit)
        for (const { id, state } of stories) {
            const isDelivered = state === 'delivered' && before.stories.includes(id);
            const why = isDelivered ? whyNotAsked(shown, { id, commit: head.headCommit }) : undefined;
            if (why !== undefined)
                return why;
        }
    // Where nobody may write records, each look would find the same again.
    if (judged?.before !== undefined && judged.review.is === 'again' && judged.stories.length > 0)
        return `the label of the review was put on again since story ${judged.stories[0]?.id} was delivered`;
    const rejected = stories.filter(({ state }) => state === 'rejected');
    return whyRejectionBehind(look, head, rejected);
}
/** Nothing else asks for a run where a board failed only the one that moved the story. */
async function whyCardBehind(tracker, stories, { move }) {
    if (move === 'never' || tracker.whyCardBehind === undefined)
        return undefined;
    for (const story of stories) {
        const why = await tracker.whyCardBehind(story);
        if (why !== undefined)
            return why;
    }
    return undefined;
}
/** A label that says nothing any more is to come off, and the author is to hear of it, whichever of the two a run has done before. */
async function whyRejectionBehind({ codeHost, deliveries, rules, comments }, head, stories) {
    if (stories.length === 0)
        return undefined;
    const delivery = await deliveries.newest(head.number);
    const rejected = stories.filter((story) => (0,rejection/* isRejected */.TK)(story, delivery));
    const [first] = rejected;
    if (first === undefined)
        return undefined;
    if ((await (0,hear_rejection/* labelNow */.$C)({ deliveries }, { pull: head, stories, delivery }, rules)) === 'over')
        return `story ${first.id} was rejected, and the label of the review is still on`;
    const told = comments ? await (0,environment_comments/* findEnvironmentComment */.oJ)(codeHost, { key: head.key, pull: head }) : undefined;
    if (told === undefined)
        return undefined;
    const untold = rejected.find(({ id }) => !(0,announcement/* tellsOfRejection */.bX)(told.state, id));
    return untold && `story ${untold.id} was rejected, and its comment does not say so`;
}
function isReady({ deployments: [newest] }) {
    return newest?.state === 'success' && newest.url !== undefined;
}

// EXTERNAL MODULE: ./build/src/domain/environment/kept-until.js
var kept_until = __webpack_require__(25679);
// EXTERNAL MODULE: ./build/src/domain/environment/paths.js
var environment_paths = __webpack_require__(47832);
// EXTERNAL MODULE: ./build/src/domain/intents/pin.js
var intents_pin = __webpack_require__(40165);
// EXTERNAL MODULE: ./build/src/domain/provision/asked-deployment.js
var asked_deployment = __webpack_require__(44512);
// EXTERNAL MODULE: ./build/src/domain/provision/environment-cap.js
var environment_cap = __webpack_require__(41438);
// EXTERNAL MODULE: ./build/src/domain/teardown/may-remove.js
var may_remove = __webpack_require__(65043);
;// CONCATENATED MODULE: ./build/src/usecases/due/confirm-behind.js








/** Why a head that has no environment gets none all the same; undefined where it does. A clause. */
async function whyStillMissing(deps, request, head, stacks) {
    const { scope, admission } = request;
    const now = deps.clock.now();
    if ((0,environment_cap/* checkCap */.T)(stacks, scope, admission.maxEnvironments, now))
        return "'max-environments' is reached";
    if (!(await touches(deps, admission.paths, head.number)))
        return "it changes nothing under 'paths'";
    if (head.deployments[0]?.state !== 'inactive')
        return undefined;
    if (await isExpired(deps, request, head))
        return "its 'ttl' is over";
    const found = await (0,environment_comments/* findEnvironmentComment */.oJ)(deps.codeHost, { key: head.key, pull: head });
    const why = found?.state.status === 'gone' ? found.state.why : undefined;
    // It is open and wants one, so a label or a closing that ended it has been taken back.
    const gone = why !== undefined && (0,may_remove/* endsWithItsLife */.BY)(why) ? undefined : why;
    return wasEndedOnPurpose(head, gone) ? 'its environment was taken down' : undefined;
}
async function touches({ codeHost }, paths, pullRequest) {
    if (paths.length === 0)
        return true;
    const files = await codeHost.changedFiles({ pullRequest });
    return files === undefined || (0,environment_paths/* touchesPaths */.G)(files, paths);
}
/** What the next sweep would take down again at once. */
async function isExpired({ deployments, clock }, { scope, ttlMs }, head) {
    const { headBranch: ref, headCommit: runningCommit, key } = head;
    if (ttlMs === undefined || (0,kept_until/* keptNow */.Br)([head], clock.now()) !== undefined)
        return false;
    const opened = await deployments.opened({
        environment: scope.kind,
        ref,
        key,
        until: ({ commit }) => commit === runningCommit,
    });
    const pushes = opened.map(({ commit, createdAt }) => ({ commit, at: createdAt }));
    const clocks = { now: clock.now(), apartMs: clock.apartMs() };
    return (0,may_remove/* hasSurelyExpired */.g4)({ pushes, runningCommit }, ttlMs, clocks).remove;
}
/**
 * True where another tool asked for the commit that runs, in the newest deployment of its that we answered, and nothing was pushed since:
 * it is wanted, though the branch is further.
 */
async function isAskedFor({ deployments }, { names = [] }, head, running) {
    const { name, headBranch: ref } = head;
    if (head.pushed !== undefined)
        return false;
    const found = [];
    for (const environment of names)
        found.push(...(await deployments.askedFor({ environment, ref })));
    const [newest] = found.toSorted((a, b) => b.id - a.id);
    if (newest?.state !== 'success' || newest.commit !== running)
        return false;
    const isOurs = newest.notes.includes((0,asked_deployment/* answerNote */.TW)(name));
    return isOurs && isSincePushes(newest.createdAt, head);
}
/** What ended the head's own deployment is this very one, where that is inactive: one that is a success would have ended this one. */
function isSincePushes(at, { committedAt, deployments: [ofHead] }) {
    const times = [
        committedAt,
        ...(ofHead === undefined || ofHead.state === 'inactive' ? [] : [ofHead.changedAt]),
    ];
    return times.every((each) => Date.parse(each) <= Date.parse(at));
}
/**
 * True where somebody asked for the commit that runs by its name, and nothing was pushed since: its deployment hangs on the commit
 * itself and not on the branch.
 */
async function isPinned({ deployments }, { scope }, head, running) {
    const { key, pushed } = head;
    // A label says to what it is pinned, whatever anybody asked for by name before.
    if (running === undefined || pushed !== undefined)
        return false;
    const found = await deployments.list({ environment: scope.kind, commit: running, key });
    const [newest] = found.filter(({ payload }) => payload['key'] === key);
    if (newest?.state !== 'success' || newest.ref !== running)
        return false;
    // The label is off by now, or it would be known which commit is meant.
    if ((0,intents_pin/* isPinnedByLabel */.gp)(newest.payload))
        return false;
    return isSincePushes(newest.createdAt, head);
}

// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(25788);
// EXTERNAL MODULE: ./build/src/domain/ownership/ownership.js
var ownership = __webpack_require__(40957);
;// CONCATENATED MODULE: ./build/src/usecases/due/due-heads.js





/** Those of this repository that are not opted out, oldest first, each with the deployments of its own environment only. */
function dueHeads(open, scope) {
    const own = open.filter((head) => head.headRepositoryId === scope.repository.id);
    const newestFirst = own.toSorted((a, b) => b.number - a.number);
    return [...Map.groupBy(newestFirst, (head) => head.headBranch).values()]
        .flatMap((ofBranch) => (0,wanted/* decidingPullRequest */.go)(ofBranch) ?? [])
        .filter((head) => !(0,environment_labels/* hasLabel */.RX)(head.labels, wanted/* OFF_LABEL */.BF))
        .toSorted((a, b) => a.number - b.number)
        .map((head) => {
        const identity = (0,environment_scope/* identityOf */.c)(scope, head.headBranch);
        const key = (0,naming/* subjectKey */.ow)(identity);
        const deployments = head.deployments.filter((each) => each.key === key);
        return { ...head, key, name: (0,naming/* environmentName */.VE)(identity), deployments, state: 'open', merged: false };
    });
}
/**
 * The stack of the environment's name: of several targets the one that runs the head. `foreign` where it is not ours to change.
 */
function stackOfHead({ name, headBranch, headCommit }, stacks, scope) {
    const named = stacks.get(name) ?? [];
    const stack = named.find(({ parameters }) => parameters['Commit'] === headCommit) ?? named[0];
    if (stack === undefined)
        return undefined;
    const isOwn = (0,ownership/* isSweepable */.j2)(stack, (0,environment_scope/* ownerOf */.b)(scope)) && (0,ownership/* servesBranch */.rD)(stack, headBranch);
    return isOwn ? stack : 'foreign';
}

// EXTERNAL MODULE: ./build/src/domain/due/hourly-run.js
var hourly_run = __webpack_require__(13966);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
;// CONCATENATED MODULE: ./build/src/usecases/due/hold-back.js





/** Runs whose jobs are asked for, the newest ones: those of six hours, with a look each quarter of an hour. */
const MOST_RUNS = 26;
/**
 * The heads that wait, each with the try that did not help: at its commit, and by the settings of today. What the jobs of the hourly
 * workflow came to is all that is looked at, because a refusal may leave nothing else behind. Where that is not known, nobody waits.
 */
async function findHeldBack(deps, rule, heads) {
    if (rule === undefined || heads.length === 0)
        return new Map();
    const now = deps.clock.now();
    try {
        const tries = await readEach(deps, rule.workflow, now, hourly_run/* healTries */._2);
        const settingsAt = (0,lazy/* oncePer */.Pu)((commit) => deps.codeHost.readFile(rule.settings.path, commit));
        const held = new Map();
        for (const head of heads) {
            const holding = tryThatHolds(head, tries, now);
            if (holding === undefined)
                continue;
            if ((await settingsAt(holding.settingsCommit)) === rule.settings.text)
                held.set(head, holding);
        }
        return held;
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        deps.log.info(`Which runs failed before is not known: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        return new Map();
    }
}
/** The tries of the newest runs of the hourly workflow. Where that is not known, there are none. */
async function readTries(deps, workflow, now, triesOf) {
    try {
        return await readEach(deps, workflow, now, triesOf);
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        deps.log.info(`Which runs failed before is not known: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        return [];
    }
}
async function readEach({ workflowRuns }, workflow, now, triesOf) {
    const runs = (await workflowRuns.hourlyRuns(workflow))
        .filter(({ startedAt }) => mayCount(startedAt, now))
        .slice(0, MOST_RUNS);
    const tries = [];
    for (const run of runs)
        tries.push(...triesOf(run, await workflowRuns.jobs(run.id)));
    return tries;
}

;// CONCATENATED MODULE: ./build/src/usecases/due/pinned-heads.js


const WIDTH = 4;
/**
 * The same heads, each as its environment is to be: of one that is pinned, the commit of the pin stands for the newest one, with its own
 * deployments, and `pushed` has what it was. Of whose pin nobody can read, no run would deploy anything, so that one is left out. One
 * request for each head that is pinned to another commit than its newest one.
 */
async function pinnedHeads(deps, { scope }, heads) {
    const shown = await (0,in_parallel/* inParallel */.H)(heads, WIDTH, async (head) => {
        const pin = (0,intents_pin/* pinOf */.nZ)(head, scope.repository.id);
        if (pin === undefined || pin === head.headCommit)
            return [head];
        return pin === 'unclear' ? [] : [await pinnedHead(deps, scope.kind, head, pin)];
    });
    return shown.flat();
}
async function pinnedHead({ deployments }, environment, head, commit) {
    const found = await deployments.list({ environment, commit, key: head.key });
    const own = found.filter((each) => each.commit === commit);
    return { ...head, headCommit: commit, deployments: own.map(ofHead), pushed: head };
}
function ofHead({ payload, state, notes, environmentUrl, createdAt, changed, }) {
    const [note] = notes;
    return {
        key: payload['key'],
        payload,
        state,
        note,
        url: environmentUrl,
        changedAt: changed?.at ?? createdAt,
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/due/look-for-behind.js


















/** A job of a matrix each; what is over comes with the next hours. */
const MOST_BRANCHES = 20;
/**
 * Heads whose comment and story are asked about, those that changed last: a job's token has a thousand requests an hour for the
 * whole repository (docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api). The looks before this one saw the rest, but for
 * what people change in the tracker alone, which is looked at of every head.
 */
const MOST_ASKED = 100;
const look_for_behind_WIDTH = 4;
/**
 * Branches with an open pull request whose environment, comment or story is behind its head, so that a run for the head would put
 * something right. Only previews: an environment of another kind does not belong to one branch.
 * @throws AdapterError for a list that cannot be whole, UserError where `wanted` names a story's label and there is no tracker.
 */
async function lookForBehind(targets, request) {
    const { scope } = request;
    if (scope.kind !== 'preview')
        return NOTHING_FOUND;
    if (request.stories === undefined)
        (0,wanted_rules/* refuseStoryLabels */.R8)(request.admission.wanted);
    const { deps } = targets[0];
    const listed = await (0,targets_targets/* inEveryTarget */.ol)(targets, (target) => target.deps.stacks.list(`${scope.project}-`));
    const open = dueHeads(await deps.codeHost.deployedHeads(scope.kind), scope);
    const heads = await pinnedHeads(deps, request, open);
    const now = deps.clock.now();
    const judged = judgeAll(heads, listed.flat(), request, now);
    const look = createLook(deps, request, listed.flat());
    const asked = new Set(judged
        .toSorted((a, b) => b.changedAt - a.changedAt)
        .slice(0, MOST_ASKED)
        .map(({ head }) => head));
    // Of those beyond, many may differ for good, and would take the place of the others in each hour.
    const beyond = judged.filter(({ head }) => !asked.has(head));
    const inTurn = [
        ...judged.filter(({ head }) => asked.has(head)),
        ...(0,take_turns/* takeTurns */.W)(beyond, MOST_IN_TRACKER, now, take_turns/* OTHER_STEP */.I),
    ];
    const said = await (0,in_parallel/* inParallel */.H)(inTurn, look_for_behind_WIDTH, (each) => look.whyBehind(each, asked.has(each.head)));
    const whys = new Map(inTurn.map(({ head }, index) => [head, said[index]]));
    const behind = judged.flatMap(({ head, changedAt }) => {
        const why = whys.get(head);
        const { number, headCommit } = head;
        return why === undefined ? [] : [{ head, why, number, headCommit, changedAt }];
    });
    const { failure } = look;
    return { ...(await choose(deps, request, behind)), ...(failure === undefined ? {} : { failure }) };
}
/** Those whose turn it is, oldest first. */
async function choose(deps, { holdBack }, behind) {
    const held = await findHeldBack(deps, holdBack, behind);
    const ready = (0,take_turns/* takeTurns */.W)(behind, MOST_BRANCHES, deps.clock.now()).filter((each) => !held.has(each));
    const chosen = ready.slice(0, MOST_BRANCHES).toSorted((a, b) => a.head.number - b.head.number);
    const waiting = behind.flatMap((each) => {
        const holding = held.get(each);
        return holding === undefined ? [] : [itemOf(each, ` ${whyHeld(holding)}`)];
    });
    return {
        items: chosen.map((each) => itemOf(each)),
        more: ready.length - chosen.length,
        ...(waiting.length === 0 ? {} : { waiting }),
    };
}
function whyHeld(holding) {
    const next = nextTry(holding).toISOString().slice(0, 16).replace('T', ' ');
    const what = holding.ended === 'failure' ? 'failed' : 'changed nothing about that';
    return `A run for ${holding.commit.slice(0, 7)} ${what}, so the next one is after ${next} UTC; a new commit, other settings or a start by hand bring it sooner.`;
}
function judgeAll(heads, stacks, { scope }, now) {
    const byName = Map.groupBy(stacks, ({ name }) => name);
    return heads.flatMap((head) => {
        const stack = stackOfHead(head, byName, scope);
        if (stack === 'foreign')
            return [];
        const verdict = judgeHead({ head, stack }, now);
        return verdict.is === 'left alone' ? [] : [{ head, stack, verdict, changedAt: lastChange(head, stack) }];
    });
}
function lastChange({ updatedAt, deployments }, stack) {
    const times = [updatedAt, deployments[0]?.changedAt, stack?.updatedAt ?? stack?.createdAt];
    return Math.max(...times.map((at) => (at === undefined ? 0 : Date.parse(at))));
}
/** Asks what lists do not tell. A service that fails is asked no more, and `failure` says so in the end. */
function createLook(deps, request, stacks) {
    const { scope, admission, comments } = request;
    const story = request.stories === undefined
        ? { all: async () => undefined, inTracker: async () => undefined }
        : storyLooker(deps, request.stories, {
            repositoryId: scope.repository.id,
            asking: (0,wanted_rules/* storyLabelsOf */.gX)(admission.wanted),
            comments,
        });
    const hosts = createGuard();
    const trackers = createGuard();
    const isLocked = lockLook(deps.codeHost);
    async function whyEnvironmentBehind(judged) {
        const why = await whyUnlockedBehind(judged);
        return why === undefined || (await isLocked(judged)) ? undefined : why;
    }
    async function whyUnlockedBehind({ head, stack, verdict }) {
        if (verdict.is !== 'behind')
            return undefined;
        if (stack !== undefined) {
            const running = stack.parameters['Commit'];
            if (running === undefined || running === head.headCommit)
                return verdict.why;
            return (await isWantedThere(deps, request, head, running)) ? undefined : verdict.why;
        }
        return (await whyStillMissing(deps, request, head, stacks)) === undefined ? verdict.why : undefined;
    }
    async function lookAtText({ head, verdict }) {
        if (verdict.is !== 'up to date' || !comments)
            return {};
        const found = await (0,environment_comments/* findEnvironmentComment */.oJ)(deps.codeHost, { key: head.key, pull: head });
        const why = whyCommentBehind(found?.state, { commit: head.headCommit, asleep: verdict.asleep });
        return { shown: found?.state, why };
    }
    return {
        get failure() {
            return hosts.failure ?? trackers.failure;
        },
        /** A clause; `mayAsk` is false for a head of which only the environment is looked at, and what its tracker alone tells. */
        async whyBehind(judged, mayAsk) {
            const { head, stack } = judged;
            const facts = {
                repositoryId: scope.repository.id,
                branch: head.headBranch,
                branchHead: (head.pushed ?? head).headCommit,
                pullRequest: head,
                environmentExists: stack !== undefined,
            };
            const isAsked = (0,wanted/* whyNotWanted */.PT)(facts, admission) === undefined;
            const why = isAsked ? await hosts.ask(() => whyEnvironmentBehind(judged)) : undefined;
            if (why !== undefined)
                return why;
            const pushed = head.pushed ?? head;
            if (!mayAsk)
                return trackers.ask(() => story.inTracker(pushed));
            const text = isAsked ? await hosts.ask(() => lookAtText(judged)) : undefined;
            return text?.why ?? (await trackers.ask(() => story.all(pushed, text?.shown)));
        },
    };
}
/** Whether somebody asked for the commit that runs, though it is not the newest one. */
async function isWantedThere(deps, request, head, running) {
    return (await isPinned(deps, request, head, running)) || isAskedFor(deps, request, head, running);
}
/** Whether a run for a head would only say by whom its environment is locked. One list says it of all. */
function lockLook(codeHost) {
    const held = (0,lazy/* lazy */.RZ)(() => codeHost.locks());
    return async ({ head, stack }) => {
        const { name, headCommit: commit } = head;
        const runs = stack === undefined ? 'none' : stack.parameters['Commit'];
        return (0,judge_lock/* whyNotMoved */.xy)((await held()).get(name), { name, commit, runs }) !== undefined;
    };
}
/** Keeps the first failure, and asks nothing after it. */
function createGuard() {
    let failure;
    return {
        get failure() {
            return failure;
        },
        async ask(question) {
            if (failure !== undefined)
                return undefined;
            try {
                return await question();
            }
            catch (error) {
                failure ??= (0,describe_failure/* describeFailure */.I)(error);
                return undefined;
            }
        },
    };
}
function itemOf({ head, why }, more = '') {
    const { number, headBranch, headCommit, name } = head;
    const sentence = `Pull request #${number} is behind: ${why}.${more}`;
    return dueItem({ name, branch: headBranch, pullRequest: number, commit: headCommit, sentence });
}

// EXTERNAL MODULE: ./build/src/domain/commands/standing.js
var standing = __webpack_require__(95341);
;// CONCATENATED MODULE: ./build/src/domain/due/judge-sent.js
/** By then the run that a command starts has begun, or waits for others. */
const judge_sent_OWN_RUN_MS = 15 * 60_000;
/** No job that deploys takes longer, so one that says nothing since was killed. */
const LONGEST_JOB_MS = 60 * 60_000;
/** What nobody brought by then, nobody brings by the clock: a person looks, and says the command again. */
const LONGEST_HEALING_MS = 24 * 3_600_000;
/**
 * Why a run is due that brings a shared environment to what was sent there: a clause; undefined where none is. Proof are the deployments of
 * our own runs. What failed was reported, what was taken down was meant to go, and what runs elsewhere is left to that run.
 * @param history newest first.
 */
function whyNotBrought({ commit, since }, history, now) {
    const age = (at) => now.getTime() - Date.parse(at);
    if (age(since) < judge_sent_OWN_RUN_MS || age(since) > LONGEST_HEALING_MS)
        return undefined;
    const [newest] = history;
    const isUnderWay = newest !== undefined && isOpen(newest);
    if (isUnderWay && age(newest.changed?.at ?? newest.createdAt) < LONGEST_JOB_MS)
        return undefined;
    if (history.find(({ state }) => state === 'success')?.commit === commit)
        return undefined;
    const own = history.find((each) => each.commit === commit && Date.parse(each.createdAt) >= Date.parse(since));
    if (own === undefined)
        return `no run has brought it to ${commit.slice(0, 7)}, which was sent there`;
    return isOpen(own) ? `the run that brought it to ${commit.slice(0, 7)} has not ended it` : undefined;
}
function isOpen({ state }) {
    return state === undefined || state === 'queued' || state === 'pending' || state === 'in_progress';
}

// EXTERNAL MODULE: ./build/src/usecases/subject/deployment-record.js
var deployment_record = __webpack_require__(58170);
;// CONCATENATED MODULE: ./build/src/usecases/due/look-for-sent.js











/** A job of a matrix each, and six requests each. */
const MOST_KINDS = 20;
/**
 * Shared environments that no run has brought to what was sent there: its job was killed, or cancelled by a newer one of its group. Each is
 * tried once, and again after six hours where that did not help. Only GitHub is asked, so a look needs no role of these kinds.
 */
async function lookForSent(deps, request) {
    const { scope, kinds } = request;
    if (scope.kind !== 'preview')
        return NOTHING_FOUND;
    const behind = [];
    for (const kind of kinds.slice(0, MOST_KINDS)) {
        const found = await look_for_sent_whyBehind(deps, request, kind);
        if (found !== undefined)
            behind.push(found);
    }
    const held = await findHeld(deps, request, behind);
    const waiting = behind.flatMap((each) => {
        const holding = held.get(each);
        return holding === undefined ? [] : [look_for_sent_itemOf(each, ` ${look_for_sent_whyHeld(holding)}`)];
    });
    return {
        items: behind.filter((each) => !held.has(each)).map((each) => look_for_sent_itemOf(each)),
        more: Math.max(0, kinds.length - MOST_KINDS),
        ...(waiting.length === 0 ? {} : { waiting }),
    };
}
async function look_for_sent_whyBehind({ codeHost, deployments, clock }, { scope }, kind) {
    const branch = (0,shared_branch/* sharedBranch */.kh)(kind);
    const identity = (0,environment_scope/* identityOf */.c)({ ...scope, kind }, branch);
    const name = (0,naming/* environmentName */.VE)(identity);
    // What nobody can read is not deployed, and the run of whoever says the next command tells it.
    const intent = (await codeHost.intentOf(name))?.intent;
    if (intent === undefined)
        return undefined;
    const history = await (0,deployment_record/* environmentDeployments */.gs)(deployments, { kind, branch, key: (0,naming/* subjectKey */.ow)(identity) });
    const why = whyNotBrought(intent, history, clock.now());
    if (why === undefined)
        return undefined;
    const runs = (0,standing/* standingOf */.Y)(history).serves?.commit ?? 'none';
    const move = { name, commit: intent.commit, runs, sent: { kind, by: intent.by.id } };
    return (0,judge_lock/* whyNotMoved */.xy)(await codeHost.lockOf(name), move) === undefined
        ? { kind, name, intent, why }
        : undefined;
}
/** Those that wait, each with the try that did not help or has not ended. Where GitHub does not tell of runs, none waits. */
async function findHeld(deps, { holdBack }, behind) {
    if (holdBack === undefined || behind.length === 0)
        return new Map();
    const tries = await readTries(deps, holdBack.workflow, deps.clock.now(), hourly_run/* shipTries */.oT);
    return new Map(behind.flatMap((each) => {
        const [newest] = tries
            .filter(({ kind, commit }) => kind === each.kind && commit === each.intent.commit)
            .toSorted((a, b) => b.at.localeCompare(a.at));
        const holds = newest !== undefined && newest.ended !== 'other' && deps.clock.now() < nextTry(newest);
        return holds ? [[each, newest]] : [];
    }));
}
function look_for_sent_whyHeld(holding) {
    const next = nextTry(holding).toISOString().slice(0, 16).replace('T', ' ');
    const what = holding.ended === undefined
        ? 'waits or is at work'
        : holding.ended === 'failure'
            ? 'failed'
            : 'changed nothing about that';
    return `A run of the hourly workflow for it ${what}, so the next one is after ${next} UTC; '/stage deploy' or a start by hand bring it sooner.`;
}
function look_for_sent_itemOf({ kind, name, intent: { commit }, why }, more = '') {
    const sentence = `Shared environment ${name} is behind: ${why}.${more}`;
    return dueItem({ name, branch: (0,shared_branch/* sharedBranch */.kh)(kind), commit, sentence });
}

// EXTERNAL MODULE: ./build/src/domain/announce/announced-story.js
var announced_story = __webpack_require__(26833);
;// CONCATENATED MODULE: ./build/src/usecases/due/told-refusals.js




/**
 * Whether the one comment of the pull request says already why its acceptance merges nothing. What is not open any more is told to nobody,
 * and where no comments are written nobody could say what was told, so there the look starts nothing for it.
 */
async function isRefusalTold(codeHost, { scope, comments }, { branch, pullRequest, story, sentence }) {
    if (!comments || branch === undefined || story === undefined)
        return true;
    const pull = (await codeHost.openPullRequests()).find(({ number }) => number === pullRequest);
    if (pull === undefined)
        return true;
    const found = await (0,environment_comments/* findEnvironmentComment */.oJ)(codeHost, { key: (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, branch)), pull });
    return found?.state.story?.refused?.why === (0,announced_story/* refusalShown */.WA)(sentence);
}

// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report = __webpack_require__(40923);
// EXTERNAL MODULE: ./build/src/domain/report/summarize.js
var summarize = __webpack_require__(39572);
// EXTERNAL MODULE: ./build/src/usecases/hours/keep-hours.js + 12 modules
var keep_hours = __webpack_require__(3979);
;// CONCATENATED MODULE: ./build/src/usecases/hours/look-for-hours.js




/**
 * Environments that hours would put to sleep or wake now, and those of which a sleep was left unfinished: by a run of hours that
 * changes nothing, asks no environment whether it answers, and repeats no news.
 */
async function lookForHours(targets, request) {
    const { items } = await (0,keep_hours.keepHours)(targets, {
        ...request,
        stack: { roleArn: undefined },
        run: { token: 'look', timeoutMs: 0, dryRun: true, repeatsNews: false },
    });
    const [unknown] = (0,report/* decidedAs */.P)(items, 'failed', 'refused').filter((item) => !look_for_hours_isDue(item));
    return {
        items: items.filter(look_for_hours_isDue).map((item) => dueItem(item)),
        more: 0,
        ...(unknown === undefined ? {} : { failure: (0,summarize/* failedLike */.bg)(unknown, unknown.sentence) }),
    };
}
function look_for_hours_isDue({ decision, reasonCode }) {
    return decision === 'planned' || reasonCode === 'leftover';
}

// EXTERNAL MODULE: ./build/src/usecases/targets/check-account.js
var check_account = __webpack_require__(87893);
// EXTERNAL MODULE: ./build/src/usecases/teardown/orphaned-log-groups.js
var orphaned_log_groups = __webpack_require__(5264);
// EXTERNAL MODULE: ./build/src/usecases/sweep/former-environments.js
var former_environments = __webpack_require__(77671);
// EXTERNAL MODULE: ./build/src/usecases/sweep/interrupted-teardowns.js
var interrupted_teardowns = __webpack_require__(46991);
// EXTERNAL MODULE: ./build/src/usecases/sweep/plan-sweep.js + 4 modules
var plan_sweep = __webpack_require__(86403);
// EXTERNAL MODULE: ./build/src/usecases/sweep/planned-stack.js
var planned_stack = __webpack_require__(46554);
// EXTERNAL MODULE: ./build/src/usecases/sweep/publish-plan.js
var publish_plan = __webpack_require__(44288);
// EXTERNAL MODULE: ./build/src/usecases/sweep/report-brake.js + 1 modules
var report_brake = __webpack_require__(81695);
// EXTERNAL MODULE: ./build/src/usecases/sweep/sweep-beanstalk-environments.js
var sweep_beanstalk_environments = __webpack_require__(96688);
// EXTERNAL MODULE: ./build/src/usecases/sweep/sweep-log-groups.js
var sweep_log_groups = __webpack_require__(99739);
// EXTERNAL MODULE: ./build/src/usecases/sweep/sweep-versions.js
var sweep_versions = __webpack_require__(79139);
;// CONCATENATED MODULE: ./build/src/usecases/sweep/look-for-sweep.js



















/** How many are too many is the sweep's own question. */
const NO_BRAKE = { maxDeletions: 0, maxFraction: 0, force: true };
/**
 * What a sweep would take down now, by its own plan: orphans, and what has expired where environments have a `ttl`. Where it would
 * take down nothing, what killed runs left that it would clear up. Writes nothing.
 * @throws AdapterError as the plan does, for facts that are incomplete, and for whatever else cannot be read.
 */
async function lookForSweep(targets, request) {
    const { deps } = targets[0];
    await (0,targets_targets/* inEveryTarget */.ol)(targets, (target) => (0,check_account/* checkAccount */.g)(target.deps.account, request.allowedAccounts));
    const plan = (selection) => (0,plan_sweep/* planSweep */.c)(targets, { ...request, selection, brake: NO_BRAKE, pricing: undefined });
    const closed = await (0,interrupted_teardowns/* recentlyClosed */.f7)(deps, { ...request, selection: 'orphaned' });
    const orphaned = await plan('orphaned');
    (0,former_environments/* tellOfFormerEnvironments */.s)(deps, request, orphaned.allStacks);
    const mayExpire = request.life.ttlMs !== undefined && orphaned.entries.length > 0;
    const expired = mayExpire ? (await plan('expired')).entries : [];
    (0,publish_plan/* warnOfStacksForPeople */.JD)(deps, orphaned.entries);
    const going = new Map([...orphaned.entries, ...expired].filter(({ remove }) => remove).map((entry) => [entry.stack.id, entry]));
    const untold = request.comments ? await untoldEnds(deps, request, expired) : [];
    const waits = expired.some(({ reasonCode }) => reasonCode === 'throttled');
    const items = going.size + untold.length > 0
        ? [...[...going.values()].map(goingItem), ...untold]
        : await leftItems(targets, request, orphaned.allStacks, { closed, waits });
    return { items, more: 0, expired: untold.length > 0 || expired.some(({ remove }) => remove) };
}
/** Each costs a look at a comment. Which of more are looked at changes by the hour, so that none waits for ever. */
const MOST_ENDS = 20;
/** Whose time is up soon, or was to be and a lock holds it, and nobody has said so on their pull request. Where nobody was told of an environment, nobody waits for its end. */
async function untoldEnds({ codeHost, clock }, { scope }, entries) {
    const items = [];
    const near = entries.filter(({ ends, isHeld, pullRequest }) => (ends !== undefined || isHeld) && pullRequest !== undefined);
    // Whose time counts at all is judged in turns by the other step.
    for (const entry of (0,take_turns/* takeTurns */.W)(near, MOST_ENDS, clock.now(), take_turns/* OTHER_STEP */.I).slice(0, MOST_ENDS)) {
        const { branch, pullRequest: number, stack, ends } = entry;
        if (number === undefined)
            continue;
        const key = (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, branch));
        const found = await (0,environment_comments/* findEnvironmentComment */.oJ)(codeHost, { key, pull: { number } });
        const at = ends?.toISOString();
        if (found === undefined || (0,announcement/* foldNews */.HL)(found.state, [{ kind: 'ends', at }]) === found.state)
            continue;
        const sentence = at === undefined
            ? `${stack.name} is held by a lock, and its pull request names an end of it.`
            : `${stack.name} would be taken down at ${at}, and its pull request does not say so yet.`;
        items.push((0,planned_stack/* plannedItem */.yF)(entry, (0,verdict/* say */.c)('due', sentence)));
    }
    return items;
}
function goingItem(entry) {
    return (0,planned_stack/* plannedItem */.yF)(entry, (0,verdict/* say */.c)('due', `${entry.stack.name} would be taken down: ${entry.why}.`));
}
/**
 * What `clearUp` would see to, each thing by the same function. `waits`: of some environments nobody knows yet whether the brake lets them
 * pass.
 */
async function leftItems(targets, request, allStacks, { closed, waits }) {
    const ofTargets = await (0,targets_targets/* inEveryTarget */.ol)(targets, (target) => leftInTarget(target, request, (0,plan_sweep/* stacksIn */.b)(allStacks, target)));
    const done = ofTargets.flat();
    const stacks = allStacks.flatMap((one) => one.stacks);
    const items = [...done];
    for await (const ending of (0,interrupted_teardowns/* recentEndings */.CB)(targets, request.scope, closed, { stacks, done }))
        if (await look_for_sweep_isUnfinished(targets[0].deps, request, ending))
            items.push(endingItem(ending));
    return items.length > 0 || waits ? items : brakeItems(targets[0].deps, request);
}
async function brakeItems(deps, { scope }) {
    const number = await (0,report_brake/* brakeIssueToClose */.el)(deps, scope, deps.clock.now());
    if (number === undefined)
        return [];
    const sentence = `Issue #${number} reports a sweep that its brake stopped, and nothing is to be swept any more.`;
    return [dueItem({ name: `#${number}`, sentence })];
}
async function leftInTarget(target, request, stacks) {
    const { deps } = target;
    const { scope } = request;
    const names = { versions: new Set(), groups: new Set() };
    const items = [];
    for await (const item of (0,sweep_beanstalk_environments/* environmentsWithoutStack */.N)(deps, scope, stacks))
        items.push(dueItem(item));
    for await (const { name } of (0,sweep_versions/* allOrphanedVersions */.i)(deps, request, stacks))
        names.versions.add(name);
    const orphans = await (0,sweep_log_groups/* orphanedGroups */.Q)(deps.logGroups, scope.project, stacks);
    for await (const { name } of (0,orphaned_log_groups/* removableGroups */.GB)(deps, request, orphans))
        names.groups.add(name);
    const left = [
        ...[...names.versions].map((name) => ({ name, what: 'application versions' })),
        ...[...names.groups].map((name) => ({ name, what: 'log groups' })),
    ];
    return [
        ...left.map(({ name, what }) => dueItem({ name, sentence: `There is no stack ${name} any more, but it left ${what} behind.` })),
        ...items,
    ].map((item) => (0,targets_targets/* withTarget */.yY)(item, target));
}
/** A run was killed before its record on the code host ended, or before people heard of it. */
async function look_for_sweep_isUnfinished({ codeHost }, { scope, comments }, { pull, history }) {
    if (history.some(({ state }) => state !== 'inactive'))
        return true;
    if (!comments)
        return false;
    const key = (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, pull.headBranch));
    const found = await (0,environment_comments/* findEnvironmentComment */.oJ)(codeHost, { key, pull });
    return found !== undefined && !(0,announcement/* isEndTold */.NT)(found.state);
}
function endingItem({ pull: { number, headBranch: branch }, name }) {
    const sentence = `Pull request #${number} was closed lately, and the end of its environment was not recorded or not announced.`;
    return dueItem({ name, branch, pullRequest: number, sentence });
}

;// CONCATENATED MODULE: ./build/actions/due/look.js
















/** One look at all duties; each list is read once for all of them. */
async function look(context, github) {
    const { run, clock } = context;
    const given = readDueInputs(run);
    const settings = await (0,load_settings.loadRunSettings)(github.codeHost, { ...given, settings: given.common.settings });
    const inputs = { ...given, aws: (0,due_request/* awsOfLook */.A)(run.env, given.aws, settings.kind) };
    const byHand = run.env['GITHUB_EVENT_NAME'] === 'workflow_dispatch';
    const request = (0,due_request/* dueRequest */.W)(inputs, settings, { byHand });
    const { wireSite, wireTargets } = await Promise.all(/* import() */[__webpack_require__.e(5937), __webpack_require__.e(397)]).then(__webpack_require__.bind(__webpack_require__, 75937));
    context.keepHeapSmall();
    const where = { inputs: inputs.aws, settings: settings.kind, action: 'due' };
    // Another project may have another tracker, which its labels were carried to.
    const { agreedLabels } = github.deliveriesOf(request.heal.scope);
    const deliveries = { ...github.deliveries, agreedLabels };
    const others = {
        ...github,
        deliveries,
        site: wireSite(context),
        clock,
        log: run.log,
        summary: run.summary,
    };
    const targets = wireTargets(context, where, (aws) => ({
        ...others,
        ...aws,
        stacks: (0,read_once/* readStacksOnce */.z9)(aws.stacks),
    }));
    const wired = (0,wiring_people/* wireStories */.rR)(context, inputs.stories, settings, github);
    const stories = wired && (0,read_once/* readStoriesOnce */.Nn)(wired);
    const looks = await lookAtDuties(run.log, {
        sweep: () => lookForSweep(targets, request.sweep),
        hours: () => lookForHours(targets, request.hours),
        accept: () => lookForAccepted(others, { ...request.heal, longLived: settings.longLived }, stories, (refused) => isRefusalTold(others.codeHost, request.heal, refused)),
        ...(inputs.heal && { heal: () => lookForBehind(targets, { ...request.heal, stories }) }),
        ...(inputs.heal &&
            settings.kinds.shared.length > 0 && {
            ship: () => lookForSent(others, { ...request.heal, kinds: settings.kinds.shared }),
        }),
    });
    const last = await (0,last_look/* sayLastLook */.t)(context, github.workflowRuns, inputs.hourlyWorkflow);
    const report = reportDue(looks);
    return {
        report,
        causes: looks.flatMap(({ failure }) => failure ?? []),
        outputs: { ...dueOutputs(looks), 'last-look': last.at ?? '' },
        summary: dueSummary(looks, report.sentence, last.sentence),
    };
}

;// CONCATENATED MODULE: ./build/actions/due/main.js






/** Finds out what is due of all that runs by the clock, and changes nothing. */
async function main(context) {
    const { run } = context;
    const host = (0,wiring_github/* wireGitHub */.T)(context, (0,common/* readCommonInputs */.di)(run));
    const workflowRuns = (0,read_once/* readRunsOnce */.Ec)(host.workflowRuns);
    const github = { ...host, workflowRuns, codeHost: (0,read_once/* readListsOnce */.tz)(host.codeHost) };
    return (0,report_once/* reportOnce */.S)(context, workflowRuns, dueNote(run), () => look(context, github));
}


/***/ }),

/***/ 13966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ lookedAt),
/* harmony export */   _2: () => (/* binding */ healTries),
/* harmony export */   oT: () => (/* binding */ shipTries)
/* harmony export */ });
/* unused harmony export LOOK_JOB */
/* harmony import */ var _reported_before_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37414);

/** The `name` of the job that looks, in the workflow that ships. */
const LOOK_JOB = 'Find what is due';
/** The `name` of each leg that heals. */
const HEAL_JOB = /^Heal pull request (\d+) at ([0-9a-f]{40})$/;
/** The `name` of each leg that brings a shared environment to a commit. */
const SHIP_JOB = /^Bring ([a-z0-9]+) to ([0-9a-f]{40})$/;
/**
 * When the run looked; undefined where its look failed, or where it did something else. What became of its other jobs does not
 * matter. A workflow of a team's own may name its jobs otherwise: such a run looked if it is green. A look that is green only because
 * what stands in its way was reported before has failed.
 */
function lookedAt(run, jobs) {
    const looks = jobs.filter(({ name }) => ownName(name) === LOOK_JOB);
    if ((looks.length === 0 ? jobs : looks).some(({ steps }) => steps.some(_reported_before_js__WEBPACK_IMPORTED_MODULE_0__/* .notesBlindLook */ .O3)))
        return undefined;
    if (looks.length === 0)
        return run.conclusion === 'success' ? run.startedAt : undefined;
    const played = looks.filter(({ conclusion }) => conclusion !== 'skipped');
    return played.every(({ conclusion }) => conclusion === 'success') ? played[0]?.startedAt : undefined;
}
/** The tries of a run that ended. */
function healTries(run, jobs) {
    return jobs.flatMap(({ name, conclusion, startedAt, completedAt }) => {
        const [, pullRequest, commit] = HEAL_JOB.exec(ownName(name)) ?? [];
        if (commit === undefined || conclusion === undefined || completedAt === undefined)
            return [];
        const ended = endingOf(conclusion);
        const times = { startedAt, at: completedAt };
        return [{ pullRequest: Number(pullRequest), commit, ended, ...times, settingsCommit: run.commit }];
    });
}
/** The tries of a run for shared environments, also those that have not ended. */
function shipTries(_run, jobs) {
    return jobs.flatMap(({ name, conclusion, startedAt, completedAt }) => {
        const [, kind, commit] = SHIP_JOB.exec(ownName(name)) ?? [];
        if (kind === undefined || commit === undefined)
            return [];
        const ended = conclusion === undefined ? undefined : endingOf(conclusion);
        return [{ kind, commit, ended, at: completedAt ?? startedAt }];
    });
}
function endingOf(conclusion) {
    return conclusion === 'failure' || conclusion === 'success' ? conclusion : 'other';
}
function ownName(name) {
    return name.split(' / ').at(-1) ?? name;
}


/***/ }),

/***/ 20907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ describeLastLook)
/* harmony export */ });
/* harmony import */ var _input_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7564);

/** Longer than GitHub's longest delays of a schedule, and than a day in which a service was out of order. */
const LATE_MS = 26 * 3_600_000;
/** @param now of GitHub's clock */
function describeLastLook({ workflow, state, at, seen, knownSince }, now) {
    const age = now.getTime() - Date.parse(at ?? knownSince);
    const when = at === undefined ? undefined : `${at.slice(0, 16).replace('T', ' ')} UTC`;
    const last = when === undefined ? whyNever(workflow, seen) : `The last hourly look was at ${when}.`;
    const isOff = state.startsWith('disabled');
    if (age <= LATE_MS && !isOff)
        return { late: false, sentence: last };
    const since = when === undefined ? last : `The last hourly look was ${(0,_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(age)} ago, at ${when}.`;
    return { late: true, sentence: `${since} ${remedyFor(workflow, state)}` };
}
function whyNever(workflow, seen) {
    return seen === undefined
        ? `No hourly look of ${workflow} has succeeded yet.`
        : `No hourly look has succeeded in the last ${seen} runs of ${workflow}.`;
}
/** By the states of a workflow (docs.github.com/rest/actions/workflows, "Get a workflow"). */
function remedyFor(workflow, state) {
    const enable = `enable it again in the tab Actions, or with 'gh workflow enable ${workflow}'.`;
    if (state === 'disabled_inactivity')
        return `GitHub switched ${workflow} off, as it does with schedules after 60 quiet days; ${enable}`;
    if (state === 'disabled_fork')
        return `GitHub starts no schedule in a fork; ${enable}`;
    if (state.startsWith('disabled'))
        return `Somebody switched ${workflow} off; ${enable}`;
    return `GitHub drops late scheduled runs, and a look that fails does not count; look at the runs of ${workflow}, and start it by hand.`;
}


/***/ }),

/***/ 47832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ touchesPaths),
/* harmony export */   I: () => (/* binding */ parsePaths)
/* harmony export */ });
/* harmony import */ var _input_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68778);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);


/** @throws UserError when every glob takes something out, so that nothing is left. */
function parsePaths(globs) {
    if (globs.length === 0 || globs.some((glob) => !glob.startsWith('!')))
        return globs;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', "Input 'paths' has only globs that begin with '!'; give one without, such as '**'.");
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

/***/ 41438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ checkCap)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _input_durations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7564);
/* harmony import */ var _ownership_ownership_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40957);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64621);




const OLDEST_SHOWN = 5;
/**
 * Says no when the scope has as many environments as it may, those on their way out not counted, with the oldest by name, pull
 * request and age. Undefined where one more may be made.
 * @param stacks all stacks of the account and region, ours or not.
 * @param maxEnvironments from 1; undefined for any number.
 */
function checkCap(stacks, { repository, project, kind }, maxEnvironments, now) {
    if (maxEnvironments === undefined)
        return undefined;
    const environments = (0,_ownership_ownership_js__WEBPACK_IMPORTED_MODULE_2__/* .ownedStacks */ .p5)(stacks, { repositoryId: repository.id, project, kind }).filter((stack) => stack.status !== 'DELETE_IN_PROGRESS');
    if (environments.length < maxEnvironments)
        return undefined;
    const oldest = environments
        .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
        .slice(0, OLDEST_SHOWN);
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)('cap_reached', `There are ${environments.length} environments and 'max-environments' is ${maxEnvironments}; the oldest are ${oldest.map((stack) => describe(stack, now)).join(', ')}: close one or raise the number.`);
}
function describe(stack, now) {
    const pullRequest = stack.tags[_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.pullRequest];
    const age = now.getTime() - Date.parse(stack.createdAt);
    const facts = [
        ...(pullRequest !== undefined && /^\d+$/.test(pullRequest) ? [`#${pullRequest}`] : []),
        ...(age >= 0 ? [`${(0,_input_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(age)} old`] : []),
    ];
    return facts.length === 0 ? stack.name : `${stack.name} (${facts.join(', ')})`;
}


/***/ }),

/***/ 96707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ NO_HISTORY),
/* harmony export */   Yh: () => (/* binding */ RED_GRACE_MS),
/* harmony export */   gw: () => (/* binding */ describeHealth),
/* harmony export */   u7: () => (/* binding */ judgeHealth)
/* harmony export */ });
const NO_HISTORY = {
    healthy: 0,
    otherVersion: 0,
    redSince: undefined,
    missingSince: undefined,
};
/** One answer may lag behind another, and an environment may turn Green for a moment. */
const IN_A_ROW = 2;
/** A fresh instance may fail its first checks; an application that migrates its data first may need more. */
const RED_GRACE_MS = 120_000;
/** An environment that has just been made may not be listed yet. */
const MISSING_GRACE_MS = 15_000;
/**
 * Whether an environment whose change has ended runs the version wanted: ready once it is Ready, of that version and Green (or Ok
 * or Info by enhanced health) twice in a row; failed once it is Ready with another version, which is how Beanstalk rolls back, when
 * it stays Red or Severe, and when it is or was terminated. Source of the colours: the Beanstalk guide, "Health colors and
 * statuses". `now` is a monotonic instant in ms.
 */
function judgeHealth(past, look, { label, redForMs }, now) {
    const seen = remember(past, look, label, now);
    if (hasFailed(seen, look, redForMs, now))
        return { past: seen, verdict: 'failed' };
    if (seen.healthy >= IN_A_ROW)
        return { past: seen, verdict: 'ready' };
    return { past: seen, verdict: seen.healthy > 0 ? 'confirming' : 'waiting' };
}
function remember(past, look, label, now) {
    if (look === undefined)
        return { ...NO_HISTORY, missingSince: past.missingSince ?? now };
    const isReady = look.status === 'Ready';
    const isOther = label !== undefined && look.versionLabel !== label;
    return {
        healthy: isReady && !isOther && isHealthy(look) ? past.healthy + 1 : 0,
        otherVersion: isReady && isOther ? past.otherVersion + 1 : 0,
        redSince: isRed(look) ? (past.redSince ?? now) : undefined,
        missingSince: undefined,
    };
}
function hasFailed(seen, look, redForMs, now) {
    return (look?.status === 'Terminating' ||
        look?.status === 'Terminated' ||
        seen.otherVersion >= IN_A_ROW ||
        (seen.redSince !== undefined && now - seen.redSince >= redForMs) ||
        (seen.missingSince !== undefined && now - seen.missingSince >= MISSING_GRACE_MS));
}
function isHealthy({ health, healthStatus }) {
    return health === 'Green' || healthStatus === 'Ok' || healthStatus === 'Info';
}
function isRed({ health, healthStatus }) {
    return health === 'Red' || healthStatus === 'Severe';
}
/** What was seen, as a clause. */
function describeHealth(look) {
    if (look === undefined)
        return 'Elastic Beanstalk shows no environment of that name, or the role may not see it';
    const { status, health, healthStatus, versionLabel } = look;
    const words = healthStatus === undefined || healthStatus === '' ? health : `${health} (${healthStatus})`;
    return `it is ${status} and ${words} with version ${versionLabel ?? 'none'}`;
}


/***/ }),

/***/ 41484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ awsOfLook),
/* harmony export */   W: () => (/* binding */ dueRequest)
/* harmony export */ });
/* harmony import */ var _domain_settings_deployment_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34105);
/* harmony import */ var _domain_settings_hours_of_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90534);
/* harmony import */ var _domain_sweep_judge_stack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39155);
/* harmony import */ var _aws_targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56924);
/* harmony import */ var _inputs_common_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19129);
/* harmony import */ var _load_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62232);






/** The variable with the role of teardown, which a workflow hands on for a look that has no role of its own. */
const TEARDOWN_ROLE = 'GREENROOM_TEARDOWN_ROLE';
/**
 * Where a look works: by the role of the step, of `roles.due` in the settings, of the variable, or of `roles.teardown`; the first
 * that there is. @throws UserError where the variable is needed and holds no ARN.
 */
function awsOfLook(env, inputs, { roles }) {
    if (inputs.rolesToAssume.length > 0 || roles?.due !== undefined)
        return inputs;
    return { ...inputs, rolesToAssume: (0,_inputs_common_js__WEBPACK_IMPORTED_MODULE_4__/* .readRoles */ .iZ)(TEARDOWN_ROLE, env[TEARDOWN_ROLE] ?? '') };
}
/** Merges what the step, the settings and the defaults say; inputs win. `byHand` is true where a person started the workflow. */
function dueRequest(inputs, settings, { byHand }) {
    const { repository, project, kind, kindIsProtected } = settings;
    const { common, aws, comments, hours, awakeForMs } = inputs;
    const scope = { repository, project, kind: inputs.environment };
    const admission = (0,_load_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .admissionOf */ .fG)({ ...NOTHING_ASKED, ...inputs.life, ...aws }, kind);
    const { allowedAccounts, wanted } = admission;
    const settingsRegions = kind.region ?? [];
    const ttlMs = inputs.life.ttlMs ?? (0,_load_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .ttlOf */ .yJ)(kind, common.settings);
    return {
        sweep: {
            scope,
            life: { wanted, ttlMs, force: false },
            rules: { protected: [], graceMs: _domain_sweep_judge_stack_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_GRACE_MS */ .uh, adopted: undefined, force: false, kindIsProtected },
            removal: { application: kind.application ?? project, onLeftover: 'fail', roleArn: undefined },
            run: { token: 'look', timeoutMs: 0, dryRun: true, concurrency: WIDTH },
            settingsPlaces: { regions: settingsRegions, areCovered: (0,_aws_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .coversSettings */ .WQ)(aws, kind, 'due') },
            allowedAccounts,
            comments,
        },
        hours: {
            scope,
            rules: { hours: (0,_domain_settings_hours_of_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .hoursOf */ .Z)(kind, hours), awakeForMs, isProtected: kindIsProtected },
            readiness: (0,_load_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .readinessOf */ .co)(kind),
            admission: { allowedAccounts, settingsRegions },
        },
        heal: {
            scope,
            admission,
            ttlMs,
            comments,
            names: (0,_domain_settings_deployment_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOfKind */ .En)(settings.kinds.deployments, inputs.environment),
            holdBack: byHand
                ? undefined
                : { workflow: inputs.hourlyWorkflow, settings: { path: common.settings, text: settings.text } },
        },
    };
}
/** Environments that are asked about at the same time. */
const WIDTH = 4;
/** What a step may ask of an environment and a look does not. */
const NOTHING_ASKED = { skipBranches: [], paths: [], maxEnvironments: undefined };


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

/***/ 24097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vg: () => (/* binding */ readHoursInputs),
/* harmony export */   Zj: () => (/* binding */ readAwakeFor),
/* harmony export */   i2: () => (/* binding */ readHours)
/* harmony export */ });
/* unused harmony export HOURS_INPUTS */
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_hours_hours_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70169);
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61199);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17277);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19129);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59794);
/* harmony import */ var _pricing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2880);







const HOURS_INPUTS = [
    ..._common_js__WEBPACK_IMPORTED_MODULE_4__/* .COMMON_INPUTS */ .s7,
    ..._common_js__WEBPACK_IMPORTED_MODULE_4__/* .AWS_INPUTS */ .OJ,
    ..._pricing_js__WEBPACK_IMPORTED_MODULE_6__/* .PRICING_INPUTS */ .Hy,
    'project',
    'environment',
    'hours',
    'awake-for',
    'cfn-role-arn',
    'timeout',
];
/** @throws UserError naming the input, its value and the legal values. */
function readHoursInputs(run) {
    const reader = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .readerOf */ .TC)(run, HOURS_INPUTS);
    return Object.freeze({
        ...(0,_common_js__WEBPACK_IMPORTED_MODULE_4__/* .readCommonInputs */ .di)(run),
        ...(0,_common_js__WEBPACK_IMPORTED_MODULE_4__/* .readAwsInputs */ .d1)(reader),
        project: reader.text('project'),
        environment: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkKind */ .pK)(reader.text('environment') ?? 'preview'),
        hours: readHours(reader),
        awakeForMs: readAwakeFor(reader),
        cfnRoleArn: reader.formed('cfn-role-arn', _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .ROLE_ARN */ .xG),
        timeoutMs: reader.span('timeout', '45m'),
    });
}
/** How long a push keeps an environment awake, in ms. */
function readAwakeFor(reader) {
    return reader.duration('awake-for', '2h');
}
/** Undefined where the step gives none. @throws UserError where they cannot be read. */
function readHours(reader) {
    const text = reader.text('hours');
    if (text === undefined)
        return undefined;
    try {
        return (0,_domain_hours_hours_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHours */ .T)(text);
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y))
            throw error;
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('invalid_input', `Input 'hours' cannot be used: ${error.message.replace(/^The/, 'the')}`, { cause: error });
    }
}


/***/ }),

/***/ 58898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RZ: () => (/* binding */ readSyncTrackerInputs),
/* harmony export */   sO: () => (/* binding */ readReviewedLabel)
/* harmony export */ });
/* unused harmony export SYNC_TRACKER_INPUTS */
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9447);
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61199);
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52816);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17277);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19129);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59794);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(94124);
/* harmony import */ var _tracker_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26266);









const SYNC_TRACKER_INPUTS = [
    ..._common_js__WEBPACK_IMPORTED_MODULE_5__/* .COMMON_INPUTS */ .s7,
    'project',
    'environment',
    ..._tracker_js__WEBPACK_IMPORTED_MODULE_7__/* .TRACKER_INPUTS */ .xU,
    'move',
    'operation',
    'pull-request',
    'story',
    'state',
    'results',
    'labels',
    'wanted',
    'reviewed-label',
    'unestimated',
    'accepted-by',
    'status-context',
];
/** @throws UserError naming the input, its value and the legal values. */
async function readSyncTrackerInputs(run) {
    const reader = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .readerOf */ .TC)(run, SYNC_TRACKER_INPUTS);
    const tracker = (0,_tracker_js__WEBPACK_IMPORTED_MODULE_7__/* .readTracker */ .T_)(run, reader);
    const asked = reader.text('state') === undefined
        ? undefined
        : reader.choice('state', ['started', 'finished', 'delivered'], 'started');
    const move = (0,_tracker_js__WEBPACK_IMPORTED_MODULE_7__/* .readMove */ .sN)(reader);
    const environment = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkKind */ .pK)(reader.text('environment') ?? 'preview');
    return Object.freeze({
        ...(0,_common_js__WEBPACK_IMPORTED_MODULE_5__/* .readCommonInputs */ .di)(run),
        tracker,
        project: reader.text('project'),
        environment,
        operation: reader.choice('operation', ['sync', 'accepted', 'labels', 'status', 'judge'], 'sync'),
        about: {
            pullRequest: reader.integer('pull-request', undefined, { least: 1, most: 2 ** 31 }),
            stories: reader.list('story').map((story) => (0,_tracker_js__WEBPACK_IMPORTED_MODULE_7__/* .checkStory */ .aI)(tracker.name, story)),
            statusContext: reader.formed('status-context', _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .STATUS_CONTEXT */ .j) ?? 'story accepted',
        },
        reports: await (0,_results_js__WEBPACK_IMPORTED_MODULE_8__/* .readResults */ .x8)(run, reader.text('results'), environment),
        carried: {
            labels: reader.list('labels'),
            wanted: (0,_domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWanted */ .VB)(reader.list('wanted')),
            hasTracker: reader.text('tracker') !== undefined,
        },
        rules: {
            reviewedLabel: readReviewedLabel(reader),
            asked,
            move,
            unestimated: unestimatedOf(reader.text('unestimated') ?? 'warn'),
        },
        acceptedBy: reader.list('accepted-by'),
    });
}
/** The label on a pull request which says that it is reviewed. */
function readReviewedLabel(reader) {
    return reader.text('reviewed-label') ?? 'reviewed';
}
function unestimatedOf(value) {
    if (value === 'warn' || value === 'fail')
        return value;
    const points = /^estimate:(\d{1,3})$/.exec(value)?.[1];
    if (points !== undefined)
        return { estimate: Number(points) };
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_3__/* .inputWithValue */ .iS)('unestimated', value)}; it takes warn, fail, estimate:N.`);
}


/***/ }),

/***/ 75662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ UNSAID),
/* harmony export */   t: () => (/* binding */ sayLastLook)
/* harmony export */ });
/* harmony import */ var _domain_due_last_look_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20907);
/* harmony import */ var _usecases_due_find_last_look_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31269);


/** Of a look that nobody asked about. */
const UNSAID = { at: undefined, sentence: '', late: false };
/** Says in the log when the last hourly look was, as a warning where that is too long ago. Never fails a step. */
async function sayLastLook({ run, clock }, workflowRuns, workflow) {
    const last = await (0,_usecases_due_find_last_look_js__WEBPACK_IMPORTED_MODULE_1__/* .findLastLook */ .H)({ workflowRuns, log: run.log }, workflow);
    if (last === undefined)
        return UNSAID;
    const news = (0,_domain_due_last_look_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLastLook */ .N)(last, clock.now());
    if (news.late)
        run.log.warning(news.sentence);
    else
        run.log.info(news.sentence);
    return { at: last.at, ...news };
}


/***/ }),

/***/ 62232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ NO_SETTINGS),
/* harmony export */   Je: () => (/* binding */ firstNonEmpty),
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   TM: () => (/* binding */ isKindProtected),
/* harmony export */   VF: () => (/* binding */ loadAllKinds),
/* harmony export */   co: () => (/* binding */ readinessOf),
/* harmony export */   fG: () => (/* binding */ admissionOf),
/* harmony export */   loadRunSettings: () => (/* binding */ loadRunSettings),
/* harmony export */   yJ: () => (/* binding */ ttlOf)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47832);
/* harmony import */ var _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9447);
/* harmony import */ var _domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7564);
/* harmony import */ var _domain_readiness_beanstalk_health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96707);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17277);






/** Where the settings stand unless the input says else. */
const DEFAULT_SETTINGS = '.github/greenroom.yml';
/** Of a repository without a settings file. */
const NO_SETTINGS = {
    project: undefined,
    trustedWriters: [],
    reviewedBy: [],
    people: [],
    stories: { statuses: {}, moves: { all: {}, ofType: {} } },
    commandAliases: {},
    environments: {},
    ownParameters: {},
};
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
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_input', `Input 'environment' names no kind that ${inputs.settings} has; it has ${Object.keys(settings.environments).join(', ')}.`);
    return {
        repository,
        text,
        project: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkProject */ .sh)(inputs.project ?? settings.project ?? (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultProject */ .fu)(repository.fullName)),
        kind: kind ?? {},
        kindIsProtected: isKindProtected(kind, inputs.environment),
        ownParameters: (kind && ownParameters[inputs.environment]) ?? [],
        longLived,
        reviewedBy: settings.reviewedBy,
        people: settings.people,
        stories: settings.stories,
        commandAliases: settings.commandAliases,
        kinds: {
            shared: Object.keys(environments).filter((each) => environments[each]?.shared === true),
            ...(settings.deployments === undefined ? {} : { deployments: settings.deployments }),
        },
    };
}
/** As the settings say; where they do not, production is. */
function isKindProtected(settings, kind) {
    return settings?.protected ?? kind === 'production';
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
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_settings', `The settings file ${file} is not on branch '${repository.defaultBranch}'; correct the input 'settings', or leave it out to use ${DEFAULT_SETTINGS} where there is one.`);
    const settings = text === undefined ? NO_SETTINGS : await parse(text, file);
    if (settings.trustedWriters.length > 0)
        codeHost.trustWriters?.(settings.trustedWriters);
    const kinds = Object.entries(settings.environments).flatMap(([kind, { branch }]) => branch === undefined ? [] : [{ kind, branch }]);
    return { repository, text, settings, longLived: { defaultBranch: repository.defaultBranch, kinds } };
}
/** What asks for an environment of the kind: what the step says, then the settings, then the default. */
function wantedOf(kind, inputs) {
    return firstNonEmpty(inputs, (0,_domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWanted */ .VB)(kind.wanted ?? []), _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_WANTED */ .kB);
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
        redForMs: (0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E9)(kind['health-patience'] ?? '') ?? _domain_readiness_beanstalk_health_js__WEBPACK_IMPORTED_MODULE_4__/* .RED_GRACE_MS */ .Yh,
    };
}
/** Milliseconds that an environment may stand after its last push. @throws UserError naming the value that is no duration. */
function ttlOf(kind, file) {
    if (kind.ttl === undefined)
        return undefined;
    const ttl = (0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E9)(kind.ttl);
    if (ttl !== undefined)
        return ttl;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_settings', `${file}: 'ttl' is no duration; it takes durations such as 12h or 7d.`);
}
/** The parser and its schema are loaded only where there is a file. */
async function parse(text, file) {
    const { parseSettings } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2164), __webpack_require__.e(2735), __webpack_require__.e(7767), __webpack_require__.e(1647), __webpack_require__.e(6318)]).then(__webpack_require__.bind(__webpack_require__, 98332));
    return parseSettings(text, file);
}


/***/ }),

/***/ 31269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findLastLook)
/* harmony export */ });
/* harmony import */ var _domain_due_hourly_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13966);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(331);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17277);



/** Runs whose jobs are asked for, the newest ones: more than a day of them. */
const MOST_RUNS = 30;
/**
 * When the hourly workflow last looked. Undefined where there is no such workflow, and where the token may not see its runs: to say
 * when that was is a service and no duty. Any other failure is a line in the log.
 * @param workflow name of its file
 */
async function findLastLook({ workflowRuns, log }, workflow) {
    try {
        const known = await workflowRuns.workflow(workflow);
        if (known === undefined)
            return undefined;
        const runs = await workflowRuns.hourlyRuns(workflow);
        const at = await newestLook(workflowRuns, runs.slice(0, MOST_RUNS));
        const seen = runs.length < MOST_RUNS ? undefined : MOST_RUNS;
        return { workflow, state: known.state, at, seen, knownSince: known.createdAt };
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .o))
            throw error;
        log.info(`When the last hourly look was is not known: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .I)(error).sentence}`);
        return undefined;
    }
}
/** One request for the newest run, where that one looked. */
async function newestLook(workflowRuns, runs) {
    for (const run of runs) {
        const at = (0,_domain_due_hourly_run_js__WEBPACK_IMPORTED_MODULE_0__/* .lookedAt */ .O1)(run, await workflowRuns.jobs(run.id));
        if (at !== undefined)
            return at;
    }
    return undefined;
}


/***/ })

};
