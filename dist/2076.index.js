export const id = 2076;
export const ids = [2076];
export const modules = {

/***/ 67074:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63583);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78873);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('command', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 78873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var fork = __webpack_require__(9878);
// EXTERNAL MODULE: ./build/src/domain/privacy/veil.js + 3 modules
var privacy_veil = __webpack_require__(54917);
// EXTERNAL MODULE: ./build/src/domain/where/listing.js
var where_listing = __webpack_require__(54818);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(24502);
// EXTERNAL MODULE: ./build/src/text/where/cells.js
var cells = __webpack_require__(70232);
// EXTERNAL MODULE: ./build/src/text/where/summary.js
var summary = __webpack_require__(88569);
;// CONCATENATED MODULE: ./build/src/text/where/reply.js




/** GitHub takes 65,536 characters in a comment, and a reply has more in it than this. */
const LONGEST = 50_000;
const MOST_ROWS = 100;
/** A listing as a reply on a pull request: a sentence, and lines of Markdown to stand below it. */
function whereReply(listing) {
    const { warnings, sweep } = (0,cells/* whereNotices */.l)(listing);
    const notes = [
        ...warnings.map((warning) => `**Warning:** ${(0,text_escape/* markdownText */.p7)(warning, 400)}`),
        ...(sweep === '' ? [] : [(0,text_escape/* markdownText */.p7)(sweep, 400)]),
    ];
    const table = fittingTable(listing);
    return {
        sentence: `${(0,where_listing/* countStates */.c0)(listing.environments)}.`,
        details: [
            ...(table === '' ? [] : table.trim().split('\n')),
            ...notes.slice(0, 20).flatMap((note) => ['', note]),
        ],
    };
}
/** With half as many rows until it is short enough. */
function fittingTable(listing) {
    for (let most = MOST_ROWS; most > 0; most = Math.floor(most / 2)) {
        const table = (0,summary/* whereTable */.z)(listing, { most, rest: (left) => `${left} more are not shown here.` });
        if (table.length <= LONGEST)
            return table;
    }
    return '';
}

// EXTERNAL MODULE: ./build/src/domain/commands/command-words.js
var command_words = __webpack_require__(89708);
// EXTERNAL MODULE: ./build/src/domain/commands/parse-command.js + 1 modules
var parse_command = __webpack_require__(87833);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict_verdict = __webpack_require__(64621);
// EXTERNAL MODULE: ./build/src/usecases/commands/command-deps.js
var command_deps = __webpack_require__(49747);
// EXTERNAL MODULE: ./build/src/usecases/commands/keep-reply.js
var keep_reply = __webpack_require__(33789);
;// CONCATENATED MODULE: ./build/src/usecases/commands/look-command.js







/** Looks, as a command asks that was heard, and answers it in its one reply. Whatever fails is told there. */
async function lookCommand(deps, request) {
    const { comment } = request;
    const spoken = (0,parse_command/* parseCommand */.R)(comment.body, request.aliases);
    if (spoken.kind !== 'command')
        return (0,verdict_verdict/* say */.c)('no_command', `The comment on pull request #${comment.number} holds no command.`);
    const said = (0,command_words/* commandText */.jt)(spoken.word, spoken.rest);
    const answered = (0,command_deps/* answeredOf */.H)(request.scope, comment);
    const before = await (0,keep_reply/* findReply */.Am)(deps, answered);
    if (before?.done !== undefined) {
        if (!request.dryRun)
            await (0,keep_reply/* showEnding */.rA)(deps, answered, before.done);
        return (0,verdict_verdict/* say */.c)('answered_before', `The command '${said}' had been answered before.`);
    }
    if (request.dryRun)
        return (0,verdict_verdict/* say */.c)('dry_run', `The command '${said}' would be answered on pull request #${comment.number}.`);
    try {
        if (request.trouble !== undefined)
            throw request.trouble;
        const pull = await deps.codeHost.pullRequest(comment.number);
        if (pull === undefined)
            throw unseen(comment);
        const isAll = spoken.rest !== '';
        const sight = spoken.word === 'logs' ? await deps.logged(pull) : await deps.listed(pull, isAll);
        await tell(deps, request, before, { said, ...sight, isDone: true });
        return (0,verdict_verdict/* say */.c)('command_answered', `The command '${said}' was answered: ${sight.sentence}`);
    }
    catch (error) {
        const failure = (0,describe_failure/* describeFailure */.I)(error);
        await tell(deps, request, before, { said, sentence: failure.sentence, details: [], isDone: false });
        return failure;
    }
}
async function tell(deps, { scope, comment, run }, before, { isDone, ...told }) {
    const reply = { ...told, run: isDone ? undefined : run, isDone };
    const ending = isDone ? 'rocket' : 'confused';
    await (0,keep_reply/* keepReply */.yc)(deps, (0,command_deps/* answeredOf */.H)(scope, comment), before, { reply, ending });
}
function unseen({ number }) {
    return new errors/* AdapterError */.o('doubtful_facts', `GitHub does not show pull request #${number}, on which the comment is; say the command again.`, { service: 'GitHub', retriable: true });
}

// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(25788);
// EXTERNAL MODULE: ./build/src/domain/ownership/ownership.js
var ownership = __webpack_require__(40957);
// EXTERNAL MODULE: ./build/src/domain/privacy/scrub-log.js
var scrub_log = __webpack_require__(97773);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(99805);
// EXTERNAL MODULE: ./build/src/domain/input/cut-text.js
var cut_text = __webpack_require__(45001);
;// CONCATENATED MODULE: ./build/src/text/commands/folded-lines.js

/** A line of a log may be long; nobody reads more of it in a comment. */
const LONGEST_LINE = 400;
/** GitHub takes 65,536 characters in a comment, and a reply has more in it than this. */
const LONGEST_ALL = 40_000;
/**
 * Lines of somebody else's as a block of code that is folded away. Its fence is longer than any run of backticks in them, so nothing in
 * them ends it (GitHub Flavored Markdown, "Fenced code blocks"). What is too long loses its beginning, since the end tells more.
 * @param title our own words.
 */
function foldedLines(title, lines) {
    const shown = newestOf(lines.map(plainLine));
    const runs = shown.flatMap((line) => line.match(/`+/g) ?? []).map(({ length }) => length);
    const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run + 1)));
    return ['<details>', `<summary>${title}</summary>`, '', `${fence}text`, ...shown, fence, '', '</details>'];
}
/** One line, without anything that turns or hides what stands around it. */
function plainLine(line) {
    const plain = line.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ').toWellFormed();
    const cut = (0,cut_text/* cutText */.I)(plain, LONGEST_LINE, '…');
    // Whoever else listens for commands reads the text as it is written, also within code.
    return cut.replace(/^(\s*)\//, '$1\u200b/');
}
function newestOf(lines) {
    let room = LONGEST_ALL;
    const kept = [];
    for (const line of lines.toReversed()) {
        room -= line.length + 1;
        if (room < 0)
            break;
        kept.unshift(line);
    }
    return kept;
}

// EXTERNAL MODULE: ./build/src/usecases/targets/check-account.js
var check_account = __webpack_require__(87893);
;// CONCATENATED MODULE: ./build/src/usecases/commands/read-logs.js







/** So many lines are shown. */
const MOST_LINES = 60;
/**
 * The last lines that the application of a branch's environment has logged, or why there are none to show. It asks Elastic Beanstalk for
 * the tail of its logs, which changes nothing of the environment.
 * @throws AdapterError where a place cannot be looked at.
 */
async function readLogs(places, scope, branch) {
    const name = (0,naming/* environmentName */.VE)((0,environment_scope/* identityOf */.c)(scope, branch));
    for (const place of places) {
        await (0,check_account/* checkAccount */.g)(place.account, place.allowedAccounts);
        const stack = await place.stacks.describe(name);
        if (stack === undefined)
            continue;
        const why = whyUnread(stack, scope, branch);
        return why === undefined ? readTail(place, name) : nothing(why);
    }
    return nothing(`There is no environment ${name}, so it has no logs.`);
}
function whyUnread(stack, scope, branch) {
    if (!(0,naming/* isOurs */.MU)(stack.tags, (0,environment_scope/* ownerOf */.b)(scope)) || !(0,ownership/* servesBranch */.rD)(stack, branch))
        return `The stack ${stack.name} does not serve this branch, so its logs are not shown.`;
    return (0,stack_state/* isAsleep */.LK)(stack)
        ? `The environment ${stack.name} is asleep, so it has no servers that log; wake it by '/stage awake'.`
        : undefined;
}
async function readTail({ beanstalk }, name) {
    const tail = await beanstalk.logTail(name, new AbortController().signal);
    if (tail === undefined)
        return nothing(`Elastic Beanstalk gave no logs of ${name}: it has no environment of that name, or the logs did not come in time; say the command again, or look in the AWS console.`);
    const lines = (0,scrub_log/* applicationLines */.Ej)(tail, MOST_LINES);
    if (lines.length === 0)
        return nothing(`The logs of ${name} are empty.`);
    const count = lines.length === 1 ? 'line' : `${lines.length} lines`;
    return {
        sentence: `These are the last ${count} of the logs of ${name}.`,
        details: foldedLines('Logs', lines),
    };
}
function nothing(sentence) {
    return { sentence, details: [] };
}

// EXTERNAL MODULE: ./build/src/usecases/where/look-where.js + 8 modules
var look_where = __webpack_require__(36146);
// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(62232);
// EXTERNAL MODULE: ./build/src/runtime/where/where-request.js
var where_request = __webpack_require__(89725);
;// CONCATENATED MODULE: ./build/src/runtime/commands/answer-look.js








/** Looks, as a command asks, and answers it. */
async function answerLook(context, { github, inputs }, request) {
    const { codeHost, commenters } = github;
    const { aws, hourlyWorkflow, project } = inputs;
    const { scope, trouble } = request;
    // Unreadable settings are told before anything is looked at.
    const loaded = trouble === undefined
        ? await (0,load_settings/* loadAllKinds */.VF)(codeHost, inputs.settings)
        : { repository: scope.repository, settings: load_settings/* NO_SETTINGS */.Ac };
    const nowhere = { bucket: undefined, pages: false };
    const asked = { common: inputs, aws, project, kinds: [], path: '.', hourlyWorkflow, ...nowhere };
    const looks = looksOf(context, { github, inputs: asked, loaded, scope });
    return lookCommand({ codeHost, commenters, log: context.run.log, ...looks }, request);
}
/** How a command looks into AWS, which nobody asks before. */
function looksOf(context, { github, inputs, loaded, scope }) {
    const { run, clock, veil } = context;
    const placesOf = async (asked) => {
        const { wireAt } = await Promise.all(/* import() */[__webpack_require__.e(3914), __webpack_require__.e(5937), __webpack_require__.e(7343)]).then(__webpack_require__.bind(__webpack_require__, 75937));
        return (0,where_request/* whereTargets */.C)(run.env, asked, loaded.settings).map(({ target, allowedAccounts }) => ({
            name: target.name,
            allowedAccounts,
            ...wireAt(context, target),
        }));
    };
    return {
        async listed(pull, isAll) {
            context.keepHeapSmall();
            const deps = { ...github, places: await placesOf(inputs), clock, log: run.log };
            const found = await (0,look_where/* lookWhere */.h)(deps, (0,where_request/* whereRequest */.f)(run.env, inputs, loaded));
            const listing = (0,privacy_veil/* hideInAll */.P)(found.listing, veil);
            const branch = (0,fork/* environmentBranch */.GX)(pull, scope.repository.id);
            const environments = listing.environments.filter(({ serves }) => isAll || serves.branch === branch);
            return whereReply({ ...listing, environments });
        },
        async logged(pull) {
            const branch = (0,fork/* environmentBranch */.GX)(pull, scope.repository.id);
            return readLogs(await placesOf({ ...inputs, kinds: [scope.kind] }), scope, branch);
        },
    };
}

// EXTERNAL MODULE: ./build/src/domain/environment/wanted-rules.js
var wanted_rules = __webpack_require__(9447);
// EXTERNAL MODULE: ./build/src/domain/provision/fork-environment.js
var fork_environment = __webpack_require__(44348);
// EXTERNAL MODULE: ./build/src/runtime/event.js + 1 modules
var runtime_event = __webpack_require__(66395);
;// CONCATENATED MODULE: ./build/src/runtime/commands/command-request.js






/** What a step is asked for, by its event, its inputs and the settings. */
async function commandRequest({ run }, codeHost, inputs) {
    const [comment, read] = [await (0,runtime_event/* readComment */.W3)(run), await readSettings(codeHost, inputs)];
    return { ...read, run: (0,runtime_event/* runUrl */.Vp)(run), dryRun: inputs.dryRun, comment };
}
/** Settings that nobody can read are told to whoever says a command, and nothing is carried out. */
async function readSettings(codeHost, inputs) {
    try {
        const loaded = await (0,load_settings.loadRunSettings)(codeHost, inputs);
        const { repository, project, kind, commandAliases: aliases, kinds } = loaded;
        const scope = { repository, project, kind: inputs.environment };
        // What a step of provision gives is known to that alone, which judges it again.
        const none = (0,fork_environment/* whyNoForks */.jm)({
            kind: inputs.environment,
            settings: kind,
            template: kind.template ?? fork_environment/* FORK_TEMPLATE */.kx,
            isOfRepository: true,
            isProtected: loaded.kindIsProtected,
            seeds: false,
        });
        const wanted = (0,load_settings/* wantedOf */.Lm)(kind, (0,wanted_rules/* parseWanted */.VB)(inputs.wanted));
        return { scope, aliases, sharedKinds: kinds.shared, wanted, whyNoForks: none };
    }
    catch (trouble) {
        if (!(trouble instanceof errors/* UserError */.y))
            throw trouble;
        const repository = await codeHost.repository();
        const project = inputs.project ?? (0,naming/* defaultProject */.fu)(repository.fullName);
        return { scope: { repository, project, kind: inputs.environment }, aliases: {}, wanted: [], trouble };
    }
}
/** The request of a step that has to have a comment. @throws UserError where the event tells of none. */
function withComment(request) {
    const { comment } = request;
    if (comment !== undefined)
        return { ...request, comment };
    throw new errors/* UserError */.y('invalid_input', "The event tells of no comment to answer; run the action in a workflow on 'issue_comment'.");
}
/** What the step gives; `taken` is what later steps have to carry out. */
function commandOutcome(report, taken) {
    const { word = '', pullRequest = '', branch = '', headRepositoryId = '', commit = '' } = taken ?? {};
    const { sharedKind = '' } = taken ?? {};
    const outputs = {
        command: word,
        'pull-request': String(pullRequest),
        branch,
        'head-repository-id': String(headRepositoryId),
        commit,
        'shared-kind': sharedKind,
        answered: String(taken === undefined),
    };
    return { report, outputs };
}

// EXTERNAL MODULE: ./build/src/domain/input/legal-values.js
var legal_values = __webpack_require__(61199);
// EXTERNAL MODULE: ./build/src/runtime/inputs/common.js
var common = __webpack_require__(19129);
// EXTERNAL MODULE: ./build/src/runtime/inputs/hourly-workflow.js
var hourly_workflow = __webpack_require__(80247);
// EXTERNAL MODULE: ./build/src/runtime/inputs/input-reader.js + 1 modules
var input_reader = __webpack_require__(59794);
// EXTERNAL MODULE: ./build/src/runtime/inputs/results.js + 1 modules
var results = __webpack_require__(94124);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/command.js







const COMMAND_INPUTS = [
    ...common/* COMMON_INPUTS */.s7,
    ...common/* AWS_INPUTS */.OJ,
    ...hourly_workflow/* HOURLY_INPUTS */.MV,
    'operation',
    'project',
    'environment',
    'wanted',
    'command',
    'commit',
    'shared-kind',
    'results',
    'ended',
];
/** How a job ended, as GitHub says in `needs.NAME.result`. */
const JOB_RESULTS = ['success', 'failure', 'cancelled', 'skipped'];
/** @throws UserError naming the input, its value and the legal values. */
async function readCommandInputs(run) {
    const reader = (0,input_reader/* readerOf */.TC)(run, COMMAND_INPUTS);
    const environment = (0,naming/* checkKind */.pK)(reader.text('environment') ?? 'preview');
    const work = await readWork(run, reader, environment);
    return Object.freeze({
        ...(0,common/* readCommonInputs */.di)(run),
        project: reader.text('project'),
        environment,
        wanted: reader.list('wanted'),
        aws: (0,common/* readAwsInputs */.d1)(reader),
        hourlyWorkflow: (0,hourly_workflow/* readHourlyWorkflow */.br)(reader),
        work,
    });
}
async function readWork(run, reader, kind) {
    const operation = reader.choice('operation', ['listen', 'look', 'answer', 'end'], 'listen');
    if (operation === 'answer')
        reader.required('command', "the output 'command' of the step that listened");
    const word = reader.choice('command', command_words/* COMMAND_WORDS */.Ko, 'help');
    // What was sent to a shared environment is reported of its kind, while the reply is one of the pull request's.
    const reports = await (0,results/* readResults */.x8)(run, reader.text('results'), (0,naming/* checkKind */.pK)(reader.text('shared-kind') ?? kind));
    const commit = reader.formed('commit', legal_values/* COMMIT_SHA */.pk);
    const ended = reader.choice('ended', JOB_RESULTS, 'skipped');
    switch (operation) {
        case 'listen':
        case 'look':
            return { operation };
        case 'answer':
            return { operation, word, reports, commit };
        case 'end':
            return { operation, word: reader.text('command') === undefined ? undefined : word, ended };
    }
}

// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 61 modules
var wiring_github = __webpack_require__(16424);
// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report_report = __webpack_require__(40923);
// EXTERNAL MODULE: ./build/src/domain/verdict/decision.js
var verdict_decision = __webpack_require__(51012);
// EXTERNAL MODULE: ./build/src/domain/report/words-of-all.js
var words_of_all = __webpack_require__(58002);
;// CONCATENATED MODULE: ./build/src/usecases/commands/ending-of.js

/** The person may say it, and has to say it again or otherwise. */
const CORRECTED = [
    'unknown_command',
    'unknown_branch',
    'head_moved',
    'superseded',
];
/** How a command ended that was answered by this. Refused is not broken. */
function endingOf({ decision, reasonCode }) {
    if ((0,verdict_decision/* isRed */.i)(decision) || CORRECTED.includes(reasonCode))
        return 'confused';
    return decision === 'skipped' ? '-1' : 'rocket';
}

;// CONCATENATED MODULE: ./build/src/usecases/commands/answer-judgement.js



/**
 * What came of a judgement, by the steps of the job that answers: the one that refused it, or those that did what follows from it.
 * Undefined where no step left a report.
 */
function judgementAnswer(word, pullRequest, reports) {
    const tracker = reports.findLast(({ action }) => action === 'sync-tracker');
    if (tracker === undefined)
        return undefined;
    // Only the step that judges, and one that broke, tell of no items.
    if (tracker.items === undefined)
        return asDecided(tracker);
    if (word === 'reject')
        return rejected(tracker, pullRequest);
    const found = itemOf(tracker, pullRequest);
    if (found !== undefined && (0,verdict_decision/* isRed */.i)(found.decision))
        return asDecided(found);
    const merge = reports.findLast(({ action }) => action === 'pull-request');
    return accepted(found, merge && itemOf(merge, pullRequest), merge !== undefined);
}
function asDecided(verdict) {
    return { sentence: verdict.sentence, ending: endingOf(verdict), isDone: !(0,verdict_decision/* isRed */.i)(verdict.decision) };
}
function itemOf({ items = [] }, pullRequest) {
    return items.find((item) => item.pullRequest === pullRequest);
}
/** As the one who asked reads it: the author is told the same. What the run did for other pull requests is no part of it. */
function rejected(tracker, pullRequest) {
    const { items = [] } = tracker;
    const own = items.filter((item) => item.pullRequest === pullRequest);
    const isAll = own.length === 0 || own.length === items.length;
    const sentence = isAll ? tracker.sentence : (0,words_of_all/* wordsOfAll */.w)(own);
    const red = [...own, ...(own.length === 0 ? [tracker] : [])].find(({ decision }) => (0,verdict_decision/* isRed */.i)(decision));
    if (red !== undefined)
        return asDecided({ ...red, sentence });
    return answer(sentence, own.some(({ story }) => story?.state === 'rejected'));
}
/** What passes by itself. Other reasons not to merge, and a refusal that people were told before, wait for a person. */
const WAITING = ['not_mergeable', 'base_moved'];
function accepted(found, merge, isMerging) {
    const done = 'What was delivered is accepted.';
    if (merge !== undefined) {
        const { decision, reasonCode, sentence, toldBefore = false } = merge;
        const waits = decision === 'skipped' && !toldBefore && WAITING.includes(reasonCode);
        const isOn = waits || !((0,verdict_decision/* isRed */.i)(decision) || decision === 'skipped');
        return answer(`${done} ${sentence}${waits ? ' The hourly workflow looks again.' : ''}`, isOn);
    }
    if (found === undefined)
        return answer(`${done} Nothing is merged yet, because not every story that the pull request names is accepted; the hourly workflow merges it once they are.`, true);
    if (found.reasonCode !== 'stories_accepted')
        return answer(`${done} ${found.sentence}`, false);
    if (isMerging)
        return answer(`${done} ${found.sentence} The hourly workflow looks again.`, false);
    return answer(`${found.sentence} The variable GREENROOM_MERGE leaves the merge to people.`, true);
}
function answer(sentence, isAsAsked) {
    return { sentence, ending: isAsAsked ? 'rocket' : 'confused', isDone: isAsAsked };
}

;// CONCATENATED MODULE: ./build/src/usecases/commands/answer-command.js








/** Answers a command by what the steps did that carried it out: in one reply, which is edited where the run is run again. */
async function answerCommand(deps, request) {
    const { comment, word, run } = request;
    const answered = (0,command_deps/* answeredOf */.H)(request.scope, comment);
    const before = await (0,keep_reply/* findReply */.Am)(deps, answered);
    if (before?.done !== undefined) {
        if (!request.dryRun)
            await (0,keep_reply/* showEnding */.rA)(deps, answered, before.done);
        return (0,verdict_verdict/* say */.c)('answered_before', `The command '${(0,command_words/* commandText */.jt)(word)}' had been answered before.`);
    }
    if (request.dryRun)
        return (0,verdict_verdict/* say */.c)('dry_run', `The command '${(0,command_words/* commandText */.jt)(word)}' would be answered on pull request #${comment.number}.`);
    const { ending, ...answer } = answerOf(word, comment.number, request);
    const reply = { ...answer, said: saidIn(request), run };
    await (0,keep_reply/* keepReply */.yc)(deps, answered, before, { reply, ending });
    return (0,verdict_verdict/* say */.c)('command_answered', `The command '${(0,command_words/* commandText */.jt)(word)}' was answered: ${answer.sentence}`);
}
/** With what stands behind the word, as far as the comment still says it. */
function saidIn({ comment, word, aliases }) {
    const spoken = (0,parse_command/* parseCommand */.R)(comment.body, aliases);
    return (0,command_words/* commandText */.jt)(word, spoken.kind === 'command' && spoken.word === word ? spoken.rest : '');
}
const NOBODY_KNOWS = {
    sentence: 'The steps that carry it out left no report, so nobody knows what was done; look at the run, and say the command again.',
    ending: 'confused',
    url: undefined,
    isDone: false,
};
/** What a command was about says how it ended: the teardown of `down`, and the provision of any other. */
function answerOf(word, pullRequest, { reports, commit }) {
    if ((0,command_words/* isJudgement */.qC)(word)) {
        const judged = judgementAnswer(word, pullRequest, reports);
        return judged === undefined ? NOBODY_KNOWS : { ...judged, url: undefined };
    }
    const of = (action) => reports.findLast((report) => report.action === action);
    const mayEndIt = word === 'down' || word === 'unlock';
    const report = mayEndIt ? (of('teardown') ?? of('provision')) : of('provision');
    if (report === undefined)
        return NOBODY_KNOWS;
    const { decision, reasonCode, sentence, environment } = report;
    const isUp = (0,report_report/* leavesEnvironment */.C)(decision);
    // Somebody may have locked it anew, or put on another label, before the run of the branch had its turn.
    const isHeld = reasonCode === 'locked' || reasonCode === 'pinned';
    const isOther = word === 'deploy' && isOtherCommit(report, commit);
    const isAsAsked = !isHeld && !isOther && isAsAskedFor(word, decision);
    const url = isUp ? environment?.url : undefined;
    const before = isOther
        ? `Commit ${commit?.slice(0, 7)} was sent, and another one after it. `
        : isHeld
            ? ''
            : word === 'pin' && isUp
                ? ''
                : (LIFTED[word] ?? '');
    return {
        // The address follows as a link.
        sentence: `${before}${url === undefined ? sentence : sentence.replace(` at ${url}`, '')}`,
        ending: isAsAsked ? 'rocket' : 'confused',
        url,
        isDone: isAsAsked,
    };
}
/** Somebody may have sent another commit before the run had its turn, and it brought that one. */
function isOtherCommit({ subject }, commit) {
    return commit !== undefined && subject?.commit !== undefined && subject.commit !== commit;
}
function isAsAskedFor(word, decision) {
    if (word === 'down')
        return decision === 'deleted' || decision === 'nothing';
    // The lock is gone, or the label is as it was asked for, whatever becomes of the branch.
    return LIFTED[word] === undefined ? (0,report_report/* leavesEnvironment */.C)(decision) : !(0,verdict_decision/* isRed */.i)(decision);
}
/** What is true by then of a command that is done without an environment. Of one that is pinned the step itself says so. */
const LIFTED = {
    unlock: 'No lock holds it now. ',
    pin: 'Its label pins it now. ',
    unpin: 'Nothing pins it now. ',
};

// EXTERNAL MODULE: ./build/src/domain/commands/judge-command.js
var judge_command = __webpack_require__(42978);
// EXTERNAL MODULE: ./build/src/domain/intents/intent.js
var intents_intent = __webpack_require__(35946);
;// CONCATENATED MODULE: ./build/src/domain/commands/judge-sending.js



/** To which kind a commit goes, or why to none. @param sharedKinds of the settings; [] for none. */
function kindToSendTo({ ref, kind }, sharedKinds) {
    const [only, ...others] = sharedKinds;
    if (only === undefined)
        return (0,verdict_verdict/* say */.c)('unknown_command', "The settings have no kind with 'shared: true', so nothing was sent; give a kind that key first.");
    if (kind === undefined)
        return others.length === 0
            ? only
            : (0,verdict_verdict/* say */.c)('unknown_command', `There are several shared kinds, so nothing was sent; say which one is meant: ${listed(sharedKinds.map((each) => `'${(0,command_words/* commandText */.jt)('deploy', `${ref} to ${each}`)}'`))}.`);
    if (sharedKinds.includes(kind))
        return kind;
    return (0,verdict_verdict/* say */.c)('unknown_command', `'${kind}' is no shared kind of the settings, so nothing was sent; ${listed(sharedKinds.map((each) => `'${each}'`))} can be named.`);
}
/** Why a command about an environment does nothing that names a kind which is not shared. */
function noSharedKind(kind, sharedKinds) {
    const legal = sharedKinds.length === 0
        ? "leave it out, since the settings have no kind with 'shared: true'"
        : `leave it out, or name ${listed(sharedKinds.map((each) => `'${each}'`))}`;
    return (0,verdict_verdict/* say */.c)('unknown_command', `'${kind}' is no shared kind of the settings, so nothing was done; ${legal}.`);
}
function listed(names) {
    return names.join(' or ');
}
/** @param held what was read; undefined for none. */
function judgeBefore(held, { name, said, ...command }) {
    const intent = held?.intent;
    if (intent === undefined)
        return 'older';
    if (intent.command === command.comment && intent.by.id === command.by)
        return 'ours';
    if (!(0,intents_intent/* isSentLater */.bS)(intent, command))
        return 'older';
    return (0,verdict_verdict/* say */.c)('superseded', `Environment ${name} is to run ${(0,intents_intent/* describeSent */.S5)(intent)}, which was after '${said}', and the newer command counts, so nothing was sent; say it again if it still counts.`, 'skipped');
}
/** Why nothing is sent that nobody can find. */
function whyUnknownRef(ref, repository) {
    return (0,verdict_verdict/* say */.c)('unknown_branch', `'${ref}' is neither a branch nor a commit of ${repository}, so nothing was sent; push it, or correct the name.`, 'skipped');
}
/** Why a commit is not sent that no branch is known to hold. Of a fork's commits GitHub tells as if they were here. */
function whyOnNoBranch(commit, repository) {
    return (0,verdict_verdict/* say */.c)('unknown_branch', `Commit ${commit.slice(0, 7)} is on none of the branches of ${repository} that were looked at, so nothing was sent; name its branch instead, or push it to one.`, 'skipped');
}

// EXTERNAL MODULE: ./build/src/domain/commands/shared-target.js
var shared_target = __webpack_require__(86196);
// EXTERNAL MODULE: ./build/src/domain/intents/shared-branch.js
var shared_branch = __webpack_require__(59014);
;// CONCATENATED MODULE: ./build/src/usecases/commands/end-of-sending.js








/**
 * What is true of a `deploy` whose job was cancelled: it deployed nothing, or nobody knows how far it came. GitHub keeps one waiting job of
 * a group, which may also be that of the hours, so nothing promises that another job brings the commit. Only reads.
 */
async function endOfSending(deps, request) {
    const cancelled = 'Its run was cancelled, as GitHub does where a newer run of that environment waits';
    const found = await sentNow(deps, request);
    if (found === undefined)
        return {
            sentence: `${cancelled}. \`/stage status\` with the name of the kind says what was sent last; say the command again if that is not what runs.`,
            ending: 'confused',
        };
    const { name, intent } = found;
    if (intent.command !== request.comment.id)
        return {
            sentence: `${cancelled}. Environment ${name} is to run ${(0,intents_intent/* describeSent */.S5)(intent)}, which was after this command, so its commit is not deployed.`,
            ending: 'confused',
        };
    return {
        sentence: `${cancelled}, so nobody knows whether commit ${intent.commit.slice(0, 7)} was deployed. It is still what environment ${name} is to run: the hourly look brings it there if no run does, or say the command again.`,
        ending: 'confused',
    };
}
/** What the environment that was meant is to run; undefined where nobody knows which that is, or what was sent there. */
async function sentNow({ intents, log }, { comment, scope, aliases, sharedKinds = [] }) {
    const spoken = (0,parse_command/* parseCommand */.R)(comment.body, aliases);
    if (spoken.kind !== 'command' || spoken.word !== 'deploy')
        return undefined;
    const kind = kindToSendTo((0,shared_target/* sendOrderOf */.C)(spoken.rest) ?? { ref: spoken.rest, kind: undefined }, sharedKinds);
    if (typeof kind !== 'string')
        return undefined;
    const name = (0,naming/* environmentName */.VE)((0,environment_scope/* identityOf */.c)({ ...scope, kind }, (0,shared_branch/* sharedBranch */.kh)(kind)));
    try {
        const intent = (await intents.intentOf(name))?.intent;
        return intent === undefined ? undefined : { name, intent };
    }
    catch (error) {
        log.info(`What was sent to ${name} could not be read: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/commands/end-command.js








/**
 * Ends a command whose run was killed or cancelled before it answered: nothing is left that says only that it was heard. What is known is
 * said, and no more. It carries nothing out.
 */
async function endCommand(deps, request) {
    const { comment, word } = request;
    const unheard = (0,judge_command/* whyUnheard */.GT)(comment);
    if (unheard !== undefined || comment === undefined)
        return unheard ?? (0,verdict_verdict/* say */.c)('no_command', 'The event tells of no comment.');
    const spoken = (0,parse_command/* parseCommand */.R)(comment.body, request.aliases);
    if (spoken.kind === 'nothing' && word === undefined)
        return (0,verdict_verdict/* say */.c)('no_command', `The comment on pull request #${comment.number} holds no command.`);
    const said = saidOf(word, spoken);
    const answered = (0,command_deps/* answeredOf */.H)(request.scope, comment);
    const before = await (0,keep_reply/* findReply */.Am)(deps, answered);
    if (before?.done !== undefined) {
        if (!request.dryRun)
            await (0,keep_reply/* showEnding */.rA)(deps, answered, before.done);
        return (0,verdict_verdict/* say */.c)('answered_before', `The command '${said}' had been answered before.`);
    }
    if (request.dryRun)
        return (0,verdict_verdict/* say */.c)('dry_run', `The command '${said}' would be ended on pull request #${comment.number}.`);
    return tellEnd(deps, { ...request, comment }, said, before);
}
function saidOf(word, spoken) {
    if (spoken.kind === 'unknown')
        return `/${spoken.said}`;
    if (spoken.kind === 'command')
        return (0,command_words/* commandText */.jt)(spoken.word, spoken.rest);
    // A word of the team's own, while nobody can read which they are.
    return (0,command_words/* commandText */.jt)(word ?? 'help');
}
async function tellEnd(deps, request, said, before) {
    const { comment, run } = request;
    const answered = (0,command_deps/* answeredOf */.H)(request.scope, comment);
    const refused = await whyRefused(deps, request);
    if (refused !== undefined) {
        await (0,keep_reply/* showEnding */.rA)(deps, answered, '-1');
        return refused;
    }
    const { sentence, ending } = await endOf(deps, request);
    await (0,keep_reply/* keepReply */.yc)(deps, answered, before, { reply: { said, sentence, run, isDone: false }, ending });
    return (0,verdict_verdict/* say */.c)('command_answered', `The command '${said}' was ended: ${sentence}`);
}
/** Undefined also where GitHub does not say it: what is told then helps nobody who may not. */
async function whyRefused({ commenters, log }, { comment: { author }, scope }) {
    try {
        const granted = await commenters.permissionOf(author.login);
        return (0,judge_command/* whyNotAllowed */.ou)(author, scope.repository.fullName, granted);
    }
    catch (error) {
        log.info(`Whether ${author.login} may say commands is not known: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        return undefined;
    }
}
/** What is true of a command that nobody answered. */
async function endOf(deps, request) {
    const { word, ended } = request;
    if (word === undefined)
        return {
            sentence: 'The run that heard it ended before it could say what it did; look at the run, and say the command again.',
            ending: 'confused',
        };
    if (ended !== 'cancelled')
        return {
            sentence: 'The run that carries it out ended before it could say what came of it; look at the run, and say the command again.',
            ending: 'confused',
        };
    // It asks for no label, and no other run answers it.
    if (command_words/* LOOKS */.BJ.includes(word))
        return {
            sentence: 'Its run was cancelled before it answered; say the command again.',
            ending: 'confused',
        };
    if ((0,command_words/* isJudgement */.qC)(word))
        return {
            sentence: `Its run was cancelled before it said what came of it; look in the tracker whether the story is ${word}ed, and say the command again if it is not. The hourly workflow does what follows from it.`,
            ending: 'confused',
        };
    if (word === 'unlock')
        return {
            sentence: 'The lock was released. The run that brings the environment to the newest commit was cancelled, as GitHub does where a newer run of the branch waits, which does the same; say it again if there is none.',
            ending: '+1',
        };
    if (word === 'deploy')
        return endOfSending(deps, request);
    switch (await stillAsked(deps, request, word)) {
        case true:
            return {
                sentence: 'Its run was cancelled, as GitHub does where a newer run of the branch waits. The labels of the pull request still ask for it, and the newest run of the branch does what they ask for; say it again if there is none.',
                ending: '+1',
            };
        case false:
            return {
                sentence: 'Its run was cancelled, and the labels of the pull request ask for something else by now, which the newest run of the branch does; say the command again if it still counts.',
                ending: 'confused',
            };
        case undefined:
            return {
                sentence: 'Its run was cancelled before it said what it did; say the command again if it still counts.',
                ending: 'confused',
            };
    }
}
/** Whether the labels are as the command asks for; undefined where nobody knows. Only reads. */
async function stillAsked({ codeHost, log }, { comment, scope, aliases, wanted }, word) {
    try {
        const spoken = (0,parse_command/* parseCommand */.R)(comment.body, aliases);
        const said = { word, rest: spoken.kind === 'command' ? spoken.rest : '', saidAt: comment.at };
        const pull = await codeHost.pullRequest(comment.number);
        if (pull === undefined)
            return undefined;
        const { on, off } = (0,judge_command/* labelWish */.MU)(said, pull, { repositoryId: scope.repository.id, wanted });
        return on.length === 0 && off.length === 0;
    }
    catch (error) {
        log.info(`The labels could not be read: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/src/domain/commands/judge-fork.js
var judge_fork = __webpack_require__(90179);
// EXTERNAL MODULE: ./build/src/text/commands/command-reply.js
var command_reply = __webpack_require__(66996);
;// CONCATENATED MODULE: ./build/src/usecases/commands/allow-fork.js


/** Each look means that somebody allowed another commit before this one was kept. */
const MOST_LOOKS = 3;
/**
 * Keeps that a commit of a fork may have an environment, so that everyone sees it and every later run comes to that commit alone. The
 * newest command counts, whichever run is first; the same command finds its own allowance when it comes again.
 */
async function allowFork({ forks }, allowance) {
    for (let look = 1; look <= MOST_LOOKS; look += 1) {
        const kept = await forks.allowanceOf(allowance.pullRequest);
        const standing = (0,judge_fork/* standingAllowance */.lg)(kept?.allowance, allowance);
        if (standing === 'stands')
            return 'unchanged';
        if (standing === 'is newer' && kept?.allowance !== undefined)
            return (0,judge_fork/* whyNewerAllowance */.Gs)(kept.allowance);
        if ((await forks.allow(allowance, kept?.version)) === 'allowed')
            return 'updated';
    }
    throw new errors/* AdapterError */.o('doubtful_facts', `Which commit of pull request #${allowance.pullRequest} is allowed changed while it was being kept, so it was left; say '/stage up' again.`, { service: 'GitHub', retriable: true });
}

;// CONCATENATED MODULE: ./build/src/usecases/commands/command-target.js






/** Whose environment it is. */
function identityMeant({ scope, pull, sharedKind }) {
    return sharedKind === undefined
        ? (0,environment_scope/* identityOf */.c)(scope, (0,fork/* environmentBranch */.GX)(pull, scope.repository.id))
        : (0,environment_scope/* identityOf */.c)({ ...scope, kind: sharedKind }, (0,shared_branch/* sharedBranch */.kh)(sharedKind));
}
/** Which shared kind a command names, and its other words; a verdict where it names something else and takes no words. */
function namedTarget({ word, rest }, sharedKinds) {
    const named = (0,shared_target/* sharedTargetOf */.GG)(rest, sharedKinds);
    return word === 'lock' || named.rest === '' ? named : noSharedKind(named.rest, sharedKinds);
}
/** Such as `/stage unlock qa`, as a person says it of the same environment. */
function ofTarget(word, { sharedKind = '' }) {
    return (0,command_words/* commandText */.jt)(word, sharedKind);
}

// EXTERNAL MODULE: ./build/src/domain/commands/standing.js
var standing = __webpack_require__(95341);
// EXTERNAL MODULE: ./build/src/usecases/subject/deployment-record.js
var deployment_record = __webpack_require__(58170);
// EXTERNAL MODULE: ./build/src/usecases/subject/of-branch.js
var of_branch = __webpack_require__(70989);
;// CONCATENATED MODULE: ./build/src/usecases/commands/commit-meant.js









/**
 * The commit that is meant, with a branch of this repository that holds it, or why there is none. A branch wins over a SHA of the same
 * letters. Its newest commit must be the one that the person saw.
 */
async function commitMeant(deps, named) {
    const { codeHost } = deps;
    const { ref, scope, said, comment } = named;
    const head = await codeHost.branchHead(ref);
    if (head === undefined)
        return commitOfSha(deps, named);
    const moves = await codeHost.pushes(ref);
    if (moves === undefined)
        return untold(ref, said);
    const moved = (0,judge_command/* whyMoved */._K)(said, { headBranch: ref }, { saidAt: comment.at, moves });
    if (moved !== undefined)
        return moved;
    // The list may be newer than the head that was read, or older: nobody knows then which commit was seen.
    const [newest] = moves;
    if (newest !== undefined && newest.commit !== head)
        return unclear(ref, said, scope);
    return { commit: head, branch: ref };
}
function untold(branch, said) {
    return (0,verdict_verdict/* say */.c)('doubtful_facts', `GitHub does not tell when branch '${branch}' was pushed to, so nobody knows which commit '${said}' meant and nothing was sent; name the commit by its SHA.`, 'skipped');
}
function unclear(branch, said, { repository }) {
    return (0,verdict_verdict/* say */.c)('doubtful_facts', `GitHub shows two newest commits of branch '${branch}' of ${repository.fullName}, so nobody knows which one '${said}' meant and nothing was sent; say it again, or name the commit by its SHA.`, 'skipped');
}
/** Beyond so many branches only those are asked about that the commit is most likely to be on. */
const MOST_ASKED = 20;
/**
 * GitHub shows a commit of a fork as if it were here, so that it is there proves nothing: a branch of this repository must hold it, which a
 * comparison says (docs.github.com/rest/commits/commits, "Compare two commits"). One for each branch, and of many only the likely ones.
 */
async function commitOfSha({ codeHost }, { ref, scope, pull }) {
    const { repository } = scope;
    const commit = (0,shared_target/* looksLikeSha */.sA)(ref) ? await codeHost.resolveCommit(ref.toLowerCase()) : undefined;
    // A tag of such a name would be resolved as well.
    if (commit === undefined || !commit.startsWith(ref.toLowerCase()))
        return whyUnknownRef(ref, repository.fullName);
    const branches = await codeHost.branches();
    const headed = branches.find((branch) => branch.commit === commit);
    if (headed !== undefined)
        return { commit, branch: headed.name };
    const names = branches.map(({ name }) => name);
    const likely = [repository.defaultBranch, pull.headBranch].filter((name) => names.includes(name));
    for (const branch of [...new Set([...likely, ...names])].slice(0, MOST_ASKED))
        if (await codeHost.isOnBranch(commit, branch))
            return { commit, branch };
    return whyOnNoBranch(commit, repository.fullName);
}
/**
 * A command as its label is written: of `pin` with all digits of the commit, or why there is no such commit. Any other is as it was said.
 * Only reads.
 */
async function wholeOrder(deps, scope, order) {
    const { word, rest, pull, saidAt } = order;
    if (word !== 'pin')
        return order;
    const commit = await (rest === ''
        ? runningThen(deps, { scope, pull, saidAt })
        : pinMeant(deps, pull, rest));
    return typeof commit === 'string' ? { ...order, rest: commit } : commit;
}
/**
 * The commit that `/stage pin` names, with all its digits, or why there is none: it must be of the branch of its pull request.
 * @param digits some or all digits of it, as they were written.
 */
async function pinMeant({ codeHost }, { number, headBranch, headCommit }, digits) {
    const written = digits.toLowerCase();
    const commit = (0,shared_target/* looksLikeSha */.sA)(written) ? await codeHost.resolveCommit(written) : undefined;
    // A tag or a branch of such a name would be resolved as well.
    const isMeant = commit?.startsWith(written) === true;
    if (isMeant && (commit === headCommit || (await (0,of_branch/* isOfBranch */.A)(codeHost, commit, headBranch))))
        return commit;
    return (0,verdict_verdict/* say */.c)('unknown_branch', `Commit ${written.slice(0, 7)} is not of branch '${headBranch}' of pull request #${number}, so nothing was pinned; correct it, or push it there.`, 'skipped');
}
/** The commit that ran when the command was said, or why nobody can say which one its author saw. */
async function runningThen({ deployments }, { scope, pull, saidAt, }) {
    const target = identityMeant({ scope, pull });
    const history = await (0,deployment_record/* environmentDeployments */.gs)(deployments, { ...target, key: (0,naming/* subjectKey */.ow)(target) });
    const { serves, newer } = (0,standing/* standingOf */.Y)(history);
    const name = "name one, as in '/stage pin 1f0c9e2'";
    if (serves === undefined)
        return (0,verdict_verdict/* say */.c)('unknown_branch', `No commit of pull request #${pull.number} runs, so nothing was pinned; ${name}.`, 'skipped');
    const isSeen = Date.parse(serves.succeededAt ?? serves.createdAt) <= Date.parse(saidAt);
    if (newer?.is !== 'under way' && isSeen)
        return serves.commit;
    return (0,verdict_verdict/* say */.c)('head_moved', `The environment of pull request #${pull.number} was moving when '/stage pin' was said, so nobody knows which commit was meant and nothing was pinned; ${name}.`, 'skipped');
}

// EXTERNAL MODULE: ./build/src/domain/locks/judge-lock.js
var judge_lock = __webpack_require__(31384);
// EXTERNAL MODULE: ./build/src/domain/locks/lock.js
var locks_lock = __webpack_require__(50962);
;// CONCATENATED MODULE: ./build/src/domain/commands/newer-command.js


/** What commands are about of which only one can hold. Absent for a word that goes with every other. */
const TOPICS = {
    up: 'there',
    down: 'there',
    extend: 'until',
    pin: 'pin',
    unpin: 'pin',
    lock: 'lock',
    unlock: 'lock',
};
/** True of a word that another command may be the opposite of. */
function hasOpposite(word) {
    return TOPICS[word] !== undefined;
}
/** What a command is about, and of which environment. */
function topicOf({ word, rest }, sharedKinds) {
    const topic = TOPICS[word];
    return topic === 'lock' ? `lock ${(0,shared_target/* sharedTargetOf */.GG)(rest, sharedKinds).kind ?? ''}` : topic;
}
/**
 * True where not both can hold, so that the newer one counts. Of two extensions each means another day, also where both say `3d`. Of two
 * pins nobody knows before they are looked up whether they mean one commit.
 * @param sharedKinds kinds of the settings that a lock may name.
 */
function opposes(one, other, sharedKinds = []) {
    const topic = topicOf(one, sharedKinds);
    if (topic === undefined || topic !== topicOf(other, sharedKinds))
        return false;
    return one.word !== other.word || one.word === 'extend' || one.word === 'pin';
}
/**
 * What else was said of what a command is about, by anybody, the newest first: `newer` than its comment, for or against it, and `older`
 * against it. Whether they may say it is not asked here.
 */
function otherCommands(asked, { id }, comments, { aliases, sharedKinds }) {
    const topic = topicOf(asked, sharedKinds);
    const others = comments
        .flatMap((comment) => {
        if (comment.author.isBot)
            return [];
        const spoken = (0,parse_command/* parseCommand */.R)(comment.body, aliases);
        const isOn = spoken.kind === 'command' && topicOf(spoken, sharedKinds) === topic;
        return isOn ? [{ comment, asked: spoken }] : [];
    })
        .toSorted((one, other) => other.comment.id - one.comment.id);
    return {
        newer: others.filter(({ comment }) => comment.id > id),
        older: others.filter((each) => each.comment.id < id && opposes(asked, each.asked, sharedKinds)),
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/commands/newer-commands.js



/** So long before a command an older one may have been said that is carried out only now: jobs wait for runners. */
const OLDER_MS = 3_600_000;
/** So many people may have said the opposite before nobody knows any more who counts. */
const MOST_SPEAKERS = 10;
/**
 * What was said against a command around the time it was said. The order of comments is the order of commands, whichever job runs first.
 * What people say who may say no command does not count. Only reads.
 */
async function findOpposition({ commenters }, { scope, comment, aliases, sharedKinds = [], }, asked) {
    if (!hasOpposite(asked.word))
        return { newer: undefined, hasOlder: false };
    const since = new Date(Date.parse(comment.at) - OLDER_MS).toISOString().replace(/\.\d+Z$/, 'Z');
    const comments = await commenters.commentsSince(comment.number, since);
    const { newer, older } = otherCommands(asked, comment, comments, { aliases, sharedKinds });
    const refused = new Set();
    for (const other of newer) {
        const { author } = other.comment;
        if (refused.has(author.id))
            continue;
        if (refused.size >= MOST_SPEAKERS)
            throw tooMany(comment.number);
        const granted = await commenters.permissionOf(author.login);
        if ((0,judge_command/* whyNotAllowed */.ou)(author, scope.repository.fullName, granted) === undefined)
            return {
                newer: opposes(asked, other.asked, sharedKinds) ? other : undefined,
                hasOlder: older.length > 0,
            };
        refused.add(author.id);
    }
    return { newer: undefined, hasOlder: older.length > 0 };
}
function tooMany(pullRequest) {
    return new errors/* AdapterError */.o('doubtful_facts', `More than ${MOST_SPEAKERS} people who may say no command said the same or the opposite on pull request #${pullRequest}, so nobody looked at all of them and nothing was done; say the command again.`, { service: 'GitHub', retriable: false });
}

;// CONCATENATED MODULE: ./build/src/usecases/commands/lock-environment.js












/** The environment that is meant. */
function lockedEnvironment(about) {
    return (0,naming/* environmentName */.VE)(identityMeant(about));
}
/**
 * Locks the environment for whoever says so, unless somebody holds it, or said later that nobody is to. Of several who try at once one
 * gets it. The same command finds its own lock when it comes again.
 */
async function lockEnvironment(deps, about, words) {
    const name = lockedEnvironment(about);
    const held = await deps.locks.lockOf(name);
    if (held !== undefined)
        return { verdict: heldAlready(name, held, about) };
    const against = await whyUnlockedSince(deps, about, words);
    if (against !== undefined)
        return { verdict: against };
    const history = await historyOf(deps, about);
    const { serves, newer } = (0,standing/* standingOf */.Y)(history);
    const lock = lockOf(about, name, { reason: (0,locks_lock/* reasonOf */.A3)(words), commit: serves?.commit });
    const made = await claimSurely(deps, lock);
    if ((0,judge_lock/* holderOf */.Kd)(made, by(about)) !== 'this command')
        return { verdict: heldAlready(name, made, about) };
    if (await wasReleasedBefore(deps, about))
        return { verdict: await giveBack(deps, name, made) };
    // The run of an unlock that was said meanwhile may have found nothing to release.
    const since = await whyUnlockedSince(deps, about, words).catch(unlessUntold);
    if (since !== undefined) {
        await deps.locks.release(name, made.version);
        return { verdict: since };
    }
    const goesOn = newer?.is === 'under way'
        ? ` What has begun goes on: commit ${newer.deployment.commit.slice(0, 7)} is being deployed.`
        : '';
    return { verdict: (0,verdict_verdict/* say */.c)('command_taken', `${lockedSentence(name, made, about)}${goesOn}`, 'updated') };
}
/** The order of comments is the order of commands, whichever job runs first. */
async function whyUnlockedSince(deps, about, rest) {
    const asked = { word: 'lock', rest: [about.sharedKind ?? '', rest].filter(Boolean).join(' ') };
    const { newer } = await findOpposition(deps, about, asked);
    return newer && (0,judge_command/* whyNewer */.WZ)(asked, newer);
}
/** The lock is made by then: its reply has to say so, also where GitHub tells nothing more. */
function unlessUntold(error) {
    if (!(error instanceof errors/* AdapterError */.o))
        throw error;
}
/** It may be made though no answer came: only another look tells. So it does where somebody else's is there. */
async function claimSurely(deps, lock) {
    try {
        const made = await deps.locks.claim(lock);
        return made === 'taken' ? await shownLock(deps, lock) : made;
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        const held = await deps.locks.lockOf(lock.environment);
        if (held === undefined)
            throw error;
        return held;
    }
}
/** GitHub's copies lag by seconds at most (octokit/octokit.js#900). */
const lock_environment_MOST_LOOKS = 5;
const BETWEEN_LOOKS_MS = 2_000;
async function shownLock({ locks, clock }, lock) {
    for (let look = 1; look <= lock_environment_MOST_LOOKS; look += 1) {
        const held = await locks.lockOf(lock.environment);
        if (held !== undefined)
            return held;
        if (look < lock_environment_MOST_LOOKS)
            await clock.sleep(BETWEEN_LOOKS_MS, `the lock of ${lock.environment}`);
    }
    throw lock_environment_unseen(lock);
}
function lock_environment_unseen({ environment }) {
    return new errors/* AdapterError */.o('doubtful_facts', `Somebody else holds environment ${environment} or held it just now, and GitHub does not show who; say the command again.`, { service: 'GitHub', retriable: true });
}
/** Whoever releases a lock first answers the command that made it. So an answer means that this run comes too late. */
async function wasReleasedBefore(deps, { scope, comment }) {
    return (await (0,keep_reply/* findReply */.Am)(deps, (0,command_deps/* answeredOf */.H)(scope, comment)))?.done !== undefined;
}
async function giveBack({ locks }, name, made) {
    await locks.release(name, made.version);
    return (0,verdict_verdict/* say */.c)('superseded', `The lock of environment ${name} had been released after '/stage lock' was said, so nothing was done; say it again if it still counts.`, 'skipped');
}
function heldAlready(name, held, about) {
    switch ((0,judge_lock/* holderOf */.Kd)(held, by(about))) {
        case 'this command':
            return (0,verdict_verdict/* say */.c)('command_taken', lockedSentence(name, held, about), 'updated');
        case 'the same person':
            return (0,verdict_verdict/* say */.c)('command_taken', `Environment ${name} is ${(0,judge_lock/* describeHeld */.T0)(held)}; that lock stays as it is.`, 'unchanged');
        default:
            return (0,verdict_verdict/* say */.c)('locked', `Environment ${name} is ${(0,judge_lock/* describeHeld */.T0)(held)}, so it was not locked again; '${ofTarget('unlock', about)}' releases that lock.`);
    }
}
function lockedSentence(name, held, about) {
    const { commit } = held.lock ?? {};
    const at = commit === undefined ? '' : ` It stays at commit ${commit.slice(0, 7)}.`;
    return `Environment ${name} is ${(0,judge_lock/* describeHeld */.T0)(held)}.${at} '${ofTarget('unlock', about)}' releases it.`;
}
function lockOf({ comment, pull }, environment, { reason, commit }) {
    const { login, id } = comment.author;
    const said = { since: comment.at, command: comment.id, pullRequest: pull.number };
    return { environment, owner: { login, id }, reason, ...said, commit };
}
function by({ comment }) {
    return { by: comment.author.id, comment: comment.id };
}
function historyOf({ deployments }, about) {
    const target = identityMeant(about);
    return (0,deployment_record/* environmentDeployments */.gs)(deployments, { ...target, key: (0,naming/* subjectKey */.ow)(target) });
}

// EXTERNAL MODULE: ./build/src/domain/intents/pin.js
var intents_pin = __webpack_require__(40165);
// EXTERNAL MODULE: ./build/src/usecases/announce/environment-comments.js + 3 modules
var environment_comments = __webpack_require__(93424);
;// CONCATENATED MODULE: ./build/src/usecases/commands/say-status.js











/**
 * What runs for the pull request, or in the environment of a shared kind, by its deployments; whether it is asleep, by what was announced
 * last. Only reads.
 */
async function sayStatus(deps, scope, pull, sharedKind) {
    const target = identityMeant({ scope, pull, sharedKind });
    const key = (0,naming/* subjectKey */.ow)(target);
    const history = await (0,deployment_record/* environmentDeployments */.gs)(deps.deployments, { ...target, key });
    if (sharedKind !== undefined)
        return sharedStatus(deps, (0,naming/* environmentName */.VE)(target), (0,standing/* standingOf */.Y)(history));
    const announced = await (0,environment_comments/* findEnvironmentComment */.oJ)(deps.codeHost, { key, pull });
    const isAsleep = announced?.state.status === 'asleep';
    const { sentence, url } = (0,command_reply/* statusLines */.Cd)((0,standing/* standingOf */.Y)(history), { isAsleep, head: pull.headCommit });
    const more = (0,text_escape/* safeUrl */.Pl)(announced?.facts.url);
    return {
        verdict: (0,verdict_verdict/* say */.c)('command_answered', `${sentence}${pinnedNow(pull, scope)}${await lockedNow(deps, (0,naming/* environmentName */.VE)(target))}`),
        details: more === undefined ? [] : [`[The comment of the environment](${more}) says more.`],
        url,
    };
}
/** Whether it sleeps is announced nowhere, so it is not said that anything runs; `/stage where all` looks at its stack. */
async function sharedStatus(deps, name, standing) {
    const intent = (await deps.intents.intentOf(name))?.intent;
    const sent = intent === undefined ? 'Nothing was sent there.' : `It is to run ${(0,intents_intent/* describeSent */.S5)(intent)}.`;
    const sentence = `${(0,command_reply/* sharedStatusLine */.I$)(name, standing)} ${sent}${await lockedNow(deps, name)}`;
    return {
        verdict: (0,verdict_verdict/* say */.c)('command_answered', sentence),
        details: [],
        url: standing.serves?.environmentUrl,
    };
}
function pinnedNow(pull, { repository }) {
    const pin = (0,intents_pin/* pinOf */.nZ)(pull, repository.id);
    if (pin === undefined)
        return '';
    return pin === 'unclear' ? ` ${(0,intents_pin/* unclearPin */.UW)(pull).sentence}` : (0,intents_pin/* pinNote */.uA)(pull, pin, pull.headCommit);
}
async function lockedNow({ locks }, name) {
    const held = await locks.lockOf(name);
    return held === undefined ? '' : ` It is ${(0,judge_lock/* describeHeld */.T0)(held)}.`;
}

;// CONCATENATED MODULE: ./build/src/usecases/commands/send-commit.js










/** Each look means that somebody sent another commit meanwhile. */
const send_commit_MOST_LOOKS = 5;
/**
 * Writes which commit a shared environment shall run, unless somebody else holds it, or said later what it shall run. Of several who try at
 * once each but the newest finds itself too late. The same command finds its own intent when it comes again.
 * @param rest what stands behind the word.
 */
async function sendCommit(deps, about, rest) {
    const order = (0,shared_target/* sendOrderOf */.C)(rest) ?? { ref: rest, kind: undefined };
    const kind = kindToSendTo(order, about.sharedKinds);
    if (typeof kind !== 'string')
        return { verdict: kind };
    const said = (0,command_words/* commandText */.jt)('deploy', rest);
    const sending = {
        ...about,
        order,
        said,
        kind,
        name: (0,naming/* environmentName */.VE)(identityMeant({ ...about, sharedKind: kind })),
    };
    let meant;
    for (let look = 1; look <= send_commit_MOST_LOOKS; look += 1) {
        const held = await deps.intents.intentOf(sending.name);
        const before = beforeOf(held, sending);
        if (typeof before !== 'string')
            return { verdict: before };
        if (before === 'ours' && held?.intent !== undefined)
            return taken(sending, held.intent, 'unchanged');
        const why = await whyLocked(deps, sending);
        if (why !== undefined)
            return { verdict: why };
        meant ??= await commitMeant(deps, { ...sending, ref: order.ref });
        if ('decision' in meant)
            return { verdict: meant };
        const made = await sendSurely(deps, intentOf(sending, meant), held?.version);
        if (made === 'changed')
            continue;
        await untilShown(deps, sending);
        return taken(sending, made, 'updated');
    }
    throw moving(sending);
}
function beforeOf(held, { name, said, comment }) {
    return judgeBefore(held, { name, said, comment: comment.id, saidAt: comment.at, by: comment.author.id });
}
async function whyLocked({ locks }, { name, kind, comment }) {
    return (0,judge_lock/* whyNotSent */.ee)(await locks.lockOf(name), { name, kind, by: comment.author.id });
}
function intentOf({ name, comment, pull }, { commit, branch }) {
    const { login, id } = comment.author;
    const said = { since: comment.at, command: comment.id, pullRequest: pull.number };
    return { environment: name, branch, commit, by: { login, id }, ...said };
}
/** It may be written though no answer came: only another look tells. */
async function sendSurely({ intents }, intent, before) {
    try {
        const made = await intents.send(intent, before);
        return made === 'changed' ? made : intent;
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        const held = (await intents.intentOf(intent.environment))?.intent;
        if (held?.command !== intent.command || held.by.id !== intent.by.id)
            throw error;
        return held;
    }
}
const MOST_WAITS = 5;
const send_commit_BETWEEN_LOOKS_MS = 2_000;
/** The steps behind read it again, and GitHub's copies lag by seconds at most (octokit/octokit.js#900). */
async function untilShown({ intents, clock, log }, sending) {
    for (let look = 1; look <= MOST_WAITS; look += 1) {
        if (beforeOf(await intents.intentOf(sending.name), sending) !== 'older')
            return;
        if (look < MOST_WAITS)
            await clock.sleep(send_commit_BETWEEN_LOOKS_MS, `what is sent to ${sending.name}`);
    }
    log.warning(`GitHub does not show yet what was sent to ${sending.name}.`);
}
function taken({ kind, name, pull, scope }, intent, decision) {
    const { number: pullRequest, headRepositoryId = scope.repository.id } = pull;
    const { branch, commit } = intent;
    return {
        verdict: (0,verdict_verdict/* say */.c)('command_taken', `Environment ${name} is to run ${(0,intents_intent/* describeSent */.S5)(intent)}.`, decision),
        taken: { word: 'deploy', pullRequest, branch, headRepositoryId, commit, sharedKind: kind },
    };
}
function moving({ name, said }) {
    return new errors/* AdapterError */.o('doubtful_facts', `What environment ${name} is to run changed while '${said}' was being written, so nothing was sent; say it again.`, { service: 'GitHub', retriable: true });
}

;// CONCATENATED MODULE: ./build/src/usecases/commands/unlock-environment.js









/** Each look means that somebody locked it anew before it was released. */
const unlock_environment_MOST_LOOKS = 3;
/**
 * Releases the lock of the environment, whoever holds it, unless it was asked for after this command. The branch then comes to its newest
 * commit, or goes where its pull request is closed: also where an earlier run of the command had released it and was killed.
 */
async function unlockEnvironment(deps, about) {
    const name = lockedEnvironment(about);
    const commit = await commitBehind(deps, about, name);
    for (let look = 1; look <= unlock_environment_MOST_LOOKS; look += 1) {
        const held = await deps.locks.lockOf(name);
        if (held === undefined)
            return released({ ...about, commit }, `Nothing locks environment ${name}.`, 'unchanged');
        const { id: comment, at: saidAt } = about.comment;
        if ((0,judge_lock/* isAskedLater */.jc)(held, { comment, saidAt }))
            return { verdict: lockedSince(name, held, about) };
        const wanted = await whyHeldStill(deps, about, held);
        if (wanted !== undefined)
            return { verdict: wanted };
        await answerFor(deps, about, name, held);
        const outcome = await deps.locks.release(name, held.version);
        if (outcome !== 'changed')
            return released({ ...about, commit }, `Environment ${name} was ${(0,judge_lock/* describeHeld */.T0)(held)}; that lock is released.`, 'updated');
    }
    throw new errors/* AdapterError */.o('doubtful_facts', `The lock of environment ${name} changed while it was being released, so it was left; say '${ofTarget('unlock', about)}' again.`, { service: 'GitHub', retriable: true });
}
/** The run of its owner's newer command may have been first, and have said that the lock stays. */
async function whyHeldStill(deps, about, { lock }) {
    const asked = { word: 'unlock', rest: about.sharedKind ?? '' };
    const { newer } = await findOpposition(deps, about, asked);
    return newer !== undefined && newer.comment.author.id === lock?.owner.id
        ? (0,judge_command/* whyNewer */.WZ)(asked, newer)
        : undefined;
}
/** What was sent to a shared environment by now. Where nothing was, the pull request's commit stands for it, which nobody has sent. */
async function commitBehind({ intents }, { pull, sharedKind }, name) {
    const sent = sharedKind === undefined ? undefined : (await intents.intentOf(name))?.intent;
    return sent?.commit ?? pull.headCommit;
}
function released({ pull, scope, sharedKind, commit }, sentence, decision) {
    const { number, headBranch: branch, headRepositoryId = scope.repository.id } = pull;
    return {
        verdict: (0,verdict_verdict/* say */.c)('command_taken', sentence, decision),
        taken: {
            word: 'unlock',
            pullRequest: number,
            branch,
            headRepositoryId,
            commit,
            ...(sharedKind === undefined ? {} : { sharedKind }),
        },
    };
}
function lockedSince(name, held, about) {
    return (0,verdict_verdict/* say */.c)('superseded', `Environment ${name} is ${(0,judge_lock/* describeHeld */.T0)(held)}, which was after '${ofTarget('unlock', about)}' was said, so nothing was done; say it again if it still counts.`, 'skipped');
}
/**
 * A run that was killed behind its lock comes again later, finds none, and must not lock anew what somebody has released since. So its
 * command is answered here first, unless it was answered before. Where its pull request does not exist, no run of it can come.
 */
async function answerFor(deps, { scope, comment, pull, sharedKind }, name, { lock }) {
    if (lock === undefined)
        return;
    if (lock.pullRequest !== pull.number && (await deps.codeHost.pullRequest(lock.pullRequest)) === undefined)
        return;
    const answered = (0,command_deps/* answeredOf */.H)(scope, { id: lock.command, number: lock.pullRequest });
    const before = await (0,keep_reply/* findReply */.Am)(deps, answered);
    if (before?.done !== undefined)
        return;
    const sentence = `Environment ${name} was locked, and ${comment.author.login} has released it since.`;
    const reply = { said: ofTarget('lock', { sharedKind }), sentence, run: undefined, isDone: true };
    await (0,keep_reply/* keepReply */.yc)(deps, answered, before, { reply, ending: 'rocket' });
}

// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var labels = __webpack_require__(55497);
;// CONCATENATED MODULE: ./build/src/usecases/commands/write-labels.js

/** GitHub's copies lag by seconds at most (octokit/octokit.js#900). */
const write_labels_MOST_LOOKS = 5;
const write_labels_BETWEEN_LOOKS_MS = 2_000;
/**
 * Writes the labels that a command still has to change, and waits until GitHub shows them, because the steps behind read them again.
 * @returns false where there was nothing to change.
 */
async function writeLabels({ codeHost, clock, log }, pullRequest, wish) {
    if (wish.on.length === 0 && wish.off.length === 0)
        return false;
    if (wish.on.length > 0)
        await codeHost.addLabels(pullRequest, wish.on);
    for (const label of wish.off)
        await codeHost.removeLabel(pullRequest, label);
    for (let look = 1; look <= write_labels_MOST_LOOKS; look += 1) {
        const shown = await codeHost.pullRequest(pullRequest);
        if (shown !== undefined && (0,labels/* areAsWritten */.mo)(shown.labels, wish))
            return true;
        if (look < write_labels_MOST_LOOKS)
            await clock.sleep(write_labels_BETWEEN_LOOKS_MS, `the labels of pull request #${pullRequest}`);
    }
    log.warning(`GitHub does not show yet how the labels of pull request #${pullRequest} were changed.`);
    return true;
}
/** How each label was last changed that a command still has to change. Only reads. */
async function labelChangesOf({ deliveries }, pullRequest, { on, off }) {
    const changes = await Promise.all([...on, ...off].map(async (label) => {
        const { last, lastByApp } = await deliveries.labelHistory(pullRequest, label);
        if (last === undefined)
            return [];
        const isByRun = last.by === lastByApp?.by && last.at === lastByApp.at;
        return [{ label, is: last.is, at: last.at, isByRun }];
    }));
    return changes.flat();
}

;// CONCATENATED MODULE: ./build/src/usecases/commands/hear-command.js






















/**
 * Hears one comment: reads the command in it, asks whether the person may say it, and writes what it asks for onto the pull request, where
 * everyone sees it. What is not to be carried out is answered at once. Whatever fails, nothing is carried out.
 */
async function hearCommand(deps, request) {
    const { comment } = request;
    const unheard = (0,judge_command/* whyUnheard */.GT)(comment);
    if (unheard !== undefined || comment === undefined)
        return { report: unheard ?? (0,verdict_verdict/* say */.c)('no_command', 'The event tells of no comment.') };
    const spoken = (0,parse_command/* parseCommand */.R)(comment.body, request.aliases);
    if (spoken.kind === 'nothing') {
        // It may be a word of the team's own, which nobody can read then.
        if (request.trouble !== undefined)
            return { report: (0,describe_failure/* describeFailure */.I)(request.trouble) };
        return { report: (0,verdict_verdict/* say */.c)('no_command', `The comment on pull request #${comment.number} holds no command.`) };
    }
    const answered = (0,command_deps/* answeredOf */.H)(request.scope, comment);
    const before = await (0,keep_reply/* findReply */.Am)(deps, answered);
    if (before?.done !== undefined) {
        // A run that was killed behind its reply has not shown it.
        if (!request.dryRun)
            await (0,keep_reply/* showEnding */.rA)(deps, answered, before.done);
        return { report: (0,verdict_verdict/* say */.c)('answered_before', `${named(spoken)} had been answered before.`) };
    }
    if (request.dryRun)
        return { report: (0,verdict_verdict/* say */.c)('dry_run', `${named(spoken)} would be heard on pull request #${comment.number}.`) };
    await (0,keep_reply/* showHeard */.ym)(deps, answered);
    const judged = await judge(deps, { ...request, comment }, spoken);
    const { verdict, taken } = judged;
    if (taken !== undefined)
        return { report: verdict, taken };
    await reply(deps, { ...request, comment }, spoken, { before, judged });
    return { report: verdict };
}
/** Says at once what came of a command. */
async function reply(deps, request, spoken, { before, judged }) {
    const { verdict } = judged;
    const answered = (0,command_deps/* answeredOf */.H)(request.scope, request.comment);
    const also = spoken.others ? ' Only the first command of a comment counts.' : '';
    const said = {
        said: saidBy(spoken),
        sentence: `${verdict.sentence}${also}`,
        url: judged.url,
        run: (0,verdict_decision/* isRed */.i)(verdict.decision) ? request.run : undefined,
        isDone: !(0,verdict_decision/* isRed */.i)(verdict.decision),
        ...(judged.details === undefined ? {} : { details: judged.details }),
    };
    const ending = endingOf(verdict);
    if (verdict.reasonCode === 'not_allowed_to_command' && before === undefined)
        await (0,keep_reply/* refuseOnce */._K)(deps, answered, request.comment.author.id, { reply: said, ending });
    else
        await (0,keep_reply/* keepReply */.yc)(deps, answered, before, { reply: said, ending });
}
function saidBy(spoken) {
    return spoken.kind === 'command' ? (0,command_words/* commandText */.jt)(spoken.word, spoken.rest) : `/${spoken.said}`;
}
function named(spoken) {
    return `The command '${saidBy(spoken)}'`;
}
/** Whatever is thrown here is told on the pull request, and nothing is done. */
async function judge(deps, request, spoken) {
    try {
        return (await refusal(deps, request, spoken)) ?? (await obey(deps, request, spoken));
    }
    catch (error) {
        return { verdict: (0,describe_failure/* describeFailure */.I)(error) };
    }
}
async function refusal({ commenters }, { scope, comment: { author }, trouble }, spoken) {
    const granted = await commenters.permissionOf(author.login);
    const verdict = (0,judge_command/* whyNotAllowed */.ou)(author, scope.repository.fullName, granted);
    if (verdict !== undefined)
        return { verdict };
    if (trouble !== undefined)
        return { verdict: (0,describe_failure/* describeFailure */.I)(trouble) };
    if (spoken.kind !== 'unknown')
        return undefined;
    const sentence = `There is no command '${saidBy(spoken)}', so nothing was done; the nearest one is '${spoken.nearest}'.`;
    return { verdict: (0,verdict_verdict/* say */.c)('unknown_command', sentence) };
}
async function obey(deps, request, spoken) {
    const { number } = request.comment;
    const pull = await deps.codeHost.pullRequest(number);
    if (pull === undefined)
        throw new errors/* AdapterError */.o('doubtful_facts', `GitHub does not show pull request #${number} of ${request.scope.repository.fullName}, on which the comment is; say the command again.`, { service: 'GitHub', retriable: true });
    if (spoken.kind === 'unknown')
        throw new Error('An unknown command is refused before.');
    const { word, rest } = spoken;
    const rules = { repositoryId: request.scope.repository.id, whyNone: request.whyNoForks };
    const fork = (0,judge_fork/* whyNotForFork */.v1)(spoken, pull, rules);
    if (fork !== undefined)
        return { verdict: fork };
    if (word === 'help')
        return {
            verdict: (0,verdict_verdict/* say */.c)('command_answered', 'These are the commands.'),
            details: (0,command_reply/* helpLines */.di)(request.aliases, (0,judge_fork/* heardOn */.M_)(pull, rules)),
        };
    if (word === 'deploy')
        return sendCommit(deps, { sharedKinds: [], ...request, pull }, rest);
    if (word === 'status' || word === 'lock' || word === 'unlock')
        return obeyOfTarget(deps, request, { word, rest, pull });
    if (command_words/* LOOKS */.BJ.includes(word)) {
        const sentence = `Another job looks and answers '${(0,command_words/* commandText */.jt)(word, rest)}'.`;
        return { verdict: (0,verdict_verdict/* say */.c)('command_taken', sentence, 'unchanged'), taken: takenOf(request, word, pull) };
    }
    const order = { word, rest, saidAt: request.comment.at, pull };
    return (0,command_words/* isJudgement */.qC)(word) ? leaveToJudge(deps, request, order) : carryOut(deps, request, order);
}
/** Who may accept, and what was delivered, is seen by a job that may ask the tracker. */
async function leaveToJudge({ codeHost }, request, { word, rest, saidAt, pull }) {
    const moves = await codeHost.pushes(pull.headBranch);
    const verdict = (0,judge_command/* whyNotNow */.yB)(word, { pull, saidAt, moves });
    if (verdict !== undefined)
        return { verdict };
    const sentence = `Another job asks the tracker and answers '${(0,command_words/* commandText */.jt)(word, rest)}'.`;
    const taken = takenOf(request, word, pull, moves?.[0]?.commit);
    return { verdict: (0,verdict_verdict/* say */.c)('command_taken', sentence, 'unchanged'), taken };
}
/** Commands that may be about a shared environment, which no end of a pull request concerns. */
async function obeyOfTarget(deps, { scope, comment, aliases, sharedKinds = [] }, { word, rest, pull }) {
    const named = namedTarget({ word, rest }, sharedKinds);
    if ('decision' in named)
        return { verdict: named };
    const { kind: sharedKind } = named;
    if (word === 'status')
        return sayStatus(deps, scope, pull, sharedKind);
    const closed = (0,judge_command/* whyNotNow */.yB)(word, { pull, saidAt: comment.at, moves: [] });
    if (closed !== undefined && sharedKind === undefined)
        return { verdict: closed };
    const about = { scope, comment, aliases, sharedKinds, pull, sharedKind };
    return word === 'lock' ? lockEnvironment(deps, about, named.rest) : unlockEnvironment(deps, about);
}
function takenOf({ scope }, word, pull, commit = pull.headCommit) {
    const { number: pullRequest } = pull;
    const { id } = scope.repository;
    // What stands in the place of a fork's branch is this repository's, so nothing of a fork names the turn that it waits for.
    return { word, pullRequest, branch: (0,fork/* environmentBranch */.GX)(pull, id), headRepositoryId: id, commit };
}
async function carryOut(deps, request, order) {
    const { word, rest, pull, saidAt } = order;
    const opposition = await findOpposition(deps, request, order);
    if (opposition.newer !== undefined)
        return { verdict: (0,judge_command/* whyNewer */.WZ)(order, opposition.newer) };
    const moves = await movesOf(deps, request, order);
    const verdict = (0,judge_command/* whyNotNow */.yB)(word, { pull, saidAt, moves }) ?? (0,judge_fork/* whyOtherCommit */.S_)(order, pull);
    if (verdict !== undefined)
        return { verdict };
    const allowed = await keepAllowed(deps, request, order);
    if (allowed !== 'updated' && allowed !== 'unchanged')
        return { verdict: allowed };
    const whole = await wholeOrder(deps, request.scope, order);
    if ('decision' in whole)
        return { verdict: whole };
    const written = await writeWish(deps, request, whole, opposition);
    if (written !== 'updated' && written !== 'unchanged')
        return { verdict: written };
    const sentence = `Pull request #${pull.number} has ${(0,judge_command/* labelsAsked */.Cb)(whole)}, as '${(0,command_words/* commandText */.jt)(word, rest)}' asks for.`;
    const done = (0,verdict_verdict/* say */.c)('command_taken', sentence, allowed === 'updated' ? allowed : written);
    // The label alone is all of it: it changes nothing now.
    if (word === 'keep' || word === 'extend')
        return { verdict: done };
    return { verdict: done, taken: takenOf(request, word, pull, moves?.[0]?.commit) };
}
/** A fork's command names the commit itself, and nothing here tells when a fork was pushed to. */
async function movesOf({ codeHost }, { scope }, { word, pull }) {
    return (0,judge_command/* deploys */.hn)(word) && !(0,fork/* isFromFork */.ty)(pull, scope.repository.id) ? codeHost.pushes(pull.headBranch) : [];
}
/** Keeps which commit of a fork is allowed, before any label asks for it. */
async function keepAllowed(deps, { scope, comment }, order) {
    const { pull, saidAt } = order;
    if (!(0,judge_fork/* allowsFork */.hL)(order, pull, scope.repository.id))
        return 'unchanged';
    const { login: by } = comment.author;
    const said = { by, command: comment.id, at: saidAt };
    return allowFork(deps, { pullRequest: pull.number, commit: pull.headCommit, ...said });
}
/** Writes what a command asks for onto the pull request, or says why somebody else's word counts by now. */
async function writeWish(deps, request, order, { hasOlder }) {
    const { word, pull, saidAt } = order;
    const rules = { repositoryId: request.scope.repository.id, wanted: request.wanted };
    const wish = (0,judge_command/* labelWish */.MU)(order, pull, rules);
    const changes = await labelChangesOf(deps, pull.number, wish);
    const overruled = (0,judge_command/* whyOverruled */.zi)(word, wish, { saidAt, changes, hasOlder });
    if (overruled !== undefined)
        return overruled;
    if (!(await writeLabels(deps, pull.number, wish)))
        return 'unchanged';
    const last = await writeNewest(deps, request, order, rules);
    return last === undefined ? 'updated' : (0,judge_command/* whyNewer */.WZ)(order, last);
}
/** So many commands that were said meanwhile, each against the one before, are written behind one's own. */
const MOST_NEWER = 10;
/**
 * Writes what was said against a command meanwhile, since its own run may have found nothing to change. Each write may come behind that of
 * a still newer one, so it is looked again behind each.
 * @returns the command that was written last; undefined for none.
 */
async function writeNewest(deps, request, { pull, ...said }, rules) {
    let last = { comment: request.comment, asked: said };
    for (let written = 0; written < MOST_NEWER; written += 1) {
        const comment = { ...request.comment, ...last.comment };
        const { newer } = await findOpposition(deps, { ...request, comment }, last.asked);
        if (newer === undefined)
            break;
        const now = (await deps.codeHost.pullRequest(pull.number)) ?? pull;
        const whole = await wholeOrder(deps, request.scope, {
            ...newer.asked,
            saidAt: newer.comment.at,
            pull: now,
        });
        if ('decision' in whole)
            break;
        await writeLabels(deps, pull.number, (0,judge_command/* labelWish */.MU)(whole, now, rules));
        last = newer;
    }
    return last.comment.id === request.comment.id ? undefined : last;
}

;// CONCATENATED MODULE: ./build/actions/command/main.js







/** Hears a command in a comment on a pull request, and answers it once it was carried out. */
async function main(context) {
    const { run, clock } = context;
    const inputs = await readCommandInputs(run);
    const github = (0,wiring_github/* wireGitHub */.T)(context, inputs, ['contents', 'issues', 'pull-requests']);
    const deps = { ...github, clock, log: run.log };
    const request = await commandRequest(context, github.codeHost, inputs);
    const { work } = inputs;
    switch (work.operation) {
        case 'listen': {
            const { report, taken } = await hearCommand(deps, request);
            return commandOutcome(report, taken);
        }
        case 'look':
            return commandOutcome(await answerLook(context, { github, inputs }, withComment(request)));
        case 'answer':
            return commandOutcome(await answerCommand(deps, { ...withComment(request), ...work }));
        case 'end':
            return commandOutcome(await endCommand(deps, { ...request, ...work }));
    }
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

/***/ 16311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ newestPlatform),
/* harmony export */   GH: () => (/* binding */ standingPlatform),
/* harmony export */   K1: () => (/* binding */ PLATFORM_PARAMETER),
/* harmony export */   Rn: () => (/* binding */ branchOfPlatform),
/* harmony export */   SZ: () => (/* binding */ isPlatformBranch),
/* harmony export */   jN: () => (/* binding */ currentPlatform),
/* harmony export */   lw: () => (/* binding */ withCurrentPlatform)
/* harmony export */ });
/* unused harmony export isPlatformName */
/* harmony import */ var _stack_stack_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99805);

/** The template parameter that names the platform of a Beanstalk environment. */
const PLATFORM_PARAMETER = 'SolutionStackName';
/**
 * The branch of a platform, `Node.js 24 running on 64bit Amazon Linux 2023`, from the name of one of its versions,
 * `64bit Amazon Linux 2023 v6.11.1 running Node.js 24`; undefined when the name is none of a version.
 */
function branchOfPlatform(name) {
    const parts = versioned(name);
    return parts && `${parts.runtime} running on ${parts.system}`;
}
function isPlatformBranch(name) {
    return / running on /.test(name) && versioned(name) === undefined;
}
/** True for the name of a version or of a branch, whether or not AWS offers it. */
function isPlatformName(name) {
    return versioned(name) !== undefined || isPlatformBranch(name);
}
/** The newest version of the branch among the names that are offered. */
function newestPlatform(branch, offered) {
    return offered
        .filter((name) => branchOfPlatform(name) === branch)
        .reduce((newest, name) => (newest === undefined || isNewer(name, newest) ? name : newest), undefined);
}
/**
 * The platform that a deployment must keep, undefined where it makes the environment anew. CloudFormation replaces an
 * environment whose solution stack changes (its template reference), and one with a fixed name cannot be replaced.
 */
function currentPlatform(stack) {
    return stack === undefined || (0,_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isAsleep */ .LK)(stack) ? undefined : standingPlatform(stack);
}
/** The platform that a stack has, awake or asleep; undefined for one without, and for one that is made anew. */
function standingPlatform(stack) {
    if (stack === undefined || stack.status.startsWith('DELETE_') || (0,_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecreated */ .m2)(stack.status))
        return undefined;
    return stack.parameters[PLATFORM_PARAMETER];
}
/** The team's parameters; a branch becomes the version that the stack runs on, if that is one of its versions. */
function withCurrentPlatform(teamParameters, stack) {
    const current = currentPlatform(stack);
    if (current === undefined || branchOfPlatform(current) !== teamParameters[PLATFORM_PARAMETER])
        return teamParameters;
    return { ...teamParameters, [PLATFORM_PARAMETER]: current };
}
function versioned(name) {
    const parts = /^(.+) v(\d+(?:\.\d+)*) running (.+)$/.exec(name);
    const [, system, version, runtime] = parts ?? [];
    return system === undefined || version === undefined || runtime === undefined
        ? undefined
        : { system, version: version.split('.').map(Number), runtime };
}
function isNewer(name, than) {
    const [mine, theirs] = [versioned(name)?.version ?? [], versioned(than)?.version ?? []];
    for (let index = 0; index < Math.max(mine.length, theirs.length); index += 1) {
        const difference = (mine[index] ?? 0) - (theirs[index] ?? 0);
        if (difference !== 0)
            return difference > 0;
    }
    return false;
}


/***/ }),

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

/***/ 99330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ ENDINGS)
/* harmony export */ });
/** How a command ended, as a reaction of GitHub's shows it on the comment. */
const ENDINGS = ['rocket', 'confused', '-1', '+1'];


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

/***/ 90179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ whyNewerAllowance),
/* harmony export */   M_: () => (/* binding */ heardOn),
/* harmony export */   S_: () => (/* binding */ whyOtherCommit),
/* harmony export */   hL: () => (/* binding */ allowsFork),
/* harmony export */   lg: () => (/* binding */ standingAllowance),
/* harmony export */   v1: () => (/* binding */ whyNotForFork)
/* harmony export */ });
/* harmony import */ var _environment_fork_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9878);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64621);
/* harmony import */ var _command_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89708);



