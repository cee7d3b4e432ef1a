export const id = 7074;
export const ids = [7074];
export const modules = {

/***/ 7074:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3027);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2854);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('command', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2854:
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
// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 53 modules
var wiring_github = __webpack_require__(2145);
// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report_report = __webpack_require__(923);
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
    const report = word === 'down' ? (of('teardown') ?? of('provision')) : of('provision');
    if (report === undefined)
        return {
            sentence: 'Another run of the branch took the place of this one and does the same work, or somebody cancelled it.',
            ending: '+1',
            url: undefined,
        };
    const { decision, sentence, environment } = report;
    const isUp = (0,report_report/* leavesEnvironment */.C)(decision);
    const isAsAsked = word === 'down' ? decision === 'deleted' || decision === 'nothing' : isUp;
    const url = isUp ? environment?.url : undefined;
    return {
        // The address follows as a link.
        sentence: url === undefined ? sentence : sentence.replace(` at ${url}`, ''),
        ending: isAsAsked ? 'rocket' : 'confused',
        url,
    };
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
    if (pull.state === 'closed' && word !== 'down')
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
    const label = { down: environment_wanted/* OFF_LABEL */.BF, awake: environment_wanted/* AWAKE_LABEL */.R8, keep: environment_wanted/* KEEP_LABEL */.hW, up: '', status: '', help: '' }[word];
    return label === '' ? `no label '${environment_wanted/* OFF_LABEL */.BF}'` : `the label '${label}'`;
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
        const words = wordsOf(line);
        return words !== undefined && isOurs(words, aliases) ? [words] : [];
    });
    const [first] = commands;
    if (first === undefined)
        return { kind: 'nothing' };
    const others = commands.length > 1;
    const said = first.replace(/^stage(?: |$)/, '');
    const word = said === '' ? 'help' : ((0,command_words/* commandWordOf */.bw)(said) ?? aliasOf(said, aliases));
    return word === undefined
        ? {
            kind: 'unknown',
            said: first.slice(0, LONGEST_SAID),
            nearest: nearestTo(said.slice(0, LONGEST_SAID), aliases),
            others,
        }
        : { kind: 'command', word, others };
}
/** What stands behind the slash: lower case, one blank between two words; undefined for a line that begins with none. */
function wordsOf(line) {
    if (!line.startsWith('/'))
        return undefined;
    return (0,one_line/* oneLine */.T)(line.slice(1)).toLowerCase();
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

// EXTERNAL MODULE: ./build/src/domain/verdict/decision.js
var verdict_decision = __webpack_require__(1012);
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
// EXTERNAL MODULE: ./build/src/usecases/announce/environment-comments.js
var environment_comments = __webpack_require__(7064);
// EXTERNAL MODULE: ./build/src/usecases/subject/deployment-record.js
var deployment_record = __webpack_require__(8170);
;// CONCATENATED MODULE: ./build/src/usecases/commands/say-status.js








/** What runs for the pull request, by its deployments; whether it is asleep, by what was announced last. Only reads. */
async function sayStatus({ codeHost, deployments }, scope, pull) {
    const branch = pull.headBranch;
    const key = (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, branch));
    const history = await (0,deployment_record/* environmentDeployments */.gs)(deployments, { kind: scope.kind, branch, key });
    const announced = await (0,environment_comments/* findEnvironmentComment */.oJ)(codeHost, { key, pull });
    const isAsleep = announced?.state.status === 'asleep';
    const { sentence, url } = statusLines(standingOf(history), { isAsleep, head: pull.headCommit });
    const more = (0,text_escape/* safeUrl */.Pl)(announced?.facts.url);
    return {
        verdict: (0,verdict_verdict/* say */.c)('command_answered', sentence),
        details: more === undefined ? [] : [`[The comment of the environment](${more}) says more.`],
        url,
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/commands/write-labels.js

/** GitHub's copies lag by seconds at most (octokit/octokit.js#900). */
const MOST_LOOKS = 5;
const BETWEEN_LOOKS_MS = 2_000;
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
    for (let look = 1; look <= MOST_LOOKS; look += 1) {
        const shown = await codeHost.pullRequest(pullRequest);
        if (shown !== undefined && (0,environment_labels/* areAsWritten */.mo)(shown.labels, wish))
            return true;
        if (look < MOST_LOOKS)
            await clock.sleep(BETWEEN_LOOKS_MS, `the labels of pull request #${pullRequest}`);
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
    const github = (0,wiring_github/* wireGitHub */.T)(context, inputs, ['issues', 'pull-requests']);
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

/***/ 6833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ withoutStory),
/* harmony export */   CW: () => (/* binding */ storiesBeside),
/* harmony export */   D6: () => (/* binding */ isAsked),
/* harmony export */   Nz: () => (/* binding */ isOfRejection),
/* harmony export */   WA: () => (/* binding */ refusalShown),
/* harmony export */   ok: () => (/* binding */ rejectedKey),
/* harmony export */   sl: () => (/* binding */ rememberedStories),
/* harmony export */   t3: () => (/* binding */ announcedStory)
/* harmony export */ });
const LONGEST_HELD = 500;
const LONGEST_REJECTED = 1_000;
/** The story of a report, as it is kept. */
function announcedStory(story, refused, ownerLogin) {
    const { id, title, url, state, delivered, asked, labelled, held, rejected, requester } = story;
    return {
        id,
        title,
        url,
        state,
        ...(delivered === undefined ? {} : { delivered }),
        ...(asked === undefined ? {} : { asked }),
        ...(labelled === undefined ? {} : { labelled }),
        ...(held === undefined ? {} : { held: held.slice(0, LONGEST_HELD) }),
        ...(rejected === undefined
            ? {}
            : { rejected: { key: rejected.key, sentence: rejected.sentence.slice(0, LONGEST_REJECTED) } }),
        ...(refused === undefined ? {} : { refused }),
        ...(requester === undefined ? {} : { owner: ownerOf(requester, ownerLogin) }),
    };
}
function ownerOf({ name }, login) {
    return login === undefined ? name : { name, login };
}
/** True where somebody is to try the story and to judge it with this pull request: a push since the delivery takes the question back. */
function isAsked({ state, delivered, asked }, commit) {
    if (state !== 'delivered' || asked === false)
        return false;
    return delivered === undefined || commit === undefined || delivered === commit;
}
/** What people are told of an acceptance that merges nothing: at most 2,000 characters. */
function refusalShown(sentence) {
    return sentence.slice(0, 2_000);
}
const REJECTED = 'rejected:';
/** By which one rejection of a story is said once. */
function rejectedKey(id, { key }) {
    return `${REJECTED}${id}@${key}`;
}
/** True of such a key: a rejection was said, however the environment goes on. */
function isOfRejection(key) {
    return key.startsWith(REJECTED);
}
/** As many as a pull request names. */
const MOST_REMEMBERED = 20;
/** Ids of all stories that it named and that may say so still; [] for none. */
function rememberedStories({ story, stories = [] }) {
    const shown = story === undefined ? [] : [story, ...(story.others ?? [])];
    return [...new Set([...shown.map(({ id }) => id), ...stories])];
}
/** The others, beside the one that is shown from now on; undefined for none. */
function storiesBeside(before, id) {
    const others = rememberedStories(before).filter((each) => each !== id);
    return others.length === 0 ? undefined : others.toSorted().slice(0, MOST_REMEMBERED);
}
/** The same announcement, which tells of that story no more; the very same where it does not. */
function withoutStory(state, id) {
    if (!rememberedStories(state).includes(id))
        return state;
    const { story } = state;
    const others = story?.others?.filter((each) => each.id !== id);
    const stories = state.stories?.filter((each) => each !== id);
    return {
        ...state,
        story: story === undefined || story.id === id ? undefined : { ...story, others: some(others) },
        stories: some(stories),
    };
}
function some(all) {
    return all?.length === 0 ? undefined : all;
}


