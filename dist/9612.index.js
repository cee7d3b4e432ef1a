export const id = 9612;
export const ids = [9612];
export const modules = {

/***/ 67074:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63583);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27523);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('command', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 27523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

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
// EXTERNAL MODULE: ./build/src/domain/input/nearest.js
var nearest = __webpack_require__(58715);
// EXTERNAL MODULE: ./build/src/domain/input/one-line.js
var one_line = __webpack_require__(82196);
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
    const said = first.replace(/^stage(?: |$)/i, '');
    const asked = said === '' ? { word: 'help', rest: '' } : askedOf(said, aliases);
    return asked === undefined
        ? {
            kind: 'unknown',
            said: first.slice(0, LONGEST_SAID),
            nearest: nearestTo(said.slice(0, LONGEST_SAID).toLowerCase(), aliases),
            others,
        }
        : { kind: 'command', ...asked, others };
}
/** The command of those words; undefined where it is none, or does not take what stands behind it. The longest alias counts. */
function askedOf(said, aliases) {
    const words = said.split(' ');
    for (let length = words.length; length > 0; length -= 1) {
        const name = words.slice(0, length).join(' ').toLowerCase();
        const word = (length === 1 ? (0,command_words/* commandWordOf */.bw)(name) : undefined) ?? aliasOf(name, aliases);
        const rest = words.slice(length).join(' ');
        if (word !== undefined)
            return takes(word, rest) ? { word, rest } : undefined;
    }
    return undefined;
}
function takes(word, rest) {
    const { takes: taken } = command_words/* COMMANDS */.Lo[word];
    return taken === undefined ? rest === '' : taken.isLegal(rest);
}
/** What stands behind the slash, one blank between two words; undefined for a line that begins with none. */
function wordsOf(line) {
    return line.startsWith('/') ? (0,one_line/* oneLine */.T)(line.slice(1)) : undefined;
}
const OUR_WORD = command_words/* COMMAND_PREFIX */.T_.slice(1);
function isOurs(words, aliases) {
    const lower = words.toLowerCase();
    if (lower.split(' ')[0] === OUR_WORD)
        return true;
    return Object.keys(aliases).some((alias) => {
        const word = aliasOf(alias, aliases);
        const mayTake = word !== undefined && command_words/* COMMANDS */.Lo[word].takes !== undefined;
        return lower === alias || (mayTake && lower.startsWith(`${alias} `));
    });
}
function aliasOf(words, aliases) {
    return Object.hasOwn(aliases, words) ? aliases[words] : undefined;
}
function nearestTo(said, aliases) {
    const [first = ''] = said.split(' ');
    const known = (0,command_words/* commandWordOf */.bw)(first);
    if (known !== undefined)
        return exampleOf(known);
    const candidates = [...command_words/* COMMAND_WORDS */.Ko, ...Object.keys(aliases)];
    const found = (0,nearest/* nearest */.pA)(said, candidates);
    const whole = Object.hasOwn(aliases, found) ? found : (0,nearest/* nearest */.pA)(first, command_words/* COMMAND_WORDS */.Ko);
    const word = (0,command_words/* commandWordOf */.bw)(whole);
    return word === undefined ? `/${whole}${exampleBehind(aliasOf(whole, aliases))}` : exampleOf(word);
}
/** A legal command: with something behind it where it needs that. */
function exampleOf(word) {
    return `${(0,command_words/* commandText */.jt)(word)}${exampleBehind(word)}`;
}
function exampleBehind(word) {
    return word === undefined || takes(word, '') ? '' : ` ${command_words/* COMMANDS */.Lo[word].takes?.example ?? ''}`;
}

// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict_verdict = __webpack_require__(64621);
;// CONCATENATED MODULE: ./build/src/usecases/commands/command-deps.js
/** The reply to that comment for the environments of the scope. */
function answeredOf({ project, kind }, { id, number }) {
    return { id, number, project, kind };
}