/** Those that a fork's pull request hears. All others would write a label or a lock, and no event of a fork does what these ask for. */
const OF_FORKS = ['up', 'down', 'status', 'where', 'help'];
/** True where a command on a fork's pull request lets the fork's commit have an environment. */
function allowsFork({ word }, pull, repositoryId) {
    return word === 'up' && (0,_environment_fork_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromFork */ .ty)(pull, repositoryId);
}
/** Why a fork's pull request does not hear a command; undefined for one that it hears, and for a branch of the repository. */
function whyNotForFork({ word, rest }, pull, { repositoryId, whyNone }) {
    if (!(0,_environment_fork_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromFork */ .ty)(pull, repositoryId))
        return undefined;
    const said = (0,_command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .commandText */ .jt)(word);
    const from = `Pull request #${pull.number} comes from a fork`;
    if (!OF_FORKS.includes(word))
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('fork', `${from}, so '${said}' does nothing; it hears '/stage up COMMIT' and '/stage down'.`);
    if (word !== 'up')
        return undefined;
    if (whyNone !== undefined)
        return whyNone;
    if (rest !== '')
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('fork', `${from}, so name the commit that you have looked at, with all its digits; the newest one is '${(0,_command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .commandText */ .jt)(word, pull.headCommit)}'.`);
}
/** Which commands a pull request hears; all of them for a branch of the repository. */
function heardOn(pull, { repositoryId, whyNone }) {
    if (!(0,_environment_fork_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromFork */ .ty)(pull, repositoryId))
        return _command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMAND_WORDS */ .Ko;
    return OF_FORKS.filter((word) => word !== 'up' || whyNone === undefined);
}
/** Why a command that names a commit does nothing: it is not the newest one of the pull request. Undefined where it is, or names none. */
function whyOtherCommit({ word, rest }, { number, headCommit }) {
    if (word !== 'up' || rest === '' || rest.toLowerCase() === headCommit)
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('head_moved', `'${(0,_command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .commandText */ .jt)(word)}' names commit ${rest.slice(0, 7).toLowerCase()}, and pull request #${number} is at ${headCommit.slice(0, 7)}, so nothing was done; look at that one, and name it.`, 'skipped');
}
/** What is to become of an allowance that is there. */
function standingAllowance(kept, asked) {
    if (kept === undefined || kept.command < asked.command)
        return 'is replaced';
    return kept.commit === asked.commit ? 'stands' : 'is newer';
}
/** Why an older command allows nothing any more. */
function whyNewerAllowance({ by, commit }) {
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('superseded', `${by} has allowed commit ${commit.slice(0, 7)} since '/stage up' was said, and the newer command counts, so nothing was done.`);
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

/***/ 2669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ownValue)
/* harmony export */ });
/** The value that a map has by a name from outside; undefined where it has none, also for names that every object knows, such as `constructor`. */
function ownValue(values, name) {
    return Object.hasOwn(values, name) ? values[name] : undefined;
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

/***/ 31384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   T0: () => (/* binding */ describeHeld),
/* harmony export */   ee: () => (/* binding */ whyNotSent),
/* harmony export */   jc: () => (/* binding */ isAskedLater),
/* harmony export */   vf: () => (/* binding */ whyNotTakenDown),
/* harmony export */   xy: () => (/* binding */ whyNotMoved)
/* harmony export */ });
/* unused harmony export unlocksBy */
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64621);