/***/ }),

/***/ 8339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TR: () => (/* binding */ currentNews),
  HL: () => (/* binding */ foldNews),
  NT: () => (/* binding */ isEndTold),
  F4: () => (/* binding */ opensAnnouncement),
  bX: () => (/* binding */ tellsOfRejection)
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

;// CONCATENATED MODULE: ./build/src/domain/announce/announced-note.js
/** Beside it nothing is to be known any more. */
const NOTED_NOTHING = { note: undefined, noteOf: undefined };
/** The marker shares a comment's room with what people read. */
const LONGEST_NOTE = 2_000;
/** What is noted of the news. */
function noted({ text, of, }) {
    return { note: text.slice(0, LONGEST_NOTE), noteOf: of };
}
/** Where a comment says nothing else, it says that the chore is done: who read the note looks there. */
function settled(state, { of, text }) {
    if (state.note === undefined || state.noteOf !== of)
        return state;
    const { status, story, preparing } = state;
    const isAll = status === undefined && story === undefined && preparing === undefined;
    return { ...state, ...NOTED_NOTHING, ...(isAll ? noted({ text }) : {}) };
}

// EXTERNAL MODULE: ./build/src/domain/announce/announced-story.js
var announced_story = __webpack_require__(6833);
;// CONCATENATED MODULE: ./build/src/domain/announce/announcement.js




/** The marker shares a comment's room with what people read. */
const LONGEST_TEXT = 2_000;
/**
 * The state after the news; the commit on show changes only with news that names one. What was to be done about an environment is over
 * when it goes; what is noted together with its end is not.
 */
function foldNews(before, news) {
    const goes = before.note !== undefined && !isOver(before) && news.some(({ kind }) => kind === 'gone');
    const after = news.reduce(foldOne, goes ? { ...before, ...NOTED_NOTHING } : before);
    const read = news.filter((each) => each.kind === 'story' && each.acceptance === undefined);
    const { story } = after;
    return story === undefined || read.length === 0
        ? after
        : { ...after, story: { ...story, others: othersOf(read) } };
}
/** A run that reads one story of a pull request reads them all; a look at acceptances tells of one alone. */
function othersOf(read) {
    const others = read
        .slice(0, -1)
        .filter(({ story, commit }) => story.rejected !== undefined || (0,announced_story/* isAsked */.D6)(story, commit))
        .map(({ story, ownerLogin }) => ({ ...(0,announced_story/* announcedStory */.t3)(story, undefined, ownerLogin), held: undefined }));
    return others.length === 0 ? undefined : others;
}
function foldOne(state, news) {
    switch (news.kind) {
        case 'ready':
        case 'asleep':
            return standing(state, news);
        case 'preparing':
            return { ...state, preparing: news.commit };
        case 'none':
            return none(state, news);
        case 'gone':
            return gone(state, news);
        case 'standing':
            return state.status === (news.asleep ? 'ready' : 'asleep') ? putRight(state, news) : state;
        case 'failed':
            return failed(state, news);
        case 'story':
            return withStory(state, news);
        case 'unnamed':
            return (0,announced_story/* withoutStory */.CA)(state, news.id);
        case 'note':
            return { ...state, ...noted(news) };
        case 'settled':
            return settled(state, news);
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
        ...(commit === state.commit ? {} : NOTED_NOTHING),
        story: commit === state.commit ? state.story : state.story && { ...state.story, held: undefined },
        leftovers: announcedLeftovers(news.leftovers) ?? known,
        cost: runningCost(news.cost),
        // An environment that comes back has a new life, of which nothing has been told.
        told: isOver(state) ? state.told?.filter(announced_story/* isOfRejection */.Nz) : state.told,
    };
}
/** Who looks again at what is gone finds nothing to take down, and what was left behind is still there. */
function gone(state, news) {
    const { leftovers, cost } = state;
    const before = state.status === 'gone' ? state : isOver(state) ? { leftovers, cost } : {};
    return {
        ...state,
        status: 'gone',
        preparing: undefined,
        failed: undefined,
        why: news.why?.slice(0, LONGEST_TEXT) ?? before.why,
        leftovers: announcedLeftovers(news.leftovers) ?? before.leftovers,
        cost: finalCost(news.cost) ?? before.cost,
    };
}
/** Whether the author was told that this story was rejected. */
function tellsOfRejection({ story }, id) {
    const known = story === undefined ? [] : [...(story.others ?? []), story];
    return known.some((each) => each.id === id && each.rejected !== undefined);
}
/** Whether people have heard that it is gone. Where the chat failed, its message goes on saying what was before. */
function isEndTold({ status, slack, told = [] }) {
    return status === 'gone' && (slack === undefined || told.some((key) => key.startsWith('gone@')));
}
/** True when nothing of it stands, as far as was told. */
function isOver({ status }) {
    return status === 'gone' || status === 'none';
}
/** Whatever was told before is not how it is any more, but for what an environment left that was taken down, and what it came to. */
function none(state, { sentence, looked }) {
    const mayStand = !looked && !isOver(state);
    const isFinal = state.cost !== undefined && 'total' in state.cost;
    return {
        ...state,
        status: mayStand ? 'no-more' : 'none',
        preparing: undefined,
        why: sentence.slice(0, LONGEST_TEXT),
        failed: undefined,
        cost: mayStand || isFinal ? state.cost : undefined,
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
    const { step, commit, serves, run } = news;
    const problem = news.problem.slice(0, LONGEST_TEXT);
    return {
        ...state,
        status: 'failed',
        url: news.url ?? state.url,
        preparing: undefined,
        failed: {
            step,
            problem,
            ...(commit === undefined ? {} : { commit }),
            ...(serves === undefined ? {} : { serves }),
            ...(run === undefined ? {} : { run }),
        },
        leftovers: announcedLeftovers(news.leftovers),
        cost: undefined,
    };
}
function withStory(state, news) {
    const isFirst = state.status === undefined && news.url !== undefined;
    return {
        ...state,
        ...(isFirst ? { status: 'ready', url: news.url, commit: news.commit } : {}),
        stories: (0,announced_story/* storiesBeside */.CW)(state, news.story.id),
        story: (0,announced_story/* announcedStory */.t3)(news.story, refusedAfter(state.story?.refused, news), news.ownerLogin),
    };
}
/** Why an acceptance merges nothing holds until somebody looks again, or the story is no accepted one any more. */
function refusedAfter(before, { story: { id, state }, acceptance }) {
    if (acceptance === 'good')
        return undefined;
    if (acceptance !== undefined)
        return { story: id, why: (0,announced_story/* refusalShown */.WA)(acceptance.refused) };
    return before?.story === id && state !== 'accepted' ? undefined : before;
}
/** An environment that stands at the same commit as before has the same leftovers, whether or not a step names them again. */
function isSameLife({ status, commit: before }, commit) {
    return (status === 'ready' || status === 'asleep') && commit === before;
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
        .map((each) => {
        if (pull?.state === 'open')
            return each;
        if (each.kind === 'gone')
            return { ...each, why: undefined };
        return each.kind === 'story' ? { ...each, acceptance: 'good' } : each;
    });
}
/**
 * True when the news is worth a first comment or message; the rest only changes what is already there. Only the first one
 * notifies anybody, so it is kept for an environment that is ready.
 */
function opensAnnouncement(news) {
    return news.some((each) => each.kind === 'ready' ||
        each.kind === 'failed' ||
        each.kind === 'note' ||
        (each.kind === 'none' && each.asksForHelp) ||
        (each.kind === 'story' &&
            (each.url !== undefined || each.story.rejected !== undefined || typeof each.acceptance === 'object')));
}


/***/ }),

