export const id = 4244;
export const ids = [4244];
export const modules = {

/***/ 7074:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3027);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4331);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('command', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/runtime/event.js + 2 modules
var runtime_event = __webpack_require__(820);
// EXTERNAL MODULE: ./build/src/domain/commands/command-words.js
var command_words = __webpack_require__(9708);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/domain/environment/wanted-rules.js
var wanted_rules = __webpack_require__(9447);
// EXTERNAL MODULE: ./build/src/runtime/inputs/common.js
var common = __webpack_require__(9129);
// EXTERNAL MODULE: ./build/src/runtime/inputs/input-reader.js + 1 modules
var input_reader = __webpack_require__(9794);
// EXTERNAL MODULE: ./build/src/runtime/inputs/results.js + 1 modules
var results = __webpack_require__(4124);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/command.js






const COMMAND_INPUTS = [
    ...common/* COMMON_INPUTS */.s7,
    'operation',
    'project',
    'environment',
    'wanted',
    'command',
    'results',
];
/** @throws UserError naming the input, its value and the legal values. */
async function readCommandInputs(run) {
    const reader = (0,input_reader/* readerOf */.TC)(run, COMMAND_INPUTS);
    const operation = reader.choice('operation', ['listen', 'answer'], 'listen');
    const environment = (0,naming/* checkKind */.pK)(reader.text('environment') ?? 'preview');
    if (operation === 'answer')
        reader.required('command', "the output 'command' of the step that listened");
    const word = reader.choice('command', command_words/* COMMAND_WORDS */.Ko, 'help');
    const reports = await (0,results/* readResults */.x8)(run, reader.text('results'), environment);
    return Object.freeze({
        ...(0,common/* readCommonInputs */.di)(run),
        project: reader.text('project'),
        environment,
        wanted: (0,wanted_rules/* parseWanted */.VB)(reader.list('wanted')),
        answer: operation === 'answer' ? { word, reports } : undefined,
    });
}

// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(2232);
// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 54 modules
var wiring_github = __webpack_require__(3668);
// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report_report = __webpack_require__(923);
// EXTERNAL MODULE: ./build/src/domain/verdict/decision.js
var verdict_decision = __webpack_require__(1012);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict_verdict = __webpack_require__(4621);
;// CONCATENATED MODULE: ./build/src/usecases/commands/command-deps.js
/** The reply to that comment for the environments of the scope. */
function answeredOf({ project, kind }, { id, number }) {
    return { id, number, project, kind };
}

;// CONCATENATED MODULE: ./build/src/domain/commands/ending.js
/** How a command ended, as a reaction of GitHub's shows it on the comment. */
const ENDINGS = ['rocket', 'confused', '-1', '+1'];

// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/input/is-object.js
var is_object = __webpack_require__(6617);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(4502);
// EXTERNAL MODULE: ./build/src/text/marker.js
var marker = __webpack_require__(519);
;// CONCATENATED MODULE: ./build/src/text/commands/command-reply.js





const PURPOSE = 'command';
/** A report's sentence may be long; nobody reads more of it in a reply. */
const LONGEST_SENTENCE = 1_000;
function keyOf({ id, project, kind }) {
    return `${project}/${kind}/${id}`;
}
/** How the one reply to a comment begins. */
function replyMarker(of) {
    return (0,marker/* markerStart */.Rs)(PURPOSE, keyOf(of));
}
/** How it ended where a reply of ours says that nothing is left to do, so that the same command does nothing when it comes again. */
function endingOfReply(body, of) {
    const data = (0,marker/* markerData */.Vv)(body, PURPOSE, keyOf(of));
    return (0,is_object/* isObject */.G)(data) ? ENDINGS.find((ending) => ending === data['done']) : undefined;
}
/** The reply as Markdown. No line of it begins with a slash, so that nobody takes it for a command. */
function commandReply(of, reply) {
    const [url, run] = [(0,text_escape/* safeUrl */.Pl)(reply.url), (0,text_escape/* safeUrl */.Pl)(reply.run)];
    const said = (0,text_escape/* markdownText */.p7)(reply.said, 120);
    const line = [
        `**${said}** · ${(0,text_escape/* markdownText */.p7)(reply.sentence, LONGEST_SENTENCE)}`,
        ...(url === undefined ? [] : [`It is at <${url}>.`]),
        ...(run === undefined ? [] : [`[The run](${run})`]),
    ].join(' ');
    const details = reply.details ?? [];
    return [
        (0,marker/* marker */.xL)(PURPOSE, keyOf(of), reply.done === undefined ? {} : { done: reply.done }),
        line,
        ...(details.length === 0 ? [] : ['', ...details]),
    ].join('\n');
}
/** What can be said, a line each, in Markdown. */
function helpLines(aliases) {
    return [
        ...command_words/* COMMAND_WORDS */.Ko.map((word) => {
            const { does, leaves } = command_words/* COMMANDS */.Lo[word];
            const others = Object.keys(aliases).filter((alias) => aliases[alias] === word);
            const or = others.map((alias) => ` or \`/${alias}\``).join('');
            return `- \`${(0,command_words/* commandText */.jt)(word)}\`${or}: ${does}${leaves === '' ? '' : ` On the pull request, ${leaves}.`}`;
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
/** `2026-03-02 09:00 UTC` */
function moment(iso) {
    return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

;// CONCATENATED MODULE: ./build/src/usecases/commands/keep-reply.js



/** Undefined while nobody has replied. What others wrote into a reply is not believed. */
async function findReply({ codeHost }, comment) {
    const facts = await codeHost.findComment(comment.number, replyMarker(comment));
    return facts && { facts, done: facts.editedByOthers ? undefined : endingOfReply(facts.body, comment) };
}
/** Writes the one reply to a comment, or edits the one that is there, and shows on the comment itself how it ended. */
async function keepReply(deps, comment, before, { reply, ending, }) {
    const body = commandReply(comment, { ...reply, done: reply.isDone ? ending : undefined });
    if (before === undefined)
        await replyOnce(deps, comment, body);
    else if (before.facts.editedByOthers || !isSame(before.facts.body, body))
        await deps.codeHost.updateComment(before.facts.id, body);
    await showEnding(deps, comment, ending, before === undefined ? [] : ENDINGS);
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
        log.info(`The reaction could not be changed: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/commands/answer-command.js






/** Answers a command by what the steps did that carried it out: in one reply, which is edited where the run is run again. */
async function answerCommand(deps, request) {
    const { comment, word, run } = request;
    const answered = answeredOf(request.scope, comment);
    const before = await findReply(deps, answered);
    if (before?.done !== undefined) {
        if (!request.dryRun)
            await showEnding(deps, answered, before.done);
        return (0,verdict_verdict/* say */.c)('answered_before', `The command '${(0,command_words/* commandText */.jt)(word)}' had been answered before.`);
    }
    if (request.dryRun)
        return (0,verdict_verdict/* say */.c)('dry_run', `The command '${(0,command_words/* commandText */.jt)(word)}' would be answered on pull request #${comment.number}.`);
    const answer = answerOf(word, request.reports);
    const reply = { ...answer, said: (0,command_words/* commandText */.jt)(word), run, isDone: answer.ending === 'rocket' };
    await keepReply(deps, answered, before, { reply, ending: answer.ending });
    return (0,verdict_verdict/* say */.c)('command_answered', `The command '${(0,command_words/* commandText */.jt)(word)}' was answered: ${answer.sentence}`);
}
/** What a command was about says how it ended: the teardown of `down`, and the provision of any other. */
function answerOf(word, reports) {
    const of = (action) => reports.findLast((report) => report.action === action);
    const mayEndIt = word === 'down' || word === 'unlock';
    const report = mayEndIt ? (of('teardown') ?? of('provision')) : of('provision');
    if (report === undefined)
        return {
            sentence: 'Another run of the branch took the place of this one and does the same work, or somebody cancelled it.',
            ending: '+1',
            url: undefined,
        };
    const { decision, sentence, environment } = report;
    const isUp = (0,report_report/* leavesEnvironment */.C)(decision);
    const isAsAsked = isAsAskedFor(word, decision);
    const url = isUp ? environment?.url : undefined;
    const released = word === 'unlock' ? 'The lock is released. ' : '';
    return {
        // The address follows as a link.
        sentence: `${released}${url === undefined ? sentence : sentence.replace(` at ${url}`, '')}`,
        ending: isAsAsked ? 'rocket' : 'confused',
        url,
    };
}
function isAsAskedFor(word, decision) {
    if (word === 'down')
        return decision === 'deleted' || decision === 'nothing';
    // The lock is gone, whatever becomes of the branch.
    return word === 'unlock' ? !(0,verdict_decision/* isRed */.i)(decision) : (0,report_report/* leavesEnvironment */.C)(decision);
}

// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var environment_labels = __webpack_require__(5497);
// EXTERNAL MODULE: ./build/src/domain/environment/wanted.js
var environment_wanted = __webpack_require__(7109);
;// CONCATENATED MODULE: ./build/src/domain/commands/judge-command.js





/** Why nobody answers a comment at all; undefined for a new one of a person on a pull request. */
function whyUnheard(comment) {
    if (comment === undefined)
        return (0,verdict_verdict/* say */.c)('no_command', 'The event tells of no comment, so there is no command in it.');
    const { action, author, isPullRequest, number } = comment;
    if (action !== 'created')
        return (0,verdict_verdict/* say */.c)('no_command', `The comment was ${action}, and only a new one is a command.`);
    if (!isPullRequest)
        return (0,verdict_verdict/* say */.c)('no_command', `#${number} is no pull request, so nothing there is a command.`);
    if (author.isBot)
        return (0,verdict_verdict/* say */.c)('no_command', `${author.login} is no person, so nothing it writes is a command.`);
    return undefined;
}
/** Why somebody may say no command. An account is known by its number, because a login may be given to another one. */
function whyNotAllowed({ login, id }, repository, granted) {
    const level = granted?.userId === id ? granted.level : 'none';
    if (level === 'admin' || level === 'write')
        return undefined;
    return (0,verdict_verdict/* say */.c)('not_allowed_to_command', `${login} may not write to ${repository}, so nothing was done; ask somebody who may to say it.`);
}
/** Those that bring the newest commit up, so it must be the one that the person saw. */
const DEPLOYS = ['up', 'awake'];
/** Those that still mean something once the pull request is closed. */
const OF_CLOSED = ['down', 'unlock'];
/** True of a command that brings a commit up. */
function deploys(word) {
    return DEPLOYS.includes(word);
}
/** Why a fork's pull request hears no command. */
function whyFork(pull, repositoryId) {
    if (pull.headRepositoryId === repositoryId)
        return undefined;
    return (0,verdict_verdict/* say */.c)('fork', `Pull request #${pull.number} comes from a fork, for which commands do nothing yet; a maintainer can push its commits to a branch of this repository.`);
}
/** Why a command does nothing now, though the person may say it; undefined where it does. */
function whyNotNow(word, { pull, saidAt, moves }) {
    const said = (0,command_words/* commandText */.jt)(word);
    if (pull.state === 'closed' && !OF_CLOSED.includes(word))
        return (0,verdict_verdict/* say */.c)('pull_request_closed', `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}, so '${said}' does nothing.`);
    if (!deploys(word))
        return undefined;
    if (moves === undefined)
        return (0,verdict_verdict/* say */.c)('doubtful_facts', `GitHub does not tell when branch '${pull.headBranch}' was pushed to, so nobody knows which commit '${said}' meant and nothing was done; put the label on or take it off by hand.`, 'skipped');
    return whyMoved(said, pull, { saidAt, moves });
}
function whyMoved(said, { headBranch }, { saidAt, moves }) {
    const isLater = ({ at }) => !(Date.parse(at) <= Date.parse(saidAt));
    const [newest] = moves;
    if (newest === undefined || !isLater(newest))
        return undefined;
    const meant = moves.find((move) => !isLater(move));
    const from = meant === undefined ? '' : ` from commit ${meant.commit.slice(0, 7)}`;
    return (0,verdict_verdict/* say */.c)('head_moved', `Branch '${headBranch}' has moved${from} to ${newest.commit.slice(0, 7)} since '${said}' was said, so nothing was done; say it again for the newer commit.`, 'skipped');
}
/** The labels that a command still has to change. */
function labelWish(word, pull, rules) {
    const lacks = (label) => ((0,environment_labels/* hasLabel */.RX)(pull.labels, label) ? [] : [label]);
    switch (word) {
        case 'up':
            return {
                on: askingLabel(pull, rules),
                off: pull.labels.filter((label) => (0,environment_labels/* hasLabel */.RX)([label], environment_wanted/* OFF_LABEL */.BF)),
            };
        case 'down':
            return { on: lacks(environment_wanted/* OFF_LABEL */.BF), off: [] };
        case 'awake':
            return { on: lacks(environment_wanted/* AWAKE_LABEL */.R8), off: [] };
        case 'keep':
            return { on: lacks(environment_wanted/* KEEP_LABEL */.hW), off: [] };
        case 'lock':
        case 'unlock':
        case 'status':
        case 'help':
            return { on: [], off: [] };
    }
}
/** Why a command changes no label any more: somebody changed it since, by hand or by a newer command. So a run that is late, or is run again, undoes nothing. */
function whyOverruled(word, { on }, { saidAt, changes }) {
    const later = changes.find(({ label, is, at }) => Date.parse(at) > Date.parse(saidAt) && is === ((0,environment_labels/* hasLabel */.RX)(on, label) ? 'off' : 'on'));
    if (later === undefined)
        return undefined;
    const said = (0,command_words/* commandText */.jt)(word);
    return (0,verdict_verdict/* say */.c)('superseded', `Label '${later.label}' was ${later.is === 'on' ? 'put on' : 'taken off'} after '${said}' was said, so nothing was done; say it again if it still counts.`);
}
/** What a pull request has once the command is written there, behind "has". */
function labelsAsked(word) {
    const labels = {
        down: environment_wanted/* OFF_LABEL */.BF,
        awake: environment_wanted/* AWAKE_LABEL */.R8,
        keep: environment_wanted/* KEEP_LABEL */.hW,
    };
    const label = labels[word];
    return label === undefined ? `no label '${environment_wanted/* OFF_LABEL */.BF}'` : `the label '${label}'`;
}
/** The label of the first rule that takes one, where nothing else asks for the environment. */
function askingLabel(pull, { repositoryId, wanted }) {
    const labels = pull.labels.filter((label) => !(0,environment_labels/* hasLabel */.RX)([label], environment_wanted/* OFF_LABEL */.BF));
    const facts = { repositoryId, branch: '', branchHead: '', environmentExists: false };
    const verdict = (0,environment_wanted/* whyNotWanted */.PT)({ ...facts, pullRequest: { ...pull, labels } }, { wanted, skipBranches: [] });
    if (verdict?.reasonCode !== 'not_wanted')
        return [];
    const rule = wanted.find((each) => each.startsWith('label:'));
    return rule === undefined ? [] : [(0,wanted_rules/* labelOfRule */._z)(rule)];
}

// EXTERNAL MODULE: ./build/src/domain/input/nearest.js
var nearest = __webpack_require__(8715);
// EXTERNAL MODULE: ./build/src/domain/input/one-line.js
var one_line = __webpack_require__(2196);
;// CONCATENATED MODULE: ./build/src/domain/commands/spoken-lines.js
/*
 * Which lines of a comment a person says, and does not show: code, quotes and what HTML hides are no words of theirs.
 * Source: spec.commonmark.org 0.31, "Fenced code blocks", "List items", "Block quotes" with "laziness", "HTML blocks" and "Code spans".
 * Where a line can be read in several ways, all of them are followed, and a later line is said only where each of them says so.
 */
/** A list's mark or a quote's, behind which a block may begin. */
const CONTAINER = /^(?: {0,3}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]) ?)+/;
const LIST = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
/** What may end a paragraph and begin another one: of lists, tables, headings, HTML and quotes. */
const BEGINS = /^ {0,3}(?:[-+*=_<>#|]|\d{1,9}[.)])/;
const HTML = /^[ \t]*<(?:[a-z][a-z0-9-]*(?=[\s/>]|$)|[/!?])/i;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
/** Within these a browser shows code, or what somebody else said, or nothing. */
const HIDING = [
    'pre',
    'code',
    'samp',
    'kbd',
    'blockquote',
    'script',
    'style',
    'textarea',
    'template',
    'title',
];
const OPENING = new RegExp(`<(${HIDING.join('|')})(?=[\\s/>]|$)|<!--|<\\?|<!\\[cdata\\[|<![a-z]`, 'g');
/** What ends each of the others. */
const ENDS = { '<!--': '-->', '<?': '?>', '<![cdata[': ']]>' };
/** Any of them ends the HTML block that one of them began. */
const RAW_END = /<\/(?:pre|script|style|textarea)>/i;
/** Nobody writes what can be read in more ways; there nothing is said any more. */
const MOST_READINGS = 64;
const NONE = { block: 'none' };
const QUOTE = { block: 'quote' };
/** The lines that are said, in their order; each without its line end. What is longer than `longest` characters is cut there. */
function spokenLines(body, longest) {
    const said = [];
    let readings = [NONE];
    let before = { list: false, html: false, blank: true };
    let paragraph = [];
    const close = () => {
        said.push(...outsideOfSpans(paragraph));
        paragraph = [];
    };
    for (const text of body.slice(0, longest).split(/\r\n|\r|\n/)) {
        before = { ...before, list: mayBeInList(text, before) };
        const steps = readings.map((open) => readLine(text, open, before));
        readings = unlike(steps.flatMap(({ opens }) => opens));
        before = behind(text, before);
        if (readings.length > MOST_READINGS)
            return said;
        if (readings.every(({ block }) => block === 'fence') || before.blank)
            close();
        else
            paragraph.push({ text, says: steps.every(({ says }) => says) });
    }
    close();
    return said;
}
/** A line that begins at the margin behind an empty one belongs to no item. */
function mayBeInList(line, { list, blank }) {
    return LIST.test(line) || (list && !(blank && /^\S/.test(line)));
}
function behind(line, { list, html }) {
    const blank = line.trim() === '';
    return { list, blank, html: !blank && (html || HTML.test(line.replace(CONTAINER, ''))) };
}
function unlike(opens) {
    return [...new Map(opens.map((open) => [JSON.stringify(open), open])).values()];
}
function spoken_lines_hidden(...opens) {
    return { says: false, opens };
}
function readLine(line, open, before) {
    if (open.block === 'fence')
        return readInFence(line, open, before);
    if (open.block === 'html')
        return readInHtml(line, open);
    if (line.trim() === '')
        return spoken_lines_hidden(NONE);
    const fences = fencesOf(line, before);
    if (fences.length > 0)
        return spoken_lines_hidden(...fences);
    const html = htmlOf(line);
    const isQuote = open.block === 'quote' || (CONTAINER.exec(line)?.[0] ?? '').includes('>');
    // Without an empty line between, the next line belongs to the quote as well.
    if (isQuote)
        return spoken_lines_hidden(QUOTE, ...html);
    return html.length > 0 ? spoken_lines_hidden(...html) : { says: true, opens: [NONE] };
}
function readInFence(line, open, before) {
    const { sign, within } = open;
    const isLeft = within === 'quote' ? !/^[ \t]*>/.test(line) : line.trim() !== '' && columnsOf(line) < within;
    // A fence ends with its list or quote. What follows may be meant to be in it.
    if (isLeft)
        return readLine(line, QUOTE, before);
    const bare = within === 'quote' ? line.replace(CONTAINER, '') : line;
    const isNear = within === 'quote' || columnsOf(line) < within + 4;
    const text = bare.trim();
    const ends = isNear && text.length >= sign.length && text === (sign[0] ?? '').repeat(text.length);
    return spoken_lines_hidden(ends ? (within === 'quote' ? QUOTE : NONE) : open);
}
/** How far a line is indented. */
function columnsOf(line) {
    return widthOf(/^[ \t]*/.exec(line)?.[0] ?? '');
}
/** A tab goes to the next multiple of four. */
function widthOf(text) {
    return [...text].reduce((columns, sign) => columns + (sign === '\t' ? 4 - (columns % 4) : 1), 0);
}
/** What a line may open that looks like a fence; [] for one that does not. */
function fencesOf(line, before) {
    const marks = CONTAINER.exec(line)?.[0] ?? '';
    const [, sign = '', info = ''] = FENCE.exec(line.slice(marks.length)) ?? [];
    if (sign === '' || (sign.startsWith('`') && info.includes('`')))
        return [];
    const within = (where) => ({ block: 'fence', sign, within: where });
    // In a block of HTML it is none.
    const orNone = before.html ? [NONE] : [];
    if (marks.includes('>'))
        return [within('quote'), ...orNone];
    if (marks !== '') {
        // Within a paragraph no list begins by another number than 1.
        const isText = /^ *\d/.test(marks) && !/^ *1[.)]/.test(marks);
        return [within(widthOf(line.slice(0, line.indexOf(sign)))), ...(isText ? [NONE] : orNone)];
    }
    const columns = columnsOf(line);
    const items = before.list ? [2, 3].filter((column) => column <= columns) : [];
    return [within(0), ...items.map(within), ...orNone];
}
function readInHtml(line, open) {
    const end = line.toLowerCase().indexOf(open.end);
    if (end < 0)
        return RAW_END.test(line) ? spoken_lines_hidden(open, NONE) : spoken_lines_hidden(open);
    const rest = htmlOf(line.slice(end + open.end.length), false);
    return rest.length > 0 ? spoken_lines_hidden(...rest) : spoken_lines_hidden(NONE);
}
/** What a line may open and does not end; [] where it opens nothing. A comment at its very beginning opens for sure. */
function htmlOf(line, isWhole = true) {
    const text = withoutSpans(line).toLowerCase();
    let from = 0;
    for (const found of text.matchAll(OPENING)) {
        if (found.index < from)
            continue;
        const end = found[1] === undefined ? (ENDS[found[0]] ?? '>') : `</${found[1]}`;
        // The shortest comments are `<!-->` and `<!--->`.
        const to = text.indexOf(end, found.index + (found[0] === '<!--' ? 2 : found[0].length));
        const isSure = isWhole && found[0] === '<!--' && line.startsWith('<!--') && found.index === 0;
        if (to < 0)
            return [{ block: 'html', end }, ...(isSure ? [] : [NONE])];
        from = to + end.length;
    }
    return [];
}
function withoutSpans(line) {
    let from = 0;
    const between = spansOf(line).map((span) => {
        const part = line.slice(from, span.from);
        from = span.to;
        return part;
    });
    return [...between, line.slice(from)].join(' ');
}
/** Of the lines between two empty ones those that are said and do not begin within a code span, wherever the paragraph may begin. */
function outsideOfSpans(lines) {
    const isIndented = (line) => columnsOf(line?.text ?? '    ') >= 4;
    const starts = lines.flatMap(({ text }, at) => isIndented(lines[at - 1]) || BEGINS.test(text) ? [at] : []);
    if (!lines.some(({ says }) => says))
        return [];
    if (starts.length > MOST_READINGS && lines.some(({ text }) => text.includes('`')))
        return [];
    const within = new Set(starts.slice(0, MOST_READINGS).flatMap((start) => linesInSpans(lines, start)));
    return lines.flatMap(({ text, says }, at) => (says && !within.has(at) ? [text] : []));
}
/** Numbers of the lines that begin within a code span of the text from there on. */
function linesInSpans(lines, from) {
    const text = lines.slice(from).map((line) => line.text);
    const spans = spansOf(text.join('\n'));
    if (spans.length === 0)
        return [];
    let start = 0;
    let next = 0;
    return text.flatMap(({ length }, at) => {
        while ((spans[next]?.to ?? Number.POSITIVE_INFINITY) <= start)
            next += 1;
        const isWithin = (spans[next]?.from ?? Number.POSITIVE_INFINITY) < start;
        start += length + 1;
        return isWithin ? [from + at] : [];
    });
}
/** The code spans of a paragraph, each from its first backtick to behind its last. A run of backticks is closed by the next one of its length. */
function spansOf(text) {
    const runs = [...text.matchAll(/`+/g)].map(({ index, 0: { length } }) => ({ index, length }));
    const closers = new Map();
    const closedBy = runs.map((_, at) => at);
    for (let at = runs.length - 1; at >= 0; at -= 1) {
        const { length } = runs[at] ?? { length: 0 };
        closedBy[at] = closers.get(length) ?? -1;
        closers.set(length, at);
    }
    const spans = [];
    for (let at = 0; at < runs.length; at += 1) {
        const [opening, closer] = [runs[at], runs[closedBy[at] ?? -1]];
        if (opening === undefined || closer === undefined)
            continue;
        spans.push({ from: opening.index, to: closer.index + closer.length });
        at = closedBy[at] ?? at;
    }
    return spans;
}

;// CONCATENATED MODULE: ./build/src/domain/commands/parse-command.js




/** GitHub takes no longer body of a comment (see `Comments` of the code host). */
const LONGEST_BODY = 65_536;
/** Of a longer line only the beginning is told. */
const LONGEST_SAID = 100;
/**
 * The first command of a comment; `others` where there are more. It begins its line with a slash, outside of code and quotes. Case and
 * the number of blanks do not count.
 */
function parseCommand(body, aliases = {}) {
    const commands = spokenLines(body, LONGEST_BODY).flatMap((line) => {
        const written = writtenOf(line);
        return written !== undefined && isOurs(written.toLowerCase(), aliases) ? [written] : [];
    });
    const [written] = commands;
    if (written === undefined)
        return { kind: 'nothing' };
    const others = commands.length > 1;
    const first = written.toLowerCase();
    const said = first.replace(/^stage(?: |$)/, '');
    const word = said === '' ? 'help' : ((0,command_words/* commandWordOf */.bw)(said) ?? aliasOf(said, aliases));
    const worded = word === undefined ? withWords(written) : undefined;
    if (worded !== undefined)
        return { kind: 'command', ...worded, others };
    return word === undefined
        ? {
            kind: 'unknown',
            said: first.slice(0, LONGEST_SAID),
            nearest: nearestTo(said.slice(0, LONGEST_SAID), aliases),
            others,
        }
        : { kind: 'command', word, others };
}
/** What stands behind the slash, one blank between two words; undefined for a line that begins with none. */
function writtenOf(line) {
    if (!line.startsWith('/'))
        return undefined;
    return (0,one_line/* oneLine */.T)(line.slice(1));
}
/** A command with what a person wrote behind it. */
function withWords(written) {
    const [, said = '', text = ''] = /^\S+ (\S+) (.+)$/.exec(written) ?? [];
    const word = (0,command_words/* commandWordOf */.bw)(said.toLowerCase());
    return word !== undefined && command_words/* WITH_WORDS */.VL.includes(word) ? { word, text } : undefined;
}
const OUR_WORD = command_words/* COMMAND_PREFIX */.T_.slice(1);
function isOurs(words, aliases) {
    return words.split(' ')[0] === OUR_WORD || aliasOf(words, aliases) !== undefined;
}
function aliasOf(words, aliases) {
    return Object.hasOwn(aliases, words) ? aliases[words] : undefined;
}
function nearestTo(said, aliases) {
    const [first = ''] = said.split(' ');
    const known = (0,command_words/* commandWordOf */.bw)(first);
    if (known !== undefined)
        return (0,command_words/* commandText */.jt)(known);
    const candidates = [...command_words/* COMMAND_WORDS */.Ko, ...Object.keys(aliases)];
    const found = (0,nearest/* nearest */.pA)(said, candidates);
    const whole = Object.hasOwn(aliases, found) ? found : (0,nearest/* nearest */.pA)(first, command_words/* COMMAND_WORDS */.Ko);
    return (0,command_words/* commandWordOf */.bw)(whole) === undefined ? `/${whole}` : `${command_words/* COMMAND_PREFIX */.T_} ${whole}`;
}

;// CONCATENATED MODULE: ./build/src/domain/commands/standing.js
/** @param history newest first. */
function standingOf(history) {
    const [newest] = history;
    const serves = history.find(({ state }) => state === 'success');
    if (newest === undefined || newest.state === 'success' || newest.state === 'inactive')
        return { serves, newer: undefined };
    const is = newest.state === 'failure' || newest.state === 'error' ? 'failed' : 'under way';
    return { serves, newer: { deployment: newest, is } };
}

// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(5788);
// EXTERNAL MODULE: ./build/src/domain/locks/judge-lock.js
var judge_lock = __webpack_require__(1384);
// EXTERNAL MODULE: ./build/src/domain/locks/lock.js
var locks_lock = __webpack_require__(962);
// EXTERNAL MODULE: ./build/src/usecases/subject/deployment-record.js
var deployment_record = __webpack_require__(8170);
;// CONCATENATED MODULE: ./build/src/usecases/commands/lock-environment.js










/** The environment that is meant. */
function lockedEnvironment({ scope, pull }) {
    return (0,naming/* environmentName */.VE)((0,environment_scope/* identityOf */.c)(scope, pull.headBranch));
}
/**
 * Locks the environment for whoever says so, unless somebody holds it. Of several who try at once one gets it. The same command finds its
 * own lock when it comes again.
 */
async function lockEnvironment(deps, about, words) {
    const name = lockedEnvironment(about);
    const held = await deps.locks.lockOf(name);
    if (held !== undefined)
        return { verdict: heldAlready(name, held, about) };
    const history = await historyOf(deps, about);
    const { serves, newer } = standingOf(history);
    const lock = lockOf(about, name, { reason: (0,locks_lock/* reasonOf */.A3)(words), commit: serves?.commit });
    const made = await claimSurely(deps, lock);
    if ((0,judge_lock/* holderOf */.Kd)(made, by(about)) !== 'this command')
        return { verdict: heldAlready(name, made, about) };
    if (await wasReleasedBefore(deps, about))
        return { verdict: await giveBack(deps, name, made) };
    const goesOn = newer?.is === 'under way'
        ? ` What has begun goes on: commit ${newer.deployment.commit.slice(0, 7)} is being deployed.`
        : '';
    return { verdict: (0,verdict_verdict/* say */.c)('command_taken', `${lockedSentence(name, made)}${goesOn}`, 'updated') };
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
const MOST_LOOKS = 5;
const BETWEEN_LOOKS_MS = 2_000;
async function shownLock({ locks, clock }, lock) {
    for (let look = 1; look <= MOST_LOOKS; look += 1) {
        const held = await locks.lockOf(lock.environment);
        if (held !== undefined)
            return held;
        if (look < MOST_LOOKS)
            await clock.sleep(BETWEEN_LOOKS_MS, `the lock of ${lock.environment}`);
    }
    throw unseen(lock);
}
function unseen({ environment }) {
    return new errors/* AdapterError */.o('doubtful_facts', `Somebody else holds environment ${environment} or held it just now, and GitHub does not show who; say the command again.`, { service: 'GitHub', retriable: true });
}
/** Whoever releases a lock first answers the command that made it. So an answer means that this run comes too late. */
async function wasReleasedBefore(deps, { scope, comment }) {
    return (await findReply(deps, answeredOf(scope, comment)))?.done !== undefined;
}
async function giveBack({ locks }, name, made) {
    await locks.release(name, made.version);
    return (0,verdict_verdict/* say */.c)('superseded', `The lock of environment ${name} had been released after '/stage lock' was said, so nothing was done; say it again if it still counts.`, 'skipped');
}
function heldAlready(name, held, about) {
    switch ((0,judge_lock/* holderOf */.Kd)(held, by(about))) {
        case 'this command':
            return (0,verdict_verdict/* say */.c)('command_taken', lockedSentence(name, held), 'updated');
        case 'the same person':
            return (0,verdict_verdict/* say */.c)('command_taken', `Environment ${name} is ${(0,judge_lock/* describeHeld */.T0)(held)}; that lock stays as it is.`, 'unchanged');
        default:
            return (0,verdict_verdict/* say */.c)('locked', `Environment ${name} is ${(0,judge_lock/* describeHeld */.T0)(held)}, so it was not locked again; '/stage unlock' releases that lock.`);
    }
}
function lockedSentence(name, held) {
    const { commit } = held.lock ?? {};
    const at = commit === undefined ? '' : ` It stays at commit ${commit.slice(0, 7)}.`;
    return `Environment ${name} is ${(0,judge_lock/* describeHeld */.T0)(held)}.${at} '/stage unlock' releases it.`;
}
function lockOf({ comment, pull }, environment, { reason, commit }) {
    const { login, id } = comment.author;
    const said = { since: comment.at, command: comment.id, pullRequest: pull.number };
    return { environment, owner: { login, id }, reason, ...said, commit };
}
function by({ comment }) {
    return { by: comment.author.id, comment: comment.id };
}
function historyOf({ deployments }, { scope, pull }) {
    const branch = pull.headBranch;
    const key = (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, branch));
    return (0,deployment_record/* environmentDeployments */.gs)(deployments, { kind: scope.kind, branch, key });
}

// EXTERNAL MODULE: ./build/src/usecases/announce/environment-comments.js
var environment_comments = __webpack_require__(7064);
;// CONCATENATED MODULE: ./build/src/usecases/commands/say-status.js









/** What runs for the pull request, by its deployments; whether it is asleep, by what was announced last. Only reads. */
async function sayStatus({ codeHost, deployments, locks }, scope, pull) {
    const branch = pull.headBranch;
    const identity = (0,environment_scope/* identityOf */.c)(scope, branch);
    const key = (0,naming/* subjectKey */.ow)(identity);
    const history = await (0,deployment_record/* environmentDeployments */.gs)(deployments, { kind: scope.kind, branch, key });
    const announced = await (0,environment_comments/* findEnvironmentComment */.oJ)(codeHost, { key, pull });
    const isAsleep = announced?.state.status === 'asleep';
    const { sentence, url } = statusLines(standingOf(history), { isAsleep, head: pull.headCommit });
    const more = (0,text_escape/* safeUrl */.Pl)(announced?.facts.url);
    const held = await locks.lockOf((0,naming/* environmentName */.VE)(identity));
    const locked = held === undefined ? '' : ` It is ${(0,judge_lock/* describeHeld */.T0)(held)}.`;
    return {
        verdict: (0,verdict_verdict/* say */.c)('command_answered', `${sentence}${locked}`),
        details: more === undefined ? [] : [`[The comment of the environment](${more}) says more.`],
        url,
    };
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
    for (let look = 1; look <= unlock_environment_MOST_LOOKS; look += 1) {
        const held = await deps.locks.lockOf(name);
        if (held === undefined)
            return released(about, `Nothing locks environment ${name}.`, 'unchanged');
        const { id: comment, at: saidAt } = about.comment;
        if ((0,judge_lock/* isAskedLater */.jc)(held, { comment, saidAt }))
            return { verdict: lockedSince(name, held) };
        await answerFor(deps, about, name, held);
        const outcome = await deps.locks.release(name, held.version);
        if (outcome !== 'changed')
            return released(about, `Environment ${name} was ${(0,judge_lock/* describeHeld */.T0)(held)}; that lock is released.`, 'updated');
    }
    throw new errors/* AdapterError */.o('doubtful_facts', `The lock of environment ${name} changed while it was being released, so it was left; say '/stage unlock' again.`, { service: 'GitHub', retriable: true });
}
function released({ pull, scope }, sentence, decision) {
    const { number, headBranch: branch, headCommit: commit, headRepositoryId = scope.repository.id } = pull;
    return {
        verdict: (0,verdict_verdict/* say */.c)('command_taken', sentence, decision),
        taken: { word: 'unlock', pullRequest: number, branch, headRepositoryId, commit },
    };
}
function lockedSince(name, held) {
    return (0,verdict_verdict/* say */.c)('superseded', `Environment ${name} is ${(0,judge_lock/* describeHeld */.T0)(held)}, which was after '/stage unlock' was said, so nothing was done; say it again if it still counts.`, 'skipped');
}
/**
 * A run that was killed behind its lock comes again later, finds none, and must not lock anew what somebody has released since. So its
 * command is answered here first, unless it was answered before.
 */
async function answerFor(deps, { scope, comment }, name, { lock }) {
    if (lock === undefined)
        return;
    const answered = answeredOf(scope, { id: lock.command, number: lock.pullRequest });
    const before = await findReply(deps, answered);
    if (before?.done !== undefined)
        return;
    const sentence = `Environment ${name} was locked, and ${comment.author.login} has released it since.`;
    const reply = { said: (0,command_words/* commandText */.jt)('lock'), sentence, run: undefined, isDone: true };
    await keepReply(deps, answered, before, { reply, ending: 'rocket' });
}

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
        if (shown !== undefined && (0,environment_labels/* areAsWritten */.mo)(shown.labels, wish))
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
        const { last } = await deliveries.labelHistory(pullRequest, label);
        return last === undefined ? [] : [{ label, is: last.is, at: last.at }];
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
    const unheard = whyUnheard(comment);
    if (unheard !== undefined || comment === undefined)
        return { report: unheard ?? (0,verdict_verdict/* say */.c)('no_command', 'The event tells of no comment.') };
    const spoken = parseCommand(comment.body, request.aliases);
    if (spoken.kind === 'nothing')
        return { report: (0,verdict_verdict/* say */.c)('no_command', `The comment on pull request #${comment.number} holds no command.`) };
    const answered = answeredOf(request.scope, comment);
    const before = await findReply(deps, answered);
    if (before?.done !== undefined) {
        // A run that was killed behind its reply has not shown it.
        if (!request.dryRun)
            await showEnding(deps, answered, before.done);
        return { report: (0,verdict_verdict/* say */.c)('answered_before', `${named(spoken)} had been answered before.`) };
    }
    if (request.dryRun)
        return { report: (0,verdict_verdict/* say */.c)('dry_run', `${named(spoken)} would be heard on pull request #${comment.number}.`) };
    await showHeard(deps, answered);
    const judged = await judge(deps, request, comment, spoken);
    const { verdict, taken } = judged;
    if (taken !== undefined)
        return { report: verdict, taken };
    const also = spoken.others ? ' Only the first command of a comment counts.' : '';
    const reply = {
        said: saidBy(spoken),
        sentence: `${verdict.sentence}${also}`,
        url: judged.url,
        run: (0,verdict_decision/* isRed */.i)(verdict.decision) ? request.run : undefined,
        isDone: !(0,verdict_decision/* isRed */.i)(verdict.decision),
        ...(judged.details === undefined ? {} : { details: judged.details }),
    };
    await keepReply(deps, answered, before, { reply, ending: endingOf(verdict) });
    return { report: verdict };
}
function saidBy(spoken) {
    return spoken.kind === 'command' ? (0,command_words/* commandText */.jt)(spoken.word) : `/${spoken.said}`;
}
function named(spoken) {
    return `The command '${saidBy(spoken)}'`;
}
/** The person may say it, and has to say it again or otherwise. */
const CORRECTED = ['unknown_command', 'head_moved', 'superseded'];
/** Refused is not broken. */
function endingOf({ decision, reasonCode }) {
    if ((0,verdict_decision/* isRed */.i)(decision) || CORRECTED.includes(reasonCode))
        return 'confused';
    return decision === 'skipped' ? '-1' : 'rocket';
}
/** Whatever is thrown here is told on the pull request, and nothing is done. */
async function judge(deps, request, comment, spoken) {
    try {
        return (await refusal(deps, request, comment, spoken)) ?? (await obey(deps, request, comment, spoken));
    }
    catch (error) {
        return { verdict: (0,describe_failure/* describeFailure */.I)(error) };
    }
}
async function refusal({ commenters }, { scope }, { author }, spoken) {
    const granted = await commenters.permissionOf(author.login);
    const verdict = whyNotAllowed(author, scope.repository.fullName, granted);
    if (verdict !== undefined)
        return { verdict };
    if (spoken.kind !== 'unknown')
        return undefined;
    const sentence = `There is no command '${saidBy(spoken)}', so nothing was done; the nearest one is '${spoken.nearest}'.`;
    return { verdict: (0,verdict_verdict/* say */.c)('unknown_command', sentence) };
}
async function obey(deps, request, comment, spoken) {
    const { number } = comment;
    const pull = await deps.codeHost.pullRequest(number);
    if (pull === undefined)
        throw new errors/* AdapterError */.o('doubtful_facts', `GitHub does not show pull request #${number} of ${request.scope.repository.fullName}, on which the comment is; say the command again.`, { service: 'GitHub', retriable: true });
    const fork = whyFork(pull, request.scope.repository.id);
    if (fork !== undefined)
        return { verdict: fork };
    if (spoken.kind === 'unknown')
        throw new Error('An unknown command is refused before.');
    const { word } = spoken;
    if (word === 'help')
        return {
            verdict: (0,verdict_verdict/* say */.c)('command_answered', 'These are the commands.'),
            details: helpLines(request.aliases),
        };
    if (word === 'status')
        return sayStatus(deps, request.scope, pull);
    if (word === 'lock' || word === 'unlock') {
        const about = { scope: request.scope, comment, pull };
        const closed = whyNotNow(word, { pull, saidAt: comment.at, moves: [] });
        if (closed !== undefined)
            return { verdict: closed };
        return word === 'lock' ? lockEnvironment(deps, about, spoken.text ?? '') : unlockEnvironment(deps, about);
    }
    return carryOut(deps, request, { word, pull, saidAt: comment.at });
}
async function carryOut(deps, request, order) {
    const { word, pull, saidAt } = order;
    const moves = deploys(word) ? await deps.codeHost.pushes(pull.headBranch) : [];
    const verdict = whyNotNow(word, { pull, saidAt, moves });
    if (verdict !== undefined)
        return { verdict };
    const wish = labelWish(word, pull, { repositoryId: request.scope.repository.id, wanted: request.wanted });
    const overruled = whyOverruled(word, wish, {
        saidAt,
        changes: await labelChangesOf(deps, pull.number, wish),
    });
    if (overruled !== undefined)
        return { verdict: overruled };
    const wrote = await writeLabels(deps, pull.number, wish);
    const sentence = `Pull request #${pull.number} has ${labelsAsked(word)}, as '${(0,command_words/* commandText */.jt)(word)}' asks for.`;
    const done = (0,verdict_verdict/* say */.c)('command_taken', sentence, wrote ? 'updated' : 'unchanged');
    // The label alone is all of it: it changes nothing now.
    if (word === 'keep')
        return { verdict: done };
    const { headBranch: branch, headRepositoryId = request.scope.repository.id } = pull;
    const commit = moves?.[0]?.commit ?? pull.headCommit;
    return { verdict: done, taken: { word, pullRequest: pull.number, branch, headRepositoryId, commit } };
}

;// CONCATENATED MODULE: ./build/actions/command/main.js







/** Hears a command in a comment on a pull request, and answers it once it was carried out. */
async function main(context) {
    const { run, clock } = context;
    const inputs = await readCommandInputs(run);
    const comment = await (0,runtime_event/* readComment */.W3)(run);
    const github = (0,wiring_github/* wireGitHub */.T)(context, inputs, ['contents', 'issues', 'pull-requests']);
    const deps = { ...github, clock, log: run.log };
    const { repository, project, ...settings } = await (0,load_settings/* loadRunSettings */.$o)(github.codeHost, inputs);
    const scope = { repository, project, kind: inputs.environment };
    const about = { scope, run: (0,runtime_event/* runUrl */.Vp)(run), dryRun: inputs.dryRun };
    const { answer } = inputs;
    if (answer !== undefined) {
        if (comment === undefined)
            throw noComment();
        return outcomeOf(await answerCommand(deps, { ...about, ...answer, comment }));
    }
    const { report, taken } = await hearCommand(deps, {
        ...about,
        comment,
        aliases: settings.commandAliases,
        wanted: (0,load_settings/* wantedOf */.Lm)(settings.kind, inputs.wanted),
    });
    return outcomeOf(report, taken);
}
function outcomeOf(report, taken) {
    const { word = '', pullRequest = '', branch = '', headRepositoryId = '', commit = '' } = taken ?? {};
    const outputs = {
        command: word,
        'pull-request': String(pullRequest),
        branch,
        'head-repository-id': String(headRepositoryId),
        commit,
    };
    return { report, outputs };
}
function noComment() {
    return new errors/* UserError */.y('invalid_input', "The event tells of no comment to answer; run the action in a workflow on 'issue_comment'.");
}


/***/ }),

/***/ 1209:
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
    const { way, since, usually, run, serves } = fields;
    return (WAYS.includes(way) &&
        (since === undefined || (typeof since === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(since))) &&
        (usually === undefined || Number.isInteger(usually)) &&
        isTextOrNone(run) &&
        isServing(serves));
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

/***/ 5519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   bT: () => (/* binding */ accountMark),
/* harmony export */   bj: () => (/* binding */ wayTo),
/* harmony export */   hz: () => (/* binding */ byPlace),
/* harmony export */   rN: () => (/* binding */ isProof),
/* harmony export */   ux: () => (/* binding */ formatPlaces),
/* harmony export */   y_: () => (/* binding */ placeOfArn)
/* harmony export */ });
/** What of an account's id may stand in a record that the public can read. */
function accountMark(accountId) {
    return accountId.slice(-4);
}
/** Where a deployment was made, by its payload; older ones name no account, and the oldest no region. */
function placeOf({ payload }) {
    return { region: payload['region'] || undefined, account: payload['account'] || undefined };
}
/** Where a stack is, by its ARN. Absent parts mean that it names none. */
function placeOfArn(arn) {
    const [, , , region, account] = arn.split(':');
    return { region: region || undefined, account: account ? accountMark(account) : undefined };
}
/** True for a record by which something may count as ready, as another run's, or as gone. */
function isProof({ foreignWriter }) {
    return foreignWriter === undefined;
}
/** True for a record that has not ended, so that what it tells of may stand. */
function isLive({ state }) {
    return state !== 'inactive';
}
/** Parts records by the places that a run looks at; what a record does not name contradicts nothing. */
function byPlace(records, looked) {
    const isHere = (facts) => looked.some((place) => isSame(placeOf(facts), place));
    return {
        here: records.filter(isHere),
        elsewhere: records.filter((facts) => isLive(facts) && !isHere(facts)),
    };
}
function isSame(one, other) {
    return isSameOrUnknown(one.region, other.region) && isSameOrUnknown(one.account, other.account);
}
function isSameOrUnknown(one, other) {
    return one === undefined || other === undefined || one === other;
}
/** The places, each once, as a sentence names them: `eu-central-1` or `eu-central-1 (the account that ends in 2222)`. */
function formatPlaces(places, withAccount = true) {
    const words = places.map(({ region, account }) => {
        const ending = account === undefined || !withAccount ? '' : `the account that ends in ${account}`;
        if (region === undefined)
            return ending;
        return ending === '' ? region : `${region} (${ending})`;
    });
    return [...new Set(words)].filter((each) => each !== '').join(' and ');
}
/** What to set so that a run looks where the records say: a clause. */
function wayTo(recorded, looked) {
    const regions = [...new Set(recorded.flatMap(({ region }) => region ?? []))];
    const seen = new Set(looked.map(({ region }) => region));
    const accounts = [...new Set(recorded.flatMap(({ account }) => account ?? []))];
    const isOtherAccount = accounts.some((account) => looked.every((place) => place.account !== undefined && place.account !== account));
    const region = regions.length > 0 && regions.some((each) => !seen.has(each))
        ? [`give ${regions.join(',')} in the input 'region' or in AWS_REGION`]
        : [];
    const role = isOtherAccount
        ? [`give a role of the account that ends in ${accounts.join(' or ')} in the input 'role-to-assume'`]
        : [];
    return [...region, ...role].join(' and ');
}


/***/ }),

/***/ 7365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hasReviewer)
/* harmony export */ });
/** True where somebody else than its author is asked to look at it, or has looked. */
function hasReviewer({ author, requestedReviewers, reviewers }) {
    return requestedReviewers.length > 0 || reviewers.some((login) => login !== author);
}