/** What people are told to say to release a lock. @param sharedKind of a shared environment, which no pull request is about. */
function unlocksBy(sharedKind) {
    return sharedKind === undefined
        ? "'/stage unlock' on its pull request"
        : `'/stage unlock ${sharedKind}' on any pull request`;
}
/** Such as `locked by mr-a since 2026-03-02 09:00 UTC, because 'a demo'`: a clause without an end. */
function describeHeld({ lock }) {
    if (lock === undefined)
        return 'locked, and nobody can read by whom';
    const because = lock.reason === '' ? '' : `, because '${lock.reason}'`;
    return `locked by ${lock.owner.login} since ${lock.since.slice(0, 16).replace('T', ' ')} UTC${because}`;
}
/**
 * Why a locked environment does not come to a commit; undefined where nobody holds it, and for the commit that it has. Whoever holds a
 * shared environment may still send commits there, since it is theirs until they release it.
 */
function whyNotMoved(held, { name, commit, runs, isAsleep, sent }) {
    if (held === undefined || (sent !== undefined && held.lock?.owner.id === sent.by))
        return undefined;
    const serves = runs === 'none' ? undefined : (runs ?? held.lock?.commit);
    if (serves === commit)
        return undefined;
    const kept = serves?.slice(0, 7);
    const now = isAsleep === true ? `the environment sleeps at commit ${kept}` : `commit ${kept} still serves`;
    const still = kept === undefined ? '' : `, and ${now}`;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('locked', `Environment ${name} is ${describeHeld(held)}, so commit ${commit.slice(0, 7)} is not deployed${still}; say ${unlocksBy(sent?.kind)} to let it move.`);
}
/** Why nothing takes a locked environment down; undefined where nobody holds it. */
function whyNotTakenDown(held, name, sharedKind) {
    if (held === undefined)
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('locked', `Environment ${name} is ${describeHeld(held)}, so it stays; say ${unlocksBy(sharedKind)} to let it go.`);
}
/** Why nobody but its holder sends anything to a shared environment that is locked; undefined where nothing speaks against it. */
function whyNotSent(held, { name, kind, by }) {
    if (held === undefined || held.lock?.owner.id === by)
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('locked', `Environment ${name} is ${describeHeld(held)}, so nothing was sent there; ask them, or say ${unlocksBy(kind)} first.`);
}
/** Undefined where nobody holds it. */
function holderOf(held, { by, comment }) {
    if (held === undefined)
        return undefined;
    if (held.lock?.command === comment && held.lock.owner.id === by)
        return 'this command';
    return held.lock?.owner.id === by ? 'the same person' : 'somebody else';
}
/** True where the lock was asked for after that command, which then does not mean it. Ids of comments grow, and times are whole seconds. */
function isAskedLater({ lock }, { comment, saidAt }) {
    if (lock === undefined)
        return false;
    const apart = Date.parse(lock.since) - Date.parse(saidAt);
    return apart === 0 ? lock.command > comment : apart > 0;
}