/***/ 9708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ COMMAND_WORDS),
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   T_: () => (/* binding */ COMMAND_PREFIX),
/* harmony export */   bw: () => (/* binding */ commandWordOf),
/* harmony export */   jt: () => (/* binding */ commandText)
/* harmony export */ });
/* harmony import */ var _environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7109);

/** What a person can ask for behind `/stage`. */
const COMMAND_WORDS = ['up', 'down', 'awake', 'keep', 'status', 'help'];
const COMMANDS = {
    up: {
        does: 'Brings the environment up at the newest commit, also after `/stage down`.',
        leaves: `the label \`${_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .OFF_LABEL */ .BF}\` comes off, and the label that \`wanted\` asks for goes on`,
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
    status: { does: 'Says what runs, since when and where.', leaves: '' },
    help: { does: 'Lists the commands.', leaves: '' },
};
/** What every command begins with. */
const COMMAND_PREFIX = '/stage';
/** As a person writes it. */
function commandText(word) {
    return `${COMMAND_PREFIX} ${word}`;
}
/** The word of that text, undefined where it is none. */
function commandWordOf(text) {
    return COMMAND_WORDS.find((word) => word === text);
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

/***/ 6360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ hintOf),
/* harmony export */   JR: () => (/* binding */ hintFor),
/* harmony export */   PI: () => (/* binding */ justUnlabelled),
/* harmony export */   xz: () => (/* binding */ onlyThere),
/* harmony export */   yO: () => (/* binding */ justLabelled)
/* harmony export */ });
/** Reads the hint from an event's payload. What it does not know gives an empty hint, never an error. */
function hintOf(name, payload, run) {
    const event = asObject(payload);
    const ranAt = ranAtOf(name, event, run);
    return { ...subjectOf(name, event, run.ref), ...(ranAt === undefined ? {} : { ranAt }) };
}
function subjectOf(name, event, ref) {
    const pull = asObject(event['pull_request']);
    const head = asObject(pull['head']);
    if (name === 'pull_request' || name === 'pull_request_review' || name === 'pull_request_target') {
        return {
            name,
            branch: asText(head['ref']),
            pullRequest: asNumber(pull['number']),
            commit: asText(head['sha']),
            ...closing(pull),
            ...(asNumber(pull['number']) === undefined ? {} : { told: toldOfPull(event, pull) }),
        };
    }
    if (name === 'delete' || name === 'create') {
        const branch = asText(event['ref_type']) === 'tag' ? undefined : asText(event['ref']);
        return { name, branch, pullRequest: undefined, commit: undefined, told: toldOfBranch(event) };
    }
    if (name !== 'push')
        return { name, branch: undefined, pullRequest: undefined, commit: undefined };
    const told = toldOfBranch(event);
    return { name, branch: branchOfRef(ref), pullRequest: undefined, commit: asText(event['after']), told };
}
function branchOfRef(ref) {
    return /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1];
}
/**
 * A workflow that another one starts runs at the default branch's newest commit, and works on what that one ran at. Source:
 * docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows, "workflow_run". A fork calls its branches as
 * it likes, so the name of one of its branches says nothing.
 */
function ranAtOf(name, event, { ref, sha }) {
    const before = asObject(event['workflow_run']);
    const commit = name === 'workflow_run' ? asText(before['head_sha']) : asText(sha);
    if (commit === undefined)
        return undefined;
    if (name !== 'workflow_run')
        return { commit, branch: branchOfRef(ref) };
    const [head, own] = [before['head_repository'], event['repository']].map((each) => asObject(each)['id']);
    if (head === undefined || head !== own)
        return { commit, branch: undefined, isFork: true };
    return { commit, branch: asText(before['head_branch']) };
}
/**
 * Whom a run is about that was given a branch or a pull request by name: the event's own, or another one of which nothing was told.
 */
function hintFor(hint, named) {
    const { branch = hint.branch, pullRequest = hint.pullRequest } = named;
    if (branch === hint.branch && pullRequest === hint.pullRequest)
        return hint;
    return { name: hint.name, branch: named.branch, pullRequest: named.pullRequest, commit: undefined };
}
/** The label that the event put on; undefined for any other event. */
function justLabelled({ told }) {
    return told?.action === 'labeled' ? told.label : undefined;
}
/** The label that the event took off; undefined for any other event. */
function justUnlabelled({ told }) {
    return told?.action === 'unlabeled' ? told.label : undefined;
}
/** The same event for whoever needs no more than that its subject is there. */
function onlyThere({ name, branch, pullRequest, told }) {
    const there = { labels: [], requestedReviewers: [], isFork: told?.isFork === true };
    return { name, branch, pullRequest, commit: undefined, ...(told === undefined ? {} : { told: there }) };
}
/** Source: docs.github.com/webhooks/webhook-events-and-payloads, "pull_request" and "pull_request_review". */
function toldOfPull(event, pull) {
    const people = asList(pull['requested_reviewers']).map((person) => asText(person['login']));
    const teams = asList(pull['requested_teams']).map((team) => asText(team['slug']));
    const reviewer = asText(asObject(event['requested_reviewer'])['login']) ??
        asText(asObject(event['requested_team'])['slug']) ??
        asText(asObject(asObject(event['review'])['user'])['login']);
    return {
        action: asText(event['action']),
        at: asText(pull['updated_at']),
        before: asText(event['before']),
        state: asText(pull['state']),
        labels: asList(pull['labels']).flatMap((label) => asText(label['name']) ?? []),
        requestedReviewers: [...people, ...teams].filter((name) => name !== undefined),
        label: asText(asObject(event['label'])['name']),
        reviewer,
        isFork: isFromFork(pull),
        // docs.github.com/webhooks/webhook-events-and-payloads, "sender"; apps are of the type `Bot` (rest/users, "Get a user").
        ...(asText(asObject(event['sender'])['type']) === 'Bot' ? { byApp: true } : {}),
    };
}
function isFromFork(pull) {
    const [head, base] = ['head', 'base'].map((side) => asObject(asObject(pull[side])['repo'])['id']);
    return base !== undefined && head !== base;
}
/** `pushed_at` is in seconds where somebody pushed, and text elsewhere ("push", "delete" in the same source). */
function toldOfBranch(event) {
    const pushed = asObject(event['repository'])['pushed_at'];
    const at = typeof pushed === 'number' ? new Date(pushed * 1000).toISOString() : asText(pushed);
    return { at, before: asText(event['before']), labels: [], requestedReviewers: [] };
}
function asList(value) {
    return Array.isArray(value) ? value.map(asObject) : [];
}
function closing(pull) {
    const closedAt = pull['state'] === 'closed' ? asText(pull['updated_at']) : undefined;
    return closedAt === undefined ? {} : { closedAt };
}
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
function asText(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function asNumber(value) {
    return typeof value === 'number' ? value : undefined;
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

/***/ 9102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sm: () => (/* binding */ costsAt),
  GS: () => (/* binding */ monthOf)
});