/***/ }),

/***/ 5788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ownerOf),
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
/** Whose environments they are, as tags and names tell it. */
function ownerOf(scope) {
    return { repositoryId: scope.repository.id, project: scope.project, kind: scope.kind };
}
/** The identity of the one environment that a branch has in the scope. */
function identityOf(scope, branch) {
    return { ...ownerOf(scope), branch };
}


/***/ }),

/***/ 7109:
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
/* harmony import */ var _input_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8778);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4621);
/* harmony import */ var _fork_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9878);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5497);
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7365);
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
    if (pull && pull.headRepositoryId !== facts.repositoryId)
        return (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .forkVerdict */ .mZ)(pull.number);
    if (pull?.state === 'closed' && !(isWantedByBranch(rules.wanted) && facts.branchHead !== undefined))
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('pull_request_closed', `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}, so it gets no environment.`);
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

/***/ 169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isWithinHours),
/* harmony export */   T: () => (/* binding */ parseHours)
/* harmony export */ });
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7277);

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

/***/ 8715:
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

/***/ 1384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   T0: () => (/* binding */ describeHeld),
/* harmony export */   jc: () => (/* binding */ isAskedLater),
/* harmony export */   vf: () => (/* binding */ whyNotTakenDown),
/* harmony export */   xy: () => (/* binding */ whyNotMoved)
/* harmony export */ });
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4621);