/***/ }),

/***/ 97773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ applicationLines),
/* harmony export */   Mm: () => (/* binding */ scrubLine),
/* harmony export */   os: () => (/* binding */ tailLines)
/* harmony export */ });
/* harmony import */ var _credentials_in_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37363);
/* harmony import */ var _without_account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93895);


/** What a program colours its lines by (ECMA-48, 5.4, "Control sequences"). Within a credential it would keep that from being known. */
const COLOUR = new RegExp(`${String.fromCodePoint(0x1b)}\\[[0-?]{0,64}[ -/]{0,8}[@-~]`, 'g');
/** A line of somebody else's log, fit to be seen by everybody: no credential, no account, no control character. */
function scrubLine(line) {
    const plain = line
        .replaceAll(COLOUR, '')
        .replaceAll(/\p{Cc}+/gu, ' ')
        .slice(0, 2000);
    return (0,_without_account_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutForeignAccount */ .kj)((0,_credentials_in_text_js__WEBPACK_IMPORTED_MODULE_0__/* .hideCredentials */ .RW)(plain)).trimEnd();
}
const ENGINE_LOG = 'eb-engine.log';
/** What the application itself prints, before what stands around it. */
const APPLICATION_LOG = /web\.std(?:out|err)\.log$/;
const RULE = /^-{5,}$/;
const TELLS_ERROR = /error|exception|fatal|panic|traceback|cannot|could not|failed|refused|denied/i;
/** The part of the lines that other files than the engine's get, where all have something to tell. */
const OTHERS = 1 / 3;
/**
 * What a tail tells of a failure, scrubbed. A tail holds several files, each under a rule, its path and another rule. First come the
 * error lines of every file but the engine's, the newest first and the application's own before all; then the last lines of the
 * deployment engine's log, or of the whole tail where the engine's is not among them.
 */
