export const id = 9326;
export const ids = [9326];
export const modules = {

/***/ 3049:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3085);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8493);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('due', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(4621);
;// CONCATENATED MODULE: ./build/src/domain/due/duties.js

/** What runs by the clock, in the order in which it is looked for. */
const DUTIES = ['sweep', 'hours', 'accept', 'heal'];
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
    const others = DUTIES.filter((duty) => looks.every((look) => look.duty !== duty));
    return others.length === 0 ? [] : [`Not looked for: ${others.join(', ')}.`];
}
const COUNTED = {
    sweep: ['environment', 'environments'],
    hours: ['environment', 'environments'],
    accept: ['pull request', 'pull requests'],
    heal: ['branch', 'branches'],
};
function wordsOfWaiting({ duty, waiting = [] }) {
    if (waiting.length === 0)
        return undefined;
    const [one, many] = COUNTED[duty];
    const what = waiting.length === 1 ? `${one} waits` : `${many} wait`;
    return `${waiting.length} ${what} after a run that failed.`;
}
function countOf({ duty, items, more }) {
    const [one, many] = COUNTED[duty];
    const rest = more === 0 ? '' : `, and ${more} more are left to the next look`;
    return `${duty} (${items.length} ${items.length === 1 ? one : many}${rest})`;
}

;// CONCATENATED MODULE: ./build/src/runtime/due-outputs.js

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
        heal: branchesOf(looks),
    };
}
/** For a matrix of jobs: an empty list where nothing is due, '' where nobody knows. */
function branchesOf(looks) {
    const heal = looks.find(({ duty }) => duty === 'heal');
    if (heal === undefined || isDue(heal) === undefined)
        return '';
    return JSON.stringify(heal.items.map(({ pullRequest, branch, commit }) => ({ pullRequest, branch, commit })));
}

// EXTERNAL MODULE: ./build/src/domain/settings/hours-of-kind.js
var hours_of_kind = __webpack_require__(534);
// EXTERNAL MODULE: ./build/src/domain/sweep/judge-stack.js
var judge_stack = __webpack_require__(9155);
// EXTERNAL MODULE: ./build/src/runtime/aws-targets.js
var aws_targets = __webpack_require__(6924);
// EXTERNAL MODULE: ./build/src/runtime/inputs/common.js
var common = __webpack_require__(9129);
// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(2232);
;// CONCATENATED MODULE: ./build/src/runtime/due-request.js





/** The variable with the role of teardown, which a workflow hands on for a look that has no role of its own. */
const TEARDOWN_ROLE = 'GREENROOM_TEARDOWN_ROLE';
/**
 * Where a look works: by the role of the step, of `roles.due` in the settings, of the variable, or of `roles.teardown`; the first
 * that there is. @throws UserError where the variable is needed and holds no ARN.
 */