/** What people are told to say to release a lock. */
const UNLOCK = "'/stage unlock' on its pull request";
/** Such as `locked by mr-a since 2026-03-02 09:00 UTC, because 'a demo'`: a clause without an end. */
function describeHeld({ lock }) {
    if (lock === undefined)
        return 'locked, and nobody can read by whom';
    const because = lock.reason === '' ? '' : `, because '${lock.reason}'`;
    return `locked by ${lock.owner.login} since ${lock.since.slice(0, 16).replace('T', ' ')} UTC${because}`;
}
/** Why a locked environment does not come to a commit; undefined where nobody holds it, and for the commit that it has. */
function whyNotMoved(held, { name, commit, runs }) {
    if (held === undefined)
        return undefined;
    const serves = runs === 'none' ? undefined : (runs ?? held.lock?.commit);
    if (serves === commit)
        return undefined;
    const still = serves === undefined ? '' : `, and commit ${serves.slice(0, 7)} still serves`;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('locked', `Environment ${name} is ${describeHeld(held)}, so commit ${commit.slice(0, 7)} is not deployed${still}; say ${UNLOCK} to let it move.`);
}
/** Why nothing takes a locked environment down; undefined where nobody holds it. */
function whyNotTakenDown(held, name) {
    if (held === undefined)
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('locked', `Environment ${name} is ${describeHeld(held)}, so it stays; say ${UNLOCK} to let it go.`);
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

/***/ 923:
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

/***/ 4124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x8: () => (/* binding */ readResults),
  qS: () => (/* binding */ resultsOf),
  x3: () => (/* binding */ resultsScope)
});