// UNUSED EXPORTS: estimateCost

// EXTERNAL MODULE: ./build/src/domain/hours/hours.js
var hours_hours = __webpack_require__(169);
;// CONCATENATED MODULE: ./build/src/domain/hours/awake-time.js

const MINUTE = 60_000;
/** Offsets of time zones are multiples of it (IANA time zone database, for this century). */
const ZONE_STEP = 15;
/** Older than this nobody asks about to the minute. */
const LONGEST_MS = 5 * 366 * 1440 * MINUTE;
/**
 * How many milliseconds, up to `now`, an environment with these hours was awake since an instant. By the wall clock of their
 * zone, so a night when the clock is changed has its own length. What was worked out for one instant serves the next.
 */
function awakeBefore(hours, now) {
    const slot = greatestDivisor(greatestDivisor(hours.from, hours.until), ZONE_STEP) * MINUTE;
    const end = now.getTime();
    const last = Math.floor(end / slot);
    const isAwake = (index) => (0,hours_hours/* isWithinHours */.D)(hours, new Date(index * slot));
    /** At `k` the time awake in the `k` whole slots before the one that holds `now`. */
    const sums = [0];
    function wholeSlots(count) {
        for (let k = sums.length; k <= count; k += 1)
            sums.push((sums[k - 1] ?? 0) + (isAwake(last - k) ? slot : 0));
        return sums[count] ?? 0;
    }
    return (since) => {
        const start = Math.max(Math.min(since.getTime(), end), end - LONGEST_MS);
        const first = Math.floor(start / slot);
        if (first === last)
            return isAwake(last) ? end - start : 0;
        const atFirst = isAwake(first) ? (first + 1) * slot - start : 0;
        const atLast = isAwake(last) ? end - last * slot : 0;
        return atFirst + wholeSlots(last - first - 1) + atLast;
    };
}
function greatestDivisor(one, other) {
    return other === 0 ? one : greatestDivisor(other, one % other);
}

;// CONCATENATED MODULE: ./build/src/domain/hours/cost.js

/** Tells of any stack what it costs; of none where nobody gave prices. */
function costsAt(pricing, now) {
    if (pricing === undefined)
        return () => undefined;
    const awake = pricing.hours && awakeBefore(pricing.hours, now);
    return (stack) => estimateCost(stack, pricing.prices, now, awake);
}
const HOUR = 3_600_000;
const DAY_HOURS = 24;
/** A year's hours by twelve, as AWS's own Pricing Calculator counts a month. */
const MONTH_HOURS = 730;
const SIZE = /(?:InstanceType|InstanceClass|DatabaseClass|NodeType)$/;
const ALTERNATIVE = /^Alternative/;
/**
 * What a stack costs by its own parameters, which every list of stacks brings along, so that nothing more is asked. Storage,
 * traffic and whatever no parameter names is not in it. `awake` is `awakeBefore` of its hours; absent where it never sleeps.
 */
function estimateCost(stack, prices, now, awake) {
    const units = unitsOf(stack.parameters);
    if (units.length === 0)
        return { unknown: 'its parameters name no size' };
    const unpriced = units.flatMap(({ oneOf }) => oneOf.filter((what) => priceOf(prices, what) === undefined));
    if (unpriced.length > 0)
        return { unknown: `no price for ${[...new Set(unpriced)].join(', ')}` };
    const perHour = sum(units.map(({ oneOf, count }) => count * Math.max(...oneOf.map((what) => priceOf(prices, what) ?? 0))));
    // What was made in this moment may seem to lie ahead, because every clock is a little off.
    const lived = Math.max(0, (now.getTime() - Date.parse(stack.createdAt)) / HOUR);
    if (Number.isNaN(lived))
        return { unknown: 'nobody knows when it was made' };
    const always = spans(perHour, 1, lived);
    if (awake === undefined || stack.parameters['Asleep'] === undefined)
        return { perHour, ...always };
    const share = awake(new Date(now.getTime() - 7 * DAY_HOURS * HOUR)) / (7 * DAY_HOURS * HOUR);
    const hoursAwake = awake(new Date(stack.createdAt)) / HOUR;
    return { perHour, ...spans(perHour, share, hoursAwake), alwaysAwake: always };
}
function spans(perHour, share, hoursSoFar) {
    return {
        perDay: rounded(perHour * DAY_HOURS * share),
        perMonth: rounded(perHour * MONTH_HOURS * share),
        sinceCreation: rounded(perHour * hoursSoFar),
    };
}
/** Everything of a price that the parameters of the bundled templates name; a template of the team's own may use the same names. */
function unitsOf(parameters) {
    const isBalanced = parameters['EnvironmentType'] === 'LoadBalanced';
    const units = Object.entries(parameters)
        .filter(([name, value]) => SIZE.test(name) && !ALTERNATIVE.test(name) && value !== '')
        .filter(([name]) => name !== 'DatabaseClass' || parameters['DatabaseEngine'] !== '')
        .map(([name, value]) => unitOf(name, value, parameters, isBalanced));
    const ownBalancer = isBalanced && (parameters['SharedLoadBalancerArn'] ?? '') === '';
    return ownBalancer ? [...units, { oneOf: ['load-balancer'], count: 1 }] : units;
}
function unitOf(name, value, parameters, isBalanced) {
    const sizes = `${value},${parameters[`Alternative${name}`] ?? ''}`.split(',').map((size) => size.trim());
    const isSpot = name === 'InstanceType' && parameters['EnableSpot'] === 'true';
    const oneOf = [...new Set(sizes)]
        .filter((size) => size !== '')
        .map((size) => (isSpot ? `${size} spot` : size));
    // How many more a load balanced environment grows to, nobody knows beforehand.
    const least = Number(parameters['MinInstances'] ?? '1');
    return { oneOf, count: name === 'InstanceType' && isBalanced && least >= 1 ? least : 1 };
}
/** A key may name the type of the resource before the size. */
function priceOf(prices, what) {
    if (Object.hasOwn(prices, what))
        return prices[what];
    return Object.entries(prices).find(([key]) => key.replace(/^AWS::\S+\s+/, '') === what)?.[1];
}
function sum(numbers) {
    return rounded(numbers.reduce((total, each) => total + each, 0));
}
function rounded(amount) {
    return Math.round(amount * 10_000) / 10_000;
}
/** What several environments cost a month together, and without their hours; undefined when nothing is known of any. */
function monthOf(costs) {
    const known = costs.flatMap((cost) => ('unknown' in cost ? [] : [cost]));
    if (known.length === 0)
        return undefined;
    return {
        count: known.length,
        perMonth: sum(known.map((cost) => cost.perMonth)),
        alwaysAwake: sum(known.map((cost) => cost.alwaysAwake?.perMonth ?? cost.perMonth)),
        unknown: costs.length - known.length,
    };
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

/***/ 2650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UH: () => (/* binding */ LeftoverError),
/* harmony export */   XL: () => (/* binding */ byHand),
/* harmony export */   nE: () => (/* binding */ leftoverOf),
/* harmony export */   tL: () => (/* binding */ describeLeftover)
/* harmony export */ });
/* harmony import */ var _input_one_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2196);
/* harmony import */ var _privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3895);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);