function awsOfLook(env, inputs, { roles }) {
    if (inputs.rolesToAssume.length > 0 || roles?.due !== undefined)
        return inputs;
    return { ...inputs, rolesToAssume: (0,common/* readRoles */.iZ)(TEARDOWN_ROLE, env[TEARDOWN_ROLE] ?? '') };
}
/** Merges what the step, the settings and the defaults say; inputs win. `byHand` is true where a person started the workflow. */
function dueRequest(inputs, settings, { byHand }) {
    const { repository, project, kind, kindIsProtected } = settings;
    const { common, aws, comments, hours, awakeForMs } = inputs;
    const scope = { repository, project, kind: inputs.environment };
    const admission = (0,load_settings/* admissionOf */.fG)({ ...NOTHING_ASKED, ...inputs.life, ...aws }, kind);
    const { allowedAccounts, wanted } = admission;
    const settingsRegions = kind.region ?? [];
    const ttlMs = inputs.life.ttlMs ?? (0,load_settings/* ttlOf */.yJ)(kind, common.settings);
    return {
        sweep: {
            scope,
            life: { wanted, ttlMs, force: false },
            rules: { protected: [], graceMs: judge_stack/* DEFAULT_GRACE_MS */.uh, adopted: undefined, force: false, kindIsProtected },
            removal: { application: kind.application ?? project, onLeftover: 'fail' },
            run: { token: 'look', timeoutMs: 0, dryRun: true, concurrency: WIDTH },
            settingsPlaces: { regions: settingsRegions, areCovered: (0,aws_targets/* coversSettings */.WQ)(aws, kind, 'due') },
            allowedAccounts,
            comments,
        },
        hours: {
            scope,
            rules: { hours: (0,hours_of_kind/* hoursOf */.Z)(kind, hours), awakeForMs, isProtected: kindIsProtected },
            readiness: (0,load_settings/* readinessOf */.co)(kind),
            admission: { allowedAccounts, settingsRegions },
        },
        heal: {
            scope,
            admission,
            ttlMs,
            comments,
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

// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/runtime/inputs/hourly-workflow.js
var hourly_workflow = __webpack_require__(247);
// EXTERNAL MODULE: ./build/src/runtime/inputs/hours.js
var hours = __webpack_require__(4097);
// EXTERNAL MODULE: ./build/src/runtime/inputs/input-reader.js + 1 modules
var input_reader = __webpack_require__(9794);
// EXTERNAL MODULE: ./build/src/runtime/inputs/notify.js
var notify = __webpack_require__(557);
// EXTERNAL MODULE: ./build/src/runtime/inputs/sync-tracker.js
var sync_tracker = __webpack_require__(8898);
// EXTERNAL MODULE: ./build/src/runtime/inputs/teardown.js
var teardown = __webpack_require__(4352);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/due.js








const DUE_INPUTS = [
    ...common/* COMMON_INPUTS */.s7,
    ...common/* AWS_INPUTS */.OJ,
    ...sync_tracker/* TRACKER_INPUTS */.xU,
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
    'sinks',
];
/** @throws UserError naming the input, its value and the legal values. */
function readDueInputs(run) {
    const reader = (0,input_reader/* readerOf */.TC)(run, DUE_INPUTS);
    const sinks = reader.list('sinks', notify/* SINKS */.xZ);
    const stories = {
        tracker: () => (0,sync_tracker/* readTracker */.T_)(run, reader),
        reviewedLabel: (0,sync_tracker/* readReviewedLabel */.sO)(reader),
        acceptedBy: reader.list('accepted-by'),
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

// EXTERNAL MODULE: ./build/src/runtime/last-look.js + 2 modules
var last_look = __webpack_require__(9884);
// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 21 modules
var wiring_github = __webpack_require__(9136);
// EXTERNAL MODULE: ./build/src/runtime/wiring-people.js + 4 modules
var wiring_people = __webpack_require__(6176);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(4502);
// EXTERNAL MODULE: ./build/src/text/markdown-table.js
var markdown_table = __webpack_require__(941);
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

;// CONCATENATED MODULE: ./build/src/domain/due/hold-back.js
/**
 * How long a branch waits for the next try after one that failed. Short enough for a service that was out of order, long enough for
 * a fault that only a person can mend: that one is red four times a day, and not each hour.
 */
const RETRY_AFTER_MS = 6 * 3_600_000;
/** A job that heals takes an hour at most, and may wait for others before. */
const LONGEST_RUN_MS = 2 * 3_600_000;
/** Whether a run that began then may have had a try that still counts. */
function mayCount(startedAt, now) {
    return now.getTime() - Date.parse(startedAt) < RETRY_AFTER_MS + LONGEST_RUN_MS;
}
/** The try because of which a head waits; undefined where the newest at its commit did not fail, or is long ago. */
function tryThatHolds({ number, headCommit }, tries, now) {
    const [newest] = tries
        .filter(({ pullRequest, commit }) => pullRequest === number && commit === headCommit)
        .toSorted((a, b) => b.at.localeCompare(a.at));
    return newest?.failed === true && now < nextTry(newest) ? newest : undefined;
}
/** When a head is tried again after a try that failed. */
function nextTry({ at }) {
    return new Date(Date.parse(at) + RETRY_AFTER_MS);
}

// EXTERNAL MODULE: ./build/src/domain/environment/deployed-head.js
var deployed_head = __webpack_require__(1835);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(9805);
;// CONCATENATED MODULE: ./build/src/domain/due/judge-head.js


/** By then the run that an event starts has begun, and has opened a deployment. */
const OWN_RUN_MS = 15 * 60_000;
/**
 * Whether a run for the head would change its environment. What an event has just started is left to that run, and a deployment
 * of the head that failed is left until something changes: whoever ran it has reported that.
 */
function judgeHead({ head, stack }, now) {
    const [newest] = head.deployments;
    const commit = judge_head_short(head.headCommit);
    if (isYoung(head.updatedAt, now))
        return leftAlone('something about its pull request changed less than 15 minutes ago');
    if (newest !== undefined && isUnfinished(newest) && isYoung(newest.changedAt, now))
        return leftAlone('a run is at work on it');
    if (stack !== undefined && (0,stack_state/* isBusy */.A5)(stack.status))
        return leftAlone(`its stack is in ${stack.status}`);
    if (newest !== undefined && hasFailed(newest))
        return leftAlone(`its deployment of ${commit} failed`);
    if (stack === undefined)
        return behind('it has no environment');
    const { step } = (0,stack_state/* nextStackStep */.ut)(stack.status, 'deploy');
    if (step === 'refuse')
        return leftAlone(`its stack is in ${stack.status}, which a person has to put right`);
    if (step !== 'update')
        return behind(`its stack is in ${stack.status}`);
    const running = stack.parameters['Commit'] ?? head.headCommit;
    if (running !== head.headCommit && !saysSo(newest, stack))
        return behind(`its environment runs ${judge_head_short(running)} instead of ${commit}`);
    if (newest?.state !== 'success')
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

;// CONCATENATED MODULE: ./build/src/domain/due/take-turns.js
/** (√5 − 1) / 2. */
const GOLDEN_SECTION = 0.618_033_988_749_894_9;
/**
 * A list that is longer than what one hour takes of it, from where this hour begins. Steps of the golden section reach each part of
 * a list about equally often: soon where each hour looks, and later where GitHub drops some, whatever their distance. So no place in
 * the list waits for ever.
 */
function takeTurns(items, most, now) {
    if (items.length <= most)
        return items;
    const hour = Math.floor(now.getTime() / 3_600_000);
    const start = Math.floor(((hour * GOLDEN_SECTION) % 1) * items.length);
    return [...items.slice(start), ...items.slice(0, start)];
}

// EXTERNAL MODULE: ./build/src/domain/environment/wanted.js
var wanted = __webpack_require__(7109);
// EXTERNAL MODULE: ./build/src/usecases/announce/environment-comments.js
var environment_comments = __webpack_require__(7064);
// EXTERNAL MODULE: ./build/src/usecases/pace/in-parallel.js
var in_parallel = __webpack_require__(5466);
// EXTERNAL MODULE: ./build/src/usecases/targets/targets.js
var targets_targets = __webpack_require__(6145);
// EXTERNAL MODULE: ./build/src/domain/stories/decide-story.js
var decide_story = __webpack_require__(8566);
// EXTERNAL MODULE: ./build/src/usecases/pace/lazy.js
var lazy = __webpack_require__(5192);
// EXTERNAL MODULE: ./build/src/usecases/stories/story-facts.js
var story_facts = __webpack_require__(9207);
;// CONCATENATED MODULE: ./build/src/usecases/due/behind-stories.js



/** By the rules that sync-tracker moves stories by. The texts that name them are read once for all, when the first head is asked about. */
function storyLooker({ codeHost, log }, { open, reviewedLabel }) {
    const pulls = (0,lazy/* lazy */.R)(async () => {
        const listed = await codeHost.openPullRequests();
        return new Map(listed.map((pull) => [pull.number, pull]));
    });
    return async (head) => {
        const { source, tracker } = open();
        const pull = (await pulls()).get(head.number);
        const ids = pull === undefined ? [] : (0,story_facts/* referencesOf */.CL)(pull, source);
        if (ids.length === 0)
            return undefined;
        for (const story of await (0,story_facts/* readStories */.yT)(tracker(), ids, log)) {
            const target = targetOf(story, head, reviewedLabel);
            if (target !== undefined)
                return `its story ${story.id} is ${story.state} and not ${target}`;
        }
        return undefined;
    };
}
/** A feature without an estimate stays where it is until a person estimates it: its tracker moves it for nobody. */
function targetOf(story, head, reviewedLabel) {
    if (story.type === 'feature' && !story.estimated)
        return undefined;
    const [newest] = head.deployments;
    const readyAtHead = newest?.state === 'success' && newest.url !== undefined;
    return (0,decide_story/* decideStory */.k0)({ pullRequest: head, readyAtHead, story }, { reviewedLabel });
}

// EXTERNAL MODULE: ./build/src/domain/environment/paths.js
var environment_paths = __webpack_require__(7832);
// EXTERNAL MODULE: ./build/src/domain/provision/environment-cap.js
var environment_cap = __webpack_require__(1438);
// EXTERNAL MODULE: ./build/src/domain/teardown/may-remove.js
var may_remove = __webpack_require__(5043);
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
    if (await isExpired(deps, request, head, now))
        return "its 'ttl' is over";
    const found = await (0,environment_comments/* findEnvironmentComment */.o)(deps.codeHost, { key: head.key, pull: head });
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
async function isExpired({ deployments }, { scope, ttlMs }, { headBranch: ref, headCommit: runningCommit, key }, now) {
    if (ttlMs === undefined)
        return false;
    const opened = await deployments.opened({
        environment: scope.kind,
        ref,
        until: ({ commit, payload }) => commit === runningCommit && payload['key'] === key,
    });
    const pushes = opened
        .filter(({ payload }) => payload['key'] === key)
        .map(({ commit, createdAt }) => ({ commit, at: createdAt }));
    return (0,may_remove/* hasExpired */.oN)({ pushes, runningCommit }, ttlMs, now).remove;
}
/**
 * True where somebody asked for the commit that runs by its name, and nothing was pushed since: its deployment hangs on the commit
 * itself and not on the branch.
 */
async function isPinned({ deployments }, { scope }, { key, committedAt, deployments: [ofHead] }, running) {
    if (running === undefined)
        return false;
    const found = await deployments.list({ environment: scope.kind, commit: running, key });
    const [newest] = found.filter(({ payload }) => payload['key'] === key);
    if (newest?.state !== 'success' || newest.ref !== running)
        return false;
    const pinnedAt = Date.parse(newest.createdAt);
    return [committedAt, ...(ofHead === undefined ? [] : [ofHead.changedAt])].every((at) => Date.parse(at) <= pinnedAt);
}

// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var labels = __webpack_require__(5497);
// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(5788);
// EXTERNAL MODULE: ./build/src/domain/ownership/ownership.js
var ownership = __webpack_require__(957);
;// CONCATENATED MODULE: ./build/src/usecases/due/due-heads.js





/** Those of this repository that are not opted out, oldest first, each with the deployments of its own environment only. */
function dueHeads(open, scope) {
    const own = open.filter((head) => head.headRepositoryId === scope.repository.id);
    const newestFirst = own.toSorted((a, b) => b.number - a.number);
    return [...Map.groupBy(newestFirst, (head) => head.headBranch).values()]
        .flatMap((ofBranch) => (0,wanted/* decidingPullRequest */.go)(ofBranch) ?? [])
        .filter((head) => !(0,labels/* hasLabel */.R)(head.labels, wanted/* OFF_LABEL */.BF))
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
var hourly_run = __webpack_require__(3966);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
;// CONCATENATED MODULE: ./build/src/usecases/due/hold-back.js





/** Runs whose jobs are asked for, the newest ones: those of six hours, with a look each quarter of an hour. */
const MOST_RUNS = 26;
/**
 * The heads that wait, each with the try that failed: at its commit, and by the settings of today. What the jobs of the hourly
 * workflow came to is all that is looked at, because a refusal may leave nothing else behind. Where that is not known, nobody waits.
 */
async function findHeldBack(deps, rule, heads) {
    if (rule === undefined || heads.length === 0)
        return new Map();
    const now = deps.clock.now();
    try {
        const tries = await readTries(deps, rule.workflow, now);
        const settingsAt = (0,lazy/* oncePer */.P)((commit) => deps.codeHost.readFile(rule.settings.path, commit));
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
/** A green run has no job that failed, so it is not asked. */
async function readTries({ workflowRuns }, workflow, now) {
    const runs = (await workflowRuns.hourlyRuns(workflow))
        .filter(({ startedAt, conclusion }) => conclusion !== 'success' && mayCount(startedAt, now))
        .slice(0, MOST_RUNS);
    const tries = [];
    for (const run of runs)
        tries.push(...(0,hourly_run/* healTries */._2)(run, await workflowRuns.jobs(run.id)));
    return tries;
}

;// CONCATENATED MODULE: ./build/src/usecases/due/look-for-behind.js














/** A job of a matrix each; what is over comes with the next hours. */
const MOST_BRANCHES = 20;
/**
 * Heads whose comment and story are asked about, those that changed last: a job's token has a thousand requests an hour for the
 * whole repository (docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api). The looks before this one saw the rest.
 */
const MOST_ASKED = 100;
const look_for_behind_WIDTH = 4;
/**
 * Branches with an open pull request whose environment, comment or story is behind its head, so that a run for the head would put
 * something right. Only previews: an environment of another kind does not belong to one branch.
 * @throws AdapterError for a list that cannot be whole.
 */
async function lookForBehind(targets, request) {
    const { scope } = request;
    if (scope.kind !== 'preview')
        return NOTHING_FOUND;
    const { deps } = targets[0];
    const listed = await (0,targets_targets/* inEveryTarget */.ol)(targets, (target) => target.deps.stacks.list(`${scope.project}-`));
    const heads = dueHeads(await deps.codeHost.deployedHeads(scope.kind), scope);
    const judged = judgeAll(heads, listed.flat(), request, deps.clock.now());
    const look = createLook(deps, request, listed.flat());
    const asked = new Set(judged
        .toSorted((a, b) => b.changedAt - a.changedAt)
        .slice(0, MOST_ASKED)
        .map(({ head }) => head));
    const whys = await (0,in_parallel/* inParallel */.H)(judged, look_for_behind_WIDTH, (each) => look.whyBehind(each, asked.has(each.head)));
    const behind = judged.flatMap(({ head }, index) => {
        const why = whys[index];
        return why === undefined ? [] : [{ head, why }];
    });
    const { failure } = look;
    return { ...(await choose(deps, request, behind)), ...(failure === undefined ? {} : { failure }) };
}
/** Those whose turn it is, oldest first. */
async function choose(deps, { holdBack }, behind) {
    const held = await findHeldBack(deps, holdBack, behind.map(({ head }) => head));
    const ready = takeTurns(behind, MOST_BRANCHES, deps.clock.now()).filter(({ head }) => !held.has(head));
    const chosen = ready.slice(0, MOST_BRANCHES).toSorted((a, b) => a.head.number - b.head.number);
    const waiting = behind.flatMap((each) => {
        const failed = held.get(each.head);
        return failed === undefined ? [] : [itemOf(each, ` ${whyHeld(failed)}`)];
    });
    return {
        items: chosen.map((each) => itemOf(each)),
        more: ready.length - chosen.length,
        ...(waiting.length === 0 ? {} : { waiting }),
    };
}
function whyHeld(failed) {
    const next = nextTry(failed).toISOString().slice(0, 16).replace('T', ' ');
    return `A run for ${failed.commit.slice(0, 7)} failed, so the next one is after ${next} UTC; a new commit, other settings or a start by hand bring it sooner.`;
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
    const story = request.stories === undefined ? async () => undefined : storyLooker(deps, request.stories);
    const hosts = createGuard();
    const trackers = createGuard();
    async function whyEnvironmentBehind({ head, stack, verdict }) {
        if (verdict.is !== 'behind')
            return undefined;
        if (stack !== undefined) {
            const running = stack.parameters['Commit'];
            const differs = running !== undefined && running !== head.headCommit;
            return differs && (await isPinned(deps, request, head, running)) ? undefined : verdict.why;
        }
        return (await whyStillMissing(deps, request, head, stacks)) === undefined ? verdict.why : undefined;
    }
    async function whyTextBehind({ head, verdict }) {
        if (verdict.is !== 'up to date' || !comments)
            return undefined;
        const found = await (0,environment_comments/* findEnvironmentComment */.o)(deps.codeHost, { key: head.key, pull: head });
        return whyCommentBehind(found?.state, { commit: head.headCommit, asleep: verdict.asleep });
    }
    return {
        get failure() {
            return hosts.failure ?? trackers.failure;
        },
        /** A clause; `mayAsk` is false for a head of which only the environment is looked at. */
        async whyBehind(judged, mayAsk) {
            const { head, stack } = judged;
            const facts = {
                repositoryId: scope.repository.id,
                branch: head.headBranch,
                branchHead: head.headCommit,
                pullRequest: head,
                environmentExists: stack !== undefined,
            };
            const isAsked = (0,wanted/* whyNotWanted */.PT)(facts, admission) === undefined;
            return ((isAsked ? await hosts.ask(() => whyEnvironmentBehind(judged)) : undefined) ??
                (isAsked && mayAsk ? await hosts.ask(() => whyTextBehind(judged)) : undefined) ??
                (mayAsk ? await trackers.ask(() => story(head)) : undefined));
        },
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

;// CONCATENATED MODULE: ./build/src/usecases/due/read-once.js

/** Several looks go by the same lists of the whole repository. What failed once fails for all of them, as nobody asks again. */
function readListsOnce(codeHost) {
    const open = (0,lazy/* lazy */.R)(() => codeHost.openPullRequests());
    return {
        ...codeHost,
        branches: (0,lazy/* lazy */.R)(() => codeHost.branches()),
        openHeads: (0,lazy/* lazy */.R)(() => codeHost.openHeads()),
        openPullRequests: (branch) => branch === undefined ? open() : codeHost.openPullRequests(branch),
    };
}
/** The same for the runs of workflows. */
function readRunsOnce({ workflow, hourlyRuns, jobs }) {
    return { workflow, hourlyRuns: (0,lazy/* oncePer */.P)(hourlyRuns), jobs: (0,lazy/* oncePer */.P)(jobs) };
}
/** The same for the lists of one target. */
function readStacksOnce(stacks) {
    const plain = (0,lazy/* lazy */.R)(() => stacks.list());
    const reviewed = (0,lazy/* oncePer */.P)((prefix) => stacks.list(prefix));
    return {
        ...stacks,
        list(prefix) {
            return prefix === undefined ? plain() : reviewed(prefix);
        },
    };
}

// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report = __webpack_require__(923);
// EXTERNAL MODULE: ./build/src/domain/report/summarize.js
var summarize = __webpack_require__(9572);
// EXTERNAL MODULE: ./build/src/usecases/hours/keep-hours.js + 11 modules
var keep_hours = __webpack_require__(6386);
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

// EXTERNAL MODULE: ./build/src/usecases/stories/find-accepted.js
var find_accepted = __webpack_require__(3187);
;// CONCATENATED MODULE: ./build/src/usecases/stories/look-for-accepted.js


/**
 * Pull requests that may be merged because their stories are accepted, as the job that merges them finds them; none without a
 * tracker.
 */
async function lookForAccepted(deps, { scope, longLived }, stories) {
    if (stories === undefined)
        return NOTHING_FOUND;
    const { source, tracker } = stories.open();
    const { acceptedBy } = stories;
    const { report } = await (0,find_accepted.findAccepted)({ ...deps, tracker }, { scope, longLived, source, acceptedBy });
    const accepted = (report.items ?? []).filter(({ reasonCode }) => reasonCode === 'stories_accepted');
    return { items: accepted.map((item) => dueItem(item)), more: 0 };
}

// EXTERNAL MODULE: ./build/src/usecases/targets/check-account.js
var check_account = __webpack_require__(7893);
// EXTERNAL MODULE: ./build/src/usecases/teardown/orphaned-log-groups.js
var orphaned_log_groups = __webpack_require__(5264);
// EXTERNAL MODULE: ./build/src/usecases/sweep/former-environments.js
var former_environments = __webpack_require__(7671);
// EXTERNAL MODULE: ./build/src/usecases/sweep/interrupted-teardowns.js
var interrupted_teardowns = __webpack_require__(6991);
// EXTERNAL MODULE: ./build/src/usecases/sweep/plan-sweep.js + 3 modules
var plan_sweep = __webpack_require__(876);
// EXTERNAL MODULE: ./build/src/usecases/sweep/planned-stack.js
var planned_stack = __webpack_require__(4173);
// EXTERNAL MODULE: ./build/src/usecases/sweep/publish-plan.js
var publish_plan = __webpack_require__(4288);
// EXTERNAL MODULE: ./build/src/usecases/sweep/report-brake.js + 1 modules
var report_brake = __webpack_require__(1695);
// EXTERNAL MODULE: ./build/src/usecases/sweep/sweep-beanstalk-environments.js
var sweep_beanstalk_environments = __webpack_require__(6688);
// EXTERNAL MODULE: ./build/src/usecases/sweep/sweep-log-groups.js
var sweep_log_groups = __webpack_require__(9739);
// EXTERNAL MODULE: ./build/src/usecases/sweep/sweep-versions.js
var sweep_versions = __webpack_require__(9139);
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
    const items = going.size > 0
        ? [...going.values()].map(goingItem)
        : await leftItems(targets, request, orphaned.allStacks, closed);
    return { items, more: 0, expired: expired.some(({ remove }) => remove) };
}
function goingItem(entry) {
    return (0,planned_stack/* plannedItem */.yF)(entry, (0,verdict/* say */.c)('due', `${entry.stack.name} would be taken down: ${entry.why}.`));
}
/** What `clearUp` would see to, each thing by the same function. */
async function leftItems(targets, request, allStacks, closed) {
    const ofTargets = await (0,targets_targets/* inEveryTarget */.ol)(targets, (target) => leftInTarget(target, request, (0,plan_sweep/* stacksIn */.b)(allStacks, target)));
    const done = ofTargets.flat();
    const stacks = allStacks.flatMap((one) => one.stacks);
    const items = [...done];
    for await (const ending of (0,interrupted_teardowns/* recentEndings */.CB)(targets, request.scope, closed, { stacks, done }))
        if (await look_for_sweep_isUnfinished(targets[0].deps, request, ending))
            items.push(endingItem(ending));
    return items.length > 0 ? items : brakeItems(targets[0].deps, request);
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
    const found = await (0,environment_comments/* findEnvironmentComment */.o)(codeHost, { key, pull });
    return found !== undefined && found.state.status !== 'gone';
}
function endingItem({ pull: { number, headBranch: branch }, name }) {
    const sentence = `Pull request #${number} was closed lately, and the end of its environment was not recorded or not announced.`;
    return dueItem({ name, branch, pullRequest: number, sentence });
}

;// CONCATENATED MODULE: ./build/actions/due/main.js















/** Finds out what is due of all that runs by the clock, and changes nothing. */
async function main(context) {
    const { run, clock } = context;
    const given = readDueInputs(run);
    const host = (0,wiring_github/* wireGitHub */.T)(context, given.common);
    const workflowRuns = readRunsOnce(host.workflowRuns);
    const github = { ...host, workflowRuns, codeHost: readListsOnce(host.codeHost) };
    const settings = await (0,load_settings/* loadRunSettings */.$o)(github.codeHost, { ...given, settings: given.common.settings });
    const inputs = { ...given, aws: awsOfLook(run.env, given.aws, settings.kind) };
    const byHand = run.env['GITHUB_EVENT_NAME'] === 'workflow_dispatch';
    const request = dueRequest(inputs, settings, { byHand });
    const { wireSite, wireTargets } = await __webpack_require__.e(/* import() */ 2224).then(__webpack_require__.bind(__webpack_require__, 2224));
    context.keepHeapSmall();
    const where = { inputs: inputs.aws, settings: settings.kind, action: 'due' };
    const others = { ...github, site: wireSite(context), clock, log: run.log, summary: run.summary };
    const targets = wireTargets(context, where, (aws) => ({
        ...others,
        ...aws,
        stacks: readStacksOnce(aws.stacks),
    }));
    const stories = (0,wiring_people/* wireStories */.rR)(context, inputs.stories);
    const looks = await lookAtDuties(run.log, {
        sweep: () => lookForSweep(targets, request.sweep),
        hours: () => lookForHours(targets, request.hours),
        accept: () => lookForAccepted(others, { ...request.heal, longLived: settings.longLived }, stories),
        ...(inputs.heal && { heal: () => lookForBehind(targets, { ...request.heal, stories }) }),
    });
    const last = await (0,last_look/* sayLastLook */.t)(context, workflowRuns, inputs.hourlyWorkflow);
    const report = reportDue(looks);
    return {
        report,
        outputs: { ...dueOutputs(looks), 'last-look': last.at ?? '' },
        summary: dueSummary(looks, report.sentence, last.sentence),
    };
}


/***/ }),

/***/ 9083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TR: () => (/* binding */ currentNews),
  HL: () => (/* binding */ foldNews),
  D6: () => (/* binding */ isAsked),
  F4: () => (/* binding */ opensAnnouncement),
  e$: () => (/* binding */ repliesFor)
});

// UNUSED EXPORTS: isOutdatedNews

;// CONCATENATED MODULE: ./build/src/domain/announce/announced-cost.js
/** A reason names sizes, of which a template may have many. */
const LONGEST_REASON = 200;
/** Of an environment that is there; undefined where the team gave no prices. */
function runningCost(cost) {
    if (cost === undefined)
        return undefined;
    if ('unknown' in cost)
        return { unknown: cost.unknown.slice(0, LONGEST_REASON) };
    const { perDay, perMonth, alwaysAwake } = cost;
    return {
        perDay,
        perMonth,
        ...(alwaysAwake === undefined ? {} : { perMonthAwake: alwaysAwake.perMonth }),
    };
}
/** Of an environment that is gone; undefined where nothing is known, since then there is nothing to be done about it either. */
function finalCost(cost) {
    return cost === undefined || 'unknown' in cost ? undefined : { total: cost.sinceCreation };
}

;// CONCATENATED MODULE: ./build/src/domain/announce/announced-leftovers.js
/** The marker shares a comment's room with what people read; the job summary lists all. */
const MOST = 5;
const LONGEST_NAME = 100;
const announced_leftovers_LONGEST_REASON = 200;
/** Undefined where nothing is left. */
function announcedLeftovers(leftovers) {
    if (leftovers === undefined || leftovers.length === 0)
        return undefined;
    return { first: leftovers.slice(0, MOST).map(clipped), more: Math.max(0, leftovers.length - MOST) };
}
function clipped({ resource, type, name, why }) {
    return {
        resource: clip(resource, LONGEST_NAME),
        type: clip(type, LONGEST_NAME),
        ...(name === undefined ? {} : { name: clip(name, LONGEST_NAME) }),
        why: clip(why, announced_leftovers_LONGEST_REASON),
    };
}
function clip(text, longest) {
    return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

;// CONCATENATED MODULE: ./build/src/domain/announce/announcement.js


/** The marker shares a comment's room with what people read. */
const LONGEST_TEXT = 2_000;
/** The state after the news; the commit on show changes only with news that names one. */
function foldNews(before, news) {
    return news.reduce(foldOne, before);
}
function foldOne(state, news) {
    switch (news.kind) {
        case 'ready':
        case 'asleep':
            return standing(state, news);
        case 'preparing':
            return { ...state, preparing: news.commit };
        case 'gone':
            return gone(state, news);
        case 'standing':
            return state.status === (news.asleep ? 'ready' : 'asleep') ? putRight(state, news) : state;
        case 'failed':
            return failed(state, news);
        case 'story':
            return withStory(state, news);
        case 'note':
            return { ...state, note: news.text.slice(0, LONGEST_TEXT) };
    }
}
function standing(state, news) {
    const commit = news.commit ?? state.commit;
    const known = isSameLife(state, commit) ? state.leftovers : undefined;
    return {
        ...state,
        status: news.kind,
        url: news.url ?? state.url,
        commit,
        preparing: undefined,
        failed: undefined,
        why: undefined,
        note: commit === state.commit ? state.note : undefined,
        leftovers: announcedLeftovers(news.leftovers) ?? known,
        cost: runningCost(news.cost),
        // An environment that comes back has a new life, of which nothing has been told.
        told: state.status === 'gone' ? [] : state.told,
    };
}
/** Who looks again at what is gone finds nothing to take down, and what was left behind is still there. */
function gone(state, news) {
    const before = state.status === 'gone' ? state : {};
    return {
        ...state,
        status: 'gone',
        preparing: undefined,
        failed: undefined,
        why: news.why?.slice(0, LONGEST_TEXT) ?? state.why,
        leftovers: announcedLeftovers(news.leftovers) ?? before.leftovers,
        cost: finalCost(news.cost) ?? before.cost,
    };
}
function putRight(state, news) {
    return {
        ...state,
        status: news.asleep ? 'asleep' : 'ready',
        url: news.url ?? state.url,
        commit: news.commit ?? state.commit,
    };
}
function failed(state, news) {
    const { step, commit } = news;
    const problem = news.problem.slice(0, LONGEST_TEXT);
    return {
        ...state,
        status: 'failed',
        preparing: undefined,
        failed: commit === undefined ? { step, problem } : { step, commit, problem },
        leftovers: announcedLeftovers(news.leftovers),
        cost: undefined,
    };
}
function withStory(state, news) {
    const isFirst = state.status === undefined && news.url !== undefined;
    return {
        ...state,
        ...(isFirst ? { status: 'ready', url: news.url, commit: news.commit } : {}),
        story: announcedStory(news.story),
    };
}
/** An environment that stands at the same commit as before has the same leftovers, whether or not a step names them again. */
function isSameLife({ status, commit: before }, commit) {
    return (status === 'ready' || status === 'asleep') && commit === before;
}
function announcedStory(story) {
    const { id, title, url, state, delivered, requester } = story;
    return {
        id,
        title,
        url,
        state,
        ...(delivered === undefined ? {} : { delivered }),
        ...(requester === undefined ? {} : { owner: requester.name }),
    };
}
/** True where somebody is to try the story and to judge it: a push since the delivery takes the question back. */
function isAsked({ state, delivered }, commit) {
    return state === 'delivered' && (delivered === undefined || commit === undefined || delivered === commit);
}
/**
 * True when others were faster: news of a commit that is not the pull request's head any more while the head is on show already,
 * or of an environment whose pull request was closed since. A commit that was asked for by name is never too old.
 */
function isOutdatedNews(news, shown, pull) {
    if (pull === undefined || !('commit' in news) || news.commit === undefined)
        return false;
    if (news.kind === 'story' || ('pinned' in news && news.pinned === true))
        return false;
    if (pull.state === 'closed')
        return news.kind !== 'failed' || shown.status === 'gone';
    return news.commit !== pull.headCommit && shown.commit === pull.headCommit && shown.status !== 'gone';
}
/**
 * What is still to be told. Why an environment is gone is told of an open pull request only: a merged or closed one says it
 * itself, also to the run that makes up for one that was killed.
 */
function currentNews(news, shown, pull) {
    return news
        .filter((each) => !isOutdatedNews(each, shown, pull))
        .map((each) => (each.kind === 'gone' && pull?.state !== 'open' ? { ...each, why: undefined } : each));
}
/**
 * True when the news is worth a first comment or message; the rest only changes what is already there. Only the first one
 * notifies anybody, so it is kept for an environment that is ready.
 */
function opensAnnouncement(news) {
    return news.some((each) => each.kind === 'ready' ||
        each.kind === 'failed' ||
        each.kind === 'note' ||
        (each.kind === 'story' && each.url !== undefined));
}
/** What is said once: failures, a delivery, the end, and words of people's own. */
function repliesFor(news, before) {
    return news.flatMap((each) => {
        if (each.kind === 'failed')
            return [{ key: `${each.step}-failed@${each.commit ?? before.commit ?? 'unknown'}`, news: each }];
        if (each.kind === 'note')
            return [{ key: `note:${each.id}`, news: each }];
        if (each.kind === 'gone')
            return [{ key: `gone@${before.commit ?? 'unknown'}`, news: each }];
        if (each.kind === 'story' && isAsked(each.story, each.commit ?? before.commit)) {
            return [{ key: `delivered:${each.story.id}@${each.commit ?? before.commit ?? 'unknown'}`, news: each }];
        }
        return [];
    });
}


/***/ }),

/***/ 3966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ lookedAt),
/* harmony export */   _2: () => (/* binding */ healTries)
/* harmony export */ });
/* unused harmony export LOOK_JOB */
/** The `name` of the job that looks, in the workflow that ships. */
const LOOK_JOB = 'Find what is due';
/** The `name` of each leg that heals. */
const HEAL_JOB = /^Heal pull request (\d+) at ([0-9a-f]{40})$/;
/**
 * When the run looked; undefined where its look failed, or where it did something else. What became of its other jobs does not
 * matter. A workflow of a team's own may name its jobs otherwise: such a run looked if it is green.
 */
function lookedAt(run, jobs) {
    const looks = jobs.filter(({ name }) => ownName(name) === LOOK_JOB);
    if (looks.length === 0)
        return run.conclusion === 'success' ? run.startedAt : undefined;
    const played = looks.filter(({ conclusion }) => conclusion !== 'skipped');
    return played.every(({ conclusion }) => conclusion === 'success') ? played[0]?.startedAt : undefined;
}
/** The tries of a run that ended. */
function healTries(run, jobs) {
    return jobs.flatMap(({ name, conclusion, completedAt }) => {
        const [, pullRequest, commit] = HEAL_JOB.exec(ownName(name)) ?? [];
        if (commit === undefined || conclusion === undefined || completedAt === undefined)
            return [];
        const failed = conclusion === 'failure';
        return [
            { pullRequest: Number(pullRequest), commit, failed, at: completedAt, settingsCommit: run.commit },
        ];
    });
}
function ownName(name) {
    return name.split(' / ').at(-1) ?? name;
}


/***/ }),