;// CONCATENATED MODULE: ./build/src/domain/report/of-run.js
/**
 * True for a report that says that it is of this repository, project and kind. It proves nothing, since any step may write such a text;
 * but another step's output of the same name says none of it, and what another project's or repository's steps did is nobody's news
 * here.
 */
function isOfRun({ scope, subject }, run) {
    if (scope === undefined && subject === undefined)
        return false;
    return ([scope ?? {}, subject ?? {}].every((named) => agrees(named, run)) &&
        (subject === undefined || subject.key === keyOf(subject, run)));
}
function agrees(named, run) {
    return (
    // GitHub's names have no case.
    (named.repository ?? run.repository).toLowerCase() === run.repository.toLowerCase() &&
        (named.project ?? run.project) === (run.project ?? named.project) &&
        (named.kind ?? run.kind) === run.kind);
}
/** What a subject's key must be (see `subjectKey`). */
function keyOf({ key, project, kind, branch }, { repositoryId }) {
    return [repositoryId ?? key.split('/')[0], project, kind, branch].join('/');
}

;// CONCATENATED MODULE: ./build/src/runtime/inputs/results.js

/**
 * What the steps before reported of this repository and kind; of which project is known later. The parser and its schema are loaded
 * only where there are results.
 * @throws UserError when they are not JSON.
 */