;// CONCATENATED MODULE: ./build/src/domain/commands/ending.js
/** How a command ended, as a reaction of GitHub's shows it on the comment. */
const ENDINGS = ['rocket', 'confused', '-1', '+1'];

// EXTERNAL MODULE: ./build/src/domain/input/is-object.js
var is_object = __webpack_require__(86617);
// EXTERNAL MODULE: ./build/src/text/marker.js
var marker = __webpack_require__(90519);
;// CONCATENATED MODULE: ./build/src/text/commands/command-reply.js





const PURPOSE = 'command';
/** A report's sentence may be long; nobody reads more of it in a reply. */
const LONGEST_SENTENCE = 1_000;
function keyOf({ id, project, kind, refused }) {
    return `${project}/${kind}/${refused === undefined ? id : `refused-${refused}`}`;
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
            return `- \`${(0,command_words/* shownCommand */.h9)(word)}\`${or}: ${does}${leaves === '' ? '' : ` On the pull request, ${leaves}.`}`;
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
        log.info(`The reaction could not be changed: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/commands/look-command.js







/** Looks, as a command asks that was heard, and answers it in its one reply. Whatever fails is told there. */
async function lookCommand(deps, request) {
    const { comment } = request;
    const spoken = parseCommand(comment.body, request.aliases);
    if (spoken.kind !== 'command')
        return (0,verdict_verdict/* say */.c)('no_command', `The comment on pull request #${comment.number} holds no command.`);
    const said = (0,command_words/* commandText */.jt)(spoken.word, spoken.rest);
    const answered = answeredOf(request.scope, comment);
    const before = await findReply(deps, answered);
    if (before?.done !== undefined) {
        if (!request.dryRun)
            await showEnding(deps, answered, before.done);
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
    await keepReply(deps, answeredOf(scope, comment), before, { reply, ending });
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
    const characters = [...plain];
    const cut = characters.length > LONGEST_LINE ? `${characters.slice(0, LONGEST_LINE - 1).join('')}…` : plain;
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
var look_where = __webpack_require__(52182);
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
    const asked = { common: inputs, aws, project, kinds: [], path: '.', hourlyWorkflow };
    const looks = looksOf(context, { github, inputs: asked, loaded, scope });
    return lookCommand({ codeHost, commenters, log: context.run.log, ...looks }, request);
}
/** How a command looks into AWS, which nobody asks before. */
function looksOf(context, { github, inputs, loaded, scope }) {
    const { run, clock, veil } = context;
    const placesOf = async (asked) => {
        const { wireAt } = await Promise.all(/* import() */[__webpack_require__.e(3914), __webpack_require__.e(168), __webpack_require__.e(6753)]).then(__webpack_require__.bind(__webpack_require__, 40168));
        return (0,where_request/* whereTargets */.C)(run.env, asked, loaded.settings).map(({ target, allowedAccounts }) => ({
            name: target.name,
            allowedAccounts,
            ...wireAt(context, target),
        }));
    };
    return {
        async listed({ headBranch }, isAll) {
            context.keepHeapSmall();
            const deps = { ...github, places: await placesOf(inputs), clock, log: run.log };
            const found = await (0,look_where/* lookWhere */.h)(deps, (0,where_request/* whereRequest */.f)(run.env, inputs, loaded));
            const listing = (0,privacy_veil/* hideInAll */.P)(found.listing, veil);
            const environments = listing.environments.filter(({ serves }) => isAll || serves.branch === headBranch);
            return whereReply({ ...listing, environments });
        },
        async logged({ headBranch }) {
            return readLogs(await placesOf({ ...inputs, kinds: [scope.kind] }), scope, headBranch);
        },
    };
}

// EXTERNAL MODULE: ./build/src/domain/environment/wanted-rules.js
var wanted_rules = __webpack_require__(9447);
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
        const { repository, project, kind, commandAliases } = await (0,load_settings.loadRunSettings)(codeHost, inputs);
        const scope = { repository, project, kind: inputs.environment };
        return { scope, aliases: commandAliases, wanted: (0,load_settings/* wantedOf */.Lm)(kind, (0,wanted_rules/* parseWanted */.VB)(inputs.wanted)) };
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
    const outputs = {
        command: word,
        'pull-request': String(pullRequest),
        branch,
        'head-repository-id': String(headRepositoryId),
        commit,
        answered: String(taken === undefined),
    };
    return { report, outputs };
}

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
    const reports = await (0,results/* readResults */.x8)(run, reader.text('results'), kind);
    const ended = reader.choice('ended', JOB_RESULTS, 'skipped');
    switch (operation) {
        case 'listen':
        case 'look':
            return { operation };
        case 'answer':
            return { operation, word, reports };
        case 'end':
            return { operation, word: reader.text('command') === undefined ? undefined : word, ended };
    }
}

// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 54 modules
var wiring_github = __webpack_require__(73668);
// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report_report = __webpack_require__(40923);
// EXTERNAL MODULE: ./build/src/domain/verdict/decision.js
var verdict_decision = __webpack_require__(51012);
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
            sentence: 'The steps that carry it out left no report, so nobody knows what was done; look at the run, and say the command again.',
            ending: 'confused',
            url: undefined,
        };
    const { decision, reasonCode, sentence, environment } = report;
    const isUp = (0,report_report/* leavesEnvironment */.C)(decision);
    // Somebody may have locked it anew before the run of the branch had its turn.
    const isHeld = reasonCode === 'locked';
    const isAsAsked = !isHeld && isAsAskedFor(word, decision);
    const url = isUp ? environment?.url : undefined;
    const released = word === 'unlock' && !isHeld ? 'The lock is released. ' : '';
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

// EXTERNAL MODULE: ./build/src/domain/environment/kept-until.js
var kept_until = __webpack_require__(25679);
// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var environment_labels = __webpack_require__(55497);
// EXTERNAL MODULE: ./build/src/domain/environment/wanted.js
var environment_wanted = __webpack_require__(57109);
// EXTERNAL MODULE: ./build/src/domain/commands/extension.js
var extension = __webpack_require__(81688);
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
function labelWish({ word, rest, saidAt }, pull, rules) {
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
        case 'extend': {
            const label = (0,extension/* extensionLabel */.qG)(saidAt, rest);
            const isOther = (each) => (0,kept_until/* endOfUntil */.rb)(each) !== undefined && !(0,environment_labels/* hasLabel */.RX)([each], label);
            return { on: lacks(label), off: pull.labels.filter(isOther) };
        }
        case 'lock':
        case 'unlock':
        case 'status':
        case 'where':
        case 'logs':
        case 'help':
            return { on: [], off: [] };
    }
}
/**
 * Why a command changes no label any more: somebody changed it since. So a run that is late, or is run again, undoes nothing. What an older
 * command asked for may have been written late, too, and does not count: the order of comments is the order of commands.
 */