/***/ 4181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ whyBranchStays),
/* harmony export */   N: () => (/* binding */ whyLongLived)
/* harmony export */ });
/** Why a branch outlives its pull requests, as a clause; undefined for one that a pull request may take along. */
function whyLongLived({ name, isProtected }, { defaultBranch, kinds }) {
    if (name === defaultBranch)
        return 'it is the default branch';
    const served = kinds.find(({ branch }) => branch === name);
    if (served !== undefined)
        return `the settings name it for the kind '${served.kind}'`;
    return isProtected ? "GitHub's branch protection or a ruleset covers it" : undefined;
}
/** Why nobody of the suite may delete a branch, as a clause; undefined where it may go. `open` are all open pull requests. */
function whyBranchStays(branch, longLived, open) {
    const based = open.find(({ baseBranch }) => baseBranch === branch.name);
    return (whyLongLived(branch, longLived) ??
        (based === undefined ? undefined : `pull request #${based.number} is to be merged into it`));
}


/***/ }),

/***/ 1835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ ENDED_EARLY)
/* harmony export */ });
/** What a deployment says whose run ended before its work did: the next run takes it up. */
const ENDED_EARLY = 'The run ended before the environment was ready; the next run takes up from there.';


/***/ }),

/***/ 9878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ forkByEvent),
/* harmony export */   m: () => (/* binding */ forkVerdict)
/* harmony export */ });
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4621);