async function readResults({ env, log }, text, kind) {
    if (text === undefined)
        return [];
    const { parseResults } = await Promise.all(/* import() */[__webpack_require__.e(2164), __webpack_require__.e(3727)]).then(__webpack_require__.bind(__webpack_require__, 3727));
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    return resultsOf(parseResults(text, repository), { repository, kind }, log);
}
/** Those of the repository, project and kind; what is left out is said. */
function resultsOf(reports, scope, log) {
    const { repository, project, kind } = scope;
    const ours = reports.filter((report) => isOfRun(report, scope));
    const others = reports.length - ours.length;
    if (others > 0)
        log.notice(`${others} of the ${reports.length} results that the input 'results' holds are left out, because they do not say that they are of kind '${kind}'${project === undefined ? '' : ` and project '${project}'`} in ${repository}.`);
    return ours;
}
/** The same scope, as reports are compared with it. */
function resultsScope({ repository: { id, fullName }, project, kind }) {
    return { repository: fullName, repositoryId: id, project, kind };
}


/***/ }),

/***/ 7064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ isCommentShown),
/* harmony export */   IW: () => (/* binding */ isCommentAsFound),
/* harmony export */   c6: () => (/* binding */ keepEnvironmentComment),
/* harmony export */   oJ: () => (/* binding */ findEnvironmentComment)
/* harmony export */ });
/* harmony import */ var _domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8339);
/* harmony import */ var _text_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7107);