const LONGEST_REASON = 300;
/** A resource as a leftover. `why` is what CloudFormation says of it when absent. */
function leftoverOf(resource, why) {
    const name = plainName(resource.physicalId);
    return {
        resource: resource.logicalId,
        type: resource.type,
        ...(name === undefined ? {} : { name }),
        why: shortReason(why ?? resource.reason ?? 'CloudFormation gives no reason'),
    };
}
/** As people look for it: the logical id, and the name, else the type. */
function describeLeftover({ resource, name, type }) {
    return `${resource} (${name ?? type})`;
}
/** What no template has any more, as a clause. What was to leave a snapshot holds data that was to stay. `reasons`: why each is there. */
function byHand(reasons) {
    const last = reasons.some((reason) => LAST_SNAPSHOT.test(reason))
        ? ', after a last snapshot of its data'
        : '';
    return `delete it by hand${last}`;
}
/** Not each snapshot: others hold a subnet group or an image. */
const LAST_SNAPSHOT = /\b(?:final|last|manual) (?:DB )?(?:cluster )?snapshot|Snapshot(?:Quota|Limit)|FinalDBSnapshot/i;
/** The name within an ARN; an address, which may carry an account in it, is none. */
function plainName(physicalId) {
    const name = (0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(physicalId ?? '');
    return /^[\w./:-]{1,256}$/.test(name) && !name.includes('://') ? name : undefined;
}
function shortReason(text) {
    const line = (0,_input_one_line_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .T)((0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(text));
    return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 1)}…` : line;
}
/** A stack that is not gone altogether, with everything that is still there. */
class LeftoverError extends _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .o {
    /** At least one. */
    leftovers;
    /** `cause` is the refusal that left them; its reason code stays. */
    constructor(message, leftovers, cause) {
        super(cause?.reasonCode ?? 'leftover', message, { service: 'CloudFormation', cause });
        this.leftovers = leftovers;
    }
}


/***/ }),

/***/ 820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A0: () => (/* binding */ isOfDependabot),
  W3: () => (/* binding */ readComment),
  JG: () => (/* binding */ readFork),
  MR: () => (/* binding */ readHint),
  C9: () => (/* binding */ readMergeGroup),
  fu: () => (/* binding */ runToken),
  Vp: () => (/* binding */ runUrl)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/src/domain/input/is-object.js
var is_object = __webpack_require__(6617);
;// CONCATENATED MODULE: ./build/src/domain/commands/comment-event.js

/**
 * Undefined for any other event, and for a payload that lacks something. Source: docs.github.com/webhooks/webhook-events-and-payloads,
 * "issue_comment": an issue has `pull_request` where it is one, and apps are of the type `Bot`.
 */
function commentEventOf(name, payload) {
    if (name !== 'issue_comment' || !(0,is_object/* isObject */.G)(payload))
        return undefined;
    const { action, comment, issue } = payload;
    if (typeof action !== 'string' || !(0,is_object/* isObject */.G)(comment) || !(0,is_object/* isObject */.G)(issue))
        return undefined;
    const { id, body, created_at: at } = comment;
    const { number, pull_request: pull } = issue;
    const author = authorOf(comment['user']);
    if (typeof id !== 'number' || typeof number !== 'number' || author === undefined)
        return undefined;
    if (typeof body !== 'string' || typeof at !== 'string' || Number.isNaN(Date.parse(at)))
        return undefined;
    return { action, id, body, at, author, number, isPullRequest: (0,is_object/* isObject */.G)(pull) };
}
/** Undefined for somebody whose account is gone. */
function authorOf(user) {
    if (!(0,is_object/* isObject */.G)(user))
        return undefined;
    const { login, id, type } = user;
    if (typeof login !== 'string' || login === '' || typeof id !== 'number')
        return undefined;
    return { login, id, isBot: type === 'Bot' || login.endsWith('[bot]') };
}

// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var fork = __webpack_require__(9878);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/domain/environment/subject.js
var subject = __webpack_require__(6360);
;// CONCATENATED MODULE: ./build/src/domain/pull-request/merge-group.js

const REF = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-(\d{1,10})-[0-9a-f]{40,64}$/;
const WHOLE_SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
/**
 * The merge group of an event; undefined for any other event (docs.github.com, "Webhook events and payloads", merge_group; "Managing a
 * merge queue": branches that begin with `gh-readonly-queue/{base_branch}`).
 */
function mergeGroupOf(event, payload) {
    const group = event === 'merge_group' && (0,is_object/* isObject */.G)(payload) ? payload['merge_group'] : undefined;
    if (!(0,is_object/* isObject */.G)(group))
        return undefined;
    const { head_ref: ref, head_sha: commit } = group;
    const [, base, number] = REF.exec(typeof ref === 'string' ? ref : '') ?? [];
    if (base === undefined || typeof commit !== 'string' || !WHOLE_SHA.test(commit))
        return undefined;
    return { base, pullRequest: Number(number), commit };
}

;// CONCATENATED MODULE: ./build/src/runtime/event.js






/** The hint in the event that started the workflow; an unreadable payload gives an empty one. */
async function readHint(run) {
    const payload = await readPayload(run);
    if (payload === undefined)
        run.log.warning('The event payload could not be read; only the inputs say whom this run is about.');
    const { GITHUB_EVENT_NAME: name = '', GITHUB_REF: ref, GITHUB_SHA: sha } = run.env;
    return (0,subject/* hintOf */.$z)(name, payload, { ref, sha });
}
/**
 * Why the pull request of the event gets no environment, where it comes from a fork. It is asked before any input is read, because
 * GitHub gives the run of a fork no variables: its inputs are empty, and would be refused.
 */
async function readFork(run) {
    return (0,fork/* forkByEvent */.UN)(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run));
}
/** The merge group of the event; undefined for any other event. */
async function readMergeGroup(run) {
    return mergeGroupOf(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run));
}
/** The comment of the event; undefined for any other event. */
async function readComment(run) {
    return commentEventOf(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run));
}
/** Empty where no event is given, undefined where it cannot be read. */
async function readPayload({ env }) {
    const path = env['GITHUB_EVENT_PATH'];
    if (path === undefined)
        return {};
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/**
 * Unique to one step of one attempt of a run, and safe in names and tokens: `[A-Za-z0-9-]`. Two steps of a run may change the
 * same stack, and a far side takes a token that it knows for a request that it has answered.
 */
function runToken(run, random) {
    const { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt, GITHUB_JOB: job, GITHUB_ACTION: step } = run.env;
    const where = job || step ? `-${(0,naming/* shortHash */.BC)(`${job ?? ''}/${step ?? ''}`)}` : '';
    return `${id ?? `local${Math.floor(random() * 1e9)}`}-${attempt ?? '1'}${where}`.replaceAll(/[^A-Za-z0-9-]/g, '');
}
/** Its runs get none of the repository's secrets (docs.github.com, "Dependabot on GitHub Actions"). */
function isOfDependabot({ env }) {
    return env['GITHUB_ACTOR'] === 'dependabot[bot]';
}
/** The page of this run, for people to look at its log. */
function runUrl(run) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = run.env;
    return repository && id ? `${server ?? 'https://github.com'}/${repository}/actions/runs/${id}` : undefined;
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

/***/ 904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   Hd: () => (/* binding */ formatSavings),
/* harmony export */   Lp: () => (/* binding */ costSentence)
/* harmony export */ });
/* harmony import */ var _domain_hours_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);

/** What an environment costs, for a table. It has no currency: the prices are the team's own. */
function formatCost(cost) {
    if ('unknown' in cost)
        return `unknown (${cost.unknown})`;
    const { perDay, perMonth, sinceCreation, alwaysAwake } = cost;
    return `${rate(perDay, perMonth, alwaysAwake?.perMonth)}; ${amount(sinceCreation)} since it was made`;
}
/** The same in a sentence for people, not yet escaped; amounts without a currency, as there. */
function costSentence(cost) {
    if ('unknown' in cost)
        return `What it costs is unknown (${cost.unknown}).`;
    if ('total' in cost)
        return `It cost ${amount(cost.total)} in all.`;
    return `It costs ${rate(cost.perDay, cost.perMonth, cost.perMonthAwake)}.`;
}
function rate(perDay, perMonth, perMonthAwake) {
    const without = perMonthAwake === undefined ? '' : `, ${amount(perMonthAwake)} if it never slept`;
    return `${amount(perDay)} a day, ${amount(perMonth)} a month${without}`;
}
/** What sleep saves over all environments; '' when nothing is known of any. */
function formatSavings(costs) {
    const month = (0,_domain_hours_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)(costs);
    if (month === undefined)
        return costs.length === 0 ? '' : `What sleep saves is unknown: ${reasons(costs)}.`;
    const saved = month.alwaysAwake - month.perMonth;
    const rest = month.unknown === 0 ? '' : ` Of ${month.unknown} more it is unknown (${reasons(costs)}).`;
    return `Sleep saves about ${amount(saved)} of ${amount(month.alwaysAwake)} a month over ${month.count} ${month.count === 1 ? 'environment' : 'environments'}.${rest}`;
}
function reasons(costs) {
    return [...new Set(costs.flatMap((cost) => ('unknown' in cost ? [cost.unknown] : [])))].join('; ');
}
function amount(value) {
    return value.toFixed(2);
}


/***/ }),

/***/ 8870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yH: () => (/* binding */ NO_MORE),
  ce: () => (/* binding */ UNRECORDED),
  FD: () => (/* binding */ announcedState),
  lF: () => (/* binding */ environmentComment),
  qy: () => (/* binding */ environmentMarker),
  Ni: () => (/* binding */ failureHeadline),
  A4: () => (/* binding */ isUnrecorded),
  T5: () => (/* binding */ knownState),
  An: () => (/* binding */ staysSentence),
  VH: () => (/* binding */ whatServes),
  _T: () => (/* binding */ whichOfAll)
});

// EXTERNAL MODULE: ./build/src/domain/announce/announced-story.js
var announced_story = __webpack_require__(6833);
// EXTERNAL MODULE: ./build/src/domain/input/legal-values.js
var legal_values = __webpack_require__(1199);
// EXTERNAL MODULE: ./build/src/domain/input/is-object.js
var is_object = __webpack_require__(6617);
;// CONCATENATED MODULE: ./build/src/text/announced-state.js

const STATUSES = [undefined, 'ready', 'asleep', 'gone', 'failed', 'none', 'no-more'];
/** False where somebody has changed the state in a comment so that it cannot be used. Members that are not known are let be. */
function isAnnouncementState(data) {
    if (!(0,is_object/* isObject */.G)(data))
        return false;
    const { status, url, commit, preparing, why, note, noteOf } = data;
    const { failed, story, leftovers, cost, slack, told, stories } = data;
    return (STATUSES.includes(status) &&
        [url, commit, preparing, why, note, noteOf].every(isTextOrNone) &&
        (failed === undefined ||
            (hasTexts(failed, ['step', 'problem']) &&
                [failed['commit'], failed['serves'], failed['run']].every(isTextOrNone))) &&
        (story === undefined || isStory(story)) &&
        (leftovers === undefined || areLeftovers(leftovers)) &&
        (cost === undefined || isCost(cost)) &&
        (slack === undefined || (hasTexts(slack, ['channel', 'ts']) && isTextOrNone(slack['shows']))) &&
        [told, stories].every(areTextsOrNone));
}
function isStory(story) {
    if (!hasTexts(story, ['id', 'title', 'url', 'state']))
        return false;
    const { others } = story;
    return ((others === undefined || (Array.isArray(others) && others.every(isStory))) &&
        [story['delivered'], story['labelled'], story['held']].every(isTextOrNone) &&
        (isTextOrNone(story['owner']) || hasTexts(story['owner'], ['name', 'login'])) &&
        ['undefined', 'boolean'].includes(typeof story['asked']) &&
        (story['refused'] === undefined || hasTexts(story['refused'], ['story', 'why'])) &&
        (story['rejected'] === undefined || hasTexts(story['rejected'], ['key', 'sentence'])));
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
function areTextsOrNone(value) {
    return value === undefined || (Array.isArray(value) && value.every((each) => typeof each === 'string'));
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
        `### ${headline(state)}${whichOfAll(key, text_escape/* markdownText */.p7)}`,
        '',
        ...statement(state, pull),
        ...(state.preparing === undefined
            ? []
            : ['', `Commit ${shortCommit(state.preparing)} is being prepared.`]),
        ...storyLines(state.story, state),
        ...rejectionLines(state, pull),
        ...refusalLines(state, pull),
        ...(state.note === undefined ? [] : ['', `**Note:** ${(0,text_escape/* markdownText */.p7)(state.note, LONGEST_STATEMENT)}`]),
        ...(state.cost === undefined ? [] : ['', (0,text_escape/* markdownText */.p7)((0,cost/* costSentence */.Lp)(state.cost), 400)]),
        ...(state.leftovers === undefined ? [] : ['', ...(0,leftovers/* leftoversList */.xJ)(state.leftovers)]),
    ];
    return lines.join('\n').slice(0, LONGEST_BODY);
}
/** Which of a pull request's environments it is, in brackets: two projects may each have one. '' where the key does not tell. */
function whichOfAll(key, escaped) {
    const [, project, kind, branch] = key.split('/');
    return project === undefined || kind === undefined || branch === undefined
        ? ''
        : ` (project ${escaped(project)}, kind ${escaped(kind)})`;
}
function headline(state) {
    if (state.status === 'none')
        return 'No environment is made';
    if (state.status === 'no-more')
        return NO_MORE;
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
/** To be said where nobody has looked whether one stands. */
const NO_MORE = 'This branch gets no environment any more';
/** `link` is the address where one was; undefined where nobody knows it. */
function staysSentence(link) {
    return `What ${link === undefined ? 'there is of it' : `is at ${link}`} stays until it is taken down.`;
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
    const why = (0,text_escape/* markdownText */.p7)(state.why ?? '', LONGEST_STATEMENT);
    if (state.status === 'none')
        return [why];
    const url = (0,text_escape/* safeUrl */.Pl)(state.url);
    if (state.status === 'no-more')
        return [why, '', staysSentence(url && `<${url}>`)];
    const runs = state.commit === undefined ? [] : [`It runs commit ${shortCommit(state.commit)}.`];
    if (state.status === 'ready')
        return [...(url === undefined ? [] : [`Try it at <${url}>`, '']), ...runs];
    if (state.status === 'asleep')
        return ['It wakes up when its hours begin, on the next push, or with the label `stage:awake`.'];
    if (state.status === 'gone')
        return [`It was taken down${reason(state, pull)}.`];
    if (state.status === 'failed') {
        const last = url === undefined ? [] : ['', `${whatServes(state)} <${url}>.`];
        const run = (0,text_escape/* safeUrl */.Pl)(state.failed?.run);
        const account = run === undefined ? [] : ['', `[The run](${run}) has the whole account.`];
        return [
            (0,text_escape/* markdownText */.p7)(state.failed?.problem ?? 'No cause is known.', LONGEST_STATEMENT),
            ...last,
            ...account,
        ];
    }
    return [];
}
/**
 * What is at the address, to stand before it. Nobody has looked where the change was not undone. The same commit may have failed after it
 * was ready, so it is named only where it is another one.
 */
function whatServes({ commit, failed }) {
    if (failed?.serves !== undefined)
        return `CloudFormation has undone the change, so commit ${shortCommit(failed.serves)} runs at`;
    const before = commit === undefined || commit === failed?.commit ? 'the environment' : `commit ${shortCommit(commit)}`;
    return `Before, ${before} was at`;
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
    if ((0,announced_story/* isAsked */.D6)(story, state.commit) && state.status === 'ready') {
        const who = ownerOf(story);
        const unrecorded = isUnrecorded(story) ? ` ${UNRECORDED}` : '';
        return ['', `**${who}**, please try the story ${link} and accept or reject it.${unrecorded}`];
    }
    // The story goes on without the environment, so what was last known of it is not shown as its state.
    if (state.status === 'gone')
        return ['', `Story: ${link}`];
    const held = story.held === undefined ? [] : ['', (0,text_escape/* markdownText */.p7)(story.held, LONGEST_STATEMENT)];
    return ['', `Story: ${link} (${(0,text_escape/* markdownText */.p7)(knownState(story, state.commit))})`, ...held];
}
/** A mention only by a login that the settings gave: what the tracker calls somebody mentions nobody. */
function ownerOf({ owner }) {
    if (owner === undefined)
        return 'Product owner';
    if (typeof owner === 'string')
        return (0,text_escape/* markdownText */.p7)(owner);
    return legal_values/* GITHUB_LOGIN */.cd.pattern.test(owner.login) ? `@${owner.login}` : (0,text_escape/* markdownText */.p7)(owner.name);
}
/** To the author, while the pull request is open. */
function rejectionLines({ story }, { state, review }) {
    if (story === undefined || state !== 'open')
        return [];
    return [...(story.others ?? []), story].flatMap(({ rejected }) => rejected === undefined
        ? []
        : ['', `**${(0,text_escape/* markdownText */.p7)(review.author)}:** ${(0,text_escape/* markdownText */.p7)(rejected.sentence, LONGEST_STATEMENT)}`]);
}
/** While the pull request is open, its acceptance can still be put right. */
function refusalLines({ story }, pull) {
    if (story?.refused === undefined || pull.state !== 'open')
        return [];
    return ['', `**Not merged:** ${(0,text_escape/* markdownText */.p7)(story.refused.why, LONGEST_STATEMENT)}`];
}
/** How a story stands, in a few words. A push takes its delivery back, and another pull request's is none of this one. */
function knownState(story, commit) {
    const { state, delivered, held } = story;
    if (state !== 'delivered' || (0,announced_story/* isAsked */.D6)(story, commit))
        return state;
    if (delivered === undefined)
        return 'delivered, but not with this pull request, which its acceptance does not merge';
    const at = `delivered at ${shortCommit(delivered)}`;
    if (delivered === commit)
        return at;
    const again = held === undefined ? '; once they are reviewed, put the label of the review on again' : '';
    return `${at}, and there are newer commits${again}`;
}
/** True where people are asked about a delivery of which there is no record. */
function isUnrecorded({ asked, delivered }) {
    return asked === true && delivered === undefined;
}
/** What people are told of such a one. */
const UNRECORDED = 'Accepting it merges nothing, because the job may not record what is delivered.';


/***/ }),