/** Why a pull request from a fork gets no environment. */
function forkVerdict(pullRequest) {
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('fork', `Pull request #${pullRequest} comes from a fork, which gets no credentials and so no environment; a maintainer can push its commits to a branch of this repository.`);
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

/***/ 7832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ touchesPaths),
/* harmony export */   I: () => (/* binding */ parsePaths)
/* harmony export */ });
/* harmony import */ var _input_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8778);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);


/** @throws UserError when every glob takes something out, so that nothing is left. */
function parsePaths(globs) {
    if (globs.length === 0 || globs.some((glob) => !glob.startsWith('!')))
        return globs;
    const list = globs.join(', ');
    // Shown whole or not at all, as every value that is refused.
    const shown = list.length <= 80 ? ` (${list})` : '';
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `Input 'paths' has only globs that begin with '!'${shown}; give one without, such as '**'.`);
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

/***/ 9447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ parseWanted),
/* harmony export */   k: () => (/* binding */ DEFAULT_WANTED)
/* harmony export */ });
/* harmony import */ var _input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2816);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);


/** @throws UserError naming the rule that is not legal. */
function parseWanted(rules) {
    return rules.map((rule) => {
        if (rule === 'branch' || rule === 'pull-request' || rule === 'review-requested')
            return rule;
        if (/^label:.+/.test(rule))
            return rule;
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `${(0,_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__/* .inputWithValue */ .i)('wanted', rule)}; it takes branch, pull-request, review-requested, label:NAME.`);
    });
}
/** What asks for an environment where neither step nor settings say it. */
const DEFAULT_WANTED = ['pull-request'];


/***/ }),

/***/ 8778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4006);
/* harmony import */ var _whole_match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3790);


/**
 * Whether a glob matches a whole name or path; a dot at the beginning is a character like others. Every glob of the suite is matched
 * here. Branches and files are named by outsiders, and the library's regular expressions take minutes for a long name and four
 * stars, so what is common in globs is matched in linear time. Only the rest is left to the library: `!(…)`, `{1..3}`, `[[:alpha:]]`.
 */
function matchesGlob(text, glob, kind) {
    const pattern = patternOf(simplified(glob, kind), kind);
    const known = pattern === undefined ? undefined : (0,_whole_match_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesWhole */ .b)(pattern, text);
    return (known ?? picomatch__WEBPACK_IMPORTED_MODULE_1__.isMatch(text, glob, { bash: kind === 'name', dot: true, nonegate: kind === 'path' }));
}
/** Characters that mean something only to the library, or mean nothing certain where they stand. */
const UNCOMMON = /[!()|^$"'\\]|\{[^{}]*\.\.|\[[^\]]*\[|\{[^,}]*\}|[?*+@]\(|\/\/|\*\*\*|\*\*\{|^\.\//;
/** The library takes two parts of two stars for one, and in a name `a/**\/*` for `a/**`. */
function simplified(glob, kind) {
    const once = glob.replaceAll(/(?:\/\*\*)+(?=\/\*\*(?:\/|$))/g, '');
    return kind === 'name' ? once.replace(/\/\*\*\/\*$/, '/**') : once;
}
/** As a regular expression that `matchesWhole` knows; undefined for what is not common. */
function patternOf(glob, kind) {
    if (glob === '' || UNCOMMON.test(glob) || !areBalanced(glob))
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

/***/ 3790:
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

/***/ 1438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ checkCap)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _input_durations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7564);
/* harmony import */ var _ownership_ownership_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(957);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4621);




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