/** The environment's comment; undefined while its pull request has none. What others wrote into it is not believed. */
async function findEnvironmentComment(codeHost, { key, pull }) {
    const facts = await codeHost.findComment(pull.number, (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentMarker */ .qy)(key));
    return facts && { facts, state: facts.editedByOthers ? {} : (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .announcedState */ .FD)(facts.body, key) };
}
/** True where the comment still says what it said when it was found, or there is still none. */
async function isCommentAsFound(codeHost, about, found) {
    return found === undefined
        ? (await findEnvironmentComment(codeHost, about)) === undefined
        : (await codeHost.commentText(found.id)) === found.body;
}
/**
 * Brings the one comment to the state: edits `existing`, or writes one where the news is worth it. Undefined where there is
 * none and none is needed; 'overtaken' where another run wrote one meanwhile, which is to be read before the news is told in it.
 */
async function keepEnvironmentComment(codeHost, about, existing, state) {
    if (existing === undefined && !(0,_domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__/* .opensAnnouncement */ .F4)(about.news))
        return undefined;
    const body = (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentComment */ .lF)(about.key, state, about.pull);
    if (existing !== undefined && shows(existing, body))
        return { wrote: false, url: existing.url };
    const kept = existing === undefined
        ? await createOnly(codeHost, about, body)
        : await codeHost.updateComment(existing.id, body);
    return kept === 'overtaken' ? kept : { wrote: true, url: kept.url };
}
/** True where there is nothing to write: the comment says all of it, or there is no pull request for one. */
function isCommentShown(about, found, state) {
    if (about === undefined)
        return true;
    return found !== undefined && shows(found.facts, (0,_text_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentComment */ .lF)(about.key, state, about.pull));
}
/** What others touched is not believed, whatever it says, until it is written again. GitHub gives back its own line ends. */
function shows({ body, editedByOthers }, wanted) {
    return !editedByOthers && body.replaceAll('\r\n', '\n').trim() === wanted.trim();
}
/** Two runs that found no comment both write one. Both look afterwards, and the one that was later takes its own back. */
async function createOnly(codeHost, { key, pull }, body) {
    const made = await codeHost.createComment(pull.number, body);
    const first = await findEnvironmentComment(codeHost, { key, pull });
    if (first === undefined || first.facts.id >= made.id)
        return made;
    await codeHost.deleteComment(made.id);
    return 'overtaken';
}