function tailLines(tail, most) {
    const files = filesIn(tail);
    const engine = files.find(({ path }) => path.endsWith(ENGINE_LOG));
    if (engine === undefined)
        return files
            .flatMap(({ lines }) => lines)
            .slice(-most)
            .map(scrubLine);
    const others = files
        .filter((file) => file !== engine)
        .sort((a, b) => Number(APPLICATION_LOG.test(b.path)) - Number(APPLICATION_LOG.test(a.path)));
    const errors = others.flatMap(({ lines }) => lines.filter((line) => TELLS_ERROR.test(line)).reverse());
    const room = Math.max(Math.floor(most * OTHERS), most - engine.lines.length);
    const told = errors.slice(0, room);
    return [...told, ...engine.lines.slice(told.length - most)].map(scrubLine);
}
/** The last lines that the application itself printed, scrubbed; where no file of the tail is its own, the last ones of all. */
function applicationLines(tail, most) {
    const files = filesIn(tail);
    const own = files.filter(({ path, lines }) => APPLICATION_LOG.test(path) && lines.length > 0);
    return (own.length > 0 ? own : files)
        .flatMap(({ lines }) => lines)
        .slice(-most)
        .map(scrubLine);
}
function filesIn(tail) {
    const lines = tail.replaceAll(COLOUR, '').split(/\r?\n/);
    const files = [{ path: '', lines: [] }];
    for (const [index, line] of lines.entries()) {
        if (isRule(lines[index + 1]) && isRule(lines[index - 1]))
            files.push({ path: line.trim(), lines: [] });
        else if (line.trim() !== '' && !isRule(line))
            files.at(-1)?.lines.push(line);
    }
    return files.map(({ path, lines: own }) => ({ path, lines: (0,_credentials_in_text_js__WEBPACK_IMPORTED_MODULE_0__/* .hidePrivateKeys */ .u6)(own) }));
}
function isRule(line) {
    return line !== undefined && RULE.test(line.trim());
}