/***/ 8002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ decidedLike),
/* harmony export */   w: () => (/* binding */ wordsOfAll)
/* harmony export */ });
/** What is said of all items, one sentence after the other; '' where there is none. */
function wordsOfAll(items) {
    return items.map((item) => item.sentence).join(' ');
}
/** The decision and the reason of one item, with a sentence about all. */
function decidedLike({ decision, reasonCode }, sentence) {
    return { decision, reasonCode, sentence };
}


/***/ }),

/***/ 8566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MG: () => (/* binding */ isDeliverable),
/* harmony export */   aR: () => (/* binding */ mayAccept),
/* harmony export */   k0: () => (/* binding */ decideStory)
/* harmony export */ });
/* harmony import */ var _environment_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5497);
/* harmony import */ var _environment_pull_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7365);


const RANK = {
    unscheduled: 0,
    unstarted: 0,
    started: 1,
    finished: 2,
    delivered: 3,
    // What a person has judged stays as it is until a person moves it.
    accepted: 9,
    rejected: 9,
};
/** Where the story should move, or undefined when it stays: it never moves backwards, and only people accept. */
function decideStory(facts, settings) {
    const wanted = legalFor(facts.story.type, settings.asked ?? progressOf(facts, settings));
    return wanted !== undefined && RANK[wanted] > RANK[facts.story.state] ? wanted : undefined;
}
/** True when the pull request and its environment are what the product owner is to judge. */
function isDeliverable(facts, settings) {
    return progressOf(facts, settings) === 'delivered';
}
function progressOf(facts, settings) {
    const { pullRequest: pull } = facts;
    if (pull.state !== 'open')
        return undefined;
    const reviewed = (0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLabel */ .R)(pull.labels, settings.reviewedLabel);
    if (reviewed && facts.readyAtHead)
        return 'delivered';
    const seen = (0,_environment_pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .hasReviewer */ .g)(pull.review);
    return reviewed || seen ? 'finished' : 'started';
}
/** Pivotal knows neither finished nor delivered chores, and a release is only accepted. */
function legalFor(type, wanted) {
    if (wanted === undefined || type === 'release')
        return undefined;
    return type === 'chore' ? 'started' : wanted;
}
/** Who may accept: the people named, or else whoever asked for the story or owns it. */
function mayAccept(mover, story, acceptedBy) {
    if (acceptedBy.length === 0)
        return mover.id === story.requesterId || story.ownerIds.includes(mover.id);
    const known = [mover.id, mover.name, mover.email].map((each) => each?.toLowerCase());
    return acceptedBy.some((person) => known.includes(person.toLowerCase()));
}


/***/ }),

/***/ 9156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ pivotalReferences)
/* harmony export */ });
/** Hosts that show Pivotal stories besides the configured one. */
const PIVOTAL_HOST = 'www.pivotaltracker.com';
/** Shorter runs of digits are versions, years and ticket numbers of something else. */
const LEAST_DIGITS = 6;
/**
 * Ids of the Pivotal stories that a pull request names, in order, each once: in the branch a number of at least six
 * digits that stands alone, in title and body `[#123456]`, `[Finishes #123456 #234567]` and the address of a story.
 * Source of the bracket form: Tracker's own commit syntax; of the addresses: `/story/show/ID`, `/n/projects/P/stories/ID`.
 */
function pivotalReferences(sources, trackerHost = PIVOTAL_HOST) {
    const text = `${sources.title}\n${sources.body}`;
    return [
        ...new Set([
            ...inBranch(sources.branch),
            ...inBrackets(text),
            ...inAddresses(text, [PIVOTAL_HOST, 'pivotaltracker.com', trackerHost]),
        ]),
    ];
}
function inBranch(branch) {
    const alone = new RegExp(`(?<![A-Za-z0-9])#?(\\d{${LEAST_DIGITS},})(?![A-Za-z0-9])`, 'g');
    return [...branch.matchAll(alone)].flatMap((match) => match[1] ?? []);
}
function inBrackets(text) {
    const groups = [...text.matchAll(/\[([^[\]\n]{1,200})\]/g)].flatMap((match) => match[1] ?? []);
    const stories = groups.filter((group) => /^[a-z\s,]*(#\d+[a-z\s,]*)+$/i.test(group));
    return stories.flatMap((group) => [...group.matchAll(/#(\d+)/g)].flatMap((match) => match[1] ?? []));
}
function inAddresses(text, hosts) {
    const addresses = [...text.matchAll(/https?:\/\/[^\s<>()[\]"']+/g)].map((match) => match[0]);
    return addresses.flatMap((address) => {
        const url = URL.canParse(address) ? new URL(address) : undefined;
        if (url === undefined || !hosts.includes(url.host))
            return [];
        return /\/(?:story\/show|stories)\/(\d+)(?!\w)/.exec(url.pathname)?.[1] ?? [];
    });
}


/***/ }),

/***/ 247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readOwnWorkflow),
/* harmony export */   MV: () => (/* binding */ HOURLY_INPUTS),
/* harmony export */   br: () => (/* binding */ readHourlyWorkflow)
/* harmony export */ });
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1199);

/** The input of every action that says when the last look was. */
const HOURLY_INPUTS = ['hourly-workflow'];
/** Name of the file; `unnamed` where the step gives none. @throws UserError where it is none. */
function readHourlyWorkflow(reader, unnamed = 'greenroom.yml') {
    return reader.formed('hourly-workflow', _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__/* .WORKFLOW_FILE */ .XC) ?? unnamed;
}
/**
 * The same for the step that looks: without a name it is the workflow that runs, whose path GitHub gives as
 * `OWNER/NAME/.github/workflows/FILE@REF`, also within a called workflow (GitHub, "Variables reference", GITHUB_WORKFLOW_REF).
 */
function readOwnWorkflow({ env }, reader) {
    const own = /\/\.github\/workflows\/([\w-][\w.-]*\.ya?ml)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
    return readHourlyWorkflow(reader, own);
}


/***/ }),

/***/ 4097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vg: () => (/* binding */ readHoursInputs),
/* harmony export */   Zj: () => (/* binding */ readAwakeFor),
/* harmony export */   i2: () => (/* binding */ readHours)
/* harmony export */ });
/* unused harmony export HOURS_INPUTS */
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_hours_hours_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(169);
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1199);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7277);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9129);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9794);
/* harmony import */ var _pricing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2880);







const HOURS_INPUTS = [
    ..._common_js__WEBPACK_IMPORTED_MODULE_4__/* .COMMON_INPUTS */ .s7,
    ..._common_js__WEBPACK_IMPORTED_MODULE_4__/* .AWS_INPUTS */ .OJ,
    ..._pricing_js__WEBPACK_IMPORTED_MODULE_6__/* .PRICING_INPUTS */ .H,
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

/***/ 557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ readNotifyInputs),
/* harmony export */   xZ: () => (/* binding */ SINKS)
/* harmony export */ });
/* unused harmony export NOTIFY_INPUTS */
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2816);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7277);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9129);
/* harmony import */ var _hourly_workflow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(247);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9794);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4124);