function whyOverruled(word, { on }, { saidAt, changes, hasOlder }) {
    const counting = changes.filter(({ isByRun }) => !(isByRun && hasOlder));
    const later = counting.find(({ label, is, at }) => Date.parse(at) > Date.parse(saidAt) && is === ((0,environment_labels/* hasLabel */.RX)(on, label) ? 'off' : 'on'));
    if (later === undefined)
        return undefined;
    const said = (0,command_words/* commandText */.jt)(word);
    return (0,verdict_verdict/* say */.c)('superseded', `Label '${later.label}' was ${later.is === 'on' ? 'put on' : 'taken off'} after '${said}' was said, so nothing was done; say it again if it still counts.`);
}
/** Why an older command does nothing: a newer one asks for the opposite. */
function whyNewer({ word, rest }, { comment, asked }) {
    const said = (0,command_words/* commandText */.jt)(word, rest);
    return (0,verdict_verdict/* say */.c)('superseded', `${comment.author.login} said '${(0,command_words/* commandText */.jt)(asked.word, asked.rest)}' after '${said}', and the newer command counts, so nothing was done; say '${said}' again if that is what should be.`);
}
/** What a pull request has once the command is written there, behind "has". */
function labelsAsked({ word, rest, saidAt }) {
    const labels = {
        down: environment_wanted/* OFF_LABEL */.BF,
        awake: environment_wanted/* AWAKE_LABEL */.R8,
        keep: environment_wanted/* KEEP_LABEL */.hW,
        ...(word === 'extend' ? { extend: (0,extension/* extensionLabel */.qG)(saidAt, rest) } : {}),
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

;// CONCATENATED MODULE: ./build/src/usecases/commands/end-command.js







/**
 * Ends a command whose run was killed or cancelled before it answered: nothing is left that says only that it was heard. What is known is
 * said, and no more. It carries nothing out.
 */
async function endCommand(deps, request) {
    const { comment, word } = request;
    const unheard = whyUnheard(comment);
    if (unheard !== undefined || comment === undefined)
        return unheard ?? (0,verdict_verdict/* say */.c)('no_command', 'The event tells of no comment.');
    const spoken = parseCommand(comment.body, request.aliases);
    if (spoken.kind === 'nothing' && word === undefined)
        return (0,verdict_verdict/* say */.c)('no_command', `The comment on pull request #${comment.number} holds no command.`);
    const said = saidOf(word, spoken);
    const answered = answeredOf(request.scope, comment);
    const before = await findReply(deps, answered);
    if (before?.done !== undefined) {
        if (!request.dryRun)
            await showEnding(deps, answered, before.done);
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
    const answered = answeredOf(request.scope, comment);
    const refused = await whyRefused(deps, request);
    if (refused !== undefined) {
        await showEnding(deps, answered, '-1');
        return refused;
    }
    const { sentence, ending } = await endOf(deps, request);
    await keepReply(deps, answered, before, { reply: { said, sentence, run, isDone: false }, ending });
    return (0,verdict_verdict/* say */.c)('command_answered', `The command '${said}' was ended: ${sentence}`);
}
/** Undefined also where GitHub does not say it: what is told then helps nobody who may not. */
async function whyRefused({ commenters, log }, { comment: { author }, scope }) {
    try {
        const granted = await commenters.permissionOf(author.login);
        return whyNotAllowed(author, scope.repository.fullName, granted);
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
    if (word === 'unlock')
        return {
            sentence: 'The lock was released. The run that brings the environment to the newest commit was cancelled, as GitHub does where a newer run of the branch waits, which does the same; say it again if there is none.',
            ending: '+1',
        };
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
        const spoken = parseCommand(comment.body, aliases);
        const said = { word, rest: spoken.kind === 'command' ? spoken.rest : '', saidAt: comment.at };
        const pull = await codeHost.pullRequest(comment.number);
        if (pull === undefined)
            return undefined;
        const { on, off } = labelWish(said, pull, { repositoryId: scope.repository.id, wanted });
        return on.length === 0 && off.length === 0;
    }
    catch (error) {
        log.info(`The labels could not be read: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        return undefined;
    }
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

// EXTERNAL MODULE: ./build/src/domain/locks/judge-lock.js
var judge_lock = __webpack_require__(31384);
// EXTERNAL MODULE: ./build/src/domain/locks/lock.js
var locks_lock = __webpack_require__(50962);
// EXTERNAL MODULE: ./build/src/usecases/subject/deployment-record.js
var deployment_record = __webpack_require__(58170);
;// CONCATENATED MODULE: ./build/src/domain/commands/newer-command.js

/** What commands are about of which only one can hold. Absent for a word that goes with every other. */
const TOPICS = {
    up: 'there',
    down: 'there',
    extend: 'until',
    lock: 'lock',
    unlock: 'lock',
};
/** True of a word that another command may be the opposite of. */
function hasOpposite(word) {
    return TOPICS[word] !== undefined;
}
/** True where not both can hold, so that the newer one counts. Of two extensions each means another day, also where both say `3d`. */
function opposes(one, other) {
    const topic = TOPICS[one.word];
    if (topic === undefined || topic !== TOPICS[other.word])
        return false;
    return one.word !== other.word || one.word === 'extend';
}
/**
 * What else was said of what a command is about, by anybody, the newest first: `newer` than its comment, for or against it, and `older`
 * against it. Whether they may say it is not asked here.
 */
function otherCommands(asked, { id }, comments, aliases) {
    const others = comments
        .flatMap((comment) => {
        if (comment.author.isBot)
            return [];
        const spoken = parseCommand(comment.body, aliases);
        const isOn = spoken.kind === 'command' && TOPICS[spoken.word] === TOPICS[asked.word];
        return isOn ? [{ comment, asked: spoken }] : [];
    })
        .toSorted((one, other) => other.comment.id - one.comment.id);
    return {
        newer: others.filter(({ comment }) => comment.id > id),
        older: others.filter((each) => each.comment.id < id && opposes(asked, each.asked)),
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
async function findOpposition({ commenters }, { scope, comment, aliases }, asked) {
    if (!hasOpposite(asked.word))
        return { newer: undefined, hasOlder: false };
    const since = new Date(Date.parse(comment.at) - OLDER_MS).toISOString().replace(/\.\d+Z$/, 'Z');
    const comments = await commenters.commentsSince(comment.number, since);
    const { newer, older } = otherCommands(asked, comment, comments, aliases);
    const refused = new Set();
    for (const other of newer) {
        const { author } = other.comment;
        if (refused.has(author.id))
            continue;
        if (refused.size >= MOST_SPEAKERS)
            throw tooMany(comment.number);
        const granted = await commenters.permissionOf(author.login);
        if (whyNotAllowed(author, scope.repository.fullName, granted) === undefined)
            return { newer: opposes(asked, other.asked) ? other : undefined, hasOlder: older.length > 0 };
        refused.add(author.id);
    }
    return { newer: undefined, hasOlder: older.length > 0 };
}
function tooMany(pullRequest) {
    return new errors/* AdapterError */.o('doubtful_facts', `More than ${MOST_SPEAKERS} people who may say no command said the same or the opposite on pull request #${pullRequest}, so nobody looked at all of them and nothing was done; say the command again.`, { service: 'GitHub', retriable: false });
}

;// CONCATENATED MODULE: ./build/src/usecases/commands/lock-environment.js












/** The environment that is meant. */
function lockedEnvironment({ scope, pull }) {
    return (0,naming/* environmentName */.VE)((0,environment_scope/* identityOf */.c)(scope, pull.headBranch));
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
    const { serves, newer } = standingOf(history);
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
    return { verdict: (0,verdict_verdict/* say */.c)('command_taken', `${lockedSentence(name, made)}${goesOn}`, 'updated') };
}
/** The order of comments is the order of commands, whichever job runs first. */
async function whyUnlockedSince(deps, about, rest) {
    const { newer } = await findOpposition(deps, about, { word: 'lock', rest });
    return newer && whyNewer({ word: 'lock', rest }, newer);
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
    throw lock_environment_unseen(lock);
}
function lock_environment_unseen({ environment }) {
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
var environment_comments = __webpack_require__(47064);
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
        const wanted = await whyHeldStill(deps, about, held);
        if (wanted !== undefined)
            return { verdict: wanted };
        await answerFor(deps, about, name, held);
        const outcome = await deps.locks.release(name, held.version);
        if (outcome !== 'changed')
            return released(about, `Environment ${name} was ${(0,judge_lock/* describeHeld */.T0)(held)}; that lock is released.`, 'updated');
    }
    throw new errors/* AdapterError */.o('doubtful_facts', `The lock of environment ${name} changed while it was being released, so it was left; say '/stage unlock' again.`, { service: 'GitHub', retriable: true });
}
/** The run of its owner's newer command may have been first, and have said that the lock stays. */
async function whyHeldStill(deps, about, { lock }) {
    const asked = { word: 'unlock', rest: '' };
    const { newer } = await findOpposition(deps, about, asked);
    return newer !== undefined && newer.comment.author.id === lock?.owner.id
        ? whyNewer(asked, newer)
        : undefined;
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
 * command is answered here first, unless it was answered before. Where its pull request does not exist, no run of it can come.
 */
async function answerFor(deps, { scope, comment, pull }, name, { lock }) {
    if (lock === undefined)
        return;
    if (lock.pullRequest !== pull.number && (await deps.codeHost.pullRequest(lock.pullRequest)) === undefined)
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
    const unheard = whyUnheard(comment);
    if (unheard !== undefined || comment === undefined)
        return { report: unheard ?? (0,verdict_verdict/* say */.c)('no_command', 'The event tells of no comment.') };
    const spoken = parseCommand(comment.body, request.aliases);
    if (spoken.kind === 'nothing') {
        // It may be a word of the team's own, which nobody can read then.
        if (request.trouble !== undefined)
            return { report: (0,describe_failure/* describeFailure */.I)(request.trouble) };
        return { report: (0,verdict_verdict/* say */.c)('no_command', `The comment on pull request #${comment.number} holds no command.`) };
    }
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
    const answered = answeredOf(request.scope, request.comment);
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
        await refuseOnce(deps, answered, request.comment.author.id, { reply: said, ending });
    else
        await keepReply(deps, answered, before, { reply: said, ending });
}
function saidBy(spoken) {
    return spoken.kind === 'command' ? (0,command_words/* commandText */.jt)(spoken.word, spoken.rest) : `/${spoken.said}`;
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
    const verdict = whyNotAllowed(author, scope.repository.fullName, granted);
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
    const fork = whyFork(pull, request.scope.repository.id);
    if (fork !== undefined)
        return { verdict: fork };
    if (spoken.kind === 'unknown')
        throw new Error('An unknown command is refused before.');
    const { word, rest } = spoken;
    if (word === 'help')
        return {
            verdict: (0,verdict_verdict/* say */.c)('command_answered', 'These are the commands.'),
            details: helpLines(request.aliases),
        };
    if (word === 'status')
        return sayStatus(deps, request.scope, pull);
    if (word === 'lock' || word === 'unlock')
        return judgeLock(deps, request, { word, rest, pull });
    if (command_words/* LOOKS */.BJ.includes(word)) {
        const sentence = `Another job looks and answers '${(0,command_words/* commandText */.jt)(word, rest)}'.`;
        return { verdict: (0,verdict_verdict/* say */.c)('command_taken', sentence, 'unchanged'), taken: takenOf(request, word, pull) };
    }
    return carryOut(deps, request, { word, rest, saidAt: request.comment.at, pull });
}
async function judgeLock(deps, { scope, comment, aliases }, { word, rest, pull }) {
    const about = { scope, comment, aliases, pull };
    const closed = whyNotNow(word, { pull, saidAt: comment.at, moves: [] });
    if (closed !== undefined)
        return { verdict: closed };
    return word === 'lock' ? lockEnvironment(deps, about, rest) : unlockEnvironment(deps, about);
}
function takenOf({ scope }, word, pull, commit = pull.headCommit) {
    const { number: pullRequest, headBranch: branch, headRepositoryId = scope.repository.id } = pull;
    return { word, pullRequest, branch, headRepositoryId, commit };
}
async function carryOut(deps, request, order) {
    const { word, rest, pull, saidAt } = order;
    const opposition = await findOpposition(deps, request, order);
    if (opposition.newer !== undefined)
        return { verdict: whyNewer(order, opposition.newer) };
    const moves = deploys(word) ? await deps.codeHost.pushes(pull.headBranch) : [];
    const verdict = whyNotNow(word, { pull, saidAt, moves });
    if (verdict !== undefined)
        return { verdict };
    const written = await writeWish(deps, request, order, opposition);
    if (written !== 'updated' && written !== 'unchanged')
        return { verdict: written };
    const sentence = `Pull request #${pull.number} has ${labelsAsked(order)}, as '${(0,command_words/* commandText */.jt)(word, rest)}' asks for.`;
    const done = (0,verdict_verdict/* say */.c)('command_taken', sentence, written);
    // The label alone is all of it: it changes nothing now.
    if (word === 'keep' || word === 'extend')
        return { verdict: done };
    return { verdict: done, taken: takenOf(request, word, pull, moves?.[0]?.commit) };
}
/** Writes what a command asks for onto the pull request, or says why somebody else's word counts by now. */
async function writeWish(deps, request, order, { hasOlder }) {
    const { word, pull, saidAt } = order;
    const rules = { repositoryId: request.scope.repository.id, wanted: request.wanted };
    const wish = labelWish(order, pull, rules);
    const changes = await labelChangesOf(deps, pull.number, wish);
    const overruled = whyOverruled(word, wish, { saidAt, changes, hasOlder });
    if (overruled !== undefined)
        return overruled;
    if (!(await writeLabels(deps, pull.number, wish)))
        return 'unchanged';
    const last = await writeNewest(deps, request, order, rules);
    return last === undefined ? 'updated' : whyNewer(order, last);
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
        await writeLabels(deps, pull.number, labelWish({ ...newer.asked, saidAt: newer.comment.at }, now, rules));
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

/***/ 18339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HL: () => (/* binding */ foldNews),
  NT: () => (/* binding */ isEndTold),
  F4: () => (/* binding */ opensAnnouncement),
  bX: () => (/* binding */ tellsOfRejection)
});

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
var announced_story = __webpack_require__(26833);
;// CONCATENATED MODULE: ./build/src/domain/announce/announcement.js




/** The marker shares a comment's room with what people read. */
const LONGEST_TEXT = 2_000;
const LONGEST_STOP = 500;
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
            return prepared(state, news);
        case 'stopped':
            return stopped(state, news);
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
const NOT_ON_ITS_WAY = { preparing: undefined, preparation: undefined, stopped: undefined };
/** Who knows the commit alone takes nothing back of what was said of it before. */
function prepared(state, news) {
    const { kind: _, commit, pinned: __, ...said } = news;
    const isKnown = said.since === undefined && state.preparing === commit;
    const preparation = isKnown ? state.preparation : said.since === undefined ? undefined : said;
    return { ...state, preparing: commit, preparation, stopped: undefined };
}
/** Only of what that very run has said: another one may be at work by now. */
function stopped(state, news) {
    const { kind: _, ...end } = news;
    if (state.preparing !== end.commit || state.preparation?.run !== end.run)
        return state;
    const why = end.why.slice(0, LONGEST_STOP);
    return { ...state, ...NOT_ON_ITS_WAY, stopped: { serves: state.preparation?.serves, ...end, why } };
}
function standing(state, news) {
    const commit = news.commit ?? state.commit;
    const known = isSameLife(state, commit) ? state.leftovers : undefined;
    return {
        ...state,
        status: news.kind,
        url: news.url ?? state.url,
        commit,
        ...NOT_ON_ITS_WAY,
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
        ...NOT_ON_ITS_WAY,
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
        ...NOT_ON_ITS_WAY,
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
    const { step, commit, serves, run, log } = news;
    const problem = news.problem.slice(0, LONGEST_TEXT);
    return {
        ...state,
        status: 'failed',
        url: news.url ?? state.url,
        ...NOT_ON_ITS_WAY,
        failed: {
            step,
            problem,
            ...(commit === undefined ? {} : { commit }),
            ...(serves === undefined ? {} : { serves }),
            ...(run === undefined ? {} : { run }),
            ...(log === undefined ? {} : { log }),
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
 * True when the news is worth a first comment or message; the rest only changes what is already there. An environment that is on its way
 * is: people are to know of it from the first second. GitHub and Slack notify of the first word alone, and edits bring no second one.
 */
function opensAnnouncement(news) {
    return news.some((each) => each.kind === 'ready' ||
        each.kind === 'preparing' ||
        each.kind === 'failed' ||
        each.kind === 'note' ||
        (each.kind === 'none' && each.asksForHelp) ||
        (each.kind === 'story' &&
            (each.url !== undefined || each.story.rejected !== undefined || typeof each.acceptance === 'object')));
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

/***/ 76360:
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

/***/ 31384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   T0: () => (/* binding */ describeHeld),
/* harmony export */   jc: () => (/* binding */ isAskedLater),
/* harmony export */   vf: () => (/* binding */ whyNotTakenDown),
/* harmony export */   xy: () => (/* binding */ whyNotMoved)
/* harmony export */ });
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64621);

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
function whyNotMoved(held, { name, commit, runs, isAsleep }) {
    if (held === undefined)
        return undefined;
    const serves = runs === 'none' ? undefined : (runs ?? held.lock?.commit);
    if (serves === commit)
        return undefined;
    const kept = serves?.slice(0, 7);
    const now = isAsleep === true ? `the environment sleeps at commit ${kept}` : `commit ${kept} still serves`;
    const still = kept === undefined ? '' : `, and ${now}`;
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

/***/ 72650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UH: () => (/* binding */ LeftoverError),
/* harmony export */   XL: () => (/* binding */ byHand),
/* harmony export */   nE: () => (/* binding */ leftoverOf),
/* harmony export */   tL: () => (/* binding */ describeLeftover)
/* harmony export */ });
/* harmony import */ var _input_one_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82196);
/* harmony import */ var _privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93895);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);



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

/***/ 66395:
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
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/domain/commands/comment-event.js
var comment_event = __webpack_require__(41029);
// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var fork = __webpack_require__(9878);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/environment/subject.js
var subject = __webpack_require__(76360);
// EXTERNAL MODULE: ./build/src/domain/input/is-object.js
var is_object = __webpack_require__(86617);
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
    return (0,comment_event/* commentEventOf */.n)(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run));
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

/***/ 94124:
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
    const { parseResults } = await Promise.all(/* import() */[__webpack_require__.e(2164), __webpack_require__.e(3727)]).then(__webpack_require__.bind(__webpack_require__, 53727));
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

/***/ 74421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ slackLeftovers),
/* harmony export */   lQ: () => (/* binding */ leftoversTable),
/* harmony export */   xJ: () => (/* binding */ leftoversList)
/* harmony export */ });
/* harmony import */ var _domain_stack_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72650);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24502);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40941);



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

/***/ 47064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ isCommentShown),
/* harmony export */   IW: () => (/* binding */ isCommentAsFound),
/* harmony export */   c6: () => (/* binding */ keepEnvironmentComment),
/* harmony export */   oJ: () => (/* binding */ findEnvironmentComment)
/* harmony export */ });
/* harmony import */ var _domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18339);
/* harmony import */ var _text_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97107);


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

/***/ 58170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q6: () => (/* binding */ openDeployment),
/* harmony export */   S5: () => (/* binding */ retire),
/* harmony export */   gs: () => (/* binding */ environmentDeployments),
/* harmony export */   q0: () => (/* binding */ activeDeployment),
/* harmony export */   sh: () => (/* binding */ environmentRecords)
/* harmony export */ });
/* harmony import */ var _domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75519);

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