/***/ }),

/***/ 40422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mr: () => (/* binding */ STEP_PARAMETERS),
  yr: () => (/* binding */ checkOutput),
  BU: () => (/* binding */ checkTemplate),
  pR: () => (/* binding */ idleParameters)
});

// UNUSED EXPORTS: becomesVersion, emptyTemplate, missingOutput

// EXTERNAL MODULE: ./build/src/domain/artifacts/platform.js
var platform = __webpack_require__(16311);
// EXTERNAL MODULE: ./build/src/domain/input/own-value.js
var own_value = __webpack_require__(2669);
// EXTERNAL MODULE: ./build/src/domain/input/nearest.js
var nearest = __webpack_require__(58715);
// EXTERNAL MODULE: ./build/src/domain/input/one-line.js
var one_line = __webpack_require__(82196);
// EXTERNAL MODULE: ./build/src/domain/input/whole-match.js
var whole_match = __webpack_require__(73790);
;// CONCATENATED MODULE: ./build/src/domain/stack/parameter-rules.js



/** What the template has against the value; undefined where it takes it, or where only AWS can say. */
function objectionTo(value, rules) {
    if (rules.type.startsWith('AWS::SSM::Parameter::'))
        return undefined;
    const items = isList(rules.type) ? value.split(',').map((item) => item.trim()) : [value];
    for (const item of items) {
        const objection = objectionToItem(item, rules);
        if (objection)
            return objection;
    }
    return undefined;
}
function objectionToItem(item, rules) {
    const { allowedValues } = rules;
    if (allowedValues !== undefined && !allowedValues.some((allowed) => isSame(allowed, item)))
        return { takes: rules.inWords ?? choices(item, allowedValues, rules.isSecret) };
    const number = isNumber(rules.type) ? wrongNumber(item, rules) : undefined;
    if (number !== undefined)
        return { takes: rules.inWords ?? number };
    const text = wrongText(item, rules);
    return text === undefined ? undefined : { takes: rules.inWords ?? text };
}
function isList(type) {
    return type === 'CommaDelimitedList' || type.startsWith('List<');
}
function isNumber(type) {
    return type === 'Number' || type === 'List<Number>';
}
/** YAML may read what is written as a number or as a truth, and nobody knows how CloudFormation writes it back. */
const TRUTHS = { yes: 'true', on: 'true', no: 'false', off: 'false' };
function isSame(allowed, value) {
    if (allowed === value || TRUTHS[allowed.toLowerCase()] === value)
        return true;
    if (['true', 'false'].includes(allowed.toLowerCase()))
        return allowed.toLowerCase() === value;
    return isNumeric(allowed) && isNumeric(value) && Number(allowed) === Number(value);
}
function isNumeric(text) {
    return text.trim() !== '' && Number.isFinite(Number(text));
}
const MOST_CHOICES = 20;
function choices(value, allowed, isSecret) {
    const shown = allowed.slice(0, MOST_CHOICES).map((each) => (each === '' ? "'' (empty)" : each));
    const more = allowed.length > MOST_CHOICES ? ` and ${allowed.length - MOST_CHOICES} more` : '';
    const hint = allowed.length > 2 && !isSecret ? ` (the nearest is '${(0,nearest/* nearest */.pA)(value, allowed)}')` : '';
    return `${shown.join(', ')}${more}${hint}`;
}
function wrongNumber(value, { minValue, maxValue }) {
    const number = isNumeric(value) ? Number(value) : Number.NaN;
    if (number >= (minValue ?? number) && number <= (maxValue ?? number))
        return undefined;
    return `a number${range(minValue, maxValue)}`;
}
function wrongText(value, { allowedPattern, minLength, maxLength }) {
    const length = [...value].length;
    if (length < (minLength ?? 0) || length > (maxLength ?? length))
        return `text of ${lengths(minLength, maxLength)} characters`;
    if (allowedPattern === undefined || (0,whole_match/* matchesWhole */.b)(allowedPattern, value) !== false)
        return undefined;
    return `text that matches ${(0,one_line/* oneLine */.T)(allowedPattern, 200)}`;
}
function range(least, most) {
    if (least === undefined && most === undefined)
        return '';
    if (most === undefined)
        return ` from ${least} on`;
    return least === undefined ? ` up to ${most}` : ` from ${least} to ${most}`;
}
function lengths(least, most) {
    if (most === undefined)
        return `at least ${least}`;
    if (least === most)
        return `exactly ${most}`;
    return least === undefined ? `at most ${most}` : `${least} to ${most}`;
}
/**
 * Begins a sentence about a value that a template does not take. What somebody gave is never shown, since the template need not say of a
 * secret that it is one (`NoEcho`).
 */