const NOTIFY_INPUTS = [
    ..._common_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMON_INPUTS */ .s7,
    'project',
    'environment',
    'event',
    'results',
    'message',
    'slack-token',
    'slack-channel',
    'slack-api-url',
    'sinks',
    'required',
    ..._hourly_workflow_js__WEBPACK_IMPORTED_MODULE_4__/* .HOURLY_INPUTS */ .MV,
];
const SINKS = ['slack', 'pull-request', 'summary'];
/** @throws UserError naming the input, its value and the legal values. */
async function readNotifyInputs(run) {
    const reader = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .readerOf */ .TC)(run, NOTIFY_INPUTS);
    reader.notYet('event', () => true, 'no value');
    const token = reader.text('slack-token');
    if (token !== undefined)
        run.setSecret(token);
    const channel = reader.text('slack-channel');
    const configured = token === undefined || channel === undefined
        ? undefined
        : { token, channel, apiUrl: reader.text('slack-api-url') };
    const asked = reader.list('sinks').map(checkSink);
    if (asked.includes('slack') && configured === undefined)
        throw noSlack();
    if (asked.length === 0 && token !== undefined && channel === undefined)
        run.log.warning("'slack-token' is given and 'slack-channel' is not, so nothing is announced on Slack; give both, or neither.");
    const sinks = asked.length > 0 ? asked : SINKS.filter((sink) => sink !== 'slack' || configured !== undefined);
    const environment = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkKind */ .pK)(reader.text('environment') ?? 'preview');
    return Object.freeze({
        ...(0,_common_js__WEBPACK_IMPORTED_MODULE_3__/* .readCommonInputs */ .di)(run),
        project: reader.text('project'),
        environment,
        reports: await (0,_results_js__WEBPACK_IMPORTED_MODULE_6__/* .readResults */ .x8)(run, reader.text('results'), environment),
        message: reader.text('message'),
        slack: sinks.includes('slack') ? configured : undefined,
        sinks,
        required: reader.boolean('required', false),
        hourlyWorkflow: (0,_hourly_workflow_js__WEBPACK_IMPORTED_MODULE_4__/* .readHourlyWorkflow */ .br)(reader),
    });
}
function checkSink(name) {
    const sink = SINKS.find((known) => known === name);
    if (sink !== undefined)
        return sink;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .inputWithValue */ .i)('sinks', name)}; it takes any of ${SINKS.join(', ')}.`);
}
function noSlack() {
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('missing_credentials', "Input 'sinks' names slack, but slack-token or slack-channel is empty; give both.");
}


/***/ }),

/***/ 8898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RZ: () => (/* binding */ readSyncTrackerInputs),
/* harmony export */   T_: () => (/* binding */ readTracker),
/* harmony export */   sO: () => (/* binding */ readReviewedLabel),
/* harmony export */   xU: () => (/* binding */ TRACKER_INPUTS)
/* harmony export */ });
/* unused harmony export SYNC_TRACKER_INPUTS */
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2816);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7277);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9129);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9794);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4124);






/** The inputs that say where stories are. */
const TRACKER_INPUTS = ['tracker', 'tracker-url', 'tracker-token', 'tracker-project'];
const SYNC_TRACKER_INPUTS = [
    ..._common_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMON_INPUTS */ .s7,
    'project',
    'environment',
    ...TRACKER_INPUTS,
    'tracker-auth',
    'operation',
    'pull-request',
    'story',
    'state',
    'results',
    'labels',
    'reviewed-label',
    'unestimated',
    'accepted-by',
];
/** @throws UserError naming the input, its value and the legal values. */
async function readSyncTrackerInputs(run) {
    const reader = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readerOf */ .TC)(run, SYNC_TRACKER_INPUTS);
    const tracker = readTracker(run, reader);
    reader.notYet('tracker-auth', () => true, 'no value');
    const asked = reader.text('state') === undefined
        ? undefined
        : reader.choice('state', ['started', 'finished', 'delivered'], 'started');
    const environment = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkKind */ .pK)(reader.text('environment') ?? 'preview');
    return Object.freeze({
        ...(0,_common_js__WEBPACK_IMPORTED_MODULE_3__/* .readCommonInputs */ .di)(run),
        tracker,
        project: reader.text('project'),
        environment,
        operation: reader.choice('operation', ['sync', 'accepted'], 'sync'),
        about: {
            pullRequest: reader.integer('pull-request', undefined, { least: 1, most: 2 ** 31 }),
            stories: reader.list('story').map(checkStory),
        },
        reports: await (0,_results_js__WEBPACK_IMPORTED_MODULE_5__/* .readResults */ .x8)(run, reader.text('results'), environment),
        labels: reader.list('labels'),
        rules: {
            reviewedLabel: readReviewedLabel(reader),
            asked,
            unestimated: unestimatedOf(reader.text('unestimated') ?? 'warn'),
        },
        acceptedBy: reader.list('accepted-by'),
    });
}
/** @throws UserError for a tracker that is not known, or not yet. */
function readTracker(run, reader) {
    const tracker = reader.text('tracker') ?? 'github';
    if (LATER_TRACKERS.includes(tracker))
        throw trackerNotYet(tracker);
    reader.choice('tracker', ['pivotal'], 'pivotal');
    const token = reader.text('tracker-token') ?? '';
    if (token !== '')
        run.setSecret(token);
    return { url: reader.text('tracker-url'), token, projects: reader.list('tracker-project') };
}
/** The label on a pull request which says that it is reviewed. */
function readReviewedLabel(reader) {
    return reader.text('reviewed-label') ?? 'reviewed';
}
const LATER_TRACKERS = ['jira', 'github', 'linear', 'shortcut'];
/** The default is one that comes later, so the reader's own sentence about a given value would miss it. */
function trackerNotYet(tracker) {
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('not_yet', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .inputWithValue */ .i)('tracker', tracker)}, which this version does not support yet; today it takes 'pivotal'.`);
}
function checkStory(story) {
    const id = story.replace(/^#/, '');
    if (/^\d+$/.test(id))
        return id;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .inputWithValue */ .i)('story', id)}; it takes ids of stories, such as 123456789.`);
}
function unestimatedOf(value) {
    if (value === 'warn' || value === 'fail')
        return value;
    const points = /^estimate:(\d{1,3})$/.exec(value)?.[1];
    if (points !== undefined)
        return { estimate: Number(points) };
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .inputWithValue */ .i)('unestimated', value)}; it takes warn, fail, estimate:N.`);
}


/***/ }),

/***/ 9884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ sayLastLook)
});

// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
;// CONCATENATED MODULE: ./build/src/domain/due/last-look.js

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
    const since = when === undefined ? last : `The last hourly look was ${(0,durations/* formatDuration */.a3)(age)} ago, at ${when}.`;
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

// EXTERNAL MODULE: ./build/src/domain/due/hourly-run.js
var hourly_run = __webpack_require__(3966);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
;// CONCATENATED MODULE: ./build/src/usecases/due/find-last-look.js



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
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        log.info(`When the last hourly look was is not known: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        return undefined;
    }
}
/** One request for the newest run, where that one looked. */
async function newestLook(workflowRuns, runs) {
    for (const run of runs) {
        const at = (0,hourly_run/* lookedAt */.O1)(run, await workflowRuns.jobs(run.id));
        if (at !== undefined)
            return at;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/runtime/last-look.js


/** Says in the log when the last hourly look was, as a warning where that is too long ago. Never fails a step. */
async function sayLastLook({ run, clock }, workflowRuns, workflow) {
    const last = await findLastLook({ workflowRuns, log: run.log }, workflow);
    if (last === undefined)
        return { at: undefined, sentence: '', late: false };
    const news = describeLastLook(last, clock.now());
    if (news.late)
        run.log.warning(news.sentence);
    else
        run.log.info(news.sentence);
    return { at: last.at, ...news };
}


/***/ }),

/***/ 2232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ loadRunSettings),
/* harmony export */   Je: () => (/* binding */ firstNonEmpty),
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   VF: () => (/* binding */ loadAllKinds),
/* harmony export */   co: () => (/* binding */ readinessOf),
/* harmony export */   fG: () => (/* binding */ admissionOf),
/* harmony export */   yJ: () => (/* binding */ ttlOf)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_environment_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7832);
/* harmony import */ var _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9447);
/* harmony import */ var _domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7564);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7277);





/** Where the settings stand unless the input says else. */
const DEFAULT_SETTINGS = '.github/greenroom.yml';
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
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('invalid_input', `Input 'environment' has the value '${inputs.environment}'; ${inputs.settings} has ${Object.keys(settings.environments).join(', ')}.`);
    return {
        repository,
        text,
        project: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkProject */ .sh)(inputs.project ?? settings.project ?? (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultProject */ .fu)(repository.fullName)),
        kind: kind ?? {},
        kindIsProtected: kind?.protected ?? inputs.environment === 'production',
        ownParameters: (kind && ownParameters[inputs.environment]) ?? [],
        longLived,
    };
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
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('invalid_settings', `The settings file ${file} is not on branch '${repository.defaultBranch}'; correct the input 'settings', or leave it out to use ${DEFAULT_SETTINGS} where there is one.`);
    const settings = text === undefined
        ? { project: undefined, environments: {}, ownParameters: {} }
        : await parse(text, file);
    const kinds = Object.entries(settings.environments).flatMap(([kind, { branch }]) => branch === undefined ? [] : [{ kind, branch }]);
    return { repository, text, settings, longLived: { defaultBranch: repository.defaultBranch, kinds } };
}
/** What asks for an environment of the kind: what the step says, then the settings, then the default. */
function wantedOf(kind, inputs) {
    return firstNonEmpty(inputs, (0,_domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWanted */ .V)(kind.wanted ?? []), _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_WANTED */ .k);
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
    };
}
/** Milliseconds that an environment may stand after its last push. @throws UserError naming the value that is no duration. */
function ttlOf(kind, file) {
    if (kind.ttl === undefined)
        return undefined;
    const ttl = (0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E9)(kind.ttl);
    if (ttl !== undefined)
        return ttl;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('invalid_settings', `${file}: 'ttl' has the value '${kind.ttl.slice(0, 40)}'; it takes durations such as 12h or 7d.`);
}
/** The parser and its schema are loaded only where there is a file. */
async function parse(text, file) {
    const { parseSettings } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2164), __webpack_require__.e(2735), __webpack_require__.e(6320)]).then(__webpack_require__.bind(__webpack_require__, 6320));
    return parseSettings(text, file);
}


/***/ }),

/***/ 8870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FD: () => (/* binding */ announcedState),
  lF: () => (/* binding */ environmentComment),
  qy: () => (/* binding */ environmentMarker),
  Ni: () => (/* binding */ failureHeadline),
  lv: () => (/* binding */ takenBack)
});

// EXTERNAL MODULE: ./build/src/domain/announce/announcement.js + 2 modules
var announcement = __webpack_require__(9083);
// EXTERNAL MODULE: ./build/src/domain/input/is-object.js
var is_object = __webpack_require__(6617);
;// CONCATENATED MODULE: ./build/src/text/announced-state.js

const STATUSES = [undefined, 'ready', 'asleep', 'gone', 'failed'];
/** False where somebody has changed the state in a comment so that it cannot be used. Members that are not known are let be. */
function isAnnouncementState(data) {
    if (!(0,is_object/* isObject */.G)(data))
        return false;
    const { status, url, commit, preparing, why, note, failed, story, leftovers, cost, slack, told } = data;
    return (STATUSES.includes(status) &&
        [url, commit, preparing, why, note].every(isTextOrNone) &&
        (failed === undefined || (hasTexts(failed, ['step', 'problem']) && isTextOrNone(failed['commit']))) &&
        (story === undefined ||
            (hasTexts(story, ['id', 'title', 'url', 'state']) &&
                isTextOrNone(story['delivered']) &&
                isTextOrNone(story['owner']))) &&
        (leftovers === undefined || areLeftovers(leftovers)) &&
        (cost === undefined || isCost(cost)) &&
        (slack === undefined || (hasTexts(slack, ['channel', 'ts']) && isTextOrNone(slack['shows']))) &&
        (told === undefined || (Array.isArray(told) && told.every((key) => typeof key === 'string'))));
}
function areLeftovers(value) {
    return ((0,is_object/* isObject */.G)(value) &&
        typeof value['more'] === 'number' &&
        Array.isArray(value['first']) &&
        value['first'].every((each) => hasTexts(each, ['resource', 'type', 'why']) && isTextOrNone(each['name'])));
}
function isCost(value) {
    if (!(0,is_object/* isObject */.G)(value))
        return false;
    const { perDay, perMonth, perMonthAwake, total, unknown } = value;
    if (typeof unknown === 'string' || typeof total === 'number')
        return true;
    const amounts = perMonthAwake === undefined ? [perDay, perMonth] : [perDay, perMonth, perMonthAwake];
    return amounts.every((each) => typeof each === 'number');
}
function hasTexts(value, names) {
    return (0,is_object/* isObject */.G)(value) && names.every((name) => typeof value[name] === 'string');
}
function isTextOrNone(value) {
    return value === undefined || typeof value === 'string';
}

// EXTERNAL MODULE: ./build/src/text/cost.js
var cost = __webpack_require__(904);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(4502);
// EXTERNAL MODULE: ./build/src/text/leftovers.js
var leftovers = __webpack_require__(4421);
// EXTERNAL MODULE: ./build/src/text/marker.js
var marker = __webpack_require__(519);
;// CONCATENATED MODULE: ./build/src/text/environment-comment.js






const PURPOSE = 'environment';
/** GitHub refuses a longer body. */
const LONGEST_BODY = 65_536;
const LONGEST_STATEMENT = 2_000;
/** How the comment of this environment begins; nobody else's does. `key` is `repository-id/project/kind/branch`. */
function environmentMarker(key) {
    return (0,marker/* markerStart */.Rs)(PURPOSE, key);
}
/** What an earlier run kept in its comment; nothing where a person has broken it. Only our own comments are read. */
function announcedState(body, key) {
    const data = (0,marker/* markerData */.Vv)(body, PURPOSE, key);
    return isAnnouncementState(data) ? data : {};
}
/** The one comment on a pull request, edited through the environment's whole life. */
function environmentComment(key, state, pull) {
    const lines = [
        (0,marker/* marker */.xL)(PURPOSE, key, state),
        `### ${headline(state)}`,
        '',
        ...statement(state, pull),
        ...(state.preparing === undefined
            ? []
            : ['', `Commit ${shortCommit(state.preparing)} is being prepared.`]),
        ...storyLines(state.story, state),
        ...(state.note === undefined ? [] : ['', `**Note:** ${(0,text_escape/* markdownText */.p7)(state.note, LONGEST_STATEMENT)}`]),
        ...(state.cost === undefined ? [] : ['', (0,text_escape/* markdownText */.p7)((0,cost/* costSentence */.Lp)(state.cost), 400)]),
        ...(state.leftovers === undefined ? [] : ['', ...(0,leftovers/* leftoversList */.xJ)(state.leftovers)]),
    ];
    return lines.join('\n').slice(0, LONGEST_BODY);
}
function headline(state) {
    if (isOnlyPrepared(state))
        return 'The environment is being prepared';
    if (state.status === 'ready')
        return 'The environment is ready';
    if (state.status === 'asleep')
        return 'The environment is asleep';
    if (state.status === 'gone')
        return 'The environment is gone';
    if (state.status === 'failed')
        return failureHeadline(state.failed);
    return 'Environment';
}
/** What was tried and failed. What stood before may still serve, so it is not said that the environment is broken. */
function failureHeadline(failed) {
    if (failed?.step === 'teardown')
        return 'The environment could not be taken down';
    if (failed?.step === 'hours')
        return 'The environment could not be put to sleep or woken';
    if (failed?.commit === undefined)
        return 'The last deployment failed';
    return `Commit ${shortCommit(failed.commit)} could not be deployed`;
}
function statement(state, pull) {
    if (isOnlyPrepared(state))
        return [];
    const url = (0,text_escape/* safeUrl */.Pl)(state.url);
    const runs = state.commit === undefined ? [] : [`It runs commit ${shortCommit(state.commit)}.`];
    if (state.status === 'ready')
        return [...(url === undefined ? [] : [`Try it at <${url}>`, '']), ...runs];
    if (state.status === 'asleep')
        return ['It wakes up when its hours begin, on the next push, or with the label `stage:awake`.'];
    if (state.status === 'gone')
        return [`It was taken down${reason(state, pull)}.`];
    if (state.status === 'failed') {
        const last = url === undefined ? [] : ['', `Before, ${whatRanBefore(state)} was at <${url}>.`];
        return [(0,text_escape/* markdownText */.p7)(state.failed?.problem ?? 'No cause is known.', LONGEST_STATEMENT), ...last];
    }
    return [];
}
/** The same commit may have failed after it was ready, so it is named only where it is another one. */
function whatRanBefore({ commit, failed }) {
    return commit === undefined || commit === failed?.commit
        ? 'the environment'
        : `commit ${shortCommit(commit)}`;
}
/** Nothing stands meanwhile that anybody could try. */
function isOnlyPrepared({ preparing, status }) {
    return preparing !== undefined && status !== 'ready' && status !== 'asleep';
}
function shortCommit(commit) {
    return commit.slice(0, 7).replaceAll(/\W/g, '');
}
/** While a pull request is open, only the run that took its environment down knows why. */
function reason({ why }, pull) {
    if (pull.merged)
        return ' because the pull request is merged';
    if (pull.state === 'closed')
        return ' because the pull request is closed';
    return why === undefined ? '' : `: ${(0,text_escape/* markdownText */.p7)(why, LONGEST_STATEMENT)}`;
}
function storyLines(story, state) {
    if (story === undefined)
        return [];
    const link = (0,text_escape/* markdownLink */.iQ)(story.title, story.url);
    if ((0,announcement/* isAsked */.D6)(story, state.commit) && state.status === 'ready') {
        const who = story.owner === undefined ? 'Product owner' : (0,text_escape/* markdownText */.p7)(story.owner);
        return ['', `**${who}**, please try the story ${link} and accept or reject it.`];
    }
    // The story goes on without the environment, so what was last known of it is not shown as its state.
    if (state.status === 'gone')
        return ['', `Story: ${link}`];
    const known = story.state === 'delivered' && !(0,announcement/* isAsked */.D6)(story, state.commit) ? takenBack(story) : story.state;
    return ['', `Story: ${link} (${(0,text_escape/* markdownText */.p7)(known)})`];
}
/** Of a story whose delivery a push took back. */
function takenBack({ delivered = '' }) {
    return `delivered at ${shortCommit(delivered)}, and there are newer commits; once they are reviewed, put the label of the review on again`;
}