/***/ 4502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ slackLink),
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   a4: () => (/* binding */ slackText),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   wh: () => (/* binding */ plainText),
/* harmony export */   xe: () => (/* binding */ pageText)
/* harmony export */ });
/* harmony import */ var _domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2196);

/** An address, without what ends the sentence around it. */
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/~=&%#-]/g;
/**
 * User text on one line of Markdown: no markup, mention, marker or HTML of its own takes effect. An address stands in a code span, in
 * which it is no link and can be copied whole.
 */
function markdownText(text, longest = 200) {
    const line = clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), longest);
    const between = line.split(ADDRESS).map(markdownWords);
    const addresses = (line.match(ADDRESS) ?? []).map((address) => `\`${address}\``);
    return between.map((words, index) => `${words}${addresses[index] ?? ''}`).join('');
}
function markdownWords(words) {
    return withEntities(words)
        .replaceAll(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
        .replaceAll('@', '@\u200b')
        .replaceAll('://', ':\u200b//')
        .replaceAll(/\bwww\./gi, '$&\u200b');
}
/** User text on one line of HTML. */
function htmlText(text) {
    return withEntities(clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), 500)).replaceAll('@', '@\u200b');
}
/** User text in a page of our own, between tags or in an attribute within double quotes, on one line. */
function pageText(text, longest = 300) {
    return withEntities(clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), longest).toWellFormed())
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/** User text in Slack's mrkdwn: `& < >` are its only control characters, so no link, mention or ping can be made. */
function slackText(text, longest = 200) {
    return withEntities(clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), longest));
}
/**
 * User text in a tracker comment, on one line; what could be taken for our own lines is broken up. It is read as it stands by trackers
 * that show Markdown, so signs of markup become signs that look alike, and nobody is mentioned. Safe to repeat.
 */