/***/ }),

/***/ 8170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q6: () => (/* binding */ openDeployment),
/* harmony export */   S5: () => (/* binding */ retire),
/* harmony export */   gs: () => (/* binding */ environmentDeployments),
/* harmony export */   q0: () => (/* binding */ activeDeployment),
/* harmony export */   sh: () => (/* binding */ environmentRecords)
/* harmony export */ });
/* harmony import */ var _domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5519);

const STILL_OPEN = ['queued', 'pending', 'in_progress', undefined];
/**
 * Takes up the deployment that a killed run left open for this commit, or opens one. Whatever else
 * the environment has is made inactive once this one is a success.
 * `history` is what `environmentDeployments` answered in this run, but for what stands in another place.
 */
async function openDeployment(deployments, subject, history, request) {
    const open = history
        .filter(({ commit, state }) => commit === request.commit && STILL_OPEN.includes(state))
        .at(-1);
    const facts = open ?? (await create(deployments, subject, request));
    if (open && open.state === undefined)
        await deployments.setState(open.id, 'queued', {});
    const others = async () => (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__/* .byPlace */ .hz)(await openedMeanwhile(deployments, subject, facts, history), [request.place]).here;
    return recordOf(deployments, facts, { history, others, logUrl: request.logUrl });
}
/** The one deployment that is not inactive, when it says that this commit runs. */
function activeDeployment(history, commit) {
    const live = history.filter(({ state }) => state !== 'inactive');
    return live.length === 1 && live[0]?.state === 'success' && live[0].commit === commit ? live[0] : undefined;
}
/** Makes what was found inactive, but for one; returns how many were not yet. */
async function retire(deployments, history, except) {
    const live = history.filter(({ id, state }) => id !== except && state !== 'inactive');
    for (const { id } of live)
        await deployments.setState(id, 'inactive', {
            description: 'The environment is gone or has moved on.',
        });
    return live.length;
}
/** The same as `environmentDeployments`, with what others recorded, in as many requests. */
async function environmentRecords(deployments, subject, commits = []) {
    const all = await environmentDeployments(deployments, subject, commits, { writers: 'anybody' });
    return { ours: all.filter(_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__/* .isProof */ .rN), others: all.filter((each) => !(0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__/* .isProof */ .rN)(each)) };
}
/**
 * Newest first. Several projects may share a repository and a branch, so the payload's key tells whose it is. A commit that was asked
 * for by name has deployments of its own; before they could be found by the key, they hung on that commit alone, and `commits` are
 * those that may have such a one.
 */