/***/ }),

/***/ 7064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ keepEnvironmentComment),
/* harmony export */   o: () => (/* binding */ findEnvironmentComment)
/* harmony export */ });
/* harmony import */ var _domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9083);
/* harmony import */ var _text_environment_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8870);


/** The environment's comment; undefined while its pull request has none. What others wrote into it is not believed. */
async function findEnvironmentComment(codeHost, { key, pull }) {
    const facts = await codeHost.findComment(pull.number, (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentMarker */ .qy)(key));
    return facts && { facts, state: facts.editedByOthers ? {} : (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .announcedState */ .FD)(facts.body, key) };
}
/**
 * Brings the one comment to the state: edits `existing`, or writes one where the news is worth it. Undefined where there is
 * none and none is needed.
 */
async function keepEnvironmentComment(codeHost, about, existing, state) {
    if (existing === undefined && !(0,_domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_1__/* .opensAnnouncement */ .F4)(about.news))
        return undefined;
    const body = (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentComment */ .lF)(about.key, state, about.pull);
    // GitHub gives back what it stored, with its own line ends.
    if (existing !== undefined && existing.body.replaceAll('\r\n', '\n').trim() === body.trim())
        return { wrote: false, url: existing.url };
    const kept = existing === undefined
        ? await createOnly(codeHost, about, body)
        : await codeHost.updateComment(existing.id, body);
    return { wrote: true, url: kept.url };
}
/**
 * Two runs that found no comment both write one. Both look afterwards, and the one that was later takes its own back and
 * tells its news in the other.
 */
async function createOnly(codeHost, { key, pull, news }, body) {
    const made = await codeHost.createComment(pull.number, body);
    const first = await findEnvironmentComment(codeHost, { key, pull });
    if (first === undefined || first.facts.id >= made.id)
        return made;
    await codeHost.deleteComment(made.id);
    const after = (0,_domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_1__/* .foldNews */ .HL)(first.state, (0,_domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_1__/* .currentNews */ .TR)(news, first.state, pull));
    return codeHost.updateComment(first.facts.id, (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentComment */ .lF)(key, after, pull));
}


/***/ }),

/***/ 3187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findAccepted: () => (/* binding */ findAccepted)
/* harmony export */ });
/* harmony import */ var _domain_environment_branch_stays_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4181);
/* harmony import */ var _domain_report_summarize_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9572);
/* harmony import */ var _domain_report_words_of_all_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8002);
/* harmony import */ var _domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8566);
/* harmony import */ var _domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8322);
/* harmony import */ var _domain_stories_story_references_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9156);
/* harmony import */ var _domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4621);
/* harmony import */ var _pace_in_parallel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5466);
/* harmony import */ var _subject_delivery_base_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3367);
/* harmony import */ var _story_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9207);










const WIDTH = 4;
/**
 * Pull requests all of whose stories have been accepted by somebody who may. What is merged is what was recorded when it was
 * delivered, and a record counts only for a story that was accepted after it was written. So another pull request that names the
 * same story is merged too where it was delivered before the acceptance, and else stays.
 */
async function findAccepted(deps, request) {
    const { source, acceptedBy } = request;
    const open = await deps.codeHost.openPullRequests();
    const named = (await candidates(deps.codeHost, open, request))
        .map((pull) => ({ pull, ids: (0,_story_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .referencesOf */ .CL)(pull, source) }))
        .filter(({ ids }) => source.named.length === 0 ? ids.length > 0 : ids.some((id) => source.named.includes(id)));
    if (named.length === 0)
        return reportOf([]);
    const tracker = deps.tracker();
    const judged = await (0,_pace_in_parallel_js__WEBPACK_IMPORTED_MODULE_4__/* .inParallel */ .H)(named, WIDTH, async ({ pull, ids }) => {
        const stories = await (0,_story_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .readStories */ .yT)(tracker, ids, deps.log);
        const found = await judge({ tracker, acceptedBy, deliveries: deps.deliveries }, pull, stories);
        return found && leaveOutTold(deps.codeHost, found, { pull, open, longLived: request.longLived });
    });
    return reportOf(judged.flatMap((each) => each ?? []));
}
/**
 * Open pull requests, and merged ones whose branch still stands where it was merged: a run that was killed between the
 * merge and the cleaning up behind it is finished by the next one.
 */