function refusedParameter(name) {
    return `Parameter '${name}' has a value that the template does not take`;
}

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
;// CONCATENATED MODULE: ./build/src/domain/provision/check-template.js




/** Where parameters are given that stand in no file that everybody can read: they may come from secrets. */
const STEP_PARAMETERS = "the input 'parameters'";
/**
 * Why no stack can come of the template; undefined where nothing is against it.
 * @param template its name or path, as people know it.
 */
function emptyTemplate({ resourceTypes, isTransformed }, template) {
    if (isTransformed || resourceTypes.length > 0)
        return undefined;
    return `Template '${template}' defines no resources; write at least one under Resources, or correct 'template'`;
}
/** Why nobody could ask an environment of the template for its health; undefined where somebody can. */
function missingOutput({ outputs, isTransformed }, template, { health, urlOutput }) {
    if (isTransformed || health !== 'http' || outputs.includes(urlOutput))
        return undefined;
    return `Template '${template}' has no output '${urlOutput}' to ask for the environment's health; add the output, name another in 'url-output', or set 'health' to beanstalk or none`;
}
/**
 * What can be said of a template's values before anything is written.
 * @throws UserError `invalid_template` for a template that defines nothing, or that does not take what Greenroom fills in,
 * `invalid_input` for a value of the team.
 */