function plainText(text, longest = 200) {
    // It is cut last, so that nothing grows beyond the limit; what the cut parted from its neighbour is looked at again.
    const cut = clip(plainWords((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text)), longest).replace(/@…$/, '…');
    return plainWords(cut);
}
function plainWords(text) {
    return text
        .replaceAll(/[[\]<>`*~]/g, (sign) => ALIKE[sign] ?? sign)
        .replaceAll(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\uff3f')
        .replaceAll(/@(?!\u200b)/g, '@\u200b');
}
const ALIKE = {
    '[': '(',
    ']': ')',
    '<': '\u2039',
    '>': '\u203a',
    '`': "'",
    '*': '\u2217',
    '~': '\u223c',
};
/** An address that may stand as a link: http or https without anything that ends a link early. */
function safeUrl(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return undefined;
    return url.href.replaceAll(/[()<>|\s"'`\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** User text as a link in Markdown; the text alone where the address is none that may be linked. */
function markdownLink(text, url) {
    const target = safeUrl(url);
    return target === undefined ? markdownText(text) : `[${markdownText(text)}](${target})`;
}
/** The same in Slack's mrkdwn. */
function slackLink(text, url) {
    const target = safeUrl(url);
    return target === undefined
        ? slackText(text)
        : `<${target.replaceAll('&', '&amp;')}|${slackText(text).replaceAll('|', '¦')}>`;
}
/** The ampersand first, which the others bring along. */
function withEntities(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
function clip(text, longest) {
    const characters = [...text];
    return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}


/***/ }),

/***/ 4421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ slackLeftovers),
/* harmony export */   lQ: () => (/* binding */ leftoversTable),
/* harmony export */   xJ: () => (/* binding */ leftoversList)
/* harmony export */ });
/* harmony import */ var _domain_stack_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2650);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4502);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(941);