async function environmentDeployments(deployments, subject, commits = [], by = {}) {
    const { kind: environment, key } = subject;
    const ofSubject = (ref) => deployments.list({ environment, ref, key, ...by });
    const found = [...(await ofSubject(subject.branch))];
    for (const commit of new Set(commits))
        if (commit !== undefined && !found.some((each) => (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__/* .isProof */ .rN)(each) && each.commit === commit))
            found.push(...(await ofSubject(commit)));
    return found.toSorted((a, b) => b.id - a.id);
}
/**
 * Deployments of the branch that other runs have opened since `history` was read and before or after this run opened its `own`; their
 * states are read only where there are some.
 */
async function openedMeanwhile(deployments, subject, own, history) {
    const newest = history.reduce((most, { id }) => Math.max(most, id), 0);
    const isNew = ({ id, payload }) => id > newest && id !== own.id && payload['key'] === subject.key;
    const opened = await deployments.opened({
        environment: subject.kind,
        ref: subject.branch,
        key: subject.key,
        until: ({ id }) => id <= newest,
        ...(history.length > 0 ? {} : { since: new Date(Date.parse(own.createdAt) - LONGEST_PREPARATION_MS) }),
    });
    return opened.some(isNew) ? (await environmentDeployments(deployments, subject)).filter(isNew) : [];
}
/** No run takes that long from the reading of the records to the opening of its own. */
const LONGEST_PREPARATION_MS = 3_600_000;
function create(deployments, subject, { commit, ref, place: { region, account }, leftBehind }) {
    return deployments.create({
        environment: subject.kind,
        ref,
        commit,
        description: `Environment ${subject.name}`,
        payload: {
            key: subject.key,
            environment: subject.name,
            project: subject.project,
            ...(region === undefined ? {} : { region }),
            ...(account === undefined ? {} : { account }),
            ...(leftBehind.length === 0 ? {} : { leftBehind: leftBehind.join(' ') }),
        },
        transient: subject.kind === 'preview',
        production: subject.kind === 'production',
    });
}
function recordOf(deployments, facts, { history, others, logUrl }) {
    const log = logUrl === undefined ? {} : { logUrl };
    return {
        id: facts.id,
        commit: facts.commit,
        async inProgress() {
            if (facts.state !== 'in_progress')
                await deployments.setState(facts.id, 'in_progress', log);
        },
        async success(url, note) {
            // The others first: a run that is killed between the two comes back, because this one is still open.
            await retire(deployments, history, facts.id);
            await deployments.setState(facts.id, 'success', {
                ...log,
                ...(url === undefined ? {} : { environmentUrl: url }),
                ...(note === undefined ? {} : { description: note }),
            });
            // Two runs that say so at once both look afterwards, and the older one gives way.
            const unknown = await others();
            if (unknown.some(({ id, state }) => id > facts.id && state === 'success'))
                return 'overtaken';
            await retire(deployments, unknown.filter(({ id }) => id < facts.id));
            return 'live';
        },
        async close(state, description) {
            await deployments.setState(facts.id, state, { ...log, description });
        },
    };
}


/***/ })

};