async function candidates(codeHost, open, { scope: { repository }, longLived }) {
    const own = open.filter((pull) => pull.headRepositoryId === repository.id);
    const busy = new Set(own.map((pull) => pull.headBranch));
    const left = (await codeHost.branches()).filter((branch) => !busy.has(branch.name) &&
        (0,_domain_environment_branch_stays_js__WEBPACK_IMPORTED_MODULE_5__/* .whyLongLived */ .N)(branch, longLived) === undefined &&
        (0,_domain_stories_story_references_js__WEBPACK_IMPORTED_MODULE_6__/* .pivotalReferences */ .y)({ branch: branch.name, title: '', body: '' }).length > 0);
    const latest = await (0,_pace_in_parallel_js__WEBPACK_IMPORTED_MODULE_4__/* .inParallel */ .H)(left, WIDTH, async ({ name, commit }) => {
        const pull = await codeHost.latestPullRequest(name);
        return pull?.merged && pull.headCommit === commit ? [pull] : [];
    });
    return [...own, ...latest.flat()];
}
/** What people were told once is left alone until something of it changes. */
async function leaveOutTold(codeHost, found, { pull, open, longLived }) {
    const { accepted, item } = found;
    const { delivery } = accepted ?? {};
    if (accepted === undefined || delivery?.refusal === undefined)
        return found;
    const left = (code, why) => ({
        item: { ...item, ...(0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)(code, `Pull request #${pull.number} is left alone: ${why}.`, 'skipped') },
    });
    if (pull.merged) {
        const needing = open.filter((each) => each.baseBranch === pull.headBranch).map(({ number }) => number);
        const code = ['still_wanted', 'protected'].find((each) => (0,_domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .keptKey */ ._I)(each, needing) === delivery.refusal);
        return code === undefined ? found : left(code, 'it is merged, and its branch cannot be deleted');
    }
    if (delivery.refusal === (0,_domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalKey */ .cW)('head_moved', pull) && pull.headCommit !== accepted.commit)
        return left('head_moved', 'it has commits that were not delivered, and people know');
    if (delivery.refusal !== (0,_domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalKey */ .cW)('base_moved', pull))
        return found;
    const why = await (0,_subject_delivery_base_js__WEBPACK_IMPORTED_MODULE_7__/* .whyBaseMoved */ .P)(codeHost, pull, delivery, longLived);
    return why === undefined ? found : left('base_moved', why);
}
/** Undefined where a story is not accepted, or there is none. */
async function judge(at, pull, stories) {
    const [first] = stories;
    if (first === undefined || stories.some((story) => story.state !== 'accepted'))
        return undefined;
    const accepted = new Map();
    for (const story of stories) {
        const move = await at.tracker.lastMove(story);
        if (move === undefined || !(await mayHaveAccepted(at, story, move)))
            return { item: itemOf(pull, story, notAllowed(story, pull)) };
        accepted.set(story.id, move);
    }
    const recorded = await at.deliveries.newest(pull.number);
    const unjudged = stories.find(({ id }) => !(recorded?.stories.includes(id) && wasBefore(recorded, accepted.get(id))));
    if (recorded === undefined || unjudged !== undefined)
        return { item: itemOf(pull, unjudged ?? first, notDelivered(unjudged ?? first, pull)) };
    const dropped = await droppedUnaccepted(at, recorded, stories);
    if (dropped !== undefined)
        return { item: itemOf(pull, first, notAllAccepted(dropped, pull)) };
    const { commit } = recorded;
    const sentence = `Story ${first.id} is accepted, so pull request #${pull.number} may be merged at ${commit.slice(0, 7)}.`;
    return {
        item: { ...itemOf(pull, first, (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)('stories_accepted', sentence)), commit },
        accepted: {
            pullRequest: pull.number,
            branch: pull.headBranch,
            commit,
            story: storyOf(first),
            delivery: deliveryOf(recorded),
        },
    };
}
/**
 * The id of a story that was delivered with the others, that the pull request's text names no more, and that nobody has accepted since:
 * whoever edits a text takes no story out of what is to be judged. Undefined where there is none.
 */
async function droppedUnaccepted(at, recorded, named) {
    const dropped = recorded.stories.filter((id) => !named.some((story) => story.id === id));
    for (const id of dropped) {
        const story = await at.tracker.story(id);
        const move = story?.state === 'accepted' ? await at.tracker.lastMove(story) : undefined;
        if (story === undefined || move === undefined || !wasBefore(recorded, move))
            return id;
        if (!(await mayHaveAccepted(at, story, move)))
            return id;
    }
    return undefined;
}
/** By GitHub's clock and the tracker's, between which a person looks at what was delivered. Nobody can say it of a move without a time. */
function wasBefore({ recordedAt }, move) {
    return move?.at === undefined || Date.parse(recordedAt) <= Date.parse(move.at);
}
function deliveryOf({ id, base, stackedOn, refusal }) {
    return { id, base, stackedOn, ...(refusal === undefined ? {} : { refusal }) };
}
async function mayHaveAccepted({ tracker, acceptedBy }, story, { by: id }) {
    if (acceptedBy.length === 0)
        return (0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .mayAccept */ .aR)({ id }, story, []);
    return (0,_domain_stories_decide_story_js__WEBPACK_IMPORTED_MODULE_0__/* .mayAccept */ .aR)({ ...(await tracker.person(story, id)), id }, story, acceptedBy);
}
function notAllowed(story, pull) {
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)('not_allowed_to_accept', `Story ${story.id} was accepted by somebody who may not, so pull request #${pull.number} is not merged; see the input accepted-by.`);
}
function notDelivered(story, pull) {
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)('not_delivered', `Story ${story.id} is accepted, but no commit of pull request #${pull.number} was recorded as delivered for it before that; merge it by hand, or deliver it: move the story back to started and put the label of the review on again.`);
}
function notAllAccepted(id, pull) {
    return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)('not_delivered', `Story ${id} was delivered with pull request #${pull.number}, whose text names it no more, and it is not accepted, so the pull request is not merged; accept that story too, or merge by hand.`);
}
function itemOf(pull, story, verdict) {
    return {
        name: story.id,
        ...verdict,
        branch: pull.headBranch,
        pullRequest: pull.number,
        story: storyOf(story),
    };
}
function storyOf({ id, title, url, state }) {
    return { id, title, url, state };
}
function reportOf(judged) {
    const items = judged.map((each) => each.item);
    const accepted = judged.flatMap((each) => each.accepted ?? []);
    const rules = [
        {
            decisions: ['unchanged'],
            verdict: (ready) => {
                const which = ready.map((item) => `#${item.pullRequest}`).join(', ');
                return (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)('stories_accepted', `Accepted and ready to merge: pull request ${which}.`);
            },
        },
        {
            decisions: ['skipped'],
            verdict: (left, first) => (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)(first.reasonCode, (0,_domain_report_words_of_all_js__WEBPACK_IMPORTED_MODULE_8__/* .wordsOfAll */ .w)(left), 'nothing'),
        },
    ];
    const none = (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)('nothing_to_do', 'No open pull request has a story that is accepted.');
    return { report: { ...(0,_domain_report_summarize_js__WEBPACK_IMPORTED_MODULE_9__/* .summarize */ .eh)(items, rules, none), items }, accepted };
}


/***/ }),

/***/ 9207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ referencesOf),
/* harmony export */   Hj: () => (/* binding */ readRunningEnvironment),
/* harmony export */   Oe: () => (/* binding */ reportStory),
/* harmony export */   yT: () => (/* binding */ readStories)
/* harmony export */ });
/* harmony import */ var _domain_report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(923);
/* harmony import */ var _domain_stories_story_references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9156);
/* harmony import */ var _subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8170);



/** Ids of the stories that the pull request itself names. */
function referencesOf(pull, { trackerHost }) {
    const { headBranch: branch, text } = pull;
    const { title, body } = text;
    return (0,_domain_stories_story_references_js__WEBPACK_IMPORTED_MODULE_0__/* .pivotalReferences */ .y)({ branch, title, body }, trackerHost);
}
/** The stories that exist, in the order in which they are named. @throws AdapterError when the tracker refuses. */
async function readStories(tracker, ids, log) {
    const stories = [];
    for (const id of ids) {
        const story = await tracker.story(id);
        if (story === undefined)
            log.info(`The tracker knows no story ${id}; it is passed over.`);
        else
            stories.push(story);
    }
    return stories;
}
/**
 * Where the environment answers at this commit, or undefined while it does not: a step of this run said so, or the
 * newest deployment of that commit is a success.
 */
async function readRunningEnvironment(deployments, subject, reports) {
    const said = reports.find((report) => report.action === 'provision' &&
        report.subject?.key === subject.key &&
        report.subject.commit === subject.commit);
    if (said?.environment?.url !== undefined && (0,_domain_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .leavesEnvironment */ .C)(said.decision))
        return { url: said.environment.url };
    const [newest] = (await (0,_subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentDeployments */ .gs)(deployments, subject)).filter((each) => each.commit === subject.commit);
    return newest?.state === 'success' && newest.environmentUrl !== undefined
        ? { url: newest.environmentUrl }
        : undefined;
}
/** The story as reports show it. Who asked for it is looked up only where somebody will be asked. */
async function reportStory({ tracker, log, delivered }, story, state) {
    const { id, title, url, requesterId } = story;
    const base = {
        id,
        title,
        url,
        state,
        ...(state === 'delivered' && delivered !== undefined ? { delivered } : {}),
    };
    if (state !== 'delivered' || requesterId === undefined)
        return base;
    try {
        const person = await tracker.person(story, requesterId);
        if (person === undefined)
            return base;
        const requester = { name: person.name, ...(person.email === undefined ? {} : { email: person.email }) };
        return { ...base, requester };
    }
    catch (error) {
        log.warning(`Who asked for story ${id} could not be read: ${error instanceof Error ? error.message : String(error)}`);
        return base;
    }
}


/***/ }),

/***/ 3367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ whyBaseMoved)
/* harmony export */ });
/* harmony import */ var _domain_environment_branch_stays_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4181);

/** A stack of pull requests that is deeper is not followed to its end. */
const DEEPEST_STACK = 20;
/**
 * Why a pull request must not be merged into the base that it has now, as a clause; undefined where it may. What was delivered for
 * one base goes into that base or, once that was merged for good, into where it was merged. A branch whose own pull request ended
 * since leads nowhere, unless it lives long. One whose pull request had ended before, such as a branch that is released again and
 * again, does.
 * @param delivered undefined where nobody recorded the base that it had when it was delivered.
 */
async function whyBaseMoved(host, { baseBranch: base }, delivered, longLived) {
    if (delivered === undefined)
        return undefined;
    if (delivered.base !== base)
        return !(await livesLong(host, delivered.base, longLived)) && (await leadsTo(host, delivered.base, base))
            ? undefined
            : `it was delivered for branch '${delivered.base}' and is now to be merged into '${base}'`;
    if (delivered.stackedOn === undefined)
        return undefined;
    const own = await host.latestPullRequest(base);
    if (own === undefined || own.state === 'open' || (await livesLong(host, base, longLived)))
        return undefined;
    const end = own.merged ? 'merged' : 'closed';
    return `pull request #${own.number} from its base '${base}' is ${end}, so nothing leads on from there`;
}
/** A branch that stays behind its pull requests is left by people only, so its own merge leads nobody on. */
async function livesLong(host, name, longLived) {
    if ((0,_domain_environment_branch_stays_js__WEBPACK_IMPORTED_MODULE_0__/* .whyLongLived */ .N)({ name, isProtected: false }, longLived) !== undefined)
        return true;
    return host.isBranchProtected(name);
}
/** True where the pull requests of the branches between were merged, one into the next. */
async function leadsTo(host, from, to) {
    let branch = from;
    for (let depth = 0; depth < DEEPEST_STACK; depth += 1) {
        const pull = await host.latestPullRequest(branch);
        if (!pull?.merged)
            return false;
        branch = pull.baseBranch;
        if (branch === to)
            return true;
    }
    return false;
}


/***/ })

};