function checkTemplate(declared, template, values) {
    const empty = emptyTemplate(declared, template);
    if (empty !== undefined)
        throw new errors/* UserError */.y('invalid_template', `${empty}.`);
    for (const [name, rules] of declared.parameters) {
        const mine = (0,own_value/* ownValue */.e)(values.team, name);
        const value = mine ?? ((0,own_value/* ownValue */.e)(values.greenroom, name) || undefined);
        const objection = value === undefined || becomesVersion(name, value) ? undefined : objectionTo(value, rules);
        if (value === undefined || objection === undefined)
            continue;
        const place = (0,own_value/* ownValue */.e)(values.givenIn, name) ?? STEP_PARAMETERS;
        const said = refusedParameter(name);
        if (mine === undefined)
            throw new errors/* UserError */.y('invalid_template', `${said}: Greenroom fills it in, and the template '${template}' takes only ${objection.takes}; loosen the rules of '${name}' in the template.`);
        throw new errors/* UserError */.y('invalid_input', `${said}; it takes ${objection.takes}: correct it in ${place}.`);
    }
}
/** @throws UserError `invalid_template` where the health of the environment could not be asked for. */
function checkOutput(declared, template, asked) {
    const missing = missingOutput(declared, template, asked);
    if (missing !== undefined)
        throw new errors/* UserError */.y('invalid_template', `${missing}.`);
}
/** What does not happen where nothing in a template depends on a parameter of Greenroom's that it declares. */
const IDLE = {
    Commit: 'so a new commit changes nothing in the environment',
    Asleep: 'so the environment cannot be put to sleep',
};
/** What to warn of: parameters that a template declares as if something followed from them, each in one sentence. */
function idleParameters({ unused }, template) {
    return unused.flatMap((name) => {
        const effect = (0,own_value/* ownValue */.e)(IDLE, name);
        if (effect === undefined)
            return [];
        return `Template '${template}' declares the parameter '${name}' and nothing in it refers to that, ${effect}; refer to it where it is to count, or take it out.`;
    });
}
/** True for the branch of a platform, which never reaches the template: the newest of its versions does. */
function becomesVersion(name, value) {
    return name === platform/* PLATFORM_PARAMETER */.K1 && (0,platform/* isPlatformBranch */.SZ)(value);
}


/***/ }),

/***/ 44348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ forkSettings),
/* harmony export */   jm: () => (/* binding */ whyNoForks),
/* harmony export */   kx: () => (/* binding */ FORK_TEMPLATE),
/* harmony export */   rf: () => (/* binding */ forkParameters),
/* harmony export */   xg: () => (/* binding */ checkForkTemplate)
/* harmony export */ });
/* unused harmony export HOW_TO_ALLOW */
/* harmony import */ var _input_cut_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45001);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64621);
/* harmony import */ var _check_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40422);




/** The bundled template that can do without rights of the team: Elastic Beanstalk fetches the version. */
const FORK_TEMPLATE = 'beanstalk-environment';
/** The parameter by which a template of the team's promises that it keeps its secrets and its data from a fork. */
const PROMISE = 'FromFork';
const PROFILE = 'InstanceProfile';
/** How a team lets forks in. */
const HOW_TO_ALLOW = "give 'fork-instance-profile' in the settings of the kind, an instance profile without rights, as docs/forks.md says";
/** Why a kind has no environment for any fork, whoever asks for it; undefined where it may have one. */
function whyNoForks({ kind, settings, template, isOfRepository, isProtected, seeds, }) {
    const no = (why) => (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('fork', `A fork's commit gets no environment here: ${why}.`);
    if (settings['fork-instance-profile'] === undefined)
        return no(`the settings of the kind do not allow it; ${HOW_TO_ALLOW}`);
    if (kind !== 'preview' || isProtected || settings.branch !== undefined)
        return no(`'${kind}' is no kind that gives each branch an environment of its own; use 'preview'`);
    if (seeds)
        return no("test data of the team is not loaded into it; take 'seeded' out of this step");
    if (!isOfRepository)
        return no("bundle and template of this step come from elsewhere than the repository; leave 'source-bundle' and 'template-file' out");
    if (/\.[cm]?[jt]s$/i.test(template))
        return no('its template is made by a module; name a template of YAML or JSON');
    if (!isPath(template) && template !== FORK_TEMPLATE)
        return no(`the template '${template}' gives its instance rights; use '${FORK_TEMPLATE}' or one of your own`);
    return undefined;
}
function isPath(template) {
    return /\.(?:ya?ml|json)$/i.test(template);
}
/**
 * What of the settings a fork's environment has: nothing that names a secret, and no options, which win over those of the template and
 * may name another profile, or a snapshot of a database.
 */
function forkSettings(settings) {
    const variables = Object.entries(settings['environment-variables'] ?? {});
    return {
        ...settings,
        secrets: undefined,
        'option-settings': undefined,
        'basic-auth': undefined,
        'environment-variables': Object.fromEntries(variables.filter(([, value]) => !resolves(value))),
    };
}
/** CloudFormation puts the secret itself there (its user guide, "Get values stored in other services using dynamic references"). */
function resolves(value) {
    return value.includes('{{resolve:');
}
/**
 * The team's parameters for a fork: those of the settings, without what the step gives, because only that may come from `secrets`.
 * @param profile name of the instance profile without rights.
 */
function forkParameters({ parameters, givenIn, }, template, profile) {
    const kept = Object.entries(parameters).filter(([name, value]) => name !== 'Secrets' && givenIn[name] !== _check_template_js__WEBPACK_IMPORTED_MODULE_2__/* .STEP_PARAMETERS */ .Mr && !resolves(value));
    const ours = template === FORK_TEMPLATE ? { DatabaseEngine: '' } : { [PROMISE]: 'true' };
    return { ...Object.fromEntries(kept), [PROFILE]: profile, ...ours };
}
/** @throws UserError `invalid_template` for a template that cannot promise to keep from a fork what is the team's. */
function checkForkTemplate(declared, template) {
    const wanted = template === FORK_TEMPLATE ? [PROFILE] : [PROFILE, PROMISE];
    const missing = wanted.filter((name) => declared?.parameters.has(name) !== true || declared.unused.includes(name));
    if (missing.length === 0)
        return;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_template', `Template '${(0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .I)(template, 120)}' does not say what a fork gets, because it declares no parameter ${missing.map((name) => `'${name}'`).join(' and no ')} that it uses; declare '${PROFILE}' as the profile of its instances, and '${PROMISE}', without whose 'true' it gives secrets and data.`);
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

/***/ 66996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cd: () => (/* binding */ statusLines),
/* harmony export */   I$: () => (/* binding */ sharedStatusLine),
/* harmony export */   T5: () => (/* binding */ endingOfReply),
/* harmony export */   Td: () => (/* binding */ replyMarker),
/* harmony export */   di: () => (/* binding */ helpLines),
/* harmony export */   mf: () => (/* binding */ commandReply)
/* harmony export */ });
/* harmony import */ var _domain_commands_command_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89708);
/* harmony import */ var _domain_commands_ending_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99330);
/* harmony import */ var _domain_input_is_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86617);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24502);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90519);





const PURPOSE = 'command';
/** A report's sentence may be long; nobody reads more of it in a reply. */
const LONGEST_SENTENCE = 1_000;
function keyOf({ id, project, kind, refused }) {
    return `${project}/${kind}/${refused === undefined ? id : `refused-${refused}`}`;
}
/** How the one reply to a comment begins. */
function replyMarker(of) {
    return (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .markerStart */ .Rs)(PURPOSE, keyOf(of));
}
/** How it ended where a reply of ours says that nothing is left to do, so that the same command does nothing when it comes again. */
function endingOfReply(body, of) {
    const data = (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .markerData */ .Vv)(body, PURPOSE, keyOf(of));
    return (0,_domain_input_is_object_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(data) ? _domain_commands_ending_js__WEBPACK_IMPORTED_MODULE_4__/* .ENDINGS */ .J.find((ending) => ending === data['done']) : undefined;
}
/** The reply as Markdown. No line of it begins with a slash, so that nobody takes it for a command. */
function commandReply(of, reply) {
    const [url, run] = [(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .safeUrl */ .Pl)(reply.url), (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .safeUrl */ .Pl)(reply.run)];
    const said = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(reply.said, 120);
    const line = [
        `**${said}** · ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(reply.sentence, LONGEST_SENTENCE)}`,
        ...(url === undefined ? [] : [`It is at <${url}>.`]),
        ...(run === undefined ? [] : [`[The run](${run})`]),
    ].join(' ');
    const details = reply.details ?? [];
    return [
        (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .marker */ .xL)(PURPOSE, keyOf(of), reply.done === undefined ? {} : { done: reply.done }),
        line,
        ...(details.length === 0 ? [] : ['', ...details]),
    ].join('\n');
}
/** What can be said, a line each, in Markdown. @param words those that are heard where somebody asks. */
function helpLines(aliases, words = _domain_commands_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_WORDS */ .Ko) {
    return [
        ...words.map((word) => {
            const { does, leaves } = _domain_commands_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo[word];
            const others = Object.keys(aliases).filter((alias) => aliases[alias] === word);
            const or = others.map((alias) => ` or \`/${alias}\``).join('');
            return `- \`${(0,_domain_commands_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shownCommand */ .h9)(word)}\`${or}: ${does}${leaves === '' ? '' : ` On the pull request, ${leaves}.`}`;
        }),
        '',
        'Everybody who may write to the repository can say them. Whoever sets these labels by hand asks for the same.',
    ];
}
/** What an environment is like, as Markdown sentences. `isAsleep` is what was announced last. */
function statusLines({ serves, newer }, { isAsleep, head }) {
    const sentences = [
        serves === undefined
            ? 'No environment runs.'
            : `Commit ${serves.commit.slice(0, 7)} ${isAsleep ? 'is there and asleep' : 'runs'}; its deployment began at ${moment(serves.createdAt)}.`,
        ...(newer === undefined
            ? []
            : [
                `Commit ${newer.deployment.commit.slice(0, 7)} ${newer.is === 'failed' ? 'could not be deployed' : 'is being deployed'} since ${moment(newer.deployment.createdAt)}.`,
            ]),
        ...((newer?.deployment ?? serves)?.commit === head
            ? []
            : [`The newest commit of the branch is ${head.slice(0, 7)}.`]),
    ];
    return { sentence: sentences.join(' '), url: isAsleep ? undefined : serves?.environmentUrl };
}
/** What was deployed to a shared environment, by its deployments alone, which do not tell whether it is asleep. */
function sharedStatusLine(name, { serves, newer }) {
    const last = serves === undefined
        ? `Nothing is deployed to environment ${name}.`
        : `Environment ${name} has commit ${serves.commit.slice(0, 7)}, whose deployment began at ${moment(serves.createdAt)}.`;
    if (newer === undefined)
        return last;
    const { commit, createdAt } = newer.deployment;
    return `${last} Commit ${commit.slice(0, 7)} ${newer.is === 'failed' ? 'could not be deployed' : 'is being deployed'} since ${moment(createdAt)}.`;
}
/** `2026-03-02 09:00 UTC` */
function moment(iso) {
    return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 49747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ answeredOf)
/* harmony export */ });
/** The reply to that comment for the environments of the scope. */
function answeredOf({ project, kind }, { id, number }) {
    return { id, number, project, kind };
}


/***/ }),

/***/ 33789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ findReply),
/* harmony export */   _K: () => (/* binding */ refuseOnce),
/* harmony export */   rA: () => (/* binding */ showEnding),
/* harmony export */   yc: () => (/* binding */ keepReply),
/* harmony export */   ym: () => (/* binding */ showHeard)
/* harmony export */ });
/* harmony import */ var _domain_commands_ending_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99330);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(331);
/* harmony import */ var _text_commands_command_reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66996);



/** Undefined while nobody has replied. What others wrote into a reply is not believed. */
async function findReply({ codeHost }, comment) {
    const facts = await codeHost.findComment(comment.number, (0,_text_commands_command_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .replyMarker */ .Td)(comment));
    return facts && { facts, done: facts.editedByOthers ? undefined : (0,_text_commands_command_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .endingOfReply */ .T5)(facts.body, comment) };
}
/** Writes the one reply to a comment, or edits the one that is there, and shows on the comment itself how it ended. */
async function keepReply(deps, comment, before, { reply, ending, }) {
    const body = (0,_text_commands_command_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .commandReply */ .mf)(comment, { ...reply, done: reply.isDone ? ending : undefined });
    if (before === undefined)
        await replyOnce(deps, comment, body);
    else if (before.facts.editedByOthers || !isSame(before.facts.body, body))
        await deps.codeHost.updateComment(before.facts.id, body);
    await showEnding(deps, comment, ending, before === undefined ? [] : _domain_commands_ending_js__WEBPACK_IMPORTED_MODULE_2__/* .ENDINGS */ .J);
}
/**
 * Tells somebody who may say no command so, once a pull request: whatever they say there later gets the reaction alone, so that nobody can
 * make a robot talk. The same comment is judged anew when it comes again.
 * @param author GitHub's number of whoever said it.
 */
async function refuseOnce(deps, comment, author, told) {
    const toThem = { ...comment, refused: author };
    const before = await findReply(deps, toThem);
    if (before === undefined)
        await keepReply(deps, toThem, undefined, told);
    else
        await showEnding(deps, comment, told.ending);
}
/** GitHub gives back its own line ends. */
function isSame(there, body) {
    return there.replaceAll('\r\n', '\n').trim() === body.trim();
}
/** Of two runs that both found none, the one that was later takes its own back. */
async function replyOnce({ codeHost }, comment, body) {
    const made = await codeHost.createComment(comment.number, body);
    const first = await findReply({ codeHost }, comment);
    if (first === undefined || first.facts.id >= made.id)
        return;
    await codeHost.deleteComment(made.id);
    await codeHost.updateComment(first.facts.id, body);
}
/**
 * Takes back that it was only heard. A reaction is a courtesy: where it fails, the log says so.
 * @param earlier what an earlier run may have shown.
 */
async function showEnding({ commenters, log }, { id }, ending, earlier = []) {
    const others = ['eyes', ...earlier.filter((each) => each !== ending)];
    await quietly(log, async () => {
        await commenters.react(id, ending);
        for (const other of others)
            await commenters.unreact(id, other);
    });
}
/** Shows at once that the comment was heard. */
async function showHeard({ commenters, log }, { id }) {
    await quietly(log, () => commenters.react(id, 'eyes'));
}
async function quietly(log, work) {
    try {
        await work();
    }
    catch (error) {
        log.info(`The reaction could not be changed: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .I)(error).sentence}`);
    }
}


/***/ }),

/***/ 70989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isOfBranch)
/* harmony export */ });
/**
 * Whether a branch of this repository holds a commit, or had it as its newest one before somebody pushed another history over it. That
 * GitHub shows a commit proves nothing, since it shows those of forks as if they were here. Only reads, in two requests at most. What was
 * pushed is told for the last hundred moves of the branch, and not to every token.
 * @param commit 40 hex digits.
 */
async function isOfBranch(codeHost, commit, branch) {
    if (await codeHost.isOnBranch(commit, branch))
        return true;
    const moves = await codeHost.pushes(branch);
    return moves?.some((move) => move.commit === commit) === true;
}


/***/ })

};