/** A table of everything that is left, so that a person can go through it; '' where nothing is. Safe Markdown. */
function leftoversTable(environments) {
    const left = environments.flatMap(({ name, leftovers = [] }) => leftovers.map((leftover) => ({ of: name, leftover })));
    const table = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Q)(left, [
        { heading: 'Environment', cell: ({ of }) => stackName(of) },
        { heading: 'Resource', cell: ({ leftover }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(leftover.resource) },
        { heading: 'Type', cell: ({ leftover }) => `\`${leftover.type.replaceAll(/[^\w:]/g, '')}\`` },
        { heading: 'Name', cell: ({ leftover }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(leftover.name ?? '') },
        { heading: 'Why', cell: ({ leftover }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(leftover.why, 300) },
    ], _markdown_table_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_THE_LOG */ .j);
    return table === '' ? '' : `\nLeft behind:\n${table}`;
}
/** Lines of a comment: each resource by name, with the reason. Safe Markdown. */
function leftoversList({ first, more }) {
    const lines = first.map((each) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)((0,_domain_stack_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLeftover */ .tL)(each), 300)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(each.why)}`);
    return [
        'Left behind:',
        '',
        ...lines,
        ...(more === 0 ? [] : [`- ${more} more, which the job summary lists`]),
    ];
}
/** A message has room for few. */
const MOST_IN_A_MESSAGE = 3;
/** The same on one line of a chat message. Safe mrkdwn. */
function slackLeftovers({ first, more }) {
    const told = first
        .slice(0, MOST_IN_A_MESSAGE)
        .map((each) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .slackText */ .a4)((0,_domain_stack_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLeftover */ .tL)(each))}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .slackText */ .a4)(each.why.replace(/\.$/, ''), 100)}`);
    const left = first.length - told.length + more;
    return `Left behind: ${[...told, ...(left === 0 ? [] : [`and ${left} more`])].join('; ')}.`;
}
/** A stack's name as code; what is none may be anything, because a report may come from anywhere. */
function stackName(name) {
    return /^[\w.-]{1,128}$/.test(name) ? `\`${name}\`` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(name);
}


/***/ }),

/***/ 941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable),
/* harmony export */   j: () => (/* binding */ IN_THE_LOG)
/* harmony export */ });
/** GitHub drops a summary over 1 MiB whole, so a long table is cut and says so. */
const MOST_ROWS = 500;
/** What is said of rows beyond the most, where the log has them all. */
const IN_THE_LOG = { rest: (left) => `${left} more are in the log.` };
/**
 * A table with an empty line before it, or '' where there are no rows. `more` says what became of rows beyond the most.
 * Headings and cells come from the same columns, since GitHub shows no table whose lines differ in length.
 */
function markdownTable(rows, columns, more) {
    if (rows.length === 0)
        return '';
    const most = more.most ?? MOST_ROWS;
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rest = rows.length > most ? `\n${more.rest(rows.length - most)}\n` : '';
    return `\n${[
        line(columns.map(({ heading }) => heading)),
        `|${columns.map(() => '---|').join('')}`,
        ...rows.slice(0, most).map((row) => line(columns.map(({ cell }) => cell(row)))),
    ].join('\n')}\n${rest}`;
}


/***/ }),

/***/ 519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ markerStart),
/* harmony export */   Vv: () => (/* binding */ markerData),
/* harmony export */   cN: () => (/* binding */ inMarker),
/* harmony export */   xL: () => (/* binding */ marker)
/* harmony export */ });
/** Hidden lines that let a later run find its own comment: `<!-- greenroom:<purpose> <key> {json} -->`. */
function markerStart(purpose, key) {
    return `<!-- greenroom:${purpose} ${inMarker(key)} `;
}
/** The hidden line that begins our own comment; `data` is what JSON can carry, and `markerData` gives it back. */
function marker(purpose, key, data) {
    // Inside JSON these two can only stand in strings, where an escape means the same.
    const json = JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
    return `${markerStart(purpose, key)}${json} -->`;
}
/**
 * The data of the marker that a comment begins with; undefined when there is none or somebody has broken it. Nothing in it is a secret
 * or signed: whoever may edit the comment may write it too. So each part is checked before it is used, and none decides alone what is
 * deployed, merged or edited.
 */
function markerData(body, purpose, key) {
    const start = markerStart(purpose, key);
    const to = body.startsWith(start) ? body.indexOf(' -->', start.length) : -1;
    if (to < 0)
        return undefined;
    try {
        return JSON.parse(body.slice(start.length, to));
    }
    catch {
        return undefined;
    }
}
/** A key that ends no marker early: `]`, `>` and blanks are escaped. No two keys become one. */
function inMarker(key) {
    return key.replaceAll(/[^A-Za-z0-9._/-]/gu, (character) => encodeURIComponent(character));
}


/***/ }),

/***/ 7064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ isCommentAsFound),
/* harmony export */   c6: () => (/* binding */ keepEnvironmentComment),
/* harmony export */   oJ: () => (/* binding */ findEnvironmentComment)
/* harmony export */ });
/* harmony import */ var _domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8339);
/* harmony import */ var _text_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8870);


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
    // What others touched is not believed, whatever it says, until it is written again. GitHub gives back its own line ends.
    const isKept = existing?.editedByOthers === false && existing.body.replaceAll('\r\n', '\n').trim() === body.trim();
    if (isKept)
        return { wrote: false, url: existing.url };
    const kept = existing === undefined
        ? await createOnly(codeHost, about, body)
        : await codeHost.updateComment(existing.id, body);
    return kept === 'overtaken' ? kept : { wrote: true, url: kept.url };
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
